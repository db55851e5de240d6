/** Who may come in, with what, and for how long. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { v7 as uuid } from 'uuid';
import { Keyring } from '../../src/features/sign-in/keyring.service.js';
import { unseal } from '../../src/platform/sealing.js';
import { waitAfter } from '../../src/features/sign-in/guesses.js';
import { hashSecret, verifySecret } from '../../src/platform/secrets.js';
import { Work } from '../../src/platform/work.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type Answer, ask, aServer, bearing, signIn, TEST_KEY, tokenOf, type TestServer } from '../support/http.js';

const PASSWORD = 'yizhan-demo';
const office = uuid();
const clerkZhou = uuid();
const mediatorLi = uuid();
const mediatorLiEntry = uuid();
const gridClient = uuid();

let database: TestDatabase;
let one: TestServer;
let other: TestServer;
let issuer: Server;
let outsideKey: Awaited<ReturnType<typeof generateKeyPair>>;

const password = (username: string, own: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Answer> =>
  signIn(one, { grant_type: 'password', username, password: PASSWORD, ...own }, headers);
const me = (server: TestServer, token: unknown): Promise<Answer> => ask(`${server.url}/api/v1/me`, bearing(token));
const basic = (id: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

beforeAll(async () => {
  database = await aDatabase();
  const hash = await hashSecret(PASSWORD);
  await database.query(
    `INSERT INTO organisations (id, code, name, kind, area_code) VALUES ($1, 'xf', '县信访接待中心', 'petition-centre', '230522')`,
    [office],
  );
  await database.query(
    `INSERT INTO users (id, username, name, organisation_id, roles, password_hash) VALUES
       ($1, 'clerk.petition', '周接待', $3, '{clerk,registrar}', $4), ($2, 'mediator.li', '李调解员', $3, '{mediator}', $4)`,
    [clerkZhou, mediatorLi, office, hash],
  );
  await database.query('INSERT INTO mediators (id, user_id, organisation_id) VALUES ($1, $2, $3)', [mediatorLiEntry, mediatorLi, office]);
  await database.query(
    `INSERT INTO api_clients (id, client_id, name, organisation_id, secret_hash, scopes) VALUES ($1, 'grid-client', '网格系统', $2, $3, '{intake:create,receipt:read}')`,
    [gridClient, office, hash],
  );

  outsideKey = await generateKeyPair('ES256', { extractable: true });
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(outsideKey.publicKey)), kid: 'outside', alg: 'ES256', use: 'sig' }] });
  issuer = createHttpServer((_request, response) => response.setHeader('content-type', 'application/json').end(jwks));
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const outside = {
    issuer: 'https://sso.county.test',
    audience: 'yizhan',
    jwksUri: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/`,
  };
  one = await aServer(database, { outside });
  other = await aServer(database);
});

afterAll(async () => {
  await one?.close();
  await other?.close();
  issuer?.closeAllConnections();
  await new Promise((resolve) => issuer.close(resolve));
  await database?.drop();
});

beforeEach(() => database.query('UPDATE users SET failed_sign_ins = 0, last_failed_at = NULL, active = true'));

describe('a user with the right password', () => {
  it('gets a token that every replica accepts, and is known by it', async () => {
    const { status, body, headers } = await password('clerk.petition');
    expect({ status, ...body }).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 900, scope: 'clerk registrar' });
    expect(headers.get('cache-control')).toBe('no-store');
    for (const server of [one, other])
      expect(await me(server, body['access_token'])).toMatchObject({
        status: 200,
        body: {
          id: clerkZhou,
          kind: 'user',
          name: '周接待',
          organisation: { id: office, name: '县信访接待中心', kind: 'petition-centre' },
          roles: ['clerk', 'registrar'],
          scopes: [],
          mediatorId: null,
        },
      });
  });

  it('is known as the mediator he is', async () => {
    expect((await me(one, await tokenOf(one, 'mediator.li'))).body).toMatchObject({ mediatorId: mediatorLiEntry });
  });

  it('needs no client: an empty Basic is nobody', async () => {
    expect((await password('clerk.petition', {}, basic('', ''))).status).toBe(200);
    expect((await password('clerk.petition', {}, basic('grid-client', 'wrong'))).body).toMatchObject({ error: 'invalid_client' });
  });

  it('may ask for less than he has, and a refresh does not give it back', async () => {
    const narrow = await password('clerk.petition', { scope: 'clerk auditor' });
    expect(narrow.body).toMatchObject({ scope: 'clerk' });
    expect((await me(one, narrow.body['access_token'])).body).toMatchObject({ roles: ['clerk'] });
    const again = await signIn(one, { grant_type: 'refresh_token', refresh_token: String(narrow.body['refresh_token']) });
    expect(again.body).toMatchObject({ scope: 'clerk' });
    expect((await password('clerk.petition', { scope: 'auditor' })).body).toMatchObject({ error: 'invalid_scope' });
  });

  it('is out within a second of being struck off', async () => {
    const token = await tokenOf(one, 'clerk.petition');
    expect((await me(one, token)).status).toBe(200);
    await database.query("UPDATE users SET active = false WHERE username = 'clerk.petition'");
    const deadline = Date.now() + 1_500;
    let answer = await me(one, token);
    while (answer.status === 200 && Date.now() < deadline) answer = await me(one, token);
    expect(answer).toMatchObject({ status: 401, body: { code: 'token-missing' } });
  });
});

describe('a refresh token', () => {
  const refresh = (server: TestServer, token: unknown): Promise<Answer> =>
    signIn(server, { grant_type: 'refresh_token', refresh_token: String(token) });

  it('is good once; used twice, its whole family ends', async () => {
    const first = (await password('clerk.petition')).body['refresh_token'];
    const second = await refresh(other, first);
    expect(second.status).toBe(200);
    expect(second.body['refresh_token']).not.toBe(first);
    expect((await refresh(one, first)).body).toMatchObject({ error: 'invalid_grant' });
    expect((await refresh(one, second.body['refresh_token'])).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('lets one of two through who use it at once', async () => {
    const token = (await password('clerk.petition')).body['refresh_token'];
    const answers = await Promise.all([refresh(one, token), refresh(other, token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('is not kept in the clear, and cannot be widened', async () => {
    const { body } = await password('clerk.petition', { scope: 'clerk' });
    const token = String(body['refresh_token']);
    const widened = `${token.split('.')[0]}.${Buffer.from('clerk registrar').toString('base64url')}`;
    expect((await refresh(one, widened)).status).toBe(400);
    expect(JSON.stringify(await database.query('SELECT * FROM refresh_tokens'))).not.toContain(token.split('.')[0]);
  });
});

describe('a machine client', () => {
  test.each([
    ['by Basic', {}, basic('grid-client', PASSWORD)],
    ['in the form', { client_id: 'grid-client', client_secret: PASSWORD }, {}],
  ])('proves itself %s', async (_, form, headers) => {
    const { body } = await signIn(one, { grant_type: 'client_credentials', ...form }, headers);
    expect(body).toMatchObject({ scope: 'intake:create receipt:read' });
    expect(body).not.toHaveProperty('refresh_token');
    expect((await me(other, body['access_token'])).body).toMatchObject({
      kind: 'client',
      id: gridClient,
      scopes: ['intake:create', 'receipt:read'],
    });
  });

  it('is told by RFC 6749 what it did wrong', async () => {
    const wrong = await signIn(one, { grant_type: 'client_credentials' }, basic('grid-client', 'wrong'));
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(wrong.headers.get('www-authenticate')).toMatch(/^Basic/);
    expect((await signIn(one, { grant_type: 'client_credentials' })).body).toMatchObject({ error: 'invalid_client' });
    expect((await signIn(one, { grant_type: 'magic' })).body).toMatchObject({ error: 'unsupported_grant_type' });
    expect((await signIn(one, {})).body).toMatchObject({ error: 'invalid_request' });
    const twice = await ask(`${one.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams('grant_type=password&grant_type=password'),
    });
    expect(twice).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    const json = await ask(`${one.url}/oauth/token`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    expect(json).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });
});

describe('guessing', () => {
  it('costs more each time, and never locks the owner out for good', async () => {
    for (let n = 0; n < 5; n += 1)
      expect((await password('clerk.petition', { password: 'guess' })).body).toMatchObject({ error: 'invalid_grant' });
    const delayed = await password('clerk.petition');
    expect(delayed).toMatchObject({ status: 429, body: { error: 'slow_down' } });
    expect(Number(delayed.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    await database.query("UPDATE users SET last_failed_at = clock_timestamp() - interval '31 seconds'");
    expect((await password('clerk.petition')).status).toBe(200);
    expect(await database.query("SELECT failed_sign_ins FROM users WHERE username = 'clerk.petition'")).toEqual([{ failed_sign_ins: 0 }]);
  });

  it('learns nothing about who exists', async () => {
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push((await password('nobody.here', { password: 'guess' })).text);
    expect(new Set(answers.slice(0, 5)).size).toBe(1);
    expect(JSON.parse(answers[0]!)).toMatchObject({ error: 'invalid_grant' });
    expect(JSON.parse(answers[5]!)).toMatchObject({ error: 'slow_down' });
    expect((await password('mediator.li', { password: 'guess' })).text).toBe(answers[0]);
  });

  test.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [7, 4],
    [50, 30],
  ])('after %i failures waits %i s', (failures, seconds) => expect(waitAfter(failures)).toBe(seconds));

  it('costs the same work without an account, and never opens', async () => {
    expect(await verifySecret(PASSWORD, undefined)).toBe(false);
    expect(await verifySecret('', undefined)).toBe(false);
    expect(await verifySecret(PASSWORD, await hashSecret(PASSWORD))).toBe(true);
  });
});

describe('a token that is not ours', () => {
  const refusedEverywhere = async (token: string): Promise<void> => {
    expect(await me(one, token)).toMatchObject({ status: 401, body: { code: 'token-missing', status: 401 } });
  };

  it('is refused however it was bent', async () => {
    const [header = '', payload = '', signature = ''] = (await tokenOf(one, 'clerk.petition')).split('.');
    const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    await refusedEverywhere(`${encoded({ alg: 'none', typ: 'at+jwt' })}.${payload}.x`);
    await refusedEverywhere(`${encoded({ ...decoded(header), alg: 'HS256' })}.${payload}.${signature}`);
    await refusedEverywhere(`${encoded({ ...decoded(header), kid: "' OR 1=1 --" })}.${payload}.${signature}`);
    await refusedEverywhere(`${encoded({ ...decoded(header), kid: 'A'.repeat(43) })}.${payload}.${signature}`);
    await refusedEverywhere(`${header}.${encoded({ ...decoded(payload), sub: mediatorLi })}.${signature}`);
    await refusedEverywhere(`${header}.${payload}.${signature.slice(0, -4)}AAAA`);
    await refusedEverywhere('a.b.c');
    await refusedEverywhere('not a token');
  });

  const ownKey = async () => {
    const [row] = await database.query<{ kid: string; private_sealed: Buffer }>('SELECT kid, private_sealed FROM signing_keys');
    const { importJWK } = await import('jose');
    return { kid: row!.kid, key: await importJWK(JSON.parse(unseal(TEST_KEY, row!.kid, row!.private_sealed)) as object, 'ES256') };
  };

  test.each([
    ['another audience', { aud: 'elsewhere' }, {}],
    ['another issuer', { iss: 'http://elsewhere.test' }, {}],
    ['another kind of token', {}, { typ: 'JWT' }],
    ['an end in the past', { exp: 1_700_000_000 }, {}],
    ['no end', { exp: undefined }, {}],
  ])('is refused with %s, even signed by our key', async (_, claims, headers) => {
    const { kid, key } = await ownKey();
    // Not the clerk, whom an earlier test struck off: for a second he is remembered as nobody.
    const good = { iss: 'http://yizhan.test', aud: 'http://yizhan.test', sub: mediatorLi, iat: 1_700_000_000, exp: 4_000_000_000 };
    const make = (own: object, ownHeaders: object) =>
      new SignJWT({ ...good, ...own }).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...ownHeaders }).sign(key);
    expect((await me(one, await make({}, {}))).status).toBe(200);
    await refusedEverywhere(await make(claims, headers));
  });

  it('is accepted from the one outside issuer, for the user it names', async () => {
    const make = (claims: object, audience = 'yizhan') =>
      new SignJWT({ preferred_username: 'mediator.li', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'outside' })
        .setIssuer('https://sso.county.test')
        .setAudience(audience)
        .setSubject('42')
        .setExpirationTime('5m')
        .sign(outsideKey.privateKey);
    expect((await me(one, await make({}))).body).toMatchObject({ id: mediatorLi, kind: 'user' });
    await refusedEverywhere(await make({ preferred_username: 'nobody' }));
    await refusedEverywhere(await make({ preferred_username: 'grid-client' }));
    await refusedEverywhere(await make({ preferred_username: ['mediator.li'] }));
    await refusedEverywhere(await make({}, 'elsewhere'));
    // Where no outside issuer is configured, its tokens are nothing.
    expect((await me(other, await make({}))).status).toBe(401);
  });
});

describe('the signing keys', () => {
  const keyring = (server: TestServer): Keyring =>
    new Keyring(new Work(server.dataSource), {
      issuer: 'http://yizhan.test',
      audience: 'http://yizhan.test',
      keyEncryptionKey: TEST_KEY,
      outside: null,
    });

  it('are made once, however many replicas start together, and lie sealed', async () => {
    await database.query('DELETE FROM signing_keys');
    await Promise.all([one, other, one, other, one, other].map((server) => keyring(server).signingKey()));
    const rows = await database.query<{ kid: string; public_jwk: object; private_sealed: Buffer }>('SELECT * FROM signing_keys');
    expect(rows).toHaveLength(1);
    const [{ kid, public_jwk, private_sealed }] = rows as [(typeof rows)[number]];
    expect(public_jwk).not.toHaveProperty('d');
    expect(JSON.parse(unseal(TEST_KEY, kid, private_sealed))).toHaveProperty('d');
    expect(() => unseal(Buffer.alloc(32, 8), kid, private_sealed)).toThrow();
    expect(() => unseal(TEST_KEY, `x${kid}`, private_sealed)).toThrow();
  });
});
