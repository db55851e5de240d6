import { roadTitle } from '../../domain/procedures/roads.js';
import type { Package, SourceDocument } from '../../domain/packages.js';
import { choiceLabel } from '../../domain/procedures/choice-labels.js';

export class PackageSourceView {
  /** 来源系统 */
  system: string;
  /** 来源编号 */
  number: string;
}

export class PackageRegistrationView {
  /** 渠道 */
  channel: string;
  /** 纠纷类型 */
  disputeType: string;
  /** 标题 */
  title: string;
  /** 登记的事实 */
  facts: string;
  /** 区划代码 */
  areaCode: string;
  /** 登记日期 */
  registeredOn: string;
  /** 来源 */
  source: PackageSourceView | null;
}

export class PackagePartyView {
  id: string;
  /** applicant 申请人,respondent 被申请人,third-party 第三人 */
  role: string;
  /** person 自然人,organisation 单位 */
  kind: string;
  /** 姓名或名称 */
  name: string;
  /** 证件种类 */
  idType: string | null;
  /** 证件号码 */
  idNumber: string | null;
  /** 出生日期 */
  birthDate: string | null;
  /** 电话 */
  phone: string | null;
  /** 住址 */
  address: string | null;
  /** 送达地址 */
  serviceAddress: string | null;
  /** 是否同意电子送达 */
  eServiceConsent: boolean | null;
  /** 代理人或法定代表人 */
  representative: object | null;
  /** 涉家庭暴力,受害人的住址不随材料提供、电话遮盖;需要的,由移送单位按受害人认可的方式联系 */
  whereaboutsWithheld: boolean;
}

export class PackageClaimView {
  id: string;
  /** 请求 */
  description: string;
  /** 金额(元) */
  amount: string | null;
  /** 提出请求的日期 */
  requestedOn: string | null;
}

export class PackageInstalmentView {
  id: string;
  /** 第几期 */
  ordinal: number;
  /** 到期日 */
  dueDate: string | null;
  /** 金额(元) */
  amount: string | null;
  /** 已付(元) */
  performedAmount: string;
  /** 履行完毕日 */
  performedOn: string | null;
  /** 登记逾期日 */
  defaultedOn: string | null;
}

export class PackageTermView {
  id: string;
  ordinal: number;
  /** 义务人 */
  debtorPartyIds: string[];
  /** separate 按份,joint 连带,first-payer 先行给付 */
  liability: string | null;
  /** 权利人 */
  creditorPartyId: string;
  /** money 金钱,act 作为,refrain 不作为 */
  kind: string;
  amount: string | null;
  manner: string | null;
  place: string | null;
  description: string;
  dueDate: string | null;
  acceleration: string | null;
  instalments: PackageInstalmentView[];
}

export class PackageResponsibilityView {
  partyId: string;
  text: string;
}

export class PackageAgreementView {
  id: string;
  /** written 书面,oral 口头 */
  form: string;
  /** 主要事实 */
  facts: string;
  /** 争议事项 */
  disputedPoints: string | null;
  /** 各方责任 */
  responsibilities: PackageResponsibilityView[];
  /** 是否确认物权归属 */
  settlesTitle: boolean;
  copies: number | null;
  /** 拟定日期 */
  draftedOn: string;
  /** 生效日期 */
  effectiveOn: string | null;
  terms: PackageTermView[];
}

export class PackageDocumentView {
  id: string;
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

export class FailureReportView {
  /** 未达成协议的程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 主持调解的单位 */
  organisation: string;
  /** 开始日期 */
  openedOn: string;
  /** 结束日期 */
  endedOn: string;
  /** 原因代码 */
  ground: string | null;
  /** 原因 */
  groundTitle: string | null;
}

/** What a receiver takes over without typing it again. No record of the mediation, no private talk, nothing that was conceded. */
export class PackageView {
  /** 办理的程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 交给谁:court 法院,arbitrator 仲裁机构,agency 机关,mediator 调解组织 */
  receiver: string;
  /** 证件和联系方式:full 完整,masked 已遮盖 */
  identifiers: string;
  /** 包含哪些部分:registration 登记内容,parties 当事人,claims 请求,agreement 已生效的调解协议,undisputed-facts 书面确认的无争议事实,evidence 证据清单,failure-report 调解不成的情况 */
  sections: string[];
  /** 所属程序;移交的为 null */
  proceedingId: string | null;
  /** 事项编号 */
  caseNo: string;
  /** 登记内容;不包含的为 null */
  registration: PackageRegistrationView | null;
  /** 当事人 */
  parties: PackagePartyView[];
  /** 请求 */
  claims: PackageClaimView[];
  /** 已生效的调解协议;未签名的草稿从不包含 */
  agreement: PackageAgreementView | null;
  /** 当事人书面确认的无争议事实 */
  undisputedFacts: PackageDocumentView[];
  /** 证据清单 */
  evidence: PackageDocumentView[];
  /** 调解不成的情况 */
  failureReport: FailureReportView | null;
  /** 随程序提交的材料(GET /documents/{id} 下载) */
  documents: PackageDocumentView[];
}

export const packageView = (made: Package, documents: readonly SourceDocument[], proceedingId: string | null): PackageView => ({
  ...made,
  procedureTitle: roadTitle(made.procedure),
  sections: [...made.sections],
  proceedingId,
  failureReport: made.failureReport && {
    ...made.failureReport,
    procedureTitle: roadTitle(made.failureReport.procedure),
    groundTitle: (made.failureReport.ground && choiceLabel('ground', made.failureReport.ground)) || null,
  },
  documents: documents.map(({ id, kind, name, mediaType, size, sha256 }) => ({ id, kind, name, mediaType, size, sha256 })),
});
