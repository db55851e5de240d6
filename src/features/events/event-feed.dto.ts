import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';

export class EventFeedQuery {
  /** 上次读到的位置(返回的 next) */
  @IsOptional()
  @MaxLength(512)
  @Matches(/^[\w-]+$/, { message: 'not-a-cursor' })
  after?: string;

  /** 事件类型,逗号分隔 @example "handoff-offered,judicial-confirmation.file" */
  @IsOptional()
  @MaxLength(2000)
  types?: string;

  /** 条数,1 至 200 */
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}
