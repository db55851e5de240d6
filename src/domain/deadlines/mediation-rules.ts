/** Periods of people's mediation and of mediation by administrative organs. */
import { type DeadlineRow, LADDER, LAW, days, months, since, workingDays } from './rule-shape.js';

const { CON20, CON26, LMA, MED, R75, TRF } = LAW;

// prettier-ignore
export const MEDIATION_RULES = {
  'people-mediation.target': [{
    title: '人民调解工作目标(一般一个月内调结)', law: R75('33'), confidence: 'medium',
    term: months(1), startEvent: '受理', owedBy: 'organisation', class: 'target', onExpiry: 'notify', excludes: ['appraisal'],
    rolls: true, effectiveFrom: since('2002-11-01'), ladder: LADDER.aim,
    note: '工作目标,没有法律后果:到期不影响继续调解,也不影响当事人的权利。',
  }],
  'labour-mediation.conclude': [{
    title: '劳动争议调解期限', law: LMA('14'), confidence: 'high',
    term: days(15), startEvent: '调解组织收到调解申请', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2008-05-01'), ladder: LADDER.mediation,
    note: '期满未达成协议的,当事人可以申请仲裁;调解不因期满自行终止。',
  }],
  'medical-mediation.conclude': [{
    title: '医疗纠纷人民调解期限', law: MED('38'), confidence: 'high',
    term: workingDays(30), startEvent: '受理', owedBy: 'organisation', class: 'statutory', onExpiry: 'proceeding-ends',
    extension: { times: 'any', approvedBy: 'parties-and-committee' }, excludes: ['appraisal'],
    rolls: true, effectiveFrom: since('2018-10-01'), ladder: LADDER.mediation,
    note: '超过期限未达成协议的,视为调解不成。',
  }],
  'traffic-mediation.apply': [{
    title: '申请公安交管部门调解', law: TRF('86'), besides: [TRF('112')], confidence: 'high',
    term: workingDays(10), startEvent: '收到事故认定书、事故证明或者维持原认定的复核结论', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2018-05-01'), ladder: LADDER.rightShort,
    note: '须一致书面申请;“十日”指工作日。',
  }],
  'traffic-mediation.conclude': [{
    title: '制作调解书或者调解终结书', law: TRF('90'), besides: [TRF('112')], confidence: 'high',
    term: workingDays(10), startEvent: '调解开始', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2018-05-01'), ladder: LADDER.dutyWeeks,
    note: '“十日”指工作日。',
  }],
  'consumer-complaint.accept': [{
    title: '消费投诉受理决定', law: CON20('14'), confidence: 'high',
    term: workingDays(7), startEvent: '收到投诉', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2020-01-01'), effectiveTo: since('2026-04-14'), ladder: LADDER.dutyShort,
  }, {
    title: '消费投诉受理决定', law: CON26(''), confidence: 'low',
    term: workingDays(7), startEvent: '收到投诉', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2026-04-15'), ladder: LADDER.dutyShort,
    note: '新办法的期限条文未核对原文,上线前须由市场监管部门确认。',
  }],
  'consumer-complaint.conclude': [{
    title: '消费投诉调解期限', law: CON20('21'), besides: [CON20('20')], confidence: 'high',
    term: workingDays(45), startEvent: '受理', owedBy: 'organisation', class: 'statutory', onExpiry: 'proceeding-ends', excludes: ['appraisal', 'recusal'],
    rolls: true, effectiveFrom: since('2020-01-01'), effectiveTo: since('2026-04-14'), ladder: LADDER.mediation,
    note: '条文为“四十五个工作日”。',
  }, {
    title: '消费投诉调解期限', law: CON26(''), confidence: 'low',
    term: days(60), startEvent: '受理', owedBy: 'organisation', class: 'statutory', onExpiry: 'proceeding-ends', excludes: ['appraisal', 'recusal'],
    rolls: true, effectiveFrom: since('2026-04-15'), ladder: LADDER.mediation,
    note: '“六十日”来自二手资料,条文未核对原文,上线前须由市场监管部门确认。',
  }],
} as const satisfies Record<string, readonly [DeadlineRow, ...DeadlineRow[]]>;
