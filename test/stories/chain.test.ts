import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHAIN_START, type ChainedEvent, eventHash } from '../../src/domain/event-hash.js';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story } from '../support/story.js';

interface StoredEvent extends Omit<ChainedEvent, 'at'> {
  at: Date;
  prevHash: Buffer;
  hash: Buffer;
}

const EVENTS = `SELECT case_id AS "caseId", seq::int AS seq, id, type, proceeding_id AS "proceedingId", at, occurred_on::text AS "occurredOn", actor, data,
  prev_hash AS "prevHash", hash FROM events WHERE case_id = $1 ORDER BY seq`;

/** The first event that does not follow from the one before it, as an auditor finds it with nothing but the rows; 0 when all is well. */
function firstBroken(events: readonly StoredEvent[], head: { seq: number; hash: Buffer }): number {
  let previous: Buffer = CHAIN_START;
  for (const [n, { prevHash, hash, at, ...event }] of events.entries()) {
    if (event.seq !== n + 1 || !prevHash.equals(previous)) return n + 1;
    if (!hash.equals(eventHash(previous, { ...event, at: at.toISOString() }))) return event.seq;
    previous = hash;
  }
  return head.seq === events.length && head.hash.equals(previous) ? 0 : events.length + 1;
}

describe('What happened in a case', () => {
  let house: House;
  let story: Story;
  let events: StoredEvent[];
  let head: { seq: number; hash: Buffer };

  beforeAll(async () => {
    house = await aHouse();
    await house.moveTo('2026-03-02T09:30:00+08:00');
    story = new Story(house, DOSSIERS.loan);
    await story.registers('clerk.petition');
    await story.offers('clerk.petition', 'committee-youyi');
    await house.moveTo('2026-03-09');
    await story.accepts('registrar.mediation', 'mediation');
    for (const name of ['孙广田', '周长顺']) await story.willing('registrar.mediation', 'mediation', name);
    await story.does('registrar.mediation', 'mediation', 'accept');
    await story.does('registrar.mediation', 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators['mediator.li'] });
    await story.does('mediator.li', 'mediation', 'open-mediation', { place: '调解室“一”\\二' });
    await story.does('mediator.li', 'mediation', 'draft-agreement', story.draft('周长顺'));
    await story.signedByAll('registrar.mediation', 'mediator.li', 'mediation', ['孙广田', '周长顺']);
    events = await house.database.query<StoredEvent>(EVENTS, [story.caseId]);
    [head] = (await house.database.query<{ seq: number; hash: Buffer }>(
      'SELECT event_seq::int AS seq, event_hash AS hash FROM cases WHERE id = $1',
      [story.caseId],
    )) as [{ seq: number; hash: Buffer }];
  });
  afterAll(() => house.close());

  it('is one chain from its first event to its last, reminders included', () => {
    expect(events.length).toBeGreaterThan(12);
    expect(events.map(({ type }) => type)).toContain('deadline-reminded');
    expect(firstBroken(events, head)).toBe(0);
  });

  it('is what the timeline shows, oldest first', async () => {
    const { body } = await house.as('registrar.mediation').get(`/api/v1/cases/${story.caseId}/timeline?limit=200`);
    expect((body['items'] as { seq: number; type: string }[]).map(({ seq, type }) => [seq, type])).toEqual(
      events.map(({ seq, type }) => [seq, type]),
    );
  });

  it.each<[string, (rows: StoredEvent[]) => StoredEvent[], number]>([
    [
      'a word in its data',
      (rows) => rows.map((row) => (row.seq === 5 ? { ...row, data: { ...(row.data as object), note: '改' } } : row)),
      5,
    ],
    ['who did it', (rows) => rows.map((row) => (row.seq === 3 ? { ...row, actor: { ...(row.actor as object), name: '别人' } } : row)), 3],
    ['the day of it', (rows) => rows.map((row) => (row.seq === 2 ? { ...row, occurredOn: '2026-03-01' } : row)), 2],
    ['the moment of it', (rows) => rows.map((row) => (row.seq === 1 ? { ...row, at: new Date(row.at.getTime() + 1) } : row)), 1],
    ['the order', (rows) => [...rows.slice(0, 3), rows[4]!, rows[3]!, ...rows.slice(5)], 4],
    ['an event taken out', (rows) => rows.filter(({ seq }) => seq !== 6), 6],
    ['the last event cut off', (rows) => rows.slice(0, -1), -1],
  ])('shows a change of %s', (_what, tamper, at) => {
    const rows = tamper(events);
    expect(firstBroken(rows, head)).toBe(at === -1 ? events.length : at);
  });

  it('cannot be changed or deleted by the accounts that the processes run under', async () => {
    const { default: pg } = await import('pg');
    for (const url of [house.database.appUrl, house.database.workerUrl]) {
      const client = new pg.Client({ connectionString: url, options: '-c search_path=yizhan' });
      await client.connect();
      for (const statement of [`UPDATE events SET type = 'x'`, 'DELETE FROM events', 'TRUNCATE events'])
        await expect(client.query(statement)).rejects.toThrow(/permission denied/);
      await client.end();
    }
  });
});
