/**
 * Repeats: a request with a key happens once. The answer is kept in the transaction of its effect, so there is never one without the other;
 * a refusal rolls back and leaves nothing.
 *
 * The snapshot trap: under READ COMMITTED a statement sees what was committed when it *began*. Lock and look-up in one statement could get the
 * lock a moment after the other request let it go, and still look at the time before its row. So these are two statements, sent together
 * (the connection works them off in order): the look-up's snapshot is taken after the lock is held, and whoever held it before has committed.
 */
import { createHash } from 'node:crypto';
import { Refused, refuse } from '../domain/refusals.js';
import type { Batch } from './batch.js';
import type { Tx } from './work.js';

export interface Repeat {
  readonly key: string;
  /** SHA-256 of method, path and body bytes. */
  readonly hash: Buffer;
}

export interface StoredAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  readonly body: string;
}

/** 64 bits of a digest: two keys that share them would only wait for each other. */
const lockOf = (subjectId: string, key: string): string =>
  createHash('sha256').update(`${subjectId} ${key}`).digest().readBigInt64BE().toString();

/** Takes the key for this transaction. The answer given before, if there is one: replay it and do nothing else. */
export async function claim(tx: Tx, subjectId: string, repeat: Repeat | null): Promise<StoredAnswer | null> {
  if (!repeat) return null;
  const [lock, stored] = await Promise.all([
    tx.row<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1::bigint) AS got', [lockOf(subjectId, repeat.key)]),
    tx.row<StoredAnswer & { request: Buffer }>(
      'SELECT request, status, etag, location, body FROM idempotency_keys WHERE subject = $1 AND key = $2',
      [subjectId, repeat.key],
    ),
  ]);
  if (!lock?.got) throw new Refused({ code: 'idempotency-in-progress' }, [], 1);
  if (!stored) return null;
  if (!stored.request.equals(repeat.hash)) throw refuse('idempotency-key-reused');
  return { status: stored.status, etag: stored.etag, location: stored.location, body: stored.body };
}

/** The same, asked in one breath with the reads before it; what it says is heard when its turn in the order of refusals has come. */
export const claimAhead = (tx: Tx, subjectId: string, repeat: Repeat | null): Promise<() => StoredAnswer | null> =>
  claim(tx, subjectId, repeat).then(
    (stored) => () => stored,
    (fault: unknown) => () => {
      throw fault;
    },
  );

/** Keeps a success for its repeats, in the batch of the work. */
export function keep(batch: Batch, subjectId: string, repeat: Repeat | null, answer: StoredAnswer): void {
  if (repeat) batch.insert('idempotency_keys', { subject: subjectId, key: repeat.key, request: repeat.hash, ...answer });
}
