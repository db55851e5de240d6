import { inShanghai } from '../../domain/legal-date.js';
import type { CalendarRow, ClosureRow, OrderRow, PublicationRow } from '../../persistence/publication.queries.js';

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
  /** 由谁提出;随系统提供的、由一人公布的为 null */
  proposedBy: string | null;
  /** 提出时间 */
  proposedAt: string | null;
  /** 由谁批准公布;随系统提供的为 null */
  publishedBy: string | null;
  /** 批准公布的时间;随系统提供的为 null */
  publishedAt: string | null;
  /** 批准时的说明 */
  remark: string | null;
}

export const calendarYearView = (c: CalendarRow): CalendarYearView => ({
  year: c.year,
  version: c.version,
  source: c.source,
  offDays: [...c.offDays],
  workDays: [...c.workDays],
  proposedBy: c.proposedBy?.name ?? null,
  proposedAt: c.proposedAt && inShanghai(c.proposedAt),
  publishedBy: c.publishedBy?.name ?? null,
  publishedAt: c.publishedBy && inShanghai(c.publishedAt),
  remark: c.remark,
});

export class CalendarsView {
  items: CalendarYearView[];
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export class CalendarHistoryView {
  /** @example 2026 */
  year: number;
  /** 放假通知已公布 */
  published: boolean;
  /** 各版本,先后为序;最后一版有效 */
  versions: CalendarYearView[];
}

export class PublicationView {
  id: string;
  /** calendar 放假安排、closure 停止办公、order 停办令、ladder 提醒设置 */
  kind: string;
  year: number | null;
  title: string;
  publishedBy: string;
  publishedAt: string;
  /** 至今改期的期限数 */
  moved: number;
  /** 全部重新计算完毕的时间;尚未完毕为 null */
  finishedAt: string | null;
}

export const publicationView = ({ id, kind, year, title, madeBy, madeAt, moved, finishedAt }: PublicationRow): PublicationView => ({
  id,
  kind,
  year,
  title,
  publishedBy: madeBy.name,
  publishedAt: inShanghai(madeAt),
  moved,
  finishedAt: finishedAt && inShanghai(finishedAt),
});

export class PublicationPageView {
  items: PublicationView[];
  nextCursor: string | null;
}

export class MoveView {
  /** 期限规则 */
  ruleId: string;
  /** 规则名称 */
  title: string;
  /** 现在的期满日 */
  oldDue: string;
  /** 改后的期满日 */
  newDue: string;
  /** 有多少项期限这样改 */
  deadlines: number;
}

export class CalendarPreviewView {
  year: number;
  /** 公布后的版本 */
  version: number;
  /** 会重新计算的期限数 */
  looked: number;
  /** 其中会改期的 */
  moved: number;
  /** 怎样改期,多的在前,至多 500 行 */
  moves: MoveView[];
}

export class ClosureView {
  id: string;
  organisationId: string;
  from: string;
  to: string;
  reason: string;
  version: number;
  madeBy: string;
  madeAt: string;
  /** 已撤销的时间 */
  withdrawnAt: string | null;
  /** 原定的最后一天;没有提前结束的为 null */
  plannedTo: string | null;
  /** 提前结束的时间 */
  endedAt: string | null;
}

export const closureView = (c: ClosureRow): ClosureView => ({
  id: c.id,
  organisationId: c.organisationId,
  from: c.from,
  to: c.to,
  reason: c.reason,
  version: c.version,
  madeBy: c.madeBy.name,
  madeAt: inShanghai(c.madeAt),
  withdrawnAt: c.withdrawnAt && inShanghai(c.withdrawnAt),
  plannedTo: c.plannedTo,
  endedAt: c.endedAt && inShanghai(c.endedAt),
});

export class ClosuresView {
  items: ClosureView[];
}

export class SuspensionOrderView {
  id: string;
  areaCode: string;
  /** internal 内部期限、promise 承诺期限 */
  classes: string[];
  /** 自何日起不计入 */
  from: string;
  /** 自何日起恢复计算 */
  to: string;
  basis: string;
  version: number;
  madeBy: string;
  madeAt: string;
  /** 提前结束的时间 */
  endedAt: string | null;
}

export const suspensionOrderView = (o: OrderRow): SuspensionOrderView => ({
  id: o.id,
  areaCode: o.areaCode,
  classes: [...o.classes],
  from: o.from,
  to: o.to,
  basis: o.basis,
  version: o.version,
  madeBy: o.madeBy.name,
  madeAt: inShanghai(o.madeAt),
  endedAt: o.endedAt && inShanghai(o.endedAt),
});

export class SuspensionOrderPageView {
  items: SuspensionOrderView[];
  nextCursor: string | null;
}
