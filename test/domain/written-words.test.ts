/** Whose words leave a case with an accusation, and what stays of what it remembers: codes, days and sums. */
import { describe, expect, it } from '@jest/globals';
import { eventAsTold, inputWithoutWords, withoutWords, wordsOfMark } from '../../src/domain/written-words.js';

const ID = '0197a000-0000-7000-8000-000000000001';

describe('an event from before an accusation was taken out of its case', () => {
  it('says what was done, when and for whom, and nothing that somebody wrote, in whatever script', () => {
    const data = { procedure: 'petition', action: 'report-urgent', title: '报告重大紧急情况', from: 'registered', to: 'registered', reportedTo: ['county'], summary: 'Ma took 20,000', on: '2026-03-03' }; // prettier-ignore
    const told = { ...data, reportedTo: ['内容从略'], summary: '内容从略' };
    expect([
      withoutWords(data),
      eventAsTold(data, { outside: false, unsaid: true }),
      eventAsTold(data, { outside: false, unsaid: false }),
    ]).toEqual([told, told, data]);
  });

  it('that no road has made keeps its codes and loses its words', () =>
    expect(
      withoutWords({
        assistanceId: ID,
        level: 'content',
        task: 'ask Ma',
        law: { law: '信访工作条例', article: '30' },
        count: 2,
        told: [{ role: 'clerk', text: 'x' }],
        unheard: '马某',
      }),
    ).toEqual({
      assistanceId: ID,
      level: 'content',
      task: '内容从略',
      law: { law: '信访工作条例', article: '30' },
      count: 2,
      told: [{ role: 'clerk', text: '内容从略' }],
      unheard: '内容从略',
    }));

  it('keeps what a row lets somebody choose, though another row of that name asks for words', () =>
    expect(withoutWords({ procedure: 'petition', action: 'classify', title: '事项分类', category: 'claim' })).toEqual({
      procedure: 'petition',
      action: 'classify',
      title: '事项分类',
      category: 'claim',
    }));
});

it('names each text it has taken once, and takes nothing twice', () => {
  const found: string[] = [];
  const names = new Set(['reason']);
  const once = inputWithoutWords({ reason: '马某收钱', on: '2026-03-03' }, names, (name, text) => void found.push(`${name} ${text}`));
  expect([inputWithoutWords(once, names, () => void found.push('again')), found]).toEqual([
    { reason: '内容从略', on: '2026-03-03' },
    ['reason 马某收钱'],
  ]);
});

it.each([['objected', true], ['leader', true], ['category', false], ['opinion-served', false]])('the mark %s of a petition remembers somebody’s words: %s', (mark, value) =>
  expect(wordsOfMark('petition', mark).value).toBe(value)); // prettier-ignore
