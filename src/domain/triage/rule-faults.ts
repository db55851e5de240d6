/** What is wrong with a set of rules that each row alone cannot show: names of other rows, of roads and of their exceptions. */
import { fieldFault } from '../field-faults.js';
import { exceptionsOf } from '../procedures/road-order.js';
import { mayTake } from '../procedures/opening.js';
import { roadOf } from '../procedures/roads.js';
import type { FieldFault } from '../refusals.js';
import { fen, type TriageRule } from './rule-shape.js';

export function ruleFaults(rules: readonly TriageRule[]): FieldFault[] {
  const seen = new Set<string>();
  return rules.flatMap((rule, n) => {
    const at = `/rules/${n}`;
    const faults: FieldFault[] = [];
    if (seen.has(rule.id)) faults.push(fieldFault(`${at}/id`, 'not-unique'));
    seen.add(rule.id);
    const { amountFrom, amountTo, stands } = rule.when;
    if (amountFrom && amountTo && fen(amountFrom) > fen(amountTo))
      faults.push(fieldFault(`${at}/when/amountTo`, 'too-small', { min: amountFrom }));
    for (const [i, one] of (stands ?? []).entries()) {
      const [procedure, state] = one.split(':') as [string, string];
      const road = roadOf(procedure);
      if (road && !Object.hasOwn(road.states, state)) faults.push(fieldFault(`${at}/when/stands/${i}`, 'unknown-reference'));
    }
    return [...faults, ...roadFaults(rule, at)];
  });
}

/** Of a road that is written here; one that is not can be suggested all the same, and is then no more than a signpost. */
function roadFaults({ procedure, variant, exception, organisation }: TriageRule, at: string): FieldFault[] {
  const exceptions = exceptionsOf(procedure);
  const faults: FieldFault[] = [];
  if (exception !== undefined && !exceptions.includes(exception))
    faults.push(fieldFault(`${at}/exception`, 'not-a-choice', { choices: exceptions.join(', ') }));
  const road = roadOf(procedure);
  if (!road) return faults;
  const variants = Object.keys(road.variants);
  if (variant !== undefined && !variants.includes(variant))
    faults.push(fieldFault(`${at}/variant`, 'not-a-choice', { choices: variants.join(', ') }));
  // Whoever is suggested sits in the road: it opens it, or it is the one it leads to.
  const kinds = Object.values(road.seats).flatMap((seat) => seat.kinds);
  for (const [i, kind] of organisation.kinds.entries())
    if (!mayTake(road, kind) && !kinds.includes(kind))
      faults.push(fieldFault(`${at}/organisation/kinds/${i}`, 'not-a-choice', { choices: kinds.join(', ') }));
  return faults;
}
