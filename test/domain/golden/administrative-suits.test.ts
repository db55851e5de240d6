import { golden } from './golden.js';

// ALL 45–48, 51, 67, 81, 83, 85, 88
// prettier-ignore
golden('administrative suits', [
  ['administrative-suit.after-reconsideration', '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['administrative-suit.after-reconsideration', '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['administrative-suit.direct',                '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['administrative-suit.direct',                '2025-08-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['administrative-suit.at-most-immovable',     '2006-02-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['administrative-suit.at-most-immovable',     '2006-06-19', '2026-06-19', '2026-06-22'], // Fri off → Mon
  ['administrative-suit.at-most',               '2021-02-14', '2026-02-14', '2026-02-14'], // Sat worked
  ['administrative-suit.at-most',               '2021-04-05', '2026-04-05', '2026-04-07'], // Sun off → Tue
  ['administrative-suit.inaction',              '2026-07-31', '2026-09-30', '2026-09-30'], // Wed
  ['administrative-suit.inaction',              '2025-12-31', '2026-02-28', '2026-02-28'], // Sat worked
  ['administrative-suit.apply-for-more-time',   '2026-09-21', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['administrative-suit.apply-for-more-time',   '2026-02-04', '2026-02-14', '2026-02-14'], // Sat worked
  ['administrative-suit.docket',                '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['administrative-suit.docket',                '2026-05-18', '2026-05-25', '2026-05-25'], // Mon
  ['administrative-suit.send-copy',             '2026-04-29', '2026-05-04', '2026-05-06'], // Mon off → Wed
  ['administrative-suit.send-copy',             '2026-09-15', '2026-09-20', '2026-09-20'], // Sun worked
  ['administrative-suit.answer',                '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['administrative-suit.answer',                '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['administrative-suit.send-answer',           '2026-09-15', '2026-09-20', '2026-09-20'], // Sun worked
  ['administrative-suit.send-answer',           '2026-06-15', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['administrative-suit.try-ordinary',          '2025-08-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['administrative-suit.try-ordinary',          '2026-04-01', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['administrative-suit.try-summary',           '2026-08-17', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['administrative-suit.try-summary',           '2026-03-05', '2026-04-19', '2026-04-20'], // Sun → Mon
  ['administrative-suit.appeal-judgment',       '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['administrative-suit.appeal-judgment',       '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['administrative-suit.appeal-ruling',         '2026-02-04', '2026-02-14', '2026-02-14'], // Sat worked
  ['administrative-suit.appeal-ruling',         '2026-04-21', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['administrative-suit.try-appeal',            '2026-07-03', '2026-10-03', '2026-10-08'], // Sat off → Thu
  ['administrative-suit.try-appeal',            '2026-02-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
]);
