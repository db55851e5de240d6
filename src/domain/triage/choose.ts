/** Which rules suggest something for a case, in which order. A person decides; nothing here moves anything. */
import type { JudgedRoad } from './judge-roads.js';
import { mayBeSuggested } from './judge-roads.js';
import { ROAD_NATURE } from './road-nature.js';
import { type TriageFacts, type TriageRule, fits } from './rule-shape.js';
import { warningsOf } from './safety.js';

export interface Choice {
  rule: TriageRule;
  judged: JudgedRoad;
  /** States in which earlier runs of the same road ended in this case. */
  tried: string[];
}

/**
 * The rules that fit and whose road is open, the set's own order kept, but for three things the law says: a road of last resort stands only where no
 * statutory one does; what was tried before comes after what was not; and where a person may be in danger mediation neither comes first nor stands alone.
 */
export function choose(rules: readonly TriageRule[], facts: TriageFacts, judge: (rule: TriageRule) => JudgedRoad): Choice[] {
  const choices = rules
    .filter((rule) => fits(rule, facts))
    .map((rule) => ({ rule, judged: judge(rule), tried: endedAs(rule, facts) }))
    .filter(({ judged }) => mayBeSuggested(judged));
  const nature = ({ rule }: Choice) => ROAD_NATURE[rule.procedure];
  const statutory = choices.some((one) => nature(one) === 'statutory');
  const kept = onceEach(choices.filter((one) => nature(one) !== 'residual' || !statutory));
  const fresh = [...kept.filter(({ tried }) => tried.length === 0), ...kept.filter(({ tried }) => tried.length > 0)];
  if (warningsOf(facts.riskFlags).length === 0) return fresh;
  const others = fresh.filter((one) => nature(one) !== 'voluntary');
  return others.length === 0 ? [] : [...others, ...fresh.filter((one) => nature(one) === 'voluntary')];
}

const endedAs = ({ procedure }: TriageRule, { proceedings }: TriageFacts): string[] =>
  proceedings.filter((one) => one.procedure === procedure).map(({ state }) => state);

/** The first rule that suggests a road by a body of some kind speaks for it. */
function onceEach(choices: Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ rule, judged }) => {
    const key = keyOf(rule, judged);
    return !seen.has(key) && seen.add(key);
  });
}

const keyOf = ({ procedure, exception, organisation: { kinds, subject } }: TriageRule, { variant }: JudgedRoad): string =>
  [procedure, variant, exception, kinds.join('+'), subject].join(' ');

/** A choice in a word, as two sets of rules are compared by it. */
export const labelOf = ({ rule, judged }: Choice): string =>
  [
    judged.variant ? `${rule.procedure}.${judged.variant}` : rule.procedure,
    ...(rule.organisation.subject ? [`@${rule.organisation.subject}`] : []),
  ].join('');
