/** Reads the runs of a case, and the visits made and owed in them. */
import type { ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { VisitKind } from '../domain/visits.js';
import type { Tx } from '../platform/work.js';
import { deadlineJson, type DeadlineRow } from './deadline.queries.js';

export interface LastRun {
  id: string;
  number: number;
  openedOn: LegalDate;
  closedOn: LegalDate | null;
}

const LAST = `SELECT id, number, opened_on AS "openedOn", closed_on AS "closedOn" FROM case_runs WHERE case_id = $1 ORDER BY number DESC LIMIT 1`;

/** The run a case is in, or was closed in. */
export const lastRun = (tx: Tx, caseId: string): Promise<LastRun | undefined> => tx.row(LAST, [caseId]);

export interface VisitRow {
  id: string;
  run: number;
  on: LegalDate;
  kind: VisitKind;
  result: string;
  performed: boolean | null;
  satisfied: boolean | null;
  hiddenRisk: boolean | null;
  meets: string[];
  by: ActorStamp;
}

const MADE = `SELECT v.id, n.number AS run, v.made_on AS "on", v.kind, v.result, v.performed, v.satisfied, v.hidden_risk AS "hiddenRisk", v.meets, v.made_by AS by
  FROM case_visits v JOIN case_runs n ON n.id = v.run_id WHERE v.case_id = $1 ORDER BY v.event_seq`;

/** Oldest first. */
export const visitsMade = (tx: Tx, caseId: string): Promise<VisitRow[]> => tx.rows(MADE, [caseId]);

const OWED = `SELECT ${deadlineJson('d')} AS deadline, legal_today() AS today FROM deadlines d
  WHERE d.case_id = $1 AND d.owner_kind = 'visit' AND d.ended_at IS NULL ORDER BY d.nominal_due, d.id`;

export const visitsOwed = (tx: Tx, caseId: string): Promise<{ deadline: DeadlineRow; today: LegalDate }[]> => tx.rows(OWED, [caseId]);

const FLAGS = 'SELECT risk_flags AS flags FROM cases WHERE id = $1';

export const flagsOfCase = async (tx: Tx, caseId: string): Promise<string[]> => (await tx.row<{ flags: string[] }>(FLAGS, [caseId]))!.flags;
