/** The year 2026 as the State Council's notice of 2025-11-04 lists it, written out by hand. */
import { Calendar, type CalendarYear } from '../../src/domain/calendar.js';
import { legalDate } from '../../src/domain/legal-date.js';

// prettier-ignore
export const year2026: CalendarYear = {
  year: 2026, version: 1, source: '国务院办公厅2026年放假安排通知',
  offDays: [
    '2026-01-01', '2026-01-02',
    '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23',
    '2026-04-06',
    '2026-05-01', '2026-05-04', '2026-05-05',
    '2026-06-19',
    '2026-09-25',
    '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07',
  ].map(legalDate),
  workDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(legalDate),
};

export const calendar2026 = new Calendar([year2026]);
