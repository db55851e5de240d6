/** Periods of arbitration on contracted rural land, and of the government's decision on who owns or uses land. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, months, since, workingDays, workingDaysBefore } from './rule-shape.js';

const { ALL, ARL, CPL, LAND, LOCAL: LOCAL_CODE, RLA, RLI, TDL } = LAW;

const BODY = {
  owedBy: 'organisation',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: true,
  effectiveFrom: since('2010-01-01'),
} as const satisfies Partial<DeadlineRow>;

/** There is no national code of adjudication: these stand for the local one until the county enters its own. */
const LOCAL = { ...BODY, law: LAND(''), confidence: 'low', effectiveFrom: since('2003-03-01') } as const satisfies Partial<DeadlineRow>;
const LOCAL_NOTE =
  '出自二手资料和外地规定,《土地权属争议调查处理办法》原文未核对;行政裁决没有全国统一的程序规定,由本地规定代替,上线前须由自然资源部门确认。';

/** Adjudication of anything but land: each subject has rules of its own, if any. */
const ELSE = {
  ...BODY,
  law: LOCAL_CODE(''),
  confidence: 'low',
  effectiveFrom: since('2019-01-01'),
} as const satisfies Partial<DeadlineRow>;
const ELSE_NOTE = '土地以外的行政裁决没有全国统一的程序规定,暂比照外地规定,条文未核对;各县按事项另定。';

// prettier-ignore
export const LAND_RULES = {
  'land-arbitration.accept': [{
    ...BODY, title: '农村土地承包仲裁受理决定', law: RLA('23'), term: workingDays(5), startEvent: '收到仲裁申请', ladder: LADDER.dutyShort,
    note: '受理的,将受理通知书、仲裁规则和仲裁员名册送达申请人;不予受理的,书面通知并说明理由。',
  }],
  'land-arbitration.terminate': [{
    ...BODY, title: '通知终止土地仲裁', law: RLA('23'), besides: [RLA('22')], term: workingDays(5), startEvent: '发现应当终止的情形', ladder: LADDER.dutyShort,
    note: '书面通知申请人并说明理由。',
  }],
  'land-arbitration.send-application': [{
    ...BODY, title: '送达仲裁申请书副本', law: RLA('24'), term: workingDays(5), startEvent: '受理', ladder: LADDER.dutyShort,
  }],
  'land-arbitration.answer': [{
    ...BODY, title: '被申请人提交答辩书', law: RLA('25'), owedBy: 'party', term: days(10), startEvent: '被申请人收到申请书副本', ladder: LADDER.rightShort,
    note: '“十日”未写工作日,按日历日计;可以口头答辩;未答辩的,不影响仲裁程序的进行。',
  }],
  'land-arbitration.send-answer': [{
    ...BODY, title: '送达答辩书副本', law: RLA('25'), term: workingDays(5), startEvent: '收到答辩书', ladder: LADDER.dutyShort,
  }],
  'land-arbitration.name-tribunal': [{
    ...BODY, title: '通知仲裁庭组成', law: RLA('27'), term: workingDays(2), startEvent: '仲裁庭组成', ladder: LADDER.dutyShort,
  }],
  'land-arbitration.hearing-notice': [{
    ...BODY, title: '开庭五个工作日前通知', law: RLA('31'), term: workingDaysBefore(5), startEvent: '开庭', rolls: false, ladder: LADDER.before,
    note: '自开庭日倒数,开庭日不计;倒数的期限遇休息日不顺延。',
  }],
  'land-arbitration.award': [{
    ...BODY, title: '农村土地承包仲裁裁决', law: RLA('47'), term: days(60), startEvent: '受理',
    extension: { quantity: 30, unit: 'day', times: 1, approvedBy: 'commission-chair' }, ladder: LADDER.dutyMonths,
    note: '延长须书面通知当事人。',
  }],
  'land-arbitration.serve-award': [{
    ...BODY, title: '送达裁决书', law: RLA('45'), term: workingDays(3), startEvent: '作出裁决', ladder: LADDER.dutyShort,
    note: '同时告知起诉的权利和期限。',
  }],
  'land-arbitration.sue': [{
    ...BODY, title: '不服农村土地承包仲裁裁决起诉', law: RLA('48'), besides: [RLI('11'), RLI('2'), CPL('85')], owedBy: 'party', onExpiry: 'right-lapses', postedInTime: true,
    term: days(30), startEvent: '收到裁决书', ladder: LADDER.rightMonth,
    note: '自收到裁决书的次日起算;逾期不起诉的,裁决书即发生法律效力。请求撤销裁决的,法院告知就原纠纷起诉。',
  }],
  'adjudication.accept': [{ ...LOCAL, title: '土地权属争议受理', term: workingDays(7), startEvent: '收到申请', ladder: LADDER.dutyShort, note: LOCAL_NOTE }],
  'adjudication.send-application': [{ ...LOCAL, title: '发送申请书副本', term: workingDays(5), startEvent: '受理', ladder: LADDER.dutyShort, note: LOCAL_NOTE }],
  'adjudication.answer': [{
    ...LOCAL, title: '被申请人提交答辩书', owedBy: 'party', term: days(30), startEvent: '被申请人收到申请书副本', ladder: LADDER.rightMonth,
    note: `${LOCAL_NOTE}逾期不答辩的,不影响处理。`,
  }],
  'adjudication.opinion': [{ ...LOCAL, title: '提出调查处理意见', term: months(6), startEvent: '受理', ladder: LADDER.dutyMonths, note: LOCAL_NOTE }],
  'adjudication.local-accept': [{ ...ELSE, title: '行政裁决受理', term: workingDays(7), startEvent: '收到申请', ladder: LADDER.dutyShort, note: ELSE_NOTE }],
  'adjudication.local-send-application': [{ ...ELSE, title: '发送申请书副本(行政裁决)', term: workingDays(5), startEvent: '受理', ladder: LADDER.dutyShort, note: ELSE_NOTE }],
  'adjudication.local-answer': [{ ...ELSE, title: '被申请人答辩(行政裁决)', owedBy: 'party', term: days(30), startEvent: '被申请人收到申请书副本', ladder: LADDER.rightMonth, note: ELSE_NOTE }],
  'adjudication.local-decide': [{ ...ELSE, title: '作出行政裁决', term: months(6), startEvent: '受理', ladder: LADDER.dutyMonths, note: ELSE_NOTE }],
  'adjudication.sue': [{
    ...BODY, title: '不服土地权属处理决定起诉', law: TDL('14'), besides: [ALL('46'), ARL('23'), ALL('101'), CPL('85')], owedBy: 'party', onExpiry: 'right-lapses', postedInTime: true,
    term: days(30), startEvent: '接到处理决定通知', effectiveFrom: since('2020-01-01'), ladder: LADDER.rightMonth,
    note: '行政诉讼法第46条的六个月在此另有规定。已取得的自然资源权利被侵犯的须先复议(行政复议法第23条),与直接起诉的先后由司法局确认。争议解决前任何一方不得改变土地利用现状。',
  }],
} as const satisfies RuleRows;
