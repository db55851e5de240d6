/** Sends cards and guidance, and does what their rows allow. */
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { entitlementOf } from '../../domain/oversight.js';
import { type FieldFault, type Language, Refused, refuse } from '../../domain/refusals.js';
import { orderRefusals } from '../../domain/supervision-order.js';
import {
  isSupervisionAction,
  SUPERVISION_STEPS,
  type SupervisionKind,
  type SupervisionStep,
  supervisionRefusals,
} from '../../domain/supervision-steps.js';
import { DeadlineClerk } from '../../casework/deadline-clerk.js';
import { SupervisionDesk } from '../../casework/supervision-desk.js';
import { documentOfCase, type LockedCase, lockCaseById, organisationNamed } from '../../persistence/proceeding.queries.js';
import { listSupervisions, seeSupervision, type SupervisionRow } from '../../persistence/supervision.queries.js';
import { Batch } from '../../platform/batch.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type ActionInput, validatorOf } from '../../platform/http/field-validators.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { type Tx, Work } from '../../platform/work.js';
import { concerned, type Matter, readMatter } from './matter.js';
import { isSupervisionPaper, SUPERVISION_PAPERS, supervisionPage } from './supervision-papers.js';
import { OrderSupervisionDto, SupervisionListQuery } from './supervision.dto.js';
import { type SupervisionActionsView, supervisionActionsView } from './supervision-actions.view.js';
import { type SupervisionView, supervisionView } from './supervision.view.js';

@Injectable()
export class SupervisionsService {
  constructor(
    private readonly work: Work,
    private readonly clerk: DeadlineClerk,
    private readonly desk: SupervisionDesk,
  ) {}

  async order(actor: Actor, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.clerk.ready();
    return this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const asked = form.read(OrderSupervisionDto);
      const { kind = 'order' } = asked;
      const about = await readMatter(tx, actor, asked, textFaults(kind, asked));
      this.refuseEarlyReply(asked, about);
      this.judge(actor, kind, about);

      const { subject, matter, addressee, on } = about;
      const { law, confidence } = entitlementOf(kind, actor.organisationKind)!;
      const batch = new Batch();
      const { id } = this.desk.issue(batch, { caseId: subject.id, seq: subject.eventSeq, hash: subject.eventHash }, subject.now, {
        kind,
        card: kind === 'order' ? (asked.card ?? 'yellow') : null,
        issuerOrganisationId: actor.organisationId,
        addresseeOrganisationId: addressee.id,
        proceedingId: matter.proceedingId,
        deadlineId: matter.deadline?.id ?? null,
        reason: (asked.reason ?? asked.suggestion)!,
        legalBasis: asked.legalBasis ?? null,
        law,
        confidence,
        replyBy: (asked.replyBy as LegalDate | undefined) ?? null,
        by: stamp(actor),
        on,
      });
      await batch.send(tx);
      const view = supervisionView((await seeSupervision(tx, actor, id))!);
      const done = answer(batch, actor.id, repeat, { status: 201, version: 1, location: `/api/v1/supervisions/${id}`, view });
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
      const place = await seeSupervision(tx, actor, id);
      if (!place) throw refuse('not-found');
      // Read again under the lock: somebody else may have acted meanwhile.
      const subject = (await lockCaseById(tx, place.caseId))!;
      const supervision = (await seeSupervision(tx, actor, id))!;
      const stored = await claim(tx, actor.id, request.repeat);
      if (stored) return replay(stored);
      if (!isSupervisionAction(action)) throw refuse('no-such-action', { action });
      const step: SupervisionStep = SUPERVISION_STEPS[action];
      const input = request.form.read(validatorOf(step.input, action));
      const on = await this.shape(tx, subject, supervision, input);
      expectVersion(request.ifMatch, supervision.version);
      const refusals = supervisionRefusals(action, supervision, actor);
      if (refusals.length > 0) throw new Refused(refusals);
      const referredOrganisationId = await this.referral(tx, input);

      const batch = new Batch();
      const { organisationId, organisationKind } = actor;
      const act = { input, organisationId, organisationKind, referredOrganisationId, by: stamp(actor), on };
      await this.desk.take(tx, batch, subject, supervision, action, act);
      await batch.send(tx);
      const view = supervisionView((await seeSupervision(tx, actor, id))!);
      const done = answer(batch, actor.id, request.repeat, { version: supervision.version + 1, view });
      await batch.send(tx);
      return done;
    });
  }

  one(actor: Actor, id: string): Promise<{ view: SupervisionView; version: number }> {
    return this.seen(actor, id, (row) => ({ view: supervisionView(row), version: row.version }));
  }

  /** For this caller, now: the same judge that enforces the step. */
  actions(actor: Actor, id: string, language: Language): Promise<SupervisionActionsView> {
    return this.seen(actor, id, (row) => supervisionActionsView(row, actor, language));
  }

  /** A card or an instrument to print, as it stands. */
  paper(actor: Actor, id: string, paper: string): Promise<string> {
    return this.seen(actor, id, (row) => {
      if (!isSupervisionPaper(paper) || !SUPERVISION_PAPERS[paper].exists(row)) throw refuse('not-found');
      return supervisionPage(paper, row);
    });
  }

  list(actor: Actor, query: unknown): Promise<Page<SupervisionView>> {
    const { cursor, ...filter } = readQuery(SupervisionListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    const after = (place?.[0] as string | undefined) ?? null;
    return this.work.read(actor, async (tx) => {
      const { rows, total } = await listSupervisions(tx, actor, { ...filter, after });
      return pageOf(rows, filter.limit, supervisionView, ({ id }) => [id], total);
    });
  }

  private seen<T>(actor: Actor, id: string, read: (row: SupervisionRow) => T): Promise<T> {
    return this.work.read(actor, async (tx) => {
      const row = await seeSupervision(tx, actor, id);
      if (!row) throw refuse('not-found');
      return read(row);
    });
  }

  private refuseEarlyReply({ replyBy }: OrderSupervisionDto, { subject, on }: Matter): void {
    const earliest = dayOf(subject.now) > on ? dayOf(subject.now) : on;
    if (replyBy !== undefined && replyBy <= earliest)
      throw new Refused({ code: 'invalid' }, [fieldFault('/replyBy', 'too-small', { min: earliest })]);
  }

  private judge(actor: Actor, kind: SupervisionKind, { subject, matter, addressee }: Matter): void {
    const facts = {
      kind,
      addressee,
      concernedOrganisationIds: concerned(matter),
      seatKinds: matter.seats.map((seat) => seat.kind),
      deadline: matter.deadline,
      isPetitionMatter: matter.isPetitionMatter,
      caseClosed: subject.closedAt !== null,
    };
    const refusals = orderRefusals(facts, actor);
    if (refusals.length > 0) throw new Refused(refusals);
  }

  private async shape(tx: Tx, subject: LockedCase, { issuedOn, acts }: SupervisionRow, input: ActionInput): Promise<LegalDate> {
    const today = dayOf(subject.now);
    const on = (input['occurredOn'] as LegalDate | undefined) ?? today;
    const faults: FieldFault[] = on > today ? [fieldFault('/occurredOn', 'in-the-future')] : [];
    if (typeof input['documentId'] === 'string' && !(await documentOfCase(tx, input['documentId'], subject.id)))
      faults.push(fieldFault('/documentId', 'unknown-reference'));
    if (typeof input['toOrganisationId'] === 'string' && !(await organisationNamed(tx, input['toOrganisationId'])))
      faults.push(fieldFault('/toOrganisationId', 'unknown-reference'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    // A reply that came in time may be typed late: the day that passed meanwhile is no step of anybody.
    const before = acts.findLast(({ step }) => isSupervisionAction(step))?.madeOn ?? issuedOn;
    if (on < before) throw refuse('day-before-previous-step', { day: before });
    return on;
  }

  /** Only a body that has the stronger instruments can be asked to use them. */
  private async referral(tx: Tx, input: ActionInput): Promise<string | undefined> {
    const to = input['toOrganisationId'] as string | undefined;
    if (to === undefined) return undefined;
    const { kind } = (await organisationNamed(tx, to))!;
    if (!entitlementOf('circular', kind)) throw refuse('cannot-be-referred-there');
    return to;
  }
}

/** An order has its reason, guidance its suggestion; and neither what belongs to the other. */
function textFaults(kind: SupervisionKind, { card, reason, suggestion, replyBy }: OrderSupervisionDto): FieldFault[] {
  const faults: FieldFault[] = [];
  if (kind === 'order' && reason === undefined) faults.push(fieldFault('/reason', 'required'));
  if (kind === 'order' && suggestion !== undefined) faults.push(fieldFault('/suggestion', 'not-valid'));
  if (kind === 'order') return faults;
  if (suggestion === undefined) faults.push(fieldFault('/suggestion', 'required'));
  for (const [name, given] of Object.entries({ card, reason, replyBy }))
    if (given !== undefined) faults.push(fieldFault(`/${name}`, 'not-valid'));
  return faults;
}
