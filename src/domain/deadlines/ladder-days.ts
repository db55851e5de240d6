/** The rungs of a deadline as instants: who is told what, and when. */
import { addDays, instantOn } from '../legal-date.js';
import type { LastDay } from './last-day.js';
import { type DeadlineRow, type LadderRow, TELLS, type Tell } from './rule-shape.js';

export interface Rung {
  /** Its number, the same in every revision and every ladder: `numberOf`; EXPIRY_RUNG for the end itself. */
  readonly rung: number;
  readonly kind: 'reminder' | 'escalation' | 'expiry';
  readonly tell: Tell;
  readonly fireAt: Date;
}

/** What the passing of the last day does, not a word about it; no ladder is this long. */
export const EXPIRY_RUNG = 99;

export interface LadderOptions {
  /** A right's rungs look at the day the law gives, whoever holds the right. */
  readonly kind?: 'duty' | 'right' | 'target';
  /** Whether a step of the road happens when the last day has passed. */
  readonly expires?: boolean;
  /** An organisation's own ladder, instead of the rule's. */
  readonly ladder?: readonly LadderRow[];
}

/** The end of a deadline: before it rolls, as the law gives it, and to the minute where it is one of hours. */
export type Due = Pick<LastDay, 'nominalDue' | 'due' | 'dueAt'>;

const HOUR = 3_600_000;

/** Days and hours of a ladder lie within so many of the last day. */
const FARTHEST = 10_000;
/** Numbers of rungs that the rule itself does not have; above EXPIRY_RUNG. */
const OWN = 1000;

/**
 * Its place in the rule's ladder, from 1; and for a rung that only an organisation's own ladder has, a number made of what it says. A rung that an
 * organisation moves among the others is the same rung, and what fired once does not fire again.
 */
function numberOf(rule: DeadlineRow, { at, tell, as }: LadderRow): number {
  const place = rule.ladder.findIndex((one) => one.at === at && one.tell === tell && one.as === as);
  return place >= 0 ? place + 1 : OWN + ((at + FARTHEST) * TELLS.length + TELLS.indexOf(tell)) * 2 + (as === 'escalation' ? 1 : 0);
}

/**
 * The rungs to arm now. A reminder whose time has passed is left out, since nobody is helped by it; an escalation or an expiry whose time has
 * passed stays and fires at once. Reminders of what an organisation owes go by the nominal day, lest anyone rest on a holiday at the end;
 * nobody is escalated before the day the law gives has passed, and to parties that day is the only one.
 */
export function rungsOf(
  rule: DeadlineRow,
  { nominalDue, due, dueAt }: Due,
  now: Date,
  { kind, expires, ladder }: LadderOptions = {},
): Rung[] {
  const remindBy = rule.owedBy === 'organisation' && kind !== 'right' ? nominalDue : due;
  const instant = (as: LadderRow['as'], at: number): Date =>
    dueAt ? new Date(dueAt.getTime() + at * HOUR) : instantOn(addDays(as === 'reminder' ? remindBy : due, at), 8, 30);
  const rungs: Rung[] = (ladder ?? rule.ladder).map(({ at, tell, as }) => ({
    rung: numberOf(rule, { at, tell, as }),
    kind: as,
    tell,
    fireAt: instant(as, at),
  }));
  if (expires) rungs.push({ rung: EXPIRY_RUNG, kind: 'expiry', tell: 'handler', fireAt: dueAt ?? instantOn(addDays(due, 1)) });
  return rungs.filter((rung) => rung.kind !== 'reminder' || rung.fireAt > now);
}
