/** The order between roads: what comes first, what may not run beside another, what bars a later one; each with its law, its exceptions and what is open instead. */
import { ALL, ARL, CON20, CON26, CPL, CPLI, EXR, LMA, LMI, LSI, MED, PSP, RLA, RLI, SPC25, TDL, TRF, TY14, XF, house } from './cites.js';
import type { RoadOrder } from './grammar.js';

/** Taken in by a committee or an organ, and not over. */
const COMMITTEE_HAS_IT = ['accepted', 'mediating', 'paused', 'signing', 'effective', 'oral-effective', 'defaulted'];
const ORGAN_HAS_IT = ['accepted', 'mediating', 'paused', 'signing', 'agreed', 'defaulted'];
/** The court has taken the suit in, and has not done with it. */
const DOCKETED = ['docketed', 'not-counted', 'suspended', 'pronounced', 'served', 'appealed', 'second-instance'];
/** Sued: the court has the paper, or has docketed it. */
const IN_SUIT = ['filed', ...DOCKETED];

// prettier-ignore
export const ROAD_ORDER: readonly RoadOrder[] = [
  { id: 'labour-arbitration-before-suit', title: '劳动争议先仲裁', law: [LMA('5')], kind: 'comes-first', reach: 'case', road: 'litigation', other: 'labour-arbitration',
    // Withdrawn is not arbitrated; whoever was refused, left waiting or given an award has been there. An award in force and a signed mediation bar by a rule of their own.
    after: ['refused', 'sued-without-award', 'awarded', 'served', 'sued', 'effective', 'final', 'final-served', 'mediated'],
    appliesIf: ['disputeIsLabour'], refusal: 'arbitration-first', instead: ['labour-arbitration', 'people-mediation'],
    exceptions: {
      'wage-iou':                 { title: '仅凭工资欠条起诉,不涉及劳动关系其他争议', law: LMI('15') },
      'wage-agreement-default':   { title: '仅就劳动报酬达成调解协议,用人单位不履行', law: LMI('51') },
      'payment-order-ended':      { title: '依调解协议申请的支付令程序终结后,依调解协议起诉', law: LMI('13') },
      'arbitration-not-accepted': { title: '仲裁委不予受理或者逾期未作出决定', law: LMA('29') },
      'award-overdue':            { title: '逾期未作出仲裁裁决', law: LMA('43') },
      'hired-by-natural-person':  { title: '受自然人雇佣的劳务关系,无须先仲裁', law: house },
      'filed-by-party':           { title: '当事人已自行起诉,如实登记', law: house },
    } },
  { id: 'land-decision-before-suit', title: '土地权属争议先由人民政府处理', law: [TDL('14')], kind: 'comes-first', reach: 'matter', road: 'litigation', other: 'administrative-adjudication',
    after: ['decided', 'served', 'remedy', 'effective', 'mediated'], appliesIf: ['concernsLandTitle'], refusal: 'decision-first', instead: ['administrative-adjudication'],
    exceptions: {
      'government-decided': { title: '人民政府已作出处理决定,对决定不服', law: TDL('14') },
      'land-law-suit':      { title: '依土地管理法直接起诉(司法局已确认)', law: TDL('14') },
      'reconsideration-overdue': { title: '处理决定经复议,复议机关逾期不作决定', law: ALL('45') },
      'filed-by-party':     { title: '当事人已自行起诉,如实登记', law: house },
    } },
  { id: 'labour-arbitration-bars-suit', title: '劳动仲裁已生效的不再起诉', law: [LMA('50'), LMA('42'), LMI('11')], kind: 'bars-after', reach: 'case', road: 'litigation', other: 'labour-arbitration',
    while: ['effective', 'mediated'], refusal: 'road-barred', instead: ['people-mediation'],
    exceptions: {
      'sued-in-time':        { title: '已在收到裁决书之日起十五日内起诉', law: LMA('50') },
      'not-in-the-award':    { title: '裁决书、调解书没有处理的当事人或者请求', law: LMI('17') },
      'enforcement-refused': { title: '人民法院裁定不予执行,自收到裁定书之次日起三十日内', law: LMI('24') },
      'filed-by-party':      { title: '当事人已自行起诉,如实登记', law: house },
    } },
  { id: 'land-arbitration-bars-suit', title: '土地承包仲裁已生效的不再起诉', law: [RLA('48'), RLA('11'), RLI('2')], kind: 'bars-after', reach: 'case', road: 'litigation', other: 'land-arbitration',
    while: ['effective', 'mediated'], refusal: 'road-barred', instead: ['people-mediation'],
    exceptions: {
      'sued-in-time':     { title: '已在法定期限内起诉', law: RLA('48') },
      'not-in-the-award': { title: '裁决书、调解书没有处理的当事人或者纠纷', law: RLI('2') },
      'filed-by-party':   { title: '当事人已自行起诉,如实登记', law: house },
    } },
  { id: 'land-arbitration-not-beside-suit', title: '人民法院已受理的不予仲裁', law: [RLA('22')], kind: 'not-beside', reach: 'matter', road: 'land-arbitration', other: 'litigation',
    while: DOCKETED, refusal: 'road-beside', instead: ['people-mediation'], exceptions: { 'another-dispute': { title: '与诉讼不是同一纠纷', law: RLA('22') } } },
  { id: 'judgment-bars-land-arbitration', title: '已有生效裁判的不予仲裁', law: [RLA('22')], kind: 'bars-after', reach: 'matter', road: 'land-arbitration', other: 'litigation',
    while: ['concluded'], refusal: 'road-barred', instead: [], exceptions: {
      'another-dispute':   { title: '与裁判不是同一纠纷', law: RLA('22') },
      'not-decided-there': { title: '撤诉、驳回起诉等没有作出生效实体处理', law: RLA('22') },
    } },
  { id: 'award-bars-land-arbitration', title: '已有生效仲裁裁决的不予仲裁', law: [RLA('22')], kind: 'bars-after', reach: 'matter', road: 'land-arbitration', other: 'land-arbitration',
    while: ['effective', 'mediated'], refusal: 'road-barred', instead: [], exceptions: { 'another-dispute': { title: '与裁决、调解书不是同一纠纷', law: RLA('22') } } },
  { id: 'land-decision-before-land-arbitration', title: '土地权属争议由人民政府处理,不予仲裁', law: [RLA('22'), TDL('14')], kind: 'comes-first', reach: 'case', road: 'land-arbitration', other: 'administrative-adjudication',
    after: ['effective', 'mediated'], appliesIf: ['disputeIsOverContractedLand', 'concernsLandTitle'], refusal: 'decision-first', instead: ['administrative-adjudication'], exceptions: { 'contract-only': { title: '争议仅涉及承包合同或者承包经营权', law: RLA('2') } } },

  // administrative mediation and duty: none of these closes the way to court, so none has an exception for a party's own suit
  { id: 'medical-committee-not-beside-suit', title: '医疗纠纷:法院已受理的,人民调解不予受理', law: [MED('31')], kind: 'not-beside', reach: 'matter', road: 'people-mediation', only: ['medical'],
    other: 'litigation', while: DOCKETED, refusal: 'road-beside', instead: ['litigation'], exceptions: {} },
  { id: 'medical-committee-not-beside-health', title: '医疗纠纷:卫生主管部门已受理的,人民调解不予受理', law: [MED('31')], kind: 'not-beside', reach: 'matter', road: 'people-mediation', only: ['medical'],
    other: 'administrative-mediation', otherOnly: ['medical'], while: ORGAN_HAS_IT, refusal: 'road-beside', instead: ['litigation'], exceptions: {} },
  { id: 'medical-health-not-beside-suit', title: '医疗纠纷:法院已受理的,行政调解不予受理', law: [MED('40')], kind: 'not-beside', reach: 'matter', road: 'administrative-mediation', only: ['medical'],
    other: 'litigation', while: DOCKETED, refusal: 'road-beside', instead: ['litigation'], exceptions: {} },
  { id: 'medical-health-not-beside-committee', title: '医疗纠纷:医疗纠纷人民调解委员会已受理的,行政调解不予受理', law: [MED('40')], kind: 'not-beside', reach: 'matter', road: 'administrative-mediation', only: ['medical'],
    other: 'people-mediation', otherOnly: ['medical'], while: COMMITTEE_HAS_IT, refusal: 'road-beside', instead: ['litigation'], exceptions: {} },
  { id: 'traffic-mediation-not-beside-suit', title: '交通事故:已提起民事诉讼的,公安交管部门不调解', law: [TRF('94')], kind: 'not-beside', reach: 'matter', road: 'administrative-mediation', only: ['traffic'],
    other: 'litigation', while: IN_SUIT, refusal: 'road-beside', instead: ['litigation'], exceptions: {} },
  { id: 'consumer-complaint-not-beside-suit', title: '消费投诉:法院已受理的不予受理', law: [CON20('15'), CON26('16')], kind: 'not-beside', reach: 'matter', road: 'administrative-mediation', only: ['consumer'],
    other: 'litigation', while: DOCKETED, refusal: 'road-beside', instead: ['litigation'], exceptions: {} },
  { id: 'consumer-complaint-barred-by-suit', title: '消费投诉:法院已处理的不予受理', law: [CON20('15'), CON26('16')], kind: 'bars-after', reach: 'matter', road: 'administrative-mediation', only: ['consumer'],
    other: 'litigation', while: ['concluded'], refusal: 'road-barred', instead: ['litigation'], exceptions: {} },
  { id: 'consumer-complaint-barred-by-organ', title: '消费投诉:行政机关已受理或者处理的不予受理', law: [CON20('15'), CON26('16')], kind: 'bars-after', reach: 'matter', road: 'administrative-mediation', only: ['consumer'],
    other: 'administrative-mediation', while: [...ORGAN_HAS_IT, 'telling', 'performed', 'unperformed', 'terminated'], refusal: 'road-barred', instead: ['people-mediation', 'litigation'], exceptions: {} },
  // The rules of 2026 no longer name other mediation bodies (their article 16).
  { id: 'consumer-complaint-barred-by-committee', title: '消费投诉:其他调解组织已受理或者处理的不予受理(2026年4月14日以前)', law: [CON20('15')], kind: 'bars-after', reach: 'matter', road: 'administrative-mediation', only: ['consumer'],
    other: 'people-mediation', while: [...COMMITTEE_HAS_IT, 'performed', 'unperformed', 'terminated'], appliesIf: ['isUnderTheRulesOf2020'], refusal: 'road-barred', instead: ['litigation'], exceptions: {} },
  { id: 'inspection-not-beside-arbitration', title: '劳动保障监察:已申请仲裁的,告知按仲裁程序办理', law: [LSI('21')], kind: 'not-beside', reach: 'matter', road: 'administrative-duty', only: ['labour-inspection'],
    other: 'labour-arbitration', refusal: 'road-beside', instead: ['labour-arbitration'], exceptions: { 'other-matter': { title: '投诉的事项与该程序处理的事项不同', law: LSI('21') } } },
  { id: 'inspection-not-beside-suit', title: '劳动保障监察:已提起诉讼的,告知按诉讼程序办理', law: [LSI('21')], kind: 'not-beside', reach: 'matter', road: 'administrative-duty', only: ['labour-inspection'],
    other: 'litigation', while: IN_SUIT, refusal: 'road-beside', instead: ['litigation'], exceptions: { 'other-matter': { title: '投诉的事项与该程序处理的事项不同', law: LSI('21') } } },
  { id: 'inspection-not-beside-mediation', title: '劳动保障监察:已申请劳动争议调解的,告知按调解程序办理', law: [LSI('21')], kind: 'not-beside', reach: 'matter', road: 'administrative-duty', only: ['labour-inspection'],
    other: 'people-mediation', otherOnly: ['labour'], refusal: 'road-beside', instead: ['people-mediation'], exceptions: { 'other-matter': { title: '投诉的事项与该程序处理的事项不同', law: LSI('21') } } },
  { id: 'public-security-case-not-beside-its-mediation', title: '治安案件正在调解处理,不另行立案查处', law: [PSP('185')], kind: 'not-beside', reach: 'case', road: 'administrative-duty', only: ['public-security'],
    other: 'administrative-mediation', otherOnly: ['public-security'], refusal: 'road-beside', instead: ['administrative-mediation'], exceptions: {} },
  { id: 'public-security-mediation-not-beside-its-case', title: '治安案件正在查处,转调解处理后再调解', law: [PSP('185')], kind: 'not-beside', reach: 'case', road: 'administrative-mediation', only: ['public-security'],
    other: 'administrative-duty', otherOnly: ['public-security'], refusal: 'road-beside', instead: ['administrative-duty'], exceptions: {} },
  // A petition is always registered: what keeps it from being taken in is judged when it is (信访工作条例 22, 23).
  { id: 'petition-final', title: '复核终结后同一事实和理由不再受理', law: [XF('36')], kind: 'bars-after', reach: 'matter', at: 'admission', road: 'petition', other: 'petition',
    while: ['terminal', 'caring', 'not-accepted-again'], refusal: 'road-barred', instead: [],
    exceptions: { 'new-facts': { title: '提出了新的事实或者理由', law: XF('36') } } },
  { id: 'petition-once', title: '同一信访事项正在办理,不重复受理', law: [XF('19')], kind: 'not-beside', reach: 'matter', at: 'admission', road: 'petition', other: 'petition',
    while: ['handling', 'decided', 'answered', 'reviewing', 'review-decided', 'review-answered', 'rechecking', 'hearing', 'recheck-decided'], refusal: 'road-beside', instead: [],
    exceptions: { 'another-petition': { title: '请求或者事实不同,不是同一信访事项', law: XF('19') } } },
  { id: 'petition-apart-from-litigation', title: '诉讼与信访分离', law: [XF('28'), XF('31')], kind: 'not-beside', reach: 'case', at: 'admission', road: 'petition', other: 'litigation',
    while: IN_SUIT, refusal: 'road-beside', instead: ['litigation'],
    exceptions: { 'another-request': { title: '信访请求不在该诉讼之内', law: XF('31') } } },
  { id: 'petition-apart-from-labour-arbitration', title: '劳动仲裁正在办理的,信访不受理', law: [XF('31')], kind: 'not-beside', reach: 'case', at: 'admission', road: 'petition', other: 'labour-arbitration',
    refusal: 'road-beside', instead: ['labour-arbitration'],
    exceptions: { 'another-request': { title: '信访请求不在该程序之内', law: XF('31') } } },
  { id: 'petition-apart-from-land-arbitration', title: '农村土地承包仲裁正在办理的,信访不受理', law: [XF('31')], kind: 'not-beside', reach: 'case', at: 'admission', road: 'petition', other: 'land-arbitration',
    refusal: 'road-beside', instead: ['land-arbitration'],
    exceptions: { 'another-request': { title: '信访请求不在该程序之内', law: XF('31') } } },
  { id: 'petition-apart-from-administrative-reconsideration', title: '行政复议正在办理的,信访不受理', law: [XF('31')], kind: 'not-beside', reach: 'case', at: 'admission', road: 'petition', other: 'administrative-reconsideration',
    refusal: 'road-beside', instead: ['administrative-reconsideration'],
    exceptions: { 'another-request': { title: '信访请求不在该程序之内', law: XF('31') } } },
  { id: 'petition-apart-from-administrative-adjudication', title: '行政裁决正在办理的,信访不受理', law: [XF('31')], kind: 'not-beside', reach: 'case', at: 'admission', road: 'petition', other: 'administrative-adjudication',
    refusal: 'road-beside', instead: ['administrative-adjudication'],
    exceptions: { 'another-request': { title: '信访请求不在该程序之内', law: XF('31') } } },

  // acts of organs: reconsideration and the courts
  { id: 'reconsideration-before-suit', title: '依法应当先申请行政复议', law: [ARL('23'), ALL('44')], kind: 'comes-first', reach: 'matter', road: 'litigation', other: 'administrative-reconsideration',
    after: ['decided', 'reporting', 'effective', 'not-accepted', 'dismissed'], appliesIf: ['reconsiderationComesFirst'], refusal: 'reconsideration-first', instead: ['administrative-reconsideration'],
    exceptions: {
      'reconsideration-overdue': { title: '复议机关受理后超过复议期限不作答复', law: ARL('34') },
      'filed-by-party':          { title: '当事人已自行起诉,如实登记', law: house },
    } },
  { id: 'land-decision-reconsidered-first', title: '土地权属处理决定侵犯已取得的权利的,先申请行政复议', law: [ARL('23'), TDL('14')], kind: 'comes-first', reach: 'matter', road: 'litigation', other: 'administrative-reconsideration',
    after: ['decided', 'reporting', 'effective', 'not-accepted', 'dismissed'], appliesIf: ['landDecisionTouchesObtainedRight'], refusal: 'reconsideration-first', instead: ['administrative-reconsideration'],
    unsettled: '土地管理法第十四条规定接到处理决定通知之日起三十日内起诉,与行政复议法第二十三条第一款第二项的先后尚无定论,默认先复议,须由县司法局确认',
    exceptions: {
      'land-law-suit':           { title: '依土地管理法直接起诉(司法局已确认)', law: TDL('14') },
      'reconsideration-overdue': { title: '复议机关受理后超过复议期限不作答复', law: ARL('34') },
      'filed-by-party':          { title: '当事人已自行起诉,如实登记', law: house },
    } },
  { id: 'no-suit-during-reconsideration', title: '行政复议期间不得起诉', law: [ARL('29')], kind: 'not-beside', reach: 'matter', road: 'litigation', other: 'administrative-reconsideration',
    while: ['accepted', 'suspended', 'document-review'], appliesIf: ['suitIsOnAnAct'], refusal: 'road-beside', instead: ['administrative-reconsideration'],
    exceptions: {
      'reconsideration-overdue': { title: '复议机关逾期不作决定', law: ALL('45') },
      'filed-by-party':          { title: '当事人已自行起诉,如实登记', law: house },
    } },
  { id: 'no-reconsideration-after-suit', title: '人民法院已受理的,不得申请行政复议', law: [ARL('29'), ARL('30')], kind: 'not-beside', reach: 'matter', road: 'administrative-reconsideration', other: 'litigation',
    while: [...DOCKETED, 'concluded'], appliesIf: ['suitOnAnActIsThere'], refusal: 'road-beside', instead: ['litigation'],
    exceptions: { 'filed-by-party': { title: '当事人已自行申请,如实登记,另作受理审查', law: ARL('30') } } },
  { id: 'one-reconsideration-an-act', title: '同一行政行为只复议一次', law: [ARL('30')], kind: 'bars-after', reach: 'matter', road: 'administrative-reconsideration', other: 'administrative-reconsideration',
    while: ['decided', 'reporting', 'effective', 'mediated', 'dismissed'], refusal: 'road-barred', instead: ['litigation'],
    exceptions: {
      'filed-by-party': { title: '当事人已自行申请,如实登记,另作受理审查', law: ARL('30') },
      'another-act':    { title: '针对另一行政行为', law: ARL('22') },
      'another-person': { title: '由另一申请人提出', law: ARL('30') },
    } },
  { id: 'no-reapplication-after-settlement', title: '和解后撤回的,不得以同一事实和理由再申请', law: [ARL('74')], kind: 'bars-after', reach: 'matter', road: 'administrative-reconsideration', other: 'administrative-reconsideration',
    while: ['withdrawn-settled'], refusal: 'road-barred', instead: ['litigation'],
    exceptions: {
      'filed-by-party': { title: '当事人已自行申请,如实登记,另作受理审查', law: ARL('30') },
      'settlement-not-free': { title: '申请人能够证明撤回违背其真实意愿', law: ARL('74') },
      'another-act':         { title: '针对另一行政行为,或者事实和理由不同', law: ARL('74') },
      'another-person':      { title: '由另一申请人提出', law: ARL('74') },
    } },

  // the courts
  { id: 'docketing-before-entrusted-mediation', title: '委托调解在立案之后', law: [SPC25('二'), TY14('11')], kind: 'comes-first', reach: 'case', road: 'court-mediation', only: ['ordinary', 'summary', 'invited', 'invited-summary'], other: 'litigation',
    after: ['docketed', 'not-counted', 'suspended', 'second-instance'], refusal: 'docketing-first', instead: ['litigation', 'people-mediation'],
    exceptions: { 'docketed-elsewhere': { title: '法院已立案,本系统没有登记该诉讼', law: SPC25('二') } } },
  { id: 'pre-filing-mediation-before-docketing', title: '委派调解在立案之前', law: [TY14('11')], kind: 'not-beside', reach: 'case', road: 'court-mediation', only: ['pre-filing'], other: 'litigation',
    while: DOCKETED, refusal: 'road-beside', instead: ['litigation'], exceptions: {} },
  { id: 'no-mediation-in-administrative-suits', title: '行政案件不适用调解', law: [ALL('60')], kind: 'not-beside', reach: 'case', road: 'court-mediation', other: 'litigation', otherOnly: ['administrative', 'administrative-summary'],
    refusal: 'road-beside', instead: ['litigation'],
    exceptions: {
      compensation: { title: '行政赔偿、补偿案件', law: ALL('60') },
      discretion:   { title: '行政机关行使法律、法规规定的自由裁量权的案件', law: ALL('60') },
    } },
  { id: 'no-payment-order-beside-suit', title: '已就同一债权起诉的,督促程序应当终结', law: [CPLI('430'), CPL('225')], kind: 'not-beside', reach: 'case', road: 'payment-order', other: 'litigation',
    while: IN_SUIT, refusal: 'road-beside', instead: ['litigation'],
    exceptions: {
      'another-debt':   { title: '诉讼所涉的不是同一债权债务', law: CPLI('430') },
      'filed-by-party': { title: '当事人已自行申请支付令,如实登记', law: house },
    } },
  { id: 'enforcement-needs-a-document', title: '执行须有生效法律文书', law: [CPL('235'), EXR('2')], kind: 'comes-first', reach: 'case', road: 'enforcement', other: 'judicial-confirmation', after: ['confirmed'],
    appliesIf: ['nothingEnforceableIsThere'], refusal: 'nothing-to-enforce', instead: ['litigation', 'payment-order'],
    exceptions: {
      'court-document':  { title: '另有生效的判决、裁定、调解书、支付令', law: EXR('2') },
      'award':           { title: '仲裁裁决、仲裁调解书', law: EXR('2') },
      'notarised-claim': { title: '公证机关赋予强制执行效力的债权文书', law: EXR('2') },
      'other-document':  { title: '法律规定由人民法院执行的其他法律文书', law: EXR('2') },
    } },
];
