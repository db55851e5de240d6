/** The statements asked most find what they look for by an index, whoever asks and whatever for: their one plan is looked at, over a county with cases in it. */
import { afterAll, beforeAll, expect, it, test } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../src/domain/actor.js';
import { listCases } from '../../src/persistence/case-list.queries.js';
import { prepareIntake } from '../../src/persistence/case-intake.queries.js';
import { inboxCounts, inboxItems, noticesFor } from '../../src/persistence/inbox.queries.js';
import { nextSteps, standingStill } from '../../src/persistence/inbox-steps.queries.js';
import { claimWaitingOffers } from '../../src/persistence/mass-offer.queries.js';
import { pairsAcross } from '../../src/persistence/merge.queries.js';
import { dueParts } from '../../src/persistence/digest.queries.js';
import { calendarSpellings, outdatedDeadlines } from '../../src/persistence/recount.queries.js';
import { FACTS, loadProceedings, lockCaseOfProceeding } from '../../src/persistence/proceeding.queries.js';
import { caseAtDesk, newestCases, pastOf, runningRights } from '../../src/persistence/triage.queries.js';
import type { Tx } from '../../src/platform/work.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCounty, type DemoCounty } from '../support/demo-county.js';

let database: TestDatabase;
let county: DemoCounty;
let clerk: Actor;

/** Twenty thousand cases at four desks, each with two parties, a road, a mark and a date. */
beforeAll(async () => {
  database = await aDatabase();
  county = await aDemoCounty(database);
  const { organisations } = county;
  const desks = [
    organisations['county-centre'],
    organisations['petition-centre'],
    organisations['village-desk'],
    organisations['committee-youyi'],
  ];
  const [desk] = desks;
  clerk = { kind: 'user', id: uuid(), name: '周', organisationId: desk!, organisationName: '县综治中心', organisationKind: 'centre', parentOrganisationId: null, roles: ['clerk'], scopes: [], mediatorId: null }; // prettier-ignore
  await database.query(
    `CREATE TEMP TABLE made AS SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS road, gen_random_uuid() AS party, ($1::uuid[])[1 + i % 4] AS desk FROM generate_series(1, 20000) i`,
    [desks],
  );
  for (const statement of [
    'SET session_replication_role = replica',
    `INSERT INTO cases (id, case_no, matter_id, channel, dispute_type, title, facts, area_code, registered_by, registered_organisation_id, responsible_organisation_id,
       responsible_since, stage, registered_at, registered_on, event_seq, event_hash)
     SELECT id, 'P-' || i, id, 'window', 'contract', '纠纷', '-', '230522', '{}', desk, desk, now(), 'mediation', now(), current_date, 0, '' FROM made`,
    `INSERT INTO case_readers (reader_id, case_id, level) SELECT desk, id, 'content' FROM made`,
    `INSERT INTO parties (id, case_id, ordinal, role, kind, name, id_number) SELECT party, id, 1, 'applicant', 'person', '甲' || i % 2000, 'N' || i % 2000 FROM made`,
    `INSERT INTO parties (id, case_id, ordinal, role, kind, name, id_number) SELECT gen_random_uuid(), id, 2, 'respondent', 'person', '乙' || i % 2000, 'M' || i % 2000 FROM made`,
    `INSERT INTO case_numbers (case_id, system, number) SELECT id, 'court', '(2026)黑0522民初' || i || '号' FROM made`,
    `INSERT INTO case_duplicates (case_id, other_case_id, reasons, score, across) SELECT id, lag(id) OVER (), '[]', 60, i % 7 = 0 FROM made OFFSET 1`,
    `INSERT INTO mass_offer_members (offer_id, member_id, case_id, state) SELECT gen_random_uuid(), gen_random_uuid(), id, CASE WHEN i < 9 THEN 'waiting' ELSE 'offered' END FROM made`,
    `INSERT INTO proceedings (id, case_id, procedure, procedure_version, variant, state, organisation_id, opened_at, opened_on, last_step_on, owed_by, owed_organisation_id, owed_steps)
     SELECT road, id, 'people-mediation', 1, 'general', 'applied', desk, now(), current_date, current_date, 'organisation', desk, '{accept}' FROM made`,
    `INSERT INTO proceeding_parties SELECT road, party FROM made`,
    `INSERT INTO proceeding_seats SELECT road, 'committee', desk FROM made`,
    `INSERT INTO marks (id, proceeding_id, mark, party_id, value, made_on, made_by, event_seq) SELECT gen_random_uuid(), road, 'willing', party, 'yes', current_date, '{}', 1 FROM made`,
    `INSERT INTO deadlines (id, case_id, owner_kind, owner_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date, provisional, organisation_id, owed_by, started_at)
     SELECT gen_random_uuid(), id, 'proceeding', road, 'accept', 'duty', 'people-mediation.accept', 1, '2026:1', current_date, current_date, current_date, false, desk, 'organisation', now() FROM made`,
    `INSERT INTO notices (case_id, event_seq, organisation_id, role, user_id, kind, text, created_at)
     SELECT id, 1, desk, 'mediator', CASE WHEN i % 3 = 0 THEN gen_random_uuid() END, 'deadline-reminded', '-', legal_now() FROM made`,
    `INSERT INTO notice_digests (id, user_id, organisation_id, on_day, text, visible_from)
     SELECT gen_random_uuid(), gen_random_uuid(), desk, legal_today(), '-', legal_now() FROM made`,
    'ANALYZE',
  ])
    await database.query(statement);
});

afterAll(() => database?.drop());

/** The text of the one statement that a query function asks. */
async function textOf(ask: (tx: Tx) => Promise<unknown>): Promise<string> {
  let asked = '';
  const note = (text: string, answer: unknown) => {
    asked = text;
    return Promise.resolve(answer);
  };
  await ask({ rows: (text: string) => note(text, []), row: (text: string) => note(text, {}) } as unknown as Tx);
  return asked;
}

const planOf = async (text: string): Promise<string> =>
  (await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${text}`)).map((row) => row['QUERY PLAN']).join('\n');

const LARGE =
  /Seq Scan on (cases|case_readers|parties|proceedings|proceeding_parties|proceeding_seats|marks|deadlines|notices|notice_digests)\b/;

it('walks the reader’s own index for a list, and looks up what is shown', async () => {
  const plan = await planOf(await textOf((tx) => listCases(tx, clerk, { limit: 50, after: null, total: false })));
  expect(plan).toContain('Index Only Scan Backward using case_readers_pkey');
  expect(plan).toContain('using cases_pkey');
  expect(plan).toContain('using deadlines_of_case');
  expect(plan).not.toMatch(/Merge Join|Hash Join.*cases/);
  expect(plan).not.toMatch(LARGE);
});

test('a page further on starts where the last one ended', async () => {
  const plan = await planOf(await textOf((tx) => listCases(tx, clerk, { limit: 50, after: uuid(), total: false })));
  expect(plan).toMatch(/Index Cond: .*reader_id = .*case_id < /);
});

it('finds possible duplicates by name and number, case by case', async () => {
  const like = {
    names: ['甲1', '乙1'],
    idNumbers: ['N1'],
    phones: ['139'],
    people: [{ name: '甲1', idNumber: 'N1' }],
    disputeType: 'contract',
    source: null,
  };
  const plan = await planOf(await textOf((tx) => prepareIntake(tx, clerk.organisationId, like)));
  expect(plan).toContain('parties_by_name');
  expect(plan).toContain('parties_by_id_number');
  expect(plan).toContain('parties_by_phone');
  expect(plan).toContain('case_numbers_by_key');
  expect(plan).toMatch(/using case_readers_(pkey|by_case)[\s\S]*Index Cond: .*case_id = /);
  expect(plan).not.toMatch(LARGE);
});

it('finds the case behind a number by the number, whoever asks', async () => {
  const filter = { limit: 50, after: null, total: false, number: '(2026)黑0522民初1号' };
  const supervisor: Actor = { ...clerk, roles: ['county-supervisor'] };
  for (const actor of [clerk, supervisor]) {
    const plan = await planOf(await textOf((tx) => listCases(tx, actor, filter)));
    expect(plan).toContain('case_numbers_by_key');
    expect(plan).toContain('cases_case_no_key');
    expect(plan).toContain('using cases_pkey');
    expect(plan).not.toMatch(LARGE);
  }
});

it('walks the pairs for the county centre from the newest, and reads no case that is in none', async () => {
  const plan = await planOf(await textOf((tx) => pairsAcross(tx, null, 50)));
  expect(plan).toContain('Index Scan Backward using duplicates_across');
  expect(plan).not.toMatch(LARGE);
});

it('finds what waits to be offered to the members of a dispute of many without passing by what is done', async () => {
  expect(await planOf(await textOf((tx) => claimWaitingOffers(tx, 200)))).toContain('offers_that_wait');
});

it('locks and reads a proceeding without passing by any other', async () => {
  const lock = await textOf((tx) => lockCaseOfProceeding(tx, clerk, uuid()));
  for (const text of [lock, FACTS]) expect(await planOf(text)).not.toMatch(LARGE);
});

it('reads the newest notices of a person, of his parts and of his digests from the end of an index each, and sorts none of the others', async () => {
  const plan = await planOf(await textOf((tx) => noticesFor(tx, clerk, 50)));
  for (const index of ['notices_by_person', 'notices_by_part', 'digests_by_person', 'cases_pkey']) expect(plan).toContain(`using ${index}`);
  expect(plan).not.toMatch(LARGE);
  // Of each part fifty at most.
  expect(plan.match(/->  (Incremental )?Sort /g)).toHaveLength(1);
});

it('finds what waits for digests without passing by what does not', async () => {
  const plan = await planOf(await textOf((tx) => dueParts(tx, 500)));
  expect(plan).toContain('notices_that_wait');
  expect(plan).not.toMatch(LARGE);
});

it('sees in a glance that no date needs counting again, and finds those that do by what they were counted by', async () => {
  const spellings = await planOf(await textOf((tx) => calendarSpellings(tx)));
  const byHouse = await planOf(await textOf((tx) => outdatedDeadlines(tx, [], 200)));
  const one = (tx: Tx) => outdatedDeadlines({ rows: (text: string) => tx.rows(text).then(() => [{}]) } as unknown as Tx, ['2026:1'], 200);
  const byCalendar = await planOf(await textOf(one));
  for (const plan of [spellings, byCalendar]) expect(plan).toContain('using open_deadlines_by_calendar');
  expect(byHouse.match(/using open_deadlines_by_house/g)).toHaveLength(2);
  for (const plan of [spellings, byHouse, byCalendar]) expect(plan).not.toMatch(LARGE);
});

it('finds what a desk owes, and what it was told, by the desk’s own indexes', async () => {
  for (const text of [
    await textOf((tx) => inboxItems(tx, clerk, 50, null)),
    await textOf((tx) => inboxItems(tx, clerk, 50, { due: '2026-03-02', id: uuid() })),
    await textOf((tx) => inboxCounts(tx, clerk)),
  ]) {
    const plan = await planOf(text);
    expect(plan).toContain('open_deadlines_by_desk');
    expect(plan).not.toMatch(LARGE);
  }
});

it('finds what a mediator owes by the proceedings he handles', async () => {
  const mediator: Actor = { ...clerk, roles: ['mediator'], mediatorId: uuid() };
  for (const text of [await textOf((tx) => inboxItems(tx, mediator, 50, null)), await textOf((tx) => inboxCounts(tx, mediator))]) {
    const plan = await planOf(text);
    expect(plan).toContain('proceedings_handler_id_idx');
    expect(plan).not.toMatch(LARGE);
  }
});

it('finds what a desk has to do next, and what stands still there, by its own open roads and dates', async () => {
  const docking: Actor = { ...clerk, organisationKind: 'docking-centre', roles: ['docking-clerk'] };
  for (const desk of [clerk, docking, { ...docking, organisationKind: 'court' }]) {
    const [steps, still] = [await textOf((tx) => nextSteps(tx, desk, 100)), await textOf((tx) => standingStill(tx, desk, 100))];
    for (const plan of [await planOf(steps), await planOf(still)]) {
      expect(plan).toContain('open_proceedings_by_owing_body');
      expect(plan).not.toMatch(LARGE);
    }
  }
  const mediator: Actor = { ...clerk, roles: ['mediator'], mediatorId: uuid() };
  for (const text of [await textOf((tx) => nextSteps(tx, mediator, 100)), await textOf((tx) => standingStill(tx, mediator, 100))]) {
    const plan = await planOf(text);
    expect(plan).toContain('proceedings_handler_id_idx');
    expect(plan).not.toMatch(LARGE);
  }
});

it('says where a case can go without passing by any other, and looks back over a bounded number of rejections', async () => {
  for (const ask of [
    (tx: Tx) => caseAtDesk(tx, clerk, uuid()),
    (tx: Tx) => loadProceedings(tx, [uuid()]),
    (tx: Tx) => runningRights(tx, uuid()),
    (tx: Tx) => newestCases(tx, { ...clerk, roles: ['county-supervisor'] }, 200),
  ])
    expect(await planOf(await textOf(ask))).not.toMatch(LARGE);
  const past = await planOf(await textOf((tx) => pastOf(tx, { disputeType: 'contract', areaCode: '230522100' })));
  expect(past).not.toMatch(LARGE);
  expect(past).toContain('cases_pkey');
});
