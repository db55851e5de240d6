/** Of two roads of one case, when they are about the same dispute: what was done for one worker is nothing to the other. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { legalDate } from '../../src/domain/legal-date.js';
import type { PartyFacts, ProceedingFacts, SiblingFacts } from '../../src/domain/procedures/facts.js';
import { asSibling, basisFacts, partiesFor } from '../../src/domain/procedures/opening.js';
import { orderRefusals, thoseAhead } from '../../src/domain/procedures/road-order.js';
import { theRoad } from '../../src/domain/procedures/roads.js';
import { isAlive, sharesADispute } from '../../src/domain/procedures/same-people.js';
import { aParty, aProceeding, type Told } from './support.js';

const gao = aParty('高玉海', 'applicant');
const cui = aParty('崔成焕', 'applicant');
const employer = aParty('宏建达', 'respondent');
const builder = aParty('恒筑', 'third-party');

const road = (parties: readonly PartyFacts[], left: readonly PartyFacts[] = []): SiblingFacts => ({
  id: 'other',
  procedure: 'people-mediation',
  variant: 'general',
  state: 'mediating',
  ended: false,
  parties: parties.map(({ id, role }) => ({ id, role, left: left.some((one) => one.id === id) })),
});

describe('the same dispute', () => {
  it.each<[string, PartyFacts[], SiblingFacts, boolean]>([
    ['the same worker and his employer', [gao, employer], road([gao, employer]), true],
    ['one of two workers who are in it', [gao, employer], road([gao, cui, employer]), true],
    ['another worker of the same employer', [cui, employer], road([gao, employer]), false],
    ['the same worker against another company', [gao, builder], road([gao, employer]), false],
    ['a worker named alone means what he is at odds about there', [gao], road([gao, employer]), true],
    ['the other worker named alone', [cui], road([gao, employer]), false],
    ['the companies among themselves are not at odds with a worker', [employer, builder], road([gao, employer, builder]), false],
    ['two companies that are at odds there', [employer, builder], road([employer, builder]), true],
    ['a petition that names only the petitioner', [gao, employer], road([gao]), true],
    ['a petition of somebody else', [cui, employer], road([gao]), false],
    ['the respondent alone, and a petitioner alone', [employer], road([gao]), false],
    ['a worker who has left it', [cui, employer], road([gao, cui, employer], [cui]), false],
    ['from which the employer has left', [gao, employer], road([gao, employer], [employer]), false],
  ])('%s', (_what, ours, other, is) => expect(sharesADispute(ours, other, false)).toBe(is));

  it('what was decided stands for those too who left before', () => {
    expect(sharesADispute([cui, employer], road([gao, cui, employer], [cui]), true)).toBe(true);
    expect(sharesADispute([gao, employer], road([gao, employer], [employer]), true)).toBe(true);
  });

  it('a road of which nobody knows who is in it counts', () => {
    const { parties: _unknown, ...kin } = road([gao]);
    expect(sharesADispute([cui, employer], kin, false)).toBe(true);
    expect(sharesADispute([], road([gao, employer]), false)).toBe(true);
    expect(sharesADispute([cui, employer], road([]), false)).toBe(true);
  });

  it('who is in it, and nobody else: a road never meets one with which it shares nobody, and always meets itself', () => {
    const some = fc.subarray([gao, cui, employer, builder], { minLength: 1 });
    fc.assert(
      fc.property(some, some, (ours, theirs) => {
        const shared = ours.filter((one) => theirs.includes(one));
        expect(sharesADispute(ours, road(ours), false)).toBe(true);
        expect(sharesADispute(ours, road(theirs), false)).toBe(sharesADispute(theirs, road(ours), false));
        if (shared.length === 0) expect(sharesADispute(ours, road(theirs), false)).toBe(false);
      }),
      { numRuns: 300, seed: 20260301 },
    );
  });
});

describe('one run of a road at a time', () => {
  const asked = (parties: PartyFacts[], other: SiblingFacts, more: Partial<Told> = {}) =>
    isAlive(aProceeding({ procedure: other.procedure, parties, ...more, case: { siblings: [other] } }));

  it('for the same people, whether they are named or not; others have their own', () => {
    const under = road([gao, employer]);
    expect(asked([gao, cui, employer], under)).toBe(true);
    expect(asked([gao, employer], under)).toBe(true);
    expect(asked([cui, employer], under)).toBe(false);
    expect(asked([gao, employer], under, { procedure: 'petition' })).toBe(false);
    expect(asked([gao, employer], { ...under, ended: true })).toBe(false);
  });

  it('about the same claims, where both say which', () => {
    const wages = { ...road([gao, employer]), claimIds: ['wages'] };
    const of = (...claimIds: string[]) => ({ opening: { claimIds } });
    expect(asked([gao, employer], wages, of('injury'))).toBe(false);
    expect(asked([gao, employer], wages, of('injury', 'wages'))).toBe(true);
    expect(asked([gao, employer], wages)).toBe(true);
    expect(asked([gao, employer], road([gao, employer]), of('injury'))).toBe(true);
  });

  it('a suit against an organ is another than one between the neighbours; a taking of land is an act, whatever its suit is called', () => {
    const between: SiblingFacts = { ...road([gao, employer]), procedure: 'litigation', variant: 'civil', state: 'docketed' };
    const named = { procedure: 'litigation', variant: 'administrative' } as const;
    const against = { ...named, opening: { concerns: ['administrative-act'] } };
    expect(asked([gao, employer], between, against)).toBe(false);
    // A name alone makes no second suit, nor does an act that this one is about.
    expect(asked([gao, employer], between, named)).toBe(true);
    expect(asked([gao, employer], between, { ...named, variant: 'ordinary' })).toBe(true);
    expect(asked([gao, employer], { ...between, concerns: ['administrative-act'] }, against)).toBe(true);
    expect(asked([gao, employer], between, { ...against, disputeType: 'expropriation' })).toBe(true);
  });

  it('what rests on a judgment concerns those of the judgment: nobody else becomes a creditor by it', () => {
    const judged = (state: string, marks: string[]) =>
      aProceeding({
        procedure: 'litigation',
        state,
        parties: [gao, employer],
        marks: marks.map((mark) => ({ mark, partyId: null, value: 'yes', on: legalDate('2026-03-02'), detail: {} })),
      });
    const of = (basis: ProceedingFacts) => partiesFor(basis, [gao, cui, employer]).map(({ name }) => name);
    expect(of(judged('concluded', ['in-effect']))).toEqual(['高玉海', '宏建达']);
    expect(of(judged('docketed', []))).toEqual(['高玉海', '崔成焕', '宏建达']);
  });

  it('on the same agreement: each agreement has thirty days of its own for its confirmation (民事诉讼法 205)', () => {
    const agreed = aProceeding({ id: 'first', procedure: 'people-mediation', state: 'effective', parties: [gao, employer] });
    const confirmed: SiblingFacts = { ...road([gao, employer]), procedure: 'judicial-confirmation', state: 'applied', basedOnId: 'first' };
    const on = (id: string) => ({ basis: basisFacts({ ...agreed, id }) });
    expect(asked([gao, employer], confirmed, on('first'))).toBe(true);
    expect(asked([gao, employer], confirmed, on('second'))).toBe(false);
    expect(asked([gao, employer], confirmed)).toBe(true);
  });
});

const litigation = theRoad('litigation');

describe('what must come first, may not run beside, or bars, for these people', () => {
  const of = (procedure: Told['procedure'], state: string, parties: PartyFacts[], more: Partial<Told> = {}): SiblingFacts =>
    asSibling(aProceeding({ id: `${procedure}-1`, procedure, state, parties, disputeType: 'labour', ...more }));
  const refused = (procedure: NonNullable<Told['procedure']>, parties: PartyFacts[], other: SiblingFacts, more: Partial<Told> = {}) =>
    orderRefusals(theRoad(procedure), aProceeding({ procedure, parties, disputeType: 'labour', ...more, case: { siblings: [other] } })).map(
      ({ code }) => code,
    );

  it('the arbitration that one worker was refused opens the court to him, and not to the other (劳动争议调解仲裁法 5, 29)', () => {
    const arbitration = { ...of('labour-arbitration', 'refused', [gao, employer]), ended: true };
    expect(refused('litigation', [gao, employer], arbitration)).toEqual([]);
    expect(refused('litigation', [cui, employer], arbitration)).toEqual(['arbitration-first']);
    // Nor does anybody sue for both: who sues for one who has not been there is told whom it is open for.
    expect(refused('litigation', [gao, cui, employer], arbitration)).toEqual(['arbitration-first']);
    const both = aProceeding({
      procedure: 'litigation',
      parties: [gao, cui, employer],
      disputeType: 'labour',
      case: { siblings: [arbitration] },
    });
    expect(thoseAhead(litigation, both)?.map(({ name }) => name)).toEqual(['高玉海', '宏建达']);
    const [told] = orderRefusals(litigation, both);
    expect((told!.facts!['exceptions'] as { zh: string }).zh).toContain('崔成焕尚未经过该程序,可以只就其他当事人提出(partyIds)');
    const neither = { ...arbitration, state: 'accepted', ended: false };
    expect(
      thoseAhead(
        litigation,
        aProceeding({ procedure: 'litigation', parties: [gao, cui, employer], disputeType: 'labour', case: { siblings: [neither] } }),
      ),
    ).toBeNull();
  });

  it('an award in force bars the suit of him whom it is about, and neither the arbitration nor the suit of the other (LMA 50)', () => {
    const award = { ...of('labour-arbitration', 'effective', [gao, employer]), ended: true };
    expect(refused('litigation', [gao, employer], award)).toEqual(['road-barred']);
    expect(refused('labour-arbitration', [gao, employer], award)).toEqual(['road-barred']);
    expect(refused('labour-arbitration', [cui, employer], award)).toEqual([]);
    expect(refused('litigation', [cui, employer], award)).toEqual(['arbitration-first']);
  });

  it("one worker's arbitration does not stop the labour inspection of the other's complaint (劳动保障监察条例 21)", () => {
    const arbitration = of('labour-arbitration', 'accepted', [gao, employer]);
    const inspection = { variant: 'labour-inspection' };
    expect(refused('administrative-duty', [gao, employer], arbitration, inspection)).toEqual(['road-beside']);
    expect(refused('administrative-duty', [cui, employer], arbitration, inspection)).toEqual([]);
  });

  it("one debtor's suit does not end the payment order against another (CPLI 430)", () => {
    const suit = of('litigation', 'docketed', [gao, employer], { variant: 'civil' });
    expect(refused('payment-order', [gao, employer], suit, { variant: 'general' })).toEqual(['road-beside']);
    expect(refused('payment-order', [gao, builder], suit, { variant: 'general' })).toEqual([]);
  });
});
