import { describe, expect, it, test } from '@jest/globals';
import { type OpenRoad, openRoads, roadsAfterDefault, roadsAfterMediation } from '../../src/domain/procedures/roads-open.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { DISPUTE_TYPES } from '../../src/domain/codes.js';
import { type Told, aProceeding } from './support.js';

const named = (roads: OpenRoad[]): string[] => roads.map(({ code, law }) => `${code} ${law.law} ${law.article}`);
const after = (told: Told) => named(roadsAfterDefault(aProceeding(told)));
const confirmation = (state: string): Told['case'] => ({
  siblings: [{ id: 'other', procedure: 'judicial-confirmation', variant: 'committee', state, ended: true }],
});

describe('when a mediation ends without an agreement', () => {
  test.each([
    ['contract', ['litigation 人民调解法 26']],
    [
      'labour',
      ['labour-arbitration 劳动争议调解仲裁法 5', 'suit-on-wage-iou 法释〔2020〕26号 15', 'labour-inspection 劳动争议调解仲裁法 9'],
    ],
    ['medical', ['litigation 医疗纠纷预防和处理条例 43']],
    ['traffic', ['litigation 道路交通事故处理程序规定 84', 'administrative-mediation 道路交通事故处理程序规定 85']],
    ['land-contract', ['land-arbitration 农村土地承包经营纠纷调解仲裁法 4', 'litigation 农村土地承包经营纠纷调解仲裁法 4']],
    ...['forest-land', 'housing-homestead', 'neighbour'].map((type) => [
      type,
      ['litigation 人民调解法 26', 'administrative-adjudication 土地管理法 14'],
    ]),
  ] as [string, string[]][])('of a %s dispute, these roads stand open', (disputeType, roads) => {
    expect(named(roadsAfterMediation(aProceeding({ disputeType })))).toEqual(roads);
  });

  it('a worker is not sent to court first, except on a bare wage note', () => {
    expect(roadsAfterMediation(aProceeding({ disputeType: 'labour' })).map(({ code }) => code)).not.toContain('litigation');
  });

  it.each(DISPUTE_TYPES.codes)('nobody is left without a road: %s', (disputeType) => {
    const roads = [...roadsAfterMediation(aProceeding({ disputeType })), ...roadsAfterDefault(aProceeding({ disputeType }))];
    expect(roads.length).toBeGreaterThan(1);
    for (const { title, law } of roads) {
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(law.article).toMatch(/^\d+$/);
    }
  });
});

describe('when an agreement is not kept', () => {
  it('a confirmed one is enforced, without another suit', () => {
    expect(after({ case: confirmation('confirmed') })).toEqual(['enforcement 民事诉讼法 206']);
    expect(after({ disputeType: 'labour', case: confirmation('confirmed') })).toEqual(['enforcement 民事诉讼法 206']);
  });

  it.each(['rejected', 'refused', 'reviewing'])('one whose confirmation is %s is sued on, or talked about again', (state) => {
    expect(after({ case: confirmation(state) })).toEqual(['litigation 人民调解法 32', 'people-mediation 人民调解法 17']);
  });

  it('nothing that another road confirmed by the same word opens enforcement', () => {
    const siblings = [{ id: 'other', procedure: 'litigation' as const, variant: 'civil', state: 'confirmed', ended: true }];
    expect(after({ case: { siblings } })[0]).toBe('litigation 人民调解法 32');
  });

  it('wages have roads of their own: a payment order, arbitration, and the suit on the wages alone', () => {
    expect(after({ disputeType: 'labour' })).toEqual([
      'payment-order 劳动争议调解仲裁法 16',
      'labour-arbitration 劳动争议调解仲裁法 15',
      'litigation 法释〔2020〕26号 51',
    ]);
  });
});

describe('what a proceeding tells the parties now', () => {
  const told = (facts: Told) => openRoads(aProceeding(facts)).map(({ code }) => code);

  it('is nothing while everybody stays and nothing is owed late', () => {
    expect(told({ willing: [true, true] })).toEqual([]);
  });

  it('is the other roads, to a party that left while the others go on', () => {
    expect(told({ willing: [true, false] })).toEqual(['litigation']);
  });

  it.each(['not-settled', 'out-of-scope'] as const)('is the other roads after the end %s', (outcome) => {
    expect(told({ willing: [true, true], ended: true, outcome })).toEqual(['litigation']);
  });

  const opened = (procedure: Told['procedure'], mark: string, value: string) =>
    named(openRoads(aProceeding({ procedure, marks: [{ mark, partyId: null, value, on: legalDate('2026-03-04'), detail: {} }] })));

  it.each([
    ['labour-arbitration', 'suit-open', 'undecided', 'litigation 劳动争议调解仲裁法 29'],
    ['labour-arbitration', 'suit-open', 'award-overdue', 'litigation 劳动争议调解仲裁法 43'],
    ['administrative-reconsideration', 'suit-open', 'yes', 'litigation 行政诉讼法 45'],
    ['administrative-duty', 'reconsideration-open', 'overdue', 'administrative-reconsideration 行政复议法 23'],
  ] as const)('after silence on %s (%s: %s) it is by the law of that road', (procedure, mark, value, road) => {
    expect(opened(procedure, mark, value)).toEqual([road]);
  });
});
