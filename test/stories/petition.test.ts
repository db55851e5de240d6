import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { log } from '../../src/platform/logging.js';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, type Seen, Story, refusalOf } from '../support/story.js';

const GAO = '高玉海';
const clerk = 'clerk.petition';
const land = 'officer.land';
const agency = 'officer.agency';
const head = 'head.agency';
/** What was told in confidence: none of these may stand anywhere but under seal. */
const CANARIES = ['村支书杜某收了施工队三万元', '举报人要求保密CANARY7', '兼举报CANARY8', 'CANARY9'];
const [BRIBE, SECRET, IN_TITLE, IN_SCAN] = CANARIES as [string, string, string, string];
const TITLE = '北屯灌渠清淤补偿信访';
const CLAIMED = '2025年秋清淤占用承包地0.8亩,补偿标准未公示,请求按公示标准补足。';
const FIVE = ['不涉诉讼、检察、公安程序', '无仲裁约定', '与党员处分无关', '没有可复议的行政行为', '不是申请查处'];

const DOSSIER = {
  title: TITLE,
  registration: {
    channel: 'letter',
    disputeType: 'expropriation',
    title: `${TITLE},${IN_TITLE}`,
    facts: `${CLAIMED}${BRIBE}。${SECRET}。`,
    areaCode: '230522100000',
    parties: [{ role: 'applicant', kind: 'person', name: GAO, phone: '13900001301', address: '友谊县友谊镇北屯3号' }],
  },
} as unknown as Dossier;

describe('A petition: registered, disputed between two organs, ruled, answered, reviewed, rechecked, and final', () => {
  let house: House;
  let story: Story;
  const told: string[] = [];

  beforeAll(async () => {
    house = await aHouse();
    story = new Story(house, DOSSIER);
    for (const level of ['info', 'warn', 'error', 'debug', 'fatal', 'trace'] as const)
      jest.spyOn(log, level).mockImplementation(((...said: unknown[]) => void told.push(JSON.stringify(said))) as never);
  });
  afterAll(() => house.close());

  const body = (code: keyof House['county']['organisations']) => house.county.organisations[code];
  const gao = () => ({ partyId: story.party(GAO) });
  const view = (account: string) => house.as(account).get(story.path('petition')).then((answer) => answer.body as unknown as Seen & { deadlines: { id: string; ruleId: string; due: string; nominalDue: string; state: string }[] }); // prettier-ignore
  const deadline = async (account: string, ruleId: string) =>
    (await view(account)).deadlines.filter((one) => one.ruleId === ruleId).at(-1)!;
  const due = async (account: string, ruleId: string) => (await deadline(account, ruleId)).due;
  const paper = async (account: string, kind: string) => (await house.as(account).get(`${story.path('petition')}/papers/${kind}`)).text;
  const evidence = async (name: string, bytes: string): Promise<string> => {
    const answer = await fetch(`${house.url}/api/v1/cases/${story.caseId}/evidence?name=${encodeURIComponent(name)}&kind=evidence`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await house.as(clerk).bearer()}`, 'content-type': 'application/pdf' },
      body: Buffer.from(bytes),
    });
    return ((await answer.json()) as { id: string }).id;
  };
  const proof = async (account: string): Promise<string> => {
    const answer = await fetch(`${house.url}${story.path('petition')}/documents?name=decision.pdf&kind=ruling`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await house.as(account).bearer()}`, 'content-type': 'application/pdf' },
      body: Buffer.from('%PDF-1.4 decision'),
    });
    return ((await answer.json()) as { id: string }).id;
  };

  it('is registered at the window on the day it came, and has fifteen days to go where it belongs', async () => {
    await house.moveTo('2026-03-03T09:00:00+08:00');
    await story.registers(clerk);
    expect(await story.opens(clerk, 'petition', { procedure: 'petition', receivedOn: '2026-03-02' })).toMatchObject({
      state: 'registered',
      stage: 'petition',
    });
    expect(await due(clerk, 'petition.route')).toBe('2026-03-17');
    expect(
      refusalOf(
        await story.tries(clerk, 'petition', 'transfer', {
          organisationId: body('natural-resources'),
          noReportInside: true,
          reason: '征地',
        }),
      ).reasons,
    ).toEqual(['category-missing 22']);
    await story.does(clerk, 'petition', 'classify', { category: 'claim' });
  });

  it('loses its accusation to the sealed store, out of its title, its facts and its scan, before anybody else reads it, and nothing tells that there was one', async () => {
    const scan = await evidence(`来信${IN_SCAN}.pdf`, `%PDF-1.4 ${BRIBE}`);
    const map = await evidence('丈量图.pdf', '%PDF-1.4 0.8');
    const to = { organisationId: body('natural-resources'), reason: '属自然资源部门职权' };
    expect(refusalOf(await story.tries(clerk, 'petition', 'transfer', { ...to, noReportInside: false })).reasons).toEqual([
      'report-part-inside 30',
    ]);
    const before = await house.as(clerk).get(story.path('petition'));
    const timeline = await house.as(clerk).get(`/api/v1/cases/${story.caseId}/timeline`);
    const remains = { title: TITLE, facts: CLAIMED, documentIds: [scan] };
    const wrong = { organisationId: body('human-resources'), report: `${BRIBE};${SECRET}`, ...remains };
    expect(refusalOf(await story.tries(clerk, 'petition', 'split-report', wrong)).reasons).toEqual(['unknown-reference /organisationId']);
    const right = { ...wrong, organisationId: body('discipline-organ') };
    const { facts: _facts, ...unsaid } = right;
    expect(refusalOf(await story.tries(clerk, 'petition', 'split-report', unsaid)).reasons).toEqual(['required /facts']);
    const strange = { ...right, documentIds: [story.caseId] };
    expect(refusalOf(await story.tries(clerk, 'petition', 'split-report', strange)).reasons).toEqual(['unknown-reference /documentIds/0']);
    const version = (await house.as(clerk).get(`/api/v1/cases/${story.caseId}`)).headers.get('etag');
    await story.does(clerk, 'petition', 'split-report', right);
    const cleaned = await house.as(clerk).get(`/api/v1/cases/${story.caseId}`);
    expect([cleaned.headers.get('etag'), cleaned.body]).toMatchObject([
      version,
      { title: TITLE, facts: CLAIMED, documents: [{ id: map }] },
    ]);
    expect(await story.statuses(`/api/v1/documents/${scan}`, clerk, 'officer.discipline')).toEqual([404, 404]);
    expect(refusalOf(await story.tries(clerk, 'petition', 'name-representative', { ...gao(), documentId: scan })).reasons).toEqual([
      'unknown-reference /documentId',
    ]);
    for (const said of [IN_TITLE, BRIBE])
      expect((await house.as(clerk).get(`/api/v1/cases?q=${encodeURIComponent(said)}`)).body['items']).toEqual([]);
    const after = await house.as(clerk).get(story.path('petition'));
    expect([after.headers.get('etag'), after.text]).toEqual([before.headers.get('etag'), before.text]);
    expect((await house.as(clerk).get(`/api/v1/cases/${story.caseId}/timeline`)).text).toBe(timeline.text);
    await story.does(clerk, 'petition', 'transfer', { ...to, noReportInside: true });
    expect(await story.statuses(story.path('petition'), land, agency, 'officer.discipline')).toEqual([200, 404, 404]);
    expect(await story.statuses(`/api/v1/cases/${story.caseId}`, land)).toEqual([404]);
  });

  it('comes back only when the window has looked into the objection and agrees', async () => {
    await house.moveTo('2026-03-04');
    expect([await due(land, 'petition.object'), await due(land, 'petition.notify')]).toEqual(['2026-03-10', '2026-03-18']);
    expect(await story.does(land, 'petition', 'object', { reason: '补偿由人社部门的被征地农民保障科核发' })).toMatchObject({
      state: 'objected',
    });
    expect(refusalOf(await story.tries(land, 'petition', 'agree-return', { verification: '同意' })).status).toBe(403);
    expect(await story.statuses(story.path('petition'), land)).toEqual([200]);
    await story.does(clerk, 'petition', 'agree-return', { verification: '已核实职能配置' });
    expect(await story.statuses(story.path('petition'), land)).toEqual([404]);
    await house.moveTo('2026-03-05');
    const to = { organisationId: body('human-resources'), noReportInside: true, reason: '交办并反馈', until: '2026-05-29' };
    await story.does(clerk, 'petition', 'assign', to);
    expect(await due(agency, 'petition.assigned-report')).toBe('2026-05-29');
  });

  it('objected to a second time, is ruled upon by the joint meeting, and that is the end of it', async () => {
    await house.moveTo('2026-03-06');
    await story.does(agency, 'petition', 'object', { reason: '不属本机关' });
    expect(refusalOf(await story.tries(clerk, 'petition', 'agree-return', { verification: '同意' })).reasons).toEqual([
      'competence-ruling-needed 24',
    ]);
    await story.does(clerk, 'petition', 'refer-competence', { organisationId: body('joint-meeting'), reason: '两机关均称无职权' });
    const ruling = { organisationId: body('human-resources'), reason: '由人社局受理', documentId: await proof('officer.joint-meeting') };
    expect(refusalOf(await story.tries(clerk, 'petition', 'rule-competence', ruling)).status).toBe(403);
    expect(await story.does('officer.joint-meeting', 'petition', 'rule-competence', ruling).then(({ state }) => state, String)).toBe(
      'transferred',
    );
    expect(refusalOf(await story.tries(agency, 'petition', 'object', { reason: '仍不属' })).reasons).toContain('competence-ruled 24');
  });

  it('received: the organ answers for the case, and says for each earlier road why it is none', async () => {
    await house.moveTo('2026-03-09');
    await story.does(clerk, 'petition', 'set-report-term', { until: '2026-05-29', reason: '裁定后重新交办' });
    await story.does(agency, 'petition', 'notify-receipt');
    expect(Story.seen(await house.as(agency).get(`/api/v1/cases/${story.caseId}`))).toMatchObject({
      responsibleOrganisation: { name: '县人力资源和社会保障局' },
    });
    expect(await paper(agency, 'receipt-notice')).toContain('<footer>县人力资源和社会保障局</footer>');
    await house.moveTo('2026-03-10');
    expect(refusalOf(await story.tries(agency, 'petition', 'accept', { whyNotEarlier: FIVE.slice(1) })).reasons).toEqual([
      'earlier-items-unanswered 31',
    ]);
    await story.does(agency, 'petition', 'accept', { whyNotEarlier: FIVE });
    expect((await deadline(agency, 'petition.notify')).state).toBe('met');
    // The Saturday of 9 May is worked.
    expect(await due(agency, 'petition.handle')).toBe('2026-05-09');
    expect(await paper(agency, 'acceptance-notice')).toMatch(/决定予以受理[\s\S]*办结：2026年5月9日前/);
  });

  it('its sixty days stand still for nothing; the head of the organ alone makes them longer, once', async () => {
    const { id } = await deadline(agency, 'petition.handle');
    const path = `/api/v1/deadlines/${id}`;
    for (const basis of ['hearing', 'settlement', 'suspension'])
      expect(refusalOf(await house.as(agency).act(path, 'suspend', { basis })).reasons).toEqual(['suspension-not-allowed 34']);
    await house.moveTo('2026-05-06');
    Story.seen(await house.as(agency).act(path, 'request-extension', { reason: '须重新丈量' }));
    expect(refusalOf(await house.as(agency).act(path, 'approve-extension', {})).status).toBe(403);
    Story.seen(await house.as(head).act(path, 'approve-extension', {}));
    expect(await due(agency, 'petition.handle')).toBe('2026-06-08');
    expect(await paper(agency, 'extension-notice')).toContain('须重新丈量');
    expect((await deadline(agency, 'extension.notify')).state).toBe('running');
  });

  it('is answered by an opinion with its law, its remedies and no word of a suit', async () => {
    await house.moveTo('2026-05-20');
    await story.does(agency, 'petition', 'issue-opinion', { conclusion: 'not-support', request: '补足清淤占地补偿', reasons: '占地系临时用地,已按标准给付', opinion: '对补足补偿的请求不予支持', lawBasis: '黑龙江省临时用地补偿标准' }); // prettier-ignore
    await story.does(agency, 'petition', 'submit-report', { result: '已出具处理意见书', documentId: await proof(agency) });
    const text = await paper(agency, 'opinion-notice');
    expect(text).toMatch(
      /申请人：高玉海[\s\S]*结论：不予支持[\s\S]*投诉请求：补足清淤占地补偿[\s\S]*法律法规依据：黑龙江省临时用地补偿标准/,
    );
    expect(text).toContain('《信访工作条例》第三十一条、《信访工作条例》第三十二条');
    expect(text).toContain('可以请求复查：自信访人收到书面答复之日起30日内（《信访工作条例》第三十五条）');
    expect(text).not.toMatch(/起诉|诉讼|行政复议/);
    await house.moveTo('2026-05-22');
    expect(await story.does(agency, 'petition', 'serve-opinion', { ...gao(), servedOn: '2026-05-21', method: 'in-person' })).toMatchObject({
      state: 'answered',
    });
    expect(await due(agency, 'petition.request-review')).toBe('2026-06-22');
  });

  it('is reviewed one level up and rechecked above that; only the recheck leaves out the hearing', async () => {
    await house.moveTo('2026-06-01');
    expect(refusalOf(await story.tries(agency, 'petition', 'request-review', gao())).reasons).toEqual(['required /organisationId']);
    expect(
      refusalOf(await story.tries(agency, 'petition', 'request-review', { ...gao(), organisationId: body('human-resources') })).reasons,
    ).toEqual(['same-body-reviews 35']);
    await story.does(agency, 'petition', 'request-review', { ...gao(), organisationId: body('county-government') });
    expect(await due('officer.government', 'petition.review')).toBe('2026-07-01');
    await house.moveTo('2026-06-15');
    await story.does('officer.government', 'petition', 'decide-review', {
      reviewed: 'upheld',
      reviewOpinion: '原处理意见事实清楚',
      reviewBasis: '信访工作条例第三十二条',
    });
    expect(await paper('officer.government', 'decision-notice')).toMatch(/复查结论：维持[\s\S]*可以请求复核[\s\S]*<footer>县人民政府/);
    await story.does('officer.government', 'petition', 'serve-review', { ...gao(), servedOn: '2026-06-15', method: 'post' });
    await house.moveTo('2026-06-22');
    await story.does('officer.government', 'petition', 'request-recheck', { ...gao(), organisationId: body('city-government') });
    expect(await due('officer.city', 'petition.recheck')).toBe('2026-07-22');
    await house.moveTo('2026-06-24');
    await story.does('officer.city', 'petition', 'open-hearing', { basis: 'hearing', place: '市信访局听证室' });
    expect((await deadline('officer.city', 'petition.recheck')).state).toBe('suspended');
    await house.moveTo('2026-06-29');
    await story.does('officer.city', 'petition', 'close-hearing', { result: '双方已陈述' });
    expect(await due('officer.city', 'petition.recheck')).toBe('2026-07-27');
    await house.moveTo('2026-07-10');
    await story.does('officer.city', 'petition', 'decide-recheck', {
      rechecked: 'upheld',
      recheckOpinion: '维持复查意见',
      recheckBasis: '信访工作条例第三十六条',
    });
    const final = await paper('officer.city', 'decision-notice');
    expect(final).toMatch(/复核结论：维持[\s\S]*<footer>双鸭山市人民政府/);
    expect(final).not.toMatch(/可以请求|起诉/);
    expect(
      await story.does('officer.city', 'petition', 'serve-recheck', { ...gao(), servedOn: '2026-07-10', method: 'in-person' }),
    ).toMatchObject({ state: 'terminal', ended: true, outcome: 'decided' });
  });

  it('the same again is registered, not taken in, and goes to care: here at the organ itself', async () => {
    await house.moveTo('2026-07-15');
    expect(await story.opens(agency, 'petition', { procedure: 'petition', receivedOn: '2026-07-15' })).toMatchObject({
      state: 'registered',
    });
    expect(await due(agency, 'petition.tell-direct')).toBe('2026-07-30');
    await story.does(agency, 'petition', 'classify', { category: 'claim' });
    expect(await story.does(agency, 'petition', 'take-up')).toMatchObject({ state: 'received' });
    expect(refusalOf(await story.tries(agency, 'petition', 'accept', { whyNotEarlier: FIVE })).reasons).toEqual(['road-barred 36']);
    expect(await story.does(agency, 'petition', 'answer-terminal', { reason: '同一事实和理由已经复核终结' })).toMatchObject({
      state: 'caring',
    });
    expect(await paper(agency, 'terminal-notice')).toContain('不再受理');
    expect(await due(agency, 'petition.care')).toBe('2026-08-14');
    await house.moveTo('2026-07-20');
    await story.does(agency, 'petition', 'record-care', { care: 'relief', on: '2026-07-20', result: '协助申请临时救助' });
    expect(await due(agency, 'petition.care')).toBe('2026-08-19');
    expect(await story.does(agency, 'petition', 'close-care', { result: '已获临时救助' })).toMatchObject({
      ended: true,
      outcome: 'out-of-scope',
    });
  });

  it('what was told in confidence stands nowhere: no route, no feed, no table, no log', async () => {
    const ids: Record<string, string> = {
      caseId: story.caseId,
      proceedingId: story.proceedings['petition']!,
      id: story.caseId,
      code: story.trackingCode,
      kind: 'opinion-notice',
    };
    const read = /cases|proceedings|events|deadlines|inbox|handoffs|supervisions|enquiries|track/;
    const urls = house.routes
      .filter(({ method, url }) => method === 'GET' && read.test(url) && !url.includes('*'))
      .map(({ url }) => url.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? story.caseId));
    const accounts = [clerk, agency, 'officer.joint-meeting', 'supervisor.county', 'admin.system', 'petition-client'];
    const leaks: string[] = [];
    for (const account of accounts) {
      const answers = await Promise.all([...new Set(urls)].map(async (url) => ({ url, text: (await house.as(account).get(url)).text })));
      leaks.push(...answers.filter(({ text }) => CANARIES.some((one) => text.includes(one))).map(({ url }) => `${account} ${url}`));
    }
    expect([urls.length > 15, leaks]).toEqual([true, []]);
    const tables = await house.database.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = 'yizhan'`,
    );
    const bytes = CANARIES.map((one) => Buffer.from(one).toString('hex'));
    const words = [...CANARIES, ...bytes, 'split-report'].map((one) => `%${one}%`);
    const found = await Promise.all(
      tables.map(async ({ name }) => [
        name,
        (await house.database.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE ANY ($1) LIMIT 1`, [words])).length,
      ]),
    );
    expect([found.length > 20, found.filter(([, rows]) => rows)]).toEqual([true, []]);
    expect(told.filter((line) => CANARIES.some((canary) => line.includes(canary)))).toEqual([]);
  });

  it('it is opened by the discipline organ’s officer alone, and who opened it first is remembered', async () => {
    const others = [
      clerk,
      land,
      agency,
      head,
      'supervisor.county',
      'auditor.county',
      'admin.system',
      'admin.security',
      'officer.joint-meeting',
      'court-client',
    ];
    expect(await story.statuses('/api/v1/sealed-reports', ...others)).toEqual(others.map(() => 404));
    const officer = house.as('officer.discipline');
    const { body: list } = await officer.get('/api/v1/sealed-reports?total=true');
    const [item] = list['items'] as { id: string; receivedAt: string; openedAt: string | null }[];
    expect(list).toEqual({
      items: [{ id: item!.id, receivedAt: expect.stringContaining('2026-03-03T09:'), openedAt: null }],
      nextCursor: null,
      total: 1,
    });
    const path = `/api/v1/sealed-reports/${item!.id}`;
    expect(await story.statuses(path, ...others)).toEqual(others.map(() => 404));
    const opened = await officer.get(path);
    expect(opened.body).toMatchObject({
      text: `${BRIBE};${SECRET}`,
      paper: { title: `${TITLE},${IN_TITLE}`, facts: `${CLAIMED}${BRIBE}。${SECRET}。` },
      documents: [{ name: `来信${IN_SCAN}.pdf`, mediaType: 'application/pdf' }],
      openedBy: '纪委监委经办人',
      openedAt: expect.stringContaining('2026-07-20'),
    });
    await house.moveTo('2026-07-21');
    expect((await officer.get(path)).body).toEqual(opened.body);
    expect(opened.text).not.toContain(story.caseId);
    const [document] = opened.body['documents'] as { id: string }[];
    const scan = await officer.get(`${path}/documents/${document!.id}`);
    expect([scan.status, scan.text]).toEqual([200, `%PDF-1.4 ${BRIBE}`]);
    expect(await story.statuses(`${path}/documents/${document!.id}`, ...others)).toEqual(others.map(() => 404));
  });

  it('an organ that lets its fifteen days pass is asked why, by a card of its own', async () => {
    await story.registers(clerk, { title: '南屯泵站信访' });
    await story.opens(clerk, 'petition', { procedure: 'petition', receivedOn: '2026-07-21' });
    await story.does(clerk, 'petition', 'classify', { category: 'claim' });
    await story.does(clerk, 'petition', 'transfer', {
      organisationId: body('natural-resources'),
      noReportInside: true,
      reason: '属其职权',
    });
    await house.moveTo('2026-08-10');
    const { body: cards } = await house.as('supervisor.county').get(`/api/v1/supervisions?caseId=${story.caseId}`);
    expect(JSON.stringify(cards)).toContain('县自然资源局');
    expect(JSON.stringify(cards)).toContain('overdue-statutory-duty');
  });
});
