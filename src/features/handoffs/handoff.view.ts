import { DISPUTE_TYPES, HANDOFF_STATES, REJECTION_GROUNDS } from '../../domain/codes.js';
import { inShanghai } from '../../domain/legal-date.js';
import { roadTitle } from '../../domain/procedures/roads.js';
import type { HandoffRow } from '../../persistence/handoff.queries.js';

export class HandoffOrganisationView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class HandoffDeadlineView {
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

/** 卡片:接收之前,接收单位只看到这些 */
export class CardView {
  caseId: string;
  /** 编号 */
  caseNo: string;
  /** 纠纷类型 */
  disputeType: string;
  /** 纠纷类型名称 */
  disputeTypeTitle: string;
  /** 区划代码 */
  areaCode: string;
  /** 标题;退回或撤回后接收单位不再看到 */
  title: string | null;
  /** 风险标记 */
  riskFlags: string[];
}

/** 跨区域移交 */
export class CrossAreaView {
  /** 同意的上级机关或者综治中心 */
  organisation: HandoffOrganisationView;
  /** 理由 */
  reason: string;
}

export class HandoffView {
  id: string;
  /** offered 待接收,accepted 已接收,rejected 已退回,withdrawn 已撤回,expired 已改派 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 请办程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 子类型 */
  variant: string | null;
  /** 写明的先后顺序例外情形;没有的为 null */
  exception: string | null;
  /** 涉及的事项 */
  concerns: string[];
  /** 移交理由 */
  reason: string;
  /** 备注 */
  note: string | null;
  /** 当事人同意 */
  consent: object | null;
  /** 法定职责依据 */
  legalBasis: string | null;
  /** 移交机构 */
  fromOrganisation: HandoffOrganisationView;
  /** 接收机构 */
  toOrganisation: HandoffOrganisationView;
  /** 移交时间 */
  offeredAt: string;
  /** 移交日期:接收期限由此起算 */
  offeredOn: string;
  /** 答复日期 */
  answeredOn: string | null;
  /** 退回的事由:competence 管辖异议,party-refused 当事人不同意,not-accepted-by-law 依法不予受理,other 其他 */
  ground: string | null;
  /** 退回事由名称 */
  groundTitle: string | null;
  /** 退回或撤回理由 */
  answerReason: string | null;
  /** 只涉及哪些当事人;涉及全部的为 null */
  partyIds: string[] | null;
  /** 只涉及哪些请求;涉及全部的为 null */
  claimIds: string[] | null;
  /** 接收单位在其他县(市、区) */
  crossArea: CrossAreaView | null;
  /** 依指定管辖移交的,指定的编号 */
  rulingId: string | null;
  /** 收到日期 */
  receivedOn: string | null;
  /** 接收后开启的程序 */
  proceedingId: string | null;
  /** 改派前的移交;不是改派的为 null */
  replacesId: string | null;
  /** 改派后的移交 */
  replacedById: string | null;
  /** 接收期限 */
  deadline: HandoffDeadlineView | null;
  /** 事项卡片 */
  card: CardView;
}

export class HandoffPageView {
  items: HandoffView[];
  nextCursor: string | null;
}

export const handoffView = ({
  version: _version,
  offeredAt,
  answeredAt: _answeredAt,
  deadline,
  card,
  crossArea,
  ...row
}: HandoffRow): HandoffView => ({
  ...row,
  stateTitle: HANDOFF_STATES.labels[row.state as keyof typeof HANDOFF_STATES.labels],
  procedureTitle: roadTitle(row.procedure),
  offeredAt: inShanghai(offeredAt),
  groundTitle: row.ground && REJECTION_GROUNDS.labels[row.ground as keyof typeof REJECTION_GROUNDS.labels],
  crossArea: crossArea && { organisation: { id: crossArea.organisationId, name: crossArea.organisationName }, reason: crossArea.reason },
  deadline: deadline && {
    id: deadline.id,
    due: deadline.dueDate,
    nominalDue: deadline.nominalDue,
    provisional: deadline.provisional,
    overdue: deadline.overdue,
  },
  card: { ...card, disputeTypeTitle: DISPUTE_TYPES.labels[card.disputeType as keyof typeof DISPUTE_TYPES.labels] },
});

export class ProposalView {
  id: string;
  /** 机构名称 */
  name: string;
  /** 区划代码 */
  areaCode: string;
  /** 为什么提议,近的在前 */
  reason: string;
}

export class ProposalsView {
  /** 可以改派的机构 */
  items: ProposalView[];
  /** 现在可否改派:接收期限届满仍未答复 */
  open: boolean;
}
