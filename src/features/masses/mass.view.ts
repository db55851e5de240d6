import { OUTCOME_LABELS, STAGE_LABELS } from '../../domain/codes.js';
import { codesOf } from '../../domain/code-list.js';
import { inShanghai } from '../../domain/legal-date.js';
import type { Outcome, Stage } from '../../domain/procedures/grammar.js';
import { type RefusalCode, sentence } from '../../domain/refusals.js';
import type { MassRow, MemberRow } from '../../persistence/mass.queries.js';

// prettier-ignore
export const MEMBER_STATES = codesOf({
  joined: '尚未提出', waiting: '待提出', offered: '已提出,待答复', failed: '未能提出', accepted: '已接受,待制作协议', declined: '不接受', drafted: '已制作协议,待签名', 'in-force': '协议已生效', left: '已退出',
});
export type MemberState = (typeof MEMBER_STATES.codes)[number];

export class MassBodyView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class MemberFailureView {
  /** 代码 */
  code: string;
  /** 说明 */
  message: string;
}

export class MassMemberView {
  /** 成员事项的编号(id) */
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  /** 标题 */
  title: string;
  /** 阶段 */
  stage: string;
  /** 阶段名称 */
  stageTitle: string;
  /** 结果 */
  outcome: string | null;
  /** 结果名称 */
  outcomeTitle: string | null;
  /** 责任机构 */
  responsibleOrganisation: MassBodyView;
  /** 试点协议对该成员进行到哪一步 */
  state: string;
  /** 中文 */
  stateTitle: string;
  /** 未能提出的原因 */
  failure: MemberFailureView | null;
  /** 何时加入 */
  joinedAt: string;
  /** 何时退出;未退出的为 null */
  leftAt: string | null;
  /** 何日答复 */
  answeredOn: string | null;
  /** 该成员自己的程序 */
  proceedingId: string | null;
  /** 对试点金额的倍数;没有参与该事项调解的为 null */
  factor: string | null;
  /** 逐条写明的金额;没有参与该事项调解的为 null */
  amounts: string[] | null;
  /** 由哪一方当事人答复;没有参与该事项调解的为 null */
  partyId: string | null;
  /** 答复或退出的理由;没有参与该事项调解的为 null */
  reason: string | null;
}

export class MassCountsView {
  /** 可见的成员,已退出的不计 */
  members: number;
  /** 尚未提出 */
  joined: number;
  /** 待提出 */
  waiting: number;
  /** 已提出,待答复 */
  offered: number;
  /** 未能提出 */
  failed: number;
  /** 已接受,待制作协议 */
  accepted: number;
  /** 不接受 */
  declined: number;
  /** 已制作协议,待签名 */
  drafted: number;
  /** 协议已生效 */
  inForce: number;
  /** 已退出 */
  left: number;
}

export class MassItemView {
  id: string;
  /** 名称 */
  title: string;
  /** 由哪一单位牵头 */
  organisation: MassBodyView;
  /** 由谁建立 */
  createdBy: string;
  /** 何时建立 */
  createdAt: string;
}

export class MassView extends MassItemView {
  /** 为何一并处理;只供牵头单位 */
  reason: string | null;
  /** 试点事项;尚未确定或者不可见的为 null */
  pilotCaseId: string | null;
  /** 各成员进行到哪一步(只计可见的) */
  counts: MassCountsView;
  /** 可见的成员;看不到的事项不列 */
  members: MassMemberView[];
}

export class MassPageView {
  items: MassItemView[];
  nextCursor: string | null;
}

export function stateOf({ leftAt, offer }: Pick<MemberRow, 'leftAt' | 'offer'>): MemberState {
  if (offer?.inForce) return 'in-force';
  if (leftAt) return 'left';
  return (offer?.state as MemberState | undefined) ?? 'joined';
}

export function memberView(row: MemberRow): MassMemberView {
  const { offer, share } = row;
  const hears = row.level === 'content' && row.hears;
  const state = stateOf(row);
  return {
    caseId: row.caseId,
    caseNo: row.caseNo,
    title: row.title,
    stage: row.stage,
    stageTitle: STAGE_LABELS[row.stage as Stage],
    outcome: row.outcome,
    outcomeTitle: row.outcome && OUTCOME_LABELS[row.outcome as Outcome],
    responsibleOrganisation: row.responsibleOrganisation,
    state,
    stateTitle: MEMBER_STATES.labels[state],
    failure: state === 'failed' && offer?.failure ? { code: offer.failure, message: sentence(offer.failure as RefusalCode, 'zh') } : null,
    joinedAt: inShanghai(row.joinedAt),
    leftAt: row.leftAt && inShanghai(row.leftAt),
    answeredOn: offer?.answeredOn ?? null,
    proceedingId: offer?.proceedingId ?? null,
    factor: hears ? share.factor : null,
    amounts: hears && share.amounts ? [...share.amounts] : null,
    partyId: hears ? (offer?.partyId ?? null) : null,
    reason: hears ? (row.leftReason ?? offer?.reason ?? null) : null,
  };
}

export const massItemView = ({ id, title, organisation, createdBy, createdAt }: MassRow): MassItemView => ({
  id,
  title,
  organisation,
  createdBy: createdBy.name,
  createdAt: inShanghai(createdAt),
});

export function massView(row: MassRow, members: readonly MemberRow[], readerOrganisationId: string): MassView {
  const states = members.map(stateOf);
  const count = (...wanted: MemberState[]) => states.filter((state) => wanted.includes(state)).length;
  return {
    ...massItemView(row),
    reason: row.organisation.id === readerOrganisationId ? row.reason : null,
    pilotCaseId: members.some(({ caseId }) => caseId === row.pilotCaseId) ? row.pilotCaseId : null,
    counts: {
      members: members.filter(({ leftAt }) => leftAt === null).length,
      joined: count('joined'),
      waiting: count('waiting'),
      offered: count('offered'),
      failed: count('failed'),
      accepted: count('accepted'),
      declined: count('declined'),
      drafted: count('drafted'),
      inForce: count('in-force'),
      left: count('left'),
    },
    members: members.map(memberView),
  };
}
