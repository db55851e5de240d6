import type { RuleId } from '../../domain/deadlines/deadline-rules.js';
import type { DeadlineRule } from '../../domain/deadlines/rule-book.js';
import { inShanghai } from '../../domain/legal-date.js';
import { PROPOSAL_STATES } from '../../domain/reference-proposals.js';
import type { RuleProposalRow } from '../../persistence/reference-proposal.queries.js';
import { DeadlineRuleView, ruleView } from './rule.view.js';

export class RuleProposalView {
  id: string;
  /** @example judicial-confirmation.apply */
  ruleId: string;
  /** proposed 待批准、approved 已批准、refused 未予批准、withdrawn 已撤回 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 提出时该规则的最新版本;批准后成为下一版 */
  standsOn: number;
  /** 批准后的一版 */
  rule: DeadlineRuleView;
  /** 为什么增加这一版 */
  basis: string;
  /** 由谁提出 */
  proposedBy: string;
  /** 提出时间 */
  proposedAt: string;
  /** 由谁批准、不予批准或者撤回;待批准的为 null */
  answeredBy: string | null;
  /** 批准、不予批准或者撤回的时间 */
  answeredAt: string | null;
  /** 批准的说明、不予批准的理由 */
  reason: string | null;
  version: number;
}

/** The rule as its approval would make it. */
export const proposedRule = ({ ruleId, standsOn, content }: RuleProposalRow): DeadlineRule => ({
  ...content.row,
  id: ruleId as RuleId,
  version: standsOn + 1,
  origin: 'county',
});

export const ruleProposalView = (p: RuleProposalRow): RuleProposalView => ({
  id: p.id,
  ruleId: p.ruleId,
  state: p.state,
  stateTitle: PROPOSAL_STATES.labels[p.state],
  standsOn: p.standsOn,
  rule: ruleView(proposedRule(p)),
  basis: p.content.basis,
  proposedBy: p.proposedBy.name,
  proposedAt: inShanghai(p.proposedAt),
  answeredBy: p.answeredBy?.name ?? null,
  answeredAt: p.answeredAt && inShanghai(p.answeredAt),
  reason: p.reason,
  version: p.version,
});

export class RuleProposalPageView {
  items: RuleProposalView[];
  nextCursor: string | null;
}
