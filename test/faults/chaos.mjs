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
    const moving = await startMoving(house, ledger, plan, { registrar, until: endMs, say });
    const echo = await startEcho(house);
    const done = await killAround(house, { startMs, seconds, say });
    await wait(Math.max(0, endMs - Date.now()));
    await moving.finished();
    await echo.stop();
    await settled(house);
    const verdict = await judge(house, ledger, plan, { done, echo });
    return tell(backend, verdict);
  } finally {
    ledger.close();
    await house.end();
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

function tell(backend, { facts, bounds, needs, wrong, lacking, examples }) {
  console.log(`\n${table(`on ${backend}`, facts, bounds, needs)}`);
  if (wrong.length > 0) {
    console.log(`FAILED on ${backend}: ${wrong.join('; ')}`);
    console.log(JSON.stringify(examples));
  }
  if (lacking.length > 0) console.log(`VOID on ${backend}: the run proves nothing, it lacks ${lacking.join('; ')}`);
  console.log();
  return wrong.length === 0 && lacking.length === 0;
}
