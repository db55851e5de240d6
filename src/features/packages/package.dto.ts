import { IsIn } from 'class-validator';
import { PROCEDURE_CODES } from '../../domain/procedures/grammar.js';

export class PreviewQuery {
  /** 准备请对方办理的程序 */
  @IsIn(PROCEDURE_CODES)
  procedure: string;
}
