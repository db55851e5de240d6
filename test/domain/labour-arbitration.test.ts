import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { owed } from '../../src/domain/procedures/decide.js';
import { type ProceedingFacts, markOf } from '../../src/domain/procedures/facts.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { isEnforceable } from '../../src/domain/procedures/conditions/suits.js';
import { heed } from '../../src/domain/procedures/play.js';
import { openRoads } from '../../src/domain/procedures/roads-open.js';
import { type Told, Walk, aParty, aProceeding, clerkZhou, courtClient, hands, labourClerk as clerk, landClerk, mediatorLi, registrarA, workers } from './support.js'; // prettier-ignore

const GAO = '高玉海';
const CUI = '崔成焕';
const LIU = '刘桂芬';
const FIRM = '宏建达';
const oneWorker = [aParty(GAO, 'applicant'), aParty(FIRM, 'respondent', { kind: 'organisation' })];

/** An application that came on Tue 2026-08-11. */
const received = (told: Told = {}): Walk =>
  new Walk(
    aProceeding({ procedure: 'labour-arbitration', disputeType: 'labour', parties: oneWorker, openedOn: legalDate('2026-08-11'), ...told }),
    legalDate('2026-08-11'),
  ).open({ receivedOn: '2026-08-11' });
const accepted = (told: Told = {}): Walk =>
  received(told).on('2026-08-14').take(clerk, 'accept', { arbitrationNo: '友劳人仲案〔2026〕12号' });
const tribunal = (told: Told = {}): Walk =>
  accepted(told)
    .on('2026-08-18')
    .take(clerk, 'form-tribunal', { tribunal: 'panel', arbitrators: ['甲', '乙', '丙'] });
const heard = (told: Told = {}): Walk => tribunal(told).on('2026-09-08').take(clerk, 'record-hearing', { on: '2026-09-08' });
const tried = (told: Told = {}): Walk => heard(told).take(clerk, 'record-mediation', { result: 'no-agreement' });
const award = (finality: string, told: Told = {}): Walk =>
  tried(told).on('2026-09-18').take(clerk, 'record-award', { finality, on: '2026-09-18', awardNo: '12号' });
const served = (partyId: string, servedOn: string) => ({ partyId, servedOn, method: 'in-person' });
const serve = (walk: Walk, ...days: [string, string][]): Walk => {
  for (const [party, day] of days) walk.on(day).take(clerk, 'record-service', served(party, day));
  return walk;
};
const suit = (partyId: string, filedOn: string, share = 'whole') => ({ partyId, filedOn, share });
/** The last days of these clocks have passed unused. */
const lapse = (walk: Walk, ...parties: string[]): Walk => {
  walk.facts.clocks = walk.facts.clocks.map((one) =>
    parties.includes(one.subjectId ?? '') && one.endedAs === null ? { ...one, endedAs: 'lapsed', endedOn: one.dueDate } : one,
  );
  return walk;
};
const suitOpen = (facts: ProceedingFacts) => markOf(facts, 'suit-open')?.value;

describe('who takes the steps of labour arbitration', () => {
  it.each<[string, Actor, string]>([
    ['the commission’s clerk', clerk, 'allowed'],
    ['a committee’s registrar', registrarA, '403 role-missing'],
    ['its mediator', mediatorLi, '403 role-missing'],
    ['another window', clerkZhou, '403 role-missing'],
    ['the land commission', landClerk, '403 role-missing'],
    ['a court', courtClient, '403 role-missing'],
  ])('%s: %s', (_, actor, answer) => {
    expect(received().answer(actor, 'accept')).toBe(answer);
    expect(received().answer(actor, 'refuse', { ground: 'wrong-party', reason: '主体不适格' })).toBe(answer);
    expect(tried().answer(actor, 'record-award', { finality: 'final', on: '2026-09-18', awardNo: '1' })).toBe(answer);
    expect(award('non-final').answer(actor, 'record-service', served(GAO, '2026-09-21'))).toBe(answer);
  });

  it.each<[string, string, () => Walk, Record<string, unknown>, string]>([
    ['accept', 'what is accepted already', accepted, {}, '409 not-in-this-state'],
    ['refuse', 'what is accepted already', accepted, { ground: 'other', reason: '…' }, '409 not-in-this-state'],
    ['supplement', 'what nobody asked for', received, {}, '409 not-in-this-state'],
    ['send-application', 'to the applicant', accepted, served(GAO, '2026-08-14'), '422 not-the-respondent'],
    ['record-answer', 'of the applicant', accepted, { partyId: GAO }, '422 not-the-respondent'],
    [
      'send-answer',
      'of a respondent who has not answered',
      accepted,
      { partyId: FIRM, servedOn: '2026-08-20', method: 'post' },
      '422 no-answer-yet',
    ],
    ['notify-hearing', 'of none', tribunal, served(GAO, '2026-08-20'), '422 no-hearing-set'],
    ['request-postponement', 'of none', tribunal, { partyId: GAO, reason: '住院' }, '422 no-hearing-set'],
    [
      'record-award',
      'before there was a hearing',
      tribunal,
      { finality: 'final', on: '2026-09-01', awardNo: '1' },
      '409 not-in-this-state',
    ],
    [
      'record-award',
      'before mediation was tried',
      heard,
      { finality: 'non-final', on: '2026-09-18', awardNo: '1' },
      '422 mediation-not-tried',
    ],
    [
      'record-award',
      'before mediation was tried, be it final',
      heard,
      { finality: 'final', on: '2026-09-18', awardNo: '1' },
      '422 mediation-not-tried',
    ],
    ['withdraw', 'for the respondent', accepted, { partyId: FIRM }, '422 not-the-applicant'],
    ['deem-withdrawn', 'where no hearing was set', tribunal, { partyId: GAO, reason: '…' }, '422 no-hearing-set hearing-not-told'],
    ['sue-overdue', 'while the commission has time', received, { partyId: GAO, filedOn: '2026-08-12' }, '422 suit-not-open'],
    ['sue-overdue', 'while the tribunal has time', heard, { partyId: GAO, filedOn: '2026-09-08' }, '422 suit-not-open'],
    ['choose-representatives', 'of one worker', accepted, { names: ['甲'] }, '422 fewer-than-ten-workers'],
    ['record-receipt', 'of no paper', heard, served(GAO, '2026-09-08'), '409 not-in-this-state'],
    ['retract', 'from nothing', heard, { partyId: GAO }, '409 not-in-this-state'],
    ['record-service', 'of no award', heard, served(GAO, '2026-09-08'), '409 not-in-this-state'],
    ['record-suit', 'upon no award', heard, suit(GAO, '2026-09-08'), '409 not-in-this-state'],
    [
      'record-suit',
      'for his own part, who is alone',
      () => award('non-final'),
      suit(GAO, '2026-09-21', 'own-part'),
      '422 not-one-of-several-workers award-not-served',
    ],
    [
      'request-set-aside',
      'upon an award that is not final',
      () => award('non-final'),
      { partyId: FIRM, filedOn: '2026-09-21' },
      '409 not-in-this-state',
    ],
    ['request-set-aside', 'by the worker', () => award('final'), { partyId: GAO, filedOn: '2026-09-21' }, '422 only-the-employer'],
    [
      'record-set-aside',
      'that nobody asked for',
      () => award('final'),
      { ruling: 'set-aside', rulingNo: '1', rulingDate: '2026-10-20' },
      '422 set-aside-not-asked',
    ],
    ['record-ruling-service', 'of no ruling', () => award('final'), served(GAO, '2026-10-20'), '422 award-not-set-aside'],
    ['resume', 'what was not suspended', heard, {}, '409 not-in-this-state'],
  ])('%s is refused: %s', (action, _, walkTo, input, answer) => {
    expect(walkTo().answer(clerk, action, input)).toBe(answer);
  });
});

describe('taking in', () => {
  it('five working days from the receipt; an answer in time ends them', () => {
    const walk = received();
    expect(walk.running).toEqual(['accept 2026-08-11 2026-08-18']);
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'organisation', next: ['accept', 'refuse', 'request-supplement'] });
    walk.on('2026-08-14').take(clerk, 'accept');
    expect(walk.ended('accept')).toEqual(['met 2026-08-14']);
    expect(walk.running).toEqual([
      'send-application 2026-08-14 2026-08-21',
      'name-tribunal 2026-08-14 2026-08-21',
      'award 2026-08-14 2026-09-28',
    ]);
    expect(walk.papers).toEqual([`acceptance-notice ${GAO}`, `acceptance-notice ${FIRM}`]);
  });

  it('a supplement resets the day of receipt; meanwhile nobody’s five days run', () => {
    const walk = received()
      .on('2026-08-13')
      .take(clerk, 'request-supplement', { items: ['劳动合同'], until: '2026-08-20' });
    expect(walk.running).toEqual(['supplement 2026-08-13 2026-08-20']);
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'party', next: ['supplement', 'withdraw'] });
    walk.on('2026-08-19').take(clerk, 'supplement', { receivedOn: '2026-08-18' });
    expect(walk.running).toEqual(['accept 2026-08-18 2026-08-25']);
    expect(
      received()
        .take(clerk, 'request-supplement', { items: ['…'] })
        .answer(clerk, 'refuse', { ground: 'materials-not-completed', reason: '逾期' }),
    ).toBe('allowed');
  });

  it('refused, the applicant may sue: told on paper, and watched', () => {
    const walk = received().on('2026-08-17').take(clerk, 'refuse', { ground: 'not-a-labour-dispute', reason: '劳务关系' });
    expect(walk.facts).toMatchObject({ state: 'refused', ended: true, outcome: 'decided' });
    expect([suitOpen(walk.facts), walk.running]).toEqual(['refused', ['sue-without-award 2026-08-17 2027-08-17']]);
    expect(walk.papers).toContain(`suit-notice ${GAO}`);
    walk.on('2026-08-20').take(clerk, 'sue-overdue', { partyId: GAO, filedOn: '2026-08-20' });
    expect([walk.facts.state, walk.running]).toEqual(['refused', []]);
  });

  it('silence opens the court and moves nothing: the commission may still answer', () => {
    const walk = received().on('2026-08-19').expire('accept');
    expect([walk.facts.state, walk.facts.ended, suitOpen(walk.facts)]).toEqual(['received', false, 'undecided']);
    expect(walk.running).toEqual(['accept 2026-08-11 2026-08-18', 'sue-without-award 2026-08-18 2027-08-18']);
    walk.on('2026-08-20').take(clerk, 'accept');
    expect([walk.facts.state, suitOpen(walk.facts), walk.ended('sue-without-award')]).toEqual([
      'accepted',
      undefined,
      ['stopped 2026-08-20'],
    ]);
  });

  it('only a party’s act ends it then', () => {
    const walk = received()
      .on('2026-08-19')
      .expire('accept')
      .on('2026-08-24')
      .take(clerk, 'sue-overdue', { partyId: GAO, filedOn: '2026-08-24' });
    expect(walk.facts).toMatchObject({ state: 'sued-without-award', ended: true });
    expect([walk.ended('sue-without-award'), walk.running]).toEqual([['met 2026-08-24'], []]);
  });

  it('written down a year after the silence, the right counts from the silence and not from the typing', () => {
    expect(received().on('2027-03-01').expire('accept').running).toContain('sue-without-award 2026-08-18 2027-08-18');
    const late = received().on('2026-08-14').take(clerk, 'accept').on('2027-03-01').expire('award');
    expect(late.running).toContain('sue-without-award 2026-09-28 2027-09-28');
  });

  it('silent twice, the right runs once', () => {
    const walk = received().on('2026-08-19').expire('accept');
    walk
      .on('2026-08-20')
      .take(clerk, 'request-supplement', { items: ['…'] })
      .on('2026-08-21')
      .take(clerk, 'supplement')
      .on('2026-08-31')
      .expire('accept');
    expect(walk.running).toEqual(['sue-without-award 2026-08-18 2027-08-18', 'accept 2026-08-21 2026-08-28']);
  });
});

describe('what the parties are told stands open', () => {
  const told = (walk: Walk) => openRoads(walk.facts).map(({ code, law }) => `${code} ${law.article}`);
  it('the court, by the article that opens it', () => {
    expect(told(received())).toEqual([]);
    expect(told(received().on('2026-08-19').expire('accept'))).toEqual(['litigation 29']);
    expect(told(received().take(clerk, 'refuse', { ground: 'wrong-party', reason: '…' }))).toEqual(['litigation 29']);
    expect(told(tried().on('2026-09-29').expire('award'))).toEqual(['litigation 43']);
  });
});

describe('before the hearing', () => {
  it('papers to every respondent meet the five days, not to the first', () => {
    const two = [...oneWorker, aParty('恒筑', 'respondent', { kind: 'organisation' })];
    const walk = accepted({ parties: two }).on('2026-08-17').take(clerk, 'send-application', served(FIRM, '2026-08-17'));
    expect(walk.running).toContain('send-application 2026-08-14 2026-08-21');
    expect(walk.running).toContain(`answer ${FIRM} 2026-08-17 2026-08-31`);
    expect(walk.answer(clerk, 'send-application', served(FIRM, '2026-08-18'))).toBe('422 already-served');
    walk.on('2026-08-19').take(clerk, 'send-application', served('恒筑', '2026-08-19'));
    expect(walk.ended('send-application')).toEqual(['met 2026-08-19']);
    walk.on('2026-08-26').take(clerk, 'record-answer', { partyId: FIRM, receivedOn: '2026-08-26' });
    expect(walk.ended('answer')).toEqual(['met 2026-08-26']);
    expect(walk.running).toEqual(
      expect.arrayContaining([`answer 恒筑 2026-08-19 2026-09-02`, `send-answer ${FIRM} 2026-08-26 2026-09-02`]),
    );
    expect(walk.answer(clerk, 'record-answer', { partyId: FIRM })).toBe('422 already-answered');
    walk.take(clerk, 'send-answer', { partyId: FIRM, servedOn: '2026-08-26', method: 'post' });
    expect(walk.ended('send-answer')).toEqual(['met 2026-08-26']);
  });

  it('no answer does not stop it', () => {
    expect(tribunal().on('2026-09-08').answer(clerk, 'record-hearing', { on: '2026-09-08' })).toBe('allowed');
  });

  it('notice five working days before, counted back over the holiday; all told, it is met; a new day begins anew', () => {
    const walk = tribunal().on('2026-09-21').take(clerk, 'schedule-hearing', { hearingOn: '2026-10-12', place: '仲裁庭' });
    expect(walk.running).toEqual(
      expect.arrayContaining(['hearing-notice 2026-10-12 2026-09-29', 'ask-postponement 2026-10-12 2026-10-08']),
    );
    walk.take(clerk, 'notify-hearing', served(GAO, '2026-09-21'));
    expect(walk.ended('hearing-notice')).toEqual([]);
    walk.on('2026-09-22').take(clerk, 'notify-hearing', served(FIRM, '2026-09-22'));
    expect(walk.ended('hearing-notice')).toEqual(['met 2026-09-22']);
    walk.on('2026-09-28').take(clerk, 'request-postponement', { partyId: FIRM, reason: '负责人住院' });
    expect(walk.ended('ask-postponement')).toEqual(['met 2026-09-28']);
    walk.take(clerk, 'schedule-hearing', { hearingOn: '2026-10-19', place: '仲裁庭' });
    expect(walk.running).toEqual(expect.arrayContaining(['hearing-notice 2026-10-19 2026-10-12']));
    expect(walk.facts.marks.some(({ mark }) => mark === 'hearing-told')).toBe(false);
    walk.on('2026-10-19').take(clerk, 'record-hearing', { on: '2026-10-19' });
    expect(walk.running.filter((one) => /hearing|postponement/.test(one))).toEqual([]);
  });

  it('ten workers or more choose who speaks for them', () => {
    const ten = [...Array(10).keys()].map((n) => aParty(`工人${n}`, 'applicant'));
    const walk = accepted({ parties: [...ten, aParty(FIRM, 'respondent', { kind: 'organisation' })] }).take(
      clerk,
      'choose-representatives',
      { names: ['工人1', '工人2'] },
    );
    expect(markOf(walk.facts, 'representatives')?.value).toBe('工人1,工人2');
    expect(
      accepted({ parties: [...ten.slice(1), aParty(FIRM, 'respondent', { kind: 'organisation' })] }).judge(clerk, 'choose-representatives'),
    ).toMatchObject({
      refusals: [{ code: 'fewer-than-ten-workers', law: { article: '7' }, facts: { count: 9 } }],
    });
  });
});

describe('the forty-five days: restart, stand still, or run out', () => {
  it.each(['party-added', 'claim-changed', 'counterclaim-joined', 'jurisdiction-transferred'])('%s starts them anew', (event) => {
    expect(tribunal().on('2026-09-01').take(clerk, 'begin-anew', { event }).running).toContain('award 2026-09-01 2026-10-16');
  });

  it('not when they are over', () => {
    expect(heard().on('2026-09-29').judge(clerk, 'begin-anew', { event: 'claim-changed' })).toMatchObject({
      refusals: [{ code: 'deadline-passed', law: { law: '劳动人事争议仲裁办案规则', article: '46' } }],
    });
  });

  it('a suspension stands still in them and gives them back', () => {
    const walk = heard().take(clerk, 'suspend', { basis: 'disability-rating' });
    expect([walk.facts.state, walk.running.at(-1)]).toEqual(['suspended', 'award 2026-08-14 2026-09-28 suspended']);
    expect(walk.answer(clerk, 'begin-anew', { event: 'claim-changed' })).toBe('409 not-in-this-state');
    expect(walk.on('2026-09-15').take(clerk, 'resume').facts.state).toBe('heard');
    expect(walk.running.at(-1)).toBe('award 2026-08-14 2026-09-28');
  });

  it('run out, the court is open; nothing ends, and a late award is an award', () => {
    const walk = tried().on('2026-09-29').expire('award');
    expect([walk.facts.state, suitOpen(walk.facts)]).toEqual(['heard', 'award-overdue']);
    expect(walk.papers).toEqual([`suit-notice ${GAO}`, `suit-notice ${FIRM}`]);
    expect(walk.running).toEqual(expect.arrayContaining(['award 2026-08-14 2026-09-28', 'sue-without-award 2026-09-28 2027-09-28']));
    const late = tried()
      .on('2026-09-29')
      .expire('award')
      .on('2026-10-09')
      .take(clerk, 'record-award', { finality: 'non-final', on: '2026-10-09', awardNo: '1' });
    expect([late.facts.state, late.ended('sue-without-award')]).toEqual(['awarded', ['stopped 2026-10-09']]);
    expect(walk.on('2026-10-09').take(clerk, 'sue-overdue', { partyId: GAO, filedOn: '2026-10-09' }).facts).toMatchObject({
      state: 'sued-without-award',
      outcome: 'transferred-out',
    });
    expect(walk.ended('award')).toEqual(['stopped 2026-10-09']);
  });
});

describe('how it ends without an award', () => {
  it('withdrawn when the last applicant has, and not before', () => {
    const walk = accepted({ parties: workers });
    walk.take(clerk, 'withdraw', { partyId: GAO, reason: '和解' });
    expect(walk.facts.state).toBe('accepted');
    expect(walk.answer(clerk, 'withdraw', { partyId: GAO })).toBe('422 party-has-withdrawn');
    walk.take(clerk, 'withdraw', { partyId: CUI }).take(clerk, 'withdraw', { partyId: LIU });
    expect(walk.facts).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn' });
  });

  it('who does not come to the hearing may be taken to have withdrawn', () => {
    const walk = tribunal().take(clerk, 'schedule-hearing', { hearingOn: '2026-09-08', place: '仲裁庭' });
    expect(walk.answer(clerk, 'deem-withdrawn', { partyId: GAO, reason: '拒不到庭' })).toBe('422 hearing-not-told');
    walk.take(clerk, 'notify-hearing', served(FIRM, walk.today));
    expect(walk.answer(clerk, 'deem-withdrawn', { partyId: GAO, reason: '拒不到庭' })).toBe('422 hearing-not-told');
    walk.take(clerk, 'notify-hearing', served(GAO, walk.today));
    expect(walk.on('2026-09-08').take(clerk, 'deem-withdrawn', { partyId: GAO, reason: '拒不到庭' }).facts.state).toBe('withdrawn');
  });

  it('by a mediation paper, when the last party has signed for it; until then anyone may go back', () => {
    const walk = heard().take(clerk, 'record-mediation', { result: 'agreed', documentNo: '友劳人仲调〔2026〕3号' });
    expect(walk.facts.state).toBe('signing-receipt');
    walk.on('2026-09-10').take(clerk, 'record-receipt', served(GAO, '2026-09-10'));
    expect(walk.answer(clerk, 'record-receipt', served(GAO, '2026-09-10'))).toBe('422 already-served');
    const back = walk.take(clerk, 'retract', { partyId: FIRM });
    expect([back.facts.state, back.facts.marks.map(({ mark }) => mark)]).toEqual(['heard', ['mediation-tried']]);
    expect(back.answer(clerk, 'record-award', { finality: 'non-final', on: '2026-09-10', awardNo: '1' })).toBe('allowed');
    back.take(clerk, 'record-mediation', { result: 'agreed' });
    for (const party of [GAO, FIRM]) back.on('2026-09-12').take(clerk, 'record-receipt', served(party, '2026-09-12'));
    expect(back.facts).toMatchObject({ state: 'mediated', outcome: 'settled' });
    expect(back.ended('award')).toEqual(['met 2026-09-12']);
  });
});

describe('an award that is not final', () => {
  it('each party has fifteen days from its own receipt, over the October holiday', () => {
    const walk = award('non-final');
    expect(walk.running).toEqual(['serve 2026-09-18 2026-09-22']);
    serve(walk, [GAO, '2026-09-21']);
    expect([walk.facts.state, walk.running]).toEqual(['awarded', ['serve 2026-09-18 2026-09-22', `sue ${GAO} 2026-09-21 2026-10-08`]]);
    expect(walk.facts.clocks.at(-1)).toMatchObject({ nominalDue: '2026-10-06', dueDate: '2026-10-08', kind: 'right' });
    expect(walk.answer(clerk, 'record-service', served(GAO, '2026-09-22'))).toBe('422 already-served');
    serve(walk, [FIRM, '2026-09-24']);
    expect([walk.facts.state, walk.ended('serve')]).toEqual(['served', ['met 2026-09-24']]);
    expect(walk.running).toEqual([`sue ${GAO} 2026-09-21 2026-10-08`, `sue ${FIRM} 2026-09-24 2026-10-09`]);
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'party', next: ['record-suit'] });
  });

  it('whose own fifteen days have passed keeps it from taking effect no more, nor who has not received it', () => {
    const walk = serve(award('non-final'), [GAO, '2026-09-21']);
    expect(walk.answer(clerk, 'record-suit', suit(FIRM, '2026-09-21'))).toBe('422 award-not-served');
    serve(lapse(walk, GAO), [FIRM, '2026-10-10']);
    const answers = (one: string, more: object = {}) => walk.answer(clerk, 'record-suit', { ...suit(one, '2026-10-12'), ...more });
    walk.on('2026-10-12');
    expect([answers(GAO), answers(GAO, { dispatchedOn: '2026-10-08' }), answers(FIRM)]).toEqual([
      '422 deadline-passed',
      'allowed',
      'allowed',
    ]);
    expect(walk.on('2026-10-08').take(clerk, 'record-suit', suit(GAO, '2026-10-08')).facts.state).toBe('sued');
  });

  it('of several workers, whose own days have passed sues for his part no more', () => {
    const walk = serve(
      award('non-final', { parties: workers }),
      [GAO, '2026-09-21'],
      [FIRM, '2026-09-21'],
      [CUI, '2026-10-09'],
      [LIU, '2026-10-09'],
    );
    lapse(walk, GAO).on('2026-10-12');
    const answers = [GAO, CUI].map((one) => walk.answer(clerk, 'record-suit', suit(one, '2026-10-12', 'own-part')));
    expect(answers).toEqual(['422 deadline-passed', 'allowed']);
    const unserved = serve(award('non-final', { parties: workers }), [GAO, '2026-09-21']);
    expect(unserved.answer(clerk, 'record-suit', suit(CUI, '2026-09-21', 'own-part'))).toBe('422 award-not-served');
  });

  it('takes effect when the last period has passed, and no sooner than it is served on all', () => {
    const walk = serve(award('non-final'), [GAO, '2026-09-21']);
    expect(walk.on('2026-10-09').expire('sue').facts.state).toBe('awarded');
    serve(lapse(walk, GAO), [FIRM, '2026-10-10']);
    expect(walk.on('2026-10-27').expire('sue').facts).toMatchObject({ state: 'effective', ended: true, outcome: 'awarded' });
  });

  it('does not take effect when one party sues; the other’s right goes on, and so does service', () => {
    const walk = serve(award('non-final'), [GAO, '2026-09-21']).on('2026-10-08').take(clerk, 'record-suit', suit(GAO, '2026-10-08'));
    expect(walk.facts).toMatchObject({ state: 'sued', ended: true });
    expect(walk.ended('sue')).toEqual(['met 2026-10-08']);
    serve(walk, [FIRM, '2026-10-09']);
    expect(walk.running).toEqual([`sue ${FIRM} 2026-10-09 2026-10-26`]);
    expect(walk.answer(clerk, 'record-suit', suit(GAO, '2026-10-09'))).toBe('422 already-sued');
    walk.on('2026-10-20').take(clerk, 'record-suit', suit(FIRM, '2026-10-20'));
    expect(walk.running).toEqual([]);
  });

  it('of several workers, who sues for himself leaves it to the others', () => {
    const all: [string, string][] = [GAO, CUI, LIU, FIRM].map((one) => [one, '2026-09-21']);
    const walk = serve(award('non-final', { parties: workers }), ...all).on('2026-09-30');
    expect(walk.answer(clerk, 'record-suit', suit(FIRM, '2026-09-30', 'own-part'))).toBe('422 not-one-of-several-workers');
    walk.take(clerk, 'record-suit', suit(GAO, '2026-09-30', 'own-part'));
    expect(walk.facts.state).toBe('served');
    const rest = new Walk({ ...walk.facts }, walk.today);
    expect(lapse(walk, CUI, LIU, FIRM).on('2026-10-09').expire('sue').facts.state).toBe('effective');
    // The last who may sue does, for himself: for those who did not, it takes effect then.
    expect(lapse(rest, CUI, FIRM).take(clerk, 'record-suit', suit(LIU, '2026-10-08', 'own-part')).steps).toEqual([
      'record-suit',
      'take-effect-for-others',
    ]);
    // Theirs ended with 8 October, whatever day the last one sued on.
    expect(rest.facts.clocks.find(({ clock }) => clock === 'enforcement')?.startDate).toBe('2026-10-09');
  });

  it('and where every worker does, it is in force for nobody', () => {
    const walk = serve(
      award('non-final', { parties: workers }),
      [GAO, '2026-09-21'],
      [CUI, '2026-09-21'],
      [LIU, '2026-09-21'],
      [FIRM, '2026-09-21'],
    );
    for (const one of [GAO, CUI, LIU]) walk.take(clerk, 'record-suit', suit(one, '2026-09-21', 'own-part'));
    expect(walk.facts.state).toBe('sued');
  });

  it('a suit filed in time and typed late is on record, and its right was used', () => {
    const walk = serve(award('non-final'), [GAO, '2026-09-21'], [FIRM, '2026-09-21']);
    lapse(walk, GAO, FIRM).on('2026-10-09').expire('sue');
    expect(walk.on('2026-10-09').judge(clerk, 'record-suit', suit(GAO, '2026-10-09'))).toMatchObject({
      refusals: [{ code: 'deadline-passed', facts: { due: '2026-10-08' } }],
    });
    walk.on('2026-10-08').take(clerk, 'record-suit', suit(GAO, '2026-10-08'));
    expect([walk.facts.state, walk.facts.ended, walk.ended('sue'), walk.running]).toEqual([
      'sued',
      true,
      ['met 2026-10-08', 'lapsed 2026-10-08'],
      [],
    ]);
    expect(isEnforceable({ ...walk.facts, marks: [] })).toBe(false);
    expect(walk.on('2026-10-12').answer(clerk, 'record-suit', { ...suit(FIRM, '2026-10-12'), dispatchedOn: '2026-10-08' })).toBe('allowed');
  });

  it('typed late too, one of several workers leaves it in force for the others', () => {
    const walk = serve(
      award('non-final', { parties: workers }),
      ...[GAO, CUI, LIU, FIRM].map((one): [string, string] => [one, '2026-09-21']),
    );
    lapse(walk, GAO, CUI, LIU, FIRM).on('2026-10-09').expire('sue').on('2026-10-08');
    expect(walk.answer(clerk, 'record-suit', suit(FIRM, '2026-10-08', 'own-part'))).toBe('422 not-one-of-several-workers');
    walk.take(clerk, 'record-suit', suit(GAO, '2026-10-08', 'own-part'));
    expect([walk.facts.state, walk.running]).toEqual(['effective', [expect.stringMatching(/^enforcement/)]]);
    expect(walk.take(clerk, 'record-suit', suit(FIRM, '2026-10-08')).facts.state).toBe('sued');
  });

  it('one that does not say what it is goes by the same way', () => {
    expect(award('not-stated').facts.state).toBe('awarded');
  });
});

describe('a final award', () => {
  it('gives the worker fifteen days to sue, the employer thirty to have it set aside, and neither the other’s', () => {
    const walk = serve(award('final'), [GAO, '2026-09-21']);
    expect(walk.facts.state).toBe('final');
    serve(walk, [FIRM, '2026-09-21']);
    expect(walk.facts).toMatchObject({ state: 'final-served', ended: true, outcome: 'awarded' });
    // In force when made: what it gives may be enforced for two years from that day, where it gives the employer no time of its own.
    expect(walk.running).toEqual([
      'enforcement 2026-09-18 2028-09-18',
      `worker-sues ${GAO} 2026-09-21 2026-10-08`,
      `employer-sets-aside ${FIRM} 2026-09-21 2026-10-21`,
    ]);
  });

  it('who is the worker is the commission’s to say, where the kind of party misleads', () => {
    const boss = [aParty(GAO, 'applicant'), aParty('个体老板', 'respondent')];
    const walk = accepted({ parties: boss }).take(clerk, 'name-side', { partyId: '个体老板', side: 'employer' });
    walk
      .on('2026-08-18')
      .take(clerk, 'form-tribunal', { tribunal: 'sole', arbitrators: ['甲'] })
      .on('2026-09-08')
      .take(clerk, 'record-hearing', { on: '2026-09-08' });
    walk
      .take(clerk, 'record-mediation', { result: 'no-agreement' })
      .on('2026-09-18')
      .take(clerk, 'record-award', { finality: 'final', on: '2026-09-18', awardNo: '1' });
    expect(serve(walk, ['个体老板', '2026-09-21']).running).toContain('employer-sets-aside 个体老板 2026-09-21 2026-10-21');
  });

  it('a third party has neither right of its own', () => {
    const walk = award('final', { parties: [...oneWorker, aParty('恒筑', 'third-party', { kind: 'organisation' })] });
    expect(serve(walk, ['恒筑', '2026-09-21']).running).toEqual(['serve 2026-09-18 2026-09-22', 'enforcement 2026-09-18 2028-09-18']);
  });

  it('set aside, each has fifteen days to sue from the ruling’s service', () => {
    const walk = serve(award('final'), [GAO, '2026-09-21'], [FIRM, '2026-09-21']).on('2026-10-20');
    walk.take(clerk, 'request-set-aside', { partyId: FIRM, filedOn: '2026-10-20' });
    expect(walk.ended('employer-sets-aside')).toEqual(['met 2026-10-20']);
    walk.on('2026-11-16').take(clerk, 'record-set-aside', { ruling: 'set-aside', rulingNo: '1', rulingDate: '2026-11-16' });
    expect(walk.ended('enforcement')).toEqual(['stopped 2026-11-16']);
    walk.on('2026-11-18').take(clerk, 'record-ruling-service', served(GAO, '2026-11-18'));
    expect(walk.running).toContain(`sue-after-set-aside ${GAO} 2026-11-18 2026-12-03`);
    expect(walk.answer(clerk, 'record-ruling-service', served(GAO, '2026-11-18'))).toBe('422 already-served');
    walk.on('2026-12-01').take(clerk, 'record-suit', suit(GAO, '2026-12-01'));
    expect(walk.ended('sue-after-set-aside')).toEqual(['met 2026-12-01']);
    expect(walk.facts.state).toBe('final-served');
  });

  it('dismissed, it stands', () => {
    const walk = serve(award('final'), [GAO, '2026-09-21'], [FIRM, '2026-09-21']).take(clerk, 'request-set-aside', {
      partyId: FIRM,
      filedOn: '2026-09-21',
    });
    walk.take(clerk, 'record-set-aside', { ruling: 'dismissed', rulingNo: '1', rulingDate: '2026-09-21' });
    expect(walk.running).toContain('enforcement 2026-09-18 2028-09-18');
    expect(walk.answer(clerk, 'record-ruling-service', served(FIRM, '2026-09-21'))).toBe('422 award-not-set-aside');
  });

  it('the employer’s thirty days come again when the worker’s suit is over, or the court found the award final', () => {
    const walk = lapse(serve(award('final'), [GAO, '2026-09-21'], [FIRM, '2026-09-21']), FIRM).on('2026-11-02');
    expect(walk.answer(clerk, 'record-suit-ended', { partyId: GAO, ground: 'worker-suit-ended' })).toBe('422 only-the-employer');
    walk.take(clerk, 'record-suit-ended', { partyId: FIRM, ground: 'worker-suit-ended', receivedOn: '2026-11-02' });
    expect(walk.running).toContain(`employer-sets-aside ${FIRM} 2026-11-02 2026-12-02`);
    walk.take(clerk, 'record-suit-ended', { partyId: FIRM, ground: 'refused-as-final', receivedOn: '2026-11-02' });
    expect(walk.running.filter((one) => one.startsWith('employer'))).toHaveLength(1);
  });

  it('an employer who sues all the same is put on record, and has used no right by it', () => {
    const walk = serve(award('final'), [FIRM, '2026-09-21']).take(clerk, 'record-suit', suit(FIRM, '2026-09-21'));
    expect([walk.facts.state, walk.running]).toEqual([
      'final',
      ['serve 2026-09-18 2026-09-22', 'enforcement 2026-09-18 2028-09-18', `employer-sets-aside ${FIRM} 2026-09-21 2026-10-21`],
    ]);
  });
});

describe('two years to have it enforced', () => {
  const enforcement = ({ running }: Walk) => running.filter((one) => one.startsWith('enforcement'));
  const madeFor = (finality: string, performBy?: string) =>
    tried()
      .on('2026-09-18')
      .take(clerk, 'record-award', { finality, on: '2026-09-18', awardNo: '12号', ...(performBy ? { performBy } : {}) });
  const inForce = (performBy?: string) =>
    lapse(serve(madeFor('non-final', performBy), [GAO, '2026-09-21'], [FIRM, '2026-09-21']), GAO, FIRM)
      .on('2026-10-09')
      .expire('sue');

  it('from the last day the award gives the employer', () => {
    expect(enforcement(madeFor('final', '2026-10-20'))).toEqual(['enforcement 2026-10-20 2028-10-20']);
    expect([inForce('2026-11-02').facts.state, enforcement(inForce('2026-11-02'))]).toEqual([
      'effective',
      ['enforcement 2026-11-02 2028-11-02'],
    ]);
  });

  it('from its effect where it gives none, or one that was over before; not while it may be sued upon', () => {
    expect(enforcement(serve(madeFor('non-final', '2026-09-28'), [GAO, '2026-09-21']))).toEqual([]);
    expect([enforcement(inForce()), enforcement(inForce('2026-09-28'))]).toEqual([
      ['enforcement 2026-10-09 2028-10-09'],
      ['enforcement 2026-10-09 2028-10-09'],
    ]);
  });

  it('of a mediation paper as well, once both have signed for it', () => {
    const walk = heard().take(clerk, 'record-mediation', { result: 'agreed', performBy: '2026-10-15' });
    expect(enforcement(walk)).toEqual([]);
    for (const name of [GAO, FIRM]) walk.take(clerk, 'record-receipt', served(name, '2026-09-08'));
    expect([walk.facts.state, enforcement(walk)]).toEqual(['mediated', ['enforcement 2026-10-15 2028-10-16']]);
  });
});

describe('an arbitrator who is challenged, or cannot go on', () => {
  const again = { tribunal: 'panel', arbitrators: ['甲', '乙', '丁'] };
  const challenge = { partyId: GAO, ground: 'near-relative', reason: '系对方表弟' };
  const decision = (granted: boolean) => ({ granted, reason: '查证属实' });
  const hearing = { on: '2026-09-08', place: '仲裁庭' };

  it('granted, he is replaced, and till then nothing is heard', () => {
    const walk = tribunal();
    expect([walk.answer(clerk, 'form-tribunal', again), walk.answer(clerk, 'decide-recusal', decision(true))]).toEqual(['422 tribunal-complete', '422 no-recusal-asked']);
    walk.take(clerk, 'request-recusal', challenge);
    expect([owed(walk.road, walk.facts)?.next, walk.answer(clerk, 'record-hearing', hearing)]).toEqual([['decide-recusal'], '422 recusal-undecided']);
    expect(['agreed', 'no-agreement'].map((result) => walk.answer(clerk, 'record-mediation', { result }))).toEqual(['422 recusal-undecided', 'allowed']);
    walk.take(clerk, 'decide-recusal', decision(true));
    expect([owed(walk.road, walk.facts)?.next, walk.answer(clerk, 'record-hearing', hearing)]).toEqual([['form-tribunal'], '422 tribunal-incomplete']);
    expect(walk.answer(clerk, 'record-mediation', { result: 'agreed' })).toBe('422 tribunal-incomplete');
    walk.take(clerk, 'form-tribunal', again);
    expect([walk.facts.state, walk.facts.decision['arbitrators'], walk.answer(clerk, 'record-hearing', hearing)]).toEqual(['tribunal', again.arbitrators, 'allowed']);
  }); // prettier-ignore

  it('refused, he stays; who falls out otherwise is replaced as well', () => {
    const walk = heard().take(clerk, 'request-recusal', challenge).take(clerk, 'decide-recusal', decision(false));
    expect([walk.answer(clerk, 'form-tribunal', again), walk.answer(clerk, 'record-hearing', hearing)]).toEqual(['422 tribunal-complete', 'allowed']);
    walk.take(clerk, 'record-mediation', { result: 'no-agreement' }).take(clerk, 'record-vacancy', { ground: 'unable-to-serve', reason: '住院' });
    expect(walk.answer(clerk, 'record-award', { finality: 'final', on: '2026-09-18', awardNo: '1' })).toBe('422 tribunal-incomplete');
    expect(walk.take(clerk, 'form-tribunal', again).facts.state).toBe('heard');
  }); // prettier-ignore
});

describe('beside a suit', () => {
  const beside = (walk: Walk, state: string, more: object = {}, opening: Record<string, unknown> = {}): Walk => {
    const siblings = [{ id: 's', procedure: 'litigation' as const, variant: 'civil', state, ended: false, ...more }];
    walk.facts = { ...walk.facts, opening, case: { ...walk.facts.case, siblings } };
    walk.facts = heed(walk.road, walk.facts, walk.today, hands()).facts;
    return walk;
  };
  const found = ({ facts }: Walk) => facts.marks.find(({ mark }) => mark === 'suit-found')?.value;

  it('docketed, it is asked whether it is this dispute; nothing is awarded before that is answered', () => {
    const walk = beside(tried(), 'docketed');
    expect(found(walk)).toBe('yes');
    expect(owed(walk.road, walk.facts)).toMatchObject({ next: ['end-for-suit', 'find-no-bar'] });
    const award = { finality: 'non-final', on: '2026-09-10', awardNo: '1' };
    expect(walk.answer(clerk, 'record-award', award)).toBe('422 bar-unanswered');
    expect(walk.take(clerk, 'end-for-suit').facts).toMatchObject({ state: 'sued-without-award', outcome: 'transferred-out' });
    const other = beside(tried(), 'docketed').take(clerk, 'find-no-bar', { reason: '诉讼是另一笔借款' });
    expect([found(other), other.answer(clerk, 'record-award', award)]).toEqual([undefined, 'allowed']);
  });

  it('only filed, against an organ, or named as another dispute, it is nothing to ask about', () => {
    expect(found(beside(tried(), 'filed'))).toBeUndefined();
    expect(found(beside(tried(), 'docketed', { variant: 'administrative' }))).toBeUndefined();
    for (const exception of ['another-dispute', 'wage-iou']) expect(found(beside(tried(), 'docketed', {}, { exception }))).toBeUndefined();
    expect(found(beside(tried(), 'docketed', {}, { exception: 'filed-by-party' }))).toBe('yes');
    expect(tried().answer(clerk, 'end-for-suit')).toBe('422 nothing-elsewhere');
    expect(tried().answer(clerk, 'find-no-bar', { reason: '…' })).toBe('422 nothing-elsewhere');
  });

  it('after silence whoever sued is still written down, whatever the court has docketed', () => {
    const walk = beside(received().on('2026-08-19').expire('accept'), 'docketed');
    expect(walk.take(clerk, 'sue-overdue', { partyId: GAO, filedOn: '2026-08-20' }).facts.state).toBe('sued-without-award');
    const overdue = beside(tried().on('2026-09-29').expire('award'), 'docketed');
    expect(overdue.take(clerk, 'sue-overdue', { partyId: GAO, filedOn: '2026-09-29' }).facts.state).toBe('sued-without-award');
    expect(overdue.ended('sue-without-award')).toEqual(['met 2026-09-29']);
  });
});
