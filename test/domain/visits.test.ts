import { describe, expect, it, test } from '@jest/globals';
import { OUTCOMES } from '../../src/domain/procedures/grammar.js';
import { roadsOfADefault } from '../../src/domain/procedures/roads-open.js';
import { metBy, suggestedBy, VISIT_KINDS, visitRefusals, visitsOwedAfter } from '../../src/domain/visits.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { aProceeding } from './support.js';

const owed = (ruleId: string, due: string, endedAs: string | null = null) => ({ ruleId, nominalDue: legalDate(due), endedAs });

describe('after a case is closed', () => {
  it('people who settled, and people who could not, are visited three times; who is elsewhere, never', () => {
    const visited = OUTCOMES.filter((outcome) => visitsOwedAfter(outcome).length > 0);
    expect([...visited].sort()).toEqual(['confirmed', 'not-settled', 'partly-settled', 'settled', 'settled-performed']);
    expect(visitsOwedAfter('settled')).toEqual(['case.visit-7', 'case.visit-30', 'case.visit-90']);
    for (const outcome of ['duplicate', 'transferred-out', 'out-of-scope'] as const) expect(visitsOwedAfter(outcome)).toEqual([]);
  });

  it('one visit is the next one owed, and nobody is visited twice on one day for two of them', () => {
    const all = [owed('c', '2026-06-01'), owed('a', '2026-03-09'), owed('b', '2026-04-01')];
    const met = (on: string, rows = all) => metBy(rows, legalDate(on)).map(({ ruleId }) => ruleId);
    expect([met('2026-03-04'), met('2026-04-01'), met('2026-06-02')]).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']]);
    expect(met('2026-03-10', [owed('a', '2026-03-09', 'met'), owed('b', '2026-04-01')])).toEqual(['b']);
    expect(met('2026-03-10', [])).toEqual([]);
  });

  it('three visits in the first week are one visit after a week, and none after a month', () => {
    const first = [owed('a', '2026-03-09', 'met'), owed('b', '2026-04-01'), owed('c', '2026-06-01')];
    expect([...'2346789'].flatMap((day) => metBy(first, legalDate(`2026-03-0${day}`)))).toEqual([]);
    expect(
      metBy([owed('a', '2026-03-09', 'met'), owed('b', '2026-04-01', 'met'), owed('c', '2026-06-01')], legalDate('2026-04-01')),
    ).toEqual([]);
  });

  it('where there is violence at home nobody calls, writes or comes but as the victim agreed', () => {
    const refused = VISIT_KINDS.codes.filter((kind) => visitRefusals(kind, ['domestic-violence']).length > 0);
    expect(refused).toEqual(['phone', 'home', 'office', 'letter', 'online']);
    expect(VISIT_KINDS.codes.flatMap((kind) => visitRefusals(kind, ['violence', 'minor']))).toEqual([]);
  });

  it('what was not performed points to opening the case again, and so does a new danger; silence points nowhere', () => {
    expect(suggestedBy({ performed: false, hiddenRisk: true })).toBe('default');
    expect(suggestedBy({ performed: true, hiddenRisk: true })).toBe('new-facts');
    expect([suggestedBy({ performed: true }), suggestedBy({}), suggestedBy({ performed: null, hiddenRisk: null })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a case opened again because of a default', () => {
  const facts = (disputeType: string) => aProceeding({ disputeType });
  test.each([
    ['settled', 'contract', ['litigation 32', 'people-mediation 17']],
    ['settled', 'labour', ['payment-order 16', 'labour-arbitration 15', 'litigation 51']],
    ['confirmed', 'contract', ['enforcement 206']],
    ['judged', 'contract', ['enforcement 247']],
    ['awarded', 'labour', ['enforcement 51']],
    ['awarded', 'land-contract', ['enforcement 49']],
    ['not-settled', 'contract', null],
    ['withdrawn', 'contract', null],
    ['duplicate', 'contract', null],
  ] as const)('that had ended %s (%s) leads to %j', (outcome, disputeType, roads) => {
    expect(roadsOfADefault(outcome, facts(disputeType))?.map(({ code, law }) => `${code} ${law.article}`) ?? null).toEqual(roads);
  });
});
