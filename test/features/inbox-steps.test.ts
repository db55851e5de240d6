/** Every open proceeding of every road stands in the inbox of a body that can take its next step or write it down: among its dates, its steps, or what stands still. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../src/domain/actor.js';
import { nextFor, owed } from '../../src/domain/procedures/decide.js';
import type { ProceedingFacts, SeatFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad } from '../../src/domain/procedures/grammar.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { reach, waysOf } from '../../src/domain/procedures/ways.js';
import { inboxItems } from '../../src/persistence/inbox.queries.js';
import { nextSteps, standingStill } from '../../src/persistence/inbox-steps.queries.js';
import type { Work } from '../../src/platform/work.js';
import { TODAY, everySeat, peopleAt, standing } from '../domain/support-every-row.js';
import { dockingClerk, registrarA } from '../domain/support.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type DemoCounty, aDemoCounty } from '../support/demo-county.js';
import { aWork } from '../support/work.js';

const ALL = 10_000;
let database: TestDatabase;
let county: DemoCounty;
let work: Work;
let close: () => Promise<void>;
const bodies = new Map<string, SeatFacts>();

beforeAll(async () => {
  database = await aDatabase();
  county = await aDemoCounty(database);
  ({ work, close } = await aWork(database.appUrl));
  await database.query('SET session_replication_role = replica');
});
afterAll(async () => {
  await close();
  await database.drop();
});
beforeEach(() => database.query('TRUNCATE proceedings, proceeding_seats, deadlines, deadline_suspensions, cases CASCADE'));

/** A body for a seat: the same for each road, with an account or without one. */
async function bodyFor(seat: SeatFacts): Promise<SeatFacts> {
  const key = `${seat.organisationId} ${seat.hasAccount}`;
  const known = bodies.get(key);
  if (known) return known;
  const body = { ...seat, organisationId: uuid() };
  await database.query('INSERT INTO organisations (id, code, name, kind, area_code) VALUES ($1::uuid, $1::text, $2, $3, $4)', [
    body.organisationId,
    key,
    seat.kind,
    seat.areaCode,
  ]);
  if (seat.hasAccount)
    await database.query(
      `INSERT INTO users (id, username, name, organisation_id, roles, password_hash) VALUES (gen_random_uuid(), $1::text, $1::text, $2, '{clerk}', '')`,
      [key, body.organisationId],
    );
  bodies.set(key, body);
  return body;
}

/** Everywhere a road can stand, written as it is kept; whoever opened it has an account, and the others have one or have none. */
async function placesOf(road: AnyRoad, hasAccount: boolean): Promise<ProceedingFacts[]> {
  const [opener] = Object.keys(road.seats);
  const all = everySeat(road, hasAccount);
  const named = Object.entries({ ...all, [opener!]: { ...all[opener!]!, hasAccount: true } });
  const seats: Record<string, SeatFacts> = {};
  for (const [seat, facts] of named) seats[seat] = await bodyFor(facts);
  const places = Object.keys(road.variants).flatMap((variant) =>
    [...reach(waysOf(road, variant), ['new'])]
      .filter((state) => state !== 'new' && !road.states[state]!.end)
      .map((state) => ({
        ...standing(road, variant, state, seats),
        organisationId: seats[opener!]!.organisationId,
        id: uuid(),
        caseId: uuid(),
      })),
  );
  for (const facts of places) await written(road, facts);
  return places;
}

async function written(road: AnyRoad, facts: ProceedingFacts): Promise<void> {
  const { id, caseId, procedure, variant, state, organisationId } = facts;
  const step = owed(road, facts)!;
  await database.query(
    `INSERT INTO cases (id, case_no, matter_id, channel, dispute_type, title, facts, area_code, registered_by, registered_organisation_id, responsible_organisation_id,
       responsible_since, stage, registered_at, registered_on, event_seq, event_hash)
     VALUES ($1::uuid, $1::text, $1::uuid, 'window', 'contract', '纠纷', '-', '230522', '{}', $2::uuid, $2::uuid, now(), 'mediation', now(), current_date, 0, '')`,
    [caseId, organisationId],
  );
  await database.query(
    `INSERT INTO proceedings (id, case_id, procedure, procedure_version, variant, state, organisation_id, opened_at, opened_on, last_step_on, owed_by, owed_organisation_id, owed_steps)
     VALUES ($1, $2, $3, 1, $4, $5, $6, now(), '2026-03-02', '2026-03-02', $7, $8, $9)`,
    [id, caseId, procedure, variant, state, organisationId, step.by, step.organisationId, step.next],
  );
  for (const [seat, body] of Object.entries(facts.seats))
    await database.query('INSERT INTO proceeding_seats (proceeding_id, seat, organisation_id) VALUES ($1, $2, $3)', [
      id,
      seat,
      body.organisationId,
    ]);
}

async function dated(facts: ProceedingFacts, owedBy: string, organisationId: string): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO deadlines (id, case_id, owner_kind, owner_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date, provisional, organisation_id, owed_by, started_at)
     VALUES (gen_random_uuid(), $1, 'proceeding', $2, 'x', 'duty', 'court-mediation.designate', 1, '2026:1', '2026-03-02', '2026-03-05', '2026-03-05', false, $3, $4, now()) RETURNING id`,
    [facts.caseId, facts.id, organisationId, owedBy],
  );
  return row!.id;
}

const centre = (): Actor => ({
  ...dockingClerk,
  organisationId: county.organisations['docking-centre'],
  parentOrganisationId: county.organisations['court-youyi'],
});
const at = ({ organisationId, kind }: Pick<SeatFacts, 'organisationId' | 'kind'>): Actor => ({
  ...registrarA,
  organisationId,
  organisationKind: kind,
});

interface Desk {
  steps: Set<string>;
  still: Set<string | null>;
  dates: Set<string>;
}
const deskOf = (actor: Actor): Promise<Desk> =>
  work.read(actor, async (tx) => ({
    steps: new Set((await nextSteps(tx, actor, ALL)).map(({ proceedingId }) => proceedingId)),
    still: new Set((await standingStill(tx, actor, ALL)).map(({ proceedingId }) => proceedingId)),
    dates: new Set((await inboxItems(tx, actor, ALL, null)).map(({ ownerId }) => ownerId)),
  }));

/** The desks of a proceeding where somebody may take its next step or write it down, by what lies there. */
async function desksOf(road: AnyRoad, facts: ProceedingFacts, desks: Map<string, Desk>): Promise<Desk[]> {
  // Nobody looks into the inbox of a body without an account.
  const there = Object.values(facts.seats).flatMap(({ organisationId, hasAccount }) => (hasAccount ? [organisationId] : []));
  const people = [...peopleAt(road, facts.seats).flatMap(({ actor }) => (there.includes(actor.organisationId) ? [actor] : [])), centre()];
  const able = people.filter((actor) => nextFor(road, facts, owed(road, facts)!, actor, TODAY).length > 0);
  const found: Desk[] = [];
  for (const { organisationId, organisationKind } of able) {
    const desk =
      desks.get(organisationId) ??
      (await deskOf(
        organisationKind === 'docking-centre' ? { ...centre(), organisationId } : at({ organisationId, kind: organisationKind }),
      ));
    desks.set(organisationId, desk);
    found.push(desk);
  }
  return found;
}

describe.each(ROADS.map((road) => [road.code, road] as const))('%s', (_code, road) => {
  it.each([
    ['all bodies have accounts', true],
    ['nobody but who opened it has one', false],
  ])('where %s: its next step stands on a desk that can take it or write it down', async (_who, hasAccount) => {
    const desks = new Map<string, Desk>();
    const lost: string[] = [];
    for (const facts of await placesOf(road, hasAccount)) {
      const found = await desksOf(road, facts, desks);
      if (!found.some(({ steps }) => steps.has(facts.id))) lost.push(`${facts.state} (${facts.variant})`);
    }
    expect(lost).toEqual([]);
  });

  it('stands there among what stands still while a date of it is suspended, and not twice', async () => {
    const desks = new Map<string, Desk>();
    const wrong: string[] = [];
    const places = await placesOf(road, true);
    for (const facts of places) {
      const deadline = await dated(facts, 'court', facts.organisationId);
      await database.query(
        `INSERT INTO deadline_suspensions (id, deadline_id, basis, from_date, actor) VALUES (gen_random_uuid(), $1, 'appraisal', '2026-03-03', '{}')`,
        [deadline],
      );
    }
    for (const facts of places) {
      const found = await desksOf(road, facts, desks);
      if (!found.some(({ still }) => still.has(facts.id)) || found.some(({ steps }) => steps.has(facts.id))) wrong.push(facts.state);
    }
    expect(wrong).toEqual([]);
  });
});

describe('a court that owes the naming of a body', () => {
  const courtMediation = ROADS.find(({ code }) => code === 'court-mediation')!;
  const inState = async (state: string, hasAccount: boolean) => {
    const facts = (await placesOf(courtMediation, hasAccount)).find((one) => one.state === state && one.variant === 'pre-filing')!;
    await dated(facts, 'court', facts.organisationId);
    return facts;
  };
  const seen = async (actor: Actor, id: string) => (await deskOf(actor)).steps.has(id);

  it.each(['applied', 'choosing'])('sees its own while the proceeding is %s, by its people and by its machine', async (state) => {
    const facts = await inState(state, true);
    const court = at(facts.seats['court']!);
    expect([
      await seen(court, facts.id),
      await seen({ ...court, kind: 'client', roles: [], scopes: ['court.event:write'] }, facts.id),
    ]).toEqual([true, true]);
  });

  it.each(['applied', 'choosing'])('has no account: docking staff see it while it is %s, and the day by which', async (state) => {
    const facts = await inState(state, false);
    expect(await seen(centre(), facts.id)).toBe(true);
    const [row] = (await work.read(centre(), (tx) => nextSteps(tx, centre(), ALL))).filter(({ proceedingId }) => proceedingId === facts.id);
    expect(row).toMatchObject({ due: { ruleId: 'court-mediation.designate', dueDate: '2026-03-05' } });
  });

  it('is mirrored by its own docking centre where there is one, and by no other', async () => {
    const facts = await inState('offered', false);
    const own = await bodyFor({
      organisationId: 'own centre',
      name: '本院诉调对接中心',
      kind: 'docking-centre',
      areaCode: '230522',
      hasAccount: true,
    });
    await database.query('UPDATE organisations SET parent_id = $2 WHERE id = $1', [
      own.organisationId,
      facts.seats['court']!.organisationId,
    ]);
    await database.query(`UPDATE proceedings SET state = 'choosing', owed_by = 'court', owed_organisation_id = $2 WHERE id = $1`, [
      facts.id,
      facts.seats['court']!.organisationId,
    ]);
    expect([await seen({ ...centre(), organisationId: own.organisationId }, facts.id), await seen(centre(), facts.id)]).toEqual([
      true,
      false,
    ]);
    await database.query('UPDATE organisations SET parent_id = NULL WHERE id = $1', [own.organisationId]);
  });
});
