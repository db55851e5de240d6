/** Closing, withdrawing and reopening a case. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { CASE_STEPS, type CaseStep, isCaseAction, openWorkNames } from '../../domain/case-steps.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import type { Outcome } from '../../domain/procedures/codes.js';
import { type Refusal, Refused, refuse } from '../../domain/refusals.js';
import { exitNames, stillOwed } from '../../domain/safety/exit-steps.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { DeadlineClerk } from '../../casework/deadline-clerk.js';
import { type Reopening, RunKeeper } from '../../casework/run-keeper.js';
import { seeCase } from '../../persistence/case.queries.js';
import { openWorkOf } from '../../persistence/open-work.queries.js';
import { type LockedCase, documentOfCase, lockCase } from '../../persistence/proceeding.queries.js';
import { owedExits } from '../../persistence/safety.queries.js';
import { Batch } from '../../platform/batch.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import { type ActionInput, validatorOf } from '../../platform/http/field-validators.js';
import type { Form } from '../../platform/http/form.js';
import { type Tx, Work } from '../../platform/work.js';
import { caseView } from './case.view.js';

@Injectable()
export class CaseActionService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
    private readonly runs: RunKeeper,
  ) {}

  async act(
    actor: Actor,
    caseId: string,
    action: string,
    request: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    await this.clerk.ready();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject) throw refuse('not-found');
      const stored = await claim(tx, actor.id, request.repeat);
      if (stored) return replay(stored);
      if (!isCaseAction(action)) throw refuse('no-such-action', { action });
      const step: CaseStep = CASE_STEPS[action];
      const input = request.form.read(validatorOf(step.input, action));
      const on = await this.shape(tx, subject, input);
      expectVersion(request.ifMatch, subject.version);
      await this.judge(tx, actor, subject, step, input);

      const batch = new Batch();
      await this.take(tx, batch, subject, step, input, on);
      this.keeper.record(batch, subject, [
        { type: `case.${action}`, occurredOn: on, actor: stamp(actor), data: { ...input, title: step.title } },
      ]);
      this.keeper.raise(batch, subject);
      await batch.send(tx);
      const done = answer(batch, actor.id, request.repeat, {
        version: subject.version + 1,
        view: caseView((await seeCase(tx, actor, caseId))!),
      });
      await batch.send(tx);
      return done;
    });
  }

  private async shape(tx: Tx, subject: LockedCase, input: ActionInput): Promise<LegalDate> {
    const today = dayOf(subject.now);
    const on = (input['occurredOn'] as LegalDate | undefined) ?? today;
    const faults = on > today ? [fieldFault('/occurredOn', 'in-the-future')] : [];
    if (typeof input['documentId'] === 'string' && !(await documentOfCase(tx, input['documentId'], subject.id)))
      faults.push(fieldFault('/documentId', 'unknown-reference'));
    if (
      typeof input['partyId'] === 'string' &&
      !(await tx.row('SELECT FROM parties WHERE id = $1 AND case_id = $2 AND taken_back_at IS NULL', [input['partyId'], subject.id]))
    )
      faults.push(fieldFault('/partyId', 'not-a-party'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    return on;
  }

  private async judge(tx: Tx, actor: Actor, subject: LockedCase, step: CaseStep, input: ActionInput): Promise<void> {
    if (subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
    if (actor.kind !== 'user' || !hasRole(actor, ...step.roles)) throw refuse('role-missing', { who: '责任单位的窗口、登记员或负责人' });
    if ((subject.closedAt === null) !== (step.from === 'open')) throw refuse(step.otherwise);
    if (step.to === 'open' && subject.mergedIntoId) throw refuse('case-merged');
    const refusals = [
      ...(await this.notTheirs(tx, subject, step, input)),
      ...(await this.openWork(tx, subject, step)),
      ...(await this.mediationAlone(tx, subject, step)),
    ];
    if (refusals.length > 0) throw new Refused(refusals);
  }

  /** A case is taken back by who brought it, and by nobody against whom it was brought. */
  private async notTheirs(tx: Tx, subject: LockedCase, step: CaseStep, input: ActionInput): Promise<Refusal[]> {
    if (!step.of) return [];
    const asks = await tx.row('SELECT FROM parties WHERE id = $1 AND case_id = $2 AND role = $3 AND taken_back_at IS NULL', [
      input['partyId'],
      subject.id,
      step.of,
    ]);
    return asks ? [] : [{ code: 'not-the-applicant' }];
  }

  private async openWork(tx: Tx, subject: LockedCase, step: CaseStep): Promise<Refusal[]> {
    if (!step.nothingOpen) return [];
    const what = openWorkNames(await openWorkOf(tx, subject.id));
    return what ? [{ code: 'case-has-open-work', facts: { what } }] : [];
  }

  private async mediationAlone(tx: Tx, subject: LockedCase, step: CaseStep): Promise<Refusal[]> {
    const kinds = step.exits ? stillOwed(await owedExits(tx, subject.id)) : [];
    return kinds.length > 0 ? [{ code: 'safety-exit-owed', facts: exitNames(kinds) }] : [];
  }

  private async take(tx: Tx, batch: Batch, subject: LockedCase, step: CaseStep, input: ActionInput, on: LegalDate): Promise<void> {
    if (step.to === 'open') return this.runs.open(tx, batch, subject, input as unknown as Reopening, on);
    const outcome = (step.outcome === 'input' ? input['outcome'] : step.outcome) as Outcome;
    return this.runs.close(tx, batch, subject, { outcome, closing: input }, on);
  }
}
