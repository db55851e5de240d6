import { golden } from './golden.js';

// RLA 23–25, 27, 31, 45, 47, 48; TDL 14
// prettier-ignore
golden('land', [
  ['land-arbitration.accept',           '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['land-arbitration.accept',           '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['land-arbitration.send-application', '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['land-arbitration.send-application', '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['land-arbitration.terminate',        '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['land-arbitration.terminate',        '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['land-arbitration.answer',           '2026-04-21', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['land-arbitration.answer',           '2026-09-21', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['land-arbitration.send-answer',      '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['land-arbitration.send-answer',      '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['land-arbitration.name-tribunal',    '2026-09-18', '2026-09-21', '2026-09-21'], // Mon
  ['land-arbitration.name-tribunal',    '2026-04-28', '2026-04-30', '2026-04-30'], // Thu
  ['land-arbitration.hearing-notice',   '2026-02-26', '2026-02-12', '2026-02-12'], // Thu
  ['land-arbitration.hearing-notice',   '2026-05-11', '2026-04-30', '2026-04-30'], // Thu
  ['land-arbitration.award',            '2026-03-02', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['land-arbitration.award',            '2026-07-22', '2026-09-20', '2026-09-20'], // Sun worked
  ['land-arbitration.serve-award',      '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['land-arbitration.serve-award',      '2026-09-18', '2026-09-22', '2026-09-22'], // Tue
  ['land-arbitration.sue',              '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['land-arbitration.sue',              '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['adjudication.accept',               '2026-02-12', '2026-02-28', '2026-02-28'], // Sat worked
  ['adjudication.accept',               '2026-09-18', '2026-09-29', '2026-09-29'], // Tue
  ['adjudication.send-application',     '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['adjudication.send-application',     '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['adjudication.answer',               '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['adjudication.answer',               '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['adjudication.opinion',              '2025-08-31', '2026-02-28', '2026-02-28'], // Sat worked
  ['adjudication.opinion',              '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['adjudication.local-accept',         '2026-02-12', '2026-02-28', '2026-02-28'], // Sat worked
  ['adjudication.local-accept',         '2026-09-18', '2026-09-29', '2026-09-29'], // Tue
  ['adjudication.local-send-application', '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['adjudication.local-send-application', '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['adjudication.local-answer',         '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['adjudication.local-answer',         '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['adjudication.local-decide',         '2025-08-31', '2026-02-28', '2026-02-28'], // Sat worked
  ['adjudication.local-decide',         '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['adjudication.decide',               '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['adjudication.decide',               '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['adjudication.opinion-anew',         '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['adjudication.opinion-anew',         '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['adjudication.remedy',               '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['adjudication.remedy',               '2025-08-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['adjudication.sue',                  '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['adjudication.sue',                  '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
]);
