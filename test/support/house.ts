/** The whole API in this process, on a database of its own with the demo county in it, and its people by their accounts. */
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app/app.module.js';
import { type Config, loadConfig } from '../../src/platform/config.js';
import { createServer } from '../../src/platform/http/server.js';
import { log } from '../../src/platform/logging.js';
import { type TestDatabase, aDatabase } from './database.js';
import { type DemoCounty, aDemoCounty } from './demo-county.js';
import { type Answer, TEST_KEY, ask, signIn } from './http.js';

export interface Request {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Somebody with an account. Machine clients end in `-client` and send an Idempotency-Key with every POST. */
export class Person {
  private token: Promise<string> | undefined;

  constructor(
    readonly url: string,
    readonly account: string,
  ) {}

  private get isClient(): boolean {
    return this.account.endsWith('-client');
  }

  bearer(): Promise<string> {
    const form: Record<string, string> = this.isClient
      ? { grant_type: 'client_credentials', client_id: this.account, client_secret: 'yizhan-demo' }
      : { grant_type: 'password', username: this.account, password: 'yizhan-demo' };
    this.token ??= signIn(this, form).then(({ body }) => String(body['access_token']));
    return this.token;
  }

  async ask(method: string, path: string, { body, headers = {} }: Request = {}): Promise<Answer> {
    const all: Record<string, string> = { authorization: `Bearer ${await this.bearer()}` };
    if (body !== undefined) all['content-type'] = 'application/json';
    if (this.isClient && method === 'POST') all['idempotency-key'] = randomUUID();
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return ask(this.url + path, { method, headers: { ...all, ...headers }, ...(sent === undefined ? {} : { body: sent }) });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask('GET', path, { headers });
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask('POST', path, { body, headers });
  }

  async tagOf(resource: string): Promise<string> {
    return (await this.get(resource)).headers.get('etag') ?? '"0"';
  }

  /** Reads the newest version first, as every desk does. */
  async act(resource: string, action: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.post(`${resource}/actions/${action}`, body, { 'if-match': await this.tagOf(resource), ...headers });
  }
}

export interface House {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly database: TestDatabase;
  readonly county: DemoCounty;
  /** `POST /api/v1/cases`, as the server knows them. */
  readonly routes: readonly { method: string; url: string }[];
  as(account: string): Person;
  /** Moves demo time, and fires what falls due on the way. */
  moveTo(to: string): Promise<void>;
  close(): Promise<void>;
}

export async function aHouse(start?: string): Promise<House> {
  log.level = 'silent';
  const database = await aDatabase();
  const county = await aDemoCounty(database, start);
  const config = loadConfig({
    NODE_ENV: 'test',
    DEMO: 'true',
    DATABASE_URL: database.appUrl,
    KEY_ENCRYPTION_KEY: TEST_KEY.toString('base64'),
    LOG_LEVEL: 'silent',
  });
  const app = await createServer(AppModule.with(config));
  const routes: { method: string; url: string }[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map((one) => ({ method: one, url }))));
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const people = new Map<string, Person>();
  const as = (account: string): Person => {
    const known = people.get(account) ?? new Person(url, account);
    people.set(account, known);
    return known;
  };
  return {
    url,
    app,
    config,
    database,
    county,
    routes,
    as,
    moveTo: async (to) => {
      const answer = await as('supervisor.county').post('/demo/time', { to });
      if (answer.status !== 200) throw new Error(`demo time does not move to ${to}: ${answer.text}`);
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
