/** Grades a case, and lets the ladders of what is owed in it follow at once. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf } from '../domain/legal-date.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import { openDeadlinesOfCase } from '../persistence/risk-grade.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';

@Injectable()
export class RiskDesk {
  constructor(
    private readonly clerk: DeadlineClerk,
    private readonly keeper: CaseKeeper,
  ) {}

  /** The case is locked, and stands at another grade. */
  async grade(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { grade, reason }: { grade: RiskGrade; reason: string },
  ): Promise<void> {
    await this.clerk.ready();
    const previous = subject.riskGrade;
    subject.riskGrade = grade;
    batch.update('cases', subject.id, { riskGrade: grade });
    batch.insert('risk_gradings', {
      id: uuid(),
      caseId: subject.id,
      grade,
      previous,
      reason,
      gradedBy: stamp(actor),
      gradedAt: subject.now.toISOString(),
    });
    for (const row of await openDeadlinesOfCase(tx, subject.id)) this.clerk.regrade(batch, subject.now, row, grade);
    // Why stands with the grading, not on the chain that other bodies read.
    this.keeper.record(batch, subject, [
      { type: 'risk-graded', occurredOn: dayOf(subject.now), actor: stamp(actor), data: { grade, previous } },
    ]);
    this.keeper.raise(batch, subject);
  }
}
