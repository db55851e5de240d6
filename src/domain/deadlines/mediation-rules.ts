/** Periods of people's mediation, and of the mediation that comes before labour arbitration. */
import { LAW } from './laws.js';
import { LADDER, type RuleRows, days, months, since } from './rule-shape.js';

const { LMA, LMR, R75 } = LAW;

// prettier-ignore
export const MEDIATION_RULES = {
  'people-mediation.target': [{
    title: '人民调解工作目标(一般一个月内调结)', law: R75('33'), confidence: 'medium',
    term: months(1), startEvent: '受理', owedBy: 'organisation', class: 'target', onExpiry: 'notify', excludes: ['appraisal'],
    rolls: true, effectiveFrom: since('2002-11-01'), ladder: LADDER.aim,
    note: '工作目标,没有法律后果:到期不影响继续调解,也不影响当事人的权利。该规定(司法部令第75号)在人民调解法施行后的效力状态未核实。',
  }],
  'labour-mediation.conclude': [{
    title: '劳动争议调解期限', law: LMA('14'), besides: [LMA('10')], confidence: 'high',
    term: days(15), startEvent: '调解组织收到调解申请', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2008-05-01'), ladder: LADDER.mediation,
    note: '期满未达成协议的,当事人可以申请仲裁;调解不因期满自行终止。',
  }],
  'labour-mediation.apply-for-review': [{
    title: '共同申请仲裁审查调解协议', law: LMR('74'), confidence: 'low',
    term: days(15), startEvent: '调解协议生效', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2017-07-01'), ladder: LADDER.rightShort,
    note: '《劳动人事争议仲裁办案规则》第74至76条未核对原文;须双方共同申请。',
  }],
} as const satisfies RuleRows;
