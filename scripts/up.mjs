/**
 * `npm run up`: from a clone to a running service with a demo county. Installs, builds, starts PostgreSQL, migrates, seeds, runs one API and
 * one worker, and ends all of it on Ctrl-C or SIGTERM. A process that dies is started again; when that does not help, everything stops.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { migrate } from './migrate.mjs';
import { FLAGS } from './flags.mjs';
import { guard, isPostgres, Plainly, readSecrets, ROOT, startPostgres } from './postgres.mjs';
import { endRunning, ensureBuilt, ensureInstalled, isAlive, running } from './prepare.mjs';

const began = Date.now();
const { env } = process;
const home = path.resolve(env.DATA_DIR || path.join(ROOT, '.data'));
const port = Number(env.PORT || 3000);
const host = env.HOST || '127.0.0.1';
const demo = (env.DEMO || 'true') === 'true';
const everywhere = host === '0.0.0.0' || host === '::';
const address = `http://${everywhere || host === '127.0.0.1' ? 'localhost' : net.isIPv6(host) ? `[${host}]` : host}:${port}`;
const probe = `http://${everywhere ? '127.0.0.1' : net.isIPv6(host) ? `[${host}]` : host}:${port}/health/ready`;

/** A child gets this long to finish what it has at hand: HTTP drains within 10 s, jobs within 30 s. */
const DRAIN_MS = 35_000;
/** A process that dies this often within a minute is not started again. */
const TOO_OFTEN = 5;

const say = (line) => console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${line}`);

let postgres;
/** PostgreSQL and its migrations, while they are under way: a stop waits for them, or it would leave a server behind. */
let preparing;
let stopping;
let ready = false;
const children = new Map();

const startedBy = process.ppid;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(`${signal}`, 0));

try {
  await main();
} catch (fault) {
  await stop(fault instanceof Plainly ? fault.message : (fault.stack ?? String(fault)), 1);
}

async function main() {
  checkBeforehand();
  await ensureInstalled(say);
  await checkNobodyElse();
  const [built, database] = await Promise.allSettled([ensureBuilt(say), (preparing = prepareDatabase())]);
  for (const outcome of [built, database]) if (outcome.status === 'rejected') throw outcome.reason;
  if (stopping) return;
  const { urls, keyEncryptionKey } = database.value;

  const common = { ...env, NODE_ENV: env.NODE_ENV || 'development', DEMO: String(demo), PORT: String(port), HOST: host };
  // The processes take as long to start as the county to load: both at once.
  let county = Promise.resolve('');
  if (demo) {
    say('loading the demo county');
    county = once('dist/seed.js', { ...common, DATABASE_URL: urls.admin, KEY_ENCRYPTION_KEY: keyEncryptionKey });
  }
  keep('api', 'dist/main.js', { ...common, DATABASE_URL: urls.app, KEY_ENCRYPTION_KEY: keyEncryptionKey });
  keep('worker', 'dist/worker.js', { ...common, DATABASE_URL: urls.worker });
  say('starting the API and the worker');
  const [accounts] = await Promise.all([county, untilReady()]);
  if (stopping) return;
  ready = true;
  watch();
  greet(accounts);
}

// ---------------------------------------------------------------- before

function checkBeforehand() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Plainly(`Yizhan needs Node 20.19 or newer; this is ${process.versions.node}.`);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Plainly(`PORT must be a port, 1–65535, not "${env.PORT}".`);
  if (demo && env.NODE_ENV === 'production')
    throw new Plainly(
      'NODE_ENV=production: the demo county has published passwords and is refused there.\n' +
        'For a real one: `npm run migrate`, then `npm start` and `npm run start:worker` (see docs/configuration.md and docker-compose.yml).',
    );
}

/** One `up` for a folder and for a port. Children of one that was killed are still draining: they are waited for. */
async function checkNobodyElse() {
  fs.mkdirSync(home, { recursive: true });
  const notes = path.join(home, 'up.json');
  let earlier = {};
  try {
    earlier = JSON.parse(fs.readFileSync(notes, 'utf8'));
  } catch {
    // There was none.
  }
  if (isOurs(earlier.up, 'up.mjs'))
    throw new Plainly(
      `Yizhan already runs on ${home} (pid ${earlier.up}, port ${earlier.port}). End it first, or give another DATA_DIR and PORT.`,
    );
  const left = [isOurs(earlier.api, 'main.js') && earlier.api, isOurs(earlier.worker, 'worker.js') && earlier.worker].filter(Boolean);
  if (left.length > 0) {
    say('ending what an earlier run left behind');
    for (const pid of left) endNow(pid, 'SIGTERM');
    const until = Date.now() + DRAIN_MS;
    while (left.some(isAlive) && Date.now() < until) await wait(50);
    for (const pid of left.filter(isAlive)) endNow(pid, 'SIGKILL');
  }
  if (!(await isFree()))
    throw new Plainly(
      `Port ${port} is taken by another program. Give another one:\n    PORT=${port === 3000 ? 3100 : port + 1} npm run up`,
    );
  writeNotes();
}

/** Whether this number is still the process we noted: numbers are used again. */
function isOurs(pid, script) {
  if (!pid || pid === process.pid || !isAlive(pid)) return false;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script);
  } catch {
    return !fs.existsSync('/proc/self');
  }
}

function endNow(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It was quicker.
  }
}

function writeNotes() {
  const pids = Object.fromEntries([...children].map(([name, { process: child }]) => [name, child.pid]));
  fs.writeFileSync(path.join(home, 'up.json'), `${JSON.stringify({ up: process.pid, port, ...pids })}\n`);
}

function isFree() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (fault) =>
      fault.code === 'EADDRINUSE' ? resolve(false) : reject(new Plainly(`Cannot listen on ${host}:${port}: ${fault.message}`)),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

// ---------------------------------------------------------------- the database

/** Ours, or the one of DATABASE_URL; there the two login roles get passwords of ours, kept in the folder. */
async function prepareDatabase() {
  if (env.DATABASE_URL) {
    const secrets = readSecrets(home);
    say('migrating the database of DATABASE_URL');
    await migrate({ url: env.DATABASE_URL, passwords: secrets, log: say });
    const as = (username, password) => Object.assign(new URL(env.DATABASE_URL), { username, password }).href;
    return {
      urls: { admin: env.DATABASE_URL, app: as('yizhan_app', secrets.app), worker: as('yizhan_worker', secrets.worker) },
      keyEncryptionKey: env.KEY_ENCRYPTION_KEY || secrets.keyEncryptionKey,
    };
  }
  say(`starting PostgreSQL in ${path.relative(process.cwd(), home) || home}`);
  postgres = await startPostgres({ dataDir: home, log: say });
  const { adminUrl, appUrl, workerUrl, secrets } = postgres;
  await migrate({ url: adminUrl, passwords: secrets, log: say });
  return {
    urls: { admin: adminUrl, app: appUrl, worker: workerUrl },
    keyEncryptionKey: env.KEY_ENCRYPTION_KEY || secrets.keyEncryptionKey,
  };
}

// ---------------------------------------------------------------- children

/** Runs a program to its end and gives what it printed. */
function once(script, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    child.once('close', () => running.delete(child));
    let printed = '';
    let complained = '';
    child.stdout.on('data', (text) => (printed += text));
    child.stderr.on('data', (text) => (complained += text));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(printed.trim()) : reject(new Plainly(`${script} failed:\n${complained || printed}`)),
    );
  });
}

/** Runs a process until we stop, and starts it again when it dies. What it logs goes into a file of its name. */
function keep(name, script, environment) {
  const logFile = path.join(home, `${name}.log`);
  const earlier = children.get(name);
  const output = fs.openSync(logFile, earlier ? 'a' : 'w');
  // In a process group of its own: a Ctrl-C in the terminal reaches us alone, and we end the children in order.
  const child = spawn(process.execPath, [...FLAGS, script], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', output, output],
    detached: true,
  });
  fs.closeSync(output);
  const release = guard(child.pid, 'TERM');
  const deaths = (earlier?.deaths ?? []).filter((at) => at > Date.now() - 60_000);
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      release();
      resolve();
      if (stopping) return;
      deaths.push(Date.now());
      const how = signal ? `was ended by ${signal}` : `ended with ${code}`;
      if (!ready || deaths.length >= TOO_OFTEN)
        return void stop(
          `The ${name} ${how}. The end of ${logFile}:\n${fs.readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n')}`,
          1,
        );
      say(`the ${name} ${how}; starting it again (${logFile})`);
      setTimeout(() => !stopping && keep(name, script, environment), 500 * deaths.length);
    });
  });
  children.set(name, { process: child, ended, deaths });
  writeNotes();
}

async function untilReady() {
  const until = Date.now() + 60_000;
  let last = 'nothing';
  while (!stopping) {
    try {
      const answer = await fetch(probe, { signal: AbortSignal.timeout(2000) });
      if (answer.ok) return;
      last = `${answer.status} ${await answer.text()}`;
    } catch (fault) {
      last = fault.cause?.message ?? fault.message;
    }
    if (Date.now() > until) throw new Plainly(`The API does not get ready (${last}). See ${path.join(home, 'api.log')}.`);
    await wait(50);
  }
}

/** Looks after what does not report its end: PostgreSQL, which is started again on its port; and npm, which may end without telling us. */
function watch() {
  const look = async () => {
    if (stopping) return;
    if (env.npm_lifecycle_event === 'up' && process.ppid !== startedBy) return void stop('npm ended', 0);
    if (postgres && !isPostgres(postgres.pid)) {
      say('PostgreSQL died; starting it again');
      try {
        await postgres.stop();
        postgres = await startPostgres({ dataDir: home, log: say });
      } catch (fault) {
        return void stop(fault.message, 1);
      }
    }
    setTimeout(look, 500);
  };
  setTimeout(look, 500);
}

// ---------------------------------------------------------------- the end

/** Ends everything we started, in order: first those who write, then the database. A second wish, later, hurries the children. */
function stop(why, code) {
  if (stopping) {
    if (code === 0 && Date.now() - stopping.since > 2_000) for (const { process: child } of children.values()) child.kill('SIGKILL');
    return stopping.done;
  }
  stopping = { since: Date.now() };
  stopping.done = (async () => {
    if (code === 0) say(`${why}: stopping`);
    else console.error(`\n${why}`);
    process.exitCode = code;
    endRunning();
    const late = setTimeout(() => [...children.values()].forEach(({ process: child }) => child.kill('SIGKILL')), DRAIN_MS);
    for (const { process: child } of children.values()) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await Promise.all([...children.values()].map(({ ended }) => ended));
    clearTimeout(late);
    await preparing?.catch(() => undefined);
    await postgres?.stop();
    if (children.size > 0) fs.rmSync(path.join(home, 'up.json'), { force: true });
    if (code === 0) say('stopped; the data is kept');
    process.exit();
  })();
  return stopping.done;
}

function greet(accounts) {
  say('ready / 就绪');
  const lines = [
    '',
    `  Swagger UI      ${address}/docs`,
    '',
    ...(accounts ? ['  演示账户 Demo accounts', ...accounts.split('\n').map((line) => `    ${line}`), ''] : []),
    '  下一步 Next: 另开一个终端，看一件纠纷从登记走到司法确认',
    `               In another terminal, watch one dispute go the whole way:  ${port === 3000 ? '' : `PORT=${port} `}npm run tour`,
    '',
    `  日志 Logs       ${path.join(home, 'api.log')}, worker.log`,
    '  Ctrl-C 停止 Stop',
    '',
  ];
  console.log(lines.join('\n'));
}
