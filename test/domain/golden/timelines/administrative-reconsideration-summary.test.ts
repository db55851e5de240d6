/** 行政复议 in the summary procedure, over Dragon Boat 2026 (off 06-19 to 06-21). ARL 88: 三日、五日、七日、十日 are working days, thirty days are not. */
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
      openedOn: legalDate('2026-06-12'),
      lastStepOn: legalDate('2026-06-12'),
    }),
    legalDate('2026-06-12'),
  )
    .open({ receivedOn: '2026-06-12' })
    .take(clerk, 'record-application', {
      partyId: WU,
      filedOn: '2026-06-12',
      act: '当场处罚决定',
      madeOn: '2026-06-02',
      knownOn: '2026-06-02',
      immovable: false,
      precedence: 'on-the-spot-penalty',
      respondentId: 'police',
      told: true,
    }) // prettier-ignore
    .on('2026-06-17')
    .take(clerk, 'accept', { mode: 'summary', ground: 'done-on-the-spot' })
    .on('2026-06-18')
    .take(clerk, 'send-copy', { receivedOn: '2026-06-18' })
    .on('2026-06-26')
    .take(police, 'submit-answer')
    .on('2026-06-29')
    .take(clerk, 'hear-opinions', { partyId: WU, manner: 'telephone', note: '认为处罚过重' })
    .on('2026-07-03')
    .take(clerk, 'decide', {
      kind: 'change',
      on: '2026-07-03',
      documentNo: '友政复决〔2026〕2号',
      result: '改为警告',
      approvedBy: '机关负责人',
    })
    .on('2026-07-06')
    .take(clerk, 'record-service', served(WU, '2026-07-06'))
    .take(clerk, 'record-service', served(POLICE, '2026-07-06'))
    .on('2026-07-22')
    .expire('sue');

// prettier-ignore
goldenTimeline('administrative-reconsideration summary', 'summary reconsideration over Dragon Boat', walk, [
  // ARL 30, five days (working): 15, 16, 17, 18, and after Dragon Boat Mon 22 June.
  ['2026-06-12', 'open → applied', ['review', 'reconsideration.review', '2026-06-12', '2026-06-22', 'runs']],
  // ARL 20, sixty days: 28 in June, 31 in July, 1 August, a Saturday, rolls to Mon 3. ARL 21, five years: 2031-06-02, a Monday.
  ['2026-06-12', 'record-application → applied',
    ['apply 吴海涛', 'reconsideration.apply', '2026-06-02', '2026-08-03', 'met 2026-06-12'],
    ['apply-at-most 吴海涛', 'reconsideration.apply-at-most', '2026-06-02', '2031-06-02', 'met 2026-06-12']],
  // ARL 54, three days (working): Thu 18, Mon 22, Tue 23. ARL 62, thirty days: 13 in June, 17 July, a Friday.
  ['2026-06-17', 'accept → accepted',
    ['review', 'reconsideration.review', '2026-06-12', '2026-06-22', 'met 2026-06-17'],
    ['send', 'reconsideration.send-summary', '2026-06-17', '2026-06-23', 'runs'],
    ['decide', 'reconsideration.decide-summary', '2026-06-17', '2026-07-17', 'runs']],
  // ARL 54, five days (working) from receipt: 22, 23, 24, 25, Fri 26.
  ['2026-06-18', 'send-copy → accepted',
    ['send', 'reconsideration.send-summary', '2026-06-17', '2026-06-23', 'met 2026-06-18'],
    ['answer', 'reconsideration.answer-summary', '2026-06-18', '2026-06-26', 'runs']],
  ['2026-06-26', 'submit-answer → accepted', ['answer', 'reconsideration.answer-summary', '2026-06-18', '2026-06-26', 'met 2026-06-26']],
  ['2026-06-29', 'hear-opinions → accepted'],
  // House rule, five working days: 6, 7, 8, 9, Fri 10 July.
  ['2026-07-03', 'decide → decided',
    ['decide', 'reconsideration.decide-summary', '2026-06-17', '2026-07-17', 'met 2026-07-03'],
    ['serve', 'decision.serve', '2026-07-03', '2026-07-10', 'runs']],
  // ARL 75: in force with service. ALL 45, fifteen days: 21 July, a Tuesday.
  ['2026-07-06', 'record-service → decided', ['sue 吴海涛', 'administrative-suit.after-reconsideration', '2026-07-06', '2026-07-21', 'runs']],
  ['2026-07-06', 'record-service, take-effect → effective', ['serve', 'decision.serve', '2026-07-03', '2026-07-10', 'met 2026-07-06']],
  ['2026-07-22', 'time passes → effective', ['sue 吴海涛', 'administrative-suit.after-reconsideration', '2026-07-06', '2026-07-21', 'lapsed 2026-07-22']],
]);
