/** Tells a database that cannot answer now from a bug in what it was asked, and waits for one at the start. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, log } from './logging.js';

/** SQLSTATEs: too many connections, shut down or starting, read-only after a failover, a lock, a statement or a pause that took too long, work that lost every deadlock. */
const STATES = new Set(['53300', '53400', '57P01', '57P02', '57P03', '57P05', '25006', '25P03', '55P03', '57014', '40P01', '40001']);
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);
/** What pg and its pool say without a code of its own. */
const SENTENCES =
  /(^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout|Client was closed|Cannot use a pool after calling end)|is not currently accepting connections$)/;

export function isDatabaseAway(fault: unknown): boolean {
  // By what it says, not by its class: a socket's fault may come from another realm than ours.
  if (fault === null || typeof fault !== 'object') return false;
  const { code, syscall, message } = fault as { code?: unknown; syscall?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (STATES.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
    if (SOCKET.has(code)) return code !== 'ENOENT' || syscall === 'connect';
  }
  return typeof message === 'string' && SENTENCES.test(message);
}

/** How long a process that starts waits for a database that is just being started itself. */
const START_MS = 30_000;
const AGAIN_MS = 200;

/** Asks until the database answers; every other fault, and one that is away for longer than `withinMs`, is thrown. */
export async function untilThere<T>(ask: () => Promise<T>, withinMs = START_MS): Promise<T> {
  const until = performance.now() + withinMs;
  for (let hasTold = false; ; hasTold = true) {
    try {
      return await ask();
    } catch (fault) {
      if (!isDatabaseAway(fault) || performance.now() > until) throw fault;
      if (!hasTold) log.warn(describe(fault), 'the database is away; it is waited for');
      await wait(AGAIN_MS);
    }
  }
}
