/** The sealed store: what was told in confidence, readable for one body alone, under a key of its own. It names no case, and no case names it. */
import { hkdfSync } from 'node:crypto';
import { v4 as random } from 'uuid';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import type { RuleId } from '../domain/deadlines/deadline-rules.js';
import type { Play, Remaining } from '../domain/procedures/play.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import { documentsToWithhold } from '../persistence/sealed-report.queries.js';
import { duplicatesOf } from '../persistence/written-words.queries.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Batch } from '../platform/batch.js';
import { seal, unseal, unsealBytes } from '../platform/sealing.js';
import type { Tx } from '../platform/work.js';
import { SEALING_SECRET } from './sealing-secret.js';
import { OfferWithdrawal } from './offer-withdrawal.js';
import { type SealedPaper, WordKeeper } from './word-keeper.js';

type LastDay = (ruleId: RuleId, start: LegalDate, organisationId: string) => LegalDate;

interface Sealed {
  text: string;
  organisationId: string;
  receivedBy: ActorStamp;
  paper?: SealedPaper;
  dueOn: LegalDate | null;
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

  constructor(
    private readonly words: WordKeeper,
    private readonly offers: OfferWithdrawal,
    @Optional() @Inject(SEALING_SECRET) secret?: Buffer,
  ) {
    this.key = secret ? Buffer.from(hkdfSync('sha256', secret, '', 'yizhan sealed reports', 32)) : null;
  }

  /** What a move has told in confidence. @param lastDay by when the body it was sealed for has to have looked into it: no deadline of the case, which would tell that there is something */
  async heed(tx: Tx, batch: Batch, subject: LockedCase, { facts, left }: Play, receivedBy: ActorStamp, lastDay: LastDay): Promise<void> {
    for (const one of left) {
      if (one.kind === 'kept' && one.organisationId) await this.offers.withdraw(tx, batch, subject, receivedBy);
      if (one.kind === 'kept')
        for (const own of [subject, ...(await duplicatesOf(tx, subject.id))]) {
          if (one.organisationId) await this.words.keep(tx, batch, own, facts, one.organisationId);
          else await this.words.giveBack(tx, batch, own, facts);
        }
      if (one.kind !== 'sealed') continue;
      const { text, organisationId, remains, due } = one;
      const paper = remains && (await this.paperOf(tx, batch, subject, remains));
      const dueOn = due ? lastDay(due.ruleId, due.start, organisationId) : null;
      const id = this.keep(batch, subject.now, { text, organisationId, receivedBy, paper, dueOn });
      if (remains) await this.withhold(tx, batch, subject, id, remains);
    }
  }

  /** Its id is random: it does not say when it was made. @returns the id */
  private keep(batch: Batch, now: Date, { text, organisationId, receivedBy, paper, dueOn }: Sealed): string {
    const id = random();
    batch.insert('sealed_reports', {
      id,
      organisationId,
      receivedBy,
      receivedAt: now.toISOString(),
      sealedText: seal(this.secret(), id, text),
      sealedPaper: paper && seal(this.secret(), `${id} paper`, JSON.stringify(paper)),
      dueOn,
    });
    return id;
  }

  /** What the case says, and what its duplicates say of the same: it leaves them with it. */
  private async paperOf(tx: Tx, batch: Batch, subject: LockedCase, remains: Remaining): Promise<SealedPaper> {
    const paper = await this.words.takeOut(tx, batch, subject, remains);
    for (const duplicate of await duplicatesOf(tx, subject.id)) {
      const { title, facts, claims, texts } = await this.words.takeOut(tx, batch, duplicate, {
        title: remains.title,
        facts: remains.facts,
      });
      paper.texts.push(
        { of: '重复事项的标题', text: title },
        { of: '重复事项的事实', text: facts },
        ...claims.map((text) => ({ of: '重复事项的请求', text })),
        ...texts,
      );
    }
    return paper;
  }

  /** Documents that go with it. The case's version stays, as that of the proceeding does: nobody learns from it that something was taken out. */
  private async withhold(tx: Tx, batch: Batch, subject: LockedCase, reportId: string, { withheldIds }: Remaining): Promise<void> {
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
    if (!sealedPaper) return null;
    // The first ones tell of no claims and no other texts.
    const { title, facts, claims = [], texts = [] } = JSON.parse(unseal(this.secret(), `${id} paper`, sealedPaper)) as SealedPaper;
    return { title, facts, claims, texts };
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
