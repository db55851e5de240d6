import { describe, expect, it } from '@jest/globals';
import type { RuleId } from '../../src/domain/deadlines/deadline-rules.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { explain } from '../../src/domain/deadlines/explain.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { calendar2026 } from './year-2026.js';

const explained = (id: RuleId, start: string) => explain({ rule: SHIPPED.on(id, legalDate(start)), start: legalDate(start) }, calendar2026);
const countedOf = (days: readonly { counted: boolean }[]): number => days.filter(({ counted }) => counted).length;

describe('a date that explains itself', () => {
  it('lists every day after the start, and says which were worked and why', () => {
    const { days, ...rest } = explained('petition.object', '2026-02-12');
    expect(rest).toEqual({
      start: '2026-02-12',
      nominalDue: '2026-02-26',
      due: '2026-02-26',
      dueAt: null,
      provisional: false,
      remaining: null,
      notes: ['须详细说明理由;经转送、交办机关核实同意后方可交还材料。'],
      suspensions: [],
      extensions: [],
      rule: { id: 'petition.object', version: 1, title: '对转送、交办提出异议', law: '信访工作条例', article: '23', confidence: 'high' },
    });
    expect(days.map(({ date, counted, why }) => `${date.slice(5)} ${counted ? '+' : '-'} ${why}`)).toEqual([
      '02-13 + 工作日',
      '02-14 + 调休上班',
      '02-15 - 周末',
      '02-16 - 法定节假日',
      '02-17 - 法定节假日',
      '02-18 - 法定节假日',
      '02-19 - 法定节假日',
      '02-20 - 法定节假日',
      '02-21 - 周末',
      '02-22 - 周末',
      '02-23 - 法定节假日',
      '02-24 + 工作日',
      '02-25 + 工作日',
      '02-26 + 工作日',
    ]);
  });

  it('counts rest days inside a calendar period, and shows how its end rolls', () => {
    const { days, nominalDue, due } = explained('judicial-confirmation.apply', '2026-01-20');
    expect([nominalDue, due, countedOf(days)]).toEqual(['2026-02-19', '2026-02-24', 30]);
    expect(days.at(-7)).toEqual({ date: '2026-02-18', counted: true, why: '法定节假日' });
    expect(days.slice(-5)).toEqual([
      { date: '2026-02-20', counted: false, why: '顺延(法定节假日)' },
      { date: '2026-02-21', counted: false, why: '顺延(周末)' },
      { date: '2026-02-22', counted: false, why: '顺延(周末)' },
      { date: '2026-02-23', counted: false, why: '顺延(法定节假日)' },
      { date: '2026-02-24', counted: false, why: '顺延(工作日)' },
    ]);
  });

  it('names why a day was not counted', () => {
    const suspensions = [{ from: legalDate('2026-03-10'), to: legalDate('2026-03-12'), basis: '鉴定' }];
    const extensions = [{ quantity: 2, unit: 'working-day' as const, basis: '双方约定' }];
    const rule = SHIPPED.on('medical-mediation.conclude', legalDate('2026-03-02'));
    const explanation = explain({ rule, start: legalDate('2026-03-02'), suspensions, extensions }, calendar2026);
    expect(explanation).toMatchObject({ suspensions, extensions });
    expect(explanation.days.filter(({ why }) => why.startsWith('不计入'))).toEqual([
      { date: '2026-03-10', counted: false, why: '不计入期限(鉴定)' },
      { date: '2026-03-11', counted: false, why: '不计入期限(鉴定)' },
    ]);
    expect(countedOf(explanation.days)).toBe(32);
  });

  it('has no confidence to show for a house rule', () => {
    expect(explained('handoff.accept', '2026-03-02').rule).toMatchObject({ law: '办理规则', article: '', confidence: null });
  });

  it('lists two years in full', () => {
    expect(countedOf(explained('enforcement.apply', '2026-12-31').days)).toBe(731);
  });
});
