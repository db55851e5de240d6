/** Periods of mediation by market supervision and by public security. The general one, without a national statute, is a house rule. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, since, workingDays, years } from './rule-shape.js';

const { CON20, CON26, PSP } = LAW;

const BODY = {
  owedBy: 'organisation',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: true,
} as const satisfies Partial<DeadlineRow>;
const UNTIL_ORDER_121 = {
  ...BODY,
  effectiveFrom: since('2020-01-01'),
  effectiveTo: since('2026-04-14'),
} as const satisfies Partial<DeadlineRow>;
const ORDER_121 = {
  ...BODY,
  law: CON26(''),
  confidence: 'low',
  effectiveFrom: since('2026-04-15'),
} as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const AGENCY_RULES = {
  'consumer-complaint.file': [{
    ...UNTIL_ORDER_121, title: '提出消费投诉', law: CON20('15'), owedBy: 'party', onExpiry: 'right-lapses',
    term: years(3), startEvent: '投诉人知道或者应当知道权益受到侵害', ladder: LADDER.limitation,
    note: '超过三年的不予受理,法律另有规定的除外;不影响诉讼时效。',
  }, {
    ...ORDER_121, title: '提出消费投诉', owedBy: 'party', onExpiry: 'right-lapses',
    term: years(3), startEvent: '投诉人知道或者应当知道权益受到侵害', ladder: LADDER.limitation,
    note: '沿用旧办法的三年,新办法条文未核对原文,上线前须由市场监管部门确认。',
  }],
  'consumer-complaint.accept': [{
    ...UNTIL_ORDER_121, title: '消费投诉受理决定', law: CON20('14'), term: workingDays(7), startEvent: '收到投诉', ladder: LADDER.dutyShort,
  }, {
    ...ORDER_121, title: '消费投诉受理决定', term: workingDays(7), startEvent: '收到投诉', ladder: LADDER.dutyShort,
    note: '新办法的期限条文未核对原文,上线前须由市场监管部门确认。',
  }],
  'consumer-complaint.conclude': [{
    ...UNTIL_ORDER_121, title: '消费投诉调解期限', law: CON20('21'), besides: [CON20('20'), CON20('19')], onExpiry: 'proceeding-ends',
    term: workingDays(45), startEvent: '受理', excludes: ['appraisal', 'inspection', 'recusal'], ladder: LADDER.mediation,
    note: '条文为“四十五个工作日”;检定、检验、检测、鉴定所需时间不计入,申请回避的中止。',
  }, {
    ...ORDER_121, title: '消费投诉调解期限', law: CON26('23'), confidence: 'medium', onExpiry: 'proceeding-ends',
    term: days(60), startEvent: '受理', excludes: ['appraisal', 'inspection', 'recusal'], ladder: LADDER.mediation,
    note: '“自投诉受理之日起六十日内”据终止调解决定书式样所引第二十三条第一款,条文未核对原文;鉴定、检测、回避的时间不计入沿用旧办法,上线前须由市场监管部门确认。',
  }],
  'consumer-complaint.tell-end': [{
    ...UNTIL_ORDER_121, title: '告知终止调解', law: CON20('21'), term: workingDays(7), startEvent: '作出终止调解决定', ladder: LADDER.dutyShort,
  }, {
    ...ORDER_121, title: '告知终止调解', term: workingDays(7), startEvent: '作出终止调解决定', ladder: LADDER.dutyShort,
    note: '沿用旧办法的七个工作日,新办法条文未核对原文,上线前须由市场监管部门确认。',
  }],
  'market-lead.verify': [{
    ...UNTIL_ORDER_121, title: '核查违法线索', law: CON20('23'), term: workingDays(15), startEvent: '发现线索',
    extension: { quantity: 15, unit: 'working-day', times: 1, approvedBy: 'organisation-head' }, ladder: LADDER.dutyShort,
    note: '“特殊情况下,核查时限可以延长十五个工作日”,条文没有写明由谁批准,默认本机关负责人。',
  }, {
    ...ORDER_121, title: '核查违法线索', term: workingDays(15), startEvent: '发现线索',
    extension: { quantity: 15, unit: 'working-day', times: 1, approvedBy: 'organisation-head' }, ladder: LADDER.dutyShort,
    note: '沿用旧办法的十五个工作日,新办法条文未核对原文,上线前须由市场监管部门确认。',
  }],
  'market-lead.tell': [{
    ...UNTIL_ORDER_121, title: '告知实名举报人是否立案', law: CON20('31'), term: workingDays(5), startEvent: '作出是否立案决定', ladder: LADDER.dutyShort,
  }, {
    ...ORDER_121, title: '告知实名举报人是否立案', term: workingDays(5), startEvent: '作出是否立案决定', ladder: LADDER.dutyShort,
    note: '沿用旧办法的五个工作日,新办法条文未核对原文,上线前须由市场监管部门确认。',
  }],
  'public-security-case.decide': [{
    ...BODY, title: '办结治安案件', law: PSP('165'), besides: [PSP('35')], confidence: 'medium', term: days(30), startEvent: '受理',
    extension: { quantity: 30, unit: 'day', times: 1, approvedBy: 'superior-organ' }, excludes: ['appraisal'], effectiveFrom: since('2019-01-01'), ladder: LADDER.dutyMonths,
    note: '案情重大、复杂的,经上一级公安机关批准可以延长三十日。治安管理处罚法2026年1月1日修订施行后的期限条文未核对。',
  }],
  'public-security-mediation.second': [{
    ...BODY, title: '再次治安调解', law: PSP('183'), besides: [PSP('35')], term: workingDays(7), startEvent: '第一次调解', effectiveFrom: since('2019-01-01'), ladder: LADDER.dutyShort,
    note: '调解一般为一次;不成的可以再次调解,须在第一次调解后的七个工作日内完成;期满未达成协议的依法处罚(第185条),期满自动转入处罚程序为本系统默认,期限内达成的协议可以补登。',
  }],
  'public-security-mediation.decide': [{
    ...BODY, title: '调解不成或者不履行后办结治安案件', law: PSP('165'), besides: [PSP('185'), PSP('35')], confidence: 'medium',
    term: days(30), startEvent: '调解未达成协议,或者达成协议不履行', extension: { quantity: 30, unit: 'day', times: 1, approvedBy: 'superior-organ' },
    excludes: ['appraisal'], effectiveFrom: since('2019-01-01'), ladder: LADDER.dutyMonths,
    note: '办案期限自调解未达成协议或者不履行之日起算(第185条),延长经上一级公安机关批准。治安管理处罚法2026年1月1日修订施行后的期限条文未核对。',
  }],
} as const satisfies RuleRows;
