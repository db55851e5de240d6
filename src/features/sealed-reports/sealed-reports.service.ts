/** Opens what was told in confidence, to the officers of the body it was sealed for, and to nobody else: for all others it is not there. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { type DocumentLabel, Sealer } from '../../casework/sealer.js';
import { legalNow } from '../../persistence/legal-clock.queries.js';
import {
  countSealedReports,
  documentsOfReport,
  listSealedReports,
  markOpened,
  markVerified,
  sealedDocument,
  sealedReport,
} from '../../persistence/sealed-report.queries.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type Form, isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { type Tx, Work } from '../../platform/work.js';
import { VerificationDto } from './sealed-report.dto.js';
import { type OpenedReportView, type SealedReportPageView, type SealedReportView, sealedReportView } from './sealed-report.view.js';

/**
 * 404, and not 403: whoever may not read them does not learn that there are any (信访工作条例 30). An organ that has to look into what was reported to it
 * reads its own; where it has none, there is nothing for it either.
 */
async function enter(tx: Tx, actor: Actor): Promise<void> {
  if (actor.kind !== 'user' || !hasRole(actor, 'officer')) throw refuse('not-found');
  if (actor.organisationKind === 'discipline-organ') return;
  if (actor.organisationKind !== 'agency' || (await countSealedReports(tx, actor.organisationId)) === 0) throw refuse('not-found');
}

/** What was sealed is never changed; what came of it is written beside it once. */
const versionOf = ({ verifiedOn }: { verifiedOn: LegalDate | null }): number => (verifiedOn ? 2 : 1);

@Injectable()
export class SealedReportsService {
  constructor(
    private readonly work: Work,
    private readonly sealer: Sealer,
  ) {}

  list(actor: Actor, query: Record<string, unknown>): Promise<SealedReportPageView> {
    const { limit, cursor, total } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 2);
    const [receivedAt, id] = place ?? [];
    if (place && (typeof receivedAt !== 'string' || Number.isNaN(Date.parse(receivedAt)) || !isUuid(id))) throw notACursor();
    return this.work.read(actor, async (tx) => {
      await enter(tx, actor);
      const today = dayOf(await legalNow(tx));
      const after = place && { receivedAt: String(receivedAt), id: String(id) };
      const rows = await listSealedReports(tx, actor.organisationId, after, limit + 1);
      const count = total ? await countSealedReports(tx, actor.organisationId) : undefined;
      return pageOf(
        rows,
        limit,
        (row) => sealedReportView(row, today),
        (row) => [row.receivedAt.toISOString(), row.id],
        count,
      );
    });
  }

  /** A document that was withheld with it, byte for byte as it came. Reading it opens the report, if nobody has. */
  document(actor: Actor, id: string, documentId: string): Promise<DocumentLabel & { bytes: Buffer }> {
    return this.work.run(actor, async (tx) => {
      await enter(tx, actor);
      const found = await sealedDocument(tx, actor.organisationId, id, documentId);
      if (!found) throw refuse('not-found');
      await markOpened(tx, id, stamp(actor));
      return { ...this.sealer.label(documentId, found.sealedLabel), bytes: this.sealer.bytes(documentId, found.sealedBytes) };
    });
  }

  /** Reading it is an act: who did so first, and when, is written down beside it. */
  open(actor: Actor, id: string): Promise<{ view: OpenedReportView; version: number }> {
    return this.work.run(actor, async (tx) => {
      await enter(tx, actor);
      const report = await sealedReport(tx, actor.organisationId, id);
      if (!report) throw refuse('not-found');
      const by = stamp(actor);
      const openedAt = (await markOpened(tx, id, by))?.openedAt ?? report.openedAt;
      const view = {
        ...sealedReportView({ ...report, openedAt }, dayOf(await legalNow(tx))),
        text: this.sealer.open(id, report.sealedText),
        paper: this.sealer.paper(id, report.sealedPaper),
        documents: (await documentsOfReport(tx, id)).map((one) => ({ id: one.id, ...this.sealer.label(one.id, one.sealedLabel) })),
        openedBy: (report.openedBy ?? by).name,
      };
      return { view, version: versionOf(report) };
    });
  }

  /** What the organ decided when it had looked into it. */
  verify(actor: Actor, id: string, ifMatch: string | undefined, form: Form): Promise<{ view: SealedReportView; version: number }> {
    return this.work.run(actor, async (tx) => {
      await enter(tx, actor);
      const report = await sealedReport(tx, actor.organisationId, id);
      if (!report) throw refuse('not-found');
      const { result, on } = form.read(VerificationDto);
      const verification = { result, on: on as LegalDate };
      expectVersion(ifMatch, versionOf(report));
      const today = dayOf(await legalNow(tx));
      if (verification.on > today) throw new Refused({ code: 'invalid' }, [fieldFault('/on', 'in-the-future')]);
      if (!report.dueOn || report.verifiedOn) throw refuse('no-verification-owed');
      await markVerified(tx, id, verification, stamp(actor));
      const done = { ...report, verifiedOn: verification.on, result: verification.result };
      return { view: sealedReportView(done, today), version: versionOf(done) };
    });
  }
}
