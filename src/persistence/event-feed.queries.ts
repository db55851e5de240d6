/**
 * The feed of events: in the order in which their transactions began, and only those behind which nothing can appear any more. An event whose
 * transaction is older than every one still running is final; so a reader that goes on from its last event misses none.
 */
import { NIL } from 'uuid';
import type { Actor } from '../domain/actor.js';
import type { Tx } from '../platform/work.js';
import type { EventRow } from './case-events.queries.js';
import { aboutSafety, outsideMediation, visibleCases, visibleSeats } from './visibility.js';
import { unsaid } from './written-words.queries.js';

export interface FeedPlace {
  xid: string;
  caseId: string;
  seq: number;
}

export interface FeedRow extends EventRow {
  caseId: string;
  xid: string;
  /** Whether the caller may see what happened, not only that it did. */
  open: boolean;
}

export function eventFeed(
  tx: Tx,
  actor: Actor,
  after: FeedPlace | null,
  types: readonly string[] | null,
  limit: number,
): Promise<FeedRow[]> {
  const cases = visibleCases(actor, 'c', 1);
  const seats = visibleSeats(actor, 'p', 2);
  const { outside, values } = outsideMediation(actor, 'p', 8);
  return tx.rows(
    `SELECT e.case_id AS "caseId", e.seq, e.id, e.type, e.proceeding_id AS "proceedingId", e.at, e.occurred_on AS "occurredOn", e.actor, e.data, e.xid::text AS xid,
       coalesce(${cases.level} = 'content', false) OR coalesce(${seats.visible}, false) AS open, coalesce(${outside}, false) AS outside, ${unsaid('c.unsaid_through')} AS unsaid
     FROM events e JOIN cases c ON c.id = e.case_id LEFT JOIN proceedings p ON p.id = e.proceeding_id
     WHERE e.xid < pg_snapshot_xmin(pg_current_snapshot()) AND (e.xid, e.case_id, e.seq) > ($3::xid8, $4::uuid, $5::int)
       AND ($6::text[] IS NULL OR e.type = ANY($6::text[])) AND (${cases.visible} OR (p.id IS NOT NULL AND ${seats.visible}))
       AND (NOT ${aboutSafety('e')} OR coalesce(${cases.level} = 'content', false) OR coalesce(${seats.visible}, false))
     ORDER BY e.xid, e.case_id, e.seq LIMIT $7::int`,
    [cases.value, seats.value, after?.xid ?? '0', after?.caseId ?? NIL, after?.seq ?? 0, types, limit, ...values],
  );
}
