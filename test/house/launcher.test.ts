import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../support/eventually.js';

/** The launcher in a process of its own, as `up` has it: it prints its server's pid and address, and waits to be ended. */
const PROGRAM = `
  import { startPostgres } from ${JSON.stringify(path.resolve('scripts/postgres.mjs'))};
  const server = await startPostgres({ dataDir: process.argv[1] });
  console.log(JSON.stringify({ pid: server.pid, adminUrl: server.adminUrl, adopted: server.adopted }));
  process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
  setInterval(() => {}, 1000);
`;

interface Told {
  pid: number;
  adminUrl: string;
  adopted: boolean;
}

function launch(folder: string): Promise<Told & { kill(signal: NodeJS.Signals): Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the launcher ended with ${code}`)));
    child.stdout.once('data', (line: Buffer) =>
      resolve({
        ...(JSON.parse(line.toString()) as Told),
        kill: (signal) => {
          child.kill(signal);
          return ended;
        },
      }),
    );
  });
}

async function ask(adminUrl: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(adminUrl), { pathname: '/postgres' }).href });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** A process that is dead but not yet reaped counts as gone. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) [ZX]/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('the embedded PostgreSQL', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), `yizhan-test-${process.pid}-launcher-`));
    fs.chmodSync(folder, 0o711);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('keeps what it acknowledged when the server is killed, and again when its launcher is', async () => {
    const first = await launch(folder);
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS a');
    process.kill(first.pid, 'SIGKILL');
    await first.kill('SIGKILL');

    const second = await launch(folder);
    expect(await ask(second.adminUrl, 'SELECT a FROM kept')).toEqual([{ a: 1 }]);
    // Its launcher dies without a word: the server is ended, or adopted when the next one is quicker.
    await second.kill('SIGKILL');

    const third = await launch(folder);
    expect(await ask(third.adminUrl, 'SELECT a FROM kept')).toEqual([{ a: 1 }]);
    expect(new URL(third.adminUrl).hostname).toBe('127.0.0.1');
    await third.kill('SIGTERM');
    await eventually(
      async () => [first, second, third].filter(({ pid }) => isThere(pid)),
      (left) => left.length === 0,
    );
    expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0);
  }, 40_000);
});
