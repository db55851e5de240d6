/** Dates that were counted by what no longer stands, and the publications that made them so. What is left to do is read off the deadlines themselves. */
import { NIL } from 'uuid';
import type { ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';
import { type ArmedRung, deadlineJson, type DeadlineRow, utc } from './deadline.queries.js';

// One look at each value, however many deadlines there are: from each to the next along the index.
const SPELLINGS = `WITH RECURSIVE v AS (
    (SELECT calendar_version AS text FROM deadlines WHERE ended_at IS NULL ORDER BY calendar_version LIMIT 1)
    UNION ALL
    SELECT (SELECT d.calendar_version FROM deadlines d WHERE d.ended_at IS NULL AND d.calendar_version > v.text ORDER BY d.calendar_version LIMIT 1)
    FROM v WHERE v.text IS NOT NULL)
  SELECT text FROM v WHERE text IS NOT NULL`;

/** Every combination of years and versions that an open deadline was counted by. */
export const calendarSpellings = async (tx: Tx): Promise<string[]> => (await tx.rows<{ text: string }>(SPELLINGS)).map(({ text }) => text);

export interface Outdated {
  id: string;
  caseId: string;
  /** Its organisation's closures, orders or ladders have changed: rungs may differ though the date does not. */
  byHouse: boolean;
}

// Each in the order of its index: without it the planner hopes to meet a few soon, and reads all of them to find that there are none.
const BY_CALENDAR = `SELECT d.id, d.case_id AS "caseId", d.local_version <> o.local_version AS "byHouse"
  FROM unnest($1::text[]) AS spelling(text)
  CROSS JOIN LATERAL (SELECT * FROM deadlines x WHERE x.calendar_version = spelling.text AND x.ended_at IS NULL AND x.id > $3::uuid
    ORDER BY x.id LIMIT $2::int) d
  JOIN organisations o ON o.id = d.organisation_id LIMIT $2::int`;

const BY_HOUSE = `SELECT d.id, d.case_id AS "caseId", true AS "byHouse" FROM organisations o
  CROSS JOIN LATERAL (
    (SELECT id, case_id FROM deadlines x WHERE x.organisation_id = o.id AND x.ended_at IS NULL AND x.local_version < o.local_version
      ORDER BY x.local_version, x.id LIMIT $1::int)
    UNION ALL
    (SELECT id, case_id FROM deadlines x WHERE x.organisation_id = o.id AND x.ended_at IS NULL AND x.local_version > o.local_version
      ORDER BY x.local_version, x.id LIMIT $1::int)) d
  LIMIT $1::int`;

/**
 * An armful of them.
 * @param spellings the outdated ones
 * @param after an id: what was counted a moment ago is still in the index, and need not be passed by again. Where nothing is left behind it, it is
 *   looked from the beginning.
 */
export const outdatedDeadlines = async (tx: Tx, spellings: readonly string[], limit: number, after: string = NIL): Promise<Outdated[]> => {
  const found = spellings.length > 0 ? await tx.rows<Outdated>(BY_CALENDAR, [spellings, limit, after]) : [];
  if (found.length > 0) return found;
  return after > NIL ? outdatedDeadlines(tx, spellings, limit) : tx.rows<Outdated>(BY_HOUSE, [limit]);
};

const TAKE_CASES = `SELECT id FROM cases WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`;

/** Locks those that nobody is working on; the others come in a later turn. */
export const takeFreeCases = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ id: string }>(TAKE_CASES, [ids])).map(({ id }) => id);

export interface RecountRow {
  deadline: DeadlineRow;
  armed: ArmedRung[];
  handlerUserId: string | null;
  handlerOrganisationId: string | null;
  eventSeq: number;
  eventHash: Buffer;
  now: Date;
}

const ROWS = `WITH t AS MATERIALIZED (SELECT legal_now() AS now)
  SELECT ${deadlineJson('d')} AS deadline,
    coalesce((SELECT jsonb_agg(jsonb_build_object('rung', r.rung, 'kind', r.kind, 'tell', r.tell, 'at', ${utc('r.fire_at')}))
      FROM deadline_rungs r WHERE r.deadline_id = d.id AND r.state = 'armed'), '[]') AS armed,
    m.user_id AS "handlerUserId", m.organisation_id AS "handlerOrganisationId", c.event_seq AS "eventSeq", c.event_hash AS "eventHash", t.now
  FROM deadlines d JOIN cases c ON c.id = d.case_id
  LEFT JOIN proceedings p ON d.owner_kind = 'proceeding' AND p.id = d.owner_id
  LEFT JOIN mediators m ON m.id = p.handler_id, t
  WHERE d.id = ANY($1::uuid[]) AND d.case_id = ANY($2::uuid[]) AND d.ended_at IS NULL
  ORDER BY d.case_id, d.id`;

/** As they stand under the locks of their cases, with the heads of the chains. */
export const rowsToRecount = (tx: Tx, ids: readonly string[], caseIds: readonly string[]): Promise<RecountRow[]> =>
  tx.rows(ROWS, [ids, caseIds]);

export interface Publication {
  id: string;
  kind: 'calendar' | 'closure' | 'order' | 'ladder';
  year: number | null;
  organisationIds: string[];
  title: string;
  madeBy: ActorStamp;
}

const OPEN = `SELECT id, kind, year, organisation_ids AS "organisationIds", title, made_by AS "madeBy" FROM publications
  WHERE finished_at IS NULL ORDER BY made_at, id`;

export const openPublications = (tx: Tx): Promise<Publication[]> => tx.rows(OPEN);

const COUNT_MOVED = `UPDATE publications p SET moved = p.moved + n.moved FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, moved int) WHERE p.id = n.id`;

export const countMoved = (tx: Tx, moved: readonly { id: string; moved: number }[]): Promise<number> =>
  moved.length === 0 ? Promise.resolve(0) : tx.run(COUNT_MOVED, [JSON.stringify(moved)]);

const FINISH = `UPDATE publications SET finished_at = legal_now() WHERE id = $1 AND finished_at IS NULL`;

/** @returns whether this process was the one that finished it */
export const finishPublication = async (tx: Tx, id: string): Promise<boolean> => (await tx.run(FINISH, [id])) === 1;

export interface ToTell {
  organisationId: string;
  userId: string | null;
  moved: number;
}

const TAKE_UNTOLD = `WITH told AS (UPDATE deadline_moves SET told_at = legal_now() WHERE publication_id = $1 AND told_at IS NULL
    RETURNING organisation_id, user_id)
  SELECT organisation_id AS "organisationId", user_id AS "userId", count(*)::int AS moved FROM told GROUP BY 1, 2`;

/** Whose dates moved and who has not heard of it. */
export const takeUntold = (tx: Tx, publicationId: string): Promise<ToTell[]> => tx.rows(TAKE_UNTOLD, [publicationId]);

const TELL = `WITH t AS MATERIALIZED (SELECT legal_now() AS now)
  INSERT INTO notices (publication_id, organisation_id, role, user_id, kind, text, created_at, visible_from)
  SELECT $1, n."organisationId", n.role, n."userId", 'deadlines-moved', n.text, t.now, t.now
  FROM jsonb_to_recordset($2::jsonb) AS n("organisationId" uuid, role text, "userId" uuid, text text), t ON CONFLICT DO NOTHING`;

export const tellOwners = (
  tx: Tx,
  publicationId: string,
  notices: readonly { organisationId: string; role: string; userId: string | null; text: string }[],
): Promise<number> => (notices.length === 0 ? Promise.resolve(0) : tx.run(TELL, [publicationId, JSON.stringify(notices)]));

export interface GroupedDates {
  ownerKind: DeadlineRow['ownerKind'];
  ruleId: string;
  ruleVersion: number;
  startDate: LegalDate;
  startAt: string | null;
  untilDate: LegalDate | null;
  /** Empty where the organisation has no days of its own. */
  organisationId: string;
  dueDate: LegalDate;
  suspensions: { from: LegalDate; to: LegalDate | null; basis: string }[];
  extensions: { quantity: number | null; unit: 'day' | null; until: LegalDate | null; basis: string }[];
  deadlines: number;
}

// Deadlines with the same rule, start and history come to the same day: each kind is counted once. An organisation matters only where it has days of its own.
const GROUPS = `SELECT d.rule_id AS "ruleId", d.rule_version AS "ruleVersion", d.start_date AS "startDate", ${utc('d.start_at')} AS "startAt", d.until_date AS "untilDate",
    CASE WHEN o.local_version > 0 THEN o.id END AS "organisationId", d.due_date AS "dueDate", s.all AS suspensions, e.all AS extensions, d.owner_kind AS "ownerKind", count(*)::int AS deadlines
  FROM deadlines d JOIN organisations o ON o.id = d.organisation_id
  LEFT JOIN (SELECT x.deadline_id, jsonb_agg(jsonb_build_object('from', x.from_date, 'to', x.to_date, 'basis', x.basis) ORDER BY x.from_date) AS all
    FROM deadline_suspensions x GROUP BY 1) s ON s.deadline_id = d.id
  LEFT JOIN (SELECT x.deadline_id, jsonb_agg(jsonb_build_object('quantity', x.quantity, 'unit', x.unit, 'until', x.until_date, 'basis', x.basis) ORDER BY x.approved_on, x.id) AS all
    FROM deadline_extensions x JOIN deadlines y ON y.id = x.deadline_id WHERE x.approved_on >= y.start_date GROUP BY 1) e ON e.deadline_id = d.id
  WHERE d.ended_at IS NULL AND d.calendar_version = ANY($1::text[])
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`;

/** All open deadlines that were counted by these spellings, in groups that share a fate. */
export const groupedDates = async (tx: Tx, spellings: readonly string[]): Promise<GroupedDates[]> => {
  // The one question here that may look at every open deadline: an administrator asks it, before he publishes a year.
  await tx.rows(`SELECT set_config('statement_timeout', '60s', true)`);
  const rows = await tx.rows<GroupedDates>(GROUPS, [spellings]);
  return rows.map((row) => ({
    ...row,
    suspensions: row.suspensions ?? [],
    extensions: row.extensions ?? [],
    organisationId: row.organisationId ?? '',
  }));
};
