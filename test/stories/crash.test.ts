import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { aDemoCounty } from '../support/demo-county.js';
import { eventually } from '../support/eventually.js';
import { type House, Person, aHouse } from '../support/house.js';
import { type Answer, TEST_KEY } from '../support/http.js';
import { DOSSIERS } from '../support/story.js';

const { source: _source, ...registration } = DOSSIERS.loan.registration;

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

describe('An API that is killed in the middle of its work', () => {
  let database: TestDatabase;
  let port: number;
  let api: ChildProcess | undefined;

  beforeAll(async () => {
    database = await aDatabase();
    await aDemoCounty(database);
    port = await aFreePort();
  });
  afterEach(async () => {
    api?.kill('SIGKILL');
  });
  afterAll(() => database.drop());

  async function start(): Promise<void> {
    const env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DEMO: 'true',
      DATABASE_URL: database.appUrl,
      KEY_ENCRYPTION_KEY: TEST_KEY.toString('base64'),
      PORT: String(port),
      LOG_LEVEL: 'error',
    };
    api = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'inherit' });
    await eventually(
      () =>
        fetch(`http://127.0.0.1:${port}/health/ready`).then(
          ({ status }) => status,
          () => 0,
        ),
      (status) => status === 200,
      60_000,
    );
  }

  async function kill(): Promise<void> {
    const ended = once(api!, 'exit');
    api!.kill('SIGKILL');
    await ended;
  }

  it('has kept everything it acknowledged, and does nothing twice when asked again', async () => {
    await start();
    const clerk = new Person(`http://127.0.0.1:${port}`, 'clerk.petition');
    await clerk.bearer();
    const keys = Array.from({ length: 64 }, (_, n) => `crash-${n}`);
    const post = (key: string): Promise<Answer | null> =>
      clerk.post('/api/v1/cases', { ...registration, title: key }, { 'idempotency-key': key }).catch(() => null);
    let acknowledged = 0;
    const first = keys.map(async (key, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 4));
      const answer = await post(key);
      if (answer && (acknowledged += 1) === 16) await kill();
      return answer;
    });
    const answers = await Promise.all(first);
    const kept = answers.flatMap((answer, n) => (answer?.status === 201 ? [{ key: keys[n]!, id: answer.body['id'] }] : []));
    expect(kept.length).toBeGreaterThanOrEqual(16);
    expect(kept.length).toBeLessThan(64);

    await start();
    // The token outlives the process: its signing key is a row of the database.
    const again = new Map<string, Answer>();
    for (const key of keys) again.set(key, (await post(key))!);
    expect([...again.values()].every(({ status }) => status === 201)).toBe(true);
    for (const { key, id } of kept) {
      expect(again.get(key)!.body['id']).toBe(id);
      expect(again.get(key)!.headers.get('idempotent-replayed')).toBe('true');
    }
    const rows = await database.query<{ title: string }>('SELECT title FROM cases ORDER BY title');
    expect(rows.map(({ title }) => title)).toEqual([...keys].sort());
    const [sound] = await database.query<{ broken: number }>(
      `SELECT count(*)::int AS broken FROM cases c WHERE event_seq <> (SELECT count(*) FROM events e WHERE e.case_id = c.id)
         OR NOT EXISTS (SELECT FROM deadlines d WHERE d.case_id = c.id) OR NOT EXISTS (SELECT FROM tracking_codes t WHERE t.case_id = c.id)`,
    );
    expect(sound!.broken).toBe(0);
  }, 120_000);
});

describe('A database that goes away', () => {
  let house: House;
  let admin: pg.Client;

  beforeAll(async () => {
    house = await aHouse();
    admin = new pg.Client({ connectionString: Object.assign(new URL(house.database.adminUrl), { pathname: '/postgres' }).href });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await house.close();
  });

  const cutOff = () =>
    admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'yizhan_app'`, [
      house.database.name,
    ]);
  const post = (key: string) =>
    house.as('clerk.petition').post('/api/v1/cases', { ...registration, title: key }, { 'idempotency-key': key });

  it('while requests run: each is done or 503 with Retry-After, and a repeat does nothing twice', async () => {
    await house.as('clerk.petition').bearer();
    const keys = Array.from({ length: 48 }, (_, n) => `cut-${n}`);
    let stop = false;
    const cutting = (async () => {
      while (!stop) await cutOff();
    })();
    const answers = await Promise.all(keys.map(post));
    stop = true;
    await cutting;
    for (const { status, headers, body } of answers) {
      expect([201, 503]).toContain(status);
      if (status === 503) expect([body['code'], Number(headers.get('retry-after')) > 0]).toEqual(['unavailable', true]);
    }
    expect(answers.some(({ status }) => status === 503)).toBe(true);
    const again = await Promise.all(
      keys.map((key) =>
        eventually(
          () => post(key),
          ({ status }) => status === 201,
        ),
      ),
    );
    for (const [n, { status, body }] of answers.entries()) if (status === 201) expect(again[n]!.body['id']).toBe(body['id']);
    const [count] = await house.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM cases WHERE title LIKE 'cut-%'`);
    expect(count!.n).toBe(48);
  });

  it('altogether: nothing is acknowledged, readiness says so, and work goes on when it is back', async () => {
    await house.database.query('SELECT 1');
    await admin.query(`ALTER DATABASE ${house.database.name} ALLOW_CONNECTIONS false`);
    try {
      await cutOff();
      const answers = await Promise.all(['gone-1', 'gone-2', 'gone-3'].map(post));
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
      expect(answers.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
      expect((await fetch(`${house.url}/health/ready`)).status).toBe(503);
      expect((await fetch(`${house.url}/health/live`)).status).toBe(200);
      const token = await fetch(`${house.url}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'password', username: 'clerk.petition', password: 'yizhan-demo' }),
      });
      expect(token.status).toBe(503);
    } finally {
      await admin.query(`ALTER DATABASE ${house.database.name} ALLOW_CONNECTIONS true`);
    }
    const [count] = await house.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM cases WHERE title LIKE 'gone-%'`);
    expect(count!.n).toBe(0);
    await eventually(
      () => post('gone-1'),
      ({ status }) => status === 201,
      5000,
    );
  });
});
