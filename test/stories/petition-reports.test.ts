/** An accusation never reaches who is accused (信访工作条例 30), and nothing is posted home where there is violence: what no step of a petition may do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute } from '../support/bodies.js';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, Story, refusalOf } from '../support/story.js';

const window = 'clerk.petition';
const agency = 'officer.agency';
const discipline = 'officer.discipline';
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
    // Offered before anybody had read it: it is taken back, and nobody says why.
    const early = Story.seen(await offers('committee-youyi', 'people-mediation')) as unknown as { id: string };
    await story.does(window, 'petition', 'classify', { category: 'report' });
    const accepted = await house.as('registrar.mediation').act(`/api/v1/handoffs/${early.id}`, 'accept');
    expect(refusalOf(accepted)).toMatchObject({ status: 409, code: 'handoff-answered' });
    expect((await house.as('registrar.mediation').get(`/api/v1/handoffs/${early.id}`)).body).toMatchObject({
      state: 'withdrawn',
      answerReason: null,
    });
    expect(await house.database.query(`SELECT FROM deadlines WHERE owner_id = $1 AND ended_at IS NULL`, [early.id])).toEqual([]);
    expect(refusalOf(await offers('human-resources', 'administrative-duty'))).toMatchObject({ status: 422, code: 'report-goes-sealed' });
    const invited = await house.as(window).post(`/api/v1/cases/${story.caseId}/assistances`, { organisationId: body('committee-xingsheng'), task: '请协助', level: 'content', legalBasis: '依职权' }); // prettier-ignore
    expect(refusalOf(invited).code).toBe('report-goes-sealed');
    const plan = { areas: ['230522100', '230522101'], bodies: [body('human-resources')], measures: [{ text: ACCUSED, organisationId: body('human-resources'), due: '2026-03-20' }] }; // prettier-ignore
    const planned = await house.as(window).post(`/api/v1/cases/${story.caseId}/work-plans`, plan);
    expect(refusalOf(planned)).toEqual({ status: 422, code: 'report-goes-sealed', reasons: ['report-goes-sealed 30'] });
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

  const everywhere = async (accounts: readonly string[], ...more: string[]): Promise<string[]> => {
    const paths = [`/api/v1/cases/${story.caseId}`, `/api/v1/cases/${story.caseId}/timeline?limit=100`, `/api/v1/cases/${story.caseId}/assistances`, '/api/v1/cases?limit=100', '/api/v1/assistances?limit=100', '/api/v1/handoffs?limit=100', '/api/v1/events?limit=200', '/api/v1/inbox', ...more]; // prettier-ignore
    const found: string[] = [];
    for (const account of accounts)
      for (const path of paths) {
        const { status, text } = await house.as(account).get(path);
        // Who was offered the case does not read it yet.
        if (![200, 404].includes(status)) found.push(`${account} ${path}: ${status}`);
        if (text.includes('马某')) found.push(`${account} ${path}`);
      }
    return found;
  };
  const claimsOf = async (account: string): Promise<{ id: string; description: string }[]> =>
    Story.seen(await house.as(account).get(`/api/v1/cases/${story.caseId}`)).claims;
  /** The newest report of the discipline organ, opened. */
  const newestSealed = async () => {
    const { body: list } = await house.as(discipline).get('/api/v1/sealed-reports?limit=1');
    return (await house.as(discipline).get(`/api/v1/sealed-reports/${(list['items'] as { id: string }[])[0]!.id}`)).body;
  };
  const invites = (task: string, to: keyof House['county']['organisations'] = 'human-resources', level = 'content') =>
    house.as(window).post(`/api/v1/cases/${story.caseId}/assistances`, { organisationId: body(to), task, level, legalBasis: '依职权' });

  it('takes with it what was written on the case before: claims, tasks, reasons and summaries are read no more, save in the sealed report', async () => {
    const BRIBED = '马某收了两万元';
    const claims = [{ description: `支付工资,${BRIBED}`, amount: '8000.00' }, { description: `查处:${BRIBED}` }, { description: `退钱:${BRIBED}`, amount: '1.00' }]; // prettier-ignore
    await story.registers(window, { title: `欠薪,${BRIBED}`, facts: `${BRIBED}。`, claims });
    await story.opens(window, 'petition', { procedure: 'petition' });
    const helper = Story.seen(await invites(`请核实${BRIBED}`));
    Story.seen(await house.as(agency).act(`/api/v1/assistances/${helper.id}`, 'accept'));
    Story.seen(await invites(`请了解${BRIBED}`, 'committee-xingsheng', 'card'));
    const offer = { toOrganisationId: body('committee-youyi'), procedure: 'people-mediation', reason: `来信称${BRIBED}`, note: BRIBED, legalBasis: '依职权转交' }; // prettier-ignore
    const early = Story.seen(await house.as(window).post(`/api/v1/cases/${story.caseId}/handoffs`, offer));
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    await story.does(window, 'petition', 'report-urgent', { reportedTo: ['县委'], summary: BRIBED, on: '2026-03-03' });
    const readers = [window, agency, 'registrar.mediation', 'registrar.other', 'supervisor.county', 'auditor.county'];
    const own = [story.path('petition'), `/api/v1/handoffs/${early.id}`];
    const before = await everywhere(readers, ...own);
    expect(before).toEqual(expect.arrayContaining([`${agency} /api/v1/assistances?limit=100`, 'registrar.mediation /api/v1/handoffs?limit=100', `${agency} /api/v1/cases/${story.caseId}/timeline?limit=100`])); // prettier-ignore
    const [wages] = await claimsOf(window);
    const split = { organisationId: body('discipline-organ'), report: BRIBED, title: '欠薪', facts: '求欠薪。' };
    const strange = { ...split, claims: [{ id: story.caseId, description: '支付工资' }] };
    expect(refusalOf(await story.tries(window, 'petition', 'split-report', strange)).reasons).toEqual(['unknown-reference /claims/0/id']);
    await story.does(window, 'petition', 'split-report', { ...split, claims: [{ id: wages!.id, description: '支付工资' }] });
    expect(await everywhere(readers, ...own)).toEqual([]);
    expect((await claimsOf(agency)).map(({ description }) => description)).toEqual(['支付工资', '请求事项', '请求给付款项']);
    expect((await house.as('registrar.mediation').get(`/api/v1/handoffs/${early.id}`)).body).toMatchObject({ card: { title: '欠薪' }, reason: '内容从略' }); // prettier-ignore
    expect((await house.as(agency).get(`/api/v1/assistances/${helper.id}`)).body).toMatchObject({ caseTitle: '欠薪', task: '内容从略' });
    expect((await newestSealed())['paper']).toMatchObject({
      title: `欠薪,${BRIBED}`,
      claims: claims.map(({ description }) => description),
      texts: expect.arrayContaining([`请核实${BRIBED}`, `来信称${BRIBED}`, BRIBED].map((text) => expect.objectContaining({ text }))),
    });
    // What is written afterwards is read again; what was written before stays on the chain as it was.
    await story.does(window, 'petition', 'report-urgent', { reportedTo: ['县委'], summary: '群体讨薪', on: '2026-03-03' });
    const timeline = (await house.as(agency).get(`/api/v1/cases/${story.caseId}/timeline?limit=100`)).text;
    expect([timeline.includes('群体讨薪'), timeline.includes('报告重大紧急情况')]).toEqual([true, true]);
    const kept = await house.database.query(`SELECT data FROM events WHERE case_id = $1 AND data::text LIKE '%马某%'`, [story.caseId]);
    expect(kept.length).toBeGreaterThan(2);
  });

  it('is read, once it was sorted as one, by the desk that sorted it and by nobody who was let in before', async () => {
    const title = '举报林业站马某受贿';
    await story.registers(window, { title, facts: `${title}。`, claims: [{ description: `查处${title}` }] });
    const sent = await fetch(
      `${house.url}/api/v1/cases/${story.caseId}/evidence?name=${encodeURIComponent('马某来信.pdf')}&kind=evidence`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${await house.as(window).bearer()}`, 'content-type': 'application/pdf' },
        body: Buffer.from('%PDF-1.4 马某'),
      },
    );
    const letter = (await sent.json()) as { id: string };
    await story.opens(window, 'petition', { procedure: 'petition' });
    const helper = Story.seen(await invites(`请核实${title}`));
    Story.seen(await house.as(agency).act(`/api/v1/assistances/${helper.id}`, 'accept'));
    Story.seen(await invites(`请了解${title}`, 'committee-xingsheng', 'card'));
    Story.seen(await offers('committee-youyi', 'people-mediation'));
    const others = [agency, 'registrar.mediation', 'registrar.other', 'supervisor.county', 'auditor.county'];
    expect((await everywhere(others)).length).toBeGreaterThan(5);
    await story.does(window, 'petition', 'classify', { category: 'report' });
    expect(await everywhere(others, story.path('petition'), `/api/v1/assistances/${helper.id}`)).toEqual([]);
    expect((await house.as(agency).get(`/api/v1/cases/${story.caseId}`)).body).toMatchObject({ title: '信访事项', visibility: 'card' });
    expect(await story.statuses(`/api/v1/documents/${letter.id}`, window, ...others)).toEqual([200, 404, 404, 404, 404, 404]);
    const asDesk = { title, facts: `${title}。`, claims: [{ description: `查处${title}` }], documents: [{ id: letter.id }] };
    expect((await house.as(window).get(`/api/v1/cases/${story.caseId}`)).body).toMatchObject(asDesk);
    // Sorted wrongly, it is all there again.
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    expect((await house.as(agency).get(`/api/v1/cases/${story.caseId}`)).body).toMatchObject(asDesk);
    expect((await house.as(agency).get(`/api/v1/assistances/${helper.id}`)).body).toMatchObject({ task: `请核实${title}` });
    expect((await house.as(agency).get(`/api/v1/cases/${story.caseId}/timeline?limit=100`)).text).toContain('马某');
    await story.does(window, 'petition', 'classify', { category: 'report' });
    await story.does(window, 'petition', 'forward', { kind: 'report', organisationId: body('discipline-organ'), report: title, title: '信访事项', facts: '已转有权机关', documentIds: [letter.id] }); // prettier-ignore
    expect(await everywhere([window, ...others], story.path('petition'))).toEqual([]);
    expect(await newestSealed()).toMatchObject({
      paper: { title, facts: `${title}。`, claims: [`查处${title}`], texts: expect.arrayContaining([expect.objectContaining({ text: `请核实${title}` })]) },
      documents: [{ name: '马某来信.pdf' }],
    }); // prettier-ignore
    expect(await house.database.query('SELECT FROM kept_words')).toEqual([]);
  });

  it('leaves what was said in a mediation where it was said: the discipline organ reads nothing of it, and the committee keeps it', async () => {
    await story.registers(window, { title: '欠薪,马某收了钱', facts: '马某收了钱。' });
    await story.opens(window, 'petition', { procedure: 'petition' });
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    const { id: offerId } = Story.seen(await offers('committee-youyi', 'people-mediation'));
    const taken = Story.seen(await house.as('registrar.mediation').act(`/api/v1/handoffs/${offerId}`, 'accept'));
    const mediation = `/api/v1/proceedings/${taken.proceedingId}`;
    for (const id of Object.values(story.parties))
      Story.seen(
        await house.as('registrar.mediation').act(mediation, 'record-willingness', { partyId: id, willing: true, noticeVersion: '1' }),
      );
    const committee = (action: string, input: object) => house.as('registrar.mediation').act(mediation, action, input);
    Story.seen(await committee('accept', {}));
    Story.seen(await committee('appoint-mediator', { mediatorId: house.county.mediators['mediator.li'] }));
    const [someone] = Object.values(story.parties);
    Story.seen(await committee('object-to-mediator', { partyId: someone, reason: '他知道甲方还能让两万元' }));
    await story.does(window, 'petition', 'split-report', {
      organisationId: body('discipline-organ'),
      report: '马某收了钱',
      title: '欠薪',
      facts: '求欠薪。',
    });
    expect(JSON.stringify(await newestSealed())).not.toContain('两万元');
    const kept = await house.database.query(`SELECT FROM marks WHERE proceeding_id = $1 AND detail::text LIKE '%两万元%'`, [
      taken.proceedingId,
    ]);
    expect(kept).not.toEqual([]);
  });

  it('takes with it what came twice: the duplicate says no more than the case that went on, and is read by the same desk alone', async () => {
    const title = '举报水利站马某受贿';
    await story.registers(window, { title, facts: `${title}。`, source: { system: 'hotline', number: '热线-77' } });
    const duplicateId = story.caseId;
    await story.registers(window, { title: `${title}(来访)`, facts: `${title}。` });
    const [first, second] = [duplicateId, story.caseId];
    Story.seen(await house.as(window).post(`/api/v1/cases/${first}/merges`, { caseId: second, reason: `都是举报马某` }));
    story.caseId = first;
    await story.opens(window, 'petition', { procedure: 'petition' });
    await story.does(window, 'petition', 'classify', { category: 'report' });
    const says = async (account: string, id: string) => (await house.as(account).get(`/api/v1/cases/${id}`)).text.includes('马某');
    const others = ['supervisor.county', 'auditor.county', 'clerk.centre'];
    const all = async (account: string) => [await says(account, first), await says(account, second)];
    expect(await Promise.all([window, ...others].map(all))).toEqual([[true, true], ...others.map(() => [false, false])]);
    // Nobody who reads no names lets himself be told by guessing; nobody who finds the slip reads anything.
    const guesses = await Promise.all(
      others.map(async (account) => (await house.as(account).get(`/api/v1/cases?q=${encodeURIComponent('高玉海')}&limit=200`)).text),
    );
    expect(guesses.filter((text) => text.includes(first) || text.includes(second))).toEqual([]);
    expect((await house.as(window).get(`/api/v1/cases/${first}`)).status).toBe(200);
    expect((await house.as(window).post(`/api/v1/cases/${first}/tracking-codes`, {})).status).toBe(422);
    await story.does(window, 'petition', 'forward', {
      kind: 'report',
      organisationId: body('discipline-organ'),
      report: title,
      title: '信访事项',
      facts: '已转有权机关',
    });
    expect(await Promise.all([window, ...others].map(all))).toEqual([window, ...others].map(() => [false, false]));
    expect(JSON.stringify(await newestSealed())).toContain(`${title}(来访)`);
    for (const id of [first, second])
      expect((await house.as(window).get(`/api/v1/cases/${id}/timeline?limit=100`)).text).not.toContain('马某');
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
