/** The worker: rings due rungs, fires them, carries news. As many as there are machines; each knows only the database and the queue. */
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './app/worker.module.js';
import { checkRoads } from './domain/procedures/check.js';
import { ROAD_ORDER } from './domain/procedures/road-order-rows.js';
import { ROADS } from './domain/procedures/roads.js';
import { WorkerDay } from './features/worker/worker.service.js';
import { ConfigurationFault, loadConfig } from './platform/config.js';
import { describe, log, NestLog } from './platform/logging.js';

const DRAIN_MS = 30_000;

async function main(): Promise<void> {
  const config = loadConfig(process.env, 'worker');
  log.level = config.logLevel;
  const faults = checkRoads(ROADS, ROAD_ORDER);
  if (faults.length > 0) throw new Error(`the tables of the roads are not sound:\n${faults.join('\n')}`);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: new NestLog(), abortOnError: false });
  const day = app.get(WorkerDay);

  let ending: Promise<void> | undefined;
  const end = async (signal: string): Promise<void> => {
    log.info({ signal }, 'the worker ends its day');
    await day.end(DRAIN_MS);
    // What was too slow is not waited for a second time: its rungs stay armed, and another worker's sweep finds them.
    setTimeout(() => process.exit(0), 2000).unref();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void (ending ??= end(signal)));

  await day.begin(config);
}

main().catch((fault: unknown) => {
  if (fault instanceof ConfigurationFault) process.stderr.write(`${fault.message}\n`);
  else log.fatal({ ...describe(fault), why: fault instanceof Error ? fault.message : undefined }, 'the worker cannot start');
  process.exit(1);
});
