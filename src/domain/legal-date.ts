/** Legal days: `YYYY-MM-DD` in Asia/Shanghai, never timestamps. Pure arithmetic on the proleptic Gregorian calendar. */

export type LegalDate = string & { readonly __legalDate: unique symbol };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

const ticks = (date: LegalDate): number => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10));
const fromTicks = (value: number): LegalDate => new Date(value).toISOString().slice(0, 10) as LegalDate;

/** The last year a day here can lie in: every period that starts by then can still be counted to its end, and walked day by day. */
const LAST_YEAR = 2199;

/** Whether a text is a day that exists: 2026-02-30 is not. */
export function isLegalDate(text: unknown): text is LegalDate {
  if (typeof text !== 'string' || !FORM.test(text)) return false;
  const date = text as LegalDate;
  const year = +date.slice(0, 4);
  return year >= 1900 && year <= LAST_YEAR && fromTicks(ticks(date)) === date;
}

/** The day a text names. Throws RangeError when there is no such day. */
export function legalDate(text: string): LegalDate {
  if (!isLegalDate(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

export const addDays = (date: LegalDate, days: number): LegalDate => fromTicks(ticks(date) + days * DAY);

/** The corresponding day of a later month; where there is none, the month's last day (Civil Code 202). */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const year = +date.slice(0, 4);
  const month = +date.slice(5, 7) - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromTicks(Date.UTC(year, month, Math.min(+date.slice(8, 10), lastOfMonth)));
}

/** Whole days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => Math.round((ticks(to) - ticks(from)) / DAY);

/** 0 Sunday … 6 Saturday. */
export const weekday = (date: LegalDate): number => new Date(ticks(date)).getUTCDay();

export const yearOf = (date: LegalDate): number => +date.slice(0, 4);

export const latest = (...dates: LegalDate[]): LegalDate => dates.reduce((a, b) => (b > a ? b : a));

const SHANGHAI = 8 * 3_600_000;

/** The legal day of an instant. China has known no summer time since 1991. */
export const dayOf = (instant: Date): LegalDate => fromTicks(instant.getTime() + SHANGHAI);

/** The instant of a wall-clock time in Asia/Shanghai on a legal day. */
export const instantOn = (date: LegalDate, hour = 0, minute = 0): Date =>
  new Date(ticks(date) + hour * 3_600_000 + minute * 60_000 - SHANGHAI);

/** ISO 8601 with the offset people here read: 2026-03-02T08:30:00.000+08:00. */
export const inShanghai = (instant: Date): string => `${new Date(instant.getTime() + SHANGHAI).toISOString().slice(0, -1)}+08:00`;
