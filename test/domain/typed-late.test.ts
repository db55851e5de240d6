/** What was done in time and is written down when silence had already decided: the law asks for the day of the act (CPL 85), not of the typing. */
import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../src/domain/legal-date.js';
import { owed } from '../../src/domain/procedures/decide.js';
import type { SiblingFacts } from '../../src/domain/procedures/facts.js';
import { basisFacts } from '../../src/domain/procedures/opening.js';
import { heed } from '../../src/domain/procedures/play.js';
import { orderRefusals } from '../../src/domain/procedures/road-order.js';
import { isEnforceable } from '../../src/domain/procedures/conditions/suits.js';
import { lapsed } from './support-row-judge.js';
import { Walk, aProceeding, aSuit, courtClient, hands, registrarA, theCourt } from './support.js';

const SUN = '孙广田';
const ZHOU = '周长顺';

/** The last day of a clock has passed: the row that waits for it is taken, and the rights are gone. */
const silence = (walk: Walk, day: string, clock: string): Walk => {
  walk.on(day);
  walk.facts = lapsed(walk.facts, walk.today);
  return walk.expire(clock);
};
const marks = ({ facts }: Walk) => facts.marks.map(({ mark }) => mark);

describe('an appeal made in time and typed late', () => {
  const decided = (variant: string, action: 'record-judgment' | 'record-dismissal', ...names: string[]): Walk => {
    const walk = aSuit({ variant })
      .on('2026-05-21')
      .take(courtClient, 'record-docketing', { courtCaseNo: '(2026)黑0522民初902号', docketedOn: '2026-05-21' })
      .on('2026-08-20')
      .take(courtClient, action, { on: '2026-08-20' });
    for (const partyId of names) walk.take(courtClient, 'record-service', { partyId, servedOn: '2026-08-20', method: 'in-person' });
    return walk;
  };

  it.each([
    ['ordinary', 'record-judgment', 'appeal-judgment', '2026-09-04'],
    ['ordinary', 'record-dismissal', 'appeal-ruling', '2026-08-31'],
    ['administrative', 'record-judgment', 'appeal-judgment-administrative', '2026-09-04'],
    ['administrative', 'record-dismissal', 'appeal-ruling-administrative', '2026-08-31'],
  ] as const)('%s, %s: what %s had left in effect until %s is appealed', (variant, action, clock, due) => {
    const walk = silence(decided(variant, action, SUN, ZHOU), '2026-09-10', clock);
    walk.take(courtClient, 'record-effect', { effectiveOn: '2026-09-10', until: '2026-12-31' });
    expect([walk.facts.state, walk.facts.outcome, isEnforceable({ ...walk.facts, marks: marks(walk) })]).toEqual([
      'concluded',
      'judged',
      true,
    ]);
    expect(walk.on('2026-09-11').judge(registrarA, 'record-appeal', { partyId: ZHOU, filedOn: '2026-09-11' })).toMatchObject({
      status: 422,
      refusals: [{ code: 'deadline-passed', facts: { due } }],
    });
    const posted = { partyId: ZHOU, filedOn: '2026-09-11', dispatchedOn: due };
    walk.take(registrarA, 'record-appeal', posted);
    expect(walk.facts).toMatchObject({ state: 'appealed', ended: false, outcome: null });
    expect([marks(walk).includes('in-effect'), walk.ended(clock), walk.running.some((one) => one.startsWith('enforcement'))]).toEqual([
      false,
      [expect.stringMatching(/^(lapsed|expired)/), `met ${due}`],
      false,
    ]);
    expect(isEnforceable({ ...walk.facts, marks: marks(walk) })).toBe(false);
  });

  it.each([
    ['civil', 'appeal-ruling'],
    ['administrative', 'appeal-ruling-administrative'],
  ])('%s: a refusal to docket is not final', (variant, clock) => {
    const walk = aSuit({ variant })
      .on('2026-05-21')
      .take(courtClient, 'record-refusal', { ground: 'not-this-court' })
      .take(courtClient, 'record-service', { partyId: SUN, servedOn: '2026-05-21', method: 'in-person' });
    expect(silence(walk, '2026-06-02', clock).facts.state).toBe('not-docketed');
    expect(walk.answer(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-06-02' })).toBe('422 deadline-passed');
    walk.on('2026-06-01').take(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-06-01' });
    expect([walk.facts.state, walk.facts.ended]).toEqual(['refusal-appealed', false]);
  });

  const ended = (variant: string, action: 'record-judgment' | 'record-dismissal', clock: string): Walk =>
    silence(decided(variant, action, SUN, ZHOU), '2026-09-10', clock).on('2026-08-31');
  const beside = (walk: Walk, more: Partial<SiblingFacts>): Walk => {
    const other: SiblingFacts = { id: 'other', procedure: 'litigation', variant: 'ordinary', state: 'docketed', ended: false, ...more };
    walk.facts = { ...walk.facts, case: { ...walk.facts.case, siblings: [other] } };
    return walk;
  };
  const appeal = { partyId: ZHOU, filedOn: '2026-08-31' };

  it('takes no end back while the same people are in another suit; others are in nobody’s way', () => {
    const dismissed = () => ended('ordinary', 'record-dismissal', 'appeal-ruling');
    expect(
      beside(dismissed(), { parties: [{ id: SUN, role: 'applicant', left: false }] }).answer(registrarA, 'record-appeal', appeal),
    ).toBe('422 another-run-alive');
    expect(beside(dismissed(), {}).answer(registrarA, 'record-appeal', appeal)).toBe('422 another-run-alive');
    expect(
      beside(dismissed(), { parties: [{ id: '宏建达', role: 'applicant', left: false }] }).answer(registrarA, 'record-appeal', appeal),
    ).toBe('allowed');
    expect(beside(dismissed(), { state: 'concluded', ended: true }).answer(registrarA, 'record-appeal', appeal)).toBe('allowed');
  });

  it('of an act that an organ has taken in meanwhile is judged again; what the court has is said by name', () => {
    const reconsidered = { procedure: 'administrative-reconsideration', variant: 'ordinary', state: 'accepted' } as const;
    const walk = beside(ended('administrative', 'record-dismissal', 'appeal-ruling-administrative'), reconsidered);
    const row = walk.road.steps.find((step) => step.do === 'record-appeal' && step.from.includes('concluded'))!;
    const codes = (exception?: string) => orderRefusals(walk.road, walk.facts, { at: 'admission', exception }).map(({ code }) => code);
    expect([row.admits, codes(), codes('docketed-by-court')]).toEqual([true, ['road-beside'], []]);
  });

  it('of a judgment that is being enforced is told to who enforces it, until it is in force again', () => {
    const suit = ended('ordinary', 'record-judgment', 'appeal-judgment');
    suit.take(courtClient, 'record-effect', { effectiveOn: '2026-09-10', until: '2026-12-31' });
    const basis = () => basisFacts(suit.facts);
    const road = new Walk(aProceeding({ procedure: 'enforcement', basis: basis() }), legalDate('2026-09-10'));
    road.open().take(registrarA, 'file', { courtId: 'court', filedOn: '2026-09-10' }, theCourt);
    const hears = () => {
      const { facts, steps } = heed(road.road, { ...road.facts, basis: basis() }, road.today, hands());
      road.facts = facts;
      return steps;
    };
    expect([hears(), owed(road.road, road.facts)?.next]).toEqual([[], ['docket', 'refuse']]);
    suit.take(registrarA, 'record-appeal', appeal);
    expect([hears(), hears(), owed(road.road, road.facts)?.next]).toEqual([['note-basis-undone'], [], ['refuse', 'find-in-force']]);
    expect(road.answer(courtClient, 'find-in-force')).toBe('422 basis-not-enforceable');
    suit.take(courtClient, 'record-outcome', { kind: 'judgment', on: '2026-08-31' });
    suit.take(courtClient, 'record-effect', { effectiveOn: '2026-08-31', until: '2026-12-31' });
    expect(hears()).toEqual([]);
    road.take(courtClient, 'find-in-force');
    expect([marks(road), owed(road.road, road.facts)?.next]).toEqual([[], ['docket', 'refuse']]);
    expect(road.answer(courtClient, 'find-in-force')).toBe('422 basis-in-force');
  });

  it('what a court has said is no silence', () => {
    const walk = decided('ordinary', 'record-judgment', SUN, ZHOU);
    walk.take(courtClient, 'record-outcome', { kind: 'mediation', on: '2026-08-20' });
    expect(walk.answer(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-08-20' })).toBe('422 not-ended-in-silence');
  });
});

describe('a payment order', () => {
  const served = (): Walk =>
    new Walk(aProceeding({ procedure: 'payment-order' }), legalDate('2026-05-11'))
      .open()
      .take(registrarA, 'file', { courtId: 'court', filedOn: '2026-05-11' }, theCourt)
      .take(courtClient, 'accept', { courtCaseNo: '(2026)黑0522民督1号' })
      .take(courtClient, 'issue', { documentNo: '1', on: '2026-05-11' })
      .on('2026-06-05')
      .take(courtClient, 'serve', { partyId: ZHOU, servedOn: '2026-06-05', method: 'left' });
  const objection = { partyId: ZHOU, written: true };

  it('objected to in time and typed late is not enforceable; rejected, it is again', () => {
    const walk = silence(served(), '2026-06-23', 'object');
    expect(walk.answer(courtClient, 'record-objection', objection)).toBe('422 deadline-passed');
    walk.on('2026-06-22').take(courtClient, 'record-objection', objection);
    expect([walk.facts, walk.running]).toMatchObject([
      { state: 'objected', ended: false, outcome: null },
      [expect.stringMatching(/^review-objection/)],
    ]);
    expect(isEnforceable({ ...walk.facts, marks: marks(walk) })).toBe(false);
    walk.on('2026-06-25').take(courtClient, 'reject-objection');
    expect([walk.facts, walk.running]).toMatchObject([
      { state: 'enforceable', outcome: 'decided' },
      [expect.stringMatching(/^enforcement 2026-06-22/)],
    ]);
    expect(walk.on('2026-06-22').answer(courtClient, 'record-objection', objection)).toBe('422 objected-late-already');
  });

  it('the creditor who said in time that it wants no suit has none', () => {
    const walk = served()
      .on('2026-06-10')
      .take(courtClient, 'record-objection', objection)
      .on('2026-06-12')
      .take(courtClient, 'uphold-objection')
      .take(courtClient, 'serve-ruling', { partyId: SUN, servedOn: '2026-06-12', method: 'in-person' });
    expect(silence(walk, '2026-06-23', 'decline-suit').facts.state).toBe('became-suit');
    expect(walk.answer(registrarA, 'decline-suit')).toBe('422 deadline-passed');
    walk.on('2026-06-22').take(registrarA, 'decline-suit');
    expect([walk.facts, marks(walk).includes('suit-deemed')]).toMatchObject([{ state: 'suit-declined', outcome: 'not-settled' }, false]);
  });
});
