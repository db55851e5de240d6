/** Where a case can go, over HTTP: who may ask, what a wrong road is answered, and how the rules behind it are changed by two persons. */
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { aHouse, type House } from '../support/house.js';
import type { Answer } from '../support/http.js';
import { refusalOf } from '../support/story.js';

interface Road {
  procedure: string;
  variant: string | null;
  ruleId: string;
  until: string | null;
  organisation: { id: string; name: string } | null;
  opensAt: { name: string } | null;
  reasons: { code: string; text: string }[];
  ifConcerns: string | null;
}
interface Triage {
  ruleSetVersion: number;
  warnings: { flag: string }[];
  suggestions: Road[];
  open: Road[];
  closed: Road[];
}
const shown = ({ status, text, body }: Answer): Triage => {
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body as unknown as Triage;
};
const words = (roads: Road[]): string[] => roads.map(({ procedure, organisation }) => `${procedure} ${organisation?.name ?? '-'}`);

let house: House;
beforeAll(async () => void (house = await aHouse()));
afterAll(() => house?.close());

const as = (account: string) => house.as(account);
const aCase = (more: object = {}) => ({
  channel: 'window',
  disputeType: 'labour',
  title: '工资纠纷',
  facts: '拖欠三个月工资',
  areaCode: '230522100000',
  parties: [
    { role: 'applicant', kind: 'person', name: '高某' },
    { role: 'respondent', kind: 'organisation', name: '宏建达公司' },
  ],
  claims: [{ description: '支付工资', amount: '12000.00', requestedOn: '2026-03-02' }],
  ...more,
});
async function registered(account = 'clerk.centre', more: object = {}): Promise<string> {
  const { status, text, body } = await as(account).post('/api/v1/cases', aCase(more));
  if (status !== 201) throw new Error(text);
  return String(body['id']);
}
const triageOf = (id: string, account = 'clerk.centre', query = '') => as(account).get(`/api/v1/cases/${id}/triage${query}`);
const offer = (id: string, more: object, account = 'clerk.centre') =>
  as(account).post(`/api/v1/cases/${id}/handoffs`, {
    toOrganisationId: house.county.organisations['committee-youyi'],
    procedure: 'people-mediation',
    reason: '当事人愿意先行调解',
    legalBasis: '依法定职责转交',
    ...more,
  });

describe('where a case can go', () => {
  it('is said with the body, the reasons and the law; until when, and what is closed by which rule', async () => {
    const said = shown(await triageOf(await registered('clerk.centre', { riskFlags: ['wage-arrears'] })));
    expect(said.ruleSetVersion).toBe(0);
    expect(words(said.suggestions)).toEqual([
      'people-mediation 友谊镇人民调解委员会',
      'labour-arbitration 县劳动人事争议仲裁委员会',
      'administrative-duty 县人力资源和社会保障局',
    ]);
    expect(said.suggestions[0]).toMatchObject({
      variant: 'labour',
      exception: null,
      ruleId: 'labour-mediation',
      law: { law: '劳动争议调解仲裁法', article: '10' },
      opensAt: { name: '友谊镇人民调解委员会' },
    });
    expect(said.open).toContainEqual(expect.objectContaining({ procedure: 'labour-arbitration', until: '2027-03-02' }));
    expect(said.closed).toContainEqual(
      expect.objectContaining({
        procedure: 'litigation',
        ruleId: 'labour-arbitration-before-suit',
        law: [{ law: '劳动争议调解仲裁法', article: '5' }],
        instead: expect.arrayContaining([{ procedure: 'people-mediation', variant: null, title: '人民调解' }]),
        exceptions: expect.arrayContaining([expect.objectContaining({ code: 'wage-iou' })]),
      }),
    );
  });

  it('moves nothing: the case is as it was', async () => {
    const id = await registered();
    const before = await as('clerk.centre').get(`/api/v1/cases/${id}`);
    await triageOf(id);
    const after = await as('clerk.centre').get(`/api/v1/cases/${id}`);
    expect([after.text, after.headers.get('etag')]).toEqual([before.text, before.headers.get('etag')]);
  });

  it('is asked again for what a desk has found out: who owns the land', async () => {
    const id = await registered('clerk.centre', { disputeType: 'neighbour', claims: [] });
    expect(shown(await triageOf(id)).closed).toContainEqual(expect.objectContaining({ procedure: 'litigation', ifConcerns: 'land-title' }));
    const said = shown(await triageOf(id, 'clerk.centre', '?concerns=land-title'));
    expect(words(said.suggestions)[0]).toBe('administrative-adjudication 县人民政府');
    expect(said.suggestions.map(({ procedure }) => procedure)).not.toContain('litigation');
    expect(said.closed).toContainEqual(expect.objectContaining({ ruleId: 'land-decision-before-suit', ifConcerns: null }));
    const both = shown(await triageOf(id, 'clerk.centre', '?concerns=land-title,natural-resource-right'));
    expect(both.closed).toContainEqual(expect.objectContaining({ ruleId: 'land-decision-reconsidered-first', ifConcerns: null }));
    expect(refusalOf(await triageOf(id, 'clerk.centre', '?concerns=weather'))).toMatchObject({
      status: 400,
      reasons: ['not-a-choice /concerns/0'],
    });
  });

  it('says a danger before everything else', async () => {
    const said = shown(
      await triageOf(await registered('clerk.centre', { disputeType: 'marriage-family', riskFlags: ['minor', 'domestic-violence'] })),
    );
    expect(said.warnings.map(({ flag }) => flag)).toEqual(['domestic-violence', 'minor']);
    expect(said.suggestions.map(({ procedure, reasons }) => `${procedure} ${reasons[0]!.code}`)).toEqual([
      'litigation safety',
      'people-mediation safety',
    ]);
  });

  it('remembers that like cases were sent back, and tells nobody why', async () => {
    const told = { disputeType: 'tourism', areaCode: '230522100000', claims: [] };
    for (const _ of [1, 2]) {
      const id = await registered('clerk.centre', told);
      const { body } = await offer(id, {});
      await as('registrar.mediation').act(`/api/v1/handoffs/${String(body['id'])}`, 'reject', { ground: 'other', reason: '张某的隐情' });
    }
    const answer = await triageOf(await registered('clerk.petition', told), 'clerk.petition');
    const [mediation] = shown(answer).suggestions;
    expect(mediation!.reasons.at(-1)).toMatchObject({
      code: 'past-rejection',
      text: expect.stringContaining('友谊镇人民调解委员会退回2次'),
    });
    expect(answer.text).not.toContain('隐情');
    const elsewhere = shown(await triageOf(await registered('clerk.centre', { ...told, areaCode: '230522200000' })));
    expect(elsewhere.suggestions[0]!.reasons.map(({ code }) => code)).not.toContain('past-rejection');
  });

  it('remembers which body was ruled competent in a like case, and nothing else of that case', async () => {
    const told = { disputeType: 'consumer', areaCode: '230522100000', claims: [] };
    const id = await registered('clerk.village', { ...told, title: '李某家的旧账' });
    const { body } = await offer(id, {}, 'clerk.village');
    await as('registrar.mediation').act(`/api/v1/handoffs/${String(body['id'])}`, 'reject', { ground: 'competence', reason: '不在本镇' });
    const ruling = { organisationId: house.county.organisations['committee-youyi'], procedure: 'people-mediation', reason: '就在本镇' };
    expect(await as('clerk.centre').post(`/api/v1/cases/${id}/competence-rulings`, ruling)).toMatchObject({ status: 201 });
    const answer = await triageOf(await registered('clerk.petition', told), 'clerk.petition');
    const reasons = shown(answer).suggestions.flatMap((one) => one.reasons.map(({ code, text }) => `${one.procedure} ${code} ${text}`));
    expect(reasons).toContainEqual(expect.stringMatching(/^people-mediation past-ruling 同类事项曾裁定由友谊镇人民调解委员会办理/));
    expect(answer.text).not.toMatch(/旧账|就在本镇/);
  });

  it.each([
    'clerk.petition',
    'registrar.mediation',
    'mediator.li',
    'supervisor.county',
    'auditor.county',
    'admin.system',
    'admin.security',
    'court-client',
  ])('is not said to %s, who may not read the case', async (account) => {
    const id = await registered();
    expect((await triageOf(id, account)).status).toBe(404);
    expect((await triageOf(id, account, '?concerns=weather')).status).toBe(404);
  });

  it('is not said to the receiver of an offer before he has accepted it, nor to the sender afterwards', async () => {
    const id = await registered();
    const { body } = await offer(id, {});
    expect((await triageOf(id, 'registrar.mediation')).status).toBe(404);
    await as('registrar.mediation').act(`/api/v1/handoffs/${String(body['id'])}`, 'accept');
    expect((await triageOf(id, 'registrar.mediation')).status).toBe(200);
    expect((await triageOf(id)).status).toBe(404);
  });
});

describe('a wrong road', () => {
  it('is refused at opening, with the rule, its exceptions and what is open instead', async () => {
    const answer = await as('clerk.centre').post(`/api/v1/cases/${await registered()}/proceedings`, { procedure: 'litigation' });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'arbitration-first',
        law: { article: '5' },
        errors: [{ ruleId: 'labour-arbitration-before-suit', open: expect.any(Array), exceptions: expect.any(Array) }],
      },
    });
    expect(answer.body['open']).toEqual([
      { procedure: 'labour-arbitration', variant: null, title: '劳动仲裁' },
      { procedure: 'people-mediation', variant: null, title: '人民调解' },
    ]);
  });

  it('other refusals carry no roads', async () => {
    const { body } = await as('clerk.centre').post(`/api/v1/cases/${await registered()}/proceedings`, {
      procedure: 'judicial-confirmation',
    });
    expect(body).not.toHaveProperty('open');
  });

  it('is refused when it is offered, before anybody has to send it back', async () => {
    const id = await registered();
    const answer = await offer(id, { procedure: 'litigation' });
    expect(refusalOf(answer)).toMatchObject({
      status: 422,
      code: 'arbitration-first',
      reasons: ['arbitration-first 5', 'organisation-cannot-receive'],
    });
    expect(answer.body['open']).toHaveLength(2);
    expect(refusalOf(await offer(id, { procedure: 'judicial-confirmation' }))).toMatchObject({
      status: 422,
      code: 'agreement-not-effective',
    });
  });

  it('that is offered by words the road does not know is malformed', async () => {
    const id = await registered();
    expect(refusalOf(await offer(id, { variant: 'no-such' }))).toMatchObject({ status: 400, reasons: ['not-a-choice /variant'] });
    expect(refusalOf(await offer(id, { exception: 'wage-iou' }))).toMatchObject({ status: 400, reasons: ['not-a-choice /exception'] });
    expect(refusalOf(await offer(id, { concerns: ['weather'] }))).toMatchObject({ status: 400, reasons: ['not-a-choice /concerns/0'] });
  });

  it('what an offer says of the order stands in it and is there when it is accepted', async () => {
    const id = await registered('clerk.centre', { disputeType: 'neighbour' });
    const { body, status } = await offer(id, { concerns: ['land-title'] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ exception: null, concerns: ['land-title'] });
    await as('registrar.mediation').act(`/api/v1/handoffs/${String(body['id'])}`, 'accept');
    const [row] = await house.database.query<{ opening: object }>('SELECT opening FROM proceedings WHERE case_id = $1', [id]);
    expect(row!.opening).toMatchObject({ concerns: ['land-title'] });
  });

  it('never keeps anybody from registering', async () => {
    for (const disputeType of ['labour', 'expropriation', 'other'])
      await registered('clerk.village', { disputeType, channel: 'visit', claims: [] });
  });
});

describe('the rules behind it', () => {
  const aSet = (more: object = {}, rule: object = {}) => ({
    basis: '县综治中心 2026 年第 2 号会议纪要',
    rules: [
      {
        id: 'consumers-to-the-market-office',
        when: { disputeTypes: ['consumer'] },
        procedure: 'administrative-mediation',
        organisation: { kinds: ['agency'], subject: 'market-regulation' },
        reason: '消费争议可以向市场监督管理部门投诉',
        law: { law: '办理规则' },
        ...rule,
      },
      {
        id: 'everybody-else-to-mediation',
        when: {},
        procedure: 'people-mediation',
        organisation: { kinds: ['people-mediation-committee'] },
        reason: '可以申请人民调解',
        law: { law: '人民调解法', article: '17' },
      },
    ],
    ...more,
  });
  const propose = (body: unknown = aSet(), account = 'admin.system') => as(account).post('/api/v1/triage-rules', body);
  const path = (version: unknown) => `/api/v1/triage-rules/${String(version)}`;
  const simulate = (version: unknown, account: string, query = '') => as(account).post(`${path(version)}/simulate${query}`);

  it('are the shipped ones until a county has its own, and may be read by everybody who works here', async () => {
    const { body, headers } = await as('clerk.village').get(path(0));
    expect(body).toMatchObject({ version: 0, state: 'in-force', stateTitle: '施行', origin: 'shipped', proposedBy: null });
    expect(headers.get('etag')).toBe('"1"');
    expect((await as('clerk.village').get('/api/v1/triage-rules')).body['items']).toMatchObject([
      { version: 0, ruleCount: (body['rules'] as object[]).length },
    ]);
    for (const version of ['1', '-1', 'x', '00', '9999999999']) expect((await as('clerk.village').get(path(version))).status).toBe(404);
  });

  it('as they are shown may be proposed again', async () => {
    const { body } = await as('admin.system').get(path(0));
    expect((await propose({ basis: '同随系统提供的', rules: body['rules'] })).status).toBe(201);
  });

  test.each<[string, string, object]>([
    ['/rules/0/procedure', 'not-a-choice', { procedure: 'duel' }],
    ['/rules/0/when/disputeTypes/0', 'not-a-choice', { when: { disputeTypes: ['weather'] } }],
    ['/rules/0/when/disputeTypes', 'too-few', { when: { disputeTypes: [] } }],
    ['/rules/0/when/amountFrom', 'not-money', { when: { amountFrom: '10' } }],
    ['/rules/0/when/areaCodes/0', 'not-an-area-code', { when: { areaCodes: ['2305'] } }],
    ['/rules/0/when/stands/0', 'not-a-code', { when: { stands: ['people-mediation'] } }],
    ['/rules/0/when/stands/0', 'unknown-reference', { when: { stands: ['people-mediation:flying'] } }],
    ['/rules/0/when/weather', 'unknown-field', { when: { weather: 'rain' } }],
    ['/rules/0/organisation/subject', 'not-a-choice', { organisation: { kinds: ['agency'], subject: 'weather' } }],
    ['/rules/0/organisation/kinds', 'required', { organisation: {} }],
    ['/rules/0/law', 'required', { law: undefined }],
    ['/rules/0/reason', 'not-text', { reason: ' ' }],
    ['/rules/1/id', 'not-unique', { id: 'everybody-else-to-mediation' }],
    ['/rules/0/exception', 'not-a-choice', { exception: 'wage-iou' }],
    ['/rules/0/variant', 'not-a-choice', { procedure: 'litigation', variant: 'criminal', organisation: { kinds: ['court'] } }],
  ])('with a fault at %s (%s) are refused', async (pointer, code, rule) => {
    expect(refusalOf(await propose(aSet({}, rule)))).toMatchObject({ status: 400, code: 'invalid', reasons: [`${code} ${pointer}`] });
  });

  it.each(['clerk.centre', 'supervisor.county', 'admin.security'])('are not proposed by %s', async (account) => {
    expect(refusalOf(await propose(aSet(), account))).toMatchObject({ status: 403, code: 'role-missing' });
  });

  it('are proposed by one person, tried, put in force by another, and retired by the next set', async () => {
    const consumer = await registered('clerk.centre', { disputeType: 'consumer', claims: [] });
    const first = shown(await triageOf(consumer)).suggestions[0]!;
    expect(first.procedure).toBe('people-mediation');

    const proposed = await propose();
    expect(proposed).toMatchObject({
      status: 201,
      body: { state: 'draft', stateTitle: '草案', proposedBy: '系统管理员', approvedBy: null },
    });
    const version = Number(proposed.body['version']);
    expect(proposed.headers.get('location')).toBe(path(version));
    expect(refusalOf(await propose())).toMatchObject({ status: 409, code: 'rule-set-known' });
    expect(shown(await triageOf(consumer)).ruleSetVersion).toBe(0);

    const tried = await simulate(version, 'supervisor.county', '?cases=1');
    expect(tried.body).toMatchObject({
      version,
      comparedWith: 0,
      looked: 1,
      changed: 1,
      cases: [{ before: expect.any(Array), after: expect.any(Array) }],
    });

    for (const account of ['clerk.centre', 'auditor.county'])
      expect(refusalOf(await as(account).act(path(version), 'approve'))).toMatchObject({ status: 403, code: 'role-missing' });
    expect((await as('admin.security').post(`${path(version)}/actions/approve`)).status).toBe(428);
    expect((await as('admin.security').post(`${path(version)}/actions/approve`, {}, { 'if-match': '"9"' })).status).toBe(412);
    const approved = await as('admin.security').act(path(version), 'approve', { remark: '同意施行' });
    expect(approved).toMatchObject({
      status: 200,
      body: { state: 'in-force', approvedBy: '安全管理员', remark: '同意施行', effectiveFrom: '2026-03-02' },
    });
    expect(approved.headers.get('etag')).toBe('"2"');
    expect(refusalOf(await as('supervisor.county').act(path(version), 'approve'))).toMatchObject({
      status: 409,
      code: 'rule-set-not-draft',
    });

    const said = shown(await triageOf(consumer));
    expect(said.ruleSetVersion).toBe(version);
    expect(words(said.suggestions)).toEqual(['administrative-mediation 县市场监督管理局', 'people-mediation 友谊镇人民调解委员会']);
    expect((await as('clerk.centre').get(path(0))).body).toMatchObject({ state: 'retired' });

    const next = await propose(aSet({ basis: '更正' }, { reason: '更正' }));
    const nextVersion = Number(next.body['version']);
    expect((await as('supervisor.county').act(path(nextVersion), 'approve')).status).toBe(200);
    expect((await as('clerk.centre').get(path(version))).body).toMatchObject({ state: 'retired', retiredOn: '2026-03-02' });
    const { body } = await as('clerk.centre').get('/api/v1/triage-rules?limit=2&total=true');
    expect(body).toMatchObject({ items: [{ version: nextVersion }, { version }], total: nextVersion + 1 });
    const rest = await as('clerk.centre').get(`/api/v1/triage-rules?cursor=${String(body['nextCursor'])}`);
    expect((rest.body['items'] as { version: number }[]).map((one) => one.version)).toEqual([...Array(version).keys()].reverse());
  });

  it('nobody puts in force what he proposed himself, whatever roles he has', async () => {
    const { body } = await propose(aSet({}, { reason: '自批' }));
    expect(refusalOf(await as('admin.system').act(path(body['version']), 'approve'))).toMatchObject({ status: 403, code: 'own-rule-set' });
    await expect(
      house.database.query(
        `UPDATE triage_rule_sets SET state = 'retired', retired_on = legal_today(), approved_by = proposed_by, approved_at = legal_now(), effective_from = legal_today() WHERE version = $1`,
        [body['version']],
      ),
    ).rejects.toMatchObject({ constraint: 'nobody_approves_his_own_rules' });
  });

  it('two put in force at once leave one in force', async () => {
    const versions = [];
    for (const reason of ['甲', '乙']) versions.push((await propose(aSet({}, { reason }))).body['version']);
    const answers = await Promise.all([
      as('admin.security').act(path(versions[0]), 'approve'),
      as('supervisor.county').act(path(versions[1]), 'approve'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const rows = await house.database.query(`SELECT version FROM triage_rule_sets WHERE state = 'in-force'`);
    expect(rows).toHaveLength(1);
  });

  it('a repeat with the same key is answered as the first time', async () => {
    const headers = { 'idempotency-key': 'the-same-set' };
    const body = aSet({}, { reason: '重复' });
    const [first, second] = [
      await as('admin.system').post('/api/v1/triage-rules', body, headers),
      await as('admin.system').post('/api/v1/triage-rules', body, headers),
    ];
    expect([second.status, second.text, second.headers.get('idempotent-replayed')]).toEqual([201, first.text, 'true']);
  });
});

describe('a trial run of a draft', () => {
  const simulate = (account: string, query = '') => as(account).post(`/api/v1/triage-rules/0/simulate${query}`);

  it('shows counts and rules to an administrator and no case, and numbers to who may see the cases', async () => {
    const [mine, supervisor] = [await simulate('admin.system'), await simulate('supervisor.county')];
    expect(mine.status).toBe(200);
    const { cases, ...counts } = mine.body as { cases: unknown[]; changed: number; first: { cases: number }[] };
    expect(cases).toEqual([]);
    expect(mine.text).not.toMatch(/20\d\d-\d{4,}|纠纷/);
    const { cases: seen, ...same } = supervisor.body as { cases: { caseNo: string }[]; changed: number; first: { cases: number }[] };
    expect([same.changed, seen.length]).toEqual([counts.changed, counts.changed]);
    expect(counts.changed).toBeGreaterThan(0);
    // What few cases share would say something of each of them.
    expect(counts.first).toEqual(same.first.filter(({ cases: many }) => many >= 5));
  });

  it('tells who sees no case nothing of the newest few', async () => {
    expect(refusalOf(await simulate('admin.system', '?cases=3'))).toMatchObject({ status: 400 });
    expect((await simulate('supervisor.county', '?cases=3')).status).toBe(200);
  });

  it('is bounded, and not for everybody', async () => {
    for (const cases of ['0', '1001', 'all'])
      expect(refusalOf(await simulate('admin.system', `?cases=${cases}`))).toMatchObject({ status: 400 });
    expect(refusalOf(await simulate('clerk.centre'))).toMatchObject({ status: 403, code: 'role-missing' });
  });
});
