/** Whether two roads are about the same dispute between the same people: both sides of the one have somebody in the other. */
import { anActIsContested, concernsAnAct } from './conditions/other-roads.js';
import type { ProceedingFacts, SiblingFacts } from './facts.js';

interface Person {
  readonly id: string;
  readonly role: string;
}
type Sides = readonly [applicants: readonly Person[], others: readonly Person[]];

const sidesOf = (people: readonly Person[]): Sides => [
  people.filter(({ role }) => role === 'applicant'),
  people.filter(({ role }) => role !== 'applicant'),
];

const meet = (ours: readonly Person[], theirs: readonly Person[]): boolean => ours.some(({ id }) => theirs.some((one) => one.id === id));

/**
 * Whether a road between `ours` meets another of the same case. A side that only one of them names is not asked about (a petition may name nobody but the
 * petitioner), but without an applicant it is a dispute of the others among themselves. Where it is not known who is in one of them, it counts as the same.
 * @param whoLeftCounts those who have left the other road too: what it has decided was decided for them, what it is still doing is not
 */
export function sharesADispute(ours: readonly Person[], { parties }: SiblingFacts, whoLeftCounts: boolean): boolean {
  if (!parties || ours.length === 0 || parties.length === 0) return true;
  const [ourApplicants, ourOthers] = sidesOf(ours);
  const [applicants, others] = sidesOf(parties);
  const [nowApplicants, nowOthers] = sidesOf(whoLeftCounts ? parties : parties.filter(({ left }) => !left));
  if (ourApplicants.length > 0 !== applicants.length > 0) return false;
  const bothNameApplicants = ourApplicants.length > 0;
  const bothNameOthers = ourOthers.length > 0 && others.length > 0;
  if (!bothNameApplicants && !bothNameOthers) return false;
  return (!bothNameApplicants || meet(ourApplicants, nowApplicants)) && (!bothNameOthers || meet(ourOthers, nowOthers));
}

/** The other roads of the case as far as they are about the dispute of these parties; all they know of each other is who is in them. */
export const besideThem = ({ parties, case: { siblings } }: Pick<ProceedingFacts, 'parties' | 'case'>): SiblingFacts[] =>
  siblings.filter((one) => sharesADispute(parties, one, false));

/** The same, with what was decided for those who have left since; of the whole case, where no parties are named. */
export const decidedForThem = ({
  parties,
  case: { siblings },
}: Pick<ProceedingFacts, 'case'> & Partial<Pick<ProceedingFacts, 'parties'>>): SiblingFacts[] =>
  parties ? siblings.filter((one) => sharesADispute(parties, one, true)) : siblings;

/** Claims it was opened for; null for all. */
export const claimsOf = ({ opening: { claimIds } }: ProceedingFacts): string[] | null =>
  Array.isArray(claimIds) ? (claimIds as string[]) : null;

/**
 * A suit against an organ about what it did is another than one between the parties: where somebody contests such an act, and not by its name alone. A taking of
 * land is an act, whatever the suit is called.
 */
function isOfTheSameNature(facts: ProceedingFacts, other: SiblingFacts): boolean {
  const { variant, opening } = facts;
  const isOnAnAct = anActIsContested(facts) && concernsAnAct({ variant, concerns: (opening['concerns'] as string[] | undefined) ?? [] });
  return facts.case.disputeType === 'expropriation' || isOnAnAct === concernsAnAct(other);
}

/** One run of a road at a time for the same people, about the same claims, resting on the same agreement or decision; what one of the two does not name is the same. */
export function isAlive(facts: ProceedingFacts): boolean {
  const claims = claimsOf(facts);
  return besideThem(facts).some(
    ({ claimIds, basedOnId, ...other }) =>
      other.procedure === facts.procedure &&
      !other.ended &&
      isOfTheSameNature(facts, other) &&
      (!claims || !claimIds || claims.some((id) => claimIds.includes(id))) &&
      (!facts.basis || !basedOnId || facts.basis.id === basedOnId),
  );
}
