import { describe, expect, it, test } from '@jest/globals';
import { formatTrackingCode, newTrackingCode, normaliseTrackingCode } from '../../src/domain/tracking-code.js';

describe('a tracking code', () => {
  it('is 14 characters that nobody takes for another, so 70 random bits', () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 2000; turn += 1) {
      const code = newTrackingCode();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{14}$/);
      for (const character of code) seen.add(character);
    }
    expect([...seen].sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });

  it('never comes twice', () => {
    expect(new Set(Array.from({ length: 5000 }, newTrackingCode)).size).toBe(5000);
  });

  it('is printed in groups that can be read aloud, and read back from them', () => {
    expect(formatTrackingCode('7Q2MX4KTDWA9PR')).toBe('7Q2M-X4KTD-WA9PR');
    const code = newTrackingCode();
    expect(normaliseTrackingCode(formatTrackingCode(code))).toBe(code);
  });

  test.each([
    ['in small letters', '7q2m-x4ktd-wa9pr'],
    ['without dashes', '7Q2MX4KTDWA9PR'],
    ['with blanks', ' 7Q2M X4KTD WA9PR '],
    ['with another dash', '7Q2M–X4KTD—WA9PR'],
    ['in full-width characters', '7Q2M-X4KTD-WA9PR'],
  ])('is the same %s', (_, typed) => expect(normaliseTrackingCode(typed)).toBe('7Q2MX4KTDWA9PR'));

  test('an O is read as 0, an I or L as 1', () => expect(normaliseTrackingCode('oO0i-ILl1x-aaaaa')).toBe('00011111XAAAAA'));

  test.each([
    ['empty', ''],
    ['too short', '7Q2M-X4KTD-WA9P'],
    ['too long', '7Q2M-X4KTD-WA9PRR'],
    ['with a U', '7Q2M-X4KTD-WA9PU'],
    ['with a sign', "7Q2M-X4KTD-WA9P'"],
    ['with NUL', '7Q2M-X4KTD-WA9P\0'],
    ['a flood of blanks', `${' '.repeat(100_000)}7Q2MX4KTDWA9PR`],
  ])('what is %s is none', (_, typed) => expect(normaliseTrackingCode(typed)).toBeNull());
});
