/**
 * How much speaks for two cases being one dispute: a score from 0 to 100 and the reasons that make it up. It compares what two registrations say of a
 * dispute; it is no judgement of a person, and nothing is merged by it.
 */
import { codesOf } from './code-list.js';
import type { LegalDate } from './legal-date.js';
import { daysBetween } from './legal-date.js';

// prettier-ignore
export const DUPLICATE_REASONS = codesOf({
  'same-id-number': '当事人证件号码相同', 'same-source-number': '来源编号相同', 'same-names': '双方当事人姓名(名称)相同', 'same-name': '当事人姓名(名称)相同',
  'same-phone': '联系电话相同', 'same-area': '发生地相同', 'same-dispute-type': '纠纷类型相同', 'near-dates': '登记日期相近', 'similar-title': '标题相近',
});
export type DuplicateReason = (typeof DUPLICATE_REASONS.codes)[number];

/** From here on two cases of one desk are shown to it as possibly the same. */
export const LIKELY = 30;
/** That a person has a case elsewhere is a secret of his: the county centre hears of two bodies' cases only where they look like one dispute. */
export const LIKELY_ACROSS = 60;

/** What two cases have in common, as the database compared them. */
export interface Alike {
  /** How many of the one's parties are in the other, by their identity number, and by their name. */
  sameIdNumbers: number;
  sameNames: number;
  samePhone: boolean;
  sameSourceNumber: boolean;
  areaCodes: readonly [string, string];
  disputeTypes: readonly [string, string];
  registeredOn: readonly [LegalDate, LegalDate];
  titles: readonly [string, string];
}

export interface Likeness {
  score: number;
  reasons: DuplicateReason[];
}

// Who it is counts once: a person with the same number has the same name and telephone too. One dispute has two sides; of more, none adds anything.
// prettier-ignore
const SIGNS: readonly { reason: DuplicateReason; points: number; holds: (one: Alike) => boolean; times?: (one: Alike) => number }[] = [
  { reason: 'same-source-number', points: 50, holds: (a) => a.sameSourceNumber },
  { reason: 'same-id-number',     points: 30, holds: (a) => a.sameIdNumbers > 0, times: (a) => sides(a.sameIdNumbers) },
  { reason: 'same-names',         points: 20, holds: (a) => a.sameNames >= 2,    times: (a) => Math.max(0, 2 - sides(a.sameIdNumbers)) },
  { reason: 'same-name',          points: 20, holds: (a) => a.sameNames === 1,   times: (a) => (a.sameIdNumbers > 0 ? 0 : 1) },
  { reason: 'same-phone',         points: 10, holds: (a) => a.samePhone,         times: (a) => (a.sameIdNumbers > 0 ? 0 : 1) },
  { reason: 'same-dispute-type',  points: 10, holds: (a) => a.disputeTypes[0] === a.disputeTypes[1] },
  { reason: 'similar-title',      points: 10, holds: (a) => titleLikeness(...a.titles) >= 0.7 },
  { reason: 'same-area',          points: 5,  holds: (a) => isSameArea(...a.areaCodes) },
  { reason: 'near-dates',         points: 5,  holds: (a) => Math.abs(daysBetween(...a.registeredOn)) <= 60 },
];

const sides = (parties: number): number => Math.min(2, parties);

export function likenessOf(alike: Alike): Likeness {
  const held = SIGNS.filter(({ holds }) => holds(alike));
  const score = held.reduce((sum, { points, times }) => sum + points * (times?.(alike) ?? 1), 0);
  return { score: Math.min(100, score), reasons: held.map(({ reason }) => reason) };
}

/** A township or a village: that two disputes lie in one county says nothing. */
function isSameArea(one: string, other: string): boolean {
  const shared = Math.min(one.length, other.length);
  return shared > 6 && one.slice(0, 9) === other.slice(0, 9);
}

/** Pairs of neighbouring characters that two titles share (Dice): 0 nothing, 1 the same. Signs and blanks do not count. */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

function pairsOf(text: string): string[] {
  const signs = [...text.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return signs.slice(1).map((sign, n) => signs[n]! + sign);
}

/** What is written where nobody gave a name: it makes no two cases alike. */
const NO_NAME = /^(匿名|佚名|无名氏|不详|未知|不明|暂无|无|某|某某|张某|李某|王某|群众|居民|村民|来电人|来访人|报警人|举报人)+$/;

/** What says of two registrations that they name one person. */
export interface Named {
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
}

/** One number, or one name where the numbers do not say otherwise, as two cases are found alike; a name that is nobody's says nothing without the telephone. */
export function isSamePerson(one: Named, other: Named): boolean {
  if (one.idNumber !== null && other.idNumber !== null) return one.idNumber === other.idNumber;
  return one.name === other.name && (tellingName(one.name) !== null || (one.phone !== null && one.phone === other.phone));
}

/** A name by which a case may be found to be the same as another; null where it is nobody's. */
export const tellingName = (name: string): string | null => (NO_NAME.test(name) ? null : name);
