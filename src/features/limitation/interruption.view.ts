import { INTERRUPTIONS, type Interruption } from '../../domain/limitation.js';
import type { GuardRow, InterruptionRow } from '../../persistence/limitation.queries.js';

export class InterruptionView {
  id: string;
  /** 何种事由 */
  kind: string;
  /** 事由的名称 */
  title: string;
  /** 依据的法律 */
  law: string;
  article: string;
  /** 发生之日 */
  on: string;
  /** 证明材料;本系统内发生的以办理经过为证,为 null */
  documentId: string | null;
}

export class LimitationView {
  /** 期限编号(id) */
  deadlineId: string;
  ruleId: string;
  /** 规则名称 */
  title: string;
  /** 自何日起算(当日不计入) */
  start: string;
  /** 期满日 */
  due: string;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
}

export class InterruptionsView {
  /** 正在计算的时效期间;没有提出之日的请求为空 */
  limitations: LimitationView[];
  /** 中断事由,先后为序 */
  items: InterruptionView[];
}

export const interruptionsView = (
  guards: readonly (GuardRow & { title: string })[],
  rows: readonly InterruptionRow[],
): InterruptionsView => ({
  limitations: guards.map(({ deadlineId, ruleId, title, start, due, provisional }) => ({
    deadlineId,
    ruleId,
    title,
    start,
    due,
    provisional,
  })),
  items: rows.map(({ id, kind, on, documentId }) => {
    const { title, law } = INTERRUPTIONS[kind as Interruption];
    return { id, kind, title, law: law.law, article: law.article, on, documentId };
  }),
});
