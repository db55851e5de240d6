/** 人民调解 of a loan, agreed before Spring Festival 2026: off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28. */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, mediatorLi, registrarA, signs, yes } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];
const terms = [
  { debtorPartyIds: [ZHOU], creditorPartyId: SUN, kind: 'money', amount: '28000.00', description: '分两期归还借款', dueDate: '2026-03-31',
    instalments: [{ dueDate: '2026-02-16', amount: '8000.00' }, { dueDate: '2026-03-31', amount: '20000.00' }] },
]; // prettier-ignore

function walk(): Timeline {
  const road = new Timeline(aProceeding(), legalDate('2026-01-08'))
    .open({ caseSource: 'application', receivedOn: '2026-01-08' })
    .take(registrarA, 'record-willingness', yes(SUN))
    .on('2026-01-12')
    .take(registrarA, 'record-willingness', yes(ZHOU))
    .take(registrarA, 'accept')
    .take(registrarA, 'appoint-mediator', { mediatorId: 'li' })
    .on('2026-01-14')
    .take(mediatorLi, 'open-mediation')
    .on('2026-01-16')
    .take(mediatorLi, 'draft-agreement', { form: 'written', facts: '借款属实', terms })
    .on('2026-01-19')
    .take(registrarA, 'sign', signs(SUN))
    .take(registrarA, 'sign', signs(ZHOU))
    .take(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' })
    .on('2026-01-20')
    .take(registrarA, 'sign', { signer: 'seal', method: 'seal' });
  const [first, second] = road.facts.agreement!.terms[0]!.instalments.map(({ id }) => id);
  return road
    .on('2026-02-14')
    .take(registrarA, 'record-performance', { instalmentId: first, on: '2026-02-14', amount: '8000.00' })
    .on('2026-02-24')
    .take(mediatorLi, 'record-visit', { on: '2026-02-24', result: '第一期已付' })
    .on('2026-02-25')
    .expire('confirmation')
    .on('2026-03-26')
    .take(registrarA, 'record-performance', { instalmentId: second, on: '2026-03-26', amount: '20000.00' });
}

// prettier-ignore
goldenTimeline('people-mediation general', 'people’s mediation over Spring Festival', walk, [
  // House rule, 3 working days: Fri 9, Mon 12, Tue 13 January.
  ['2026-01-08', 'open → applied', ['accept', 'people-mediation.accept', '2026-01-08', '2026-01-13', 'runs']],
  ['2026-01-08', 'record-willingness → applied'],
  ['2026-01-12', 'record-willingness → applied'],
  // R75 33, one month from acceptance: the 12th of February, a Thursday.
  ['2026-01-12', 'accept → accepted',
    ['accept', 'people-mediation.accept', '2026-01-08', '2026-01-13', 'met 2026-01-12'],
    ['conclude', 'people-mediation.target', '2026-01-12', '2026-02-12', 'runs']],
  ['2026-01-12', 'appoint-mediator → accepted'],
  ['2026-01-14', 'open-mediation → mediating'],
  // House rule, 7 days: 16 + 7 = 23 January, a Friday.
  ['2026-01-16', 'draft-agreement → signing', ['sign', 'people-mediation.sign', '2026-01-16', '2026-01-23', 'runs']],
  ['2026-01-19', 'sign → signing'],
  ['2026-01-19', 'sign → signing'],
  ['2026-01-19', 'sign → signing'],
  // PML 29: in force with the last mark, the seal. PML 33, CPL 205: 30 days: 11 in January, so 19 February; a holiday, rolls (CPL 85) to Tue 24.
  // The days promised (PML 31) are those agreed and roll over nothing; the visit is a house rule: 30 days, 19 February, rolls to 24.
  ['2026-01-20', 'sign, take-effect → effective',
    ['conclude', 'people-mediation.target', '2026-01-12', '2026-02-12', 'met 2026-01-20'],
    ['sign', 'people-mediation.sign', '2026-01-16', '2026-01-23', 'met 2026-01-20'],
    ['confirmation', 'judicial-confirmation.apply', '2026-01-20', '2026-02-24', 'runs'],
    ['instalment', 'performance.instalment', '2026-01-20', '2026-02-16', 'runs'],
    ['instalment', 'performance.instalment', '2026-01-20', '2026-03-31', 'runs'],
    ['visit', 'performance.visit', '2026-01-20', '2026-02-24', 'runs']],
  ['2026-02-14', 'record-performance → effective', ['instalment', 'performance.instalment', '2026-01-20', '2026-02-16', 'met 2026-02-14']],
  // The next visit, 30 days from this one: 4 in February, so 26 March, a Thursday.
  ['2026-02-24', 'record-visit → effective', ['visit', 'performance.visit', '2026-02-24', '2026-03-26', 'runs']],
  ['2026-02-25', 'time passes → effective', ['confirmation', 'judicial-confirmation.apply', '2026-01-20', '2026-02-24', 'lapsed 2026-02-25']],
  ['2026-03-26', 'record-performance, complete → performed',
    ['instalment', 'performance.instalment', '2026-01-20', '2026-03-31', 'met 2026-03-26'],
    ['visit', 'performance.visit', '2026-02-24', '2026-03-26', 'met 2026-03-26']],
]);
