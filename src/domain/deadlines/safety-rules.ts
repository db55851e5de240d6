/** 及时: the law says at once and names no hours. The hours are the house's; the duty behind them is the law's. */
import { LAW, house } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, hours, since, workingDays } from './rule-shape.js';

const { DV, PML } = LAW;

const SAFETY = {
  law: house,
  confidence: null,
  owedBy: 'organisation',
  onExpiry: 'notify',
  effectiveFrom: since('2011-01-01'),
} as const satisfies Partial<DeadlineRow>;

const HOURS_NOTE = '法律规定“及时”,小时数由办理规则确定;以小时计,昼夜连续计算,休息日不顺延。';

// prettier-ignore
export const SAFETY_RULES = {
  'safety.at-once': [{
    ...SAFETY, title: '立即办理人身安全事项', besides: [PML('25'), DV('14')], class: 'statutory', term: hours(2), startEvent: '发现正在发生或者迫在眉睫的危险', rolls: false, ladder: LADDER.atOnce, note: HOURS_NOTE,
  }],
  'safety.promptly': [{
    ...SAFETY, title: '及时办理人身安全事项', besides: [DV('14'), PML('25')], class: 'statutory', term: hours(24), startEvent: '发现应当报告的情形', rolls: false, ladder: LADDER.promptly, note: HOURS_NOTE,
  }],
  'safety.offer-protection': [{
    ...SAFETY, title: '告知并协助当事人寻求保护', besides: [DV('23')], class: 'internal', term: hours(24), startEvent: '发现危险', rolls: false, ladder: LADDER.promptly, note: HOURS_NOTE,
  }],
  'safety.offer': [{
    ...SAFETY, title: '告知并协助当事人获得服务', class: 'internal', term: workingDays(3), startEvent: '作出标记', rolls: true, ladder: LADDER.dutyShort,
  }],
} as const satisfies RuleRows;
