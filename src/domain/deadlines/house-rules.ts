/** House rules: no article stands behind these periods; each county sets its own. */
import { LAW, house } from './laws.js';
import { LADDER, type RuleRows, days, months, since, workingDays } from './rule-shape.js';

const { CPL, CPLI, ZX23 } = LAW;

/** Every house rule begins with the calendar this house begins with: nobody set one before. */
const FROM = since('2004-01-01');

// prettier-ignore
export const HOUSE_RULES = {
  'handoff.accept': [{
    title: '答复移交', law: house, besides: [ZX23('12')], confidence: null,
    term: workingDays(3), startEvent: '移交发出', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.answer,
    note: '参照在线调解规则第12条;未答复的移交仍然有效,可以继续接收,移交方继续负责。',
  }],
  'case.route': [{
    title: '登记后分流', law: house, confidence: null,
    term: workingDays(2), startEvent: '登记', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'people-mediation.accept': [{
    title: '人民调解受理决定', law: house, confidence: null,
    term: workingDays(3), startEvent: '收到申请或者移交', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
  }],
  'people-mediation.sign': [{
    title: '协议书签名盖章', law: house, confidence: null,
    term: days(7), startEvent: '拟好协议书', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.inHouse,
  }],
  'administrative-mediation.conclude': [{
    title: '行政调解(一般)办结', law: house, confidence: null,
    term: days(30), startEvent: '受理', owedBy: 'organisation', class: 'internal', onExpiry: 'notify', excludes: ['appraisal', 'inspection'],
    rolls: true, effectiveFrom: FROM, ladder: LADDER.mediation,
    note: '行政调解没有全国统一的期限,也未查到黑龙江省的规定;默认三十日,由本地政策确定。医疗、交通、消费、治安调解另有规定的,从其规定。',
  }],
  'judicial-confirmation.supplement': [{
    title: '补交司法确认材料', law: house, besides: [CPLI('354'), CPL('85')], confidence: null,
    term: days(7), startEvent: '法院通知补交', owedBy: 'party', class: 'internal', onExpiry: 'notify', postedInTime: true,
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '法院指定期限的,从其指定;期满前交邮的不算过期(民事诉讼法第85条)。',
  }],
  'litigation.file': [{
    title: '自行起诉提醒', law: house, confidence: null,
    term: days(15), startEvent: '当事人表示起诉', owedBy: 'party', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '仅为提醒,不产生任何后果;起诉与否由当事人决定,诉讼时效另行计算。',
  }],
  'litigation.supplement': [{
    title: '补正起诉材料', law: house, besides: [CPLI('126'), CPL('85')], confidence: null,
    term: days(7), startEvent: '法院通知补正', owedBy: 'party', class: 'internal', onExpiry: 'notify', postedInTime: true,
    rolls: true, effectiveFrom: FROM, ladder: LADDER.rightShort,
    note: '法院指定期限的,从其指定;期满前交邮的不算过期(民事诉讼法第85条)。',
  }],
  'litigation.outcome': [{
    title: '关注审理结果', law: house, besides: [CPL('152')], confidence: null,
    term: months(6), startEvent: '立案', owedBy: 'court', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.courtLong,
    note: '仅供关注;审理期限由法院依法掌握。',
  }],
  'extension.notify': [{
    title: '告知当事人延期', law: house, besides: [LAW.XF('34'), LAW.RLA('47'), LAW.ARL('62')], confidence: null,
    term: workingDays(3), startEvent: '批准延期', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.dutyShort,
    note: '信访、仲裁、复议延长期限须书面告知当事人;告知的天数没有法条规定,由各县自定。',
  }],
  'supervision.reply': [{
    title: '回复督办', law: house, confidence: null,
    term: workingDays(5), startEvent: '督办发出', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.reply, escalationStands: true,
    note: '督办文书另定日期的,从其规定;提醒函逾期未回复的自行升为督办函,回复期限重新计算。',
  }],
  'performance.instalment': [{
    title: '履行协议', law: house, besides: [LAW.PML('31')], confidence: null,
    startEvent: '协议生效', owedBy: 'party', class: 'promise', onExpiry: 'notify',
    rolls: false, effectiveFrom: FROM, ladder: LADDER.agreed,
    note: '以协议约定的日期为准,遇休息日不顺延。',
  }],
  'performance.visit': [{
    title: '回访', law: house, besides: [LAW.PML('31')], confidence: null,
    term: days(30), startEvent: '协议生效或者上次回访', owedBy: 'organisation', class: 'internal', onExpiry: 'notify',
    rolls: true, effectiveFrom: FROM, ladder: LADDER.visit,
  }],
} as const satisfies RuleRows;
