import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import type { Answer } from '../support/http.js';
import { DOSSIERS, refusalOf, type Seen, Story } from '../support/story.js';

const clerk = 'clerk.petition';
const SUN = '孙广田';
const { source: _source, ...LOAN } = DOSSIERS.loan.registration;

const caseOf = (id: string) => `/api/v1/cases/${id}`;

describe('One dispute that came in by two channels', () => {
  let house: House;
  let first: Seen & { caseNo: string };
  let second: Seen & { caseNo: string };
  let mergeId: string;

  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());

  const register = async (account: string, more: object = {}) =>
    Story.seen(await house.as(account).post('/api/v1/cases', { ...LOAN, ...more })) as Seen & { caseNo: string };
  const found = async (account: string, number: string): Promise<unknown[]> =>
    ((await house.as(account).get(`/api/v1/cases?number=${encodeURIComponent(number)}`)).body['items'] as { id: string }[]).map(
      ({ id }) => id,
    );
  const open = async (id: string) =>
    (
      (await house.as(clerk).get(`/api/v1/deadlines?caseId=${id}&open=true&limit=200`)).body['items'] as { ruleId: string; due: string }[]
    ).map(({ ruleId, due }) => `${ruleId} ${due}`);
  const merge = (account: string, id: string, caseId: string): Promise<Answer> =>
    house.as(account).post(`${caseOf(id)}/merges`, { caseId, reason: '同一笔借款先后由信访系统和窗口登记' });
  const events = async (id: string) =>
    ((await house.as(clerk).get(`${caseOf(id)}/timeline?limit=200`)).body['items'] as { type: string }[]).map(({ type }) => type);
  const tracked = async (code: string) => (await fetch(`${house.url}/track/${code}`, { headers: { accept: 'application/json' } })).json();

  it('is shown to the desk that has both, with a score and its reasons', async () => {
    await house.moveTo('2026-03-02T09:00:00+08:00');
    second = await register(clerk);
    await house.moveTo('2026-03-03T09:00:00+08:00');
    // The machine delivers later what its own door received first.
    first = await register('petition-client', {
      channel: 'petition',
      source: { system: 'petition', number: 'XF 2026-0301(7)', receivedAt: '2026-03-01T10:00:00+08:00' },
    });
    const { body } = await house.as(clerk).get(caseOf(first.id));
    const [twin] = body['duplicates'] as { caseId: string; score: number; reasons: { code: string }[] }[];
    expect(twin!.caseId).toBe(second.id);
    expect(twin!.score).toBeGreaterThanOrEqual(80);
    expect(twin!.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['same-id-number', 'same-names', 'similar-title']));
  });

  it('that another body has too is told to the county centre alone, without a word of the dispute', async () => {
    const elsewhere = await register('registrar.other');
    expect(elsewhere.duplicates).toEqual([]);
    expect((await house.as('registrar.other').get(caseOf(elsewhere.id))).body['duplicates']).toEqual([]);
    const { body, text } = await house.as('clerk.centre').get('/api/v1/duplicates');
    const items = body['items'] as { one: { id: string }; other: { id: string; organisation: { name: string } }; score: number }[];
    expect(items.map(({ one, other }) => [one.id, other.id])).toEqual(
      expect.arrayContaining([
        [elsewhere.id, second.id],
        [elsewhere.id, first.id],
      ]),
    );
    expect(items).toHaveLength(2);
    expect(text).not.toMatch(/孙广田|周长顺|借款|230522196|1390000/);
    for (const account of [clerk, 'registrar.other', 'supervisor.county', 'admin.system'])
      expect((await house.as(account).get('/api/v1/duplicates')).status).toBe(403);
    const page = await house.as('clerk.centre').get('/api/v1/duplicates?limit=1');
    const next = await house.as('clerk.centre').get(`/api/v1/duplicates?limit=1&cursor=${String(page.body['nextCursor'])}`);
    expect([(page.body['items'] as object[])[0], (next.body['items'] as object[])[0]]).toEqual(items);
    await house.as('registrar.other').act(caseOf(elsewhere.id), 'close', { outcome: 'out-of-scope', evidence: '不属于本单位' });
    expect((await house.as('clerk.centre').get('/api/v1/duplicates')).body['items']).toEqual([]);
  });

  it('keeps the numbers other systems gave it, however they are typed', async () => {
    const numbers = `${caseOf(second.id)}/numbers`;
    const record = (body: object, account = clerk) => house.as(account).post(numbers, body);
    expect((await record({ system: 'court', number: '(2026)黑0522诉前调318号' })).status).toBe(201);
    const again = await record({ system: 'court', number: '（２０２６）黑0522诉前调 318号' });
    expect(again.body['items']).toHaveLength(1);
    for (const typed of ['(2026)黑0522诉前调318号', '〔2026〕黑 0522 诉前调３１８号', '（2026）黑0522诉前调318号'])
      expect(await found(clerk, typed)).toEqual([second.id]);
    expect(await found('registrar.other', '(2026)黑0522诉前调318号')).toEqual([]);
    expect((await record({ system: 'court', number: '1' }, 'registrar.other')).status).toBe(404);
    expect(refusalOf(await record({ system: 'tax', number: '1' }))).toMatchObject({ status: 400 });

    const taken = await house.as(clerk).post(`${caseOf(first.id)}/numbers`, { system: 'court', number: '（2026)黑0522诉前调318号' });
    expect(refusalOf(taken)).toMatchObject({ status: 409, code: 'number-taken' });
    expect(taken.text).toContain(second.caseNo);
    // To a body that does not see the other case its number says nothing of it.
    const stranger = await register('registrar.other', { title: '另案', parties: [{ role: 'applicant', kind: 'person', name: '他人' }] });
    const blind = await house
      .as('registrar.other')
      .post(`${caseOf(stranger.id)}/numbers`, { system: 'court', number: '(2026)黑0522诉前调318号' });
    expect(blind.status).toBe(201);
    expect(blind.text).not.toContain(second.caseNo);
    expect(await found('registrar.other', '(2026)黑0522诉前调318号')).toEqual([stranger.id]);
  });

  it('is merged by who answers for both, and by nobody else', async () => {
    expect(refusalOf(await merge(clerk, first.id, first.id))).toMatchObject({ status: 422, code: 'merge-with-itself' });
    expect((await merge('registrar.other', first.id, second.id)).status).toBe(404);
    const hidden = await register('registrar.other', { title: '看不到的事项' });
    expect(refusalOf(await merge(clerk, first.id, hidden.id))).toMatchObject({ status: 400, reasons: ['unknown-reference /caseId'] });
    await house.as('registrar.other').act(caseOf(hidden.id), 'close', { outcome: 'out-of-scope', evidence: '误登记' });
  });

  it('is not merged while the later case is being offered to somebody', async () => {
    const offer = Story.seen(
      await house.as(clerk).post(`${caseOf(second.id)}/handoffs`, {
        toOrganisationId: house.county.organisations['committee-youyi'],
        procedure: 'people-mediation',
        reason: '先行调解',
        legalBasis: '依法定职责转交',
      }),
    );
    const refused = await merge(clerk, second.id, first.id);
    expect(refusalOf(refused)).toMatchObject({ status: 422, code: 'duplicate-has-open-work' });
    expect(refused.text).toContain(second.caseNo);
    await house.as(clerk).act(`/api/v1/handoffs/${offer.id}`, 'withdraw', { reason: '先核对是否重复' });
  });

  let before: string[];

  it('goes on as the case that was received first; the other is closed as its duplicate, and its dates stop', async () => {
    before = await open(second.id);
    expect(before).toEqual(['case.route 2026-03-05']);
    const { status, body } = await merge(clerk, second.id, first.id);
    expect([status, body['survivor'], body['merged']]).toEqual([
      201,
      { id: first.id, caseNo: first.caseNo },
      { id: second.id, caseNo: second.caseNo },
    ]);
    mergeId = String(body['id']);
    expect((await house.as(clerk).get(caseOf(second.id))).body).toMatchObject({
      stage: 'closed',
      outcome: 'duplicate',
      mergedInto: { id: first.id, caseNo: first.caseNo },
      runs: [{ number: 1, closedOn: '2026-03-03', outcome: 'duplicate' }],
    });
    expect((await house.as(clerk).get(`${caseOf(second.id)}/visits`)).body).toMatchObject({ owed: [] });
    expect((await house.as(clerk).get(caseOf(first.id))).body).toMatchObject({ stage: 'intake', outcome: null, mergedInto: null });
    expect(await open(second.id)).toEqual([]);
    expect((await events(first.id)).at(-1)).toBe('case-merged');
    expect((await events(second.id)).at(-1)).toBe('case-merged');
    expect(refusalOf(await merge(clerk, second.id, first.id))).toMatchObject({ status: 409, code: 'case-closed' });
    expect(refusalOf(await house.as(clerk).act(caseOf(second.id), 'reopen', { ground: 'other', reason: '继续办理' }))).toMatchObject({
      status: 409,
      code: 'case-merged',
    });
  });

  it('is found by every number and every code that either had', async () => {
    for (const number of ['(2026)黑0522诉前调318号', 'XF2026-0301（7）', first.caseNo, second.caseNo])
      expect([number, await found(clerk, number)]).toEqual([number, [first.id]]);
    const { body } = await house.as(clerk).get(`${caseOf(first.id)}/numbers`);
    expect(body['items']).toEqual([
      expect.objectContaining({ system: 'petition', mergedCaseNo: null }),
      expect.objectContaining({ system: 'court', mergedCaseNo: second.caseNo }),
    ]);
    // Another body asks to be handed the case by the number it knows: who answers for the case that goes on is asked for that one.
    const asked = await house.as('registrar.mediation').post('/api/v1/handoff-requests', {
      caseNo: second.caseNo,
      procedure: 'people-mediation',
      reason: '当事人来本会申请调解',
      legalBasis: '人民调解法第十七条',
    });
    const request = `/api/v1/handoff-requests/${Story.seen(asked, [202]).id}`;
    expect(Story.seen(await house.as(clerk).get(request))).toMatchObject({ caseId: first.id });
    expect((await house.as(clerk).act(request, 'decline', { reason: '由本单位办理' })).status).toBe(200);
    const [one, other] = [await tracked(first.trackingCode), await tracked(second.trackingCode)];
    expect(other).toEqual(one);
    const [matters] = await house.database.query<{ n: number }>(
      'SELECT count(DISTINCT matter_id)::int AS n FROM cases WHERE id = ANY($1::uuid[])',
      [[first.id, second.id]],
    );
    expect(matters!.n).toBe(1);
  });

  it('is taken apart again: both as they were, with their old dates, their numbers and their codes', async () => {
    await house.moveTo('2026-03-04T09:00:00+08:00');
    const path = `/api/v1/merges/${mergeId}`;
    expect((await house.as('registrar.other').get(path)).status).toBe(404);
    expect((await house.as(clerk).post(`${path}/actions/undo`, { reason: '两笔借款' })).status).toBe(428);
    const undone = await house.as(clerk).act(path, 'undo', { reason: '经核实为两笔不同的借款' });
    expect([undone.status, undone.body['undoReason']]).toEqual([200, '经核实为两笔不同的借款']);
    expect((await house.as(clerk).get(caseOf(second.id))).body).toMatchObject({
      stage: 'intake',
      outcome: null,
      mergedInto: null,
      closedAt: null,
      runs: [{ number: 1, openedOn: '2026-03-02', closedOn: null, outcome: null }],
    });
    expect(await open(second.id)).toEqual(before);
    expect(await found(clerk, '(2026)黑0522诉前调318号')).toEqual([second.id]);
    expect(await found(clerk, 'XF2026-0301(7)')).toEqual([first.id]);
    expect((await events(first.id)).at(-1)).toBe('case-merge-undone');
    expect(await events(second.id)).toEqual(
      expect.arrayContaining(['case-registered', 'handoff-offered', 'case-merged', 'case-merge-undone']),
    );
    const [matters] = await house.database.query<{ n: number }>(
      'SELECT count(DISTINCT matter_id)::int AS n FROM cases WHERE id = ANY($1::uuid[])',
      [[first.id, second.id]],
    );
    expect(matters!.n).toBe(2);
    const [armed] = await house.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM deadline_rungs r JOIN deadlines d ON d.id = r.deadline_id AND d.revision = r.revision
       WHERE d.case_id = $1 AND d.rule_id = 'case.route' AND d.ended_at IS NULL AND r.state = 'armed'`,
      [second.id],
    );
    expect(armed!.n).toBeGreaterThan(0);
    expect(refusalOf(await house.as(clerk).act(path, 'undo', { reason: '再撤一次' }))).toMatchObject({ status: 409, code: 'merge-undone' });
  });

  it('three of them, merged one after the other, lead to the first, and come apart in any order', async () => {
    await house.moveTo('2026-03-05T09:00:00+08:00');
    const third = await register(clerk, { title: `${SUN}再次来访` });
    const late = Story.seen(await merge(clerk, third.id, second.id)).id;
    expect(await found(clerk, third.caseNo)).toEqual([second.id]);
    const early = Story.seen(await merge(clerk, second.id, first.id)).id;
    expect(await found(clerk, third.caseNo)).toEqual([first.id]);
    await house.as(clerk).act(`/api/v1/merges/${late}`, 'undo', { reason: '另案' });
    expect([await found(clerk, third.caseNo), await found(clerk, second.caseNo)]).toEqual([[third.id], [first.id]]);
    await house.as(clerk).act(`/api/v1/merges/${early}`, 'undo', { reason: '另案' });
    const rows = await house.database.query<{ own: boolean }>('SELECT matter_id = id AS own FROM cases WHERE id = ANY($1::uuid[])', [
      [first.id, second.id, third.id],
    ]);
    expect(rows.every(({ own }) => own)).toBe(true);
  });

  it('is not merged while in the later case somebody assists, or a danger waits for its answer', async () => {
    const early = await register(clerk, { title: '未了的事' });
    const helped = await register(clerk, { title: '未了的事' });
    const task = { organisationId: house.county.organisations['committee-youyi'], task: '核实借款经过' };
    const { id: assistance } = Story.seen(await house.as(clerk).post(`${caseOf(helped.id)}/assistances`, task));
    const refused = await merge(clerk, helped.id, early.id);
    expect(refusalOf(refused)).toMatchObject({ status: 422, code: 'duplicate-has-open-work' });
    expect(refused.text).toContain('未结的协助');
    expect(
      (await house.as('registrar.mediation').act(`/api/v1/assistances/${assistance}`, 'decline', { reason: '与本会无关' })).status,
    ).toBe(200);
    expect((await merge(clerk, helped.id, early.id)).status).toBe(201);

    const endangered = await register(clerk, { title: '未了的事', riskFlags: ['possible-crime'] });
    expect(refusalOf(await merge(clerk, endangered.id, early.id))).toMatchObject({ status: 422, code: 'safety-exit-owed' });
    expect((await house.as(clerk).get(caseOf(endangered.id))).body).toMatchObject({ mergedInto: null, closedAt: null });
  });

  it('what was known of danger in the later one is known in the one that goes on; what was answered is not asked again', async () => {
    const early = await register(clerk, { title: '同一件家事', riskFlags: ['mass'] });
    const late = await register(clerk, { title: '同一件家事', riskFlags: ['domestic-violence', 'military', 'mass'] });
    type Safety = { flags: { flag: string; reason: string; partyId: null }[]; exits: { id: string; kind: string; state: string }[] };
    const safety = async (id: string) => (await house.as(clerk).get(`${caseOf(id)}/safety`)).body as unknown as Safety;
    for (const { id, kind } of (await safety(late.id)).exits)
      if (kind !== 'veterans-service')
        expect((await house.as(clerk).act(`/api/v1/safety-exits/${id}`, 'make', { on: '2026-03-05', to: '县有关单位' })).status).toBe(200);
    expect((await merge(clerk, late.id, early.id)).status).toBe(201);
    const { flags, exits } = await safety(early.id);
    expect(flags.map(({ flag }) => flag)).toEqual(['mass', 'domestic-violence', 'military']);
    expect(flags.at(-1)).toMatchObject({ partyId: null, reason: `随重复事项 ${late.caseNo} 并入` });
    expect(exits.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['veterans-service owed']);
    expect((await house.as(clerk).get(caseOf(early.id))).body['riskFlags']).toEqual(['mass', 'domestic-violence', 'military']);
    expect(await events(early.id)).toEqual([
      'case-registered',
      'safety-flag-raised',
      'safety-flag-raised',
      'safety-flag-raised',
      'case-merged',
    ]);
  });

  it('the time for a claim that only the later one states runs on, and the graver grade is the grade of both', async () => {
    const early = await register(clerk, { title: '同一次受伤' });
    const late = await register(clerk, {
      title: '同一次受伤',
      claims: [{ description: '医药费', amount: '500.00', requestedOn: '2026-03-01' }],
    });
    const graded = await house.as(clerk).post(`${caseOf(late.id)}/grades`, { grade: 'red', reason: '扬言报复' });
    expect(graded.status).toBe(201);
    expect((await merge(clerk, late.id, early.id)).status).toBe(201);
    expect(await open(late.id)).toEqual(['limitation.general 2029-03-01']);
    expect((await house.as(clerk).get(caseOf(early.id))).body['riskGrade']).toBe('red');
    expect((await house.as(clerk).get(caseOf(late.id))).body).toMatchObject({ stage: 'closed', mergedInto: { id: early.id } });
  });

  it('of two bodies it is merged by the centre that was shown the pair; both bodies are told, and the centre reads neither case', async () => {
    const centre = 'clerk.centre';
    const here = await register(clerk, { title: '跨单位的同一笔借款' });
    const there = await register('registrar.other', { title: '跨单位的同一笔借款' });
    const unpaired = await register('registrar.other', {
      title: '另一件',
      disputeType: 'land-contract',
      parties: [{ role: 'applicant', kind: 'person', name: '别人' }],
    });
    expect((await merge(centre, unpaired.id, here.id)).status).toBe(404);
    expect(refusalOf(await merge(centre, here.id, unpaired.id))).toMatchObject({ status: 400, reasons: ['unknown-reference /caseId'] });
    expect((await merge('registrar.other', there.id, here.id)).status).toBe(400);
    const merged = await merge(centre, there.id, here.id);
    expect([merged.status, merged.body['survivor'], merged.body['merged']]).toEqual([
      201,
      { id: here.id, caseNo: here.caseNo },
      { id: there.id, caseNo: there.caseNo },
    ]);
    expect([(await house.as(centre).get(caseOf(here.id))).status, (await house.as(centre).get(caseOf(there.id))).status]).toEqual([
      404, 404,
    ]);
    expect((await house.as('registrar.other').get(caseOf(there.id))).body).toMatchObject({ mergedInto: { caseNo: here.caseNo } });
    const card = (await house.as('registrar.other').get(caseOf(here.id))).body;
    expect([card['caseNo'], card['facts']]).toEqual([here.caseNo, undefined]);
    const told = await house.database.query<{ caseId: string }>(
      `SELECT case_id AS "caseId" FROM outbox WHERE type = 'case-merged' AND case_id = ANY($1::uuid[])`,
      [[here.id, there.id]],
    );
    expect(told).toHaveLength(2);
    const path = `/api/v1/merges/${String(merged.body['id'])}`;
    expect((await house.as(centre).act(path, 'undo', { reason: '两单位核对后不是同一笔' })).status).toBe(200);
    expect((await house.as('registrar.other').get(caseOf(there.id))).body).toMatchObject({ mergedInto: null, closedAt: null });
  });

  it('two that merge the same pair at once: one does, the other hears that it is done', async () => {
    const answers = await Promise.all([merge(clerk, second.id, first.id), merge(clerk, first.id, second.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
