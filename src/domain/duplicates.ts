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
export const LIKELY = 35;
/** That a person has a case elsewhere is a secret of his: the county centre hears of two bodies' cases only where they look like one dispute. */
export const LIKELY_ACROSS = 50;

/** What two cases have in common, as the database compared them. */
export interface Alike {
  sameIdNumber: boolean;
  sameSourceNumber: boolean;
  /** How many different names stand in both. */
  sameNames: number;
  samePhone: boolean;
  areaCodes: readonly [string, string];
  disputeTypes: readonly [string, string];
  registeredOn: readonly [LegalDate, LegalDate];
  titles: readonly [string, string];
}

export interface Likeness {
  score: number;
  reasons: DuplicateReason[];
}

// prettier-ignore
const POINTS: readonly { reason: DuplicateReason; points: number; holds: (one: Alike) => boolean }[] = [
  { reason: 'same-id-number',     points: 45, holds: (a) => a.sameIdNumber },
  { reason: 'same-source-number', points: 50, holds: (a) => a.sameSourceNumber },
  { reason: 'same-names',         points: 35, holds: (a) => a.sameNames >= 2 },
  { reason: 'same-name',          points: 15, holds: (a) => a.sameNames === 1 },
  { reason: 'same-phone',         points: 20, holds: (a) => a.samePhone },
  { reason: 'same-area',          points: 5,  holds: (a) => isSameArea(...a.areaCodes) },
  { reason: 'same-dispute-type',  points: 10, holds: (a) => a.disputeTypes[0] === a.disputeTypes[1] },
  { reason: 'near-dates',         points: 5,  holds: (a) => Math.abs(daysBetween(...a.registeredOn)) <= 60 },
  { reason: 'similar-title',      points: 10, holds: (a) => titleLikeness(...a.titles) >= 0.5 },
];

export function likenessOf(alike: Alike): Likeness {
  const held = POINTS.filter(({ holds }) => holds(alike));
  return {
    score: Math.min(
      100,
      held.reduce((sum, { points }) => sum + points, 0),
    ),
    reasons: held.map(({ reason }) => reason),
  };
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

/** Names by which a case may be found to be the same as another. */
export const tellingNames = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => !NO_NAME.test(name));
