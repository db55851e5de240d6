/** Which kinds of bodies have dates of a class on their desks: read off the roads' clocks and the rules. */
import { RULE_IDS, type RuleId } from '../deadlines/deadline-rules.js';
import { SHIPPED } from '../deadlines/rule-book.js';
import { ROADS } from './roads.js';

const isOf = (ruleId: RuleId, classes: readonly string[]): boolean => SHIPPED.versions(ruleId).some((rule) => classes.includes(rule.class));

/** The roads that start a rule's clock, each with its rules. */
const CLOCKS = ROADS.map(({ seats, clocks }) => ({
  // The first seat of a road answers for it, and its dates lie there.
  kinds: Object.values(seats)[0]!.kinds,
  rules: Object.values(clocks).flatMap(({ rule }) => (typeof rule === 'string' ? [rule] : Object.values(rule))) as RuleId[],
}));
const ON_A_ROAD = new Set(CLOCKS.flatMap(({ rules }) => rules));

/** Null: every body has some, by a rule that belongs to no road, such as that of routing a case. */
export function kindsThatOwe(classes: readonly string[]): readonly string[] | null {
  if (RULE_IDS.some((id) => !ON_A_ROAD.has(id) && isOf(id, classes))) return null;
  const kinds = CLOCKS.flatMap((road) => (road.rules.some((id) => isOf(id, classes)) ? [road.kinds] : []));
  return kinds.some((some) => some.length === 0) ? null : [...new Set(kinds.flat())];
}
