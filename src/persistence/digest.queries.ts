/** What waits for digests, and the digests it went into. */
import type { DigestLine } from '../domain/digest.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';

/** Only one process of all makes digests at a time, so that no two share one person's parts between them. */
export const isMakingDigests = async (tx: Tx): Promise<boolean> =>
  (await tx.row<{ got: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext('yizhan digests')) AS got`))?.got === true;

export interface DigestPart {
  id: string;
  userId: string;
  organisationId: string;
  on: LegalDate;
  line: DigestLine;
  visibleFrom: Date;
  notAfter: LegalDate | null;
  /** The digest of its day is made already. */
  late: boolean;
  now: Date;
}

const WAITS = `n.digest_on IS NOT NULL AND n.digest_id IS NULL`;

const DUE = `WITH t AS MATERIALIZED (SELECT legal_now() AS now),
  due AS MATERIALIZED (
    SELECT n.user_id, n.digest_on FROM notices n, t WHERE ${WAITS} AND n.visible_from <= t.now
    GROUP BY n.user_id, n.digest_on ORDER BY n.digest_on, n.user_id LIMIT $1::int)
  SELECT n.id, n.user_id AS "userId", n.organisation_id AS "organisationId", n.digest_on AS "on", n.digest_line AS line, n.visible_from AS "visibleFrom",
    n.not_after AS "notAfter", d.id IS NOT NULL AS late, t.now
  FROM due JOIN notices n ON n.user_id = due.user_id AND n.digest_on = due.digest_on CROSS JOIN t
  LEFT JOIN notice_digests d ON d.user_id = n.user_id AND d.on_day = n.digest_on
  WHERE ${WAITS} AND n.visible_from <= t.now
  ORDER BY n.digest_on, n.user_id, n.created_at, n.id`;

/** All parts of so many digests whose time has come, the earliest day first. */
export const dueParts = (tx: Tx, digests: number): Promise<DigestPart[]> => tx.rows(DUE, [digests]);

export interface Digest {
  id: string;
  userId: string;
  organisationId: string;
  on: LegalDate;
  text: string;
  visibleFrom: Date;
  partIds: readonly string[];
}

const PUT_IN = `UPDATE notices n SET digest_id = p.digest_id FROM jsonb_to_recordset($1::jsonb) AS p(digest_id uuid, ids uuid[]) WHERE n.id = ANY(p.ids)`;

/** Puts the parts into their digests. */
export function writeDigests(batch: Batch, digests: readonly Digest[]): void {
  if (digests.length === 0) return;
  batch.insert(
    'notice_digests',
    ...digests.map(({ id, userId, organisationId, on, text, visibleFrom }) => ({
      id,
      userId,
      organisationId,
      onDay: on,
      text,
      visibleFrom,
    })),
  );
  batch.statement(PUT_IN, [JSON.stringify(digests.map(({ id, partIds }) => ({ digest_id: id, ids: partIds })))]);
}

export interface Moved {
  id: string;
  visibleFrom: Date;
  /** The day whose digest it waits for now; null when it waits for none. */
  digestOn: LegalDate | null;
}

const MOVE = `UPDATE notices n SET visible_from = m."visibleFrom", digest_on = m."digestOn", digest_line = CASE WHEN m."digestOn" IS NOT NULL THEN n.digest_line END
  FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, "visibleFrom" timestamptz, "digestOn" date) WHERE n.id = m.id`;

/** What came too late for its digest is shown at another time. */
export function moveParts(batch: Batch, moved: readonly Moved[]): void {
  if (moved.length > 0) batch.statement(MOVE, [JSON.stringify(moved)]);
}
