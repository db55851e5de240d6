/** The days the clock rows speak of, read from the facts. */
import { type LegalDate, addDays, dayOf as dayOfInstant, latest } from '../legal-date.js';
import type { Asked } from './conditions.js';
import { type InstalmentFacts, type ProceedingFacts, lastPerformanceDay } from './facts.js';
import type { Day } from './grammar.js';

/** A day as it stands, or the day on which a moment lies; null where it is neither. */
function dayIn(value: unknown): LegalDate | null {
  if (typeof value !== 'string') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value as LegalDate;
  const instant = /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : null;
  return instant && !Number.isNaN(instant.getTime()) ? dayOfInstant(instant) : null;
}

/** The day a clock counts from or runs to, null where nothing names it. */
export function dayOf(day: Day, facts: ProceedingFacts, asked: Asked, instalment?: InstalmentFacts): LegalDate | null {
  if (day === 'the-day') return asked.on;
  if (day === 'instalment-day') return instalment?.dueDate ?? null;
  if (day === 'last-performance-day') return lastPerformanceDay(facts.agreement ?? facts.basis?.agreement ?? null);
  if ('input' in day) return dayIn(asked.input[day.input]);
  if ('endOf' in day) return facts.clocks.filter(({ clock }) => clock === day.endOf).at(-1)?.dueDate ?? null;
  if ('dayAfter' in day) {
    const passed = facts.clocks.filter(({ clock, endedAs }) => clock === day.dayAfter && endedAs !== 'met').map(({ dueDate }) => dueDate);
    return passed.length > 0 ? addDays(latest(...passed), 1) : null;
  }
  if ('saidBy' in day) {
    const said = dayIn(facts.marks.filter(({ mark }) => mark === day.saidBy).at(-1)?.value);
    const from = (day.from && dayOf(day.from, facts, asked, instalment)) ?? asked.on;
    return said && said > from ? said : from;
  }
  const days = facts.marks.filter(({ mark }) => day.lastOf.includes(mark)).map(({ on }) => on);
  return days.length > 0 ? latest(...days) : null;
}
