/** The demo county in a test's own database, with the ids of its bodies and people by their codes. */
import pg from 'pg';
import { type DemoOrganisationCode, loadDemoCounty } from '../../src/app/demo-county.js';
import type { TestDatabase } from './database.js';

export interface DemoCounty {
  readonly organisations: Readonly<Record<DemoOrganisationCode, string>>;
  readonly users: Readonly<Record<string, string>>;
  /** Roster entries by username. */
  readonly mediators: Readonly<Record<string, string>>;
}

export async function aDemoCounty(database: TestDatabase, start = '2026-03-02T08:30:00+08:00'): Promise<DemoCounty> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    await loadDemoCounty(client, start);
  } finally {
    await client.end();
  }
  const named = async <T>(text: string): Promise<T> =>
    Object.fromEntries((await database.query<{ name: string; id: string }>(text)).map(({ name, id }) => [name, id])) as T;
  return {
    organisations: await named('SELECT code AS name, id FROM organisations'),
    users: await named('SELECT username AS name, id FROM users'),
    mediators: await named('SELECT u.username AS name, m.id FROM mediators m JOIN users u ON u.id = m.user_id'),
  };
}
