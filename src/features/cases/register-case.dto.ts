import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { CHANNELS, DISPUTE_TYPES, ID_TYPES, PARTY_KINDS, PARTY_ROLES, REPRESENTATIVE_KINDS, RISK_FLAGS } from '../../domain/codes.js';
import { IsAreaCode, IsInstant, IsLegalDate, IsMoney, IsText } from '../../platform/http/validators.js';

export class RepresentativeDto {
  /** 代理人姓名 @example "徐宏达" */
  @IsText(100)
  name: string;

  /** 代理人身份证号 */
  @IsOptional()
  @IsText(40)
  idNumber?: string;

  /** 代理人电话 */
  @IsOptional()
  @IsText(40)
  phone?: string;

  /** statutory 法定代理(代表)人,entrusted 委托代理人 */
  @IsIn(REPRESENTATIVE_KINDS.codes)
  kind: string;

  /** 授权委托书等材料编号 */
  @IsOptional()
  @IsUUID('all')
  documentId?: string;
}

export class PartyFieldsDto {
  /** person 自然人,organisation 单位 */
  @IsIn(PARTY_KINDS.codes)
  kind: string;

  /** 姓名或名称 @example "张三" */
  @IsText(200)
  name: string;

  /** 证件种类 */
  @IsOptional()
  @IsIn(ID_TYPES.codes)
  idType?: string;

  /** 证件号码;居民身份证、统一社会信用代码核对校验码 */
  @IsOptional()
  @IsText(40)
  idNumber?: string;

  /** 联系电话 */
  @IsOptional()
  @IsText(40)
  phone?: string;

  /** 出生日期 */
  @IsOptional()
  @IsLegalDate()
  birthDate?: string;

  /** 住址 */
  @IsOptional()
  @IsText(300)
  address?: string;

  /** 民族 */
  @IsOptional()
  @IsText(40)
  ethnicity?: string;

  /** 职业 */
  @IsOptional()
  @IsText(100)
  occupation?: string;

  /** 工作单位 */
  @IsOptional()
  @IsText(200)
  employer?: string;

  /** 使用语言 */
  @IsOptional()
  @IsText(40)
  language?: string;

  /** 送达地址 */
  @IsOptional()
  @IsText(300)
  serviceAddress?: string;

  /** 是否同意电子送达和电子签名 */
  @IsOptional()
  @IsBoolean()
  eServiceConsent?: boolean;

  /** 代理人或法定代表人 */
  @IsOptional()
  @ValidateNested()
  @Type(() => RepresentativeDto)
  representative?: RepresentativeDto;
}

export class PartyDto extends PartyFieldsDto {
  /** applicant 申请人,respondent 被申请人,third-party 第三人 */
  @IsIn(PARTY_ROLES.codes)
  role: string;
}

export class ClaimDto {
  /** 请求 @example "归还借款本金" */
  @IsText(2000)
  description: string;

  /** 金额(元,两位小数的文本) @example "30000.00" */
  @IsOptional()
  @IsMoney()
  amount?: string;

  /** 权利人自己提出请求的日期(可中断诉讼时效) */
  @IsOptional()
  @IsLegalDate()
  requestedOn?: string;
}

export class SourceDto {
  /** 来源系统 @example "petition" */
  @IsText(60)
  system: string;

  /** 来源系统中的编号 @example "XF-20260302-0014" */
  @IsText(100)
  number: string;

  /** 来源系统收到的时间 */
  @IsOptional()
  @IsInstant()
  receivedAt?: string;
}

export class RegisterCaseDto {
  /** 来源渠道 @example "window" */
  @IsIn(CHANNELS.codes)
  channel: string;

  /** 纠纷类型 @example "contract" */
  @IsIn(DISPUTE_TYPES.codes)
  disputeType: string;

  /** 标题 @example "张三与李四民间借贷纠纷" */
  @IsText(200)
  title: string;

  /** 纠纷事实 @example "2025年3月10日李四向张三借款30000元,到期未还。" */
  @IsText(20_000)
  facts: string;

  /** 发生地区划代码,6、9 或 12 位 @example "230522100000" */
  @IsAreaCode()
  areaCode: string;

  /** 当事人 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  parties: PartyDto[];

  /** 请求 */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ClaimDto)
  claims?: ClaimDto[];

  /** 来源系统和编号 */
  @IsOptional()
  @ValidateNested()
  @Type(() => SourceDto)
  source?: SourceDto;

  /** 风险标记 */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RISK_FLAGS.codes, { each: true })
  riskFlags?: string[];
}
