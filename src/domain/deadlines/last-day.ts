/** The last day of a period: which days count, where it ends before rest days are looked at, and where it ends by law. */
import type { Calendar } from '../calendar.js';
import { type LegalDate, addDays, addMonths, daysBetween, latest } from '../legal-date.js';
import type { DeadlineRow, Term, TermUnit } from './rule-shape.js';

/** Time that is not counted: from the day it begins up to, not including, the day the count goes on; `to` is null while it lasts. */
export interface Suspension {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly basis: string;
}

/** More time: a quantity added to the end before it rolls, or the day that was agreed or ordered. */
export interface Extension {
  readonly quantity?: number | null;
  readonly unit?: TermUnit | null;
  readonly until?: LegalDate | null;
  readonly basis?: string;
}

export interface Reckoning {
  readonly rule: DeadlineRow;
  /** The day of the event, which is not counted (CPL 85, Civil Code 201). */
  readonly start: LegalDate;
  /** A day somebody set, instead of the rule's period; excluded time does not move it. */
  readonly until?: LegalDate | null;
  readonly suspensions?: readonly Suspension[];
  /** In the order they were granted. */
  readonly extensions?: readonly Extension[];
}

export interface LastDay {
  /** Where the count ends. */
  readonly nominalDue: LegalDate;
  /** The nominal day, or the first working day after it where that is a rest day and the rule rolls. */
  readonly due: LegalDate;
  /** Whether the date was counted through a year whose holiday notice is not out. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /**
   * While a suspension lasts: how many days of the budget are left (working days where the rule counts those). The due date is then the
   * earliest possible, as if the count went on at once; no rung may hang on it. Otherwise null.
   */
  readonly remaining: number | null;
}

/** One day of the count. */
export interface CountedDay {
  readonly date: LegalDate;
  readonly counted: boolean;
  /** Why it is not counted, when the reason is not the calendar. */
  readonly suspension: Suspension | null;
}

export interface Count {
  readonly days: readonly CountedDay[];
  readonly nominalDue: LegalDate;
  /** The first day the calendar was asked about, or null when it did not matter. */
  readonly calendarFrom: LegalDate | null;
}

/** Walks the period day by day: the rule's own term or the set day, then each extension from where the count then stood. */
export function count({ rule, start, until, suspensions = [], extensions = [] }: Reckoning, calendar: Calendar): Count {
  const days: CountedDay[] = [];
  let end = start;
  let calendarFrom: LegalDate | null = null;

  const walkTerm = ({ quantity, unit }: Term): void => {
    if (unit === 'working-day') calendarFrom ??= addDays(end, 1);
    let left = daysOf(end, quantity, unit);
    while (left > 0) {
      end = addDays(end, 1);
      const suspension = suspensions.find(({ from, to }) => to !== null && from <= end && end < to) ?? null;
      const counted = !suspension && (unit !== 'working-day' || calendar.isWorkingDay(end));
      days.push({ date: end, counted, suspension });
      if (counted) left -= 1;
    }
  };
  const walkTo = (day: LegalDate): void => {
    for (let date = addDays(end, 1); date <= day; date = addDays(date, 1)) days.push({ date, counted: true, suspension: null });
    while (days.length > 0 && days.at(-1)!.date > day) days.pop();
    end = day;
  };

  if (until) walkTo(until);
  else if (rule.term) walkTerm(rule.term);
  else throw new RangeError(`${rule.title}: the day has to be set`);
  for (const extension of extensions) {
    if (extension.until) walkTo(extension.until);
    else if (extension.quantity) walkTerm({ quantity: extension.quantity, unit: extension.unit ?? rule.term?.unit ?? 'day' });
  }
  return { days, nominalDue: end, calendarFrom };
}

/** Months and years are turned into days on the calendar of dates (Civil Code 202), so that excluded time can be counted off whole days. */
function daysOf(from: LegalDate, quantity: number, unit: TermUnit): number {
  if (unit === 'month') return daysBetween(from, addMonths(from, quantity));
  if (unit === 'year') return daysBetween(from, addMonths(from, quantity * 12));
  return quantity;
}

/** The last day of a period, and how sure it is. */
export function lastDay(reckoning: Reckoning, calendar: Calendar): LastDay {
  return conclude(reckoning, count(reckoning, calendar), calendar);
}

/** What a count comes to: rest days at its end, and the years it leaned on. */
export function conclude(
  { rule, start, suspensions = [] }: Reckoning,
  { days, nominalDue, calendarFrom }: Count,
  calendar: Calendar,
): LastDay {
  const due = rule.rolls ? calendar.firstWorkingDay(nominalDue) : nominalDue;
  const asked = calendarFrom ?? nominalDue;
  const open = suspensions.find(({ to }) => to === null);
  return {
    nominalDue,
    due,
    provisional: (calendarFrom !== null || rule.rolls) && !calendar.isPublishedFrom(asked, due),
    calendarVersion: calendar.versionOf(asked, due),
    remaining: open ? days.filter(({ date, counted }) => counted && date >= latest(open.from, start)).length : null,
  };
}
