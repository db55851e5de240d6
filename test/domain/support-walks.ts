/** People, inputs and dice for walking roads at random, and what must hold of a proceeding wherever it stands. */
import fc from 'fast-check';
import type { Actor } from '../../src/domain/actor.js';
import { actionsOf, nextFor, owed, stepsNamed } from '../../src/domain/procedures/decide.js';
import { type ProceedingFacts, type SeatFacts, markOf } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep } from '../../src/domain/procedures/grammar.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { expiryClockOf, waysOf } from '../../src/domain/procedures/ways.js';
import { lastDayGone } from './support-ends.js';
import { said } from './support-leaks.js';
import { BODIES, type Walk, aParty, loanTerms, mediatorLi, mediatorWang, registrarA, twoParties } from './support.js';

/** The body in each seat of a road, by the road and the seat: of a kind that may sit there. */
export const bodyOf = (road: AnyRoad, seat: string): SeatFacts => ({
  organisationId: `${road.code} ${seat}`,
  name: road.seats[seat]!.title,
  kind: road.seats[seat]!.kinds[0] ?? 'agency',
  areaCode: '230522',
  hasAccount: true,
});
for (const road of ROADS) for (const seat of Object.keys(road.seats)) BODIES[`${road.code} ${seat}`] = bodyOf(road, seat);

/** Everybody whom the rows of a road name, at the body that sits there, or may; whoever must be the handler himself is one of the two mediators. */
export const peopleOf = (road: AnyRoad, seats: Record<string, SeatFacts> = {}): Actor[] =>
  Object.entries(road.actors).flatMap(([name, { seat, role, roles, inPerson }]) => {
    const { organisationId, kind: organisationKind } = seats[seat] ?? bodyOf(road, seat);
    const at = { organisationId, organisationKind };
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

export const DAYS = ['2026-03-18', '2026-04-02', '2026-05-04', '2026-06-30', '2026-09-01', '2026-12-01'];
export const parties = [...twoParties, aParty('恒筑', 'applicant', { agreesToElectronic: true })];

const saidTerms = () => loanTerms().map((term) => ({ ...term, description: said('description') }));

/** Values that an input may have; a choice of codes has its own. */
const valuesOf = (walk: Walk, name: string, type: string): unknown[] => {
  if (type === 'organisation' || type === 'court') return bodiesFor(walk.road, name);
  const { agreement } = walk.facts;
  // prettier-ignore
  const values: Record<string, unknown[]> = {
    party: parties.map(({ id }) => id), mediator: ['li', 'wang'], boolean: [true, true, false], date: [walk.today], until: [walk.today], terms: [saidTerms()],
    instalment: agreement?.terms.flatMap(({ instalments }) => instalments.map(({ id }) => id)) ?? [], term: agreement?.terms.map(({ id }) => id) ?? [],
    competence: ['mediation-body'], document: ['d'], items: [5, 5, 1, 2, 3, 4].map((n) => Array.from({ length: n }, (_, i) => `话${i}`)), money: ['1000.00'], integer: [1, 2, 3, 4], text: [said(name)],
  };
  return values[type] ?? ['…'];
};

export interface Dice {
  action: number;
  row: number;
  values: number[];
  skip: boolean;
}

/** An input as somebody may send it: all that is asked, some of what may be left out; where a right has lapsed, sometimes what was done on its last day. */
function inputFor(walk: Walk, action: string, { row, values, skip }: Dice): Record<string, unknown> {
  const gone = lastDayGone(walk.facts);
  const late = gone && (values[0]! + row) % 2 === 0 ? { occurredOn: gone } : {};
  const rows = stepsNamed(walk.road, action);
  const { input = {} } = rows[row % rows.length]!;
  const told = Object.fromEntries(
    Object.entries(input).flatMap(([name, type], n) => {
      const optional = typeof type === 'string' && type.endsWith('?');
      const choices = typeof type === 'string' ? valuesOf(walk, name, type.replace('?', '')) : type;
      return (optional && skip && name !== 'instalmentId') || choices.length === 0
        ? []
        : [[name, choices[values[n % values.length]! % choices.length]]];
    }),
  );
  return { ...told, ...late };
}

/** What the form of this row must have; whoever leaves it out is sent back before anything is judged. */
const mustHave = ({ input = {} }: AnyStep): [name: string, type: string | readonly unknown[]][] =>
  Object.entries(input as Record<string, string | readonly unknown[]>).filter(
    ([, type]) => typeof type !== 'string' || !type.endsWith('?'),
  );
const isWholeForm = (step: AnyStep, input: Record<string, unknown>): boolean => mustHave(step).every(([name]) => name in input);

/** The same input with what the row asks for besides, where the dice had filled in the form of another row of that name. */
function filledIn(walk: Walk, step: AnyStep, input: Record<string, unknown>, { values }: Dice): Record<string, unknown> {
  const missing = mustHave(step).flatMap(([name, type], n): [string, unknown][] => {
    const choices = typeof type === 'string' ? valuesOf(walk, name, type) : type;
    return name in input || choices.length === 0 ? [] : [[name, choices[values[n % values.length]! % choices.length]]];
  });
  return missing.length > 0 ? { ...input, ...Object.fromEntries(missing) } : input;
}

/** What is not as it must be of a proceeding, wherever it stands. */
export function faultsOf({ facts, road }: Walk): string[] {
  const { end, clocks = [] } = road.states[facts.state]!;
  const running = facts.clocks.filter(({ endedAs }) => endedAs === null);
  const names = running.map(({ clock, subjectId }) => `${clock} ${subjectId}`);
  const must: Record<string, boolean> = {
    'it has ended where its state is an end': facts.ended === (end !== undefined) && facts.outcome === (end ?? null),
    'after its end only rights run': !end || running.every(({ kind }) => kind === 'right'),
    'somebody owes a step': Boolean(end) || (owed(road, facts)?.next.length ?? 0) > 0,
    'whoever owes it sits there': Boolean(end) || isSeated(road, facts),
    'a date is running': Boolean(end) || clocks.some((name) => running.some(({ clock }) => clock === name)),
    'no clock runs twice': names.length === new Set(names).size,
    'it is in force only with every mark': facts.state !== 'effective' || !facts.agreement || isWhole(facts),
  };
  return Object.keys(must).filter((sentence) => !must[sentence]);
}

/** Somebody of a body that sits in it may take one of the steps that are owed, once what it needs is there. */
function isSeated(road: AnyRoad, facts: ProceedingFacts): boolean {
  const people = peopleOf(road, facts.seats).filter(({ organisationId }) =>
    Object.values(facts.seats).some((seat) => seat.organisationId === organisationId),
  );
  const next = owed(road, facts);
  return next !== null && people.some((actor) => nextFor(road, facts, next, actor, facts.lastStepOn).length > 0);
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
  waysOf(road, facts.variant).every(
    ({ step, from, to }) => from !== state || to === state || step.mayPrecede === true || road.states[to]!.end !== undefined,
  );

/** Most people want to get somewhere: giving up is one choice in twenty. */
const givesUp = (walk: Walk, step: AnyStep, input: Record<string, unknown>): boolean =>
  input['willing'] === false ||
  (step.to !== 'same' && step.to !== 'previous' && step.to !== walk.facts.state && isAsGoodAsOver(walk, step.to));

/** No step is written down as having happened before the one it follows, but what may have. */
const isTooEarly = ({ lastStepOn }: ProceedingFacts, { mayPrecede }: AnyStep, { occurredOn }: Record<string, unknown>): boolean =>
  !mayPrecede && typeof occurredOn === 'string' && occurredOn < lastStepOn;

/** The first step, from where the dice point, that somebody may take. */
export function chosen(
  walk: Walk,
  dice: Dice,
  faults: string[],
  people: Actor[] = peopleOf(walk.road),
  isOpen: (step: AnyStep, input: Record<string, unknown>) => boolean = () => true,
): { action: string; input: Record<string, unknown>; step: AnyStep } | undefined {
  const all = actionsOf(walk.road);
  const first = dice.action % all.length;
  const turned = [...all.slice(first), ...all.slice(0, first)];
  // Where much can be done by the way, what is owed comes first three times in four.
  const due = dice.action % 4 !== 0 ? (owed(walk.road, walk.facts)?.next ?? []) : [];
  for (const action of [...turned.filter((one) => due.includes(one)), ...turned]) {
    const input = inputFor(walk, action, dice);
    for (const actor of people) {
      const asked = walk.judge(actor, action, input);
      const told = asked.allowed ? filledIn(walk, asked.step, input, dice) : input;
      const decision = told === input ? asked : walk.judge(actor, action, told);
      if (
        decision.allowed &&
        isWholeForm(decision.step, told) &&
        !isTooEarly(walk.facts, decision.step, told) &&
        isOpen(decision.step, told) &&
        (dice.action % 20 === 0 || !givesUp(walk, decision.step, told))
      )
        return { action, input: told, step: decision.step };
      if (!decision.allowed && decision.refusals.length === 0) faults.push(`${action} is refused without a reason`);
    }
  }
  return undefined;
}

export const expires = (road: AnyRoad, clock: string): boolean => road.steps.some((step) => expiryClockOf(step) === clock);

/** What decides a step: which action, which of its rows, which values, and what is left out. */
export const dice = fc.record({
  action: fc.nat(999),
  row: fc.nat(9),
  values: fc.array(fc.nat(9), { minLength: 4, maxLength: 8 }),
  skip: fc.boolean(),
});

/** Walks of each variant of each road, and of whole cases: together what the rows are tried with. */
export const VARIANTS = ROADS.flatMap(({ code, variants }) => Object.keys(variants).map((variant) => [code, variant] as const));
export const WALKS_OF_A_VARIANT = 101;
export const WALKS_OF_A_CASE = 1600;
