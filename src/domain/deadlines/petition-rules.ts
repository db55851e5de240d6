/** Periods of petitions: calendar days, except for the objection, which says working days. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, since, workingDays } from './rule-shape.js';

const { XF, XFJ } = LAW;

const ORGAN = {
  owedBy: 'organisation',
  class: 'statutory',
  onExpiry: 'notify',
  confidence: 'high',
  rolls: true,
  effectiveFrom: since('2022-05-01'),
} as const satisfies Partial<DeadlineRow>;
const PETITIONER = { ...ORGAN, owedBy: 'party', onExpiry: 'right-lapses' } as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const PETITION_RULES = {
  'petition.route': [{
    ...ORGAN, title: '信访事项登记后转送、交办', law: XF('22'), term: days(15), startEvent: '信访部门收到信访事项', ladder: LADDER.dutyWeeks,
  }],
  'petition.forward-legal': [{
    ...ORGAN, title: '转送涉法涉诉信件、检举控告事项', law: XF('22'), besides: [XF('23')], term: days(15), startEvent: '信访部门收到信访事项', ladder: LADDER.dutyWeeks,
    note: '涉法涉诉信件转送同级政法部门,检举控告转送纪检监察机关;走访的释法明理并引导。政法、纪检监察机关的告知按其规定执行(第23条)。',
  }],
  'petition.tell-direct': [{
    ...ORGAN, title: '书面告知直接提出信访事项的信访人', law: XF('23'), term: days(15), startEvent: '收到信访人直接提出的信访事项', ladder: LADDER.dutyWeeks,
    note: '能够当场告知的应当当场书面告知;姓名(名称)、住址不清的除外。',
  }],
  'petition.notify': [{
    ...ORGAN, title: '告知信访人接收情况', law: XF('23'), term: days(15), startEvent: '收到转送、交办的信访事项', ladder: LADDER.dutyWeeks,
  }],
  'petition.assigned-report': [{
    ...ORGAN, title: '交办事项反馈结果并提交办结报告', law: XF('22'), startEvent: '交办', ladder: LADDER.dutyWeeks,
    note: '期限由交办的信访部门指定,以交办函载明的日期为准。',
  }],
  'petition.object': [{
    ...ORGAN, title: '对转送、交办提出异议', law: XF('23'), onExpiry: 'right-lapses', term: workingDays(5), startEvent: '收到转送、交办的信访事项',
    ladder: [{ at: -2, tell: 'registrar', as: 'reminder' }, { at: 0, tell: 'registrar', as: 'reminder' }],
    note: '须详细说明理由;经转送、交办机关核实同意后方可交还材料。',
  }],
  'petition.handle': [{
    ...ORGAN, title: '信访事项办结', law: XF('34'), besides: [XF('31')], term: days(60), startEvent: '受理',
    extension: { quantity: 30, unit: 'day', times: 1, approvedBy: 'organisation-head' }, ladder: LADDER.dutyMonths,
    note: '只适用于第31条第六项的事项;延长须告知信访人理由。听证时间不从此期限中扣除。',
  }],
  'petition.simple-accept': [{
    ...ORGAN, title: '简易办理的信访事项受理', law: XFJ(''), confidence: 'low', term: workingDays(3), startEvent: '收到信访事项', ladder: LADDER.dutyShort,
    note: '《信访事项简易办理办法(试行)》原文未核对,三个工作日未见出处;信访工作条例施行后是否继续适用须由信访局确认。',
  }],
  'petition.simple-handle': [{
    ...ORGAN, title: '简易办理的信访事项办结', law: XFJ(''), confidence: 'medium', term: workingDays(10), startEvent: '受理', ladder: LADDER.dutyShort,
    note: '限初次信访且事实清楚、争议不大等情形,能即时答复的即时答复。十个工作日出自新闻报道,条文号未核对;不宜简易办理的转为普通程序。',
  }],
  'petition.request-review': [{
    ...PETITIONER, title: '请求复查', law: XF('35'), term: days(30), startEvent: '信访人收到书面答复', ladder: LADDER.rightMonth,
  }],
  'petition.review': [{
    ...ORGAN, title: '复查', law: XF('35'), term: days(30), startEvent: '收到复查请求', ladder: LADDER.dutyMonths,
    note: '条文没有规定延长,听证时间也不扣除。',
  }],
  'petition.request-recheck': [{
    ...PETITIONER, title: '请求复核', law: XF('36'), term: days(30), startEvent: '信访人收到复查书面答复', ladder: LADDER.rightMonth,
  }],
  'petition.recheck': [{
    ...ORGAN, title: '复核', law: XF('36'), term: days(30), startEvent: '收到复核请求', excludes: ['hearing'], ladder: LADDER.dutyMonths,
    note: '听证所需时间不计算在内。复核后仍以同一事实和理由提出的,不再受理。',
  }],
} as const satisfies RuleRows;
