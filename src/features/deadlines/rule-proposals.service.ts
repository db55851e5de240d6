/** A county's own version of a rule: who proposed it, what a date under it would be, and its approval. */
import { Injectable } from '@nestjs/common';
import { type Actor } from '../../domain/actor.js';
import { isRuleId, type RuleId } from '../../domain/deadlines/deadline-rules.js';
import type { Explanation } from '../../domain/deadlines/explain.js';
import { amended, lengthFaults, versionRefusals } from '../../domain/deadlines/rule-amendment.js';
import { RuleBook } from '../../domain/deadlines/rule-book.js';
import type { LegalDate } from '../../domain/legal-date.js';
import { mayPropose, type ProposalAction } from '../../domain/reference-proposals.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { Almanac, digestOf } from '../../casework/almanac.js';
import { type Approval, ProposalDesk, type ProposalRoom, type StepRequest } from '../../casework/proposal-desk.js';
import type { RuleProposalRow } from '../../persistence/reference-proposal.queries.js';
import { addRuleVersion, isRuleKnown, lockNewestVersion, newestVersion } from '../../persistence/reference.queries.js';
import type { Answer } from '../../platform/http/answer.js';
import { type Form, readQuery } from '../../platform/http/form.js';
import type { Page } from '../../platform/http/page.dto.js';
import type { Repeat } from '../../platform/idempotency.js';
import type { Tx } from '../../platform/work.js';
import { AddRuleVersionDto, RuleProposalsQuery } from './rule.dto.js';
import { previewRule } from './rule-preview.js';
import { proposedRule, type RuleProposalView, ruleProposalView } from './rule-proposal.view.js';

@Injectable()
export class RuleProposalsService {
  private readonly room: ProposalRoom<'rule'> = {
    kind: 'rule',
    path: 'rule-proposals',
    view: ruleProposalView,
    approval: (tx, proposal) => this.approval(tx, proposal),
  };

  constructor(
    private readonly almanac: Almanac,
    private readonly desk: ProposalDesk,
  ) {}

  async propose(actor: Actor, id: string, repeat: Repeat | null, form: Form): Promise<Answer> {
    if (!isRuleId(id)) throw refuse('not-found');
    const { book } = await this.almanac.anew();
    return this.desk.propose(actor, this.room, repeat, async (tx) => {
      const { basis, ...change } = form.read(AddRuleVersionDto);
      const before = book.on(id, change.effectiveFrom as LegalDate);
      const row = amended(before, change);
      const faults = lengthFaults(change, row);
      if (faults.length > 0) throw new Refused({ code: 'invalid' }, faults);
      if (!mayPropose(actor)) throw refuse('role-missing', { who: '系统管理员' });
      if (await isRuleKnown(tx, id, digestOf(row))) throw refuse('rule-version-known');
      const refusals = versionRefusals(row, before);
      if (refusals.length > 0) throw new Refused(refusals);
      return { ruleId: id, standsOn: (await newestVersion(tx, id))!, content: { row, basis } };
    });
  }

  list(actor: Actor, query: unknown): Promise<Page<RuleProposalView>> {
    return this.desk.list(actor, this.room, readQuery(RuleProposalsQuery, query)) as Promise<Page<RuleProposalView>>;
  }

  async one(actor: Actor, id: string): Promise<{ view: RuleProposalView; version: number }> {
    const proposal = await this.desk.one(actor, 'rule', id);
    return { view: ruleProposalView(proposal), version: proposal.version };
  }

  /** As if it were approved: a day before it comes into force is counted by what stands then. */
  async preview(actor: Actor, id: string, query: unknown): Promise<Explanation> {
    const proposal = await this.desk.one(actor, 'rule', id);
    const rule = proposedRule(proposal);
    const { book, calendar } = await this.almanac.fresh();
    const others = book.versions(rule.id).filter(({ version }) => version !== rule.version);
    return previewRule(new RuleBook([...others, rule]), calendar, rule.id, query);
  }

  /**
   * Deadlines that start from its first day on are born under an approved version; those that run keep the one they were born under. Whoever asks this
   * process next is answered by what was just entered.
   */
  async step(actor: Actor, id: string, action: ProposalAction, request: StepRequest): Promise<Answer> {
    if (action === 'approve') await this.almanac.anew();
    const done = await this.desk.step(actor, this.room, id, action, request);
    if (action === 'approve') await this.almanac.anew();
    return done;
  }

  /** It becomes the next version of its rule, judged again beside the one before it. */
  private async approval(tx: Tx, { id, ruleId, content, proposedBy }: RuleProposalRow): Promise<Approval> {
    const { row, basis } = content;
    return {
      newest: await lockNewestVersion(tx, ruleId),
      days: [row.effectiveFrom],
      enter: async () => {
        const refusals = versionRefusals(row, this.almanac.current.book.on(ruleId as RuleId, row.effectiveFrom));
        if (refusals.length > 0) throw new Refused(refusals);
        const rule = { ruleId, digest: digestOf(row), row };
        if ((await addRuleVersion(tx, rule, { basis, addedBy: proposedBy, proposalId: id })) === null) throw refuse('rule-version-known');
      },
    };
  }
}
