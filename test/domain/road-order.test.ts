import { describe, expect, it } from '@jest/globals';
import { litigation } from '../../src/domain/procedures/litigation.js';
import { peopleMediation } from '../../src/domain/procedures/people-mediation.js';
import { closedBy, exceptionsOf, orderRefusals } from '../../src/domain/procedures/road-order.js';
import { ROAD_ORDER, ROADS, roadOf, theRoad } from '../../src/domain/procedures/roads.js';
import { sentence } from '../../src/domain/refusals.js';
import { aProceeding } from './support.js';

const suit = (disputeType: string, opening: Record<string, unknown> = {}) => aProceeding({ procedure: 'litigation', disputeType, opening });

describe('the order between roads', () => {
  it('arbitration first in a labour dispute, by the article, and with every exception by its own', () => {
    const [refusal, ...others] = orderRefusals(litigation, suit('labour'));
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code: 'arbitration-first', law: { law: '劳动争议调解仲裁法', article: '5' } });
    const text = sentence('arbitration-first', 'zh', refusal!.facts);
    expect(text).toContain('仅凭工资欠条起诉,不涉及劳动关系其他争议(wage-iou,法释〔2020〕26号第15条)');
    expect(text).toContain('当事人已自行起诉,如实登记(filed-by-party)');
  });

  it.each(Object.keys(ROAD_ORDER[0]!.exceptions))('%s opens the court at once', (exception) => {
    expect(orderRefusals(litigation, suit('labour', { exception }))).toEqual([]);
  });

  it('a name that is no exception opens nothing', () => {
    expect(orderRefusals(litigation, suit('labour', { exception: 'in-a-hurry' }))).toHaveLength(1);
    expect(orderRefusals(litigation, suit('labour', { exception: 'toString' }))).toHaveLength(1);
  });

  it('a dispute about who owns the land goes to the government first', () => {
    expect(orderRefusals(litigation, suit('neighbour', { concerns: ['land-title'] }))).toMatchObject([
      { code: 'decision-first', law: { law: '土地管理法', article: '14' } },
    ]);
    expect(orderRefusals(litigation, suit('neighbour', { concerns: ['drainage'] }))).toEqual([]);
    expect(orderRefusals(litigation, suit('neighbour', { concerns: ['land-title'], exception: 'government-decided' }))).toEqual([]);
  });

  it('a labour dispute over land has both rules against it, and one word opens both', () => {
    expect(closedBy(litigation, suit('labour', { concerns: ['land-title'] })).map(({ id }) => id)).toEqual(
      ROAD_ORDER.filter(({ road }) => road === 'litigation').map(({ id }) => id),
    );
    expect(closedBy(litigation, suit('labour', { concerns: ['land-title'], exception: 'filed-by-party' }))).toEqual([]);
  });

  it('never closes mediation, nor court to anybody else', () => {
    expect(orderRefusals(peopleMediation, aProceeding({ disputeType: 'labour' }))).toEqual([]);
    expect(orderRefusals(litigation, suit('contract'))).toEqual([]);
  });

  it('names each exception once', () => {
    expect(exceptionsOf('litigation')).toHaveLength(8);
    expect(exceptionsOf('people-mediation')).toEqual([]);
  });
});

describe('the roads there are', () => {
  it('are found by their code', () => {
    expect(ROADS.map(({ code }) => roadOf(code))).toEqual(ROADS);
    expect(theRoad('litigation')).toBe(litigation);
  });

  it('a road nobody has written yet is not there', () => {
    expect(roadOf('petition')).toBeUndefined();
    expect(() => theRoad('petition')).toThrow('no road petition');
  });
});
