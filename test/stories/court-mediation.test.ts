import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUN, ZHOU, court, li, registrar } from '../support/agreed.js';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

const docking = 'docking.court';
const report = {
  basics: '调解两次,双方到场',
  cause: '还款金额差距大',
  costRaisingConduct: '周长顺两次无故不到场',
  flags: '周长顺可能外出务工',
};

interface Due {
  ruleId: string;
  start: string;
  due: string | null;
  endedAs: string | null;
  suspended: boolean;
}

describe('A court entrusts a loan to a committee', () => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());

  const committee = () => ({ organisationId: house.county.organisations['committee-youyi'] });
  const courtId = () => house.county.organisations['court-youyi'];
  const mediator = (name: string) => ({ mediatorId: house.county.mediators[name] });
  const dates = async (story: Story, account: string, rule: string): Promise<Due[]> => {
    const { body } = await house.as(account).get(`/api/v1/deadlines?caseId=${story.caseId}&ruleId=${rule}`);
    return body['items'] as Due[];
  };
  const dueOf = async (story: Story, account: string, rule: string): Promise<string | null | undefined> =>
    (await dates(story, account, rule)).at(-1)?.due;
  const waitingWith = async (account: string): Promise<unknown> => (await house.as(account).get('/api/v1/inbox')).body['nextSteps'];
  const nextIn = async (story: Story, account: string): Promise<unknown> =>
    ((await house.as(account).get(story.path('mediation'))).body['next'] as { actions: string[] }).actions;
  const designation = { title: '法院指定在线调解组织或者调解员', due: '2026-03-06', provisional: false };
  /** Everybody agreed, 友谊镇调委会 chosen, and 李调解员 named. */
  const entrusted = async (story: Story, proceeding: string): Promise<void> => {
    await story.does(docking, proceeding, 'refer', { courtId: courtId() });
    for (const name of [SUN, ZHOU]) await story.willing(docking, proceeding, name);
    await story.does(docking, proceeding, 'choose-body', committee());
    await story.does(registrar, proceeding, 'confirm-receipt');
    await story.does(registrar, proceeding, 'appoint-mediator', mediator(li));
  };

  describe('before it dockets the suit', () => {
    let story: Story;

    it('the papers come to the docking centre by handoff; the court names who, and the committee says yes', async () => {
      story = new Story(house, DOSSIERS.loan);
      await house.moveTo('2026-03-02T09:10:00+08:00');
      await story.registers('clerk.petition');
      await story.offers('clerk.petition', 'docking-centre', { procedure: 'court-mediation', variant: 'pre-filing' });
      await house.moveTo('2026-03-03');
      await story.accepts(docking, 'mediation', { receivedOn: '2026-03-03' });
      await story.does(docking, 'mediation', 'refer', { courtId: courtId() });
      expect(await story.statuses(story.path('mediation'), court, registrar, 'registrar.other', 'clerk.centre')).toEqual([
        200, 404, 404, 404,
      ]);
      expect(await waitingWith(docking)).toEqual([
        expect.objectContaining({ by: 'organisation', byTitle: '诉调对接中心', nearest: designation }),
      ]);
      await story.willing(docking, 'mediation', SUN);
      expect(await dueOf(story, docking, 'court-mediation.designate')).toBe('2026-03-06');
      // The court sees its own. Docking staff are not offered what is the court's.
      expect(await waitingWith(court)).toEqual([expect.objectContaining({ by: 'court', byTitle: '友谊县人民法院', nearest: designation })]);
      expect([await waitingWith(docking), await nextIn(story, docking), await nextIn(story, court)]).toEqual([
        [],
        ['record-willingness'],
        ['designate', 'record-willingness'],
      ]);
      // One side’s application is enough before docketing; who it is, is for the court to say.
      expect(refusalOf(await story.tries(docking, 'mediation', 'designate', committee())).status).toBe(403);
      await house.moveTo('2026-03-04');
      await story.does(court, 'mediation', 'designate', committee());
      expect(await story.statuses(story.path('mediation'), registrar, li)).toEqual([200, 404]);
      expect(refusalOf(await story.tries(docking, 'mediation', 'confirm-receipt')).status).toBe(403);
      await house.moveTo('2026-03-06');
      await story.does(registrar, 'mediation', 'confirm-receipt');
      const view = Story.seen(await house.as(registrar).get(`/api/v1/cases/${story.caseId}`));
      expect(view.responsibleOrganisation.name).toBe('友谊镇人民调解委员会');
      expect(await dueOf(story, registrar, 'court-mediation.contact')).toBe('2026-03-11');
      expect(await dueOf(story, registrar, 'court-mediation.pre-filing')).toBe('2026-04-07');
    });

    it('the mediator reaches the other side, discloses a relation, and goes on because both want him', async () => {
      await story.does(registrar, 'mediation', 'appoint-mediator', mediator(li));
      await house.moveTo('2026-03-09');
      expect(await story.willing(li, 'mediation', ZHOU)).toMatchObject({ state: 'received' });
      await story.does(li, 'mediation', 'disclose', { relation: 'other-relation' });
      expect(refusalOf(await story.tries(li, 'mediation', 'open-mediation', { noticeVersion: '1' }))).toMatchObject({
        status: 422,
        reasons: ['relation-not-accepted 15'],
      });
      for (const name of [SUN, ZHOU]) await story.does(li, 'mediation', 'accept-disclosure', { partyId: story.party(name) });
      await story.does(li, 'mediation', 'open-mediation', { noticeVersion: '1', place: '镇调解室' });
    });

    it('what is drafted stays on paper until all have signed: the court that sits here cannot read it', async () => {
      await house.moveTo('2026-03-17');
      // A relation disclosed in the middle of the talks, and a request that he go: nothing is drafted or signed until both are settled.
      await story.does(li, 'mediation', 'disclose', { relation: 'near-relative' });
      expect(refusalOf(await story.tries(li, 'mediation', 'draft-agreement')).reasons).toEqual(['relation-not-accepted 15']);
      for (const name of [SUN, ZHOU]) await story.does(li, 'mediation', 'accept-disclosure', { partyId: story.party(name) });
      await story.does(li, 'mediation', 'draft-agreement');
      await story.does(li, 'mediation', 'request-recusal', { partyId: story.party(ZHOU), relation: 'near-relative' });
      const signs = { signer: 'party', partyId: story.party(SUN), method: 'handwritten' };
      expect(refusalOf(await story.tries(li, 'mediation', 'sign', signs)).reasons).toEqual(['recusal-undecided 15']);
      await story.does(registrar, 'mediation', 'decide-recusal', { granted: false });
      await story.does(li, 'mediation', 'sign', { signer: 'party', partyId: story.party(SUN), method: 'handwritten' });
      const { text } = await house.as(court).get(story.path('mediation'));
      const { text: packet } = await house.as(court).get(`${story.path('mediation')}/package`);
      expect(text + packet).not.toContain('28000');
      await story.does(registrar, 'mediation', 'sign', { signer: 'party', partyId: story.party(ZHOU), method: 'fingerprint' });
      await story.does(li, 'mediation', 'sign', { signer: 'mediator', method: 'handwritten' });
      await house.moveTo('2026-03-18');
      await story.does(registrar, 'mediation', 'sign', { signer: 'seal', method: 'seal' });
      const { form: _, responsibilities: _r, ...agreement } = story.draft(ZHOU) as Record<string, unknown>;
      const view = await story.does(li, 'mediation', 'record-agreement', agreement);
      expect(view).toMatchObject({ state: 'agreed', stage: 'performance', agreement: { effectiveOn: '2026-03-17' } });
      await story.does(docking, 'mediation', 'deposit-agreement');
      expect((await house.as(registrar).get(`${story.path('mediation')}/papers/mediated-agreement`)).status).toBe(200);
    });

    it('is confirmed by the court that invited the committee, and by no other', async () => {
      await house.moveTo('2026-03-25');
      await story.opens(registrar, 'confirmation', { procedure: 'judicial-confirmation', basedOn: story.proceedings['mediation'] });
      for (const name of [SUN, ZHOU]) await story.does(registrar, 'confirmation', 'join-application', { partyId: story.party(name) });
      const elsewhere = { courtId: house.county.organisations['court-sifangtai'], competence: 'party-domicile' };
      expect(refusalOf(await story.tries(registrar, 'confirmation', 'file', elsewhere)).reasons).toEqual(['court-not-competent 205']);
      await story.does(registrar, 'confirmation', 'file', { courtId: courtId() });
      expect((await dates(story, registrar, 'judicial-confirmation.apply')).map(({ endedAs }) => endedAs)).toEqual(['met']);
      await house.moveTo('2026-03-27');
      await story.does(court, 'confirmation', 'accept', { courtCaseNo: '(2026)黑0522民特31号' });
      await house.moveTo('2026-04-08');
      await story.does(court, 'confirmation', 'confirm', { rulingNo: '1', rulingDate: '2026-04-08' });
    });

    it('and is enforced when it is not kept: the two years are met by the application', async () => {
      expect(refusalOf(await story.asksToOpen('clerk.centre', { procedure: 'enforcement' })).status).toBe(404);
      await house.moveTo('2026-05-08');
      await story.opens(registrar, 'enforcement', { procedure: 'enforcement', basedOn: story.proceedings['confirmation'] });
      await story.does(registrar, 'enforcement', 'file', { courtId: courtId(), filedOn: '2026-05-08' });
      expect((await dates(story, registrar, 'enforcement.apply')).map(({ endedAs }) => endedAs)).toEqual(['met']);
      expect(await dueOf(story, registrar, 'enforcement.docket')).toBe('2026-05-15');
      expect(refusalOf(await story.tries(registrar, 'enforcement', 'docket', { courtCaseNo: '1' })).status).toBe(403);
      await house.moveTo('2026-05-13');
      await story.does(court, 'enforcement', 'docket', { courtCaseNo: '(2026)黑0522执77号' });
      await story.does(court, 'enforcement', 'send-notice', { on: '2026-05-13' });
      expect(await story.does(court, 'enforcement', 'record-execution', { on: '2026-05-13' })).toMatchObject({
        state: 'executed',
        outcome: 'settled-performed',
      });
    });
  });

  it('who was replaced is not named again, and whom both chose is not replaced by being chosen', async () => {
    const story = new Story(house, DOSSIERS.loan);
    await story.registers(docking, { channel: 'court', source: undefined });
    await story.opens(docking, 'asked', { procedure: 'court-mediation', variant: 'pre-filing' });
    await entrusted(story, 'asked');
    // Chosen by both; then replaced for a reason before any session.
    await story.does(registrar, 'asked', 'appoint-mediator', { ...mediator(li), chosenJointly: true });
    expect(refusalOf(await story.tries(registrar, 'asked', 'refuse-designated', { partyId: story.party(SUN) })).code).toBe(
      'mediator-chosen-jointly',
    );
    expect((await story.tries(registrar, 'asked', 'appoint-mediator', mediator(li))).status).toBe(200);
    await story.does(registrar, 'asked', 'object-to-mediator', { partyId: story.party(SUN), reason: '是对方的表兄' });
    expect(refusalOf(await story.tries(registrar, 'asked', 'appoint-mediator', mediator(li))).reasons).toEqual(['mediator-objected-to 14']);
    await story.does(registrar, 'asked', 'object-to-body', { partyId: story.party(ZHOU), reason: '与对方同村' });
    expect(refusalOf(await story.tries(docking, 'asked', 'choose-body', committee())).reasons).toEqual(['body-objected-to 14']);
    expect(Story.seen(await house.as(docking).get(`/api/v1/cases/${story.caseId}`)).responsibleOrganisation.name).toBe('诉调对接中心');
    const other = { organisationId: house.county.organisations['committee-xingsheng'] };
    await story.does(docking, 'asked', 'choose-body', other);
    await story.does('registrar.other', 'asked', 'confirm-receipt');
    expect(await story.statuses(story.path('asked'), 'registrar.other', li)).toEqual([200, 404]);
  });

  describe('after it has docketed the suit', () => {
    let story: Story;

    it('cannot be entrusted before docketing', async () => {
      story = new Story(house, DOSSIERS.loan);
      await house.moveTo('2026-06-01');
      await story.registers(docking, { channel: 'court', source: undefined });
      const ask = { procedure: 'court-mediation', variant: 'ordinary' };
      expect(refusalOf(await story.asksToOpen(docking, ask))).toMatchObject({ status: 422, code: 'docketing-first' });
      await story.opens(docking, 'suit', { procedure: 'litigation' });
      await story.does(docking, 'suit', 'record-filing', { courtId: courtId(), filedOn: '2026-06-01' });
      await story.does(court, 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初99号', docketedOn: '2026-06-01' });
      await story.does(court, 'suit', 'determine-procedure', { trial: 'ordinary' });
      expect(await dueOf(story, docking, 'litigation.try-ordinary')).toBe('2026-12-01');
      await story.opens(docking, 'entrusted', ask);
      await entrusted(story, 'entrusted');
      expect(await dueOf(story, registrar, 'court-mediation.ordinary')).toBe('2026-06-16');
    });

    it('goes on longer only when both agree to the same day, and by thirty days at most', async () => {
      await house.moveTo('2026-06-03');
      await story.does(li, 'entrusted', 'open-mediation', { noticeVersion: '1' });
      const until = '2026-07-06';
      await story.does(li, 'entrusted', 'consent-to-longer', { partyId: story.party(SUN), until });
      expect(refusalOf(await story.tries(li, 'entrusted', 'agree-longer', { until })).reasons).toEqual(['extension-not-agreed-by-all 27']);
      const tooLong = await story.tries(li, 'entrusted', 'consent-to-longer', { partyId: story.party(ZHOU), until: '2026-07-17' });
      expect(refusalOf(tooLong).code).toBe('extension-beyond-thirty-days');
      await story.does(li, 'entrusted', 'consent-to-longer', { partyId: story.party(ZHOU), until });
      await story.does(li, 'entrusted', 'agree-longer', { until });
      expect(await dueOf(story, registrar, 'court-mediation.extended')).toBe(until);
    });

    it('stays the court’s limit from the day after its own fifteen days, and not before', async () => {
      await house.moveTo('2026-06-16');
      expect((await dates(story, docking, 'litigation.try-ordinary'))[0]).toMatchObject({ suspended: false });
      await house.moveTo('2026-06-17T09:00:00+08:00');
      expect((await dates(story, docking, 'litigation.try-ordinary'))[0]).toMatchObject({ suspended: true });
      expect(Story.seen(await house.as(li).get(story.path('entrusted')))).toMatchObject({ state: 'mediating' });
    });

    it('ends by itself when the agreed day has passed; the limit runs on, by the twenty days it stood still', async () => {
      await story.does(li, 'entrusted', 'draft-agreement');
      await house.moveTo('2026-07-07T09:00:00+08:00');
      expect(Story.seen(await house.as(li).get(story.path('entrusted')))).toMatchObject({ state: 'failed' });
      expect((await dates(story, docking, 'litigation.try-ordinary'))[0]).toMatchObject({ suspended: false, due: '2026-12-21' });
      expect(await dueOf(story, registrar, 'court-mediation.return')).toBe('2026-07-08');
    });

    it('goes back with a report and without a word of what was offered', async () => {
      const view = await story.does(li, 'entrusted', 'return-to-court', report);
      expect(view).toMatchObject({ state: 'returned', outcome: 'not-settled', agreement: null });
      // It is the court's, and no party's.
      expect(view.papers.filter(({ kind }) => kind === 'failure-report')).toMatchObject([{ partyId: null }]);
      const { text } = await house.as(court).get(story.path('entrusted'));
      expect(text).toContain(report.cause);
      expect(Story.seen(await house.as(docking).get(`/api/v1/cases/${story.caseId}`)).responsibleOrganisation.name).toBe('诉调对接中心');
      const paper = await house.as(registrar).get(`${story.path('entrusted')}/papers/failure-report`);
      expect(paper.text).toContain(report.costRaisingConduct);
      // The mediating body reports (TY14 26), whoever typed it.
      expect(paper.text).toContain('<footer>友谊镇人民调解委员会</footer>');
      const theirs = await house.as(court).get(`${story.path('entrusted')}/papers/failure-report`);
      for (const words of [report.costRaisingConduct, report.flags, '致：友谊县人民法院']) expect(theirs.text).toContain(words);
    });

    it('the suit is decided: each party has its own fifteen days, and the last of them brings it into effect', async () => {
      await house.moveTo('2026-08-20');
      await story.does(court, 'suit', 'record-judgment', { documentNo: '(2026)黑0522民初99号', on: '2026-08-20' });
      const serve = (name: string, servedOn: string) =>
        story.does(court, 'suit', 'record-service', { partyId: story.party(name), servedOn, method: 'in-person' });
      await serve(SUN, '2026-08-20');
      await house.moveTo('2026-09-07T09:00:00+08:00');
      expect(Story.seen(await house.as(docking).get(story.path('suit')))).toMatchObject({ state: 'pronounced' });
      await house.moveTo('2026-09-21');
      expect(await serve(ZHOU, '2026-09-21')).toMatchObject({ state: 'served' });
      expect((await dates(story, docking, 'litigation.appeal-judgment')).map(({ due }) => due)).toContain('2026-10-08');
      await house.moveTo('2026-10-08');
      expect(Story.seen(await house.as(docking).get(story.path('suit')))).toMatchObject({ state: 'served' });
      await house.moveTo('2026-10-09T09:00:00+08:00');
      expect(Story.seen(await house.as(docking).get(story.path('suit')))).toMatchObject({ state: 'concluded', outcome: 'judged' });
    });

    it('can be enforced once its effect is recorded, not before', async () => {
      const asks = () => story.asksToOpen(docking, { procedure: 'enforcement', basedOn: story.proceedings['suit'] });
      expect(refusalOf(await asks())).toMatchObject({ status: 422, code: 'nothing-to-enforce' });
      await story.does(court, 'suit', 'record-effect', { effectiveOn: '2026-10-09', until: '2026-10-19' });
      expect((await asks()).status).toBe(201);
    });
  });

  describe('signed in time and written down late', () => {
    const drafted = async (): Promise<Story> => {
      const story = new Story(house, DOSSIERS.loan);
      await story.registers(docking, { channel: 'court', source: undefined });
      await story.opens(docking, 'late', { procedure: 'court-mediation', variant: 'pre-filing' });
      await entrusted(story, 'late');
      await story.does(li, 'late', 'open-mediation', { noticeVersion: '1' });
      await story.does(li, 'late', 'draft-agreement');
      return story;
    };
    const agreement = (story: Story): Record<string, unknown> => {
      const { form: _, responsibilities: _r, ...rest } = story.draft(ZHOU) as Record<string, unknown>;
      return rest;
    };
    const paper = async (story: Story): Promise<string> => {
      const answer = await fetch(`${house.url}${story.path('late')}/documents?name=a.pdf&kind=other`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await house.as(registrar).bearer()}`, 'content-type': 'application/pdf' },
        body: '%PDF-1.4',
      });
      return ((await answer.json()) as { id: string }).id;
    };

    it('what every party has signed outlives the last day; what was signed on paper by then is recorded with the paper', async () => {
      const [signed, onPaper] = [await drafted(), await drafted()];
      for (const name of [SUN, ZHOU])
        await signed.does(registrar, 'late', 'sign', { signer: 'party', partyId: signed.party(name), method: 'handwritten' });
      await house.moveTo('2026-12-01T09:00:00+08:00');
      expect(Story.seen(await house.as(li).get(signed.path('late')))).toMatchObject({ state: 'signed' });
      expect(refusalOf(await signed.tries(registrar, 'late', 'record-agreement', agreement(signed))).code).toBe('signature-missing');
      await signed.does(li, 'late', 'sign', { signer: 'mediator', method: 'handwritten' });
      await signed.does(registrar, 'late', 'sign', { signer: 'seal', method: 'seal' });
      const view = await signed.does(registrar, 'late', 'record-agreement', agreement(signed));
      expect(view).toMatchObject({ state: 'agreed', agreement: { effectiveOn: '2026-10-09' } });

      expect(Story.seen(await house.as(li).get(onPaper.path('late')))).toMatchObject({ state: 'failed' });
      const late = { ...agreement(onPaper), documentId: await paper(onPaper) };
      expect(refusalOf(await onPaper.tries(registrar, 'late', 'record-agreement', { ...late, on: '2026-11-30' })).reasons).toEqual([
        'not-signed-in-time 25',
      ]);
      expect(await onPaper.does(registrar, 'late', 'record-agreement', { ...late, on: '2026-10-12' })).toMatchObject({
        state: 'agreed',
        agreement: { effectiveOn: '2026-10-12' },
      });
    });
  });
});
