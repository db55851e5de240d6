import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { court, li, registrar } from '../support/agreed.js';
import { aDispute, datesBy, datesOf, look } from '../support/at-the-desk.js';
import { type House, aHouse } from '../support/house.js';
import { Story, refusalOf } from '../support/story.js';

const [GAO, BRICKS] = ['高玉海', '宏远砖厂有限公司'];

describe('Wages agreed and not paid: a payment order on the agreement, over National Day', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-08-10T08:30:00+08:00');
    story = new Story(house, aDispute('labour', '拖欠工资', GAO, BRICKS, { claims: [{ description: '支付工资', amount: '12000.00' }] }));
  });
  afterAll(() => house.close());

  it('the committee mediates; twelve thousand are promised in two parts', async () => {
    await story.registers(registrar);
    const { variant } = (await story.opens(registrar, 'mediation', { procedure: 'people-mediation' })) as unknown as { variant: string };
    expect(variant).toBe('labour');
    for (const name of [GAO, BRICKS]) await story.willing(registrar, 'mediation', name);
    await story.does(registrar, 'mediation', 'accept');
    await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    await story.does(li, 'mediation', 'open-mediation');
    const wages = {
      debtorPartyIds: [story.party(BRICKS)],
      creditorPartyId: story.party(GAO),
      kind: 'money',
      amount: '12000.00',
      description: '支付工资',
      dueDate: '2026-09-04',
      instalments: [{ dueDate: '2026-08-21', amount: '4000.00' }, { dueDate: '2026-09-04', amount: '8000.00' }],
    }; // prettier-ignore
    await story.does(li, 'mediation', 'draft-agreement', { form: 'written', facts: '欠付工资属实', terms: [wages] });
    expect(await story.signedByAll(registrar, li, 'mediation', [GAO, BRICKS])).toMatchObject({ state: 'effective' });
  });

  it('as long as the employer may still pay, there is nothing to order', async () => {
    const asked = { procedure: 'payment-order', variant: 'labour', basedOn: story.proceedings['mediation'] };
    expect(refusalOf(await story.asksToOpen(registrar, asked))).toMatchObject({ status: 422, reasons: ['wages-not-due 16'] });
  });

  it('the second part does not come: the order rests on the agreement, and no arbitration has to come first', async () => {
    await house.moveTo('2026-09-07T09:00:00+08:00');
    const { agreement } = await look(house, registrar, story, 'mediation');
    const [first, second] = agreement!.terms[0]!.instalments.map(({ id }) => id);
    await story.does(registrar, 'mediation', 'record-performance', { instalmentId: first, on: '2026-08-21', amount: '4000.00' });
    const told = await story.does(registrar, 'mediation', 'record-default', { instalmentId: second, on: '2026-09-07' });
    expect(told.roads.map(({ code }) => code)).toContain('payment-order');
    const asked = { procedure: 'payment-order', variant: 'labour', basedOn: story.proceedings['mediation'] };
    expect(await story.opens(registrar, 'order', asked)).toMatchObject({ state: 'prepared', stage: 'litigation' });
    // House rule, fifteen days: 22 September, a Tuesday.
    expect(await datesBy(house, registrar, story, 'payment-order.apply')).toEqual(['payment-order.apply 2026-09-07 2026-09-22 running']);
    expect(await story.statuses(story.path('order'), court, 'officer.agency', 'registrar.other')).toEqual([404, 404, 404]);
  });

  it('the court takes it in within five days and orders within fifteen; only the court', async () => {
    await house.moveTo('2026-09-11T09:00:00+08:00');
    await story.does(registrar, 'order', 'file', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-11' });
    expect(await datesBy(house, registrar, story, 'payment-order.accept')).toEqual(['payment-order.accept 2026-09-11 2026-09-16 running']);
    expect(refusalOf(await story.tries(registrar, 'order', 'accept', { courtCaseNo: '(2026)黑0522民督9号' })).status).toBe(403);
    await house.moveTo('2026-09-14T09:00:00+08:00');
    await story.does(court, 'order', 'accept', { courtCaseNo: '(2026)黑0522民督9号' });
    expect(await datesBy(house, registrar, story, 'payment-order.issue')).toEqual(['payment-order.issue 2026-09-14 2026-09-29 running']);
    await house.moveTo('2026-09-18T09:00:00+08:00');
    await story.does(court, 'order', 'issue', { documentNo: '(2026)黑0522民督9号', on: '2026-09-18' });
  });

  it('the employer has the fifteen days of National Day to pay or to object on paper; the worker is no debtor', async () => {
    await house.moveTo('2026-09-21T09:00:00+08:00');
    const service = { servedOn: '2026-09-21', method: 'in-person' };
    const toHim = { partyId: story.party(GAO), ...service };
    expect(refusalOf(await story.tries(court, 'order', 'serve', toHim)).reasons).toEqual(['not-the-debtor 227']);
    expect(await story.does(court, 'order', 'serve', { partyId: story.party(BRICKS), ...service })).toMatchObject({ state: 'served' });
    // CPL 227: 9 in September, 6 October, a holiday; the first day after it is Thu 8.
    expect(await datesBy(house, registrar, story, 'payment-order.object')).toEqual(['payment-order.object 2026-09-21 2026-10-08 running']);
    await house.moveTo('2026-10-08T21:00:00+08:00');
    // By word of mouth is not at all (CPLI 436).
    expect(await story.does(court, 'order', 'record-objection', { partyId: story.party(BRICKS), written: false })).toMatchObject({
      state: 'served',
    });
  });

  it('the day after, it can be enforced, for two years', async () => {
    await house.moveTo('2026-10-09T09:00:00+08:00');
    expect(await look(house, registrar, story, 'order')).toMatchObject({ state: 'enforceable', ended: true, outcome: 'decided' });
    expect(await datesOf(house, registrar, story)).toEqual(
      expect.arrayContaining([
        'payment-order.object 2026-09-21 2026-10-08 lapsed',
        // CPL 250: two years from the last day the order gave: 8 October 2028, a Sunday, rolls to Mon 9.
        'enforcement.apply 2026-10-08 2028-10-09 running',
      ]),
    );
    const enforcement = { procedure: 'enforcement', basedOn: story.proceedings['order'] };
    expect(await story.opens(registrar, 'enforcement', enforcement)).toMatchObject({ state: 'prepared' });
  });
});
