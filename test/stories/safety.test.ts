/** Danger beside a dispute: what is opened, by when, who decides, and that nothing ends in mediation alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Danger, FAMILY, HUSBAND, type Safety, WIFE } from '../support/danger.js';
import { type House, aHouse } from '../support/house.js';
import { refusalOf } from '../support/story.js';

const registrar = 'registrar.mediation';
const li = 'mediator.li';
const head = 'head.mediation';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

describe('A wife who is beaten, and who decides for herself', () => {
  let story: Danger;
  beforeAll(() => void (story = new Danger(house, FAMILY)));

  it('every way out is opened at the desk that hears of it, and none of them must be taken', async () => {
    await house.moveTo('2026-03-03T09:00:00+08:00');
    await story.registers(registrar);
    const raised = await story.raises(registrar, {
      flag: 'domestic-violence',
      reason: '其称上周被打',
      partyId: story.party(WIFE),
      capacity: 'full',
    });
    expect([raised.status, raised.headers.get('etag')]).toEqual([201, '"2"']);
    const { exits, forbidden } = raised.body as unknown as Safety;
    expect(exits.map(({ kind, state, mandatory, adultMayDecline }) => `${kind} ${state} ${mandatory} ${adultMayDecline}`)).toEqual(
      ['police-report', 'protection-order', 'womens-federation', 'shelter', 'legal-aid', 'psychological-service'].map(
        (kind) => `${kind} owed false true`,
      ),
    );
    const due = (kind: string) => exits.find((one) => one.kind === kind)!.deadlines.map((one) => `${one.ruleId} ${one.dueAt ?? one.due}`);
    expect(due('protection-order')[0]).toMatch(/^safety.offer-protection 2026-03-04T09:0/);
    expect(due('legal-aid')).toEqual(['safety.offer 2026-03-06']);
    expect(forbidden.map(({ code }) => code)).toContain('joint-session');
    expect((await house.as('supervisor.county').get(`/api/v1/track/${story.trackingCode}`)).status).toBe(404);
  });

  it('the desk’s inbox holds them; the timeline says that, and not what was seen', async () => {
    const { body } = await house.as(registrar).get('/api/v1/inbox');
    const mine = (body['items'] as { caseId: string; ownerKind: string }[]).filter(
      ({ caseId, ownerKind }) => caseId === story.caseId && ownerKind === 'safety-exit',
    );
    expect(mine).toHaveLength(6);
    const { text } = await house.as(registrar).get(`${story.casePath()}/timeline`);
    expect(text).toContain('safety-flag-raised');
    expect(text).not.toMatch(/被打/);
    const feed = await house.as(registrar).get('/api/v1/events?limit=200');
    expect(feed.text).not.toMatch(/被打/);
  });

  it('she declines the report to the police; her husband cannot do it for her', async () => {
    const asHusband = await story.answers(registrar, 'police-report', 'decline', { partyId: story.party(HUSBAND), reason: '家里的事' });
    expect(refusalOf(asHusband)).toEqual({ status: 422, code: 'not-a-capable-adult', reasons: ['not-a-capable-adult'] });
    const declined = await story.answers(registrar, 'police-report', 'decline', {
      partyId: story.party(WIFE),
      reason: '本人书面表示暂不报案',
    });
    expect(declined.body).toMatchObject({ state: 'declined-by-adult', answeredOn: '2026-03-03' });
    const again = await story.answers(registrar, 'police-report', 'decline', { partyId: story.party(WIFE), reason: '-' });
    expect(refusalOf(again)).toMatchObject({ status: 409, code: 'exit-answered' });
  });

  it('they are mediated apart or not at all', async () => {
    await story.mediation(registrar);
    expect(refusalOf(await story.tries(li, 'mediation', 'open-mediation', {}))).toEqual({
      status: 422,
      code: 'joint-session-forbidden',
      reasons: ['joint-session-forbidden'],
    });
    await story.does(li, 'mediation', 'open-mediation', { separately: true });
    const [session] = await house.database.query<{ separately: boolean }>('SELECT separately FROM sessions WHERE proceeding_id = $1', [
      story.proceedings['mediation'],
    ]);
    expect(session).toEqual({ separately: true });
    await story.does(li, 'mediation', 'terminate', { ground: 'no-agreement' });
    const view = (await house.as(registrar).get(story.path('mediation'))).body as unknown as { papers: { delivery: string }[] };
    expect(view.papers.map(({ delivery }) => delivery)).toEqual(['in-person', 'in-person']);
  });

  it('the case does not end with that: what nobody answered stands open', async () => {
    const refused = await story.closes(registrar);
    expect(refusalOf(refused)).toMatchObject({ status: 422, code: 'safety-exit-owed' });
    expect(refused.text).toContain('申请人身安全保护令、妇女联合会求助、临时庇护、法律援助、心理服务');
  });

  it('the protection order is asked for, and the court’s hours are watched', async () => {
    await story.answers(registrar, 'protection-order', 'make', {
      on: '2026-03-03',
      to: '友谊县人民法院',
      acceptedAt: '2026-03-03T09:00:00+08:00',
    });
    const clock = async (name: string) =>
      (await story.exit(registrar, 'protection-order')).deadlines.find(({ clock: one }) => one === name);
    expect(await clock('court-decision')).toMatchObject({
      ruleId: 'protection-order.decide',
      dueAt: '2026-03-06T09:00:00.000+08:00',
      endedAs: null,
    });
    await house.moveTo('2026-03-05T10:00:00+08:00');
    await story.answers(registrar, 'protection-order', 'record-order', { granted: true, on: '2026-03-05' });
    expect(await clock('court-decision')).toMatchObject({ endedAs: 'met' });
    expect(await clock('protection')).toMatchObject({ ruleId: 'protection-order.lasts', due: '2026-09-05' });
  });

  it('what is not needed she says, and nobody for her; then the case may be closed', async () => {
    for (const kind of ['womens-federation', 'legal-aid']) await story.answers(registrar, kind, 'make', { on: '2026-03-05', to: '县妇联' });
    await story.answers(registrar, 'psychological-service', 'decline', { partyId: story.party(WIFE), reason: '本人不需要' });
    expect(refusalOf(await story.answers(registrar, 'shelter', 'dismiss', { reason: '已住娘家' }))).toMatchObject({
      status: 403,
      code: 'role-missing',
    });
    expect(refusalOf(await story.answers(head, 'shelter', 'dismiss', { reason: '已住娘家' }))).toMatchObject({
      status: 422,
      code: 'the-adult-decides',
    });
    const declined = await story.answers(registrar, 'shelter', 'decline', { partyId: story.party(WIFE), reason: '已住娘家' });
    expect(declined.body).toMatchObject({ state: 'declined-by-adult' });
    expect((await story.closes(registrar)).status).toBe(200);
  });

  it('what was not offered in a day came before the head and the county', async () => {
    // The shelter: 24 hours from the 3rd, 09:00.
    expect(await story.told(registrar)).toEqual(expect.arrayContaining([
      'deadline-escalated safety.offer-protection organisation-head', 'deadline-escalated safety.offer-protection county-supervisor',
    ])); // prettier-ignore
  });
});

describe('A child', () => {
  let story: Danger;
  beforeAll(() => void (story = new Danger(house, FAMILY)));

  it('is reported at once by the grid, with the flags at registration; nobody learns who said so', async () => {
    await house.moveTo('2026-03-09T08:00:00+08:00');
    await story.registers('grid-client', { channel: 'grid', riskFlags: ['domestic-violence', 'minor'], parties: [
      { role: 'applicant', kind: 'person', name: '小宝', birthDate: '2018-04-05' }, { role: 'respondent', kind: 'person', name: HUSBAND },
    ] }); // prettier-ignore
    const { exits, flags } = await story.safety('clerk.village');
    expect(exits.find(({ kind }) => kind === 'police-report')).toMatchObject({ mandatory: true, adultMayDecline: false, state: 'owed' });
    expect(flags.map(({ flag, raisedBy }) => [flag, raisedBy])).toEqual([
      ['domestic-violence', '网格上报系统'],
      ['minor', '网格上报系统'],
    ]);
    const card = await story.safety('supervisor.county');
    expect(card.exits).toEqual([]);
    expect(card.flags.map(({ reason, raisedBy }) => [reason, raisedBy])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect((await story.safety('grid-client')).exits).toEqual([]);
    const added = await story.raises('grid-client', {
      flag: 'domestic-violence',
      reason: '邻居听见孩子哭喊',
      partyId: story.party('小宝'),
    });
    expect(added.status).toBe(201);
    expect((await story.safety('clerk.village')).flags.map(({ flag, endedAs }) => `${flag} ${endedAs}`)).toEqual([
      'domestic-violence named-anew', 'minor null', 'domestic-violence null',
    ]); // prettier-ignore
  });

  it('nobody declines the report for it, nobody dismisses it, and the case is not closed without it', async () => {
    const declined = await story.answers('clerk.village', 'police-report', 'decline', {
      partyId: story.party('小宝'),
      reason: '家长不同意',
    });
    expect(refusalOf(declined)).toMatchObject({ status: 422, code: 'exit-is-mandatory' });
    const close = await house.as('clerk.village').act(story.casePath(), 'withdraw', { partyId: story.party('小宝'), reason: '家长不办了' });
    expect(refusalOf(close)).toMatchObject({ status: 422, code: 'safety-exit-owed' });
  });

  it('when a day has passed it comes before the county, and a card is lit for the village', async () => {
    await house.moveTo('2026-03-10T13:00:00+08:00');
    expect(await story.told('clerk.village')).toEqual(expect.arrayContaining(['deadline-escalated safety.promptly county-supervisor']));
    const { body } = await house.as('supervisor.county').get(`/api/v1/supervisions?caseId=${story.caseId}`);
    expect((body['items'] as { card: string; trigger: { code: string } }[]).map(({ card }) => card)).toEqual(['yellow']);
    expect((await story.exit('clerk.village', 'police-report')).deadlines[0]).toMatchObject({ overdue: true });
  });

  it('goes to the committee with what is owed, whose own hours begin; it does not learn who reported', async () => {
    await story.offers('clerk.village', 'committee-youyi');
    await story.accepts(registrar, 'mediation');
    const { exits, flags } = await story.safety(registrar);
    expect(exits.find(({ kind }) => kind === 'police-report')!.deadlines[0]!.dueAt).toMatch(/^2026-03-11T13:0/);
    expect(flags.map(({ raisedBy }) => raisedBy)).toEqual([null, null, null]);
    const { text } = await house.as(registrar).get(`${story.casePath()}/timeline?limit=200`);
    const safety = (JSON.parse(text) as { items: { type: string; actor: { kind: string } }[] }).items.filter(({ type }) =>
      type.startsWith('safety-'),
    );
    expect(safety.length).toBeGreaterThan(2);
    expect(safety.every(({ actor }) => actor.kind === 'system')).toBe(true);
    expect(refusalOf(await house.as('clerk.village').get(`/api/v1/safety-exits/${exits[0]!.id}`)).status).toBe(404);
  });

  it('who has only its card left is told of the handoff, and no longer of the danger', async () => {
    const [card, content] = await Promise.all(
      ['clerk.village', registrar].map(async (account) => (await house.as(account).get(`${story.casePath()}/timeline?limit=200`)).text),
    );
    expect(card).toContain('handoff-accepted');
    expect(card).not.toMatch(/safety|protection-order|报警|报案/);
    expect(content).toMatch(/safety-flag-raised/);
  });

  it('is reported by the committee; the flag is not lowered before that', async () => {
    expect(refusalOf(await story.lowers(registrar, 'domestic-violence'))).toMatchObject({ status: 403, code: 'role-missing' });
    expect(refusalOf(await story.lowers(head, 'domestic-violence'))).toMatchObject({ status: 422, code: 'safety-exit-owed' });
    expect((await story.answers(registrar, 'police-report', 'make', { on: '2026-03-10', to: '友谊镇派出所' })).body).toMatchObject({
      state: 'made',
    });
    expect((await story.lowers(head, 'domestic-violence')).status).toBe(200);
    const after = await story.safety(registrar);
    expect(after.flags.filter(({ endedAs }) => endedAs === null).map(({ flag }) => flag)).toEqual(['minor']);
    expect(
      after.exits
        .filter(({ state }) => state === 'owed')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['legal-aid', 'psychological-service', 'social-aid']);
  });
});

describe('A man who says that he will not see tomorrow', () => {
  let story: Danger;
  beforeAll(() => void (story = new Danger(house, { ...FAMILY, registration: { ...FAMILY.registration, disputeType: 'contract' } })));

  it('is flagged by the mediator in the middle of it, whose mediation may go on', async () => {
    await house.moveTo('2026-03-16T09:00:00+08:00');
    await story.registers(registrar);
    await story.mediation(registrar);
    await story.does(li, 'mediation', 'open-mediation', {});
    const raised = await story.raises(li, {
      flag: 'self-harm',
      reason: '称今晚就喝药',
      imminent: true,
      partyId: story.party(HUSBAND),
      capacity: 'full',
    });
    const { exits } = raised.body as unknown as Safety;
    expect(exits.map(({ kind, mandatory, deadlines }) => `${kind} ${mandatory} ${deadlines[0]!.ruleId}`)).toEqual([
      'psychological-service true safety.at-once', 'police-report true safety.at-once',
    ]); // prettier-ignore
    const { body } = await house.as(li).get('/api/v1/inbox');
    expect(
      (body['items'] as { ownerKind: string; caseId: string }[]).filter(
        ({ ownerKind, caseId }) => ownerKind === 'safety-exit' && caseId === story.caseId,
      ),
    ).toHaveLength(2);
    await story.does(li, 'mediation', 'draft-agreement', story.draft(HUSBAND));
  });

  it('shows nothing of it to who follows the case by its code', async () => {
    const { status, text } = await house.as(registrar).get(`/api/v1/track/${story.trackingCode}`, { accept: 'application/json' });
    expect(status).toBe(200);
    expect(text).not.toMatch(/安全|safety|2026-03-16T11/);
  });

  it('no agreement is signed before somebody was told', async () => {
    const sign = { signer: 'party', partyId: story.party(WIFE), method: 'handwritten' };
    expect(refusalOf(await story.tries(registrar, 'mediation', 'sign', sign))).toEqual({
      status: 422,
      code: 'safety-exit-owed',
      reasons: ['safety-exit-owed 10'],
    });
    await house.moveTo('2026-03-16T13:30:00+08:00');
    expect((await story.told(registrar)).filter((one) => one.includes('escalated'))).toEqual(
      ['organisation-head', 'organisation-head', 'county-supervisor', 'county-supervisor'].map(
        (who) => `deadline-escalated safety.at-once ${who}`,
      ),
    );
    expect((await story.told(registrar))[0]).toBe('deadline-reminded safety.at-once mediator');
    for (const kind of ['psychological-service', 'police-report'])
      await story.answers(li, kind, 'make', { on: '2026-03-16', to: '县医院心理科、派出所' });
    expect((await story.signedByAll(registrar, li, 'mediation', [WIFE, HUSBAND])).state).toBe('effective');
  });

  it('what is lowered stays in the record; the same is raised again where it comes back', async () => {
    expect((await story.lowers(head, 'self-harm')).status).toBe(200);
    expect(refusalOf(await story.lowers(head, 'self-harm'))).toMatchObject({ status: 409, code: 'flag-not-raised' });
    const again = await story.raises(registrar, {
      flag: 'self-harm',
      reason: '回访时情绪低落',
      partyId: story.party(HUSBAND),
      capacity: 'full',
    });
    const { exits, flags } = again.body as unknown as Safety;
    expect(flags.map(({ endedAs }) => endedAs)).toEqual(['lowered', null]);
    expect(exits.map(({ kind, state, mandatory }) => `${kind} ${state} ${mandatory}`)).toEqual([
      'psychological-service made true', 'police-report made true', 'psychological-service owed false',
    ]); // prettier-ignore
  });

  it('what is said more of is more; less only by the head', async () => {
    const about = { flag: 'self-harm', partyId: story.party(HUSBAND), capacity: 'full' };
    const must = async () =>
      (await story.safety(registrar)).exits.filter(({ state }) => state === 'owed').map(({ kind, mandatory }) => `${kind} ${mandatory}`);
    await story.raises(li, { ...about, reason: '又说要走绝路', imminent: true });
    expect(await must()).toEqual(['psychological-service true', 'police-report true']);
    await story.raises(registrar, { ...about, reason: '看来没事了' });
    expect(await must()).toEqual(['psychological-service true', 'police-report true']);
    await story.raises(head, { ...about, reason: '家属已陪护,危险解除' });
    expect(await must()).toEqual(['psychological-service false']);
  });

  it('is shaped like everything here: unknown people, capacity of nobody, flags that are none', async () => {
    const ask = async (body: object, account = registrar) =>
      refusalOf(await story.raises(account, { flag: 'self-harm', reason: '-', ...body }));
    expect(await ask({ capacity: 'full' })).toMatchObject({ status: 400, reasons: ['required /partyId'] });
    expect(await ask({ partyId: story.caseId })).toMatchObject({ status: 400, reasons: ['not-a-party /partyId'] });
    expect(await ask({ flag: 'bad-mood' })).toMatchObject({ status: 400, code: 'invalid' });
    expect(await ask({}, 'clerk.centre')).toMatchObject({ status: 404 });
    expect(await ask({}, 'supervisor.county')).toMatchObject({ status: 403 });
  });
});

describe('A court that is handed the papers', () => {
  it('gets nobody’s whereabouts who is in danger', async () => {
    const story = new Danger(house, FAMILY);
    await house.moveTo('2026-03-17T09:00:00+08:00');
    await story.registers(registrar);
    await story.raises(registrar, { flag: 'domestic-violence', reason: '其称被打', partyId: story.party(WIFE), capacity: 'full' });
    await story.opens(registrar, 'suit', { procedure: 'litigation' });
    await story.does(registrar, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-03-17' });
    const { body, text } = await house.as('court-client').get(`${story.path('suit')}/package`);
    expect((body['parties'] as { name: string; address: string | null; whereaboutsWithheld: boolean }[]).map((one) => [one.name, one.address, one.whereaboutsWithheld])).toEqual([
      [WIFE, null, true], [HUSBAND, '友谊镇红旗社区3组12号', false],
    ]); // prettier-ignore
    expect(text).not.toMatch(/安居路|13900001111/);
    expect((await house.as('court-client').get(story.safetyPath())).status).toBe(404);
  });
});
