/** Every queue there is. A queue rings; the database remembers: a job carries ids, and no delayed job carries law. */
import type { JobsOptions } from 'bullmq';

/** Ids of rungs the sweep found due. Whether the bell is still needed is read again, under lock. */
export interface RungJob {
  readonly rungIds: number[];
}

/** Ids of offers to single members, of one dispute of many or of several. */
export interface MemberJob {
  readonly memberIds: number[];
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
  'mass-offers': {
    // Members of one dispute share a pilot and often a desk: people who work on their cases come first.
    concurrency: 2,
    lockDuration: 30_000,
    maxStalledCount: 2,
    job: { attempts: 3, backoff: { type: 'exponential', delay: 1000 }, removeOnComplete: { count: 100 }, removeOnFail: { count: 100 } },
  },
} as const satisfies Record<string, QueueRow>;

export type QueueName = keyof typeof QUEUES;
