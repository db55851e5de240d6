import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PROPOSAL_STATES } from '../../domain/reference-proposals.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IsAreaCode, IsLegalDate, IsText } from '../../platform/http/validators.js';

export class PublishCalendarDto {
  /** 年份 @example 2027 */
  @IsInt()
  @Min(2004)
  @Max(2199)
  year: number;

  /** 国务院办公厅放假通知的名称和文号 @example "国务院办公厅关于2027年部分节假日安排的通知" */
  @IsText(200)
  source: string;

  /** 不是周末的放假日 @example ["2027-01-01"] */
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsLegalDate({ each: true })
  offDays: string[];

  /** 调休上班的周末 @example ["2027-02-14"] */
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsLegalDate({ each: true })
  workDays: string[];
}

export class CalendarProposalsQuery extends PageQuery {
  /** 只看某一状态的 */
  @IsOptional()
  @IsIn(PROPOSAL_STATES.codes)
  state?: string;

  /** 只看某一年的 */
  @IsOptional()
  @IsInt()
  @Min(2004)
  @Max(2199)
  year?: number;
}

export class CloseOrganisationDto {
  /** 第一天 @example 2026-06-01 */
  @IsLegalDate()
  from: string;

  /** 最后一天 @example 2026-06-02 */
  @IsLegalDate()
  to: string;

  /** 原因 @example "办公楼搬迁" */
  @IsText(200)
  reason: string;
}

export class SuspendAreaDto {
  /** 区划代码:该区划内的单位适用 @example "230522100" */
  @IsAreaCode()
  areaCode: string;

  /** 中止哪些期限:internal 内部期限、promise 承诺期限 @example ["internal","promise"] */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(4)
  @IsIn(['internal', 'promise', 'statutory', 'target'], { each: true })
  classes: string[];

  /** 自何日起不计入 @example 2026-08-03 */
  @IsLegalDate()
  from: string;

  /** 自何日起恢复计算 @example 2026-08-10 */
  @IsLegalDate()
  to: string;

  /** 依据 @example "县防汛抗旱指挥部令第 2 号" */
  @IsText(300)
  basis: string;
}

export class EndOrderDto {
  /** 自何日起恢复计算;默认今天 */
  @IsOptional()
  @IsLegalDate()
  on?: string;
}
