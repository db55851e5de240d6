/** Shows how grave a case is held to be, and lets who answers for it say so. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { type RiskGrade, isGraver } from '../../domain/risk-grade.js';
import { refuse } from '../../domain/refusals.js';
import { RiskDesk } from '../../casework/risk-desk.js';
import { levelUnderLock, lockCase } from '../../persistence/proceeding.queries.js';
import { gradeOf, gradingsOf } from '../../persistence/risk-grade.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { GradeCaseDto } from './risk-grade.dto.js';
import { type RiskGradeView, riskGradeView } from './risk-grade.view.js';

const DESK = ['registrar', 'mediator', 'officer', 'clerk', 'docking-clerk', 'organisation-head'] as const;

@Injectable()
export class RiskGradesService {
  constructor(
    private readonly work: Work,
    private readonly desk: RiskDesk,
  ) {}

  read(actor: Actor, caseId: string): Promise<RiskGradeView> {
    return this.work.read(actor, async (tx) => {
      // Why it is grave speaks of the dispute itself.
      if ((await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
      return this.view(tx, caseId);
    });
  }

  grade(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content') throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(GradeCaseDto);
      const grade = dto.grade as RiskGrade;
      if (actor.kind !== 'user' || !hasRole(actor, ...DESK)) throw refuse('role-missing', { who: '责任单位的工作人员' });
      if (actor.organisationId !== subject.responsibleOrganisationId) throw refuse('not-responsible');
      if (!isGraver(grade, subject.riskGrade) && grade !== subject.riskGrade && !hasRole(actor, 'organisation-head'))
        throw refuse('role-missing', { who: '责任单位负责人' });
      if (subject.closedAt) throw refuse('case-closed');
      if (grade === subject.riskGrade) throw refuse('grade-unchanged');

      const batch = new Batch();
      await this.desk.grade(tx, batch, subject, actor, { grade, reason: dto.reason });
      await batch.send(tx);
      const done = answer(batch, actor.id, repeat, { status: 201, view: await this.view(tx, caseId) });
      await batch.send(tx);
      return done;
    });
  }

  private view = async (tx: Tx, caseId: string): Promise<RiskGradeView> =>
    riskGradeView(await gradeOf(tx, caseId), await gradingsOf(tx, caseId));
}
