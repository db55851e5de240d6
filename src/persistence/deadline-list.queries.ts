/** Deadlines as a caller may see them: with the case, from a seat in the proceeding, or because an offer waits on his desk. */
import { type Actor, hasRole, hasScope } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';
import { deadlineJson, type DeadlineRow } from './deadline.queries.js';
import { visibleSupervisions } from './supervision.queries.js';
import { shownAt, visibleCases, visibleSeats } from './visibility.js';

export interface ExtensionRequest {
  id: string;
  quantity: number | null;
  unit: string | null;
  until: LegalDate | null;
  reason: string;
  documentId: string | null;
  requestedOn: LegalDate;
}

export interface SeenDeadline {
  deadline: DeadlineRow;
  /** Its ETag. */
  version: number;
  caseNo: string;
  organisationName: string;
  /** A word on an extension that nobody has answered. */
  request: ExtensionRequest | null;
  today: LegalDate;
}

export interface DeadlineFilter {
  caseId?: string;
  proceedingId?: string;
  ruleId?: string;
  open?: boolean;
  dueBefore?: string;
  overdue?: boolean;
  limit: number;
  after: { due: string; id: string } | null;
  total: boolean;
}

// Every change of a deadline raises one of these, and nothing lowers the sum: a new revision weighs more than an end that it takes back.
const VERSION = `(2 * d.revision + (d.ended_at IS NOT NULL)::int
  + (SELECT count(*) + count(q.answer) FROM deadline_extension_requests q WHERE q.deadline_id = d.id))::int`;

const COLUMNS = `${deadlineJson('d')} AS deadline, ${VERSION} AS version, c.case_no AS "caseNo", o.name AS "organisationName", legal_today() AS today,
  (SELECT jsonb_build_object('id', q.id, 'quantity', q.quantity, 'unit', q.unit, 'until', q.until_date, 'reason', q.reason, 'documentId', q.document_id,
     'requestedOn', q.requested_on) FROM deadline_extension_requests q WHERE q.deadline_id = d.id AND q.answer IS NULL) AS request`;

const FROM = `deadlines d JOIN cases c ON c.id = d.case_id JOIN organisations o ON o.id = d.organisation_id`;

/**
 * One of $n … $n+3 each. An offer is seen by the desk it waits on, though the case is not; the day of a reply to supervision by those who see the
 * supervision, and by nobody else who reads the case; what is owed for somebody's safety by who reads more than the card.
 */
function visible(actor: Actor, n: number): { sql: string; values: unknown[] } {
  const cases = visibleCases(actor, 'c', n);
  const seats = visibleSeats(actor, 'p', n + 1);
  const supervisions = visibleSupervisions(actor, 'v', n + 3);
  const sql = `CASE WHEN d.owner_kind = 'supervision' THEN EXISTS (SELECT FROM supervisions v WHERE v.id = d.owner_id AND ${supervisions.visible})
    ELSE ${cases.visible} AND ${shownAt(actor, 'd', cases.level)}
    OR d.owner_kind = 'proceeding' AND EXISTS (SELECT FROM proceedings p WHERE p.id = d.owner_id AND ${seats.visible})
    OR d.owner_kind = 'handoff' AND d.organisation_id = ANY($${n + 2}::uuid[]) END`;
  return { sql, values: [cases.value, seats.value, seats.value.length > 0 ? [actor.organisationId] : [], supervisions.value] };
}

/** The deadline, if the caller may see it. */
export function seeDeadline(tx: Tx, actor: Actor, id: string): Promise<SeenDeadline | undefined> {
  const { sql, values } = visible(actor, 2);
  return tx.row(`SELECT ${COLUMNS} FROM ${FROM} WHERE d.id = $1 AND ${sql}`, [id, ...values]);
}

/** A duty whose last day has passed, and that does not stand still. Judged when it is read: no job marks it. */
export const OVERDUE = `(d.ended_at IS NULL AND d.kind = 'duty' AND d.due_date < legal_today()
  AND NOT EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = d.id AND s.to_date IS NULL))`;

/** By due day, the nearest first. */
export async function listDeadlines(tx: Tx, actor: Actor, filter: DeadlineFilter): Promise<{ rows: SeenDeadline[]; total?: number }> {
  const { sql, values } = visible(actor, 1);
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where = [sql];
  if (filter.caseId) where.push(`d.case_id = ${bind(filter.caseId)}::uuid`);
  if (filter.proceedingId) where.push(`d.owner_kind = 'proceeding' AND d.owner_id = ${bind(filter.proceedingId)}::uuid`);
  if (filter.ruleId) where.push(`d.rule_id = ${bind(filter.ruleId)}`);
  if (filter.open !== undefined) where.push(`d.ended_at IS ${filter.open ? '' : 'NOT '}NULL`);
  if (filter.dueBefore) where.push(`d.due_date < ${bind(filter.dueBefore)}::date`);
  if (filter.overdue !== undefined) where.push(`${filter.overdue ? '' : 'NOT '}${OVERDUE}`);
  let total: number | undefined;
  if (filter.total)
    total = (await tx.row<{ total: number }>(`SELECT count(*)::int AS total FROM ${FROM} WHERE ${where.join(' AND ')}`, [...values]))!
      .total;
  if (filter.after) where.push(`(d.due_date, d.id) > (${bind(filter.after.due)}::date, ${bind(filter.after.id)}::uuid)`);
  const limit = bind(filter.limit + 1);
  const rows = await tx.rows<SeenDeadline>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.join(' AND ')} ORDER BY d.due_date, d.id LIMIT ${limit}::int`,
    values,
  );
  return { rows, ...(total === undefined ? {} : { total }) };
}

const ACTS_FOR_COURT = `SELECT FROM proceeding_seats z JOIN organisations o ON o.id = z.organisation_id
  WHERE z.proceeding_id = $1 AND o.kind = 'court' AND (z.organisation_id = $2::uuid OR $3::boolean
    AND NOT EXISTS (SELECT FROM api_clients k WHERE k.organisation_id = o.id AND k.active)
    AND NOT EXISTS (SELECT FROM users u WHERE u.organisation_id = o.id AND u.active))`;

/** Whether the caller is the court of this proceeding, or docking staff who mirror one without an account. Whoever else sits in it is neither. */
export async function actsForCourt(tx: Tx, actor: Actor, proceedingId: string): Promise<boolean> {
  const isOfCourt =
    actor.kind === 'client' ? hasScope(actor, 'court.event:write') : hasRole(actor, 'clerk', 'officer', 'organisation-head');
  const values = [proceedingId, isOfCourt ? actor.organisationId : null, hasRole(actor, 'docking-clerk')];
  return (await tx.row(ACTS_FOR_COURT, values)) !== undefined;
}
