/** What is proposed of rules and years, and what became of it. */
import type { ActorStamp } from '../domain/actor.js';
import type { CalendarYear } from '../domain/calendar.js';
import type { DeadlineRow } from '../domain/deadlines/rule-shape.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { ProposalState } from '../domain/reference-proposals.js';
import type { Place } from '../platform/http/page.dto.js';
import type { Tx } from '../platform/work.js';

interface ProposalColumns {
  id: string;
  standsOn: number;
  state: ProposalState;
  proposedBy: ActorStamp;
  proposedAt: Date;
  /** The legal day of that. */
  proposedOn: LegalDate;
  answeredBy: ActorStamp | null;
  answeredAt: Date | null;
  reason: string | null;
  version: number;
}

export interface RuleProposalRow extends ProposalColumns {
  ruleId: string;
  content: { row: DeadlineRow; basis: string };
}

export interface YearProposalRow extends ProposalColumns {
  year: number;
  /** Of the version it became. */
  publicationId: string | null;
  content: Pick<CalendarYear, 'source' | 'offDays' | 'workDays'>;
}

interface Proposals {
  rule: RuleProposalRow;
  year: YearProposalRow;
}
export type ProposalKind = keyof Proposals;
export type Proposal<K extends ProposalKind> = Proposals[K];

const COLUMNS = `r.id, r.rule_id AS "ruleId", r.year, r.stands_on AS "standsOn", r.content, r.state, r.proposed_by AS "proposedBy", r.proposed_at AS "proposedAt",
  (r.proposed_at AT TIME ZONE 'Asia/Shanghai')::date AS "proposedOn", r.answered_by AS "answeredBy", r.answered_at AS "answeredAt", r.reason, r.version,
  (SELECT p.id FROM publications p WHERE p.proposal_id = r.id) AS "publicationId"`;

const OF_KIND: Record<ProposalKind, string> = { rule: 'r.rule_id IS NOT NULL', year: 'r.year IS NOT NULL' };

export const proposalNamed = <K extends ProposalKind>(tx: Tx, kind: K, id: string, forUpdate = false): Promise<Proposal<K> | undefined> =>
  tx.row(`SELECT ${COLUMNS} FROM reference_proposals r WHERE r.id = $1 AND ${OF_KIND[kind]} ${forUpdate ? 'FOR UPDATE' : ''}`, [id]);

export interface ProposalFilter {
  state?: string;
  ruleId?: string;
  year?: number;
  limit: number;
}

/** The newest first. */
export const listProposals = <K extends ProposalKind>(
  tx: Tx,
  kind: K,
  { state, ruleId, year, limit }: ProposalFilter,
  after: Place | null,
): Promise<Proposal<K>[]> =>
  tx.rows(
    `SELECT ${COLUMNS} FROM reference_proposals r WHERE ${OF_KIND[kind]} AND ($2::text IS NULL OR r.state = $2) AND ($3::text IS NULL OR r.rule_id = $3)
       AND ($4::int IS NULL OR r.year = $4) AND ($5::timestamptz IS NULL OR (r.proposed_at, r.id) < ($5::timestamptz, $6::uuid))
     ORDER BY r.proposed_at DESC, r.id DESC LIMIT $1::int`,
    [limit + 1, state ?? null, ruleId ?? null, year ?? null, after?.[0] ?? null, after?.[1] ?? null],
  );

export interface NewProposal {
  id: string;
  ruleId?: string;
  year?: number;
  standsOn: number;
  content: object;
}

export const addProposal = (tx: Tx, p: NewProposal, by: ActorStamp): Promise<number> =>
  tx.run(
    `INSERT INTO reference_proposals (id, rule_id, year, stands_on, content, proposed_by, proposed_at)
     VALUES ($1, $2, $3::int, $4::int, $5::jsonb, $6::jsonb, legal_now())`,
    [p.id, p.ruleId ?? null, p.year ?? null, p.standsOn, JSON.stringify(p.content), JSON.stringify(by)],
  );

export const answerProposal = (
  tx: Tx,
  id: string,
  { state, reason }: { state: ProposalState; reason: string | null },
  by: ActorStamp,
): Promise<number> =>
  tx.run(
    `UPDATE reference_proposals SET state = $2, reason = $3, answered_by = $4::jsonb, answered_at = legal_now(), version = version + 1 WHERE id = $1`,
    [id, state, reason, JSON.stringify(by)],
  );
