import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { HANDOFF_STATES } from '../../domain/codes.js';
import { REQUEST_STATES } from '../../domain/handoff-request-steps.js';
import { ROAD_CODES } from '../../domain/procedures/roads.js';
import { CONCERNS } from '../../domain/procedures/concerns.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsCode, IsLegalDate, IsText } from '../../platform/http/validators.js';

export class ConsentDto {
  /** 哪一方当事人 */
  @IsUUID('all')
  partyId: string;

  /** 是否同意向接收单位提供个人信息 */
  @IsBoolean()
  given: boolean;

  /** 日期 */
  @IsLegalDate()
  on: string;

  /** 告知书版本 @example "1" */
  @IsText(50)
  noticeVersion: string;
}

export class CrossAreaDto {
  /** 同意跨区域移交的上级机关,或者移交单位所在地的综治中心 */
  @IsUUID('all')
  organisationId: string;

  /** 理由 @example "纠纷发生地和双方住所均在接收单位辖区" */
  @IsText(1000)
  reason: string;
}

export class OfferHandoffDto {
  /** 接收机构(GET /organisations) */
  @IsUUID('all')
  toOrganisationId: string;

  /** 请其办理的程序 @example "people-mediation" */
  @IsIn(ROAD_CODES)
  procedure: string;

  /** 子类型 */
  @IsOptional()
  @IsCode()
  variant?: string;

  /** 先后顺序的例外情形(如 wage-iou 仅凭工资欠条起诉);当事人已自行申请的填 filed-by-party,纠纷类型登记有误的填 dispute-named-wrong;接收时按此开启程序 */
  @IsOptional()
  @IsCode()
  exception?: string;

  /** 涉及的事项:land-title 土地权属、院界 */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(CONCERNS.codes, { each: true })
  concerns?: string[];

  /** 移交理由 @example "当事人愿意先行调解" */
  @IsText(1000)
  reason: string;

  /** 备注 */
  @IsOptional()
  @IsText(2000)
  note?: string;

  /** 当事人单独同意(个人信息保护法第二十三条) */
  @IsOptional()
  @ValidateNested()
  @Type(() => ConsentDto)
  consent?: ConsentDto;

  /** 或者:依据的法定职责 */
  @IsOptional()
  @IsText(500)
  legalBasis?: string;

  /** 接收单位在其他县(市、区)的:谁同意,为什么 */
  @IsOptional()
  @ValidateNested()
  @Type(() => CrossAreaDto)
  crossArea?: CrossAreaDto;

  /** 只涉及部分当事人时,列明是哪些;其他当事人的程序可以同时继续 */
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

  /** 发生日期,默认今天 */
  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;

  /** 发出日期 */
  @IsOptional()
  @IsLegalDate()
  dispatchedOn?: string;
}

export class HandoffListQuery extends PageQuery {
  /** in 移入,out 移出 */
  @IsOptional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  /** 状态 */
  @IsOptional()
  @IsIn(HANDOFF_STATES.codes)
  state?: string;
}

export class RequestHandoffDto {
  /** 事项编号 @example "YZ2026-000001" */
  @IsText(50)
  caseNo: string;

  /** 本单位要办理的程序 @example "people-mediation" */
  @IsIn(ROAD_CODES)
  procedure: string;

  /** 理由 @example "该纠纷属于本单位职责范围" */
  @IsText(1000)
  reason: string;

  /** 依据的法定职责 */
  @IsText(500)
  legalBasis: string;
}

export class RequestListQuery extends PageQuery {
  /** in 请求本单位移交的,out 本单位发出的 */
  @IsOptional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  /** 状态 */
  @IsOptional()
  @IsIn(REQUEST_STATES.codes)
  state?: string;
}
