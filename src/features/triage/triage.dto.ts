import { IsIn, IsInt, Max, Min } from 'class-validator';
import { CONCERNS } from '../../domain/procedures/concerns.js';

export class TriageQuery {
  /** 争议涉及的事项,可以有几项,用逗号分开:land-title 土地权属、院界,administrative-act 对行政行为不服 等;不填为未涉及 */
  @IsIn(CONCERNS.codes, { each: true })
  concerns: string[] = [];
}

export class SimulationQuery {
  /** 用最近多少件事项比较,1 至 1000 */
  @IsInt()
  @Min(1)
  @Max(1000)
  cases: number = 200;
}
