/** Periods of labour arbitration and of arbitration on contracted rural land. */
import { type DeadlineRow, LADDER, LAW, days, since, workingDays } from './rule-shape.js';

const { LMA, RLA } = LAW;

// prettier-ignore
export const ARBITRATION_RULES = {
  'labour-arbitration.accept': [{
    title: '劳动仲裁受理决定', law: LMA('29'), confidence: 'low',
    term: workingDays(5), startEvent: '仲裁委员会收到申请', owedBy: 'organisation', class: 'statutory', onExpiry: 'right-to-sue-opens',
    rolls: true, effectiveFrom: since('2008-05-01'), ladder: LADDER.dutyShort,
    note: '五日的条文已核对;按工作日计算出自《劳动人事争议仲裁办案规则》附则,未核对原文。不予受理或者逾期未作决定的,可以起诉。',
  }],
  'labour-arbitration.award': [{
    title: '劳动仲裁裁决', law: LMA('43'), confidence: 'high',
    term: days(45), startEvent: '受理', owedBy: 'organisation', class: 'statutory', onExpiry: 'right-to-sue-opens',
    extension: { quantity: 15, unit: 'day', times: 1, approvedBy: 'commission-chair' }, excludes: ['suspension', 'public-notice'],
    rolls: true, effectiveFrom: since('2008-05-01'), ladder: LADDER.dutyMonths,
    note: '逾期未裁决的,当事人可以起诉;仲裁程序不因逾期自行终结。',
  }],
  'labour-arbitration.sue': [{
    title: '不服劳动仲裁裁决起诉', law: LMA('50'), confidence: 'high',
    term: days(15), startEvent: '收到裁决书', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2008-05-01'), ladder: LADDER.rightShort,
    note: '适用于非终局裁决;期满不起诉的,裁决书发生法律效力。',
  }],
  'land-arbitration.accept': [{
    title: '农村土地承包仲裁受理决定', law: RLA('23'), confidence: 'high',
    term: workingDays(5), startEvent: '收到仲裁申请', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    rolls: true, effectiveFrom: since('2010-01-01'), ladder: LADDER.dutyShort,
  }],
  'land-arbitration.award': [{
    title: '农村土地承包仲裁裁决', law: RLA('47'), confidence: 'high',
    term: days(60), startEvent: '受理', owedBy: 'organisation', class: 'statutory', onExpiry: 'notify',
    extension: { quantity: 30, unit: 'day', times: 1, approvedBy: 'commission-chair' },
    rolls: true, effectiveFrom: since('2010-01-01'), ladder: LADDER.dutyMonths,
  }],
  'land-arbitration.sue': [{
    title: '不服农村土地承包仲裁裁决起诉', law: RLA('48'), confidence: 'high',
    term: days(30), startEvent: '收到裁决书', owedBy: 'party', class: 'statutory', onExpiry: 'right-lapses',
    rolls: true, effectiveFrom: since('2010-01-01'), ladder: LADDER.rightMonth,
    note: '逾期不起诉的,裁决书即发生法律效力。',
  }],
} as const satisfies Record<string, readonly [DeadlineRow, ...DeadlineRow[]]>;
