/** Kills, flushes and freezes: all through the run, in an order nobody knows. A fault counts only where it hit something that was at work. */
import net from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WAVE_AT } from './county.mjs';
import { shuffled } from './movers.mjs';

const FROZEN_MS = 35_000;
/** How long the killer waits for somebody to be at work again. */
const PATIENCE_MS = 5_000;
const FLUSHES = 3;
// prettier-ignore
const KILLS = {
  redis:      { api: 9, worker: 11, postgres: 8, redis: 10 },
  postgresql: { api: 12, worker: 15, postgres: 11 },
};

export async function killAround(house, ledger, { startMs, seconds, say }) {
  const done = { api: 0, worker: 0, postgres: 0, redis: 0, flushed: 0, frozen: 0, holding: 0 };
  const zombie = house.workers.at(-1);
  let frozenPid;

  /** For whoever asks afterwards why something was late. */
  const note = (kind, whom = kind) => ledger.write({ what: 'fault', kind, whom, atMs: Date.now() });
  const isFree = (one) => one.isReady && one.pid !== frozenPid;
  const killOne = async (what, all) => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const [target] = shuffled(all.filter(isFree));
      if (target) {
        target.signal('SIGKILL');
        note('killed', target.name);
        done[what] += 1;
        return;
      }
      if (Date.now() > until) return;
      await wait(50);
    }
  };
  // Where nobody can work for long nobody can be in time: of the two workers one, and the database between two deaths, is let work for a moment.
  let postgresBackAt = -Infinity;
  const postgresWorksMs = () => performance.now() - postgresBackAt;
  const mayDie = {
    postgres: () => postgresWorksMs() > 4_000,
    worker: () => {
      const free = house.workers.filter(isFree);
      const least = frozenPid === undefined ? 2 : 1;
      return postgresWorksMs() > 2_500 && free.length >= least && free.every(({ readyForMs }) => readyForMs > 8_000 / least ** 3);
    },
  };
  const strike = {
    api: () => killOne('api', house.apis),
    worker: () => killOne('worker', house.workers),
    redis: () => killOne('redis', [house.redis]),
    postgres: async () => {
      note('killed', 'postgres');
      await house.killPostgres();
      postgresBackAt = performance.now();
      note('back', 'postgres');
      done.postgres += 1;
    },
    flush: async () => {
      if (await flush(house.redisUrl)) done.flushed += 1;
      note('emptied', 'redis');
    },
  };
  /** A zombie: alive for the queue and the database, and doing nothing, with cases locked. What it holds must not hold up the others. */
  const freezing = (async () => {
    await wait(startMs + seconds * 1000 * WAVE_AT - Date.now());
    // Of the two the other one is at work: with nobody there, its lateness would be told of the frozen one.
    await Promise.all(house.workers.map((worker) => worker.untilReady()));
    frozenPid = zombie.pid;
    done.holding = Number(await freezeInTheMiddle(house, zombie));
    note('frozen', zombie.name);
    await wait(FROZEN_MS);
    if (zombie.pid === frozenPid) done.frozen += 1;
    zombie.signal('SIGCONT');
    note('awake', zombie.name);
    frozenPid = undefined;
  })();

  const kills = Object.entries(KILLS[house.backend]).flatMap(([what, times]) => Array(times).fill(what));
  const plan = shuffled([...kills, ...Array(house.redis ? FLUSHES : 0).fill('flush')]);
  const every = (seconds * 900) / plan.length;
  const endMs = startMs + seconds * 1000;
  for (let n = 0; plan.length > 0 && Date.now() < endMs; n += 1) {
    await wait(Math.max(0, startMs + (n + Math.random() * 0.5) * every - Date.now()));
    let next;
    while ((next = plan.findIndex((what) => mayDie[what]?.() ?? true)) < 0 && Date.now() < endMs) await wait(50);
    if (next >= 0) await strike[plan.splice(next, 1)[0]]();
  }
  await freezing;
  const told = Object.entries(done).filter(([, times]) => times > 0);
  say(`done to it: ${told.map(([what, times]) => `${what} ${times}`).join(', ')}`);
  return done;
}

const HOLDING = `SELECT FROM pg_stat_activity WHERE application_name = 'yizhan worker' AND state = 'idle in transaction'
  AND state_change < clock_timestamp() - interval '40 milliseconds' AND query ~ 'cases|deadline_rungs'`;

/** Stops it between two statements of a transaction that has locked cases or rungs: a worker that goes on is never idle there for long. */
async function freezeInTheMiddle(house, zombie) {
  for (let turn = 0; turn < 200; turn += 1) {
    zombie.signal('SIGSTOP');
    await wait(60);
    if ((await house.query(HOLDING)).length > 0) return true;
    if (turn < 199) zombie.signal('SIGCONT');
    await wait(Math.random() * 20);
  }
  return false;
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
