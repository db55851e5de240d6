/** Offers, answers and withdraws handoffs. The sender stays answerable until somebody accepts; then the receiver is, in the same transaction. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { inAnotherCounty } from '../domain/areas.js';
import { HANDOFF_STEPS, answersAfter } from '../domain/handoff-steps.js';
import { type Concern, isUnderWay, leadsToADecision, roadInTheWay } from '../domain/handoff-scope.js';
import type { RejectionGround } from '../domain/codes.js';
import type { LegalDate } from '../domain/legal-date.js';
import { subjectRefusals, variantFor } from '../domain/procedures/opening.js';
import { roadOf, theRoad } from '../domain/procedures/roads.js';
import { type Refusal, refuse } from '../domain/refusals.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import type { HandoffState } from '../persistence/handoff.queries.js';
import { liveRoads } from '../persistence/handoff-scope.queries.js';
import { bodyForGood, centresOver, partIn } from '../persistence/organisation.queries.js';
import { openRequestsOf } from '../persistence/handoff-request.queries.js';
import { hasLiveRoad, type LockedCase, organisationNamed, standingOrganisation } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { showToCoordinators } from './coordinators.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { ProceedingMover } from './proceeding-mover.js';
import { ProceedingOpener } from './proceeding-opener.js';
import { answered } from './offer-withdrawal.js';
import { refuseReport } from './report-guard.js';
import { SupervisionDesk } from './supervision-desk.js';

export interface Offer {
  toOrganisationId: string;
  procedure: string;
  variant?: string;
  /** Which exception of the order between roads opens it, and what it is about: kept for the acceptance. */
  exception?: string;
  concerns?: string[];
  reason: string;
  note?: string;
  consent?: object;
  legalBasis?: string;
  /** Whom and what it concerns, where not the whole case. */
  partyIds?: string[];
  claimIds?: string[];
  /** Into another county: who agreed, and why. */
  crossArea?: CrossArea;
  /** The offer nobody answered, in whose place this one stands. */
  replacesId?: string;
  /** The ruling it is made by. */
  rulingId?: string;
  on: LegalDate;
}

export interface CrossArea {
  organisationId: string;
  reason: string;
}

/** Refuses what a road under way deals with already: judged by parties and claims. @returns whether another road is under way */
export async function refuseUnderWay(tx: Tx, caseId: string, procedure: string, concern: Concern): Promise<boolean> {
  const roads = await liveRoads(tx, caseId);
  const found = leadsToADecision(procedure) ? null : roadInTheWay(roads, concern, procedure);
  if (!found) return roads.some(isUnderWay);
  const names = found.parties.map(({ name }) => name).join('、');
  throw refuse('road-under-way-elsewhere', { road: theRoad(found.road.procedure).title, names: { zh: names, en: names } });
}

/** Whether a body may run this road: the first seat of the road names the kinds. */
export async function takes(tx: Tx, organisationId: string, procedure: string): Promise<boolean> {
  const road = roadOf(procedure);
  const organisation = await standingOrganisation(tx, organisationId);
  if (!road || !organisation) return false;
  const kinds = Object.values(road.seats)[0]!.kinds;
  return kinds.includes(organisation.kind);
}

/** Why this body may not run this road in this case, in one word; null where it may. */
export async function refusalOfBody(
  tx: Tx,
  organisationId: string,
  { disputeType }: Pick<LockedCase, 'disputeType'>,
  { procedure, variant }: { procedure: string; variant?: string | null },
): Promise<Refusal | null> {
  if (!(await takes(tx, organisationId, procedure))) return { code: 'organisation-cannot-receive' };
  const road = theRoad(procedure);
  const { subjects } = (await organisationNamed(tx, organisationId))!;
  return subjectRefusals(road, variant ?? variantFor(road, disputeType, subjects), subjects)[0] ?? null;
}

/** What an offer says of the order between roads, and whom and what it concerns; nothing where it says nothing. */
export const named = ({
  exception,
  concerns,
  partyIds,
  claimIds,
}: Pick<HandoffState, 'exception' | 'concerns' | 'partyIds' | 'claimIds'>) => ({
  ...(exception ? { exception } : {}),
  ...(concerns.length > 0 ? { concerns } : {}),
  ...(partyIds ? { partyIds } : {}),
  ...(claimIds ? { claimIds } : {}),
});

@Injectable()
export class HandoffDesk {
  constructor(
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
    private readonly opener: ProceedingOpener,
    private readonly mover: ProceedingMover,
    private readonly supervision: SupervisionDesk,
  ) {}

  /** Why an offer names a wrong road: all that would refuse it at its acceptance, said before it is made. */
  wrongRoad(
    tx: Tx,
    subject: LockedCase,
    offer: Pick<Offer, 'procedure' | 'variant' | 'exception' | 'concerns' | 'partyIds' | 'claimIds'>,
  ): Promise<Refusal[]> {
    const { procedure, variant, exception, concerns, partyIds, claimIds } = offer;
    return this.opener.wrongRoad(tx, subject, { procedure, variant, exception, concerns, partyIds, claimIds });
  }

  /** The acceptance deadline runs from the offer; routing is done for now. */
  async offer(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, { on, ...offer }: Offer): Promise<string> {
    await this.clerk.ready();
    await refuseReport(tx, subject.id);
    const id = uuid();
    batch.insert('handoffs', {
      id,
      caseId: subject.id,
      // Whoever decides that it goes, it goes from the body that answers for the case.
      fromOrganisationId: subject.responsibleOrganisationId,
      ...offer,
      state: 'offered',
      offeredBy: stamp(actor),
      offeredAt: subject.now.toISOString(),
      offeredOn: on,
    });
    this.clerk.start(batch, subject.now, {
      caseId: subject.id,
      ownerKind: 'handoff',
      ownerId: id,
      clock: 'accept',
      kind: 'duty',
      ruleId: 'handoff.accept',
      start: on,
      organisationId: offer.toOrganisationId,
      owedBy: 'organisation',
      grade: subject.riskGrade,
    });
    await this.keeper.routed(tx, batch, subject, on);
    this.keeper.record(batch, subject, [
      {
        type: 'handoff-offered',
        occurredOn: on,
        actor: stamp(actor),
        data: {
          handoffId: id,
          toOrganisationId: offer.toOrganisationId,
          procedure: offer.procedure,
          reason: offer.reason,
          ...(offer.crossArea ? { crossArea: offer.crossArea } : {}),
          ...(offer.rulingId ? { rulingId: offer.rulingId } : {}),
        },
      },
    ]);
    this.keeper.raise(batch, subject);
    // Bodies disagree already: who may decide depends on whom it is offered to now.
    await batch.send(tx);
    await showToCoordinators(tx, batch, this.keeper, subject);
    return id;
  }

  /**
   * Responsibility moves and the proceeding opens, together; the sender keeps the card. Where a road of others goes on at the sender, only those
   * whom the offer names go over: the receiver has their proceeding, and the sender answers for the case as before.
   */
  async accept(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    handoff: HandoffState,
    { receivedOn, caseSource = 'entrusted', on }: { receivedOn?: LegalDate; caseSource?: string; on: LegalDate },
  ): Promise<void> {
    await this.clerk.ready();
    const receiver = await bodyForGood(tx, handoff.toOrganisationId);
    if (!receiver) throw refuse('organisation-dissolved');
    await refuseReport(tx, subject.id);
    const goesWhole = !(await refuseUnderWay(tx, subject.id, handoff.procedure, handoff));
    const sender = subject.responsibleOrganisationId;
    const received = receivedOn ?? on;
    const request = {
      procedure: handoff.procedure,
      variant: handoff.variant ?? undefined,
      ...named(handoff),
      caseSource,
      receivedOn: received,
      occurredOn: on,
    };
    // From here on the receiver answers: what opens, opens at its desk.
    const answers = answersAfter(HANDOFF_STEPS.accept, { sender, receiver: receiver.id, goesWhole });
    if (answers !== sender) await this.keeper.answerable(tx, batch, subject, answers);
    const opening = await this.opener.prepare(tx, subject, receiver.id, request);
    await this.endClock(tx, batch, subject, handoff, on);
    if (goesWhole) {
      this.keeper.grant(batch, subject.id, [receiver.id], 'content');
      const senders = [...new Set([sender, handoff.fromOrganisationId])].filter((id) => id !== receiver.id);
      this.keeper.grant(batch, subject.id, senders, 'card');
      this.keeper.putBack(batch, subject.id, receiver.id);
    } else this.keeper.grantCard(batch, subject.id, [receiver.id]);
    await this.showToCentres(tx, batch, subject, sender, receiver.areaCode);
    this.keeper.record(batch, subject, [
      {
        type: 'handoff-accepted',
        occurredOn: on,
        actor: stamp(actor),
        data: { handoffId: handoff.id, responsibleOrganisationId: subject.responsibleOrganisationId, receivedOn: received },
      },
    ]);
    // The dates of its claims are with the receiver before its road counts any of them anew.
    await batch.send(tx);
    const { facts } = await this.mover.open(tx, batch, subject, actor, opening);
    this.answer(batch, subject, handoff, 'accepted', on, { receivedOn: received, proceedingId: facts.id });
    await this.requestsMet(tx, batch, subject, handoff, on);
    if (goesWhole) await this.assistanceIsOver(tx, batch, subject, receiver.id, on);
  }

  /** A case that goes from one county to another is known to the centre of each. */
  private async showToCentres(tx: Tx, batch: Batch, subject: LockedCase, senderId: string, receiverArea: string): Promise<void> {
    const sender = (await organisationNamed(tx, senderId))?.areaCode;
    if (!sender || !inAnotherCounty(sender, receiverArea)) return;
    const centres = [...(await centresOver(tx, sender)), ...(await centresOver(tx, receiverArea))].map(({ id }) => id);
    // Others are granted in this batch too: a card must not meet the row of a reader that is not there yet.
    await batch.send(tx);
    this.keeper.grantCard(batch, subject.id, [...new Set(centres)]);
  }

  /** Who assisted leads now. */
  private async assistanceIsOver(tx: Tx, batch: Batch, subject: LockedCase, organisationId: string, on: LegalDate): Promise<void> {
    for (const { id, version } of (await partIn(tx, subject.id, organisationId)).assistances) {
      batch.update('assistances', id, { state: 'withdrawn', answeredOn: on, version: version + 1 });
      this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id, caseId: subject.id }), 'stopped', on);
    }
  }

  /** Who asked for the case has it now. */
  private async requestsMet(tx: Tx, batch: Batch, subject: LockedCase, handoff: HandoffState, on: LegalDate): Promise<void> {
    for (const { id, version } of await openRequestsOf(tx, subject.id, handoff.toOrganisationId)) {
      batch.update('handoff_requests', id, { state: 'accepted', answeredOn: on, handoffId: handoff.id, version: version + 1 });
      this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id, caseId: subject.id }), 'met', on);
    }
  }

  /** Sent back with a reason, or taken back: the sender, who never stopped answering, must say anew where it goes. */
  async end(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    handoff: HandoffState,
    state: 'rejected' | 'withdrawn',
    { reason, ground = null, on }: { reason: string | null; ground?: RejectionGround | null; on: LegalDate },
  ): Promise<void> {
    await this.clerk.ready();
    await this.endClock(tx, batch, subject, handoff, on);
    this.answer(batch, subject, handoff, state, on, { answerReason: reason, ground });
    // Beside a road that lives the case has its dates; without one, somebody says where it goes.
    if (!(await hasLiveRoad(tx, subject.id))) await this.keeper.awaitRouting(tx, batch, subject, on);
    this.keeper.record(batch, subject, [
      {
        type: `handoff-${state}`,
        occurredOn: on,
        actor: stamp(actor),
        data: { handoffId: handoff.id, ...(ground ? { ground } : {}), ...(reason ? { reason } : {}) },
      },
    ]);
    this.keeper.raise(batch, subject);
    if (state !== 'rejected') return;
    if (ground === 'competence') {
      await batch.send(tx);
      const told = await showToCoordinators(tx, batch, this.keeper, subject);
      const data = { handoffId: handoff.id, organisationId: handoff.toOrganisationId, told };
      this.keeper.record(batch, subject, [{ type: 'competence-objected', occurredOn: on, actor: stamp(actor), data }]);
    }
    // The second time somebody sends it back, a rule looks at the case: the answer has to be there to be counted.
    await batch.send(tx);
    await this.supervision.bounced(tx, batch, subject);
  }

  /** Nobody answered by the last day: that offer is over, another body has a new one, and the sender answers as before. @returns the new offer's id */
  async redesignate(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    handoff: HandoffState,
    { on, ...offer }: Offer,
  ): Promise<string> {
    await this.clerk.ready();
    this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id: handoff.id, caseId: subject.id }), 'expired', on);
    this.answer(batch, subject, handoff, 'expired', on, { answerReason: offer.reason });
    this.keeper.record(batch, subject, [
      {
        type: 'handoff-expired',
        occurredOn: on,
        actor: stamp(actor),
        data: { handoffId: handoff.id, toOrganisationId: offer.toOrganisationId },
      },
    ]);
    // One open offer a case: the old one must be over before the new one is there.
    await batch.send(tx);
    return this.offer(tx, batch, subject, actor, { ...offer, replacesId: handoff.id, on });
  }

  private answer(batch: Batch, subject: LockedCase, handoff: HandoffState, state: string, on: LegalDate, more: object): void {
    batch.update('handoffs', handoff.id, { ...answered(subject, handoff.version, state, on), ...more });
  }

  private async endClock(tx: Tx, batch: Batch, subject: LockedCase, handoff: HandoffState, on: LegalDate): Promise<void> {
    this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id: handoff.id, caseId: subject.id }), 'met', on);
  }
}
