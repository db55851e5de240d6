/** What a road asks at its door, as far as it is known before anybody fills in a form: for which disputes it is there, what it rests on, what its first step wants. */
import type { LegalDate } from '../legal-date.js';
import type { Refusal } from '../refusals.js';
import { holds, unmet } from './decide.js';
import type { ProceedingFacts } from './facts.js';
import type { AnyRoad, Offer } from './grammar.js';
import { basesFor, firstStep } from './opening.js';
import { isFor } from './ways.js';

/** What roads of the case may rest on, by the id of the proceeding. */
export type Bases = ReadonlyMap<string, ProceedingFacts>;

export const offerOf = (road: AnyRoad, variant: string): Offer => road.offered?.[variant] ?? road.offered?.['every'] ?? {};

/** It is there for such disputes. Nobody is refused by it: the kind of a dispute may be named wrong. */
export function isOffered(road: AnyRoad, facts: ProceedingFacts): boolean {
  const { disputes, or } = offerOf(road, facts.variant);
  return !disputes || (disputes as readonly string[]).includes(facts.case.disputeType) || (or !== undefined && holds(or.if, facts, null));
}

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
