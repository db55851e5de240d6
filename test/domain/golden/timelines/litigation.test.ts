/** 诉讼 as the court has it, filed before Spring Festival 2026 (off 02-15 to 02-23) and judged before Mid-Autumn (off 09-25 to 09-27). */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, courtClient, registrarA, theCourt } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });

const walk = (): Timeline =>
  new Timeline(aProceeding({ procedure: 'litigation', variant: 'ordinary' }), legalDate('2026-02-03'))
    .open()
    .on('2026-02-09')
    .take(registrarA, 'record-filing', { courtId: 'court', filedOn: '2026-02-09' }, theCourt)
    .on('2026-02-13')
    .take(courtClient, 'record-docketing', { courtCaseNo: '(2026)黑0522民初88号', docketedOn: '2026-02-13' })
    .on('2026-02-24')
    .take(courtClient, 'serve-complaint', served(ZHOU, '2026-02-24'))
    .on('2026-03-10')
    .take(courtClient, 'record-answer', { partyId: ZHOU })
    .on('2026-03-16')
    .take(courtClient, 'stop-counting', { basis: 'appraisal' })
    .on('2026-04-07')
    .take(courtClient, 'count-again')
    .on('2026-09-02')
    .take(courtClient, 'record-judgment', { on: '2026-09-02' })
    .on('2026-09-10')
    .take(courtClient, 'record-service', served(SUN, '2026-09-10'))
    .on('2026-09-14')
    .take(courtClient, 'record-service', served(ZHOU, '2026-09-14'))
    .on('2026-09-29')
    .expire('appeal-judgment')
    .on('2026-09-30')
    .expire('appeal-judgment')
    .on('2026-10-08')
    .take(courtClient, 'record-effect', { effectiveOn: '2026-09-30', until: '2026-10-31' });

// prettier-ignore
goldenTimeline('litigation ordinary', 'a suit over Spring Festival and Mid-Autumn', walk, [
  // House rule, fifteen days: 18 February, a holiday, rolls to Tue 24.
  ['2026-02-03', 'open → referred', ['file', 'litigation.file', '2026-02-03', '2026-02-24', 'runs']],
  // CPL 126, seven days: 16 February, a holiday, rolls (CPL 85) to Tue 24.
  ['2026-02-09', 'record-filing → filed',
    ['file', 'litigation.file', '2026-02-03', '2026-02-24', 'met 2026-02-09'],
    ['docket', 'litigation.docket', '2026-02-09', '2026-02-24', 'runs']],
  // CPL 128, five days: 18 February, rolls to 24. CPL 152, six months from docketing: 13 August, a Thursday.
  ['2026-02-13', 'record-docketing → docketed',
    ['docket', 'litigation.docket', '2026-02-09', '2026-02-24', 'met 2026-02-13'],
    ['send-copy', 'litigation.send-copy', '2026-02-13', '2026-02-24', 'runs'],
    ['outcome', 'litigation.try-ordinary', '2026-02-13', '2026-08-13', 'runs']],
  // CPL 128, fifteen days from receipt: 4 in February, so 11 March, a Wednesday.
  ['2026-02-24', 'serve-complaint → docketed',
    ['send-copy', 'litigation.send-copy', '2026-02-13', '2026-02-24', 'met 2026-02-24'],
    ['answer 周长顺', 'litigation.answer', '2026-02-24', '2026-03-11', 'runs']],
  ['2026-03-10', 'record-answer → docketed', ['answer 周长顺', 'litigation.answer', '2026-02-24', '2026-03-11', 'met 2026-03-10']],
  ['2026-03-16', 'stop-counting → not-counted', ['outcome', 'litigation.try-ordinary', '2026-02-13', '2026-08-13', 'suspended']],
  // CPLI 243: from 16 March to 6 April 16 + 6 = 22 days are not counted; 13 August + 22 = 4 September, a Friday.
  ['2026-04-07', 'count-again → docketed', ['outcome', 'litigation.try-ordinary', '2026-02-13', '2026-09-04', 'runs']],
  // CPL 151, ten days to send it: 12 September, an ordinary Saturday, rolls to Mon 14.
  ['2026-09-02', 'record-judgment → pronounced',
    ['outcome', 'litigation.try-ordinary', '2026-02-13', '2026-09-04', 'met 2026-09-02'],
    ['send-judgment', 'litigation.send-judgment', '2026-09-02', '2026-09-14', 'runs']],
  // CPL 171, fifteen days from service on each: 25 September, Mid-Autumn; the first day after the holiday is Mon 28.
  ['2026-09-10', 'record-service → pronounced', ['appeal-judgment 孙广田', 'litigation.appeal-judgment', '2026-09-10', '2026-09-28', 'runs']],
  // 14 + 15 = 29 September, a Tuesday.
  ['2026-09-14', 'record-service, all-served → served',
    ['send-judgment', 'litigation.send-judgment', '2026-09-02', '2026-09-14', 'met 2026-09-14'],
    ['appeal-judgment 周长顺', 'litigation.appeal-judgment', '2026-09-14', '2026-09-29', 'runs']],
  // One of them may still appeal: the judgment waits for the last.
  ['2026-09-29', 'time passes → served', ['appeal-judgment 孙广田', 'litigation.appeal-judgment', '2026-09-10', '2026-09-28', 'lapsed 2026-09-29']],
  ['2026-09-30', 'take-effect → concluded', ['appeal-judgment 周长顺', 'litigation.appeal-judgment', '2026-09-14', '2026-09-29', 'lapsed 2026-09-30']],
  // CPL 250, two years from the last day for performance, 2026-10-31: 2028-10-31, a Tuesday.
  ['2026-10-08', 'record-effect → concluded', ['enforcement', 'enforcement.apply', '2026-10-31', '2028-10-31', 'runs']],
]);
