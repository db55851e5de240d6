import type { Calendar } from '../../domain/calendar.js';
import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import { basisLabel } from '../../domain/deadlines/rule-shape.js';
import { daysBetween, inShanghai } from '../../domain/legal-date.js';
import { stepsNamed } from '../../domain/procedures/decide.js';
import { theRoad } from '../../domain/procedures/roads.js';
import { isLate, reportDue } from '../../domain/screening.js';
import type { InboxRow, NoticeRow } from '../../persistence/inbox.queries.js';
import type { NextStepRow, StandingRow } from '../../persistence/inbox-steps.queries.js';
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
  /** 没有本单位期限、但下一步应由本单位办理或者登记的程序 */
  nextSteps: number;
  /** 期限中止、等待恢复的 */
  standingStill: number;
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

export class NearestDateView {
  /** 期限名称 */
  title: string;
  /** 期满日 */
  due: string;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
}

export class NextStepView {
  proceedingId: string;
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  /** 事项标题 */
  caseTitle: string;
  /** 程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 状态 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 下一步由谁办:organisation 机构,party 当事人(由本单位登记),court 法院 */
  by: string;
  /** 由谁的名称 */
  byTitle: string;
  /** 下一步是什么;本人能办哪些,见该程序的 actions */
  what: string;
  /** 自何日起等这一步 */
  since: string;
  /** 程序中最近的一个期限,不论由谁承担;没有的为 null */
  nearest: NearestDateView | null;
}

export class StandingStillView {
  /** 中止的期限编号(id) */
  deadlineId: string;
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  /** 事项标题 */
  caseTitle: string;
  /** 属于哪一类,同 items */
  ownerKind: string;
  /** 所在程序;不属于程序的期限为 null */
  proceedingId: string | null;
  /** 程序名称 */
  procedureTitle: string | null;
  /** 状态名称 */
  stateTitle: string | null;
  /** 中止的期限 */
  title: string;
  /** 自何日起中止 */
  since: string;
  /** 已中止几天 */
  days: number;
  /** 中止的事由 */
  basis: string;
  /** 登记了至何日的,为该日;法律没有规定最长时间,没有登记的为 null */
  until: string | null;
  /** 由谁恢复;按期限中止的,由登记中止的单位恢复 */
  by: string | null;
  /** 怎样恢复 */
  restart: string;
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
  /** 下一步应由本单位办理,或者应由本单位代当事人、没有账号的法院和机构登记的程序,凡本单位没有期限在走的;最久未动的在前,至多一百件 */
  nextSteps: NextStepView[];
  /** 期限中止、须由本单位关注何时恢复的,中止最久的在前,至多一百件 */
  standingStill: StandingStillView[];
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

/** Steps as a clerk says them, of the rows that answer in this state. */
function whatIsNext(procedure: NextStepRow['procedure'], state: string, steps: readonly string[]): string {
  const road = theRoad(procedure);
  const titles = steps.map((step) => stepsNamed(road, step).find(({ from }) => (from as string[]).includes(state))?.title ?? step);
  return titles.join('、');
}

const whoOwes = (owedBy: string | null, organisation: string | null): string =>
  owedBy === 'party' || !organisation ? '当事人' : organisation;

export const nextStepView =
  (book: RuleBook) =>
  (row: NextStepRow): NextStepView => {
    const { proceedingId, caseId, caseNo, caseTitle, procedure, state, owedBy, owedOrganisation, owedSteps, since, due } = row;
    const road = theRoad(procedure);
    return {
      proceedingId,
      caseId,
      caseNo,
      caseTitle,
      procedure,
      procedureTitle: road.title,
      state,
      stateTitle: road.states[state]!.title,
      by: owedBy,
      byTitle: whoOwes(owedBy, owedOrganisation),
      what: whatIsNext(procedure, state, owedSteps),
      since,
      nearest: due && {
        title: book.find(due.ruleId, due.ruleVersion)?.title ?? due.ruleId,
        due: due.dueDate,
        provisional: due.provisional,
      },
    };
  };

export const standingStillView =
  (book: RuleBook) =>
  (row: StandingRow): StandingStillView => {
    const { deadlineId, caseId, caseNo, caseTitle, ownerKind, ruleId, ruleVersion, since, days, basis, until } = row;
    const { proceedingId, procedure, state, owedBy, owedOrganisation, owedSteps } = row;
    const road = procedure && theRoad(procedure);
    return {
      deadlineId,
      caseId,
      caseNo,
      caseTitle,
      ownerKind,
      proceedingId,
      procedureTitle: road && road.title,
      stateTitle: road && road.states[state!]!.title,
      title: book.find(ruleId, ruleVersion)?.title ?? ruleId,
      since,
      days,
      basis: basisLabel(basis),
      until,
      by: road && whoOwes(owedBy, owedOrganisation),
      restart: procedure ? whatIsNext(procedure, state!, owedSteps!) : '恢复计算期限',
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
