/** Bodies that assist in a case, and what they held together. */
import type { Actor } from '../domain/actor.js';
import { ASSISTING, type AssistanceState } from '../domain/assistance-steps.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';
import { visibleCases } from './visibility.js';

interface Named {
  id: string;
  name: string;
}

/** What a step is judged by. */
export interface AssistanceFacts {
  id: string;
  version: number;
  caseId: string;
  organisationId: string;
  level: 'card' | 'content';
  levelBefore: 'card' | 'content' | null;
  state: AssistanceState;
  invitedOn: LegalDate;
}

export const assistanceFacts = (tx: Tx, id: string): Promise<AssistanceFacts | undefined> =>
  tx.row(
    `SELECT id, version, case_id AS "caseId", organisation_id AS "organisationId", level, level_before AS "levelBefore", state, invited_on AS "invitedOn"
     FROM assistances WHERE id = $1`,
    [id],
  );

export interface AssistanceRow extends Omit<AssistanceFacts, 'organisationId' | 'levelBefore'> {
  caseNo: string;
  caseTitle: string;
  organisation: Named;
  lead: Named;
  /** What is asked and what was answered: for who reads the case's content, and for the body itself. */
  task: string | null;
  opinion: string | null;
  documentId: string | null;
  answerReason: string | null;
  answeredOn: LegalDate | null;
  deadline: { id: string; dueDate: LegalDate; nominalDue: LegalDate; provisional: boolean; overdue: boolean } | null;
}

/** Takes the reader's parameters at $1 (case readers) and $2 (own body). */
function assistances(actor: Actor): { sql: string; values: unknown[] } {
  const { visible, level, value } = visibleCases(actor, 'c', 1);
  const own = (column: string): string => `CASE WHEN ${level} = 'content' OR a.organisation_id = $2::uuid THEN a.${column} END`;
  return {
    sql: `SELECT a.id, a.version, a.case_id AS "caseId", c.case_no AS "caseNo", c.title AS "caseTitle", a.level, a.state, a.invited_on AS "invitedOn",
        jsonb_build_object('id', o.id, 'name', o.name) AS organisation, jsonb_build_object('id', l.id, 'name', l.name) AS lead,
        ${own('task')} AS task, ${own('opinion')} AS opinion, ${own('document_id')} AS "documentId", ${own('answer_reason')} AS "answerReason", a.answered_on AS "answeredOn",
        (SELECT jsonb_build_object('id', d.id, 'dueDate', d.due_date, 'nominalDue', d.nominal_due, 'provisional', d.provisional,
            'overdue', d.ended_at IS NULL AND d.due_date < (SELECT legal_today())) FROM deadlines d WHERE d.owner_id = a.id AND d.case_id = a.case_id LIMIT 1) AS deadline
      FROM assistances a JOIN cases c ON c.id = a.case_id JOIN organisations o ON o.id = a.organisation_id JOIN organisations l ON l.id = c.responsible_organisation_id
      WHERE ${visible}`,
    values: [value, actor.organisationId],
  };
}

export function seeAssistance(tx: Tx, actor: Actor, id: string): Promise<AssistanceRow | undefined> {
  const { sql, values } = assistances(actor);
  return tx.row(`${sql} AND a.id = $3`, [...values, id]);
}

/** Of one case, oldest first. */
export function assistancesOfCase(tx: Tx, actor: Actor, caseId: string): Promise<AssistanceRow[]> {
  const { sql, values } = assistances(actor);
  return tx.rows(`${sql} AND a.case_id = $3 ORDER BY a.invited_at, a.id`, [...values, caseId]);
}

export interface AssistanceFilter {
  direction?: 'in' | 'out';
  state?: string;
  limit: number;
  after: string | null;
}

/** Newest first: where one's own body assists, or leads. */
export function listAssistances(tx: Tx, actor: Actor, { direction, state, limit, after }: AssistanceFilter): Promise<AssistanceRow[]> {
  const { sql, values } = assistances(actor);
  return tx.rows(
    `${sql} AND ($3::text IS DISTINCT FROM 'out' AND a.organisation_id = $2::uuid OR $3::text IS DISTINCT FROM 'in' AND c.responsible_organisation_id = $2::uuid)
       AND ($4::text IS NULL OR a.state = $4) AND ($5::uuid IS NULL OR a.id < $5::uuid) ORDER BY a.id DESC LIMIT $6::int`,
    [...values, direction ?? null, state ?? null, after, limit + 1],
  );
}

/** What the lead has before it when the opinions are joined. With the case locked. */
export const standingAssistances = (
  tx: Tx,
  caseId: string,
): Promise<{ id: string; organisationId: string; name: string; state: AssistanceState; joined: boolean }[]> =>
  tx.rows(
    `SELECT a.id, a.organisation_id AS "organisationId", o.name, a.state, EXISTS (SELECT FROM joint_opinions j WHERE j.case_id = a.case_id AND a.id = ANY(j.assistance_ids)) AS joined
     FROM assistances a JOIN organisations o ON o.id = a.organisation_id WHERE a.case_id = $1 ORDER BY a.invited_at, a.id`,
    [caseId],
  );

export interface JointOpinionRow {
  id: string;
  organisation: Named;
  assistanceIds: string[];
  text: string;
  documentId: string | null;
  recordedOn: LegalDate;
}

/** For who reads the case's content, and for the bodies that took part. Oldest first. */
export const jointOpinionsOf = (tx: Tx, actor: Actor, caseId: string): Promise<JointOpinionRow[]> => {
  const { level, value } = visibleCases(actor, 'c', 2);
  return tx.rows(
    `SELECT j.id, jsonb_build_object('id', o.id, 'name', o.name) AS organisation, j.assistance_ids AS "assistanceIds", j.text, j.document_id AS "documentId", j.recorded_on AS "recordedOn"
     FROM joint_opinions j JOIN cases c ON c.id = j.case_id JOIN organisations o ON o.id = j.organisation_id
     WHERE j.case_id = $1 AND (${level} = 'content' OR EXISTS (SELECT FROM assistances a WHERE a.id = ANY(j.assistance_ids) AND a.organisation_id = $3::uuid))
     ORDER BY j.recorded_at, j.id`,
    [caseId, value, actor.organisationId],
  );
};

export const readerLevel = async (tx: Tx, caseId: string, readerId: string): Promise<'card' | 'content' | null> =>
  (await tx.row<{ level: 'card' | 'content' }>('SELECT level FROM case_readers WHERE case_id = $1 AND reader_id = $2', [caseId, readerId]))
    ?.level ?? null;

const ANOTHER_REASON = `SELECT FROM cases c WHERE c.id = $1 AND (c.responsible_organisation_id = $2
  OR EXISTS (SELECT FROM proceedings p WHERE p.case_id = c.id AND p.ended_at IS NULL AND p.organisation_id = $2)
  OR EXISTS (SELECT FROM assistances a WHERE a.case_id = c.id AND a.organisation_id = $2 AND a.id <> $3 AND a.state = ANY($4::text[])))`;

/** Whether a body reads the case by a right of its own, whatever becomes of this assistance. */
export const readsForAnotherReason = async (tx: Tx, caseId: string, organisationId: string, assistanceId: string): Promise<boolean> =>
  (await tx.row(ANOTHER_REASON, [caseId, organisationId, assistanceId, ASSISTING])) !== undefined;
