import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute, addBody } from '../support/bodies.js';
import { aHouse, type House } from '../support/house.js';
import { refusalOf, Story } from '../support/story.js';

let house: House;
let caseId: string;
let caseNo: string;
let committee: string;
let centre: string;

const register = async (title: string, more: object = {}) => {
  const view = Story.seen(await house.as('clerk.petition').post('/api/v1/cases', aDispute(title, more))) as unknown as {
    id: string;
    caseNo: string;
  };
  caseId = view.id;
  caseNo = view.caseNo;
};
const offer = (more: object = {}) =>
  house.as('clerk.petition').post(`/api/v1/cases/${caseId}/handoffs`, {
    toOrganisationId: committee,
    procedure: 'people-mediation',
    reason: '双方均住邻县',
    legalBasis: '依职责转交',
    ...more,
  });

beforeAll(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00');
  const area = '230521';
  committee = await addBody(house, {
    code: 'committee-jixian',
    name: '集贤县福利镇调委会',
    kind: 'people-mediation-committee',
    areaCode: '230521100',
    account: 'registrar.jixian',
    role: 'registrar',
  });
  centre = await addBody(house, { code: 'centre-jixian', name: '集贤县综治中心', kind: 'centre', areaCode: area, account: 'clerk.jixian' });
});
afterAll(() => house.close());

describe('A case for a body in the next county', () => {
  beforeAll(() => register('跨县买卖'));

  it('goes over the border only where a body above, or the centre, has said why', async () => {
    expect(refusalOf(await offer())).toMatchObject({ status: 422, reasons: ['cross-area-needs-reason'] });
    for (const organisationId of [house.county.organisations['committee-youyi'], centre]) {
      const answer = await offer({ crossArea: { organisationId, reason: '-' } });
      expect(refusalOf(answer)).toMatchObject({ status: 422, code: 'not-a-superior-or-centre' });
    }
    expect(refusalOf(await offer({ crossArea: { organisationId: caseId, reason: '-' } })).reasons).toEqual([
      'unknown-reference /crossArea/organisationId',
    ]);
  });

  it('is flagged, and once it is accepted the centres of both counties have its card', async () => {
    const view = Story.seen(
      await offer({ crossArea: { organisationId: house.county.organisations['county-centre'], reason: '双方住所均在集贤县' } }),
    );
    expect(view).toMatchObject({ crossArea: { organisation: { name: '县综治中心' }, reason: '双方住所均在集贤县' } });
    const sees = async (account: string) => (await house.as(account).get(`/api/v1/cases/${caseId}`)).status;
    expect([await sees('clerk.centre'), await sees('clerk.jixian')]).toEqual([404, 404]);
    Story.seen(await house.as('registrar.jixian').act(`/api/v1/handoffs/${view.id}`, 'accept'));
    for (const account of ['clerk.centre', 'clerk.jixian'])
      expect(Story.seen(await house.as(account).get(`/api/v1/cases/${caseId}`))).toMatchObject({ visibility: 'card' });
  });

  it('an offer inside the county needs none of this', async () => {
    await register('县内');
    expect((await offer({ toOrganisationId: house.county.organisations['committee-youyi'] })).status).toBe(201);
  });
});

describe('A body that asks to be handed a case', () => {
  const ask = (account: string, no: string, more: object = {}) =>
    house.as(account).post('/api/v1/handoff-requests', {
      caseNo: no,
      procedure: 'people-mediation',
      reason: '双方均为本镇居民',
      legalBasis: '人民调解法第十七条',
      ...more,
    });
  let requestId: string;

  beforeAll(() => register('请求移交'));

  it('is answered alike, whether or not there is such a number', async () => {
    const real = await ask('registrar.mediation', caseNo);
    const none = await ask('registrar.mediation', 'YZ2026-999999');
    expect([real.status, none.status]).toEqual([202, 202]);
    const blank = ({ body, headers }: typeof real) => ({
      ...body,
      id: '-',
      caseNo: '-',
      headers: [...headers.keys()].filter((name) => name !== 'x-request-id').sort(),
    });
    expect(blank(real)).toEqual(blank(none));
    requestId = String(real.body['id']);
    const [one, two] = await Promise.all(
      [real, none].map(({ body }) => house.as('registrar.mediation').get(`/api/v1/handoff-requests/${String(body['id'])}`)),
    );
    expect(blank(one!)).toEqual(blank(two!));
    expect(one!.headers.get('etag')).toBe(two!.headers.get('etag'));
    expect((await house.as('registrar.mediation').get(`/api/v1/cases/${caseId}`)).status).toBe(404);
    expect((await house.as('registrar.mediation').get(`/api/v1/deadlines?caseId=${caseId}`)).body['items']).toEqual([]);
  });

  it('asks once, however often it sends it, at once too', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('registrar.other', 'YZ2026-888888')));
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    expect((await ask('registrar.mediation', caseNo)).body['id']).toBe(requestId);
  });

  it('cannot ask for a road it does not run, and nobody else sees what it asked', async () => {
    expect(refusalOf(await ask('registrar.mediation', caseNo, { procedure: 'labour-arbitration' }))).toMatchObject({
      status: 422,
      code: 'organisation-cannot-receive',
    });
    expect((await house.as('registrar.other').get(`/api/v1/handoff-requests/${requestId}`)).status).toBe(404);
    expect((await house.as('mediator.li').post('/api/v1/handoff-requests', {})).status).toBe(400);
  });

  it('reaches the desk that answers for the case, with a day to answer', async () => {
    const { body } = await house.as('clerk.petition').get('/api/v1/handoff-requests?direction=in');
    expect(body).toMatchObject({
      items: [{ id: requestId, caseId, organisation: { name: '友谊镇人民调解委员会' }, deadline: { due: '2026-03-05' } }],
    });
    const inbox = (await house.as('clerk.petition').get('/api/v1/inbox')).body['items'] as { ownerKind: string; ownerId: string }[];
    expect(inbox).toContainEqual(expect.objectContaining({ ownerKind: 'handoff-request', ownerId: requestId }));
  });

  it('becomes an offer where the desk agrees, on the duty that the asker named', async () => {
    const path = `/api/v1/handoff-requests/${requestId}`;
    expect(refusalOf(await house.as('registrar.mediation').act(path, 'accept')).code).toBe('not-responsible');
    const view = Story.seen(await house.as('clerk.petition').act(path, 'accept')) as unknown as { state: string; handoffId: string };
    expect(view.state).toBe('accepted');
    expect(refusalOf(await house.as('clerk.petition').act(path, 'decline', { reason: '-' })).code).toBe('request-answered');
    const handoff = `/api/v1/handoffs/${view.handoffId}`;
    expect(Story.seen(await house.as('clerk.petition').get(handoff))).toMatchObject({ legalBasis: '人民调解法第十七条', state: 'offered' });
    Story.seen(await house.as('registrar.mediation').act(handoff, 'accept'));
    expect(Story.seen(await house.as('registrar.mediation').get(`/api/v1/cases/${caseId}`)).responsibleOrganisation.name).toBe(
      '友谊镇人民调解委员会',
    );
  });

  it('is told why not where the desk does not agree; from another county the reason of the centre is asked for here too', async () => {
    await register('另一请求');
    const jixian = await ask('registrar.jixian', caseNo);
    const refused = await house.as('clerk.petition').act(`/api/v1/handoff-requests/${String(jixian.body['id'])}`, 'accept');
    expect(refusalOf(refused).code).toBe('cross-area-needs-reason');
    const declined = await house
      .as('clerk.petition')
      .act(`/api/v1/handoff-requests/${String(jixian.body['id'])}`, 'decline', { reason: '已由本中心办理' });
    expect(Story.seen(declined).state).toBe('declined');
    const { body } = await house.as('registrar.jixian').get('/api/v1/handoff-requests?direction=out');
    expect(body).toMatchObject({ items: [{ state: 'declined', answerReason: '已由本中心办理', caseId: null, deadline: null }] });
  });

  it('is met when the case comes by another way', async () => {
    await register('殊途');
    const asked = await ask('registrar.mediation', caseNo);
    const offered = Story.seen(await offer({ toOrganisationId: house.county.organisations['committee-youyi'] }));
    Story.seen(await house.as('registrar.mediation').act(`/api/v1/handoffs/${offered.id}`, 'accept'));
    expect((await house.as('registrar.mediation').get(`/api/v1/handoff-requests/${String(asked.body['id'])}`)).body).toMatchObject({
      state: 'accepted',
    });
    const open = await house.database.query(`SELECT FROM deadlines WHERE owner_id = $1 AND ended_at IS NULL`, [asked.body['id']]);
    expect(open).toEqual([]);
  });
});
