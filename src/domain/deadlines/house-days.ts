/** What moves the dates of one house only: days it is shut, and orders under which internal and promised dates of an area stand still. */
import type { Calendar } from '../calendar.js';
import { addDays, daysBetween, type LegalDate } from '../legal-date.js';
import type { ClockFacts } from '../procedures/facts.js';
import type { Refusal } from '../refusals.js';
import type { Reckoning, Suspension } from './last-day.js';
import type { DeadlineClass, DeadlineRow, LadderRow } from './rule-shape.js';

/** Both days are shut. */
export interface Closure {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly reason: string;
}

/** Days from `from` up to, not including, `to` are not counted. */
export interface SuspensionOrder {
  readonly classes: readonly DeadlineClass[];
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly basis: string;
}

/** One organisation, as dates see it. */
export interface House {
  /** Grows with every change of the rest: a date counted under an older one is counted again. */
  readonly localVersion: number;
  readonly closures: readonly Closure[];
  /** Those whose area it lies in. */
  readonly orders: readonly SuspensionOrder[];
  /** Its own ladders, by rule. */
  readonly ladders: ReadonlyMap<string, readonly LadderRow[]>;
}

export const NO_HOUSE: House = { localVersion: 0, closures: [], orders: [], ladders: new Map() };

/** A house may move what it set or promised itself; a statute's days roll over statutory rest days alone, and no county order stops them. */
const MOVES: Readonly<Record<DeadlineClass, boolean>> = { internal: true, promise: true, statutory: false, target: false };

/**
 * The house as a date of this owner sees it. Somebody's safety waits for no day a body shuts itself. What it owes to those who supervise it waits for an order of the county, and for no day the body shuts
 * itself: its head would put off his own reply.
 */
export const houseSeenBy = (ownerKind: ClockFacts['ownerKind'], house: House): House =>
  ownerKind === 'supervision' || ownerKind === 'safety-exit' ? { ...house, closures: [] } : house;

const labelOf = ({ basis }: SuspensionOrder): string => `停办令:${basis}`;

/** The same reckoning as this house makes it, and the days it makes it on. */
export function inHouse<T extends Reckoning>(reckoning: T, calendar: Calendar, house: House): { reckoning: T; calendar: Calendar } {
  const { rule, suspensions = [] } = reckoning;
  if (!MOVES[rule.class]) return { reckoning, calendar };
  const standing: Suspension[] = house.orders
    .filter(({ classes }) => classes.includes(rule.class))
    .map((order) => ({ from: order.from, to: order.to, basis: labelOf(order) }));
  return {
    reckoning: standing.length > 0 ? { ...reckoning, suspensions: [...suspensions, ...standing] } : reckoning,
    calendar: house.closures.length > 0 ? calendar.shutOn(house.closures) : calendar,
  };
}

export const ladderOf = (rule: DeadlineRow & { readonly id: string }, house: House): readonly LadderRow[] =>
  house.ladders.get(rule.id) ?? rule.ladder;

/** What a party is told whose statutory period an order of the county does not stop (CPL 86). */
export function orderNotes(rule: DeadlineRow, start: LegalDate, due: LegalDate, house: House): string[] {
  if (MOVES[rule.class] || rule.owedBy !== 'party') return [];
  return house.orders
    .filter(({ from, to }) => from <= due && start < to)
    .map(
      (order) =>
        `${labelOf(order)}(${order.from}至${order.to})不中止本期限,期满日不变;因不可抗拒的事由或者其他正当理由耽误的,可以在障碍消除后十日内向人民法院申请顺延,是否准许由人民法院决定(民事诉讼法第86条)。`,
    );
}

/** A house that is shut for longer needs somebody else to do its work, not a later date. */
export const LONGEST_CLOSURE = 60;

type Span = Pick<Closure, 'from' | 'to'>;

/** The days a closure makes together with those it adjoins: nothing but rest days lie between them, so that no day's work is done from the first to the last. */
export function joined(closure: Span, others: readonly Span[], calendar: Calendar): Span {
  const adjoins = (a: Span, b: Span): boolean => {
    const [first, second] = a.from <= b.from ? [a, b] : [b, a];
    let day = addDays(first.to, 1);
    while (day < second.from && calendar.isRestDay(day)) day = addDays(day, 1);
    return day >= second.from;
  };
  let { from, to } = closure;
  let left = [...others];
  for (;;) {
    const near = left.filter((one) => adjoins({ from, to }, one));
    if (near.length === 0) return { from, to };
    for (const one of near) {
      if (one.from < from) from = one.from;
      if (one.to > to) to = one.to;
    }
    left = left.filter((one) => !near.includes(one));
  }
}

/** Several closures in a row put off what one may not. */
export function closureRefusal(closure: Span, others: readonly Span[], calendar: Calendar): Refusal | null {
  const { from, to } = joined(closure, others, calendar);
  return daysBetween(from, to) > LONGEST_CLOSURE ? { code: 'closures-joined-too-long', facts: { day: from, most: LONGEST_CLOSURE } } : null;
}
