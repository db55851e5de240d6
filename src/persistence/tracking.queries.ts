/** What stands behind a tracking code, in one statement: bodies, days and codes of steps, and no word of the dispute or of a person. */
import type { PublicFacts } from '../domain/public-progress.js';
import { MILESTONES, NOT_TRACKED } from '../domain/public-progress-words.js';
import type { Tx } from '../platform/work.js';

const TRACKED = `
  SELECT legal_now() AS now, c.stage, c.registered_on AS "registeredOn", r.name AS "registeredWith", o.name AS holder, c.responsible_since AS "holderSince",
    c.closed_at AS "closedAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('procedure', p.procedure, 'state', p.state, 'owedBy', p.owed_by, 'owedSteps', p.owed_steps,
        'organisation', po.name, 'owedOrganisation', oo.name, 'court', co.name) ORDER BY p.id DESC)
      FROM proceedings p JOIN organisations po ON po.id = p.organisation_id LEFT JOIN organisations oo ON oo.id = p.owed_organisation_id
        LEFT JOIN proceeding_seats z ON z.proceeding_id = p.id AND z.seat = 'court' LEFT JOIN organisations co ON co.id = z.organisation_id
      WHERE p.case_id = c.id AND p.ended_at IS NULL), '[]') AS live,
    (SELECT ho.name FROM handoffs h JOIN organisations ho ON ho.id = h.to_organisation_id WHERE h.case_id = c.id AND h.state = 'offered') AS "offeredTo",
    -- What the parties have agreed on is theirs, whose safety somebody sees to is told to nobody who finds a slip, and a target that binds no body of the house would read like the end of somebody's right.
    coalesce((SELECT jsonb_agg(jsonb_build_object('ruleId', d.rule_id, 'ruleVersion', d.rule_version, 'kind', d.kind, 'due', d.due_date, 'provisional', d.provisional,
        'suspended', EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = d.id AND s.to_date IS NULL)) ORDER BY d.due_date, d.id)
      FROM deadlines d WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.subject_kind <> 'instalment' AND d.owner_kind NOT IN ('supervision', 'safety-exit', 'assistance', 'handoff-request', 'visit', 'work-plan')
        AND (d.kind = 'duty' OR d.kind = 'target' AND d.owed_by = 'organisation')), '[]') AS deadlines,
    coalesce((SELECT jsonb_agg(jsonb_build_object('what', w.what, 'on', w.day, 'organisation', w.organisation, 'court', w.court) ORDER BY w.at, w.seq) FROM (
      SELECT 'received' AS what, h.answered_on AS day, h.answered_at AS at, 0 AS seq, ho.name AS organisation, NULL AS court
      FROM handoffs h JOIN organisations ho ON ho.id = h.to_organisation_id WHERE h.case_id = c.id AND h.state = 'accepted'
      UNION ALL
      SELECT e.type, e.occurred_on, e.at, e.seq, po.name, co.name
      FROM events e JOIN proceedings p ON p.id = e.proceeding_id JOIN organisations po ON po.id = p.organisation_id
        LEFT JOIN proceeding_seats z ON z.proceeding_id = p.id AND z.seat = 'court' LEFT JOIN organisations co ON co.id = z.organisation_id
      WHERE e.case_id = c.id AND e.type = ANY($2) AND NOT (e.type = ANY($4) AND (p.ended_at IS NULL OR e.type || ' ' || p.state = ANY($5)))) w), '[]') AS happened
  FROM tracking_codes t JOIN cases own ON own.id = t.case_id
    -- A duplicate's code leads to the case that goes on.
    JOIN cases c ON c.id = CASE WHEN own.merged_into_id IS NULL THEN own.id ELSE survivor_of(own.id) END
    JOIN organisations r ON r.id = c.registered_organisation_id JOIN organisations o ON o.id = c.responsible_organisation_id
  WHERE t.code = $1 AND t.revoked_at IS NULL AND NOT c.risk_flags && $3::text[] AND NOT own.risk_flags && $3::text[]
    AND c.kept_for IS NULL AND own.kept_for IS NULL`;

const ENDS_BY_SILENCE = Object.keys(MILESTONES).filter((type) => MILESTONES[type]!.unlessTakenBack);
const TAKEN_BACK_TO = ENDS_BY_SILENCE.map((type) => `${type} ${MILESTONES[type]!.unlessTakenBack}`);

/** Undefined alike for a code that nobody has, one that was revoked, and one of a case that is not shown. */
export const tracked = (tx: Tx, code: string): Promise<PublicFacts | undefined> =>
  tx.row(TRACKED, [code, Object.keys(MILESTONES), NOT_TRACKED, ENDS_BY_SILENCE, TAKEN_BACK_TO]);
