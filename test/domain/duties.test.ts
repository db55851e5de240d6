import { expect, it } from '@jest/globals';
import { calledFor, type Duty, isOnDuty, rosterOn } from '../../src/domain/duties.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { calendar2026 } from './year-2026.js';

const FIVE = [1, 2, 3, 4, 5];
const on = (kind: Duty['kind'], weekdays: number[], date: string) => isOnDuty({ kind, weekdays }, legalDate(date), calendar2026);

it('who sits there sits there on his weekdays, and on no holiday', () => {
  // Monday 2 March; Tuesday 3 March; Monday 6 April is 清明.
  expect([on('resident', [1], '2026-03-02'), on('resident', [1], '2026-03-03'), on('resident', FIVE, '2026-04-06')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('on a Saturday that is worked those are there who are there all week, and no weekday’s people', () => {
  // Saturday 9 May 2026 is a working day.
  expect([on('resident', FIVE, '2026-05-09'), on('resident', [1, 3], '2026-05-09'), on('resident', [6], '2026-05-09')]).toEqual([
    true,
    false,
    true,
  ]);
});

it('at a weekend nobody sits there, and who said so can be called; a holiday is like a Sunday', () => {
  expect([on('resident', [6, 7], '2026-03-07'), on('on-call', [6], '2026-03-07'), on('on-call', [6], '2026-03-08')]).toEqual([
    false,
    true,
    false,
  ]);
  expect([on('on-call', [7], '2026-04-06'), on('on-call', FIVE, '2026-04-06')]).toEqual([true, false]);
});

it('a newer entry of a body stands in the place of the older from its first day on, and ends where it says', () => {
  const entry = (id: string, from: string, to: string | null, kind: Duty['kind'] = 'resident'): Duty => ({
    id,
    organisationId: 'a',
    kind,
    from: legalDate(from),
    to: to === null ? null : legalDate(to),
    weekdays: FIVE,
  });
  const entries = [
    entry('old', '2026-03-02', null),
    entry('new', '2026-03-16', '2026-03-31'),
    entry('calls', '2026-03-02', null, 'on-call'),
  ];
  const ids = (date: string) => rosterOn(entries, legalDate(date), calendar2026).map(({ id }) => id);
  expect([ids('2026-02-27'), ids('2026-03-13'), ids('2026-03-16'), ids('2026-04-01')]).toEqual([
    [],
    ['old', 'calls'],
    ['new', 'calls'],
    ['calls'],
  ]);
});

it('an organ is called for what it is competent for', () => {
  expect(calledFor(['human-resources'])).toEqual(['labour']);
  expect(calledFor([])).toEqual([]);
});
