/**
 * The floor: BullMQ's own backend on PostgreSQL, one job a reminder, and in the job the same UPDATE and INSERT as one statement; no lock, no rules, no hash.
 * The jobs stand in the queue before the clock is started.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { isLeft } from './firing.mjs';

const CONNECTIONS = 10;
const NAME = 'rungs';

const FIRE = `WITH r AS (UPDATE deadline_rungs SET state = 'fired', fired_at = legal_now(), event_seq = 0 WHERE id = $1 AND state = 'armed' AND fire_at <= (SELECT legal_now()) RETURNING id, case_id, deadline_id, rung),
  c AS (UPDATE cases SET event_seq = event_seq + 1 FROM r WHERE cases.id = r.case_id RETURNING cases.id, cases.event_seq, cases.event_hash),
  e AS (INSERT INTO events (case_id, seq, id, type, at, occurred_on, actor, data, prev_hash, hash)
    SELECT c.id, c.event_seq, uuidv7(), 'deadline-reminded', legal_now(), legal_today(), '{"kind": "system"}', jsonb_build_object('deadlineId', r.deadline_id, 'rung', r.rung), c.event_hash, c.event_hash FROM r, c)
  INSERT INTO outbox (case_id, event_seq, type) SELECT id, event_seq, 'deadline-reminded' FROM c`;

export async function aBareWorker({ workerUrl, client }) {
  const pool = (settings, max) =>
    new pg.Pool({ connectionString: workerUrl, max, options: `-c search_path=${settings}`, keepAlive: true }).on('error', () => undefined);
  const tables = pool('yizhan', CONNECTIONS);
  const connection = pool('bullmq', 4);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const queue = new Queue(NAME, { connection });
  let rung = 0;
  const worker = new Worker(NAME, async ({ data }) => void (await tables.query({ name: 'fire', text: FIRE, values: [data.rungId] })), {
    connection,
    concurrency: CONNECTIONS,
    autorun: false,
  });
  worker.on('error', () => undefined);
  return {
    fireAll: async () => {
      const { rows } = await client.query(`SELECT id FROM deadline_rungs WHERE state = 'armed' AND fire_at <= (SELECT legal_now())`);
      for (let from = 0; from < rows.length; from += 1000)
        await queue.addBulk(
          rows.slice(from, from + 1000).map(({ id }) => ({
            name: NAME,
            data: { rungId: Number(id) },
            opts: { jobId: `bare_${(rung += 1)}_${id}`, removeOnComplete: true, removeOnFail: true },
          })),
        );
      const began = performance.now();
      if (!worker.isRunning()) void worker.run();
      else worker.resume();
      while (await isLeft(client)) await wait(5);
      const took = performance.now() - began;
      await worker.pause();
      return took;
    },
    close: async () => {
      await worker.close();
      await queue.close();
      await Promise.all([tables.end(), connection.end()]);
    },
  };
}
