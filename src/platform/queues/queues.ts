/** Every queue there is. A queue rings; the database remembers: a job carries ids, and no delayed job carries law. */
import type { JobsOptions } from 'bullmq';

/** Ids of rungs the sweep found due. Whether the bell is still needed is read again, under lock. */
export interface RungJob {
  readonly rungIds: number[];
}

export interface QueueRow {
  /** How many jobs one process works on at once. */
  readonly concurrency: number;
  /** A job whose worker has not been heard of for so long is given to another. */
  readonly lockDuration: number;
  readonly maxStalledCount: number;
  readonly job: JobsOptions;
}

export const QUEUES = {
  rungs: {
    concurrency: 10,
    lockDuration: 30_000,
    maxStalledCount: 2,
    // The last few hundred stay, with the sentence they ended with, for whoever looks after the queue. An id is never used twice, so none of them
    // swallows a new job; what happened stands in the rungs.
    job: { attempts: 5, backoff: { type: 'exponential', delay: 1000 }, removeOnComplete: { count: 300 }, removeOnFail: { count: 300 } },
  },
} as const satisfies Record<string, QueueRow>;

export type QueueName = keyof typeof QUEUES;
