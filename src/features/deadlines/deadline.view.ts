import type { CalendarYear } from '../../domain/calendar.js';
import type { Explanation } from '../../domain/deadlines/explain.js';
import { type DeadlineRule, type RuleId, isHouseRule, ruleOfVersion } from '../../domain/deadlines/deadline-rules.js';
import type { SeenDeadline } from '../../persistence/deadline-list.queries.js';

export class ExtensionRequestView {
  /** 申请理由 */
  reason: string;
  /** 申请延长多少 */
  quantity: number | null;
  unit: string | null;
  /** 申请延长到哪一天 */
  until: string | null;
  /** 申请日期 */
  requestedOn: string;
}

export class DeadlineView {
  id: string;
  /** 版本,即 ETag 中的数字 */
  version: number;
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  /** 属于哪一类:proceeding 程序、handoff 移交、case-intake 登记分流、supervision 督办 */
  ownerKind: string;
  ownerId: string;
  /** 关于谁:none、party 当事人、instalment 分期、claim 请求、member 成员 */
  subjectKind: string;
  subjectId: string | null;
  /** 程序中的哪一个期限 */
  clock: string;
  /** duty 职责期限、right 权利期限、target 工作目标 */
  kind: string;
  /** 规则 */
  ruleId: string;
  /** 规则名称 */
  title: string;
  /** 起算日(当日不计入) */
  start: string;
  /** 期满日,遇休息日已顺延 */
  due: string;
  /** 期满日,未顺延 */
  nominalDue: string;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
  /** 中止中 */
  suspended: boolean;
  /** 已逾期(读取时现算;只有职责期限才称逾期) */
  overdue: boolean;
  /** 应由谁办理:organisation 机构、party 当事人、court 法院 */
  owedBy: string;
  /** 在哪个机构名下 */
  organisation: { id: string; name: string };
  /** 第几次计算 */
  revision: number;
  /** 如何结束:met 已办、stopped 终止、expired 届满、lapsed 失效;未结束为 null */
  endedAs: string | null;
  endedOn: string | null;
  /** 待审批的延期申请 */
  extensionRequest: ExtensionRequestView | null;
}

export class DeadlinePageView {
  items: DeadlineView[];
  /** 下一页游标;没有则为 null */
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export function deadlineView({ deadline: d, version, caseNo, organisationName, request, today }: SeenDeadline): DeadlineView {
  return {
    id: d.id,
    version,
    caseId: d.caseId,
    caseNo,
    ownerKind: d.ownerKind,
    ownerId: d.ownerId,
    subjectKind: d.subjectKind,
    subjectId: d.subjectId,
    clock: d.clock,
    kind: d.kind,
    ruleId: d.ruleId,
    title: ruleOfVersion(d.ruleId as RuleId, d.ruleVersion).title,
    start: d.startDate,
    due: d.dueDate,
    nominalDue: d.nominalDue,
    provisional: d.provisional,
    suspended: d.suspended,
    overdue: d.endedAs === null && d.kind === 'duty' && !d.suspended && d.dueDate < today,
    owedBy: d.owedBy,
    organisation: { id: d.organisationId, name: organisationName },
    revision: d.revision,
    endedAs: d.endedAs,
    endedOn: d.endedOn,
    extensionRequest: request && {
      reason: request.reason,
      quantity: request.quantity,
      unit: request.unit,
      until: request.until,
      requestedOn: request.requestedOn,
    },
  };
}

export class ExplainedDayView {
  /** @example 2026-02-20 */
  date: string;
  /** 是否计入 */
  counted: boolean;
  /** 为什么 */
  why: string;
}

export class ExplainedSuspensionView {
  basis: string;
  from: string;
  to: string | null;
}

export class ExplainedExtensionView {
  quantity: number | null;
  unit: string | null;
  until: string | null;
  basis: string;
}

export class ExplainedRuleView {
  id: string;
  version: number;
  title: string;
  /** 依据的法律;内部规则写明“内部规则” */
  law: string;
  article: string;
  /** 依据核对程度:high 已核对原文,medium 转引,low 未核实,null 为内部规则 */
  confidence: string | null;
}

export class ExplanationView {
  /** 起算日(当日不计入) */
  start: string;
  /** 期满日,遇休息日已顺延 */
  due: string;
  /** 期满日,未顺延 */
  nominalDue: string;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
  /** 逐日说明 */
  days: ExplainedDayView[];
  suspensions: ExplainedSuspensionView[];
  extensions: ExplainedExtensionView[];
  rule: ExplainedRuleView;
}

export const explanationView = ({
  start,
  due,
  nominalDue,
  provisional,
  days,
  suspensions,
  extensions,
  rule,
}: Explanation): ExplanationView => ({
  start,
  due,
  nominalDue,
  provisional,
  days: days.map(({ date, counted, why }) => ({ date, counted, why })),
  suspensions: suspensions.map(({ basis, from, to }) => ({ basis, from, to })),
  extensions: extensions.map(({ quantity = null, unit = null, until = null, basis = '' }) => ({ quantity, unit, until, basis })),
  rule: { ...rule },
});

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
  /** 单位:working-day 工作日、day 日、month 月、year 年 */
  unit: string;
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
  houseRule: isHouseRule(rule),
  term: rule.term ? { quantity: rule.term.quantity, unit: rule.term.unit } : null,
  startEvent: rule.startEvent,
  owedBy: rule.owedBy,
  class: rule.class,
  onExpiry: rule.onExpiry,
  rolls: rule.rolls,
  excludes: [...(rule.excludes ?? [])],
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

export class CalendarYearView {
  /** @example 2026 */
  year: number;
  version: number;
  /** 国务院办公厅放假通知 */
  source: string;
  /** 非周末的休息日 */
  offDays: string[];
  /** 调休上班的周末 */
  workDays: string[];
}

export const calendarYearView = ({ year, version, source, offDays, workDays }: CalendarYear): CalendarYearView => ({
  year,
  version,
  source,
  offDays: [...offDays],
  workDays: [...workDays],
});

export class CalendarsView {
  items: CalendarYearView[];
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}
