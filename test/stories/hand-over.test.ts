import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inMediation, registrar } from '../support/agreed.js';
import { type House, aHouse } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

interface Explanation {
  remaining: number;
  suspensions: { basis: string; from: string; to: string | null }[];
}

it('What stands still goes on standing still when another mediator takes the case over, and runs on with the days that were left', async () => {
  const story = await inMediation(house);
  const { body } = await house.as(registrar).get(`/api/v1/deadlines?caseId=${story.caseId}&ruleId=people-mediation.target`);
  const path = `/api/v1/deadlines/${(body['items'] as { id: string }[])[0]!.id}`;
  const explained = async () => (await house.as(registrar).get(`${path}/explain`)).body as unknown as Explanation;

  await house.moveTo('2026-03-10T09:00:00+08:00');
  expect((await house.as(registrar).act(path, 'suspend', { basis: 'appraisal' })).status).toBe(200);
  const before = await explained();
  expect(before.suspensions).toMatchObject([{ basis: 'appraisal', from: '2026-03-10', to: null }]);

  await house.moveTo('2026-03-16T09:00:00+08:00');
  await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators['mediator.wang'] });
  expect(await explained()).toMatchObject({ suspensions: before.suspensions, remaining: before.remaining });
  expect((await house.as('mediator.wang').get(path)).body).toMatchObject({ suspended: true });

  await house.moveTo('2026-03-20T09:00:00+08:00');
  expect((await house.as(registrar).act(path, 'resume')).status).toBe(200);
  // A month from Monday 2026-03-02, and the ten days from 2026-03-10 that did not count.
  expect((await house.as('mediator.wang').get(path)).body).toMatchObject({ suspended: false, nominalDue: '2026-04-12' });
});
