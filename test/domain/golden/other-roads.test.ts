import { golden } from './golden.js';

// DV 30, 31; NOT 30; the Arbitration Law of 2017, 59, and of 2025, 72
// prettier-ignore
golden('protection orders, notaries, commercial arbitration, and what a house sets itself', [
  ['protection-order.lasts',           '2026-04-01', '2026-10-01', '2026-10-01'], // Thu off
  ['protection-order.lasts',           '2025-08-17', '2026-02-17', '2026-02-17'], // Tue off
  ['protection-order.review',          '2026-06-15', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['protection-order.review',          '2026-04-29', '2026-05-04', '2026-05-06'], // Mon off → Wed
  ['safety.offer',                     '2026-02-12', '2026-02-24', '2026-02-24'], // Fri, Sat worked, Tue after New Year
  ['safety.offer',                     '2026-03-03', '2026-03-06', '2026-03-06'], // Fri
  ['notary.issue',                     '2026-02-12', '2026-03-11', '2026-03-11'], // Wed
  ['notary.issue',                     '2026-09-18', '2026-10-15', '2026-10-15'], // Thu
  ['commercial-arbitration.set-aside', '2025-08-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['commercial-arbitration.set-aside', '2025-08-31', '2026-02-28', '2026-02-28'], // Sat worked
  ['commercial-arbitration.set-aside', '2026-07-03', '2026-10-03', '2026-10-08'], // Sat off → Thu
  ['commercial-arbitration.set-aside', '2026-03-31', '2026-06-30', '2026-06-30'], // Tue
  ['handoff.accept',                   '2026-04-28', '2026-05-06', '2026-05-06'], // Wed
  ['handoff.accept',                   '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['handoff.request',                  '2026-04-28', '2026-05-06', '2026-05-06'], // Wed: 29, 30, then 6
  ['handoff.request',                  '2026-02-12', '2026-02-24', '2026-02-24'], // Tue: 13, 14 (Sat worked), 24
  ['assistance.reply',                 '2026-02-12', '2026-02-26', '2026-02-26'], // Thu: 13, 14 (Sat worked), 24, 25, 26
  ['assistance.reply',                 '2026-09-18', '2026-09-24', '2026-09-24'], // Thu: 20 (Sun worked), 21 to 24
  ['supervision.reply',                '2026-02-12', '2026-02-26', '2026-02-26'], // Thu: 13, 14 (Sat worked), 24, 25, 26
  ['supervision.reply',                '2026-09-18', '2026-09-24', '2026-09-24'], // Thu: 20 (Sun worked), 21 to 24
  ['extension.notify',                 '2026-02-12', '2026-02-24', '2026-02-24'], // Tue: 13, 14 (Sat worked), 24 after Spring Festival
  ['extension.notify',                 '2026-09-29', '2026-10-09', '2026-10-09'], // Fri: 30, then 8 and 9 after National Day
  ['decision.serve',                   '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['decision.serve',                   '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['case.route',                       '2026-04-28', '2026-04-30', '2026-04-30'], // Thu
  ['case.route',                       '2026-02-12', '2026-02-14', '2026-02-14'], // Sat worked
  ['people-mediation.accept',          '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['people-mediation.accept',          '2026-09-18', '2026-09-22', '2026-09-22'], // Tue
  ['people-mediation.sign',            '2026-05-18', '2026-05-25', '2026-05-25'], // Mon
  ['people-mediation.sign',            '2026-02-10', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['judicial-confirmation.supplement', '2026-02-10', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['judicial-confirmation.supplement', '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['litigation.file',                  '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['litigation.file',                  '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['arbitration.supplement',           '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['arbitration.supplement',           '2026-05-18', '2026-05-25', '2026-05-25'], // Mon
  ['labour-arbitration.serve-award',   '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['labour-arbitration.serve-award',   '2026-09-21', '2026-09-24', '2026-09-24'], // Thu
  ['litigation.supplement',            '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['litigation.supplement',            '2026-05-18', '2026-05-25', '2026-05-25'], // Mon
  ['litigation.outcome',               '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['litigation.outcome',               '2025-08-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['performance.visit',                '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['performance.visit',                '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['case.visit-7',                     '2026-03-02', '2026-03-09', '2026-03-09'], // Mon
  ['case.visit-7',                     '2026-02-10', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['case.visit-30',                    '2026-03-02', '2026-04-01', '2026-04-01'], // Wed
  ['case.visit-30',                    '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['case.visit-90',                    '2026-03-02', '2026-05-31', '2026-06-01'], // Sun → Mon
  ['case.visit-90',                    '2026-07-03', '2026-10-01', '2026-10-08'], // Thu off → Thu
]);
