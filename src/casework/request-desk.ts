/** Keeps requests of bodies to be handed a case. A number that nobody has is kept alike; only a case's own desk hears of it. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import type { RequestState } from '../domain/handoff-request-steps.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';

export interface Request {
  caseNo: string;
  procedure: string;
  reason: string;
  legalBasis: string;
}

@Injectable()
export class RequestDesk {
  constructor(
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
  ) {}

  /** @param subject the case with that number, or null where there is none, or where the asker answers for it himself */
  async ask(batch: Batch, subject: LockedCase | null, now: Date, actor: Actor, request: Request): Promise<string> {
    await this.clerk.ready();
    const id = uuid();
    const on = dayOf(now);
    batch.insert('handoff_requests', {
      id,
      ...request,
      caseId: subject?.id ?? null,
      organisationId: actor.organisationId,
      state: 'sent',
      requestedBy: stamp(actor),
      requestedAt: now.toISOString(),
      requestedOn: on,
    });
    if (!subject) return id;
    this.clerk.start(batch, now, {
      caseId: subject.id,
      ownerKind: 'handoff-request',
      ownerId: id,
      clock: 'answer',
      kind: 'duty',
      ruleId: 'handoff.request',
      start: on,
      organisationId: subject.responsibleOrganisationId,
      owedBy: 'organisation',
    });
    const data = { handoffRequestId: id, organisationId: actor.organisationId, procedure: request.procedure };
    this.keeper.record(batch, subject, [{ type: 'handoff-requested', occurredOn: on, actor: stamp(actor), data }]);
    return id;
  }

  async answer(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { id, version }: { id: string; version: number },
    to: RequestState,
    { reason = null, handoffId = null, on }: { reason?: string | null; handoffId?: string | null; on: LegalDate },
  ): Promise<void> {
    await this.clerk.ready();
    batch.update('handoff_requests', id, { state: to, answeredOn: on, answerReason: reason, handoffId, version: version + 1 });
    this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id, caseId: subject.id }), 'met', on);
    const data = { handoffRequestId: id, ...(handoffId ? { handoffId } : {}), ...(reason ? { reason } : {}) };
    this.keeper.record(batch, subject, [{ type: `handoff-request-${to}`, occurredOn: on, actor: stamp(actor), data }]);
  }
}
