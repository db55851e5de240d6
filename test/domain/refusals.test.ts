import { describe, expect, it } from '@jest/globals';
import { RULE_IDS } from '../../src/domain/deadlines/deadline-rules.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { extensionRefusals } from '../../src/domain/deadlines/more-time.js';
import { addDays, legalDate } from '../../src/domain/legal-date.js';
import { CONDITIONS, type Condition } from '../../src/domain/procedures/conditions.js';
import { actionsOf, decide, refusalOf } from '../../src/domain/procedures/decide.js';
import { orderRefusals } from '../../src/domain/procedures/road-order.js';
import { ROAD_ORDER } from '../../src/domain/procedures/road-order-rows.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { REFUSALS, type Refusal, Refused, refuse, sentence } from '../../src/domain/refusals.js';
import { aProceeding, clerkZhou, courtClient, dockingClerk, mediatorLi, registrarA } from './support.js';

describe('a refusal', () => {
  it('fills its facts into the sentence of the reader’s language', () => {
    expect(sentence('no-such-action', 'zh', { action: 'jump' })).toBe('没有这个操作:jump');
    expect(sentence('extension-used-up', 'en', { times: 1 })).toBe('It has been extended as often as the rule allows (1)');
  });

  it('shows the place of a fact that is missing', () => expect(sentence('no-such-action', 'en')).toBe('There is no action {action}'));

  it('carries its facts and its own law', () => {
    const law = { law: '人民调解法', article: '17' };
    expect(refuse('no-willing-pair', { names: '甲' }, law).refusals).toEqual([{ code: 'no-willing-pair', facts: { names: '甲' }, law }]);
  });

  it('with several reasons keeps all of them, and the first decides', () => {
    const refused = new Refused([{ code: 'party-not-asked' }, { code: 'no-willing-pair' }]);
    expect([refused.first.code, refused.message, refused.faults]).toEqual(['party-not-asked', 'party-not-asked, no-willing-pair', []]);
    expect(refused).toBeInstanceOf(Error);
  });

  it('may say when to come again', () => expect(new Refused({ code: 'too-many-requests' }, [], 30).retryAfter).toBe(30));
});

describe('an English refusal', () => {
  const HAN = /\p{Script=Han}/u;
  const day = legalDate('2026-03-25');
  const asked = { input: { until: day, on: day }, on: day };
  const CODES = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[];

  /** The order between roads speaks for its own conditions: it knows the exceptions. */
  const ORDER = new Set<string>(ROAD_ORDER.map(({ refusal }) => refusal));
  const NEEDS = Object.values<Condition>(CONDITIONS).filter(({ otherwise }) => !ORDER.has(otherwise));

  /** What the rules themselves say, with the facts they give. */
  function* said(): Generator<Refusal> {
    for (const road of ROADS)
      for (const variant of Object.keys(road.variants))
        for (const state of Object.keys(road.states)) {
          const facts = aProceeding({ procedure: road.code, variant, state });
          for (const condition of NEEDS) yield refusalOf(condition, facts, asked);
          for (const actor of [clerkZhou, registrarA, mediatorLi, dockingClerk, courtClient])
            for (const action of actionsOf(road)) {
              const decision = decide(road, facts, action, actor, null, day);
              if (!decision.allowed) yield* decision.refusals;
            }
        }
    for (const road of ROADS)
      yield* orderRefusals(road, aProceeding({ procedure: road.code, disputeType: 'labour', opening: { concerns: ['land-title'] } }));
    for (const rule of RULE_IDS.flatMap((id) => SHIPPED.versions(id)))
      yield* extensionRefusals(rule, 9, { quantity: 9999, until: legalDate('2026-01-01') }, { due: day, on: addDays(day, 1) });
  }

  it('is English to the last word, but for the names of the parties', () => {
    const refusals = [...said()];
    expect(new Set(refusals.map(({ code }) => code)).size).toBeGreaterThan(30);
    const chinese = refusals.map(({ code, facts }) => sentence(code, 'en', { ...facts, names: 'A' })).filter((text) => HAN.test(text));
    expect(chinese).toEqual([]);
  });

  it('takes no fact but codes, days, numbers, names and what is given in both languages', () => {
    const taken = CODES.flatMap((code) => [...REFUSALS[code].en.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
    expect([...new Set(taken)].sort()).toEqual([
      'action',
      'caseNo',
      'caseNos',
      'count',
      'day',
      'due',
      'exceptions',
      'exit',
      'exits',
      'most',
      'names',
      'state',
      'subject',
      'times',
    ]);
    for (const { code, facts } of said()) expect(sentence(code, 'en', facts)).not.toMatch(/[{}]/);
    expect(CODES.filter((code) => HAN.test(REFUSALS[code].en))).toEqual([]);
  });

  it('names the exceptions by what a caller sends', () => {
    const [refusal] = orderRefusals(
      ROADS.find(({ code }) => code === 'litigation')!,
      aProceeding({ procedure: 'litigation', disputeType: 'labour' }),
    );
    expect(sentence(refusal!.code, 'en', refusal!.facts)).toMatch(/: wage-iou, wage-agreement-default, .*filed-by-party$/);
  });
});
