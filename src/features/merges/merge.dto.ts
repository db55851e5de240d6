import { IsUUID } from 'class-validator';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsText } from '../../platform/http/validators.js';

export class MergeCaseDto {
  /** 与哪一事项合并;保留最早收到的一个,与路径中是哪一个无关 */
  @IsUUID('all')
  caseId: string;

  /** 理由 @example "同一人就同一借款先后在信访窗口和调委会登记" */
  @IsText(1000)
  reason: string;
}

export class UndoMergeDto {
  /** 理由 @example "经核实为两笔不同的借款" */
  @IsText(1000)
  reason: string;
}

export class DuplicatesQuery extends PageQuery {}
