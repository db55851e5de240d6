/** A rule's version and a year of the calendar take two persons: one proposes, another approves; until then nothing is counted by it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { refusalOf } from '../support/story.js';

const START = '2026-03-02T08:30:00+08:00'; // Monday

let house: House;
beforeAll(async () => {
  house = await aHouse(START);
});
afterAll(() => house.close());
beforeEach(() => house.database.setLegalTime(START));

const ROUTE = '/api/v1/deadline-rules/case.route';
const admin = () => house.as('admin.system');
const supervisor = () => house.as('supervisor.county');
const security = () => house.as('admin.security');

let words = 0;
/** Five working days instead of two, from a Monday on. No two are alike. */
async function aRule(more: object = {}, account = 'admin.system'): Promise<string> {
  const body = {
    basis: '县司法局通知',
    effectiveFrom: '2026-03-09',
    term: { quantity: 5, unit: 'working-day' },
    note: `第${(words += 1)}稿`,
    ...more,
  };
  const proposed = await house.as(account).post(`${ROUTE}/versions`, body);
  expect(proposed.status).toBe(201);
  return proposed.headers.get('location')!;
}
/** The year as it stands, by another notice. No two are alike. */
async function aYear(more: object = {}, account = 'admin.system'): Promise<string> {
  const { versions } = (await admin().get('/api/v1/calendars/2026')).body as { versions: { offDays: string[]; workDays: string[] }[] };
  const { offDays, workDays } = versions.at(-1)!;
  const source = `国务院办公厅通知(更正${(words += 1)})`;
  const proposed = await house.as(account).post('/api/v1/calendars', { year: 2026, source, offDays, workDays, ...more });
  expect(proposed.status).toBe(201);
  return proposed.headers.get('location')!;
}
const newest = async () => ((await admin().get(ROUTE)).body['versions'] as { rule: { version: number } }[]).at(-1)!;
const standing = async () => ((await admin().get('/api/v1/calendars/2026')).body['versions'] as object[]).length;
const due = async (path: string, start = '2026-03-09') => (await supervisor().get(`${path}/preview?start=${start}`)).body['due'];

describe('what one person proposes', () => {
  it('counts nothing and replaces no version, and anybody who may approve it sees what it would count', async () => {
    const before = await newest();
    const path = await aRule();
    expect((await supervisor().get(path)).body).toMatchObject({
      ruleId: 'case.route',
      state: 'proposed',
      basis: '县司法局通知',
      proposedBy: '系统管理员',
      proposedAt: expect.stringMatching(/^2026-03-02T08:30/),
      answeredBy: null,
      answeredAt: null,
      rule: { version: before.rule.version + 1, term: { quantity: 5 } },
    });
    expect([await due(ROUTE), await due(path), await due(path, '2026-03-06')]).toEqual(['2026-03-11', '2026-03-16', '2026-03-10']);
    expect(await newest()).toEqual(before);
  });

  it('is counted by from its approval on, and both persons, their days and their words stay with the version', async () => {
    const path = await aRule();
    const approved = await security().act(path, 'approve', { reason: '已核对' });
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved', answeredBy: '安全管理员', reason: '已核对' } });
    expect(await due(ROUTE)).toBe('2026-03-16');
    expect(await newest()).toMatchObject({ addedBy: '系统管理员', approvedBy: '安全管理员', remark: '已核对', basis: '县司法局通知' });
    expect((await newest()) as object).toMatchObject({ proposedAt: expect.any(String), approvedAt: expect.any(String) });
  });

  it('is approved by nobody who proposed it, whatever roles he bears', async () => {
    await house.database.query(
      `UPDATE users SET roles = '{system-admin,security-admin,county-supervisor}' WHERE username = 'officer.justice'`,
    );
    const both = house.as('officer.justice');
    for (const own of [await aRule({}, 'officer.justice'), await aYear({}, 'officer.justice')]) {
      expect(refusalOf(await both.act(own, 'approve'))).toMatchObject({ status: 403, code: 'own-proposal' });
      expect(refusalOf(await both.act(own, 'refuse', { reason: '不妥' }))).toMatchObject({ status: 403, code: 'own-proposal' });
      expect((await both.act(own, 'withdraw')).status).toBe(200);
    }
    // What another proposed, he may.
    expect((await both.act(await aRule(), 'approve')).status).toBe(200);
  });

  it.each<[string, number]>([
    ['admin.system', 403],
    ['auditor.county', 403],
    ['head.mediation', 404],
    ['registrar.mediation', 404],
    ['court-client', 404],
    ['supervisor.county', 200],
  ])('is answered %s with %i when he approves it', async (account, status) => {
    for (const path of [await aRule(), await aYear()])
      expect((await house.as(account).post(`${path}/actions/approve`, {}, { 'if-match': '*' })).status).toBe(status);
  });

  it('is seen by whoever proposes, approves or audits, newest first, and by no other', async () => {
    await house.database.setLegalTime('2026-03-05T08:30:00+08:00');
    const path = await aRule();
    for (const account of ['admin.system', 'admin.security', 'supervisor.county', 'auditor.county']) {
      const { items } = (await house.as(account).get('/api/v1/rule-proposals?state=proposed&ruleId=case.route&limit=1')).body as {
        items: { id: string }[];
      };
      expect(path).toContain(items[0]!.id);
    }
    expect(refusalOf(await house.as('clerk.petition').get('/api/v1/rule-proposals'))).toMatchObject({ status: 403 });
    expect((await house.as('clerk.petition').get(path)).status).toBe(404);
    expect((await house.as('clerk.petition').get(`${path}/preview?start=2026-03-09`)).status).toBe(404);
    expect((await supervisor().get(path.replace('rule-', 'calendar-'))).status).toBe(404);
    const first = (await supervisor().get('/api/v1/rule-proposals?limit=1')).body;
    const second = (await supervisor().get(`/api/v1/rule-proposals?limit=1&cursor=${String(first['nextCursor'])}`)).body;
    expect((second['items'] as { id: string }[])[0]!.id).not.toBe((first['items'] as { id: string }[])[0]!.id);
  });

  it('is not approved only with a reason, and the reason stays', async () => {
    const before = await newest();
    const path = await aRule();
    expect(refusalOf(await supervisor().act(path, 'refuse'))).toMatchObject({ status: 400, reasons: ['required /reason'] });
    expect((await supervisor().act(path, 'refuse', { reason: '与通知不符' })).status).toBe(200);
    expect((await house.as('auditor.county').get(path)).body).toMatchObject({
      state: 'refused',
      stateTitle: '未予批准',
      answeredBy: '政法委督导员',
      reason: '与通知不符',
    });
    expect(refusalOf(await security().act(path, 'approve'))).toMatchObject({ status: 409, code: 'proposal-answered' });
    expect(await newest()).toEqual(before);
  });

  it('is withdrawn by who proposed it and by nobody else, until it is answered', async () => {
    const path = await aRule();
    expect(refusalOf(await supervisor().act(path, 'withdraw'))).toMatchObject({ status: 403, code: 'not-the-proposer' });
    expect((await admin().act(path, 'withdraw')).body).toMatchObject({ state: 'withdrawn', answeredBy: '系统管理员' });
    expect(refusalOf(await admin().act(path, 'withdraw'))).toMatchObject({ status: 409, code: 'proposal-answered' });
    expect(refusalOf(await supervisor().act(path, 'approve'))).toMatchObject({ status: 409, code: 'proposal-answered' });
  });

  it('is answered on what was read: with its version, and a repeated request is answered as the first was', async () => {
    const path = await aYear();
    const approve = (headers: Record<string, string>) => supervisor().post(`${path}/actions/approve`, {}, headers);
    expect(refusalOf(await approve({}))).toMatchObject({ status: 428 });
    expect(refusalOf(await approve({ 'if-match': '"7"' }))).toMatchObject({ status: 412 });
    const once = { 'if-match': await supervisor().tagOf(path), 'idempotency-key': 'approve-once' };
    const [first, again] = [await approve(once), await approve(once)];
    expect([first.status, first.headers.get('etag'), again.status, again.headers.get('idempotent-replayed')]).toEqual([
      200,
      '"2"',
      200,
      'true',
    ]);
    expect(again.text).toBe(first.text);
  });

  it('is answered once by two who answer at once', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const [before, path] = [await standing(), await aYear()];
      const answers = await Promise.all([
        supervisor().act(path, 'approve', {}, { 'if-match': '*' }),
        security().act(path, 'approve', {}, { 'if-match': '*' }),
        security().act(path, 'refuse', { reason: '不妥' }, { 'if-match': '*' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const { state } = (await admin().get(path)).body;
      expect(await standing()).toBe(before + (state === 'approved' ? 1 : 0));
    }
  });
});

describe('what has come too late', () => {
  it('is proposed again where another version of the rule or the year came meanwhile', async () => {
    for (const [first, second] of [
      [await aRule(), await aRule({ effectiveFrom: '2026-06-01' })],
      [await aYear(), await aYear()],
    ] as const) {
      expect((await supervisor().act(second, 'approve')).status).toBe(200);
      expect(refusalOf(await supervisor().act(first, 'approve'))).toMatchObject({ status: 409, code: 'proposal-overtaken' });
      expect((await supervisor().get(first)).body).toMatchObject({ state: 'proposed' });
      expect((await admin().act(first, 'withdraw')).status).toBe(200);
    }
  });

  it('is never approved twice on top of one version, though two are approved at once', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const both = [await aYear(), await aYear()];
      const answers = await Promise.all(both.map((path) => supervisor().act(path, 'approve')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const rules = [await aRule(), await aRule()];
      const said = await Promise.all(rules.map((path) => supervisor().act(path, 'approve')));
      expect(said.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  it('is proposed again where its first day passed while it waited; on the day itself it is in time', async () => {
    const path = await aRule({ effectiveFrom: '2026-03-03' });
    await house.database.setLegalTime('2026-03-04T00:00:01+08:00');
    expect(refusalOf(await supervisor().act(path, 'approve'))).toEqual({
      status: 422,
      code: 'proposal-day-passed',
      reasons: ['proposal-day-passed'],
    });
    await house.database.setLegalTime('2026-03-03T23:59:00+08:00');
    expect((await supervisor().act(path, 'approve')).status).toBe(200);
  });

  it('is not what reached back from the beginning: that was meant', async () => {
    const path = await aRule({ effectiveFrom: '2026-02-02' });
    await house.database.setLegalTime('2026-03-04T09:00:00+08:00');
    expect((await supervisor().act(path, 'approve')).status).toBe(200);
  });

  it('is a rest day that would have been given, and has passed as a working day', async () => {
    const { versions } = (await admin().get('/api/v1/calendars/2026')).body as { versions: { offDays: string[] }[] };
    const offDays = [...versions.at(-1)!.offDays, '2026-03-03']; // Tuesday
    const path = await aYear({ offDays });
    expect((await supervisor().get(`${path}/preview`)).body).toMatchObject({ year: 2026 });
    await house.database.setLegalTime('2026-03-04T09:00:00+08:00');
    expect(refusalOf(await supervisor().act(path, 'approve'))).toMatchObject({ status: 422, code: 'proposal-day-passed' });
    // Proposed now, it is a day of the past, and everybody knows it.
    expect((await supervisor().act(await aYear({ offDays }), 'approve')).status).toBe(200);
  });
});

describe('the database itself', () => {
  it('takes no rule and no year of a county that nobody approved', async () => {
    const path = await aYear();
    const id = path.split('/').at(-1)!;
    const enter = (proposal: string | null) =>
      house.database
        .query(
          `INSERT INTO calendars (year, version, source, off_days, work_days, published_by, proposal_id) VALUES (2031, 1, '-', '{}', '{}', '{}', $1)`,
          [proposal],
        )
        .then(
          () => null,
          (fault: { constraint?: string }) => fault.constraint,
        );
    expect([await enter(null), await enter(id)]).toEqual(['two_persons_stand_behind_a_year', 'calendars_proposal_id_proposal_state_fkey']);
    expect((await supervisor().act(path, 'approve')).status).toBe(200);
  });
});
