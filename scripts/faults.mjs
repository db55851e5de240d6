/**
 * `npm run test:faults [-- --backend=postgresql|redis] [--seconds=85] [--redis-gone-seconds=600] [--only=scenes]`: the whole house is killed, frozen and emptied under load, and not one date may be forgotten,
 * early, doubled or late beyond its bound. What was acknowledged is noted on the disk, and the tables are compared with the notes.
 * Ends with 1 when a bound is missed, and also when the run was VOID: when the faults did not bite, it proves nothing.
 */
import { Plainly } from './postgres.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

const given = (name, otherwise) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const BACKENDS = ['postgresql', 'redis'];
const backends = given('backend', BACKENDS.join()).split(',');
const SECONDS = Number(given('seconds', 85));

const began = performance.now();
const say = (line) => console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s] ${line}`);

let asked;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (asked) return;
    asked = signal;
    void endEverything().finally(() => process.exit(130));
  });

/** Loaded late: what it imports may first have to be installed. */
let endEverything = async () => undefined;

try {
  process.exitCode = await main();
} catch (fault) {
  if (!asked) console.error(fault instanceof Plainly ? fault.message : fault);
  process.exitCode = 1;
} finally {
  await endEverything();
}

async function main() {
  const unknown = backends.filter((backend) => !BACKENDS.includes(backend));
  if (unknown.length > 0) throw new Plainly(`--backend is ${BACKENDS.join(' or ')}, not ${unknown.join()}`);
  await ensureInstalled(say);
  await ensureBuilt(say);
  const { endAll } = await import('../test/faults/house.mjs');
  const { chaos } = await import('../test/faults/chaos.mjs');
  endEverything = endAll;
  const { scenes } = await import('../test/faults/scenes.mjs');
  let isWell = true;
  if (given('only') !== 'scenes') for (const backend of backends) isWell = (await chaos({ backend, seconds: SECONDS, say })) && isWell;
  // The shorter scenes once, on the last backend: with its Redis where there is one.
  const redisGoneSeconds = Number(given('redis-gone-seconds', 20));
  isWell = (await scenes({ backend: backends.at(-1), redisGoneSeconds, say })) && isWell;
  return isWell ? 0 : 1;
}
