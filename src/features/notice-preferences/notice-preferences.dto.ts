import { IsBoolean, IsOptional } from 'class-validator';
import { IsTimeOfDay } from '../../platform/http/validators.js';

export class NoticePreferencesDto {
  /**
   * 免打扰自何时起(北京时间 HH:MM),与 quietTo 同填或同不填;晚于 quietTo 的为跨夜
   * @example 21:00
   */
  @IsOptional()
  @IsTimeOfDay()
  quietFrom?: string;

  /**
   * 免打扰至何时止(北京时间 HH:MM)
   * @example 07:30
   */
  @IsOptional()
  @IsTimeOfDay()
  quietTo?: string;

  /** 可以等的提醒每天合为一条 */
  @IsBoolean()
  digest: boolean;

  /** 每日汇总何时发出(北京时间 HH:MM),默认 08:30 */
  @IsOptional()
  @IsTimeOfDay()
  digestAt?: string;
}
