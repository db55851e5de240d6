/** Reads deadlines and their explanations. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { type Explanation, explain } from '../../domain/deadlines/explain.js';
import { houseSeenBy } from '../../domain/deadlines/house-days.js';
import { isLegalDate, type LegalDate } from '../../domain/legal-date.js';
import { refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { listDeadlines, type SeenDeadline, seeDeadline } from '../../persistence/deadline-list.queries.js';
import { isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, type Page, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { DeadlineListQuery } from './deadline.dto.js';
import { type DeadlineView, deadlineView } from './deadline.view.js';

@Injectable()
export class DeadlineService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  async list(actor: Actor, query: unknown): Promise<Page<DeadlineView>> {
    const { cursor, ...filter } = readQuery(DeadlineListQuery, query);
    const place = placeOf(cursor, 2);
    const [due, id] = place ?? [];
    if (place && !(isLegalDate(due) && isUuid(id))) throw notACursor();
    const after = place ? { due: due as LegalDate, id: id as string } : null;
    const { book } = await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const { rows, total } = await listDeadlines(tx, actor, { ...filter, after });
      return pageOf(
        rows,
        filter.limit,
        (row: SeenDeadline) => deadlineView(book, row),
        ({ deadline }) => [deadline.dueDate, deadline.id],
        total,
      );
    });
  }

  async one(actor: Actor, id: string): Promise<{ view: DeadlineView; version: number }> {
    const { book } = await this.almanac.fresh();
    const seen = await this.see(actor, id);
    return { view: deadlineView(book, seen), version: seen.version };
  }

  /** The date, laid open under the rule it was counted by. */
  async explain(actor: Actor, id: string): Promise<{ explanation: Explanation; version: number }> {
    const { deadline, version } = await this.see(actor, id);
    const {
      ownerKind,
      ruleId,
      ruleVersion,
      startDate: start,
      startAt,
      untilDate: until,
      suspensions,
      extensions,
      organisationId,
    } = deadline;
    const { calendar, house } = await this.almanac.fresh();
    const rule = this.almanac.rule(ruleId, ruleVersion);
    const reckoning = { rule, start, startAt: startAt ? new Date(startAt) : null, until, suspensions, extensions };
    return { explanation: explain(reckoning, calendar, houseSeenBy(ownerKind, house(organisationId))), version };
  }

  private see(actor: Actor, id: string): Promise<SeenDeadline> {
    return this.work.read(actor, async (tx) => {
      const seen = await seeDeadline(tx, actor, id);
      if (!seen) throw refuse('not-found');
      return seen;
    });
  }
}
