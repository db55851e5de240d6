/** Water runs from the farm to the town: the centre's plan gives each body its part and its day, and shows none of them the dispute. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';

let house: House;
let path: string;
let land: string;
let farm: string;
const plan = (more: object = {}) => ({
  areas: ['230522100', '230522502'],
  bodies: [land, farm],
  measures: [
    { text: '核实上游用水登记', organisationId: land, due: '2026-03-08' },
    { text: '疏通农场段水渠', organisationId: farm, due: '2026-03-20' },
  ],
  ...more,
});
const makes = (input: object, account = 'clerk.centre') => house.as(account).post(`${path}/work-plans`, input);
const measuresFor = async (account: string) => {
  const { status, body } = await house.as(account).get(`${path}/work-plans`);
  if (status !== 200) return status;
  return (body['items'] as { measures: { id: string; text: string; lastDay: string; overdue: boolean }[] }[]).flatMap(
    ({ measures }) => measures,
  );
};

beforeAll(async () => {
  house = await aHouse();
  [land, farm] = [house.county.organisations['natural-resources'], house.county.organisations['farm-youyi']];
  const { body } = await house.as('clerk.centre').post('/api/v1/cases', {
    channel: 'visit',
    disputeType: 'neighbour',
    title: '跨乡镇用水纠纷',
    facts: '上游农场与下游村民为灌溉用水争执',
    areaCode: '230522100000',
    parties: [
      { role: 'applicant', kind: 'person', name: '赵甲' },
      { role: 'respondent', kind: 'person', name: '钱乙' },
    ],
  });
  path = `/api/v1/cases/${String(body['id'])}`;
});
afterAll(() => house.close());

it('is for more than one area, gives measures to its own bodies alone, and for days to come', async () => {
  expect(await makes(plan({ areas: ['230522100'] }))).toMatchObject({ status: 400, body: { errors: [{ pointer: '/areas' }] } });
  const elsewhere = house.county.organisations['health-commission'];
  const wrong = await makes(plan({ measures: [{ text: '看病', organisationId: elsewhere, due: '2026-03-01' }] }));
  expect(wrong).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/measures/0/organisationId' }, { pointer: '/measures/0/due' }] },
  });
  expect((await makes(plan(), 'officer.farm')).status).toBe(404);
});

it('is owed by each body until its day, which moves off a rest day; each sees its own part, and the card', async () => {
  expect((await house.as('officer.farm').get(path)).status).toBe(404);
  const { status, body } = await makes(plan());
  // 8 March is a Sunday.
  expect([status, body['items']]).toMatchObject([
    201,
    [
      {
        bodies: [{ name: '友谊农场' }, { name: '县自然资源局' }],
        measures: [{ due: '2026-03-08', lastDay: '2026-03-09' }, { lastDay: '2026-03-20' }],
      },
    ],
  ]);
  expect(await measuresFor('officer.farm')).toMatchObject([{ text: '疏通农场段水渠' }]);
  expect(await measuresFor('officer.health')).toBe(404);
  const card = await house.as('officer.farm').get(path);
  expect([card.body['visibility'], card.text.includes('赵甲')]).toEqual(['card', false]);
  expect((await house.as('officer.farm').get('/api/v1/inbox')).text).toContain('跨区域工作方案的措施');
});

it('is met by the report of the body whose it is, once; what nobody reported is overdue', async () => {
  await house.moveTo('2026-03-11');
  const [first, second] = (await measuresFor('clerk.centre')) as { id: string; overdue: boolean }[];
  expect([first!.overdue, second!.overdue]).toEqual([true, false]);
  const at = `/api/v1/plan-measures/${second!.id}`;
  expect(await house.as('clerk.centre').act(at, 'report', { report: '代报' })).toMatchObject({
    status: 403,
    body: { code: 'measure-is-anothers' },
  });
  expect((await house.as('officer.land').get(at)).status).toBe(404);
  expect(await house.as('officer.farm').act(at, 'report', { report: '已疏通', on: '2026-03-12' })).toMatchObject({ status: 400 });
  expect(await house.as('officer.farm').act(at, 'report', { report: '已疏通' })).toMatchObject({
    status: 200,
    body: { reportedOn: '2026-03-11', reportedBy: '农场经办人', overdue: false },
  });
  expect(await house.as('officer.farm').act(at, 'report', { report: '再报' })).toMatchObject({
    status: 409,
    body: { code: 'measure-reported' },
  });
});

it('asks nobody any more when the case is closed', async () => {
  const closed = await house.as('clerk.centre').act(path, 'close', { outcome: 'withdrawn', evidence: '双方自行和解' });
  expect([closed.status, closed.text]).toMatchObject([200, expect.anything()]);
  expect((await house.as('officer.land').get('/api/v1/inbox')).text).not.toContain('跨区域工作方案的措施');
  const late = plan({ measures: [{ text: '回访', organisationId: farm, due: '2026-03-20' }] });
  expect(await makes(late)).toMatchObject({ status: 409, body: { code: 'case-closed' } });
});
