/**
 * Rings again: what a crash between the queue and the stamp, a lost acknowledgement or a second sweep leave behind. The ids of rungs that are due go
 * through the product's own queue once more; now and then ids that are not due yet, and ids of nothing, as whoever can write to the queue could put there.
 */
import { setTimeout as wait } from 'node:timers/promises';

export async function startEcho(house) {
  const { RungQueue } = await import('../../dist/platform/queues/rung-queue.js');
  const queue = new RungQueue({ databaseUrl: house.postgres.workerUrl, redisUrl: house.redisUrl ?? null });
  await queue.open();
  const echo = { again: 0, early: 0, forged: 0, stop };
  let stopping = false;
  const running = run();

  async function run() {
    for (let turn = 0; !stopping; turn += 1) {
      const due = await house.query(
        `SELECT id FROM deadline_rungs WHERE fire_at BETWEEN legal_now() - interval '3 seconds' AND legal_now() ORDER BY random() LIMIT 100`,
      );
      await ring('again', due);
      if (turn % 10 === 5) {
        await ring(
          'early',
          await house.query(
            `SELECT id FROM deadline_rungs WHERE state = 'armed' AND fire_at > legal_now() + interval '5 seconds' ORDER BY fire_at LIMIT 50`,
          ),
        );
        await ring(
          'forged',
          Array.from({ length: 50 }, (_, n) => ({ id: 900_000_000_000 + turn * 100 + n })),
        );
      }
      await wait(500);
    }
  }

  async function ring(what, rows) {
    if (rows.length === 0) return;
    // Counted before: what was asked for may have been taken though the answer was lost.
    echo[what] += rows.length;
    await queue.ring([rows.map(({ id }) => Number(id))]).catch(() => undefined);
  }

  async function stop() {
    stopping = true;
    await running;
    await Promise.race([queue.close().catch(() => undefined), wait(2000)]);
  }
  return echo;
}
