/** A real server of some rooms on a database of one's own, asked over HTTP. */
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { SignInModule } from '../../src/features/sign-in/sign-in.module.js';
import { createDataSource } from '../../src/platform/database.js';
import { createServer } from '../../src/platform/http/server.js';
import { log } from '../../src/platform/logging.js';
import { Work } from '../../src/platform/work.js';
import type { TestDatabase } from './database.js';

@Global()
@Module({})
class Ground {
  static on(dataSource: DataSource): DynamicModule {
    return {
      module: Ground,
      providers: [{ provide: DataSource, useValue: dataSource }, Work],
      exports: [DataSource, Work],
    };
  }
}

export const TEST_KEY = Buffer.alloc(32, 7);

export interface TestServer {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

export interface Rooms {
  readonly controllers?: Type[];
  readonly imports?: (Type | DynamicModule)[];
  readonly key?: Buffer;
  readonly outside?: { issuer: string; audience: string; jwksUri: string };
}

export async function aServer(
  database: TestDatabase,
  { controllers = [], imports = [], key = TEST_KEY, outside }: Rooms = {},
): Promise<TestServer> {
  log.level = 'silent';
  const dataSource = createDataSource({ databaseUrl: database.appUrl, databasePoolSize: 8 }, { name: 'test' });
  await dataSource.initialize();
  @Module({
    imports: [
      Ground.on(dataSource),
      SignInModule.with({ issuer: 'http://yizhan.test', audience: 'http://yizhan.test', keyEncryptionKey: key, outside: outside ?? null }),
      ...imports,
    ],
    controllers,
  })
  class House {}
  const app = await createServer(House);
  await app.listen(0, '127.0.0.1');
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    app,
    dataSource,
    close: async () => {
      await app.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  text: string;
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {}, text };
}

export const signIn = (server: { url: string }, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form), headers });

export async function tokenOf(server: { url: string }, username: string, password = 'yizhan-demo'): Promise<string> {
  const { body } = await signIn(server, { grant_type: 'password', username, password });
  if (typeof body['access_token'] !== 'string') throw new Error(`no token for ${username}: ${JSON.stringify(body)}`);
  return body['access_token'];
}

export const bearing = (token: unknown, headers: Record<string, string> = {}): { headers: Record<string, string> } => ({
  headers: { ...headers, authorization: `Bearer ${String(token)}` },
});
