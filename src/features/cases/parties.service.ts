/** Mends what is known of a party, shows identifiers to who says what for, and gives parties tracking codes of their own. */
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { dayOf } from '../../domain/legal-date.js';
import { partyFaults } from '../../domain/parties.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { formatTrackingCode, newTrackingCode, normaliseTrackingCode } from '../../domain/tracking-code.js';
import { Almanac } from '../../casework/almanac.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { refuseReport } from '../../casework/report-guard.js';
import { SafetyDesk } from '../../casework/safety-desk.js';
import { type PartyRow, seeCase } from '../../persistence/case.queries.js';
import { levelUnderLock, type LockedCase, lockCase } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { type Tx, Work } from '../../platform/work.js';
import { caseView } from './case.view.js';
import { AmendPartyDto, NewTrackingCodeDto, RevealDto } from './party.dto.js';

const ONE = `SELECT id, ordinal, role, kind, name, id_type AS "idType", id_number AS "idNumber", phone, birth_date AS "birthDate", address, ethnicity, occupation, employer,
  language, service_address AS "serviceAddress", e_service_consent AS "eServiceConsent", representative, defects FROM parties WHERE id = $1 AND case_id = $2 AND taken_back_at IS NULL`;

/** What says how old somebody is. */
const AGE = ['birthDate', 'idType', 'idNumber'];

const mayWork = (actor: Actor): boolean =>
  actor.kind === 'user' && hasRole(actor, 'clerk', 'registrar', 'mediator', 'officer', 'docking-clerk', 'organisation-head');

@Injectable()
export class PartiesService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
    private readonly almanac: Almanac,
    private readonly safety: SafetyDesk,
  ) {}

  /** Changes the fields given; a wrong number is refused here, whoever typed it first. */
  async amend(actor: Actor, caseId: string, partyId: string, form: Form, ifMatch: string | undefined): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const { subject, party } = await this.lock(tx, actor, caseId, partyId);
      const dto = form.read(AmendPartyDto);
      const { representative, ...fields } = dto;
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const next = {
        ...party,
        ...given,
        ...(representative ? { representative: { id: party.representative?.id ?? uuid(), ...representative } } : {}),
      };
      const faults = partyFaults(next, '');
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      expectVersion(ifMatch, subject.version);
      this.judge(actor);
      if (subject.closedAt) throw refuse('case-closed');
      const batch = new Batch();
      batch.update('parties', partyId, { ...given, ...(representative ? { representative: next.representative } : {}), defects: [] });
      const changed = [...Object.keys(given), ...(representative ? ['representative'] : [])];
      this.keeper.record(batch, subject, [
        { type: 'party-amended', occurredOn: dayOf(subject.now), actor: stamp(actor), data: { partyId, fields: changed } },
      ]);
      this.keeper.raise(batch, subject);
      await batch.send(tx);
      if (AGE.some((name) => name in given)) await this.safety.ageKnown(tx, batch, subject, actor, next);
      await batch.send(tx);
      return answer(batch, actor.id, null, { version: subject.version + 1, view: caseView((await seeCase(tx, actor, caseId))!) });
    });
  }

  /** The full identifiers of one party. Who looked, and what for, stands on the chain. */
  reveal(actor: Actor, caseId: string, partyId: string, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const { subject, party } = await this.lock(tx, actor, caseId, partyId);
      const { purpose } = form.read(RevealDto);
      this.judge(actor);
      const batch = new Batch();
      this.keeper.record(batch, subject, [
        { type: 'identifiers-revealed', occurredOn: dayOf(subject.now), actor: stamp(actor), data: { partyId, purpose } },
      ]);
      const { id, idType, idNumber, phone, birthDate, address, serviceAddress, representative } = party;
      const done = answer(batch, actor.id, null, {
        view: { id, idType, idNumber, phone, birthDate, address, serviceAddress, representative },
      });
      await batch.send(tx);
      return done;
    });
  }

  /** A tracking code: for one party, or another one for the case. */
  newCode(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await this.lockContent(tx, actor, caseId);
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { partyId = null } = form.read(NewTrackingCodeDto);
      this.judge(actor);
      // Of an accusation there is no page.
      await refuseReport(tx, caseId);
      if (partyId && !(await tx.row(ONE, [partyId, caseId]))) throw refuse('not-found');
      const code = newTrackingCode();
      const batch = new Batch().insert('tracking_codes', { code, caseId, partyId });
      this.keeper.record(batch, subject, [
        { type: 'tracking-code-issued', occurredOn: dayOf(subject.now), actor: stamp(actor), data: { partyId } },
      ]);
      const done = answer(batch, actor.id, repeat, { status: 201, view: { trackingCode: formatTrackingCode(code), partyId } });
      await batch.send(tx);
      return done;
    });
  }

  /** A code that got into wrong hands stops working at once. */
  revokeCode(actor: Actor, caseId: string, typed: string, ifMatch: string | undefined): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const subject = await this.lockContent(tx, actor, caseId);
      const code = normaliseTrackingCode(typed);
      const known =
        code && (await tx.row('SELECT FROM tracking_codes WHERE code = $1 AND case_id = $2 AND revoked_at IS NULL', [code, caseId]));
      if (!known) throw refuse('not-found');
      expectVersion(ifMatch, subject.version);
      this.judge(actor);
      const batch = new Batch().statement('UPDATE tracking_codes SET revoked_at = now() WHERE code = $1', [code]);
      this.keeper.record(batch, subject, [
        { type: 'tracking-code-revoked', occurredOn: dayOf(subject.now), actor: stamp(actor), data: {} },
      ]);
      this.keeper.raise(batch, subject);
      await batch.send(tx);
    });
  }

  private judge(actor: Actor): void {
    if (!mayWork(actor)) throw refuse('role-missing', { who: '承办单位工作人员' });
  }

  private async lockContent(tx: Tx, actor: Actor, caseId: string): Promise<LockedCase> {
    const subject = await lockCase(tx, actor, caseId);
    if (!subject || (await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
    return subject;
  }

  private async lock(tx: Tx, actor: Actor, caseId: string, partyId: string): Promise<{ subject: LockedCase; party: PartyRow }> {
    const subject = await this.lockContent(tx, actor, caseId);
    const party = await tx.row<PartyRow>(ONE, [partyId, caseId]);
    if (!party) throw refuse('not-found');
    return { subject, party };
  }
}
