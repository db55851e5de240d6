/** Requests to be handed a case. Who asked sees what he sent, whether there is such a case or not; who answers sees the case too. */
import { NIL } from 'uuid';
import type { Actor } from '../domain/actor.js';
import { isAtDesk } from '../domain/assistance-steps.js';
import type { RequestState } from '../domain/handoff-request-steps.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';

interface Named {
  id: string;
  name: string;
}

export interface RequestRow {
  id: string;
  version: number;
  caseNo: string;
  procedure: string;
  reason: string;
  legalBasis: string;
  state: RequestState;
  organisation: Named;
  requestedOn: LegalDate;
  answeredOn: LegalDate | null;
  answerReason: string | null;
  handoffId: string | null;
  /** For who answers; null for who asked. */
  caseId: string | null;
  deadline: { id: string; dueDate: LegalDate; nominalDue: LegalDate; provisional: boolean; overdue: boolean } | null;
}

// Who asked learns nothing from it that he would not learn of a number that nobody has.
const REQUEST = `SELECT r.id, r.version, r.case_no AS "caseNo", r.procedure, r.reason, r.legal_basis AS "legalBasis", r.state, jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
    r.requested_on AS "requestedOn", r.answered_on AS "answeredOn", r.answer_reason AS "answerReason", r.handoff_id AS "handoffId",
    CASE WHEN c.responsible_organisation_id = $1::uuid THEN r.case_id END AS "caseId",
    CASE WHEN c.responsible_organisation_id = $1::uuid THEN (SELECT jsonb_build_object('id', d.id, 'dueDate', d.due_date, 'nominalDue', d.nominal_due, 'provisional', d.provisional,
      'overdue', d.ended_at IS NULL AND d.due_date < (SELECT legal_today())) FROM deadlines d WHERE d.owner_id = r.id AND d.case_id = r.case_id LIMIT 1) END AS deadline
  FROM handoff_requests r JOIN organisations o ON o.id = r.organisation_id LEFT JOIN cases c ON c.id = r.case_id
  WHERE (r.organisation_id = $1::uuid OR c.responsible_organisation_id = $1::uuid)`;

const reader = (actor: Actor): string => (isAtDesk(actor) ? actor.organisationId : NIL);

export const seeRequest = (tx: Tx, actor: Actor, id: string): Promise<RequestRow | undefined> =>
  tx.row(`${REQUEST} AND r.id = $2`, [reader(actor), id]);

export interface RequestFilter {
  direction?: 'in' | 'out';
  state?: string;
  limit: number;
  after: string | null;
}

/** Newest first. */
export function listRequests(tx: Tx, actor: Actor, { direction, state, limit, after }: RequestFilter): Promise<RequestRow[]> {
  return tx.rows(
    `${REQUEST} AND ($2::text IS NULL OR ($2 = 'out') = (r.organisation_id = $1::uuid)) AND ($3::text IS NULL OR r.state = $3)
       AND ($4::uuid IS NULL OR r.id < $4::uuid) ORDER BY r.id DESC LIMIT $5::int`,
    [reader(actor), direction ?? null, state ?? null, after, limit + 1],
  );
}

/** The case with this number, whoever may see it; what was merged is asked for where it goes on. */
export const caseNumbered = async (tx: Tx, caseNo: string): Promise<string | null> =>
  (await tx.row<{ id: string }>('SELECT survivor_of(id) AS id FROM cases WHERE case_no = $1', [caseNo]))?.id ?? null;

/** Held to the end of this transaction: of two who ask for one body at once, the second finds what the first has asked. */
export const oneAtATime = (tx: Tx, organisationId: string, caseNo: string): Promise<unknown> =>
  tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('yizhan handoff request ' || $1::text || ' ' || $2::text, 0))`, [
    organisationId,
    caseNo,
  ]);

/** What the same body has asked and nobody has answered. */
export const sameRequest = async (tx: Tx, organisationId: string, caseNo: string): Promise<string | null> =>
  (
    await tx.row<{ id: string }>(`SELECT id FROM handoff_requests WHERE organisation_id = $1 AND case_no = $2 AND state = 'sent'`, [
      organisationId,
      caseNo,
    ])
  )?.id ?? null;

/** Of a case by one body, not answered. With the case locked. */
export const openRequestsOf = (tx: Tx, caseId: string, organisationId: string): Promise<{ id: string; version: number }[]> =>
  tx.rows(`SELECT id, version FROM handoff_requests WHERE case_id = $1 AND organisation_id = $2 AND state = 'sent'`, [
    caseId,
    organisationId,
  ]);
