import { golden } from './golden.js';

// CPL 85, 86, 95, 104, 126–128, 152, 164, 168, 171, 183, 187, 205, 216, 226, 227, 250; CPLI 127, 372; JC5 4, 5
// prettier-ignore
golden('the courts', [
  ['judicial-confirmation.apply',             '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['judicial-confirmation.apply',             '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['judicial-confirmation.accept',            '2026-04-01', '2026-04-04', '2026-04-07'], // Sat off → Tue
  ['judicial-confirmation.accept',            '2026-02-11', '2026-02-14', '2026-02-14'], // Sat worked
  ['judicial-confirmation.review',            '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['judicial-confirmation.review',            '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['judicial-confirmation.conclude',          '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['judicial-confirmation.conclude',          '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['judicial-confirmation.object',            '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['judicial-confirmation.object',            '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['judicial-confirmation.object-interested', '2026-04-01', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['judicial-confirmation.object-interested', '2025-08-31', '2026-02-28', '2026-02-28'], // Sat worked
  ['enforcement.apply',                       '2024-05-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['enforcement.apply',                       '2024-02-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['litigation.docket',                       '2026-02-10', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['litigation.docket',                       '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['litigation.send-copy',                    '2026-04-29', '2026-05-04', '2026-05-06'], // Mon off → Wed
  ['litigation.send-copy',                    '2026-09-15', '2026-09-20', '2026-09-20'], // Sun worked
  ['litigation.answer',                       '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['litigation.answer',                       '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['litigation.send-answer',                  '2026-09-15', '2026-09-20', '2026-09-20'], // Sun worked
  ['litigation.send-answer',                  '2026-06-15', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['litigation.public-notice',                '2026-05-21', '2026-06-20', '2026-06-20'], // Sat off
  ['litigation.public-notice',                '2026-08-26', '2026-09-25', '2026-09-25'], // Fri off
  ['litigation.try-ordinary',                 '2025-08-31', '2026-02-28', '2026-02-28'], // Sat worked
  ['litigation.try-ordinary',                 '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['litigation.try-summary',                  '2026-02-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['litigation.try-summary',                  '2026-03-31', '2026-06-30', '2026-06-30'], // Tue
  ['litigation.try-small-claims',             '2026-03-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['litigation.try-small-claims',             '2026-07-31', '2026-09-30', '2026-09-30'], // Wed
  ['litigation.appeal-judgment',              '2026-09-05', '2026-09-20', '2026-09-20'], // Sun worked
  ['litigation.appeal-judgment',              '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['litigation.appeal-ruling',                '2026-09-21', '2026-10-01', '2026-10-08'], // Thu off → Thu
  ['litigation.appeal-ruling',                '2026-02-04', '2026-02-14', '2026-02-14'], // Sat worked
  ['litigation.try-appeal',                   '2026-03-31', '2026-06-30', '2026-06-30'], // Tue
  ['litigation.try-appeal',                   '2026-07-03', '2026-10-03', '2026-10-08'], // Sat off → Thu
  ['litigation.try-appeal-ruling',            '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['litigation.try-appeal-ruling',            '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['litigation.retrial',                      '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['litigation.retrial',                      '2025-08-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['litigation.apply-for-more-time',          '2026-02-04', '2026-02-14', '2026-02-14'], // Sat worked
  ['litigation.apply-for-more-time',          '2026-04-21', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['litigation.divorce-bar',                  '2026-03-31', '2026-09-30', '2026-09-30'], // Wed
  ['litigation.divorce-bar',                  '2026-04-01', '2026-10-01', '2026-10-01'], // Thu off
  ['preservation.sue',                        '2026-08-26', '2026-09-25', '2026-09-28'], // Fri off → Mon
  ['preservation.sue',                        '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['payment-order.accept',                    '2026-06-15', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['payment-order.accept',                    '2026-04-29', '2026-05-04', '2026-05-06'], // Mon off → Wed
  ['payment-order.issue',                     '2026-09-21', '2026-10-06', '2026-10-08'], // Tue off → Thu
  ['payment-order.issue',                     '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['payment-order.object',                    '2026-01-30', '2026-02-14', '2026-02-14'], // Sat worked
  ['payment-order.object',                    '2026-06-05', '2026-06-20', '2026-06-22'], // Sat off → Mon
]);
