/** A dispute grows grave: who answers for it says so, and everybody who has to hear of its dates hears earlier from that moment on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import type { Answer } from '../support/http.js';

describe('the risk grade of a case', () => {
  let house: House;
  let path: string;
  let id: string;

  const graded = (account: string, grade: string, reason = '双方各聚集十余人'): Promise<Answer> =>
    house.as(account).post(`${path}/grades`, { grade, reason });
  const rungs = async (): Promise<string[]> => {
    const rows = await house.database.query<{ line: string }>(
      `SELECT d.rule_id || ' ' || r.tell || ' ' || to_char(r.fire_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD') AS line
       FROM yizhan.deadline_rungs r JOIN yizhan.deadlines d ON d.id = r.deadline_id WHERE r.case_id = $1 AND r.state = 'armed' ORDER BY 1`,
      [id],
    );
    return rows.map(({ line }) => line);
  };

  beforeAll(async () => {
    house = await aHouse();
    const { body } = await house.as('registrar.mediation').post('/api/v1/cases', {
      channel: 'visit',
      disputeType: 'neighbour',
      title: '排水纠纷',
      facts: '两家因排水沟多次争吵',
      areaCode: '230522100000',
      parties: [
        { role: 'applicant', kind: 'person', name: '赵甲' },
        { role: 'respondent', kind: 'person', name: '钱乙' },
      ],
    });
    id = String(body['id']);
    path = `/api/v1/cases/${id}`;
    expect(body).toMatchObject({ riskGrade: 'green' });
  });
  afterAll(() => house.close());

  it('is raised by who answers for it, with a reason, and its open dates have their new rungs at once', async () => {
    const before = await rungs();
    const { status, body } = await graded('registrar.mediation', 'red');
    expect([status, body]).toMatchObject([
      201,
      {
        grade: 'red',
        gradeTitle: '红色',
        history: [{ grade: 'red', previous: 'green', reason: '双方各聚集十余人', by: '友谊镇调委会登记员' }],
      },
    ]);
    // Two working days from Monday: due on Wednesday the 4th; three days ahead has passed already.
    expect(await rungs()).toEqual([...before, 'case.route county-supervisor 03-03', 'case.route organisation-head 03-03'].sort());
  });

  it('holds for what starts afterwards', async () => {
    const opened = await house
      .as('registrar.mediation')
      .post(`${path}/proceedings`, { procedure: 'people-mediation', caseSource: 'application' });
    expect(opened.status).toBe(201);
    expect((await rungs()).filter((line) => line.startsWith('people-mediation.accept') && /head|supervisor/.test(line))).toEqual(
      expect.arrayContaining(['people-mediation.accept county-supervisor 03-04', 'people-mediation.accept organisation-head 03-04']),
    );
  });

  it('is lowered by the head alone; the rungs it had brought are taken back', async () => {
    expect(await graded('registrar.mediation', 'green', '已经平息')).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    expect((await graded('head.mediation', 'green', '已经平息')).status).toBe(201);
    expect((await rungs()).filter((line) => line.includes('county-supervisor 03-04'))).toEqual([]);
    expect(await graded('head.mediation', 'green')).toMatchObject({ status: 409, body: { code: 'grade-unchanged' } });
  });

  it('is nobody else’s to give, and not the public’s to see', async () => {
    expect((await graded('registrar.other', 'red')).status).toBe(404);
    expect((await house.as('supervisor.county').get(`${path}/grades`)).status).toBe(404);
    expect(await graded('registrar.mediation', 'purple')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/grade' }] } });
    expect(await graded('registrar.mediation', 'red', '')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/reason' }] } });
    const { body } = await house.as('registrar.mediation').get(path);
    const page = await fetch(`${house.url}/api/v1/track/${String(body['trackingCode'])}`, { headers: { accept: 'application/json' } });
    expect([page.status, /green|red|绿色|红色/.test(await page.text())]).toEqual([200, false]);
  });

  it('stands on the chain with what it was and what it is, and without its reason', async () => {
    const { body } = await house.as('registrar.mediation').get(`${path}/timeline`);
    const events = (body['items'] as { type: string; data: object }[]).filter(({ type }) => type === 'risk-graded');
    expect(events.map(({ data }) => data)).toEqual([
      { grade: 'red', previous: 'green' },
      { grade: 'green', previous: 'red' },
    ]);
  });
});
