import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ROLES } from '../../domain/actor.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsAreaCode, IsCode, IsText } from '../../platform/http/validators.js';

export class OrganisationsQuery extends PageQuery {
  /** 机构类型,如 court、people-mediation-committee */
  @IsOptional()
  @IsCode()
  kind?: string;

  /** 行政区划代码(6、9 或 12 位);其下级区划的机构也在内 */
  @IsOptional()
  @IsAreaCode()
  areaCode?: string;

  /** 名称或代码的一部分 */
  @IsOptional()
  @IsText(100)
  q?: string;
}

export class MediatorsQuery extends PageQuery {
  /** 所属机构的编号 */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** 姓名的一部分 */
  @IsOptional()
  @IsText(100)
  q?: string;
}

export class UsersQuery extends PageQuery {
  /** 所属机构的编号 */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** 角色 */
  @IsOptional()
  @IsIn(ROLES)
  role?: string;

  /** 姓名或用户名的一部分 */
  @IsOptional()
  @IsText(100)
  q?: string;
}

export class ApiClientsQuery extends PageQuery {
  /** 所属机构的编号 */
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class ProceduresQuery extends PageQuery {}
