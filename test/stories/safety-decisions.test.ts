/** Who decides in a danger, and how often: what the law decides for a child, what an adult decides for herself and may decide again, and what a court says of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Danger, type Exit, FAMILY, HUSBAND, WIFE } from '../support/danger.js';
import { type House, aHouse } from '../support/house.js';
import { refusalOf, Story } from '../support/story.js';

const registrar = 'registrar.mediation';
const li = 'mediator.li';
const head = 'head.mediation';
const county = 'supervisor.county';
const DV = 'domestic-violence';
const KINDS = ['police-report', 'protection-order', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service'];

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

let today = '';
const aDanger = async (day: string, more: object = {}): Promise<Danger> => {
  const story = new Danger(house, FAMILY);
  if (day !== today) await house.moveTo(`${day}T09:00:00+08:00`);
  today = day;
  await story.registers(registrar, more);
  return story;
};
const ofWife = (story: Danger, more: object = {}) => ({
  flag: DV,
  reason: '其称被打',
  partyId: story.party(WIFE),
  capacity: 'full',
  ...more,
});
const states = async (story: Danger, kind: string) =>
  (await story.safety(registrar)).exits.filter((one) => one.kind === kind).map(({ state }) => state);

describe('A case in which somebody is in danger is taken back', () => {
  let story: Danger;
  const takesBack = (name: string) =>
    house.as(registrar).act(story.casePath(), 'withdraw', { partyId: story.party(name), reason: '说不用了' });

  it('by nobody against whom it was brought, and by nobody at all while a way out has no answer', async () => {
    story = await aDanger('2026-03-03', { riskFlags: [DV] });
    expect(refusalOf(await takesBack(HUSBAND))).toMatchObject({
      status: 422,
      reasons: ['not-the-applicant', 'safety-exit-owed'],
    });
    expect(refusalOf(await takesBack(WIFE))).toMatchObject({ status: 422, code: 'safety-exit-owed', reasons: ['safety-exit-owed'] });
  });

  it('by her, when she has answered each for herself', async () => {
    await story.raises(registrar, ofWife(story));
    for (const kind of KINDS) await story.answers(registrar, kind, 'decline', { partyId: story.party(WIFE), reason: '本人决定' });
    expect(refusalOf(await takesBack(HUSBAND))).toMatchObject({ status: 422, code: 'not-the-applicant' });
    expect((await takesBack(WIFE)).status).toBe(200);
  });

  it('and no other case is taken back by the respondent either', async () => {
    story = await aDanger('2026-03-03');
    expect(refusalOf(await takesBack(HUSBAND))).toMatchObject({ status: 422, code: 'not-the-applicant' });
    expect((await takesBack(WIFE)).status).toBe(200);
  });
});

describe('A child among the parties', () => {
  const report = (story: Danger) => story.exit(registrar, 'police-report');
  const child = { role: 'applicant', kind: 'person', name: '小宝', birthDate: '2017-06-01' };
  const father = { role: 'respondent', kind: 'person', name: HUSBAND };

  it('violence at home that names nobody is reported: the head does not say that it need not be', async () => {
    const story = await aDanger('2026-03-04', { riskFlags: [DV], parties: [child, father] });
    expect(await report(story)).toMatchObject({ mandatory: true, state: 'owed' });
    expect(refusalOf(await story.answers(head, 'police-report', 'dismiss', { reason: '家长已和好' }))).toMatchObject({
      status: 422,
      code: 'exit-is-mandatory',
    });
  });

  it('so it is where the flag comes later, and where his age is known from his number alone', async () => {
    const numbered = { role: 'third-party', kind: 'person', name: '小宝', idType: 'resident-id', idNumber: '230522201706010016' };
    const story = await aDanger('2026-03-04', { parties: [...FAMILY.registration.parties, numbered] });
    await story.raises(registrar, { flag: DV, reason: '邻居听见哭喊' });
    expect(await report(story)).toMatchObject({ mandatory: true });
  });

  it('it is reported when his age is corrected: what was told while nobody knew of a child was told of something else', async () => {
    const story = await aDanger('2026-03-04', { riskFlags: [DV], parties: [{ ...child, birthDate: undefined }, father] });
    expect(await report(story)).toMatchObject({ mandatory: false });
    await story.answers(registrar, 'police-report', 'make', { on: '2026-03-04', to: '友谊镇派出所' });
    const version = await house.as(registrar).tagOf(story.casePath());
    const amend = (body: object, tag: string) =>
      house.as(registrar).ask('PATCH', `${story.casePath()}/parties/${story.party('小宝')}`, { body, headers: { 'if-match': tag } });
    expect((await amend({ birthDate: '2017-06-01' }, version)).status).toBe(200);
    expect(await report(story)).toMatchObject({ mandatory: true, state: 'owed' });
    expect((await story.safety(registrar)).flags).toHaveLength(1);
  });

  it('and so it is of one who was named, and taken for an adult', async () => {
    const story = await aDanger('2026-03-04', { parties: [{ ...child, birthDate: undefined }, father] });
    await story.raises(registrar, { flag: DV, reason: '其称被打', partyId: story.party('小宝'), capacity: 'full' });
    expect(await report(story)).toMatchObject({ mandatory: false });
    const tag = await house.as(registrar).tagOf(story.casePath());
    const path = `${story.casePath()}/parties/${story.party('小宝')}`;
    await house.as(registrar).ask('PATCH', path, { body: { birthDate: '2017-06-01' }, headers: { 'if-match': tag } });
    expect(await report(story)).toMatchObject({ mandatory: true });
    const declined = await story.answers(registrar, 'shelter', 'decline', { partyId: story.party('小宝'), reason: '-' });
    expect(refusalOf(declined)).toMatchObject({ status: 422, code: 'not-a-capable-adult' });
  });
});

describe('Somebody else in danger, or another danger, after everything was answered', () => {
  const owed = async (story: Danger) =>
    (await story.safety(registrar)).exits
      .filter(({ state }) => state === 'owed')
      .map(({ kind, mandatory, adultMayDecline }) => `${kind}${mandatory ? '!' : ''}${adultMayDecline ? '' : ' not hers'}`)
      .sort();
  const makesAll = async (story: Danger) => {
    for (const kind of KINDS) Story.seen(await story.answers(registrar, kind, 'make', { on: '2026-03-05', to: '有关单位' }));
  };
  const child = { role: 'third-party', kind: 'person', name: '小宝', birthDate: '2016-06-01' };

  it('a child who is beaten too is reported, though the wife has been helped in every way; the case is not closed before', async () => {
    const story = await aDanger('2026-03-05', { parties: [...FAMILY.registration.parties, child] });
    await story.raises(registrar, ofWife(story));
    await makesAll(story);
    expect(await owed(story)).toEqual([]);
    await story.raises(registrar, { flag: DV, reason: '孩子也被打', partyId: story.party('小宝'), capacity: 'none' });
    expect(await owed(story)).toEqual(
      ['legal-aid', 'police-report! not hers', 'protection-order', 'psychological-service', 'shelter', 'womens-federation'].sort(),
    );
    const report = await story.exit(registrar, 'police-report');
    expect(report.deadlines).toMatchObject([{ ruleId: 'safety.promptly', endedAs: null }]);
    expect(refusalOf(await story.closes(registrar))).toMatchObject({ status: 422, code: 'safety-exit-owed' });
    // The same is said again of the same child: what was done for both is done.
    await makesAll(story);
    await story.raises(registrar, { flag: DV, reason: '学校也来电', partyId: story.party('小宝'), capacity: 'none' });
    expect(await owed(story)).toEqual([]);
    expect((await story.closes(registrar)).status).toBe(200);
  });

  it('to say at last of whom a word was that named nobody asks nothing again that was done', async () => {
    const story = await aDanger('2026-03-05', { riskFlags: [DV] });
    await makesAll(story);
    await story.raises(registrar, ofWife(story));
    expect(await owed(story)).toEqual([]);
  });

  it('what must be taken now was not taken while it need not be: he turns out to be a child', async () => {
    const story = await aDanger('2026-03-05', {
      riskFlags: [DV],
      parties: [{ ...child, birthDate: undefined }, ...FAMILY.registration.parties],
    });
    await makesAll(story);
    const tag = await house.as(registrar).tagOf(story.casePath());
    const path = `${story.casePath()}/parties/${story.party('小宝')}`;
    Story.seen(await house.as(registrar).ask('PATCH', path, { body: { birthDate: '2016-06-01' }, headers: { 'if-match': tag } }));
    expect(await owed(story)).toEqual(['police-report! not hers']);
  });

  it('her no is not her husband’s: he is asked about his own danger; and what is owed to a child is not declined', async () => {
    const story = await aDanger('2026-03-05');
    await story.raises(registrar, ofWife(story));
    for (const kind of KINDS) await story.answers(registrar, kind, 'decline', { partyId: story.party(WIFE), reason: '本人决定' });
    await story.raises(registrar, { flag: 'self-harm', reason: '称不想活了', partyId: story.party(HUSBAND), capacity: 'full' });
    expect(await owed(story)).toEqual(['psychological-service']);
    const no = { partyId: story.party(HUSBAND), reason: '不需要' };
    expect((await story.answers(registrar, 'psychological-service', 'decline', no)).body).toMatchObject({ state: 'declined-by-adult' });
    await story.raises(registrar, { flag: 'minor', reason: '有未成年子女' });
    expect(await owed(story)).toEqual(['legal-aid not hers', 'psychological-service not hers', 'social-aid not hers']);
  });

  it('nobody declines for herself what is owed to a child as well, under whichever flag it stands', async () => {
    const story = await aDanger('2026-03-05', { riskFlags: [DV, 'self-harm', 'minor'] });
    await story.raises(registrar, ofWife(story));
    expect(await story.exit(registrar, 'legal-aid')).toMatchObject({ state: 'owed', adultMayDecline: false });
    expect(await story.exit(registrar, 'shelter')).toMatchObject({ state: 'owed', adultMayDecline: true });
    const no = await story.answers(registrar, 'legal-aid', 'decline', { partyId: story.party(WIFE), reason: '不需要' });
    expect(refusalOf(no)).toMatchObject({ status: 422, code: 'exit-not-the-partys' });
  });
});

describe('A wife who thinks again', () => {
  let story: Danger;

  it('decides herself: the head does not decide for her', async () => {
    story = await aDanger('2026-03-09');
    await story.raises(registrar, ofWife(story));
    expect(refusalOf(await story.answers(head, 'protection-order', 'dismiss', { reason: '看来不必' }))).toEqual({
      status: 422,
      code: 'the-adult-decides',
      reasons: ['the-adult-decides'],
    });
  });

  it('so does one of whom nobody said whether she is capable; and of whom it is, is said first', async () => {
    const other = await aDanger('2026-03-09', { riskFlags: [DV] });
    const dismiss = async (kind: string) => refusalOf(await other.answers(head, kind, 'dismiss', { reason: '看来不必' }));
    expect(await dismiss('shelter')).toEqual({ status: 422, code: 'nobody-named', reasons: ['nobody-named'] });
    await other.raises(registrar, ofWife(other, { capacity: undefined }));
    for (const kind of KINDS) expect(await dismiss(kind)).toMatchObject({ status: 422, code: 'the-adult-decides' });
    expect(refusalOf(await other.closes(head)).code).toBe('safety-exit-owed');
    // Nor does he lower the flag in her place: what she says is recorded first.
    expect(refusalOf(await other.lowers(head, DV))).toMatchObject({ status: 422, code: 'the-adult-decides' });
    await other.raises(registrar, ofWife(other));
    for (const kind of KINDS) await other.answers(registrar, kind, 'decline', { partyId: other.party(WIFE), reason: '称没有此事' });
    expect((await other.lowers(head, DV)).status).toBe(200);
    expect((await other.safety(registrar)).exits.every(({ state }) => state === 'declined-by-adult')).toBe(true);
  });

  it('a false alarm that named nobody is lowered by the head, who says why', async () => {
    const other = await aDanger('2026-03-09', { riskFlags: [DV] });
    expect((await other.lowers(head, DV)).status).toBe(200);
    expect((await other.safety(registrar)).exits.every(({ state }) => state === 'not-needed')).toBe(true);
  });

  it('said no to the police, and goes to them after all', async () => {
    await story.answers(registrar, 'police-report', 'decline', { partyId: story.party(WIFE), reason: '暂不报案' });
    const made = await story.answers(registrar, 'police-report', 'make', { on: '2026-03-09', to: '友谊镇派出所' });
    expect(made.body).toMatchObject({ state: 'made', to: '友谊镇派出所', partyId: story.party(WIFE), reason: '暂不报案' });
    expect(refusalOf(await story.answers(registrar, 'police-report', 'make', { on: '2026-03-09', to: '-' }))).toMatchObject({
      status: 409,
      code: 'exit-answered',
    });
  });

  it('is asked again when he beats her again: what she declined stands open, what is done is done', async () => {
    await story.answers(registrar, 'protection-order', 'decline', { partyId: story.party(WIFE), reason: '再看看' });
    await house.moveTo('2026-03-10T09:00:00+08:00');
    await story.raises(registrar, ofWife(story, { reason: '昨晚又被打' }));
    expect(await states(story, 'protection-order')).toEqual(['declined-by-adult', 'owed']);
    expect(await states(story, 'police-report')).toEqual(['made']);
  });

  it('says no again, and goes to the court herself: its order is recorded all the same', async () => {
    await story.answers(registrar, 'protection-order', 'decline', { partyId: story.party(WIFE), reason: '自己去法院' });
    const order = await story.answers(registrar, 'protection-order', 'record-order', { granted: true, on: '2026-03-10' });
    expect(order.body).toMatchObject({ state: 'made', to: '人民法院', courtOrder: { granted: true, effectiveOn: '2026-03-10' } });
  });
});

describe('The court’s hours and days', () => {
  const order = 'protection-order';
  const clocks = async (story: Danger) =>
    Object.fromEntries((await story.exit(registrar, order)).deadlines.map((one) => [one.clock, one])) as Record<
      string,
      Exit['deadlines'][number]
    >;
  const asks = (story: Danger, more: object) =>
    story.answers(registrar, order, 'make', { on: '2026-03-16', to: '友谊县人民法院', acceptedAt: '2026-03-16T08:30:00+08:00', ...more });
  const records = (story: Danger, ruling: object) => story.answers(registrar, order, 'record-order', ruling);

  it('are twenty-four where the danger is there now (DV 28), seventy-two where it is not', async () => {
    const now = await aDanger('2026-03-16');
    await now.raises(registrar, ofWife(now, { imminent: true }));
    await asks(now, {});
    expect((await clocks(now))['court-decision']).toMatchObject({
      ruleId: 'protection-order.decide-urgent',
      dueAt: '2026-03-17T08:30:00.000+08:00',
    });

    const later = await aDanger('2026-03-16');
    await later.raises(registrar, ofWife(later));
    expect(refusalOf(await asks(later, { acceptedAt: undefined, urgent: true }))).toMatchObject({
      status: 400,
      reasons: ['required /acceptedAt'],
    });
    await asks(later, {});
    expect((await clocks(later))['court-decision']).toMatchObject({
      ruleId: 'protection-order.decide',
      dueAt: '2026-03-19T08:30:00.000+08:00',
    });
  });

  it('are what the court says, whatever the desk thought', async () => {
    const [urgent, not] = [await aDanger('2026-03-16'), await aDanger('2026-03-16')];
    await urgent.raises(registrar, ofWife(urgent));
    await asks(urgent, { urgent: true });
    expect((await clocks(urgent))['court-decision']?.ruleId).toBe('protection-order.decide-urgent');
    await not.raises(registrar, ofWife(not, { imminent: true }));
    await asks(not, { urgent: false });
    expect((await clocks(not))['court-decision']?.ruleId).toBe('protection-order.decide');
  });

  it('an order protects for six months at most (DV 30), a later one until its own day; against each, review in five days (DV 31)', async () => {
    const story = await aDanger('2026-03-17');
    await story.raises(registrar, ofWife(story));
    await asks(story, {});
    const ruling = { granted: true, on: '2026-03-17' };
    expect(refusalOf(await records(story, { ...ruling, until: '2026-12-31' }))).toMatchObject({
      status: 400,
      reasons: ['too-late /until'],
    });
    expect(refusalOf(await records(story, { ...ruling, until: '2026-03-16' }))).toMatchObject({
      status: 400,
      reasons: ['in-the-past /until'],
    });
    await records(story, { ...ruling, until: '2026-08-31' });
    expect(await clocks(story)).toMatchObject({
      'court-decision': { endedAs: 'met' },
      protection: { due: '2026-08-31', endedAs: null },
      review: { ruleId: 'protection-order.review', due: '2026-03-23', endedAs: null }, // the 22nd is a Sunday
    });

    await house.moveTo('2026-03-20T09:00:00+08:00');
    await records(story, { granted: true, on: '2026-03-20', until: '2026-04-30' });
    expect(await clocks(story)).toMatchObject({
      protection: { due: '2026-04-30', endedAs: null },
      review: { due: '2026-03-25', endedAs: null },
    });
    expect(refusalOf(await records(story, ruling))).toMatchObject({ status: 400, reasons: ['in-the-past /on'] });
  });

  it('a dismissal protects nobody, and may be reviewed from when it took effect', async () => {
    const story = await aDanger('2026-03-23');
    await story.raises(registrar, ofWife(story));
    await asks(story, {});
    await records(story, { granted: false, on: '2026-03-18', effectiveOn: '2026-03-20' });
    const { protection, review } = await clocks(story);
    expect(protection).toBeUndefined();
    expect(review).toMatchObject({ due: '2026-03-25', endedAs: null });
  });

  it('while an order is in force its flag is not lowered, whatever she answered to the rest; from the day after it is', async () => {
    const story = await aDanger('2026-03-24');
    await story.raises(registrar, ofWife(story));
    await asks(story, { acceptedAt: '2026-03-24T08:30:00+08:00' });
    await records(story, { granted: true, on: '2026-03-24', until: '2026-03-26' });
    for (const kind of KINDS.filter((one) => one !== order))
      await story.answers(registrar, kind, 'decline', { partyId: story.party(WIFE), reason: '本人决定' });
    expect(refusalOf(await story.lowers(head, DV))).toEqual({
      status: 422,
      code: 'protection-order-in-force',
      reasons: ['protection-order-in-force 30'],
    });
    await house.moveTo('2026-03-27T09:00:00+08:00');
    today = '2026-03-27';
    expect((await story.lowers(head, DV)).status).toBe(200);
  });
});

describe('No joint session, at no step', () => {
  it('none is written down from the day the flag is raised; one that was held before is', async () => {
    const story = await aDanger('2026-04-07');
    await story.mediation(registrar);
    await story.does(li, 'mediation', 'open-mediation', {});
    await house.moveTo('2026-04-08T09:00:00+08:00');
    const writes = (kind: string, heldOn: string, ...names: string[]) => {
      const partyIds = names.length > 0 ? names.map((name) => story.party(name)) : undefined;
      return house.as(li).post(`${story.path('mediation')}/sessions`, { kind, heldOn, partyIds, note: '双方陈述。' });
    };
    await story.raises(li, { flag: DV, reason: '手臂有伤' });
    expect(refusalOf(await writes('joint', '2026-04-08'))).toEqual({
      status: 422,
      code: 'joint-session-forbidden',
      reasons: ['joint-session-forbidden'],
    });
    // A talk with both of them is a joint one by another name; so is one that does not say with whom.
    for (const names of [[WIFE, HUSBAND], []])
      expect(refusalOf(await writes('private', '2026-04-08', ...names))).toMatchObject({ status: 422, code: 'joint-session-forbidden' });
    for (const name of [WIFE, HUSBAND]) expect((await writes('private', '2026-04-08', name)).status).toBe(201);
    expect((await writes('joint', '2026-04-07')).status).toBe(201);
  });
});

describe('Who reads the card alone', () => {
  const deadlines = async (account: string, story: Danger) => {
    const { body } = await house.as(account).get(`/api/v1/deadlines?caseId=${story.caseId}&limit=50`);
    return (body['items'] as { id: string; ruleId: string }[]).filter(({ ruleId }) => /^(safety|protection-order)[.]/.test(ruleId));
  };

  it('sees that there is danger, and nothing of what is owed; the county sees what is late, and no more', async () => {
    const story = await aDanger('2026-04-09');
    await story.raises(registrar, ofWife(story, { imminent: true }));
    const [own] = (await deadlines(registrar, story)).filter(({ ruleId }) => ruleId === 'safety.at-once');
    expect(own).toBeDefined();
    for (const account of [county, 'auditor.county']) {
      const card = await story.safety(account);
      expect([card.flags.map(({ flag }) => flag), card.exits]).toEqual([[DV], []]);
      expect(await deadlines(account, story)).toEqual([]);
      expect((await house.as(account).get(`/api/v1/deadlines/${own!.id}`)).status).toBe(404);
      const { body } = await house.as(account).get('/api/v1/cases?limit=50&total=true');
      const item = (body['items'] as { id: string; nextDeadline: { ruleId: string } | null }[]).find(({ id }) => id === story.caseId)!;
      expect(item.nextDeadline?.ruleId).not.toMatch(/^safety/);
    }
    await house.moveTo('2026-04-09T13:00:00+08:00');
    expect((await deadlines(county, story)).map(({ ruleId }) => ruleId)).toEqual(['safety.at-once']);
    expect(await deadlines('auditor.county', story)).toEqual([]);
    Story.seen(await story.answers(registrar, 'police-report', 'make', { on: '2026-04-09', to: '友谊镇派出所' }));
    expect(await deadlines(county, story)).toEqual([]);
  });
});
