/** Periods of mediation that a court entrusts to others, or leads itself. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, since, workingDays } from './rule-shape.js';

const { CMR, SPC25, TY14, ZX23 } = LAW;

const SIGNED_FOR_MATERIALS = '调解组织或者调解员签字接收法院移交材料,或者在法院调解平台确认接受';

const ENTRUSTED = {
  startEvent: SIGNED_FOR_MATERIALS,
  owedBy: 'organisation',
  class: 'statutory',
  onExpiry: 'proceeding-ends',
  excludes: ['sham-suspected'],
  rolls: true,
  ladder: LADDER.mediation,
  confidence: 'high',
} as const satisfies Partial<DeadlineRow>;

/** What a judge mediates before the answer period is over. */
const BY_JUDGE = {
  startEvent: '各方当事人同意调解',
  owedBy: 'court',
  class: 'statutory',
  onExpiry: 'notify',
  extension: { times: 'any', approvedBy: 'all-parties' },
  confidence: 'high',
  rolls: true,
  effectiveFrom: since('2021-01-01'),
  ladder: LADDER.courtShort,
  note: '在答辩期满前进行;期满未达成协议的,经各方当事人同意可以继续调解,延长的时间不计入审限,否则及时审判。审判人员主持的在线调解也自各方同意之日起算(在线调解规则第24条)。',
} as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const COURT_MEDIATION_RULES = {
  'court-mediation.pre-filing': [{
    ...ENTRUSTED, title: '立案前委派调解', law: TY14('27'), besides: [ZX23('24'), ZX23('26'), TY14('18')], term: days(30),
    extension: { times: 'any', approvedBy: 'all-parties' }, excludes: ['appraisal', 'sham-suspected'], effectiveFrom: since('2016-07-01'),
    note: '鉴定评估期限不计入(在线调解规则第26条);发现可能虚假调解的中止(特邀调解规定第18条)。2025年起法院是否仍作立案前委派,须由受案法院确认。',
  }],
  'court-mediation.ordinary': [{
    ...ENTRUSTED, title: '立案后委托调解(普通程序)', law: TY14('27'), besides: [ZX23('24'), TY14('18')], term: days(15),
    extension: { times: 'any', approvedBy: 'all-parties' }, effectiveFrom: since('2016-07-01'), effectiveTo: since('2024-12-31'),
  }, {
    ...ENTRUSTED, title: '立案后委托调解(普通程序)', law: TY14('27'), besides: [ZX23('24'), SPC25('三'), TY14('18')], term: days(15),
    extension: { quantity: 30, unit: 'day', times: 'any', approvedBy: 'all-parties' }, effectiveFrom: since('2025-01-01'),
    note: '2025年起双方同意延长的最长三十日;延长的时间不计入审限。',
  }],
  'court-mediation.summary': [{
    ...ENTRUSTED, title: '立案后委托调解(简易程序)', law: TY14('27'), besides: [ZX23('24'), TY14('18')], term: days(7),
    extension: { times: 'any', approvedBy: 'all-parties' }, effectiveFrom: since('2016-07-01'), effectiveTo: since('2024-12-31'),
  }, {
    ...ENTRUSTED, title: '立案后委托调解(简易程序)', law: TY14('27'), besides: [ZX23('24'), SPC25('三'), TY14('18')], term: days(7),
    extension: { quantity: 30, unit: 'day', times: 'any', approvedBy: 'all-parties' }, effectiveFrom: since('2025-01-01'),
    note: '2025年起双方同意延长的最长三十日;延长的时间不计入审限。',
  }],
  'court-mediation.extended': [{
    title: '延长的调解期限', law: TY14('27'), besides: [ZX23('24'), SPC25('三')], confidence: 'high',
    startEvent: '原调解期限届满', owedBy: 'organisation', class: 'promise', onExpiry: 'proceeding-ends', excludes: ['appraisal', 'sham-suspected'],
    rolls: false, effectiveFrom: since('2016-07-01'), ladder: LADDER.mediation,
    note: '以各方当事人约定的日期为准;2025年起委托调解最长延长三十日。延长的期限不计入审理期限。',
  }],
  'court-mediation.choose': [{
    title: '双方共同选择在线调解组织或者调解员', law: ZX23('10'), confidence: 'high',
    term: workingDays(2), startEvent: '双方同意在线调解', owedBy: 'party', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-01-01'), ladder: LADDER.rightShort,
    note: '期内未共同选择的,由法院指定。',
  }],
  'court-mediation.designate': [{
    title: '法院指定在线调解组织或者调解员', law: ZX23('10'), confidence: 'high',
    term: workingDays(3), startEvent: '法院收到当事人在线调解申请', owedBy: 'court', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-01-01'), ladder: LADDER.courtShort,
  }],
  'court-mediation.confirm-receipt': [{
    title: '确认是否接受委派、委托', law: ZX23('12'), confidence: 'high',
    term: workingDays(3), startEvent: '收到委派、委托信息或者当事人在线申请', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-01-01'), ladder: LADDER.dutyShort,
    note: '逾期未确认的,法院、当事人可以重新指定或者选定。',
  }],
  'court-mediation.contact': [{
    title: '联系对方当事人并询问是否同意调解', law: ZX23('15'), confidence: 'high',
    term: workingDays(3), startEvent: '接受委派', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-01-01'), ladder: LADDER.inHouse,
    note: '条文为调解员“可以”协助法院通知对方;对方拒绝或者无法联系的,终结调解并即时退回材料。故只在本单位内提醒。',
  }],
  'court-mediation.by-judge-ordinary': [{ ...BY_JUDGE, title: '答辩期满前法院调解(普通程序)', law: CMR('4'), besides: [CMR('2'), ZX23('24')], term: days(15) }],
  'court-mediation.by-judge-summary': [{ ...BY_JUDGE, title: '答辩期满前法院调解(简易程序)', law: CMR('4'), besides: [CMR('2'), ZX23('24')], term: days(7) }],
} as const satisfies RuleRows;
