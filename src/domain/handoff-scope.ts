/** Whom and what an offer concerns, and whether a road that is under way deals with the same: judged by parties and claims, not by the case as a whole. */
import type { ProcedureCode } from './procedures/codes.js';
import { theRoad } from './procedures/roads.js';

export interface ScopedParty {
  readonly id: string;
  readonly role: string;
  readonly name: string;
}

/** A road of the case that has not ended. */
export interface LiveRoad {
  readonly procedure: ProcedureCode;
  readonly state: string;
  /** Those who have not left it. */
  readonly parties: readonly ScopedParty[];
  /** Claims it deals with; null for all. */
  readonly claimIds: readonly string[] | null;
}

/** Whom and what is to be handed over; null for all. */
export interface Concern {
  readonly partyIds: readonly string[] | null;
  readonly claimIds: readonly string[] | null;
}

/** An agreement that is being kept hinders nobody. */
export const isUnderWay = ({ procedure, state }: LiveRoad): boolean => theRoad(procedure).states[state]!.stage !== 'performance';

/** Both sides of the dispute are in it: an applicant, and somebody he is at odds with. */
const isADispute = (parties: readonly ScopedParty[]): boolean =>
  parties.some(({ role }) => role === 'applicant') && parties.some(({ role }) => role !== 'applicant');

/** Who of the road is concerned too, where that is a dispute and not one side alone; nobody where the claims are different ones. */
export function sharedParties({ parties, claimIds }: LiveRoad, concern: Concern): readonly ScopedParty[] {
  const shared = concern.partyIds === null ? parties : parties.filter(({ id }) => concern.partyIds!.includes(id));
  const otherClaims = claimIds !== null && concern.claimIds !== null && !claimIds.some((id) => concern.claimIds!.includes(id));
  return isADispute(shared) && !otherClaims ? shared : [];
}

/** The road that forbids handing this over now, with those who are in it. */
export function roadInTheWay(roads: readonly LiveRoad[], concern: Concern): { road: LiveRoad; parties: readonly ScopedParty[] } | null {
  for (const road of roads.filter(isUnderWay)) {
    const parties = sharedParties(road, concern);
    if (parties.length > 0) return { road, parties };
  }
  return null;
}
