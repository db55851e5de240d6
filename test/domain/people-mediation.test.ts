import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { owed } from '../../src/domain/procedures/decide.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import {
  Walk, aDraft, aMediation, aParty, aProceeding, anAgreement, clerkZhou, loanTerms, mediatorLi, mediatorWang, no, registrarA, registrarElsewhere, signs, twoParties, workers, yes,
} from './support.js'; // prettier-ignore

const applied = (told = {}) => new Walk(aProceeding(told)).open({ caseSource: 'application' });
const accepted = (told = {}) =>
  new Walk(aProceeding({ willing: [true, true], ...told })).open({ caseSource: 'application' }).take(registrarA, 'accept');
const sealed = { signer: 'seal', method: 'seal' };
const byMediator = { signer: 'mediator', method: 'handwritten' };

describe('taking a dispute in', () => {
  it.each([
    ['application', 'applied'],
    ['entrusted', 'applied'],
    ['initiative', 'initiated'],
  ])('begins, by %s, as %s', (caseSource, state) => {
    const walk = new Walk(aProceeding()).open({ caseSource, receivedOn: '2026-03-02' });
    expect([walk.facts.state, walk.running]).toEqual([state, ['accept 2026-03-02 2026-03-05']]);
  });

  it('is refused while a party has not been asked, by name', () => {
    expect(applied({ willing: [true] }).judge(registrarA, 'accept')).toEqual({
      allowed: false, status: 422,
      refusals: [{ code: 'party-not-asked', facts: { names: '周长顺' }, law: { law: '人民调解法', article: '17' } }, { code: 'no-willing-pair', law: { law: '人民调解法', article: '17' } }],
    }); // prettier-ignore
  });

  it.each<[string, Actor, string]>([
    ['the registrar of the committee may', registrarA, 'allowed'],
    ['the registrar of another committee may not', registrarElsewhere, '403 role-missing'],
    ['a mediator may not', mediatorLi, '403 role-missing'],
    ['the desk that sent it may not', clerkZhou, '403 role-missing'],
  ])('%s', (_, actor, answer) => {
    expect(applied({ willing: [true, true] }).answer(actor, 'accept')).toBe(answer);
    expect(applied().answer(actor, 'decline', { ground: 'other' })).toBe(answer);
  });

  it('a third party that has not been asked holds it up as well', () => {
    expect(applied({ parties: [...twoParties, aParty('恒筑', 'third-party')], willing: [true, true] }).answer(registrarA, 'accept')).toBe(
      '422 party-not-asked',
    );
  });

  it('ends the period for accepting and begins the month to conclude', () => {
    const walk = accepted();
    expect([walk.ended('accept'), walk.running]).toEqual([['met 2026-03-03'], ['conclude 2026-03-03 2026-04-03']]);
  });

  it('declined, it ends out of scope, every party with its notice of the other roads', () => {
    const walk = applied().take(registrarA, 'decline', { ground: 'already-decided' });
    expect(walk.facts).toMatchObject({ state: 'declined', ended: true, outcome: 'out-of-scope' });
    expect(walk.papers).toEqual(['routes-notice 孙广田', 'routes-notice 周长顺']);
    expect(walk.ended('accept')).toEqual(['met 2026-03-03']);
    expect(walk.answer(registrarA, 'accept')).toBe('409 not-in-this-state');
  });

  it('a dispute without a respondent waits; it does not end by itself', () => {
    expect(applied({ parties: [twoParties[0]] }).facts.state).toBe('applied');
  });
});

describe('willingness', () => {
  it('one of three workers refuses: it ends for him alone, with his notice', () => {
    const walk = aMediation({ parties: workers, disputeType: 'labour', variant: 'labour' }).take(
      mediatorLi,
      'record-willingness',
      no('崔成焕'),
    );
    expect(walk.facts.state).toBe('mediating');
    expect(walk.papers).toEqual(['routes-notice 崔成焕']);
    expect(walk.answer(registrarA, 'choose-mediator', { partyId: '崔成焕', mediatorId: 'wang' })).toBe('422 party-has-left');
    walk.take(mediatorLi, 'draft-agreement', { form: 'written', facts: '欠薪属实', terms: loanTerms(['宏建达'], '高玉海') });
    expect(walk.answer(mediatorLi, 'sign', signs('崔成焕'))).toBe('422 party-has-left');
    for (const name of ['高玉海', '刘桂芬', '宏建达']) walk.take(registrarA, 'sign', signs(name));
    expect(walk.take(mediatorLi, 'sign', byMediator).take(registrarA, 'sign', sealed).facts.state).toBe('effective');
    expect(walk.papers).toEqual(['confirmation-notice 高玉海', 'confirmation-notice 刘桂芬', 'confirmation-notice 宏建达']);
  });

  it('the last on one side refuses: it ends for all', () => {
    const walk = aMediation().take(registrarA, 'record-willingness', no('周长顺'));
    expect(walk.steps).toEqual(['record-willingness', 'end-unwilling']);
    expect(walk.facts).toMatchObject({ state: 'terminated', outcome: 'not-settled' });
    expect(walk.papers).toEqual(['routes-notice 周长顺', 'routes-notice 孙广田']);
    expect(walk.running).toEqual([]);
  });

  it('a claim that cannot be divided ends with the first who refuses', () => {
    const walk = aMediation({ parties: workers }).take(mediatorLi, 'record-willingness', { ...no('崔成焕'), indivisible: true });
    expect([walk.steps, walk.facts.state]).toEqual([['record-willingness', 'end-indivisible'], 'terminated']);
  });

  it('who has refused may come back', () => {
    const walk = aMediation({ parties: workers })
      .take(mediatorLi, 'record-willingness', no('崔成焕'))
      .take(registrarA, 'record-willingness', yes('崔成焕'));
    expect(walk.facts.marks.filter(({ partyId }) => partyId === '崔成焕')).toMatchObject([{ mark: 'willing', value: 'yes' }]);
    expect(walk.left[0]).toEqual({ kind: 'void-marks', marks: ['willing'], partyId: '崔成焕' });
  });

  it.each([
    [registrarA, 'allowed'],
    [mediatorWang, '403 role-missing'],
    [clerkZhou, '403 role-missing'],
  ])('is recorded by the committee’s registrar or the handler', (actor, answer) => {
    expect(aMediation().answer(actor, 'record-willingness', yes('孙广田'))).toBe(answer);
  });
});

describe('the mediator', () => {
  it('is appointed by the registrar, or chosen by a party through him', () => {
    expect(accepted().answer(mediatorLi, 'appoint-mediator', { mediatorId: 'li' })).toBe('403 role-missing');
    expect(accepted().take(registrarA, 'choose-mediator', { partyId: '孙广田', mediatorId: 'wang' }).facts.handler).toMatchObject({
      name: '王调解员',
    });
  });

  it('objected to, he goes, and cannot be appointed again', () => {
    const walk = accepted()
      .take(registrarA, 'appoint-mediator', { mediatorId: 'wang' })
      .take(registrarA, 'object-to-mediator', { partyId: '孙广田', reason: '是对方表兄' });
    expect(walk.facts).toMatchObject({ state: 'accepted', handler: null, objectedMediatorIds: ['wang'] });
    expect(walk.facts.marks.at(-1)).toMatchObject({ mark: 'objected', partyId: '孙广田', value: 'wang', detail: { mediatorId: 'wang' } });
    expect(walk.answer(registrarA, 'appoint-mediator', { mediatorId: 'wang' })).toBe('422 mediator-objected-to');
    expect(walk.answer(registrarA, 'choose-mediator', { partyId: '周长顺', mediatorId: 'wang' })).toBe('422 mediator-objected-to');
    expect(walk.answer(registrarA, 'object-to-mediator', { partyId: '孙广田', reason: '再换' })).toBe('422 no-handler');
    expect(walk.take(registrarA, 'appoint-mediator', { mediatorId: 'li' }).facts.handler).toMatchObject({ mediatorId: 'li' });
  });

  it('objected to in the middle, the talks begin anew under another', () => {
    expect(aMediation().take(mediatorLi, 'object-to-mediator', { partyId: '周长顺', reason: '不公' }).facts).toMatchObject({
      state: 'accepted',
      handler: null,
    });
  });

  it('opens in person: another mediator of the same committee may not', () => {
    const walk = accepted().take(registrarA, 'appoint-mediator', { mediatorId: 'li' });
    expect([mediatorLi, mediatorWang, registrarA].map((actor) => walk.answer(actor, 'open-mediation'))).toEqual([
      'allowed',
      '403 role-missing',
      '403 role-missing',
    ]);
    expect(walk.take(mediatorLi, 'open-mediation', { place: '司法所' }).left).toContainEqual({
      kind: 'session',
      sort: 'open-mediation',
      heldOn: '2026-03-03',
      separately: false,
      heldAt: null,
      place: '司法所',
    });
  });

  it('nobody opens a mediation without a mediator', () => {
    expect(accepted().answer(mediatorLi, 'open-mediation')).toBe('403 role-missing');
  });

  it('is refused, with the law, while a party that stays has not said yes', () => {
    const walk = new Walk(
      aProceeding({ parties: [...twoParties, aParty('恒筑', 'third-party')], willing: [true, true], state: 'accepted', handler: 'li' }),
    );
    expect(walk.judge(mediatorLi, 'open-mediation')).toMatchObject({
      status: 422,
      refusals: [{ code: 'willingness-missing', facts: { names: '恒筑' }, law: { article: '17' } }],
    });
  });
});

describe('pausing', () => {
  it('for an appraisal stops the period; appointing another mediator meanwhile does not set it going', () => {
    const walk = aMediation().take(mediatorLi, 'pause', { basis: 'appraisal' });
    expect(walk.facts).toMatchObject({ state: 'paused', pending: { basis: 'appraisal', step: 'pause', on: '2026-03-10' } });
    expect(walk.running).toEqual(['conclude 2026-03-04 2026-04-07 suspended']);
    expect(walk.take(registrarA, 'appoint-mediator', { mediatorId: 'wang' }).running).toEqual(['conclude 2026-03-04 2026-04-07 suspended']);
    walk.take(mediatorWang, 'resume');
    expect([walk.facts.state, walk.facts.pending, walk.running]).toEqual(['mediating', null, ['conclude 2026-03-04 2026-04-07']]);
  });

  it('for any other reason does not stop the period', () => {
    expect(aMediation().take(mediatorLi, 'pause', { basis: 'parties-request' }).running).toEqual(['conclude 2026-03-04 2026-04-07']);
  });

  it('ended by an objection, the period runs again', () => {
    expect(
      aMediation()
        .take(mediatorLi, 'pause', { basis: 'appraisal' })
        .take(registrarA, 'object-to-mediator', { partyId: '周长顺', reason: '换人' }).running,
    ).toEqual(['conclude 2026-03-04 2026-04-07']);
  });
});

describe('a written agreement', () => {
  it('is drafted by the handler alone, and waits seven days for its signatures', () => {
    expect(aMediation().answer(mediatorWang, 'draft-agreement', {})).toBe('403 role-missing');
    const walk = aDraft();
    expect([walk.facts.state, walk.running]).toEqual(['signing', ['conclude 2026-03-04 2026-04-07', 'sign 2026-03-17 2026-03-24']]);
  });

  it('takes effect at the last of the marks, whatever the order they were typed in', () => {
    const walk = aDraft()
      .on('2026-03-18')
      .take(registrarA, 'sign', sealed)
      .on('2026-03-17')
      .take(mediatorLi, 'sign', byMediator)
      .take(registrarA, 'sign', signs('孙广田'));
    expect(walk.facts.state).toBe('signing');
    walk.take(mediatorLi, 'sign', signs('周长顺', 'fingerprint'));
    expect(walk.steps).toEqual(['sign', 'take-effect']);
    expect(walk.facts).toMatchObject({ state: 'effective', lastStepOn: '2026-03-18', agreement: { effectiveOn: '2026-03-18' } });
    expect(walk.running).toContain('confirmation 2026-03-18 2026-04-17');
  });

  it('starts the thirty days on the day of the seal, the visits, and a date for each instalment', () => {
    const walk = anAgreement();
    expect(walk.running).toEqual([
      'confirmation 2026-03-18 2026-04-17',
      'instalment 2026-03-18 2026-04-30', 'instalment 2026-03-18 2026-08-31', 'instalment 2026-03-18 2026-12-31',
      'visit 2026-03-18 2026-04-17',
    ]); // prettier-ignore
    expect([walk.ended('conclude'), walk.ended('sign')]).toEqual([['met 2026-03-18'], ['met 2026-03-18']]);
    expect(walk.papers).toEqual(['confirmation-notice 孙广田', 'confirmation-notice 周长顺']);
  });

  it.each<[string, Actor, Record<string, unknown>, string]>([
    ['the registrar seals', registrarA, sealed, 'allowed'],
    ['the handler does not seal', mediatorLi, sealed, '403 role-missing'],
    ['the handler signs as mediator', mediatorLi, byMediator, 'allowed'],
    ['another mediator does not sign for him', mediatorWang, byMediator, '403 role-missing'],
    ['the registrar does not sign for him', registrarA, byMediator, '403 role-missing'],
    ['a party signs before the registrar', registrarA, signs('孙广田'), 'allowed'],
    ['electronically only where both agreed', registrarA, signs('孙广田', 'electronic'), '422 electronic-not-agreed'],
    ['the mediator as well', mediatorLi, { signer: 'mediator', method: 'electronic' }, '422 electronic-not-agreed'],
  ])('%s', (_, actor, input, answer) => {
    expect(aDraft().answer(actor, 'sign', input)).toBe(answer);
  });

  it('nobody signs twice', () => {
    const walk = aDraft().take(registrarA, 'sign', signs('孙广田')).take(mediatorLi, 'sign', byMediator).take(registrarA, 'sign', sealed);
    expect([
      walk.answer(registrarA, 'sign', signs('孙广田')),
      walk.answer(mediatorLi, 'sign', byMediator),
      walk.answer(registrarA, 'sign', sealed),
    ]).toEqual(Array(3).fill('422 already-signed'));
  });

  it('is never signed electronically in a marriage, whoever agrees', () => {
    const parties = twoParties.map((party) => ({ ...party, agreesToElectronic: true }));
    expect(aDraft({ parties, disputeType: 'marriage-family' }).answer(registrarA, 'sign', signs('孙广田', 'electronic'))).toBe(
      '422 electronic-not-for-status',
    );
    expect(aDraft({ parties }).answer(registrarA, 'sign', signs('孙广田', 'electronic'))).toBe('allowed');
  });

  it('is not signed over an identity that is typed wrong', () => {
    expect(
      aDraft({ parties: [twoParties[0]!, { ...twoParties[1]!, hasDefects: true }] }).judge(registrarA, 'sign', signs('孙广田')),
    ).toMatchObject({ refusals: [{ code: 'party-data-defective', facts: { names: '周长顺' } }] });
  });

  it('redrafted, loses every mark and its seven days', () => {
    const walk = aDraft().take(registrarA, 'sign', signs('孙广田')).take(mediatorLi, 'redraft', { reason: '改期限' });
    expect(walk.facts).toMatchObject({ state: 'mediating', agreement: null });
    expect(walk.facts.marks.map(({ mark }) => mark)).toEqual(['willing', 'willing']);
    expect([walk.ended('sign'), walk.left.some(({ kind }) => kind === 'void-agreement')]).toEqual([['stopped 2026-03-17'], true]);
  });

  it('does not bind one who left before signing: he has to be drafted out first', () => {
    const walk = aDraft({ parties: workers }, loanTerms(['宏建达'], '崔成焕'));
    for (const name of ['高玉海', '刘桂芬', '宏建达']) walk.take(registrarA, 'sign', signs(name));
    walk.take(mediatorLi, 'sign', byMediator).take(registrarA, 'sign', sealed).take(mediatorLi, 'record-willingness', no('崔成焕'));
    expect(walk.facts.state).toBe('signing');
    expect(walk.take(mediatorLi, 'redraft', { reason: '崔成焕退出' }).facts.state).toBe('mediating');
  });

  it('takes effect when the only one who has not signed, and is not in it, leaves', () => {
    const walk = aDraft({ parties: workers }, loanTerms(['宏建达'], '高玉海'));
    for (const name of ['高玉海', '刘桂芬', '宏建达']) walk.take(registrarA, 'sign', signs(name));
    walk.take(mediatorLi, 'sign', byMediator).take(registrarA, 'sign', sealed);
    expect(walk.take(mediatorLi, 'record-willingness', no('崔成焕')).steps).toEqual(['record-willingness', 'take-effect']);
  });

  it('is waited for from the party, then the mediator, then the registrar', () => {
    const walk = aDraft();
    const who = () => owed(walk.road, walk.facts);
    expect(who()).toMatchObject({ by: 'party', title: '当事人' });
    walk.take(registrarA, 'sign', signs('孙广田')).take(registrarA, 'sign', signs('周长顺'));
    expect(who()).toMatchObject({ by: 'organisation', userId: mediatorLi.id });
    walk.take(mediatorLi, 'sign', byMediator);
    expect(who()).toMatchObject({ by: 'organisation', userId: null, organisationId: 'committee', title: '友谊镇人民调解委员会' });
  });
});

describe('an oral agreement', () => {
  it.each([
    ['labour', {}, { law: '劳动争议调解仲裁法', article: '14' }],
    ['contract', { variant: 'labour' }, { law: '劳动争议调解仲裁法', article: '14' }],
    ['land-contract', {}, { law: '农村土地承包经营纠纷调解仲裁法', article: '10' }],
    ['medical', {}, { law: '医疗纠纷预防和处理条例', article: '39' }],
    ['contract', { variant: 'medical' }, { law: '医疗纠纷预防和处理条例', article: '39' }],
    ['contract', { case: { channel: 'petition' } }, { law: '信访工作条例', article: '33' }],
    [
      'contract',
      { case: { siblings: [{ id: 'p', procedure: 'petition' as const, variant: '', state: '', ended: false }] } },
      { law: '信访工作条例', article: '33' },
    ],
  ])('is refused in a dispute of type %s (%j), by its article', (disputeType, told, law) => {
    expect(aMediation({ disputeType, ...told }).judge(mediatorLi, 'record-oral-agreement', {})).toEqual({
      allowed: false,
      status: 422,
      refusals: [{ code: 'writing-required', facts: undefined, law }],
    });
  });

  it('takes effect the day it is made, and gives no thirty days', () => {
    const walk = aMediation({ disputeType: 'neighbour' }).on('2026-04-17').take(mediatorLi, 'record-oral-agreement', {
      facts: '排水沟', terms: [{ debtorPartyIds: ['周长顺'], creditorPartyId: '孙广田', kind: 'act', description: '挖通', dueDate: '2026-04-30' }, { debtorPartyIds: ['周长顺'], creditorPartyId: '孙广田', kind: 'refrain', description: '不再填堵' }],
    }); // prettier-ignore
    expect(walk.facts).toMatchObject({ state: 'oral-effective', agreement: { form: 'oral', effectiveOn: '2026-04-17' } });
    expect(walk.running).toEqual(['instalment 2026-04-17 2026-04-30', 'visit 2026-04-17 2026-05-18']);
  });

  it('is not refused once the petition beside it has ended', () => {
    const siblings = [{ id: 'p', procedure: 'petition' as const, variant: '', state: '', ended: true }];
    expect(aMediation({ case: { siblings } }).answer(mediatorLi, 'record-oral-agreement', {})).toBe('allowed');
  });
});

describe('performance', () => {
  const instalment = (walk: Walk, n: number) => walk.facts.agreement!.terms[0]!.instalments[n]!.id;

  it('of part of an instalment leaves its date running; of all of it, ends it', () => {
    const walk = anAgreement().on('2026-04-20');
    const instalmentId = instalment(walk, 0);
    walk.take(registrarA, 'record-performance', { instalmentId, on: '2026-04-20', amount: '3000.00' });
    expect(walk.ended('instalment')).toEqual([]);
    expect(walk.answer(registrarA, 'record-performance', { instalmentId, on: '2026-04-20', amount: '5000.01' })).toBe(
      '422 amount-exceeds-instalment',
    );
    walk.take(mediatorLi, 'record-performance', { instalmentId, on: '2026-04-20' });
    expect([walk.ended('instalment'), walk.facts.state]).toEqual([['met 2026-04-20'], 'effective']);
    expect(walk.left.find(({ kind }) => kind === 'instalment')).toMatchObject({
      how: 'performed',
      amount: '5000.00',
      instalment: { performedAmount: '8000.00', performedOn: '2026-04-20' },
    });
    expect(walk.answer(registrarA, 'record-performance', { instalmentId, on: '2026-04-20' })).toBe('422 instalment-performed');
  });

  it('of everything closes the road as performed, without anybody closing it', () => {
    const walk = anAgreement();
    for (const n of [0, 1, 2]) walk.take(registrarA, 'record-performance', { instalmentId: instalment(walk, n), on: '2026-03-20' });
    expect(walk.steps).toEqual(['record-performance', 'complete']);
    expect(walk.facts).toMatchObject({ state: 'performed', outcome: 'settled-performed' });
    expect([walk.ended('visit'), walk.ended('instalment'), walk.running]).toEqual([
      ['met 2026-03-18'],
      Array(3).fill('met 2026-03-18'),
      ['confirmation 2026-03-18 2026-04-17'],
    ]);
  });

  it('named by its term is of the first instalment still open', () => {
    const walk = anAgreement();
    const termId = walk.facts.agreement!.terms[0]!.id;
    walk.take(registrarA, 'record-performance', { termId, on: '2026-03-20' });
    expect(walk.facts.agreement!.terms[0]!.instalments.map(({ performedOn }) => performedOn)).toEqual(['2026-03-20', null, null]);
    expect(walk.ended('instalment')).toEqual(['met 2026-03-18']);
  });

  it('is in default the day after it was due, not on the day', () => {
    const walk = anAgreement().on('2026-05-01');
    const instalmentId = instalment(walk, 0);
    expect(walk.judge(registrarA, 'record-default', { instalmentId, on: '2026-04-30' })).toMatchObject({
      refusals: [{ code: 'instalment-not-due', facts: { due: '2026-04-30' }, law: { article: '31' } }],
    });
    walk.take(registrarA, 'record-default', { instalmentId, on: '2026-05-01', amount: '8000.00' });
    expect([walk.facts.state, walk.ended('instalment'), walk.papers]).toEqual([
      'defaulted',
      ['stopped 2026-05-01'],
      ['default-routes-notice 孙广田', 'default-routes-notice 周长顺'],
    ]);
    expect(walk.left.find(({ kind }) => kind === 'instalment')).toMatchObject({
      how: 'defaulted',
      amount: '8000.00',
      instalment: { defaultedOn: '2026-05-01', performedOn: null },
    });
    expect(walk.take(registrarA, 'record-default', { instalmentId: instalment(walk, 0), on: '2026-05-02' }).facts.state).toBe('defaulted');
  });

  it('is visited again thirty days after each visit', () => {
    expect(anAgreement().on('2026-04-17').take(mediatorLi, 'record-visit', { on: '2026-04-17', result: '满意' }).running).toContain(
      'visit 2026-04-17 2026-05-18',
    );
  });

  it('that never comes is closed by the registrar, and the right to confirmation stays', () => {
    const walk = anAgreement();
    expect(walk.answer(mediatorLi, 'close-unperformed', { reason: '' })).toBe('403 role-missing');
    walk.take(registrarA, 'close-unperformed', { reason: '失去联系' });
    expect(walk.facts).toMatchObject({ state: 'unperformed', outcome: 'settled' });
    expect(walk.running).toEqual(['confirmation 2026-03-18 2026-04-17']);
    expect(walk.ended('instalment')).toEqual(Array(3).fill('stopped 2026-03-18'));
  });
});

describe('an end without agreement', () => {
  it('is recorded by the handler or the registrar, everybody told of the other roads', () => {
    expect(aMediation().answer(mediatorWang, 'terminate', { ground: 'no-agreement' })).toBe('403 role-missing');
    const walk = aDraft().take(mediatorLi, 'terminate', { ground: 'no-agreement' });
    expect([walk.facts.outcome, walk.papers, walk.ended('conclude'), walk.ended('sign')]).toEqual([
      'not-settled',
      ['routes-notice 孙广田', 'routes-notice 周长顺'],
      ['met 2026-03-17'],
      ['stopped 2026-03-17'],
    ]);
  });

  it('is not recorded of an agreement in force', () => {
    expect(anAgreement().answer(registrarA, 'terminate', { ground: 'other' })).toBe('409 not-in-this-state');
  });
});

describe('the kinds of dispute', () => {
  it('labour: fifteen days from the application, not from acceptance; then arbitration is open, and mediation goes on', () => {
    const walk = new Walk(aProceeding({ variant: 'labour', disputeType: 'labour', willing: [true, true] })).open({
      caseSource: 'application',
      receivedOn: '2026-02-09',
    });
    expect(walk.running).toContain('conclude 2026-02-09 2026-02-24');
    walk.take(registrarA, 'accept').on('2026-02-25').expire('conclude');
    expect([walk.facts.state, walk.facts.marks.at(-1)!.mark, walk.running]).toEqual([
      'accepted',
      'arbitration-open',
      ['conclude 2026-02-09 2026-02-24'],
    ]);
    expect(walk.papers).toEqual(['arbitration-notice 孙广田', 'arbitration-notice 周长顺']);
  });

  it('medical: thirty working days, longer where agreed, then it counts as failed', () => {
    const walk = aDraft({ variant: 'medical', disputeType: 'medical' });
    expect(walk.running[0]).toBe('conclude 2026-03-04 2026-04-16');
    walk.take(mediatorLi, 'redraft', { reason: '再议' }).take(registrarA, 'agree-longer', { until: '2026-05-29', documentId: 'd' });
    expect(walk.running).toEqual(['conclude 2026-03-04 2026-05-29']);
    walk.take(mediatorLi, 'draft-agreement', { form: 'written', facts: '', terms: loanTerms() }).on('2026-05-30').expire('conclude');
    expect(walk.facts).toMatchObject({ state: 'terminated', outcome: 'not-settled' });
    expect([walk.ended('conclude'), walk.ended('sign').at(-1)]).toEqual([['expired 2026-05-30'], 'stopped 2026-05-30']);
  });

  it('a longer period is not agreed in any other dispute', () => {
    expect(aMediation().judge(mediatorLi, 'agree-longer', {})).toMatchObject({
      status: 409,
      refusals: [{ code: 'not-for-this-variant', facts: { variant: '一般纠纷' } }],
    });
  });

  it('in general a month is an aim: when it passes, nothing ends', () => {
    expect(aMediation().expire('conclude').facts.state).toBe('mediating');
  });
});

describe('every row', () => {
  const rows = ROADS.flatMap((road) =>
    road.steps.filter(({ by, from }) => Array.isArray(by) && from !== 'new').map((step) => [road.code, step.do, step.title] as const),
  );

  it.each(rows)('%s %s (%s) is not for the desk that only sent the case', (procedure, action) => {
    expect(new Walk(aProceeding({ procedure })).answer(clerkZhou, action, null)).toMatch(/^403 role-missing/);
  });
});
