import { expect, it, test } from '@jest/globals';
import { termFaults, type TermInput } from '../../src/domain/procedures/term-faults.js';

const aTerm = (own: Partial<TermInput> = {}): TermInput => ({
  debtorPartyIds: ['zhou'],
  creditorPartyId: 'sun',
  kind: 'money',
  amount: '28000.00',
  ...own,
});

it('finds nothing wrong with instalments that add up', () => {
  const instalments = [
    { dueDate: '2026-04-30', amount: '8000.00' },
    { dueDate: '2026-08-31', amount: '10000.00' },
    { dueDate: '2026-12-31', amount: '10000.00' },
  ];
  expect(termFaults([aTerm({ instalments }), aTerm({ kind: 'act', amount: undefined })])).toEqual([]);
});

test.each<[string, Partial<TermInput>, string, string]>([
  ['money without an amount', { amount: undefined }, '/terms/0/amount', 'required'],
  ['an amount on an act', { kind: 'act' }, '/terms/0/amount', 'only-for-money'],
  [
    'instalments of an act',
    { kind: 'act', amount: undefined, instalments: [{ dueDate: '2026-04-30', amount: '1.00' }] },
    '/terms/0/instalments',
    'only-for-money',
  ],
  ['one fen too little', { instalments: [{ dueDate: '2026-04-30', amount: '27999.99' }] }, '/terms/0/instalments', 'sum-differs'],
  ['a debtor twice', { debtorPartyIds: ['zhou', 'zhou'] }, '/terms/0/debtorPartyIds', 'not-unique'],
  ['a creditor who owes himself', { creditorPartyId: 'zhou' }, '/terms/0/creditorPartyId', 'own-creditor'],
])('names %s', (_, own, pointer, code) => {
  expect(termFaults([aTerm(own)])).toMatchObject([{ pointer, code }]);
});
