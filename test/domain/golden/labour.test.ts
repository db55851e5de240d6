import { golden } from './golden.js';

// LMA 14, 29, 30, 32, 35, 43, 48–50; LSI 17, 20
// prettier-ignore
golden('labour', [
  ['labour-mediation.conclude',              '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['labour-mediation.conclude',              '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['labour-mediation.apply-for-review',      '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['labour-mediation.apply-for-review',      '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['labour-arbitration.accept',              '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['labour-arbitration.accept',              '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['labour-arbitration.send-application',    '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['labour-arbitration.send-application',    '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['labour-arbitration.answer',              '2026-02-12', '2026-03-04', '2026-03-04'], // Wed
  ['labour-arbitration.answer',              '2026-09-18', '2026-10-09', '2026-10-09'], // Fri
  ['labour-arbitration.send-answer',         '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['labour-arbitration.send-answer',         '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['labour-arbitration.name-tribunal',       '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['labour-arbitration.name-tribunal',       '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['labour-arbitration.hearing-notice',      '2026-10-12', '2026-09-29', '2026-09-29'], // Tue
  ['labour-arbitration.hearing-notice',      '2026-02-26', '2026-02-12', '2026-02-12'], // Thu
  ['labour-arbitration.ask-postponement',    '2026-10-12', '2026-10-08', '2026-10-08'], // Thu
  ['labour-arbitration.ask-postponement',    '2026-02-26', '2026-02-14', '2026-02-14'], // Sat worked
  ['labour-arbitration.award',               '2026-03-05', '2026-04-19', '2026-04-20'], // Sun → Mon
  ['labour-arbitration.award',               '2026-08-17', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['labour-arbitration.sue',                 '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['labour-arbitration.sue',                 '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['labour-arbitration.worker-sues',         '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['labour-arbitration.worker-sues',         '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['labour-arbitration.employer-sets-aside', '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['labour-arbitration.employer-sets-aside', '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['labour-arbitration.sue-after-set-aside', '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['labour-arbitration.sue-after-set-aside', '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['labour-arbitration.sue',                 '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['labour-arbitration.sue-without-award',   '2025-02-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['labour-arbitration.sue-without-award',   '2025-10-01', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['labour-inspection.investigate',          '2026-08-03', '2026-10-30', '2026-10-30'], // Fri
  ['labour-inspection.investigate',          '2026-03-02', '2026-05-28', '2026-05-28'], // Thu
  ['labour-inspection.look-back',            '2024-05-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['labour-inspection.look-back',            '2024-02-29', '2026-02-28', '2026-02-28'], // Sat worked
]);
