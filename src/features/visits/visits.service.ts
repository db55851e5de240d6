/** Return visits of a closed case: who is owed one, and what somebody found. What follows from it, a person decides. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { type VisitKind, visitRefusals } from '../../domain/visits.js';
import { Almanac } from '../../casework/almanac.js';
import { RunKeeper } from '../../casework/run-keeper.js';
import { levelUnderLock, lockCase } from '../../persistence/proceeding.queries.js';
import { flagsOfCase, lastRun, visitsMade, visitsOwed } from '../../persistence/visit.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { RecordVisitDto } from './visit.dto.js';
import { type VisitsView, visitsView } from './visit.view.js';

const DESK = ['registrar', 'mediator', 'officer', 'clerk', 'docking-clerk', 'organisation-head'] as const;

@Injectable()
export class VisitsService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
    private readonly runs: RunKeeper,
  ) {}

  async read(actor: Actor, caseId: string): Promise<VisitsView> {
    await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      if ((await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
      return this.view(tx, caseId);
    });
  }

  async record(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content') throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { on, kind, result, performed = null, satisfied = null, hiddenRisk = null } = form.read(RecordVisitDto);
      if (on > dayOf(subject.now)) throw new Refused({ code: 'invalid' }, [fieldFault('/on', 'in-the-future')]);
      if (actor.kind !== 'user' || !hasRole(actor, ...DESK)) throw refuse('role-missing', { who: '责任单位的工作人员' });
      if (actor.organisationId !== subject.responsibleOrganisationId) throw refuse('not-responsible');
      const run = await lastRun(tx, caseId);
      if (!subject.closedAt || !run?.closedOn) throw refuse('case-not-closed');
      const refusals = visitRefusals(kind as VisitKind, await flagsOfCase(tx, caseId));
      if (on < run.closedOn) refusals.push({ code: 'day-before-previous-step', facts: { day: run.closedOn } });
      if (refusals.length > 0) throw new Refused(refusals);

      const batch = new Batch();
      const visit = { on: on as LegalDate, kind: kind as VisitKind, result, performed, satisfied, hiddenRisk };
      await this.runs.visited(tx, batch, subject, actor, run.id, visit);
      await batch.send(tx);
      const done = answer(batch, actor.id, repeat, { status: 201, version: subject.version + 1, view: await this.view(tx, caseId) });
      await batch.send(tx);
      return done;
    });
  }

  private view = async (tx: Tx, caseId: string): Promise<VisitsView> =>
    visitsView(this.almanac.current.book, await visitsOwed(tx, caseId), await visitsMade(tx, caseId));
}
