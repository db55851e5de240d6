import { expect, it } from '@jest/globals';
import { digestText, MOST_LINES } from '../../src/domain/digest.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { lineOf, type NewsDeadline } from '../../src/domain/news.js';

const line = (caseNo: string, day = '2026-03-05', title = '人民调解受理决定') => ({ caseNo, title, day: legalDate(day) });

it('says how many there are and lists them, the nearest day first', () => {
  expect(digestText([line('YZ2026-000002', '2026-04-02'), line('YZ2026-000003'), line('YZ2026-000001')])).toBe(
    '您今天有 3 项提醒:\nYZ2026-000001「人民调解受理决定」2026-03-05\nYZ2026-000003「人民调解受理决定」2026-03-05\nYZ2026-000002「人民调解受理决定」2026-04-02',
  );
});

it('lists fifty at most and counts the rest', () => {
  const many = (count: number) => digestText(Array.from({ length: count }, (_, at) => line(`YZ2026-${at}`))).split('\n');
  expect(many(MOST_LINES)).toHaveLength(MOST_LINES + 1);
  expect(many(MOST_LINES + 7)).toHaveLength(MOST_LINES + 2);
  expect(many(MOST_LINES + 7)[0]).toBe('您今天有 57 项提醒:');
  expect(many(MOST_LINES + 7).at(-1)).toBe('另有 7 项,请在待办中查看');
});

it.each<[string, Partial<NewsDeadline>, string]>([
  ['what an organisation owes by the day before it rolls', {}, '2026-05-01'],
  ['what a party owes by its last day', { owedBy: 'party' }, '2026-05-06'],
  ['a right by its last day, whoever holds it', { kind: 'right' }, '2026-05-06'],
])('names %s, as the reminder does', (_, own, day) => {
  const deadline: NewsDeadline = {
    title: '受理',
    kind: 'duty',
    owedBy: 'organisation',
    nominalDue: legalDate('2026-05-01'),
    due: legalDate('2026-05-06'),
    ...own,
  };
  expect(lineOf('YZ2026-000001', deadline)).toEqual({ caseNo: 'YZ2026-000001', title: '受理', day });
});
