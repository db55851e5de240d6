import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Almanac } from '../../src/casework/almanac.js';
import { CaseKeeper } from '../../src/casework/case-keeper.js';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import { Ladder } from '../../src/casework/ladder.js';
import { SupervisionDesk } from '../../src/casework/supervision-desk.js';
import { eventHash } from '../../src/domain/event-hash.js';
import type { RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { deadlineRow } from '../../src/persistence/deadline.queries.js';
import { lockCaseById } from '../../src/persistence/proceeding.queries.js';
import { Batch } from '../../src/platform/batch.js';
import { log } from '../../src/platform/logging.js';
import type { Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty, aDeadline } from '../support/deadlines.js';
import { aWork } from '../support/work.js';

/** As the worker does it, with the worker's rights. */
describe('cards that light by themselves', () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;
  let clerk: DeadlineClerk;
  let ladder: Ladder;
  let county: County;
  let subject: { caseId: string; proceedingId: string };
  const agencyId = uuid();
  const courtId = uuid();
  const seatId = uuid();

  beforeAll(async () => {
    log.level = 'silent';
    database = await aDatabase();
    ({ work, close } = await aWork(database.workerUrl, 8));
    clerk = new DeadlineClerk(new Almanac(work));
    const desk = new SupervisionDesk(clerk);
    ladder = new Ladder(work, { supervision: desk }, desk);
    county = await aCounty(database);
    for (const [id, code, kind] of [
      [agencyId, 't-agency', 'agency'],
      [courtId, 't-court', 'court'],
      [seatId, 't-seat', 'county-supervision'],
    ] as const)
      await database.query('INSERT INTO organisations (id, code, name, kind, area_code) VALUES ($1, $2, $2, $3, $4)', [
        id,
        code,
        kind,
        '330100',
      ]);
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });
  beforeEach(async () => {
    await database.query(`UPDATE deadline_rungs SET state = 'cancelled' WHERE state = 'armed'`);
    await database.setLegalTime('2026-03-02T08:30:00+08:00');
    subject = await aCase(database, county);
    await database.query('UPDATE proceedings SET organisation_id = $2, handler_id = NULL WHERE id = $1', [subject.proceedingId, agencyId]);
  });

  const duty = (ruleId: RuleId, more: object = {}) =>
    aDeadline({ work, clerk, county }, subject, ruleId, '2026-03-02', { organisationId: agencyId, clock: ruleId, ...more });

  const due = () =>
    work.read(null, async (tx) =>
      (await tx.rows<{ id: number }>(`SELECT id FROM deadline_rungs WHERE state = 'armed' AND fire_at <= legal_now()`)).map(({ id }) => id),
    );
  const passes = async (to: string) => {
    await database.setLegalTime(to);
    const { failed } = await ladder.climb(await due());
    expect(failed).toEqual([]);
  };
  const cards = (caseId = subject.caseId) =>
    database.query<{ id: string; trigger: string; card: string; state: string }>(
      'SELECT id, trigger_code AS trigger, card, state FROM supervisions WHERE case_id = $1 ORDER BY issued_at, trigger_code',
      [caseId],
    );

  it('a late statutory duty lights one, its reply day runs, and the chain stays whole', async () => {
    await duty('petition.notify'); // due Tuesday 2026-03-17
    await passes('2026-03-18T09:00:00+08:00');
    expect(await cards()).toMatchObject([{ trigger: 'overdue-statutory-duty', card: 'yellow', state: 'awaiting-reply' }]);
    const [clock] = await database.query(
      `SELECT owner_kind, organisation_id, due_date::text AS due FROM deadlines WHERE case_id = $1 AND rule_id = 'supervision.reply'`,
      [subject.caseId],
    );
    expect(clock).toEqual({ owner_kind: 'supervision', organisation_id: agencyId, due: '2026-03-25' });
    await passes('2026-03-26T09:00:00+08:00');
    expect(await cards()).toMatchObject([{ card: 'red' }]);
    const chain = await database.query<{
      seq: number;
      id: string;
      type: string;
      proceeding_id: string;
      at: Date;
      occurred_on: string;
      actor: unknown;
      data: unknown;
      prev_hash: Buffer;
      hash: Buffer;
    }>('SELECT * FROM events WHERE case_id = $1 ORDER BY seq', [subject.caseId]);
    expect(chain.map(({ type }) => type)).toEqual(expect.arrayContaining(['supervision-ordered', 'supervision-turned-red']));
    for (const { seq, id, type, proceeding_id: proceedingId, at, occurred_on: occurredOn, actor, data, prev_hash, hash } of chain)
      expect(
        eventHash(prev_hash, { caseId: subject.caseId, seq, id, type, proceedingId, at: at.toISOString(), occurredOn, actor, data }).equals(
          hash,
        ),
      ).toBe(true);
  });

  it('once for its subject, when two fire its rungs at once, and when they are looked at again', async () => {
    const row = await duty('petition.notify');
    await database.setLegalTime('2026-03-21T09:00:00+08:00');
    const ids = await due();
    const late = ids.slice(-2);
    expect(late).toHaveLength(2);
    await Promise.all(late.map((id) => ladder.climb([id])));
    await ladder.climb(ids);
    const desk = new SupervisionDesk(clerk);
    const look = () =>
      work.run(null, async (tx) => {
        const { now, eventSeq: seq, eventHash: hash } = (await lockCaseById(tx, subject.caseId))!;
        const batch = new Batch();
        await desk.follow(tx, batch, new Map([[subject.caseId, { caseId: subject.caseId, seq, hash }]]), [row.id], now);
        await batch.send(tx);
      });
    await Promise.all([look(), look(), look()]);
    expect(await cards()).toHaveLength(1);
  });

  it('the second late duty of one proceeding lights its own card, for the proceeding', async () => {
    await duty('people-mediation.accept'); // a house rule, due Thursday 2026-03-05
    await passes('2026-03-10T09:00:00+08:00');
    expect(await cards()).toEqual([]);
    await duty('people-mediation.sign'); // a house rule, due Monday 2026-03-09: late the moment it is typed
    await passes('2026-03-12T09:00:00+08:00');
    expect(await cards()).toMatchObject([{ trigger: 'second-overdue-duty' }]);
    await passes('2026-03-14T09:00:00+08:00');
    expect(await cards()).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'a committee',
      () => database.query('UPDATE deadlines SET organisation_id = $2 WHERE case_id = $1', [subject.caseId, county.committeeId]),
    ],
    [
      'a court in the seat',
      () =>
        database.query(`INSERT INTO proceeding_seats (proceeding_id, seat, organisation_id) VALUES ($1, 'court', $2)`, [
          subject.proceedingId,
          courtId,
        ]),
    ],
    ['a day a party owes', () => database.query(`UPDATE deadlines SET owed_by = 'party' WHERE case_id = $1`, [subject.caseId])],
    ['a target', () => database.query(`UPDATE deadlines SET kind = 'target' WHERE case_id = $1`, [subject.caseId])],
    ['no supervising body in the county', () => database.query('UPDATE organisations SET active = false WHERE id = $1', [seatId])],
  ])('never for %s', async (_, change) => {
    await duty('petition.notify');
    await change();
    await passes('2026-03-21T09:00:00+08:00');
    await database.query('UPDATE organisations SET active = true WHERE id = $1', [seatId]);
    expect(await cards()).toEqual([]);
    expect(await database.query(`SELECT FROM events WHERE case_id = $1 AND type = 'deadline-escalated'`, [subject.caseId])).not.toEqual([]);
  });

  it('a duty done in time lights nothing, and a reply given in time turns nothing red', async () => {
    const row = await duty('petition.notify');
    const ending = (id: string, on: string) =>
      work.run(null, async (tx) => {
        const batch = new Batch();
        clerk.end(batch, new Date(`${on}T01:00:00Z`), [(await deadlineRow(tx, id))!], 'met', legalDate(on));
        await batch.send(tx);
      });
    await ending(row.id, '2026-03-10');
    await passes('2026-03-21T09:00:00+08:00');
    expect(await cards()).toEqual([]);
  });

  it('a supervision is no date of the case: where nothing else runs, somebody still has to say where it goes', async () => {
    await duty('petition.notify');
    await passes('2026-03-18T09:00:00+08:00');
    const [other] = await database.query<{ id: string }>(`SELECT id FROM deadlines WHERE case_id = $1 AND owner_kind = 'proceeding'`, [
      subject.caseId,
    ]);
    await work.run(null, async (tx) => {
      const batch = new Batch();
      const locked = (await lockCaseById(tx, subject.caseId))!;
      await new CaseKeeper(clerk).leaveADate(tx, batch, locked, [other!], legalDate('2026-03-18'));
      await batch.send(tx);
    });
    expect(await database.query(`SELECT FROM deadlines WHERE case_id = $1 AND rule_id = 'case.route'`, [subject.caseId])).toHaveLength(1);
  });
});
