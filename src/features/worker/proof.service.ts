/**
 * Once a legal day it is proved that no date was forgotten: every open deadline has its rungs, every rung that was due has fired, what fired has left
 * its event, and who was to be told was told. Four zeros, or somebody has to look.
 */
import { Injectable } from '@nestjs/common';
import { DeadlineClerk } from '../../casework/deadline-clerk.js';
import { type BareDeadline, firedRungs, isSound, keepProof, openDeadlines, pastDueRungs, type Proof, proofDay } from '../../persistence/proof.queries.js'; // prettier-ignore
import { log } from '../../platform/logging.js';
import { Work } from '../../platform/work.js';

/** As many open deadlines as one statement looks at: a fraction of a second. */
const ARMFUL = 10_000;
const DAY_MS = 86_400_000;
/** What fired a moment ago may still be on its way to the courier; and a transaction that began before may end after. */
const ON_ITS_WAY_MS = 10_000;

@Injectable()
export class DailyProof {
  constructor(
    private readonly work: Work,
    private readonly clerk: DeadlineClerk,
  ) {}

  /** Two that prove the same day find the same; one of them keeps it. @returns the proof kept, or null where the day has one */
  async prove(armful = ARMFUL): Promise<Proof | null> {
    const { day, now, isProved, since } = await this.work.read(null, proofDay);
    if (isProved) return null;
    await this.clerk.ready();
    const began = performance.now();
    const provedTo = new Date(now.getTime() - ON_ITS_WAY_MS);
    const from = since ?? new Date(now.getTime() - DAY_MS);
    const proof: Proof = {
      legalDay: day,
      provedTo,
      ...(await this.openOnes(now, armful)),
      pastDue: await this.work.read(null, pastDueRungs),
      ...(await this.work.read(null, (tx) => firedRungs(tx, from, provedTo))),
      tookMs: Math.round(performance.now() - began),
    };
    if (!(await this.work.run(null, (tx) => keepProof(tx, proof)))) return null;
    if (isSound(proof)) log.info(proof, 'the daily proof holds');
    else log.error(proof, 'the daily proof does not hold');
    return proof;
  }

  private async openOnes(now: Date, armful: number): Promise<Pick<Proof, 'openDeadlines' | 'withoutRungs'>> {
    const sum = { openDeadlines: 0, withoutRungs: 0 };
    let after: string | null = null;
    do {
      const { looked, next, bare } = await this.work.read(null, (tx) => openDeadlines(tx, after, armful));
      const forgotten = bare.filter((one) => !this.clerk.reckoner.knows(one) || this.hasRungAhead(one, now));
      if (forgotten.length > 0) log.error({ deadlines: forgotten.slice(0, 20).map(({ id }) => id) }, 'open deadlines without their rungs');
      sum.openDeadlines += looked;
      sum.withoutRungs += forgotten.length;
      after = next;
    } while (after !== null);
    return sum;
  }

  /** By its rule and its house: whether somebody is yet to be told, or its end is yet to come. */
  private hasRungAhead(one: BareDeadline, now: Date): boolean {
    return this.clerk.reckoner
      .ladderOf(one, now)
      .some(({ rung, kind, fireAt }) => !one.firedNow.includes(rung) && (fireAt > now || (kind === 'expiry' && !one.fired.includes(rung))));
  }
}
