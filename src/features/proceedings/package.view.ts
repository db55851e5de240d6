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

export const packageView = ({ id, agreement }: ProceedingView, { caseNo, parties, claims, documents }: PackageRow): PackageView => ({
  proceedingId: id,
  caseNo,
  parties: parties.map(
    ({ id: partyId, role, kind, name, idType, idNumber, birthDate, phone, address, serviceAddress, eServiceConsent, representative }) => ({
      id: partyId,
      role,
      kind,
      name,
      idType,
      idNumber,
      birthDate,
      phone,
      address,
      serviceAddress,
      eServiceConsent,
      representative,
    }),
  ),
  claims,
  agreement,
  documents: documents.map(({ proceedingId: _proceedingId, ...document }) => document),
});
