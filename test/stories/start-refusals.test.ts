/** A process that would lose what it promises does not start, and says why. Real processes, as an operator starts them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { TEST_KEY } from '../support/http.js';

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

describe('A process', () => {
  let database: TestDatabase;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterEach(async () => {
    for (const child of running.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
  });
  afterAll(() => database.drop());

  function started(command: string, args: string[], env: Record<string, string> = {}): { child: ChildProcess; said: () => string } {
    const child = spawn(command, args, { env: { PATH: process.env['PATH']!, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    return { child, said: () => said };
  }

  async function begun(name: 'main' | 'worker', env: Record<string, string>) {
    const port = String(await aFreePort());
    return started(process.execPath, [`dist/${name}.js`], {
      NODE_ENV: 'test',
      PORT: port,
      KEY_ENCRYPTION_KEY: TEST_KEY.toString('base64'),
      DATABASE_URL: name === 'main' ? database.appUrl : database.workerUrl,
      ...env,
    });
  }

  /** It ends by itself with 1; what it said. */
  async function refused(name: 'main' | 'worker', env: Record<string, string> = {}): Promise<string> {
    const { child, said } = await begun(name, env);
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    return said();
  }

  it.each(['main', 'worker'] as const)('%s does not start where commits are not durable', async (name) => {
    const role = name === 'main' ? 'yizhan_app' : 'yizhan_worker';
    await database.query(`ALTER ROLE ${role} IN DATABASE ${database.name} SET synchronous_commit = off`);
    try {
      expect(await refused(name)).toContain('synchronous_commit is off');
    } finally {
      await database.query(`ALTER ROLE ${role} IN DATABASE ${database.name} RESET synchronous_commit`);
    }
  });

  it.each(['main', 'worker'] as const)('%s does not start as a superuser', async (name) => {
    expect(await refused(name, { DATABASE_URL: database.adminUrl })).toContain('postgres is a superuser');
  });

  it('the worker waits for a database that is only just being started, and then works', async () => {
    const port = await aFreePort();
    const url = new URL(database.workerUrl);
    const target = { host: url.hostname, port: Number(url.port) };
    url.host = `127.0.0.1:${port}`;
    const { child, said } = await begun('worker', { DATABASE_URL: url.href });
    await eventually(
      async () => said(),
      (text) => text.includes('the database is away; it is waited for'),
    );
    const door = createServer((from) => {
      const to = connect(target);
      // Whoever is killed takes his connection with him: the server would wait a minute for the rest of a greeting.
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        one.on('error', () => undefined).on('close', () => other.destroy());
      from.pipe(to).pipe(from);
    }).listen(port, '127.0.0.1');
    try {
      await eventually(
        async () => said(),
        (text) => text.includes('the worker is at work'),
      );
      expect(child.exitCode).toBeNull();
    } finally {
      const closed = once(door, 'close');
      door.close();
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await Promise.all([ended, closed]);
    }
  });

  async function aRedis(...settings: string[]): Promise<string> {
    const port = await aFreePort();
    const { said } = started('redis-server', [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      os.tmpdir(),
      '--save',
      '',
      ...settings,
    ]);
    await eventually(
      async () => said(),
      (text) => text.includes('Ready to accept connections'),
    );
    return `redis://127.0.0.1:${port}`;
  }
  const hasRedis = process.env['PATH']!.split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, 'redis-server')));
  // A developer may have none; the continuous check installs it, and there nothing is left out.
  const withRedis = hasRedis || process.env['CI'] ? it : it.skip;

  withRedis('worker does not start on a Redis that may throw jobs away', async () => {
    const REDIS_URL = await aRedis('--maxmemory-policy', 'allkeys-lru');
    expect(await refused('worker', { REDIS_URL })).toMatch(/maxmemory-policy is allkeys-lru, it must be noeviction/);
  });

  withRedis('worker starts on a Redis that forgets when it stops, and warns of it', async () => {
    const REDIS_URL = await aRedis('--maxmemory-policy', 'noeviction', '--appendonly', 'no');
    const { said } = await begun('worker', { REDIS_URL });
    await eventually(
      async () => said(),
      (text) => text.includes('the worker is at work'),
    );
    expect(said()).toContain('appendonly is off');
  });

  it('the API starts and serves where the queue’s Redis is away', async () => {
    const PORT = String(await aFreePort());
    await begun('main', { PORT, REDIS_URL: `redis://127.0.0.1:${await aFreePort()}` });
    const ready = () =>
      fetch(`http://127.0.0.1:${PORT}/health/ready`).then(
        ({ status }) => status,
        () => 0,
      );
    await eventually(ready, (status) => status === 200, 15_000);
  });
});
