import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../src/domain/actor.js';
import { actionsOf, matches, owed, stepsNamed } from '../../src/domain/procedures/decide.js';
import { type ProceedingFacts, markOf } from '../../src/domain/procedures/facts.js';
import type { AnyStep } from '../../src/domain/procedures/grammar.js';
import { ROADS, theRoad } from '../../src/domain/procedures/roads.js';
import { byPeople, isFor, isOver } from '../../src/domain/procedures/ways.js';
import {
  Walk,
  aParty,
  aProceeding,
  anAgreement,
  basisOf,
  courtClient,
  dockingClerk,
  loanTerms,
  mediatorLi,
  mediatorWang,
  registrarA,
  theCourt,
  twoParties,
} from './support.js';

const PEOPLE: Actor[] = [registrarA, mediatorLi, mediatorWang, courtClient, dockingClerk];
const DAYS = ['2026-03-18', '2026-04-02', '2026-05-04', '2026-06-30', '2026-09-01'];
const parties = [...twoParties, aParty('恒筑', 'applicant', { agreesToElectronic: true })];

const BASIS = basisOf(anAgreement({ parties }));

/** What is done first where a walk would else rarely get anywhere: everybody has agreed, and a body has taken it on. */
const FIRST_STEPS: Partial<Record<string, (walk: Walk) => void>> = {
  'court-mediation': (walk) => {
    walk.take(dockingClerk, 'refer', { courtId: 'court' }, theCourt);
    for (const { id } of parties) walk.take(dockingClerk, 'record-willingness', { partyId: id, willing: true, noticeVersion: '1' });
    walk.take(dockingClerk, 'choose-body', { organisationId: 'committee' }).take(registrarA, 'confirm-receipt');
  },
};

/** Values that an input may have; a choice of codes has its own. */
const valuesOf = (walk: Walk, type: string): unknown[] => {
  const { agreement } = walk.facts;
  // prettier-ignore
  const values: Record<string, unknown[]> = {
    party: parties.map(({ id }) => id), mediator: ['li', 'wang'], boolean: [true, false], date: [walk.today], until: [walk.today], terms: [loanTerms()], court: ['court'],
    instalment: agreement?.terms.flatMap(({ instalments }) => instalments.map(({ id }) => id)) ?? [], term: agreement?.terms.map(({ id }) => id) ?? [],
    competence: ['mediation-body'], document: ['d'], organisation: ['committee'], money: ['1000.00'], text: ['话'],
  };
  return values[type] ?? ['…'];
};

interface Dice {
  action: number;
  row: number;
  values: number[];
  skip: boolean;
}

/** An input as somebody may send it: all that is asked, some of what may be left out. */
function inputFor(walk: Walk, action: string, { row, values, skip }: Dice): Record<string, unknown> {
  const rows = stepsNamed(walk.road, action);
  const { input = {} } = rows[row % rows.length]!;
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, type], n) => {
      const optional = typeof type === 'string' && type.endsWith('?');
      const choices = typeof type === 'string' ? valuesOf(walk, type.replace('?', '')) : type;
      return (optional && skip && name !== 'instalmentId') || choices.length === 0
        ? []
        : [[name, choices[values[n % values.length]! % choices.length]]];
    }),
  );
}

/** What is not as it must be of a proceeding, wherever it stands. */
function faultsOf({ facts, road }: Walk): string[] {
  const { end, clocks = [] } = road.states[facts.state]!;
  const running = facts.clocks.filter(({ endedAs }) => endedAs === null);
  const names = running.map(({ clock, subjectId }) => `${clock} ${subjectId}`);
  const must: Record<string, boolean> = {
    'it has ended where its state is an end': facts.ended === (end !== undefined) && facts.outcome === (end ?? null),
    'after its end only rights run': !end || running.every(({ kind }) => kind === 'right'),
    'somebody owes a step': Boolean(end) || (owed(road, facts)?.next.length ?? 0) > 0,
    'a date is running': Boolean(end) || clocks.some((name) => name.startsWith('basis.') || running.some(({ clock }) => clock === name)),
    'no clock runs twice': names.length === new Set(names).size,
    'it is in force only with every mark': facts.state !== 'effective' || isWhole(facts),
  };
  return Object.keys(must).filter((sentence) => !must[sentence]);
}

/** Everybody in it has signed, the mediator too, and it is sealed: in force since the last of these. */
function isWhole(facts: ProceedingFacts): boolean {
  const agreement = facts.agreement!;
  const named = agreement.terms.flatMap(({ debtorPartyIds, creditorPartyId }) => [...debtorPartyIds, creditorPartyId]);
  const days = facts.marks.filter(({ mark }) => ['signed', 'mediator-signed', 'sealed'].includes(mark)).map(({ on }) => on);
  return (
    named.every((id) => markOf(facts, 'signed', id)) &&
    Boolean(markOf(facts, 'mediator-signed') && markOf(facts, 'sealed')) &&
    agreement.effectiveOn === days.sort().at(-1)
  );
}

/** Most people want to get somewhere: giving up is one choice in twenty. */
const givesUp = (walk: Walk, step: AnyStep, input: Record<string, unknown>): boolean =>
  input['willing'] === false || isOver(walk.road, step.to);

/** The first step, from where the dice point, that somebody may take. */
function chosen(walk: Walk, dice: Dice, faults: string[]): { action: string; input: Record<string, unknown>; step: AnyStep } | undefined {
  const actions = actionsOf(walk.road);
  for (const n of actions.keys()) {
    const action = actions[(dice.action + n) % actions.length]!;
    const input = inputFor(walk, action, dice);
    for (const actor of PEOPLE) {
      const decision = walk.judge(actor, action, input, theCourt);
      if (decision.allowed && (dice.action % 20 === 0 || !givesUp(walk, decision.step, input)))
        return { action, input, step: decision.step };
      if (!decision.allowed && decision.refusals.length === 0) faults.push(`${action} is refused without a reason`);
    }
  }
  return undefined;
}

function walkAlong(
  procedure: (typeof ROADS)[number]['code'],
  variant: string,
  path: Dice[],
): { walk: Walk; taken: string[]; faults: string[] } {
  const basis = procedure === 'judicial-confirmation' ? BASIS : null;
  const walk = new Walk(aProceeding({ procedure, variant, basis, parties, handler: basis ? 'li' : null })).open({
    caseSource: 'application',
  });
  FIRST_STEPS[procedure]?.(walk);
  const taken: string[] = [];
  const faults = faultsOf(walk);
  for (const [n, dice] of path.entries()) {
    if (n % 16 === 15) walk.on(DAYS[Math.min(Math.floor(n / 16), DAYS.length - 1)]!);
    if (dice.action % 40 === 39) walk.expire('conclude');
    const { state, ended, variant: now } = walk.facts;
    const choice = chosen(walk, dice, faults);
    if (!choice) continue;
    const { action, input, step } = choice;
    const answering = stepsNamed(walk.road, action).filter(
      (one) => one.from.includes(state) && (!one.only || one.only.includes(now)) && matches(one.when, input),
    );
    if (answering.length !== 1 || answering[0] !== step) faults.push(`${answering.length} rows answer ${action} in ${state}`);
    walk.follow(step, input, theCourt);
    taken.push(action);
    if (ended && walk.facts.state !== state) faults.push(`${action} leads out of ${state}`);
    faults.push(...faultsOf(walk));
  }
  return { walk, taken, faults };
}

const dice = fc.record({
  action: fc.nat(999),
  row: fc.nat(9),
  values: fc.array(fc.nat(9), { minLength: 4, maxLength: 8 }),
  skip: fc.boolean(),
});

describe('whoever walks a road at random', () => {
  it.each(ROADS.flatMap(({ code, variants }) => Object.keys(variants).map((variant) => [code, variant] as const)))(
    '%s (%s): somebody always owes a step and a date, an end is final, nothing takes effect without every mark, one row answers',
    (code, variant) => {
      const seen = new Set<string>();
      const ends = new Set<string>();
      fc.assert(
        fc.property(fc.array(dice, { minLength: 25, maxLength: 40 }), (path) => {
          const { walk, taken, faults } = walkAlong(code, variant, path);
          for (const action of taken) seen.add(action);
          ends.add(walk.facts.state);
          if (faults.length > 0) throw new Error(`${taken.join(' → ')}: ${faults.join(', ')}`);
        }),
        { numRuns: 101, seed: 20260302 },
      );
      // The walks went far.
      const possible = theRoad(code).steps.filter((step) => byPeople(step) && step.from !== 'new' && isFor(step, variant));
      expect(seen.size).toBeGreaterThan(new Set(possible.map((step) => step.do)).size / 2);
      expect(ends.size).toBeGreaterThan(2);
    },
  );
});
