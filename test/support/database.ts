/** A database of one's own for each test file, cloned from the template that `npm test` made. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

interface TestServer {
  adminUrl: string;
  appUrl: string;
  workerUrl: string;
}

export interface TestDatabase extends TestServer {
  readonly name: string;
  /** Rows as the superuser sees them, in the schema yizhan; for preparing and looking, never for the code under test. */
  query<T = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** Sets legal time to an instant, from where it goes on running: '2026-03-02T08:30:00+08:00'. */
  setLegalTime(instant: string): Promise<void>;
  drop(): Promise<void>;
}

function server(): TestServer {
  const told = process.env['TEST_SERVER'];
  if (!told) throw new Error('No test server: run the tests by `npm test [files]`.');
  return JSON.parse(told) as TestServer;
}

const inDatabase = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(server().adminUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Legal time is set by the offset of the one clock row, as demo mode does it. */
export const SET_LEGAL_TIME = 'UPDATE yizhan.legal_clock SET demo_offset = $1::timestamptz - clock_timestamp()';

export async function aDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE yizhan_template`);
  const { adminUrl, appUrl, workerUrl } = server();
  const admin = inDatabase(adminUrl, name);
  let opened: Promise<pg.Client> | undefined;
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: admin, options: '-c search_path=yizhan' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const query = async <T>(text: string, values: readonly unknown[] = []): Promise<T[]> => {
    opened ??= open();
    return (await (await opened).query(text, values as unknown[])).rows as T[];
  };

  return {
    name,
    adminUrl: admin,
    appUrl: inDatabase(appUrl, name),
    workerUrl: inDatabase(workerUrl, name),
    query,
    setLegalTime: async (instant) => void (await query(SET_LEGAL_TIME, [instant])),
    drop: async () => {
      await (await opened)?.end();
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
