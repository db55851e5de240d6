/** Whether a deadline may stand still, or run longer, and who says so: as its rule has it. */
import type { Role } from '../actor.js';
import type { LegalDate } from '../legal-date.js';
import type { Refusal, RefusalFacts } from '../refusals.js';
import type { DeadlineRule } from './rule-book.js';
import type { Approver, ExtensionBound, TermUnit } from './rule-shape.js';

/** What is asked for: so much more, or up to a day. */
export interface MoreTime {
  readonly quantity?: number | null;
  readonly until?: LegalDate | null;
}

/** Under which role a person says yes or no; null where the parties agree, which the desk records with its proof. */
const APPROVER_ROLES: Readonly<Record<Approver, Role | null>> = {
  'organisation-head': 'organisation-head',
  'superior-organ': 'organisation-head',
  court: 'organisation-head',
  'court-president': 'organisation-head',
  'high-court': 'organisation-head',
  'commission-chair': 'organisation-head',
  'reconsideration-head': 'organisation-head',
  'reconsideration-organ': 'organisation-head',
  'all-parties': null,
  'parties-and-committee': null,
};

export const approverOf = (rule: DeadlineRule): Role | null => (rule.extension ? APPROVER_ROLES[rule.extension.approvedBy] : null);

export const maySuspend = (rule: DeadlineRule, basis: string): boolean =>
  (rule.excludes as readonly string[] | undefined)?.includes(basis) === true;

/** Whether this makes the whole period run anew. What interrupts a limitation is recorded with its claim, and not so. */
export const mayRestart = (rule: DeadlineRule, event: string): boolean =>
  event !== 'interrupted' && (rule.restarts as readonly string[] | undefined)?.includes(event) === true;

/** Why it may not run longer, all reasons; none when it may. `on` is the day of the asking, or of the yes. */
export function extensionRefusals(
  rule: DeadlineRule,
  granted: number,
  { quantity, until }: MoreTime,
  { due, on }: { due: LegalDate; on: LegalDate },
): Refusal[] {
  const { extension } = rule;
  const { law } = rule;
  const cite = { law: law.law, article: law.article };
  if (!extension) return [{ code: 'extension-not-allowed', law: cite }];
  const refusals: Refusal[] = [];
  // What is over cannot be made longer: asked for and granted while the period runs.
  if (on > due) refusals.push({ code: 'extension-too-late', facts: { due }, law: cite });
  if (extension.times !== 'any' && granted >= extension.times)
    refusals.push({ code: 'extension-used-up', facts: { times: extension.times }, law: cite });
  if (extension.quantity !== undefined && until) refusals.push({ code: 'extension-too-long', facts: boundOf(extension), law: cite });
  if (extension.quantity !== undefined && quantity && quantity > extension.quantity)
    refusals.push({ code: 'extension-too-long', facts: boundOf(extension), law: cite });
  if (until && until <= due) refusals.push({ code: 'extension-not-longer', facts: { due } });
  if (extension.quantity === undefined && !until && !quantity) refusals.push({ code: 'extension-without-a-day' });
  return refusals;
}

const UNITS: Readonly<Record<TermUnit, { zh: string; en: string }>> = {
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '日', en: 'days' },
  'working-day': { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
};

const boundOf = ({ quantity = 0, unit = 'day' }: ExtensionBound): RefusalFacts => {
  const { zh, en } = UNITS[unit];
  return { most: { zh: `${quantity}${zh}`, en: `${quantity} ${quantity === 1 ? en.slice(0, -1) : en}` } };
};
