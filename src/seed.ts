/**
 * `node dist/seed.js`: loads the demo county once, and prints its accounts. DATABASE_URL is here a role that may migrate, since the API's own may not
 * write users.
 */
import pg from 'pg';
import { accountLines, loadDemoCounty } from './app/demo-county.js';
import { loadDemoDisputes } from './app/demo-disputes.js';
import { ConfigurationFault, loadConfig, VARIABLES } from './platform/config.js';

try {
  const { databaseUrl, demo, demoStart } = loadConfig(process.env, 'worker');
  if (!demo) throw new ConfigurationFault(['DEMO is not true: the demo county has published passwords and is loaded in demo mode only']);
  const { fits, form } = VARIABLES.DEMO_START;
  if (!fits(demoStart)) throw new ConfigurationFault([`DEMO_START must be ${form}, not "${demoStart}"`]);
  let isNew = false;
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'yizhan seed' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    isNew = await loadDemoCounty(client, demoStart);
  } finally {
    await client.end();
  }
  if (isNew) await loadDemoDisputes(databaseUrl);
  console.log(accountLines().join('\n'));
} catch (fault) {
  if (!(fault instanceof ConfigurationFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
