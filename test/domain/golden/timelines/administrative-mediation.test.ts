/** 公安交通管理部门调解 of damage in a traffic accident, over Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07; worked on Sunday 09-20 and Saturday 10-10). */
import type { Actor } from '../../../../src/domain/actor.js';
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, registrarA, seatOf, signs, yes } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];
const officer: Actor = {
  ...registrarA, id: '交警', name: '交警', organisationId: 'agency', organisationKind: 'agency', organisationName: '县公安局交通管理大队', roles: ['officer'],
}; // prettier-ignore
const terms = [
  { debtorPartyIds: [ZHOU], creditorPartyId: SUN, kind: 'money', amount: '6000.00', description: '赔偿车辆损失', dueDate: '2026-11-01',
    instalments: [{ dueDate: '2026-11-01', amount: '6000.00' }] },
]; // prettier-ignore

function walk(): Timeline {
  const facts = aProceeding({
    procedure: 'administrative-mediation',
    variant: 'traffic',
    organisationId: 'agency',
    seats: { agency: seatOf(officer) },
    openedOn: legalDate('2026-09-14'),
    lastStepOn: legalDate('2026-09-14'),
  });
  const road = new Timeline(facts, legalDate('2026-09-14'))
    .open({ receivedOn: '2026-09-14' })
    .take(officer, 'record-determination', { paper: 'determination', paperReceivedOn: '2026-09-11' })
    .on('2026-09-15')
    .take(officer, 'record-joint-application', { within: 'determination', filedOn: '2026-09-15' })
    .take(officer, 'record-willingness', yes(SUN))
    .take(officer, 'record-willingness', yes(ZHOU))
    .on('2026-09-16')
    .take(officer, 'accept', { death: false, injury: false, disability: false, loss: true })
    .on('2026-09-24')
    .take(officer, 'record-fact', { fact: 'loss-fixed', on: '2026-09-24' })
    .on('2026-09-28')
    .take(officer, 'schedule-session', { at: '2026-10-12T09:00:00+08:00', place: '调解室' })
    .on('2026-09-29')
    .take(officer, 'record-notice', { how: 'by-phone' })
    .on('2026-10-11')
    .expire('ask-new-time')
    .on('2026-10-12')
    .take(officer, 'open-mediation', { applicantSide: 2, respondentSide: 1 })
    .take(officer, 'draft-agreement', { form: 'written', facts: '事故损失属实', terms })
    .on('2026-10-13')
    .take(officer, 'sign', signs(SUN))
    .take(officer, 'sign', signs(ZHOU));
  const instalmentId = road.facts.agreement!.terms[0]!.instalments[0]!.id;
  return road.on('2026-10-30').take(officer, 'record-performance', { instalmentId, on: '2026-10-30', amount: '6000.00' });
}

// prettier-ignore
goldenTimeline('administrative-mediation traffic', 'mediation of traffic damage over Mid-Autumn and National Day', walk, [
  // House rule, five working days: 15, 16, 17, 18, and Sunday 20 September, which is worked.
  ['2026-09-14', 'open → applied', ['accept', 'administrative-mediation.accept', '2026-09-14', '2026-09-20', 'runs']],
  // TRF 86, ten days; TRF 112 (5): working days. From Fri 11: 14 to 18 make five, Sun 20 (worked) six, 21 to 24 ten.
  ['2026-09-14', 'record-determination → applied', ['apply', 'traffic-mediation.apply', '2026-09-11', '2026-09-24', 'runs']],
  ['2026-09-15', 'record-joint-application → applied', ['apply', 'traffic-mediation.apply', '2026-09-11', '2026-09-24', 'met 2026-09-15']],
  ['2026-09-15', 'record-willingness → applied'],
  ['2026-09-15', 'record-willingness → applied'],
  // House rule, thirty days to look whether it can begin: 14 in September, 16 October, a Friday.
  ['2026-09-16', 'accept → accepted',
    ['accept', 'administrative-mediation.accept', '2026-09-14', '2026-09-20', 'met 2026-09-16'],
    ['progress', 'administrative-mediation.progress', '2026-09-16', '2026-10-16', 'runs']],
  // TRF 90, ten days (working) from the day the loss was fixed: Mon 28, 29, 30 September, 8, 9, Sat 10 (worked), 12, 13, 14, Thu 15 October.
  ['2026-09-24', 'record-fact → accepted', ['issue', 'traffic-mediation.conclude', '2026-09-24', '2026-10-15', 'runs']],
  // TRF 88, three days (working) before Mon 12: Sat 10 (worked), 9, Thu 8; one day before: Sat 10.
  ['2026-09-28', 'schedule-session → accepted',
    ['notice', 'traffic-mediation.notice', '2026-10-12', '2026-10-08', 'runs'],
    ['ask-new-time', 'traffic-mediation.ask-new-time', '2026-10-12', '2026-10-10', 'runs']],
  ['2026-09-29', 'record-notice → accepted', ['notice', 'traffic-mediation.notice', '2026-10-12', '2026-10-08', 'met 2026-09-29']],
  ['2026-10-11', 'time passes → accepted', ['ask-new-time', 'traffic-mediation.ask-new-time', '2026-10-12', '2026-10-10', 'lapsed 2026-10-11']],
  ['2026-10-12', 'open-mediation → mediating', ['progress', 'administrative-mediation.progress', '2026-09-16', '2026-10-16', 'met 2026-10-12']],
  // House rule, seven days: 19 October, a Monday.
  ['2026-10-12', 'draft-agreement → signing', ['sign', 'people-mediation.sign', '2026-10-12', '2026-10-19', 'runs']],
  ['2026-10-13', 'sign → signing'],
  // The day that was promised rolls over nothing: 1 November stays a Sunday. House rule, a visit in thirty days: 18 in October, 12 November, a Thursday.
  ['2026-10-13', 'sign, take-effect → agreed',
    ['issue', 'traffic-mediation.conclude', '2026-09-24', '2026-10-15', 'met 2026-10-13'],
    ['sign', 'people-mediation.sign', '2026-10-12', '2026-10-19', 'met 2026-10-13'],
    ['instalment', 'performance.instalment', '2026-10-13', '2026-11-01', 'runs'],
    ['visit', 'performance.visit', '2026-10-13', '2026-11-12', 'runs']],
  ['2026-10-30', 'record-performance, complete → performed',
    ['instalment', 'performance.instalment', '2026-10-13', '2026-11-01', 'met 2026-10-30'],
    ['visit', 'performance.visit', '2026-10-13', '2026-11-12', 'met 2026-10-30']],
]);
