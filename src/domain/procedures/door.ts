/** What a road asks at its door, as far as it is known before anybody fills in a form: for which disputes it is there, what it rests on, what its first step wants. */
import { DISPUTE_TYPES, type DisputeType } from '../codes.js';
import type { LegalDate } from '../legal-date.js';
import type { Refusal } from '../refusals.js';
import { house } from './cites.js';
import { holds, unmet } from './decide.js';
import type { ProceedingFacts } from './facts.js';
import type { AnyRoad, Offer } from './grammar.js';
import { basesFor, firstStep } from './opening.js';
import { isFor } from './ways.js';

/** What roads of the case may rest on, by the id of the proceeding. */
export type Bases = ReadonlyMap<string, ProceedingFacts>;

export const offerOf = (road: AnyRoad, variant: string): Offer => road.offered?.[variant] ?? road.offered?.['every'] ?? {};

/** It is there for such disputes. */
export function isOffered(road: AnyRoad, facts: ProceedingFacts): boolean {
  const { disputes, or } = offerOf(road, facts.variant);
  return !disputes || (disputes as readonly string[]).includes(facts.case.disputeType) || (or !== undefined && holds(or.if, facts, null));
}

/** What keeps a road closed to a dispute of another kind, and what opens it all the same: its kind may be named wrong, and what a party did is recorded. */
export const OF_ANOTHER_KIND = {
  id: 'road-not-for-dispute',
  exceptions: {
    'dispute-named-wrong': { title: '纠纷类型登记有误,实为该程序受理的纠纷', law: house },
    'filed-by-party': { title: '当事人已自行申请,如实登记,另作受理审查', law: house },
  },
} as const;

const opensAnyway = (name: unknown): boolean => typeof name === 'string' && Object.hasOwn(OF_ANOTHER_KIND.exceptions, name);

/** Refused, not only offered to nobody. */
export const isOfAnotherKind = (road: AnyRoad, facts: ProceedingFacts): boolean =>
  offerOf(road, facts.variant).noOthers === true && !isOffered(road, facts) && !opensAnyway(facts.opening['exception']);

/** Which disputes the road is there for, in a sentence. */
export function notFor(road: AnyRoad, { case: { disputeType } }: ProceedingFacts): string {
  const offers = Object.values(road.offered ?? {});
  const disputes = [...new Set(offers.flatMap((offer) => offer?.disputes ?? []))];
  const others = [...new Set(offers.flatMap((offer) => offer?.or?.title ?? []))];
  return `该程序办理${[...disputes.map((one) => `“${label(one)}”`), ...others].join('、')};本事项登记为“${label(disputeType)}”`;
}

const label = (disputeType: string): string => DISPUTE_TYPES.labels[disputeType as DisputeType] ?? disputeType;

/** What it would rest on, where nobody names another. */
export function basisOf(road: AnyRoad, { siblings }: ProceedingFacts['case'], bases: Bases | null): ProceedingFacts | null {
  const id = basesFor(road, siblings).at(-1)?.id;
  return (id && bases?.get(id)) || null;
}

/** What the road itself misses. What is registered and then refused, because the law names other roads for it, is offered to nobody. */
export function missingAtTheDoor(road: AnyRoad, facts: ProceedingFacts, on: LegalDate): Refusal[] {
  const { step, input } = firstStep(road, facts.variant, facts.opening);
  const asked = { input, on };
  const atTheDoor = unmet(road, facts, [...(road.restsOn?.needs ?? []), ...(step.needs ?? [])], asked, on, step);
  const taken = road.steps.find((one) => one.admits && isFor(one, facts.variant));
  return [...atTheDoor, ...unmet(road, facts, taken?.needs ?? [], asked, on, taken).filter(({ instead }) => instead)];
}
