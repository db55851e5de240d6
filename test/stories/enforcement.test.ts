import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUN, ZHOU, court, filed, li, registrar } from '../support/agreed.js';
import { datesBy, datesOf, look } from '../support/at-the-desk.js';
import { type House, aHouse } from '../support/house.js';
import { type Story, refusalOf } from '../support/story.js';

describe('A confirmed agreement is not kept: enforced over the autumn holidays, with days of its own', () => {
  let house: House;
  let story: Story;
  const youyi = () => house.county.organisations['court-youyi'];

  beforeAll(async () => {
    house = await aHouse('2026-08-24T08:30:00+08:00');
    story = await filed(house);
  });
  afterAll(() => house.close());

  it('nothing is enforced before the court has confirmed: an agreement alone is no title', async () => {
    const asked = { procedure: 'enforcement', basedOn: story.proceedings['confirmation'] };
    expect(refusalOf(await story.asksToOpen(registrar, asked))).toMatchObject({
      status: 422,
      code: 'nothing-to-enforce',
      reasons: ['nothing-to-enforce 235', 'basis-not-enforceable 235'],
    });
    await story.does(court, 'confirmation', 'accept', { courtCaseNo: '(2026)黑0522民特61号' });
    await house.moveTo('2026-09-02T09:00:00+08:00');
    await story.does(court, 'confirmation', 'confirm', { rulingNo: '(2026)黑0522民特61号', rulingDate: '2026-09-02' });
  });

  it('the creditor asks the desk; a reminder of fifteen days runs to the Monday after Mid-Autumn', async () => {
    await house.moveTo('2026-09-10T09:00:00+08:00');
    const asked = { procedure: 'enforcement', basedOn: story.proceedings['confirmation'] };
    expect(await story.opens(registrar, 'enforcement', asked)).toMatchObject({ state: 'prepared', stage: 'performance' });
    // 10 + 15 = 25 September, Mid-Autumn; the first day after the holiday is Mon 28.
    expect(await datesBy(house, registrar, story, 'enforcement.file')).toEqual(['enforcement.file 2026-09-10 2026-09-28 running']);
    expect((await house.as('registrar.other').get(story.path('enforcement'))).status).toBe(404);
    expect((await house.as(court).get(story.path('enforcement'))).status).toBe(404);
  });

  it('with the application the court’s days begin: seven to docket, ten for the notice, six months in all', async () => {
    await house.moveTo('2026-09-18T09:00:00+08:00');
    await story.does(registrar, 'enforcement', 'file', { courtId: youyi(), filedOn: '2026-09-18' });
    expect(await datesOf(house, registrar, story)).toEqual(
      expect.arrayContaining([
        'enforcement.file 2026-09-10 2026-09-28 met',
        // 执行工作规定 16, seven days: 25 September, rolls to Mon 28. CPLI 480, ten days: Mon 28. CPL 237, six months: 18 March 2027, a Thursday.
        'enforcement.docket 2026-09-18 2026-09-28 running',
        'enforcement.notice 2026-09-18 2026-09-28 running',
        'enforcement.execute 2026-09-18 2027-03-18 running',
      ]),
    );
    expect((await datesBy(house, registrar, story, 'enforcement.apply')).join()).toMatch(/ met$/);
  });

  it('what is the court’s, nobody else does: neither the desk nor the mediator, and the court not before its turn', async () => {
    const docketing = { courtCaseNo: '(2026)黑0522执91号' };
    expect(refusalOf(await story.tries(registrar, 'enforcement', 'docket', docketing))).toMatchObject({ status: 403 });
    expect(refusalOf(await story.tries(li, 'enforcement', 'docket', docketing))).toMatchObject({ status: 403 });
    expect(refusalOf(await story.tries(court, 'enforcement', 'send-notice', { on: '2026-09-18' }))).toMatchObject({
      status: 409,
      code: 'not-in-this-state',
    });
    await house.moveTo('2026-09-24T09:00:00+08:00');
    expect(await story.does(court, 'enforcement', 'docket', docketing)).toMatchObject({ state: 'docketed' });
    await house.moveTo('2026-09-28T09:00:00+08:00');
    await story.does(court, 'enforcement', 'send-notice', { on: '2026-09-28' });
    expect(await datesOf(house, registrar, story)).toEqual(
      expect.arrayContaining(['enforcement.docket 2026-09-18 2026-09-28 met', 'enforcement.notice 2026-09-18 2026-09-28 met']),
    );
  });

  it('they settle after National Day; the six months stand still until the day that was promised has gone by', async () => {
    await house.moveTo('2026-10-12T09:00:00+08:00');
    await story.does(court, 'enforcement', 'record-part-execution', { on: '2026-10-10', amount: '8000.00' });
    expect(await story.does(court, 'enforcement', 'record-settlement', { until: '2026-11-29' })).toMatchObject({ state: 'settled' });
    // A day of theirs rolls over nothing: 29 November stays a Sunday.
    expect(await datesBy(house, registrar, story, 'performance.instalment')).toContain(
      'performance.instalment 2026-10-12 2026-11-29 running',
    );
    await house.moveTo('2026-12-01T09:00:00+08:00');
    expect(refusalOf(await story.tries(registrar, 'enforcement', 'resume'))).toMatchObject({ status: 403 });
    expect(await story.does(court, 'enforcement', 'resume')).toMatchObject({ state: 'docketed' });
    // From 12 October to 30 November 20 + 30 = 50 days: 18 March + 50 = 7 May 2027, a Friday.
    expect(await datesBy(house, registrar, story, 'enforcement.execute')).toEqual(['enforcement.execute 2026-09-18 2027-05-07 running']);
  });

  it('ends with the last yuan; nothing of it runs any more, and it is not asked for again', async () => {
    await house.moveTo('2026-12-21T09:00:00+08:00');
    expect(await story.does(court, 'enforcement', 'record-execution', { on: '2026-12-21', amount: '20000.00' })).toMatchObject({
      state: 'executed',
      ended: true,
      outcome: 'settled-performed',
    });
    const own = (await datesOf(house, registrar, story)).filter((line) => line.startsWith('enforcement.'));
    expect(own.filter((line) => line.endsWith(' running'))).toEqual([]);
    expect(own).toContain('enforcement.execute 2026-09-18 2027-05-07 met');
    expect(await look(house, registrar, story, 'enforcement')).toMatchObject({ parties: [{ name: SUN }, { name: ZHOU }] });
    expect((await story.tries(court, 'enforcement', 'suspend', { ground: 'other' })).status).toBe(409);
  });
});

describe('The court revokes its ruling on the objection of a party, while it is enforced', () => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse('2026-08-24T08:30:00+08:00');
  });
  afterAll(() => house.close());

  it('nothing rests on it any more, and who has the enforcement is told', async () => {
    const story = await filed(house);
    const courtId = house.county.organisations['court-youyi'];
    await story.does(court, 'confirmation', 'accept', { courtCaseNo: '(2026)黑0522民特62号' });
    await house.moveTo('2026-09-02T09:00:00+08:00');
    await story.does(court, 'confirmation', 'confirm', { rulingNo: '(2026)黑0522民特62号', rulingDate: '2026-09-02' });
    await story.does(court, 'confirmation', 'record-service', { partyId: story.party(ZHOU), servedOn: '2026-09-02', method: 'in-person' });
    await story.opens(registrar, 'enforcement', { procedure: 'enforcement', basedOn: story.proceedings['confirmation'] });
    // Fifteen days: 17 September. It was posted on the day, and reached the court on the next (CPL 85).
    await house.moveTo('2026-09-18T09:00:00+08:00');
    const objection = { partyId: story.party(ZHOU), reason: '签名不是本人所签' };
    expect(refusalOf(await story.tries(registrar, 'confirmation', 'record-objection', objection)).reasons).toEqual(['deadline-passed 372']);
    await story.does(registrar, 'confirmation', 'record-objection', { ...objection, dispatchedOn: '2026-09-17' });
    expect((await datesBy(house, registrar, story, 'judicial-confirmation.object')).join()).toMatch(/ met$/);
    await story.does(court, 'confirmation', 'record-objection-outcome', { onObjection: 'revoked', documentNo: '(2026)黑0522民特监1号' });
    expect((await datesBy(house, registrar, story, 'enforcement.apply')).join()).toMatch(/ stopped$/);
    const { marks } = await look(house, registrar, story, 'enforcement');
    expect(marks.map(({ mark }: { mark: string }) => mark)).toEqual(['basis-undone']);
    await story.does(registrar, 'enforcement', 'file', { courtId, filedOn: '2026-09-18' });
    expect(refusalOf(await story.tries(court, 'enforcement', 'find-in-force')).reasons).toContain('basis-not-enforceable 235');
    await story.does(court, 'enforcement', 'refuse', { ground: 'document-not-in-force' });
    const again = await story.asksToOpen(registrar, { procedure: 'enforcement', basedOn: story.proceedings['confirmation'] });
    expect(refusalOf(again).reasons).toEqual(['nothing-to-enforce 235', 'basis-not-enforceable 235']);
  });
});
