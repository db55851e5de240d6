/** Whoever runs the house sees the queue and the proofs, by a browser; nobody else does, and nothing there speaks of a case. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RungQueue } from '../../src/platform/queues/rung-queue.js';
import { eventually } from '../support/eventually.js';
import { type House, aHouse } from '../support/house.js';
import { type Answer, ask } from '../support/http.js';

describe('The operator’s pages', () => {
  let house: House;
  let queue: RungQueue;

  beforeAll(async () => {
    house = await aHouse();
    queue = new RungQueue({ databaseUrl: house.database.workerUrl });
    await queue.open();
  });
  afterAll(async () => {
    await queue.close();
    await house.close();
  });

  const basic = (name: string, secret = 'yizhan-demo') => `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(house.url + path, { headers, redirect: 'manual' });
  const asAdmin = (path: string) => get(path, { authorization: basic('admin.system') });

  it.each(['/operator', '/operator/queues', '/operator/queues/api/queues', '/operator/queues/static/js/main.js'])(
    '%s asks who is there, in the way a browser understands',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect([status, headers.get('www-authenticate'), body['code']]).toEqual([401, expect.stringMatching(/^Basic /), 'token-missing']);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    },
  );

  it.each(['clerk.petition', 'mediator.li', 'supervisor.county', 'auditor.county', 'admin.security'])(
    'are closed to %s',
    async (account) => {
      for (const path of ['/operator', '/operator/queues/api/queues']) {
        const { status, headers, body } = await get(path, { authorization: basic(account) });
        expect([status, body['code'], headers.get('set-cookie')]).toEqual([403, 'role-missing', null]);
      }
      const bearer = await house.as(account).bearer();
      expect((await get('/operator', { cookie: `yizhan-operator=${bearer}` })).status).toBe(403);
    },
  );

  it('are open to a system administrator, for a short while and for these pages alone', async () => {
    const { status, headers, text } = await asAdmin('/operator');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('每日核对');
    const cookie = headers.get('set-cookie')!;
    expect(cookie).toMatch(/; Path=\/operator; Max-Age=600; HttpOnly; SameSite=Strict$/);
    expect((await get('/operator', { cookie: cookie.split(';')[0]! })).status).toBe(200);
    expect((await get('/operator', { cookie: 'yizhan-operator=a.b.c' })).status).toBe(401);
  });

  it('let nothing in from other sites', async () => {
    for (const path of ['/operator', '/operator/queues']) {
      const policy = (await asAdmin(path)).headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    }
  });

  it('show the jobs with the sentence each ended with, and ids and nothing else of what they are about', async () => {
    queue.work(async () => '已提醒 1 项 / fired 1');
    await queue.ring([[4711]]);
    const jobs = async () => {
      const { body, status } = await asAdmin('/operator/queues/api/queues?activeQueue=rungs&status=completed&page=1&jobsPerPage=10');
      expect(status).toBe(200);
      return ((body['queues'] as { jobs: { data: unknown; returnValue: unknown }[]; readOnlyMode: boolean }[])[0] ?? { jobs: [] }).jobs;
    };
    const [job] = await eventually(jobs, (seen) => seen.length > 0);
    expect(job).toMatchObject({ data: { rungIds: [4711] }, returnValue: '已提醒 1 项 / fired 1' });
  });

  it('are for looking: no job is ended, begun again or thrown away here', async () => {
    for (const [method, path] of [
      ['PUT', '/operator/queues/api/queues/rungs/clean/completed'],
      ['PUT', '/operator/queues/api/queues/rungs/pause'],
      ['POST', '/operator/queues/api/queues/rungs/add'],
    ] as const) {
      const { status } = await ask(house.url + path, { method, headers: { authorization: basic('admin.system') } });
      expect(status).toBe(404);
    }
  });

  it('slow down whoever guesses', async () => {
    const guess = () => get('/operator', { authorization: basic('admin.security', 'wrong') });
    for (let turn = 0; turn < 5; turn += 1) expect((await guess()).status).toBe(401);
    const { status, headers, body } = await guess();
    expect([status, body['code'], Number(headers.get('retry-after')) > 0]).toEqual([429, 'too-many-requests', true]);
  });
});
