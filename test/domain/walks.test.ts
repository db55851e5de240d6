import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionsOf, matches, stepsNamed } from '../../src/domain/procedures/decide.js';
import type { AnyStep } from '../../src/domain/procedures/grammar.js';
import { ROADS, theRoad } from '../../src/domain/procedures/roads.js';
import { isFor } from '../../src/domain/procedures/ways.js';
import { wrongWayOut } from './support-ends.js';
import { BEGINNINGS } from './support-silence.js';
import { Walk, aProceeding, anAgreement, basisOf, registrarA } from './support.js';
import {
  DAYS,
  type Dice,
  VARIANTS,
  WALKS_OF_A_CASE,
  WALKS_OF_A_VARIANT,
  bodyOf,
  chosen,
  dice,
  expires,
  faultsOf,
  parties,
  peopleOf,
} from './support-walks.js';

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

function begun(procedure: (typeof ROADS)[number]['code'], variant: string): Walk {
  const road = theRoad(procedure);
  const seat = Object.keys(road.seats)[0]!;
  const basis = road.restsOn ? BASIS : null;
  const organisationId = `${procedure} ${seat}`;
  const seats = { [seat]: bodyOf(road, seat) };
  const facts = aProceeding({ procedure, variant, basis, parties, organisationId, seats, handler: basis ? 'li' : null });
  const walk = new Walk(facts).open({ caseSource: 'application' });
  FIRST_STEPS[procedure]?.(walk);
  return walk;
}

function walkAlong(walk: Walk, path: Dice[]): { walk: Walk; taken: string[]; faults: string[]; back: AnyStep[] } {
  const taken: string[] = [];
  const used = new Set<string>();
  const back: AnyStep[] = [];
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
    const before = walk.facts;
    const { state, variant: now } = before;
    const choice = chosen(walk, dice, faults);
    if (!choice) continue;
    const { action, input, step } = choice;
    const answering = stepsNamed(walk.road, action).filter(
      (one) => one.from.includes(state) && (!one.only || one.only.includes(now)) && matches(one.when, input),
    );
    if (answering.length !== 1 || answering[0] !== step) faults.push(`${answering.length} rows answer ${action} in ${state}`);
    walk.follow(step, input);
    taken.push(action);
    if (step.takesBack) back.push(step);
    faults.push(...wrongWayOut(before, walk, step, input, used));
    faults.push(...faultsOf(walk));
  }
  return { walk, taken, faults, back };
}

/** Roads of many small steps, where forty do not lead far. */
const LONG: Partial<Record<string, number>> = { 'administrative-mediation': 80 };

describe('whoever walks a road at random', () => {
  it.each(VARIANTS)(
    '%s (%s): somebody always owes a step and a date, an end is final, nothing takes effect without every mark, one row answers',
    (code, variant) => {
      const seen = new Set<string>();
      const ends = new Set<string>();
      fc.assert(
        fc.property(fc.array(dice, { minLength: 25, maxLength: LONG[code] ?? 40 }), (path) => {
          const { walk, taken, faults } = walkAlong(begun(code, variant), path);
          for (const action of taken) seen.add(action);
          ends.add(walk.facts.state);
          if (faults.length > 0) throw new Error(`${taken.join(' → ')}: ${faults.join(', ')}`);
        }),
        { numRuns: WALKS_OF_A_VARIANT, seed: 20260302 },
      );
      // The walks went far.
      const road = theRoad(code);
      const own = actionsOf(road).filter((action) => stepsNamed(road, action).some((step) => isFor(step, variant)));
      expect(seen.size).toBeGreaterThan(own.length / 2);
      expect(ends.size).toBeGreaterThan(2);
    },
  );
});

describe('whoever goes on after silence has ended it', () => {
  const rows = ROADS.flatMap(({ steps }) => steps.filter(({ takesBack }) => takesBack));

  it('takes the end back by an act in time alone, once for each right, and stands then as anybody who never ended', () => {
    const took = new Map(rows.map((step) => [step, 0]));
    const late = fc.tuple(fc.nat(BEGINNINGS.length - 1), fc.array(dice, { minLength: 15, maxLength: 40 }));
    fc.assert(
      fc.property(late, ([which, path]) => {
        const { walk, taken, faults, back } = walkAlong(BEGINNINGS[which]!(), path);
        for (const step of back) took.set(step, took.get(step)! + 1);
        if (faults.length > 0) throw new Error(`${walk.road.code} ${taken.join(' → ')}: ${faults.join(', ')}`);
      }),
      { numRuns: WALKS_OF_A_CASE / 2, seed: 20261126 },
    );
    expect([...took].filter(([, times]) => times === 0).map(([step]) => step.title)).toEqual([]);
  });
});
