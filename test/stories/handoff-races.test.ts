/** Two holders, or none: whoever acts at once, exactly one body answers for the case, and at most one road was opened for it. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute, addBody } from '../support/bodies.js';
import { eventually } from '../support/eventually.js';
import { aHouse, type House } from '../support/house.js';
import type { Answer } from '../support/http.js';
import { refusalOf, Story } from '../support/story.js';

const AT_ONCE = 32;

describe('Thirty-two at a time', () => {
  let house: House;
  let committee: string;
  let title = 0;

  beforeAll(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00');
    committee = house.county.organisations['committee-youyi'];
  });
  afterAll(() => house.close());

  const offered = async (to = committee, by = 'clerk.petition') => {
    const { id: caseId } = Story.seen(await house.as(by).post('/api/v1/cases', aDispute(`竞争${(title += 1)}`)));
    const offer = { toOrganisationId: to, procedure: 'people-mediation', reason: '愿意调解', legalBasis: '依职责转交' };
    const { id } = Story.seen(await house.as(by).post(`/api/v1/cases/${caseId}/handoffs`, offer));
    return { caseId, path: `/api/v1/handoffs/${id}/actions` };
  };

  const any = { 'if-match': '*' };
  const accept = (path: string, account = 'registrar.mediation') => house.as(account).post(`${path}/accept`, {}, any);
  const withdraw = (path: string) => house.as('clerk.petition').post(`${path}/withdraw`, {}, any);
  const redesignate = (path: string) =>
    house
      .as('clerk.petition')
      .post(
        `${path}/redesignate`,
        { toOrganisationId: house.county.organisations['committee-xingsheng'], reason: '逾期未答复', legalBasis: '依职责转交' },
        any,
      );

  interface Holder {
    holder: string;
    active: boolean;
    proceedings: number;
    offers: number;
    accepted: number;
    content: string[];
    dates: number;
  }

  const stands = async (caseId: string): Promise<Holder> =>
    (
      await house.database.query<Holder>(
        `SELECT c.responsible_organisation_id AS holder, o.active,
           (SELECT count(*)::int FROM proceedings p WHERE p.case_id = c.id) AS proceedings,
           (SELECT count(*)::int FROM handoffs h WHERE h.case_id = c.id AND h.state = 'offered') AS offers,
           (SELECT count(*)::int FROM handoffs h WHERE h.case_id = c.id AND h.state = 'accepted') AS accepted,
           (SELECT array_agg(x.reader_id) FROM case_readers x JOIN organisations r ON r.id = x.reader_id AND r.active WHERE x.case_id = c.id AND x.level = 'content') AS content,
           (SELECT count(*)::int FROM deadlines d JOIN organisations e ON e.id = d.organisation_id AND e.active WHERE d.case_id = c.id AND d.ended_at IS NULL) AS dates
         FROM cases c JOIN organisations o ON o.id = c.responsible_organisation_id WHERE c.id = $1`,
        [caseId],
      )
    )[0]!;

  /** Whoever won: one active body answers, it alone has the dispute, and somebody owes a date. */
  const oneHolder = async (caseId: string): Promise<Holder> => {
    const row = await stands(caseId);
    expect(row).toMatchObject({ active: true, content: [row.holder] });
    expect(row.proceedings).toBe(row.accepted);
    expect(row.offers + row.accepted).toBeLessThanOrEqual(1);
    expect(row.dates).toBeGreaterThan(0);
    const events = await house.database.query(`SELECT FROM events WHERE case_id = $1`, [caseId]);
    const [head] = await house.database.query<{ seq: number }>('SELECT event_seq::int AS seq FROM cases WHERE id = $1', [caseId]);
    expect(head!.seq).toBe(events.length);
    return row;
  };

  const won = (answers: Answer[]) => answers.filter(({ status }) => status === 200).length;
  const lost = (answers: Answer[]) =>
    answers.filter(({ status }) => status !== 200).every(({ status }) => [404, 409, 422].includes(status));
  const shuffled = <T>(works: (() => T)[]): T[] =>
    works
      .map((work) => ({ work, at: Math.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ work }) => work());

  it('accept: one is taken, thirty-one read that it is', async () => {
    const { caseId, path } = await offered();
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => accept(path, n % 2 ? 'head.mediation' : 'registrar.mediation')),
    );
    expect([won(answers), lost(answers)]).toEqual([1, true]);
    expect(await oneHolder(caseId)).toMatchObject({ holder: committee, proceedings: 1 });
  });

  it('accept and withdraw: one of them, once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { caseId, path } = await offered();
      const answers = await Promise.all(shuffled(Array.from({ length: AT_ONCE }, (_, n) => () => (n % 2 ? accept(path) : withdraw(path)))));
      expect([won(answers), lost(answers)]).toEqual([1, true]);
      await oneHolder(caseId);
    }
  });

  it('accept and designate another, when the day to answer has passed', async () => {
    const cases = [];
    for (let round = 0; round < 3; round += 1) cases.push(await offered());
    await house.moveTo('2026-03-06T09:00:00+08:00');
    for (const { caseId, path } of cases) {
      const answers = await Promise.all(
        shuffled(Array.from({ length: AT_ONCE }, (_, n) => () => (n % 2 ? accept(path) : redesignate(path)))),
      );
      expect([won(answers), lost(answers)]).toEqual([1, true]);
      const row = await oneHolder(caseId);
      expect(row.offers + row.accepted).toBe(1);
    }
  });

  describe('and the receiver is dissolved meanwhile', () => {
    const end = (id: string, more: object = {}) =>
      house.as('admin.system').post(`/api/v1/organisations/${id}/actions/deactivate`, { reason: '机构改革', ...more }, any);
    const aCommittee = (name: string, more: object = {}) =>
      addBody(house, {
        code: `committee-${name}`,
        name: `${name}调委会`,
        kind: 'people-mediation-committee',
        areaCode: '230522103',
        account: `registrar.${name}`,
        role: 'registrar',
        ...more,
      });

    it('is for the system administrator, with the version read and a reason', async () => {
      const id = await aCommittee('zero');
      const path = `/api/v1/organisations/${id}`;
      expect(refusalOf(await house.as('head.mediation').act(path, 'deactivate', { reason: '-' }))).toMatchObject({
        status: 403,
        code: 'role-missing',
      });
      expect((await house.as('admin.system').post(`${path}/actions/deactivate`, { reason: '-' })).status).toBe(428);
      expect(refusalOf(await house.as('admin.system').act(path, 'deactivate', {})).reasons).toEqual(['required /reason']);
      expect(refusalOf(await end(id, { successorOrganisationId: id })).reasons).toEqual(['unknown-reference /successorOrganisationId']);
      expect((await house.as('admin.system').get(path)).body).toMatchObject({ active: true, successor: null });
    });

    it('an offer to it goes to who goes on with its duties; who accepts for it afterwards is nobody', async () => {
      const [old, next] = [await aCommittee('old'), await aCommittee('next')];
      const { caseId, path } = await offered(old);
      await house.as('registrar.old').bearer();
      expect(Story.seen(await end(old, { successorOrganisationId: next }))).toMatchObject({
        active: false,
        successor: { name: 'next调委会' },
      });
      expect((await accept(path, 'registrar.old')).status).toBe(401);
      const [open] = await house.database.query<{ id: string; to: string }>(
        `SELECT id, to_organisation_id AS to FROM handoffs WHERE case_id = $1 AND state = 'offered'`,
        [caseId],
      );
      expect(open!.to).toBe(next);
      expect((await accept(`/api/v1/handoffs/${open!.id}/actions`, 'registrar.next')).status).toBe(200);
      expect(await oneHolder(caseId)).toMatchObject({ holder: next, proceedings: 1 });
    });

    it('whoever offers to it, or accepts for it, while it is being ended waits for that, and is refused', async () => {
      const id = await aCommittee('closing');
      const { caseId, path } = await offered(id);
      const { id: another } = Story.seen(await house.as('clerk.petition').post('/api/v1/cases', aDispute('等候')));
      await house.as('registrar.closing').bearer();
      const ending = new pg.Client({ connectionString: house.database.adminUrl, options: '-c search_path=yizhan' });
      await ending.connect();
      await ending.query('BEGIN');
      await ending.query('SELECT FROM organisations WHERE id = $1 FOR NO KEY UPDATE', [id]);
      const offer = { toOrganisationId: id, procedure: 'people-mediation', reason: '愿意调解', legalBasis: '依职责转交' };
      const works = [house.as('clerk.petition').post(`/api/v1/cases/${another}/handoffs`, offer), accept(path, 'registrar.closing')];
      const settled: number[] = [];
      for (const work of works) void work.then(({ status }) => settled.push(status));
      await eventually(
        () =>
          house.database.query<{ n: number }>(
            `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
          ),
        ([row]) => row!.n >= 2 || settled.length > 0,
      );
      expect(settled).toEqual([]);
      await ending.query('UPDATE organisations SET active = false WHERE id = $1', [id]);
      await ending.query('COMMIT');
      await ending.end();
      const answers = await Promise.all(works);
      expect(answers.map(({ body }) => body['code'])).toEqual(['organisation-cannot-receive', 'organisation-dissolved']);
      expect((await stands(caseId)).holder).toBe(house.county.organisations['petition-centre']);
    });

    it('thirty-one accept while it is ended: the case is with its successor or with the sender, never with a body that is no more', async () => {
      for (const [n, withSuccessor] of [true, false, true].entries()) {
        const gone = await aCommittee(`gone${n}`);
        const successor = withSuccessor ? await aCommittee(`heir${n}`) : undefined;
        const { caseId, path } = await offered(gone);
        await house.as(`registrar.gone${n}`).bearer();
        const works: (() => Promise<Answer>)[] = Array.from({ length: AT_ONCE - 1 }, () => () => accept(path, `registrar.gone${n}`));
        works.splice(n * 5, 0, () => end(gone, successor ? { successorOrganisationId: successor } : {}));
        const answers = await Promise.all(works.map((work) => work()));
        const ended = answers[n * 5]!;
        // Somebody was quicker: a road is under way there, and who goes on with it must be named first.
        if (!successor && ended.status === 422) {
          expect(refusalOf(ended).code).toBe('successor-needed');
          const heir = await aCommittee(`late${n}`);
          Story.seen(await end(gone, { successorOrganisationId: heir }));
          expect((await oneHolder(caseId)).holder).toBe(heir);
          continue;
        }
        expect(ended.status).toBe(200);
        const row = await oneHolder(caseId);
        const sender = house.county.organisations['petition-centre'];
        expect(row.accepted === 1 ? [successor] : [sender]).toContain(row.holder);
        if (row.accepted === 1)
          expect(
            await house.database.query(`SELECT FROM proceedings WHERE case_id = $1 AND organisation_id = $2`, [caseId, successor]),
          ).toHaveLength(1);
      }
    });

    it('what it answered for goes to the body above it, which has to say where it goes; without one to the centre of the county', async () => {
      for (const parent of [house.county.organisations['justice-office'], undefined]) {
        const name = parent ? 'child' : 'orphan';
        const id = await aCommittee(name, parent ? { parentId: parent } : {});
        const { id: caseId } = Story.seen(await house.as(`registrar.${name}`).post('/api/v1/cases', aDispute(`撤销${name}`)));
        Story.seen(await end(id));
        const heir = parent ?? house.county.organisations['county-centre'];
        expect(await oneHolder(caseId)).toMatchObject({ holder: heir });
        const routes = await house.database.query(
          `SELECT FROM deadlines WHERE case_id = $1 AND clock = 'route' AND rule_id = 'case.route' AND ended_at IS NULL AND organisation_id = $2`,
          [caseId, heir],
        );
        expect(routes).toHaveLength(1);
      }
    });

    it('what is under way there goes on at its successor, with its dates; where nobody is named it cannot be ended (信访工作条例 24)', async () => {
      const [from, to] = [await aCommittee('from'), await aCommittee('to')];
      const { id: caseId } = Story.seen(await house.as('registrar.from').post('/api/v1/cases', aDispute('在办')));
      const { id } = Story.seen(
        await house.as('registrar.from').post(`/api/v1/cases/${caseId}/proceedings`, { procedure: 'people-mediation' }),
      );
      const before = await house.database.query(
        `SELECT id, due_date::text FROM deadlines WHERE case_id = $1 AND ended_at IS NULL ORDER BY id`,
        [caseId],
      );
      const refused = await end(from);
      expect(refusalOf(refused)).toMatchObject({ status: 422, reasons: ['successor-needed 24'] });
      expect(refusalOf(await end(from, { successorOrganisationId: house.county.organisations['county-centre'] }))).toMatchObject({
        code: 'successor-cannot-take',
      });
      Story.seen(await end(from, { successorOrganisationId: to }));
      expect(await oneHolderWithRoad(caseId)).toBe(to);
      expect(
        await house.database.query(`SELECT id, due_date::text FROM deadlines WHERE case_id = $1 AND ended_at IS NULL ORDER BY id`, [
          caseId,
        ]),
      ).toEqual(before);
      const path = `/api/v1/proceedings/${id}`;
      const view = Story.seen(await house.as('registrar.to').get(path));
      const partyId = view.parties[0]!.id;
      Story.seen(await house.as('registrar.to').act(path, 'record-willingness', { partyId, willing: true, noticeVersion: '1' }));
      const inbox = (await house.as('registrar.to').get('/api/v1/inbox')).body['items'] as { caseId: string }[];
      expect(inbox.map((item) => item.caseId)).toContain(caseId);
    });

    const oneHolderWithRoad = async (caseId: string): Promise<string> => {
      const row = await stands(caseId);
      expect(row).toMatchObject({ active: true, content: [row.holder], proceedings: 1 });
      return row.holder;
    };

    it('two bodies that are each other’s successors in turn leave what they had with the one that stands', async () => {
      const [first, second, third] = [await aCommittee('first'), await aCommittee('second'), await aCommittee('third')];
      const { caseId } = await offered(first);
      const [one, two] = await Promise.all([
        end(first, { successorOrganisationId: second }),
        end(second, { successorOrganisationId: third }),
      ]);
      // The second may be gone when the first names it: then that is said, and somebody else is named.
      if (one!.status === 400) Story.seen(await end(first, { successorOrganisationId: third }));
      expect(two!.status).toBe(200);
      Story.seen(await end(second));
      const [open] = await house.database.query<{ to: string }>(
        `SELECT to_organisation_id AS to FROM handoffs WHERE case_id = $1 AND state = 'offered'`,
        [caseId],
      );
      expect(open!.to).toBe(third);
    });
  });
});
