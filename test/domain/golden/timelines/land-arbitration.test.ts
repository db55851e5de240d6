/** 农村土地承包仲裁 over Qingming (off 04-04 to 04-06), the May holiday (off 05-01 to 05-05, worked on Saturday 05-09) and Dragon Boat 2026 (off 06-19 to 06-21). */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aParty, aProceeding, landClerk as clerk } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [LIU, VILLAGE] = ['柳德贵', '东风村委会'];
const parties = [aParty(LIU, 'applicant'), aParty(VILLAGE, 'respondent', { kind: 'organisation' })];
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

const walk = (): Timeline =>
  new Timeline(
    aProceeding({ procedure: 'land-arbitration', disputeType: 'land-contract', parties, openedOn: legalDate('2026-03-27') }),
    legalDate('2026-03-27'),
  )
    .open({ receivedOn: '2026-03-27' })
    .on('2026-04-01')
    .take(clerk, 'accept', {})
    .on('2026-04-03')
    .take(clerk, 'send-application', served(VILLAGE, '2026-04-03'))
    .on('2026-04-08')
    .take(clerk, 'form-tribunal', { tribunal: 'panel', arbitrators: ['甲', '乙', '丙'] })
    .on('2026-04-09')
    .take(clerk, 'notify-tribunal', served(LIU, '2026-04-09'))
    .take(clerk, 'notify-tribunal', served(VILLAGE, '2026-04-09'))
    .on('2026-04-13')
    .take(clerk, 'record-answer', { partyId: VILLAGE, receivedOn: '2026-04-13' })
    .on('2026-04-14')
    .take(clerk, 'send-answer', served(VILLAGE, '2026-04-14'))
    .on('2026-04-22')
    .take(clerk, 'schedule-hearing', { hearingOn: '2026-05-11', place: '东风村' })
    .on('2026-04-28')
    .take(clerk, 'notify-hearing', served(LIU, '2026-04-28'))
    .take(clerk, 'notify-hearing', served(VILLAGE, '2026-04-28'))
    .on('2026-05-11')
    .take(clerk, 'record-hearing', { on: '2026-05-11' })
    .take(clerk, 'record-mediation', { result: 'no-agreement' })
    .on('2026-05-25')
    .longer('award', 30)
    .on('2026-06-16')
    .take(clerk, 'record-award', { on: '2026-06-16', awardNo: '友农仲裁〔2026〕1号' })
    .on('2026-06-17')
    .take(clerk, 'record-service', served(LIU, '2026-06-17'))
    .on('2026-06-22')
    .take(clerk, 'record-service', served(VILLAGE, '2026-06-22'))
    .on('2026-07-18')
    .expire('sue')
    .on('2026-07-27')
    .expire('sue');

// prettier-ignore
goldenTimeline('land-arbitration general', 'land arbitration over Qingming, May and Dragon Boat', walk, [
  // RLA 23, five working days: Mon 30, Tue 31 March, Wed 1, Thu 2, Fri 3 April.
  ['2026-03-27', 'open → received', ['accept', 'land-arbitration.accept', '2026-03-27', '2026-04-03', 'runs']],
  // RLA 24, five working days: Thu 2, Fri 3, Tue 7, Wed 8, Thu 9 April. RLA 47, sixty days: 29 in April, 31 in May: the 31st, a Sunday, rolls to Mon 1 June.
  ['2026-04-01', 'accept → accepted',
    ['accept', 'land-arbitration.accept', '2026-03-27', '2026-04-03', 'met 2026-04-01'],
    ['send-application', 'land-arbitration.send-application', '2026-04-01', '2026-04-09', 'runs'],
    ['award', 'land-arbitration.award', '2026-04-01', '2026-06-01', 'runs']],
  // RLA 25, ten days (the article does not say working days here), Qingming inside counted: 13 April, a Monday.
  ['2026-04-03', 'send-application → accepted',
    ['send-application', 'land-arbitration.send-application', '2026-04-01', '2026-04-09', 'met 2026-04-03'],
    ['answer 东风村委会', 'land-arbitration.answer', '2026-04-03', '2026-04-13', 'runs']],
  // RLA 27, two working days: Thu 9, Fri 10.
  ['2026-04-08', 'form-tribunal → tribunal', ['name-tribunal', 'land-arbitration.name-tribunal', '2026-04-08', '2026-04-10', 'runs']],
  ['2026-04-09', 'notify-tribunal → tribunal'],
  ['2026-04-09', 'notify-tribunal → tribunal', ['name-tribunal', 'land-arbitration.name-tribunal', '2026-04-08', '2026-04-10', 'met 2026-04-09']],
  // RLA 25, five working days: 14, 15, 16, 17, Mon 20 April.
  ['2026-04-13', 'record-answer → tribunal',
    ['answer 东风村委会', 'land-arbitration.answer', '2026-04-03', '2026-04-13', 'met 2026-04-13'],
    ['send-answer 东风村委会', 'land-arbitration.send-answer', '2026-04-13', '2026-04-20', 'runs']],
  ['2026-04-14', 'send-answer → tribunal', ['send-answer 东风村委会', 'land-arbitration.send-answer', '2026-04-13', '2026-04-20', 'met 2026-04-14']],
  // RLA 31, five working days before Mon 11 May: Sat 9 (worked), 8, 7, 6, and over the holiday Thu 30 April.
  ['2026-04-22', 'schedule-hearing → tribunal', ['hearing-notice', 'land-arbitration.hearing-notice', '2026-05-11', '2026-04-30', 'runs']],
  ['2026-04-28', 'notify-hearing → tribunal'],
  ['2026-04-28', 'notify-hearing → tribunal', ['hearing-notice', 'land-arbitration.hearing-notice', '2026-05-11', '2026-04-30', 'met 2026-04-28']],
  ['2026-05-11', 'record-hearing → heard'],
  ['2026-05-11', 'record-mediation → heard'],
  // RLA 47, at most thirty days more, put to the end before it rolled: 31 May + 30 = 30 June, a Tuesday.
  ['2026-05-25', '30 more of award → heard', ['award', 'land-arbitration.award', '2026-04-01', '2026-06-30', 'runs']],
  // RLA 45, three working days: Wed 17, Thu 18, and over Dragon Boat Mon 22 June.
  ['2026-06-16', 'record-award → awarded',
    ['award', 'land-arbitration.award', '2026-04-01', '2026-06-30', 'met 2026-06-16'],
    ['serve', 'land-arbitration.serve-award', '2026-06-16', '2026-06-22', 'runs']],
  // RLA 48, thirty days from each one's receipt: 13 in June, 17 July, a Friday; 8 in June, 22 July, a Wednesday.
  ['2026-06-17', 'record-service → awarded', ['sue 柳德贵', 'land-arbitration.sue', '2026-06-17', '2026-07-17', 'runs']],
  ['2026-06-22', 'record-service, all-served → served',
    ['serve', 'land-arbitration.serve-award', '2026-06-16', '2026-06-22', 'met 2026-06-22'],
    ['sue 东风村委会', 'land-arbitration.sue', '2026-06-22', '2026-07-22', 'runs']],
  ['2026-07-18', 'time passes → served', ['sue 柳德贵', 'land-arbitration.sue', '2026-06-17', '2026-07-17', 'lapsed 2026-07-18']],
  // RLA 49, CPL 250: no day of performance is named, so two years from its taking effect: the day after the last one's last day, however late somebody looks;
  // 23 July 2028 is a Sunday.
  ['2026-07-27', 'take-effect → effective',
    ['sue 东风村委会', 'land-arbitration.sue', '2026-06-22', '2026-07-22', 'lapsed 2026-07-27'],
    ['enforcement', 'enforcement.apply', '2026-07-23', '2028-07-24', 'runs']],
]);
