/** Where the rows of a road lead: its states as a map with the ways between them, and which clocks can be running where. What the check at start and the reports read. */
import { type ProceedingFacts } from './facts.js';
import { type AnyClock, type AnyRoad, type AnyStep, type ClockStart, seatInWord } from './grammar.js';

export interface Way {
  step: AnyStep;
  /** A state, or `new`. */
  from: string;
  /** Always a state: `same` and `previous` are resolved. */
  to: string;
}

export const byPeople = (step: AnyStep): boolean => Array.isArray(step.by);

export const isFor = (row: { only?: readonly string[] }, variant: string): boolean => !row.only || row.only.includes(variant);

/** The states a step is taken from; `new` for one that opens the road. */
export const sourcesOf = (step: AnyStep): readonly string[] => (step.from === 'new' ? ['new'] : step.from);

/** The clock whose last day a step is the expiry of. */
export const expiryClockOf = ({ by }: AnyStep): string | undefined => (!Array.isArray(by) && 'expiryOf' in by ? by.expiryOf : undefined);

/** An end, or a last errand before it: from there nothing leads anywhere but to an end, beside what is written down late and happened before it. */
export function isOver(road: AnyRoad, state: string): boolean {
  if (road.states[state]?.end) return true;
  const onward = road.steps.filter(
    (step) => step.to !== 'same' && step.to !== state && !step.mayPrecede && sourcesOf(step).includes(state),
  );
  return onward.length > 0 && onward.every((step) => road.states[step.to]?.end !== undefined);
}

/** Rows that lead into a state from another one. */
export const waysInto = (road: AnyRoad, state: string): Way[] =>
  road.steps.flatMap((step) => sourcesOf(step).flatMap((from) => (step.to === state && from !== state ? [{ step, from, to: state }] : [])));

/** Every way of a variant, `previous` leading back to wherever one can have come from. */
export const waysOf = (road: AnyRoad, variant: string): Way[] =>
  road.steps
    .filter((step) => isFor(step, variant))
    .flatMap((step) =>
      sourcesOf(step).flatMap((from) => {
        if (step.to === 'same') return [{ step, from, to: from }];
        if (step.to === 'previous') return waysInto(road, from).map((way) => ({ step, from, to: way.from }));
        return [{ step, from, to: step.to }];
      }),
    );

/** Everything that can be reached along some ways from some places. */
export function reach(ways: readonly Way[], starts: readonly string[]): Set<string> {
  const reached = new Set(starts);
  for (let grew = true; grew;) {
    const next = ways.filter(({ from, to }) => reached.has(from) && !reached.has(to));
    grew = next.length > 0;
    for (const { to } of next) reached.add(to);
  }
  return reached;
}

/** Places from which some goal can be reached. */
export const leadingTo = (ways: readonly Way[], goals: readonly string[]): Set<string> =>
  reach(
    ways.map(({ step, from, to }) => ({ step, from: to, to: from })),
    goals,
  );

/** The rule a clock has for a variant. */
export const ruleFor = (clock: AnyClock, variant: string) => (typeof clock.rule === 'string' ? clock.rule : clock.rule[variant]);

const startsAt = (start: ClockStart<string, string, string, string>, { step, from, to }: Way, variant: string): boolean =>
  isFor(start, variant) &&
  (!start.by || start.by.includes(step.do)) &&
  (!start.entering || (start.entering === to && from !== to)) &&
  (!start.in || start.in.includes(to));

/** Whether a clock can start on a way. */
export const canStart = (clock: AnyClock, way: Way, variant: string): boolean =>
  ruleFor(clock, variant) !== undefined && clock.starts.some((start) => startsAt(start, way, variant));

/** Which clocks can be running in which state of a variant. */
export function clocksRunning(road: AnyRoad, variant: string): Map<string, Set<string>> {
  const ways = waysOf(road, variant);
  const running = new Map<string, Set<string>>(Object.keys(road.states).map((state) => [state, new Set()]));
  for (let grew = true; grew;) {
    grew = false;
    for (const way of ways) {
      const there = running.get(way.to);
      for (const [name, clock] of Object.entries(road.clocks)) {
        if (!there || there.has(name) || !runsAfter(road, name, clock, way, variant, running)) continue;
        there.add(name);
        grew = true;
      }
    }
  }
  return running;
}

function runsAfter(
  road: AnyRoad,
  name: string,
  clock: AnyClock,
  way: Way,
  variant: string,
  running: ReadonlyMap<string, Set<string>>,
): boolean {
  if (clock.kind !== 'right' && road.states[way.to]!.end) return false;
  if (canStart(clock, way, variant)) return true;
  const endsIt = !clock.per && [...(clock.met ?? []), ...(clock.stopped ?? [])].includes(way.step.do);
  return !endsIt && (running.get(way.from)?.has(name) ?? false);
}

/** The bodies that sit in a proceeding, and those that marks remember as having sat there. */
export function bodiesIn(road: AnyRoad, { seats, marks }: ProceedingFacts): string[] {
  const remembered = road.steps.flatMap(({ leaves = [] }) =>
    leaves.flatMap((effect) => ('mark' in effect && seatInWord(effect.as) !== null ? [effect.mark] : [])),
  );
  const left = marks.flatMap(({ mark, value }) => (remembered.includes(mark) ? [value] : []));
  return [...new Set([...Object.values(seats).map(({ organisationId }) => organisationId), ...left])];
}
