import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { basisClockChanges } from '../../src/domain/procedures/clocks.js';
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';
import { owed, unmet } from '../../src/domain/procedures/decide.js';
import { enforcement } from '../../src/domain/procedures/enforcement.js';
import { isEnforceable } from '../../src/domain/procedures/conditions/suits.js';
import { asSibling, basisFacts } from '../../src/domain/procedures/opening.js';
import { heed } from '../../src/domain/procedures/play.js';
import { closedBy } from '../../src/domain/procedures/road-order.js';
import { judicialConfirmation } from '../../src/domain/procedures/judicial-confirmation.js';
import { peopleMediation } from '../../src/domain/procedures/people-mediation.js';
import { legalDate } from '../../src/domain/legal-date.js';
import {
  type Walk, aConfirmation, aFiledConfirmation, aProceeding, anAgreement, basisOf, courtClerk, courtClient, courtReader, dockingClerk, hands, mediatorLi, mediatorWang, registrarA, registrarElsewhere, seatOf, theCourt,
} from './support.js'; // prettier-ignore

const accepted = (): Walk => aFiledConfirmation().on('2026-03-27').take(courtClient, 'accept', { courtCaseNo: '(2026)黑0522民特901号' });
const confirmed = (): Walk => accepted().on('2026-04-08').take(courtClient, 'confirm', { rulingNo: '1', rulingDate: '2026-04-08' });
const unattended = seatOf(courtClient, { areaCode: '230522', hasAccount: false });

describe('what a confirmation rests on', () => {
  const needs = (told: Parameters<typeof aProceeding>[0], day = '2026-03-25') => {
    const facts = aProceeding({ procedure: 'judicial-confirmation', basis: basisOf(anAgreement()), ...told });
    const open = judicialConfirmation.steps[0]!;
    return unmet(
      judicialConfirmation,
      facts,
      [...judicialConfirmation.restsOn!.needs, ...open.needs!],
      { input: {}, on: legalDate(day) },
      legalDate(day),
      open,
    ).map(({ code, law }) => `${code} ${law?.article}`);
  };
  const basis = basisOf(anAgreement());
  const agreement = basis.agreement!;

  it('is a written agreement in force, within thirty days', () => {
    expect([needs({}), needs({}, '2026-04-17'), needs({}, '2026-04-18')]).toEqual([[], [], ['deadline-passed 33']]);
  });

  it.each<[string, Partial<typeof agreement> | null, string[]]>([
    ['nothing at all', null, ['agreement-not-effective 33', 'written-agreement-missing 3']],
    ['a draft', { effectiveOn: null }, ['agreement-not-effective 33']],
    ['an oral agreement', { form: 'oral' }, ['written-agreement-missing 3']],
    ['an agreement on who owns the land', { settlesTitle: true }, ['agreement-settles-title 355']],
  ])('is not %s', (_, change, refusals) => {
    expect(needs({ basis: { ...basis, agreement: change && { ...agreement, ...change } } })).toEqual(refusals);
  });

  it('is, in a labour dispute, about payment alone', () => {
    const act = { ...agreement, terms: agreement.terms.map((term) => ({ ...term, kind: 'act' as const })) };
    expect(needs({ disputeType: 'labour', basis: { ...basis, agreement: act } })).toEqual(['labour-confirmation-payment-only 52']);
    expect(needs({ disputeType: 'labour' })).toEqual([]);
    // Where there is no agreement, that is what is missing: no day that never was is said to have passed.
    expect(needs({ disputeType: 'labour', basis: null })).not.toContain('deadline-passed 33');
    expect(needs({ disputeType: 'labour', basis: null })).toContain('agreement-not-effective 33');
  });

  it('is not too late when what was done in time is typed after the right lapsed', () => {
    const clocks = basis.clocks.map((clock) => ({ ...clock, endedAs: 'lapsed' as const }));
    expect([needs({ basis: { ...basis, clocks } }, '2026-04-17'), needs({ basis: { ...basis, clocks } }, '2026-04-18')]).toEqual([
      [],
      ['deadline-passed 33'],
    ]);
  });

  it('is gone once it was filed elsewhere', () => {
    const clocks = basis.clocks.map((clock) => ({ ...clock, endedAs: 'met' as const }));
    expect(needs({ basis: { ...basis, clocks } })).toEqual(['right-used 33']);
  });
});

describe('the joint application', () => {
  it('is refused while a party has not joined, by name', () => {
    const walk = aConfirmation().take(registrarA, 'join-application', { partyId: '孙广田', oral: true });
    expect(walk.judge(registrarA, 'file', { courtId: 'court' }, theCourt)).toMatchObject({
      status: 422,
      refusals: [{ code: 'application-not-joint', facts: { names: '周长顺' }, law: { article: '33' } }],
    });
    expect(walk.answer(registrarA, 'join-application', { partyId: '孙广田' })).toBe('422 already-joined');
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'party', next: ['join-application', 'abandon'] });
    expect(owed(walk.road, walk.take(mediatorLi, 'join-application', { partyId: '周长顺' }).facts)).toMatchObject({
      by: 'organisation',
      next: ['file', 'abandon'],
    });
  });

  it('is refused when the thirty days have passed in the meantime', () => {
    const walk = aConfirmation()
      .take(registrarA, 'join-application', { partyId: '孙广田' })
      .take(registrarA, 'join-application', { partyId: '周长顺' });
    expect(walk.on('2026-04-18').judge(registrarA, 'file', { courtId: 'court' }, theCourt)).toMatchObject({
      status: 422,
      refusals: [{ code: 'deadline-passed', facts: { due: '2026-04-17' } }],
    });
    expect(walk.take(registrarA, 'abandon', { reason: '逾期' }).facts).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn' });
  });

  it('is refused over an identity typed wrong, which the court would send back', () => {
    const walk = aConfirmation();
    for (const { id } of walk.facts.parties) walk.take(registrarA, 'join-application', { partyId: id });
    walk.facts.parties = walk.facts.parties.map((party) => ({ ...party, hasDefects: true }));
    expect(walk.answer(registrarA, 'file', { courtId: 'court' }, theCourt)).toBe('422 party-data-defective');
  });

  it.each<[string, string, string, string | undefined, string]>([
    ['the court of the committee’s county', 'contract', '230522', undefined, 'allowed'],
    ['a court elsewhere', 'contract', '230505', undefined, '422 court-not-competent'],
    ['a court elsewhere where a party lives', 'contract', '230505', 'party-domicile', 'allowed'],
    ['a court elsewhere where the thing lies', 'contract', '230505', 'subject-matter', 'allowed'],
    ['a court elsewhere, in a labour dispute, whoever lives there', 'labour', '230505', 'party-domicile', '422 court-not-competent'],
    ['the committee’s own, in a labour dispute', 'labour', '230522', undefined, 'allowed'],
  ])('goes to a competent court: %s', (_, disputeType, areaCode, competence, answer) => {
    const walk = aConfirmation({ disputeType });
    for (const { id } of walk.facts.parties) walk.take(registrarA, 'join-application', { partyId: id });
    expect(walk.answer(registrarA, 'file', { courtId: 'court', competence }, { ...theCourt, areaCode })).toBe(answer);
  });

  it('about land, goes to the court where the land lies, when the committee sits elsewhere; about a debt, somebody has to say by which clause', () => {
    const walk = aConfirmation({ disputeType: 'housing-homestead', seats: { holder: seatOf(registrarA, { areaCode: '230505' }) } });
    for (const { id } of walk.facts.parties) walk.take(registrarA, 'join-application', { partyId: id });
    expect(walk.answer(registrarA, 'file', { courtId: 'court' }, theCourt)).toBe('allowed');
    const debt = aConfirmation({ seats: { holder: seatOf(registrarA, { areaCode: '230505' }) } });
    for (const { id } of debt.facts.parties) debt.take(registrarA, 'join-application', { partyId: id });
    expect(debt.answer(registrarA, 'file', { courtId: 'court' }, theCourt)).toBe('422 court-not-competent');
    expect(debt.answer(registrarA, 'file', { courtId: 'court', competence: 'party-domicile' }, theCourt)).toBe('allowed');
  });

  it('filed, gives the court its seat and three days from the day it was filed', () => {
    const walk = aFiledConfirmation();
    expect(walk.facts).toMatchObject({ state: 'filed', seats: { court: { organisationId: 'court' } }, court: { filedOn: '2026-03-25' } });
    expect(walk.running).toEqual(['accept 2026-03-25 2026-03-30']);
    expect(owed(walk.road, walk.facts)).toMatchObject({ by: 'court', organisationId: 'court' });
  });
});

describe('only the court moves it', () => {
  it.each<[string, Actor, string]>([
    ['the court’s own client may', courtClient, 'allowed'],
    ['the court’s clerk may', courtClerk, 'allowed'],
    ['a client of the court that may only read may not', courtReader, '403 role-missing'],
    ['a registrar may not confirm for the court', registrarA, '403 role-missing'],
    ['nor the mediator', mediatorLi, '403 role-missing'],
    ['nor docking staff, where the court has an account', dockingClerk, '403 role-missing'],
    ['nor a registrar of elsewhere', registrarElsewhere, '403 role-missing'],
  ])('%s', (_, actor, answer) => {
    const input = { rulingNo: '1', rulingDate: '2026-04-08', documentId: 'd' };
    expect(accepted().answer(actor, 'confirm', input)).toBe(answer);
    expect(accepted().answer(actor, 'reject', { ground: 'unclear-content', documentId: 'd' })).toBe(answer);
    expect(aFiledConfirmation().answer(actor, 'accept', { courtCaseNo: '1', documentId: 'd' })).toBe(answer);
    expect(aFiledConfirmation().answer(actor, 'refuse', { ground: 'not-this-court', documentId: 'd' })).toBe(answer);
  });

  it('docking staff mirror only where the court has no account, and with the document', () => {
    const walk = aFiledConfirmation({}, unattended);
    expect(walk.answer(dockingClerk, 'accept', { courtCaseNo: '1' })).toBe('422 mirror-needs-document');
    expect(walk.judge(dockingClerk, 'accept', null)).toMatchObject({ allowed: true, mirrored: true });
    expect(walk.judge(dockingClerk, 'accept', { courtCaseNo: '1', documentId: 'd' })).toMatchObject({ allowed: true, mirrored: true });
    expect(walk.answer(registrarA, 'accept', { courtCaseNo: '1', documentId: 'd' })).toBe('403 role-missing');
    expect(walk.judge(courtClient, 'accept', { courtCaseNo: '1' })).toMatchObject({ allowed: true, mirrored: false });
  });

  it('before it is filed there is no court to act, and none to mirror', () => {
    expect([courtClient, dockingClerk].map((actor) => aConfirmation().answer(actor, 'accept', {}))).toEqual([
      '403 role-missing',
      '403 role-missing',
    ]);
  });

  it('what the court has named is kept, the names of its papers are not', () => {
    expect(confirmed().facts.court).toEqual({
      filedOn: '2026-03-25',
      courtCaseNo: '(2026)黑0522民特901号',
      rulingNo: '1',
      rulingDate: '2026-04-08',
    });
  });
});

describe('the court’s periods', () => {
  it('fifteen days to review, from acceptance; extended once', () => {
    const walk = accepted();
    expect([walk.ended('accept'), walk.running]).toEqual([['met 2026-03-27'], ['review 2026-03-27 2026-04-13']]);
    walk.take(courtClient, 'extend-review', { until: '2026-04-21', approvedBy: '院长' });
    expect(walk.running).toEqual(['review 2026-03-27 2026-04-21']);
    expect(walk.judge(courtClient, 'extend-review', { until: '2026-04-30' })).toMatchObject({
      refusals: [{ code: 'already-extended', law: { law: '法释〔2011〕5号', article: '5' } }],
    });
    expect(accepted().take(courtClient, 'extend-review').left.at(-1)).toMatchObject({
      kind: 'clock',
      change: { how: 'extend', until: null, documentId: null },
    });
    expect(accepted().take(courtClient, 'extend-review', { documentId: 'd' }).left.at(-1)).toMatchObject({ change: { documentId: 'd' } });
  });

  it.each([
    ['filed', aFiledConfirmation],
    ['accepted', accepted],
  ])('a supplement goes back to where it was asked: %s', (state, walkTo) => {
    const walk = walkTo()
      .on('2026-03-27')
      .take(courtClient, 'request-supplement', { items: ['流水'], until: '2026-03-31' });
    expect([walk.facts.state, walk.facts.pending]).toEqual([
      'supplementing',
      { items: ['流水'], until: '2026-03-31', step: 'request-supplement', on: '2026-03-27' },
    ]);
    expect(walk.running).toContain('supplement 2026-03-27 2026-03-31');
    walk.take(registrarA, 'supplement', { note: '已补' });
    expect([walk.facts.state, walk.facts.pending, walk.ended('supplement')]).toEqual([state, null, ['met 2026-03-27']]);
  });

  it('a supplement without a day of the court’s has seven', () => {
    expect(aFiledConfirmation().take(courtClient, 'request-supplement', { items: ['流水'] }).running).toContain(
      'supplement 2026-03-25 2026-04-01',
    );
  });

  it('both are called to the inquiry', () => {
    const walk = accepted().take(courtClient, 'schedule-inquiry', { at: '2026-04-02T09:00:00+08:00', place: '第三法庭' });
    expect(walk.left).toContainEqual({
      kind: 'session',
      sort: 'schedule-inquiry',
      heldOn: '2026-03-27',
      heldAt: '2026-04-02T09:00:00+08:00',
      place: '第三法庭',
      separately: false,
    });
  });
});

describe('its end', () => {
  it('confirmed: two years to enforce, from the last instalment’s day', () => {
    const walk = confirmed();
    expect(walk.facts).toMatchObject({ state: 'confirmed', ended: true, outcome: 'confirmed' });
    expect([walk.ended('review'), walk.running]).toEqual([['met 2026-04-08'], [expect.stringMatching(/^enforcement 2026-12-31 /)]]);
    expect(walk.left.find(({ kind }) => kind === 'clock')).toMatchObject({ change: { how: 'end' } });
    expect(walk.left.at(-1)).toMatchObject({ change: { how: 'start', clock: 'enforcement', kind: 'right', expires: false } });
  });

  it('each party has its own fifteen days to object, from its own service', () => {
    const walk = confirmed()
      .on('2026-04-10')
      .take(courtClient, 'record-service', { partyId: '孙广田', servedOn: '2026-04-09', method: 'in-person' });
    expect(walk.left.at(-1)).toMatchObject({ change: { clock: 'object', ruleId: 'judicial-confirmation.object' } });
    walk.take(courtClerk, 'record-service', { partyId: '周长顺', servedOn: '2026-04-10', method: 'post' });
    expect(walk.running.slice(1)).toEqual(['object 孙广田 2026-04-09 2026-04-24', 'object 周长顺 2026-04-10 2026-04-27']);
    expect(walk.answer(courtClient, 'record-service', { partyId: '孙广田', servedOn: '2026-04-11', method: 'post' })).toBe(
      '422 already-served',
    );
  });

  it.each([
    ['reject', 'rejected', accepted],
    ['refuse', 'refused', aFiledConfirmation],
  ])('%s: no right to object to it, and it is served all the same', (action, state, walkTo) => {
    const walk = walkTo().take(courtClient, action, { ground: 'not-this-court' });
    expect(walk.facts).toMatchObject({ state, outcome: 'decided' });
    expect(walk.take(courtClient, 'record-service', { partyId: '孙广田', servedOn: '2026-04-09', method: 'post' }).running).toEqual([]);
  });

  it('a withdrawal is permitted only when a party asked, whichever did', () => {
    const walk = aFiledConfirmation();
    expect(walk.judge(courtClient, 'permit-withdrawal')).toMatchObject({
      status: 422,
      refusals: [{ code: 'withdrawal-not-requested', law: { law: '民诉法解释', article: '357' } }],
    });
    walk.take(registrarA, 'request-withdrawal', { partyId: '周长顺', reason: '已付清' });
    expect(walk.facts.state).toBe('filed');
    expect(walk.take(courtClient, 'permit-withdrawal').facts).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn' });
    expect(walk.ended('accept')).toEqual(['stopped 2026-03-25']);
  });

  it('materials not handed in: deemed withdrawn', () => {
    const walk = aFiledConfirmation();
    expect(walk.answer(courtClient, 'deem-withdrawn')).toBe('409 not-in-this-state');
    expect(walk.take(courtClient, 'request-supplement', { items: ['流水'] }).take(courtClient, 'deem-withdrawn').facts.state).toBe(
      'withdrawn',
    );
  });

  it.each([mediatorWang, registrarElsewhere])('nobody else asks for the parties', (actor) => {
    expect(aFiledConfirmation().answer(actor, 'request-withdrawal', { partyId: '周长顺' })).toBe('403 role-missing');
  });
});

describe('the thirty days of the agreement', () => {
  const clocks = anAgreement().facts.clocks;
  const changed = (step: string, day: string, now = clocks, input = {}) =>
    basisClockChanges(
      peopleMediation,
      now,
      { procedure: 'judicial-confirmation', parties: [] as object } as ProceedingFacts,
      step,
      legalDate(day),
      input,
    );
  const met = clocks.map((clock) => ({ ...clock, endedAs: clock.clock === 'confirmation' ? ('met' as const) : clock.endedAs }));

  it('are met in time by papers posted before their end, though they lapsed while the post carried them (CPL 85)', () => {
    const lapsed = clocks.map((clock) => ({ ...clock, endedAs: clock.clock === 'confirmation' ? ('lapsed' as const) : clock.endedAs }));
    // The last day is Friday 2026-04-17; the court received them on Monday.
    expect(changed('file', '2026-04-20', lapsed).met).toEqual([]);
    expect(changed('file', '2026-04-20', lapsed, { dispatchedOn: '2026-04-18' }).met).toEqual([]);
    expect(changed('file', '2026-04-20', lapsed, { dispatchedOn: '2026-04-17' }).met.map(({ clock }) => clock)).toEqual(['confirmation']);
  });

  it('are met by the filing, and by nothing before it', () => {
    expect(changed('file', '2026-03-25').met.map(({ clock, dueDate }) => `${clock} ${dueDate}`)).toEqual(['confirmation 2026-04-17']);
    expect(changed('open', '2026-03-25')).toEqual({ met: [], back: [] });
  });

  it.each(['refuse', 'permit-withdrawal', 'deem-withdrawn'])('come back with their old date when the court answers: %s', (step) => {
    expect(changed(step, '2026-04-17', met).back.map(({ clock, dueDate }) => `${clock} ${dueDate}`)).toEqual(['confirmation 2026-04-17']);
  });

  it('do not come back when they are over, nor after a ruling', () => {
    expect([changed('permit-withdrawal', '2026-04-18', met).back, changed('reject', '2026-04-01', met).back]).toEqual([[], []]);
  });
});

describe('an objection to the ruling', () => {
  const [SUN, ZHOU] = ['孙广田', '周长顺'];
  const served = (): Walk =>
    confirmed()
      .on('2026-04-10')
      .take(courtClient, 'record-service', { partyId: SUN, servedOn: '2026-04-10', method: 'in-person' })
      .take(courtClient, 'record-service', { partyId: ZHOU, servedOn: '2026-04-10', method: 'in-person' });
  const own = ({ facts }: Walk) =>
    facts.marks.flatMap(({ mark }) => (['objected', 'outsider-objected', 'revoked'].includes(mark) ? [mark] : []));

  it.each([
    ['2026-04-27', 'allowed'],
    ['2026-04-28', '422 deadline-passed'],
  ])('of a party on %s, within fifteen days of its receipt: %s', (day, answer) => {
    // Fifteen days end on Saturday 25 April.
    expect(served().on(day).answer(registrarA, 'record-objection', { partyId: SUN })).toBe(answer);
  });

  it('uses the right of that party alone, once', () => {
    const walk = served().on('2026-04-20').take(registrarA, 'record-objection', { partyId: SUN });
    expect([walk.ended('object'), walk.running.filter((one) => one.startsWith('object'))]).toEqual([
      ['met 2026-04-20'],
      [`object ${ZHOU} 2026-04-10 2026-04-27`],
    ]);
    expect(walk.answer(registrarA, 'record-objection', { partyId: SUN })).toBe('422 right-used');
  });

  it('of somebody whom the agreement harms takes no right of the parties', () => {
    const walk = served().on('2026-06-20').take(registrarA, 'record-outsider-objection', { knownOn: '2026-06-15' });
    expect([own(walk), walk.ended('object')]).toEqual([['outsider-objected'], []]);
  });

  it.each([
    ['dismissed', [], true],
    ['changed', [], true],
    ['revoked', ['revoked'], false],
  ])('is answered by the court: %s', (onObjection, marks, stands) => {
    const walk = served();
    const answer = { onObjection, documentNo: '(2026)黑0522民特监1号', note: '第二项' };
    expect(walk.answer(courtClient, 'record-objection-outcome', answer)).toBe('422 no-objection-open');
    walk.on('2026-04-20').take(registrarA, 'record-objection', { partyId: SUN });
    expect(walk.answer(registrarA, 'record-objection-outcome', answer)).toBe('403 role-missing');
    walk.on('2026-05-11').take(courtClient, 'record-objection-outcome', answer);
    expect([own(walk), isEnforceable(basisFacts(walk.facts))]).toEqual([marks, stands]);
    expect(walk.running.some((one) => one.startsWith('enforcement'))).toBe(stands);
    expect(walk.answer(registrarA, 'record-outsider-objection')).toBe(stands ? 'allowed' : '422 ruling-revoked');
    // What was not asked of a court yet is refused; what is under way is told, and the court ends it.
    const asked = aProceeding({ procedure: 'enforcement', case: { siblings: [asSibling(walk.facts)] } });
    expect(closedBy(enforcement, asked).map(({ id }) => id)).toEqual(stands ? [] : ['enforcement-needs-a-document']);
    const told = heed(
      enforcement,
      aProceeding({ procedure: 'enforcement', state: 'docketed', basis: basisFacts(walk.facts) }),
      walk.today,
      hands(),
    );
    expect([told.steps, owed(enforcement, told.facts)?.next[0]]).toEqual(
      stands ? [[], 'record-execution'] : [['note-basis-undone'], 'terminate'],
    );
  });
});
