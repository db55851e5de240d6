/** An accusation never reaches who is accused (信访工作条例 30), and nothing is posted home where there is violence: what no step of a petition may do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute } from '../support/bodies.js';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, Story, refusalOf } from '../support/story.js';

const window = 'clerk.petition';
const agency = 'officer.agency';
const ACCUSED = '举报人社局张某受贿';
const FIVE = ['不涉诉讼、检察、公安程序', '无仲裁约定', '与党员处分无关', '没有可复议的行政行为', '不是申请查处'];

describe('a paper that accuses', () => {
  let house: House;
  let story: Story;
  const body = (code: keyof House['county']['organisations']) => house.county.organisations[code];
  const offers = (to: keyof House['county']['organisations'], procedure: string) =>
    house.as(window).post(`/api/v1/cases/${story.caseId}/handoffs`, {
      toOrganisationId: body(to),
      procedure,
      reason: '属其职权',
      legalBasis: '依职权转交',
    });

  beforeAll(async () => {
    house = await aHouse();
    await house.moveTo('2026-03-03T09:00:00+08:00');
    story = new Story(house, { registration: aDispute('欠薪') } as unknown as Dossier);
  });
  afterAll(() => house.close());

  it('sent in by the petition system with a claim, goes to the accused body as the claim alone', async () => {
    const sent = {
      channel: 'petition',
      title: `欠薪,${ACCUSED}`,
      facts: `求欠薪。${ACCUSED}。`,
      source: { system: 'petition', number: 'XF-1' },
    };
    await story.registers('petition-client', sent);
    await story.opens(window, 'petition', { procedure: 'petition' });
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    await story.does(window, 'petition', 'split-report', {
      organisationId: body('discipline-organ'),
      report: ACCUSED,
      title: '欠薪',
      facts: '求欠薪。',
    });
    await story.does(window, 'petition', 'transfer', { organisationId: body('human-resources'), noReportInside: true, reason: '属其职权' });
    await story.does(agency, 'petition', 'notify-receipt');
    for (const path of [
      `/api/v1/cases/${story.caseId}`,
      `/api/v1/cases/${story.caseId}/timeline?limit=100`,
      story.path('petition'),
      '/api/v1/inbox',
    ]) {
      const answer = await house.as(agency).get(path);
      expect([path, answer.status, answer.text.includes('张某')]).toEqual([path, 200, false]);
    }
  });

  it('is an accusation as a whole: no offer carries it to the accused body or to anybody else, before it is forwarded or after', async () => {
    await story.registers(window, { title: ACCUSED, facts: `${ACCUSED}两万元。` });
    await story.opens(window, 'petition', { procedure: 'petition' });
    // Asked to help before anybody had read it, the organ was let in.
    const helper = Story.seen(
      await house.as(window).post(`/api/v1/cases/${story.caseId}/assistances`, { organisationId: body('human-resources'), task: '请协助', level: 'content', legalBasis: '依职权' }),
    ); // prettier-ignore
    expect((await house.as(agency).act(`/api/v1/assistances/${helper.id}`, 'accept')).status).toBe(200);
    // Offered before anybody had read it: it is not accepted any more.
    const early = Story.seen(await offers('committee-youyi', 'people-mediation')) as unknown as { id: string };
    await story.does(window, 'petition', 'classify', { category: 'report' });
    const accepted = await house.as('registrar.mediation').act(`/api/v1/handoffs/${early.id}`, 'accept');
    expect(refusalOf(accepted)).toMatchObject({ status: 422, reasons: ['report-goes-sealed 30'] });
    Story.seen(await house.as(window).act(`/api/v1/handoffs/${early.id}`, 'withdraw', { reason: '属检举控告' }));
    expect(refusalOf(await offers('human-resources', 'administrative-duty'))).toMatchObject({ status: 422, code: 'report-goes-sealed' });
    const invited = await house.as(window).post(`/api/v1/cases/${story.caseId}/assistances`, { organisationId: body('committee-xingsheng'), task: '请协助', level: 'content', legalBasis: '依职权' }); // prettier-ignore
    expect(refusalOf(invited).code).toBe('report-goes-sealed');
    await story.does(window, 'petition', 'forward', {
      kind: 'report',
      organisationId: body('discipline-organ'),
      report: ACCUSED,
      title: '检举控告事项',
      facts: '内容已密封移送',
    });
    for (const account of [window, agency, 'supervisor.county', 'auditor.county']) {
      const { text } = await house.as(account).get(`/api/v1/cases/${story.caseId}`);
      expect([account, text.includes('张某')]).toEqual([account, false]);
    }
    expect(refusalOf(await offers('human-resources', 'administrative-duty')).reasons).toContain('report-goes-sealed 30');
    expect(await story.statuses(`/api/v1/cases/${story.caseId}`, agency, 'registrar.mediation')).toEqual([200, 404]);
  });

  it('of violence at home is answered in person: the opinion is not posted there', async () => {
    await story.registers(window, { title: '请求落实人身安全保护', riskFlags: ['domestic-violence'] });
    await story.opens(window, 'petition', { procedure: 'petition' });
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    await story.does(window, 'petition', 'transfer', { organisationId: body('human-resources'), noReportInside: true, reason: '属其职权' });
    await story.does(agency, 'petition', 'notify-receipt');
    await story.does(agency, 'petition', 'accept', { whyNotEarlier: FIVE });
    await story.does(agency, 'petition', 'issue-opinion', { conclusion: 'support', request: '协助', reasons: '属实', opinion: '予以支持', lawBasis: '反家庭暴力法' }); // prettier-ignore
    const paper = (await house.as(agency).get(`${story.path('petition')}/papers/opinion-notice`)).text;
    expect([paper.includes('信访处理意见书'), /提出处理意见如下[\s\S]*>意见：予以支持/.test(paper), paper.includes('协助意见')]).toEqual([
      true,
      true,
      false,
    ]);
    const applicant = Object.values(story.parties)[0]!;
    const service = (method: string) =>
      story.tries(agency, 'petition', 'serve-opinion', { partyId: applicant, servedOn: '2026-03-03', method });
    expect(refusalOf(await service('post')).reasons).toEqual(['letters-home-forbidden']);
    Story.seen(await service('in-person'));
  });
});
