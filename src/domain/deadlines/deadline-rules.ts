/** Every period this house counts, by the id the outside knows it by. `docs/deadline-rules.md` is made from these rows. */
import { ADMINISTRATIVE_SUIT_RULES } from './administrative-suit-rules.js';
import { AGENCY_RULES } from './agency-rules.js';
import { CONFIRMATION_RULES } from './confirmation-rules.js';
import { COURT_MEDIATION_RULES } from './court-mediation-rules.js';
import { EXIT_RULES } from './exit-rules.js';
import { HOUSE_RULES } from './house-rules.js';
import { LABOUR_RULES } from './labour-rules.js';
import { LAND_RULES } from './land-rules.js';
import { LIMITATION_RULES } from './limitation-rules.js';
import { MEDIATION_RULES } from './mediation-rules.js';
import { MEDICAL_RULES } from './medical-rules.js';
import { PETITION_RULES } from './petition-rules.js';
import { RECONSIDERATION_RULES } from './reconsideration-rules.js';
import type { DeadlineRow, RuleRows } from './rule-shape.js';
import { SAFETY_RULES } from './safety-rules.js';
import { SUIT_RULES } from './suit-rules.js';
import { TRAFFIC_RULES } from './traffic-rules.js';

/** Each id has its versions, oldest first; where the law changed, the day a period starts decides which one counts. */
export const DEADLINE_RULES = {
  ...HOUSE_RULES,
  ...MEDIATION_RULES,
  ...CONFIRMATION_RULES,
  ...COURT_MEDIATION_RULES,
  ...SUIT_RULES,
  ...LIMITATION_RULES,
  ...LABOUR_RULES,
  ...LAND_RULES,
  ...MEDICAL_RULES,
  ...TRAFFIC_RULES,
  ...AGENCY_RULES,
  ...RECONSIDERATION_RULES,
  ...ADMINISTRATIVE_SUIT_RULES,
  ...PETITION_RULES,
  ...EXIT_RULES,
  ...SAFETY_RULES,
} as const satisfies RuleRows;

export type RuleId = keyof typeof DEADLINE_RULES;

export const RULE_IDS = Object.keys(DEADLINE_RULES) as RuleId[];

const ids = (rules: RuleRows): readonly RuleId[] => Object.keys(rules) as RuleId[];

// prettier-ignore
/** The same rules as a lawyer looks for them; the house rules stand apart, since no law is behind them. */
export const RULE_SECTIONS: readonly { readonly title: string; readonly rules: readonly RuleId[] }[] = [
  { title: '人民调解、劳动争议调解 · People’s mediation',             rules: ids(MEDIATION_RULES) },
  { title: '司法确认与执行 · Judicial confirmation and enforcement', rules: ids(CONFIRMATION_RULES) },
  { title: '委派、委托与法院调解 · Mediation for the court',         rules: ids(COURT_MEDIATION_RULES) },
  { title: '民事诉讼 · Civil suits',                               rules: ids(SUIT_RULES) },
  { title: '时效 · Limitation',                                    rules: ids(LIMITATION_RULES) },
  { title: '劳动仲裁与劳动保障监察 · Labour',                        rules: ids(LABOUR_RULES) },
  { title: '农村土地仲裁与土地权属裁决 · Land',                      rules: ids(LAND_RULES) },
  { title: '医疗纠纷 · Medical disputes',                          rules: ids(MEDICAL_RULES) },
  { title: '道路交通事故 · Traffic accidents',                     rules: ids(TRAFFIC_RULES) },
  { title: '消费投诉与治安调解 · Consumers and public security',     rules: ids(AGENCY_RULES) },
  { title: '行政复议 · Administrative reconsideration',            rules: ids(RECONSIDERATION_RULES) },
  { title: '行政诉讼 · Administrative suits',                      rules: ids(ADMINISTRATIVE_SUIT_RULES) },
  { title: '信访 · Petitions',                                     rules: ids(PETITION_RULES) },
  { title: '保护令、公证、商事仲裁 · Other roads',                   rules: ids(EXIT_RULES) },
];

export const isRuleId = (text: string): text is RuleId => Object.hasOwn(DEADLINE_RULES, text);

/** No article stands behind it. */
export const isHouseRule = (rule: DeadlineRow): boolean => rule.confidence === null;
