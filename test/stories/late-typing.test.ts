import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUN, agreed, court, filed, inMediation, li, registrar } from '../support/agreed.js';
import { type House, aHouse } from '../support/house.js';
import { type Story, refusalOf } from '../support/story.js';

describe('What is typed late, or long awaited', () => {
  let house: House;

  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());

  const deadlines = (story: Story, ruleId?: string) =>
    house.database.query<{ rule: string; owner: string; ended: string | null; armed: string }>(
      `SELECT d.rule_id AS rule, d.owner_kind AS owner, d.ended_as AS ended,
         (SELECT string_agg(r.kind, ',' ORDER BY r.rung) FROM deadline_rungs r WHERE r.deadline_id = d.id AND r.state = 'armed') AS armed
       FROM deadlines d WHERE d.case_id = $1 AND ($2::text IS NULL OR d.rule_id = $2)`,
      [story.caseId, ruleId ?? null],
    );

  it('a withdrawal of the right’s time, typed when it is over, gives back what then lapses', async () => {
    const story = await filed(house);
    await story.does(registrar, 'confirmation', 'request-withdrawal', { partyId: story.party(SUN) });
    await house.moveTo('2026-04-20');
    await story.does(court, 'confirmation', 'permit-withdrawal', { occurredOn: '2026-03-30' });
    expect(await deadlines(story, 'judicial-confirmation.apply')).toMatchObject([{ ended: null, armed: 'expiry' }]);
    await house.moveTo('2026-04-21');
    expect(await deadlines(story, 'judicial-confirmation.apply')).toMatchObject([{ ended: 'lapsed', armed: null }]);
  });

  it('an application never filed, after the agreement was kept, lies on the desk with a date', async () => {
    const story = await agreed(house);
    const { body } = await house.as(registrar).get(story.path('mediation'));
    const terms = (body['agreement'] as { terms: { instalments: { id: string }[] }[] }).terms;
    await story.opens(registrar, 'confirmation', { procedure: 'judicial-confirmation' });
    for (const { id } of terms.flatMap(({ instalments }) => instalments))
      await story.does(registrar, 'mediation', 'record-performance', { instalmentId: id, on: '2026-04-21' });
    await house.moveTo('2026-06-01');
    const running = (await deadlines(story)).filter(({ ended }) => ended === null);
    expect(running).toMatchObject([{ rule: 'judicial-confirmation.prepare', owner: 'proceeding' }]);
    await story.does(registrar, 'confirmation', 'abandon', { reason: '已履行,不再申请' });
    expect((await deadlines(story)).filter(({ ended }) => ended === null)).toMatchObject([{ rule: 'case.route' }]);
  });

  it('an agreed day that is no later than the last day makes nothing longer', async () => {
    const story = await inMediation(house, { disputeType: 'medical' });
    const shorter = await story.tries(li, 'mediation', 'agree-longer', { until: '2026-06-02', documentId: await aDocument(story) });
    expect(refusalOf(shorter)).toMatchObject({ status: 422, code: 'extension-not-longer' });
    const longer = await story.tries(li, 'mediation', 'agree-longer', { until: '2026-09-01', documentId: await aDocument(story) });
    expect(longer.status).toBe(200);
  });

  async function aDocument(story: Story): Promise<string> {
    const bearer = await house.as(li).bearer();
    const answer = await fetch(`${house.url}${story.path('mediation')}/documents?name=a.pdf&kind=other`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/pdf' },
      body: '%PDF-1.4',
    });
    return ((await answer.json()) as { id: string }).id;
  }

  it('a court’s number as long as a page is refused, not stumbled over', async () => {
    const story = await filed(house);
    const long = Array.from({ length: 9000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20000))).join('');
    expect(refusalOf(await story.tries(court, 'confirmation', 'accept', { courtCaseNo: long })).reasons).toEqual(['too-long /courtCaseNo']);
  });
});
