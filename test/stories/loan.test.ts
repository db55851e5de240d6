import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, type Seen, Story, refusalOf } from '../support/story.js';

const SUN = '孙广田';
const ZHOU = '周长顺';
const registrar = 'registrar.mediation';
const li = 'mediator.li';
const court = 'court-client';

describe('A loan: from the petition window to a confirmed agreement, and to enforcement', () => {
  let house: House;
  let story: Story;
  let instalments: string[];

  beforeAll(async () => {
    house = await aHouse();
    story = new Story(house, DOSSIERS.loan);
  });
  afterAll(() => house.close());

  const casePath = () => `/api/v1/cases/${story.caseId}`;
  const mediator = (name: string) => ({ mediatorId: house.county.mediators[name] });

  it('is registered at the window, which answers for it, and a twin is shown with its reasons', async () => {
    await house.moveTo('2026-03-02T09:10:00+08:00');
    const twin = await story.registers('petition-client', { channel: 'petition' });
    const view = await story.registers('clerk.petition');
    expect(view).toMatchObject({ stage: 'intake', responsibleOrganisation: { name: '县信访接待中心' } });
    expect(view.trackingCode.replaceAll('-', '').length).toBeGreaterThanOrEqual(13);
    expect(view.duplicates.map(({ caseId }) => caseId)).toEqual([twin.id]);
    expect(view.duplicates[0]!.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['same-id-number', 'same-source-number']));
    const elsewhere = Story.seen(await house.as('clerk.centre').post('/api/v1/cases', story.dossier.registration));
    expect(elsewhere.duplicates).toEqual([]);
  });

  it('is offered to the committee, which sees the card and nothing else', async () => {
    const offer = await story.offers('clerk.petition', 'committee-youyi', {
      legalBasis: undefined,
      note: '申请人情绪激动',
      consent: { partyId: story.party(SUN), given: true, on: '2026-03-02', noticeVersion: '1' },
    });
    expect(offer.deadline).toMatchObject({ due: '2026-03-05', overdue: false });
    const { body, text } = await house.as(registrar).get(`/api/v1/handoffs/${story.handoffId}`);
    expect(Object.keys(body['card'] as object).sort()).toEqual([
      'areaCode',
      'caseId',
      'caseNo',
      'disputeType',
      'disputeTypeTitle',
      'riskFlags',
      'title',
    ]);
    expect(text).not.toMatch(/情绪|230522196|1390000|借条/);
    const listed = await house.as(registrar).get('/api/v1/handoffs?direction=in&state=offered');
    expect(listed.text).toContain(story.handoffId);
    expect(listed.text).not.toMatch(/情绪|230522196|1390000/);
    const others = [
      registrar,
      'head.mediation',
      li,
      'registrar.other',
      'mediator.zhao',
      'clerk.village',
      'clerk.centre',
      court,
      'admin.system',
      'admin.security',
    ];
    expect(await story.statuses(casePath(), ...others)).toEqual(others.map(() => 404));
    expect(await story.statuses(`/api/v1/handoffs/${story.handoffId}`, 'registrar.other', 'clerk.village', court, 'admin.system')).toEqual([
      404, 404, 404, 404,
    ]);
    const { body: county } = await house.as('supervisor.county').get(casePath());
    expect(county).toMatchObject({ visibility: 'card', parties: [] });
    expect(county).not.toHaveProperty('facts');
  });

  it('is accepted the next day: responsibility moves and the sender keeps the card', async () => {
    await house.moveTo('2026-03-03');
    await story.accepts(registrar, 'mediation', { receivedOn: '2026-03-03' });
    const view = Story.seen(await house.as(registrar).get(casePath()));
    expect(view).toMatchObject({ stage: 'mediation', visibility: 'content', responsibleOrganisation: { name: '友谊镇人民调解委员会' } });
    expect(Story.seen(await house.as('clerk.petition').get(casePath())).visibility).toBe('card');
    expect(
      refusalOf(await house.as('clerk.petition').act(casePath(), 'withdraw', { partyId: story.party(SUN), reason: '不办了' })),
    ).toMatchObject({ status: 403, code: 'not-responsible' });
  });

  it('is not taken in before everybody was asked', async () => {
    await house.moveTo('2026-03-04');
    await story.willing(registrar, 'mediation', SUN, { occurredOn: '2026-03-02' });
    expect(refusalOf(await story.tries(registrar, 'mediation', 'accept'))).toEqual({
      status: 422,
      code: 'party-not-asked',
      reasons: ['party-not-asked 17', 'no-willing-pair 17'],
    });
    await story.willing(registrar, 'mediation', ZHOU);
    expect(await story.does(registrar, 'mediation', 'accept')).toMatchObject({ state: 'accepted' });
  });

  it('gets another mediator when a party objects, and not the same one again', async () => {
    await story.does(registrar, 'mediation', 'appoint-mediator', mediator('mediator.wang'));
    expect(await story.statuses(casePath(), 'mediator.wang', li)).toEqual([200, 404]);
    const without = await story.does(registrar, 'mediation', 'object-to-mediator', { partyId: story.party(SUN), reason: '是对方的表兄' });
    expect(without).toMatchObject({ state: 'accepted', handler: null });
    expect(await story.statuses(casePath(), 'mediator.wang')).toEqual([404]);
    expect(refusalOf(await story.tries(registrar, 'mediation', 'appoint-mediator', mediator('mediator.wang')))).toMatchObject({
      status: 422,
      code: 'mediator-objected-to',
      reasons: ['mediator-objected-to 23'],
    });
    await house.moveTo('2026-03-05');
    await story.does(registrar, 'mediation', 'appoint-mediator', mediator('mediator.li'));
    expect(refusalOf(await story.tries(registrar, 'mediation', 'open-mediation'))).toMatchObject({ status: 403, code: 'role-missing' });
  });

  it('is drafted with sums that match, and takes effect at the last mark', async () => {
    await house.moveTo('2026-03-10');
    await story.does(li, 'mediation', 'open-mediation', { place: '镇司法所调解室' });
    await house.moveTo('2026-03-17');
    const draft = story.draft(ZHOU) as { terms: { amount: string }[] };
    const wrong = { ...draft, terms: [{ ...draft.terms[0], amount: '28000.01' }] };
    expect(refusalOf(await story.tries(li, 'mediation', 'draft-agreement', wrong))).toEqual({
      status: 400,
      code: 'invalid',
      reasons: ['sum-differs /terms/0/instalments'],
    });
    const view = await story.does(li, 'mediation', 'draft-agreement', draft);
    instalments = view.agreement!.terms[0]!.instalments.map(({ id }) => id);
    await story.does(registrar, 'mediation', 'sign', { signer: 'party', partyId: story.party(SUN), method: 'handwritten' });
    await story.does(registrar, 'mediation', 'sign', { signer: 'party', partyId: story.party(ZHOU), method: 'fingerprint' });
    await story.does(li, 'mediation', 'sign', { signer: 'mediator', method: 'handwritten' });
    await house.moveTo('2026-03-18');
    const sealed = await story.does(registrar, 'mediation', 'sign', { signer: 'seal', method: 'seal' });
    expect(sealed).toMatchObject({ state: 'effective', stage: 'performance', agreement: { effectiveOn: '2026-03-18' } });
    expect(sealed.papers.map(({ kind }) => kind)).toContain('confirmation-notice');
  });

  it('is confirmed by the court alone, which sees the proceeding and not the case', async () => {
    await house.moveTo('2026-03-25');
    await story.opens(registrar, 'confirmation', { procedure: 'judicial-confirmation', basedOn: story.proceedings['mediation'] });
    await story.does(registrar, 'confirmation', 'join-application', { partyId: story.party(SUN) });
    const file = { courtId: house.county.organisations['court-youyi'], filedOn: '2026-03-25' };
    expect(refusalOf(await story.tries(registrar, 'confirmation', 'file', file))).toMatchObject({
      status: 422,
      reasons: ['application-not-joint 33'],
    });
    expect(await story.statuses(story.path('confirmation'), court)).toEqual([404]);
    await story.does(registrar, 'confirmation', 'join-application', { partyId: story.party(ZHOU) });
    const elsewhere = { ...file, courtId: house.county.organisations['court-sifangtai'] };
    expect(refusalOf(await story.tries(registrar, 'confirmation', 'file', elsewhere))).toMatchObject({
      status: 422,
      reasons: ['court-not-competent 205'],
    });
    await story.does(registrar, 'confirmation', 'file', file);
    expect(await story.statuses(story.path('confirmation'), court, 'registrar.other', 'admin.system')).toEqual([200, 404, 404]);
    expect(await story.statuses(casePath(), court)).toEqual([404]);
    expect(await story.statuses(story.path('mediation'), court)).toEqual([404]);
    const accept = { courtCaseNo: '(2026)黑0522民特901号' };
    for (const account of [registrar, 'docking.court'])
      expect(refusalOf(await story.tries(account, 'confirmation', 'accept', accept)).status).toBe(403);
    await house.moveTo('2026-03-26');
    await story.does(court, 'confirmation', 'request-supplement', { items: ['微信转账的完整流水'] });
    await house.moveTo('2026-03-27');
    await story.does(registrar, 'confirmation', 'supplement');
    await story.does(court, 'confirmation', 'accept', accept);
    await house.moveTo('2026-04-02');
    await story.does(court, 'confirmation', 'schedule-inquiry', { at: '2026-04-07T09:00:00+08:00', place: '第三审判庭' });
    await house.moveTo('2026-04-08');
    expect(
      await story.does(court, 'confirmation', 'confirm', { rulingNo: '(2026)黑0522民特901号', rulingDate: '2026-04-08' }),
    ).toMatchObject({ state: 'confirmed', ended: true });
    await house.moveTo('2026-04-09');
    await story.does(court, 'confirmation', 'record-service', { partyId: story.party(SUN), servedOn: '2026-04-09', method: 'in-person' });
    await house.moveTo('2026-04-10');
    await story.does(court, 'confirmation', 'record-service', { partyId: story.party(ZHOU), servedOn: '2026-04-10', method: 'in-person' });
  });

  it('is found by the court’s number too', async () => {
    const { body } = await house.as(registrar).get(`/api/v1/cases?number=${encodeURIComponent('(2026)黑0522民特901号')}`);
    expect((body['items'] as Seen[]).map(({ id }) => id)).toEqual([story.caseId]);
  });

  it('is performed in part; the default opens enforcement', async () => {
    const perform = (instalmentId: string, on: string, amount: string) =>
      story.does(registrar, 'mediation', 'record-performance', { instalmentId, on, amount });
    await house.moveTo('2026-04-29');
    await perform(instalments[0]!, '2026-04-29', '8000.00');
    expect(
      refusalOf(await story.tries(registrar, 'mediation', 'record-default', { instalmentId: instalments[1], on: '2026-04-29' })),
    ).toMatchObject({ status: 422, reasons: ['instalment-not-due 31'] });
    await house.moveTo('2026-08-31');
    expect(
      refusalOf(
        await story.tries(registrar, 'mediation', 'record-performance', {
          instalmentId: instalments[1],
          on: '2026-08-31',
          amount: '10000.01',
        }),
      ).reasons,
    ).toEqual(['amount-exceeds-instalment 31']);
    await perform(instalments[1]!, '2026-08-31', '4000.00');
    await house.moveTo('2026-09-11');
    const view = await story.does(registrar, 'mediation', 'record-default', {
      instalmentId: instalments[1],
      on: '2026-09-11',
      amount: '6000.00',
    });
    expect(view).toMatchObject({ state: 'defaulted', roads: [{ code: 'enforcement' }] });
  });

  it('ran by the dates that the clerk expects', async () => {
    const { ran, expected } = await story.expectedDeadlines(registrar);
    expect(ran).toEqual(expected);
  });

  it('is followed by its code, with nothing personal, and the courts stay open', async () => {
    const code = story.trackingCode;
    const spoken = await fetch(`${house.url}/track/${code.toLowerCase().replaceAll('-', '')}`);
    const text = await spoken.text();
    expect([spoken.status, spoken.headers.get('content-type')]).toEqual([200, expect.stringContaining('json')]);
    expect(text).not.toMatch(/孙广田|周长顺|1390000|230522|28000|30000|借/);
    expect(text).toContain('12348');
    const page = await fetch(`${house.url}/track/${code}`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toMatch(/lang="zh-CN"[\s\S]*友谊镇人民调解委员会/);
  });
});
