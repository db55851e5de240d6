/** The county centre keeps its duty list: who is there this morning, and whom to call about wages on a Saturday. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';

let house: House;
let centre: string;
const enter = (input: object, account = 'clerk.centre') => house.as(account).post(`${centre}/duties`, input);
const list = async (query: string, account = 'clerk.centre') => {
  const { status, body } = await house.as(account).get(`${centre}/duty-list${query}`);
  return status === 200
    ? {
        day: body['day'],
        who: (body['items'] as { organisation: string; kindTitle: string }[]).map((one) => `${one.organisation} ${one.kindTitle}`),
      }
    : status;
};

beforeAll(async () => {
  house = await aHouse();
  centre = `/api/v1/organisations/${house.county.organisations['county-centre']}`;
});
afterAll(() => house.close());

it('is entered by the centre itself, of bodies that exist, for days that are in order', async () => {
  const { organisations } = house.county;
  const wages = {
    organisationId: organisations['human-resources'],
    kind: 'resident',
    from: '2026-03-02',
    weekdays: [5, 1, 2, 3, 4],
    contact: '王科长 0469-5800000',
  };
  const entered = await enter(wages);
  expect([entered.status, entered.body]).toMatchObject([
    201,
    { organisation: '县人力资源和社会保障局', weekdays: [1, 2, 3, 4, 5], disputeTypes: ['劳动争议'], to: null },
  ]);
  expect((await enter({ ...wages, kind: 'on-call', weekdays: [6, 7], contact: '值班 0469-5800001' })).status).toBe(201);
  expect((await enter({ ...wages, organisationId: organisations['health-commission'], weekdays: [1], contact: '李科长' })).status).toBe(
    201,
  );
  expect(await enter(wages, 'officer.agency')).toMatchObject({ status: 403, body: { code: 'role-missing' } });
  expect(await enter({ ...wages, to: '2026-03-01', organisationId: organisations['county-centre'] })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/organisationId' }, { pointer: '/to' }] },
  });
  expect(await enter({ ...wages, weekdays: [0] })).toMatchObject({ status: 400 });
  const court = `/api/v1/organisations/${organisations['court-youyi']}/duties`;
  expect((await house.as('clerk.centre').post(court, wages)).status).toBe(404);
});

it('says who is there today, tomorrow, at a weekend, on a holiday and on a Saturday that is worked', async () => {
  expect(await list('')).toEqual({ day: '工作日', who: ['县人力资源和社会保障局 常驻', '县卫生健康局 常驻'] });
  expect(await list('?date=2026-03-03')).toEqual({ day: '工作日', who: ['县人力资源和社会保障局 常驻'] });
  expect(await list('?date=2026-03-07')).toEqual({ day: '周末', who: ['县人力资源和社会保障局 随叫随到'] });
  expect(await list('?date=2026-05-01')).toEqual({ day: '法定节假日', who: ['县人力资源和社会保障局 随叫随到'] });
  expect(await list('?date=2026-05-09')).toMatchObject({
    day: '调休上班',
    who: ['县人力资源和社会保障局 常驻', '县人力资源和社会保障局 随叫随到'],
  });
});

it('finds who is to be called for a kind of dispute', async () => {
  expect(await list('?disputeType=medical')).toMatchObject({ who: ['县卫生健康局 常驻'] });
  expect(await list('?disputeType=medical&date=2026-03-03')).toMatchObject({ who: [] });
});

it('is the centre’s own to read, the county’s, and that of the bodies that stand on it', async () => {
  expect([await list('', 'supervisor.county'), await list('', 'officer.agency'), await list('', 'registrar.mediation')]).toMatchObject([
    { day: '工作日' },
    { day: '工作日' },
    404,
  ]);
});
