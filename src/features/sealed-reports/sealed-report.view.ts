import { inShanghai, type LegalDate } from '../../domain/legal-date.js';
import { VERIFICATIONS } from '../../domain/sealed-reports.js';
import type { SealedReportRow } from '../../persistence/sealed-report.queries.js';

export class SealedReportView {
  id: string;
  /** 收到时间 */
  receivedAt: string;
  /** 首次拆阅时间;未拆阅为 null */
  openedAt: string | null;
  /** 核查期限的最后一日;不由本单位核查的为 null */
  dueOn: string | null;
  /** 核查期限已过而没有登记结果 */
  overdue: boolean;
  /** 作出是否立案决定之日 */
  verifiedOn: string | null;
  /** 核查结果 */
  result: string | null;
  /** 核查结果(中文) */
  resultTitle: string | null;
}

export class OpenedReportView extends SealedReportView {
  /** 检举控告(举报)内容 */
  text: string;
  /** 首次拆阅人 */
  openedBy: string;
}

export class SealedReportPageView {
  items: SealedReportView[];
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export const sealedReportView = (
  { id, receivedAt, openedAt, dueOn, verifiedOn, result }: SealedReportRow,
  today: LegalDate,
): SealedReportView => ({
  id,
  receivedAt: inShanghai(receivedAt),
  openedAt: openedAt && inShanghai(openedAt),
  dueOn,
  overdue: dueOn !== null && verifiedOn === null && dueOn < today,
  verifiedOn,
  result,
  resultTitle: result && VERIFICATIONS.labels[result],
});
