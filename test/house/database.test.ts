import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { assertSafeDatabase, createDataSource } from '../../src/platform/database.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('the database of a test file', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await aDatabase()) as unknown as void);
  afterAll(() => database.drop());

  it('has every migration and the legal clock, which goes where it is set', async () => {
    await database.setLegalTime('2026-03-02T08:30:00+08:00');
    const [row] = await database.query<{ today: string }>('SELECT legal_today()::text AS today');
    expect(row).toEqual({ today: '2026-03-02' });
  });

  it.each(['yizhan_app', 'yizhan_worker'])('%s owns nothing, is no superuser and cannot pass by row security', async (role) => {
    const rows = await database.query('SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = $1', [role]);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
    const owned = await database.query("SELECT relname FROM pg_class WHERE relowner = $1::regrole AND relkind <> 't'", [role]);
    expect(owned).toEqual([]);
  });

  it('lets the API in with its own password, and to the queue to look and for nothing else', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    try {
      await client.query('SELECT count(*) FROM bullmq.job');
      for (const text of ['DELETE FROM bullmq.job', 'UPDATE bullmq.job SET id = id', 'CREATE TABLE bullmq.mine ()'])
        await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });
});

describe('the connection of a process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  const withSource = async <T>(databaseUrl: string, look: (ask: (text: string) => Promise<Record<string, unknown>[]>) => Promise<T>) => {
    const source = createDataSource({ databaseUrl, databasePoolSize: 2 }, { name: 'yizhan test' });
    await source.initialize();
    try {
      return await look((text) => source.query(text));
    } finally {
      await source.destroy();
    }
  };

  it('works in our schema under limits, whatever the connection string says, and a legal day stays a day', async () => {
    const url = `${database.appUrl}?options=-c%20search_path%3Dpublic`;
    const rows = await withSource(url, (ask) =>
      ask(`SELECT current_schema AS schema, current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
        current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('application_name') AS name,
        date '2026-03-02' AS day, array[date '2026-03-02'] AS days, 7::int8 AS big, array[7::int8] AS bigs, 1.50::numeric AS money`),
    );
    expect(rows).toEqual([
      // prettier-ignore
      { schema: 'yizhan', statement: '5s', lock: '2s', idle: '2s', name: 'yizhan test', day: '2026-03-02', days: ['2026-03-02'], big: 7, bigs: [7], money: '1.50' },
    ]);
  });

  it('is made as the API or the worker', async () => {
    await withSource(database.appUrl, assertSafeDatabase);
    await withSource(database.workerUrl, assertSafeDatabase);
  });

  it('is refused as a superuser, and where a crash would lose what was acknowledged', async () => {
    await expect(withSource(database.adminUrl, assertSafeDatabase)).rejects.toThrow('postgres is a superuser');
    await database.query(`ALTER ROLE yizhan_app IN DATABASE ${database.name} SET synchronous_commit = off`);
    await expect(withSource(database.appUrl, assertSafeDatabase)).rejects.toThrow('synchronous_commit is off');
  });
});
