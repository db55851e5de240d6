import { expect, it } from '@jest/globals';
import { fullWidth } from '../../src/domain/punctuation.js';

it.each([
  ['参加调解不影响您的其他权利:您可以起诉,任何人不得阻止。', '参加调解不影响您的其他权利：您可以起诉，任何人不得阻止。'],
  ['登记(县信访接待中心)', '登记（县信访接待中心）'],
  ['工作目标(一般一个月内调结);不影响您的权利', '工作目标（一般一个月内调结）；不影响您的权利'],
  ['编号:YZ2026-000001 (2026)黑0522民特901号', '编号：YZ2026-000001 （2026）黑0522民特901号'],
  ['at 08:30, for 8,000.00', 'at 08:30, for 8,000.00'],
])('%s is printed with the marks of Chinese', (typed, printed) => {
  expect(fullWidth(typed)).toBe(printed);
});
