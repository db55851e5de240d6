import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

const registrar = 'registrar.mediation';
const court = 'court-client';

describe('A suit that somebody filed himself, told of when the court has long docketed it', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-03-30T09:00:00+08:00');
    story = new Story(house, DOSSIERS.loan);
    await story.registers(registrar, { channel: 'window', source: undefined });
    await story.opens(registrar, 'suit', { procedure: 'litigation' });
    const courtId = house.county.organisations['court-youyi'];
    await story.does(registrar, 'suit', 'record-filing', { courtId, filedOn: '2026-03-10' });
  });
  afterAll(() => house.close());

  it('was docketed when the court says, not when the desk opened it; only before it was filed it was not', async () => {
    const docketed = (docketedOn: string) =>
      story.tries(court, 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初9号', docketedOn });
    expect(refusalOf(await docketed('2026-03-09'))).toMatchObject({ status: 422, code: 'day-before-previous-step' });
    expect(Story.seen(await docketed('2026-03-13'))).toMatchObject({ state: 'docketed' });
    const { body } = await house.as(registrar).get(`/api/v1/deadlines?caseId=${story.caseId}&ruleId=litigation.outcome`);
    expect((body['items'] as { start: string }[]).map(({ start }) => start)).toEqual(['2026-03-13']);
  });
});
