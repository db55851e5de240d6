/** 依法履职, answered by silence and by a decision, over Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07; worked on Sunday 09-20 and Saturday 10-10). */
import type { Actor } from '../../../../src/domain/actor.js';
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, registrarA, seatOf } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const officer: Actor = {
  ...registrarA, id: '经办人', name: '经办人', organisationId: 'agency', organisationKind: 'agency', organisationName: '县某局', roles: ['officer'],
}; // prettier-ignore
const received = (variant: string, day: string): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'administrative-duty',
      variant,
      organisationId: 'agency',
      seats: { agency: seatOf(officer) },
      openedOn: legalDate(day),
      lastStepOn: legalDate(day),
    }),
    legalDate(day),
  ).open({ receivedOn: day });

const silence = (): Timeline =>
  received('general', '2026-08-05')
    .on('2026-08-10')
    .take(officer, 'accept')
    .on('2026-10-09')
    .expire('act')
    .on('2026-10-14')
    .take(officer, 'decide', { kind: 'performed', on: '2026-10-14' })
    .on('2026-12-08')
    .expire('reconsider');

// prettier-ignore
goldenTimeline('administrative-duty general', 'an organ that is silent for two months, over National Day', silence, [
  // House rule, five working days: 6, 7, Mon 10, 11, Wed 12 August. ALL 47, two months from receipt: 5 October, a holiday; the first day after it is Thu 8.
  ['2026-08-05', 'open → received',
    ['accept', 'administrative-duty.accept', '2026-08-05', '2026-08-12', 'runs'],
    ['act', 'administrative-suit.inaction', '2026-08-05', '2026-10-08', 'runs']],
  ['2026-08-10', 'accept → investigating', ['accept', 'administrative-duty.accept', '2026-08-05', '2026-08-12', 'met 2026-08-10']],
  // ARL 23 (1)(3), 20: reconsideration first, sixty days from the end of the two months: 23 in October, 30 in November, 7 December, a Monday. The duty stays.
  ['2026-10-09', 'open-reconsideration → investigating', ['reconsider', 'reconsideration.apply', '2026-10-08', '2026-12-07', 'runs']],
  ['2026-10-14', 'decide → decided', ['act', 'administrative-suit.inaction', '2026-08-05', '2026-10-08', 'met 2026-10-14']],
  ['2026-12-08', 'time passes → decided', ['reconsider', 'reconsideration.apply', '2026-10-08', '2026-12-07', 'lapsed 2026-12-08']],
]);

const inspection = (): Timeline =>
  received('labour-inspection', '2026-07-14')
    .on('2026-07-15')
    .take(officer, 'accept', { violationEndedOn: '2026-06-30' })
    .on('2026-10-13')
    .take(officer, 'decide', { kind: 'penalty', on: '2026-10-13' });

// prettier-ignore
goldenTimeline('administrative-duty labour-inspection', 'an inspection of labour over Mid-Autumn and National Day', inspection, [
  // House rule, five working days: 15, 16, 17, Mon 20, Tue 21 July.
  ['2026-07-14', 'open → received', ['accept', 'administrative-duty.accept', '2026-07-14', '2026-07-21', 'runs']],
  // LSI 17, sixty working days: 12 in July (16 to 31), 21 in August, in September 22 (18 weekdays up to the 24th, Sun 20 worked, 28 to 30), which makes 55;
  // 8, 9, Sat 10 (worked), 12 and Tue 13 October.
  ['2026-07-15', 'accept → investigating',
    ['accept', 'administrative-duty.accept', '2026-07-14', '2026-07-21', 'met 2026-07-15'],
    ['act', 'labour-inspection.investigate', '2026-07-15', '2026-10-13', 'runs']],
  ['2026-10-13', 'decide → decided', ['act', 'labour-inspection.investigate', '2026-07-15', '2026-10-13', 'met 2026-10-13']],
]);

const police = (): Timeline =>
  received('public-security', '2026-09-03')
    .on('2026-09-04')
    .take(officer, 'accept')
    .on('2026-09-30')
    .longer('act', 30)
    .on('2026-10-30')
    .take(officer, 'decide', { kind: 'penalty', on: '2026-10-30' });

// prettier-ignore
goldenTimeline('administrative-duty public-security', 'a public-security case over National Day', police, [
  // House rule, five working days: 4, 7, 8, 9, Thu 10 September.
  ['2026-09-03', 'open → received', ['accept', 'administrative-duty.accept', '2026-09-03', '2026-09-10', 'runs']],
  // PSP 165, thirty days from the acceptance: 26 in September, 4 October, a holiday; the first day after it is Thu 8.
  ['2026-09-04', 'accept → investigating',
    ['accept', 'administrative-duty.accept', '2026-09-03', '2026-09-10', 'met 2026-09-04'],
    ['act', 'public-security-case.decide', '2026-09-04', '2026-10-08', 'runs']],
  // PSP 165, thirty more by the organ above, put to the end before it rolled: 4 October + 30 = 3 November, a Tuesday.
  ['2026-09-30', '30 more of act → investigating', ['act', 'public-security-case.decide', '2026-09-04', '2026-11-03', 'runs']],
  ['2026-10-30', 'decide → decided', ['act', 'public-security-case.decide', '2026-09-04', '2026-11-03', 'met 2026-10-30']],
]);

const lead = (): Timeline =>
  received('market', '2026-09-16')
    .on('2026-10-12')
    .longer('verify', 15)
    .on('2026-10-26')
    .take(officer, 'accept')
    .on('2026-10-28')
    .take(officer, 'tell-reporter', { how: 'by-phone' })
    .on('2026-11-25')
    .take(officer, 'record-progress', { note: '已抽样送检' })
    .on('2026-12-11')
    .take(officer, 'decide', { kind: 'penalty', on: '2026-12-11' });

// prettier-ignore
goldenTimeline('administrative-duty market', 'a lead for market supervision over Mid-Autumn and National Day', lead, [
  // Carried over from the measures before Order 121 (their art. 23), fifteen working days: 17, 18, Sun 20 (worked), 21 to 24 make seven; 28 to 30 ten; 8, 9, Sat 10 (worked) thirteen; 12, Tue 13 October.
  ['2026-09-16', 'open → received', ['verify', 'market-lead.verify', '2026-09-16', '2026-10-13', 'runs']],
  // Fifteen working days more: 14, 15, 16 make three; 19 to 23 eight; 26 to 30 thirteen; 2, Tue 3 November.
  ['2026-10-12', '15 more of verify → received', ['verify', 'market-lead.verify', '2026-09-16', '2026-11-03', 'runs']],
  // Their art. 31, five working days to tell who reported: 27, 28, 29, 30 October, Mon 2 November. House rule, thirty days: 5 in October, 25 November, a Wednesday.
  ['2026-10-26', 'accept → investigating',
    ['verify', 'market-lead.verify', '2026-09-16', '2026-11-03', 'met 2026-10-26'],
    ['tell', 'market-lead.tell', '2026-10-26', '2026-11-02', 'runs'],
    ['progress', 'administrative-duty.progress', '2026-10-26', '2026-11-25', 'runs']],
  ['2026-10-28', 'tell-reporter → investigating', ['tell', 'market-lead.tell', '2026-10-26', '2026-11-02', 'met 2026-10-28']],
  // Thirty days: 5 in November, 25 December, a Friday.
  ['2026-11-25', 'record-progress → investigating', ['progress', 'administrative-duty.progress', '2026-11-25', '2026-12-25', 'runs']],
  ['2026-12-11', 'decide → decided', ['progress', 'administrative-duty.progress', '2026-11-25', '2026-12-25', 'met 2026-12-11']],
]);
