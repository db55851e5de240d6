import { describe, expect, it } from '@jest/globals';
import { Calendar } from '../../src/domain/calendar.js';
import { addDays, legalDate } from '../../src/domain/legal-date.js';
import { calendar2026, year2026 } from './year-2026.js';

describe('the calendar of a published year', () => {
  // prettier-ignore
  it.each([
    ['2026-02-14', true,  '调休上班'],     // Saturday before Spring Festival
    ['2026-02-15', false, '周末'],         // Sunday inside the holiday
    ['2026-02-23', false, '法定节假日'],   // Monday, its last day
    ['2026-02-24', true,  '工作日'],
    ['2026-03-07', false, '周末'],
    ['2026-10-10', true,  '调休上班'],
  ])('says of %s whether it is worked, and why', (date, worked, why) => {
    expect(calendar2026.isWorkingDay(legalDate(date))).toBe(worked);
    expect(calendar2026.isRestDay(legalDate(date))).toBe(!worked);
    expect(calendar2026.why(legalDate(date))).toBe(why);
  });

  it('has exactly the days off that the notice lists', () => {
    const listed = [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ] as const;
    for (const [from, to] of listed) {
      for (let date = legalDate(from); date <= to; date = addDays(date, 1))
        expect([date, calendar2026.isRestDay(date)]).toEqual([date, true]);
    }
    const weekdaysOff = listed.flatMap(([from, to]) => year2026.offDays.filter((date) => date >= from && date <= to));
    expect(weekdaysOff).toEqual(year2026.offDays);
  });

  it('finds the first working day that is not before a day', () => {
    expect(calendar2026.firstWorkingDay(legalDate('2026-02-15'))).toBe('2026-02-24');
    expect(calendar2026.firstWorkingDay(legalDate('2026-02-28'))).toBe('2026-02-28');
  });
});

describe('a year whose notice is not out', () => {
  // prettier-ignore
  it.each([
    ['2027-01-01', false, '固定法定节日(放假通知未发布)'],
    ['2027-05-01', false, '固定法定节日(放假通知未发布)'],   // a Saturday too
    ['2027-10-03', false, '固定法定节日(放假通知未发布)'],
    ['2027-10-04', true,  '工作日'],                          // very likely a holiday, but nobody has said so
    ['2027-02-06', false, '周末'],                            // New Year of the lunar calendar cannot be known here
    ['2027-02-08', true,  '工作日'],
  ])('knows of %s what is certain', (date, worked, why) => {
    expect(calendar2026.isWorkingDay(legalDate(date))).toBe(worked);
    expect(calendar2026.why(legalDate(date))).toBe(why);
  });

  it('says which years a count leaned on, and that one of them is not published', () => {
    const [from, to] = [legalDate('2026-12-30'), legalDate('2028-01-02')];
    expect(calendar2026.versionOf(from, to)).toBe('2026:1,2027:0,2028:0');
    expect(calendar2026.isPublishedFrom(from, to)).toBe(false);
    expect(calendar2026.isPublishedFrom(from, from)).toBe(true);
    expect(calendar2026.isPublished(2026)).toBe(true);
    expect(calendar2026.isPublished(2027)).toBe(false);
  });
});

describe('a corrected notice', () => {
  const corrected = { ...year2026, version: 2, workDays: [] };

  it.each([
    ['old first', [year2026, corrected]],
    ['new first', [corrected, year2026]],
  ])('stands in place of the first one: %s', (_, rows) => {
    const calendar = new Calendar(rows);
    expect(calendar.isWorkingDay(legalDate('2026-02-14'))).toBe(false);
    expect(calendar.versionOf(legalDate('2026-02-14'), legalDate('2026-02-14'))).toBe('2026:2');
  });
});
