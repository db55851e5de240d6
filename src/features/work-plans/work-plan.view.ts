import type { MeasureRow, PlanRow } from '../../persistence/work-plan.queries.js';

export class PlanBodyView {
  id: string;
  /** 单位名称 */
  name: string;
}

export class PlanMeasureView {
  id: string;
  caseId: string;
  /** 工作方案的编号(id) */
  planId: string;
  /** 做什么 */
  text: string;
  organisationId: string;
  /** 办理单位 */
  organisation: string;
  /** 方案所定的日期 */
  due: string;
  /** 期满日:遇休息日顺延 */
  lastDay: string;
  /** 已逾期(读取时现算) */
  overdue: boolean;
  /** 报告之日;尚未报告为 null */
  reportedOn: string | null;
  /** 办理情况 */
  report: string | null;
  /** 由谁报告 */
  reportedBy: string | null;
}

export class WorkPlanView {
  id: string;
  /** 涉及的区划 */
  areas: string[];
  /** 参加的单位 */
  bodies: PlanBodyView[];
  /** 制定之日 */
  madeOn: string;
  /** 由谁制定 */
  madeBy: string;
  /** 措施:有权查看事项内容的看到全部,其他单位只看到本单位的 */
  measures: PlanMeasureView[];
}

export class WorkPlansView {
  /** 工作方案,先后为序 */
  items: WorkPlanView[];
}

export function measureView({ reportedBy, ...row }: MeasureRow): PlanMeasureView {
  const { id, caseId, planId, text, organisationId, organisation, due, lastDay, overdue, reportedOn, report } = row;
  return {
    id,
    caseId,
    planId,
    text,
    organisationId,
    organisation,
    due,
    lastDay,
    overdue,
    reportedOn,
    report,
    reportedBy: reportedBy?.name ?? null,
  };
}

export const plansView = (plans: readonly PlanRow[], measures: readonly MeasureRow[]): WorkPlansView => ({
  items: plans
    .map(({ madeBy, ...plan }) => ({
      ...plan,
      madeBy: madeBy.name,
      measures: measures.filter(({ planId }) => planId === plan.id).map(measureView),
    }))
    .filter((plan) => plan.measures.length > 0),
});
