/** Periods of administrative reconsideration. "Three, five, seven, ten days" are working days there (ARL 88); longer ones are not. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, since, workingDays, workingDaysBefore, years } from './rule-shape.js';

const { ARL, ARR, CPL } = LAW;

const ORGAN = {
  owedBy: 'organisation',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: true,
  effectiveFrom: since('2024-01-01'),
} as const satisfies Partial<DeadlineRow>;
/** Reconsideration borrows the periods of civil procedure where it has none of its own, the post among them (ARL 88). */
const BY_POST = {
  ...ORGAN,
  owedBy: 'party',
  onExpiry: 'right-lapses',
  postedInTime: true,
  besides: [ARL('88'), CPL('85')],
} as const satisfies Partial<DeadlineRow>;
const WORKING_DAYS = { besides: [ARL('88')] } as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const RECONSIDERATION_RULES = {
  'reconsideration.apply': [{
    ...BY_POST, title: '申请行政复议', law: ARL('20'), term: days(60), startEvent: '知道或者应当知道该行政行为', excludes: ['suspension'], ladder: LADDER.rightMonth,
    note: '法律规定超过六十日的从其规定;因不可抗力等正当理由耽误的,自障碍消除之日起继续计算。未告知复议权利、机关和期限的,自知道这些之日起计算,最长不超过一年。',
  }],
  'reconsideration.apply-untold': [{
    ...BY_POST, title: '未告知复议权利时申请复议的最长期限', law: ARL('20'), term: years(1), startEvent: '知道或者应当知道行政行为内容', ladder: LADDER.limitation,
  }],
  'reconsideration.apply-at-most-immovable': [{
    ...BY_POST, title: '申请复议的最长期限(不动产)', law: ARL('21'), term: years(20), startEvent: '作出行政行为', ladder: LADDER.limitation,
  }],
  'reconsideration.apply-at-most': [{
    ...BY_POST, title: '申请复议的最长期限(其他)', law: ARL('21'), term: years(5), startEvent: '作出行政行为', ladder: LADDER.limitation,
  }],
  'reconsideration.review': [{
    ...ORGAN, ...WORKING_DAYS, title: '行政复议申请审查', law: ARL('30'), onExpiry: 'deemed-acceptance',
    term: workingDays(5), startEvent: '收到申请(经补正的为收到补正材料)', restarts: ['supplement-received'], ladder: LADDER.dutyShort,
    note: '“五日”指工作日;期满未作出不予受理决定的,视为受理。',
  }],
  'reconsideration.ask-supplement': [{
    ...ORGAN, ...WORKING_DAYS, title: '通知申请人补正', law: ARL('31'), term: workingDays(5), startEvent: '收到申请', ladder: LADDER.dutyShort,
    note: '“五日”指工作日;补正通知须一次性载明需要补正的事项。',
  }],
  'reconsideration.supplement': [{
    ...BY_POST, title: '申请人提交补正材料', law: ARL('31'), onExpiry: 'deemed-abandoned', term: workingDays(10), startEvent: '收到补正通知',
    extension: { times: 'any', approvedBy: 'reconsideration-organ' }, ladder: LADDER.rightShort,
    note: '“十日”指工作日;有正当理由的可以延长合理期限;无正当理由逾期不补正的,视为放弃申请。',
  }],
  'reconsideration.send-ordinary': [{
    ...ORGAN, ...WORKING_DAYS, title: '发送申请书副本(普通程序)', law: ARL('48'), term: workingDays(7), startEvent: '受理', ladder: LADDER.dutyShort, note: '“七日”指工作日。',
  }],
  'reconsideration.answer-ordinary': [{
    ...BY_POST, title: '被申请人答复并提交证据(普通程序)', law: ARL('48'), besides: [ARL('70'), ARL('88'), CPL('85')], onExpiry: 'act-without-evidence',
    term: workingDays(10), startEvent: '被申请人收到申请书副本', ladder: LADDER.rightShort,
    note: '“十日”指工作日;不按规定答复并提交证据、依据的,视为该行政行为没有证据、依据。被申请人在此是当事人。',
  }],
  'reconsideration.send-summary': [{
    ...ORGAN, ...WORKING_DAYS, title: '发送申请书副本(简易程序)', law: ARL('54'), term: workingDays(3), startEvent: '受理', ladder: LADDER.dutyShort, note: '“三日”指工作日。',
  }],
  'reconsideration.answer-summary': [{
    ...BY_POST, title: '被申请人答复并提交证据(简易程序)', law: ARL('54'), besides: [ARL('70'), ARL('88'), CPL('85')], onExpiry: 'act-without-evidence',
    term: workingDays(5), startEvent: '被申请人收到申请书副本', ladder: LADDER.rightShort,
    note: '“五日”指工作日;不按规定答复并提交证据、依据的,视为该行政行为没有证据、依据。被申请人在此是当事人。',
  }],
  'reconsideration.decide-ordinary': [{
    ...ORGAN, title: '行政复议决定(普通程序)', law: ARL('62'), besides: [ARL('39'), ARR('29'), ARR('34'), ARR('37')], onExpiry: 'right-to-sue-opens', term: days(60), startEvent: '受理',
    extension: { quantity: 30, unit: 'day', times: 1, approvedBy: 'reconsideration-head' }, excludes: ['suspension', 'supplement', 'inspection', 'appraisal'], ladder: LADDER.dutyMonths,
    note: '延长须书面告知当事人;法律规定少于六十日的从其规定。补正、现场勘验、鉴定所用时间不计入出自2007年的实施条例第29、34、37条,其与2023年修订的法并行适用须由司法局确认。',
  }],
  'reconsideration.decide-summary': [{
    ...ORGAN, title: '行政复议决定(简易程序)', law: ARL('62'), besides: [ARL('53'), ARL('55'), ARL('39'), ARR('29'), ARR('34'), ARR('37')], onExpiry: 'right-to-sue-opens',
    term: days(30), startEvent: '受理', excludes: ['suspension', 'supplement', 'inspection', 'appraisal'], ladder: LADDER.dutyMonths,
    note: '条文没有规定延长。转为普通程序的(第55条),条文未写如何起算;默认仍自受理之日起按六十日计算。',
  }],
  'reconsideration.suspended-too-long': [{
    ...ORGAN, title: '中止满六十日终止行政复议', law: ARL('41'), besides: [ARL('39')], onExpiry: 'proceeding-ends',
    term: days(60), startEvent: '因第39条第一款第一、二、四项中止', rolls: false, ladder: LADDER.inHouse,
    note: '只适用于申请人死亡、丧失行为能力或者组织终止而中止的情形;满六十日原因仍未消除的,决定终止。默认遇休假日不顺延。',
  }],
  'reconsideration.hearing-notice': [{
    ...ORGAN, ...WORKING_DAYS, title: '听证五日前书面通知当事人', law: ARL('51'), term: workingDaysBefore(5), startEvent: '举行听证', rolls: false, ladder: LADDER.before,
    note: '“五日”指工作日,自听证之日倒数,当日不计;倒数的期限遇休假日不顺延。',
  }],
  'reconsideration.review-document': [{
    ...ORGAN, title: '处理规范性文件附带审查(有权处理)', law: ARL('56'), besides: [ARL('57')], term: days(30), startEvent: '收到附带审查申请,或者认为依据不合法', ladder: LADDER.dutyMonths,
    note: '条文未写起算之日;默认自收到申请(第57条情形为中止复议)起算。期间复议中止(第39条)。',
  }],
  'reconsideration.forward-document': [{
    ...ORGAN, title: '转送规范性文件审查(无权处理)', law: ARL('56'), besides: [ARL('57'), ARL('88')], term: workingDays(7), startEvent: '收到附带审查申请,或者认为依据不合法', ladder: LADDER.dutyShort,
    note: '“七日”指工作日;条文未写起算之日,默认同上。',
  }],
  'reconsideration.notify-maker': [{
    ...ORGAN, ...WORKING_DAYS, title: '通知制定机关就条款合法性答复', law: ARL('58'), term: workingDays(3), startEvent: '中止复议', ladder: LADDER.dutyShort, note: '“三日”指工作日。',
  }],
  'reconsideration.maker-answer': [{
    ...ORGAN, ...WORKING_DAYS, title: '制定机关书面答复', law: ARL('58'), term: workingDays(10), startEvent: '收到书面通知', ladder: LADDER.dutyShort, note: '“十日”指工作日。',
  }],
  'reconsideration.answer-forwarded': [{
    ...ORGAN, title: '回复转送的规范性文件审查', law: ARL('60'), term: days(60), startEvent: '收到转送', ladder: LADDER.dutyMonths,
  }],
  'reconsideration.report-back': [{
    ...ORGAN, title: '报送行政复议意见书的纠正情况', law: ARL('76'), term: days(60), startEvent: '收到行政复议意见书', ladder: LADDER.dutyMonths,
  }],
} as const satisfies RuleRows;
