/** Where a step may stand and where it may lead: what opens a road, what leads back, and the one way out of an end. */
import type { AnyRoad, AnyStep, Need } from './grammar.js';
import { byPeople, sourcesOf, waysInto } from './ways.js';

/** Where a step may stand, and where it may lead. */
export function placeFaults(road: AnyRoad, step: AnyStep): string[] {
  const opens = step.from === 'new';
  const afterEnd = sourcesOf(step).filter((state) => road.states[state]?.end && step.to !== 'same');
  const unknown =
    step.to !== 'previous'
      ? []
      : sourcesOf(step).filter((state) => waysInto(road, state).some(({ from }) => from === 'new') || comesBackTo(road, state));
  return [
    ...(opens && (step.to === 'same' || step.to === 'previous') ? ['a road opens in a state of its own'] : []),
    ...(opens && !byPeople(step) ? ['a road does not open by itself'] : []),
    ...(step.takesBack ? takingBackFaults(road, step, afterEnd) : afterEnd.map((state) => `it leads out of ${state}, which is an end`)),
    ...unknown.map((state) => `it leads back out of ${state}, and not every way in is known`),
  ];
}

/**
 * The one way out of an end: what silence has ended is taken back, into a road that goes on or to where the act in time had led, by people who say of a right of this road that it was used in
 * its time, and beside no other run of the road.
 */
function takingBackFaults(road: AnyRoad, step: AnyStep, ends: readonly string[]): string[] {
  const needs = (step.needs ?? []) as Need[];
  const clocks = needs.flatMap((need) => (typeof need === 'object' && 'within' in need ? [need.within].flat() : []));
  const inTime = clocks.length > 0 && clocks.every((name) => road.clocks[name]?.kind === 'right');
  return [
    ...(ends.length === sourcesOf(step).length ? [] : ['it takes back an end, and leads out of what is none']),
    ...((road.states[step.to] && !road.states[step.to]!.end) || leadsThereInTime(road, step)
      ? []
      : ['it takes back an end, and does not say where the road goes on']),
    ...(byPeople(step) && step.mayPrecede && inTime ? [] : ['it takes back an end by what need not have been done in time']),
    ...(needs.includes('noOtherRunIsAlive') ? [] : ['it takes back an end beside another run of the road']),
  ];
}

/** The same act, done while the right runs, ends the road in the same place: an award that was sued against. */
const leadsThereInTime = (road: AnyRoad, step: AnyStep): boolean =>
  road.steps.some((one) => !one.takesBack && one.do === step.do && one.to === step.to);

/** Somebody can have come back into this state by `previous`: then what lies before it is no longer where it was first entered from. */
const comesBackTo = (road: AnyRoad, state: string): boolean =>
  road.steps.some(
    (step) =>
      step.to === 'previous' && sourcesOf(step).some((from) => from !== state && waysInto(road, from).some((way) => way.from === state)),
  );
