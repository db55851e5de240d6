/**
 * A county adds a road of its own: 商会调解, the chamber of commerce mediates between its members. It is one file of rows, here in the test; nothing
 * else is written for it, and it is registered, judged, dated, documented and shown like every other.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PML, house } from '../../src/domain/procedures/cites.js';
import { checkRoads } from '../../src/domain/procedures/check.js';
import { type ProcedureCode, road } from '../../src/domain/procedures/grammar.js';
import * as roads from '../../src/domain/procedures/roads.js';
import type { House } from '../support/house.js';

// prettier-ignore
const chamberMediation = road({
  code: 'chamber-mediation' as ProcedureCode, version: 1, since: '2026-01-01', title: '商会调解', law: [PML('34')],
  variants: { general: { title: '一般纠纷', law: [PML('34')] } },
  seats:  { chamber: { title: '商会调解组织', kinds: ['people-mediation-committee'] } },
  actors: { registrar: { title: '商会登记员', seat: 'chamber', role: 'registrar' } },
  marks:  { heard: { title: '已听取意见', per: 'party' } },
  states: {
    asked:   { title: '已申请', stage: 'mediation', owes: [{ who: 'registrar', next: ['hear', 'settle', 'give-up'] }], clocks: ['settle'] },
    settled: { title: '已和解', stage: 'mediation', end: 'settled' },
    failed:  { title: '未和解', stage: 'mediation', end: 'not-settled' },
  },
  steps: [
    { do: 'open', title: '收到申请', law: [house], from: 'new', to: 'asked', by: ['registrar'], input: { receivedOn: 'date?' } },
    { do: 'hear', title: '听取意见', law: [house], from: ['asked'], to: 'same', by: ['registrar'], input: { partyId: 'party', note: 'text' }, leaves: [{ mark: 'heard', as: 'yes' }] },
    { do: 'settle', title: '登记和解', law: [house], from: ['asked'], to: 'settled', by: ['registrar'], input: { note: 'text' }, leaves: [{ keep: 'decision' }] },
    { do: 'give-up', title: '登记未和解', law: [house], from: ['asked'], to: 'failed', by: ['registrar'], input: { reason: 'text' }, leaves: [{ paper: 'routes-notice', to: 'every-party' }] },
  ],
  clocks: {
    settle: { title: '调解期限', rule: 'people-mediation.target', kind: 'target', starts: [{ by: ['open'], on: { input: 'receivedOn' } }], met: ['settle', 'give-up'] },
  },
});

const ROADS = [...roads.ROADS, chamberMediation];
const roadOf = (code: string) => ROADS.find((one) => one.code === code);
jest.unstable_mockModule('../../src/domain/procedures/roads.js', () => ({
  ...roads,
  ROADS,
  roadOf,
  theRoad: (code: string) => roadOf(code) ?? roads.theRoad(code),
  roadTitle: (code: string) => roadOf(code)?.title ?? code,
  ROAD_CODES: [...roads.ROAD_CODES, chamberMediation.code],
}));

describe('a road that a county adds by its rows alone', () => {
  let house: House;
  let path: string;

  beforeAll(async () => {
    const { aHouse } = await import('../support/house.js');
    house = await aHouse();
  });
  afterAll(() => house.close());

  it('passes the check at start', () => expect(checkRoads(ROADS, [])).toEqual([]));

  it('is opened for a case at the body whose seat it names, and has its date', async () => {
    const registrar = house.as('registrar.mediation');
    const { body: dispute } = await registrar.post('/api/v1/cases', {
      channel: 'window',
      disputeType: 'contract',
      title: '货款纠纷',
      facts: '两家商户对一批货款数额有争议',
      areaCode: '230522100000',
      parties: [
        { role: 'applicant', kind: 'organisation', name: '甲商行' },
        { role: 'respondent', kind: 'organisation', name: '乙商行' },
      ],
    });
    const opened = await registrar.post(`/api/v1/cases/${dispute['id']}/proceedings`, {
      procedure: 'chamber-mediation',
      receivedOn: '2026-03-02',
    });
    expect(opened).toMatchObject({
      status: 201,
      body: {
        procedure: 'chamber-mediation',
        procedureTitle: '商会调解',
        state: 'asked',
        stateTitle: '已申请',
        next: { title: '友谊镇人民调解委员会' },
      },
    });
    expect(opened.body['deadlines']).toMatchObject([{ ruleId: 'people-mediation.target', startDate: '2026-03-02', due: '2026-04-02' }]);
    path = `/api/v1/proceedings/${opened.body['id']}`;
  });

  it('is refused where it has no seat', async () => {
    const clerk = house.as('clerk.petition');
    const { body: dispute } = await clerk.post('/api/v1/cases', {
      channel: 'window',
      disputeType: 'contract',
      title: '货款纠纷',
      facts: '另有一批货款',
      areaCode: '230522',
      parties: [{ role: 'applicant', kind: 'person', name: '王某' }],
    });
    const refused = await clerk.post(`/api/v1/cases/${dispute['id']}/proceedings`, { procedure: 'chamber-mediation' });
    expect([refused.status, refused.body['code']]).toEqual([422, 'organisation-cannot-receive']);
  });

  it('says what may be done now and why not, each with the schema of its input', async () => {
    const { body } = await house.as('registrar.mediation').get(`${path}/actions`);
    const allowed = body['allowed'] as { action: string; inputSchema: { required: string[] } }[];
    expect(allowed.map(({ action, inputSchema }) => [action, inputSchema.required])).toEqual([
      ['hear', ['partyId', 'note']],
      ['settle', ['note']],
      ['give-up', ['reason']],
    ]);
    const other = await house.as('registrar.other').act(path, 'settle', { note: '已和解' });
    expect(other.status).toBe(404);
    const wrong = await house
      .as('registrar.mediation')
      .act(path, 'hear', { partyId: '0197a000-0000-7000-8000-000000000001', note: '来过' });
    expect([wrong.status, (wrong.body['errors'] as { pointer: string }[])[0]!.pointer]).toEqual([400, '/partyId']);
  });

  it('ends, and the case is without a road and not without a date', async () => {
    const registrar = house.as('registrar.mediation');
    const ended = await registrar.act(path, 'settle', { note: '双方当场结清' });
    expect(ended).toMatchObject({
      status: 200,
      body: { state: 'settled', ended: true, outcome: 'settled', decision: { note: '双方当场结清' } },
    });
    expect(await registrar.act(path, 'settle', { note: '再来一次' })).toMatchObject({ status: 409, body: { code: 'not-in-this-state' } });
    const { body } = await registrar.get(`/api/v1/deadlines?caseId=${ended.body['caseId']}&open=true`);
    expect((body['items'] as { ruleId: string }[]).map(({ ruleId }) => ruleId)).toEqual(['case.route']);
  });

  it('stands in the document of the API, and in the list of procedures', async () => {
    const { nameActions } = await import('../../src/app/openapi/actions.js');
    const { knownIds } = await import('../../src/app/openapi/examples.js');
    const generic = '/api/v1/proceedings/{proceedingId}/actions/';
    const document = { paths: { [`${generic}{action}`]: { post: { summary: '', responses: {} } } } } as unknown as Parameters<
      typeof nameActions
    >[0];
    nameActions(document, knownIds(true));
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining([`${generic}hear`, `${generic}settle`, `${generic}give-up`]));
    const { body } = await house.as('registrar.mediation').get('/api/v1/procedures');
    expect((body['items'] as { code: string; title: string }[]).find(({ code }) => code === 'chamber-mediation')).toMatchObject({
      title: '商会调解',
    });
  });
});
