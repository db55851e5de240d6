import { IsIn, IsUUID } from 'class-validator';
import { INTERRUPTION_KINDS } from '../../domain/limitation.js';
import { IsLegalDate } from '../../platform/http/validators.js';

export class RecordInterruptionDto {
  /** 何种事由:demand 提出履行请求、acknowledgement 义务人同意履行、request-to-body 向有权处理的机构提出请求、police-report 报案、suit 起诉、arbitration 申请仲裁、procedure-ended 有关程序终结、other 其他 @example "demand" */
  @IsIn(INTERRUPTION_KINDS)
  kind: string;

  /** 发生之日 @example 2026-03-02 */
  @IsLegalDate()
  on: string;

  /** 证明材料 */
  @IsUUID('all')
  documentId: string;
}
