import { describe, expect, it, test } from '@jest/globals';
import { closureRefusal, houseSeenBy, joined, NO_HOUSE } from '../../src/domain/deadlines/house-days.js';
import { legalDate } from '../../src/domain/legal-date.js';
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
