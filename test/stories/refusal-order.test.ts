import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { type Answer, ask } from '../support/http.js';
import { DOSSIERS, Story } from '../support/story.js';

const UNKNOWN = '01990000-0000-7000-8000-000000000000';
const registrar = 'registrar.mediation';
const saying = ({ status, body }: Answer) => [status, body['code']];
const WRONG = { nothing: 'known' };

describe('Of several reasons to refuse, the first of the list wins', () => {
  let house: House;
  let story: Story;
  let path: string;

  beforeAll(async () => {
    house = await aHouse();
    await house.moveTo('2026-03-02T09:30:00+08:00');
    story = new Story(house, DOSSIERS.loan);
    await story.registers('clerk.petition');
    await story.offers('clerk.petition', 'committee-youyi');
    await story.accepts(registrar, 'mediation');
    path = `${story.path('mediation')}/actions`;
  });
  afterAll(() => house.close());

  const post = (account: string, url: string, body: unknown, headers: Record<string, string> = {}) =>
    house.as(account).post(url, body, headers);

  it('401 before everything: no token, and nothing else is said', async () => {
    const json = { 'content-type': 'application/json' };
    for (const url of [
      `${path}/accept`,
      `/api/v1/proceedings/${UNKNOWN}/actions/accept`,
      '/api/v1/cases',
      '/api/v1/cases/not-an-id/timeline',
    ])
      for (const headers of [json, { ...json, authorization: 'Bearer x.y.z' }, { ...json, authorization: 'Basic eDp5' }]) {
        const answer = await ask(house.url + url, {
          method: url.endsWith('timeline') ? 'GET' : 'POST',
          ...(url.endsWith('timeline') ? {} : { body: '{"a":1' }),
          headers,
        });
        expect([saying(answer), answer.headers.get('www-authenticate')]).toEqual([[401, 'token-missing'], 'Bearer']);
      }
  });

  it('404 before the shape of the body, the version and the key', async () => {
    for (const id of [UNKNOWN, story.proceedings['mediation']])
      expect(saying(await post('registrar.other', `/api/v1/proceedings/${id}/actions/accept`, WRONG))).toEqual([404, 'not-found']);
    expect(saying(await post(registrar, `${path}/no-such-thing`, WRONG))).toEqual([404, 'no-such-action']);
    expect(saying(await post('registrar.other', `${path}/no-such-thing`, WRONG))).toEqual([404, 'not-found']);
  });

  it('a repeat is answered before its version is looked at', async () => {
    const body = { partyId: story.party('孙广田'), willing: true, noticeVersion: '1' };
    const tag = await house.as(registrar).tagOf(story.path('mediation'));
    const key = { 'idempotency-key': 'willing-sun', 'if-match': tag };
    const first = await post(registrar, `${path}/record-willingness`, body, key);
    const again = await post(registrar, `${path}/record-willingness`, body, key);
    expect([first.status, again.status, again.text, again.headers.get('etag')]).toEqual([200, 200, first.text, first.headers.get('etag')]);
    expect(saying(await post(registrar, `${path}/record-willingness`, { ...body, willing: false }, key))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
    expect(saying(await post(registrar, `${path}/accept`, body, key))).toEqual([422, 'idempotency-key-reused']);
    // The key of one is not the key of another.
    expect((await post('head.mediation', `${path}/record-willingness`, body, key)).headers.get('idempotent-replayed')).toBeNull();
  });

  it('400 before the version: what is written wrongly is wrong whatever version was read', async () => {
    expect(saying(await post(registrar, `${path}/accept`, WRONG))).toEqual([400, 'invalid']);
    expect(saying(await post(registrar, `${path}/accept`, WRONG, { 'if-match': '"999"' }))).toEqual([400, 'invalid']);
    expect(saying(await post(registrar, `${path}/accept`, '{"a":', { 'if-match': '"999"' }))).toEqual([400, 'malformed']);
    expect(saying(await post(registrar, `${path}/accept`, WRONG, { 'idempotency-key': 'two words' }))).toEqual([
      400,
      'idempotency-key-malformed',
    ]);
  });

  it('a machine without a key is told so', async () => {
    const authorization = `Bearer ${await house.as('grid-client').bearer()}`;
    const answer = await ask(`${house.url}/api/v1/cases`, {
      method: 'POST',
      body: '{}',
      headers: { authorization, 'content-type': 'application/json' },
    });
    expect(saying(answer)).toEqual([400, 'idempotency-key-required']);
  });

  it('428 and 412 before 403: a stale version is stale for everybody', async () => {
    expect(
      saying(await post('clerk.petition', `/api/v1/cases/${story.caseId}/actions/close`, { outcome: 'settled', evidence: '无' })),
    ).toEqual([428, 'if-match-missing']);
    expect(
      saying(
        await post(
          'clerk.petition',
          `/api/v1/cases/${story.caseId}/actions/close`,
          { outcome: 'settled', evidence: '无' },
          { 'if-match': '"999"' },
        ),
      ),
    ).toEqual([412, 'version-stale']);
    expect(saying(await post(registrar, `${path}/accept`, {}))).toEqual([428, 'if-match-missing']);
    expect(saying(await post(registrar, `${path}/open-mediation`, {}, { 'if-match': '"999"' }))).toEqual([412, 'version-stale']);
    expect(saying(await post(registrar, `${path}/open-mediation`, {}, { 'if-match': 'W/"1"' }))).toEqual([412, 'version-stale']);
  });

  it('403 before 409: who may not is not told whether it could be', async () => {
    expect(saying(await post(registrar, `${path}/open-mediation`, {}, { 'if-match': '*' }))).toEqual([403, 'role-missing']);
    expect(
      saying(
        await post(
          'clerk.petition',
          `/api/v1/cases/${story.caseId}/actions/close`,
          { outcome: 'settled', evidence: '无' },
          { 'if-match': '*' },
        ),
      ),
    ).toEqual([403, 'not-responsible']);
  });

  it('409 before 422, and 422 with all its reasons', async () => {
    expect(saying(await post(registrar, `${path}/sign`, { signer: 'seal', method: 'electronic' }, { 'if-match': '*' }))).toEqual([
      409,
      'not-in-this-state',
    ]);
    const { status, body } = await post(registrar, `${path}/accept`, {}, { 'if-match': '*' });
    expect([status, (body['errors'] as { code: string }[]).map(({ code }) => code)]).toEqual([422, ['party-not-asked', 'no-willing-pair']]);
  });

  it('every refusal is a problem with its type, title, trace and language', async () => {
    const answer = await house.as(registrar).post(`${path}/accept`, {}, { 'if-match': '*', 'accept-language': 'en' });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      type: 'urn:yizhan:refusal:party-not-asked',
      status: 422,
      title: 'Refused by a rule',
      instance: expect.any(String),
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(answer.body['detail']).toContain('Not every party has been asked');
  });

  it('answers an invisible id and an unknown one with the same bytes', async () => {
    const trace = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
    const pairs = [
      `/api/v1/cases/${story.caseId}`,
      `/api/v1/cases/${story.caseId}/timeline`,
      `/api/v1/proceedings/${story.proceedings['mediation']}`,
      `/api/v1/proceedings/${story.proceedings['mediation']}/actions`,
      `/api/v1/handoffs/${story.handoffId}`,
    ];
    for (const visible of pairs) {
      const unknown = visible.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, UNKNOWN);
      const [a, b] = await Promise.all([visible, unknown].map((url) => house.as('registrar.other').get(url, trace)));
      const plain = ({ status, text, headers }: Answer, url: string) => {
        const kept = [...headers].filter(([name]) => !['date', 'x-request-id', 'traceparent'].includes(name));
        return [status, text.replaceAll(url, 'HERE'), JSON.stringify(kept)];
      };
      expect(plain(a!, visible)).toEqual(plain(b!, unknown));
      expect(a!.status).toBe(404);
    }
  });
});
