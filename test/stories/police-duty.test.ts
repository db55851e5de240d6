import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDispute, datesBy, datesOf, look } from '../support/at-the-desk.js';
import { type House, aHouse } from '../support/house.js';
import { Story, refusalOf } from '../support/story.js';

const desk = 'clerk.centre';
const police = 'officer.police';
const [WU, ZHENG] = ['吴桂珍', '郑海'];

describe('A blow between neighbours: the police decide on the last of their thirty days, which they do not lengthen themselves', () => {
  let house: House;
  let story: Story;
  const term = () => datesBy(house, police, story, 'public-security-case.decide');

  beforeAll(async () => {
    house = await aHouse('2026-09-03T08:30:00+08:00');
    story = new Story(house, aDispute('neighbour', '争执中被打', WU, ZHENG));
  });
  afterAll(() => house.close());

  it('goes from the window to the police, and to no other organ', async () => {
    await story.registers(desk);
    const duty = { procedure: 'administrative-duty', variant: 'public-security', reason: '请求依法查处' };
    await story.offers(desk, 'public-security', duty);
    await story.accepts(police, 'duty', { receivedOn: '2026-09-03' });
    expect(await look(house, police, story, 'duty')).toMatchObject({ state: 'received', stage: 'adjudication' });
    // House rule, five working days: 4, 7, 8, 9, Thu 10.
    expect(await datesOf(house, police, story)).toContain('administrative-duty.accept 2026-09-03 2026-09-10 running');
    expect(await story.statuses(story.path('duty'), desk, 'officer.land', 'registrar.mediation')).toEqual([404, 404, 404]);
  });

  it('nothing is decided before it is taken in; from then on thirty days, which end behind National Day', async () => {
    await house.moveTo('2026-09-04T09:00:00+08:00');
    const penalty = { kind: 'penalty', on: '2026-09-04' };
    expect(refusalOf(await story.tries(police, 'duty', 'decide', penalty))).toMatchObject({ status: 409, code: 'not-in-this-state' });
    expect(await term()).toEqual([]);
    const taken = await story.does(police, 'duty', 'accept');
    expect(taken).toMatchObject({ state: 'investigating' });
    expect(taken.papers.map(({ kind }) => kind)).toContain('acceptance-notice');
    // PSP 165: 26 in September, 4 October, a holiday; the first day after it is Thu 8.
    expect(await term()).toEqual(['public-security-case.decide 2026-09-04 2026-10-08 running']);
  });

  it('who investigates does not give himself more time', async () => {
    await house.moveTo('2026-09-30T09:00:00+08:00');
    const { body } = await house.as(police).get(`/api/v1/deadlines?caseId=${story.caseId}&ruleId=public-security-case.decide`);
    const path = `/api/v1/deadlines/${(body['items'] as { id: string }[])[0]!.id}`;
    expect(refusalOf(await house.as(police).act(path, 'request-extension', { quantity: 31, reason: '伤情鉴定' })).status).toBe(422);
    Story.seen(await house.as(police).act(path, 'request-extension', { quantity: 30, reason: '须做伤情鉴定,案情复杂' }));
    expect(refusalOf(await house.as(police).act(path, 'approve-extension')).status).toBe(403);
    expect(await term()).toEqual(['public-security-case.decide 2026-09-04 2026-10-08 running']);
  });

  it('on the last day it decides; who asked and who struck are told, and nothing runs any more', async () => {
    await house.moveTo('2026-10-08T09:00:00+08:00');
    const decided = await story.does(police, 'duty', 'decide', {
      kind: 'penalty',
      on: '2026-10-08',
      decisionNo: '友公(治)行罚决字〔2026〕61号',
      summary: '罚款二百元',
    });
    expect(decided).toMatchObject({ state: 'decided', ended: true, outcome: 'decided' });
    const notices = decided.papers.filter(({ kind }) => kind === 'decision-notice').map(({ partyId }) => partyId);
    expect(notices.sort()).toEqual([story.party(WU), story.party(ZHENG)].sort());
    expect(await term()).toEqual(['public-security-case.decide 2026-09-04 2026-10-08 met']);
    expect((await datesOf(house, police, story)).filter((line) => line.startsWith('reconsideration.'))).toEqual([]);
    expect(
      (await story.tries(police, 'duty', 'accept-settlement', { settledBy: 'themselves', performedOn: '2026-10-08' })).status,
    ).not.toBe(200);
  });
});
