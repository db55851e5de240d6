import { describe, expect, it, test } from '@jest/globals';
import { covers, inAnotherCounty } from '../../src/domain/areas.js';

describe('areas', () => {
  test.each([
    ['230522', '230522100000', true],
    ['230522000000', '230522100001', true],
    ['230500', '230522', true],
    ['230522100', '230522100000', true],
    ['230522100000', '230522100', true],
    ['230522100000', '230522200000', false],
    ['230505', '230522', false],
  ])('%s holds %s: %s', (area, place, holds) => expect(covers(area, place)).toBe(holds));

  it('two townships of one county are not in different counties, two districts of one city are', () => {
    expect(inAnotherCounty('230522100000', '230522200000')).toBe(false);
    expect(inAnotherCounty('230522', '230505')).toBe(true);
    expect(inAnotherCounty('230522100000', '230505001000')).toBe(true);
  });

  it('to hand up to the city is not to hand across', () => {
    expect(inAnotherCounty('230522', '230500')).toBe(false);
    expect(inAnotherCounty('230500', '230522100000')).toBe(false);
  });
});
