/** What the figures are taken on: one PostgreSQL with its usual durability, and in it two counties that differ in nothing but their size. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../scripts/migrate.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';

const DEMO_START = '2026-03-02T08:30:00+08:00';
/** A case under way has about so many dates. */
const DATES_OF_A_CASE = 4;

export class Ground {
  counties = {};
  #folder;
  #postgres;

  static async open(say) {
    const ground = new Ground();
    ground.#folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-bench-'));
    fs.chmodSync(ground.#folder, 0o711);
    opened = ground;
    say('starting PostgreSQL');
    ground.#postgres = await startPostgres({ dataDir: ground.#folder });
    return ground;
  }

  /** A county with so many open deadlines, none of them due. */
  async addCounty(name, deadlines) {
    const { adminUrl, appUrl, workerUrl, secrets } = this.#postgres;
    const at = (url) => Object.assign(new URL(url), { pathname: `/yizhan_${name}` }).href;
    await migrate({ url: at(adminUrl), passwords: secrets });
    const client = new pg.Client({ connectionString: at(adminUrl), options: '-c search_path=yizhan' });
    client.on('error', () => undefined);
    await client.connect();
    const urls = { adminUrl: at(adminUrl), appUrl: at(appUrl), workerUrl: at(workerUrl), secrets };
    this.counties[name] = { name, deadlines, client, urls, workerUrl: urls.workerUrl };
    const { loadDemoCounty } = await import('../../dist/app/demo-county.js');
    await loadDemoCounty(client, DEMO_START);
    await client.query('RESET ROLE; SET search_path = yizhan');
    await fill(client, deadlines);
    return this.counties[name];
  }

  async close() {
    for (const { client } of Object.values(this.counties)) await client.end().catch(() => undefined);
    await this.#postgres?.stop();
    fs.rmSync(this.#folder, { recursive: true, force: true });
    opened = undefined;
  }
}

let opened;
export const closeGround = () => opened?.close();

const RULES = ['people-mediation.target', 'people-mediation.accept', 'people-mediation.sign', 'performance.visit'];

// Ids in the order of time, as the product makes them; days all through the year ahead, and three rungs each on their way there.
// prettier-ignore
const FILL = [
  `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '256MB'`,
  `CREATE TEMP TABLE made AS SELECT i, uuidv7() AS id, uuidv7() AS road, (ARRAY(SELECT id FROM organisations WHERE code IN ('committee-xingsheng', 'committee-youyi') ORDER BY code))[1 + i % 2] AS desk
   FROM generate_series(1, $1::int) i`,
  `INSERT INTO cases (id, case_no, matter_id, channel, dispute_type, title, facts, area_code, registered_by, registered_organisation_id, responsible_organisation_id,
     responsible_since, stage, registered_at, registered_on, event_seq, event_hash)
   SELECT id, 'B-' || i, id, 'window', 'contract', '民间借贷纠纷', '借款到期未还,多次催要未果', '230522100000', '{}', desk, desk, legal_now(), 'mediation', legal_now(), legal_today(), 1, sha256(i::text::bytea) FROM made`,
  `INSERT INTO events (case_id, seq, id, type, at, occurred_on, actor, data, prev_hash, hash)
   SELECT id, 1, uuidv7(), 'case-registered', legal_now(), legal_today(), '{}', '{}', sha256('0'), sha256(i::text::bytea) FROM made`,
  `INSERT INTO proceedings (id, case_id, procedure, procedure_version, variant, state, organisation_id, opened_at, opened_on, last_step_on, owed_by, owed_organisation_id, owed_steps)
   SELECT road, id, 'people-mediation', 1, 'general', 'mediating', desk, legal_now(), legal_today(), legal_today(), 'organisation', desk, '{draft-agreement}' FROM made`,
  `INSERT INTO deadlines (id, case_id, owner_kind, owner_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date, provisional, organisation_id, owed_by, started_at)
   SELECT uuidv7(), m.id, 'proceeding', m.road, 'clock-' || n, 'duty', ($1::text[])[n], 1, '2026:1', legal_today(), day, day, false, m.desk, 'organisation', legal_now()
   FROM made m CROSS JOIN generate_series(1, ${DATES_OF_A_CASE}) n CROSS JOIN LATERAL (SELECT legal_today() + 10 + (random() * 290)::int + 0 * n AS day) d`,
  `INSERT INTO deadline_rungs (deadline_id, case_id, revision, rung, kind, tell, fire_at)
   SELECT d.id, d.case_id, 1, n, CASE n WHEN 3 THEN 'escalation' ELSE 'reminder' END, (ARRAY['handler', 'registrar', 'organisation-head'])[n],
     (d.due_date + (ARRAY[-7, 0, 1])[n])::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '8 hours 30 minutes'
   FROM deadlines d CROSS JOIN generate_series(1, 3) n`,
  'DROP TABLE made; RESET session_replication_role; RESET synchronous_commit',
  'VACUUM ANALYZE',
  'CHECKPOINT',
];

async function fill(client, deadlines) {
  for (const text of FILL) {
    const values = text.includes('generate_series(1, $1::int) i')
      ? [Math.ceil(deadlines / DATES_OF_A_CASE)]
      : text.includes('$1')
        ? [RULES]
        : [];
    await client.query(text, values);
  }
}

/** So many rungs fall due now: every date of cases drawn from the whole county, as many cases in a large one as in a small one. */
export async function makeDue({ client, deadlines }, rungs, turn) {
  const cases = rungs / DATES_OF_A_CASE;
  await client.query(
    `INSERT INTO deadline_rungs (deadline_id, case_id, revision, rung, kind, tell, fire_at)
     SELECT d.id, d.case_id, 1, 100 + $2::int, 'reminder', 'registrar', legal_now()
     FROM (SELECT id FROM cases TABLESAMPLE BERNOULLI ($3) ORDER BY random() LIMIT $1::int) c JOIN deadlines d ON d.case_id = c.id`,
    [cases, turn, Math.min(100, (cases / (deadlines / DATES_OF_A_CASE)) * 150)],
  );
  const { rows } = await client.query(
    `SELECT count(*)::int AS n FROM deadline_rungs WHERE state = 'armed' AND fire_at <= (SELECT legal_now())`,
  );
  await client.query('CHECKPOINT');
  return rows[0].n;
}
