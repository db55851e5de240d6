/** Reads one case, with all its view shows, in one statement. */
import type { Actor } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Outcome } from '../domain/procedures/codes.js';
import type { OpenRoad } from '../domain/procedures/roads-open.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import type { ReopeningGround } from '../domain/reopening.js';
import type { Tx } from '../platform/work.js';
import { FOR_ALL, outsideMediation, visibleCases } from './visibility.js';

export interface RepresentativeRow {
  id: string;
  name: string;
  idNumber?: string | null;
  phone?: string | null;
  kind: string;
  documentId?: string | null;
}

export interface PartyRow {
  id: string;
  ordinal: number;
  role: string;
  kind: string;
  name: string;
  idType: string | null;
  idNumber: string | null;
  phone: string | null;
  birthDate: string | null;
  address: string | null;
  ethnicity: string | null;
  occupation: string | null;
  employer: string | null;
  language: string | null;
  serviceAddress: string | null;
  eServiceConsent: boolean | null;
  representative: RepresentativeRow | null;
  defects: { field: string; code: string }[];
  /** The duplicate that brought this party in, where a merge did. */
  cameWith?: { id: string; caseNo: string } | null;
}

export interface ClaimRow {
  id: string;
  description: string;
  amount: string | null;
  requestedOn: string | null;
}

interface Named {
  id: string;
  name: string;
}

export interface DuplicateRow {
  caseId: string;
  caseNo: string;
  title: string;
  score: number;
  reasons: string[];
}

export interface CaseRow {
  id: string;
  caseNo: string;
  version: number;
  level: 'content' | 'card';
  isRegistrant: boolean;
  trackingCode: string | null;
  /** The one body that reads what it says. */
  keptFor: string | null;
  stage: string;
  outcome: string | null;
  channel: string;
  disputeType: string;
  title: string;
  facts: string;
  areaCode: string;
  riskFlags: string[];
  riskGrade: RiskGrade;
  source: Record<string, unknown> | null;
  registeredOn: string;
  registeredAt: string | Date;
  responsibleOrganisation: Named;
  responsibleSince: string | Date;
  closedAt: string | Date | null;
  parties: PartyRow[];
  claims: ClaimRow[];
  proceedings: { id: string; procedure: string; variant: string; state: string; organisation: Named }[];
  handoffs: { id: string; state: string; toOrganisation: Named }[];
  duplicates: DuplicateRow[];
  documents: DocumentRow[];
  /** The case that goes on for this one, which was its duplicate. */
  mergedInto: { id: string; caseNo: string } | null;
  runs: RunRow[];
}

/** From one opening of the case to its end. */
export interface RunRow {
  number: number;
  openedOn: LegalDate;
  closedOn: LegalDate | null;
  /** From its first day to its last, or to today. */
  days: number;
  outcome: Outcome | null;
  ground: ReopeningGround | null;
  reason: string | null;
  roads: OpenRoad[];
  proceedingIds: string[];
}

export interface DocumentRow {
  id: string;
  proceedingId: string | null;
  kind: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** Documents under `d`, without their bytes. */
export const DOCUMENT = `jsonb_build_object('id', d.id, 'proceedingId', d.proceeding_id, 'kind', d.kind, 'name', d.name, 'mediaType', d.media_type, 'size', d.size, 'sha256', d.sha256)`;

export const PARTY = `jsonb_build_object('id', y.id, 'ordinal', y.ordinal, 'role', y.role, 'kind', y.kind, 'name', y.name, 'idType', y.id_type, 'idNumber', y.id_number,
  'phone', y.phone, 'birthDate', y.birth_date, 'address', y.address, 'ethnicity', y.ethnicity, 'occupation', y.occupation, 'employer', y.employer,
  'language', y.language, 'serviceAddress', y.service_address, 'eServiceConsent', y.e_service_consent, 'representative', y.representative, 'defects', y.defects,
  'cameWith', (SELECT jsonb_build_object('id', w.id, 'caseNo', w.case_no) FROM case_merges g JOIN cases w ON w.id = g.merged_id WHERE g.id = y.came_with_id))`;

/** A run of the case `c` under `n`, with the proceedings that were opened in it. */
const RUN = `jsonb_build_object('number', n.number, 'openedOn', n.opened_on, 'closedOn', n.closed_on, 'days', coalesce(n.closed_on, legal_today()) - n.opened_on,
  'outcome', n.outcome, 'ground', n.ground, 'reason', n.reason, 'roads', n.roads, 'proceedingIds', coalesce((SELECT jsonb_agg(p.id ORDER BY p.opened_at, p.id) FROM proceedings p
    WHERE p.case_id = c.id AND p.opened_at >= n.opened_at AND (n.closed_at IS NULL OR p.opened_at < n.closed_at)), '[]'))`;

/** The case, if the caller may see it. */
export function seeCase(tx: Tx, actor: Actor, id: string): Promise<CaseRow | undefined> {
  const { visible, level, value } = visibleCases(actor, 'c', 2);
  const { outside, petitioned, values } = outsideMediation(actor, 'p', 4);
  return tx.row(
    `SELECT c.id, c.case_no AS "caseNo", c.version, ${level} AS level, c.registered_organisation_id = $3::uuid AS "isRegistrant",
       (SELECT t.code FROM tracking_codes t WHERE t.case_id = c.id AND t.party_id IS NULL AND t.revoked_at IS NULL ORDER BY t.created_at DESC LIMIT 1) AS "trackingCode",
       c.kept_for AS "keptFor", c.stage, c.outcome, c.channel, c.dispute_type AS "disputeType", c.title, c.facts, c.area_code AS "areaCode", c.risk_flags AS "riskFlags", c.risk_grade AS "riskGrade", c.source,
       c.registered_on AS "registeredOn", c.registered_at AS "registeredAt", jsonb_build_object('id', o.id, 'name', o.name) AS "responsibleOrganisation",
       c.responsible_since AS "responsibleSince", c.closed_at AS "closedAt",
       coalesce((SELECT jsonb_agg(${PARTY} ORDER BY y.ordinal) FROM parties y WHERE y.case_id = c.id AND y.taken_back_at IS NULL), '[]') AS parties,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'description', k.description, 'amount', k.amount::text, 'requestedOn', k.requested_on) ORDER BY k.ordinal)
         FROM claims k WHERE k.case_id = c.id), '[]') AS claims,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'procedure', p.procedure, 'variant', p.variant, 'state', p.state,
           'organisation', jsonb_build_object('id', po.id, 'name', po.name)) ORDER BY p.opened_at, p.id)
         FROM proceedings p JOIN organisations po ON po.id = p.organisation_id WHERE p.case_id = c.id), '[]') AS proceedings,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'state', h.state, 'toOrganisation', jsonb_build_object('id', ho.id, 'name', ho.name)) ORDER BY h.offered_at, h.id)
         FROM handoffs h JOIN organisations ho ON ho.id = h.to_organisation_id WHERE h.case_id = c.id), '[]') AS handoffs,
       coalesce((SELECT jsonb_agg(jsonb_build_object('caseId', x.id, 'caseNo', x.case_no, 'title', x.title, 'score', d.score, 'reasons', d.reasons) ORDER BY x.id DESC)
         FROM case_duplicates d JOIN cases x ON x.id = d.other_case_id JOIN case_readers xr ON xr.case_id = x.id AND xr.reader_id = $2::uuid WHERE d.case_id = c.id), '[]') AS duplicates,
       coalesce((SELECT jsonb_agg(${RUN} ORDER BY n.number) FROM case_runs n WHERE n.case_id = c.id), '[]') AS runs,
       coalesce((SELECT jsonb_agg(${DOCUMENT} ORDER BY d.uploaded_at, d.id) FROM documents d LEFT JOIN proceedings p ON p.id = d.proceeding_id
         WHERE d.case_id = c.id AND d.withheld_at IS NULL AND (p.id IS NULL OR (${FOR_ALL} AND NOT ${petitioned}) OR NOT ${outside})), '[]') AS documents,
       (SELECT jsonb_build_object('id', x.id, 'caseNo', x.case_no) FROM cases x WHERE x.id = c.merged_into_id) AS "mergedInto"
     FROM cases c JOIN organisations o ON o.id = c.responsible_organisation_id WHERE c.id = $1 AND ${visible}`,
    [id, value, actor.organisationId, ...values],
  );
}
