import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, Story, refusalOf } from '../support/story.js';

const organ = 'officer.agency';
const land = 'officer.land';
const desk = 'clerk.centre';

const request = (disputeType: string, title: string, applicant: string, respondent: string): Dossier => ({
  title,
  registration: {
    channel: 'window',
    disputeType,
    title,
    facts: `${applicant}反映${respondent},请求依法查处。`,
    areaCode: '230522100000',
    parties: [applicant, respondent].map((name, n) => ({
      role: n === 0 ? 'applicant' : 'respondent',
      kind: 'person',
      name,
      phone: '13900003301',
    })),
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
const look = async (house: House, account: string, story: Story, name: string) => Story.seen(await house.as(account).get(story.path(name)));

describe('An organ is asked to act: its silence opens a right and decides nothing', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-04-28T08:30:00+08:00');
    story = new Story(house, request('neighbour', '违法占地堵路', '吴桂珍', '郑海'));
  });
  afterAll(() => house.close());

  it('is handed to the organ, which answers for it from then on', async () => {
    await story.registers(desk);
    await story.offers(desk, 'natural-resources', { procedure: 'administrative-duty', variant: 'general', reason: '申请查处违法占地' });
    await story.accepts(land, 'duty', { receivedOn: '2026-04-28' });
    expect(await look(house, land, story, 'duty')).toMatchObject({ state: 'received' });
    expect(await dates(house, land, story)).toEqual(
      expect.arrayContaining([
        'administrative-duty.accept 2026-04-28 2026-05-08 running',
        'administrative-suit.inaction 2026-04-28 2026-06-29 running',
      ]),
    );
    expect((await house.as(desk).get(story.path('duty'))).status).toBe(404);
  });

  it('two months later the applicant may apply for reconsideration, for sixty days, and is told so; the organ still has to act', async () => {
    await house.moveTo('2026-06-29T23:00:00+08:00');
    expect((await look(house, land, story, 'duty')).marks).toEqual([]);
    await house.moveTo('2026-06-30T09:00:00+08:00');
    const view = await look(house, land, story, 'duty');
    expect(view).toMatchObject({ state: 'received', ended: false, marks: [{ mark: 'reconsideration-open', value: 'overdue' }] });
    expect(view.papers).toMatchObject([{ kind: 'reconsideration-notice', partyId: story.party('吴桂珍') }]);
    expect(view.roads).toMatchObject([{ code: 'administrative-reconsideration', law: { law: '行政复议法', article: '23' } }]);
    const { text } = await house.as(land).get(`${story.path('duty')}/papers/reconsideration-notice`);
    expect(text).toContain('申请人：吴桂珍');
    expect(text).toContain('2026年8月28日前（《行政复议法》第二十条）');
    expect(text).not.toContain('郑海');
    expect(await dates(house, land, story)).toEqual(
      expect.arrayContaining([
        'reconsideration.apply 2026-06-29 2026-08-28 running',
        'administrative-suit.inaction 2026-04-28 2026-06-29 running',
      ]),
    );
  });

  it('acts late: decided, and the right is left as it is', async () => {
    await house.moveTo('2026-07-02T09:00:00+08:00');
    await story.does(land, 'duty', 'accept');
    expect(
      await story.does(land, 'duty', 'decide', {
        kind: 'correction',
        on: '2026-07-02',
        decisionNo: '友自然资责改〔2026〕7号',
        summary: '责令恢复道路原状',
      }),
    ).toMatchObject({ state: 'decided', outcome: 'decided' });
    expect((await dates(house, land, story)).filter((line) => line.endsWith('running'))).toEqual(
      expect.arrayContaining(['reconsideration.apply 2026-06-29 2026-08-28 running']),
    );
  });

  it('to court first the way is closed; who applies for reconsideration has used the right, without naming what it rests on', async () => {
    const suit = { procedure: 'litigation', concerns: ['failure-to-act'] };
    expect(refusalOf(await story.asksToOpen(land, suit))).toMatchObject({ status: 422, reasons: ['reconsideration-first 23'] });
    await story.offers(land, 'reconsideration', { procedure: 'administrative-reconsideration', reason: '申请人不服' });
    await story.accepts('clerk.reconsideration', 'reconsideration', { receivedOn: '2026-07-02' });
    await story.does('clerk.reconsideration', 'reconsideration', 'record-application', {
      partyId: story.party('吴桂珍'), filedOn: '2026-07-02', act: '未履行查处职责', madeOn: '2026-06-29', knownOn: '2026-06-29', told: true, immovable: false, precedence: 'failure-to-act',
      respondentId: house.county.organisations['natural-resources'],
    }); // prettier-ignore
    const left = (await dates(house, 'clerk.reconsideration', story)).filter((line) => line.startsWith('reconsideration.apply '));
    expect(left).toEqual(['reconsideration.apply 2026-06-29 2026-08-28 met', 'reconsideration.apply 2026-06-29 2026-08-28 met']);
  });
});

describe('Labour inspection: sixty working days, thirty more by the head, and it yields to the suit', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-04-28T08:30:00+08:00');
    story = new Story(house, request('labour', '拖欠工资投诉', '田福军', '宏远砖厂'));
  });
  afterAll(() => house.close());

  it('is docketed where the complaint came within two years', async () => {
    await story.registers(organ);
    // Nobody names the variant: at the labour organ a labour dispute is inspected.
    await story.opens(organ, 'inspection', { procedure: 'administrative-duty' });
    expect(refusalOf(await story.tries(organ, 'inspection', 'accept', { violationEndedOn: '2024-04-27' })).reasons).toEqual([
      'violation-too-old 20',
    ]);
    await story.does(organ, 'inspection', 'accept', { violationEndedOn: '2026-03-31' });
    expect(await dates(house, organ, story)).toContain('labour-inspection.investigate 2026-04-28 2026-07-24 running');
  });

  it('the head gives thirty working days more, once', async () => {
    await house.moveTo('2026-07-20T09:00:00+08:00');
    const { body } = await house.as(organ).get(`/api/v1/deadlines?caseId=${story.caseId}&limit=200`);
    const { id } = (body['items'] as { id: string; ruleId: string }[]).find(({ ruleId }) => ruleId === 'labour-inspection.investigate')!;
    const path = `/api/v1/deadlines/${id}`;
    Story.seen(await house.as(organ).act(path, 'request-extension', { quantity: 30, reason: '涉及三个工地,情况复杂' }));
    Story.seen(await house.as('head.agency').act(path, 'approve-extension'));
    expect(await dates(house, organ, story)).toContain('labour-inspection.investigate 2026-04-28 2026-09-04 running');
  });

  it('ends when the worker has sued: he is told to go on there', async () => {
    await story.opens(organ, 'suit', { procedure: 'litigation', exception: 'filed-by-party' });
    await story.does(organ, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-07-20' });
    expect(await look(house, organ, story, 'inspection')).toMatchObject({ state: 'investigating', ended: false });
    await story.does('court-client', 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初88号' });
    expect(refusalOf(await story.tries(organ, 'inspection', 'decide', { kind: 'correction', on: '2026-07-20' })).reasons).toEqual([
      'bar-unanswered 21',
    ]);
    await story.does(organ, 'inspection', 'yield');
    expect(await look(house, organ, story, 'inspection')).toMatchObject({ state: 'transferred', ended: true, outcome: 'transferred-out' });
    const again = { procedure: 'administrative-duty', variant: 'labour-inspection' };
    expect(refusalOf(await story.asksToOpen(organ, again)).reasons).toEqual(['road-beside 21']);
    await story.opens(organ, 'other', { ...again, exception: 'other-matter' });
    expect(await look(house, organ, story, 'other')).toMatchObject({ state: 'received' });
  });
});
