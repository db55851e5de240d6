import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import { inShanghai } from '../../domain/legal-date.js';
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
  /** 按规则的哪一版计算:起算时有效的一版 */
  ruleVersion: number;
  /** 规则名称 */
  title: string;
  /** 依据核对程度:high 已核对原文,medium 转引,low 未核实,null 为内部规则 */
  confidence: string | null;
  /** 起算日(当日不计入) */
  start: string;
  /** 期满日,遇休息日已顺延 */
  due: string;
  /** 期满日,未顺延 */
  nominalDue: string;
  /** 按小时计算的期限的期满时刻;其他为 null */
  dueAt: string | null;
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

export function deadlineView(
  book: RuleBook,
  { deadline: d, version, caseNo, organisationName, request, today }: SeenDeadline,
): DeadlineView {
  const rule = book.find(d.ruleId, d.ruleVersion);
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
    ruleVersion: d.ruleVersion,
    title: rule?.title ?? d.ruleId,
    confidence: rule?.confidence ?? null,
    start: d.startDate,
    due: d.dueDate,
    nominalDue: d.nominalDue,
    dueAt: d.dueAt && inShanghai(new Date(d.dueAt)),
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
