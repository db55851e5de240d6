/** Joint handling: bodies that assist the one responsible, each with a day to reply by; they read what they were given while they assist. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type ActorStamp, type Actor, stamp } from '../domain/actor.js';
import { ASSISTANCE_STEPS, type AssistanceAction, type AssistanceStep } from '../domain/assistance-steps.js';
import type { LegalDate } from '../domain/legal-date.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import { type AssistanceFacts, readsForAnotherReason, readerLevel } from '../persistence/assistance.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { refuseReport } from './report-guard.js';

export interface Invitation {
  organisationId: string;
  task: string;
  level: 'card' | 'content';
  consent?: object;
  legalBasis?: string;
  until?: LegalDate;
  on: LegalDate;
}

const LOSE = 'DELETE FROM case_readers WHERE reader_id = $1 AND case_id = $2';

@Injectable()
export class AssistanceDesk {
  constructor(
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
  ) {}

  /** Until it agrees to assist, the body sees the card. The day to reply runs from the invitation. */
  async invite(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, { until, on, ...invitation }: Invitation): Promise<string> {
    await this.clerk.ready();
    const id = uuid();
    batch.insert('assistances', {
      id,
      caseId: subject.id,
      invitingOrganisationId: actor.organisationId,
      ...invitation,
      levelBefore: await readerLevel(tx, subject.id, invitation.organisationId),
      untilDate: until ?? null,
      state: 'invited',
      invitedBy: stamp(actor),
      invitedAt: subject.now.toISOString(),
      invitedOn: on,
    });
    this.clerk.start(batch, subject.now, {
      caseId: subject.id,
      ownerKind: 'assistance',
      ownerId: id,
      clock: 'reply',
      kind: 'duty',
      ruleId: 'assistance.reply',
      start: on,
      until: until ?? null,
      organisationId: invitation.organisationId,
      owedBy: 'organisation',
    });
    this.keeper.grantCard(batch, subject.id, [invitation.organisationId]);
    const data = { assistanceId: id, organisationId: invitation.organisationId, level: invitation.level, task: invitation.task };
    this.keeper.record(batch, subject, [{ type: 'assistance-invited', occurredOn: on, actor: stamp(actor), data }]);
    this.keeper.raise(batch, subject);
    return id;
  }

  async take(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    by: ActorStamp,
    assistance: AssistanceFacts,
    code: AssistanceAction,
    input: Record<string, unknown>,
    on: LegalDate,
  ): Promise<void> {
    await this.clerk.ready();
    const step: AssistanceStep = ASSISTANCE_STEPS[code];
    if (code === 'accept') await refuseReport(tx, subject.id);
    const { reason = null, opinion, documentId } = input;
    batch.update('assistances', assistance.id, {
      state: step.to,
      version: assistance.version + 1,
      ...(step.to === 'accepted' ? {} : { answeredOn: on, answerReason: reason }),
      ...(step.to === 'replied' ? { opinion, documentId: documentId ?? null, repliedBy: by } : {}),
    });
    if (step.clock) this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id: assistance.id, caseId: subject.id }), step.clock, on);
    if (step.to === 'accepted') {
      if (assistance.level === 'content') this.keeper.grant(batch, subject.id, [assistance.organisationId], 'content');
    } else await this.readAgainAsBefore(tx, batch, subject, assistance);
    const data = { assistanceId: assistance.id, organisationId: assistance.organisationId, ...(reason ? { reason } : {}) };
    this.keeper.record(batch, subject, [{ type: step.event, occurredOn: on, actor: by, data }]);
    this.keeper.raise(batch, subject);
  }

  /** It reads the case as it did before; who has assisted keeps the card. */
  private async readAgainAsBefore(tx: Tx, batch: Batch, subject: LockedCase, assistance: AssistanceFacts): Promise<void> {
    const { organisationId, levelBefore, state } = assistance;
    // What it reads as the body responsible, at work in a road of its own, or assisting elsewhere in the case, it reads on.
    if (await readsForAnotherReason(tx, subject.id, organisationId, assistance.id)) return;
    if (levelBefore === null && state === 'invited') batch.statement(LOSE, [organisationId, subject.id]);
    else this.keeper.grant(batch, subject.id, [organisationId], levelBefore ?? 'card');
  }

  /** What the bodies hold together, as the lead writes it down. */
  joinOpinions(
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { text, documentId, assistanceIds, on }: { text: string; documentId?: string; assistanceIds: string[]; on: LegalDate },
  ): string {
    const id = uuid();
    batch.insert('joint_opinions', {
      id,
      caseId: subject.id,
      organisationId: actor.organisationId,
      assistanceIds,
      text,
      documentId: documentId ?? null,
      recordedBy: stamp(actor),
      recordedAt: subject.now.toISOString(),
      recordedOn: on,
    });
    const data = { jointOpinionId: id, assistanceIds };
    this.keeper.record(batch, subject, [{ type: 'joint-opinion-recorded', occurredOn: on, actor: stamp(actor), data }]);
    this.keeper.raise(batch, subject);
    return id;
  }
}
