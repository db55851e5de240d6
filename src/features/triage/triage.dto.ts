import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CONCERNS } from '../../domain/procedures/concerns.js';

export class TriageQuery {
  /** 争议涉及的事项:land-title 土地权属、院界;不填为未涉及 */
  @IsOptional()
  @IsIn(CONCERNS.codes)
  concerns?: string;
}

export class SimulationQuery {
  /** 用最近多少件事项比较,1 至 1000 */
  @IsInt()
  @Min(1)
  @Max(1000)
  cases: number = 200;
}
