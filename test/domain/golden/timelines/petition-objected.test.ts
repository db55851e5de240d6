/** 信访 that the first organ says is not its own, over Spring Festival 2026: off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28; and Saturday 05-09, worked. */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aParty, aProceeding, clerkZhou, officerTown, officerWater, seatOf } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const FIVE = ['不涉诉', '无仲裁协议', '非党员处分', '无行政行为', '非查处请求'];

const walk = (): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'petition',
      parties: [aParty('高玉海', 'applicant'), aParty('施工队', 'respondent')],
      seats: { office: seatOf(clerkZhou) },
      organisationId: clerkZhou.organisationId,
    }),
    legalDate('2026-02-10'),
  )
    .open({ receivedOn: '2026-02-10' })
    .take(clerkZhou, 'classify', { category: 'claim' })
    .on('2026-02-12')
    .take(clerkZhou, 'assign', { organisationId: 'water', noReportInside: true, until: '2026-04-10', reason: '水渠受损' })
    .on('2026-02-24')
    .take(officerWater, 'object', { reason: '属镇政府管理的田间渠' })
    .on('2026-02-26')
    .take(clerkZhou, 'agree-return', { verification: '属实' })
    .on('2026-02-28')
    .take(clerkZhou, 'transfer', { organisationId: 'town', noReportInside: true, reason: '田间渠由镇管理' })
    .on('2026-03-02')
    .take(officerTown, 'notify-receipt')
    .on('2026-03-10')
    .take(officerTown, 'accept', { whyNotEarlier: FIVE })
    .on('2026-05-08')
    .take(officerTown, 'issue-opinion', { conclusion: 'support', request: '修渠', reasons: '属实', opinion: '限期修复', lawBasis: '条例' });

// prettier-ignore
goldenTimeline('petition ordinary', 'a petition objected to over Spring Festival', walk, [
  // XF 22, fifteen days: 25 February, a Wednesday.
  ['2026-02-10', 'open → registered', ['route', 'petition.route', '2026-02-10', '2026-02-25', 'runs']],
  ['2026-02-10', 'classify → registered'],
  // XF 23, fifteen days: 27 February; five working days: 13, Sat 14 (worked), 24, 25, Thu 26. XF 22: the day set for the report, a Friday.
  ['2026-02-12', 'assign → transferred',
    ['route', 'petition.route', '2026-02-10', '2026-02-25', 'met 2026-02-12'],
    ['notify', 'petition.notify', '2026-02-12', '2026-02-27', 'runs'],
    ['object', 'petition.object', '2026-02-12', '2026-02-26', 'runs'],
    ['report', 'petition.assigned-report', '2026-02-12', '2026-04-10', 'runs']],
  // House rule, five working days: 25, 26, 27, Sat 28 (worked), Mon 2 March. The fifteen days run on: nothing in art. 23 stops them.
  ['2026-02-24', 'object → objected',
    ['object', 'petition.object', '2026-02-12', '2026-02-26', 'met 2026-02-24'],
    ['verify', 'petition.verify-objection', '2026-02-24', '2026-03-02', 'runs']],
  // House rule, five working days: Fri 27, Sat 28 (worked), 2, 3, Wed 4 March.
  ['2026-02-26', 'agree-return → registered',
    ['notify', 'petition.notify', '2026-02-12', '2026-02-27', 'stopped 2026-02-26'],
    ['report', 'petition.assigned-report', '2026-02-12', '2026-04-10', 'stopped 2026-02-26'],
    ['verify', 'petition.verify-objection', '2026-02-24', '2026-03-02', 'met 2026-02-26'],
    ['route-again', 'petition.route-again', '2026-02-26', '2026-03-04', 'runs']],
  // XF 23 for the second organ: fifteen days, 15 March, an ordinary Sunday, rolls to Mon 16; five working days, Mon 2 to Fri 6 March.
  ['2026-02-28', 'transfer → transferred',
    ['route-again', 'petition.route-again', '2026-02-26', '2026-03-04', 'met 2026-02-28'],
    ['notify', 'petition.notify', '2026-02-28', '2026-03-16', 'runs'],
    ['object', 'petition.object', '2026-02-28', '2026-03-06', 'runs']],
  ['2026-03-02', 'notify-receipt → received', ['object', 'petition.object', '2026-02-28', '2026-03-06', 'stopped 2026-03-02']],
  // XF 34, sixty days: 21 in March, 30 in April, 9 May, a Saturday that is worked: no roll.
  ['2026-03-10', 'accept → handling',
    ['notify', 'petition.notify', '2026-02-28', '2026-03-16', 'met 2026-03-10'],
    ['handle', 'petition.handle', '2026-03-10', '2026-05-09', 'runs']],
  // House rule, five working days: Sat 9 (worked), 11, 12, 13, Thu 14 May.
  ['2026-05-08', 'issue-opinion → decided',
    ['handle', 'petition.handle', '2026-03-10', '2026-05-09', 'met 2026-05-08'],
    ['serve', 'petition.serve', '2026-05-08', '2026-05-14', 'runs']],
]);
