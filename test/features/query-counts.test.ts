/** What a request asks of the database does not grow with what it is about: not with parties, claims or deadlines, nor with the items of a list. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { CasesModule } from '../../src/features/cases/cases.module.js';
import { InboxModule } from '../../src/features/inbox/inbox.module.js';
import { ProceedingsModule } from '../../src/features/proceedings/proceedings.module.js';
import { TriageModule } from '../../src/features/triage/triage.module.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCounty } from '../support/demo-county.js';
import { ask, aServer, bearing, type TestServer, tokenOf } from '../support/http.js';

let database: TestDatabase;
let server: TestServer;
let token: string;
/** Statements of a work are named; BEGIN, COMMIT and who asks are not. */
let statements = 0;
const prototype = pg.Client.prototype as unknown as { query: (this: unknown, ...told: unknown[]) => unknown };
const { query } = prototype;

beforeAll(async () => {
  database = await aDatabase();
  await aDemoCounty(database);
  server = await aServer(database, { imports: [CasesModule, InboxModule, ProceedingsModule, TriageModule] });
  token = await tokenOf(server, 'registrar.mediation');
  prototype.query = function (...told) {
    if (typeof told[0] === 'object' && told[0] !== null && 'name' in told[0]) statements += 1;
    return query.apply(this, told);
  };
  // What is read once a minute is read now.
  await register(2);
});

afterAll(async () => {
  prototype.query = query;
  await server?.close();
  await database?.drop();
});

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  ask(`${server.url}${path}`, {
    method,
    ...bearing(token, { 'content-type': 'application/json', ...headers }),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

async function counted<T>(work: () => Promise<T>): Promise<{ result: T; count: number }> {
  const before = statements;
  const result = await work();
  return { result, count: statements - before };
}

async function register(parties: number) {
  const { status, body } = await send('POST', '/api/v1/cases', {
    channel: 'window',
    disputeType: 'contract',
    title: '借款纠纷',
    facts: '借款到期未还',
    areaCode: '230522100000',
    parties: Array.from({ length: parties }, (_, at) => ({
      role: at === 0 ? 'applicant' : 'respondent',
      kind: 'person',
      name: `当事人${at}`,
    })),
    claims: Array.from({ length: parties }, (_, at) => ({ description: `请求${at}`, amount: '100.00' })),
  });
  expect(status).toBe(201);
  return body as { id: string };
}

async function open(parties: number) {
  const { id } = await register(parties);
  const { status, body } = await send('POST', `/api/v1/cases/${id}/proceedings`, {
    procedure: 'people-mediation',
    caseSource: 'application',
    receivedOn: '2026-03-02',
  });
  expect(status).toBe(201);
  return body as { id: string; parties: { id: string }[] };
}

it('registers two parties and forty by as many statements', async () => {
  const few = await counted(() => register(2));
  const many = await counted(() => register(40));
  expect(many.count).toBe(few.count);
  expect(few.count).toBeLessThanOrEqual(2);
});

it('opens a road for two parties and for forty by as many statements', async () => {
  const few = await counted(() => open(2));
  const many = await counted(() => open(40));
  expect(many.count).toBe(few.count);
});

it('takes a step among two parties and among forty by as many statements', async () => {
  const step = async (parties: number) => {
    const { id, parties: all } = await open(parties);
    const willing = { partyId: all[0]!.id, willing: true, noticeVersion: '1' };
    return counted(() => send('POST', `/api/v1/proceedings/${id}/actions/record-willingness`, willing, { 'if-match': '*' }));
  };
  // That the version of the notice exists is asked once.
  const first = await step(2);
  const few = await step(2);
  const many = await step(40);
  expect([few.result.status, many.result.status]).toEqual([200, 200]);
  expect([few.count, many.count]).toEqual([first.count - 1, few.count]);
  expect(few.count).toBeLessThanOrEqual(3);
});

it('lists one case and fifty by one statement', async () => {
  for (let made = 0; made < 50; made += 1) await register(2);
  for (const limit of [1, 50]) {
    const { result, count } = await counted(() => send('GET', `/api/v1/cases?limit=${limit}`));
    expect((result.body['items'] as unknown[]).length).toBe(limit);
    expect(count).toBe(1);
  }
});

it('shows an empty inbox and a full one by six statements', async () => {
  const look = () => counted(() => send('GET', '/api/v1/inbox'));
  const few = await look();
  await database.query(
    `INSERT INTO notices (case_id, event_seq, organisation_id, role, kind, text, created_at)
     SELECT c.id, n, u.organisation_id, 'registrar', 'x', '-', legal_now() FROM cases c, users u, generate_series(100, 104) n WHERE u.username = 'registrar.mediation'`,
  );
  const many = await look();
  expect([few, many].map(({ result }) => (result.body['notices'] as unknown[]).length)).toEqual([0, 50]);
  expect([few.count, many.count]).toEqual([6, 6]);
});

it('says where a case can go by eight statements, for two parties and for forty', async () => {
  const look = async (parties: number) => {
    const { id } = await register(parties);
    return counted(() => send('GET', `/api/v1/cases/${id}/triage`));
  };
  const few = await look(2);
  const many = await look(40);
  expect([few.result.status, many.result.status]).toEqual([200, 200]);
  expect([few.count, many.count]).toEqual([8, 8]);
});

it('tries a draft on one case and on fifty by as many statements', async () => {
  token = await tokenOf(server, 'supervisor.county');
  const look = (cases: number) => counted(() => send('POST', `/api/v1/triage-rules/0/simulate?cases=${cases}`));
  const few = await look(1);
  const many = await look(50);
  expect([few, many].map(({ result }) => result.body['looked'])).toEqual([1, 50]);
  expect([few.count, many.count]).toEqual([5, 5]);
});
