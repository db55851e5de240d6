/** The sealed store: what was told in confidence, readable for one body alone, under a key of its own. It names no case, and no case names it. */
import { hkdfSync } from 'node:crypto';
import { v4 as random } from 'uuid';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import type { Play, Remaining } from '../domain/procedures/play.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import { documentsToWithhold, paperOf } from '../persistence/sealed-report.queries.js';
import type { Batch } from '../platform/batch.js';
import { seal, unseal, unsealBytes } from '../platform/sealing.js';
import type { Tx } from '../platform/work.js';

/** The key that encrypts keys, where this process has it: what is sealed is sealed and read by people, through the API. */
export const SEALING_SECRET = Symbol('SealingSecret');

/** What a case said before something was taken out of it. */
export interface SealedPaper {
  title: string;
  facts: string;
}

export interface DocumentLabel {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

const WITHHOLD = `UPDATE documents SET withheld_at = $2, bytes = '', name = '' WHERE id = ANY($1::uuid[])`;

@Injectable()
export class Sealer {
  private readonly key: Buffer | null;

  constructor(@Optional() @Inject(SEALING_SECRET) secret?: Buffer) {
    this.key = secret ? Buffer.from(hkdfSync('sha256', secret, '', 'yizhan sealed reports', 32)) : null;
  }

  /** What a move has told in confidence. */
  async heed(tx: Tx, batch: Batch, subject: LockedCase, { left }: Play, receivedBy: ActorStamp): Promise<void> {
    for (const one of left) {
      if (one.kind !== 'sealed') continue;
      const { text, organisationId, remains } = one;
      const paper = remains && (await paperOf(tx, subject.id));
      const id = this.keep(batch, subject.now, { text, organisationId, receivedBy, paper });
      if (remains) await this.takeOut(tx, batch, subject, id, remains);
    }
  }

  /** Its id is random: it does not say when it was made. @returns the id */
  private keep(
    batch: Batch,
    now: Date,
    { text, organisationId, receivedBy, paper }: { text: string; organisationId: string; receivedBy: ActorStamp; paper?: SealedPaper },
  ): string {
    const id = random();
    batch.insert('sealed_reports', {
      id,
      organisationId,
      receivedBy,
      receivedAt: now.toISOString(),
      sealedText: seal(this.secret(), id, text),
      sealedPaper: paper && seal(this.secret(), `${id} paper`, JSON.stringify(paper)),
    });
    return id;
  }

  /** The case says only what remains; its version stays, as that of the proceeding does: nobody learns from it that something was taken out. */
  private async takeOut(tx: Tx, batch: Batch, subject: LockedCase, reportId: string, remains: Remaining): Promise<void> {
    const { title, facts, withheldIds } = remains;
    batch.update('cases', subject.id, { title, facts });
    if (withheldIds.length === 0) return;
    for (const { bytes, ...label } of await documentsToWithhold(tx, subject.id, withheldIds)) {
      const id = random();
      batch.insert('sealed_documents', {
        id,
        reportId,
        sealedLabel: seal(this.secret(), `${id} label`, JSON.stringify(label satisfies DocumentLabel)),
        sealedBytes: seal(this.secret(), id, bytes),
      });
    }
    batch.statement(WITHHOLD, [withheldIds, subject.now.toISOString()]);
  }

  open(id: string, sealedText: Buffer): string {
    return unseal(this.secret(), id, sealedText);
  }

  paper(id: string, sealedPaper: Buffer | null): SealedPaper | null {
    return sealedPaper && (JSON.parse(unseal(this.secret(), `${id} paper`, sealedPaper)) as SealedPaper);
  }

  label(documentId: string, sealedLabel: Buffer): DocumentLabel {
    return JSON.parse(unseal(this.secret(), `${documentId} label`, sealedLabel)) as DocumentLabel;
  }

  bytes(documentId: string, sealedBytes: Buffer): Buffer {
    return unsealBytes(this.secret(), documentId, sealedBytes);
  }

  private secret(): Buffer {
    if (!this.key) throw new Error('this process has no key for the sealed store');
    return this.key;
  }
}
