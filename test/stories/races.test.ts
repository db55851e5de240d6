import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, aHouse } from '../support/house.js';
import type { Answer } from '../support/http.js';
import { DOSSIERS, Story } from '../support/story.js';

const registrar = 'registrar.mediation';
const li = 'mediator.li';
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort();

describe('When two act at once', () => {
  let house: House;

  beforeAll(async () => {
    house = await aHouse();
    await house.moveTo('2026-03-02T09:30:00+08:00');
  });
  afterAll(() => house.close());

  const anOffer = async () => {
    const story = new Story(house, DOSSIERS.loan);
    await story.registers('clerk.petition');
    await story.offers('clerk.petition', 'committee-youyi');
    return story;
  };

  const holders = (caseId: string) =>
    house.database.query<{ responsible: string; proceedings: string; content: string }>(
      `SELECT o.name AS responsible, (SELECT count(*) FROM proceedings p WHERE p.case_id = c.id) AS proceedings,
         (SELECT string_agg(r.name, ',') FROM case_readers x JOIN organisations r ON r.id = x.reader_id WHERE x.case_id = c.id AND x.level = 'content') AS content
       FROM cases c JOIN organisations o ON o.id = c.responsible_organisation_id WHERE c.id = $1`,
      [caseId],
    );

  it('one of two officers accepts an offer, the other reads again', async () => {
    for (let round = 0; round < 5; round += 1) {
      const story = await anOffer();
      const path = `/api/v1/handoffs/${story.handoffId}`;
      const officers = [house.as(registrar), house.as('head.mediation')];
      const tag = await officers[0]!.tagOf(path);
      const answers = await Promise.all(officers.map((one) => one.post(`${path}/actions/accept`, {}, { 'if-match': tag })));
      expect(statuses(answers)).toEqual([200, 412]);
      const again = await officers[1]!.post(`${path}/actions/accept`, {}, { 'if-match': '*' });
      expect([again.status, again.body['code']]).toEqual([409, 'handoff-answered']);
      expect(await holders(story.caseId)).toEqual([
        { responsible: '友谊镇人民调解委员会', proceedings: 1, content: '友谊镇人民调解委员会' },
      ]);
    }
  });

  it.each(['1', '*'])('an acceptance and a withdrawal leave exactly one holder (If-Match %s)', async (version) => {
    const tag = version === '*' ? '*' : `"${version}"`;
    for (let round = 0; round < 6; round += 1) {
      const story = await anOffer();
      const path = `/api/v1/handoffs/${story.handoffId}/actions`;
      const [accepted, withdrawn] = await Promise.all([
        house.as(registrar).post(`${path}/accept`, {}, { 'if-match': tag }),
        house.as('clerk.petition').post(`${path}/withdraw`, {}, { 'if-match': tag }),
      ]);
      expect(statuses([accepted, withdrawn])).toEqual([200, version === '*' ? 409 : 412]);
      const [row] = await holders(story.caseId);
      expect(row).toEqual(
        accepted.status === 200
          ? { responsible: '友谊镇人民调解委员会', proceedings: 1, content: '友谊镇人民调解委员会' }
          : { responsible: '县信访接待中心', proceedings: 0, content: '县信访接待中心' },
      );
    }
  });

  it('of two roads opened for the same people at once, one opens', async () => {
    const story = new Story(house, DOSSIERS.loan);
    await story.registers('registrar.mediation', { channel: 'window' });
    const answers = await Promise.all([1, 2, 3].map(() => story.asksToOpen(registrar, { procedure: 'people-mediation' })));
    expect(statuses(answers)).toEqual([201, 409, 409]);
  });

  describe('thirty-two sign at the same moment', () => {
    const names = Array.from({ length: 32 }, (_, n) => `村民${n + 1}`);
    let story: Story;

    beforeAll(async () => {
      const parties = names.map((name, n) => ({ role: n < 31 ? 'applicant' : 'respondent', kind: 'person', name }));
      story = new Story(house, {
        ...DOSSIERS.loan,
        registration: { ...DOSSIERS.loan.registration, parties, claims: [], source: undefined },
      });
      await story.registers(registrar);
      await story.opens(registrar, 'mediation', { procedure: 'people-mediation' });
      for (const name of names) await story.willing(registrar, 'mediation', name);
      await story.does(registrar, 'mediation', 'accept');
      await story.does(registrar, 'mediation', 'appoint-mediator', { mediatorId: house.county.mediators[li] });
      await story.does(li, 'mediation', 'open-mediation');
      const terms = [
        {
          debtorPartyIds: [story.party(names[31]!)],
          creditorPartyId: story.party(names[0]!),
          kind: 'act',
          description: '清理水渠',
          dueDate: '2026-05-01',
        },
      ];
      await story.does(li, 'mediation', 'draft-agreement', { form: 'written', facts: '水渠堵塞', terms });
      await story.does(li, 'mediation', 'sign', { signer: 'mediator', method: 'handwritten' });
      await story.does(registrar, 'mediation', 'sign', { signer: 'seal', method: 'seal' });
    });

    it('with one version: one wins and 31 read again', async () => {
      const tag = await house.as(registrar).tagOf(story.path('mediation'));
      const sign = (name: string) =>
        house
          .as(registrar)
          .post(
            `${story.path('mediation')}/actions/sign`,
            { signer: 'party', partyId: story.party(name), method: 'handwritten' },
            { 'if-match': tag },
          );
      const answers = await Promise.all(names.map(sign));
      expect(statuses(answers)).toEqual([200, ...names.slice(1).map(() => 412)]);
    });

    it('whatever the version: each mark stands once, and the agreement takes effect once', async () => {
      const sign = (name: string) =>
        house
          .as(registrar)
          .post(
            `${story.path('mediation')}/actions/sign`,
            { signer: 'party', partyId: story.party(name), method: 'handwritten' },
            { 'if-match': '*' },
          );
      const answers = await Promise.all([...names, ...names].map(sign));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(31);
      expect(answers.filter(({ status }) => status !== 200).every(({ status }) => status === 409 || status === 422)).toBe(true);
      const view = Story.seen(await house.as(registrar).get(story.path('mediation')));
      expect(view.state).toBe('effective');
      expect(view.marks.filter(({ mark }) => mark === 'signed')).toHaveLength(32);
      const effects = await house.database.query(`SELECT FROM events WHERE case_id = $1 AND type = 'people-mediation.take-effect'`, [
        story.caseId,
      ]);
      const clocks = await house.database.query(`SELECT FROM deadlines WHERE case_id = $1 AND rule_id = 'judicial-confirmation.apply'`, [
        story.caseId,
      ]);
      expect([effects.length, clocks.length]).toEqual([1, 1]);
    });
  });

  it('two who register the same dispute at once have two cases with different numbers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => house.as('clerk.centre').post('/api/v1/cases', DOSSIERS.loan.registration)),
    );
    expect(new Set(answers.map(({ body }) => body['caseNo'])).size).toBe(16);
    expect(new Set(answers.map(({ body }) => body['trackingCode'])).size).toBe(16);
  });
});
