/** 行政调解 of two kinds that end with an agreement, over National Day 2026 (off 10-01 to 10-07, worked on Saturday 10-10): 一般, and 消费 under the measures in force since 2026-04-15 (Order 121). */
import type { Actor } from '../../../../src/domain/actor.js';
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, registrarA, seatOf, signs, yes } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];
const officer: Actor = {
  ...registrarA, id: '经办人', name: '经办人', organisationId: 'agency', organisationKind: 'agency', organisationName: '县某局', roles: ['officer'],
}; // prettier-ignore
const owed = (description: string, dueDate: string) => [
  { debtorPartyIds: [ZHOU], creditorPartyId: SUN, kind: 'money', amount: '6000.00', description, dueDate, instalments: [{ dueDate, amount: '6000.00' }] },
]; // prettier-ignore
const received = (variant: string, day: string): Timeline =>
  new Timeline(
    aProceeding({
      procedure: 'administrative-mediation',
      variant,
      organisationId: 'agency',
      seats: { agency: seatOf(officer) },
      openedOn: legalDate(day),
      lastStepOn: legalDate(day),
    }),
    legalDate(day),
  )
    .open({ receivedOn: day })
    .take(officer, 'record-willingness', yes(SUN))
    .take(officer, 'record-willingness', yes(ZHOU));
const paid = (road: Timeline, on: string): Timeline => {
  const instalmentId = road.facts.agreement!.terms[0]!.instalments[0]!.id;
  return road.on(on).take(officer, 'record-performance', { instalmentId, on, amount: '6000.00' });
};

const general = (): Timeline =>
  paid(
    received('general', '2026-08-31')
      .on('2026-09-04')
      .take(officer, 'accept')
      .on('2026-09-08')
      .take(officer, 'open-mediation')
      .on('2026-09-10')
      .take(officer, 'pause', { basis: 'inspection' })
      .on('2026-09-16')
      .take(officer, 'resume')
      .on('2026-10-09')
      .take(officer, 'draft-agreement', { form: 'written', facts: '排水沟位置已查明', terms: owed('赔偿淹地损失', '2026-12-06') })
      .take(officer, 'sign', signs(SUN))
      .on('2026-10-10')
      .take(officer, 'sign', signs(ZHOU))
      .take(officer, 'sign', { signer: 'seal', method: 'seal' })
      .on('2026-11-09')
      .take(officer, 'record-visit', { on: '2026-11-09', result: '正在筹款' }),
    '2026-12-04',
  );

// prettier-ignore
goldenTimeline('administrative-mediation general', 'an organ mediates between neighbours over National Day', general, [
  // House rule, five working days: 1, 2, 3, 4, Mon 7 September.
  ['2026-08-31', 'open → applied', ['accept', 'administrative-mediation.accept', '2026-08-31', '2026-09-07', 'runs']],
  ['2026-08-31', 'record-willingness → applied'],
  ['2026-08-31', 'record-willingness → applied'],
  // House rule, thirty days (no statute has one): 26 in September, 4 October, a holiday; the first day after it is Thu 8.
  ['2026-09-04', 'accept → accepted',
    ['accept', 'administrative-mediation.accept', '2026-08-31', '2026-09-07', 'met 2026-09-04'],
    ['conclude', 'administrative-mediation.conclude', '2026-09-04', '2026-10-08', 'runs']],
  ['2026-09-08', 'open-mediation → mediating'],
  ['2026-09-10', 'pause → paused', ['conclude', 'administrative-mediation.conclude', '2026-09-04', '2026-10-08', 'suspended']],
  // The inspection is not counted, from the 10th to the 15th six days: 4 + 6 = 10 October, a Saturday that is worked: no roll.
  ['2026-09-16', 'resume → mediating', ['conclude', 'administrative-mediation.conclude', '2026-09-04', '2026-10-10', 'runs']],
  // House rule, seven days: 16 October, a Friday.
  ['2026-10-09', 'draft-agreement → signing', ['sign', 'people-mediation.sign', '2026-10-09', '2026-10-16', 'runs']],
  ['2026-10-09', 'sign → signing'],
  ['2026-10-10', 'sign → signing'],
  // In force with the last mark, the seal, on the last day. The day promised rolls over nothing: 6 December stays a Sunday.
  // House rule, a visit in thirty days: 21 in October, 9 November, a Monday.
  ['2026-10-10', 'sign, take-effect → agreed',
    ['conclude', 'administrative-mediation.conclude', '2026-09-04', '2026-10-10', 'met 2026-10-10'],
    ['sign', 'people-mediation.sign', '2026-10-09', '2026-10-16', 'met 2026-10-10'],
    ['instalment', 'performance.instalment', '2026-10-10', '2026-12-06', 'runs'],
    ['visit', 'performance.visit', '2026-10-10', '2026-11-09', 'runs']],
  // The next one: 21 in November, 9 December, a Wednesday.
  ['2026-11-09', 'record-visit → agreed', ['visit', 'performance.visit', '2026-11-09', '2026-12-09', 'runs']],
  ['2026-12-04', 'record-performance, complete → performed',
    ['instalment', 'performance.instalment', '2026-10-10', '2026-12-06', 'met 2026-12-04'],
    ['visit', 'performance.visit', '2026-11-09', '2026-12-09', 'met 2026-12-04']],
]);

const consumer = (): Timeline =>
  paid(
    received('consumer', '2026-08-03')
      .on('2026-08-05')
      .take(officer, 'accept', { forLiving: true, materialsComplete: true, knownOn: '2026-07-20' })
      .on('2026-08-12')
      .take(officer, 'open-mediation')
      .on('2026-09-01')
      .take(officer, 'pause', { basis: 'appraisal' })
      .on('2026-09-03')
      .take(officer, 'resume')
      .on('2026-10-08')
      .take(officer, 'draft-agreement', { form: 'written', facts: '种子不合格', terms: owed('退还种子款', '2026-10-24') })
      .take(officer, 'sign', signs(SUN))
      .take(officer, 'sign', signs(ZHOU))
      .take(officer, 'sign', { signer: 'seal', method: 'seal' }),
    '2026-10-23',
  );

// prettier-ignore
goldenTimeline('administrative-mediation consumer', 'a consumer’s complaint under Order 121 over National Day', consumer, [
  // Carried over from the measures before it (their art. 14), seven working days: 4, 5, 6, 7, 10, 11, Wed 12 August.
  ['2026-08-03', 'open → applied', ['accept', 'consumer-complaint.accept', '2026-08-03', '2026-08-12', 'runs']],
  ['2026-08-03', 'record-willingness → applied'],
  ['2026-08-03', 'record-willingness → applied'],
  // Order 121, art. 23, sixty days, no longer forty-five working days (these would end on 9 October): 26 in August, 30 in September, 4 October, a holiday: Thu 8.
  ['2026-08-05', 'accept → accepted',
    ['accept', 'consumer-complaint.accept', '2026-08-03', '2026-08-12', 'met 2026-08-05'],
    ['conclude', 'consumer-complaint.conclude', '2026-08-05', '2026-10-08', 'runs']],
  ['2026-08-12', 'open-mediation → mediating'],
  ['2026-09-01', 'pause → paused', ['conclude', 'consumer-complaint.conclude', '2026-08-05', '2026-10-08', 'suspended']],
  // The appraisal is not counted, two days: 6 October, a holiday still, and so Thu 8 again.
  ['2026-09-03', 'resume → mediating', ['conclude', 'consumer-complaint.conclude', '2026-08-05', '2026-10-08', 'runs']],
  // House rule, seven days: 15 October, a Thursday.
  ['2026-10-08', 'draft-agreement → signing', ['sign', 'people-mediation.sign', '2026-10-08', '2026-10-15', 'runs']],
  ['2026-10-08', 'sign → signing'],
  ['2026-10-08', 'sign → signing'],
  // Agreed on the last day. What was promised stays on a Saturday, 24 October; the visit, 23 in October, 7 November, a Saturday, rolls to Mon 9.
  ['2026-10-08', 'sign, take-effect → agreed',
    ['conclude', 'consumer-complaint.conclude', '2026-08-05', '2026-10-08', 'met 2026-10-08'],
    ['sign', 'people-mediation.sign', '2026-10-08', '2026-10-15', 'met 2026-10-08'],
    ['instalment', 'performance.instalment', '2026-10-08', '2026-10-24', 'runs'],
    ['visit', 'performance.visit', '2026-10-08', '2026-11-09', 'runs']],
  ['2026-10-23', 'record-performance, complete → performed',
    ['instalment', 'performance.instalment', '2026-10-08', '2026-10-24', 'met 2026-10-23'],
    ['visit', 'performance.visit', '2026-10-08', '2026-11-09', 'met 2026-10-23']],
]);
