/**
 * 信访 from registration to the end of recheck: over Spring Festival 2026 (off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28), Dragon Boat (off 06-19 to 06-21),
 * Mid-Autumn (off 09-25 to 09-27) and National Day (off 10-01 to 10-07). The regulations say 工作日 of the objection alone; every other 日 is a calendar day.
 */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aParty, aProceeding, clerkZhou, officerCity, officerCounty, officerWater, seatOf } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const GAO = { partyId: '高玉海' };
const FIVE = ['不涉诉', '无仲裁协议', '非党员处分', '无行政行为', '非查处请求'];

const walk = (): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'petition',
      parties: [aParty('高玉海', 'applicant'), aParty('施工队', 'respondent')],
      seats: { office: seatOf(clerkZhou) },
      organisationId: clerkZhou.organisationId,
    }),
    legalDate('2026-02-03'),
  )
    .open({ receivedOn: '2026-02-03' })
    .take(clerkZhou, 'classify', { category: 'claim' })
    .on('2026-02-12')
    .take(clerkZhou, 'transfer', { organisationId: 'water', noReportInside: true, reason: '属其职权' })
    .on('2026-02-14')
    .take(officerWater, 'notify-receipt')
    .on('2026-02-24')
    .take(officerWater, 'accept', { whyNotEarlier: FIVE })
    .on('2026-04-20')
    .longer('handle', 30)
    .on('2026-05-18')
    .take(officerWater, 'issue-opinion', { conclusion: 'explain', request: '补偿', reasons: '合理', opinion: '解释', lawBasis: '条例' })
    .on('2026-05-20')
    .take(officerWater, 'serve-opinion', { ...GAO, servedOn: '2026-05-20', method: 'in-person' })
    .on('2026-06-22')
    .take(officerWater, 'request-review', { ...GAO, organisationId: 'county' })
    .on('2026-07-20')
    .take(officerCounty, 'decide-review', { reviewed: 'upheld', reviewOpinion: '维持', reviewBasis: '条例' })
    .on('2026-07-22')
    .take(officerCounty, 'serve-review', { ...GAO, servedOn: '2026-07-22', method: 'in-person' })
    .on('2026-08-21')
    .take(officerCounty, 'request-recheck', { ...GAO, organisationId: 'city' })
    .on('2026-09-10')
    .take(officerCity, 'open-hearing', { basis: 'hearing', place: '市信访局' })
    .on('2026-09-15')
    .take(officerCity, 'close-hearing', { result: '听取各方意见' })
    .on('2026-09-24')
    .take(officerCity, 'decide-recheck', { rechecked: 'upheld', recheckOpinion: '维持', recheckBasis: '条例' })
    .on('2026-09-28')
    .take(officerCity, 'serve-recheck', { ...GAO, servedOn: '2026-09-28', method: 'in-person' });

// prettier-ignore
goldenTimeline('petition ordinary', 'a petition from Spring Festival to National Day', walk, [
  // XF 22, fifteen days: 18 February, a holiday, rolls to Tue 24.
  ['2026-02-03', 'open → registered', ['route', 'petition.route', '2026-02-03', '2026-02-24', 'runs']],
  ['2026-02-03', 'classify → registered'],
  // XF 23, fifteen days: 27 February, a Friday; five working days to object: Fri 13, Sat 14 (worked), Tue 24, Wed 25, Thu 26.
  ['2026-02-12', 'transfer → transferred',
    ['route', 'petition.route', '2026-02-03', '2026-02-24', 'met 2026-02-12'],
    ['notify', 'petition.notify', '2026-02-12', '2026-02-27', 'runs'],
    ['object', 'petition.object', '2026-02-12', '2026-02-26', 'runs']],
  ['2026-02-14', 'notify-receipt → received', ['object', 'petition.object', '2026-02-12', '2026-02-26', 'stopped 2026-02-14']],
  // XF 34, sixty days from acceptance: 4 in February, 31 in March, 25 April, an ordinary Saturday, rolls to Mon 27.
  ['2026-02-24', 'accept → handling',
    ['notify', 'petition.notify', '2026-02-12', '2026-02-27', 'met 2026-02-24'],
    ['handle', 'petition.handle', '2026-02-24', '2026-04-27', 'runs']],
  // XF 34, at most thirty days more, put to the end before it rolled: 25 April + 30 = 25 May, a Monday.
  ['2026-04-20', '30 more of handle → handling', ['handle', 'petition.handle', '2026-02-24', '2026-05-25', 'runs']],
  // House rule, five working days: 19, 20, 21, 22, Mon 25 May.
  ['2026-05-18', 'issue-opinion → decided',
    ['handle', 'petition.handle', '2026-02-24', '2026-05-25', 'met 2026-05-18'],
    ['serve', 'petition.serve', '2026-05-18', '2026-05-25', 'runs']],
  // XF 35, thirty days from the written answer: 11 in May, 19 June, Dragon Boat, rolls to Mon 22.
  ['2026-05-20', 'serve-opinion, all-served → answered',
    ['serve', 'petition.serve', '2026-05-18', '2026-05-25', 'met 2026-05-20'],
    ['request-review 高玉海', 'petition.request-review', '2026-05-20', '2026-06-22', 'runs']],
  // XF 35, thirty days from the request: 8 in June, 22 July, a Wednesday.
  ['2026-06-22', 'request-review → reviewing',
    ['request-review 高玉海', 'petition.request-review', '2026-05-20', '2026-06-22', 'met 2026-06-22'],
    ['review', 'petition.review', '2026-06-22', '2026-07-22', 'runs']],
  // House rule, five working days: 21, 22, 23, 24, Mon 27 July.
  ['2026-07-20', 'decide-review → review-decided',
    ['review', 'petition.review', '2026-06-22', '2026-07-22', 'met 2026-07-20'],
    ['serve-review', 'petition.serve-review', '2026-07-20', '2026-07-27', 'runs']],
  // XF 36, thirty days: 9 in July, 21 August, a Friday.
  ['2026-07-22', 'serve-review, review-all-served → review-answered',
    ['serve-review', 'petition.serve-review', '2026-07-20', '2026-07-27', 'met 2026-07-22'],
    ['request-recheck 高玉海', 'petition.request-recheck', '2026-07-22', '2026-08-21', 'runs']],
  // XF 36, thirty days: 10 in August, 20 September, a Sunday that is worked: no roll.
  ['2026-08-21', 'request-recheck → rechecking',
    ['request-recheck 高玉海', 'petition.request-recheck', '2026-07-22', '2026-08-21', 'met 2026-08-21'],
    ['recheck', 'petition.recheck', '2026-08-21', '2026-09-20', 'runs']],
  ['2026-09-10', 'open-hearing → hearing', ['recheck', 'petition.recheck', '2026-08-21', '2026-09-20', 'suspended']],
  // XF 36: the hearing is not counted, from the 10th to the 14th five days: 20 + 5 = 25 September, Mid-Autumn, rolls to Mon 28.
  ['2026-09-15', 'close-hearing → rechecking', ['recheck', 'petition.recheck', '2026-08-21', '2026-09-28', 'runs']],
  // House rule, five working days: Mon 28, 29, 30 September, and over National Day Thu 8, Fri 9 October.
  ['2026-09-24', 'decide-recheck → recheck-decided',
    ['recheck', 'petition.recheck', '2026-08-21', '2026-09-28', 'met 2026-09-24'],
    ['serve-recheck', 'petition.serve-recheck', '2026-09-24', '2026-10-09', 'runs']],
  ['2026-09-28', 'serve-recheck, end-final → terminal', ['serve-recheck', 'petition.serve-recheck', '2026-09-24', '2026-10-09', 'met 2026-09-28']],
]);
