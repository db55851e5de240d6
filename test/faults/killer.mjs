/** Kills, flushes and freezes: all through the run, in an order nobody knows. A fault counts only where it hit something that was at work. */
import net from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { shuffled } from './movers.mjs';

const FROZEN_MS = 35_000;
/** How long the killer waits for somebody to be at work again. */
const PATIENCE_MS = 5_000;
const FLUSHES = 3;
// prettier-ignore
const KILLS = {
  redis:      { api: 10, worker: 13, postgres: 8, redis: 7 },
  postgresql: { api: 12, worker: 16, postgres: 10 },
};

export async function killAround(house, { startMs, seconds, say }) {
  const done = { api: 0, worker: 0, postgres: 0, redis: 0, flushed: 0, frozen: 0 };
  const zombie = house.workers.at(-1);
  let frozenPid;

  const killOne = async (what, all) => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const [target] = shuffled(all.filter((one) => one.isReady && one.pid !== frozenPid));
      if (target) {
        target.signal('SIGKILL');
        done[what] += 1;
        return;
      }
      if (Date.now() > until) return;
      await wait(50);
    }
  };
  const strike = {
    api: () => killOne('api', house.apis),
    worker: () => killOne('worker', house.workers),
    redis: () => killOne('redis', [house.redis]),
    postgres: async () => {
      await house.killPostgres();
      done.postgres += 1;
    },
    flush: async () => {
      if (await flush(house.redisUrl)) done.flushed += 1;
    },
  };
  /** A zombie: alive for the queue and the database, and doing nothing. What it holds must not hold up the others. */
  const freezing = (async () => {
    await wait(startMs + seconds * 200 - Date.now());
    await zombie.untilReady();
    frozenPid = zombie.pid;
    zombie.signal('SIGSTOP');
    await wait(FROZEN_MS);
    if (zombie.pid === frozenPid) done.frozen += 1;
    zombie.signal('SIGCONT');
    frozenPid = undefined;
  })();

  const kills = Object.entries(KILLS[house.backend]).flatMap(([what, times]) => Array(times).fill(what));
  const plan = shuffled([...kills, ...Array(house.redis ? FLUSHES : 0).fill('flush')]);
  const every = (seconds * 1000) / plan.length;
  for (const [n, what] of plan.entries()) {
    await wait(Math.max(0, startMs + (n + Math.random() * 0.5) * every - Date.now()));
    await strike[what]();
  }
  await freezing;
  const told = Object.entries(done).filter(([, times]) => times > 0);
  say(`done to it: ${told.map(([what, times]) => `${what} ${times}`).join(', ')}`);
  return done;
}

/** All that Redis remembers is gone. */
async function flush(redisUrl) {
  const socket = net.connect({ port: Number(new URL(redisUrl).port), host: '127.0.0.1' });
  socket.on('error', () => undefined);
  try {
    socket.write('FLUSHALL\r\n');
    const [said] = await once(socket, 'data', { signal: AbortSignal.timeout(2000) });
    return String(said).startsWith('+OK');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
