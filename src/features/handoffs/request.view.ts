import { roadTitle } from '../../domain/procedures/roads.js';
import { REQUEST_STATES } from '../../domain/handoff-request-steps.js';
import type { RequestRow } from '../../persistence/handoff-request.queries.js';
import { HandoffDeadlineView, HandoffOrganisationView } from './handoff.view.js';

/** 请求移交:请求单位只看到自己填写的内容和答复,编号是否存在看不出来 */
export class HandoffRequestView {
  id: string;
  /** 所请求事项的编号 */
  caseNo: string;
  /** 请求单位要办理的程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 理由 */
  reason: string;
  /** 依据的法定职责 */
  legalBasis: string;
  /** sent 已发出,accepted 已同意,declined 未同意 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 请求单位 */
  organisation: HandoffOrganisationView;
  /** 请求日期 */
  requestedOn: string;
  /** 答复日期 */
  answeredOn: string | null;
  /** 不同意的理由 */
  answerReason: string | null;
  /** 同意后发出的移交 */
  handoffId: string | null;
  /** 所请求的事项;只有责任单位看得到 */
  caseId: string | null;
  /** 答复期限;只有责任单位看得到 */
  deadline: HandoffDeadlineView | null;
}

export class HandoffRequestPageView {
  items: HandoffRequestView[];
  nextCursor: string | null;
}

export const requestView = ({ version: _version, deadline, ...row }: RequestRow): HandoffRequestView => ({
  ...row,
  procedureTitle: roadTitle(row.procedure),
  stateTitle: REQUEST_STATES.labels[row.state],
  deadline: deadline && {
    id: deadline.id,
    due: deadline.dueDate,
    nominalDue: deadline.nominalDue,
    provisional: deadline.provisional,
    overdue: deadline.overdue,
  },
});
