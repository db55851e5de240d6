import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute } from '../support/bodies.js';
import { aHouse, type House } from '../support/house.js';
import { refusalOf, Story } from '../support/story.js';

const lead = 'clerk.centre';
const land = 'officer.land';

describe('The centre leads, and asks others to assist', () => {
  let house: House;
  let caseId: string;
  let assistance: string;
  const bodies = () => house.county.organisations;
  const invites = (account: string, body: object) => house.as(account).post(`/api/v1/cases/${caseId}/assistances`, body);
  const holder = async () => Story.seen(await house.as(lead).get(`/api/v1/cases/${caseId}`)).responsibleOrganisation.name;
  const dueOf = async (account: string) => {
    const { body } = await house.as(account).get('/api/v1/inbox');
    return (body['items'] as { ownerKind: string; caseId: string; title: string; due: string }[]).filter(
      (item) => item.caseId === caseId && item.ownerKind === 'assistance',
    );
  };

  beforeAll(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00');
    caseId = Story.seen(await house.as(lead).post('/api/v1/cases', aDispute('宅基地界址', { disputeType: 'housing-homestead' }))).id;
  });
  afterAll(() => house.close());

  it('only the body responsible invites; for the dispute itself it names its duty or a consent', async () => {
    const body = { organisationId: bodies()['natural-resources'], task: '核实宅基地审批和四至' };
    expect((await invites(land, body)).status).toBe(404);
    expect(refusalOf(await invites(lead, { ...body, level: 'content' }))).toMatchObject({ status: 422, code: 'data-goes-without-basis' });
    expect(refusalOf(await invites(lead, { ...body, organisationId: bodies()['county-centre'] })).code).toBe('to-oneself');
    expect(refusalOf(await invites(lead, { ...body, until: '2026-03-02' })).reasons).toEqual(['too-small /until']);
    const view = Story.seen(await invites(lead, { ...body, level: 'content', legalBasis: '土地管理法第十四条:协助核实权属' }));
    assistance = `/api/v1/assistances/${view.id}`;
    expect(view).toMatchObject({ state: 'invited', deadline: { due: '2026-03-09' } });
    expect(refusalOf(await invites(lead, body))).toMatchObject({ status: 409, code: 'assists-already' });
  });

  it('the body asked sees the card, its task and its own day, in its inbox and among its deadlines', async () => {
    expect(Story.seen(await house.as(land).get(`/api/v1/cases/${caseId}`))).toMatchObject({ visibility: 'card' });
    expect(await dueOf(land)).toMatchObject([{ title: '答复联合调处', due: '2026-03-09' }]);
    const { body } = await house.as(land).get(`/api/v1/deadlines?caseId=${caseId}&ruleId=assistance.reply`);
    expect(body['items']).toHaveLength(1);
    expect((await house.as(land).get('/api/v1/assistances?direction=in')).body).toMatchObject({
      items: [{ task: '核实宅基地审批和四至' }],
    });
    expect(await dueOf(lead)).toEqual([]);
  });

  it('reads the dispute while it assists, and the centre answers for the case as before', async () => {
    expect(refusalOf(await house.as(land).act(assistance, 'reply', { opinion: '四至清楚' })).code).toBe('not-in-this-state');
    expect(refusalOf(await house.as(lead).act(assistance, 'accept')).code).toBe('not-the-assisting-body');
    expect(Story.seen(await house.as(land).act(assistance, 'accept'))).toMatchObject({ state: 'accepted' });
    expect(Story.seen(await house.as(land).get(`/api/v1/cases/${caseId}`))).toMatchObject({
      visibility: 'content',
      facts: expect.any(String),
    });
    expect(await holder()).toBe('县综治中心');
    expect(refusalOf(await house.as(land).post(`/api/v1/cases/${caseId}/proceedings`, { procedure: 'people-mediation' })).code).toBe(
      'not-responsible',
    );
    expect(refusalOf(await house.as(lead).act(`/api/v1/cases/${caseId}`, 'close', { outcome: 'settled', evidence: '-' })).code).toBe(
      'case-has-open-work',
    );
  });

  it('another has until a day the centre sets, and sees the card alone', async () => {
    const view = Story.seen(
      await invites(lead, { organisationId: bodies()['committee-youyi'], task: '了解邻里关系', until: '2026-03-04' }),
    );
    expect(view).toMatchObject({ deadline: { due: '2026-03-04' }, level: 'card' });
    const path = `/api/v1/assistances/${view.id}`;
    Story.seen(await house.as('registrar.mediation').act(path, 'accept'));
    expect(Story.seen(await house.as('registrar.mediation').get(`/api/v1/cases/${caseId}`))).toMatchObject({ visibility: 'card' });
    // A body that reads only the card does not read what another was asked.
    const { body } = await house.as('registrar.mediation').get(`/api/v1/cases/${caseId}/assistances`);
    expect((body['items'] as { task: string | null }[]).map(({ task }) => task)).toEqual([null, '了解邻里关系']);
    await house.moveTo('2026-03-05T09:00:00+08:00');
    expect(Story.seen(await house.as(lead).get(path))).toMatchObject({ deadline: { overdue: true } });
    Story.seen(await house.as('registrar.mediation').act(path, 'reply', { opinion: '两家素有往来,愿意协商' }));
  });

  it('nothing is joined before all have answered', async () => {
    const join = () => house.as(lead).post(`/api/v1/cases/${caseId}/joint-opinions`, { text: '四至以1998年审批为准' });
    const early = await join();
    expect(refusalOf(early)).toMatchObject({ status: 422, code: 'replies-missing' });
    expect(early.body['detail']).toContain('县自然资源局');
    expect(Story.seen(await house.as(land).act(assistance, 'reply', { opinion: '四至以1998年审批为准' }))).toMatchObject({
      state: 'replied',
    });
    expect(refusalOf(await house.as(land).post(`/api/v1/cases/${caseId}/joint-opinions`, { text: '-' })).code).toBe('not-responsible');
    expect((await join()).status).toBe(201);
    expect(refusalOf(await join()).code).toBe('nobody-has-replied');
    const { body } = await house.as(land).get(`/api/v1/cases/${caseId}/assistances`);
    expect(body).toMatchObject({
      jointOpinions: [{ text: '四至以1998年审批为准', assistanceIds: [expect.any(String), expect.any(String)] }],
    });
  });

  it('who has replied keeps the card and reads the dispute no more; its day is met', async () => {
    expect(Story.seen(await house.as(land).get(`/api/v1/cases/${caseId}`))).toMatchObject({ visibility: 'card' });
    expect(await dueOf(land)).toEqual([]);
    expect(await holder()).toBe('县综治中心');
  });

  it('who declines forgets the case; an invitation that is taken back ends with its day', async () => {
    const declined = Story.seen(await invites(lead, { organisationId: bodies()['public-security'], task: '查明有无治安案件' }));
    const answer = await house.as('officer.police').act(`/api/v1/assistances/${declined.id}`, 'decline', { reason: '无相关警情' });
    expect(Story.seen(answer).state).toBe('declined');
    expect((await house.as('officer.police').get(`/api/v1/cases/${caseId}`)).status).toBe(404);
    const taken = Story.seen(await invites(lead, { organisationId: bodies()['public-security'], task: '派员到场' }));
    expect(Story.seen(await house.as(lead).act(`/api/v1/assistances/${taken.id}`, 'withdraw')).state).toBe('withdrawn');
    const left = await house.database.query(`SELECT FROM deadlines WHERE case_id = $1 AND owner_kind = 'assistance' AND ended_at IS NULL`, [
      caseId,
    ]);
    expect(left).toEqual([]);
  });

  it('a body that was assisting and is handed the case leads it then, and owes nobody a reply', async () => {
    Story.seen(await invites(lead, { organisationId: bodies()['committee-youyi'], task: '参加调解' }));
    const offer = {
      toOrganisationId: bodies()['committee-youyi'],
      procedure: 'people-mediation',
      reason: '愿意调解',
      legalBasis: '依职责转交',
    };
    const handoff = Story.seen(await house.as(lead).post(`/api/v1/cases/${caseId}/handoffs`, offer));
    Story.seen(await house.as('registrar.mediation').act(`/api/v1/handoffs/${handoff.id}`, 'accept'));
    const open = await house.database.query(
      `SELECT FROM assistances a LEFT JOIN deadlines d ON d.owner_id = a.id WHERE a.case_id = $1 AND (a.state IN ('invited', 'accepted') OR d.ended_at IS NULL AND d.id IS NOT NULL)`,
      [caseId],
    );
    expect(open).toEqual([]);
  });
});
