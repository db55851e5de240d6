import type { Actor } from '../../domain/actor.js';

export class MyOrganisationView {
  id: string;
  /** 机构名称 */
  name: string;
  /** 机构类型 */
  kind: string;
}

export class MeView {
  /** user 用户,client 对接系统 */
  kind: string;
  id: string;
  /** 姓名或系统名称 */
  name: string;
  /** 所属机构 */
  organisation: MyOrganisationView;
  /** 角色(用户) */
  roles: string[];
  /** 权限范围(对接系统) */
  scopes: string[];
  /** 调解员名册编号;不是调解员的为 null */
  mediatorId: string | null;
}

export const meView = (actor: Actor): MeView => ({
  kind: actor.kind,
  id: actor.id,
  name: actor.name,
  organisation: { id: actor.organisationId, name: actor.organisationName, kind: actor.organisationKind },
  roles: [...actor.roles],
  scopes: [...actor.scopes],
  mediatorId: actor.mediatorId,
});
