import { DISPUTE_TYPES } from '../../domain/codes.js';
import { roadTitle } from '../../domain/procedures/roads.js';
import { type Coordinator, coordinatorOf, type Objection } from '../../domain/competence.js';
import type { LikeRuling, RulingRow, StandingDispute } from '../../persistence/competence.queries.js';

export class CompetentBodyView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class RulingLawView {
  /** 法规;办理规则为内部规则 */
  law: string;
  /** 条 */
  article: string;
}

export class RulingView {
  id: string;
  /** 被指定的单位 */
  organisation: CompetentBodyView;
  /** 办理的程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 理由;只看卡片的为 null */
  reason: string | null;
  /** 指定文书 */
  documentId: string | null;
  /** 依据 */
  law: RulingLawView;
  /** 由谁指定 */
  ruledBy: CompetentBodyView;
  /** 指定日期 */
  ruledOn: string;
}

export class ObjectionView {
  /** 哪一次移交 */
  handoffId: string;
  /** 提出异议的单位 */
  organisation: CompetentBodyView;
  /** 所请办的程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 异议的理由;只看卡片又无权指定的为 null */
  reason: string | null;
  /** 日期 */
  on: string;
}

export class CompetenceView {
  /** 已作出的指定,先作出的在前 */
  items: RulingView[];
  /** 尚未指定的管辖异议,先提出的在前 */
  objections: ObjectionView[];
  /** 应由谁指定;没有异议的为 null */
  coordinator: string | null;
}

const objectionView =
  (isOpen: boolean) =>
  ({ handoffId, organisationId, organisationName, procedure, reason, on }: Objection): ObjectionView => ({
    handoffId,
    organisation: { id: organisationId, name: organisationName },
    procedure,
    procedureTitle: roadTitle(procedure),
    reason: isOpen ? reason : null,
    on,
  });

/** @param isOpen whether the reader sees why: who reads the case's content, and who decides */
export function competenceView(rulings: RulingRow[], dispute: StandingDispute, isOpen: boolean): CompetenceView {
  const coordinator: Coordinator | null = dispute.objections.length > 0 ? coordinatorOf(dispute) : null;
  return {
    items: rulings.map((row) => ({ ...row, procedureTitle: roadTitle(row.procedure), reason: isOpen ? row.reason : null })),
    objections: dispute.objections.map(objectionView(isOpen)),
    coordinator: coordinator?.who ?? null,
  };
}

export class LikeRulingView {
  id: string;
  /** 纠纷类型 */
  disputeType: string;
  /** 纠纷类型名称 */
  disputeTypeTitle: string;
  /** 区划代码 */
  areaCode: string;
  /** 办理的程序 */
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 被指定的单位 */
  organisation: CompetentBodyView;
  /** 由谁指定 */
  ruledBy: CompetentBodyView;
  /** 指定日期 */
  ruledOn: string;
  /** 依据 */
  law: RulingLawView;
}

export class LikeRulingsView {
  /** 近的在前,同样近的新的在前 */
  items: LikeRulingView[];
}

export const likeRulingView = (row: LikeRuling): LikeRulingView => ({
  ...row,
  disputeTypeTitle: DISPUTE_TYPES.labels[row.disputeType as keyof typeof DISPUTE_TYPES.labels],
  procedureTitle: roadTitle(row.procedure),
});
