/** The facts of a proceeding before its first step, made the same way whether the road is opened or only judged. */
import type { LegalDate } from '../legal-date.js';
import { SUBJECTS, type Subject, organOf } from '../organisation-subjects.js';
import type { Refusal } from '../refusals.js';
import { isEnforceable } from './conditions/suits.js';
import { matches } from './decide.js';
import {
  type BasisFacts,
  type CaseFacts,
  type PartyFacts,
  type ProceedingFacts,
  type SeatFacts,
  type SiblingFacts,
  markOf,
} from './facts.js';
import type { AnyRoad, AnyStep, Offer } from './grammar.js';
import { claimsOf } from './same-people.js';

export interface Beginning {
  id: string;
  road: AnyRoad;
  variant: string;
  /** The body that opens it, in the road's first seat. */
  opener: SeatFacts;
  /** What it rests on, where it rests on something. */
  basis: ProceedingFacts | null;
  parties: PartyFacts[];
  opening: Record<string, unknown>;
  on: LegalDate;
  case: CaseFacts;
}

export const openingFacts = ({ id, road, variant, opener, basis, parties, opening, on, case: ofCase }: Beginning): ProceedingFacts => ({
  id,
  caseId: ofCase.id,
  procedure: road.code,
  procedureVersion: road.version,
  variant,
  state: 'new',
  previousState: null,
  organisationId: opener.organisationId,
  // Who mediated goes on with it at his own body; another body's people are not his to stand in for.
  handler: basis?.organisationId === opener.organisationId ? basis.handler : null,
  opening,
  pending: null,
  openedOn: on,
  lastStepOn: on,
  ended: false,
  outcome: null,
  seats: { [firstSeat(road).name]: opener },
  parties,
  marks: [],
  objectedMediatorIds: [],
  agreement: null,
  clocks: [],
  papers: [],
  court: {},
  decision: {},
  basis: basis && basisFacts(basis),
  case: ofCase,
});

/** The first seat is the body that opens the road and answers for it. */
export function firstSeat(road: AnyRoad): { name: string; kinds: readonly string[] } {
  const [name, { kinds }] = Object.entries(road.seats)[0]!;
  return { name, kinds };
}

/** Whether bodies of this kind may open the road. */
export function mayTake(road: AnyRoad, kind: string): boolean {
  const { kinds } = firstSeat(road);
  return kinds.length === 0 || kinds.includes(kind);
}

/** What is lacking to an organ that would open the road as this variant: the subject it has to be marked with. */
export function subjectMissing(road: AnyRoad, variant: string, subjects: readonly string[] = []): Subject | null {
  const subject = road.variants[variant]?.subject;
  return subject && !subjects.includes(subject) ? subject : null;
}

/** The same, as it is said. */
export function subjectRefusals(road: AnyRoad, variant: string, subjects?: readonly string[]): Refusal[] {
  const subject = subjectMissing(road, variant, subjects);
  return subject
    ? [
        {
          code: 'outside-its-subject',
          facts: { subject: { zh: SUBJECTS.labels[subject], en: subject } },
          law: road.variants[variant]!.law[0],
        },
      ]
    : [];
}

/** The variant follows from the kind of dispute where nobody names one, and from what the body that opens it is competent for: the organ of the dispute, where that is not known yet. */
export function variantFor(road: AnyRoad, disputeType: string, subjects: readonly string[] = [organOf(disputeType)]): string {
  if (Object.hasOwn(road.variants, disputeType)) return disputeType;
  const isTheirs = ({ byDefault, disputes, organ }: Offer) =>
    byDefault === true && disputes?.some((one) => one === disputeType) === true && (!organ || subjects.includes(organ));
  const ofTheOrgan = Object.entries(road.offered ?? {}).find(([, offer]) => offer !== undefined && isTheirs(offer));
  return ofTheOrgan?.[0] ?? Object.keys(road.variants)[0]!;
}

/** What a road may rest on, oldest first: the newest is taken where nobody names one. */
export const basesFor = (road: AnyRoad, siblings: readonly SiblingFacts[]): SiblingFacts[] =>
  siblings.filter(({ procedure }) => road.restsOn?.procedures.includes(procedure));

/** The first step, as the opening asks for it, and the input it is taken with. */
export function firstStep(
  road: AnyRoad,
  variant: string,
  opening: Record<string, unknown>,
): { step: AnyStep; input: Record<string, unknown> } {
  const asksSource = road.steps.some((one) => one.from === 'new' && one.when && 'caseSource' in one.when);
  const input = { ...opening, ...(asksSource ? { caseSource: opening['caseSource'] ?? 'application' } : {}) };
  return {
    step: road.steps.find((one) => one.from === 'new' && (!one.only || one.only.includes(variant)) && matches(one.when, input))!,
    input,
  };
}

/** Marks of the road itself: what a party has said is no other road's business. */
const marksOfTheRoad = ({ marks }: ProceedingFacts): string[] => marks.flatMap(({ mark, partyId }) => (partyId ? [] : [mark]));

/** A proceeding as the others of its case, and of its matter, may look at it. */
export const asSibling = (facts: ProceedingFacts): SiblingFacts => ({
  id: facts.id,
  procedure: facts.procedure,
  variant: facts.variant,
  state: facts.state,
  ended: facts.ended,
  concerns: Array.isArray(facts.opening['concerns']) ? (facts.opening['concerns'] as string[]) : [],
  marks: marksOfTheRoad(facts),
  rights: facts.clocks.flatMap(({ clock, kind, endedAs }) => (kind === 'right' && endedAs === null ? [clock] : [])),
  courtSaid: facts.procedure === 'litigation' ? courtSaid(facts) : null,
  parties: facts.parties.map(({ id, role }) => ({ id, role, left: leftBy(facts).includes(id) })),
  basedOnId: facts.basis?.id ?? null,
  claimIds: claimsOf(facts),
});

const courtSaid = (facts: ProceedingFacts): string | null => {
  const { kind } = facts.court;
  return typeof kind === 'string' ? kind : (markOf(facts, 'decided-by')?.value ?? null);
};

const leftBy = ({ marks }: ProceedingFacts): string[] =>
  marks.filter(({ mark, value }) => mark === 'willing' && value === 'no').flatMap(({ partyId }) => (partyId ? [partyId] : []));

export const basisFacts = (facts: ProceedingFacts): BasisFacts => ({
  id: facts.id,
  procedure: facts.procedure,
  variant: facts.variant,
  state: facts.state,
  agreement: facts.agreement,
  clocks: facts.clocks,
  marks: marksOfTheRoad(facts),
  leftPartyIds: leftBy(facts),
});

/** All parties of the case; where it rests on an agreement or on what a court enforces, those who are in that and stayed: nobody else is bound by it. */
export function partiesFor(basis: ProceedingFacts | null, parties: PartyFacts[]): PartyFacts[] {
  if (!basis || !(basis.agreement || isEnforceable(basisFacts(basis)))) return parties;
  const left = new Set(basisFacts(basis).leftPartyIds);
  return basis.parties.filter(({ id }) => !left.has(id));
}
