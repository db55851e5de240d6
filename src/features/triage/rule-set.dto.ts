import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, DISPUTE_TYPES, PARTY_KINDS, RISK_FLAGS } from '../../domain/codes.js';
import { ORGANISATION_KINDS } from '../../domain/organisation-kinds.js';
import { SUBJECTS } from '../../domain/organisation-subjects.js';
import { CONCERNS } from '../../domain/procedures/concerns.js';
import { PROCEDURE_CODES, STAGES } from '../../domain/procedures/codes.js';
import { BODY_LEVELS } from '../../domain/triage/rule-shape.js';
import { IsAreaCode, IsCode, IsMoney, IsText } from '../../platform/http/validators.js';

const KINDS = Object.keys(ORGANISATION_KINDS);
const STANDS = new RegExp(`^(${PROCEDURE_CODES.join('|')}):[a-z0-9]+(-[a-z0-9]+)*$`);

/** 什么样的事项;不填的条件不限 */
export class TriageWhenDto {
  /** 纠纷类型 */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(DISPUTE_TYPES.codes, { each: true })
  disputeTypes?: string[];

  /** 区划代码,含其下各级 @example ["230522100"] */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsAreaCode({ each: true })
  areaCodes?: string[];

  /** 各项请求合计不低于(元) */
  @IsOptional()
  @IsMoney()
  amountFrom?: string;

  /** 各项请求合计不高于(元) */
  @IsOptional()
  @IsMoney()
  amountTo?: string;

  /** 各方当事人都是 */
  @IsOptional()
  @IsIn(PARTY_KINDS.codes)
  everyParty?: string;

  /** 各申请人都是 */
  @IsOptional()
  @IsIn(PARTY_KINDS.codes)
  everyApplicant?: string;

  /** 各被申请人都是 */
  @IsOptional()
  @IsIn(PARTY_KINDS.codes)
  everyRespondent?: string;

  /** 申请人至少几名 @example 10 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10000)
  applicantsFrom?: number;

  /** 有其中一个风险标记(mass 涉众) */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(RISK_FLAGS.codes, { each: true })
  riskFlags?: string[];

  /** 来源渠道 */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(CHANNELS.codes, { each: true })
  channels?: string[];

  /** 涉及其中一个事项 */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(CONCERNS.codes, { each: true })
  concerns?: string[];

  /** 事项所处阶段 */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(STAGES, { each: true })
  stages?: string[];

  /** 本事项有一个程序处于其中一个状态,写作“程序:状态” @example ["people-mediation:effective"] */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(STANDS, { each: true, message: 'not-a-code' })
  stands?: string[];
}

export class BodyWantedDto {
  /** 机构种类 @example ["people-mediation-committee"] */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(KINDS, { each: true })
  kinds: string[];

  /** 主管的事项;不填为不限 */
  @IsOptional()
  @IsIn(SUBJECTS.codes)
  subject?: string;

  /** 级别:county 县级以上,township 乡镇,village 村(社区);不填为就近 */
  @IsOptional()
  @IsIn(BODY_LEVELS)
  level?: string;
}

export class TriageLawDto {
  /** 法律、法规或司法解释;没有条文依据的填“办理规则” @example "人民调解法" */
  @IsText(100)
  law: string;

  /** 条;没有的不填 @example "17" */
  @IsOptional()
  @IsText(20)
  article?: string;
}

export class TriageRuleDto {
  /** 规则代码,同一版内不重复 @example "civil-mediation" */
  @IsCode()
  id: string;

  /** 什么样的事项 */
  @ValidateNested()
  @Type(() => TriageWhenDto)
  when: TriageWhenDto;

  /** 建议的程序 */
  @IsIn(PROCEDURE_CODES)
  procedure: string;

  /** 子类型,不填则按纠纷类型 */
  @IsOptional()
  @IsCode()
  variant?: string;

  /** 先后次序的例外情形(如 hired-by-natural-person) */
  @IsOptional()
  @IsCode()
  exception?: string;

  /** 由哪一类机构办理 */
  @ValidateNested()
  @Type(() => BodyWantedDto)
  organisation: BodyWantedDto;

  /** 建议的理由,给窗口人员看 @example "民间纠纷,可以申请人民调解" */
  @IsText(500)
  reason: string;

  /** 依据 */
  @ValidateNested()
  @Type(() => TriageLawDto)
  law: TriageLawDto;
}

export class ProposeRuleSetDto {
  /** 为什么提出:依据的文件、由谁决定 @example "县综治中心 2026 年第 2 号会议纪要" */
  @IsText(500)
  basis: string;

  /** 全部规则,先后即建议的先后 */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TriageRuleDto)
  rules: TriageRuleDto[];
}

export class ApproveRuleSetDto {
  /** 批准意见 @example "已经比较,同意施行" */
  @IsOptional()
  @IsText(500)
  remark?: string;
}
