/** 行政诉讼 with an appeal, over Mid-Autumn (off 09-25 to 09-27), National Day 2026 (off 10-01 to 10-07) and New Year's Day 2027, whose notice is not out: the day itself is certain. */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, courtClient, registrarA, theCourt } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ORGAN] = ['孙广田', '周长顺'];
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

const walk = (): Timeline =>
  new Timeline(aProceeding({ procedure: 'litigation', variant: 'administrative' }), legalDate('2026-09-07'))
    .open()
    .on('2026-09-18')
    .take(registrarA, 'record-filing', { courtId: 'court', filedOn: '2026-09-18' }, theCourt)
    .on('2026-09-21')
    .take(courtClient, 'record-docketing', { courtCaseNo: '(2026)黑0522行初9号', docketedOn: '2026-09-21' })
    .on('2026-09-22')
    .take(courtClient, 'serve-complaint', served(ORGAN, '2026-09-22'))
    .on('2026-10-08')
    .take(courtClient, 'record-answer', { partyId: ORGAN })
    .on('2026-12-15')
    .take(courtClient, 'record-judgment', { on: '2026-12-15' })
    .on('2026-12-17')
    .take(courtClient, 'record-service', served(SUN, '2026-12-17'))
    .on('2026-12-21')
    .take(courtClient, 'record-service', served(ORGAN, '2026-12-21'))
    .on('2026-12-30')
    .take(registrarA, 'record-appeal', { partyId: SUN, filedOn: '2026-12-30' })
    .on('2027-01-06')
    .expire('appeal-judgment-administrative')
    .on('2027-01-08')
    .take(courtClient, 'record-appeal-docketing')
    .on('2027-03-16')
    .take(courtClient, 'record-appeal-outcome', { result: 'upheld', on: '2027-03-16' });

// prettier-ignore
goldenTimeline('litigation administrative', 'an administrative suit over National Day and New Year', walk, [
  // House rule, fifteen days: 22 September, a Tuesday.
  ['2026-09-07', 'open → referred', ['file', 'litigation.file', '2026-09-07', '2026-09-22', 'runs']],
  // ALL 51, seven days: 25 September, Mid-Autumn; the first day after the holiday is Mon 28.
  ['2026-09-18', 'record-filing → filed',
    ['file', 'litigation.file', '2026-09-07', '2026-09-22', 'met 2026-09-18'],
    ['docket', 'administrative-suit.docket', '2026-09-18', '2026-09-28', 'runs']],
  // ALL 67, five days: 26 September, rolls to 28. ALL 81, six months: 2027-03-21, a Sunday, rolls to Mon 22.
  ['2026-09-21', 'record-docketing → docketed',
    ['docket', 'administrative-suit.docket', '2026-09-18', '2026-09-28', 'met 2026-09-21'],
    ['send-copy', 'administrative-suit.send-copy', '2026-09-21', '2026-09-28', 'runs'],
    ['outcome', 'administrative-suit.try-ordinary', '2026-09-21', '2027-03-22', 'runs']],
  // ALL 67, fifteen days from receipt: 8 in September, 7 October, a holiday, rolls to Thu 8.
  ['2026-09-22', 'serve-complaint → docketed',
    ['send-copy', 'administrative-suit.send-copy', '2026-09-21', '2026-09-28', 'met 2026-09-22'],
    ['answer 周长顺', 'administrative-suit.answer', '2026-09-22', '2026-10-08', 'runs']],
  ['2026-10-08', 'record-answer → docketed', ['answer 周长顺', 'administrative-suit.answer', '2026-09-22', '2026-10-08', 'met 2026-10-08']],
  // Ten days to send it (ALL 80, as CPL 151): 25 December, a Friday.
  ['2026-12-15', 'record-judgment → pronounced',
    ['outcome', 'administrative-suit.try-ordinary', '2026-09-21', '2027-03-22', 'met 2026-12-15'],
    ['send-judgment', 'litigation.send-judgment', '2026-12-15', '2026-12-25', 'runs']],
  // ALL 85, fifteen days: 14 in December, 1 January, New Year's Day, a Friday; the weekend follows; Mon 4.
  ['2026-12-17', 'record-service → pronounced', ['appeal-judgment-administrative 孙广田', 'administrative-suit.appeal-judgment', '2026-12-17', '2027-01-04', 'runs']],
  // 10 in December, 5 January 2027, a Tuesday.
  ['2026-12-21', 'record-service, all-served → served',
    ['send-judgment', 'litigation.send-judgment', '2026-12-15', '2026-12-25', 'met 2026-12-21'],
    ['appeal-judgment-administrative 周长顺', 'administrative-suit.appeal-judgment', '2026-12-21', '2027-01-05', 'runs']],
  // House rule, thirty days: 1 in December, 29 January, a Friday. ALL 88, three months from receipt of the appeal: 30 March, a Tuesday.
  ['2026-12-30', 'record-appeal → appealed',
    ['appeal-judgment-administrative 孙广田', 'administrative-suit.appeal-judgment', '2026-12-17', '2027-01-04', 'met 2026-12-30'],
    ['appeal-docket', 'litigation.appeal-docket', '2026-12-30', '2027-01-29', 'runs'],
    ['appeal-trial-administrative', 'administrative-suit.try-appeal', '2026-12-30', '2027-03-30', 'runs']],
  ['2027-01-06', 'time passes → appealed', ['appeal-judgment-administrative 周长顺', 'administrative-suit.appeal-judgment', '2026-12-21', '2027-01-05', 'lapsed 2027-01-06']],
  ['2027-01-08', 'record-appeal-docketing → second-instance', ['appeal-docket', 'litigation.appeal-docket', '2026-12-30', '2027-01-29', 'met 2027-01-08']],
  ['2027-03-16', 'record-appeal-outcome → concluded', ['appeal-trial-administrative', 'administrative-suit.try-appeal', '2026-12-30', '2027-03-30', 'met 2027-03-16']],
]);
