/** Who may look up whom, and how a list is turned. */
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { DirectoryModule } from '../../src/features/directory/directory.module.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCounty, type DemoCounty } from '../support/demo-county.js';
import { type Answer, ask, aServer, bearing, type TestServer, tokenOf } from '../support/http.js';

type Item = Record<string, unknown>;

let database: TestDatabase;
let county: DemoCounty;
let server: TestServer;
const tokens = new Map<string, string>();

async function as(username: string, path: string): Promise<Answer> {
  if (!tokens.has(username)) tokens.set(username, await tokenOf(server, username));
  return ask(`${server.url}/api/v1/${path}`, bearing(tokens.get(username)));
}
const items = ({ body }: Answer): Item[] => body['items'] as Item[];

beforeAll(async () => {
  database = await aDatabase();
  county = await aDemoCounty(database);
  server = await aServer(database, { imports: [DirectoryModule] });
});
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

describe('organisations', () => {
  it('are known to everybody who works here, and to nobody else', async () => {
    expect((await ask(`${server.url}/api/v1/organisations`)).status).toBe(401);
    expect(items(await as('clerk.village', 'organisations'))).toHaveLength(Object.keys(county.organisations).length);
  });

  it('are found by kind, by area with all that lies in it, and by part of a name', async () => {
    const codes = async (query: string) => items(await as('clerk.village', `organisations?${query}`)).map(({ code }) => code);
    expect(await codes('kind=court')).toEqual(['court-sifangtai', 'court-youyi']);
    expect(await codes('kind=people-mediation-committee&areaCode=230522')).toEqual([
      'committee-farm',
      'committee-xingsheng',
      'committee-youyi',
    ]);
    expect(await codes(`q=${encodeURIComponent('劳动人事')}`)).toEqual(['labour-arbitration']);
    expect(await codes('q=%25')).toEqual([]);
  });

  it('show their kind in Chinese and the court above a docking centre', async () => {
    const [centre] = items(await as('clerk.village', 'organisations?kind=docking-centre'));
    expect(centre).toEqual({
      id: county.organisations['docking-centre'],
      code: 'docking-centre',
      name: '诉调对接中心',
      kind: 'docking-centre',
      kindLabel: '诉调对接中心',
      areaCode: '230522',
      parentId: county.organisations['court-youyi'],
      phone: null,
    });
  });

  it('come page by page without a gap or a repeat, counted only when asked', async () => {
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const page = await as('clerk.village', `organisations?limit=4${cursor}`);
      expect(page.body).not.toHaveProperty('total');
      seen.push(...items(page).map(({ code }) => code));
      cursor = page.body['nextCursor'] === null ? '' : `&cursor=${String(page.body['nextCursor'])}`;
    } while (cursor !== '');
    expect(seen).toEqual(Object.keys(county.organisations).sort());
    expect((await as('clerk.village', 'organisations?limit=1&total=true&kind=court')).body['total']).toBe(2);
  });

  test.each([
    ['limit=0', '/limit'],
    ['limit=ten', '/limit'],
    ['areaCode=2305', '/areaCode'],
    ['kind=Court', '/kind'],
    ['cursor=abc', '/cursor'],
    [`cursor=${Buffer.from('["\\u0000"]').toString('base64url')}`, '/cursor'],
    ['colour=red', '/colour'],
    ['q=a&q=b', '/q'],
  ])('%s is 400 at %s', async (query, pointer) => {
    const { status, body } = await as('clerk.village', `organisations?${query}`);
    expect(status).toBe(400);
    expect(body['errors']).toEqual([expect.objectContaining({ pointer })]);
  });
});

describe('mediators', () => {
  it('are listed with their roster id, and by committee', async () => {
    const answer = await as('registrar.mediation', `mediators?organisationId=${county.organisations['committee-youyi']}`);
    expect(items(answer).map(({ name }) => name)).toEqual(['李调解员', '王调解员']);
    expect(items(answer)[0]).toEqual({
      id: county.mediators['mediator.li'],
      userId: county.users['mediator.li'],
      name: '李调解员',
      organisation: { id: county.organisations['committee-youyi'], name: '友谊镇人民调解委员会' },
    });
  });

  it('who can no longer sign in are not offered', async () => {
    await database.query("UPDATE users SET active = false WHERE username = 'mediator.zhao'");
    expect(items(await as('registrar.mediation', 'mediators')).map(({ name }) => name)).toEqual(['农场调解员', '李调解员', '王调解员']);
    await database.query("UPDATE users SET active = true WHERE username = 'mediator.zhao'");
  });
});

describe('users and machine clients', () => {
  test.each(['admin.system', 'admin.security'])('%s sees all, and never a hash', async (admin) => {
    const answer = await as(admin, 'users');
    expect(items(answer)).toHaveLength(Object.keys(county.users).length);
    expect(answer.text + (await as(admin, 'api-clients')).text).not.toContain('scrypt');
    expect(items(await as(admin, 'api-clients')).map(({ clientId }) => clientId)).toEqual([
      'court-client',
      'grid-client',
      'petition-client',
    ]);
    expect(items(await as(admin, 'users?role=mediator'))).toHaveLength(4);
  });

  it('a head sees the people of his own committee and no other', async () => {
    expect(items(await as('head.mediation', 'users')).map(({ username }) => username)).toEqual([
      'head.mediation',
      'mediator.li',
      'mediator.wang',
      'registrar.mediation',
    ]);
    expect((await as('head.mediation', `users?organisationId=${county.organisations['committee-xingsheng']}`)).status).toBe(403);
    expect((await as('head.mediation', 'api-clients')).status).toBe(403);
  });

  test.each(['clerk.petition', 'mediator.li', 'supervisor.county', 'auditor.county'])('%s sees neither', async (who) => {
    for (const path of ['users', 'api-clients']) expect(await as(who, path)).toMatchObject({ status: 403, body: { code: 'role-missing' } });
  });

  it('a wrong query is said before that one may not ask', async () => {
    expect((await as('clerk.petition', 'users?limit=0')).status).toBe(400);
  });
});

describe('procedures', () => {
  it('are the rows themselves: states, actions, words and articles', async () => {
    const { body, headers } = await as('clerk.petition', 'procedures/people-mediation');
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({ code: 'people-mediation', title: '人民调解' });
    expect(body['states']).toContainEqual({ code: 'mediating', title: '调解中', stage: 'mediation', stageLabel: '调解', outcome: null });
    expect(body['actions']).toContainEqual({
      action: 'resume',
      title: '恢复调解',
      law: [{ law: '办理规则', article: '' }],
      from: ['paused'],
      to: 'mediating',
      by: ['handler'],
      only: [],
    });
    expect((await as('clerk.petition', 'procedures/no-such')).status).toBe(404);
  });

  it('are turned page by page', async () => {
    const first = await as('clerk.petition', 'procedures?limit=1&total=true');
    const rest = await as('clerk.petition', `procedures?cursor=${String(first.body['nextCursor'])}`);
    expect([...items(first), ...items(rest)].map(({ code }) => code)).toEqual(ROADS.map(({ code }) => code));
    expect(first.body['total']).toBe(ROADS.length);
  });
});

describe('the rights notice', () => {
  it('is given in the version asked for', async () => {
    const { status, body } = await as('registrar.mediation', 'rights-notices/1');
    expect(status).toBe(200);
    expect(body['text']).toContain('不得因调解而阻止当事人');
  });

  test.each(['2', '1%00', 'x'.repeat(200)])('%s is none', async (version) => {
    expect((await as('registrar.mediation', `rights-notices/${version}`)).status).toBe(404);
  });
});
