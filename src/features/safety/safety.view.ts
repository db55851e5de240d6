import type { Actor } from '../../domain/actor.js';
import { RISK_FLAGS } from '../../domain/codes.js';
import type { RuleBook } from '../../domain/deadlines/rule-book.js';
import { inShanghai } from '../../domain/legal-date.js';
import { EXIT_STATES, type ExitState, kindTitle } from '../../domain/safety/exit-steps.js';
import { isForTheAdult } from '../../domain/safety/exits.js';
import { forbiddenIn } from '../../domain/safety/forbidden.js';
import type { ExitDeadline, ExitRow, FlagRow, LetterRow, SafetyPlace } from '../../persistence/safety.queries.js';

export class SafetyCiteView {
  /** 法律;办理规则表示没有法条 */
  law: string;
  article: string;
}

export class FlagView {
  id: string;
  /** 标记 */
  flag: string;
  /** 标记的名称 */
  title: string;
  /** 危险是否正在发生或者迫在眉睫 */
  imminent: boolean;
  partyId: string | null;
  /** 行为能力:full、limited、none;没有写明的为 null */
  capacity: string | null;
  /** 情况;只可见卡片的为 null */
  reason: string | null;
  /** 标记日期 */
  raisedOn: string;
  /** 何人标记;只对标记单位自己显示 */
  raisedBy: string | null;
  /** 如何结束:named-anew 重新写明,lowered 撤下;仍有效的为 null */
  endedAs: string | null;
  endedOn: string | null;
  /** 撤下的理由 */
  endReason: string | null;
}

export class ExitDeadlineView {
  id: string;
  /** answer 办理或者答复,court-decision 法院作出裁定,protection 保护令有效期,review 申请复议 */
  clock: string;
  ruleId: string;
  /** 规则名称 */
  title: string;
  /** 期满日 */
  due: string;
  /** 按小时计算的期满时刻;其他为 null */
  dueAt: string | null;
  /** 已逾期(读取时现算,以小时计的到时即逾期) */
  overdue: boolean;
  /** 如何结束:met 已办、lapsed 失效;未结束为 null */
  endedAs: string | null;
}

export class CourtOrderView {
  /** 是否作出人身安全保护令 */
  granted: boolean;
  /** 裁定日期 */
  on: string;
  /** 有效期至 */
  until: string | null;
  /** 裁定生效日期,申请复议的五日自此起算 */
  effectiveOn: string;
  documentId: string | null;
}

export class ExitView {
  id: string;
  /** 版本,即 ETag 中的数字 */
  version: number;
  caseId: string;
  /** 出口 */
  kind: string;
  /** 出口的名称 */
  title: string;
  /** 因哪个标记 */
  flag: string;
  /** 必须办理:不能由当事人放弃,也不能免办 */
  mandatory: boolean;
  /** 处于危险中的成年本人可否决定不办 */
  adultMayDecline: boolean;
  /** owed 待办理,made 已办理,declined-by-adult 本人决定不办,not-needed 不需要办理 */
  state: string;
  /** 状态名称 */
  stateTitle: string;
  /** 依据 */
  law: SafetyCiteView[];
  /** 开启日期 */
  openedOn: string;
  /** 办理或者答复日期 */
  answeredOn: string | null;
  /** 向谁办理 */
  to: string | null;
  partyId: string | null;
  reason: string | null;
  /** 备注 */
  note: string | null;
  documentId: string | null;
  /** 法院的裁定;只有人身安全保护令有 */
  courtOrder: CourtOrderView | null;
  deadlines: ExitDeadlineView[];
}

export class ForbiddenView {
  code: string;
  /** 不得做什么 */
  title: string;
  /** 为什么 */
  why: string;
  /** 依据 */
  law: SafetyCiteView[];
}

export class LetterView {
  proceedingId: string;
  partyId: string | null;
  /** 送达日期 */
  on: string;
}

export class SafetyView {
  caseId: string;
  /** 标记及其经过,先后为序;只可见卡片的,只有现在有效的标记 */
  flags: FlagView[];
  /** 安全出口;只可见卡片的为空 */
  exits: ExitView[];
  /** 现在不得做什么,为什么 */
  forbidden: ForbiddenView[];
  /** 涉家庭暴力而已邮寄送达的(法院的送达只登记,不拒绝) */
  lettersHome: LetterView[];
}

const deadlineView = (book: RuleBook, { id, clock, ruleId, due, dueAt, overdue, endedAs }: ExitDeadline): ExitDeadlineView => ({
  id,
  clock,
  ruleId,
  title: book.newest(ruleId as Parameters<RuleBook['newest']>[0]).title,
  due,
  dueAt: dueAt && inShanghai(new Date(dueAt)),
  overdue,
  endedAs,
});

const courtOrderView = ({ granted, on, until, effectiveOn, documentId }: NonNullable<ExitRow['courtOrder']>): CourtOrderView => ({
  granted,
  on,
  until,
  effectiveOn: effectiveOn ?? on,
  documentId,
});

/** For who works on the case, and nobody else. */
export const exitView =
  (book: RuleBook) =>
  (row: ExitRow): ExitView => ({
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    kind: row.kind,
    title: kindTitle(row.kind),
    flag: row.flag,
    mandatory: row.mandatory,
    adultMayDecline: !row.mandatory && isForTheAdult([row.flag, ...row.standing], row.kind),
    state: row.state,
    stateTitle: EXIT_STATES.labels[row.state as ExitState],
    law: row.law,
    openedOn: row.openedOn,
    answeredOn: row.answeredOn,
    to: row.toWhom,
    partyId: row.partyId,
    reason: row.reason,
    note: row.note,
    documentId: row.documentId,
    courtOrder: row.courtOrder && courtOrderView(row.courtOrder),
    deadlines: row.deadlines.map((one) => deadlineView(book, one)),
  });

export const flagView =
  (actor: Actor, content: boolean) =>
  (row: FlagRow): FlagView => ({
    id: row.id,
    flag: row.flag,
    title: RISK_FLAGS.labels[row.flag as keyof typeof RISK_FLAGS.labels],
    imminent: row.imminent,
    partyId: content ? row.partyId : null,
    capacity: content ? row.capacity : null,
    reason: content ? row.reason : null,
    raisedOn: row.raisedOn,
    // DV 14: who reported is known to his own body and to nobody else.
    raisedBy: content && actor.kind === 'user' && row.raisedOrganisationId === actor.organisationId ? row.raisedBy.name : null,
    endedAs: row.endedAs,
    endedOn: row.endedOn,
    endReason: content ? row.endReason : null,
  });

export interface SafetyRows {
  flags: readonly FlagRow[];
  exits: readonly ExitRow[];
  letters: readonly LetterRow[];
}

export function safetyView(book: RuleBook, actor: Actor, place: SafetyPlace, { flags, exits, letters }: SafetyRows): SafetyView {
  const content = place.level === 'content';
  return {
    caseId: place.caseId,
    // A card says that there is danger: not since when it was thought otherwise, and not what is done about it.
    flags: flags.filter(({ endedAs }) => content || endedAs === null).map(flagView(actor, content)),
    exits: content ? exits.map(exitView(book)) : [],
    forbidden: forbiddenIn(place.riskFlags).map(({ law, ...row }) => ({ ...row, law: [...law] })),
    lettersHome: content && place.riskFlags.includes('domestic-violence') ? [...letters] : [],
  };
}
