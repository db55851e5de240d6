/** 支付令: a debt over Spring Festival 2026 (off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28), wages over National Day (off 10-01 to 10-07). */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aParty, aProceeding, courtClient, registrarA, theCourt } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const walk = (): Timeline =>
  new Timeline(aProceeding({ procedure: 'payment-order' }), legalDate('2026-01-27'))
    .open()
    .on('2026-02-02')
    .take(registrarA, 'file', { courtId: 'court', filedOn: '2026-02-02' }, theCourt)
    .on('2026-02-05')
    .take(courtClient, 'accept', { courtCaseNo: '(2026)黑0522民督1号' })
    .on('2026-02-12')
    .take(courtClient, 'issue', { documentNo: '(2026)黑0522民督1号', on: '2026-02-12' })
    .on('2026-02-13')
    .take(courtClient, 'serve', { partyId: '周长顺', servedOn: '2026-02-13', method: 'in-person' })
    .on('2026-03-01')
    .expire('object');

// prettier-ignore
goldenTimeline('payment-order general', 'a payment order over Spring Festival', walk, [
  // House rule, fifteen days: 4 in January, so 11 February, a Wednesday.
  ['2026-01-27', 'open → prepared', ['apply', 'payment-order.apply', '2026-01-27', '2026-02-11', 'runs']],
  // CPL 226, five days: 7 February, an ordinary Saturday, rolls (CPL 85) to Mon 9.
  ['2026-02-02', 'file → filed',
    ['apply', 'payment-order.apply', '2026-01-27', '2026-02-11', 'met 2026-02-02'],
    ['accept', 'payment-order.accept', '2026-02-02', '2026-02-09', 'runs']],
  // CPL 227, fifteen days from acceptance: 20 February, a holiday, rolls to Tue 24.
  ['2026-02-05', 'accept → accepted',
    ['accept', 'payment-order.accept', '2026-02-02', '2026-02-09', 'met 2026-02-05'],
    ['issue', 'payment-order.issue', '2026-02-05', '2026-02-24', 'runs']],
  // CPLI 430, thirty days to reach the debtor: 16 in February, so 14 March, an ordinary Saturday, rolls to Mon 16.
  ['2026-02-12', 'issue → issued',
    ['issue', 'payment-order.issue', '2026-02-05', '2026-02-24', 'met 2026-02-12'],
    ['serve', 'payment-order.serve', '2026-02-12', '2026-03-16', 'runs']],
  // CPL 227, fifteen days from receipt, the holiday inside counted: 28 February, a Saturday that is worked: no roll.
  ['2026-02-13', 'serve, all-served → served',
    ['serve', 'payment-order.serve', '2026-02-12', '2026-03-16', 'met 2026-02-13'],
    ['object 周长顺', 'payment-order.object', '2026-02-13', '2026-02-28', 'runs']],
  // CPL 227, 250: two years from the last day the order gave for payment: 2028-02-28, a Monday.
  ['2026-03-01', 'become-enforceable → enforceable',
    ['object 周长顺', 'payment-order.object', '2026-02-13', '2026-02-28', 'lapsed 2026-03-01'],
    ['enforcement', 'enforcement.apply', '2026-02-28', '2028-02-28', 'runs']],
]);

const [GAO, HONG] = ['高玉海', '宏建达'];
const wages = (): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'payment-order',
      variant: 'labour',
      parties: [aParty(GAO, 'applicant'), aParty(HONG, 'respondent', { kind: 'organisation' })],
    }),
    legalDate('2026-09-07'),
  )
    .open()
    .on('2026-09-11')
    .take(registrarA, 'file', { courtId: 'court', filedOn: '2026-09-11' }, theCourt)
    .on('2026-09-14')
    .take(courtClient, 'accept', { courtCaseNo: '(2026)黑0522民督9号' })
    .on('2026-09-18')
    .take(courtClient, 'issue', { documentNo: '(2026)黑0522民督9号', on: '2026-09-18' })
    .on('2026-09-21')
    .take(courtClient, 'serve', { partyId: HONG, servedOn: '2026-09-21', method: 'in-person' })
    .on('2026-09-29')
    .take(courtClient, 'record-objection', { partyId: HONG, written: true })
    .on('2026-10-08')
    .take(courtClient, 'uphold-objection')
    .on('2026-10-09')
    .take(courtClient, 'serve-ruling', { partyId: GAO, servedOn: '2026-10-09', method: 'in-person' })
    .on('2026-10-17')
    .expire('decline-suit')
    .on('2026-10-19')
    .take(courtClient, 'register-suit', { courtCaseNo: '(2026)黑0522民初301号' });

// prettier-ignore
goldenTimeline('payment-order labour', 'wages by a payment order that turns into a suit, over National Day', wages, [
  // House rule, fifteen days: 22 September, a Tuesday.
  ['2026-09-07', 'open → prepared', ['apply', 'payment-order.apply', '2026-09-07', '2026-09-22', 'runs']],
  // CPL 226, five days: 16 September, a Wednesday.
  ['2026-09-11', 'file → filed',
    ['apply', 'payment-order.apply', '2026-09-07', '2026-09-22', 'met 2026-09-11'],
    ['accept', 'payment-order.accept', '2026-09-11', '2026-09-16', 'runs']],
  // CPL 227, fifteen days: 29 September, a Tuesday.
  ['2026-09-14', 'accept → accepted',
    ['accept', 'payment-order.accept', '2026-09-11', '2026-09-16', 'met 2026-09-14'],
    ['issue', 'payment-order.issue', '2026-09-14', '2026-09-29', 'runs']],
  // CPLI 430, thirty days: 12 in September, 18 October, a Sunday, rolls to Mon 19.
  ['2026-09-18', 'issue → issued',
    ['issue', 'payment-order.issue', '2026-09-14', '2026-09-29', 'met 2026-09-18'],
    ['serve', 'payment-order.serve', '2026-09-18', '2026-10-19', 'runs']],
  // CPL 227, fifteen days from receipt: 9 in September, 6 October, a holiday; the first day after it is Thu 8.
  ['2026-09-21', 'serve, all-served → served',
    ['serve', 'payment-order.serve', '2026-09-18', '2026-10-19', 'met 2026-09-21'],
    ['object 宏建达', 'payment-order.object', '2026-09-21', '2026-10-08', 'runs']],
  // House rule, fifteen days to look after the court: 1 in September, 14 October, a Wednesday.
  ['2026-09-29', 'record-objection → objected', ['review-objection', 'payment-order.review-objection', '2026-09-29', '2026-10-14', 'runs']],
  // CPL 228: the order is void. Ten days to send the ruling (as CPL 151): 18 October, a Sunday, rolls to Mon 19.
  ['2026-10-08', 'uphold-objection → lapsed',
    ['object 宏建达', 'payment-order.object', '2026-09-21', '2026-10-08', 'stopped 2026-10-08'],
    ['review-objection', 'payment-order.review-objection', '2026-09-29', '2026-10-14', 'met 2026-10-08'],
    ['serve-ruling', 'litigation.send-judgment', '2026-10-08', '2026-10-19', 'runs']],
  // CPLI 438, seven days from the receipt of the ruling: 16 October, a Friday.
  ['2026-10-09', 'serve-ruling → lapsed',
    ['serve-ruling', 'litigation.send-judgment', '2026-10-08', '2026-10-19', 'met 2026-10-09'],
    ['decline-suit', 'payment-order.decline-suit', '2026-10-09', '2026-10-16', 'runs']],
  // CPLI 439: silence is a suit. House rule, three days to register it: 20 October, a Tuesday.
  ['2026-10-17', 'become-suit → became-suit',
    ['decline-suit', 'payment-order.decline-suit', '2026-10-09', '2026-10-16', 'lapsed 2026-10-17'],
    ['register', 'payment-order.register-suit', '2026-10-17', '2026-10-20', 'runs']],
  ['2026-10-19', 'register-suit → in-suit', ['register', 'payment-order.register-suit', '2026-10-17', '2026-10-20', 'met 2026-10-19']],
]);
