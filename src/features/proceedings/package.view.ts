import { maskPhone } from '../../domain/masking.js';
import type { PackageRow } from '../../persistence/package.queries.js';
import type { ProceedingView } from './proceeding.view.js';
import { AgreementView } from './proceeding.view.js';

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
  /** 证件号码(完整) */
  idNumber: string | null;
  /** 出生日期 */
  birthDate: string | null;
  /** 电话(完整) */
  phone: string | null;
  /** 住址(完整) */
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

/** What a court takes over without typing it again. No record of the mediation, no private talk, nothing that was conceded. */
export class PackageView {
  proceedingId: string;
  /** 事项编号 */
  caseNo: string;
  /** 当事人 */
  parties: PackagePartyView[];
  /** 请求 */
  claims: PackageClaimView[];
  /** 调解协议;起诉的没有 */
  agreement: AgreementView | null;
  /** 随程序提交的材料(GET /documents/{id} 下载) */
  documents: PackageDocumentView[];
}

export const packageView = (
  { id, agreement }: ProceedingView,
  { caseNo, parties, claims, documents, withheldPartyIds }: PackageRow,
): PackageView => ({
  proceedingId: id,
  caseNo,
  parties: parties.map((party) => packageParty(party, withheldPartyIds.includes(party.id))),
  claims,
  agreement,
  documents: documents.map(({ proceedingId: _proceedingId, ...document }) => document),
});

/** A judge who needs the address of a person in danger asks for it; it does not lie in a file that the other side may read. */
function packageParty(party: PackageRow['parties'][number], whereaboutsWithheld: boolean): PackagePartyView {
  const { id, role, kind, name, idType, idNumber, birthDate, phone, address, serviceAddress, eServiceConsent, representative } = party;
  const whereabouts = whereaboutsWithheld
    ? { phone: maskPhone(phone), address: null, serviceAddress: null }
    : { phone, address, serviceAddress };
  return { id, role, kind, name, idType, idNumber, birthDate, ...whereabouts, eServiceConsent, representative, whereaboutsWithheld };
}
