/** Reads supervisions and enquiries, each for those whom they concern; and what the rules that light a card look at. */
import { NIL } from 'uuid';
import { type Actor, hasRole, hasScope } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import { entitlementOf } from '../domain/oversight.js';
import type { ClockFacts } from '../domain/procedures/facts.js';
import type { Cite } from '../domain/refusals.js';
import { type SupervisionFacts, speaksForBody } from '../domain/supervision-steps.js';
import type { Tx } from '../platform/work.js';
import { LOCKED, type LockedCase } from './proceeding.queries.js';

interface Named {
  id: string;
  name: string;
}

export interface SupervisionAct {
  id: string;
  step: string;
  input: Record<string, unknown>;
  organisation: Named;
  law: Cite | null;
  confidence: string | null;
  documentId: string | null;
  madeOn: LegalDate;
}

export interface SupervisionRow extends SupervisionFacts {
  id: string;
  version: number;
  caseId: string;
  caseNo: string;
  disputeType: string;
  areaCode: string;
  proceedingId: string | null;
  deadlineId: string | null;
  trigger: string | null;
  issuer: Named;
  addressee: Named;
  referredTo: Named | null;
  reason: string;
  legalBasis: string | null;
  law: Cite;
  confidence: string;
  issuedBy: { kind: string; name: string };
  issuedOn: LegalDate;
  deadline: {
    id: string;
    dueDate: LegalDate;
    nominalDue: LegalDate;
    provisional: boolean;
    overdue: boolean;
    endedAs: string | null;
  } | null;
  acts: SupervisionAct[];
}

const named = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

/** A case that is a petition, or came by one: the petition rules reach it and no other. */
export const IS_PETITION = `(c.channel = 'petition' OR c.source ->> 'system' = 'petition'
  OR EXISTS (SELECT FROM organisations g WHERE g.id = c.registered_organisation_id AND g.kind = 'petition-office')
  OR EXISTS (SELECT FROM proceedings q WHERE q.case_id = c.id AND q.procedure = 'petition'))`;

const SUPERVISION = `SELECT v.id, v.version, v.case_id AS "caseId", c.case_no AS "caseNo", c.dispute_type AS "disputeType", c.area_code AS "areaCode", v.proceeding_id AS "proceedingId",
    v.deadline_id AS "deadlineId", v.kind, v.card, v.state, v.trigger_code AS trigger, v.reason, v.legal_basis AS "legalBasis", v.law, v.confidence, v.issued_by AS "issuedBy", v.issued_on AS "issuedOn",
    v.issuer_organisation_id AS "issuerOrganisationId", v.addressee_organisation_id AS "addresseeOrganisationId", v.referred_organisation_id AS "referredOrganisationId",
    ${named('i')} AS issuer, ${named('a')} AS addressee, CASE WHEN r.id IS NOT NULL THEN ${named('r')} END AS "referredTo", ${IS_PETITION} AS "isPetitionMatter",
    (SELECT jsonb_build_object('id', d.id, 'dueDate', d.due_date, 'nominalDue', d.nominal_due, 'provisional', d.provisional, 'endedAs', d.ended_as,
        'overdue', d.ended_at IS NULL AND d.due_date < (SELECT legal_today())) FROM deadlines d WHERE d.owner_id = v.id AND d.case_id = v.case_id LIMIT 1) AS deadline,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'step', t.step, 'input', t.input, 'organisation', ${named('o')}, 'law', t.law, 'confidence', t.confidence,
        'documentId', t.document_id, 'madeOn', t.made_on) ORDER BY t.event_seq) FROM supervision_acts t JOIN organisations o ON o.id = t.organisation_id WHERE t.supervision_id = v.id), '[]') AS acts
  FROM supervisions v JOIN cases c ON c.id = v.case_id JOIN organisations i ON i.id = v.issuer_organisation_id
    JOIN organisations a ON a.id = v.addressee_organisation_id LEFT JOIN organisations r ON r.id = v.referred_organisation_id`;

const seesAll = (actor: Actor): boolean => actor.kind === 'user' && hasRole(actor, 'county-supervisor', 'auditor');

/**
 * Who sees a supervision (under `alias`): county supervision and audit all; else the issuing body, the body it is addressed to and one it was brought
 * before, their desks and heads. Not who else reads the case. One parameter, at `$n`: null for all, nobody's id for none.
 */
export function visibleSupervisions(actor: Actor, alias: string, n: number): { visible: string; value: string | null } {
  return {
    visible: `($${n}::uuid IS NULL OR $${n}::uuid IN (${alias}.issuer_organisation_id, ${alias}.addressee_organisation_id, ${alias}.referred_organisation_id))`,
    value: seesAll(actor) ? null : speaksForBody(actor) ? actor.organisationId : NIL,
  };
}

export function seeSupervision(tx: Tx, actor: Actor, id: string): Promise<SupervisionRow | undefined> {
  const { visible, value } = visibleSupervisions(actor, 'v', 2);
  return tx.row(`${SUPERVISION} WHERE v.id = $1 AND ${visible}`, [id, value]);
}

export interface SupervisionFilter {
  state?: string;
  card?: string;
  organisationId?: string;
  caseId?: string;
  limit: number;
  after: string | null;
  total: boolean;
}

/** Newest first. */
export async function listSupervisions(
  tx: Tx,
  actor: Actor,
  filter: SupervisionFilter,
): Promise<{ rows: SupervisionRow[]; total?: number }> {
  const { visible, value } = visibleSupervisions(actor, 'v', 1);
  const values: unknown[] = [value];
  const bind = (one: unknown): string => `$${values.push(one)}`;
  const where = [visible];
  if (filter.state) where.push(`v.state = ${bind(filter.state)}`);
  if (filter.card) where.push(`v.card = ${bind(filter.card)}`);
  if (filter.organisationId) where.push(`v.addressee_organisation_id = ${bind(filter.organisationId)}::uuid`);
  if (filter.caseId) where.push(`v.case_id = ${bind(filter.caseId)}::uuid`);
  const counted = filter.total
    ? (await tx.row<{ total: number }>(`SELECT count(*)::int AS total FROM supervisions v WHERE ${where.join(' AND ')}`, [...values]))!
    : {};
  if (filter.after) where.push(`v.id < ${bind(filter.after)}::uuid`);
  const rows = await tx.rows<SupervisionRow>(
    `${SUPERVISION} WHERE ${where.join(' AND ')} ORDER BY v.id DESC LIMIT ${bind(filter.limit + 1)}::int`,
    values,
  );
  return { rows, ...counted };
}

export interface SupervisionState extends SupervisionFacts {
  id: string;
  caseId: string;
  version: number;
}

const STATE = `SELECT v.id, v.case_id AS "caseId", v.version, v.kind, v.card, v.state, v.issuer_organisation_id AS "issuerOrganisationId",
    v.addressee_organisation_id AS "addresseeOrganisationId", v.referred_organisation_id AS "referredOrganisationId", ${IS_PETITION} AS "isPetitionMatter"
  FROM supervisions v JOIN cases c ON c.id = v.case_id WHERE v.id = $1`;

/** What its rows are judged by, whoever asks. Under its case's lock when it is to be moved. */
export const supervisionState = (tx: Tx, id: string): Promise<SupervisionState | undefined> => tx.row(STATE, [id]);

export interface SupervisedMatter {
  isPetitionMatter: boolean;
  responsibleOrganisationId: string;
  /** Where the proceeding it is about sits; empty where it is about none. */
  proceedingId: string | null;
  seats: { organisationId: string; kind: string }[];
  offeredTo: string | null;
  deadline: (Pick<ClockFacts, 'id' | 'kind' | 'owedBy' | 'organisationId'> & { proceedingId: string | null }) | null;
}

const MATTER = `SELECT ${IS_PETITION} AS "isPetitionMatter", c.responsible_organisation_id AS "responsibleOrganisationId", p.id AS "proceedingId",
    (SELECT h.to_organisation_id FROM handoffs h WHERE h.case_id = c.id AND h.state = 'offered') AS "offeredTo",
    coalesce((SELECT jsonb_agg(jsonb_build_object('organisationId', o.id, 'kind', o.kind)) FROM organisations o
      WHERE o.id = p.organisation_id OR o.id IN (SELECT z.organisation_id FROM proceeding_seats z WHERE z.proceeding_id = p.id AND z.left_at IS NULL)), '[]') AS seats,
    CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'kind', d.kind, 'owedBy', d.owed_by, 'organisationId', d.organisation_id,
      'proceedingId', CASE WHEN d.owner_kind = 'proceeding' THEN d.owner_id END) END AS deadline
  FROM cases c LEFT JOIN deadlines d ON d.id = $3 AND d.case_id = c.id
    LEFT JOIN proceedings p ON p.case_id = c.id AND p.id = coalesce($2::uuid, CASE WHEN d.owner_kind = 'proceeding' THEN d.owner_id END)
  WHERE c.id = $1`;

/** What an order or an enquiry is about: the case, one of its proceedings, one of its dates. */
export const supervisedMatter = async (
  tx: Tx,
  { caseId, proceedingId, deadlineId }: { caseId: string; proceedingId: string | null; deadlineId: string | null },
): Promise<SupervisedMatter> => (await tx.row<SupervisedMatter>(MATTER, [caseId, proceedingId, deadlineId]))!;

/** The case that something lies in, whoever asks. */
export const caseOf = async (tx: Tx, of: { proceedingId?: string; deadlineId?: string }): Promise<string | null> =>
  (
    await tx.row<{ caseId: string }>(
      `SELECT case_id AS "caseId" FROM proceedings WHERE id = $1 UNION ALL SELECT case_id FROM deadlines WHERE id = $2 AND owner_kind <> 'supervision' LIMIT 1`,
      [of.proceedingId ?? null, of.deadlineId ?? null],
    )
  )?.caseId ?? null;

/**
 * A case with a mediation in the justice office's own area, locked: it guides the committees there, whose cases it does not read. Undefined where the
 * caller guides nobody.
 */
export function lockGuidedCase(tx: Tx, actor: Actor, caseId: string): Promise<LockedCase | undefined> {
  if (!entitlementOf('guidance', actor.organisationKind)) return Promise.resolve(undefined);
  return tx.row(
    `SELECT ${LOCKED}, NULL AS level FROM cases c WHERE c.id = $1 AND EXISTS (SELECT FROM proceedings p JOIN organisations o ON o.id = p.organisation_id
       JOIN organisations mine ON mine.id = $2 WHERE p.case_id = c.id AND o.kind = 'people-mediation-committee' AND starts_with(o.area_code, regexp_replace(mine.area_code, '(000)+$', '')))
     FOR NO KEY UPDATE OF c`,
    [caseId, actor.organisationId],
  );
}

// ---------------------------------------------------------------- what lights a card

export interface LateDuty {
  deadlineId: string;
  caseId: string;
  proceedingId: string | null;
  organisationId: string;
  organisationKind: string;
  seatKinds: string[];
  kind: ClockFacts['kind'];
  owedBy: ClockFacts['owedBy'];
  ruleId: string;
  ruleVersion: number;
  due: LegalDate;
  /** The end of a period of hours has passed. */
  hoursAreOver: boolean;
  otherLateDuties: { ruleId: string; ruleVersion: number }[];
}

const LATE = `SELECT d.id AS "deadlineId", d.case_id AS "caseId", p.id AS "proceedingId", d.organisation_id AS "organisationId", o.kind AS "organisationKind", d.kind, d.owed_by AS "owedBy",
    d.rule_id AS "ruleId", d.rule_version AS "ruleVersion", d.due_date AS due, coalesce(d.due_at < legal_now(), false) AS "hoursAreOver",
    coalesce((SELECT jsonb_agg(s.kind) FROM organisations s WHERE s.id = p.organisation_id OR s.id IN (SELECT z.organisation_id FROM proceeding_seats z WHERE z.proceeding_id = p.id AND z.left_at IS NULL)), '[]') AS "seatKinds",
    coalesce((SELECT jsonb_agg(jsonb_build_object('ruleId', x.rule_id, 'ruleVersion', x.rule_version)) FROM deadlines x
      WHERE x.case_id = d.case_id AND x.owner_id = p.id AND x.id <> d.id AND x.organisation_id = d.organisation_id AND x.kind = 'duty' AND x.owed_by = 'organisation'
        AND x.due_date < coalesce(x.ended_on, legal_today())
        AND NOT EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = x.id AND s.to_date IS NULL)), '[]') AS "otherLateDuties"
  FROM deadlines d JOIN organisations o ON o.id = d.organisation_id LEFT JOIN proceedings p ON d.owner_kind = 'proceeding' AND p.id = d.owner_id
  WHERE d.id = ANY($1::uuid[]) AND d.owner_kind <> 'supervision'`;

/** With the cases locked. */
export const lateDuties = (tx: Tx, deadlineIds: readonly string[]): Promise<LateDuty[]> => tx.rows(LATE, [deadlineIds]);

const LIT = `SELECT trigger_code AS trigger, trigger_subject_id AS "subjectId" FROM supervisions WHERE trigger_subject_id = ANY($1::uuid[])`;

/** What these subjects have lit already. */
export const litFor = (tx: Tx, subjectIds: readonly string[]): Promise<{ trigger: string; subjectId: string }[]> =>
  tx.rows(LIT, [subjectIds]);

const SEAT = `SELECT id, kind FROM organisations WHERE kind = 'county-supervision' AND active ORDER BY id LIMIT 1`;

/** At whose seat cards are issued that a rule lights; undefined in a county without one. */
export const supervisionSeat = (tx: Tx): Promise<{ id: string; kind: string } | undefined> => tx.row(SEAT);

const BOUNCED = `SELECT (SELECT count(*)::int FROM handoffs h WHERE h.case_id = c.id AND h.state = 'rejected') AS rejections, o.id AS "organisationId", o.kind AS "organisationKind"
  FROM cases c JOIN organisations o ON o.id = c.responsible_organisation_id WHERE c.id = $1`;

export const bouncedCase = async (
  tx: Tx,
  caseId: string,
): Promise<{ rejections: number; organisationId: string; organisationKind: string }> =>
  (await tx.row<{ rejections: number; organisationId: string; organisationKind: string }>(BOUNCED, [caseId]))!;

// ---------------------------------------------------------------- the register of enquiries

export interface EnquiryRow {
  id: string;
  caseId: string;
  caseNo: string;
  proceedingId: string | null;
  deadlineId: string | null;
  from: Named;
  to: Named;
  facts: string;
  madeBy: { name: string };
  madeAt: Date;
  madeOn: LegalDate;
}

const ENQUIRY = `SELECT q.id, q.case_id AS "caseId", c.case_no AS "caseNo", q.proceeding_id AS "proceedingId", q.deadline_id AS "deadlineId", ${named('f')} AS "from", ${named('t')} AS "to",
    q.facts, q.made_by AS "madeBy", q.made_at AS "madeAt", q.made_on AS "madeOn"
  FROM enquiries q JOIN cases c ON c.id = q.case_id JOIN organisations f ON f.id = q.from_organisation_id JOIN organisations t ON t.id = q.to_organisation_id`;

/** Who sees an enquiry: county supervision and audit all; the body it went to, its machine too; the body it came from. */
function visibleEnquiries(actor: Actor, n: number): { visible: string; value: string | null } {
  const ofBody = speaksForBody(actor) || (actor.kind === 'client' && hasScope(actor, 'court.packet:read'));
  return {
    visible: `($${n}::uuid IS NULL OR $${n}::uuid IN (q.from_organisation_id, q.to_organisation_id))`,
    value: seesAll(actor) ? null : ofBody ? actor.organisationId : NIL,
  };
}

export function seeEnquiry(tx: Tx, actor: Actor, id: string): Promise<EnquiryRow | undefined> {
  const { visible, value } = visibleEnquiries(actor, 2);
  return tx.row(`${ENQUIRY} WHERE q.id = $1 AND ${visible}`, [id, value]);
}

export interface EnquiryFilter {
  organisationId?: string;
  caseId?: string;
  limit: number;
  after: string | null;
  total: boolean;
}

/** Newest first. */
export async function listEnquiries(tx: Tx, actor: Actor, filter: EnquiryFilter): Promise<{ rows: EnquiryRow[]; total?: number }> {
  const { visible, value } = visibleEnquiries(actor, 1);
  const values: unknown[] = [value];
  const bind = (one: unknown): string => `$${values.push(one)}`;
  const where = [visible];
  if (filter.organisationId) where.push(`q.to_organisation_id = ${bind(filter.organisationId)}::uuid`);
  if (filter.caseId) where.push(`q.case_id = ${bind(filter.caseId)}::uuid`);
  const counted = filter.total
    ? (await tx.row<{ total: number }>(`SELECT count(*)::int AS total FROM enquiries q WHERE ${where.join(' AND ')}`, [...values]))!
    : {};
  if (filter.after) where.push(`q.id < ${bind(filter.after)}::uuid`);
  const rows = await tx.rows<EnquiryRow>(
    `${ENQUIRY} WHERE ${where.join(' AND ')} ORDER BY q.id DESC LIMIT ${bind(filter.limit + 1)}::int`,
    values,
  );
  return { rows, ...counted };
}
