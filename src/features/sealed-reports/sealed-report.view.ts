import { inShanghai } from '../../domain/legal-date.js';
import type { SealedReportRow } from '../../persistence/sealed-report.queries.js';

export class SealedReportView {
  id: string;
  /** 收到时间 */
  receivedAt: string;
  /** 首次拆阅时间;未拆阅为 null */
  openedAt: string | null;
}

export class SealedPaperView {
  /** 分出前的标题 */
  title: string;
  /** 分出前的事实 */
  facts: string;
}

export class SealedDocumentView {
  id: string;
  /** 文件名 */
  name: string;
  /** 按内容识别的类型 */
  mediaType: string;
  /** 字节数 */
  size: number;
  /** SHA-256 */
  sha256: string;
}

export class OpenedReportView extends SealedReportView {
  /** 检举控告内容 */
  text: string;
  /** 分出前的原文;单独转来的为 null */
  paper: SealedPaperView | null;
  /** 一并密封的材料 */
  documents: SealedDocumentView[];
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
