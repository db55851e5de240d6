import { PartialType } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { IsText } from '../../platform/http/validators.js';
import { PartyFieldsDto } from './register-case.dto.js';

export class AmendPartyDto extends PartialType(PartyFieldsDto) {}

export class RevealDto {
  /** 用途:为什么要看 @example "电话通知当事人到场" */
  @IsText(300)
  purpose: string;
}

export class NewTrackingCodeDto {
  /** 给哪一方当事人;不填则为事项另发一个 */
  @IsOptional()
  @IsUUID('all')
  partyId?: string;
}
