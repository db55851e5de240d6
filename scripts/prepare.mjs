/** What every command needs first: dependencies as the lock file says, and dist/ as src/ says. Both look before they work. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Plainly, ROOT } from './postgres.mjs';

const at = (...parts) => path.join(ROOT, ...parts);
const textOf = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);
const changedAt = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Runs `npm ci` when node_modules is missing or belongs to another lock file. Two at once would empty the folder under each other: the second waits. */
export async function ensureInstalled(log) {
  if (isInstalled()) return;
  // Outside node_modules, which npm empties.
  const lock = path.join(os.tmpdir(), `yizhan-installing-${sha256(ROOT).slice(0, 16)}`);
  const mine = await take(lock, log, 'install');
  try {
    if (isInstalled()) return;
    const installed = changedAt(at('node_modules', '.package-lock.json'));
    if (installed === 0 || installed < changedAt(at('package-lock.json'))) {
      log('installing dependencies (npm ci)');
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      await run(npm, ['ci', '--include=dev'], 'npm ci');
    }
    fs.writeFileSync(STAMP, wanted());
  } finally {
    if (mine) fs.rmSync(lock, { force: true });
  }
}

const STAMP = at('node_modules', '.yizhan-lock');
const wanted = () => sha256(fs.readFileSync(at('package-lock.json')));
const isInstalled = () => textOf(STAMP) === wanted();

/** Builds dist/ when it was not made from the sources as they are. Two builds at once wait for each other. */
export async function ensureBuilt(log) {
  if (isBuilt()) return;
  const lock = at('node_modules', '.yizhan-building');
  const mine = await take(lock, log, 'build');
  try {
    if (isBuilt()) return;
    log('building dist/');
    const sources = sourcesHash();
    await run(process.execPath, [at('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'], 'nest build');
    fs.writeFileSync(at('dist', '.sources'), sources);
  } finally {
    if (mine) fs.rmSync(lock, { force: true });
  }
}

/** Only a build of ours that went well leaves a stamp: the compiler also writes files when it fails. */
const isBuilt = () => textOf(at('dist', '.sources')) === sourcesHash();

function sourceFiles() {
  const sources = fs.readdirSync(at('src'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    ...sources.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort(),
    at('tsconfig.json'),
    at('nest-cli.json'),
    at('package-lock.json'),
  ];
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of sourceFiles())
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

async function take(lock, log, what) {
  for (let turn = 0; turn < 1500; turn += 1) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
      if (turn === 0) log(`another ${what} is running here: waiting for it`);
      if (!isAlive(Number(textOf(lock)))) fs.rmSync(lock, { force: true });
      await wait(200);
    }
  }
  return false;
}

export function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
  try {
    return !/\) [ZX]/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** Programs that run to their end by themselves; who stops early ends them. */
export const running = new Set();
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/** A command whose output is shown only when it fails: progress is ours to print. */
function run(command, args, name) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Plainly(`${name} failed:\n${said}`))));
  });
}
