/** What lies on a desk without a date of its own: steps that it owes or writes down for others, and what stands still there. One statement each. */
import type { Actor } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { ProcedureCode } from '../domain/procedures/codes.js';
import type { Tx } from '../platform/work.js';
import { onMyDesk, OWED } from './inbox.queries.js';

interface StepRow {
  caseId: string;
  caseNo: string;
  caseTitle: string;
  /** Of all there are, of which a page is read. */
  total: number;
}

interface RoadStands {
  proceedingId: string;
  procedure: ProcedureCode;
  state: string;
  owedBy: 'organisation' | 'party' | 'court';
  owedOrganisation: string;
  owedSteps: string[];
}

export interface NextStepRow extends StepRow, RoadStands {
  since: LegalDate;
  /** The nearest date that runs in it, whoever owes it. */
  due: { ruleId: string; ruleVersion: number; dueDate: LegalDate; provisional: boolean } | null;
}

/** Of a date that is no proceeding's, nothing of a road. */
export type StandingRow = StepRow & { [K in keyof RoadStands]: RoadStands[K] | null } & {
  deadlineId: string;
  ownerKind: string;
  ruleId: string;
  ruleVersion: number;
  since: LegalDate;
  days: number;
  basis: string;
  until: string | null;
};

const MINE = 'p.id, p.case_id, p.last_step_on';

const UNATTENDED = (id: string) =>
  `NOT EXISTS (SELECT FROM api_clients k WHERE k.organisation_id = ${id} AND k.active) AND NOT EXISTS (SELECT FROM users u WHERE u.organisation_id = ${id} AND u.active)`;

/** Courts whose steps are taken at this desk: its own, or those its docking staff writes down for. A court that has a docking centre of its own is that one's. */
const courtsAt = ({ organisationKind }: Actor): string | null =>
  organisationKind === 'court'
    ? 'SELECT $1::uuid AS id'
    : organisationKind === 'docking-centre'
      ? `SELECT o.id FROM organisations o WHERE o.kind = 'court' AND ${UNATTENDED('o.id')} AND (
           EXISTS (SELECT FROM organisations me WHERE me.id = $1::uuid AND me.parent_id = o.id)
           OR NOT EXISTS (SELECT FROM organisations other WHERE other.kind = 'docking-centre' AND other.active AND other.parent_id = o.id))`
      : null;

/**
 * Open proceedings whose next step is this desk's: owed by it; owed by a body without an account, for which whoever opened the road writes it down (the check of
 * the rows sees to it that nobody else does, but docking staff for a court); owed by a court of its, or with a duty of that court running. Takes $1.
 */
function atMyDesk(actor: Actor, isMediator: boolean): string {
  // Of what he handles, what only he may do and what he writes down for a party; the rest is the register's.
  if (isMediator)
    return `SELECT ${MINE} FROM proceedings p JOIN mediators m ON m.id = p.handler_id WHERE p.handler_id = $1::uuid AND p.ended_at IS NULL AND (p.owed_by = 'party' OR p.owed_user_id = m.user_id)`;
  const courts = courtsAt(actor);
  const [others, withCourts] = [
    actor.organisationKind === 'docking-centre' ? 'true' : `o.kind <> 'court'`,
    courts &&
      ` UNION SELECT ${MINE} FROM (${courts}) k JOIN proceedings p ON p.owed_organisation_id = k.id AND p.ended_at IS NULL
        UNION SELECT ${MINE} FROM deadlines d JOIN proceedings p ON p.id = d.owner_id AND p.ended_at IS NULL JOIN proceeding_seats z ON z.proceeding_id = p.id AND z.left_at IS NULL
          WHERE d.ended_at IS NULL AND d.kind = 'duty' AND d.owed_by = 'court' AND z.organisation_id IN (${courts})`,
  ];
  return `SELECT ${MINE} FROM proceedings p WHERE p.owed_organisation_id = $1::uuid AND p.ended_at IS NULL
    UNION SELECT ${MINE} FROM proceedings p JOIN organisations o ON o.id = p.owed_organisation_id
      WHERE p.organisation_id = $1::uuid AND p.ended_at IS NULL AND o.id <> $1::uuid AND ${others} AND ${UNATTENDED('o.id')}${withCourts ?? ''}`;
}

const ROAD = `p.id AS "proceedingId", p.procedure, p.state, p.owed_by AS "owedBy", p.owed_steps AS "owedSteps",
  (SELECT name FROM organisations WHERE id = p.owed_organisation_id) AS "owedOrganisation"`;
const CASE = `CROSS JOIN LATERAL (SELECT case_no AS "caseNo", title AS "caseTitle" FROM cases WHERE id = l.case_id OFFSET 0) c`;
const STANDS = 'EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = d.id AND s.to_date IS NULL)';

/** Longest untouched first. What has a date on this desk stands among the dates, and what stands still with that. */
export function nextSteps(tx: Tx, actor: Actor, limit: number): Promise<NextStepRow[]> {
  const { isMediator, id } = onMyDesk(actor);
  return tx.rows(
    `SELECT l.case_id AS "caseId", l.since, l.total, c.*, ${ROAD}, due.due
     FROM (SELECT mine.id, mine.case_id, mine.last_step_on AS since, count(*) OVER ()::int AS total FROM (${atMyDesk(actor, isMediator)}) mine
       LEFT JOIN LATERAL (SELECT true AS dated FROM deadlines d WHERE d.owner_id = mine.id AND d.ended_at IS NULL
         AND (d.kind <> 'right' AND ${STANDS} OR d.organisation_id = $3::uuid AND ${OWED}) LIMIT 1) d ON true
       WHERE d.dated IS NULL ORDER BY mine.last_step_on, mine.id LIMIT $2::int) l
     JOIN proceedings p ON p.id = l.id ${CASE}
     LEFT JOIN LATERAL (SELECT json_build_object('ruleId', d.rule_id, 'ruleVersion', d.rule_version, 'dueDate', d.due_date, 'provisional', d.provisional) AS due
       FROM deadlines d WHERE d.owner_id = p.id AND d.ended_at IS NULL ORDER BY d.due_date, d.id LIMIT 1) due ON true
     ORDER BY l.since, l.id`,
    [id, limit, actor.organisationId],
  );
}

/** What stands still on this desk, the longest first: dates of its own, and those of a proceeding whose next step is its. */
export function standingStill(tx: Tx, actor: Actor, limit: number): Promise<StandingRow[]> {
  const { from, isMediator, id } = onMyDesk(actor);
  const stopped = `d.ended_at IS NULL AND d.kind <> 'right' AND ${STANDS}`;
  return tx.rows(
    `SELECT l.case_id AS "caseId", l.id AS "deadlineId", l.owner_kind AS "ownerKind", l.rule_id AS "ruleId", l.rule_version AS "ruleVersion", l.since, l.basis, l.total,
       legal_today() - l.since AS days, c.*, ${ROAD}, p.pending ->> 'until' AS until
     FROM (SELECT d.*, s.from_date AS since, s.basis, count(*) OVER ()::int AS total
       FROM (SELECT d.id FROM ${from} AND d.owed_by = 'organisation' AND ${stopped}
         UNION SELECT d.id FROM (${atMyDesk(actor, isMediator)}) mine CROSS JOIN LATERAL (SELECT d.id FROM deadlines d WHERE d.owner_id = mine.id AND ${stopped} OFFSET 0) d) still
       JOIN deadlines d ON d.id = still.id JOIN deadline_suspensions s ON s.deadline_id = d.id AND s.to_date IS NULL
       ORDER BY s.from_date, d.id LIMIT $2::int) l
     ${CASE} LEFT JOIN proceedings p ON l.owner_kind = 'proceeding' AND p.id = l.owner_id
     ORDER BY l.since, l.id`,
    [id, limit],
  );
}
