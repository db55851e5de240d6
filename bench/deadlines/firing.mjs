/** Fires what is due as a worker does it: the sweep claims and rings, the queue on PostgreSQL brings sets of ids, and each set is one transaction. */
import { setTimeout as wait } from 'node:timers/promises';

const CONNECTIONS = 10;

export async function aWorker({ workerUrl, client }) {
  const { createDataSource } = await import('../../dist/platform/database.js');
  const { Work } = await import('../../dist/platform/work.js');
  const { Ladder } = await import('../../dist/casework/ladder.js');
  const { Bell } = await import('../../dist/features/worker/bell.js');
  const { Sweep } = await import('../../dist/features/worker/sweep.service.js');
  const { RungQueue } = await import('../../dist/platform/queues/rung-queue.js');
  const { log } = await import('../../dist/platform/logging.js');
  log.level = 'silent';
  const source = await createDataSource({ databaseUrl: workerUrl, databasePoolSize: CONNECTIONS }, { name: 'yizhan worker' }).initialize();
  const work = new Work(source);
  const bell = new Bell();
  const sweep = new Sweep(work, new Ladder(work), bell);
  const queue = new RungQueue({ databaseUrl: workerUrl });
  await queue.open();
  bell.hang(queue);
  queue.work(({ rungIds }) => sweep.fire(rungIds));
  return {
    /** @returns milliseconds until nothing is due any more */
    fireAll: async () => {
      const began = performance.now();
      while (await sweep.round());
      while (await isLeft(client)) await wait(5);
      return performance.now() - began;
    },
    close: async () => {
      await queue.close();
      await source.destroy();
    },
  };
}

// By the index, as the sweep asks it: a question that read the whole table would cost the large county more than its rungs do.
export const isLeft = async (client) =>
  (await client.query(`SELECT FROM deadline_rungs WHERE state = 'armed' AND fire_at <= (SELECT legal_now()) ORDER BY fire_at LIMIT 1`))
    .rowCount > 0;
