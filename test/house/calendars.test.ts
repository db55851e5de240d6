import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { year2026 } from '../domain/year-2026.js';

const sql = readFileSync('migrations/0002-calendars.sql', 'utf8');
const years = [...sql.matchAll(/\((\d{4}), 1, '[^']+',\s+'\{([^}]*)\}',\s+'\{([^}]*)\}'\)/g)].map(([, year, off, worked]) => ({
  year: Number(year),
  offDays: off!.split(','),
  workDays: worked!.split(','),
}));
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

describe('the calendars that are loaded', () => {
  it('are the years 2004 to 2026, each once', () => {
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  it('keep holidays on weekdays and make-up days on weekends, each inside its year', () => {
    for (const { year, offDays, workDays } of years) {
      expect([...offDays, ...workDays].filter((date) => !date.startsWith(`${year}-`))).toEqual([]);
      expect(offDays.filter(isWeekend)).toEqual([]);
      expect(workDays.filter((date) => !isWeekend(date))).toEqual([]);
    }
  });

  it('have 2026 as its notice lists it', () => {
    expect(years.at(-1)).toEqual({ year: 2026, offDays: year2026.offDays, workDays: year2026.workDays });
  });

  it('are what their generator prints, in whatever zone it runs', () => {
    const printed = execFileSync(process.execPath, ['scripts/calendars.mjs'], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York' },
    });
    expect(printed).toBe(sql);
  });
});
