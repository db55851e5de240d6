/** How much speaks for two cases being one dispute. */
import { describe, expect, it } from '@jest/globals';
import { type Alike, LIKELY, LIKELY_ACROSS, likenessOf, tellingName, titleLikeness } from '../../src/domain/duplicates.js';
import { numberSystemOf, numbersIn } from '../../src/domain/case-numbers.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { legalDate } from '../../src/domain/legal-date.js';

const two = (more: Partial<Alike> = {}): Alike => ({
  sameIdNumbers: 0,
  sameSourceNumber: false,
  sameNames: 0,
  samePhone: false,
  areaCodes: ['230522100000', '230522200000'],
  disputeTypes: ['contract', 'neighbour'],
  registeredOn: [legalDate('2026-03-02'), legalDate('2025-03-02')],
  titles: ['借款纠纷', '噪声扰民'],
  ...more,
});

describe('two cases', () => {
  it('that have nothing in common score nothing', () => expect(likenessOf(two())).toEqual({ score: 0, reasons: [] }));

  it.each<[string, Partial<Alike>, number]>([
    ['the same person, in another dispute, a year apart', { sameIdNumbers: 1, sameNames: 1, samePhone: true }, 30],
    ['both persons', { sameIdNumbers: 2, sameNames: 2 }, 60],
    ['one person by his number, the other by his name', { sameIdNumbers: 1, sameNames: 2 }, 50],
    ['the same number of the same source', { sameSourceNumber: true }, 50],
    ['both names', { sameNames: 2 }, 40],
    ['one name alone', { sameNames: 1 }, 20],
    ['one telephone', { samePhone: true }, 10],
    ['one township', { areaCodes: ['230522100001', '230522100'] }, 5],
    ['one kind of dispute', { disputeTypes: ['labour', 'labour'] }, 10],
    ['within two months', { registeredOn: [legalDate('2026-03-02'), legalDate('2026-01-05')] }, 5],
    ['a like title', { titles: ['孙广田与周长顺借款纠纷', '孙广田、周长顺借款纠纷一案'] }, 10],
  ])('%s', (_, more, points) => expect(likenessOf(two(more)).score).toBe(points));

  it('that lie in one county are not for that alike', () =>
    expect(likenessOf(two({ areaCodes: ['230522', '230522100000'] })).reasons).toEqual([]));

  it('that have everything in common score a hundred, with every reason', () => {
    const { score, reasons } = likenessOf(
      two({
        sameIdNumbers: 3,
        sameSourceNumber: true,
        sameNames: 3,
        samePhone: true,
        areaCodes: ['230522100', '230522100'],
        disputeTypes: ['contract', 'contract'],
        registeredOn: [legalDate('2026-03-02'), legalDate('2026-03-02')],
        titles: ['甲乙', '甲乙'],
      }),
    );
    expect([score, reasons.length]).toEqual([100, 8]);
  });

  it('of one person at two bodies are his secret until they look like one dispute', () => {
    const here = { sameIdNumbers: 1, sameNames: 1, samePhone: true } as const;
    const person = likenessOf(two({ ...here, disputeTypes: ['contract', 'contract'], areaCodes: ['230522100', '230522100'] })).score;
    expect([person >= LIKELY, person >= LIKELY_ACROSS]).toEqual([true, false]);
    const both = likenessOf(two({ sameNames: 2, disputeTypes: ['contract', 'contract'], titles: ['甲与乙', '甲与乙'] })).score;
    expect(both >= LIKELY_ACROSS).toBe(true);
  });
});

it('compares titles by their characters, whatever their signs and width', () => {
  expect(titleLikeness('张三与李四借款纠纷', '张三与李四借款纠纷')).toBe(1);
  expect(titleLikeness('Ａ栋 漏水', 'a栋漏水!')).toBe(1);
  expect(titleLikeness('借', '借')).toBe(0);
});

it('looks for nobody by a name that nobody has', () =>
  expect(['匿名', '不详', '张三', '来电人', '王某某'].map(tellingName)).toEqual([null, null, '张三', null, null]));

it.each([
  ['courtCaseNo', 'court'],
  ['arbitrationCaseNo', 'arbitration'],
  ['petitionNo', 'petition'],
  ['policeCaseNo', 'police'],
  ['caseNo', 'other'],
])('%s is the number of: %s', (name, system) => expect(numberSystemOf(name)).toBe(system));

it.each([
  ['labour-arbitration', 'labour', 'awardNo', 'arbitration'],
  ['labour-arbitration', 'labour', 'rulingNo', 'court'],
  ['land-arbitration', 'general', 'awardNo', 'arbitration'],
  ['administrative-reconsideration', 'ordinary', 'documentNo', 'reconsideration'],
  ['administrative-adjudication', 'land-title', 'documentNo', 'other'],
  ['administrative-mediation', 'public-security', 'decisionNo', 'police'],
  ['judicial-confirmation', 'general', 'rulingNo', 'court'],
  ['litigation', 'civil', 'documentNo', 'court'],
  ['petition', 'ordinary', 'reviewNo', 'petition'],
])('a paper of %s (%s) with a %s is found by it, as the number of: %s', (procedure, variant, name, system) => {
  const step = ROADS.find(({ code }) => code === procedure)!.steps.find(({ input = {} }) => name in input)!;
  expect(numbersIn(step.input!, { [name]: '友政处〔2026〕9号', note: '另见〔2025〕3号' }, { procedure, variant })).toEqual([
    { system, number: '友政处〔2026〕9号' },
  ]);
});

it('every number that a step takes is one that finds the case; none that is too long for a number', () => {
  const named = ROADS.flatMap(({ code, steps, variants }) =>
    steps.flatMap(({ input = {} }) =>
      Object.keys(input).flatMap((name) => {
        const road = { procedure: code, variant: Object.keys(variants)[0]! };
        const found = numbersIn({ [name]: input[name]! }, { [name]: '1' }, road).length > 0;
        return name.endsWith('No') && !found ? [`${code} ${name}`] : [];
      }),
    ),
  );
  expect(named).toEqual([]);
  expect(numbersIn({ awardNo: 'text' }, { awardNo: '1'.repeat(101) }, { procedure: 'labour-arbitration', variant: 'labour' })).toEqual([]);
});
