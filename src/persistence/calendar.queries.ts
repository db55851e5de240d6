/** The calendars as published: the latest version of each year. */
import type { LegalDate } from '../domain/legal-date.js';
import type { Tx } from '../platform/work.js';

export interface CalendarYear {
  year: number;
  version: number;
  source: string;
  offDays: LegalDate[];
  workDays: LegalDate[];
}

const LATEST = `SELECT DISTINCT ON (year) year, version, source, off_days::text[] AS "offDays", work_days::text[] AS "workDays"
  FROM calendars ORDER BY year, version DESC`;

export const latestCalendars = (tx: Tx): Promise<CalendarYear[]> => tx.rows<CalendarYear>(LATEST);
