import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, type Seen, Story } from '../support/story.js';

const registrar = 'registrar.mediation';
const { source: _source, parties: BOTH, ...LOAN } = DOSSIERS.loan.registration;
const LIU = {
  role: 'third-party',
  kind: 'person',
  name: '刘春生',
  phone: '13904691234',
  address: '友谊镇红光村三组12号',
  representative: { name: '刘强', kind: 'entrusted', phone: '13904695678' },
};

interface Party {
  id: string;
  role: string;
  name: string;
  representative: { name: string } | null;
  cameWith: { id: string; caseNo: string } | null;
}

describe('A person whom only the duplicate names', () => {
  let house: House;
  let first: Seen;
  let second: Seen & { caseNo: string };
  let code: string;
  let mergeId: string;

  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());

  const register = async (more: object) =>
    Story.seen(await house.as(registrar).post('/api/v1/cases', { ...LOAN, channel: 'window', parties: BOTH, ...more })) as Seen & {
      caseNo: string;
    };
  const partiesOf = async (id: string) => (await house.as(registrar).get(`/api/v1/cases/${id}`)).body['parties'] as unknown as Party[];
  const namesIn = async (id: string) => (await partiesOf(id)).map(({ name }) => name);
  const carried = async () => (await partiesOf(first.id)).find(({ name }) => name === LIU.name)!;
  const merges = async () => {
    const { body } = await house.as(registrar).post(`/api/v1/cases/${second.id}/merges`, { caseId: first.id, reason: '同一笔借款' });
    mergeId = String(body['id']);
    return body;
  };
  const undoes = async () => (await house.as(registrar).act(`/api/v1/merges/${mergeId}`, 'undo', { reason: '两笔借款' })).body;
  const tracked = async (slip: string) => (await fetch(`${house.url}/track/${slip}`, { headers: { accept: 'application/json' } })).json();
  const willingness = async () => {
    const { body } = await house.as(registrar).get(`/api/v1/proceedings/${mediation}`);
    return (body['parties'] as { name: string }[]).map(({ name }) => name);
  };
  let mediation: string;

  it('is carried into the case that goes on, with who stands in for him and his role, and where he came from', async () => {
    await house.moveTo('2026-03-02T09:00:00+08:00');
    first = await register({});
    mediation = Story.seen(await house.as(registrar).post(`/api/v1/cases/${first.id}/proceedings`, { procedure: 'people-mediation' })).id;
    second = await register({ parties: [...(BOTH as object[]), LIU] });
    const { body } = await house.as(registrar).post(`/api/v1/cases/${second.id}/tracking-codes`, { partyId: second.parties[2]!.id });
    code = String(body['trackingCode']);
    expect(await merges()).toMatchObject({ carriedParties: 1, keptParties: 0 });
    expect(await namesIn(first.id)).toEqual([...(BOTH as { name: string }[]).map(({ name }) => name), LIU.name]);
    const liu = await carried();
    expect(liu).toMatchObject({
      role: 'third-party',
      representative: { name: '刘强' },
      cameWith: { id: second.id, caseNo: second.caseNo },
    });
    // A person of his own here: what was said of him there stands there.
    expect(liu.id).not.toBe(second.parties[2]!.id);
    expect((await partiesOf(first.id)).slice(0, 2).map(({ cameWith }) => cameWith)).toEqual([null, null]);
  });

  it('is no party to what was running already', async () => {
    expect(await willingness()).toEqual((BOTH as { name: string }[]).map(({ name }) => name));
  });

  it('follows the case by his own code still', async () => {
    expect(await tracked(code)).toEqual(await tracked(first.trackingCode));
  });

  it('goes back with the duplicate when the merge is taken back, and both read as they did', async () => {
    expect(await undoes()).toMatchObject({ carriedParties: 1, keptParties: 0 });
    expect([await namesIn(first.id), await namesIn(second.id)]).toEqual([
      (BOTH as { name: string }[]).map(({ name }) => name),
      [...(BOTH as { name: string }[]).map(({ name }) => name), LIU.name],
    ]);
    const other = await register({ title: '另案', parties: [LIU] });
    expect((other as unknown as { duplicates: { caseId: string }[] }).duplicates.map(({ caseId }) => caseId)).not.toContain(first.id);
  });

  it('is carried again with a danger that names him, and it names him there', async () => {
    await house
      .as(registrar)
      .post(`/api/v1/cases/${second.id}/flags`, { flag: 'violence', reason: '扬言报复', partyId: second.parties[2]!.id });
    await merges();
    const flags = await house.database.query<{ flag: string; party: string | null }>(
      'SELECT flag, party_id AS party FROM safety_flags WHERE case_id = $1 AND ended_at IS NULL',
      [first.id],
    );
    expect(flags).toEqual([{ flag: 'violence', party: (await carried()).id }]);
  });

  it('stays where something since then is about him, and the answer says so; a warning that named him stays as one of nobody by name', async () => {
    expect(await undoes()).toMatchObject({ carriedParties: 1, keptParties: 0 });
    const flags = await house.database.query<{ party: string | null }>(
      'SELECT party_id AS party FROM safety_flags WHERE case_id = $1 AND ended_at IS NULL',
      [first.id],
    );
    expect(flags).toEqual([{ party: null }]);
    await merges();
    await house.as(registrar).post(`/api/v1/cases/${first.id}/tracking-codes`, { partyId: (await carried()).id });
    expect(await undoes()).toMatchObject({ carriedParties: 1, keptParties: 1 });
    expect(await namesIn(first.id)).toContain(LIU.name);
    // Merged once more, he is known already.
    expect(await merges()).toMatchObject({ carriedParties: 0 });
  });

  it('is not named twice where the survivor knows him already, and is a party of what is opened from then on', async () => {
    expect((await namesIn(first.id)).filter((name) => name === LIU.name)).toHaveLength(1);
    const { body } = await house
      .as(registrar)
      .post(`/api/v1/cases/${first.id}/proceedings`, { procedure: 'litigation', exception: 'filed-by-party' });
    expect((body['parties'] as { name: string }[]).map(({ name }) => name)).toContain(LIU.name);
  });

  it('whom two duplicates name stays while one of them is merged, and goes with the last', async () => {
    const survivor = await register({ title: '三件之一' });
    const [one, two] = [
      await register({ title: '三件之二', parties: [...(BOTH as object[]), LIU] }),
      await register({ title: '三件之三', parties: [...(BOTH as object[]), LIU] }),
    ];
    const merge = async ({ id }: Seen) => {
      const { body } = await house.as(registrar).post(`/api/v1/cases/${survivor.id}/merges`, { caseId: id, reason: '同一笔借款' });
      return [String(body['id']), body['carriedParties']] as const;
    };
    const [[firstMerge, came], [secondMerge, cameToo]] = [await merge(one), await merge(two)];
    expect([came, cameToo]).toEqual([1, 0]);
    const undo = async (id: string) => (await house.as(registrar).act(`/api/v1/merges/${id}`, 'undo', { reason: '两笔借款' })).status;
    expect([await undo(firstMerge), (await namesIn(survivor.id)).includes(LIU.name)]).toEqual([200, true]);
    expect([await undo(secondMerge), (await namesIn(survivor.id)).includes(LIU.name)]).toEqual([200, false]);
  });

  it('numbers are found over every merge, and why two were merged is said on neither chain', async () => {
    const [a, b, c] = [await register({ title: '甲' }), await register({ title: '乙' }), await register({ title: '丙' })];
    Story.seen(await house.as(registrar).post(`/api/v1/cases/${c.id}/numbers`, { system: 'police', number: '友公(治)受案字〔2026〕99号' }));
    for (const [into, from] of [
      [b, c],
      [a, b],
    ] as const)
      Story.seen(await house.as(registrar).post(`/api/v1/cases/${into.id}/merges`, { caseId: from.id, reason: '都是同一笔' }));
    expect((await house.as(registrar).get(`/api/v1/cases/${a.id}/numbers`)).text).toContain('受案字〔2026〕99号');
    for (const { id } of [a, b, c])
      expect((await house.as(registrar).get(`/api/v1/cases/${id}/timeline?limit=100`)).text).not.toContain('都是同一笔');
  });

  it('a machine that only reports has no desk, and reads no title in an inbox', async () => {
    const answers = await Promise.all(['grid-client', 'petition-client', 'court-client'].map((who) => house.as(who).get('/api/v1/inbox')));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 200]);
  });
});
