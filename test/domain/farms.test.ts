import { expect, it } from '@jest/globals';
import { nearest, serves } from '../../src/domain/handoff-proposals.js';

const body = (id: string, areaCode: string) => ({ id, name: id, areaCode });
const BODIES = [body('town', '230522100000'), body('farm', '230522502'), body('county', '230522'), body('other-farm', '230522500')];
const order = (place: string) => nearest(BODIES, place).map(({ id, reason }) => `${id} ${reason}`);

it('a farm is a unit of its own: what happened on it is nearest to its own committee, and the town’s is a neighbour like any other', () => {
  expect(order('230522502')).toEqual([
    'farm 与事项在同一农场',
    'county 辖区包含事项所在地',
    'other-farm 与事项在同一县',
    'town 与事项在同一县',
  ]);
  expect(order('230522502001')[0]).toBe('farm 辖区包含事项所在地');
  expect(order('230522502000')[0]).toBe('farm 与事项在同一农场');
});

it('what happened in the town is no farm’s, and is told in the town’s words', () => {
  expect(order('230522100000')).toEqual([
    'town 与事项在同一乡镇',
    'county 辖区包含事项所在地',
    'other-farm 与事项在同一县',
    'farm 与事项在同一县',
  ]);
});

it('its committee may still act for its county', () => {
  expect([serves('230522502', '230522100'), serves('230522502', '230523100')]).toEqual([true, false]);
});
