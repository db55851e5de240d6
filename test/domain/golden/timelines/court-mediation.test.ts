/** 法院委托调解 after docketing, in the ordinary procedure, over Spring Festival 2026: off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28. */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, courtClient, dockingClerk, loanTerms, mediatorLi, registrarA, signs, theCourt, yes } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];
const until = '2026-03-20';

const walk = (): Timeline =>
  new Timeline(aProceeding({ procedure: 'court-mediation', variant: 'ordinary' }), legalDate('2026-02-05'))
    .open({ receivedOn: '2026-02-05' })
    .take(dockingClerk, 'refer', { courtId: 'court' }, theCourt)
    .take(dockingClerk, 'record-willingness', yes(SUN))
    .on('2026-02-06')
    .take(dockingClerk, 'record-willingness', yes(ZHOU))
    .take(dockingClerk, 'choose-body', { organisationId: 'committee' })
    .take(registrarA, 'confirm-receipt')
    .take(registrarA, 'appoint-mediator', { mediatorId: 'li' })
    .on('2026-02-12')
    .take(mediatorLi, 'open-mediation', { noticeVersion: '1' })
    .on('2026-02-24')
    .take(mediatorLi, 'consent-to-longer', { partyId: SUN, until })
    .take(mediatorLi, 'consent-to-longer', { partyId: ZHOU, until })
    .take(mediatorLi, 'agree-longer', { until })
    .on('2026-02-25')
    .expire('conclude')
    .on('2026-03-12')
    .take(mediatorLi, 'draft-agreement')
    .take(registrarA, 'sign', signs(SUN))
    .take(registrarA, 'sign', signs(ZHOU))
    .take(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' })
    .take(registrarA, 'sign', { signer: 'seal', method: 'seal' })
    .on('2026-03-13')
    .take(mediatorLi, 'record-agreement', { facts: '借款属实', terms: loanTerms() })
    .on('2026-03-16')
    .take(courtClient, 'issue-statement', { documentNo: '(2026)黑0522民初88号', on: '2026-03-16' })
    .on('2026-03-18')
    .take(courtClient, 'record-receipt', { partyId: SUN, method: 'in-person' })
    .on('2026-03-19')
    .take(courtClient, 'record-receipt', { partyId: ZHOU, method: 'in-person' });

// prettier-ignore
goldenTimeline('court-mediation ordinary', 'court mediation after docketing over Spring Festival', walk, [
  // 在线调解规则 10, three working days to designate: Fri 6, Mon 9, Tue 10 February.
  ['2026-02-05', 'open → applied', ['designate', 'court-mediation.designate', '2026-02-05', '2026-02-10', 'runs']],
  ['2026-02-05', 'refer → applied'],
  ['2026-02-05', 'record-willingness → applied'],
  // The same article, two working days to choose together, from the consent: Mon 9, Tue 10.
  ['2026-02-06', 'record-willingness, everybody-agrees → choosing', ['choose', 'court-mediation.choose', '2026-02-06', '2026-02-10', 'runs']],
  // 在线调解规则 12, three working days to confirm: Mon 9, Tue 10, Wed 11.
  ['2026-02-06', 'choose-body → offered',
    ['designate', 'court-mediation.designate', '2026-02-05', '2026-02-10', 'met 2026-02-06'],
    ['choose', 'court-mediation.choose', '2026-02-06', '2026-02-10', 'met 2026-02-06'],
    ['confirm', 'court-mediation.confirm-receipt', '2026-02-06', '2026-02-11', 'runs']],
  // 特邀调解规定 27, fifteen calendar days from the signature for the papers: 21 February, in the holiday; the first day after it is Tue 24.
  ['2026-02-06', 'confirm-receipt, all-reached → received',
    ['confirm', 'court-mediation.confirm-receipt', '2026-02-06', '2026-02-11', 'met 2026-02-06'],
    ['conclude', 'court-mediation.ordinary', '2026-02-06', '2026-02-24', 'runs']],
  ['2026-02-06', 'appoint-mediator → received'],
  ['2026-02-12', 'open-mediation → mediating'],
  ['2026-02-24', 'consent-to-longer → mediating'],
  ['2026-02-24', 'consent-to-longer → mediating'],
  // The opinion of 2025 (三) allows up to thirty days more, from the fifteenth day (21 February) on, so until 23 March at most; agreed until the 20th.
  ['2026-02-24', 'agree-longer → mediating', ['extended', 'court-mediation.extended', '2026-02-24', '2026-03-20', 'runs']],
  ['2026-02-25', 'go-on-longer → mediating', ['conclude', 'court-mediation.ordinary', '2026-02-06', '2026-02-24', 'stopped 2026-02-25']],
  ['2026-03-12', 'draft-agreement → signing'],
  ['2026-03-12', 'sign → signing'],
  // House rule, three working days to write down what every party has signed: 13, 16, Tue 17 March.
  ['2026-03-12', 'sign, all-signed → signed',
    ['extended', 'court-mediation.extended', '2026-02-24', '2026-03-20', 'met 2026-03-12'],
    ['record', 'court-mediation.record-agreement', '2026-03-12', '2026-03-17', 'runs']],
  ['2026-03-12', 'sign → signed'],
  ['2026-03-12', 'sign → signed'],
  // House rule, fifteen days to look after the court's review: 28 March, an ordinary Saturday, rolls to Mon 30.
  ['2026-03-13', 'record-agreement → court-review',
    ['record', 'court-mediation.record-agreement', '2026-03-12', '2026-03-17', 'met 2026-03-13'],
    ['review', 'court-mediation.review', '2026-03-13', '2026-03-30', 'runs']],
  ['2026-03-16', 'issue-statement → serving'],
  ['2026-03-18', 'record-receipt → serving'],
  // CPL 100: in force with the last signature of receipt. CPL 250, two years from the last instalment of 2026-12-31: 2028-12-31 is a Sunday, the next
  // day New Year's Day: Tue 2 January 2029.
  ['2026-03-19', 'record-receipt, take-effect → statement-effective',
    ['review', 'court-mediation.review', '2026-03-13', '2026-03-30', 'met 2026-03-19'],
    ['enforcement', 'enforcement.apply', '2026-12-31', '2029-01-02', 'runs']],
]);
