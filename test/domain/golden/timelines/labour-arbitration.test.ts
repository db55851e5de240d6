/**
 * 劳动争议仲裁 from before Spring Festival 2026 (off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28) to the May holiday (off 05-01 to 05-05). That 五日 and
 * 十日 of the law are working days, and 十五日 and 四十五日 calendar days, is what 办案规则 says; the law itself does not.
 */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aParty, aProceeding, labourClerk as clerk } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [GAO, FIRM] = ['高玉海', '宏建达'];
const parties = [aParty(GAO, 'applicant'), aParty(FIRM, 'respondent', { kind: 'organisation' })];
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

const walk = (): Timeline =>
  new Timeline(
    aProceeding({ procedure: 'labour-arbitration', disputeType: 'labour', parties, openedOn: legalDate('2026-02-11') }),
    legalDate('2026-02-11'),
  )
    .open({ receivedOn: '2026-02-11' })
    .on('2026-02-13')
    .take(clerk, 'accept', {})
    .on('2026-02-14')
    .take(clerk, 'send-application', served(FIRM, '2026-02-14'))
    .on('2026-02-26')
    .take(clerk, 'form-tribunal', { tribunal: 'panel', arbitrators: ['甲', '乙', '丙'] })
    .on('2026-03-05')
    .take(clerk, 'record-answer', { partyId: FIRM, receivedOn: '2026-03-05' })
    .take(clerk, 'schedule-hearing', { hearingOn: '2026-03-16', place: '仲裁庭' })
    .on('2026-03-06')
    .take(clerk, 'notify-hearing', served(GAO, '2026-03-06'))
    .take(clerk, 'notify-hearing', served(FIRM, '2026-03-06'))
    .on('2026-03-09')
    .take(clerk, 'send-answer', served(FIRM, '2026-03-09'))
    .on('2026-03-12')
    .expire('ask-postponement')
    .on('2026-03-16')
    .take(clerk, 'record-hearing', { on: '2026-03-16' })
    .take(clerk, 'record-mediation', { result: 'no-agreement' })
    .on('2026-03-26')
    .longer('award', 15)
    .on('2026-04-14')
    .take(clerk, 'record-award', { finality: 'non-final', on: '2026-04-14', awardNo: '友劳人仲裁〔2026〕1号' })
    .on('2026-04-15')
    .take(clerk, 'record-service', served(GAO, '2026-04-15'))
    .on('2026-04-17')
    .take(clerk, 'record-service', served(FIRM, '2026-04-17'))
    .on('2026-05-01')
    .expire('sue')
    .on('2026-05-11')
    .expire('sue');

// prettier-ignore
goldenTimeline('labour-arbitration labour', 'labour arbitration over Spring Festival and the May holiday', walk, [
  // LMA 29, five days (working): Thu 12, Fri 13, Sat 14 (worked), Tue 24, Wed 25 February.
  ['2026-02-11', 'open → received', ['accept', 'labour-arbitration.accept', '2026-02-11', '2026-02-25', 'runs']],
  // LMA 30 and 32, five days (working): Sat 14, Tue 24, Wed 25, Thu 26, Fri 27. LMA 43, forty-five days: 15 in February, 30 March, a Monday.
  ['2026-02-13', 'accept → accepted',
    ['accept', 'labour-arbitration.accept', '2026-02-11', '2026-02-25', 'met 2026-02-13'],
    ['send-application', 'labour-arbitration.send-application', '2026-02-13', '2026-02-27', 'runs'],
    ['name-tribunal', 'labour-arbitration.name-tribunal', '2026-02-13', '2026-02-27', 'runs'],
    ['award', 'labour-arbitration.award', '2026-02-13', '2026-03-30', 'runs']],
  // LMA 30, ten days (working) from receipt: 24 to 28 February make five (Sat 28 is worked), 2 to 6 March the other five.
  ['2026-02-14', 'send-application → accepted',
    ['send-application', 'labour-arbitration.send-application', '2026-02-13', '2026-02-27', 'met 2026-02-14'],
    ['answer 宏建达', 'labour-arbitration.answer', '2026-02-14', '2026-03-06', 'runs']],
  ['2026-02-26', 'form-tribunal → tribunal', ['name-tribunal', 'labour-arbitration.name-tribunal', '2026-02-13', '2026-02-27', 'met 2026-02-26']],
  // LMA 30, five days (working): Fri 6, Mon 9, Tue 10, Wed 11, Thu 12 March.
  ['2026-03-05', 'record-answer → tribunal',
    ['answer 宏建达', 'labour-arbitration.answer', '2026-02-14', '2026-03-06', 'met 2026-03-05'],
    ['send-answer 宏建达', 'labour-arbitration.send-answer', '2026-03-05', '2026-03-12', 'runs']],
  // LMA 35, five days (working) before Mon 16: 13, 12, 11, 10, Mon 9; three days before: 13, 12, Wed 11.
  ['2026-03-05', 'schedule-hearing → tribunal',
    ['hearing-notice', 'labour-arbitration.hearing-notice', '2026-03-16', '2026-03-09', 'runs'],
    ['ask-postponement', 'labour-arbitration.ask-postponement', '2026-03-16', '2026-03-11', 'runs']],
  ['2026-03-06', 'notify-hearing → tribunal'],
  ['2026-03-06', 'notify-hearing → tribunal', ['hearing-notice', 'labour-arbitration.hearing-notice', '2026-03-16', '2026-03-09', 'met 2026-03-06']],
  ['2026-03-09', 'send-answer → tribunal', ['send-answer 宏建达', 'labour-arbitration.send-answer', '2026-03-05', '2026-03-12', 'met 2026-03-09']],
  ['2026-03-12', 'time passes → tribunal', ['ask-postponement', 'labour-arbitration.ask-postponement', '2026-03-16', '2026-03-11', 'lapsed 2026-03-12']],
  ['2026-03-16', 'record-hearing → heard'],
  ['2026-03-16', 'record-mediation → heard'],
  // LMA 43, at most fifteen days more: 30 March + 15 = 14 April, a Tuesday.
  ['2026-03-26', '15 more of award → heard', ['award', 'labour-arbitration.award', '2026-02-13', '2026-04-14', 'runs']],
  // House rule after RLA 45, three working days: Wed 15, Thu 16, Fri 17 April.
  ['2026-04-14', 'record-award → awarded',
    ['award', 'labour-arbitration.award', '2026-02-13', '2026-04-14', 'met 2026-04-14'],
    ['serve', 'labour-arbitration.serve-award', '2026-04-14', '2026-04-17', 'runs']],
  // LMA 50, fifteen days from each one's receipt: 30 April, a Thursday.
  ['2026-04-15', 'record-service → awarded', ['sue 高玉海', 'labour-arbitration.sue', '2026-04-15', '2026-04-30', 'runs']],
  // 17 + 15 = 2 May, a holiday; the first day after it is Wed 6.
  ['2026-04-17', 'record-service, all-served → served',
    ['serve', 'labour-arbitration.serve-award', '2026-04-14', '2026-04-17', 'met 2026-04-17'],
    ['sue 宏建达', 'labour-arbitration.sue', '2026-04-17', '2026-05-06', 'runs']],
  ['2026-05-01', 'time passes → served', ['sue 高玉海', 'labour-arbitration.sue', '2026-04-15', '2026-04-30', 'lapsed 2026-05-01']],
  // LMA 51, CPL 250: no day of performance is named, so two years from its taking effect: the day after the last one's last day, however late somebody looks;
  // 7 May 2028 is a Sunday.
  ['2026-05-11', 'take-effect → effective',
    ['sue 宏建达', 'labour-arbitration.sue', '2026-04-17', '2026-05-06', 'lapsed 2026-05-11'],
    ['enforcement', 'enforcement.apply', '2026-05-07', '2028-05-08', 'runs']],
]);
