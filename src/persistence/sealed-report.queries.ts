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
): Promise<(SealedReportRow & { sealedText: Buffer; sealedPaper: Buffer | null; openedBy: ActorStamp | null }) | undefined> =>
  tx.row(
    `SELECT ${ROW}, opened_by AS "openedBy", sealed_text AS "sealedText", sealed_paper AS "sealedPaper" FROM sealed_reports
     WHERE id = $1 AND organisation_id = $2 FOR NO KEY UPDATE`,
    [id, organisationId],
  );

/** @returns when it was opened, if this was the first time */
export const markOpened = (tx: Tx, id: string, by: ActorStamp): Promise<{ openedAt: Date } | undefined> =>
  tx.row(
    `UPDATE sealed_reports SET opened_at = legal_now(), opened_by = $2 WHERE id = $1 AND opened_at IS NULL RETURNING opened_at AS "openedAt"`,
    [id, JSON.stringify(by)],
  );

/** Documents that were withheld with a report, by their labels. */
export const documentsOfReport = (tx: Tx, reportId: string): Promise<{ id: string; sealedLabel: Buffer }[]> =>
  tx.rows('SELECT id, sealed_label AS "sealedLabel" FROM sealed_documents WHERE report_id = $1 ORDER BY id', [reportId]);

/** One of them, where its report is this body's. */
export const sealedDocument = (
  tx: Tx,
  organisationId: string,
  reportId: string,
  id: string,
): Promise<{ sealedLabel: Buffer; sealedBytes: Buffer } | undefined> =>
  tx.row(
    `SELECT d.sealed_label AS "sealedLabel", d.sealed_bytes AS "sealedBytes" FROM sealed_documents d JOIN sealed_reports r ON r.id = d.report_id
     WHERE d.id = $3 AND r.id = $2 AND r.organisation_id = $1`,
    [organisationId, reportId, id],
  );

/** Documents of a case as they came, to be sealed. */
export const documentsToWithhold = (
  tx: Tx,
  caseId: string,
  ids: readonly string[],
): Promise<{ name: string; mediaType: string; size: number; sha256: string; bytes: Buffer }[]> =>
  tx.rows(
    `SELECT name, media_type AS "mediaType", size, sha256, bytes FROM documents WHERE case_id = $1 AND id = ANY($2::uuid[]) AND withheld_at IS NULL
     ORDER BY uploaded_at, id`,
    [caseId, ids],
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
