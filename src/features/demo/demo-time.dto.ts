import { IsOptional, Matches } from 'class-validator';

/** 两项填一项 */
export class MoveDemoTimeDto {
  /**
   * 向前推进多久,ISO 8601 时长
   * @example P3D
   */
  @IsOptional()
  @Matches(/^P(?=.)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?(T(?=.)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?$/, { message: 'not-valid' })
  advance?: string;

  /**
   * 推进到什么时候:日期(当日 08:30)或带时区的时间
   * @example 2026-03-20T09:00:00+08:00
   */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/, { message: 'not-an-instant' })
  to?: string;
}
