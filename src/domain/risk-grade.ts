/** How grave a dispute is: graded by a person who gives a reason, of the matter and never of its people. For staff only; no party sees a colour. */
import { codesOf } from './code-list.js';
import type { DeadlineRow, LadderRow } from './deadlines/rule-shape.js';

export const RISK_GRADES = codesOf({ green: '绿色', yellow: '黄色', red: '红色' });
export type RiskGrade = (typeof RISK_GRADES.codes)[number];

export const isGraver = (one: RiskGrade, other: RiskGrade): boolean => RISK_GRADES.codes.indexOf(one) > RISK_GRADES.codes.indexOf(other);

/** Who hears besides, of what a body owes: a house rule, since no article speaks of it. Days, as in every ladder. */
// prettier-ignore
const BESIDES: Readonly<Record<RiskGrade, readonly LadderRow[]>> = {
  green:  [],
  yellow: [{ at: -1, tell: 'organisation-head', as: 'reminder' }],
  red:    [{ at: -3, tell: 'organisation-head', as: 'reminder' }, { at: -1, tell: 'organisation-head', as: 'reminder' }, { at: -1, tell: 'county-supervisor', as: 'reminder' }],
};

/** The rungs a grade adds to a ladder. What a party or a court owes, a mere aim, and what runs by the hour go as their rules say. */
export function withGrade(
  rule: Pick<DeadlineRow, 'owedBy' | 'class' | 'term'>,
  ladder: readonly LadderRow[],
  grade: RiskGrade,
): readonly LadderRow[] {
  if (rule.owedBy !== 'organisation' || rule.class === 'target' || rule.term?.unit === 'hour') return ladder;
  const more = BESIDES[grade].filter((row) => !ladder.some(({ at, tell, as }) => at === row.at && tell === row.tell && as === row.as));
  return more.length === 0 ? ladder : [...ladder, ...more];
}
