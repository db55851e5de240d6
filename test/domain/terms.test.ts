import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import * as terms from '../../src/domain/procedures/terms.js';

const { agreementFrom } = terms;
const day = legalDate('2026-03-17');
const from = (input: Record<string, unknown>, form: 'written' | 'oral' = 'written') => {
  let n = 0;
  return agreementFrom(input, form, day, () => `${++n}`);
};
const term = { debtorPartyIds: ['周长顺'], creditorPartyId: '孙广田', description: '归还借款' };

describe('an agreement, from what was typed', () => {
  it('has what it is about, and nothing that nobody said', () => {
    expect(from({ facts: '属实', terms: [] }, 'oral')).toEqual({
      id: '1', form: 'oral', facts: '属实', disputedPoints: null, responsibilities: [], settlesTitle: false, copies: null, draftedOn: day, effectiveOn: null, terms: [],
    }); // prettier-ignore
    const responsibilities = [{ partyId: '周长顺', text: '归还' }];
    expect(from({ facts: '属实', disputedPoints: '2000 元', responsibilities, settlesTitle: true, copies: 4, terms: [] })).toMatchObject({
      disputedPoints: '2000 元',
      responsibilities,
      settlesTitle: true,
      copies: 4,
    });
  });

  it('owes each instalment on its own day', () => {
    const instalments = [
      { dueDate: '2026-04-30', amount: '8000.00' },
      { dueDate: '2026-12-31', amount: '20000.00' },
    ];
    const [first] = from({
      facts: '',
      terms: [
        {
          ...term,
          kind: 'money',
          amount: '28000.00',
          liability: 'joint',
          manner: '转账',
          place: '镇上',
          acceleration: '逾期十日全部到期',
          dueDate: '2026-12-31',
          instalments,
        },
      ],
    }).terms;
    expect(first).toMatchObject({
      ordinal: 1,
      liability: 'joint',
      manner: '转账',
      place: '镇上',
      acceleration: '逾期十日全部到期',
      dueDate: '2026-12-31',
    });
    expect(first!.instalments.map(({ ordinal, dueDate, amount, performedAmount }) => [ordinal, dueDate, amount, performedAmount])).toEqual([
      [1, '2026-04-30', '8000.00', '0.00'],
      [2, '2026-12-31', '20000.00', '0.00'],
    ]);
  });

  it('owes a sum, or an act, at once where nothing is said of instalments', () => {
    const [sum, act, undated] = from({
      facts: '',
      terms: [
        { ...term, kind: 'money', amount: '900.00', dueDate: '2026-05-31', instalments: [] },
        { ...term, kind: 'act', dueDate: '2026-04-30' },
        { ...term, kind: 'act' },
      ],
    }).terms;
    expect([sum, act, undated].map((one) => one!.instalments.map(({ dueDate, amount }) => [dueDate, amount]))).toEqual([
      [['2026-05-31', '900.00']],
      [['2026-04-30', null]],
      [[null, null]],
    ]);
    expect(sum).toMatchObject({ liability: null, manner: null, place: null, acceleration: null });
  });

  it('to refrain is never "performed"', () => {
    expect(from({ facts: '', terms: [{ ...term, kind: 'refrain' }] }).terms[0]!.instalments).toEqual([]);
  });
});
