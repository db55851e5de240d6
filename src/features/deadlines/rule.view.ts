import { isHouseRule } from '../../domain/deadlines/deadline-rules.js';
import type { RuleId } from '../../domain/deadlines/deadline-rules.js';
import type { DeadlineRule } from '../../domain/deadlines/rule-book.js';
import { inShanghai } from '../../domain/legal-date.js';
import type { RuleVersionRow } from '../../persistence/reference.queries.js';

export class LadderRungView {
  /** 期满日前(负)后(正)几天 */
  at: number;
  /** 告知谁 */
  tell: string;
  /** reminder 提醒、escalation 升级 */
  as: string;
}

export class RuleTermView {
  /** 数量 */
  quantity: number;
  /** 单位:hour 小时、day 日、working-day 工作日、month 月、year 年 */
  unit: string;
  /** 为 true 时自起算之日倒数(如开庭五日前) */
  before: boolean;
}

export class RuleExtensionView {
  /** 延长多少;由审批人定的为 null */
  quantity: number | null;
  /** 单位 */
  unit: string | null;
  /** 至多几次 */
  times: string;
  /** 由谁批准 */
  approvedBy: string;
}

export class DeadlineRuleView {
  /** @example judicial-confirmation.apply */
  id: string;
  version: number;
  /** @example 申请司法确认 */
  title: string;
  law: string;
  article: string;
  confidence: string | null;
  /** 从哪里来:shipped 随系统提供,county 本县增加 */
  origin: string;
  /** 内部规则:没有法条依据,由各县自定 */
  houseRule: boolean;
  /** 期间;由协议或法院指定日期的为 null */
  term: RuleTermView | null;
  /** 从什么事起算 */
  startEvent: string;
  owedBy: string;
  class: string;
  onExpiry: string;
  /** 遇休息日是否顺延 */
  rolls: boolean;
  /** 不计入期限的事由 */
  excludes: string[];
  /** 使期限重新起算的事由 */
  restarts: string[];
  /** 期满前交邮的,不算过期 */
  postedInTime: boolean;
  /** 可否延长 */
  extension: RuleExtensionView | null;
  ladder: LadderRungView[];
  effectiveFrom: string;
  effectiveTo: string | null;
  note: string | null;
}

export class DeadlineRulesView {
  items: DeadlineRuleView[];
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export const ruleView = (rule: DeadlineRule): DeadlineRuleView => ({
  id: rule.id,
  version: rule.version,
  title: rule.title,
  law: rule.law.law,
  article: rule.law.article,
  confidence: rule.confidence,
  origin: rule.origin,
  houseRule: isHouseRule(rule),
  term: rule.term ? { quantity: rule.term.quantity, unit: rule.term.unit, before: rule.term.before === true } : null,
  startEvent: rule.startEvent,
  owedBy: rule.owedBy,
  class: rule.class,
  onExpiry: rule.onExpiry,
  rolls: rule.rolls,
  excludes: [...(rule.excludes ?? [])],
  restarts: [...(rule.restarts ?? [])],
  postedInTime: rule.postedInTime === true,
  extension: rule.extension
    ? {
        quantity: rule.extension.quantity ?? null,
        unit: rule.extension.unit ?? null,
        times: String(rule.extension.times),
        approvedBy: rule.extension.approvedBy,
      }
    : null,
  ladder: rule.ladder.map(({ at, tell, as }) => ({ at, tell, as })),
  effectiveFrom: rule.effectiveFrom,
  effectiveTo: rule.effectiveTo ?? null,
  note: rule.note ?? null,
});

export class RuleVersionView {
  rule: DeadlineRuleView;
  /** 为什么增加这一版;随系统提供的为 null */
  basis: string | null;
  /** 由谁提出;随系统提供的为 null */
  addedBy: string | null;
  /** 录入时间 */
  addedAt: string;
  /** 提出时间 */
  proposedAt: string | null;
  /** 由谁批准;随系统提供的、由一人录入的为 null */
  approvedBy: string | null;
  /** 批准时间 */
  approvedAt: string | null;
  /** 批准时的说明 */
  remark: string | null;
}

export class RuleHistoryView {
  /** @example judicial-confirmation.apply */
  id: string;
  /** 各版本,按生效先后 */
  versions: RuleVersionView[];
}

export const ruleHistoryView = (id: RuleId, rows: readonly RuleVersionRow[]): RuleHistoryView => ({
  id,
  versions: rows.map(({ version, origin, row, basis, ...by }) => ({
    rule: ruleView({ ...row, id, version, origin }),
    basis,
    addedBy: by.addedBy?.name ?? null,
    addedAt: inShanghai(by.addedAt),
    proposedAt: by.proposedAt && inShanghai(by.proposedAt),
    approvedBy: by.approvedBy?.name ?? null,
    approvedAt: by.approvedAt && inShanghai(by.approvedAt),
    remark: by.remark,
  })),
});
