import { golden } from './golden.js';

// MED 24, 26, 27, 38, 40; TRF 62, 71, 74, 85, 86, 88, 90, 112; CON20 14, 21; PSP 165, 183
// prettier-ignore
golden('medicine, traffic, consumers and public security', [
  ['people-mediation.target',                    '2026-03-04', '2026-04-04', '2026-04-07'], // Sat off → Tue
  ['people-mediation.target',                    '2026-05-31', '2026-06-30', '2026-06-30'], // Tue
  ['medical-mediation.conclude',                 '2026-09-14', '2026-10-30', '2026-10-30'], // Fri
  ['medical-mediation.conclude',                 '2026-03-02', '2026-04-14', '2026-04-14'], // Tue
  ['medical-administrative.accept',              '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['medical-administrative.accept',              '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['medical-administrative.conclude',            '2026-03-02', '2026-04-14', '2026-04-14'], // Tue
  ['medical-administrative.conclude',            '2026-09-14', '2026-10-30', '2026-10-30'], // Fri
  ['medical.autopsy-frozen',                     '2026-02-10', '2026-02-17', '2026-02-17'], // Tue off
  ['medical.autopsy-frozen',                     '2026-02-07', '2026-02-14', '2026-02-14'], // Sat worked
  ['medical.keep-body',                          '2026-02-09', '2026-02-23', '2026-02-23'], // Mon off
  ['medical.keep-body',                          '2026-04-20', '2026-05-04', '2026-05-04'], // Mon off
  ['medical.unseal-records',                     '2023-02-28', '2026-02-28', '2026-02-28'], // Sat worked
  ['medical.unseal-records',                     '2023-10-03', '2026-10-03', '2026-10-08'], // Sat off → Thu
  ['traffic-mediation.apply',                    '2026-09-18', '2026-10-09', '2026-10-09'], // Fri
  ['traffic-mediation.apply',                    '2026-04-28', '2026-05-14', '2026-05-14'], // Thu
  ['traffic-mediation.apply-after-committee',    '2026-09-18', '2026-09-22', '2026-09-22'], // Tue
  ['traffic-mediation.apply-after-committee',    '2026-04-28', '2026-05-06', '2026-05-06'], // Wed
  ['traffic-mediation.notice',                   '2026-02-26', '2026-02-14', '2026-02-14'], // Sat worked
  ['traffic-mediation.notice',                   '2026-05-11', '2026-05-07', '2026-05-07'], // Thu
  ['traffic-mediation.ask-new-time',             '2026-05-06', '2026-04-30', '2026-04-30'], // Thu
  ['traffic-mediation.ask-new-time',             '2026-02-24', '2026-02-14', '2026-02-14'], // Sat worked
  ['traffic-mediation.conclude',                 '2026-04-28', '2026-05-14', '2026-05-14'], // Thu
  ['traffic-mediation.conclude',                 '2026-02-12', '2026-03-04', '2026-03-04'], // Wed
  ['traffic-accident.determine',                 '2026-02-12', '2026-03-04', '2026-03-04'], // Wed
  ['traffic-accident.determine',                 '2026-09-18', '2026-10-09', '2026-10-09'], // Fri
  ['traffic-accident.determine-after-appraisal', '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['traffic-accident.determine-after-appraisal', '2026-09-18', '2026-09-24', '2026-09-24'], // Thu
  ['traffic-accident.request-review',            '2026-04-28', '2026-05-06', '2026-05-06'], // Wed
  ['traffic-accident.request-review',            '2026-02-12', '2026-02-24', '2026-02-24'], // Tue
  ['traffic-accident.review',                    '2026-01-20', '2026-02-19', '2026-02-24'], // Thu off → Tue
  ['traffic-accident.review',                    '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['consumer-complaint.file',                    '2023-02-17', '2026-02-17', '2026-02-24'], // Tue off → Tue
  ['consumer-complaint.file',                    '2023-02-28', '2026-02-28', '2026-02-28'], // Sat worked
  ['consumer-complaint.accept',                  '2026-09-18', '2026-09-29', '2026-09-29'], // Tue
  ['consumer-complaint.accept',                  '2026-04-28', '2026-05-11', '2026-05-11'], // Mon
  ['consumer-complaint.conclude',                '2026-01-20', '2026-03-30', '2026-03-30'], // Mon
  ['consumer-complaint.conclude',                '2026-03-02', '2026-05-08', '2026-05-08'], // Fri
  ['consumer-complaint.conclude',                '2026-04-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['consumer-complaint.conclude',                '2026-07-22', '2026-09-20', '2026-09-20'], // Sun worked
  ['consumer-complaint.tell-end',                '2026-04-28', '2026-05-11', '2026-05-11'], // Mon
  ['consumer-complaint.tell-end',                '2026-02-12', '2026-02-28', '2026-02-28'], // Sat worked
  ['public-security-mediation.second',           '2026-02-12', '2026-02-28', '2026-02-28'], // Sat worked
  ['public-security-mediation.second',           '2026-09-18', '2026-09-29', '2026-09-29'], // Tue
  ['public-security-mediation.decide',           '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['public-security-mediation.decide',           '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['public-security-case.decide',                '2026-01-29', '2026-02-28', '2026-02-28'], // Sat worked
  ['public-security-case.decide',                '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['market-lead.verify',                         '2026-02-12', '2026-03-11', '2026-03-11'], // Wed
  ['market-lead.verify',                         '2026-04-28', '2026-05-21', '2026-05-21'], // Thu
  ['market-lead.tell',                           '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['market-lead.tell',                           '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['administrative-mediation.accept',            '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['administrative-mediation.accept',            '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['administrative-mediation.progress',          '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['administrative-mediation.progress',          '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['administrative-duty.accept',                 '2026-02-12', '2026-02-26', '2026-02-26'], // Thu
  ['administrative-duty.accept',                 '2026-04-28', '2026-05-08', '2026-05-08'], // Fri
  ['administrative-duty.progress',               '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['administrative-duty.progress',               '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
  ['administrative-mediation.conclude',          '2026-04-01', '2026-05-01', '2026-05-06'], // Fri off → Wed
  ['administrative-mediation.conclude',          '2026-05-21', '2026-06-20', '2026-06-22'], // Sat off → Mon
]);
