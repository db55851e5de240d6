import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { SESSION_KINDS } from '../../domain/session-notes.js';
import { IsLegalDate, IsText } from '../../platform/http/validators.js';

export class WriteSessionDto {
  /** joint 共同调解,private 单独谈话(背靠背);当日已标记涉家庭暴力的,不得同场调解,单独谈话须写明同哪一方谈 */
  @IsIn(SESSION_KINDS.codes)
  kind: 'joint' | 'private';

  /** 调解或者谈话的日期 */
  @IsLegalDate()
  heldOn: string;

  /** 参加的当事人;不填则为全部 */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  partyIds?: string[];

  /** 一同调解的调解员:可以阅读单独谈话的记录 */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  mediatorIds?: string[];

  /** 记录 @example "双方到场,各自陈述了事情经过。" */
  @IsText(20_000)
  note: string;
}
