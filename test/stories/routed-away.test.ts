import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute, datesBy, datesOf, look } from '../support/at-the-desk.js';
import { type House, aHouse } from '../support/house.js';
import type { Answer } from '../support/http.js';
import { Story, refusalOf } from '../support/story.js';

const window = 'clerk.petition';
const organ = 'officer.agency';
const arbitration = 'clerk.arbitration';
const [GAO, BRICKS] = ['高玉海', '宏远砖厂有限公司'];
const FIRST = ['未起诉,也不属检察、公安事项'];

describe('A petition that the law sends elsewhere: no opinion is written on what another road decides', () => {
  let house: House;
  let story: Story;
  const body = (code: keyof House['county']['organisations']) => house.county.organisations[code];
  const route = (account: string, item: string, more: object = {}): Promise<Answer> =>
    story.tries(account, 'petition', 'route', { item, road: 'labour-arbitration', reason: '劳动报酬争议', ...more });

  beforeAll(async () => {
    house = await aHouse('2026-09-14T08:30:00+08:00');
    story = new Story(house, aDispute('labour', '反映拖欠加班工资', GAO, BRICKS, { channel: 'visit' }));
  });
  afterAll(() => house.close());

  it('is registered at the window and goes to the organ whose field it is', async () => {
    await story.registers(window);
    await story.opens(window, 'petition', { procedure: 'petition', receivedOn: '2026-09-14' });
    // XF 22, fifteen days: 29 September, a Tuesday.
    expect(await datesBy(house, window, story, 'petition.route')).toEqual(['petition.route 2026-09-14 2026-09-29 running']);
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    await house.moveTo('2026-09-18T09:00:00+08:00');
    await story.does(window, 'petition', 'transfer', { organisationId: body('human-resources'), noReportInside: true, reason: '属其职权' });
    await story.does(organ, 'petition', 'notify-receipt');
    // XF 23, fifteen days to say what becomes of it: 12 in September, 3 October, a holiday; the first day after it is Thu 8.
    expect(await datesBy(house, window, story, 'petition.notify')).toEqual(['petition.notify 2026-09-18 2026-10-08 running']);
  });

  it('is not taken in as a petition before each earlier item of article 31 is answered', async () => {
    await house.moveTo('2026-09-21T09:00:00+08:00');
    const accepted = await story.tries(organ, 'petition', 'accept', { whyNotEarlier: FIRST });
    expect(refusalOf(accepted)).toMatchObject({ status: 422, reasons: ['earlier-items-unanswered 31'] });
    expect(refusalOf(await route(organ, 'arbitration', { whyNotEarlier: [] }))).toMatchObject({
      status: 400,
      reasons: ['too-few /whyNotEarlier'],
    });
    expect(await look(house, organ, story, 'petition')).toMatchObject({ state: 'received', ended: false });
  });

  it('only the courts’ own matters are sent on from the window; the rest is for the organ to say', async () => {
    expect(refusalOf(await route(window, 'arbitration', { whyNotEarlier: FIRST })).status).toBe(403);
    expect((await house.as(arbitration).get(story.path('petition'))).status).toBe(404);
  });

  it('is sent to arbitration (art. 31 item 2): the petition is over, and the petitioner told which road it is', async () => {
    Story.seen(await route(organ, 'arbitration', { whyNotEarlier: FIRST }));
    const view = await look(house, organ, story, 'petition');
    expect(view).toMatchObject({ state: 'routed', ended: true, outcome: 'transferred-out' });
    const printed = await house.as(organ).get(`${story.path('petition')}/papers/receipt-notice`);
    expect(printed.text).toContain(GAO);
    expect(await datesBy(house, window, story, 'petition.notify')).toEqual(['petition.notify 2026-09-18 2026-10-08 met']);
    expect((await datesOf(house, window, story)).filter((line) => line.startsWith('petition.') && line.endsWith(' running'))).toEqual([]);
    expect((await story.tries(organ, 'petition', 'accept', { whyNotEarlier: FIRST })).status).toBe(409);
  });

  it('the commission takes it in from its own day: the petition’s days are not its days', async () => {
    await story.offers(organ, 'labour-arbitration', { procedure: 'labour-arbitration', reason: '信访事项导入劳动仲裁' });
    await house.moveTo('2026-09-28T09:00:00+08:00');
    await story.accepts(arbitration, 'arbitration', { receivedOn: '2026-09-28' });
    expect(await look(house, arbitration, story, 'arbitration')).toMatchObject({ stage: 'arbitration', ended: false });
    // LMA 29, five days, which the rules of arbitration take for working days: 29, 30 September, 8, 9, and Sat 10 October, which is worked.
    expect(await datesBy(house, arbitration, story, 'labour-arbitration.accept')).toEqual([
      'labour-arbitration.accept 2026-09-28 2026-10-10 running',
    ]);
    expect((await house.as(organ).get(story.path('arbitration'))).status).toBe(404);
    expect((await house.as(arbitration).get(`/api/v1/cases/${story.caseId}`)).status).toBe(200);
  });

  it('the window answers for it no more: it opens no second petition in this case', async () => {
    const again = await story.asksToOpen(window, { procedure: 'petition', receivedOn: '2026-09-28' });
    expect(refusalOf(again)).toMatchObject({ status: 403, code: 'not-responsible' });
  });
});

describe('A petition that is a suit (art. 31 item 1): the window itself sends it on', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-09-18T08:30:00+08:00');
    story = new Story(house, aDispute('contract', '反映借款不还', GAO, '周长顺', { channel: 'visit' }));
  });
  afterAll(() => house.close());

  it('a suggestion is not routed away, a claim is: which it is has to be said first', async () => {
    await story.registers(window);
    await story.opens(window, 'petition', { procedure: 'petition', receivedOn: '2026-09-18' });
    // XF 22, fifteen days: 3 October, a holiday; the first day after it is Thu 8.
    expect(await datesBy(house, window, story, 'petition.route')).toEqual(['petition.route 2026-09-18 2026-10-08 running']);
    const away = { item: 'judicial', road: 'litigation', reason: '民间借贷,属法院管辖' };
    expect(refusalOf(await story.tries(window, 'petition', 'route', away)).reasons).toEqual(['category-missing 22']);
    await story.does(window, 'petition', 'classify', { category: 'suggestion' });
    expect(refusalOf(await story.tries(window, 'petition', 'route', away)).reasons).toEqual(['not-a-claim 31']);
    await story.does(window, 'petition', 'classify', { category: 'claim' });
    expect(await story.does(window, 'petition', 'route', away)).toMatchObject({ state: 'routed', outcome: 'transferred-out' });
    expect(await datesBy(house, window, story, 'petition.route')).toEqual(['petition.route 2026-09-18 2026-10-08 met']);
  });

  it('and helps him to the court: the suit is opened there and then, and counts from its own filing', async () => {
    expect(await story.opens(window, 'suit', { procedure: 'litigation' })).toMatchObject({ state: 'referred' });
    await house.moveTo('2026-09-22T09:00:00+08:00');
    await story.does(window, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-22' });
    // CPL 126, seven days: Tue 29 September.
    expect(await datesBy(house, window, story, 'litigation.docket')).toEqual(['litigation.docket 2026-09-22 2026-09-29 running']);
  });
});
