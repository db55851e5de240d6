/** 人民调解 where the law sets a term, over Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07; worked on Sunday 09-20 and Saturday 10-10): 医疗 and 劳动. */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, mediatorLi, registrarA, signs, yes } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];
const owed = (description: string, dueDate: string) => [
  { debtorPartyIds: [ZHOU], creditorPartyId: SUN, kind: 'money', amount: '9000.00', description, dueDate, instalments: [{ dueDate, amount: '9000.00' }] },
]; // prettier-ignore
const received = (variant: string, day: string): Timeline =>
  new Timeline(aProceeding({ variant, openedOn: legalDate(day), lastStepOn: legalDate(day) }), legalDate(day)).open({
    caseSource: 'application',
    receivedOn: day,
  });
const bothWilling = (road: Timeline): Timeline =>
  road.take(registrarA, 'record-willingness', yes(SUN)).take(registrarA, 'record-willingness', yes(ZHOU));
const signedAndPaid = (road: Timeline, sealedOn: string, on: string): Timeline => {
  road
    .take(registrarA, 'sign', signs(SUN))
    .take(registrarA, 'sign', signs(ZHOU))
    .take(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' })
    .on(sealedOn)
    .take(registrarA, 'sign', { signer: 'seal', method: 'seal' });
  const instalmentId = road.facts.agreement!.terms[0]!.instalments[0]!.id;
  return road.on(on).take(registrarA, 'record-performance', { instalmentId, on, amount: '9000.00' });
};

const medical = (): Timeline =>
  signedAndPaid(
    bothWilling(received('medical', '2026-09-10').on('2026-09-11'))
      .on('2026-09-14')
      .take(registrarA, 'accept')
      .take(registrarA, 'appoint-mediator', { mediatorId: 'li' })
      .on('2026-09-15')
      .take(mediatorLi, 'open-mediation')
      .on('2026-09-28')
      .take(mediatorLi, 'pause', { basis: 'appraisal' })
      .on('2026-10-19')
      .take(mediatorLi, 'resume')
      .on('2026-11-13')
      .take(registrarA, 'agree-longer', { until: '2026-11-30', documentId: 'd' })
      .on('2026-11-20')
      .take(mediatorLi, 'draft-agreement', { form: 'written', facts: '鉴定为次要责任', terms: owed('一次性补偿', '2026-12-13') }),
    '2026-11-23',
    '2026-12-11',
  );

// prettier-ignore
goldenTimeline('people-mediation medical', 'a medical dispute before the committee over Mid-Autumn and National Day', medical, [
  // House rule, three working days: Fri 11, Mon 14, Tue 15 September.
  ['2026-09-10', 'open → applied', ['accept', 'people-mediation.accept', '2026-09-10', '2026-09-15', 'runs']],
  ['2026-09-11', 'record-willingness → applied'],
  ['2026-09-11', 'record-willingness → applied'],
  // MED 38, thirty working days: 15 to 18, Sun 20 (worked), 21 to 24 make nine; 28 to 30 twelve; 8, 9, Sat 10 (worked) fifteen; three weeks from 12 October thirty: Fri 30.
  ['2026-09-14', 'accept → accepted',
    ['accept', 'people-mediation.accept', '2026-09-10', '2026-09-15', 'met 2026-09-14'],
    ['conclude', 'medical-mediation.conclude', '2026-09-14', '2026-10-30', 'runs']],
  ['2026-09-14', 'appoint-mediator → accepted'],
  ['2026-09-15', 'open-mediation → mediating'],
  ['2026-09-28', 'pause → paused', ['conclude', 'medical-mediation.conclude', '2026-09-14', '2026-10-30', 'suspended']],
  // MED 38: the appraisal is not counted. Nine days were used, twenty-one are left: four weeks from 19 October are twenty, Mon 16 November twenty-one.
  ['2026-10-19', 'resume → mediating', ['conclude', 'medical-mediation.conclude', '2026-09-14', '2026-11-16', 'runs']],
  // MED 38: the committee and the parties agree on a day, a Monday.
  ['2026-11-13', 'agree-longer → mediating', ['conclude', 'medical-mediation.conclude', '2026-09-14', '2026-11-30', 'runs']],
  // House rule, seven days: 27 November, a Friday.
  ['2026-11-20', 'draft-agreement → signing', ['sign', 'people-mediation.sign', '2026-11-20', '2026-11-27', 'runs']],
  ['2026-11-20', 'sign → signing'],
  ['2026-11-20', 'sign → signing'],
  ['2026-11-20', 'sign → signing'],
  // PML 29: in force with the seal. PML 33, CPL 205, thirty days: 7 in November, 23 December, a Wednesday; the visit (house rule) on the same day.
  // The day promised rolls over nothing: 13 December stays a Sunday.
  ['2026-11-23', 'sign, take-effect → effective',
    ['conclude', 'medical-mediation.conclude', '2026-09-14', '2026-11-30', 'met 2026-11-23'],
    ['sign', 'people-mediation.sign', '2026-11-20', '2026-11-27', 'met 2026-11-23'],
    ['confirmation', 'judicial-confirmation.apply', '2026-11-23', '2026-12-23', 'runs'],
    ['instalment', 'performance.instalment', '2026-11-23', '2026-12-13', 'runs'],
    ['visit', 'performance.visit', '2026-11-23', '2026-12-23', 'runs']],
  ['2026-12-11', 'record-performance, complete → performed',
    ['instalment', 'performance.instalment', '2026-11-23', '2026-12-13', 'met 2026-12-11'],
    ['visit', 'performance.visit', '2026-11-23', '2026-12-23', 'met 2026-12-11']],
]);

const labour = (): Timeline =>
  signedAndPaid(
    bothWilling(received('labour', '2026-09-21').on('2026-09-22'))
      .take(registrarA, 'accept')
      .take(registrarA, 'appoint-mediator', { mediatorId: 'li' })
      .on('2026-09-23')
      .take(mediatorLi, 'open-mediation')
      .on('2026-10-09')
      .expire('conclude')
      .on('2026-10-12')
      .take(mediatorLi, 'draft-agreement', { form: 'written', facts: '欠付工资属实', terms: owed('支付工资', '2026-10-31') }),
    '2026-10-13',
    '2026-10-30',
  );

// prettier-ignore
goldenTimeline('people-mediation labour', 'wages before the committee over National Day', labour, [
  // House rule, three working days: 22, 23, Thu 24 September. LMA 14, fifteen days from the receipt: 9 in September, 6 October, a holiday; Thu 8.
  ['2026-09-21', 'open → applied',
    ['accept', 'people-mediation.accept', '2026-09-21', '2026-09-24', 'runs'],
    ['conclude', 'labour-mediation.conclude', '2026-09-21', '2026-10-08', 'runs']],
  ['2026-09-22', 'record-willingness → applied'],
  ['2026-09-22', 'record-willingness → applied'],
  ['2026-09-22', 'accept → accepted', ['accept', 'people-mediation.accept', '2026-09-21', '2026-09-24', 'met 2026-09-22']],
  ['2026-09-22', 'appoint-mediator → accepted'],
  ['2026-09-23', 'open-mediation → mediating'],
  // LMA 14: the way to arbitration opens, and the talks go on: no date is touched.
  ['2026-10-09', 'open-arbitration → mediating'],
  // House rule, seven days: 19 October, a Monday.
  ['2026-10-12', 'draft-agreement → signing', ['sign', 'people-mediation.sign', '2026-10-12', '2026-10-19', 'runs']],
  ['2026-10-12', 'sign → signing'],
  ['2026-10-12', 'sign → signing'],
  ['2026-10-12', 'sign → signing'],
  // PML 33, CPL 205, thirty days: 18 in October, 12 November, a Thursday; the visit on the same day. The wages are promised for a Saturday, and it stays.
  ['2026-10-13', 'sign, take-effect → effective',
    ['conclude', 'labour-mediation.conclude', '2026-09-21', '2026-10-08', 'met 2026-10-13'],
    ['sign', 'people-mediation.sign', '2026-10-12', '2026-10-19', 'met 2026-10-13'],
    ['confirmation', 'judicial-confirmation.apply', '2026-10-13', '2026-11-12', 'runs'],
    ['instalment', 'performance.instalment', '2026-10-13', '2026-10-31', 'runs'],
    ['visit', 'performance.visit', '2026-10-13', '2026-11-12', 'runs']],
  ['2026-10-30', 'record-performance, complete → performed',
    ['instalment', 'performance.instalment', '2026-10-13', '2026-10-31', 'met 2026-10-30'],
    ['visit', 'performance.visit', '2026-10-13', '2026-11-12', 'met 2026-10-30']],
]);
