/** Keeps plans that several bodies share: each measure is owed by one of them until its day, and met by its report. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import { SHOW_CARD } from '../persistence/work-plan.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';

export interface NewPlan {
  readonly areas: readonly string[];
  readonly bodies: readonly string[];
  readonly measures: readonly { text: string; organisationId: string; due: LegalDate }[];
}

@Injectable()
export class PlanDesk {
  constructor(
    private readonly clerk: DeadlineClerk,
    private readonly keeper: CaseKeeper,
  ) {}

  /** Call `clerk.ready()` before. The bodies read the case's card: what is done about it, not what it is about. */
  make(batch: Batch, subject: LockedCase, actor: Actor, { areas, bodies, measures }: NewPlan): void {
    const planId = uuid();
    const madeOn = dayOf(subject.now);
    this.keeper.record(batch, subject, [
      { type: 'work-plan-made', occurredOn: madeOn, actor: stamp(actor), data: { planId, areas, measures: measures.length } },
    ]);
    batch.insert('work_plans', { id: planId, caseId: subject.id, areas, bodies, madeBy: stamp(actor), madeOn, eventSeq: subject.eventSeq });
    for (const [index, measure] of measures.entries()) {
      const id = uuid();
      batch.insert('plan_measures', { id, planId, ordinal: index + 1, ...measure });
      this.clerk.start(batch, subject.now, {
        caseId: subject.id,
        ownerKind: 'work-plan',
        ownerId: id,
        clock: 'measure',
        kind: 'duty',
        ruleId: 'work-plan.measure',
        start: madeOn,
        until: measure.due,
        organisationId: measure.organisationId,
        owedBy: 'organisation',
        grade: subject.riskGrade,
      });
    }
    batch.statement(SHOW_CARD, [bodies, subject.id]);
    this.keeper.raise(batch, subject);
  }

  /** The body says what it did. */
  async report(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { id, version }: { id: string; version: number },
    { report, on }: { report: string; on: LegalDate },
  ): Promise<void> {
    this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id, caseId: subject.id }), 'met', on);
    batch.update('plan_measures', id, { reportedOn: on, report, reportedBy: stamp(actor), version: version + 1 });
    this.keeper.record(batch, subject, [
      { type: 'work-plan-measure-reported', occurredOn: on, actor: stamp(actor), data: { measureId: id } },
    ]);
    this.keeper.raise(batch, subject);
  }
}
