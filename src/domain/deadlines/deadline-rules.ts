/** Every period this house counts, by the id the outside knows it by. `docs/deadline-rules.md` is made from these rows. */
import type { LegalDate } from '../legal-date.js';
import { ADMINISTRATIVE_RULES } from './administrative-rules.js';
import { ARBITRATION_RULES } from './arbitration-rules.js';
import { COURT_RULES } from './court-rules.js';
import { HOUSE_RULES } from './house-rules.js';
import { MEDIATION_RULES } from './mediation-rules.js';
import type { DeadlineRow } from './rule-shape.js';

/** Each id has its versions, oldest first; where the law changed, the day a period starts decides which one counts. */
export const DEADLINE_RULES = {
  ...HOUSE_RULES,
  ...MEDIATION_RULES,
  ...COURT_RULES,
  ...ARBITRATION_RULES,
  ...ADMINISTRATIVE_RULES,
} as const satisfies Record<string, readonly [DeadlineRow, ...DeadlineRow[]]>;

export type RuleId = keyof typeof DEADLINE_RULES;

export const RULE_IDS = Object.keys(DEADLINE_RULES) as RuleId[];

/** A row together with the name and number it is kept under. */
export interface DeadlineRule extends DeadlineRow {
  readonly id: RuleId;
  readonly version: number;
}

export const isRuleId = (text: string): text is RuleId => Object.hasOwn(DEADLINE_RULES, text);

/** No article stands behind it. */
export const isHouseRule = (rule: DeadlineRow): boolean => rule.confidence === null;

const versions = new Map<RuleId, readonly DeadlineRule[]>(
  RULE_IDS.map((id) => [id, (DEADLINE_RULES[id] as readonly DeadlineRow[]).map((row, index) => ({ ...row, id, version: index + 1 }))]),
);

/** Every version of a rule, oldest first. */
export const versionsOf = (id: RuleId): readonly DeadlineRule[] => versions.get(id)!;

/** The rule for a period that starts on a day. A day before the first version is counted by the first: no older text was looked up. */
export function ruleOn(id: RuleId, date: LegalDate): DeadlineRule {
  const known = versionsOf(id);
  return known.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? known[0]!;
}

/** The version a running deadline was counted by. */
export function ruleOfVersion(id: RuleId, version: number): DeadlineRule {
  const rule = versionsOf(id)[version - 1];
  if (!rule) throw new RangeError(`deadline rule ${id} has no version ${version}`);
  return rule;
}
