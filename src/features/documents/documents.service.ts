/** Keeps evidence and documents byte for byte, with the SHA-256 they came with. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, hasRole, hasScope, stamp } from '../../domain/actor.js';
import { dayOf, inShanghai } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { fieldFault } from '../../domain/field-faults.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { levelUnderLock, type LockedCase, lockCase, lockCaseOfProceeding, seeProceeding } from '../../persistence/proceeding.queries.js';
import { FOR_ALL, outsideMediation, visibleCases, visibleSeats } from '../../persistence/visibility.js';
import { Batch } from '../../platform/batch.js';
import { helpersOfProceeding } from '../../persistence/helper.queries.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { readQuery } from '../../platform/http/form.js';
import { type Tx, Work } from '../../platform/work.js';
import { EvidenceQuery, UploadQuery } from './document.dto.js';
import { PAPERS, isPaperName, paperPage } from './papers.js';

/** What somebody sent, with the type its bytes say. */
export interface Upload {
  bytes: unknown;
  mediaType: string;
  query: unknown;
}

/** A file is what its first bytes say it is; anything else is kept as bytes and never shown inline. */
function sniff(bytes: Buffer): string {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  return 'application/octet-stream';
}

const mayUpload = (actor: Actor): boolean =>
  actor.kind === 'client'
    ? hasScope(actor, 'court.event:write')
    : hasRole(actor, 'clerk', 'registrar', 'mediator', 'officer', 'docking-clerk', 'organisation-head');

@Injectable()
export class DocumentsService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
  ) {}

  evidence(actor: Actor, caseId: string, repeat: Repeat | null, upload: Upload): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || (await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
      return this.store(tx, actor, subject, null, repeat, upload);
    });
  }

  document(actor: Actor, proceedingId: string, repeat: Repeat | null, upload: Upload): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCaseOfProceeding(tx, actor, proceedingId);
      if (!subject) throw refuse('not-found');
      return this.store(tx, actor, subject, proceedingId, repeat, upload);
    });
  }

  /** The bytes as they came. A court sees documents of the proceeding it sits in, not the case's evidence. */
  read(actor: Actor, id: string): Promise<{ bytes: Buffer; mediaType: string; name: string; sha256: string }> {
    return this.work.read(actor, async (tx) => {
      const cases = visibleCases(actor, 'c', 2);
      const seats = visibleSeats(actor, 'p', 3);
      const { outside, petitioned, values } = outsideMediation(actor, 'p', 4);
      const found = await tx.row<{ bytes: Buffer; mediaType: string; name: string; sha256: string }>(
        `SELECT d.bytes, d.media_type AS "mediaType", d.name, d.sha256 FROM documents d JOIN cases c ON c.id = d.case_id LEFT JOIN proceedings p ON p.id = d.proceeding_id
         WHERE d.id = $1 AND d.withheld_at IS NULL AND (${cases.level} = 'content' AND (p.id IS NULL OR (${FOR_ALL} AND NOT ${petitioned}) OR NOT ${outside}) OR (p.id IS NOT NULL AND ${seats.visible}))`,
        [id, cases.value, seats.value, ...values],
      );
      if (!found) throw refuse('not-found');
      return found;
    });
  }

  /** A paper to print, made from the proceeding as it stands. */
  paper(actor: Actor, proceedingId: string, kind: string): Promise<string> {
    return this.work.read(actor, async (tx) => {
      const loaded = await seeProceeding(tx, actor, proceedingId);
      if (!loaded || !isPaperName(kind) || !PAPERS[kind].exists(loaded.facts)) throw refuse('not-found');
      const { caseNo, notice } = (await tx.row<{ caseNo: string; notice: string }>(
        `SELECT c.case_no AS "caseNo", (SELECT text FROM rights_notices ORDER BY since DESC, version DESC LIMIT 1) AS notice FROM cases c WHERE c.id = $1`,
        [loaded.facts.caseId],
      ))!;
      return paperPage(kind, loaded.facts, { caseNo, notice, helpers: await helpersOfProceeding(tx, proceedingId) });
    });
  }

  private async store(
    tx: Tx,
    actor: Actor,
    subject: LockedCase,
    proceedingId: string | null,
    repeat: Repeat | null,
    { bytes, query }: Upload,
  ): Promise<Answer> {
    const stored = await claim(tx, actor.id, repeat);
    if (stored) return replay(stored);
    if (!Buffer.isBuffer(bytes)) throw refuse('media-type');
    const { name, kind } = readQuery(proceedingId ? UploadQuery : EvidenceQuery, query);
    if (bytes.length === 0) throw new Refused({ code: 'invalid' }, [fieldFault('', 'required')]);
    if (!mayUpload(actor)) throw refuse('role-missing', { who: '承办单位工作人员' });
    const row = {
      id: uuid(),
      kind,
      name,
      mediaType: sniff(bytes),
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    await tx.run(
      `INSERT INTO documents (id, case_id, proceeding_id, kind, name, media_type, size, sha256, bytes, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [row.id, subject.id, proceedingId, kind, name, row.mediaType, row.size, row.sha256, bytes, JSON.stringify(stamp(actor)), subject.now],
    );
    const batch = new Batch();
    const data = { documentId: row.id, kind, sha256: row.sha256, size: row.size };
    this.keeper.record(batch, subject, [
      { type: 'document-added', proceedingId, occurredOn: dayOf(subject.now), actor: stamp(actor), data },
    ]);
    const view = { ...row, caseId: subject.id, proceedingId, uploadedAt: inShanghai(subject.now) };
    const done = answer(batch, actor.id, repeat, { status: 201, version: 1, location: `/api/v1/documents/${row.id}`, view });
    await batch.send(tx);
    return done;
  }
}
