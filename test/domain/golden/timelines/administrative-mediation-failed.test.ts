/** 行政调解 of three kinds that end without an agreement: 医疗 and 治安 over Mid-Autumn (off 09-25 to 09-27) and National Day 2026 (off 10-01 to 10-07; worked on Sunday 09-20 and Saturday 10-10), 消费 from Spring Festival (off 02-15 to 02-23, worked on the Saturdays 02-14 and 02-28) to May (off 05-01 to 05-05, worked on Saturday 05-09). */
import type { Actor } from '../../../../src/domain/actor.js';
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, registrarA, seatOf, yes } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const officer: Actor = {
  ...registrarA, id: '经办人', name: '经办人', organisationId: 'agency', organisationKind: 'agency', organisationName: '县某局', roles: ['officer'],
}; // prettier-ignore
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
    .take(officer, 'record-willingness', yes('孙广田'))
    .take(officer, 'record-willingness', yes('周长顺'));

const medical = (): Timeline =>
  received('medical', '2026-09-09')
    .on('2026-09-14')
    .take(officer, 'accept')
    .on('2026-09-16')
    .take(officer, 'open-mediation')
    .on('2026-09-21')
    .take(officer, 'pause', { basis: 'appraisal' })
    .on('2026-10-12')
    .take(officer, 'resume')
    .on('2026-11-14')
    .expire('conclude');

// prettier-ignore
goldenTimeline('administrative-mediation medical', 'a medical dispute before the health department, over Mid-Autumn and National Day', medical, [
  // MED 40, five working days: Thu 10, Fri 11, Mon 14, Tue 15, Wed 16 September.
  ['2026-09-09', 'open → applied', ['accept', 'medical-administrative.accept', '2026-09-09', '2026-09-16', 'runs']],
  ['2026-09-09', 'record-willingness → applied'],
  ['2026-09-09', 'record-willingness → applied'],
  // MED 40, thirty working days: 15 to 18, Sun 20 (worked), 21 to 24 make nine; 28 to 30 twelve; 8, 9, Sat 10 (worked) fifteen; three weeks from 12 October thirty: Fri 30.
  ['2026-09-14', 'accept → accepted',
    ['accept', 'medical-administrative.accept', '2026-09-09', '2026-09-16', 'met 2026-09-14'],
    ['conclude', 'medical-administrative.conclude', '2026-09-14', '2026-10-30', 'runs']],
  ['2026-09-16', 'open-mediation → mediating'],
  ['2026-09-21', 'pause → paused', ['conclude', 'medical-administrative.conclude', '2026-09-14', '2026-10-30', 'suspended']],
  // The appraisal is not counted: five days were used (15 to 18 and Sun 20), twenty-five are left: five weeks from Mon 12 October: Fri 13 November.
  ['2026-10-12', 'resume → mediating', ['conclude', 'medical-administrative.conclude', '2026-09-14', '2026-11-13', 'runs']],
  ['2026-11-14', 'lapse → terminated', ['conclude', 'medical-administrative.conclude', '2026-09-14', '2026-11-13', 'expired 2026-11-14']],
]);

const consumer = (): Timeline =>
  received('consumer', '2026-02-05')
    .on('2026-02-12')
    .take(officer, 'accept', { forLiving: true, materialsComplete: true, knownOn: '2026-01-05' })
    .on('2026-02-24')
    .take(officer, 'open-mediation')
    .on('2026-03-02')
    .take(officer, 'pause', { basis: 'recusal' })
    .on('2026-03-06')
    .take(officer, 'resume')
    .on('2026-04-30')
    .expire('conclude')
    .on('2026-05-07')
    .take(officer, 'tell-end', { how: 'written' });

// prettier-ignore
goldenTimeline('administrative-mediation consumer', 'a consumer’s complaint from Spring Festival to May', consumer, [
  // The measures in force until 2026-04-14, art. 14, seven working days: 6, 9, 10, 11, 12, 13, and Sat 14 February, which is worked.
  ['2026-02-05', 'open → applied', ['accept', 'consumer-complaint.accept', '2026-02-05', '2026-02-14', 'runs']],
  ['2026-02-05', 'record-willingness → applied'],
  ['2026-02-05', 'record-willingness → applied'],
  // Art. 21, forty-five working days: 13 and 14, 24 to 28 February make seven; five weeks from 2 March to 3 April thirty-two; 7 to 10 April, after Qingming,
  // thirty-six; 13 to 17 forty-one; Thu 23 April forty-five. What was accepted under the old measures ends by them.
  ['2026-02-12', 'accept → accepted',
    ['accept', 'consumer-complaint.accept', '2026-02-05', '2026-02-14', 'met 2026-02-12'],
    ['conclude', 'consumer-complaint.conclude', '2026-02-12', '2026-04-23', 'runs']],
  ['2026-02-24', 'open-mediation → mediating'],
  ['2026-03-02', 'pause → paused', ['conclude', 'consumer-complaint.conclude', '2026-02-12', '2026-04-23', 'suspended']],
  // Art. 19: while a recusal is decided it stands still: 2 to 5 March, four working days; Fri 24, Mon 27, Tue 28, Wed 29 April.
  ['2026-03-06', 'resume → mediating', ['conclude', 'consumer-complaint.conclude', '2026-02-12', '2026-04-29', 'runs']],
  // Seven working days to tell it, as before Order 121 (art. 21): 6, 7, 8, Sat 9 (worked), 11, 12, Wed 13 May.
  ['2026-04-30', 'lapse → telling',
    ['conclude', 'consumer-complaint.conclude', '2026-02-12', '2026-04-29', 'expired 2026-04-30'],
    ['tell-end', 'consumer-complaint.tell-end', '2026-04-30', '2026-05-13', 'runs']],
  ['2026-05-07', 'tell-end → terminated', ['tell-end', 'consumer-complaint.tell-end', '2026-04-30', '2026-05-13', 'met 2026-05-07']],
]);

const publicSecurity = (): Timeline =>
  received('public-security', '2026-09-16')
    .on('2026-09-17')
    .take(officer, 'accept', { minorOffence: true, circumstance: 'acquainted', exclusion: 'none' })
    .on('2026-09-24')
    .take(officer, 'open-mediation')
    .on('2026-10-10')
    .take(officer, 'hold-second-session')
    .on('2026-10-12')
    .take(officer, 'to-penalty', { ground: 'no-agreement' })
    .on('2026-11-09')
    .take(officer, 'record-decision', { kind: 'penalty', decisionNo: '友公(治)行罚决字〔2026〕1号', on: '2026-11-09' });

// prettier-ignore
goldenTimeline('administrative-mediation public-security', 'mediation by the police that fails, over Mid-Autumn and National Day', publicSecurity, [
  // House rule, five working days: 17, 18, Sun 20 (worked), 21, Tue 22 September.
  // PSP 165, thirty days from receipt: 14 in September, 16 October, a Friday.
  ['2026-09-16', 'open → applied',
    ['accept', 'administrative-mediation.accept', '2026-09-16', '2026-09-22', 'runs'],
    ['handle', 'public-security-case.decide', '2026-09-16', '2026-10-16', 'runs']],
  ['2026-09-16', 'record-willingness → applied'],
  ['2026-09-16', 'record-willingness → applied'],
  // House rule, thirty days: 13 in September, 17 October, an ordinary Saturday, rolls to Mon 19.
  ['2026-09-17', 'accept → accepted',
    ['accept', 'administrative-mediation.accept', '2026-09-16', '2026-09-22', 'met 2026-09-17'],
    ['progress', 'administrative-mediation.progress', '2026-09-17', '2026-10-19', 'runs']],
  // PSP 183, seven working days after the first session: Mon 28, 29, 30 September, 8, 9, Sat 10 (worked), Mon 12 October.
  // What is mediated is counted anew only if it fails (PSP 185).
  ['2026-09-24', 'open-mediation → mediating',
    ['handle', 'public-security-case.decide', '2026-09-16', '2026-10-16', 'stopped 2026-09-24'],
    ['progress', 'administrative-mediation.progress', '2026-09-17', '2026-10-19', 'met 2026-09-24'],
    ['second', 'public-security-mediation.second', '2026-09-24', '2026-10-12', 'runs']],
  ['2026-10-10', 'hold-second-session → mediating'],
  // PSP 165, thirty days, from the day it failed (PSP 185): 19 in October, 11 November, a Wednesday.
  ['2026-10-12', 'to-penalty → penalty-track',
    ['second', 'public-security-mediation.second', '2026-09-24', '2026-10-12', 'met 2026-10-12'],
    ['decide', 'public-security-mediation.decide', '2026-10-12', '2026-11-11', 'runs']],
  ['2026-11-09', 'record-decision → decided', ['decide', 'public-security-mediation.decide', '2026-10-12', '2026-11-11', 'met 2026-11-09']],
]);
