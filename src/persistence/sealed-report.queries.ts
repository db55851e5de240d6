/** The sealed store as its own body reads it: a list that says nothing but when, and one text at a time, whose first opening is written down. */
import type { ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Verification } from '../domain/sealed-reports.js';
import type { Tx } from '../platform/work.js';

export interface SealedReportRow {
  id: string;
  receivedAt: Date;
  openedAt: Date | null;
  /** The last day by which the body has to have looked into it; null where it does not owe that. */
  dueOn: LegalDate | null;
  verifiedOn: LegalDate | null;
  result: Verification | null;
}

const ROW = `id, received_at AS "receivedAt", opened_at AS "openedAt", due_on AS "dueOn", verified_on AS "verifiedOn", result`;

/** A body's reports, the newest first, after a place. */
export const listSealedReports = (
  tx: Tx,
  organisationId: string,
  after: { receivedAt: string; id: string } | null,
  limit: number,
): Promise<SealedReportRow[]> =>
  tx.rows(
    `SELECT ${ROW} FROM sealed_reports
     WHERE organisation_id = $1 AND ($2::timestamptz IS NULL OR (received_at, id) < ($2::timestamptz, $3::uuid)) ORDER BY received_at DESC, id DESC LIMIT $4`,
    [organisationId, after?.receivedAt ?? null, after?.id ?? null, limit],
  );

export const countSealedReports = async (tx: Tx, organisationId: string): Promise<number> =>
  (await tx.row<{ count: number }>('SELECT count(*)::int AS count FROM sealed_reports WHERE organisation_id = $1', [organisationId]))!
    .count;

/** One report of this body, locked; who opens it first is remembered. */
export const sealedReport = (
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<(SealedReportRow & { sealedText: Buffer; openedBy: ActorStamp | null }) | undefined> =>
  tx.row(
    `SELECT ${ROW}, opened_by AS "openedBy", sealed_text AS "sealedText" FROM sealed_reports
     WHERE id = $1 AND organisation_id = $2 FOR NO KEY UPDATE`,
    [id, organisationId],
  );

/** @returns when it was opened, if this was the first time */
export const markOpened = (tx: Tx, id: string, by: ActorStamp): Promise<{ openedAt: Date } | undefined> =>
  tx.row(
    `UPDATE sealed_reports SET opened_at = legal_now(), opened_by = $2 WHERE id = $1 AND opened_at IS NULL RETURNING opened_at AS "openedAt"`,
    [id, JSON.stringify(by)],
  );

export const markVerified = async (
  tx: Tx,
  id: string,
  { result, on }: { result: Verification; on: LegalDate },
  by: ActorStamp,
): Promise<void> => {
  await tx.rows('UPDATE sealed_reports SET verified_on = $2, result = $3, verified_by = $4 WHERE id = $1', [
    id,
    on,
    result,
    JSON.stringify(by),
  ]);
};
