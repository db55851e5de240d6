/** The API: as many as there are machines; each knows only the database. */
import { AppModule } from './app/app.module.js';
import { setUpOpenApi } from './app/openapi.js';
import { checkRoads } from './domain/procedures/check.js';
import { ROAD_ORDER } from './domain/procedures/road-order-rows.js';
import { ROADS } from './domain/procedures/roads.js';
import { ConfigurationFault, loadConfig } from './platform/config.js';
import { closeOnSignal, createServer } from './platform/http/server.js';
import { describe, log } from './platform/logging.js';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  log.level = config.logLevel;
  const faults = checkRoads(ROADS, ROAD_ORDER);
  if (faults.length > 0) throw new Error(`the tables of the roads are not sound:\n${faults.join('\n')}`);
  const app = await createServer(AppModule.with(config));
  setUpOpenApi(app, config);
  await app.listen(config.port, config.host);
  closeOnSignal(app);
  log.info({ port: config.port, demo: config.demo }, 'listening');
}

main().catch((fault: unknown) => {
  if (fault instanceof ConfigurationFault) process.stderr.write(`${fault.message}\n`);
  else log.fatal({ ...describe(fault), why: fault instanceof Error ? fault.message : undefined }, 'the API cannot start');
  process.exit(1);
});
