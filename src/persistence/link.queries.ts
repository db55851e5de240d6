/** Links between cases. Whoever asks reads only those whose other case he may read too. */
import type { Actor, ActorStamp } from '../domain/actor.js';
import type { LinkKind, Likeness } from '../domain/same-matter.js';
import type { Tx } from '../platform/work.js';
import { visibleCases } from './visibility.js';

export interface LinkRow {
  id: string;
  kind: LinkKind;
  likeness: Likeness[];
  madeAt: Date;
  reason: string | null;
  confirmedBy: ActorStamp | null;
  confirmedAt: Date | null;
  isSameMatter: boolean;
  otherId: string;
  caseNo: string;
  title: string;
  stage: string;
  registeredOn: string;
  organisation: string;
}

/** Of a case whose content the caller reads. */
export function linksOf(tx: Tx, actor: Actor, caseId: string): Promise<LinkRow[]> {
  const { level, value } = visibleCases(actor, 'x', 2);
  return tx.rows(
    `SELECT k.id, k.kind, k.likeness, k.made_at AS "madeAt", k.reason, k.confirmed_by AS "confirmedBy", k.confirmed_at AS "confirmedAt", x.matter_id = c.matter_id AS "isSameMatter",
       x.id AS "otherId", x.case_no AS "caseNo", x.title, x.stage, x.registered_on AS "registeredOn", o.name AS organisation
     FROM (SELECT *, other_case_id AS other FROM case_links WHERE case_id = $1 UNION ALL SELECT *, case_id FROM case_links WHERE other_case_id = $1) k
     JOIN cases c ON c.id = $1 JOIN cases x ON x.id = k.other JOIN organisations o ON o.id = x.responsible_organisation_id
     WHERE ${level} = 'content' ORDER BY k.made_at, k.id`,
    [caseId, value],
  );
}

export interface KnownLink {
  id: string;
  kind: LinkKind;
  confirmedAt: Date | null;
}

const BETWEEN = `SELECT id, kind, confirmed_at AS "confirmedAt" FROM case_links
  WHERE case_id = $1 AND other_case_id = $2 OR case_id = $2 AND other_case_id = $1`;

export const linkBetween = (tx: Tx, one: string, other: string): Promise<KnownLink | undefined> => tx.row(BETWEEN, [one, other]);

const LOCK_MATTERS = `SELECT c.id FROM cases c WHERE c.matter_id IN (SELECT matter_id FROM cases WHERE id = ANY($1::uuid[])) ORDER BY c.id FOR NO KEY UPDATE OF c`;

/** Every case of the matters of these, in one order for everybody. */
export const lockMatters = (tx: Tx, caseIds: readonly string[]): Promise<unknown> => tx.rows(LOCK_MATTERS, [caseIds]);

/** All cases of both matters are of the older one. */
export const JOIN_MATTERS = `WITH m AS (SELECT DISTINCT matter_id FROM cases WHERE id IN ($1, $2))
  UPDATE cases SET matter_id = (SELECT matter_id FROM m ORDER BY matter_id LIMIT 1) WHERE matter_id IN (SELECT matter_id FROM m)`;
