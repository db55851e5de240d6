import { golden } from './golden.js';

// CC 188, 194; LMA 27; RLA 18
// prettier-ignore
golden('limitation', [
  ['limitation.general',          '2023-10-03', '2026-10-03', '2026-10-08'], // Sat off → Thu
  ['limitation.general',          '2023-02-28', '2026-02-28', '2026-02-28'], // Sat worked
  ['limitation.after-suspension', '2026-04-01', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['limitation.after-suspension', '2025-08-31', '2026-02-28', '2026-02-28'], // Sat worked
  ['limitation.maximum',          '2006-02-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['limitation.maximum',          '2006-06-19', '2026-06-19', '2026-06-22'], // Fri off → Mon
  ['limitation.labour',           '2025-02-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['limitation.labour',           '2025-02-28', '2026-02-28', '2026-02-28'], // Sat worked
  ['limitation.land-arbitration', '2024-02-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['limitation.land-arbitration', '2024-05-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
]);
