import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, type Dossier, type Seen, Story, refusalOf } from '../support/story.js';

const GAO = '高玉海';
const EMPLOYER = '友谊县宏建达劳务有限公司';
const village = 'clerk.village';
const registrar = 'registrar.mediation';
const li = 'mediator.li';
const commission = 'clerk.arbitration';

/** 高玉海 against the company that hired him, and nobody else. */
const GAO_ALONE: Dossier = {
  ...DOSSIERS.wages,
  registration: {
    ...DOSSIERS.wages.registration,
    title: '高玉海与友谊县宏建达劳务有限公司追索劳动报酬及加班工资纠纷',
    parties: DOSSIERS.wages.registration.parties.filter(({ name }) => name === GAO || name === EMPLOYER),
    claims: [{ description: '支付工资和加班工资', amount: '62000.00' }],
    source: undefined,
  },
};

interface Dated extends Seen {
  deadlines: {
    id: string;
    ruleId: string;
    kind: string;
    subjectId: string | null;
    startDate: string;
    nominalDue: string;
    due: string | null;
    state: string;
  }[];
}

/** Deadlines of a rule as the view shows them: whose, from when, until when, and how they stand. */
const datesOf = (view: Seen, ruleId: string, story: Story): string[] =>
  (view as Dated).deadlines
    .filter((one) => one.ruleId === ruleId)
    .map(({ subjectId, startDate, nominalDue, due, state }) => {
      const name = Object.entries(story.parties).find(([, id]) => id === subjectId)?.[0];
      return [...(name ? [name] : []), startDate, nominalDue, due, state].join(' ');
    });

describe('Unpaid wages and overtime: no agreement in fifteen days, an award, and one side sues in time', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-07-06T09:00:00+08:00');
    story = new Story(house, GAO_ALONE);
  });
  afterAll(() => house.close());

  const read = async (): Promise<Seen> => Story.seen(await house.as(commission).get(story.path('arbitration')));
  const suit = (more: object = {}) => ({ procedure: 'litigation', ...more });
  const served = (name: string, servedOn: string) => ({ partyId: story.party(name), servedOn, method: 'in-person' });

  it('goes from the village desk to the committee, whose fifteen days pass without an agreement', async () => {
    await story.registers(village);
    await story.offers(village, 'committee-youyi');
    await story.accepts(registrar, 'mediation', { receivedOn: '2026-07-06' });
    for (const name of [GAO, EMPLOYER]) await story.willing(registrar, 'mediation', name);
    await story.does(registrar, 'mediation', 'accept');
    await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    await story.does(li, 'mediation', 'open-mediation');
    await house.moveTo('2026-07-22T09:00:00+08:00');
    const view = Story.seen(await house.as(registrar).get(story.path('mediation')));
    expect(view).toMatchObject({ state: 'mediating', variant: 'labour' });
    expect(view.marks).toContainEqual(expect.objectContaining({ mark: 'arbitration-open' }));
    expect(datesOf(view, 'labour-mediation.conclude', story)).toEqual(['2026-07-06 2026-07-21 2026-07-21 running']);
  });

  it('is told of arbitration, which comes before the court', async () => {
    const view = await story.does(li, 'mediation', 'terminate', { ground: 'no-agreement' });
    expect(view.roads.map(({ code }) => code)).toContain('labour-arbitration');
    expect(refusalOf(await story.asksToOpen(registrar, suit()))).toEqual({
      status: 422,
      code: 'arbitration-first',
      reasons: ['arbitration-first 5'],
    });
  });

  it('is handed to the commission, which has five working days, asks for a paper, and has them anew', async () => {
    const wrong = {
      toOrganisationId: house.county.organisations['land-arbitration'],
      procedure: 'labour-arbitration',
      reason: '…',
      legalBasis: '依职责',
    };
    expect(refusalOf(await house.as(registrar).post(`/api/v1/cases/${story.caseId}/handoffs`, wrong))).toMatchObject({
      status: 422,
      code: 'organisation-cannot-receive',
    });
    await house.moveTo('2026-08-10T09:00:00+08:00');
    await story.offers(registrar, 'labour-arbitration', { procedure: 'labour-arbitration', reason: '调解不成,当事人申请劳动仲裁' });
    await house.moveTo('2026-08-11T09:00:00+08:00');
    await story.accepts(commission, 'arbitration', { receivedOn: '2026-08-11' });
    expect(datesOf(await read(), 'labour-arbitration.accept', story)).toEqual(['2026-08-11 2026-08-18 2026-08-18 running']);
    await story.does(commission, 'arbitration', 'request-supplement', { items: ['用工登记表'], until: '2026-08-20' });
    await house.moveTo('2026-08-13T09:00:00+08:00');
    const view = await story.does(commission, 'arbitration', 'supplement', { receivedOn: '2026-08-13' });
    expect(datesOf(view, 'labour-arbitration.accept', story)).toEqual([
      '2026-08-11 2026-08-18 2026-08-18 stopped',
      '2026-08-13 2026-08-20 2026-08-20 running',
    ]);
    expect(await story.statuses(story.path('arbitration'), commission, village, 'clerk.land', 'court-client', 'mediator.li')).toEqual([
      200, 404, 404, 404, 404,
    ]);
  });

  it('is taken in, and forty-five days run from then', async () => {
    await house.moveTo('2026-08-14T09:00:00+08:00');
    const view = await story.does(commission, 'arbitration', 'accept', { arbitrationNo: '友劳人仲案〔2026〕12号' });
    expect(view).toMatchObject({ state: 'accepted', stage: 'arbitration' });
    const found = await house.as(commission).get(`/api/v1/cases?number=${encodeURIComponent('友劳人仲案(2026)12号')}`);
    expect((found.body['items'] as { id: string }[]).map(({ id }) => id)).toEqual([story.caseId]);
    expect(datesOf(view, 'labour-arbitration.award', story)).toEqual(['2026-08-14 2026-09-28 2026-09-28 running']);
    await story.does(commission, 'arbitration', 'send-application', served(EMPLOYER, '2026-08-14'));
    expect(datesOf(await read(), 'labour-arbitration.answer', story)).toEqual([`${EMPLOYER} 2026-08-14 2026-08-28 2026-08-28 running`]);
    await story.does(commission, 'arbitration', 'form-tribunal', { tribunal: 'panel', arbitrators: ['王仲裁员', '李仲裁员', '赵仲裁员'] });
  });

  it('is heard after notice, without an answer of the company', async () => {
    await house.moveTo('2026-08-31T09:00:00+08:00');
    const set = await story.does(commission, 'arbitration', 'schedule-hearing', { hearingOn: '2026-09-15', place: '第一仲裁庭' });
    expect(datesOf(set, 'labour-arbitration.hearing-notice', story)).toEqual(['2026-09-15 2026-09-08 2026-09-08 running']);
    for (const name of [GAO, EMPLOYER]) await story.does(commission, 'arbitration', 'notify-hearing', served(name, '2026-08-31'));
    expect(datesOf(await read(), 'labour-arbitration.hearing-notice', story)).toEqual(['2026-09-15 2026-09-08 2026-09-08 met']);
    await house.moveTo('2026-09-15T09:00:00+08:00');
    await story.does(commission, 'arbitration', 'record-hearing', { on: '2026-09-15', place: '第一仲裁庭' });
    const early = { finality: 'non-final', on: '2026-09-15', awardNo: '友劳人仲字〔2026〕12号' };
    expect(refusalOf(await story.tries(commission, 'arbitration', 'record-award', early))).toMatchObject({
      status: 422,
      reasons: ['mediation-not-tried 42'],
    });
    await story.does(commission, 'arbitration', 'record-mediation', { result: 'no-agreement' });
    await house.moveTo('2026-09-18T09:00:00+08:00');
    const view = await story.does(commission, 'arbitration', 'record-award', { ...early, on: '2026-09-18' });
    expect(view).toMatchObject({ state: 'awarded', ended: false, decision: { finality: 'non-final' } });
    expect(datesOf(view, 'labour-arbitration.award', story)).toEqual(['2026-08-14 2026-09-28 2026-09-28 met']);
  });

  it('is served on each on its own day, and each has fifteen days of its own over the October holiday', async () => {
    await house.moveTo('2026-09-21T09:00:00+08:00');
    await story.does(commission, 'arbitration', 'record-service', served(GAO, '2026-09-21'));
    await house.moveTo('2026-09-24T09:00:00+08:00');
    const view = await story.does(commission, 'arbitration', 'record-service', served(EMPLOYER, '2026-09-24'));
    expect(view.state).toBe('served');
    expect(datesOf(view, 'labour-arbitration.sue', story)).toEqual([
      `${GAO} 2026-09-21 2026-10-06 2026-10-08 running`,
      `${EMPLOYER} 2026-09-24 2026-10-09 2026-10-09 running`,
    ]);
    const notice = await house.as(commission).get(`${story.path('arbitration')}/papers/suit-notice`);
    expect([notice.status, notice.text]).toEqual([200, expect.stringMatching(/2026年10月8日|2026-10-08/)]);
  });

  it('is sued upon on the last day, so the award does not take effect; the court is open without an exception', async () => {
    await house.moveTo('2026-10-08T10:00:00+08:00');
    const view = await story.does(commission, 'arbitration', 'record-suit', {
      partyId: story.party(GAO),
      filedOn: '2026-10-08',
      share: 'whole',
    });
    expect(view).toMatchObject({ state: 'sued', ended: true, outcome: 'awarded' });
    expect(datesOf(view, 'labour-arbitration.sue', story)).toEqual([
      `${GAO} 2026-09-21 2026-10-06 2026-10-08 met`,
      `${EMPLOYER} 2026-09-24 2026-10-09 2026-10-09 running`,
    ]);
    await story.opens(commission, 'suit', suit());
    const filed = await story.does(commission, 'suit', 'record-filing', {
      courtId: house.county.organisations['court-youyi'],
      filedOn: '2026-10-08',
    });
    expect(filed).toMatchObject({ state: 'filed' });
    await house.moveTo('2026-10-12T09:00:00+08:00');
    expect(datesOf(await read(), 'labour-arbitration.sue', story)[1]).toBe(`${EMPLOYER} 2026-09-24 2026-10-09 2026-10-09 lapsed`);
    expect((await read()).state).toBe('sued');
  });
});

interface Said {
  open: { procedure: string; variant: string | null; until: string | null; opensAt: { name: string } | null }[];
  closed: { procedure: string; variant: string | null; ruleId: string; ifConcerns: string | null; instead: { procedure: string }[] }[];
}

describe('A commission that is silent', () => {
  let house: House;
  let story: Story;
  let overdue: Story;

  beforeAll(async () => {
    house = await aHouse('2026-02-12T09:00:00+08:00');
    story = new Story(house, GAO_ALONE);
    overdue = new Story(house, GAO_ALONE);
    for (const one of [story, overdue]) {
      await one.registers(village);
      await one.offers(village, 'labour-arbitration', { procedure: 'labour-arbitration', reason: '当事人申请劳动仲裁' });
      await one.accepts(commission, 'arbitration', { receivedOn: '2026-02-12' });
    }
    await overdue.does(commission, 'arbitration', 'accept');
  });
  afterAll(() => house.close());

  const read = async (one: Story): Promise<Seen> => Story.seen(await house.as(commission).get(one.path('arbitration')));
  const sues = (one: Story, filedOn: string) => ({ partyId: one.party(GAO), filedOn });

  it('has five working days over the Spring Festival, and the court is not open before they are over', async () => {
    expect(datesOf(await read(story), 'labour-arbitration.accept', story)).toEqual(['2026-02-12 2026-02-26 2026-02-26 running']);
    expect(refusalOf(await story.tries(commission, 'arbitration', 'sue-overdue', sues(story, '2026-02-12')))).toMatchObject({
      status: 422,
      code: 'suit-not-open',
    });
  });

  it('leaves a mark and a right when they have passed; nothing ends by itself', async () => {
    await house.moveTo('2026-02-27T09:00:00+08:00');
    const view = await read(story);
    expect(view).toMatchObject({ state: 'received', ended: false });
    expect(view.marks).toContainEqual(expect.objectContaining({ mark: 'suit-open', value: 'undecided' }));
    expect(view.papers.map(({ kind }) => kind)).toContain('suit-notice');
    expect(datesOf(view, 'labour-arbitration.sue-without-award', story)).toEqual(['2026-02-26 2027-02-26 2027-02-26 running']);
  });

  it('opens the court, and nobody has to name why: triage says until when, and not to ask the commission again', async () => {
    const triage = (await house.as(commission).get(`/api/v1/cases/${story.caseId}/triage`)).body as unknown as Said;
    expect(triage.open.find(({ procedure }) => procedure === 'litigation')).toMatchObject({ until: '2027-02-26' });
    expect(triage.closed.filter(({ procedure, ifConcerns }) => procedure === 'litigation' && !ifConcerns)).toEqual([]);
    const suit = { procedure: 'litigation' };
    const view = await story.does(commission, 'arbitration', 'sue-overdue', sues(story, '2026-02-27'));
    expect(view).toMatchObject({ state: 'sued-without-award', ended: true });
    await story.opens(commission, 'suit', suit);
    expect(
      await story.does(commission, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-02-27' }),
    ).toMatchObject({ state: 'filed' });
  });

  it('or lets its forty-five days pass: what is served by public notice is not counted, what is added begins them anew', async () => {
    const award = async () => (await read(overdue)) as Dated;
    const deadline = async () => (await award()).deadlines.find(({ ruleId }) => ruleId === 'labour-arbitration.award')!;
    expect((await deadline()).due).toBe('2026-03-30');
    const path = `/api/v1/deadlines/${(await deadline()).id}`;
    Story.seen(await house.as(commission).act(path, 'suspend', { basis: 'public-notice' }));
    expect(await deadline()).toMatchObject({ due: null, state: 'suspended' });
    await house.moveTo('2026-03-29T09:00:00+08:00');
    Story.seen(await house.as(commission).act(path, 'resume'));
    expect((await deadline()).due).toBe('2026-04-28');
    await house.moveTo('2026-04-01T09:00:00+08:00');
    await overdue.does(commission, 'arbitration', 'begin-anew', { event: 'claim-changed' });
    expect(await deadline()).toMatchObject({ startDate: '2026-04-01', due: '2026-05-18' });
    Story.seen(await house.as(commission).act(path, 'request-extension', { reason: '案情复杂', quantity: 15 }));
    expect(refusalOf(await house.as(commission).act(path, 'approve-extension', { reason: '同意' }))).toMatchObject({
      status: 403,
      code: 'role-missing',
    });
    await house.moveTo('2026-05-19T09:00:00+08:00');
    expect(await award()).toMatchObject({
      state: 'accepted',
      ended: false,
      marks: [expect.objectContaining({ mark: 'suit-open', value: 'award-overdue' })],
    });
    expect(await overdue.does(commission, 'arbitration', 'sue-overdue', sues(overdue, '2026-05-19'))).toMatchObject({
      state: 'sued-without-award',
    });
  });
});

describe('A final award: fifteen days for the worker, two years to enforce it, and nothing of either once it is set aside', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-09-15T09:00:00+08:00');
    story = new Story(house, GAO_ALONE);
    await story.registers(village);
    await story.offers(village, 'labour-arbitration', { procedure: 'labour-arbitration', reason: '当事人申请劳动仲裁' });
    await story.accepts(commission, 'arbitration', { receivedOn: '2026-09-15' });
    await story.does(commission, 'arbitration', 'accept');
    await story.does(commission, 'arbitration', 'form-tribunal', { tribunal: 'sole', arbitrators: ['王仲裁员'] });
    await story.does(commission, 'arbitration', 'record-hearing', { on: '2026-09-15' });
    await story.does(commission, 'arbitration', 'record-mediation', { result: 'no-agreement' });
    const award = { finality: 'final', on: '2026-09-15', awardNo: '友劳人仲字〔2026〕21号', performBy: '2026-09-30' };
    await story.does(commission, 'arbitration', 'record-award', award);
    for (const name of [GAO, EMPLOYER])
      await story.does(commission, 'arbitration', 'record-service', {
        partyId: story.party(name),
        servedOn: '2026-09-15',
        method: 'in-person',
      });
  });
  afterAll(() => house.close());

  const triage = async (): Promise<Said> =>
    (await house.as(commission).get(`/api/v1/cases/${story.caseId}/triage`)).body as unknown as Said;
  const untilOf = ({ open }: Said, procedure: string) => open.find((one) => one.procedure === procedure)?.until;
  const asks = async (procedure: string) => refusalOf(await story.asksToOpen(commission, { procedure }));

  it('is in force at once: two years from the day it gives the company, and the worker’s days to sue beside them', async () => {
    const view = Story.seen(await house.as(commission).get(story.path('arbitration')));
    expect(view.state).toBe('final-served');
    expect(datesOf(view, 'enforcement.apply', story)).toEqual(['2026-09-30 2028-09-30 2028-10-04 running']);
    const said = await triage();
    expect([untilOf(said, 'litigation'), untilOf(said, 'enforcement')]).toEqual(['2026-09-30', '2028-10-04']);
    expect(await asks('labour-arbitration')).toEqual({ status: 422, code: 'road-barred', reasons: ['road-barred 50'] });
  });

  it('is found by the number of its award, by who may see the case and by nobody else', async () => {
    const found = async (who: string, number: string) =>
      (
        (await house.as(who).get(`/api/v1/cases?number=${encodeURIComponent(number)}`)).body as unknown as { items: { id: string }[] }
      ).items.map(({ id }) => id);
    for (const number of ['友劳人仲字〔2026〕21号', '友劳人仲字(2026)21号'])
      expect(await found(commission, number)).toEqual([story.caseId]);
    expect(await found('registrar.other', '友劳人仲字〔2026〕21号')).toEqual([]);
  });

  it('the days over, it is neither sued upon nor arbitrated again', async () => {
    await house.moveTo('2026-10-01T00:30:00+08:00');
    for (const procedure of ['litigation', 'labour-arbitration']) expect((await asks(procedure)).reasons).toEqual(['road-barred 50']);
    const said = await triage();
    expect([untilOf(said, 'litigation'), untilOf(said, 'labour-arbitration')]).toEqual([undefined, undefined]);
    expect(said.closed.find(({ procedure }) => procedure === 'litigation')?.ruleId).toBe('labour-arbitration-bars-suit');
  });

  it('set aside, nothing is left of it to enforce, and each may sue', async () => {
    await house.moveTo('2026-10-12T09:00:00+08:00');
    await story.does(commission, 'arbitration', 'request-set-aside', { partyId: story.party(EMPLOYER), filedOn: '2026-10-12' });
    await story.does(commission, 'arbitration', 'record-set-aside', {
      ruling: 'set-aside',
      rulingNo: '(2026)黑05民特3号',
      rulingDate: '2026-10-12',
    });
    const view = await story.does(commission, 'arbitration', 'record-ruling-service', {
      partyId: story.party(GAO),
      servedOn: '2026-10-12',
      method: 'in-person',
    });
    expect(datesOf(view, 'enforcement.apply', story)).toEqual(['2026-09-30 2028-09-30 2028-10-04 stopped']);
    expect((await asks('enforcement')).status).toBe(422);
    expect(untilOf(await triage(), 'litigation')).toBe('2026-10-27');
    // The suit is the road now, and no second arbitration.
    expect(await asks('labour-arbitration')).toEqual({ status: 422, code: 'road-barred', reasons: ['road-barred 49'] });
    const { suggestions } = (await house.as(commission).get(`/api/v1/cases/${story.caseId}/triage`)).body as unknown as {
      suggestions: { procedure: string; until: string | null }[];
    };
    expect(suggestions.find(({ procedure }) => procedure === 'litigation')).toMatchObject({ until: '2026-10-27' });
    expect(suggestions.some(({ procedure }) => procedure === 'labour-arbitration')).toBe(false);
    expect((await story.asksToOpen(commission, { procedure: 'litigation' })).status).toBe(201);
  });

  it('beside a suit that was docketed meanwhile it is not taken in, unless that suit is said to be another dispute', async () => {
    const other = new Story(house, GAO_ALONE);
    await other.registers(commission);
    await other.opens(commission, 'arbitration', { procedure: 'labour-arbitration' });
    await other.opens(commission, 'suit', { procedure: 'litigation', exception: 'wage-iou' });
    const filing = { courtId: house.county.organisations['court-youyi'], filedOn: '2026-10-12', partyId: other.party(GAO) };
    await other.does(commission, 'suit', 'record-filing', filing);
    await other.does('court-client', 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初501号', docketedOn: '2026-10-12' });
    expect(refusalOf(await other.tries(commission, 'arbitration', 'accept')).code).toBe('road-beside');
    expect(await other.does(commission, 'arbitration', 'accept', { exception: 'another-dispute' })).toMatchObject({ state: 'accepted' });
    const { marks } = Story.seen(await house.as(commission).get(other.path('arbitration')));
    expect(marks.map(({ mark }) => mark)).not.toContain('suit-found');
  });
});
