import { FINDING_STATES } from '../../domain/screening.js';
import type { FindingRow } from '../../persistence/finding.queries.js';
import { ScreeningOrganisationView } from './screening.view.js';

export class FoundPartyView {
  /** 诉讼地位 */
  role: string;
  /** person 自然人,organisation 单位 */
  kind: string;
  name: string;
  /** 联系电话 */
  phone: string | null;
  /** 住址 */
  address: string | null;
}

export class FindingView {
  id: string;
  /** 哪一轮排查的编号(id) */
  screeningId: string;
  /** 排查的标题 */
  screeningTitle: string;
  /** 由哪个机构甄别 */
  organisation: ScreeningOrganisationView;
  areaCode: string;
  /** 具体地点 */
  place: string | null;
  /** 纠纷类型 */
  disputeType: string;
  title: string;
  /** 什么事 */
  facts: string;
  /** 这件纠纷的当事人 */
  parties: FoundPartyView[];
  /** 风险标记 */
  riskFlags: string[];
  /** 上报时的风险等级 */
  grade: string;
  /** 由谁上报 */
  reportedBy: string;
  /** 上报日期 */
  reportedOn: string;
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 登记为或者并入的事项的编号(id) */
  caseId: string | null;
  /** 登记为或者并入的事项编号 */
  caseNo: string | null;
  /** 不作登记的理由 */
  reason: string | null;
  /** 由谁甄别 */
  answeredBy: string | null;
  /** 甄别日期 */
  answeredOn: string | null;
}

export class FindingPageView {
  items: FindingView[];
  /** 下一页游标;没有则为 null */
  nextCursor: string | null;
  /** 总数,total=true 时返回 */
  total?: number;
}

export const findingView = (row: FindingRow): FindingView => ({
  id: row.id,
  screeningId: row.screeningId,
  screeningTitle: row.screeningTitle,
  organisation: { id: row.organisation.id, name: row.organisation.name },
  areaCode: row.areaCode,
  place: row.place,
  disputeType: row.disputeType,
  title: row.title,
  facts: row.facts,
  parties: row.parties.map(({ role, kind, name, phone = null, address = null }) => ({ role, kind, name, phone, address })),
  riskFlags: row.riskFlags,
  grade: row.grade,
  reportedBy: row.reportedBy.name,
  reportedOn: row.reportedOn,
  state: row.state,
  stateTitle: FINDING_STATES.labels[row.state],
  caseId: row.caseId,
  caseNo: row.caseNo,
  reason: row.reason,
  answeredBy: row.answeredBy?.name ?? null,
  answeredOn: row.answeredOn,
});
