import { IsIn } from 'class-validator';
import { ROAD_CODES } from '../../domain/procedures/roads.js';

export class PreviewQuery {
  /** 准备请对方办理的程序 */
  @IsIn(ROAD_CODES)
  procedure: string;
}
