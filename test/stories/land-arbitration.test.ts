import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, type Dossier, type Seen, Story, refusalOf } from '../support/story.js';

const village = 'clerk.village';
const commission = 'clerk.land';

/** The people of the ditch, over the land that one of them tills. */
const LAND: Dossier = {
  ...DOSSIERS.ditch,
  registration: {
    channel: 'visit',
    disputeType: 'land-contract',
    title: '承包地被收回纠纷',
    facts: '承包期内承包地被收回另行发包,承包方要求返还。',
    areaCode: '230522100000',
    parties: DOSSIERS.ditch.registration.parties.slice(0, 2),
  },
};

interface Dated extends Seen {
  deadlines: { ruleId: string; subjectId: string | null; startDate: string; nominalDue: string; due: string | null; state: string }[];
}

describe('Contracted land: arbitrated by choice, in force on the last party’s day', () => {
  let house: House;
  let story: Story;
  let mine: string;
  let theirs: string;

  beforeAll(async () => {
    house = await aHouse('2026-07-08T09:00:00+08:00');
    story = new Story(house, LAND);
    const { parties } = await story.registers(village);
    [mine, theirs] = parties.map(({ id }) => id) as [string, string];
  });
  afterAll(() => house.close());

  const read = async (): Promise<Dated> => Story.seen(await house.as(commission).get(story.path('arbitration'))) as Dated;
  const dates = async (ruleId: string) =>
    (await read()).deadlines
      .filter((one) => one.ruleId === ruleId)
      .map(({ startDate, nominalDue, due, state }) => `${startDate} ${nominalDue} ${due} ${state}`);
  const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

  it('may go to court at once; the parties choose the commission', async () => {
    await story.opens(village, 'suit', { procedure: 'litigation' });
    await story.does(village, 'suit', 'abandon', { reason: '双方愿意先仲裁' });
    await story.offers(village, 'land-arbitration', { procedure: 'land-arbitration', reason: '当事人申请土地承包仲裁' });
    await story.accepts(commission, 'arbitration', { receivedOn: '2026-07-08' });
    expect(await dates('land-arbitration.accept')).toEqual(['2026-07-08 2026-07-15 2026-07-15 running']);
    expect(await story.statuses(story.path('arbitration'), commission, 'clerk.arbitration', village)).toEqual([200, 404, 404]);
  });

  it('is taken in, answered, and heard in the village', async () => {
    await house.moveTo('2026-07-10T09:00:00+08:00');
    await story.does(commission, 'arbitration', 'accept');
    expect(await dates('land-arbitration.award')).toEqual(['2026-07-10 2026-09-08 2026-09-08 running']);
    await story.does(commission, 'arbitration', 'send-application', served(theirs, '2026-07-10'));
    await house.moveTo('2026-07-20T09:00:00+08:00');
    await story.does(commission, 'arbitration', 'record-answer', { partyId: theirs, oral: true });
    await story.does(commission, 'arbitration', 'send-answer', served(theirs, '2026-07-20'));
    await story.does(commission, 'arbitration', 'form-tribunal', { tribunal: 'panel', arbitrators: ['甲仲裁员', '乙仲裁员', '丙仲裁员'] });
    for (const party of [mine, theirs]) await story.does(commission, 'arbitration', 'notify-tribunal', served(party, '2026-07-20'));
    await story.does(commission, 'arbitration', 'rule-ahead', { partyId: mine, measure: 'keep-as-is' });
    await story.does(commission, 'arbitration', 'schedule-hearing', { hearingOn: '2026-08-20', place: '村委会' });
    for (const party of [mine, theirs]) await story.does(commission, 'arbitration', 'notify-hearing', served(party, '2026-07-20'));
    expect(await dates('land-arbitration.hearing-notice')).toEqual(['2026-08-20 2026-08-13 2026-08-13 met']);
    await house.moveTo('2026-08-20T09:00:00+08:00');
    await story.does(commission, 'arbitration', 'record-hearing', { on: '2026-08-20', place: '村委会' });
  });

  it('is decided after mediation was tried, and served on each on its own day', async () => {
    await house.moveTo('2026-08-31T09:00:00+08:00');
    const award = { on: '2026-08-31', awardNo: '友农仲裁〔2026〕1号' };
    expect(refusalOf(await story.tries(commission, 'arbitration', 'record-award', award))).toMatchObject({
      status: 422,
      reasons: ['mediation-not-tried 11'],
    });
    await story.does(commission, 'arbitration', 'record-mediation', { result: 'no-agreement' });
    await story.does(commission, 'arbitration', 'record-award', award);
    expect(await dates('land-arbitration.serve-award')).toEqual(['2026-08-31 2026-09-03 2026-09-03 running']);
    await house.moveTo('2026-09-01T09:00:00+08:00');
    await story.does(commission, 'arbitration', 'record-service', served(mine, '2026-09-01'));
    await house.moveTo('2026-09-14T09:00:00+08:00');
    await story.does(commission, 'arbitration', 'record-service', served(theirs, '2026-09-14'));
    expect(await dates('land-arbitration.sue')).toEqual([
      '2026-09-01 2026-10-01 2026-10-08 running',
      '2026-09-14 2026-10-14 2026-10-14 running',
    ]);
  });

  it('is not in force when the first party’s days are over, but when the last one’s are', async () => {
    await house.moveTo('2026-10-09T09:00:00+08:00');
    expect(await read()).toMatchObject({ state: 'served', ended: false });
    expect(await dates('land-arbitration.sue')).toEqual([
      '2026-09-01 2026-10-01 2026-10-08 lapsed',
      '2026-09-14 2026-10-14 2026-10-14 running',
    ]);
    await house.moveTo('2026-10-15T09:00:00+08:00');
    expect(await read()).toMatchObject({ state: 'effective', ended: true, outcome: 'awarded' });
    expect(await dates('land-arbitration.sue')).toEqual([
      '2026-09-01 2026-10-01 2026-10-08 lapsed',
      '2026-09-14 2026-10-14 2026-10-14 lapsed',
    ]);
  });

  it('is closed to the court then, except to who sued in time, whose act is typed late', async () => {
    expect(refusalOf(await story.asksToOpen(commission, { procedure: 'litigation' }))).toMatchObject({
      status: 422,
      reasons: ['road-barred 48'],
    });
    expect(
      refusalOf(await story.tries(commission, 'arbitration', 'record-suit', { partyId: theirs, filedOn: '2026-10-15' })),
    ).toMatchObject({ status: 422, code: 'deadline-passed' });
    const view = await story.does(commission, 'arbitration', 'record-suit', { partyId: theirs, filedOn: '2026-10-14' });
    expect(view.marks).toContainEqual(expect.objectContaining({ mark: 'sued', partyId: theirs, on: '2026-10-14' }));
    expect(await dates('land-arbitration.sue')).toEqual([
      '2026-09-01 2026-10-01 2026-10-08 lapsed',
      '2026-09-14 2026-10-14 2026-10-14 met',
    ]);
    await story.opens(commission, 'late suit', { procedure: 'litigation', exception: 'sued-in-time' });
  });

  it('expropriation is offered to nobody; what a party brings there is registered and never taken in: the desk refuses in writing, and says what is open', async () => {
    const other = new Story(house, {
      ...LAND,
      registration: { ...LAND.registration, disputeType: 'expropriation', title: '征地补偿纠纷' },
    });
    await other.registers(village);
    const offer = {
      toOrganisationId: house.county.organisations['land-arbitration'],
      procedure: 'land-arbitration',
      reason: '当事人要求仲裁',
      legalBasis: '依法',
    };
    const guided = await house.as(village).post(`/api/v1/cases/${other.caseId}/handoffs`, offer);
    expect(refusalOf(guided)).toEqual({ status: 422, code: 'road-not-for-dispute', reasons: ['road-not-for-dispute 2'] });
    const [{ ruleId, exceptions, open }] = guided.body['errors'] as [
      { ruleId: string; exceptions: { code: string }[]; open: { procedure: string }[] },
    ];
    expect([ruleId, exceptions.map(({ code }) => code)]).toEqual(['road-not-for-dispute', ['dispute-named-wrong', 'filed-by-party']]);
    expect(open.map(({ procedure }) => procedure)).toContain('litigation');
    await other.offers(village, 'land-arbitration', {
      procedure: 'land-arbitration',
      reason: '当事人要求仲裁',
      exception: 'filed-by-party',
    });
    await other.accepts(commission, 'arbitration', { receivedOn: '2026-10-15' });
    const answer = await other.tries(commission, 'arbitration', 'accept');
    expect(refusalOf(answer)).toMatchObject({ status: 422, reasons: ['expropriation-not-arbitrated 2'] });
    expect(answer.body['detail']).toMatch(/行政复议.*起诉/);
    const view = await other.does(commission, 'arbitration', 'refuse', { ground: 'not-arbitrable', reason: '征收补偿不属于仲裁受理范围' });
    expect([view.state, view.papers.map(({ kind }) => kind)]).toEqual(['refused', ['non-acceptance-notice', 'non-acceptance-notice']]);
  });
});
