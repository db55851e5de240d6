/**
 * The whole house in processes that may be killed: PostgreSQL, Redis, APIs and workers, each started again when it dies. Everything that is started
 * here is ended here, by its own pid, also when this process is killed.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { FLAGS } from '../../scripts/flags.mjs';
import { migrate } from '../../scripts/migrate.mjs';
import { guard, ROOT, startPostgres } from '../../scripts/postgres.mjs';

/** What a process says once it works. */
const READY = { api: '"listening"', worker: 'the worker is at work' };
/** After a crash the server flushes every file it has, one by one; here the file system does it at once. */
const SETTINGS = { max_connections: 200, recovery_init_sync_method: 'syncfs' };
const DEMO_START = '2026-03-02T08:00:00+08:00';

export function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** One process that is kept running until `end`. */
class Kept {
  isReady = false;
  restarts = 0;
  #stopping = false;
  #child;
  #ended;
  #readySince = 0;

  constructor(name, start, { readySign, isKept = true } = {}) {
    Object.assign(this, { name, start, readySign, isKept });
    this.launch();
  }

  get pid() {
    return this.#child.pid;
  }

  get readyForMs() {
    return this.isReady ? performance.now() - this.#readySince : 0;
  }

  launch() {
    this.isReady = false;
    this.#child = this.start();
    const child = this.#child;
    const release = guard(child.pid, 'KILL');
    let said = '';
    child.stdout?.on('data', (text) => {
      if (this.isReady) return;
      said += text;
      if (child !== this.#child || !said.includes(this.readySign)) return;
      this.isReady = true;
      this.#readySince = performance.now();
      this.onReady?.();
    });
    this.#ended = new Promise((resolve) =>
      child.once('exit', (code) => {
        release();
        this.isReady = false;
        resolve(code);
        if (this.#stopping || !this.isKept) return;
        this.restarts += 1;
        setTimeout(() => this.#stopping || this.launch(), 200);
      }),
    );
  }

  signal(signal) {
    this.#child.kill(signal);
  }

  /** Ended in order, and not started again by itself. @returns its exit code */
  async quit(signal = 'SIGTERM') {
    this.isKept = false;
    this.#child.kill(signal);
    return this.#ended;
  }

  again() {
    this.isKept = true;
    this.launch();
  }

  async untilReady(withinMs = 30_000) {
    const end = performance.now() + withinMs;
    while (!this.isReady) {
      if (performance.now() > end) throw new Error(`${this.name} is not ready after ${withinMs} ms`);
      await wait(20);
    }
  }

  async end() {
    this.#stopping = true;
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

export class House {
  apis = [];
  workers = [];
  redis;
  postgres;
  #admin;

  static async open({ backend, say }) {
    const house = new House();
    house.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-faults-'));
    fs.chmodSync(house.folder, 0o711);
    house.backend = backend;
    open.add(house);
    say(`starting PostgreSQL${backend === 'redis' ? ' and Redis' : ''}`);
    house.postgres = await startPostgres({ dataDir: house.folder, settings: SETTINGS });
    const { adminUrl, secrets } = house.postgres;
    await migrate({ url: adminUrl, passwords: secrets });
    if (backend === 'redis') await house.#startRedis();
    await house.#once('dist/seed.js', { ...house.env(), DATABASE_URL: adminUrl });
    return house;
  }

  env() {
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DEMO: 'true',
      DEMO_START,
      LOG_LEVEL: 'info',
      KEY_ENCRYPTION_KEY: this.postgres.secrets.keyEncryptionKey,
    };
    if (this.redisUrl) env.REDIS_URL = this.redisUrl;
    return env;
  }

  async startApis(count) {
    while (this.apis.length < count) {
      const port = await freePort();
      const api = this.#keep(`api-${this.apis.length + 1}`, 'api', 'dist/main.js', {
        PORT: String(port),
        PUBLIC_URL: 'http://yizhan.test',
        DATABASE_URL: this.postgres.appUrl,
      });
      api.url = `http://127.0.0.1:${port}`;
      this.apis.push(api);
    }
    await Promise.all(this.apis.map((api) => api.untilReady()));
  }

  async startWorkers(count) {
    while (this.workers.length < count)
      this.workers.push(
        this.#keep(`worker-${this.workers.length + 1}`, 'worker', 'dist/worker.js', { DATABASE_URL: this.postgres.workerUrl }),
      );
    await Promise.all(this.workers.map((worker) => worker.untilReady()));
  }

  /** Rows as the superuser sees them; asked again while the server is being killed under it. */
  async query(text, values = []) {
    const until = performance.now() + 30_000;
    for (;;) {
      try {
        this.#admin ??= this.#connect();
        return (await (await this.#admin).query(text, values)).rows;
      } catch (fault) {
        if ((typeof fault.severity === 'string' && !/^(57P0|53300)/.test(fault.code)) || performance.now() > until) throw fault;
        const broken = this.#admin;
        this.#admin = undefined;
        void broken?.then((client) => client.end()).catch(() => undefined);
        await wait(100);
      }
    }
  }

  /** Dies as by a cut of the power: no word to anybody. It is started again on its port. */
  async killPostgres(goneMs = 0) {
    process.kill(this.postgres.pid, 'SIGKILL');
    const { port } = new URL(this.postgres.adminUrl);
    await wait(goneMs);
    await this.postgres.stop();
    this.postgres = await startPostgres({ dataDir: this.folder, settings: SETTINGS });
    if (new URL(this.postgres.adminUrl).port !== port) throw new Error('PostgreSQL came back on another port: the run is VOID');
  }

  async end() {
    await Promise.all([...this.apis, ...this.workers, this.redis].filter(Boolean).map((one) => one.end()));
    await this.#admin?.then((client) => client.end()).catch(() => undefined);
    await this.postgres?.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
    open.delete(this);
  }

  async #startRedis() {
    const port = await freePort();
    const dir = path.join(this.folder, 'redis');
    fs.mkdirSync(dir, { recursive: true });
    this.redisUrl = `redis://127.0.0.1:${port}`;
    // prettier-ignore
    const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--maxmemory-policy', 'noeviction', '--appendonly', 'yes', '--save', '', '--daemonize', 'no'];
    this.redis = new Kept('redis', () => spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'ignore'], cwd: '/' }), {
      readySign: 'Ready to accept connections',
    });
    await this.redis.untilReady();
  }

  #keep(name, kind, script, environment) {
    const log = fs.createWriteStream(path.join(this.folder, `${name}.log`), { flags: 'a' });
    const start = () => {
      const child = spawn(process.execPath, [...FLAGS, script], {
        cwd: ROOT,
        env: { ...this.env(), ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        // A Ctrl-C in the terminal reaches us alone.
        detached: true,
      });
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => log.write(text));
      return child;
    };
    return new Kept(name, start, { readySign: READY[kind] });
  }

  #once(script, environment) {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script], { cwd: ROOT, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
    });
  }

  async #connect() {
    const client = new pg.Client({ connectionString: this.postgres.adminUrl, options: '-c search_path=yizhan' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
}

const open = new Set();

/** Whatever still stands. */
export const endAll = () => Promise.all([...open].map((house) => house.end()));
