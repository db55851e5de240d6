/**
 * `npm run migrate`: the roles, migrations/NNNN-name.sql in order, and the queue's own schema.
 * One migrator at a time; each file in its own transaction; a file that has run once is never edited.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Plainly, ROOT } from './postgres.mjs';

const FOLDER = path.join(ROOT, 'migrations');
export const QUEUE_SCHEMA = 'bullmq';
/** As src/platform/queues/queues.ts has them. */
const QUEUES = ['rungs', 'mass-offers'];
const OLDEST = 15;
/** "yizh" as a number: nobody else's lock. */
const LOCK = 0x79697a68;

/**
 * Brings a database up to this version of the code.
 * @param {{url: string, passwords?: {app?: string, worker?: string}, folder?: string, log?: (line: string) => void}} options
 * @returns {Promise<string[]>} the names of the migrations that ran
 */
export async function migrate({ url, passwords = {}, folder = FOLDER, log = () => {} }) {
  const { default: pg } = await import('pg');
  const { runMigrations } = await import('bullmq');
  const client = await connect(pg, url);
  try {
    await assertVersion(client);
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    await makeRoles(client, passwords);
    const ran = await runFiles(client, folder, log);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${QUEUE_SCHEMA} AUTHORIZATION yizhan_owner`);
    await client.query('SET ROLE yizhan_owner');
    await runMigrations(client, QUEUE_SCHEMA);
    // A queue makes itself a sequence at its first job, which the worker's role may not: so it is made here.
    for (const queue of QUEUES) await client.query(`SET search_path = ${QUEUE_SCHEMA}; SELECT next_job_id('${queue}'); RESET search_path`);
    await client.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO yizhan_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO yizhan_worker;
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO yizhan_worker;
      -- The API shows its operators what lies there, and touches nothing.
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO yizhan_app;
      GRANT SELECT ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO yizhan_app;
      RESET ROLE`);
    return ran;
  } finally {
    await client.end();
  }
}

/** Opens the database, and makes it first when the server has none of that name. */
async function connect(pg, url) {
  const open = async (connectionString) => {
    const client = new pg.Client({ connectionString, application_name: 'yizhan migrate' });
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  try {
    return await open(url);
  } catch (fault) {
    if (fault.code !== '3D000') throw fault;
  }
  const elsewhere = new URL(url);
  const name = decodeURIComponent(elsewhere.pathname.slice(1));
  elsewhere.pathname = '/postgres';
  const client = await open(elsewhere.href);
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`);
  } catch (fault) {
    if (fault.code !== '42P04' && fault.code !== '23505') throw fault;
  } finally {
    await client.end();
  }
  return open(url);
}

async function assertVersion(client) {
  const { rows } = await client.query(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major",
  );
  if (rows[0].major < OLDEST) throw new Plainly(`This is PostgreSQL ${rows[0].version}; Yizhan needs PostgreSQL ${OLDEST} or newer.`);
}

/** yizhan_owner owns everything and cannot log in; yizhan_app is the API, yizhan_worker the worker. */
async function makeRoles(client, passwords) {
  const { rows } = await client.query("SELECT rolname FROM pg_roles WHERE rolname IN ('yizhan_owner', 'yizhan_app', 'yizhan_worker')");
  const there = new Set(rows.map((row) => row.rolname));
  if (!there.has('yizhan_owner')) await client.query('CREATE ROLE yizhan_owner NOLOGIN');
  for (const [role, password] of [
    ['yizhan_app', passwords.app],
    ['yizhan_worker', passwords.worker],
  ]) {
    if (!there.has(role)) await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`);
    if (password) await client.query(`ALTER ROLE ${role} LOGIN PASSWORD '${scram(password)}'`);
  }
  await client.query(`
    DO $$ BEGIN
      IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AND NOT pg_has_role(current_user, 'yizhan_owner', 'MEMBER')
      THEN GRANT yizhan_owner TO CURRENT_USER; END IF;
      EXECUTE format('GRANT CREATE ON DATABASE %I TO yizhan_owner', current_database());
    END $$;
    CREATE SCHEMA IF NOT EXISTS yizhan AUTHORIZATION yizhan_owner`);
}

/** What PostgreSQL keeps of a password. Sent instead of it, so that no statement log ever holds the password. */
function scram(password) {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, 4096, 32, 'sha256');
  const hmac = (text) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}

/** The files in order: number, name, text, and the checksum that must never change again. */
export function readMigrations(folder = FOLDER) {
  const files = fs
    .readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { number: Number(name.slice(0, 4)), name, text, sha256: createHash('sha256').update(text).digest('hex') };
    });
  for (const [index, file] of files.entries())
    if (files[index + 1]?.number === file.number)
      throw new Plainly(`Two migrations have the number of ${file.name}: give the newer one the next number.`);
  return files;
}

async function runFiles(client, folder, log) {
  await client.query(`
    CREATE TABLE IF NOT EXISTS yizhan.migrations (
      number int PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
    ALTER TABLE yizhan.migrations OWNER TO yizhan_owner;
    GRANT USAGE ON SCHEMA yizhan TO yizhan_app, yizhan_worker;
    GRANT SELECT ON yizhan.migrations TO yizhan_app, yizhan_worker`);
  const { rows } = await client.query('SELECT number, name, sha256 FROM yizhan.migrations ORDER BY number');
  const files = readMigrations(folder);
  for (const done of rows) {
    const file = files.find(({ number }) => number === done.number);
    if (!file)
      throw new Plainly(
        `The database has migration ${done.name}, which this version of Yizhan does not know: it is older than the database.`,
      );
    if (file.sha256 !== done.sha256)
      throw new Plainly(
        `migrations/${file.name} was changed after it had run here. A merged migration is never edited: put it back, and write the change into a new file.`,
      );
  }
  const ran = new Set(rows.map(({ number }) => number));
  const pending = files.filter(({ number }) => !ran.has(number));
  for (const { number, name, text, sha256 } of pending) {
    log(`migration ${name}`);
    await client.query('BEGIN');
    try {
      await client.query(text);
      await client.query('RESET ROLE');
      await client.query('INSERT INTO yizhan.migrations (number, name, sha256) VALUES ($1, $2, $3)', [number, name, sha256]);
      await client.query('COMMIT');
    } catch (fault) {
      await client.query('ROLLBACK');
      fault.message = `migrations/${name}: ${fault.message}${whereIn(text, fault.position)}`;
      throw fault;
    }
  }
  return pending.map(({ name }) => name);
}

const whereIn = (text, position) => (position ? ` (line ${text.slice(0, Number(position)).split('\n').length})` : '');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.MIGRATE_DATABASE_URL ?? process.env.DATABASE_URL;
  try {
    if (!url) throw new Plainly('Which database? Give MIGRATE_DATABASE_URL (or DATABASE_URL) of a role that may create roles and schemas.');
    const passwords = { app: process.env.YIZHAN_APP_PASSWORD, worker: process.env.YIZHAN_WORKER_PASSWORD };
    const ran = await migrate({ url, passwords, log: (line) => console.log(line) });
    console.log(ran.length ? `The database is up to date: ${ran.length} migrations ran.` : 'The database is up to date.');
  } catch (fault) {
    console.error(fault instanceof Plainly ? fault.message : `The migration failed: ${fault.message}`);
    process.exitCode = 1;
  }
}
