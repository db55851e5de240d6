/** `node dist/seed.js`: loads the demo county once. DATABASE_URL is here a role that may migrate, since the API's own may not write users. */
import pg from 'pg';
import { loadDemoCounty } from './app/demo-county.js';
import { ConfigurationFault, loadConfig } from './platform/config.js';

try {
  const { databaseUrl, demo, demoStart } = loadConfig(process.env, 'worker');
  if (!demo) throw new ConfigurationFault(['DEMO is not true: the demo county has published passwords and is loaded in demo mode only']);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'yizhan seed' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const loaded = await loadDemoCounty(client, demoStart);
    console.log(loaded ? `The demo county is loaded; its legal time begins at ${demoStart}.` : 'The demo county is there already.');
  } finally {
    await client.end();
  }
} catch (fault) {
  if (!(fault instanceof ConfigurationFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
