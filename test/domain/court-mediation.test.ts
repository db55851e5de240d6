import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { closedBy } from '../../src/domain/procedures/road-order.js';
import { besideChanges } from '../../src/domain/procedures/clocks.js';
import { courtMediation } from '../../src/domain/procedures/court-mediation.js';
import { owed, unmet } from '../../src/domain/procedures/decide.js';
import type { ProceedingFacts, SiblingFacts } from '../../src/domain/procedures/facts.js';
import { judicialConfirmation } from '../../src/domain/procedures/judicial-confirmation.js';
import { heed } from '../../src/domain/procedures/play.js';
import { legalDate } from '../../src/domain/legal-date.js';
import { eventFromOutside, factsFromOutside } from '../../src/domain/mediation-wall.js';
import {
  type Told, Walk, aProceeding, aReferral, aSuit, basisOf, clerkZhou, courtClerk, courtClient, courtReader, dockingClerk, hands, loanTerms, mediatorLi, mediatorWang, no, registrarA,
  registrarElsewhere, seatOf, signs, theCourt, yes,
} from './support.js'; // prettier-ignore

const SUN = '孙广田';
const ZHOU = '周长顺';
const unattended = seatOf(courtClient, { areaCode: '230522', hasAccount: false });
const committee = { organisationId: 'committee' };
const report = { basics: '调解两次', cause: '金额差距大', flags: '被告下落可能变更' };

/** Papers of the court with the docking centre since Thursday 2026-03-05. */
const opened = (variant = 'ordinary', told: Told = {}): Walk =>
  new Walk(aProceeding({ procedure: 'court-mediation', variant, ...told }), legalDate('2026-03-05')).open({ receivedOn: '2026-03-05' });
const referred = (variant?: string, court = theCourt): Walk => opened(variant).take(dockingClerk, 'refer', { courtId: 'court' }, court);
const agreedTo = (variant?: string, court = theCourt): Walk =>
  referred(variant, court).take(dockingClerk, 'record-willingness', yes(SUN)).take(dockingClerk, 'record-willingness', yes(ZHOU));
const offered = (variant?: string, court = theCourt): Walk =>
  agreedTo(variant, court).on('2026-03-06').take(dockingClerk, 'choose-body', committee);
/** The committee signed for the papers on Tuesday 2026-03-10, and 李调解员 has it. */
const received = (variant?: string, court = theCourt): Walk =>
  offered(variant, court).on('2026-03-10').take(registrarA, 'confirm-receipt').take(registrarA, 'appoint-mediator', { mediatorId: 'li' });
const mediating = (variant?: string, court = theCourt): Walk =>
  received(variant, court).on('2026-03-12').take(mediatorLi, 'open-mediation', { noticeVersion: '1' });
const signed = (variant?: string, court = theCourt): Walk => {
  const walk = mediating(variant, court).on('2026-03-16').take(mediatorLi, 'draft-agreement');
  walk.take(mediatorLi, 'sign', signs(SUN)).take(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' });
  return walk
    .on('2026-03-17')
    .take(registrarA, 'sign', signs(ZHOU))
    .on('2026-03-18')
    .take(registrarA, 'sign', { signer: 'seal', method: 'seal' });
};
const agreement = { facts: '借款属实', terms: loanTerms() };
const concluded = (variant?: string): Walk => signed(variant).take(mediatorLi, 'record-agreement', agreement);
const confirmed = (): Walk =>
  mediating()
    .take(mediatorLi, 'confirm-facts', { partyId: SUN, documentId: 'd' })
    .take(mediatorLi, 'confirm-facts', { partyId: ZHOU, documentId: 'd' });
const agreesUntil = (walk: Walk, until: string): Walk =>
  walk.take(mediatorLi, 'consent-to-longer', { partyId: SUN, until }).take(mediatorLi, 'consent-to-longer', { partyId: ZHOU, until });
const suitBeside = (walk: Walk, state: string, ended = false): Walk => {
  walk.facts = {
    ...walk.facts,
    case: { ...walk.facts.case, siblings: [{ id: 's', procedure: 'litigation', variant: 'civil', state, ended }] },
  };
  return walk;
};

describe('who may take which step', () => {
  const documentId = 'd';
  const everybody: [string, Actor][] = [
    ['docking', dockingClerk], ['court', courtClient], ['court clerk', courtClerk], ['court reader', courtReader], ['registrar', registrarA], ['handler', mediatorLi],
    ['another mediator', mediatorWang], ['another committee', registrarElsewhere], ['a window', clerkZhou],
  ]; // prettier-ignore
  const may = (walk: Walk, action: string, input: object = {}, court = theCourt): string[] =>
    everybody.flatMap(([name, actor]) => (walk.answer(actor, action, { documentId, ...input }, court) === 'allowed' ? [name] : []));
  const COURT = ['court', 'court clerk'];
  const PEOPLE = ['docking', 'registrar', 'handler'];

  it.each<[string, string, () => Walk, object, string[]]>([
    ['refer', 'applied', () => opened(), { courtId: 'court' }, ['docking']],
    ['record-willingness', 'applied', () => referred(), yes(SUN), ['docking', ...COURT]],
    ['record-willingness', 'mediating', () => mediating(), no(SUN), ['docking', ...COURT, 'registrar', 'handler']],
    ['choose-body', 'choosing', () => agreedTo(), committee, ['docking', ...COURT]],
    ['designate', 'choosing', () => agreedTo(), { ...committee, askedOfTheCourt: true }, COURT],
    ['designate', 'offered', () => offered().on('2026-03-12').expire('confirm'), committee, COURT],
    ['confirm-receipt', 'offered', () => offered(), {}, ['registrar']],
    ['decline-receipt', 'offered', () => offered(), { ground: 'other', reason: '无人可派' }, ['registrar']],
    ['appoint-mediator', 'received', () => received(), { mediatorId: 'wang' }, ['registrar']],
    ['object-to-mediator', 'received', () => received(), { partyId: SUN, reason: '亲戚' }, PEOPLE],
    ['disclose', 'received', () => received(), { relation: 'interest' }, ['registrar', 'handler']],
    ['recuse', 'received', () => received(), { relation: 'interest' }, ['handler']],
    ['request-recusal', 'mediating', () => mediating(), { partyId: SUN, relation: 'interest' }, PEOPLE],
    ['open-mediation', 'received', () => received(), { noticeVersion: '1' }, ['registrar', 'handler']],
    ['record-technical-break', 'mediating', () => mediating(), { at: '2026-03-13T09:00:00+08:00' }, ['registrar', 'handler']],
    ['send-for-appraisal', 'mediating', () => mediating('pre-filing'), { basis: 'appraisal' }, ['registrar', 'handler']],
    ['suspend-as-sham', 'mediating', () => mediating(), { basis: 'sham-suspected', note: '债务无来由' }, ['registrar', 'handler']],
    ['confirm-facts', 'mediating', () => mediating(), { partyId: SUN }, ['registrar', 'handler']],
    ['record-undisputed-facts', 'mediating', () => confirmed(), { facts: '借条为真' }, ['registrar', 'handler']],
    [
      'object-to-body',
      'mediating',
      () => mediating(),
      { partyId: SUN, reason: '与对方同村' },
      ['docking', ...COURT, 'registrar', 'handler'],
    ],
    ['refuse-designated', 'received', () => received(), { partyId: SUN }, PEOPLE],
    ['consent-to-longer', 'mediating', () => mediating(), { partyId: SUN, until: '2026-04-10' }, PEOPLE],
    ['draft-agreement', 'mediating', () => mediating(), {}, ['registrar', 'handler']],
    ['terminate', 'mediating', () => mediating(), { ground: 'wide-gap' }, PEOPLE],
    ['withdraw-settled', 'mediating', () => mediating(), {}, PEOPLE],
    ['return-to-court', 'failed', () => mediating().take(mediatorLi, 'terminate', { ground: 'wide-gap' }), report, PEOPLE],
    ['record-agreement', 'signed', () => signed(), agreement, ['registrar', 'handler']],
    ['issue-statement', 'court-review', () => concluded(), { documentNo: '1', on: '2026-03-18' }, COURT],
    ['refuse-statement', 'court-review', () => concluded(), {}, COURT],
    ['record-suit-withdrawal', 'court-review', () => concluded(), { on: '2026-03-18' }, COURT],
    ['record-repudiation', 'court-review', () => concluded(), { partyId: SUN, on: '2026-03-18' }, ['docking', ...COURT]],
    ['deposit-agreement', 'agreed', () => concluded('pre-filing'), {}, PEOPLE],
    ['record-visit', 'agreed', () => concluded('pre-filing'), { on: '2026-03-18', result: '在履行' }, PEOPLE],
    ['close-unperformed', 'agreed', () => concluded('pre-filing'), { reason: '失联' }, ['docking', 'registrar']],
  ])('%s from %s: %p', (action, state, walkTo, input, people) => {
    expect(walkTo().facts.state).toBe(state);
    expect(may(walkTo(), action, input)).toEqual(people);
  });

  it('docking staff mirror a court without an account, with the document that proves it', () => {
    const walk = agreedTo('ordinary', unattended);
    const asked = { ...committee, askedOfTheCourt: true };
    expect(walk.answer(dockingClerk, 'designate', asked)).toBe('422 mirror-needs-document');
    expect(walk.judge(dockingClerk, 'designate', { ...asked, documentId })).toMatchObject({ allowed: true, mirrored: true });
  });

  it('a body that sat down sees to it no longer once it has declined', () => {
    const walk = offered().take(registrarA, 'decline-receipt', { ground: 'outside-its-field', reason: '不属本组织范围' });
    expect(walk.facts).toMatchObject({ state: 'choosing' });
    expect(walk.facts.seats['body']).toBeUndefined();
    expect(walk.answer(registrarA, 'confirm-receipt')).toBe('403 role-missing');
    // Nobody has to be found in two days a second time; the court has its three again.
    expect(walk.running).toEqual(['designate 2026-03-06 2026-03-11']);
  });
});

describe('the way to a body', () => {
  it('the court has three working days to name one, the parties two to agree on one', () => {
    expect(referred().running).toEqual(['designate 2026-03-05 2026-03-10']);
    const walk = agreedTo();
    expect([walk.facts.state, walk.running]).toEqual(['choosing', ['designate 2026-03-05 2026-03-10', 'choose 2026-03-05 2026-03-09']]);
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'party' });
  });

  it('the court names one once the two days are over, or both have left it to the court; and none while the chosen one may answer', () => {
    const named = (walk: Walk, more: object = {}) => walk.answer(courtClient, 'designate', { ...committee, ...more });
    expect([named(agreedTo()), named(agreedTo(), { askedOfTheCourt: false }), named(agreedTo(), { askedOfTheCourt: true })]).toEqual([
      '422 parties-may-still-choose',
      '422 parties-may-still-choose',
      'allowed',
    ]);
    expect([named(agreedTo().on('2026-03-09')), named(agreedTo().on('2026-03-10'))]).toEqual(['422 parties-may-still-choose', 'allowed']);
    expect([named(offered()), named(offered().on('2026-03-12').expire('confirm'))]).toEqual(['422 body-may-still-answer', 'allowed']);
  });

  it('over the Spring Festival these are working days: papers of Thursday 2026-02-12 are due on the 25th', () => {
    const walk = new Walk(
      aProceeding({
        procedure: 'court-mediation',
        variant: 'ordinary',
        openedOn: legalDate('2026-02-12'),
        lastStepOn: legalDate('2026-02-12'),
      }),
      legalDate('2026-02-12'),
    );
    expect(walk.open({ receivedOn: '2026-02-12' }).running).toEqual(['designate 2026-02-12 2026-02-24']);
  });

  it('after docketing everybody must have agreed first; before it one party’s application is enough', () => {
    const one = (variant: string) => referred(variant).take(dockingClerk, 'record-willingness', yes(SUN));
    expect(one('ordinary').answer(courtClient, 'designate', committee)).toBe('409 not-in-this-state');
    const walk = one('pre-filing').take(courtClient, 'designate', committee);
    expect(walk.facts.state).toBe('offered');
    walk.on('2026-03-09').take(registrarA, 'confirm-receipt');
    expect([walk.facts.state, walk.running]).toEqual(['contacting', ['contact 2026-03-09 2026-03-12', 'conclude 2026-03-09 2026-04-08']]);
    walk.on('2026-03-11').take(registrarA, 'record-willingness', yes(ZHOU));
    expect([walk.facts.state, walk.ended('contact')]).toEqual(['received', ['met 2026-03-11']]);
  });

  it('the other party refuses, or cannot be found: it ends at once and goes back', () => {
    const walk = referred('pre-filing')
      .take(dockingClerk, 'record-willingness', yes(SUN))
      .take(courtClient, 'designate', committee)
      .on('2026-03-09')
      .take(registrarA, 'confirm-receipt');
    walk.take(registrarA, 'record-willingness', no(ZHOU));
    expect([walk.facts.state, walk.running]).toEqual(['failed', ['return 2026-03-09 2026-03-10']]);
    expect(owed(walk.road, walk.facts)).toMatchObject({ organisationId: 'committee', next: ['return-to-court'] });
  });

  it('refused before a body was named, the docking centre returns it', () => {
    const walk = referred().take(dockingClerk, 'record-willingness', yes(SUN)).take(dockingClerk, 'record-willingness', no(ZHOU));
    expect(owed(walk.road, walk.facts)).toMatchObject({ organisationId: 'docking', next: ['return-to-court'] });
    expect(walk.take(dockingClerk, 'return-to-court', report).facts).toMatchObject({ state: 'returned', outcome: 'not-settled' });
  });

  it('three working days to say yes; silence moves nothing, and lets the parties choose again', () => {
    const walk = offered();
    expect(walk.running).toEqual(['confirm 2026-03-06 2026-03-11']);
    expect(walk.answer(dockingClerk, 'choose-body', committee)).toBe('422 body-may-still-answer');
    walk.on('2026-03-12').expire('confirm');
    expect([walk.facts.state, walk.running]).toEqual(['offered', ['confirm 2026-03-06 2026-03-11']]);
    walk.take(dockingClerk, 'choose-body', committee);
    expect([walk.facts.state, walk.running, walk.ended('confirm')]).toEqual([
      'offered',
      ['confirm 2026-03-12 2026-03-17'],
      ['stopped 2026-03-12'],
    ]);
    expect(walk.answer(dockingClerk, 'choose-body', committee)).toBe('422 body-may-still-answer');
  });

  it('whoever accepts answers for the case, until it goes back', () => {
    expect(offered().facts.case.responsibleOrganisationId).toBe('docking');
    const walk = new Walk(
      { ...offered().facts, case: { ...offered().facts.case, responsibleOrganisationId: 'docking' } },
      legalDate('2026-03-10'),
    );
    walk.take(registrarA, 'confirm-receipt');
    expect(walk.left).toContainEqual({ kind: 'answerable', organisationId: 'committee' });
    walk.take(registrarA, 'terminate', { ground: 'no-contact' }).take(registrarA, 'return-to-court', report);
    expect(walk.left).toContainEqual({ kind: 'answerable', organisationId: 'docking' });
  });
});

describe('who mediates', () => {
  it('a party may have him replaced once; refusing again is refusing mediation', () => {
    const walk = mediating();
    expect(walk.answer(mediatorLi, 'refuse-replacement', { partyId: SUN })).toBe('422 no-replacement-yet');
    walk.take(mediatorLi, 'object-to-mediator', { partyId: SUN, reason: '不熟悉行业' });
    expect(walk.facts).toMatchObject({ state: 'received', handler: null });
    expect(walk.answer(registrarA, 'appoint-mediator', { mediatorId: 'li' })).toBe('422 mediator-objected-to');
    walk.take(registrarA, 'appoint-mediator', { mediatorId: 'wang' });
    expect(walk.answer(registrarA, 'object-to-mediator', { partyId: SUN, reason: '还是不行' })).toBe('422 replaced-once-already');
    expect(walk.answer(registrarA, 'object-to-mediator', { partyId: ZHOU, reason: '不行' })).toBe('allowed');
    walk.take(registrarA, 'refuse-replacement', { partyId: SUN });
    expect(walk.facts.state).toBe('failed');
  });

  it('who is related to a party goes, unless every party wants him all the same', () => {
    const walk = received().take(mediatorLi, 'disclose', { relation: 'near-relative' });
    expect(walk.judge(mediatorLi, 'open-mediation', { noticeVersion: '1' })).toMatchObject({
      refusals: [{ code: 'relation-not-accepted', law: { law: '法释〔2016〕14号', article: '15' }, facts: { names: '孙广田、周长顺' } }],
    });
    walk.take(mediatorLi, 'accept-disclosure', { partyId: SUN });
    expect(walk.answer(mediatorLi, 'open-mediation', { noticeVersion: '1' })).toBe('422 relation-not-accepted');
    expect(walk.take(mediatorLi, 'accept-disclosure', { partyId: ZHOU }).answer(mediatorLi, 'open-mediation', { noticeVersion: '1' })).toBe(
      'allowed',
    );
    // What was accepted of one relation is not accepted of another.
    expect(walk.take(mediatorLi, 'disclose', { relation: 'interest' }).answer(mediatorLi, 'open-mediation', { noticeVersion: '1' })).toBe(
      '422 relation-not-accepted',
    );
    expect(received().answer(mediatorLi, 'accept-disclosure', { partyId: SUN })).toBe('422 nothing-disclosed');
    walk.take(mediatorLi, 'recuse', { relation: 'interest' });
    expect(walk.facts.handler).toBeNull();
    expect(walk.facts.marks.map(({ mark }) => mark)).not.toContain('disclosed');
  });

  it('a request for recusal is decided by the body or the court before they go on', () => {
    const walk = received().take(mediatorLi, 'request-recusal', { partyId: SUN, relation: 'interest' });
    expect(walk.answer(mediatorLi, 'open-mediation', { noticeVersion: '1' })).toBe('422 recusal-undecided');
    expect(walk.answer(mediatorLi, 'decide-recusal', { granted: false })).toBe('403 role-missing');
    expect(received().answer(courtClient, 'decide-recusal', { granted: true })).toBe('422 no-recusal-asked');
    walk.take(courtClient, 'decide-recusal', { granted: false });
    expect(walk.answer(mediatorLi, 'open-mediation', { noticeVersion: '1' })).toBe('allowed');
    walk.take(mediatorLi, 'request-recusal', { partyId: SUN, relation: 'interest' }).take(registrarA, 'decide-recusal', { granted: true });
    expect(walk.facts.handler).toBeNull();
    expect(walk.answer(registrarA, 'appoint-mediator', { mediatorId: 'li' })).toBe('422 mediator-objected-to');
  });

  it.each<[string, (walk: Walk) => Walk, string]>([
    [
      'a request for recusal nobody has decided',
      (walk) => walk.take(mediatorLi, 'request-recusal', { partyId: SUN, relation: 'near-relative' }),
      'recusal-undecided',
    ],
    ['a relation nobody has accepted', (walk) => walk.take(mediatorLi, 'disclose', { relation: 'near-relative' }), 'relation-not-accepted'],
  ])('%s stops what is drafted and signed, in the middle of the talks too', (_, ask, code) => {
    expect(ask(mediating()).answer(mediatorLi, 'draft-agreement')).toBe(`422 ${code}`);
    const drafted = () => mediating().take(mediatorLi, 'draft-agreement');
    expect(ask(drafted()).answer(mediatorLi, 'sign', signs(SUN))).toBe(`422 ${code}`);
    expect(ask(drafted()).answer(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' })).toBe(`422 ${code}`);
    expect(ask(drafted()).answer(registrarA, 'sign', { signer: 'seal', method: 'seal' })).toBe(`422 ${code}`);
  });

  it('who is recused over a draft takes its signatures with him, and is not named again', () => {
    const drafted = () => mediating().take(mediatorLi, 'draft-agreement').take(mediatorLi, 'sign', signs(SUN));
    const walk = drafted().take(mediatorLi, 'request-recusal', { partyId: ZHOU, relation: 'interest' });
    walk.take(courtClient, 'decide-recusal', { granted: true });
    expect(walk.facts).toMatchObject({ state: 'received', handler: null, objectedMediatorIds: ['li'] });
    expect(walk.facts.marks.map(({ mark }) => mark).filter((mark) => /signed|sealed/.test(mark))).toEqual([]);
    expect(walk.facts.marks).toContainEqual(
      expect.objectContaining({ mark: 'not-him', value: 'li', detail: expect.objectContaining({ mediatorId: 'li' }) }),
    );
    const rejected = drafted().take(mediatorLi, 'request-recusal', { partyId: ZHOU, relation: 'interest' });
    rejected.take(registrarA, 'decide-recusal', { granted: false });
    expect(rejected.answer(registrarA, 'sign', signs(ZHOU))).toBe('allowed');
    // Signed by every party it is agreed: who mediated it is asked no more.
    expect(signed().answer(mediatorLi, 'request-recusal', { partyId: ZHOU, relation: 'interest' })).toBe('409 not-in-this-state');
  });

  it('the designated one may be refused, and that is refusing mediation; whom both chose may only be replaced', () => {
    const walk = received().take(registrarA, 'refuse-designated', { partyId: SUN });
    expect([walk.facts.state, walk.steps]).toEqual(['failed', ['refuse-designated', 'end-unwilling']]);
    const chosen = received().take(registrarA, 'appoint-mediator', { mediatorId: 'wang', chosenJointly: true });
    expect(chosen.answer(registrarA, 'refuse-designated', { partyId: SUN })).toBe('422 mediator-chosen-jointly');
    expect(chosen.answer(registrarA, 'object-to-mediator', { partyId: SUN, reason: '曾代理对方' })).toBe('allowed');
    expect(
      chosen.take(registrarA, 'appoint-mediator', { mediatorId: 'li' }).answer(registrarA, 'refuse-designated', { partyId: SUN }),
    ).toBe('allowed');
  });

  it('a party may have the body replaced once: the court names another, which has a period of its own', () => {
    const walk = mediating().on('2026-03-13').take(registrarA, 'object-to-body', { partyId: SUN, reason: '与对方同村' });
    expect(walk.facts).toMatchObject({ state: 'choosing', handler: null });
    expect(walk.facts.seats['body']).toBeUndefined();
    expect(walk.left).toContainEqual({ kind: 'answerable', organisationId: 'docking' });
    expect([walk.running, walk.ended('conclude')]).toEqual([['designate 2026-03-13 2026-03-18'], ['stopped 2026-03-13']]);
    for (const step of ['designate', 'choose-body']) expect(walk.answer(courtClient, step, committee)).toBe('422 body-objected-to');
    walk.take(courtClient, 'designate', { organisationId: 'committee-2' });
    walk.facts = { ...walk.facts, seats: { ...walk.facts.seats, body: seatOf(registrarElsewhere) } };
    walk.on('2026-03-16').take(registrarElsewhere, 'confirm-receipt');
    expect(walk.running).toEqual(['conclude 2026-03-16 2026-03-31']);
    expect(walk.answer(registrarElsewhere, 'object-to-body', { partyId: SUN, reason: '仍不行' })).toBe('422 replaced-once-already');
    expect(walk.answer(registrarElsewhere, 'refuse-new-body', { partyId: ZHOU })).toBe('422 no-replacement-yet');
    expect(walk.take(registrarElsewhere, 'refuse-new-body', { partyId: SUN }).facts.state).toBe('failed');
  });

  it('nothing is signed while a report that must be made is owed', () => {
    const owing = (walk: Walk): Walk => {
      walk.facts = { ...walk.facts, case: { ...walk.facts.case, riskFlags: ['possible-crime'], exitsOwed: ['police-report'] } };
      return walk;
    };
    const drafted = () => owing(mediating().take(mediatorLi, 'draft-agreement'));
    expect(drafted().answer(mediatorLi, 'sign', signs(SUN))).toBe('422 safety-exit-owed');
    expect(drafted().answer(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' })).toBe('422 safety-exit-owed');
    expect(drafted().answer(registrarA, 'sign', { signer: 'seal', method: 'seal' })).toBe('422 safety-exit-owed');
    for (const variant of ['pre-filing', 'ordinary'])
      expect(owing(signed(variant)).answer(mediatorLi, 'record-agreement', agreement)).toBe('422 safety-exit-owed');
  });

  it('a body whose mediators have no account here names him', () => {
    const walk = offered().on('2026-03-10').take(registrarA, 'confirm-receipt');
    expect(walk.answer(registrarA, 'open-mediation', { noticeVersion: '1' })).toBe('422 no-handler');
    expect(
      walk.take(registrarA, 'name-mediator', { mediatorName: '吴律师' }).answer(registrarA, 'open-mediation', { noticeVersion: '1' }),
    ).toBe('allowed');
  });
});

describe('how long', () => {
  it.each([
    ['pre-filing', 'conclude 2026-03-10 2026-04-09'],
    ['ordinary', 'conclude 2026-03-10 2026-03-25'],
    ['summary', 'conclude 2026-03-10 2026-03-17'],
    ['invited', 'by-judge 2026-03-05 2026-03-20'],
    ['invited-summary', 'by-judge 2026-03-05 2026-03-12'],
  ])('%s: %s', (variant, clock) => expect(received(variant).running).toEqual([clock]));

  it('thirty days that end on a holiday end after it: signed for on 2026-01-20, due 2026-02-24', () => {
    const walk = offered('pre-filing').on('2026-03-10');
    expect(walk.take(registrarA, 'confirm-receipt', { receivedOn: '2026-01-20' }).running).toContain('conclude 2026-01-20 2026-02-24');
  });

  it('over without more time agreed, it ends by itself and goes back within a day', () => {
    const walk = mediating().on('2026-03-26').expire('conclude');
    expect([walk.facts.state, walk.ended('conclude'), walk.running]).toEqual([
      'failed',
      ['expired 2026-03-26'],
      ['return 2026-03-26 2026-03-27'],
    ]);
    expect(walk.papers).toEqual([`routes-notice ${SUN}`, `routes-notice ${ZHOU}`]);
  });

  it('longer only when all agree to the very same day, thirty days at most after docketing', () => {
    const walk = mediating();
    expect(walk.answer(mediatorLi, 'consent-to-longer', { partyId: SUN, until: '2026-04-25' })).toBe('422 extension-beyond-thirty-days');
    expect(walk.answer(mediatorLi, 'consent-to-longer', { partyId: SUN, until: '2026-03-25' })).toBe('422 extension-not-longer');
    walk.take(mediatorLi, 'consent-to-longer', { partyId: SUN, until: '2026-04-24' });
    expect(walk.answer(mediatorLi, 'agree-longer', { until: '2026-04-24' })).toBe('422 extension-not-agreed-by-all');
    walk.take(mediatorLi, 'consent-to-longer', { partyId: ZHOU, until: '2026-04-23' });
    expect(walk.answer(mediatorLi, 'agree-longer', { until: '2026-04-24' })).toBe('422 extension-not-agreed-by-all');
    agreesUntil(walk, '2026-04-24').take(mediatorLi, 'agree-longer', { until: '2026-04-24' });
    expect(walk.running).toEqual(['conclude 2026-03-10 2026-03-25', 'extended 2026-03-25 2026-04-24']);
    expect(walk.answer(mediatorLi, 'agree-longer', { until: '2026-04-24' })).toContain('extension-not-longer');
    expect(walk.answer(mediatorLi, 'agree-still-longer', { until: '2026-04-25' })).toContain('extension-beyond-thirty-days');
    walk.on('2026-03-26').expire('conclude');
    expect([walk.facts.state, walk.running]).toEqual(['mediating', ['extended 2026-03-25 2026-04-24']]);
    expect(walk.facts.marks.map(({ mark }) => mark)).toContain('in-extension');
    expect(walk.on('2026-04-25').expire('extended').facts.state).toBe('failed');
  });

  it('not after the period is over; before docketing without a limit', () => {
    const late = agreesUntil(mediating(), '2026-04-01').on('2026-03-26');
    expect(late.answer(mediatorLi, 'agree-longer', { until: '2026-04-01' })).toBe('422 deadline-passed');
    const walk = agreesUntil(mediating('pre-filing'), '2026-12-31').take(mediatorLi, 'agree-longer', { until: '2026-12-31' });
    agreesUntil(walk, '2027-01-29').take(mediatorLi, 'agree-still-longer', { until: '2027-01-29' });
    expect(walk.running).toContain('extended 2026-04-09 2027-01-29');
  });

  it('an appraisal stops it before docketing, and only there', () => {
    const walk = mediating('pre-filing').take(mediatorLi, 'send-for-appraisal', { basis: 'appraisal' });
    expect(walk.running).toEqual(['conclude 2026-03-10 2026-04-09 suspended']);
    expect(walk.take(mediatorLi, 'appraisal-back').running).toEqual(['conclude 2026-03-10 2026-04-09']);
    expect(mediating().answer(mediatorLi, 'send-for-appraisal', { basis: 'appraisal' })).toBe('409 not-for-this-variant');
  });

  it('a suspected sham stops it; a broken line does not', () => {
    const walk = mediating().take(mediatorLi, 'suspend-as-sham', { basis: 'sham-suspected', note: '双方口径一致,无往来凭证' });
    expect([walk.facts.state, walk.running]).toEqual(['suspended', ['conclude 2026-03-10 2026-03-25 suspended']]);
    expect(walk.answer(mediatorLi, 'resume')).toBe('403 role-missing');
    expect(walk.take(courtClient, 'resume').facts.state).toBe('mediating');
    walk.take(mediatorLi, 'suspend-as-sham', { basis: 'sham-suspected', note: '再次可疑' }).take(courtClient, 'end-as-sham');
    expect(walk.facts.state).toBe('failed');
    expect(mediating().take(mediatorLi, 'record-technical-break', { at: '2026-03-13T09:00:00+08:00' }).running).toEqual([
      'conclude 2026-03-10 2026-03-25',
    ]);
  });
});

describe('what comes of it', () => {
  it('a draft has no text here: what was conceded has no field before everybody has signed', () => {
    const walk = mediating().take(mediatorLi, 'draft-agreement');
    expect(walk.facts.agreement).toBeNull();
    const inputs = courtMediation.steps
      .filter((step) => !['record-agreement'].includes(step.do))
      .flatMap(({ input = {} }) => Object.values(input));
    expect(inputs).not.toContain('terms');
    expect(walk.answer(mediatorLi, 'record-agreement', agreement)).toBe('409 not-in-this-state');
  });

  it('a party that will not sign: no agreement, and nothing of it goes to the court', () => {
    const walk = mediating()
      .take(mediatorLi, 'draft-agreement')
      .take(mediatorLi, 'sign', signs(SUN))
      .take(mediatorLi, 'terminate', { ground: 'refuses-to-sign' });
    walk.take(mediatorLi, 'return-to-court', report);
    expect(walk.facts).toMatchObject({ state: 'returned', outcome: 'not-settled', agreement: null, decision: report });
    // What the body hints to the court is no letter to the parties.
    expect(walk.papers).toEqual(['failure-report null']);
    const outside = factsFromOutside(walk.facts);
    expect(JSON.stringify([outside.papers, outside.decision])).not.toContain('failure-report');
    expect([outside.decision, eventFromOutside({ action: 'return-to-court', ...report })]).toEqual([{}, { action: 'return-to-court' }]);
    expect(walk.ended('return')).toEqual(['met 2026-03-12']);
  });

  it('undisputed facts travel: in writing, confirmed by all', () => {
    const paper = { facts: '借条真实', documentId: 'd' };
    expect(mediating().answer(mediatorLi, 'record-undisputed-facts', paper)).toBe('422 facts-not-confirmed');
    const one = mediating().take(mediatorLi, 'confirm-facts', { partyId: SUN, documentId: 'd' });
    expect(one.judge(mediatorLi, 'record-undisputed-facts', paper)).toMatchObject({
      refusals: [{ code: 'facts-not-confirmed', facts: { names: ZHOU } }],
    });
    // Another paper is not the one they confirmed.
    expect(confirmed().answer(mediatorLi, 'record-undisputed-facts', { ...paper, documentId: 'another' })).toBe('422 facts-not-confirmed');
    const walk = confirmed();
    walk
      .take(mediatorLi, 'record-undisputed-facts', { facts: '借条真实', documentId: 'd' })
      .take(mediatorLi, 'terminate', { ground: 'wide-gap' })
      .take(mediatorLi, 'return-to-court', report);
    expect(walk.facts.decision).toEqual({ facts: '借条真实', ...report });
    expect(walk.facts.marks.find(({ mark }) => mark === 'undisputed-facts')?.detail).toMatchObject({ documentId: 'd' });
  });

  it('terms bind nobody who did not sign', () => {
    expect(signed().answer(mediatorLi, 'record-agreement', { facts: '…', terms: loanTerms(['别人']) })).toBe('422 binds-who-did-not-sign');
  });

  it('before docketing: in force since the last party signed, kept or enforced through a confirmation', () => {
    const walk = concluded('pre-filing');
    expect(walk.facts).toMatchObject({ state: 'agreed', agreement: { effectiveOn: '2026-03-17' } });
    expect(walk.running).toEqual(expect.arrayContaining(['confirmation 2026-03-17 2026-04-16', 'visit 2026-03-17 2026-04-16']));
    for (const { id: instalmentId } of walk.facts.agreement!.terms[0]!.instalments)
      walk.on('2026-04-01').take(registrarA, 'record-performance', { instalmentId, on: '2026-04-01' });
    expect(walk.facts).toMatchObject({ state: 'performed', outcome: 'settled-performed' });
  });

  it.each(['pre-filing', 'ordinary', 'summary'])(
    '%s: signed by every party, no last day undoes it, and it is written down later',
    (variant) => {
      const walk = mediating(variant).on('2026-03-16').take(mediatorLi, 'draft-agreement');
      walk.take(registrarA, 'sign', signs(SUN)).take(registrarA, 'sign', signs(ZHOU));
      expect([walk.facts.state, walk.ended('conclude')]).toEqual(['signed', ['met 2026-03-16']]);
      expect(walk.running).toEqual(['record 2026-03-16 2026-03-19']);
      walk.on('2026-04-20').expire('conclude').expire('extended');
      expect(walk.answer(registrarA, 'record-willingness', no(ZHOU))).toBe('409 not-in-this-state');
      expect(walk.answer(registrarA, 'terminate', { ground: 'other' })).toBe('409 not-in-this-state');
      expect(walk.answer(mediatorLi, 'record-agreement', agreement)).toBe('422 signature-missing');
      walk
        .take(mediatorLi, 'sign', { signer: 'mediator', method: 'handwritten' })
        .take(registrarA, 'sign', { signer: 'seal', method: 'seal' });
      walk.take(mediatorLi, 'record-agreement', agreement);
      expect(walk.facts.state).toBe(variant === 'pre-filing' ? 'agreed' : 'court-review');
      expect(walk.facts.agreement?.effectiveOn).toBe(variant === 'pre-filing' ? '2026-03-16' : null);
    },
  );

  it('invited by the judge, an agreed longer period does not undo it either', () => {
    for (const variant of ['invited', 'invited-summary']) {
      const walk = signed(variant);
      expect([walk.facts.state, walk.ended('by-judge')]).toEqual(['signed', ['met 2026-03-17']]);
    }
  });

  it('signed in time on paper and typed after the last day: recorded with the paper; not what was signed later, nor where somebody ended it', () => {
    const lapsed = (variant?: string) => mediating(variant).on('2026-04-10').expire('conclude');
    const late = { ...agreement, on: '2026-03-17', documentId: 'd' };
    const at = (walk: Walk, day: string) => walk.on(day);
    for (const [variant, state] of [
      ['pre-filing', 'agreed'],
      ['ordinary', 'court-review'],
      ['summary', 'court-review'],
    ] as const) {
      const walk = at(lapsed(variant), '2026-03-17');
      expect(walk.facts.state).toBe('failed');
      walk.take(registrarA, 'record-agreement', late);
      expect([walk.facts.state, walk.ended('return')]).toEqual([state, ['stopped 2026-03-17']]);
    }
    expect(at(lapsed('pre-filing'), '2026-03-17').take(registrarA, 'record-agreement', late).running).toContain(
      'confirmation 2026-03-17 2026-04-16',
    );
    expect(at(lapsed('pre-filing'), '2026-04-10').answer(registrarA, 'record-agreement', late)).toBe('422 not-signed-in-time');
    expect(lapsed().answer(registrarA, 'record-agreement', { ...late, terms: loanTerms(['别人']) })).toBe(
      '422 not-signed-in-time binds-who-did-not-sign',
    );
    const ended = mediating('pre-filing').take(mediatorLi, 'terminate', { ground: 'wide-gap' });
    expect(ended.answer(registrarA, 'record-agreement', late)).toBe('422 not-signed-in-time');
  });

  it('a default is seen the day after', () => {
    const walk = concluded('pre-filing').on('2026-05-06');
    const instalmentId = walk.facts.agreement!.terms[0]!.instalments[0]!.id;
    expect(walk.take(registrarA, 'record-default', { instalmentId, on: '2026-05-06' }).facts.state).toBe('defaulted');
    expect(walk.take(dockingClerk, 'close-unperformed', { reason: '失联' }).facts).toMatchObject({
      state: 'unperformed',
      outcome: 'settled',
    });
  });

  it('after docketing: the court’s statement, in force when the last party has signed for it', () => {
    const walk = concluded().on('2026-03-25').take(courtClient, 'issue-statement', { documentNo: '(2026)黑0522民初1号', on: '2026-03-25' });
    expect(walk.facts.agreement!.effectiveOn).toBeNull();
    walk.take(courtClient, 'record-receipt', { partyId: SUN, method: 'in-person' });
    expect(walk.answer(courtClient, 'record-receipt', { partyId: SUN, method: 'in-person' })).toBe('422 statement-received');
    walk.on('2026-03-27').take(courtClient, 'record-receipt', { partyId: ZHOU, method: 'named-receiver' });
    expect(walk.facts).toMatchObject({ state: 'statement-effective', outcome: 'settled', agreement: { effectiveOn: '2026-03-27' } });
    expect(walk.running).toEqual([expect.stringMatching(/^enforcement 2026-12-31 /)]);
  });

  it('repudiated before it was served, the trial goes on and nothing agreed is left', () => {
    const walk = concluded()
      .on('2026-03-25')
      .take(courtClient, 'issue-statement', { documentNo: '1', on: '2026-03-25' })
      .take(courtClient, 'record-receipt', { partyId: SUN, method: 'in-person' });
    expect(walk.answer(courtClient, 'record-repudiation', { partyId: SUN, on: '2026-03-26' })).toBe('422 statement-received');
    walk.take(courtClient, 'record-repudiation', { partyId: ZHOU, on: '2026-03-25' });
    expect(walk.facts).toMatchObject({ state: 'returned', outcome: 'not-settled', agreement: null });
    expect(concluded().take(courtClient, 'refuse-statement').facts).toMatchObject({ state: 'returned', agreement: null });
    expect(concluded().take(courtClient, 'record-suit-withdrawal', { on: '2026-03-19' }).facts).toMatchObject({
      state: 'suit-withdrawn',
      outcome: 'settled',
    });
  });

  it('settled among themselves and withdrawn', () => {
    expect(mediating().take(mediatorLi, 'withdraw-settled').facts).toMatchObject({ state: 'settled-privately', outcome: 'settled' });
  });
});

describe('the eight ways it ends (ZX23 25)', () => {
  const drafted = () => mediating().take(mediatorLi, 'draft-agreement');
  it.each<[string, () => Walk, string]>([
    ['an agreement', () => concluded('pre-filing'), 'agreed'],
    ['settled among themselves, and withdrawn', () => mediating().take(mediatorLi, 'withdraw-settled'), 'settled-privately'],
    ['somebody cannot be found within the period', () => mediating().take(mediatorLi, 'terminate', { ground: 'no-contact' }), 'failed'],
    ['a party says that it will not go on', () => mediating().take(mediatorLi, 'record-willingness', no(ZHOU)), 'failed'],
    ['the parties are too far apart', () => mediating().take(mediatorLi, 'terminate', { ground: 'wide-gap' }), 'failed'],
    ['the period is over and nobody agreed to more', () => mediating().on('2026-03-26').expire('conclude'), 'failed'],
    ['a party refuses to sign', () => drafted().take(mediatorLi, 'terminate', { ground: 'refuses-to-sign' }), 'failed'],
    ['anything else that makes it impossible', () => mediating().take(mediatorLi, 'terminate', { ground: 'other' }), 'failed'],
  ])('%s', (_, walkTo, state) => {
    const walk = walkTo();
    expect(walk.facts.state).toBe(state);
    if (state !== 'failed') return;
    // What did not come about goes back with a written report and leaves nothing signed.
    expect(walk.running).toEqual([expect.stringMatching(/^return /)]);
    expect(walk.facts.marks.map(({ mark }) => mark).filter((mark) => /signed|sealed/.test(mark))).toEqual([]);
    expect(walk.take(registrarA, 'return-to-court', report).facts).toMatchObject({ state: 'returned', outcome: 'not-settled' });
  });
});

describe('confirmed by the court that invited the body', () => {
  const opening = (walk: Walk): ProceedingFacts =>
    aProceeding({
      procedure: 'judicial-confirmation',
      basis: { ...basisOf(walk), procedure: 'court-mediation', variant: walk.facts.variant, seats: { court: 'court' } },
    });
  const needs = (walk: Walk) => {
    const on = legalDate('2026-03-20');
    return unmet(
      judicialConfirmation,
      opening(walk),
      [...judicialConfirmation.restsOn!.needs, ...judicialConfirmation.steps[0]!.needs!],
      { input: {}, on },
      on,
    ).map(({ code }) => code);
  };

  it('what was agreed before docketing can be confirmed; after it there is a statement instead', () => {
    expect(needs(concluded('pre-filing'))).toEqual([]);
    expect(needs(concluded())).toContain('court-issues-statement');
  });

  it.each([
    ['the inviting court', 'court', '230505', 'allowed'],
    ['the court of the committee’s own county, which did not invite it', 'another', '230522', '422 court-not-competent'],
  ])('%s', (_, organisationId, areaCode, answer) => {
    const walk = new Walk(opening(concluded('pre-filing')), legalDate('2026-03-20')).open();
    for (const { id } of walk.facts.parties) walk.take(registrarA, 'join-application', { partyId: id });
    expect(
      walk.answer(registrarA, 'file', { courtId: 'court', competence: 'mediation-body' }, { ...theCourt, organisationId, areaCode }),
    ).toBe(answer);
  });
});

describe('beside a suit', () => {
  const closed = (variant: string, state: string | null, more: { exception?: string; suit?: string; ended?: boolean } = {}) => {
    const siblings: SiblingFacts[] = state
      ? [{ id: 's', procedure: 'litigation', variant: more.suit ?? 'civil', state, ended: more.ended ?? false }]
      : [];
    const opening = more.exception ? { exception: more.exception } : {};
    return closedBy(courtMediation, aProceeding({ procedure: 'court-mediation', variant, opening, case: { siblings } })).map(
      ({ id }) => id,
    );
  };

  it.each<[string, string, string | null, object, string[]]>([
    ['entrusted without a suit', 'ordinary', null, {}, ['docketing-before-entrusted-mediation']],
    ['entrusted before docketing', 'summary', 'filed', {}, ['docketing-before-entrusted-mediation']],
    ['entrusted after docketing', 'ordinary', 'docketed', {}, []],
    ['entrusted in a suit docketed elsewhere', 'ordinary', null, { exception: 'docketed-elsewhere' }, []],
    ['before filing', 'pre-filing', null, {}, []],
    ['before filing, though filed but not docketed', 'pre-filing', 'filed', {}, []],
    ['before filing, beside a docketed suit', 'pre-filing', 'docketed', {}, ['pre-filing-mediation-before-docketing']],
    ['in an administrative suit', 'ordinary', 'docketed', { suit: 'administrative' }, ['no-mediation-in-administrative-suits']],
    ['in an administrative suit over compensation', 'ordinary', 'docketed', { suit: 'administrative', exception: 'compensation' }, []],
  ])('%s', (_, variant, state, more, rules) => expect(closed(variant, state, more)).toEqual(rules));

  it('docketed meanwhile, what was to be before docketing ends; a suit that is over ends what it entrusted', () => {
    const docketed = suitBeside(mediating('pre-filing'), 'docketed');
    expect(heed(docketed.road, docketed.facts, legalDate('2026-03-13'), hands()).facts.state).toBe('failed');
    const over = suitBeside(mediating(), 'concluded', true);
    expect(heed(over.road, over.facts, legalDate('2026-03-13'), hands()).facts.state).toBe('failed');
    const going = suitBeside(mediating(), 'docketed');
    expect(heed(going.road, going.facts, legalDate('2026-03-13'), hands()).steps).toEqual([]);
    // The court that reviews what was agreed closes its suit with it.
    const reviewed = suitBeside(concluded(), 'concluded', true);
    expect(heed(reviewed.road, reviewed.facts, legalDate('2026-03-19'), hands()).steps).toEqual([]);
  });

  it('stays the court’s limit for the agreed longer time alone', () => {
    const suit = aSuit().on('2026-05-21').take(courtClient, 'record-docketing', { courtCaseNo: '1' });
    const beside = (state: string, marks: string[], variant = 'ordinary') => {
      const facts = {
        ...suit.facts,
        case: { ...suit.facts.case, siblings: [{ id: 'm', procedure: 'court-mediation' as const, variant, state, ended: false, marks }] },
      };
      return besideChanges(suit.road, facts, legalDate('2026-06-10')).map(({ how }) => how);
    };
    expect(beside('mediating', [])).toEqual([]);
    expect(beside('mediating', ['in-extension'])).toEqual(['suspend']);
    expect(beside('court-review', ['in-extension'])).toEqual([]);
    expect(beside('mediating', ['in-extension'], 'pre-filing')).toEqual([]);
    expect(aReferral().facts.state).toBe('referred');
  });
});
