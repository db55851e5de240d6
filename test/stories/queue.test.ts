/** The queue suite: on PostgreSQL, or on the Redis that REDIS_URL names; the same promises on both. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Almanac } from '../../src/casework/almanac.js';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import { RoundMaker } from '../../src/casework/round-maker.js';
import { Recount } from '../../src/casework/recount.js';
import { Ladder } from '../../src/casework/ladder.js';
import { Bell } from '../../src/features/worker/bell.js';
import { Courier } from '../../src/features/worker/courier.service.js';
import { DigestWriter } from '../../src/features/worker/digest.service.js';
import { Housekeeping } from '../../src/features/worker/housekeeping.service.js';
import type { MassSweep } from '../../src/features/worker/mass-sweep.service.js';
import { DailyProof } from '../../src/features/worker/proof.service.js';
import { Sweep } from '../../src/features/worker/sweep.service.js';
import { WorkerDay } from '../../src/features/worker/worker.service.js';
import type { DeadlineRow } from '../../src/persistence/deadline.queries.js';
import { log } from '../../src/platform/logging.js';
import { RungQueue } from '../../src/platform/queues/rung-queue.js';
import { assertSafeRedis } from '../../src/platform/queues/redis-safety.js';
import type { Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty, aDeadline } from '../support/deadlines.js';
import { eventually } from '../support/eventually.js';
import { aWork } from '../support/work.js';

const redisUrl = process.env['REDIS_URL'];

describe(`reminders by the queue on ${redisUrl ? 'Redis' : 'PostgreSQL'}`, () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;
  let almanac: Almanac;
  let clerk: DeadlineClerk;
  let ladder: Ladder;
  let county: County;
  let subject: { caseId: string; proceedingId: string };
  const atTheEnd: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    log.level = 'silent';
    database = await aDatabase();
    ({ work, close } = await aWork(database.workerUrl, 10));
    almanac = new Almanac(work);
    clerk = new DeadlineClerk(almanac);
    ladder = new Ladder(work);
    county = await aCounty(database);
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });
  beforeEach(async () => {
    await database.query(`UPDATE deadline_rungs SET state = 'cancelled' WHERE state = 'armed'`);
    await database.setLegalTime('2026-03-02T08:30:00+08:00');
    subject = await aCase(database, county);
  });
  afterEach(async () => {
    for (const end of atTheEnd.splice(0).reverse()) await end();
  });

  const place = () => ({ databaseUrl: database.workerUrl, redisUrl });

  function aWorker(bell = new Bell()) {
    const sweep = new Sweep(work, ladder, bell);
    const counting = new Recount(work, almanac, clerk);
    const courier = new Courier(work, almanac);
    const masses = { bell: new Bell(), round: () => Promise.resolve(false) } as unknown as MassSweep;
    const [digests, proof, rounds] = [new DigestWriter(work), new DailyProof(work, clerk), new RoundMaker(work)];
    const day = new WorkerDay(sweep, courier, digests, new Housekeeping(work), proof, bell, counting, rounds, masses);
    return { sweep, day };
  }

  async function atWork(): Promise<void> {
    const { day } = aWorker();
    await day.begin(place());
    atTheEnd.push(() => day.end());
  }

  async function anOpenQueue(): Promise<RungQueue> {
    const queue = new RungQueue(place());
    await queue.open();
    atTheEnd.push(() => queue.close());
    return queue;
  }

  const starting = () => aDeadline({ work, clerk, county }, subject, 'people-mediation.accept', '2026-03-02');
  const rungs = (row: DeadlineRow) =>
    database.query<{ id: number; state: string }>('SELECT id, state FROM deadline_rungs WHERE deadline_id = $1 ORDER BY rung', [row.id]);
  const states = async (row: DeadlineRow) => (await rungs(row)).map(({ state }) => state).join(' ');
  const events = (row: DeadlineRow) => database.query('SELECT data FROM events WHERE case_id = $1', [row.caseId]);
  const toldOnce = async (row: DeadlineRow) => {
    expect(await events(row)).toHaveLength(4);
    expect(await database.query(`SELECT DISTINCT data->>'rung' FROM events WHERE case_id = $1`, [row.caseId])).toHaveLength(4);
  };

  it('fire once each when they are due, and the desks have their notices', async () => {
    const row = await starting();
    await atWork();
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    await eventually(
      () => states(row),
      (seen) => seen === 'fired fired fired fired',
    );
    await toldOnce(row);
    await eventually(
      () => database.query('SELECT FROM notices WHERE case_id = $1', [row.caseId]),
      (seen) => seen.length === 4,
    );
    await eventually(
      () => database.query('SELECT FROM sweeps'),
      (seen) => seen.length > 0,
    );
  });

  it('go through the queue, not past it', async () => {
    const row = await starting();
    const done: number[] = [];
    const queue = await anOpenQueue();
    queue.work(async ({ rungIds }) => {
      done.push(...rungIds);
      return ladder.fire(rungIds);
    });
    const bell = new Bell();
    bell.hang(queue);
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    await aWorker(bell).sweep.round();
    await eventually(
      () => states(row),
      (seen) => seen === 'fired fired fired fired',
    );
    expect(done.sort((a, b) => a - b)).toEqual((await rungs(row)).map(({ id }) => id));
  });

  it('have one effect when the same job is delivered twice', async () => {
    const row = await starting();
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    const ids = (await rungs(row)).map(({ id }) => id);
    const said: string[] = [];
    const queue = await anOpenQueue();
    queue.work(async ({ rungIds }) => {
      said.push(await ladder.fire(rungIds));
      return said.at(-1)!;
    });
    await queue.ring([ids, ids]);
    await eventually(
      async () => said.length,
      (seen) => seen === 2,
    );
    await toldOnce(row);
    expect(said.filter((one) => one.includes('not needed (4)'))).toHaveLength(1);
  });

  it('stay silent for a revision that is over', async () => {
    const row = await starting();
    const ids = (await rungs(row)).map(({ id }) => id);
    await database.query('UPDATE deadlines SET revision = 2 WHERE id = $1', [row.id]);
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    const said: string[] = [];
    const queue = await anOpenQueue();
    queue.work(async ({ rungIds }) => {
      said.push(await ladder.fire(rungIds));
      return said.at(-1)!;
    });
    await queue.ring([ids]);
    await eventually(
      async () => said,
      (seen) => seen.length === 1,
    );
    expect(said[0]).toMatch(/not needed \(4\)/);
    expect(await events(row)).toEqual([]);
  });

  it('fire by the sweep alone when the queue takes no job', async () => {
    const row = await starting();
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    await aWorker().sweep.round();
    expect(await states(row)).toBe('fired fired fired fired');
    await toldOnce(row);
  });

  it('fire by the sweep two seconds after a bell that nobody heard', async () => {
    const row = await starting();
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    const bell = new Bell();
    let rang = 0;
    bell.hang({ ring: async () => void (rang += 1) });
    const { sweep } = aWorker(bell);
    await sweep.round();
    expect([rang, await states(row)]).toEqual([1, 'armed armed armed armed']);
    await eventually(
      async () => (await sweep.round(), states(row)),
      (seen) => seen === 'fired fired fired fired',
      5000,
    );
    expect(rang).toBe(1);
    await toldOnce(row);
  });

  it('fire once when two workers are at it', async () => {
    const rows: DeadlineRow[] = [];
    for (let each = 0; each < 20; each += 1) {
      subject = await aCase(database, county);
      rows.push(await starting());
    }
    await atWork();
    await atWork();
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    await eventually(
      () => database.query(`SELECT FROM deadline_rungs WHERE state = 'fired' AND deadline_id = ANY($1)`, [rows.map(({ id }) => id)]),
      (seen) => seen.length === 80,
    );
    for (const row of rows) await toldOnce(row);
  });

  it.each([
    ['maxmemory_policy:allkeys-lru\r\n', /noeviction/],
    ['', /noeviction/],
  ])('are not trusted to a Redis that may drop them (%j)', async (info, fault) => {
    await expect(assertSafeRedis({ info: async () => info })).rejects.toThrow(fault);
  });

  it('are trusted to a Redis that drops nothing', async () => {
    await expect(assertSafeRedis({ info: async () => 'maxmemory_policy:noeviction\r\naof_enabled:1\r\n' })).resolves.toBeUndefined();
  });
});
