/** Writes what happened: an event on the case's chain and a row for the courier, in the batch of the work that caused it. */
import { v7 as uuid } from 'uuid';
import type { ActorStamp } from '../domain/actor.js';
import { CHAIN_START, eventHash } from '../domain/event-hash.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Batch } from '../platform/batch.js';

/** The last link of a case's chain. It stands on the case row and is true only under that row's lock. */
export interface CaseHead {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: Buffer;
}

export interface News {
  readonly type: string;
  readonly proceedingId?: string | null;
  readonly occurredOn: LegalDate;
  readonly actor: ActorStamp;
  readonly data: Record<string, unknown>;
}

export const newHead = (caseId: string): CaseHead => ({ caseId, seq: 0, hash: CHAIN_START });

/**
 * Links events and adds their rows; the new head must be written to the case by whoever holds its lock.
 * @param now legal time of the work, from the database
 */
export function linkEvents(batch: Batch, head: CaseHead, now: Date, news: readonly News[]): CaseHead {
  let { seq, hash } = head;
  for (const { type, proceedingId = null, occurredOn, actor, data } of news) {
    seq += 1;
    const event = { caseId: head.caseId, seq, id: uuid(), type, proceedingId, at: now.toISOString(), occurredOn, actor, data };
    const prevHash = hash;
    hash = eventHash(prevHash, event);
    batch.insert('events', { ...event, prevHash, hash });
    batch.insert('outbox', { caseId: head.caseId, eventSeq: seq, type });
  }
  return { caseId: head.caseId, seq, hash };
}

/** The same for a case that is there already: the head on its row moves too. */
export function appendEvents(batch: Batch, head: CaseHead, now: Date, news: readonly News[]): CaseHead {
  const moved = linkEvents(batch, head, now, news);
  if (moved.seq !== head.seq) batch.update('cases', head.caseId, { eventSeq: moved.seq, eventHash: moved.hash });
  return moved;
}
