import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROCEDURE_CODES } from '../../src/domain/procedures/codes.js';
import { inMediation, li, registrar, SUN, ZHOU } from '../support/agreed.js';
import { aHouse, type House } from '../support/house.js';
import { refusalOf, Story } from '../support/story.js';

const SECRET = '底线是两万元';
const SHARED = '双方到场,各自陈述了经过';
const DRAFT = '愿意只还一万八千元';
const WHY = '怕邻居知道所以不愿意';

describe('What was said in a mediation stays there', () => {
  let house: House;
  let story: Story;
  const sessions = () => `${story.path('mediation')}/sessions`;
  const writes = (account: string, body: object) => house.as(account).post(sessions(), { heldOn: '2026-03-02', ...body });
  const notes = async (account: string) => {
    const { status, body } = await house.as(account).get(sessions());
    return status === 200 ? (body['items'] as { kind: string; note: string | null; partyIds: string[] | null }[]) : status;
  };

  beforeAll(async () => {
    house = await aHouse();
    story = await inMediation(house);
  }, 60_000);
  afterAll(() => house.close());

  describe('notes of sessions', () => {
    it('are written by the handler in person', async () => {
      for (const account of [registrar, 'head.mediation'])
        expect(refusalOf(await writes(account, { kind: 'joint', note: '-' }))).toMatchObject({ status: 403, code: 'not-the-handler' });
      for (const account of ['mediator.wang', 'registrar.other', 'supervisor.county', 'court-client'])
        expect((await writes(account, { kind: 'joint', note: '-' })).status).toBe(404);
      expect(refusalOf(await writes(li, { kind: 'private', note: '-', heldOn: '2026-09-01' })).reasons).toEqual(['in-the-future /heldOn']);
      const written = await writes(li, {
        kind: 'private',
        note: SECRET,
        partyIds: [story.party(ZHOU)],
        mediatorIds: [house.county.mediators['mediator.wang']],
      });
      expect([written.status, written.body['note']]).toEqual([201, null]);
      expect((await writes(li, { kind: 'joint', note: SHARED })).status).toBe(201);
    });

    it('of a private talk are read by their author and who mediated with him', async () => {
      expect(await notes(li)).toMatchObject([
        { kind: 'private', note: SECRET, partyIds: [story.party(ZHOU)] },
        { kind: 'joint', note: SHARED },
      ]);
      expect(await notes('mediator.wang')).toMatchObject([{ kind: 'private', note: SECRET }]);
    });

    it('are not read by the registrar and the head: they see that there was a talk, not with whom', async () => {
      for (const account of [registrar, 'head.mediation'])
        expect(await notes(account)).toMatchObject([
          { kind: 'private', note: null, partyIds: null },
          { kind: 'joint', note: SHARED },
        ]);
    });

    it('do not exist for supervision, audit, administrators, other bodies and machines', async () => {
      for (const account of [
        'supervisor.county',
        'auditor.county',
        'admin.system',
        'admin.security',
        'registrar.other',
        'mediator.zhao',
        'clerk.petition',
        'court-client',
      ])
        expect([account, await notes(account)]).toEqual([account, 404]);
    });

    it('lie in the database sealed: no row of any table holds the words', async () => {
      const tables = await house.database.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'yizhan'::regnamespace AND relkind = 'r'`,
      );
      for (const { name } of tables) {
        const found = await house.database.query(
          `SELECT FROM ${name} t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%'`,
          [SECRET],
        );
        expect([name, found.length]).toEqual([name, 0]);
      }
    });
  });

  describe('and when the mediation has failed and the next road begins', () => {
    beforeAll(async () => {
      const terms = [{ debtorPartyIds: [story.party(ZHOU)], creditorPartyId: story.party(SUN), kind: 'act', description: DRAFT }];
      await story.does(li, 'mediation', 'draft-agreement', { form: 'written', facts: DRAFT, terms });
      await story.does(li, 'mediation', 'redraft', { reason: DRAFT });
      await story.does(li, 'mediation', 'draft-agreement', { form: 'written', facts: DRAFT, terms });
      const uploaded: Record<string, string> = {};
      for (const [name, kind] of [
        ['借条.pdf', 'evidence'],
        ['无争议事实.pdf', 'undisputed-facts'],
        ['调解员归纳的事实.pdf', 'undisputed-facts'],
      ] as const)
        uploaded[name] = Story.seen(await uploads(`/api/v1/cases/${story.caseId}/evidence`, name, kind)).id;
      Story.seen(await uploads(`${story.path('mediation')}/documents`, '谈话笔录.pdf', 'record'));
      // Two of that kind: one that both confirmed in writing, and one that the mediator wrote and named so.
      const paper = { facts: '借款三万元,已还二千元', documentId: uploaded['无争议事实.pdf'] };
      await story.does(registrar, 'mediation', 'confirm-facts', { partyId: story.party(SUN), documentId: paper.documentId });
      expect(refusalOf(await story.tries(li, 'mediation', 'record-undisputed-facts', paper))).toMatchObject({
        status: 422,
        code: 'facts-not-confirmed',
      });
      await story.does(registrar, 'mediation', 'confirm-facts', { partyId: story.party(ZHOU), documentId: paper.documentId });
      await story.does(li, 'mediation', 'record-undisputed-facts', paper);
      const own = { ...paper, documentId: uploaded['调解员归纳的事实.pdf'] };
      expect(refusalOf(await story.tries(li, 'mediation', 'record-undisputed-facts', own)).code).toBe('facts-not-confirmed');
      await story.does(li, 'mediation', 'terminate', { ground: 'no-agreement', note: WHY });
    });

    const uploads = (path: string, name: string, kind: string) =>
      house.as(registrar).ask('POST', `${path}?name=${encodeURIComponent(name)}&kind=${kind}`, {
        body: '%PDF-1.4',
        headers: { 'content-type': 'application/pdf' },
      });

    it('a record of the mediation is kept with it: it is no evidence of the case, which every road would see', async () => {
      for (const kind of ['record', 'mediation-record', 'session'])
        expect(refusalOf(await uploads(`/api/v1/cases/${story.caseId}/evidence`, '调解笔录.pdf', kind))).toMatchObject({
          status: 400,
          reasons: ['not-a-choice /kind'],
        });
    });

    const preview = (account: string, procedure: string) =>
      house.as(account).get(`/api/v1/cases/${story.caseId}/handoffs/preview?procedure=${procedure}`);

    it.each(PROCEDURE_CODES)('no package for %s holds a note, a concession, a draft or a reason of the heart', async (procedure) => {
      const { status, text, body } = await preview(registrar, procedure);
      expect(status).toBe(200);
      for (const word of [SECRET, SHARED, DRAFT, WHY, '谈话笔录', '调解员归纳的事实', 'willing']) expect(text).not.toContain(word);
      expect(body).toMatchObject({ agreement: null, caseNo: expect.any(String) });
    });

    it('goes with its evidence, what all confirmed in writing, and that it failed: when, where, by which ground', async () => {
      const { body } = await preview(registrar, 'litigation');
      expect(body).toMatchObject({
        evidence: [{ name: '借条.pdf' }],
        undisputedFacts: [{ name: '无争议事实.pdf' }],
        failureReport: {
          procedure: 'people-mediation',
          organisation: '友谊镇人民调解委员会',
          ground: 'no-agreement',
          groundTitle: '达不成协议',
        },
      });
    });

    it('is previewed by the desk that answers for the case, and who looked stands on the chain', async () => {
      expect((await preview('registrar.other', 'litigation')).status).toBe(404);
      expect(refusalOf(await preview(registrar, 'magic')).reasons).toEqual(['not-a-choice /procedure']);
      expect(refusalOf(await preview(registrar, '')).status).toBe(400);
      const { body } = await house.as(registrar).get(`/api/v1/cases/${story.caseId}/timeline?limit=200`);
      const looked = (body['items'] as { type: string; data: object }[]).filter(({ type }) => type === 'package-previewed');
      expect(looked.length).toBeGreaterThan(PROCEDURE_CODES.length);
      expect(JSON.stringify(body)).not.toContain(SECRET);
      expect(JSON.stringify(body)).not.toContain(SHARED);
    });

    it('the receiver gets word for word what the preview showed, and types nothing again', async () => {
      const shown = (await preview(registrar, 'people-mediation')).body;
      await story.offers(registrar, 'committee-xingsheng');
      const path = `/api/v1/handoffs/${story.handoffId}`;
      expect((await house.as('registrar.other').get(`${path}/package`)).status).toBe(404);
      await story.accepts('registrar.other', 'second');
      expect((await house.as('registrar.other').get(`${path}/package`)).body).toEqual(shown);
      expect((await house.as(registrar).get(`${path}/package`)).status).toBe(403);

      const theirs = (await house.as('registrar.other').get(`/api/v1/cases/${story.caseId}`)).body;
      const { registration } = shown as { registration: Record<string, unknown> };
      expect(theirs).toMatchObject({ facts: registration['facts'], title: registration['title'], claims: shown['claims'] });
      const typed = (all: unknown) =>
        (all as Record<string, unknown>[]).map(({ id, name, role, idNumber, phone, address }) => ({
          id,
          name,
          role,
          idNumber,
          phone,
          address,
        }));
      expect(typed(theirs['parties'])).toEqual(typed(shown['parties']));
      expect(Story.seen(await house.as('registrar.other').get(story.path('second'))).parties.map(({ id }) => id)).toEqual(
        (shown['parties'] as { id: string }[]).map(({ id }) => id),
      );
    });

    it('the mediation itself the next body sees over its wall: that it was, how it ended, and nothing of who was ready for what', async () => {
      const other = house.as('registrar.other');
      const { body, text } = await other.get(story.path('mediation'));
      expect(body).toMatchObject({
        state: 'terminated',
        outcome: 'not-settled',
        agreement: null,
        marks: [],
        parties: [{ willing: null }, { willing: null }],
      });
      const timeline = await other.get(`/api/v1/cases/${story.caseId}/timeline?limit=200`);
      for (const seen of [text, timeline.text, (await other.get('/api/v1/events?limit=200')).text])
        for (const word of [DRAFT, WHY]) expect(seen).not.toContain(word);
      const ended = (timeline.body['items'] as { type: string; data: object }[]).find(({ type }) => type === 'people-mediation.terminate');
      expect(ended!.data).toEqual({
        procedure: 'people-mediation',
        action: 'terminate',
        title: '终止调解',
        from: 'signing',
        to: 'terminated',
        ground: 'no-agreement',
      });
      expect((await house.as(registrar).get(`/api/v1/cases/${story.caseId}`)).body).toMatchObject({ visibility: 'card' });
    });

    it('neither the search nor the feed nor the timeline of the next body finds a word of it', async () => {
      const other = house.as('registrar.other');
      for (const word of [SECRET, SHARED]) {
        expect((await other.get(`/api/v1/cases?q=${encodeURIComponent(word)}`)).body['items']).toEqual([]);
        expect((await other.get('/api/v1/events?limit=200')).text).not.toContain(word);
        expect((await other.get(`/api/v1/cases/${story.caseId}/timeline?limit=200`)).text).not.toContain(word);
      }
      expect(refusalOf(await other.get(sessions()))).toMatchObject({ status: 403 });
      expect(await notes(li)).toMatchObject([{ note: SECRET }, { note: SHARED }]);
    });
  });
});
