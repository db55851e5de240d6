/** Departments at a centre 入驻: who sits there, who can be called, on which days, and for which disputes. A house rule; each county agrees on its own. */
import type { Calendar } from './calendar.js';
import { codesOf } from './code-list.js';
import type { DisputeType } from './codes.js';
import { type LegalDate, weekday } from './legal-date.js';
import type { Subject } from './organisation-subjects.js';

export const DUTY_KINDS = codesOf({ resident: '常驻', 'on-call': '随叫随到' });
export type DutyKind = (typeof DUTY_KINDS.codes)[number];

export interface Duty {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: DutyKind;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
}

const SUNDAY = 7;
const FIVE_DAYS = [1, 2, 3, 4, 5];
const numberOf = (date: LegalDate): number => weekday(date) || SUNDAY;

/**
 * On a working day by its weekday; a weekend that is worked has nobody's weekday, and those who are there all five are there. On a rest day nobody
 * sits at a centre that is shut; who can be called on Saturdays or Sundays can be, and a holiday is like a Sunday.
 */
export function isOnDuty({ kind, weekdays }: Pick<Duty, 'kind' | 'weekdays'>, date: LegalDate, calendar: Calendar): boolean {
  const day = numberOf(date);
  const isWeekend = day > FIVE_DAYS.length;
  if (calendar.isWorkingDay(date)) return weekdays.includes(day) || (isWeekend && FIVE_DAYS.every((one) => weekdays.includes(one)));
  return kind === 'on-call' && weekdays.includes(isWeekend ? day : SUNDAY);
}

/** Who is there that day. Of the entries of one body and kind, oldest first, the newest that has begun counts: so a list is mended, and its past is kept. */
export function rosterOn<D extends Duty>(entries: readonly D[], date: LegalDate, calendar: Calendar): D[] {
  const standing = new Map<string, D>();
  for (const one of entries) if (one.from <= date) standing.set(`${one.organisationId} ${one.kind}`, one);
  return [...standing.values()].filter((one) => (one.to === null || date <= one.to) && isOnDuty(one, date, calendar));
}

/** What an organ is called for at a centre, by what it is competent for. */
// prettier-ignore
const CALLED_FOR: Readonly<Record<Subject, readonly DisputeType[]>> = {
  government: ['forest-land', 'expropriation'], 'human-resources': ['labour'], 'natural-resources': ['forest-land', 'housing-homestead', 'expropriation'], 'public-security': ['traffic', 'damages', 'neighbour'],
  'market-regulation': ['consumer', 'intellectual-property', 'internet'], health: ['medical'], agriculture: ['land-contract', 'production'], ecology: ['pollution'],
  housing: ['property-management', 'housing-homestead'], 'culture-tourism': ['tourism'], 'civil-affairs': ['marriage-family'],
};

export const calledFor = (subjects: readonly Subject[]): DisputeType[] => [...new Set(subjects.flatMap((one) => CALLED_FOR[one] ?? []))];
