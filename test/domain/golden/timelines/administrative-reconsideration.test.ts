/** 行政复议 in the ordinary procedure, over Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07; worked on Sunday 09-20 and Saturday 10-10). ARL 88: 三日、五日、七日、十日 are working days. */
import type { Actor } from '../../../../src/domain/actor.js';
import { legalDate } from '../../../../src/domain/legal-date.js';
import { BODIES, aParty, aProceeding, registrarA, seatOf } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [WU, POLICE] = ['吴海涛', '县公安局'];
const clerk: Actor = {
  ...registrarA, id: '复议窗口', name: '复议窗口', organisationId: 'reconsideration', organisationKind: 'reconsideration', organisationName: '县司法局行政复议机构', roles: ['clerk'],
}; // prettier-ignore
const police: Actor = {
  ...registrarA, id: '公安经办人', name: '公安经办人', organisationId: 'police', organisationKind: 'agency', organisationName: POLICE, roles: ['officer'],
}; // prettier-ignore
BODIES[police.organisationId] = seatOf(police, { areaCode: '230522' });
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

const walk = (): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'administrative-reconsideration',
      organisationId: 'reconsideration',
      parties: [aParty(WU, 'applicant'), aParty(POLICE, 'respondent', { kind: 'organisation' })],
      seats: { body: seatOf(clerk) },
      openedOn: legalDate('2026-09-18'),
      lastStepOn: legalDate('2026-09-18'),
    }),
    legalDate('2026-09-18'),
  )
    .open({ receivedOn: '2026-09-18' })
    .take(clerk, 'record-application', {
      partyId: WU,
      filedOn: '2026-09-18',
      act: '行政处罚决定',
      madeOn: '2026-09-01',
      knownOn: '2026-09-01',
      immovable: false,
      precedence: 'no-precedence',
      respondentId: 'police',
      told: true,
    }) // prettier-ignore
    .on('2026-09-21')
    .take(clerk, 'accept', { mode: 'ordinary' })
    .on('2026-09-23')
    .take(clerk, 'send-copy', { receivedOn: '2026-09-23' })
    .on('2026-10-13')
    .take(police, 'submit-answer', {})
    .on('2026-10-14')
    .take(clerk, 'schedule-hearing', { hearingOn: '2026-10-28', place: '听证室', matters: '处罚是否适当' })
    .on('2026-10-16')
    .take(clerk, 'notify-hearing')
    .on('2026-10-28')
    .take(clerk, 'hold-hearing', { on: '2026-10-28', presider: '甲', panel: ['乙', '丙'], recorder: '丁', headAttended: true })
    .take(clerk, 'hear-opinions', { partyId: WU, manner: 'face-to-face', note: '坚持请求' })
    .on('2026-11-02')
    .take(clerk, 'suspend', { basis: 'mediation-agreed', note: '双方同意调解' })
    .on('2026-11-16')
    .take(clerk, 'resume', { reason: '调解不成' })
    .on('2026-11-27')
    .take(clerk, 'decide', {
      kind: 'maintain',
      on: '2026-11-27',
      documentNo: '友政复决〔2026〕3号',
      result: '维持',
      approvedBy: '机关负责人',
    })
    .on('2026-12-01')
    .take(clerk, 'record-service', served(WU, '2026-12-01'))
    .take(clerk, 'record-service', served(POLICE, '2026-12-01'))
    .on('2026-12-17')
    .expire('sue');

// prettier-ignore
goldenTimeline('administrative-reconsideration ordinary', 'reconsideration over Mid-Autumn and National Day', walk, [
  // ARL 30, five days (working): Sun 20 (worked), 21, 22, 23, Thu 24 September.
  ['2026-09-18', 'open → applied', ['review', 'reconsideration.review', '2026-09-18', '2026-09-24', 'runs']],
  // ARL 20, sixty days from 1 September: 29 in September, 31 October, a Saturday, rolls to Mon 2 November; used on the day of filing. ARL 21, five years: 2031-09-01, a Monday.
  ['2026-09-18', 'record-application → applied',
    ['apply 吴海涛', 'reconsideration.apply', '2026-09-01', '2026-11-02', 'met 2026-09-18'],
    ['apply-at-most 吴海涛', 'reconsideration.apply-at-most', '2026-09-01', '2031-09-01', 'met 2026-09-18']],
  // ARL 48, seven days (working): 22, 23, 24, 28, 29, 30 September, Thu 8 October. ARL 62, sixty days: 9 in September, 31 in October, 20 November, a Friday.
  ['2026-09-21', 'accept → accepted',
    ['review', 'reconsideration.review', '2026-09-18', '2026-09-24', 'met 2026-09-21'],
    ['send', 'reconsideration.send-ordinary', '2026-09-21', '2026-10-08', 'runs'],
    ['decide', 'reconsideration.decide-ordinary', '2026-09-21', '2026-11-20', 'runs']],
  // ARL 48, ten days (working) from receipt: 24, 28, 29, 30 September, 8, 9, Sat 10 (worked), 12, 13, Wed 14 October.
  ['2026-09-23', 'send-copy → accepted',
    ['send', 'reconsideration.send-ordinary', '2026-09-21', '2026-10-08', 'met 2026-09-23'],
    ['answer', 'reconsideration.answer-ordinary', '2026-09-23', '2026-10-14', 'runs']],
  ['2026-10-13', 'submit-answer → accepted', ['answer', 'reconsideration.answer-ordinary', '2026-09-23', '2026-10-14', 'met 2026-10-13']],
  // ARL 51, five days (working) before Wed 28: 27, 26, 23, 22, Wed 21.
  ['2026-10-14', 'schedule-hearing → accepted', ['hearing-notice', 'reconsideration.hearing-notice', '2026-10-28', '2026-10-21', 'runs']],
  ['2026-10-16', 'notify-hearing → accepted', ['hearing-notice', 'reconsideration.hearing-notice', '2026-10-28', '2026-10-21', 'met 2026-10-16']],
  ['2026-10-28', 'hold-hearing → accepted'],
  ['2026-10-28', 'hear-opinions → accepted'],
  ['2026-11-02', 'suspend → suspended', ['decide', 'reconsideration.decide-ordinary', '2026-09-21', '2026-11-20', 'suspended']],
  // ARL 39: from the 2nd to the 15th fourteen days stand still: 20 November + 14 = 4 December, a Friday.
  ['2026-11-16', 'resume → accepted', ['decide', 'reconsideration.decide-ordinary', '2026-09-21', '2026-12-04', 'runs']],
  // House rule, five working days: Mon 30 November, 1, 2, 3, Fri 4 December.
  ['2026-11-27', 'decide → decided',
    ['decide', 'reconsideration.decide-ordinary', '2026-09-21', '2026-12-04', 'met 2026-11-27'],
    ['serve', 'decision.serve', '2026-11-27', '2026-12-04', 'runs']],
  // ARL 75: in force with service. ALL 45, fifteen days from receipt: 16 December, a Wednesday.
  ['2026-12-01', 'record-service → decided', ['sue 吴海涛', 'administrative-suit.after-reconsideration', '2026-12-01', '2026-12-16', 'runs']],
  ['2026-12-01', 'record-service, take-effect → effective', ['serve', 'decision.serve', '2026-11-27', '2026-12-04', 'met 2026-12-01']],
  ['2026-12-17', 'time passes → effective', ['sue 吴海涛', 'administrative-suit.after-reconsideration', '2026-12-01', '2026-12-16', 'lapsed 2026-12-17']],
]);
