/** Legal time, and the one row that moves it in demo mode. */
import type { Tx } from '../platform/work.js';

export const legalNow = async (tx: Tx): Promise<Date> => (await tx.row<{ now: Date }>('SELECT legal_now() AS now'))!.now;

// Seconds alone: an interval with days in it would bend at a change to summer time in the session's zone.
const MOVE = `UPDATE legal_clock SET demo_offset = greatest(demo_offset, make_interval(secs => extract(epoch FROM $1::timestamptz - clock_timestamp())::float8))`;

/** Legal time is now at least this instant, and runs on from there. Never backwards. */
export const moveLegalTime = (tx: Tx, to: Date): Promise<number> => tx.run(MOVE, [to]);

// Whoever waits for the one before him waits as long as that takes.
const TAKE = `SELECT set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true),
  set_config('idle_in_transaction_session_timeout', '60s', true)`;

/** Only one process at a time moves legal time on; held to the end of this transaction. */
export async function takeDemoClock(tx: Tx): Promise<void> {
  await tx.rows(TAKE);
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('yizhan demo clock', 0))`);
}

/** A word now and then, so that the transaction which holds the demo clock is not taken for a forgotten one. */
export const stillHere = (tx: Tx): Promise<unknown> => tx.rows('SELECT');
