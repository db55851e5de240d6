/** Periods of judicial confirmation, and of the enforcement that may follow. */
import { LAW } from './laws.js';
import { LADDER, type RuleRows, days, months, since, years } from './rule-shape.js';

const { CPL, CPLI, EXR, JC5, PML } = LAW;

// prettier-ignore
export const CONFIRMATION_RULES = {
  'judicial-confirmation.apply': [{
    title: '共同申请司法确认', law: CPL('205'), besides: [PML('33'), CPL('85')], confidence: 'high',
    term: days(30), startEvent: '调解协议生效(最后一个签名、盖章之日)', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses', postedInTime: true,
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.rightMonth,
    note: '须由各方当事人共同申请;期满的,法院不予受理,可以就协议起诉或者重新调解。期满前交邮的不算过期(民事诉讼法第85条)。',
  }],
  'judicial-confirmation.accept': [{
    title: '法院决定是否受理司法确认申请', law: JC5('4'), confidence: 'high',
    term: days(3), startEvent: '法院收到申请', owedBy: 'court', class: 'statutory', onExpiry: 'notify', restarts: ['supplement-received'],
    rolls: true, effectiveFrom: since('2011-03-30'), ladder: LADDER.courtShort,
    note: '材料不齐的,法院要求限期补交(民诉法解释第354条);补交后重新起算是本系统的默认做法,条文未写。',
  }],
  'judicial-confirmation.review': [{
    title: '法院审查司法确认申请', law: JC5('5'), confidence: 'high',
    term: days(15), startEvent: '法院受理', owedBy: 'court', class: 'statutory', onExpiry: 'notify',
    extension: { quantity: 10, unit: 'day', times: 1, approvedBy: 'court-president' },
    rolls: true, effectiveFrom: since('2011-03-30'), ladder: LADDER.courtShort,
    note: '特别程序的总期限另为立案之日起三十日(民事诉讼法第187条)。',
  }],
  'judicial-confirmation.conclude': [{
    title: '司法确认案件审结(特别程序总期限)', law: CPL('187'), confidence: 'high',
    term: days(30), startEvent: '立案', owedBy: 'court', class: 'statutory', onExpiry: 'notify',
    extension: { times: 'any', approvedBy: 'court-president' },
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.courtLong,
    note: '有特殊情况需要延长的由本院院长批准,条文未限长度和次数。',
  }],
  'judicial-confirmation.object': [{
    title: '当事人对确认裁定提出异议', law: CPLI('372'), besides: [CPL('85')], confidence: 'high',
    term: days(15), startEvent: '该当事人收到裁定', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses', postedInTime: true,
    rolls: true, effectiveFrom: since('2022-04-10'), ladder: LADDER.rightShort,
    note: '各当事人各自起算;利害关系人另为知道或者应当知道权益受侵害之日起六个月。',
  }],
  'judicial-confirmation.object-interested': [{
    title: '利害关系人对确认裁定提出异议', law: CPLI('372'), besides: [CPLI('127'), CPL('85')], confidence: 'high',
    term: months(6), startEvent: '利害关系人知道或者应当知道其民事权益受到侵害', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses', postedInTime: true,
    rolls: true, effectiveFrom: since('2022-04-10'), ladder: LADDER.rightMonth,
    note: '不变期间,不适用时效中止、中断、延长的规定(民诉法解释第127条);取代法释〔2011〕5号第10条的一年。',
  }],
  'enforcement.apply': [{
    title: '申请强制执行', law: CPL('250'), besides: [CPLI('481'), CPL('85')], confidence: 'high',
    term: years(2), startEvent: '履行期间的最后一日(分期履行的为最后一期届满之日,未定期间的为文书生效之日)', owedBy: 'party', class: 'statutory',
    onExpiry: 'defence-arises', restarts: ['interrupted'], postedInTime: true,
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.rightYears,
    note: '中止、中断适用诉讼时效的规定;期满后申请的法院仍应受理,被执行人提出异议且成立的裁定不予执行。',
  }],
  'enforcement.docket': [{
    title: '执行立案', law: EXR('16'), confidence: 'high',
    term: days(7), startEvent: '法院收到申请执行书', owedBy: 'court', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2021-01-01'), ladder: LADDER.courtShort,
    note: '符合条件的七日内立案,不符合的七日内裁定不予受理。',
  }],
  'enforcement.notice': [{
    title: '发出执行通知', law: CPLI('480'), besides: [EXR('22')], confidence: 'high',
    term: days(10), startEvent: '法院收到申请执行书或者移交执行书', owedBy: 'court', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-04-10'), ladder: LADDER.courtShort,
  }],
  'enforcement.execute': [{
    title: '执行(关注)', law: CPL('237'), besides: [EXR('63')], confidence: 'high',
    term: months(6), startEvent: '法院收到申请执行书', owedBy: 'court', class: 'statutory', onExpiry: 'notify', excludes: ['suspension'],
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.courtLong,
    note: '超过六个月未执行的,申请执行人可以向上一级人民法院申请执行;是否申请由其决定。中止执行的期间应当扣除,须延长的由本院院长批准(执行工作规定第63条,自立案起算)。',
  }],
} as const satisfies RuleRows;
