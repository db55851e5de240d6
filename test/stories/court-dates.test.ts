import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { court, filed, registrar } from '../support/agreed.js';
import { type House, aHouse } from '../support/house.js';
import { type Story, refusalOf } from '../support/story.js';

describe('A date that a court owes', () => {
  let house: House;
  let story: Story;
  let review: string;

  beforeAll(async () => {
    house = await aHouse();
    story = await filed(house);
    await story.does(court, 'confirmation', 'accept', { courtCaseNo: '(2026)黑0522民特1号' });
    const { body } = await house.as(registrar).get(`/api/v1/deadlines?caseId=${story.caseId}&ruleId=judicial-confirmation.review`);
    review = `/api/v1/deadlines/${(body['items'] as { id: string }[])[0]!.id}`;
  });
  afterAll(() => house.close());

  it.each([registrar, 'head.mediation', 'docking.court'])('is not moved by %s, who sits in the case or beside it', async (account) => {
    for (const action of ['request-extension', 'approve-extension', 'suspend']) {
      const input = action === 'request-extension' ? { reason: '案情复杂' } : action === 'suspend' ? { basis: 'appraisal' } : {};
      const answer = await house.as(account).act(review, action, input);
      expect([action, refusalOf(answer).status, answer.body['code']]).toEqual([action, 403, 'role-missing']);
    }
  });

  it('is moved by the court', async () => {
    expect((await house.as(court).act(review, 'request-extension', { reason: '案情复杂' })).status).toBe(200);
    expect((await house.as(registrar).act(review, 'approve-extension')).status).toBe(403);
    expect((await house.as(court).act(review, 'approve-extension')).status).toBe(200);
  });

  it('is written down by docking staff for a court without an account here', async () => {
    const other = await filed(house, 'court-sifangtai');
    const { body } = await house.as(registrar).get(`/api/v1/deadlines?caseId=${other.caseId}&ruleId=judicial-confirmation.accept`);
    const path = `/api/v1/deadlines/${(body['items'] as { id: string }[])[0]!.id}`;
    const answers = [registrar, 'docking.court'].map((account) => house.as(account).act(path, 'request-extension', { reason: '案情复杂' }));
    // The rule knows no extension; that is said to whom it concerns.
    expect((await Promise.all(answers)).map(({ body: { code } }) => code)).toEqual(['role-missing', 'extension-not-allowed']);
  });
});
