/** Reads cases: one, with all its view shows, in one statement; what a registration must know before it writes; the events of one. */
import type { Actor } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Outcome } from '../domain/procedures/codes.js';
import type { OpenRoad } from '../domain/procedures/roads-open.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import { type OlderCase, SAME_MATTER_DAYS } from '../domain/same-matter.js';
import type { ReopeningGround } from '../domain/reopening.js';
import type { Tx } from '../platform/work.js';
import { aboutSafety, FOR_ALL, outsideMediation, reachOf, shownAt, visibleCases } from './visibility.js';

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

/** A case that may be the same dispute, with what it has in common with the new one. */
export interface AlikeRow {
  caseId: string;
  caseNo: string;
  title: string;
  disputeType: string;
  areaCode: string;
  registeredOn: LegalDate;
  /** How many of the new case's parties are in it, by number and by name. */
  sameIdNumbers: number;
  sameNames: number;
  sameSourceNumber: boolean;
  samePhone: boolean;
  /** The registering body reads it. Other desks' cases are a secret: nobody but the county centre is told of them. */
  own: boolean;
}

export interface Intake {
  now: Date;
  caseNo: string;
  alike: AlikeRow[];
  /** Cases of the county, not of one's own desk alone, in which people of these names and numbers stand. Nobody is shown them for that. */
  older: OlderCase[];
}

/** What a registration looks for in all channels. */
export interface Likeness {
  /** Of each party; null where there is none to go by. */
  names: (string | null)[];
  idNumbers: (string | null)[];
  phones: (string | null)[];
  /** Each party's name as it was told, with his number, where it is known. */
  people: { name: string; idNumber: string | null }[];
  disputeType: string;
  source: { system: string; number: string } | null;
}

/** Who bears the same name is another where the numbers of both are known and differ. What was merged is found in the case that goes on. Takes $7 to $10. */
const OLDER = `coalesce((SELECT jsonb_agg(jsonb_build_object('caseId', f.id, 'disputeType', f.dispute_type, 'roles', f.roles, 'lastDay', f.last_day)) FROM (
         SELECT c.id, c.dispute_type, c.last_day, array_agg(DISTINCT m.role) AS roles
         FROM unnest($8::text[], $9::text[]) AS p(name, number)
         CROSS JOIN LATERAL (SELECT y.id, y.case_id, y.role FROM parties y WHERE y.name = p.name AND y.taken_back_at IS NULL AND (y.id_number IS NULL OR p.number IS NULL OR y.id_number = p.number)
           UNION SELECT y.id, y.case_id, y.role FROM parties y WHERE y.id_number = p.number AND y.taken_back_at IS NULL) m
         CROSS JOIN LATERAL (SELECT id, dispute_type, coalesce((closed_at AT TIME ZONE 'Asia/Shanghai')::date, registered_on) AS last_day FROM cases WHERE id = m.case_id AND merged_into_id IS NULL OFFSET 0) c
         WHERE c.dispute_type = $7 AND c.last_day >= legal_today() - $10::int
         GROUP BY c.id, c.dispute_type, c.last_day HAVING count(DISTINCT m.id) >= 2
         ORDER BY c.id DESC LIMIT 5) f), '[]')`;

/**
 * Legal time, the next number, and the open cases of the county that name the same persons, telephone or source number. Of each name, number and
 * telephone the newest are looked at, and the closest twenty at most come back: a common name costs no more than a rare one.
 */
export async function prepareIntake(tx: Tx, organisationId: string, like: Likeness): Promise<Intake> {
  const row = await tx.row<Intake>(
    `SELECT legal_now() AS now, next_case_no(extract(year FROM legal_today())::int) AS "caseNo",
       coalesce((SELECT jsonb_agg(to_jsonb(f)) FROM (
         SELECT c.id AS "caseId", c.case_no AS "caseNo", c.title, c.dispute_type AS "disputeType", c.area_code AS "areaCode", c.registered_on AS "registeredOn",
           m."sameIdNumbers", m."sameNames", m."sameSourceNumber", m."samePhone", r.own IS NOT NULL AS own
         FROM (
           SELECT case_id, count(DISTINCT who) FILTER (WHERE how = 'id') AS "sameIdNumbers", count(DISTINCT who) FILTER (WHERE how = 'name') AS "sameNames",
             bool_or(how = 'source') AS "sameSourceNumber", bool_or(how = 'phone') AS "samePhone"
           FROM (SELECT y.case_id, y.how, n.who FROM unnest($2::text[], $3::text[], $6::text[]) WITH ORDINALITY AS n (name, number, phone, who)
                   CROSS JOIN LATERAL (
                     (SELECT case_id, 'name' AS how FROM parties WHERE name = n.name AND taken_back_at IS NULL ORDER BY case_id DESC LIMIT 30)
                     UNION ALL (SELECT case_id, 'id' FROM parties WHERE id_number = n.number AND taken_back_at IS NULL ORDER BY case_id DESC LIMIT 20)
                     UNION ALL (SELECT case_id, 'phone' FROM parties WHERE phone = n.phone AND taken_back_at IS NULL ORDER BY case_id DESC LIMIT 20)) y
                 UNION ALL SELECT y.case_id, 'source', 0 FROM (SELECT number_key($4) AS key) n
                   CROSS JOIN LATERAL (SELECT case_id FROM case_numbers WHERE key = n.key AND system = $5 ORDER BY case_id DESC LIMIT 20) y) found
           GROUP BY case_id
           -- One name alone is no sign.
           HAVING bool_or(how IN ('id', 'source')) OR count(DISTINCT who) >= 2 OR count(DISTINCT how) >= 2
           ORDER BY bool_or(how = 'source') DESC, count(DISTINCT who) DESC, "sameIdNumbers" DESC, case_id DESC LIMIT 20) m
         -- Looked up one by one (OFFSET 0): a plan made for any names would read every case of the desk instead.
         LEFT JOIN LATERAL (SELECT true AS own FROM case_readers WHERE reader_id = $1 AND case_id = m.case_id OFFSET 0) r ON true
         CROSS JOIN LATERAL (SELECT id, case_no, title, dispute_type, area_code, registered_on FROM cases WHERE id = m.case_id AND closed_at IS NULL OFFSET 0) c) f), '[]') AS alike,
       ${OLDER} AS older`,
    [
      organisationId,
      like.names,
      like.idNumbers,
      like.source?.number ?? null,
      like.source?.system ?? null,
      like.phones,
      like.disputeType,
      like.people.map(({ name }) => name),
      like.people.map(({ idNumber }) => idNumber),
      SAME_MATTER_DAYS,
    ],
  );
  return row!;
}

export interface CaseFilter {
  stage?: string;
  disputeType?: string;
  organisationId?: string;
  handlerId?: string;
  q?: string;
  number?: string;
  dueBefore?: string;
  overdue?: boolean;
  limit: number;
  /** The id of the last case shown. */
  after: string | null;
  total: boolean;
}

export interface CaseItemRow {
  id: string;
  caseNo: string;
  title: string;
  stage: string;
  outcome: string | null;
  disputeType: string;
  areaCode: string;
  riskFlags: string[];
  riskGrade: RiskGrade;
  registeredOn: string;
  responsibleOrganisation: Named;
  nextDeadline: NextDeadline | null;
}

export interface NextDeadline {
  id: string;
  ruleId: string;
  ruleVersion: number;
  dueDate: LegalDate;
  provisional: boolean;
  overdue: boolean;
}

/** A row of the list as it is asked for: PostgreSQL takes longer to build small objects than we do. */
type FlatItem = Omit<CaseItemRow, 'responsibleOrganisation' | 'nextDeadline'> &
  Omit<NextDeadline, 'id'> & { organisationId: string; organisationName: string; deadlineId: string | null };

const itemRow = ({
  organisationId,
  organisationName,
  deadlineId,
  ruleId,
  ruleVersion,
  dueDate,
  provisional,
  overdue,
  ...item
}: FlatItem): CaseItemRow => ({
  ...item,
  responsibleOrganisation: { id: organisationId, name: organisationName },
  nextDeadline: deadlineId === null ? null : { id: deadlineId, ruleId, ruleVersion, dueDate, provisional, overdue },
});

/** Text a person typed, as a LIKE pattern of what contains it. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Newest first. The list is walked along the reader's own index, so a page costs the same whatever the county holds. */
export async function listCases(tx: Tx, actor: Actor, filter: CaseFilter): Promise<{ rows: CaseItemRow[]; total?: number }> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const reach = reachOf(actor);
  const where: string[] = [];
  let from = 'cases c';
  const reader = reach.by === 'reader' ? bind(reach.readerId) : null;
  // A number names few cases: they are found first, and then whether the caller may see them. What was merged leads to the case that goes on.
  const numbered = filter.number
    ? `(SELECT DISTINCT survivor_of(k.id) AS id FROM (SELECT n.case_id AS id FROM case_numbers n WHERE n.key = number_key(${bind(filter.number)})
        UNION ALL SELECT o.id FROM cases o WHERE o.case_no = number_key(${bind(filter.number)})) k OFFSET 0) f`
    : null;
  if (reach.by === 'reader' && numbered) {
    from = `${numbered} CROSS JOIN LATERAL (SELECT case_id FROM case_readers WHERE reader_id = ${reader}::uuid AND case_id = f.id OFFSET 0) r
      CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = r.case_id OFFSET 0) c`;
  } else if (reach.by === 'county' && numbered) {
    from = `${numbered} CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = f.id OFFSET 0) c`;
  } else if (reach.by === 'reader') {
    // The same table visibleCases asks, walked in its own order.
    // OFFSET 0 keeps it that way: without it the planner may walk the whole county's cases past those of other desks.
    from = 'case_readers r CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = r.case_id OFFSET 0) c';
    where.push(`r.reader_id = ${reader}::uuid`);
  } else if (reach.by === 'nothing') return { rows: [], ...(filter.total ? { total: 0 } : {}) };
  const key = reach.by === 'reader' ? 'r.case_id' : 'c.id';
  // Asked of a date that hangs on it alone: the list itself is walked in the index, which does not hold the level.
  const level = reader ? `(SELECT z.level FROM case_readers z WHERE z.reader_id = ${reader}::uuid AND z.case_id = d.case_id)` : `'card'`;
  if (filter.stage) where.push(`c.stage = ${bind(filter.stage)}`);
  if (filter.disputeType) where.push(`c.dispute_type = ${bind(filter.disputeType)}`);
  if (filter.organisationId) where.push(`c.responsible_organisation_id = ${bind(filter.organisationId)}::uuid`);
  if (filter.handlerId) {
    const who = bind(filter.handlerId);
    where.push(
      `EXISTS (SELECT FROM proceedings p JOIN mediators m ON m.id = p.handler_id WHERE p.case_id = c.id AND p.ended_at IS NULL AND (m.id = ${who}::uuid OR m.user_id = ${who}::uuid))`,
    );
  }
  if (filter.q) {
    const like = bind(containing(filter.q));
    where.push(`(c.title LIKE ${like} OR c.case_no LIKE ${like} OR EXISTS (SELECT FROM parties y WHERE y.case_id = c.id AND y.taken_back_at IS NULL AND y.name LIKE ${like})
      OR EXISTS (SELECT FROM case_numbers n WHERE n.case_id = c.id AND n.number LIKE ${like}))`);
  }
  if (filter.dueBefore)
    where.push(
      `EXISTS (SELECT FROM deadlines d WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.owner_kind <> 'supervision' AND ${shownAt(actor, 'd', level)} AND d.due_date < ${bind(filter.dueBefore)}::date)`,
    );
  if (filter.overdue !== undefined) {
    const late = `EXISTS (SELECT FROM deadlines d WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.owner_kind <> 'supervision' AND ${shownAt(actor, 'd', level)} AND d.kind = 'duty' AND d.due_date < legal_today()
      AND NOT EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = d.id AND s.to_date IS NULL))`;
    where.push(filter.overdue ? late : `NOT ${late}`);
  }
  const counted = [...where];
  const countedValues = [...values];
  if (filter.after) where.push(`${key} < ${bind(filter.after)}::uuid`);
  const flat = await tx.rows<FlatItem>(
    `SELECT l.*, n.id AS "deadlineId", n.rule_id AS "ruleId", n.rule_version AS "ruleVersion", n.due_date AS "dueDate", n.provisional,
       n.kind = 'duty' AND n.due_date < (SELECT legal_today())
         AND NOT EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = n.id AND s.to_date IS NULL) AS overdue
     FROM (SELECT c.id, c.case_no AS "caseNo", c.title, c.stage, c.outcome, c.dispute_type AS "disputeType", c.area_code AS "areaCode", c.risk_flags AS "riskFlags", c.risk_grade AS "riskGrade",
         c.registered_on AS "registeredOn", o.id AS "organisationId", o.name AS "organisationName"
       FROM ${from} JOIN organisations o ON o.id = c.responsible_organisation_id
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${key} DESC LIMIT ${bind(filter.limit + 1)}::int) l
     LEFT JOIN LATERAL (SELECT d.id, d.rule_id, d.rule_version, d.due_date, d.provisional, d.kind FROM deadlines d
       WHERE d.case_id = l.id AND d.ended_at IS NULL AND d.owner_kind <> 'supervision' AND ${shownAt(actor, 'd', level)} AND d.kind <> 'right' ORDER BY d.due_date, d.id LIMIT 1) n ON true
     ORDER BY l.id DESC`,
    values,
  );
  const rows = flat.map(itemRow);
  if (!filter.total) return { rows };
  const count = await tx.row<{ total: number }>(
    `SELECT count(*) AS total FROM ${from} ${counted.length > 0 ? `WHERE ${counted.join(' AND ')}` : ''}`,
    countedValues,
  );
  return { rows, total: Number(count!.total) };
}

export interface EventRow {
  id: string;
  seq: number;
  type: string;
  proceedingId: string | null;
  at: Date;
  occurredOn: string;
  actor: Record<string, unknown>;
  data: Record<string, unknown>;
  /** It belongs to a mediation in which the reader's body does not sit. */
  outside: boolean;
  /** It lies before an accusation was taken out of its case: nobody's words are told of it. */
  unsaid: boolean;
}

/** What happened to a case, oldest first, as far as who reads its card or its content may know. */
export const eventsOf = (
  tx: Tx,
  actor: Actor,
  { id, level }: Pick<CaseRow, 'id' | 'level'>,
  afterSeq: number,
  limit: number,
): Promise<EventRow[]> => {
  const { outside, values } = outsideMediation(actor, 'p', 4);
  return tx.rows(
    `SELECT e.id, e.seq, e.type, e.proceeding_id AS "proceedingId", e.at, e.occurred_on AS "occurredOn", e.actor, e.data, coalesce(${outside}, false) AS outside,
       e.seq <= coalesce((SELECT unsaid_through FROM cases WHERE id = $1), 0) AS unsaid
     FROM events e LEFT JOIN proceedings p ON p.id = e.proceeding_id
     WHERE e.case_id = $1 AND e.seq > $2::int ${level === 'content' ? '' : `AND NOT ${aboutSafety('e')}`} ORDER BY e.seq LIMIT $3::int`,
    [id, afterSeq, limit, ...values],
  );
};
