/**
 * The last day once more, written so that it can share no mistake with the house: days are places in one long list, a period is the nth entry of
 * the days that count, hours are ticked off minute by minute, and no date is ever added to. Nothing is imported but shapes.
 */
import type { CalendarYear } from '../../src/domain/calendar.js';
import type { DeadlineRow, TermUnit } from '../../src/domain/deadlines/rule-shape.js';

export interface Span {
  readonly from: string;
  /** Not in it any more; null while it lasts. */
  readonly to: string | null;
}

export interface Question {
  readonly rule: Pick<DeadlineRow, 'term' | 'rolls'>;
  readonly start: string;
  /** Minutes after midnight of the start day, where the moment is known. */
  readonly minute?: number;
  readonly pauses: readonly Span[];
  readonly extensions: readonly { quantity?: number | null; unit?: TermUnit | null; until?: string | null }[];
  /** Both days are shut. */
  readonly closures: readonly { from: string; to: string }[];
}

export interface Answer {
  readonly nominal: string;
  readonly due: string;
  /** `YYYY-MM-DD hh:mm` on the clock of Shanghai, where the period is one of hours; midnight is 24:00 of the day that ends. */
  readonly moment: string | null;
  /** What was counted in all: days, working days, or hours. */
  readonly budget: number;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (value: number): string => String(value).padStart(2, '0');

// 1990-01-01 was a Monday.
const DATES: string[] = [];
for (let year = 1990; year <= 2070; year += 1)
  for (let month = 0; month < 12; month += 1) {
    const leap = month === 1 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0));
    for (let day = 1; day <= MONTHS[month]! + (leap ? 1 : 0); day += 1) DATES.push(`${year}-${two(month + 1)}-${two(day)}`);
  }
const PLACE = new Map(DATES.map((date, place) => [date, place]));
const at = (date: string): number => PLACE.get(date)!;

/** The place of the same day so many months on, or of the last day of that month. */
function monthsOn(place: number, quantity: number): number {
  const [year, month, day] = DATES[place]!.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + quantity;
  for (let wanted = day; ; wanted -= 1) {
    const found = PLACE.get(`${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(wanted)}`);
    if (found !== undefined) return found;
  }
}

export class Oracle {
  private readonly worked: readonly boolean[];

  constructor(published: readonly CalendarYear[]) {
    const off = new Set<string>(published.flatMap(({ offDays }) => offDays));
    const on = new Set<string>(published.flatMap(({ workDays }) => workDays));
    const years = new Set(published.map(({ year }) => String(year)));
    this.worked = DATES.map((date, place) => {
      const weekend = place % 7 > 4;
      if (years.has(date.slice(0, 4))) return weekend ? on.has(date) : !off.has(date);
      return !weekend && !/-(01-01|05-0[12]|10-0[123])$/.test(date);
    });
  }

  answer({ rule, start, minute = 0, pauses, extensions, closures }: Question): Answer {
    const works = (place: number): boolean =>
      this.worked[place]! && !closures.some(({ from, to }) => from <= DATES[place]! && DATES[place]! <= to);
    const paused = (place: number): boolean => pauses.some(({ from, to }) => to !== null && from <= DATES[place]! && DATES[place]! < to);
    let place = at(start);
    /** Minutes since the beginning of the list, once hours were counted. */
    let clock: number | null = null;
    let budget = 0;

    const add = (quantity: number, unit: TermUnit, back: boolean): void => {
      if (unit === 'hour') {
        clock ??= place * 1440 + minute;
        for (let left = quantity * 60; left > 0; clock += 1) left -= paused(Math.floor(clock / 1440)) ? 0 : 1;
        place = Math.floor((clock - 1) / 1440);
        budget += quantity;
        return;
      }
      const inMonths = unit === 'month' ? quantity : unit === 'year' ? quantity * 12 : 0;
      const wanted = inMonths ? monthsOn(place, inMonths) - place : quantity;
      const begun = place;
      for (let met = 0; met < wanted;) {
        place += back ? -1 : 1;
        if (!paused(place) && (unit !== 'working-day' || works(place))) met += 1;
      }
      budget += wanted;
      if (clock !== null) clock += (place - begun) * 1440;
    };

    const { quantity, unit, before } = rule.term!;
    add(quantity, unit, before === true);
    for (const extension of extensions) {
      if (extension.until) place = at(extension.until);
      else add(extension.quantity!, extension.unit ?? unit, false);
    }
    let due = place;
    while (rule.rolls && !works(due)) due += 1;
    const ended = clock === null ? null : clock - place * 1440;
    return {
      nominal: DATES[place]!,
      due: DATES[due]!,
      moment: ended === null ? null : `${DATES[place]} ${two(Math.floor(ended / 60))}:${two(ended % 60)}`,
      budget,
    };
  }
}
