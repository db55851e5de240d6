/** 土地权属争议 decided by the county government, over Spring Festival 2026 (off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28) and the May holiday (off 05-01 to 05-05, worked on Saturday 05-09). */
import type { Actor } from '../../../../src/domain/actor.js';
import { legalDate } from '../../../../src/domain/legal-date.js';
import { BODIES, aParty, aProceeding, registrarA, seatOf } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [LU, ZHENG] = ['吕凤英', '郑国强'];
const officer = (name: string, organisationId: string, organisationName: string): Actor => ({
  ...registrarA, id: name, name, organisationId, organisationKind: 'agency', organisationName, roles: ['officer'],
}); // prettier-ignore
const land = officer('自然资源局经办人', 'land', '县自然资源局');
const government = officer('县政府经办人', 'county', '县人民政府');
BODIES[government.organisationId] = seatOf(government, { areaCode: '230522' });
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

const walk = (): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'administrative-adjudication',
      organisationId: 'land',
      parties: [aParty(LU, 'applicant'), aParty(ZHENG, 'respondent')],
      seats: { authority: seatOf(land) },
      openedOn: legalDate('2026-02-12'),
      lastStepOn: legalDate('2026-02-12'),
    }),
    legalDate('2026-02-12'),
  )
    .open({ receivedOn: '2026-02-12' })
    .on('2026-02-14')
    .take(land, 'accept')
    .on('2026-02-24')
    .take(land, 'send-application', { receivedOn: '2026-02-24' })
    .on('2026-03-20')
    .take(land, 'record-answer', { partyId: ZHENG })
    .on('2026-03-23')
    .take(land, 'investigate', { investigators: ['甲', '乙'] })
    .on('2026-04-01')
    .take(land, 'submit-opinion', { deciderId: 'county', note: '以老界石为准' })
    .on('2026-04-28')
    .take(government, 'decide', { on: '2026-04-28', documentNo: '友政处〔2026〕1号', result: '以老界石为界' })
    .on('2026-04-29')
    .take(land, 'record-service', served(LU, '2026-04-29'))
    .on('2026-05-06')
    .take(land, 'record-service', served(ZHENG, '2026-05-06'))
    .on('2026-05-30')
    .expire('sue')
    .on('2026-06-06')
    .expire('sue')
    .on('2026-06-30')
    .expire('reconsider')
    .on('2026-07-07')
    .expire('reconsider');

// prettier-ignore
goldenTimeline('administrative-adjudication land-title', 'a land title decided over Spring Festival and the May holiday', walk, [
  // Local rule, seven working days: Fri 13, Sat 14 (worked), 24, 25, 26, 27, and Sat 28, which is worked.
  ['2026-02-12', 'open → applied', ['accept', 'adjudication.accept', '2026-02-12', '2026-02-28', 'runs']],
  // Local rules: five working days, 24 to 27 and Sat 28 (worked); six months, 14 August, a Friday.
  ['2026-02-14', 'accept → accepted',
    ['accept', 'adjudication.accept', '2026-02-12', '2026-02-28', 'met 2026-02-14'],
    ['send', 'adjudication.send-application', '2026-02-14', '2026-02-28', 'runs'],
    ['opinion', 'adjudication.opinion', '2026-02-14', '2026-08-14', 'runs']],
  // Local rule, thirty days: 4 in February, 26 March, a Thursday.
  ['2026-02-24', 'send-application → accepted',
    ['send', 'adjudication.send-application', '2026-02-14', '2026-02-28', 'met 2026-02-24'],
    ['answer', 'adjudication.answer', '2026-02-24', '2026-03-26', 'runs']],
  ['2026-03-20', 'record-answer → accepted', ['answer', 'adjudication.answer', '2026-02-24', '2026-03-26', 'met 2026-03-20']],
  ['2026-03-23', 'investigate → investigating'],
  // House rule, thirty days: 29 in April, 1 May, a holiday; the first day after it is Wed 6.
  ['2026-04-01', 'submit-opinion → proposed',
    ['opinion', 'adjudication.opinion', '2026-02-14', '2026-08-14', 'met 2026-04-01'],
    ['decide', 'adjudication.decide', '2026-04-01', '2026-05-06', 'runs']],
  // House rule, five working days: 29, 30 April, Wed 6, Thu 7, Fri 8 May.
  ['2026-04-28', 'decide → decided',
    ['decide', 'adjudication.decide', '2026-04-01', '2026-05-06', 'met 2026-04-28'],
    ['serve', 'decision.serve', '2026-04-28', '2026-05-08', 'runs']],
  // ARL 20, sixty days: 1 in April, 31 in May, 28 June, a Sunday, rolls to Mon 29. TDL 14, thirty days: 29 May, a Friday.
  ['2026-04-29', 'record-service → decided',
    ['reconsider 吕凤英', 'reconsideration.apply', '2026-04-29', '2026-06-29', 'runs'],
    ['sue 吕凤英', 'adjudication.sue', '2026-04-29', '2026-05-29', 'runs']],
  // Sixty days: 25 in May, 30 in June, 5 July, a Sunday, rolls to Mon 6. Thirty: 5 June, a Friday.
  ['2026-05-06', 'record-service, all-served → served',
    ['serve', 'decision.serve', '2026-04-28', '2026-05-08', 'met 2026-05-06'],
    ['reconsider 郑国强', 'reconsideration.apply', '2026-05-06', '2026-07-06', 'runs'],
    ['sue 郑国强', 'adjudication.sue', '2026-05-06', '2026-06-05', 'runs']],
  ['2026-05-30', 'time passes → served', ['sue 吕凤英', 'adjudication.sue', '2026-04-29', '2026-05-29', 'lapsed 2026-05-30']],
  ['2026-06-06', 'time passes → served', ['sue 郑国强', 'adjudication.sue', '2026-05-06', '2026-06-05', 'lapsed 2026-06-06']],
  ['2026-06-30', 'time passes → served', ['reconsider 吕凤英', 'reconsideration.apply', '2026-04-29', '2026-06-29', 'lapsed 2026-06-30']],
  ['2026-07-07', 'take-effect → effective', ['reconsider 郑国强', 'reconsideration.apply', '2026-05-06', '2026-07-06', 'lapsed 2026-07-07']],
]);
