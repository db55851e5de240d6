/**
 * The queue as an operator sees it: the jobs that wait, run, failed, and the last ones that are done, with the sentence each ended with. It reads and never
 * writes, is opened when somebody first looks, and a queue that is away is away for him alone.
 */
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { poolConfig } from '../database.js';
import { describe, log } from '../logging.js';
import { NAME, prefixOf, type QueuePlace, retryStrategy } from './rung-queue.js';

export interface QueueWindow {
  readonly queue: Queue;
  /** Throws when the queue cannot be reached. */
  isThere(): Promise<unknown>;
  close(): Promise<void>;
}

export function openWindow({ databaseUrl, redisUrl }: QueuePlace): QueueWindow {
  if (!redisUrl) {
    const pool = new pg.Pool(poolConfig(databaseUrl, 2, { name: 'yizhan operator', settings: { search_path: 'bullmq' } }));
    pool.on('error', (fault) => log.warn(describe(fault), 'the operator’s window lost a connection'));
    const queue = quiet(
      new (withBackend(createPostgresBackend).Queue)(NAME, { connection: pool, skipMetasUpdate: true }) as unknown as Queue,
    );
    return { queue, isThere: () => pool.query('SELECT'), close: async () => void (await queue.close(), await pool.end()) };
  }
  const connection = new Redis(redisUrl, {
    retryStrategy,
    lazyConnect: true,
    enableOfflineQueue: false,
    commandTimeout: 2000,
    maxRetriesPerRequest: 1,
  });
  connection.on('error', () => undefined);
  const queue = quiet(new Queue(NAME, { connection, prefix: prefixOf(databaseUrl), skipMetasUpdate: true, skipWaitingForReady: true }));
  const isThere = async () => {
    if (connection.status === 'wait') await connection.connect();
    return connection.ping();
  };
  return {
    queue,
    isThere,
    close: async () => {
      await queue.close().catch(() => undefined);
      connection.disconnect();
    },
  };
}

/** That it is away is said to whoever looks. */
function quiet(queue: Queue): Queue {
  queue.on('error', () => undefined);
  return queue;
}
