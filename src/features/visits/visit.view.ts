import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import { REOPENING_GROUNDS } from '../../domain/reopening.js';
import { suggestedBy, VISIT_KINDS } from '../../domain/visits.js';
import type { VisitRow, visitsOwed } from '../../persistence/visit.queries.js';

export class ReopeningSuggestionView {
  /** 建议的事由:default 不履行,new-facts 新的事实 */
  ground: string;
  /** 建议:是否重新办理由责任单位的人决定 */
  title: string;
}

export class VisitView {
  id: string;
  /** 哪一次办理之后的回访 */
  run: number;
  /** 回访日期 */
  on: string;
  /** 方式 */
  kind: string;
  /** 方式名称 */
  kindTitle: string;
  /** 回访情况 */
  result: string;
  /** 约定的义务是否按期履行;没有问的为 null */
  performed: boolean | null;
  /** 当事人是否满意;没有问的为 null */
  satisfied: boolean | null;
  /** 是否发现新的隐患;没有问的为 null */
  hiddenRisk: boolean | null;
  /** 完成了哪几次应办的回访 */
  meets: string[];
  /** 由谁回访 */
  by: string;
  /** 发现不履行或者新的隐患的,建议重新办理;没有为 null */
  suggestion: ReopeningSuggestionView | null;
}

export class OwedVisitView {
  deadlineId: string;
  ruleId: string;
  /** 哪一次回访 */
  title: string;
  /** 应于何日前回访 */
  due: string;
  /** 已逾期(读取时现算) */
  overdue: boolean;
}

export class VisitsView {
  /** 还应办的回访,先到期的在前 */
  owed: OwedVisitView[];
  /** 已办的回访,先后为序 */
  made: VisitView[];
}

const visitView = ({ by, ...visit }: VisitRow): VisitView => {
  const ground = suggestedBy(visit);
  return {
    ...visit,
    kindTitle: VISIT_KINDS.labels[visit.kind],
    by: by.name,
    suggestion: ground && { ground, title: `建议重新办理:${REOPENING_GROUNDS.labels[ground]}。是否重新办理由责任单位决定` },
  };
};

export const visitsView = (book: RuleBook, owed: Awaited<ReturnType<typeof visitsOwed>>, made: readonly VisitRow[]): VisitsView => ({
  owed: owed.map(({ deadline: { id, ruleId, ruleVersion, dueDate }, today }) => ({
    deadlineId: id,
    ruleId,
    title: book.find(ruleId, ruleVersion)?.title ?? ruleId,
    due: dueDate,
    overdue: dueDate < today,
  })),
  made: made.map(visitView),
});
