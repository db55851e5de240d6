/** Bodies among each other: who stands above whom, whose area holds what, and who goes on when one ends. */
import { covers } from '../domain/areas.js';
import type { Tx } from '../platform/work.js';

export interface Body {
  id: string;
  name: string;
  kind: string;
  areaCode: string;
}

const BODY = `id, name, kind, area_code AS "areaCode"`;

/**
 * A body that is there, and stays until this transaction ends: who would end it waits. A body that is being ended meanwhile is not found.
 */
export const bodyForGood = (tx: Tx, id: string): Promise<Body | undefined> =>
  tx.row(`SELECT ${BODY} FROM organisations WHERE id = $1 AND active FOR SHARE`, [id]);

/** Active centres whose area holds the place, the nearest first. */
export async function centresOver(tx: Tx, place: string): Promise<Body[]> {
  const centres = await tx.rows<Body>(
    `SELECT ${BODY} FROM organisations WHERE kind = 'centre' AND active ORDER BY length(area_code) DESC, id`,
  );
  return centres.filter(({ areaCode }) => covers(areaCode, place));
}

const ABOVE = `WITH RECURSIVE above AS (SELECT o.parent_id AS id, 1 AS step FROM organisations o WHERE o.id = $1
    UNION ALL SELECT o.parent_id, a.step + 1 FROM above a JOIN organisations o ON o.id = a.id WHERE a.step < 20)
  SELECT s.id, s.name, s.kind, s.area_code AS "areaCode" FROM above a JOIN organisations s ON s.id = a.id AND s.active ORDER BY a.step`;

/** Active bodies above this one, the next first. */
export const superiorsOf = (tx: Tx, id: string): Promise<Body[]> => tx.rows(ABOVE, [id]);

const ALL_ABOVE = `WITH RECURSIVE above AS (SELECT o.id AS body, o.parent_id AS id, 1 AS step FROM organisations o WHERE o.id = ANY($1::uuid[]) AND o.parent_id IS NOT NULL
    UNION ALL SELECT a.body, o.parent_id, a.step + 1 FROM above a JOIN organisations o ON o.id = a.id WHERE o.parent_id IS NOT NULL AND a.step < 20)
  SELECT a.body, json_agg(s.id ORDER BY a.step) AS above FROM above a JOIN organisations s ON s.id = a.id AND s.active GROUP BY a.body`;

/** The same of several, by their ids; what has none above it is left out. */
export const superiorsOfMany = async (tx: Tx, ids: readonly string[]): Promise<Record<string, string[]>> =>
  Object.fromEntries((await tx.rows<{ body: string; above: string[] }>(ALL_ABOVE, [ids])).map(({ body, above }) => [body, above]));

export interface OrganisationState {
  id: string;
  code: string;
  name: string;
  kind: string;
  areaCode: string;
  parentId: string | null;
  phone: string | null;
  active: boolean;
  successor: { id: string; name: string } | null;
  endedOn: string | null;
  endedReason: string | null;
  version: number;
}

const STATE = `SELECT o.id, o.code, o.name, o.kind, o.area_code AS "areaCode", o.parent_id AS "parentId", o.phone, o.active, o.ended_on AS "endedOn",
  o.ended_reason AS "endedReason", o.version,
  (SELECT jsonb_build_object('id', s.id, 'name', s.name) FROM organisations s WHERE s.id = o.successor_id) AS successor FROM organisations o WHERE o.id = $1`;

export const organisationState = (tx: Tx, id: string): Promise<OrganisationState | undefined> => tx.row(STATE, [id]);

/** The same, locked: offers and acceptances that name it have committed, and later ones wait. */
export const lockOrganisation = (tx: Tx, id: string): Promise<OrganisationState | undefined> =>
  tx.row(`${STATE} FOR NO KEY UPDATE OF o`, [id]);

/** Procedures under way at a body, by road. */
export const roadsAt = (tx: Tx, organisationId: string): Promise<{ procedure: string; count: number }[]> =>
  tx.rows(
    `SELECT p.procedure, count(*)::int AS count FROM proceedings p WHERE p.ended_at IS NULL
       AND (p.organisation_id = $1 OR EXISTS (SELECT FROM proceeding_seats z WHERE z.proceeding_id = p.id AND z.organisation_id = $1)) GROUP BY 1 ORDER BY 1`,
    [organisationId],
  );

const FOLLOWED = `WITH RECURSIVE next AS (SELECT o.id, o.active, o.successor_id, 0 AS step FROM organisations o WHERE o.id = $1
    UNION ALL SELECT o.id, o.active, o.successor_id, n.step + 1 FROM next n JOIN organisations o ON o.id = n.successor_id WHERE NOT n.active AND n.step < 20)
  SELECT id FROM next WHERE active ORDER BY step LIMIT 1`;

/** Who goes on with the duties of a body that ended: its successor, or that one's. */
export async function successorOf(tx: Tx, id: string): Promise<Body | undefined> {
  for (;;) {
    const found = await tx.row<{ id: string }>(FOLLOWED, [id]);
    if (!found || found.id === id) return undefined;
    const body = await bodyForGood(tx, found.id);
    // It ended while it was waited for: whoever goes on for it is the one.
    if (body) return body;
  }
}

/** Who answers for its cases: who goes on with its duties, else the body above it, else the centre of its area. */
export async function heirOf(tx: Tx, { id, areaCode }: { id: string; areaCode: string }): Promise<Body | undefined> {
  const successor = await successorOf(tx, id);
  if (successor) return successor;
  const next = [...(await superiorsOf(tx, id)), ...(await centresOver(tx, areaCode))].filter((body) => body.id !== id);
  for (const body of next) {
    const standing = await bodyForGood(tx, body.id);
    if (standing) return standing;
  }
  return undefined;
}

const PART = `SELECT DISTINCT case_id AS id FROM (
    SELECT id AS case_id FROM cases WHERE responsible_organisation_id = $1
    UNION ALL SELECT case_id FROM handoffs WHERE to_organisation_id = $1 AND state = 'offered'
    UNION ALL SELECT p.case_id FROM proceedings p WHERE p.ended_at IS NULL AND $2::boolean
      AND (p.organisation_id = $1 OR EXISTS (SELECT FROM proceeding_seats z WHERE z.proceeding_id = p.id AND z.organisation_id = $1))
    UNION ALL SELECT case_id FROM assistances WHERE organisation_id = $1 AND state IN ('invited', 'accepted')
    UNION ALL SELECT case_id FROM handoff_requests WHERE organisation_id = $1 AND state = 'sent' AND case_id IS NOT NULL
    UNION ALL SELECT case_id FROM deadlines WHERE organisation_id = $1 AND ended_at IS NULL) part ORDER BY 1`;

/** Cases in which a body has a part that somebody else must take; its procedures only where somebody goes on with them. */
export const casesWithPart = async (tx: Tx, organisationId: string, goesOn: boolean): Promise<string[]> =>
  (await tx.rows<{ id: string }>(PART, [organisationId, goesOn])).map(({ id }) => id);

/** Whether it answers for a case that is not closed. */
export const answersForSome = async (tx: Tx, organisationId: string): Promise<boolean> =>
  (await tx.row('SELECT FROM cases WHERE responsible_organisation_id = $1 AND closed_at IS NULL LIMIT 1', [organisationId])) !== undefined;

export interface PartInCase {
  offerId: string | null;
  /** Live procedures the body holds or sits in. */
  proceedings: { id: string; version: number; organisationId: string; owedOrganisationId: string | null }[];
  assistances: { id: string; version: number }[];
  requests: { id: string; version: number }[];
}

const OF_CASE = `SELECT (SELECT id FROM handoffs h WHERE h.case_id = $1 AND h.state = 'offered') AS "offerId",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'version', p.version, 'organisationId', p.organisation_id, 'owedOrganisationId', p.owed_organisation_id)) FROM proceedings p
      WHERE p.case_id = $1 AND p.ended_at IS NULL AND (p.organisation_id = $2 OR EXISTS (SELECT FROM proceeding_seats z WHERE z.proceeding_id = p.id AND z.organisation_id = $2))), '[]') AS proceedings,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version)) FROM assistances a WHERE a.case_id = $1 AND a.organisation_id = $2 AND a.state IN ('invited', 'accepted')), '[]') AS assistances,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version)) FROM handoff_requests r WHERE r.case_id = $1 AND r.organisation_id = $2 AND r.state = 'sent'), '[]') AS requests`;

/** With the case locked. */
export const partIn = async (tx: Tx, caseId: string, organisationId: string): Promise<PartInCase> =>
  (await tx.row<PartInCase>(OF_CASE, [caseId, organisationId]))!;
