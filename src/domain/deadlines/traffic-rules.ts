/** Periods of traffic accidents. "One, two, three, five, ten days" are working days there (TRF 112); thirty is not. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, since, workingDays, workingDaysBefore } from './rule-shape.js';

const { TRF } = LAW;

const POLICE = {
  owedBy: 'organisation',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: true,
  besides: [TRF('112')],
  effectiveFrom: since('2018-05-01'),
} as const satisfies Partial<DeadlineRow>;
const PARTY = { ...POLICE, owedBy: 'party', onExpiry: 'right-lapses' } as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const TRAFFIC_RULES = {
  'traffic-mediation.apply': [{
    ...PARTY, title: '申请公安交管部门调解', law: TRF('86'), term: workingDays(10), startEvent: '收到事故认定书、事故证明或者维持原认定的复核结论', ladder: LADDER.rightShort,
    note: '须一致书面申请;“十日”指工作日。',
  }],
  'traffic-mediation.apply-after-committee': [{
    ...PARTY, title: '人民调解不成后申请公安交管部门调解', law: TRF('85'), term: workingDays(3), startEvent: '人民调解委员会作出终止调解', ladder: LADDER.rightShort,
    note: '须一致书面申请;“三日”指工作日。期满仍可以起诉。',
  }],
  'traffic-mediation.notice': [{
    ...POLICE, title: '调解三日前通知当事人', law: TRF('88'), term: workingDaysBefore(3), startEvent: '约定的调解时间', rolls: false, ladder: LADDER.before,
    note: '“三日”指工作日,自调解之日倒数,当日不计;倒数的期限遇休息日不顺延。',
  }],
  'traffic-mediation.ask-new-time': [{
    ...PARTY, title: '请求变更调解时间', law: TRF('88'), term: workingDaysBefore(1), startEvent: '预定的调解时间', rolls: false, ladder: LADDER.askBefore,
    note: '“一日”指工作日,自调解之日倒数,当日不计;倒数的期限遇休息日不顺延。',
  }],
  'traffic-mediation.conclude': [{
    ...POLICE, title: '制作调解书或者调解终结书', law: TRF('90'), term: workingDays(10), startEvent: '调解开始', ladder: LADDER.dutyWeeks,
    note: '“十日”指工作日。调解自丧葬事宜时间结束、治疗终结、定残或者损失确定之日开始,受理时已过的自受理之日开始。',
  }],
  'traffic-accident.determine': [{
    ...POLICE, title: '制作道路交通事故认定书', law: TRF('62'), term: workingDays(10), startEvent: '现场调查(逃逸的为查获车辆和驾驶人)', ladder: LADDER.dutyWeeks,
    note: '“十日”指工作日;需要检验、鉴定的,另为检验报告、鉴定意见确定之日起五日。',
  }],
  'traffic-accident.determine-after-appraisal': [{
    ...POLICE, title: '制作道路交通事故认定书(检验、鉴定后)', law: TRF('62'), term: workingDays(5), startEvent: '检验报告、鉴定意见确定', ladder: LADDER.dutyShort,
    note: '“五日”指工作日;“确定”见第112条第三项。',
  }],
  'traffic-accident.request-review': [{
    ...PARTY, title: '申请复核事故认定', law: TRF('71'), term: workingDays(3), startEvent: '事故认定书或者事故证明送达', ladder: LADDER.rightShort,
    note: '“三日”指工作日;逾期不予受理,同一事故复核以一次为限。',
  }],
  'traffic-accident.review': [{
    ...POLICE, title: '作出复核结论', law: TRF('74'), besides: [TRF('73')], term: days(30), startEvent: '受理(上一级公安机关交通管理部门收到复核申请之日)', ladder: LADDER.dutyMonths,
    note: '“三十日”为日历日。',
  }],
} as const satisfies RuleRows;
