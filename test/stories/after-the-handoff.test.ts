import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUN, ZHOU, agreed, inMediation, li, registrar } from '../support/agreed.js';
import { type House, aHouse } from '../support/house.js';
import { Story } from '../support/story.js';

const other = 'registrar.other';

describe('Who works on a case no more', () => {
  let house: House;

  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());

  it('reads its card when another body has taken it: the mediator as his committee', async () => {
    const story = await inMediation(house);
    await story.does(li, 'mediation', 'terminate', { ground: 'no-agreement' });
    await story.offers(registrar, 'committee-xingsheng');
    await story.accepts(other, 'second');
    const path = `/api/v1/cases/${story.caseId}`;
    for (const account of [registrar, li]) {
      const view = Story.seen(await house.as(account).get(path));
      expect([account, view.visibility, 'facts' in view]).toEqual([account, 'card', false]);
    }
    const party = `${path}/parties/${story.party(SUN)}`;
    expect((await house.as(li).post(`${party}/reveals`, { purpose: '好奇' })).status).toBe(404);
    expect((await house.as(li).ask('PATCH', party, { body: { phone: '13900000000' }, headers: { 'if-match': '*' } })).status).toBe(404);
    expect(await story.statuses(story.path('second'), li)).toEqual([404]);
  });

  it('goes on with the agreement whose keeping he watches', async () => {
    const story = await agreed(house);
    await story.offers(registrar, 'docking-centre', { procedure: 'judicial-confirmation' });
    await story.accepts('docking.court', 'confirmation');
    expect(await story.statuses(story.path('mediation'), li)).toEqual([200]);
    await story.does(li, 'mediation', 'record-visit', { on: '2026-03-02', result: '正在筹款' });
    // What another body does is not his to handle.
    expect(Story.seen(await house.as('docking.court').get(story.path('confirmation')))).toMatchObject({ handler: null });
  });

  it('keeps one mediation in sight when a party objects to him in another', async () => {
    const story = new Story(house, { ...(await inMediation(house)).dossier });
    const claims = [{ description: '归还借款本金' }, { description: '支付逾期利息' }];
    await story.registers(registrar, { channel: 'window', source: undefined, claims });
    for (const [name, claim] of [
      ['first', '归还借款本金'],
      ['second', '支付逾期利息'],
    ] as const) {
      await story.opens(registrar, name, { procedure: 'people-mediation', claimIds: [story.claims[claim]!] });
      for (const party of [SUN, ZHOU]) await story.willing(registrar, name, party);
      await story.does(registrar, name, 'accept');
      await story.does(registrar, name, 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    }
    await story.does(registrar, 'first', 'object-to-mediator', { partyId: story.party(SUN), reason: '是对方的表兄' });
    expect(await story.statuses(story.path('second'), li)).toEqual([200]);
    await story.does(registrar, 'second', 'object-to-mediator', { partyId: story.party(SUN), reason: '是对方的表兄' });
    expect(await story.statuses(`/api/v1/cases/${story.caseId}`, li)).toEqual([404]);
  });
});
