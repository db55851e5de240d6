/** What triage reads: the case as the rules look at it, the bodies there are, what runs for its parties, and how like cases fared. */
import type { Actor } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Body } from '../domain/triage/bodies.js';
import type { Past } from '../domain/triage/matter.js';
import type { RunningRight } from '../domain/triage/rights.js';
import type { Tx } from '../platform/work.js';
import { rulingsInLikeCases } from './competence.queries.js';
import { BASICS, type CaseBasics, ROADS_OF_CASE } from './proceeding.queries.js';
import { visibleCases } from './visibility.js';

/** What of a case is not among its basics. */
interface Desk {
  stage: string;
  /** Yuan over all claims that have an amount; null where none has. */
  amount: string | null;
}

const DESK = `c.stage, (SELECT sum(k.amount)::text FROM claims k WHERE k.case_id = c.id) AS amount`;

export interface DeskRow extends Desk {
  level: 'content' | 'card' | null;
  today: LegalDate;
  holderId: string;
  invitedBy: string[];
}

/** The case at the caller's desk, if he may see it at all. */
export function caseAtDesk(tx: Tx, actor: Actor, caseId: string): Promise<DeskRow | undefined> {
  const { visible, level, value } = visibleCases(actor, 'c', 2);
  return tx.row(
    `SELECT ${DESK}, ${level} AS level, legal_today() AS today, c.responsible_organisation_id AS "holderId",
       coalesce((SELECT jsonb_agg(DISTINCT o.id) FROM proceedings p JOIN proceeding_seats s ON s.proceeding_id = p.id JOIN organisations o ON o.id = s.organisation_id AND o.kind = 'court'
         WHERE p.case_id = c.id AND p.procedure = 'court-mediation'), '[]') AS "invitedBy"
     FROM cases c WHERE c.id = $1 AND ${visible}`,
    [caseId, value],
  );
}

/** Every active body: a county has some hundred. */
export const allBodies = (tx: Tx): Promise<Body[]> =>
  tx.rows(
    `SELECT o.id, o.name, o.kind, o.area_code AS "areaCode", o.subjects,
       EXISTS (SELECT FROM api_clients k WHERE k.organisation_id = o.id AND k.active) OR EXISTS (SELECT FROM users u WHERE u.organisation_id = o.id AND u.active) AS "hasAccount"
     FROM organisations o WHERE o.active ORDER BY o.id`,
  );

/** Periods that run for the parties of a case: rights of its proceedings, and what guards its claims. */
export const runningRights = (tx: Tx, caseId: string): Promise<RunningRight[]> =>
  tx.rows(
    `SELECT d.id AS "deadlineId", d.rule_id AS "ruleId", d.rule_version AS "ruleVersion", d.clock, p.procedure, d.subject_kind AS "subjectKind", d.subject_id AS "subjectId",
       d.due_date AS due, d.provisional
     FROM deadlines d LEFT JOIN proceedings p ON p.id = d.owner_id
     WHERE d.case_id = $1 AND d.kind = 'right' AND d.ended_at IS NULL ORDER BY d.due_date, d.id`,
    [caseId],
  );

/** How many of the county's newest rejections are looked at. */
const REJECTIONS_LOOKED_AT = 1000;

const REJECTED = `SELECT r.to_organisation_id AS "organisationId", o.name AS "organisationName", r.procedure, 'rejection' AS kind, count(*)::int AS times, max(r.answered_on) AS "lastOn"
     FROM (SELECT case_id, to_organisation_id, procedure, answered_on FROM handoffs WHERE state = 'rejected' ORDER BY answered_at DESC LIMIT ${REJECTIONS_LOOKED_AT}) r
     CROSS JOIN LATERAL (SELECT dispute_type, area_code FROM cases WHERE id = r.case_id OFFSET 0) c JOIN organisations o ON o.id = r.to_organisation_id
     WHERE c.dispute_type = $1 AND starts_with(c.area_code, left($2, 9))
     GROUP BY r.to_organisation_id, o.name, r.procedure HAVING count(*) >= 2 ORDER BY times DESC, r.to_organisation_id`;

/**
 * How cases of the same kind fared: bodies that were ruled competent nearby, and bodies of the same township that sent them back, twice at least.
 * Whoever asks may not see those cases, so their reasons stay there.
 */
export async function pastOf(tx: Tx, like: { disputeType: string; areaCode: string }): Promise<Past[]> {
  const ruled = new Map<string, Past>();
  for (const { organisation, procedure, ruledOn } of await rulingsInLikeCases(tx, like)) {
    const key = `${organisation.id} ${procedure}`;
    const { times, lastOn } = ruled.get(key) ?? { times: 0, lastOn: ruledOn };
    const named = { organisationId: organisation.id, organisationName: organisation.name, procedure, kind: 'ruling' as const };
    ruled.set(key, { ...named, times: times + 1, lastOn: lastOn > ruledOn ? lastOn : ruledOn });
  }
  return [...ruled.values(), ...(await tx.rows<Past>(REJECTED, [like.disputeType, like.areaCode]))];
}

export interface SampleRow extends CaseBasics, Desk {
  caseNo: string;
  visible: boolean;
}

/** The newest cases of the county, whoever may see them; `visible` says whether the caller does. */
export function newestCases(tx: Tx, actor: Actor, count: number): Promise<SampleRow[]> {
  const { visible, value } = visibleCases(actor, 'c', 2);
  return tx.rows(
    `SELECT c.case_no AS "caseNo", ${visible} AS visible, ${DESK}, ${BASICS}
     FROM (SELECT * FROM cases ORDER BY id DESC LIMIT $1::int) c, ${ROADS_OF_CASE} ORDER BY c.id DESC`,
    [count, value],
  );
}
