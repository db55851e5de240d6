/** Reads deadlines, their explanations, the rules behind them and the calendar they are counted on. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { RULE_IDS, type RuleId, isRuleId, ruleOfVersion, ruleOn, versionsOf } from '../../domain/deadlines/deadline-rules.js';
import { type Explanation, explain } from '../../domain/deadlines/explain.js';
import { fieldFault } from '../../domain/field-faults.js';
import { isLegalDate, legalDate, type LegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { Calendars } from '../../casework/calendars.js';
import { latestCalendars } from '../../persistence/calendar.queries.js';
import { listDeadlines, type SeenDeadline, seeDeadline } from '../../persistence/deadline-list.queries.js';
import { isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, PageQuery, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { DeadlineListQuery, PreviewQuery } from './deadline.dto.js';
import {
  type CalendarYearView,
  calendarYearView,
  type DeadlineRuleView,
  type DeadlineView,
  deadlineView,
  ruleView,
} from './deadline.view.js';

@Injectable()
export class DeadlineService {
  constructor(
    private readonly work: Work,
    private readonly calendars: Calendars,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page<DeadlineView>> {
    const { cursor, ...filter } = readQuery(DeadlineListQuery, query);
    const place = placeOf(cursor, 2);
    const [due, id] = place ?? [];
    if (place && !(isLegalDate(due) && isUuid(id))) throw notACursor();
    const after = place ? { due: due as LegalDate, id: id as string } : null;
    return this.work.read(actor, async (tx) => {
      const { rows, total } = await listDeadlines(tx, actor, { ...filter, after });
      return pageOf(rows, filter.limit, deadlineView, ({ deadline }) => [deadline.dueDate, deadline.id], total);
    });
  }

  async one(actor: Actor, id: string): Promise<{ view: DeadlineView; version: number }> {
    const seen = await this.see(actor, id);
    return { view: deadlineView(seen), version: seen.version };
  }

  /** The date, laid open under the rule it was counted by. */
  async explain(actor: Actor, id: string): Promise<{ explanation: Explanation; version: number }> {
    const calendar = await this.calendars.fresh();
    const { deadline, version } = await this.see(actor, id);
    const { ruleId, ruleVersion, startDate: start, untilDate: until, suspensions, extensions } = deadline;
    return {
      explanation: explain({ rule: ruleOfVersion(ruleId as RuleId, ruleVersion), start, until, suspensions, extensions }, calendar),
      version,
    };
  }

  /** The newest version of each rule. */
  rules(query: unknown): Page<DeadlineRuleView> {
    const { limit, cursor, total } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !isRuleId(String(place[0]))) throw notACursor();
    const start = place ? RULE_IDS.indexOf(place[0] as RuleId) + 1 : 0;
    const rows = RULE_IDS.slice(start, start + limit + 1).map((id) => versionsOf(id).at(-1)!);
    return pageOf(rows, limit, ruleView, ({ id }) => [id], total ? RULE_IDS.length : undefined);
  }

  /** What a deadline would be that started then. */
  async preview(id: string, query: unknown): Promise<Explanation> {
    if (!isRuleId(id)) throw refuse('not-found');
    const { start, until } = readQuery(PreviewQuery, query);
    const rule = ruleOn(id, legalDate(start));
    if (!rule.term && !until) throw new Refused({ code: 'invalid' }, [fieldFault('/until', 'required')]);
    if (until !== undefined && until < start) throw new Refused({ code: 'invalid' }, [fieldFault('/until', 'too-small', { min: start })]);
    return explain({ rule, start: legalDate(start), until: until === undefined ? null : legalDate(until) }, await this.calendars.fresh());
  }

  calendarYears(actor: Actor, query: unknown): Promise<Page<CalendarYearView>> {
    const { limit, cursor, total } = readQuery(PageQuery, query);
    const place = placeOf(cursor, 1);
    if (place && !Number.isInteger(place[0])) throw notACursor();
    const after = Number(place?.[0] ?? 0);
    return this.work.read(actor, async (tx) => {
      const years = await latestCalendars(tx);
      const rows = years.filter(({ year }) => year > after).slice(0, limit + 1);
      return pageOf(rows, limit, calendarYearView, ({ year }) => [year], total ? years.length : undefined);
    });
  }

  private see(actor: Actor, id: string): Promise<SeenDeadline> {
    return this.work.read(actor, async (tx) => {
      const seen = await seeDeadline(tx, actor, id);
      if (!seen) throw refuse('not-found');
      return seen;
    });
  }
}
