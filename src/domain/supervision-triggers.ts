/** What lights a yellow card by itself: rows. Each fires once for its subject, however often it is looked at. */
import type { DeadlineClass } from './deadlines/rule-shape.js';
import type { LegalDate } from './legal-date.js';
import { oversightOf } from './oversight.js';
import { house, XF } from './procedures/cites.js';
import type { ClockFacts } from './procedures/facts.js';
import type { Cite } from './refusals.js';

/** A duty whose last day has just been seen to have passed. */
export interface OverdueFacts {
  readonly deadlineId: string;
  readonly proceedingId: string | null;
  readonly organisationKind: string;
  /** The kinds of bodies that sit in its proceeding. */
  readonly seatKinds: readonly string[];
  readonly kind: ClockFacts['kind'];
  readonly owedBy: ClockFacts['owedBy'];
  readonly class: DeadlineClass;
  readonly title: string;
  readonly due: LegalDate;
  /** A period of hours is over, though its day is not. */
  readonly hoursAreOver?: boolean;
  readonly today: LegalDate;
  /** The other duties of this body in the same proceeding that were late, or are. */
  readonly otherLateDuties: readonly DeadlineClass[];
}

/** An offer that has just been sent back. */
export interface BouncedFacts {
  readonly caseId: string;
  /** Who answers for the case, and must say where it goes. */
  readonly organisationKind: string;
  readonly rejections: number;
}

interface TriggerRow<Facts> {
  readonly title: string;
  readonly law: readonly Cite[];
  /** What it looks at, for who reads the table. */
  readonly looksAt: string;
  /** Once for each of these; null where there is none. */
  readonly subject: (facts: Facts) => string | null;
  readonly holds: (facts: Facts) => boolean;
  readonly reason: (facts: Facts) => string;
}

/** An organ's own duty of one of these classes. What a party or a court owes, what a mass body aims at, what goes on before a court: never. */
const isLateDuty = (f: OverdueFacts, ...classes: DeadlineClass[]): boolean =>
  f.kind === 'duty' &&
  f.owedBy === 'organisation' &&
  classes.includes(f.class) &&
  (f.due < f.today || f.hoursAreOver === true) &&
  oversightOf(f.organisationKind).form === 'order' &&
  !f.seatKinds.some((kind) => oversightOf(kind).form === 'enquiry');

// prettier-ignore
export const OVERDUE_TRIGGERS = {
  'overdue-statutory-duty': { title: '法定职责逾期', law: [house], looksAt: '机关应办事项的法定期限已过,尚未办理', subject: (f) => f.deadlineId,
    holds: (f) => isLateDuty(f, 'statutory'), reason: (f) => `“${f.title}”应于 ${f.due} 前办理,至今未办。请说明原因、措施和办结日期。` },
  'second-overdue-duty':    { title: '同一程序再次逾期', law: [house], looksAt: '同一程序中,同一机关第二次超过期限(法定期限或内部期限)', subject: (f) => f.proceedingId,
    holds: (f) => isLateDuty(f, 'statutory', 'internal') && f.otherLateDuties.some((one) => one === 'statutory' || one === 'internal'),
    reason: (f) => `同一程序中已再次超过期限,本次为“${f.title}”(${f.due})。请说明原因和整改措施。` },
} as const satisfies Record<string, TriggerRow<OverdueFacts>>;

// prettier-ignore
export const BOUNCED_TRIGGERS = {
  'bounced-twice':          { title: '两次被退回', law: [house, XF('24')], looksAt: '同一事项的移交已被退回两次,无人承接', subject: (f) => f.caseId,
    holds: (f) => f.rejections >= 2 && oversightOf(f.organisationKind).form === 'order', reason: (f) => `该事项的移交已被退回 ${f.rejections} 次。请说明由谁办理;对受理有争议的,提请协调。` },
} as const satisfies Record<string, TriggerRow<BouncedFacts>>;

export const TRIGGERS = { ...OVERDUE_TRIGGERS, ...BOUNCED_TRIGGERS } as const;
export type TriggerCode = keyof typeof TRIGGERS;

export interface Triggered {
  readonly trigger: TriggerCode;
  readonly subjectId: string;
  readonly reason: string;
}

const judged = <Facts>(rows: Readonly<Record<string, TriggerRow<Facts>>>, facts: Facts): Triggered[] =>
  Object.entries(rows).flatMap(([code, { subject, holds, reason }]) => {
    const subjectId = subject(facts);
    return subjectId !== null && holds(facts) ? [{ trigger: code as TriggerCode, subjectId, reason: reason(facts) }] : [];
  });

export const triggeredByOverdue = (facts: OverdueFacts): Triggered[] => judged<OverdueFacts>(OVERDUE_TRIGGERS, facts);
export const triggeredByRejection = (facts: BouncedFacts): Triggered[] => judged<BouncedFacts>(BOUNCED_TRIGGERS, facts);
