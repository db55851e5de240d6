/** Plans of work for a matter that lies in several areas: who does what until when, and what came of it. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { DeadlineClerk } from '../../casework/deadline-clerk.js';
import { type NewPlan, PlanDesk } from '../../casework/plan-desk.js';
import { refuseReport } from '../../casework/report-guard.js';
import { levelUnderLock, lockCase } from '../../persistence/proceeding.queries.js';
import { knownBodies, type MeasureRow, measuresOf, plansOf, seeMeasure } from '../../persistence/work-plan.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { MakeWorkPlanDto, ReportMeasureDto } from './work-plan.dto.js';
import { measureView, plansView, type WorkPlansView } from './work-plan.view.js';

const DESK = ['registrar', 'officer', 'clerk', 'docking-clerk', 'organisation-head'] as const;

@Injectable()
export class WorkPlansService {
  constructor(
    private readonly work: Work,
    private readonly clerk: DeadlineClerk,
    private readonly desk: PlanDesk,
  ) {}

  list(actor: Actor, caseId: string): Promise<WorkPlansView> {
    return this.work.read(actor, async (tx) => {
      if (!(await levelUnderLock(tx, actor, caseId))) throw refuse('not-found');
      return this.view(tx, actor, caseId);
    });
  }

  measure(actor: Actor, id: string): Promise<MeasureRow> {
    return this.work.read(actor, async (tx) => {
      const row = await seeMeasure(tx, actor, id);
      if (!row) throw refuse('not-found');
      return row;
    });
  }

  async make(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.clerk.ready();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content') throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const plan = form.read(MakeWorkPlanDto) as unknown as NewPlan;
      await this.shape(tx, plan, subject.responsibleOrganisationId, dayOf(subject.now));
      if (actor.kind !== 'user' || !hasRole(actor, ...DESK)) throw refuse('role-missing', { who: '责任单位的窗口、登记员或负责人' });
      if (actor.organisationId !== subject.responsibleOrganisationId) throw refuse('not-responsible');
      if (subject.closedAt) throw refuse('case-closed');
      await refuseReport(tx, caseId);

      const batch = new Batch();
      this.desk.make(batch, subject, actor, plan);
      await batch.send(tx);
      const view = await this.view(tx, actor, caseId);
      const done = answer(batch, actor.id, repeat, { status: 201, version: subject.version + 1, view });
      await batch.send(tx);
      return done;
    });
  }

  async report(
    actor: Actor,
    id: string,
    { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    await this.clerk.ready();
    return this.work.run(actor, async (tx) => {
      const place = await seeMeasure(tx, actor, id);
      const subject = place && (await lockCase(tx, actor, place.caseId));
      // Read again under the lock: somebody else may have reported meanwhile.
      const measure = subject && (await seeMeasure(tx, actor, id));
      if (!measure) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const today = dayOf(subject.now);
      const { report, on = today } = form.read(ReportMeasureDto);
      if (on > today) throw new Refused({ code: 'invalid' }, [fieldFault('/on', 'in-the-future')]);
      expectVersion(ifMatch, measure.version);
      if (actor.kind !== 'user' || !hasRole(actor, ...DESK)) throw refuse('role-missing', { who: '办理单位的工作人员' });
      if (actor.organisationId !== measure.organisationId) throw refuse('measure-is-anothers');
      if (measure.reportedOn) throw refuse('measure-reported');

      const batch = new Batch();
      await this.desk.report(tx, batch, subject, actor, measure, { report, on: on as LegalDate });
      await batch.send(tx);
      const row = (await seeMeasure(tx, actor, id))!;
      const done = answer(batch, actor.id, repeat, { version: row.version, view: measureView(row) });
      await batch.send(tx);
      return done;
    });
  }

  private async shape(tx: Tx, { bodies, measures }: NewPlan, responsibleId: string, today: LegalDate): Promise<void> {
    const known = await knownBodies(tx, bodies);
    const faults: FieldFault[] = [];
    for (const [index, id] of bodies.entries()) if (!known.has(id)) faults.push(fieldFault(`/bodies/${index}`, 'unknown-reference'));
    for (const [index, { organisationId, due }] of measures.entries()) {
      if (organisationId !== responsibleId && !bodies.includes(organisationId))
        faults.push(fieldFault(`/measures/${index}/organisationId`, 'unknown-reference'));
      if (due < today) faults.push(fieldFault(`/measures/${index}/due`, 'in-the-past', { min: today }));
    }
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
  }

  private view = async (tx: Tx, actor: Actor, caseId: string): Promise<WorkPlansView> =>
    plansView(await plansOf(tx, caseId), await measuresOf(tx, actor, caseId));
}
