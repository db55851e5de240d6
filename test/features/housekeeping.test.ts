/** What has had its day is thrown away, by the worker's own rights, and what has not stays. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Housekeeping } from '../../src/features/worker/housekeeping.service.js';
import type { Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { aWork } from '../support/work.js';

describe('housekeeping', () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;

  beforeAll(async () => {
    database = await aDatabase();
    ({ work, close } = await aWork(database.workerUrl));
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  const answers = (count: number, age: string) =>
    database.query(
      `INSERT INTO idempotency_keys (subject, key, request, status, body, created_at)
       SELECT gen_random_uuid(), n::text, '', 200, '{}', clock_timestamp() - $2::interval + n * interval '1 millisecond' FROM generate_series(1, $1::int) n`,
      [count, age],
    );
  const left = async () => Number((await database.query<{ n: number }>('SELECT count(*) AS n FROM idempotency_keys'))[0]!.n);

  it('keeps an answer for seven days at least, and throws older ones away by armfuls', async () => {
    await answers(12_000, '8 days');
    await answers(3, '6 days 23 hours');
    const housekeeping = new Housekeeping(work);
    await housekeeping.tidy();
    expect(await left()).toBe(7003);
    await housekeeping.tidy();
    await housekeeping.tidy();
    expect(await left()).toBe(3);
  });
});
