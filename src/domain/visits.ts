/** Return visits 回访 after a case is closed: which outcomes get them, when, how, and what a visit may suggest. A person decides what follows. */
import { codesOf } from './code-list.js';
import type { RuleId } from './deadlines/deadline-rules.js';
import type { LegalDate } from './legal-date.js';
import { DV } from './procedures/cites.js';
import type { Outcome } from './procedures/codes.js';
import type { ReopeningGround } from './reopening.js';
import type { Refusal } from './refusals.js';
import { isDomesticViolence } from './safety/forbidden.js';

/** In the order in which they fall due. */
export const VISIT_RULES = ['case.visit-7', 'case.visit-30', 'case.visit-90'] as const satisfies readonly RuleId[];

/** Whether a case that ended so is visited. What a court or an organ decided has roads of its own; what was withdrawn, elsewhere or double is nobody's here. */
// prettier-ignore
const IS_VISITED = {
  'settled-performed': true, settled: true, 'partly-settled': true, 'not-settled': true, confirmed: true,
  withdrawn: false, judged: false, awarded: false, decided: false, 'transferred-out': false, 'out-of-scope': false, duplicate: false,
} as const satisfies Record<Outcome, boolean>;

export const visitsOwedAfter = (outcome: Outcome): readonly RuleId[] => (IS_VISITED[outcome] ? VISIT_RULES : []);

// prettier-ignore
export const VISIT_KINDS = codesOf({
  phone: '电话', home: '上门', office: '约到单位', letter: '书信', online: '网上', 'safe-contact': '按受害人认可的安全方式',
});
export type VisitKind = (typeof VISIT_KINDS.codes)[number];

/** In a case of domestic violence nobody calls, writes or comes but as the victim has agreed: whoever opens the door may be the other one. */
export const visitRefusals = (kind: VisitKind, riskFlags: readonly string[]): Refusal[] =>
  isDomesticViolence(riskFlags) && kind !== 'safe-contact' ? [{ code: 'visit-must-be-safe', law: DV('5') }] : [];

interface OwedVisit {
  readonly ruleId: string;
  readonly nominalDue: LegalDate;
  readonly endedAs: string | null;
}

/**
 * A visit is the next one owed, and with it every other whose day had come: nobody is asked twice for one visit. It is the next one only after the day of
 * the one before: three calls in one week do not say how people live a quarter later. One that comes sooner is kept, and meets none.
 */
export function metBy<Owed extends OwedVisit>(owed: readonly Owed[], on: LegalDate): Owed[] {
  const all = owed.toSorted((a, b) => (a.nominalDue < b.nominalDue ? -1 : 1));
  const next = all.findIndex(({ endedAs }) => endedAs === null);
  const isNextDue = next === 0 || (next > 0 && all[next - 1]!.nominalDue < on);
  return all.filter(({ nominalDue, endedAs }, index) => endedAs === null && (nominalDue <= on || (index === next && isNextDue)));
}

/** What a visit found, as far as it bears on opening the case again. */
export interface Found {
  readonly performed?: boolean | null;
  readonly hiddenRisk?: boolean | null;
}

/** Points to opening the case again, and why; it opens nothing. */
export function suggestedBy({ performed, hiddenRisk }: Found): ReopeningGround | null {
  if (performed === false) return 'default';
  return hiddenRisk ? 'new-facts' : null;
}
