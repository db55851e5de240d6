import { describe, expect, it, test } from '@jest/globals';
import { CHANNELS } from '../../src/domain/codes.js';
import { defectsOf, keepsDefects, partyFaults } from '../../src/domain/parties.js';

const GOOD = '11010519491231002X';
const WRONG_DIGIT = '110105194912310021';
const found = (party: Parameters<typeof partyFaults>[0]) =>
  partyFaults(party, '/parties/1').map(({ pointer, code }) => `${pointer} ${code}`);

describe('what somebody typed about a party', () => {
  test.each<[string, Parameters<typeof partyFaults>[0], string[]]>([
    ['nothing', {}, []],
    ['null where a form leaves a field empty', { idType: null, idNumber: null, birthDate: null, representative: null }, []],
    ['a good number', { idType: 'resident-id', idNumber: GOOD, birthDate: '1949-12-31' }, []],
    ['a wrong check digit', { idType: 'resident-id', idNumber: WRONG_DIGIT }, ['/parties/1/idNumber check-digit']],
    [
      'another birthday than the number’s',
      { idType: 'resident-id', idNumber: GOOD, birthDate: '1949-12-30' },
      ['/parties/1/birthDate birth-date-differs'],
    ],
    ['a representative with a good number', { representative: { idNumber: GOOD } }, []],
    ['a representative without a number', { representative: {} }, []],
    [
      'a wrong number of a representative',
      { representative: { idNumber: WRONG_DIGIT } },
      ['/parties/1/representative/idNumber check-digit'],
    ],
    ['a representative’s passport, which proves nothing by itself', { representative: { idNumber: 'E12345678' } }, []],
    [
      'both wrong: both are said',
      { idType: 'resident-id', idNumber: WRONG_DIGIT, representative: { idNumber: WRONG_DIGIT } },
      ['/parties/1/idNumber check-digit', '/parties/1/representative/idNumber check-digit'],
    ],
  ])('%s', (_, party, faults) => expect(found(party)).toEqual(faults));

  it('a defect is kept by the field’s place under its party', () => {
    const faults = partyFaults({ idType: 'resident-id', idNumber: WRONG_DIGIT, representative: { idNumber: WRONG_DIGIT } }, '/parties/1');
    expect(defectsOf(faults, '/parties/1')).toEqual([
      { field: 'idNumber', code: 'check-digit' },
      { field: 'representative/idNumber', code: 'check-digit' },
    ]);
  });
});

it('only what machines report is kept with its defects: a typing error must not lose a report, and at a desk the person still stands there', () => {
  expect(CHANNELS.codes.filter(keepsDefects)).toEqual(['hotline', 'grid', 'police', 'import']);
  expect(keepsDefects('carrier-pigeon')).toBe(false);
});
