/**
 * `npm run bench:deadlines [-- --quick] [--only=firing|recount]`: what deadlines cost where there are a million of them. One PostgreSQL, two counties that differ in size alone,
 * and BullMQ's bare backend beside the product, all in one run. Ends with 1 when a threshold is missed.
 */
import os from 'node:os';
import { ensureBuilt, ensureInstalled } from '../scripts/prepare.mjs';

const quick = process.argv.includes('--quick');
const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice(7);
const SMALL = 10_000;
const LARGE = quick ? 200_000 : 1_000_000;
const RUNGS = 10_000;
const RECOUNTED = quick ? 20_000 : 100_000;
const TURNS = quick ? 3 : 4;

const began = performance.now();
const say = (line) => console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s] ${line}`);

/** Known once what it imports is installed. */
let close = async () => undefined;
let asked;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    asked = signal;
    void close().then(() => process.exit(130));
  });

try {
  process.exitCode = await main();
} catch (fault) {
  if (!asked) console.error(fault);
  process.exitCode = 1;
} finally {
  await close();
}

async function main() {
  await ensureInstalled(say);
  await ensureBuilt(say);
  const { closeGround, Ground } = await import('./deadlines/ground.mjs');
  const { FIGURES } = await import('./deadlines/figures.mjs');
  close = async () => closeGround();
  const ground = await Ground.open(say);
  const figures = [];
  for (const take of FIGURES.filter(({ name }) => !only || name.startsWith(only)))
    figures.push(...(await take(ground, { small: SMALL, large: LARGE, rungs: RUNGS, turns: TURNS, recounted: RECOUNTED, say })));
  return report(figures);
}

function report(figures) {
  console.log(`\n${TURNS} turns each; PostgreSQL with its usual durability; ${os.cpus().length} cores\n`);
  console.log('| figure | seen | bound |\n|---|--:|--:|');
  for (const { title, seen, bound } of figures) console.log(`| ${title} | ${seen} | ${bound} |`);
  const missed = figures.filter(({ isMet }) => !isMet);
  for (const { title, seen, bound } of missed) console.log(`\nMISSED ${title}: ${seen}, ${bound}`);
  return missed.length > 0 ? 1 : 0;
}
