import { describe, expect, it, test } from '@jest/globals';
import { type TermInput, fen, termFaults } from '../../src/domain/procedures/term-faults.js';

const aTerm = (own: Partial<TermInput> = {}): TermInput => ({
  debtorPartyIds: ['zhou'],
  creditorPartyId: 'sun',
  kind: 'money',
  amount: '28000.00',
  ...own,
});
const inTwo = (first: string, second: string) => [
  { dueDate: first, amount: '8000.00' },
  { dueDate: second, amount: '20000.00' },
];
const found = (terms: TermInput[], partyIds?: string[]) => termFaults(terms, partyIds).map(({ pointer, code }) => `${pointer} ${code}`);

describe('nothing is wrong with', () => {
  test.each<[string, Partial<TermInput>]>([
    ['instalments that add up, in order', { instalments: inTwo('2026-04-30', '2026-12-31') }],
    ['two instalments on one day', { instalments: inTwo('2026-04-30', '2026-04-30') }],
    ['a last instalment on the last day of performance', { dueDate: '2026-12-31', instalments: inTwo('2026-04-30', '2026-12-31') }],
    ['an act without an amount', { kind: 'act', amount: undefined }],
    ['two debtors who answer together', { debtorPartyIds: ['zhou', 'li'], liability: 'joint' }],
  ])('%s', (_, own) => expect(found([aTerm(own)])).toEqual([]));
});

describe('a term', () => {
  test.each<[string, Partial<TermInput>, string[]]>([
    ['of money needs an amount', { amount: undefined }, ['amount required']],
    ['of an act has none', { kind: 'act' }, ['amount only-for-money']],
    [
      'of an act has no instalments',
      { kind: 'act', amount: undefined, instalments: [{ dueDate: '2026-04-30', amount: '1.00' }] },
      ['instalments only-for-money'],
    ],
    ['is not one fen short', { instalments: [{ dueDate: '2026-04-30', amount: '27999.99' }] }, ['instalments sum-differs']],
    ['names a debtor once', { debtorPartyIds: ['zhou', 'zhou'], liability: 'joint' }, ['debtorPartyIds not-unique']],
    ['makes nobody his own creditor', { creditorPartyId: 'zhou' }, ['creditorPartyId own-creditor']],
    ['of two debtors says who answers for what', { debtorPartyIds: ['zhou', 'li'] }, ['liability required']],
    ['of two debtors is not content with null', { debtorPartyIds: ['zhou', 'li'], liability: null }, ['liability required']],
    [
      'has its instalments in the order of their days',
      { instalments: inTwo('2026-12-31', '2026-04-30') },
      ['instalments/1/dueDate not-in-order'],
    ],
    [
      'has no instalment after its last day',
      { dueDate: '2026-12-30', instalments: inTwo('2026-04-30', '2026-12-31') },
      ['instalments/1/dueDate after-the-last-day'],
    ],
    [
      'has all its faults named at once',
      {
        creditorPartyId: 'zhou',
        dueDate: '2026-05-01',
        instalments: [...inTwo('2026-06-01', '2026-04-30'), { dueDate: '2026-04-30', amount: '0.01' }],
      },
      [
        'creditorPartyId own-creditor',
        'instalments sum-differs',
        'instalments/0/dueDate after-the-last-day',
        'instalments/1/dueDate not-in-order',
      ],
    ],
  ])('%s', (_, own, faults) => expect(found([aTerm(own)])).toEqual(faults.map((fault) => `/terms/0/${fault}`)));

  it('is named by its place among the others', () => {
    expect(found([aTerm(), aTerm({ amount: undefined })])).toEqual(['/terms/1/amount required']);
  });

  it('is about parties of this proceeding, where these are known', () => {
    expect(found([aTerm()], ['zhou', 'sun'])).toEqual([]);
    expect(found([aTerm({ debtorPartyIds: ['zhou', 'wang'], liability: 'joint' })], ['zhou', 'sun'])).toEqual([
      '/terms/0/debtorPartyIds/1 not-a-party',
    ]);
    expect(found([aTerm()], ['zhou'])).toEqual(['/terms/0/creditorPartyId not-a-party']);
    expect(found([aTerm()], [])).toEqual(['/terms/0/debtorPartyIds/0 not-a-party', '/terms/0/creditorPartyId not-a-party']);
  });

  it('says what is wrong in words', () => {
    expect(termFaults([aTerm({ creditorPartyId: 'zhou' })])).toEqual([
      {
        pointer: '/terms/0/creditorPartyId',
        code: 'own-creditor',
        message: '权利人不能同时是义务人',
        en: 'The creditor cannot be a debtor of the same term',
      },
    ]);
  });
});

it('money is counted in fen, exactly, however much it is', () => {
  expect(fen('0.10') + fen('0.20')).toBe(30n);
  expect(fen('999999999999.99')).toBe(99999999999999n);
});
