/** 强制执行 over Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07). */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, courtClient, registrarA, theCourt } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const confirmed = { id: 'c', procedure: 'judicial-confirmation', variant: 'general', state: 'confirmed', ended: true } as const;

const walk = (): Timeline =>
  new Timeline(aProceeding({ procedure: 'enforcement', case: { siblings: [confirmed] } }), legalDate('2026-09-10'))
    .open()
    .on('2026-09-18')
    .take(registrarA, 'file', { courtId: 'court', filedOn: '2026-09-18' }, theCourt)
    .on('2026-09-24')
    .take(courtClient, 'docket', { courtCaseNo: '(2026)黑0522执1号' })
    .on('2026-09-28')
    .take(courtClient, 'send-notice', { on: '2026-09-28' })
    .on('2026-10-12')
    .take(courtClient, 'record-settlement', { until: '2026-11-29' })
    .on('2026-12-01')
    .take(courtClient, 'resume')
    .on('2026-12-21')
    .take(courtClient, 'record-execution', { on: '2026-12-21' });

// prettier-ignore
goldenTimeline('enforcement general', 'enforcement over Mid-Autumn and National Day', walk, [
  // House rule, fifteen days: 25 September, Mid-Autumn, rolls to Mon 28.
  ['2026-09-10', 'open → prepared', ['file', 'enforcement.file', '2026-09-10', '2026-09-28', 'runs']],
  // Seven days to docket: 25 September, rolls to Mon 28. CPLI 480, ten days to send the notice: 28. CPL 237, six months: 2027-03-18, a Thursday.
  ['2026-09-18', 'file → filed',
    ['file', 'enforcement.file', '2026-09-10', '2026-09-28', 'met 2026-09-18'],
    ['docket', 'enforcement.docket', '2026-09-18', '2026-09-28', 'runs'],
    ['notice', 'enforcement.notice', '2026-09-18', '2026-09-28', 'runs'],
    ['execute', 'enforcement.execute', '2026-09-18', '2027-03-18', 'runs']],
  ['2026-09-24', 'docket → docketed', ['docket', 'enforcement.docket', '2026-09-18', '2026-09-28', 'met 2026-09-24']],
  ['2026-09-28', 'send-notice → docketed', ['notice', 'enforcement.notice', '2026-09-18', '2026-09-28', 'met 2026-09-28']],
  // The day the parties settled on themselves rolls over nothing: 29 November stays a Sunday.
  ['2026-10-12', 'record-settlement → settled',
    ['execute', 'enforcement.execute', '2026-09-18', '2027-03-18', 'suspended'],
    ['settlement', 'performance.instalment', '2026-10-12', '2026-11-29', 'runs']],
  // From 12 October to 30 November 20 + 30 = 50 days are not counted: 18 March + 50 = 7 May 2027, a Friday.
  ['2026-12-01', 'resume → docketed',
    ['execute', 'enforcement.execute', '2026-09-18', '2027-05-07', 'runs'],
    ['settlement', 'performance.instalment', '2026-10-12', '2026-11-29', 'stopped 2026-12-01']],
  ['2026-12-21', 'record-execution → executed', ['execute', 'enforcement.execute', '2026-09-18', '2027-05-07', 'met 2026-12-21']],
]);
