import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { type Dossier, type Seen, Story, refusalOf } from '../support/story.js';

const WU = '吴海涛';
const POLICE = '县公安局';
const desk = 'clerk.reconsideration';
const officer = 'officer.police';

const aParty = (role: string, kind: string, name: string) => ({ role, kind, name });
const aDossier = (title: string): Dossier => ({
  title,
  registration: {
    channel: 'window',
    disputeType: 'other',
    title,
    facts: '因占道经营被处罚款五百元,不服。',
    areaCode: '230522',
    parties: [aParty('applicant', 'person', WU), aParty('respondent', 'organisation', POLICE)],
  },
  agreement: { facts: '', responsibility: '', disputedPoints: '', terms: [], form: 'written' },
  deadlines: [],
});

interface DatedView extends Seen {
  variant: string;
  deadlines: { ruleId: string; startDate: string; due: string | null; state: string; kind: string }[];
  decision: Record<string, unknown> | null;
}

interface Said {
  open: { procedure: string; variant: string | null; until: string | null }[];
  closed: { procedure: string }[];
}

describe('A fine, reconsidered: what silence does to the office, to the police, and what a settlement closes', () => {
  let house: House;
  const stories: Record<string, Story> = {};

  beforeAll(async () => {
    house = await aHouse('2026-09-18T09:00:00+08:00');
    for (const title of ['罚款', '和解', '起诉', '沉默', '并行', '先受理', '同时'])
      stories[title] = new Story(house, aDossier(`${WU}不服行政处罚(${title})`));
  });
  afterAll(() => house.close());

  const open = { procedure: 'administrative-reconsideration', receivedOn: '2026-09-18', concerns: ['administrative-act'] };
  const application = (story: Story, more: object = {}) => ({
    partyId: story.party(WU), filedOn: '2026-09-18', act: '罚款五百元', madeOn: '2026-08-31', knownOn: '2026-09-01', told: true, immovable: false, precedence: 'no-precedence',
    respondentId: house.county.organisations['public-security'], ...more,
  }); // prettier-ignore
  const seen = async (story: Story, account = desk): Promise<DatedView> =>
    Story.seen(await house.as(account).get(story.path('case'))) as DatedView;
  const datesOf = ({ deadlines }: DatedView, ...states: string[]): string[] =>
    deadlines.filter(({ state }) => states.includes(state)).map(({ ruleId, startDate, due }) => `${ruleId} ${startDate} ${due}`);
  const marksOf = ({ marks }: Seen): string[] => marks.map(({ mark }) => mark);

  it('comes in on a Friday before Mid-Autumn: five working days, with the made-up Sunday', async () => {
    for (const story of Object.values(stories)) {
      await story.registers(desk);
      await story.opens(desk, 'case', open);
      await story.does(desk, 'case', 'record-application', application(story));
    }
    const view = await seen(stories['罚款']!);
    expect(datesOf(view, 'running')).toEqual(['reconsideration.review 2026-09-18 2026-09-24']);
    expect(datesOf(view, 'met')).toEqual(expect.arrayContaining(['reconsideration.apply 2026-09-01 2026-11-02']));
    expect(await stories['罚款']!.statuses(stories['罚款']!.path('case'), officer, 'officer.market')).toEqual([200, 404]);
  });

  it('one is settled, and withdrawn: on the same facts it is not opened again, but where the will was not free', async () => {
    const story = stories['和解']!;
    await house.moveTo('2026-09-21T09:00:00+08:00');
    await story.does(desk, 'case', 'accept', { mode: 'summary', ground: 'up-to-three-thousand' });
    await story.does(desk, 'case', 'request-withdrawal', { partyId: story.party(WU), settled: true, reason: '公安局撤销罚款' });
    expect(refusalOf(await story.tries(desk, 'case', 'permit-withdrawal', { settled: false }))).toMatchObject({ status: 422, code: 'no-such-withdrawal' });
    const view = await story.does(desk, 'case', 'permit-withdrawal', { settled: true });
    expect([view.state, view.ended, view.papers.at(-1)?.kind]).toEqual(['withdrawn-settled', true, 'termination-notice']);
    expect((await house.as(desk).get(`${story.path('case')}/papers/termination-notice`)).text).toContain('不得再以同一事实和理由');
    const answer = await story.asksToOpen(desk, open);
    expect(refusalOf(answer)).toEqual({ status: 422, code: 'road-barred', reasons: ['road-barred 74'] });
    expect((await story.asksToOpen(desk, { ...open, exception: 'settlement-not-free' })).status).toBe(201);
  }); // prettier-ignore

  it('one goes to court before it is taken in: then it cannot be taken in any more', async () => {
    const story = stories['起诉']!;
    await story.opens(desk, 'suit', { procedure: 'litigation', concerns: ['administrative-act'] });
    await story.does(desk, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-21' });
    await house.moveTo('2026-09-22T09:00:00+08:00');
    await story.does('court-client', 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522行初3号', docketedOn: '2026-09-22' });
    expect(refusalOf(await story.tries(desk, 'case', 'accept', { mode: 'ordinary' }))).toEqual({ status: 422, code: 'suit-docketed', reasons: ['suit-docketed 29'] });
    await story.does(desk, 'case', 'not-accept', { ground: 'dealt-with-before', note: '人民法院已受理' });
    expect(refusalOf(await story.asksToOpen(desk, open)).reasons).toEqual(['road-beside 29']);
    // Nor once the court has judged it in the first instance: it has the act still.
    await story.does('court-client', 'suit', 'record-judgment', { on: '2026-09-22', documentNo: '(2026)黑0522行初3号' });
    expect(refusalOf(await story.asksToOpen(desk, open)).reasons).toEqual(['road-beside 29']);
    const beside = stories['并行']!;
    await beside.opens(desk, 'suit', { procedure: 'litigation', variant: 'administrative-summary' });
    await beside.does(desk, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-22' });
    await beside.does('court-client', 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522行初4号', docketedOn: '2026-09-22' });
    expect(refusalOf(await beside.tries(desk, 'case', 'accept', { mode: 'ordinary' })).code).toBe('suit-docketed');
  }); // prettier-ignore

  it('one is taken in while the court still looks at the papers: the court has it no more, unless it is said that it has docketed it all the same', async () => {
    const story = stories['先受理']!;
    await story.opens(desk, 'suit', { procedure: 'litigation', variant: 'administrative-summary' });
    await story.does(desk, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-22' });
    await story.does(desk, 'case', 'accept', { mode: 'ordinary' });
    const docketing = { courtCaseNo: '(2026)黑0522行初5号', docketedOn: '2026-09-22' };
    expect(refusalOf(await story.tries('court-client', 'suit', 'record-docketing', docketing))).toEqual({ status: 422, code: 'road-beside', reasons: ['road-beside 29'] });
    expect((await story.does('court-client', 'suit', 'record-docketing', { ...docketing, exception: 'docketed-by-court' })).state).toBe('docketed');
  }); // prettier-ignore

  it('taken in by both at once, one of them has it', async () => {
    const story = stories['同时']!;
    await story.opens(desk, 'suit', { procedure: 'litigation', variant: 'administrative' });
    await story.does(desk, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-22' });
    const both = await Promise.all([
      story.tries(desk, 'case', 'accept', { mode: 'ordinary' }),
      story.tries('court-client', 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522行初6号', docketedOn: '2026-09-22' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('taken in by both at once in two cases of one matter, one of them has it: the second waits, and reads what the first has done', async () => {
    const outcomes: number[][] = [];
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      const [first, second] = ['甲', '乙'].map((which) => new Story(house, aDossier(`${WU}不服行政处罚(两案${nth}${which})`))) as [
        Story,
        Story,
      ];
      for (const story of [first, second]) await story.registers(desk);
      await first.opens(desk, 'case', open);
      await first.does(desk, 'case', 'record-application', application(first));
      await second.opens(desk, 'suit', { procedure: 'litigation', variant: 'administrative' });
      await second.does(desk, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-22' });
      await house.database.query('UPDATE cases SET matter_id = $1 WHERE id = $2', [first.caseId, second.caseId]);
      // Both stand at the door of their own case until it is opened to both.
      const door = new pg.Client({ connectionString: house.database.adminUrl, options: '-c search_path=yizhan' });
      await door.connect();
      await door.query('BEGIN');
      await door.query('SELECT FROM cases WHERE id = ANY($1) FOR UPDATE', [[first.caseId, second.caseId]]);
      const both = Promise.all([
        first.tries(desk, 'case', 'accept', { mode: 'ordinary' }),
        second.tries('court-client', 'suit', 'record-docketing', { courtCaseNo: `(2026)黑0522行初1${nth}号`, docketedOn: '2026-09-22' }),
      ]);
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await house.database.query(waiting)).length < 2) await new Promise((next) => setTimeout(next, 10));
      await door.query('COMMIT');
      await door.end();
      outcomes.push((await both).map(({ status }) => status).sort());
    }
    expect(outcomes).toEqual(outcomes.map(() => [200, 422]));
  });

  it('nobody answers what a court has already: silence takes it in, and what the office owes is to dismiss it', async () => {
    await house.moveTo('2026-09-25T00:10:00+08:00');
    const view = await seen(stories['并行']!);
    expect([view.state, marksOf(view)]).toEqual(['accepted', expect.arrayContaining(['deemed-accepted', 'suit-beside'])]);
    const actions = (await house.as(desk).get(`${stories['并行']!.path('case')}/actions`)).text;
    expect(actions).toContain('dismiss-application');
    await stories['并行']!.does(desk, 'case', 'dismiss-application', { ground: 'dealt-with-before', note: '人民法院已受理', on: '2026-09-25', documentNo: '友政复驳〔2026〕1号' });
  }); // prettier-ignore

  it('nobody looks at the fine for five days: it counts as accepted, of the last of them', async () => {
    await house.moveTo('2026-09-25T00:30:00+08:00');
    const view = await seen(stories['罚款']!);
    expect([view.state, view.variant, marksOf(view)]).toEqual(['accepted', 'ordinary', ['application', 'deemed-accepted']]);
    expect(datesOf(view, 'running').sort()).toEqual(['reconsideration.decide-ordinary 2026-09-24 2026-11-23', 'reconsideration.send-ordinary 2026-09-24 2026-10-12']);
    expect(refusalOf(await stories['罚款']!.tries(desk, 'case', 'correct-review-day', { ground: 'no-interest', note: '迟了' }))).toMatchObject({ status: 422, code: 'review-over' });
    // And no suit beside it, but for what a party has done by itself.
    const suit = { procedure: 'litigation', concerns: ['administrative-act'] };
    expect(refusalOf(await stories['罚款']!.asksToOpen(desk, suit)).reasons).toEqual(['road-beside 29']);
    for (const variant of ['administrative', 'administrative-summary'])
      expect(refusalOf(await stories['罚款']!.asksToOpen(desk, { procedure: 'litigation', variant })).reasons).toEqual(['road-beside 29']);
  }); // prettier-ignore

  it('the police do not answer in ten working days: the act has no evidence, and cannot stand', async () => {
    const story = stories['罚款']!;
    await house.moveTo('2026-09-28T09:00:00+08:00');
    await story.does(desk, 'case', 'send-copy', { receivedOn: '2026-09-28' });
    const waiting = (await seen(story, officer)).deadlines.find(({ ruleId }) => ruleId === 'reconsideration.answer-ordinary');
    expect(waiting).toMatchObject({ startDate: '2026-09-28', due: '2026-10-16', state: 'running' });
    await house.moveTo('2026-10-17T00:30:00+08:00');
    expect(marksOf(await seen(story))).toContain('no-evidence');
    await house.moveTo('2026-10-19T09:00:00+08:00');
    await story.does(officer, 'case', 'submit-answer', { note: '迟到的答复' });
    await story.does(desk, 'case', 'hear-opinions', { partyId: story.party(WU), manner: 'telephone', note: '请求撤销' });
    const decision = { on: '2026-10-19', documentNo: '友政复决〔2026〕9号', result: '撤销处罚决定', approvedBy: '机关负责人' };
    expect(refusalOf(await story.tries(desk, 'case', 'decide', { ...decision, kind: 'maintain' }))).toEqual({
      status: 422, code: 'act-without-evidence', reasons: ['act-without-evidence 70'],
    });
    const decided = await story.does(desk, 'case', 'decide', { ...decision, kind: 'revoke' });
    expect(decided.state).toBe('decided');
  }); // prettier-ignore

  it('is in force once both have it; only the one who applied may sue', async () => {
    const story = stories['罚款']!;
    await story.does(desk, 'case', 'record-service', { partyId: story.party(WU), servedOn: '2026-10-19', method: 'in-person' });
    await house.moveTo('2026-10-20T09:00:00+08:00');
    const done = await story.does(desk, 'case', 'record-service', { partyId: story.party(POLICE), servedOn: '2026-10-20', method: 'in-person' });
    expect(done).toMatchObject({ state: 'effective', ended: true, outcome: 'decided' });
    const view = await seen(story);
    expect([view.decision, datesOf(view, 'running')]).toMatchObject([{ kind: 'revoke' }, ['administrative-suit.after-reconsideration 2026-10-19 2026-11-03']]);
    expect(refusalOf(await story.asksToOpen(desk, open)).reasons).toEqual(['road-barred 30']);
  }); // prettier-ignore

  it('the last is not decided in sixty days: fifteen days to court are open, and the decision is owed still', async () => {
    const story = stories['沉默']!;
    await house.moveTo('2026-11-24T00:30:00+08:00');
    const view = await seen(story);
    expect([view.state, view.ended, marksOf(view).at(-1), view.papers.at(-1)?.kind]).toEqual(['accepted', false, 'suit-open', 'suit-notice']);
    expect(datesOf(view, 'running')).toEqual(expect.arrayContaining(['administrative-suit.after-reconsideration 2026-11-23 2026-12-08', 'reconsideration.decide-ordinary 2026-09-24 2026-11-23']));
    // The suit on the act alone has these fifteen days; nobody has to name the silence, and the same office is not asked again.
    const triage = (await house.as(desk).get(`/api/v1/cases/${story.caseId}/triage?concerns=administrative-act`)).body as unknown as Said;
    const suits = triage.open.filter(({ procedure }) => procedure === 'litigation').map(({ variant, until }) => `${variant} ${until}`);
    expect(suits.sort()).toEqual(['administrative 2026-12-08', 'administrative-summary 2026-12-08', 'civil null', 'ordinary null', 'small-claims null', 'summary null']);
    expect(triage.closed.filter(({ procedure }) => procedure === 'litigation')).toEqual([]);
    expect((await story.asksToOpen(desk, { procedure: 'litigation', variant: 'administrative' })).status).toBe(201);
  }); // prettier-ignore
});
