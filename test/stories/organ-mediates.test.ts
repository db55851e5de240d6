import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute, datesBy, datesOf, look, promises } from '../support/at-the-desk.js';
import { type House, aHouse } from '../support/house.js';
import { Story, refusalOf } from '../support/story.js';

const desk = 'clerk.centre';
const land = 'officer.land';
const [WU, ZHENG] = ['吴桂珍', '郑海'];

describe('An organ mediates between neighbours: from the request to the last yuan, over National Day', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-08-31T08:30:00+08:00');
    story = new Story(house, aDispute('neighbour', '排水沟改道淹地', WU, ZHENG));
  });
  afterAll(() => house.close());

  it('comes to the organ from the window, which sees no more of it', async () => {
    await story.registers(desk);
    await story.offers(desk, 'natural-resources', {
      procedure: 'administrative-mediation',
      variant: 'general',
      reason: '双方请求行政调解',
    });
    await story.accepts(land, 'mediation', { receivedOn: '2026-08-31' });
    expect(await look(house, land, story, 'mediation')).toMatchObject({ state: 'applied', stage: 'mediation' });
    expect(await story.statuses(story.path('mediation'), desk, 'registrar.mediation', 'officer.police')).toEqual([404, 404, 404]);
    // House rule, five working days: 1, 2, 3, 4, Mon 7 September.
    expect(await datesBy(house, land, story, 'administrative-mediation.accept')).toEqual([
      'administrative-mediation.accept 2026-08-31 2026-09-07 running',
    ]);
  });

  it('is not taken in before both were asked: nobody is mediated against his will', async () => {
    await house.moveTo('2026-09-04T09:00:00+08:00');
    await story.willing(land, 'mediation', WU);
    const tried = await story.tries(land, 'mediation', 'accept');
    expect(refusalOf(tried)).toMatchObject({ status: 422, reasons: ['party-not-asked 17', 'no-willing-pair 17'] });
    expect(tried.text).toContain(ZHENG);
    await story.willing(land, 'mediation', ZHENG);
    expect(await story.does(land, 'mediation', 'accept')).toMatchObject({ state: 'accepted' });
    // House rule, thirty days (no statute has one): 4 October, a holiday; the first day after it is Thu 8.
    expect(await datesBy(house, land, story, 'administrative-mediation.conclude')).toEqual([
      'administrative-mediation.conclude 2026-09-04 2026-10-08 running',
    ]);
  });

  it('stands still while the ditch is measured: six days, and so the last one is the Saturday that is worked', async () => {
    await house.moveTo('2026-09-08T09:00:00+08:00');
    await story.does(land, 'mediation', 'open-mediation', { place: '县自然资源局' });
    await house.moveTo('2026-09-10T09:00:00+08:00');
    expect(await story.does(land, 'mediation', 'pause', { basis: 'inspection' })).toMatchObject({ state: 'paused' });
    await house.moveTo('2026-09-16T09:00:00+08:00');
    expect(await story.does(land, 'mediation', 'resume')).toMatchObject({ state: 'mediating' });
    // From the 10th to the 15th: 4 + 6 = 10 October: no roll.
    expect(await datesBy(house, land, story, 'administrative-mediation.conclude')).toEqual([
      'administrative-mediation.conclude 2026-09-04 2026-10-10 running',
    ]);
  });

  it('binds with the seal and not with the signatures, on the last day', async () => {
    await house.moveTo('2026-10-09T09:00:00+08:00');
    const terms = [promises(story, ZHENG, WU, '6000.00', '2026-12-06', '赔偿淹地损失')];
    await story.does(land, 'mediation', 'draft-agreement', { form: 'written', facts: '改道的沟淹了两垄地', terms });
    const signs = (name: string) => ({ signer: 'party', partyId: story.party(name), method: 'handwritten' });
    await story.does(land, 'mediation', 'sign', signs(WU));
    expect(refusalOf(await story.tries(land, 'mediation', 'sign', signs(WU))).reasons).toEqual(['already-signed 29']);
    await house.moveTo('2026-10-10T09:00:00+08:00');
    expect(await story.does(land, 'mediation', 'sign', signs(ZHENG))).toMatchObject({ state: 'signing', agreement: { effectiveOn: null } });
    expect(await story.does(land, 'mediation', 'sign', { signer: 'seal', method: 'seal' })).toMatchObject({
      state: 'agreed',
      stage: 'performance',
      agreement: { effectiveOn: '2026-10-10' },
    });
    expect(await datesOf(house, land, story)).toEqual(
      expect.arrayContaining([
        'administrative-mediation.conclude 2026-09-04 2026-10-10 met',
        // A promise rolls over nothing: 6 December stays a Sunday. A visit in thirty days (house rule): 9 November, a Monday.
        'performance.instalment 2026-10-10 2026-12-06 running',
        'performance.visit 2026-10-10 2026-11-09 running',
      ]),
    );
    expect((await house.as(land).get(`${story.path('mediation')}/papers/agency-agreement`)).text).toContain(WU);
  });

  it('is visited, and no default before the day', async () => {
    await house.moveTo('2026-11-09T09:00:00+08:00');
    const { agreement } = await look(house, land, story, 'mediation');
    const late = { instalmentId: agreement!.terms[0]!.instalments[0]!.id, on: '2026-11-09' };
    expect(refusalOf(await story.tries(land, 'mediation', 'record-default', late)).reasons).toEqual(['instalment-not-due 31']);
    await story.does(land, 'mediation', 'record-visit', { on: '2026-11-09', result: '正在筹款' });
    // 21 in November, 9 December, a Wednesday.
    expect(await datesBy(house, land, story, 'performance.visit')).toContain('performance.visit 2026-11-09 2026-12-09 running');
  });

  it('is paid, and closed by who answers for it', async () => {
    await house.moveTo('2026-12-04T09:00:00+08:00');
    const { agreement } = await look(house, land, story, 'mediation');
    const payment = { instalmentId: agreement!.terms[0]!.instalments[0]!.id, on: '2026-12-04', amount: '6000.00' };
    expect(await story.does(land, 'mediation', 'record-performance', payment)).toMatchObject({
      state: 'performed',
      ended: true,
      outcome: 'settled-performed',
    });
    // Nothing of the road runs; the case is to be closed or sent on within two working days (house rule): Mon 7, Tue 8.
    expect((await datesOf(house, land, story)).filter((line) => line.endsWith(' running'))).toEqual([
      'case.route 2026-12-04 2026-12-08 running',
    ]);
    const close = { outcome: 'settled-performed', evidence: '收据一张' };
    expect((await house.as(desk).act(`/api/v1/cases/${story.caseId}`, 'close', close)).status).toBe(403);
    expect(Story.seen(await house.as(land).act(`/api/v1/cases/${story.caseId}`, 'close', close))).toMatchObject({ stage: 'closed' });
  });
});
