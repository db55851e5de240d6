import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RuleId, RULE_IDS } from '../../src/domain/deadlines/deadline-rules.js';
import { SHIPPED } from '../../src/domain/deadlines/rule-book.js';
import { type Extension, type Suspension, lastDay } from '../../src/domain/deadlines/last-day.js';
import { addDays, legalDate } from '../../src/domain/legal-date.js';
import { calendar2026 } from './year-2026.js';

interface Given {
  until?: string;
  suspensions?: Suspension[];
  extensions?: Extension[];
}

const reckon = (id: RuleId, start: string, { until, suspensions, extensions }: Given = {}, calendar = calendar2026) =>
  lastDay(
    { rule: SHIPPED.on(id, legalDate(start)), start: legalDate(start), until: until ? legalDate(until) : null, suspensions, extensions },
    calendar,
  );

const suspended = (from: string, to: string | null, basis = '鉴定'): Suspension => ({
  from: legalDate(from),
  to: to === null ? null : legalDate(to),
  basis,
});

describe('the last day of a period', () => {
  // prettier-ignore
  it.each<[string, RuleId, string, string, string]>([
    // vectors computed by hand from the 2026 calendar
    ['confirmation, into Spring Festival',          'judicial-confirmation.apply', '2026-01-20', '2026-02-19', '2026-02-24'],
    ['confirmation, on a make-up Saturday',         'judicial-confirmation.apply', '2026-01-29', '2026-02-28', '2026-02-28'],
    ['confirmation, into Labour Day',               'judicial-confirmation.apply', '2026-04-01', '2026-05-01', '2026-05-06'],
    ['petition objection, across Spring Festival',  'petition.object',             '2026-02-12', '2026-02-26', '2026-02-26'],
    ['reconsideration review, a worked Sunday',     'reconsideration.review',      '2026-09-18', '2026-09-24', '2026-09-24'],
    ['medical, across two holidays',                'medical-mediation.conclude',  '2026-09-14', '2026-10-30', '2026-10-30'],
    ['traffic, across National Day',                'traffic-mediation.conclude',  '2026-09-28', '2026-10-16', '2026-10-16'],
    ['labour suit, inside National Day',            'labour-arbitration.sue',      '2026-09-21', '2026-10-06', '2026-10-08'],
    // the loan
    ['offer made on a Monday',                      'handoff.accept',              '2026-03-02', '2026-03-05', '2026-03-05'],
    ['one month, on a Saturday before Qingming',    'people-mediation.target',     '2026-03-04', '2026-04-04', '2026-04-07'],
    ['thirty days from the seal',                   'judicial-confirmation.apply', '2026-03-18', '2026-04-17', '2026-04-17'],
    ['the court takes it in',                       'judicial-confirmation.accept', '2026-03-25', '2026-03-28', '2026-03-30'],
    ['the court reviews',                           'judicial-confirmation.review', '2026-03-27', '2026-04-11', '2026-04-13'],
    ['objection of the first party served',         'judicial-confirmation.object', '2026-04-09', '2026-04-24', '2026-04-24'],
    ['objection of the second, a Saturday',         'judicial-confirmation.object', '2026-04-10', '2026-04-25', '2026-04-27'],
    // the wages
    ['labour mediation from the application',       'labour-mediation.conclude',   '2026-02-09', '2026-02-24', '2026-02-24'],
    ['confirmation nobody asked for',               'judicial-confirmation.apply', '2026-02-12', '2026-03-14', '2026-03-16'],
    ['labour arbitration takes it in',              'labour-arbitration.accept',   '2026-03-02', '2026-03-09', '2026-03-09'],
    ['labour award, a Sunday',                      'labour-arbitration.award',    '2026-03-05', '2026-04-19', '2026-04-20'],
    // the ditch
    ['one month, a Friday',                         'people-mediation.target',     '2026-04-15', '2026-05-15', '2026-05-15'],
    ['the court dockets',                           'litigation.docket',           '2026-05-18', '2026-05-25', '2026-05-25'],
  ])('%s', (_, id, start, nominalDue, due) => {
    expect(reckon(id, start)).toEqual({ nominalDue, due, dueAt: null, provisional: false, calendarVersion: '2026:1', remaining: null });
  });

  it('is provisional two years on: 2028-12-31 is a Sunday and no notice says when 2029 begins to work', () => {
    expect(reckon('enforcement.apply', '2026-12-31')).toEqual({
      nominalDue: '2028-12-31',
      due: '2029-01-02',
      dueAt: null,
      provisional: true,
      calendarVersion: '2028:0,2029:0',
      remaining: null,
    });
  });

  it('is provisional when only the days on the way lie in an unpublished year', () => {
    expect(reckon('medical-mediation.conclude', '2026-12-21')).toMatchObject({ provisional: true, calendarVersion: '2026:1,2027:0' });
  });

  it('ends a month on the last day of a shorter one', () => {
    expect(reckon('people-mediation.target', '2026-05-31').nominalDue).toBe('2026-06-30');
    expect(reckon('litigation.outcome', '2026-08-31').nominalDue).toBe('2027-02-28');
  });
});

describe('a day that somebody set', () => {
  it('of an instalment stays where the agreement put it, a Sunday in a year not yet published too', () => {
    expect(reckon('performance.instalment', '2026-03-18', { until: '2027-10-03' })).toEqual({
      nominalDue: '2027-10-03',
      due: '2027-10-03',
      dueAt: null,
      provisional: false,
      calendarVersion: '2027:0',
      remaining: null,
    });
  });

  it('may lie before the start', () => {
    expect(reckon('performance.instalment', '2026-03-18', { until: '2026-03-01' }).due).toBe('2026-03-01');
  });

  it('of a court rolls, and no excluded time moves it', () => {
    const given = { until: '2026-05-02', suspensions: [suspended('2026-04-20', '2026-04-25')] };
    expect(reckon('judicial-confirmation.supplement', '2026-04-15', given)).toMatchObject({ nominalDue: '2026-05-02', due: '2026-05-06' });
  });

  it('has to be set where the rule has no period of its own', () => {
    expect(() => reckon('performance.instalment', '2026-03-18')).toThrow('the day has to be set');
  });
});

describe('an extension', () => {
  it('is added to the nominal end, which then rolls', () => {
    // 15 d end on Saturday 2026-04-11; ten more on Tuesday the 21st, not on the 23rd
    const given = { extensions: [{ quantity: 10, unit: 'day' as const }] };
    expect(reckon('judicial-confirmation.review', '2026-03-27', given)).toMatchObject({ nominalDue: '2026-04-21', due: '2026-04-21' });
  });

  it('counts in the unit of its rule when it names none', () => {
    expect(reckon('medical-mediation.conclude', '2026-09-14', { extensions: [{ quantity: 1 }] }).due).toBe('2026-11-02');
  });

  it('of a set day counts days', () => {
    expect(reckon('performance.instalment', '2026-03-18', { until: '2026-04-30', extensions: [{ quantity: 3 }] }).due).toBe('2026-05-03');
  });

  it('may name the day itself, an earlier one too, and nothing at all changes nothing', () => {
    const until = (day: string) => ({ extensions: [{ until: legalDate(day) }, {}] });
    expect(reckon('medical-mediation.conclude', '2026-03-02', until('2026-05-01'))).toMatchObject({
      nominalDue: '2026-05-01',
      due: '2026-05-06',
    });
    expect(reckon('medical-mediation.conclude', '2026-03-02', until('2026-03-10')).due).toBe('2026-03-10');
    expect(reckon('medical-mediation.conclude', '2026-03-02', until('2026-02-25')).due).toBe('2026-02-25');
  });
});

describe('time that is not counted', () => {
  it('moves the end by whole days: the day it begins is out, the day the count goes on is in', () => {
    const given = { suspensions: [suspended('2026-03-10', '2026-03-12')] };
    expect(reckon('people-mediation.target', '2026-03-04', given).nominalDue).toBe('2026-04-06');
  });

  it('of rest days only takes nothing from a period of working days', () => {
    const given = { suspensions: [suspended('2026-03-07', '2026-03-09')] };
    expect(reckon('handoff.accept', '2026-03-05', given).due).toBe(reckon('handoff.accept', '2026-03-05').due);
  });

  it('overlapping is taken once', () => {
    const given = { suspensions: [suspended('2026-03-10', '2026-03-14'), suspended('2026-03-12', '2026-03-16')] };
    expect(reckon('people-mediation.target', '2026-03-04', given).nominalDue).toBe('2026-04-10');
  });

  it('still running leaves a budget, and the earliest day it could end', () => {
    // nine of thirty working days are gone by Friday 2026-03-13
    const given = { suspensions: [suspended('2026-03-16', null)] };
    expect(reckon('medical-mediation.conclude', '2026-03-02', given)).toMatchObject({
      remaining: 21,
      due: reckon('medical-mediation.conclude', '2026-03-02').due,
    });
  });
});

describe('the last day', () => {
  const day = fc.integer({ min: -60, max: 420 }).map((offset) => addDays(legalDate('2026-01-01'), offset));
  const counted = RULE_IDS.filter((id) => SHIPPED.on(id, legalDate('2026-06-01')).term);

  it('never lets a later start end earlier', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), day, (id, start) => {
        const rule = SHIPPED.on(id, start);
        const [first, second] = [start, addDays(start, 1)].map((from) => lastDay({ rule, start: from }, calendar2026));
        expect(first!.due <= second!.due && first!.nominalDue <= second!.nominalDue).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
