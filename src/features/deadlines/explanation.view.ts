import type { Explanation } from '../../domain/deadlines/explain.js';
import { basisLabel } from '../../domain/deadlines/rule-shape.js';

export class ExplainedDayView {
  /** @example 2026-02-20 */
  date: string;
  /** 是否计入 */
  counted: boolean;
  /** 为什么 */
  why: string;
}

export class ExplainedSuspensionView {
  basis: string;
  /** 事由的名称 */
  title: string;
  from: string;
  to: string | null;
}

export class ExplainedExtensionView {
  quantity: number | null;
  unit: string | null;
  until: string | null;
  basis: string;
}

export class ExplainedRuleView {
  id: string;
  version: number;
  title: string;
  /** 依据的法律;内部规则写明“内部规则” */
  law: string;
  article: string;
  /** 依据核对程度:high 已核对原文,medium 转引,low 未核实,null 为内部规则 */
  confidence: string | null;
}

export class ExplanationView {
  /** 起算日(当日不计入) */
  start: string;
  /** 期满日,遇休息日已顺延 */
  due: string;
  /** 期满日,未顺延 */
  nominalDue: string;
  /** 按小时计算的期限的期满时刻;其他为 null */
  dueAt: string | null;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
  /** 中止期间剩余的天数(按工作日计算的为工作日);未中止为 null */
  remaining: number | null;
  /** 须知:例如停办令不中止法定期限 */
  notes: string[];
  /** 逐日说明 */
  days: ExplainedDayView[];
  suspensions: ExplainedSuspensionView[];
  extensions: ExplainedExtensionView[];
  rule: ExplainedRuleView;
}

export const explanationView = ({
  start,
  due,
  nominalDue,
  dueAt,
  provisional,
  remaining,
  notes,
  days,
  suspensions,
  extensions,
  rule,
}: Explanation): ExplanationView => ({
  start,
  due,
  nominalDue,
  dueAt,
  provisional,
  remaining,
  notes: [...notes],
  days: days.map(({ date, counted, why }) => ({ date, counted, why })),
  suspensions: suspensions.map(({ basis, from, to }) => ({ basis, title: basisLabel(basis), from, to })),
  extensions: extensions.map(({ quantity = null, unit = null, until = null, basis = '' }) => ({ quantity, unit, until, basis })),
  rule: { ...rule },
});
