/** How long a claim may wait. The end is a defence of the other side; a request to a body that may resolve the dispute starts the whole period anew. */
import { LAW } from './laws.js';
import { type DeadlineRow, LADDER, type RuleRows, months, since, years } from './rule-shape.js';

const { CC, LIM, LMA, RLA, RLI } = LAW;

const CLAIM = {
  owedBy: 'party',
  class: 'statutory',
  onExpiry: 'defence-arises',
  confidence: 'high',
  rolls: true,
  ladder: LADDER.limitation,
} as const satisfies Partial<DeadlineRow>;

// prettier-ignore
export const LIMITATION_RULES = {
  'limitation.general': [{
    ...CLAIM, title: '诉讼时效(一般)', law: CC('188'), besides: [CC('195'), CC('197'), CC('194'), LIM('12'), LIM('13')],
    term: years(3), startEvent: '权利人知道或者应当知道权利受到损害以及义务人', restarts: ['interrupted'], effectiveFrom: since('2021-01-01'),
    note: '向人民调解委员会或者有权处理的机关请求,以及报案的,自请求、报案之日起中断,自有关程序终结时重新计算。最后六个月内因不可抗力等中止的,另按中止原因消除后的六个月计算。时效利益不得预先放弃;时效的抗辩由对方提出。',
  }],
  'limitation.after-suspension': [{
    ...CLAIM, title: '诉讼时效(中止原因消除后)', law: CC('194'), confidence: 'medium', term: months(6), startEvent: '中止时效的原因消除', restarts: ['interrupted'], effectiveFrom: since('2021-01-01'),
    note: '只适用于时效期间最后六个月内发生中止事由的情形:自原因消除之日起满六个月,时效期间届满,不是按中止天数顺延。第194条第二款的六个月未逐字核对。',
  }],
  'limitation.maximum': [{
    ...CLAIM, title: '权利的最长保护期间', law: CC('188'), term: years(20), startEvent: '权利受到损害',
    extension: { times: 'any', approvedBy: 'court' }, effectiveFrom: since('2021-01-01'),
    note: '条文为“人民法院不予保护”;不因中止、中断而变动;有特殊情况的,人民法院可以根据权利人的申请决定延长。',
  }],
  'limitation.labour': [{
    ...CLAIM, title: '劳动争议仲裁时效', law: LMA('27'), term: years(1), startEvent: '知道或者应当知道权利被侵害(拖欠劳动报酬而劳动关系已终止的,为终止之日)',
    excludes: ['suspension', 'force-majeure'], restarts: ['interrupted'], effectiveFrom: since('2008-05-01'),
    note: '劳动关系存续期间因拖欠劳动报酬发生争议的,不受此限;劳动关系终止的,自终止之日起一年内提出。主张权利、向有关部门请求救济或者对方同意履行的中断并重新计算;不可抗力等中止的,原因消除后继续计算。',
  }],
  'limitation.land-arbitration': [{
    ...CLAIM, title: '农村土地承包仲裁时效', law: RLA('18'), besides: [RLI('1'), CC('198')], term: years(2), startEvent: '知道或者应当知道权利被侵害', restarts: ['interrupted'], effectiveFrom: since('2010-01-01'),
    note: '该法未写中断;默认适用诉讼时效的规定(民法典第198条),由仲裁委员会判断。仲裁委员会以超过时效为由驳回申请后,当事人就同一纠纷起诉的,法院应予受理。',
  }],
} as const satisfies RuleRows;
