/** The rungs of a deadline as instants: who is told what, and when. */
import { addDays, instantOn } from '../legal-date.js';
import type { LastDay } from './last-day.js';
import type { DeadlineRow, LadderRow, Tell } from './rule-shape.js';

export interface Rung {
  /** Its number, the same in every revision: the place in the rule's ladder, from 1; EXPIRY_RUNG for the end itself. */
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
  const rungs: Rung[] = (ladder ?? rule.ladder).map(({ at, tell, as }, index) => ({
    rung: index + 1,
    kind: as,
    tell,
    fireAt: instant(as, at),
  }));
  if (expires) rungs.push({ rung: EXPIRY_RUNG, kind: 'expiry', tell: 'handler', fireAt: dueAt ?? instantOn(addDays(due, 1)) });
  return rungs.filter((rung) => rung.kind !== 'reminder' || rung.fireAt > now);
}
