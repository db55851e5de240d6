import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { NUMBER_SYSTEMS } from '../../domain/case-numbers.js';
import { IsText } from '../../platform/http/validators.js';

export class RecordNumberDto {
  /** 哪一方的编号:court 法院、arbitration 仲裁、petition 信访、police 公安、reconsideration 行政复议、hotline 热线、grid 网格、other 其他 @example "court" */
  @IsIn(NUMBER_SYSTEMS.codes)
  system: string;

  /** 编号,照原文填写;查找时不分全角半角、括号种类和空格 @example "(2026)黑0522民初318号" */
  @IsText(100)
  number: string;

  /** 载有该编号的材料 */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;

  /** true:该编号确实同时对应另一事项 */
  @IsOptional()
  @IsBoolean()
  shared?: boolean;
}
