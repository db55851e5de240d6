import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, Story, refusalOf } from '../support/story.js';

const health = 'officer.health';
const police = 'officer.police';
const market = 'officer.market';
const court = 'court-client';

const someone = (role: string, kind: string, name: string) => ({ role, kind, name, phone: '13900002201' });

/** A dispute of two people, registered at a desk. */
const dispute = (disputeType: string, title: string, applicant: string, respondent: string, more: object = {}): Dossier => ({
  title,
  registration: {
    channel: 'window',
    disputeType,
    title,
    facts: `${applicant}与${respondent}之间的纠纷,要求处理。`,
    areaCode: '230522100000',
    parties: [someone('applicant', 'person', applicant), someone('respondent', 'organisation', respondent)],
    ...more,
  },
  agreement: { facts: '', responsibility: '', disputedPoints: '', terms: [], form: 'written' },
  deadlines: [],
});

/** Deadlines of the case as a desk lists them: rule, first and last day, how it stands. */
async function dates(house: House, account: string, { caseId }: Story): Promise<string[]> {
  const { body } = await house.as(account).get(`/api/v1/deadlines?caseId=${caseId}&limit=200`);
  const items = body['items'] as { ruleId: string; start: string; due: string; endedAs: string | null }[];
  return items.map(({ ruleId, start, due, endedAs }) => `${ruleId} ${start} ${due} ${endedAs ?? 'running'}`);
}
const stateOf = async (house: House, account: string, story: Story, name: string): Promise<string> =>
  Story.seen(await house.as(account).get(story.path(name))).state;
const pay = (story: Story, from: string, to: string, amount: string, dueDate: string) => ({
  debtorPartyIds: [story.party(from)],
  creditorPartyId: story.party(to),
  kind: 'money',
  amount,
  description: '赔偿款',
  dueDate,
});
/** Everybody is asked and willing. */
async function willing(account: string, story: Story): Promise<void> {
  for (const name of Object.keys(story.parties)) await story.willing(account, 'mediation', name);
}

describe('A medical dispute: to one body at a time, and to none once the court has it', () => {
  let house: House;
  let story: Story;
  let twin: Story;
  const LI = '李桂荣';
  const HOSPITAL = '县人民医院';

  beforeAll(async () => {
    house = await aHouse('2026-09-07T08:30:00+08:00');
    story = new Story(house, dispute('medical', '术后感染纠纷', LI, HOSPITAL));
    twin = new Story(house, dispute('medical', '术后感染纠纷(家属另行登记)', LI, HOSPITAL));
  });
  afterAll(() => house.close());

  it('is offered to the health department, which has five working days from the application', async () => {
    await story.registers('clerk.centre');
    await story.offers('clerk.centre', 'health-commission', { procedure: 'administrative-mediation', reason: '申请医疗纠纷行政调解' });
    await story.accepts(health, 'mediation', { receivedOn: '2026-09-07' });
    expect(await dates(house, health, story)).toContain('medical-administrative.accept 2026-09-07 2026-09-14 running');
  });

  it('to the health department and to no other organ: neither offered to one nor opened by one', async () => {
    const other = 'officer.agency';
    const offer = {
      toOrganisationId: house.county.organisations['human-resources'],
      procedure: 'administrative-mediation',
      reason: '申请调解',
      legalBasis: '依法定职责转交',
    };
    await twin.registers('clerk.centre');
    expect(refusalOf(await house.as('clerk.centre').post(`/api/v1/cases/${twin.caseId}/handoffs`, offer))).toMatchObject({
      status: 422,
      reasons: ['outside-its-subject 40'],
    });
    const own = new Story(house, dispute('other', '院内推搡', LI, HOSPITAL));
    await own.registers(other);
    for (const [variant, reason] of [
      ['medical', 'outside-its-subject 40'],
      ['public-security', 'outside-its-subject 178'],
      ['traffic', 'outside-its-subject 84'],
      ['consumer', 'outside-its-subject 16'],
    ] as const)
      expect(refusalOf(await own.asksToOpen(other, { procedure: 'administrative-mediation', variant }))).toMatchObject({
        status: 422,
        reasons: [reason],
      });
    expect((await own.asksToOpen(other, { procedure: 'administrative-mediation', variant: 'general' })).status).toBe(201);
  });

  it('is taken in on the last day, and has thirty working days over two holidays', async () => {
    await house.moveTo('2026-09-14T09:00:00+08:00');
    expect(refusalOf(await story.tries(health, 'mediation', 'accept')).reasons).toEqual(['party-not-asked 17', 'no-willing-pair 17']);
    await willing(health, story);
    expect(await story.does(health, 'mediation', 'accept')).toMatchObject({ state: 'accepted' });
    expect(await dates(house, health, story)).toContain('medical-administrative.conclude 2026-09-14 2026-10-30 running');
    await story.does(health, 'mediation', 'open-mediation', { place: '县卫健局' });
  });

  it('does not go to the committee beside it: the same matter, another case, refused by the article', async () => {
    await twin.registers('registrar.mediation');
    // One matter, as a desk has found.
    await house.database.query('UPDATE cases SET matter_id = $1 WHERE id = $2', [story.caseId, twin.caseId]);
    expect(
      refusalOf(
        await twin.asksToOpen('registrar.mediation', { procedure: 'people-mediation', variant: 'medical', caseSource: 'application' }),
      ),
    ).toMatchObject({ status: 422, code: 'road-beside', reasons: ['road-beside 31'] });
  });

  it('nor is it taken in there where it lies already: who asks what may be done reads the rule, and need not try', async () => {
    const lying = new Story(house, { ...twin.dossier, title: '医疗纠纷(已在调委会)' });
    const committee = 'registrar.mediation';
    await lying.registers(committee);
    await lying.opens(committee, 'mediation', { procedure: 'people-mediation', variant: 'medical', caseSource: 'application' });
    await willing(committee, lying);
    const accept = async () => {
      const { body } = await house.as(committee).get(`${lying.path('mediation')}/actions`);
      const { allowed, denied } = body as Record<string, { action: string; reasons?: { code: string }[] }[]>;
      return [allowed, denied].map((list) =>
        list!.filter(({ action }) => action === 'accept').flatMap(({ reasons }) => reasons?.map(({ code }) => code) ?? ['allowed']),
      );
    };
    expect(await accept()).toEqual([['allowed'], []]);
    await house.database.query('UPDATE cases SET matter_id = $1 WHERE id = $2', [story.caseId, lying.caseId]);
    expect(await accept()).toEqual([[], ['road-beside']]);
    expect(refusalOf(await lying.tries(committee, 'mediation', 'accept')).reasons).toEqual(['road-beside 31']);
  });

  it('stands still while the appraisal lasts, day by day', async () => {
    await house.moveTo('2026-09-21T09:00:00+08:00');
    await story.does(health, 'mediation', 'pause', { basis: 'appraisal' });
    await house.moveTo('2026-09-28T09:00:00+08:00');
    const stands = async () => (await house.as(health).get('/api/v1/inbox')).body['standingStill'] as { caseId: string }[];
    expect((await stands()).filter(({ caseId }) => caseId === story.caseId)).toEqual([
      expect.objectContaining({
        procedureTitle: '行政调解',
        stateTitle: '中止调解',
        since: '2026-09-21',
        days: 7,
        basis: '鉴定',
        until: null,
        by: '县卫生健康局',
        restart: expect.stringContaining('恢复'),
      }),
    ]);
    expect(await story.does(health, 'mediation', 'resume')).toMatchObject({ state: 'mediating' });
    const [running] = (await dates(house, health, story)).filter((line) => line.startsWith('medical-administrative.conclude'));
    expect(running).toMatch(/ 2026-11-\d\d running$/);
  });

  it('ends the moment the court dockets the suit, and not before', async () => {
    await story.opens(health, 'suit', { procedure: 'litigation' });
    await story.does(health, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-28' });
    expect(await stateOf(house, health, story, 'mediation')).toBe('mediating');
    await house.moveTo('2026-09-29T10:00:00+08:00');
    await story.does(court, 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初311号' });
    const ended = Story.seen(await house.as(health).get(story.path('mediation')));
    expect(ended).toMatchObject({ state: 'terminated', outcome: 'not-settled', ended: true, roads: [{ code: 'litigation' }] });
    expect(ended.papers.map(({ kind }) => kind)).toContain('routes-notice');
    expect((await dates(house, health, story)).filter((line) => line.startsWith('medical'))).not.toContain('running');
  });

  it('and neither body takes it in any more', async () => {
    expect(refusalOf(await story.asksToOpen(health, { procedure: 'administrative-mediation' })).reasons).toEqual(['road-beside 40']);
    expect(
      refusalOf(
        await twin.asksToOpen('registrar.mediation', { procedure: 'people-mediation', variant: 'medical', caseSource: 'application' }),
      ).reasons,
    ).toEqual(['road-beside 31']);
  });
});

describe('A traffic accident: mediated from the last of what it waits for, over the autumn holidays', () => {
  let house: House;
  let story: Story;
  const MA = '马春生';
  const INSURER = '县运输公司';
  const HARM = { death: false, injury: true, disability: false, loss: true };

  beforeAll(async () => {
    house = await aHouse('2026-08-24T08:30:00+08:00');
    story = new Story(house, dispute('traffic', '十字路口追尾事故赔偿', MA, INSURER));
  });
  afterAll(() => house.close());

  it('is registered by the police, applied for by all in writing within ten working days of the determination', async () => {
    await story.registers(police);
    await story.opens(police, 'mediation', { procedure: 'administrative-mediation', receivedOn: '2026-08-24' });
    await willing(police, story);
    expect(refusalOf(await story.tries(police, 'mediation', 'accept', HARM)).reasons).toEqual(['not-applied-jointly 86']);
    await story.does(police, 'mediation', 'record-determination', { paper: 'determination', paperReceivedOn: '2026-08-17' });
    expect(await dates(house, police, story)).toContain('traffic-mediation.apply 2026-08-17 2026-08-31 running');
    await house.moveTo('2026-08-31T09:00:00+08:00');
    await story.does(police, 'mediation', 'record-joint-application', { within: 'determination', filedOn: '2026-08-31' });
    expect(refusalOf(await story.tries(police, 'mediation', 'accept', { ...HARM, injury: false, loss: false })).reasons).toEqual([
      'accident-harm-missing 90',
    ]);
    await story.does(police, 'mediation', 'accept', HARM);
  });

  it('waits: the treatment has not ended', async () => {
    await house.moveTo('2026-09-10T09:00:00+08:00');
    await story.does(police, 'mediation', 'record-fact', { fact: 'loss-fixed', on: '2026-09-08' });
    const tried = await story.tries(police, 'mediation', 'open-mediation', { applicantSide: 1, respondentSide: 1 });
    expect(refusalOf(tried).reasons).toEqual(['accident-facts-missing 90']);
    expect(tried.text).toContain('治疗终结');
  });

  it('ten working days from the end of the treatment, whenever that is typed', async () => {
    await house.moveTo('2026-09-29T09:00:00+08:00');
    await story.does(police, 'mediation', 'record-fact', { fact: 'treatment-over', on: '2026-09-28' });
    expect(await dates(house, police, story)).toContain('traffic-mediation.conclude 2026-09-28 2026-10-16 running');
  });

  it('the session is told three working days before it', async () => {
    await story.does(police, 'mediation', 'schedule-session', { at: '2026-10-13T09:00:00+08:00', place: '交警大队调解室' });
    // Another day: its notice is counted anew.
    await story.does(police, 'mediation', 'schedule-session', { at: '2026-10-12T09:00:00+08:00', place: '交警大队调解室' });
    expect(await dates(house, police, story)).toEqual(
      expect.arrayContaining([
        // 8 and 9 October and the Saturday worked: the third working day before is the 8th.
        'traffic-mediation.notice 2026-10-12 2026-10-08 running',
        'traffic-mediation.ask-new-time 2026-10-12 2026-10-10 running',
      ]),
    );
    await story.does(police, 'mediation', 'record-notice', { how: 'written' });
  });

  it('three a side, and the agreement binds with the last signature', async () => {
    await house.moveTo('2026-10-12T09:00:00+08:00');
    expect(refusalOf(await story.tries(police, 'mediation', 'open-mediation', { applicantSide: 4, respondentSide: 1 })).reasons).toEqual([
      'too-many-on-a-side 89',
    ]);
    await story.does(police, 'mediation', 'open-mediation', { applicantSide: 2, respondentSide: 1 });
    await story.does(police, 'mediation', 'draft-agreement', {
      form: 'written',
      facts: '追尾,对方全责',
      terms: [pay(story, INSURER, MA, '6200.00', '2026-10-30')],
    });
    for (const name of [MA, INSURER])
      await story.does(police, 'mediation', 'sign', { signer: 'party', partyId: story.party(name), method: 'handwritten' });
    expect(await stateOf(house, police, story, 'mediation')).toBe('agreed');
    expect(await dates(house, police, story)).toContain('traffic-mediation.conclude 2026-09-28 2026-10-16 met');
    const printed = await house.as(police).get(`${story.path('mediation')}/papers/traffic-agreement`);
    expect(printed.text).toContain('<h1>道路交通事故损害赔偿调解书</h1>');
    expect(printed.text).not.toContain('印章');
    expect((await house.as(police).get(`${story.path('mediation')}/papers/agency-agreement`)).status).toBe(404);
    expect((await house.as(police).get(`${story.path('mediation')}/papers/agreement`)).status).toBe(404);
  });

  it('is paid on the day that was promised, no more than was promised; and with that it is over', async () => {
    // A visit in thirty days (house rule): 19 in October, 11 November, a Wednesday.
    expect(await dates(house, police, story)).toEqual(
      expect.arrayContaining(['performance.instalment 2026-10-12 2026-10-30 running', 'performance.visit 2026-10-12 2026-11-11 running']),
    );
    const { agreement } = Story.seen(await house.as(police).get(story.path('mediation')));
    const payment = { instalmentId: agreement!.terms[0]!.instalments[0]!.id, on: '2026-10-30', amount: '6200.00' };
    expect(refusalOf(await story.tries(police, 'mediation', 'record-default', { ...payment, on: '2026-10-12' })).reasons).toEqual([
      'instalment-not-due 31',
    ]);
    await house.moveTo('2026-10-30T09:00:00+08:00');
    expect(refusalOf(await story.tries(police, 'mediation', 'record-performance', { ...payment, amount: '6200.01' })).reasons).toEqual([
      'amount-exceeds-instalment 31',
    ]);
    expect(await story.does(police, 'mediation', 'record-performance', payment)).toMatchObject({
      state: 'performed',
      ended: true,
      outcome: 'settled-performed',
    });
    // Nothing of the road runs; the case is to be closed or sent on within two working days (house rule): Mon 2, Tue 3 November.
    expect((await dates(house, police, story)).filter((line) => line.endsWith(' running'))).toEqual([
      'case.route 2026-10-30 2026-11-03 running',
    ]);
  });
});

describe('A consumer’s complaint: before and after Order 121, and the report in the same paper', () => {
  let house: House;
  const CHEN = '陈秀兰';
  const SHOP = '惠民超市';
  const asked = { forLiving: true, materialsComplete: true, knownOn: '2026-03-30' };
  const complaint = async (title: string): Promise<Story> => {
    const story = new Story(house, dispute('consumer', title, CHEN, SHOP));
    await story.registers(market);
    await story.opens(market, 'mediation', { procedure: 'administrative-mediation' });
    return story;
  };
  let older: Story;
  let newer: Story;

  beforeAll(async () => {
    house = await aHouse('2026-04-14T08:30:00+08:00');
  });
  afterAll(() => house.close());

  it('has forty-five working days when taken in on 14 April, and sixty days when on the 15th', async () => {
    older = await complaint('奶粉过期');
    await older.does(market, 'mediation', 'accept', asked);
    await house.moveTo('2026-04-15T09:00:00+08:00');
    newer = await complaint('电饭锅漏电');
    await newer.does(market, 'mediation', 'accept', asked);
    expect(await dates(house, market, older)).toContain('consumer-complaint.conclude 2026-04-14 2026-06-18 running');
    expect(await dates(house, market, newer)).toContain('consumer-complaint.conclude 2026-04-15 2026-06-15 running');
  });

  it('is refused where it is no purchase for living, or more than three years old', async () => {
    const wholesale = await complaint('批发货款');
    expect(
      refusalOf(await wholesale.tries(market, 'mediation', 'accept', { ...asked, forLiving: false, knownOn: '2023-04-14' })).reasons,
    ).toEqual(['not-a-consumer 15', 'complaint-too-old 15']);
    expect(await wholesale.does(market, 'mediation', 'decline', { ground: 'not-for-living' })).toMatchObject({ state: 'declined' });
  });

  it('the report is split off: sealed for the organ, and in no event, list or answer', async () => {
    const report = '货架后面还有两箱改了日期的奶粉,是店里理货员说的';
    const view = await older.does(market, 'mediation', 'split-report', { report });
    expect(view.marks).toEqual([]);
    const { text } = await house.as(market).get(`/api/v1/cases/${older.caseId}/timeline`);
    for (const word of ['split-report', '举报']) expect(text).not.toContain(word);
    expect(text).not.toContain('理货员');
    const [stored] = await house.database.query<{ n: number; plain: number }>(
      `SELECT count(*)::int AS n, count(*) FILTER (WHERE position(convert_to('理货员', 'UTF8') IN sealed_text) > 0)::int AS plain FROM sealed_reports`,
    );
    expect(stored).toEqual({ n: 1, plain: 0 });
  });

  it('its fifteen working days are owed and seen by the organ alone, which writes down what it decided', async () => {
    const officer = house.as(market);
    const { body: list } = await officer.get('/api/v1/sealed-reports?total=true');
    const [item] = list['items'] as { id: string }[];
    expect(list).toMatchObject({ items: [{ dueOn: '2026-05-09', overdue: false, verifiedOn: null }], total: 1 });
    const path = `/api/v1/sealed-reports/${item!.id}`;
    // Neither another organ nor who watches over the county learns that there is one.
    const others = [police, health, 'officer.discipline', 'supervisor.county', 'auditor.county', 'admin.system', 'clerk.centre'];
    expect(await older.statuses(path, ...others)).toEqual(others.map(() => 404));
    expect(await older.statuses('/api/v1/sealed-reports', police, 'supervisor.county')).toEqual([404, 404]);
    expect((await dates(house, market, older)).join()).not.toContain('market-lead');
    const opened = await officer.get(path);
    expect(opened.body).toMatchObject({ text: expect.stringContaining('理货员'), dueOn: '2026-05-09' });
    const verify = (result: string, etag: string) =>
      officer.ask('PUT', `${path}/verification`, {
        body: JSON.stringify({ result, on: '2026-04-15' }),
        headers: { 'content-type': 'application/json', 'if-match': etag },
      });
    expect((await verify('maybe', opened.headers.get('etag')!)).status).toBe(400);
    expect((await verify('docketed', opened.headers.get('etag')!)).body).toMatchObject({
      verifiedOn: '2026-04-15',
      result: 'docketed',
      resultTitle: '决定立案',
    });
    expect(refusalOf(await verify('docketed', '"2"'))).toMatchObject({ status: 422, code: 'no-verification-owed' });
  });

  it('and is followed as a lead of its own, which the end of the mediation leaves alone', async () => {
    const lead = new Story(house, dispute('consumer', '奶粉线索核查', '县市场监督管理局', SHOP));
    await lead.registers(market);
    await lead.opens(market, 'lead', { procedure: 'administrative-duty', variant: 'market' });
    expect(await dates(house, market, lead)).toContain('market-lead.verify 2026-04-15 2026-05-09 running');
    await older.willing(market, 'mediation', CHEN);
    await older.does(market, 'mediation', 'record-willingness', { partyId: older.party(SHOP), willing: false });
    expect(await stateOf(house, market, older, 'mediation')).toBe('telling');
    expect(await dates(house, market, older)).toContain('consumer-complaint.tell-end 2026-04-15 2026-04-24 running');
    await older.does(market, 'mediation', 'tell-end', { how: 'by-phone' });
    expect(await stateOf(house, market, older, 'mediation')).toBe('terminated');
    await lead.does(market, 'lead', 'accept');
    await lead.does(market, 'lead', 'tell-reporter', { how: 'by-phone' });
    expect(await stateOf(house, market, lead, 'lead')).toBe('investigating');
  });

  it('ends by itself on its sixtieth day, and the parties are told within seven working days', async () => {
    for (const name of [CHEN, SHOP]) await newer.willing(market, 'mediation', name);
    await newer.does(market, 'mediation', 'open-mediation');
    await house.moveTo('2026-06-15T23:59:00+08:00');
    expect(await stateOf(house, market, newer, 'mediation')).toBe('mediating');
    await house.moveTo('2026-06-16T09:00:00+08:00');
    expect(await stateOf(house, market, newer, 'mediation')).toBe('telling');
    // 16 June and seven working days: the Dragon Boat holiday lies between.
    expect(await dates(house, market, newer)).toContain('consumer-complaint.tell-end 2026-06-16 2026-06-26 running');
  });
});

describe('Before the police: only performance ends it, a default goes to the penalty', () => {
  let house: House;
  const ZHAO = '赵德福';
  const QIAN = '钱小军';
  const fight = async (title: string, more: object = {}): Promise<Story> => {
    const story = new Story(house, dispute('neighbour', title, ZHAO, QIAN, more));
    await story.registers(police);
    await story.opens(police, 'mediation', { procedure: 'administrative-mediation', variant: 'public-security' });
    await willing(police, story);
    return story;
  };
  const fit = { minorOffence: true, circumstance: 'acquainted', exclusion: 'none' };
  const settled = async (story: Story): Promise<string> => {
    await story.does(police, 'mediation', 'accept', fit);
    await story.does(police, 'mediation', 'open-mediation', { place: '派出所' });
    await story.does(police, 'mediation', 'draft-agreement', {
      form: 'written',
      facts: '因排水沟推搡',
      terms: [pay(story, QIAN, ZHAO, '800.00', '2026-05-20')],
    });
    for (const name of [ZHAO, QIAN])
      await story.does(police, 'mediation', 'sign', { signer: 'party', partyId: story.party(name), method: 'fingerprint' });
    const { agreement, ended } = Story.seen(await house.as(police).get(story.path('mediation')));
    expect(ended).toBe(false);
    return agreement!.terms[0]!.instalments[0]!.id;
  };

  beforeAll(async () => {
    house = await aHouse('2026-04-28T08:30:00+08:00');
  });
  afterAll(() => house.close());

  it('what the law excludes is not mediated', async () => {
    const story = await fight('雇人打人');
    expect(refusalOf(await story.tries(police, 'mediation', 'accept', { ...fit, exclusion: 'hired-assault' })).reasons).toEqual([
      'mediation-excluded 179',
    ]);
    expect(await story.does(police, 'mediation', 'to-penalty', { ground: 'hired-assault' })).toMatchObject({ state: 'penalty-track' });
    expect(await dates(house, police, story)).toContain('public-security-case.decide 2026-04-28 2026-05-28 running');
  });

  it('a minor comes with the guardian', async () => {
    const story = await fight('校门口推搡', { riskFlags: ['minor'] });
    await story.does(police, 'mediation', 'accept', fit);
    expect(refusalOf(await story.tries(police, 'mediation', 'open-mediation')).reasons).toEqual(['guardian-missing 181']);
    await story.does(police, 'mediation', 'record-guardian', { partyId: story.party(ZHAO), guardian: 'present' });
    expect(await story.does(police, 'mediation', 'open-mediation')).toMatchObject({ state: 'mediating' });
    expect(await dates(house, police, story)).toContain('public-security-mediation.second 2026-04-28 2026-05-11 running');
  });

  it('two minors come with a guardian each, known from the birth date of one and from the number of the other', async () => {
    const parties = [
      { role: 'applicant', kind: 'person', name: ZHAO, birthDate: '2012-05-06' },
      { role: 'respondent', kind: 'person', name: QIAN, idType: 'resident-id', idNumber: '230522201706010016' },
    ];
    const story = await fight('放学路上推搡', { parties });
    await story.does(police, 'mediation', 'accept', fit);
    for (const name of [ZHAO, QIAN]) {
      expect(refusalOf(await story.tries(police, 'mediation', 'open-mediation')).reasons).toEqual(['guardian-missing 181']);
      await story.does(police, 'mediation', 'record-guardian', { partyId: story.party(name), guardian: 'present' });
    }
    expect(await story.does(police, 'mediation', 'open-mediation')).toMatchObject({ state: 'mediating' });
  });

  it('no agreement in seven working days of the first session: the penalty, its days counted from the last of them', async () => {
    const story = await fight('酒后推搡');
    await story.does(police, 'mediation', 'accept', fit);
    await story.does(police, 'mediation', 'open-mediation', { place: '派出所' });
    await house.moveTo('2026-05-12T09:00:00+08:00');
    expect(await stateOf(house, police, story, 'mediation')).toBe('penalty-track');
    expect(await dates(house, police, story)).toContain('public-security-mediation.decide 2026-05-11 2026-06-10 running');
  });

  it('kept: paid on the day, it ends without a penalty', async () => {
    const story = await fight('排水沟推搡');
    const instalmentId = await settled(story);
    await house.moveTo('2026-05-20T09:00:00+08:00');
    expect(await story.does(police, 'mediation', 'record-performance', { instalmentId, on: '2026-05-20', amount: '800.00' })).toMatchObject(
      {
        state: 'no-penalty',
        ended: true,
        outcome: 'settled-performed',
      },
    );
  });

  it('not kept: the penalty track opens with the default, and the period of the case begins that day', async () => {
    const story = await fight('院墙推搡');
    const instalmentId = await settled(story);
    await house.moveTo('2026-05-21T09:00:00+08:00');
    expect(await story.does(police, 'mediation', 'record-default', { instalmentId, on: '2026-05-21' })).toMatchObject({
      state: 'penalty-track',
    });
    // 20 June is a holiday, 22 the first working day after it.
    expect(await dates(house, police, story)).toContain('public-security-mediation.decide 2026-05-21 2026-06-22 running');
    await house.moveTo('2026-06-01T09:00:00+08:00');
    expect(
      await story.does(police, 'mediation', 'record-decision', {
        kind: 'penalty',
        decisionNo: '友公行罚决字〔2026〕88号',
        on: '2026-06-01',
      }),
    ).toMatchObject({ state: 'decided', outcome: 'decided' });
  });
});
