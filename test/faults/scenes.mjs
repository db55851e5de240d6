/** Three shorter scenes after the chaos: the queue is gone, the database is gone, and everything is replaced in order, one after the other. */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { aDispute } from '../../bench/people.mjs';
import { Caller } from './caller.mjs';
import { loadCounty } from './county.mjs';
import { House } from './house.mjs';
import { Ledger } from './ledger.mjs';
import { table } from './table.mjs';

const RESTARTS = 20;
const GONE_MS = 4_000;
const BACK_MS = 5_000;

export async function scenes({ backend, redisGoneSeconds, say }) {
  const house = await House.open({ backend, say });
  const ledger = new Ledger(path.join(house.folder, 'ledger.jsonl'));
  try {
    await house.startApis(2);
    const results = [];
    if (house.redis) results.push(await redisGone(house, ledger, redisGoneSeconds, say));
    else await house.startWorkers(2);
    results.push(await postgresGone(house, say), await replacedInOrder(house, ledger, say));
    return results.every(tell);
  } finally {
    ledger.close();
    await house.end();
  }
}

function tell({ title, facts = [], bounds, needs = [] }) {
  console.log(`\n${table(title, facts, bounds, needs)}\n`);
  const missed = bounds.filter(([, seen, most]) => !(seen <= most)).map(([what]) => what);
  const lacking = needs.filter(([, seen, least]) => !(seen >= least)).map(([what]) => what);
  if (missed.length > 0) console.log(`FAILED, ${title}: ${missed.join('; ')}`);
  if (lacking.length > 0) console.log(`VOID, ${title}: ${lacking.join('; ')}`);
  return missed.length === 0 && lacking.length === 0;
}

/** Registers until it is told to stop, each request once, with no second try: what a caller sees. */
function load(house, ledger) {
  const seen = { done: 0, refused: 0, broken: 0 };
  let isOver = false;
  const desks = [0, 1].map(async (turn) => {
    const desk = new Caller(house, 'clerk.centre');
    while (!isOver) {
      const { url } = house.apis[turn];
      const answer = await desk.once(url, 'POST', '/api/v1/cases', { body: aDispute() });
      if (answer?.status === 201) {
        ledger.write({ what: 'registered', caseId: answer.body.id });
        seen.done += 1;
      } else if (answer) seen.refused += 1;
      else seen.broken += 1;
      await wait(50);
    }
  });
  return {
    end: async () => {
      isOver = true;
      await Promise.all(desks);
      return seen;
    },
  };
}

/** Redis is stopped before the dates fall due, and comes back after: everybody is served, and everybody is told. */
async function redisGone(house, ledger, seconds, say) {
  const registrar = new Caller(house, 'registrar.mediation');
  const mediator = new Caller(house, 'mediator.li');
  const counts = { applied: 100, mediating: 20, medical: 5 };
  const { rungs } = await loadCounty(house, { registrar, mediator }, { seconds: seconds - 5, leadSeconds: 5, counts });
  await house.startWorkers(2);
  say(`Redis is gone for ${seconds} s`);
  await house.redis.quit('SIGKILL');
  const loading = load(house, ledger);
  await wait((seconds + 3) * 1000);
  const seen = await loading.end();
  const late = await latenessOf(house, rungs);
  house.redis.again();
  await house.redis.untilReady();
  return {
    title: `Redis gone for ${seconds} s`,
    facts: [['requests answered', seen.done]],
    needs: [
      ['requests', seen.done, seconds],
      ['rungs that fell due', rungs.length, 400],
    ],
    bounds: [
      ['requests that failed', seen.refused + seen.broken, 0],
      ['rungs that did not fire', late.unfired, 0],
      ['latest (s)', late.latest, 10],
    ],
  };
}

async function latenessOf(house, rungs) {
  const [{ latest, unfired }] = await house.query(
    `SELECT max(extract(epoch FROM fired_at - fire_at))::float8 AS latest, (count(*) FILTER (WHERE state <> 'fired'))::int AS unfired FROM deadline_rungs WHERE id = ANY($1::bigint[])`,
    [rungs.map(({ id }) => id)],
  );
  return { latest, unfired };
}

/** Without the database nothing is promised: 503 and when to come again. It is back, and within seconds so is the service. */
async function postgresGone(house, say) {
  say(`PostgreSQL is gone for ${GONE_MS / 1000} s`);
  const desk = new Caller(house, 'clerk.centre');
  await desk.ask('GET', '/api/v1/cases?limit=1');
  const before = await countOf(house);
  const killing = house.killPostgres(GONE_MS);
  await wait(300);
  const asked = { unavailable: 0, withoutRetryAfter: 0, acknowledged: 0, other: 0 };
  for (const until = Date.now() + GONE_MS - 800; Date.now() < until;) {
    const answer = await desk.once(house.apis[0].url, 'POST', '/api/v1/cases', { body: aDispute() });
    if (answer?.status === 503) {
      asked.unavailable += 1;
      if (!(Number(answer.headers.get('retry-after')) > 0)) asked.withoutRetryAfter += 1;
    } else if (answer && answer.status < 300) asked.acknowledged += 1;
    else asked.other += 1;
    await wait(50);
  }
  await killing;
  const back = performance.now();
  const kept = (await countOf(house)) - before;
  await desk.post('/api/v1/cases', aDispute());
  const waited = (performance.now() - back) / 1000;
  return {
    title: `PostgreSQL gone for ${GONE_MS / 1000} s`,
    needs: [['answered 503', asked.unavailable, 10]],
    bounds: [
      ['503 without Retry-After', asked.withoutRetryAfter, 0],
      ['acknowledged meanwhile', asked.acknowledged, 0],
      ['answered otherwise', asked.other, 0],
      ['kept though not acknowledged', kept, 0],
      ['until served again (s)', waited, BACK_MS / 1000],
    ],
  };
}

const countOf = async (house) => Number((await house.query('SELECT count(*) AS n FROM cases'))[0].n);

/** SIGTERM, and a new one takes the place: one API and one worker at a time, while people register. */
async function replacedInOrder(house, ledger, say) {
  say(`${RESTARTS} times an API and a worker are replaced in order`);
  const before = ledger.of('registered').length;
  let isOver = false;
  let broken = 0;
  const desks = [0, 1, 2].map(async () => {
    const desk = new Caller(house, 'clerk.centre');
    while (!isOver) {
      const { status, body } = await desk.post('/api/v1/cases', aDispute());
      if (status === 201) ledger.write({ what: 'registered', caseId: body.id });
      await wait(30);
    }
    broken += desk.unavailable;
  });
  const codes = [];
  for (let turn = 0; turn < RESTARTS; turn += 1) {
    const both = [house.apis[turn % 2], house.workers[turn % 2]];
    codes.push(...(await Promise.all(both.map((one) => one.quit()))));
    for (const one of both) one.again();
    await Promise.all(both.map((one) => one.untilReady()));
  }
  isOver = true;
  await Promise.all(desks);
  const acknowledged = ledger.of('registered').map(({ caseId }) => caseId);
  const [{ there, doubled, outbox }] = await house.query(
    `SELECT (SELECT count(*)::int FROM cases WHERE id = ANY($1::uuid[])) AS there,
       (SELECT count(*)::int FROM (SELECT case_id FROM events WHERE case_id = ANY($1::uuid[]) AND type = 'case-registered' GROUP BY 1 HAVING count(*) > 1) d) AS doubled,
       (SELECT count(*)::int FROM outbox WHERE created_at < clock_timestamp() - interval '20 seconds') AS outbox`,
    [acknowledged],
  );
  return {
    title: `${RESTARTS} replacements in order`,
    facts: [['answers "come again"', broken]],
    needs: [['acknowledged meanwhile', acknowledged.length - before, 100]],
    bounds: [
      ['did not end in order', codes.filter((code) => code !== 0).length, 0],
      ['acknowledged and lost', acknowledged.length - there, 0],
      ['registered twice', doubled, 0],
      ['news not carried', outbox, 0],
    ],
  };
}
