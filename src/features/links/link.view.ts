import { STAGE_LABELS } from '../../domain/codes.js';
import { inShanghai } from '../../domain/legal-date.js';
import type { Stage } from '../../domain/procedures/grammar.js';
import { LIKENESSES, LINK_KINDS } from '../../domain/same-matter.js';
import type { LinkRow } from '../../persistence/link.queries.js';

export class LinkedCaseView {
  id: string;
  /** 编号 */
  caseNo: string;
  /** 标题 */
  title: string;
  /** 阶段 */
  stage: string;
  /** 阶段名称 */
  stageTitle: string;
  /** 登记日期 */
  registeredOn: string;
  /** 责任机构名称 */
  organisation: string;
}

export class LinkView {
  id: string;
  /** same-matter-again 同一纠纷再次发生,related 有关联 */
  kind: string;
  /** 种类名称 */
  kindTitle: string;
  /** 另一事项 */
  case: LinkedCaseView;
  /** 系统发现的相同之处;由人关联的为空 */
  likeness: string[];
  /** 何时发现或者关联 */
  madeAt: string;
  /** 是否已由人核实 */
  confirmed: boolean;
  /** 由谁核实 */
  confirmedBy: string | null;
  /** 何时核实 */
  confirmedAt: string | null;
  /** 核实的理由 */
  reason: string | null;
  /** 两个事项是否已作为同一事项 */
  isSameMatter: boolean;
}

export class LinksView {
  /** 关联的事项:只列调用者两边都有权查看的 */
  items: LinkView[];
}

export const linksView = (rows: readonly LinkRow[]): LinksView => ({
  items: rows.map(({ id, kind, likeness, madeAt, confirmedBy, confirmedAt, reason, isSameMatter, ...other }) => ({
    id,
    kind,
    kindTitle: LINK_KINDS.labels[kind],
    case: {
      id: other.otherId,
      caseNo: other.caseNo,
      title: other.title,
      stage: other.stage,
      stageTitle: STAGE_LABELS[other.stage as Stage],
      registeredOn: other.registeredOn,
      organisation: other.organisation,
    },
    likeness: likeness.map((one) => LIKENESSES.labels[one]),
    madeAt: inShanghai(madeAt),
    confirmed: confirmedAt !== null,
    confirmedBy: confirmedBy?.name ?? null,
    confirmedAt: confirmedAt && inShanghai(confirmedAt),
    reason,
    isSameMatter,
  })),
});
