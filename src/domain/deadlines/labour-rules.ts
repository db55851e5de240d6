/** Periods of labour arbitration and of labour inspection. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, days, since, workingDays, workingDaysBefore, years } from './rule-shape.js';

const { CPL, LMA, LMI, LMR, LSI } = LAW;

/** The law says 3, 5 and 10 days; that these are working days is said by the commission's rules of procedure, whose text was not at hand. */
const WORKING = '条文的日数已核对;按工作日计算出自《劳动人事争议仲裁办案规则》附则,未核对原文。';

const BODY = {
  owedBy: 'organisation',
  class: 'statutory',
  onExpiry: 'notify',
  rolls: true,
  effectiveFrom: since('2008-05-01'),
} as const satisfies Partial<DeadlineRow>;
const SUIT = {
  ...BODY,
  owedBy: 'party',
  onExpiry: 'right-lapses',
  confidence: 'high',
  postedInTime: true,
  besides: [CPL('85')],
} as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const LABOUR_RULES = {
  'labour-arbitration.accept': [{
    ...BODY, title: '劳动仲裁受理决定', law: LMA('29'), besides: [LMR('46'), LMI('12')], confidence: 'low', onExpiry: 'right-to-sue-opens',
    term: workingDays(5), startEvent: '仲裁委员会收到申请', restarts: ['supplement-received'], ladder: LADDER.dutyShort,
    note: `${WORKING}材料补正的,自收到补正材料之日起算(办案规则第46条)。不予受理或者逾期未作决定的,可以起诉。`,
  }],
  'labour-arbitration.send-application': [{
    ...BODY, title: '送达仲裁申请书副本', law: LMA('30'), confidence: 'low', term: workingDays(5), startEvent: '受理', ladder: LADDER.dutyShort, note: WORKING,
  }],
  'labour-arbitration.answer': [{
    ...BODY, title: '被申请人提交答辩书', law: LMA('30'), confidence: 'low', owedBy: 'party',
    term: workingDays(10), startEvent: '被申请人收到申请书副本', ladder: LADDER.rightShort,
    note: `${WORKING}未提交答辩书的,不影响仲裁程序的进行。`,
  }],
  'labour-arbitration.send-answer': [{
    ...BODY, title: '送达答辩书副本', law: LMA('30'), confidence: 'low', term: workingDays(5), startEvent: '收到答辩书', ladder: LADDER.dutyShort, note: WORKING,
  }],
  'labour-arbitration.name-tribunal': [{
    ...BODY, title: '书面通知仲裁庭组成', law: LMA('32'), confidence: 'low', term: workingDays(5), startEvent: '受理', ladder: LADDER.dutyShort, note: WORKING,
  }],
  'labour-arbitration.hearing-notice': [{
    ...BODY, title: '开庭五日前书面通知双方', law: LMA('35'), confidence: 'low', term: workingDaysBefore(5), startEvent: '开庭', rolls: false, ladder: LADDER.before,
    note: `${WORKING}自开庭日倒数,开庭日不计;倒数的期限遇休息日不顺延。`,
  }],
  'labour-arbitration.ask-postponement': [{
    ...BODY, title: '开庭三日前请求延期开庭', law: LMA('35'), confidence: 'low', owedBy: 'party', onExpiry: 'right-lapses',
    term: workingDaysBefore(3), startEvent: '开庭', rolls: false, ladder: LADDER.askBefore,
    note: `${WORKING}须有正当理由,是否延期由仲裁委员会决定。自开庭日倒数,开庭日不计;倒数的期限遇休息日不顺延。`,
  }],
  'labour-arbitration.award': [{
    ...BODY, title: '劳动仲裁裁决', law: LMA('43'), besides: [LMR('45'), LMR('46'), LMI('12')], confidence: 'high', onExpiry: 'right-to-sue-opens',
    term: days(45), startEvent: '受理', extension: { quantity: 15, unit: 'day', times: 1, approvedBy: 'commission-chair' },
    excludes: ['suspension', 'public-notice'], restarts: ['party-added', 'claim-changed', 'counterclaim-joined', 'jurisdiction-transferred'], ladder: LADDER.dutyMonths,
    note: '追加当事人或者第三人、增加或者变更请求、反申请合并、移送管辖的,期限重新计算;中止和公告送达的时间不计入(办案规则第46条)。延期须书面通知当事人。逾期未裁决的,当事人可以起诉;仲裁程序不因逾期自行终结。移送管辖、等待另案结果、鉴定等事由下的例外见法释〔2020〕26号第12条。',
  }],
  'labour-arbitration.sue': [{
    ...SUIT, title: '不服劳动仲裁裁决起诉', law: LMA('50'), term: days(15), startEvent: '收到裁决书', ladder: LADDER.rightShort,
    note: '适用于非终局裁决;期满不起诉的,裁决书发生法律效力。',
  }],
  'labour-arbitration.worker-sues': [{
    ...SUIT, title: '劳动者不服终局裁决起诉', law: LMA('48'), besides: [LMA('47'), CPL('85')], term: days(15), startEvent: '劳动者收到终局裁决书', ladder: LADDER.rightShort,
    note: '终局裁决自作出之日起发生法律效力;只有劳动者可以起诉,用人单位只能申请撤销。',
  }],
  'labour-arbitration.employer-sets-aside': [{
    ...SUIT, title: '用人单位申请撤销终局裁决', law: LMA('49'), besides: [LMA('47'), CPL('85')], term: days(30), startEvent: '用人单位收到终局裁决书', ladder: LADDER.rightMonth,
    note: '向劳动争议仲裁委员会所在地的中级人民法院提出。',
  }],
  'labour-arbitration.sue-after-set-aside': [{
    ...SUIT, title: '裁决被撤销后起诉', law: LMA('49'), term: days(15), startEvent: '收到撤销裁决的裁定书', ladder: LADDER.rightShort,
  }],
  'labour-arbitration.sue-without-award': [{
    ...BODY, title: '未经仲裁裁决起诉', law: LMA('29'), besides: [LMA('43'), LMA('27'), LMI('12')], confidence: 'low', owedBy: 'party', onExpiry: 'defence-arises',
    term: years(1), startEvent: '不予受理、逾期未作出受理决定或者逾期未作出裁决', ladder: LADDER.limitation,
    note: '不予受理或者逾期后何时起诉,法律没有另定期限;自可以起诉之日按劳动争议一年时效提示(推定,未核对条文),宜及早起诉。起诉时提交受理通知书或者其他已接受申请的凭证(法释〔2020〕26号第12条)。',
  }],
  'labour-inspection.investigate': [{
    ...BODY, title: '劳动保障监察调查', law: LSI('17'), besides: [LSI('21')], confidence: 'high',
    term: workingDays(60), startEvent: '立案', extension: { quantity: 30, unit: 'working-day', times: 1, approvedBy: 'organisation-head' },
    effectiveFrom: since('2004-12-01'), ladder: LADDER.dutyMonths,
    note: '已经申请调解、仲裁或者起诉的事项,告知按相应程序办理(第21条)。',
  }],
  'labour-inspection.look-back': [{
    ...BODY, title: '劳动保障违法行为的查处时限', law: LSI('20'), confidence: 'high', owedBy: 'party', onExpiry: 'right-lapses',
    term: years(2), startEvent: '违法行为发生(连续或者继续的为行为终了)', effectiveFrom: since('2004-12-01'), ladder: LADDER.limitation,
    note: '二年内未被发现也未被举报、投诉的,不再查处;不影响仲裁时效。',
  }],
} as const satisfies RuleRows;
