import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import type { SiblingFacts } from '../../src/domain/procedures/facts.js';
import { actionsOf, owed, stepsNamed } from '../../src/domain/procedures/decide.js';
import { heed } from '../../src/domain/procedures/play.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { lapsed } from './support-row-judge.js';
import { BODIES, type Told, Walk, aParty, aProceeding, hands, registrarA, seatOf } from './support.js';

const actor = (name: string, organisationId: string, organisationName: string, role: Actor['roles'][number]): Actor => ({
  ...registrarA, id: name, name, organisationId, organisationKind: 'agency', organisationName, roles: [role],
}); // prettier-ignore
const land = actor('自然资源局经办人', 'land', '县自然资源局', 'officer');
const head = actor('自然资源局负责人', 'land', '县自然资源局', 'organisation-head');
const government = actor('县政府经办人', 'county', '县人民政府', 'officer');
const township = actor('镇政府经办人', 'township', '友谊镇人民政府', 'officer');
const stranger = actor('市场局经办人', 'market', '县市场监督管理局', 'officer');
for (const [one, areaCode] of [[government, '230522'], [township, '230522100'], [stranger, '230522']] as const)
  BODIES[one.organisationId] = seatOf(one, { areaCode }); // prettier-ignore

const [LU, ZHENG] = ['吕凤英', '郑国强'];
const people = [aParty(LU, 'applicant'), aParty(ZHENG, 'respondent')];
const units = [aParty('红光村', 'applicant', { kind: 'organisation' }), aParty('友谊农场', 'respondent', { kind: 'organisation' })];

const applied = (told: Told = {}): Walk =>
  new Walk(aProceeding({ procedure: 'administrative-adjudication', organisationId: 'land', parties: people, seats: { authority: seatOf(land) }, openedOn: legalDate('2026-02-12'), lastStepOn: legalDate('2026-02-12'), ...told }), legalDate('2026-02-12'))
    .open({ receivedOn: '2026-02-12' }); // prettier-ignore
const accepted = (told: Told = {}): Walk => applied(told).on('2026-02-13').take(land, 'accept');
const investigating = (told: Told = {}): Walk =>
  accepted(told)
    .take(land, 'send-application', { receivedOn: '2026-02-24' })
    .on('2026-02-26')
    .take(land, 'investigate', { investigators: ['甲', '乙'] });
const proposed = (deciderId = 'county', told: Told = {}): Walk =>
  investigating(told).on('2026-03-30').take(land, 'submit-opinion', { deciderId, note: '以老界为准' });
const decision = { on: '2026-04-01', documentNo: '友政处〔2026〕1号', result: '以老界石为界' };
const decided = (told: Told = {}): Walk => proposed('county', told).on('2026-04-01').take(government, 'decide', decision);
const service = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });
const served = (told: Told = {}): Walk => {
  const walk = decided(told);
  const [first, second] = walk.facts.parties.map(({ id }) => id) as [string, string];
  return walk.on('2026-04-01').take(land, 'record-service', service(first, '2026-04-01')).on('2026-04-10').take(land, 'record-service', service(second, '2026-04-10'));
}; // prettier-ignore
/** The rights whose last day has passed have lapsed. */
const timeIsOver = (walk: Walk): Walk => {
  walk.facts = lapsed(walk.facts, walk.today);
  return walk;
};
const flag = ({ facts }: Walk): string | undefined => facts.marks.find(({ mark }) => mark === 'status-quo')?.value;

describe('who owns or may use land', () => {
  it('from the application on nobody may change how it is used: flagged, and told to every party', () => {
    const walk = applied();
    expect([flag(walk), walk.papers]).toEqual(['in-force', [`status-quo-notice ${LU}`, `status-quo-notice ${ZHENG}`]]);
    expect(applied({ variant: 'general' }).papers).toEqual([]);
    expect(flag(applied({ variant: 'general' }))).toBeUndefined();
  });

  it('the flag outlasts a refusal, unless there is no such dispute, and a withdrawal', () => {
    expect(flag(applied().take(land, 'refuse', { ground: 'out-of-competence' }))).toBe('in-force');
    expect(flag(applied().take(land, 'refuse', { ground: 'no-title-dispute' }))).toBeUndefined();
    expect(flag(accepted().take(land, 'withdraw', { partyId: LU, reason: '协商中' }))).toBe('in-force');
  });

  it('of several who applied one takes his application back: the others go on, and he signs no paper', () => {
    const FENG = '冯玉兰';
    const walk = accepted({ parties: [...people, aParty(FENG, 'applicant')] }).take(land, 'withdraw', { partyId: LU, reason: '协商中' });
    expect([walk.facts.state, walk.facts.ended]).toEqual(['accepted', false]);
    expect(walk.answer(land, 'withdraw', { partyId: LU, reason: '再撤' })).toBe('422 application-withdrawn');
    expect(walk.answer(land, 'withdraw', { partyId: ZHENG, reason: '不想办' })).toBe('422 not-the-applicant');
    walk.take(land, 'send-application', { receivedOn: '2026-02-24' }).on('2026-02-26').take(land, 'investigate', { investigators: ['甲', '乙'] });
    walk.take(land, 'start-mediation', {});
    for (const partyId of [FENG, ZHENG]) walk.take(land, 'sign-settlement', { partyId, method: 'handwritten' });
    expect(walk.answer(land, 'seal-settlement', { text: '以沟为界' })).toBe('allowed');
    expect(walk.take(land, 'withdraw', { partyId: FENG, reason: '已谈妥' }).facts).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn' });
  }); // prettier-ignore

  it('settled while the paper lies with the government: withdrawn there as well', () => {
    expect(proposed().take(land, 'withdraw', { partyId: LU, reason: '已和解' }).facts).toMatchObject({ state: 'withdrawn', ended: true });
  });

  it('the government sends the opinion back: it is investigated again, in thirty days, and proposed anew', () => {
    const walk = proposed().on('2026-04-01');
    const back = { reason: '四至不清,补充勘测' };
    expect([government, land, head, stranger].map((one) => walk.answer(one, 'return-opinion', back))).toEqual([
      'allowed', '403 role-missing', '403 role-missing', '403 role-missing',
    ]); // prettier-ignore
    walk.take(government, 'return-opinion', back);
    expect([walk.facts.state, walk.ended('decide'), walk.running]).toEqual(['investigating', ['stopped 2026-04-01'], ['opinion-anew 2026-04-01 2026-05-06']]);
    expect(walk.answer(government, 'return-opinion', back)).toBe('409 not-in-this-state');
    walk.on('2026-04-20').take(land, 'submit-opinion', { deciderId: 'county', note: '补充勘测后,以老界为准' });
    expect([walk.facts.state, walk.ended('opinion-anew'), walk.running]).toEqual(['proposed', ['met 2026-04-20'], ['decide 2026-04-20 2026-05-20']]);
  }); // prettier-ignore

  it.each<[string, Told, string, string]>([
    ['people: a township may', { parties: people }, 'township', 'allowed'],
    ['a person and a unit: a township may', { parties: [people[0]!, units[1]!] }, 'township', 'allowed'],
    ['units: a township may not', { parties: units }, 'township', '422 government-not-competent'],
    ['units: the county may', { parties: units }, 'county', 'allowed'],
  ])('between %s', (_, told, deciderId, answer) => {
    expect(investigating(told).answer(land, 'submit-opinion', { deciderId, note: '意见' })).toBe(answer);
  });

  it('the government decides, and nobody for it; where it has no account, its act is entered with the paper', () => {
    const walk = proposed();
    expect(owed(walk.road, walk.facts)).toMatchObject({ organisationId: 'county', next: ['decide', 'return-opinion'] });
    expect([government, land, head, stranger].map((one) => walk.answer(one, 'decide', decision))).toEqual([
      'allowed', '403 role-missing', '403 role-missing', '403 role-missing',
    ]); // prettier-ignore
    BODIES['county'] = { ...BODIES['county']!, hasAccount: false };
    expect([decision, { ...decision, documentId: 'd' }].map((input) => proposed().answer(land, 'decide', input))).toEqual([
      '422 mirror-needs-document',
      'allowed',
    ]);
    BODIES['county'] = { ...BODIES['county']!, hasAccount: true };
  });

  it('two people investigate', () => {
    const walk = accepted();
    expect(walk.answer(land, 'investigate', { investigators: ['甲', '乙'] })).toBe('422 application-not-sent');
    walk.take(land, 'send-application', {});
    expect(walk.answer(land, 'send-application', {})).toBe('422 sent-already');
    expect([['甲'], ['甲', '甲'], ['甲', '乙']].map((investigators) => walk.answer(land, 'investigate', { investigators }))).toEqual(['422 too-few-investigators', '422 too-few-investigators', 'allowed']);
    expect(investigating().answer(land, 'record-investigation', { on: '2026-03-02', investigators: ['甲'] })).toBe('422 too-few-investigators');
  }); // prettier-ignore

  it('in periods that only a local rule sets', () => {
    expect(applied().running).toEqual(['accept 2026-02-12 2026-02-28']); // 14 and 28 are made up for, Spring Festival lies between
    expect(accepted().running).toEqual(['send 2026-02-13 2026-02-27', 'opinion 2026-02-13 2026-08-13']);
    expect(investigating().running).toEqual(['opinion 2026-02-13 2026-08-13', 'answer 2026-02-24 2026-03-26']);
    expect(investigating().take(land, 'record-answer', { partyId: ZHENG }).ended('answer')).toEqual(['met 2026-02-26']);
    expect(proposed().running).toEqual(['decide 2026-03-30 2026-04-29']);
    expect(proposed().left.find((left) => left.kind === 'clock' && left.change.how === 'start')).toMatchObject({
      change: { clock: 'decide', of: 'government' },
    });
    expect(decided().running).toEqual(['serve 2026-04-01 2026-04-09']);
  });

  it('thirty days to court and sixty to reconsideration, each party from its own notice; in force at the last party’s day', () => {
    const walk = served();
    expect([walk.facts.state, walk.running]).toEqual(['served', [
      `reconsider ${LU} 2026-04-01 2026-06-01`, `sue ${LU} 2026-04-01 2026-05-06`, `reconsider ${ZHENG} 2026-04-10 2026-06-09`, `sue ${ZHENG} 2026-04-10 2026-05-11`,
    ]]); // prettier-ignore
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'party', next: ['record-remedy'] });
    expect(flag(walk)).toBe('in-force');
    walk.on('2026-06-10').expire('reconsider');
    expect([walk.facts.state, walk.facts.outcome, flag(walk)]).toEqual(['effective', 'decided', undefined]);
  });

  it('not in force while one party has not been told', () => {
    const walk = decided().take(land, 'record-service', service(LU, '2026-04-01'));
    expect([walk.facts.state, walk.on('2026-06-10').expire('reconsider').facts.state]).toEqual(['decided', 'decided']);
    expect(walk.answer(land, 'record-service', service(LU, '2026-04-02'))).toBe('422 already-served');
  });

  it('contested by one party, it waits for the end; upheld it is in force, quashed it is worked on again and the land stays as it is', () => {
    const contested = () =>
      served().on('2026-04-20').take(land, 'record-remedy', { partyId: ZHENG, remedy: 'reconsideration', on: '2026-04-20' });
    expect([contested().facts.state, contested().ended('reconsider'), flag(contested())]).toEqual([
      'remedy',
      ['met 2026-04-20'],
      'in-force',
    ]);
    expect(contested().running.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      `reconsider ${LU}`,
      `sue ${LU}`,
      'remedy 2026-04-20',
    ]);
    const upheld = timeIsOver(contested().on('2026-07-01')).take(land, 'record-remedy-outcome', { kind: 'upheld', on: '2026-07-01' });
    expect([upheld.facts.state, flag(upheld)]).toEqual(['effective', undefined]);
    const again = contested().on('2026-05-20').take(land, 'reopen', { on: '2026-05-20' });
    expect([again.facts.state, flag(again), again.running]).toEqual(['investigating', 'in-force', ['opinion 2026-05-20 2026-11-20']]);
    expect(again.facts.marks.map(({ mark }) => mark)).toEqual(['status-quo', 'application-sent']);
  });

  it.each([
    ['suit', 'sue', '2026-05-11'],
    ['reconsideration', 'reconsider', '2026-06-09'],
  ] as const)('a %s sought in time and typed late takes the effect back, and the land stays as it is', (remedy, clock, due) => {
    const walk = served().on('2026-06-10');
    timeIsOver(walk).expire('reconsider');
    expect([walk.facts.state, flag(walk)]).toEqual(['effective', undefined]);
    const sought = (on: string) => ({ partyId: ZHENG, remedy, on });
    expect(walk.answer(land, 'record-remedy', sought('2026-06-10'))).toBe('422 deadline-passed');
    walk.on(due).take(land, 'record-remedy', sought(due));
    expect([walk.facts.state, walk.facts.ended, flag(walk)]).toEqual(['remedy', false, 'in-force']);
    expect(walk.ended(clock)).toContain(`met ${due}`);
    expect(walk.running).toEqual([expect.stringMatching(/^remedy/)]);
  });

  it('each party has days of its own: another sues while the first one’s remedy is under way, and upheld there it binds nobody before the last day', () => {
    const walk = served().on('2026-04-20').take(land, 'record-remedy', { partyId: ZHENG, remedy: 'reconsideration', on: '2026-04-20' });
    const upheld = { kind: 'upheld', on: '2026-04-28' };
    expect(walk.on('2026-04-28').judge(land, 'record-remedy-outcome', upheld)).toMatchObject({
      status: 422,
      refusals: [{ code: 'remedy-still-open', facts: { due: '2026-06-01' } }],
    });
    walk.on('2026-05-06').take(land, 'record-remedy', { partyId: LU, remedy: 'suit', on: '2026-05-06' });
    expect([walk.facts.state, walk.ended('sue')]).toEqual(['remedy', ['met 2026-05-06', 'met 2026-04-20']]);
    // Nobody has a day left now: what was sought has to come to an end.
    beside(walk, suit('docketed'));
    expect(walk.answer(land, 'record-remedy-outcome', upheld)).toBe('422 remedy-under-way');
    beside(walk, suit('concluded', true));
    expect(walk.take(land, 'record-remedy-outcome', { kind: 'upheld', on: '2026-07-01' }).facts.state).toBe('effective');
  });

  it('contested in each party’s own time, by the day of the act: thirty days for a suit, sixty for a reconsideration', () => {
    const answer = (on: string, partyId: string, remedy: string) =>
      served()
        .on(on as never)
        .answer(land, 'record-remedy', { partyId, remedy, on });
    expect([answer('2026-05-06', LU, 'suit'), answer('2026-05-07', LU, 'suit'), answer('2026-05-07', ZHENG, 'suit')]).toEqual([
      'allowed',
      '422 deadline-passed',
      'allowed',
    ]);
    expect([answer('2026-06-01', LU, 'reconsideration'), answer('2026-06-02', LU, 'reconsideration')]).toEqual([
      'allowed',
      '422 deadline-passed',
    ]);
    // It lapsed meanwhile, and was used in time.
    const late = timeIsOver(served().on('2026-06-02'));
    expect(late.on('2026-06-01').answer(land, 'record-remedy', { partyId: LU, remedy: 'reconsideration', on: '2026-06-01' })).toBe(
      'allowed',
    );
  });

  it('contested before everybody was told, it waits as soon as everybody was', () => {
    const walk = decided().take(land, 'record-service', service(LU, '2026-04-01'));
    walk.on('2026-04-03').take(land, 'record-remedy', { partyId: LU, remedy: 'suit', on: '2026-04-03' });
    expect(walk.facts.state).toBe('decided');
    walk.on('2026-04-10').take(land, 'record-service', service(ZHENG, '2026-04-10'));
    expect([walk.facts.state, walk.steps]).toEqual(['remedy', ['record-service', 'all-served', 'await-remedy']]);
  });

  it('sees a reconsideration of the same case by itself', () => {
    const walk = served();
    const beside = { id: 'r', procedure: 'administrative-reconsideration' as const, variant: 'ordinary', state: 'applied', ended: false };
    const seen = (ended: boolean) =>
      heed(walk.road, { ...walk.facts, case: { ...walk.facts.case, siblings: [{ ...beside, ended }] } }, legalDate('2026-04-20'), hands())
        .facts.state;
    expect([seen(false), seen(true)]).toEqual(['remedy', 'served']);
  });

  const suit = (state: string, ended = false): SiblingFacts => ({
    id: 's',
    procedure: 'litigation',
    variant: 'administrative',
    state,
    ended,
  });
  const beside = (walk: Walk, ...siblings: SiblingFacts[]): Walk => {
    walk.facts = { ...walk.facts, case: { ...walk.facts.case, siblings } };
    return walk;
  };

  it.each<[string, boolean, string]>([
    ['referred', false, 'served'],
    ['filed', false, 'remedy'],
    ['docketed', false, 'remedy'],
    ['second-instance', false, 'remedy'],
    ['abandoned', true, 'served'],
  ])('a suit of the same case that is %s: the decision is %s', (state, ended, becomes) => {
    const walk = beside(served(), suit(state, ended));
    const between = beside(served(), { ...suit(state, ended), variant: 'civil', concerns: ['land-title'] });
    expect(heed(between.road, between.facts, legalDate('2026-04-20'), hands()).facts.state).toBe('served');
    expect(heed(walk.road, walk.facts, legalDate('2026-04-20'), hands()).facts.state).toBe(becomes);
  });

  it('does not take effect, and the land is not free, while a suit in another case of the matter is under way', () => {
    const walk = served();
    walk.facts = { ...walk.facts, case: { ...walk.facts.case, kin: [suit('docketed')] } };
    walk.on('2026-06-10').expire('reconsider');
    expect([walk.facts.state, walk.facts.ended, flag(walk)]).toEqual(['remedy', false, 'in-force']);
  });

  it('nobody says it is in force before the suit is over; a suit withdrawn leaves the others the days they have', () => {
    const walk = beside(served(), suit('docketed'));
    walk.on('2026-04-20').take(land, 'record-remedy', { partyId: ZHENG, remedy: 'suit', on: '2026-04-20' });
    const upheld = { kind: 'upheld', on: '2026-05-12' };
    const withdrawn = { kind: 'remedy-withdrawn', on: '2026-05-12' };
    expect(walk.on('2026-05-12').answer(land, 'record-remedy-outcome', upheld)).toBe('422 remedy-under-way remedy-still-open');
    beside(walk, suit('concluded', true));
    expect(walk.judge(land, 'record-remedy-outcome', withdrawn)).toMatchObject({
      status: 422, refusals: [{ code: 'remedy-still-open', facts: { due: '2026-06-01' } }],
    });
    expect([walk.answer(land, 'record-remedy-outcome', upheld), flag(walk)]).toEqual(['422 remedy-still-open', 'in-force']);
    expect(timeIsOver(walk.on('2026-06-02')).answer(land, 'record-remedy-outcome', upheld)).toBe('allowed');
  }); // prettier-ignore

  it('agreed upon: every party signs, the seal makes it law, and the land is free', () => {
    const walk = investigating().take(land, 'start-mediation', {}).take(land, 'sign-settlement', { partyId: LU, method: 'handwritten' });
    expect(walk.judge(land, 'seal-settlement', { text: '以沟为界' })).toMatchObject({
      refusals: [{ code: 'signature-missing', facts: { names: ZHENG } }],
    });
    expect(walk.answer(land, 'sign-settlement', { partyId: LU, method: 'handwritten' })).toBe('422 already-signed');
    const left = investigating().take(land, 'start-mediation', {});
    left.facts = {
      ...left.facts,
      marks: [...left.facts.marks, { mark: 'withdrawn', partyId: LU, value: 'yes', on: left.today, detail: {} }],
    };
    expect([LU, ZHENG].map((partyId) => left.answer(land, 'sign-settlement', { partyId, method: 'handwritten' }))).toEqual([
      '422 application-withdrawn',
      'allowed',
    ]);
    walk.take(land, 'end-mediation', { reason: '反悔' });
    expect([walk.facts.state, walk.facts.marks.some(({ mark }) => mark === 'signed')]).toEqual(['investigating', false]);
    walk.take(land, 'start-mediation', {});
    for (const { id } of people) walk.take(land, 'sign-settlement', { partyId: id, method: 'fingerprint' });
    walk.take(land, 'seal-settlement', { text: '以沟为界' });
    expect([walk.facts.state, walk.facts.outcome, walk.facts.decision, flag(walk)]).toEqual([
      'mediated',
      'settled',
      { text: '以沟为界' },
      undefined,
    ]);
  });
});

describe('anything else an organ adjudicates', () => {
  const general = { variant: 'general' };
  it('the organ decides itself, with its head’s approval; six months to court', () => {
    const walk = investigating(general);
    expect(walk.answer(land, 'submit-opinion', { deciderId: 'county', note: '意见' })).toBe('409 not-for-this-variant');
    const input = { ...decision, approvedBy: '局长' };
    expect([land, head, government].map((one) => walk.answer(one, 'adjudicate', input))).toEqual([
      'allowed',
      'allowed',
      '403 role-missing',
    ]);
    walk.on('2026-04-01').take(head, 'adjudicate', input);
    for (const { id } of people) walk.take(land, 'record-service', service(id, '2026-04-01'));
    expect(walk.running.filter((one) => one.startsWith('sue'))).toEqual([
      `sue ${LU} 2026-04-01 2026-10-08`,
      `sue ${ZHENG} 2026-04-01 2026-10-08`,
    ]);
    expect(walk.on('2026-06-02').expire('reconsider').facts.state).toBe('served');
    expect(walk.on('2026-10-09').expire('sue').facts.state).toBe('effective');
  });

  it('by local rules of its own', () => {
    expect(applied(general).facts.clocks.map(({ ruleId }) => ruleId)).toEqual(['adjudication.local-accept']);
    expect(investigating(general).facts.clocks.map(({ ruleId }) => ruleId)).toEqual([
      'adjudication.local-accept', 'adjudication.local-send-application', 'adjudication.local-decide', 'adjudication.local-answer',
    ]); // prettier-ignore
  });
});

describe('nobody else moves it, and nothing moves out of its place', () => {
  const { road } = applied();
  const inputs = (action: string) =>
    stepsNamed(road, action).map(({ when }) =>
      Object.fromEntries(Object.entries(when ?? {}).map(([name, wanted]) => [name, [wanted].flat()[0]])),
    );

  it.each(actionsOf(road))('%s is no act of a stranger’s', (action) => {
    for (const walk of [applied(), investigating(), decided()])
      for (const input of inputs(action)) expect(walk.answer(stranger, action, input)).toBe('403 role-missing');
  });

  // A remedy that was sought in time may be typed late.
  it.each(actionsOf(road).filter((action) => action !== 'record-remedy'))('%s is over once the decision is in force', (action) => {
    const walk = served().on('2026-06-10').expire('reconsider');
    for (const input of inputs(action))
      expect(['409 not-in-this-state', '409 not-for-this-variant']).toContain(
        walk.answer(action === 'decide' || action === 'return-opinion' ? government : land, action, input),
      );
  });
});
