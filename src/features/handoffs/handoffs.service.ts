/** Offers a case to another body, and answers such an offer. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasScope } from '../../domain/actor.js';
import { DESK_WHO, isAtDesk } from '../../domain/assistance-steps.js';
import { objectionRefusals } from '../../domain/competence.js';
import { fieldFault } from '../../domain/field-faults.js';
import { HANDOFF_STEPS, type HandoffStep, isHandoffAction, sideOf } from '../../domain/handoff-steps.js';
import { HANDOFF_STATES, type RejectionGround } from '../../domain/codes.js';
import { dayOf, latest, type LegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { HandoffDesk } from '../../casework/handoff-desk.js';
import { competenceDispute } from '../../persistence/competence.queries.js';
import { caseOfHandoff, type HandoffState, handoffState, listHandoffs, seeHandoff } from '../../persistence/handoff.queries.js';
import { type LockedCase, lockCase, lockCaseById } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type ActionInput, validatorOf } from '../../platform/http/field-validators.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { type Tx, Work } from '../../platform/work.js';
import { HandoffListQuery, OfferHandoffDto } from './handoff.dto.js';
import { type HandoffView, handoffView } from './handoff.view.js';
import { offerFaults } from './offer-faults.js';
import { OfferJudge } from './offer-judge.js';
import { RedesignationService } from './redesignation.service.js';

/** A machine client may answer for its body; offering is a person's judgement. */
const mayAnswer = (actor: Actor): boolean => (actor.kind === 'client' ? hasScope(actor, 'handoff:answer') : isAtDesk(actor));

@Injectable()
export class HandoffsService {
  constructor(
    private readonly work: Work,
    private readonly desk: HandoffDesk,
    private readonly redesignation: RedesignationService,
    private readonly judge: OfferJudge,
  ) {}

  offer(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { occurredOn, dispatchedOn, ...dto } = form.read(OfferHandoffDto);
      const on = (occurredOn ?? dispatchedOn ?? dayOf(subject.now)) as LegalDate;
      await this.shape(tx, subject, dto, on);
      await this.judge.judge(tx, actor, subject, dto);

      const batch = new Batch();
      const id = await this.desk.offer(tx, batch, subject, actor, { ...dto, on });
      await batch.send(tx);
      const view = handoffView((await seeHandoff(tx, actor, id))!);
      const done = answer(batch, actor.id, repeat, { status: 201, version: 1, location: `/api/v1/handoffs/${id}`, view });
      await batch.send(tx);
      return done;
    });
  }

  act(
    actor: Actor,
    id: string,
    action: string,
    request: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const place = await caseOfHandoff(tx, actor, id);
      if (!place) throw refuse('not-found');
      // Read again under the lock: somebody else may have answered meanwhile.
      const subject = (await lockCaseById(tx, place.caseId))!;
      const handoff = (await handoffState(tx, id))!;
      const stored = await claim(tx, actor.id, request.repeat);
      if (stored) return replay(stored);
      if (!isHandoffAction(action)) throw refuse('no-such-action', { action });
      const step: HandoffStep = HANDOFF_STEPS[action];
      const input = request.form.read(validatorOf(step.input, action));
      const on = this.day(subject, handoff, input);
      if (step.to === 'expired') await this.redesignation.shape(tx, subject, input);
      expectVersion(request.ifMatch, handoff.version);
      this.judgeAnswer(actor, handoff, step);
      if (step.to === 'rejected') await this.judgeObjection(tx, handoff, subject, input['ground'] as RejectionGround);

      const batch = new Batch();
      await this.take(tx, batch, subject, actor, handoff, step, input, on);
      await batch.send(tx);
      const done = answer(batch, actor.id, request.repeat, {
        version: handoff.version + 1,
        view: handoffView((await seeHandoff(tx, actor, id))!),
      });
      await batch.send(tx);
      return done;
    });
  }

  one(actor: Actor, id: string): Promise<{ view: HandoffView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const row = await seeHandoff(tx, actor, id);
      if (!row) throw refuse('not-found');
      return { view: handoffView(row), version: row.version };
    });
  }

  list(actor: Actor, query: unknown): Promise<Page<HandoffView>> {
    const { direction, state, cursor, limit } = readQuery(HandoffListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    const after = (place?.[0] as string | undefined) ?? null;
    return this.work.read(actor, async (tx) =>
      pageOf(await listHandoffs(tx, actor, { direction, state, limit, after }), limit, handoffView, ({ id }) => [id]),
    );
  }

  private async take(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    handoff: HandoffState,
    { to }: HandoffStep,
    input: ActionInput,
    on: LegalDate,
  ): Promise<unknown> {
    switch (to) {
      case 'accepted': {
        const receivedOn = input['receivedOn'] as LegalDate | undefined;
        const caseSource = input['caseSource'] as string | undefined;
        return this.desk.accept(tx, batch, subject, actor, handoff, { receivedOn, caseSource, on });
      }
      case 'expired':
        return this.redesignation.redesignate(tx, batch, subject, actor, handoff, input, on);
      case 'rejected':
      case 'withdrawn': {
        const ground = (input['ground'] as RejectionGround | undefined) ?? null;
        return this.desk.end(tx, batch, subject, actor, handoff, to, {
          reason: (input['reason'] as string | undefined) ?? null,
          ground,
          on,
        });
      }
    }
  }

  private async shape(tx: Tx, subject: LockedCase, dto: OfferHandoffDto, on: LegalDate): Promise<void> {
    const faults = on > dayOf(subject.now) ? [fieldFault('/occurredOn', 'in-the-future')] : [];
    faults.push(...(await offerFaults(tx, subject, dto)));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
  }

  private day(subject: LockedCase, handoff: HandoffState, input: ActionInput): LegalDate {
    const today = dayOf(subject.now);
    const occurred = input['occurredOn'] as LegalDate | undefined;
    const faults = (['occurredOn', 'receivedOn'] as const).flatMap((name) =>
      String(input[name] ?? '') > today ? [fieldFault(`/${name}`, 'in-the-future')] : [],
    );
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    if (occurred && occurred < handoff.offeredOn)
      throw new Refused({ code: 'day-before-previous-step', facts: { day: handoff.offeredOn } });
    // Papers may have been received before the offer was typed; it is not answered before it was made.
    return occurred ?? latest((input['receivedOn'] as LegalDate | undefined) ?? today, handoff.offeredOn as LegalDate);
  }

  /** Bodies do not send a case round in circles: once one has objected, somebody decides between them. */
  private async judgeObjection(tx: Tx, handoff: HandoffState, subject: LockedCase, ground: RejectionGround): Promise<void> {
    const refusals = objectionRefusals(await competenceDispute(tx, subject.id), handoff.toOrganisationId, ground);
    if (refusals.length > 0) throw new Refused(refusals);
  }

  private judgeAnswer(actor: Actor, handoff: HandoffState, step: HandoffStep): void {
    if (sideOf(step, handoff) !== actor.organisationId) throw refuse(step.by === 'receiver' ? 'not-the-receiver' : 'not-the-sender');
    if (!(step.to === 'expired' ? isAtDesk(actor) : mayAnswer(actor))) throw refuse('role-missing', { who: DESK_WHO });
    if (handoff.state !== 'offered')
      throw refuse('handoff-answered', { state: HANDOFF_STATES.labels[handoff.state as keyof typeof HANDOFF_STATES.labels] });
  }
}
