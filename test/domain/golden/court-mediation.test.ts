import { golden } from './golden.js';

// TY14 27; ZX23 10, 12, 15, 24; CMR 4
// prettier-ignore
golden('mediation for the court', [
  ['court-mediation.pre-filing',        '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['court-mediation.pre-filing',        '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['court-mediation.ordinary',          '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['court-mediation.ordinary',          '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['court-mediation.summary',           '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['court-mediation.summary',           '2026-05-18', '2026-05-25', '2026-05-25'], // Mon
  ['court-mediation.choose',            '2026-02-12', '2026-02-14', '2026-02-14'], // Sat worked
  ['court-mediation.choose',            '2026-09-18', '2026-09-21', '2026-09-21'], // Mon
  ['court-mediation.designate',         '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['court-mediation.designate',         '2026-09-18', '2026-09-22', '2026-09-22'], // Tue
  ['court-mediation.confirm-receipt',   '2026-09-18', '2026-09-22', '2026-09-22'], // Tue
  ['court-mediation.confirm-receipt',   '2026-04-28', '2026-05-06', '2026-05-06'], // Wed
  ['court-mediation.contact',           '2026-04-28', '2026-05-06', '2026-05-06'], // Wed
  ['court-mediation.contact',           '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['court-mediation.by-judge-ordinary', '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['court-mediation.by-judge-ordinary', '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['court-mediation.by-judge-summary',  '2026-05-18', '2026-05-25', '2026-05-25'], // Mon
  ['court-mediation.by-judge-summary',  '2026-02-10', '2026-02-17', '2026-02-24'], // Tue off → Tue
]);
