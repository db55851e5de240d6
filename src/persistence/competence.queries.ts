/** What bodies disagree about, who may decide it, and what was decided in this case and in cases like it. */
import { meantArea } from '../domain/areas.js';
import { type Coordinator, type CompetenceDispute, mayRule } from '../domain/competence.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Cite } from '../domain/refusals.js';
import type { Tx } from '../platform/work.js';
import { IS_PETITION } from './supervision.queries.js';

interface Named {
  id: string;
  name: string;
}

/** The dispute with the offer that is open now. */
export interface StandingDispute extends CompetenceDispute {
  openOffer: { handoffId: string; organisationId: string; procedure: string; variant: string | null } | null;
}

const DISPUTE = `WITH RECURSIVE last AS MATERIALIZED (SELECT organisation_id, ruled_at, ruled_on FROM competence_rulings WHERE case_id = $1 ORDER BY ruled_at DESC, id DESC LIMIT 1),
  objected AS MATERIALIZED (SELECT h.id, h.to_organisation_id, h.procedure, h.variant, h.answer_reason, h.answered_on, h.answered_at FROM handoffs h
    WHERE h.case_id = $1 AND h.state = 'rejected' AND h.ground = 'competence' AND h.answered_at > coalesce((SELECT ruled_at FROM last), '-infinity')),
  offered AS MATERIALIZED (SELECT h.id, h.to_organisation_id, h.procedure, h.variant FROM handoffs h WHERE h.case_id = $1 AND h.state = 'offered'),
  between AS MATERIALIZED (SELECT to_organisation_id AS id FROM objected UNION SELECT to_organisation_id FROM offered),
  -- One alone disagrees with the body that answers for the case.
  bodies AS MATERIALIZED (SELECT id FROM between UNION SELECT c.responsible_organisation_id FROM cases c WHERE c.id = $1 AND (SELECT count(*) FROM between) < 2),
  above AS (SELECT b.id AS body, o.parent_id AS id, 1 AS step FROM bodies b JOIN organisations o ON o.id = b.id WHERE o.parent_id IS NOT NULL
    UNION ALL SELECT a.body, o.parent_id, a.step + 1 FROM above a JOIN organisations o ON o.id = a.id WHERE o.parent_id IS NOT NULL AND a.step < 20)
  SELECT ${IS_PETITION} AS "isPetitionMatter", c.area_code AS "areaCode",
    (SELECT jsonb_build_object('organisationId', organisation_id, 'on', ruled_on) FROM last) AS ruling,
    coalesce((SELECT jsonb_agg(jsonb_build_object('handoffId', j.id, 'organisationId', j.to_organisation_id, 'organisationName', o.name, 'procedure', j.procedure, 'variant', j.variant,
        'reason', j.answer_reason, 'on', j.answered_on) ORDER BY j.answered_at, j.id) FROM objected j JOIN organisations o ON o.id = j.to_organisation_id), '[]') AS objections,
    (SELECT jsonb_build_object('handoffId', f.id, 'organisationId', f.to_organisation_id, 'procedure', f.procedure, 'variant', f.variant) FROM offered f) AS "openOffer",
    (SELECT jsonb_build_object('id', s.id, 'name', s.name) FROM above a JOIN organisations s ON s.id = a.id AND s.active
      GROUP BY s.id HAVING count(DISTINCT a.body) = (SELECT count(*) FROM bodies) ORDER BY max(a.step), s.id LIMIT 1) AS superior
  FROM cases c WHERE c.id = $1`;

/** With the case locked. */
export const competenceDispute = async (tx: Tx, caseId: string): Promise<StandingDispute> =>
  (await tx.row<StandingDispute>(DISPUTE, [caseId]))!;

/** The bodies that may decide it. */
export async function coordinatingBodies(tx: Tx, coordinator: Coordinator, areaCode: string): Promise<Named[]> {
  const bodies = await tx.rows<Named & { kind: string; areaCode: string }>(
    `SELECT id, name, kind, area_code AS "areaCode" FROM organisations WHERE active AND (id = $1::uuid OR kind = ANY($2::text[])) ORDER BY id`,
    [coordinator.organisationId, coordinator.kinds],
  );
  return bodies.filter((body) => mayRule(coordinator, body, areaCode)).map(({ id, name }) => ({ id, name }));
}

export interface RulingRow {
  id: string;
  organisation: Named;
  procedure: string;
  reason: string;
  documentId: string | null;
  law: Cite;
  ruledBy: Named;
  ruledOn: LegalDate;
}

const RULINGS = `SELECT r.id, jsonb_build_object('id', o.id, 'name', o.name) AS organisation, r.procedure, r.reason, r.document_id AS "documentId", r.law,
    jsonb_build_object('id', b.id, 'name', b.name) AS "ruledBy", r.ruled_on AS "ruledOn"
  FROM competence_rulings r JOIN organisations o ON o.id = r.organisation_id JOIN organisations b ON b.id = r.ruled_organisation_id
  WHERE r.case_id = $1 ORDER BY r.ruled_at, r.id`;

/** What was decided in this case, oldest first. */
export const rulingsOfCase = (tx: Tx, caseId: string): Promise<RulingRow[]> => tx.rows(RULINGS, [caseId]);

/** A ruling in a case like this one: who was found competent, and nothing of that case. */
export interface LikeRuling {
  id: string;
  disputeType: string;
  areaCode: string;
  procedure: string;
  organisation: Named;
  ruledBy: Named;
  ruledOn: LegalDate;
  law: Cite;
}

const LIKE = `SELECT r.id, r.dispute_type AS "disputeType", r.area_code AS "areaCode", r.procedure, jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
    jsonb_build_object('id', b.id, 'name', b.name) AS "ruledBy", r.ruled_on AS "ruledOn", r.law
  FROM competence_rulings r JOIN organisations o ON o.id = r.organisation_id AND o.active JOIN organisations b ON b.id = r.ruled_organisation_id
  WHERE r.dispute_type = $1 ORDER BY r.ruled_at DESC, r.id LIMIT 200`;

/** Rulings about disputes of the same kind in the same place, the same township or the same county: the nearest place first, then the newest. */
export async function rulingsInLikeCases(
  tx: Tx,
  { disputeType, areaCode }: { disputeType: string; areaCode: string },
  limit = 10,
): Promise<LikeRuling[]> {
  const place = meantArea(areaCode);
  const far = ({ areaCode: other }: LikeRuling): number =>
    [12, 9, 6].findIndex((digits) => meantArea(other).slice(0, digits) === place.slice(0, digits));
  return (await tx.rows<LikeRuling>(LIKE, [disputeType]))
    .map((ruling) => ({ ruling, rank: far(ruling) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ ruling }) => ruling);
}
