/**
 * The cases of a run: three that are registered and acted on over HTTP, and copies of them, whose rungs fall due all through the run. Their ladders
 * are the product's own; only the hour at which each rung falls due is spread by hand.
 */
import pg from 'pg';
import { load } from '../../bench/load.mjs';
import { aDispute } from '../../bench/people.mjs';

export const COMMITTEE = 'committee-youyi';

/** Applied: four rungs of a duty. Mediating: three of an aim that may stand still. Medical: the end of a road by silence. */
export const COUNTS = { applied: 2200, mediating: 900, medical: 200 };

/** When, as a share of the run, one in eight of all rungs falls due in the same second. */
export const WAVE_AT = 0.3;

const must = ({ status, body }) => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

async function mediation(registrar, mediator, { notice, mediatorId }, until, disputeType = 'contract') {
  const { id } = must(await registrar.post('/api/v1/cases', { ...aDispute(), disputeType }));
  const road = { procedure: 'people-mediation', caseSource: 'application', receivedOn: '2026-03-02' };
  const { id: proceedingId, parties } = must(await registrar.post(`/api/v1/cases/${id}/proceedings`, road));
  const act = async (who, name, body) =>
    must(await who.post(`/api/v1/proceedings/${proceedingId}/actions/${name}`, body, { 'if-match': '*' }));
  if (until === 'mediating') {
    for (const { id: partyId } of parties) await act(registrar, 'record-willingness', { partyId, willing: true, noticeVersion: notice });
    await act(registrar, 'accept', {});
    await act(registrar, 'appoint-mediator', { mediatorId });
    await act(mediator, 'open-mediation', {});
  }
  return { id, proceedingId };
}

/** @returns the plan: every rung that is to fall due, before anything runs */
export async function loadCounty(house, { registrar, mediator }, { seconds, leadSeconds, counts = COUNTS }) {
  const [{ version: notice }] = await house.query('SELECT version FROM rights_notices ORDER BY since DESC, version DESC LIMIT 1');
  const [{ id: desk }] = await house.query('SELECT id FROM organisations WHERE code = $1', [COMMITTEE]);
  const [{ id: mediatorId }] = await house.query('SELECT m.id FROM mediators m JOIN users u ON u.id = m.user_id WHERE u.username = $1', [
    mediator.username,
  ]);
  const known = { notice, mediatorId };
  const templates = {
    applied: await mediation(registrar, mediator, known, 'applied'),
    mediating: await mediation(registrar, mediator, known, 'mediating'),
    medical: await mediation(registrar, mediator, known, 'mediating', 'medical'),
  };
  const client = new pg.Client({ connectionString: house.postgres.adminUrl, options: '-c search_path=yizhan' });
  await client.connect();
  try {
    const sorts = Object.entries(templates).map(([sort, template]) => ({ template, desks: [desk], count: counts[sort] }));
    await load(client, sorts);
    return await plan(client, templates, { seconds, leadSeconds });
  } finally {
    await client.end();
  }
}

// The aim of the mediating ones ends today, so that what stands still and runs on again is reminded of at half past eight, all in one second.
const TODAY = `UPDATE deadlines SET start_date = '2026-02-02', nominal_due = '2026-03-02', due_date = '2026-03-02' WHERE id = ANY($1::uuid[])`;
const PASSED = `UPDATE deadlines SET start_date = '2026-01-14', nominal_due = '2026-02-27', due_date = '2026-02-27' WHERE id = ANY($1::uuid[])`;

// One in eight falls due in the same second, as on the last day for filing; the others all through the run.
const SPREAD = `UPDATE deadline_rungs r SET fire_at = n.now + make_interval(secs => $2 + CASE WHEN random() < 0.125 THEN $3::float8 * ${WAVE_AT} ELSE random() * $3::float8 END)
  FROM (SELECT legal_now() AS now) n WHERE r.id = ANY($1::bigint[])`;

/** Legal time is set so that half past eight comes in the middle of the run. */
const CLOCK = `UPDATE legal_clock SET demo_offset = timestamptz '2026-03-02 08:30+08' - make_interval(secs => $1::float8) - clock_timestamp()`;

async function plan(client, templates, { seconds, leadSeconds }) {
  await client.query(CLOCK, [leadSeconds + seconds * 0.5]);
  const { rows } = await client.query(
    `SELECT r.id, r.case_id AS "caseId", r.deadline_id AS "deadlineId", r.revision, r.rung, r.kind, p.id AS "proceedingId", p.variant, p.state
     FROM deadline_rungs r JOIN deadlines d ON d.id = r.deadline_id JOIN proceedings p ON p.id = d.owner_id
     WHERE r.state = 'armed' AND d.ended_at IS NULL AND d.clock IN ('accept', 'conclude')`,
  );
  const templateIds = Object.values(templates).map(({ id }) => id);
  const copies = rows.filter(({ caseId }) => !templateIds.includes(caseId));
  const isMedical = ({ variant }) => variant === 'medical';
  const rungs = copies.filter((rung) => !isMedical(rung) || rung.kind === 'expiry');
  const others = rows.filter((rung) => !rungs.includes(rung));
  const deadlines = (which) => [...new Set(copies.filter(which).map(({ deadlineId }) => deadlineId))];
  await client.query(TODAY, [deadlines((rung) => rung.state === 'mediating' && !isMedical(rung))]);
  await client.query(PASSED, [deadlines(isMedical)]);
  await client.query(`UPDATE deadline_rungs SET state = 'cancelled' WHERE id = ANY($1::bigint[])`, [others.map(({ id }) => id)]);
  // The three they were copied from take no part.
  await client.query(
    `UPDATE deadlines SET ended_at = legal_now(), ended_as = 'stopped' WHERE case_id = ANY($1::uuid[]) AND ended_at IS NULL`,
    [templateIds],
  );
  await client.query(SPREAD, [rungs.map(({ id }) => id), leadSeconds, seconds]);
  const { rows: due } = await client.query(
    `SELECT id, fire_at AS "fireAt", extract(epoch FROM (SELECT demo_offset FROM legal_clock))::float8 * 1000 AS "offsetMs" FROM deadline_rungs WHERE id = ANY($1::bigint[])`,
    [rungs.map(({ id }) => id)],
  );
  const byId = new Map(due.map((row) => [row.id, row]));
  return {
    offsetMs: due[0].offsetMs,
    rungs: rungs.map((rung) => ({ ...rung, dueMs: byId.get(rung.id).fireAt.getTime() - due[0].offsetMs })),
  };
}
