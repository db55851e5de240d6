import { describe, expect, it } from '@jest/globals';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { RISK_GRADES, isGraver, withGrade } from '../../src/domain/risk-grade.js';
import { legalDate } from '../../src/domain/legal-date.js';

const on = legalDate('2026-03-02');
const more = (ruleId: Parameters<typeof SHIPPED.on>[0], grade: (typeof RISK_GRADES.codes)[number]): string[] => {
  const rule = SHIPPED.on(ruleId, on);
  return withGrade(rule, rule.ladder, grade)
    .slice(rule.ladder.length)
    .map(({ at, tell, as }) => `${at} ${tell} ${as}`);
};

describe('how grave a case is', () => {
  it('goes from green over yellow to red', () => {
    expect([isGraver('red', 'yellow'), isGraver('yellow', 'green'), isGraver('green', 'green'), isGraver('yellow', 'red')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['handoff.accept', 'green', []],
    ['handoff.accept', 'yellow', ['-1 organisation-head reminder']],
    ['handoff.accept', 'red', ['-3 organisation-head reminder', '-1 organisation-head reminder', '-1 county-supervisor reminder']],
    // What a party owes, a right, and a mere aim go as their rules say: the county does not look over a party's shoulder.
    ['performance.instalment', 'red', []],
    ['judicial-confirmation.apply', 'red', []],
    ['people-mediation.target', 'red', []],
  ] as const)('%s, %s: the ladder has besides %j', (ruleId, grade, rows) => expect(more(ruleId, grade)).toEqual(rows));

  it('says nothing twice', () => {
    const rule = SHIPPED.on('handoff.accept', on);
    const ladder = [{ at: -1, tell: 'organisation-head', as: 'reminder' }] as const;
    expect(withGrade(rule, ladder, 'yellow')).toEqual(ladder);
  });
});
