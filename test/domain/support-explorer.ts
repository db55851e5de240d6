/**
 * Somebody who goes over a road until every row was taken and every need has refused: from each place on he tries what he has not tried, keeps the
 * places that are new to him, and goes on from where he has been least. The dice begin the same way each time.
 */
import { type LegalDate, addDays } from '../../src/domain/legal-date.js';
import type { Asked } from '../../src/domain/procedures/conditions.js';
import { type Decision, decide, matches, unmet } from '../../src/domain/procedures/decide.js';
import type { ProceedingFacts } from '../../src/domain/procedures/facts.js';
import type { AnyRoad, AnyStep, Need } from '../../src/domain/procedures/grammar.js';
import { type Play, heed, play } from '../../src/domain/procedures/play.js';
import { byPeople, expiryClockOf, isFor } from '../../src/domain/procedures/ways.js';
import { asksFor } from './support-every-row.js';
import { inputsFor, seeded } from './support-inputs.js';
import { nextOver, passing } from './support-passing.js';
import { countOf, distanceTo, doubts, lapsed, reasonOf, signOf, takersOf } from './support-row-judge.js';
import { SCRIPTS, type ScriptStep } from './support-scripts.js';
import { CIRCLES, type Surroundings, beginnings, surroundings, theOther } from './support-surroundings.js';
import { BODIES, afterChange, hands } from './support.js';

export interface Place {
  facts: ProceedingFacts;
  today: LegalDate;
}

interface Way {
  step: AnyStep;
  input: Record<string, unknown>;
  facts: ProceedingFacts;
}

const needKey = (step: AnyStep, road: AnyRoad, need: Need): string => `${nameOf(road, step)}: ${JSON.stringify(need)}`;
export const nameOf = (road: AnyRoad, step: AnyStep): string => `${road.code} ${road.steps.indexOf(step)} ${step.do} (${step.title})`;

/** How far he goes each time. */
const ROUNDS = [30, 60, 120, 200];

/** How often he begins anew for what he has not found by then. */
const AGAIN = 20;
const FAR_AGAIN = 150;

/** How many places are kept in mind for a row that is still to be taken. */
const NEAR = 12;

export class Explorer {
  readonly untaken: Set<AnyStep>;
  /** Needs that have not refused yet, by row. */
  readonly unrefused = new Map<string, { step: AnyStep; need: Need }>();
  /** What was answered otherwise than the rows say. */
  readonly faults = new Set<string>();
  /** One place of each sort, for roads that rest on this one. */
  readonly kept = new Map<string, Place>();
  looked = 0;
  /** Of the needs that refused, those that no walk came to. */
  readonly doubted: string[] = [];
  private readonly random;
  private readonly taken = new Map<AnyStep, number>();
  private readonly places = new Map<string, Place[]>();
  private readonly visits = new Map<string, number>();
  private readonly seen = new Set<string>();
  private readonly around: Surroundings[];
  /** Places from which a row that was not taken is least far. */
  private readonly nearest = new Map<AnyStep, { place: Place; far: number; tries: number }[]>();
  /** What around a proceeding has been found to matter to a condition, and how often nothing was. */
  private readonly matters = new Map<string, { found: Surroundings[]; vain: number }>();

  constructor(
    readonly road: AnyRoad,
    private readonly bases: Place[],
    seed = 20261126,
  ) {
    this.random = seeded(seed);
    this.around = surroundings(road);
    this.untaken = new Set(road.steps);
    for (const step of road.steps.filter(byPeople))
      for (const need of this.needsOf(step)) this.unrefused.set(needKey(step, road, need), { step, need });
  }

  private needsOf = (step: AnyStep): Need[] => [
    ...(step.from === 'new' ? (this.road.restsOn?.needs ?? []) : []),
    ...((step.needs ?? []) as Need[]),
  ];

  get isDone(): boolean {
    return this.untaken.size === 0 && this.unrefused.size === 0;
  }

  /**
   * Goes over the road for each circle of people and each variant that something is missing for, each time from its beginning and only so far; then
   * again, further.
   */
  explore(): this {
    for (const far of ROUNDS) {
      if (far !== ROUNDS[0]) this.doubt();
      for (let circle = 0; circle < CIRCLES; circle++)
        for (const variant of Object.keys(this.road.variants))
          if (this.isMissing(variant, far !== ROUNDS.at(-1))) this.live(variant, circle, far);
    }
    this.doubt();
    // Whatever the dice were: what is still missing is gone to until it is found, each time from the beginning.
    for (let n = 0; n < AGAIN && !this.isDone; n++) {
      // What changed nothing around the places of one time may change it around those of the next.
      for (const known of this.matters.values()) known.vain = 0;
      for (let circle = 0; circle < CIRCLES; circle++)
        for (const variant of Object.keys(this.road.variants)) if (this.isMissing(variant, true)) this.live(variant, circle, FAR_AGAIN);
      this.doubt();
    }
    return this;
  }

  /** Whether a row of this variant was not taken, or a need of one has not refused. */
  private isMissing(variant: string, needs: boolean): boolean {
    const rows = needs ? [...this.unrefused.values()].map(({ step }) => step) : [];
    return [...this.untaken, ...rows].some((step) => isFor(step, variant));
  }

  private live(variant: string, circle: number, far: number): void {
    this.places.clear();
    this.visits.clear();
    this.seen.clear();
    this.nearest.clear();
    for (let n = 0; n < (this.road.restsOn ? 150 : 6); n++) this.begin(variant, circle);
    for (const script of SCRIPTS[this.road.code] ?? [])
      if (script.circle === circle && (script.variant ?? variant) === variant) this.go(script.steps, variant, circle);
    for (let n = 0; n < far && this.isMissing(variant, far !== ROUNDS.at(-1)); n++) {
      if (n % 10 === 9) this.begin(variant, circle);
      const next = this.next();
      if (next) this.look(next.place, next.goal);
      this.looked += 1;
    }
  }

  /**
   * Needs that what came before has made sure of refuse nobody who walked there. They stand for what was written down wrongly or has been taken back:
   * a mark that is missing, or is there twice, a seat or a handler that is gone.
   */
  private doubt(): void {
    const standsAt = (step: AnyStep, { variant, state }: ProceedingFacts) =>
      step.from !== 'new' && byPeople(step) && isFor(step, variant) && step.from.includes(state);
    // Straight to where a row stands whose needs have not all refused.
    const rows = [...new Set([...this.unrefused.values()].map(({ step }) => step))];
    const there = [...this.kept.values()].filter(({ facts }) => rows.some((step) => standsAt(step, facts)));
    for (const { facts, today } of this.some(there, 120))
      for (const step of rows) {
        const missing = standsAt(step, facts) ? this.missing(step) : [];
        if (missing.length === 0) continue;
        for (const input of inputsFor(this.road, step, facts, today, this.random, 0)) {
          this.refuseAround({ facts, today }, step, input);
          for (const need of missing)
            for (const doubted of doubts(this.road, facts)) {
              if (!this.unrefused.has(needKey(step, this.road, need))) break;
              if (reasonOf(step, need, doubted, this.asked(input, today)).fails !== true) continue;
              this.judge(doubted, step, input, today);
              if (!this.unrefused.has(needKey(step, this.road, need))) this.doubted.push(needKey(step, this.road, need));
            }
        }
      }
  }

  /** Goes a way that somebody wrote down, from the first opening that lets him, and looks around at its end. */
  private go(steps: ScriptStep[], variant: string, circle: number): void {
    // What it rests on is what the dice say: a way that needs one of some sort begins more often.
    for (let n = 0; n < (this.road.restsOn ? 600 : 12); n++) {
      let place = this.begin(variant, circle);
      for (const step of steps) place = place && this.onward(place, step);
      if (place) return this.look(place);
    }
    this.faults.add(`${this.road.code} (${variant}): nobody goes the way ${JSON.stringify(steps)}`);
  }

  /** Days pass, the last day of each clock with them. */
  private pass(place: Place, day: LegalDate): Place {
    const over = new Set<string>();
    let facts = place.facts;
    for (let clock = nextOver(facts, day, over); clock; clock = nextOver(facts, day, over)) {
      over.add(clock.id);
      const { on, played } = passing(this.road, facts, clock);
      facts = lapsed(this.arrive(played, on).facts, on);
    }
    return { facts, today: day };
  }

  /** One step of a way that somebody wrote down. */
  private onward(place: Place, step: ScriptStep): Place | undefined {
    if (typeof step === 'number') return this.pass(place, addDays(place.today, step));
    if (Array.isArray(step)) return this.taking(place, ...step);
    const { facts, today } = place;
    if ('basis' in step) {
      const state = facts.basis && step.basis[facts.basis.procedure];
      return state ? this.arrive(heed(this.road, { ...facts, basis: { ...facts.basis!, state } }, today, hands(null)), today) : undefined;
    }
    return { facts: { ...facts, case: { ...facts.case, kin: [theOther(step.kin)] } }, today };
  }

  private taking(place: Place, action: string, wanted: Record<string, unknown> = {}): Place | undefined {
    const { facts, today } = place;
    const step = this.road.steps.find(
      (row) =>
        row.do === action &&
        isFor(row, facts.variant) &&
        row.from.includes(facts.state) &&
        matches(row.when, { ...asksFor(row), ...wanted }),
    );
    if (!step) return undefined;
    const inputs = inputsFor(this.road, step, facts, today, this.random, 0).map((input) => ({ ...input, ...wanted }));
    // What has to have been done in its time is typed late.
    const tried = step.takesBack ? inputs : inputs.slice(0, 1);
    const input = tried.find((one) => this.judge(facts, step, one, today)?.allowed);
    return input && this.follow(place, step, input);
  }

  /** Opens the road once more, for people and in surroundings the dice name. */
  private begin(variant: string, circle: number): Place | undefined {
    let begun: Place | undefined;
    const opening = beginnings(this.road, this.bases, this.random, variant, circle);
    const { facts, input, today } = opening;
    for (const step of this.road.steps.filter(({ from }) => from === 'new')) {
      if (
        !isFor(step, facts.variant) ||
        !Object.entries(step.when ?? {}).every(([name, wanted]) => [wanted].flat().includes(input[name] as string))
      )
        continue;
      const asked = this.asked(input, today);
      const needs = this.needsOf(step);
      for (const need of this.missing(step)) {
        const changed = typeof need === 'object' && 'within' in need ? undefined : this.changedSoThat(true, step, need, facts, asked);
        if (changed) this.noteRefusals(step, needs, changed, asked, unmet(this.road, changed, needs, asked, today, step));
      }
      const refusals = unmet(this.road, facts, needs, asked, today, step);
      this.noteRefusals(step, needs, facts, asked, refusals);
      if (refusals.length > 0) continue;
      begun = this.follow({ facts, today }, step, input);
    }
    return begun;
  }

  private asked(input: Record<string, unknown>, today: LegalDate): Asked {
    const organisations = Object.fromEntries(
      Object.entries(input).flatMap(([name, value]) =>
        typeof value === 'string' && BODIES[value] ? [[name, BODIES[value]!] as const] : [],
      ),
    );
    // The act may have happened before the day it is typed.
    const on = typeof input['occurredOn'] === 'string' ? (input['occurredOn'] as LegalDate) : today;
    return { input, on, organisations };
  }

  /** The place to go on from: in the state that was looked at least, states where something is missing first. */
  private next(): { place: Place; goal?: AnyStep } | undefined {
    const wanted = [...this.untaken].filter((step) => this.nearest.has(step));
    if (wanted.length > 0 && this.random(3) !== 0) {
      const goal = wanted[this.random(wanted.length)]!;
      const near = this.nearest.get(goal)!;
      const one = near.reduce((a, b) => (b.far + b.tries < a.far + a.tries ? b : a));
      one.tries += 1;
      return { place: one.place, goal };
    }
    let best: string | undefined;
    let least = Infinity;
    for (const key of this.places.keys()) {
      const [variant, state] = key.split(' ') as [string, string];
      const isWanted = this.isWantedIn(variant, state);
      const score = (this.visits.get(key) ?? 0) * (isWanted ? 1 : 6) + this.random(3);
      if (score < least) [best, least] = [key, score];
    }
    if (best === undefined) return undefined;
    this.visits.set(best, (this.visits.get(best) ?? 0) + 1);
    const all = this.places.get(best)!;
    // The newest mostly: it has most behind it.
    return { place: all[this.random(2) === 0 ? all.length - 1 - this.random(Math.min(4, all.length)) : this.random(all.length)]! };
  }

  private isWantedIn(variant: string, state: string): boolean {
    const here = (step: AnyStep) => step.from !== 'new' && isFor(step, variant) && step.from.includes(state);
    for (const step of this.untaken) if (here(step)) return true;
    for (const { step } of this.unrefused.values()) if (here(step)) return true;
    return false;
  }

  /** Tries everything from a place, and goes a few ways on. */
  private look(place: Place, goal?: AnyStep): void {
    const { facts, today } = place;
    const allowed: Way[] = [];
    for (const step of this.road.steps) {
      if (step.from === 'new' || !isFor(step, facts.variant) || !step.from.includes(facts.state) || !byPeople(step)) continue;
      const wanted = this.untaken.has(step) || this.missing(step).length > 0;
      const all = inputsFor(this.road, step, facts, today, this.random, wanted ? 6 : 2);
      const inputs =
        wanted || goal ? all : [all[0]!, all[this.random(all.length)]!, all[all.length - 1 - this.random(Math.min(3, all.length))]!];
      for (const input of inputs) {
        const decision = this.judge(place.facts, step, input, today);
        if (decision?.allowed) allowed.push({ step, input, facts });
        else if (this.untaken.has(step)) {
          if (decision)
            this.measure(
              place,
              step,
              decision.refusals.reduce((sum, { facts: told }) => sum + 1 + countOf(told?.['names'] ?? told?.['facts']), 0),
            );
          this.tryAround(place, step, input, allowed);
        }
        if (this.missing(step).length > 0) this.refuseAround(place, step, input);
      }
    }
    const first = allowed.filter(({ step }, n) => this.untaken.has(step) && allowed.findIndex((one) => one.step === step) === n);
    if (goal) this.towards(goal, place, allowed);
    // Each sort of terms makes another agreement.
    const drafts = allowed.filter(
      ({ step, input }, n) =>
        input['terms'] &&
        (step.leaves ?? []).some((effect) => 'keep' in effect) &&
        allowed.findIndex((one) => one.step === step && one.input['terms'] === input['terms']) === n,
    );
    const ways = [...first, ...this.some(drafts, 3), ...Array.from({ length: allowed.length > 0 ? 3 : 0 }, () => this.oneOf(allowed))];
    for (const way of ways) this.follow({ facts: way.facts, today }, way.step, way.input);
    this.wait(place);
    if (this.road.heeds) this.hear(place);
  }

  /** Goes the ways after which a row is less far than it is here. */
  private towards(goal: AnyStep, place: Place, allowed: Way[]): void {
    const here = this.far(goal, place);
    const ways = new Map(allowed.map((way) => [`${this.road.steps.indexOf(way.step)} ${JSON.stringify(way.input)}`, way]));
    const nearer = this.some([...ways.values()], 60).flatMap((way) => {
      const there = this.after(this.played(way.facts, way.step, way.input, place.today), place.today);
      const gains = [...this.far(goal, there)].filter(([input, far]) => far < (here.get(input) ?? Infinity));
      return gains.length > 0 ? [{ way, there, far: Math.min(...gains.map(([, far]) => far)) }] : [];
    });
    for (const { way, there, far } of nearer.sort((a, b) => a.far - b.far).slice(0, 4)) {
      this.note(way.step);
      this.keep(there);
      this.measure(there, goal, far);
    }
  }

  private some<T>(all: T[], most: number): T[] {
    return all.length <= most ? all : Array.from({ length: most }, () => all[this.random(all.length)]!);
  }

  /** How far a row is from being taken, with each of the inputs that it may be asked for with. */
  private far(step: AnyStep, { facts, today }: Place): Map<string, number> {
    if (!isFor(step, facts.variant) || !step.from.includes(facts.state)) return new Map();
    const clock = expiryClockOf(step);
    if (clock) return new Map(facts.clocks.some((one) => one.clock === clock && one.endedAs === null) ? [['', 0]] : []);
    if (!byPeople(step)) return new Map([['', distanceTo((step.by as { asSoonAs: Need }).asSoonAs, facts)]]);
    const [actor] = takersOf(this.road, step, facts);
    if (!actor) return new Map();
    return new Map(
      inputsFor(this.road, step, facts, today, this.random, 0)
        .slice(0, 12)
        .map((input) => {
          const decision = decide(this.road, facts, step.do, actor, this.asked(input, today), today);
          return [
            JSON.stringify(input),
            decision.allowed
              ? 0
              : decision.refusals.reduce((sum, { facts: told }) => sum + 1 + countOf(told?.['names'] ?? told?.['facts']), 0),
          ];
        }),
    );
  }

  private played = (facts: ProceedingFacts, step: AnyStep, input: Record<string, unknown>, today: LegalDate): Play =>
    play(this.road, facts, step, this.asked(input, today), hands(input['mediatorId']));

  /** How far a row is from being taken here: by what is missing, and for how many people. */
  private measure(place: Place, step: AnyStep, far: number): void {
    const near = this.nearest.get(step) ?? [];
    this.nearest.set(step, near);
    const same = near.find((one) => one.place === place);
    if (same) same.far = Math.min(same.far, far);
    else near.push({ place, far, tries: 0 });
    if (near.length > NEAR) near.splice(near.indexOf(near.reduce((a, b) => (b.far + b.tries > a.far + a.tries ? b : a))), 1);
  }

  private missing = (step: AnyStep): Need[] => this.needsOf(step).filter((need) => this.unrefused.has(needKey(step, this.road, need)));

  /** What was done least comes first, of some that are drawn. */
  private oneOf<T extends { step: AnyStep }>(all: T[]): T {
    const drawn = Array.from({ length: 3 }, () => all[this.random(all.length)]!);
    return drawn.reduce((a, b) => ((this.taken.get(b.step) ?? 0) < (this.taken.get(a.step) ?? 0) ? b : a));
  }

  /** The row judged for somebody it names: what it says when it refuses is compared with its needs. */
  private judge(facts: ProceedingFacts, step: AnyStep, input: Record<string, unknown>, today: LegalDate): Decision | undefined {
    const asked = this.asked(input, today);
    let last: Decision | undefined;
    for (const actor of takersOf(this.road, step, facts)) {
      const decision = decide(this.road, facts, step.do, actor, asked, today);
      if (decision.allowed && decision.step !== step) this.faults.add(`${nameOf(this.road, step)}: another row answers`);
      if (!decision.allowed && decision.status === 422) this.noteRefusals(step, this.needsOf(step), facts, asked, decision.refusals);
      if (decision.allowed) return decision;
      last = decision;
    }
    return last;
  }

  private noteRefusals(
    step: AnyStep,
    needs: readonly Need[],
    facts: ProceedingFacts,
    asked: Asked,
    refusals: readonly { code: string; law?: unknown }[],
  ): void {
    for (const need of needs) {
      const reason = reasonOf(step, need, facts, asked);
      const said = refusals.some(({ code, law }) => code === reason.code && JSON.stringify(law) === JSON.stringify(reason.law));
      if (reason.fails === true && !said)
        this.faults.add(`${nameOf(this.road, step)}: ${JSON.stringify(need)} does not hold, and it does not say so`);
      // That a right was used says nothing of its last day.
      if (said && reason.fails !== false && reason.code !== 'right-used') this.unrefused.delete(needKey(step, this.road, need));
    }
    const known = new Set([...needs.map((need) => reasonOf(step, need, facts, asked).code), 'mirror-needs-document']);
    for (const { code } of refusals)
      if (!known.has(code)) this.faults.add(`${nameOf(this.road, step)}: refused with ${code}, which none of its needs says`);
  }

  /** What stands around a proceeding changes without it: other roads of the case, what is known of its people. Here: so that a row can be taken. */
  private tryAround({ facts, today }: Place, step: AnyStep, input: Record<string, unknown>, allowed: Way[]): void {
    const asked = this.asked(input, today);
    let changed = facts;
    for (const need of this.needsOf(step)) {
      if (typeof need === 'object' && 'within' in need) continue;
      const found = this.changedSoThat(false, step, need, changed, asked);
      if (!found) return;
      changed = found;
    }
    if (changed !== facts && this.judge(changed, step, input, today)?.allowed) allowed.push({ step, input, facts: changed });
  }

  /** And here: so that a need refuses. */
  private refuseAround({ facts, today }: Place, step: AnyStep, input: Record<string, unknown>): void {
    const asked = this.asked(input, today);
    for (const need of this.missing(step)) {
      if (typeof need === 'object' && 'within' in need) {
        const names = [need.within].flat();
        const ofBasis = names.some((name) => name.startsWith('basis.'));
        const clocks = ofBasis ? (facts.basis?.clocks ?? []) : facts.clocks;
        const due = clocks
          .filter(({ clock }) => names.includes(`${ofBasis ? 'basis.' : ''}${clock}`))
          .map(({ dueDate }) => dueDate)
          .sort()
          .at(-1);
        if (due) this.judge(facts, step, input, addDays(due, 1));
        continue;
      }
      const found = this.changedSoThat(true, step, need, facts, asked);
      if (found) this.judge(found, step, input, today);
    }
  }

  /** The facts with something around them changed, so that a need fails or holds; what mattered to it before is tried first. */
  private changedSoThat(fails: boolean, step: AnyStep, need: Need, facts: ProceedingFacts, asked: Asked): ProceedingFacts | undefined {
    const isSo = (changed: ProceedingFacts) => reasonOf(step, need, changed, asked).fails === fails;
    if (isSo(facts)) return facts;
    const key = `${facts.variant} ${JSON.stringify(need)} ${fails}`;
    const known = this.matters.get(key) ?? { found: [], vain: 0 };
    this.matters.set(key, known);
    for (const around of known.found) if (isSo(around(facts))) return around(facts);
    if (known.vain > 30) return undefined;
    const found = this.around.find((around) => isSo(around(facts)));
    if (!found) known.vain += 1;
    else if (known.found.length < 5) known.found.push(found);
    return found?.(facts);
  }

  private follow({ facts, today }: Place, step: AnyStep, input: Record<string, unknown>): Place {
    this.note(step);
    return this.arrive(this.played(facts, step, input, today), today);
  }

  private note(step: AnyStep): void {
    this.taken.set(step, (this.taken.get(step) ?? 0) + 1);
    this.untaken.delete(step);
  }

  private arrive(played: Play, today: LegalDate): Place {
    for (const one of played.left) if (one.kind === 'event') this.note(one.step);
    const place = this.after(played, today);
    this.keep(place);
    return place;
  }

  private after({ facts, left }: Play, today: LegalDate): Place {
    const changes = left.flatMap((one) => (one.kind === 'clock' ? [one.change] : []));
    return { facts: { ...facts, clocks: changes.reduce(afterChange, facts.clocks) }, today };
  }

  private keep(place: Place): void {
    const { facts } = place;
    const sign = signOf(facts);
    const sort = `${facts.variant} ${facts.state}`;
    const { agreement } = facts;
    const kinds = agreement && [
      agreement.form,
      agreement.effectiveOn !== null,
      agreement.settlesTitle,
      agreement.terms[0]?.kind,
      facts.case.disputeType === 'labour',
    ];
    const kept = JSON.stringify([sort, kinds, facts.handler !== null, facts.parties.length > 5]);
    if (!this.kept.has(kept)) this.kept.set(kept, place);
    if (this.seen.has(sign)) return;
    this.seen.add(sign);
    for (const step of this.untaken) {
      if (byPeople(step) || !step.from.includes(facts.state) || !isFor(step, facts.variant)) continue;
      const clock = expiryClockOf(step);
      if (clock && facts.clocks.some((one) => one.clock === clock && one.endedAs === null)) this.measure(place, step, 0);
      else if (!clock) this.measure(place, step, distanceTo((step.by as { asSoonAs: Need }).asSoonAs, facts));
    }
    this.places.set(sort, [...(this.places.get(sort) ?? []), place]);
  }

  /** Days pass: the last of a clock that moves the road, or rights that lapse. */
  private wait({ facts, today }: Place): void {
    const running = facts.clocks.filter(({ endedAs, suspended }) => endedAs === null && !suspended);
    if (running.length === 0) return;
    const awaited = [...this.untaken].flatMap((step) => (step.from.includes(facts.state) ? [expiryClockOf(step)] : []));
    const clock = running.find((one) => awaited.includes(one.clock)) ?? running[this.random(running.length)]!;
    const later = this.random(3) === 0 ? addDays(today, 5) : addDays(clock.dueDate, 1);
    if (later > '2032') return;
    this.keep(this.pass({ facts, today }, later > today ? later : today));
  }

  /** Another road of the case has moved. */
  private hear({ facts, today }: Place): void {
    const heard = this.around.filter((around) => {
      const changed = around(facts);
      return changed.basis !== facts.basis || changed.case.siblings.some(({ procedure }) => this.road.heeds!.includes(procedure));
    });
    const awaits = [...this.untaken].some((step) => !byPeople(step) && step.from !== 'new' && step.from.includes(facts.state));
    for (const around of awaits ? heard : [heard[this.random(heard.length)]!]) {
      const changed = around(facts);
      const played = heed(this.road, changed, today, hands(null));
      if (
        played.steps.length > 0 &&
        (played.left.some((one) => one.kind === 'event' && this.untaken.has(one.step)) || this.random(40) === 0)
      )
        this.arrive(played, today);
    }
  }
}
