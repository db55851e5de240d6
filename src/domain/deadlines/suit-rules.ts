/** Periods of civil suits, of preservation and of payment orders. The courts keep them; a desk of the county only watches. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, hours, months, since } from './rule-shape.js';

const { CPL, CPLI } = LAW;

const COURT = {
  owedBy: 'court',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: true,
  effectiveFrom: since('2024-01-01'),
} as const satisfies Partial<DeadlineRow>;
const PARTY = { ...COURT, owedBy: 'party', onExpiry: 'right-lapses', postedInTime: true } as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const SUIT_RULES = {
  'litigation.docket': [{
    ...COURT, title: '法院决定是否立案', law: CPL('126'), besides: [CPLI('126')],
    term: days(7), startEvent: '法院收到起诉状(经补正的为补正材料交到法院)', restarts: ['supplement-received'], ladder: LADDER.courtShort,
    note: '补正的自补正后交法院的次日起算(民诉法解释第126条);不予受理的裁定可以上诉。',
  }],
  'litigation.send-copy': [{
    ...COURT, title: '向被告发送起诉状副本', law: CPL('128'), term: days(5), startEvent: '立案', ladder: LADDER.courtShort,
  }],
  'litigation.answer': [{
    ...PARTY, title: '被告答辩', law: CPL('128'), besides: [CPL('85')], onExpiry: 'notify',
    term: days(15), startEvent: '被告收到起诉状副本', ladder: LADDER.rightShort,
    note: '被告不提出答辩状的,不影响法院审理。',
  }],
  'litigation.send-answer': [{
    ...COURT, title: '向原告发送答辩状副本', law: CPL('128'), term: days(5), startEvent: '法院收到答辩状', ladder: LADDER.courtShort,
  }],
  'litigation.public-notice': [{
    ...COURT, title: '公告送达', law: CPL('95'), onExpiry: 'deemed-served', term: days(30), startEvent: '发出公告', rolls: false, ladder: LADDER.courtShort,
    note: '自发出公告之日起经过三十日即视为送达。末日遇休假日是否顺延,条文未明;默认不顺延,由法院确认送达日期。',
  }],
  'litigation.try-ordinary': [{
    ...COURT, title: '一审审结(普通程序)', law: CPL('152'), besides: [CPLI('243'), CPL('153')],
    term: months(6), startEvent: '立案', extension: { quantity: 6, unit: 'month', times: 1, approvedBy: 'court-president' },
    excludes: ['suspension', 'public-notice', 'appraisal', 'settlement', 'jurisdiction-objection'], ladder: LADDER.courtLong,
    note: '还需延长的,报请上级人民法院批准,以法院通知的日期为准。当事人和解、委托调解延长的时间不计入。',
  }],
  'litigation.try-summary': [{
    ...COURT, title: '一审审结(简易程序)', law: CPL('164'), besides: [CPLI('258'), CPL('153')],
    term: months(3), startEvent: '立案', extension: { quantity: 1, unit: 'month', times: 1, approvedBy: 'court-president' },
    excludes: ['suspension'], ladder: LADDER.courtLong,
    note: '累计不得超过四个月;转为普通程序的,自立案之日起按普通程序计算(民诉法解释第258条)。民诉法解释第243条的扣除只写明适用于第152条,本条不列。',
  }],
  'litigation.try-small-claims': [{
    ...COURT, title: '审结(小额诉讼,一审终审)', law: CPL('168'), besides: [CPL('165'), CPL('153')],
    term: months(2), startEvent: '立案', extension: { quantity: 1, unit: 'month', times: 1, approvedBy: 'court-president' },
    excludes: ['suspension'], ladder: LADDER.courtLong,
  }],
  'litigation.send-judgment': [{
    ...COURT, title: '发送判决书', law: CPL('151'), term: days(10), startEvent: '当庭宣判', ladder: LADDER.courtShort,
    note: '定期宣判的,宣判后立即发给判决书。裁定书的发送没有条文另定期限,比照关注。',
  }],
  'litigation.appeal-judgment': [{
    ...PARTY, title: '对一审判决上诉', law: CPL('171'), besides: [CPL('85')], term: days(15), startEvent: '判决书送达该当事人', ladder: LADDER.rightShort,
    note: '各当事人各自起算;小额诉讼案件一审终审,不得上诉。',
  }],
  'litigation.appeal-ruling': [{
    ...PARTY, title: '对一审裁定上诉', law: CPL('171'), besides: [CPL('157'), CPL('85')], term: days(10), startEvent: '裁定书送达该当事人', ladder: LADDER.rightShort,
    note: '只有不予受理、管辖权异议、驳回起诉的裁定可以上诉(民事诉讼法第157条)。',
  }],
  'litigation.try-appeal': [{
    ...COURT, title: '二审审结(对判决的上诉)', law: CPL('183'), besides: [CPL('153')],
    term: months(3), startEvent: '第二审立案', extension: { times: 'any', approvedBy: 'court-president' }, excludes: ['suspension'], ladder: LADDER.courtLong,
    note: '有特殊情况需要延长的由本院院长批准,条文未限长度和次数。',
  }],
  'litigation.try-appeal-ruling': [{
    ...COURT, title: '二审审结(对裁定的上诉)', law: CPL('183'), besides: [CPLI('339')],
    term: days(30), startEvent: '第二审立案', extension: { times: 'any', approvedBy: 'court-president' }, ladder: LADDER.courtLong,
    note: '延长由本院院长批准(民诉法解释第339条)。',
  }],
  'litigation.retrial': [{
    ...PARTY, title: '申请再审', law: CPL('216'), besides: [CPLI('127'), CPL('85')],
    term: months(6), startEvent: '判决、裁定发生法律效力(第211条第1、3、12、13项情形为知道或者应当知道之日)', ladder: LADDER.rightMonth,
    note: '不变期间,不适用时效中止、中断、延长的规定(民诉法解释第127条,其所引第212条即现第216条)。',
  }],
  'litigation.apply-for-more-time': [{
    ...PARTY, title: '申请顺延耽误的期限', law: CPL('86'), besides: [CPL('85')], term: days(10), startEvent: '障碍消除', ladder: LADDER.rightShort,
    note: '因不可抗拒的事由或者其他正当理由耽误期限的可以申请,是否准许由人民法院决定。',
  }],
  'litigation.divorce-bar': [{
    ...COURT, title: '离婚等案件不得再行起诉的期间', law: CPL('127'), besides: [CPLI('214')], owedBy: 'party', onExpiry: 'right-to-sue-opens',
    term: months(6), startEvent: '判决不准离婚、调解和好,判决、调解维持收养关系,或者撤诉、按撤诉处理(离婚)', rolls: false, ladder: LADDER.bar,
    note: '只限原告,且没有新情况、新理由;撤诉的离婚案件依民诉法解释第214条比照适用。这是限制而不是应办事项,默认不因休假日延长。',
  }],
  'preservation.decide-urgent': [{
    ...COURT, title: '法院裁定诉前保全', law: CPL('104'), besides: [CPL('103')], term: hours(48), startEvent: '法院接受申请', rolls: false, ladder: LADDER.hours,
    note: '诉中情况紧急的保全同为四十八小时(第103条)。以小时计,休息日不顺延;“开始的时”不计入(第85条),本系统自接受申请的时刻起算,不晚于法定届满。',
  }],
  'preservation.sue': [{
    ...PARTY, title: '诉前保全后起诉或者申请仲裁', law: CPL('104'), besides: [CPL('85')], term: days(30), startEvent: '法院采取保全措施', ladder: LADDER.rightMonth,
    note: '逾期不起诉、不申请仲裁的,法院应当解除保全。交邮不算过期只就起诉状适用;申请仲裁的以仲裁机构的规定为准。',
  }],
  'payment-order.accept': [{
    ...COURT, title: '通知债权人是否受理支付令申请', law: CPL('226'), besides: [CPLI('427')], term: days(5), startEvent: '法院收到支付令申请书', ladder: LADDER.courtShort,
  }],
  'payment-order.issue': [{
    ...COURT, title: '发出支付令', law: CPL('227'), term: days(15), startEvent: '受理', ladder: LADDER.courtShort,
  }],
  'payment-order.object': [{
    ...PARTY, title: '债务人清偿债务或者书面异议', law: CPL('227'), besides: [CPL('228'), CPL('85')], term: days(15), startEvent: '债务人收到支付令', ladder: LADDER.rightShort,
    note: '异议须书面(口头无效);成立的,支付令失效并转入诉讼,申请人不同意起诉的除外。既不异议又不履行的,债权人可以申请执行。',
  }],
  'payment-order.serve': [{
    ...COURT, title: '支付令送达债务人', law: CPLI('430'), term: days(30), startEvent: '发出支付令', ladder: LADDER.courtShort,
    note: '三十日内无法送达的,由人民法院裁定终结督促程序,支付令自行失效;期满本身不产生效果。',
  }],
  'payment-order.decline-suit': [{
    ...PARTY, title: '申请人表明不同意起诉', law: CPLI('438'), besides: [CPLI('439'), CPL('228'), CPL('85')],
    term: days(7), startEvent: '申请人收到终结督促程序裁定', ladder: LADDER.rightShort,
    note: '期满未表明不同意的,视为向受理支付令申请的人民法院起诉,提出支付令申请的时间即为起诉的时间。',
  }],
} as const satisfies RuleRows;
