/** A date that explains itself: every day of the period, whether it was counted, and why. */
import type { Calendar } from '../calendar.js';
import { type LegalDate, addDays } from '../legal-date.js';
import type { DeadlineRule, RuleId } from './deadline-rules.js';
import { type CountedDay, type Extension, type Reckoning, type Suspension, conclude, count } from './last-day.js';
import type { Confidence } from './rule-shape.js';

export interface ExplainedDay {
  readonly date: LegalDate;
  readonly counted: boolean;
  readonly why: string;
}

export interface Explanation {
  readonly start: LegalDate;
  readonly due: LegalDate;
  readonly nominalDue: LegalDate;
  readonly provisional: boolean;
  /** From the day after the start to the last day; the counted ones are the budget. */
  readonly days: readonly ExplainedDay[];
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly Extension[];
  readonly rule: {
    readonly id: RuleId;
    readonly version: number;
    readonly title: string;
    readonly law: string;
    readonly article: string;
    readonly confidence: Confidence | null;
  };
}

export interface RuleReckoning extends Reckoning {
  readonly rule: DeadlineRule;
}

/** Lays a reckoning open, day by day. */
export function explain(reckoning: RuleReckoning, calendar: Calendar): Explanation {
  const { rule, start, suspensions = [], extensions = [] } = reckoning;
  const counted = count(reckoning, calendar);
  const { due, nominalDue, provisional } = conclude(reckoning, counted, calendar);

  const days = counted.days.map((day) => ({ date: day.date, counted: day.counted, why: why(day, calendar) }));
  for (let date = addDays(nominalDue, 1); date <= due; date = addDays(date, 1)) {
    days.push({ date, counted: false, why: `顺延(${calendar.why(date)})` });
  }
  const { id, version, title, law, confidence } = rule;
  return {
    start,
    due,
    nominalDue,
    provisional,
    days,
    suspensions,
    extensions,
    rule: { id, version, title, law: law.law, article: law.article, confidence },
  };
}

const why = ({ date, suspension }: CountedDay, calendar: Calendar): string =>
  suspension ? `不计入期限(${suspension.basis})` : calendar.why(date);
