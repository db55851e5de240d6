import { golden } from './golden.js';

// XF 22, 23, 34–36
// prettier-ignore
golden('petitions', [
  ['petition.route',           '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['petition.route',           '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['petition.forward-legal',   '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['petition.forward-legal',   '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['petition.tell-direct',     '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['petition.tell-direct',     '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['petition.notify',          '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['petition.notify',          '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['petition.object',          '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['petition.object',          '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['petition.handle',          '2026-07-22', '2026-09-20', '2026-09-20'], // Sun worked
  ['petition.handle',          '2026-04-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['petition.simple-accept',   '2026-09-18', '2026-09-22', '2026-09-22'], // Tue
  ['petition.simple-accept',   '2026-04-28', '2026-05-06', '2026-05-06'], // Wed
  ['petition.simple-handle',   '2026-02-12', '2026-03-04', '2026-03-04'], // Wed
  ['petition.simple-handle',   '2026-09-18', '2026-10-09', '2026-10-09'], // Fri
  ['petition.request-review',  '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['petition.request-review',  '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['petition.review',          '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['petition.review',          '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['petition.request-recheck', '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['petition.request-recheck', '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['petition.recheck',         '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['petition.recheck',         '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
]);

// prettier-ignore
golden('petitions, what a house sets itself', [
  ['petition.route-again',      '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['petition.route-again',      '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['petition.verify-objection', '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['petition.verify-objection', '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['petition.rule-competence',  '2026-02-12', '2026-03-04', '2026-03-04'], // Wed
  ['petition.rule-competence',  '2026-09-18', '2026-10-09', '2026-10-09'], // Fri
  ['petition.serve',            '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['petition.serve',            '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['petition.serve-review',     '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['petition.serve-review',     '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['petition.serve-recheck',    '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['petition.serve-recheck',    '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['petition.suggestion',       '2026-07-22', '2026-09-20', '2026-09-20'], // Sun worked
  ['petition.suggestion',       '2026-04-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['petition.care',             '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['petition.care',             '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
]);
