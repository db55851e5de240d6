/** A spring of screening: who is asked looks, what is found becomes cases with nothing typed twice, and a round that ends makes the next. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundMaker } from '../../src/casework/round-maker.js';
import { type House, aHouse } from '../support/house.js';
import type { Answer } from '../support/http.js';
import { aWork } from '../support/work.js';

interface Report {
  organisation: { id: string };
  reported: boolean;
  none: boolean;
  late: boolean;
  note: string | null;
  findings: number;
}
interface Progress {
  reports: Report[];
  reported: number;
  late: number;
  findings: object[];
  stages: object[];
  cases: { caseId: string }[];
}

const PEOPLE = [
  { role: 'applicant', kind: 'person', name: '赵甲', phone: '13800000011' },
  { role: 'respondent', kind: 'person', name: '钱乙' },
];
const DITCH = {
  areaCode: '230522100201',
  place: '红旗社区北侧排水沟',
  disputeType: 'neighbour',
  title: '红旗社区排水沟纠纷',
  facts: '两户因排水沟改道争执,春灌前可能激化',
  parties: PEOPLE,
  riskFlags: ['violence'],
  grade: 'yellow',
};

describe('screening', () => {
  let house: House;
  let path: string;
  const id = (code: keyof House['county']['organisations']): string => String(house.county.organisations[code]);
  const at = (account: string) => house.as(account);

  const organise = (account: string, more: object = {}): Promise<Answer> =>
    at(account).post('/api/v1/screenings', {
      title: '春耕矛盾纠纷排查',
      kind: 'key-point',
      from: '2026-03-02',
      to: '2026-04-05',
      areaCodes: ['230522'],
      subjects: ['land-contract', 'neighbour'],
      organisationIds: [id('committee-youyi'), id('committee-xingsheng')],
      basis: '县司法局 2026 年第 2 号通知',
      ...more,
    });
  const seen = async (account: string, of = path): Promise<Record<string, unknown> & { progress: Progress }> => {
    const { status, body } = await at(account).get(of);
    expect(status).toBe(200);
    return body as Record<string, unknown> & { progress: Progress };
  };
  const found = async (account: string, more: object = {}): Promise<string> => {
    const { status, body, text } = await at(account).post(`${path}/findings`, { ...DITCH, ...more });
    expect([status, text]).toMatchObject([201, expect.any(String)]);
    return `${path}/findings/${String(body['id'])}`;
  };

  beforeAll(async () => {
    house = await aHouse();
    const { status, body } = await organise('officer.justice');
    expect([status, body]).toMatchObject([
      201,
      {
        round: 1,
        kindTitle: '重点排查',
        // Qingming: Saturday 4 April to Monday 6 April are rest days.
        due: '2026-04-07',
        law: { law: '人民调解法', article: '5' },
        organiser: { name: '县司法局' },
        progress: { reported: 0, late: 0, findings: [], cases: [] },
      },
    ]);
    path = `/api/v1/screenings/${String(body['id'])}`;
  });
  afterAll(() => house.close());

  describe('is organised', () => {
    it('for committees by the justice office alone, and never for a body that decides for itself', async () => {
      expect(await organise('clerk.centre')).toMatchObject({ status: 422, body: { code: 'body-not-to-be-screened-by' } });
      expect(await organise('officer.justice', { organisationIds: [id('village-desk')] })).toMatchObject({ status: 422 });
      expect(await organise('clerk.centre', { organisationIds: [id('court-youyi')] })).toMatchObject({ status: 422 });
      expect(await organise('registrar.mediation')).toMatchObject({ status: 403, body: { code: 'not-a-screening-organiser' } });
      expect((await organise('supervisor.county', { organisationIds: [id('village-desk')] })).status).toBe(201);
    });

    it('with days that hold together', async () => {
      const wrong = async (more: object) => {
        const { status, body } = await organise('officer.justice', more);
        return [status, (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).join()];
      };
      expect(await wrong({ from: '2026-03-10', to: '2026-03-09' })).toEqual([400, '/to']);
      expect(await wrong({ repeat: 'monthly' })).toEqual([400, '/repeat']);
      expect(await wrong({ kind: 'periodic', repeat: 'monthly' })).toEqual([400, '/to']);
      expect(await wrong({ organisationIds: [randomUUID()] })).toEqual([400, '/organisationIds/0']);
    });

    it('and seen whole by who takes part, as a card by who lives there, by nobody else', async () => {
      expect((await seen('registrar.other')).progress).not.toBeNull();
      expect((await seen('auditor.county')).progress).not.toBeNull();
      expect((await seen('clerk.village')).progress).toBeNull();
      expect((await seen('grid-client')).progress).toBeNull();
      const statuses = ['admin.system', 'mediator.li'].map(async (account) => (await at(account).get(path)).status);
      expect(await Promise.all(statuses)).toEqual([404, 404]);
      // An organisation of another area does not see it either.
      expect((await at('officer.city').get(path)).status).toBe(404);
    });
  });

  describe('a find', () => {
    let ditch: string;

    it('of a grid worker is taken once, however often it is sent', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const first = await at('grid-client').post(`${path}/findings`, DITCH, headers);
      const again = await at('grid-client').post(`${path}/findings`, DITCH, headers);
      expect([first.status, again.status, again.body['id']]).toEqual([201, 201, first.body['id']]);
      expect(first.body).toMatchObject({ state: 'found', organisation: { name: '友谊镇人民调解委员会' } });
      const { body } = await at('registrar.mediation').get(`${path}/findings?total=true`);
      expect(body['total']).toBe(1);
      ditch = `${path}/findings/${String(first.body['id'])}`;
      const keyless = await fetch(`${house.url}${path}/findings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await at('grid-client').bearer()}`, 'content-type': 'application/json' },
        body: JSON.stringify(DITCH),
      });
      expect(keyless.status).toBe(400);
    });

    it('lies with one body: others, and those who watch the county, see a number', async () => {
      const statuses = ['registrar.other', 'officer.justice', 'supervisor.county', 'auditor.county', 'admin.system'].map(
        async (account) => (await at(account).get(ditch)).status,
      );
      expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404, 404]);
      const { body } = await at('officer.justice').get(`${path}/findings?total=true`);
      expect(body).toMatchObject({ items: [], total: 0 });
      expect((await seen('officer.justice')).progress.findings).toEqual([{ state: 'found', title: '待甄别', count: 1 }]);
      expect((await at('grid-client').get(ditch)).status).toBe(200);
    });

    it('is never looked up by a person’s name', async () => {
      expect((await at('registrar.mediation').get(`${path}/findings?q=赵甲`)).status).toBe(400);
      expect(JSON.stringify(await seen('supervisor.county'))).not.toContain('赵甲');
      const { body } = await at('registrar.mediation').get('/api/v1/cases?q=赵甲');
      expect(body['items']).toEqual([]);
    });

    it('outside the area, or with no body to look at it, is sent to its right door', async () => {
      expect(
        await at('grid-client').post(`${path}/findings`, { ...DITCH, areaCode: '230505100000', organisationId: id('committee-youyi') }),
      ).toMatchObject({
        status: 422,
        body: { code: 'outside-the-screening' },
      });
      expect(await at('grid-client').post(`${path}/findings`, { ...DITCH, areaCode: '230522300000' })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/organisationId', code: 'required' }] },
      });
    });

    it('becomes a case with nothing typed twice, its dangers and its grade with it', async () => {
      expect(await at('clerk.village').act(ditch, 'register')).toMatchObject({ status: 403, body: { code: 'not-a-screening-body' } });
      expect((await at('registrar.mediation').post(`${ditch}/actions/register`)).status).toBe(428);
      const { status, body } = await at('registrar.mediation').act(ditch, 'register');
      expect([status, body]).toMatchObject([200, { state: 'registered', caseId: expect.any(String), answeredBy: '友谊镇调委会登记员' }]);
      const one = await at('registrar.mediation').get(`/api/v1/cases/${String(body['caseId'])}`);
      expect(one.body).toMatchObject({
        caseNo: body['caseNo'],
        channel: 'screening',
        disputeType: 'neighbour',
        title: DITCH.title,
        riskFlags: ['violence'],
        riskGrade: 'yellow',
        responsibleOrganisation: { name: '友谊镇人民调解委员会' },
        parties: [{ name: '赵甲' }, { name: '钱乙' }],
        source: { system: 'screening' },
      });
      expect(await at('registrar.mediation').act(ditch, 'dismiss', { reason: '-' })).toMatchObject({
        status: 409,
        body: { code: 'finding-answered' },
      });
    });

    it('registered by two desks at once is one case', async () => {
      const place = await found('grid-client', { title: '两人同时登记', grade: 'green' });
      const both = await Promise.all(['registrar.mediation', 'head.mediation'].map((account) => at(account).act(place, 'register')));
      expect(both.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
      const { body } = await at('registrar.mediation').get('/api/v1/cases?q=两人同时登记&total=true');
      expect(body['total']).toBe(1);
    });

    it('that names no party asks for one before it is a case', async () => {
      const place = await found('registrar.mediation', { parties: undefined, title: '不知道是谁' });
      expect(await at('registrar.mediation').act(place, 'register')).toMatchObject({
        status: 422,
        body: { code: 'finding-without-parties' },
      });
      expect((await at('registrar.mediation').act(place, 'register', { parties: [PEOPLE[0]] })).status).toBe(200);
    });

    it('that is known goes to its case, and takes its danger there', async () => {
      const known = await at('registrar.mediation').post('/api/v1/cases', {
        channel: 'window',
        disputeType: 'neighbour',
        title: '宅旁树木纠纷',
        facts: '树枝伸到屋顶',
        areaCode: '230522100000',
        parties: PEOPLE,
      });
      const caseId = String(known.body['id']);
      const place = await found('grid-client', { title: '又是那棵树', riskFlags: ['minor'] });
      expect(await at('registrar.mediation').act(place, 'merge', { caseId: randomUUID() })).toMatchObject({ status: 400 });
      expect((await at('registrar.mediation').act(place, 'merge', { caseId })).body).toMatchObject({ state: 'merged', caseId });
      const { body } = await at('registrar.mediation').get(`/api/v1/cases/${caseId}`);
      expect(body['riskFlags']).toEqual(['minor']);
      const timeline = await at('registrar.mediation').get(`/api/v1/cases/${caseId}/timeline`);
      expect((timeline.body['items'] as { type: string }[]).map(({ type }) => type)).toContain('finding-merged');
    });

    it('that is nothing is put aside with a reason', async () => {
      const place = await found('grid-client', { title: '误报' });
      expect((await at('registrar.mediation').act(place, 'dismiss', {})).status).toBe(400);
      expect((await at('registrar.mediation').act(place, 'dismiss', { reason: '当场说清' })).body).toMatchObject({
        state: 'dismissed',
        reason: '当场说清',
        caseId: null,
      });
    });

    it('shows the organiser how many cases came of it and where they stand, and names only those he may read', async () => {
      const { progress } = await seen('officer.justice');
      expect(progress).toMatchObject({ stages: [{ stage: 'intake', count: 4 }], cases: [] });
      expect((await seen('registrar.mediation')).progress.cases).toHaveLength(4);
      expect((await seen('registrar.other')).progress).toMatchObject({ stages: [{ count: 4 }], cases: [] });
    });
  });

  describe('a report', () => {
    const reportOf = async (account: string, code: Parameters<typeof id>[0]): Promise<Report> =>
      (await seen(account)).progress.reports.find(({ organisation }) => organisation.id === id(code))!;

    it('is owed by each body, and lies on its desk until it is made', async () => {
      const { body } = await at('registrar.other').get('/api/v1/inbox');
      expect(body['screenings']).toMatchObject([{ title: '春耕矛盾纠纷排查', due: '2026-04-07', overdue: false, findings: 0 }]);
      expect((await at('mediator.zhao').get('/api/v1/inbox')).body['screenings']).toEqual([]);
    });

    it('of nothing is a report, said in so many words', async () => {
      const report = (account: string, body: object) => at(account).post(`${path}/reports`, body);
      expect(await report('registrar.other', { found: 0, note: '走访四个屯' })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/none' }] },
      });
      expect((await report('clerk.village', { found: 1, note: '-' })).body).toMatchObject({ code: 'not-a-screening-body' });
      expect((await report('registrar.other', { found: 0, none: true, note: '走访四个屯' })).status).toBe(201);
      expect(await reportOf('officer.justice', 'committee-xingsheng')).toMatchObject({
        reported: true,
        none: true,
        late: false,
        note: '走访四个屯',
      });
      // What one committee wrote is not told to the other.
      expect(await reportOf('registrar.mediation', 'committee-xingsheng')).toMatchObject({ reported: true, note: null });
      expect((await at('registrar.other').get('/api/v1/inbox')).body['screenings']).toEqual([]);
    });

    it('is late when the day it was moved to is past, and stays late when it comes', async () => {
      await house.moveTo('2026-04-07');
      expect(await reportOf('officer.justice', 'committee-youyi')).toMatchObject({ reported: false, late: false });
      await house.moveTo('2026-04-08');
      expect(await reportOf('officer.justice', 'committee-youyi')).toMatchObject({ reported: false, late: true });
      expect(await reportOf('officer.justice', 'committee-xingsheng')).toMatchObject({ reported: true, late: false });
      expect((await at('registrar.mediation').get('/api/v1/inbox')).body['screenings']).toMatchObject([{ overdue: true }]);
      await at('officer.justice').post(`${path}/reports`, { organisationId: id('committee-youyi'), found: 5, note: '书面补报' });
      expect(await reportOf('officer.justice', 'committee-youyi')).toMatchObject({ reported: true, late: true, findings: 5 });
    });
  });

  describe('that repeats', () => {
    let first: string;
    const rounds = async () =>
      (
        (await at('clerk.centre').get('/api/v1/screenings?limit=200')).body['items'] as {
          round: number;
          from: string;
          to: string;
          due: string;
          seriesId: string;
        }[]
      )
        .filter(({ seriesId }) => first.endsWith(seriesId))
        .map(({ round, from, to, due }) => `${round} ${from} ${to} ${due}`)
        .reverse();

    beforeAll(async () => {
      const made = await organise('clerk.centre', {
        title: '欠薪矛盾每月排查',
        kind: 'periodic',
        from: '2026-04-08',
        to: '2026-05-02',
        subjects: ['labour'],
        organisationIds: [id('village-desk'), id('human-resources')],
        repeat: 'monthly',
      });
      expect(made.status).toBe(201);
      first = `/api/v1/screenings/${String(made.body['id'])}`;
    });

    it('has its next round the day after its last day, while its report is due after the holiday', async () => {
      await house.moveTo('2026-05-02');
      expect(await rounds()).toEqual(['1 2026-04-08 2026-05-02 2026-05-06']);
      await house.moveTo('2026-05-03');
      expect(await rounds()).toEqual(['1 2026-04-08 2026-05-02 2026-05-06', '2 2026-05-08 2026-06-02 2026-06-02']);
      expect((await at('clerk.village').get('/api/v1/inbox')).body['screenings']).toEqual(
        expect.arrayContaining([expect.objectContaining({ title: '欠薪矛盾每月排查', round: 1, due: '2026-05-06', overdue: false })]),
      );
    });

    it('is caught up by workers that come late, two at once, with one round of each number', async () => {
      await house.database.query(`UPDATE yizhan.legal_clock SET demo_offset = demo_offset + interval '70 days'`);
      const [one, other] = await Promise.all([aWork(house.database.workerUrl, 2), aWork(house.database.workerUrl, 2)]);
      try {
        await Promise.all([one, other].map(({ work }) => new RoundMaker(work).makeAll()));
      } finally {
        await Promise.all([one.close(), other.close()]);
      }
      expect((await rounds()).map((line) => line.slice(0, 23))).toEqual(
        ['1 2026-04-08 2026-05-02', '2 2026-05-08 2026-06-02', '3 2026-06-08 2026-07-02', '4 2026-07-08 2026-08-02'].map((line) =>
          line.slice(0, 23),
        ),
      );
      expect((await seen('clerk.centre', first)).progress.reports).toHaveLength(2);
    });

    it('makes no more once its organiser says so', async () => {
      expect((await at('clerk.village').act(first, 'stop', { reason: '-' })).status).toBe(403);
      expect((await at('clerk.centre').act(first, 'stop', { reason: '专项工作结束' })).body).toMatchObject({ stopReason: '专项工作结束' });
      expect((await at('clerk.centre').act(first, 'stop', { reason: '-' })).body).toMatchObject({ code: 'series-ended' });
      await house.moveTo('2026-08-10');
      expect(await rounds()).toHaveLength(4);
    });
  });
});
