import { NUMBER_SYSTEMS, type NumberSystem } from '../../domain/case-numbers.js';
import type { NumberRow } from '../../persistence/case-number.queries.js';

export class CaseNumberView {
  /** 哪一方的编号;登记来源中的编号为来源系统 */
  system: string;
  /** 中文名称 */
  systemTitle: string;
  /** 编号 */
  number: string;
  /** 载有该编号的材料 */
  documentId: string | null;
  /** 随哪一重复事项合并而来;本事项自己的为 null */
  mergedCaseNo: string | null;
}

export class CaseNumbersView {
  /** 本事项对应的全部外部编号 */
  items: CaseNumberView[];
}

export const caseNumbersView = (rows: readonly NumberRow[]): CaseNumbersView => ({
  items: rows.map(({ system, ...row }) => ({ system, systemTitle: NUMBER_SYSTEMS.labels[system as NumberSystem] ?? system, ...row })),
});
