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

export class SealedTextView {
  /** 是什么文字 */
  of: string;
  /** 原文 */
  text: string;
}

export class SealedPaperView {
  /** 分出前的标题 */
  title: string;
  /** 分出前的事实 */
  facts: string;
  /** 分出前的各项请求 */
  claims: string[];
  /** 分出前在事项上写下的文字:协助任务、移交理由、办理经过中的说明等 */
  texts: SealedTextView[];
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
  /** 检举控告(举报)内容 */
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
