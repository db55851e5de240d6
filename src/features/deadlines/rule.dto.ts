import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { RULE_IDS } from '../../domain/deadlines/deadline-rules.js';
import { APPROVERS, TELLS, TERM_UNITS } from '../../domain/deadlines/rule-shape.js';
import { PROPOSAL_STATES } from '../../domain/reference-proposals.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsLegalDate, IsText } from '../../platform/http/validators.js';

export class TermDto {
  /** 数量;连同延长,无论用什么单位,合计不超过 30 年 @example 30 */
  @IsInt()
  @Min(1)
  @Max(4000)
  quantity: number;

  /** 单位:hour 小时、day 日、working-day 工作日、month 月、year 年 @example "day" */
  @IsIn(TERM_UNITS)
  unit: string;
}

export class ExtensionBoundDto {
  /** 至多延长多少;由约定的不填。连同期间合计不超过 30 年 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4000)
  quantity?: number;

  /** 单位 */
  @IsOptional()
  @IsIn(TERM_UNITS)
  unit?: string;

  /** 至多几次;不填为不限 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  times?: number;

  /** 由谁批准 */
  @IsIn(APPROVERS)
  approvedBy: string;
}

export class LadderRungDto {
  /** 期满日前(负)后(正)几天;按小时计算的期限为小时 @example -5 */
  @IsInt()
  @Min(-400)
  @Max(400)
  at: number;

  /** 告知谁 @example "handler" */
  @IsIn(TELLS)
  tell: string;

  /** reminder 提醒、escalation 升级 @example "reminder" */
  @IsIn(['reminder', 'escalation'])
  as: string;
}

export class LadderDto {
  /** 各次提醒,按先后 */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LadderRungDto)
  ladder: LadderRungDto[];
}

export class AddRuleVersionDto {
  /** 为什么增加这一版:依据的文件、由谁决定 @example "县司法局 2026 年第 3 号通知" */
  @IsText(500)
  basis: string;

  /** 自何日起算的期限适用这一版 @example 2026-05-01 */
  @IsLegalDate()
  effectiveFrom: string;

  /** 至何日止;不填为一直有效 */
  @IsOptional()
  @IsLegalDate()
  effectiveTo?: string;

  /** 期间;不填同前一版 */
  @IsOptional()
  @ValidateNested()
  @Type(() => TermDto)
  term?: TermDto;

  /** 法律法规名称;不填同前一版 */
  @IsOptional()
  @IsText(100)
  law?: string;

  /** 条 */
  @IsOptional()
  @IsText(20)
  article?: string;

  /** 文本的年份或版本 */
  @IsOptional()
  @IsText(20)
  lawVersion?: string;

  /** 依据核对程度:high 已核对原文,medium 转引,low 未核实 */
  @IsOptional()
  @IsIn(['high', 'medium', 'low'])
  confidence?: string;

  /** 须知 */
  @IsOptional()
  @IsText(500)
  note?: string;

  /** 期满日遇休息日是否顺延 */
  @IsOptional()
  @IsBoolean()
  rolls?: boolean;

  /** 可否延长 */
  @IsOptional()
  @ValidateNested()
  @Type(() => ExtensionBoundDto)
  extension?: ExtensionBoundDto;

  /** 提醒 */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LadderRungDto)
  ladder?: LadderRungDto[];
}

export class RuleProposalsQuery extends PageQuery {
  /** 只看某一状态的 */
  @IsOptional()
  @IsIn(PROPOSAL_STATES.codes)
  state?: string;

  /** 只看某一条规则的 */
  @IsOptional()
  @IsIn(RULE_IDS)
  ruleId?: string;
}
