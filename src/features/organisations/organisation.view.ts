import { kindLabel } from '../../domain/organisation-kinds.js';
import type { OrganisationState } from '../../persistence/organisation.queries.js';

export class SuccessorView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class OrganisationDetailView {
  id: string;
  /** 机构代码 */
  code: string;
  /** 机构名称 */
  name: string;
  /** 机构类型 */
  kind: string;
  /** 机构类型的中文名称 */
  kindLabel: string;
  /** 行政区划代码(GB/T 2260) */
  areaCode: string;
  /** 上级机构的编号 */
  parentId: string | null;
  /** 联系电话 */
  phone: string | null;
  /** 是否存续 */
  active: boolean;
  /** 撤销后继续行使其职权的单位 */
  successor: SuccessorView | null;
  /** 撤销日期 */
  endedOn: string | null;
  /** 撤销的理由 */
  endedReason: string | null;
}

export const organisationDetailView = ({ version: _version, ...row }: OrganisationState): OrganisationDetailView => ({
  ...row,
  kindLabel: kindLabel(row.kind),
});
