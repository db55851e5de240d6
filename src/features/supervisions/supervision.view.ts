/** What of a supervision is shown: who, to whom, why, by when; of the case its card and no word of the dispute. */
import { DISPUTE_TYPES } from '../../domain/codes.js';
import {
  SUPERVISION_CARDS,
  SUPERVISION_KINDS,
  SUPERVISION_STATES,
  SUPERVISION_STEPS,
  type SupervisionStepCode,
} from '../../domain/supervision-steps.js';
import { TRIGGERS, type TriggerCode } from '../../domain/supervision-triggers.js';
import type { SupervisionAct, SupervisionRow } from '../../persistence/supervision.queries.js';
import { papersOf } from './supervision-papers.js';

export class SupervisionBodyView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class SupervisionLawView {
  /** 法律、法规或文件 */
  law: string;
  /** 条;整个文件为空 */
  article: string;
  /** 依据核对程度:high 已核对原文,medium 转引,low 未核实 */
  confidence: string;
}

export class SupervisionTriggerView {
  /** 规则的代码 */
  code: string;
  /** 规则名称 */
  title: string;
  /** 看什么 */
  looksAt: string;
}

export class SupervisionDeadlineView {
  id: string;
  /** 回复的最后一日 */
  due: string;
  /** 未顺延的最后一日 */
  nominalDue: string;
  /** 暂定 */
  provisional: boolean;
  /** 已过期未回复(读取时现算) */
  overdue: boolean;
  /** 已回复 */
  met: boolean;
}

export class SupervisionActView {
  id: string;
  /** 哪一步 */
  step: string;
  /** 名称 */
  title: string;
  /** 由哪个机构 */
  organisation: SupervisionBodyView;
  /** 日期 */
  on: string;
  /** 正文或理由;自行发生的为 null */
  text: string | null;
  /** 整改措施 */
  measures: string | null;
  /** 约谈时间 */
  at: string | null;
  /** 约谈地点 */
  place: string | null;
  /** 整改期限 */
  until: string | null;
  /** 材料的编号(id) */
  documentId: string | null;
  /** 通报、约谈、挂牌督办的依据 */
  law: SupervisionLawView | null;
}

export class SupervisionPaperView {
  /** 文书代码 */
  paper: string;
  /** 名称 */
  title: string;
}

export class SupervisionView {
  id: string;
  /** order 督办,guidance 指导 */
  kind: string;
  /** 种类名称 */
  kindTitle: string;
  /** yellow 提醒函,red 督办函;指导为 null */
  card: string | null;
  /** 文书名称 */
  cardTitle: string | null;
  /** awaiting-reply 待回复,replied 已回复,lifted 已销号,given 已送达(指导) */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 由哪条规则发出;人工发出的为 null */
  trigger: SupervisionTriggerView | null;
  caseId: string;
  /** 事项编号 */
  caseNo: string;
  /** 纠纷类型 */
  disputeType: string;
  /** 纠纷类型名称 */
  disputeTypeTitle: string;
  /** 区划代码 */
  areaCode: string;
  proceedingId: string | null;
  /** 针对的期限 */
  deadlineId: string | null;
  /** 发出机构 */
  issuer: SupervisionBodyView;
  /** 发给哪个机构 */
  addressee: SupervisionBodyView;
  /** 已提请哪个机构处理 */
  referredTo: SupervisionBodyView | null;
  /** 督办理由;指导为 null */
  reason: string | null;
  /** 指导建议;督办为 null */
  suggestion: string | null;
  /** 发出机构另外写明的依据 */
  legalBasis: string | null;
  /** 职权依据和核对程度 */
  law: SupervisionLawView;
  /** 发出日期 */
  issuedOn: string;
  /** 发出人;规则发出的为“系统” */
  issuedBy: string;
  /** 回复期限;指导没有 */
  deadline: SupervisionDeadlineView | null;
  /** 经过,先发生的在前 */
  acts: SupervisionActView[];
  /** 可以打印的文书 */
  papers: SupervisionPaperView[];
}

export class SupervisionPageView {
  items: SupervisionView[];
  nextCursor: string | null;
  /** 总数,仅在 total=true 时返回 */
  total?: number;
}

const lawView = ({ law, article }: { law: string; article: string }, confidence: string): SupervisionLawView => ({
  law,
  article,
  confidence,
});

const word = (input: Record<string, unknown>, ...names: string[]): string | null =>
  (names.map((name) => input[name]).find((value) => typeof value === 'string') as string | undefined) ?? null;

const actView = ({ id, step, input, organisation, law, confidence, documentId, madeOn }: SupervisionAct): SupervisionActView => ({
  id,
  step,
  title: SUPERVISION_STEPS[step as SupervisionStepCode].title,
  organisation,
  on: madeOn,
  text: word(input, 'text', 'reason'),
  measures: word(input, 'measures'),
  at: word(input, 'at'),
  place: word(input, 'place'),
  until: word(input, 'until'),
  documentId,
  law: law && lawView(law, confidence ?? ''),
});

const triggerView = (code: TriggerCode): SupervisionTriggerView => {
  const { title, looksAt } = TRIGGERS[code];
  return { code, title, looksAt };
};

export const supervisionView = (row: SupervisionRow): SupervisionView => ({
  id: row.id,
  kind: row.kind,
  kindTitle: SUPERVISION_KINDS.labels[row.kind],
  card: row.card,
  cardTitle: row.card && SUPERVISION_CARDS.labels[row.card],
  state: row.state,
  stateTitle: SUPERVISION_STATES.labels[row.state],
  trigger: row.trigger ? triggerView(row.trigger as TriggerCode) : null,
  caseId: row.caseId,
  caseNo: row.caseNo,
  disputeType: row.disputeType,
  disputeTypeTitle: DISPUTE_TYPES.labels[row.disputeType as keyof typeof DISPUTE_TYPES.labels],
  areaCode: row.areaCode,
  proceedingId: row.proceedingId,
  deadlineId: row.deadlineId,
  issuer: row.issuer,
  addressee: row.addressee,
  referredTo: row.referredTo,
  reason: row.kind === 'order' ? row.reason : null,
  suggestion: row.kind === 'guidance' ? row.reason : null,
  legalBasis: row.legalBasis,
  law: lawView(row.law, row.confidence),
  issuedOn: row.issuedOn,
  issuedBy: row.issuedBy.name,
  deadline: row.deadline && {
    id: row.deadline.id,
    due: row.deadline.dueDate,
    nominalDue: row.deadline.nominalDue,
    provisional: row.deadline.provisional,
    overdue: row.deadline.overdue,
    met: row.deadline.endedAs === 'met',
  },
  acts: row.acts.map(actView),
  papers: papersOf(row),
});
