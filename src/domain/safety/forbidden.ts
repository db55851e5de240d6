/** What nobody may do in a case with such a flag, and why. */
import { DV, house } from '../procedures/cites.js';
import type { Cite } from '../refusals.js';
import { isDanger } from './exits.js';

interface ForbiddenRow {
  readonly title: string;
  readonly why: string;
  readonly law: readonly Cite[];
  readonly holds: (flags: readonly string[]) => boolean;
}

export const isDomesticViolence = (flags: readonly string[]): boolean => flags.includes('domestic-violence');

// prettier-ignore
export const FORBIDDEN = {
  'mediation-alone':   { title: '以调解代替其他救济', law: [DV('10'), house], holds: (flags) => flags.some(isDanger), why: '可以依法调解,但不能只调解:各项安全出口办理或者答复之前,事项不能办结。' },
  'joint-session':     { title: '组织双方同场调解',   law: [DV('5'), house], holds: isDomesticViolence, why: '受害人面对加害人难以自愿表达,须分别进行。' },
  'letters-home':      { title: '邮寄文书到住所',     law: [DV('5'), house], holds: isDomesticViolence, why: '文书可能落入加害人手中,须当面交付或者按受害人认可的方式联系。' },
  'victims-address':   { title: '向对方透露受害人的住址和联系方式', law: [DV('5'), house], holds: isDomesticViolence, why: '应当保护受害人的隐私和安全。' },
  'name-the-reporter': { title: '透露报告人',         law: [DV('14'), house], holds: isDomesticViolence, why: '报案人的信息应当保密。' },
  'public-progress':   { title: '凭查询码公开查询进展', law: [house], holds: (flags) => isDomesticViolence(flags) || flags.includes('minor'), why: '查询码可能被他人得知。' },
} as const satisfies Record<string, ForbiddenRow>;

export type ForbiddenCode = keyof typeof FORBIDDEN;

export const forbiddenIn = (flags: readonly string[]): { code: ForbiddenCode; title: string; why: string; law: readonly Cite[] }[] =>
  (Object.entries(FORBIDDEN) as [ForbiddenCode, ForbiddenRow][]).flatMap(([code, { title, why, law, holds }]) =>
    holds(flags) ? [{ code, title, why, law }] : [],
  );
