import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute, addBody } from '../support/bodies.js';
import { aHouse, type House } from '../support/house.js';
import { refusalOf, Story } from '../support/story.js';

const registrar = 'registrar.mediation';
const other = 'registrar.other';

describe('Two committees that both say: not ours', () => {
  let house: House;
  let caseId: string;
  let handoffId: string;
  const cases = () => `/api/v1/cases/${caseId}`;
  const bodies = () => house.county.organisations;

  const offers = async (account: string, to: string, more: object = {}) => {
    const body = { toOrganisationId: to, procedure: 'people-mediation', reason: '愿意调解', legalBasis: '依职责转交', ...more };
    const view = Story.seen(await house.as(account).post(`${cases()}/handoffs`, body));
    handoffId = view.id;
  };
  const rejects = (account: string, ground: string) =>
    house.as(account).act(`/api/v1/handoffs/${handoffId}`, 'reject', { ground, reason: '纠纷不在本乡' });
  const rules = (account: string, body: object) => house.as(account).post(`${cases()}/competence-rulings`, body);
  const seen = (account: string) => house.as(account).get(`${cases()}/competence-rulings`);

  beforeAll(async () => {
    house = await aHouse();
    const view = Story.seen(await house.as('clerk.village').post('/api/v1/cases', aDispute('界沟')));
    caseId = view.id;
  });
  afterAll(() => house.close());

  it('a rejection says on what ground, in a code and in words', async () => {
    await offers('clerk.village', bodies()['committee-xingsheng']);
    expect(refusalOf(await house.as(other).act(`/api/v1/handoffs/${handoffId}`, 'reject', { reason: '-' })).reasons).toEqual([
      'required /ground',
    ]);
    expect(Story.seen(await rejects(other, 'competence'))).toMatchObject({
      state: 'rejected',
      ground: 'competence',
      groundTitle: '管辖异议',
      answerReason: '纠纷不在本乡',
    });
  });

  it('the centre, which never saw the case, has its card now, and sees why', async () => {
    expect(Story.seen(await house.as('clerk.centre').get(cases()))).toMatchObject({ visibility: 'card' });
    expect((await seen('clerk.centre')).body).toMatchObject({
      items: [],
      coordinator: '综治中心或者县级督导机构',
      objections: [{ organisation: { name: '兴盛乡人民调解委员会' }, reason: '纠纷不在本乡' }],
    });
  });

  it('a second body may not object to its competence before somebody has ruled; the refusal names who', async () => {
    await offers('clerk.village', bodies()['committee-youyi']);
    const answer = await rejects(registrar, 'competence');
    expect(refusalOf(answer)).toMatchObject({ status: 422, code: 'competence-ruling-first' });
    expect(answer.body['detail']).toContain('综治中心或者县级督导机构');
    expect(refusalOf(await rejects(registrar, 'other'))).toMatchObject({ status: 422, code: 'competence-ruling-first' });
    expect(Story.seen(await house.as(registrar).get(`/api/v1/handoffs/${handoffId}`)).state).toBe('offered');
  });

  it('is not ruled on by who is a side of it, nor by a body that coordinates something else', async () => {
    const body = { organisationId: bodies()['committee-youyi'], reason: '沟在友谊镇' };
    expect(refusalOf(await rules('clerk.village', body))).toMatchObject({ status: 403, code: 'not-the-coordinator' });
    expect((await rules('officer.joint-meeting', body)).status).toBe(404);
    expect((await rules(registrar, body)).status).toBe(404);
  });

  it('the ruling leaves the offer where it is when it names the body that has it, which may not object again', async () => {
    const ruled = await rules('clerk.centre', { organisationId: bodies()['committee-youyi'], reason: '界沟在友谊镇辖区' });
    expect([ruled.status, ruled.body]).toMatchObject([
      201,
      {
        objections: [],
        coordinator: null,
        items: [{ organisation: { name: '友谊镇人民调解委员会' }, ruledBy: { name: '县综治中心' }, procedure: 'people-mediation' }],
      },
    ]);
    for (const ground of ['competence', 'other'])
      expect(refusalOf(await rejects(registrar, ground))).toMatchObject({ status: 422, code: 'ruled-competent' });
    expect(Story.seen(await house.as(registrar).get(`/api/v1/handoffs/${handoffId}`)).state).toBe('offered');
  });

  it('a party that refuses, or a law that forbids, is another thing: for that no ruling is needed', async () => {
    expect(Story.seen(await rejects(registrar, 'party-refused'))).toMatchObject({ state: 'rejected', ground: 'party-refused' });
    expect(refusalOf(await rules('clerk.centre', { organisationId: bodies()['committee-youyi'], reason: '-' }))).toMatchObject({
      status: 409,
      code: 'no-competence-dispute',
    });
  });

  it('the next desk with a like case finds who was ruled competent, and nothing of this case', async () => {
    const like = (query: string) => house.as('clerk.petition').get(`/api/v1/competence-rulings?${query}`);
    const { body } = await like('disputeType=neighbour&areaCode=230522100001');
    expect(body).toMatchObject({ items: [{ organisation: { name: '友谊镇人民调解委员会' }, areaCode: '230522100000' }] });
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${caseId}|界沟`));
    expect((await like('disputeType=neighbour&areaCode=230505001')).body).toEqual({ items: [] });
    expect((await like('disputeType=labour&areaCode=230522100000')).body).toEqual({ items: [] });
  });

  describe('under one government', () => {
    let one: string;
    let two: string;

    beforeAll(async () => {
      const parentId = bodies()['county-government'];
      one = await addBody(house, {
        code: 'committee-one',
        name: '甲街道调委会',
        kind: 'people-mediation-committee',
        areaCode: '230522101',
        parentId,
        account: 'one',
        role: 'registrar',
      });
      two = await addBody(house, {
        code: 'committee-two',
        name: '乙街道调委会',
        kind: 'people-mediation-committee',
        areaCode: '230522102',
        parentId,
        account: 'two',
        role: 'registrar',
      });
      caseId = Story.seen(await house.as('clerk.village').post('/api/v1/cases', aDispute('水渠'))).id;
    });

    it('it is the government that decides, not the centre, and the open offer goes where it says', async () => {
      await offers('clerk.village', one);
      Story.seen(await rejects('one', 'competence'));
      await offers('clerk.village', two);
      expect(refusalOf(await rejects('two', 'competence')).code).toBe('competence-ruling-first');
      expect((await seen('officer.government')).body).toMatchObject({ coordinator: '县人民政府' });
      expect(refusalOf(await rules('supervisor.county', { organisationId: one, reason: '-' })).code).toBe('not-the-coordinator');

      const old = handoffId;
      expect((await rules('officer.government', { organisationId: one, reason: '渠在甲街道' })).status).toBe(201);
      const [open] = await house.database.query<{ id: string; to: string; from: string; replaces: string; ruled: boolean }>(
        `SELECT id, to_organisation_id AS to, from_organisation_id AS from, replaces_id AS replaces, ruling_id IS NOT NULL AS ruled FROM handoffs WHERE case_id = $1 AND state = 'offered'`,
        [caseId],
      );
      expect(open).toMatchObject({ to: one, from: bodies()['village-desk'], replaces: old, ruled: true });
      handoffId = open!.id;
      expect(refusalOf(await rejects('one', 'competence'))).toMatchObject({ code: 'ruled-competent' });
      Story.seen(await house.as('one').act(`/api/v1/handoffs/${handoffId}`, 'accept'));
      expect(Story.seen(await house.as('one').get(cases())).responsibleOrganisation.name).toBe('甲街道调委会');
    });
  });

  it('about a petition it is the joint meeting that decides (信访工作条例 24), and a case that stays with the sender needs no offer', async () => {
    caseId = Story.seen(await house.as('clerk.petition').post('/api/v1/cases', aDispute('宅基地', { channel: 'visit' }))).id;
    await offers('clerk.petition', bodies()['committee-xingsheng']);
    Story.seen(await rejects(other, 'competence'));
    expect((await rules('clerk.centre', { organisationId: bodies()['committee-youyi'], reason: '-' })).status).toBe(404);
    await offers('clerk.petition', bodies()['committee-youyi']);
    const body = { organisationId: bodies()['petition-centre'], reason: '由信访接待中心继续负责' };
    const ruled = await rules('officer.joint-meeting', body);
    expect([ruled.status, ruled.body]).toMatchObject([201, { items: [{ law: { law: '信访工作条例', article: '24' } }] }]);
    const open = await house.database.query(`SELECT FROM handoffs WHERE case_id = $1 AND state = 'offered'`, [caseId]);
    expect(open).toEqual([]);
    const routes = await house.database.query(`SELECT FROM deadlines WHERE case_id = $1 AND clock = 'route' AND ended_at IS NULL`, [
      caseId,
    ]);
    expect(routes).toHaveLength(1);
  });
});
