import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUN, ZHOU, court } from '../support/agreed.js';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

const desk = 'docking.court';

describe('An appeal posted on the last day, and typed when silence has made the judgment final', () => {
  let house: House;
  let number = 0;
  beforeAll(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00');
  });
  afterAll(() => house.close());

  const suitOf = async (story: Story) => Story.seen(await house.as(desk).get(story.path('suit')));
  const marksOf = async (story: Story, proceeding: string) =>
    Story.seen(await house.as(desk).get(story.path(proceeding))).marks.map(({ mark }) => mark);
  const dates = async (story: Story): Promise<Record<string, string>> => {
    const rows = await house.database.query<{ rule: string; due: string; ended: string | null }>(
      `SELECT rule_id AS rule, due_date::text AS due, ended_as AS ended FROM deadlines WHERE case_id = $1 ORDER BY id`,
      [story.caseId],
    );
    return Object.fromEntries(rows.map(({ rule, due, ended }) => [rule, ended ?? due]));
  };
  const followed = async (story: Story) =>
    (await (await fetch(`${house.url}/track/${story.trackingCode}`)).json()) as {
      nextStep: { text: string; by: string };
      milestones: { title: string }[];
    };
  const inbox = async (story: Story) => {
    const { body } = await house.as(desk).get('/api/v1/inbox');
    return (body['items'] as { caseId: string; ruleId: string }[])
      .filter(({ caseId }) => caseId === story.caseId)
      .map(({ ruleId }) => ruleId);
  };
  const enforcementOf = async (story: Story): Promise<'open' | 'closed' | 'unsaid'> => {
    const { body } = await house.as(desk).get(`/api/v1/cases/${story.caseId}/triage`);
    const named = (list: string) => (body[list] as { procedure: string }[]).some(({ procedure }) => procedure === 'enforcement');
    return named('open') ? 'open' : named('closed') ? 'closed' : 'unsaid';
  };

  /** A judgment of 2026-03-10 that reached both on the day: whoever appeals has until 2026-03-25, a Wednesday. Nobody is known to have. */
  async function silentSince(on: string): Promise<Story> {
    const story = new Story(house, DOSSIERS.loan);
    const courtId = house.county.organisations['court-youyi'];
    await story.registers(desk, { channel: 'window', source: undefined });
    await story.opens(desk, 'suit', { procedure: 'litigation', variant: 'ordinary' });
    await story.does(desk, 'suit', 'record-filing', { courtId, filedOn: on });
    await story.does(court, 'suit', 'record-docketing', { courtCaseNo: `(2026)黑0522民初9${++number}号`, docketedOn: on });
    await story.does(court, 'suit', 'record-judgment', { documentNo: '(2026)黑0522民初9号', on });
    for (const name of [SUN, ZHOU])
      await story.does(court, 'suit', 'record-service', { partyId: story.party(name), servedOn: on, method: 'in-person' });
    return story;
  }

  it('is an appeal: the judgment is in no force, the second instance begins, and everybody sees it', async () => {
    await house.moveTo('2026-03-10T09:00:00+08:00');
    const [story, enforced] = [await silentSince('2026-03-10'), await silentSince('2026-03-10')];
    await house.moveTo('2026-03-26T09:00:00+08:00');
    for (const one of [story, enforced]) {
      expect(await suitOf(one)).toMatchObject({ state: 'concluded', ended: true, outcome: 'judged' });
      await one.does(court, 'suit', 'record-effect', { effectiveOn: '2026-03-26', until: '2026-04-26' });
    }
    // The other side has asked for its enforcement already, and the court has docketed that.
    await enforced.opens(desk, 'enforcement', { procedure: 'enforcement' });
    await enforced.does(desk, 'enforcement', 'file', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-03-26' });
    await enforced.does(court, 'enforcement', 'docket', { courtCaseNo: '(2026)黑0522执9号' });

    await house.moveTo('2026-03-27T09:00:00+08:00');
    const before = await dates(story);
    expect([before['litigation.appeal-judgment'], before['enforcement.apply'], before['case.route']]).toEqual([
      'lapsed',
      expect.stringMatching(/^2028-/),
      expect.stringMatching(/^2026-/),
    ]);
    expect([await inbox(story), await enforcementOf(story)]).toEqual([['case.route'], 'open']);

    // Handed in on the day after the last one: that is too late, and whoever reads the case finds it as it was.
    const appeal = { partyId: story.party(ZHOU), upperCourtId: house.county.organisations['court-sifangtai'] };
    const tooLate = await story.tries(desk, 'suit', 'record-appeal', { ...appeal, filedOn: '2026-03-26' });
    expect(refusalOf(tooLate)).toMatchObject({ status: 422, code: 'deadline-passed' });
    expect(tooLate.text).toContain('2026-03-25');
    expect([await suitOf(story), await dates(story)]).toMatchObject([{ state: 'concluded', ended: true }, before]);

    // Posted on the last day, and with the court since the 27th (CPL 85).
    const posted = { filedOn: '2026-03-27', dispatchedOn: '2026-03-25' };
    expect(await story.does(desk, 'suit', 'record-appeal', { ...appeal, ...posted })).toMatchObject({
      state: 'appealed',
      ended: false,
      outcome: null,
    });
    expect(await marksOf(story, 'suit')).not.toContain('in-effect');
    const after = await dates(story);
    expect([after['litigation.appeal-judgment'], after['enforcement.apply'], after['case.route']]).toEqual(['met', 'stopped', 'met']);
    expect(after['litigation.appeal-docket']).toMatch(/^2026-04-/);
    expect(await enforcementOf(story)).not.toBe('open');
    expect(await inbox(story)).not.toContain('case.route');
    expect(refusalOf(await story.asksToOpen(desk, { procedure: 'enforcement', basedOn: story.proceedings['suit'] })).reasons).toContain(
      'basis-not-enforceable 235',
    );
    const shown = await followed(story);
    expect(shown.nextStep).toMatchObject({ text: '由第二审人民法院立案' });
    expect(shown.milestones.map(({ title }) => title)).not.toContain('诉讼程序结束');

    const told = await enforced.does(desk, 'suit', 'record-appeal', { ...posted, partyId: enforced.party(ZHOU) });
    expect(told).toMatchObject({ state: 'appealed', ended: false });
    expect(await marksOf(enforced, 'enforcement')).toContain('basis-undone');
    expect((await followed(enforced)).nextStep).toMatchObject({ text: '执行依据尚未生效或者已被撤销,由人民法院裁定' });
    expect(refusalOf(await enforced.tries(court, 'enforcement', 'find-in-force')).reasons).toContain('basis-not-enforceable 235');

    // The second court upholds it: now it is in force, and the enforcement may go on.
    await house.moveTo('2026-03-30T09:00:00+08:00');
    await enforced.does(court, 'suit', 'record-appeal-docketing', { docketedOn: '2026-03-30' });
    expect((await dates(enforced))['litigation.try-appeal']).toMatch(/^2026-(06|07)-/);
    await enforced.does(court, 'suit', 'record-appeal-outcome', { result: 'upheld', on: '2026-03-30' });
    await enforced.does(court, 'suit', 'record-effect', { effectiveOn: '2026-03-30', until: '2026-04-26' });
    await enforced.does(court, 'enforcement', 'find-in-force');
    expect(await marksOf(enforced, 'enforcement')).not.toContain('basis-undone');
    expect(refusalOf(await enforced.tries(desk, 'suit', 'record-appeal', { ...posted, partyId: enforced.party(SUN) })).reasons).toContain(
      'not-ended-in-silence 171',
    );
  });
});
