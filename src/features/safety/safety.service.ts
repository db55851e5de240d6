/** Raises and lowers flags, shows what they open and forbid, and takes the answer to each exit. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, hasScope } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { EXIT_STEPS, type ExitAction, type ExitStep, exitRefusals, isExitAction, SAFETY_DESK } from '../../domain/safety/exit-steps.js';
import { bornOn, type Capacity, capacityOf } from '../../domain/safety/exits.js';
import { type Ruling, rulingFaults } from '../../domain/safety/protection-order.js';
import { Almanac } from '../../casework/almanac.js';
import { ExitDesk } from '../../casework/exit-desk.js';
import { SafetyDesk } from '../../casework/safety-desk.js';
import { documentOfCase, type LockedCase, lockCase, lockCaseById } from '../../persistence/proceeding.queries.js';
import { type ExitRow, exitsOf, flagsOf, lettersOf, partyOfCase, safetyPlace, seeExit } from '../../persistence/safety.queries.js';
import { Batch } from '../../platform/batch.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type ActionInput, validatorOf } from '../../platform/http/field-validators.js';
import type { Form } from '../../platform/http/form.js';
import { ReasonDto } from '../../platform/http/reason.dto.js';
import { type Tx, Work } from '../../platform/work.js';
import { RaiseFlagDto } from './safety.dto.js';
import { type ExitView, exitView, type SafetyView, safetyView } from './safety.view.js';

export interface Asked {
  form: Form;
  ifMatch: string | undefined;
  repeat: Repeat | null;
}

const WHO = '承办单位工作人员';

/** Whoever works on the case, and the machine that reported it. */
const mayRaise = (actor: Actor, level: LockedCase['level']): boolean =>
  actor.kind === 'client' ? hasScope(actor, 'intake:create') : level === 'content' && hasRole(actor, ...SAFETY_DESK);

@Injectable()
export class SafetyService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
    private readonly desk: SafetyDesk,
    private readonly exits: ExitDesk,
  ) {}

  async one(actor: Actor, caseId: string): Promise<{ view: SafetyView; version: number }> {
    await this.almanac.fresh();
    return this.work.read(actor, (tx) => this.safety(tx, actor, caseId));
  }

  async exit(actor: Actor, id: string): Promise<{ view: ExitView; version: number }> {
    const { book } = await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const row = await seeExit(tx, actor, id);
      if (!row) throw refuse('not-found');
      return { view: exitView(book)(row), version: row.version };
    });
  }

  async raise(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { flag, reason, imminent = false, partyId = null, capacity = null } = form.read(RaiseFlagDto);
      const party = partyId ? await partyOfCase(tx, partyId, caseId) : undefined;
      const faults: FieldFault[] = [];
      if (partyId && party?.kind !== 'person') faults.push(fieldFault('/partyId', 'not-a-party'));
      if (capacity && !partyId) faults.push(fieldFault('/partyId', 'required'));
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      if (!mayRaise(actor, subject.level)) throw refuse('role-missing', { who: WHO });

      const batch = new Batch();
      const known = capacityOf(capacity as Capacity | null, party ? bornOn(party) : null, dayOf(subject.now));
      await this.desk.raise(tx, batch, subject, actor, { flag, reason, imminent, partyId, capacity: known });
      return this.answered(tx, batch, actor, caseId, repeat, 201);
    });
  }

  async lower(actor: Actor, caseId: string, flag: string, { form, ifMatch, repeat }: Asked): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content') throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { reason } = form.read(ReasonDto);
      expectVersion(ifMatch, subject.version);
      if (subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
      if (actor.kind !== 'user' || !hasRole(actor, 'organisation-head')) throw refuse('role-missing', { who: '单位负责人' });

      const batch = new Batch();
      await this.desk.lower(tx, batch, subject, actor, flag, reason);
      return this.answered(tx, batch, actor, caseId, repeat, 200);
    });
  }

  async act(actor: Actor, id: string, action: string, { form, ifMatch, repeat }: Asked): Promise<Answer> {
    const { book } = await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const place = await seeExit(tx, actor, id);
      if (!place) throw refuse('not-found');
      // Read again under the lock: somebody else may have answered meanwhile.
      const subject = (await lockCaseById(tx, place.caseId))!;
      const exit = (await seeExit(tx, actor, id))!;
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      if (!isExitAction(action)) throw refuse('no-such-action', { action });
      const step: ExitStep = EXIT_STEPS[action];
      const input = form.read(validatorOf(step.input, action));
      const on = await this.shape(tx, subject, exit, action, input);
      expectVersion(ifMatch, exit.version);
      if (subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
      if (actor.kind !== 'user' || !hasRole(actor, ...step.roles))
        throw refuse('role-missing', { who: step.roles.length === 1 ? '单位负责人' : WHO });
      const live = (await flagsOf(tx, subject.id)).filter(({ endedAs }) => endedAs === null);
      const refusals = exitRefusals(action, exit, live, input['partyId'] as string | undefined);
      if (refusals.length > 0) throw new Refused(refusals);

      const batch = new Batch();
      await this.exits.answer(tx, batch, subject, actor, exit, action, input, on);
      await batch.send(tx);
      const done = (await seeExit(tx, actor, id))!;
      const made = answer(batch, actor.id, repeat, { version: done.version, view: exitView(book)(done) });
      await batch.send(tx);
      return made;
    });
  }

  private async shape(tx: Tx, { id, now }: LockedCase, exit: ExitRow, action: ExitAction, input: ActionInput): Promise<LegalDate> {
    const today = dayOf(now);
    const faults = (['on', 'occurredOn'] as const).flatMap((name) =>
      String(input[name] ?? '') > today ? [fieldFault(`/${name}`, 'in-the-future')] : [],
    );
    if (typeof input['acceptedAt'] === 'string') {
      if (exit.kind !== 'protection-order') faults.push(fieldFault('/acceptedAt', 'not-valid'));
      else if (new Date(input['acceptedAt']) > now) faults.push(fieldFault('/acceptedAt', 'in-the-future'));
    } else if (input['urgent'] !== undefined) faults.push(fieldFault('/acceptedAt', 'required'));
    if (action === 'record-order') faults.push(...rulingFaults(input as unknown as Ruling, today, exit.courtOrder?.on ?? null));
    if (typeof input['partyId'] === 'string' && (await partyOfCase(tx, input['partyId'], id))?.kind !== 'person')
      faults.push(fieldFault('/partyId', 'not-a-party'));
    if (typeof input['documentId'] === 'string' && !(await documentOfCase(tx, input['documentId'], id)))
      faults.push(fieldFault('/documentId', 'unknown-reference'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    return (input['on'] ?? input['occurredOn'] ?? today) as LegalDate;
  }

  private async answered(tx: Tx, batch: Batch, actor: Actor, caseId: string, repeat: Repeat | null, status: 200 | 201): Promise<Answer> {
    await batch.send(tx);
    const { view, version } = await this.safety(tx, actor, caseId);
    const done = answer(batch, actor.id, repeat, { status, version, view });
    await batch.send(tx);
    return done;
  }

  private async safety(tx: Tx, actor: Actor, caseId: string): Promise<{ view: SafetyView; version: number }> {
    const place = await safetyPlace(tx, actor, caseId);
    if (!place) throw refuse('not-found');
    const rows = { flags: await flagsOf(tx, caseId), exits: await exitsOf(tx, caseId), letters: await lettersOf(tx, caseId) };
    return { view: safetyView(this.almanac.current.book, actor, place, rows), version: place.version };
  }
}
