import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUN, ZHOU, court, li, registrar } from '../support/agreed.js';
import { datesBy, datesOf, look } from '../support/at-the-desk.js';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

const docking = 'docking.court';

describe('A court invites a mediator into its own suit: fifteen days of the judge’s, over the May holiday', () => {
  let house: House;
  let story: Story;
  const judges = () => datesBy(house, docking, story, 'court-mediation.by-judge-ordinary');

  beforeAll(async () => {
    house = await aHouse('2026-04-13T08:30:00+08:00');
    story = new Story(house, DOSSIERS.loan);
  });
  afterAll(() => house.close());

  it('nobody is invited into a suit that is not docketed: the opinion of 2025 wants it docketed first', async () => {
    await story.registers(docking, { channel: 'window', source: undefined });
    const asked = { procedure: 'court-mediation', variant: 'invited' };
    expect(refusalOf(await story.asksToOpen(docking, asked))).toMatchObject({
      status: 422,
      code: 'docketing-first',
      reasons: ['docketing-first 二'],
    });
    await story.opens(docking, 'suit', { procedure: 'litigation', variant: 'ordinary' });
    await story.does(docking, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-04-13' });
    await house.moveTo('2026-04-17T09:00:00+08:00');
    await story.does(court, 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初131号' });
  });

  it('one side’s yes starts nothing', async () => {
    await story.opens(docking, 'mediation', { procedure: 'court-mediation', variant: 'invited', receivedOn: '2026-04-17' });
    await story.does(docking, 'mediation', 'refer', { courtId: house.county.organisations['court-youyi'] });
    await story.willing(docking, 'mediation', SUN);
    expect(await look(house, docking, story, 'mediation')).toMatchObject({ state: 'applied' });
    expect(await judges()).toEqual([]);
    const committee = { organisationId: house.county.organisations['committee-youyi'] };
    expect(refusalOf(await story.tries(court, 'mediation', 'designate', committee))).toMatchObject({
      status: 409,
      code: 'not-in-this-state',
    });
  });

  it('with the second yes the fifteen days run, to the day after the holiday', async () => {
    await house.moveTo('2026-04-20T09:00:00+08:00');
    expect(await story.willing(docking, 'mediation', ZHOU)).toMatchObject({ state: 'choosing' });
    // 民事调解规定 4: 10 in April, 5 May, a holiday; the first day after it is Wed 6.
    expect(await judges()).toEqual(['court-mediation.by-judge-ordinary 2026-04-20 2026-05-06 running']);
  });

  it('the court names the committee, and nobody in its place; the committee has no days of its own', async () => {
    await house.moveTo('2026-04-21T09:00:00+08:00');
    const committee = { organisationId: house.county.organisations['committee-youyi'] };
    expect(refusalOf(await story.tries(docking, 'mediation', 'designate', committee)).status).toBe(403);
    await story.does(court, 'mediation', 'designate', { ...committee, askedOfTheCourt: true });
    // 在线调解规则 12, three working days: 22, 23, Fri 24.
    expect(await datesBy(house, docking, story, 'court-mediation.confirm-receipt')).toEqual([
      'court-mediation.confirm-receipt 2026-04-21 2026-04-24 running',
    ]);
    await house.moveTo('2026-04-23T09:00:00+08:00');
    expect(await story.does(registrar, 'mediation', 'confirm-receipt')).toMatchObject({ state: 'received' });
    expect(refusalOf(await story.tries(registrar, 'mediation', 'open-mediation', { noticeVersion: '1' }))).toMatchObject({ status: 422 });
    await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    expect(await story.does(li, 'mediation', 'open-mediation', { noticeVersion: '1' })).toMatchObject({ state: 'mediating' });
    expect((await datesOf(house, docking, story)).filter((line) => line.startsWith('court-mediation.ordinary'))).toEqual([]);
    expect(await story.statuses(story.path('mediation'), 'registrar.other', 'clerk.centre')).toEqual([404, 404]);
  });

  it('is signed on the last day and goes to the court, which alone makes a statement of it', async () => {
    await house.moveTo('2026-05-06T09:00:00+08:00');
    await story.does(li, 'mediation', 'draft-agreement');
    await story.signedByAll(registrar, li, 'mediation', [SUN, ZHOU]);
    const { form: _, responsibilities: _r, ...agreement } = story.draft(ZHOU) as Record<string, unknown>;
    expect(await story.does(li, 'mediation', 'record-agreement', agreement)).toMatchObject({ state: 'court-review', stage: 'litigation' });
    expect(await judges()).toEqual(['court-mediation.by-judge-ordinary 2026-04-20 2026-05-06 met']);
    // House rule, fifteen days: 21 May, a Thursday.
    expect(await datesBy(house, docking, story, 'court-mediation.review')).toEqual([
      'court-mediation.review 2026-05-06 2026-05-21 running',
    ]);
    const statement = { documentNo: '(2026)黑0522民初131号', on: '2026-05-08' };
    await house.moveTo('2026-05-08T09:00:00+08:00');
    expect(refusalOf(await story.tries(registrar, 'mediation', 'issue-statement', statement)).status).toBe(403);
    expect(await story.does(court, 'mediation', 'issue-statement', statement)).toMatchObject({ state: 'serving', ended: false });
  });

  it('binds when the last of them has signed for it: not left at the door, and not with the first', async () => {
    await house.moveTo('2026-05-09T09:00:00+08:00');
    const receipt = (name: string, method: string) => ({ partyId: story.party(name), method });
    expect(refusalOf(await story.tries(court, 'mediation', 'record-receipt', receipt(SUN, 'left')))).toMatchObject({
      status: 400,
      reasons: ['not-a-choice /method'],
    });
    expect(await story.does(court, 'mediation', 'record-receipt', receipt(SUN, 'in-person'))).toMatchObject({ state: 'serving' });
    await house.moveTo('2026-05-11T09:00:00+08:00');
    expect(await story.does(court, 'mediation', 'record-receipt', receipt(ZHOU, 'in-person'))).toMatchObject({
      state: 'statement-effective',
      ended: true,
      outcome: 'settled',
      agreement: { effectiveOn: '2026-05-11' },
    });
    // CPL 250, two years from the last instalment of 2026-12-31: a Sunday, then New Year's Day: Tue 2 January 2029.
    expect(await datesBy(house, docking, story, 'enforcement.apply')).toEqual(['enforcement.apply 2026-12-31 2029-01-02 running']);
    expect(await look(house, docking, story, 'suit')).toMatchObject({ state: 'docketed', ended: false });
    expect(await story.does(court, 'suit', 'record-outcome', { kind: 'mediation', on: '2026-05-11' })).toMatchObject({
      state: 'concluded',
    });
    expect((await story.tries(docking, 'mediation', 'record-repudiation', { partyId: story.party(ZHOU), on: '2026-05-11' })).status).toBe(
      409,
    );
  });
});
