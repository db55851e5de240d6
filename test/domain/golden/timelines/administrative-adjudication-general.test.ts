/** 行政裁决 of something else than land, by local rules, over Mid-Autumn (off 09-25 to 09-27; worked on Sunday 09-20) and into 2027, whose notice is not out. */
import type { Actor } from '../../../../src/domain/actor.js';
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aParty, aProceeding, registrarA, seatOf } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [LU, ZHENG] = ['吕凤英', '郑国强'];
const officer: Actor = {
  ...registrarA, id: '知识产权经办人', name: '知识产权经办人', organisationId: 'patents', organisationKind: 'agency', organisationName: '县知识产权局', roles: ['officer'],
}; // prettier-ignore
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

const walk = (): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'administrative-adjudication',
      variant: 'general',
      organisationId: 'patents',
      parties: [aParty(LU, 'applicant'), aParty(ZHENG, 'respondent')],
      seats: { authority: seatOf(officer) },
      openedOn: legalDate('2026-09-17'),
      lastStepOn: legalDate('2026-09-17'),
    }),
    legalDate('2026-09-17'),
  )
    .open({ receivedOn: '2026-09-17' })
    .on('2026-09-18')
    .take(officer, 'accept')
    .on('2026-09-24')
    .take(officer, 'send-application', { receivedOn: '2026-09-24' })
    .on('2026-10-23')
    .take(officer, 'record-answer', { partyId: ZHENG })
    .on('2026-10-26')
    .take(officer, 'investigate', { investigators: ['甲', '乙'] })
    .on('2026-11-20')
    .take(officer, 'adjudicate', { on: '2026-11-20', documentNo: '友知裁字〔2026〕1号', result: '停止侵权', approvedBy: '机关负责人' })
    .on('2026-11-23')
    .take(officer, 'record-service', served(LU, '2026-11-23'))
    .on('2026-11-24')
    .take(officer, 'record-service', served(ZHENG, '2026-11-24'))
    .on('2027-01-26')
    .expire('reconsider')
    .on('2027-05-25')
    .expire('sue');

// prettier-ignore
goldenTimeline('administrative-adjudication general', 'a patent adjudicated over Mid-Autumn', walk, [
  // Local rule, seven working days: 18, Sun 20 (worked), 21, 22, 23, 24, and after Mid-Autumn Mon 28.
  ['2026-09-17', 'open → applied', ['accept', 'adjudication.local-accept', '2026-09-17', '2026-09-28', 'runs']],
  // Local rules: five working days, Sun 20 (worked), 21, 22, 23, Thu 24; six months to decide, 18 March 2027, a Thursday.
  ['2026-09-18', 'accept → accepted',
    ['accept', 'adjudication.local-accept', '2026-09-17', '2026-09-28', 'met 2026-09-18'],
    ['send', 'adjudication.local-send-application', '2026-09-18', '2026-09-24', 'runs'],
    ['opinion', 'adjudication.local-decide', '2026-09-18', '2027-03-18', 'runs']],
  // Local rule, thirty days, both holidays counted: 6 in September, 24 October, an ordinary Saturday, rolls to Mon 26.
  ['2026-09-24', 'send-application → accepted',
    ['send', 'adjudication.local-send-application', '2026-09-18', '2026-09-24', 'met 2026-09-24'],
    ['answer', 'adjudication.local-answer', '2026-09-24', '2026-10-26', 'runs']],
  ['2026-10-23', 'record-answer → accepted', ['answer', 'adjudication.local-answer', '2026-09-24', '2026-10-26', 'met 2026-10-23']],
  ['2026-10-26', 'investigate → investigating'],
  // The organ decides itself. House rule, five working days: 23, 24, 25, 26, Fri 27 November.
  ['2026-11-20', 'adjudicate → decided',
    ['opinion', 'adjudication.local-decide', '2026-09-18', '2027-03-18', 'met 2026-11-20'],
    ['serve', 'decision.serve', '2026-11-20', '2026-11-27', 'runs']],
  // ARL 20, sixty days: 7 in November, 31 in December, 22 January, a Friday. ALL 46, six months: 23 May 2027, a Sunday, rolls to Mon 24.
  ['2026-11-23', 'record-service → decided',
    ['reconsider 吕凤英', 'reconsideration.apply', '2026-11-23', '2027-01-22', 'runs'],
    ['sue 吕凤英', 'administrative-suit.direct', '2026-11-23', '2027-05-24', 'runs']],
  // Sixty days: 23 January, a Saturday, rolls to Mon 25. Six months: Mon 24 May.
  ['2026-11-24', 'record-service, all-served → served',
    ['serve', 'decision.serve', '2026-11-20', '2026-11-27', 'met 2026-11-24'],
    ['reconsider 郑国强', 'reconsideration.apply', '2026-11-24', '2027-01-25', 'runs'],
    ['sue 郑国强', 'administrative-suit.direct', '2026-11-24', '2027-05-24', 'runs']],
  // Here the suit is the longer way: the sixty days alone bring nothing into force.
  ['2027-01-26', 'time passes → served',
    ['reconsider 吕凤英', 'reconsideration.apply', '2026-11-23', '2027-01-22', 'lapsed 2027-01-26'],
    ['reconsider 郑国强', 'reconsideration.apply', '2026-11-24', '2027-01-25', 'lapsed 2027-01-26']],
  ['2027-05-25', 'take-effect → effective',
    ['sue 吕凤英', 'administrative-suit.direct', '2026-11-23', '2027-05-24', 'lapsed 2027-05-25'],
    ['sue 郑国强', 'administrative-suit.direct', '2026-11-24', '2027-05-24', 'lapsed 2027-05-25']],
]);
