import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { CASE_SOURCES } from '../../domain/codes.js';
import { ROAD_CODES } from '../../domain/procedures/roads.js';
import { CONCERNS } from '../../domain/procedures/concerns.js';
import { IsCode, IsLegalDate } from '../../platform/http/validators.js';

export class OpenProceedingDto {
  /** 程序 @example "people-mediation" */
  @IsIn(ROAD_CODES)
  procedure: string;

  /** 子类型,不填则按纠纷类型 */
  @IsOptional()
  @IsCode()
  variant?: string;

  /** 所依据的程序(司法确认依据的调解) */
  @IsOptional()
  @IsUUID('all')
  basedOn?: string;

  /** 调解的来源:application 当事人申请,initiative 主动调解,entrusted 委托移送 */
  @IsOptional()
  @IsIn(CASE_SOURCES.codes)
  caseSource?: string;

  /** 收到申请的日期 */
  @IsOptional()
  @IsLegalDate()
  receivedOn?: string;

  /** 发生日期,默认今天 */
  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;

  /** 只涉及部分当事人时,列明是哪些 */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  partyIds?: string[];

  /** 只涉及部分请求时,列明是哪些 */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  claimIds?: string[];

  /** 先后顺序的例外情形(如 wage-iou 仅凭工资欠条起诉);当事人已自行起诉、申请的填 filed-by-party,纠纷类型登记有误的填 dispute-named-wrong */
  @IsOptional()
  @IsCode()
  exception?: string;

  /** 涉及的事项:land-title 土地权属、院界,administrative-act 对行政行为不服;应当先申请复议的(行政复议法第二十三条):on-the-spot-penalty 当场处罚,natural-resource-right 已取得的自然资源权利,failure-to-act 不履行法定职责,government-information 不予公开政府信息,reconsideration-by-law 法律另有规定 */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(CONCERNS.codes, { each: true })
  concerns?: string[];
}
