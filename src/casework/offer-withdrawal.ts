/**
 * Takes back what others were asked and have not answered yet, when a case turns out to be an accusation (信访工作条例 30). Nobody is told why: to who was
 * asked, it is an offer or an invitation that was withdrawn.
 */
import { Injectable } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { assistanceFacts } from '../persistence/assistance.queries.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import { unansweredOn } from '../persistence/handoff-scope.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { AssistanceDesk } from './assistance-desk.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';

/** How an offer stands once it was answered. */
export const answered = ({ now }: Pick<LockedCase, 'now'>, version: number, state: string, on: LegalDate) => ({
  state,
  answeredAt: now.toISOString(),
  answeredOn: on,
  version: version + 1,
});

@Injectable()
export class OfferWithdrawal {
  constructor(
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
    private readonly assistances: AssistanceDesk,
  ) {}

  async withdraw(tx: Tx, batch: Batch, subject: LockedCase, by: ActorStamp): Promise<void> {
    const on = dayOf(subject.now);
    const { offer, invitationIds } = await unansweredOn(tx, subject.id);
    for (const id of invitationIds)
      await this.assistances.take(tx, batch, subject, by, (await assistanceFacts(tx, id))!, 'withdraw', {}, on);
    if (!offer) return;
    this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id: offer.id, caseId: subject.id }), 'met', on);
    batch.update('handoffs', offer.id, answered(subject, offer.version, 'withdrawn', on));
    this.keeper.record(batch, subject, [{ type: 'handoff-withdrawn', occurredOn: on, actor: by, data: { handoffId: offer.id } }]);
  }
}
