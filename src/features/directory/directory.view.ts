import { kindLabel } from '../../domain/organisation-kinds.js';
import type { ClientRow, MediatorRow, NoticeRow, OrganisationRow, UserRow } from '../../persistence/directory.queries.js';

export class OrganisationView {
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
  /** 上级机构的编号;诉调对接中心的上级是它所对接的法院 */
  parentId: string | null;
  /** 联系电话 */
  phone: string | null;
}

export class OrganisationPageView {
  items: OrganisationView[];
  /** 下一页的游标;没有下一页时为 null */
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export const organisationView = ({ id, code, name, kind, areaCode, parentId, phone }: OrganisationRow): OrganisationView => ({
  id,
  code,
  name,
  kind,
  kindLabel: kindLabel(kind),
  areaCode,
  parentId,
  phone,
});

export class BodyView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class MediatorView {
  /** 调解员名册编号:指定、选定调解员时填它 */
  id: string;
  /** 对应用户的编号 */
  userId: string;
  /** 姓名 */
  name: string;
  /** 所属机构 */
  organisation: BodyView;
}

export class MediatorPageView {
  items: MediatorView[];
  /** 下一页的游标;没有下一页时为 null */
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

const body = ({ organisationId, organisationName }: { organisationId: string; organisationName: string }): BodyView => ({
  id: organisationId,
  name: organisationName,
});

export const mediatorView = (row: MediatorRow): MediatorView => ({
  id: row.id,
  userId: row.userId,
  name: row.name,
  organisation: body(row),
});

export class UserView {
  id: string;
  /** 用户名 */
  username: string;
  /** 姓名 */
  name: string;
  /** 所属机构 */
  organisation: BodyView;
  /** 角色 */
  roles: string[];
  /** 是否可以登录 */
  active: boolean;
}

export class UserPageView {
  items: UserView[];
  /** 下一页的游标;没有下一页时为 null */
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export const userView = (row: UserRow): UserView => ({
  id: row.id,
  username: row.username,
  name: row.name,
  organisation: body(row),
  roles: row.roles,
  active: row.active,
});

export class ApiClientView {
  id: string;
  /** 对接系统的登录名(client_id) */
  clientId: string;
  /** 系统名称 */
  name: string;
  /** 所属机构 */
  organisation: BodyView;
  /** 权限范围 */
  scopes: string[];
  /** 是否可以登录 */
  active: boolean;
}

export class ApiClientPageView {
  items: ApiClientView[];
  /** 下一页的游标;没有下一页时为 null */
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

export const apiClientView = (row: ClientRow): ApiClientView => ({
  id: row.id,
  clientId: row.clientId,
  name: row.name,
  organisation: body(row),
  scopes: row.scopes,
  active: row.active,
});

export class RightsNoticeView {
  /** 版本:登记当事人意愿时填在 noticeVersion */
  version: string;
  /** 告知书全文 */
  text: string;
  /** 自何日起使用 */
  since: string;
}

export const rightsNoticeView = ({ version, text, since }: NoticeRow): RightsNoticeView => ({ version, text, since });
