/** What merging two cases has to know and keep, and the pairs that only the county centre sees. */
import type { Actor, ActorStamp } from '../domain/actor.js';
import type { Tx } from '../platform/work.js';
import { PARTY, type PartyRow } from './case.queries.js';
import { deadlineJson, type DeadlineRow } from './deadline.queries.js';
import { visibleCases } from './visibility.js';

// What another system received before us counts from there: the person went to its door first.
const RECEIPTS = `SELECT id, least(registered_at, (source ->> 'receivedAt')::timestamptz) AS "receivedAt", matter_id AS "matterId" FROM cases WHERE id = ANY($1::uuid[])
  ORDER BY 2, id`;

/** The cases by the day their dispute came to a public door, the earliest first. */
export const receiptsOf = (tx: Tx, ids: readonly string[]): Promise<{ id: string; receivedAt: Date; matterId: string }[]> =>
  tx.rows(RECEIPTS, [ids]);

const OF_MATTER = 'SELECT id FROM cases WHERE matter_id = $1 ORDER BY id';

export const casesOfMatter = async (tx: Tx, matterId: string): Promise<string[]> =>
  (await tx.rows<{ id: string }>(OF_MATTER, [matterId])).map(({ id }) => id);

const READERS_OF_ONE_ONLY = `SELECT r.reader_id AS id FROM case_readers r WHERE r.case_id = $1
  AND NOT EXISTS (SELECT FROM case_readers o WHERE o.case_id = $2 AND o.reader_id = r.reader_id)`;

export const readersOfOneOnly = async (tx: Tx, caseId: string, otherId: string): Promise<string[]> =>
  (await tx.rows<{ id: string }>(READERS_OF_ONE_ONLY, [caseId, otherId])).map(({ id }) => id);

/** Who read the card through the merge alone; whoever had the case in hand meanwhile keeps what he reads. */
export const REVOKE_GRANTED = `DELETE FROM case_readers r WHERE r.case_id = $1 AND r.reader_id = ANY($2::uuid[]) AND r.level = 'card'
  AND NOT EXISTS (SELECT FROM handoffs h WHERE h.case_id = $1 AND r.reader_id IN (h.from_organisation_id, h.to_organisation_id))
  AND NOT EXISTS (SELECT FROM assistances a WHERE a.case_id = $1 AND a.organisation_id = r.reader_id)
  AND NOT EXISTS (SELECT FROM work_plans w WHERE w.case_id = $1 AND r.reader_id = ANY(w.bodies))`;

// A way out of danger that was answered meanwhile, or a measure that was reported, is owed no more.
const TO_GIVE_BACK = `SELECT ${deadlineJson('d')} AS deadline FROM deadlines d WHERE d.id = ANY($1::uuid[]) AND d.ended_as = 'stopped'
  AND NOT EXISTS (SELECT FROM safety_exits x WHERE x.id = d.owner_id AND x.state <> 'owed')
  AND NOT EXISTS (SELECT FROM plan_measures m WHERE m.id = d.owner_id AND m.reported_on IS NOT NULL) ORDER BY d.id`;

/** Of the deadlines that a merge stopped, those that run again when it is taken back. */
export const deadlinesToGiveBack = async (tx: Tx, ids: readonly string[]): Promise<DeadlineRow[]> =>
  (await tx.rows<{ deadline: DeadlineRow }>(TO_GIVE_BACK, [ids])).map(({ deadline }) => deadline);

/** Everybody the case names, in their order. */
export const partiesNamed = async (tx: Tx, caseId: string): Promise<PartyRow[]> =>
  (
    await tx.rows<{ party: PartyRow }>(
      `SELECT ${PARTY} AS party FROM parties y WHERE y.case_id = $1 AND y.taken_back_at IS NULL ORDER BY y.ordinal`,
      [caseId],
    )
  ).map(({ party }) => party);

/** Of those who went back too: a place is not given twice. */
export const lastOrdinal = async (tx: Tx, caseId: string): Promise<number> =>
  (await tx.row<{ last: number }>('SELECT coalesce(max(ordinal), 0) AS last FROM parties WHERE case_id = $1', [caseId]))!.last;

// That somebody looked at his numbers is no reason to keep him. The warning that came with him stays without his name.
const CARRIED = `SELECT y.id, EXISTS (SELECT FROM proceeding_parties p WHERE p.party_id = y.id)
    OR EXISTS (SELECT FROM tracking_codes t WHERE t.case_id = y.case_id AND t.party_id = y.id)
    OR EXISTS (SELECT FROM handoffs h WHERE h.case_id = y.case_id AND (y.id = ANY(h.party_ids) OR h.consent ->> 'partyId' = y.id::text))
    OR EXISTS (SELECT FROM safety_flags f WHERE f.party_id = y.id AND NOT starts_with(f.reason, $2)) OR EXISTS (SELECT FROM safety_exits x WHERE x.party_id = y.id)
    OR EXISTS (SELECT FROM assistances a WHERE a.case_id = y.case_id AND a.consent ->> 'partyId' = y.id::text)
    OR EXISTS (SELECT FROM mass_offer_members o WHERE o.party_id = y.id)
    OR EXISTS (SELECT FROM events e WHERE e.case_id = y.case_id AND e.type <> 'identifiers-revealed' AND strpos(e.data::text, y.id::text) > 0) AS depends
  FROM parties y WHERE y.came_with_id = $1 AND y.taken_back_at IS NULL ORDER BY y.ordinal`;

/** Who came with a merge, and whether something since then is about him: a road, a code, an act that names him. */
export const carriedParties = (tx: Tx, mergeId: string, wordOfMerge: string): Promise<{ id: string; depends: boolean }[]> =>
  tx.rows(CARRIED, [mergeId, wordOfMerge]);

/** Other merges into this case that stand, with the duplicate of each. */
export const otherMerges = (tx: Tx, survivorId: string, mergeId: string): Promise<{ id: string; mergedId: string }[]> =>
  tx.rows(`SELECT id, merged_id AS "mergedId" FROM case_merges WHERE survivor_id = $1 AND id <> $2 AND undone_at IS NULL ORDER BY id`, [
    survivorId,
    mergeId,
  ]);

export interface MergeRow {
  id: string;
  version: number;
  survivor: { id: string; caseNo: string };
  merged: { id: string; caseNo: string };
  reason: string;
  mergedBy: ActorStamp;
  mergedAt: Date;
  previousStage: string;
  previousOutcome: string | null;
  previousMatterId: string;
  matterCaseIds: string[];
  stoppedDeadlineIds: string[];
  grantedReaderIds: string[];
  /** How many people came with it, and how many of them stayed when it was taken back. */
  carriedParties: number;
  keptParties: number;
  undoneAt: Date | null;
  undoneBy: ActorStamp | null;
  undoReason: string | null;
}

const MERGE = `SELECT m.id, m.version, jsonb_build_object('id', s.id, 'caseNo', s.case_no) AS survivor, jsonb_build_object('id', d.id, 'caseNo', d.case_no) AS merged,
  m.reason, m.merged_by AS "mergedBy", m.merged_at AS "mergedAt", m.previous_stage AS "previousStage", m.previous_outcome AS "previousOutcome",
  m.previous_matter_id AS "previousMatterId", m.matter_case_ids AS "matterCaseIds", m.stopped_deadline_ids AS "stoppedDeadlineIds",
  m.granted_reader_ids AS "grantedReaderIds", (SELECT count(*)::int FROM parties y WHERE y.came_with_id = m.id) AS "carriedParties",
  CASE WHEN m.undone_at IS NULL THEN 0 ELSE (SELECT count(*)::int FROM parties y WHERE y.came_with_id = m.id AND y.taken_back_at IS NULL) END AS "keptParties", m.undone_at AS "undoneAt", m.undone_by AS "undoneBy", m.undo_reason AS "undoReason"
  FROM case_merges m JOIN cases s ON s.id = m.survivor_id JOIN cases d ON d.id = m.merged_id`;

export const mergeNamed = (tx: Tx, id: string): Promise<MergeRow | undefined> => tx.row(`${MERGE} WHERE m.id = $1`, [id]);

/** Newest last. */
export const mergesOf = (tx: Tx, caseId: string): Promise<MergeRow[]> =>
  tx.rows(`${MERGE} WHERE m.survivor_id = $1 OR m.merged_id = $1 ORDER BY m.id`, [caseId]);

/** The caller reads the content of one of the two. */
export async function readsOneOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<boolean> {
  const { level, value } = visibleCases(actor, 'c', 2);
  return (await tx.row(`SELECT FROM cases c WHERE c.id = ANY($1::uuid[]) AND ${level} = 'content'`, [ids, value])) !== undefined;
}

export interface PairedCase {
  id: string;
  caseNo: string;
  areaCode: string;
  disputeType: string;
  registeredOn: string;
  organisation: { id: string; name: string };
}

export interface PairRow {
  one: PairedCase;
  other: PairedCase;
  score: number;
  reasons: string[];
}

const SIDE = (
  alias: string,
  body: string,
) => `jsonb_build_object('id', ${alias}.id, 'caseNo', ${alias}.case_no, 'areaCode', ${alias}.area_code,
    'disputeType', ${alias}.dispute_type, 'registeredOn', ${alias}.registered_on, 'organisation', jsonb_build_object('id', ${body}.id, 'name', ${body}.name))`;

// Walked from its end, newest first; a pair of which one is closed is settled.
const PAIRS = `SELECT ${SIDE('a', 'ao')} AS one, ${SIDE('b', 'bo')} AS other, d.score, d.reasons
  FROM case_duplicates d
  CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = d.case_id AND closed_at IS NULL AND kept_for IS NULL OFFSET 0) a
  CROSS JOIN LATERAL (SELECT * FROM cases WHERE id = d.other_case_id AND closed_at IS NULL AND kept_for IS NULL OFFSET 0) b
  JOIN organisations ao ON ao.id = a.responsible_organisation_id JOIN organisations bo ON bo.id = b.responsible_organisation_id
  WHERE d.across AND ($1::uuid IS NULL OR (d.case_id, d.other_case_id) < ($1::uuid, $2::uuid))
  ORDER BY d.case_id DESC, d.other_case_id DESC LIMIT $3::int`;

/** Pairs of open cases that lie with different bodies, newest first. */
export const pairsAcross = (tx: Tx, after: { one: string; other: string } | null, limit: number): Promise<PairRow[]> =>
  tx.rows(PAIRS, [after?.one ?? null, after?.other ?? null, limit]);

const PAIR = `SELECT FROM case_duplicates d WHERE d.across AND ((d.case_id = $1 AND ($2::uuid IS NULL OR d.other_case_id = $2))
  OR (d.other_case_id = $1 AND ($2::uuid IS NULL OR d.case_id = $2))) LIMIT 1`;

/** The county centre was shown that these two, of different bodies, may be one dispute; without the other: that this one may be. */
export const isPairAcross = async (tx: Tx, caseId: string, otherId: string | null = null): Promise<boolean> =>
  (await tx.row(PAIR, [caseId, otherId])) !== undefined;
