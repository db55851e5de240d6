/** What may be thrown away, by machine time: none of it is part of a case. */
import type { Tx } from '../platform/work.js';

// A bounded armful each: after a long stop it takes several turns, and no turn runs into the statement's time limit.
const OLD = [
  `DELETE FROM idempotency_keys WHERE created_at < least(clock_timestamp() - interval '7 days',
     coalesce((SELECT created_at FROM idempotency_keys ORDER BY created_at OFFSET 5000 LIMIT 1), 'infinity'))`,
  `DELETE FROM refresh_tokens WHERE expires_at < least(clock_timestamp() - interval '1 day',
     coalesce((SELECT expires_at FROM refresh_tokens ORDER BY expires_at OFFSET 5000 LIMIT 1), 'infinity'))`,
  `DELETE FROM sweeps WHERE swept_at < clock_timestamp() - interval '1 hour'`,
];

/** @returns how many rows went */
export async function throwAwayOldRows(tx: Tx): Promise<number> {
  let gone = 0;
  for (const text of OLD) gone += await tx.run(text);
  return gone;
}

/** Only one process of all tidies up at a time. */
export const isTidying = async (tx: Tx): Promise<boolean> =>
  (await tx.row<{ got: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext('yizhan tidying')) AS got`))?.got === true;

const BEAT = `INSERT INTO sweeps (worker, swept_at, fired, absorbed) VALUES ($1, clock_timestamp(), $2::bigint, $3::bigint)
  ON CONFLICT (worker) DO UPDATE SET swept_at = excluded.swept_at, fired = sweeps.fired + excluded.fired, absorbed = sweeps.absorbed + excluded.absorbed`;

/** What a worker did since it last said so. */
export interface Done {
  fired: number;
  /** Rungs it was told of and that needed nothing: fired before, moved or ended. */
  absorbed: number;
}

/** Says that this worker's sweep went round: progress, not liveness. */
export const beat = (tx: Tx, worker: string, { fired, absorbed }: Done): Promise<number> => tx.run(BEAT, [worker, fired, absorbed]);

export interface Pulse {
  /** Seconds by which the oldest armed rung is late; null when none is due. */
  oldestRungAge: number | null;
  /** Age in seconds of the oldest outbox row; null when it is empty. */
  outboxAge: number | null;
  outboxRows: number;
  /** Seconds since any worker's sweep went round; null when none ever did. */
  lastSweepAge: number | null;
}

const PULSE = `SELECT
  (SELECT extract(epoch FROM legal_now() - min(fire_at))::float8 FROM deadline_rungs WHERE state = 'armed' AND fire_at <= (SELECT legal_now())) AS "oldestRungAge",
  (SELECT extract(epoch FROM clock_timestamp() - created_at)::float8 FROM outbox ORDER BY id LIMIT 1) AS "outboxAge",
  (SELECT count(*)::int FROM (SELECT FROM outbox LIMIT 10000) o) AS "outboxRows",
  (SELECT extract(epoch FROM clock_timestamp() - max(swept_at))::float8 FROM sweeps) AS "lastSweepAge"`;

export const pulse = async (tx: Tx): Promise<Pulse> => (await tx.row<Pulse>(PULSE))!;
