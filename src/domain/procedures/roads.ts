/** Every road there is, and the order between them. A new road is a new file of rows and one line here. */
import { LMA, LMI, TDL, XF, house } from './cites.js';
import { judicialConfirmation } from './judicial-confirmation.js';
import type { AnyRoad, ProcedureCode, RoadOrder } from './grammar.js';
import { litigation } from './litigation.js';
import { peopleMediation } from './people-mediation.js';
import { petition } from './petition.js';

export const ROADS: readonly AnyRoad[] = [peopleMediation, judicialConfirmation, litigation, petition];

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
  // A petition is always registered: what keeps it from being taken in is judged when it is (信访工作条例 22, 23).
  { id: 'petition-final', title: '复核终结后同一事实和理由不再受理', law: [XF('36')], kind: 'bars-after', reach: 'matter', at: 'admission', road: 'petition', other: 'petition',
    while: ['terminal', 'caring', 'not-accepted-again'], refusal: 'road-barred', instead: [],
    exceptions: { 'new-facts': { title: '提出了新的事实或者理由', law: XF('36') } } },
  { id: 'petition-once', title: '同一信访事项正在办理,不重复受理', law: [XF('19')], kind: 'not-beside', reach: 'matter', at: 'admission', road: 'petition', other: 'petition',
    while: ['handling', 'decided', 'answered', 'reviewing', 'review-decided', 'review-answered', 'rechecking', 'hearing', 'recheck-decided'], refusal: 'road-beside', instead: [],
    exceptions: { 'another-petition': { title: '请求或者事实不同,不是同一信访事项', law: XF('19') } } },
  { id: 'petition-apart-from-litigation', title: '诉讼与信访分离', law: [XF('28'), XF('31')], kind: 'not-beside', reach: 'case', at: 'admission', road: 'petition', other: 'litigation',
    while: ['filed', 'docketed'], refusal: 'road-beside', instead: ['litigation'],
    exceptions: { 'another-request': { title: '信访请求不在该诉讼之内', law: XF('31') } } },
];
