/** The rules this program ships: they suggest until a county has put a set of its own in force. First comes first. */
import type { DisputeType } from '../codes.js';
import { ALL, ARL, CPL, LMA, LMI, MED, PML, RLA, TDL, TRF, XF, house } from '../procedures/cites.js';
import type { Stage } from '../procedures/codes.js';
import type { TriageRule } from './rule-shape.js';

/** While no agreement is being kept. */
const OPEN: readonly Stage[] = [
  'intake',
  'mediation',
  'judicial-confirmation',
  'litigation',
  'arbitration',
  'adjudication',
  'reconsideration',
  'petition',
];
const KEPT: readonly Stage[] = ['performance'];
/** Whatever the case does meanwhile. */
const ANY: readonly Stage[] = [...OPEN, ...KEPT];
const COMMITTEE = { kinds: ['people-mediation-committee'] } as const;
const COURT = { kinds: ['court'] } as const;
/** Private disputes with no road of their own by statute. */
// prettier-ignore
const CIVIL: readonly DisputeType[] = ['marriage-family', 'neighbour', 'housing-homestead', 'contract', 'production', 'damages', 'pollution', 'consumer', 'property-management', 'tourism', 'intellectual-property', 'internet', 'other'];
const LAND: readonly DisputeType[] = ['forest-land', 'housing-homestead', 'neighbour', 'land-contract'];

// prettier-ignore
export const DEFAULT_TRIAGE_RULES: readonly TriageRule[] = [
  // an agreement is there
  { id: 'confirm-agreement', when: { stages: KEPT, stands: ['people-mediation:effective'] }, procedure: 'judicial-confirmation', organisation: COURT,
    reason: '书面调解协议已生效,双方认为有必要的,可以自生效之日起三十日内共同申请司法确认', law: PML('33') },
  { id: 'enforce-confirmed', when: { stages: ANY, stands: ['judicial-confirmation:confirmed'] }, procedure: 'enforcement', organisation: COURT,
    reason: '调解协议经裁定确认有效,一方拒绝履行或者未全部履行的,可以申请执行', law: CPL('206') },
  { id: 'enforce-labour-award', when: { stages: ANY, stands: ['labour-arbitration:effective', 'labour-arbitration:final', 'labour-arbitration:final-served', 'labour-arbitration:mediated'] }, procedure: 'enforcement', organisation: COURT,
    reason: '发生法律效力的裁决书、调解书,一方逾期不履行的,另一方可以申请执行', law: LMA('51') },
  { id: 'enforce-land-award', when: { stages: ANY, stands: ['land-arbitration:effective', 'land-arbitration:mediated'] }, procedure: 'enforcement', organisation: COURT,
    reason: '发生法律效力的裁决书、调解书,一方逾期不履行的,另一方可以申请执行', law: RLA('49') },
  { id: 'enforce-payment-order', when: { stages: ANY, stands: ['payment-order:enforceable'] }, procedure: 'enforcement', organisation: COURT,
    reason: '债务人在法定期间不提出异议又不履行支付令的,债权人可以申请执行', law: CPL('227') },
  { id: 'enforce-judgment', when: { stages: ANY, stands: ['litigation:concluded', 'court-mediation:statement-effective'] }, procedure: 'enforcement', organisation: COURT,
    reason: '发生法律效力的判决、裁定、调解书,一方拒绝履行的,对方可以申请执行', law: CPL('247') },
  { id: 'payment-order-on-wages', when: { disputeTypes: ['labour'], stages: KEPT, stands: ['people-mediation:defaulted'] }, procedure: 'payment-order', organisation: COURT,
    reason: '因支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金达成的调解协议,用人单位不履行的,劳动者可以申请支付令', law: LMA('16') },
  { id: 'arbitrate-after-default', when: { disputeTypes: ['labour'], stages: KEPT, stands: ['people-mediation:defaulted'] }, procedure: 'labour-arbitration', organisation: { kinds: ['labour-arbitration'] },
    reason: '一方在约定期限内不履行调解协议的,另一方可以申请仲裁', law: LMA('15') },
  { id: 'sue-on-wage-agreement', when: { disputeTypes: ['labour'], stages: KEPT, stands: ['people-mediation:defaulted'] }, procedure: 'litigation', exception: 'wage-agreement-default', organisation: COURT,
    reason: '仅就劳动报酬达成的调解协议,用人单位不履行的,可以直接起诉', law: LMI('51') },
  { id: 'sue-on-agreement', when: { stages: KEPT, stands: ['people-mediation:defaulted', 'people-mediation:unperformed'] }, procedure: 'litigation', exception: 'agreement-default', organisation: COURT,
    reason: '就调解协议的履行发生争议的,一方可以向人民法院起诉', law: PML('32') },
  { id: 'sue-after-administrative-mediation', when: { stages: KEPT, stands: ['administrative-mediation:defaulted', 'administrative-mediation:unperformed'] }, procedure: 'litigation', organisation: COURT,
    reason: '行政调解达成的协议,一方不履行的,另一方可以就原争议向人民法院起诉', law: CPL('122') },

  // somebody decided
  { id: 'sue-after-labour-award', when: { stages: ANY, disputeTypes: ['labour'], stands: ['labour-arbitration:awarded', 'labour-arbitration:served'] }, procedure: 'litigation', organisation: COURT,
    reason: '对非终局的仲裁裁决不服的,可以自收到裁决书之日起十五日内起诉', law: LMA('50') },
  { id: 'worker-sues-after-final-award', when: { stages: ANY, disputeTypes: ['labour'], stands: ['labour-arbitration:final'] }, procedure: 'litigation', organisation: COURT,
    reason: '劳动者对终局裁决不服的,可以自收到裁决书之日起十五日内起诉;用人单位只能依法申请撤销', law: LMA('48') },
  { id: 'sue-where-arbitration-refused', when: { stages: ANY, disputeTypes: ['labour'], stands: ['labour-arbitration:refused'] }, procedure: 'litigation', organisation: COURT,
    reason: '劳动人事争议仲裁委员会不予受理的,申请人可以就该劳动争议事项起诉', law: LMA('29') },
  // Both are open only once the commission's silence has opened the court, or the award was set aside: the order between roads says so.
  { id: 'sue-after-silence', when: { stages: ANY, disputeTypes: ['labour'], stands: ['labour-arbitration:received', 'labour-arbitration:supplementing', 'labour-arbitration:accepted', 'labour-arbitration:tribunal', 'labour-arbitration:heard', 'labour-arbitration:signing-receipt', 'labour-arbitration:suspended'] }, procedure: 'litigation', organisation: COURT,
    reason: '劳动人事争议仲裁委员会逾期未作出受理决定或者仲裁裁决的,当事人可以就该劳动争议事项起诉;起诉时提交受理通知书或者其他已接受仲裁申请的凭证', law: LMI('12') },
  { id: 'sue-on-final-award', when: { stages: ANY, disputeTypes: ['labour'], stands: ['labour-arbitration:final-served'] }, procedure: 'litigation', organisation: COURT,
    reason: '终局裁决被裁定撤销的,当事人可以自收到裁定书之日起十五日内起诉;未被撤销的,仅劳动者可以自收到裁决书之日起十五日内起诉', law: LMA('49') },
  { id: 'sue-after-land-award', when: { stages: ANY, stands: ['land-arbitration:awarded', 'land-arbitration:served'] }, procedure: 'litigation', organisation: COURT,
    reason: '不服仲裁裁决的,可以自收到裁决书之日起三十日内起诉,逾期裁决书即发生法律效力', law: RLA('48') },
  { id: 'land-decision-reconsideration', when: { stages: ANY, stands: ['administrative-adjudication:decided', 'administrative-adjudication:served'] }, procedure: 'administrative-reconsideration', organisation: { kinds: ['reconsideration'] },
    reason: '处理决定侵犯已经依法取得的自然资源权利的,先申请行政复议;其他处理决定也可以申请', law: ARL('23') },
  { id: 'land-decision-suit', when: { stages: ANY, stands: ['administrative-adjudication:decided', 'administrative-adjudication:served'] }, procedure: 'litigation', variant: 'administrative', organisation: COURT,
    reason: '对处理决定不服的,可以自接到通知之日起三十日内起诉', law: TDL('14') },
  { id: 'duty-reconsideration', when: { stages: ANY, stands: ['administrative-duty:decided', 'administrative-duty:not-accepted'] }, procedure: 'administrative-reconsideration', organisation: { kinds: ['reconsideration'] },
    reason: '对行政机关的处理不服,或者认为其没有依法履行职责的,可以申请行政复议', law: ARL('11') },
  { id: 'suit-after-reconsideration', when: { stages: ANY, stands: ['administrative-reconsideration:decided', 'administrative-reconsideration:reporting', 'administrative-reconsideration:effective', 'administrative-reconsideration:dismissed'] }, procedure: 'litigation', variant: 'administrative', organisation: COURT,
    reason: '不服复议决定的,可以自收到复议决定书之日起十五日内起诉', law: ALL('45') },
  { id: 'suit-where-reconsideration-refused', when: { stages: ANY, stands: ['administrative-reconsideration:not-accepted'] }, procedure: 'litigation', variant: 'administrative', organisation: COURT,
    reason: '应当先复议的事项,复议机关不予受理的,可以自收到决定书之日起十五日内起诉', law: ARL('34') },

  // a court has it
  { id: 'docketed-mediation', when: { stages: ['litigation'], stands: ['litigation:docketed'] }, procedure: 'court-mediation', variant: 'ordinary', organisation: { kinds: ['docking-centre'] },
    reason: '已经立案、适宜调解的,可以先行调解', law: CPL('125') },

  // who owns the land
  { id: 'land-title-between-bodies', when: { stages: OPEN, disputeTypes: LAND, concerns: ['land-title'], everyParty: 'organisation' }, procedure: 'administrative-adjudication', organisation: { kinds: ['agency'], subject: 'government', level: 'county' },
    reason: '单位之间的土地所有权和使用权争议,协商不成的,由县级以上人民政府处理', law: TDL('14') },
  { id: 'land-title', when: { stages: OPEN, disputeTypes: LAND, concerns: ['land-title'] }, procedure: 'administrative-adjudication', organisation: { kinds: ['agency'], subject: 'government' },
    reason: '土地所有权和使用权争议,协商不成的,由乡级或者县级以上人民政府处理', law: TDL('14') },
  { id: 'forest-land-title', when: { stages: OPEN, disputeTypes: ['forest-land'] }, procedure: 'administrative-adjudication', organisation: { kinds: ['agency'], subject: 'government' },
    reason: '山林土地的权属争议先由人民政府处理;只涉及侵权、相邻关系的除外', law: TDL('14') },
  { id: 'forest-land-mediation', when: { stages: OPEN, disputeTypes: ['forest-land'] }, procedure: 'people-mediation', organisation: COMMITTEE,
    reason: '不涉及权属的,可以申请人民调解', law: PML('17') },
  { id: 'forest-land-suit', when: { stages: OPEN, disputeTypes: ['forest-land'] }, procedure: 'litigation', organisation: COURT, reason: '不涉及权属的,可以起诉', law: PML('26') },

  // expropriation: the organ's own act
  { id: 'expropriation-reconsideration', when: { stages: OPEN, disputeTypes: ['expropriation'] }, procedure: 'administrative-reconsideration', organisation: { kinds: ['reconsideration'] },
    reason: '对征收征用决定及其补偿决定不服,或者认为行政机关不履行补偿协议的,可以申请行政复议', law: ARL('11') },
  { id: 'expropriation-suit', when: { stages: OPEN, disputeTypes: ['expropriation'] }, procedure: 'litigation', variant: 'administrative', organisation: COURT,
    reason: '可以先申请复议,也可以直接提起行政诉讼', law: ALL('44') },

  // many at once: they speak through representatives, and one organ looks at all of it
  { id: 'many-workers-complaint', when: { stages: OPEN, disputeTypes: ['labour'], riskFlags: ['wage-arrears', 'mass'], applicantsFrom: 10 }, procedure: 'administrative-duty', variant: 'labour-inspection', organisation: { kinds: ['agency'], subject: 'human-resources' },
    reason: '十名以上劳动者被拖欠劳动报酬的,建议先由劳动行政部门对用人单位一并查处;不影响各劳动者申请调解、仲裁', law: LMA('9') },
  { id: 'many-workers-arbitration', when: { stages: OPEN, disputeTypes: ['labour'], applicantsFrom: 10 }, procedure: 'labour-arbitration', organisation: { kinds: ['labour-arbitration'] },
    reason: '劳动者一方在十人以上并有共同请求的,可以推举代表参加调解、仲裁,建议一并申请', law: LMA('7') },
  { id: 'mass-mediation', when: { stages: OPEN, disputeTypes: CIVIL, riskFlags: ['mass'] }, procedure: 'people-mediation', organisation: COMMITTEE,
    reason: '涉众纠纷,建议立总案、先调解一件示范事项,方案由每一名当事人自己决定是否接受', law: house },

  // labour
  { id: 'labour-mediation', when: { stages: OPEN, disputeTypes: ['labour'] }, procedure: 'people-mediation', variant: 'labour', organisation: COMMITTEE,
    reason: '劳动争议可以先向基层人民调解组织申请调解', law: LMA('10') },
  { id: 'hired-by-person', when: { stages: OPEN, disputeTypes: ['labour'], everyRespondent: 'person' }, procedure: 'litigation', exception: 'hired-by-natural-person', organisation: COURT,
    reason: '受自然人雇佣的劳务关系,无须先仲裁', law: house },
  { id: 'labour-arbitration', when: { stages: OPEN, disputeTypes: ['labour'] }, procedure: 'labour-arbitration', organisation: { kinds: ['labour-arbitration'] },
    reason: '不愿调解、调解不成的,可以申请劳动仲裁', law: LMA('5') },
  { id: 'wage-complaint', when: { stages: OPEN, disputeTypes: ['labour'], riskFlags: ['wage-arrears'] }, procedure: 'administrative-duty', variant: 'labour-inspection', organisation: { kinds: ['agency'], subject: 'human-resources' },
    reason: '用人单位拖欠或者未足额支付劳动报酬的,可以同时向劳动行政部门投诉', law: LMA('9') },

  // rural land contracts
  { id: 'land-contract-mediation', when: { stages: OPEN, disputeTypes: ['land-contract'] }, procedure: 'people-mediation', organisation: COMMITTEE, reason: '可以请求村民委员会、乡镇调解', law: RLA('3') },
  { id: 'land-contract-arbitration', when: { stages: OPEN, disputeTypes: ['land-contract'] }, procedure: 'land-arbitration', organisation: { kinds: ['land-arbitration'] },
    reason: '不愿调解、调解不成的,可以向农村土地承包仲裁委员会申请仲裁', law: RLA('4') },
  { id: 'land-contract-suit', when: { stages: OPEN, disputeTypes: ['land-contract'] }, procedure: 'litigation', organisation: COURT, reason: '也可以直接向人民法院起诉', law: RLA('4') },

  // medical and traffic: three roads by statute
  { id: 'medical-mediation', when: { stages: OPEN, disputeTypes: ['medical'] }, procedure: 'people-mediation', variant: 'medical', organisation: COMMITTEE, reason: '医疗纠纷可以申请人民调解', law: MED('31') },
  { id: 'medical-administrative', when: { stages: OPEN, disputeTypes: ['medical'] }, procedure: 'administrative-mediation', organisation: { kinds: ['agency'], subject: 'health' },
    reason: '也可以向医疗纠纷发生地县级卫生主管部门申请行政调解,两种调解只能选一', law: MED('40') },
  { id: 'medical-suit', when: { stages: OPEN, disputeTypes: ['medical'] }, procedure: 'litigation', organisation: COURT, reason: '可以向人民法院起诉', law: MED('22') },
  { id: 'traffic-mediation', when: { stages: OPEN, disputeTypes: ['traffic'] }, procedure: 'people-mediation', organisation: COMMITTEE, reason: '损害赔偿争议可以申请人民调解委员会调解', law: TRF('84') },
  { id: 'traffic-administrative', when: { stages: OPEN, disputeTypes: ['traffic'] }, procedure: 'administrative-mediation', organisation: { kinds: ['agency'], subject: 'public-security' },
    reason: '可以申请公安机关交通管理部门调解', law: TRF('84') },
  { id: 'traffic-suit', when: { stages: OPEN, disputeTypes: ['traffic'] }, procedure: 'litigation', organisation: COURT, reason: '可以提起民事诉讼', law: TRF('84') },

  // disputes between equals: willing parties first, then the organ whose subject it is, and the court at any time
  { id: 'small-sum-near-home', when: { stages: OPEN, disputeTypes: CIVIL, amountTo: '10000.00' }, procedure: 'people-mediation', organisation: { ...COMMITTEE, level: 'village' },
    reason: '争议金额较小,就近由村(社区)调解', law: house },
  { id: 'family-mediation', when: { stages: OPEN, disputeTypes: ['marriage-family'] }, procedure: 'people-mediation', organisation: COMMITTEE, reason: '家庭纠纷,可以申请人民调解', law: PML('17') },
  { id: 'civil-mediation', when: { stages: OPEN, disputeTypes: CIVIL }, procedure: 'people-mediation', organisation: COMMITTEE, reason: '民间纠纷,可以申请人民调解', law: PML('17') },
  { id: 'consumer-complaint', when: { stages: OPEN, disputeTypes: ['consumer'] }, procedure: 'administrative-mediation', organisation: { kinds: ['agency'], subject: 'market-regulation' },
    reason: '消费争议可以向市场监督管理部门投诉', law: house },
  { id: 'pollution-duty', when: { stages: OPEN, disputeTypes: ['pollution'] }, procedure: 'administrative-duty', organisation: { kinds: ['agency'], subject: 'ecology' },
    reason: '涉嫌违法排污的,可以请求生态环境部门查处', law: XF('31') },
  { id: 'civil-suit', when: { stages: OPEN, disputeTypes: CIVIL.filter((one) => one !== 'other') }, procedure: 'litigation', organisation: COURT, reason: '不愿调解或者调解不成的,可以向人民法院起诉', law: PML('26') },
  { id: 'other-suit', when: { stages: OPEN, disputeTypes: ['other'], channels: ['window', 'phone', 'hotline', 'grid', 'police', 'court', 'screening', 'import'] }, procedure: 'litigation', organisation: COURT,
    reason: '属于民事争议的,可以向人民法院起诉', law: PML('26') },

  // what no road above is there for
  { id: 'village-affairs', when: { stages: OPEN, riskFlags: ['village-affairs'] }, procedure: 'petition', organisation: { kinds: ['petition-office'] }, reason: '村务管理事项,没有其他法定途径的,按信访程序办理', law: XF('31') },
  { id: 'petition-rest', when: { stages: OPEN, disputeTypes: ['other'] }, procedure: 'petition', organisation: { kinds: ['petition-office'] }, reason: '不属于诉讼、仲裁、复议、裁决等程序的,按信访程序办理', law: XF('31') },
];
