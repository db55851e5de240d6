/** When people are told: what may wait is held or gathered, what the law sets comes at once, and nothing is lost or told twice on the way. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { linkEvents, newHead } from '../../src/casework/chain.js';
import type { Actor, Role } from '../../src/domain/actor.js';
import type { RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import type { Told } from '../../src/domain/deadlines/told.js';
import { dayOf } from '../../src/domain/legal-date.js';
import { InboxService } from '../../src/features/inbox/inbox.service.js';
import { Almanac } from '../../src/casework/almanac.js';
import { Courier } from '../../src/features/worker/courier.service.js';
import { DigestWriter } from '../../src/features/worker/digest.service.js';
import { Batch } from '../../src/platform/batch.js';
import type { Tx, Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty } from '../support/deadlines.js';
import { aWork } from '../support/work.js';

let database: TestDatabase;
let work: Work;
let other: Work;
let inbox: InboxService;
let courier: Courier;
let writer: DigestWriter;
let county: County;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await aDatabase();
  const open = async (url: string): Promise<Work> => {
    const opened = await aWork(url);
    closing.push(opened.close);
    return opened.work;
  };
  [work, other] = [await open(database.workerUrl), await open(database.workerUrl)];
  const appWork = await open(database.appUrl);
  inbox = new InboxService(appWork, new Almanac(appWork));
  courier = new Courier(work, new Almanac(work));
  writer = new DigestWriter(work);
  county = await aCounty(database);
});
afterAll(async () => {
  for (const close of closing) await close();
  await database.drop();
});
beforeEach(async () => {
  for (const table of ['notices', 'notice_digests', 'notice_preferences', 'outbox']) await database.query(`DELETE FROM ${table}`);
  await itIs('2026-03-02T22:00'); // Monday night
});

const at = (moment: string): Date => new Date(`${moment}:00+08:00`);
const itIs = (moment: string) => database.setLegalTime(at(moment).toISOString());

const mediatorLi = (organisationId = county.committeeId): Actor => ({
  kind: 'user',
  id: county.mediatorUserId,
  name: '调解员李',
  organisationId,
  organisationName: '-',
  organisationKind: 'people-mediation-committee',
  parentOrganisationId: null,
  roles: ['mediator'],
  scopes: [],
  mediatorId: county.mediatorId,
});
const registrarQian = (): Actor => ({ ...mediatorLi(), id: uuid(), name: '登记员钱', roles: ['registrar'] as Role[], mediatorId: null });
const toLi = (): Told => ({ role: 'mediator', organisationId: county.committeeId, userId: county.mediatorUserId });
const toTheDesk = (): Told => ({ role: 'registrar', organisationId: county.committeeId });

const liWants = (wanted: { quiet?: [string, string]; digest?: boolean; digestAt?: string }) =>
  database.query(
    `INSERT INTO notice_preferences (user_id, quiet_from, quiet_to, digest, digest_at, version) VALUES ($1, $2, $3, $4, $5, 1)
     ON CONFLICT (user_id) DO UPDATE SET quiet_from = $2, quiet_to = $3, digest = $4, digest_at = $5`,
    [county.mediatorUserId, wanted.quiet?.[0] ?? null, wanted.quiet?.[1] ?? null, wanted.digest ?? false, wanted.digestAt ?? '08:30'],
  );

interface Rung {
  ruleId?: RuleId;
  due?: string;
  kind?: 'duty' | 'target';
  type?: string;
  told?: Told[];
}

/** A rung that fires at a moment, in a case of its own. @returns the case's number */
async function fires(moment: string, { ruleId = 'people-mediation.accept', due = '2026-03-20', kind = 'duty', type, told }: Rung = {}) {
  const subject = await aCase(database, county);
  const deadlineId = uuid();
  await database.query(
    `INSERT INTO deadlines (id, case_id, owner_kind, owner_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date, provisional,
       organisation_id, owed_by, started_at) VALUES ($1, $2, 'proceeding', $3, 'accept', $4, $5, 1, '2026:1', '2026-03-02', $6, $6, false, $7, 'organisation', now())`,
    [deadlineId, subject.caseId, subject.proceedingId, kind, ruleId, due, county.committeeId],
  );
  await work.run(null, async (tx) => {
    const batch = new Batch();
    const actor = { kind: 'system', id: county.committeeId, name: '-', organisationId: county.committeeId } as const;
    const data = { deadlineId, told: told ?? [toLi()] };
    const occurredOn = dayOf(at(moment));
    linkEvents(batch, newHead(subject.caseId), at(moment), [
      { type: type ?? 'deadline-reminded', proceedingId: subject.proceedingId, occurredOn, actor, data },
    ]);
    await batch.send(tx);
  });
  return `T-${subject.caseId}`;
}

const shownTo = async (actor: Actor) => (await inbox.read(actor, {})).notices;
const kinds = async (actor = mediatorLi()) => (await shownTo(actor)).map(({ kind }) => kind);
const digests = async () => (await shownTo(mediatorLi())).filter(({ kind }) => kind === 'digest');

describe('in quiet hours', () => {
  beforeEach(() => liWants({ quiet: ['21:00', '07:30'] }));

  it('a reminder of a house rule is held until they end, and is dated by then', async () => {
    await fires('2026-03-02T22:00');
    await courier.carry();
    expect(await kinds()).toEqual([]);
    await itIs('2026-03-03T07:29');
    expect(await kinds()).toEqual([]);
    await itIs('2026-03-03T07:30');
    expect(await shownTo(mediatorLi())).toMatchObject([{ kind: 'deadline-reminded', at: '2026-03-03T07:30:00.000+08:00' }]);
  });

  it.each<[string, Rung]>([
    ['a reminder of what the law sets', { ruleId: 'judicial-confirmation.apply' }],
    ['an escalation, though of a house rule', { type: 'deadline-escalated' }],
    ['a reminder whose day would be over', { due: '2026-03-02' }],
  ])('%s comes at once', async (_, rung) => {
    await fires('2026-03-02T22:00', rung);
    await courier.carry();
    expect(await kinds()).toHaveLength(1);
  });

  it('what a court decides and who is to mediate comes at once', async () => {
    await fires('2026-03-02T22:00', { type: 'judicial-confirmation.confirm' });
    await fires('2026-03-02T22:00', { type: 'people-mediation.appoint-mediator' });
    await courier.carry();
    expect((await kinds()).sort()).toEqual(['judicial-confirmation.confirm', 'people-mediation.appoint-mediator']);
  });

  it('his desk is told at once, by its part and not by his hours', async () => {
    await fires('2026-03-02T22:00', { told: [toTheDesk(), toLi()] });
    await courier.carry();
    expect([await kinds(registrarQian()), await kinds()]).toEqual([['deadline-reminded'], []]);
  });

  it('a reminder is told once, however often the courier comes by', async () => {
    await fires('2026-03-02T22:00');
    await database.query(`INSERT INTO outbox (case_id, event_seq, type) SELECT case_id, event_seq, type FROM outbox`);
    await courier.carry(1);
    // He changes his mind between the two.
    await liWants({ digest: true });
    await courier.carry();
    await itIs('2026-03-03T09:00');
    await writer.write();
    expect(await kinds()).toEqual(['deadline-reminded']);
  });
});

it('who never asked otherwise is told at once', async () => {
  await fires('2026-03-02T22:00');
  await courier.carry();
  expect(await kinds()).toEqual(['deadline-reminded']);
});

it('the preferences of an armful are asked by one statement, and by none where nobody is told who could wait', async () => {
  const asked: string[] = [];
  const listening = {
    run: <T>(actor: Actor | null, all: (tx: Tx) => Promise<T>) =>
      work.run(actor, (tx) =>
        all({
          rows: (text: string, values?: readonly unknown[]) => (asked.push(text), tx.rows(text, values)),
          row: (text: string, values?: readonly unknown[]) => (asked.push(text), tx.row(text, values)),
          run: (text: string, values?: readonly unknown[]) => (asked.push(text), tx.run(text, values)),
        } as unknown as Tx),
      ),
  } as unknown as Work;
  const carries = async (): Promise<number> => {
    asked.length = 0;
    await new Courier(listening, new Almanac(work)).carry();
    expect(asked.length).toBeLessThanOrEqual(5);
    return asked.filter((text) => text.includes('notice_preferences')).length;
  };
  await fires('2026-03-02T22:00');
  expect(await carries()).toBe(1);
  for (let more = 0; more < 10; more += 1) await fires('2026-03-02T22:00', { told: [toLi(), toTheDesk()] });
  expect(await carries()).toBe(1);
  await fires('2026-03-02T22:00', { ruleId: 'judicial-confirmation.apply' });
  expect(await carries()).toBe(0);
});

describe('one digest a day', () => {
  beforeEach(() => liWants({ digest: true }));

  it('stands for all that waited, comes at its time, and names each case, rule and day', async () => {
    const first = await fires('2026-03-02T22:00', { due: '2026-03-20' });
    const second = await fires('2026-03-03T08:30', { ruleId: 'people-mediation.target', kind: 'target', due: '2026-03-10' });
    await courier.carry();
    await itIs('2026-03-03T08:31');
    expect(await writer.write()).toMatchObject({ made: 0 });
    expect(await kinds()).toEqual([]);
    await itIs('2026-03-03T08:32');
    expect(await writer.write()).toEqual({ made: 1, late: 0, more: false });
    const [digest, ...others] = await shownTo(mediatorLi());
    expect(others).toEqual([]);
    expect(digest).toMatchObject({ kind: 'digest', caseId: null, caseNo: null, at: '2026-03-03T08:32:00.000+08:00' });
    expect(digest!.text).toBe(
      `您今天有 2 项提醒:\n${second}「人民调解工作目标(一般一个月内调结)」2026-03-10\n${first}「人民调解受理决定」2026-03-20`,
    );
    expect(await writer.write()).toMatchObject({ made: 0 });
  });

  it('is not waited for by what the law sets', async () => {
    await fires('2026-03-02T22:00', { ruleId: 'judicial-confirmation.apply' });
    await courier.carry();
    expect(await kinds()).toEqual(['deadline-reminded']);
  });

  it('takes in tomorrow what comes after today’s', async () => {
    await fires('2026-03-02T22:00');
    await courier.carry();
    await itIs('2026-03-03T09:00');
    await writer.write();
    const late = await fires('2026-03-03T09:00');
    await courier.carry();
    expect(await writer.write()).toMatchObject({ made: 0, late: 0 });
    await itIs('2026-03-04T08:32');
    await writer.write();
    expect((await digests()).map(({ text }) => text.split('\n').length)).toEqual([2, 2]);
    expect((await digests())[0]!.text).toContain(late);
  });

  it('takes in tomorrow what the courier was too slow with, and shows now what cannot wait so long', async () => {
    await fires('2026-03-03T08:30');
    await courier.carry();
    await fires('2026-03-03T08:31', { due: '2026-03-20' });
    await fires('2026-03-03T08:31', { due: '2026-03-03' });
    await itIs('2026-03-03T08:40');
    await writer.write();
    await courier.carry();
    expect(await writer.write()).toMatchObject({ made: 0, late: 2 });
    expect((await kinds()).sort()).toEqual(['deadline-reminded', 'digest']);
    await itIs('2026-03-04T08:32');
    expect(await writer.write()).toMatchObject({ made: 1, late: 0 });
    expect((await kinds()).sort()).toEqual(['deadline-reminded', 'digest', 'digest']);
  });

  it('is one although his hour moved on after it was made', async () => {
    await fires('2026-03-03T08:00');
    await courier.carry();
    await itIs('2026-03-03T08:32');
    await writer.write();
    await liWants({ digest: true, digestAt: '14:00' });
    await fires('2026-03-03T10:00');
    await courier.carry();
    await itIs('2026-03-03T14:02');
    expect(await writer.write()).toMatchObject({ made: 0, late: 1 });
    await itIs('2026-03-04T14:02');
    expect(await writer.write()).toMatchObject({ made: 1 });
    expect(await digests()).toHaveLength(2);
  });

  it('is made of each day that went by while no worker was there', async () => {
    await fires('2026-03-02T22:00');
    await fires('2026-03-03T22:00');
    await courier.carry();
    await itIs('2026-03-06T12:00');
    expect(await writer.write(1)).toEqual({ made: 1, late: 0, more: true });
    expect(await writer.write(1)).toEqual({ made: 1, late: 0, more: true });
    expect((await digests()).map((one) => one.at.slice(0, 16))).toEqual(['2026-03-04T08:32', '2026-03-03T08:32']);
  });

  it('is one although two workers come at once', async () => {
    for (let made = 0; made < 40; made += 1) await fires('2026-03-02T22:00');
    await Promise.all([courier.carry(20), new Courier(other, new Almanac(other)).carry(20)]);
    await courier.carry();
    await itIs('2026-03-03T08:32');
    // The first has made it and not committed when the second comes.
    let made: () => void = () => undefined;
    let commit: () => void = () => undefined;
    const isMade = new Promise<void>((resolve) => (made = resolve));
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    const slow = {
      run: <T>(actor: Actor | null, all: (tx: Tx) => Promise<T>) =>
        work.run(actor, async (tx) => {
          const result = await all(tx);
          made();
          await mayCommit;
          return result;
        }),
    } as unknown as Work;
    const first = new DigestWriter(slow).write();
    await isMade;
    try {
      expect(await new DigestWriter(other).write()).toEqual({ made: 0, late: 0, more: false });
    } finally {
      commit();
    }
    expect(await first).toMatchObject({ made: 1 });
    expect(await Promise.all([writer.write(), new DigestWriter(other).write()])).toMatchObject([{ made: 0 }, { made: 0 }]);
    expect(await digests()).toMatchObject([{ text: expect.stringContaining('您今天有 40 项提醒') }]);
  });

  it('is made by the next worker when one dies over it, and made once', async () => {
    const caseNo = await fires('2026-03-02T22:00');
    await courier.carry();
    await itIs('2026-03-03T08:32');
    const dying = {
      run: <T>(actor: Actor | null, all: (tx: Tx) => Promise<T>) =>
        work.run(actor, async (tx) => {
          await all(tx);
          throw new Error('killed');
        }),
    } as unknown as Work;
    await expect(new DigestWriter(dying).write()).rejects.toThrow('killed');
    await expect(new Courier(dying, new Almanac(work)).carry()).rejects.toThrow('killed');
    expect(await kinds()).toEqual([]);
    expect(await writer.write()).toMatchObject({ made: 1 });
    expect(await digests()).toMatchObject([{ text: expect.stringContaining(caseNo) }]);
  });

  it('is of one body: who works at another now has a digest of that one, and sees no case of the first', async () => {
    const there = await fires('2026-03-02T22:00', { told: [{ ...toLi(), organisationId: county.centreId }] });
    const here = await fires('2026-03-02T22:01');
    await courier.carry();
    await itIs('2026-03-03T08:32');
    expect(await writer.write()).toMatchObject({ made: 1, late: 0 });
    expect(await writer.write()).toMatchObject({ made: 0, late: 1 });
    await itIs('2026-03-04T08:32');
    expect(await writer.write()).toMatchObject({ made: 1, late: 0 });
    expect(await digests()).toMatchObject([{ text: expect.stringContaining(here) }]);
    expect(await shownTo(mediatorLi(county.centreId))).toMatchObject([{ text: expect.stringContaining(there) }]);
  });
});

it('a person sees what came to him by name and what came to his part, the newest first', async () => {
  await liWants({ digest: true });
  await fires('2026-03-02T21:00', { told: [{ role: 'mediator', organisationId: county.committeeId }] });
  await fires('2026-03-02T21:10', { ruleId: 'judicial-confirmation.apply' });
  await fires('2026-03-02T21:20');
  await courier.carry();
  await itIs('2026-03-03T08:32');
  await writer.write();
  expect((await shownTo(mediatorLi())).map((one) => [one.kind, one.at.slice(11, 16)])).toEqual([
    ['digest', '08:32'],
    ['deadline-reminded', '21:10'],
    ['deadline-reminded', '21:00'],
  ]);
});

it('nobody sees anything before its time: not a part in an organisation, and no digest', async () => {
  await fires('2026-03-02T21:00', { told: [toTheDesk()] });
  await courier.carry();
  await database.query(`UPDATE notices SET visible_from = '2026-03-03T08:00:00+08:00'`);
  await database.query(
    `INSERT INTO notice_digests (id, user_id, organisation_id, on_day, text, visible_from) VALUES ($1, $2, $3, '2026-03-03', '-', '2026-03-03T08:00:00+08:00')`,
    [uuid(), county.mediatorUserId, county.committeeId],
  );
  expect([await kinds(registrarQian()), await kinds()]).toEqual([[], []]);
  await itIs('2026-03-03T08:00');
  expect([await kinds(registrarQian()), await kinds()]).toEqual([['deadline-reminded'], ['digest']]);
});
