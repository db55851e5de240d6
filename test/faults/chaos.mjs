/** One run: a county whose dates fall due for a minute and more, people who move them, a queue that repeats itself, and a killer. */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Caller } from './caller.mjs';
import { loadCounty } from './county.mjs';
import { startEcho } from './echo.mjs';
import { House } from './house.mjs';
import { killAround } from './killer.mjs';
import { Ledger } from './ledger.mjs';
import { startMoving } from './movers.mjs';
import { judge } from './oracle.mjs';
import { table } from './table.mjs';

/** From the loaded county to the first date: two workers start in it. */
const LEAD_SECONDS = 6;
const SETTLE_MS = 20_000;

export async function chaos({ backend, seconds, say }) {
  const house = await House.open({ backend, say });
  const ledger = new Ledger(path.join(house.folder, 'ledger.jsonl'));
  try {
    await house.startApis(2);
    const registrar = new Caller(house, 'registrar.mediation');
    const mediator = new Caller(house, 'mediator.li');
    const plan = await loadCounty(house, { registrar, mediator }, { seconds, leadSeconds: LEAD_SECONDS });
    const startMs = Date.now() + LEAD_SECONDS * 1000;
    const endMs = startMs + seconds * 1000;
    say(`${plan.rungs.length} rungs fall due within ${seconds} s, on ${backend}`);
    await house.startWorkers(2);
    for (const one of [...house.apis, ...house.workers, house.redis].filter(Boolean))
      one.onReady = () => ledger.write({ what: 'fault', kind: 'back', whom: one.name, atMs: Date.now() });
    const moving = await startMoving(house, ledger, plan, { registrar, until: endMs, say });
    const echo = await startEcho(house);
    const done = await killAround(house, ledger, { startMs, seconds, say });
    await wait(Math.max(0, endMs - Date.now()));
    await moving.finished();
    await echo.stop();
    await settled(house);
    const proof = await prove(house);
    const verdict = await judge(house, ledger, plan, { done, echo, proof });
    return tell(backend, verdict, startMs, ledger);
  } finally {
    ledger.close();
    await house.end();
  }
}

/** The product's own daily proof, over all that happened: it must agree with the oracle. */
async function prove(house) {
  const { createDataSource } = await import('../../dist/platform/database.js');
  const { Work } = await import('../../dist/platform/work.js');
  const { Almanac } = await import('../../dist/casework/almanac.js');
  const { DeadlineClerk } = await import('../../dist/casework/deadline-clerk.js');
  const { DailyProof } = await import('../../dist/features/worker/proof.service.js');
  const source = createDataSource({ databaseUrl: house.postgres.workerUrl, databasePoolSize: 2 }, { name: 'yizhan proof' });
  await source.initialize();
  try {
    await house.query('DELETE FROM deadline_proofs');
    const work = new Work(source);
    return await new DailyProof(work, new DeadlineClerk(new Almanac(work))).prove();
  } finally {
    await source.destroy();
  }
}

/** Until nothing is due and nothing is on its way; what is still there then is judged as it is. */
async function settled(house) {
  const until = Date.now() + SETTLE_MS;
  while (Date.now() < until) {
    const [{ left }] = await house.query(
      `SELECT (SELECT count(*) FROM deadline_rungs r JOIN deadlines d ON d.id = r.deadline_id WHERE r.state = 'armed' AND r.fire_at <= legal_now() AND r.revision = d.revision AND d.ended_at IS NULL)
         + (SELECT count(*) FROM outbox) AS left`,
    );
    if (Number(left) === 0) return;
    await wait(200);
  }
}

function tell(backend, { facts, bounds, needs, wrong, lacking, examples, late }, startMs, ledger) {
  console.log(`\n${table(`on ${backend}`, facts, bounds, needs)}`);
  if (wrong.length > 0) {
    console.log(`FAILED on ${backend}: ${wrong.join('; ')}`);
    console.log(JSON.stringify(examples));
    console.log(latest(late, startMs, ledger));
  }
  if (lacking.length > 0) console.log(`VOID on ${backend}: the run proves nothing, it lacks ${lacking.join('; ')}`);
  console.log();
  return wrong.length === 0 && lacking.length === 0;
}

/** What was the matter when things were late: each second of the run with its latest rung and its faults. */
function latest(late, startMs, ledger) {
  const second = (ms) => Math.floor((ms - startMs) / 1000);
  const seconds = new Map();
  const of = (ms) => seconds.get(second(ms)) ?? seconds.set(second(ms), { most: 0, rungs: 0, faults: [] }).get(second(ms));
  for (const { dueMs, seconds: by } of late) {
    const one = of(dueMs);
    one.rungs += 1;
    one.most = Math.max(one.most, by);
  }
  for (const { atMs, kind, whom } of ledger.of('fault')) of(atMs).faults.push(`${whom} ${kind}`);
  return [...seconds].sort(([a], [b]) => a - b).map(([at, { most, rungs, faults }]) => `${String(at).padStart(4)} s ${String(rungs).padStart(5)} rungs, latest ${most.toFixed(1).padStart(5)} s  ${faults.join(', ')}`).join('\n'); // prettier-ignore
}
