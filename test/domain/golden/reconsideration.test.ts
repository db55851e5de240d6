import { golden } from './golden.js';

// ARL 20, 21, 30, 31, 41, 48, 51, 54, 56, 58, 60, 62, 76, 88
// prettier-ignore
golden('administrative reconsideration', [
  ['reconsideration.apply',                   '2026-04-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['reconsideration.apply',                   '2026-03-02', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['reconsideration.apply-untold',            '2025-02-28', '2026-02-28', '2026-02-28'], // Sat worked
  ['reconsideration.apply-untold',            '2025-05-03', '2026-05-03', '2026-05-06'], // Sun off → Wed
  ['reconsideration.apply-at-most-immovable', '2006-06-19', '2026-06-19', '2026-06-22'], // Fri off → Mon
  ['reconsideration.apply-at-most-immovable', '2006-02-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['reconsideration.apply-at-most',           '2021-04-05', '2026-04-05', '2026-04-07'], // Sun off → Tue
  ['reconsideration.apply-at-most',           '2021-02-14', '2026-02-14', '2026-02-14'], // Sat worked
  ['reconsideration.review',                  '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['reconsideration.review',                  '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['reconsideration.ask-supplement',          '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['reconsideration.ask-supplement',          '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['reconsideration.supplement',              '2026-09-18', '2026-10-09', '2026-10-09'], // Fri
  ['reconsideration.supplement',              '2026-04-28', '2026-05-14', '2026-05-14'], // Thu
  ['reconsideration.send-ordinary',           '2026-09-18', '2026-09-29', '2026-09-29'], // Tue
  ['reconsideration.send-ordinary',           '2026-04-28', '2026-05-11', '2026-05-11'], // Mon
  ['reconsideration.answer-ordinary',         '2026-04-28', '2026-05-14', '2026-05-14'], // Thu
  ['reconsideration.answer-ordinary',         '2026-02-12', '2026-03-04', '2026-03-04'], // Wed
  ['reconsideration.send-summary',            '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['reconsideration.send-summary',            '2026-09-18', '2026-09-22', '2026-09-22'], // Tue
  ['reconsideration.answer-summary',          '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['reconsideration.answer-summary',          '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['reconsideration.decide-ordinary',         '2026-03-02', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['reconsideration.decide-ordinary',         '2026-07-22', '2026-09-20', '2026-09-20'], // Sun worked
  ['reconsideration.decide-summary',          '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['reconsideration.decide-summary',          '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['reconsideration.suspended-too-long',      '2026-04-21', '2026-06-20', '2026-06-20'], // Sat off
  ['reconsideration.suspended-too-long',      '2026-07-22', '2026-09-20', '2026-09-20'], // Sun worked
  ['reconsideration.hearing-notice',          '2026-05-11', '2026-04-30', '2026-04-30'], // Thu
  ['reconsideration.hearing-notice',          '2026-10-12', '2026-09-29', '2026-09-29'], // Tue
  ['reconsideration.review-document',         '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['reconsideration.review-document',         '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['reconsideration.forward-document',        '2026-04-28', '2026-05-11', '2026-05-11'], // Mon
  ['reconsideration.forward-document',        '2026-02-12', '2026-02-28', '2026-02-28'], // Sat worked
  ['reconsideration.notify-maker',            '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['reconsideration.notify-maker',            '2026-09-18', '2026-09-22', '2026-09-22'], // Tue
  ['reconsideration.maker-answer',            '2026-04-28', '2026-05-14', '2026-05-14'], // Thu
  ['reconsideration.maker-answer',            '2026-02-12', '2026-03-04', '2026-03-04'], // Wed
  ['reconsideration.answer-forwarded',        '2026-04-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['reconsideration.answer-forwarded',        '2026-03-02', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['reconsideration.report-back',             '2026-03-02', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['reconsideration.report-back',             '2026-07-22', '2026-09-20', '2026-09-20'], // Sun worked
]);
