/**
 * Proves what the compiler cannot see in the rows: nobody gets lost on a road, every open state has somebody who owes a step and a date to do it by,
 * and exactly one row answers. Run at start: a house whose tables are not sound does not open.
 */
import { DISPUTE_TYPES } from '../codes.js';
import { type RuleId, isRuleId } from '../deadlines/deadline-rules.js';
import { SHIPPED } from '../deadlines/rule-book.js';
import { isChinese, isCited, nameFaults, nameOf } from './check-names.js';
import { placeFaults } from './check-places.js';
import type { AnyClock, AnyRoad, AnyStep, RoadOrder, When } from './grammar.js';
import {
  type Way,
  byPeople,
  canStart,
  clocksRunning,
  expiryClockOf,
  isFor,
  isOver,
  leadingTo,
  reach,
  ruleFor,
  sourcesOf,
  waysOf,
} from './ways.js';

/** Which clocks can be running in which state, of each variant. */
type Running = ReadonlyMap<string, ReadonlyMap<string, Set<string>>>;

/** Faults of the roads and of the order between them; none where the tables are sound. */
export function checkRoads(roads: readonly AnyRoad[], roadOrder: readonly RoadOrder[]): string[] {
  return [
    ...roads.flatMap((road) => {
      const names = [...nameFaults(road), ...referenceFaults(road, roads)];
      // The map is only worth reading where every name on it exists.
      const faults = names.length > 0 ? names : mapFaults(road);
      return [...new Set(faults)].map((fault) => `${road.code}: ${fault}`);
    }),
    ...roadOrder.flatMap((rule) => orderFaults(rule, roads).map((fault) => `order ${rule.id}: ${fault}`)),
  ];
}

/** What a road says of other roads. */
function referenceFaults(road: AnyRoad, roads: readonly AnyRoad[]): string[] {
  const clocks = Object.entries(road.clocks).flatMap(([name, { met = [], back = [] }]) =>
    [...met.filter((step) => step.includes(':')), ...back].flatMap((reference) => {
      const [code, step] = reference.split(':');
      return roads.some((other) => other.code === code && other.steps.some((one) => one.do === step))
        ? []
        : [`clock ${name}: there is no step ${reference}`];
    }),
  );
  const basis = (road.restsOn?.procedures ?? []).map((code) => roads.find((other) => other.code === code));
  const named = [
    ...Object.values(road.states).flatMap(({ clocks: names = [] }) => names),
    ...road.steps.flatMap(({ needs = [] }) =>
      needs.flatMap((need) => (typeof need === 'object' && 'within' in need ? [need.within].flat() : [])),
    ),
  ].filter((name) => name.startsWith('basis.'));
  const missing = named
    .filter((name) => basis.length === 0 || basis.some((other) => !other?.clocks[name.slice('basis.'.length)]))
    .map((name) => `${name} is no clock of every road it rests on`);
  return [...clocks, ...missing];
}

function mapFaults(road: AnyRoad): string[] {
  const variants = Object.keys(road.variants);
  const running: Running = new Map(variants.map((variant) => [variant, clocksRunning(road, variant)]));
  const everywhere = new Set(variants.flatMap((variant) => [...reach(waysOf(road, variant), ['new'])]));
  return [
    ...Object.keys(road.states)
      .filter((state) => !everywhere.has(state))
      .map((state) => `state ${state} cannot be reached`),
    ...road.steps.flatMap((step) => placeFaults(road, step).map((fault) => `${nameOf(step)}: ${fault}`)),
    ...circleFaults(road),
    ...variants.flatMap((variant) => variantFaults(road, variant, running.get(variant)!)),
    ...rowFaults(road),
    ...Object.entries(road.states).flatMap(([name, state]) =>
      state.end ? [] : owesFaults(road, name, running).map((fault) => `state ${name}: ${fault}`),
    ),
    ...Object.entries(road.clocks).flatMap(([name, clock]) =>
      clockFaults(road, name, clock, running).map((fault) => `clock ${name}: ${fault}`),
    ),
  ];
}

/** Consequences have to come to rest. */
function circleFaults(road: AnyRoad): string[] {
  const follows = Object.keys(road.variants).flatMap((variant) =>
    waysOf(road, variant).filter(({ step }) => !byPeople(step) && expiryClockOf(step) === undefined),
  );
  // What stays where it is and leaves marks alone comes to rest: it is not done again while they stand.
  const rests = ({ to, leaves = [] }: AnyStep) => to === 'same' && leaves.length > 0 && leaves.every((effect) => 'mark' in effect);
  return follows
    .filter(({ step }) => !rests(step))
    .filter(({ from, to }) => reach(follows, [to]).has(from))
    .map(({ step }) => `${nameOf(step)}: it can follow from itself without end`);
}

function variantFaults(road: AnyRoad, variant: string, running: ReadonlyMap<string, Set<string>>): string[] {
  const ways = waysOf(road, variant);
  const reached = reach(ways, ['new']);
  const certain = ways.filter(({ step }) => expiryClockOf(step) === undefined);
  const hopeful = leadingTo(
    certain,
    Object.keys(road.states).filter((state) => road.states[state]!.end),
  );
  const open = [...reached].filter((state) => state !== 'new' && !road.states[state]!.end);
  return [
    ...(reached.size > 1 ? [] : [`variant ${variant} cannot be opened`]),
    ...open.flatMap((state) => [
      ...(hopeful.has(state) && canBeLeft(state, certain)
        ? []
        : [`state ${state}: no step by people leads out of it to an end (${variant})`]),
      ...((road.states[state]!.clocks ?? []).some((name) => name.startsWith('basis.') || running.get(state)!.has(name))
        ? []
        : [`state ${state}: no clock it names can be running (${variant})`]),
    ]),
  ];
}

/** People can leave a state by a step that leads on, or by one that leaves behind what a consequence waits for. */
function canBeLeft(state: string, ways: readonly Way[]): boolean {
  const here = ways.filter(({ from }) => from === state);
  const follows = here.some(({ step, to }) => !byPeople(step) && to !== state);
  return here.some(({ step, to }) => byPeople(step) && (to !== state || (follows && leavesSomething(step))));
}

const leavesSomething = ({ leaves = [] }: AnyStep): boolean => leaves.some((effect) => !('paper' in effect));

/** Rows of one name are told apart; those of one clock or one opening as well. */
function rowFaults(road: AnyRoad): string[] {
  const key = (step: AnyStep) => (byPeople(step) ? `do ${step.do}` : (expiryClockOf(step) ?? null));
  const clashes = road.steps.flatMap((one, index) =>
    road.steps.slice(index + 1).flatMap((other) => {
      const same = key(one) !== null && key(one) === key(other) && sourcesOf(one).some((state) => sourcesOf(other).includes(state));
      const variant = Object.keys(road.variants).find((code) => isFor(one, code) && isFor(other, code));
      return same && variant !== undefined && !areApart(one.when, other.when) && !needTheOpposite(one, other)
        ? [`${nameOf(one)} and ${nameOf(other)} can both answer (${variant})`]
        : [];
    }),
  );
  const halves = road.steps.flatMap((step) =>
    Object.entries(step.when ?? {}).flatMap(([name, wanted]) => {
      const answered = road.steps.some((other) => other.do === step.do && other.when?.[name] === !wanted);
      return typeof wanted !== 'boolean' || answered ? [] : [`${nameOf(step)}: no row answers when ${name} is ${String(!wanted)}`];
    }),
  );
  return [...clashes, ...halves];
}

const areApart = (one: When = {}, other: When = {}): boolean =>
  Object.keys(one).some(
    (name) => name in other && ![one[name]].flat().some((value) => ([other[name]].flat() as unknown[]).includes(value)),
  );

/** Rows of one passing day: one needs what the other needs not to hold. */
const needTheOpposite = (one: AnyStep, other: AnyStep): boolean => {
  const oneNeeds = one.needs ?? [];
  const otherNeeds = other.needs ?? [];
  const opposed = (a: readonly unknown[], b: readonly unknown[]) =>
    a.some((need) => b.some((not) => typeof not === 'object' && not !== null && 'not' in not && not.not === need));
  return !byPeople(one) && (opposed(oneNeeds, otherNeeds) || opposed(otherNeeds, oneNeeds));
};

function owesFaults(road: AnyRoad, state: string, running: Running): string[] {
  const rows = road.states[state]!.owes ?? [];
  if (rows.length === 0 || rows.at(-1)!.if) return ['nobody owes the next step where no condition holds'];
  const here = (name: string) => road.steps.filter((step) => step.do === name && byPeople(step) && sourcesOf(step).includes(state));
  const follows = road.steps.some((step) => !byPeople(step) && expiryClockOf(step) === undefined && sourcesOf(step).includes(state));
  const leadsOn = (step: AnyStep) => (step.to !== 'same' && step.to !== state) || (follows && leavesSomething(step));
  return [
    ...rows.slice(0, -1).flatMap((row) => (row.if ? [] : [`nobody reads what stands below "${row.who}"`])),
    ...rows.flatMap(({ who, next }) => [
      ...(who === 'party' || road.actors[who] ? [] : [`it is owed by ${who}, who is no actor`]),
      ...next.flatMap((name) => (here(name).length > 0 ? [] : [`${who} owes ${name}, which nobody takes from here`])),
      ...(who === 'party' || next.some((name) => here(name).some(({ by }) => (by as string[]).includes(who)))
        ? []
        : [`${who} may take no step that it owes`]),
      ...(who === 'party'
        ? []
        : next.filter((name) => here(name).length > 0 && !here(name).some(({ by }) => (by as string[]).includes(who)))
      ).map((name) => `${who} owes ${name}, which is not his to take`),
      ...(next.some((name) => here(name).some((step) => leadsOn(step) || leavesSomething(step)))
        ? []
        : [`no step owed by ${who} leads on`]),
    ]),
    ...(rows.some(({ next }) => next.some((name) => here(name).some(leadsOn))) ? [] : ['no step that is owed leads on']),
    ...(road.states[state]!.clocks ?? []).flatMap((name) =>
      name.startsWith('basis.') || [...running.values()].some((states) => states.get(state)!.has(name))
        ? []
        : [`the clock ${name} never runs here`],
    ),
  ];
}

function clockFaults(road: AnyRoad, name: string, clock: AnyClock, all: Running): string[] {
  const variants = Object.keys(road.variants).filter((variant) => ruleFor(clock, variant) !== undefined);
  const starts = variants.filter((variant) => waysOf(road, variant).some((way) => canStart(clock, way, variant)));
  const silent = variants.filter((variant) => !starts.includes(variant)).map((variant) => `it never starts (${variant})`);
  return [
    ...silent,
    ...starts.flatMap((variant) => runFaults(road, name, clock, variant, all.get(variant)!)),
    ...variants.flatMap((variant) => ruleFaults(road, name, clock, variant)),
  ];
}

/** What ends, lengthens or stops a clock can happen while it runs, and a duty can be done. */
function runFaults(road: AnyRoad, name: string, clock: AnyClock, variant: string, running: ReadonlyMap<string, Set<string>>): string[] {
  const whileItRuns = waysOf(road, variant).filter(({ from }) => running.get(from)?.has(name));
  const happens = (step: string) => whileItRuns.some((way) => way.step.do === step);
  const ends = [...(clock.met ?? []), ...(clock.stopped ?? [])];
  // Where a variant never comes it has nothing to wait for.
  const reached = reach(waysOf(road, variant), ['new']);
  const movesBy = road.steps.filter((step) => expiryClockOf(step) === name && isFor(step, variant));
  const longer = (clock.longer ?? []).filter((step) => !happens(step) && road.steps.some((one) => one.do === step && isFor(one, variant)));
  return [
    ...(clock.kind === 'right' || ends.some(happens) ? [] : [`nothing that ends it can happen while it runs (${variant})`]),
    ...[...longer, ...(clock.again ?? []).filter((step) => !happens(step))].map(
      (step) => `${step} does not happen while it runs (${variant})`,
    ),
    ...(clock.waits ?? [])
      .flatMap((wait) => ('beside' in wait ? [] : [wait.in]))
      .filter((state) => reached.has(state) && !running.get(state)!.has(name))
      .map((state) => `it waits in ${state}, where it does not run (${variant})`),
    ...movesBy.flatMap((step) =>
      sourcesOf(step)
        .filter((state) => !running.get(state)?.has(name))
        .map((state) => `${nameOf(step)} waits for it in ${state}, where it does not run (${variant})`),
    ),
  ];
}

/** A clock means what its deadline rule means. */
function ruleFaults(road: AnyRoad, name: string, clock: AnyClock, variant: string): string[] {
  const id = ruleFor(clock, variant) as RuleId;
  const owedBy = clock.owedBy ?? (clock.kind === 'right' ? 'party' : 'organisation');
  const ends = road.steps.some((step) => expiryClockOf(step) === name && isFor(step, variant) && isOver(road, step.to));
  return (isRuleId(id) ? SHIPPED.versions(id) : []).flatMap((rule) => [
    ...(rule.owedBy === owedBy ? [] : [`it is owed by the ${owedBy}, and by the ${rule.owedBy} in its rule ${id}`]),
    ...(rule.term || clock.until ? [] : [`its rule ${id} has no period, and no day is set`]),
    ...(rule.onExpiry !== 'right-lapses' || clock.kind === 'right' ? [] : [`its rule ${id} ends a right, and it is none`]),
    ...(rule.onExpiry !== 'proceeding-ends' || ends ? [] : [`its rule ${id} ends the proceeding, and no row does (${variant})`]),
  ]);
}

/** What the dispute is registered as counts like the variant. */
const isADispute = (name: string): boolean => (DISPUTE_TYPES.codes as readonly string[]).includes(name);

function orderFaults(rule: RoadOrder, roads: readonly AnyRoad[]): string[] {
  const {
    title,
    law,
    road,
    exceptions,
    appliesIf = [],
    kind,
    other,
    only = [],
    otherOnly = [],
    while: states = [],
    after = [],
    instead,
  } = rule;
  const own = roads.find(({ code }) => code === road);
  const first = roads.find(({ code }) => code === other);
  return [
    ...(isChinese(title) ? [] : ['it has no Chinese title']),
    ...(isCited(law) ? [] : ['it cites no law']),
    ...(own ? [] : [`there is no road ${road}`]),
    ...(first ? [] : [`there is no road ${other}`]),
    ...(kind === 'comes-first' && appliesIf.length === 0 && only.length === 0 ? ['it does not say when it applies'] : []),
    ...(kind === 'bars-after' && states.length === 0 ? ['it does not say which end bars'] : []),
    ...[...states, ...after].filter((state) => first && !first.states[state]).map((state) => `${state} is no state of ${other}`),
    ...only
      .filter((variant) => own && !own.variants[variant] && !isADispute(variant))
      .map((variant) => `${variant} is no variant of ${road}`),
    ...otherOnly
      .filter((variant) => first && !first.variants[variant] && !isADispute(variant))
      .map((variant) => `${variant} is no variant of ${other}`),
    ...instead.filter((code) => !roads.some((one) => one.code === code)).map((code) => `there is no road ${code} instead`),
    ...Object.entries(exceptions).flatMap(([name, one]) =>
      isChinese(one.title) && isCited([one.law]) ? [] : [`exception ${name} lacks its title or its law`],
    ),
  ];
}
