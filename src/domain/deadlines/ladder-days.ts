/** The rungs of a deadline as instants: who is told what, and when. */
import { type LegalDate, addDays, instantOn } from '../legal-date.js';
import type { DeadlineRow, Tell } from './rule-shape.js';

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
}

/**
 * The rungs to arm now. A reminder whose time has passed is left out, since nobody is helped by it; an escalation or an expiry whose time has
 * passed stays and fires at once. Reminders of what an organisation owes go by the nominal day, lest anyone rest on a holiday at the end;
 * nobody is escalated before the day the law gives has passed, and to parties that day is the only one.
 */
export function rungsOf(
  rule: DeadlineRow,
  nominalDue: LegalDate,
  due: LegalDate,
  now: Date,
  { kind, expires }: LadderOptions = {},
): Rung[] {
  const remindBy = rule.owedBy === 'organisation' && kind !== 'right' ? nominalDue : due;
  const rungs: Rung[] = rule.ladder.map(({ at, tell, as }, index) => {
    const base = as === 'reminder' ? remindBy : due;
    return { rung: index + 1, kind: as, tell, fireAt: instantOn(addDays(base, at), 8, 30) };
  });
  if (expires) rungs.push({ rung: EXPIRY_RUNG, kind: 'expiry', tell: 'handler', fireAt: instantOn(addDays(due, 1)) });
  return rungs.filter((rung) => rung.kind !== 'reminder' || rung.fireAt > now);
}
