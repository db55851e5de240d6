import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

const LU = '吕凤英';
const ZHENG = '郑国强';
const registrar = 'registrar.other';
const zhao = 'mediator.zhao';
const court = 'court-client';

describe('A ditch: an agreement aloud that is not kept, one on paper that is not signed, and the plaintiff’s own way to court', () => {
  let house: House;
  let story: Story;
  let terms: string[];

  beforeAll(async () => {
    house = await aHouse('2026-04-13T15:20:00+08:00');
    story = new Story(house, DOSSIERS.ditch);
  });
  afterAll(() => house.close());

  const act = (description: string) => ({
    debtorPartyIds: [story.party(ZHENG)],
    creditorPartyId: story.party(LU),
    kind: 'act',
    description,
    dueDate: '2026-05-31',
  });
  const draft = () => ({ form: 'written', facts: '排水沟只挖通11米。', terms: [act('把土沟全长22米挖通')] });
  const confirmation = (basedOn: string) => ({ procedure: 'judicial-confirmation', basedOn: story.proceedings[basedOn] });

  it('comes from the grid, is kept with a wrong number, and is told once however often it is sent', async () => {
    const grid = house.as('grid-client');
    const { registration } = story.dossier;
    const [first, second] = registration.parties as object[];
    const garbled = { ...registration, parties: [first, { ...second, idNumber: '230522198307302755' }] };
    const kept = await grid.post('/api/v1/cases', garbled, { 'idempotency-key': 'WG-20260413-0087' });
    expect(kept.status).toBe(201);
    expect(kept.body).toMatchObject({ parties: [{ defects: [] }, { defects: [{ field: 'idNumber' }] }] });
    const again = await grid.post('/api/v1/cases', garbled, { 'idempotency-key': 'WG-20260413-0087' });
    expect([again.status, again.text, again.headers.get('idempotent-replayed')]).toEqual([201, kept.text, 'true']);
    expect(refusalOf(await house.as('clerk.village').post('/api/v1/cases', { ...garbled, channel: 'window' }))).toMatchObject({
      status: 400,
      reasons: ['check-digit /parties/1/idNumber'],
    });
    await story.registers('grid-client');
  });

  it('is settled aloud on the spot, which no court can confirm', async () => {
    await story.offers('clerk.village', 'committee-xingsheng');
    await story.accepts(registrar, 'first');
    await house.moveTo('2026-04-14');
    await story.willing(registrar, 'first', LU);
    await house.moveTo('2026-04-15');
    await story.willing(registrar, 'first', ZHENG);
    await story.does(registrar, 'first', 'accept');
    await story.does(registrar, 'first', 'appoint-mediator', { mediatorId: house.county.mediators[zhao] });
    await house.moveTo('2026-04-17');
    await story.does(zhao, 'first', 'open-mediation', { place: '红光屯现场' });
    const view = await story.does(zhao, 'first', 'record-oral-agreement', { facts: story.dossier.agreement.facts, terms: story.terms() });
    terms = view.agreement!.terms.map(({ id }) => id);
    expect(view).toMatchObject({ state: 'oral-effective', agreement: { effectiveOn: '2026-04-17' } });
    const refusal = refusalOf(await story.asksToOpen(registrar, confirmation('first')));
    expect(refusal).toMatchObject({ status: 422, code: 'written-agreement-missing' });
    expect(refusal.reasons[0]).toBe('written-agreement-missing 3');
  });

  it('is half dug: the default opens the suit on the agreement and mediation again', async () => {
    await house.moveTo('2026-05-06');
    const view = await story.does(zhao, 'first', 'record-default', { termId: terms[0], on: '2026-05-06' });
    expect(view).toMatchObject({ state: 'defaulted', roads: [{ code: 'litigation' }, { code: 'people-mediation' }] });
  });

  it('keeps the boundary out of court: the government decides that first', async () => {
    const answer = await story.asksToOpen(registrar, { procedure: 'litigation', concerns: ['land-title'] });
    expect(refusalOf(answer)).toEqual({ status: 422, code: 'decision-first', reasons: ['decision-first 14'] });
    expect(answer.body['law']).toEqual({ law: '土地管理法', article: '14' });
    const decided = await story.opens(registrar, 'boundary', {
      procedure: 'litigation',
      concerns: ['land-title'],
      exception: 'government-decided',
    });
    expect(decided.state).toBe('referred');
    await story.does(registrar, 'boundary', 'abandon', { reason: '只为说明例外可以打开' });
  });

  it('is mediated once more, and cannot be confirmed with the boundary in it', async () => {
    await house.moveTo('2026-05-12');
    expect(refusalOf(await story.asksToOpen(registrar, { procedure: 'people-mediation', caseSource: 'initiative' }))).toMatchObject({
      status: 409,
      code: 'road-open-already',
    });
    await story.does(registrar, 'first', 'close-unperformed', { reason: '双方同意再次调解' });
    const opened = await story.opens(registrar, 'second', { procedure: 'people-mediation', caseSource: 'initiative' });
    expect(opened.state).toBe('initiated');
    for (const name of [LU, ZHENG]) await story.willing(registrar, 'second', name);
    await story.does(registrar, 'second', 'accept');
    await story.does(registrar, 'second', 'appoint-mediator', { mediatorId: house.county.mediators[zhao] });
    await story.does(zhao, 'second', 'open-mediation');
    await story.does(zhao, 'second', 'draft-agreement', { ...draft(), settlesTitle: true });
    const refusal = refusalOf(await story.asksToOpen(registrar, confirmation('second')));
    expect([refusal.status, refusal.reasons]).toEqual([
      422,
      expect.arrayContaining(['agreement-not-effective 33', 'agreement-settles-title 355']),
    ]);
  });

  it('is redrafted, which voids what was signed; one party refuses, and both are told their roads', async () => {
    await story.does(registrar, 'second', 'sign', { signer: 'party', partyId: story.party(LU), method: 'fingerprint' });
    const again = await story.does(zhao, 'second', 'redraft', { reason: '院界应由乡人民政府处理' });
    expect(again.marks.filter(({ mark }) => mark === 'signed')).toEqual([]);
    await story.does(zhao, 'second', 'draft-agreement', draft());
    await story.does(registrar, 'second', 'sign', { signer: 'party', partyId: story.party(LU), method: 'fingerprint' });
    const view = await story.does(zhao, 'second', 'terminate', { ground: 'no-agreement', note: '要求把院界写入协议' });
    expect(view).toMatchObject({ state: 'terminated', ended: true, outcome: 'not-settled' });
    expect(view.papers.map(({ kind }) => kind)).toContain('routes-notice');
    expect(view.roads.map(({ code }) => code)).toEqual(['litigation', 'administrative-adjudication']);
  });

  it('goes to court by her own choice; the court moves its own states and sees nothing of the mediation', async () => {
    await house.moveTo('2026-05-18');
    await story.opens(registrar, 'suit', { procedure: 'litigation' });
    await story.does(registrar, 'suit', 'record-filing', {
      courtId: house.county.organisations['court-youyi'],
      filedOn: '2026-05-18',
      receiptNo: '收2026-0518',
    });
    await house.moveTo('2026-05-21');
    expect(refusalOf(await story.tries(registrar, 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初902号' })).status).toBe(403);
    await story.does(court, 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初902号', docketedOn: '2026-05-21' });
    const { text } = await house.as(court).get(story.path('suit'));
    expect(text).not.toMatch(/1800|900\.00|调解方案|菜窖/);
    expect(await story.statuses(`/api/v1/cases/${story.caseId}`, court)).toEqual([404]);
    expect(await story.statuses(story.path('second'), court)).toEqual([404]);
    await house.moveTo('2026-07-06');
    const done = await story.does(court, 'suit', 'record-outcome', { kind: 'mediation', on: '2026-07-06', effectiveOn: '2026-07-06' });
    expect(done).toMatchObject({ state: 'concluded', ended: true });
  });

  it('ran by the dates that the clerk expects', async () => {
    const { ran, expected } = await story.expectedDeadlines(registrar);
    expect(ran).toEqual(expected);
  });
});
