/** What a court is handed with a proceeding: enough not to type anything twice, nothing of what was said in mediation. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { court, filed, registrar } from '../support/agreed.js';
import { type House, aHouse } from '../support/house.js';

describe('the package of a filed application', () => {
  let house: House;
  let proceeding: string;
  let caseId: string;

  beforeAll(async () => {
    house = await aHouse();
    const story = await filed(house);
    proceeding = story.path('confirmation');
    caseId = story.caseId;
  }, 60_000);
  afterAll(() => house.close());

  it('shows the court who the parties are and how they are reached', async () => {
    const { status, body } = await house.as(court).get(`${proceeding}/package`);
    expect(status).toBe(200);
    const parties = body['parties'] as { name: string; idNumber: string | null; phone: string | null }[];
    expect(parties.length).toBeGreaterThan(1);
    expect(body).toMatchObject({ agreement: { form: 'written' } });
    expect(JSON.stringify(parties)).not.toContain('****');
  });

  it('says on the chain who took it', async () => {
    await house.as(court).get(`${proceeding}/package`);
    const { body } = await house.as(registrar).get(`/api/v1/cases/${caseId}/timeline?limit=200`);
    const taken = (body['items'] as { type: string; actor: { kind: string } }[]).filter(({ type }) => type === 'package-read');
    expect(taken.at(-1)).toMatchObject({ actor: { kind: 'client' } });
  });

  it('is not for the committee, which has the case itself, and does not exist for another body', async () => {
    expect((await house.as(registrar).get(`${proceeding}/package`)).status).toBe(403);
    expect((await house.as('registrar.other').get(`${proceeding}/package`)).status).toBe(404);
  });
});
