import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { owed } from '../../src/domain/procedures/decide.js';
import type { SiblingFacts } from '../../src/domain/procedures/facts.js';
import { heed } from '../../src/domain/procedures/play.js';
import { closedBy, exceptionsOf, orderRefusals } from '../../src/domain/procedures/road-order.js';
import { theRoad } from '../../src/domain/procedures/roads.js';
import { type Told, Walk, aProceeding, clerkZhou, hands, registrarA, seatOf } from './support.js';

const officer: Actor = {
  ...registrarA, id: '经办人', name: '经办人', organisationId: 'agency', organisationKind: 'agency', organisationName: '县某局', roles: ['officer'],
}; // prettier-ignore
const told = (variant: string, more: Told = {}): Told => ({
  procedure: 'administrative-duty',
  variant,
  organisationId: 'agency',
  seats: { agency: seatOf(officer) },
  ...more,
});
const received = (variant: string, day = '2026-04-28', more: Told = {}): Walk =>
  new Walk(aProceeding(told(variant, { openedOn: legalDate(day), lastStepOn: legalDate(day), ...more })), legalDate(day)).open({
    receivedOn: day,
  });
const docketed = (variant: string, day?: string): Walk => received(variant, day).take(officer, 'accept');
const beside = (procedure: SiblingFacts['procedure'], variant: string, state: string, ended = false): SiblingFacts => ({
  id: 'other',
  procedure,
  variant,
  state,
  ended,
});
const VARIANTS = ['general', 'labour-inspection', 'public-security', 'market'];

describe('an organ that is asked to act', () => {
  it.each(VARIANTS)('%s: its officer alone records what it does', (variant) => {
    for (const [actor, answer] of [
      [officer, 'allowed'],
      [{ ...officer, organisationId: 'agency-2' }, '403 role-missing'],
      [registrarA, '403 role-missing'],
      [clerkZhou, '403 role-missing'],
    ] as const) {
      expect(received(variant).answer(actor, 'accept')).toBe(answer);
      expect(received(variant).answer(actor, 'not-accept', { ground: 'other' })).toBe(answer);
      expect(docketed(variant).answer(actor, 'decide', { kind: 'penalty', on: '2026-04-28' })).toBe(answer);
    }
  });

  it.each([
    ['general', ['accept 2026-04-28 2026-05-08', 'act 2026-04-28 2026-06-29'], ['act 2026-04-28 2026-06-29']],
    ['labour-inspection', ['accept 2026-04-28 2026-05-08'], ['act 2026-04-28 2026-07-24']],
    ['public-security', ['accept 2026-04-28 2026-05-08'], ['act 2026-04-28 2026-05-28']],
    ['market', ['verify 2026-04-28 2026-05-21'], ['tell 2026-04-28 2026-05-08', 'progress 2026-04-28 2026-05-28']],
  ])('%s: its days over the May holiday', (variant, before, after) => {
    expect(received(variant).running).toEqual(before);
    expect(docketed(variant).running).toEqual(after);
  });

  it('two months of silence decide nothing: who asked may apply for reconsideration, for sixty days, and the duty stays', () => {
    const walk = received('general').on('2026-06-30').expire('act');
    expect([walk.facts.state, walk.facts.ended, walk.papers]).toEqual(['received', false, ['reconsideration-notice 孙广田']]);
    expect(walk.facts.marks).toMatchObject([{ mark: 'reconsideration-open', value: 'overdue' }]);
    expect(walk.running).toEqual(['accept 2026-04-28 2026-05-08', 'act 2026-04-28 2026-06-29', 'reconsider 2026-06-29 2026-08-28']);
    walk.take(officer, 'accept').take(officer, 'decide', { kind: 'performed', on: '2026-07-02' });
    // The right outlives the answer: whether it came too late is for others to say.
    expect([walk.facts.outcome, walk.running]).toEqual(['decided', ['reconsider 2026-06-29 2026-08-28']]);
  });

  it.each(['labour-inspection', 'public-security'])('%s: silence after its own period opens the same right', (variant) => {
    const walk = docketed(variant).expire('act');
    expect([walk.facts.state, walk.facts.marks.map(({ mark }) => mark)]).toEqual(['investigating', ['reconsideration-open']]);
    expect(walk.papers).toEqual(['reconsideration-notice 孙广田']);
  });

  it('in an emergency the two months bind nobody', () => {
    const walk = received('general').take(officer, 'record-urgency', { reason: '正在拆房' });
    expect(walk.facts.marks).toMatchObject([{ mark: 'reconsideration-open', value: 'urgent' }]);
  });

  it.each([
    ['not-accept', { ground: 'no-violation' }, 'not-accepted', 'out-of-scope'],
    ['transfer', { ground: 'suspected-crime', transferredTo: '县公安局' }, 'transferred', 'transferred-out'],
    ['withdraw', { reason: '已付清' }, 'withdrawn', 'withdrawn'],
  ])('%s', (action, input, state, outcome) => {
    expect(received('general').take(officer, action, input).facts).toMatchObject({ state, outcome });
  });
});

describe('labour inspection', () => {
  it.each([
    [{ violationEndedOn: '2024-04-28' }, 'allowed'],
    [{ violationEndedOn: '2024-04-27' }, '422 violation-too-old'],
    [{}, 'allowed'],
  ])('looks back two years from the complaint: %j %s', (input, answer) => {
    expect(received('labour-inspection').answer(officer, 'accept', input)).toBe(answer);
  });

  it.each([
    ['labour-arbitration', 'general', 'received', false, true, false],
    ['labour-arbitration', 'general', 'supplementing', false, true, false],
    ['labour-arbitration', 'general', 'accepted', false, true, true],
    ['labour-arbitration', 'general', 'heard', false, true, true],
    ['labour-arbitration', 'general', 'effective', true, false, false],
    ['litigation', 'civil', 'filed', false, true, false],
    ['litigation', 'civil', 'docketed', false, true, true],
    ['litigation', 'civil', 'referred', false, false, false],
    ['people-mediation', 'labour', 'applied', false, true, true],
    ['people-mediation', 'general', 'applied', false, false, false],
  ] as const)('%s (%s) in %s', (procedure, variant, state, ended, closes, asks) => {
    const sibling = beside(procedure, variant, state, ended);
    const facts = aProceeding(told('labour-inspection', { case: { siblings: [sibling] } }));
    expect(orderRefusals(theRoad('administrative-duty'), facts).map(({ code, law }) => `${code} ${law?.article}`)).toEqual(
      closes ? ['road-beside 21'] : [],
    );
    for (const walk of [received('labour-inspection'), docketed('labour-inspection')]) {
      const one = heed(walk.road, { ...walk.facts, case: { ...walk.facts.case, siblings: [sibling] } }, walk.today, hands());
      expect([one.steps, one.facts.state]).toEqual([asks ? ['note-elsewhere'] : [], walk.facts.state]);
      if (asks) expect(owed(walk.road, one.facts)).toMatchObject({ next: ['yield', 'find-no-bar'] });
    }
  });

  describe('where the worker is before another body', () => {
    const noted = (walk: Walk): Walk => {
      const siblings = [beside('labour-arbitration', 'general', 'accepted')];
      walk.facts = heed(walk.road, { ...walk.facts, case: { ...walk.facts.case, siblings } }, walk.today, hands()).facts;
      return walk;
    };

    it('the officer tells him to go on there, and that ends it', () => {
      for (const walk of [received('labour-inspection'), docketed('labour-inspection')]) {
        expect(walk.answer(officer, 'yield')).toBe('422 nothing-elsewhere');
        expect(noted(walk).take(officer, 'yield').facts).toMatchObject({ state: 'transferred', outcome: 'transferred-out' });
        expect(walk.papers).toEqual(['non-acceptance-notice 孙广田', 'non-acceptance-notice 周长顺']);
      }
    });

    it('or says that it is another matter, and goes on', () => {
      const decision = { kind: 'correction', on: '2026-04-28' };
      expect(docketed('labour-inspection').answer(officer, 'find-no-bar', { reason: '另一段工期' })).toBe('422 nothing-elsewhere');
      const walk = noted(docketed('labour-inspection'));
      expect(walk.answer(officer, 'decide', decision)).toBe('422 bar-unanswered');
      walk.take(officer, 'find-no-bar', { reason: '另一段工期' });
      expect([heed(walk.road, walk.facts, walk.today, hands()).steps, walk.answer(officer, 'decide', decision)]).toEqual([[], 'allowed']);
      const first = noted(received('labour-inspection'));
      expect(first.answer(officer, 'accept')).toContain('bar-unanswered');
      first.take(officer, 'find-no-bar', { reason: '另一段工期' });
      expect([first.answer(officer, 'accept'), orderRefusals(first.road, first.facts)]).toEqual(['allowed', []]);
    });
  });

  it('goes on with what the other road is not about', () => {
    expect(exceptionsOf('administrative-duty')).toEqual(['other-matter']);
    const more: Told = { opening: { exception: 'other-matter' }, case: { siblings: [beside('litigation', 'civil', 'docketed')] } };
    expect(closedBy(theRoad('administrative-duty'), aProceeding(told('labour-inspection', more)))).toEqual([]);
    const walk = received('labour-inspection', '2026-04-28', more);
    expect(heed(walk.road, walk.facts, walk.today, hands()).steps).toEqual([]);
  });
});

describe('a lead of the market supervision', () => {
  it('tells no party of the case anything: whoever reported is told alone', () => {
    const walk = docketed('market');
    expect(walk.papers).toEqual([]);
    walk.take(officer, 'tell-reporter', { how: 'by-phone' });
    expect(walk.ended('tell')).toEqual(['met 2026-04-28']);
    expect(walk.take(officer, 'decide', { kind: 'penalty', on: '2026-04-28' }).papers).toEqual([]);
  });
});

describe('a case of public security', () => {
  it('is either investigated or mediated', () => {
    const duty = (state: string, ended = false) => orderRefusals(theRoad('administrative-mediation'),
      aProceeding({ ...told('public-security'), procedure: 'administrative-mediation', case: { siblings: [beside('administrative-duty', 'public-security', state, ended)] } })); // prettier-ignore
    expect(duty('investigating')).toMatchObject([{ code: 'road-beside', law: { article: '185' } }]);
    expect(duty('transferred', true)).toEqual([]);
    const mediation = aProceeding(
      told('public-security', { case: { siblings: [beside('administrative-mediation', 'public-security', 'mediating')] } }),
    );
    expect(orderRefusals(theRoad('administrative-duty'), mediation)).toMatchObject([{ code: 'road-beside' }]);
  });

  it('a settlement that was performed ends it without a penalty', () => {
    const settled = { settledBy: 'themselves', performedOn: '2026-04-28', minorOffence: true, circumstance: 'provoked', documentId: 'd' };
    const asked = (more: object, exitsOwed: string[] = []) => {
      const walk = docketed('public-security');
      walk.facts = { ...walk.facts, case: { ...walk.facts.case, exitsOwed } };
      return walk.answer(officer, 'accept-settlement', { ...settled, ...more });
    };
    expect([asked({ minorOffence: false }), asked({}, ['police'])]).toEqual(['422 offence-not-minor', '422 safety-exit-owed']);
    const walk = docketed('public-security').take(officer, 'accept-settlement', settled);
    expect(walk.facts).toMatchObject({ state: 'decided', decision: { settledBy: 'themselves' } });
  });
});
