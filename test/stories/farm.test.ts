/** A dispute on the state farm: the farm answers for it, its own committee is the nearest, and it may guide people to court. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';

let house: House;
let path: string;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

it('is taken in by the farm, which answers for it', async () => {
  const { status, body } = await house.as('officer.farm').post('/api/v1/cases', {
    channel: 'window',
    disputeType: 'neighbour',
    title: '第三管理区晒场纠纷',
    facts: '两户为晒场使用争执',
    areaCode: '230522502003',
    parties: [
      { role: 'applicant', kind: 'person', name: '冯甲' },
      { role: 'respondent', kind: 'person', name: '陈乙' },
    ],
  });
  expect([status, body]).toMatchObject([201, { responsibleOrganisation: { name: '友谊农场' } }]);
  path = `/api/v1/cases/${String(body['id'])}`;
});

it('the farm’s own committee is suggested before the town’s', async () => {
  const { status, body } = await house.as('officer.farm').get(`${path}/triage`);
  expect(status).toBe(200);
  const mediation = (body['suggestions'] as { procedure: string; organisation: { name: string } | null }[]).find(
    ({ procedure }) => procedure === 'people-mediation',
  );
  expect(mediation?.organisation?.name).toBe('友谊农场人民调解委员会');
});

it('goes to that committee, which has the farm above it, and comes under its care', async () => {
  const { body } = await house.as('admin.system').get('/api/v1/organisations?q=友谊农场');
  const all = body['items'] as { id: string; code: string; parentId: string | null }[];
  const [committee, farm] = ['committee-farm', 'farm-youyi'].map((code) => all.find((one) => one.code === code)!);
  expect(committee!.parentId).toBe(farm!.id);
  const offered = await house.as('officer.farm').post(`${path}/handoffs`, {
    toOrganisationId: committee!.id,
    procedure: 'people-mediation',
    reason: '双方愿意调解',
    legalBasis: '依法定职责转交',
  });
  expect((await house.as('registrar.farm').act(`/api/v1/handoffs/${String(offered.body['id'])}`, 'accept')).status).toBe(200);
  expect((await house.as('registrar.farm').get(path)).body).toMatchObject({
    responsibleOrganisation: { name: '友谊农场人民调解委员会' },
    stage: 'mediation',
  });
});

it('the farm itself mediates nothing, since it is no committee, and guides people to court like any body', async () => {
  const { body } = await house.as('officer.farm').post('/api/v1/cases', {
    channel: 'window',
    disputeType: 'contract',
    title: '农机租赁纠纷',
    facts: '租金未付',
    areaCode: '230522502',
    parties: [
      { role: 'applicant', kind: 'person', name: '褚丙' },
      { role: 'respondent', kind: 'person', name: '卫丁' },
    ],
  });
  const opens = (procedure: string, more: object = {}) =>
    house.as('officer.farm').post(`/api/v1/cases/${String(body['id'])}/proceedings`, { procedure, ...more });
  expect(await opens('people-mediation', { caseSource: 'application' })).toMatchObject({
    status: 422,
    body: { code: 'organisation-cannot-receive' },
  });
  expect(await opens('litigation')).toMatchObject({ status: 201, body: { organisation: { name: '友谊农场' } } });
});
