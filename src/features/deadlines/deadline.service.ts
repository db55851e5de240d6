/** Reads deadlines, their explanations, the rules behind them and the calendar they are counted on. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import {
  type DeadlineRule,
  RULE_IDS,
  type RuleId,
  isRuleId,
  ruleOfVersion,
  ruleOn,
  versionsOf,
} from '../../domain/deadlines/deadline-rules.js';
import { type Explanation, explain } from '../../domain/deadlines/explain.js';
import { fieldFault } from '../../domain/field-faults.js';
import { isLegalDate, legalDate, type LegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { Calendars } from '../../casework/calendars.js';
import { latestCalendars } from '../../persistence/calendar.queries.js';
import { listDeadlines, type SeenDeadline, seeDeadline } from '../../persistence/deadline-list.queries.js';
import { isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { DeadlineListQuery, PreviewQuery } from './deadline.dto.js';
import { type CalendarYearView, type DeadlineView, deadlineView } from './deadline.view.js';

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
  rules(): DeadlineRule[] {
    return RULE_IDS.map((id) => versionsOf(id).at(-1)!);
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

  calendarYears(actor: Actor): Promise<CalendarYearView[]> {
    return this.work.read(actor, async (tx) =>
      (await latestCalendars(tx)).map(({ year, version, source, offDays, workDays }) => ({
        year,
        version,
        source,
        offDays: [...offDays],
        workDays: [...workDays],
      })),
    );
  }

  private see(actor: Actor, id: string): Promise<SeenDeadline> {
    return this.work.read(actor, async (tx) => {
      const seen = await seeDeadline(tx, actor, id);
      if (!seen) throw refuse('not-found');
      return seen;
    });
  }
}
