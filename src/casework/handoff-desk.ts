/** Offers, answers and withdraws handoffs. The sender stays answerable until somebody accepts; then the receiver is, in the same transaction. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import { roadOf } from '../domain/procedures/roads.js';
import type { Refusal } from '../domain/refusals.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import type { HandoffState } from '../persistence/handoff.queries.js';
import { hasLiveRoad, type LockedCase, organisationNamed } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { ProceedingMover } from './proceeding-mover.js';
import { ProceedingOpener } from './proceeding-opener.js';
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
  /** The offer nobody answered, in whose place this one stands. */
  replacesId?: string;
  on: LegalDate;
}

/** Whether a body may run this road: the first seat of the road names the kinds. */
export async function takes(tx: Tx, organisationId: string, procedure: string): Promise<boolean> {
  const road = roadOf(procedure);
  const organisation = await organisationNamed(tx, organisationId);
  if (!road || !organisation) return false;
  const kinds = Object.values(road.seats)[0]!.kinds;
  return kinds.includes(organisation.kind);
}

/** What an offer says of the order between roads; nothing where it says nothing. */
export const named = ({ exception, concerns }: Pick<HandoffState, 'exception' | 'concerns'>) => ({
  ...(exception ? { exception } : {}),
  ...(concerns.length > 0 ? { concerns } : {}),
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
  wrongRoad = (tx: Tx, subject: LockedCase, offer: Pick<Offer, 'procedure' | 'variant' | 'exception' | 'concerns'>): Promise<Refusal[]> => {
    const { procedure, variant, exception, concerns } = offer;
    return this.opener.wrongRoad(tx, subject, { procedure, variant, exception, concerns });
  };

  /** The acceptance deadline runs from the offer; routing is done for now. */
  async offer(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, { on, ...offer }: Offer): Promise<string> {
    await this.clerk.ready();
    const id = uuid();
    batch.insert('handoffs', {
      id,
      caseId: subject.id,
      fromOrganisationId: actor.organisationId,
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
        data: { handoffId: id, toOrganisationId: offer.toOrganisationId, procedure: offer.procedure, reason: offer.reason },
      },
    ]);
    this.keeper.raise(batch, subject);
    return id;
  }

  /** Responsibility moves and the proceeding opens, together. The sender keeps the card. */
  async accept(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    handoff: HandoffState,
    { receivedOn, caseSource = 'entrusted', on }: { receivedOn?: LegalDate; caseSource?: string; on: LegalDate },
  ): Promise<void> {
    await this.clerk.ready();
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
    subject.responsibleOrganisationId = handoff.toOrganisationId;
    const opening = await this.opener.prepare(tx, subject, handoff.toOrganisationId, request);
    await this.endClock(tx, batch, subject, handoff, on);
    batch.update('cases', subject.id, { responsibleOrganisationId: handoff.toOrganisationId, responsibleSince: subject.now.toISOString() });
    this.keeper.claimsFollow(batch, subject.id, handoff.toOrganisationId);
    await this.keeper.exitsFollow(tx, batch, subject, handoff.toOrganisationId);
    this.keeper.grant(batch, subject.id, [handoff.toOrganisationId], 'content');
    if (handoff.fromOrganisationId !== handoff.toOrganisationId) this.keeper.grant(batch, subject.id, [handoff.fromOrganisationId], 'card');
    this.keeper.putBack(batch, subject.id, handoff.toOrganisationId);
    this.keeper.record(batch, subject, [
      {
        type: 'handoff-accepted',
        occurredOn: on,
        actor: stamp(actor),
        data: { handoffId: handoff.id, responsibleOrganisationId: handoff.toOrganisationId, receivedOn: received },
      },
    ]);
    const { facts } = await this.mover.open(tx, batch, subject, actor, opening);
    this.answer(batch, subject, handoff, 'accepted', on, { receivedOn: received, proceedingId: facts.id });
  }

  /** Sent back with a reason, or taken back: the sender, who never stopped answering, must say anew where it goes. */
  async end(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    handoff: HandoffState,
    state: 'rejected' | 'withdrawn',
    { reason, on }: { reason: string | null; on: LegalDate },
  ): Promise<void> {
    await this.clerk.ready();
    await this.endClock(tx, batch, subject, handoff, on);
    this.answer(batch, subject, handoff, state, on, { answerReason: reason });
    // Beside a road that lives the case has its dates; without one, somebody says where it goes.
    if (!(await hasLiveRoad(tx, subject.id))) await this.keeper.awaitRouting(tx, batch, subject, on);
    this.keeper.record(batch, subject, [
      { type: `handoff-${state}`, occurredOn: on, actor: stamp(actor), data: { handoffId: handoff.id, ...(reason ? { reason } : {}) } },
    ]);
    this.keeper.raise(batch, subject);
    if (state !== 'rejected') return;
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
    batch.update('handoffs', handoff.id, {
      state,
      answeredAt: subject.now.toISOString(),
      answeredOn: on,
      version: handoff.version + 1,
      ...more,
    });
  }

  private async endClock(tx: Tx, batch: Batch, subject: LockedCase, handoff: HandoffState, on: LegalDate): Promise<void> {
    this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id: handoff.id, caseId: subject.id }), 'met', on);
  }
}
