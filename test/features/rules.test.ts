/** Rules as versions: what a county adds, where each came from, and what a deadline keeps. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../support/story.js';
import { type House, aHouse } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse('2026-03-02T08:30:00+08:00');
});
afterAll(() => house.close());

const admin = () => house.as('admin.system');
const propose = (ruleId: string, body: object, account = 'admin.system') =>
  house
    .as(account)
    .post(`/api/v1/deadline-rules/${ruleId}/versions`, { basis: '县司法局 2026 年第 3 号通知', effectiveFrom: '2026-03-09', ...body });
/** One proposes, another approves. */
async function add(ruleId: string, body: object) {
  const { body: proposal } = await propose(ruleId, body);
  return house.as('supervisor.county').act(`/api/v1/rule-proposals/${String(proposal['id'])}`, 'approve');
}
const due = async (ruleId: string, start: string) =>
  (await admin().get(`/api/v1/deadline-rules/${ruleId}/preview?start=${start}`)).body['due'];
const versions = async (ruleId: string) =>
  (await admin().get(`/api/v1/deadline-rules/${ruleId}`)).body['versions'] as {
    rule: { version: number; origin: string };
    basis: string | null;
    addedBy: string | null;
  }[];

describe('a rule', () => {
  it('comes with the program in every version the law has had, and is found in the database by every process', async () => {
    expect(await versions('consumer-complaint.conclude')).toMatchObject([
      { rule: { version: 1, origin: 'shipped', effectiveTo: '2026-04-14', confidence: 'high' }, basis: null, addedBy: null },
      { rule: { version: 2, origin: 'shipped', effectiveFrom: '2026-04-15', confidence: 'medium' } },
    ]);
    const [count] = await house.database.query<{ n: number; twice: number }>(
      'SELECT count(*)::int AS n, (count(*) - count(DISTINCT (rule_id, digest)))::int AS twice FROM deadline_rules',
    );
    expect(count!.n).toBeGreaterThan(150);
    expect(count!.twice).toBe(0);
  });

  it('is entered once, however many processes start together', async () => {
    await house.database.query('DELETE FROM deadline_rules');
    const { Almanac } = await import('../../src/casework/almanac.js');
    const { aWork } = await import('../support/work.js');
    const works = await Promise.all([0, 1, 2, 3].map(() => aWork(house.database.workerUrl, 2)));
    await Promise.all(works.map(({ work }) => new Almanac(work).fresh()));
    const rows = await house.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM deadline_rules GROUP BY rule_id, digest HAVING count(*) > 1',
    );
    expect(rows).toEqual([]);
    expect((await versions('consumer-complaint.conclude')).map(({ rule }) => rule.version)).toEqual([1, 2]);
    await Promise.all(works.map(({ close }) => close()));
  });

  it('shows that it was not verified wherever a date under it is shown', async () => {
    const preview = await admin().get('/api/v1/deadline-rules/labour-arbitration.accept/preview?start=2026-05-04');
    expect(preview.body).toMatchObject({
      rule: { version: 1, confidence: 'low' },
      notes: expect.arrayContaining([expect.stringContaining('尚未核对原文')]),
    });
  });

  it('of hours is counted from the minute, and of a hearing back from its day', async () => {
    const at = encodeURIComponent('2026-03-06T17:20:00+08:00');
    expect((await admin().get(`/api/v1/deadline-rules/protection-order.decide/preview?start=${at}`)).body).toMatchObject({
      due: '2026-03-09',
      dueAt: '2026-03-09T17:20:00.000+08:00',
    });
    // Five working days before Tuesday 2026-03-17: the Tuesday before.
    expect(await due('land-arbitration.hearing-notice', '2026-03-17')).toBe('2026-03-10');
  });
});

describe('a version that a county adds', () => {
  it('counts what starts from its day on, and leaves what runs as it was born', async () => {
    const registered = await house.as('clerk.petition').post('/api/v1/cases', {
      channel: 'window',
      disputeType: 'neighbour',
      title: '排水纠纷',
      facts: '两家因排水发生争执。',
      areaCode: '230522100',
      parties: [{ role: 'applicant', kind: 'person', name: '甲' }],
    });
    const caseId = String(registered.body['id']);
    const dates = async () =>
      (await house.as('clerk.petition').get(`/api/v1/deadlines?caseId=${caseId}`)).body['items'] as {
        ruleVersion: number;
        due: string;
        id: string;
      }[];
    expect(await dates()).toMatchObject([{ ruleVersion: 1, due: '2026-03-04' }]);

    const added = await add('case.route', { term: { quantity: 5, unit: 'working-day' } });
    expect(added).toMatchObject({
      status: 200,
      body: { state: 'approved', rule: { version: 2, origin: 'county', effectiveFrom: '2026-03-09', term: { quantity: 5 } } },
    });
    expect([await due('case.route', '2026-03-06'), await due('case.route', '2026-03-09')]).toEqual(['2026-03-10', '2026-03-16']);
    expect(await versions('case.route')).toMatchObject([
      { basis: null, addedBy: null, approvedBy: null },
      { basis: '县司法局 2026 年第 3 号通知', addedBy: '系统管理员', approvedBy: '政法委督导员' },
    ]);

    await house.moveTo('2026-03-10T09:00:00+08:00');
    expect(await dates()).toMatchObject([{ ruleVersion: 1, due: '2026-03-04' }]);
    const explained = await house.as('clerk.petition').get(`/api/v1/deadlines/${(await dates())[0]!.id}/explain`);
    expect(explained.body).toMatchObject({ due: '2026-03-04', rule: { version: 1 } });
  });

  it('that is in force for a while gives way to the one before it', async () => {
    await add('people-mediation.sign', { effectiveFrom: '2026-05-01', effectiveTo: '2026-05-31', term: { quantity: 10, unit: 'day' } });
    expect([await due('people-mediation.sign', '2026-05-11'), await due('people-mediation.sign', '2026-06-01')]).toEqual([
      '2026-05-21',
      '2026-06-08',
    ]);
  });

  it('is proposed by the system administrator alone, says why, and is entered once', async () => {
    const body = { term: { quantity: 4, unit: 'working-day' } };
    expect(refusalOf(await propose('case.route', body, 'registrar.mediation'))).toMatchObject({ status: 403 });
    expect(refusalOf(await propose('case.route', body, 'supervisor.county'))).toMatchObject({ status: 403 });
    expect(refusalOf(await propose('case.route', { ...body, basis: undefined }))).toMatchObject({
      status: 400,
      reasons: ['required /basis'],
    });
    expect((await add('case.route', { ...body, effectiveFrom: '2026-03-16' })).status).toBe(200);
    expect(refusalOf(await propose('case.route', { ...body, effectiveFrom: '2026-03-16' }))).toMatchObject({
      status: 409,
      code: 'rule-version-known',
    });
    expect(refusalOf(await propose('no.such-rule', body))).toMatchObject({ status: 404 });
  });

  it.each<[string, string, object]>([
    ['rule-ends-before-it-begins', 'case.route', { effectiveTo: '2026-01-01' }],
    ['rule-without-article', 'petition.handle', { law: '信访工作条例', confidence: 'high' }],
    ['ladder-hides-escalation', 'petition.handle', { ladder: [{ at: -1, tell: 'handler', as: 'reminder' }] }],
    ['ladder-hides-escalation', 'supervision.reply', { ladder: [{ at: -1, tell: 'handler', as: 'reminder' }] }],
    ['ladder-not-for-county', 'judicial-confirmation.apply', { ladder: [{ at: 1, tell: 'county-supervisor', as: 'escalation' }] }],
  ])('is refused with %s', async (code, ruleId, body) => {
    expect(refusalOf(await propose(ruleId, body))).toMatchObject({ status: 422, code });
  });
});
