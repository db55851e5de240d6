import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { type Answer, ask } from '../support/http.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

const REFUSED = new Set([400, 404, 413, 415]);
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const UNKNOWN = '01990000-0000-7000-8000-000000000000';

/** Bodies that no route takes, as they go over the wire. */
const BODIES: readonly [string, string | Uint8Array<ArrayBuffer>][] = [
  ['an unknown field', '{"nothing":"known"}'],
  ['an array for the object', '[]'],
  ['a text for the object', '"text"'],
  ['a number for the object', '1'],
  ['null', 'null'],
  ['half an object', '{"a":'],
  ['two objects', '{}{}'],
  ['a key twice', '{"reason":"a","reason":"b"}'],
  ['a prototype', '{"__proto__":{"channel":"window"},"constructor":{"prototype":{"a":1}}}'],
  ['a hundred thousand levels', deep(100_000)],
  ['forty levels', deep(40)],
  ['a NUL', '{"reason":"a\\u0000b"}'],
  ['a raw NUL', '{"reason":"a\u0000b"}'],
  ['half a surrogate pair', '{"reason":"\\ud800"}'],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x5b, 0x5d])],
  ['ten thousand keys', JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, 1])))],
  ['two megabytes', JSON.stringify({ reason: 'x'.repeat(2_000_000) })],
];

const QUERIES: readonly [string, string][] = [
  ['an unknown parameter', 'nothing=known'],
  ['the same twice', 'limit=1&limit=2'],
  ['a limit of nothing', 'limit='],
  ['a negative limit', 'limit=-1'],
  ['a huge limit', 'limit=100000000000000000000'],
  ['a limit in words', 'limit=ten'],
  ['a forged cursor', 'cursor=%00%00'],
  ['a cursor of somebody else', 'cursor=WyJcdTAwMDAiXQ'],
  ['a cursor with too much in it', 'cursor=W251bGwsbnVsbCxudWxsLHsiYSI6MX1d'],
  ['an object', 'limit[a]=1'],
  ['a NUL', 'q=%00'],
  ['a broken escape', 'limit=%E0%A4%A'],
  ['half a surrogate pair', 'limit=%ED%A0%80'],
];

const PATHS: readonly string[] = [
  '1',
  'null',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%ED%A0%80',
  '%E0%A4%A',
  "'%20OR%201=1--",
  'x'.repeat(300),
  `${UNKNOWN}x`,
  '00000000-0000-0000-0000-000000000000',
];

describe('What nobody should send', () => {
  let house: House;
  let story: Story;
  let routes: { method: string; url: string }[];

  beforeAll(async () => {
    house = await aHouse();
    await house.moveTo('2026-03-02T09:30:00+08:00');
    story = new Story(house, DOSSIERS.loan);
    await story.registers('registrar.mediation');
    await story.opens('registrar.mediation', 'mediation', { procedure: 'people-mediation' });
    routes = house.routes.filter(
      ({ method, url }) =>
        method !== 'HEAD' && method !== 'OPTIONS' && (url.startsWith('/api/') || url.startsWith('/demo/') || url.startsWith('/track/')),
    );
  });
  afterAll(() => house.close());

  /** A real resource where there is one, so that the request gets past the 404. */
  const real = (url: string) =>
    url
      .replace(':caseId', story.caseId)
      .replace(':proceedingId', story.proceedings['mediation']!)
      .replace(':partyId', story.party('孙广田'))
      .replace(':ruleId', 'judicial-confirmation.apply')
      .replace(/(proceedings\/[^/]+\/actions\/):action/, '$1record-willingness')
      .replace(/(cases\/[^/]+\/actions\/):action/, '$1close')
      .replace(/(handoffs\/[^/]+\/actions\/):action/, '$1reject')
      .replace(/(deadlines\/[^/]+\/actions\/):action/, '$1suspend')
      .replace(':kind', 'rights-notice')
      .replace(':code', story.trackingCode)
      .replace(/:\w+/g, UNKNOWN);

  const judged = (what: string, { status, body, headers }: Answer): string | null => {
    if (!REFUSED.has(status)) return `${what} → ${status} ${String(body['code'])}`;
    if (!headers.get('content-type')?.startsWith('application/problem+json'))
      return `${what} → ${status} as ${headers.get('content-type')}`;
    const errors = body['errors'] as { pointer?: unknown; code?: unknown }[] | undefined;
    if (status === 400 && !errors?.every(({ pointer, code }) => typeof pointer === 'string' && typeof code === 'string'))
      return `${what} → 400 without a pointer`;
    return null;
  };

  it('is known for every route there is', () => {
    expect(routes.length).toBeGreaterThan(30);
  });

  it.each(BODIES)('%s in a body is refused by every route, and breaks none', async (_what, body) => {
    const person = house.as('registrar.mediation');
    const authorization = `Bearer ${await person.bearer()}`;
    const answers = routes
      .filter(({ method }) => method !== 'GET' && method !== 'DELETE')
      .map(async ({ method, url }) => {
        const headers = { authorization, 'content-type': 'application/json', 'if-match': '*' };
        return judged(`${method} ${url}`, await ask(house.url + real(url), { method, body, headers }));
      });
    expect((await Promise.all(answers)).filter(Boolean)).toEqual([]);
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'not a type'])(
    'a body that says it is %s is refused',
    async (type) => {
      const authorization = `Bearer ${await house.as('registrar.mediation').bearer()}`;
      const answers = routes
        .filter(({ method }) => method !== 'GET' && method !== 'DELETE')
        .map(async ({ method, url }) => {
          const headers = { authorization, 'content-type': type, 'if-match': '*' };
          return judged(`${method} ${url}`, await ask(house.url + real(url), { method, body: '{"nothing":"known"}', headers }));
        });
      expect((await Promise.all(answers)).filter(Boolean)).toEqual([]);
    },
  );

  it.each(QUERIES)('%s in a query breaks no list', async (what, query) => {
    const answers = await Promise.all(
      routes
        .filter(({ method }) => method === 'GET')
        .map(async ({ url }) => ({ url, answer: await house.as('registrar.mediation').get(`${real(url)}?${query}`) })),
    );
    expect(answers.filter(({ answer }) => answer.status >= 500).map(({ url, answer }) => `${url} ${answer.text}`)).toEqual([]);
    const lists = answers.filter(({ url }) =>
      ['/api/v1/cases', '/api/v1/handoffs', '/api/v1/deadlines', '/api/v1/cases/:caseId/timeline'].includes(url),
    );
    expect([lists.length, lists.filter(({ answer }) => answer.status !== 400).map(({ url }) => `${what} ${url}`)]).toEqual([4, []]);
  });

  it.each(PATHS)('%p in a path is 404 or 400, and breaks nothing', async (id) => {
    const answers = await Promise.all(
      routes
        .filter(({ method, url }) => method === 'GET' && url.includes(':') && !url.endsWith(':version'))
        .map(async ({ url }) => ({ url, status: (await house.as('registrar.mediation').get(real(url.replace(/:\w+/, id)))).status })),
    );
    expect(answers.filter(({ status }) => ![400, 404, 414].includes(status))).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a wrong check digit',
      { parties: [{ role: 'applicant', kind: 'person', name: '甲', idType: 'resident-id', idNumber: '230522196804123311' }] },
      'check-digit /parties/0/idNumber',
    ],
    [
      'a day that does not exist',
      { parties: [{ role: 'applicant', kind: 'person', name: '甲', birthDate: '2023-02-29' }] },
      'not-a-date /parties/0/birthDate',
    ],
    ['an object for a list', { parties: { 0: {} } }, 'wrong-type /parties'],
    ['a list for an object', { source: [] }, 'wrong-type /source'],
    ['a number for a text', { title: 1 }, 'wrong-type /title'],
    ['money as a number', { claims: [{ description: '还钱', amount: 30000 }] }, 'wrong-type /claims/0/amount'],
    ['money with three digits', { claims: [{ description: '还钱', amount: '1.000' }] }, 'not-money /claims/0/amount'],
    ['a code that is none', { channel: 'Window' }, 'not-a-choice /channel'],
    [
      'an instant to come',
      { source: { system: 'a', number: '1', receivedAt: '2027-01-01T00:00:00+08:00' } },
      'in-the-future /source/receivedAt',
    ],
    ['a field of a field', { parties: [{ role: 'applicant', kind: 'person', name: '甲', rank: 1 }] }, 'unknown-field /parties/0/rank'],
  ])('%s is refused with a pointer to it', async (_what, more, reason) => {
    const answer = await house.as('clerk.petition').post('/api/v1/cases', { ...DOSSIERS.loan.registration, ...more });
    expect(refusalOf(answer)).toMatchObject({ status: 400, reasons: [reason] });
  });

  it('leaves nothing behind', async () => {
    const [count] = await house.database.query<{ cases: number; keys: number }>(
      'SELECT (SELECT count(*)::int FROM cases) AS cases, (SELECT count(*)::int FROM parties) AS keys',
    );
    expect(count).toEqual({ cases: 1, keys: 2 });
  });
});
