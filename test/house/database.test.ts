import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
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

  it('lets the API in with its own password, and keeps it from the queue', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    await expect(client.query('SELECT count(*) FROM bullmq.job')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });
});
