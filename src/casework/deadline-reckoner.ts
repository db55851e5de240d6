/**
 * What a deadline is by what stands now: its rule, its date, its rungs. Everything here is derived, from the rule's budget, the start, the suspensions
 * and extensions, the house it lies at and the published calendar; nothing is written.
 */
import type { RuleId } from '../domain/deadlines/deadline-rules.js';
import { houseSeenBy, inHouse, ladderOf } from '../domain/deadlines/house-days.js';
import { type Rung, rungsOf } from '../domain/deadlines/ladder-days.js';
import { lastDay } from '../domain/deadlines/last-day.js';
import type { DeadlineRule } from '../domain/deadlines/rule-book.js';
import type { TermUnit } from '../domain/deadlines/rule-shape.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { type RiskGrade, withGrade } from '../domain/risk-grade.js';
import type { ClockFacts } from '../domain/procedures/facts.js';
import type { ArmedRung, DeadlineRow } from '../persistence/deadline.queries.js';
import type { Almanac } from './almanac.js';

/** The rule it was born under. */
type Born = Pick<ClockFacts, 'ruleId' | 'ruleVersion'>;

/** What a date is derived from. */
export type Budget = Pick<
  DeadlineRow,
  'ownerKind' | 'startDate' | 'startAt' | 'untilDate' | 'suspensions' | 'extensions' | 'organisationId'
>;

type Dated = Pick<DeadlineRow, 'ruleVersion' | 'calendarVersion' | 'localVersion' | 'nominalDue' | 'dueDate' | 'dueAt' | 'provisional'>;

/** What its rungs depend on. */
type Climbed = Born & Pick<DeadlineRow, 'kind' | 'nominalDue' | 'dueDate' | 'dueAt' | 'organisationId' | 'expires'> & { grade?: RiskGrade };

export class DeadlineReckoner {
  constructor(private readonly almanac: Almanac) {}

  /** The rule for a deadline that starts on a day. */
  ruleOn(ruleId: RuleId, start: LegalDate): DeadlineRule {
    return this.almanac.current.book.on(ruleId, start);
  }

  /** The rule a deadline was born under. */
  ruleOf({ ruleId, ruleVersion }: Born): DeadlineRule {
    return this.almanac.current.book.version(ruleId as RuleId, ruleVersion);
  }

  /** Whether this program has the rule a deadline was born under: one of another version may not. */
  knows({ ruleId, ruleVersion }: Born): boolean {
    return this.almanac.current.book.has(ruleId, ruleVersion);
  }

  /** How much longer the rule lets it run at most; nothing named where the law sets no limit or knows no extension. */
  extensionOf(row: Born): { quantity: number | null; unit: TermUnit | null } {
    const { quantity = null, unit = null } = this.ruleOf(row).extension ?? {};
    return { quantity, unit };
  }

  /** The day of a term that is no deadline of any case. */
  dayBy(ruleId: RuleId, startDate: LegalDate, organisationId: string): LegalDate {
    const plain = { ownerKind: 'proceeding' as const, startAt: null, untilDate: null, suspensions: [], extensions: [] };
    return this.derive(this.ruleOn(ruleId, startDate), { ...plain, startDate, organisationId }).dueDate;
  }

  /** Its date, and by which versions it was counted. */
  derive(rule: DeadlineRule, { ownerKind, startDate, startAt, untilDate, suspensions, extensions, organisationId }: Budget): Dated {
    const edition = this.almanac.current;
    const house = edition.house(organisationId);
    const whole = { rule, start: startDate, startAt: startAt ? new Date(startAt) : null, until: untilDate, suspensions, extensions };
    const { reckoning, calendar } = inHouse(whole, edition.calendar, houseSeenBy(ownerKind, house));
    const { nominalDue, due, dueAt, provisional, calendarVersion } = lastDay(reckoning, calendar);
    return {
      ruleVersion: rule.version,
      calendarVersion,
      localVersion: house.localVersion,
      nominalDue,
      dueDate: due,
      dueAt: dueAt?.toISOString() ?? null,
      provisional,
    };
  }

  /** Its whole ladder by its rule and its house, as it would be armed at `now`. */
  ladderOf(row: Climbed, now: Date): Rung[] {
    const due = { nominalDue: row.nominalDue, due: row.dueDate, dueAt: row.dueAt ? new Date(row.dueAt) : null };
    const rule = this.ruleOf(row);
    const ladder = withGrade(rule, ladderOf(rule, this.almanac.current.house(row.organisationId)), row.grade ?? 'green');
    return rungsOf(rule, due, now, { kind: row.kind, expires: row.expires, ladder });
  }

  /** The rungs that belong to the deadline as it is: those that fired in an earlier revision keep silent unless their time lies ahead. */
  rungsFor(row: DeadlineRow, now: Date): Rung[] {
    return this.ladderOf(row, now).filter(({ rung, fireAt }) => fireAt > now || !row.fired.includes(rung));
  }

  /** Whether what is armed is what its ladder says now. */
  hasItsRungs(row: DeadlineRow, armed: readonly ArmedRung[], now: Date): boolean {
    const said = (rungs: readonly ArmedRung[]): string =>
      rungs
        .map(({ rung, kind, tell, at }) => `${rung} ${kind} ${tell} ${at}`)
        .sort()
        .join();
    const wanted = row.suspended ? [] : this.rungsFor(row, now);
    return said(wanted.map(({ fireAt, ...rung }) => ({ ...rung, at: fireAt.toISOString() }))) === said(armed);
  }
}

/** A right that its rule lets lapse ends by itself, whatever else a road says; not every right does (CPLI 481). */
export const lapses = (rule: DeadlineRule, { expires = false }: { expires?: boolean }): boolean =>
  expires || rule.onExpiry === 'right-lapses';

/** Hours run from a moment; other periods know days only. */
export function momentOf(
  { term }: DeadlineRule,
  { start, startAt }: { start: LegalDate; startAt?: Date | null },
  now: Date,
): string | null {
  if (term?.unit !== 'hour') return null;
  return (startAt ?? (dayOf(now) === start ? now : null))?.toISOString() ?? null;
}
