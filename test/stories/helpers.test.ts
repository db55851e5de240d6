/** A mediator asks a village's legal adviser in; every party is asked first, and any of them can have it otherwise. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { refusalOf } from '../support/story.js';

const REGISTRAR = 'registrar.mediation';
const ADVISER = { name: '吴某', kind: 'legal-adviser', organisation: '红旗村', task: '说明相邻用水的规定' };

let house: House;
let path: string;
let proceeding: string;
const parties: Record<string, string> = {};
const yes = (...names: string[]) => names.map((name) => ({ partyId: parties[name], on: '2026-03-02', noticeVersion: '1' }));
const invites = (consents: object[], more: object = {}, account = REGISTRAR) =>
  house.as(account).post(`${path}/helpers`, { ...ADVISER, consents, ...more });

beforeAll(async () => {
  house = await aHouse();
  const { body } = await house.as(REGISTRAR).post('/api/v1/cases', {
    channel: 'visit',
    disputeType: 'neighbour',
    title: '排水纠纷',
    facts: '两家因排水沟争吵',
    areaCode: '230522100000',
    parties: [
      { role: 'applicant', kind: 'person', name: '赵甲' },
      { role: 'respondent', kind: 'person', name: '钱乙' },
      { role: 'third-party', kind: 'person', name: '孙丙' },
    ],
  });
  path = `/api/v1/cases/${String(body['id'])}`;
  for (const { id, name } of body['parties'] as { id: string; name: string }[]) parties[name] = id;
});
afterAll(() => house.close());

it('nobody is asked in where nobody mediates', async () => {
  expect(await invites(yes('赵甲', '钱乙', '孙丙'))).toMatchObject({ status: 409, body: { code: 'no-mediation-open' } });
});

it('is refused, with the article and the names, while one party has not said yes', async () => {
  const opened = await house.as(REGISTRAR).post(`${path}/proceedings`, { procedure: 'people-mediation', caseSource: 'application' });
  proceeding = `/api/v1/proceedings/${String(opened.body['id'])}`;
  const answer = await invites(yes('赵甲'));
  expect(refusalOf(answer)).toEqual({ status: 422, code: 'helper-consent-missing', reasons: ['helper-consent-missing 20'] });
  expect(answer.text).toContain('尚未同意:钱乙、孙丙');
});

it('consent is a party’s own, once, of a day that was, to a notice that was published', async () => {
  expect(
    refusalOf(await invites([...yes('赵甲', '赵甲'), { partyId: proceeding.split('/').at(-1), on: '2026-03-03', noticeVersion: '99' }])),
  ).toEqual({
    status: 400,
    code: 'invalid',
    reasons: [
      'not-unique /consents/1/partyId',
      'not-a-party /consents/2/partyId',
      'in-the-future /consents/2/on',
      'unknown-reference /consents/2/noticeVersion',
    ],
  });
});

it('who has left the mediation is not asked; the adviser joins, has no account, and no name of his goes to other bodies', async () => {
  const willing = { partyId: parties['孙丙'], willing: false, noticeVersion: '1' };
  expect((await house.as(REGISTRAR).act(proceeding, 'record-willingness', willing)).status).toBe(200);
  const { status, body } = await invites(yes('赵甲', '钱乙'));
  expect([status, body]).toMatchObject([
    201,
    { name: '吴某', kindTitle: '村(社区)法律顾问', joinedOn: '2026-03-02', leftOn: null, procedure: 'people-mediation' },
  ]);
  const events = await house.as(REGISTRAR).get(`${path}/timeline`);
  expect([events.text.includes('helper-joined'), events.text.includes('吴某')]).toEqual([true, false]);
  expect((await house.as('registrar.other').get(`${path}/helpers`)).status).toBe(404);
  expect((await house.as('supervisor.county').get(`${path}/helpers`)).status).toBe(404);
});

it('stands in the record that is printed, with who agreed and when', async () => {
  const { status, text } = await house.as(REGISTRAR).get(`${proceeding}/papers/helpers-record`);
  expect(status).toBe(200);
  expect(text).toContain('《人民调解法》第二十条');
  expect(text).toContain(
    '吴某，村（社区）法律顾问，红旗村，自2026年3月2日起参与调解：说明相邻用水的规定。同意的当事人：赵甲（2026年3月2日）、钱乙（2026年3月2日）。',
  );
});

it('goes when one party takes its consent back, without a reason, and once', async () => {
  const { body } = await house.as(REGISTRAR).get(`${path}/helpers`);
  const helper = `${path}/helpers/${(body['items'] as { id: string }[])[0]!.id}`;
  const leave = `${helper}/actions/leave`;
  expect((await house.as(REGISTRAR).post(leave, {})).status).toBe(428);
  expect(await house.as(REGISTRAR).act(helper, 'leave', { partyId: parties['孙丙'] })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/partyId' }] },
  });
  expect(await house.as(REGISTRAR).act(helper, 'leave', { partyId: parties['钱乙'] })).toMatchObject({
    status: 200,
    body: { leftOn: '2026-03-02', leftPartyId: parties['钱乙'] },
  });
  expect(await house.as(REGISTRAR).act(helper, 'leave')).toMatchObject({ status: 409, body: { code: 'helper-has-left' } });
  expect((await house.as(REGISTRAR).get(`${proceeding}/papers/helpers-record`)).text).toContain('退出');
});

it('goes when the mediation ends, on that day, and whoever had gone before keeps his own', async () => {
  await house.moveTo('2026-03-04T09:00:00+08:00');
  const joined = await invites(yes('赵甲', '钱乙'), { name: '郑某' });
  expect(joined.body).toMatchObject({ joinedOn: '2026-03-04', leftOn: null });
  await house.moveTo('2026-03-06T09:00:00+08:00');
  // Nobody is left who would mediate.
  const ended = await house
    .as(REGISTRAR)
    .act(proceeding, 'record-willingness', { partyId: parties['钱乙'], willing: false, noticeVersion: '1' });
  expect(ended.body).toMatchObject({ ended: true });
  const helpers = (await house.as(REGISTRAR).get(`${path}/helpers`)).body['items'] as unknown[];
  expect(helpers).toMatchObject([
    { name: '吴某', leftOn: '2026-03-02', leftPartyId: parties['钱乙'] },
    { name: '郑某', leftOn: '2026-03-06', leftPartyId: null, leftReason: '调解已经结束' },
  ]);
  const gone = `${path}/helpers/${String(joined.body['id'])}`;
  expect(await house.as(REGISTRAR).act(gone, 'leave')).toMatchObject({ status: 409, body: { code: 'helper-has-left' } });
  expect((await house.as(REGISTRAR).get(`${proceeding}/papers/helpers-record`)).text).toContain('2026年3月6日退出');
});

it('is asked in by the body that mediates and no other that reads the case', async () => {
  const offered = await house.as('clerk.centre').post('/api/v1/cases', {
    channel: 'visit',
    disputeType: 'neighbour',
    title: '噪声纠纷',
    facts: '楼上噪声',
    areaCode: '230522100000',
    parties: [
      { role: 'applicant', kind: 'person', name: '周丁' },
      { role: 'respondent', kind: 'person', name: '吴戊' },
    ],
  });
  const other = `/api/v1/cases/${String(offered.body['id'])}/helpers`;
  const consents = (offered.body['parties'] as { id: string }[]).map(({ id }) => ({ partyId: id, on: '2026-03-02', noticeVersion: '1' }));
  expect((await house.as(REGISTRAR).post(other, { ...ADVISER, consents })).status).toBe(404);
  expect(await house.as('clerk.centre').post(other, { ...ADVISER, consents })).toMatchObject({
    status: 409,
    body: { code: 'no-mediation-open' },
  });
});
