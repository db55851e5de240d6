import { IsIn, IsUUID } from 'class-validator';
import { LINK_KINDS } from '../../domain/same-matter.js';
import { IsText } from '../../platform/http/validators.js';

export class LinkCasesDto {
  /** 另一事项的编号(id) */
  @IsUUID('all')
  caseId: string;

  /** same-matter-again 同一纠纷再次发生(此后作为同一事项判断程序先后),related 有关联 @example "same-matter-again" */
  @IsIn(LINK_KINDS.codes)
  kind: string;

  /** 怎样核实的 @example "双方仍为同一条水渠发生争执" */
  @IsText(1000)
  reason: string;
}
