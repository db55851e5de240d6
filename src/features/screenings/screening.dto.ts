import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DISPUTE_TYPES, PARTY_KINDS, PARTY_ROLES, RISK_FLAGS } from '../../domain/codes.js';
import { RISK_GRADES, type RiskGrade } from '../../domain/risk-grade.js';
import { FINDING_STATES, SCREENING_KINDS, SCREENING_REPEATS, type ScreeningKind, type ScreeningRepeat } from '../../domain/screening.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsAreaCode, IsLegalDate, IsText } from '../../platform/http/validators.js';

export class OrganiseScreeningDto {
  /** 标题 @example "2026年春耕矛盾纠纷排查" */
  @IsText(200)
  title: string;

  /** periodic 定期排查、key-point 重点排查 */
  @IsIn(SCREENING_KINDS.codes)
  kind: ScreeningKind;

  /** 自何日(本轮第一天) */
  @IsLegalDate()
  from: string;

  /** 至何日(本轮最后一天);排查报告在这一天前报送,遇休息日顺延至其后第一个工作日 */
  @IsLegalDate()
  to: string;

  /** 排查哪些区域 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsAreaCode({ each: true })
  areaCodes: string[];

  /** 重点排查哪些类型的纠纷;查到其他类型的同样可以上报 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(DISPUTE_TYPES.codes, { each: true })
  subjects: string[];

  /** 由哪些机构排查 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  organisationIds: string[];

  /** 依据:文件、会议等 @example "县平安办 2026 年第 1 号通知" */
  @IsText(500)
  basis: string;

  /** 定期排查用:monthly 每月、quarterly 每季度;一轮结束后自动开展下一轮 */
  @IsOptional()
  @IsIn(SCREENING_REPEATS.codes)
  repeat?: ScreeningRepeat;
}

export class StopScreeningDto {
  /** 为什么不再开展下一轮 @example "专项工作结束" */
  @IsText(500)
  reason: string;
}

export class ReportScreeningDto {
  /** 哪个机构的报告;默认本单位,组织单位可以代为登记 */
  @IsOptional()
  @IsUUID('all')
  organisationId?: string;

  /** 查到几件;没有的写 0,并写明 none */
  @IsInt()
  @Min(0)
  @Max(100_000)
  found: number;

  /** 零报告:查过,没有发现 */
  @IsOptional()
  @IsBoolean()
  none?: boolean;

  /** 怎么查的,有什么情况;写事、写地方、写行业,不写人 @example "走访四个屯和两处工地" */
  @IsText(2000)
  note: string;
}

export class FoundPartyDto {
  /** applicant 申请人,respondent 被申请人,third-party 第三人 */
  @IsIn(PARTY_ROLES.codes)
  role: string;

  /** person 自然人,organisation 单位 */
  @IsIn(PARTY_KINDS.codes)
  kind: string;

  /** 姓名或名称 @example "张三" */
  @IsText(200)
  name: string;

  /** 联系电话 */
  @IsOptional()
  @IsText(40)
  phone?: string;

  /** 住址 */
  @IsOptional()
  @IsText(300)
  address?: string;
}

export class ReportFindingDto {
  /** 由哪个排查机构甄别;不填则按区域确定,确定不了的须写明 */
  @IsOptional()
  @IsUUID('all')
  organisationId?: string;

  /** 发生地区划代码,6、9 或 12 位 @example "230522100000" */
  @IsAreaCode()
  areaCode: string;

  /** 具体地点 @example "友谊镇红旗社区北侧排水沟" */
  @IsOptional()
  @IsText(200)
  place?: string;

  /** 纠纷类型 @example "neighbour" */
  @IsIn(DISPUTE_TYPES.codes)
  disputeType: string;

  /** 标题 @example "红旗社区排水沟纠纷" */
  @IsText(200)
  title: string;

  /** 什么事 @example "两户因排水沟改道争执,春灌前可能激化" */
  @IsText(20_000)
  facts: string;

  /** 这件纠纷的当事人(知道的才写;不写其他人) */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FoundPartyDto)
  parties?: FoundPartyDto[];

  /** 风险标记:登记为事项时一并带入 */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RISK_FLAGS.codes, { each: true })
  riskFlags?: string[];

  /** 这件事的风险等级,默认 green;看事不看人 */
  @IsOptional()
  @IsIn(RISK_GRADES.codes)
  grade?: RiskGrade;
}

export class RegisterFindingDto {
  /** 补充的当事人:线索没有写明的才需要 */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FoundPartyDto)
  parties?: FoundPartyDto[];
}

export class MergeFindingDto {
  /** 并入哪个事项 */
  @IsUUID('all')
  caseId: string;
}

export class DismissFindingDto {
  /** 为什么不作登记 @example "双方当场说清,没有争议" */
  @IsText(1000)
  reason: string;
}

export class ScreeningListQuery extends PageQuery {
  /** true:还没有结束的;false:已经结束的 */
  @IsOptional()
  @IsBoolean()
  open?: boolean;
}

export class FindingListQuery extends PageQuery {
  /** 状态 */
  @IsOptional()
  @IsIn(FINDING_STATES.codes)
  state?: string;
}
