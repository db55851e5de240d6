/** 司法确认 of an agreement in force since 2026-03-18, before a court over the May holiday (off 05-01 to 05-05, worked on Saturday 05-09) and Dragon Boat (off 06-19 to 06-21). */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, anAgreement, basisOf, courtClient, registrarA, theCourt } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'post' });

const walk = (): Timeline =>
  new Timeline(aProceeding({ procedure: 'judicial-confirmation', handler: 'li', basis: basisOf(anAgreement()) }), legalDate('2026-04-14'))
    .open()
    .take(registrarA, 'join-application', { partyId: SUN })
    .take(registrarA, 'join-application', { partyId: ZHOU })
    .on('2026-04-15')
    .take(registrarA, 'file', { courtId: 'court', filedOn: '2026-04-15' }, theCourt)
    .on('2026-04-17')
    .take(courtClient, 'accept', { courtCaseNo: '(2026)黑0522民特3号' })
    .on('2026-04-30')
    .take(courtClient, 'extend-review', { approvedBy: '院长' })
    .on('2026-05-11')
    .take(courtClient, 'confirm', { rulingNo: '(2026)黑0522民特3号', rulingDate: '2026-05-11' })
    .on('2026-05-12')
    .take(courtClient, 'record-service', served(SUN, '2026-05-12'))
    .on('2026-06-04')
    .take(courtClient, 'record-service', served(ZHOU, '2026-06-04'))
    .on('2026-06-05')
    .expire('object')
    .on('2026-06-23')
    .expire('object');

// prettier-ignore
goldenTimeline('judicial-confirmation general', 'judicial confirmation over the May holiday', walk, [
  ['2026-04-14', 'open → prepared', ['prepare', 'judicial-confirmation.prepare', '2026-04-14', '2026-04-29', 'runs']],
  ['2026-04-14', 'join-application → prepared'],
  ['2026-04-14', 'join-application → prepared'],
  // 法释〔2011〕5号 4, three days: 18 April, a Saturday, rolls (CPL 85) to Mon 20.
  ['2026-04-15', 'file → filed', ['prepare', 'judicial-confirmation.prepare', '2026-04-14', '2026-04-29', 'met 2026-04-15'], ['accept', 'judicial-confirmation.accept', '2026-04-15', '2026-04-20', 'runs']],
  // 法释〔2011〕5号 5, fifteen days: 13 in April, so 2 May, a holiday; the first day after it is Wed 6.
  ['2026-04-17', 'accept → accepted',
    ['accept', 'judicial-confirmation.accept', '2026-04-15', '2026-04-20', 'met 2026-04-17'],
    ['review', 'judicial-confirmation.review', '2026-04-17', '2026-05-06', 'runs']],
  // The same article: ten days more, put to the end before it rolled: 2 + 10 = 12 May, a Tuesday.
  ['2026-04-30', 'extend-review → accepted', ['review', 'judicial-confirmation.review', '2026-04-17', '2026-05-12', 'runs']],
  // CPL 250, two years from the last instalment of 2026-12-31: 2028-12-31, a Sunday; 1 January is New Year's Day; so Tue 2 January 2029.
  ['2026-05-11', 'confirm → confirmed',
    ['review', 'judicial-confirmation.review', '2026-04-17', '2026-05-12', 'met 2026-05-11'],
    ['enforcement', 'enforcement.apply', '2026-12-31', '2029-01-02', 'runs']],
  // CPLI 372, fifteen days from each party's own receipt: 12 + 15 = 27 May, a Wednesday.
  ['2026-05-12', 'record-service → confirmed', ['object 孙广田', 'judicial-confirmation.object', '2026-05-12', '2026-05-27', 'runs']],
  // 4 + 15 = 19 June, Dragon Boat, rolls to Mon 22.
  ['2026-06-04', 'record-service → confirmed', ['object 周长顺', 'judicial-confirmation.object', '2026-06-04', '2026-06-22', 'runs']],
  ['2026-06-05', 'time passes → confirmed', ['object 孙广田', 'judicial-confirmation.object', '2026-05-12', '2026-05-27', 'lapsed 2026-06-05']],
  ['2026-06-23', 'time passes → confirmed', ['object 周长顺', 'judicial-confirmation.object', '2026-06-04', '2026-06-22', 'lapsed 2026-06-23']],
]);
