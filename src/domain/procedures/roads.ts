/** Every road there is, and the order between them. A new road is a new file of rows and one line here. */
import { administrativeAdjudication } from './administrative-adjudication.js';
import { administrativeReconsideration } from './administrative-reconsideration.js';
import { ALL, ARL, LMA, LMI, RLA, RLI, TDL, house } from './cites.js';
import { labourArbitration } from './labour-arbitration.js';
import { landArbitration } from './land-arbitration.js';
import { judicialConfirmation } from './judicial-confirmation.js';
import { type AnyRoad, PROCEDURE_CODES, type ProcedureCode, type RoadOrder } from './grammar.js';
import { litigation } from './litigation.js';
import { peopleMediation } from './people-mediation.js';

export const ROADS: readonly AnyRoad[] = [
  peopleMediation,
  judicialConfirmation,
  litigation,
  labourArbitration,
  landArbitration,
  administrativeAdjudication,
  administrativeReconsideration,
];

const byCode = new Map(ROADS.map((road) => [road.code as string, road]));

/** The road with this code, or undefined where its file of rows is not written yet. */
export const roadOf = (code: string): AnyRoad | undefined => byCode.get(code);

/** What a road is called; a code that has no road is its own name. */
export const roadTitle = (code: string): string => byCode.get(code)?.title ?? code;

/** Every code a caller may name: those that are fixed, and those of the roads there are. */
export const ROAD_CODES: readonly string[] = [...new Set([...PROCEDURE_CODES, ...byCode.keys()])];

/** A road that a stored proceeding is on: it is always there. */
export function theRoad(code: ProcedureCode | string): AnyRoad {
  const found = byCode.get(code);
  if (!found) throw new Error(`no road ${code}`);
  return found;
}

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
    while: ['docketed'], refusal: 'road-beside', instead: ['people-mediation'], exceptions: { 'another-dispute': { title: '与诉讼不是同一纠纷', law: RLA('22') } } },
  { id: 'judgment-bars-land-arbitration', title: '已有生效裁判的不予仲裁', law: [RLA('22')], kind: 'bars-after', reach: 'matter', road: 'land-arbitration', other: 'litigation',
    while: ['concluded'], refusal: 'road-barred', instead: [], exceptions: {
      'another-dispute':   { title: '与裁判不是同一纠纷', law: RLA('22') },
      'not-decided-there': { title: '撤诉、驳回起诉等没有作出生效实体处理', law: RLA('22') },
    } },
  { id: 'award-bars-land-arbitration', title: '已有生效仲裁裁决的不予仲裁', law: [RLA('22')], kind: 'bars-after', reach: 'matter', road: 'land-arbitration', other: 'land-arbitration',
    while: ['effective', 'mediated'], refusal: 'road-barred', instead: [], exceptions: { 'another-dispute': { title: '与裁决、调解书不是同一纠纷', law: RLA('22') } } },
  { id: 'land-decision-before-land-arbitration', title: '土地权属争议由人民政府处理,不予仲裁', law: [RLA('22'), TDL('14')], kind: 'comes-first', reach: 'case', road: 'land-arbitration', other: 'administrative-adjudication',
    after: ['effective', 'mediated'], appliesIf: ['disputeIsOverContractedLand', 'concernsLandTitle'], refusal: 'decision-first', instead: ['administrative-adjudication'], exceptions: { 'contract-only': { title: '争议仅涉及承包合同或者承包经营权', law: RLA('2') } } },
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
    while: ['docketed', 'concluded'], appliesIf: ['suitOnAnActIsThere'], refusal: 'road-beside', instead: ['litigation'],
    exceptions: { 'filed-by-party': { title: '当事人已自行申请,如实登记,另作受理审查', law: ARL('30') } } },
  { id: 'one-reconsideration-an-act', title: '同一行政行为只复议一次', law: [ARL('30')], kind: 'bars-after', reach: 'matter', road: 'administrative-reconsideration', other: 'administrative-reconsideration',
    while: ['decided', 'reporting', 'effective', 'mediated', 'dismissed'], refusal: 'road-barred', instead: ['litigation'],
    exceptions: {
      'another-act':    { title: '针对另一行政行为', law: ARL('22') },
      'another-person': { title: '由另一申请人提出', law: ARL('30') },
    } },
  { id: 'no-reapplication-after-settlement', title: '和解后撤回的,不得以同一事实和理由再申请', law: [ARL('74')], kind: 'bars-after', reach: 'matter', road: 'administrative-reconsideration', other: 'administrative-reconsideration',
    while: ['withdrawn-settled'], refusal: 'road-barred', instead: ['litigation'],
    exceptions: {
      'settlement-not-free': { title: '申请人能够证明撤回违背其真实意愿', law: ARL('74') },
      'another-act':         { title: '针对另一行政行为,或者事实和理由不同', law: ARL('74') },
      'another-person':      { title: '由另一申请人提出', law: ARL('74') },
    } },
];
