import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { CONDITIONS, type Condition, type ConditionCode, instalmentNamed, together } from '../../src/domain/procedures/conditions.js';
import { refusalOf } from '../../src/domain/procedures/decide.js';
import { REFUSALS } from '../../src/domain/refusals.js';
import { aDraft, aProceeding, anAgreement } from './support.js';

const on = legalDate('2026-03-20');
const facts = anAgreement().facts;
const agreement = facts.agreement!;
const instalment = agreement.terms[0]!.instalments[0]!;
const holds = (code: ConditionCode, input: Record<string, unknown>, of = facts) => CONDITIONS[code].holds(of, { input, on });

describe('conditions', () => {
  it.each(Object.entries<Condition>(CONDITIONS))(
    '%s has a refusal that is in the list, and reads facts without an agreement',
    (_, condition) => {
      expect(REFUSALS[condition.otherwise].status).toBe(422);
      expect(typeof condition.holds(aProceeding(), null)).toBe('boolean');
      expect(refusalOf(condition, aProceeding(), null).code).toBe(condition.otherwise);
    },
  );

  it('no name is given twice: what a suit asks before a judgment is in effect is its own law’s (CPL 171)', () => {
    const one = { asked: CONDITIONS.everyPartyAsked };
    expect(() => together(one, { other: CONDITIONS.partyStays }, one)).toThrow('conditions that are defined twice: asked');
    expect(refusalOf(CONDITIONS.everyPartyServed, facts, null)).toMatchObject({ code: 'not-served-yet', law: { article: '171' } });
    expect(refusalOf(CONDITIONS.everyPartyHasDecision, facts, null)).toMatchObject({ code: 'not-served' });
  });

  it('a rule of the house names no article', () => {
    expect(refusalOf(CONDITIONS.partyDataIsSound, aProceeding(), null).law).toBeUndefined();
    expect(refusalOf(CONDITIONS.writingNotRequired, aProceeding(), null).law).toEqual({ law: '人民调解法', article: '28' });
    expect(refusalOf(CONDITIONS.courtIsCompetent, aProceeding({ disputeType: 'labour' }), null).law).toMatchObject({ article: '52' });
  });

  it('nothing is overdue that has no day', () => {
    expect(holds('instalmentIsOverdue', { on: '2026-03-20' })).toBe(true);
    expect(CONDITIONS.instalmentIsOverdue.facts!(facts, { input: {}, on })).toEqual({ due: '' });
  });

  it('a payment is measured in fen, never in floating numbers', () => {
    const paid = (amount?: string) => holds('amountWithinInstalment', { instalmentId: instalment.id, amount });
    expect([paid('8000.00'), paid('8000.01'), paid(), holds('amountWithinInstalment', { amount: '1.00' })]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('an instalment is named by its id, or is the first open one of its term, or the last', () => {
    const [term] = agreement.terms;
    expect(instalmentNamed(facts, { termId: term!.id })).toBe(instalment);
    const done = {
      ...facts,
      agreement: { ...agreement, terms: [{ ...term!, instalments: term!.instalments.map((one) => ({ ...one, performedOn: on })) }] },
    };
    expect(instalmentNamed(done, { termId: term!.id })).toMatchObject({ ordinal: 3 });
    expect([instalmentNamed(facts, {}), instalmentNamed(facts, { termId: 'other' })]).toEqual([undefined, undefined]);
  });

  it('an agreement that owes nothing on any day is never fully performed', () => {
    expect(CONDITIONS.everythingPerformed.holds({ ...facts, agreement: { ...agreement, terms: [] } }, null)).toBe(false);
  });

  it('names whose signature is missing', () => {
    const walk = aDraft();
    expect(refusalOf(CONDITIONS.everyPartyHasSigned, walk.facts, null).facts).toEqual({ names: '孙广田、周长顺' });
    expect(refusalOf(CONDITIONS.mediatorHasSigned, walk.facts, null).facts).toEqual({ names: '调解员' });
  });

  it('a court is competent for nobody who has no seat', () => {
    const court = { organisationId: 'court', name: '法院', kind: 'court', areaCode: '230522', hasAccount: true };
    const competent = (disputeType: string) =>
      CONDITIONS.courtIsCompetent.holds(aProceeding({ disputeType, seats: {} }), { input: {}, on, organisations: { courtId: court } });
    // The land lies there; a debt lies nowhere, and somebody has to say by which clause the court is competent.
    expect([competent('housing-homestead'), competent('contract'), competent('labour')]).toEqual([true, false, false]);
  });

  it('a labour agreement that nobody has is not about anything but payment', () => {
    expect(CONDITIONS.labourAgreementIsOnPaymentOnly.holds(aProceeding({ disputeType: 'labour' }), null)).toBe(true);
  });

  it('an open supplement is one that was asked for and not handed in', () => {
    const mark = (value: string) => aProceeding({ marks: [{ mark: 'supplement-requested', partyId: null, value, on, detail: {} }] });
    expect([mark('open'), mark('done'), aProceeding()].map((of) => CONDITIONS.supplementRequested.holds(of, null))).toEqual([
      true,
      false,
      false,
    ]);
    expect([mark('open'), mark('done'), aProceeding()].map((of) => CONDITIONS.supplementNotRequested.holds(of, null))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
