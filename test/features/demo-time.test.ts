import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Almanac } from '../../src/casework/almanac.js';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import { Recount } from '../../src/casework/recount.js';
import { CalendarProposalsService } from '../../src/features/calendars/calendar-proposals.service.js';
import { ProposalDesk } from '../../src/casework/proposal-desk.js';
import { Ladder } from '../../src/casework/ladder.js';
import type { Actor, Role } from '../../src/domain/actor.js';
import { dayOf } from '../../src/domain/legal-date.js';
import { DemoTimeService } from '../../src/features/demo/demo-time.service.js';
import { Bell } from '../../src/features/worker/bell.js';
import { Sweep } from '../../src/features/worker/sweep.service.js';
import { deadlineRow } from '../../src/persistence/deadline.queries.js';
import { Batch } from '../../src/platform/batch.js';
import { log } from '../../src/platform/logging.js';
import { Form } from '../../src/platform/http/form.js';
import type { Tx, Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty, aDeadline } from '../support/deadlines.js';
import { aWork } from '../support/work.js';
import { publishYear } from '../support/year.js';

const someone = (...roles: Role[]): Actor => ({
  kind: 'user',
  id: '00000000-0000-7000-8000-000000000001',
  name: '-',
  organisationId: '00000000-0000-7000-8000-000000000002',
  organisationName: '-',
  organisationKind: 'county-supervision',
  parentOrganisationId: null,
  roles,
  scopes: [],
  mediatorId: null,
});
const supervisor = someone('county-supervisor');

describe('demo time', () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;
  let almanac: Almanac;
  let clerk: DeadlineClerk;
  let time: DemoTimeService;
  let county: County;
  let subject: { caseId: string; proceedingId: string };

  beforeAll(async () => {
    database = await aDatabase();
    ({ work, close } = await aWork(database.appUrl, 8));
    almanac = new Almanac(work);
    clerk = new DeadlineClerk(almanac);
    time = new DemoTimeService(work, new Ladder(work), new Recount(work, almanac, clerk));
    county = await aCounty(database);
    log.level = 'silent';
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

  const move = (asked: object, who = supervisor, by = time) => by.move(who, Form.of(asked));
  const starting = (start = '2026-03-02', more = {}) => aDeadline({ work, clerk, county }, subject, 'people-mediation.accept', start, more);

  it('stops at every rung on the way, so each event has its own day', async () => {
    await starting(); // due Thursday 2026-03-05
    const moved = await move({ advance: 'P7D' });
    expect(moved).toMatchObject({ today: '2026-03-09', fired: 4 });
    expect(moved.now).toMatch(/^2026-03-09T08:30:0.*\+08:00$/);
    const days = await database.query('SELECT occurred_on AS "on" FROM events WHERE case_id = $1 ORDER BY seq', [subject.caseId]);
    expect(days).toEqual(['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-08'].map((on) => ({ on })));
  });

  it('counts a date again before it steps over it, where a year has just been published', async () => {
    await database.setLegalTime('2026-12-30T08:30:00+08:00');
    await almanac.anew();
    const row = await starting('2026-12-31'); // 4, 5, 6 January 2027, as far as anybody knows
    expect(row.dueDate).toBe('2027-01-06');
    const offDays = ['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06'];
    const proposals = new CalendarProposalsService(work, almanac, new ProposalDesk(work));
    await publishYear(proposals, supervisor, { year: 2027, source: '通知', offDays, workDays: [] });
    await move({ to: '2027-01-13' });
    const events = await database.query(
      `SELECT type, occurred_on AS "on" FROM events WHERE case_id = $1 AND type <> 'deadline-moved' ORDER BY seq`,
      [subject.caseId],
    );
    // Due on the 11th, a Monday, now: reminded on the 10th and the day itself, escalated after it.
    expect(events.map(({ type, on }) => `${String(type)} ${String(on)}`)).toEqual([
      'deadline-reminded 2027-01-10',
      'deadline-reminded 2027-01-11',
      'deadline-escalated 2027-01-12',
    ]);
    await database.query('DELETE FROM calendars WHERE year = 2027');
    await almanac.anew();
  });

  it('steps on over what it cannot fire, and does not turn in a circle', async () => {
    const row = await starting();
    // A publication that nobody can work off, since the case is held.
    await database.query(
      `INSERT INTO publications (id, kind, year, year_version, title, made_by, made_at) VALUES (gen_random_uuid(), 'calendar', 2026, 99, '-', '{}', now())`,
    );
    expect(await move({ to: '2026-03-10' })).toMatchObject({ fired: 0, today: '2026-03-10' });
    expect(await database.query(`SELECT FROM deadline_rungs WHERE deadline_id = $1 AND state = 'armed'`, [row.id])).toHaveLength(4);
    await database.query(`UPDATE publications SET finished_at = now() WHERE finished_at IS NULL`);
  });

  it('fires what the firing itself brought about, when that falls due on the way', async () => {
    const renewing = new Ladder(work, {
      proceeding: {
        // The end of the mediation starts a new date, of three working days.
        expire: async (tx: Tx, proceedingId: string) => {
          const { now } = (await tx.row<{ now: Date }>('SELECT legal_now() AS now'))!;
          const batch = new Batch();
          clerk.start(batch, now, {
            caseId: subject.caseId,
            ownerKind: 'proceeding',
            ownerId: proceedingId,
            clock: 'route',
            kind: 'duty',
            ruleId: 'case.route',
            start: dayOf(now),
            organisationId: county.committeeId,
            owedBy: 'organisation',
          });
          await batch.send(tx);
        },
      },
    });
    await starting('2026-03-02', { expires: true });
    const { fired } = await move({ advance: 'P20D' }, supervisor, new DemoTimeService(work, renewing, new Recount(work, almanac, clerk)));
    // Four rungs and the expiry; then the four of the new date.
    expect(fired).toBe(9);
  });

  it('counts what a worker was quicker with', async () => {
    await starting();
    const sweep = new Sweep(work, new Ladder(work), new Bell());
    let isOver = false;
    const sweeping = (async () => {
      while (!isOver) await sweep.round();
    })();
    await database.query('GRANT INSERT, UPDATE ON yizhan.sweeps TO yizhan_app');
    const { fired } = await move({ to: '2026-03-20' });
    isOver = true;
    await sweeping;
    expect(fired).toBe(4);
    expect(await database.query('SELECT FROM events WHERE case_id = $1', [subject.caseId])).toHaveLength(4);
  });

  it('never runs backwards', async () => {
    await expect(move({ to: '2026-03-01' })).rejects.toThrow('time-runs-forward');
    await expect(move({ to: '2026-03-02T08:00:00+08:00' })).rejects.toThrow('time-runs-forward');
    expect((await time.read()).today).toBe('2026-03-02');
  });

  it('takes a day, an instant or a duration, and one of them', async () => {
    expect((await move({ to: '2026-03-03' })).now).toMatch(/^2026-03-03T08:30:0/);
    expect((await move({ to: '2026-03-03T04:00:00Z' })).now).toMatch(/^2026-03-03T12:00:0/);
    for (const wrong of [
      {},
      { to: '2026-03-04', advance: 'P1D' },
      { advance: 'P' },
      { advance: '-P1D' },
      { to: 'soon' },
      { to: '2026-02-30' },
      { advance: 'P1D', from: 1 },
      { advance: 'P999Y' },
    ])
      await expect(move(wrong)).rejects.toThrow('invalid');
  });

  it('is moved by the county and the system’s administrator, and by nobody else', async () => {
    await expect(move({ advance: 'P1D' }, someone('clerk', 'organisation-head'))).rejects.toThrow('role-missing');
    await expect(move({ advance: 'P1D' }, someone('system-admin'))).resolves.toMatchObject({ today: '2026-03-03' });
  });

  it('takes two who move it one after the other, and fires nothing twice', async () => {
    await starting();
    const other = new DemoTimeService(work, new Ladder(work), new Recount(work, almanac, clerk));
    const both = await Promise.all([
      ...Array.from({ length: 4 }, () => move({ advance: 'P3D' })),
      ...Array.from({ length: 4 }, () => move({ advance: 'P3D' }, supervisor, other)),
    ]);
    expect(both.reduce((sum, { fired }) => sum + fired, 0)).toBe(4);
    expect((await time.read()).today).toBe('2026-03-26');
  });

  it('steps through a month with thousands of rungs in seconds', async () => {
    const first = await starting();
    await database.query(
      `INSERT INTO deadlines SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'owner_id', gen_random_uuid()))).*
       FROM deadlines d, generate_series(1, 999) WHERE d.id = $1`,
      [first.id],
    );
    await database.query(
      `INSERT INTO deadline_rungs (deadline_id, case_id, revision, rung, kind, tell, fire_at)
       SELECT d.id, r.case_id, r.revision, r.rung, r.kind, r.tell, r.fire_at + (random() * 20)::int * interval '1 day'
       FROM deadlines d, deadline_rungs r WHERE r.deadline_id = $1 AND d.case_id = r.case_id AND d.id <> $1`,
      [first.id],
    );
    const begun = performance.now();
    expect(await move({ advance: 'P1M' })).toMatchObject({ fired: 4000 });
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(await work.read(null, (tx) => deadlineRow(tx, first.id))).toMatchObject({ fired: [1, 2, 3, 4] });
  }, 30_000);
});
