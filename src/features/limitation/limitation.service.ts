/** Shows what guards a claim against limitation, and records what interrupts it, with its proof. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import type { Interruption } from '../../domain/limitation.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { LimitationGuard } from '../../casework/limitation-guard.js';
import { claimOfCase, guardsOfClaim, interruptionsOf } from '../../persistence/limitation.queries.js';
import { documentOfCase, levelUnderLock, lockCase } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { RecordInterruptionDto } from './interruption.dto.js';
import { type InterruptionsView, interruptionsView } from './interruption.view.js';

const DESK = ['registrar', 'mediator', 'officer', 'clerk', 'docking-clerk', 'organisation-head'] as const;

@Injectable()
export class LimitationService {
  constructor(
    private readonly work: Work,
    private readonly almanac: Almanac,
    private readonly guard: LimitationGuard,
    private readonly keeper: CaseKeeper,
  ) {}

  async read(actor: Actor, caseId: string, claimId: string): Promise<InterruptionsView> {
    await this.almanac.fresh();
    return this.work.read(actor, async (tx) => {
      // A claim is content: who sees only the card does not see it.
      if ((await levelUnderLock(tx, actor, caseId)) !== 'content' || !(await claimOfCase(tx, caseId, claimId))) throw refuse('not-found');
      return this.view(tx, caseId, claimId);
    });
  }

  async record(actor: Actor, caseId: string, claimId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content' || !(await claimOfCase(tx, caseId, claimId))) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { kind, on, documentId } = form.read(RecordInterruptionDto);
      const faults: FieldFault[] = [];
      if (on > dayOf(subject.now)) faults.push(fieldFault('/on', 'in-the-future'));
      if (!(await documentOfCase(tx, documentId, caseId))) faults.push(fieldFault('/documentId', 'unknown-reference'));
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      if (actor.kind !== 'user' || !hasRole(actor, ...DESK)) throw refuse('role-missing', { who: '窗口、登记员、调解员或负责人' });

      const batch = new Batch();
      const what = { kind: kind as Interruption, on: on as LegalDate, documentId, claimId, by: stamp(actor) };
      await this.guard.interrupt(tx, batch, subject, what);
      this.keeper.record(batch, subject, [
        { type: 'limitation-interrupted', occurredOn: what.on, actor: what.by, data: { claimId, kind, documentId } },
      ]);
      this.keeper.raise(batch, subject);
      await batch.send(tx);
      const made = answer(batch, actor.id, repeat, { status: 201, view: await this.view(tx, caseId, claimId) });
      await batch.send(tx);
      return made;
    });
  }

  private async view(tx: Tx, caseId: string, claimId: string): Promise<InterruptionsView> {
    const { book } = this.almanac.current;
    const guards = await guardsOfClaim(tx, caseId, claimId);
    return interruptionsView(
      guards.map((guard) => ({ ...guard, title: book.find(guard.ruleId, guard.ruleVersion)?.title ?? guard.ruleId })),
      await interruptionsOf(tx, claimId),
    );
  }
}
