/** A dispute that was here before comes again, at another desk: the house sees it, tells nobody who may not know, and a person decides. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

const ZHAO = { kind: 'person', name: '赵甲' };
const QIAN = { kind: 'person', name: '钱乙' };

async function registered(account: string, applicant: object, respondent: object, disputeType = 'neighbour'): Promise<string> {
  const { status, body, text } = await house.as(account).post('/api/v1/cases', {
    channel: 'visit',
    disputeType,
    title: '水渠纠纷',
    facts: '两家为灌溉水渠争执',
    areaCode: '230522100000',
    parties: [
      { role: 'applicant', ...applicant },
      { role: 'respondent', ...respondent },
    ],
  });
  if (status !== 201) throw new Error(text);
  return String(body['id']);
}
const at = (id: string): string => `/api/v1/cases/${id}`;
const linked = async (account: string, id: string) => {
  const { status, body } = await house.as(account).get(`${at(id)}/links`);
  return status === 200 ? (body['items'] as { case: { id: string }; confirmed: boolean; isSameMatter: boolean }[]) : status;
};
const matterOf = async (id: string): Promise<string> =>
  (await house.database.query<{ matter_id: string }>('SELECT matter_id FROM yizhan.cases WHERE id = $1', [id]))[0]!.matter_id;

let first: string;
let second: string;

it('is found at the registration though the sides have changed, and shown to nobody who reads but one of the two', async () => {
  first = await registered('registrar.mediation', ZHAO, QIAN);
  await house.as('registrar.mediation').act(at(first), 'close', { outcome: 'settled', evidence: '双方和解' });
  await house.moveTo('2026-08-03');
  // The applicant of then is the respondent now, at the centre's desk.
  second = await registered('clerk.centre', QIAN, ZHAO);
  expect(await house.database.query('SELECT other_case_id AS id FROM yizhan.case_links WHERE case_id = $1', [second])).toEqual([
    { id: first },
  ]);
  expect(await linked('clerk.centre', second)).toEqual([]);
  expect(await linked('registrar.mediation', first)).toEqual([]);
  expect(await linked('registrar.mediation', second)).toBe(404);
  expect(await linked('supervisor.county', second)).toBe(404);
  const { body, text } = await house.as('clerk.centre').get(`${at(second)}/timeline`);
  expect([(body['items'] as object[]).length > 0, text.includes(first)]).toEqual([true, false]);
  expect(
    await house.as('clerk.centre').post(`${at(second)}/links`, { caseId: first, kind: 'same-matter-again', reason: '猜测' }),
  ).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/caseId', code: 'unknown-reference' }] },
  });
});

it('is not found between other people of one name, for another kind of dispute, or half a year later', async () => {
  const numbered = (name: string, idNumber: string) => ({ kind: 'person', name, idType: 'resident-id', idNumber });
  const one = await registered('clerk.centre', numbered('孙丙', '230522199001010016'), numbered('李丁', '230522199001010032'), 'contract');
  const another = await registered(
    'clerk.centre',
    numbered('孙丙', '230522199001010059'),
    numbered('李丁', '230522199001010075'),
    'contract',
  );
  const third = await registered('clerk.centre', QIAN, ZHAO, 'damages');
  expect([await linked('clerk.centre', one), await linked('clerk.centre', another), await linked('clerk.centre', third)]).toEqual([
    [],
    [],
    [],
  ]);
});

it('whoever reads both sees what was alike; that alone makes no one matter of them', async () => {
  const offered = await house.as('clerk.centre').post(`${at(second)}/handoffs`, {
    toOrganisationId: house.county.organisations['committee-youyi'],
    procedure: 'people-mediation',
    reason: '双方愿意调解',
    legalBasis: '依法定职责转交',
  });
  await house.as('registrar.mediation').act(`/api/v1/handoffs/${String(offered.body['id'])}`, 'accept');
  expect(await linked('registrar.mediation', second)).toMatchObject([
    {
      case: { id: first, stage: 'closed', organisation: '友谊镇人民调解委员会' },
      confirmed: false,
      isSameMatter: false,
      likeness: ['双方当事人相同', '纠纷类型相同', '距前一事项登记或者办结不满一百八十日'],
    },
  ]);
  expect(await linked('registrar.mediation', first)).toMatchObject([{ case: { id: second } }]);
  expect(await matterOf(second)).toBe(second);
});

it('becomes one matter when a person who answers for it says so, with a reason, once', async () => {
  const say = (kind: string, reason = '双方仍为同一条水渠争执') =>
    house.as('registrar.mediation').post(`${at(second)}/links`, { caseId: first, kind, reason });
  expect(await say('same-matter-again', '')).toMatchObject({ status: 400 });
  const { status, body } = await say('same-matter-again');
  expect([status, body['items']]).toMatchObject([
    201,
    [{ confirmed: true, isSameMatter: true, confirmedBy: '友谊镇调委会登记员', reason: '双方仍为同一条水渠争执' }],
  ]);
  expect([await matterOf(first), await matterOf(second)]).toEqual([first, first]);
  expect(await say('same-matter-again')).toMatchObject({ status: 409, body: { code: 'linked-already' } });
  // Who has handed the case over reads its card, and no links.
  expect(await linked('clerk.centre', second)).toBe(404);
});

it('what is only related is linked and stays two matters', async () => {
  const third = await registered('registrar.mediation', ZHAO, { kind: 'person', name: '周戊' }, 'damages');
  const { body } = await house
    .as('registrar.mediation')
    .post(`${at(third)}/links`, { caseId: second, kind: 'related', reason: '同一水渠引起的损害' });
  expect(body['items']).toMatchObject([{ kind: 'related', confirmed: true, isSameMatter: false }]);
  expect(
    await house.as('registrar.mediation').post(`${at(third)}/links`, { caseId: third, kind: 'related', reason: '自己' }),
  ).toMatchObject({ status: 400 });
});
