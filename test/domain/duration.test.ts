import { expect, it } from '@jest/globals';
import { later } from '../../src/domain/duration.js';

it.each([
  ['P3D', '2026-03-02T08:30:00+08:00', '2026-03-05T08:30:00+08:00'],
  ['P1M', '2026-01-31T20:00:00+08:00', '2026-02-28T20:00:00+08:00'],
  // In Shanghai it is already the first of February, though not in London.
  ['P1M', '2026-01-31T17:00:00Z', '2026-02-28T17:00:00Z'],
  ['P1W', '2026-12-28T00:00:00+08:00', '2027-01-04T00:00:00+08:00'],
  ['P1Y2M', '2026-01-01T00:00:00+08:00', '2027-03-01T00:00:00+08:00'],
  ['PT36H30M', '2026-03-02T08:30:00+08:00', '2026-03-03T21:00:00+08:00'],
  ['P1DT1S', '2026-03-02T08:30:00.500+08:00', '2026-03-03T08:30:01.500+08:00'],
])('%s after %s is %s', (duration, from, to) => {
  expect(later(new Date(from), duration)).toEqual(new Date(to));
});

it('knows no other words', () => expect(() => later(new Date(), '3 days')).toThrow('not a duration'));
