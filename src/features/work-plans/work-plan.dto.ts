import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsAreaCode, IsLegalDate, IsText } from '../../platform/http/validators.js';

export class PlanMeasureDto {
  /** 做什么 @example "核实上游用水登记并通报情况" */
  @IsText(1000)
  text: string;

  /** 由哪个单位办理:责任单位或者 bodies 中的单位 */
  @IsUUID('all')
  organisationId: string;

  /** 何日前办理 @example "2026-03-16" */
  @IsLegalDate()
  due: string;
}

export class MakeWorkPlanDto {
  /** 涉及的区划,至少两个 @example ["230522100", "230522502"] */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsAreaCode({ each: true })
  areas: string[];

  /** 参加的单位;只能看到事项卡片和本单位的措施 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  bodies: string[];

  /** 措施 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PlanMeasureDto)
  measures: PlanMeasureDto[];
}

export class ReportMeasureDto {
  /** 办理情况 @example "已核实,上游两户均有登记" */
  @IsText(2000)
  report: string;

  /** 办理日期;不填为今天 */
  @IsOptional()
  @IsLegalDate()
  on?: string;
}
