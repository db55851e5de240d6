/**
 * `npm test [files or Jest's own options, --no-build]`: installs and builds what is missing, starts one PostgreSQL under the system's temp folder with a
 * template database, runs Jest on it, and ends the server whatever happens. Each test file clones the template.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from './migrate.mjs';
import { Plainly, ROOT, startPostgres, stopOrphan } from './postgres.mjs';
import { endRunning, ensureBuilt, ensureInstalled, isAlive } from './prepare.mjs';

const NAME = /^yizhan-test-(\d+)-/;
const args = process.argv.slice(2).filter((arg) => arg !== '--no-build');
const paths = args.filter((arg) => !arg.startsWith('-'));
const log = (line) => console.log(`· ${line}`);

/** These two folders import src/ only, so that they run in the middle of a change that does not build yet. */
const needsBuild =
  !process.argv.includes('--no-build') && (paths.length === 0 || paths.some((each) => !/(^|\/)test\/(domain|features)(\/|$)/.test(each)));
const needsServer = paths.length === 0 || paths.some((each) => !/(^|\/)test\/domain(\/|$)/.test(each));

let jest;
let server;
let folder;
let asked;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    asked ??= signal;
    jest?.kill('SIGTERM');
    endRunning();
  });

try {
  process.exitCode = await main();
} catch (fault) {
  console.error(fault instanceof Plainly ? fault.message : fault);
  process.exitCode = 1;
} finally {
  await server?.stop();
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
  if (asked) process.exitCode = 130;
}

async function main() {
  await ensureInstalled(log);
  await endOrphans();
  const [built, started] = await Promise.allSettled([needsBuild ? ensureBuilt(log) : undefined, needsServer ? start() : undefined]);
  for (const outcome of [built, started]) if (outcome.status === 'rejected') throw outcome.reason;
  return asked ? 130 : runJest();
}

/** Durable commits stay on as in production; only the disk's own flush is spared, since nobody cuts the power of a test. */
async function start() {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), `yizhan-test-${process.pid}-`));
  fs.chmodSync(folder, 0o711);
  server = await startPostgres({ dataDir: folder, settings: { max_connections: 200, fsync: 'off', full_page_writes: 'off' } });
  const template = new URL(server.adminUrl);
  template.pathname = '/yizhan_template';
  await migrate({ url: template.href, passwords: server.secrets });
}

function runJest() {
  const whole = paths.length === 0 && args.length === 0 ? ['--coverage'] : [];
  return new Promise((resolve, reject) => {
    jest = spawn(
      process.execPath,
      // prettier-ignore
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
       '--config', path.join(ROOT, 'test', 'jest.config.js'), ...whole, ...args],
      { cwd: ROOT, stdio: 'inherit', env: environment() },
    );
    jest.on('error', reject);
    jest.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/** Tests decide for themselves what a process is told; of the caller's settings only the queue's Redis comes through. */
function environment() {
  const { DATABASE_URL: _url, DEMO: _demo, PORT: _port, ...rest } = process.env;
  if (!server) return rest;
  const { adminUrl, appUrl, workerUrl } = server;
  return { ...rest, NODE_ENV: 'test', TEST_SERVER: JSON.stringify({ adminUrl, appUrl, workerUrl }) };
}

/** A run that was killed leaves its folder, and maybe its server. */
async function endOrphans() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const owner = Number(NAME.exec(name)?.[1]);
    const orphan = path.join(os.tmpdir(), name);
    if (!owner || isAlive(owner) || fs.statSync(orphan, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    await stopOrphan(orphan);
    fs.rmSync(orphan, { recursive: true, force: true });
  }
}
