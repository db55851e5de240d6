/** The pilot's terms as they are for one member. */
import { describe, expect, it } from '@jest/globals';
import { fitted, type PilotTerms, type Share } from '../../src/domain/mass-terms.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { termFaults } from '../../src/domain/procedures/term-faults.js';
import { agreementFrom } from '../../src/domain/procedures/terms.js';

let ids = 0;
const agreement = agreementFrom(
  {
    facts: '-',
    terms: [
      {
        debtorPartyIds: ['firm'],
        creditorPartyId: 'worker',
        kind: 'money',
        amount: '1000.00',
        description: '支付工资',
        dueDate: legalDate('2026-05-31'),
        instalments: [
          { dueDate: legalDate('2026-04-30'), amount: '333.33' },
          { dueDate: legalDate('2026-05-31'), amount: '666.67' },
        ],
      },
      { debtorPartyIds: ['firm'], creditorPartyId: 'worker', kind: 'act', description: '出具离职证明' },
    ],
  },
  'written',
  legalDate('2026-03-02'),
  () => `id${(ids += 1)}`,
);
const pilot: PilotTerms = {
  parties: [
    { id: 'worker', role: 'applicant', name: '甲' },
    { id: 'firm', role: 'respondent', name: '红旗建筑队' },
  ],
  terms: agreement.terms,
};
const member = [
  { id: 'w2', role: 'applicant', name: '乙' },
  { id: 'f2', role: 'respondent', name: '红旗建筑队' },
] as const;
const same: Share = { factor: null, amounts: null };

const sums = (share: Share) => {
  const fit = fitted(pilot, member, share);
  if (!fit.fits) return fit.why;
  expect(termFaults(fit.terms, ['w2', 'f2'])).toEqual([]);
  const [money] = fit.terms;
  return [money!.amount, ...(money!.instalments ?? []).map(({ amount }) => amount)].join(' ');
};

describe('for a member', () => {
  it('its own parties stand in the pilot’s roles, with the same sums where none are named', () => {
    const fit = fitted(pilot, member, same);
    expect(fit).toMatchObject({ fits: true, terms: [{ debtorPartyIds: ['f2'], creditorPartyId: 'w2' }, { kind: 'act' }] });
    expect(sums(same)).toBe('1000.00 333.33 666.67');
  });

  it.each<[Share, string]>([
    [{ factor: '0.85', amounts: null }, '850.00 283.33 566.67'],
    [{ factor: '1.333333', amounts: null }, '1333.33 444.43 888.90'],
    [{ factor: null, amounts: ['0.10'] }, '0.10 0.03 0.07'],
    [{ factor: null, amounts: ['10.00', '20.00'] }, 'sums-do-not-fit'],
    [{ factor: '0.000001', amounts: null }, 'sums-do-not-fit'],
  ])('%j: the instalments follow and add up', (share, expected) => expect(sums(share)).toBe(expected));

  it.each([
    [[member[0]]],
    [[...member, { id: 'w3', role: 'applicant', name: '丙' }]],
    [[{ ...member[0], role: 'third-party' }, member[1]]],
  ] as const)('whose parties do not match the pilot’s, nobody guesses: %j', (parties) =>
    expect(fitted(pilot, parties, same)).toEqual({ fits: false, why: 'parties-do-not-fit' }),
  );

  it('the same name stands in the same place, whatever the order', () => {
    const twice: PilotTerms = {
      parties: [...pilot.parties, { id: 'boss', role: 'respondent', name: '周' }],
      terms: agreement.terms.map((term) => ({ ...term, debtorPartyIds: ['firm', 'boss'], liability: 'joint' as const })),
    };
    const fit = fitted(twice, [{ id: 'b2', role: 'respondent', name: '周' }, ...member], same);
    expect(fit).toMatchObject({ terms: [{ debtorPartyIds: ['f2', 'b2'] }, {}] });
  });
});
