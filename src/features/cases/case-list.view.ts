import { DISPUTE_TYPES, OUTCOME_LABELS, STAGE_LABELS } from '../../domain/codes.js';
import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import { inShanghai } from '../../domain/legal-date.js';
import type { Outcome, Stage } from '../../domain/procedures/grammar.js';
import { eventAsTold } from '../../domain/written-words.js';
import type { CaseItemRow, NextDeadline } from '../../persistence/case-list.queries.js';
import type { EventRow } from '../../persistence/case-events.queries.js';
import { OrganisationRefView } from './case.view.js';

export class NextDeadlineView {
  id: string;
  ruleId: string;
  /** 期限名称 */
  title: string;
  /** 依据核对程度:low 表示尚未核实 */
  confidence: string | null;
  /** 期满日 */
  due: string;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
  /** 已逾期(读取时现算;工作目标不称逾期) */
  overdue: boolean;
}

export class CaseItemView {
  id: string;
  /** 编号 */
  caseNo: string;
  /** 标题 */
  title: string;
  /** 阶段 */
  stage: string;
  /** 阶段名称 */
  stageTitle: string;
  /** 结果 */
  outcome: string | null;
  /** 结果名称 */
  outcomeTitle: string | null;
  /** 纠纷类型 */
  disputeType: string;
  /** 纠纷类型名称 */
  disputeTypeTitle: string;
  /** 区划代码 */
  areaCode: string;
  /** 风险标记 */
  riskFlags: string[];
  /** 风险等级 */
  riskGrade: string;
  /** 登记日期 */
  registeredOn: string;
  /** 责任机构 */
  responsibleOrganisation: OrganisationRefView;
  /** 最近的期限 */
  nextDeadline: NextDeadlineView | null;
}

export class CasePageView {
  items: CaseItemView[];
  /** 下一页游标;没有则为 null */
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export class ActorView {
  /** user 用户,client 对接系统,system 系统 */
  kind: string;
  id: string;
  name: string;
  organisationId: string;
}

export class EventView {
  id: string;
  /** 事项内序号 */
  seq: number;
  /** 事件类型 */
  type: string;
  /** 所属程序 */
  proceedingId: string | null;
  /** 登记时间 */
  at: string;
  /** 发生日期 */
  occurredOn: string;
  /** 谁 */
  actor: ActorView;
  /** 内容(卡片级可见者为空) */
  data: object;
}

export class TimelineView {
  items: EventView[];
  nextCursor: string | null;
}

export const caseItemView =
  (book: RuleBook) =>
  ({ nextDeadline, ...row }: CaseItemRow): CaseItemView => ({
    ...row,
    stageTitle: STAGE_LABELS[row.stage as Stage],
    outcomeTitle: row.outcome && OUTCOME_LABELS[row.outcome as Outcome],
    disputeTypeTitle: DISPUTE_TYPES.labels[row.disputeType as keyof typeof DISPUTE_TYPES.labels],
    nextDeadline: nextDeadline && nextDeadlineView(book, nextDeadline),
  });

function nextDeadlineView(book: RuleBook, { id, ruleId, ruleVersion, dueDate, provisional, overdue }: NextDeadline): NextDeadlineView {
  const rule = book.find(ruleId, ruleVersion);
  return { id, ruleId, title: rule?.title ?? ruleId, confidence: rule?.confidence ?? null, due: dueDate, provisional, overdue };
}

/** What was late and who was told says nothing of what the dispute is about: supervision reads it. */
const isAboutDates = (type: string): boolean => type.startsWith('deadline-') || type === 'right-lapsed';

/** At card level a reader sees that something happened and when, not what. */
export const eventView =
  (level: 'content' | 'card') =>
  ({ at, data, actor, outside, unsaid, ...event }: EventRow): EventView => ({
    ...event,
    at: inShanghai(at),
    actor: actor as unknown as ActorView,
    data: isAboutDates(event.type) ? data : level === 'content' ? eventAsTold(data, { outside, unsaid }) : {},
  });
