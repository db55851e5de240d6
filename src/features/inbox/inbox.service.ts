/** The morning question of every desk: what do I owe, by when, and what is new. */
import { isLegalDate } from '../../domain/legal-date.js';
import { Injectable } from '@nestjs/common';
import { type Actor, hasScope } from '../../domain/actor.js';
import { refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { inboxCounts, inboxItems, noticesFor } from '../../persistence/inbox.queries.js';
import { nextSteps, standingStill } from '../../persistence/inbox-steps.queries.js';
import { owedReports } from '../../persistence/screening.queries.js';
import { isUuid, readQuery } from '../../platform/http/form.js';
import { notACursor, pageOf, placeOf } from '../../platform/http/page.dto.js';
import { Work } from '../../platform/work.js';
import { InboxQuery } from './inbox.dto.js';
import { type InboxView, inboxItemView, nextStepView, noticeView, owedReportView, standingStillView } from './inbox.view.js';

const NOTICES = 50;
/** Of steps without a date and of what stands still: the oldest, and how many there are. */
const STEPS = 100;

/** People have one; a machine that only reports, or fetches receipts, has none. */
const hasADesk = (actor: Actor): boolean =>
  actor.kind !== 'client' || hasScope(actor, 'handoff:answer') || hasScope(actor, 'court.event:write');

@Injectable()
export class InboxService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
  ) {}

  async read(actor: Actor, query: unknown): Promise<InboxView> {
    const { limit, cursor } = readQuery(InboxQuery, query);
    if (!hasADesk(actor)) throw refuse('role-missing', { who: '本单位工作人员,或者可以答复移交、回写办理结果的系统' });
    const [due, id] = placeOf(cursor, 2) ?? [];
    if (cursor && !(isLegalDate(due) && isUuid(id))) throw notACursor();
    const after = cursor ? { due: due as string, id: id as string } : null;
    const { book, calendar } = await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      const counts = await inboxCounts(tx, actor);
      const page = pageOf(await inboxItems(tx, actor, limit, after), limit, inboxItemView(book), ({ dueDate, id: last }) => [
        dueDate,
        last,
      ]);
      const steps = await nextSteps(tx, actor, STEPS);
      const still = await standingStill(tx, actor, STEPS);
      const notices = await noticesFor(tx, actor, NOTICES);
      const screenings = (await owedReports(tx, actor)).map(owedReportView(calendar));
      return {
        counts: { ...counts, nextSteps: steps[0]?.total ?? 0, standingStill: still[0]?.total ?? 0 },
        ...page,
        nextSteps: steps.map(nextStepView(book)),
        standingStill: still.map(standingStillView(book)),
        screenings,
        notices: notices.map(noticeView),
      };
    });
  }
}
