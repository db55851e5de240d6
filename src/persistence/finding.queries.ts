/** What a screening found. A find is read by the body it lies with and by who reported it; nobody lists or searches whom it names. */
import { type Actor, type ActorStamp, hasScope } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import type { FindingState } from '../domain/screening.js';
import type { Tx } from '../platform/work.js';
import { keepsDesk } from './screening.queries.js';

export interface FoundParty {
  role: string;
  kind: string;
  name: string;
  phone?: string;
  address?: string;
}

export interface FindingRow {
  id: string;
  screeningId: string;
  screeningTitle: string;
  organisation: { id: string; name: string };
  areaCode: string;
  place: string | null;
  disputeType: string;
  title: string;
  facts: string;
  parties: FoundParty[];
  riskFlags: string[];
  grade: RiskGrade;
  reportedBy: ActorStamp;
  reportedOn: LegalDate;
  reportedAt: Date;
  state: FindingState;
  caseId: string | null;
  caseNo: string | null;
  reason: string | null;
  answeredBy: ActorStamp | null;
  answeredOn: LegalDate | null;
  version: number;
  now: Date;
}

/** Takes $1 the caller's body (null where he keeps no desk), $2 the machine that reported it (null where he is a person). */
const readers = (actor: Actor): (string | null)[] => [
  keepsDesk(actor) ? actor.organisationId : null,
  actor.kind === 'client' && hasScope(actor, 'receipt:read') ? actor.id : null,
];
const VISIBLE = `(f.organisation_id = $1::uuid OR f.reported_organisation_id = $1::uuid OR f.reported_by ->> 'id' = $2)`;

const FINDING = `SELECT f.id, f.screening_id AS "screeningId", s.title AS "screeningTitle", jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
    f.area_code AS "areaCode", f.place, f.dispute_type AS "disputeType", f.title, f.facts, f.parties, f.risk_flags AS "riskFlags", f.grade,
    f.reported_by AS "reportedBy", f.reported_on AS "reportedOn", f.reported_at AS "reportedAt", f.state, f.case_id AS "caseId", c.case_no AS "caseNo", f.reason,
    f.answered_by AS "answeredBy", f.answered_on AS "answeredOn", f.version, legal_now() AS now
  FROM screening_findings f JOIN screenings s ON s.id = f.screening_id JOIN organisations o ON o.id = f.organisation_id LEFT JOIN cases c ON c.id = f.case_id`;

export const seeFinding = (tx: Tx, actor: Actor, screeningId: string, id: string): Promise<FindingRow | undefined> =>
  tx.row(`${FINDING} WHERE f.id = $3 AND f.screening_id = $4 AND ${VISIBLE}`, [...readers(actor), id, screeningId]);

const LOCK = `SELECT FROM screening_findings f WHERE f.id = $3 AND f.screening_id = $4 AND ${VISIBLE} FOR NO KEY UPDATE`;

/** Read under its lock: somebody else may have answered it meanwhile. */
export async function lockFinding(tx: Tx, actor: Actor, screeningId: string, id: string): Promise<FindingRow | undefined> {
  await tx.row(LOCK, [...readers(actor), id, screeningId]);
  return seeFinding(tx, actor, screeningId, id);
}

/** Newest first. */
export const listFindings = (
  tx: Tx,
  actor: Actor,
  screeningId: string,
  { state, limit, after }: { state?: string; limit: number; after: string | null },
): Promise<FindingRow[]> =>
  tx.rows(
    `${FINDING} WHERE f.screening_id = $3 AND ${VISIBLE} AND ($4::text IS NULL OR f.state = $4) AND ($5::uuid IS NULL OR f.id < $5::uuid)
     ORDER BY f.id DESC LIMIT $6::int`,
    [...readers(actor), screeningId, state ?? null, after, limit + 1],
  );

export const countFindings = async (tx: Tx, actor: Actor, screeningId: string, state?: string): Promise<number> =>
  Number(
    (await tx.row<{ total: number }>(
      `SELECT count(*) AS total FROM screening_findings f WHERE f.screening_id = $3 AND ${VISIBLE} AND ($4::text IS NULL OR f.state = $4)`,
      [...readers(actor), screeningId, state ?? null],
    ))!.total,
  );
