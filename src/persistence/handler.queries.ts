/** What a mediator handles, and who may take it over. */
import type { ProcedureCode } from '../domain/procedures/codes.js';
import type { Tx } from '../platform/work.js';

export interface HandledRow {
  proceedingId: string;
  caseId: string;
  caseNo: string;
  procedure: ProcedureCode;
  state: string;
  organisationId: string;
}

export interface RosterEntry {
  id: string;
  userId: string;
  name: string;
  organisationId: string;
  organisationName: string;
  active: boolean;
  /** Raised by whatever happens to what he handles. */
  version: number;
}

const ENTRY = `SELECT m.id, u.id AS "userId", u.name, m.organisation_id AS "organisationId", o.name AS "organisationName", m.active AND u.active AND o.active AS active,
    (1 + coalesce((SELECT sum(p.version) FROM proceedings p WHERE p.handler_id = m.id), 0))::int AS version
  FROM mediators m JOIN users u ON u.id = m.user_id JOIN organisations o ON o.id = m.organisation_id WHERE m.id = $1`;

/** An entry of the roster, whether he still works or not. */
export const rosterEntry = (tx: Tx, mediatorId: string): Promise<RosterEntry | undefined> => tx.row(ENTRY, [mediatorId]);

const HANDLED = `SELECT p.id AS "proceedingId", p.case_id AS "caseId", c.case_no AS "caseNo", p.procedure, p.state, p.organisation_id AS "organisationId"
  FROM proceedings p JOIN cases c ON c.id = p.case_id
  WHERE p.handler_id = $1 AND p.ended_at IS NULL AND ($2::uuid IS NULL OR p.organisation_id = $2::uuid) ORDER BY p.case_id, p.id`;

/** His live procedures at a body, or at all bodies, in the order in which cases are locked. */
export const handledBy = (tx: Tx, mediatorId: string, organisationId: string | null): Promise<HandledRow[]> =>
  tx.rows(HANDLED, [mediatorId, organisationId]);
