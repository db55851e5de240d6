import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../src/domain/actor.js';
import { actionsOf, matches, owed, stepsNamed } from '../../src/domain/procedures/decide.js';
import { type ProceedingFacts, markOf } from '../../src/domain/procedures/facts.js';
import type { SeatFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { ROADS, theRoad } from '../../src/domain/procedures/roads.js';
import { expiryClockOf, isFor, waysOf } from '../../src/domain/procedures/ways.js';
import {
  BODIES,
  Walk,
  aParty,
  aProceeding,
  anAgreement,
  basisOf,
  loanTerms,
  mediatorLi,
  mediatorWang,
  registrarA,
  twoParties,
} from './support.js';

/** The body in each seat of a road, by the road and the seat: of a kind that may sit there. */
const bodyOf = (road: AnyRoad, seat: string): SeatFacts => ({
  organisationId: `${road.code} ${seat}`,
  name: road.seats[seat]!.title,
  kind: road.seats[seat]!.kinds[0] ?? 'agency',
  areaCode: '230522',
  hasAccount: true,
});
for (const road of ROADS) for (const seat of Object.keys(road.seats)) BODIES[`${road.code} ${seat}`] = bodyOf(road, seat);

/** Everybody whom the rows of a road name, at the body whose seat it is; whoever must be the handler himself is one of the two mediators. */
const peopleOf = (road: AnyRoad): Actor[] =>
  Object.entries(road.actors).flatMap(([name, { seat, role, roles, inPerson }]) => {
    const at = { organisationId: `${road.code} ${seat}`, organisationKind: bodyOf(road, seat).kind };
    if (inPerson) return [mediatorLi, mediatorWang].map((one): Actor => ({ ...one, ...at, roles: [...(roles ?? [role!])] }));
    return [{ ...registrarA, id: name, name, ...at, roles: [...(roles ?? (role ? [role] : []))] }];
  });

/** Organisations that an input of this name may name: of the seats it fills, else any. */
const bodiesFor = (road: AnyRoad, name: string): string[] => {
  const seats = road.steps.flatMap(({ leaves = [] }) =>
    leaves.flatMap((effect) => ('seat' in effect && effect.from === name ? [effect.seat] : [])),
  );
  return [...new Set(seats.length > 0 ? seats : Object.keys(road.seats))].map((seat) => `${road.code} ${seat}`);
};

const DAYS = ['2026-03-18', '2026-04-02', '2026-05-04', '2026-06-30', '2026-09-01', '2026-12-01'];
const parties = [...twoParties, aParty('恒筑', 'applicant', { agreesToElectronic: true })];

const BASIS = basisOf(anAgreement({ parties }));

/** What is done first where a walk would else rarely get anywhere: everybody has agreed, and a body has taken it on. */
const FIRST_STEPS: Partial<Record<string, (walk: Walk) => void>> = {
  'court-mediation': (walk) => {
    const courtId = 'court-mediation court';
    doneBySomebody(walk, 'refer', { courtId });
    for (const { id } of parties) doneBySomebody(walk, 'record-willingness', { partyId: id, willing: true, noticeVersion: '1' });
    doneBySomebody(walk, 'choose-body', { organisationId: 'court-mediation body' });
    doneBySomebody(walk, 'confirm-receipt', {});
  },
};

function doneBySomebody(walk: Walk, action: string, input: Record<string, unknown>): void {
  const actor = peopleOf(walk.road).find((one) => walk.judge(one, action, input).allowed);
  walk.take(actor ?? registrarA, action, input);
}

/** Values that an input may have; a choice of codes has its own. */
const valuesOf = (walk: Walk, name: string, type: string): unknown[] => {
  if (type === 'organisation' || type === 'court') return bodiesFor(walk.road, name);
  const { agreement } = walk.facts;
  // prettier-ignore
  const values: Record<string, unknown[]> = {
    party: parties.map(({ id }) => id), mediator: ['li', 'wang'], boolean: [true, true, false], date: [walk.today], until: [walk.today], terms: [loanTerms()],
    instalment: agreement?.terms.flatMap(({ instalments }) => instalments.map(({ id }) => id)) ?? [], term: agreement?.terms.map(({ id }) => id) ?? [],
    competence: ['mediation-body'], document: ['d'], items: [5, 5, 1, 2, 3, 4].map((n) => Array.from({ length: n }, (_, i) => `话${i}`)), money: ['1000.00'], text: ['话'],
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
      const choices = typeof type === 'string' ? valuesOf(walk, name, type.replace('?', '')) : type;
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
    'it is in force only with every mark': facts.state !== 'effective' || !facts.agreement || isWhole(facts),
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

/** An end, or a place from where nothing but an end follows. */
const isAsGoodAsOver = ({ road, facts }: Walk, state: string): boolean =>
  road.states[state]?.end !== undefined ||
  waysOf(road, facts.variant).every(({ from, to }) => from !== state || to === state || road.states[to]!.end !== undefined);

/** Most people want to get somewhere: giving up is one choice in twenty. */
const givesUp = (walk: Walk, step: AnyStep, input: Record<string, unknown>): boolean =>
  input['willing'] === false ||
  (step.to !== 'same' && step.to !== 'previous' && step.to !== walk.facts.state && isAsGoodAsOver(walk, step.to));

/** The first step, from where the dice point, that somebody may take. */
function chosen(walk: Walk, dice: Dice, faults: string[]): { action: string; input: Record<string, unknown>; step: AnyStep } | undefined {
  const all = actionsOf(walk.road);
  const first = dice.action % all.length;
  const turned = [...all.slice(first), ...all.slice(0, first)];
  // Where much can be done by the way, what is owed comes first three times in four.
  const due = dice.action % 4 !== 0 ? (owed(walk.road, walk.facts)?.next ?? []) : [];
  for (const action of [...turned.filter((one) => due.includes(one)), ...turned]) {
    const input = inputFor(walk, action, dice);
    for (const actor of peopleOf(walk.road)) {
      const decision = walk.judge(actor, action, input);
      if (decision.allowed && (dice.action % 20 === 0 || !givesUp(walk, decision.step, input)))
        return { action, input, step: decision.step };
      if (!decision.allowed && decision.refusals.length === 0) faults.push(`${action} is refused without a reason`);
    }
  }
  return undefined;
}

const expires = (road: AnyRoad, clock: string): boolean => road.steps.some((step) => expiryClockOf(step) === clock);

function walkAlong(
  procedure: (typeof ROADS)[number]['code'],
  variant: string,
  path: Dice[],
): { walk: Walk; taken: string[]; faults: string[] } {
  const road = theRoad(procedure);
  const seat = Object.keys(road.seats)[0]!;
  const basis = road.restsOn ? BASIS : null;
  const organisationId = `${procedure} ${seat}`;
  const walk = new Walk(
    aProceeding({
      procedure,
      variant,
      basis,
      parties,
      organisationId,
      seats: { [seat]: bodyOf(road, seat) },
      handler: basis ? 'li' : null,
    }),
  ).open({ caseSource: 'application' });
  FIRST_STEPS[procedure]?.(walk);
  const taken: string[] = [];
  const faults = faultsOf(walk);
  for (const [n, dice] of path.entries()) {
    if (n % 6 === 5) walk.on(DAYS[Math.min(Math.floor(n / 6), DAYS.length - 1)]!);
    // A day passes that somebody's silence has a consequence on.
    const silent = walk.facts.clocks.filter(
      ({ clock, endedAs, suspended, dueDate }) => endedAs === null && !suspended && dueDate < walk.today && expires(walk.road, clock),
    );
    if (silent.length > 0 && dice.action % 10 === 9) {
      const passed = silent[dice.row % silent.length]!;
      walk.expire(passed.clock);
      taken.push(`${passed.clock} passed`);
      faults.push(...faultsOf(walk));
    }
    const { state, ended, variant: now } = walk.facts;
    const choice = chosen(walk, dice, faults);
    if (!choice) continue;
    const { action, input, step } = choice;
    const answering = stepsNamed(walk.road, action).filter(
      (one) => one.from.includes(state) && (!one.only || one.only.includes(now)) && matches(one.when, input),
    );
    if (answering.length !== 1 || answering[0] !== step) faults.push(`${answering.length} rows answer ${action} in ${state}`);
    walk.follow(step, input);
    taken.push(action);
    if (ended && walk.facts.state !== state) faults.push(`${action} leads out of ${state}`);
    faults.push(...faultsOf(walk));
  }
  return { walk, taken, faults };
}

/** Roads of many small steps, where forty do not lead far. */
const LONG: Partial<Record<string, number>> = { 'administrative-mediation': 80 };

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
        fc.property(fc.array(dice, { minLength: 25, maxLength: LONG[code] ?? 40 }), (path) => {
          const { walk, taken, faults } = walkAlong(code, variant, path);
          for (const action of taken) seen.add(action);
          ends.add(walk.facts.state);
          if (faults.length > 0) throw new Error(`${taken.join(' → ')}: ${faults.join(', ')}`);
        }),
        { numRuns: 101, seed: 20260302 },
      );
      // The walks went far.
      const road = theRoad(code);
      const own = actionsOf(road).filter((action) => stepsNamed(road, action).some((step) => isFor(step, variant)));
      expect(seen.size).toBeGreaterThan(own.length / 2);
      expect(ends.size).toBeGreaterThan(2);
    },
  );
});
