import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MemberQueue } from '../../src/platform/queues/rung-queue.js';
import { agreed, li, registrar, ZHOU } from '../support/agreed.js';
import { eventually } from '../support/eventually.js';
import { type House, aHouse } from '../support/house.js';
import { refusalOf, Story } from '../support/story.js';

interface Member {
  caseId: string;
  caseNo: string;
  state: string;
  failure: { code: string; message: string } | null;
  factor: string | null;
  proceedingId: string | null;
}
interface Mass {
  id: string;
  counts: Record<string, number>;
  members: Member[];
  pilotCaseId: string | null;
  reason: string | null;
}

describe('Thirty lenders and one debtor: the first agreement is offered to all, and each answers for himself', () => {
  let house: House;
  let pilot: Story;
  let massId: string;
  let worker: ChildProcess | undefined;
  /** By number: 1 to 30. */
  const members: { id: string; lender: string; debtor: string }[] = [];

  beforeAll(async () => {
    house = await aHouse();
    await house.moveTo('2026-03-02T09:00:00+08:00');
    pilot = await agreed(house);
    for (let n = 1; n <= 30; n += 1) members.push(await register(n));
  }, 120_000);
  afterAll(async () => {
    worker?.kill('SIGKILL');
    await house.close();
  });

  async function register(n: number, account = registrar) {
    const person = (role: string, name: string) => ({ role, kind: 'person', name });
    const view = Story.seen(
      await house.as(account).post('/api/v1/cases', {
        channel: 'window',
        disputeType: 'contract',
        title: `出借人${n}与${ZHOU}借款纠纷`,
        facts: `${ZHOU}向出借人${n}借款,到期未还。`,
        areaCode: '230522100000',
        parties: [
          person('applicant', `出借人${n}`),
          // The thirteenth lends together with his wife: the pilot's terms do not say whose half is whose.
          ...(n === 13 ? [person('applicant', '出借人13之妻')] : []),
          person('respondent', ZHOU),
        ],
      }),
    );
    const of = (name: string) => view.parties.find((one) => one.name === name)!.id;
    return { id: view.id, lender: of(`出借人${n}`), debtor: of(ZHOU) };
  }

  const path = () => `/api/v1/mass-disputes/${massId}`;
  const seen = async (account = registrar) => Story.seen(await house.as(account).get(path())) as unknown as Mass;
  const member = (n: number) => `${path()}/members/${members[n - 1]!.id}`;
  const offerAll = (agreed = Object.values(pilot.parties)) =>
    house.as(registrar).post(`${path()}/offers`, {
      proceedingId: pilot.proceedings['mediation'],
      consents: agreed.map((partyId) => ({ partyId, on: '2026-03-02', noticeVersion: '1' })),
    });
  const says = (n: number, what: 'accept' | 'decline', more: object = {}, account = registrar) =>
    house.as(account).act(member(n), what, { partyId: members[n - 1]!.lender, on: '2026-03-02', ...more });
  /** What stands with the dangers of a member's case: the flag, how it ended and why. */
  const words = async (n: number) =>
    ((await house.as(registrar).get(`/api/v1/cases/${members[n]!.id}/safety`)).body['flags'] as Record<string, string | null>[]).map(
      (one) => [one['flag'], one['endedAs'], one['endReason']],
    );
  const does = async (proceedingId: string, account: string, action: string, input: object = {}) =>
    Story.seen(await house.as(account).act(`/api/v1/proceedings/${proceedingId}`, action, input));

  function start(): void {
    const env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: house.database.workerUrl,
      LOG_LEVEL: 'error',
      ...(process.env['REDIS_URL'] ? { REDIS_URL: process.env['REDIS_URL'] } : {}),
    };
    worker = spawn(process.execPath, ['test/support/worker.mjs'], { env, stdio: 'inherit' });
  }

  const made = () =>
    house.database.query<{ caseId: string; n: number }>(
      `SELECT case_id AS "caseId", count(*)::int AS n FROM events WHERE type = 'mass-offer-made' GROUP BY 1`,
    );

  it('is kept by the body that answers for all of them', async () => {
    const caseIds = [pilot.caseId, ...members.map(({ id }) => id)];
    const body = { title: `${ZHOU}民间借贷`, reason: '同一债务人,三十余名出借人分别登记', caseIds };
    expect((await house.as('registrar.other').post('/api/v1/mass-disputes', body)).status).toBe(400);
    expect((await house.as(li).post('/api/v1/mass-disputes', body)).status).toBe(400);
    const stranger = Story.seen(
      await house.as('clerk.petition').post('/api/v1/cases', { ...pilot.dossier.registration, source: undefined }),
    );
    const strange = await house.as(registrar).post('/api/v1/mass-disputes', { ...body, caseIds: [members[0]!.id, stranger.id] });
    expect(refusalOf(strange)).toMatchObject({ status: 400, reasons: ['unknown-reference /caseIds/1'] });
    expect(
      refusalOf(await house.as(registrar).post('/api/v1/mass-disputes', { ...body, shares: [{ caseId: stranger.id, factor: '0.5' }] })),
    ).toMatchObject({ status: 400, reasons: ['unknown-reference /shares/0/caseId'] });

    const shares = [
      { caseId: members[0]!.id, factor: '0.5' },
      { caseId: members[1]!.id, amounts: ['999.99'] },
    ];
    const { status, body: view } = await house.as(registrar).post('/api/v1/mass-disputes', { ...body, shares });
    expect([status, (view['counts'] as Record<string, number>)['members']]).toEqual([201, 31]);
    massId = String(view['id']);
    const one = (await house.as(registrar).get(`/api/v1/cases/${members[4]!.id}`)).body;
    expect(one['riskFlags']).toContain('mass');
    expect(await words(4)).toEqual([['mass', null, null]]);
    expect(refusalOf(await house.as(registrar).post('/api/v1/mass-disputes', body))).toMatchObject({
      status: 409,
      code: 'mass-member-elsewhere',
    });
  });

  it('shows of each member only what one may see of that case', async () => {
    for (const account of ['registrar.other', 'clerk.petition', 'admin.system', 'petition-client'])
      expect([account, (await house.as(account).get(path())).status]).toEqual([account, 404]);
    const county = await seen('supervisor.county');
    expect([county.counts['members'], county.reason, county.members[0]!.factor]).toEqual([31, null, null]);
    expect((await seen()).members.find(({ caseId }) => caseId === members[0]!.id)!.factor).toBe('0.500000');
    // Mediator Li handles the pilot and nothing else.
    const mediators = await seen(li);
    expect(mediators.members.map(({ caseId }) => caseId)).toEqual([pilot.caseId]);
    expect(mediators.counts['members']).toBe(1);
    expect((await house.as('registrar.other').get('/api/v1/mass-disputes')).body['items']).toEqual([]);
    expect((await house.as(registrar).get('/api/v1/mass-disputes')).body['items']).toHaveLength(1);
  });

  it('offers nothing before the pilot is chosen, and only what is in force there', async () => {
    expect(refusalOf(await offerAll())).toMatchObject({ status: 422, code: 'pilot-missing' });
    const outside = await register(31);
    members.push(outside);
    expect(refusalOf(await house.as(registrar).act(path(), 'choose-pilot', { caseId: outside.id }))).toMatchObject({
      status: 422,
      code: 'pilot-not-a-member',
    });
    await house.as(registrar).act(path(), 'choose-pilot', { caseId: members[2]!.id });
    expect(refusalOf(await offerAll())).toMatchObject({ status: 422, code: 'pilot-agreement-not-in-force' });
    expect((await house.as(registrar).act(path(), 'choose-pilot', { caseId: pilot.caseId })).body['pilotCaseId']).toBe(pilot.caseId);
  });

  it('reaches every member once, though the worker is killed in the middle; two cannot be offered anything, and the report says why', async () => {
    // The seventh was settled out of the house meanwhile.
    await house.as(registrar).act(`/api/v1/cases/${members[6]!.id}`, 'close', { outcome: 'settled', evidence: '双方自行和解' });
    const half = await offerAll(Object.values(pilot.parties).slice(0, 1));
    expect(refusalOf(half)).toMatchObject({ status: 422, code: 'pilot-consent-missing' });
    expect(half.text).toContain(ZHOU);
    expect((await offerAll()).body['counts']).toMatchObject({ waiting: 30 });
    // Somebody has the twentieth case in hand: the worker stands there when it is killed.
    const hand = new pg.Client({ connectionString: house.database.adminUrl });
    await hand.connect();
    await hand.query('BEGIN');
    await hand.query('SELECT FROM yizhan.cases WHERE id = $1 FOR UPDATE', [members[19]!.id]);
    start();
    await eventually(made, (rows) => rows.length >= 10, 30_000);
    const ended = once(worker!, 'exit');
    worker!.kill('SIGKILL');
    await ended;
    const halfway = (await made()).length;
    expect(halfway).toBeLessThan(28);
    await hand.query('ROLLBACK');
    await hand.end();
    expect((await seen()).counts['waiting']).toBeGreaterThan(0);

    start();
    await eventually(seen, ({ counts }) => counts['waiting'] === 0, 60_000);
    const { counts, members: report } = await seen();
    expect(counts).toMatchObject({ members: 31, offered: 28, failed: 2, joined: 1 });
    const failed = report.filter(({ state }) => state === 'failed').map(({ caseId, failure }) => [caseId, failure!.code]);
    expect(failed).toEqual([
      [members[6]!.id, 'case-closed'],
      [members[12]!.id, 'parties-do-not-fit'],
    ]);
    const told = await made();
    expect([told.length, told.every(({ n }) => n === 1)]).toEqual([28, true]);
  }, 120_000);

  it('said again, it reaches those that failed and those that joined since, and nobody twice', async () => {
    await house.as(registrar).act(`/api/v1/cases/${members[6]!.id}`, 'reopen', { ground: 'default', reason: '和解未履行' });
    const added = await house.as(registrar).post(`${path()}/members`, { caseId: members[30]!.id, amounts: ['1.00', '2.00'] });
    expect(added.status).toBe(201);
    // Of the same agreement nobody is asked twice.
    expect((await offerAll([])).body['counts']).toMatchObject({ waiting: 3, offered: 28 });
    // The bell is rung twice more for everybody: what is done is done.
    const rows = await house.database.query<{ id: number }>('SELECT id FROM mass_offer_members ORDER BY id');
    const ids = rows.map(({ id }) => Number(id));
    const queue = new MemberQueue({ databaseUrl: house.database.workerUrl, redisUrl: process.env['REDIS_URL'] });
    await queue.open();
    await queue.ring([ids, ids]);
    await queue.close();
    await eventually(seen, ({ counts }) => counts['waiting'] === 0, 60_000);
    const { counts, members: report } = await seen();
    expect(counts).toMatchObject({ offered: 29, failed: 2 });
    expect(report.find(({ caseId }) => caseId === members[30]!.id)!.failure!.code).toBe('sums-do-not-fit');
    expect((await made()).every(({ n }) => n === 1)).toBe(true);
  }, 90_000);

  it('binds nobody who says no, or nothing; who has declined may still change his mind', async () => {
    expect(refusalOf(await says(13, 'accept'))).toMatchObject({ status: 409, code: 'offer-not-answerable' });
    expect(refusalOf(await says(3, 'decline', { partyId: members[0]!.lender }))).toMatchObject({
      status: 400,
      reasons: ['not-a-party /partyId'],
    });
    expect((await says(3, 'decline', {}, 'registrar.other')).status).toBe(404);
    expect(refusalOf(await says(3, 'accept', { partyId: members[2]!.debtor }))).toMatchObject({
      status: 422,
      code: 'offer-is-the-other-sides',
    });
    expect(refusalOf(await says(3, 'accept', { on: '2026-03-01' }))).toMatchObject({ status: 400, reasons: ['in-the-past /on'] });
    expect((await says(3, 'decline', { reason: '最多让到九千元' })).body).toMatchObject({ state: 'declined', reason: '最多让到九千元' });
    expect((await says(4, 'decline')).body['state']).toBe('declined');
    expect((await says(4, 'accept')).body['state']).toBe('accepted');
    const silent = (await house.as(registrar).get(`/api/v1/cases/${members[9]!.id}`)).body;
    expect([silent['stage'], silent['proceedings']]).toEqual(['intake', []]);
  });

  it('who accepts has his own mediation, and there his own agreement, which counts when it is signed', async () => {
    const accepted = await says(1, 'accept');
    expect(accepted.body).toMatchObject({ state: 'accepted', answeredOn: '2026-03-02' });
    const id = String(accepted.body['proceedingId']);
    expect((await house.as(registrar).get(`/api/v1/proceedings/${id}`)).body).toMatchObject({
      procedure: 'people-mediation',
      state: 'applied',
    });
    expect(refusalOf(await house.as(registrar).act(member(1), 'draft'))).toMatchObject({ status: 403, code: 'role-missing' });

    for (const partyId of [members[0]!.lender, members[0]!.debtor])
      await does(id, registrar, 'record-willingness', { partyId, willing: true, noticeVersion: '1' });
    await does(id, registrar, 'accept');
    await does(id, registrar, 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    expect(refusalOf(await house.as(li).act(member(1), 'draft'))).toMatchObject({ status: 409, code: 'not-in-this-state' });
    await does(id, li, 'open-mediation');
    expect((await house.as(li).act(member(1), 'draft')).body['state']).toBe('drafted');
    const drafted = (await house.as(li).get(`/api/v1/proceedings/${id}`)).body;
    const [term] = (drafted['agreement'] as { terms: { amount: string; creditorPartyId: string; instalments: { amount: string }[] }[] })
      .terms;
    const [pilots] = pilot.dossier.agreement.terms as unknown as { amount: string; instalments: { amount: string }[] }[];
    const half = (amount: string) => (Number(amount) / 2).toFixed(2);
    expect([drafted['state'], term!.amount, term!.creditorPartyId]).toEqual(['signing', half(pilots!.amount), members[0]!.lender]);
    expect(term!.instalments.map(({ amount }) => amount)).toEqual(pilots!.instalments.map(({ amount }) => half(amount)));
    expect(refusalOf(await says(1, 'decline'))).toMatchObject({ status: 409, code: 'offer-not-answerable' });

    for (const partyId of [members[0]!.lender, members[0]!.debtor])
      await does(id, registrar, 'sign', { signer: 'party', partyId, method: 'handwritten' });
    await does(id, li, 'sign', { signer: 'mediator', method: 'handwritten' });
    await does(id, registrar, 'sign', { signer: 'seal', method: 'seal' });
    expect((await seen()).counts).toMatchObject({ inForce: 1, declined: 1, accepted: 1, offered: 26 });
  });

  it('uses the mediation a member has already: where it stands at the draft, accepting drafts', async () => {
    const { id: caseId, lender, debtor } = members[1]!;
    const { id } = Story.seen(await house.as(registrar).post(`/api/v1/cases/${caseId}/proceedings`, { procedure: 'people-mediation' }));
    for (const partyId of [lender, debtor]) await does(id, registrar, 'record-willingness', { partyId, willing: true, noticeVersion: '1' });
    await does(id, registrar, 'accept');
    await does(id, registrar, 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    await does(id, li, 'open-mediation');
    const accepted = await says(2, 'accept', {}, li);
    expect(accepted.body).toMatchObject({ state: 'drafted', proceedingId: id });
    const { agreement } = (await house.as(li).get(`/api/v1/proceedings/${id}`)).body as { agreement: { terms: { amount: string }[] } };
    expect(agreement.terms.map(({ amount }) => amount)).toEqual(['999.99']);
  });

  it('who has the case next is not told what the member would have let go, nor what it was offered', async () => {
    const { id: caseId } = members[2]!;
    const offer = Story.seen(
      await house.as(registrar).post(`/api/v1/cases/${caseId}/handoffs`, {
        toOrganisationId: house.county.organisations['committee-xingsheng'],
        procedure: 'people-mediation',
        reason: '当事人住所地在该乡',
        legalBasis: '依法定职责转交',
      }),
    );
    expect((await house.as('registrar.other').act(`/api/v1/handoffs/${offer.id}`, 'accept')).status).toBe(200);
    const texts = await Promise.all(
      [`/api/v1/cases/${caseId}/timeline?limit=200`, '/api/v1/events?limit=200', path(), member(3)].map(
        async (at) => (await house.as('registrar.other').get(at)).text,
      ),
    );
    expect(texts.map((text) => text.includes('declined'))).toEqual([true, true, true, true]);
    expect(texts.join()).not.toContain('九千元');
    const told = (await house.as('registrar.other').get(member(3))).body;
    expect([told['factor'], told['amounts'], told['partyId'], told['reason']]).toEqual([null, null, null, null]);
    expect((await house.as(registrar).get(`/api/v1/cases/${caseId}/timeline?limit=200`)).text).not.toContain('九千元');
    const kept = (await seen()).members.find((one) => one.caseId === caseId);
    expect(kept).toMatchObject({ state: 'declined' });
  });

  it('lets a member go whenever it wants, and the flag with it', async () => {
    expect((await house.as(registrar).act(member(5), 'leave', { reason: '要求单独处理' })).body).toMatchObject({ state: 'left' });
    expect((await house.as(registrar).get(`/api/v1/cases/${members[4]!.id}`)).body['riskFlags']).not.toContain('mass');
    expect(await words(4)).toEqual([['mass', 'lowered', '要求单独处理']]);
    expect(refusalOf(await says(5, 'accept'))).toMatchObject({ status: 409, code: 'mass-member-left' });
    expect((await house.as(registrar).post(`${path()}/members`, { caseId: members[4]!.id })).status).toBe(201);
    expect((await seen()).counts).toMatchObject({ members: 32, left: 1 });
  });
});
