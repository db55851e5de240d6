/** Safety first: which danger opens which exit, what must be taken, and who may decide otherwise. */
import { describe, expect, it, test } from '@jest/globals';
import { RISK_FLAGS } from '../../src/domain/codes.js';
import { oversightOf } from '../../src/domain/oversight.js';
import { decide } from '../../src/domain/procedures/decide.js';
import { ROADS, theRoad } from '../../src/domain/procedures/roads.js';
import { CONDITIONS } from '../../src/domain/procedures/conditions.js';
import { CASE_STEPS } from '../../src/domain/case-steps.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { EXIT_ACTIONS, EXIT_STATES, exitRefusals, kindTitle, lowerRefusals, stillOwed } from '../../src/domain/safety/exit-steps.js';
import {
  askedAnew,
  type Capacity,
  bornOn,
  capacityOf,
  EXIT_KINDS,
  exitsFor,
  isChild,
  isDanger,
  isForTheAdult,
  newnessOf,
  type RaisedFlag,
  ruleOfExit,
  SAFETY_FLAGS,
} from '../../src/domain/safety/exits.js';
import { forbiddenIn } from '../../src/domain/safety/forbidden.js';
import { rulingFaults, takesEffectOn } from '../../src/domain/safety/protection-order.js';
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
/** `kind` for one that may be taken, `kind!` for one that must or that presses, `kind!!` for one that must at once. */
const opened = (...flags: RaisedFlag[]) => amongst(false, flags);
const amongst = (childIsParty: boolean, flags: RaisedFlag[]) =>
  exitsFor(flags, { childIsParty }).map(({ kind, mandatory, imminent }) => `${kind}${mandatory ? '!' : ''}${imminent ? '!' : ''}`);
const law = (kind: string, ...flags: RaisedFlag[]) =>
  exitsFor(flags, { childIsParty: false })
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
    ['the same, and he is at the door',       [wife({ imminent: true })], ['police-report!!', 'protection-order!', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service']],
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

  it('a child among the parties is enough, where nobody has said who is beaten; not where somebody has', () => {
    expect(amongst(true, [raised('domestic-violence')])[0]).toBe('police-report!');
    expect(amongst(false, [raised('domestic-violence')])[0]).toBe('police-report');
    expect(amongst(true, [wife()])[0]).toBe('police-report');
    expect(amongst(true, [raised('self-harm')])).toEqual(['psychological-service!']);
    expect(law('police-report', child())).toContain('反家庭暴力法 14');
  });

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
  ])('%s has its own time', (_, flags, kind, rule) => expect(ruleOfExit(exitsFor(flags, { childIsParty: false }).find((one) => one.kind === kind)!)).toBe(rule));
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

describe('who is a child', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof isChild>[0], boolean]>([
    ['born in 2017',                     { kind: 'person', birthDate: '2017-06-01' }, true],
    ['eighteen today',                   { kind: 'person', birthDate: '2008-03-02' }, false],
    ['eighteen tomorrow',                { kind: 'person', birthDate: '2008-03-03' }, true],
    ['so his number says',               { kind: 'person', idType: 'resident-id', idNumber: '230522201706010016' }, true],
    ['a number that is none says nothing', { kind: 'person', idType: 'resident-id', idNumber: '230522201706010010' }, false],
    ['a company founded in 2017',        { kind: 'organisation', birthDate: '2017-06-01' }, false],
    ['nothing is known',                 { kind: 'person' }, false],
  ])('%s', (_, party, answer) => {
    expect(isChild(party, '2026-03-02')).toBe(answer);
    if (answer) expect(bornOn(party)).toMatch(/^20(17|08)/);
  });
});

describe('an answered exit is asked again', () => {
  const known = (state: string, mandatory = false) => ({ kind: 'police-report', state, mandatory });
  const again = (before: RaisedFlag[], said: RaisedFlag, was: ReturnType<typeof known>) => {
    const stands = [...before.filter(({ flag, partyId }) => flag !== said.flag || (partyId !== said.partyId && partyId !== null)), said];
    const next = exitsFor(stands, { childIsParty: false }).find(({ kind }) => kind === was.kind)!;
    const own = exitsFor([said], { childIsParty: false }, stands).find(({ kind }) => kind === was.kind);
    const opened = askedAnew(was, next, own, said, newnessOf(said, before));
    return opened && `${opened.flag}${opened.mandatory ? '!' : ''}`;
  };
  const DV = 'domestic-violence';
  const crime = raised('possible-crime');
  // prettier-ignore
  test.each<[string, RaisedFlag[], RaisedFlag, ReturnType<typeof known>, string | null]>([
    ['she said no; he beats her again',                   [wife()],                     wife(),                     known('declined-by-adult'), DV],
    ['the head said no; she is named',                    [raised(DV)],                 wife(),                     known('not-needed'),        DV],
    ['it was done; she is named',                         [raised(DV)],                 wife(),                     known('made'),              null],
    ['she has asked for it; the same is said again',      [wife()],                     wife(),                     known('made'),              null],
    ['she has asked for it; he is at the door',           [wife()],                     wife({ imminent: true }),   known('made'),              `${DV}!`],
    ['she has asked for it; the flag had been lowered',   [],                           wife(),                     known('made'),              DV],
    ['she has asked for it; the child is beaten too',     [wife()],                     child(),                    known('made'),              `${DV}!`],
    ['it was done for the child; the wife too',           [child()],                    wife(),                     known('made', true),        DV],
    ['it was done for the child; the same again',         [wife(), child()],            child(),                    known('made', true),        null],
    ['she is not capable after all',                      [wife()],                     wife({ capacity: 'none' }), known('made'),              `${DV}!`],
    ['she said no; it may be a crime',                    [wife()],                     crime,                      known('declined-by-adult'), 'possible-crime!'],
    ['she has asked for it; it may be a crime',           [wife()],                     crime,                      known('made'),              'possible-crime!'],
    ['she said no; something else is said',               [wife()],                     raised('minor'),            known('declined-by-adult'), null],
  ])('%s', (_, before, said, was, anew) => expect(again(before, said, was)).toBe(anew));
});

describe('a protection order as it is typed in', () => {
  const day = legalDate('2026-03-02');
  const faults = (ruling: object, last: string | null = null) =>
    rulingFaults({ granted: true, on: day, ...ruling } as never, legalDate('2026-03-20'), last as never).map(
      ({ pointer, code }) => `${code} ${pointer}`,
    );

  it('lasts six months at most, and not less than a day', () => {
    expect(faults({ until: '2026-09-02' })).toEqual([]);
    expect(faults({ until: '2026-09-03' })).toEqual(['too-late /until']);
    expect(faults({ until: '2026-03-02' })).toEqual([]);
    expect(faults({ until: '2026-03-01' })).toEqual(['in-the-past /until']);
    expect(faults({ granted: false, until: '2026-04-01' })).toEqual(['not-valid /until']);
  });

  it('takes effect on the day it is made; a dismissal when the court says so', () => {
    expect(takesEffectOn({ granted: true, on: day })).toBe('2026-03-02');
    expect(takesEffectOn({ granted: false, on: day, effectiveOn: legalDate('2026-03-06') })).toBe('2026-03-06');
    expect(faults({ effectiveOn: '2026-03-06' })).toEqual(['not-valid /effectiveOn']);
    expect(faults({ granted: false, effectiveOn: '2026-03-01' })).toEqual(['in-the-past /effectiveOn']);
    expect(faults({ granted: false, effectiveOn: '2026-03-21' })).toEqual(['in-the-future /effectiveOn']);
  });

  it('an older ruling takes nothing back of a later one', () => expect(faults({}, '2026-03-10')).toEqual(['in-the-past /on']));
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

  it('nor where it is owed to a child as well, whatever flag it stands under; a report that is not due says nothing', () => {
    const aid = exit({ kind: 'legal-aid' });
    expect(codes('decline', aid, [wife(), raised('minor')], 'wife')).toEqual(['exit-not-the-partys']);
    expect(codes('decline', exit(), [wife(), raised('minor'), raised('mass')], 'wife')).toEqual([]);
  });

  it('a service that no danger opened is declined by any party', () => {
    expect(codes('decline', exit({ kind: 'veterans-service', flag: 'military' }), [raised('military')], 'he')).toEqual([]);
  });

  it('nobody else decides for a capable adult: not the head either, for her good', () => {
    expect(codes('dismiss', exit(), [wife()])).toEqual(['the-adult-decides']);
    expect(codes('dismiss', exit(), [raised('domestic-violence'), wife()])).toEqual(['the-adult-decides']);
    // An adult is capable until somebody says otherwise.
    expect(codes('dismiss', exit(), [wife({ capacity: null })])).toEqual(['the-adult-decides']);
    expect(codes('dismiss', exit(), [child(), wife({ capacity: null })])).toEqual(['the-adult-decides']);
    expect(codes('dismiss', exit({ kind: 'social-aid', flag: 'minor' }), [raised('minor'), wife()])).toEqual([]);
  });

  it('who it is about is said before a head decides for him; who lacks capacity may have it decided for him', () => {
    const dismissed = (...words: RaisedFlag[]) => codes('dismiss', exit(), words);
    expect(dismissed(raised('domestic-violence'))).toEqual(['nobody-named']);
    expect(dismissed(child())).toEqual([]);
    expect(dismissed(wife({ capacity: 'limited' }))).toEqual([]);
    const mind = exit({ kind: 'psychological-service' });
    expect(codes('dismiss', mind, [child(), raised('self-harm', { partyId: 'husband' })])).toEqual(['the-adult-decides']);
    // Whom the village's own affairs are about nobody says.
    expect(codes('dismiss', exit({ kind: 'village-deliberation', flag: 'village-affairs' }), [raised('village-affairs')])).toEqual([]);
    const service = exit({ kind: 'veterans-service', flag: 'military' });
    expect(codes('dismiss', service, [raised('military')])).toEqual([]);
    expect(codes('dismiss', service, [raised('military', { partyId: 'he' })])).toEqual(['the-adult-decides']);
  });

  it('once: but who decided against it may change his mind, and it is taken after all', () => {
    for (const state of EXIT_STATES.codes.filter((one) => one !== 'owed'))
      for (const action of EXIT_ACTIONS.filter((one) => one !== 'record-order'))
        expect(codes(action, exit({ state }), [wife()], 'wife')).toEqual(action === 'make' && state !== 'made' ? [] : ['exit-answered']);
  });

  it('a court’s order is recorded whoever asked for it: she may have gone there herself', () => {
    for (const state of EXIT_STATES.codes) {
      expect(codes('record-order', exit({ kind: 'protection-order', state }), [wife()])).toEqual([]);
      expect(codes('record-order', exit({ state }), [wife()])).toEqual(['not-for-this-exit']);
    }
  });

  // prettier-ignore
  test.each(Object.entries(SAFETY_FLAGS).flatMap(([flag, { exits }]) => exits.map((row) => [flag, row.kind, row.declinedBy] as const)))(
    '%s: %s is the decision of %s', (flag, kind, who) => {
      expect(kindTitle(kind)).toMatch(/\p{Script=Han}/u);
      expect(isForTheAdult([flag], kind)).toBe(who === 'adult');
    });
});

describe('a flag is lowered', () => {
  const owed = (kind: string, more: object = {}) => ({ kind, flag: 'domestic-violence', state: 'owed', mandatory: false, ...more });
  const refused = (...asked: Parameters<typeof lowerRefusals>) => lowerRefusals(...asked).map(({ code }) => code);
  const DV = 'domestic-violence';

  it('not in place of an adult who has not answered; for who lacks capacity, and where nobody is named, the head says so', () => {
    expect(refused(DV, [owed('shelter'), owed('legal-aid')], [wife()], null)).toEqual(['the-adult-decides']);
    expect(refused(DV, [owed('shelter')], [wife({ capacity: null })], null)).toEqual(['the-adult-decides']);
    expect(refused(DV, [owed('shelter')], [child(), wife()], null)).toEqual(['the-adult-decides']);
    expect(refused(DV, [owed('shelter')], [child('limited')], null)).toEqual([]);
    expect(refused(DV, [owed('shelter')], [raised(DV)], null)).toEqual([]);
    expect(refused(DV, [], [wife()], null)).toEqual([]);
  });

  it('not while something must be taken, nor while a court protects somebody from what it says', () => {
    expect(refused(DV, [owed('police-report', { mandatory: true }), owed('shelter')], [wife()], legalDate('2026-08-31'))).toEqual([
      'safety-exit-owed', 'the-adult-decides', 'protection-order-in-force',
    ]); // prettier-ignore
    expect(refused('self-harm', [], [wife(), raised('self-harm')], legalDate('2026-08-31'))).toEqual([]);
  });
});

describe('never mediation alone', () => {
  it('a case is neither closed nor withdrawn while a danger’s exit has no answer, or one that must be taken is owed', () => {
    const owed = (kind: string, flag: string, mandatory = false) => ({ kind, flag, mandatory, imminent: false });
    const all = [
      owed('police-report', 'domestic-violence', true),
      owed('legal-aid', 'domestic-violence'),
      owed('veterans-service', 'military'),
    ];
    expect(stillOwed(all)).toEqual(['police-report', 'legal-aid']);
    expect(stillOwed([owed('police-report', 'violence', true), owed('veterans-service', 'military')])).toEqual(['police-report']);
    for (const step of Object.values(CASE_STEPS)) expect('exits' in step).toBe(step.to === 'closed');
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

  it('on every road, whoever sets a day for talks or sits down to them says that it is apart; a hearing and an inquiry are no talks', () => {
    const steps = ROADS.flatMap(({ code, steps: rows }) => rows.map((step) => ({ ...step, name: `${code}:${step.do}` })));
    const sits = steps.filter(({ leaves = [] }) => leaves.some((effect) => 'keep' in effect && effect.keep === 'session'));
    const apart = ({ needs = [] }: (typeof steps)[number]) => needs.includes('sessionsAreSeparate');
    expect([...new Set(sits.filter((step) => !apart(step)).map(({ name }) => name))].sort()).toEqual([
      'administrative-adjudication:record-investigation',
      'administrative-reconsideration:hold-hearing',
      'judicial-confirmation:schedule-inquiry',
      'labour-arbitration:record-hearing',
      'land-arbitration:record-hearing',
      'petition:hold-hearing',
      'petition:open-hearing',
    ]);
    for (const step of steps.filter(apart)) expect(Object.keys(step.input ?? {})).toContain('separately');
    const talksGoOn = steps.filter((step) => step.do === 'resume' && step.name.includes('mediation'));
    expect(talksGoOn.filter((step) => !apart(step))).toEqual([]);
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
