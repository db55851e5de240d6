import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { basisClockChanges } from '../../src/domain/procedures/clocks.js';
import { owed, unmet } from '../../src/domain/procedures/decide.js';
import { enforcement } from '../../src/domain/procedures/enforcement.js';
import type { SiblingFacts } from '../../src/domain/procedures/facts.js';
import { paymentOrder } from '../../src/domain/procedures/payment-order.js';
import { heed } from '../../src/domain/procedures/play.js';
import { closedBy } from '../../src/domain/procedures/road-order.js';
import type { AnyRoad } from '../../src/domain/procedures/grammar.js';
import { ROADS, theRoad } from '../../src/domain/procedures/roads.js';
import { lapsed } from './support-row-judge.js';
import {
  type Told, Walk, aParty, aProceeding, anAgreement, aSuit, basisOf, clerkZhou, courtClerk, courtClient, courtReader, dockingClerk, hands, mediatorLi, registrarA, registrarElsewhere, seatOf, theCourt, twoParties,
} from './support.js'; // prettier-ignore

const SUN = '孙广田';
const ZHOU = '周长顺';
const documentId = 'd';
const EVERYBODY: [string, Actor][] = [
  ['court', courtClient], ['court clerk', courtClerk], ['court reader', courtReader], ['registrar', registrarA], ['mediator', mediatorLi], ['elsewhere', registrarElsewhere], ['window', clerkZhou], ['docking', dockingClerk],
]; // prettier-ignore
const COURT = ['court', 'court clerk'];
const may = (walk: Walk, action: string, input: object): string[] =>
  EVERYBODY.flatMap(([name, actor]) => (walk.answer(actor, action, { documentId, ...input }, theCourt) === 'allowed' ? [name] : []));

const docketed = (variant = 'ordinary'): Walk =>
  aSuit({ variant })
    .on('2026-05-21')
    .take(courtClient, 'record-docketing', { courtCaseNo: '(2026)黑0522民初902号', docketedOn: '2026-05-21' });
const judged = (variant = 'ordinary'): Walk =>
  docketed(variant).on('2026-08-20').take(courtClient, 'record-judgment', { on: '2026-08-20' });
const served = (walk: Walk, partyId: string, servedOn: string): Walk =>
  walk.on(servedOn).take(courtClient, 'record-service', { partyId, servedOn, method: 'in-person' });

describe('a suit, as the court has it', () => {
  it.each<[string, string, () => Walk, object, string[]]>([
    ['determine-procedure', 'docketed', () => docketed(), { trial: 'summary' }, COURT],
    ['serve-complaint', 'docketed', () => docketed(), { partyId: ZHOU, servedOn: '2026-05-21', method: 'post' }, COURT],
    ['record-answer', 'docketed', () => docketed(), { partyId: ZHOU }, COURT],
    ['notify-fee', 'docketed', () => docketed(), {}, COURT],
    ['extend-trial', 'docketed', () => docketed(), { until: '2027-05-21' }, COURT],
    ['stop-counting', 'docketed', () => docketed(), { basis: 'appraisal' }, COURT],
    ['count-again', 'not-counted', () => docketed().take(courtClient, 'stop-counting', { basis: 'appraisal' }), {}, COURT],
    ['suspend', 'docketed', () => docketed(), { ground: 'party-died' }, COURT],
    ['record-judgment', 'docketed', () => docketed(), { on: '2026-05-21' }, COURT],
    ['record-dismissal', 'docketed', () => docketed(), { on: '2026-05-21' }, COURT],
    ['record-service', 'pronounced', () => judged(), { partyId: SUN, servedOn: '2026-08-20', method: 'left' }, COURT],
    [
      'record-appeal',
      'pronounced',
      () => served(judged(), SUN, '2026-08-21'),
      { partyId: SUN, filedOn: '2026-08-21' },
      [...COURT, 'registrar'],
    ],
    [
      'record-effect',
      'concluded',
      () => docketed().take(courtClient, 'record-outcome', { kind: 'mediation', on: '2026-05-21' }),
      { effectiveOn: '2026-05-21', until: '2026-06-30' },
      COURT,
    ],
    [
      'note-retrial',
      'concluded',
      () => docketed().take(courtClient, 'record-outcome', { kind: 'judgment', on: '2026-05-21' }),
      { on: '2026-05-21', note: '一方申请再审' },
      [...COURT, 'registrar'],
    ],
  ])('%s from %s: %p', (action, state, walkTo, input, people) => {
    expect(walkTo().facts.state).toBe(state);
    expect(may(walkTo(), action, input)).toEqual(people);
  });

  it.each([
    ['ordinary', 'outcome 2026-05-21 2026-11-23'],
    ['summary', 'outcome 2026-05-21 2026-08-21'],
    ['small-claims', 'outcome 2026-05-21 2026-07-21'],
    ['administrative', 'outcome 2026-05-21 2026-11-23'],
    ['administrative-summary', 'outcome 2026-05-21 2026-07-06'],
  ])('%s: %s, and five days to send the complaint on', (variant, limit) =>
    expect(docketed(variant).running).toEqual(['send-copy 2026-05-21 2026-05-26', limit]),
  );

  it('turned from summary to ordinary, its limit is counted from docketing again', () => {
    const walk = docketed('civil').on('2026-06-01').take(courtClient, 'determine-procedure', { trial: 'summary' });
    expect([walk.facts.variant, walk.running]).toEqual(['summary', ['outcome 2026-05-21 2026-08-21']]);
    walk.on('2026-08-10').take(courtClient, 'determine-procedure', { trial: 'ordinary' });
    expect([walk.facts.variant, walk.running]).toEqual(['ordinary', ['outcome 2026-05-21 2026-11-23']]);
    expect(docketed('administrative').take(courtClient, 'determine-procedure', { trial: 'summary' }).facts.variant).toBe(
      'administrative-summary',
    );
    expect(docketed('administrative').answer(courtClient, 'determine-procedure', { trial: 'small-claims' })).toBe(
      '409 not-for-this-variant',
    );
  });

  it('the defendant has fifteen days to answer, from when the complaint reached it', () => {
    const walk = docketed()
      .on('2026-06-05')
      .take(courtClient, 'serve-complaint', { partyId: ZHOU, servedOn: '2026-06-05', method: 'post' });
    expect(walk.running).toContain(`answer ${ZHOU} 2026-06-05 2026-06-22`);
    expect(walk.answer(courtClient, 'serve-complaint', { partyId: ZHOU, servedOn: '2026-06-05', method: 'post' })).toBe(
      '422 already-served',
    );
    expect(walk.take(courtClient, 'record-answer', { partyId: ZHOU }).ended('answer')).toEqual(['met 2026-06-05']);
  });

  it('what CPLI 243 names is not counted in the ordinary limit, and a stay in none', () => {
    const walk = docketed().take(courtClient, 'stop-counting', { basis: 'appraisal' });
    expect(walk.running).toContain('outcome 2026-05-21 2026-11-23 suspended');
    expect(walk.take(courtClient, 'count-again').running).toContain('outcome 2026-05-21 2026-11-23');
    expect(docketed('summary').answer(courtClient, 'stop-counting', { basis: 'appraisal' })).toBe('409 not-for-this-variant');
    const stayed = docketed('summary').take(courtClient, 'suspend', { ground: 'party-died' });
    expect(stayed.running).toContain('outcome 2026-05-21 2026-08-21 suspended');
    expect(stayed.take(courtClient, 'resume').facts.state).toBe('docketed');
  });

  it('a judgment takes effect when the last party’s fifteen days have passed, and not before all were served', () => {
    const walk = served(judged(), SUN, '2026-08-25');
    expect(walk.facts.state).toBe('pronounced');
    walk.on('2026-09-10').expire('appeal-judgment');
    expect(walk.facts.state).toBe('pronounced');
    served(walk, ZHOU, '2026-09-21');
    expect([walk.facts.state, walk.running.at(-1)]).toEqual(['served', `appeal-judgment ${ZHOU} 2026-09-21 2026-10-08`]);
    expect(walk.on('2026-10-09').expire('appeal-judgment').facts).toMatchObject({ state: 'concluded', outcome: 'judged' });
  });

  it('a ruling has ten days; a refusal to docket as well, and the road is not over before', () => {
    const walk = served(docketed().take(courtClient, 'record-dismissal', { on: '2026-05-21' }), SUN, '2026-05-22');
    expect(walk.running).toContain(`appeal-ruling ${SUN} 2026-05-22 2026-06-01`);
    const refused = served(aSuit().take(courtClient, 'record-refusal', { ground: 'not-this-court' }), SUN, '2026-05-22');
    expect(refused.running).toEqual([`appeal-ruling ${SUN} 2026-05-22 2026-06-01`]);
    expect(refused.take(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-05-22' }).ended('appeal-ruling')).toEqual([
      'met 2026-05-22',
    ]);
    expect(served(judged('administrative'), SUN, '2026-08-21').running).toContain(
      `appeal-judgment-administrative ${SUN} 2026-08-21 2026-09-07`,
    );
  });

  it('a small claim is over with its judgment', () => {
    expect(docketed('small-claims').take(courtClient, 'record-judgment', { on: '2026-05-22' }).facts).toMatchObject({
      state: 'concluded',
      outcome: 'judged',
    });
  });

  it('appealed: three months from the second docketing, thirty days over a ruling, three months from receipt in an administrative suit', () => {
    const appeal = (walk: Walk) => walk.take(registrarA, 'record-appeal', { partyId: SUN, filedOn: walk.today });
    const civil = appeal(served(judged(), SUN, '2026-08-25'));
    expect([civil.facts.state, civil.running]).toEqual(['appealed', ['appeal-docket 2026-08-25 2026-09-24']]);
    civil.on('2026-09-01').take(courtClient, 'record-appeal-docketing', { docketedOn: '2026-09-01' });
    expect([civil.facts.state, civil.running]).toEqual(['second-instance', ['appeal-trial 2026-09-01 2026-12-01']]);
    const ruling = appeal(served(docketed().take(courtClient, 'record-dismissal', { on: '2026-05-21' }), SUN, '2026-05-22'));
    expect(ruling.take(courtClient, 'record-appeal-docketing', { docketedOn: '2026-05-22' }).running).toContain(
      'appeal-trial-ruling 2026-05-22 2026-06-22',
    );
    const administrative = appeal(served(judged('administrative'), SUN, '2026-08-25'));
    expect(administrative.running).toContain('appeal-trial-administrative 2026-08-25 2026-11-25');
    expect(civil.take(courtClient, 'record-appeal-outcome', { result: 'upheld', on: '2026-09-01' }).facts.state).toBe('concluded');
    expect(judged().answer(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-08-20' })).toBe('422 not-served-yet');
  });

  it('whose own days have passed appeals no more while another still may; posted in time and typed late, he has', () => {
    const walk = served(judged(), SUN, '2026-08-25').on('2026-09-10').expire('appeal-judgment');
    served(walk, ZHOU, '2026-09-21');
    const answers = (more: object, ...people: string[]) =>
      people.map((partyId) => walk.answer(registrarA, 'record-appeal', { partyId, filedOn: walk.today, ...more }));
    expect(answers({}, SUN, ZHOU)).toEqual(['422 deadline-passed', 'allowed']);
    expect(answers({ dispatchedOn: '2026-09-09' }, SUN)).toEqual(['allowed']);
    walk.take(registrarA, 'record-appeal', { partyId: ZHOU, filedOn: '2026-09-21' });
    expect([walk.facts.state, answers({}, SUN, ZHOU)]).toEqual(['appealed', ['422 deadline-passed', '422 right-used']]);
    expect(
      walk.on('2026-09-09').take(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-09-09' }).ended('appeal-judgment'),
    ).toEqual(['met 2026-09-09', 'met 2026-09-21']);
  });

  it.each([
    ['civil', '民事诉讼法', '126'],
    ['administrative', '行政诉讼法', '51'],
  ])('against a refusal to docket (%s) the plaintiff alone appeals, once he has it, in his ten days', (variant, law, article) => {
    const refused = (told: object = {}) =>
      aSuit({ variant, ...told })
        .on('2026-05-22')
        .take(courtClient, 'record-refusal', { ground: 'not-this-court' });
    const appeal = (walk: Walk, partyId: string) => walk.answer(registrarA, 'record-appeal', { partyId, filedOn: walk.today });
    expect([SUN, ZHOU].map((partyId) => appeal(refused(), partyId))).toEqual([
      '422 not-served-yet',
      '422 not-the-plaintiff not-served-yet',
    ]);
    const both = served(served(refused(), SUN, '2026-05-22'), ZHOU, '2026-05-22');
    expect([SUN, ZHOU].map((partyId) => appeal(both, partyId))).toEqual(['allowed', '422 not-the-plaintiff']);
    expect(both.judge(registrarA, 'record-appeal', { partyId: ZHOU, filedOn: both.today })).toMatchObject({
      refusals: [{ law: { law, article } }],
    });
    expect(appeal(both.on('2026-06-02'), SUN)).toBe('422 deadline-passed');
    // Who is answered in the case has sued in it: then he is the plaintiff.
    both.facts = { ...both.facts, court: { ...both.facts.court, partyId: ZHOU } };
    expect([SUN, ZHOU].map((partyId) => appeal(both.on('2026-05-22'), partyId))).toEqual(['422 not-the-plaintiff', 'allowed']);
  });

  describe('appealed by one before the other is served', () => {
    const appealed = (variant?: string): Walk =>
      served(judged(variant), SUN, '2026-08-25').take(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-08-25' });
    const second = (walk: Walk): Walk => walk.take(courtClient, 'record-appeal-docketing', { docketedOn: String(walk.today) });
    const withdrawn = (walk: Walk): Walk => walk.take(courtClient, 'withdraw-appeal', { on: String(walk.today) });
    const own = (walk: Walk): string[] => walk.running.filter((one) => one.includes(ZHOU));

    it.each([
      ['appealed', () => appealed(), 'appeal-judgment'],
      ['second-instance', () => second(appealed()), 'appeal-judgment'],
      ['appealed', () => appealed('administrative'), 'appeal-judgment-administrative'],
      ['second-instance', () => second(appealed('administrative')), 'appeal-judgment-administrative'],
    ] as const)('%s: the other is served, has fifteen days of his own and appeals too', (state, walkTo, clock) => {
      expect(walkTo().answer(registrarA, 'record-appeal', { partyId: ZHOU, filedOn: '2026-09-01' })).toBe('422 not-served-yet');
      const walk = served(walkTo(), ZHOU, '2026-09-01');
      expect([walk.facts.state, own(walk)]).toEqual([state, [`${clock} ${ZHOU} 2026-09-01 2026-09-16`]]);
      walk.on('2026-09-15').take(registrarA, 'record-appeal', { partyId: ZHOU, filedOn: '2026-09-15' });
      expect([walk.facts.state, own(walk)]).toEqual([state, []]);
    });

    it.each([
      ['appealed', () => appealed()],
      ['second-instance', () => second(appealed())],
    ] as const)('withdrawn in %s, nothing takes effect against who was never served', (_state, walkTo) => {
      const walk = withdrawn(walkTo().on('2026-09-01'));
      expect([walk.facts.state, walk.facts.ended, walk.running]).toEqual(['pronounced', false, ['send-judgment 2026-09-01 2026-09-11']]);
      served(walk, ZHOU, '2026-09-07');
      expect([walk.facts.state, walk.running]).toEqual(['served', [`appeal-judgment ${ZHOU} 2026-09-07 2026-09-22`]]);
      expect(walk.on('2026-09-23').expire('appeal-judgment').facts).toMatchObject({ state: 'concluded', outcome: 'judged' });
    });

    it('withdrawn while the other may still appeal, it waits for his last day; after it, it takes effect at once', () => {
      const walk = withdrawn(served(second(appealed()), ZHOU, '2026-09-01').on('2026-09-10'));
      expect([walk.facts.state, walk.running]).toEqual(['served', [`appeal-judgment ${ZHOU} 2026-09-01 2026-09-16`]]);
      expect(walk.take(registrarA, 'record-appeal', { partyId: ZHOU, filedOn: '2026-09-10' }).facts.state).toBe('appealed');
      const late = served(appealed(), ZHOU, '2026-09-01').on('2026-09-17');
      late.facts = lapsed(late.facts, late.today);
      expect(withdrawn(late).facts).toMatchObject({ state: 'concluded', outcome: 'judged' });
      const both = served(appealed(), ZHOU, '2026-09-01').take(registrarA, 'record-appeal', { partyId: ZHOU, filedOn: '2026-09-01' });
      expect(withdrawn(both).facts).toMatchObject({ state: 'concluded', outcome: 'judged' });
    });
  });

  it('sent back, it is tried anew, and nobody’s old time to appeal is left', () => {
    const walk = served(served(judged(), SUN, '2026-08-25'), ZHOU, '2026-08-26').take(registrarA, 'record-appeal', {
      partyId: SUN,
      filedOn: '2026-08-26',
    });
    walk
      .take(courtClient, 'record-appeal-docketing')
      .on('2026-10-09')
      .take(courtClient, 'record-appeal-outcome', { result: 'remanded', on: '2026-10-09' });
    expect([walk.facts.state, walk.running.map((clock) => clock.split(' ').slice(0, 2).join(' '))]).toEqual([
      'docketed',
      ['outcome 2026-10-09'],
    ]);
  });

  it('can be enforced for two years from the last day for performance', () => {
    const walk = docketed()
      .take(courtClient, 'record-outcome', { kind: 'mediation', on: '2026-05-21' })
      .take(courtClient, 'record-effect', { effectiveOn: '2026-05-21', until: '2024-05-01' });
    expect(walk.running).toEqual(['enforcement 2024-05-01 2026-05-06']);
    expect(walk.answer(courtClient, 'record-effect', { effectiveOn: '2026-05-21', until: '2026-06-30' })).toBe('422 effect-recorded');
  });

  it('docking staff mirror the upper court too', () => {
    const upper = seatOf(courtClient, { organisationId: 'upper', hasAccount: false });
    const walk = served(judged(), SUN, '2026-08-25');
    walk.facts = { ...walk.facts, seats: { ...walk.facts.seats, upper } };
    walk
      .take(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-08-25' })
      .take(dockingClerk, 'record-appeal-docketing', { documentId });
    expect(walk.facts.state).toBe('second-instance');
  });
});

describe('a payment order', () => {
  const opened = (told: Told = {}): Walk => new Walk(aProceeding({ procedure: 'payment-order', ...told }), legalDate('2026-05-11')).open();
  const filed = (told: Told = {}): Walk => opened(told).take(registrarA, 'file', { courtId: 'court', filedOn: '2026-05-11' }, theCourt);
  const issued = (told: Told = {}): Walk =>
    filed(told)
      .on('2026-05-13')
      .take(courtClient, 'accept', { courtCaseNo: '(2026)黑0522民督1号' })
      .on('2026-05-20')
      .take(courtClient, 'issue', { documentNo: '1', on: '2026-05-20' });
  const reached = (told: Told = {}): Walk =>
    issued(told).on('2026-06-05').take(courtClient, 'serve', { partyId: ZHOU, servedOn: '2026-06-05', method: 'left' });
  const rulingOn = (walk: Walk, day: string, partyId = SUN): Walk =>
    walk.on(day).take(courtClient, 'serve-ruling', { partyId, servedOn: day, method: 'in-person' });
  const objected = (): Walk => reached().on('2026-06-10').take(courtClient, 'record-objection', { partyId: ZHOU, written: true });

  it.each<[string, string, () => Walk, object, string[]]>([
    ['file', 'prepared', () => opened(), { courtId: 'court', filedOn: '2026-05-11' }, ['registrar']],
    ['accept', 'filed', () => filed(), { courtCaseNo: '1' }, COURT],
    ['refuse', 'filed', () => filed(), { ground: 'counter-performance' }, COURT],
    ['issue', 'accepted', () => filed().take(courtClient, 'accept', { courtCaseNo: '1' }), { documentNo: '1', on: '2026-05-11' }, COURT],
    ['serve', 'issued', () => issued(), { partyId: ZHOU, servedOn: '2026-05-20', method: 'post' }, COURT],
    ['record-objection', 'served', () => reached(), { partyId: ZHOU, written: true }, COURT],
    ['uphold-objection', 'objected', () => objected(), {}, COURT],
    ['record-payment', 'served', () => reached(), { partyId: ZHOU, on: '2026-06-05' }, [...COURT, 'registrar']],
    [
      'serve-ruling',
      'lapsed',
      () => objected().take(courtClient, 'uphold-objection'),
      { partyId: SUN, servedOn: '2026-06-10', method: 'post' },
      COURT,
    ],
    ['decline-suit', 'lapsed', () => objected().take(courtClient, 'uphold-objection'), {}, [...COURT, 'registrar']],
  ])('%s from %s: %p', (action, state, walkTo, input, people) => {
    expect(walkTo().facts.state).toBe(state);
    expect(may(walkTo(), action, input)).toEqual(people);
  });

  it('five days to say whether it is taken, fifteen to issue, thirty to serve', () => {
    expect(filed().running).toEqual(['accept 2026-05-11 2026-05-18']);
    expect(filed().on('2026-05-13').take(courtClient, 'accept', { courtCaseNo: '1' }).running).toEqual(['issue 2026-05-13 2026-05-28']);
    expect(issued().running).toEqual(['serve 2026-05-20 2026-06-22']);
  });

  it('asked to supplement, the five days run from the supplement', () => {
    const walk = filed().take(courtClient, 'request-supplement', { items: ['欠条原件'] });
    expect(walk.running).toEqual(['supplement 2026-05-11 2026-05-18']);
    expect(walk.on('2026-05-15').take(registrarA, 'supplement').running).toEqual(['accept 2026-05-15 2026-05-20']);
  });

  it('never supplemented, it is refused by the court or taken back by the creditor; taken back before the court has said anything as well', () => {
    const asked = () => filed().take(courtClient, 'request-supplement', { items: ['欠条原件'] });
    const refused = asked().on('2026-05-20').take(courtClient, 'refuse', { ground: 'materials-not-completed' });
    expect([refused.facts, refused.running]).toMatchObject([{ state: 'refused', outcome: 'decided' }, []]);
    for (const walk of [filed(), asked()]) {
      walk.take(registrarA, 'abandon', { reason: '自行和解' });
      expect([walk.facts, walk.running]).toMatchObject([{ state: 'abandoned', outcome: 'withdrawn' }, []]);
    }
    expect(filed().take(courtClient, 'accept', { courtCaseNo: '1' }).answer(registrarA, 'abandon', { reason: '和解' })).toBe(
      '409 not-in-this-state',
    );
  });

  it('neither paid nor objected to in fifteen days, it can be enforced for two years from their end', () => {
    const walk = reached();
    expect(walk.running).toEqual([`object ${ZHOU} 2026-06-05 2026-06-22`]);
    walk.on('2026-06-23').expire('object');
    expect(walk.facts).toMatchObject({ state: 'enforceable', outcome: 'decided' });
    expect(walk.running).toContainEqual(expect.stringMatching(/^enforcement 2026-06-22 2028-06-22/));
  });

  const suit = (state: string, ended = false): SiblingFacts => ({ id: 's', procedure: 'litigation', variant: 'civil', state, ended });
  const beside = (walk: Walk, ...siblings: SiblingFacts[]): Walk => {
    walk.facts = { ...walk.facts, case: { ...walk.facts.case, siblings } };
    const { facts } = heed(walk.road, walk.facts, walk.today, hands());
    walk.facts = facts;
    return walk;
  };

  it('the suit the silence is taken for is owed until it is registered, in the house or by the court’s number with its paper', () => {
    const became = () =>
      rulingOn(objected().on('2026-06-12').take(courtClient, 'uphold-objection'), '2026-06-12').on('2026-06-23').expire('decline-suit');
    expect([owed(became().road, became().facts)?.next, became().running]).toEqual([['register-suit'], ['register 2026-06-23 2026-06-26']]);
    expect(['referred', 'filed'].map((state) => beside(became(), suit(state)).facts)).toMatchObject([
      { state: 'became-suit' },
      { state: 'in-suit', outcome: 'transferred-out' },
    ]);
    const number = { courtCaseNo: '(2026)黑0522民初9号' };
    expect([number, { ...number, documentId: 'd' }].map((input) => became().answer(registrarA, 'register-suit', input))).toEqual([
      '422 mirror-needs-document',
      'allowed',
    ]);
  });

  it('the creditor’s own suit on the debt takes its force from the order: silence makes it enforceable no more, and the court ends it', () => {
    const walk = beside(reached(), suit('docketed'));
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'court', next: ['end-procedure', 'find-no-bar'] });
    expect(walk.on('2026-06-23').expire('object').facts.state).toBe('served');
    expect(walk.take(courtClient, 'end-procedure', { ground: 'creditor-sued' }).facts).toMatchObject({
      state: 'ended',
      outcome: 'decided',
    });
  });

  it('a suit that the court finds to be no bar is none: the silence counts', () => {
    const walk = beside(reached(), suit('docketed')).on('2026-06-12').take(courtClient, 'find-no-bar');
    expect(walk.on('2026-06-23').expire('object').facts.state).toBe('enforceable');
    expect(beside(reached(), suit('referred')).on('2026-06-23').expire('object').facts.state).toBe('enforceable');
  });

  it('an objection by word of mouth is none; one that comes late is none', () => {
    const walk = reached().take(courtClient, 'record-objection', { partyId: ZHOU, written: false });
    expect(walk.facts.state).toBe('served');
    expect(walk.on('2026-06-23').answer(courtClient, 'record-objection', { partyId: ZHOU, written: true })).toBe('422 deadline-passed');
    expect(reached().answer(courtClient, 'record-objection', { partyId: SUN, written: true })).toBe('422 not-the-debtor not-served-yet');
  });

  it('upheld, it lapses; the creditor’s silence of seven days is a suit, and its word that it wants none is none', () => {
    const walk = objected().on('2026-06-12').take(courtClient, 'uphold-objection');
    expect([walk.facts.state, walk.running]).toEqual(['lapsed', ['serve-ruling 2026-06-12 2026-06-22']]);
    rulingOn(walk, '2026-06-12');
    expect([walk.facts.state, walk.running]).toEqual(['lapsed', ['decline-suit 2026-06-12 2026-06-22']]);
    expect(walk.on('2026-06-23').expire('decline-suit').facts).toMatchObject({ state: 'became-suit', ended: false });
    expect(walk.facts.marks.map(({ mark }) => mark)).toContain('suit-deemed');
    expect(objected().take(courtClient, 'uphold-objection').take(registrarA, 'decline-suit').facts).toMatchObject({
      state: 'suit-declined',
      outcome: 'not-settled',
    });
  });

  it('the seven days run from the creditor’s receipt of the ruling; until then the court owes its service (CPLI 438)', () => {
    const walk = objected().on('2026-06-12').take(courtClient, 'uphold-objection');
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'court', next: ['serve-ruling'] });
    expect(walk.answer(courtClient, 'serve-ruling', { partyId: ZHOU, servedOn: '2026-06-12', method: 'post' })).toBe(
      '422 not-the-creditor',
    );
    rulingOn(walk, '2026-06-18');
    expect([owed(walk.road, walk.facts)?.next, walk.running]).toEqual([['decline-suit'], ['decline-suit 2026-06-18 2026-06-25']]);
    expect([
      walk.ended('serve-ruling'),
      walk.answer(courtClient, 'serve-ruling', { partyId: SUN, servedOn: '2026-06-18', method: 'post' }),
    ]).toEqual([['met 2026-06-18'], '422 already-served']);
  });

  it('of several creditors the last one’s receipt counts', () => {
    const parties = [...twoParties, aParty('孙广林', 'applicant')];
    const walk = reached({ parties }).on('2026-06-10').take(courtClient, 'record-objection', { partyId: ZHOU, written: true });
    rulingOn(walk.take(courtClient, 'uphold-objection'), '2026-06-15', '孙广林');
    expect(walk.running).toEqual(['serve-ruling 2026-06-10 2026-06-22']);
    expect(rulingOn(walk, '2026-06-16').running).toEqual(['decline-suit 2026-06-16 2026-06-23']);
  });

  it('rejected, the time goes on; where it has passed meanwhile, the order can be enforced', () => {
    expect(objected().take(courtClient, 'reject-objection').facts.state).toBe('served');
    const late = objected();
    late.facts = {
      ...late.facts,
      clocks: late.facts.clocks.map((one) => (one.clock === 'object' ? { ...one, endedAs: 'lapsed' as const } : one)),
    };
    expect(late.on('2026-06-25').take(courtClient, 'reject-objection').facts.state).toBe('enforceable');
  });

  it('an objection is taken back by the debtor who made it, and he makes no other (CPLI 437)', () => {
    const walk = objected();
    expect([SUN, ZHOU].map((partyId) => walk.answer(courtClient, 'withdraw-objection', { partyId }))).toEqual([
      '422 has-not-objected',
      'allowed',
    ]);
    walk.take(courtClient, 'withdraw-objection', { partyId: ZHOU });
    expect([walk.facts.state, walk.answer(courtClient, 'record-objection', { partyId: ZHOU, written: true })]).toEqual([
      'served',
      '422 objection-withdrawn',
    ]);
    walk.on('2026-06-23').expire('object').on('2026-06-20');
    expect([walk.facts.state, walk.answer(courtClient, 'record-objection', { partyId: ZHOU, written: true })]).toEqual([
      'enforceable',
      '422 objection-withdrawn',
    ]);
  });

  it('of two debtors who objected, the one whose objection is before the court takes it back', () => {
    const other = '周长海';
    const walk = reached({ parties: [...twoParties, aParty(other, 'respondent')] })
      .on('2026-06-08')
      .take(courtClient, 'serve', { partyId: other, servedOn: '2026-06-08', method: 'in-person' });
    for (const partyId of [ZHOU, other]) {
      walk.take(courtClient, 'record-objection', { partyId, written: true });
      if (partyId === ZHOU) walk.take(courtClient, 'reject-objection');
    }
    expect([ZHOU, other].map((partyId) => walk.answer(courtClient, 'withdraw-objection', { partyId }))).toEqual([
      '422 has-not-objected',
      'allowed',
    ]);
  });

  it('with several debtors, the last one’s day counts', () => {
    const parties = [...twoParties, aParty('周长海', 'respondent')];
    const walk = reached({ parties });
    expect(walk.facts.state).toBe('issued');
    walk.on('2026-06-15').take(courtClient, 'serve', { partyId: '周长海', servedOn: '2026-06-15', method: 'in-person' });
    expect(walk.facts.state).toBe('served');
  });

  it('for wages it needs the mediation agreement', () => {
    const refusals = (basis: Told['basis'], on = '2026-05-11') => {
      const facts = aProceeding({ procedure: 'payment-order', variant: 'labour', disputeType: 'labour', basis });
      return unmet(paymentOrder, facts, paymentOrder.restsOn!.needs, { input: {}, on: legalDate(on) }, legalDate(on)).map(
        ({ code, law }) => `${code} ${law?.article}`,
      );
    };
    expect([refusals(null), refusals(basisOf(anAgreement()))]).toEqual([['wage-agreement-missing 16'], []]);
    // And that something of it is due: the first instalment is of the last day of April.
    expect([refusals(basisOf(anAgreement()), '2026-04-30'), refusals(basisOf(anAgreement()), '2026-05-01')]).toEqual([
      ['wages-not-due 16'],
      [],
    ]);
  });

  it('is closed beside a suit over the same debt, unless it is another debt', () => {
    const closed = (exception?: string) =>
      closedBy(
        paymentOrder,
        aProceeding({
          procedure: 'payment-order',
          opening: exception ? { exception } : {},
          case: { siblings: [{ id: 's', procedure: 'litigation', variant: 'civil', state: 'docketed', ended: false }] },
        }),
      ).map(({ id }) => id);
    expect([closed(), closed('another-debt')]).toEqual([['no-payment-order-beside-suit'], []]);
  });
});

describe('enforcement', () => {
  const confirmed: SiblingFacts = { id: 'c', procedure: 'judicial-confirmation', variant: 'general', state: 'confirmed', ended: true };
  const opened = (): Walk =>
    new Walk(aProceeding({ procedure: 'enforcement', case: { siblings: [confirmed] } }), legalDate('2026-09-14')).open();
  const filed = (): Walk => opened().take(registrarA, 'file', { courtId: 'court', filedOn: '2026-09-14' }, theCourt);
  const running = (): Walk => filed().on('2026-09-18').take(courtClient, 'docket', { courtCaseNo: '(2026)黑0522执1号' });

  it.each<[string, string, () => Walk, object, string[]]>([
    ['file', 'prepared', () => opened(), { courtId: 'court', filedOn: '2026-09-14' }, ['registrar']],
    ['docket', 'filed', () => filed(), { courtCaseNo: '1' }, COURT],
    ['send-notice', 'docketed', () => running(), { on: '2026-09-18' }, COURT],
    ['record-part-execution', 'docketed', () => running(), { on: '2026-09-18', amount: '100.00' }, [...COURT, 'registrar']],
    ['record-execution', 'docketed', () => running(), { on: '2026-09-18' }, COURT],
    ['record-settlement', 'docketed', () => running(), { until: '2026-12-31' }, COURT],
    ['suspend', 'docketed', () => running(), { ground: 'outsider-objects' }, COURT],
    ['end-this-run', 'docketed', () => running(), { on: '2026-09-18' }, COURT],
    ['terminate', 'docketed', () => running(), { ground: 'document-revoked', on: '2026-09-18' }, COURT],
    ['deny', 'docketed', () => running(), { on: '2026-09-18' }, COURT],
  ])('%s from %s: %p', (action, state, walkTo, input, people) => {
    expect(walkTo().facts.state).toBe(state);
    expect(may(walkTo(), action, input)).toEqual(people);
  });

  it('what was paid on the way the desk writes down with the receipt alone; that all is executed the court says', () => {
    const paid = { on: '2026-09-18', amount: '100.00' };
    expect([paid, { ...paid, documentId }].map((input) => running().answer(registrarA, 'record-part-execution', input))).toEqual([
      '422 mirror-needs-document',
      'allowed',
    ]);
    expect(running().answer(courtClient, 'record-part-execution', paid)).toBe('allowed');
    expect(running().answer(registrarA, 'record-execution', { on: '2026-09-18', documentId })).toBe('403 role-missing');
  });

  it('seven days to docket, ten to send the notice, six months before the upper court may be asked: over two holidays', () => {
    expect(filed().running).toEqual([
      'docket 2026-09-14 2026-09-21',
      'notice 2026-09-14 2026-09-24',
      expect.stringMatching(/^execute 2026-09-14 2027-03-15/),
    ]);
    const walk = running().take(courtClient, 'send-notice', { on: '2026-09-18' });
    expect([walk.ended('docket'), walk.ended('notice')]).toEqual([['met 2026-09-18'], ['met 2026-09-18']]);
    walk.expire('execute');
    expect([walk.facts.state, walk.facts.marks.map(({ mark }) => mark)]).toEqual(['docketed', ['notice-sent', 'upper-court-open']]);
  });

  it('settled, it stands still until the day agreed; not kept, it goes on; kept, it is done', () => {
    const walk = running().take(courtClient, 'record-settlement', { until: '2026-12-31' });
    expect([walk.facts.state, walk.running]).toEqual([
      'settled',
      [expect.stringMatching(/^notice/), expect.stringMatching(/^execute .* suspended$/), 'settlement 2026-09-18 2026-12-31'],
    ]);
    expect(walk.take(courtClient, 'resume').ended('settlement')).toEqual(['stopped 2026-09-18']);
    expect(
      walk.take(courtClient, 'record-settlement', { until: '2026-12-31' }).take(courtClient, 'record-execution', { on: '2026-09-18' })
        .facts,
    ).toMatchObject({ state: 'executed', outcome: 'settled-performed' });
  });

  it('taken back before it is docketed, it is over, and may be asked for again within the two years', () => {
    const walk = filed().on('2026-09-16').take(registrarA, 'abandon', { reason: '自行和解' });
    expect([walk.facts, walk.running]).toMatchObject([{ state: 'abandoned', outcome: 'withdrawn' }, []]);
    expect(running().answer(registrarA, 'abandon', { reason: '自行和解' })).toBe('409 not-in-this-state');
    for (const road of ROADS.filter(({ clocks }) => clocks['enforcement']))
      expect(road.clocks['enforcement']!.back).toContain('enforcement:abandon');
  });

  it('this run ended for want of property, it may be asked for again', () => {
    const walk = running().take(courtClient, 'end-this-run', { on: '2026-09-18' });
    expect(walk.facts).toMatchObject({ state: 'run-ended', outcome: 'not-settled' });
    expect(walk.answer(registrarA, 'note-property')).toBe('allowed');
  });

  it('needs a document: what stands in this case, or one that is named', () => {
    const closed = (siblings: SiblingFacts[], exception?: string) =>
      closedBy(enforcement, aProceeding({ procedure: 'enforcement', opening: exception ? { exception } : {}, case: { siblings } })).map(
        ({ id }) => id,
      );
    const suit = (state: string): SiblingFacts => ({
      ...confirmed,
      procedure: 'litigation',
      state,
      marks: state === 'concluded' ? ['in-effect'] : [],
    });
    expect(closed([])).toEqual(['enforcement-needs-a-document']);
    expect(closed([suit('docketed')])).toEqual(['enforcement-needs-a-document']);
    expect(closed([{ ...suit('concluded'), marks: [] }])).toEqual(['enforcement-needs-a-document']);
    expect([closed([confirmed]), closed([suit('concluded')]), closed([], 'award')]).toEqual([[], [], []]);
    const needs = (state: string) => {
      const enforced = { ...basisOf(anAgreement()), marks: state === 'concluded' ? ['in-effect'] : [] };
      const facts = aProceeding({ procedure: 'enforcement', basis: { ...enforced, procedure: 'litigation', state } });
      return unmet(enforcement, facts, enforcement.restsOn!.needs, { input: {}, on: legalDate('2026-09-14') }, legalDate('2026-09-14')).map(
        ({ code }) => code,
      );
    };
    expect([needs('docketed'), needs('concluded')]).toEqual([['basis-not-enforceable'], []]);
  });

  it('a final award is enforced until a court sets it aside; a mediation paper as well', () => {
    const award = (state: string, ...marks: string[]): SiblingFacts => ({ ...confirmed, procedure: 'labour-arbitration', state, marks });
    const closed = (one: SiblingFacts) =>
      closedBy(enforcement, aProceeding({ procedure: 'enforcement', case: { siblings: [one] } })).map(({ id }) => id);
    const rests = ({ procedure, state, marks }: SiblingFacts) => {
      const facts = aProceeding({ procedure: 'enforcement', basis: { ...basisOf(anAgreement()), procedure, state, marks } });
      return unmet(enforcement, facts, enforcement.restsOn!.needs, null, legalDate('2026-09-14')).map(({ code }) => code);
    };
    for (const state of ['effective', 'final', 'final-served', 'mediated']) {
      expect([closed(award(state)), rests(award(state))]).toEqual([[], []]);
      const setAside = award(state, 'set-aside-asked', 'set-aside');
      expect([closed(setAside), rests(setAside)]).toEqual([['enforcement-needs-a-document'], ['basis-not-enforceable']]);
    }
  });
});

describe('the right to sue an organ', () => {
  const right = { ...anAgreement().facts.clocks[0]!, id: SUN, clock: 'sue', subjectId: SUN, endedAs: null };
  const usedBy = (road: AnyRoad, facts: object) =>
    basisClockChanges(road, [right], { ...aSuit().facts, ...facts }, 'record-filing', legalDate('2026-05-21'), { partyId: SUN }).met.map(
      ({ clock }) => clock,
    );

  it.each([theRoad('administrative-adjudication'), theRoad('administrative-reconsideration')])(
    'after $title is used by a suit on an act, not by one between the parties (TDL 14, ALL 45)',
    (road) => {
      for (const variant of ['civil', 'ordinary', 'summary', 'small-claims']) expect(usedBy(road, { variant })).toEqual([]);
      expect(usedBy(road, { variant: 'civil', opening: { concerns: ['land-title'] } })).toEqual([]);
      expect(usedBy(road, { variant: 'civil', opening: { concerns: ['natural-resource-right'] } })).toEqual(['sue']);
      for (const variant of ['administrative', 'administrative-summary']) expect(usedBy(road, { variant })).toEqual(['sue']);
    },
  );
});
