import { golden } from './golden.js';

// CPL 151, 237; CPLI 430, 438, 480; EXR 16; the house’s own reminders
// prettier-ignore
golden('what follows on the courts’ own roads', [
  ['court-mediation.return',          '2026-02-14', '2026-02-24', '2026-02-24'], // a Saturday worked, then nine days off
  ['court-mediation.return',          '2026-09-24', '2026-09-28', '2026-09-28'], // Thu → Mon
  ['court-mediation.record-agreement', '2026-02-12', '2026-02-24', '2026-02-24'], // Thu → Fri 13, Sat 14 (worked), then the festival, Tue 24
  ['court-mediation.record-agreement', '2026-09-29', '2026-10-09', '2026-10-09'], // Tue → Wed 30, Thu 8, Fri 9
  ['court-mediation.review',          '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['court-mediation.review',          '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['litigation.send-judgment',        '2026-02-04', '2026-02-14', '2026-02-14'], // Sat worked
  ['litigation.send-judgment',        '2026-04-21', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['litigation.appeal-docket',        '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['litigation.appeal-docket',        '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['payment-order.apply',             '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['payment-order.apply',             '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['judicial-confirmation.prepare',   '2026-04-14', '2026-04-29', '2026-04-29'],
  ['judicial-confirmation.prepare',   '2026-09-20', '2026-10-05', '2026-10-08'], // National Day
  ['payment-order.end',               '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['payment-order.end',               '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['payment-order.register-suit',     '2026-06-23', '2026-06-26', '2026-06-26'],
  ['payment-order.register-suit',     '2026-09-30', '2026-10-03', '2026-10-08'], // National Day
  ['payment-order.review-objection',  '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['payment-order.review-objection',  '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['payment-order.serve',             '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['payment-order.serve',             '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['payment-order.decline-suit',      '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['payment-order.decline-suit',      '2026-06-12', '2026-06-19', '2026-06-22'], // Fri off → Mon
  ['enforcement.file',                '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['enforcement.file',                '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['enforcement.docket',              '2026-02-10', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['enforcement.docket',              '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['enforcement.notice',              '2026-09-21', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['enforcement.notice',              '2026-02-04', '2026-02-14', '2026-02-14'], // Sat worked
  ['enforcement.execute',             '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['enforcement.execute',             '2026-04-01', '2026-10-01', '2026-10-08'], // Thu off → Thu
]);
