export class IdentifiersView {
  id: string;
  /** 证件种类 */
  idType: string | null;
  /** 证件号码(完整) */
  idNumber: string | null;
  /** 电话(完整) */
  phone: string | null;
  /** 出生日期 */
  birthDate: string | null;
  /** 住址(完整) */
  address: string | null;
  /** 送达地址 */
  serviceAddress: string | null;
  /** 代理人 */
  representative: object | null;
}

export class TrackingCodeView {
  /** 查询码 */
  trackingCode: string;
  /** 给哪一方当事人 */
  partyId: string | null;
}
