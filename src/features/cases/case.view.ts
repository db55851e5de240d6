/** What of a case is shown. At card level (county supervision, a desk that handed it over) only where it stands, not what it is about. */
import { DISPUTE_TYPES, OUTCOME_LABELS, PARTY_ROLES, STAGE_LABELS } from '../../domain/codes.js';
import { DUPLICATE_REASONS, type DuplicateReason } from '../../domain/duplicates.js';
import { inShanghai } from '../../domain/legal-date.js';
import { maskAddress, maskIdNumber, maskPhone } from '../../domain/masking.js';
import type { Outcome, Stage } from '../../domain/procedures/grammar.js';
import { formatTrackingCode } from '../../domain/tracking-code.js';
import { REOPENING_GROUNDS } from '../../domain/reopening.js';
import { roadTitle, theRoad } from '../../domain/procedures/roads.js';
import type { CaseRow, PartyRow, RunRow } from '../../persistence/case.queries.js';

export class OrganisationRefView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class RepresentativeView {
  id: string;
  /** 姓名 */
  name: string;
  /** 种类 */
  kind: string;
  /** 电话(已遮盖) */
  phone: string | null;
}

export class PartyView {
  id: string;
  /** applicant 申请人,respondent 被申请人,third-party 第三人 */
  role: string;
  /** 诉讼地位的中文 */
  roleTitle: string;
  /** person 自然人,organisation 单位 */
  kind: string;
  /** 姓名或名称 */
  name: string;
  /** 证件种类 */
  idType?: string | null;
  /** 证件号码(已遮盖;完整号码须写明用途另行查看) */
  idNumber?: string | null;
  /** 电话(已遮盖) */
  phone?: string | null;
  /** 住址(已遮盖) */
  address?: string | null;
  /** 使用语言 */
  language?: string | null;
  /** 是否同意电子送达 */
  eServiceConsent?: boolean | null;
  /** 代理人或法定代表人 */
  representative?: RepresentativeView | null;
  /** 须更正的内容 */
  defects?: { field: string; code: string }[];
  /** 随哪一件重复事项并入;本事项登记的为 null */
  cameWith?: CaseRefView | null;
}

export class ClaimView {
  id: string;
  /** 请求 */
  description: string;
  /** 金额(元) */
  amount: string | null;
  /** 提出请求的日期 */
  requestedOn: string | null;
}

export class ProceedingRefView {
  id: string;
  /** 程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 子类型 */
  variant: string;
  /** 状态 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 承办机构 */
  organisation: OrganisationRefView;
}

export class HandoffRefView {
  id: string;
  /** offered 待接收,accepted 已接收,rejected 已退回,withdrawn 已撤回 */
  state: string;
  /** 接收机构 */
  toOrganisation: OrganisationRefView;
}

export class DuplicateView {
  caseId: string;
  /** 编号 */
  caseNo: string;
  /** 标题 */
  title: string;
  /** 相似程度,0 至 100;只供核对,不自动合并 */
  score: number;
  /** 为什么可能重复 */
  reasons: { code: string; message: string }[];
}

export class DocumentRefView {
  id: string;
  /** 所属程序;案件证据为 null */
  proceedingId: string | null;
  /** 种类 */
  kind: string;
  /** 文件名 */
  name: string;
  /** 类型 */
  mediaType: string;
  /** 字节数 */
  size: number;
  /** SHA-256 */
  sha256: string;
}

export class CaseRefView {
  id: string;
  /** 编号 */
  caseNo: string;
}

export class CiteOfCaseView {
  /** 法律 */
  law: string;
  /** 条 */
  article: string;
}

export class OpenRoadOfCaseView {
  /** 途径 */
  code: string;
  /** 途径名称 */
  title: string;
  /** 依据 */
  law: CiteOfCaseView;
}

export class CaseRunView {
  /** 第几次办理 */
  number: number;
  /** 开始日期 */
  openedOn: string;
  /** 办结日期;正在办理为 null */
  closedOn: string | null;
  /** 本次办理用时(日历日);正在办理的算到今天 */
  days: number;
  /** 本次办理的结果,重新办理后仍然保留 */
  outcome: string | null;
  /** 结果名称 */
  outcomeTitle: string | null;
  /** 重新办理的事由;第一次办理为 null */
  ground: string | null;
  /** 事由名称 */
  groundTitle: string | null;
  /** 重新办理的理由 */
  reason?: string | null;
  /** 因不履行而重新办理的:权利人可以走的途径 */
  roads: OpenRoadOfCaseView[];
  /** 本次办理中开启的程序 */
  proceedingIds: string[];
}

export class CaseView {
  id: string;
  /** 事项编号 */
  caseNo: string;
  /** 查询码,可告知登记人 */
  trackingCode?: string | null;
  /** 阶段 */
  stage: string;
  /** 阶段名称 */
  stageTitle: string;
  /** 结果(不等于状态;办结前可能已知) */
  outcome: string | null;
  /** 结果名称 */
  outcomeTitle: string | null;
  /** 渠道 */
  channel: string;
  /** 纠纷类型 */
  disputeType: string;
  /** 纠纷类型名称 */
  disputeTypeTitle: string;
  /** 标题 */
  title: string;
  /** 事实 */
  facts?: string;
  /** 区划代码 */
  areaCode: string;
  /** 风险标记(仅供工作人员) */
  riskFlags: string[];
  /** 风险等级(仅供工作人员) */
  riskGrade: string;
  /** 来源 */
  source?: object | null;
  /** 登记日期 */
  registeredOn: string;
  /** 登记时间 */
  registeredAt: string;
  /** 责任机构:任何时候都恰有一个 */
  responsibleOrganisation: OrganisationRefView;
  /** 责任机构自何时负责 */
  responsibleSince: string;
  /** 办结时间 */
  closedAt: string | null;
  /** 当事人 */
  parties: PartyView[];
  /** 请求 */
  claims?: ClaimView[];
  /** 程序 */
  proceedings: ProceedingRefView[];
  /** 移交 */
  handoffs: HandoffRefView[];
  /** 本机构内可能重复的事项 */
  duplicates: DuplicateView[];
  /** 证据和文书(GET /documents/{id} 下载) */
  documents?: DocumentRefView[];
  /** 已作为重复事项合并到哪一事项;未合并的为 null */
  mergedInto: CaseRefView | null;
  /** 历次办理:重新办理的另计时间,前一次的结果、期限和程序不变 */
  runs: CaseRunView[];
  /** 可见范围:content 内容,card 卡片 */
  visibility: 'content' | 'card';
}

const partyView = (party: PartyRow): PartyView => ({
  id: party.id,
  role: party.role,
  roleTitle: PARTY_ROLES.labels[party.role as keyof typeof PARTY_ROLES.labels],
  kind: party.kind,
  name: party.name,
  idType: party.idType,
  idNumber: maskIdNumber(party.idNumber),
  phone: maskPhone(party.phone),
  address: maskAddress(party.address),
  language: party.language,
  eServiceConsent: party.eServiceConsent,
  representative: party.representative && {
    id: party.representative.id,
    name: party.representative.name,
    kind: party.representative.kind,
    phone: maskPhone(party.representative.phone ?? null),
  },
  defects: party.defects,
  cameWith: party.cameWith ?? null,
});

const namedParty = ({ id, role, kind, name }: PartyRow): PartyView => ({
  id,
  role,
  roleTitle: PARTY_ROLES.labels[role as keyof typeof PARTY_ROLES.labels],
  kind,
  name,
});

const runView = (run: RunRow, content: boolean): CaseRunView => ({
  number: run.number,
  openedOn: run.openedOn,
  closedOn: run.closedOn,
  days: run.days,
  outcome: run.outcome,
  outcomeTitle: run.outcome && OUTCOME_LABELS[run.outcome],
  ground: run.ground,
  groundTitle: run.ground && REOPENING_GROUNDS.labels[run.ground],
  ...(content ? { reason: run.reason } : {}),
  roads: run.roads,
  proceedingIds: run.proceedingIds,
});

export function caseView(row: CaseRow): CaseView {
  const content = row.level === 'content';
  return {
    id: row.id,
    caseNo: row.caseNo,
    ...(row.isRegistrant || content ? { trackingCode: row.trackingCode && formatTrackingCode(row.trackingCode) } : {}),
    stage: row.stage,
    stageTitle: STAGE_LABELS[row.stage as Stage],
    outcome: row.outcome,
    outcomeTitle: row.outcome && OUTCOME_LABELS[row.outcome as Outcome],
    channel: row.channel,
    disputeType: row.disputeType,
    disputeTypeTitle: DISPUTE_TYPES.labels[row.disputeType as keyof typeof DISPUTE_TYPES.labels],
    title: row.title,
    ...(content ? { facts: row.facts, source: row.source } : {}),
    areaCode: row.areaCode,
    riskFlags: row.riskFlags,
    riskGrade: row.riskGrade,
    registeredOn: row.registeredOn,
    registeredAt: inShanghai(new Date(row.registeredAt)),
    responsibleOrganisation: row.responsibleOrganisation,
    responsibleSince: inShanghai(new Date(row.responsibleSince)),
    closedAt: row.closedAt && inShanghai(new Date(row.closedAt)),
    // The desk that took it in knows who they are; county supervision does not need to.
    parties: content ? row.parties.map(partyView) : row.isRegistrant ? row.parties.map(namedParty) : [],
    ...(content ? { claims: row.claims, documents: row.documents } : {}),
    proceedings: row.proceedings.map((one) => ({
      ...one,
      procedureTitle: roadTitle(one.procedure),
      stateTitle: theRoad(one.procedure).states[one.state]!.title,
    })),
    handoffs: row.handoffs,
    duplicates: row.duplicates.map(({ reasons, ...other }) => ({
      ...other,
      reasons: reasons.map((code) => ({ code, message: DUPLICATE_REASONS.labels[code as DuplicateReason] ?? code })),
    })),
    mergedInto: row.mergedInto,
    runs: row.runs.map((run) => runView(run, content)),
    visibility: content ? 'content' : 'card',
  };
}
