/** What a party is shown who follows its case by code, and what nobody is. */
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { CHAIN_START } from '../../src/domain/event-hash.js';
import { formatTrackingCode, newTrackingCode } from '../../src/domain/tracking-code.js';
import { TrackingModule } from '../../src/features/tracking/tracking.module.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCounty, type DemoCounty } from '../support/demo-county.js';
import { type Answer, ask, aServer, type TestServer } from '../support/http.js';

let database: TestDatabase;
let county: DemoCounty;
let server: TestServer;

const HTML = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const track = (code: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(`${server.url}/api/v1/track/${code}`, { headers });

interface Followed {
  caseId: string;
  code: string;
}

/** A case between two neighbours, registered on a Monday and followed by code. */
async function aFollowedCase({
  riskFlags = [] as string[],
  stage = 'intake',
  holder = 'petition-centre' as keyof DemoCounty['organisations'],
} = {}): Promise<Followed> {
  const caseId = uuid();
  const code = newTrackingCode();
  const { organisations: at } = county;
  await database.query(
    `INSERT INTO cases (id, case_no, matter_id, channel, dispute_type, title, facts, area_code, risk_flags, registered_by, registered_organisation_id,
       responsible_organisation_id, responsible_since, stage, registered_at, registered_on, event_seq, event_hash)
     VALUES ($1, $2, $1, 'window', 'neighbour', '孙广田与周长顺排水纠纷', '周长顺的水流进孙广田家院子', '230522100000', $3, '{"name":"信访窗口"}', $4, $5,
       '2026-03-02T09:00:00+08:00', $6, '2026-03-02T09:00:00+08:00', '2026-03-02', 0, $7)`,
    [caseId, `T-${caseId}`, riskFlags, at['petition-centre'], at[holder], stage, CHAIN_START],
  );
  await database.query('INSERT INTO tracking_codes (code, case_id) VALUES ($1, $2)', [code, caseId]);
  return { caseId, code };
}

async function aDeadline(
  caseId: string,
  ruleId: string,
  kind: string,
  due: string,
  { owedBy = 'organisation', subject = 'none' } = {},
): Promise<string> {
  const id = uuid();
  await database.query(
    `INSERT INTO deadlines (id, case_id, owner_kind, owner_id, subject_kind, subject_id, clock, kind, rule_id, rule_version, calendar_version, start_date, nominal_due, due_date,
       provisional, organisation_id, owed_by, started_at)
     VALUES ($1, $2, 'proceeding', $1, $7, $1, 'x', $3, $4, 1, '2026:1', '2026-03-02', $5, $5, false, $6, $8, now())`,
    [id, caseId, kind, ruleId, due, county.organisations['committee-youyi'], subject, owedBy],
  );
  return id;
}

async function aMediation(caseId: string): Promise<string> {
  const id = uuid();
  await database.query(
    `INSERT INTO proceedings (id, case_id, procedure, procedure_version, variant, state, organisation_id, handler_id, opened_at, opened_on, last_step_on,
       owed_by, owed_organisation_id, owed_user_id, owed_steps)
     VALUES ($1, $2, 'people-mediation', 1, 'general', 'mediating', $3, $4, now(), '2026-03-03', '2026-03-04', 'handler', $3, $5, '{draft-agreement,terminate}')`,
    [id, caseId, county.organisations['committee-youyi'], county.mediators['mediator.li'], county.users['mediator.li']],
  );
  return id;
}

let seq = 0;
const anEvent = (caseId: string, proceedingId: string, type: string, on: string): Promise<unknown> =>
  database.query(
    `INSERT INTO events (case_id, seq, id, type, proceeding_id, at, occurred_on, actor, data, prev_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6::date + time '10:00', $6, '{"name":"李调解员"}', '{"note":"孙广田说"}', $7, $7)`,
    [caseId, (seq += 1), uuid(), type, proceedingId, on, CHAIN_START],
  );

/** Names and words that stand in the rows above, and must never be seen outside. */
const PRIVATE = ['孙广田', '周长顺', '李调解员', '信访窗口', '排水', '院子', 'T-'];

beforeAll(async () => {
  database = await aDatabase();
  county = await aDemoCounty(database);
  server = await aServer(database, { imports: [TrackingModule] });
});
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

describe('the progress behind a code', () => {
  it('says at the desk where the case waits to be sent on, and until when', async () => {
    const { caseId, code } = await aFollowedCase();
    await aDeadline(caseId, 'case.route', 'duty', '2026-03-04');
    const { status, body } = await track(code);
    expect(status).toBe(200);
    expect(body).toEqual({
      asOf: '2026-03-02',
      stage: 'intake',
      stageLabel: '登记分流',
      holder: { name: '县信访接待中心', since: '2026-03-02' },
      nextStep: { text: '确定由哪个单位、通过什么途径处理', by: '县信访接待中心' },
      until: {
        date: '2026-03-04',
        kind: 'duty',
        label: '办理期限',
        what: '登记后分流',
        provisional: false,
        suspended: false,
        unverified: false,
      },
      closedOn: null,
      milestones: [{ date: '2026-03-02', title: '登记', organisation: '县信访接待中心' }],
      rights: [expect.stringContaining('起诉'), expect.stringContaining('12348')],
    });
  });

  it('names the body an offer waits for, while the sender still holds the case', async () => {
    const { caseId, code } = await aFollowedCase();
    await database.query(
      `INSERT INTO handoffs (id, case_id, from_organisation_id, to_organisation_id, procedure, reason, legal_basis, state, offered_by, offered_at, offered_on)
       VALUES ($1, $2, $3, $4, 'people-mediation', '邻里纠纷', 'x', 'offered', '{}', now(), '2026-03-02')`,
      [uuid(), caseId, county.organisations['petition-centre'], county.organisations['committee-youyi']],
    );
    expect((await track(code)).body).toMatchObject({
      holder: { name: '县信访接待中心' },
      nextStep: { text: '答复是否接收', by: '友谊镇人民调解委员会' },
    });
  });

  it('in mediation shows coarse steps by bodies, the target as a 工作目标, and nothing of people or the dispute', async () => {
    const { caseId, code } = await aFollowedCase({ stage: 'mediation', holder: 'committee-youyi' });
    const proceedingId = await aMediation(caseId);
    await aDeadline(caseId, 'people-mediation.target', 'target', '2026-04-03');
    await aDeadline(caseId, 'judicial-confirmation.apply', 'right', '2026-03-20');
    for (const [type, on] of [
      ['people-mediation.accept', '2026-03-03'],
      ['people-mediation.record-willingness', '2026-03-03'],
      ['people-mediation.open-mediation', '2026-03-04'],
      ['deadline-escalated', '2026-03-05'],
    ] as const)
      await anEvent(caseId, proceedingId, type, on);
    const json = await track(code);
    expect(json.body).toMatchObject({
      stageLabel: '调解',
      nextStep: { text: '继续调解;谈妥了就制作调解协议书', by: '友谊镇人民调解委员会' },
      until: { date: '2026-04-03', kind: 'target', label: '工作目标' },
    });
    expect(json.body['milestones']).toEqual([
      { date: '2026-03-02', title: '登记', organisation: '县信访接待中心' },
      { date: '2026-03-03', title: '受理调解', organisation: '友谊镇人民调解委员会' },
      { date: '2026-03-04', title: '开始调解', organisation: '友谊镇人民调解委员会' },
    ]);
    const html = await track(code, HTML);
    expect(html.text).toContain('<dt>工作目标</dt>');
    for (const word of PRIVATE) expect(json.text + html.text).not.toContain(word);
  });

  it('keeps to itself what the parties agreed on, and days that bind no body of the house', async () => {
    const { caseId, code } = await aFollowedCase({ stage: 'performance', holder: 'committee-youyi' });
    await aDeadline(caseId, 'performance.instalment', 'duty', '2026-03-10', { owedBy: 'party', subject: 'instalment' });
    await aDeadline(caseId, 'litigation.file', 'target', '2026-03-11', { owedBy: 'party' });
    await aDeadline(caseId, 'performance.visit', 'duty', '2026-04-01');
    expect((await track(code)).body['until']).toMatchObject({ date: '2026-04-01' });
  });

  it('prefers a day that runs to one that stands still', async () => {
    const { caseId, code } = await aFollowedCase({ stage: 'mediation' });
    const still = await aDeadline(caseId, 'people-mediation.target', 'target', '2026-03-10');
    await database.query(
      `INSERT INTO deadline_suspensions (id, deadline_id, basis, from_date, actor) VALUES ($1, $2, 'appraisal', '2026-03-03', '{}')`,
      [uuid(), still],
    );
    expect((await track(code)).body['until']).toMatchObject({ date: '2026-03-10', suspended: true });
    await aDeadline(caseId, 'performance.visit', 'duty', '2026-04-01');
    expect((await track(code)).body['until']).toMatchObject({ date: '2026-04-01', suspended: false });
  });

  it('of a closed case ends with the day, and still says that court and arbitration stay open', async () => {
    const { caseId, code } = await aFollowedCase();
    await database.query(
      `UPDATE cases SET stage = 'closed', outcome = 'not-settled', closed_at = '2026-03-05T10:00:00+08:00' WHERE id = $1`,
      [caseId],
    );
    const { body, text } = await track(code);
    expect(body).toMatchObject({ closedOn: '2026-03-05', nextStep: null, until: null });
    expect((body['milestones'] as unknown[]).at(-1)).toEqual({ date: '2026-03-05', title: '办结', organisation: null });
    expect(text).toContain('12348');
    expect(text).not.toContain('not-settled');
  });

  it('is the same however the code is typed, and under the address printed on a slip', async () => {
    const { code } = await aFollowedCase();
    const answers = await Promise.all([
      track(formatTrackingCode(code)),
      track(code.toLowerCase()),
      track(encodeURIComponent(formatTrackingCode(code).replaceAll('-', ' '))),
      ask(`${server.url}/track/${code}`),
    ]);
    for (const { status } of answers) expect(status).toBe(200);
  });
});

describe('nothing is shown', () => {
  test.each([['domestic-violence'], ['minor']])(
    'of a case flagged %s, of a revoked code, of one that never was: all answer alike',
    async (flag) => {
      const hidden = await aFollowedCase({ riskFlags: ['violence', flag] });
      const revoked = await aFollowedCase();
      await database.query('UPDATE tracking_codes SET revoked_at = now() WHERE code = $1', [revoked.code]);
      const codes = [hidden.code, revoked.code, newTrackingCode(), 'hello', '%00', "'%3Bdrop"];
      const json = await Promise.all(codes.map((code) => track(code)));
      const told = json.map(({ status, headers, body: { traceId: _trace, instance: _instance, ...body } }) => ({
        status,
        type: headers.get('content-type'),
        vary: headers.get('vary'),
        body,
      }));
      expect(told[0]).toMatchObject({ status: 404, type: 'application/problem+json; charset=utf-8' });
      for (const answer of told) expect(answer).toEqual(told[0]);
      const pages = await Promise.all(codes.map((code) => track(code, HTML)));
      for (const { status, text } of pages) expect({ status, text }).toEqual({ status: 404, text: pages[0]!.text });
      expect(pages[0]!.text).toContain('12348');
    },
  );
});

describe('the page', () => {
  test.each([
    ['a browser', HTML['accept'], 'text/html; charset=utf-8'],
    ['a program that does not say', '*/*', 'application/json; charset=utf-8'],
    ['a program', 'application/json', 'application/json; charset=utf-8'],
    ['who wants JSON more', 'text/html;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['who wants no JSON', 'text/*, application/json;q=0', 'text/html; charset=utf-8'],
  ])('%s gets what it reads', async (_, accept, type) => {
    const { code } = await aFollowedCase();
    const { headers } = await track(code, { accept });
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('vary')).toContain('Accept');
  });

  it('is Chinese, labelled, fits a phone, runs nothing and fetches nothing', async () => {
    const { code } = await aFollowedCase();
    for (const { text, headers } of [await track(code, HTML), await track('unknown', HTML)]) {
      expect(text).toContain('<html lang="zh-CN">');
      expect(text).toContain('width=device-width');
      expect(text.match(/<h1>/g)).toHaveLength(1);
      for (const [, id] of text.matchAll(/aria-labelledby="(\w+)"/g)) expect(text).toContain(`<h2 id="${id}">`);
      expect(text).not.toMatch(/<script|<img|<link|<iframe|src=|url\(|https?:|style="/);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('shows a name with signs of HTML in it as text', async () => {
    const { code } = await aFollowedCase({ holder: 'county-centre' });
    await database.query(`UPDATE organisations SET name = '<b>中心</b>&"' WHERE code = 'county-centre'`);
    expect((await track(code, HTML)).text).toContain('&lt;b&gt;中心&lt;/b&gt;&amp;&quot;');
  });

  it('has enough contrast everywhere', async () => {
    const { text } = await track('unknown', HTML);
    const luminance = (hex: string): number => {
      const [r, g, b] = [1, 3, 5]
        .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const inks = [...text.matchAll(/[{;]color:(#[0-9a-f]{6})/g)].map(([, ink]) => ink!);
    expect(inks.length).toBeGreaterThan(1);
    for (const ink of inks) expect((luminance('#f4f5f7') + 0.05) / (luminance(ink) + 0.05)).toBeGreaterThan(4.5);
  });
});
