/** What is under way in a case and keeps it from being closed. */
import type { OpenWork } from '../domain/case-steps.js';
import type { Tx } from '../platform/work.js';

const OPEN_WORK = `SELECT (SELECT count(*)::int FROM proceedings p WHERE p.case_id = $1 AND p.ended_at IS NULL) AS proceedings,
  (SELECT count(*)::int FROM handoffs h WHERE h.case_id = $1 AND h.state = 'offered') AS offers,
  (SELECT count(*)::int FROM assistances a WHERE a.case_id = $1 AND a.state IN ('invited', 'accepted')) AS assistances,
  (SELECT count(*)::int FROM handoff_requests r WHERE r.case_id = $1 AND r.state = 'sent') AS requests`;

export const openWorkOf = async (tx: Tx, caseId: string): Promise<OpenWork> => (await tx.row<OpenWork>(OPEN_WORK, [caseId]))!;
