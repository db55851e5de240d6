/** Joint handling 联合调处: the body responsible asks others to assist, they answer, and it writes down what they hold together. */
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../../domain/actor.js';
import { ASSISTANCE_STEPS, ASSISTING, assistanceRefusal, DESK_WHO, isAssistanceAction, isAtDesk } from '../../domain/assistance-steps.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, type Refusal, Refused, refuse } from '../../domain/refusals.js';
import { AssistanceDesk } from '../../casework/assistance-desk.js';
import { goesSealed } from '../../casework/report-guard.js';
import {
  type AssistanceFacts,
  assistanceFacts,
  assistancesOfCase,
  jointOpinionsOf,
  listAssistances,
  seeAssistance,
  standingAssistances,
} from '../../persistence/assistance.queries.js';
import {
  documentOfCase,
  type LockedCase,
  levelUnderLock,
  lockCase,
  lockCaseById,
  noticeVersion,
  standingOrganisation,
} from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type ActionInput, validatorOf } from '../../platform/http/field-validators.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { AssistanceListQuery, InviteAssistanceDto, JoinOpinionsDto } from './assistance.dto.js';
import { assistanceView, type AssistanceView, type JointHandlingView, jointOpinionView } from './assistance.view.js';

@Injectable()
export class AssistancesService {
  constructor(
    private readonly work: Work,
    private readonly desk: AssistanceDesk,
  ) {}

  invite(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(InviteAssistanceDto);
      await this.shape(tx, subject, dto);
      this.leads(actor, subject);
      await this.judge(tx, actor, subject, dto);

      const batch = new Batch();
      const id = await this.desk.invite(tx, batch, subject, actor, {
        ...dto,
        level: dto.level ?? 'card',
        until: dto.until as LegalDate,
        on: dayOf(subject.now),
      });
      await batch.send(tx);
      const view = assistanceView((await seeAssistance(tx, actor, id))!);
      const done = answer(batch, actor.id, repeat, { status: 201, version: 1, location: `/api/v1/assistances/${id}`, view });
      await batch.send(tx);
      return done;
    });
  }

  act(
    actor: Actor,
    id: string,
    action: string,
    { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const place = await seeAssistance(tx, actor, id);
      if (!place) throw refuse('not-found');
      const subject = (await lockCaseById(tx, place.caseId))!;
      // Read again under the lock: somebody else may have answered meanwhile.
      const assistance = (await assistanceFacts(tx, id))!;
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      if (!isAssistanceAction(action)) throw refuse('no-such-action', { action });
      const input = form.read(validatorOf(ASSISTANCE_STEPS[action].input, action));
      const on = await this.day(tx, subject, assistance, input);
      expectVersion(ifMatch, assistance.version);
      const refusal = assistanceRefusal(action, { ...assistance, leadOrganisationId: subject.responsibleOrganisationId }, actor);
      if (refusal) throw new Refused(refusal);

      const batch = new Batch();
      // The answer is read while the body still reads what it was given.
      await this.desk.take(tx, batch, subject, stamp(actor), assistance, action, input, on);
      await batch.send(tx);
      const view = assistanceView((await seeAssistance(tx, actor, id)) ?? { ...place, state: ASSISTANCE_STEPS[action].to, answeredOn: on });
      const done = answer(batch, actor.id, repeat, { version: assistance.version + 1, view });
      await batch.send(tx);
      return done;
    });
  }

  join(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(JoinOpinionsDto);
      if (dto.documentId && !(await documentOfCase(tx, dto.documentId, caseId)))
        throw new Refused({ code: 'invalid' }, [fieldFault('/documentId', 'unknown-reference')]);
      this.leads(actor, subject);
      const standing = await standingAssistances(tx, caseId);
      const open = standing.filter(({ state }) => ASSISTING.includes(state));
      if (open.length > 0) throw refuse('replies-missing', { names: open.map(({ name }) => name).join('、') });
      const replied = standing.filter(({ state, joined }) => state === 'replied' && !joined);
      if (replied.length === 0) throw refuse('nobody-has-replied');

      const batch = new Batch();
      const assistanceIds = replied.map(({ id }) => id);
      const id = this.desk.joinOpinions(batch, subject, actor, { ...dto, assistanceIds, on: dayOf(subject.now) });
      await batch.send(tx);
      const view = jointOpinionView((await jointOpinionsOf(tx, actor, caseId)).find((one) => one.id === id)!);
      const done = answer(batch, actor.id, repeat, { status: 201, view });
      await batch.send(tx);
      return done;
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<JointHandlingView> {
    return this.work.read(actor, async (tx) => {
      if (!(await levelUnderLock(tx, actor, caseId))) throw refuse('not-found');
      return {
        items: (await assistancesOfCase(tx, actor, caseId)).map(assistanceView),
        jointOpinions: (await jointOpinionsOf(tx, actor, caseId)).map(jointOpinionView),
      };
    });
  }

  one(actor: Actor, id: string): Promise<{ view: AssistanceView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const row = await seeAssistance(tx, actor, id);
      if (!row) throw refuse('not-found');
      return { view: assistanceView(row), version: row.version };
    });
  }

  list(actor: Actor, query: unknown): Promise<Page<AssistanceView>> {
    const { direction, state, cursor, limit } = readQuery(AssistanceListQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isUuid(place[0])) throw notACursor();
    const after = (place?.[0] as string | undefined) ?? null;
    return this.work.read(actor, async (tx) =>
      pageOf(await listAssistances(tx, actor, { direction, state, limit, after }), limit, assistanceView, ({ id }) => [id]),
    );
  }

  private leads(actor: Actor, subject: LockedCase): void {
    if (subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
    if (!isAtDesk(actor)) throw refuse('role-missing', { who: DESK_WHO });
    if (subject.closedAt) throw refuse('case-closed');
  }

  private async shape(tx: Tx, subject: LockedCase, { organisationId, until, consent }: InviteAssistanceDto): Promise<void> {
    const today = dayOf(subject.now);
    const faults: FieldFault[] = [];
    // Whoever would end it waits until it has been asked.
    if (!(await standingOrganisation(tx, organisationId))) faults.push(fieldFault('/organisationId', 'unknown-reference'));
    if (until !== undefined && until <= today) faults.push(fieldFault('/until', 'too-small', { min: today }));
    if (consent && consent.on > today) faults.push(fieldFault('/consent/on', 'in-the-future'));
    if (
      consent &&
      !(await tx.row('SELECT FROM parties WHERE id = $1 AND case_id = $2 AND taken_back_at IS NULL', [consent.partyId, subject.id]))
    )
      faults.push(fieldFault('/consent/partyId', 'not-a-party'));
    if (consent && !(await noticeVersion(tx, consent.noticeVersion)))
      faults.push(fieldFault('/consent/noticeVersion', 'unknown-reference'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
  }

  private async judge(tx: Tx, actor: Actor, subject: LockedCase, dto: InviteAssistanceDto): Promise<void> {
    const standing = await standingAssistances(tx, subject.id);
    if (standing.some(({ organisationId, state }) => organisationId === dto.organisationId && ASSISTING.includes(state)))
      throw refuse('assists-already');
    const refusals: Refusal[] = await goesSealed(tx, subject.id);
    if (dto.organisationId === actor.organisationId) refusals.push({ code: 'to-oneself' });
    // The card says where and what kind of dispute; the rest is somebody's own.
    if (dto.level === 'content' && !dto.legalBasis && dto.consent?.given !== true) refusals.push({ code: 'data-goes-without-basis' });
    if (refusals.length > 0) throw new Refused(refusals);
  }

  private async day(tx: Tx, subject: LockedCase, { invitedOn }: AssistanceFacts, input: ActionInput): Promise<LegalDate> {
    const today = dayOf(subject.now);
    const on = (input['occurredOn'] as LegalDate | undefined) ?? today;
    const faults: FieldFault[] = on > today ? [fieldFault('/occurredOn', 'in-the-future')] : [];
    if (typeof input['documentId'] === 'string' && !(await documentOfCase(tx, input['documentId'], subject.id)))
      faults.push(fieldFault('/documentId', 'unknown-reference'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    if (on < invitedOn) throw refuse('day-before-previous-step', { day: invitedOn });
    return on;
  }
}
