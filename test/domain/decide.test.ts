import { describe, expect, it } from '@jest/globals';
import { actionsOf, decide, matches, mayOpen, needHolds, owed, stepsNamed, unmet } from '../../src/domain/procedures/decide.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { litigation } from '../../src/domain/procedures/litigation.js';
import { peopleMediation } from '../../src/domain/procedures/people-mediation.js';
import {
  Walk,
  aDraft,
  aMediation,
  aProceeding,
  aReferral,
  anAgreement,
  clerkZhou,
  courtClient,
  mediatorLi,
  registrarA,
  signs,
} from './support.js';

const today = legalDate('2026-03-25');
const asked = { input: {}, on: today };

describe('the judge', () => {
  it('refuses in this order: who, for which dispute, in which state, and last what the rules require', () => {
    const walk = aMediation();
    expect(walk.answer(clerkZhou, 'agree-longer')).toBe('403 role-missing');
    expect(walk.answer(mediatorLi, 'agree-longer')).toBe('409 not-for-this-variant');
    expect(walk.answer(registrarA, 'accept')).toBe('409 not-in-this-state');
    expect(new Walk(aProceeding({ state: 'applied' })).answer(registrarA, 'accept')).toBe('422 party-not-asked no-willing-pair');
  });

  it('says who, in which state and for which dispute, in Chinese', () => {
    expect(aMediation().judge(clerkZhou, 'terminate')).toMatchObject({
      refusals: [{ code: 'role-missing', facts: { who: '承办调解员、调委会登记员' } }],
    });
    expect(aMediation().judge(registrarA, 'accept')).toMatchObject({ refusals: [{ facts: { action: '受理', state: '调解中' } }] });
  });

  it('of several rows of a name tells of the one that came nearest', () => {
    const walk = aDraft().take(registrarA, 'sign', signs('孙广田')).take(registrarA, 'sign', signs('周长顺'));
    expect(walk.judge(registrarA, 'sign', null)).toMatchObject({ allowed: true, step: { title: '当事人签名' } });
    expect(aMediation().answer(registrarA, 'sign', null)).toBe('409 not-in-this-state');
    expect(new Walk(aProceeding({ state: 'applied' })).answer(mediatorLi, 'record-willingness', null)).toBe('403 role-missing');
  });

  it('has no word for an action there is none of, nor for one that happens by itself', () => {
    expect(decide(peopleMediation, aProceeding(), 'fly', registrarA, asked, today)).toEqual({ allowed: false, status: 409, refusals: [] });
    expect(stepsNamed(peopleMediation, 'take-effect')).toEqual([]);
    expect(actionsOf(peopleMediation)).not.toContain('lapse');
    expect(actionsOf(peopleMediation)).not.toContain('open');
    expect(actionsOf(litigation).slice(0, 7)).toEqual([
      'record-filing',
      'record-deemed-filing',
      'abandon',
      'request-supplement',
      'supplement',
      'record-docketing',
      'record-refusal',
    ]);
    expect(actionsOf(litigation)).not.toContain('take-effect');
  });

  it('asked without an input, answers whether it is possible at all', () => {
    const walk = aMediation();
    for (const action of ['choose-mediator', 'object-to-mediator', 'appoint-mediator'])
      expect(walk.answer(registrarA, action, null)).toBe('allowed');
    for (const action of ['record-performance', 'record-default']) expect(anAgreement().answer(registrarA, action, null)).toBe('allowed');
  });

  it('knows rows apart by a value, by one of several, and by nothing', () => {
    expect([
      matches({ willing: true }, { willing: true }),
      matches({ willing: true }, {}),
      matches({ source: ['a', 'b'] }, { source: 'b' }),
      matches({ source: ['a'] }, { source: 'b' }),
      matches(undefined, {}),
    ]).toEqual([true, false, true, false, true]);
  });

  it('a need may be that something does not hold', () => {
    const facts = aProceeding({ handler: 'li' });
    expect(unmet(peopleMediation, facts, [{ not: 'handlerAppointed' }], asked, today)).toMatchObject([{ code: 'no-handler' }]);
    expect(unmet(peopleMediation, aProceeding(), [{ not: 'handlerAppointed' }], asked, today)).toEqual([]);
    expect([
      needHolds({ not: 'handlerAppointed' }, facts),
      needHolds('handlerAppointed', facts),
      needHolds({ within: 'accept' }, facts),
    ]).toEqual([false, true, false]);
  });

  it('within a period means on its last day at the latest, by the day of the act', () => {
    const { facts } = anAgreement();
    const within = (day: string | null) =>
      unmet(
        peopleMediation,
        facts,
        [{ within: 'confirmation' }],
        day === null ? null : { input: {}, on: legalDate(day) },
        legalDate('2026-04-18'),
      ).map(({ facts: told }) => told);
    expect([within('2026-04-17'), within('2026-04-18'), within(null)]).toEqual([
      [],
      [{ due: '2026-04-17', title: '人民调解' }],
      [{ due: '2026-04-17', title: '人民调解' }],
    ]);
    // A clock that never ran has no last day to have passed.
    expect(unmet(peopleMediation, aProceeding(), [{ within: 'confirmation' }], asked, today)).toEqual([]);
  });

  it('an actor whose seat nobody holds is nobody', () => {
    expect(aReferral().answer(courtClient, 'record-docketing', {})).toBe('403 role-missing');
  });
});

describe('who owes the next step', () => {
  it('is the first whose condition holds', () => {
    const walk = aMediation();
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'organisation', userId: mediatorLi.id, title: '友谊镇人民调解委员会' });
    expect(owed(walk.road, { ...walk.facts, handler: null })).toMatchObject({ userId: null, next: ['appoint-mediator'] });
  });

  it('is nobody at the end', () => {
    expect(owed(peopleMediation, aProceeding({ state: 'terminated' }))).toBeNull();
  });

  it('is named by its part where its seat is empty', () => {
    expect(owed(litigation, aProceeding({ procedure: 'litigation', state: 'docketed' }))).toMatchObject({
      by: 'organisation',
      organisationId: 'committee',
      title: '人民法院',
    });
    expect(owed(peopleMediation, aProceeding({ state: 'mediating', handler: null, seats: {} }))).toMatchObject({ title: '调委会登记员' });
  });
});

describe('the first step of a road', () => {
  const opening = peopleMediation.steps.find(({ from }) => from === 'new')!;

  it('is taken by who keeps the register of the body, and who else may not is told whose it is', () => {
    expect(mayOpen(peopleMediation, aProceeding(), opening, registrarA)).toBeNull();
    expect(mayOpen(peopleMediation, aProceeding(), opening, clerkZhou)).toEqual({
      code: 'role-missing',
      facts: { who: expect.stringContaining('登记员') },
    });
  });

  it('is no machine’s, though the court’s system sits in another seat', () => {
    expect(mayOpen(peopleMediation, aProceeding(), opening, courtClient)?.code).toBe('role-missing');
  });
});
