/** Asks third parties into a mediation with everybody's consent, and lets them go as soon as one party has it otherwise. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { isMediating, joinRefusals } from '../../domain/helpers.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import type { ProceedingFacts } from '../../domain/procedures/facts.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { consentFaults } from '../../casework/consents.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { helperOf, type HelperRow, helpersOf, liveProceedingIds } from '../../persistence/helper.queries.js';
import { levelUnderLock, loadProceeding, loadProceedings, type LockedCase, lockCase } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { HelperLeavesDto, InviteHelperDto } from './helper.dto.js';
import { type HelpersView, helperView } from './helper.view.js';

const DESK = ['registrar', 'mediator', 'officer', 'clerk', 'docking-clerk', 'organisation-head'] as const;

@Injectable()
export class HelpersService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
  ) {}

  list(actor: Actor, caseId: string): Promise<HelpersView> {
    return this.work.read(actor, async (tx) => {
      if ((await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
      return { items: (await helpersOf(tx, caseId)).map(helperView) };
    });
  }

  one(actor: Actor, caseId: string, id: string): Promise<HelperRow> {
    return this.work.read(actor, async (tx) => {
      const row = (await levelUnderLock(tx, actor, caseId)) === 'content' ? await helperOf(tx, caseId, id) : undefined;
      if (!row) throw refuse('not-found');
      return row;
    });
  }

  invite(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await this.lock(tx, actor, caseId);
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { name, kind, organisation = null, task = null, consents, proceedingId } = form.read(InviteHelperDto);
      const live = (await loadProceedings(tx, await liveProceedingIds(tx, caseId))).map(({ facts }) => facts);
      const mediations = live.filter((facts) => isMediating(facts) && (!proceedingId || facts.id === proceedingId));
      await this.shape(tx, subject, { proceedingId, consents }, live, mediations);
      const facts = mediations[0];
      this.mayAsk(actor, facts?.organisationId ?? subject.responsibleOrganisationId);
      if (!facts) throw refuse('no-mediation-open');
      const refusals = joinRefusals(facts, consents);
      if (refusals.length > 0) throw new Refused(refusals);

      const batch = new Batch();
      const id = uuid();
      const joinedOn = dayOf(subject.now);
      const about = { id, caseId, proceedingId: facts.id, name, kind, organisation, task, joinedOn };
      batch.insert('case_helpers', { ...about, consents: consents.map((one) => ({ ...one })), joinedBy: stamp(actor) });
      this.tell(batch, subject, actor, 'helper-joined', joinedOn, facts.id, { helperId: id, kind });
      return this.answered(tx, batch, actor, caseId, id, repeat, 201);
    });
  }

  leave(
    actor: Actor,
    caseId: string,
    id: string,
    { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await this.lock(tx, actor, caseId);
      const helper = await helperOf(tx, caseId, id);
      if (!helper) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const today = dayOf(subject.now);
      const { partyId = null, reason = null, on = today } = form.read(HelperLeavesDto);
      const faults: FieldFault[] = [];
      if (on > today) faults.push(fieldFault('/on', 'in-the-future'));
      if (partyId && !helper.consents.some((one) => one.partyId === partyId)) faults.push(fieldFault('/partyId', 'not-a-party'));
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      expectVersion(ifMatch, helper.version);
      const { facts } = (await loadProceeding(tx, helper.proceedingId))!;
      this.mayAsk(actor, facts.organisationId);
      if (helper.leftOn) throw refuse('helper-has-left');
      if (on < helper.joinedOn) throw new Refused({ code: 'day-before-previous-step', facts: { day: helper.joinedOn } });

      const batch = new Batch();
      const left = { leftOn: on, leftPartyId: partyId, leftReason: reason, leftBy: stamp(actor), version: helper.version + 1 };
      batch.update('case_helpers', id, left);
      this.tell(batch, subject, actor, 'helper-left', on as LegalDate, helper.proceedingId, { helperId: id, kind: helper.kind });
      return this.answered(tx, batch, actor, caseId, id, repeat, 200);
    });
  }

  private async lock(tx: Tx, actor: Actor, caseId: string): Promise<LockedCase> {
    const subject = await lockCase(tx, actor, caseId);
    if (!subject || subject.level !== 'content') throw refuse('not-found');
    return subject;
  }

  private async shape(
    tx: Tx,
    { now }: LockedCase,
    { proceedingId, consents }: Pick<InviteHelperDto, 'proceedingId' | 'consents'>,
    live: readonly ProceedingFacts[],
    mediations: readonly ProceedingFacts[],
  ): Promise<void> {
    const faults: FieldFault[] = [];
    if (proceedingId && !live.some(({ id }) => id === proceedingId)) faults.push(fieldFault('/proceedingId', 'unknown-reference'));
    if (!proceedingId && mediations.length > 1) faults.push(fieldFault('/proceedingId', 'required'));
    faults.push(...(await consentFaults(tx, consents, mediations[0]?.parties ?? null, dayOf(now))));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
  }

  /** The body that mediates, and nobody for it. */
  private mayAsk(actor: Actor, organisationId: string): void {
    if (actor.kind !== 'user' || !hasRole(actor, ...DESK)) throw refuse('role-missing', { who: '调解单位的工作人员' });
    if (actor.organisationId !== organisationId) throw refuse('not-the-mediating-body');
  }

  /** No name stands on the chain: other bodies read it. */
  private tell(
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    type: string,
    occurredOn: LegalDate,
    proceedingId: string,
    data: Record<string, unknown>,
  ): void {
    this.keeper.record(batch, subject, [{ type, proceedingId, occurredOn, actor: stamp(actor), data }]);
    this.keeper.raise(batch, subject);
  }

  private async answered(
    tx: Tx,
    batch: Batch,
    actor: Actor,
    caseId: string,
    id: string,
    repeat: Repeat | null,
    status: 200 | 201,
  ): Promise<Answer> {
    await batch.send(tx);
    const row = (await helperOf(tx, caseId, id))!;
    const done = answer(batch, actor.id, repeat, { status, version: row.version, view: helperView(row) });
    await batch.send(tx);
    return done;
  }
}
