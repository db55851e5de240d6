/** 信访 handled simply, over Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07; worked on Sunday 09-20 and Saturday 10-10). What stands of the trial measures on it is in doubt; their days are working days. */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aParty, aProceeding, clerkZhou, officerWater, seatOf } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const GAO = { partyId: '高玉海' };
const FIVE = ['不涉诉', '无仲裁协议', '非党员处分', '无行政行为', '非查处请求'];

const walk = (): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'petition',
      variant: 'simplified',
      parties: [aParty('高玉海', 'applicant'), aParty('供水站', 'respondent')],
      seats: { office: seatOf(clerkZhou) },
      organisationId: clerkZhou.organisationId,
      openedOn: legalDate('2026-09-14'),
      lastStepOn: legalDate('2026-09-14'),
    }),
    legalDate('2026-09-14'),
  )
    .open({ receivedOn: '2026-09-14' })
    .take(clerkZhou, 'classify', { category: 'claim' })
    .on('2026-09-18')
    .take(clerkZhou, 'transfer', { organisationId: 'water', noReportInside: true, reason: '属其职权' })
    .on('2026-09-21')
    .take(officerWater, 'notify-receipt')
    .on('2026-09-22')
    .take(officerWater, 'accept', { whyNotEarlier: FIVE })
    .on('2026-10-12')
    .take(officerWater, 'issue-opinion', {
      conclusion: 'support',
      request: '恢复供水',
      reasons: '属实',
      opinion: '已恢复',
      lawBasis: '条例',
    })
    .on('2026-10-13')
    .take(officerWater, 'serve-opinion', { ...GAO, servedOn: '2026-10-13', method: 'in-person' })
    .on('2026-11-13')
    .expire('request-review');

// prettier-ignore
goldenTimeline('petition simplified', 'a petition handled simply over Mid-Autumn and National Day', walk, [
  // XF 22, fifteen days: 29 September, a Tuesday.
  ['2026-09-14', 'open → registered', ['route', 'petition.route', '2026-09-14', '2026-09-29', 'runs']],
  ['2026-09-14', 'classify → registered'],
  // XF 23, fifteen days: 12 in September, 3 October, a holiday; Thu 8. Five working days to object: Sun 20 (worked), 21, 22, 23, Thu 24.
  // 简易办理, three working days to take it in: Sun 20 (worked), 21, Tue 22.
  ['2026-09-18', 'transfer → transferred',
    ['route', 'petition.route', '2026-09-14', '2026-09-29', 'met 2026-09-18'],
    ['notify', 'petition.notify', '2026-09-18', '2026-10-08', 'runs'],
    ['object', 'petition.object', '2026-09-18', '2026-09-24', 'runs'],
    ['accept-simply', 'petition.simple-accept', '2026-09-18', '2026-09-22', 'runs']],
  ['2026-09-21', 'notify-receipt → received', ['object', 'petition.object', '2026-09-18', '2026-09-24', 'stopped 2026-09-21']],
  // 简易办理, ten working days, no longer XF 34’s sixty days: 23, 24, 28, 29, 30 September, 8, 9, Sat 10 (worked), 12, Tue 13 October.
  ['2026-09-22', 'accept → handling',
    ['notify', 'petition.notify', '2026-09-18', '2026-10-08', 'met 2026-09-22'],
    ['accept-simply', 'petition.simple-accept', '2026-09-18', '2026-09-22', 'met 2026-09-22'],
    ['handle', 'petition.simple-handle', '2026-09-22', '2026-10-13', 'runs']],
  // House rule, five working days: 13, 14, 15, 16, Mon 19 October.
  ['2026-10-12', 'issue-opinion → decided',
    ['handle', 'petition.simple-handle', '2026-09-22', '2026-10-13', 'met 2026-10-12'],
    ['serve', 'petition.serve', '2026-10-12', '2026-10-19', 'runs']],
  // XF 35, thirty days from the written answer, simple or not: 18 in October, 12 November, a Thursday.
  ['2026-10-13', 'serve-opinion, all-served → answered',
    ['serve', 'petition.serve', '2026-10-12', '2026-10-19', 'met 2026-10-13'],
    ['request-review 高玉海', 'petition.request-review', '2026-10-13', '2026-11-12', 'runs']],
  ['2026-11-13', 'conclude → concluded', ['request-review 高玉海', 'petition.request-review', '2026-10-13', '2026-11-12', 'lapsed 2026-11-13']],
]);
