/** When a dispute that comes in is likely one that was here before. The house only points to it; whether it is one matter a person says. */
import { codesOf } from './code-list.js';
import { daysBetween, type LegalDate } from './legal-date.js';

/** So long after the older one was registered, or closed, whichever is later. */
export const SAME_MATTER_DAYS = 180;

// prettier-ignore
export const LINK_KINDS = codesOf({ 'same-matter-again': '同一纠纷再次发生', related: '有关联的事项' });
export type LinkKind = (typeof LINK_KINDS.codes)[number];

/** Only the same matter is judged together with what was done about it before. */
export const joinsMatters = (kind: LinkKind): boolean => kind === 'same-matter-again';

// prettier-ignore
export const LIKENESSES = codesOf({ 'same-parties': '双方当事人相同', 'same-dispute-type': '纠纷类型相同', 'within-180-days': '距前一事项登记或者办结不满一百八十日' });
export type Likeness = (typeof LIKENESSES.codes)[number];

export interface OlderCase {
  readonly caseId: string;
  readonly disputeType: string;
  /** As which its people who are parties of the new one too stood in it. */
  readonly roles: readonly string[];
  /** Registered, or closed where it is. */
  readonly lastDay: LegalDate;
}

/**
 * The same parties — somebody of either side of the older case, whichever side he stands on now —, the same kind of dispute, within the time. Facts are
 * words: no machine says of two texts that they tell one story.
 */
export function likenessOf(older: OlderCase, disputeType: string, today: LegalDate): readonly Likeness[] | null {
  const bothSides = older.roles.includes('applicant') && older.roles.includes('respondent');
  const inTime = daysBetween(older.lastDay, today) <= SAME_MATTER_DAYS;
  return bothSides && older.disputeType === disputeType && inTime ? LIKENESSES.codes : null;
}
