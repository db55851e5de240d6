import { inShanghai } from '../../domain/legal-date.js';
import { codesOf } from '../../domain/code-list.js';
import type { Comparison } from '../../domain/triage/compare.js';
import { DEFAULT_TRIAGE_RULES } from '../../domain/triage/default-rules.js';
import type { TriageRule } from '../../domain/triage/rule-shape.js';
import type { RuleSetRow } from '../../persistence/triage-rule.queries.js';
import { TriageRuleDto } from './rule-set.dto.js';

export const RULE_SET_STATES = codesOf({ draft: '草案', 'in-force': '施行', retired: '停用' });

export class RuleSetItemView {
  /** 第几版;0 为随系统提供的 */
  version: number;
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 从哪里来:shipped 随系统提供,county 本县提出 */
  origin: string;
  /** 为什么提出;随系统提供的为 null */
  basis: string | null;
  /** 规则条数 */
  ruleCount: number;
  /** 由谁提出;随系统提供的为 null */
  proposedBy: string | null;
  /** 提出时间 */
  proposedAt: string | null;
  /** 由谁批准;未批准的为 null */
  approvedBy: string | null;
  /** 批准时间 */
  approvedAt: string | null;
  /** 批准意见 */
  remark: string | null;
  /** 自何日起施行 */
  effectiveFrom: string | null;
  /** 自何日起停用 */
  retiredOn: string | null;
}

export class RuleSetView extends RuleSetItemView {
  /** 全部规则,先后即建议的先后 */
  rules: TriageRuleDto[];
}

export class RuleSetPageView {
  items: RuleSetItemView[];
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export const ruleSetItemView = (row: RuleSetRow): RuleSetItemView => ({
  version: row.version,
  state: row.state,
  stateTitle: RULE_SET_STATES.labels[row.state],
  origin: row.version === 0 ? 'shipped' : 'county',
  basis: row.basis,
  ruleCount: row.rules.length,
  proposedBy: row.proposedBy?.name ?? null,
  proposedAt: row.proposedAt && inShanghai(row.proposedAt),
  approvedBy: row.approvedBy?.name ?? null,
  approvedAt: row.approvedAt && inShanghai(row.approvedAt),
  remark: row.remark,
  effectiveFrom: row.effectiveFrom,
  retiredOn: row.retiredOn,
});

export const ruleSetView = (row: RuleSetRow): RuleSetView => ({ ...ruleSetItemView(row), rules: row.rules.map(ruleView) });

/** A rule as it may be sent back: an article that is not there is left out. */
const ruleView = ({ id, when, procedure, variant, exception, organisation, reason, law }: TriageRule): TriageRuleDto =>
  structuredClone({
    id,
    when,
    procedure,
    ...(variant ? { variant } : {}),
    ...(exception ? { exception } : {}),
    organisation,
    reason,
    law: { law: law.law, ...(law.article ? { article: law.article } : {}) },
  }) as unknown as TriageRuleDto;

/** The set the program ships, as it stands beside the county's own. */
export const shippedSet = (isInForce: boolean): RuleSetRow => ({
  version: 0,
  state: isInForce ? 'in-force' : 'retired',
  rules: [...DEFAULT_TRIAGE_RULES],
  basis: null,
  proposedBy: null,
  proposedAt: null,
  approvedBy: null,
  approvedAt: null,
  remark: null,
  effectiveFrom: null,
  retiredOn: null,
  revision: isInForce ? 1 : 2,
});

export class FirstChangeView {
  /** 现行规则的第一个建议;没有的为 null */
  before: string | null;
  /** 草案的第一个建议;没有的为 null */
  after: string | null;
  /** 多少件 */
  cases: number;
}

export class RuleHitsView {
  /** 分流规则的代码 */
  ruleId: string;
  /** 现行规则下,多少件有此建议 */
  before: number;
  /** 草案下,多少件有此建议 */
  after: number;
}

export class ChangedCaseView {
  caseNo: string;
  /** 现行规则的建议,按先后 */
  before: string[];
  /** 草案的建议,按先后 */
  after: string[];
}

export class SimulationView {
  /** 试算的是第几版 */
  version: number;
  /** 与第几版比较 */
  comparedWith: number;
  /** 看了多少件 */
  looked: number;
  /** 建议有变化的多少件 */
  changed: number;
  /** 现行规则下没有建议的多少件 */
  silentBefore: number;
  /** 草案下没有建议的多少件 */
  silentAfter: number;
  /** 第一个建议怎样变 */
  first: FirstChangeView[];
  /** 逐条规则 */
  rules: RuleHitsView[];
  /** 有变化的事项,仅列本人可见的 */
  cases: ChangedCaseView[];
}

export const simulationView = (version: number, comparedWith: number, of: Comparison): SimulationView => ({
  version,
  comparedWith,
  looked: of.looked,
  changed: of.changed,
  silentBefore: of.silentBefore,
  silentAfter: of.silentAfter,
  first: of.first.map(({ before, after, cases }) => ({ before, after, cases })),
  rules: of.rules.map(({ ruleId, before, after }) => ({ ruleId, before, after })),
  cases: of.cases.map(({ caseNo, before, after }) => ({ caseNo, before: [...before], after: [...after] })),
});
