import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DISPUTE_TYPES } from '../../domain/codes.js';
import { DUTY_KINDS } from '../../domain/duties.js';
import { IsLegalDate, IsText } from '../../platform/http/validators.js';

export class EnterDutyDto {
  /** 入驻的部门 */
  @IsUUID('all')
  organisationId: string;

  /** resident 常驻,on-call 随叫随到 @example "resident" */
  @IsIn(DUTY_KINDS.codes)
  kind: string;

  /** 自何日起;同一部门同一方式再次登记的,自该日起代替原来的 @example "2026-03-02" */
  @IsLegalDate()
  from: string;

  /** 至何日;不填为长期 */
  @IsOptional()
  @IsLegalDate()
  to?: string;

  /** 星期几:1 星期一至 7 星期日 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays: number[];

  /** 联系人和电话 @example "王科长 0469-5800000" */
  @IsText(200)
  contact: string;
}

export class DutyListQuery {
  /** 哪一天;不填为今天 */
  @IsOptional()
  @IsLegalDate()
  date?: string;

  /** 只看办理这一类纠纷的部门 */
  @IsOptional()
  @IsIn(DISPUTE_TYPES.codes)
  disputeType?: string;
}
