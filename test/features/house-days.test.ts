/** What a house may say of its own days, and the county of an area's, as their people say it over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { refusalOf } from '../support/story.js';

let house: House;
beforeAll(async () => {
  house = await aHouse('2026-03-02T08:30:00+08:00');
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.database.query('UPDATE closures SET withdrawn_at = now() WHERE withdrawn_at IS NULL');
  await house.database.setLegalTime('2026-03-02T08:30:00+08:00'); // Monday
});

const head = () => house.as('head.mediation');
const closuresOf = (code: 'committee-youyi' | 'human-resources') => `/api/v1/organisations/${house.county.organisations[code]}/closures`;
const shut = (from: string, to: string) => head().post(closuresOf('committee-youyi'), { from, to, reason: '搬迁' });

describe('a head who shuts his house', () => {
  it('does so for sixty days, and then for a day of work between: closures that only rest days part are one', async () => {
    expect((await shut('2026-03-03', '2026-04-24')).status).toBe(201); // to a Friday
    const joined = await shut('2026-04-27', '2026-05-08'); // from the Monday after
    expect(refusalOf(joined)).toEqual({ status: 422, code: 'closures-joined-too-long', reasons: ['closures-joined-too-long'] });
    expect(joined.body['detail']).toContain('自 2026-03-03 起');
    // Tuesday: on Monday somebody was there.
    expect((await shut('2026-04-28', '2026-05-29')).status).toBe(201);
    expect(refusalOf(await shut('2026-04-27', '2026-04-27'))).toMatchObject({ status: 422, code: 'closures-joined-too-long' });
  });

  it('takes it back before it begins; half-way only for the days to come; and not at all when it is over', async () => {
    const closure = async (from: string, to: string) => `/api/v1/closures/${String((await shut(from, to)).body['id'])}`;
    const withdraw = (path: string) => head().post(`${path}/actions/withdraw`, {}, { 'if-match': '*' });
    const [tomorrow, today] = [await closure('2026-03-03', '2026-03-06'), await closure('2026-03-02', '2026-03-02')];
    expect((await withdraw(today)).body).toMatchObject({ withdrawnAt: expect.any(String), endedAt: null, plannedTo: null });
    await house.database.setLegalTime('2026-03-05T08:30:00+08:00');
    const ended = await withdraw(tomorrow);
    expect(ended.body).toMatchObject({ from: '2026-03-03', to: '2026-03-04', plannedTo: '2026-03-06', withdrawnAt: null });
    expect(ended.headers.get('etag')).toBe('"2"');
    expect(refusalOf(await withdraw(tomorrow))).toMatchObject({ status: 409, code: 'closure-over' });
    expect(refusalOf(await withdraw(today))).toMatchObject({ status: 409, code: 'closure-withdrawn' });
    expect((await head().get(closuresOf('committee-youyi'))).body['items']).toContainEqual(ended.body);
  });
});

describe('a body that is asked for an answer by those who supervise it', () => {
  it('cannot put the answer off by shutting its house', async () => {
    const { body: registered } = await house.as('officer.agency').post('/api/v1/cases', {
      channel: 'window',
      disputeType: 'labour',
      title: '工资纠纷',
      facts: '工资未结清。',
      areaCode: '230522100000',
      parties: [{ role: 'applicant', kind: 'person', name: '张三' }],
    });
    const caseId = String(registered['id']);
    const closed = await house
      .as('admin.system')
      .post(closuresOf('human-resources'), { from: '2026-03-03', to: '2026-03-20', reason: '搬迁' });
    expect(closed.status).toBe(201);
    const organisationId = house.county.organisations['human-resources'];
    const order = { caseId, organisationId, reason: '该事项长期未办结,请说明原因' };
    const ordered = await house.as('supervisor.county').post('/api/v1/supervisions', order);
    // Five working days: 3, 4, 5, 6, 9 March.
    expect(ordered).toMatchObject({ status: 201, body: { deadline: { due: '2026-03-09' } } });
    const { id } = ordered.body['deadline'] as { id: string };
    const explained = await house.as('officer.agency').get(`/api/v1/deadlines/${id}/explain`);
    expect(explained).toMatchObject({ status: 200, body: { due: '2026-03-09' } });
    expect((explained.body['days'] as { why: string }[]).filter(({ why }) => why.includes('停止办公'))).toEqual([]);
    // What it set itself waits: the case it registered has to be routed within two of its own working days.
    const dates = (await house.as('officer.agency').get(`/api/v1/deadlines?caseId=${caseId}&ruleId=case.route`)).body['items'] as {
      id: string;
    }[];
    const own = await house.as('officer.agency').get(`/api/v1/deadlines/${dates[0]!.id}/explain`);
    expect(own.body).toMatchObject({ due: '2026-03-24' });
  });
});

describe('an order of the county', () => {
  it('is refused where it would reach nobody: no body in the area', async () => {
    const order = { classes: ['promise'], from: '2026-03-02', to: '2026-03-09', basis: '县防汛抗旱指挥部令' };
    const give = (areaCode: string, more: object = {}) =>
      house.as('supervisor.county').post('/api/v1/suspension-orders', { ...order, areaCode, ...more });
    expect(refusalOf(await give('230999'))).toEqual({ status: 422, code: 'order-reaches-nobody', reasons: ['order-reaches-nobody'] });
    expect((await give('230505', { classes: ['internal'] })).status).toBe(201);
    expect((await give('230522200')).status).toBe(201);
  });
});

describe('a period that an administrator proposes', () => {
  const propose = (ruleId: string, body: object) =>
    house.as('admin.system').post(`/api/v1/deadline-rules/${ruleId}/versions`, { basis: '通知', effectiveFrom: '2026-03-09', ...body });

  it.each<[string, object, string | null, string]>([
    ['thirty years', { term: { quantity: 30, unit: 'year' } }, null, ''],
    ['thirty-one', { term: { quantity: 31, unit: 'year' } }, '/term/quantity', '30'],
    ['361 months', { term: { quantity: 361, unit: 'month' } }, '/term/quantity', '360'],
    ['4000 years', { term: { quantity: 4000, unit: 'year' } }, '/term/quantity', '30'],
    [
      'twenty and eleven more',
      { term: { quantity: 20, unit: 'year' }, extension: { quantity: 11, unit: 'year', approvedBy: 'organisation-head' } },
      '/extension/quantity',
      '10',
    ],
  ])('of %s (%j): %s %s', async (_, body, pointer, max) => {
    const answer = await propose('people-mediation.sign', body);
    if (!pointer) return expect(answer.status).toBe(201);
    expect(refusalOf(answer)).toEqual({ status: 400, code: 'invalid', reasons: [`too-large ${pointer}`] });
    expect((answer.body['errors'] as { message: string }[])[0]!.message).toBe(`不得大于 ${max}`);
  });
});
