/** A claim that must not be barred while people talk. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';

import { DOSSIERS, refusalOf } from '../support/story.js';

describe('a claim whose day is known', () => {
  let house: House;
  let caseId: string;
  let claimId: string;

  beforeAll(async () => {
    house = await aHouse('2026-03-02T08:30:00+08:00');
    const { source: _s, ...loan } = DOSSIERS.loan.registration;
    const claims = [
      { description: '归还借款本金', amount: '30000.00', requestedOn: '2023-03-10' },
      { description: '支付利息', amount: '900.00' },
    ];
    const made = await house
      .as('registrar.mediation')
      .post('/api/v1/cases', { ...loan, channel: 'window', disputeType: 'contract', claims });
    expect(made.status).toBe(201);
    caseId = String(made.body['id']);
    claimId = (made.body['claims'] as { id: string }[])[0]!.id;
  });
  afterAll(() => house.close());

  const seen = async (account = 'registrar.mediation', claim = claimId) =>
    (await house.as(account).get(`/api/v1/cases/${caseId}/claims/${claim}/interruptions`)).body as {
      limitations: { ruleId: string; start: string; due: string }[];
      items: { kind: string; on: string; documentId: string | null; article: string }[];
    };
  const told = () =>
    house.database.query<{ text: string; day: string }>(
      `SELECT e.data ->> 'rung' AS text, (e.at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM events e
       WHERE e.case_id = $1 AND e.type = 'deadline-reminded' AND e.data ->> 'ruleId' = 'limitation.general' ORDER BY e.seq`,
      [caseId],
    );
  const proof = async () => {
    const made = await house.as('registrar.mediation').ask('POST', `/api/v1/cases/${caseId}/evidence?name=催款函.pdf`, {
      body: '%PDF-1.4 proof',
      headers: { 'content-type': 'application/pdf' },
    });
    expect(made.status).toBe(201);
    return String(made.body['id']);
  };
  const interrupt = (body: object) => house.as('registrar.mediation').post(`/api/v1/cases/${caseId}/claims/${claimId}/interruptions`, body);

  it('is guarded from that day, and one without a day is not', async () => {
    // Three years from 2023-03-10: 2026-03-10, a Tuesday.
    expect((await seen()).limitations).toMatchObject([{ ruleId: 'limitation.general', start: '2023-03-10', due: '2026-03-10' }]);
    const other = (await house.as('registrar.mediation').get(`/api/v1/cases/${caseId}`)).body['claims'] as { id: string }[];
    expect(await seen('registrar.mediation', other[1]!.id)).toEqual({ limitations: [], items: [] });
  });

  it('is a date of the party: it makes nobody’s inbox longer and nothing overdue', async () => {
    const inbox = (await house.as('registrar.mediation').get('/api/v1/inbox')).body['items'] as { ruleId: string }[];
    expect(inbox.map(({ ruleId }) => ruleId)).not.toContain('limitation.general');
  });

  it('warns seven days ahead', async () => {
    await house.moveTo('2026-03-03T09:00:00+08:00');
    expect(await told()).toEqual([{ text: '3', day: '2026-03-03' }]);
  });

  it('runs anew from what interrupts it, with its proof; an earlier act is kept and moves nothing', async () => {
    const documentId = await proof();
    expect((await interrupt({ kind: 'demand', on: '2026-03-03', documentId })).status).toBe(201);
    expect((await seen()).limitations).toMatchObject([{ start: '2026-03-03', due: '2029-03-05' }]); // 2029-03-03 is a Saturday
    expect((await interrupt({ kind: 'acknowledgement', on: '2025-01-05', documentId })).status).toBe(201);
    expect(await seen()).toMatchObject({
      limitations: [{ start: '2026-03-03' }],
      items: [
        { kind: 'acknowledgement', on: '2025-01-05', documentId, article: '195' },
        { kind: 'demand', on: '2026-03-03', documentId, article: '195' },
      ],
    });
  });

  it('is not interrupted by what nobody can show, by what lies ahead, or when the time is over', async () => {
    expect(refusalOf(await interrupt({ kind: 'demand', on: '2026-03-03' }))).toMatchObject({
      status: 400,
      reasons: ['required /documentId'],
    });
    const documentId = await proof();
    expect(refusalOf(await interrupt({ kind: 'demand', on: '2026-04-01', documentId }))).toMatchObject({ status: 400 });
    await house.database.query(
      `UPDATE deadlines SET due_date = '2026-03-02', nominal_due = '2026-03-02' WHERE case_id = $1 AND clock = 'limitation'`,
      [caseId],
    );
    expect(refusalOf(await interrupt({ kind: 'demand', on: '2026-03-03', documentId }))).toMatchObject({
      status: 422,
      code: 'limitation-over',
    });
    await house.database.query(
      `UPDATE deadlines SET due_date = '2029-03-05', nominal_due = '2029-03-03' WHERE case_id = $1 AND clock = 'limitation'`,
      [caseId],
    );
  });

  it('runs anew when the parties ask a committee to mediate, and again when that ends; no case is without a next step for it', async () => {
    await house.moveTo('2026-03-09T09:00:00+08:00');
    const opened = await house.as('registrar.mediation').post(`/api/v1/cases/${caseId}/proceedings`, {
      procedure: 'people-mediation',
      caseSource: 'application',
      receivedOn: '2026-03-06',
    });
    expect(opened.status).toBe(201);
    expect((await seen()).limitations).toMatchObject([{ start: '2026-03-06' }]);
    // However long the mediation takes: its end is not too late, though the days that were left would have been over.
    await house.database.query(
      `UPDATE deadlines SET due_date = '2026-03-10', nominal_due = '2026-03-10' WHERE case_id = $1 AND clock = 'limitation'`,
      [caseId],
    );
    await house.moveTo('2026-03-12T09:00:00+08:00');
    const ended = await house
      .as('registrar.mediation')
      .act(`/api/v1/proceedings/${String(opened.body['id'])}`, 'terminate', { ground: 'no-contact' });
    expect(ended.status).toBe(200);
    expect(await seen()).toMatchObject({
      limitations: [{ start: '2026-03-12' }],
      items: [{}, {}, { kind: 'request-to-body', on: '2026-03-06', documentId: null }, { kind: 'procedure-ended', on: '2026-03-12' }],
    });
    const open = (await house.as('registrar.mediation').get(`/api/v1/deadlines?caseId=${caseId}&open=true`)).body['items'] as {
      ruleId: string;
    }[];
    expect(open.map(({ ruleId }) => ruleId).sort()).toEqual(['case.route', 'limitation.general']);
  });

  it('reminds nobody of a closed case, and goes on where it was when the case is opened again', async () => {
    const registrar = house.as('registrar.mediation');
    expect((await registrar.act(`/api/v1/cases/${caseId}`, 'close', { outcome: 'not-settled', evidence: '双方未能达成协议' })).status).toBe(
      200,
    );
    expect((await seen()).limitations).toEqual([]);
    expect((await registrar.act(`/api/v1/cases/${caseId}`, 'reopen', { ground: 'other', reason: '当事人要求继续' })).status).toBe(200);
    expect((await seen()).limitations).toMatchObject([{ start: '2026-03-12' }]);
  });

  it('does not exist for a body that does not see the case', async () => {
    const asked = await house.as('registrar.other').get(`/api/v1/cases/${caseId}/claims/${claimId}/interruptions`);
    expect(asked.status).toBe(404);
  });
});
