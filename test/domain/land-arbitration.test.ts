import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { landArbitration } from '../../src/domain/procedures/land-arbitration.js';
import { owed } from '../../src/domain/procedures/decide.js';
import { heed } from '../../src/domain/procedures/play.js';
import { lapsed } from './support-row-judge.js';
import { type Told, Walk, aParty, aProceeding, afterChange, clerkZhou, courtClient, hands, labourClerk, landClerk as clerk, registrarA } from './support.js'; // prettier-ignore

const LIU = '柳德贵';
const VILLAGE = '东风村委会';
const parties = [aParty(LIU, 'applicant'), aParty(VILLAGE, 'respondent', { kind: 'organisation' })];

/** An application that came on Wed 2026-07-08. */
const received = (told: Told = {}): Walk =>
  new Walk(
    aProceeding({ procedure: 'land-arbitration', disputeType: 'land-contract', parties, openedOn: legalDate('2026-07-08'), ...told }),
    legalDate('2026-07-08'),
  ).open({ receivedOn: '2026-07-08' });
const accepted = (told: Told = {}): Walk => received(told).on('2026-07-10').take(clerk, 'accept');
const tribunal = (told: Told = {}): Walk =>
  accepted(told)
    .on('2026-07-20')
    .take(clerk, 'form-tribunal', { tribunal: 'panel', arbitrators: ['甲', '乙', '丙'] });
const heard = (told: Told = {}): Walk =>
  tribunal(told).on('2026-08-20').take(clerk, 'record-hearing', { on: '2026-08-20', place: '东风村' });
const award = (told: Told = {}): Walk =>
  heard(told)
    .take(clerk, 'record-mediation', { result: 'no-agreement' })
    .on('2026-08-31')
    .take(clerk, 'record-award', { on: '2026-08-31', awardNo: '1号' });
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });
const serve = (walk: Walk, ...days: [string, string][]): Walk => {
  for (const [party, day] of days) walk.on(day).take(clerk, 'record-service', served(party, day));
  return walk;
};

describe('who takes the steps of land arbitration, and what is refused', () => {
  it.each<[string, Actor, string]>([
    ['the commission’s clerk', clerk, 'allowed'],
    ['the labour commission', labourClerk, '403 role-missing'],
    ['a committee’s registrar', registrarA, '403 role-missing'],
    ['another window', clerkZhou, '403 role-missing'],
    ['a court', courtClient, '403 role-missing'],
  ])('%s: %s', (_, actor, answer) => {
    expect(received().answer(actor, 'accept')).toBe(answer);
    expect(accepted().answer(actor, 'find-bar', { ground: 'court-accepted', reason: '法院已立案' })).toBe(answer);
    expect(award().answer(actor, 'record-service', served(LIU, '2026-09-01'))).toBe(answer);
  });

  it.each<[string, string, () => Walk, Record<string, unknown>, string]>([
    ['accept', 'what is accepted already', accepted, {}, '409 not-in-this-state'],
    ['refuse', 'what is accepted already: it is terminated', accepted, { ground: 'not-qualified', reason: '…' }, '409 not-in-this-state'],
    ['find-bar', 'before it is accepted: it is refused', received, { ground: 'other-organ', reason: '…' }, '409 not-in-this-state'],
    ['send-application', 'to the applicant', accepted, served(LIU, '2026-07-10'), '422 not-the-respondent'],
    ['raise-counterclaim', 'by the applicant', accepted, { partyId: LIU }, '422 not-the-respondent'],
    ['send-answer', 'of who has not answered', accepted, served(VILLAGE, '2026-07-20'), '422 no-answer-yet'],
    ['notify-hearing', 'of none', tribunal, served(LIU, '2026-07-20'), '422 no-hearing-set'],
    ['rule-ahead', 'without a tribunal', accepted, { partyId: LIU, measure: 'keep-as-is' }, '409 not-in-this-state'],
    ['record-award', 'before mediation was tried', heard, { on: '2026-08-20', awardNo: '1' }, '422 mediation-not-tried'],
    ['withdraw', 'for the respondent', accepted, { partyId: VILLAGE }, '422 not-the-applicant'],
    ['record-receipt', 'of no paper', heard, served(LIU, '2026-08-20'), '409 not-in-this-state'],
    ['record-suit', 'upon no award', heard, { partyId: LIU, filedOn: '2026-08-20' }, '409 not-in-this-state'],
    ['notify-termination', 'of nothing', accepted, {}, '422 nothing-elsewhere'],
  ])('%s is refused: %s', (action, _, walkTo, input, answer) => expect(walkTo().answer(clerk, action, input)).toBe(answer));

  it('expropriation is registered and not arbitrated: refused in writing, while taking it in names reconsideration and the court instead', () => {
    const walk = received({ disputeType: 'expropriation' });
    expect(walk.judge(clerk, 'accept')).toMatchObject({
      status: 422, refusals: [{ code: 'expropriation-not-arbitrated', law: { law: '农村土地承包经营纠纷调解仲裁法', article: '2' } }],
    });
    walk.take(clerk, 'refuse', { ground: 'not-arbitrable', reason: '征收补偿不属于仲裁受理范围' });
    expect([walk.facts.state, walk.papers.map((paper) => paper.split(' ')[0])]).toEqual(['refused', ['non-acceptance-notice', 'non-acceptance-notice']]);
  }); // prettier-ignore

  const beside = (walk: Walk, state: string, opening = {}): Walk => {
    const siblings = [{ id: 's', procedure: 'litigation' as const, variant: 'civil', state, ended: false }];
    walk.facts = { ...walk.facts, opening, case: { ...walk.facts.case, siblings } };
    return walk;
  };
  const heeded = (walk: Walk) => {
    const { facts, left } = heed(walk.road, walk.facts, walk.today, hands());
    return [facts.state, left.flatMap((one) => (one.kind === 'clock' && one.change.how === 'start' ? [one.change.clock] : [])).join()];
  };

  it.each<[string, () => Walk]>([['accepted', accepted], ['heard', heard]])('%s, a suit that the court has taken in is asked about, and no other (RLA 22)', (state, walkTo) => {
    expect(heeded(beside(walkTo(), 'docketed'))).toEqual([state, 'terminate']);
    expect(heeded(beside(walkTo(), 'filed'))).toEqual([state, '']);
    expect(heeded(beside(walkTo(), 'docketed', { exception: 'another-dispute' }))).toEqual([state, '']);
  }); // prettier-ignore

  describe('a suit of the case that the court has taken in', () => {
    const found = (walk: Walk): Walk => {
      const { facts, left } = heed(walk.road, beside(walk, 'docketed').facts, walk.today, hands());
      const changes = left.flatMap((one) => (one.kind === 'clock' ? [one.change] : []));
      walk.facts = { ...facts, clocks: changes.reduce(afterChange, facts.clocks) };
      return walk;
    };

    it('the commission answers before anything else: is it this dispute?', () => {
      for (const walk of [found(accepted()), found(heard())]) expect(owed(walk.road, walk.facts)).toMatchObject({ next: ['notify-termination', 'find-no-bar'] });
      const walk = found(heard().take(clerk, 'record-mediation', { result: 'no-agreement' }));
      expect(walk.answer(clerk, 'record-award', { on: '2026-08-31', awardNo: '1' })).toBe('422 court-has-it bar-unanswered');
    });

    it('the same: it tells the parties within five working days, and that ends it', () => {
      const walk = found(heard());
      expect(walk.running.filter((one) => one.startsWith('terminate'))).toHaveLength(1);
      expect(walk.take(clerk, 'notify-termination').facts).toMatchObject({ state: 'terminated', outcome: 'decided' });
      expect(walk.running).toEqual([]);
    });

    it('another matter: it says why, and goes on to its award', () => {
      expect(heard().answer(clerk, 'find-no-bar', { reason: '诉讼是借款' })).toBe('422 nothing-elsewhere');
      const walk = found(heard()).take(clerk, 'find-no-bar', { reason: '诉讼是借款' });
      expect(walk.running.join()).not.toContain('terminate');
      expect(heeded(walk)).toEqual(['heard', '']);
      walk.take(clerk, 'record-mediation', { result: 'no-agreement' });
      expect(walk.answer(clerk, 'record-award', { on: '2026-08-31', awardNo: '1' })).toBe('allowed');
    });
  }); // prettier-ignore

  it('no award is made beside a suit that the court has taken in', () => {
    const award = { on: '2026-08-31', awardNo: '友农仲裁〔2026〕1号' };
    expect(beside(heard().take(clerk, 'record-mediation', { result: 'no-agreement' }), 'docketed').answer(clerk, 'record-award', award)).toBe('422 court-has-it');
  }); // prettier-ignore
});

describe('its days', () => {
  it('five working days to take it in, five to send it on, ten days to answer, five working days to pass that on', () => {
    const walk = received();
    expect(walk.running).toEqual(['accept 2026-07-08 2026-07-15']);
    walk.on('2026-07-10').take(clerk, 'accept');
    expect(walk.running).toEqual(['send-application 2026-07-10 2026-07-17', 'award 2026-07-10 2026-09-08']);
    walk.on('2026-07-16').take(clerk, 'send-application', served(VILLAGE, '2026-07-16'));
    expect(walk.running).toContain(`answer ${VILLAGE} 2026-07-16 2026-07-27`);
    walk.on('2026-07-24').take(clerk, 'record-answer', { partyId: VILLAGE, receivedOn: '2026-07-24', oral: true });
    expect(walk.running).toContain(`send-answer ${VILLAGE} 2026-07-24 2026-07-31`);
    expect(walk.take(clerk, 'send-answer', served(VILLAGE, '2026-07-24')).ended('send-answer')).toEqual(['met 2026-07-24']);
  });

  it('silence means nothing here: the date is late and no more', () => {
    const walk = received().on('2026-07-16');
    expect([walk.expire('accept').facts.state, walk.facts.marks]).toEqual(['received', []]);
  });

  it('two working days to name the tribunal, to everybody', () => {
    const walk = tribunal().take(clerk, 'notify-tribunal', served(LIU, '2026-07-20'));
    expect(walk.running).toContain('name-tribunal 2026-07-20 2026-07-22');
    walk.on('2026-07-21').take(clerk, 'notify-tribunal', served(VILLAGE, '2026-07-21'));
    expect(walk.ended('name-tribunal')).toEqual(['met 2026-07-21']);
  });

  it('five working days before the hearing, which may be in the village', () => {
    const walk = tribunal().on('2026-08-03').take(clerk, 'schedule-hearing', { hearingOn: '2026-08-20', place: '东风村' });
    expect(walk.running).toContain('hearing-notice 2026-08-20 2026-08-13');
    walk.take(clerk, 'notify-hearing', served(LIU, '2026-08-03')).take(clerk, 'notify-hearing', served(VILLAGE, '2026-08-03'));
    expect(walk.ended('hearing-notice')).toEqual(['met 2026-08-03']);
  });

  it('three working days to serve, thirty days from each party’s own receipt, over the October holiday', () => {
    const walk = award();
    expect(walk.running).toEqual(['serve 2026-08-31 2026-09-03']);
    serve(walk, [LIU, '2026-09-01'], [VILLAGE, '2026-09-03']);
    expect([walk.facts.state, walk.running]).toEqual([
      'served',
      [`sue ${LIU} 2026-09-01 2026-10-08`, `sue ${VILLAGE} 2026-09-03 2026-10-08`],
    ]);
    expect(walk.facts.clocks.filter(({ clock }) => clock === 'sue').map(({ nominalDue }) => nominalDue)).toEqual([
      '2026-10-01',
      '2026-10-03',
    ]);
  });
});

describe('its ends', () => {
  it('in force, two years to have it enforced: from the day it gives, else from its effect; of the mediation paper as well', () => {
    const enforced = (walk: Walk) => walk.running.filter((one) => one.startsWith('enforcement'));
    const inForce = (walk: Walk) => enforced(serve(walk, [LIU, '2026-09-01'], [VILLAGE, '2026-09-03']).on('2026-10-09').expire('sue'));
    expect(inForce(award())).toEqual(['enforcement 2026-10-09 2028-10-09']);
    const before = award().facts.state;
    expect([before, enforced(award())]).toEqual(['awarded', []]);
  });

  it('in force when the last period has passed', () => {
    expect(serve(award(), [LIU, '2026-09-01'], [VILLAGE, '2026-09-03']).on('2026-10-09').expire('sue').facts).toMatchObject({
      state: 'effective',
      outcome: 'awarded',
    });
    expect(serve(award(), [LIU, '2026-09-01']).on('2026-10-09').expire('sue').facts.state).toBe('awarded');
  });

  it('whose own thirty days have passed keeps it from taking effect no more, nor who has not received it', () => {
    const walk = serve(award(), [LIU, '2026-09-01']);
    const answers = (partyId: string, more: object = {}) => walk.answer(clerk, 'record-suit', { partyId, filedOn: walk.today, ...more });
    expect(answers(VILLAGE)).toBe('422 award-not-served');
    walk.on('2026-10-09').expire('sue');
    serve(walk, [VILLAGE, '2026-10-09']);
    expect([answers(LIU), answers(LIU, { dispatchedOn: '2026-10-08' }), answers(VILLAGE)]).toEqual([
      '422 deadline-passed',
      'allowed',
      'allowed',
    ]);
  });

  it('not in force when a party sues in time, typed late or not', () => {
    const walk = serve(award(), [LIU, '2026-09-01'], [VILLAGE, '2026-09-03']).on('2026-09-30');
    walk.take(clerk, 'record-suit', { partyId: VILLAGE, filedOn: '2026-09-30' });
    expect(walk.facts).toMatchObject({ state: 'sued', ended: true });
    expect(walk.running).toEqual([`sue ${LIU} 2026-09-01 2026-10-08`]);
    const late = serve(award(), [LIU, '2026-09-01'], [VILLAGE, '2026-09-03']).on('2026-10-09');
    late.facts = lapsed(late.facts, late.today);
    expect(late.expire('sue').facts.state).toBe('effective');
    expect(late.answer(clerk, 'record-suit', { partyId: LIU, filedOn: '2026-10-09' })).toBe('422 deadline-passed');
    late.on('2026-10-08').take(clerk, 'record-suit', { partyId: LIU, filedOn: '2026-10-08' });
    expect([late.facts.state, late.facts.ended, late.running]).toEqual(['sued', true, []]);
  });

  it('refused for lapse of the two years, with the court open to it', () => {
    const walk = received().take(clerk, 'refuse', { ground: 'limitation-passed', reason: '超过二年' });
    expect(walk.facts).toMatchObject({ state: 'refused', outcome: 'decided', decision: { ground: 'limitation-passed' } });
    expect(landArbitration.steps.find((step) => step.do === 'refuse')!.law).toContainEqual(expect.objectContaining({ article: '1' }));
  });

  it('terminated where a bar is found later, and told within five working days of finding it', () => {
    const walk = heard().take(clerk, 'find-bar', { ground: 'court-accepted', discoveredOn: '2026-08-20', reason: '法院已立案' });
    expect([walk.facts.state, walk.running]).toEqual(['terminating', ['terminate 2026-08-20 2026-08-27']]);
    expect(walk.on('2026-08-24').take(clerk, 'notify-termination').facts).toMatchObject({ state: 'terminated', outcome: 'decided' });
    expect(walk.ended('terminate')).toEqual(['met 2026-08-24']);
  });

  it('withdrawn, unless a counterclaim is left', () => {
    expect(accepted().take(clerk, 'withdraw', { partyId: LIU }).facts.state).toBe('withdrawn');
    expect(accepted().take(clerk, 'raise-counterclaim', { partyId: VILLAGE }).take(clerk, 'withdraw', { partyId: LIU }).facts.state).toBe(
      'accepted',
    );
    const absent = tribunal().take(clerk, 'schedule-hearing', { hearingOn: '2026-08-20', place: '东风村' });
    expect(absent.answer(clerk, 'deem-withdrawn', { partyId: LIU, reason: '不到庭' })).toBe('422 hearing-not-told');
    absent.take(clerk, 'notify-hearing', served(LIU, absent.today));
    expect(absent.on('2026-08-20').take(clerk, 'deem-withdrawn', { partyId: LIU, reason: '不到庭' }).facts.state).toBe('withdrawn');
  });

  it('ended once the counterclaim is taken back as well, by itself', () => {
    const walk = accepted().take(clerk, 'raise-counterclaim', { partyId: VILLAGE });
    expect(accepted().answer(clerk, 'withdraw-counterclaim', { partyId: VILLAGE })).toBe('422 no-counterclaim');
    expect(walk.answer(clerk, 'withdraw-counterclaim', { partyId: LIU })).toBe('422 not-the-respondent');
    walk.take(clerk, 'withdraw', { partyId: LIU }).take(clerk, 'withdraw-counterclaim', { partyId: VILLAGE });
    expect(walk.facts).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn' });
    const first = accepted().take(clerk, 'raise-counterclaim', { partyId: VILLAGE }).take(clerk, 'withdraw-counterclaim', { partyId: VILLAGE });
    expect([first.facts.state, first.take(clerk, 'withdraw', { partyId: LIU }).facts.state]).toEqual(['accepted', 'withdrawn']);
  }); // prettier-ignore

  it('by a mediation paper that everybody signs for; until then anybody may go back', () => {
    const walk = heard().take(clerk, 'record-mediation', { result: 'agreed' }).take(clerk, 'record-receipt', served(LIU, '2026-08-20'));
    expect(walk.facts.state).toBe('signing-receipt');
    expect(walk.take(clerk, 'retract', { partyId: VILLAGE }).facts.state).toBe('heard');
    walk.take(clerk, 'record-mediation', { result: 'agreed' });
    for (const party of [LIU, VILLAGE]) walk.take(clerk, 'record-receipt', served(party, '2026-08-20'));
    expect(walk.facts).toMatchObject({ state: 'mediated', outcome: 'settled' });
  });

  it('what is ruled ahead is told to all', () => {
    const walk = tribunal().take(clerk, 'rule-ahead', { partyId: LIU, measure: 'resume-farming' });
    expect(walk.papers).toEqual([`status-quo-notice ${LIU}`, `status-quo-notice ${VILLAGE}`]);
  });
});

describe('an arbitrator who is challenged, or cannot go on', () => {
  const again = { tribunal: 'panel', arbitrators: ['甲', '乙', '丁'] };
  const challenge = { partyId: LIU, ground: 'near-relative', reason: '系对方表弟' };
  const decision = (granted: boolean) => ({ granted, decidedBy: 'commission-chair', reason: '查证属实' });
  const hearing = { on: '2026-09-08', place: '仲裁庭' };

  it('granted, he is replaced, and till then nothing is heard', () => {
    const walk = tribunal();
    for (const party of [LIU, VILLAGE]) walk.take(clerk, 'notify-tribunal', served(party, '2026-07-21'));
    expect([walk.answer(clerk, 'form-tribunal', again), walk.answer(clerk, 'decide-recusal', decision(true))]).toEqual(['422 tribunal-complete', '422 no-recusal-asked']);
    walk.take(clerk, 'request-recusal', challenge);
    expect([owed(walk.road, walk.facts)?.next, walk.answer(clerk, 'record-hearing', hearing)]).toEqual([['decide-recusal'], '422 recusal-undecided']);
    expect(walk.answer(clerk, 'record-mediation', { result: 'agreed' })).toBe('422 recusal-undecided');
    walk.take(clerk, 'decide-recusal', decision(true));
    expect([owed(walk.road, walk.facts)?.next, walk.answer(clerk, 'record-hearing', hearing)]).toEqual([['form-tribunal'], '422 tribunal-incomplete']);
    expect(walk.answer(clerk, 'record-mediation', { result: 'agreed' })).toBe('422 tribunal-incomplete');
    walk.take(clerk, 'form-tribunal', again);
    expect([walk.facts.state, walk.facts.decision['arbitrators'], walk.answer(clerk, 'record-hearing', hearing)]).toEqual(['tribunal', again.arbitrators, 'allowed']);
    expect([walk.facts.marks.some(({ mark }) => mark === 'tribunal-told'), walk.running.filter((one) => one.startsWith('name-tribunal')).length]).toEqual([false, 1]);
  }); // prettier-ignore

  it('refused, he stays; who falls out otherwise is replaced as well', () => {
    const walk = heard().take(clerk, 'request-recusal', challenge).take(clerk, 'decide-recusal', decision(false));
    expect([walk.answer(clerk, 'form-tribunal', again), walk.answer(clerk, 'record-hearing', hearing)]).toEqual(['422 tribunal-complete', 'allowed']);
    walk.take(clerk, 'record-mediation', { result: 'no-agreement' }).take(clerk, 'record-vacancy', { ground: 'unable-to-serve', reason: '住院' });
    expect(walk.answer(clerk, 'record-award', { finality: 'final', on: '2026-09-18', awardNo: '1' })).toBe('422 tribunal-incomplete');
    expect(walk.take(clerk, 'form-tribunal', again).facts.state).toBe('heard');
  }); // prettier-ignore
});
