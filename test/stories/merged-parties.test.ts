import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, refusalOf, type Seen, Story } from '../support/story.js';

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

describe('A danger that is seen in a duplicate', () => {
  const committee = 'registrar.mediation';
  const centre = 'clerk.centre';
  const DV = 'domestic-violence';
  const CHILD = '小雷';
  const HOME = { channel: 'window', disputeType: 'marriage-family', title: '郑云英与雷大山家事', areaCode: '230522100000' };
  const COUPLE = [
    { role: 'applicant', kind: 'person', name: '郑云英' },
    { role: 'respondent', kind: 'person', name: '雷大山' },
  ];
  let house: House;
  let first: Seen;
  let second: Seen;
  let third: Seen;
  const undone: string[] = [];

  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());

  interface Safety {
    flags: { flag: string; partyId: string | null; reason: string | null; raisedBy: string | null }[];
    exits: { kind: string; state: string; mandatory: boolean; deadlines: { ruleId: string; endedAs: string | null }[] }[];
  }
  const safety = async (account: string, { id }: Seen) =>
    Story.seen(await house.as(account).get(`/api/v1/cases/${id}/safety`)) as unknown as Safety;
  const register = async (account: string, more: object = {}) =>
    Story.seen(await house.as(account).post('/api/v1/cases', { ...HOME, facts: '夫妻不和', parties: COUPLE, ...more })) as Seen;
  const merge = async (account: string, one: Seen, other: Seen) =>
    undone.push(Story.seen(await house.as(account).post(`/api/v1/cases/${one.id}/merges`, { caseId: other.id, reason: '同一家事' })).id);
  const child = async (one: Seen, account: string) =>
    ((await house.as(account).get(`/api/v1/cases/${one.id}`)).body['parties'] as unknown as Party[]).find(({ name }) => name === CHILD)?.id;
  const report = async (account: string, one: Seen) => (await safety(account, one)).exits.find(({ kind }) => kind === 'police-report');

  it('is a danger in the dispute: every case in which it goes on knows of it, of whom, and owes what must be taken', async () => {
    await house.moveTo('2026-03-02T09:00:00+08:00');
    first = await register(centre);
    second = await register(committee);
    third = await register(committee, {
      parties: [...COUPLE, { role: 'third-party', kind: 'person', name: CHILD, birthDate: '2017-06-01' }],
    });
    await merge(committee, second, third);
    await merge(centre, first, second);
    expect((await house.as(committee).get(`/api/v1/cases/${first.id}`)).body['facts']).toBeUndefined();

    const flag = { flag: DV, reason: '孩子说昨晚被打', imminent: true, partyId: third.parties[2]!.id, capacity: 'none' };
    expect((await house.as(committee).post(`/api/v1/cases/${third.id}/flags`, flag)).status).toBe(201);
    for (const [one, account] of [[third, committee], [second, committee], [first, centre]] as const) {
      const { flags } = await safety(account, one);
      expect(flags).toMatchObject([{ flag: DV, partyId: await child(one, account) }]);
      expect(await report(account, one)).toMatchObject({
        state: 'owed',
        mandatory: true,
        deadlines: [{ ruleId: 'safety.at-once', endedAs: null }],
      });
    } // prettier-ignore
    const { body } = await house.as(centre).get(`/api/v1/cases/${first.id}`);
    expect(body['riskFlags']).toEqual([DV]);
    const { flags } = await safety(centre, first);
    expect(flags[0]!.reason).toMatch(/^随重复事项 .+ 并入:孩子说昨晚被打$/);
    const closes = await house.as(centre).act(`/api/v1/cases/${first.id}`, 'close', { outcome: 'settled', evidence: '协议' });
    expect(refusalOf(closes)).toMatchObject({ status: 422, code: 'safety-exit-owed' });
    expect(await tracked(first.trackingCode)).toBe(404);
  });

  const tracked = async (slip: string) => (await fetch(`${house.url}/api/v1/track/${slip}`)).status;

  it('shows who said it nothing of the case that goes on, and the centre not who said it', async () => {
    const card = await safety(committee, first);
    expect(card.exits).toEqual([]);
    expect(card.flags).toMatchObject([{ flag: DV, reason: null }]);
    expect((await safety(centre, first)).flags[0]!.raisedBy).toBeNull();
  });

  it('a head of the duplicate makes nothing less where the dispute goes on', async () => {
    const flag = { flag: DV, reason: '已无大碍', partyId: third.parties[2]!.id, capacity: 'full' };
    await house.as('head.mediation').post(`/api/v1/cases/${third.id}/flags`, flag);
    expect(await report(centre, first)).toMatchObject({ state: 'owed', mandatory: true });
  });

  it('is kept by both when the merge is taken back: who went home is named no more, what is owed is owed', async () => {
    const mergeId = undone.at(-1)!;
    const body = Story.seen(await house.as(centre).act(`/api/v1/merges/${mergeId}`, 'undo', { reason: '两家的事' }));
    expect(body).toMatchObject({ carriedParties: 1, keptParties: 0 });
    const live = async (account: string, one: Seen) =>
      (await safety(account, one)).flags.filter((flag) => !(flag as unknown as { endedAs: string | null }).endedAs);
    expect(await live(centre, first)).toMatchObject([{ flag: DV, partyId: null }]);
    expect(await live(committee, second)).toMatchObject([{ flag: DV, partyId: await child(second, committee) }]);
    for (const [one, account] of [[second, committee], [first, centre]] as const)
      expect(await report(account, one)).toMatchObject({ state: 'owed', mandatory: true, deadlines: [{ endedAs: null }] }); // prettier-ignore
  });
});
