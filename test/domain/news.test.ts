import { describe, expect, it, test } from '@jest/globals';
import { NEWS, type NewsDeadline, type NewsFacts, deadlineText } from '../../src/domain/news.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { ROADS } from '../../src/domain/procedures/roads.js';

const before = legalDate('2026-05-01');
const past = legalDate('2026-05-07');
const deadline = (own: Partial<NewsDeadline> = {}): NewsDeadline => ({
  title: '受理',
  kind: 'duty',
  owedBy: 'organisation',
  nominalDue: legalDate('2026-05-01'),
  due: legalDate('2026-05-06'),
  ...own,
});
const facts = (own: Partial<NewsFacts> = {}): NewsFacts => ({
  caseNo: 'YZ2026-000001',
  procedure: 'people-mediation',
  on: before,
  deadline: null,
  ...own,
});
const says = (own: Partial<NewsDeadline>, on = before, escalated = false) =>
  deadlineText(facts({ on, deadline: deadline(own) }), escalated);

describe('every row of the news', () => {
  it.each(Object.entries(NEWS))('%s names the case in Chinese, tells somebody, and names no party', (_, { tell, text }) => {
    const sentence = text(facts());
    expect(sentence).toContain('YZ2026-000001');
    expect(sentence).toMatch(/[\u4e00-\u9fff]{3}/u);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
    expect(tell.length).toBeGreaterThan(0);
    expect(new Set(tell).size).toBe(tell.length);
  });

  it.each(Object.keys(NEWS).filter((type) => type.includes('.') && !type.startsWith('deadline.')))(
    '%s is a step that its road has',
    (type) => {
      const road = ROADS.find(({ code }) => type.startsWith(`${code}.`))!;
      expect(road.steps.map((step) => `${road.code}.${step.do}`)).toContain(type);
    },
  );

  it.each([
    ['handoff-offered', 'handoff-withdrawn'],
    ['handoff-accepted', 'handoff-rejected'],
  ])('%s and %s reach one side of the offer only', (one, other) => {
    expect(NEWS[one]!.tell).toEqual(NEWS[other]!.tell);
    expect(NEWS['handoff-offered']!.tell).not.toEqual(NEWS['handoff-accepted']!.tell);
  });

  it('an offer is told with the day by which to answer, before it rolls over a holiday; without one it has no empty brackets', () => {
    expect(NEWS['handoff-offered']!.text(facts({ deadline: deadline() }))).toBe(
      '事项 YZ2026-000001 移送本单位,请办理接收或退回(2026-05-01 前)',
    );
    expect(NEWS['handoff-offered']!.text(facts())).toBe('事项 YZ2026-000001 移送本单位,请办理接收或退回');
  });

  it('what the parties have to be told is told to the desk that tells them: a step of the court, and what ends by itself', () => {
    const told = ROADS.flatMap(({ code, states, steps }) =>
      steps
        .filter(({ by, to }) => (Array.isArray(by) ? by.includes('court') : to !== 'same' && 'end' in states[to]!))
        .map((step) => `${code}.${step.do}`),
    );
    const litigation = (step: string) => `litigation.${step}`;
    const silent = [
      'people-mediation.complete',
      'administrative-mediation.complete',
      'judicial-confirmation.extend-review',
      'judicial-confirmation.record-service',
      'litigation.record-filing',
      'litigation.record-deemed-filing',
      ...['complete', 'record-receipt', 'record-willingness'].map((step) => `court-mediation.${step}`),
      ...['abandon', 'note-property', 'send-notice'].map((step) => `enforcement.${step}`),
      ...['abandon', 'decline-suit', 'serve', 'serve-ruling'].map((step) => `payment-order.${step}`),
      ...['count-again', 'determine-procedure', 'extend-appeal-trial', 'extend-trial', 'note-retrial', 'record-answer'].map(litigation),
      ...['record-appeal', 'record-effect', 'record-service', 'serve-complaint', 'stop-counting'].map(litigation),
    ];
    expect([...new Set(told)].filter((type) => !NEWS[type]).sort()).toEqual(silent.sort());
  });

  it('confirmation is offered, never urged: the parties decide', () => {
    expect(NEWS['people-mediation.take-effect']!.text(facts())).toContain('是否申请由当事人决定');
  });

  it('an escalation presses where a reminder informs', () => {
    const dated = facts({ on: past, deadline: deadline() });
    expect(NEWS['deadline-reminded']!.text(dated)).toMatch(/请立即办理$/);
    expect(NEWS['deadline-escalated']!.text(dated)).toMatch(/请督促办理$/);
  });
});

describe('a reminder', () => {
  test.each<[string, Partial<NewsDeadline>, string]>([
    ['of a duty goes by the day before it rolls', {}, '事项 YZ2026-000001「受理」应于 2026-05-01 前办结'],
    ['of a target is an aim', { kind: 'target' }, '事项 YZ2026-000001「受理」工作目标日为 2026-05-01,请抓紧办理'],
    [
      'of a right gives the last day of the law',
      { kind: 'right', owedBy: 'party' },
      '事项 YZ2026-000001「受理」的最后一日为 2026-05-06,请告知当事人',
    ],
    [
      'of what a court owes asks the desk to follow it up',
      { owedBy: 'court' },
      '事项 YZ2026-000001「受理」法院应于 2026-05-06 前办理,请跟进',
    ],
    [
      'of what a party promised asks the desk to remind it',
      { owedBy: 'party' },
      '事项 YZ2026-000001「受理」约定日为 2026-05-06,请提醒当事人',
    ],
  ])('%s', (_, own, sentence) => expect(says(own)).toBe(sentence));

  test.each<[string, Partial<NewsDeadline>, string]>([
    ['of a duty that is past says so', {}, '事项 YZ2026-000001「受理」应于 2026-05-06 前办结,已逾期,请立即办理'],
    [
      'of a target that is past asks how things stand',
      { kind: 'target' },
      '事项 YZ2026-000001「受理」工作目标日 2026-05-01 已过,请说明进展',
    ],
    ['of a right that is past', { kind: 'right', owedBy: 'party' }, '事项 YZ2026-000001「受理」的最后一日 2026-05-06 已过'],
    ['of a court’s day that is past', { owedBy: 'court' }, '事项 YZ2026-000001「受理」法院办理日 2026-05-06 已过,请跟进'],
    ['of an agreed day that is past', { owedBy: 'party' }, '事项 YZ2026-000001「受理」约定日 2026-05-06 已过,请了解履行情况'],
  ])('%s', (_, own, sentence) => expect(says(own, past)).toBe(sentence));

  it('calls nothing 逾期 on the last day itself, though the day before rolling is past', () => {
    expect(says({}, legalDate('2026-05-06'))).toBe('事项 YZ2026-000001「受理」应于 2026-05-01 前办结');
    expect(says({}, legalDate('2026-05-06'), true)).toContain('尚未办结');
  });

  it('calls only an organisation’s duty 逾期: not an aim, not a right, not a court, not a party', () => {
    for (const own of [{ kind: 'target' }, { kind: 'right' }, { owedBy: 'court' }, { owedBy: 'party' }] as const)
      for (const escalated of [false, true]) expect(says(own, past, escalated)).not.toContain('逾期');
    expect(says({}, past, true)).toBe('事项 YZ2026-000001「受理」应于 2026-05-06 前办结,已逾期,请督促办理');
  });

  it('whose deadline is gone still names the case', () => expect(deadlineText(facts(), true)).toBe('事项 YZ2026-000001 有期限提醒'));
});
