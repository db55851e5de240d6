/** The roads of a case that have not ended, as an offer is judged by them. */
import type { LiveRoad } from '../domain/handoff-scope.js';
import type { Tx } from '../platform/work.js';

const LIVE = `SELECT p.procedure, p.state, CASE WHEN jsonb_typeof(p.opening -> 'claimIds') = 'array' THEN p.opening -> 'claimIds' END AS "claimIds",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', y.id, 'role', y.role, 'name', y.name) ORDER BY y.ordinal)
      FROM proceeding_parties pp JOIN parties y ON y.id = pp.party_id WHERE pp.proceeding_id = p.id
        AND NOT EXISTS (SELECT FROM marks k WHERE k.proceeding_id = p.id AND k.party_id = y.id AND k.mark = 'willing' AND k.value = 'no' AND k.voided_at IS NULL)), '[]') AS parties
  FROM proceedings p WHERE p.case_id = $1 AND p.ended_at IS NULL ORDER BY p.opened_at, p.id`;

/** With the case locked. */
export const liveRoads = (tx: Tx, caseId: string): Promise<LiveRoad[]> => tx.rows(LIVE, [caseId]);

/** What bodies were asked in the case and have not answered yet. */
export const unansweredOn = async (
  tx: Tx,
  caseId: string,
): Promise<{ offer: { id: string; version: number } | null; invitationIds: string[] }> =>
  (await tx.row(
    `SELECT (SELECT jsonb_build_object('id', h.id, 'version', h.version) FROM handoffs h WHERE h.case_id = $1 AND h.state = 'offered') AS offer,
       ARRAY(SELECT a.id FROM assistances a WHERE a.case_id = $1 AND a.state = 'invited' ORDER BY a.id) AS "invitationIds"`,
    [caseId],
  ))!;

const REPORT = 'SELECT FROM cases WHERE id = $1 AND kept_for IS NOT NULL';

/** Whether the case is an accusation as a whole: it was sorted as one, whatever became of that. */
export const isReport = async (tx: Tx, caseId: string): Promise<boolean> => (await tx.row(REPORT, [caseId])) !== undefined;
