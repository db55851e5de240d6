/** Disputes of many: who may see one, and of each member only what he may see of that case. */
import type { Actor, ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Share } from '../domain/mass-terms.js';
import type { Tx } from '../platform/work.js';
import { SHARE } from './mass-offer.queries.js';
import { LOCKED, type LockedCase } from './proceeding.queries.js';
import { visibleCases } from './visibility.js';

/** Cases to be joined, locked in the order everybody locks in; those the caller may not see are not among them. */
export function lockVisibleCases(tx: Tx, actor: Actor, ids: readonly string[]): Promise<(LockedCase & { riskFlags: string[] })[]> {
  const { visible, level, value } = visibleCases(actor, 'c', 2);
  return tx.rows(
    `SELECT ${LOCKED}, c.risk_flags AS "riskFlags", ${level} AS level FROM cases c WHERE c.id = ANY($1::uuid[]) AND ${visible} ORDER BY c.id FOR NO KEY UPDATE OF c`,
    [ids, value],
  );
}

export interface MassRow {
  id: string;
  version: number;
  title: string;
  reason: string;
  organisation: { id: string; name: string };
  createdBy: ActorStamp;
  createdAt: Date;
  pilotCaseId: string | null;
}

const MASS = `SELECT d.id, d.version, d.title, d.reason, jsonb_build_object('id', b.id, 'name', b.name) AS organisation, d.created_by AS "createdBy", d.created_at AS "createdAt",
  d.pilot_case_id AS "pilotCaseId" FROM mass_disputes d JOIN organisations b ON b.id = d.organisation_id`;

/** A dispute of many is there for whoever sees one of its members. */
const seenBy = (visible: string): string =>
  `EXISTS (SELECT FROM mass_members w JOIN cases c ON c.id = w.case_id WHERE w.mass_id = d.id AND ${visible})`;

export function seeMass(tx: Tx, actor: Actor, id: string): Promise<MassRow | undefined> {
  const { visible, value } = visibleCases(actor, 'c', 2);
  return tx.row(`${MASS} WHERE d.id = $1 AND ${seenBy(visible)}`, [id, value]);
}

/** Newest first. */
export function massesSeen(tx: Tx, actor: Actor, after: string | null, limit: number): Promise<MassRow[]> {
  const { visible, value } = visibleCases(actor, 'c', 1);
  return tx.rows(`${MASS} WHERE ${seenBy(visible)} AND ($2::uuid IS NULL OR d.id < $2::uuid) ORDER BY d.id DESC LIMIT $3::int`, [
    value,
    after,
    limit,
  ]);
}

const LOCK = 'SELECT id FROM mass_disputes WHERE id = $1 FOR NO KEY UPDATE';

/** Members come and go one after the other. Cases are locked after it. */
export const lockMass = (tx: Tx, id: string): Promise<{ id: string } | undefined> => tx.row(LOCK, [id]);

export interface MemberRow {
  memberId: string;
  version: number;
  caseId: string;
  level: 'content' | 'card';
  caseNo: string;
  title: string;
  stage: string;
  outcome: string | null;
  responsibleOrganisation: { id: string; name: string };
  share: Share;
  joinedAt: Date;
  flagged: boolean;
  leftAt: Date | null;
  leftReason: string | null;
  /** The newest offer to it. */
  offer: {
    id: number;
    offerId: string;
    pilotProceedingId: string;
    state: string;
    failure: string | null;
    answeredOn: string | null;
    partyId: string | null;
    reason: string | null;
    proceedingId: string | null;
    inForce: boolean;
    /** The legal day on which it was made; null where it could not be. */
    offeredOn: LegalDate | null;
  } | null;
  /** What was offered and answered, and why, is for the caller's body. */
  hears: boolean;
}

const OFFER = `(SELECT jsonb_build_object('id', x.id, 'offerId', o.id, 'pilotProceedingId', o.proceeding_id, 'state', x.state, 'failure', x.failure, 'answeredOn', x.answered_on,
    'partyId', x.party_id, 'reason', x.reason, 'proceedingId', x.proceeding_id, 'offeredOn', (x.offered_at AT TIME ZONE 'Asia/Shanghai')::date,
    'inForce', EXISTS (SELECT FROM agreements a WHERE a.proceeding_id = x.proceeding_id AND a.effective_on IS NOT NULL AND a.voided_at IS NULL))
  FROM mass_offer_members x JOIN mass_offers o ON o.id = x.offer_id WHERE x.member_id = m.id ORDER BY x.id DESC LIMIT 1)`;

/**
 * Whether this body hears what a member was offered and what it said: the one that leads them all, one that took an answer down or sits in the mediation
 * that came of it, and while nothing is answered the one that has the case, unless it decides it. Who has the case next does not: nothing of who was ready
 * for what goes beyond a mediation (人民法院在线调解规则 18).
 */
const hears = (body: string): string => `(EXISTS (SELECT FROM mass_disputes d WHERE d.id = m.mass_id AND d.organisation_id = ${body})
  OR EXISTS (SELECT FROM mass_offer_members x LEFT JOIN proceedings q ON q.id = x.proceeding_id WHERE x.member_id = m.id
    AND (x.answered_by ->> 'organisationId' = ${body}::text OR q.organisation_id = ${body}
      OR EXISTS (SELECT FROM proceeding_seats z WHERE z.proceeding_id = q.id AND z.organisation_id = ${body} AND z.left_at IS NULL)))
  OR (c.responsible_organisation_id = ${body} AND c.stage IN ('intake', 'petition', 'mediation', 'performance')
    AND NOT EXISTS (SELECT FROM mass_offer_members x WHERE x.member_id = m.id AND x.answered_on IS NOT NULL)))`;

const member = (
  level: string,
  body: string,
) => `SELECT ${hears(body)} AS hears, m.id AS "memberId", m.version, c.id AS "caseId", ${level} AS level, c.case_no AS "caseNo", c.title, c.stage, c.outcome,
    jsonb_build_object('id', b.id, 'name', b.name) AS "responsibleOrganisation", ${SHARE} AS share, m.joined_at AS "joinedAt", m.flagged, m.left_at AS "leftAt",
    m.left_reason AS "leftReason", ${OFFER} AS offer
  FROM mass_members m JOIN cases c ON c.id = m.case_id JOIN organisations b ON b.id = c.responsible_organisation_id`;

/** Members the caller sees, as they joined. */
export function membersSeen(tx: Tx, actor: Actor, massId: string): Promise<MemberRow[]> {
  const { visible, level, value } = visibleCases(actor, 'c', 2);
  return tx.rows(`${member(level, '$3::uuid')} WHERE m.mass_id = $1 AND ${visible} ORDER BY m.joined_at, m.id`, [
    massId,
    value,
    actor.organisationId,
  ]);
}

/** One member, by its case; of several times it joined, the last. */
export function memberSeen(tx: Tx, actor: Actor, massId: string, caseId: string): Promise<MemberRow | undefined> {
  const { visible, level, value } = visibleCases(actor, 'c', 3);
  return tx.row(`${member(level, '$4::uuid')} WHERE m.mass_id = $1 AND m.case_id = $2 AND ${visible} ORDER BY m.id DESC LIMIT 1`, [
    massId,
    caseId,
    value,
    actor.organisationId,
  ]);
}

const ELSEWHERE = `SELECT c.case_no AS "caseNo" FROM mass_members m JOIN cases c ON c.id = m.case_id WHERE m.case_id = ANY($1::uuid[]) AND m.left_at IS NULL ORDER BY c.id`;

/** Of these cases, those that belong to a dispute of many. */
export const membersAnywhere = async (tx: Tx, caseIds: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ caseNo: string }>(ELSEWHERE, [caseIds])).map(({ caseNo }) => caseNo);

const LIVE = 'SELECT id, case_id AS "caseId" FROM mass_members WHERE mass_id = $1 AND left_at IS NULL ORDER BY id';

export const liveMembers = (tx: Tx, massId: string): Promise<{ id: string; caseId: string }[]> => tx.rows(LIVE, [massId]);

const OFFER_OF = 'SELECT id FROM mass_offers WHERE mass_id = $1 AND agreement_id = $2';

export const offerOf = async (tx: Tx, massId: string, agreementId: string): Promise<string | undefined> =>
  (await tx.row<{ id: string }>(OFFER_OF, [massId, agreementId]))?.id;

// To each of these members once; what failed is tried again, and nothing else is touched.
const PUT = `INSERT INTO mass_offer_members (offer_id, member_id, case_id)
    SELECT $1, m.id, m.case_id FROM mass_members m WHERE m.mass_id = $2 AND m.left_at IS NULL AND m.case_id <> $3 ORDER BY m.id
  ON CONFLICT (offer_id, member_id) DO UPDATE SET state = 'waiting', failure = NULL, attempts = 0, rung_at = NULL WHERE mass_offer_members.state = 'failed'`;

export const putOffers = (tx: Tx, offerId: string, massId: string, pilotCaseId: string): Promise<number> =>
  tx.run(PUT, [offerId, massId, pilotCaseId]);

const FACTS = 'SELECT facts FROM cases WHERE id = $1';

export const factsOf = async (tx: Tx, caseId: string): Promise<string> => (await tx.row<{ facts: string }>(FACTS, [caseId]))!.facts;

export interface PartyName {
  role: string;
  name: string;
}

export const partyOf = (tx: Tx, caseId: string, id: string): Promise<PartyName | undefined> =>
  tx.row('SELECT role, name FROM parties WHERE id = $1 AND case_id = $2 AND taken_back_at IS NULL', [id, caseId]);

/** Whether somebody of this role and name is a party to that proceeding too. */
export const standsInBoth = async (tx: Tx, proceedingId: string, { role, name }: PartyName): Promise<boolean> =>
  (await tx.row(
    'SELECT FROM proceeding_parties p JOIN parties y ON y.id = p.party_id WHERE p.proceeding_id = $1 AND y.role = $2 AND y.name = $3',
    [proceedingId, role, name],
  )) !== undefined;
