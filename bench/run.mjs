/**
 * `npm run bench [-- --quick]`: how fast the product is beside a floor without any product, on one machine in one run: the same PostgreSQL with its usual
 * durability, the worker running, 100,000 cases there before. Product and floor take turns, so that whatever else the machine does hits both.
 * Ends with 1 when a threshold is missed.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../scripts/migrate.mjs';
import { ROOT, startPostgres } from '../scripts/postgres.mjs';
import { ensureBuilt, ensureInstalled } from '../scripts/prepare.mjs';
import { load } from './load.mjs';
import { aDispute, anyTwo } from './people.mjs';
import { Services, askJson, signIn } from './services.mjs';

const quick = process.argv.includes('--quick');
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice(7)
  .split(',');
const CASES = quick ? 30_000 : 100_000;
/** Turns of product and floor, and how long each takes: ten seconds of each in the whole run. */
const TURNS = quick ? 2 : 4;
const SECONDS = quick ? 1.5 : 2.5;
const CONNECTIONS = 32;
const POOL = 10;
const MOST_MEMORY_MB = 400;
const DRAIN_SECONDS = 30;
// prettier-ignore
const MEASURES = {
  list:     { title: 'a 50-item list',     least: 0.4, goal: 0.7 },
  register: { title: 'registering a case', least: 0.5, goal: 0.9 },
  act:      { title: 'one action',         least: 0.5, goal: 0.9 },
};

const began = performance.now();
const say = (line) => console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s] ${line}`);
let home;
let services;
let postgres;
let admin;
let asked;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    asked = signal;
    void end().then(() => process.exit(130));
  });

try {
  process.exitCode = await main();
} catch (fault) {
  if (!asked) console.error(fault);
  process.exitCode = 1;
} finally {
  await end();
}

async function main() {
  await ensureInstalled(say);
  await ensureBuilt(say);
  const product = await startProduct();
  const templates = await makeTemplates(product);
  say(`loading ${CASES.toLocaleString('en')} cases`);
  const stock = Math.round(CASES * 0.25);
  const further = Math.round(CASES * 0.05);
  await load(admin, [
    {
      template: templates.registered,
      desks: [product.at('petition-centre'), product.at('village-desk'), product.at('county-centre')],
      count: CASES - stock - further,
    },
    { template: templates.opened, desks: [product.at('committee-youyi')], count: stock },
    { template: templates.acted, desks: [product.at('committee-youyi')], count: further },
  ]);
  const floor = await startFloor(product, templates);
  const driver = services.take(fork(path.join(ROOT, 'bench', 'drive.mjs')));
  const memory = watchMemory([product.api.pid, product.worker.pid]);

  const results = {};
  for (const name of Object.keys(MEASURES))
    if (!only || only.includes(name)) results[name] = await measure(name, { driver, product, floor, templates });
  const backlog = await drain();
  return report(results, backlog, memory());
}

// ---------------------------------------------------------------- what is measured

async function measure(name, { driver, product, floor, templates }) {
  const requests = { list: listRequests, register: registerRequests, act: await actRequests(product, templates) }[name];
  const port = { product: product.port, floor: floor.port };
  const sum = { product: { took: [], ms: 0 }, floor: { took: [], ms: 0 } };
  const slice = (side, seconds) =>
    drive(driver, {
      name: side,
      port: port[side],
      requests: requests(side, product, templates, seconds),
      connections: CONNECTIONS,
      seconds,
    });
  for (const side of ['product', 'floor']) await slice(side, quick ? 1 : 2);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const side of turn % 2 === 0 ? ['product', 'floor'] : ['floor', 'product']) {
      const { took, ms, failures } = await slice(side, SECONDS);
      if (Object.keys(failures).length > 0) throw new Error(`${side}, ${MEASURES[name].title}: ${JSON.stringify(failures, null, 1)}`);
      for (const one of took) sum[side].took.push(one);
      sum[side].ms += ms;
    }
  const result = { product: figures(sum.product), floor: figures(sum.floor) };
  result.ratio = result.product.perSecond / result.floor.perSecond;
  const { title } = MEASURES[name];
  for (const side of ['product', 'floor']) say(`${title}, ${side}: ${line(result[side])}`);
  say(`${title}: ${result.ratio.toFixed(2)} of the floor`);
  return result;
}

function line({ perSecond, p50, p99 }) {
  return `${perSecond.toFixed(0)} requests/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

function figures({ took, ms }) {
  const sorted = took.sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { perSecond: took.length / (ms / 1000), p50: at(0.5), p99: at(0.99) };
}

/** More than can be asked in the time. */
function enough(seconds, perSecond) {
  return Math.ceil(seconds * perSecond);
}

function http(method, target, headers, body = '') {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
  });
  return `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

function asSide(side, { token, userId, deskId }) {
  return side === 'product' ? { authorization: `Bearer ${token}` } : { 'x-subject': userId, 'x-desk': deskId };
}

function listRequests(side, product, templates, seconds) {
  const one = http('GET', side === 'product' ? '/api/v1/cases?limit=50' : '/list', asSide(side, product.clerk));
  return Array.from({ length: enough(seconds, 3000) }, () => one);
}

function registerRequests(side, product, templates, seconds) {
  return Array.from({ length: enough(seconds, 3000) }, () =>
    http(
      'POST',
      side === 'product' ? '/api/v1/cases' : '/register',
      { ...asSide(side, product.clerk), 'idempotency-key': randomUUID() },
      JSON.stringify(aDispute(anyTwo())),
    ),
  );
}

/** Each proceeding and party once, as long as there are any; then whoever changed his mind. */
async function actRequests(product) {
  const { rows } = await admin.query(
    `SELECT p.id, array_agg(y.party_id) AS parties FROM proceedings p JOIN proceeding_parties y ON y.proceeding_id = p.id WHERE p.state = 'applied' AND NOT EXISTS (SELECT FROM marks k WHERE k.proceeding_id = p.id) GROUP BY p.id ORDER BY random()`,
  );
  let next = 0;
  return (side, _, { notice }, seconds) =>
    Array.from({ length: Math.min(enough(seconds, 2000), rows.length) }, () => {
      const { id, parties } = rows[next % rows.length];
      const partyId = parties[Math.floor(next / rows.length) % 2];
      next += 1;
      const target = side === 'product' ? `/api/v1/proceedings/${id}/actions/record-willingness` : `/act/${id}`;
      const body = JSON.stringify({ partyId, willing: true, noticeVersion: notice });
      return http('POST', target, { ...asSide(side, product.registrar), 'if-match': '*', 'idempotency-key': randomUUID() }, body);
    });
}

function drive(driver, work) {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the load generator ended'));
    driver.once('exit', gone);
    driver.once('message', (result) => {
      driver.off('exit', gone);
      resolve(result);
    });
    driver.send(work);
  });
}

async function drain() {
  const left = async () => Number((await admin.query('SELECT count(*) AS n FROM outbox')).rows[0].n);
  const rows = await left();
  const from = performance.now();
  while ((await left()) > 0 && performance.now() - from < DRAIN_SECONDS * 1000) await wait(100);
  return { rows, seconds: (performance.now() - from) / 1000, left: await left() };
}

/** Resident memory of both processes together, every 250 ms. @returns reads the most it was */
function watchMemory(pids) {
  let most = 0;
  const resident = (pid) => Number(/VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  const look = () => {
    try {
      most = Math.max(most, pids.reduce((sum, pid) => sum + resident(pid), 0) / 1024);
    } catch {
      // One of them has ended; whoever asks it will say so.
    }
  };
  if (!fs.existsSync('/proc/self/status')) return () => NaN;
  const timer = setInterval(look, 250);
  timer.unref();
  return () => (clearInterval(timer), most);
}

function report(results, backlog, memory) {
  const missed = [];
  console.log(
    `\n${CONNECTIONS} connections, ${TURNS * SECONDS} s each in ${TURNS} turns; ${CASES.toLocaleString('en')} cases; pools of ${POOL}; ${os.cpus().length} cores\n`,
  );
  console.log('| | product req/s | p50 ms | p99 ms | floor req/s | p50 ms | p99 ms | ratio | at least | goal |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const [name, { product, floor, ratio }] of Object.entries(results)) {
    const { title, least, goal } = MEASURES[name];
    const cells = [product, floor].flatMap(({ perSecond, p50, p99 }) => [perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1)]);
    console.log(`| ${[title, ...cells, ratio.toFixed(2), least, goal].join(' | ')} |`);
    if (!(ratio >= least)) missed.push(`${title}: ${ratio.toFixed(2)} of the floor is less than ${least}`);
  }
  console.log(`\noutbox at the end: ${backlog.rows} rows, empty after ${backlog.seconds.toFixed(1)} s (at most ${DRAIN_SECONDS})`);
  console.log(
    `API and worker together: ${Number.isNaN(memory) ? 'not known on this system' : `${memory.toFixed(0)} MB resident at most`} (at most ${MOST_MEMORY_MB})`,
  );
  if (backlog.left > 0) missed.push(`the outbox still holds ${backlog.left} rows after ${DRAIN_SECONDS} s`);
  if (memory > MOST_MEMORY_MB) missed.push(`${memory.toFixed(0)} MB resident is more than ${MOST_MEMORY_MB}`);
  for (const one of missed) console.log(`MISSED ${one}`);
  return missed.length > 0 ? 1 : 0;
}

// ---------------------------------------------------------------- what it runs on

async function startProduct() {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-bench-'));
  fs.chmodSync(home, 0o711);
  say('starting PostgreSQL, the API and the worker');
  postgres = await startPostgres({ dataDir: home });
  await migrate({ url: postgres.adminUrl, passwords: postgres.secrets });
  admin = new pg.Client({ connectionString: postgres.adminUrl, options: '-c search_path=yizhan' });
  admin.on('error', () => undefined);
  await admin.connect();
  services = new Services(home);
  const { api, worker, port } = await services.product(postgres, { pool: POOL, flags: process.env.API_FLAGS?.split(' ') });
  const { rows: organisations } = await admin.query('SELECT code, id FROM organisations');
  const at = (code) => organisations.find((one) => one.code === code).id;
  const person = async (username, desk) => {
    const token = await signIn(port, username);
    const { rows } = await admin.query('SELECT id FROM users WHERE username = $1', [username]);
    return { token, userId: rows[0].id, deskId: at(desk) };
  };
  return {
    api,
    worker,
    port,
    at,
    clerk: await person('clerk.centre', 'county-centre'),
    registrar: await person('registrar.mediation', 'committee-youyi'),
  };
}

/** A case as the product registers it, one with a proceeding opened, and what one action leaves behind. */
async function makeTemplates({ port, clerk, registrar }) {
  const ask = (...question) => askJson(port, ...question);
  const open = async () => {
    const { id } = await ask(registrar.token, 'POST', '/api/v1/cases', aDispute());
    const road = { procedure: 'people-mediation', caseSource: 'application', receivedOn: '2026-03-02' };
    return { id, proceeding: await ask(registrar.token, 'POST', `/api/v1/cases/${id}/proceedings`, road) };
  };
  const { rows: notices } = await admin.query('SELECT version FROM rights_notices ORDER BY since DESC, version DESC LIMIT 1');
  const notice = notices[0].version;

  const registered = await ask(clerk.token, 'POST', '/api/v1/cases', aDispute());
  const opened = await open();
  const acted = await open();
  const willing = { partyId: acted.proceeding.parties[0].id, willing: true, noticeVersion: notice };
  const actAnswer = await ask(registrar.token, 'POST', `/api/v1/proceedings/${acted.proceeding.id}/actions/record-willingness`, willing, {
    'if-match': '*',
  });
  const listAnswer = await ask(clerk.token, 'GET', '/api/v1/cases?limit=50');

  // Columns that are made from others are not copied.
  const made = `ARRAY(SELECT column_name::text FROM information_schema.columns WHERE table_schema = 'yizhan' AND table_name = $2 AND is_generated = 'ALWAYS')`;
  const rows = async (table, condition, value) =>
    (
      await admin.query(`SELECT to_jsonb(t) - '{xid,recorded_at}'::text[] - ${made} AS row FROM ${table} t WHERE ${condition} = $1`, [
        value,
        table,
      ])
    ).rows.map(({ row }) => row);
  const register = {};
  for (const table of ['cases', 'parties', 'claims', 'case_readers', 'events', 'deadlines', 'deadline_rungs'])
    register[table] = await rows(table, table === 'cases' ? 'id' : 'case_id', registered.id);
  for (const rung of register.deadline_rungs) delete rung.id;
  const act = {
    marks: await rows('marks', 'proceeding_id', acted.proceeding.id),
    proceedings: await rows('proceedings', 'id', acted.proceeding.id),
    events: (await rows('events', 'case_id', acted.id)).filter(({ type }) => type.endsWith('record-willingness')),
  };
  return {
    notice,
    registered,
    opened: { id: opened.id, proceedingId: opened.proceeding.id },
    acted: { id: acted.id, proceedingId: acted.proceeding.id },
    rowsOf: { register, act },
    answers: { register: registered, act: actAnswer, list: listAnswer },
  };
}

async function startFloor({ clerk }, { rowsOf, answers }) {
  const child = services.take(fork(path.join(ROOT, 'bench', 'floor.mjs')));
  // What the list looks like is known only now that there are cases in it.
  child.send({ databaseUrl: postgres.appUrl, connections: POOL, rowsOf, answers, desk: clerk.deskId });
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the floor ended')));
  });
}

async function end() {
  await services?.end();
  await admin?.end().catch(() => undefined);
  await postgres?.stop();
  postgres = admin = undefined;
  if (home) fs.rmSync(home, { recursive: true, force: true });
  home = undefined;
}
