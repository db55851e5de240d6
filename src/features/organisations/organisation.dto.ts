import { IsOptional, IsUUID } from 'class-validator';
import { IsText } from '../../platform/http/validators.js';

export class EndOrganisationDto {
  /** 继续行使其职权的单位;有在办程序的必须写明 */
  @IsOptional()
  @IsUUID('all')
  successorOrganisationId?: string;

  /** 理由 @example "机构改革,并入县自然资源局" */
  @IsText(1000)
  reason: string;
}
