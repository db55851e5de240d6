import { describe, expect, it, test } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { owed } from '../../src/domain/procedures/decide.js';
import { heed } from '../../src/domain/procedures/play.js';
import { XF } from '../../src/domain/procedures/cites.js';
import { petition } from '../../src/domain/procedures/petition.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { lapsed } from './support-row-judge.js';
import {
  type Told, Walk, aParty, aProceeding, clerkZhou, hands, officerCity, officerCounty, officerDiscipline, officerMeeting, officerTown, officerWater, registrarA, seatOf,
} from './support.js'; // prettier-ignore

const FIVE = ['不涉诉', '无仲裁协议', '非党员处分', '无行政行为', '非查处请求'];
const clean = { noReportInside: true, reason: '属其职权' };
const petitioner = aParty('高玉海', 'applicant');
const parties = [petitioner, aParty('施工队', 'respondent')];
const gao = { partyId: '高玉海' };

/** Registered on 2026-02-10 at the petition office, unless told otherwise. */
const aPetition = (told: Told = {}, at: Actor = clerkZhou): Walk =>
  new Walk(
    aProceeding({ procedure: 'petition', parties, seats: { office: seatOf(at) }, organisationId: at.organisationId, ...told }),
    legalDate('2026-02-10'),
  ).open({
    receivedOn: '2026-02-10',
  });
const sorted = (category = 'claim', told: Told = {}): Walk => aPetition(told).take(clerkZhou, 'classify', { category });
const transferred = (told: Told = {}): Walk =>
  sorted('claim', told)
    .on('2026-02-12')
    .take(clerkZhou, 'transfer', { organisationId: 'water', ...clean });
const received = (told: Told = {}): Walk => transferred(told).on('2026-02-14').take(officerWater, 'notify-receipt');
const handling = (told: Told = {}): Walk => received(told).on('2026-02-24').take(officerWater, 'accept', { whyNotEarlier: FIVE });
const opinion = { conclusion: 'explain', request: '补偿', reasons: '合理', opinion: '解释', lawBasis: '条例' };
const decided = (told: Told = {}): Walk => handling(told).on('2026-03-20').take(officerWater, 'issue-opinion', opinion);
const answered = (told: Told = {}): Walk =>
  decided(told)
    .on('2026-03-23')
    .take(officerWater, 'serve-opinion', { ...gao, servedOn: '2026-03-23', method: 'post' });
const reviewing = (told: Told = {}): Walk =>
  answered(told)
    .on('2026-04-01')
    .take(officerWater, 'request-review', { ...gao, organisationId: 'county' });
const reviewed = (): Walk =>
  reviewing().on('2026-04-20').take(officerCounty, 'decide-review', { reviewed: 'upheld', reviewOpinion: '维持', reviewBasis: '条例' });
const rechecking = (): Walk =>
  reviewed()
    .on('2026-04-22')
    .take(officerCounty, 'serve-review', { ...gao, servedOn: '2026-04-22', method: 'post' })
    .on('2026-05-08')
    .take(officerCounty, 'request-recheck', { ...gao, organisationId: 'city' });
const objectedAgain = (): Walk =>
  transferred().take(officerWater, 'object', { reason: '不属' }).take(clerkZhou, 'agree-return', { verification: '属实' }).on('2026-02-13')
    .take(clerkZhou, 'transfer', { organisationId: 'town', ...clean }).take(officerTown, 'object', { reason: '也不属' }); // prettier-ignore
const ruled = (): Walk =>
  objectedAgain()
    .take(clerkZhou, 'refer-competence', { organisationId: 'meeting', reason: '争议' })
    .take(officerMeeting, 'rule-competence', { organisationId: 'water', reason: '由水务局受理', documentId: 'd' });

describe('who may take a step', () => {
  const steps: [string, () => Walk, string, Record<string, unknown>, Actor, Actor[]][] = [
    ['classify', aPetition, 'classify', { category: 'claim' }, clerkZhou, [officerWater, registrarA]],
    ['transfer', sorted, 'transfer', { organisationId: 'water', ...clean }, clerkZhou, [officerWater]],
    ['assign', sorted, 'assign', { organisationId: 'water', ...clean, until: '2026-04-10' }, clerkZhou, [officerWater]],
    ['receipt', transferred, 'notify-receipt', {}, officerWater, [clerkZhou, officerTown]],
    ['objection', transferred, 'object', { reason: '不属' }, officerWater, [clerkZhou]],
    ['taking in', received, 'accept', { whyNotEarlier: FIVE }, officerWater, [clerkZhou, officerTown]],
    ['opinion', handling, 'issue-opinion', opinion, officerWater, [clerkZhou, officerCounty]],
    [
      'review',
      reviewing,
      'decide-review',
      { reviewed: 'upheld', reviewOpinion: '维持', reviewBasis: '条例' },
      officerCounty,
      [officerWater, clerkZhou],
    ],
    [
      'recheck',
      rechecking,
      'decide-recheck',
      { rechecked: 'upheld', recheckOpinion: '维持', recheckBasis: '条例' },
      officerCity,
      [officerCounty, officerWater, clerkZhou],
    ],
  ];
  it.each(steps)('%s: the one whose it is, nobody else, and not before its time', (_, walk, action, input, who, others) => {
    expect(walk().answer(who, action, input)).toBe('allowed');
    for (const other of others) expect(walk().answer(other, action, input)).toBe('403 role-missing');
    const early = aPetition();
    if (walk !== aPetition && walk !== sorted)
      expect(early.answer(who, action, input)).toMatch(/^(409 not-in-this-state|403 role-missing)$/);
  });

  it('a superior without an account here is mirrored by the window, with the paper', () => {
    const walk = objectedAgain().take(clerkZhou, 'refer-competence', { organisationId: 'meeting', reason: '争议' });
    expect(walk.answer(clerkZhou, 'rule-competence', { organisationId: 'water', reason: '裁定', documentId: 'd' })).toBe(
      '403 role-missing',
    );
    walk.facts.seats['superior'] = { ...walk.facts.seats['superior']!, hasAccount: false };
    expect(walk.answer(clerkZhou, 'rule-competence', { organisationId: 'water', reason: '裁定' })).toBe('422 mirror-needs-document');
    expect(walk.answer(clerkZhou, 'rule-competence', { organisationId: 'water', reason: '裁定', documentId: 'd' })).toBe('allowed');
  });
});

describe('registering and sorting', () => {
  it('everything is registered; fifteen days run from the day it came', () => {
    expect(aPetition().facts.state).toBe('registered');
    expect(aPetition().running).toEqual(['route 2026-02-10 2026-02-25']);
    expect(owed(petition, aPetition().facts)).toMatchObject({ next: ['classify'] });
  });

  it('nothing goes anywhere unsorted', () => {
    for (const action of ['transfer', 'assign'])
      expect(aPetition().answer(clerkZhou, action, { organisationId: 'water', ...clean, until: '2026-04-10' })).toBe(
        '422 category-missing',
      );
  });

  it('a report goes sealed to the discipline organ and to nobody else', () => {
    const walk = sorted('report');
    expect(walk.answer(clerkZhou, 'transfer', { organisationId: 'water', ...clean })).toBe('422 report-goes-sealed');
    expect(walk.answer(clerkZhou, 'forward', { kind: 'legal', organisationId: 'water', ...clean })).toBe('422 report-goes-sealed');
    walk.take(clerkZhou, 'forward', {
      kind: 'report',
      organisationId: 'discipline',
      report: '收受财物',
      title: '检举控告事项',
      facts: '内容已密封移送',
    });
    expect(walk.facts).toMatchObject({ state: 'forwarded', outcome: 'transferred-out' });
    expect(walk.facts.seats['discipline']).toBeUndefined();
    // The case itself keeps nothing of it.
    const remains = { title: '检举控告事项', facts: '内容已密封移送', withheldIds: [] };
    expect(walk.left).toContainEqual({ kind: 'sealed', text: '收受财物', organisationId: officerDiscipline.organisationId, remains });
    expect(JSON.stringify(walk.left.filter(({ kind }) => kind !== 'sealed'))).not.toContain('收受财物');
  });

  it('who sends a paper on says that no accusation is inside', () => {
    const input = { organisationId: 'water', reason: '转送', noReportInside: false };
    expect(sorted().answer(clerkZhou, 'transfer', input)).toBe('422 report-part-inside');
    expect(sorted().answer(clerkZhou, 'assign', { ...input, until: '2026-04-10' })).toBe('422 report-part-inside');
    expect(sorted().answer(clerkZhou, 'forward', { ...input, kind: 'legal' })).toBe('422 report-part-inside');
  });

  it('a group names five representatives at most', () => {
    const many = ['一', '二', '三', '四', '五', '六'].map((name) => aParty(name, 'applicant'));
    const walk = aPetition({ parties: many });
    for (const { id: partyId } of many.slice(0, 5)) walk.take(clerkZhou, 'name-representative', { partyId });
    expect(walk.answer(clerkZhou, 'name-representative', { partyId: '六' })).toBe('422 too-many-representatives');
    expect(walk.answer(clerkZhou, 'name-representative', { partyId: '一' })).toBe('allowed');
  });

  it('a group that came in person goes on only once it has elected somebody; one that wrote needs nobody', () => {
    const many = ['一', '二', '三', '四', '五', '六'].map((name) => aParty(name, 'applicant'));
    const to = { organisationId: 'water', ...clean };
    const group = sorted('claim', { parties: many });
    expect(group.answer(clerkZhou, 'transfer', to)).toBe('422 representatives-missing');
    expect(group.take(clerkZhou, 'name-representative', { partyId: '一' }).answer(clerkZhou, 'transfer', to)).toBe('allowed');
    expect(sorted('claim', { parties: many.slice(1) }).answer(clerkZhou, 'transfer', to)).toBe('allowed');
    expect(sorted('claim', { parties: many, case: { channel: 'letter' } }).answer(clerkZhou, 'transfer', to)).toBe('allowed');
  });

  it('a leader takes it on with a day of his own', () => {
    const walk = aPetition();
    expect(walk.answer(clerkZhou, 'record-leader', { on: '2026-02-10', result: '接访' })).toBe('422 no-leader-assigned');
    walk.take(clerkZhou, 'assign-leader', { leader: '副县长', until: '2026-03-31' });
    expect(walk.running).toContain('leader 2026-02-10 2026-03-31');
    expect(walk.take(clerkZhou, 'record-leader', { on: '2026-02-10', result: '接访一次,未化解' }).ended('leader')).toEqual([]);
    expect(walk.take(clerkZhou, 'close-leader', { on: '2026-02-10', result: '已化解' }).ended('leader')).toEqual(['met 2026-02-10']);
    expect(walk.answer(clerkZhou, 'record-leader', { on: '2026-02-10', result: '再访' })).toBe('422 no-leader-assigned');
  });
});

describe('the order of article 31', () => {
  it.each([
    ['judicial', undefined, 'allowed'],
    ['arbitration', 1, 'allowed'],
    ['arbitration', 0, '422 earlier-items-unanswered'],
    ['party-appeal', 2, 'allowed'],
    ['administrative', 3, 'allowed'],
    ['administrative', 2, '422 earlier-items-unanswered'],
    ['duty', 4, 'allowed'],
    ['duty', 5, '422 earlier-items-unanswered'],
  ])('%s with %s earlier items answered: %s', (item, count, answer) => {
    const why = count === undefined ? {} : { whyNotEarlier: FIVE.slice(0, count) };
    expect(received().answer(officerWater, 'route', { item, road: 'other', reason: '应走法定途径', ...why })).toBe(answer);
  });

  it('an opinion is for the rest: all five are answered', () => {
    for (let n = 0; n < 5; n++)
      expect(received().answer(officerWater, 'accept', { whyNotEarlier: FIVE.slice(0, n) })).toBe('422 earlier-items-unanswered');
    expect(received().judge(officerWater, 'accept', { whyNotEarlier: [] })).toMatchObject({
      refusals: [{ facts: { count: 5 }, law: { article: '31' } }],
    });
  });

  it('a statutory road ends the petition with its notice, and remembers why no earlier item fits', () => {
    const walk = received().take(officerWater, 'route', {
      item: 'arbitration',
      road: 'labour-arbitration',
      reason: '劳动争议',
      whyNotEarlier: ['不涉诉'],
    });
    expect(walk.facts).toMatchObject({
      state: 'routed',
      outcome: 'transferred-out',
      decision: { item: 'arbitration', whyNotEarlier: ['不涉诉'] },
    });
    expect([walk.running, walk.papers, walk.ended('notify')]).toEqual([[], ['receipt-notice 高玉海'], ['met 2026-02-14']]);
  });

  it('the window itself only leads to the courts and the police; the rest is for the organ', () => {
    expect(sorted().answer(clerkZhou, 'route', { item: 'judicial', road: 'litigation', reason: '涉诉' })).toBe('allowed');
    expect(
      sorted().answer(clerkZhou, 'route', { item: 'arbitration', road: 'labour-arbitration', reason: '劳动', whyNotEarlier: ['不涉诉'] }),
    ).toBe('403 role-missing');
  });

  it('a suggestion is studied and answered, and never taken in', () => {
    const walk = sorted('suggestion')
      .take(clerkZhou, 'transfer', { organisationId: 'water', ...clean })
      .take(officerWater, 'notify-receipt');
    expect(walk.answer(officerWater, 'accept', { whyNotEarlier: FIVE })).toBe('422 not-a-claim');
    expect(walk.take(officerWater, 'study').running).toEqual(['suggestion 2026-02-10 2026-04-13']);
    expect(walk.take(officerWater, 'answer-suggestion', { adopted: 'adopted', opinion: '采纳' }).facts.state).toBe('suggestion-answered');
  });
});

describe('competence', () => {
  it('five working days to object, over the Spring Festival; receipt ends the right', () => {
    expect(transferred().running).toEqual(['notify 2026-02-12 2026-02-27', 'object 2026-02-12 2026-02-26']);
    expect(transferred().on('2026-02-26').answer(officerWater, 'object', { reason: '不属' })).toBe('allowed');
    expect(transferred().on('2026-02-27').answer(officerWater, 'object', { reason: '不属' })).toBe('422 deadline-passed');
    expect(received().ended('object')).toEqual(['stopped 2026-02-14']);
  });

  it('the papers come back only when the sender agrees; upheld, the organ keeps them and its day', () => {
    const walk = transferred().take(officerWater, 'object', { reason: '不属' });
    expect(walk.facts.seats['organ']).toBeDefined();
    expect(walk.running).toEqual(['notify 2026-02-12 2026-02-27', 'verify 2026-02-12 2026-02-26']);
    walk.take(clerkZhou, 'uphold', { verification: '确属其职权' });
    expect([walk.facts.state, walk.running]).toEqual(['transferred', ['notify 2026-02-12 2026-02-27']]);
    expect(walk.answer(officerWater, 'object', { reason: '再' })).toBe('422 right-used');
    const back = transferred().take(officerWater, 'object', { reason: '不属' }).take(clerkZhou, 'agree-return', { verification: '属实' });
    expect([back.facts.state, back.facts.seats['organ'], back.ended('notify')]).toEqual(['registered', undefined, ['stopped 2026-02-12']]);
    expect(back.running).toEqual(['route-again 2026-02-12 2026-02-26']);
  });

  it('the second objection is ruled upon, and then there is none', () => {
    const walk = objectedAgain();
    for (const action of ['agree-return', 'uphold'])
      expect(walk.answer(clerkZhou, action, { verification: '属实' })).toBe('422 competence-ruling-needed');
    expect(
      transferred()
        .take(officerWater, 'object', { reason: '不属' })
        .answer(clerkZhou, 'refer-competence', { organisationId: 'meeting', reason: '争议' }),
    ).toBe('422 objection-is-first');
    const after = ruled();
    expect([after.facts.state, after.facts.seats['organ']?.organisationId, after.facts.seats['superior']]).toEqual([
      'transferred',
      'water',
      undefined,
    ]);
    expect(after.facts.marks).toContainEqual(
      expect.objectContaining({
        mark: 'competence-ruled',
        value: 'water',
        detail: expect.objectContaining({ reason: '由水务局受理', documentId: 'd' }),
      }),
    );
    expect(after.answer(officerWater, 'object', { reason: '仍不属' })).toContain('competence-ruled');
    expect(after.running).toEqual(['notify 2026-02-13 2026-02-28']);
  });

  it('the ruling is remembered as that of who gave it', () => {
    expect(ruled().left).toContainEqual(
      expect.objectContaining({
        kind: 'ruling',
        organisationId: 'water',
        ruledOrganisationId: 'meeting',
        reason: '由水务局受理',
        documentId: 'd',
        law: XF('24'),
      }),
    );
  });

  it('who decides is the next above both that objected, and the joint meeting only where there is none', () => {
    const walk = objectedAgain();
    const refers = (organisationId: string) => walk.answer(clerkZhou, 'refer-competence', { organisationId, reason: '争议' });
    expect([refers('meeting'), refers('water'), refers('county')]).toEqual([
      'allowed',
      '422 not-the-common-superior',
      '422 not-the-common-superior',
    ]);
    walk.superiors = { water: ['county', 'city'], town: ['county', 'city'] };
    expect([refers('county'), refers('meeting'), refers('water'), refers('city')]).toEqual([
      'allowed',
      ...Array<string>(3).fill('422 not-the-common-superior'),
    ]);
    walk.superiors = { water: ['bureau', 'city'], town: ['county', 'city'] };
    expect([refers('city'), refers('county')]).toEqual(['allowed', '422 not-the-common-superior']);
  });

  it('receipt moves who answers for the case', () => {
    expect(received().left.length).toBeGreaterThan(0);
    const walk = transferred().on('2026-02-14').take(officerWater, 'notify-receipt');
    expect(walk.left).toContainEqual({ kind: 'answerable', organisationId: 'water' });
    expect(ruled().take(officerWater, 'notify-receipt').facts.case.responsibleOrganisationId).toBe('water');
  });

  it('an assignment carries its term, and its report is handed in', () => {
    const walk = sorted()
      .take(clerkZhou, 'assign', { organisationId: 'water', ...clean, until: '2026-04-10' })
      .take(officerWater, 'notify-receipt');
    expect(walk.running).toContain('report 2026-02-10 2026-04-10');
    expect(walk.answer(clerkZhou, 'set-report-term', { until: '2026-04-20', reason: '改期' })).toBe('422 report-term-set');
    expect(walk.take(officerWater, 'submit-report', { result: '办结', documentId: 'd' }).ended('report')).toEqual(['met 2026-02-10']);
    expect(received().answer(officerWater, 'submit-report', { result: '办结', documentId: 'd' })).toBe('422 no-report-term');
  });
});

describe('handling', () => {
  it('sixty days from being taken in, and neither a hearing nor a mediation stops them', () => {
    const walk = handling();
    expect(walk.running).toEqual(['handle 2026-02-24 2026-04-27']);
    walk
      .on('2026-03-02')
      .take(officerWater, 'hold-hearing', { on: '2026-03-02', place: '会议室' })
      .take(officerWater, 'divert', { organisationId: 'town' });
    expect(walk.running).toEqual(['handle 2026-02-24 2026-04-27']);
  });

  it.each([
    ['effective', false, 'settled'],
    ['terminated', true, 'not-settled'],
  ])('of a mediation beside that is %s the outcome comes back, and the answer is owed all the same', (state, ended, value) => {
    const beside = { id: 'm', procedure: 'people-mediation' as const, variant: 'general', state, ended };
    const walk = handling();
    const played = heed(petition, { ...walk.facts, case: { ...walk.facts.case, siblings: [beside] } }, legalDate('2026-03-05'), hands());
    expect(played.facts.marks).toContainEqual(expect.objectContaining({ mark: 'mediation-outcome', value }));
    expect(played.facts.state).toBe('handling');
    expect(played.left.filter(({ kind }) => kind === 'clock')).toEqual([]);
    expect(owed(petition, played.facts)).toMatchObject({ organisationId: 'water', next: ['issue-opinion'] });
  });

  it('only the petitioner’s own written withdrawal ends it, each for himself', () => {
    const two = [petitioner, aParty('刘桂芬', 'applicant'), parties[1]!];
    const walk = handling({ parties: two }).take(officerWater, 'withdraw', { ...gao, documentId: 'd' });
    expect(walk.facts.state).toBe('handling');
    expect(walk.answer(officerWater, 'withdraw', { ...gao, documentId: 'd' })).toBe('422 withdrawn-already');
    expect(walk.answer(officerWater, 'withdraw', { partyId: '施工队', documentId: 'd' })).toBe('422 not-a-petitioner');
    expect(walk.take(officerWater, 'withdraw', { partyId: '刘桂芬', documentId: 'd' }).facts).toMatchObject({
      state: 'withdrawn',
      outcome: 'withdrawn',
    });
    expect(walk.ended('handle')).toEqual(['stopped 2026-02-24']);
  });

  it('the opinion goes to who petitions, not to the other side', () => {
    expect(decided().papers).toEqual(['opinion-notice 高玉海']);
  });

  it('simplified: ten working days for a first petition, and it can become an ordinary one from the same day', () => {
    const walk = handling({ variant: 'simplified' });
    expect(walk.running).toEqual(['handle 2026-02-24 2026-03-09']);
    walk.take(officerWater, 'become-ordinary', { reason: '案情复杂' });
    expect([walk.facts.variant, walk.running]).toEqual(['ordinary', ['handle 2026-02-24 2026-04-27']]);
    const kin = [{ id: 'k', procedure: 'petition' as const, variant: 'ordinary', state: 'concluded', ended: true }];
    expect(received({ variant: 'simplified', case: { kin } }).answer(officerWater, 'accept', { whyNotEarlier: FIVE })).toBe(
      '422 not-first-petition',
    );
    expect(received({ variant: 'simplified' }).running).toEqual(['notify 2026-02-12 2026-02-27', 'accept-simply 2026-02-12 2026-02-24']);
  });
});

describe('after the answer', () => {
  it('thirty days to ask for the review, thirty to decide it; likewise the recheck', () => {
    expect(answered().running).toEqual(['request-review 高玉海 2026-03-23 2026-04-22']);
    expect(reviewing().running).toEqual(['review 2026-04-01 2026-05-06']);
    expect(reviewed().running).toEqual(['serve-review 2026-04-20 2026-04-27']);
    expect(rechecking().running).toEqual(['recheck 2026-05-08 2026-06-08']);
  });

  it('who has withdrawn asks for no review, though the opinion reached him since', () => {
    const walk = decided({ parties: [petitioner, aParty('刘桂芬', 'applicant')] })
      .on('2026-03-23')
      .take(officerWater, 'withdraw', { ...gao, reason: '不再反映', documentId: 'd' });
    for (const partyId of [gao.partyId, '刘桂芬'])
      walk.take(officerWater, 'serve-opinion', { partyId, servedOn: '2026-03-23', method: 'in-person' });
    const asks = (partyId: string) => walk.answer(officerWater, 'request-review', { partyId, organisationId: 'county' });
    expect([asks(gao.partyId), asks('刘桂芬')]).toEqual(['422 withdrawn-already', 'allowed']);
  });

  it('each petitioner has the thirty days of his own receipt', () => {
    const two = [petitioner, aParty('刘桂芬', 'applicant')];
    const walk = decided({ parties: two })
      .on('2026-03-23')
      .take(officerWater, 'serve-opinion', { ...gao, servedOn: '2026-03-23', method: 'post' });
    expect([walk.facts.state, walk.answer(officerWater, 'request-review', { partyId: '刘桂芬', organisationId: 'county' })]).toEqual([
      'decided',
      '422 petitioner-not-served',
    ]);
    walk.on('2026-04-20').take(officerWater, 'serve-opinion', { partyId: '刘桂芬', servedOn: '2026-04-20', method: 'in-person' });
    expect(walk.facts.state).toBe('answered');
    walk.on('2026-04-23');
    expect(walk.answer(officerWater, 'request-review', { ...gao, organisationId: 'county' })).toBe('422 deadline-passed');
    expect(walk.answer(officerWater, 'request-review', { partyId: '刘桂芬', organisationId: 'county' })).toBe('allowed');
  });

  it('asked for in time and typed when silence had ended it, the petition is reviewed, and rechecked, all the same', () => {
    const silence = (walk: Walk, day: string, clock: string): Walk => {
      walk.on(day);
      walk.facts = lapsed(walk.facts, walk.today);
      return walk.expire(clock);
    };
    const ask = { ...gao, organisationId: 'county' };
    const walk = silence(answered(), '2026-04-23', 'request-review');
    expect([walk.facts.state, walk.answer(officerWater, 'request-review', ask)]).toEqual(['concluded', '422 deadline-passed']);
    walk.on('2026-04-22').take(officerWater, 'request-review', ask);
    expect(walk.facts).toMatchObject({ state: 'reviewing', ended: false, outcome: null });
    expect([walk.running, walk.ended('request-review')]).toEqual([['review 2026-04-22 2026-05-22'], ['met 2026-04-22']]);
    walk.take(officerCounty, 'decide-review', { reviewed: 'upheld', reviewOpinion: '维持', reviewBasis: '条例' });
    walk.take(officerCounty, 'serve-review', { ...gao, servedOn: '2026-04-22', method: 'in-person' });
    const again = { ...gao, organisationId: 'city' };
    silence(walk, '2026-05-23', 'request-recheck');
    expect([walk.facts.state, walk.answer(officerCounty, 'request-recheck', again)]).toEqual(['concluded', '422 deadline-passed']);
    walk.on('2026-05-22').take(officerCounty, 'request-recheck', again);
    expect([walk.facts, walk.running]).toMatchObject([{ state: 'rechecking', ended: false }, ['recheck 2026-05-22 2026-06-22']]);
  });

  it('who decided does not review, and who reviewed does not recheck', () => {
    expect(answered().answer(officerWater, 'request-review', { ...gao, organisationId: 'water' })).toBe('422 same-body-reviews');
    const walk = reviewed().take(officerCounty, 'serve-review', { ...gao, servedOn: '2026-04-20', method: 'post' });
    for (const organisationId of ['water', 'county'])
      expect(walk.answer(officerCounty, 'request-recheck', { ...gao, organisationId })).toBe('422 same-body-reviews');
  });

  it('the next above reviews, the next above that rechecks; another bureau of the county does not', () => {
    const walk = answered();
    walk.superiors = { water: ['county', 'city'] };
    const asks = (organisationId: string) => walk.answer(officerWater, 'request-review', { ...gao, organisationId });
    expect([asks('county'), asks('town'), asks('city')]).toEqual(['allowed', '422 not-the-next-above', '422 not-the-next-above']);
    const next = reviewed().take(officerCounty, 'serve-review', { ...gao, servedOn: '2026-04-20', method: 'post' });
    next.superiors = { county: ['city'] };
    expect(next.answer(officerCounty, 'request-recheck', { ...gao, organisationId: 'town' })).toBe('422 not-the-next-above');
    expect(next.answer(officerCounty, 'request-recheck', { ...gao, organisationId: 'city' })).toBe('allowed');
  });

  it('silence for thirty days ends it: decided, and not barred', () => {
    expect(answered().on('2026-04-23').expire('request-review').facts).toMatchObject({ state: 'concluded', outcome: 'decided' });
  });

  it('only the recheck stands still for its hearing', () => {
    const walk = rechecking().on('2026-05-11').take(officerCity, 'open-hearing', { basis: 'hearing', place: '听证室' });
    expect(walk.running).toEqual(['recheck 2026-05-08 2026-06-08 suspended']);
    expect(walk.take(officerCity, 'close-hearing', { result: '已听证' }).running).toEqual(['recheck 2026-05-08 2026-06-08']);
    expect(
      Object.entries(petition.clocks)
        .filter(([, { waits }]) => waits)
        .map(([name]) => name),
    ).toEqual(['recheck']);
  });

  it('served, the recheck is final', () => {
    const walk = rechecking()
      .on('2026-05-20')
      .take(officerCity, 'decide-recheck', { rechecked: 'upheld', recheckOpinion: '维持', recheckBasis: '条例' });
    expect(walk.running).toEqual(['serve-recheck 2026-05-20 2026-05-27']);
    expect(walk.take(officerCity, 'serve-recheck', { ...gao, servedOn: '2026-05-20', method: 'in-person' }).facts).toMatchObject({
      state: 'terminal',
      outcome: 'decided',
      ended: true,
    });
    expect(walk.running).toEqual([]);
  });

  it('the same again goes to care, at the window or at the organ; what is not final does not', () => {
    const kin = [{ id: 'k', procedure: 'petition' as const, variant: 'ordinary', state: 'terminal', ended: true }];
    expect(sorted().answer(clerkZhou, 'answer-terminal', { reason: '已终结' })).toBe('422 matter-is-not-final');
    const walk = sorted('claim', { case: { kin } }).take(clerkZhou, 'answer-terminal', { reason: '已终结' });
    expect([walk.facts.state, walk.papers, walk.running]).toEqual(['caring', ['terminal-notice 高玉海'], ['care 2026-02-10 2026-03-12']]);
    expect(walk.on('2026-02-25').take(clerkZhou, 'record-care', { care: 'counsel', on: '2026-02-25', result: '上门' }).running).toEqual([
      'care 2026-02-25 2026-03-27',
    ]);
    expect(walk.take(clerkZhou, 'close-care', { result: '已获救助' }).facts).toMatchObject({ state: 'not-accepted-again', ended: true });
  });

  it('what another body is handling is not taken in again', () => {
    const kin = [{ id: 'k', procedure: 'petition' as const, variant: 'ordinary', state: 'handling', ended: false }];
    expect(sorted().answer(clerkZhou, 'decline', { reason: '正在办理' })).toBe('422 no-petition-under-way');
    expect(sorted('claim', { case: { kin } }).take(clerkZhou, 'decline', { reason: '正在办理' }).facts.state).toBe('declined');
  });
});

describe('several petitioners, each with a right of his own', () => {
  const liu = { partyId: '刘桂芬' };
  const two = [petitioner, aParty('刘桂芬', 'applicant')];
  const served = (how: string, who: object, day: string) => [how, { ...who, servedOn: day, method: 'in-person' }] as const;
  const review = { reviewed: 'upheld', reviewOpinion: '维持', reviewBasis: '条例' };
  const recheck = { rechecked: 'upheld', recheckOpinion: '维持', recheckBasis: '条例' };
  /** 高玉海 has the review he asked for; 刘桂芬 has the opinion since the day it was decided. */
  const oneReviewed = (): Walk =>
    decided({ parties: two })
      .on('2026-03-23')
      .take(officerWater, ...served('serve-opinion', gao, '2026-03-23'))
      .take(officerWater, 'request-review', { ...gao, organisationId: 'county' })
      .on('2026-03-27')
      .take(officerCounty, 'decide-review', review)
      .take(officerWater, ...served('serve-opinion', liu, '2026-03-27'))
      .take(officerCounty, ...served('serve-review', gao, '2026-03-27'));

  it('who asks after another’s review was decided has it made anew, and both get the new opinion', () => {
    const walk = oneReviewed().on('2026-04-10').take(officerWater, 'request-review', liu);
    expect([walk.facts.state, walk.running]).toEqual(['reviewing', ['review 2026-04-10 2026-05-11']]);
    expect(walk.answer(officerWater, 'request-review', gao)).toBe('422 right-used');
    walk.take(officerCounty, 'decide-review', review).take(officerCounty, ...served('serve-review', gao, '2026-04-10'));
    expect(walk.take(officerCounty, ...served('serve-review', liu, '2026-04-10')).facts.state).toBe('review-answered');
    expect(walk.running).toEqual(['request-recheck 高玉海 2026-04-10 2026-05-11', 'request-recheck 刘桂芬 2026-04-10 2026-05-11']);
  });

  it('the review opinion still goes to who has not got it when the other has asked for the recheck', () => {
    const walk = oneReviewed()
      .on('2026-03-30')
      .take(officerCounty, 'request-recheck', { ...gao, organisationId: 'city' });
    walk.take(officerCounty, ...served('serve-review', liu, '2026-03-30'));
    expect(walk.ended('serve-review')).toEqual(['met 2026-03-30']);
    expect(walk.running).toContain('request-recheck 刘桂芬 2026-03-30 2026-04-29');
    expect(walk.take(officerWater, 'request-review', liu).facts.state).toBe('rechecking');
    expect(walk.take(officerCounty, 'request-recheck', liu).facts.state).toBe('rechecking');
  });

  it('it is final for nobody while one may still ask; who does has the recheck made anew', () => {
    const rechecked = () =>
      oneReviewed()
        .on('2026-03-30')
        .take(officerCounty, 'request-recheck', { ...gao, organisationId: 'city' })
        .take(officerCounty, ...served('serve-review', liu, '2026-03-30'))
        .on('2026-04-08')
        .take(officerCity, 'decide-recheck', recheck)
        .take(officerCity, ...served('serve-recheck', gao, '2026-04-08'))
        .take(officerCity, ...served('serve-recheck', liu, '2026-04-08'));
    const walk = rechecked();
    expect([walk.facts.state, walk.ended('serve-recheck'), owed(petition, walk.facts)?.by]).toEqual([
      'recheck-decided',
      ['met 2026-04-08'],
      'party',
    ]);
    walk.on('2026-04-20').take(officerCounty, 'request-recheck', liu);
    expect([walk.facts.state, walk.running.filter((one) => one.startsWith('recheck'))]).toEqual([
      'rechecking',
      ['recheck 2026-04-20 2026-05-20'],
    ]);
    const silent = rechecked().on('2026-04-28');
    silent.facts = {
      ...silent.facts,
      clocks: silent.facts.clocks.map((one) =>
        one.clock === 'request-review' && !one.endedAs ? { ...one, endedAs: 'lapsed' as const } : one,
      ),
    };
    expect(silent.on('2026-04-30').expire('request-recheck').facts).toMatchObject({ state: 'terminal', ended: true });
  });
});

describe('a petition brought to the organ itself', () => {
  const direct = (): Walk => aPetition({}, officerWater);

  it('has fifteen days to be told, and is the organ’s own to handle', () => {
    expect(direct().running).toEqual(['tell 2026-02-10 2026-02-25']);
    const walk = direct().take(officerWater, 'classify', { category: 'claim' }).take(officerWater, 'take-up');
    expect(walk.facts.seats['organ']).toEqual(walk.facts.seats['office']);
    walk.take(officerWater, 'accept', { whyNotEarlier: FIVE });
    expect([walk.ended('tell'), walk.running]).toEqual([['met 2026-02-10'], ['handle 2026-02-10 2026-04-13']]);
    expect(owed(petition, walk.facts)).toMatchObject({ organisationId: 'water' });
  });

  it('or is told whose it is', () => {
    const walk = direct().take(officerWater, 'classify', { category: 'claim' });
    expect(walk.take(officerWater, 'redirect', { competentBody: '县自然资源局', reason: '不属本系统' }).facts).toMatchObject({
      state: 'redirected',
      outcome: 'out-of-scope',
    });
    expect(sorted().answer(clerkZhou, 'redirect', { competentBody: '局', reason: '不属' })).toBe('422 only-direct-petitions');
    expect(sorted().answer(clerkZhou, 'take-up')).toBe('422 only-direct-petitions');
  });
});

test('no step of a petition says that its answer may be sued', () => {
  expect(JSON.stringify(petition.steps.filter(({ do: name }) => name !== 'route'))).not.toMatch(/起诉|suit-notice/);
});
