/** What one member says to the offer: each on its own, recorded by the body that answers for its case. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { MassDesk } from '../../casework/mass-desk.js';
import { SafetyDesk } from '../../casework/safety-desk.js';
import { Almanac } from '../../casework/almanac.js';
import { factsOf, type MemberRow, memberSeen, partyOf, standsInBoth } from '../../persistence/mass.queries.js';
import { type LoadedProceeding, loadProceeding, lockCase, type LockedCase } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { AnswerOfferDto, LeaveMassDto } from './mass.dto.js';
import { type MassMemberView, memberView } from './mass.view.js';

const STAFF = ['clerk', 'registrar', 'mediator', 'officer', 'docking-clerk', 'organisation-head'] as const;
/** The most that an agreement's facts may say. */
const MOST_FACTS = 10_000;

export interface MemberRequest {
  ifMatch: string | undefined;
  repeat: Repeat | null;
  form: Form;
}

interface Place {
  tx: Tx;
  batch: Batch;
  subject: LockedCase;
  member: MemberRow;
}

type Offer = NonNullable<MemberRow['offer']>;

@Injectable()
export class MassMembersService {
  constructor(
    private readonly work: Work,
    private readonly desk: MassDesk,
    private readonly keeper: CaseKeeper,
    private readonly almanac: Almanac,
    private readonly safety: SafetyDesk,
  ) {}

  one(actor: Actor, massId: string, caseId: string): Promise<{ view: MassMemberView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const member = actor.kind === 'user' ? await memberSeen(tx, actor, massId, caseId) : undefined;
      if (!member) throw refuse('not-found');
      return { view: memberView(member), version: member.version };
    });
  }

  /** The member's own road is opened where this body may, and the agreement is drafted in it as soon as it stands where that is done. */
  accept(actor: Actor, massId: string, caseId: string, request: MemberRequest): Promise<Answer> {
    return this.act(actor, massId, caseId, request, async (place) => {
      const { tx, batch, subject, member } = place;
      const { partyId, on, reason = null } = await this.heard(place, request.form);
      return async () => {
        const offer = answerable(member);
        const pilot = (await loadProceeding(tx, offer.pilotProceedingId))!;
        this.record(batch, subject, actor, 'mass-offer-accepted', on, { massId });
        const proceedingId = await this.desk.openRoad(tx, batch, subject, actor, pilot.facts.procedure, on);
        // What was opened just now stands where nobody drafts yet.
        const isDrafted = offerWasOpen(proceedingId, await this.desk.alive(tx, caseId, { code: pilot.facts.procedure }))
          ? (await this.draftInto(tx, batch, subject, actor, proceedingId!, pilot, member)) === null
          : false;
        this.answered(batch, actor, offer, { state: isDrafted ? 'drafted' : 'accepted', partyId, on, reason, proceedingId });
      };
    });
  }

  decline(actor: Actor, massId: string, caseId: string, request: MemberRequest): Promise<Answer> {
    return this.act(actor, massId, caseId, request, async (place) => {
      const { batch, subject, member } = place;
      const { partyId, on, reason = null } = await this.heard(place, request.form);
      return async () => {
        const offer = answerable(member);
        this.record(batch, subject, actor, 'mass-offer-declined', on, { massId });
        this.answered(batch, actor, offer, { state: 'declined', partyId, on, reason, proceedingId: offer.proceedingId });
      };
    });
  }

  /** Whoever handles the member's own road puts the accepted terms on paper there, to be signed as always. */
  draft(actor: Actor, massId: string, caseId: string, request: MemberRequest): Promise<Answer> {
    return this.act(actor, massId, caseId, request, async ({ tx, batch, subject, member }) => async () => {
      const { offer } = member;
      if (offer?.state !== 'accepted') throw refuse('offer-not-accepted');
      const pilot = (await loadProceeding(tx, offer.pilotProceedingId))!;
      const proceedingId = await this.desk.alive(tx, caseId, { code: pilot.facts.procedure });
      if (!proceedingId) throw refuse('mediation-not-open');
      const refusals = await this.draftInto(tx, batch, subject, actor, proceedingId, pilot, member);
      if (refusals) throw new Refused(refusals);
      batch.update('mass_offer_members', String(offer.id), { state: 'drafted', proceedingId });
    });
  }

  /** A member leaves whenever it wants; what it signed meanwhile is its own. */
  leave(actor: Actor, massId: string, caseId: string, request: MemberRequest): Promise<Answer> {
    return this.act(actor, massId, caseId, request, async ({ tx, batch, subject, member }) => {
      const { reason } = request.form.read(LeaveMassDto);
      return async () => {
        batch.update('mass_members', member.memberId, { leftAt: subject.now.toISOString(), leftReason: reason });
        if (member.flagged && (await this.safety.takeWordBack(tx, batch, subject, actor, 'mass', member.joinedAt, reason))) {
          const { riskFlags } = (await tx.row<{ riskFlags: string[] }>('SELECT risk_flags AS "riskFlags" FROM cases WHERE id = $1', [
            caseId,
          ]))!;
          batch.update('cases', caseId, { riskFlags: riskFlags.filter((flag) => flag !== 'mass') });
        }
        this.record(batch, subject, actor, 'mass-left', dayOf(subject.now), { massId });
      };
    });
  }

  private async act(
    actor: Actor,
    massId: string,
    caseId: string,
    { ifMatch, repeat }: MemberRequest,
    heard: (place: Place) => Promise<() => Promise<void>>,
  ): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      const member = subject?.level === 'content' && actor.kind === 'user' ? await memberSeen(tx, actor, massId, caseId) : undefined;
      if (!subject || !member) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const batch = new Batch();
      const act = await heard({ tx, batch, subject, member });
      expectVersion(ifMatch, member.version);
      if (!hasRole(actor, ...STAFF)) throw refuse('role-missing', { who: '责任单位的工作人员' });
      if (subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
      if (member.leftAt) throw refuse('mass-member-left');
      await act();
      batch.update('mass_members', member.memberId, { version: member.version + 1 });
      await batch.send(tx);
      const after = (await memberSeen(tx, actor, massId, caseId))!;
      const done = answer(batch, actor.id, repeat, { version: after.version, view: memberView(after) });
      await batch.send(tx);
      return done;
    });
  }

  /** The other side of the pilot has said its word by signing there: it does not answer for the member. */
  private async heard({ tx, subject, member: { offer } }: Place, form: Form): Promise<{ partyId: string; on: LegalDate; reason?: string }> {
    const { partyId, on, reason } = form.read(AnswerOfferDto);
    const faults: FieldFault[] = [];
    if (on > dayOf(subject.now)) faults.push(fieldFault('/on', 'in-the-future'));
    if (offer?.offeredOn && on < offer.offeredOn) faults.push(fieldFault('/on', 'in-the-past', { min: offer.offeredOn }));
    const party = await partyOf(tx, subject.id, partyId);
    if (!party) faults.push(fieldFault('/partyId', 'not-a-party'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    if (offer && (await standsInBoth(tx, offer.pilotProceedingId, party!))) throw refuse('offer-is-the-other-sides');
    if (subject.closedAt) throw refuse('case-closed');
    return { partyId, on: on as LegalDate, reason };
  }

  private async draftInto(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    proceedingId: string,
    pilot: LoadedProceeding,
    { share }: MemberRow,
  ) {
    const facts = (await factsOf(tx, subject.id)).slice(0, MOST_FACTS).trimEnd();
    return this.desk.draft(tx, batch, subject, actor, { proceedingId, pilot, share, facts });
  }

  private record(
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    type: string,
    occurredOn: LegalDate,
    data: Record<string, unknown>,
  ): void {
    this.keeper.record(batch, subject, [{ type, occurredOn, actor: stamp(actor), data }]);
    this.keeper.raise(batch, subject);
  }

  private answered(
    batch: Batch,
    actor: Actor,
    { id }: Offer,
    { on, ...answered }: { state: string; partyId: string; on: LegalDate; reason: string | null; proceedingId: string | null },
  ): void {
    batch.update('mass_offer_members', String(id), { ...answered, answeredOn: on, answeredBy: stamp(actor) });
  }
}

const offerWasOpen = (proceedingId: string | null, alive: string | null): boolean => proceedingId !== null && proceedingId === alive;

/** An answer may be changed until the agreement is on paper: from then on it is signed, or not. */
function answerable({ offer }: MemberRow): Offer {
  if (!offer || !['offered', 'accepted', 'declined'].includes(offer.state)) throw refuse('offer-not-answerable');
  return offer;
}
