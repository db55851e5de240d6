/** The daily proof, as it is asked: each statement walks an index, and none of them more than an armful or what happened since the last proof. */
import { NIL } from 'uuid';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';
import { utc } from './deadline.queries.js';

export interface Proof {
  legalDay: LegalDate;
  provedTo: Date;
  tookMs: number;
  openDeadlines: number;
  firedRungs: number;
  /** Open deadlines that stand without a rung though their ladder has one ahead. */
  withoutRungs: number;
  /** Rungs that were due a minute ago and more, and neither fired nor were called off. */
  pastDue: number;
  /** Rungs that fired and left no event. */
  withoutEvent: number;
  /** Events of rungs that the courier has carried and nobody was told of. */
  withoutNotices: number;
}

export interface KeptProof extends Proof {
  provedAt: Date;
}

/** The four that must be zero. */
export const ZEROS = ['withoutRungs', 'pastDue', 'withoutEvent', 'withoutNotices'] as const satisfies (keyof Proof)[];

export const isSound = (proof: Proof): boolean => ZEROS.every((name) => proof[name] === 0);

const COLUMNS = `legal_day AS "legalDay", proved_at AS "provedAt", proved_to AS "provedTo", took_ms AS "tookMs", open_deadlines AS "openDeadlines",
  fired_rungs AS "firedRungs", without_rungs AS "withoutRungs", past_due AS "pastDue", without_event AS "withoutEvent", without_notices AS "withoutNotices"`;

/** The newest first. */
export const lastProofs = (tx: Tx, limit: number): Promise<KeptProof[]> =>
  tx.rows<KeptProof>(`SELECT ${COLUMNS} FROM deadline_proofs ORDER BY legal_day DESC LIMIT $1::int`, [limit]);

export interface ProofDay {
  day: LegalDate;
  now: Date;
  /** Of this legal day there is one already. */
  isProved: boolean;
  /** Where the last one ended; null before the first. */
  since: Date | null;
}

const DAY = `SELECT legal_today() AS day, legal_now() AS now, EXISTS (SELECT FROM deadline_proofs WHERE legal_day = legal_today()) AS "isProved",
  (SELECT proved_to FROM deadline_proofs ORDER BY legal_day DESC LIMIT 1) AS since`;

export const proofDay = async (tx: Tx): Promise<ProofDay> => (await tx.row<ProofDay>(DAY))!;

export interface BareDeadline {
  id: string;
  ruleId: string;
  ruleVersion: number;
  kind: 'duty' | 'right' | 'target';
  nominalDue: LegalDate;
  dueDate: LegalDate;
  dueAt: string | null;
  organisationId: string;
  expires: boolean;
  /** Rungs that fired, in any revision and in this one. */
  fired: number[];
  firedNow: number[];
}

export interface Armful {
  /** How many open deadlines were looked at. */
  looked: number;
  /** Where the next armful begins; null after the last. */
  next: string | null;
  /** Those that neither stand still nor have a rung ahead: rightly so where their ladder is climbed. */
  bare: BareDeadline[];
}

// By the index of what runs (one_running_deadline), owner by owner; all deadlines of one owner are in one armful. The states
// of rungs are looked at after the rungs were found, or PostgreSQL might look for them among all that are armed, once for each deadline.
export const ARMFUL = `WITH armful AS MATERIALIZED (
    SELECT d.id, d.owner_id, d.revision, d.rule_id, d.rule_version, d.kind, d.nominal_due, d.due_date, d.due_at, d.organisation_id FROM deadlines d
    WHERE d.ended_at IS NULL AND d.owner_id > $1::uuid ORDER BY d.owner_id FETCH FIRST ($2::int) ROWS WITH TIES),
  bare AS MATERIALIZED (
    SELECT a.* FROM armful a
    WHERE NOT coalesce((SELECT bool_or(r.state = 'armed') FROM deadline_rungs r WHERE r.deadline_id = a.id AND r.revision = a.revision), false)
      AND NOT EXISTS (SELECT FROM deadline_suspensions s WHERE s.deadline_id = a.id AND s.to_date IS NULL OFFSET 0))
  SELECT (SELECT count(*)::int FROM armful) AS looked, (SELECT owner_id FROM armful ORDER BY owner_id DESC LIMIT 1) AS next,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'ruleId', b.rule_id, 'ruleVersion', b.rule_version, 'kind', b.kind,
      'nominalDue', b.nominal_due, 'dueDate', b.due_date, 'dueAt', ${utc('b.due_at')}, 'organisationId', b.organisation_id,
      'expires', EXISTS (SELECT FROM deadline_rungs r WHERE r.deadline_id = b.id AND r.kind = 'expiry'),
      'fired', coalesce((SELECT jsonb_agg(DISTINCT r.rung) FILTER (WHERE r.state = 'fired') FROM deadline_rungs r WHERE r.deadline_id = b.id), '[]'),
      'firedNow', coalesce((SELECT jsonb_agg(r.rung) FILTER (WHERE r.state = 'fired') FROM deadline_rungs r WHERE r.deadline_id = b.id AND r.revision = b.revision), '[]')))
      FROM bare b), '[]') AS bare`;

export async function openDeadlines(tx: Tx, after: string | null, limit: number): Promise<Armful> {
  const { looked, next, bare } = (await tx.row<Armful>(ARMFUL, [after ?? NIL, limit]))!;
  return { looked, next: looked < limit ? null : next, bare };
}

// What a later revision or an end has left behind can never fire, and is tidied away by itself.
export const PAST_DUE = `SELECT count(*)::int AS n FROM deadline_rungs r
  CROSS JOIN LATERAL (SELECT FROM deadlines WHERE id = r.deadline_id AND revision = r.revision AND ended_at IS NULL OFFSET 0) d
  WHERE r.state = 'armed' AND r.fire_at < (SELECT legal_now()) - interval '1 minute'`;

export const pastDueRungs = async (tx: Tx): Promise<number> => (await tx.row<{ n: number }>(PAST_DUE))!.n;

// An event is its rung's own when it is not older: the chain's head would be there anyway.
export const FIRED = `WITH fired AS MATERIALIZED (
    SELECT case_id, event_seq, fired_at FROM deadline_rungs WHERE state = 'fired' AND fired_at >= $1::timestamptz AND fired_at < $2::timestamptz),
  effects AS MATERIALIZED (
    SELECT f.case_id, f.event_seq, e.seq IS NOT NULL AS there, jsonb_array_length(e.data->'told') AS told FROM fired f
    LEFT JOIN LATERAL (SELECT seq, data FROM events WHERE case_id = f.case_id AND seq = f.event_seq AND at >= f.fired_at - interval '10 milliseconds' OFFSET 0) e ON true)
  SELECT (SELECT count(*)::int FROM fired) AS "firedRungs", (SELECT count(*)::int FROM effects WHERE NOT there) AS "withoutEvent",
    (SELECT count(*)::int FROM effects x WHERE x.there AND x.told > 0
       AND NOT EXISTS (SELECT FROM outbox o WHERE o.case_id = x.case_id AND o.event_seq = x.event_seq)
       AND (SELECT count(*) FROM notices n WHERE n.case_id = x.case_id AND n.event_seq = x.event_seq) < x.told) AS "withoutNotices"`;

export const firedRungs = async (
  tx: Tx,
  since: Date,
  until: Date,
): Promise<Pick<Proof, 'firedRungs' | 'withoutEvent' | 'withoutNotices'>> => (await tx.row(FIRED, [since, until]))!;

const KEEP = `INSERT INTO deadline_proofs (legal_day, proved_to, took_ms, open_deadlines, fired_rungs, without_rungs, past_due, without_event, without_notices)
  VALUES ($1, $2, $3::int, $4::int, $5::int, $6::int, $7::int, $8::int, $9::int) ON CONFLICT DO NOTHING`;

/** @returns whether it was the first of its day */
export const keepProof = async (tx: Tx, proof: Proof): Promise<boolean> => {
  const { legalDay, provedTo, tookMs, openDeadlines: open, firedRungs: fired } = proof;
  return (await tx.run(KEEP, [legalDay, provedTo, tookMs, open, fired, ...ZEROS.map((name) => proof[name])])) > 0;
};
