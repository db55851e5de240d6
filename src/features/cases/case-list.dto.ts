import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { DISPUTE_TYPES } from '../../domain/codes.js';
import { STAGES } from '../../domain/procedures/grammar.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsLegalDate, IsText } from '../../platform/http/validators.js';

export class CaseListQuery extends PageQuery {
  /** 阶段 */
  @IsOptional()
  @IsIn(STAGES)
  stage?: string;

  /** 纠纷类型 */
  @IsOptional()
  @IsIn(DISPUTE_TYPES.codes)
  disputeType?: string;

  /** 责任机构 */
  @IsOptional()
  @IsUUID('all')
  organisationId?: string;

  /** 承办调解员(名册编号或用户编号) */
  @IsOptional()
  @IsUUID('all')
  handlerId?: string;

  /** 标题、当事人姓名或编号中的一段文字 */
  @IsOptional()
  @IsText(100)
  q?: string;

  /** 任一编号:本系统的、法院的、信访的 */
  @IsOptional()
  @IsText(100)
  number?: string;

  /** 有期限在此日之前到期 */
  @IsOptional()
  @IsLegalDate()
  dueBefore?: string;

  /** true:有逾期的职责;读取时现算 */
  @IsOptional()
  @IsBoolean()
  overdue?: boolean;
}

export class TimelineQuery extends PageQuery {}
