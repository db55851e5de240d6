import { inShanghai } from '../../domain/legal-date.js';
import { RISK_GRADES, type RiskGrade } from '../../domain/risk-grade.js';
import type { GradingRow } from '../../persistence/risk-grade.queries.js';

export class GradingView {
  id: string;
  /** 评定的等级 */
  grade: string;
  /** 等级名称 */
  gradeTitle: string;
  /** 此前的等级 */
  previous: string;
  /** 理由 */
  reason: string;
  /** 由谁评定 */
  by: string;
  /** 何时 */
  at: string;
}

export class RiskGradeView {
  /** 现在的风险等级(仅供工作人员) */
  grade: string;
  /** 等级名称 */
  gradeTitle: string;
  /** 历次评定,先后为序 */
  history: GradingView[];
}

export const riskGradeView = (grade: RiskGrade, rows: readonly GradingRow[]): RiskGradeView => ({
  grade,
  gradeTitle: RISK_GRADES.labels[grade],
  history: rows.map(({ id, grade: given, previous, reason, by, at }) => ({
    id,
    grade: given,
    gradeTitle: RISK_GRADES.labels[given],
    previous,
    reason,
    by: by.name,
    at: inShanghai(at),
  })),
});
