/** Stops a deadline, lets it run on, asks for more time and answers that: each as its rule allows, with its basis and document named. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../../domain/actor.js';
import type { DeadlineRule } from '../../domain/deadlines/rule-book.js';
import { approverOf } from '../../domain/deadlines/more-time.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { DeadlineClerk } from '../../casework/deadline-clerk.js';
import { actsForCourt, type SeenDeadline, seeDeadline } from '../../persistence/deadline-list.queries.js';
import { documentOfCase, type LockedCase, lockCaseById } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { ACTIONS, type Common, type DeadlineAction, type Scene } from './deadline-actions.js';
import { deadlineView } from './deadline.view.js';

const DESK = ['registrar', 'mediator', 'officer', 'clerk', 'docking-clerk', 'organisation-head'] as const;

/** Not before the clock it is about began to run, or to stand still. */
function judgeDay({ seen: { deadline }, on }: Scene): void {
  const day = deadline.suspensions.find(({ to }) => to === null)?.from ?? deadline.startDate;
  if (on < day) throw new Refused({ code: 'day-before-previous-step', facts: { day } });
}

@Injectable()
export class DeadlineActionService {
  constructor(
    private readonly work: Work,
    private readonly clerk: DeadlineClerk,
    private readonly keeper: CaseKeeper,
    private readonly almanac: Almanac,
  ) {}

  async act(
    actor: Actor,
    id: string,
    name: string,
    request: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<Answer> {
    const { book } = await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const place = await seeDeadline(tx, actor, id);
      if (!place) throw refuse('not-found');
      // Read again under the lock of the case: every hand that moves a deadline holds it.
      const subject = (await lockCaseById(tx, place.deadline.caseId))!;
      const seen = await seeDeadline(tx, actor, id);
      if (!seen) throw refuse('not-found');
      const stored = await claim(tx, actor.id, request.repeat);
      if (stored) return replay(stored);
      const row = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
      if (!row) throw refuse('no-such-action', { action: name });
      const input = request.form.read(row.Dto);
      const rule = this.almanac.rule(seen.deadline.ruleId, seen.deadline.ruleVersion);
      const on = await this.shape(tx, subject, rule, row, input);
      expectVersion(request.ifMatch, seen.version);
      await this.judge(tx, actor, seen, rule, row);
      const scene: Scene = { batch: new Batch(), actor, subject, seen, rule, on };
      if (seen.deadline.endedAs !== null) throw refuse('deadline-ended');
      row.judge(scene, input);
      judgeDay(scene);

      row.take(this.clerk, scene, input);
      await this.record(tx, scene, name, row.title, input);
      const view = (await seeDeadline(tx, actor, id))!;
      const done = answer(scene.batch, actor.id, request.repeat, { version: view.version, view: deadlineView(book, view) });
      await scene.batch.send(tx);
      return done;
    });
  }

  private async shape(tx: Tx, subject: LockedCase, rule: DeadlineRule, row: DeadlineAction<Common>, input: Common): Promise<LegalDate> {
    const today = dayOf(subject.now);
    const on = (input.occurredOn as LegalDate | undefined) ?? today;
    const faults: FieldFault[] = [];
    if (on > today) faults.push(fieldFault('/occurredOn', 'in-the-future'));
    if (input.documentId && !(await documentOfCase(tx, input.documentId, subject.id)))
      faults.push(fieldFault('/documentId', 'unknown-reference'));
    if (row.approver === 'by-role-or-paper' && !approverOf(rule) && !input.documentId) faults.push(fieldFault('/documentId', 'required'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    return on;
  }

  /** What a court owes is the court's to move; everything else lies with the desk it is on. An approval is for whom the rule names. */
  private async judge(tx: Tx, actor: Actor, { deadline }: SeenDeadline, rule: DeadlineRule, row: DeadlineAction<Common>): Promise<void> {
    if (deadline.owedBy === 'court') {
      if (deadline.ownerKind !== 'proceeding' || !(await actsForCourt(tx, actor, deadline.ownerId)))
        throw refuse('role-missing', { who: '受案法院' });
      return;
    }
    if (actor.kind !== 'user' || actor.organisationId !== deadline.organisationId || !hasRole(actor, ...DESK))
      throw refuse('role-missing', { who: '期限所在单位的经办人或负责人' });
    const approver = row.approver && approverOf(rule);
    if (approver && !hasRole(actor, approver)) throw refuse('role-missing', { who: '规则指定的批准人(单位负责人)' });
  }

  private async record(tx: Tx, { batch, actor, subject, seen, on }: Scene, name: string, title: string, input: Common): Promise<void> {
    const { deadline } = seen;
    const proceedingId = deadline.ownerKind === 'proceeding' ? deadline.ownerId : null;
    const data = { deadlineId: deadline.id, ruleId: deadline.ruleId, title, ...input };
    this.keeper.record(batch, subject, [{ type: `deadline.${name}`, proceedingId, occurredOn: on, actor: stamp(actor), data }]);
    this.keeper.raise(batch, subject);
    if (proceedingId) batch.statement('UPDATE proceedings SET version = version + 1 WHERE id = $1', [proceedingId]);
    await batch.send(tx);
  }
}
