/** Opens what was told in confidence, to the officers of the body it was sealed for, and to nobody else: for all others it is not there. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { refuse } from '../../domain/refusals.js';
import { type DocumentLabel, Sealer } from '../../casework/sealer.js';
import {
  countSealedReports,
  documentsOfReport,
  listSealedReports,
  markOpened,
  sealedDocument,
  sealedReport,
} from '../../persistence/sealed-report.queries.js';
import { isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { type OpenedReportView, type SealedReportPageView, sealedReportView } from './sealed-report.view.js';

/** 404, and not 403: whoever may not read them does not learn that there are any (信访工作条例 30). */
function enter(actor: Actor): void {
  if (actor.kind !== 'user' || actor.organisationKind !== 'discipline-organ' || !hasRole(actor, 'officer')) throw refuse('not-found');
}

@Injectable()
export class SealedReportsService {
  constructor(
    private readonly work: Work,
    private readonly sealer: Sealer,
  ) {}

  list(actor: Actor, query: Record<string, unknown>): Promise<SealedReportPageView> {
    enter(actor);
    const { limit, cursor, total } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 2);
    const [receivedAt, id] = place ?? [];
    if (place && (typeof receivedAt !== 'string' || Number.isNaN(Date.parse(receivedAt)) || !isUuid(id))) throw notACursor();
    return this.work.read(actor, async (tx) => {
      const after = place && { receivedAt: String(receivedAt), id: String(id) };
      const rows = await listSealedReports(tx, actor.organisationId, after, limit + 1);
      const count = total ? await countSealedReports(tx, actor.organisationId) : undefined;
      return pageOf(rows, limit, sealedReportView, (row) => [row.receivedAt.toISOString(), row.id], count);
    });
  }

  /** A document that was withheld with it, byte for byte as it came. Reading it opens the report, if nobody has. */
  document(actor: Actor, id: string, documentId: string): Promise<DocumentLabel & { bytes: Buffer }> {
    enter(actor);
    return this.work.run(actor, async (tx) => {
      const found = await sealedDocument(tx, actor.organisationId, id, documentId);
      if (!found) throw refuse('not-found');
      await markOpened(tx, id, stamp(actor));
      return { ...this.sealer.label(documentId, found.sealedLabel), bytes: this.sealer.bytes(documentId, found.sealedBytes) };
    });
  }

  /** Reading it is an act: who did so first, and when, is written down beside it. */
  open(actor: Actor, id: string): Promise<OpenedReportView> {
    enter(actor);
    return this.work.run(actor, async (tx) => {
      const report = await sealedReport(tx, actor.organisationId, id);
      if (!report) throw refuse('not-found');
      const by = stamp(actor);
      const openedAt = (await markOpened(tx, id, by))?.openedAt ?? report.openedAt;
      return {
        ...sealedReportView({ ...report, openedAt }),
        text: this.sealer.open(id, report.sealedText),
        paper: this.sealer.paper(id, report.sealedPaper),
        documents: (await documentsOfReport(tx, id)).map((one) => ({ id: one.id, ...this.sealer.label(one.id, one.sealedLabel) })),
        openedBy: (report.openedBy ?? by).name,
      };
    });
  }
}
