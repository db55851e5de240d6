/** A settled dispute does not rest: it is visited, found in default, and opened again as a run of its own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import type { Answer } from '../support/http.js';

interface Run {
  number: number;
  openedOn: string;
  closedOn: string | null;
  days: number;
  outcome: string | null;
  ground: string | null;
  reason?: string | null;
  roads: { code: string; law: { article: string } }[];
  proceedingIds: string[];
}

const REGISTRAR = 'registrar.mediation';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

async function aCase(more: object = {}): Promise<string> {
  const { status, body, text } = await house.as(REGISTRAR).post('/api/v1/cases', {
    channel: 'visit',
    disputeType: 'contract',
    title: '借款纠纷',
    facts: '借款到期未还',
    areaCode: '230522100000',
    parties: [
      { role: 'applicant', kind: 'person', name: '赵甲' },
      { role: 'respondent', kind: 'person', name: '钱乙' },
    ],
    ...more,
  });
  if (status !== 201) throw new Error(text);
  return `/api/v1/cases/${String(body['id'])}`;
}
const close = (path: string, outcome: string, more: object = {}): Promise<Answer> =>
  house.as(REGISTRAR).act(path, 'close', { outcome, evidence: '双方签字确认', ...more });
const visit = (path: string, input: object, account = REGISTRAR): Promise<Answer> => house.as(account).post(`${path}/visits`, input);
const owed = ({ body }: Answer) => (body['owed'] as { ruleId: string; due: string }[]).map(({ ruleId, due }) => `${ruleId} ${due}`);
const runsOf = async (path: string): Promise<Run[]> => (await house.as(REGISTRAR).get(path)).body['runs'] as Run[];

describe('a case that was settled', () => {
  let path: string;
  let proceedingId: string;

  beforeAll(async () => {
    path = await aCase();
    const opened = await house.as(REGISTRAR).post(`${path}/proceedings`, { procedure: 'people-mediation', caseSource: 'application' });
    proceedingId = String(opened.body['id']);
    const ended = await house.as(REGISTRAR).act(`/api/v1/proceedings/${proceedingId}`, 'terminate', { ground: 'other', note: '自行和解' });
    expect([opened.status, ended.status]).toEqual([201, 200]);
    expect((await close(path, 'settled')).status).toBe(200);
  });

  it('is visited seven, thirty and ninety days after it was closed, each day moved off a rest day; it stays closed meanwhile', async () => {
    // Closed on Monday 2 March 2026. 9 March is a Monday; 1 April a Wednesday; 31 May a Sunday.
    const answer = await house.as(REGISTRAR).get(`${path}/visits`);
    expect(owed(answer)).toEqual(['case.visit-7 2026-03-09', 'case.visit-30 2026-04-01', 'case.visit-90 2026-06-01']);
    expect((await house.as(REGISTRAR).get(path)).body).toMatchObject({ stage: 'closed', outcome: 'settled' });
    const { body } = await house.as(REGISTRAR).get('/api/v1/inbox');
    expect(JSON.stringify(body)).toContain('办结后七日回访');
  });

  it('is nobody else’s to visit, nor before it was closed, nor tomorrow', async () => {
    const call = { on: '2026-03-02', kind: 'phone', result: '双方称已和好' };
    expect((await visit(path, call, 'registrar.other')).status).toBe(404);
    expect(await visit(path, { ...call, on: '2026-03-03' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/on' }] } });
    expect(await visit(path, { ...call, on: '2026-03-01' })).toMatchObject({ status: 422, body: { code: 'day-before-previous-step' } });
    expect(await visit(path, { ...call, kind: 'drone' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/kind' }] } });
  });

  it('has its next visit met by the one that was made', async () => {
    await house.moveTo('2026-03-06');
    const answer = await visit(path, { on: '2026-03-06', kind: 'phone', result: '双方称已和好', performed: true, satisfied: true });
    expect(answer.status).toBe(201);
    expect(owed(answer)).toEqual(['case.visit-30 2026-04-01', 'case.visit-90 2026-06-01']);
    expect(answer.body['made']).toMatchObject([{ kind: 'phone', meets: ['case.visit-7'], suggestion: null, run: 1 }]);
  });

  it('found in default is only suggested to be opened again: it is closed until a person says so', async () => {
    await house.moveTo('2026-04-01');
    const { body } = await visit(path, { on: '2026-04-01', kind: 'home', result: '对方称未收到款', performed: false });
    expect(body['made']).toMatchObject([{}, { suggestion: { ground: 'default' }, meets: ['case.visit-30'] }]);
    expect((await house.as(REGISTRAR).get(path)).body).toMatchObject({ stage: 'closed' });
    const events = (await house.as(REGISTRAR).get(`${path}/timeline`)).body['items'] as { type: string; data: object }[];
    expect(events.filter(({ type }) => type === 'case-visited').map(({ data }) => data)).toEqual([
      { kind: 'phone', meets: ['case.visit-7'] },
      { kind: 'home', meets: ['case.visit-30'] },
    ]);
  });

  it('is opened again on a ground that is named, and its time, its outcome and its proceeding of the first run stay what they were', async () => {
    await house.moveTo('2026-04-03');
    const registrar = house.as(REGISTRAR);
    expect(await registrar.act(path, 'reopen', { reason: '又起争执' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/ground' }] },
    });
    const before = await house.database.query('SELECT * FROM yizhan.deadlines WHERE owner_id = $1 ORDER BY id', [proceedingId]);
    const { status, body } = await registrar.act(path, 'reopen', { ground: 'default', reason: '回访发现对方没有还款' });
    expect([status, body]).toMatchObject([200, { stage: 'intake', outcome: null, closedAt: null }]);
    expect(await runsOf(path)).toMatchObject([
      {
        number: 1,
        openedOn: '2026-03-02',
        closedOn: '2026-03-02',
        days: 0,
        outcome: 'settled',
        ground: null,
        proceedingIds: [proceedingId],
      },
      {
        number: 2,
        openedOn: '2026-04-03',
        closedOn: null,
        days: 0,
        outcome: null,
        ground: 'default',
        reason: '回访发现对方没有还款',
        proceedingIds: [],
      },
    ]);
    expect((await runsOf(path))[1]!.roads.map(({ code, law }) => `${code} ${law.article}`)).toEqual([
      'litigation 32',
      'people-mediation 17',
    ]);
    expect(await house.database.query('SELECT * FROM yizhan.deadlines WHERE owner_id = $1 ORDER BY id', [proceedingId])).toEqual(before);
  });

  it('while it is open nobody owes it a visit; where it goes next is owed anew', async () => {
    expect(owed(await house.as(REGISTRAR).get(`${path}/visits`))).toEqual([]);
    expect(await visit(path, { on: '2026-04-03', kind: 'phone', result: '问候' })).toMatchObject({
      status: 409,
      body: { code: 'case-not-closed' },
    });
    // Friday 3 April; 清明 is on the 4th to the 6th: two working days are Tuesday and Wednesday.
    const { body } = await house.as(REGISTRAR).get(`/api/v1/deadlines?caseId=${path.split('/').at(-1)}&open=true`);
    const route = (body['items'] as { ruleId: string; due: string }[]).filter(({ ruleId }) => ruleId === 'case.route');
    expect(route.map(({ due }) => due)).toEqual(['2026-04-08']);
  });

  it('closed a second time has two runs, each with its own days and outcome, and visits of the second', async () => {
    await house.moveTo('2026-04-13');
    expect((await close(path, 'settled-performed')).status).toBe(200);
    expect(await runsOf(path)).toMatchObject([
      { number: 1, days: 0, outcome: 'settled' },
      { number: 2, days: 10, closedOn: '2026-04-13', outcome: 'settled-performed' },
    ]);
    expect(owed(await house.as(REGISTRAR).get(`${path}/visits`))).toHaveLength(3);
  });
});

describe('what leaves nothing to visit or to perform', () => {
  it('a double is not visited, and nobody is in default of it', async () => {
    const path = await aCase();
    expect((await close(path, 'duplicate')).status).toBe(200);
    expect(owed(await house.as(REGISTRAR).get(`${path}/visits`))).toEqual([]);
    const answer = await house.as(REGISTRAR).act(path, 'reopen', { ground: 'default', reason: '没有履行' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'no-default-without-outcome' } });
    expect((await house.as(REGISTRAR).act(path, 'reopen', { ground: 'new-facts', reason: '并非重复' })).status).toBe(200);
  });

  it('where there is violence at home a visit goes the way the victim agreed to, and no other', async () => {
    const path = await aCase();
    expect((await close(path, 'not-settled')).status).toBe(200);
    // The flag is seen after the case was closed.
    const flagged = await house.as(REGISTRAR).post(`${path}/flags`, { flag: 'domestic-violence', reason: '回访前得知' });
    expect(flagged.status).toBe(201);
    const call = { on: '2026-04-13', result: '本人称暂时安全' };
    expect(await visit(path, { ...call, kind: 'home' })).toMatchObject({ status: 422, body: { code: 'visit-must-be-safe' } });
    expect((await visit(path, { ...call, kind: 'safe-contact', hiddenRisk: true })).body['made']).toMatchObject([
      { suggestion: { ground: 'new-facts' } },
    ]);
  });

  it('the slip of a closed case says nothing of visits', async () => {
    const path = await aCase();
    expect((await close(path, 'settled')).status).toBe(200);
    const { body } = await house.as(REGISTRAR).get(path);
    const page = await fetch(`${house.url}/api/v1/track/${String(body['trackingCode'])}`, { headers: { accept: 'application/json' } });
    expect([page.status, (await page.text()).includes('回访')]).toEqual([200, false]);
  });
});
