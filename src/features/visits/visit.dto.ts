import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { VISIT_KINDS } from '../../domain/visits.js';
import { IsLegalDate, IsText } from '../../platform/http/validators.js';

export class RecordVisitDto {
  /** 回访日期 @example "2026-03-10" */
  @IsLegalDate()
  on: string;

  /** 方式:phone 电话、home 上门、office 约到单位、letter 书信、online 网上、safe-contact 按受害人认可的安全方式 @example "phone" */
  @IsIn(VISIT_KINDS.codes)
  kind: string;

  /** 回访情况 @example "双方均称已按协议履行" */
  @IsText(2000)
  result: string;

  /** 约定的义务是否按期履行 */
  @IsOptional()
  @IsBoolean()
  performed?: boolean;

  /** 当事人是否满意 */
  @IsOptional()
  @IsBoolean()
  satisfied?: boolean;

  /** 是否发现新的隐患 */
  @IsOptional()
  @IsBoolean()
  hiddenRisk?: boolean;
}
