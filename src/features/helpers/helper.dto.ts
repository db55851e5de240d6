import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { HELPER_KINDS } from '../../domain/helpers.js';
import { PartyConsentDto } from '../../platform/http/consent.dto.js';
import { IsLegalDate, IsText } from '../../platform/http/validators.js';

export class InviteHelperDto {
  /** 姓名 @example "吴法律顾问" */
  @IsText(100)
  name: string;

  /** 身份:deputy 人大代表、政协委员,union 工会,womens-federation 妇联,legal-adviser 村(社区)法律顾问,volunteer 志愿者,expert 专业人员,neighbour 邻里、同事,relative 亲属 @example "legal-adviser" */
  @IsIn(HELPER_KINDS.codes)
  kind: string;

  /** 所在单位 */
  @IsOptional()
  @IsText(200)
  organisation?: string;

  /** 参与哪一个调解程序;只有一个在办的可以不填 */
  @IsOptional()
  @IsUUID('all')
  proceedingId?: string;

  /** 各方当事人的同意:未退出调解的每一方都须同意 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PartyConsentDto)
  consents: PartyConsentDto[];

  /** 请其协助什么 */
  @IsOptional()
  @IsText(500)
  task?: string;
}

export class HelperLeavesDto {
  /** 撤回同意的当事人;因其他原因退出的不填 */
  @IsOptional()
  @IsUUID('all')
  partyId?: string;

  /** 退出日期;不填为今天 */
  @IsOptional()
  @IsLegalDate()
  on?: string;

  /** 理由;当事人撤回同意的不必说明 */
  @IsOptional()
  @IsText(500)
  reason?: string;
}
