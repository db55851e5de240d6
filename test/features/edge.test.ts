/** What a request may be, what it is answered when it is not, and that nothing of it is repeated. */
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, ValidateNested } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import net from 'node:net';
import { v7 as uuid } from 'uuid';
import { HealthModule } from '../../src/features/health/health.module.js';
import { Refused, refuse } from '../../src/domain/refusals.js';
import { expectVersion } from '../../src/platform/http/etag.js';
import { IfMatch, Public } from '../../src/platform/http/caller.js';
import { type Form, RequestForm, readQuery, uuidParam } from '../../src/platform/http/form.js';
import { AnyQuery } from '../../src/platform/http/query.guard.js';
import { PageQuery, placeOf } from '../../src/platform/http/page.dto.js';
import { IsLegalDate, IsMoney, IsText } from '../../src/platform/http/validators.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type Answer, ask, aServer, type TestServer } from '../support/http.js';

class PartyDto {
  @IsText(10)
  name: string;

  @IsOptional()
  @IsIn(['applicant', 'respondent'])
  role?: string;
}

class BookDto {
  @IsText(20)
  title: string;

  @IsOptional()
  @IsLegalDate()
  on?: string;

  @IsOptional()
  @IsMoney()
  amount?: string;

  @IsOptional()
  @IsInt()
  @Max(9)
  copies?: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  parties: PartyDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  guest?: PartyDto;
}

class BookQuery extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'closed'])
  state?: string;
}

@Public()
@Controller('books')
class BookController {
  @Post()
  add(@RequestForm() form: Form): object {
    const book = form.read(BookDto);
    return { book, isBook: book instanceof BookDto, isParty: book.parties[0] instanceof PartyDto };
  }

  @Get()
  list(@Query() query: unknown): object {
    const asked = readQuery(BookQuery, query);
    return { ...asked, place: placeOf(asked.cursor, 2) };
  }

  @Get('by-id/:id')
  one(@Param('id', uuidParam) _id: string): never {
    throw refuse('not-found');
  }

  @Post('versions')
  version(@IfMatch() tags: string | undefined): object {
    expectVersion(tags, 7);
    return {};
  }

  @Post('scan')
  scan(@Req() request: FastifyRequest): object {
    return { bytes: Buffer.isBuffer(request.body) ? request.body.length : null };
  }

  @Get('bug')
  bug(): never {
    throw new Error('孙广田 230522…');
  }

  @AnyQuery()
  @Get('slip')
  slip(): object {
    return {};
  }

  @Get('away')
  away(): never {
    throw Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01', severity: 'FATAL' });
  }

  @Get('refused')
  refused(@Query() _query: unknown): never {
    throw new Refused([{ code: 'version-stale' }, { code: 'role-missing', facts: { who: '登记员' }, law: { law: 'PML', article: '17' } }]);
  }
}

@Controller('closed')
class ClosedController {
  @Post()
  add(@RequestForm() form: Form): object {
    return form.read(BookDto);
  }
}

let database: TestDatabase;
let server: TestServer;

const post = (body: string | Buffer | undefined, type: string | null = 'application/json', path = '/books'): Promise<Answer> =>
  ask(`${server.url}${path}`, {
    method: 'POST',
    body: body as BodyInit | undefined,
    headers: type === null ? {} : { 'content-type': type },
  });
const book = (own: object = {}): string => JSON.stringify({ title: '借款', parties: [{ name: '孙广田' }], ...own });
const faultsOf = ({ body }: Answer): [string, string][] =>
  (body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code]);

beforeAll(async () => {
  database = await aDatabase();
  server = await aServer(database, { controllers: [BookController, ClosedController], imports: [HealthModule] });
});

afterAll(async () => {
  await server?.close();
  await database?.drop();
});

describe('a body', () => {
  it('becomes an object of its class, as it was sent', async () => {
    const answer = await post(book({ on: '2026-03-02', amount: '8000.00', copies: 4, guest: { name: '李', role: null } }));
    expect(answer).toMatchObject({ status: 201, body: { isBook: true, isParty: true, book: { copies: 4, guest: { name: '李' } } } });
  });

  it('is told everything that is wrong with it, each at its place', async () => {
    const answer = await post(
      book({
        title: ' ',
        on: '2026-02-30',
        amount: 8000,
        copies: '4',
        parties: [{ name: 7 }, { role: 'judge' }, []],
        extra: { a: 1 },
        guest: [],
      }),
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid' } });
    expect(faultsOf(answer).sort()).toEqual(
      [
        ['/extra', 'unknown-field'],
        ['/title', 'not-text'],
        ['/on', 'not-a-date'],
        ['/amount', 'wrong-type'],
        ['/copies', 'wrong-type'],
        ['/parties/0/name', 'wrong-type'],
        ['/parties/1/name', 'required'],
        ['/parties/1/role', 'not-a-choice'],
        ['/parties/2', 'wrong-type'],
        ['/guest', 'wrong-type'],
      ].sort(),
    );
  });

  test.each<[string, object, string, string]>([
    ['an object for a list', { parties: { 0: { name: '孙' }, length: 1 } }, '/parties', 'wrong-type'],
    ['an empty list', { parties: [] }, '/parties', 'too-few'],
    ['a long list', { parties: Array(4).fill({ name: '孙' }) }, '/parties', 'too-many'],
    ['text that is too long', { title: '长'.repeat(21) }, '/title', 'too-long'],
    ['an object for text', { title: {} }, '/title', 'wrong-type'],
    ['null for text', { title: null }, '/title', 'required'],
    ['a text for an object', { guest: 'x' }, '/guest', 'wrong-type'],
    ['money with one digit', { amount: '8000.0' }, '/amount', 'not-money'],
    ['no money', { amount: '0.00' }, '/amount', 'not-money'],
    ['a number too large', { copies: 10 }, '/copies', 'too-large'],
    ['a pointer to escape', { 'a/b~c': 1 }, '/a~1b~0c', 'unknown-field'],
    ['a method of every object', { constructor: 1 }, '/constructor', 'unknown-field'],
  ])('%s', async (_, own, pointer, code) => {
    const answer = await post(book(own));
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toEqual([[pointer, code]]);
  });

  it('cannot reach the prototype of anything', async () => {
    const answer = await post('{"title":"a","parties":[{"name":"a"}],"__proto__":{"polluted":true}}');
    expect(faultsOf(answer)).toEqual([['/__proto__', 'unknown-field']]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each<[string, string | Buffer, string]>([
    ['1,500 levels', `{"title":"a","x":${'['.repeat(1_500)}${']'.repeat(1_500)}}`, 'too-deep'],
    ['NUL', '{"title":"a\\u0000"}', 'nul-character'],
    ['a lone surrogate', '{"title":"\\ud83d"}', 'lone-surrogate'],
    ['a key twice', '{"title":"a","title":"b"}', 'duplicate-key'],
    ['bytes that are not UTF-8', Buffer.from('7b2261223a22c328227d', 'hex'), 'not-utf-8'],
    ['half of it', '{"title"', 'not-json'],
  ])('%s is malformed, never a fault of ours', async (_, body, code) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed', errors: [{ code }] } });
  });

  it('may be empty, which is an object without fields', async () => {
    for (const answer of [await post(undefined, null), await post('', 'application/json')])
      expect(faultsOf(answer)).toEqual([
        ['/title', 'required'],
        ['/parties', 'required'],
      ]);
    for (const value of ['[]', 'null', '"x"', '1']) expect(faultsOf(await post(value))).toEqual([['', 'wrong-type']]);
  });

  it('is JSON, and not larger than a megabyte', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'nonsense'])
      expect(await post('title=a', type)).toMatchObject({ status: 415, body: { code: 'media-type' } });
    expect((await post(book(), 'application/json; charset=utf-8')).status).toBe(201);
    expect(await post(book({ title: 'x'.repeat(1_100_000) }))).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });

  it('is judged after the caller', async () => {
    expect(await post('{"title"', 'application/json', '/closed')).toMatchObject({ status: 401, body: { code: 'token-missing' } });
    expect((await post('x', 'text/plain', '/closed')).status).toBe(401);
  });

  it('may be a document, as bytes', async () => {
    for (const type of ['application/pdf', 'image/png', 'image/jpeg', 'application/octet-stream'])
      expect((await post(Buffer.alloc(2_000_000), type, '/books/scan')).body).toEqual({ bytes: 2_000_000 });
  });
});

describe('a query', () => {
  const list = (query: string): Promise<Answer> => ask(`${server.url}/books${query}`);

  it('has its defaults, and says what it reads as numbers', async () => {
    expect((await list('')).body).toEqual({ limit: 50, total: false, place: null });
    expect((await list('?limit=200&total=true&state=open')).body).toMatchObject({ limit: 200, total: true, state: 'open' });
  });

  test.each([
    ['?limit=0', '/limit', 'too-small'],
    ['?limit=201', '/limit', 'too-large'],
    ['?limit=ten', '/limit', 'wrong-type'],
    ['?limit=1&limit=2', '/limit', 'repeated'],
    ['?state=gone', '/state', 'not-a-choice'],
    ['?colour=red', '/colour', 'unknown-field'],
    ['?total=1', '/total', 'wrong-type'],
    ['?cursor=%00', '/cursor', 'nul-character'],
    ['?cursor=a.b', '/cursor', 'not-a-cursor'],
    ['?cursor=bm9uc2Vuc2U', '/cursor', 'not-a-cursor'],
    ['?__proto__=1', '/__proto__', 'unknown-field'],
  ])('%s is wrong at %s: %s', async (query, pointer, code) => {
    const answer = await list(query);
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toEqual([[pointer, code]]);
  });

  it('is refused where none is read, each field at its place', async () => {
    const headers = { 'content-type': 'application/json' };
    const answers = [
      await ask(`${server.url}/books?colour=red&a/b=1`, { method: 'POST', body: book(), headers }),
      await ask(`${server.url}/health/live?colour=red&a/b=1`),
      await ask(`${server.url}/books/by-id/${uuid()}?colour=red&colour=blue&a/b=`),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid' } });
      expect(faultsOf(answer)).toEqual([
        ['/colour', 'unknown-field'],
        ['/a~1b', 'unknown-field'],
      ]);
    }
    expect((await ask(`${server.url}/books?`, { method: 'POST', body: book(), headers })).status).toBe(201);
  });

  it('is left alone where a browser brings words of others, and where the whole request is read', async () => {
    expect((await ask(`${server.url}/books/slip?from=chat`)).status).toBe(200);
    expect((await post(Buffer.from('x'), 'application/pdf', '/books/scan?name=x')).status).toBe(201);
    expect(
      (await ask(`${server.url}/oauth/token?x=1`, { method: 'POST', body: new URLSearchParams({ grant_type: 'x' }) })).body,
    ).toMatchObject({
      error: 'unsupported_grant_type',
    });
  });

  it('is judged after the caller', async () => {
    expect((await post(book(), 'application/json', '/closed?colour=red')).status).toBe(401);
  });

  it('turns pages by a place it alone reads', async () => {
    const cursor = Buffer.from(JSON.stringify(['2026-03-02', 7])).toString('base64url');
    expect((await list(`?cursor=${cursor}`)).body).toMatchObject({ place: ['2026-03-02', 7] });
  });
});

describe('a refusal', () => {
  it('has one shape, in the language that is asked for', async () => {
    const chinese = await ask(`${server.url}/books/refused?x=1`);
    expect(chinese).toMatchObject({
      status: 412,
      body: {
        code: 'version-stale',
        status: 412,
        instance: '/books/refused',
        errors: [
          { pointer: '', code: 'version-stale' },
          { pointer: '', code: 'role-missing', message: '此操作应由登记员办理', law: { law: 'PML', article: '17' } },
        ],
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    });
    expect(chinese.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(chinese.headers.get('content-language')).toBe('zh-CN');
    const english = await ask(`${server.url}/books/refused`, { headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' } });
    expect(english.body).toMatchObject({
      title: 'Precondition Failed',
      errors: [{ message: 'The resource has changed since you read it' }, {}],
    });
    expect((await ask(`${server.url}/books/refused`, { headers: { 'accept-language': 'zh-CN,en;q=0.5' } })).text).toContain('刷新');
  });

  it('does not tell an unknown id from an invisible one, nor from what is no id', async () => {
    const answers = await Promise.all([uuid(), 'nonsense', "1' OR 1=1", '%E4%B8%AD'].map((id) => ask(`${server.url}/books/by-id/${id}`)));
    const same = answers.map(({ status, body }) => ({ status, ...body, instance: '', traceId: '' }));
    for (const one of same) expect(one).toEqual(same[0]);
    expect(same[0]).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is also what an unknown route gets', async () => {
    expect(await ask(`${server.url}/nowhere`)).toMatchObject({ status: 404, body: { code: 'not-found', instance: '/nowhere' } });
    expect(await ask(`${server.url}/books`, { method: 'DELETE' })).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await ask(`${server.url}/books/by-id/%ff`)).status).toBeLessThan(500);
    // An address that cannot be read at all comes to no route.
    expect(await ask(`${server.url}/%`)).toMatchObject({ status: 400, body: { code: 'malformed', instance: '/%', title: '请求有误' } });
  });

  it('is 503 while the database is away, and 500 without a word when it is our fault', async () => {
    const away = await ask(`${server.url}/books/away`);
    expect(away).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(away.headers.get('retry-after')).toBe('2');
    const bug = await ask(`${server.url}/books/bug`);
    expect(bug).toMatchObject({ status: 500, body: { code: 'internal', errors: [] } });
    expect(bug.text).not.toContain('孙广田');
  });
});

describe('a version', () => {
  const tagged = (tag: string | null): Promise<Answer> =>
    ask(`${server.url}/books/versions`, { method: 'POST', headers: tag === null ? {} : { 'if-match': tag } });

  test.each([
    [null, 428],
    ['', 428],
    ['*', 201],
    ['"7"', 201],
    ['"6", "7"', 201],
    ['"6"', 412],
    ['W/"7"', 412],
    ['7', 412],
  ])('If-Match %s is answered %i', async (tag, status) => expect((await tagged(tag)).status).toBe(status));
});

describe('every answer', () => {
  it('carries the ids it was asked with, or new ones', async () => {
    const traceId = 'a'.repeat(32);
    const { headers } = await ask(`${server.url}/books/refused`, {
      headers: { 'x-request-id': 'grid-42', traceparent: `00-${traceId}-${'b'.repeat(16)}-01` },
    });
    expect(headers.get('x-request-id')).toBe('grid-42');
    expect(headers.get('traceparent')).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const strange = await ask(`${server.url}/books/refused`, {
      headers: { 'x-request-id': 'a b'.repeat(99), traceparent: `00-${'0'.repeat(32)}-x` },
    });
    expect(strange.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(strange.body['traceId']).not.toBe('0'.repeat(32));
  });
});

describe('the state of the house', () => {
  it('is told to who watches it', async () => {
    expect(await ask(`${server.url}/health/live`)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await ask(`${server.url}/health/ready`)).toMatchObject({ status: 200, body: { status: 'ok' } });
    const { text } = await ask(`${server.url}/metrics`);
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/books/by-id/:id",status="404"}');
    expect(text).not.toContain('nonsense');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('is not ready before it is migrated', async () => {
    await database.query('UPDATE yizhan.migrations SET number = -number');
    expect(await ask(`${server.url}/health/ready`)).toMatchObject({ status: 503, body: { status: 'migrations-pending' } });
    await database.query('UPDATE yizhan.migrations SET number = -number');
  });
});

it('lets who is inside finish when it closes', async () => {
  const closing = await aServer(database, { controllers: [BookController] });
  const { port } = new URL(closing.url);
  const socket = net.connect(Number(port), '127.0.0.1');
  const body = book();
  let heard = '';
  socket.setEncoding('utf8').on('data', (part: string) => (heard += part));
  const ended = new Promise((resolve) => socket.on('close', resolve));
  socket.write(`POST /books HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`);
  while ((await connections(closing)) === 0) await new Promise((resolve) => setImmediate(resolve));
  const closed = closing.close();
  socket.write(body);
  await Promise.all([ended, closed]);
  expect(heard).toMatch(/^HTTP\/1\.1 201/);
});

const connections = (one: TestServer): Promise<number> =>
  new Promise((resolve) => (one.app.getHttpServer() as net.Server).getConnections((_, count) => resolve(count)));
