import { describe, expect, it } from '@jest/globals';
import type { RuleId } from '../../../src/domain/deadlines/deadline-rules.js';
import { explain } from '../../../src/domain/deadlines/explain.js';
import { rungsOf } from '../../../src/domain/deadlines/ladder-days.js';
import { type Extension, type Suspension, lastDay } from '../../../src/domain/deadlines/last-day.js';
import { SHIPPED } from '../../../src/domain/deadlines/rule-book.js';
import { inShanghai, legalDate } from '../../../src/domain/legal-date.js';
import { calendar2026 } from '../year-2026.js';

const on = (id: RuleId, start: string) => SHIPPED.on(id, legalDate(start));
const due = (id: RuleId, start: string) => lastDay({ rule: on(id, start), start: legalDate(start) }, calendar2026).due;
const nominal = (id: RuleId, start: string) => lastDay({ rule: on(id, start), start: legalDate(start) }, calendar2026).nominalDue;

describe('the vectors that were computed with the law beside', () => {
  // prettier-ignore
  it.each<[string, RuleId, string, string, string]>([
    ['司法确认, into Spring Festival',          'judicial-confirmation.apply', '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
    ['司法确认, on a make-up Saturday',         'judicial-confirmation.apply', '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
    ['司法确认, into Labour Day',               'judicial-confirmation.apply', '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
    ['信访异议, across Spring Festival',        'petition.object',             '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
    ['复议审查, across Mid-Autumn',             'reconsideration.review',      '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
    ['医疗调解, across two holidays',           'medical-mediation.conclude',  '2026-09-14', '2026-10-30', '2026-10-30'], // Fri
    ['交通调解, across National Day',           'traffic-mediation.conclude',  '2026-09-28', '2026-10-16', '2026-10-16'], // Fri
    ['劳动起诉, inside National Day',           'labour-arbitration.sue',      '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ])('%s', (_, id, start, nominalDue, last) => {
    expect([nominal(id, start), due(id, start)]).toEqual([nominalDue, last]);
  });
});

describe('how the law counts', () => {
  it('T1: the day of the event is not counted; the next one is the first', () => {
    expect(due('labour-arbitration.sue', '2026-03-02')).toBe('2026-03-17'); // Tue
    const { days } = explain({ rule: on('labour-arbitration.sue', '2026-03-02'), start: legalDate('2026-03-02') }, calendar2026);
    expect(days[0]).toMatchObject({ date: '2026-03-03', counted: true });
  });

  it('T2: months and years end on the corresponding day, or on the last day of a month that has none', () => {
    expect(nominal('litigation.retrial', '2026-03-31')).toBe('2026-09-30');
    expect(nominal('litigation.retrial', '2025-08-31')).toBe('2026-02-28');
    expect(nominal('enforcement.apply', '2024-02-29')).toBe('2026-02-28');
    expect(nominal('limitation.maximum', '2008-02-29')).toBe('2028-02-29');
  });

  it('T3: a last day that is a rest day moves to the first day after it; rest days on the way count', () => {
    expect(due('judicial-confirmation.apply', '2026-02-01')).toBe('2026-03-03'); // thirty days with all of Spring Festival in them
    expect(due('judicial-confirmation.apply', '2026-01-20')).toBe('2026-02-24');
  });

  it('T4: the last day lasts until 24:00', () => {
    const dates = { nominalDue: legalDate('2026-03-17'), due: legalDate('2026-03-17'), dueAt: null };
    const rungs = rungsOf(on('labour-arbitration.sue', '2026-03-02'), dates, new Date('2026-03-17T15:59:59Z'), { expires: true });
    expect(inShanghai(rungs.at(-1)!.fireAt)).toBe('2026-03-18T00:00:00.000+08:00');
  });

  // prettier-ignore
  it.each<[RuleId, boolean]>([
    ['labour-arbitration.sue', true], ['litigation.answer', true], ['litigation.appeal-judgment', true], ['judicial-confirmation.apply', true],
    ['reconsideration.apply', true], ['administrative-suit.direct', true], ['protection-order.review', true],
    ['labour-arbitration.answer', false], ['land-arbitration.answer', false], ['petition.request-review', false], ['traffic-mediation.apply', false], ['petition.handle', false],
  ])('T5: papers of %s posted before the end are in time: %s', (id, posted) => {
    expect(SHIPPED.newest(id).postedInTime === true).toBe(posted);
  });

  it('T6: whoever missed a period through no fault may ask for more within ten days after the obstacle ends', () => {
    expect(due('litigation.apply-for-more-time', '2026-09-21')).toBe('2026-10-08'); // Thu 10-01 off → Thu
    expect(due('administrative-suit.apply-for-more-time', '2026-04-21')).toBe('2026-05-06'); // Fri 05-01 off → Wed
  });

  it('T7: in reconsideration 3, 5, 7 and 10 days are working days, and 30 and 60 are not', () => {
    const units = (id: RuleId) => SHIPPED.newest(id).term;
    expect((['send-summary', 'review', 'send-ordinary', 'supplement'] as const).map((what) => units(`reconsideration.${what}`))).toEqual(
      [3, 5, 7, 10].map((quantity) => ({ quantity, unit: 'working-day' })),
    );
    expect([units('reconsideration.decide-summary'), units('reconsideration.decide-ordinary')]).toEqual([
      { quantity: 30, unit: 'day' },
      { quantity: 60, unit: 'day' },
    ]);
  });

  it('T8: of traffic accidents 1, 3, 5 and 10 days are working days, and 30 are not', () => {
    expect(due('traffic-mediation.apply', '2026-09-28')).toBe('2026-10-16'); // ten calendar days would be 10-08
    expect(due('traffic-accident.review', '2026-09-08')).toBe('2026-10-08'); // Thu, thirty days with both holidays in them
  });

  it('T9: in labour arbitration 5 and 10 days are taken for working days, 15 and 45 are not, and the page says what was not read', () => {
    expect(due('labour-arbitration.answer', '2026-09-18')).toBe('2026-10-09'); // ten working days
    expect(due('labour-arbitration.award', '2026-08-17')).toBe('2026-10-08'); // Thu 10-01 off → Thu
    expect(SHIPPED.newest('labour-arbitration.answer')).toMatchObject({ confidence: 'low', note: expect.stringContaining('未核对') });
  });

  it('T10: where a law says 工作日 it means them, and its bare 日 are calendar days', () => {
    expect(due('land-arbitration.accept', '2026-04-28')).toBe('2026-05-08'); // 五个工作日
    expect(due('land-arbitration.answer', '2026-04-21')).toBe('2026-05-06'); // 十日: Fri 05-01 off → Wed
  });

  it('T11: of petitions only the objection counts working days', () => {
    const petitions = [
      'route',
      'forward-legal',
      'tell-direct',
      'notify',
      'object',
      'handle',
      'request-review',
      'review',
      'request-recheck',
      'recheck',
    ] as const;
    expect(petitions.filter((what) => SHIPPED.newest(`petition.${what}`).term?.unit === 'working-day')).toEqual(['object']);
  });

  it('T12: "within ten days" includes the tenth', () => {
    const { days, due: last } = explain(
      { rule: on('traffic-mediation.apply', '2026-03-02'), start: legalDate('2026-03-02') },
      calendar2026,
    );
    expect([last, days.filter(({ counted }) => counted).length, days.at(-1)]).toMatchObject(['2026-03-16', 10, { counted: true }]);
  });

  it('T13: a make-up workday is a working day: it is counted, and a last day on it stays', () => {
    expect(due('judicial-confirmation.apply', '2026-01-29')).toBe('2026-02-28'); // Saturday
    expect(due('case.route', '2026-02-12')).toBe('2026-02-14'); // Saturday
    expect(due('litigation.answer', '2026-09-05')).toBe('2026-09-20'); // Sunday
  });

  it('T13a: docketing begins anew with what was missing, and a trial leaves out what the law leaves out', () => {
    expect(SHIPPED.newest('litigation.docket').restarts).toEqual(['supplement-received']);
    expect(SHIPPED.newest('litigation.try-ordinary').excludes).toEqual(
      expect.arrayContaining(['public-notice', 'appraisal', 'settlement', 'jurisdiction-objection']),
    );
  });
});

describe('a period that is made longer, or stands still', () => {
  const paused = (from: string, to: string): Suspension => ({ from: legalDate(from), to: legalDate(to), basis: '不计入' });
  // prettier-ignore
  it.each<[string, RuleId, string, { extensions?: Extension[]; suspensions?: Suspension[] }, string, string]>([
    ['labour award, 45 and 15',                'labour-arbitration.award',       '2026-08-17', { extensions: [{ quantity: 15 }] },                '2026-10-16', '2026-10-16'], // 10-01 + 15, Fri
    ['petition, 60 and 30',                    'petition.handle',                '2026-03-02', { extensions: [{ quantity: 30 }] },                '2026-05-31', '2026-06-01'], // 05-01 + 30, Sun → Mon
    ['land award, 60 and 30',                  'land-arbitration.award',         '2026-07-22', { extensions: [{ quantity: 30 }] },                '2026-10-20', '2026-10-20'], // Sun worked + 30, Tue
    ['reconsideration, 60 and 30',             'reconsideration.decide-ordinary', '2026-04-21', { extensions: [{ quantity: 30 }] },               '2026-07-20', '2026-07-20'], // Sat off + 30, Mon
    ['ordinary trial, six months and six',     'litigation.try-ordinary',        '2025-08-31', { extensions: [{ quantity: 6 }] },                 '2026-08-28', '2026-08-28'], // 02-28 + 6 m, Fri
    ['inspection, 60 and 30 working days',     'labour-inspection.investigate',  '2026-03-02', { extensions: [{ quantity: 30 }] },                '2026-07-10', '2026-07-10'], // 05-28 + 30 wd, Fri
    ['labour award, ten days of suspension',   'labour-arbitration.award',       '2026-03-05', { suspensions: [paused('2026-03-10', '2026-03-20')] }, '2026-04-29', '2026-04-29'], // Wed
    ['recheck, three days of hearing',         'petition.recheck',               '2026-04-01', { suspensions: [paused('2026-04-10', '2026-04-13')] }, '2026-05-04', '2026-05-06'], // Mon off → Wed
    ['medical, a week of appraisal',           'medical-mediation.conclude',     '2026-09-14', { suspensions: [paused('2026-09-21', '2026-09-28')] }, '2026-11-05', '2026-11-05'], // four working days more, Thu
  ])('%s', (_, id, start, given, nominalDue, last) => {
    expect(lastDay({ rule: on(id, start), start: legalDate(start), ...given }, calendar2026)).toMatchObject({ nominalDue, due: last });
  });
});

describe('a period of hours', () => {
  const at = (id: RuleId, moment: string, given: { suspensions?: Suspension[]; extensions?: Extension[] } = {}) => {
    const start = legalDate(moment.slice(0, 10));
    const startAt = moment.length > 10 ? new Date(`${moment}+08:00`) : null;
    const { due: last, dueAt, remaining } = lastDay({ rule: on(id, start), start, startAt, ...given }, calendar2026);
    return { last, at: inShanghai(dueAt!).slice(0, 16), remaining };
  };

  // prettier-ignore
  it.each<[RuleId, string, string, string]>([
    ['protection-order.decide',        '2026-09-30T16:20', '2026-10-03', '2026-10-03T16:20'], // three days into National Day
    ['protection-order.decide',        '2026-02-13T08:05', '2026-02-16', '2026-02-16T08:05'], // Mon off
    ['protection-order.decide-urgent', '2026-04-30T23:10', '2026-05-01', '2026-05-01T23:10'], // Fri off
    ['protection-order.decide-urgent', '2026-02-27T09:00', '2026-02-28', '2026-02-28T09:00'], // Sat worked
    ['medical.autopsy',                '2026-04-30T23:30', '2026-05-02', '2026-05-02T23:30'], // Sat off
    ['medical.autopsy',                '2026-02-26T06:45', '2026-02-28', '2026-02-28T06:45'], // Sat worked
    ['safety.at-once',                 '2026-02-16T23:30', '2026-02-17', '2026-02-17T01:30'], // into New Year's Day
    ['safety.at-once',                 '2026-05-02T09:00', '2026-05-02', '2026-05-02T11:00'], // Sat off
    ['safety.promptly',                '2026-10-01T08:00', '2026-10-02', '2026-10-02T08:00'], // National Day
    ['safety.promptly',                '2026-03-06T17:40', '2026-03-07', '2026-03-07T17:40'], // Sat
    ['safety.offer-protection',        '2026-04-03T10:00', '2026-04-04', '2026-04-04T10:00'], // Sat off
    ['safety.offer-protection',        '2026-02-27T09:00', '2026-02-28', '2026-02-28T09:00'], // Sat worked
    ['preservation.decide-urgent',     '2026-06-18T15:00', '2026-06-20', '2026-06-20T15:00'], // Sat off
    ['preservation.decide-urgent',     '2026-09-18T10:30', '2026-09-20', '2026-09-20T10:30'], // Sun worked
  ])('%s from %s ends on %s and rests on no holiday', (id, moment, last, end) => {
    expect(at(id, moment)).toEqual({ last, at: end, remaining: null });
  });

  it('that ends at midnight ends with the day that is over', () => {
    expect(at('preservation.decide-urgent', '2026-02-14T00:00')).toMatchObject({ last: '2026-02-15', at: '2026-02-16T00:00' });
  });

  it('whose moment nobody wrote down runs from the beginning of its day, which is never too late', () => {
    expect(at('preservation.decide-urgent', '2026-03-02')).toMatchObject({ last: '2026-03-03', at: '2026-03-04T00:00' });
  });

  it('stands still for whole days', () => {
    const suspensions = [{ from: legalDate('2026-03-03'), to: legalDate('2026-03-04'), basis: '补充材料' }];
    expect(at('preservation.decide-urgent', '2026-03-02T18:00', { suspensions })).toMatchObject({ at: '2026-03-05T18:00' }); // 6 + 24 + 18 hours
  });

  it('that stands still has hours left', () => {
    const suspensions = [{ from: legalDate('2026-03-03'), to: null, basis: '补充材料' }];
    expect(at('preservation.decide-urgent', '2026-03-02T18:00', { suspensions }).remaining).toBe(42);
  });

  it('to which days are added ends at the same time of a later day', () => {
    const extensions = [{ quantity: 2, unit: 'working-day' as const }];
    expect(at('preservation.decide-urgent', '2026-03-02T10:00', { extensions })).toMatchObject({
      last: '2026-03-06',
      at: '2026-03-06T10:00',
    });
  });
});

describe('a period that runs back from a hearing', () => {
  it('lists its days backwards and never rolls, though its last day were a holiday', () => {
    const rule = { ...on('labour-arbitration.hearing-notice', '2026-10-12'), term: { quantity: 5, unit: 'day', before: true } } as const;
    const { days, due: last } = explain({ rule, start: legalDate('2026-10-12') }, calendar2026);
    expect(days.map(({ date }) => date)).toEqual(['2026-10-11', '2026-10-10', '2026-10-09', '2026-10-08', '2026-10-07']);
    expect(last).toBe('2026-10-07'); // Wed off
  });
});
