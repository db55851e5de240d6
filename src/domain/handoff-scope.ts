/** Whom and what an offer concerns, and whether a road that is under way deals with the same: judged by parties and claims, not by the case as a whole. */
import type { ProcedureCode, Stage } from './procedures/codes.js';
import type { SiblingFacts } from './procedures/facts.js';
import { roadOf, theRoad } from './procedures/roads.js';

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

const DECIDES: ReadonlySet<string> = new Set(['litigation', 'arbitration', 'adjudication', 'reconsideration', 'performance']);

/** A road to who decides, or to enforcement, is held up by no other road: the order between roads says what comes first (PML 3). */
export const leadsToADecision = (procedure: string): boolean => DECIDES.has(firstStage(procedure) ?? '');

/** The stage a road opens in. */
function firstStage(procedure: string): Stage | undefined {
  const road = roadOf(procedure);
  const first = road?.steps.find(({ from }) => from === 'new');
  return first && road!.states[first.to]!.stage;
}

/** A petition goes on beside the mediation it is diverted to (访调对接): its own time runs, and it hears what comes of it (信访工作条例 33). */
const goesOnBeside = ({ procedure, state }: LiveRoad, offered: string): boolean =>
  theRoad(procedure).states[state]!.stage === 'petition' && firstStage(offered) === 'mediation';

/** Both sides of the dispute are in it: an applicant, and somebody he is at odds with. */
const isADispute = (parties: readonly ScopedParty[]): boolean =>
  parties.some(({ role }) => role === 'applicant') && parties.some(({ role }) => role !== 'applicant');

/** Who of the road is concerned too, where that is a dispute and not one side alone; nobody where the claims are different ones. */
function sharedParties({ parties, claimIds }: LiveRoad, concern: Concern): readonly ScopedParty[] {
  const shared = concern.partyIds === null ? parties : parties.filter(({ id }) => concern.partyIds!.includes(id));
  const otherClaims = claimIds !== null && concern.claimIds !== null && !claimIds.some((id) => concern.claimIds!.includes(id));
  // Whoever names applicants of the road alone means what they are at odds about there.
  const areItsApplicants =
    shared.length === concern.partyIds?.length && shared.every(({ role }) => role === 'applicant') && isADispute(parties);
  return (isADispute(shared) || areItsApplicants) && !otherClaims ? shared : [];
}

/** The road that forbids handing this over now, with those who are in it. */
export function roadInTheWay(
  roads: readonly LiveRoad[],
  concern: Concern,
  offered: string,
): { road: LiveRoad; parties: readonly ScopedParty[] } | null {
  for (const road of roads.filter((one) => isUnderWay(one) && !goesOnBeside(one, offered))) {
    const parties = sharedParties(road, concern);
    if (parties.length > 0) return { road, parties };
  }
  return null;
}

/** The same, of the whole case and by what its roads know of each other: what every offer of that road to another body would be refused for. */
export function roadInTheWayOfAll(
  siblings: readonly SiblingFacts[],
  parties: readonly ScopedParty[],
  offered: string,
): { road: LiveRoad; parties: readonly ScopedParty[] } | null {
  if (leadsToADecision(offered)) return null;
  const live = siblings
    .filter(({ ended }) => !ended)
    .map(({ procedure, state, parties: inIt }): LiveRoad => {
      const isInIt = (id: string) => inIt?.some((one) => one.id === id && !one.left) === true;
      return { procedure, state, parties: parties.filter(({ id }) => isInIt(id)), claimIds: null };
    });
  return roadInTheWay(live, { partyIds: null, claimIds: null }, offered);
}
