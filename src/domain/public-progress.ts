/**
 * What a party is shown who follows its case by code: where it stands, who has it, what comes next and until when. Bodies and days only: no names, no
 * title, nothing of the dispute, no colour, and never that somebody is late.
 */
import { STAGE_LABELS } from './codes.js';
import type { RuleBook } from './deadlines/rule-book.js';
import { dayOf, type LegalDate } from './legal-date.js';
import type { Stage } from './procedures/grammar.js';
import { theRoad } from './procedures/roads.js';

/** Cases whose progress must not be read by whoever finds a slip of paper. */
export const NOT_TRACKED: readonly string[] = ['domestic-violence', 'minor'];

// prettier-ignore
/** The next step in a party's words, by the first step that is owed. */
export const NEXT_STEPS: Readonly<Record<string, string>> = {
  'people-mediation.record-willingness':   '征求各方当事人是否愿意调解,再决定是否受理',
  'people-mediation.appoint-mediator':     '由各方当事人选定调解员,没有选定的由调解委员会指定',
  'people-mediation.open-mediation':       '安排各方当事人调解',
  'people-mediation.draft-agreement':      '继续调解;谈妥了就制作调解协议书',
  'people-mediation.resume':               '暂停调解,待原因消除后恢复',
  'people-mediation.sign':                 '在调解协议书上签名、盖章',
  'people-mediation.record-performance':   '按调解协议履行',
  'people-mediation.record-visit':         '了解履行情况',
  'judicial-confirmation.join-application': '双方共同申请司法确认(是否申请由当事人自己决定)',
  'judicial-confirmation.file':            '向人民法院提交司法确认申请',
  'judicial-confirmation.accept':          '由人民法院决定是否受理司法确认申请',
  'judicial-confirmation.supplement':      '补充人民法院要求的材料',
  'judicial-confirmation.confirm':         '由人民法院审查调解协议',
  'litigation.record-filing':              '由当事人自己决定是否起诉',
  'litigation.supplement':                 '补正起诉材料',
  'litigation.record-docketing':           '由人民法院决定是否立案',
  'litigation.record-outcome':             '由人民法院审理',
  'administrative-adjudication.accept':               '由承办机关决定是否受理',
  'administrative-adjudication.send-application':     '向对方发送申请书副本',
  'administrative-adjudication.investigate':          '由承办机关调查',
  'administrative-adjudication.record-investigation': '由承办机关调查、调解或者提出处理意见',
  'administrative-adjudication.seal-settlement':      '由承办机关组织调解',
  'administrative-adjudication.decide':               '由人民政府或者裁决机关作出决定',
  'administrative-adjudication.record-service':       '向各方当事人送达决定',
  'administrative-adjudication.record-remedy':        '不服决定的,可以依法申请行政复议或者起诉',
  'administrative-adjudication.record-remedy-outcome': '等待复议机关或者人民法院的处理结果',
  'administrative-reconsideration.accept':            '由行政复议机关决定是否受理',
  'administrative-reconsideration.record-application': '由行政复议机关登记申请并决定是否受理',
  'administrative-reconsideration.supplement':        '由申请人补正材料',
  'administrative-reconsideration.send-copy':         '向作出行政行为的机关发送申请书副本',
  'administrative-reconsideration.dismiss-application': '人民法院已受理,由行政复议机关决定驳回申请',
  'administrative-reconsideration.decide':            '由行政复议机关审理',
  'administrative-reconsideration.resume':            '复议中止,待原因消除后恢复',
  'administrative-reconsideration.answer-document':   '等待有权机关对规范性文件提出意见',
  'administrative-reconsideration.conclude-document-review': '由行政复议机关审查规范性文件',
  'administrative-reconsideration.record-service':    '向当事人送达决定书',
  'administrative-reconsideration.report-back':       '由有关机关报送纠正情况',
  'labour-arbitration.accept':               '由仲裁委决定是否受理',
  'labour-arbitration.form-tribunal':        '组成仲裁庭,通知各方当事人',
  'labour-arbitration.schedule-hearing':     '确定开庭日期并通知各方当事人',
  'labour-arbitration.record-hearing':       '按通知的日期开庭',
  'labour-arbitration.record-mediation':     '裁决前由仲裁庭先行调解',
  'labour-arbitration.record-receipt':       '由各方当事人签收调解书',
  'labour-arbitration.record-award':         '由仲裁庭作出裁决',
  'labour-arbitration.record-service':       '向各方当事人送达裁决书',
  'labour-arbitration.record-suit':          '不服裁决的,各自在收到裁决书后的期限内决定是否起诉',
  'labour-arbitration.supplement':           '补正仲裁申请材料',
  'labour-arbitration.resume':               '中止审理,待原因消除后恢复',
  'land-arbitration.accept':               '由仲裁委决定是否受理',
  'land-arbitration.form-tribunal':        '组成仲裁庭,通知各方当事人',
  'land-arbitration.schedule-hearing':     '确定开庭日期并通知各方当事人',
  'land-arbitration.record-hearing':       '按通知的日期开庭',
  'land-arbitration.record-mediation':     '由仲裁庭调解',
  'land-arbitration.record-receipt':       '由各方当事人签收调解书',
  'land-arbitration.record-award':         '由仲裁庭作出裁决',
  'land-arbitration.record-service':       '向各方当事人送达裁决书',
  'land-arbitration.record-suit':          '不服裁决的,各自在收到裁决书后的期限内决定是否起诉',
  'land-arbitration.notify-tribunal':       '告知各方当事人仲裁庭的组成',
  'land-arbitration.notify-termination':    '书面通知终止仲裁并说明理由',
  'administrative-mediation.record-willingness': '征求各方当事人是否愿意调解,再决定是否受理',
  'administrative-mediation.open-mediation':     '安排各方当事人调解',
  'administrative-mediation.draft-agreement':    '继续调解;谈妥了就制作调解书',
  'administrative-mediation.resume':             '暂停调解,待原因消除后恢复',
  'administrative-mediation.sign':               '在调解书上签名、盖章',
  'administrative-mediation.record-performance': '按调解书履行',
  'administrative-mediation.record-visit':       '了解履行情况',
  'administrative-mediation.tell-end':           '书面告知各方调解已经结束',
  'administrative-mediation.record-decision':    '由公安机关依法作出处理决定',
  'administrative-duty.accept':                  '决定是否受理',
  'administrative-duty.decide':                  '调查处理',
  'petition.classify':                     '对信访事项进行分类',
  'petition.transfer':                     '转送、交办有权处理的机关,或者告知应走的途径',
  'petition.notify-receipt':               '由有权处理的机关告知接收情况',
  'petition.agree-return':                 '核实由哪个机关办理',
  'petition.refer-competence':             '提请决定由哪个机关办理',
  'petition.rule-competence':              '决定由哪个机关办理',
  'petition.accept':                       '决定是否受理,告知处理途径和程序',
  'petition.study':                        '研究您的建议意见',
  'petition.answer-suggestion':            '研究并回复您的建议意见',
  'petition.issue-opinion':                '调查核实,出具处理意见书',
  'petition.serve-opinion':                '送达处理意见书',
  'petition.request-review':               '不服处理意见的,可以在期限内请求复查',
  'petition.decide-review':                '由上一级机关复查',
  'petition.serve-review':                 '送达复查意见',
  'petition.request-recheck':              '不服复查意见的,可以在期限内请求复核',
  'petition.decide-recheck':               '由上一级机关复核',
  'petition.close-hearing':                '举行复核听证',
  'petition.serve-recheck':                '送达复核意见',
  'petition.record-care':                  '做好疏导、帮扶和救助工作',
  'litigation.count-again':                '由人民法院审理',
  'litigation.resume':                     '诉讼中止,待原因消除后恢复',
  'litigation.record-service':             '由人民法院送达裁判文书',
  'litigation.record-appeal':              '由当事人自己决定是否上诉',
  'litigation.record-appeal-docketing':    '由第二审人民法院立案',
  'litigation.record-appeal-outcome':      '由第二审人民法院审理',
  'court-mediation.record-willingness':    '征求各方当事人是否愿意调解',
  'court-mediation.choose-body':           '由双方共同选定调解组织,选不定的由人民法院指定',
  'court-mediation.designate':             '由人民法院指定调解组织',
  'court-mediation.confirm-receipt':       '由调解组织确认是否接受',
  'court-mediation.appoint-mediator':      '确定调解员',
  'court-mediation.open-mediation':        '安排各方当事人调解',
  'court-mediation.draft-agreement':       '继续调解;谈妥了就制作调解协议',
  'court-mediation.appraisal-back':        '等待鉴定评估',
  'court-mediation.resume':                '暂停调解,等待审查',
  'court-mediation.sign':                  '在调解协议上签名、盖章',
  'court-mediation.record-agreement':      '登记签成的调解协议',
  'court-mediation.return-to-court':       '退回人民法院',
  'court-mediation.record-performance':    '按调解协议履行',
  'court-mediation.issue-statement':       '由人民法院审查调解协议',
  'court-mediation.record-receipt':        '签收人民法院的调解书',
  'payment-order.file':                    '由当事人自己决定是否申请支付令',
  'payment-order.accept':                  '由人民法院决定是否受理支付令申请',
  'payment-order.supplement':              '补充申请支付令的材料',
  'payment-order.issue':                   '由人民法院审查支付令申请',
  'payment-order.serve':                   '由人民法院送达支付令',
  'payment-order.record-objection':        '清偿债务,或者向人民法院提出书面异议',
  'payment-order.uphold-objection':        '由人民法院审查异议',
  'payment-order.decline-suit':            '由申请人决定是否同意转入诉讼',
  'payment-order.end-procedure':           '由人民法院裁定终结督促程序',
  'payment-order.register-suit':           '登记视为提起的诉讼',
  'enforcement.file':                      '由当事人自己决定是否申请执行',
  'enforcement.docket':                    '由人民法院决定是否立案执行',
  'enforcement.record-execution':          '由人民法院执行',
  'enforcement.resume':                    '中止执行,待原因消除后恢复',
};

// prettier-ignore
/** The few steps a timeline shows. `court` ones are the court's own. Why somebody would not go on is nobody else's business. */
export const MILESTONES: Readonly<Record<string, { title: string; by?: 'court' }>> = {
  'people-mediation.accept':                { title: '受理调解' },
  'people-mediation.decline':               { title: '不予受理调解' },
  'people-mediation.open-mediation':        { title: '开始调解' },
  'people-mediation.take-effect':           { title: '调解协议生效' },
  'people-mediation.record-oral-agreement': { title: '达成口头协议' },
  'people-mediation.complete':              { title: '协议履行完毕' },
  'people-mediation.terminate':             { title: '调解结束' },
  'people-mediation.end-unwilling':         { title: '调解结束' },
  'people-mediation.end-indivisible':       { title: '调解结束' },
  'people-mediation.lapse':                 { title: '调解结束' },
  'judicial-confirmation.file':             { title: '提交司法确认申请' },
  'judicial-confirmation.accept':           { title: '受理司法确认申请', by: 'court' },
  'judicial-confirmation.refuse':           { title: '司法确认申请审查结束', by: 'court' },
  'judicial-confirmation.confirm':          { title: '司法确认申请审查结束', by: 'court' },
  'judicial-confirmation.reject':           { title: '司法确认申请审查结束', by: 'court' },
  'litigation.record-filing':               { title: '当事人已起诉', by: 'court' },
  'litigation.record-docketing':            { title: '立案', by: 'court' },
  'litigation.record-refusal':              { title: '不予立案', by: 'court' },
  'litigation.record-outcome':              { title: '诉讼程序结束', by: 'court' },
  'administrative-adjudication.accept':         { title: '受理行政裁决申请' },
  'administrative-adjudication.refuse':         { title: '行政裁决申请审查结束' },
  'administrative-adjudication.decide':         { title: '作出处理决定' },
  'administrative-adjudication.adjudicate':     { title: '作出处理决定' },
  'administrative-adjudication.seal-settlement': { title: '调解书生效' },
  'administrative-adjudication.take-effect':    { title: '处理决定生效' },
  'administrative-adjudication.withdraw':       { title: '行政裁决程序结束' },
  'administrative-reconsideration.accept':      { title: '受理行政复议申请' },
  'administrative-reconsideration.deem-accepted': { title: '行政复议申请视为受理' },
  'administrative-reconsideration.not-accept':  { title: '行政复议申请审查结束' },
  'administrative-reconsideration.correct-review-day': { title: '行政复议申请审查结束' },
  'administrative-reconsideration.deem-abandoned': { title: '行政复议程序结束' },
  'administrative-reconsideration.suspend':     { title: '行政复议中止' },
  'administrative-reconsideration.open-document-review': { title: '行政复议中止' },
  'administrative-reconsideration.resume':      { title: '行政复议恢复审理' },
  'administrative-reconsideration.conclude-document-review': { title: '行政复议恢复审理' },
  'administrative-reconsideration.open-suit':   { title: '复议期满未作决定,申请人可以起诉' },
  'administrative-reconsideration.decide':      { title: '作出行政复议决定' },
  'administrative-reconsideration.dismiss-application': { title: '行政复议程序结束' },
  'administrative-reconsideration.permit-withdrawal': { title: '行政复议程序结束' },
  'administrative-reconsideration.terminate':   { title: '行政复议程序结束' },
  'administrative-reconsideration.end-suspended': { title: '行政复议程序结束' },
  'administrative-reconsideration.seal-settlement': { title: '行政复议调解书生效' },
  'labour-arbitration.accept':              { title: '仲裁委受理' },
  'labour-arbitration.refuse':              { title: '仲裁委不予受理' },
  'labour-arbitration.record-hearing':      { title: '开庭' },
  'labour-arbitration.record-award':        { title: '作出仲裁裁决' },
  'labour-arbitration.take-effect':         { title: '仲裁裁决生效' },
  'labour-arbitration.conclude-mediation':  { title: '仲裁调解书生效' },
  'labour-arbitration.record-suit':         { title: '当事人已起诉' },
  'labour-arbitration.end-withdrawn':       { title: '仲裁程序结束' },
  'labour-arbitration.sue-overdue':         { title: '当事人已起诉' },
  'land-arbitration.accept':              { title: '仲裁委受理' },
  'land-arbitration.refuse':              { title: '仲裁委不予受理' },
  'land-arbitration.record-hearing':      { title: '开庭' },
  'land-arbitration.record-award':        { title: '作出仲裁裁决' },
  'land-arbitration.take-effect':         { title: '仲裁裁决生效' },
  'land-arbitration.conclude-mediation':  { title: '仲裁调解书生效' },
  'land-arbitration.record-suit':         { title: '当事人已起诉' },
  'land-arbitration.end-withdrawn':       { title: '仲裁程序结束' },
  'land-arbitration.notify-termination':    { title: '仲裁程序结束' },
  'administrative-mediation.accept':         { title: '受理调解' },
  'administrative-mediation.decline':        { title: '不予受理调解' },
  'administrative-mediation.open-mediation': { title: '开始调解' },
  'administrative-mediation.take-effect':    { title: '调解协议生效' },
  'administrative-mediation.complete':       { title: '协议履行完毕' },
  'administrative-mediation.terminate':      { title: '调解结束' },
  'administrative-mediation.end-unwilling':  { title: '调解结束' },
  'administrative-mediation.end-left':       { title: '调解结束' },
  'administrative-mediation.end-docketed':   { title: '调解结束' },
  'administrative-mediation.end-elsewhere':  { title: '调解结束' },
  'administrative-mediation.end-sued':       { title: '调解结束' },
  'administrative-mediation.lapse':          { title: '调解结束' },
  'people-mediation.end-docketed':           { title: '调解结束' },
  'people-mediation.end-elsewhere':          { title: '调解结束' },
  'administrative-duty.accept':              { title: '受理' },
  'administrative-duty.decide':              { title: '作出处理' },
  'petition.transfer':                      { title: '信访事项已转送' },
  'petition.assign':                        { title: '信访事项已交办' },
  'petition.notify-receipt':                { title: '有权处理的机关已接收' },
  'petition.accept':                        { title: '受理信访事项' },
  'petition.route':                         { title: '已告知应走的法定途径' },
  'petition.issue-opinion':                 { title: '出具处理意见书' },
  'petition.decide-review':                 { title: '提出复查意见' },
  'petition.decide-recheck':                { title: '提出复核意见' },
  'petition.end-withdrawn':                 { title: '信访办理结束' },
  'litigation.record-judgment':             { title: '一审裁判', by: 'court' },
  'litigation.record-dismissal':            { title: '一审裁判', by: 'court' },
  'litigation.record-appeal-docketing':     { title: '二审立案', by: 'court' },
  'litigation.record-appeal-outcome':       { title: '二审裁判', by: 'court' },
  'litigation.take-effect':                 { title: '诉讼程序结束', by: 'court' },
  'court-mediation.confirm-receipt':        { title: '调解组织接受调解' },
  'court-mediation.open-mediation':         { title: '开始调解' },
  'court-mediation.record-agreement':       { title: '签成调解协议' },
  'court-mediation.return-to-court':        { title: '调解结束' },
  'court-mediation.take-effect':            { title: '调解书生效', by: 'court' },
  'court-mediation.complete':               { title: '协议履行完毕' },
  'payment-order.accept':                   { title: '受理支付令申请', by: 'court' },
  'payment-order.issue':                    { title: '发出支付令', by: 'court' },
  'payment-order.become-enforceable':       { title: '支付令程序结束', by: 'court' },
  'payment-order.become-suit':              { title: '支付令程序结束', by: 'court' },
  'enforcement.docket':                     { title: '执行立案', by: 'court' },
  'enforcement.end-this-run':               { title: '执行程序结束', by: 'court' },
  'enforcement.terminate':                  { title: '执行程序结束', by: 'court' },
};

/** Said always, whatever the case has come to (PML 3, 26). */
export const ALWAYS_OPEN: readonly string[] = [
  '参加调解不影响您的其他权利:您可以依法向人民法院起诉,可以仲裁的可以依法申请仲裁,任何人不得阻止。',
  '起诉、申请仲裁有法定期限。需要法律帮助,可以拨打 12348 公共法律服务热线。',
];

export interface PublicFacts {
  /** Legal now. */
  readonly now: Date;
  readonly stage: Stage;
  readonly registeredOn: LegalDate;
  readonly registeredWith: string;
  readonly holder: string;
  readonly holderSince: Date;
  readonly closedAt: Date | null;
  /** Proceedings that are not finished, the one opened last first. */
  readonly live: readonly {
    readonly procedure: string;
    readonly state: string;
    readonly owedBy: string;
    readonly owedSteps: readonly string[];
    readonly organisation: string;
    readonly owedOrganisation: string | null;
    readonly court: string | null;
  }[];
  /** The body an open handoff was offered to. */
  readonly offeredTo: string | null;
  /** Open duties and targets, the earliest first. */
  readonly deadlines: readonly {
    readonly ruleId: string;
    readonly ruleVersion: number;
    readonly kind: 'duty' | 'target';
    readonly due: LegalDate;
    readonly provisional: boolean;
    readonly suspended: boolean;
  }[];
  /** What happened: `received` for an accepted handoff, else the type of an event. */
  readonly happened: readonly {
    readonly what: string;
    readonly on: LegalDate;
    readonly organisation: string;
    readonly court: string | null;
  }[];
}

export interface PublicProgress {
  asOf: LegalDate;
  stage: Stage;
  stageLabel: string;
  holder: { name: string; since: LegalDate };
  nextStep: { text: string; by: string } | null;
  until: {
    date: LegalDate;
    kind: 'duty' | 'target';
    label: string;
    what: string;
    provisional: boolean;
    suspended: boolean;
    /** The rule behind the date was not checked against its article. */
    unverified: boolean;
  } | null;
  closedOn: LegalDate | null;
  milestones: { date: LegalDate; title: string; organisation: string | null }[];
  rights: string[];
}

export function progressOf(facts: PublicFacts, book: RuleBook): PublicProgress {
  const { now, stage, holder, holderSince, closedAt } = facts;
  return {
    asOf: dayOf(now),
    stage,
    stageLabel: STAGE_LABELS[stage],
    holder: { name: holder, since: dayOf(holderSince) },
    nextStep: closedAt ? null : nextStep(facts),
    until: closedAt ? null : until(facts, book),
    closedOn: closedAt ? dayOf(closedAt) : null,
    milestones: milestones(facts),
    rights: [...ALWAYS_OPEN],
  };
}

function nextStep({ live, offeredTo, holder }: PublicFacts): { text: string; by: string } {
  const [last] = live;
  if (last) {
    const step = last.owedSteps[0] ?? '';
    const text = NEXT_STEPS[`${last.procedure}.${step}`] ?? titleOf(last.procedure, step);
    const by =
      last.owedBy === 'party'
        ? '当事人'
        : last.owedBy === 'court'
          ? (last.court ?? '人民法院')
          : (last.owedOrganisation ?? last.organisation);
    return { text, by };
  }
  if (offeredTo) return { text: '答复是否接收', by: offeredTo };
  return { text: '确定由哪个单位、通过什么途径处理', by: holder };
}

/** A road whose words nobody has written yet says what its own rows call the step. */
const titleOf = (procedure: string, step: string): string => theRoad(procedure).steps.find((row) => row.do === step)?.title ?? '办理中';

function until({ deadlines }: PublicFacts, book: RuleBook): PublicProgress['until'] {
  // A date that stands still is shown only when nothing runs.
  const found = deadlines.find(({ suspended }) => !suspended) ?? deadlines[0];
  if (!found) return null;
  const { ruleId, ruleVersion, kind, due, provisional, suspended } = found;
  const rule = book.find(ruleId, ruleVersion);
  return {
    date: due,
    kind,
    label: kind === 'target' ? '工作目标' : '办理期限',
    what: rule?.title ?? '',
    provisional,
    suspended,
    unverified: rule?.confidence === 'low',
  };
}

function milestones({ registeredOn, registeredWith, happened, closedAt }: PublicFacts): PublicProgress['milestones'] {
  const shown = happened.flatMap(({ what, on, organisation, court }) => {
    if (what === 'received') return [{ date: on, title: '接收移交', organisation }];
    const row = MILESTONES[what];
    return row ? [{ date: on, title: row.title, organisation: row.by === 'court' ? court : organisation }] : [];
  });
  const ended = closedAt ? [{ date: dayOf(closedAt), title: '办结', organisation: null }] : [];
  return [{ date: registeredOn, title: '登记', organisation: registeredWith }, ...shown, ...ended];
}
