import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explain } from '../../src/domain/deadlines/explain.js';
import { type House, NO_HOUSE, inHouse } from '../../src/domain/deadlines/house-days.js';
import { type Extension, lastDay } from '../../src/domain/deadlines/last-day.js';
import { RULE_IDS, type RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { type LegalDate, addDays, inShanghai, instantOn, legalDate } from '../../src/domain/legal-date.js';
import { Oracle } from './reckoning-oracle.js';
import { calendar2026, year2026 } from './year-2026.js';

const oracle = new Oracle([year2026]);

const day = fc.integer({ min: -60, max: 420 }).map((offset) => addDays(legalDate('2026-01-01'), offset));
const span = (most: number) =>
  fc.record({ from: day, length: fc.integer({ min: 0, max: most }) }).map(({ from, length }) => ({ from, to: addDays(from, length) }));
const extension = fc.oneof(
  { weight: 3, arbitrary: fc.record({ quantity: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom('day', 'working-day' as const) }) },
  { weight: 1, arbitrary: fc.record({ quantity: fc.integer({ min: 1, max: 3 }), unit: fc.constant('month' as const) }) },
);

const withTerm = RULE_IDS.filter((id) => SHIPPED.newest(id).term);
const inYears = withTerm.filter((id) => SHIPPED.newest(id).term!.unit === 'year');

interface Asked {
  id: RuleId;
  start: LegalDate;
  minute: number;
  pauses: { from: LegalDate; to: LegalDate }[];
  extensions: Extension[];
  closures: { from: LegalDate; to: LegalDate }[];
  order: { from: LegalDate; to: LegalDate } | null;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  // Years are walked day by day as well, which takes its time.
  id: fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...withTerm.filter((id) => !inYears.includes(id))) },
    { weight: 1, arbitrary: fc.constantFrom(...inYears) },
  ),
  start: day,
  minute: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1439 })),
  pauses: fc.array(span(40), { maxLength: 3 }),
  extensions: fc.array(extension, { maxLength: 2 }),
  closures: fc.array(span(5), { maxLength: 2 }),
  order: fc.option(span(20), { nil: null }),
});

/** `2026-10-03 16:20`, as the oracle says it: midnight is 24:00. */
function momentOf(due: string, dueAt: Date): string {
  const text = inShanghai(dueAt);
  return text.slice(0, 10) === due ? `${due} ${text.slice(11, 16)}` : `${due} 24:00`;
}

/** The same question to the house and to the oracle. */
function both({ id, start, minute, pauses, extensions: wanted, closures, order }: Asked) {
  const rule = SHIPPED.on(id, start);
  // Nothing that runs back from a hearing is ever lengthened.
  const extensions = rule.term!.before ? [] : wanted;
  const house: House = {
    ...NO_HOUSE,
    closures: closures.map(({ from, to }) => ({ from, to, reason: '停电' })),
    orders: order ? [{ ...order, classes: ['internal', 'promise'], basis: '疫情' }] : [],
  };
  const suspensions = pauses.map((pause) => ({ ...pause, basis: '鉴定' }));
  const startAt = new Date(instantOn(start).getTime() + minute * 60_000);
  const moves = rule.class === 'internal' || rule.class === 'promise';
  return {
    ...inHouse({ rule, start, startAt, suspensions, extensions }, calendar2026, house),
    moves,
    theirs: oracle.answer({
      rule,
      start,
      minute,
      pauses: moves && order ? [...pauses, order] : pauses,
      extensions,
      closures: moves ? closures : [],
    }),
  };
}

it('comes out the same twice: whatever the rule, the start, the pauses, the extensions and the days a house is shut', () => {
  const seen = { hours: 0, back: 0, house: 0 };
  fc.assert(
    fc.property(asked, (one) => {
      const { reckoning, calendar, theirs, moves } = both(one);
      const { unit, before } = reckoning.rule.term!;
      seen.hours += unit === 'hour' ? 1 : 0;
      seen.back += before ? 1 : 0;
      seen.house += moves ? 1 : 0;
      const { nominalDue, due, dueAt } = lastDay(reckoning, calendar);
      expect([nominalDue, due, dueAt && momentOf(nominalDue, dueAt)]).toEqual([theirs.nominal, theirs.due, theirs.moment]);
    }),
    { numRuns: 10_000 },
  );
  expect(Math.min(seen.hours, seen.back, seen.house)).toBeGreaterThan(100);
}, 120_000);

it('explains itself: what is counted is the budget, day after day, and the last day is the date', () => {
  fc.assert(
    fc.property(asked, (one) => {
      const { reckoning, calendar, theirs } = both(one);
      const { unit, before } = reckoning.rule.term!;
      const { days, due } = explain(reckoning, calendar);
      const counted = days.filter((each) => each.counted);
      const hoursOf = (why: string): number => Number(/^计入([\d.]+)小时/.exec(why)?.[1] ?? 1);
      const sum = unit === 'hour' ? counted.reduce((total, { why }) => total + hoursOf(why), 0) : counted.length;
      // An hour is shown with two decimals.
      expect(Math.abs(sum - theirs.budget)).toBeLessThan(0.06);
      expect([due, days.at(-1)!.date]).toEqual([theirs.due, theirs.due]);
      if (unit === 'hour') return;
      expect(days.map(({ date }) => date)).toEqual(days.map((_, index) => addDays(one.start, (before ? -1 : 1) * (index + 1))));
    }),
    { numRuns: 1_500 },
  );
}, 120_000);

it('ends on a day that was agreed, whatever was counted before', () => {
  fc.assert(
    fc.property(asked, day, ({ id, start, pauses }, until) => {
      const rule = SHIPPED.on(id, start);
      if (rule.term!.unit === 'hour') return;
      const { nominalDue, due } = lastDay(
        {
          rule,
          start,
          suspensions: pauses.map((pause) => ({ ...pause, basis: '鉴定' })),
          extensions: [{ until }, { quantity: 4, unit: 'working-day' }],
        },
        calendar2026,
      );
      const theirs = oracle.answer({ rule, start, pauses, extensions: [{ until }, { quantity: 4, unit: 'working-day' }], closures: [] });
      expect({ nominalDue, due }).toEqual({ nominalDue: theirs.nominal, due: theirs.due });
    }),
    { numRuns: 500 },
  );
});
