import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OF_ANOTHER_KIND } from '../../src/domain/procedures/door.js';
import { exceptionsOf } from '../../src/domain/procedures/road-order.js';
import { ROAD_ORDER } from '../../src/domain/procedures/road-order-rows.js';
import { ROADS } from '../../src/domain/procedures/roads.js';
import { ACTS, APPLIED, BEGINNINGS, IN_HAND, OVER } from './support-beginnings.js';
import { County, type Member } from './support-county.js';
import { leaksOf } from './support-leaks.js';
import { DAYS, type Dice, WALKS_OF_A_CASE, chosen, dice, expires, faultsOf, peopleOf } from './support-walks.js';

const DISPUTES = [
  'contract',
  'labour',
  'land-contract',
  'forest-land',
  'medical',
  'traffic',
  'consumer',
  'public-security',
  'neighbour',
  'other',
];
const CONCERNS = [undefined, undefined, ['land-title'], ['administrative-act'], ['land-title', 'natural-resource-right']];

interface Throw {
  move: number;
  pick: number;
  named: number;
  step: Dice;
}

/** One thing that happens in the matter: a road is opened, a day passes in silence, somebody takes a step, or the case is offered, asked for or handed over. */
function happen(county: County, { move, pick, named, step }: Throw, faults: string[]): string | undefined {
  const live = county.members.filter(({ walk }) => !walk.facts.ended);
  if (move >= 10) return county.handoffs.happen(pick, named);
  if (live.length === 0 || move < 3) return opened(county, pick, named, move);
  const silent = live.flatMap((member) => silences(county, member).map((clock) => ({ member, clock })));
  if (silent.length > 0 && move === 9) {
    const { member, clock } = silent[pick % silent.length]!;
    county.expire(member, clock);
    return `${member.walk.road.code}: ${clock} passed`;
  }
  // What is over is looked at too: things are recorded there, and nothing leads out.
  const among = move === 8 ? county.members : live;
  const member = among[pick % among.length]!;
  const walk = county.look(member);
  const choice = chosen(walk, step, faults, peopleOf(walk.road, walk.facts.seats), (row, input) => county.isAdmitted(member, row, input));
  if (!choice) return undefined;
  county.follow(member, choice.step, choice.input);
  return `${walk.road.code}: ${choice.action}`;
}

function opened(county: County, pick: number, named: number, move: number): string | undefined {
  const road = ROADS[pick % ROADS.length]!;
  const exceptions = exceptionsOf(road.code);
  const variants = Object.keys(road.variants);
  const caseId = named % 4 === 0 ? 'second' : 'first';
  const exception = exceptions.length > 0 && named % 3 === 0 ? exceptions[named % exceptions.length]! : undefined;
  // Whoever accepts the offer would open a road beside this one; what a party has done on its own is recorded.
  if (county.handoffs.open(caseId) && exception !== 'filed-by-party') return undefined;
  const member = county.open({
    caseId,
    procedure: road.code,
    ...(move === 0 ? { variant: variants[named % variants.length]! } : {}),
    ...(exception ? { exception } : {}),
    ...(CONCERNS[named % CONCERNS.length] ? { concerns: CONCERNS[named % CONCERNS.length]! } : {}),
  });
  return member && `${road.code} opened`;
}

/** Clocks of it whose last day has passed for everybody it runs for, and that the rows answer. */
const silences = ({ today }: County, { walk: { road, facts } }: Member): string[] => {
  const running = facts.clocks.filter(({ endedAs, suspended }) => endedAs === null && !suspended);
  const names = new Set(running.filter(({ clock }) => expires(road, clock)).map(({ clock }) => clock));
  return [...names].filter((name) => running.every(({ clock, dueDate }) => clock !== name || dueDate < today));
};

/** What is not as it must be in the matter, after any move. */
function wrong(county: County): string[] {
  const faults = county.members.flatMap((member) => {
    const { facts, road } = member.walk;
    const own = faultsOf(member.walk).map((fault) => `${road.code} in ${facts.state}: ${fault}`);
    const left = member.endedIn !== null && (facts.state !== member.endedIn || !facts.ended) ? [`${road.code} left ${member.endedIn}`] : [];
    return [...own, ...left, ...leaksOf(facts, member.walk.left)];
  });
  return [...faults, ...county.handoffs.faults(), ...county.disagreed, ...county.forbidden(), ...county.unlawful, ...county.bothGoOn()];
}

/** A walk along a path; the first thing that is not as it must be ends it. */
function walked(disputeType: string, begin: (county: County) => void, path: readonly Throw[]): { county: County; taken: string[] } {
  const county = new County(disputeType);
  begin(county);
  const taken: string[] = [];
  for (const [n, one] of path.entries()) {
    if (n % 9 === 8) county.on(DAYS[Math.min(Math.floor(n / 9), DAYS.length - 1)]!);
    const faults: string[] = [];
    const what = happen(county, one, faults);
    if (what === undefined) continue;
    taken.push(what);
    faults.push(...wrong(county));
    if (faults.length > 0) throw new Error(`${taken.join(' → ')}: ${faults.join('; ')}`);
  }
  return { county, taken };
}

const throwOf = fc.record({ move: fc.nat(12), pick: fc.nat(9999), named: fc.nat(99), step: dice });

describe('a matter of two cases and all their roads, walked at random', () => {
  it('one organisation answers, nothing open is without a step and a date, no road stands beside what shuts it, an end is final', () => {
    const seen = {
      walks: 0,
      moves: 0,
      beside: 0,
      roads: new Set<string>(),
      ends: new Set<string>(),
      refused: new Set<string>(),
      heeded: new Set<string>(),
      handoffs: new Set<string>(),
      turnedDown: new Set<string>(),
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...DISPUTES),
        fc.constantFrom(...BEGINNINGS),
        fc.array(throwOf, { minLength: 30, maxLength: 60 }),
        (disputeType, begin, path) => {
          const { county, taken } = walked(disputeType, begin, path);
          seen.walks += 1;
          seen.moves += taken.length;
          seen.beside = Math.max(seen.beside, county.members.filter(({ walk }) => !walk.facts.ended).length);
          for (const { walk, endedIn } of county.members) {
            seen.roads.add(walk.road.code);
            if (endedIn) seen.ends.add(`${walk.road.code} ${endedIn}`);
          }
          for (const code of county.refused) seen.refused.add(code);
          for (const step of county.heeded) seen.heeded.add(step);
          for (const move of county.handoffs.taken) seen.handoffs.add(move);
          for (const move of county.handoffs.refused) seen.turnedDown.add(move);
        },
      ),
      { numRuns: WALKS_OF_A_CASE, seed: 20260302 },
    );
    // They went far: every road was walked, many at once, the order refused in each of its ways, and roads answered one another.
    expect([seen.walks, seen.moves > 15 * seen.walks, seen.beside > 5]).toEqual([WALKS_OF_A_CASE, true, true]);
    expect([...seen.roads].sort()).toEqual(ROADS.map(({ code }) => code).sort());
    expect([...seen.refused].sort()).toEqual([...new Set([...ROAD_ORDER.map(({ refusal }) => refusal), OF_ANOTHER_KIND.id])].sort());
    expect([seen.ends.size > 30, seen.heeded.size > 4]).toEqual([true, true]);
    // Offered, accepted, sent back, taken back, given to another, asked for and refused: each happened, and each was refused to who may not.
    const handoffs = ['accept', 'ask', 'decline', 'give', 'offer', 'redesignate', 'reject', 'withdraw'];
    expect([[...seen.handoffs].sort(), [...seen.turnedDown].sort()]).toEqual([handoffs, handoffs]);
  });

  it('an act that a court or an organ has is not taken to the other, from wherever it stands', () => {
    const paths = fc.array(throwOf, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom('other', 'expropriation', 'consumer', 'contract'),
        fc.constantFrom(...ACTS, ...APPLIED),
        paths,
        (disputeType, begin, path) => void walked(disputeType, begin, path),
      ),
      { numRuns: Math.ceil(WALKS_OF_A_CASE / 4), seed: 20260303 },
    );
  });

  it('what one organ has in hand is not taken in by another, in this case or in the other of the matter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IN_HAND),
        fc.array(throwOf, { minLength: 15, maxLength: 30 }),
        ([disputeType, begin], path) => void walked(disputeType, begin, path),
      ),
      { numRuns: WALKS_OF_A_CASE / 8, seed: 20260304 },
    );
  });

  it('an end that is taken back stands beside no road that shuts it, and what rests on it is told', () => {
    const [seen, told] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(
        fc.constantFrom('contract', 'medical', 'traffic', 'consumer', 'land-contract', 'labour', 'other'),
        fc.constantFrom(...OVER),
        fc.array(throwOf, { minLength: 20, maxLength: 40 }),
        (disputeType, begin, path) => {
          const { county } = walked(disputeType, begin, path);
          for (const end of county.takenBack) seen.add(end);
          for (const step of county.heeded) told.add(step);
        },
      ),
      { numRuns: WALKS_OF_A_CASE, seed: 20260305 },
    );
    expect([...seen].sort()).toEqual([
      'administrative-adjudication effective',
      'labour-arbitration effective',
      'land-arbitration effective',
      'litigation concluded',
      'litigation not-docketed',
      'payment-order enforceable',
      'petition concluded',
    ]);
    expect(told).toContain('enforcement note-basis-undone');
  });
});
