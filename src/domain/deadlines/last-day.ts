/** The last day of a period: which days count, where it ends before rest days are looked at, and where it ends by law. */
import type { Calendar } from '../calendar.js';
import { type LegalDate, addDays, addMonths, dayOf, daysBetween, instantOn, latest } from '../legal-date.js';
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
  /** The moment of the event, for periods of hours; without it they run from the beginning of the day, the earliest there is. */
  readonly startAt?: Date | null;
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
  /** The moment a period of hours ends; null for every other. */
  readonly dueAt: Date | null;
  /** Whether the date was counted through a year whose holiday notice is not out. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /**
   * While a suspension lasts: how much of the budget is left, in days (in working days or hours where the rule counts those). The due date is then the
   * earliest possible, as if the count went on at once; no rung may hang on it. Otherwise null.
   */
  readonly remaining: number | null;
}

/** One day of the count. */
export interface CountedDay {
  readonly date: LegalDate;
  readonly counted: boolean;
  /** How many hours of it count, in a period of hours. */
  readonly hours?: number;
  /** Why it is not counted, when the reason is not the calendar. */
  readonly suspension: Suspension | null;
}

export interface Count {
  /** In the order of the count: backwards for a period that runs back from its event. */
  readonly days: readonly CountedDay[];
  readonly nominalDue: LegalDate;
  readonly dueAt: Date | null;
  /** The first day the calendar was asked about, or null when it did not matter. */
  readonly calendarFrom: LegalDate | null;
}

const HOUR = 3_600_000;

/** Walks the period day by day: the rule's own term or the set day, then each extension from where the count then stood. */
export function count({ rule, start, startAt, until, suspensions = [], extensions = [] }: Reckoning, calendar: Calendar): Count {
  const days: CountedDay[] = [];
  let end = start;
  let endAt: Date | null = null;
  let calendarFrom: LegalDate | null = null;
  const standing = (date: LegalDate): Suspension | null =>
    suspensions.find(({ from, to }) => to !== null && from <= date && date < to) ?? null;

  const walkTerm = ({ quantity, unit, before }: Term): void => {
    if (unit === 'hour') return walkHours(quantity);
    const from = end;
    const step = before ? -1 : 1;
    if (unit === 'working-day') calendarFrom ??= addDays(end, step);
    let left = daysOf(end, quantity, unit);
    while (left > 0) {
      end = addDays(end, step);
      const suspension = standing(end);
      const counted = !suspension && (unit !== 'working-day' || calendar.isWorkingDay(end));
      days.push({ date: end, counted, suspension });
      if (counted) left -= 1;
    }
    // Days added to hours end at the same time of a later day.
    endAt &&= new Date(endAt.getTime() + daysBetween(from, end) * 24 * HOUR);
  };
  const walkHours = (quantity: number): void => {
    let at = (endAt ?? startAt ?? instantOn(end)).getTime();
    let left = quantity * HOUR;
    while (left > 0) {
      const date = dayOf(new Date(at));
      const midnight = instantOn(addDays(date, 1)).getTime();
      const suspension = standing(date);
      const taken = suspension ? 0 : Math.min(left, midnight - at);
      days.push({ date, counted: !suspension, hours: taken / HOUR, suspension });
      at = suspension ? midnight : at + taken;
      left -= taken;
    }
    endAt = new Date(at);
    // Midnight is the end of the day that is over (Civil Code 203), not the beginning of the next.
    end = dayOf(new Date(at - 1));
  };
  const walkTo = (day: LegalDate): void => {
    for (let date = addDays(end, 1); date <= day; date = addDays(date, 1)) days.push({ date, counted: true, suspension: null });
    while (days.length > 0 && days.at(-1)!.date > day) days.pop();
    end = day;
    endAt &&= instantOn(addDays(day, 1));
  };

  if (until) walkTo(until);
  else if (rule.term) walkTerm(rule.term);
  else throw new RangeError(`${rule.title}: the day has to be set`);
  for (const extension of extensions) {
    if (extension.until) walkTo(extension.until);
    else if (extension.quantity) walkTerm({ quantity: extension.quantity, unit: extension.unit ?? rule.term?.unit ?? 'day' });
  }
  return { days, nominalDue: end, dueAt: endAt, calendarFrom };
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
  { days, nominalDue, dueAt, calendarFrom }: Count,
  calendar: Calendar,
): LastDay {
  const due = rule.rolls ? calendar.firstWorkingDay(nominalDue) : nominalDue;
  const asked = calendarFrom ?? nominalDue;
  const [from, to] = asked < due ? [asked, due] : [due, asked];
  const open = suspensions.find((one) => one.to === null);
  return {
    nominalDue,
    due,
    dueAt,
    provisional: (calendarFrom !== null || rule.rolls) && !calendar.isPublishedFrom(from, to),
    calendarVersion: calendar.versionOf(from, to),
    remaining: open
      ? days.reduce((left, day) => left + (day.counted && day.date >= latest(open.from, start) ? (day.hours ?? 1) : 0), 0)
      : null,
  };
}
