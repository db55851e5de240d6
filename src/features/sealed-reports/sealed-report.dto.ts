import { IsIn } from 'class-validator';
import { VERIFICATIONS, type Verification } from '../../domain/sealed-reports.js';
import { IsLegalDate } from '../../platform/http/validators.js';

export class VerificationDto {
  /** 核查结果:docketed 决定立案,not-docketed 决定不予立案 @example "docketed" */
  @IsIn(VERIFICATIONS.codes)
  result: Verification;

  /** 作出决定之日 @example "2026-05-08" */
  @IsLegalDate()
  on: string;
}
