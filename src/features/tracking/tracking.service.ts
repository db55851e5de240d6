/** Shows whoever has a tracking code how the case stands. Nobody signs in for it, and it reads by one statement, however long the case is. */
import { Injectable } from '@nestjs/common';
import { Almanac } from '../../casework/almanac.js';
import { progressOf, type PublicProgress } from '../../domain/public-progress.js';
import { normaliseTrackingCode } from '../../domain/tracking-code.js';
import { tracked } from '../../persistence/tracking.queries.js';
import { Work } from '../../platform/work.js';

@Injectable()
export class TrackingService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  /** The progress behind a code as somebody typed it; null when there is none to show. */
  async progress(typed: string): Promise<PublicProgress | null> {
    const code = normaliseTrackingCode(typed);
    if (!code) return null;
    const facts = await this.work.read(null, (tx) => tracked(tx, code));
    return facts ? progressOf(facts, (await this.almanac.fresh()).book) : null;
  }
}
