/** Overdue is read, never stored: with every worker stopped nobody is reminded, and everybody still sees what is late. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story } from '../support/story.js';

describe('Where no worker runs', () => {
  let house: House;
  let story: Story;

  beforeAll(async () => {
    house = await aHouse('2026-04-13T15:20:00+08:00');
    story = new Story(house, DOSSIERS.ditch);
    await story.registers('clerk.village');
    await story.offers('clerk.village', 'committee-xingsheng', { procedure: 'people-mediation' });
    // Time goes on by itself, and nobody is there to do anything about it.
    await house.database.setLegalTime('2026-04-27T09:00:00+08:00');
  });
  afterAll(() => house.close());

  it('no rung fires', async () => {
    expect(await house.database.query(`SELECT FROM deadline_rungs WHERE state = 'fired'`)).toEqual([]);
    expect(await house.database.query('SELECT FROM sweeps')).toEqual([]);
  });

  it('the inbox shows what is overdue', async () => {
    const { body } = await house.as('registrar.other').get('/api/v1/inbox');
    expect(body).toMatchObject({
      counts: { overdue: 1 },
      items: [expect.objectContaining({ ruleId: 'handoff.accept', due: '2026-04-16', bucket: 'overdue' })],
    });
  });

  it('so do the list of deadlines and the list of cases', async () => {
    const { body: deadlines } = await house.as('registrar.other').get('/api/v1/deadlines?overdue=true');
    expect((deadlines['items'] as { ruleId: string }[]).map(({ ruleId }) => ruleId)).toEqual(['handoff.accept']);
    const { body: cases } = await house.as('clerk.village').get('/api/v1/cases');
    expect((cases['items'] as { id: string; nextDeadline: { overdue: boolean } }[])[0]).toMatchObject({
      id: story.caseId,
      nextDeadline: { overdue: true },
    });
  });

  it('and the health of deadlines says that nobody sweeps', async () => {
    const { status, body } = await house.as('clerk.village').get('/health/deadlines');
    expect([status, body['status'], body['lastSweepSeconds'], body['lastProof']]).toEqual([503, 'late', null, null]);
  });
});
