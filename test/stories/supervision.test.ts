import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import type { RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { Almanac } from '../../src/casework/almanac.js';
import { Courier } from '../../src/features/worker/courier.service.js';
import { Batch } from '../../src/platform/batch.js';
import { Work } from '../../src/platform/work.js';
import { type House, aHouse } from '../support/house.js';
import type { Answer } from '../support/http.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';
import { aWork } from '../support/work.js';

interface Supervised {
  id: string;
  kind: string;
  card: string | null;
  state: string;
  trigger: { code: string } | null;
  addressee: { name: string };
  deadline: { due: string; overdue: boolean; met: boolean } | null;
  acts: { step: string; law: { law: string; confidence: string } | null }[];
  papers: { paper: string }[];
}

const agency = 'officer.agency';
const county = 'supervisor.county';
const justice = 'officer.justice';
const meeting = 'officer.joint-meeting';
const API = '/api/v1/supervisions';

let house: House;
let courier: Courier;
let closeCourier: () => Promise<void>;

beforeAll(async () => {
  house = await aHouse('2026-03-02T08:30:00+08:00');
  const { work, close } = await aWork(house.database.workerUrl);
  courier = new Courier(work, new Almanac(work));
  closeCourier = close;
});
afterAll(async () => {
  await closeCourier();
  await house.close();
});

const seen = ({ status, text, body }: Answer, expected = 200): Supervised => {
  if (status !== expected) throw new Error(`${status} ${text}`);
  return body as unknown as Supervised;
};

const registered = async (account: string): Promise<Story> => {
  const story = new Story(house, DOSSIERS.loan);
  await story.registers(account, { channel: 'window', source: undefined });
  return story;
};

/** A statutory duty of a body, started as a road will start it once there is one for it. */
async function startDuty(story: Story, at: keyof House['county']['organisations'], ruleId: RuleId, start: string): Promise<string> {
  const clerk = house.app.get(DeadlineClerk, { strict: false });
  await clerk.ready();
  return house.app.get(Work, { strict: false }).run(null, async (tx) => {
    const { now } = (await tx.row<{ now: Date }>('SELECT legal_now() AS now'))!;
    const batch = new Batch();
    const { id } = clerk.start(batch, now, {
      caseId: story.caseId,
      ownerKind: 'case-intake',
      ownerId: story.caseId,
      clock: 'notify',
      kind: 'duty',
      ruleId,
      start: legalDate(start),
      organisationId: house.county.organisations[at],
      owedBy: 'organisation',
    });
    await batch.send(tx);
    return id;
  });
}

const cardsOf = async (story: Story, account = county): Promise<Supervised[]> =>
  (await house.as(account).get(`${API}?caseId=${story.caseId}`)).body['items'] as Supervised[];

const orders = (account: string, body: object): Promise<Answer> => house.as(account).post(API, body);

const toldOf = async (story: Story): Promise<string[]> => {
  while ((await courier.carry()).carried > 0);
  const rows = await house.database.query<{ told: string }>(
    `SELECT n.kind || ' ' || o.code || ' ' || n.role AS told FROM notices n JOIN organisations o ON o.id = n.organisation_id WHERE n.case_id = $1 ORDER BY n.event_seq, 1`,
    [story.caseId],
  );
  return rows.map(({ told }) => told);
};

describe('A statutory duty that an agency lets pass', () => {
  let story: Story;
  let path: string;

  beforeAll(async () => {
    story = await registered(agency);
    await startDuty(story, 'human-resources', 'petition.notify', '2026-03-02'); // due Tuesday 2026-03-17
  });

  it('lights no card on its last day, and one yellow card by itself the day after', async () => {
    await house.moveTo('2026-03-17T18:00:00+08:00');
    expect(await cardsOf(story)).toEqual([]);
    await house.moveTo('2026-03-18T12:00:00+08:00');
    expect(await cardsOf(story)).toMatchObject([
      {
        kind: 'order',
        card: 'yellow',
        state: 'awaiting-reply',
        trigger: { code: 'overdue-statutory-duty' },
        issuer: { name: '县委政法委' },
        issuedBy: '系统',
        addressee: { name: '县人力资源和社会保障局' },
        deadline: { due: '2026-03-25', overdue: false },
        law: { law: '厅字〔2016〕8号', confidence: 'low' },
      },
    ]);
    path = `${API}/${(await cardsOf(story))[0]!.id}`;
  });

  it('is looked at again by the next rung, and lights no second', async () => {
    await house.moveTo('2026-03-21T12:00:00+08:00');
    expect(await cardsOf(story)).toHaveLength(1);
  });

  it('lies in the agency’s inbox; county supervision and audit see it, and for everybody else it does not exist', async () => {
    const { body } = await house.as(agency).get('/api/v1/inbox');
    expect((body['items'] as { ruleId: string }[]).map(({ ruleId }) => ruleId)).toContain('supervision.reply');
    expect(await story.statuses(path, agency, county, 'auditor.county')).toEqual([200, 200, 200]);
    expect(await story.statuses(path, 'clerk.petition', 'registrar.mediation', 'mediator.li', meeting, justice, 'admin.system')).toEqual(
      Array.from({ length: 6 }, () => 404),
    );
    expect(await cardsOf(story, 'clerk.petition')).toEqual([]);
    const text = (await house.as(county).get(path)).text;
    for (const word of [story.dossier.title, ...Object.keys(story.parties)]) expect(text).not.toContain(word);
  });

  it('unanswered turns red by itself, with a new day to reply; the passing of time raises no version', async () => {
    await house.moveTo('2026-03-25T18:00:00+08:00');
    expect(seen(await house.as(county).get(path)).card).toBe('yellow');
    await house.moveTo('2026-03-26T12:00:00+08:00');
    const answer = await house.as(county).get(path);
    expect(seen(answer)).toMatchObject({
      card: 'red',
      state: 'awaiting-reply',
      deadline: { due: '2026-04-02', overdue: false },
      acts: [{ step: 'turn-red' }],
    });
    expect(answer.headers.get('etag')).toBe('"1"');
  });

  it('unanswered while red is told to the county as needing more, once', async () => {
    await house.moveTo('2026-04-10T12:00:00+08:00');
    expect(seen(await house.as(county).get(path))).toMatchObject({ card: 'red', deadline: { overdue: true } });
    const told = await toldOf(story);
    expect(told.filter((one) => one.startsWith('supervision-unanswered'))).toEqual([
      'supervision-unanswered county-supervision county-supervisor',
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        'supervision-ordered human-resources officer',
        'supervision-ordered county-supervision county-supervisor',
        'supervision-turned-red human-resources officer',
        'supervision-turned-red county-supervision county-supervisor',
      ]),
    );
  });

  it('is answered by the agency alone, and lifted with evidence by the issuer alone, after the reply', async () => {
    const evidence = { text: '已核对告知书送达回证' };
    expect(refusalOf(await house.as(county).act(path, 'lift', evidence))).toMatchObject({ status: 409, code: 'reply-missing' });
    expect(refusalOf(await house.as(county).act(path, 'reply', { text: '-' }))).toMatchObject({ status: 403, code: 'not-the-addressee' });
    expect(refusalOf(await house.as('auditor.county').act(path, 'reply', { text: '-' }))).toMatchObject({ status: 403 });
    expect((await house.as('clerk.petition').act(path, 'reply', { text: '-' })).status).toBe(404);
    expect(refusalOf(await house.as(agency).act(path, 'reply'))).toMatchObject({ status: 400, reasons: ['required /text'] });
    expect(refusalOf(await house.as(agency).post(`${path}/actions/reply`, { text: '已办' }))).toMatchObject({ status: 428 });
    expect(refusalOf(await house.as(agency).post(`${path}/actions/reply`, { text: '已办' }, { 'if-match': '"9"' }))).toMatchObject({
      status: 412,
    });
    expect(seen(await house.as(agency).act(path, 'reply', { text: '已于今日告知', measures: '专人负责' }))).toMatchObject({
      state: 'replied',
      deadline: { met: true, overdue: false },
    });
    expect(refusalOf(await house.as(agency).act(path, 'lift', evidence))).toMatchObject({ status: 403, code: 'not-the-issuer' });
    expect(refusalOf(await house.as(county).act(path, 'lift'))).toMatchObject({ status: 400, reasons: ['required /text'] });
    expect(seen(await house.as(county).act(path, 'lift', evidence))).toMatchObject({ state: 'lifted' });
    expect(refusalOf(await house.as(agency).act(path, 'reply', { text: '再报' }))).toMatchObject({
      status: 409,
      code: 'not-in-this-state',
    });
    expect((await toldOf(story)).slice(-4).sort()).toEqual([
      'supervision-lifted county-supervision county-supervisor',
      'supervision-lifted human-resources officer',
      'supervision-lifted human-resources organisation-head',
      'supervision-replied county-supervision county-supervisor',
    ]);
  });

  it('stands on the case’s chain, every act of it, and says there nothing of what was written', async () => {
    const rows = await house.database.query<{ type: string; data: object }>(
      `SELECT type, data FROM events WHERE case_id = $1 AND type LIKE 'supervision%' ORDER BY seq`,
      [story.caseId],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'supervision-ordered',
      'supervision-turned-red',
      'supervision-unanswered',
      'supervision-replied',
      'supervision-lifted',
    ]);
    expect(JSON.stringify(rows)).not.toContain('专人负责');
  });

  it('prints its cards, and the notice that it is lifted', async () => {
    for (const [paper, words] of [
      ['yellow-card', '提醒函'],
      ['red-card', '此前的提醒函逾期未回复'],
      ['lift', '已核对告知书送达回证'],
    ] as const)
      expect((await house.as(agency).get(`${path}/papers/${paper}`)).text).toContain(words);
    expect((await house.as(agency).get(`${path}/papers/yellow-card`)).text).toContain('依据尚未核实');
    expect((await house.as(agency).get(`${path}/papers/circular`)).status).toBe(404);
  });
});

describe('A card by hand', () => {
  let story: Story;
  beforeAll(async () => void (story = await registered(agency)));
  const about = (more: object = {}) => ({
    caseId: story.caseId,
    organisationId: house.county.organisations['human-resources'],
    reason: '请说明办理情况',
    ...more,
  });

  it('is sent by a body that is entitled to it, with its reason, to a body that has to do with the matter', async () => {
    expect(refusalOf(await orders(agency, about()))).toMatchObject({ status: 403, code: 'not-entitled-to-instrument' });
    expect(refusalOf(await orders(county, about({ reason: undefined })))).toMatchObject({ status: 400, reasons: ['required /reason'] });
    expect(refusalOf(await orders(county, about({ replyBy: '2026-01-01' })))).toMatchObject({
      status: 400,
      reasons: ['too-small /replyBy'],
    });
    expect(refusalOf(await orders('clerk.petition', about()))).toMatchObject({ status: 400, reasons: ['unknown-reference /caseId'] });
    const elsewhere = about({ organisationId: house.county.organisations['reconsideration'] });
    expect(refusalOf(await orders(county, elsewhere))).toMatchObject({ status: 422, code: 'body-not-concerned' });
  });

  it('yellow is turned red by hand with a reason; a red one is brought before who may do more, and only that body then sees it', async () => {
    const { id } = seen(await orders(county, about({ replyBy: '2026-04-20' })), 201);
    const path = `${API}/${id}`;
    expect(refusalOf(await house.as(county).act(path, 'issue-circular', { text: '-' }))).toMatchObject({
      status: 409,
      code: 'card-is-not-red',
    });
    expect(seen(await house.as(county).act(path, 'escalate', { reason: '情况紧急' }))).toMatchObject({ card: 'red' });
    expect(refusalOf(await house.as(county).act(path, 'escalate', { reason: '再升' }))).toMatchObject({
      status: 409,
      code: 'card-is-red-already',
    });
    const refer = (organisation: 'joint-meeting' | 'county-centre') =>
      house.as(county).act(path, 'refer', { toOrganisationId: house.county.organisations[organisation], reason: '需要约谈' });
    expect(refusalOf(await refer('county-centre'))).toMatchObject({ status: 422, code: 'cannot-be-referred-there' });
    expect(await story.statuses(path, meeting)).toEqual([404]);
    seen(await refer('joint-meeting'));
    expect(await story.statuses(path, meeting)).toEqual([200]);
    // 信访工作条例 39 reaches petitions only, and this is none.
    expect(refusalOf(await house.as(meeting).act(path, 'issue-circular', { text: '通报' }))).toMatchObject({
      status: 422,
      code: 'only-petition-matters',
    });
    const { acts } = seen(await house.as(county).act(path, 'issue-listing', { text: '限期整改', until: '2026-05-08' }));
    expect(acts.at(-1)).toMatchObject({ step: 'issue-listing', law: { law: '厅字〔2016〕8号', confidence: 'low' } });
    expect((await house.as(agency).get(`${path}/papers/listing`)).text).toContain('2026年5月8日前完成整改');
  });

  it('in a petition matter is the petition office’s, and the joint meeting calls in, names and lists by its own law', async () => {
    const petition = await registered('clerk.petition');
    // The petition office answers for it until somebody accepts: the card goes to whom it was offered.
    await petition.offers('clerk.petition', 'committee-youyi');
    await house.database.query('UPDATE cases SET responsible_organisation_id = $2 WHERE id = $1', [
      petition.caseId,
      house.county.organisations['human-resources'],
    ]);
    const { id } = seen(await orders('clerk.petition', about({ caseId: petition.caseId, card: 'red' })), 201);
    const path = `${API}/${id}`;
    expect((await house.as('clerk.petition').get(path)).body['law']).toEqual({ law: '信访工作条例', article: '40', confidence: 'high' });
    seen(
      await house
        .as('clerk.petition')
        .act(path, 'refer', { toOrganisationId: house.county.organisations['joint-meeting'], reason: '履职不力' }),
    );
    expect(await toldOf(petition)).toContain('supervision-referred joint-meeting officer');
    const actions = (await house.as(meeting).get(`${path}/actions`)).body as {
      allowed: { action: string; law: { article: string }[] }[];
      denied: { action: string }[];
    };
    expect(actions.allowed.map(({ action, law }) => `${action} ${law[0]!.article}`)).toEqual([
      'issue-circular 39',
      'issue-interview 39',
      'issue-listing 39',
    ]);
    const view = seen(
      await house.as(meeting).act(path, 'issue-interview', { text: '就办理情况约谈', at: '2026-04-15T09:00:00+08:00', place: '县信访局' }),
    );
    expect(view.acts.at(-1)).toMatchObject({ step: 'issue-interview', law: { law: '信访工作条例', article: '39', confidence: 'high' } });
    expect((await house.as(agency).get(`${path}/papers/interview`)).text).toMatch(
      /2026-04-15 09[:：]00.*县信访局.*《信访工作条例》第三十九条/,
    );
  });
});

describe('A court, a party and a mass body', () => {
  let story: Story;
  beforeAll(async () => {
    story = await registered('registrar.mediation');
    await story.opens('registrar.mediation', 'suit', { procedure: 'litigation' });
  });
  const court = () => house.county.organisations['court-youyi'];
  const committee = () => house.county.organisations['committee-youyi'];

  it('a party’s own day is nobody’s to press: no card, but facts in the register', async () => {
    const { body } = await house.as(county).get(`/api/v1/deadlines?caseId=${story.caseId}&ruleId=litigation.file`);
    const [{ id: deadlineId }] = body['items'] as [{ id: string }];
    await house.database.query('UPDATE deadlines SET organisation_id = $2 WHERE id = $1', [
      deadlineId,
      house.county.organisations['human-resources'],
    ]);
    const ordered = await orders(county, { deadlineId, organisationId: house.county.organisations['human-resources'], reason: '-' });
    expect(refusalOf(ordered)).toMatchObject({ status: 422, code: 'day-is-not-the-bodys' });
    expect(ordered.text).toContain('过问登记');
    await house.database.query('UPDATE deadlines SET organisation_id = $2 WHERE id = $1', [deadlineId, committee()]);
    const enquired = await house
      .as(county)
      .post('/api/v1/enquiries', { deadlineId, organisationId: committee(), facts: '当事人咨询起诉材料' });
    expect(enquired.status).toBe(201);
  });

  it('a court gets no card; facts go to its case management, are kept for good, and start no clock', async () => {
    await story.does('registrar.mediation', 'suit', 'record-filing', { courtId: court(), filedOn: '2026-04-09' });
    const proceedingId = story.proceedings['suit']!;
    const ordered = await orders(county, { proceedingId, organisationId: court(), reason: '请说明为何未立案' });
    expect(refusalOf(ordered)).toMatchObject({ status: 422, reasons: ['body-decides-for-itself'] });
    expect(ordered.text).toContain('过问登记');
    const clocks = () => house.database.query('SELECT FROM deadlines WHERE case_id = $1', [story.caseId]);
    const before = (await clocks()).length;
    const made = await house.as(county).post('/api/v1/enquiries', { proceedingId, organisationId: court(), facts: '材料已提交三十日' });
    expect(made).toMatchObject({ status: 201, body: { toOrganisation: { name: '友谊县人民法院' }, madeBy: '政法委督导员' } });
    expect((await clocks()).length).toBe(before);
    const path = `/api/v1/enquiries/${String(made.body['id'])}`;
    expect(await story.statuses(path, county, 'auditor.county', 'court-client')).toEqual([200, 200, 200]);
    expect(await story.statuses(path, 'registrar.mediation', 'clerk.petition', agency, 'docking.court')).toEqual([404, 404, 404, 404]);
    expect(await house.database.query('SELECT FROM supervisions WHERE case_id = $1', [story.caseId])).toEqual([]);
    const list = (await house.as('court-client').get('/api/v1/enquiries')).body['items'] as { facts: string }[];
    expect(list.map(({ facts }) => facts)).toEqual(['材料已提交三十日']);
    const enquires = (account: string, organisationId: string, more: object = {}) =>
      house.as(account).post('/api/v1/enquiries', { proceedingId, organisationId, facts: '-', ...more });
    expect((await enquires('mediator.li', court())).status).toBe(400);
    expect(refusalOf(await enquires(county, court(), { caseId: story.caseId }))).toMatchObject({
      status: 400,
      reasons: ['not-valid /proceedingId'],
    });
    expect(refusalOf(await enquires(county, court(), { proceedingId: undefined }))).toMatchObject({
      status: 400,
      reasons: ['required /caseId'],
    });
    expect(refusalOf(await enquires(county, court(), { occurredOn: '2027-01-01' }))).toMatchObject({
      status: 400,
      reasons: ['in-the-future /occurredOn'],
    });
    expect(refusalOf(await enquires('auditor.county', court()))).toMatchObject({ status: 403, code: 'role-missing' });
    expect(refusalOf(await enquires(county, house.county.organisations['reconsideration']))).toMatchObject({
      status: 422,
      code: 'body-not-concerned',
    });
  });

  it('a committee gets no card but guidance, from the justice office alone, and nothing in it is overdue', async () => {
    const mediated = await registered('registrar.mediation');
    await mediated.opens('registrar.mediation', 'mediation', { procedure: 'people-mediation' });
    const { caseId } = mediated;
    expect(refusalOf(await orders(county, { caseId, organisationId: committee(), reason: '-' }))).toMatchObject({
      status: 422,
      reasons: ['mass-body-has-no-card 5'],
    });
    const guidance = { kind: 'guidance', caseId, organisationId: committee(), suggestion: '建议先分别听取双方意见' };
    expect(refusalOf(await orders(county, guidance))).toMatchObject({ status: 403, code: 'not-entitled-to-instrument' });
    expect(refusalOf(await orders(justice, { ...guidance, card: 'yellow' }))).toMatchObject({ status: 400, reasons: ['not-valid /card'] });
    expect(refusalOf(await orders(justice, { ...guidance, caseId: story.caseId, organisationId: court() }))).toMatchObject({ status: 422 });
    expect(refusalOf(await orders(justice, { ...guidance, suggestion: undefined }))).toMatchObject({
      status: 400,
      reasons: ['required /suggestion'],
    });
    // It guides the committees of its own area.
    const moveOffice = (areaCode: string) =>
      house.database.query('UPDATE organisations SET area_code = $2 WHERE id = $1', [
        house.county.organisations['justice-office'],
        areaCode,
      ]);
    await moveOffice('230522200000');
    expect(refusalOf(await orders(justice, guidance))).toMatchObject({ status: 400, reasons: ['unknown-reference /caseId'] });
    await moveOffice('230522000000');
    const given = seen(await orders(justice, guidance), 201);
    await moveOffice('230522');
    expect(given).toMatchObject({ kind: 'guidance', card: null, state: 'given', deadline: null });
    const page = await house.as('head.mediation').get(`${API}/${given.id}/papers/guidance`);
    expect(page.text).toContain('业务指导意见');
    expect(page.text).not.toMatch(/逾期|超期|督办/);
    expect(refusalOf(await house.as('registrar.mediation').act(`${API}/${given.id}`, 'reply', { text: '-' }))).toMatchObject({
      status: 409,
    });
    expect((await toldOf(mediated)).filter((one) => one.startsWith('guidance-given'))).toEqual([
      'guidance-given committee-youyi organisation-head',
      'guidance-given committee-youyi registrar',
    ]);
    const said = await house.database.query<{ text: string }>(`SELECT text FROM notices WHERE case_id = $1 AND kind = 'guidance-given'`, [
      caseId,
    ]);
    expect(said.length).toBeGreaterThan(0);
    expect(JSON.stringify(said)).not.toMatch(/逾期|超期|督办/);
  });

  it('the one-month aim of a committee lights nothing when its day has passed', async () => {
    const mediated = await registered('registrar.mediation');
    await mediated.opens('registrar.mediation', 'mediation', { procedure: 'people-mediation' });
    await house.moveTo('2026-05-20T12:00:00+08:00');
    expect(await cardsOf(mediated)).toEqual([]);
  });
});

describe('A case that is sent back twice', () => {
  it('lights a card on the desk that still answers for it, once', async () => {
    const story = await registered('clerk.village');
    for (const [to, registrar] of [
      ['committee-youyi', 'registrar.mediation'],
      ['committee-xingsheng', 'registrar.other'],
      ['committee-youyi', 'registrar.mediation'],
    ] as const) {
      expect((await cardsOf(story)).length).toBe(registrar === 'registrar.other' ? 0 : (await cardsOf(story)).length);
      await story.offers('clerk.village', to);
      Story.seen(
        await house.as(registrar).act(`/api/v1/handoffs/${story.handoffId}`, 'reject', { ground: 'other', reason: '不属于本会范围' }),
      );
    }
    expect(await cardsOf(story)).toMatchObject([
      { trigger: { code: 'bounced-twice' }, card: 'yellow', addressee: { name: '村便民服务点' } },
    ]);
  });
});

describe('An offer that nobody answers', () => {
  let story: Story;
  let path: string;
  const other = () => house.county.organisations['committee-xingsheng'];
  const redesignate = (more: object = {}, account = 'clerk.petition') =>
    house.as(account).act(path, 'redesignate', { toOrganisationId: other(), reason: '逾期未答复', legalBasis: '依法定职责转交', ...more });

  beforeAll(async () => {
    await house.moveTo('2026-06-01T08:30:00+08:00'); // Monday
    story = await registered('clerk.petition');
    await story.offers('clerk.petition', 'committee-youyi');
    path = `/api/v1/handoffs/${story.handoffId}`;
  });

  it('has a nearest other body to propose, each with its reason; only the sender is told', async () => {
    const answer = await house.as('clerk.petition').get(`${path}/proposals`);
    expect(answer.body).toEqual({
      open: false,
      items: [
        { id: other(), name: '兴盛乡人民调解委员会', areaCode: '230522200000', reason: '与事项在同一县' },
        expect.objectContaining({ name: '友谊农场人民调解委员会', areaCode: '230522502' }),
      ],
    });
    expect(refusalOf(await house.as('registrar.mediation').get(`${path}/proposals`))).toMatchObject({
      status: 403,
      code: 'not-the-sender',
    });
    expect((await house.as(agency).get(`${path}/proposals`)).status).toBe(404);
  });

  it('is offered elsewhere only once its day has passed, of which the sender is told', async () => {
    await house.moveTo('2026-06-04T18:00:00+08:00'); // the last day
    expect(refusalOf(await redesignate())).toMatchObject({ status: 409, code: 'acceptance-day-not-passed' });
    await house.moveTo('2026-06-05T12:00:00+08:00');
    expect(await toldOf(story)).toContain('deadline-escalated petition-centre clerk');
  });

  it('by the sender’s desk alone, not to the silent body, and the party is asked again', async () => {
    const consent = { partyId: Object.values(story.parties)[0], given: true, on: '2026-06-01', noticeVersion: '1' };
    expect(refusalOf(await redesignate({}, 'registrar.mediation'))).toMatchObject({ status: 403, code: 'not-the-sender' });
    expect(refusalOf(await redesignate({ reason: undefined }))).toMatchObject({ status: 400 });
    expect(refusalOf(await redesignate({ toOrganisationId: house.county.organisations['committee-youyi'] }))).toMatchObject({
      status: 422,
      code: 'same-body-again',
    });
    expect(refusalOf(await redesignate({ toOrganisationId: house.county.organisations['county-centre'] }))).toMatchObject({
      status: 422,
      code: 'organisation-cannot-receive',
    });
    expect(refusalOf(await redesignate({ legalBasis: undefined }))).toMatchObject({ status: 422, code: 'data-goes-without-basis' });
    expect(refusalOf(await redesignate({ legalBasis: undefined, consent }))).toMatchObject({
      status: 422,
      reasons: ['consent-is-older-than-the-offer 23'],
    });
    const old = Story.seen(await redesignate({ legalBasis: undefined, consent: { ...consent, on: '2026-06-05' } }));
    expect(old).toMatchObject({ state: 'expired', replacedById: expect.any(String) });
    expect(Story.seen(await house.as('clerk.petition').get(`/api/v1/cases/${story.caseId}`)).responsibleOrganisation.name).toBe(
      '县信访接待中心',
    );
    const fresh = (old as unknown as { replacedById: string }).replacedById;
    // The new body sees its own card, and not that another body was silent.
    expect(Story.seen(await house.as('registrar.other').get(`/api/v1/handoffs/${fresh}`))).toMatchObject({
      state: 'offered',
      replacesId: null,
    });
    expect(refusalOf(await house.as('registrar.mediation').act(path, 'accept'))).toMatchObject({ status: 409, code: 'handoff-answered' });
    expect(Story.seen(await house.as('registrar.other').act(`/api/v1/handoffs/${fresh}`, 'accept')).state).toBe('accepted');
  });

  it('not to a body that has sent this case back before', async () => {
    story = await registered('clerk.petition');
    await story.offers('clerk.petition', 'committee-xingsheng');
    Story.seen(
      await house.as('registrar.other').act(`/api/v1/handoffs/${story.handoffId}`, 'reject', { ground: 'other', reason: '不在本乡' }),
    );
    await story.offers('clerk.petition', 'committee-youyi');
    path = `/api/v1/handoffs/${story.handoffId}`;
    await house.moveTo('2026-06-20T12:00:00+08:00');
    expect((await house.as('clerk.petition').get(`${path}/proposals`)).body).toMatchObject({
      items: [{ name: '友谊农场人民调解委员会' }],
      open: true,
    });
    expect(refusalOf(await redesignate())).toMatchObject({ status: 422, code: 'rejected-before' });
  });

  it('of an acceptance and a re-designation at the same moment one wins, and one body answers', async () => {
    for (let round = 0; round < 6; round += 1) {
      story = await registered('clerk.petition');
      await story.offers('clerk.petition', 'committee-youyi');
      path = `/api/v1/handoffs/${story.handoffId}`;
      await house.moveTo(`2026-0${7 + Math.floor(round / 3)}-${10 + (round % 3) * 8}T12:00:00+08:00`);
      const asked = { toOrganisationId: other(), reason: '逾期未答复', legalBasis: '依法定职责转交' };
      const post = (account: string, action: string, body: object) =>
        house.as(account).post(`${path}/actions/${action}`, body, { 'if-match': '*' });
      const both = [() => post('registrar.mediation', 'accept', {}), () => post('clerk.petition', 'redesignate', asked)];
      const answers = await Promise.all((round % 2 ? both.toReversed() : both).map((one) => one()));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const state = Story.seen(await house.as('clerk.petition').get(path)).state;
      const [row] = await house.database.query(
        `SELECT o.code, (SELECT count(*) FROM handoffs h WHERE h.case_id = c.id AND h.state = 'offered') AS open, (SELECT count(*) FROM proceedings p WHERE p.case_id = c.id) AS roads
         FROM cases c JOIN organisations o ON o.id = c.responsible_organisation_id WHERE c.id = $1`,
        [story.caseId],
      );
      expect(row).toEqual(
        state === 'accepted' ? { code: 'committee-youyi', open: 0, roads: 1 } : { code: 'petition-centre', open: 1, roads: 0 },
      );
    }
  });
});

describe('A supervision beside its case', () => {
  let story: Story;
  let path: string;
  beforeAll(async () => {
    story = await registered(agency);
    // Nothing of the case itself is due any more.
    for (const over of [
      `UPDATE deadlines SET ended_at = now(), ended_as = 'met', ended_on = legal_today() WHERE case_id = $1`,
      `UPDATE deadline_rungs SET state = 'cancelled' WHERE case_id = $1 AND state = 'armed'`,
    ])
      await house.database.query(over, [story.caseId]);
    const order = { caseId: story.caseId, organisationId: house.county.organisations['human-resources'], reason: '请说明' };
    path = `${API}/${seen(await orders(county, order), 201).id}`;
  });

  it('is not what the parties, or a list of cases, see as the next date', async () => {
    const { text } = await house.as(agency).get(`/api/v1/track/${story.trackingCode}`);
    expect(text).not.toMatch(/督办|提醒函/);
    const mine = async (query: string) => {
      const { body } = await house.as(agency).get(`/api/v1/cases?limit=200&${query}`);
      return (body['items'] as { id: string; nextDeadline: object | null }[]).find(({ id }) => id === story.caseId);
    };
    expect((await mine(''))?.nextDeadline).toBeNull();
    expect(await mine('dueBefore=2026-12-31')).toBeUndefined();
    expect(await mine('overdue=false')).toBeDefined();
  });

  it('is a date of those who see it, and of nobody else who reads the case', async () => {
    await house.database.query(`INSERT INTO case_readers (reader_id, case_id, level) VALUES ($1, $2, 'content')`, [
      house.county.organisations['petition-centre'],
      story.caseId,
    ]);
    const rules = async (account: string) =>
      ((await house.as(account).get(`/api/v1/deadlines?caseId=${story.caseId}&open=true`)).body['items'] as { ruleId: string }[]).map(
        ({ ruleId }) => ruleId,
      );
    expect([await rules(agency), await rules(county), await rules('clerk.petition')]).toEqual([
      ['supervision.reply'],
      ['supervision.reply'],
      [],
    ]);
    expect((await house.as('clerk.petition').get(`/api/v1/cases/${story.caseId}`)).status).toBe(200);
    expect(await story.statuses(path, 'clerk.petition')).toEqual([404]);
  });

  it('a reply that is asked for again runs anew, and one that is typed late has its own day', async () => {
    const today = (await house.as(county).get('/demo/time')).body['today'] as string;
    expect(refusalOf(await house.as(agency).act(path, 'reply', { text: '已办', occurredOn: '2026-01-05' }))).toMatchObject({
      status: 422,
      code: 'day-before-previous-step',
    });
    expect(refusalOf(await house.as(agency).act(path, 'reply', { text: '已办', occurredOn: '2027-01-05' }))).toMatchObject({
      status: 400,
      reasons: ['in-the-future /occurredOn'],
    });
    seen(await house.as(agency).act(path, 'reply', { text: '已办' }));
    expect(seen(await house.as(county).act(path, 'ask-again', { reason: '请附送达回证' }))).toMatchObject({
      state: 'awaiting-reply',
      deadline: { met: false, overdue: false },
    });
    await house.moveTo(`${new Date(Date.parse(today) + 10 * 86_400_000).toISOString().slice(0, 10)}T12:00:00+08:00`);
    expect(seen(await house.as(county).get(path)).card).toBe('red');
    expect(seen(await house.as(agency).act(path, 'reply', { text: '已附', occurredOn: today }))).toMatchObject({
      state: 'replied',
      acts: expect.arrayContaining([expect.objectContaining({ step: 'reply', on: today })]),
    });
  });

  it('is listed by state, card, addressee and case, page by page', async () => {
    const list = async (query: string) =>
      (await house.as(county).get(`${API}?${query}`)).body as { items: Supervised[]; nextCursor: string | null; total?: number };
    const all = await list('limit=200&total=true');
    expect(all.items).toHaveLength(all.total!);
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.items.slice(0, 4).map(({ id }) => id));
    for (const [query, holds] of [
      ['state=lifted', (one: Supervised) => one.state === 'lifted'],
      ['card=red', (one: Supervised) => one.card === 'red'],
      [`organisationId=${house.county.organisations['village-desk']}`, (one: Supervised) => one.addressee.name === '村便民服务点'],
    ] as const)
      expect((await list(`limit=200&${query}`)).items.map(({ id }) => id)).toEqual(all.items.filter(holds).map(({ id }) => id));
    expect(refusalOf(await house.as(county).get(`${API}?state=unknown`))).toMatchObject({ status: 400 });
    expect(refusalOf(await house.as(county).get(`${API}?cursor=bm8`))).toMatchObject({ status: 400 });
  });
});

describe('When two act on one supervision at once', () => {
  it('one reply stands, the other reads again; a lift and a request for more leave one of them', async () => {
    const story = await registered(agency);
    const { id } = seen(
      await orders(county, { caseId: story.caseId, organisationId: house.county.organisations['human-resources'], reason: '请说明' }),
      201,
    );
    const path = `${API}/${id}`;
    const post = (account: string, action: string, body: object, tag: string) =>
      house.as(account).post(`${path}/actions/${action}`, body, { 'if-match': tag });
    const replies = await Promise.all([1, 2].map((n) => post(agency, 'reply', { text: `回复${n}` }, '"1"')));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const ends = await Promise.all([post(county, 'lift', { text: '已核' }, '*'), post(county, 'ask-again', { reason: '请补充' }, '*')]);
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('a repeated order is one order', async () => {
    const story = await registered(agency);
    const body = { caseId: story.caseId, organisationId: house.county.organisations['human-resources'], reason: '请说明' };
    const post = () => house.as(county).post(API, body, { 'idempotency-key': `order-${story.caseId}` });
    const first = await post();
    const second = await post();
    expect([first.status, second.status, second.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true']);
    expect(await cardsOf(story)).toHaveLength(1);
  });
});
