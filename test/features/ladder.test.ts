import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Almanac } from '../../src/casework/almanac.js';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import { Ladder } from '../../src/casework/ladder.js';
import { eventHash } from '../../src/domain/event-hash.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { type DeadlineRow, deadlineRow } from '../../src/persistence/deadline.queries.js';
import { Batch } from '../../src/platform/batch.js';
import { log } from '../../src/platform/logging.js';
import type { Tx, Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty, aDeadline } from '../support/deadlines.js';
import { eventually } from '../support/eventually.js';
import { aWork } from '../support/work.js';

describe('the ladder', () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;
  let clerk: DeadlineClerk;
  let ladder: Ladder;
  let county: County;
  let subject: { caseId: string; proceedingId: string };

  beforeAll(async () => {
    database = await aDatabase();
    ({ work, close } = await aWork(database.workerUrl, 8));
    clerk = new DeadlineClerk(new Almanac(work));
    ladder = new Ladder(work);
    county = await aCounty(database);
    log.level = 'silent';
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });
  beforeEach(async () => {
    await database.query('UPDATE deadline_rungs SET state = $1 WHERE state = $2', ['cancelled', 'armed']);
    await database.setLegalTime('2026-03-02T08:30:00+08:00');
    subject = await aCase(database, county);
  });

  const starting = (...[ruleId, start, more]: [Parameters<typeof aDeadline>[2], string, object?]) =>
    aDeadline({ work, clerk, county }, subject, ruleId, start, more);

  const rungIds = async (...deadlines: DeadlineRow[]): Promise<number[]> =>
    (
      await database.query<{ id: number }>('SELECT id FROM deadline_rungs WHERE deadline_id = ANY($1) ORDER BY id', [
        deadlines.map(({ id }) => id),
      ])
    ).map(({ id }) => id);

  const events = (caseId = subject.caseId) =>
    database.query<{ seq: number; type: string; data: Record<string, unknown>; occurredOn: string }>(
      'SELECT seq, type, data, occurred_on AS "occurredOn" FROM events WHERE case_id = $1 ORDER BY seq',
      [caseId],
    );

  /** Holds the cases until every one of these waits for a lock, then lets them go. */
  async function atTheSameMoment<T>(caseIds: string[], all: (() => Promise<T>)[]): Promise<T[]> {
    await database.query('BEGIN');
    await database.query('SELECT FROM cases WHERE id = ANY($1) ORDER BY id FOR UPDATE', [caseIds]);
    const done = Promise.all(all.map((one) => one()));
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    try {
      await eventually(
        async () => (await database.query('SELECT pg_stat_clear_snapshot()'), database.query(waiting)),
        (seen) => seen.length === all.length,
        1500,
      );
    } finally {
      await database.query('COMMIT');
    }
    return done;
  }

  const ending = (id: string) =>
    work.run(null, async (tx) => {
      const batch = new Batch();
      clerk.end(batch, new Date('2026-03-03T01:00:00Z'), [(await deadlineRow(tx, id))!], 'met', legalDate('2026-03-03'));
      await batch.send(tx);
    });

  it('tells the desk before the last day, and the head and the county after it', async () => {
    const row = await starting('people-mediation.accept', '2026-03-02'); // due Thursday 2026-03-05
    const ids = await rungIds(row);
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    expect(await ladder.fire(ids)).toMatch(/fired 4, not needed 0/);

    const told = (role: string, organisationId: string) => ({
      deadlineId: row.id,
      ruleId: row.ruleId,
      revision: 1,
      told: [{ role, organisationId }],
    });
    expect(await events()).toMatchObject([
      { seq: 1, type: 'deadline-reminded', occurredOn: '2026-03-09', data: { ...told('registrar', county.committeeId), rung: 1 } },
      { seq: 2, type: 'deadline-reminded', data: { ...told('registrar', county.committeeId), rung: 2 } },
      { seq: 3, type: 'deadline-escalated', data: { ...told('organisation-head', county.committeeId), rung: 3 } },
      { seq: 4, type: 'deadline-escalated', data: { ...told('county-supervisor', county.countyId), rung: 4 } },
    ]);
    expect(await database.query('SELECT type FROM outbox WHERE case_id = $1', [subject.caseId])).toHaveLength(4);
  });

  it('names the mediator in person where the ladder says handler', async () => {
    const row = await starting('people-mediation.target', '2026-03-02', { kind: 'target', clock: 'conclude' });
    await database.setLegalTime('2026-03-26T08:30:00+08:00'); // seven days before 2026-04-02
    await ladder.fire(await rungIds(row));
    expect((await events()).map(({ data }) => data.told)).toEqual([
      [{ role: 'mediator', organisationId: county.committeeId, userId: county.mediatorUserId }],
    ]);
  });

  it('keeps the chain whole: every event hashes the one before it, and the case holds the head', async () => {
    const first = await starting('people-mediation.accept', '2026-03-02');
    const second = await starting('people-mediation.sign', '2026-03-02', { kind: 'target', clock: 'sign' });
    await database.setLegalTime('2026-03-20T08:30:00+08:00');
    await ladder.fire(await rungIds(first, second));
    const chain = await database.query<{
      at: Date;
      hash: Buffer;
      prev_hash: Buffer;
      seq: number;
      id: string;
      type: string;
      proceeding_id: string;
      occurred_on: string;
      actor: unknown;
      data: unknown;
    }>('SELECT * FROM events WHERE case_id = $1 ORDER BY seq', [subject.caseId]);
    expect(chain.length).toBeGreaterThan(4);
    for (const { seq, id, type, proceeding_id: proceedingId, at, occurred_on: occurredOn, actor, data, prev_hash: previous, hash } of chain)
      expect(
        eventHash(previous, { caseId: subject.caseId, seq, id, type, proceedingId, at: at.toISOString(), occurredOn, actor, data }).equals(
          hash,
        ),
      ).toBe(true);
    const [head] = await database.query<{ event_seq: number; event_hash: Buffer }>(
      'SELECT event_seq, event_hash FROM cases WHERE id = $1',
      [subject.caseId],
    );
    expect(head!.event_seq).toBe(chain.length);
    expect(head!.event_hash.equals(chain.at(-1)!.hash)).toBe(true);
  });

  it('has one effect when the same rungs are fired by seven at once', async () => {
    const rows = [
      await starting('people-mediation.accept', '2026-03-02'),
      await starting('people-mediation.sign', '2026-03-02', { kind: 'target', clock: 'sign' }),
    ];
    subject = await aCase(database, county);
    rows.push(await starting('people-mediation.accept', '2026-03-02'));
    const ids = await rungIds(...rows);
    await database.setLegalTime('2026-03-20T08:30:00+08:00');
    const climbs = await atTheSameMoment(
      rows.map(({ caseId }) => caseId),
      Array.from({ length: 7 }, (_, turn) => () => ladder.climb(turn % 2 ? ids : ids.toReversed())),
    );
    expect(climbs.flatMap(({ fired }) => fired).sort((a, b) => a - b)).toEqual(ids);
    const rung = await database.query('SELECT DISTINCT case_id, data->>$2, data->>$3 FROM events WHERE case_id = ANY($1)', [
      rows.map(({ caseId }) => caseId),
      'deadlineId',
      'rung',
    ]);
    const all = await database.query('SELECT FROM events WHERE case_id = ANY($1)', [rows.map(({ caseId }) => caseId)]);
    expect([rung.length, all.length]).toEqual([ids.length, ids.length]);
  });

  it('writes one chain when four fire one rung each of a case at once', async () => {
    const row = await starting('people-mediation.accept', '2026-03-02');
    const ids = await rungIds(row);
    await database.setLegalTime('2026-03-20T08:30:00+08:00');
    const faults = jest.spyOn(log, 'error');
    const climbs = await atTheSameMoment(
      [row.caseId],
      ids.map((id) => () => ladder.climb([id])),
    );
    expect(climbs.map(({ fired, failed }) => [fired.length, failed.length])).toEqual(ids.map(() => [1, 0]));
    expect((await events()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(faults).not.toHaveBeenCalled();
    faults.mockRestore();
  });

  it('does nothing early', async () => {
    const ids = await rungIds(await starting('people-mediation.accept', '2026-03-02'));
    expect(await ladder.fire(ids)).toMatch(/not needed \(4\)/);
    expect(await events()).toEqual([]);
  });

  it('does nothing for a duty that was done meanwhile', async () => {
    const row = await starting('people-mediation.accept', '2026-03-02');
    await ending(row.id);
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    // A bell that rang before the duty was done, and an armed rung that some fault left behind.
    await database.query(`UPDATE deadline_rungs SET state = 'armed' WHERE deadline_id = $1`, [row.id]);
    expect(await ladder.fire(await rungIds(row))).toMatch(/not needed \(4\)/);
    expect(await events()).toEqual([]);
  });

  it('does nothing for a revision that is over', async () => {
    const row = await starting('people-mediation.accept', '2026-03-02');
    await database.query('UPDATE deadlines SET revision = 2 WHERE id = $1', [row.id]);
    await database.setLegalTime('2026-03-09T08:30:00+08:00');
    expect(await ladder.fire(await rungIds(row))).toMatch(/not needed \(4\)/);
  });

  it('either cancels or fires when the duty is done in the same moment, and never both', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await database.setLegalTime('2026-03-02T08:30:00+08:00');
      subject = await aCase(database, county);
      const row = await starting('people-mediation.accept', '2026-03-02');
      const ids = await rungIds(row);
      await database.setLegalTime('2026-03-20T08:30:00+08:00');
      const done = work.run(null, async (tx) => {
        await tx.rows('SELECT FROM cases WHERE id = $1 FOR UPDATE', [subject.caseId]);
        const batch = new Batch();
        clerk.end(batch, new Date('2026-03-20T00:30:00Z'), [(await deadlineRow(tx, row.id))!], 'met', legalDate('2026-03-20'));
        await batch.send(tx);
      });
      const [{ fired }] = await Promise.all([ladder.climb(ids), done]);
      const states = (
        await database.query<{ state: string }>('SELECT DISTINCT state FROM deadline_rungs WHERE deadline_id = $1', [row.id])
      ).map(({ state }) => state);
      expect(states).toEqual([fired.length > 0 ? 'fired' : 'cancelled']);
      expect(await events()).toHaveLength(fired.length);
    }
  });

  it('fires the others when one row is bad, and says which one it was', async () => {
    const good = await starting('people-mediation.accept', '2026-03-02');
    const goodCase = subject.caseId;
    subject = await aCase(database, county);
    const bad = await starting('people-mediation.accept', '2026-03-02');
    // Its next event is there already: the insert must fail.
    await database.query(
      `INSERT INTO events (case_id, seq, id, type, at, occurred_on, actor, data, prev_hash, hash) VALUES ($1, 1, gen_random_uuid(), 'x', now(), current_date, '{}', '{}', '', '')`,
      [bad.caseId],
    );
    await database.setLegalTime('2026-03-05T08:30:00+08:00');
    const ids = await rungIds(good, bad);
    await expect(ladder.fire(ids)).rejects.toThrow(/could not be fired/);
    expect(await events(goodCase)).toHaveLength(2);
    expect(await database.query(`SELECT FROM deadline_rungs WHERE deadline_id = $1 AND state = 'fired'`, [bad.id])).toHaveLength(0);
  });

  it('tells everybody else at once while somebody keeps three cases, and waits for him once and not for each', async () => {
    const rows: DeadlineRow[] = [];
    for (let each = 0; each < 8; each += 1) {
      subject = await aCase(database, county);
      rows.push(await starting('people-mediation.accept', '2026-03-02'));
    }
    const kept = rows.slice(0, 3);
    await database.setLegalTime('2026-03-20T08:30:00+08:00');
    await database.query('BEGIN');
    await database.query('SELECT FROM cases WHERE id = ANY($1) ORDER BY id FOR UPDATE', [kept.map(({ caseId }) => caseId)]);
    const began = performance.now();
    try {
      const { fired, failed } = await ladder.climb(await rungIds(...rows));
      expect(fired.sort((a, b) => a - b)).toEqual(await rungIds(...rows.slice(3)));
      expect(failed.sort((a, b) => a - b)).toEqual(await rungIds(...kept));
    } finally {
      await database.query('COMMIT');
    }
    // The lock's own limit is two seconds; twelve rungs wait there.
    expect(performance.now() - began).toBeLessThan(4000);
    expect((await ladder.climb(await rungIds(...rows))).fired.sort((a, b) => a - b)).toEqual(await rungIds(...kept));
  });

  it('hands the end of a clock that moves the road to the step that answers it, once, with the case locked', async () => {
    const asked: string[] = [];
    const withStep = new Ladder(work, {
      proceeding: {
        expire: async (tx: Tx, proceedingId: string, clock: string) => {
          asked.push(`${proceedingId} ${clock}`);
          await tx.run('UPDATE proceedings SET version = version + 1 WHERE id = $1', [proceedingId]);
        },
      },
    });
    const row = await starting('medical-mediation.conclude', '2026-03-02', { kind: 'target', clock: 'conclude', expires: true });
    const ids = (
      await database.query<{ id: number }>(`SELECT id FROM deadline_rungs WHERE deadline_id = $1 AND kind = 'expiry'`, [row.id])
    ).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    await database.setLegalTime(`${row.dueDate}T23:59:00+08:00`);
    await withStep.fire(ids);
    expect(asked).toEqual([]);
    await database.query(`UPDATE legal_clock SET demo_offset = demo_offset + interval '2 minutes'`);
    await Promise.all([withStep.fire(ids), withStep.fire(ids)]);
    expect(asked).toEqual([`${subject.proceedingId} conclude`]);
  });
});
