/** What lies on a desk: what it owes by due day, and what it was told. Three statements, whatever lies there; those of steps, of what stands still and of screenings have their own files. */
import type { Actor } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';
import { reachOf } from './visibility.js';

export interface InboxCounts {
  overdue: number;
  today: number;
  within3Days: number;
  withinWeek: number;
  later: number;
}

export interface InboxRow {
  id: string;
  caseId: string;
  caseNo: string;
  caseTitle: string;
  ownerKind: string;
  ownerId: string;
  clock: string;
  kind: 'duty' | 'right' | 'target';
  ruleId: string;
  ruleVersion: number;
  dueDate: LegalDate;
  nominalDue: LegalDate;
  provisional: boolean;
  today: LegalDate;
}

export interface NoticeRow {
  id: string;
  /** Null where it is about many cases: a digest, days that moved. */
  caseId: string | null;
  caseNo: string | null;
  kind: string;
  text: string;
  visibleFrom: Date;
}

// What stands still is not due: it is listed by itself. What a party or a court owes is not ours to do: of its date the desk is reminded by notice, of the step
// it is told where it is the desk that writes it down.
export const OWED = `d.ended_at IS NULL AND d.owed_by = 'organisation' AND d.kind <> 'right'
  AND NOT EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = d.id AND s.to_date IS NULL)`;

// Once, though he may handle two roads of the case.
const SAFETY_OF_HIS_CASE = `d.owner_kind = 'safety-exit' AND d.organisation_id = p.organisation_id
  AND NOT EXISTS (SELECT FROM proceedings q WHERE q.case_id = p.case_id AND q.handler_id = p.handler_id AND q.ended_at IS NULL AND q.organisation_id = p.organisation_id AND q.id > p.id)`;

// A machine works for its body where that has a seat or an offer; the cases that the body answers for are for its people.
const AT_A_SEAT = `(d.owner_kind = 'handoff' OR d.owner_kind = 'proceeding' AND EXISTS (SELECT FROM proceeding_seats z
  WHERE z.proceeding_id = d.owner_id AND z.organisation_id = $1::uuid AND z.left_at IS NULL))`;

/** The dates of an organisation's desks by its own index; of a mediator only those of the proceedings he handles. Takes $1. */
export function onMyDesk(actor: Actor): { from: string; id: string; isMediator: boolean } {
  const reach = reachOf(actor);
  const isMediatorOnly = reach.by === 'reader' && reach.readerId === actor.id && actor.mediatorId !== null;
  return isMediatorOnly
    ? {
        from: `proceedings p JOIN deadlines d ON d.case_id = p.case_id AND (d.owner_id = p.id OR ${SAFETY_OF_HIS_CASE}) WHERE p.handler_id = $1::uuid AND p.ended_at IS NULL`,
        id: actor.mediatorId!,
        isMediator: true,
      }
    : {
        from: `deadlines d WHERE d.organisation_id = $1::uuid${actor.kind === 'client' ? ` AND ${AT_A_SEAT}` : ''}`,
        id: actor.organisationId,
        isMediator: false,
      };
}

// A target whose day has passed is not overdue: it asks for a word today.
export const inboxCounts = async (tx: Tx, actor: Actor): Promise<InboxCounts> => {
  const { from, id } = onMyDesk(actor);
  return (await tx.row<InboxCounts>(
    `SELECT count(*) FILTER (WHERE l.kind = 'duty' AND l.days < 0)::int AS overdue,
       count(*) FILTER (WHERE l.days = 0 OR l.days < 0 AND l.kind <> 'duty')::int AS today,
       count(*) FILTER (WHERE l.days BETWEEN 1 AND 3)::int AS "within3Days",
       count(*) FILTER (WHERE l.days BETWEEN 4 AND 7)::int AS "withinWeek",
       count(*) FILTER (WHERE l.days > 7)::int AS later
     FROM (SELECT d.kind, d.due_date - (SELECT legal_today()) AS days FROM ${from} AND ${OWED}) l`,
    [id],
  ))!;
};

/** The nearest first. Cases are looked up one by one: left to itself, PostgreSQL reads all there are for a page of them. */
export function inboxItems(tx: Tx, actor: Actor, limit: number, after: { due: string; id: string } | null): Promise<InboxRow[]> {
  const { from, id } = onMyDesk(actor);
  return tx.rows(
    `SELECT l.*, c.case_no AS "caseNo", c.title AS "caseTitle", legal_today() AS today
     FROM (SELECT d.id, d.case_id AS "caseId", d.owner_kind AS "ownerKind", d.owner_id AS "ownerId", d.clock, d.kind, d.rule_id AS "ruleId",
         d.rule_version AS "ruleVersion", d.due_date AS "dueDate", d.nominal_due AS "nominalDue", d.provisional
       FROM ${from} AND ${OWED} AND ($3::date IS NULL OR (d.due_date, d.id) > ($3::date, $4::uuid))
       ORDER BY d.due_date, d.id LIMIT $2::int) l
     CROSS JOIN LATERAL (SELECT case_no, title FROM cases WHERE id = l."caseId" OFFSET 0) c ORDER BY l."dueDate", l.id`,
    [id, limit + 1, after?.due ?? null, after?.id ?? null],
  );
}

const SHOWN = `SELECT n.id, n.case_id, n.kind, n.text, n.visible_from FROM notices n`;
const NEWEST = `ORDER BY n.visible_from DESC, n.id LIMIT $4::int`;

// Each branch walks an index of its own from its newest end; of a digest only the whole is shown, of its parts none.
const NOTICES = `WITH t AS MATERIALIZED (SELECT legal_now() AS now)
  SELECT n.id, n.case_id AS "caseId", c.case_no AS "caseNo", n.kind, n.text, n.visible_from AS "visibleFrom"
  FROM (
    (${SHOWN} WHERE n.user_id = $2::uuid AND n.organisation_id = $1::uuid AND n.digest_on IS NULL AND n.visible_from <= (SELECT now FROM t) ${NEWEST})
    UNION ALL
    SELECT r.* FROM unnest($3::text[]) AS part(role) CROSS JOIN LATERAL
      (${SHOWN} WHERE n.organisation_id = $1::uuid AND n.role = part.role AND n.user_id IS NULL AND n.visible_from <= (SELECT now FROM t) ${NEWEST}) r
    UNION ALL
    (SELECT n.id, NULL::uuid, 'digest', n.text, n.visible_from FROM notice_digests n
     WHERE n.user_id = $2::uuid AND n.organisation_id = $1::uuid AND n.visible_from <= (SELECT now FROM t) ${NEWEST})
  ) n LEFT JOIN cases c ON c.id = n.case_id
  ${NEWEST}`;

/** The newest first: what my part in my organisation was told, what I was told in person, and my digests. */
export const noticesFor = (tx: Tx, actor: Actor, limit: number): Promise<NoticeRow[]> =>
  tx.rows(NOTICES, [actor.organisationId, actor.id, actor.roles, limit]);
