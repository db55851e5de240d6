/**
 * A queue by its name: BullMQ on PostgreSQL, or on Redis where REDIS_URL is set; the same code above it. Only a sweep of the worker adds to it,
 * the API never does.
 */
import { createPostgresBackend, type Job, Queue, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { v7 as uuid } from 'uuid';
import pg, { type Pool } from 'pg';
import { poolConfig } from '../database.js';
import { describe, log } from '../logging.js';
import { assertSafeRedis, UnsafeRedis } from './redis-safety.js';
import { type MemberJob, type QueueName, QUEUES, type RungJob } from './queues.js';

export interface QueuePlace {
  readonly databaseUrl: string;
  readonly redisUrl?: string | null;
}

/** What a job does. The sentence is what an operator sees beside it. */
export type JobWork<J> = (job: J) => Promise<string>;

interface Ringing {
  addBulk(jobs: { name: string; data: object; opts: object }[]): Promise<unknown>;
  close(): Promise<void>;
}

interface Working {
  run(): Promise<void>;
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (fault: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, fault: Error) => void): unknown;
}

export const NAME = 'rungs';
/** A Redis that is away is asked again soon: the default waits up to twenty seconds, which is how late the next reminder would be. */
export const retryStrategy = (times: number): number => Math.min(200 * times, 2000);

/** Several databases may share one Redis, and an id of one means nothing in another. */
export const prefixOf = (databaseUrl: string): string => `yizhan-${new URL(databaseUrl).pathname.slice(1)}`;

/** BullMQ's tables lie in a schema of their own. One of these connections listens. */
function queuePool(databaseUrl: string): Pool {
  const pool = new pg.Pool(poolConfig(databaseUrl, 4, { name: 'yizhan queue', settings: { search_path: 'bullmq' } }));
  pool.on('error', (fault) => log.warn(describe(fault), 'the queue lost a connection'));
  return pool;
}

class JobQueue<J extends object> {
  private queue: Ringing | undefined;
  private worker: Working | undefined;
  private pool: Pool | undefined;
  private readonly redis: Redis[] = [];
  private isTrusted = true;

  private readonly prefix: string;

  constructor(
    private readonly place: QueuePlace,
    private readonly name: QueueName,
  ) {
    this.prefix = prefixOf(place.databaseUrl);
  }

  /** Refuses, before anything runs, a Redis that would lose jobs. One that is away is looked at when it comes back; until then nothing is added. */
  async open(): Promise<void> {
    const { redisUrl, databaseUrl } = this.place;
    if (redisUrl) {
      // A sweep that cannot add must hear of it at once, and fire by itself.
      const connection = this.connect(redisUrl, { enableOfflineQueue: false, commandTimeout: 2000, lazyConnect: true });
      await this.trust(connection);
      this.queue = new Queue(this.name, { connection, prefix: this.prefix, skipWaitingForReady: true });
    } else {
      this.pool = queuePool(databaseUrl);
      this.queue = new (withBackend(createPostgresBackend).Queue)(this.name, { connection: this.pool });
    }
    (this.queue as unknown as Working).on('error', (fault) => log.warn(describe(fault), 'the queue cannot be reached'));
  }

  /** Jobs are worked on until `close`. */
  work(done: JobWork<J>): void {
    const { job: _, ...WORKER } = QUEUES[this.name];
    const processor = ({ data }: Job<J>): Promise<string> => done(data);
    const settings = { ...WORKER, runRetryDelay: 1000, autorun: false };
    const worker: Working = this.place.redisUrl
      ? new Worker<J, string>(this.name, processor, {
          ...settings,
          prefix: this.prefix,
          connection: this.connect(this.place.redisUrl, {}),
        })
      : new (withBackend(createPostgresBackend).Worker)<J, string>(this.name, processor, { ...settings, connection: this.pool! });
    worker.on('error', (fault) => log.warn(describe(fault), 'the queue worker lost its queue'));
    worker.on('failed', (job, fault) => log.warn({ jobId: job?.id, ...describe(fault) }, 'a job failed'));
    worker.run().catch((fault: unknown) => log.error(describe(fault), 'the queue worker stopped'));
    this.worker = worker;
  }

  /** One immediate job for each. Throws when the queue cannot be reached. */
  protected async add(jobs: readonly J[]): Promise<void> {
    if (!this.queue || !this.isTrusted) throw new Error('the queue is not open');
    const { name } = this;
    // An id of our own, never used before: a known id would be swallowed in silence.
    await this.queue.addBulk(jobs.map((data) => ({ name, data, opts: { ...QUEUES[name].job, jobId: `${name}_${uuid()}` } })));
  }

  /** No new jobs are taken; those at hand are finished. */
  async close(): Promise<void> {
    const { queue, worker, pool } = this;
    this.queue = this.worker = this.pool = undefined;
    await worker?.close();
    await queue?.close();
    await pool?.end();
    for (const redis of this.redis.splice(0)) redis.disconnect();
  }

  private async trust(connection: Redis): Promise<void> {
    const look = async () => {
      await assertSafeRedis(connection);
      this.isTrusted = true;
    };
    this.isTrusted = false;
    try {
      await connection.connect();
      await look();
    } catch (fault) {
      if (fault instanceof UnsafeRedis) throw fault;
      log.warn(describe(fault), 'Redis is away; the sweep fires by itself until it is back');
      connection.once('ready', () => void look().catch((later: unknown) => log.error(describe(later), 'this Redis is not used')));
    }
  }

  private connect(url: string, options: object): Redis {
    const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy, ...options });
    redis.on('error', (fault) => log.warn(describe(fault), 'Redis cannot be reached'));
    this.redis.push(redis);
    return redis;
  }
}

/** Rungs that are due. */
export class RungQueue extends JobQueue<RungJob> {
  constructor(place: QueuePlace) {
    super(place, NAME);
  }

  ring = (batches: readonly number[][]): Promise<void> => this.add(batches.map((rungIds) => ({ rungIds })));
}

/** Members of a dispute of many to whom the pilot's agreement is to be offered. */
export class MemberQueue extends JobQueue<MemberJob> {
  constructor(place: QueuePlace) {
    super(place, 'mass-offers');
  }

  ring = (batches: readonly number[][]): Promise<void> => this.add(batches.map((memberIds) => ({ memberIds })));
}
