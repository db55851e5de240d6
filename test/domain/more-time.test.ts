import { describe, expect, it, test } from '@jest/globals';
import { RULE_IDS, type RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { type DeadlineRule, SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { type MoreTime, approverOf, extensionRefusals, maySuspend } from '../../src/domain/deadlines/more-time.js';
import { legalDate } from '../../src/domain/legal-date.js';

const newest = (id: RuleId): DeadlineRule => SHIPPED.versions(id).at(-1)!;
const due = legalDate('2026-04-30');
const rules = RULE_IDS.map(newest);
const bound = {
  ...rules[0]!,
  extension: { quantity: 10, unit: 'day', times: 1, approvedBy: 'court-president' },
} as const satisfies DeadlineRule;
const open = { ...bound, extension: { times: 'any', approvedBy: 'parties-and-committee' } } as const satisfies DeadlineRule;
const fixed: DeadlineRule = { ...bound, extension: undefined };
const refused = (rule: DeadlineRule, asked: MoreTime, granted = 0) =>
  extensionRefusals(rule, granted, asked, { due, on: due }).map(({ code }) => code);

describe('a deadline runs longer', () => {
  test.each<[string, DeadlineRule, MoreTime, string[]]>([
    ['as long as the rule allows', bound, { quantity: 10 }, []],
    ['by the rule’s own length, where none is named', bound, {}, []],
    ['until a day the parties agree on, where the law sets no limit', open, { until: legalDate('2026-05-31') }, []],
    ['by so many days, where the law sets no limit', open, { quantity: 90 }, []],
  ])('%s', (_, rule, asked, codes) => expect(refused(rule, asked)).toEqual(codes));
});

describe('a deadline does not run longer', () => {
  test.each<[string, DeadlineRule, MoreTime, number, string[]]>([
    ['where its rule knows no extension', fixed, { quantity: 1 }, 0, ['extension-not-allowed']],
    ['by a day more than the rule allows', bound, { quantity: 11 }, 0, ['extension-too-long']],
    ['to a day of one’s own choice, where the law names the length', bound, { until: legalDate('2026-05-02') }, 0, ['extension-too-long']],
    ['a second time, where once is all', bound, { quantity: 5 }, 1, ['extension-used-up']],
    ['for two reasons, and both are said', bound, { quantity: 11 }, 1, ['extension-used-up', 'extension-too-long']],
    ['to the very day it ends on', open, { until: due }, 0, ['extension-not-longer']],
    ['to a day before', open, { until: legalDate('2026-04-29') }, 0, ['extension-not-longer']],
    ['by an unknown length', open, {}, 0, ['extension-without-a-day']],
  ])('%s', (_, rule, asked, granted, codes) => expect(refused(rule, asked, granted)).toEqual(codes));

  it('and the refusal names the most there is, in words, with the article', () => {
    const [refusal] = extensionRefusals(bound, 0, { quantity: 11 }, { due, on: due });
    expect(refusal).toEqual({
      code: 'extension-too-long',
      facts: { most: { zh: '10日', en: '10 days' } },
      law: { law: bound.law.law, article: bound.law.article },
    });
    const months = { ...bound, extension: { ...bound.extension, unit: 'month' } } as const;
    expect(extensionRefusals(months, 0, { quantity: 11 }, { due, on: due })[0]!.facts).toEqual({ most: { zh: '10个月', en: '10 months' } });
  });

  it('without a unit is meant in days', () => {
    const bare = { ...bound, extension: { quantity: 3, times: 1, approvedBy: 'court-president' } } as const;
    const single = { ...bare, extension: { ...bare.extension, quantity: 1 } } as const;
    expect(extensionRefusals(single, 0, { quantity: 4 }, { due, on: due })[0]!.facts).toEqual({ most: { zh: '1日', en: '1 day' } });
    expect(extensionRefusals(bare, 0, { quantity: 4 }, { due, on: due })[0]!.facts).toEqual({ most: { zh: '3日', en: '3 days' } });
  });

  it('any number of times is never used up', () => expect(refused(open, { quantity: 1 }, 99)).toEqual([]));
});

describe('who says yes', () => {
  it('is the head where the law names one, and nobody where the parties agree', () => {
    expect([approverOf(bound), approverOf(open), approverOf(fixed)]).toEqual(['organisation-head', null, null]);
  });

  it('to the confirmation of an agreement is the president of the court', () => {
    expect(approverOf(newest('judicial-confirmation.review'))).toBe('organisation-head');
  });
});

describe('whoever approves', () => {
  it.each([
    'superior-organ',
    'court',
    'court-president',
    'high-court',
    'commission-chair',
    'reconsideration-head',
    'reconsideration-organ',
  ] as const)('%s: the head of the house that holds the date says yes for it, or with its paper', (approvedBy) =>
    expect(approverOf({ ...bound, extension: { times: 'any', approvedBy } })).toBe('organisation-head'),
  );
});

describe('a deadline stands still', () => {
  it('for what its rule names, and for nothing else', () => {
    const appraised = rules.filter(({ excludes = [] }) => excludes.includes('appraisal'));
    expect(appraised.length).toBeGreaterThan(0);
    for (const rule of appraised) expect([maySuspend(rule, 'appraisal'), maySuspend(rule, 'holiday')]).toEqual([true, false]);
  });

  it('for nothing at all, where the rule names nothing', () => {
    const strict = rules.filter(({ excludes }) => !excludes);
    expect(strict.length).toBeGreaterThan(0);
    expect(strict.filter((rule) => maySuspend(rule, 'appraisal'))).toEqual([]);
  });
});
