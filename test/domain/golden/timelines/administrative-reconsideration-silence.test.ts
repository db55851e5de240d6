/** 行政复议 answered by silence three times: of the body that should take it in, of the organ, and of the body again; over Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07; worked on Sunday 09-20 and Saturday 10-10). */
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
    .on('2026-09-25')
    .expire('review')
    .on('2026-10-12')
    .take(clerk, 'send-copy', { receivedOn: '2026-10-12' })
    .on('2026-10-27')
    .expire('answer')
    .on('2026-11-24')
    .expire('decide')
    .on('2026-11-26')
    .take(clerk, 'hear-opinions', { partyId: WU, manner: 'telephone', note: '坚持请求' })
    .on('2026-12-01')
    .take(clerk, 'decide', {
      kind: 'revoke',
      on: '2026-12-01',
      documentNo: '友政复决〔2026〕4号',
      result: '撤销',
      approvedBy: '机关负责人',
    })
    .on('2026-12-02')
    .take(clerk, 'record-service', served(WU, '2026-12-02'))
    .take(clerk, 'record-service', served(POLICE, '2026-12-02'))
    .on('2026-12-09')
    .expire('sue-on-silence')
    .on('2026-12-18')
    .expire('sue');

// prettier-ignore
goldenTimeline('administrative-reconsideration ordinary', 'reconsideration by silence, over Mid-Autumn and National Day', walk, [
  // ARL 30, five days (working): Sun 20 (worked), 21, 22, 23, Thu 24 September.
  ['2026-09-18', 'open → applied', ['review', 'reconsideration.review', '2026-09-18', '2026-09-24', 'runs']],
  // ARL 20, sixty days: 31 October, a Saturday, rolls to Mon 2 November. ARL 21, five years: 2031-09-01, a Monday.
  ['2026-09-18', 'record-application → applied',
    ['apply 吴海涛', 'reconsideration.apply', '2026-09-01', '2026-11-02', 'met 2026-09-18'],
    ['apply-at-most 吴海涛', 'reconsideration.apply-at-most', '2026-09-01', '2031-09-01', 'met 2026-09-18']],
  // ARL 30: accepted as of the day the five ended, the 24th. ARL 48, seven days (working): 28, 29, 30 September, 8, 9, Sat 10 (worked), Mon 12 October.
  // ARL 62, sixty days: 6 in September, 31 in October, 23 November, a Monday.
  ['2026-09-25', 'deem-accepted → accepted',
    ['review', 'reconsideration.review', '2026-09-18', '2026-09-24', 'expired 2026-09-25'],
    ['send', 'reconsideration.send-ordinary', '2026-09-24', '2026-10-12', 'runs'],
    ['decide', 'reconsideration.decide-ordinary', '2026-09-24', '2026-11-23', 'runs']],
  // ARL 48, ten days (working): 13 to 16, 19 to 23, Mon 26 October.
  ['2026-10-12', 'send-copy → accepted',
    ['send', 'reconsideration.send-ordinary', '2026-09-24', '2026-10-12', 'met 2026-10-12'],
    ['answer', 'reconsideration.answer-ordinary', '2026-10-12', '2026-10-26', 'runs']],
  ['2026-10-27', 'no-answer → accepted'],
  // ALL 45, fifteen days from the end of the sixty: 7 in November, 8 December, a Tuesday. The decision is owed still.
  ['2026-11-24', 'open-suit → accepted', ['sue-on-silence', 'administrative-suit.after-reconsideration', '2026-11-23', '2026-12-08', 'runs']],
  ['2026-11-26', 'hear-opinions → accepted'],
  // House rule, five working days: 2, 3, 4, 7, Tue 8 December.
  ['2026-12-01', 'decide → decided',
    ['decide', 'reconsideration.decide-ordinary', '2026-09-24', '2026-11-23', 'met 2026-12-01'],
    ['answer', 'reconsideration.answer-ordinary', '2026-10-12', '2026-10-26', 'stopped 2026-12-01'],
    ['serve', 'decision.serve', '2026-12-01', '2026-12-08', 'runs']],
  // ALL 45, fifteen days from receipt: 17 December, a Thursday.
  ['2026-12-02', 'record-service → decided', ['sue 吴海涛', 'administrative-suit.after-reconsideration', '2026-12-02', '2026-12-17', 'runs']],
  ['2026-12-02', 'record-service, take-effect → effective', ['serve', 'decision.serve', '2026-12-01', '2026-12-08', 'met 2026-12-02']],
  ['2026-12-09', 'time passes → effective', ['sue-on-silence', 'administrative-suit.after-reconsideration', '2026-11-23', '2026-12-08', 'lapsed 2026-12-09']],
  ['2026-12-18', 'time passes → effective', ['sue 吴海涛', 'administrative-suit.after-reconsideration', '2026-12-02', '2026-12-17', 'lapsed 2026-12-18']],
]);
