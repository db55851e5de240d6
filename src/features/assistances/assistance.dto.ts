import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ASSISTANCE_LEVELS, ASSISTANCE_STATES } from '../../domain/assistance-steps.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsLegalDate, IsText } from '../../platform/http/validators.js';

export class AssistanceConsentDto {
  /** 哪一方当事人 */
  @IsUUID('all')
  partyId: string;

  /** 是否同意向协助单位提供个人信息 */
  @IsBoolean()
  given: boolean;

  /** 日期 */
  @IsLegalDate()
  on: string;

  /** 告知书版本 @example "1" */
  @IsText(50)
  noticeVersion: string;
}

export class InviteAssistanceDto {
  /** 请哪个单位协助 */
  @IsUUID('all')
  organisationId: string;

  /** 请其做什么 @example "核实宅基地的审批和四至" */
  @IsText(2000)
  task: string;

  /** 何日前回复,不填则五个工作日 */
  @IsOptional()
  @IsLegalDate()
  until?: string;

  /** 协助期间看到什么:card 卡片(默认),content 内容(须有当事人同意或者法定职责) */
  @IsOptional()
  @IsIn(ASSISTANCE_LEVELS.codes)
  level?: 'card' | 'content';

  /** 当事人单独同意(个人信息保护法第二十三条) */
  @IsOptional()
  @ValidateNested()
  @Type(() => AssistanceConsentDto)
  consent?: AssistanceConsentDto;

  /** 或者:依据的法定职责 */
  @IsOptional()
  @IsText(500)
  legalBasis?: string;
}

export class JoinOpinionsDto {
  /** 共同意见 @example "经核实,争议地块四至以1998年审批为准,建议双方据此协商。" */
  @IsText(10_000)
  text: string;

  /** 共同意见的文书(先上传) */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;
}

export class AssistanceListQuery extends PageQuery {
  /** in 请本单位协助的,out 本单位主办的 */
  @IsOptional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  /** 状态 */
  @IsOptional()
  @IsIn(ASSISTANCE_STATES.codes)
  state?: string;
}
