import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';

export class InboxQuery {
  /** 每页条数,1 至 200 */
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** 上一页返回的 nextCursor */
  @IsOptional()
  @MaxLength(512)
  @Matches(/^[\w-]+$/, { message: 'not-a-cursor' })
  cursor?: string;
}
