import { IsIn } from 'class-validator';
import { RISK_GRADES } from '../../domain/risk-grade.js';
import { IsText } from '../../platform/http/validators.js';

export class GradeCaseDto {
  /** 等级:green 绿色、yellow 黄色、red 红色 @example "yellow" */
  @IsIn(RISK_GRADES.codes)
  grade: string;

  /** 理由:看事不看人 @example "双方已聚集二十余人,有升级可能" */
  @IsText(1000)
  reason: string;
}
