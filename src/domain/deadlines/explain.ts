/** A date that explains itself: every day of the period, whether it was counted, and why. */
import type { Calendar } from '../calendar.js';
import { type LegalDate, addDays, inShanghai } from '../legal-date.js';
import type { RuleId } from './deadline-rules.js';
import { type House, inHouse, NO_HOUSE, orderNotes } from './house-days.js';
import { type CountedDay, type Extension, type Reckoning, type Suspension, conclude, count } from './last-day.js';
import type { DeadlineRule } from './rule-book.js';
import { basisLabel, type Confidence } from './rule-shape.js';

export interface ExplainedDay {
  readonly date: LegalDate;
  readonly counted: boolean;
  readonly why: string;
}

export interface Explanation {
  readonly start: LegalDate;
  readonly due: LegalDate;
  readonly nominalDue: LegalDate;
  /** The moment a period of hours ends, ISO 8601 with offset; null for every other. */
  readonly dueAt: string | null;
  readonly provisional: boolean;
  /** What of the budget is left while the deadline stands still: days, or working days where the rule counts those. */
  readonly remaining: number | null;
  /** What a reader must know besides, in Chinese. */
  readonly notes: readonly string[];
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

/** Lays a reckoning open, day by day, as the house makes it on whose desk the date lies. */
export function explain(asked: RuleReckoning, published: Calendar, house: House = NO_HOUSE): Explanation {
  const { reckoning, calendar } = inHouse(asked, published, house);
  const { rule, start, suspensions = [], extensions = [] } = reckoning;
  const counted = count(reckoning, calendar);
  const { due, nominalDue, dueAt, provisional, remaining } = conclude(reckoning, counted, calendar);

  const days = counted.days.map((day) => ({ date: day.date, counted: day.counted, why: why(day, calendar) }));
  for (let date = addDays(nominalDue, 1); date <= due; date = addDays(date, 1)) {
    days.push({ date, counted: false, why: `顺延(${calendar.why(date)})` });
  }
  const { id, version, title, law, confidence } = rule;
  return {
    start,
    due,
    nominalDue,
    dueAt: dueAt && inShanghai(dueAt),
    provisional,
    remaining,
    notes: notesOf(rule, start, due, house),
    days,
    suspensions,
    extensions,
    rule: { id, version, title, law: law.law, article: law.article, confidence },
  };
}

const UNVERIFIED = '本期限的依据尚未核对原文,使用前请向主管部门确认。';

const notesOf = (rule: DeadlineRule, start: LegalDate, due: LegalDate, house: House): string[] => [
  ...(rule.confidence === 'low' ? [UNVERIFIED] : []),
  ...(rule.note ? [rule.note] : []),
  ...orderNotes(rule, start, due, house),
];

function why({ date, suspension, hours }: CountedDay, calendar: Calendar): string {
  if (suspension) return `不计入期限(${basisLabel(suspension.basis)})`;
  return hours === undefined ? calendar.why(date) : `计入${Number(hours.toFixed(2))}小时(${calendar.why(date)})`;
}
