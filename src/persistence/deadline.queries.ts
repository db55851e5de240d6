/** Reads deadlines with everything their dates are derived from: suspensions, extensions, and whether silence has a consequence. */
import type { TermUnit } from '../domain/deadlines/rule-shape.js';
import type { ClockFacts } from '../domain/procedures/facts.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import type { Tx } from '../platform/work.js';

export interface Suspension {
  id: string;
  basis: string;
  from: LegalDate;
  /** null while it lasts. */
  to: LegalDate | null;
  documentId: string | null;
}

export interface Extension {
  id: string;
  quantity: number | null;
  unit: TermUnit | null;
  until: LegalDate | null;
  basis: string;
  documentId: string | null;
  approvedOn: LegalDate;
}

export interface DeadlineRow extends ClockFacts {
  /** An expiry rung stands at its end: silence has a consequence. */
  expires: boolean;
  /** ISO 8601 in UTC, for periods of hours; else null. */
  startAt: string | null;
  dueAt: string | null;
  /** Under which closures, orders and ladders of its organisation it was counted. */
  localVersion: number;
  /** Under which grade of the case its rungs were armed. */
  grade: RiskGrade;
  /** Rungs that have fired in any revision: they keep silent unless their new date lies ahead. */
  fired: number[];
  suspensions: Suspension[];
  extensions: Extension[];
}

/** A rung that has not fired, as the ladder says it. */
export interface ArmedRung {
  rung: number;
  kind: string;
  tell: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** An instant inside JSON, spelled as JavaScript spells it. */
export const utc = (instant: string): string => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * A deadline under `alias` as one jsonb value in the shape of DeadlineRow, to be taken along by any query. Suspensions and extensions of an earlier
 * run, before it was started anew, are over and stay out.
 */
export const deadlineJson = (alias: string): string => `(SELECT json_build_object(
  'id', ${alias}.id, 'caseId', ${alias}.case_id, 'ownerKind', ${alias}.owner_kind, 'ownerId', ${alias}.owner_id,
  'subjectKind', ${alias}.subject_kind, 'subjectId', ${alias}.subject_id, 'clock', ${alias}.clock, 'kind', ${alias}.kind,
  'ruleId', ${alias}.rule_id, 'ruleVersion', ${alias}.rule_version, 'calendarVersion', ${alias}.calendar_version, 'revision', ${alias}.revision,
  'startDate', ${alias}.start_date, 'untilDate', ${alias}.until_date, 'nominalDue', ${alias}.nominal_due, 'dueDate', ${alias}.due_date,
  'startAt', ${utc(`${alias}.start_at`)}, 'dueAt', ${utc(`${alias}.due_at`)}, 'localVersion', ${alias}.local_version, 'grade', ${alias}.grade,
  'provisional', ${alias}.provisional, 'organisationId', ${alias}.organisation_id, 'owedBy', ${alias}.owed_by,
  'postedInTime', ${alias}.posted_in_time, 'endedAs', ${alias}.ended_as, 'endedOn', ${alias}.ended_on,
  'suspended', stands.basis IS NOT NULL, 'suspendedBy', stands.basis, 'suspensions', coalesce(stands.suspensions, '[]'),
  'expires', coalesce(steps.expires, false), 'fired', coalesce(steps.fired, '[]'),
  'extensions', coalesce((SELECT json_agg(json_build_object('id', e.id, 'quantity', e.quantity, 'unit', e.unit, 'until', e.until_date, 'basis', e.basis,
    'documentId', e.document_id, 'approvedOn', e.approved_on) ORDER BY e.approved_on, e.id) FROM deadline_extensions e WHERE e.deadline_id = ${alias}.id AND e.approved_on >= ${alias}.start_date), '[]'))
  FROM (SELECT min(s.basis) FILTER (WHERE s.to_date IS NULL) AS basis, json_agg(json_build_object('id', s.id, 'basis', s.basis, 'from', s.from_date, 'to', s.to_date,
      'documentId', s.document_id) ORDER BY s.from_date) AS suspensions
    FROM deadline_suspensions s WHERE s.deadline_id = ${alias}.id AND (s.to_date IS NULL OR s.to_date >= ${alias}.start_date)) stands,
    (SELECT bool_or(r.kind = 'expiry') AS expires, json_agg(DISTINCT r.rung) FILTER (WHERE r.state = 'fired') AS fired
    FROM deadline_rungs r WHERE r.deadline_id = ${alias}.id) steps)`;

const ONE = `SELECT ${deadlineJson('d')} AS deadline FROM deadlines d WHERE d.id = $1`;
const OF_OWNER = `SELECT ${deadlineJson('d')} AS deadline FROM deadlines d WHERE d.owner_id = $1 AND d.case_id = $2 ORDER BY d.nominal_due, d.id`;

/** One deadline. Lock its case first when it is to be changed. */
export const deadlineRow = async (tx: Tx, id: string): Promise<DeadlineRow | undefined> =>
  (await tx.row<{ deadline: DeadlineRow }>(ONE, [id]))?.deadline;

/** All deadlines of a proceeding, a handoff, or a case's intake, ended ones too. */
export const deadlinesOf = async (tx: Tx, owner: { id: string; caseId: string }): Promise<DeadlineRow[]> =>
  (await tx.rows<{ deadline: DeadlineRow }>(OF_OWNER, [owner.id, owner.caseId])).map(({ deadline }) => deadline);
