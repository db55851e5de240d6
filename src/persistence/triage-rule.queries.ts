/** Sets of triage rules: a draft by one person, in force by another. The set the program ships has no row. */
import type { ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { TriageRule } from '../domain/triage/rule-shape.js';
import type { Tx } from '../platform/work.js';

export type RuleSetState = 'draft' | 'in-force' | 'retired';

export interface RuleSetRow {
  version: number;
  state: RuleSetState;
  rules: TriageRule[];
  basis: string | null;
  proposedBy: ActorStamp | null;
  proposedAt: Date | null;
  approvedBy: ActorStamp | null;
  approvedAt: Date | null;
  remark: string | null;
  effectiveFrom: LegalDate | null;
  retiredOn: LegalDate | null;
  revision: number;
}

const ROW = `version, state, rules, basis, proposed_by AS "proposedBy", proposed_at AS "proposedAt", approved_by AS "approvedBy", approved_at AS "approvedAt", remark,
  effective_from AS "effectiveFrom", retired_on AS "retiredOn", revision`;

/** One at a time: versions are numbered as they come, and one set is in force. */
export const lockRuleSets = (tx: Tx): Promise<unknown> =>
  tx.row(`SELECT pg_advisory_xact_lock(hashtextextended('yizhan triage rule sets', 0))`);

/** Newest first. */
export const ruleSets = (tx: Tx, limit: number, before: number | null): Promise<RuleSetRow[]> =>
  tx.rows(`SELECT ${ROW} FROM triage_rule_sets WHERE $2::int IS NULL OR version < $2::int ORDER BY version DESC LIMIT $1::int`, [
    limit,
    before,
  ]);

export const ruleSet = (tx: Tx, version: number): Promise<RuleSetRow | undefined> =>
  tx.row(`SELECT ${ROW} FROM triage_rule_sets WHERE version = $1`, [version]);

/** Undefined: the set that the program ships. */
export const ruleSetInForce = (tx: Tx): Promise<RuleSetRow | undefined> =>
  tx.row(`SELECT ${ROW} FROM triage_rule_sets WHERE state = 'in-force'`);

export const countRuleSets = async (tx: Tx): Promise<number> =>
  (await tx.row<{ count: number }>('SELECT count(*)::int AS count FROM triage_rule_sets'))!.count;

/** Call under the lock. @returns the version it is, or the version that holds the very same rules */
export async function addRuleSet(
  tx: Tx,
  { rules, digest, basis, by }: { rules: readonly TriageRule[]; digest: string; basis: string; by: ActorStamp },
): Promise<{ version: number; isNew: boolean }> {
  const known = await tx.row<{ version: number }>('SELECT version FROM triage_rule_sets WHERE digest = $1', [digest]);
  if (known) return { version: known.version, isNew: false };
  const made = await tx.row<{ version: number }>(
    `INSERT INTO triage_rule_sets (version, state, rules, digest, basis, proposed_by, proposed_at)
     SELECT coalesce(max(version), 0) + 1, 'draft', $1::jsonb, $2, $3, $4::jsonb, legal_now() FROM triage_rule_sets RETURNING version`,
    [JSON.stringify(rules), digest, basis, JSON.stringify(by)],
  );
  return { version: made!.version, isNew: true };
}

/** Call under the lock. What was in force until now is retired the same day. */
export async function putInForce(tx: Tx, version: number, by: ActorStamp, remark: string | null): Promise<void> {
  await tx.run(
    `UPDATE triage_rule_sets SET state = 'retired', retired_on = legal_today(), revision = revision + 1 WHERE state = 'in-force'`,
  );
  await tx.run(
    `UPDATE triage_rule_sets SET state = 'in-force', approved_by = $2::jsonb, approved_at = legal_now(), effective_from = legal_today(), remark = $3, revision = revision + 1
     WHERE version = $1`,
    [version, JSON.stringify(by), remark],
  );
}
