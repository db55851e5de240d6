/** Safety first: which danger opens which exit, what must be taken, and who may decide otherwise. */
import { describe, expect, it, test } from '@jest/globals';
import { RISK_FLAGS } from '../../src/domain/codes.js';
import { oversightOf } from '../../src/domain/oversight.js';
import { decide } from '../../src/domain/procedures/decide.js';
import { theRoad } from '../../src/domain/procedures/roads.js';
import { CONDITIONS } from '../../src/domain/procedures/conditions.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { EXIT_ACTIONS, EXIT_STATES, exitRefusals, kindTitle, stillOwed } from '../../src/domain/safety/exit-steps.js';
import {
  type Capacity,
  capacityOf,
  EXIT_KINDS,
  exitsFor,
  isDanger,
  isForTheAdult,
  type RaisedFlag,
  ruleOfExit,
  SAFETY_FLAGS,
} from '../../src/domain/safety/exits.js';
import { forbiddenIn } from '../../src/domain/safety/forbidden.js';
import { triggeredByOverdue } from '../../src/domain/supervision-triggers.js';
import { aProceeding, mediatorLi, registrarA } from './support.js';

const raised = (flag: string, more: Partial<RaisedFlag> = {}): RaisedFlag => ({
  flag,
  imminent: false,
  partyId: null,
  capacity: null,
  ...more,
});
const wife = (more: Partial<RaisedFlag> = {}) => raised('domestic-violence', { partyId: 'wife', capacity: 'full', ...more });
const child = (capacity: Capacity = 'none') => raised('domestic-violence', { partyId: 'child', capacity });
/** `kind` for one that may be taken, `kind!` for one that must, `kind!!` for at once. */
const opened = (...flags: RaisedFlag[]) =>
  exitsFor(flags).map(({ kind, mandatory, imminent }) => `${kind}${mandatory ? '!' : ''}${imminent ? '!' : ''}`);
const law = (kind: string, ...flags: RaisedFlag[]) =>
  exitsFor(flags)
    .find((one) => one.kind === kind)!
    .law.map(({ law: name, article }) => `${name} ${article}`.trim());

describe('what a flag opens', () => {
  it('is said for every flag there is', () => {
    expect(Object.keys(SAFETY_FLAGS).sort()).toEqual([...RISK_FLAGS.codes].sort());
    const kinds = Object.values(SAFETY_FLAGS).flatMap(({ exits }) => exits.map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual([...EXIT_KINDS.codes].sort());
  });

  // prettier-ignore
  test.each<[string, RaisedFlag[], string[]]>([
    ['a capable adult beaten at home',        [wife()], ['police-report', 'protection-order', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service']],
    ['the same, and he is at the door',       [wife({ imminent: true })], ['police-report!!', 'protection-order', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service']],
    ['a child beaten at home',                [child()], ['police-report!', 'protection-order', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service']],
    ['violence at home, a child in the case, nobody said whom it is about', [raised('domestic-violence'), raised('minor')], ['police-report!', 'protection-order', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service', 'social-aid']],
    ['the mother beaten, a child in the case', [wife(), raised('minor')], ['police-report', 'protection-order', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service', 'social-aid']],
    ['the mother and the child beaten',       [wife(), child('limited')], ['police-report!', 'protection-order', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service']],
    ['it may grow worse',                     [raised('violence')], []],
    ['it is about to come to blows',          [raised('violence', { imminent: true })], ['police-report!!']],
    ['a child in the case',                   [raised('minor')], ['legal-aid', 'psychological-service', 'social-aid']],
    ['an adult who thinks of harming himself', [raised('self-harm', { partyId: 'he', capacity: 'full' })], ['psychological-service']],
    ['a youth who does',                      [raised('self-harm', { partyId: 'he', capacity: 'limited' })], ['psychological-service!']],
    ['tonight',                               [raised('self-harm', { imminent: true })], ['psychological-service!!', 'police-report!!']],
    ['what may be a crime',                   [raised('possible-crime')], ['police-report!', 'legal-aid']],
    ['a veteran',                             [raised('military')], ['veterans-service']],
    ['the village’s own affairs',             [raised('village-affairs')], ['village-deliberation']],
    ['wages, and many of them',               [raised('wage-arrears'), raised('mass')], []],
    ['many, and stones in their hands',       [raised('mass', { imminent: true })], ['police-report!!']],
  ])('%s', (_, flags, exits) => expect(opened(...flags)).toEqual(exits));

  it('names the article: DV 13 where an adult may report, DV 14 where the body must, PML 25 where a crime is possible', () => {
    expect(law('police-report', wife())).toEqual(['反家庭暴力法 13']);
    expect(law('police-report', child())).toEqual(['反家庭暴力法 14', '办理规则']);
    expect(law('police-report', raised('possible-crime'))).toEqual(['人民调解法 25']);
    expect(law('protection-order', wife())).toEqual(['反家庭暴力法 23']);
    expect(law('police-report', raised('violence', { imminent: true }))).toEqual(['人民调解法 25', '个人信息保护法 13', '办理规则']);
  });

  // prettier-ignore
  test.each<[string, RaisedFlag[], string, string]>([
    ['a danger at the door',  [wife({ imminent: true })],   'police-report',         'safety.at-once'],
    ['a child',               [child()],                    'police-report',         'safety.promptly'],
    ['a possible crime',      [raised('possible-crime')],   'police-report',         'safety.promptly'],
    ['an adult’s protection', [wife()],                     'protection-order',      'safety.offer-protection'],
    ['an adult’s report',     [wife()],                     'police-report',         'safety.offer-protection'],
    ['legal aid',             [wife()],                     'legal-aid',             'safety.offer'],
    ['a veteran',             [raised('military')],         'veterans-service',      'safety.offer'],
  ])('%s has its own time', (_, flags, kind, rule) => expect(ruleOfExit(exitsFor(flags).find((one) => one.kind === kind)!)).toBe(rule));
});

describe('whose capacity', () => {
  // prettier-ignore
  test.each<[Capacity | null, string | null, Capacity | null]>([
    [null, null, null], ['full', null, 'full'], [null, '1990-01-01', null], ['none', '1990-01-01', 'none'],
    [null, '2008-03-02', null],       // eighteen today
    [null, '2008-03-03', 'limited'],  // tomorrow
    ['full', '2009-06-01', 'full'],   // sixteen, lives on his own work: somebody says so
    ['full', '2012-06-01', 'limited'], ['none', '2020-06-01', 'none'],
  ])('said to be %s, born %s, is taken for %s', (said, born, taken) => expect(capacityOf(said, born, '2026-03-02')).toBe(taken));
});

describe('how an exit is answered', () => {
  const exit = (more: object = {}) => ({ kind: 'police-report', flag: 'domestic-violence', state: 'owed', mandatory: false, ...more });
  const codes = (...asked: Parameters<typeof exitRefusals>) => exitRefusals(...asked).map(({ code }) => code);

  it('the adult it is about may decline; whoever does the harm, a child, and one of whom nobody said may not', () => {
    expect(codes('decline', exit(), [wife()], 'wife')).toEqual([]);
    expect(codes('decline', exit(), [wife()], 'husband')).toEqual(['not-a-capable-adult']);
    expect(codes('decline', exit(), [child('limited')], 'child')).toEqual(['not-a-capable-adult']);
    expect(codes('decline', exit(), [raised('domestic-violence', { partyId: 'wife' })], 'wife')).toEqual(['not-a-capable-adult']);
    expect(codes('decline', exit(), [raised('domestic-violence')], 'wife')).toEqual(['not-a-capable-adult']);
  });

  it('what must be taken is neither declined nor dismissed', () => {
    expect(codes('decline', exit({ mandatory: true }), [wife()], 'wife')).toEqual(['exit-is-mandatory']);
    expect(codes('dismiss', exit({ mandatory: true }), [wife()])).toEqual(['exit-is-mandatory']);
    expect(codes('make', exit({ mandatory: true }), [wife()])).toEqual([]);
  });

  it('what is owed to a child is not declined by anybody; a head may dismiss it', () => {
    const aid = exit({ kind: 'social-aid', flag: 'minor' });
    expect(codes('decline', aid, [raised('minor')], 'father')).toEqual(['exit-not-the-partys']);
    expect(codes('dismiss', aid, [raised('minor')])).toEqual([]);
  });

  it('a service that no danger opened is declined by any party', () => {
    expect(codes('decline', exit({ kind: 'veterans-service', flag: 'military' }), [raised('military')], 'he')).toEqual([]);
  });

  it('once, and a court’s order only after it was asked for', () => {
    for (const state of EXIT_STATES.codes.filter((one) => one !== 'owed'))
      for (const action of EXIT_ACTIONS.filter((one) => one !== 'record-order'))
        expect(codes(action, exit({ state }), [wife()], 'wife')).toEqual(['exit-answered']);
    expect(codes('record-order', exit({ kind: 'protection-order' }), [wife()])).toEqual(['exit-not-made']);
    expect(codes('record-order', exit({ state: 'made' }), [wife()])).toEqual(['not-for-this-exit']);
    expect(codes('record-order', exit({ kind: 'protection-order', state: 'made' }), [wife()])).toEqual([]);
  });

  // prettier-ignore
  test.each(Object.entries(SAFETY_FLAGS).flatMap(([flag, { exits }]) => exits.map((row) => [flag, row.kind, row.declinedBy] as const)))(
    '%s: %s is the decision of %s', (flag, kind, who) => {
      expect(kindTitle(kind)).toMatch(/\p{Script=Han}/u);
      expect(isForTheAdult(flag, kind)).toBe(SAFETY_FLAGS[flag]!.exits.some((row) => row.kind === kind && row.declinedBy === 'adult') || who === 'adult');
    });
});

describe('never mediation alone', () => {
  it('a case is not closed while a danger’s exit has no answer, nor withdrawn while one that must be taken is owed', () => {
    const owed = (kind: string, flag: string, mandatory = false) => ({ kind, flag, mandatory, imminent: false });
    const all = [
      owed('police-report', 'domestic-violence', true),
      owed('legal-aid', 'domestic-violence'),
      owed('veterans-service', 'military'),
    ];
    expect(stillOwed(all, 'answered')).toEqual(['police-report', 'legal-aid']);
    expect(stillOwed(all, 'mandatory')).toEqual(['police-report']);
    expect(['domestic-violence', 'minor', 'self-harm', 'possible-crime'].every(isDanger)).toBe(true);
  });

  const people = theRoad('people-mediation');
  const today = legalDate('2026-03-05');
  const ask = (state: string, action: string, input: object, of: object, actor = mediatorLi) => {
    const facts = aProceeding({ state, willing: [true, true], handler: 'li', case: of });
    const decision = decide(people, facts, action, actor, { input: input as Record<string, unknown>, on: today }, today);
    return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
  };

  it('no joint session in domestic violence: not the first, not after a pause', () => {
    const violence = { riskFlags: ['domestic-violence'] };
    expect(ask('accepted', 'open-mediation', {}, violence)).toEqual(['joint-session-forbidden']);
    expect(ask('accepted', 'open-mediation', { separately: false }, violence)).toEqual(['joint-session-forbidden']);
    expect(ask('accepted', 'open-mediation', { separately: true }, violence)).toEqual([]);
    expect(ask('accepted', 'open-mediation', {}, { riskFlags: ['minor', 'violence'] })).toEqual([]);
    expect(ask('paused', 'resume', {}, violence)).toEqual(['joint-session-forbidden']);
    expect(ask('paused', 'resume', { separately: true }, violence)).toEqual([]);
  });

  it('no agreement is signed while an exit that must be taken is owed; anybody may end the mediation', () => {
    const owed = { riskFlags: ['possible-crime'], exitsOwed: ['police-report'] };
    expect(ask('mediating', 'record-oral-agreement', { facts: '-', terms: [] }, owed)).toEqual(['safety-exit-owed']);
    expect(ask('signing', 'sign', { signer: 'mediator', method: 'handwritten' }, owed)).toEqual(['safety-exit-owed']);
    expect(ask('signing', 'sign', { signer: 'party', partyId: 'nobody', method: 'handwritten' }, owed)).toContain('safety-exit-owed');
    expect(ask('signing', 'sign', { signer: 'seal', method: 'seal' }, owed, registrarA)).toEqual(['safety-exit-owed']);
    expect(ask('mediating', 'terminate', { ground: 'no-agreement' }, owed)).toEqual([]);
    expect(ask('signing', 'sign', { signer: 'mediator', method: 'handwritten' }, { riskFlags: ['possible-crime'], exitsOwed: [] })).toEqual(
      [],
    );
  });

  it('no letters home, where a body of the house serves', () => {
    const by = (method: string, riskFlags: string[]) =>
      CONDITIONS.notByPost.holds(aProceeding({ case: { riskFlags } }), { input: { method }, on: today });
    expect([by('post', ['domestic-violence']), by('in-person', ['domestic-violence']), by('post', [])]).toEqual([false, true, true]);
  });

  it('says what is forbidden, and why', () => {
    expect(forbiddenIn(['domestic-violence']).map(({ code }) => code)).toEqual([
      'mediation-alone',
      'joint-session',
      'letters-home',
      'victims-address',
      'name-the-reporter',
      'public-progress',
    ]);
    expect(forbiddenIn(['self-harm']).map(({ code }) => code)).toEqual(['mediation-alone']);
    expect(forbiddenIn(['minor']).map(({ code }) => code)).toEqual(['mediation-alone', 'public-progress']);
    expect(forbiddenIn(['wage-arrears', 'military'])).toEqual([]);
  });
});

it('an exit whose hours are over lights a card for a body that takes orders, on the same day', () => {
  const late = {
    deadlineId: 'd', proceedingId: null, organisationKind: 'village-desk', seatKinds: [], kind: 'duty', owedBy: 'organisation', class: 'statutory', title: '立即办理人身安全事项',
    due: legalDate('2026-03-05'), today: legalDate('2026-03-05'), otherLateDuties: [],
  } as const; // prettier-ignore
  expect(triggeredByOverdue({ ...late, hoursAreOver: true }).map(({ trigger }) => trigger)).toEqual(['overdue-statutory-duty']);
  expect(triggeredByOverdue({ ...late, hoursAreOver: false })).toEqual([]);
  expect(oversightOf('people-mediation-committee').form).toBe('guidance');
  expect(triggeredByOverdue({ ...late, hoursAreOver: true, organisationKind: 'people-mediation-committee' })).toEqual([]);
});
