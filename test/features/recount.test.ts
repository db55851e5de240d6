/** Dates counted again: when a year is published or corrected, a house is shut, an order suspends, a ladder changes. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../../src/domain/actor.js';
import { addDays, legalDate } from '../../src/domain/legal-date.js';
import { Almanac } from '../../src/casework/almanac.js';
import { Appointments } from '../../src/casework/appointments.js';
import { CaseKeeper } from '../../src/casework/case-keeper.js';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import { Ladder } from '../../src/casework/ladder.js';
import { Recount } from '../../src/casework/recount.js';
import { ProposalDesk } from '../../src/casework/proposal-desk.js';
import { CalendarProposalsService } from '../../src/features/calendars/calendar-proposals.service.js';
import { CalendarsService } from '../../src/features/calendars/calendars.service.js';
import { HouseDaysService } from '../../src/features/calendars/house-days.service.js';
import { DeadlineService } from '../../src/features/deadlines/deadline.service.js';
import { LaddersService } from '../../src/features/deadlines/ladders.service.js';
import type { DeadlineRow } from '../../src/persistence/deadline.queries.js';
import { Batch } from '../../src/platform/batch.js';
import { Form } from '../../src/platform/http/form.js';
import type { Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty, aDeadline } from '../support/deadlines.js';
import { aWork } from '../support/work.js';
import { publishYear } from '../support/year.js';

let database: TestDatabase;
let app: { work: Work; close: () => Promise<void> };
let worker: { work: Work; close: () => Promise<void> };
let county: County;
let almanac: Almanac;
let clerk: DeadlineClerk;
let calendars: CalendarsService;
let proposals: CalendarProposalsService;
let days: HouseDaysService;
let ladders: LaddersService;
let deadlines: DeadlineService;
let recount: Recount;
let subject: { caseId: string; proceedingId: string };

const ID = '00000000-0000-7000-8000-000000000001';
const someone = (organisationId: string, ...roles: Role[]): Actor => ({
  kind: 'user',
  id: ID,
  name: '某人',
  organisationId,
  organisationName: '-',
  organisationKind: 'people-mediation-committee',
  parentOrganisationId: null,
  roles,
  scopes: [],
  mediatorId: null,
});
const admin = () => someone(county.countyId, 'system-admin');
const supervisor = () => someone(county.countyId, 'county-supervisor');
const head = () => someone(county.committeeId, 'organisation-head');

beforeAll(async () => {
  database = await aDatabase();
  app = await aWork(database.appUrl);
  worker = await aWork(database.workerUrl, 8);
  county = await aCounty(database);
  almanac = new Almanac(app.work);
  clerk = new DeadlineClerk(almanac);
  calendars = new CalendarsService(app.work);
  proposals = new CalendarProposalsService(app.work, almanac, new ProposalDesk(app.work));
  days = new HouseDaysService(app.work, almanac, new Appointments(new CaseKeeper(clerk)));
  ladders = new LaddersService(app.work, almanac);
  deadlines = new DeadlineService(app.work, almanac);
  recount = aRecount();
});
afterAll(async () => {
  await app.close();
  await worker.close();
  await database.drop();
});
beforeEach(async () => {
  await database.query(`UPDATE deadlines SET ended_at = now(), ended_as = 'stopped' WHERE ended_at IS NULL`);
  await database.query(`UPDATE deadline_rungs SET state = 'cancelled' WHERE state = 'armed'`);
  await database.query('UPDATE closures SET withdrawn_at = now() WHERE withdrawn_at IS NULL');
  await database.query('DELETE FROM suspension_orders');
  await database.query('DELETE FROM organisation_ladders');
  await database.query('DELETE FROM calendars WHERE year > 2026 OR version > 1');
  await database.query('UPDATE publications SET finished_at = now() WHERE finished_at IS NULL');
  // What was taken away behind its back counts for this process too.
  await database.query('UPDATE organisations SET local_version = local_version + 1');
  await almanac.anew();
  await database.setLegalTime('2026-12-28T08:30:00+08:00'); // Monday
  subject = await aCase(database, county);
  await database.query(`INSERT INTO case_readers VALUES ($1, $2, 'content')`, [county.committeeId, subject.caseId]);
});

function aRecount(): Recount {
  const own = new Almanac(worker.work);
  return new Recount(worker.work, own, new DeadlineClerk(own));
}

const starting = (...[ruleId, start, more]: [Parameters<typeof aDeadline>[2], string, object?]): Promise<DeadlineRow> =>
  aDeadline({ work: app.work, clerk, county }, subject, ruleId, start, more);
const now = async (row: DeadlineRow) =>
  (
    await database.query<{ due: string; nominal: string; provisional: boolean; revision: number }>(
      'SELECT due_date AS due, nominal_due AS nominal, provisional, revision FROM deadlines WHERE id = $1',
      [row.id],
    )
  )[0]!;
const armed = async (row: DeadlineRow) =>
  (
    await database.query<{ rung: string }>(
      `SELECT rung || ' ' || tell || ' ' || (fire_at AT TIME ZONE 'Asia/Shanghai')::date AS rung FROM deadline_rungs r JOIN deadlines d ON d.id = r.deadline_id
       WHERE d.id = $1 AND r.state = 'armed' AND r.revision = d.revision ORDER BY r.rung`,
      [row.id],
    )
  ).map(({ rung }) => rung);
const moves = (row: DeadlineRow) =>
  database.query<{ data: Record<string, unknown>; actor: { name: string } }>(
    `SELECT data, actor FROM events WHERE case_id = $1 AND type = 'deadline-moved' AND data ->> 'deadlineId' = $2 ORDER BY seq`,
    [row.caseId, row.id],
  );
const toTheEnd = async (one = recount): Promise<void> => {
  while ((await one.round()).more);
  await one.round();
};
const publish2027 = (offDays = ['2027-01-01', '2027-01-04', '2027-01-05'], more: object = {}) =>
  publishYear(proposals, admin(), { year: 2027, source: '国务院办公厅通知', offDays, workDays: ['2027-01-02'], ...more });

describe('a year that is published', () => {
  // Counted without it: three working days from Thursday 2026-12-31 are 4, 5, 6 January.
  const route = () => starting('people-mediation.accept', '2026-12-31');

  it('moves the dates that reach into it, with the old and the new day in the journal, and arms their rungs anew', async () => {
    const row = await route();
    expect(row).toMatchObject({ dueDate: '2027-01-06', provisional: true });
    await publish2027();
    await toTheEnd();
    // 2 January is worked, the 4th and 5th are rest days: 2, 6, 7.
    expect(await now(row)).toEqual({ due: '2027-01-07', nominal: '2027-01-07', provisional: false, revision: 2 });
    expect(await moves(row)).toMatchObject([
      {
        data: { oldDue: '2027-01-06', due: '2027-01-07', revision: 2, provisional: false, because: '2027年放假安排公布' },
        actor: { name: '督查吴' },
      },
    ]);
    expect((await armed(row))[0]).toBe('1 registrar 2027-01-06');
  });

  it('is told to each owner once, however many of his dates moved, and the publication says when it was done', async () => {
    const rows = [await route(), await starting('people-mediation.accept', '2026-12-31', { clock: 'other', subjectId: ID })];
    const publicationId = (await publish2027()).publicationId!;
    expect(await calendars.publication(admin(), publicationId)).toMatchObject({ moved: 0, finishedAt: null });
    await toTheEnd();
    await toTheEnd(aRecount());
    const told = await database.query('SELECT role, user_id, text FROM notices WHERE publication_id = $1', [publicationId]);
    expect(told).toMatchObject([{ role: 'mediator', user_id: county.mediatorUserId, text: expect.stringContaining('有 2 项期限改期') }]);
    expect(await calendars.publication(admin(), publicationId)).toMatchObject({ moved: rows.length, finishedAt: expect.any(String) });
  });

  it('leaves where it is what it does not move, and says that it is no longer provisional', async () => {
    const row = await starting('people-mediation.accept', '2027-01-11'); // Monday: 12, 13, 14
    expect(row).toMatchObject({ dueDate: '2027-01-14', provisional: true });
    await publish2027();
    await toTheEnd();
    expect(await now(row)).toMatchObject({ due: '2027-01-14', provisional: false, revision: 1 });
    expect(await moves(row)).toEqual([]);
  });

  it('is worked off once by several workers that stop anywhere', async () => {
    const rows: DeadlineRow[] = [];
    for (let n = 0; n < 12; n += 1) {
      subject = await aCase(database, county);
      rows.push(await route());
    }
    await publish2027();
    await Promise.all(
      Array.from({ length: 3 }, async () => {
        // Each has forgotten what it did before.
        for (let turn = 0; turn < 6; turn += 1) await aRecount().round(2);
      }),
    );
    await toTheEnd();
    for (const row of rows) {
      expect(await now(row)).toMatchObject({ due: '2027-01-07', revision: 2 });
      expect(await moves(row)).toHaveLength(1);
    }
  });

  it('is held up by no date whose rule only another version of the program knows', async () => {
    const strange = await starting('people-mediation.accept', '2026-12-28');
    await database.query('UPDATE deadlines SET rule_version = 99 WHERE id = $1', [strange.id]);
    subject = await aCase(database, county);
    const row = await route();
    await publish2027();
    for (let turn = 0; turn < 4; turn += 1) await aRecount().round();
    expect((await now(row)).due).toBe('2027-01-07');
    expect((await now(strange)).revision).toBe(1);
  });

  it('waits for a case somebody is working on, and keeps nobody waiting', async () => {
    const row = await route();
    await publish2027();
    await app.work.run(null, async (tx) => {
      await tx.rows('SELECT FROM cases WHERE id = $1 FOR NO KEY UPDATE', [row.caseId]);
      expect(await recount.round()).toMatchObject({ looked: 0, more: false });
    });
    expect((await now(row)).due).toBe('2027-01-06');
    await toTheEnd();
    expect((await now(row)).due).toBe('2027-01-07');
  });

  it('fires nothing by the old day while it is being worked off', async () => {
    const row = await route();
    await database.setLegalTime('2027-01-07T09:00:00+08:00'); // the old day has passed, the new one has not
    await publish2027();
    const ids = (await database.query<{ id: number }>(`SELECT id FROM deadline_rungs WHERE deadline_id = $1`, [row.id])).map(
      ({ id }) => id,
    );
    expect(await new Ladder(worker.work).climb(ids)).toMatchObject({ fired: [] });
    await toTheEnd();
    expect(await armed(row)).toEqual(['3 organisation-head 2027-01-08', '4 county-supervisor 2027-01-10']);
  });

  it('is found too where a process counted by a copy that was a moment old', async () => {
    await publish2027();
    await toTheEnd();
    const row = await starting('people-mediation.accept', '2026-12-31');
    expect(row.dueDate).toBe('2027-01-07');
    await database.query(
      `UPDATE deadlines SET calendar_version = '2026:1,2027:0', due_date = '2027-01-06', nominal_due = '2027-01-06' WHERE id = $1`,
      [row.id],
    );
    await toTheEnd();
    expect((await now(row)).due).toBe('2027-01-07');
  });

  it('keeps what stands still standing still, and counts what is left of it by the new days', async () => {
    const row = await starting('medical-mediation.conclude', '2026-12-28', { kind: 'target', clock: 'conclude' });
    await app.work.run(null, async (tx) => {
      const batch = new Batch();
      const actor = { kind: 'user' as const, id: ID, name: '某人', organisationId: county.committeeId };
      clerk.suspend(batch, new Date('2026-12-30T01:00:00Z'), row, { basis: 'appraisal', from: legalDate('2026-12-30'), actor });
      await batch.send(tx);
    });
    await publish2027();
    await toTheEnd();
    const { explanation } = await deadlines.explain(head(), row.id);
    expect(explanation.remaining).toBe(29);
    expect(await armed(row)).toEqual([]);
  });
});

describe('what a year would move', () => {
  it('is said beforehand, and nothing is written', async () => {
    const row = await starting('people-mediation.accept', '2026-12-31');
    const offDays = ['2027-01-01', '2027-01-04', '2027-01-05'];
    const body = { year: 2027, source: '国务院办公厅通知', offDays, workDays: ['2027-01-02'] };
    expect(await proposals.preview(admin(), Form.of(body))).toEqual({
      year: 2027,
      version: 1,
      looked: 1,
      moved: 1,
      moves: [{ ruleId: 'people-mediation.accept', title: '人民调解受理决定', oldDue: '2027-01-06', newDue: '2027-01-07', deadlines: 1 }],
    });
    expect((await now(row)).revision).toBe(1);
  });

  it('is what then moves, for many rules, starts, suspensions and extensions', async () => {
    const rules = [
      'people-mediation.accept',
      'petition.handle',
      'medical-mediation.conclude',
      'judicial-confirmation.apply',
      'case.route',
    ] as const;
    const rows: DeadlineRow[] = [];
    for (let n = 0; n < 40; n += 1) {
      subject = await aCase(database, county);
      rows.push(await starting(rules[n % rules.length]!, addDays(legalDate('2026-11-10'), n * 2)));
      if (n % 7 === 0)
        await database.query(
          `INSERT INTO deadline_suspensions (id, deadline_id, basis, from_date, to_date, actor) VALUES (gen_random_uuid(), $1, 'appraisal', '2027-01-03', '2027-01-06', '{}')`,
          [rows.at(-1)!.id],
        );
    }
    const body = { year: 2027, source: '国务院办公厅通知', offDays: ['2027-01-01', '2027-02-08', '2027-02-09'], workDays: ['2027-01-03'] };
    const preview = await proposals.preview(admin(), Form.of(body));
    const { publicationId } = await publishYear(proposals, admin(), body);
    await toTheEnd();
    const moved = await database.query<{ old_due: string; new_due: string; n: number }>(
      `SELECT old_due, new_due, count(*)::int AS n FROM deadline_moves WHERE publication_id = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
      [publicationId],
    );
    expect(preview.moved).toBeGreaterThan(5);
    const said = new Map<string, number>();
    for (const { oldDue, newDue, deadlines: n } of preview.moves)
      said.set(`${oldDue} ${newDue}`, (said.get(`${oldDue} ${newDue}`) ?? 0) + n);
    expect([...said].sort()).toEqual(
      moved
        .filter(({ old_due, new_due }) => old_due !== new_due)
        .map(({ old_due, new_due, n }) => [`${old_due} ${new_due}`, n])
        .sort(),
    );
  });

  it.each([
    [{ offDays: ['2026-01-05'] }, '/offDays/0 not-in-the-year'],
    [{ offDays: ['2027-01-02'] }, '/offDays/0 weekend-anyway'], // a Saturday
    [{ workDays: ['2027-01-04'] }, '/workDays/0 not-a-weekend'],
  ])('is refused where a day cannot be: %j', async (more, fault) => {
    const asked = proposals.preview(admin(), Form.of({ year: 2027, source: '通知', offDays: [], workDays: [], ...more }));
    await expect(asked).rejects.toMatchObject({ faults: [{ pointer: fault.split(' ')[0], code: fault.split(' ')[1] }] });
  });
});

describe('a house that is shut', () => {
  const shut = (from: string, to: string) => days.close(head(), county.committeeId, null, Form.of({ from, to, reason: '搬迁' }));

  it('moves what it owes by its own or the county’s rule, and no statutory date', async () => {
    const own = await starting('people-mediation.accept', '2026-12-25'); // Friday: 28, 29, 30 December
    const statutory = await starting('judicial-confirmation.apply', '2026-11-30', {
      kind: 'right',
      owedBy: 'party',
      clock: 'confirmation',
    });
    expect([own.dueDate, statutory.dueDate]).toEqual(['2026-12-30', '2026-12-30']);
    await shut('2026-12-29', '2026-12-30');
    await toTheEnd();
    expect((await now(own)).due).toBe('2027-01-04');
    expect((await now(statutory)).due).toBe('2026-12-30');
    const { explanation } = await deadlines.explain(head(), own.id);
    expect(explanation.days.filter(({ why }) => why.includes('停止办公')).map(({ date, counted }) => [date, counted])).toEqual([
      ['2026-12-29', false],
      ['2026-12-30', false],
    ]);
  });

  it('counts a date that starts meanwhile by its days, and moves all back when it is not shut after all', async () => {
    const made = await shut('2026-12-29', '2026-12-30');
    const row = await starting('people-mediation.accept', '2026-12-25');
    expect(row.dueDate).toBe('2027-01-04');
    const { id } = JSON.parse(made.body) as { id: string };
    await days.withdraw(head(), id, { form: Form.of({}), ifMatch: '"1"', repeat: null });
    await toTheEnd();
    expect((await now(row)).due).toBe('2026-12-30');
  });

  const reply = () => starting('supervision.reply', '2026-12-25', { ownerKind: 'supervision', ownerId: subject.caseId, clock: 'reply' }); // Friday: 28 … 31 December, 4 January

  it('does not put off its own answer to those who supervise it; an order of the county does', async () => {
    const [running, own] = [await reply(), await starting('people-mediation.accept', '2026-12-25')];
    expect(running.dueDate).toBe('2027-01-04');
    await shut('2026-12-29', '2027-01-08');
    await toTheEnd();
    expect([(await now(running)).due, (await now(own)).due]).toEqual(['2027-01-04', '2027-01-12']);
    subject = await aCase(database, county);
    expect((await reply()).dueDate).toBe('2027-01-04');
    // What a notice would move is said the same way.
    const said = await proposals.preview(
      admin(),
      Form.of({ year: 2027, source: '通知', offDays: ['2027-01-01', '2027-01-04'], workDays: [] }),
    );
    expect(said.moves).toMatchObject([{ ruleId: 'supervision.reply', oldDue: '2027-01-04', newDue: '2027-01-05', deadlines: 2 }]);
    await days.suspend(
      supervisor(),
      null,
      Form.of({ areaCode: '330100', classes: ['internal'], from: '2026-12-29', to: '2026-12-31', basis: '防汛指挥部令' }),
    );
    await toTheEnd();
    expect((await now(running)).due).toBe('2027-01-06');
  });

  it('is shut for sixty days at the longest, however many closures that takes', async () => {
    await shut('2026-12-29', '2027-02-20'); // to a Saturday
    // From the Monday after it: nobody works between them.
    await expect(shut('2027-02-22', '2027-03-05')).rejects.toMatchObject({
      refusals: [{ code: 'closures-joined-too-long', facts: { day: '2026-12-29', most: 60 } }],
    });
    expect((await shut('2027-02-22', '2027-02-27')).status).toBe(201);
    // A Tuesday: on Monday the house was open.
    expect((await shut('2027-03-02', '2027-03-31')).status).toBe(201);
    await expect(shut('2027-03-01', '2027-03-01')).rejects.toThrow('closures-joined-too-long');
    await expect(shut('2027-02-10', '2027-03-10')).rejects.toThrow('closures-joined-too-long');
  });

  it('is shut no longer by two who enter its closures at once', async () => {
    const both = await Promise.allSettled([shut('2026-12-29', '2027-01-31'), shut('2027-02-01', '2027-03-05')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('opens again today when its closure is taken back half-way: the days that have passed stay shut', async () => {
    const { id } = JSON.parse((await shut('2026-12-28', '2027-01-08')).body) as { id: string };
    const withdraw = (ifMatch = '*') => days.withdraw(head(), id, { form: Form.of({}), ifMatch, repeat: null });
    const row = await starting('people-mediation.accept', '2026-12-25');
    expect(row.dueDate).toBe('2027-01-13');
    await database.setLegalTime('2026-12-30T08:30:00+08:00');
    expect(JSON.parse((await withdraw('"1"')).body)).toMatchObject({
      from: '2026-12-28',
      to: '2026-12-29',
      plannedTo: '2027-01-08',
      endedAt: expect.stringMatching(/^2026-12-30/),
      withdrawnAt: null,
      version: 2,
    });
    await toTheEnd();
    // 30, 31 December, 4 January; taken back whole, it would have been late on the 30th.
    expect((await now(row)).due).toBe('2027-01-04');
    await expect(withdraw()).rejects.toMatchObject({ refusals: [{ code: 'closure-over' }] });
  });

  it('was shut: a closure that is over cannot be taken back', async () => {
    const { id } = JSON.parse((await shut('2026-12-28', '2026-12-29')).body) as { id: string };
    const row = await starting('people-mediation.accept', '2026-12-25');
    await database.setLegalTime('2026-12-30T00:00:01+08:00');
    await expect(days.withdraw(head(), id, { form: Form.of({}), ifMatch: '*', repeat: null })).rejects.toMatchObject({
      refusals: [{ code: 'closure-over' }],
    });
    await toTheEnd();
    expect((await now(row)).due).toBe('2027-01-04');
  });

  it('cannot excuse a day that has passed, nor be shut for months', async () => {
    await expect(shut('2026-12-20', '2026-12-29')).rejects.toMatchObject({ faults: [{ pointer: '/from', code: 'in-the-past' }] });
    await expect(shut('2026-12-29', '2027-05-01')).rejects.toMatchObject({ faults: [{ pointer: '/to', code: 'too-large' }] });
    const stranger = someone(county.centreId, 'organisation-head');
    const asked = days.close(stranger, county.committeeId, null, Form.of({ from: '2026-12-29', to: '2026-12-29', reason: '搬迁' }));
    await expect(asked).rejects.toThrow('role-missing');
  });

  it('tells the road and its handler of an appointment that falls on such a day', async () => {
    await database.query(
      `INSERT INTO sessions (id, proceeding_id, kind, held_at, held_on, place, event_seq) VALUES (gen_random_uuid(), $1, 'inquiry', '2026-12-29T10:00:00+08:00', '2026-12-29', '一庭', 0)`,
      [subject.proceedingId],
    );
    await shut('2026-12-29', '2026-12-30');
    const events = await database.query(`SELECT data FROM events WHERE case_id = $1 AND type = 'appointment-on-closed-day'`, [
      subject.caseId,
    ]);
    expect(events).toMatchObject([{ data: { at: '2026-12-29T10:00:00.000+08:00', reason: '搬迁' } }]);
  });
});

describe('an order of the county', () => {
  const order = (more: object = {}) =>
    days.suspend(
      supervisor(),
      null,
      Form.of({ areaCode: '330100', classes: ['internal'], from: '2026-12-28', to: '2027-01-06', basis: '防汛指挥部令', ...more }),
    );

  it('ends after half a year at the latest, and gives back no day that has passed', async () => {
    await expect(order({ to: '2127-01-06' })).rejects.toMatchObject({ faults: [{ pointer: '/to', code: 'too-large' }] });
    const { id } = JSON.parse((await order()).body) as { id: string };
    await database.setLegalTime('2026-12-31T09:00:00+08:00');
    const end = (on: string) => days.end(supervisor(), id, { form: Form.of({ on }), ifMatch: '*', repeat: null });
    await expect(end('2026-12-29')).rejects.toMatchObject({ faults: [{ pointer: '/on', code: 'in-the-past' }] });
    expect((await end('2026-12-31')).status).toBe(200);
  });

  it('means the whole county, however many digits its code is written with', async () => {
    expect(JSON.parse((await order({ areaCode: '330100000000' })).body)).toMatchObject({ areaCode: '330100' });
  });

  it('suspends internal dates of its area, and no party’s statutory period: that keeps its day and says what the law gives', async () => {
    const internal = await starting('people-mediation.accept', '2026-12-25');
    const statutory = await starting('judicial-confirmation.apply', '2026-11-30', {
      kind: 'right',
      owedBy: 'party',
      clock: 'confirmation',
    });
    await order();
    await toTheEnd();
    // 28 December to 5 January are not counted: 6, 7, 8 January.
    expect((await now(internal)).due).toBe('2027-01-08');
    expect((await now(statutory)).due).toBe('2026-12-30');
    const { explanation } = await deadlines.explain(head(), statutory.id);
    expect(explanation.notes.at(-1)).toMatch(/不中止本期限.*障碍消除后十日内.*民事诉讼法第86条/);
    expect(
      (await deadlines.explain(head(), internal.id)).explanation.days.some(({ why }) => why === '不计入期限(停办令:防汛指挥部令)'),
    ).toBe(true);
  });

  it('reaches only its own area', async () => {
    const internal = await starting('people-mediation.accept', '2026-12-25');
    await database.query(
      `INSERT INTO organisations (id, code, name, kind, area_code) VALUES (gen_random_uuid(), 't-far', '远乡服务点', 'village-desk', '330200')`,
    );
    await order({ areaCode: '330200' });
    await toTheEnd();
    expect((await now(internal)).due).toBe('2026-12-30');
  });

  it('that reaches no body is refused: the area has none, or none that still stands', async () => {
    await expect(order({ areaCode: '339900' })).rejects.toThrow('order-reaches-nobody');
    await database.query(
      `INSERT INTO organisations (id, code, name, kind, area_code, active) VALUES (gen_random_uuid(), 't-village', '村服务点', 'village-desk', '330300', true),
         (gen_random_uuid(), 't-gone', '已撤销的服务点', 'village-desk', '330400', false)`,
    );
    await expect(order({ areaCode: '330400' })).rejects.toThrow('order-reaches-nobody');
    expect((await order({ areaCode: '330300', classes: ['promise', 'internal'] })).status).toBe(201);
  });

  it('that would suspend what a statute gives is refused with the article', async () => {
    await expect(order({ classes: ['internal', 'statutory'] })).rejects.toThrow('order-cannot-suspend-statutory');
  });

  it('may end early; days that have passed stay uncounted', async () => {
    const internal = await starting('people-mediation.accept', '2026-12-25');
    const { id } = JSON.parse((await order()).body) as { id: string };
    await database.setLegalTime('2026-12-30T08:30:00+08:00');
    await days.end(supervisor(), id, { form: Form.of({}), ifMatch: '"1"', repeat: null });
    await toTheEnd();
    // 30, 31 December, 4 January.
    expect((await now(internal)).due).toBe('2027-01-04');
  });
});

describe('a ladder of a house’s own', () => {
  const put = (ruleId: string, ladder: object[], ifMatch = '"0"', actor = head()) =>
    ladders.put(actor, county.committeeId, ruleId, ifMatch, Form.of({ ladder }));
  const earlier = [
    { at: -2, tell: 'handler', as: 'reminder' },
    { at: 1, tell: 'organisation-head', as: 'escalation' },
  ];

  it('arms open deadlines anew, without moving a date or telling anybody that one moved', async () => {
    const row = await starting('people-mediation.accept', '2026-12-28'); // 29, 30, 31 December
    expect(await put('people-mediation.accept', earlier)).toMatchObject({ version: 1, view: { own: true } });
    await toTheEnd();
    expect(await armed(row)).toEqual(['3 organisation-head 2027-01-01', '100980 handler 2026-12-29']);
    expect(await moves(row)).toEqual([]);
    expect(await ladders.drop(head(), county.committeeId, 'people-mediation.accept', '"1"', Form.of({}))).toMatchObject({
      version: 2,
      view: { own: false },
    });
    await toTheEnd();
    expect(await armed(row)).toHaveLength(4);
  });

  it('tells nobody twice of what is late, when a reminder is put before what was told already', async () => {
    const row = await starting('people-mediation.accept', '2026-12-28');
    await database.setLegalTime('2027-02-01T09:00:00+08:00');
    await database.query(`UPDATE deadline_rungs SET state = 'fired', fired_at = legal_now(), event_seq = 1 WHERE deadline_id = $1`, [
      row.id,
    ]);
    const { view } = await ladders.one(head(), county.committeeId, 'people-mediation.accept');
    await put('people-mediation.accept', [{ at: -2, tell: 'handler', as: 'reminder' }, ...view.ladder]);
    await toTheEnd();
    expect(await armed(row)).toEqual([]);
  });

  it('leaves deadlines under other rules as they are', async () => {
    const row = await starting('people-mediation.sign', '2026-12-28', { clock: 'sign' });
    await put('people-mediation.accept', earlier);
    await toTheEnd();
    expect((await now(row)).revision).toBe(1);
  });

  it('cannot hide that a statutory duty is late, nor bring a party’s date before the county', async () => {
    for (const rule of ['petition.handle', 'supervision.reply'])
      await expect(put(rule, [{ at: -1, tell: 'handler', as: 'reminder' }])).rejects.toThrow('ladder-hides-escalation');
    await expect(put('judicial-confirmation.apply', [{ at: 1, tell: 'county-supervisor', as: 'escalation' }])).rejects.toThrow(
      'ladder-not-for-county',
    );
    await expect(put('people-mediation.accept', earlier, '"0"', someone(county.centreId, 'organisation-head'))).rejects.toThrow(
      'role-missing',
    );
    await expect(put('people-mediation.accept', earlier, '"7"')).rejects.toThrow('version-stale');
  });
});
