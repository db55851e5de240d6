import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inMediation, registrar, SUN } from '../support/agreed.js';
import { aHouse, type House } from '../support/house.js';
import { refusalOf, Story } from '../support/story.js';

const li = 'mediator.li';
const wang = 'mediator.wang';

describe('Mediator Li leaves, and Wang takes over what he has', () => {
  let house: House;
  let stories: Story[];
  let objected: Story;
  let signing: Story;
  const path = () => `/api/v1/handlers/${house.county.mediators[li]}`;
  const handOver = (account: string, body: object = {}, headers: Record<string, string> = {}) =>
    house.as(account).act(path(), 'hand-over', { toMediatorId: house.county.mediators[wang], reason: '调离', ...body }, headers);
  const dates = async () =>
    house.database.query(
      `SELECT d.id, d.due_date::text, d.revision FROM deadlines d JOIN proceedings p ON p.id = d.owner_id WHERE p.procedure = 'people-mediation' ORDER BY d.id`,
    );

  beforeAll(async () => {
    house = await aHouse();
    stories = [];
    for (let n = 0; n < 3; n += 1) stories.push(await inMediation(house));
    // One where a party would not have Wang: he was appointed, and replaced on their word.
    objected = await inMediation(house);
    await objected.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[wang] });
    await objected.does(wang, 'mediation', 'object-to-mediator', { partyId: objected.party(SUN), reason: '与对方熟识' });
    await objected.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    // And one that waits for signatures: its state stays what it is.
    signing = await inMediation(house);
    await signing.does(li, 'mediation', 'draft-agreement', signing.draft('周长顺'));
  }, 120_000);
  afterAll(() => house.close());

  it('is not for a mediator, nor for another body, nor to a mediator of another body', async () => {
    expect(
      refusalOf(
        await house
          .as(li)
          .post(`${path()}/actions/hand-over`, { toMediatorId: house.county.mediators[wang], reason: '-' }, { 'if-match': '*' }),
      ),
    ).toMatchObject({
      status: 403,
      code: 'role-missing',
    });
    expect((await handOver('registrar.other')).status).toBe(404);
    expect(refusalOf(await handOver(registrar, { toMediatorId: house.county.mediators['mediator.zhao'] })).reasons).toEqual([
      'unknown-reference /toMediatorId',
    ]);
    expect(refusalOf(await handOver(registrar, { toMediatorId: house.county.mediators[li] })).code).toBe('to-oneself');
    expect((await handOver(registrar, {}, { 'if-match': '"0"' })).status).toBe(412);
    expect((await house.as(registrar).get(path())).body).toMatchObject({ name: '李调解员', items: [{}, {}, {}, {}, {}] });
  });

  it('moves all of it at once, whatever state it is in, with every date as it was; who was objected to gets nothing, and that is said', async () => {
    const before = await dates();
    const answer = await handOver('head.mediation');
    expect(answer.status).toBe(200);
    const { moved, notMoved } = answer.body as unknown as {
      moved: { proceedingId: string; state: string }[];
      notMoved: { proceedingId: string; code: string; message: string }[];
    };
    expect(moved.map(({ proceedingId }) => proceedingId).sort()).toEqual(
      [...stories, signing].map((one) => one.proceedings['mediation']).sort(),
    );
    expect(notMoved).toMatchObject([{ proceedingId: objected.proceedings['mediation'], code: 'mediator-objected-to' }]);
    expect(notMoved[0]!.message).toContain('要求更换');
    expect(await dates()).toEqual(before);
    expect(Story.seen(await house.as(registrar).get(signing.path('mediation')))).toMatchObject({
      state: 'signing',
      handler: { name: '王调解员' },
    });
  });

  it('Wang reads and works on what he has, Li no more; each case tells it', async () => {
    for (const story of stories) {
      expect(Story.seen(await house.as(wang).get(story.path('mediation'))).handler!.name).toBe('王调解员');
      expect((await house.as(li).get(story.path('mediation'))).status).toBe(404);
      const { body } = await house.as(registrar).get(`/api/v1/cases/${story.caseId}/timeline?limit=200`);
      expect((body['items'] as { type: string; data: object }[]).filter(({ type }) => type === 'handler-changed')).toMatchObject([
        { data: { reason: '调离' } },
      ]);
    }
    expect((await house.as(li).get(objected.path('mediation'))).status).toBe(200);
    await stories[0]!.does(wang, 'mediation', 'draft-agreement', stories[0]!.draft('周长顺'));
    const inbox = (await house.as(wang).get('/api/v1/inbox')).body['items'] as { caseId: string }[];
    expect(inbox.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(stories.map(({ caseId }) => caseId)));
  });

  it('a second time finds what is left, and the same request the same answer', async () => {
    const key = { 'idempotency-key': 'leaving-1', 'if-match': '*' };
    const first = await handOver(registrar, {}, key);
    expect(first.body).toMatchObject({ moved: [], notMoved: [{ code: 'mediator-objected-to' }] });
    const again = await handOver(registrar, {}, key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.text).toBe(first.text);
  });

  it('thirty-two who hand over at once move each procedure once', async () => {
    const back = () =>
      house
        .as(registrar)
        .post(
          `/api/v1/handlers/${house.county.mediators[wang]}/actions/hand-over`,
          { toMediatorId: house.county.mediators[li], reason: '返岗' },
          { 'if-match': '*' },
        );
    const answers = await Promise.all(Array.from({ length: 32 }, back));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const moved = answers.flatMap(({ body }) => (body['moved'] as { proceedingId: string }[]).map(({ proceedingId }) => proceedingId));
    expect(moved.sort()).toEqual([...stories, signing].map((one) => one.proceedings['mediation']).sort());
    const changes = await house.database.query(`SELECT FROM events WHERE type = 'handler-changed' AND data ->> 'reason' = '返岗'`);
    expect(changes).toHaveLength(4);
  });
});
