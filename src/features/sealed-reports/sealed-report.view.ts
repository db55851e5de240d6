import { inShanghai } from '../../domain/legal-date.js';
import type { SealedReportRow } from '../../persistence/sealed-report.queries.js';

export class SealedReportView {
  id: string;
  /** 收到时间 */
  receivedAt: string;
  /** 首次拆阅时间;未拆阅为 null */
  openedAt: string | null;
}

export class OpenedReportView extends SealedReportView {
  /** 检举控告内容 */
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

export const sealedReportView = ({ id, receivedAt, openedAt }: SealedReportRow): SealedReportView => ({
  id,
  receivedAt: inShanghai(receivedAt),
  openedAt: openedAt && inShanghai(openedAt),
});
