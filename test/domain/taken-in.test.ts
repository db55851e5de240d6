import { describe, expect, it } from '@jest/globals';
import type { ProceedingFacts, SiblingFacts } from '../../src/domain/procedures/facts.js';
import { heed } from '../../src/domain/procedures/play.js';
import { exceptionList, orderRefusals } from '../../src/domain/procedures/road-order.js';
import { ROAD_ORDER } from '../../src/domain/procedures/road-order-rows.js';
import { theRoad } from '../../src/domain/procedures/roads.js';
import { isFor } from '../../src/domain/procedures/ways.js';
import { PAIRS } from './exclusions.js';
import { Walk, aMediation, aProceeding, hands, mediatorLi, registrarA, yes } from './support.js';

const other = (procedure: SiblingFacts['procedure'], variant: string, state: string, more: Partial<SiblingFacts> = {}): SiblingFacts => ({
  id: procedure,
  procedure,
  variant,
  state,
  ended: false,
  ...more,
});
const beside = (facts: ProceedingFacts, ...siblings: SiblingFacts[]): ProceedingFacts => ({ ...facts, case: { ...facts.case, siblings } });
const docketed = other('litigation', 'civil', 'docketed');

describe('an act before a court and before the organ above: who takes it in first has it', () => {
  const suit = (told: Parameters<typeof aProceeding>[0], asked: SiblingFacts) =>
    beside(aProceeding({ procedure: 'litigation', state: 'filed', ...told }), asked);
  const docketing = (facts: ProceedingFacts, exception?: string) =>
    orderRefusals(theRoad('litigation'), facts, { at: 'admission', exception }).map(
      ({ code, law }) => `${code} ${law?.law} ${law?.article}`,
    );

  it.each(['administrative', 'administrative-summary'])('a suit (%s) is docketed while the application only lies there', (variant) => {
    expect(docketing(suit({ variant }, other('administrative-reconsideration', 'ordinary', 'applied')))).toEqual([]);
    expect(docketing(suit({ variant }, other('administrative-reconsideration', 'ordinary', 'supplementing')))).toEqual([]);
  });

  it.each(['administrative', 'administrative-summary'])('and not any more (%s) once it was accepted', (variant) => {
    for (const state of ['accepted', 'suspended', 'document-review'])
      expect(docketing(suit({ variant }, other('administrative-reconsideration', 'ordinary', state)))).toEqual([
        'road-beside 行政复议法 29',
      ]);
  });

  it('whatever the suit is called, where it is about an act, or a taking of land', () => {
    const asked = other('administrative-reconsideration', 'ordinary', 'accepted');
    expect(docketing(suit({ variant: 'civil', opening: { concerns: ['administrative-act'] } }, asked))).toHaveLength(1);
    expect(docketing(suit({ variant: 'ordinary', disputeType: 'expropriation' }, asked))).toHaveLength(1);
    expect(docketing(suit({ variant: 'civil' }, asked))).toEqual([]);
  });

  it('again once the organ has decided, or has let its time pass', () => {
    const asked = (state: string, more = {}) =>
      suit({ variant: 'administrative' }, other('administrative-reconsideration', 'ordinary', state, more));
    expect(docketing(asked('decided'))).toEqual([]);
    expect(docketing(asked('withdrawn', { ended: true }))).toEqual([]);
    expect(docketing(asked('accepted', { marks: ['suit-open'] }))).toEqual([]);
  });

  it('what the court has done all the same is written down, by its name', () => {
    const facts = suit({ variant: 'administrative' }, other('administrative-reconsideration', 'ordinary', 'accepted'));
    expect(docketing(facts, 'docketed-by-court')).toEqual([]);
    expect(docketing(facts, 'in-a-hurry')).toHaveLength(1);
    const rule = ROAD_ORDER.find(({ id }) => id === 'no-suit-during-reconsideration')!;
    expect(exceptionList(rule).map(({ code }) => code)).toContain('docketed-by-court');
  });

  it('the application is not accepted once the suit is docketed', () => {
    const asked = beside(
      aProceeding({ procedure: 'administrative-reconsideration', state: 'applied' }),
      other('litigation', 'administrative', 'docketed'),
    );
    expect(orderRefusals(theRoad('administrative-reconsideration'), asked, { at: 'admission' }).map(({ code }) => code)).toEqual([
      'road-beside',
    ]);
  });

  it('what has to come first, and what an award bars, is not asked for again at the docketing', () => {
    const award = other('labour-arbitration', 'labour', 'effective', { ended: true });
    expect(docketing(suit({ disputeType: 'labour' }, award))).toEqual([]);
    expect(docketing(aProceeding({ procedure: 'litigation', disputeType: 'labour', state: 'filed' }))).toEqual([]);
    expect(orderRefusals(theRoad('litigation'), suit({ disputeType: 'labour' }, award))).toHaveLength(1);
  });
});

describe('a mediation that goes on when the court dockets the suit', () => {
  const told = (walk: Walk, ...siblings: SiblingFacts[]) => {
    const played = heed(walk.road, beside(walk.facts, ...siblings), walk.today, hands(null));
    walk.facts = played.facts;
    return played.steps;
  };

  it.each(['general', 'labour'])('a committee’s (%s) is not ended by it: no law says so', (variant) => {
    const walk = aMediation({ variant });
    expect(told(walk, docketed)).toEqual(['note-suit']);
    expect([walk.facts.state, walk.facts.ended]).toEqual(['mediating', false]);
  });

  it('but nothing is agreed until everybody has said again that he wants it', () => {
    const walk = aMediation();
    told(walk, docketed);
    const refusal = '422 ask-again-beside-suit';
    expect(walk.answer(mediatorLi, 'draft-agreement', null)).toBe(refusal);
    expect(walk.answer(mediatorLi, 'record-oral-agreement', null)).toBe(refusal);
    const [first, second] = walk.facts.parties.map(({ id }) => id) as [string, string];
    walk.take(registrarA, 'record-willingness', yes(first));
    expect(walk.answer(mediatorLi, 'draft-agreement', null)).toBe(refusal);
    walk.take(registrarA, 'record-willingness', yes(second));
    expect(walk.answer(mediatorLi, 'draft-agreement', null)).toBe('allowed');
    // The suit going on asks nobody twice.
    expect(told(walk, { ...docketed, state: 'suspended' })).toEqual([]);
  });

  it('who does not want it leaves, and it ends as any mediation does', () => {
    const walk = aMediation();
    told(walk, docketed);
    walk.take(registrarA, 'record-willingness', { ...yes(walk.facts.parties[0]!.id), willing: false });
    expect(walk.facts).toMatchObject({ state: 'terminated', outcome: 'not-settled' });
  });

  it('asked for beside a suit that is docketed already, everybody knew of it: he is asked once', () => {
    const walk = new Walk(beside(aProceeding(), docketed)).open({ caseSource: 'application' });
    expect(walk.steps).toEqual(['open', 'note-suit']);
    for (const { id } of walk.facts.parties) walk.take(registrarA, 'record-willingness', yes(id));
    walk.take(registrarA, 'accept').take(registrarA, 'appoint-mediator', { mediatorId: 'li' });
    expect(walk.answer(mediatorLi, 'open-mediation', {})).toBe('allowed');
  });

  it('an organ’s own is asked for anew, a consumer’s complaint and a medical one are over', () => {
    const of = (variant: string) => {
      const facts = aProceeding({ procedure: 'administrative-mediation', variant, state: 'mediating', willing: [true, true] });
      const { steps, facts: after } = heed(theRoad('administrative-mediation'), beside(facts, docketed), facts.openedOn, hands(null));
      return [...steps, after.state];
    };
    expect([of('general'), of('consumer'), of('medical')]).toEqual([
      ['note-suit', 'mediating'],
      ['end-docketed', 'telling'],
      ['end-docketed', 'terminated'],
    ]);
  });

  it('what the court itself has sent out is none of this: it goes on beside the suit', () => {
    for (const variant of ['ordinary', 'summary', 'invited', 'invited-summary']) {
      const facts = aProceeding({ procedure: 'court-mediation', variant, state: 'mediating', willing: [true, true] });
      expect(heed(theRoad('court-mediation'), beside(facts, docketed), facts.openedOn, hands(null)).facts.state).toBe('mediating');
    }
  });
});

it.each(ROAD_ORDER.filter(({ kind }) => kind === 'not-beside').map((rule) => [rule.id, rule] as const))(
  '%s is judged where the road comes alive, or the road answers the other one by itself',
  (_, { road: code, only, other: looked, at }) => {
    const { steps, variants, heeds = [] } = theRoad(code);
    const admitted = (only ?? Object.keys(variants)).every((variant) => steps.some((step) => step.admits && isFor(step, variant)));
    expect([at !== 'opening' && admitted, heeds.includes(looked)]).toContain(true);
  },
);

it('each pair of the law names two roads, and says from where it has it', () => {
  for (const { says } of PAIRS) expect(says).toMatch(/^\S+ \d+/);
});
