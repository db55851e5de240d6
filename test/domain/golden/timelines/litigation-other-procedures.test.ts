/** 诉讼 in the procedures beside the ordinary one, filed before Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07): 简易, 小额, 行政简易, and where nobody knows which. */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, courtClient, registrarA, theCourt } from '../../support.js';
import { type Line, Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

const answered = (variant: string): Timeline =>
  new Timeline(aProceeding({ procedure: 'litigation', variant }), legalDate('2026-09-16'))
    .open()
    .on('2026-09-18')
    .take(registrarA, 'record-filing', { courtId: 'court', filedOn: '2026-09-18' }, theCourt)
    .on('2026-09-22')
    .take(courtClient, 'record-docketing', { courtCaseNo: '(2026)黑0522民初402号', docketedOn: '2026-09-22' })
    .on('2026-09-24')
    .take(courtClient, 'serve-complaint', served(ZHOU, '2026-09-24'))
    .on('2026-10-09')
    .take(courtClient, 'record-answer', { partyId: ZHOU });
const judged = (variant: string, on: string, servedOn: string): Timeline =>
  answered(variant)
    .on(on)
    .take(courtClient, 'record-judgment', { on })
    .on(servedOn)
    .take(courtClient, 'record-service', served(SUN, servedOn))
    .take(courtClient, 'record-service', served(ZHOU, servedOn));

/** The same days in each: what differs is who is told them by which law, and how long the court has. */
// prettier-ignore
const toTheAnswer = (law: 'litigation' | 'administrative-suit', trial: string, until: string, isSent = true): Line[] => [
  // House rule, fifteen days: 1 October, a holiday; the first day after it is Thu 8.
  ['2026-09-16', 'open → referred', ['file', 'litigation.file', '2026-09-16', '2026-10-08', 'runs']],
  // CPL 126, ALL 51, seven days: 25 September, Mid-Autumn, rolls to Mon 28.
  ['2026-09-18', 'record-filing → filed',
    ['file', 'litigation.file', '2026-09-16', '2026-10-08', 'met 2026-09-18'],
    ['docket', `${law}.docket`, '2026-09-18', '2026-09-28', 'runs']],
  // CPL 128, ALL 67, five days to send the copy: 27 September, the holiday's Sunday, rolls to Mon 28.
  ['2026-09-22', 'record-docketing → docketed',
    ['docket', `${law}.docket`, '2026-09-18', '2026-09-28', 'met 2026-09-22'],
    ...(isSent ? [['send-copy', `${law}.send-copy`, '2026-09-22', '2026-09-28', 'runs'] as const] : []),
    ['outcome', trial, '2026-09-22', until, 'runs']],
  // CPL 128, ALL 67, fifteen days to answer: 6 in September, 9 October, a Friday: it lies behind the holiday.
  ['2026-09-24', 'serve-complaint → docketed',
    ...(isSent ? [['send-copy', `${law}.send-copy`, '2026-09-22', '2026-09-28', 'met 2026-09-24'] as const] : []),
    ['answer 周长顺', `${law}.answer`, '2026-09-24', '2026-10-09', 'runs']],
  ['2026-10-09', 'record-answer → docketed', ['answer 周长顺', `${law}.answer`, '2026-09-24', '2026-10-09', 'met 2026-10-09']],
];

// prettier-ignore
goldenTimeline('litigation summary', 'a suit in the summary procedure over National Day', () => judged('summary', '2026-11-16', '2026-11-18').on('2026-12-04').expire('appeal-judgment'), [
  // CPL 164, three months: 22 December, a Tuesday.
  ...toTheAnswer('litigation', 'litigation.try-summary', '2026-12-22'),
  // CPL 151, ten days: 26 November, a Thursday.
  ['2026-11-16', 'record-judgment → pronounced',
    ['outcome', 'litigation.try-summary', '2026-09-22', '2026-12-22', 'met 2026-11-16'],
    ['send-judgment', 'litigation.send-judgment', '2026-11-16', '2026-11-26', 'runs']],
  // CPL 171, fifteen days: 12 in November, 3 December, a Thursday.
  ['2026-11-18', 'record-service → pronounced', ['appeal-judgment 孙广田', 'litigation.appeal-judgment', '2026-11-18', '2026-12-03', 'runs']],
  ['2026-11-18', 'record-service, all-served → served',
    ['send-judgment', 'litigation.send-judgment', '2026-11-16', '2026-11-26', 'met 2026-11-18'],
    ['appeal-judgment 周长顺', 'litigation.appeal-judgment', '2026-11-18', '2026-12-03', 'runs']],
  ['2026-12-04', 'take-effect → concluded',
    ['appeal-judgment 孙广田', 'litigation.appeal-judgment', '2026-11-18', '2026-12-03', 'lapsed 2026-12-04'],
    ['appeal-judgment 周长顺', 'litigation.appeal-judgment', '2026-11-18', '2026-12-03', 'lapsed 2026-12-04']],
]);

// prettier-ignore
goldenTimeline('litigation small-claims', 'a small claim over National Day', () => answered('small-claims').on('2026-11-20').take(courtClient, 'record-judgment', { on: '2026-11-20' }), [
  // CPL 168, two months: 22 November, a Sunday, rolls to Mon 23.
  ...toTheAnswer('litigation', 'litigation.try-small-claims', '2026-11-23'),
  // CPL 165: one instance, so no time to appeal begins.
  ['2026-11-20', 'record-judgment → concluded', ['outcome', 'litigation.try-small-claims', '2026-09-22', '2026-11-23', 'met 2026-11-20']],
]);

// prettier-ignore
goldenTimeline('litigation administrative-summary', 'a summary administrative suit over National Day', () => judged('administrative-summary', '2026-11-05', '2026-11-06').on('2026-11-24').expire('appeal-judgment-administrative'), [
  // ALL 83, forty-five days: 8 in September, 31 in October, 6 November, a Friday.
  ...toTheAnswer('administrative-suit', 'administrative-suit.try-summary', '2026-11-06'),
  // Ten days to send it (as CPL 151): 15 November, a Sunday, rolls to Mon 16.
  ['2026-11-05', 'record-judgment → pronounced',
    ['outcome', 'administrative-suit.try-summary', '2026-09-22', '2026-11-06', 'met 2026-11-05'],
    ['send-judgment', 'litigation.send-judgment', '2026-11-05', '2026-11-16', 'runs']],
  // ALL 85, fifteen days: 21 November, a Saturday, rolls to Mon 23.
  ['2026-11-06', 'record-service → pronounced', ['appeal-judgment-administrative 孙广田', 'administrative-suit.appeal-judgment', '2026-11-06', '2026-11-23', 'runs']],
  ['2026-11-06', 'record-service, all-served → served',
    ['send-judgment', 'litigation.send-judgment', '2026-11-05', '2026-11-16', 'met 2026-11-06'],
    ['appeal-judgment-administrative 周长顺', 'administrative-suit.appeal-judgment', '2026-11-06', '2026-11-23', 'runs']],
  ['2026-11-24', 'take-effect → concluded',
    ['appeal-judgment-administrative 孙广田', 'administrative-suit.appeal-judgment', '2026-11-06', '2026-11-23', 'lapsed 2026-11-24'],
    ['appeal-judgment-administrative 周长顺', 'administrative-suit.appeal-judgment', '2026-11-06', '2026-11-23', 'lapsed 2026-11-24']],
]);

// prettier-ignore
goldenTimeline('litigation civil', 'a suit whose procedure nobody knows, over National Day', () => answered('civil').on('2026-11-10').take(courtClient, 'record-outcome', { kind: 'withdrawn', on: '2026-11-10' }), [
  // House rule, six months and no more than that: 22 March 2027, a Monday; and no five days for the copy are watched.
  ...toTheAnswer('litigation', 'litigation.outcome', '2027-03-22', false),
  ['2026-11-10', 'record-outcome → concluded', ['outcome', 'litigation.outcome', '2026-09-22', '2027-03-22', 'met 2026-11-10']],
]);
