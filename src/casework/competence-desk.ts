/** Decides between bodies: the ruling is kept for the next like case, and the case goes to the body it names. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Cite } from '../domain/refusals.js';
import type { StandingDispute } from '../persistence/competence.queries.js';
import { handoffState } from '../persistence/handoff.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { HandoffDesk, named } from './handoff-desk.js';

export interface Ruling {
  organisationId: string;
  procedure: string;
  variant?: string;
  reason: string;
  documentId?: string;
  law: Cite;
  on: LegalDate;
}

@Injectable()
export class CompetenceDesk {
  constructor(
    private readonly handoffs: HandoffDesk,
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
  ) {}

  /** The offer that is open goes to the body named, or a new one does; an offer to it stays, and a case that stays where it is needs none. */
  async rule(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, dispute: StandingDispute, ruling: Ruling): Promise<string> {
    await this.clerk.ready();
    const { organisationId, procedure, variant, reason, documentId, law, on } = ruling;
    const id = uuid();
    batch.insert('competence_rulings', {
      id,
      caseId: subject.id,
      disputeType: subject.disputeType,
      areaCode: dispute.areaCode,
      organisationId,
      procedure,
      reason,
      documentId: documentId ?? null,
      law,
      ruledBy: stamp(actor),
      ruledOrganisationId: actor.organisationId,
      ruledAt: subject.now.toISOString(),
      ruledOn: on,
    });
    this.keeper.record(batch, subject, [
      { type: 'competence-ruled', occurredOn: on, actor: stamp(actor), data: { rulingId: id, organisationId, procedure, reason, law } },
    ]);
    // An offer names the ruling it is made by: the ruling is there first.
    await batch.send(tx);
    await this.move(tx, batch, subject, actor, dispute, { id, ...ruling, variant });
    this.keeper.raise(batch, subject);
    return id;
  }

  /** What the last offer of this road said of the order between roads, and whom and what it concerned: the ruling goes on with it. */
  async said(tx: Tx, { openOffer, objections }: StandingDispute, procedure: string): Promise<Partial<ReturnType<typeof named>>> {
    const id = openOffer?.handoffId ?? objections.at(-1)?.handoffId;
    const last = id === undefined ? undefined : await handoffState(tx, id);
    return last?.procedure === procedure ? named(last) : {};
  }

  private async move(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    dispute: StandingDispute,
    { id, organisationId, procedure, variant, reason, law, on }: Ruling & { id: string },
  ): Promise<void> {
    const open = dispute.openOffer && (await handoffState(tx, dispute.openOffer.handoffId));
    const said = await this.said(tx, dispute, procedure);
    const stays = organisationId === subject.responsibleOrganisationId;
    if (open && open.toOrganisationId === organisationId && open.procedure === procedure) return;
    const legalBasis = law.article ? `${law.law}第${law.article}条:指定办理` : '指定办理';
    const offer = { toOrganisationId: organisationId, procedure, variant, reason, legalBasis, ...said, rulingId: id, on };
    if (open && stays) await this.handoffs.end(tx, batch, subject, actor, open, 'withdrawn', { reason, on });
    else if (open) await this.handoffs.redesignate(tx, batch, subject, actor, open, offer);
    else if (!stays) await this.handoffs.offer(tx, batch, subject, actor, offer);
  }
}
