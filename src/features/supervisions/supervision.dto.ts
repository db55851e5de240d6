import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  type Card,
  SUPERVISION_CARDS,
  SUPERVISION_KINDS,
  SUPERVISION_STATES,
  type SupervisionKind,
} from '../../domain/supervision-steps.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsLegalDate, IsText } from '../../platform/http/validators.js';

/** What it is about: one of the three. */
export class MatterDto {
  /** 针对哪个事项 */
  @IsOptional()
  @IsUUID('all')
  caseId?: string;

  /** 或者:针对哪个程序 */
  @IsOptional()
  @IsUUID('all')
  proceedingId?: string;

  /** 或者:针对哪个期限 */
  @IsOptional()
  @IsUUID('all')
  deadlineId?: string;

  /** 发给哪个机构(GET /organisations) */
  @IsUUID('all')
  organisationId: string;

  /** 发生日期,默认今天 */
  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;
}

export class OrderSupervisionDto extends MatterDto {
  /** order 督办(默认)、guidance 指导(对人民调解委员会) */
  @IsOptional()
  @IsIn(SUPERVISION_KINDS.codes)
  kind?: SupervisionKind;

  /** 督办用:yellow 提醒函(默认)、red 督办函 */
  @IsOptional()
  @IsIn(SUPERVISION_CARDS.codes)
  card?: Card;

  /** 督办用:理由 @example "告知信访人的期限已过,请说明原因和办结日期" */
  @IsOptional()
  @IsText(2000)
  reason?: string;

  /** 指导用:建议 @example "建议先分别听取双方意见,再约时间共同调解" */
  @IsOptional()
  @IsText(2000)
  suggestion?: string;

  /** 另外写明的依据 */
  @IsOptional()
  @IsText(500)
  legalBasis?: string;

  /** 督办用:要求回复的日期;不填则按规则计算 */
  @IsOptional()
  @IsLegalDate()
  replyBy?: string;
}

export class EnquireDto extends MatterDto {
  /** 反映的事实;不作要求,不设期限 @example "当事人反映立案材料已提交三十日,尚未收到通知" */
  @IsText(2000)
  facts: string;
}

export class SupervisionListQuery extends PageQuery {
  /** 状态 */
  @IsOptional()
  @IsIn(SUPERVISION_STATES.codes)
  state?: string;

  /** yellow 提醒函,red 督办函 */
  @IsOptional()
  @IsIn(SUPERVISION_CARDS.codes)
  card?: string;

  /** 发给哪个机构的 */
  @IsOptional()
  @IsUUID('all')
  organisationId?: string;

  /** 针对哪个事项的 */
  @IsOptional()
  @IsUUID('all')
  caseId?: string;
}

export class EnquiryListQuery extends PageQuery {
  /** 发给哪个机构的 */
  @IsOptional()
  @IsUUID('all')
  organisationId?: string;

  /** 针对哪个事项的 */
  @IsOptional()
  @IsUUID('all')
  caseId?: string;
}
