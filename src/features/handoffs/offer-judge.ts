/** Whether a case may be offered now: by whom, to whom, over which border, and on what basis. The same for an offer, a new one in its place, and one that was asked for. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { covers, inAnotherCounty } from '../../domain/areas.js';
import { DESK_WHO, isAtDesk } from '../../domain/assistance-steps.js';
import { type Refusal, Refused, refuse } from '../../domain/refusals.js';
import { type CrossArea, HandoffDesk, refuseUnderWay, takes } from '../../casework/handoff-desk.js';
import { goesSealed } from '../../casework/report-guard.js';
import { superiorsOf } from '../../persistence/organisation.queries.js';
import { hasOpenOffer, type LockedCase, organisationNamed } from '../../persistence/proceeding.queries.js';
import type { Tx } from '../../platform/work.js';
import type { Consent } from './offer-faults.js';

export interface Offered {
  toOrganisationId: string;
  procedure: string;
  variant?: string;
  exception?: string;
  concerns?: string[];
  consent?: Consent;
  legalBasis?: string;
  crossArea?: CrossArea;
  partyIds?: string[];
  claimIds?: string[];
}

@Injectable()
export class OfferJudge {
  constructor(private readonly desk: HandoffDesk) {}

  async judge(tx: Tx, actor: Actor, subject: LockedCase, offered: Offered): Promise<void> {
    if (subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
    if (!isAtDesk(actor)) throw refuse('role-missing', { who: DESK_WHO });
    if (subject.closedAt) throw refuse('case-closed');
    if (await hasOpenOffer(tx, subject.id)) throw refuse('already-offered');
    await refuseUnderWay(tx, subject.id, offered.procedure, { partyIds: offered.partyIds ?? null, claimIds: offered.claimIds ?? null });
    const refusals: Refusal[] = [...(await goesSealed(tx, subject.id)), ...(await this.desk.wrongRoad(tx, subject, offered))];
    if (offered.toOrganisationId === actor.organisationId) refusals.push({ code: 'to-oneself' });
    else if (!(await takes(tx, offered.toOrganisationId, offered.procedure))) refusals.push({ code: 'organisation-cannot-receive' });
    refusals.push(...(await this.overTheBorder(tx, actor.organisationId, offered)));
    if (!offered.legalBasis && offered.consent?.given !== true) refusals.push({ code: 'data-goes-without-basis' });
    if (refusals.length > 0) throw new Refused(refusals);
  }

  /** Into another county it goes where a body above the sender, or the centre of the sender's area, has said why. */
  async overTheBorder(
    tx: Tx,
    senderId: string,
    { toOrganisationId, crossArea }: Pick<Offered, 'toOrganisationId' | 'crossArea'>,
  ): Promise<Refusal[]> {
    const sender = await organisationNamed(tx, senderId);
    const receiver = await organisationNamed(tx, toOrganisationId);
    if (!sender || !receiver || !inAnotherCounty(sender.areaCode, receiver.areaCode)) return [];
    if (!crossArea) return [{ code: 'cross-area-needs-reason' }];
    const agreed = (await organisationNamed(tx, crossArea.organisationId))!;
    const isCentre = agreed.kind === 'centre' && covers(agreed.areaCode, sender.areaCode);
    const isAbove = (await superiorsOf(tx, senderId)).some(({ id }) => id === agreed.id);
    return isCentre || isAbove ? [] : [{ code: 'not-a-superior-or-centre', facts: { name: agreed.name } }];
  }
}
