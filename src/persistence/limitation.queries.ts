/** Interruptions of a claim's limitation, and the periods that guard it. */
import type { LegalDate } from '../domain/legal-date.js';
import { PURSUITS } from '../domain/limitation.js';
import type { Tx } from '../platform/work.js';

export interface InterruptionRow {
  id: string;
  kind: string;
  on: LegalDate;
  documentId: string | null;
}

/** Oldest first. */
export const interruptionsOf = (tx: Tx, claimId: string): Promise<InterruptionRow[]> =>
  tx.rows(
    `SELECT id, kind, on_day AS "on", document_id AS "documentId" FROM limitation_interruptions WHERE claim_id = $1 ORDER BY on_day, event_seq, id`,
    [claimId],
  );

export interface GuardRow {
  deadlineId: string;
  ruleId: string;
  ruleVersion: number;
  start: LegalDate;
  due: LegalDate;
  provisional: boolean;
}

export const guardsOfClaim = (tx: Tx, caseId: string, claimId: string): Promise<GuardRow[]> =>
  tx.rows(
    `SELECT d.id AS "deadlineId", d.rule_id AS "ruleId", d.rule_version AS "ruleVersion", d.start_date AS start, d.due_date AS due, d.provisional
     FROM deadlines d WHERE d.owner_id = $1 AND d.case_id = $1 AND d.clock = 'limitation' AND d.subject_id = $2 AND d.ended_at IS NULL ORDER BY d.due_date, d.id`,
    [caseId, claimId],
  );

export const claimOfCase = (tx: Tx, caseId: string, claimId: string): Promise<{ id: string } | undefined> =>
  tx.row('SELECT id FROM claims WHERE id = $2 AND case_id = $1', [caseId, claimId]);

const PURSUED = `SELECT DISTINCT i.claim_id AS id FROM claims c JOIN limitation_interruptions i ON i.claim_id = c.id WHERE c.case_id = $1 AND i.kind = ANY($2::text[])
  AND NOT EXISTS (SELECT FROM limitation_interruptions e WHERE e.claim_id = i.claim_id AND e.kind = 'procedure-ended' AND e.event_seq > i.event_seq)`;

/** Claims that somebody pursues in a procedure which has not ended. Only what came in time is recorded. */
export const claimsPursued = async (tx: Tx, caseId: string): Promise<Set<string>> =>
  new Set((await tx.rows<{ id: string }>(PURSUED, [caseId, PURSUITS])).map(({ id }) => id));
