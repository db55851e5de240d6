import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { accountLines, DEMO_CLIENTS, DEMO_PASSWORD, DEMO_USERS, loadDemoCounty } from '../../src/app/demo-county.js';
import { verifySecret } from '../../src/platform/secrets.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const START = '2026-03-02T08:30:00+08:00';

describe('the demo county', () => {
  let database: TestDatabase;
  let loads: boolean[];

  /** As `up` does it: a connection of its own, by a role that may migrate. */
  async function load(start: string): Promise<boolean> {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    try {
      return await loadDemoCounty(client, start);
    } finally {
      await client.end();
    }
  }

  const one = async <T>(text: string): Promise<T> => (await database.query<T>(text))[0]!;

  beforeAll(async () => {
    database = await aDatabase();
    loads = await Promise.all([load(START), load(START)]);
  });
  afterAll(() => database?.drop());

  it('is loaded once, also when two start together', async () => {
    expect(loads.sort()).toEqual([false, true]);
    expect(await one('SELECT count(*)::int AS users FROM users')).toEqual({ users: Object.keys(DEMO_USERS).length });
  });

  it('begins on 2 March 2026 at half past eight, and a second load does not turn its clock back', async () => {
    await database.query("UPDATE legal_clock SET demo_offset = demo_offset + interval '3 days'");
    expect(await load(START)).toBe(false);
    const { off } = await one<{ off: number }>(
      `SELECT extract(epoch FROM legal_now() - '${START}'::timestamptz)::float8 AS off FROM legal_clock`,
    );
    expect(off).toBeGreaterThan(3 * 86_400 - 1);
    expect(off).toBeLessThan(3 * 86_400 + 30);
  });

  it('has an account for every role, all with the one published password', async () => {
    const rows = await database.query<{ username: string; password_hash: string }>('SELECT username, password_hash FROM users ORDER BY 1');
    expect(rows.map(({ username }) => username)).toEqual(Object.keys(DEMO_USERS).sort());
    expect(new Set(rows.map(({ password_hash }) => password_hash)).size).toBe(1);
    expect(await verifySecret(DEMO_PASSWORD, rows[0]!.password_hash)).toBe(true);
    const clients = await database.query<{ client_id: string; secret_hash: string }>(
      'SELECT client_id, secret_hash FROM api_clients ORDER BY 1',
    );
    expect(clients.map(({ client_id }) => client_id)).toEqual(Object.keys(DEMO_CLIENTS).sort());
    expect(await verifySecret(DEMO_PASSWORD, clients[0]!.secret_hash)).toBe(true);
  });

  it('puts the mediators on the roster of their own committees', async () => {
    expect(
      await database.query(
        'SELECT u.username, o.code FROM mediators m JOIN users u ON u.id = m.user_id JOIN organisations o ON o.id = m.organisation_id ORDER BY 1',
      ),
    ).toEqual([
      { username: 'mediator.farm', code: 'committee-farm' },
      { username: 'mediator.li', code: 'committee-youyi' },
      { username: 'mediator.wang', code: 'committee-youyi' },
      { username: 'mediator.zhao', code: 'committee-xingsheng' },
    ]);
  });

  it('has a court that nobody here acts for, and a docking centre under the other', async () => {
    expect(
      await database.query(`SELECT o.code FROM organisations o WHERE o.kind = 'court' AND NOT EXISTS (SELECT FROM api_clients k WHERE k.organisation_id = o.id)
        AND NOT EXISTS (SELECT FROM users u WHERE u.organisation_id = o.id)`),
    ).toEqual([{ code: 'court-sifangtai' }]);
    expect(
      await one(`SELECT p.code FROM organisations o JOIN organisations p ON p.id = o.parent_id WHERE o.code = 'docking-centre'`),
    ).toEqual({ code: 'court-youyi' });
  });

  it('prints every account with its body, and the password', () => {
    const lines = accountLines();
    expect(lines[0]).toContain(DEMO_PASSWORD);
    expect(lines).toHaveLength(1 + Object.keys(DEMO_USERS).length + Object.keys(DEMO_CLIENTS).length);
    expect(lines).toContain('registrar.mediation   友谊镇人民调解委员会(registrar)');
  });
});
