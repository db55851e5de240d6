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
  'handoff-requested':        { tell: ['responsible'], waits: 'never', text: (f) => `有单位请求将事项 ${f.caseNo} 移交给它办理,请答复${f.deadline ? `(${f.deadline.nominalDue} 前)` : ''}` },
  'handoff-request-declined': { tell: ['receiver'], waits: 'never', text: (f) => `移交事项 ${f.caseNo} 的请求,责任单位未同意` },
  'competence-objected':      { tell: ['told'], waits: 'never', text: (f) => `事项 ${f.caseNo} 有单位提出管辖异议,如再有异议,由本单位指定办理单位` },
  'competence-ruled':         { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的管辖争议已指定办理单位` },
  'assistance-invited':       { tell: ['receiver'], waits: 'never', text: (f) => `事项 ${f.caseNo} 请本单位协助调处,请答复并回复意见${f.deadline ? `(${f.deadline.nominalDue} 前)` : ''}` },
  'assistance-accepted':      { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 有单位同意协助调处` },
  'assistance-declined':      { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 有单位未予协助,请查看理由` },
  'assistance-replied':       { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 有单位回复了协助意见` },
  'assistance-withdrawn':     { tell: ['receiver'], waits: 'never', text: (f) => `事项 ${f.caseNo} 不再需要本单位协助调处` },
  'body-succeeded':           { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 因机构撤销由本单位接办,请查看` },
  'handler-changed':          { tell: ['handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 交由您承办` },
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
  'safety-flag-raised':         { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 有新的人身安全事项,请立即查看并按期办理` },
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
  'people-mediation.end-docketed':  { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 法院已受理,医疗纠纷人民调解终止,请告知当事人` },
  'people-mediation.note-suit':     { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 法院已立案,请重新征求各方是否愿意继续人民调解;都愿意的可以继续,有不愿意的如实登记` },
  'people-mediation.end-elsewhere': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 卫生主管部门已受理,医疗纠纷人民调解终止,请告知当事人` },
  'administrative-mediation.end-unwilling':  { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已无双方愿意调解的当事人,行政调解终止,请告知当事人其他解决途径` },
  'administrative-mediation.end-left':       { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 一方退出调解,交通事故损害赔偿调解终止,请告知当事人其他解决途径` },
  'administrative-mediation.end-docketed':   { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 法院已受理,行政调解终止,请告知当事人` },
  'administrative-mediation.note-suit':      { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 法院已立案,请重新征求各方是否愿意继续行政调解;都愿意的可以继续,有不愿意的如实登记` },
  'administrative-mediation.end-elsewhere':  { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 医疗纠纷人民调解委员会已受理,行政调解终止,请告知当事人` },
  'administrative-mediation.end-sued':       { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 一方已提起民事诉讼,交通事故损害赔偿调解终止,请告知当事人` },
  'administrative-mediation.lapse':          { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解期限届满,未达成协议,行政调解终止,请告知当事人其他解决途径` },
  'administrative-mediation.record-default': { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 登记了未按期履行,请告知当事人可走的途径` },
  'administrative-mediation.end-without-agreement': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 第一次治安调解后七个工作日内未达成协议,转依法处罚,办案期限自该期限届满之日起算;期限内已达成协议的,凭调解协议书补登` },
  'administrative-mediation.enter-penalty':  { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 调解不成或者达成协议后不履行,转依法处罚,办案期限自今日起算` },
  'administrative-duty.note-elsewhere': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已有劳动争议调解、仲裁或者诉讼,请认定是否同一事项:是的,告知投诉人按该程序办理;不是的,如实登记后继续查处` },
  'administrative-duty.open-reconsideration': { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 逾期未履行职责,申请人可以自期满之日起六十日内申请行政复议,请书面告知,并尽快办结` },
  'judicial-confirmation.accept': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院已受理` },
  'judicial-confirmation.refuse': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院裁定不予受理,请告知当事人` },
  'judicial-confirmation.request-supplement': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院通知补充材料` },
  'judicial-confirmation.schedule-inquiry':   { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院通知双方共同到场核实,请告知当事人时间和地点` },
  'judicial-confirmation.permit-withdrawal':  { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院裁定准许撤回,请告知当事人;三十日的申请期限未满的,仍按原期满日计算` },
  'judicial-confirmation.deem-withdrawn':     { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院按撤回申请处理,请告知当事人;三十日的申请期限未满的,仍按原期满日计算` },
  'judicial-confirmation.confirm': { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解协议,法院裁定有效` },
  'judicial-confirmation.record-objection': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的确认裁定,有当事人提出异议,由法院审查` },
  'judicial-confirmation.record-outsider-objection': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的确认裁定,有利害关系人提出异议,由法院审查` },
  'judicial-confirmation.record-objection-outcome':  { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的确认裁定,法院已对异议作出裁定,请查看并告知当事人;原裁定被撤销的,不再据以申请执行` },
  'judicial-confirmation.reject':  { tell: ['road', 'handler'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的司法确认申请,法院裁定驳回,请告知当事人` },
  'litigation.request-supplement': { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的起诉,法院通知补正` },
  'litigation.record-docketing':   { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的起诉,法院已立案` },
  'litigation.record-refusal':     { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的起诉,法院不予立案` },
  'litigation.record-outcome':     { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼已有结果` },
  'mass-offer-made':     { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 所在涉众纠纷的试点协议已生效,请告知当事人其条款,由当事人自行决定是否接受;不答复不视为接受` },
  'case-merged':         { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已办理重复事项合并,请核对` },
  'case-merge-undone':   { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的重复事项合并已撤销,期限照旧计算,请核对` },
  'administrative-adjudication.decide':      { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的处理决定已作出,请向各方当事人送达并告知复议、起诉的期限` },
  'administrative-adjudication.adjudicate':  { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的裁决已作出` },
  'administrative-adjudication.return-opinion': { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的处理意见,人民政府退回补充调查` },
  'administrative-adjudication.end-withdrawn': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的行政裁决申请已全部撤回,程序结束` },
  'administrative-adjudication.take-effect': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的处理决定期满无人申请复议或者起诉,已生效;涉及土地权属的,维持现状的要求同时解除` },
  'administrative-reconsideration.deem-accepted':  { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的行政复议申请审查期限届满,未作出不予受理决定,已视为受理,请办理` },
  'administrative-reconsideration.deem-abandoned': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的行政复议申请逾期未补正,视为放弃申请` },
  'administrative-reconsideration.no-answer':      { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的被申请人未在期限内答复并提交证据,视为该行政行为没有证据、依据` },
  'administrative-reconsideration.open-suit':      { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的行政复议期限届满,未作出决定,请告知申请人可以在十五日内起诉;决定仍须作出` },
  'administrative-reconsideration.end-suspended':  { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的行政复议中止满六十日,原因仍未消除,已终止` },
  'administrative-reconsideration.end-withdrawn':   { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的行政复议申请已全部撤回,行政复议终止` },
  'administrative-reconsideration.close-report':   { tell: ['road'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的行政复议意见书,有关机关已报送纠正情况,程序结束` },
  'administrative-reconsideration.take-effect':    { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的行政复议决定已送达生效` },
  'labour-arbitration.open-suit-undecided': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的劳动仲裁申请逾期未作出受理决定,请告知申请人可以就该争议向人民法院起诉;仲裁委仍可以作出决定` },
  'labour-arbitration.open-suit-overdue': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的劳动仲裁逾期未作出裁决,请告知当事人可以就该争议向人民法院起诉;仲裁程序不因逾期自行终结` },
  'labour-arbitration.conclude-mediation': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的仲裁调解书已经各方签收,发生法律效力` },
  'labour-arbitration.end-withdrawn': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的仲裁申请已全部撤回,仲裁程序终结` },
  'labour-arbitration.end-all-sued': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的仲裁裁决,劳动者均已起诉,裁决不发生法律效力` },
  'labour-arbitration.take-effect': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的仲裁裁决,各方起诉期限均已届满,裁决书发生法律效力,请告知当事人` },
  'labour-arbitration.take-effect-for-others': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的仲裁裁决,对未起诉的当事人发生法律效力,请告知当事人` },
  'labour-arbitration.all-served': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的仲裁裁决书已送达各方当事人` },
  'land-arbitration.conclude-mediation': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的仲裁调解书已经各方签收,发生法律效力` },
  'land-arbitration.end-withdrawn': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的仲裁申请已全部撤回,仲裁程序终结` },
  'labour-arbitration.find-suit': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 有人民法院已受理的诉讼,请认定是否同一劳动争议:是的,终结仲裁;不是的,如实登记后继续` },
  'land-arbitration.find-suit': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 有人民法院已受理的诉讼,请认定是否同一纠纷:是的,应当终止仲裁,在五个工作日内书面通知申请人并说明理由;不是的,如实登记后继续` },
  'land-arbitration.take-effect': { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的土地承包仲裁裁决,各方起诉期限均已届满,裁决书发生法律效力,请告知当事人` },
  'petition.hear-settled':         { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解已达成协议;信访事项仍由本单位按期答复信访人` },
  'petition.hear-not-settled':     { tell: ['responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解未达成协议;信访事项仍由本单位按期办理` },
  'petition.rule-competence':      { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的受理机关已经决定` },
  'petition.conclude':             { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的信访人在期限内没有请求复查、复核,信访程序办结` },
  'petition.end-final':            { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的复核意见已送达,信访程序终结;请做好疏导教育、帮扶救助` },
  'petition.end-withdrawn':        { tell: ['road', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的信访人均已书面撤回,信访程序结束` },
  'litigation.record-judgment': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼,法院已作出一审判决,请关注送达和上诉期限` },
  'litigation.record-dismissal': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼,法院裁定驳回起诉,请告知当事人上诉期限` },
  'litigation.record-appeal-docketing': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的上诉,第二审已立案` },
  'litigation.record-appeal-outcome': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的上诉已有结果` },
  'litigation.take-effect': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的一审裁判已经生效,上诉期满无人上诉,或者上诉已撤回` },
  'litigation.suspend': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼,法院裁定中止` },
  'litigation.resume': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼已恢复` },
  'litigation.withdraw-appeal': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的上诉已撤回` },
  'litigation.notify-fee': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼,法院通知交纳案件受理费,请告知当事人:逾期不交的按撤诉处理` },
  'court-mediation.choose-body': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已由双方选定调解组织,请在三个工作日内确认是否接受` },
  'court-mediation.designate': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已由法院指定调解组织,请在三个工作日内确认是否接受` },
  'court-mediation.object-to-body': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的当事人申请更换调解组织,请另行选定或者指定` },
  'court-mediation.leave-unanswered': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解组织逾期未确认接受,可以重新选定或者指定` },
  'court-mediation.suspend-as-sham': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解疑似虚假,已中止,请及时审查` },
  'court-mediation.end-unwilling': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 已无双方愿意调解的当事人,调解终结,请即时退回法院` },
  'court-mediation.end-indivisible': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的请求不可分,调解终结,请即时退回法院` },
  'court-mediation.end-docketed': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的起诉法院已立案,委派调解终结,请即时退回法院` },
  'court-mediation.end-with-suit': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼已经终结,调解随之终结` },
  'court-mediation.lapse': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解期限届满,调解终结,请即时退回法院` },
  'court-mediation.go-on-longer': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的原调解期限届满,进入双方约定的延长期限` },
  'court-mediation.end-as-sham': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解经审查终结,请即时退回法院` },
  'court-mediation.return-to-court': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解不成,已退回法院,请告知当事人` },
  'court-mediation.resume': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解经审查恢复` },
  'court-mediation.decide-recusal': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的回避申请已有决定` },
  'court-mediation.issue-statement': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解协议,法院已制作调解书,请通知双方签收` },
  'court-mediation.take-effect': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解书经双方签收,已经生效` },
  'court-mediation.record-repudiation': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解书送达前一方反悔,转入审判` },
  'court-mediation.refuse-statement': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的调解协议,法院审查不予出具调解书` },
  'court-mediation.record-suit-withdrawal': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的诉讼,法院裁定准许撤诉` },
  'payment-order.accept': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令申请,法院已受理` },
  'payment-order.refuse': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令申请,法院不予受理,请告知当事人其他途径` },
  'payment-order.request-supplement': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令申请,法院通知补正` },
  'payment-order.issue': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令已发出` },
  'payment-order.reject': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令申请,法院裁定驳回,请告知当事人其他途径` },
  'payment-order.record-objection': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令,债务人提出异议` },
  'payment-order.uphold-objection': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令,异议成立,支付令失效。申请人不同意起诉的,应当自收到裁定之日起七日内向法院表明` },
  'payment-order.reject-objection': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令,法院裁定驳回异议` },
  'payment-order.withdraw-objection': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令,债务人撤回异议` },
  'payment-order.become-enforceable': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令,期满没有异议,债权人可以申请执行` },
  'payment-order.become-suit': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令失效,申请人未表明不同意起诉,视为已向该法院起诉,请登记诉讼` },
  'payment-order.end-procedure': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的督促程序,法院裁定终结,请告知当事人其他途径` },
  'payment-order.note-suit': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的债权人已起诉,支付令失效,请跟进法院裁定终结督促程序;所涉诉讼与该债权无关的,请法院明确` },
  'payment-order.find-no-bar': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令,法院认为所涉诉讼不影响督促程序` },
  'payment-order.register-suit': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 视为提起的诉讼,法院已立案` },
  'payment-order.reach-suit': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 视为提起的诉讼已经登记,督促程序转入诉讼` },
  'payment-order.record-payment': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的支付令,债务人已清偿` },
  'enforcement.docket': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行申请,法院已立案` },
  'enforcement.refuse': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行申请,法院裁定不予受理,请告知当事人` },
  'enforcement.note-basis-undone': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 据以执行的法律文书,因补登期限内的上诉、异议、起诉尚未生效,或者已被法院撤销:尚未申请的暂不申请,已经申请的请跟进法院裁定,并告知当事人` },
  'enforcement.find-in-force': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 据以执行的法律文书已经生效,执行继续` },
  'enforcement.record-part-execution': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行已登记部分执行` },
  'enforcement.record-execution': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行已经完毕` },
  'enforcement.record-settlement': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行,双方达成和解` },
  'enforcement.suspend': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行,法院裁定中止` },
  'enforcement.resume': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行已恢复` },
  'enforcement.open-upper-court': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行申请已满六个月,申请执行人可以向上一级人民法院申请执行,是否申请由其决定` },
  'enforcement.end-this-run': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行,法院裁定终结本次执行程序。发现可供执行的财产的,可以再次申请` },
  'enforcement.terminate': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行,法院裁定终结` },
  'enforcement.deny': { tell: ['road', 'handler', 'responsible'], waits: 'never', text: (f) => `事项 ${f.caseNo} 的执行申请,法院裁定不予执行` },
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
  if (kind === 'right' && owedBy === 'organisation')
    return isPast ? `事项 ${caseNo}「${title}」的最后一日 ${due} 已过` : `事项 ${caseNo}「${title}」的最后一日为 ${due}`;
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
