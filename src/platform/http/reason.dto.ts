import { IsOptional } from 'class-validator';
import { IsText } from './validators.js';

export class ReasonDto {
  /** 理由 @example "与通知原文不一致" */
  @IsText(500)
  reason: string;
}

export class RemarkDto {
  /** 说明,可以不填 @example "已与通知原文核对" */
  @IsOptional()
  @IsText(500)
  reason?: string;
}
