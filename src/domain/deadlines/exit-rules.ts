/** Periods of the roads beside: protection orders, notaries, commercial arbitration. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, hours, months, since, workingDays } from './rule-shape.js';

const { ARB17, ARB25, CPL, DV, NOT } = LAW;

const ORDER = {
  owedBy: 'court',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: false,
  effectiveFrom: since('2016-03-01'),
} as const satisfies Partial<DeadlineRow>;
const HOURS_NOTE = '以小时计,休息日不顺延;“开始的时”不计入(民事诉讼法第85条),本系统自受理的时刻起算,不晚于法定届满。';

const SET_ASIDE = {
  title: '申请撤销仲裁裁决',
  startEvent: '收到裁决书',
  owedBy: 'party',
  class: 'statutory',
  onExpiry: 'right-lapses',
  postedInTime: true,
  besides: [CPL('85')],
  rolls: true,
  ladder: LADDER.rightMonth,
} as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const EXIT_RULES = {
  'protection-order.decide': [{
    ...ORDER, title: '作出人身安全保护令或者驳回申请', law: DV('28'), term: hours(72), startEvent: '法院受理申请', ladder: LADDER.hours, note: HOURS_NOTE,
  }],
  'protection-order.decide-urgent': [{
    ...ORDER, title: '作出人身安全保护令(情况紧急)', law: DV('28'), term: hours(24), startEvent: '法院受理申请', ladder: LADDER.hours, note: HOURS_NOTE,
  }],
  'protection-order.lasts': [{
    ...ORDER, title: '人身安全保护令有效期', law: DV('30'), owedBy: 'party', onExpiry: 'right-lapses', term: months(6), startEvent: '作出人身安全保护令',
    extension: { times: 'any', approvedBy: 'court' }, ladder: LADDER.limitation,
    note: '不超过六个月,自作出之日起生效;裁定写明较短期限的,以裁定为准。失效前法院可以根据申请撤销、变更或者延长。保护不因休假日延长,故不顺延。',
  }],
  'protection-order.review': [{
    ...ORDER, title: '对人身安全保护令或者驳回裁定申请复议', law: DV('31'), besides: [CPL('85')], owedBy: 'party', onExpiry: 'right-lapses', postedInTime: true,
    term: days(5), startEvent: '裁定生效', rolls: true, ladder: LADDER.rightShort,
    note: '可以申请复议一次;复议期间不停止执行。期间的计算适用民事诉讼法第85条。',
  }],
  'notary.issue': [{
    title: '出具公证书', law: NOT('30'), confidence: 'high', term: workingDays(15), startEvent: '受理公证申请', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    excludes: ['force-majeure', 'supplement', 'verification'], rolls: true, effectiveFrom: since('2018-01-01'), ladder: LADDER.dutyWeeks,
    note: '不可抗力、补充证明材料、核实有关情况所需时间不计算在期限内;当事人之间对申请公证的事项有争议的,不予办理(第31条)。',
  }],
  'commercial-arbitration.set-aside': [{
    ...SET_ASIDE, law: ARB17('59'), confidence: 'high', term: months(6), effectiveFrom: since('2018-01-01'), effectiveTo: since('2026-02-28'),
    note: '向仲裁委员会所在地的中级人民法院提出。',
  }, {
    ...SET_ASIDE, law: ARB25('72'), confidence: 'medium', term: months(3), effectiveFrom: since('2026-03-01'),
    note: '2025年修订的仲裁法自2026年3月1日起由六个月改为三个月,条文见于二手资料;此前收到裁决书的默认仍为六个月,由法院判断。',
  }],
} as const satisfies RuleRows;
