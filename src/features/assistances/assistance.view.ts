import { ASSISTANCE_STATES } from '../../domain/assistance-steps.js';
import type { AssistanceRow, JointOpinionRow } from '../../persistence/assistance.queries.js';

export class AssistingBodyView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class AssistanceDeadlineView {
  id: string;
  /** 期满日 */
  due: string;
  /** 未顺延的期满日 */
  nominalDue: string;
  /** 暂定 */
  provisional: boolean;
  /** 已逾期(读取时现算) */
  overdue: boolean;
}

export class AssistanceView {
  id: string;
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  /** 事项标题 */
  caseTitle: string;
  /** invited 待答复,accepted 协助中,declined 未予协助,replied 已回复意见,withdrawn 已取消 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 协助单位 */
  organisation: AssistingBodyView;
  /** 主办单位:事项的责任单位,协助不改变责任 */
  lead: AssistingBodyView;
  /** 协助期间看到什么:card 卡片,content 内容 */
  level: string;
  /** 请其做什么;只看卡片的其他单位为 null */
  task: string | null;
  /** 邀请日期 */
  invitedOn: string;
  /** 答复日期 */
  answeredOn: string | null;
  /** 不予协助或者取消的理由 */
  answerReason: string | null;
  /** 协助意见;只看卡片的其他单位为 null */
  opinion: string | null;
  /** 意见的文书 */
  documentId: string | null;
  /** 回复期限 */
  deadline: AssistanceDeadlineView | null;
}

export class JointOpinionView {
  id: string;
  /** 由哪个单位记录 */
  organisation: AssistingBodyView;
  /** 根据哪些协助意见 */
  assistanceIds: string[];
  /** 共同意见 */
  text: string;
  /** 文书 */
  documentId: string | null;
  /** 记录日期 */
  recordedOn: string;
}

export class JointHandlingView {
  /** 协助单位,先邀请的在前 */
  items: AssistanceView[];
  /** 共同意见,先记录的在前 */
  jointOpinions: JointOpinionView[];
}

export class AssistancePageView {
  items: AssistanceView[];
  nextCursor: string | null;
}

export const assistanceView = ({ version: _version, deadline, ...row }: AssistanceRow): AssistanceView => ({
  ...row,
  stateTitle: ASSISTANCE_STATES.labels[row.state],
  deadline: deadline && {
    id: deadline.id,
    due: deadline.dueDate,
    nominalDue: deadline.nominalDue,
    provisional: deadline.provisional,
    overdue: deadline.overdue,
  },
});

export const jointOpinionView = (row: JointOpinionRow): JointOpinionView => row;
