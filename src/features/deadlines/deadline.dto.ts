import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { RULE_IDS } from '../../domain/deadlines/deadline-rules.js';
import { EXCLUDED_TIMES, RESTART_EVENTS } from '../../domain/deadlines/rule-shape.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsDayOrInstant, IsLegalDate, IsText } from '../../platform/http/validators.js';

export class DeadlineListQuery extends PageQuery {
  /** 事项编号(id) */
  @IsOptional()
  @IsUUID('all')
  caseId?: string;

  /** 程序编号(id) */
  @IsOptional()
  @IsUUID('all')
  proceedingId?: string;

  /** 期限规则 */
  @IsOptional()
  @IsIn(RULE_IDS)
  ruleId?: string;

  /** true 只列未结束的,false 只列已结束的 */
  @IsOptional()
  @IsBoolean()
  open?: boolean;

  /** 在此日之前到期 */
  @IsOptional()
  @IsLegalDate()
  dueBefore?: string;

  /** 已逾期(读取时现算;工作目标和权利期限不称逾期) */
  @IsOptional()
  @IsBoolean()
  overdue?: boolean;
}

export class PreviewQuery {
  /**
   * 从哪一天起算(当日不计入);按小时计算的期限可以填带时区的时间
   * @example 2026-01-20
   */
  @IsDayOrInstant()
  start: string;

  /** 期满日由协议或法院指定时填 */
  @IsOptional()
  @IsLegalDate()
  until?: string;
}

export class SuspendDto {
  /**
   * 不计入期限的事由,须是该期限规则所列
   * @example appraisal
   */
  @IsIn(EXCLUDED_TIMES)
  basis: string;

  /** 从哪一天起不计入;默认今天 */
  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;

  /** 证明材料 */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;
}

export class ResumeDto {
  /** 从哪一天起继续计算;默认今天 */
  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;

  /** 证明材料 */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;
}

export class RequestExtensionDto {
  /** 申请理由 */
  @IsText(500)
  reason: string;

  /** 延长多少(单位由规则定);默认规则所许的最长 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(400)
  quantity?: number;

  /** 或者延长到哪一天(约定延长的填此项) */
  @IsOptional()
  @IsLegalDate()
  until?: string;

  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;

  /** 证明材料 */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;
}

export class AnswerExtensionDto {
  /** 审批意见 */
  @IsOptional()
  @IsText(500)
  reason?: string;

  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;

  /** 审批材料;由当事人约定的延长必填 */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;
}

export class RecordNoticeDto {
  /** 告知当事人的日期;默认今天 */
  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;

  /** 送达回证等证明材料 */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;
}

export class RestartDto {
  /** 使期限重新起算的事由,须是该期限规则所列:party-added 追加当事人、claim-changed 变更请求、counterclaim-joined 合并反请求、jurisdiction-transferred 移送管辖、supplement-received 收到补正材料 @example "party-added" */
  @IsIn(RESTART_EVENTS)
  event: string;

  /** 自何日重新起算;默认今天 */
  @IsOptional()
  @IsLegalDate()
  occurredOn?: string;

  /** 证明材料 */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;
}
