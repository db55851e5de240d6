import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/domain/actor.js';
import { CONDITIONS } from '../../src/domain/procedures/conditions.js';
import { owed } from '../../src/domain/procedures/decide.js';
import type { SiblingFacts } from '../../src/domain/procedures/facts.js';
import { type Play, heed } from '../../src/domain/procedures/play.js';
import { orderRefusals } from '../../src/domain/procedures/road-order.js';
import { theRoad } from '../../src/domain/procedures/roads.js';
import { legalDate } from '../../src/domain/legal-date.js';
import {
  type Told,
  Walk,
  aMediation,
  aParty,
  aProceeding,
  hands,
  loanTerms,
  mediatorLi,
  no,
  registrarA,
  seatOf,
  signs,
  twoParties,
  yes,
} from './support.js';

const officer: Actor = {
  ...registrarA, id: '经办人', name: '经办人', organisationId: 'agency', organisationKind: 'agency', organisationName: '县某局', roles: ['officer'],
}; // prettier-ignore
const elsewhere: Actor = { ...officer, organisationId: 'agency-2' };
const head: Actor = { ...officer, roles: ['organisation-head'] };

const told = (variant: string, more: Told = {}): Told => ({
  procedure: 'administrative-mediation',
  variant,
  organisationId: 'agency',
  seats: { agency: seatOf(officer) },
  ...more,
});
const applied = (variant: string, day = '2026-03-02', more: Told = {}): Walk =>
  new Walk(aProceeding(told(variant, { openedOn: legalDate(day), lastStepOn: legalDate(day), ...more })), legalDate(day)).open({
    receivedOn: day,
  });
const asked = (walk: Walk): Walk => walk.facts.parties.reduce((one, { id }) => one.take(officer, 'record-willingness', yes(id)), walk);

const HARMLESS = { death: false, injury: false, disability: false, loss: false };
const ACCEPTS: Record<string, Record<string, unknown>> = {
  general: {},
  medical: {},
  consumer: { forLiving: true, materialsComplete: true, knownOn: '2026-01-05' },
  traffic: { ...HARMLESS, loss: true },
  'public-security': { minorOffence: true, circumstance: 'acquainted', exclusion: 'none' },
};
const joint = (walk: Walk, day: string): Walk =>
  walk
    .take(officer, 'record-determination', { paper: 'determination', paperReceivedOn: day })
    .take(officer, 'record-joint-application', { within: 'determination', filedOn: walk.today });
const accepted = (variant: string, day = '2026-03-02', more: Told = {}): Walk => {
  const walk = asked(applied(variant, day, more));
  if (variant === 'traffic') joint(walk, day);
  return walk.take(officer, 'accept', ACCEPTS[variant]!);
};
const OPENS: Record<string, Record<string, unknown>> = { traffic: { applicantSide: 2, respondentSide: 3 } };
const mediating = (variant: string, day?: string, more?: Told): Walk => {
  const walk = accepted(variant, day, more);
  if (variant === 'traffic') walk.take(officer, 'record-fact', { fact: 'loss-fixed', on: walk.today });
  return walk.take(officer, 'open-mediation', OPENS[variant] ?? {});
};
const drafted = (variant: string, terms: unknown = loanTerms(), more: Told = {}): Walk =>
  mediating(variant, '2026-03-02', more).take(officer, 'draft-agreement', { form: 'written', facts: '属实', terms });
const agreed = (variant: string, terms?: unknown): Walk => {
  const walk = drafted(variant, terms);
  for (const { id } of walk.facts.parties) walk.take(officer, 'sign', signs(id));
  return walk.facts.state === 'agreed' ? walk : walk.take(officer, 'sign', { signer: 'seal', method: 'seal' });
};
const beside = (procedure: SiblingFacts['procedure'], variant: string, state: string, ended = false): SiblingFacts => ({
  id: 'other',
  procedure,
  variant,
  state,
  ended,
});
/** What another road of the case does to this one. */
const seen = (walk: Walk, sibling: SiblingFacts): Play => {
  const facts = { ...walk.facts, case: { ...walk.facts.case, siblings: [sibling] } };
  return heed(walk.road, facts, walk.today, hands());
};
const closedTo = (more: Told): string[] =>
  orderRefusals(theRoad(more.procedure ?? 'people-mediation'), aProceeding(more)).map(({ code, law }) => `${code} ${law?.article}`);

describe('who acts', () => {
  it.each<[string, Actor, string]>([
    ['the officer of the organ', officer, 'allowed'],
    ['an officer of another organ', elsewhere, '403 role-missing'],
    ['the head of the organ', head, '403 role-missing'],
    ['a registrar of a committee', registrarA, '403 role-missing'],
    ['a mediator', mediatorLi, '403 role-missing'],
  ])('%s', (_, actor, answer) => {
    for (const variant of Object.keys(ACCEPTS)) {
      expect(applied(variant).answer(actor, 'decline', { ground: 'other' })).toBe(answer);
      expect(accepted(variant).answer(actor, 'open-mediation', OPENS[variant] ?? {})).toBe(
        variant === 'traffic' && answer === 'allowed' ? '422 accident-facts-missing' : answer,
      );
      expect(mediating(variant).answer(actor, 'draft-agreement', { form: 'written', facts: '属实', terms: loanTerms() })).toBe(answer);
    }
  });

  it.each(Object.keys(ACCEPTS))('%s: every open state is owed by somebody, and dated', (variant) => {
    for (const walk of [applied(variant), accepted(variant), mediating(variant), drafted(variant), agreed(variant)])
      expect([owed(walk.road, walk.facts)?.next.length, walk.running.length].every((n) => (n ?? 0) > 0)).toBe(true);
  });

  it.each([
    ['split-report', 'medical', { report: '…' }],
    ['record-determination', 'consumer', { paper: 'certificate', paperReceivedOn: '2026-03-02' }],
    ['to-penalty', 'general', { ground: 'other' }],
    ['hold-second-session', 'traffic', {}],
    ['pause', 'traffic', { basis: 'appraisal' }],
    ['terminate', 'public-security', { ground: 'other' }],
  ])('%s is no step of the %s kind', (action, variant, input) => {
    expect(mediating(variant).answer(officer, action, input)).toBe('409 not-for-this-variant');
  });
});

describe('taken in', () => {
  it.each(['general', 'medical'])('%s: only after everybody was asked, and with two who are willing', (variant) => {
    const walk = applied(variant);
    expect(walk.answer(officer, 'accept')).toBe('422 party-not-asked no-willing-pair');
    expect(asked(walk).answer(officer, 'accept')).toBe('allowed');
    walk.take(officer, 'record-willingness', no('周长顺'));
    expect(walk.facts).toMatchObject({ state: 'terminated', outcome: 'not-settled' });
  });

  it.each([
    ['general', 'accept 2026-04-28 2026-05-08', 'conclude 2026-04-28 2026-05-28'],
    ['medical', 'accept 2026-04-28 2026-05-08', 'conclude 2026-04-28 2026-06-11'],
    ['consumer', 'accept 2026-04-28 2026-05-11', 'conclude 2026-04-28 2026-06-29'],
  ])('%s: its own days over the May holiday', (variant, accept, conclude) => {
    expect(applied(variant, '2026-04-28').running).toEqual([accept]);
    expect(accepted(variant, '2026-04-28').running).toEqual([conclude]);
  });

  it('medical over the autumn holidays: thirty working days', () => {
    expect(accepted('medical', '2026-09-14').running).toEqual(['conclude 2026-09-14 2026-10-30']);
  });

  it('a complaint of the day before Order 121 has forty-five working days, one of its first day sixty days', () => {
    expect(accepted('consumer', '2026-04-14').running).toEqual(['conclude 2026-04-14 2026-06-18']);
    expect(accepted('consumer', '2026-04-15').running).toEqual(['conclude 2026-04-15 2026-06-15']);
  });

  it.each([
    [{ forLiving: false }, '422 not-a-consumer'],
    [{ materialsComplete: false }, '422 complaint-incomplete'],
    [{ knownOn: '2023-03-01' }, '422 complaint-too-old'],
    [{ knownOn: '2023-03-02' }, 'allowed'],
  ])('a complaint %j: %s', (more, answer) => {
    expect(applied('consumer').answer(officer, 'accept', { ...ACCEPTS['consumer'], ...more })).toBe(answer);
  });

  it('a consumer’s complaint needs the trader’s consent to mediate, not to be taken in', () => {
    const walk = applied('consumer').take(officer, 'accept', ACCEPTS['consumer']);
    expect(walk.answer(officer, 'open-mediation')).toBe('422 willingness-missing no-willing-pair');
    walk.take(officer, 'record-willingness', no('周长顺'));
    expect([walk.facts.state, walk.running]).toEqual(['telling', ['tell-end 2026-03-02 2026-03-11']]);
    expect(walk.take(officer, 'tell-end', { how: 'written' }).facts.state).toBe('terminated');
    expect(walk.papers).toEqual(['routes-notice 孙广田']);
  });

  it.each([
    [{ minorOffence: false }, '422 offence-not-minor'],
    [{ exclusion: 'hired-assault' }, '422 mediation-excluded'],
    [{ exclusion: 'gang-or-provocation' }, '422 mediation-excluded'],
    [{ exclusion: 'repeated-offences' }, '422 mediation-excluded'],
    [{}, 'allowed'],
  ])('the police mediate: %j %s', (more, answer) => {
    expect(asked(applied('public-security')).answer(officer, 'accept', { ...ACCEPTS['public-security'], ...more })).toBe(answer);
  });

  it('declined, the parties read by what other road they may go', () => {
    const walk = applied('consumer').take(officer, 'decline', { ground: 'not-for-living' });
    expect([walk.facts.state, walk.papers]).toEqual([
      'declined',
      ['non-acceptance-notice 孙广田', 'non-acceptance-notice 周长顺', 'routes-notice 孙广田', 'routes-notice 周长顺'],
    ]);
  });
});

describe('a medical dispute goes to one body', () => {
  it.each([
    ['litigation', 'civil', 'docketed', ['road-beside 40']],
    ['litigation', 'civil', 'filed', []],
    ['litigation', 'civil', 'concluded', []],
    ['people-mediation', 'medical', 'accepted', ['road-beside 40']],
    ['people-mediation', 'medical', 'effective', ['road-beside 40']],
    ['people-mediation', 'medical', 'applied', []],
    ['people-mediation', 'general', 'mediating', ['road-beside 40']],
    ['people-mediation', 'medical', 'terminated', []],
  ] as const)('the health department beside %s (%s) in %s: %j', (procedure, variant, state, refusals) => {
    const sibling = beside(procedure, variant, state, state === 'concluded' || state === 'terminated');
    expect(closedTo(told('medical', { disputeType: 'medical', case: { siblings: [sibling] } }))).toEqual(refusals);
    // In another case about the same matter it is the same.
    expect(closedTo(told('medical', { disputeType: 'medical', case: { kin: [sibling] } }))).toEqual(refusals);
  });

  it.each([
    ['litigation', 'civil', 'docketed', ['road-beside 31']],
    ['administrative-mediation', 'medical', 'mediating', ['road-beside 31']],
    ['administrative-mediation', 'medical', 'applied', []],
    ['administrative-mediation', 'general', 'mediating', []],
  ] as const)('the committee beside %s (%s) in %s: %j', (procedure, variant, state, refusals) => {
    expect(closedTo({ variant: 'medical', case: { siblings: [beside(procedure, variant, state)] } })).toEqual(refusals);
  });

  it.each(['medical', 'traffic', 'consumer'])('is no road for a dispute about wages: %s', (variant) => {
    const asked = (more: Told) => closedTo(told(variant, more)).map((refusal) => refusal.split(' ')[0]);
    expect(asked({ disputeType: 'labour' })).toEqual(['road-not-for-dispute']);
    expect(asked({ disputeType: 'labour', opening: { exception: 'dispute-named-wrong' } })).toEqual([]);
    expect(asked({ disputeType: variant as Told['disputeType'] })).toEqual([]);
  });

  it.each(['accepted', 'mediating', 'paused', 'signing'])(
    'once the court has docketed, the health department’s own ends: from %s',
    (state) => {
      const walk = accepted('medical');
      const one = seen(
        { ...walk, facts: { ...walk.facts, state }, road: walk.road, today: walk.today } as Walk,
        beside('litigation', 'civil', 'docketed'),
      );
      expect([one.steps, one.facts.state]).toEqual([['end-docketed'], 'terminated']);
    },
  );

  it('and not before: that a paper was filed ends nothing', () => {
    expect(seen(accepted('medical'), beside('litigation', 'civil', 'filed')).steps).toEqual([]);
    expect(seen(applied('medical'), beside('litigation', 'civil', 'docketed')).steps).toEqual([]);
    expect(seen(accepted('general'), beside('litigation', 'civil', 'docketed'))).toMatchObject({
      steps: ['note-suit'],
      facts: { state: 'accepted', ended: false },
    });
  });

  it('and the committee’s own, from whichever side the news comes', () => {
    const committee = aMediation({ variant: 'medical', disputeType: 'medical' });
    expect(seen(committee, beside('litigation', 'civil', 'docketed')).steps).toEqual(['end-docketed']);
    expect(seen(committee, beside('administrative-mediation', 'medical', 'accepted')).steps).toEqual(['end-elsewhere']);
    expect(seen(aMediation(), beside('litigation', 'civil', 'docketed'))).toMatchObject({ steps: ['note-suit'], facts: { ended: false } });
  });

  it('and when the committee has taken it in', () => {
    expect(seen(accepted('medical'), beside('people-mediation', 'medical', 'accepted')).steps).toEqual(['end-elsewhere']);
  });

  it('ends by itself after thirty working days: deemed failed, never extended', () => {
    const walk = mediating('medical').expire('conclude');
    expect([walk.facts.state, walk.steps]).toEqual(['terminated', ['lapse']]);
    expect(walk.road.clocks['conclude']!.longer).toBeUndefined();
  });

  it('stands still for an appraisal, and for nothing else', () => {
    expect(mediating('medical').take(officer, 'pause', { basis: 'appraisal' }).running).toEqual([
      'conclude 2026-03-02 2026-04-14 suspended',
    ]);
    expect(mediating('medical').take(officer, 'pause', { basis: 'other' }).running).toEqual(['conclude 2026-03-02 2026-04-14']);
    expect(mediating('medical').answer(officer, 'pause', { basis: 'inspection' })).toBe('409 not-for-this-variant');
    for (const basis of ['appraisal', 'inspection', 'recusal'])
      expect(mediating('consumer').take(officer, 'pause', { basis }).running.join()).toMatch(/suspended/);
  });

  it.each([
    ['consumer', 'recusal'],
    ['medical', 'appraisal'],
    ['general', 'inspection'],
  ])('%s: the period runs since it was taken in, and stands still before the first session too: %s', (variant, basis) => {
    const walk = accepted(variant).take(officer, 'pause', { basis });
    expect([walk.facts.state, walk.running.join()]).toEqual(['paused', expect.stringMatching(/^conclude .* suspended$/)]);
    walk.take(officer, 'resume', {});
    expect([walk.facts.state, walk.running.join()]).toEqual(['accepted', expect.not.stringMatching(/suspended/)]);
    expect(mediating(variant).take(officer, 'pause', { basis }).take(officer, 'resume', {}).facts.state).toBe('mediating');
  });
});

describe('a traffic accident', () => {
  it('is applied for jointly within ten working days of the paper, as the day it was handed in has it', () => {
    const walk = applied('traffic', '2026-05-14');
    expect(walk.answer(officer, 'record-joint-application', { within: 'determination', filedOn: '2026-05-14' })).toBe(
      '422 determination-missing',
    );
    walk.take(officer, 'record-determination', { paper: 'determination', paperReceivedOn: '2026-04-28' });
    expect(walk.running).toContain('apply 2026-04-28 2026-05-14');
    expect(walk.answer(officer, 'record-joint-application', { within: 'determination', filedOn: '2026-05-14' })).toBe('allowed');
    expect(walk.on('2026-05-15').answer(officer, 'record-joint-application', { within: 'determination', filedOn: '2026-05-15' })).toBe(
      '422 deadline-passed',
    );
  });

  it('or within three working days after the committee ended its mediation', () => {
    const walk = applied('traffic', '2026-05-06');
    expect(walk.answer(officer, 'record-joint-application', { within: 'committee', filedOn: '2026-05-06' })).toBe(
      '422 committee-end-missing',
    );
    walk.take(officer, 'record-committee-end', { committeeEndedOn: '2026-04-28' });
    expect(walk.answer(officer, 'record-joint-application', { within: 'committee', filedOn: '2026-05-06' })).toBe('allowed');
    expect(walk.on('2026-05-07').answer(officer, 'record-joint-application', { within: 'committee', filedOn: '2026-05-07' })).toBe(
      '422 deadline-passed',
    );
  });

  it('is not taken in without all of them, nor without what it did', () => {
    const walk = applied('traffic');
    expect(walk.answer(officer, 'accept', { ...HARMLESS })).toBe(
      '422 not-applied-jointly party-not-asked willingness-missing accident-harm-missing',
    );
    asked(walk).take(officer, 'record-willingness', no('周长顺'));
    expect([walk.facts.state, walk.steps]).toEqual(['terminated', ['record-willingness', 'end-left']]);
  });

  it('begins on the latest of what it waits for and the acceptance: ten working days over the autumn holidays', () => {
    const walk = asked(applied('traffic', '2026-09-01'));
    joint(walk, '2026-08-28').take(officer, 'accept', { death: true, injury: true, disability: false, loss: true });
    expect(walk.running).toEqual(['progress 2026-09-01 2026-10-08']);
    expect(walk.judge(officer, 'open-mediation', OPENS['traffic'])).toMatchObject({
      refusals: [{ code: 'accident-facts-missing', facts: { facts: '丧葬事宜时间结束、治疗终结、确定损失' }, law: { article: '90' } }],
    });
    walk.on('2026-09-20').take(officer, 'record-fact', { fact: 'funeral-over', on: '2026-09-20' });
    walk.on('2026-09-28').take(officer, 'record-fact', { fact: 'treatment-over', on: '2026-09-28' });
    expect(walk.running).toHaveLength(1);
    // Typed last, and not the latest.
    walk.on('2026-09-25').take(officer, 'record-fact', { fact: 'loss-fixed', on: '2026-09-25' });
    expect(walk.running).toContain('issue 2026-09-28 2026-10-16');
    expect(walk.answer(officer, 'record-fact', { fact: 'loss-fixed', on: '2026-09-29' })).toBe('422 accident-facts-complete');
  });

  it('begins with the acceptance where everything lies before it', () => {
    const walk = asked(applied('traffic', '2026-09-28')).take(officer, 'record-fact', { fact: 'loss-fixed', on: '2026-09-10' });
    joint(walk, '2026-09-21').take(officer, 'accept', { ...HARMLESS, loss: true });
    expect(walk.running).toEqual(['progress 2026-09-28 2026-10-28', 'issue 2026-09-28 2026-10-16']);
  });

  it('waits for the disability to be fixed instead of the treatment', () => {
    const walk = asked(applied('traffic'));
    joint(walk, '2026-03-02').take(officer, 'accept', { ...HARMLESS, injury: true, disability: true });
    walk.take(officer, 'record-fact', { fact: 'disability-fixed', on: '2026-03-02' });
    expect(walk.answer(officer, 'open-mediation', OPENS['traffic'])).toBe('allowed');
  });

  it('three persons a side at most', () => {
    const walk = accepted('traffic').take(officer, 'record-fact', { fact: 'loss-fixed', on: '2026-03-02' });
    for (const side of ['applicantSide', 'respondentSide', 'thirdSide'])
      expect(walk.answer(officer, 'open-mediation', { applicantSide: 3, respondentSide: 3, [side]: 4 })).toBe('422 too-many-on-a-side');
  });

  it('notice three working days before, a new time one before, again for another session', () => {
    const walk = accepted('traffic', '2026-04-24').take(officer, 'schedule-session', { at: '2026-05-11T01:00:00Z', place: '大队调解室' });
    expect(walk.running.slice(-2)).toEqual(['notice 2026-05-11 2026-05-07', 'ask-new-time 2026-05-11 2026-05-09']);
    walk.take(officer, 'schedule-session', { at: '2026-05-12T09:00:00+08:00', place: '大队调解室' });
    expect(walk.running.slice(-2)).toEqual(['notice 2026-05-12 2026-05-08', 'ask-new-time 2026-05-12 2026-05-11']);
    walk.take(officer, 'record-notice', { how: 'oral' }).take(officer, 'ask-new-time', { partyId: '周长顺', reason: '住院' });
    expect([walk.ended('notice').at(-1), walk.ended('ask-new-time').at(-1)]).toEqual(['met 2026-04-24', 'met 2026-04-24']);
  });

  it('no session is fixed that cannot be told three days before; once it is held nobody asks for another time', () => {
    const walk = accepted('traffic', '2026-04-24').take(officer, 'record-fact', { fact: 'loss-fixed', on: '2026-04-24' });
    expect(walk.answer(officer, 'schedule-session', { at: '2026-04-26T15:00:00+08:00', place: '大队' })).toBe('422 notice-too-late');
    walk.take(officer, 'schedule-session', { at: '2026-04-29T09:00:00+08:00', place: '大队' });
    walk.on('2026-04-28').take(officer, 'open-mediation', OPENS['traffic']);
    expect(walk.ended('ask-new-time')).toEqual(['stopped 2026-04-28']);
    expect(accepted('consumer').answer(officer, 'schedule-session', { at: '2026-03-03T09:00:00+08:00', place: '所里' })).toBe('allowed');
  });

  it('not agreed, it ends with the paper the law names; before it was taken in there was no mediation to end', () => {
    expect(mediating('traffic').take(officer, 'terminate', { ground: 'no-agreement' }).papers.slice(0, 2)).toEqual([
      'mediation-end-notice 孙广田',
      'mediation-end-notice 周长顺',
    ]);
    expect(applied('traffic').take(officer, 'terminate', { ground: 'other' }).papers.join()).not.toContain('mediation-end-notice');
    expect(mediating('general').take(officer, 'terminate', { ground: 'no-agreement' }).papers.join()).not.toContain('mediation-end-notice');
  });

  it.each(['filed', 'docketed'])('ends when a party has sued (%s), and is not taken in beside the suit', (state) => {
    expect(seen(mediating('traffic'), beside('litigation', 'civil', state)).facts).toMatchObject({ state: 'terminated' });
    expect(closedTo(told('traffic', { disputeType: 'traffic', case: { siblings: [beside('litigation', 'civil', state)] } }))).toEqual([
      'road-beside 94',
    ]);
  });

  it('ends when a party leaves, though others would go on', () => {
    const walk = mediating('traffic', '2026-03-02', {
      parties: [aParty('甲', 'applicant'), aParty('乙', 'respondent'), aParty('保险公司', 'third-party')],
    });
    expect(walk.take(officer, 'record-willingness', no('保险公司')).facts.state).toBe('terminated');
  });

  it('after ten working days nothing ends by itself', () => {
    expect(mediating('traffic').expire('issue').facts.state).toBe('mediating');
    expect(mediating('traffic').take(officer, 'terminate', { ground: 'no-agreement' }).ended('issue')).toEqual(['met 2026-03-02']);
  });
});

describe('a complaint and a report in one paper', () => {
  it('are split: the report goes to the organ’s sealed store, and no event holds it', () => {
    const walk = mediating('consumer').take(officer, 'split-report', { report: '店内还在卖过期奶粉' });
    expect(walk.left.filter(({ kind }) => kind === 'sealed')).toEqual([
      { kind: 'sealed', text: '店内还在卖过期奶粉', organisationId: 'agency', due: { ruleId: 'market-lead.verify', start: '2026-03-02' } },
    ]);
    expect(
      walk.left
        .filter(({ kind }) => kind === 'mark' || kind === 'event')
        .map((left) => JSON.stringify(left))
        .join(),
    ).not.toMatch(/split-report|report-split|举报/);
    expect(JSON.stringify([walk.left.filter(({ kind }) => kind !== 'sealed'), walk.facts])).not.toContain('奶粉');
    expect(walk.facts.state).toBe('mediating');
  });

  it.each([
    ['litigation', 'civil', 'docketed', '2026-05-06', ['road-beside 15']],
    ['litigation', 'civil', 'concluded', '2026-05-06', ['road-barred 15']],
    ['litigation', 'civil', 'filed', '2026-05-06', []],
    ['administrative-mediation', 'consumer', 'terminated', '2026-05-06', ['road-barred 15']],
    ['people-mediation', 'general', 'mediating', '2026-04-14', ['road-barred 15']],
    ['people-mediation', 'general', 'mediating', '2026-04-15', []],
    ['people-mediation', 'general', 'applied', '2026-04-14', []],
  ] as const)('a complaint beside %s (%s) %s on %s: %j', (procedure, variant, state, day, refusals) => {
    const kin = [beside(procedure, variant, state)];
    expect(closedTo(told('consumer', { disputeType: 'consumer', openedOn: legalDate(day), case: { kin } }))).toEqual(refusals);
  });

  it('ends by itself at its last day, and is told within seven working days', () => {
    const walk = mediating('consumer', '2026-03-02').on('2026-05-09').expire('conclude');
    expect([walk.facts.state, walk.running, walk.ended('conclude')]).toEqual([
      'telling',
      ['tell-end 2026-05-09 2026-05-19'],
      ['expired 2026-05-09'],
    ]);
  });

  it('what was performed at once needs no paper', () => {
    const walk = mediating('consumer').take(officer, 'record-agreement', { why: 'performed-at-once', facts: '退货', terms: loanTerms() });
    expect(walk.facts).toMatchObject({ state: 'agreed', agreement: { form: 'oral', effectiveOn: '2026-03-02' } });
    expect(mediating('medical').answer(officer, 'record-agreement', {})).toBe('409 not-for-this-variant');
  });
});

describe('the agreement', () => {
  it.each([
    ['general', true],
    ['medical', false],
    ['traffic', false],
    ['consumer', true],
    ['public-security', false],
  ])('%s takes effect with every signature; sealed too: %s', (variant, sealed) => {
    const walk = drafted(variant);
    for (const { id } of walk.facts.parties) walk.take(officer, 'sign', signs(id));
    expect(walk.facts.state).toBe(sealed ? 'signing' : 'agreed');
    expect(drafted(variant).answer(officer, 'sign', { signer: 'seal', method: 'seal' })).toBe(
      sealed ? 'allowed' : '409 not-for-this-variant',
    );
    expect(drafted(variant).take(officer, 'sign', signs('周长顺')).answer(officer, 'sign', signs('周长顺'))).toBe('422 already-signed');
    const again = drafted(variant).take(officer, 'sign', signs('周长顺')).take(officer, 'redraft', { reason: '改' });
    expect([again.facts.state, again.facts.agreement, again.running.length > 0]).toEqual(['mediating', null, true]);
  });

  it('kept, it is done; not kept, the roads are told', () => {
    const terms = [
      { debtorPartyIds: ['周长顺'], creditorPartyId: '孙广田', kind: 'money', amount: '100.00', description: '赔', dueDate: '2026-03-31' },
    ];
    const walk = agreed('general', terms);
    const termId = walk.facts.agreement!.terms[0]!.id;
    expect(walk.answer(officer, 'record-default', { termId, on: '2026-03-31' })).toBe('422 instalment-not-due');
    expect(agreed('general', terms).facts.clocks.map(({ clock }) => clock)).toEqual(expect.arrayContaining(['instalment', 'visit']));
    const kept = agreed('general', terms);
    kept.take(officer, 'record-performance', { termId: kept.facts.agreement!.terms[0]!.id, on: '2026-03-20' });
    expect(kept.facts).toMatchObject({ state: 'performed', outcome: 'settled-performed' });
    walk.on('2026-04-01').take(officer, 'record-default', { termId, on: '2026-04-01' });
    expect([walk.facts.state, walk.papers.length]).toEqual(['defaulted', 2]);
    expect(walk.take(officer, 'close-unperformed', { reason: '起诉' }).facts.outcome).toBe('settled');
  });
});

describe('what must be reported', () => {
  it.each(Object.keys(ACCEPTS))('%s: nothing is signed or recorded as agreed while a report is owed', (variant) => {
    const owed: Told = { case: { riskFlags: ['possible-crime'], exitsOwed: ['police-report'] } };
    const walk = drafted(variant, loanTerms(), owed);
    expect(walk.answer(officer, 'sign', signs('周长顺'))).toBe('422 safety-exit-owed');
    if (['general', 'consumer'].includes(variant))
      expect(walk.answer(officer, 'sign', { signer: 'seal', method: 'seal' })).toBe('422 safety-exit-owed');
    if (variant === 'consumer')
      expect(
        mediating(variant, '2026-03-02', owed).answer(officer, 'record-agreement', {
          why: 'both-agree',
          facts: '退货',
          terms: loanTerms(),
        }),
      ).toBe('422 safety-exit-owed');
  });

  it('what all confirmed in writing is recorded, and nothing that one of them has not', () => {
    const walk = mediating('general').take(officer, 'confirm-facts', { partyId: '孙广田', documentId: 'd' });
    expect(walk.answer(officer, 'record-undisputed-facts', { facts: '欠款属实', documentId: 'd' })).toBe('422 facts-not-confirmed');
    walk.take(officer, 'confirm-facts', { partyId: '周长顺', documentId: 'd' });
    expect(walk.answer(officer, 'record-undisputed-facts', { facts: '欠款属实', documentId: 'e' })).toBe('422 facts-not-confirmed');
    expect(walk.answer(officer, 'record-undisputed-facts', { facts: '欠款属实', documentId: 'd' })).toBe('allowed');
  });
});

describe('before the police', () => {
  const terms = [
    {
      debtorPartyIds: ['周长顺'],
      creditorPartyId: '孙广田',
      kind: 'money',
      amount: '800.00',
      description: '医药费',
      dueDate: '2026-04-10',
    },
  ];

  it('an agreement ends nothing: its performance does, and then there is no penalty', () => {
    const walk = agreed('public-security', terms);
    expect(walk.facts).toMatchObject({ state: 'agreed', ended: false });
    walk.on('2026-04-08').take(officer, 'record-performance', { termId: walk.facts.agreement!.terms[0]!.id, on: '2026-04-08' });
    expect(walk.facts).toMatchObject({ state: 'no-penalty', outcome: 'settled-performed' });
  });

  it('not kept: to the penalty, and the thirty days begin that day', () => {
    const walk = agreed('public-security', terms);
    walk.on('2026-04-13').take(officer, 'record-default', { termId: walk.facts.agreement!.terms[0]!.id, on: '2026-04-13' });
    expect([walk.facts.state, walk.steps]).toEqual(['penalty-track', ['record-default', 'enter-penalty']]);
    expect(walk.running).toContain('decide 2026-04-13 2026-05-13');
    expect(walk.running.join()).not.toContain('visit');
    walk.take(officer, 'record-decision', { kind: 'penalty', decisionNo: '友公行罚〔2026〕1号', on: '2026-04-20' });
    expect(walk.facts).toMatchObject({ state: 'decided', outcome: 'decided', decision: { kind: 'penalty' } });
  });

  it('no agreement: a second session within seven working days, no third, then the penalty', () => {
    const walk = mediating('public-security', '2026-04-28');
    expect(walk.running).toEqual(['second 2026-04-28 2026-05-11']);
    walk.on('2026-05-11').take(officer, 'hold-second-session');
    expect(walk.answer(officer, 'hold-second-session')).toBe('422 second-session-held');
    expect(mediating('public-security', '2026-04-28').on('2026-05-12').answer(officer, 'hold-second-session')).toBe('422 deadline-passed');
    walk.take(officer, 'to-penalty', { ground: 'no-agreement' });
    expect([walk.facts.state, walk.running, walk.ended('second')]).toEqual([
      'penalty-track',
      ['decide 2026-05-11 2026-06-10'],
      ['met 2026-05-11'],
    ]);
  });

  it('seven working days over without an agreement: the penalty track, the days of the case counted from their end, however late anybody notices', () => {
    for (const walk of [mediating('public-security', '2026-04-28'), mediating('public-security', '2026-04-28').take(officer, 'draft-agreement', { form: 'written', facts: '互殴', terms })]) {
      walk.on('2026-05-20').expire('second');
      expect([walk.facts.state, walk.facts.agreement, walk.running, walk.ended('second')]).toEqual(['penalty-track', null, ['decide 2026-05-11 2026-06-10'], ['expired 2026-05-20']]);
      expect(walk.papers).toEqual(['routes-notice 孙广田', 'routes-notice 周长顺']);
      const late = { facts: '互殴', terms, documentId: 'd' };
      expect(walk.on('2026-05-12').answer(officer, 'record-agreement', { ...late, on: '2026-05-12' })).toBe('422 not-signed-in-time');
      walk.on('2026-05-09').take(officer, 'record-agreement', { ...late, on: '2026-05-09' });
      expect(walk.facts).toMatchObject({ state: 'agreed', agreement: { effectiveOn: '2026-05-09' } });
      expect(walk.ended('decide')).toEqual(['stopped 2026-05-09']);
    }
    const settled = agreed('public-security', terms);
    expect(settled.on('2026-05-20').expire('second').facts.state).toBe('agreed');
    const refused = mediating('public-security').take(officer, 'to-penalty', { ground: 'no-agreement' });
    expect(refused.answer(officer, 'record-agreement', { on: '2026-03-02', facts: '互殴', terms, documentId: 'd' })).toBe('422 not-signed-in-time');
  }); // prettier-ignore

  it.each(['applied', 'accepted', 'mediating'])('whoever will not, ends it: %s', (state) => {
    const walk = { applied, accepted, mediating }[state]!('public-security').take(officer, 'record-willingness', no('孙广田'));
    // Unmediated, the period of the case has run since its receipt; mediated, it begins that day.
    expect([walk.facts.state, walk.running]).toEqual([
      'penalty-track',
      [`${state === 'mediating' ? 'decide' : 'handle'} 2026-03-02 2026-04-01`],
    ]);
  });

  it('a case that was never mediated has thirty days from its receipt, whenever it is turned to the penalty', () => {
    const walk = applied('public-security', '2026-02-10').on('2026-03-02').take(officer, 'to-penalty', { ground: 'hired-assault' });
    expect([walk.facts.state, walk.running]).toEqual(['penalty-track', ['handle 2026-02-10 2026-03-12']]);
    walk.take(officer, 'record-decision', { kind: 'penalty', decisionNo: '1', on: '2026-03-02' });
    expect(walk.ended('handle')).toEqual(['met 2026-03-02']);
    expect(accepted('public-security', '2026-02-10').on('2026-03-02').take(officer, 'record-willingness', no('孙广田')).running).toEqual([
      'handle 2026-02-10 2026-03-12',
    ]);
    // Mediated, it begins anew when nothing comes of it.
    const talks = mediating('public-security', '2026-02-10').on('2026-03-02').take(officer, 'to-penalty', { ground: 'no-agreement' });
    expect(talks.running).toEqual(['decide 2026-03-02 2026-04-01']);
  });

  it('settled on the spot and performed at once: no penalty; not where the loss is disputed or something is left to be done', () => {
    const spot = {
      ...ACCEPTS['public-security'], factsAreClear: true, lossIsUndisputed: true, performedAtOnce: true, settlement: '赔礼道歉', form: 'recorded', documentId: 'd',
    }; // prettier-ignore
    const walk = asked(applied('public-security'));
    for (const name of ['factsAreClear', 'lossIsUndisputed', 'performedAtOnce'])
      expect(walk.answer(officer, 'settle-on-the-spot', { ...spot, [name]: false })).toBe('422 not-for-the-spot');
    expect(walk.answer(officer, 'settle-on-the-spot', { ...spot, exclusion: 'hired-assault' })).toBe('422 mediation-excluded');
    expect(applied('public-security').answer(officer, 'settle-on-the-spot', spot)).toBe('422 party-not-asked willingness-missing');
    expect(walk.take(officer, 'settle-on-the-spot', spot).facts).toMatchObject({ state: 'no-penalty', outcome: 'settled-performed' });
    expect(walk.running).toEqual([]);
  });

  it('a minor comes with the guardian; only one of sixteen on his own wages may do without', () => {
    const walk = accepted('public-security', '2026-03-02', { case: { riskFlags: ['minor'] } });
    expect(walk.answer(officer, 'open-mediation')).toBe('422 guardian-missing');
    const alone = { partyId: '周长顺', guardian: 'left-out', overSixteen: true, livesOnOwnWork: true, agrees: true };
    for (const name of ['overSixteen', 'livesOnOwnWork', 'agrees'])
      expect(walk.answer(officer, 'record-guardian', { ...alone, [name]: false })).toBe('422 guardian-must-come');
    expect(walk.answer(officer, 'record-guardian', alone)).toBe('allowed');
    expect(walk.take(officer, 'record-guardian', { partyId: '周长顺', guardian: 'present' }).answer(officer, 'open-mediation')).toBe(
      'allowed',
    );
  });

  describe('whose age is known', () => {
    const born = (...days: (string | null)[]): Told => ({
      parties: twoParties.map((one, n) => ({ ...one, bornOn: days[n] ? legalDate(days[n]) : null })),
    });
    const guarded = (walk: Walk, ...ids: string[]): Walk =>
      ids.reduce((one, partyId) => one.take(officer, 'record-guardian', { partyId, guardian: 'present' }), walk);
    const opens = (more: Told, ...ids: string[]): string =>
      guarded(accepted('public-security', '2026-03-02', more), ...ids).answer(officer, 'open-mediation');

    it('each minor comes with a guardian, whether or not somebody has flagged it', () => {
      expect(opens(born('2012-05-01', '2012-06-01'))).toBe('422 guardian-missing');
      expect(opens(born('2012-05-01', '2012-06-01'), '孙广田')).toBe('422 guardian-missing');
      expect(opens(born('2012-05-01', '2012-06-01'), '孙广田', '周长顺')).toBe('allowed');
      expect(opens({ ...born('2012-05-01', '1980-06-01'), case: { riskFlags: ['minor'] } }, '周长顺')).toBe('422 guardian-missing');
      expect(opens(born('1980-05-01', null))).toBe('allowed');
    });

    it('counts on the day of the session: who is eighteen that day needs nobody', () => {
      expect(opens(born('2008-03-02', '1980-06-01'))).toBe('allowed');
      expect(opens(born('2008-03-03', '1980-06-01'))).toBe('422 guardian-missing');
      expect(guarded(accepted('public-security', '2026-03-02', born('2008-03-03', '1980-06-01'))).on('2026-03-03').answer(officer, 'open-mediation')).toBe('allowed'); // prettier-ignore
    });

    it('a flag means somebody: not where everybody is known to be grown up, at least one where an age is not known', () => {
      const flag = { case: { riskFlags: ['minor'] } };
      expect(opens({ ...born('1980-05-01', '1970-06-01'), ...flag })).toBe('allowed');
      expect(opens({ ...born('1980-05-01', null), ...flag })).toBe('422 guardian-missing');
      expect(opens({ ...born('1980-05-01', null), ...flag }, '周长顺')).toBe('allowed');
    });
  });

  it('the suspect sends nobody; the victim may', () => {
    const walk = accepted('public-security');
    expect(walk.answer(officer, 'record-agent', { partyId: '周长顺', powers: '全权' })).toBe('422 suspect-must-come');
    expect(walk.answer(officer, 'record-agent', { partyId: '孙广田', powers: '代为调解' })).toBe('allowed');
    const signed = drafted('public-security');
    expect(signed.answer(officer, 'sign', { ...signs('周长顺'), representativeId: 'r' })).toBe('422 suspect-must-come');
    expect(signed.answer(officer, 'sign', { ...signs('孙广田'), representativeId: 'r' })).toBe('allowed');
    signed.facts.marks = [...signed.facts.marks, { mark: 'guardian', partyId: '周长顺', value: 'present', on: signed.today, detail: {} }];
    expect(signed.answer(officer, 'sign', { ...signs('周长顺'), representativeId: 'r' })).toBe('allowed');
  });

  it('what has no day of performance is confirmed as kept; what has one is recorded', () => {
    const quiet = agreed('public-security', [
      { debtorPartyIds: ['周长顺'], creditorPartyId: '孙广田', kind: 'refrain', description: '不再上门吵闹' },
    ]);
    expect(quiet.take(officer, 'confirm-kept', { on: '2026-03-20', note: '双方和好' }).facts.state).toBe('no-penalty');
    expect(agreed('public-security', terms).answer(officer, 'confirm-kept', { on: '2026-03-20', note: '' })).toBe(
      '422 something-falls-due',
    );
  });

  it('a settlement that was performed may be accepted instead, until there is a decision', () => {
    const settled = {
      settledBy: 'people-mediation',
      performedOn: '2026-03-02',
      minorOffence: true,
      circumstance: 'acquainted',
      documentId: 'd',
    };
    for (const walk of [
      applied('public-security'),
      accepted('public-security'),
      mediating('public-security').take(officer, 'to-penalty', { ground: 'no-agreement' }),
    ])
      expect(walk.take(officer, 'accept-settlement', settled).facts.state).toBe('no-penalty');
    const decided = mediating('public-security').take(officer, 'to-penalty', { ground: 'no-agreement' });
    decided.take(officer, 'record-decision', { kind: 'penalty', decisionNo: '1', on: '2026-03-02' });
    expect(decided.answer(officer, 'accept-settlement', settled)).toBe('409 not-in-this-state');
    // PSP 186 leaves it to the cases of 178; and no way out that somebody needs is settled away.
    const other = accepted('public-security');
    expect(other.answer(officer, 'accept-settlement', { ...settled, minorOffence: false })).toBe('422 offence-not-minor');
    other.facts = { ...other.facts, case: { ...other.facts.case, exitsOwed: ['police'] } };
    expect(other.answer(officer, 'accept-settlement', settled)).toBe('422 safety-exit-owed');
  });

  it('what was agreed goes to a penalty by what was not performed: by its day, or, where nothing has a day, by the officer’s word', () => {
    const unkept = { ground: 'not-performed' };
    expect(agreed('public-security', terms).answer(officer, 'to-penalty', unkept)).toBe('422 something-falls-due');
    const quiet = agreed('public-security', [
      { debtorPartyIds: ['周长顺'], creditorPartyId: '孙广田', kind: 'refrain', description: '不再上门吵闹' },
    ]);
    expect(quiet.take(officer, 'to-penalty', unkept).facts.state).toBe('penalty-track');
  });
});

it('each condition cites the law it rests on, and says without an input what it can', () => {
  const facts = aProceeding(told('traffic'));
  for (const [name, { law, holds }] of Object.entries(CONDITIONS)) {
    expect([name, typeof law === 'function' || law.law.length > 0]).toEqual([name, true]);
    expect(() => holds(facts, null)).not.toThrow();
  }
});
