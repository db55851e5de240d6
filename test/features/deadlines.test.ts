import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { CaseKeeper } from '../../src/casework/case-keeper.js';
import { Almanac } from '../../src/casework/almanac.js';
import { DeadlineClerk } from '../../src/casework/deadline-clerk.js';
import type { Actor, Role } from '../../src/domain/actor.js';
import { DeadlineActionService } from '../../src/features/deadlines/deadline-action.service.js';
import { CalendarsService } from '../../src/features/calendars/calendars.service.js';
import { RulesService } from '../../src/features/deadlines/rules.service.js';
import { DeadlineService } from '../../src/features/deadlines/deadline.service.js';
import type { DeadlineView } from '../../src/features/deadlines/deadline.view.js';
import { InboxService } from '../../src/features/inbox/inbox.service.js';
import { Form } from '../../src/platform/http/form.js';
import type { Work } from '../../src/platform/work.js';
import { type TestDatabase, aDatabase } from '../support/database.js';
import { type County, aCase, aCounty, aDeadline } from '../support/deadlines.js';
import { aWork } from '../support/work.js';

describe('the deadlines of a desk', () => {
  let database: TestDatabase;
  let work: Work;
  let close: () => Promise<void>;
  let clerk: DeadlineClerk;
  let deadlines: DeadlineService;
  let rules: RulesService;
  let calendars: CalendarsService;
  let actions: DeadlineActionService;
  let inbox: InboxService;
  let county: County;
  let subject: { caseId: string; proceedingId: string };

  const someone = (organisationId: string, mediatorId: string | null, id: string, ...roles: Role[]): Actor => ({
    kind: 'user',
    id,
    name: '-',
    organisationId,
    organisationName: '-',
    organisationKind: 'people-mediation-committee',
    parentOrganisationId: null,
    roles,
    scopes: [],
    mediatorId,
  });
  const ID = '00000000-0000-7000-8000-000000000001';
  const registrarQian = () => someone(county.committeeId, null, ID, 'registrar');
  const headSun = () => someone(county.committeeId, null, ID, 'organisation-head');
  const mediatorLi = () => someone(county.committeeId, county.mediatorId, county.mediatorUserId, 'mediator');
  const stranger = () => someone(county.centreId, null, ID, 'clerk');

  beforeAll(async () => {
    database = await aDatabase();
    ({ work, close } = await aWork(database.appUrl));
    const almanac = new Almanac(work);
    clerk = new DeadlineClerk(almanac);
    deadlines = new DeadlineService(work, almanac);
    rules = new RulesService(work, almanac);
    calendars = new CalendarsService(work);
    actions = new DeadlineActionService(work, clerk, new CaseKeeper(clerk), almanac);
    inbox = new InboxService(work, almanac);
    county = await aCounty(database);
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });
  beforeEach(async () => {
    await database.query(`UPDATE deadlines SET ended_at = now(), ended_as = 'stopped' WHERE ended_at IS NULL`);
    await database.setLegalTime('2026-03-02T08:30:00+08:00'); // Monday
    subject = await aCase(database, county);
    await database.query(`INSERT INTO case_readers VALUES ($1, $2, 'content')`, [county.committeeId, subject.caseId]);
  });

  const starting = (...[ruleId, start, more]: [Parameters<typeof aDeadline>[2], string, object?]) =>
    aDeadline({ work, clerk, county }, subject, ruleId, start, more);
  const act = async (
    actor: Actor,
    id: string,
    action: string,
    body: object = {},
    ifMatch: string | undefined = '*',
  ): Promise<DeadlineView> =>
    JSON.parse((await actions.act(actor, id, action, { form: Form.of(body), ifMatch, repeat: null })).body) as DeadlineView;
  const versions = async () =>
    (
      await database.query<{ c: number; p: number }>(
        'SELECT c.version AS c, p.version AS p FROM cases c JOIN proceedings p ON p.case_id = c.id WHERE c.id = $1',
        [subject.caseId],
      )
    )[0];

  it('are listed by due day, filtered, and paged', async () => {
    const first = await starting('people-mediation.accept', '2026-03-02'); // 2026-03-05
    const second = await starting('people-mediation.target', '2026-03-02', { kind: 'target', clock: 'conclude' }); // 2026-04-02
    const ids = async (query: Record<string, string>) => (await deadlines.list(registrarQian(), query)).items.map(({ id }) => id);
    const mine = { caseId: subject.caseId };
    expect(await ids(mine)).toEqual([first.id, second.id]);
    expect(await ids({ ...mine, dueBefore: '2026-03-06' })).toEqual([first.id]);
    expect(await ids({ ...mine, ruleId: 'people-mediation.target' })).toEqual([second.id]);
    expect(await ids({ ...mine, open: 'false' })).toEqual([]);
    const page = await deadlines.list(registrarQian(), { ...mine, limit: '1', total: 'true' });
    expect(page).toMatchObject({ items: [{ id: first.id }], total: 2 });
    expect(await ids({ ...mine, limit: '1', cursor: page.nextCursor! })).toEqual([second.id]);
  });

  it('are overdue only when a duty’s last day has passed; a target never is', async () => {
    const duty = await starting('people-mediation.accept', '2026-03-02');
    await starting('people-mediation.sign', '2026-03-02', { kind: 'target', clock: 'sign' });
    const overdue = async () =>
      (await deadlines.list(registrarQian(), { caseId: subject.caseId, overdue: 'true' })).items.map(({ id }) => id);
    await database.setLegalTime('2026-03-05T23:59:00+08:00');
    expect(await overdue()).toEqual([]);
    await database.setLegalTime('2026-03-20T08:00:00+08:00');
    expect(await overdue()).toEqual([duty.id]);
  });

  it('do not exist for a body that does not see the case', async () => {
    const { id } = await starting('people-mediation.accept', '2026-03-02');
    expect((await deadlines.list(stranger(), {})).items).toEqual([]);
    const asked = [() => deadlines.one(stranger(), id), () => deadlines.explain(stranger(), id), () => act(stranger(), id, 'suspend')];
    for (const ask of asked) await expect(ask()).rejects.toThrow('not-found');
  });

  it('explain themselves, day by day', async () => {
    const { id } = await starting('people-mediation.accept', '2026-03-05'); // Thursday
    const { explanation } = await deadlines.explain(registrarQian(), id);
    expect(explanation).toMatchObject({
      start: '2026-03-05',
      due: '2026-03-10',
      rule: { id: 'people-mediation.accept', confidence: null },
    });
    expect(explanation.days.map(({ date, counted }) => [date, counted])).toEqual([
      ['2026-03-06', true],
      ['2026-03-07', false],
      ['2026-03-08', false],
      ['2026-03-09', true],
      ['2026-03-10', true],
    ]);
  });

  it('can be asked of any rule before there is a case', async () => {
    // The thirtieth day after 2026-01-20 lies in the Spring Festival holiday of 2026.
    expect(await rules.preview('judicial-confirmation.apply', { start: '2026-01-20' })).toMatchObject({
      nominalDue: '2026-02-19',
      due: '2026-02-24',
    });
    await expect(rules.preview('no-such-rule', { start: '2026-01-20' })).rejects.toThrow('not-found');
    await expect(rules.preview('performance.instalment', { start: '2026-01-20' })).rejects.toThrow('invalid');
  });

  it('are counted by rules and calendars that turn pages like every list, and take no unknown question', async () => {
    const page = await rules.list({ total: 'true', limit: '200' });
    const rest = await rules.list({ cursor: page.nextCursor, limit: '200' });
    const all = [...page.items, ...rest.items];
    expect([page.total, rest.nextCursor]).toEqual([all.length, null]);
    const first = await rules.list({ limit: '100' });
    const second = await rules.list({ cursor: first.nextCursor, limit: '200' });
    expect([...first.items, ...second.items]).toEqual(all);
    await expect(rules.list({ rule: 'handoff.accept' })).rejects.toThrow('invalid');
    const years = await calendars.years(registrarQian(), { limit: '1', total: 'true' });
    expect(years.items.map(({ year }) => year)).toEqual([2004]);
    expect((await calendars.years(registrarQian(), { cursor: years.nextCursor })).items).toHaveLength(years.total! - 1);
    expect(() => calendars.years(registrarQian(), { year: '2026' })).toThrow('invalid');
  });

  it('stand still for a basis of their rule, and only for one', async () => {
    const medical = await starting('medical-mediation.conclude', '2026-03-02', { kind: 'target', clock: 'conclude' });
    const general = await starting('people-mediation.accept', '2026-03-02');
    await expect(act(registrarQian(), general.id, 'suspend', { basis: 'appraisal' })).rejects.toThrow('suspension-not-allowed');
    const before = await versions();
    const suspended = await act(registrarQian(), medical.id, 'suspend', { basis: 'appraisal' });
    expect(suspended).toMatchObject({ suspended: true, revision: 2 });
    expect(await versions()).toEqual({ c: before!.c + 1, p: before!.p + 1 });
    await expect(act(registrarQian(), medical.id, 'suspend', { basis: 'appraisal' })).rejects.toThrow('deadline-suspended');
    await database.setLegalTime('2026-03-12T08:30:00+08:00');
    expect((await act(registrarQian(), medical.id, 'resume')).nominalDue > medical.nominalDue).toBe(true);
    expect(await database.query('SELECT type FROM events WHERE case_id = $1 ORDER BY seq', [subject.caseId])).toEqual([
      { type: 'deadline.suspend' },
      { type: 'deadline.resume' },
    ]);
  });

  it('are changed only by who has seen the newest of them', async () => {
    const { id } = await starting('medical-mediation.conclude', '2026-03-02', { kind: 'target', clock: 'conclude' });
    const { version } = await deadlines.one(registrarQian(), id);
    await expect(act(registrarQian(), id, 'suspend', { basis: 'appraisal' }, '"1"')).rejects.toThrow('version-stale');
    await act(registrarQian(), id, 'suspend', { basis: 'appraisal' }, `"${version}"`);
    await expect(act(registrarQian(), id, 'resume', {}, `"${version}"`)).rejects.toThrow('version-stale');
  });

  it('run longer when the head of the body agrees, as often as the rule allows', async () => {
    const { id, dueDate } = await starting('petition.handle', '2026-03-02', { clock: 'handle' });
    const asked = await act(registrarQian(), id, 'request-extension', { reason: '情况复杂' });
    expect(asked).toMatchObject({ due: dueDate, extensionRequest: { reason: '情况复杂', quantity: 30 } });
    await expect(act(registrarQian(), id, 'request-extension', { reason: '又' })).rejects.toThrow('extension-asked');
    await expect(act(registrarQian(), id, 'approve-extension')).rejects.toThrow('role-missing');
    expect((await act(headSun(), id, 'refuse-extension', { reason: '抓紧办理' })).extensionRequest).toBeNull();
    await expect(act(headSun(), id, 'approve-extension')).rejects.toThrow('extension-not-asked');
    await expect(act(registrarQian(), id, 'request-extension', { reason: '情况复杂', quantity: 31 })).rejects.toThrow('extension-too-long');
    await act(registrarQian(), id, 'request-extension', { reason: '情况复杂' });
    const longer = await act(headSun(), id, 'approve-extension');
    expect(longer.due > dueDate).toBe(true);
    await expect(act(registrarQian(), id, 'request-extension', { reason: '再延' })).rejects.toThrow('extension-used-up');
  });

  it('are made longer only before their last day has passed: asked for then, and granted then', async () => {
    const { id, dueDate } = await starting('petition.handle', '2026-03-02', { clock: 'handle' }); // 2026-05-06, after the holiday
    expect(dueDate).toBe('2026-05-06');
    await database.setLegalTime('2026-05-06T16:00:00+08:00');
    await act(registrarQian(), id, 'request-extension', { reason: '情况复杂' });
    await database.setLegalTime('2026-05-07T09:00:00+08:00');
    await expect(act(headSun(), id, 'approve-extension')).rejects.toThrow('extension-too-late');
    // What was granted in time may be typed late.
    expect((await act(headSun(), id, 'approve-extension', { occurredOn: '2026-05-06' })).due > dueDate).toBe(true);
    const late = await starting('land-arbitration.award', '2026-03-02', { clock: 'award' }); // 60 days: 2026-05-06 too
    await expect(act(registrarQian(), late.id, 'request-extension', { reason: '又' })).rejects.toThrow('extension-too-late');
  });

  it('owe the parties a word when somebody above has made them longer, and none when the parties agreed', async () => {
    const { id } = await starting('petition.handle', '2026-03-02', { clock: 'handle' });
    await act(registrarQian(), id, 'request-extension', { reason: '情况复杂' });
    await act(headSun(), id, 'approve-extension', { reason: '同意' });
    const owed = (await deadlines.list(registrarQian(), { caseId: subject.caseId, ruleId: 'extension.notify' })).items;
    expect(owed).toMatchObject([{ title: '告知当事人延期', due: '2026-03-05', endedAs: null }]);
    await expect(act(registrarQian(), id, 'record-notice')).rejects.toThrow('notice-not-owed');
    expect(await act(registrarQian(), owed[0]!.id, 'record-notice')).toMatchObject({ endedAs: 'met', endedOn: '2026-03-02' });

    const documentId = uuid();
    await database.query(
      `INSERT INTO documents (id, case_id, kind, name, media_type, size, sha256, bytes, uploaded_by, uploaded_at) VALUES ($1, $2, 'evidence', '-', 'text/plain', 1, '-', 'x', '{}', now())`,
      [documentId, subject.caseId],
    );
    const agreed = await starting('medical-mediation.conclude', '2026-03-02', { kind: 'target', clock: 'conclude' });
    await act(registrarQian(), agreed.id, 'request-extension', { reason: '双方同意', until: '2026-06-30' });
    await act(registrarQian(), agreed.id, 'approve-extension', { documentId });
    expect((await deadlines.list(registrarQian(), { caseId: subject.caseId, ruleId: 'extension.notify', open: 'true' })).items).toEqual([]);
  });

  it('begin anew for what their rule names, with their whole budget, and for nothing else', async () => {
    const award = await starting('labour-arbitration.award', '2026-03-02', { clock: 'award' });
    await database.setLegalTime('2026-03-20T08:30:00+08:00');
    await expect(act(registrarQian(), award.id, 'restart', { event: 'interrupted' })).rejects.toThrow('restart-not-allowed');
    const again = await act(registrarQian(), award.id, 'restart', { event: 'party-added', occurredOn: '2026-03-18' });
    // Forty-five days from 2026-03-18.
    expect(again).toMatchObject({ start: '2026-03-18', nominalDue: '2026-05-02', revision: 2 });
    const route = await starting('case.route', '2026-03-20', { clock: 'route' });
    await expect(act(registrarQian(), route.id, 'restart', { event: 'party-added' })).rejects.toThrow('restart-not-allowed');
  });

  it('say what is left of them while they stand still', async () => {
    const { id } = await starting('medical-mediation.conclude', '2026-03-02', { kind: 'target', clock: 'conclude' });
    await database.setLegalTime('2026-03-10T08:30:00+08:00'); // Tuesday: five working days are gone
    await act(registrarQian(), id, 'suspend', { basis: 'appraisal' });
    const { explanation } = await deadlines.explain(registrarQian(), id);
    expect(explanation).toMatchObject({ remaining: 25, suspensions: [{ basis: 'appraisal', from: '2026-03-10', to: null }] });
  });

  it('cannot be stretched where no rule says so', async () => {
    const { id } = await starting('people-mediation.accept', '2026-03-02');
    await expect(act(registrarQian(), id, 'request-extension', { reason: '忙' })).rejects.toThrow('extension-not-allowed');
  });

  it('lie in the inbox of the desk in four heaps, and in the mediator’s only where he handles the case', async () => {
    await starting('people-mediation.accept', '2026-03-02'); // 2026-03-05
    await starting('people-mediation.sign', '2026-03-02', { kind: 'target', clock: 'sign' }); // 2026-03-09
    await starting('people-mediation.target', '2026-03-02', { kind: 'target', clock: 'conclude' });
    const handled = subject;
    subject = await aCase(database, county);
    await database.query('UPDATE proceedings SET handler_id = NULL WHERE id = $1', [subject.proceedingId]);
    await starting('people-mediation.accept', '2026-02-20'); // overdue since 2026-02-25

    const desk = await inbox.read(registrarQian(), {});
    expect(desk.counts).toMatchObject({ overdue: 1, today: 0, within3Days: 1, withinWeek: 1, later: 1 });
    expect(desk.items.map(({ bucket }) => bucket)).toEqual(['overdue', 'within3Days', 'withinWeek', 'later']);
    const mine = await inbox.read(mediatorLi(), {});
    expect(mine.items.map(({ caseId }) => caseId)).toEqual([handled.caseId, handled.caseId, handled.caseId]);
    expect((await inbox.read(stranger(), {})).items).toEqual([]);
  });

  it('tell a person what he was told in person, and his part what it was told', async () => {
    const notice = (role: string, userId: string | null, text: string, seq: number) =>
      database.query(
        `INSERT INTO notices (case_id, event_seq, organisation_id, role, user_id, kind, text, created_at) VALUES ($1, $2, $3, $4, $5, 'x', $6, legal_now())`,
        [subject.caseId, seq, county.committeeId, role, userId, text],
      );
    await notice('registrar', null, '给登记员', 1);
    await notice('mediator', county.mediatorUserId, '给李', 2);
    const texts = async (actor: Actor) => (await inbox.read(actor, {})).notices.map(({ text }) => text);
    expect(await texts(registrarQian())).toEqual(['给登记员']);
    expect(await texts(mediatorLi())).toEqual(['给李']);
    expect(await texts(stranger())).toEqual([]);
  });
});
