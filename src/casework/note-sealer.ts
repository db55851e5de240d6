/** Seals what was written down of mediation sessions, under a key of its own: who reads the database, a copy of it or a log reads no note. */
import { hkdfSync } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { seal, unseal } from '../platform/sealing.js';
import { SEALING_SECRET } from './sealing-secret.js';

@Injectable()
export class NoteSealer {
  private readonly key: Buffer | null;

  constructor(@Optional() @Inject(SEALING_SECRET) secret?: Buffer) {
    this.key = secret ? Buffer.from(hkdfSync('sha256', secret, '', 'yizhan session notes', 32)) : null;
  }

  /** Bound to the id of its row. */
  seal(id: string, note: string): Buffer {
    return seal(this.secret(), id, note);
  }

  open(id: string, sealed: Buffer): string {
    return unseal(this.secret(), id, sealed);
  }

  private secret(): Buffer {
    if (!this.key) throw new Error('this process has no key for notes of sessions');
    return this.key;
  }
}
