/** What happened to a case, for its timeline. */
import type { Actor } from '../domain/actor.js';
import type { Tx } from '../platform/work.js';
import type { CaseRow } from './case.queries.js';
import { aboutSafety, outsideMediation } from './visibility.js';
import { unsaid } from './written-words.queries.js';

export interface EventRow {
  id: string;
  seq: number;
  type: string;
  proceedingId: string | null;
  at: Date;
  occurredOn: string;
  actor: Record<string, unknown>;
  data: Record<string, unknown>;
  /** It belongs to a mediation in which the reader's body does not sit. */
  outside: boolean;
  /** It lies before an accusation was taken out of its case: nobody's words are told of it. */
  unsaid: boolean;
}

/** What happened to a case, oldest first, as far as who reads its card or its content may know. */
export const eventsOf = (
  tx: Tx,
  actor: Actor,
  { id, level }: Pick<CaseRow, 'id' | 'level'>,
  afterSeq: number,
  limit: number,
): Promise<EventRow[]> => {
  const { outside, values } = outsideMediation(actor, 'p', 4);
  return tx.rows(
    `SELECT e.id, e.seq, e.type, e.proceeding_id AS "proceedingId", e.at, e.occurred_on AS "occurredOn", e.actor, e.data, coalesce(${outside}, false) AS outside,
       ${unsaid('(SELECT unsaid_through FROM cases WHERE id = $1)')} AS unsaid
     FROM events e LEFT JOIN proceedings p ON p.id = e.proceeding_id
     WHERE e.case_id = $1 AND e.seq > $2::int ${level === 'content' ? '' : `AND NOT ${aboutSafety('e')}`} ORDER BY e.seq LIMIT $3::int`,
    [id, afterSeq, limit, ...values],
  );
};
