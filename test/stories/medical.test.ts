import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { li, registrar } from '../support/agreed.js';
import { aDispute, aPaper, datesBy, datesOf, look, promises } from '../support/at-the-desk.js';
import { type House, aHouse } from '../support/house.js';
import { Story, refusalOf } from '../support/story.js';

const [LI, HOSPITAL] = ['李桂荣', '县人民医院'];

describe('A medical dispute before the committee: thirty working days over the autumn holidays, and an appraisal among them', () => {
  let house: House;
  let story: Story;
  const term = () => datesBy(house, registrar, story, 'medical-mediation.conclude');

  beforeAll(async () => {
    house = await aHouse('2026-09-10T08:30:00+08:00');
    story = new Story(house, aDispute('medical', '术后感染纠纷', LI, HOSPITAL));
  });
  afterAll(() => house.close());

  it('the kind of dispute makes the road: a request for mediation of a medical dispute', async () => {
    await story.registers(registrar);
    const asked = { procedure: 'people-mediation', caseSource: 'application', receivedOn: '2026-09-10' };
    expect(await story.opens(registrar, 'mediation', asked)).toMatchObject({ state: 'applied', variant: 'medical' });
    // House rule, three working days: Fri 11, Mon 14, Tue 15.
    expect(await datesBy(house, registrar, story, 'people-mediation.accept')).toEqual([
      'people-mediation.accept 2026-09-10 2026-09-15 running',
    ]);
    expect(await story.statuses(story.path('mediation'), 'officer.health', 'registrar.other', li)).toEqual([404, 404, 404]);
  });

  it('both are willing; taken in, it has thirty working days, until the end of October', async () => {
    for (const name of [LI, HOSPITAL]) await story.willing(registrar, 'mediation', name);
    await house.moveTo('2026-09-14T09:00:00+08:00');
    expect(await story.does(registrar, 'mediation', 'accept')).toMatchObject({ state: 'accepted' });
    // MED 38: to 24 September nine (Sun 20 is worked), to the 30th twelve, to Sat 10 October (worked) fifteen, three weeks more: Fri 30.
    expect(await term()).toEqual(['medical-mediation.conclude 2026-09-14 2026-10-30 running']);
    expect(refusalOf(await story.tries(registrar, 'mediation', 'open-mediation')).status).toBe(403);
    await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    await house.moveTo('2026-09-15T09:00:00+08:00');
    expect(await story.does(li, 'mediation', 'open-mediation', { place: '医调委调解室' })).toMatchObject({ state: 'mediating' });
  });

  it('cannot be settled by word of mouth: here the law wants a paper', async () => {
    const oral = { facts: '术后感染', terms: [promises(story, HOSPITAL, LI, '38000.00', '2026-12-13', '一次性补偿')] };
    expect(refusalOf(await story.tries(li, 'mediation', 'record-oral-agreement', oral))).toMatchObject({
      status: 422,
      reasons: ['writing-required 39'],
    });
  });

  it('the appraisal is not counted: three weeks later twenty-one of the thirty days are left', async () => {
    await house.moveTo('2026-09-28T09:00:00+08:00');
    expect(await story.does(li, 'mediation', 'pause', { basis: 'appraisal', note: '委托市医学会鉴定' })).toMatchObject({ state: 'paused' });
    await house.moveTo('2026-10-19T09:00:00+08:00');
    await story.does(li, 'mediation', 'resume');
    // Four weeks from 19 October are twenty, Mon 16 November is the twenty-first.
    expect(await term()).toEqual(['medical-mediation.conclude 2026-09-14 2026-11-16 running']);
  });

  it('committee and parties may agree on a later day, with the paper on it, and on no earlier one', async () => {
    await house.moveTo('2026-11-13T09:00:00+08:00');
    const documentId = await aPaper(house, registrar, story, 'mediation');
    expect(refusalOf(await story.tries(registrar, 'mediation', 'agree-longer', { until: '2026-11-30' })).reasons).toEqual([
      'required /documentId',
    ]);
    expect(refusalOf(await story.tries(registrar, 'mediation', 'agree-longer', { until: '2026-11-14', documentId })).reasons).toEqual([
      'extension-not-longer 38',
    ]);
    await story.does(registrar, 'mediation', 'agree-longer', { until: '2026-11-30', documentId });
    expect(await term()).toEqual(['medical-mediation.conclude 2026-09-14 2026-11-30 running']);
  });

  it('is signed, sealed, and in force with the seal; thirty days to have it confirmed', async () => {
    await house.moveTo('2026-11-20T09:00:00+08:00');
    const terms = [promises(story, HOSPITAL, LI, '38000.00', '2026-12-13', '一次性补偿')];
    await story.does(li, 'mediation', 'draft-agreement', { form: 'written', facts: '鉴定为次要责任', terms });
    for (const name of [LI, HOSPITAL])
      await story.does(registrar, 'mediation', 'sign', { signer: 'party', partyId: story.party(name), method: 'handwritten' });
    await story.does(li, 'mediation', 'sign', { signer: 'mediator', method: 'handwritten' });
    expect(await look(house, registrar, story, 'mediation')).toMatchObject({ state: 'signing', agreement: { effectiveOn: null } });
    await house.moveTo('2026-11-23T09:00:00+08:00');
    expect(await story.does(registrar, 'mediation', 'sign', { signer: 'seal', method: 'seal' })).toMatchObject({
      state: 'effective',
      stage: 'performance',
      agreement: { effectiveOn: '2026-11-23' },
    });
    expect(await datesOf(house, registrar, story)).toEqual(
      expect.arrayContaining([
        'medical-mediation.conclude 2026-09-14 2026-11-30 met',
        // PML 33, CPL 205: 7 in November, 23 December, a Wednesday. 13 December stays the Sunday that was promised.
        'judicial-confirmation.apply 2026-11-23 2026-12-23 running',
        'performance.instalment 2026-11-23 2026-12-13 running',
      ]),
    );
  });
});
