/** Periods of administrative reconsideration, of the suit after it, and of petitions. */
import { type DeadlineRow, LADDER, LAW, days, since, workingDays } from './rule-shape.js';

const { ALL, ARL, XF } = LAW;

// prettier-ignore
export const ADMINISTRATIVE_RULES = {
  'reconsideration.apply': [{
    title: '申请行政复议', law: ARL('20'), confidence: 'high',
    term: days(60), startEvent: '知道或者应当知道该行政行为', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses', excludes: ['suspension'],
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.rightMonth,
    note: '法律规定超过六十日的从其规定;因不可抗力等正当理由耽误的,自障碍消除之日起继续计算。',
  }],
  'reconsideration.review': [{
    title: '行政复议申请审查', law: ARL('30'), besides: [ARL('88')], confidence: 'high',
    term: workingDays(5), startEvent: '收到申请(经补正的为收到补正材料)', owedBy: 'organisation', class: 'statutory', onExpiry: 'deemed-acceptance',
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.dutyShort,
    note: '“五日”指工作日;期满未作出不予受理决定的,视为受理。',
  }],
  'reconsideration.decide-ordinary': [{
    title: '行政复议决定(普通程序)', law: ARL('62'), confidence: 'high',
    term: days(60), startEvent: '受理', owedBy: 'organisation', class: 'statutory', onExpiry: 'right-to-sue-opens',
    extension: { quantity: 30, unit: 'day', times: 1, approvedBy: 'reconsideration-head' }, excludes: ['suspension', 'supplement'],
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.dutyMonths,
  }],
  'reconsideration.decide-summary': [{
    title: '行政复议决定(简易程序)', law: ARL('62'), besides: [ARL('53')], confidence: 'high',
    term: days(30), startEvent: '受理', owedBy: 'organisation', class: 'statutory', onExpiry: 'right-to-sue-opens', excludes: ['suspension', 'supplement'],
    rolls: true, effectiveFrom: since('2024-01-01'), ladder: LADDER.dutyMonths,
  }],
  'administrative-suit.after-reconsideration': [{
    title: '复议后提起行政诉讼', law: ALL('45'), confidence: 'high',
    term: days(15), startEvent: '收到复议决定书,或者复议期满未作决定', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2017-07-01'), ladder: LADDER.rightShort,
  }],
  'petition.route': [{
    title: '信访事项登记后转送、交办', law: XF('22'), confidence: 'high',
    term: days(15), startEvent: '信访部门收到信访事项', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-05-01'), ladder: LADDER.dutyWeeks,
  }],
  'petition.notify': [{
    title: '告知信访人接收情况', law: XF('23'), confidence: 'high',
    term: days(15), startEvent: '收到转送、交办的信访事项', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-05-01'), ladder: LADDER.dutyWeeks,
  }],
  'petition.object': [{
    title: '对转送、交办提出异议', law: XF('23'), confidence: 'high',
    term: workingDays(5), startEvent: '收到转送、交办的信访事项', owedBy: 'organisation', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2022-05-01'), ladder: [{ at: -2, tell: 'registrar', as: 'reminder' }, { at: 0, tell: 'registrar', as: 'reminder' }],
    note: '须详细说明理由;经转送、交办机关核实同意后方可交还材料。',
  }],
  'petition.handle': [{
    title: '信访事项办结', law: XF('34'), confidence: 'high',
    term: days(60), startEvent: '受理', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    extension: { quantity: 30, unit: 'day', times: 1, approvedBy: 'organisation-head' },
    rolls: true, effectiveFrom: since('2022-05-01'), ladder: LADDER.dutyMonths,
    note: '听证时间不从此期限中扣除。',
  }],
  'petition.request-review': [{
    title: '请求复查', law: XF('35'), confidence: 'high',
    term: days(30), startEvent: '信访人收到书面答复', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2022-05-01'), ladder: LADDER.rightMonth,
  }],
  'petition.review': [{
    title: '复查', law: XF('35'), confidence: 'high',
    term: days(30), startEvent: '收到复查请求', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2022-05-01'), ladder: LADDER.dutyMonths,
  }],
  'petition.request-recheck': [{
    title: '请求复核', law: XF('36'), confidence: 'high',
    term: days(30), startEvent: '信访人收到复查书面答复', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2022-05-01'), ladder: LADDER.rightMonth,
  }],
  'petition.recheck': [{
    title: '复核', law: XF('36'), confidence: 'high',
    term: days(30), startEvent: '收到复核请求', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify', excludes: ['hearing'],
    rolls: true, effectiveFrom: since('2022-05-01'), ladder: LADDER.dutyMonths,
    note: '听证所需时间不计算在内。',
  }],
} as const satisfies Record<string, readonly [DeadlineRow, ...DeadlineRow[]]>;
