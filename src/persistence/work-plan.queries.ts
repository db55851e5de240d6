/** Reads plans of work and their measures. A body that only reads the case's card sees what it owes itself, and nothing of the others. */
import type { Actor, ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';
import { deadlineJson, type DeadlineRow } from './deadline.queries.js';
import { visibleCases } from './visibility.js';

export interface MeasureRow {
  id: string;
  caseId: string;
  planId: string;
  text: string;
  organisationId: string;
  organisation: string;
  due: LegalDate;
  /** Moved off a rest day. */
  lastDay: LegalDate;
  reportedOn: LegalDate | null;
  report: string | null;
  reportedBy: ActorStamp | null;
  overdue: boolean;
  version: number;
}

export interface PlanRow {
  id: string;
  areas: string[];
  bodies: { id: string; name: string }[];
  madeOn: LegalDate;
  madeBy: ActorStamp;
}

const PLANS = `SELECT w.id, w.areas, w.made_on AS "madeOn", w.made_by AS "madeBy",
    (SELECT jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) ORDER BY o.code) FROM organisations o WHERE o.id = ANY(w.bodies)) AS bodies
  FROM work_plans w WHERE w.case_id = $1 ORDER BY w.event_seq`;

/** Oldest first. */
export const plansOf = (tx: Tx, caseId: string): Promise<PlanRow[]> => tx.rows(PLANS, [caseId]);

const MEASURE = `SELECT m.id, w.case_id AS "caseId", m.plan_id AS "planId", m.text, m.organisation_id AS "organisationId", o.name AS organisation, m.due, d.due_date AS "lastDay",
    m.reported_on AS "reportedOn", m.report, m.reported_by AS "reportedBy", d.ended_at IS NULL AND d.due_date < legal_today() AS overdue, m.version
  FROM plan_measures m JOIN work_plans w ON w.id = m.plan_id JOIN organisations o ON o.id = m.organisation_id JOIN cases c ON c.id = w.case_id
    JOIN deadlines d ON d.owner_id = m.id AND d.case_id = w.case_id`;

/** Of these the caller reads all where the case's content is his to read, else his own body's. */
const visible = (level: string, own: string): string => `(${level} = 'content' OR ${level} = 'card' AND m.organisation_id = ${own}::uuid)`;

export function measuresOf(tx: Tx, actor: Actor, caseId: string): Promise<MeasureRow[]> {
  const { level, value } = visibleCases(actor, 'c', 2);
  const text = `${MEASURE} WHERE w.case_id = $1 AND ${visible(level, '$3')} ORDER BY w.event_seq, m.ordinal`;
  return tx.rows(text, [caseId, value, actor.organisationId]);
}

export function seeMeasure(tx: Tx, actor: Actor, id: string): Promise<MeasureRow | undefined> {
  const { level, value } = visibleCases(actor, 'c', 2);
  return tx.row(`${MEASURE} WHERE m.id = $1 AND ${visible(level, '$3')}`, [id, value, actor.organisationId]);
}

const CLOCKS = `SELECT ${deadlineJson('d')} AS deadline FROM deadlines d WHERE d.case_id = $1 AND d.owner_kind = 'work-plan' AND d.ended_at IS NULL`;

/** What bodies still owe by plans of the case. */
export const planClocks = async (tx: Tx, caseId: string): Promise<DeadlineRow[]> =>
  (await tx.rows<{ deadline: DeadlineRow }>(CLOCKS, [caseId])).map(({ deadline }) => deadline);

/** They read the card from now on; who reads the content goes on reading it. */
export const SHOW_CARD = `INSERT INTO case_readers (reader_id, case_id, level) SELECT r, $2, 'card' FROM unnest($1::uuid[]) r ON CONFLICT (reader_id, case_id) DO NOTHING`;

const KNOWN = 'SELECT id FROM organisations WHERE id = ANY($1::uuid[]) AND active';

export const knownBodies = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> =>
  new Set((await tx.rows<{ id: string }>(KNOWN, [ids])).map(({ id }) => id));
