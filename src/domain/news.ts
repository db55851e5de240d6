/** What somebody here is told of, and in which words. An event that is no row of this list makes no notice and no work. */
import type { DigestLine } from './digest.js';
import type { ClockFacts } from './procedures/facts.js';
import type { LegalDate } from './legal-date.js';
import type { Waits } from './waiting.js';
import { type Card, SUPERVISION_CARDS } from './supervision-steps.js';

/** Who of those around an event: its desks, or those a rung named. */
export type Reader = 'sender' | 'receiver' | 'responsible' | 'road' | 'handler' | 'told' | 'addressee' | 'issuer' | 'referred' | 'county';

/** What a sentence may be made of. No names of parties and nothing of the dispute: a notice is read over shoulders. */
export interface NewsFacts {
  readonly caseNo: string;
  readonly procedure: string;
  /** The event's own day. */
  readonly on: LegalDate;
  readonly deadline: NewsDeadline | null;
  /** Of a supervision: which card it was then. */
  readonly card?: Card | null;
}

export interface NewsDeadline {
  readonly title: string;
  readonly kind: ClockFacts['kind'];
  readonly owedBy: ClockFacts['owedBy'];
  readonly nominalDue: LegalDate;
  readonly due: LegalDate;
}

export interface NewsRow {
  readonly tell: readonly Reader[];
  /** Whether a notice of it to one person may wait for the end of his quiet hours, or for his digest. What has effect never does. */
  readonly waits: Waits;
  readonly text: (facts: NewsFacts) => string;
}

// prettier-ignore
export const NEWS: Readonly<Record<string, NewsRow>> = {
  'handoff-offered':    { tell: ['receiver'], waits: 'never', text: (f) => `事项 ${f.caseNo} 移送本单位,请办理接收或退回${f.deadline ? `(${f.deadline.nominalDue} 前)` : ''}` },
  'handoff-accepted':   { tell: ['sender'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已由接收单位接收` },
  'handoff-rejected':   { tell: ['sender'], waits: 'never', text: (f) => `事项 ${f.caseNo} 被接收单位退回,仍由本单位负责,请另行处理` },
  'handoff-withdrawn':  { tell: ['receiver'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的移送已由移送单位撤回` },
  'handoff-expired':    { tell: ['receiver'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的移送逾期未答复,移送单位已改派其他单位,不必再办` },
  'supervision-ordered':        { tell: ['addressee', 'county'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已发出${cardOf(f)},被督办单位应${replyBy(f)}回复` },
  'guidance-given':             { tell: ['addressee'], waits: 'never', text: (f) => `事项 ${f.caseNo} 收到司法行政部门的业务指导意见,请研究参考` },
  'supervision-replied':        { tell: ['issuer'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的督办已收到回复,请审核是否销号` },
  'supervision-lifted':         { tell: ['addressee', 'county'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的督办已销号` },
  'supervision-asked-again':    { tell: ['addressee'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的督办回复须补充,被督办单位应${replyBy(f)}回复` },
  'supervision-escalated':      { tell: ['addressee', 'county'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的提醒函已升为督办函,被督办单位应${replyBy(f)}回复` },
  'supervision-turned-red':     { tell: ['addressee', 'issuer', 'county'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的提醒函逾期未回复,已升为督办函,被督办单位应${replyBy(f)}回复` },
  'supervision-unanswered':     { tell: ['county', 'issuer', 'referred'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的督办函逾期未回复,可由有权机关约谈、通报或者挂牌督办` },
  'supervision-referred':       { tell: ['referred', 'county'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的督办已提请有权机关处理(约谈、通报、挂牌督办)` },
  'supervision-circular-issued':  { tell: ['addressee', 'issuer', 'county'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的督办已作出通报` },
  'supervision-interview-issued': { tell: ['addressee', 'issuer', 'county'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的督办已安排约谈,被督办单位应按通知的时间地点参加` },
  'supervision-listing-issued':   { tell: ['addressee', 'issuer', 'county'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已挂牌督办,被督办单位应按期整改` },
  'enquiry-registered':         { tell: ['addressee'], waits: 'never', text: (f) => `事项 ${f.caseNo} 有情况反映转交本单位案件管理部门,已记入过问登记,供依法参考,不要求答复` },
  'people-mediation.take-effect': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解协议已生效。请告知双方:自生效之日起三十日内可以共同申请司法确认,是否申请由当事人决定` },
  'people-mediation.terminate':   { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的人民调解已终止,请告知当事人其他解决途径` },
  'people-mediation.end-unwilling':   { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已无双方愿意调解的当事人,人民调解终止,请告知当事人其他解决途径` },
  'people-mediation.end-indivisible': { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的请求不可分,人民调解终止,请告知当事人其他解决途径` },
  'people-mediation.lapse':       { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解期限届满,视为调解不成,请告知当事人其他解决途径` },
  'people-mediation.open-arbitration': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 自收到调解申请之日起已满十五日,未达成协议,请告知当事人可以申请劳动仲裁;双方愿意的,可以继续调解` },
  'people-mediation.record-default': { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 登记了未按期履行,请告知当事人可走的途径` },
  'people-mediation.appoint-mediator': { tell: ['handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 由您承办调解` },
  'people-mediation.choose-mediator':  { tell: ['handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 由您承办调解` },
  'judicial-confirmation.accept': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院已受理` },
  'judicial-confirmation.refuse': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院裁定不予受理,请告知当事人` },
  'judicial-confirmation.request-supplement': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院通知补充材料` },
  'judicial-confirmation.schedule-inquiry':   { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院通知双方共同到场核实,请告知当事人时间和地点` },
  'judicial-confirmation.permit-withdrawal':  { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院裁定准许撤回,请告知当事人;三十日的申请期限未满的,仍按原期满日计算` },
  'judicial-confirmation.deem-withdrawn':     { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院按撤回申请处理,请告知当事人;三十日的申请期限未满的,仍按原期满日计算` },
  'judicial-confirmation.confirm': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解协议,法院裁定有效` },
  'judicial-confirmation.reject':  { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院裁定驳回,请告知当事人` },
  'litigation.request-supplement': { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的起诉,法院通知补正` },
  'litigation.record-docketing':   { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的起诉,法院已立案` },
  'litigation.record-refusal':     { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的起诉,法院不予立案` },
  'litigation.record-outcome':     { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼已有结果` },
  'mass-offer-made':     { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 所在涉众纠纷的试点协议已生效,请告知当事人其条款,由当事人自行决定是否接受;不答复不视为接受` },
  'case-merged':         { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已办理重复事项合并,请核对` },
  'case-merge-undone':   { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的重复事项合并已撤销,期限照旧计算,请核对` },
  'deadline.approve-extension': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的期限已批准延长${f.deadline ? `至 ${f.deadline.due}` : ''},请书面告知当事人` },
  'appointment-on-closed-day':  { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 约定的时间落在停止办公日,请另行约定并告知当事人` },
  'deadline-reminded':  { tell: ['told'], waits: 'as-the-rule-allows', text: (f) => deadlineText(f, false) },
  'deadline-escalated': { tell: ['told'], waits: 'never', text: (f) => deadlineText(f, true) },
};

/** The day that a reminder names: the one before it rolls where an organisation owes what is to be done, else the last day of all. */
export const dayNamed = ({ kind, owedBy, nominalDue, due }: NewsDeadline): LegalDate =>
  kind !== 'right' && owedBy === 'organisation' ? nominalDue : due;

/** What waits, as one line among others. */
export const lineOf = (caseNo: string, deadline: NewsDeadline): DigestLine => ({ caseNo, title: deadline.title, day: dayNamed(deadline) });

const cardOf = ({ card }: NewsFacts): string => (card ? SUPERVISION_CARDS.labels[card] : '督办');
const replyBy = ({ deadline }: NewsFacts): string => (deadline ? `于 ${deadline.due} 前` : '按期');

/** A reminder's words. A target is an aim without legal effect: missing it is never called 逾期; nor is a day that a party or a court has let pass. */
export function deadlineText({ caseNo, deadline, on }: NewsFacts, escalated: boolean): string {
  if (!deadline) return `事项 ${caseNo} 有期限提醒`;
  const { title, kind, owedBy, nominalDue, due } = deadline;
  const isPast = on > due;
  if (kind === 'target')
    return isPast
      ? `事项 ${caseNo}「${title}」工作目标日 ${nominalDue} 已过,请说明进展`
      : `事项 ${caseNo}「${title}」工作目标日为 ${nominalDue},请抓紧办理`;
  if (kind === 'right')
    return isPast ? `事项 ${caseNo}「${title}」的最后一日 ${due} 已过` : `事项 ${caseNo}「${title}」的最后一日为 ${due},请告知当事人`;
  if (owedBy === 'court')
    return isPast ? `事项 ${caseNo}「${title}」法院办理日 ${due} 已过,请跟进` : `事项 ${caseNo}「${title}」法院应于 ${due} 前办理,请跟进`;
  if (owedBy === 'party')
    return isPast
      ? `事项 ${caseNo}「${title}」约定日 ${due} 已过,请了解履行情况`
      : `事项 ${caseNo}「${title}」约定日为 ${due},请提醒当事人`;
  if (escalated) return `事项 ${caseNo}「${title}」应于 ${due} 前办结,${isPast ? '已逾期' : '尚未办结'},请督促办理`;
  return isPast ? `事项 ${caseNo}「${title}」应于 ${due} 前办结,已逾期,请立即办理` : `事项 ${caseNo}「${title}」应于 ${nominalDue} 前办结`;
}
