/** The calendars as published: the latest version of each year. */
import type { CalendarYear } from '../domain/calendar.js';
import type { Tx } from '../platform/work.js';

const LATEST = `SELECT DISTINCT ON (year) year, version, source, off_days::text[] AS "offDays", work_days::text[] AS "workDays"
  FROM calendars ORDER BY year, version DESC`;

export const latestCalendars = (tx: Tx): Promise<CalendarYear[]> => tx.rows<CalendarYear>(LATEST);
