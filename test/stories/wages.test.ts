import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

const GAO = '高玉海';
const CUI = '崔成焕';
const LIU = '刘桂芬';
const EMPLOYER = '友谊县宏建达劳务有限公司';
const BUILDER = '双鸭山市恒筑建设工程有限公司';
const registrar = 'registrar.mediation';
const li = 'mediator.li';

describe('Unpaid wages: two of three workers settle, and the law’s own order of roads', () => {
  let house: House;
  let story: Story;
  let instalments: string[][];

  beforeAll(async () => {
    house = await aHouse('2026-02-09T08:45:00+08:00');
    story = new Story(house, DOSSIERS.wages);
  });
  afterAll(() => house.close());

  const suit = (parties: string[], more: object = {}) => ({ procedure: 'litigation', partyIds: parties.map(story.party), ...more });

  it('is taken in on the day after, but its fifteen days run from the day the papers came', async () => {
    await story.registers('clerk.centre');
    await story.offers('clerk.centre', 'committee-youyi');
    await story.accepts(registrar, 'mediation', { receivedOn: '2026-02-09' });
    for (const name of [GAO, CUI, LIU]) await story.willing(registrar, 'mediation', name);
    await house.moveTo('2026-02-10');
    for (const name of [EMPLOYER, BUILDER]) await story.willing(registrar, 'mediation', name);
    await story.does(registrar, 'mediation', 'accept');
    const view = await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
    expect(view).toMatchObject({ state: 'accepted', variant: 'labour' });
    expect(view).toMatchObject({
      deadlines: expect.arrayContaining([
        expect.objectContaining({ ruleId: 'labour-mediation.conclude', startDate: '2026-02-09', due: '2026-02-24' }),
      ]),
    });
  });

  it('cannot end in an oral agreement', async () => {
    await house.moveTo('2026-02-11');
    await story.does(li, 'mediation', 'open-mediation');
    await house.moveTo('2026-02-12');
    const oral = { facts: story.dossier.agreement.facts, terms: story.terms() };
    expect(refusalOf(await story.tries(li, 'mediation', 'record-oral-agreement', oral))).toEqual({
      status: 422,
      code: 'writing-required',
      reasons: ['writing-required 14'],
    });
  });

  it('ends for the one who refuses, and for him alone', async () => {
    const view = await story.does(li, 'mediation', 'record-willingness', { partyId: story.party(CUI), willing: false });
    expect(view).toMatchObject({ state: 'mediating', ended: false });
    expect(view.papers).toEqual([expect.objectContaining({ kind: 'routes-notice', partyId: story.party(CUI) })]);
    expect(view.roads.map(({ code }) => code)).toEqual(['labour-arbitration', 'suit-on-wage-iou', 'labour-inspection']);
    const draft = await story.does(li, 'mediation', 'draft-agreement', story.draft(EMPLOYER));
    instalments = draft.agreement!.terms.map((term) => term.instalments.map(({ id }) => id));
    expect(
      refusalOf(await story.tries(registrar, 'mediation', 'sign', { signer: 'party', partyId: story.party(CUI), method: 'handwritten' })),
    ).toMatchObject({ status: 422, reasons: ['party-has-left 23'] });
    const sealed = await story.signedByAll(registrar, li, 'mediation', [GAO, LIU, EMPLOYER, BUILDER]);
    expect(sealed).toMatchObject({ state: 'effective', agreement: { effectiveOn: '2026-02-12' } });
  });

  it('may be confirmed, since it is about payment alone; the parties choose not to', async () => {
    const view = await story.opens(registrar, 'confirmation', {
      procedure: 'judicial-confirmation',
      basedOn: story.proceedings['mediation'],
    });
    expect(view.parties.map(({ name }) => name)).toEqual([GAO, LIU, EMPLOYER, BUILDER]);
    await story.does(registrar, 'confirmation', 'abandon', { reason: '年前款已付' });
  });

  it('sends overtime pay to arbitration first, with the article and the exceptions', async () => {
    await house.moveTo('2026-03-02');
    const overtime = suit([CUI, EMPLOYER], { claimIds: [story.claims['支付崔成焕加班工资']] });
    const answer = await story.asksToOpen(registrar, overtime);
    expect(refusalOf(answer)).toEqual({ status: 422, code: 'arbitration-first', reasons: ['arbitration-first 5'] });
    expect(answer.body['law']).toEqual({ law: '劳动争议调解仲裁法', article: '5' });
    for (const exception of [
      'wage-iou',
      'wage-agreement-default',
      'payment-order-ended',
      'arbitration-not-accepted',
      'award-overdue',
      'filed-by-party',
    ])
      expect(answer.body['detail']).toContain(exception);
    expect(refusalOf(await story.asksToOpen(registrar, { ...overtime, exception: 'because-i-say-so' }))).toMatchObject({
      status: 400,
      reasons: ['not-a-choice /exception'],
    });
  });

  it.each([
    ['the sealed wage IOU alone', 'wage-iou', CUI],
    ['what he has filed on his own', 'filed-by-party', CUI],
    ['an agreement on wages that was not kept', 'wage-agreement-default', GAO],
  ])('does not refuse a suit on %s', async (_what, exception, worker) => {
    const name = `suit ${exception}`;
    await story.opens(registrar, name, suit([worker, EMPLOYER], { exception }));
    await story.does(registrar, name, 'abandon', { reason: '当事人另有选择' });
  });

  it('tells who is not paid of the payment order, arbitration and the suit', async () => {
    for (const [n, amount] of ['10000.00', '6000.00'].entries())
      await story.does(registrar, 'mediation', 'record-performance', { instalmentId: instalments[n]![0], on: '2026-02-13', amount });
    await house.moveTo('2026-04-01');
    const view = await story.does(registrar, 'mediation', 'record-default', {
      instalmentId: instalments[0]![1],
      on: '2026-04-01',
      amount: '8600.00',
    });
    expect(view.roads.map(({ code }) => code)).toEqual(['payment-order', 'labour-arbitration', 'litigation']);
    await story.does(registrar, 'mediation', 'record-default', { instalmentId: instalments[1]![1], on: '2026-04-01', amount: '5200.00' });
  });

  it('closes when all is paid, and not before', async () => {
    const close = () =>
      house.as(registrar).act(`/api/v1/cases/${story.caseId}`, 'close', { outcome: 'partly-settled', evidence: '两人工资付清' });
    expect(refusalOf(await close())).toMatchObject({ status: 422, code: 'case-has-open-work' });
    await house.moveTo('2026-04-20');
    await story.does(registrar, 'mediation', 'record-performance', {
      instalmentId: instalments[0]![1],
      on: '2026-04-20',
      amount: '8600.00',
    });
    const view = await story.does(registrar, 'mediation', 'record-performance', {
      instalmentId: instalments[1]![1],
      on: '2026-04-20',
      amount: '5200.00',
    });
    expect(view).toMatchObject({ state: 'performed', ended: true, outcome: 'settled-performed' });
    expect(Story.seen(await close())).toMatchObject({ stage: 'closed', outcome: 'partly-settled' });
  });

  it('ran by the dates that the clerk expects', async () => {
    const { ran, expected } = await story.expectedDeadlines(registrar);
    expect(ran).toEqual(expected);
  });

  it('stays inside its walls to the end', async () => {
    const path = `/api/v1/cases/${story.caseId}`;
    const others = [
      'registrar.other',
      'mediator.zhao',
      'mediator.wang',
      'clerk.petition',
      'officer.agency',
      'court-client',
      'docking.court',
      'admin.system',
      'admin.security',
    ];
    for (const one of [path, `${path}/timeline`, story.path('mediation'), `${story.path('mediation')}/actions`])
      expect(await story.statuses(one, ...others)).toEqual(others.map(() => 404));
    for (const account of others)
      expect((await house.as(account).get('/api/v1/cases?total=true')).body).toMatchObject({ items: [], total: 0 });
    expect(Story.seen(await house.as('clerk.centre').get(path)).visibility).toBe('card');
    const { body } = await house.as('clerk.centre').get(`${path}/timeline?limit=200`);
    // When and that, not what; of dates alone what was late and who was told.
    const told = (body['items'] as { type: string; data: object }[]).filter(({ data }) => Object.keys(data).length > 0);
    expect(told.filter(({ type }) => !type.startsWith('deadline-') && type !== 'right-lapsed')).toEqual([]);
  });
});
