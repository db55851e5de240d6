/**
 * Looks after the workers from another process: with every worker dead, deaf or frozen there is nobody left among them to say so. An alarm is one line
 * when it begins and one when it ends, and a gauge all the while.
 */
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Pulse, pulse } from '../../persistence/housekeeping.queries.js';
import { lastProofs, type Proof, ZEROS } from '../../persistence/proof.queries.js';
import { log } from '../../platform/logging.js';
import { Loop } from '../../platform/loop.js';
import { alarmGauge, proofGauge, pulseGauge } from '../../platform/metrics.js';
import { Work } from '../../platform/work.js';
import { type Alarm, ALARMS, alarmsOf } from '../../platform/lateness.js';

const EVERY_MS = 5_000;

const SENTENCES: Readonly<Record<Alarm, string>> = {
  rungs: 'a rung was due more than a minute ago and has not fired',
  outbox: 'news has waited in the outbox for more than a minute',
  sweep: 'no worker has swept for half a minute',
};

@Injectable()
export class Watchdog implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new Loop('watchdog', EVERY_MS, () => this.look());
  private readonly since = new Map<Alarm, number>();

  constructor(private readonly work: Work) {}

  onApplicationBootstrap(): void {
    this.loop.start(EVERY_MS);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  async look(): Promise<void> {
    const [seen, [proof]] = await this.work.read(null, async (tx) => [await pulse(tx), await lastProofs(tx, 1)] as const);
    measure(seen, proof);
    const raised = alarmsOf(seen);
    for (const alarm of ALARMS) {
      const since = this.since.get(alarm);
      if (raised.includes(alarm) && since === undefined) {
        this.since.set(alarm, performance.now());
        log.error({ alarm, ...seen }, `alarm: ${SENTENCES[alarm]}`);
      }
      if (!raised.includes(alarm) && since !== undefined) {
        this.since.delete(alarm);
        log.warn({ alarm, seconds: Math.round((performance.now() - since) / 1000) }, `the alarm is over: ${SENTENCES[alarm]}`);
      }
      alarmGauge.set({ alarm }, raised.includes(alarm) ? 1 : 0);
    }
  }
}

function measure({ oldestRungAge, outboxAge, outboxRows, lastSweepAge }: Pulse, proof: Proof | undefined): void {
  pulseGauge.set({ of: 'oldest-unfired-rung-seconds' }, Math.max(0, oldestRungAge ?? 0));
  pulseGauge.set({ of: 'outbox-age-seconds' }, outboxAge ?? 0);
  pulseGauge.set({ of: 'outbox-rows' }, outboxRows);
  pulseGauge.set({ of: 'last-sweep-seconds' }, lastSweepAge ?? NaN);
  if (proof) for (const zero of ZEROS) proofGauge.set({ zero }, proof[zero]);
}
