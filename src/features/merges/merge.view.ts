import type { ActorStamp } from '../../domain/actor.js';
import { DISPUTE_TYPES } from '../../domain/codes.js';
import { DUPLICATE_REASONS, type DuplicateReason } from '../../domain/duplicates.js';
import { inShanghai } from '../../domain/legal-date.js';
import type { MergeRow, PairedCase, PairRow } from '../../persistence/merge.queries.js';

export class MergedCaseView {
  id: string;
  /** 编号 */
  caseNo: string;
}

export class MergeView {
  id: string;
  /** 保留的事项:最早收到的一个 */
  survivor: MergedCaseView;
  /** 作为重复事项关闭的一个 */
  merged: MergedCaseView;
  /** 理由 */
  reason: string;
  /** 由谁合并 */
  mergedBy: string;
  /** 何时合并 */
  mergedAt: string;
  /** 因合并停止的期限有几个;撤销时按原日期恢复 */
  stoppedDeadlines: number;
  /** 只在重复事项中的当事人,有几人随合并并入保留的事项 */
  carriedParties: number;
  /** 撤销时,其中几人因并入后已有涉及本人的办理而留在保留的事项 */
  keptParties: number;
  /** 何时撤销;未撤销的为 null */
  undoneAt: string | null;
  /** 由谁撤销 */
  undoneBy: string | null;
  /** 为何撤销 */
  undoReason: string | null;
}

export class MergesView {
  /** 历次合并,先后为序 */
  items: MergeView[];
}

const nameOf = (by: ActorStamp | null): string | null => by?.name ?? null;

export const mergeView = (row: MergeRow): MergeView => ({
  id: row.id,
  survivor: row.survivor,
  merged: row.merged,
  reason: row.reason,
  mergedBy: row.mergedBy.name,
  mergedAt: inShanghai(row.mergedAt),
  stoppedDeadlines: row.stoppedDeadlineIds.length,
  carriedParties: row.carriedParties,
  keptParties: row.keptParties,
  undoneAt: row.undoneAt && inShanghai(row.undoneAt),
  undoneBy: nameOf(row.undoneBy),
  undoReason: row.undoReason,
});

export class PairedBodyView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class PairedCaseView {
  id: string;
  /** 编号 */
  caseNo: string;
  /** 区划代码 */
  areaCode: string;
  /** 纠纷类型 */
  disputeType: string;
  /** 纠纷类型名称 */
  disputeTypeTitle: string;
  /** 登记日期 */
  registeredOn: string;
  /** 责任机构 */
  organisation: PairedBodyView;
}

export class DuplicateReasonView {
  /** 代码 */
  code: string;
  /** 说明 */
  message: string;
}

export class DuplicatePairView {
  /** 后登记的事项 */
  one: PairedCaseView;
  /** 先登记的事项 */
  other: PairedCaseView;
  /** 相似程度,0 至 100 */
  score: number;
  /** 理由 */
  reasons: DuplicateReasonView[];
}

export class DuplicatesPageView {
  items: DuplicatePairView[];
  nextCursor: string | null;
}

const pairedView = (one: PairedCase): PairedCaseView => ({
  ...one,
  disputeTypeTitle: DISPUTE_TYPES.labels[one.disputeType as keyof typeof DISPUTE_TYPES.labels],
});

export const pairView = ({ one, other, score, reasons }: PairRow): DuplicatePairView => ({
  one: pairedView(one),
  other: pairedView(other),
  score,
  reasons: reasons.map((code) => ({ code, message: DUPLICATE_REASONS.labels[code as DuplicateReason] ?? code })),
});
