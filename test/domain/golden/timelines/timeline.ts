/**
 * A road walked by day, and all that its clocks did, as one list: the day, the step with whatever followed from it and the state it led to, and each clock the step
 * touched: its rule, from when, until when, and how it stands. The dates of a list are reckoned by hand from the article and the calendar of 2026, not by the program.
 */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../src/domain/actor.js';
import { Calendar } from '../../../../src/domain/calendar.js';
import { explain } from '../../../../src/domain/deadlines/explain.js';
import { type Extension, type Reckoning, type Suspension, lastDay } from '../../../../src/domain/deadlines/last-day.js';
import { extensionRefusals } from '../../../../src/domain/deadlines/more-time.js';
import { type DeadlineRule, SHIPPED } from '../../../../src/domain/deadlines/rule-book.js';
import { type LegalDate, addDays, addMonths, daysBetween, latest } from '../../../../src/domain/legal-date.js';
import type { ClockFacts, SeatFacts } from '../../../../src/domain/procedures/facts.js';
import { COMMON_INPUT, type InputRows } from '../../../../src/domain/procedures/fields.js';
import { Walk } from '../../support.js';
import { calendar2026, year2026 } from '../../year-2026.js';

export type ClockLine = readonly [clock: string, rule: string, start: string, due: string, stands: string];
export type Line = readonly [day: string, step: string, ...clocks: ClockLine[]];

/** What moved a date beside its rule and its start. */
interface Moved {
  suspensions: Suspension[];
  extensions: Extension[];
}

const standing = ({ endedAs, endedOn, suspended }: ClockFacts): string =>
  endedAs ? `${endedAs} ${endedOn}` : suspended ? 'suspended' : 'runs';

const lineOf = (one: ClockFacts): ClockLine => [
  one.subjectKind === 'party' ? `${one.clock} ${one.subjectId}` : one.clock,
  one.ruleId,
  one.startDate,
  one.dueDate,
  standing(one),
];

/** What the step's own form would send back: a field it does not have, one that is missing, a choice that is none. */
function checkForm(action: string, rows: InputRows = {}, input: Readonly<Record<string, unknown>>): void {
  const form: InputRows = { ...COMMON_INPUT, ...rows };
  const faults = [
    ...Object.keys(input).filter((name) => !(name in form)),
    ...Object.entries(form).flatMap(([name, row]) => {
      if (input[name] === undefined) return typeof row === 'string' && row.endsWith('?') ? [] : [name];
      return typeof row === 'string' || row.includes(String(input[name])) ? [] : [name];
    }),
  ];
  if (faults.length > 0) throw new Error(`${action}: ${faults.join(', ')}`);
}

export class Timeline extends Walk {
  readonly lines: Line[] = [];
  /** Every reckoning that was ever shown, with its date. */
  readonly reckoned: { clock: string; reckoning: Reckoning & { rule: DeadlineRule }; due: LegalDate }[] = [];
  private readonly moved = new Map<string, Moved>();

  override open(input: Record<string, unknown> = {}): this {
    return this.noted('open', () => super.open(input));
  }

  override take(actor: Actor, action: string, input: Record<string, unknown> = {}, court?: SeatFacts): this {
    const decision = this.judge(actor, action, input, court);
    if (decision.allowed) checkForm(action, decision.step.input, input);
    return this.noted(action, () => super.take(actor, action, input, court));
  }

  /** The night after a last day: the step that the rows name for it, once it was the last of several; and the rights lapse, as in `ProceedingMover.expire`. */
  override expire(clock: string): this {
    const passed = this.facts.clocks.filter((one) => one.clock === clock && !one.endedAs && !one.suspended && one.dueDate < this.today);
    if (passed.length === 0) throw new Error(`no last day of ${clock} has passed on ${this.today}`);
    const answered = this.road.steps.some(({ by }) => !Array.isArray(by) && 'expiryOf' in by && by.expiryOf === clock);
    if (!answered && passed.every((one) => this.ruleOf(one).onExpiry !== 'right-lapses'))
      throw new Error(`nothing comes of the last day of ${clock}`);
    const isLast = this.facts.clocks.every((one) => one.clock !== clock || one.endedAs !== null || passed.includes(one));
    return this.noted('time passes', () => {
      if (isLast) super.expire(clock);
      const lapsed = passed.filter(({ kind }) => kind === 'right').map(({ id }) => id);
      const clocks = this.facts.clocks.map((one): ClockFacts =>
        lapsed.includes(one.id) ? { ...one, endedAs: 'lapsed', endedOn: this.today } : one,
      );
      this.facts = { ...this.facts, clocks };
    });
  }

  /** More time is approved, as the rule of the clock allows it. */
  longer(clock: string, quantity: number): this {
    const one = this.facts.clocks.find((each) => each.clock === clock && !each.endedAs)!;
    const rule = this.ruleOf(one);
    const { extensions } = this.movedOf(one);
    const refusals = extensionRefusals(rule, extensions.length, { quantity }, { due: one.dueDate, on: this.today });
    if (refusals.length > 0) throw new Error(`${clock}: ${refusals.map(({ code }) => code).join(' ')}`);
    return this.noted(`${quantity} more of ${clock}`, () => {
      extensions.push({ quantity, unit: rule.extension!.unit ?? rule.term!.unit });
    });
  }

  private noted(called: string, act: () => void): this {
    const before = new Map(this.facts.clocks.map((one) => [one.id, lineOf(one).join(' ')]));
    this.steps = [];
    this.left = [];
    act();
    for (const left of this.left) if (left.kind === 'clock') this.move(left.change);
    const clocks = this.facts.clocks.map((one) => this.dated(one));
    this.facts = { ...this.facts, clocks };
    const touched = clocks.filter((one) => before.get(one.id) !== lineOf(one).join(' '));
    for (const one of touched) this.reckoned.push({ clock: one.clock, reckoning: this.reckoningOf(one), due: one.dueDate });
    const steps = this.steps.length > 0 ? this.steps.join(', ') : called;
    this.lines.push([this.today, `${steps} → ${this.facts.state}`, ...touched.map(lineOf)]);
    return this;
  }

  /** What the house writes beside a deadline: `DeadlineClerk` suspends, resumes, extends and starts anew likewise. */
  private move(change: Extract<(typeof this.left)[number], { kind: 'clock' }>['change']): void {
    if (change.how === 'start' || change.how === 'rerule') return;
    if (change.how === 'end') return change.running.forEach((one) => this.goOn(one, change.on));
    const moved = this.movedOf(change.running);
    switch (change.how) {
      case 'suspend':
        return void moved.suspensions.push({ from: change.from, to: null, basis: change.basis });
      case 'resume':
        return this.goOn(change.running, change.on);
      case 'restart':
        return void this.moved.set(change.running.id, { suspensions: [], extensions: [] });
      case 'extend': {
        const { quantity, unit } = this.ruleOf(change.running).extension ?? {};
        moved.extensions.push(change.until ? { until: change.until } : { quantity, unit });
      }
    }
  }

  private goOn(one: ClockFacts, on: LegalDate): void {
    const moved = this.movedOf(one);
    moved.suspensions = moved.suspensions.map((each) => (each.to === null ? { ...each, to: latest(each.from, on) } : each));
  }

  private movedOf({ id }: ClockFacts): Moved {
    const moved = this.moved.get(id) ?? { suspensions: [], extensions: [] };
    this.moved.set(id, moved);
    return moved;
  }

  private ruleOf({ ruleId, startDate }: ClockFacts): DeadlineRule {
    return SHIPPED.on(ruleId as never, startDate);
  }

  private reckoningOf(one: ClockFacts): Reckoning & { rule: DeadlineRule } {
    const { suspensions, extensions } = this.movedOf(one);
    return {
      rule: this.ruleOf(one),
      start: one.startDate,
      until: one.untilDate,
      suspensions: [...suspensions],
      extensions: [...extensions],
    };
  }

  private dated(one: ClockFacts): ClockFacts {
    const { nominalDue, due } = lastDay(this.reckoningOf(one), calendar2026);
    return { ...one, nominalDue, dueDate: due };
  }
}

/** How many days the rule and what was added to it allow; null where somebody set the day. */
function budgetOf({ rule, start, until, extensions = [] }: Reckoning): number | null {
  if (until || !rule.term || extensions.some((one) => one.until)) return null;
  const { quantity, unit } = rule.term;
  const months = { month: quantity, year: quantity * 12 }[unit as string];
  const own = months === undefined ? quantity : daysBetween(start, addMonths(start, months));
  return extensions.reduce((sum, one) => sum + (one.quantity ?? 0), own);
}

/** The day-by-day account of a deadline adds up to its date: no day left out, the counted ones its budget, the last one its day. */
function addsUp({ reckoning, due }: Timeline['reckoned'][number]): void {
  const { days, ...explained } = explain(reckoning, calendar2026);
  const { start, rule, until, suspensions = [], extensions = [] } = reckoning;
  expect(explained.due).toBe(due);
  // Up to a day that somebody set, every day counts.
  const isSet = extensions.some((one) => one.until);
  const own = isSet ? lastDay({ ...reckoning, extensions: [] }, calendar2026).nominalDue : explained.nominalDue;
  const step = due < start ? -1 : 1;
  expect(days.map(({ date }) => date)).toEqual(days.map((_, n) => addDays(start, step * (n + 1))));
  expect(days.at(-1)?.date ?? start).toBe(due);
  const counted = days.filter((one) => one.counted);
  expect(counted.length).toBe(budgetOf(reckoning) ?? counted.length);
  const isLeftOut = (date: LegalDate): boolean =>
    suspensions.some(({ from, to }) => to !== null && from <= date && date < to) ||
    (rule.term?.unit === 'working-day' && !until && (step < 0 || date <= own) && calendar2026.isRestDay(date)) ||
    (step > 0 && date > explained.nominalDue);
  expect(days.filter((one) => !one.counted).map(({ date }) => date)).toEqual(days.map(({ date }) => date).filter(isLeftOut));
}

/** 2026 as somebody has it who knows the weekends and nothing of the State Council's notice. */
const weekends = new Calendar([{ ...year2026, offDays: [], workDays: [] }]);

/** A road's usual course, as its list has it whole, and the account of every date in it. `every-road.test.ts` reads here which road and variant it says it is. */
export function goldenTimeline(road: string, title: string, walk: () => Timeline, lines: readonly Line[]): void {
  describe(title, () => {
    it('day by day', () => expect(walk().lines).toEqual(lines));

    it('every date is the sum of the days it explains itself by', () => {
      const { reckoned } = walk();
      expect(reckoned.length).toBeGreaterThan(0);
      reckoned.forEach(addsUp);
    });

    it(`is ${road}, and a day off moves a date of it`, () => {
      const { facts, reckoned } = walk();
      expect(`${facts.procedure} ${facts.variant}`).toBe(road);
      const [first, last] = [lines[0]![0], lines.at(-1)![0]];
      expect(year2026.offDays.filter((off) => first < off && off < last)).not.toEqual([]);
      expect(reckoned.filter(({ reckoning, due }) => lastDay(reckoning, weekends).due !== due)).not.toEqual([]);
    });
  });
}
