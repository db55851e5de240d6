import { IsUUID } from 'class-validator';
import { IsText } from '../../platform/http/validators.js';

export class HandOverDto {
  /** 由谁接办(GET /mediators) */
  @IsUUID('all')
  toMediatorId: string;

  /** 理由 @example "调离本会" */
  @IsText(1000)
  reason: string;
}
