/** Rungs: which are due, which of them still hold once their case is locked. */
import type { Tell } from '../domain/deadlines/rule-shape.js';
import type { Tx } from '../platform/work.js';

export interface RungPlace {
  id: number;
  caseId: string;
  kind: 'reminder' | 'escalation' | 'expiry';
}

/** A rung that fired, with all that its event says. */
export interface FiredRung {
  id: number;
  caseId: string;
  kind: 'reminder' | 'escalation' | 'expiry';
  tell: Tell;
  rung: number;
  revision: number;
  deadlineId: string;
  ruleId: string;
  clock: string;
  ownerKind: string;
  ownerId: string;
  organisationId: string;
  organisationName: string;
  handlerUserId: string | null;
  handlerOrganisationId: string | null;
  senderOrganisationId: string | null;
  eventSeq: number;
  eventHash: Buffer;
  now: Date;
}

const PLACES = `SELECT id, case_id AS "caseId", kind FROM deadline_rungs WHERE id = ANY($1::bigint[]) AND state = 'armed'`;

/** Where these rungs lie, without a lock; what is no longer armed is left out. */
export const placesOf = (tx: Tx, ids: readonly number[]): Promise<RungPlace[]> => tx.rows<RungPlace>(PLACES, [ids]);

const LOCK = `SELECT id FROM cases WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

const locked = async (tx: Tx, text: string, ids: readonly string[]): Promise<Set<string>> =>
  new Set((await tx.rows<{ id: string }>(text, [ids])).map(({ id }) => id));

/** Everybody locks cases in this order. @returns those that are there */
export const lockCases = (tx: Tx, ids: readonly string[]): Promise<Set<string>> => locked(tx, LOCK, ids);

/** The same without waiting for anybody. @returns those that nobody else held */
export const lockFreeCases = (tx: Tx, ids: readonly string[]): Promise<Set<string>> => locked(tx, `${LOCK} SKIP LOCKED`, ids);

const MATTER = `SELECT c.matter_id AS id FROM cases c WHERE c.id = $1`;

export const matterOf = async (tx: Tx, caseId: string): Promise<string | undefined> => (await tx.row<{ id: string }>(MATTER, [caseId]))?.id;

// A date that a new calendar, closure or order is about to move is not fired by its old day: it waits until it was counted again.
const COUNTED_BY_WHAT_STANDS = `d.local_version = (SELECT o.local_version FROM organisations o WHERE o.id = d.organisation_id)
  AND NOT EXISTS (SELECT FROM publications n WHERE n.finished_at IS NULL AND n.kind = 'calendar'
    AND d.calendar_version ~ ('(^|,)' || n.year || ':') AND NOT d.calendar_version ~ ('(^|,)' || n.year || ':' || n.year_version || '(,|$)'))`;

// Armed, due by legal time, of the current revision, of a deadline that runs: whoever comes second finds nothing. The head of the event chain is
// read here and not with the lock, whose snapshot may be older than the moment the lock was got. Each rung holds the number its event will have.
const FIRE = `WITH t AS MATERIALIZED (SELECT legal_now() AS now),
  due AS MATERIALIZED (
    SELECT r.id, d.rule_id, d.clock, d.owner_kind, d.owner_id, d.organisation_id, c.event_seq, c.event_hash,
      row_number() OVER (PARTITION BY r.case_id ORDER BY r.fire_at, r.id) AS place
    FROM t, deadline_rungs r JOIN deadlines d ON d.id = r.deadline_id JOIN cases c ON c.id = r.case_id
    WHERE r.id = ANY($1::bigint[]) AND r.state = 'armed' AND r.fire_at <= t.now
      AND d.revision = r.revision AND d.ended_at IS NULL AND ${COUNTED_BY_WHAT_STANDS}),
  fired AS (
    UPDATE deadline_rungs r SET state = 'fired', fired_at = t.now, event_seq = due.event_seq + due.place FROM due, t
    WHERE r.id = due.id AND r.state = 'armed'
    RETURNING r.id, r.case_id, r.kind, r.tell, r.rung, r.revision, r.fire_at, r.deadline_id, due.rule_id, due.clock, due.owner_kind, due.owner_id,
      due.organisation_id, due.event_seq AS head_seq, due.event_hash AS head_hash, t.now)
  SELECT f.id, f.case_id AS "caseId", f.kind, f.tell, f.rung, f.revision, f.deadline_id AS "deadlineId", f.rule_id AS "ruleId", f.clock,
    f.owner_kind AS "ownerKind", f.owner_id AS "ownerId", f.organisation_id AS "organisationId", o.name AS "organisationName",
    m.user_id AS "handlerUserId", m.organisation_id AS "handlerOrganisationId", h.from_organisation_id AS "senderOrganisationId",
    f.head_seq AS "eventSeq", f.head_hash AS "eventHash", f.now
  FROM fired f
  JOIN organisations o ON o.id = f.organisation_id
  LEFT JOIN proceedings p ON f.owner_kind = 'proceeding' AND p.id = f.owner_id
  -- Whose safety an exit is about is known best by who handles a road of the case at the body that owes it.
  LEFT JOIN LATERAL (SELECT q.handler_id FROM proceedings q WHERE f.owner_kind = 'safety-exit' AND q.case_id = f.case_id AND q.organisation_id = f.organisation_id
    AND q.ended_at IS NULL AND q.handler_id IS NOT NULL ORDER BY q.opened_at DESC, q.id DESC LIMIT 1) s ON true
  LEFT JOIN mediators m ON m.id = coalesce(p.handler_id, s.handler_id)
  LEFT JOIN handoffs h ON f.owner_kind = 'handoff' AND h.id = f.owner_id
  ORDER BY f.fire_at, f.id`;

/** Fires what still holds. Only with the cases locked. */
export const fireArmed = (tx: Tx, ids: readonly number[]): Promise<FiredRung[]> => tx.rows<FiredRung>(FIRE, [ids]);

const NOTE = 'UPDATE deadline_rungs r SET event_seq = c.event_seq FROM cases c WHERE r.id = $1 AND c.id = r.case_id';

/** What the end of a clock did stands on the case's chain, up to here. */
export const noteEffect = (tx: Tx, id: number): Promise<number> => tx.run(NOTE, [id]);

const STAFF = `SELECT u.organisation_id AS "organisationId", array_agg(DISTINCT role) AS roles
  FROM users u CROSS JOIN LATERAL unnest(u.roles) role
  WHERE u.active AND (u.organisation_id = ANY($1::uuid[]) OR 'county-supervisor' = ANY(u.roles)) GROUP BY 1`;

/** Which parts somebody fills, in these organisations and at the county. */
export async function staffOf(tx: Tx, organisationIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.rows<{ organisationId: string; roles: string[] }>(STAFF, [organisationIds]);
  return new Map(rows.map(({ organisationId, roles }) => [organisationId, new Set(roles)]));
}

const CLAIM = `WITH due AS MATERIALIZED (
    SELECT id, rung_at FROM deadline_rungs
    WHERE state = 'armed' AND fire_at <= (SELECT legal_now()) AND (rung_at IS NULL OR rung_at < clock_timestamp() - interval '2 seconds')
    ORDER BY fire_at, id LIMIT $1::int FOR UPDATE SKIP LOCKED)
  UPDATE deadline_rungs r SET rung_at = clock_timestamp() FROM due WHERE r.id = due.id RETURNING r.id, due.rung_at IS NOT NULL AS "rangBefore"`;

/** Due rungs nobody else is looking at, stamped with the machine's time. `rangBefore`: the queue was rung for it and nothing came of it. */
export const claimDueRungs = (tx: Tx, limit: number): Promise<{ id: number; rangBefore: boolean }[]> => tx.rows(CLAIM, [limit]);

const NEXT = `SELECT min(fire_at) AS at FROM deadline_rungs WHERE state = 'armed' AND fire_at <= $1 AND id <> ALL($2::bigint[])`;

/** When the next armed rung is due, not later than `until`. */
export const nextDueAt = async (tx: Tx, until: Date, except: readonly number[]): Promise<Date | null> =>
  (await tx.row<{ at: Date | null }>(NEXT, [until, except]))?.at ?? null;

const DUE = `SELECT id FROM deadline_rungs WHERE state = 'armed' AND fire_at <= $1 AND id <> ALL($2::bigint[]) ORDER BY fire_at, id`;

export const rungsDueAt = async (tx: Tx, at: Date, except: readonly number[]): Promise<number[]> =>
  (await tx.rows<{ id: number }>(DUE, [at, except])).map(({ id }) => id);

const FIRED = `SELECT count(*)::int AS fired FROM deadline_rungs WHERE id = ANY($1::bigint[]) AND state = 'fired'`;

export const countFired = async (tx: Tx, ids: readonly number[]): Promise<number> =>
  (await tx.row<{ fired: number }>(FIRED, [ids]))?.fired ?? 0;

// The earliest first, each deadline looked up: PostgreSQL does not know how few are due, and would read all deadlines there are.
export const CLEAR = `WITH stale AS MATERIALIZED (
    SELECT r.id FROM deadline_rungs r
    CROSS JOIN LATERAL (SELECT FROM deadlines WHERE id = r.deadline_id AND (ended_at IS NOT NULL OR revision <> r.revision) OFFSET 0) d
    WHERE r.state = 'armed' AND r.fire_at <= (SELECT legal_now()) - interval '1 minute' ORDER BY r.fire_at LIMIT 1000)
  UPDATE deadline_rungs r SET state = 'cancelled' FROM stale WHERE r.id = stale.id AND r.state = 'armed'`;

/** Takes away rungs that can never fire, an armful at a time, so that no sweep claims them for ever. @returns how many */
export const clearStaleRungs = (tx: Tx): Promise<number> => tx.run(CLEAR);
