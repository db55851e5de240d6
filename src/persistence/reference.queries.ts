/** What dates are counted by: years, rules, closures, orders, ladders. Read whole, and only when its edition has moved. */
import type { ActorStamp } from '../domain/actor.js';
import type { CalendarYear } from '../domain/calendar.js';
import type { DeadlineClass, DeadlineRow, LadderRow } from '../domain/deadlines/rule-shape.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';

export interface ReferenceRows {
  edition: number;
  calendars: CalendarYear[];
  rules: { id: string; version: number; origin: 'shipped' | 'county'; row: DeadlineRow }[];
  /** Only those that something moves. */
  houses: { id: string; areaCode: string; localVersion: number }[];
  closures: { organisationId: string; from: LegalDate; to: LegalDate; reason: string }[];
  orders: { areaCode: string; classes: DeadlineClass[]; from: LegalDate; to: LegalDate; basis: string }[];
  ladders: { organisationId: string; ruleId: string; ladder: LadderRow[] }[];
}

export const EDITION = 'SELECT edition FROM reference_edition';

const all = (object: string, from: string): string => `coalesce((SELECT jsonb_agg(${object}) FROM ${from}), '[]')`;

const REFERENCE = `SELECT (${EDITION}) AS edition,
  ${all(
    `jsonb_build_object('year', y.year, 'version', y.version, 'source', y.source, 'offDays', y.off_days, 'workDays', y.work_days)`,
    '(SELECT DISTINCT ON (year) * FROM calendars ORDER BY year, version DESC) y',
  )} AS calendars,
  ${all(`jsonb_build_object('id', r.rule_id, 'version', r.version, 'origin', r.origin, 'row', r.row)`, 'deadline_rules r')} AS rules,
  ${all(`jsonb_build_object('id', o.id, 'areaCode', o.area_code, 'localVersion', o.local_version)`, 'organisations o WHERE o.local_version > 0')} AS houses,
  ${all(`jsonb_build_object('organisationId', c.organisation_id, 'from', c.from_date, 'to', c.to_date, 'reason', c.reason)`, 'closures c WHERE c.withdrawn_at IS NULL')} AS closures,
  ${all(`jsonb_build_object('areaCode', s.area_code, 'classes', s.classes, 'from', s.from_date, 'to', s.to_date, 'basis', s.basis)`, 'suspension_orders s')} AS orders,
  ${all(`jsonb_build_object('organisationId', l.organisation_id, 'ruleId', l.rule_id, 'ladder', l.ladder)`, `(SELECT DISTINCT ON (organisation_id, rule_id) * FROM organisation_ladders ORDER BY organisation_id, rule_id, version DESC) l WHERE l.ladder IS NOT NULL`)} AS ladders`;

export const readReference = async (tx: Tx): Promise<ReferenceRows> => (await tx.row<ReferenceRows>(REFERENCE))!;

export interface NewRule {
  ruleId: string;
  digest: string;
  row: DeadlineRow;
}

// One process at a time enters what is missing; a number once given is never given again.
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('yizhan deadline rules', 0))`;
const ENTER = `INSERT INTO deadline_rules (rule_id, version, origin, effective_from, effective_to, digest, row)
  SELECT n."ruleId", coalesce((SELECT max(version) FROM deadline_rules d WHERE d.rule_id = n."ruleId"), 0)
      + row_number() OVER (PARTITION BY n."ruleId" ORDER BY n.ordinal), 'shipped',
    (n.row ->> 'effectiveFrom')::date, (n.row ->> 'effectiveTo')::date, n.digest, n.row
  FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("ruleId" text, digest text, row jsonb)) WITH ORDINALITY AS n("ruleId", digest, row, ordinal)
  WHERE NOT EXISTS (SELECT FROM deadline_rules d WHERE d.rule_id = n."ruleId" AND d.digest = n.digest)`;

/** Enters the shipped rows that are not there yet, in their order. @returns how many were new */
export async function enterShippedRules(tx: Tx, rows: readonly NewRule[]): Promise<number> {
  await tx.rows(LOCK);
  return tx.run(ENTER, [JSON.stringify(rows)]);
}

const ADD = `INSERT INTO deadline_rules (rule_id, version, origin, effective_from, effective_to, digest, row, basis, added_by, proposal_id)
  SELECT $1, (SELECT max(version) + 1 FROM deadline_rules WHERE rule_id = $1), 'county', ($3::jsonb ->> 'effectiveFrom')::date, ($3::jsonb ->> 'effectiveTo')::date,
    $2, $3::jsonb, $4, $5::jsonb, $6::uuid
  ON CONFLICT ON CONSTRAINT a_row_is_entered_once DO NOTHING RETURNING version`;

/** Until the end of this transaction no other version of any rule comes. @returns the newest version of this one */
export async function lockNewestVersion(tx: Tx, ruleId: string): Promise<number> {
  await tx.rows(LOCK);
  return (await newestVersion(tx, ruleId))!;
}

export const newestVersion = async (tx: Tx, ruleId: string): Promise<number | null> =>
  (await tx.row<{ version: number | null }>('SELECT max(version) AS version FROM deadline_rules WHERE rule_id = $1', [ruleId]))!.version;

/** A county's own version, as it was proposed and approved. @returns its number, or null when the very same row is there already */
export async function addRuleVersion(
  tx: Tx,
  { ruleId, digest, row }: NewRule,
  { basis, addedBy, proposalId }: { basis: string; addedBy: ActorStamp; proposalId: string },
): Promise<number | null> {
  const values = [ruleId, digest, JSON.stringify(row), basis, JSON.stringify(addedBy), proposalId];
  return (await tx.row<{ version: number }>(ADD, values))?.version ?? null;
}

export interface RuleVersionRow {
  version: number;
  origin: 'shipped' | 'county';
  row: DeadlineRow;
  basis: string | null;
  /** Who proposed it; who entered it, where that took one person. */
  addedBy: ActorStamp | null;
  addedAt: Date;
  proposedAt: Date | null;
  approvedBy: ActorStamp | null;
  approvedAt: Date | null;
  /** What was said with the approval. */
  remark: string | null;
}

const VERSIONS = `SELECT d.version, d.origin, d.row, d.basis, d.added_by AS "addedBy", d.added_at AS "addedAt", p.proposed_at AS "proposedAt",
    p.answered_by AS "approvedBy", p.answered_at AS "approvedAt", p.reason AS remark
  FROM deadline_rules d LEFT JOIN reference_proposals p ON p.id = d.proposal_id WHERE d.rule_id = $1 ORDER BY d.effective_from, d.version`;

/** In the order in which they come into force. */
export const ruleVersions = (tx: Tx, ruleId: string): Promise<RuleVersionRow[]> => tx.rows(VERSIONS, [ruleId]);

const MISSING = `SELECT FROM jsonb_to_recordset($1::jsonb) AS n("ruleId" text, digest text)
  WHERE NOT EXISTS (SELECT FROM deadline_rules d WHERE d.rule_id = n."ruleId" AND d.digest = n.digest) LIMIT 1`;

export const isShippedMissing = async (tx: Tx, rows: readonly NewRule[]): Promise<boolean> =>
  (await tx.row(MISSING, [JSON.stringify(rows.map(({ ruleId, digest }) => ({ ruleId, digest })))])) !== undefined;

/** Whether a rule has the very same row already. */
export const isRuleKnown = async (tx: Tx, ruleId: string, digest: string): Promise<boolean> =>
  (await tx.row('SELECT FROM deadline_rules WHERE rule_id = $1 AND digest = $2', [ruleId, digest])) !== undefined;
