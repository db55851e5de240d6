import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Almanac } from '../../src/casework/almanac.js';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { type DeadlineRow, deadlineRow } from '../../src/persistence/deadline.queries.js';
import { Batch } from '../../src/platform/batch.js';
import type { Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty, aDeadline } from '../support/deadlines.js';
import { aWork } from '../support/work.js';

const zhou = {
  kind: 'user',
  id: '00000000-0000-7000-8000-000000000001',
  name: '窗口周',
  organisationId: '00000000-0000-7000-8000-000000000002',
} as const;

describe('the deadline clerk', () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;
  let clerk: DeadlineClerk;
  let county: County;
  let subject: { caseId: string; proceedingId: string };

  beforeAll(async () => {
    database = await aDatabase();
    ({ work, close } = await aWork(database.appUrl));
    clerk = new DeadlineClerk(new Almanac(work));
    county = await aCounty(database);
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });
  beforeEach(async () => {
    // Monday
    await database.setLegalTime('2026-03-02T08:30:00+08:00');
    subject = await aCase(database, county);
  });

  const starting = (ruleId: Parameters<typeof aDeadline>[2], start: string, more = {}) =>
    aDeadline({ work, clerk, county }, subject, ruleId, start, more);

  /** Does one thing with a deadline as it now stands, and gives it back as it then stands. */
  async function change(id: string, act: (batch: Batch, now: Date, row: DeadlineRow) => unknown): Promise<DeadlineRow> {
    await work.run(null, async (tx) => {
      const { now } = (await tx.row<{ now: Date }>('SELECT legal_now() AS now'))!;
      const batch = new Batch();
      act(batch, now, (await deadlineRow(tx, id))!);
      await batch.send(tx);
    });
    return work.read(null, async (tx) => (await deadlineRow(tx, id))!);
  }

  const rungs = (id: string, state: string, revision: number) =>
    database.query<{ rung: number; day: string }>(
      `SELECT rung, to_char(fire_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day FROM deadline_rungs
       WHERE deadline_id = $1 AND state = $2 AND revision = $3 ORDER BY rung`,
      [id, state, revision],
    );

  it('counts working days over the weekend and arms the ladder for the days ahead', async () => {
    // Three working days from a Thursday end on Tuesday.
    const row = await starting('people-mediation.accept', '2026-03-05');
    expect(row).toMatchObject({
      dueDate: '2026-03-10',
      nominalDue: '2026-03-10',
      provisional: false,
      revision: 1,
      calendarVersion: expect.stringMatching(/^2026:[1-9]/),
    });
    expect(await rungs(row.id, 'armed', 1)).toEqual([
      { rung: 1, day: '2026-03-09' },
      { rung: 2, day: '2026-03-10' },
      { rung: 3, day: '2026-03-11' },
      { rung: 4, day: '2026-03-13' },
    ]);
  });

  it('stands still while it is suspended, with no rung armed, and runs on for as long as it stood', async () => {
    const row = await starting('people-mediation.accept', '2026-03-02'); // due Thursday 2026-03-05
    const suspended = await change(row.id, (batch, now, was) =>
      clerk.suspend(batch, now, was, { basis: 'appraisal', from: legalDate('2026-03-03'), actor: zhou }),
    );
    expect(suspended).toMatchObject({ suspended: true, revision: 2 });
    expect(await rungs(row.id, 'armed', 2)).toEqual([]);
    expect(await rungs(row.id, 'cancelled', 1)).toHaveLength(4);

    const resumed = await change(row.id, (batch, now, was) => clerk.resume(batch, now, was, legalDate('2026-03-16')));
    expect(resumed).toMatchObject({ suspended: false, revision: 3, dueDate: '2026-03-18' });
    expect((await rungs(row.id, 'armed', 3)).map(({ day }) => day)).toEqual(['2026-03-17', '2026-03-18', '2026-03-19', '2026-03-21']);
  });

  it('refuses to suspend what is suspended, and to resume what is not', async () => {
    const { id } = await starting('people-mediation.accept', '2026-03-02');
    await expect(change(id, (batch, now, was) => clerk.resume(batch, now, was, legalDate('2026-03-03')))).rejects.toThrow(
      'deadline-not-suspended',
    );
    const suspension = { basis: 'appraisal', from: legalDate('2026-03-03'), actor: zhou };
    await change(id, (batch, now, was) => clerk.suspend(batch, now, was, suspension));
    await expect(change(id, (batch, now, was) => clerk.suspend(batch, now, was, suspension))).rejects.toThrow('deadline-suspended');
  });

  it('gives an ended deadline back with its old date, arming what lies ahead and nothing that is past', async () => {
    const { id } = await starting('judicial-confirmation.apply', '2026-03-02', { kind: 'right', owedBy: 'party', clock: 'confirmation' });
    const met = await change(id, (batch, now, was) => clerk.end(batch, now, [was], 'met', legalDate('2026-03-06')));
    expect(met).toMatchObject({ endedAs: 'met', endedOn: '2026-03-06' });
    expect(await rungs(id, 'armed', 1)).toEqual([]);

    // The first reminder is fifteen days before 2026-04-01.
    await database.setLegalTime('2026-03-20T09:00:00+08:00');
    const back = await change(id, (batch, now, was) => clerk.giveBack(batch, now, was));
    expect(back).toMatchObject({ endedAs: null, dueDate: met.dueDate, revision: 2 });
    expect(await rungs(id, 'armed', 2)).toEqual([
      { rung: 2, day: '2026-03-27' },
      { rung: 3, day: '2026-03-31' },
      // A right that its rule lets lapse does so, whatever the road says.
      { rung: 99, day: '2026-04-02' },
    ]);
  });

  it('starts the next return visit in the same work that ends the last one', async () => {
    const { id } = await starting('performance.visit', '2026-03-02', { clock: 'visit' });
    const again = await change(id, (batch, now, was) => clerk.restart(batch, now, was, legalDate('2026-03-20')));
    expect(again).toMatchObject({ startDate: '2026-03-20', dueDate: '2026-04-20', nominalDue: '2026-04-19', revision: 2, endedAs: null });
    expect(await database.query('SELECT FROM deadlines WHERE owner_id = $1', [subject.proceedingId])).toHaveLength(1);
  });

  it('lets one work end a deadline and start it anew, which the index of running ones would refuse as a second row', async () => {
    const { id } = await starting('people-mediation.sign', '2026-03-02', { kind: 'target', clock: 'sign' });
    const renewed = await change(id, (batch, now, was) => {
      clerk.end(batch, now, [was], 'stopped', legalDate('2026-03-04'));
      clerk.start(batch, now, {
        caseId: was.caseId,
        ownerKind: 'proceeding',
        ownerId: was.ownerId,
        clock: 'sign',
        kind: 'target',
        ruleId: 'people-mediation.sign',
        start: legalDate('2026-03-04'),
        organisationId: county.committeeId,
        owedBy: 'organisation',
      });
    });
    expect(renewed).toMatchObject({ endedAs: null, startDate: '2026-03-04', dueDate: '2026-03-11', revision: 2 });
    expect((await rungs(id, 'armed', 2)).length).toBeGreaterThan(0);
    expect(await rungs(id, 'armed', 1)).toEqual([]);
  });

  it('leaves nothing armed when one work starts a deadline and ends it', async () => {
    const batch = new Batch();
    const now = new Date('2026-03-02T00:30:00Z');
    const row = clerk.start(batch, now, {
      caseId: subject.caseId,
      ownerKind: 'proceeding',
      ownerId: subject.proceedingId,
      clock: 'accept',
      kind: 'duty',
      ruleId: 'people-mediation.accept',
      start: legalDate('2026-03-02'),
      organisationId: county.committeeId,
      owedBy: 'organisation',
    });
    clerk.end(batch, now, [row], 'met', legalDate('2026-03-02'));
    await work.run(null, (tx) => batch.send(tx));
    expect(await rungs(row.id, 'armed', 1)).toEqual([]);
    expect(await work.read(null, (tx) => deadlineRow(tx, row.id))).toMatchObject({ endedAs: 'met' });
  });

  it('keeps a rung that fired silent in a later revision, unless its new date lies ahead', async () => {
    const { id } = await starting('people-mediation.accept', '2026-03-02'); // due 2026-03-05
    await database.setLegalTime('2026-03-06T10:00:00+08:00');
    // The first escalation (rung 3, 2026-03-06 08:30) has fired.
    await database.query(`UPDATE deadline_rungs SET state = 'fired', fired_at = now() WHERE deadline_id = $1 AND rung = 3`, [id]);
    const recounted = await change(id, (batch, now, was) =>
      clerk.extend(batch, now, was, { until: legalDate('2026-03-05'), basis: 'ordered', approvedOn: legalDate('2026-03-06'), actor: zhou }),
    );
    expect(recounted).toMatchObject({ revision: 2, dueDate: '2026-03-05' });
    expect((await rungs(id, 'armed', 2)).map(({ rung }) => rung)).toEqual([4]);
    await change(id, (batch, now, was) =>
      clerk.extend(batch, now, was, { until: legalDate('2026-03-12'), basis: 'ordered', approvedOn: legalDate('2026-03-06'), actor: zhou }),
    );
    expect((await rungs(id, 'armed', 3)).map(({ rung }) => rung)).toEqual([1, 2, 3, 4]);
  });

  it('refuses to touch what has ended', async () => {
    const { id } = await starting('people-mediation.accept', '2026-03-02');
    await change(id, (batch, now, was) => clerk.end(batch, now, [was], 'met', legalDate('2026-03-03')));
    await expect(change(id, (batch, now, was) => clerk.resume(batch, now, was, legalDate('2026-03-03')))).rejects.toThrow('deadline-ended');
  });
});
