import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { RISK_FLAGS } from '../../domain/codes.js';
import { CAPACITIES } from '../../domain/safety/exits.js';
import { IsText } from '../../platform/http/validators.js';

export class RaiseFlagDto {
  /** 何种标记 @example "domestic-violence" */
  @IsIn(RISK_FLAGS.codes)
  flag: string;

  /** 看到、听到了什么;不要写报告人的姓名和联系方式 @example "走访时见其面部有伤" */
  @IsText(2000)
  reason: string;

  /** 危险是否正在发生或者迫在眉睫 */
  @IsOptional()
  @IsBoolean()
  imminent?: boolean;

  /** 谁处于危险中 */
  @IsOptional()
  @IsUUID('all')
  partyId?: string;

  /** 其行为能力:full 完全,limited 限制,none 无;只与 partyId 同填 */
  @IsOptional()
  @IsIn(CAPACITIES.codes)
  capacity?: string;
}
