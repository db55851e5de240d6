/** What each paper that a step leaves is called. */
import type { PaperKind } from './grammar.js';

// prettier-ignore
export const PAPER_TITLES: Readonly<Record<PaperKind, string>> = {
  'routes-notice': '救济途径告知书', 'confirmation-notice': '司法确认告知书', 'default-routes-notice': '未履行救济途径告知书', 'arbitration-notice': '申请仲裁告知书',
  'extension-notice': '延长办理期限告知书', 'receipt-notice': '接收告知书', 'acceptance-notice': '受理告知书', 'non-acceptance-notice': '不予受理告知书', 'opinion-notice': '信访处理意见书',
  'terminal-notice': '不再受理告知书', 'decision-notice': '决定书送达通知', 'suit-notice': '起诉期限告知书', 'reconsideration-notice': '申请行政复议告知书', 'status-quo-notice': '维持现状通知书', 'failure-report': '调解不成情况说明',
  'mediation-end-notice': '道路交通事故损害赔偿调解终结书',
  'suspension-notice': '中止通知书', 'resumption-notice': '恢复审理通知书', 'termination-notice': '终止决定书',
};
