import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, type Seen, Story, refusalOf } from '../support/story.js';

const LU = '吕凤英';
const ZHENG = '郑国强';
const registrar = 'registrar.other';
const land = 'officer.land';
const government = 'officer.government';
const desk = 'clerk.reconsideration';

const aParty = (role: string, kind: string, name: string) => ({ role, kind, name });
const aDossier = (title: string, facts: string): Dossier => ({
  title,
  registration: {
    channel: 'window',
    disputeType: 'housing-homestead',
    title,
    facts,
    areaCode: '230522200000',
    parties: [aParty('applicant', 'person', LU), aParty('respondent', 'person', ZHENG)],
  },
  agreement: { facts: '', responsibility: '', disputedPoints: '', terms: [], form: 'written' },
  deadlines: [],
});

interface DatedView extends Seen {
  deadlines: { ruleId: string; subjectId: string | null; startDate: string; due: string | null; state: string }[];
}

describe('A boundary: split off from the ditch, decided by the government while nobody touches the land, and reconsidered for one of them', () => {
  let house: House;
  let story: Story;
  let again: Story;

  beforeAll(async () => {
    house = await aHouse('2026-03-03T09:00:00+08:00');
    story = new Story(house, aDossier('吕凤英与郑国强院界争议', '两家对院墙外一米五宽的地各执一词。'));
    again = new Story(house, aDossier('郑国强不服土地权属处理决定', '认为处理决定划走了已登记的宅基地。'));
  });
  afterAll(() => house.close());

  const datesOf = async (account: string, proceeding: string, of: Story = story): Promise<string[]> => {
    const view = Story.seen(await house.as(account).get(of.path(proceeding))) as DatedView;
    const nameOf = (id: string | null) => Object.entries(of.parties).find(([, one]) => one === id)?.[0];
    return view.deadlines.map(({ ruleId, subjectId, startDate, due, state }) =>
      [ruleId, ...(subjectId ? [nameOf(subjectId)] : []), startDate, due, state].join(' '),
    );
  };
  const flagOf = ({ marks }: Seen): string | undefined => marks.find(({ mark }) => mark === 'status-quo')?.value;

  it('the line between the yards is a case of its own, and goes to the land office', async () => {
    await story.registers(registrar);
    expect(refusalOf(await story.asksToOpen(registrar, { procedure: 'litigation', concerns: ['land-title'] }))).toEqual({
      status: 422,
      code: 'decision-first',
      reasons: ['decision-first 14'],
    });
    await story.offers(registrar, 'natural-resources', {
      procedure: 'administrative-adjudication',
      variant: 'land-title',
      reason: '院界属于土地权属争议',
    });
    await house.moveTo('2026-03-04T09:00:00+08:00');
    await story.accepts(land, 'boundary', { receivedOn: '2026-03-04' });
  });

  it('from that day nobody may change how the land is used, and both are told', async () => {
    const view = Story.seen(await house.as(land).get(story.path('boundary')));
    expect(flagOf(view)).toBe('in-force');
    expect(view.papers.map(({ kind, partyId }) => [kind, partyId])).toEqual(
      [LU, ZHENG].map((name) => ['status-quo-notice', story.party(name)]),
    );
    const { text } = await house.as(land).get(`${story.path('boundary')}/papers/status-quo-notice`);
    expect(text).toContain('任何一方不得改变土地利用现状');
    expect(await datesOf(land, 'boundary')).toEqual(['adjudication.accept 2026-03-04 2026-03-13 running']);
  });

  it('is looked into by two, and laid before the county government, which sees the road and not the case', async () => {
    await house.moveTo('2026-03-05T09:00:00+08:00');
    await story.does(land, 'boundary', 'accept');
    // The question is before the government: no court, though nobody says again what it is about.
    expect(refusalOf(await story.asksToOpen(land, { procedure: 'litigation' })).reasons).toEqual(['decision-first 14']);
    await story.does(land, 'boundary', 'send-application', { receivedOn: '2026-03-05' });
    expect(refusalOf(await story.tries(land, 'boundary', 'investigate', { investigators: ['王工'] }))).toMatchObject({ status: 422, code: 'too-few-investigators' });
    await story.does(land, 'boundary', 'investigate', { investigators: ['王工', '赵工'] });
    await house.moveTo('2026-03-20T09:00:00+08:00');
    expect(await story.statuses(story.path('boundary'), government)).toEqual([404]);
    await story.does(land, 'boundary', 'submit-opinion', { deciderId: house.county.organisations['county-government'], note: '以老界石为界' });
    expect(await story.statuses(story.path('boundary'), government, 'officer.city')).toEqual([200, 404]);
    expect(await story.statuses(`/api/v1/cases/${story.caseId}`, government)).toEqual([404]);
  }); // prettier-ignore

  it('is decided by the government alone, and each of them has its own days from its own notice', async () => {
    await house.moveTo('2026-04-01T09:00:00+08:00');
    const decision = { on: '2026-04-01', documentNo: '友政处〔2026〕1号', result: '以老界石为界' };
    expect(refusalOf(await story.tries(land, 'boundary', 'decide', decision)).status).toBe(403);
    await story.does(government, 'boundary', 'decide', decision);
    await story.does(land, 'boundary', 'record-service', { partyId: story.party(LU), servedOn: '2026-04-01', method: 'in-person' });
    await house.moveTo('2026-04-10T09:00:00+08:00');
    const view = await story.does(land, 'boundary', 'record-service', { partyId: story.party(ZHENG), servedOn: '2026-04-10', method: 'post' });
    expect([view.state, flagOf(view)]).toEqual(['served', 'in-force']);
    expect((await datesOf(land, 'boundary')).filter((one) => one.endsWith('running')).sort()).toEqual([
      `adjudication.sue ${LU} 2026-04-01 2026-05-06 running`,
      `adjudication.sue ${ZHENG} 2026-04-10 2026-05-11 running`,
      `reconsideration.apply ${LU} 2026-04-01 2026-06-01 running`,
      `reconsideration.apply ${ZHENG} 2026-04-10 2026-06-09 running`,
    ].sort());
  }); // prettier-ignore

  it('one of them goes to reconsideration, and the decision waits for it', async () => {
    await house.moveTo('2026-04-20T09:00:00+08:00');
    await again.registers(desk, { parties: [{ role: 'applicant', kind: 'person', name: ZHENG }, { role: 'third-party', kind: 'person', name: LU }] });
    // The two cases are about one matter.
    await house.database.query('UPDATE yizhan.cases SET matter_id = (SELECT matter_id FROM yizhan.cases WHERE id = $1) WHERE id = $2', [story.caseId, again.caseId]);
    await again.opens(desk, 'reconsideration', { procedure: 'administrative-reconsideration', receivedOn: '2026-04-20', concerns: ['natural-resource-right'] });
    await again.does(desk, 'reconsideration', 'record-application', {
      partyId: again.party(ZHENG), filedOn: '2026-04-20', act: '土地权属处理决定', madeOn: '2026-04-01', knownOn: '2026-04-10', told: true, immovable: true, precedence: 'natural-resource-right',
      respondentId: house.county.organisations['county-government'],
    });
    await again.does(desk, 'reconsideration', 'accept', { mode: 'ordinary' });
    const view = await story.does(land, 'boundary', 'record-remedy', { partyId: story.party(ZHENG), remedy: 'reconsideration', on: '2026-04-20' });
    expect([view.state, flagOf(view)]).toEqual(['remedy', 'in-force']);
    expect((await datesOf(land, 'boundary')).filter((one) => one.includes(ZHENG))).toEqual(expect.arrayContaining([`reconsideration.apply ${ZHENG} 2026-04-10 2026-06-09 met`]));
  }); // prettier-ignore

  it('no court meanwhile, for a right said to be taken: by default after reconsideration, and the clerk reads that this is not settled', async () => {
    const suit = { procedure: 'litigation', concerns: ['land-title', 'natural-resource-right'] };
    const answer = await again.asksToOpen(desk, suit);
    expect(refusalOf(answer).reasons).toEqual(['reconsideration-first 23', 'road-beside 29']);
    expect(answer.text).toContain('须由县司法局确认');
    // Nor does anybody have to say it who sues the government over this very decision.
    expect(refusalOf(await story.asksToOpen(land, { procedure: 'litigation', variant: 'administrative' })).reasons).toEqual([
      'reconsideration-first 23',
      'road-beside 29',
    ]);
    // The third party’s suit about the line itself is the land law’s.
    expect((await story.asksToOpen(land, { procedure: 'litigation', concerns: ['land-title'] })).status).toBe(201);
  });

  it('upheld, it is in force, and the land is free', async () => {
    await house.moveTo('2026-04-22T09:00:00+08:00');
    await again.does(desk, 'reconsideration', 'send-copy', { receivedOn: '2026-04-22' });
    await house.moveTo('2026-04-28T09:00:00+08:00');
    await again.does(government, 'reconsideration', 'submit-answer', { note: '附界址调查材料' });
    await again.does(desk, 'reconsideration', 'hear-opinions', { partyId: again.party(ZHENG), manner: 'face-to-face', note: '坚持请求' });
    await house.moveTo('2026-05-20T09:00:00+08:00');
    await again.does(desk, 'reconsideration', 'decide', { kind: 'maintain', on: '2026-05-20', documentNo: '友政复决〔2026〕2号', result: '维持处理决定', approvedBy: '机关负责人' });
    for (const name of [ZHENG, LU])
      await again.does(desk, 'reconsideration', 'record-service', { partyId: again.party(name), servedOn: '2026-05-20', method: 'in-person' });
    const reconsidered = Story.seen(await house.as(desk).get(again.path('reconsideration')));
    expect(reconsidered).toMatchObject({ state: 'effective', ended: true, outcome: 'decided' });
    expect((await datesOf(desk, 'reconsideration', again)).filter((one) => one.startsWith('administrative-suit'))).toEqual([
      `administrative-suit.after-reconsideration ${ZHENG} 2026-05-20 2026-06-04 running`,
      `administrative-suit.after-reconsideration ${LU} 2026-05-20 2026-06-04 running`,
    ]);
    await house.moveTo('2026-06-05T09:00:00+08:00');
    const view = await story.does(land, 'boundary', 'record-remedy-outcome', { kind: 'upheld', on: '2026-06-05', documentNo: '友政复决〔2026〕2号' });
    expect([view.state, view.ended, flagOf(view)]).toEqual(['effective', true, undefined]);
  }); // prettier-ignore
});
