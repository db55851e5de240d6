/** December: the State Council's notice for the new year comes out, a house moves, a river rises. What each may move, and what none of them may. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../src/app/worker.module.js';
import { WorkerDay } from '../../src/features/worker/worker.service.js';
import { loadConfig } from '../../src/platform/config.js';
import { eventually } from '../support/eventually.js';
import { type House, aHouse } from '../support/house.js';
import { agreed } from '../support/agreed.js';
import { type Story, refusalOf } from '../support/story.js';

let house: House;
let story: Story;
let worker: INestApplicationContext;

beforeAll(async () => {
  house = await aHouse('2026-12-10T08:30:00+08:00'); // Thursday
  story = await agreed(house);
  const config = loadConfig({ NODE_ENV: 'test', DEMO: 'true', DATABASE_URL: house.database.workerUrl, LOG_LEVEL: 'silent' }, 'worker');
  worker = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: false });
  await worker.get(WorkerDay).begin(config);
});
afterAll(async () => {
  await worker.get(WorkerDay).end();
  await worker.close();
  await house.close();
});

interface Seen {
  id: string;
  due: string;
  provisional: boolean;
  ruleId: string;
  class: string;
}
const dates = async (): Promise<Record<string, Seen>> => {
  const answer = await house.as('registrar.mediation').get(`/api/v1/deadlines?caseId=${story.caseId}&open=true`);
  return Object.fromEntries((answer.body['items'] as Seen[]).map((one) => [one.ruleId, one]));
};
const finished = (id: unknown) =>
  eventually(
    async () => (await house.as('admin.system').get(`/api/v1/publications/${String(id)}`)).body,
    ({ finishedAt }) => typeof finishedAt === 'string',
  );
/** One proposes, another approves. */
async function publish(year: object) {
  const { body } = await house.as('admin.system').post('/api/v1/calendars', year);
  return house.as('supervisor.county').act(`/api/v1/calendar-proposals/${String(body['id'])}`, 'approve');
}
const newest = async () => ((await house.as('admin.system').get('/api/v1/publications?limit=1')).body['items'] as { id: string }[])[0]!.id;
const inboxTexts = async (account: string) =>
  ((await house.as(account).get('/api/v1/inbox')).body['notices'] as { text: string; caseId: string | null }[]).map(({ text }) => text);

describe('the notice of the new year', () => {
  // Thirty days from 2026-12-10 end on Saturday 2027-01-09 and roll, as far as anybody knows, to Monday the 11th.
  const year = {
    year: 2027,
    source: '国务院办公厅关于2027年部分节假日安排的通知(测试用)',
    offDays: ['2027-01-01'],
    workDays: ['2027-01-09'],
  };

  it('is awaited: a date that reaches into the year is provisional, and says so wherever it is shown', async () => {
    expect((await dates())['judicial-confirmation.apply']).toMatchObject({ due: '2027-01-11', provisional: true });
  });

  it('is tried before it is published, by the administrator, who learns of dates and nothing of cases', async () => {
    expect(refusalOf(await house.as('registrar.mediation').post('/api/v1/calendars/preview', year))).toMatchObject({ status: 403 });
    const preview = await house.as('admin.system').post('/api/v1/calendars/preview', year);
    expect(preview.body).toMatchObject({
      version: 1,
      moved: 2,
      moves: [
        { ruleId: 'judicial-confirmation.apply', oldDue: '2027-01-11', newDue: '2027-01-09', deadlines: 1 },
        { ruleId: 'performance.visit', oldDue: '2027-01-11', newDue: '2027-01-09', deadlines: 1 },
      ],
    });
    expect(preview.text).not.toContain(story.caseId);
    expect((await dates())['judicial-confirmation.apply']).toMatchObject({ due: '2027-01-11' });
  });

  it('moves nothing while one person alone has proposed it', async () => {
    const proposed = await house.as('admin.system').post('/api/v1/calendars', year);
    expect(proposed).toMatchObject({ status: 201, body: { state: 'proposed', standsOn: 0, publicationId: null } });
    const path = `/api/v1/calendar-proposals/${String(proposed.body['id'])}`;
    expect((await house.as('supervisor.county').get(`${path}/preview`)).body).toMatchObject({ version: 1, moved: 2 });
    expect(refusalOf(await house.as('admin.system').act(path, 'approve'))).toMatchObject({ status: 403 });
    expect((await house.as('clerk.village').get('/api/v1/calendars/2027')).body).toMatchObject({ published: false, versions: [] });
    expect((await dates())['judicial-confirmation.apply']).toMatchObject({ due: '2027-01-11', provisional: true });
    expect((await house.as('admin.system').act(path, 'withdraw')).status).toBe(200);
  });

  it('moves the date when another has approved it, tells its owner once, and stands in the story of the case', async () => {
    const published = await publish(year);
    expect(published.body).toMatchObject({ state: 'approved', proposedBy: '系统管理员', answeredBy: '政法委督导员' });
    expect(await finished(published.body['publicationId'])).toMatchObject({ kind: 'calendar', publishedBy: '政法委督导员', moved: 2 });
    // A make-up Saturday is a working day: the last day does not roll any more.
    expect((await dates())['judicial-confirmation.apply']).toMatchObject({ due: '2027-01-09', provisional: false });
    const timeline = (await house.as('registrar.mediation').get(`/api/v1/cases/${story.caseId}/timeline`)).body['items'] as {
      type: string;
      data: object;
    }[];
    const moved = timeline.filter(
      ({ type, data }) => type === 'deadline-moved' && (data as { ruleId: string }).ruleId.startsWith('judicial'),
    );
    expect(moved).toMatchObject([{ data: { oldDue: '2027-01-11', due: '2027-01-09', because: '2027年放假安排公布' } }]);
    expect((await inboxTexts('mediator.li')).filter((text) => text.startsWith('2027年放假安排公布'))).toEqual([
      expect.stringContaining('您处有 2 项期限改期'),
    ]);
  });

  it('is corrected by a new version, and the same again is refused', async () => {
    expect(refusalOf(await house.as('admin.system').post('/api/v1/calendars', year))).toMatchObject({
      status: 409,
      code: 'calendar-unchanged',
    });
    const corrected = await publish({ ...year, workDays: [] });
    expect(await finished(corrected.body['publicationId'])).toMatchObject({ title: '2027年放假安排更正' });
    expect((await dates())['judicial-confirmation.apply']).toMatchObject({ due: '2027-01-11', provisional: false });
    expect((await house.as('clerk.village').get('/api/v1/calendars/2027')).body).toMatchObject({
      published: true,
      versions: [{ version: 1, proposedBy: '系统管理员', publishedBy: '政法委督导员' }, { version: 2 }],
    });
  });
});

describe('a house that moves', () => {
  it('shuts for two days: its return visit waits, the party’s thirty days do not', async () => {
    const visit = (await dates())['performance.visit']!; // 2027-01-11
    const organisationId = house.county.organisations['committee-youyi'];
    const closure = { from: '2027-01-11', to: '2027-01-12', reason: '搬迁' };
    expect(
      refusalOf(await house.as('registrar.mediation').post(`/api/v1/organisations/${organisationId}/closures`, closure)),
    ).toMatchObject({ status: 403 });
    const made = await house.as('head.mediation').post(`/api/v1/organisations/${organisationId}/closures`, closure);
    expect(made.status).toBe(201);
    await finished(await newest());
    expect([visit.due, (await dates())['performance.visit']!.due]).toEqual(['2027-01-11', '2027-01-13']);
    expect((await dates())['judicial-confirmation.apply']).toMatchObject({ due: '2027-01-11' });
    const explained = await house.as('registrar.mediation').get(`/api/v1/deadlines/${visit.id}/explain`);
    expect((explained.body['days'] as { why: string }[]).filter(({ why }) => why.includes('停止办公'))).toHaveLength(2);

    const withdrawn = await house
      .as('head.mediation')
      .act(`/api/v1/closures/${String(made.body['id'])}`, 'withdraw', {}, { 'if-match': '"1"' });
    expect(withdrawn.status).toBe(200);
    await finished(await newest());
    expect((await dates())['performance.visit']).toMatchObject({ due: '2027-01-11' });
  });
});

describe('a river that rises', () => {
  const order = { areaCode: '230522', classes: ['internal', 'promise'], from: '2026-12-15', to: '2026-12-25', basis: '县防汛抗旱指挥部令' };

  it('stops no period that a statute gives, whoever orders it', async () => {
    const asked = await house.as('supervisor.county').post('/api/v1/suspension-orders', { ...order, classes: ['statutory'] });
    expect(refusalOf(asked)).toEqual({
      status: 422,
      code: 'order-cannot-suspend-statutory',
      reasons: ['order-cannot-suspend-statutory 86'],
    });
    expect(refusalOf(await house.as('head.mediation').post('/api/v1/suspension-orders', order))).toMatchObject({ status: 403 });
  });

  it('lets the house’s own dates stand still for ten days; the party reads that his day stays, and what he may ask of the court', async () => {
    const made = await house.as('supervisor.county').post('/api/v1/suspension-orders', order);
    expect(made.status).toBe(201);
    await finished(await newest());
    // Ten days later: Thursday 2027-01-21 instead of Monday the 11th (30 days from 2026-12-10 end on the 9th, ten more on the 19th).
    expect((await dates())['performance.visit']).toMatchObject({ due: '2027-01-19' });
    const confirmation = (await dates())['judicial-confirmation.apply']!;
    expect(confirmation.due).toBe('2027-01-11');
    const explained = await house.as('registrar.mediation').get(`/api/v1/deadlines/${confirmation.id}/explain`);
    expect((explained.body['notes'] as string[]).at(-1)).toContain('民事诉讼法第86条');

    const ended = await house.as('supervisor.county').act(`/api/v1/suspension-orders/${String(made.body['id'])}`, 'end', {});
    expect(ended.status).toBe(200);
    await finished(await newest());
    expect((await dates())['performance.visit']).toMatchObject({ due: '2027-01-11' });
  });
});

describe('a body that tells its people otherwise', () => {
  it('says so by its head; a mediator may not, and what a statute escalates stays', async () => {
    const path = `/api/v1/organisations/${house.county.organisations['committee-youyi']}/ladders/performance.visit`;
    const ladder = [{ at: -1, tell: 'registrar', as: 'reminder' }];
    const head = house.as('head.mediation');
    expect((await head.get(path)).headers.get('etag')).toBe('"0"');
    expect(refusalOf(await head.ask('PUT', path, { body: { ladder } }))).toMatchObject({ status: 428 });
    expect(refusalOf(await house.as('mediator.li').ask('PUT', path, { body: { ladder }, headers: { 'if-match': '"0"' } }))).toMatchObject({
      status: 403,
    });
    const put = await head.ask('PUT', path, { body: { ladder }, headers: { 'if-match': '"0"' } });
    expect(put).toMatchObject({ status: 200, body: { own: true, ladder } });
    await finished(await newest());
    const { id } = (await dates())['performance.visit']!;
    const armed = await house.database.query(
      `SELECT tell FROM deadline_rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE d.id = $1 AND r.state = 'armed' AND r.revision = d.revision`,
      [id],
    );
    expect(armed).toEqual([{ tell: 'registrar' }]);
  });
});
