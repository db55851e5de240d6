/** Periods of administrative suits. What this law does not say about periods is said by civil procedure (ALL 101). */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, months, since, years } from './rule-shape.js';

const { ALL, ARL, CPL } = LAW;

const COURT = {
  owedBy: 'court',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: true,
  effectiveFrom: since('2017-07-01'),
} as const satisfies Partial<DeadlineRow>;
const PARTY = {
  ...COURT,
  owedBy: 'party',
  onExpiry: 'right-lapses',
  postedInTime: true,
  besides: [ALL('101'), CPL('85')],
} as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const ADMINISTRATIVE_SUIT_RULES = {
  'administrative-suit.after-reconsideration': [{
    ...PARTY, title: '复议后提起行政诉讼', law: ALL('45'), besides: [ARL('34'), ALL('101'), CPL('85')],
    term: days(15), startEvent: '收到复议决定书,或者复议期满未作决定', ladder: LADDER.rightShort,
    note: '复议前置的,不予受理、驳回申请或者逾期不答复的同为十五日(行政复议法第34条)。',
  }],
  'administrative-suit.direct': [{
    ...PARTY, title: '直接提起行政诉讼', law: ALL('46'), besides: [ALL('48'), ALL('101'), CPL('85')],
    term: months(6), startEvent: '知道或者应当知道作出行政行为', excludes: ['force-majeure'], ladder: LADDER.rightMonth,
    note: '法律另有规定的除外(如土地管理法第14条)。因不可抗力或者其他不属于其自身的原因耽误的时间不计算(第48条);其他特殊情况可以申请延长。',
  }],
  'administrative-suit.at-most-immovable': [{
    ...PARTY, title: '起诉的最长期限(不动产)', law: ALL('46'), term: years(20), startEvent: '作出行政行为', ladder: LADDER.limitation,
  }],
  'administrative-suit.at-most': [{
    ...PARTY, title: '起诉的最长期限(其他)', law: ALL('46'), term: years(5), startEvent: '作出行政行为', ladder: LADDER.limitation,
  }],
  'administrative-suit.inaction': [{
    ...COURT, title: '行政机关履行法定职责', law: ALL('47'), owedBy: 'organisation', onExpiry: 'right-to-sue-opens',
    term: months(2), startEvent: '行政机关接到申请', ladder: LADDER.dutyMonths,
    note: '法律、法规另有期限的从其规定;紧急情况下请求保护的,起诉不受此限。认为未履行法定职责的,依行政复议法第23条应当先申请行政复议。',
  }],
  'administrative-suit.apply-for-more-time': [{
    ...PARTY, title: '申请延长起诉期限', law: ALL('48'), term: days(10), startEvent: '障碍消除', ladder: LADDER.rightShort,
    note: '适用于不可抗力以外的其他特殊情况,是否准许由人民法院决定。',
  }],
  'administrative-suit.docket': [{
    ...COURT, title: '法院决定是否立案(行政诉讼)', law: ALL('51'), term: days(7), startEvent: '法院接收起诉状', ladder: LADDER.courtShort,
    note: '符合条件的应当当场登记立案,当场不能判定的适用七日。',
  }],
  'administrative-suit.send-copy': [{
    ...COURT, title: '发送起诉状副本(行政诉讼)', law: ALL('67'), term: days(5), startEvent: '立案', ladder: LADDER.courtShort,
  }],
  'administrative-suit.answer': [{
    ...PARTY, title: '行政机关答辩并提交证据', law: ALL('67'), besides: [ALL('34'), ALL('101'), CPL('85')], onExpiry: 'act-without-evidence',
    term: days(15), startEvent: '被告收到起诉状副本', ladder: LADDER.rightShort,
    note: '不提供或者无正当理由逾期提供证据的,视为没有相应证据(第34条);不答辩不影响审理。',
  }],
  'administrative-suit.send-answer': [{
    ...COURT, title: '发送答辩状副本(行政诉讼)', law: ALL('67'), term: days(5), startEvent: '法院收到答辩状', ladder: LADDER.courtShort,
  }],
  'administrative-suit.try-ordinary': [{
    ...COURT, title: '一审判决(行政诉讼)', law: ALL('81'), term: months(6), startEvent: '立案',
    extension: { times: 'any', approvedBy: 'high-court' }, excludes: ['suspension'], besides: [ALL('101'), CPL('153')], ladder: LADDER.courtLong,
    note: '延长由高级人民法院批准,条文未限长度和次数。',
  }],
  'administrative-suit.try-summary': [{
    ...COURT, title: '审结(行政诉讼简易程序)', law: ALL('83'), term: days(45), startEvent: '立案', excludes: ['suspension'], besides: [ALL('101'), CPL('153')], ladder: LADDER.courtLong,
    note: '条文没有规定延长;不宜适用的裁定转为普通程序(第84条)。',
  }],
  'administrative-suit.appeal-judgment': [{
    ...PARTY, title: '对行政一审判决上诉', law: ALL('85'), term: days(15), startEvent: '判决书送达该当事人', ladder: LADDER.rightShort,
  }],
  'administrative-suit.appeal-ruling': [{
    ...PARTY, title: '对行政一审裁定上诉', law: ALL('85'), term: days(10), startEvent: '裁定书送达该当事人', ladder: LADDER.rightShort,
  }],
  'administrative-suit.try-appeal': [{
    ...COURT, title: '二审判决(行政诉讼)', law: ALL('88'), term: months(3), startEvent: '收到上诉状',
    extension: { times: 'any', approvedBy: 'high-court' }, excludes: ['suspension'], besides: [ALL('101'), CPL('153')], ladder: LADDER.courtLong,
    note: '自收到上诉状之日起算,与民事二审自立案起算不同;延长由高级人民法院批准。',
  }],
} as const satisfies RuleRows;
