/** Every period this house counts, by the id the outside knows it by. `docs/deadline-rules.md` is made from these rows. */
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

export const isRuleId = (text: string): text is RuleId => Object.hasOwn(DEADLINE_RULES, text);

/** No article stands behind it. */
export const isHouseRule = (rule: DeadlineRow): boolean => rule.confidence === null;
