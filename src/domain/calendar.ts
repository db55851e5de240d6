/** Working days: weekends, public holidays and make-up workdays (调休), by the published notice of each year. */
import { type LegalDate, addDays, weekday, yearOf } from './legal-date.js';

/** One year as published; a corrected notice is a new version of the same year. */
export interface CalendarYear {
  readonly year: number;
  readonly version: number;
  /** The State Council notice the year rests on. */
  readonly source: string;
  /** Rest days that are not a weekend day anyway. */
  readonly offDays: readonly LegalDate[];
  /** Weekend days that are worked. */
  readonly workDays: readonly LegalDate[];
}

/**
 * What is certain before a year's notice is out: 全国年节及纪念日放假办法 (as in force since 2025-01-01) gives New Year's Day, 1–2 May and 1–3 October
 * by the solar calendar. Spring Festival, Dragon Boat and Mid-Autumn are lunar and Qingming follows the sun's position, and the days given for
 * holidays that fall on a weekend, like the make-up workdays, exist only in the notice: so such a year is provisional.
 */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

interface Year {
  readonly version: number;
  readonly offDays: ReadonlySet<LegalDate>;
  readonly workDays: ReadonlySet<LegalDate>;
}

const isWeekend = (date: LegalDate): boolean => weekday(date) % 6 === 0;

const isFixedHoliday = (date: LegalDate): boolean => FIXED_HOLIDAYS.has(date.slice(5));

/** Days on which one house is shut though the calendar has it working; both are shut. */
export interface ShutDays {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly reason: string;
}

export class Calendar {
  private years = new Map<number, Year>();
  private shut: readonly ShutDays[] = [];

  /** Of several versions of a year the highest stands. */
  constructor(rows: readonly CalendarYear[]) {
    for (const { year, version, offDays, workDays } of rows) {
      if (version > (this.years.get(year)?.version ?? 0)) {
        this.years.set(year, { version, offDays: new Set(offDays), workDays: new Set(workDays) });
      }
    }
  }

  isPublished(year: number): boolean {
    return this.years.has(year);
  }

  /** The same calendar in a house that is shut on these days. */
  shutOn(shut: readonly ShutDays[]): Calendar {
    const calendar = new Calendar([]);
    calendar.years = this.years;
    calendar.shut = shut;
    return calendar;
  }

  /** The version a year stands in; 0 is not yet published. */
  versionOfYear(year: number): number {
    return this.years.get(year)?.version ?? 0;
  }

  isWorkingDay(date: LegalDate): boolean {
    return this.isOpenByNotice(date) && !this.shutWhy(date);
  }

  private shutWhy(date: LegalDate): string | undefined {
    return this.shut.find(({ from, to }) => from <= date && date <= to)?.reason;
  }

  private isOpenByNotice(date: LegalDate): boolean {
    const published = this.years.get(yearOf(date));
    if (!published) return !isWeekend(date) && !isFixedHoliday(date);
    return isWeekend(date) ? published.workDays.has(date) : !published.offDays.has(date);
  }

  isRestDay(date: LegalDate): boolean {
    return !this.isWorkingDay(date);
  }

  /** The first working day that is not before this one. */
  firstWorkingDay(from: LegalDate): LegalDate {
    let date = from;
    while (this.isRestDay(date)) date = addDays(date, 1);
    return date;
  }

  /** What kind of day it is, as a clerk says it. */
  why(date: LegalDate): string {
    const published = this.isPublished(yearOf(date));
    if (!published && isFixedHoliday(date)) return '固定法定节日(放假通知未发布)';
    if (this.isOpenByNotice(date)) {
      const shut = this.shutWhy(date);
      if (shut) return `本单位停止办公:${shut}`;
      return isWeekend(date) ? '调休上班' : '工作日';
    }
    return isWeekend(date) ? '周末' : '法定节假日';
  }

  /** The version of each year that a count touched: `2026:1,2027:0`, where 0 is a year not yet published. */
  versionOf(from: LegalDate, to: LegalDate): string {
    return yearsFrom(from, to)
      .map((year) => `${year}:${this.versionOfYear(year)}`)
      .join(',');
  }

  /** Whether every year a count touched has its notice. */
  isPublishedFrom(from: LegalDate, to: LegalDate): boolean {
    return yearsFrom(from, to).every((year) => this.isPublished(year));
  }
}

function yearsFrom(from: LegalDate, to: LegalDate): number[] {
  const first = yearOf(from);
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index);
}

/** The days of a year that would be of the other kind: worked where they were not, or not worked where they were. */
export function changedDays(stands: Calendar, next: CalendarYear): LegalDate[] {
  const then = new Calendar([next]);
  const days: LegalDate[] = [];
  for (let day = `${next.year}-01-01` as LegalDate; yearOf(day) === next.year; day = addDays(day, 1))
    if (stands.isWorkingDay(day) !== then.isWorkingDay(day)) days.push(day);
  return days;
}
