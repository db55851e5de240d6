/** 法院委派调解 before docketing that fails, with an appraisal over National Day 2026 (off 10-01 to 10-07; worked on Sunday 09-20). */
import { legalDate } from '../../../../src/domain/legal-date.js';
import { aProceeding, courtClient, dockingClerk, mediatorLi, registrarA, theCourt, yes } from '../../support.js';
import { Timeline, goldenTimeline } from './timeline.js';

const [SUN, ZHOU] = ['孙广田', '周长顺'];

const walk = (): Timeline =>
  new Timeline(aProceeding({ procedure: 'court-mediation', variant: 'pre-filing' }), legalDate('2026-09-14'))
    .open({ receivedOn: '2026-09-14' })
    .take(dockingClerk, 'refer', { courtId: 'court' }, theCourt)
    .take(dockingClerk, 'record-willingness', yes(SUN))
    .on('2026-09-16')
    .take(courtClient, 'designate', { organisationId: 'committee' })
    .on('2026-09-18')
    .take(registrarA, 'confirm-receipt')
    .take(registrarA, 'appoint-mediator', { mediatorId: 'li' })
    .on('2026-09-21')
    .take(mediatorLi, 'record-willingness', yes(ZHOU))
    .on('2026-09-22')
    .take(mediatorLi, 'open-mediation', { noticeVersion: '1' })
    .on('2026-09-28')
    .take(mediatorLi, 'send-for-appraisal', { basis: 'appraisal' })
    .on('2026-10-12')
    .take(mediatorLi, 'appraisal-back')
    .on('2026-11-03')
    .expire('conclude')
    .on('2026-11-04')
    .take(registrarA, 'return-to-court', { basics: '调解三次', cause: '金额差距大' });

// prettier-ignore
goldenTimeline('court-mediation pre-filing', 'court mediation before docketing, over Mid-Autumn and National Day', walk, [
  // 在线调解规则 10, three working days: 15, 16, Thu 17 September.
  ['2026-09-14', 'open → applied', ['designate', 'court-mediation.designate', '2026-09-14', '2026-09-17', 'runs']],
  ['2026-09-14', 'refer → applied'],
  ['2026-09-14', 'record-willingness → applied'],
  // 在线调解规则 12, three working days: 17, 18, and Sunday 20 September, which is worked.
  ['2026-09-16', 'designate → offered',
    ['designate', 'court-mediation.designate', '2026-09-14', '2026-09-17', 'met 2026-09-16'],
    ['confirm', 'court-mediation.confirm-receipt', '2026-09-16', '2026-09-20', 'runs']],
  // 在线调解规则 15, three working days: Sun 20 (worked), 21, Tue 22. 特邀调解规定 27, thirty days: 12 in September, 18 October, an ordinary Sunday, rolls to Mon 19.
  ['2026-09-18', 'confirm-receipt → contacting',
    ['confirm', 'court-mediation.confirm-receipt', '2026-09-16', '2026-09-20', 'met 2026-09-18'],
    ['contact', 'court-mediation.contact', '2026-09-18', '2026-09-22', 'runs'],
    ['conclude', 'court-mediation.pre-filing', '2026-09-18', '2026-10-19', 'runs']],
  ['2026-09-18', 'appoint-mediator → contacting'],
  ['2026-09-21', 'record-willingness, all-reached → received', ['contact', 'court-mediation.contact', '2026-09-18', '2026-09-22', 'met 2026-09-21']],
  ['2026-09-22', 'open-mediation → mediating'],
  ['2026-09-28', 'send-for-appraisal → appraising', ['conclude', 'court-mediation.pre-filing', '2026-09-18', '2026-10-19', 'suspended']],
  // 在线调解规则 26: the appraisal is not counted, from 28 September to 11 October 3 + 11 = 14 days: 18 October + 14 = 1 November, a Sunday, rolls to Mon 2.
  ['2026-10-12', 'appraisal-back → mediating', ['conclude', 'court-mediation.pre-filing', '2026-09-18', '2026-11-02', 'runs']],
  // House rule, one working day to return it: Wed 4 November.
  ['2026-11-03', 'lapse → failed',
    ['conclude', 'court-mediation.pre-filing', '2026-09-18', '2026-11-02', 'expired 2026-11-03'],
    ['return', 'court-mediation.return', '2026-11-03', '2026-11-04', 'runs']],
  ['2026-11-04', 'return-to-court → returned', ['return', 'court-mediation.return', '2026-11-03', '2026-11-04', 'met 2026-11-04']],
]);
