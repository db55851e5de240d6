import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { PageQuery } from '../../platform/http/page.dto.js';
import { PartyConsentDto } from '../../platform/http/consent.dto.js';
import { IsLegalDate, IsMoney, IsText } from '../../platform/http/validators.js';

const FACTOR = /^(?=.*[1-9])\d{1,3}(\.\d{1,6})?$/;

class ShareFieldsDto {
  /** 对试点协议金额的倍数,如 "0.85";不填也未另填金额的,与试点相同 */
  @IsOptional()
  @Matches(FACTOR, { message: 'not-valid' })
  factor?: string;

  /** 逐条写明的金额(元),依试点协议中金钱条款的次序;与 factor 只填其一 */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsMoney({ each: true })
  amounts?: string[];
}

export class ShareDto extends ShareFieldsDto {
  /** 哪一成员 */
  @IsUUID('all')
  caseId: string;
}

export class CreateMassDto {
  /** 名称 @example "红旗建筑队欠薪" */
  @IsText(200)
  title: string;

  /** 为何作为涉众纠纷一并处理 @example "同一用工单位、同一工期,三十名务工人员分别登记" */
  @IsText(1000)
  reason: string;

  /** 成员事项,2 至 500 个 */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  caseIds: string[];

  /** 试点事项,应是其成员 */
  @IsOptional()
  @IsUUID('all')
  pilotCaseId?: string;

  /** 金额与试点不同的成员 */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ShareDto)
  shares?: ShareDto[];
}

export class AddMemberDto extends ShareDto {}

export class ChoosePilotDto {
  /** 试点事项,应是其成员 */
  @IsUUID('all')
  caseId: string;
}

export class OfferMassDto {
  /** 试点事项中协议已经生效的程序 */
  @IsUUID('all')
  proceedingId: string;

  /** 该协议各方当事人同意把协议内容提供给其他成员;同一协议再次提出时可以不填 */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PartyConsentDto)
  consents?: PartyConsentDto[];
}

export class AnswerOfferDto {
  /** 作出答复的当事人 */
  @IsUUID('all')
  partyId: string;

  /** 何日答复 */
  @IsLegalDate()
  on: string;

  /** 理由 */
  @IsOptional()
  @IsText(1000)
  reason?: string;
}

export class LeaveMassDto {
  /** 为何退出 @example "当事人要求单独处理" */
  @IsText(1000)
  reason: string;
}

export class MassListQuery extends PageQuery {}
