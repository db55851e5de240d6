/** Gradings of a case, and the deadlines whose ladders follow them. */
import type { ActorStamp } from '../domain/actor.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import type { Tx } from '../platform/work.js';
import { deadlineJson, type DeadlineRow } from './deadline.queries.js';

const OPEN = `SELECT ${deadlineJson('d')} AS deadline FROM deadlines d WHERE d.case_id = $1 AND d.ended_at IS NULL ORDER BY d.id`;

export const openDeadlinesOfCase = async (tx: Tx, caseId: string): Promise<DeadlineRow[]> =>
  (await tx.rows<{ deadline: DeadlineRow }>(OPEN, [caseId])).map(({ deadline }) => deadline);

export interface GradingRow {
  id: string;
  grade: RiskGrade;
  previous: RiskGrade;
  reason: string;
  by: ActorStamp;
  at: Date;
}

const GRADINGS = `SELECT id, grade, previous, reason, graded_by AS by, graded_at AS at FROM risk_gradings WHERE case_id = $1 ORDER BY graded_at, id`;

/** Oldest first. */
export const gradingsOf = (tx: Tx, caseId: string): Promise<GradingRow[]> => tx.rows(GRADINGS, [caseId]);

const GRADE = 'SELECT risk_grade AS grade FROM cases WHERE id = $1';

export const gradeOf = async (tx: Tx, caseId: string): Promise<RiskGrade> => (await tx.row<{ grade: RiskGrade }>(GRADE, [caseId]))!.grade;
