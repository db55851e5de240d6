import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NoticePreferencesModule } from '../../src/features/notice-preferences/notice-preferences.module.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCounty } from '../support/demo-county.js';
import { type Answer, ask, aServer, bearing, signIn, type TestServer, tokenOf } from '../support/http.js';

let database: TestDatabase;
let server: TestServer;
const PATH = '/api/v1/me/notice-preferences';
const NIGHT = { quietFrom: '21:00', quietTo: '07:30', digest: true, digestAt: '09:00' };

beforeAll(async () => {
  database = await aDatabase();
  await aDemoCounty(database);
  server = await aServer(database, { imports: [NoticePreferencesModule] });
});
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

async function tokenFor(account: string): Promise<string> {
  if (!account.endsWith('-client')) return tokenOf(server, account);
  const form = { grant_type: 'client_credentials', client_id: account, client_secret: 'yizhan-demo' };
  return String((await signIn(server, form)).body['access_token']);
}

const read = async (account: string): Promise<Answer> => ask(`${server.url}${PATH}`, bearing(await tokenFor(account)));
const save = async (account: string, body: unknown, ifMatch?: string): Promise<Answer> => {
  const headers = { 'content-type': 'application/json', ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) };
  return ask(`${server.url}${PATH}`, { method: 'PUT', ...bearing(await tokenFor(account), headers), body: JSON.stringify(body) });
};
const tagOf = ({ headers }: Answer) => headers.get('etag');

it('a person who never set any has the defaults, at version 0; what he sets is what he reads', async () => {
  const before = await read('mediator.li');
  expect([before.status, tagOf(before)]).toEqual([200, '"0"']);
  expect(before.body).toEqual({ quietFrom: null, quietTo: null, digest: false, digestAt: '08:30' });
  const saved = await save('mediator.li', NIGHT, '"0"');
  expect([saved.status, tagOf(saved)]).toEqual([200, '"1"']);
  const after = await read('mediator.li');
  expect([after.body, tagOf(after)]).toEqual([NIGHT, '"1"']);
  expect(saved.body).toEqual(NIGHT);
});

it('they are his own: nobody else has them', async () => {
  await save('mediator.wang', NIGHT, '*');
  expect((await read('mediator.zhao')).body).toMatchObject({ digest: false });
});

it('they are set as a whole: what is left out is the default again', async () => {
  await save('mediator.wang', NIGHT, '*');
  expect((await save('mediator.wang', { digest: false }, '*')).status).toBe(200);
  expect((await read('mediator.wang')).body).toEqual({ quietFrom: null, quietTo: null, digest: false, digestAt: '08:30' });
});

it('without If-Match nothing is set, nor by a version that another has overtaken', async () => {
  const { body: before } = await read('registrar.other');
  expect((await save('registrar.other', NIGHT)).body).toMatchObject({ status: 428, code: 'if-match-missing' });
  expect((await save('registrar.other', NIGHT, '"7"')).body).toMatchObject({ status: 412, code: 'version-stale' });
  const again = await read('registrar.other');
  expect([again.body, tagOf(again)]).toEqual([before, '"0"']);
});

it('of two who save the same version at once, one is told that it is stale', async () => {
  for (const version of ['"0"', '"1"']) {
    const answers = await Promise.all([save('clerk.centre', NIGHT, version), save('clerk.centre', { digest: false }, version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  }
});

it.each<[string, unknown, string, string]>([
  ['digest is missing', {}, '/digest', 'required'],
  ['digest is no truth', { digest: 'true' }, '/digest', 'wrong-type'],
  ['quiet hours without an end', { digest: false, quietFrom: '21:00' }, '/quietTo', 'required'],
  ['quiet hours without a beginning', { digest: false, quietTo: '07:30' }, '/quietFrom', 'required'],
  ['quiet hours that end when they begin', { digest: false, quietFrom: '21:00', quietTo: '21:00' }, '/quietTo', 'same-time'],
  ['an hour no day has', { digest: false, quietFrom: '24:00', quietTo: '07:30' }, '/quietFrom', 'not-a-time'],
  ['a digest at no time of day', { digest: true, digestAt: '8:30' }, '/digestAt', 'not-a-time'],
  ['a digest at a number', { digest: true, digestAt: 830 }, '/digestAt', 'wrong-type'],
  ['a field nobody knows', { digest: true, mute: true }, '/mute', 'unknown-field'],
])('is refused where it is wrong, before its version is looked at: %s', async (_, body, pointer, code) => {
  const { status, body: problem } = await save('mediator.zhao', body);
  expect(status).toBe(400);
  expect(problem).toMatchObject({ code: 'invalid', errors: [{ pointer, code }] });
});

it('a machine has no quiet hours', async () => {
  expect((await read('court-client')).body).toMatchObject({ status: 403, code: 'role-missing' });
  expect((await save('court-client', NIGHT, '*')).body).toMatchObject({ status: 403, code: 'role-missing' });
  expect(await database.query(`SELECT FROM notice_preferences p WHERE NOT EXISTS (SELECT FROM users u WHERE u.id = p.user_id)`)).toEqual(
    [],
  );
});

it('nobody reads them without a token', async () => expect((await ask(`${server.url}${PATH}`)).status).toBe(401));
