/** The built worker as a process of its own, to be killed: its whole day, without the check of the tables at start, which other tests do. */
import { NestFactory } from '@nestjs/core';

const [{ WorkerModule }, { WorkerDay }, { loadConfig }, { log }] = await Promise.all([
  import('../../dist/app/worker.module.js'),
  import('../../dist/features/worker/worker.service.js'),
  import('../../dist/platform/config.js'),
  import('../../dist/platform/logging.js'),
]);
const config = loadConfig(process.env, 'worker');
log.level = config.logLevel;
const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: false, abortOnError: false });
await app.get(WorkerDay).begin(config);
