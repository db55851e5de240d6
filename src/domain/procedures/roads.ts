/** Every road there is, and the order between them. A new road is a new file of rows and one line here. */
import { ALL, CPL, CPLI, EXR, LMA, LMI, SPC25, TDL, TY14, house } from './cites.js';
import { courtMediation } from './court-mediation.js';
import { enforcement } from './enforcement.js';
import { judicialConfirmation } from './judicial-confirmation.js';
import type { AnyRoad, ProcedureCode, RoadOrder } from './grammar.js';
import { litigation } from './litigation.js';
import { paymentOrder } from './payment-order.js';
import { peopleMediation } from './people-mediation.js';

export const ROADS: readonly AnyRoad[] = [peopleMediation, judicialConfirmation, courtMediation, litigation, paymentOrder, enforcement];

const byCode = new Map(ROADS.map((road) => [road.code as string, road]));

/** The road with this code, or undefined where its file of rows is not written yet. */
export const roadOf = (code: string): AnyRoad | undefined => byCode.get(code);

/** A road that a stored proceeding is on: it is always there. */
export function theRoad(code: ProcedureCode | string): AnyRoad {
  const found = byCode.get(code);
  if (!found) throw new Error(`no road ${code}`);
  return found;
}

// prettier-ignore
export const ROAD_ORDER: readonly RoadOrder[] = [
  { id: 'labour-arbitration-before-suit', title: '劳动争议先仲裁', law: [LMA('5')], kind: 'comes-first', reach: 'case', road: 'litigation', other: 'labour-arbitration',
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
  { id: 'land-decision-before-suit', title: '土地权属争议先由人民政府处理', law: [TDL('14')], kind: 'comes-first', reach: 'case', road: 'litigation', other: 'government-decision',
    appliesIf: ['concernsLandTitle'], refusal: 'decision-first', instead: ['administrative-adjudication'],
    exceptions: {
      'government-decided': { title: '人民政府已作出处理决定,对决定不服', law: TDL('14') },
      'filed-by-party':     { title: '当事人已自行起诉,如实登记', law: house },
    } },
  { id: 'docketing-before-entrusted-mediation', title: '委托调解在立案之后', law: [SPC25('二'), TY14('11')], kind: 'comes-first', reach: 'case', road: 'court-mediation', only: ['ordinary', 'summary', 'invited', 'invited-summary'], other: 'litigation',
    after: ['docketed', 'not-counted', 'suspended', 'second-instance'], refusal: 'docketing-first', instead: ['litigation', 'people-mediation'],
    exceptions: { 'docketed-elsewhere': { title: '法院已立案,本系统没有登记该诉讼', law: SPC25('二') } } },
  { id: 'pre-filing-mediation-before-docketing', title: '委派调解在立案之前', law: [TY14('11')], kind: 'not-beside', reach: 'case', road: 'court-mediation', only: ['pre-filing'], other: 'litigation',
    while: ['docketed', 'not-counted', 'suspended', 'pronounced', 'served', 'appealed', 'second-instance'], refusal: 'road-beside', instead: ['litigation'], exceptions: {} },
  { id: 'no-mediation-in-administrative-suits', title: '行政案件不适用调解', law: [ALL('60')], kind: 'not-beside', reach: 'case', road: 'court-mediation', other: 'litigation', otherOnly: ['administrative', 'administrative-summary'],
    refusal: 'road-beside', instead: ['litigation'],
    exceptions: {
      compensation: { title: '行政赔偿、补偿案件', law: ALL('60') },
      discretion:   { title: '行政机关行使法律、法规规定的自由裁量权的案件', law: ALL('60') },
    } },
  { id: 'no-payment-order-beside-suit', title: '已就同一债权起诉的,督促程序应当终结', law: [CPLI('430'), CPL('225')], kind: 'not-beside', reach: 'case', road: 'payment-order', other: 'litigation',
    while: ['filed', 'docketed', 'not-counted', 'suspended', 'pronounced', 'served', 'appealed', 'second-instance'], refusal: 'road-beside', instead: ['litigation'],
    exceptions: { 'another-debt': { title: '诉讼所涉的不是同一债权债务', law: CPLI('430') } } },
  { id: 'enforcement-needs-a-document', title: '执行须有生效法律文书', law: [CPL('235'), EXR('2')], kind: 'comes-first', reach: 'case', road: 'enforcement', other: 'judicial-confirmation', after: ['confirmed'],
    appliesIf: ['nothingEnforceableIsThere'], refusal: 'nothing-to-enforce', instead: ['litigation', 'payment-order'],
    exceptions: {
      'court-document':  { title: '另有生效的判决、裁定、调解书、支付令', law: EXR('2') },
      'award':           { title: '仲裁裁决、仲裁调解书', law: EXR('2') },
      'notarised-claim': { title: '公证机关赋予强制执行效力的债权文书', law: EXR('2') },
      'other-document':  { title: '法律规定由人民法院执行的其他法律文书', law: EXR('2') },
    } },
];
