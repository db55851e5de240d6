/** Records the numbers other systems give a case, so that whoever has one finds it. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { hasNumber, lockNumber, numbersOf, whoseNumber } from '../../persistence/case-number.queries.js';
import { documentOfCase, levelUnderLock, lockCase } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { RecordNumberDto } from './number.dto.js';
import { type CaseNumbersView, caseNumbersView } from './number.view.js';

const DESK = ['registrar', 'mediator', 'officer', 'clerk', 'docking-clerk', 'organisation-head'] as const;

@Injectable()
export class NumbersService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
  ) {}

  read(actor: Actor, caseId: string): Promise<CaseNumbersView> {
    return this.work.read(actor, async (tx) => {
      if ((await levelUnderLock(tx, actor, caseId)) !== 'content') throw refuse('not-found');
      return this.view(tx, caseId);
    });
  }

  record(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content') throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const { system, number, documentId = null, shared = false } = form.read(RecordNumberDto);
      if (documentId && !(await documentOfCase(tx, documentId, caseId)))
        throw new Refused({ code: 'invalid' }, [fieldFault('/documentId', 'unknown-reference')]);
      if (actor.kind !== 'user' || !hasRole(actor, ...DESK))
        throw refuse('role-missing', { who: '办理该事项的窗口、登记员、调解员或负责人' });
      await lockNumber(tx, system, number);

      const batch = new Batch();
      // Recorded before, it stays as it is.
      if (!(await hasNumber(tx, caseId, system, number))) {
        const other = shared ? undefined : await whoseNumber(tx, actor, { caseId, system, number });
        if (other) throw refuse('number-taken', { caseNo: other.caseNo });
        batch.insert('case_numbers', { caseId, system, number, documentId });
        this.keeper.record(batch, subject, [
          { type: 'number-recorded', occurredOn: dayOf(subject.now), actor: stamp(actor), data: { system, number, documentId } },
        ]);
        this.keeper.raise(batch, subject);
        await batch.send(tx);
      }
      const done = answer(batch, actor.id, repeat, { status: 201, view: await this.view(tx, caseId) });
      await batch.send(tx);
      return done;
    });
  }

  private view = async (tx: Tx, caseId: string): Promise<CaseNumbersView> => caseNumbersView(await numbersOf(tx, caseId));
}
