/** A request with a key happens once: here with two connections that really meet. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Batch } from '../../src/platform/batch.js';
import { claim, keep, type Repeat, type StoredAnswer } from '../../src/platform/idempotency.js';
import type { Work } from '../../src/platform/work.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aWork } from '../support/work.js';

const ANSWER: StoredAnswer = { status: 201, etag: '"1"', location: '/api/v1/cases/1', body: '{"标题":"借款"}' };
const client = uuid();
let database: TestDatabase;
let ground: { work: Work; close(): Promise<void> };

beforeAll(async () => {
  database = await aDatabase();
  ground = await aWork(database.appUrl);
});

afterAll(async () => {
  await ground?.close();
  await database?.drop();
});

const aRepeat = (key: string, body = 'a'): Repeat => ({ key, hash: createHash('sha256').update(body).digest() });

/** Claims, waits to be let go, keeps, and tells whether it did the work. */
const request = (repeat: Repeat, subject = client, held: Promise<unknown> = Promise.resolve(), got?: () => void): Promise<string> =>
  ground.work.run(null, async (tx) => {
    const stored = await claim(tx, subject, repeat);
    got?.();
    if (stored) return stored.body;
    await held;
    const batch = new Batch();
    keep(batch, subject, repeat, ANSWER);
    await batch.send(tx);
    return 'worked';
  });

it('is worked once and replayed as it was', async () => {
  expect(await request(aRepeat('one'))).toBe('worked');
  expect(await request(aRepeat('one'))).toBe(ANSWER.body);
  expect(await ground.work.run(null, (tx) => claim(tx, client, aRepeat('one')))).toEqual(ANSWER);
});

it('is refused while the first is still at work, and replayed the moment it is done', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let first: Promise<string> | undefined;
  await new Promise<void>((got) => (first = request(aRepeat('two'), client, held, got)));
  await expect(request(aRepeat('two'))).rejects.toMatchObject({ first: { code: 'idempotency-in-progress' }, retryAfter: 1 });
  letGo();
  expect(await first).toBe('worked');
  expect(await request(aRepeat('two'))).toBe(ANSWER.body);
});

it('is worked by one of many who come at once, whenever they come', async () => {
  for (let round = 0; round < 40; round += 1) {
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => request(aRepeat(`round ${round}`)).catch((fault: { first?: { code: string } }) => fault.first?.code)),
    );
    // Never a second time, and never the primary key's own complaint.
    expect(outcomes.filter((outcome) => outcome === 'worked')).toHaveLength(1);
    for (const outcome of outcomes) expect(['worked', ANSWER.body, 'idempotency-in-progress']).toContain(outcome);
  }
});

it('is never worked again by one who gets the lock the moment it is let go', async () => {
  const impatient = async (repeat: Repeat): Promise<string | undefined> => {
    for (;;) {
      const outcome = await request(repeat).catch((fault: { first?: { code: string } }) => {
        if (fault.first?.code === 'idempotency-in-progress') return null;
        throw fault;
      });
      if (outcome !== null) return outcome;
    }
  };
  for (let round = 0; round < 150; round += 1) {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => impatient(aRepeat(`moment ${round}`))));
    expect(outcomes.filter((outcome) => outcome === 'worked')).toHaveLength(1);
  }
});

it('is not another request with the same key', async () => {
  await request(aRepeat('three'));
  await expect(request(aRepeat('three', 'another body'))).rejects.toMatchObject({ first: { code: 'idempotency-key-reused' } });
  expect(await request(aRepeat('three', 'another body'), uuid())).toBe('worked');
});

it('leaves nothing behind when it is refused', async () => {
  await expect(request(aRepeat('four'), client, Promise.reject(new Error('a rule')))).rejects.toThrow('a rule');
  expect(await request(aRepeat('four'))).toBe('worked');
});

it('asks nothing of a request without a key', async () => {
  expect(await ground.work.run(null, (tx) => claim(tx, client, null))).toBeNull();
  const batch = new Batch();
  keep(batch, client, null, ANSWER);
  expect(batch.isEmpty).toBe(true);
});
