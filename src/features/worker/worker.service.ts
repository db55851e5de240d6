/** The worker's day: it opens the queue, starts its loops, and on the way out finishes what it has in hand. */
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { MemberQueue, type QueuePlace, RungQueue } from '../../platform/queues/rung-queue.js';
import { Loop } from '../../platform/loop.js';
import { describe, log } from '../../platform/logging.js';
import { Recount } from '../../casework/recount.js';
import { RoundMaker } from '../../casework/round-maker.js';
import { Bell } from './bell.js';
import { Courier } from './courier.service.js';
import { DigestWriter } from './digest.service.js';
import { Housekeeping } from './housekeeping.service.js';
import { MassSweep } from './mass-sweep.service.js';
import { DailyProof } from './proof.service.js';
import { Sweep } from './sweep.service.js';

const SECOND = 1000;

@Injectable()
export class WorkerDay {
  private queue: RungQueue | undefined;
  private members: MemberQueue | undefined;
  private loops: Loop[] = [];

  constructor(
    private readonly sweep: Sweep,
    private readonly courier: Courier,
    private readonly digests: DigestWriter,
    private readonly housekeeping: Housekeeping,
    private readonly proof: DailyProof,
    private readonly bell: Bell,
    private readonly recount: Recount,
    private readonly rounds: RoundMaker,
    private readonly masses: MassSweep,
  ) {}

  /** Refuses an unsafe Redis. A queue that is merely away stops nobody: the sweep fires by itself until it is back. */
  async begin(place: QueuePlace): Promise<void> {
    const queue = new RungQueue(place);
    await queue.open();
    this.queue = queue;
    this.bell.hang(queue);
    queue.work(({ rungIds }) => this.sweep.fire(rungIds));
    const members = new MemberQueue(place);
    await members.open();
    this.members = members;
    this.masses.bell.hang(members);
    members.work(({ memberIds }) => this.masses.offer(memberIds));
    this.loops = [
      new Loop('sweep', SECOND, () => this.sweep.round()),
      new Loop('courier', SECOND / 2, async () => (await this.courier.carry()).more),
      new Loop('digests', SECOND, async () => (await this.digests.write()).more),
      new Loop('offers to many', SECOND, () => this.masses.round()),
      new Loop('recount', SECOND, () => this.countAgain()),
      new Loop('screening rounds', 60 * SECOND, async () => (await this.rounds.make()).more),
      new Loop('housekeeping', 60 * SECOND, async () => void (await this.housekeeping.tidy())),
    ];
    for (const loop of this.loops) loop.start();
    // After a stop the sweep first fires what fell due meanwhile.
    const proof = new Loop('daily proof', 60 * SECOND, async () => void (await this.proof.prove()));
    proof.start(60 * SECOND);
    this.loops.push(proof);
    log.info({ worker: this.sweep.worker, queue: place.redisUrl ? 'redis' : 'postgresql' }, 'the worker is at work');
  }

  /** One armful after the other, never two at once, and a breath between them: people who wait come first, dates that move may take a minute. */
  private async countAgain(): Promise<boolean> {
    const from = performance.now();
    const { more } = await this.recount.round();
    if (more) await wait((performance.now() - from) / 4);
    return more;
  }

  /** Nothing new is begun; what is in hand is finished, or left to the next worker's sweep when it takes longer than `withinMs`. */
  async end(withinMs = 30 * SECOND): Promise<void> {
    this.bell.hang(undefined);
    this.masses.bell.hang(undefined);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, withinMs, 'late')));
    const done = Promise.all([...this.loops.map((loop) => loop.stop()), this.queue?.close(), this.members?.close()]).catch(
      (fault: unknown) => log.warn(describe(fault), 'the worker stopped in disorder'),
    );
    if ((await Promise.race([done, late])) === 'late') log.warn('work was still in hand; the sweep of another worker takes it over');
    clearTimeout(timer);
  }
}
