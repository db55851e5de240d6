/** Dates reckoned by hand from the calendar of 2026 and the article, not by the program: the day of the event, where the count ends, the last day. */
import { describe, expect, it } from '@jest/globals';
import type { RuleId } from '../../../src/domain/deadlines/deadline-rules.js';
import { lastDay } from '../../../src/domain/deadlines/last-day.js';
import { SHIPPED } from '../../../src/domain/deadlines/rule-book.js';
import { legalDate } from '../../../src/domain/legal-date.js';
import { calendar2026 } from '../year-2026.js';

export type GoldenRow = readonly [id: RuleId, start: string, nominalDue: string, due: string];

export function golden(law: string, rows: readonly GoldenRow[]): void {
  describe(`the last days of ${law}`, () => {
    it.each(rows)('%s from %s: %s, so %s', (id, start, nominalDue, due) => {
      const rule = SHIPPED.on(id, legalDate(start));
      expect(lastDay({ rule, start: legalDate(start) }, calendar2026)).toMatchObject({ nominalDue, due, dueAt: null, provisional: false });
    });
  });
}
