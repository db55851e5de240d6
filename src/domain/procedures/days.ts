/** The days the clock rows speak of, read from the facts. */
import { type LegalDate, latest } from '../legal-date.js';
import type { Asked } from './conditions.js';
import { type InstalmentFacts, type ProceedingFacts, lastPerformanceDay } from './facts.js';
import type { Day } from './grammar.js';

const isDay = (value: unknown): value is LegalDate => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** The day a clock counts from or runs to, null where nothing names it. */
export function dayOf(day: Day, facts: ProceedingFacts, asked: Asked, instalment?: InstalmentFacts): LegalDate | null {
  if (day === 'the-day') return asked.on;
  if (day === 'instalment-day') return instalment?.dueDate ?? null;
  if (day === 'last-performance-day') return lastPerformanceDay(facts.agreement ?? facts.basis?.agreement ?? null);
  if ('input' in day) {
    const value = asked.input[day.input];
    return isDay(value) ? value : null;
  }
  if ('endOf' in day) return facts.clocks.filter(({ clock }) => clock === day.endOf).at(-1)?.dueDate ?? null;
  const days = facts.marks.filter(({ mark }) => day.lastOf.includes(mark)).map(({ on }) => on);
  return days.length > 0 ? latest(...days) : null;
}
