/** The connection to PostgreSQL: one pool a process, with the limits every statement runs under and the types rows come in. */
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { WorkerConfig } from './config.js';
import { describe, log } from './logging.js';

const OLDEST = 15;

// A date is a legal day: it stays the text '2026-03-02', or the machine's time zone would move it. Our bigints are counters and fit a number.
const { builtins, getTypeParser, setTypeParser } = pg.types;
const ARRAYS: Record<'text' | 'date' | 'int8', number> = { text: 1009, date: 1182, int8: 1016 };
const textArray = getTypeParser(ARRAYS.text, 'text') as (value: string) => (string | null)[];
setTypeParser(builtins.DATE, (value) => value);
setTypeParser(builtins.INT8, Number);
setTypeParser(ARRAYS.date, textArray);
setTypeParser(ARRAYS.int8, (value: string) => textArray(value).map((each) => (each === null ? null : Number(each))));

/**
 * A statement that takes longer is a bug, and one that waits for a lock longer is better asked again. Who stops in the middle of a transaction, a
 * process that froze for one, holds up the dates of the cases it has locked: its work is undone, and done by somebody else.
 */
const SETTINGS = {
  search_path: 'yizhan',
  statement_timeout: '5s',
  idle_in_transaction_session_timeout: '2s',
  lock_timeout: '2s',
  // The same for one that no longer takes what it asked for.
  tcp_user_timeout: '5s',
};

export interface PoolOptions {
  /** Seen in pg_stat_activity. */
  readonly name: string;
  readonly entities?: DataSourceOptions['entities'];
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * A connection whose loss is heard by nobody would end the process; between two owners, and while it is just being made, nobody listens. Whoever
 * uses it learns of the loss from the statement that fails.
 */
class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** What `pg` is told: also for a pool outside TypeORM. What a connection string says under `options` would win over ours, so it is taken out. */
export function poolConfig(databaseUrl: string, size: number, { name, settings }: PoolOptions): pg.PoolConfig {
  const url = new URL(databaseUrl);
  url.searchParams.delete('options');
  return {
    connectionString: url.href,
    options: Object.entries({ ...SETTINGS, ...settings })
      .map(([setting, value]) => `-c ${setting}=${value}`)
      .join(' '),
    application_name: name,
    max: size,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    Client: HeardClient,
  };
}

/** Not yet connected: call `initialize()`. The schema belongs to the migrations, so TypeORM never changes it. */
export function createDataSource(config: Pick<WorkerConfig, 'databaseUrl' | 'databasePoolSize'>, options: PoolOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: pg,
    // Statements that do not wait for each other's answers travel together; the server works them off in order.
    extra: { ...poolConfig(config.databaseUrl, config.databasePoolSize, options), pipeline: true },
    poolSize: config.databasePoolSize,
    schema: 'yizhan',
    entities: options.entities ?? [],
    synchronize: false,
    migrationsRun: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false,
    poolErrorHandler: (fault: unknown) => log.warn(describe(fault), 'a connection to the database was lost'),
  });
}

/** Any way to ask: `(text) => pool.query(text).then(({ rows }) => rows)` or `(text) => dataSource.query(text)`. */
export type Ask = (text: string) => Promise<Record<string, unknown>[]>;

/**
 * Refuses to run on a database that would lose what it acknowledged, or as a role that walls do not hold: a superuser, one that passes by
 * row security, or the owner of the tables.
 */
export async function assertSafeDatabase(ask: Ask): Promise<void> {
  const [row] = await ask(`
    SELECT current_user AS me, current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
      current_setting('synchronous_commit') AS synchronous_commit, r.rolsuper, r.rolbypassrls, to_regclass('yizhan.migrations') IS NOT NULL AS migrated,
      EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = 'yizhan' AND pg_has_role(n.nspowner, 'MEMBER')) AS owns
    FROM pg_roles r WHERE r.rolname = current_user`);
  if (!row) throw new Error('DATABASE_URL: the database does not say who we are');
  const faults: string[] = [];
  if (Number(row['major']) < OLDEST) faults.push(`it is PostgreSQL ${String(row['version'])}; version ${OLDEST} or newer is needed`);
  if (row['synchronous_commit'] === 'off') faults.push('synchronous_commit is off: a crash would lose what was acknowledged');
  const me = String(row['me']);
  if (row['rolsuper'] === true) faults.push(`${me} is a superuser; connect as yizhan_app or yizhan_worker`);
  else if (row['rolbypassrls'] === true) faults.push(`${me} has BYPASSRLS; connect as yizhan_app or yizhan_worker`);
  else if (row['owns'] === true) faults.push(`${me} owns the tables; connect as yizhan_app or yizhan_worker`);
  if (row['migrated'] !== true) faults.push('it has no tables yet: run `npm run migrate` first');
  if (faults.length > 0) throw new Error(`DATABASE_URL: this database is refused:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}
