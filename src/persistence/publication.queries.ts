/** What was published of the days dates are counted by: years, closures, orders, ladders. What it moves is found by `recount.queries.ts`. */
import type { ActorStamp } from '../domain/actor.js';
import type { CalendarYear } from '../domain/calendar.js';
import type { LadderRow } from '../domain/deadlines/rule-shape.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Place } from '../platform/http/page.dto.js';
import type { Tx } from '../platform/work.js';

export interface PublicationRow {
  id: string;
  kind: string;
  year: number | null;
  title: string;
  madeBy: ActorStamp;
  madeAt: Date;
  moved: number;
  finishedAt: Date | null;
}

const COLUMNS = `p.id, p.kind, p.year, p.title, p.made_by AS "madeBy", p.made_at AS "madeAt", p.moved, p.finished_at AS "finishedAt"`;

export const publicationNamed = (tx: Tx, id: string): Promise<PublicationRow | undefined> =>
  tx.row(`SELECT ${COLUMNS} FROM publications p WHERE p.id = $1`, [id]);

/** The newest first. */
export const listPublications = (tx: Tx, limit: number, after: Place | null): Promise<PublicationRow[]> =>
  tx.rows(
    `SELECT ${COLUMNS} FROM publications p WHERE $2::timestamptz IS NULL OR (p.made_at, p.id) < ($2::timestamptz, $3::uuid)
     ORDER BY p.made_at DESC, p.id DESC LIMIT $1::int`,
    [limit + 1, after?.[0] ?? null, after?.[1] ?? null],
  );

export interface NewPublication {
  id: string;
  kind: 'calendar' | 'closure' | 'order' | 'ladder';
  year?: number;
  yearVersion?: number;
  organisationIds?: readonly string[];
  /** Whose approval it is. */
  proposalId?: string;
  title: string;
  madeBy: ActorStamp;
}

const PUBLISH = `INSERT INTO publications (id, kind, year, year_version, organisation_ids, title, made_by, made_at, proposal_id)
  VALUES ($1, $2, $3, $4, $5::uuid[], $6, $7::jsonb, legal_now(), $8::uuid)`;

/** Together with what it announces: the workers find both or neither. */
export const publish = (
  tx: Tx,
  { id, kind, year, yearVersion, organisationIds = [], title, madeBy, proposalId }: NewPublication,
): Promise<number> =>
  tx.run(PUBLISH, [id, kind, year ?? null, yearVersion ?? null, organisationIds, title, JSON.stringify(madeBy), proposalId ?? null]);

const LOCK_YEAR = `SELECT pg_advisory_xact_lock(hashtextextended('yizhan calendar ' || $1::int, 0))`;

export async function lockYear(tx: Tx, year: number): Promise<void> {
  await tx.rows(LOCK_YEAR, [year]);
}

export interface CalendarRow extends CalendarYear {
  /** Who approved it; who entered it, where that took one person. */
  publishedBy: ActorStamp | null;
  publishedAt: Date;
  proposedBy: ActorStamp | null;
  proposedAt: Date | null;
  /** What was said with the approval. */
  remark: string | null;
}

const YEARS = `c.year, c.version, c.source, c.off_days::text[] AS "offDays", c.work_days::text[] AS "workDays", c.published_by AS "publishedBy",
  coalesce(p.answered_at, c.published_at) AS "publishedAt", p.proposed_by AS "proposedBy", p.proposed_at AS "proposedAt", p.reason AS remark
  FROM calendars c LEFT JOIN reference_proposals p ON p.id = c.proposal_id`;

/** Every version of a year, oldest first. */
export const calendarVersions = (tx: Tx, year: number): Promise<CalendarRow[]> =>
  tx.rows(`SELECT ${YEARS} WHERE c.year = $1::int ORDER BY c.version`, [year]);

export const latestCalendars = (tx: Tx): Promise<CalendarRow[]> =>
  tx.rows(`SELECT DISTINCT ON (c.year) ${YEARS} ORDER BY c.year, c.version DESC`);

/** As it was proposed, published by who approved it. */
export const addCalendar = (
  tx: Tx,
  { year, version, source, offDays, workDays }: CalendarYear,
  by: ActorStamp,
  proposalId: string,
): Promise<number> =>
  tx.run(
    `INSERT INTO calendars (year, version, source, off_days, work_days, published_by, proposal_id)
     VALUES ($1::int, $2::int, $3, $4::date[], $5::date[], $6::jsonb, $7::uuid)`,
    [year, version, source, offDays, workDays, JSON.stringify(by), proposalId],
  );

// ---------------------------------------------------------------- single houses

const BUMP = `UPDATE organisations SET local_version = local_version + 1 WHERE id = ANY($1::uuid[])`;

/** Their dates are counted again. */
export const houseChanged = (tx: Tx, organisationIds: readonly string[]): Promise<number> => tx.run(BUMP, [organisationIds]);

export const organisationsIn = async (tx: Tx, areaCode: string): Promise<string[]> =>
  (await tx.rows<{ id: string }>('SELECT id FROM organisations WHERE starts_with(area_code, $1) ORDER BY id', [areaCode])).map(
    ({ id }) => id,
  );

/** Whether there is a body of these kinds in the area; of any kind, where none is named. */
export const reachesSomebody = async (tx: Tx, areaCode: string, kinds: readonly string[] | null): Promise<boolean> =>
  (await tx.row(
    'SELECT FROM organisations WHERE active AND starts_with(area_code, $1) AND ($2::text[] IS NULL OR kind = ANY($2::text[])) LIMIT 1',
    [areaCode, kinds],
  )) !== undefined;

export interface ClosureRow {
  id: string;
  organisationId: string;
  from: LegalDate;
  to: LegalDate;
  reason: string;
  madeBy: ActorStamp;
  madeAt: Date;
  withdrawnAt: Date | null;
  /** The day it was to last to, where it ended early. */
  plannedTo: LegalDate | null;
  endedAt: Date | null;
  version: number;
}

const CLOSURE = `c.id, c.organisation_id AS "organisationId", c.from_date AS "from", c.to_date AS "to", c.reason, c.made_by AS "madeBy", c.made_at AS "madeAt",
  c.withdrawn_at AS "withdrawnAt", c.planned_to AS "plannedTo", c.ended_at AS "endedAt", c.version`;

export const closuresOf = (tx: Tx, organisationId: string): Promise<ClosureRow[]> =>
  tx.rows(`SELECT ${CLOSURE} FROM closures c WHERE c.organisation_id = $1 ORDER BY c.from_date DESC, c.id LIMIT 200`, [organisationId]);

/** Those that count: all but the withdrawn. */
export const standingClosures = (tx: Tx, organisationId: string): Promise<Pick<ClosureRow, 'from' | 'to'>[]> =>
  tx.rows(`SELECT c.from_date AS "from", c.to_date AS "to" FROM closures c WHERE c.organisation_id = $1 AND c.withdrawn_at IS NULL`, [
    organisationId,
  ]);

export const closureNamed = (tx: Tx, id: string): Promise<ClosureRow | undefined> =>
  tx.row(`SELECT ${CLOSURE} FROM closures c WHERE c.id = $1 FOR UPDATE`, [id]);

export const addClosure = (
  tx: Tx,
  c: { id: string; organisationId: string; from: string; to: string; reason: string },
  by: ActorStamp,
): Promise<number> =>
  tx.run(
    `INSERT INTO closures (id, organisation_id, from_date, to_date, reason, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6::jsonb, legal_now())`,
    [c.id, c.organisationId, c.from, c.to, c.reason, JSON.stringify(by)],
  );

export const withdrawClosure = (tx: Tx, id: string, by: ActorStamp): Promise<number> =>
  tx.run(`UPDATE closures SET withdrawn_by = $2::jsonb, withdrawn_at = legal_now(), version = version + 1 WHERE id = $1`, [
    id,
    JSON.stringify(by),
  ]);

/** It ends before its last day; days that have passed stay shut. */
export const endClosure = (tx: Tx, id: string, to: LegalDate, by: ActorStamp): Promise<number> =>
  tx.run(
    `UPDATE closures SET planned_to = to_date, to_date = $2::date, ended_by = $3::jsonb, ended_at = legal_now(), version = version + 1 WHERE id = $1`,
    [id, to, JSON.stringify(by)],
  );

export interface OrderRow {
  id: string;
  areaCode: string;
  classes: string[];
  from: LegalDate;
  to: LegalDate;
  basis: string;
  madeBy: ActorStamp;
  madeAt: Date;
  endedAt: Date | null;
  version: number;
}

const ORDER = `s.id, s.area_code AS "areaCode", s.classes, s.from_date AS "from", s.to_date AS "to", s.basis, s.made_by AS "madeBy", s.made_at AS "madeAt",
  s.ended_at AS "endedAt", s.version`;

/** The newest first. */
export const listOrders = (tx: Tx, limit: number, after: Place | null): Promise<OrderRow[]> =>
  tx.rows(
    `SELECT ${ORDER} FROM suspension_orders s WHERE $2::timestamptz IS NULL OR (s.made_at, s.id) < ($2::timestamptz, $3::uuid)
     ORDER BY s.made_at DESC, s.id DESC LIMIT $1::int`,
    [limit + 1, after?.[0] ?? null, after?.[1] ?? null],
  );

export const orderNamed = (tx: Tx, id: string, forUpdate = false): Promise<OrderRow | undefined> =>
  tx.row(`SELECT ${ORDER} FROM suspension_orders s WHERE s.id = $1 ${forUpdate ? 'FOR UPDATE' : ''}`, [id]);

export const addOrder = (
  tx: Tx,
  o: { id: string; areaCode: string; classes: readonly string[]; from: string; to: string; basis: string },
  by: ActorStamp,
): Promise<number> =>
  tx.run(
    `INSERT INTO suspension_orders (id, area_code, classes, from_date, to_date, basis, made_by, made_at) VALUES ($1, $2, $3::text[], $4, $5, $6, $7::jsonb, legal_now())`,
    [o.id, o.areaCode, o.classes, o.from, o.to, o.basis, JSON.stringify(by)],
  );

/** It ends before its last day; days that have passed stay uncounted. */
export const endOrder = (tx: Tx, id: string, on: LegalDate, by: ActorStamp): Promise<number> =>
  tx.run(
    `UPDATE suspension_orders SET to_date = greatest(from_date, least(to_date, $2::date)), ended_by = $3::jsonb, ended_at = legal_now(), version = version + 1 WHERE id = $1`,
    [id, on, JSON.stringify(by)],
  );

export interface OwnLadderRow {
  ruleId: string;
  /** Null: back to the rule's own. */
  ladder: LadderRow[] | null;
  version: number;
  madeBy: ActorStamp;
  madeAt: Date;
}

const LADDER = `l.rule_id AS "ruleId", l.ladder, l.version, l.made_by AS "madeBy", l.made_at AS "madeAt"`;
const NEWEST = 'SELECT DISTINCT ON (rule_id) * FROM organisation_ladders WHERE organisation_id = $1 ORDER BY rule_id, version DESC';

export const laddersOf = (tx: Tx, organisationId: string): Promise<OwnLadderRow[]> =>
  tx.rows(`SELECT ${LADDER} FROM (${NEWEST}) l WHERE l.ladder IS NOT NULL ORDER BY l.rule_id`, [organisationId]);

export const ownLadder = (tx: Tx, organisationId: string, ruleId: string): Promise<OwnLadderRow | undefined> =>
  tx.row(`SELECT ${LADDER} FROM organisation_ladders l WHERE l.organisation_id = $1 AND l.rule_id = $2 ORDER BY l.version DESC LIMIT 1`, [
    organisationId,
    ruleId,
  ]);

export const addLadder = (tx: Tx, organisationId: string, l: Pick<OwnLadderRow, 'ruleId' | 'ladder' | 'version'>, by: ActorStamp) =>
  tx.run(
    `INSERT INTO organisation_ladders (organisation_id, rule_id, version, ladder, made_by, made_at) VALUES ($1, $2, $3::int, $4::jsonb, $5::jsonb, legal_now())`,
    [organisationId, l.ruleId, l.version, l.ladder && JSON.stringify(l.ladder), JSON.stringify(by)],
  );

/** Whether there is such an organisation: what is said of one that is not there is not found. */
export const isOrganisation = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.row('SELECT FROM organisations WHERE id = $1 AND active', [id])) !== undefined;

/** Takes the organisation's row, so that two changes of its ladders follow each other. */
export const lockOrganisation = (tx: Tx, id: string): Promise<{ id: string; name: string; areaCode: string } | undefined> =>
  tx.row('SELECT id, name, area_code AS "areaCode" FROM organisations WHERE id = $1 AND active FOR NO KEY UPDATE', [id]);

export interface AppointmentRow {
  caseId: string;
  proceedingId: string;
  heldAt: Date;
}

/** Appointments of roads at this house, or with it as a seat, that fall on these days. */
export const appointmentsOn = (tx: Tx, organisationId: string, from: string, to: string): Promise<AppointmentRow[]> =>
  tx.rows(
    `SELECT p.case_id AS "caseId", p.id AS "proceedingId", s.held_at AS "heldAt" FROM sessions s JOIN proceedings p ON p.id = s.proceeding_id
     WHERE p.ended_at IS NULL AND s.held_at > legal_now() AND (s.held_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $2::date AND $3::date
       AND (p.organisation_id = $1 OR EXISTS (SELECT FROM proceeding_seats z WHERE z.proceeding_id = p.id AND z.left_at IS NULL AND z.organisation_id = $1))
     ORDER BY p.case_id, s.held_at LIMIT 500`,
    [organisationId, from, to],
  );
