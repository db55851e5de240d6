/** The built API in a process of its own, on a test's database with the demo county in it: what a person or a browser would meet. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestDatabase } from './database.js';

/** As src/main.ts does it, on a port the machine picks, and it tells its routes. */
const PROGRAM = `
  const { AppModule } = await import('./dist/app/app.module.js');
  const { setUpOpenApi } = await import('./dist/app/openapi.js');
  const { loadConfig } = await import('./dist/platform/config.js');
  const { closeOnSignal, createServer } = await import('./dist/platform/http/server.js');
  const { log } = await import('./dist/platform/logging.js');
  const config = loadConfig(process.env);
  log.level = 'error';
  const app = await createServer(AppModule.with(config));
  const routes = [];
  app.getHttpAdapter().getInstance().addHook('onRoute', ({ method, url }) => routes.push(...[method].flat().map((one) => one + ' ' + url)));
  setUpOpenApi(app, config);
  await app.listen(0, '127.0.0.1');
  closeOnSignal(app);
  console.log(JSON.stringify({ port: app.getHttpServer().address().port, routes }));
`;

export interface BuiltService {
  readonly url: string;
  /** `GET /api/v1/cases/:caseId`, as the server knows them. */
  readonly routes: readonly string[];
  close(): Promise<void>;
}

export async function aBuiltService(database: TestDatabase): Promise<BuiltService> {
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DEMO: 'true',
    DATABASE_URL: database.appUrl,
    DATABASE_POOL_SIZE: '4',
    KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const ended = once(child, 'exit');
  let said = '';
  const told = await new Promise<{ port: number; routes: string[] }>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the built service ended with ${code}`)));
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      // What it logs later comes the same way.
      if (said.includes('\n')) resolve(JSON.parse(said.slice(0, said.indexOf('\n'))) as { port: number; routes: string[] });
    });
  });
  return {
    url: `http://127.0.0.1:${told.port}`,
    routes: told.routes,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
