/** 法院委托调解 in the summary procedure, and 邀请调解 in both, over the May holiday (off 05-01 to 05-05, worked on Saturday 05-09) and Dragon Boat 2026 (off 06-19 to 06-21). */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, courtClient, dockingClerk, loanTerms, mediatorLi, registrarA, signs, theCourt, yes } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];

const referred = (variant: string, day: string): Timeline =>
  new Timeline(aProceeding({ procedure: 'court-mediation', variant, openedOn: legalDate(day), lastStepOn: legalDate(day) }), legalDate(day))
    .open({ receivedOn: day })
    .take(dockingClerk, 'refer', { courtId: 'court' }, theCourt)
    .take(dockingClerk, 'record-willingness', yes(SUN));
const agreed = (road: Timeline): Timeline =>
  road
    .take(mediatorLi, 'draft-agreement')
    .take(registrarA, 'sign', signs(SUN))
    .take(registrarA, 'sign', signs(ZHOU))
    .take(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' })
    .take(registrarA, 'sign', { signer: 'seal', method: 'seal' })
    .take(mediatorLi, 'record-agreement', { facts: '借款属实', terms: loanTerms() });

const summary = (): Timeline =>
  agreed(
    referred('summary', '2026-06-08')
      .on('2026-06-09')
      .take(dockingClerk, 'record-willingness', yes(ZHOU))
      .on('2026-06-10')
      .take(dockingClerk, 'choose-body', { organisationId: 'committee' })
      .on('2026-06-12')
      .take(registrarA, 'confirm-receipt')
      .take(registrarA, 'appoint-mediator', { mediatorId: 'li' })
      .on('2026-06-15')
      .take(mediatorLi, 'open-mediation', { noticeVersion: '1' })
      .on('2026-06-22'),
  )
    .on('2026-06-24')
    .take(courtClient, 'record-suit-withdrawal', { on: '2026-06-24' });

// prettier-ignore
goldenTimeline('court-mediation summary', 'court mediation in the summary procedure over Dragon Boat', summary, [
  // 在线调解规则 10, three working days to designate: 9, 10, Thu 11 June.
  ['2026-06-08', 'open → applied', ['designate', 'court-mediation.designate', '2026-06-08', '2026-06-11', 'runs']],
  ['2026-06-08', 'refer → applied'],
  ['2026-06-08', 'record-willingness → applied'],
  // The same article, two working days to choose together: 10, Thu 11.
  ['2026-06-09', 'record-willingness, everybody-agrees → choosing', ['choose', 'court-mediation.choose', '2026-06-09', '2026-06-11', 'runs']],
  // 在线调解规则 12, three working days to confirm: Thu 11, Fri 12, Mon 15.
  ['2026-06-10', 'choose-body → offered',
    ['designate', 'court-mediation.designate', '2026-06-08', '2026-06-11', 'met 2026-06-10'],
    ['choose', 'court-mediation.choose', '2026-06-09', '2026-06-11', 'met 2026-06-10'],
    ['confirm', 'court-mediation.confirm-receipt', '2026-06-10', '2026-06-15', 'runs']],
  // 特邀调解规定 27, seven days from the signature for the papers: 19 June, Dragon Boat, rolls over the weekend to Mon 22.
  ['2026-06-12', 'confirm-receipt, all-reached → received',
    ['confirm', 'court-mediation.confirm-receipt', '2026-06-10', '2026-06-15', 'met 2026-06-12'],
    ['conclude', 'court-mediation.summary', '2026-06-12', '2026-06-22', 'runs']],
  ['2026-06-12', 'appoint-mediator → received'],
  ['2026-06-15', 'open-mediation → mediating'],
  ['2026-06-22', 'draft-agreement → signing'],
  ['2026-06-22', 'sign → signing'],
  // House rule, three working days to write down what every party has signed: 23, 24, Thu 25 June.
  ['2026-06-22', 'sign, all-signed → signed',
    ['conclude', 'court-mediation.summary', '2026-06-12', '2026-06-22', 'met 2026-06-22'],
    ['record', 'court-mediation.record-agreement', '2026-06-22', '2026-06-25', 'runs']],
  ['2026-06-22', 'sign → signed'],
  ['2026-06-22', 'sign → signed'],
  // House rule, fifteen days to look after the court's review: 8 in June, 7 July, a Tuesday.
  ['2026-06-22', 'record-agreement → court-review',
    ['record', 'court-mediation.record-agreement', '2026-06-22', '2026-06-25', 'met 2026-06-22'],
    ['review', 'court-mediation.review', '2026-06-22', '2026-07-07', 'runs']],
  // 特邀调解规定 20: what was agreed may end in the withdrawal of the suit as well.
  ['2026-06-24', 'record-suit-withdrawal → suit-withdrawn', ['review', 'court-mediation.review', '2026-06-22', '2026-07-07', 'met 2026-06-24']],
]);

const beforeTheJudge = (variant: string, opened: string, consent: string, named: string, taken: string): Timeline =>
  referred(variant, opened)
    .on(consent)
    .take(dockingClerk, 'record-willingness', yes(ZHOU))
    .on(named)
    .take(courtClient, 'designate', { organisationId: 'committee', askedOfTheCourt: true })
    .on(taken)
    .take(registrarA, 'confirm-receipt')
    .take(registrarA, 'appoint-mediator', { mediatorId: 'li' })
    .take(mediatorLi, 'open-mediation', { noticeVersion: '1' });

const longer = '2026-05-20';
const invited = (): Timeline =>
  agreed(
    beforeTheJudge('invited', '2026-04-17', '2026-04-20', '2026-04-21', '2026-04-23')
      .on('2026-04-30')
      .take(mediatorLi, 'consent-to-longer', { partyId: SUN, until: longer })
      .take(mediatorLi, 'consent-to-longer', { partyId: ZHOU, until: longer })
      .take(mediatorLi, 'agree-longer', { until: longer })
      .on('2026-05-07')
      .expire('by-judge')
      .on('2026-05-12'),
  )
    .on('2026-05-14')
    .take(courtClient, 'issue-statement', { documentNo: '(2026)黑0522民初131号', on: '2026-05-14' })
    .on('2026-05-15')
    .take(courtClient, 'record-receipt', { partyId: SUN, method: 'in-person' })
    .on('2026-05-18')
    .take(courtClient, 'record-receipt', { partyId: ZHOU, method: 'in-person' });

// prettier-ignore
goldenTimeline('court-mediation invited', 'a mediator invited by the court over the May holiday', invited, [
  // 在线调解规则 10, three working days: Mon 20, 21, Wed 22 April.
  ['2026-04-17', 'open → applied', ['designate', 'court-mediation.designate', '2026-04-17', '2026-04-22', 'runs']],
  ['2026-04-17', 'refer → applied'],
  ['2026-04-17', 'record-willingness → applied'],
  // Two working days to choose: 21, Wed 22. 民事调解规定 4, fifteen days from the consent of all: 10 in April, 5 May, a holiday; the first day after it is Wed 6.
  ['2026-04-20', 'record-willingness, everybody-agrees → choosing',
    ['choose', 'court-mediation.choose', '2026-04-20', '2026-04-22', 'runs'],
    ['by-judge', 'court-mediation.by-judge-ordinary', '2026-04-20', '2026-05-06', 'runs']],
  // 在线调解规则 12, three working days: 22, 23, Fri 24 April.
  ['2026-04-21', 'designate → offered',
    ['designate', 'court-mediation.designate', '2026-04-17', '2026-04-22', 'met 2026-04-21'],
    ['choose', 'court-mediation.choose', '2026-04-20', '2026-04-22', 'met 2026-04-21'],
    ['confirm', 'court-mediation.confirm-receipt', '2026-04-21', '2026-04-24', 'runs']],
  // The body has no period of its own: it helps within the judge's.
  ['2026-04-23', 'confirm-receipt, all-reached → received', ['confirm', 'court-mediation.confirm-receipt', '2026-04-21', '2026-04-24', 'met 2026-04-23']],
  ['2026-04-23', 'appoint-mediator → received'],
  ['2026-04-23', 'open-mediation → mediating'],
  ['2026-04-30', 'consent-to-longer → mediating'],
  ['2026-04-30', 'consent-to-longer → mediating'],
  // 民事调解规定 4: all of them want to go on. It counts from the end of the judge's fifteen days, since only this time is left out of the court's trial limit.
  ['2026-04-30', 'agree-longer → mediating', ['extended', 'court-mediation.extended', '2026-05-06', '2026-05-20', 'runs']],
  ['2026-05-07', 'go-on-longer → mediating', ['by-judge', 'court-mediation.by-judge-ordinary', '2026-04-20', '2026-05-06', 'stopped 2026-05-07']],
  ['2026-05-12', 'draft-agreement → signing'],
  ['2026-05-12', 'sign → signing'],
  // House rule, three working days to write down what every party has signed: 13, 14, Fri 15 May.
  ['2026-05-12', 'sign, all-signed → signed',
    ['extended', 'court-mediation.extended', '2026-05-06', '2026-05-20', 'met 2026-05-12'],
    ['record', 'court-mediation.record-agreement', '2026-05-12', '2026-05-15', 'runs']],
  ['2026-05-12', 'sign → signed'],
  ['2026-05-12', 'sign → signed'],
  // House rule, fifteen days: 27 May, a Wednesday.
  ['2026-05-12', 'record-agreement → court-review',
    ['record', 'court-mediation.record-agreement', '2026-05-12', '2026-05-15', 'met 2026-05-12'],
    ['review', 'court-mediation.review', '2026-05-12', '2026-05-27', 'runs']],
  ['2026-05-14', 'issue-statement → serving'],
  ['2026-05-15', 'record-receipt → serving'],
  // CPL 100: in force with the last receipt. CPL 250, two years from the last instalment of 2026-12-31: a Sunday, then New Year's Day: Tue 2 January 2029.
  ['2026-05-18', 'record-receipt, take-effect → statement-effective',
    ['review', 'court-mediation.review', '2026-05-12', '2026-05-27', 'met 2026-05-18'],
    ['enforcement', 'enforcement.apply', '2026-12-31', '2029-01-02', 'runs']],
]);

const until = '2026-07-03';
const invitedSummary = (): Timeline =>
  beforeTheJudge('invited-summary', '2026-06-10', '2026-06-12', '2026-06-15', '2026-06-16')
    .on('2026-06-24')
    .take(mediatorLi, 'consent-to-longer', { partyId: SUN, until })
    .take(mediatorLi, 'consent-to-longer', { partyId: ZHOU, until })
    .take(mediatorLi, 'agree-longer', { until })
    .on('2026-06-30')
    .take(mediatorLi, 'terminate', { ground: 'wide-gap' })
    .on('2026-07-01')
    .take(registrarA, 'return-to-court', { basics: '借款三万元', cause: '各执一词' });

// prettier-ignore
goldenTimeline('court-mediation invited-summary', 'a mediator invited in the summary procedure over Dragon Boat', invitedSummary, [
  // Three working days: Thu 11, Fri 12, Mon 15 June.
  ['2026-06-10', 'open → applied', ['designate', 'court-mediation.designate', '2026-06-10', '2026-06-15', 'runs']],
  ['2026-06-10', 'refer → applied'],
  ['2026-06-10', 'record-willingness → applied'],
  // Two working days: Mon 15, Tue 16. 民事调解规定 4, seven days from the consent of all: 19 June, Dragon Boat, rolls to Mon 22.
  ['2026-06-12', 'record-willingness, everybody-agrees → choosing',
    ['choose', 'court-mediation.choose', '2026-06-12', '2026-06-16', 'runs'],
    ['by-judge', 'court-mediation.by-judge-summary', '2026-06-12', '2026-06-22', 'runs']],
  // Three working days: 16, 17, Thu 18.
  ['2026-06-15', 'designate → offered',
    ['designate', 'court-mediation.designate', '2026-06-10', '2026-06-15', 'met 2026-06-15'],
    ['choose', 'court-mediation.choose', '2026-06-12', '2026-06-16', 'met 2026-06-15'],
    ['confirm', 'court-mediation.confirm-receipt', '2026-06-15', '2026-06-18', 'runs']],
  ['2026-06-16', 'confirm-receipt, all-reached → received', ['confirm', 'court-mediation.confirm-receipt', '2026-06-15', '2026-06-18', 'met 2026-06-16']],
  ['2026-06-16', 'appoint-mediator → received'],
  ['2026-06-16', 'open-mediation → mediating'],
  // The judge's days ended nothing (民事调解规定 4): two days later all want to go on, and are in the longer time at once; it counts from where those days ended.
  ['2026-06-24', 'consent-to-longer → mediating'],
  ['2026-06-24', 'consent-to-longer → mediating'],
  ['2026-06-24', 'agree-longer, go-on-longer → mediating',
    ['by-judge', 'court-mediation.by-judge-summary', '2026-06-12', '2026-06-22', 'stopped 2026-06-24'],
    ['extended', 'court-mediation.extended', '2026-06-22', '2026-07-03', 'runs']],
  // House rule, one working day to give it back: Wed 1 July.
  ['2026-06-30', 'terminate → failed',
    ['extended', 'court-mediation.extended', '2026-06-22', '2026-07-03', 'stopped 2026-06-30'],
    ['return', 'court-mediation.return', '2026-06-30', '2026-07-01', 'runs']],
  ['2026-07-01', 'return-to-court → returned', ['return', 'court-mediation.return', '2026-06-30', '2026-07-01', 'met 2026-07-01']],
]);
