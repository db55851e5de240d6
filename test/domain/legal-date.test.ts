import { describe, expect, it, test } from '@jest/globals';
import { isLegalDate, legalDate } from '../../src/domain/legal-date.js';

describe('a legal day', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-00-10',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    '2026-3-2',
    '2026-03-02T00:00:00Z',
    ' 2026-03-02',
    '',
  ])('%p is none', (text) => {
    expect(isLegalDate(text)).toBe(false);
    expect(() => legalDate(text)).toThrow(`not a day: ${text}`);
  });

  test.each(['2024-02-29', '1900-01-01', '2000-02-29', '2199-12-31'])('%s is one', (text) => expect(legalDate(text)).toBe(text));

  it('is a text: neither a number nor a timestamp passes for it', () => {
    expect([20260302, new Date('2026-03-02'), null, undefined, ['2026-03-02']].map(isLegalDate)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
