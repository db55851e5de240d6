/** An offer that nobody answered by its last day: who else could take it, and offering it there in its place. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { proposals } from '../../domain/handoff-proposals.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { roadOf } from '../../domain/procedures/roads.js';
import { type Refusal, Refused, refuse } from '../../domain/refusals.js';
import { type CrossArea, HandoffDesk, named, refusalOfBody } from '../../casework/handoff-desk.js';
import { bodiesOfKinds, type HandoffState, handoffState, rejectedBy, seeHandoff } from '../../persistence/handoff.queries.js';
import type { LockedCase } from '../../persistence/proceeding.queries.js';
import type { Batch } from '../../platform/batch.js';
import type { ActionInput } from '../../platform/http/field-validators.js';
import { type Tx, Work } from '../../platform/work.js';
import type { ProposalsView } from './handoff.view.js';
import { type Consent, offerFaults } from './offer-faults.js';
import { OfferJudge } from './offer-judge.js';

interface Asked {
  toOrganisationId: string;
  reason: string;
  consent?: Consent;
  legalBasis?: string;
  crossArea?: CrossArea;
}

@Injectable()
export class RedesignationService {
  constructor(
    private readonly work: Work,
    private readonly desk: HandoffDesk,
    private readonly judges: OfferJudge,
  ) {}

  /** Other bodies that take the procedure, the nearest first. Only the sender chooses among them. */
  proposals(actor: Actor, id: string): Promise<ProposalsView> {
    return this.work.read(actor, async (tx) => {
      const handoff = await seeHandoff(tx, actor, id);
      if (!handoff) throw refuse('not-found');
      if (handoff.fromOrganisation.id !== actor.organisationId) throw refuse('not-the-sender');
      const { due, today, state } = (await handoffState(tx, id))!;
      const kinds = Object.values(roadOf(handoff.procedure)?.seats ?? {})[0]?.kinds ?? [];
      const items = proposals(await bodiesOfKinds(tx, kinds), {
        areaCode: handoff.card.areaCode,
        silentId: handoff.toOrganisation.id,
        rejectedIds: await rejectedBy(tx, handoff.card.caseId),
        senderId: actor.organisationId,
      });
      return {
        items: items.map(({ id: one, name, areaCode, reason }) => ({ id: one, name, areaCode, reason })),
        open: state === 'offered' && due < today,
      };
    });
  }

  /** What is named must be there, and no consent is given in the future. */
  async shape(tx: Tx, subject: LockedCase, input: ActionInput): Promise<void> {
    const asked = input as unknown as Asked;
    const faults = await offerFaults(tx, subject, asked);
    if (asked.consent && asked.consent.on > dayOf(subject.now)) faults.push(fieldFault('/consent/on', 'in-the-future'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
  }

  /** @returns the new offer's id */
  async redesignate(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    handoff: HandoffState,
    input: ActionInput,
    on: LegalDate,
  ): Promise<string> {
    const { toOrganisationId, reason, consent, legalBasis, crossArea } = input as unknown as Asked;
    const asked = { toOrganisationId, reason, consent, legalBasis, crossArea };
    await this.judge(tx, subject, handoff, asked);
    return this.desk.redesignate(tx, batch, subject, actor, handoff, {
      ...asked,
      procedure: handoff.procedure,
      variant: handoff.variant ?? undefined,
      ...named(handoff),
      on,
    });
  }

  private async judge(
    tx: Tx,
    subject: LockedCase,
    handoff: HandoffState,
    { toOrganisationId, consent, legalBasis, crossArea }: Asked,
  ): Promise<void> {
    // The day is over when the next one has begun.
    if (handoff.due >= handoff.today) throw refuse('acceptance-day-not-passed', { due: handoff.due });
    const road = { procedure: handoff.procedure, variant: handoff.variant ?? undefined, ...named(handoff) };
    const refusals: Refusal[] = await this.desk.wrongRoad(tx, subject, road);
    if (toOrganisationId === handoff.fromOrganisationId) refusals.push({ code: 'to-oneself' });
    else if (toOrganisationId === handoff.toOrganisationId) refusals.push({ code: 'same-body-again' });
    else refusals.push(...[await refusalOfBody(tx, toOrganisationId, subject, handoff)].flatMap((one) => one ?? []));
    refusals.push(...(await this.judges.overTheBorder(tx, handoff.fromOrganisationId, { toOrganisationId, crossArea })));
    if ((await rejectedBy(tx, subject.id)).includes(toOrganisationId)) refusals.push({ code: 'rejected-before' });
    // The old consent was to another body: the party is asked again, or a legal duty is named.
    if (!legalBasis && consent?.given !== true) refusals.push({ code: 'data-goes-without-basis' });
    else if (!legalBasis && consent!.on <= handoff.offeredOn)
      refusals.push({ code: 'consent-is-older-than-the-offer', facts: { day: handoff.offeredOn } });
    if (refusals.length > 0) throw new Refused(refusals);
  }
}
