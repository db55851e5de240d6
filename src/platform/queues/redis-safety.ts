/** What a Redis must be set to before deadlines may ring through it. */
import { log } from '../logging.js';

interface AskedRedis {
  info(section: string): Promise<string>;
}

const setting = (info: string, name: string): string | undefined => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim();

/** It answers, and is set to lose jobs. */
export class UnsafeRedis extends Error {}

/** Refuses a Redis that may throw jobs away when it is full; warns of one that forgets them when it stops. */
export async function assertSafeRedis(redis: AskedRedis): Promise<void> {
  const policy = setting(await redis.info('memory'), 'maxmemory_policy');
  if (policy !== 'noeviction')
    throw new UnsafeRedis(
      `REDIS_URL: maxmemory-policy is ${policy ?? 'unknown'}, it must be noeviction: another policy silently drops queued jobs`,
    );
  if (setting(await redis.info('persistence'), 'aof_enabled') !== '1')
    log.warn('REDIS_URL: appendonly is off; after a restart of Redis the sweep alone rings what was queued');
}
