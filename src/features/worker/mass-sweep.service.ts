/**
 * Offers the pilot's agreement to the members of a dispute of many. The rows say to whom it is still to be offered; the queue only rings. A worker that
 * dies in the middle leaves rows that wait, and the next one goes on with them: what was offered is offered once.
 */
import { Injectable } from '@nestjs/common';
import { MassDesk } from '../../casework/mass-desk.js';
import { claimWaitingOffers, noteFailedAttempt } from '../../persistence/mass-offer.queries.js';
import { describe, log } from '../../platform/logging.js';
import { Work } from '../../platform/work.js';
import { Bell } from './bell.js';

/** Members one job carries; each is a transaction of its own. */
const JOB = 20;
const CLAIM = 200;
/** After so many broken attempts a member counts as failed, and somebody has to try again. */
const ATTEMPTS = 5;

@Injectable()
export class MassSweep {
  readonly bell = new Bell();

  constructor(
    private readonly work: Work,
    private readonly desk: MassDesk,
  ) {}

  /** Once round. @returns whether more waits */
  async round(): Promise<boolean> {
    const claimed = await this.work.run(null, (tx) => claimWaitingOffers(tx, CLAIM));
    const fresh = claimed.filter(({ rangBefore }) => !rangBefore).map(({ id }) => id);
    const mine = claimed.filter(({ rangBefore }) => rangBefore).map(({ id }) => id);
    if (fresh.length > 0 && !(await this.ring(fresh))) mine.push(...fresh);
    if (mine.length > 0) await this.offer(mine);
    return claimed.length === CLAIM;
  }

  /** One after the other: that one cannot be offered stops nobody else's. */
  async offer(ids: readonly number[]): Promise<string> {
    const told = { offered: 0, failed: 0, 'not needed': 0 };
    for (const id of ids) {
      try {
        told[await this.work.run(null, (tx) => this.desk.offerTo(tx, id))] += 1;
      } catch (fault) {
        log.error({ memberOffer: id, ...describe(fault) }, 'an offer to a member broke off');
        await this.work.run(null, (tx) => noteFailedAttempt(tx, id, ATTEMPTS));
        told.failed += 1;
      }
    }
    return `offered (${told.offered}), failed (${told.failed}), not needed (${told['not needed']})`;
  }

  private async ring(ids: readonly number[]): Promise<boolean> {
    const batches: number[][] = [];
    for (let from = 0; from < ids.length; from += JOB) batches.push(ids.slice(from, from + JOB));
    try {
      await this.bell.ring(batches);
      return true;
    } catch (fault) {
      log.warn(describe(fault), 'the queue took no job; the sweep offers itself');
      return false;
    }
  }
}
