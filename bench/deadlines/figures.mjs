/**
 * The figures, one after the other. Each takes the ground and says what it saw and what it must be; another one is another line of the list.
 * @typedef {{ title: string, seen: string, bound: string, isMet: boolean }} Figure
 */
import { aBareWorker } from './bare.mjs';
import { aWorker } from './firing.mjs';
import { makeDue } from './ground.mjs';
import { recounting } from './recounting.mjs';

const WARMING_UP = 2;
const MOST_GROWTH = 1.2;
const LEAST_BESIDE_BARE = 2;
const MOST_SECONDS = 60;
const MOST_SLOWER = 2;

/** Small, large and bare take turns, forwards and back, so that whatever else the machine does hits all three. The middle of each counts. */
async function firing({ counties: { small, large, bare } }, { rungs, turns, say }) {
  const sides = { small, large, bare };
  const took = { small: [], large: [], bare: [] };
  // A worker lives for days: its connections know their way about the database. They are opened once and warmed up.
  const workers = { small: await aWorker(small), large: await aWorker(large) };
  let number = 0;
  // The first turns warm up and do not count.
  for (let turn = -WARMING_UP; turn < turns; turn += 1)
    for (const name of turn % 2 === 0 ? ['small', 'large', 'bare'] : ['bare', 'large', 'small']) {
      const county = sides[name];
      const due = await makeDue(county, rungs, (number += 1));
      const worker = workers[name] ?? (await aBareWorker(county));
      const ms = await worker.fireAll();
      if (!workers[name]) await worker.close();
      await county.client.query('TRUNCATE outbox');
      say(`${turn < 0 ? 'warming up, ' : ''}${name}: ${due} rungs in ${ms.toFixed(0)} ms`);
      if (turn >= 0) took[name].push(ms / due);
    }
  for (const worker of Object.values(workers)) await worker.close();
  return { small: middle(took.small), large: middle(took.large), bare: middle(took.bare) };
}

const middle = (list) => {
  const sorted = list.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

const perSecond = (ms) => `${(1000 / ms).toFixed(0)}/s`;
const count = (number) => number.toLocaleString('en');

/** @returns {Promise<Figure[]>} */
async function firingFigures(ground, how) {
  // The bare worker has a small county of its own: its queue bears the same name.
  for (const [name, deadlines] of Object.entries({ small: how.small, large: how.large, bare: how.small })) {
    how.say(`filling a county with ${count(deadlines)} open deadlines`);
    await ground.addCounty(name, deadlines);
  }
  const { small, large, bare } = await firing(ground, how);
  const { counties } = ground;
  return [
    {
      title: `firing ${count(how.rungs)} due rungs: ${count(counties.large.deadlines)} open deadlines (${perSecond(large)}) beside ${count(counties.small.deadlines)} (${perSecond(small)})`,
      seen: `${(large / small).toFixed(2)} × the cost`,
      bound: `at most ${MOST_GROWTH}`,
      isMet: large / small <= MOST_GROWTH,
    },
    {
      title: `reminders fired: the product (${perSecond(small)}) beside one bare job each (${perSecond(bare)})`,
      seen: `${(bare / small).toFixed(2)} × the rate`,
      bound: `at least ${LEAST_BESIDE_BARE}`,
      isMet: bare / small >= LEAST_BESIDE_BARE,
    },
  ];
}

/** @returns {Promise<Figure[]>} */
async function recountFigures(ground, { recounted, say }) {
  say(`filling a county with ${count(recounted)} open deadlines whose dates are all to move`);
  const county = await ground.addCounty('moving', recounted);
  const { moved, seconds, quiet, busy } = await recounting(county, say);
  // A smaller county has as much time as its share.
  const most = (MOST_SECONDS * recounted) / 100_000;
  return [
    {
      title: `a year is corrected: ${count(moved)} dates counted again, each with a new day and a new ladder`,
      seen: `${seconds.toFixed(1)} s`,
      bound: `at most ${most} s`,
      isMet: seconds <= most && moved === recounted,
    },
    {
      title: `reading meanwhile, p99: ${busy.toFixed(1)} ms beside ${quiet.toFixed(1)} ms when nothing is counted`,
      seen: `${(busy / quiet).toFixed(2)} ×`,
      bound: `at most ${MOST_SLOWER}`,
      isMet: busy / quiet <= MOST_SLOWER,
    },
  ];
}

/** Each gives one figure or more. */
export const FIGURES = [firingFigures, recountFigures];
