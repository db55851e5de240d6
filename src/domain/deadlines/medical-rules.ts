/** Periods of medical disputes. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, hours, since, workingDays, years } from './rule-shape.js';

const { MED } = LAW;

const BODY = {
  owedBy: 'organisation',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: true,
  effectiveFrom: since('2018-10-01'),
} as const satisfies Partial<DeadlineRow>;
const SIDE = { ...BODY, owedBy: 'party' } as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const MEDICAL_RULES = {
  'medical-mediation.conclude': [{
    ...BODY, title: '医疗纠纷人民调解期限', law: MED('38'), onExpiry: 'proceeding-ends', term: workingDays(30), startEvent: '受理',
    extension: { times: 'any', approvedBy: 'parties-and-committee' }, excludes: ['appraisal'], ladder: LADDER.mediation,
    note: '超过期限未达成协议的,视为调解不成。',
  }],
  'medical-administrative.accept': [{
    ...BODY, title: '卫生主管部门决定是否受理调解申请', law: MED('40'), term: workingDays(5), startEvent: '收到申请', ladder: LADDER.dutyShort,
    note: '法院或者医疗纠纷人民调解委员会已经受理的,不予受理。',
  }],
  'medical-administrative.conclude': [{
    ...BODY, title: '医疗纠纷行政调解期限', law: MED('40'), onExpiry: 'proceeding-ends', term: workingDays(30), startEvent: '受理', excludes: ['appraisal'], ladder: LADDER.mediation,
    note: '条文没有规定延长,与人民调解(第38条)不同;超过期限未达成协议的,视为调解不成。',
  }],
  'medical.autopsy': [{
    ...SIDE, title: '对死因有异议的尸检', law: MED('26'), term: hours(48), startEvent: '患者死亡', rolls: false, ladder: LADDER.hours,
    note: '以小时计,自死亡的时刻起算,遇休息日不顺延;经死者近亲属同意并签字。拖延超过规定时间影响判定的,由拖延的一方承担责任。',
  }],
  'medical.autopsy-frozen': [{
    ...SIDE, title: '对死因有异议的尸检(具备尸体冻存条件)', law: MED('26'), term: days(7), startEvent: '患者死亡', rolls: false, ladder: LADDER.agreed,
    note: '时限在于保全尸检的可能,默认遇休息日不顺延。',
  }],
  'medical.keep-body': [{
    ...SIDE, title: '尸体存放', law: MED('27'), term: days(14), startEvent: '移放太平间或者指定的场所', rolls: false, ladder: LADDER.agreed,
    note: '一般不得超过十四日;逾期由医疗机构向县级卫生主管部门和公安机关报告后处理。是最长的存放时间,默认遇休息日不顺延。',
  }],
  'medical.unseal-records': [{
    ...SIDE, title: '封存病历、现场实物的保存', law: MED('24'), besides: [MED('25')], term: years(3), startEvent: '封存', ladder: LADDER.limitation,
    note: '封存满三年患者未再提出解决医疗纠纷要求的,医疗机构可以自行启封。',
  }],
} as const satisfies RuleRows;
