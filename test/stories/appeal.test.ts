import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUN, ZHOU, court, registrar } from '../support/agreed.js';
import { datesBy, datesOf, look } from '../support/at-the-desk.js';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

describe('A suit to its end: judged, appealed against, judged again, and in force', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-09-07T08:30:00+08:00');
    story = new Story(house, DOSSIERS.loan);
  });
  afterAll(() => house.close());

  it('nobody has to mediate first: the desk sends him to court, and reminds him for fifteen days', async () => {
    await story.registers(registrar, { channel: 'window', source: undefined });
    expect(await story.opens(registrar, 'suit', { procedure: 'litigation', variant: 'ordinary' })).toMatchObject({
      state: 'referred',
      stage: 'litigation',
    });
    // 7 + 15 = 22 September, a Tuesday.
    expect(await datesBy(house, registrar, story, 'litigation.file')).toEqual(['litigation.file 2026-09-07 2026-09-22 running']);
    expect((await house.as(court).get(story.path('suit'))).status).toBe(404);
  });

  it('from the filing the court has seven days, which end behind Mid-Autumn', async () => {
    await house.moveTo('2026-09-18T09:00:00+08:00');
    await story.does(registrar, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-09-18' });
    // CPL 126: 25 September, Mid-Autumn, rolls to Mon 28.
    expect(await datesBy(house, registrar, story, 'litigation.docket')).toEqual(['litigation.docket 2026-09-18 2026-09-28 running']);
    expect(refusalOf(await story.tries(registrar, 'suit', 'record-docketing', { courtCaseNo: '1' })).status).toBe(403);
    await house.moveTo('2026-09-21T09:00:00+08:00');
    expect(await story.does(court, 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初511号' })).toMatchObject({
      state: 'docketed',
    });
    // CPL 152, six months: 21 March 2027, a Sunday, rolls to Mon 22.
    expect(await datesBy(house, registrar, story, 'litigation.try-ordinary')).toEqual([
      'litigation.try-ordinary 2026-09-21 2027-03-22 running',
    ]);
  });

  it('the defendant has the fifteen days of National Day, and answers on the last', async () => {
    await house.moveTo('2026-09-22T09:00:00+08:00');
    await story.does(court, 'suit', 'serve-complaint', { partyId: story.party(ZHOU), servedOn: '2026-09-22', method: 'in-person' });
    // CPL 128: 8 in September, 7 October, the last day of the holiday; Thu 8.
    expect(await datesBy(house, registrar, story, 'litigation.answer')).toEqual(['litigation.answer 2026-09-22 2026-10-08 running']);
    await house.moveTo('2026-10-08T09:00:00+08:00');
    await story.does(court, 'suit', 'record-answer', { partyId: story.party(ZHOU) });
    expect(await datesBy(house, registrar, story, 'litigation.answer')).toEqual(['litigation.answer 2026-09-22 2026-10-08 met']);
  });

  it('the judgment is not yet in force: each may appeal for fifteen days from when he has it in hand, and not before', async () => {
    await house.moveTo('2026-11-30T09:00:00+08:00');
    expect(await story.does(court, 'suit', 'record-judgment', { on: '2026-11-30', documentNo: '(2026)黑0522民初511号' })).toMatchObject({
      state: 'pronounced',
      ended: false,
    });
    await house.moveTo('2026-12-01T09:00:00+08:00');
    await story.does(court, 'suit', 'record-service', { partyId: story.party(SUN), servedOn: '2026-12-01', method: 'in-person' });
    const early = { partyId: story.party(ZHOU), filedOn: '2026-12-01' };
    expect(refusalOf(await story.tries(registrar, 'suit', 'record-appeal', early))).toMatchObject({
      status: 422,
      reasons: ['not-served-yet 171'],
    });
    await house.moveTo('2026-12-03T09:00:00+08:00');
    const served = { partyId: story.party(ZHOU), servedOn: '2026-12-03', method: 'post' };
    expect(await story.does(court, 'suit', 'record-service', served)).toMatchObject({ state: 'served' });
    // CPL 171: 16 December, a Wednesday, for the one; 18 December, a Friday, for the other.
    expect(await datesBy(house, registrar, story, 'litigation.appeal-judgment')).toEqual(
      expect.arrayContaining([
        'litigation.appeal-judgment 2026-12-01 2026-12-16 running',
        'litigation.appeal-judgment 2026-12-03 2026-12-18 running',
      ]),
    );
  });

  it('he appeals on the day the other’s time is over; the other’s right has lapsed, and nothing took effect', async () => {
    await house.moveTo('2026-12-17T09:00:00+08:00');
    await story.does(registrar, 'suit', 'record-appeal', { partyId: story.party(ZHOU), filedOn: '2026-12-17' });
    expect(await look(house, registrar, story, 'suit')).toMatchObject({ state: 'appealed', ended: false });
    expect(await datesOf(house, registrar, story)).toEqual(
      expect.arrayContaining([
        'litigation.appeal-judgment 2026-12-01 2026-12-16 lapsed',
        'litigation.appeal-judgment 2026-12-03 2026-12-18 met',
        // House rule, thirty days: 14 in December, 16 January, a Saturday, rolls to Mon 18.
        'litigation.appeal-docket 2026-12-17 2027-01-18 running',
      ]),
    );
    expect(refusalOf(await story.tries(court, 'suit', 'record-effect', { effectiveOn: '2026-12-19', until: '2027-01-31' })).status).toBe(
      409,
    );
  });

  it('the second instance has three months from its own docketing, and ends it', async () => {
    await house.moveTo('2026-12-28T09:00:00+08:00');
    expect(await story.does(court, 'suit', 'record-appeal-docketing', { appealCaseNo: '(2026)黑05民终88号' })).toMatchObject({
      state: 'second-instance',
    });
    // CPL 183: 28 March 2027, a Sunday, rolls to Mon 29.
    expect(await datesBy(house, registrar, story, 'litigation.try-appeal')).toEqual([
      'litigation.try-appeal 2026-12-28 2027-03-29 running',
    ]);
    await house.moveTo('2027-02-24T09:00:00+08:00');
    expect(refusalOf(await story.tries(registrar, 'suit', 'record-appeal-outcome', { result: 'upheld', on: '2027-02-24' })).status).toBe(
      403,
    );
    const outcome = { result: 'upheld', on: '2027-02-24', documentNo: '(2026)黑05民终88号' };
    expect(await story.does(court, 'suit', 'record-appeal-outcome', outcome)).toMatchObject({ state: 'concluded', ended: true });
    expect(await datesBy(house, registrar, story, 'litigation.try-appeal')).toEqual(['litigation.try-appeal 2026-12-28 2027-03-29 met']);
  });

  it('is in force, to be performed by a day; from there the two years for enforcement run', async () => {
    await house.moveTo('2027-03-02T09:00:00+08:00');
    const effect = { effectiveOn: '2027-02-26', until: '2027-03-31' };
    await story.does(court, 'suit', 'record-effect', effect);
    expect(refusalOf(await story.tries(court, 'suit', 'record-effect', effect)).reasons).toEqual(['effect-recorded 250']);
    // CPL 250: 31 March 2029, a Saturday, rolls to Mon 2 April as far as anybody knows that year.
    expect(await datesBy(house, registrar, story, 'enforcement.apply')).toEqual(['enforcement.apply 2027-03-31 2029-04-02 running']);
    const enforcement = await story.opens(registrar, 'enforcement', { procedure: 'enforcement', basedOn: story.proceedings['suit'] });
    expect(enforcement.state).toBe('prepared');
  });
});
