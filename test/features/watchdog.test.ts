/** Somebody outside the workers notices when they do nothing: once when it begins, once when it is over. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Watchdog } from '../../src/features/health-deadlines/watchdog.js';
import { log } from '../../src/platform/logging.js';
import { metrics } from '../../src/platform/metrics.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { aCase, aCounty } from '../support/deadlines.js';
import { aWork } from '../support/work.js';

describe('the watchdog', () => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  let watchdog: Watchdog;
  const said: string[] = [];

  beforeAll(async () => {
    database = await aDatabase();
    const made = await aWork(database.appUrl);
    ({ close } = made);
    watchdog = new Watchdog(made.work);
    const note =
      (level: string) =>
      (facts: { alarm: string }): void =>
        void said.push(`${level} ${facts.alarm}`);
    jest.spyOn(log, 'error').mockImplementation(note('error') as never);
    jest.spyOn(log, 'warn').mockImplementation(note('warn') as never);
    await database.query(`INSERT INTO sweeps (worker, swept_at) VALUES ('w', clock_timestamp())`);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await close();
    await database.drop();
  });
  beforeEach(() => void said.splice(0));

  const gauge = async (alarm: string) =>
    (await metrics.getSingleMetric('deadline_alarm')!.get()).values.find(({ labels }) => labels['alarm'] === alarm)?.value;

  it('says nothing while all is well', async () => {
    await watchdog.look();
    expect(said).toEqual([]);
    expect(await Promise.all(['rungs', 'outbox', 'sweep'].map(gauge))).toEqual([0, 0, 0]);
  });

  const aDueRung = async () => {
    const { caseId, proceedingId } = await aCase(database, await aCounty(database));
    await database.query(
      `WITH d AS (INSERT INTO deadlines (id, case_id, owner_kind, owner_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date, provisional, organisation_id, owed_by, started_at)
         SELECT gen_random_uuid(), $1, 'proceeding', $2, 'accept', 'duty', 'people-mediation.accept', 1, '2026:1', current_date, current_date, current_date, false, responsible_organisation_id, 'organisation', now()
         FROM cases WHERE id = $1 RETURNING id)
       INSERT INTO deadline_rungs (deadline_id, case_id, revision, rung, kind, tell, fire_at) SELECT id, $1, 1, 1, 'reminder', 'registrar', legal_now() - interval '61 seconds' FROM d`,
      [caseId, proceedingId],
    );
  };

  it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    ['rungs', aDueRung, () => database.query(`UPDATE deadline_rungs SET state = 'cancelled'`)],
    [
      'outbox',
      () =>
        database.query(
          `INSERT INTO outbox (case_id, event_seq, type, created_at) VALUES (gen_random_uuid(), 1, 'x', clock_timestamp() - interval '61 seconds')`,
        ),
      () => database.query('DELETE FROM outbox'),
    ],
    [
      'sweep',
      () => database.query(`UPDATE sweeps SET swept_at = clock_timestamp() - interval '31 seconds'`),
      () => database.query('UPDATE sweeps SET swept_at = clock_timestamp()'),
    ],
  ])('raises the alarm of %s once, shows it all the while, and says when it is over', async (alarm, begin, end) => {
    await begin();
    await watchdog.look();
    await watchdog.look();
    expect([said, await gauge(alarm)]).toEqual([[`error ${alarm}`], 1]);
    await end();
    await watchdog.look();
    await watchdog.look();
    expect([said, await gauge(alarm)]).toEqual([[`error ${alarm}`, `warn ${alarm}`], 0]);
  });
});
