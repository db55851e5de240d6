/** Decides between bodies that disagree on who is competent, and shows what was decided, here and in like cases. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { coordinatorOf, mayRule } from '../../domain/competence.js';
import { fieldFault } from '../../domain/field-faults.js';
import { dayOf, type LegalDate } from '../../domain/legal-date.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { speaksForBody } from '../../domain/supervision-steps.js';
import { CompetenceDesk } from '../../casework/competence-desk.js';
import { HandoffDesk, refuseUnderWay, refusalOfBody } from '../../casework/handoff-desk.js';
import { competenceDispute, rulingsInLikeCases, rulingsOfCase, type StandingDispute } from '../../persistence/competence.queries.js';
import { documentOfCase, levelUnderLock, type LockedCase, lockCase, organisationNamed } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { type Form, readQuery } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { LikeCasesQuery, RuleCompetenceDto } from './competence.dto.js';
import { competenceView, type CompetenceView, likeRulingView, type LikeRulingsView } from './competence.view.js';

@Injectable()
export class CompetenceService {
  constructor(
    private readonly work: Work,
    private readonly desk: CompetenceDesk,
    private readonly handoffs: HandoffDesk,
  ) {}

  rule(actor: Actor, caseId: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject) throw refuse('not-found');
      const stored = await claim(tx, actor.id, repeat);
      if (stored) return replay(stored);
      const dto = form.read(RuleCompetenceDto);
      const on = await this.shape(tx, subject, dto);
      const dispute = await competenceDispute(tx, caseId);
      const disputed = dispute.openOffer ?? dispute.objections.at(-1);
      const procedure = dto.procedure ?? disputed?.procedure ?? '';
      const variant = procedure === disputed?.procedure ? (disputed.variant ?? undefined) : undefined;
      await this.judge(tx, actor, subject, dispute, { ...dto, procedure, variant });

      const batch = new Batch();
      const { law } = coordinatorOf(dispute);
      await this.desk.rule(tx, batch, subject, actor, dispute, { ...dto, procedure, variant, law, on });
      await batch.send(tx);
      const done = answer(batch, actor.id, repeat, { status: 201, view: await this.view(tx, actor, caseId, true) });
      await batch.send(tx);
      return done;
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<CompetenceView> {
    return this.work.read(actor, async (tx) => {
      const level = await levelUnderLock(tx, actor, caseId);
      if (!level) throw refuse('not-found');
      return this.view(tx, actor, caseId, level === 'content');
    });
  }

  like(actor: Actor, query: unknown): Promise<LikeRulingsView> {
    const like = readQuery(LikeCasesQuery, query);
    if (!speaksForBody(actor)) throw refuse('role-missing', { who: '本单位窗口、经办人或负责人' });
    return this.work.read(actor, async (tx) => ({ items: (await rulingsInLikeCases(tx, like)).map(likeRulingView) }));
  }

  private async view(tx: Tx, actor: Actor, caseId: string, readsContent: boolean): Promise<CompetenceView> {
    const dispute = await competenceDispute(tx, caseId);
    const decides = dispute.objections.length > 0 && (await this.decides(tx, actor, dispute));
    return competenceView(await rulingsOfCase(tx, caseId), dispute, readsContent || decides);
  }

  private async decides(tx: Tx, actor: Actor, dispute: StandingDispute): Promise<boolean> {
    const body = await organisationNamed(tx, actor.organisationId);
    return body !== undefined && speaksForBody(actor) && mayRule(coordinatorOf(dispute), body, dispute.areaCode);
  }

  private async shape(tx: Tx, subject: LockedCase, { organisationId, documentId, occurredOn }: RuleCompetenceDto): Promise<LegalDate> {
    const today = dayOf(subject.now);
    const on = (occurredOn ?? today) as LegalDate;
    const faults = on > today ? [fieldFault('/occurredOn', 'in-the-future')] : [];
    if (!(await organisationNamed(tx, organisationId))) faults.push(fieldFault('/organisationId', 'unknown-reference'));
    if (documentId && !(await documentOfCase(tx, documentId, subject.id))) faults.push(fieldFault('/documentId', 'unknown-reference'));
    if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
    return on;
  }

  private async judge(
    tx: Tx,
    actor: Actor,
    subject: LockedCase,
    dispute: StandingDispute,
    { organisationId, procedure, variant }: { organisationId: string; procedure: string; variant?: string },
  ): Promise<void> {
    if (!(await this.decides(tx, actor, dispute))) throw refuse('not-the-coordinator', { who: coordinatorOf(dispute).who });
    if (subject.closedAt) throw refuse('case-closed');
    if (dispute.objections.length === 0) throw refuse('no-competence-dispute');
    if (organisationId === subject.responsibleOrganisationId) return;
    const said = await this.desk.said(tx, dispute, procedure);
    await refuseUnderWay(tx, subject.id, procedure, { partyIds: said.partyIds ?? null, claimIds: said.claimIds ?? null });
    const cannot = await refusalOfBody(tx, organisationId, subject, { procedure, variant });
    if (cannot) throw new Refused(cannot);
    const refusals = await this.handoffs.wrongRoad(tx, subject, { procedure, variant, ...said });
    if (refusals.length > 0) throw new Refused(refusals);
  }
}
