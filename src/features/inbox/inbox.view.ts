import type { Calendar } from '../../domain/calendar.js';
import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import { daysBetween, inShanghai } from '../../domain/legal-date.js';
import { isLate, reportDue } from '../../domain/screening.js';
import type { InboxRow, NoticeRow } from '../../persistence/inbox.queries.js';
import type { OwedReport } from '../../persistence/screening.queries.js';

export class InboxCountsView {
  /** 已逾期的职责 */
  overdue: number;
  /** 今天到期(含目标日已过的工作目标,不称逾期) */
  today: number;
  /** 一至三天内到期 */
  within3Days: number;
  /** 四至七天内到期 */
  withinWeek: number;
  /** 更晚 */
  later: number;
}

export class InboxItemView {
  /** 期限编号(id) */
  deadlineId: string;
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  /** 事项标题 */
  caseTitle: string;
  /** 属于哪一类:proceeding 程序、handoff 移交、case-intake 登记分流、supervision 督办、assistance 协助、handoff-request 移交请求 */
  ownerKind: string;
  ownerId: string;
  clock: string;
  /** duty 职责、target 工作目标 */
  kind: string;
  ruleId: string;
  /** 要办的事 */
  title: string;
  /** 依据核对程度:low 表示尚未核实 */
  confidence: string | null;
  /** 期满日,遇休息日已顺延 */
  due: string;
  /** 期满日,未顺延:提醒以此为准 */
  nominalDue: string;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
  /** 分组:overdue、today、within3Days、withinWeek、later */
  bucket: string;
  overdue: boolean;
}

export class NoticeView {
  id: string;
  /** 所关事项的编号(id);每日汇总、改期通知涉及多件,为 null */
  caseId: string | null;
  /** 所关事项编号;每日汇总、改期通知为 null */
  caseNo: string | null;
  /** 因哪类事件;digest 为每日汇总 */
  kind: string;
  text: string;
  /** 何时通知;免打扰时段内的提醒,为时段结束之时 */
  at: string;
}

export class OwedReportView {
  screeningId: string;
  /** 排查的标题 */
  title: string;
  /** 第几轮 */
  round: number;
  /** 组织单位 */
  organiser: string;
  /** 自何日 */
  from: string;
  /** 至何日 */
  to: string;
  /** 报告报送截止日,遇休息日已顺延 */
  due: string;
  /** 放假通知未公布,截止日为暂定 */
  provisional: boolean;
  /** 截止日已过,尚未报告 */
  overdue: boolean;
  /** 待本单位甄别的线索几件 */
  findings: number;
}

export class InboxView {
  counts: InboxCountsView;
  /** 应办事项,先到期的在前 */
  items: InboxItemView[];
  /** 下一页游标;没有则为 null */
  nextCursor: string | null;
  /** 本单位尚未报送的排查报告,先到期的在前;不属于任何事项,不计入各组件数 */
  screenings: OwedReportView[];
  /** 最近的通知,新的在前 */
  notices: NoticeView[];
}

function bucketOf({ kind, dueDate, today }: InboxRow): string {
  const days = daysBetween(today, dueDate);
  if (days < 0) return kind === 'duty' ? 'overdue' : 'today';
  if (days === 0) return 'today';
  if (days <= 3) return 'within3Days';
  return days <= 7 ? 'withinWeek' : 'later';
}

export const inboxItemView =
  (book: RuleBook) =>
  (row: InboxRow): InboxItemView => {
    const { id, caseId, caseNo, caseTitle, ownerKind, ownerId, clock, kind, ruleId, ruleVersion, dueDate, nominalDue, provisional } = row;
    const bucket = bucketOf(row);
    const rule = book.find(ruleId, ruleVersion);
    return {
      deadlineId: id,
      caseId,
      caseNo,
      caseTitle,
      ownerKind,
      ownerId,
      clock,
      kind,
      ruleId,
      title: rule?.title ?? ruleId,
      confidence: rule?.confidence ?? null,
      due: dueDate,
      nominalDue,
      provisional,
      bucket,
      overdue: bucket === 'overdue',
    };
  };

export const owedReportView =
  (calendar: Calendar) =>
  (row: OwedReport): OwedReportView => {
    const { id, title, round, organiserName, from, to, findings, today } = row;
    const { due, provisional } = reportDue(row, calendar);
    return {
      screeningId: id,
      title,
      round,
      organiser: organiserName,
      from,
      to,
      due,
      provisional,
      overdue: isLate(due, null, today),
      findings,
    };
  };

export const noticeView = ({ id, caseId, caseNo, kind, text, visibleFrom }: NoticeRow): NoticeView => ({
  id,
  caseId,
  caseNo,
  kind,
  text,
  at: inShanghai(visibleFrom),
});
