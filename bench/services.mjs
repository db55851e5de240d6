/** The built programs as processes of their own. What they say is kept in the folder; all of them end together. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FLAGS } from '../scripts/flags.mjs';
import { ROOT } from '../scripts/postgres.mjs';

export class Services {
  #folder;
  #children = [];

  constructor(folder) {
    this.#folder = folder;
  }

  /** @param {string} program `main.js`, `worker.js` or `seed.js` */
  node(program, env, flags = []) {
    const log = fs.openSync(path.join(this.#folder, `${program}.log`), 'a');
    return this.take(
      spawn(process.execPath, [...FLAGS, ...flags, path.join(ROOT, 'dist', program)], { cwd: ROOT, env, stdio: ['ignore', log, log] }),
    );
  }

  /** One more that ends with the others. */
  take(child) {
    this.#children.push(child);
    return child;
  }

  /** The API and the worker of a demo county, ready to be asked. */
  async product({ adminUrl, appUrl, workerUrl, secrets }, { pool, flags, seeded = false }) {
    const port = await freePort();
    const common = {
      ...process.env,
      NODE_ENV: 'development',
      DEMO: 'true',
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      DATABASE_POOL_SIZE: String(pool),
      KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey,
    };
    delete common.REDIS_URL;
    if (!seeded) await finished(this.node('seed.js', { ...common, DATABASE_URL: adminUrl }));
    const api = this.node('main.js', { ...common, DATABASE_URL: appUrl }, flags);
    const worker = this.node('worker.js', { ...common, DATABASE_URL: workerUrl });
    await this.#untilReady(port, api);
    return { api, worker, port };
  }

  async #untilReady(port, api) {
    for (let turn = 0; turn < 300; turn += 1) {
      if (api.exitCode !== null) throw new Error(`the API ended:\n${fs.readFileSync(path.join(this.#folder, 'main.js.log'), 'utf8')}`);
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      await wait(100);
    }
    throw new Error('the API is not ready after 30 s');
  }

  async end() {
    const running = this.#children.splice(0).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const gone = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of running) child.kill('SIGTERM');
    await Promise.race([Promise.all(gone), wait(12_000)]);
    for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

/** Somebody of the demo county, signed in. @returns {Promise<string>} the token */
export async function signIn(port, username) {
  const form = new URLSearchParams({ grant_type: 'password', username, password: 'yizhan-demo' });
  const answer = await fetch(`http://127.0.0.1:${port}/oauth/token`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).access_token;
}

export async function askJson(port, token, method, target, body, headers = {}) {
  const response = await fetch(`http://127.0.0.1:${port}${target}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${target}: ${response.status} ${await response.text()}`);
  return response.json();
}

function finished(child) {
  return new Promise((resolve, reject) =>
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${child.spawnargs.at(-1)} ended with ${code}`)))),
  );
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
