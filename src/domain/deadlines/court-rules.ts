/** Periods of judicial confirmation, of court mediation and of the courts, so far as a desk of the county waits for them. */
import { type DeadlineRow, LADDER, LAW, days, since, workingDays, years } from './rule-shape.js';

const { CPL, CPLI, JC5, PML, SPC25, TY14, ZX23 } = LAW;

const SIGNED_FOR_MATERIALS = '调解组织或者调解员签字接收法院移交材料,或者在法院调解平台确认接受';

// prettier-ignore
export const COURT_RULES = {
  'judicial-confirmation.apply': [{
    title: '共同申请司法确认', law: CPL('205'), besides: [PML('33')], confidence: 'high',
    term: days(30), startEvent: '调解协议生效(最后一个签名、盖章之日)', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.rightMonth,
    note: '须由各方当事人共同申请;期满的,法院不予受理,可以就协议起诉或者重新调解。',
  }],
  'judicial-confirmation.accept': [{
    title: '法院决定是否受理司法确认申请', law: JC5('4'), confidence: 'high',
    term: days(3), startEvent: '法院收到申请', owedBy: 'court', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2011-03-30'), ladder: LADDER.courtShort,
  }],
  'judicial-confirmation.review': [{
    title: '法院审查司法确认申请', law: JC5('5'), confidence: 'high',
    term: days(15), startEvent: '法院受理', owedBy: 'court', class: 'statutory', onExpiry: 'notify',
    extension: { quantity: 10, unit: 'day', times: 1, approvedBy: 'court-president' },
    rolls: true, effectiveFrom: since('2011-03-30'), ladder: LADDER.courtShort,
    note: '特别程序的总期限另为立案之日起三十日(民事诉讼法第187条)。',
  }],
  'judicial-confirmation.object': [{
    title: '当事人对确认裁定提出异议', law: CPLI('372'), confidence: 'high',
    term: days(15), startEvent: '该当事人收到裁定', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2022-04-10'), ladder: LADDER.rightShort,
    note: '各当事人各自起算;利害关系人为知道或者应当知道权益受侵害之日起六个月。',
  }],
  'enforcement.apply': [{
    title: '申请强制执行', law: CPL('250'), besides: [CPLI('481')], confidence: 'high',
    term: years(2), startEvent: '履行期间的最后一日(分期履行的为最后一期届满之日,未定期间的为文书生效之日)', owedBy: 'party', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.rightYears,
    note: '中止、中断适用诉讼时效的规定;期满后申请的法院仍应受理,被执行人提出异议且成立的裁定不予执行。',
  }],
  'litigation.docket': [{
    title: '法院决定是否立案', law: CPL('126'), besides: [CPLI('126')], confidence: 'high',
    term: days(7), startEvent: '法院收到起诉状(经补正的为补正材料交到法院)', owedBy: 'court', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.courtShort,
  }],
  'court-mediation.pre-filing': [{
    title: '立案前委派调解', law: TY14('27'), besides: [ZX23('24'), ZX23('26')], confidence: 'high',
    term: days(30), startEvent: SIGNED_FOR_MATERIALS, owedBy: 'organisation', class: 'statutory', onExpiry: 'proceeding-ends',
    extension: { times: 'any', approvedBy: 'all-parties' }, excludes: ['appraisal', 'sham-suspected'],
    rolls: true, effectiveFrom: since('2016-07-01'), ladder: LADDER.mediation,
  }],
  'court-mediation.ordinary': [{
    title: '立案后委托调解(普通程序)', law: TY14('27'), besides: [ZX23('24')], confidence: 'high',
    term: days(15), startEvent: SIGNED_FOR_MATERIALS, owedBy: 'organisation', class: 'statutory', onExpiry: 'proceeding-ends',
    extension: { times: 'any', approvedBy: 'all-parties' }, excludes: ['sham-suspected'],
    rolls: true, effectiveFrom: since('2016-07-01'), effectiveTo: since('2024-12-31'), ladder: LADDER.mediation,
  }, {
    title: '立案后委托调解(普通程序)', law: TY14('27'), besides: [ZX23('24'), SPC25('三')], confidence: 'high',
    term: days(15), startEvent: SIGNED_FOR_MATERIALS, owedBy: 'organisation', class: 'statutory', onExpiry: 'proceeding-ends',
    extension: { quantity: 30, unit: 'day', times: 'any', approvedBy: 'all-parties' }, excludes: ['sham-suspected'],
    rolls: true, effectiveFrom: since('2025-01-01'), ladder: LADDER.mediation,
  }],
  'court-mediation.summary': [{
    title: '立案后委托调解(简易程序)', law: TY14('27'), besides: [ZX23('24')], confidence: 'high',
    term: days(7), startEvent: SIGNED_FOR_MATERIALS, owedBy: 'organisation', class: 'statutory', onExpiry: 'proceeding-ends',
    extension: { times: 'any', approvedBy: 'all-parties' }, excludes: ['sham-suspected'],
    rolls: true, effectiveFrom: since('2016-07-01'), effectiveTo: since('2024-12-31'), ladder: LADDER.mediation,
  }, {
    title: '立案后委托调解(简易程序)', law: TY14('27'), besides: [ZX23('24'), SPC25('三')], confidence: 'high',
    term: days(7), startEvent: SIGNED_FOR_MATERIALS, owedBy: 'organisation', class: 'statutory', onExpiry: 'proceeding-ends',
    extension: { quantity: 30, unit: 'day', times: 'any', approvedBy: 'all-parties' }, excludes: ['sham-suspected'],
    rolls: true, effectiveFrom: since('2025-01-01'), ladder: LADDER.mediation,
  }],
  'court-mediation.confirm-receipt': [{
    title: '确认是否接受委派、委托', law: ZX23('12'), confidence: 'high',
    term: workingDays(3), startEvent: '收到委派、委托信息或者当事人在线申请', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-01-01'), ladder: LADDER.dutyShort,
    note: '逾期未确认的,法院、当事人可以重新指定或者选定。',
  }],
} as const satisfies Record<string, readonly [DeadlineRow, ...DeadlineRow[]]>;
