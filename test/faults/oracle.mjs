/** Compares what was planned and acknowledged with what stands in the tables, and says how many of each were found. It believes no process about itself. */

const LATEST_P99 = 5;
const LATEST = 10;
const DUPLICATES = 1000;
const RUNGS = 10_000;
const KILLS = 36;
const MOVED = 0.2;

/** @returns figures to print, what is wrong, and why the run proves nothing where it does not */
export async function judge(house, ledger, { rungs: planned, offsetMs }, { done, echo, proof }) {
  const rungs = await house.query(
    `SELECT r.id, r.deadline_id AS "deadlineId", r.case_id AS "caseId", r.revision, r.rung, r.kind, r.state, r.event_seq AS "eventSeq",
       extract(epoch FROM r.fire_at)::float8 * 1000 - $2 AS "dueMs", extract(epoch FROM r.fired_at)::float8 * 1000 - $2 AS "firedMs",
       r.fire_at <= legal_now() AS "isDue", extract(epoch FROM r.fired_at - r.fire_at)::float8 AS late, r.fired_at < r.fire_at AS "isEarly",
       r.revision = d.revision AND d.ended_at IS NULL AS "isCurrent"
     FROM deadline_rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE r.deadline_id = ANY($1::uuid[])`,
    [[...new Set(planned.map(({ deadlineId }) => deadlineId))], offsetMs],
  );
  const events = await rungEvents(house, planned);
  const moves = movesByDeadline(ledger);
  const byId = new Map(rungs.map((rung) => [String(rung.id), rung]));
  const byPlace = countBy(events, ({ deadlineId, revision, rung }) => `${deadlineId} ${revision} ${rung}`);
  const ofPlan = new Set(planned.map(({ id }) => String(id)));

  const found = { unfired: [], withoutEffect: [], doubled: [], early: [], afterMove: [], stale: [], late: [] };
  for (const { id, deadlineId, dueMs } of planned) {
    const rung = byId.get(String(id));
    const moved = moves.get(deadlineId);
    if (rung.state === 'armed' || (rung.state === 'cancelled' && !moved)) found.unfired.push(id);
    // What was called off long after its time should have fired first.
    if (rung.state === 'cancelled' && moved) found.late.push({ dueMs, seconds: Math.max(0, (moved[0].atMs - dueMs) / 1000) });
    if (rung.state === 'fired' && rung.firedMs < dueMs - 1) found.early.push(id);
  }
  const fired = rungs.filter(({ state }) => state === 'fired');
  for (const rung of fired) {
    const effects = rung.kind === 'expiry' ? events.filter(({ lapse, caseId }) => lapse && caseId === rung.caseId).length : (byPlace.get(`${rung.deadlineId} ${rung.revision} ${rung.rung}`) ?? 0); // prettier-ignore
    if (effects === 0) found.withoutEffect.push(rung.id);
    if (effects > 1) found.doubled.push(rung.id);
    if (rung.isEarly) found.early.push(rung.id);
    found.late.push({ dueMs: rung.dueMs, seconds: rung.late });
    for (const [n, { acknowledgedMs, how }] of (moves.get(rung.deadlineId) ?? []).entries())
      if (acknowledgedMs && rung.firedMs > acknowledgedMs && (how === 'end' || rung.revision <= n + 1)) found.afterMove.push(rung.id);
  }
  for (const rung of rungs)
    if (!ofPlan.has(String(rung.id)) && rung.state === 'armed' && rung.isDue && rung.isCurrent) found.unfired.push(rung.id);
  const places = new Set(fired.map(({ deadlineId, revision, rung }) => `${deadlineId} ${revision} ${rung}`));
  for (const event of events) {
    if (!event.lapse && !places.has(`${event.deadlineId} ${event.revision} ${event.rung}`)) found.doubled.push(event.id);
    // By the order of the case's own chain, whatever any clock says.
    if (!event.lapse && (event.movesBefore > event.revision - 1 || event.endedBefore)) found.stale.push(event.id);
  }

  const [tables] = await house.query(TABLES);
  const lost = await lostAcknowledgements(house, ledger);
  const late = found.late.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const at = (share) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? NaN;
  const kills = done.api + done.worker + done.postgres + done.redis;
  const duplicates = Number(tables.absorbed) - echo.early - echo.forged;
  const deadlines = new Set(planned.map(({ deadlineId }) => deadlineId)).size;
  const isFirst = (line, n, all) => all.findIndex(({ deadlineId }) => deadlineId === line.deadlineId) === n;
  const moved = ledger.of('acknowledged').filter(isFirst).length;
  const gaveUp = ledger.of('gave-up');

  const bounds = [
    ['acknowledged and lost', lost.length, 0],
    ['due and never fired', found.unfired.length, 0],
    ['fired without its effect', found.withoutEffect.length, 0],
    ['effects beyond the first', found.doubled.length + Number(tables.doubleNotices), 0],
    ['effects without their notices', Number(tables.missingNotices), 0],
    ['fired early', found.early.length, 0],
    ['fired after an acknowledged move or end', found.afterMove.length, 0],
    ['fired in a revision that was over', found.stale.length, 0],
    ['links of a chain that are broken', Number(tables.broken), 0],
    ['news still in the outbox', Number(tables.outbox), 0],
    ['movers that gave up', gaveUp.length, 0],
    ['found by the daily proof', proof.withoutRungs + proof.pastDue + proof.withoutEvent + proof.withoutNotices, 0],
    ['p99 late (s)', at(0.99), LATEST_P99],
    ['latest (s)', late.at(-1), LATEST],
  ];
  const needs = [
    ['rungs that fell due', planned.length, RUNGS],
    ['duplicates absorbed', duplicates, DUPLICATES],
    ['kills -9', kills, KILLS],
    ['deadlines moved or ended as they fired', moved, Math.ceil(deadlines * MOVED)],
    ['workers frozen for 35 s', done.frozen, 1],
    ['of these with cases or rungs locked', done.holding, 1],
    ...(house.redis ? [['times Redis was emptied', done.flushed, 1]] : []),
  ];
  const facts = [
    ['rungs fired', fired.length],
    ['of these in a later revision', fired.filter(({ revision }) => revision > 1).length],
    ['cases registered and acknowledged', ledger.of('registered').length],
    ['p50 late (s)', at(0.5)],
    ['early or forged ids rung', echo.early + echo.forged],
    ['rungs the daily proof looked at', proof.firedRungs],
  ];
  return {
    late: found.late,
    facts,
    bounds,
    needs,
    wrong: bounds.filter(([, seen, most]) => !(seen <= most)).map(([what]) => what),
    lacking: needs.filter(([, seen, least]) => !(seen >= least)).map(([what]) => what),
    examples: { ...Object.fromEntries(Object.entries(found).filter(([name]) => name !== 'late').map(([name, ids]) => [name, ids.slice(0, 5)])), lost: lost.slice(0, 5), gaveUp: gaveUp.slice(0, 3) }, // prettier-ignore
  };
}

const countBy = (list, key) => list.reduce((counts, one) => counts.set(key(one), (counts.get(key(one)) ?? 0) + 1), new Map());

/** What a caller did to a deadline, in order; acknowledged or not. */
function movesByDeadline(ledger) {
  const moves = new Map();
  const byNo = new Map();
  for (const line of ledger.lines) {
    if (line.what === 'asked') {
      const move = { ...line };
      byNo.set(line.no, move);
      moves.set(line.deadlineId, [...(moves.get(line.deadlineId) ?? []), move]);
    }
    if (line.what === 'acknowledged' && !line.late) byNo.get(line.no).acknowledgedMs = line.atMs;
  }
  return moves;
}

/** Every effect of a rung on the cases of the plan, with what stood before it on its chain. */
const rungEvents = (house, planned) =>
  house.query(
    `SELECT e.id, e.case_id AS "caseId", e.data->>'deadlineId' AS "deadlineId", (e.data->>'revision')::int AS revision, (e.data->>'rung')::int AS rung,
       e.type = 'people-mediation.lapse' AS lapse,
       (SELECT count(*)::int FROM events m WHERE m.case_id = e.case_id AND m.seq < e.seq AND m.type IN ('deadline.suspend', 'deadline.resume') AND m.data->>'deadlineId' = e.data->>'deadlineId') AS "movesBefore",
       EXISTS (SELECT FROM events m WHERE m.case_id = e.case_id AND m.seq < e.seq AND m.type IN ('people-mediation.decline', 'people-mediation.terminate')
         AND e.data->>'ruleId' LIKE '%mediation.%') AS "endedBefore"
     FROM events e WHERE e.case_id = ANY($1::uuid[]) AND e.type IN ('deadline-reminded', 'deadline-escalated', 'people-mediation.lapse')`,
    [[...new Set(planned.map(({ caseId }) => caseId))]],
  );

const TABLES = `WITH told AS (
    SELECT e.case_id, e.seq, jsonb_array_length(e.data->'told') AS wanted,
      (SELECT count(*) FROM notices n WHERE n.case_id = e.case_id AND n.event_seq = e.seq) AS there
    FROM events e WHERE e.type IN ('deadline-reminded', 'deadline-escalated'))
  SELECT (SELECT count(*) FROM told WHERE there > wanted) AS "doubleNotices", (SELECT count(*) FROM told WHERE there < wanted OR wanted = 0) AS "missingNotices",
    (SELECT count(*) FROM outbox) AS outbox, (SELECT coalesce(sum(absorbed), 0) FROM sweeps) AS absorbed,
    (SELECT count(*) FROM events e JOIN events b ON b.case_id = e.case_id AND b.seq = e.seq - 1 WHERE e.prev_hash <> b.hash)
      + (SELECT count(*) FROM cases c WHERE c.event_seq <> (SELECT max(seq) FROM events e WHERE e.case_id = c.id)
           OR c.event_hash <> (SELECT hash FROM events e WHERE e.case_id = c.id AND e.seq = c.event_seq)) AS broken`;

async function lostAcknowledgements(house, ledger) {
  const registered = ledger.of('registered').map(({ caseId }) => caseId);
  const cases = await house.query(
    `SELECT c.id FROM cases c WHERE c.id = ANY($1::uuid[]) AND EXISTS (SELECT FROM deadlines d WHERE d.case_id = c.id) AND EXISTS (SELECT FROM events e WHERE e.case_id = c.id)`,
    [registered],
  );
  const there = new Set(cases.map(({ id }) => id));
  const lost = registered.filter((id) => !there.has(id));
  const acknowledged = ledger.of('acknowledged');
  const marks = acknowledged.filter(({ mark }) => mark);
  const extensions = new Set(
    (await house.query('SELECT basis FROM deadline_extensions WHERE basis = ANY($1::text[])', [marks.map(({ mark }) => mark)])).map(
      ({ basis }) => basis,
    ),
  );
  lost.push(...marks.filter(({ mark }) => !extensions.has(mark)).map(({ no }) => no));
  const byHttp = acknowledged.filter(({ mark }) => !mark);
  const chains = await house.query(
    `SELECT case_id AS "caseId", count(*) FILTER (WHERE type IN ('deadline.suspend', 'deadline.resume'))::int AS moved,
       count(*) FILTER (WHERE type IN ('people-mediation.decline', 'people-mediation.terminate'))::int AS ended
     FROM events WHERE case_id = ANY($1::uuid[]) GROUP BY 1`,
    [byHttp.map(({ caseId }) => caseId)],
  );
  const wanted = countBy(byHttp, ({ caseId, how }) => `${caseId} ${how}`);
  for (const { caseId, moved, ended } of chains)
    if (moved !== (wanted.get(`${caseId} move`) ?? 0) || ended !== (wanted.get(`${caseId} end`) ?? 0)) lost.push(caseId);
  return lost;
}
