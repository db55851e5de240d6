import { describe, expect, it, test } from '@jest/globals';
import { maskAddress, maskIdNumber, maskPhone } from '../../src/domain/masking.js';

test.each([
  ['an identity number', maskIdNumber, '230522199001011234', '230*************34'],
  ['a short foreign number', maskIdNumber, 'E1234567', 'E12***67'],
  ['a mobile number', maskPhone, '13845678901', '138****8901'],
  ['a telephone of seven digits', maskPhone, '5821234', '582****1234'],
  ['an address', maskAddress, '黑龙江省双鸭山市友谊县友谊镇建设街12号', '黑龙江省双鸭****'],
])('%s is shown in part', (_, mask, value, shown) => expect(mask(value)).toBe(shown));

describe('too short to be shown in part, it is not shown at all', () => {
  it.each([
    [maskIdNumber, 'E123456'],
    [maskPhone, '582123'],
  ])('%p of %s', (mask, value) => expect(mask(value)).toBe('****'));
});

it('what nobody gave stays not given: a mask never pretends that there is something', () => {
  expect([maskIdNumber(null), maskPhone(null), maskAddress(null)]).toEqual([null, null, null]);
});

it('the birth date in an identity number is behind the mask', () => {
  expect(maskIdNumber('230522199001011234')).not.toContain('1990');
});
