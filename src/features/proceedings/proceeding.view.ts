import type { Actor } from '../../domain/actor.js';
import { isHouseRule } from '../../domain/deadlines/deadline-rules.js';
import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import type { LegalDate } from '../../domain/legal-date.js';
import { nextFor, owed } from '../../domain/procedures/decide.js';
import { type ClockFacts, type ProceedingFacts, holderOf, markOf } from '../../domain/procedures/facts.js';
import { openRoads } from '../../domain/procedures/roads-open.js';
import { theRoad } from '../../domain/procedures/roads.js';
import { isDomesticViolence } from '../../domain/safety/forbidden.js';

export class LawView {
  /** 法律法规 */
  law: string;
  /** 条 */
  article: string;
}

export class HoldingBodyView {
  id: string;
  /** 名称 */
  name: string;
}

export class HandlerView {
  /** 名册编号 */
  id: string;
  userId: string;
  /** 姓名 */
  name: string;
}

export class ProceedingDeadlineView {
  id: string;
  ruleId: string;
  /** 期限名称 */
  title: string;
  /** duty 职责,right 当事人权利,target 工作目标 */
  kind: string;
  /** organisation 机构,party 当事人,court 法院 */
  owedBy: string;
  /** 哪一方当事人或哪一期 */
  subjectId: string | null;
  /** 起算日(当日不计) */
  startDate: string;
  /** 未顺延的期满日 */
  nominalDue: string;
  /** 期满日;中止期间为 null */
  due: string | null;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
  /** running 计算中,suspended 中止,met 已办,stopped 停止,expired 期满,lapsed 权利消灭 */
  state: string;
  /** 已逾期(读取时现算;工作目标和当事人权利不称逾期) */
  overdue: boolean;
  /** 依据 */
  law: LawView | null;
  /** 可信度;low 表示尚未核实 */
  confidence: string | null;
}

export class InstalmentView {
  id: string;
  /** 第几期 */
  ordinal: number;
  /** 到期日 */
  dueDate: string | null;
  /** 金额(元) */
  amount: string | null;
  /** 已付(元) */
  performedAmount: string;
  /** 履行完毕日 */
  performedOn: string | null;
  /** 登记逾期日 */
  defaultedOn: string | null;
}

export class TermView {
  id: string;
  ordinal: number;
  /** 义务人 */
  debtorPartyIds: string[];
  /** separate 按份,joint 连带,first-payer 先行给付 */
  liability: string | null;
  /** 权利人 */
  creditorPartyId: string;
  /** money 金钱,act 作为,refrain 不作为 */
  kind: string;
  amount: string | null;
  manner: string | null;
  place: string | null;
  description: string;
  dueDate: string | null;
  acceleration: string | null;
  instalments: InstalmentView[];
}

export class ResponsibilityView {
  partyId: string;
  text: string;
}

export class AgreementView {
  id: string;
  /** written 书面,oral 口头 */
  form: string;
  /** 主要事实 */
  facts: string;
  /** 争议事项 */
  disputedPoints: string | null;
  /** 各方责任 */
  responsibilities: ResponsibilityView[];
  /** 是否确认物权归属 */
  settlesTitle: boolean;
  copies: number | null;
  /** 拟定日期 */
  draftedOn: string;
  /** 生效日期 */
  effectiveOn: string | null;
  terms: TermView[];
}

export class MarkView {
  mark: string;
  /** 名称 */
  title: string;
  partyId: string | null;
  value: string;
  /** 日期 */
  on: string;
}

export class ProceedingPartyView {
  id: string;
  role: string;
  kind: string;
  name: string;
  /** 是否愿意调解;未征求为 null */
  willing: boolean | null;
}

export class OpenRoadView {
  code: string;
  /** 途径 */
  title: string;
  law: LawView;
}

export class PaperRefView {
  id: string;
  /** 文书种类 */
  kind: string;
  /** 送达的当事人;空为交给机构的文书,不送当事人 */
  partyId: string | null;
  madeOn: string;
  /** any 任何方式,in-person 只能当面交付或者按受害人认可的方式送达,不得邮寄 */
  delivery: 'any' | 'in-person';
}

export class NextView {
  /** organisation 机构,party 当事人,court 法院 */
  by: string;
  /** 由谁 */
  title: string;
  /** 其中您可以办理或者凭据登记的操作;全由他人办理的,为空 */
  actions: string[];
}

export class ProceedingSeatView {
  /** 席位 */
  seat: string;
  /** 席位名称 */
  title: string;
  organisation: HoldingBodyView;
}

export class ProceedingView {
  id: string;
  caseId: string;
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  variant: string;
  /** 子类型名称 */
  variantTitle: string;
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 所属阶段 */
  stage: string;
  /** 是否已结束 */
  ended: boolean;
  outcome: string | null;
  /** 承办机构 */
  organisation: HoldingBodyView;
  /** 承办调解员 */
  handler: HandlerView | null;
  /** 下一步由谁办 */
  next: NextView | null;
  parties: ProceedingPartyView[];
  /** 意愿、签名、盖章等记录 */
  marks: MarkView[];
  agreement: AgreementView | null;
  /** 司法确认、起诉的法院和其所作的决定 */
  court: object | null;
  /** 处理意见、裁决、决定的内容 */
  decision: object | null;
  /** 参加本程序的单位 */
  seats: ProceedingSeatView[];
  /** 暂停或补充材料的情况 */
  pending: object | null;
  deadlines: ProceedingDeadlineView[];
  /** 应交付当事人的文书 */
  papers: PaperRefView[];
  /** 当事人的其他途径:终止、退出或逾期未履行时列出 */
  roads: OpenRoadView[];
  /** 所依据的程序 */
  basedOn: string | null;
  openedOn: string;
}

/** A date as it is shown: a suspended one has none, and only a duty of a body is ever overdue. */
export function deadlineView(book: RuleBook, row: ClockFacts, today: LegalDate): ProceedingDeadlineView {
  const rule = book.find(row.ruleId, row.ruleVersion);
  return {
    id: row.id,
    ruleId: row.ruleId,
    title: rule?.title ?? row.ruleId,
    kind: row.kind,
    owedBy: row.owedBy,
    subjectId: row.subjectId,
    startDate: row.startDate,
    nominalDue: row.nominalDue,
    due: row.suspended ? null : row.dueDate,
    provisional: row.provisional,
    state: row.endedAs ?? (row.suspended ? 'suspended' : 'running'),
    overdue: row.kind === 'duty' && row.endedAs === null && !row.suspended && row.dueDate < today,
    law: !rule || isHouseRule(rule) ? null : { law: rule.law.law, article: rule.law.article },
    confidence: rule?.confidence ?? null,
  };
}

const WILLING: Readonly<Record<string, boolean>> = { yes: true, no: false };

export function proceedingView(book: RuleBook, facts: ProceedingFacts, actor: Actor, today: LegalDate): ProceedingView {
  const road = theRoad(facts.procedure);
  const next = facts.ended ? null : owed(road, facts);
  const holder = holderOf(facts);
  const court = facts.seats['court'];
  return {
    id: facts.id,
    caseId: facts.caseId,
    procedure: facts.procedure,
    procedureTitle: road.title,
    variant: facts.variant,
    variantTitle: road.variants[facts.variant]!.title,
    state: facts.state,
    stateTitle: road.states[facts.state]!.title,
    stage: road.states[facts.state]!.stage,
    ended: facts.ended,
    outcome: facts.outcome,
    organisation: { id: holder.organisationId, name: holder.name },
    handler: facts.handler && { id: facts.handler.mediatorId, userId: facts.handler.userId, name: facts.handler.name },
    next: next && { by: next.by, title: next.title, actions: nextFor(road, facts, next, actor, today) },
    parties: facts.parties.map(({ id, role, kind, name }) => ({
      id,
      role,
      kind,
      name,
      willing: WILLING[markOf(facts, 'willing', id)?.value ?? ''] ?? null,
    })),
    marks: facts.marks.map(({ mark, partyId, value, on }) => ({ mark, title: road.marks[mark]!.title, partyId, value, on })),
    agreement: facts.agreement ?? facts.basis?.agreement ?? null,
    court: court ? { id: court.organisationId, name: court.name, ...facts.court } : null,
    decision: Object.keys(facts.decision).length > 0 ? facts.decision : null,
    seats: Object.entries(facts.seats).map(([seat, { organisationId, name }]) => ({
      seat,
      title: road.seats[seat]!.title,
      organisation: { id: organisationId, name },
    })),
    pending: facts.pending,
    deadlines: facts.clocks.map((row) => deadlineView(book, row, today)),
    papers: facts.papers.map((paper) => ({ ...paper, delivery: isDomesticViolence(facts.case.riskFlags) ? 'in-person' : 'any' })),
    roads: openRoads(facts),
    basedOn: facts.basis?.id ?? null,
    openedOn: facts.openedOn,
  };
}
