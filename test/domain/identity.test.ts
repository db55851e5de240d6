import { describe, expect, it, test } from '@jest/globals';
import { identityFaults, residentIdFault, usccFault } from '../../src/domain/identity.js';

describe("a resident's number (GB 11643)", () => {
  test.each([
    ['11010519491231002X', null],
    ['23052219680412331X', null],
    ['230522197511062511', null],
    ['110105194912310021', 'check-digit'],
    // Two digits exchanged.
    ['230522197511062151', 'check-digit'],
    // 30 February, and a leap day in a common year.
    ['110105194902300021', 'birth-date'],
    ['110105194902290021', 'birth-date'],
    ['11010519491231002x', 'bad-format'],
    ['1101051949123100', 'bad-format'],
    [' 11010519491231002X', 'bad-format'],
    ['', 'bad-format'],
  ])('%s is judged %s', (number, fault) => expect(residentIdFault(number)).toBe(fault));

  test.each(Array.from('0123456789X').filter((check) => check !== 'X'))('has one right check digit, and it is not %s', (check) => {
    expect(residentIdFault(`11010519491231002${check}`)).toBe('check-digit');
  });
});

describe('a unified social credit code (GB 32100)', () => {
  test.each([
    ['91350100M000100Y43', null],
    ['91230522MA7XXXX016', null],
    ['91230500MA7XXXX02D', null],
    ['91350100M000100Y44', 'check-digit'],
    ['91350100M000100Y4', 'bad-format'],
    // I, O, S, V, Z are not in the alphabet.
    ['91350100I000100Y43', 'bad-format'],
    ['91350100m000100y43', 'bad-format'],
  ])('%s is judged %s', (code, fault) => expect(usccFault(code)).toBe(fault));
});

describe('how somebody is identified', () => {
  const faults = (identity: Parameters<typeof identityFaults>[0]) =>
    identityFaults(identity, '/parties/0').map(({ pointer, code }) => [pointer, code]);

  it('may be unknown, or known without its number', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ idType: 'none' })).toEqual([]);
    expect(faults({ idType: 'resident-id' })).toEqual([]);
  });

  test.each([
    [{ idNumber: '11010519491231002X' }, '/parties/0/idType', 'required'],
    [{ idType: 'none', idNumber: '1' }, '/parties/0/idNumber', 'no-number'],
    [{ idType: 'resident-id', idNumber: '110105194912310021' }, '/parties/0/idNumber', 'check-digit'],
    [{ idType: 'resident-id', idNumber: '11010519491231002X', birthDate: '1949-12-30' }, '/parties/0/birthDate', 'birth-date-differs'],
    [{ idType: 'uscc', idNumber: '91350100M000100Y44' }, '/parties/0/idNumber', 'check-digit'],
    [{ idType: 'passport', idNumber: '!' }, '/parties/0/idNumber', 'bad-format'],
  ])('%j is wrong at %s: %s', (identity, pointer, code) => expect(faults(identity)).toEqual([[pointer, code]]));

  test.each([
    { idType: 'resident-id', idNumber: '11010519491231002X', birthDate: '1949-12-31' },
    { idType: 'uscc', idNumber: '91350100M000100Y43' },
    { idType: 'passport', idNumber: 'E12345678' },
    { idType: 'taiwan-permit', idNumber: '12345678' },
  ])('%j is right', (identity) => expect(faults(identity)).toEqual([]));
});
