/** The unit of work on a test's own database, for one of the two login roles. */
import { createDataSource } from '../../src/platform/database.js';
import { Work } from '../../src/platform/work.js';

export async function aWork(databaseUrl: string, connections = 4): Promise<{ work: Work; close(): Promise<void> }> {
  const source = createDataSource({ databaseUrl, databasePoolSize: connections }, { name: 'yizhan test' });
  await source.initialize();
  return { work: new Work(source), close: () => source.destroy() };
}
