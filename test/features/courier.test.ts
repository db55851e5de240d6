import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { linkEvents, newHead, type News } from '../../src/casework/chain.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { deadlineText } from '../../src/domain/news.js';
import { Almanac } from '../../src/casework/almanac.js';
import { Courier } from '../../src/features/worker/courier.service.js';
import { Batch } from '../../src/platform/batch.js';
import type { Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty } from '../support/deadlines.js';
import { aWork } from '../support/work.js';

describe('the courier', () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;
  let courier: Courier;
  let county: County;
  let subject: { caseId: string; proceedingId: string };

  beforeAll(async () => {
    database = await aDatabase();
    ({ work, close } = await aWork(database.workerUrl));
    courier = new Courier(work, new Almanac(work));
    county = await aCounty(database);
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });
  beforeEach(async () => {
    await database.query('DELETE FROM outbox');
    subject = await aCase(database, county);
  });

  const happened = (...news: Pick<News, 'type' | 'data'>[]) =>
    work.run(null, async (tx) => {
      const batch = new Batch();
      const actor = { kind: 'system', id: county.centreId, name: '-', organisationId: county.centreId } as const;
      linkEvents(
        batch,
        newHead(subject.caseId),
        new Date(),
        news.map((one) => ({ ...one, proceedingId: subject.proceedingId, occurredOn: legalDate('2026-03-02'), actor })),
      );
      await batch.send(tx);
    });

  const notices = () =>
    database.query<{ kind: string; role: string; organisation: string; user: string | null; text: string }>(
      'SELECT kind, role, organisation_id AS organisation, user_id AS user, text FROM notices WHERE case_id = $1 ORDER BY event_seq, organisation_id',
      [subject.caseId],
    );

  async function anOffer(): Promise<string> {
    const id = uuid();
    await database.query(
      `INSERT INTO handoffs (id, case_id, from_organisation_id, to_organisation_id, procedure, reason, legal_basis, state, offered_by, offered_at, offered_on)
       VALUES ($1, $2, $3, $4, 'people-mediation', '-', '-', 'offered', '{}', now(), current_date)`,
      [id, subject.caseId, county.centreId, county.committeeId],
    );
    return id;
  }

  it('tells the register of the body a case is offered to, and the sender of the answer', async () => {
    const handoffId = await anOffer();
    await happened({ type: 'handoff-offered', data: { handoffId } }, { type: 'handoff-rejected', data: { handoffId } });
    await courier.carry();
    expect(await notices()).toMatchObject([
      { kind: 'handoff-offered', role: 'registrar', organisation: county.committeeId },
      { kind: 'handoff-rejected', role: 'clerk', organisation: county.centreId },
    ]);
  });

  it('tells everybody a rung named, one of them in person', async () => {
    const told = [
      { role: 'mediator', organisationId: county.committeeId, userId: county.mediatorUserId },
      { role: 'county-supervisor', organisationId: county.countyId },
    ];
    await happened({ type: 'deadline-escalated', data: { told } });
    await courier.carry();
    expect((await notices()).map(({ role, user }) => ({ role, user })).sort((a, b) => (a.role < b.role ? -1 : 1))).toEqual([
      { role: 'county-supervisor', user: null },
      { role: 'mediator', user: county.mediatorUserId },
    ]);
  });

  it('tells the others although one event cannot be put into words', async () => {
    const handoffId = await anOffer();
    // Nobody knows how it came to name nobody.
    await happened({ type: 'deadline-reminded', data: { told: [null] } }, { type: 'handoff-rejected', data: { handoffId } });
    expect(await courier.carry()).toMatchObject({ carried: 2, notices: 1 });
    expect(await notices()).toMatchObject([{ kind: 'handoff-rejected' }]);
  });

  it('names a rule by its newest version where the deadline’s own was entered elsewhere a moment ago', async () => {
    const deadlineId = uuid();
    await database.query(
      `INSERT INTO deadlines (id, case_id, owner_kind, owner_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date, provisional,
         organisation_id, owed_by, started_at) VALUES ($1, $2, 'handoff', $3, 'accept', 'duty', 'handoff.accept', 999, '2026:1', '2026-03-02', '2026-03-05', '2026-03-05', false, $4, 'organisation', now())`,
      [deadlineId, subject.caseId, uuid(), county.committeeId],
    );
    const told = [{ role: 'registrar', organisationId: county.committeeId }];
    await happened({ type: 'deadline-reminded', data: { deadlineId, told } });
    expect(await courier.carry()).toMatchObject({ carried: 1, notices: 1 });
    expect((await notices())[0]!.text).toContain('答复移交');
  });

  it('carries away what nobody is told of, and makes no notice of it', async () => {
    await happened({ type: 'case-registered', data: {} }, { type: 'people-mediation.pause', data: {} });
    expect(await courier.carry()).toEqual({ carried: 2, notices: 0, more: false });
    expect(await database.query('SELECT FROM outbox')).toEqual([]);
  });

  it('tells nobody twice, though the same row comes again', async () => {
    const handoffId = await anOffer();
    await happened({ type: 'handoff-offered', data: { handoffId } });
    await courier.carry();
    await database.query(`INSERT INTO outbox (case_id, event_seq, type) VALUES ($1, 1, 'handoff-offered')`, [subject.caseId]);
    expect(await courier.carry()).toMatchObject({ carried: 1, notices: 0 });
    expect(await notices()).toHaveLength(1);
  });

  it('shares the work when several come at once, and drains more than three thousand rows a second', async () => {
    await database.query(`INSERT INTO outbox (case_id, event_seq, type) SELECT $1, 1, 'case-registered' FROM generate_series(1, 20000)`, [
      subject.caseId,
    ]);
    const begun = performance.now();
    const drain = async (): Promise<number> => {
      let sum = 0;
      for (let more = true; more;) {
        const turn = await courier.carry();
        sum += turn.carried;
        ({ more } = turn);
      }
      return sum;
    };
    const carried = await Promise.all([drain(), drain()]);
    while ((await courier.carry()).carried > 0);
    expect(carried[0]! + carried[1]!).toBeGreaterThanOrEqual(19_000);
    expect(20_000 / ((performance.now() - begun) / 1000)).toBeGreaterThan(3000);
  });
});

describe('the words of a reminder', () => {
  const deadline = {
    title: '调解',
    kind: 'target',
    owedBy: 'organisation',
    nominalDue: legalDate('2026-04-02'),
    due: legalDate('2026-04-02'),
  } as const;
  const facts = { caseNo: 'YZ2026-000001', procedure: 'people-mediation', deadline };

  it.each([['2026-03-26'], ['2026-04-02'], ['2026-04-03']])('call a target an aim and never 逾期, on %s', (on) => {
    expect(deadlineText({ ...facts, on: legalDate(on) }, false)).toMatch(/工作目标/);
    expect(deadlineText({ ...facts, on: legalDate(on) }, true)).not.toMatch(/逾期/);
  });

  it('call a duty of an organisation 逾期 only when its last day has passed', () => {
    const duty = { ...facts, deadline: { ...deadline, kind: 'duty' } } as const;
    expect(deadlineText({ ...duty, on: legalDate('2026-04-02') }, false)).not.toMatch(/逾期/);
    expect(deadlineText({ ...duty, on: legalDate('2026-04-03') }, true)).toMatch(/已逾期/);
  });

  it.each([['party'], ['court']] as const)('never blame a %s', (owedBy) => {
    const duty = { ...facts, deadline: { ...deadline, kind: 'duty', owedBy }, on: legalDate('2026-05-01') } as const;
    expect(deadlineText(duty, false) + deadlineText(duty, true)).not.toMatch(/逾期/);
  });
});
