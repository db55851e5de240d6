/** A body that may not see a case asks to be handed it by its number; who answers for the case makes an offer of it, or says why not. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { DESK_WHO, isAtDesk } from '../../domain/assistance-steps.js';
import { isRequestAction, REQUEST_STATES, REQUEST_STEPS } from '../../domain/handoff-request-steps.js';
import { dayOf } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { type CrossArea, HandoffDesk, takes } from '../../casework/handoff-desk.js';
import { RequestDesk } from '../../casework/request-desk.js';
import {
  caseNumbered,
  listRequests,
  oneAtATime,
  type RequestRow,
  sameRequest,
  seeRequest,
} from '../../persistence/handoff-request.queries.js';
import { legalNow } from '../../persistence/legal-clock.queries.js';
import { type LockedCase, lockCaseById } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { validatorOf } from '../../platform/http/field-validators.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { type Tx, Work } from '../../platform/work.js';
import { RequestHandoffDto, RequestListQuery } from './handoff.dto.js';
import { offerFaults } from './offer-faults.js';
import { OfferJudge } from './offer-judge.js';
import { type HandoffRequestView, requestView } from './request.view.js';

@Injectable()
export class RequestsService {
  constructor(
    private readonly work: Work,
    private readonly requests: RequestDesk,
    private readonly handoffs: HandoffDesk,
    private readonly judge: OfferJudge,
  ) {}

  /** Answered alike whether or not there is such a number. */
  ask(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(RequestHandoffDto);
      if (!isAtDesk(actor)) throw refuse('role-missing', { who: DESK_WHO });
      if (!(await takes(tx, actor.organisationId, dto.procedure))) throw refuse('organisation-cannot-receive');
      const batch = new Batch();
      const id = await this.keep(tx, batch, actor, dto);
      await batch.send(tx);
      const view = requestView((await seeRequest(tx, actor, id))!);
      const done = answer(batch, actor.id, repeat, { status: 202, location: `/api/v1/handoff-requests/${id}`, view });
      await batch.send(tx);
      return done;
    });
  }

  private async keep(tx: Tx, batch: Batch, actor: Actor, dto: RequestHandoffDto): Promise<string> {
    await oneAtATime(tx, actor.organisationId, dto.caseNo);
    const caseId = await caseNumbered(tx, dto.caseNo);
    const locked = caseId ? await lockCaseById(tx, caseId) : undefined;
    // The same body asks once, however often it sends it.
    const same = await sameRequest(tx, actor.organisationId, dto.caseNo);
    if (same) return same;
    const subject = locked && locked.responsibleOrganisationId !== actor.organisationId ? locked : null;
    return this.requests.ask(batch, subject, subject?.now ?? (await legalNow(tx)), actor, dto);
  }

  act(
    actor: Actor,
    id: string,
    action: string,
    { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const place = await seeRequest(tx, actor, id);
      if (!place) throw refuse('not-found');
      const subject = place.caseId ? await lockCaseById(tx, place.caseId) : undefined;
      const request = (await seeRequest(tx, actor, id))!;
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      if (!isRequestAction(action)) throw refuse('no-such-action', { action });
      const step = REQUEST_STEPS[action];
      const input = form.read(validatorOf(step.input, action));
      expectVersion(ifMatch, request.version);
      if (!subject || subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
      if (!isAtDesk(actor)) throw refuse('role-missing', { who: DESK_WHO });
      if (request.state !== 'sent') throw refuse('request-answered', { state: REQUEST_STATES.labels[request.state] });

      const batch = new Batch();
      const on = dayOf(subject.now);
      if (step.to === 'declined')
        await this.requests.answer(tx, batch, subject, actor, request, 'declined', { reason: input['reason'] as string, on });
      else await this.offer(tx, batch, subject, actor, request, input);
      await batch.send(tx);
      const view = requestView((await seeRequest(tx, actor, id))!);
      const done = answer(batch, actor.id, repeat, { version: request.version + 1, view });
      await batch.send(tx);
      return done;
    });
  }

  /** The offer rests on the duty that the asker has named. */
  private async offer(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    request: RequestRow,
    input: Record<string, unknown>,
  ): Promise<void> {
    const { procedure, reason, legalBasis, organisation } = request;
    const crossArea = input['crossArea'] as CrossArea | undefined;
    const offered = { toOrganisationId: organisation.id, procedure, legalBasis, crossArea };
    const faults = await offerFaults(tx, subject, offered);
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    await this.judge.judge(tx, actor, subject, offered);
    const on = dayOf(subject.now);
    const handoffId = await this.handoffs.offer(tx, batch, subject, actor, {
      ...offered,
      reason,
      note: input['note'] as string | undefined,
      on,
    });
    await this.requests.answer(tx, batch, subject, actor, request, 'accepted', { handoffId, on });
  }

  one(actor: Actor, id: string): Promise<{ view: HandoffRequestView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const row = await seeRequest(tx, actor, id);
      if (!row) throw refuse('not-found');
      return { view: requestView(row), version: row.version };
    });
  }

  list(actor: Actor, query: unknown): Promise<Page<HandoffRequestView>> {
    const { direction, state, cursor, limit } = readQuery(RequestListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    const after = (place?.[0] as string | undefined) ?? null;
    return this.work.read(actor, async (tx) =>
      pageOf(await listRequests(tx, actor, { direction, state, limit, after }), limit, requestView, ({ id }) => [id]),
    );
  }
}
