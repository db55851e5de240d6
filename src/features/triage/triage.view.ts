import { openTitle } from '../../domain/procedures/road-order.js';
import { roadTitle } from '../../domain/procedures/roads.js';
import { CONCERNS } from '../../domain/procedures/concerns.js';
import type { Cite } from '../../domain/refusals.js';
import type { CompetentCourt } from '../../domain/triage/courts.js';
import type { RunningRight } from '../../domain/triage/rights.js';
import type { ClosedRoad, OpenRoad, Suggestion, Triage } from '../../domain/triage/suggest.js';

export class TriageLawView {
  /** 法律、法规或司法解释;没有条文依据的为“办理规则” */
  law: string;
  /** 条 */
  article: string;
}

export class TriageOrganisationView {
  id: string;
  /** 机构名称 */
  name: string;
}

export class TriageWarningView {
  /** 风险标记 */
  flag: string;
  /** 先做什么 */
  text: string;
  /** 依据;内部规则为 null */
  law: TriageLawView | null;
}

export class TriageReasonView {
  /** safety 安全,rule 分流规则,voluntary 自愿等限制,territory 属地,jurisdiction 法院管辖,tried 已经办理过,past-ruling 曾裁定,past-rejection 曾被退回,no-body 没有登记的机构 */
  code: string;
  /** 理由 */
  text: string;
  /** 依据;没有条文的为 null */
  law: TriageLawView | null;
}

export class CompetentCourtView {
  organisation: TriageOrganisationView;
  /** inviting-court 邀请的法院,mediation-body 调解组织所在地,subject-matter 标的物所在地,party-domicile 当事人住所地,suit 起诉的管辖 */
  clause: string;
  /** 管辖依据的名称 */
  title: string;
  law: TriageLawView;
  /** 为 false 的须由人核对住所地、标的物等 */
  certain: boolean;
}

export class SuggestionView {
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 子类型;本系统没有该程序的为 null */
  variant: string | null;
  /** 开启程序时须写明的例外情形;没有的为 null */
  exception: string | null;
  /** 建议的机构;没有登记的为 null */
  organisation: TriageOrganisationView | null;
  /** 在本系统由谁开启程序;由当事人自行前往的为 null */
  opensAt: TriageOrganisationView | null;
  /** 使该程序开放的权利最早在哪一天届满;没有正在计算的为 null */
  until: string | null;
  /** 只对哪些当事人开放(其他申请人尚未经过应当先行的程序),开启时填入 partyIds;对全部当事人开放的为 null */
  partyIds: string[] | null;
  /** 有管辖权的法院,逐条写明依据;与法院无关的为空 */
  courts: CompetentCourtView[];
  /** 全部理由,安全提示在前 */
  reasons: TriageReasonView[];
  /** 哪一条分流规则 */
  ruleId: string;
  law: TriageLawView;
}

export class TriageRightView {
  deadlineId: string;
  /** 期限规则 */
  ruleId: string;
  /** 期限的名称 */
  title: string;
  /** 期满日 */
  due: string;
  /** 放假通知未公布,日期为暂定 */
  provisional: boolean;
  /** 哪一方当事人;与某一方无关的为 null */
  partyId: string | null;
  /** 哪一项请求;与请求无关的为 null */
  claimId: string | null;
}

export class TriageOpenRoadView {
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 子类型;适用于本事项的各子类型相同的为 null */
  variant: string | null;
  /** 最迟到哪一天;没有正在计算的期限的为 null */
  until: string | null;
  /** 只对哪些当事人开放(其他申请人尚未经过应当先行的程序),开启时填入 partyIds;对全部当事人开放的为 null */
  partyIds: string[] | null;
  /** 正在计算的期限,先到期的在前 */
  rights: TriageRightView[];
  /** 在本系统由谁开启程序;由当事人自行前往的为 null */
  opensAt: TriageOrganisationView | null;
}

export class ClosedExceptionView {
  /** 开启程序或移交时填入 exception */
  code: string;
  /** 例外情形 */
  title: string;
  law: TriageLawView;
}

export class OpenInsteadView {
  procedure: string;
  /** 子类型;不写明即可的为 null */
  variant: string | null;
  /** 程序名称 */
  title: string;
}

export class TriageClosedRoadView {
  procedure: string;
  /** 程序名称 */
  procedureTitle: string;
  /** 子类型;适用于本事项的各子类型相同的为 null */
  variant: string | null;
  /** 哪一条规则:先后次序的规则,或程序本身的条件 */
  ruleId: string;
  /** order 程序之间的先后次序,needs 程序本身的条件未满足,kind 不办理这类纠纷,under-way 正在办理,no-body 没有可以办理的机构 */
  why: string;
  /** 为什么不能办理 */
  title: string;
  /** 依据 */
  law: TriageLawView[];
  /** 例外情形 */
  exceptions: ClosedExceptionView[];
  /** 可以改走的程序 */
  instead: OpenInsteadView[];
  /** 仅在涉及该事项时不能办理;null 为现在就不能办理 */
  ifConcerns: string | null;
  /** 该事项的名称 */
  ifConcernsTitle: string | null;
}

export class TriageView {
  caseId: string;
  /** 依据第几版分流规则;0 为随系统提供的 */
  ruleSetVersion: number;
  /** 安全提示:先于一切程序 */
  warnings: TriageWarningView[];
  /** 建议,按先后;由人决定,不会自动办理 */
  suggestions: SuggestionView[];
  /** 可以走的程序,及到何日为止 */
  open: TriageOpenRoadView[];
  /** 现在不能走的程序,及依据 */
  closed: TriageClosedRoadView[];
}

const law = ({ law: name, article }: Cite): TriageLawView => ({ law: name, article });
const organisation = (one: { id: string; name: string } | null): TriageOrganisationView | null => one && { id: one.id, name: one.name };
const titleOf = (procedure: Suggestion['procedure']): string => roadTitle(procedure);

const court = ({ organisation: of, clause, title, law: cite, certain }: CompetentCourt): CompetentCourtView => ({
  organisation: { id: of.id, name: of.name },
  clause,
  title,
  law: law(cite),
  certain,
});

const suggestion = ({
  rule,
  procedure,
  variant,
  organisation: of,
  opensAt,
  until,
  partyIds,
  courts,
  reasons,
}: Suggestion): SuggestionView => ({
  procedure,
  procedureTitle: titleOf(procedure),
  variant,
  exception: rule.exception ?? null,
  organisation: organisation(of),
  opensAt: organisation(opensAt),
  until,
  partyIds,
  courts: courts.map(court),
  reasons: reasons.map(({ code, text, law: cite }) => ({ code, text, law: cite && law(cite) })),
  ruleId: rule.id,
  law: law(rule.law),
});

/** The name of a deadline's rule, as the edition at hand has it. */
export type TitleOfRule = (ruleId: string, version: number) => string;

const open = ({ procedure, variant, until, partyIds, rights, opensAt }: OpenRoad, title: TitleOfRule): TriageOpenRoadView => ({
  procedure,
  procedureTitle: titleOf(procedure),
  variant,
  until,
  partyIds,
  rights: rights.map((right) => rightView(right, title)),
  opensAt: organisation(opensAt),
});

const rightView = (
  { deadlineId, ruleId, ruleVersion, due, provisional, subjectKind, subjectId }: RunningRight,
  title: TitleOfRule,
): TriageRightView => ({
  deadlineId,
  ruleId,
  title: title(ruleId, ruleVersion),
  due,
  provisional,
  partyId: subjectKind === 'party' ? subjectId : null,
  claimId: subjectKind === 'claim' ? subjectId : null,
});

const closed = ({
  procedure,
  variant,
  ruleId,
  why,
  title,
  law: cites,
  exceptions,
  instead,
  ifConcerns,
}: ClosedRoad): TriageClosedRoadView => ({
  procedure,
  procedureTitle: titleOf(procedure),
  variant,
  ruleId,
  why,
  title,
  law: cites.map(law),
  exceptions: exceptions.map(({ code, title: name, law: cite }) => ({ code, title: name, law: law(cite) })),
  instead: instead.map((one) => ({ ...one, title: openTitle(one) })),
  ifConcerns,
  ifConcernsTitle: ifConcerns && CONCERNS.labels[ifConcerns],
});

export const triageView = (caseId: string, ruleSetVersion: number, of: Triage, title: TitleOfRule): TriageView => ({
  caseId,
  ruleSetVersion,
  warnings: of.warnings.map(({ flag, text, law: cite }) => ({ flag, text, law: cite.article ? law(cite) : null })),
  suggestions: of.suggestions.map(suggestion),
  open: of.open.map((one) => open(one, title)),
  closed: of.closed.map(closed),
});
