/**
 * The sweep: every second it looks for rungs that are due and rings the queue for them; what the queue did not do within two seconds, or could not
 * take, it does itself. So with the queue gone, deadlines still fire.
 */
import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Climbed, Ladder } from '../../casework/ladder.js';
import { beat, type Done } from '../../persistence/housekeeping.queries.js';
import { claimDueRungs } from '../../persistence/rung.queries.js';
import { describe, log } from '../../platform/logging.js';
import { Work } from '../../platform/work.js';
import { Bell } from './bell.js';

/** Ids one job carries: enough that a set is worth its transaction, few enough that no lock is held long. */
const JOB = 200;
const CLAIM = 2000;

@Injectable()
export class Sweep {
  /** This process, among the rows of `sweeps`. */
  readonly worker = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  private readonly done: Done = { fired: 0, absorbed: 0 };

  constructor(
    private readonly work: Work,
    private readonly ladder: Ladder,
    private readonly bell: Bell,
  ) {}

  /** What the queue had this process do counts in its heartbeat too. */
  async fire(rungIds: readonly number[]): Promise<string> {
    const { fired, notNeeded, failed } = await this.climb(rungIds);
    return this.ladder.report(fired.length, notNeeded, failed);
  }

  /** Once round. @returns whether more is due at once */
  async round(): Promise<boolean> {
    const claimed = await this.work.run(null, (tx) => claimDueRungs(tx, CLAIM));
    const fresh = claimed.filter(({ rangBefore }) => !rangBefore).map(({ id }) => id);
    const mine = claimed.filter(({ rangBefore }) => rangBefore).map(({ id }) => id);
    if (fresh.length > 0 && !(await this.ring(fresh))) mine.push(...fresh);
    if (mine.length > 0) await this.climb(mine);

    const done = { ...this.done };
    await this.work.run(null, (tx) => beat(tx, this.worker, done));
    this.done.fired -= done.fired;
    this.done.absorbed -= done.absorbed;
    return claimed.length === CLAIM;
  }

  private async climb(ids: readonly number[]): Promise<Climbed> {
    const climbed = await this.ladder.climb(ids);
    this.done.fired += climbed.fired.length;
    this.done.absorbed += climbed.notNeeded;
    return climbed;
  }

  private async ring(ids: readonly number[]): Promise<boolean> {
    const batches: number[][] = [];
    for (let from = 0; from < ids.length; from += JOB) batches.push(ids.slice(from, from + JOB));
    try {
      await this.bell.ring(batches);
      return true;
    } catch (fault) {
      log.warn(describe(fault), 'the queue took no job; the sweep fires itself');
      return false;
    }
  }
}
