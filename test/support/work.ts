/** The unit of work on a test's own database, for one of the two login roles. */
import { DataSource } from 'typeorm';
import pg from 'pg';
import { Work } from '../../src/platform/work.js';

pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(20, Number);

export async function aWork(url: string, connections = 4): Promise<{ work: Work; close(): Promise<void> }> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize: connections,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: { options: '-c search_path=yizhan' },
  });
  await source.initialize();
  return { work: new Work(source), close: () => source.destroy() };
}
