import { describe, expect, it, test } from '@jest/globals';
import { closureRefusal, houseSeenBy, joined, NO_HOUSE } from '../../src/domain/deadlines/house-days.js';
import { amended, lengthFaults, type RuleChange } from '../../src/domain/deadlines/rule-amendment.js';
import type { RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { kindsThatOwe } from '../../src/domain/procedures/kinds-that-owe.js';
import { calendar2026 } from './year-2026.js';

const span = (text: string) => {
  const [from, to] = text.split(' ').map(legalDate);
  return { from: from!, to: to! };
};

describe('closures of one house are one', () => {
  // Friday 2026-04-24, Monday 27; 1 to 5 May are rest days, Saturday 9 is worked.
  test.each<[string, string, string[], string]>([
    ['where nothing lies between them', '2026-06-03 2026-06-04', ['2026-06-01 2026-06-02'], '2026-06-01 2026-06-04'],
    ['over a weekend', '2026-04-27 2026-04-28', ['2026-04-20 2026-04-24'], '2026-04-20 2026-04-28'],
    ['over a holiday, whichever comes first', '2026-04-29 2026-04-30', ['2026-05-06 2026-05-07'], '2026-04-29 2026-05-07'],
    ['one after the other', '2026-04-27 2026-04-28', ['2026-04-29 2026-04-30', '2026-05-06 2026-05-07'], '2026-04-27 2026-05-07'],
    ['where they overlap', '2026-06-03 2026-06-10', ['2026-06-08 2026-06-12', '2026-06-01 2026-06-03'], '2026-06-01 2026-06-12'],
    ['and one holds the other', '2026-06-03 2026-06-04', ['2026-06-01 2026-06-12'], '2026-06-01 2026-06-12'],
    ['but not over a day of work', '2026-06-04 2026-06-05', ['2026-06-01 2026-06-02'], '2026-06-04 2026-06-05'],
    ['nor over a make-up Saturday', '2026-05-11 2026-05-12', ['2026-05-07 2026-05-08'], '2026-05-11 2026-05-12'],
    ['nor over months', '2026-05-11 2026-05-12', ['2026-09-07 2026-09-08', '2026-01-05 2026-01-06'], '2026-05-11 2026-05-12'],
  ])('%s', (_, closure, others, whole) => expect(joined(span(closure), others.map(span), calendar2026)).toEqual(span(whole)));

  it('and last sixty days at the longest', () => {
    expect(closureRefusal(span('2026-06-01 2026-07-31'), [], calendar2026)).toBeNull();
    expect(closureRefusal(span('2026-06-01 2026-08-01'), [], calendar2026)?.code).toBe('closures-joined-too-long');
    expect(closureRefusal(span('2026-07-31 2026-07-31'), [span('2026-06-01 2026-07-30')], calendar2026)).toBeNull();
    expect(closureRefusal(span('2026-08-03 2026-08-03'), [span('2026-06-01 2026-07-31')], calendar2026)?.facts).toEqual({
      day: '2026-06-01',
      most: 60,
    });
  });
});

test('who is supervised shuts no day of his answer; orders and ladders of his house count for it as for the rest', () => {
  const house = { ...NO_HOUSE, localVersion: 4, closures: [{ ...span('2026-06-01 2026-06-02'), reason: '搬迁' }] };
  expect(houseSeenBy('supervision', house)).toEqual({ ...house, closures: [] });
  for (const kind of ['proceeding', 'handoff', 'case-intake'] as const) expect(houseSeenBy(kind, house)).toBe(house);
});

test('every body has dates of its own work, and agreements are watched by any', () => {
  expect(kindsThatOwe(['internal'])).toBeNull();
  expect(kindsThatOwe(['promise', 'internal'])).toBeNull();
  expect(kindsThatOwe(['promise'])).toBeNull();
});

describe('a period of at most thirty years, with every extension', () => {
  const faults = (id: RuleId, change: Omit<RuleChange, 'effectiveFrom'>) => {
    const whole = { effectiveFrom: '2026-05-01', ...change };
    return lengthFaults(whole, amended(SHIPPED.newest(id), whole)).map(({ pointer, message }) => `${pointer} ${message}`);
  };
  const approvedBy = 'organisation-head';

  test.each<[RuleId, Omit<RuleChange, 'effectiveFrom'>, string[]]>([
    ['case.route', { term: { quantity: 30, unit: 'year' } }, []],
    ['case.route', { term: { quantity: 31, unit: 'year' } }, ['/term/quantity 不得大于 30']],
    ['case.route', { term: { quantity: 360, unit: 'month' } }, []],
    ['case.route', { term: { quantity: 361, unit: 'month' } }, ['/term/quantity 不得大于 360']],
    ['case.route', { term: { quantity: 4000, unit: 'day' } }, []],
    ['case.route', { term: { quantity: 7321, unit: 'working-day' } }, ['/term/quantity 不得大于 7320']],
    ['case.route', { term: { quantity: 300_000, unit: 'hour' } }, ['/term/quantity 不得大于 263520']],
    ['case.route', { extension: { quantity: 31, unit: 'year', approvedBy } }, ['/extension/quantity 不得大于 29']],
    // In the unit of the period itself, where none is named.
    ['case.route', { term: { quantity: 29, unit: 'year' }, extension: { quantity: 2, approvedBy } }, ['/extension/quantity 不得大于 1']],
    // Sixty days that may become ninety: of thirty years only so much is left for the sixty.
    ['petition.handle', { term: { quantity: 30, unit: 'year' } }, ['/term/quantity 不得大于 29']],
    ['petition.handle', { term: { quantity: 1, unit: 'year' } }, []],
    ['petition.handle', { note: '须知' }, []],
  ])('%s %j: %j', (id, change, said) => expect(faults(id, change)).toEqual(said));
});
