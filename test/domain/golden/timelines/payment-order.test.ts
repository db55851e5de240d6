/** 支付令 over Spring Festival 2026: off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28. */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, courtClient, registrarA, theCourt } from '../../support.js';
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
