import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DISPUTE_TYPES } from '../../domain/codes.js';
import { ROAD_CODES } from '../../domain/procedures/roads.js';
import { IsAreaCode, IsLegalDate, IsText } from '../../platform/http/validators.js';

export class RuleCompetenceDto {
  /** 指定哪一个单位办理 */
  @IsUUID('all')
  organisationId: string;

  /** 办理哪一种程序;不填则为所争议的程序 @example "people-mediation" */
  @IsOptional()
  @IsIn(ROAD_CODES)
  procedure?: string;

  /** 理由 @example "纠纷发生在该单位辖区" */
  @IsText(2000)
  reason: string;

  /** 指定文书(先上传) */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;

  /** 发生日期,默认今天 */
  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;
}

export class LikeCasesQuery {
  /** 纠纷类型 */
  @IsIn(DISPUTE_TYPES.codes)
  disputeType: string;

  /** 事项所在地的区划代码 */
  @IsAreaCode()
  areaCode: string;
}
