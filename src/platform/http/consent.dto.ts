import { IsUUID } from 'class-validator';
import { IsLegalDate, IsText } from './validators.js';

/** That a party agreed, when, and of which rights it had been told before. */
export class PartyConsentDto {
  /** 同意的当事人 */
  @IsUUID('all')
  partyId: string;

  /** 同意的日期 @example "2026-03-02" */
  @IsLegalDate()
  on: string;

  /** 已告知的权利义务告知书版本 @example "1" */
  @IsText(50)
  noticeVersion: string;
}
