/** What the passing of days does to a proceeding, without a house: the row that waits for a last day, or a right that lapses and what follows from that. */
import { type LegalDate, addDays } from '../../src/domain/legal-date.js';
import { needHolds } from '../../src/domain/procedures/decide.js';
import type { ClockFacts, ProceedingFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep, Need } from '../../src/domain/procedures/grammar.js';
import { type Play, heed, play } from '../../src/domain/procedures/play.js';
import { expiryClockOf, isFor } from '../../src/domain/procedures/ways.js';
import { lapsed } from './support-row-judge.js';
import { hands } from './support.js';

/** The clock whose last day comes first, of those that are over on this day. */
export const nextOver = ({ clocks }: ProceedingFacts, day: LegalDate, but: ReadonlySet<string>): ClockFacts | undefined =>
  clocks
    .filter(({ id, endedAs, suspended, dueDate }) => endedAs === null && !suspended && dueDate < day && !but.has(id))
    .sort((a, b) => a.dueDate.localeCompare(b.dueDate))[0];

/** The row that is taken on the day after a last day. Where each party has its own, the state moves at the last of them. */
function rowAt(road: AnyRoad, facts: ProceedingFacts, clock: string, on: LegalDate): AnyStep | undefined {
  if (facts.clocks.some((one) => one.clock === clock && one.endedAs === null && (one.suspended || one.dueDate >= on))) return undefined;
  return road.steps.find(
    (row) =>
      expiryClockOf(row) === clock &&
      isFor(row, facts.variant) &&
      row.from.includes(facts.state) &&
      ((row.needs ?? []) as Need[]).every((need) => needHolds(need, facts)),
  );
}

/** What happens on the day after the last day of a clock. */
export function passing(road: AnyRoad, facts: ProceedingFacts, { clock, dueDate }: ClockFacts): { on: LegalDate; played: Play } {
  const on = addDays(dueDate, 1);
  const step = rowAt(road, facts, clock, on);
  const played = step ? play(road, facts, step, { input: {}, on }, hands(null)) : heed(road, lapsed(facts, on), on, hands(null));
  return { on, played };
}
