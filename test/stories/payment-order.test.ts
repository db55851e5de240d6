import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ZHOU, court } from '../support/agreed.js';
import { type House, aHouse } from '../support/house.js';
import { DOSSIERS, Story, refusalOf } from '../support/story.js';

const desk = 'docking.court';

describe('A creditor asks the court for a payment order', () => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse();
  });
  afterAll(() => house.close());

  const due = async (story: Story, rule: string): Promise<string | undefined> => {
    const { body } = await house.as(desk).get(`/api/v1/deadlines?caseId=${story.caseId}&ruleId=${rule}`);
    return (body['items'] as { due: string }[])[0]?.due;
  };
  const stateOf = async (story: Story) => Story.seen(await house.as(desk).get(story.path('order'))).state;

  /** An order that reached 周长顺, thirteen days after it was asked for. */
  async function served(courtCode: 'court-youyi' | 'court-sifangtai', from: string, on: string): Promise<Story> {
    const story = new Story(house, DOSSIERS.loan);
    await house.moveTo(`${from}T09:00:00+08:00`);
    await story.registers(desk, { channel: 'window', source: undefined });
    await story.opens(desk, 'order', { procedure: 'payment-order' });
    await story.does(desk, 'order', 'file', { courtId: house.county.organisations[courtCode], filedOn: from });
    await house.moveTo(on);
    return story;
  }

  it('an objection that is upheld becomes a suit by the creditor’s silence', async () => {
    const story = await served('court-youyi', '2026-03-02', '2026-03-06');
    expect(await due(story, 'payment-order.accept')).toBe('2026-03-09');
    await story.does(court, 'order', 'accept', { courtCaseNo: '(2026)黑0522民督3号' });
    expect(await due(story, 'payment-order.issue')).toBe('2026-03-23');
    await house.moveTo('2026-03-12');
    await story.does(court, 'order', 'issue', { documentNo: '(2026)黑0522民督3号', on: '2026-03-12' });
    await house.moveTo('2026-03-20');
    await story.does(court, 'order', 'serve', { partyId: story.party(ZHOU), servedOn: '2026-03-20', method: 'left' });
    expect(await due(story, 'payment-order.object')).toBe('2026-04-07');
    await story.does(court, 'order', 'record-objection', { partyId: story.party(ZHOU), written: false });
    expect(await stateOf(story)).toBe('served');
    await house.moveTo('2026-03-25');
    await story.does(court, 'order', 'record-objection', { partyId: story.party(ZHOU), written: true });
    await house.moveTo('2026-03-30');
    await story.does(court, 'order', 'uphold-objection', { occurredOn: '2026-03-27' });
    expect(await due(story, 'payment-order.decline-suit')).toBeUndefined();
    await story.does(court, 'order', 'serve-ruling', { partyId: story.party('孙广田'), servedOn: '2026-03-30', method: 'post' });
    expect(await due(story, 'payment-order.decline-suit')).toBe('2026-04-07');
    await house.moveTo('2026-04-07');
    expect(await stateOf(story)).toBe('lapsed');
    await house.moveTo('2026-04-08T09:00:00+08:00');
    expect(await stateOf(story)).toBe('became-suit');
    expect(await due(story, 'payment-order.register-suit')).toBe('2026-04-13');
    // The suit counts as filed on the day of the application, and the court's seven days from now on.
    await story.opens(desk, 'suit', { procedure: 'litigation' });
    await story.does(desk, 'suit', 'record-deemed-filing', { courtId: house.county.organisations['court-youyi'], suedOn: '2026-03-02' });
    expect(await due(story, 'litigation.docket')).toBe('2026-04-15');
    expect(Story.seen(await house.as(desk).get(story.path('order')))).toMatchObject({ state: 'in-suit', outcome: 'transferred-out' });
    const again = await story.asksToOpen(desk, { procedure: 'payment-order' });
    expect(refusalOf(again)).toMatchObject({ status: 422, code: 'road-beside' });
  });

  it('whoever sues on the debt while the order is out has no order: the days to object pass, and nothing can be enforced', async () => {
    const story = await served('court-youyi', '2026-04-09', '2026-04-10');
    await story.does(court, 'order', 'accept', { courtCaseNo: '(2026)黑0522民督4号' });
    await story.does(court, 'order', 'issue', { documentNo: '(2026)黑0522民督4号', on: '2026-04-10' });
    await story.does(court, 'order', 'serve', { partyId: story.party(ZHOU), servedOn: '2026-04-10', method: 'left' });
    await story.opens(desk, 'suit', { procedure: 'litigation' });
    await story.does(desk, 'suit', 'record-filing', { courtId: house.county.organisations['court-youyi'], filedOn: '2026-04-10' });
    await story.does(court, 'suit', 'record-docketing', { courtCaseNo: '(2026)黑0522民初41号', docketedOn: '2026-04-10' });
    await house.moveTo('2026-04-28T10:00:00+08:00');
    const view = Story.seen(await house.as(desk).get(story.path('order')));
    expect([view.state, view.marks.map(({ mark }) => mark)]).toEqual(['served', ['order-served', 'creditor-sued']]);
    expect(refusalOf(await story.asksToOpen(desk, { procedure: 'enforcement', basedOn: view.id })).code).toBe('nothing-to-enforce');
    await story.does(court, 'order', 'end-procedure', { ground: 'creditor-sued' });
    expect(await stateOf(story)).toBe('ended');
  });

  it('without an objection it is enforced; a court without an account is mirrored with its paper', async () => {
    const story = await served('court-sifangtai', '2026-04-29', '2026-04-30');
    expect(refusalOf(await story.tries(desk, 'order', 'accept', { courtCaseNo: '1' }))).toMatchObject({ status: 422 });
    const bearer = await house.as(desk).bearer();
    const upload = await fetch(`${house.url}${story.path('order')}/documents?name=a.pdf&kind=other`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/pdf' },
      body: '%PDF-1.4',
    });
    const documentId = ((await upload.json()) as { id: string }).id;
    await story.does(desk, 'order', 'accept', { courtCaseNo: '(2026)黑0505民督9号', documentId });
    await story.does(desk, 'order', 'issue', { documentNo: '1', on: '2026-04-30', documentId });
    await house.moveTo('2026-05-06');
    await story.does(desk, 'order', 'serve', { partyId: story.party(ZHOU), servedOn: '2026-05-06', method: 'in-person', documentId });
    expect(await due(story, 'payment-order.object')).toBe('2026-05-21');
    await house.moveTo('2026-05-22T09:00:00+08:00');
    expect(await stateOf(story)).toBe('enforceable');
    // Objected to on the last day, and typed when the case was closed already: opened again, the order has not come into force.
    const routing = async () =>
      (
        await house.database.query<{ ended: string | null }>(
          `SELECT ended_as AS ended FROM deadlines WHERE case_id = $1 AND rule_id = 'case.route' ORDER BY id`,
          [story.caseId],
        )
      ).map(({ ended }) => ended);
    const ofCase = (action: string, input: object) => house.as(desk).act(`/api/v1/cases/${story.caseId}`, action, input);
    const objection = { partyId: story.party(ZHOU), written: true, occurredOn: '2026-05-21', documentId };
    expect((await ofCase('close', { outcome: 'decided', evidence: '支付令生效' })).status).toBe(200);
    expect(refusalOf(await story.tries(desk, 'order', 'record-objection', objection))).toMatchObject({ status: 409, code: 'case-closed' });
    expect((await ofCase('reopen', { ground: 'new-facts', reason: '期限内提出过书面异议' })).status).toBe(200);
    expect(refusalOf(await story.tries(desk, 'order', 'record-objection', { ...objection, occurredOn: '2026-05-22' })).code).toBe(
      'deadline-passed',
    );
    expect((await routing()).at(-1)).toBeNull();
    expect(await story.does(desk, 'order', 'record-objection', objection)).toMatchObject({
      state: 'objected',
      ended: false,
      outcome: null,
    });
    expect((await routing()).at(-1)).toBe('met');
    const basedOn = story.proceedings['order'];
    expect(refusalOf(await story.asksToOpen(desk, { procedure: 'enforcement', basedOn })).reasons).toEqual(
      expect.arrayContaining(['basis-not-enforceable 235']),
    );
    await story.does(desk, 'order', 'reject-objection', { documentId });
    expect(await stateOf(story)).toBe('enforceable');
    const enforcement = await story.opens(desk, 'enforcement', { procedure: 'enforcement' });
    expect(enforcement.state).toBe('prepared');
  });
});
