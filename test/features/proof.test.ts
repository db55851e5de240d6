/** The daily proof finds each thing that must never be, and nothing where nothing is wrong. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Almanac } from '../../src/casework/almanac.js';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import { Ladder } from '../../src/casework/ladder.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { Courier } from '../../src/features/worker/courier.service.js';
import { DailyProof } from '../../src/features/worker/proof.service.js';
import { type DeadlineRow, deadlineRow } from '../../src/persistence/deadline.queries.js';
import { ARMFUL, FIRED, isSound, PAST_DUE } from '../../src/persistence/proof.queries.js';
import { CLEAR } from '../../src/persistence/rung.queries.js';
import { Batch } from '../../src/platform/batch.js';
import { log } from '../../src/platform/logging.js';
import type { Tx, Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty, aDeadline } from '../support/deadlines.js';
import { aWork } from '../support/work.js';

describe('the daily proof', () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;
  let almanac: Almanac;
  let clerk: DeadlineClerk;
  let county: County;
  let row: DeadlineRow;

  beforeAll(async () => {
    log.level = 'silent';
    database = await aDatabase();
    ({ work, close } = await aWork(database.workerUrl, 4));
    almanac = new Almanac(work);
    clerk = new DeadlineClerk(almanac);
    await clerk.ready();
    county = await aCounty(database);
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  /** A duty begun on Monday and due on Thursday; its first two rungs have fired, and the desk was told. */
  beforeEach(async () => {
    await database.query('DELETE FROM deadline_proofs');
    await database.query(`UPDATE deadlines SET ended_at = now(), ended_as = 'met' WHERE ended_at IS NULL`);
    await database.query(`UPDATE deadline_rungs SET state = 'cancelled', fired_at = NULL`);
    await database.setLegalTime('2026-03-02T08:30:00+08:00');
    row = await aDeadline({ work, clerk, county }, await aCase(database, county), 'people-mediation.accept', '2026-03-02');
    await database.setLegalTime('2026-03-05T09:00:00+08:00');
    const due = await database.query<{ id: number }>(`SELECT id FROM deadline_rungs WHERE state = 'armed' AND fire_at <= legal_now()`);
    await new Ladder(work).fire(due.map(({ id }) => Number(id)));
    await new Courier(work, almanac).carry();
    await database.setLegalTime('2026-03-05T09:01:00+08:00');
  });

  const prove = async () => (await new DailyProof(work, clerk).prove())!;

  it('is four zeros where everybody was told in time', async () => {
    const proof = await prove();
    expect(proof).toMatchObject({ legalDay: '2026-03-05', withoutRungs: 0, pastDue: 0, withoutEvent: 0, withoutNotices: 0 });
    expect([proof.openDeadlines, proof.firedRungs, isSound(proof)]).toEqual([1, 2, true]);
  });

  it('is made once a day, and kept', async () => {
    await prove();
    expect(await new DailyProof(work, clerk).prove()).toBeNull();
    await database.setLegalTime('2026-03-06T00:00:01+08:00');
    expect(await prove()).toMatchObject({ legalDay: '2026-03-06' });
    expect(await database.query('SELECT FROM deadline_proofs')).toHaveLength(2);
  });

  it('goes on where the last one ended: what fired is looked at once', async () => {
    await prove();
    await database.setLegalTime('2026-03-06T00:01:00+08:00');
    expect(await prove()).toMatchObject({ firedRungs: 0 });
  });

  it('finds an open deadline whose rungs are gone', async () => {
    await database.query(`UPDATE deadline_rungs SET state = 'cancelled' WHERE deadline_id = $1 AND state = 'armed'`, [row.id]);
    expect(await prove()).toMatchObject({ withoutRungs: 1, pastDue: 0 });
  });

  it.each(['stands still', 'has ended', 'has told everybody it had to tell'])('finds nothing where it %s', async (what) => {
    if (what === 'has told everybody it had to tell') {
      await database.setLegalTime('2026-03-12T09:00:00+08:00');
      const due = await database.query<{ id: number }>(`SELECT id FROM deadline_rungs WHERE state = 'armed' AND fire_at <= legal_now()`);
      await new Ladder(work).fire(due.map(({ id }) => Number(id)));
      await new Courier(work, almanac).carry();
      await database.query(`UPDATE legal_clock SET demo_offset = demo_offset + interval '1 minute'`);
    } else
      await work.run(null, async (tx) => {
        const batch = new Batch();
        const now = new Date('2026-03-05T01:00:30Z');
        const actor = { kind: 'system' as const, id: county.committeeId, name: '-', organisationId: county.committeeId };
        const read = (await deadlineRow(tx, row.id))!;
        if (what === 'stands still') clerk.suspend(batch, now, read, { basis: 'appraisal', from: legalDate('2026-03-05'), actor });
        else clerk.end(batch, now, [read], 'met', legalDate('2026-03-05'));
        await batch.send(tx);
      });
    expect(await prove()).toMatchObject({ withoutRungs: 0, pastDue: 0, withoutEvent: 0, withoutNotices: 0 });
  });

  it('finds a rung that was due a minute ago and has not fired', async () => {
    await database.setLegalTime('2026-03-06T08:31:30+08:00');
    expect(await prove()).toMatchObject({ pastDue: 1, withoutRungs: 0 });
  });

  it('finds a rung that fired and left no event', async () => {
    await database.query(`UPDATE deadline_rungs SET event_seq = 99 WHERE deadline_id = $1 AND rung = 1`, [row.id]);
    expect(await prove()).toMatchObject({ withoutEvent: 1, withoutNotices: 0 });
  });

  it('finds an event nobody was told of, and waits while the courier has yet to come', async () => {
    await database.query('DELETE FROM notices WHERE case_id = $1 AND event_seq = 1', [row.caseId]);
    await database.query(`INSERT INTO outbox (case_id, event_seq, type) VALUES ($1, 1, 'deadline-reminded')`, [row.caseId]);
    expect(await prove()).toMatchObject({ withoutNotices: 0 });
    await database.query('DELETE FROM outbox');
    await database.query('DELETE FROM deadline_proofs');
    expect(await prove()).toMatchObject({ withoutNotices: 1 });
  });

  it('looks at every open deadline, however small the armfuls', async () => {
    for (let each = 0; each < 7; each += 1)
      await aDeadline({ work, clerk, county }, await aCase(database, county), 'people-mediation.accept', '2026-03-05');
    expect(await new DailyProof(work, clerk).prove(3)).toMatchObject({ openDeadlines: 8, withoutRungs: 0 });
  });

  it('holds what the end of a clock did for an effect of its own', async () => {
    const ended: string[] = [];
    const expire = async (tx: Tx, proceedingId: string, clock: string): Promise<void> => {
      ended.push(`${proceedingId} ${clock}`);
      await tx.run(
        `INSERT INTO events (case_id, seq, id, type, at, occurred_on, actor, data, prev_hash, hash)
         SELECT case_id, 1, gen_random_uuid(), 'x', legal_now(), legal_today(), '{}', '{}', '', '' FROM proceedings WHERE id = $1`,
        [proceedingId],
      );
      await tx.run(`UPDATE cases SET event_seq = 1 WHERE id = (SELECT case_id FROM proceedings WHERE id = $1)`, [proceedingId]);
    };
    const ladder = new Ladder(work, { proceeding: { expire } });
    const subject = await aCase(database, county);
    const more = { kind: 'target' as const, clock: 'conclude', expires: true };
    const conclude = await aDeadline({ work, clerk, county }, subject, 'medical-mediation.conclude', '2026-01-05', more);
    await database.query(`UPDATE deadline_rungs SET state = 'cancelled' WHERE deadline_id = $1 AND kind <> 'expiry'`, [conclude.id]);
    await database.setLegalTime('2026-03-05T09:02:00+08:00');
    const due = await database.query<{ id: number }>(`SELECT id FROM deadline_rungs WHERE deadline_id = $1 AND state = 'armed'`, [
      conclude.id,
    ]);
    await ladder.fire(due.map(({ id }) => Number(id)));
    await database.setLegalTime('2026-03-05T09:03:00+08:00');
    expect([ended.length, await prove()]).toMatchObject([1, { firedRungs: 3, withoutEvent: 0 }]);
  });
});

describe('over a hundred thousand open deadlines', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    const { committeeId } = await aCounty(database);
    for (const statement of [
      'SET session_replication_role = replica',
      `INSERT INTO deadlines (id, case_id, owner_kind, owner_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date, provisional, organisation_id, owed_by, started_at)
       SELECT gen_random_uuid(), gen_random_uuid(), 'proceeding', gen_random_uuid(), 'accept', 'duty', 'people-mediation.accept', 1, '2026:1', current_date, current_date, current_date, false, '${committeeId}', 'organisation', now() FROM generate_series(1, 100000)`,
      `INSERT INTO deadline_rungs (deadline_id, case_id, revision, rung, kind, tell, fire_at, state, fired_at)
       SELECT d.id, d.case_id, 1, n, 'reminder', 'registrar', now() + n * interval '1 day', CASE n WHEN 1 THEN 'fired' ELSE 'armed' END, CASE n WHEN 1 THEN now() - random() * interval '300 days' END FROM deadlines d, generate_series(1, 2) n`,
      'ANALYZE',
    ])
      await database.query(statement);
  }, 60_000);
  afterAll(() => database.drop());

  it.each([
    ['what is open', ARMFUL, /using one_running_deadline/],
    ['what is past due', PAST_DUE, /using armed_rungs/],
    ['what can never fire', CLEAR, /using armed_rungs/],
    ['what fired since the last proof', FIRED, /(using|on) fired_rungs/],
  ])('it finds %s by an index, and reads no table from end to end', async (_, text, index) => {
    const plan = (await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${text}`)).map((line) => line['QUERY PLAN']);
    expect(plan.join('\n')).toMatch(index);
    expect(plan.join('\n')).not.toMatch(/Seq Scan on (deadlines|deadline_rungs)\b/);
  });
});
