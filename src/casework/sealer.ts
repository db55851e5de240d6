/** The sealed store: what was told in confidence, readable for one body alone, under a key of its own. It names no case, and no case names it. */
import { hkdfSync } from 'node:crypto';
import { v4 as random } from 'uuid';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Batch } from '../platform/batch.js';
import { seal, unseal } from '../platform/sealing.js';

/** The key that encrypts keys, where this process has it: what is sealed is sealed and read by people, through the API. */
export const SEALING_SECRET = Symbol('SealingSecret');

@Injectable()
export class Sealer {
  private readonly key: Buffer | null;

  constructor(@Optional() @Inject(SEALING_SECRET) secret?: Buffer) {
    this.key = secret ? Buffer.from(hkdfSync('sha256', secret, '', 'yizhan sealed reports', 32)) : null;
  }

  /** Its id is random: it does not say when it was made. @returns the id */
  keep(
    batch: Batch,
    now: Date,
    { text, organisationId, receivedBy, dueOn }: { text: string; organisationId: string; receivedBy: ActorStamp; dueOn: LegalDate | null },
  ): string {
    const id = random();
    batch.insert('sealed_reports', {
      id,
      organisationId,
      receivedBy,
      receivedAt: now.toISOString(),
      sealedText: seal(this.secret(), id, text),
      dueOn,
    });
    return id;
  }

  open(id: string, sealedText: Buffer): string {
    return unseal(this.secret(), id, sealedText);
  }

  private secret(): Buffer {
    if (!this.key) throw new Error('this process has no key for the sealed store');
    return this.key;
  }
}
