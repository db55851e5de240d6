/** The outbox: taken in order, by whoever comes, each row once. */
import type { DigestLine } from '../domain/digest.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { NewsDeadline } from '../domain/news.js';
import type { Card } from '../domain/supervision-steps.js';
import type { Told } from '../domain/deadlines/told.js';
import type { Tx } from '../platform/work.js';

export interface EventPlace {
  caseId: string;
  eventSeq: number;
}

const TAKE = `WITH head AS MATERIALIZED (SELECT id FROM outbox ORDER BY id LIMIT $1::int FOR UPDATE SKIP LOCKED),
  gone AS (DELETE FROM outbox o USING head WHERE o.id = head.id RETURNING o.case_id, o.event_seq, o.type)
  SELECT (SELECT count(*)::int FROM gone) AS carried,
    coalesce((SELECT jsonb_agg(jsonb_build_object('caseId', case_id, 'eventSeq', event_seq)) FROM gone WHERE type = ANY($2::text[])), '[]') AS news`;

/** Takes up to `limit` rows away; of these, the places of events of the given types. */
export const takeFromOutbox = async (tx: Tx, limit: number, types: readonly string[]): Promise<{ carried: number; news: EventPlace[] }> =>
  (await tx.row<{ carried: number; news: EventPlace[] }>(TAKE, [limit, types])) ?? { carried: 0, news: [] };

export interface NewsEvent extends EventPlace {
  type: string;
  at: Date;
  on: LegalDate;
  told: Told[] | null;
  caseNo: string;
  procedure: string | null;
  responsibleOrganisationId: string;
  roadOrganisationId: string | null;
  handlerUserId: string | null;
  handlerOrganisationId: string | null;
  fromOrganisationId: string | null;
  toOrganisationId: string | null;
  addresseeOrganisationId: string | null;
  issuerOrganisationId: string | null;
  referredOrganisationId: string | null;
  card: Card | null;
  deadline: (Omit<NewsDeadline, 'title'> & { ruleId: string; ruleVersion: number }) | null;
}

const EVENTS = `SELECT e.case_id AS "caseId", e.seq AS "eventSeq", e.type, e.at, e.occurred_on AS "on", e.data->'told' AS told, c.case_no AS "caseNo",
    p.procedure, c.responsible_organisation_id AS "responsibleOrganisationId", p.organisation_id AS "roadOrganisationId",
    m.user_id AS "handlerUserId", m.organisation_id AS "handlerOrganisationId",
    h.from_organisation_id AS "fromOrganisationId", coalesce(h.to_organisation_id, a.organisation_id, r.organisation_id) AS "toOrganisationId",
    coalesce(v.addressee_organisation_id, q.to_organisation_id) AS "addresseeOrganisationId", v.issuer_organisation_id AS "issuerOrganisationId",
    v.referred_organisation_id AS "referredOrganisationId", e.data->>'card' AS card,
    CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('ruleId', d.rule_id, 'ruleVersion', d.rule_version, 'kind', d.kind, 'owedBy', d.owed_by, 'nominalDue', d.nominal_due, 'due', d.due_date) END AS deadline
  FROM jsonb_to_recordset($1::jsonb) AS n("caseId" uuid, "eventSeq" int)
  JOIN events e ON e.case_id = n."caseId" AND e.seq = n."eventSeq"
  JOIN cases c ON c.id = e.case_id
  LEFT JOIN proceedings p ON p.id = e.proceeding_id
  LEFT JOIN mediators m ON m.id = p.handler_id
  LEFT JOIN handoffs h ON h.id = (e.data->>'handoffId')::uuid
  LEFT JOIN supervisions v ON v.id = (e.data->>'supervisionId')::uuid
  LEFT JOIN enquiries q ON q.id = (e.data->>'enquiryId')::uuid
  LEFT JOIN assistances a ON a.id = (e.data->>'assistanceId')::uuid
  LEFT JOIN handoff_requests r ON r.id = (e.data->>'handoffRequestId')::uuid
  LEFT JOIN deadlines d ON d.id = coalesce((e.data->>'deadlineId')::uuid,
    (SELECT x.id FROM deadlines x WHERE x.case_id = e.case_id AND x.owner_id = coalesce(h.id, v.id, a.id, r.id) AND x.owner_kind IN ('handoff', 'supervision', 'assistance', 'handoff-request') LIMIT 1))`;

/** Everything a notice is made of, for many events at once. */
export const newsEvents = (tx: Tx, places: readonly EventPlace[]): Promise<NewsEvent[]> => tx.rows(EVENTS, [JSON.stringify(places)]);

export interface Notice extends EventPlace {
  organisationId: string;
  role: string;
  userId: string | null;
  kind: string;
  text: string;
  createdAt: string;
  visibleFrom: string;
  notAfter: LegalDate | null;
  digestOn: LegalDate | null;
  digestLine: DigestLine | null;
}

const WRITE = `INSERT INTO notices (case_id, event_seq, organisation_id, role, user_id, kind, text, created_at, visible_from, not_after, digest_on, digest_line)
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS n("caseId" uuid, "eventSeq" int, "organisationId" uuid, role text, "userId" uuid, kind text, text text, "createdAt" timestamptz,
      "visibleFrom" timestamptz, "notAfter" date, "digestOn" date, "digestLine" jsonb)
  ON CONFLICT DO NOTHING`;

/** One per event and recipient, however often the courier comes by. */
export const writeNotices = (tx: Tx, notices: readonly Notice[]): Promise<number> =>
  notices.length === 0 ? Promise.resolve(0) : tx.run(WRITE, [JSON.stringify(notices)]);
