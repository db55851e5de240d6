/** 农村土地承包仲裁: a road the parties may take or leave, since they may sue at once (RLA 4). Its award takes effect when the last party's thirty days have passed. */
import { RLA, RLI } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
const proof = { documentId: 'document?' } as const;
const METHODS = ['in-person', 'post', 'electronic', 'left', 'public-notice'] as const;
const served = { ...party, servedOn: 'date', method: METHODS, ...proof } as const;
const LIVE = ['accepted', 'tribunal', 'heard'] as const;
const OPEN = ['received', ...LIVE, 'signing-receipt'] as const;
/** RLA 20 and 22. */
const BARS = ['not-qualified', 'court-accepted', 'other-organ', 'already-decided'] as const;

/** Why an arbitrator may be challenged (RLA 28). */
const RECUSALS = ['near-relative', 'interest', 'other-relation', 'met-or-feasted'] as const;

// prettier-ignore
export const landArbitration = road({
  code: 'land-arbitration', version: 1, since: '2010-01-01', title: '农村土地承包仲裁', law: [RLA('2'), RLA('4')],
  variants: { general: { title: '农村土地承包经营纠纷', law: [RLA('2')] } },
  offered: { every: { disputes: ['land-contract'], noOthers: true } },
  seats:  { commission: { title: '农村土地承包仲裁委员会', kinds: ['land-arbitration'] } },
  actors: { desk: { title: '仲裁委经办人', seat: 'commission', roles: ['clerk', 'officer'] } },
  marks: {
    'application-served': { title: '申请书副本送达', per: 'party' },
    answered:             { title: '提交答辩书', per: 'party' },
    'answer-sent':        { title: '答辩书副本送达申请人', per: 'party' },
    counterclaim:         { title: '反请求', per: 'road' },
    'tribunal-told':      { title: '告知仲裁庭组成', per: 'party' },
    'recusal-requested': { title: '申请仲裁员回避', per: 'party' },
    'arbitrator-missing': { title: '仲裁员须重新选定、指定', per: 'road' },
    'hearing-set':        { title: '开庭日期', per: 'road' },
    'hearing-told':       { title: '开庭通知', per: 'party' },
    'interim-ruling':     { title: '先行裁定', per: 'road' },
    'mediation-tried':    { title: '仲裁庭调解', per: 'road' },
    'paper-received':     { title: '签收调解书', per: 'party' },
    withdrawn:            { title: '撤回申请', per: 'party' },
    'perform-by':         { title: '履行期限的最后一日', per: 'road' },
    'award-served':       { title: '裁决书送达', per: 'party' },
    sued:                 { title: '已起诉', per: 'party' },
    'suit-found':         { title: '人民法院已受理的诉讼,待认定是否同一纠纷', per: 'road' },
    'no-bar':             { title: '所涉诉讼不是同一纠纷', per: 'road' },
  },
  heeds: ['litigation'],
  states: {
    received:    { title: '已收到申请', stage: 'arbitration', owes: [{ who: 'desk', next: ['accept', 'refuse'] }], clocks: ['accept'] },
    accepted:    { title: '已受理', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['notify-termination', 'find-no-bar'] }, { who: 'desk', next: ['form-tribunal', 'send-application'] }], clocks: ['award', 'send-application'] },
    tribunal:    { title: '仲裁庭已组成', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['notify-termination', 'find-no-bar'] }, { if: 'recusalOfArbitratorAsked', who: 'desk', next: ['decide-recusal'] }, { if: 'arbitratorMissing', who: 'desk', next: ['form-tribunal'] }, { if: 'hearingIsSet', who: 'desk', next: ['record-hearing', 'notify-hearing', 'record-mediation'] }, { who: 'desk', next: ['notify-tribunal', 'schedule-hearing', 'record-mediation'] }], clocks: ['award', 'name-tribunal', 'hearing-notice'] },
    heard:       { title: '已开庭', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['notify-termination', 'find-no-bar'] }, { if: 'recusalOfArbitratorAsked', who: 'desk', next: ['decide-recusal'] }, { if: 'arbitratorMissing', who: 'desk', next: ['form-tribunal'] }, { if: 'mediationTried', who: 'desk', next: ['record-award'] }, { who: 'desk', next: ['record-mediation'] }], clocks: ['award', 'name-tribunal'] },
    'signing-receipt': { title: '调解书待签收', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['notify-termination', 'find-no-bar'] }, { who: 'desk', next: ['record-receipt', 'retract'] }], clocks: ['award'] },
    terminating: { title: '拟终止仲裁', stage: 'arbitration', owes: [{ who: 'desk', next: ['notify-termination'] }], clocks: ['terminate'] },
    awarded:     { title: '已裁决,送达中', stage: 'arbitration', owes: [{ who: 'desk', next: ['record-service'] }], clocks: ['serve', 'sue'] },
    served:      { title: '裁决书已送达各方', stage: 'arbitration', owes: [{ who: 'party', next: ['record-suit'] }], clocks: ['sue'] },
    effective:   { title: '裁决生效', stage: 'arbitration', end: 'awarded' },
    sued:        { title: '当事人已起诉,裁决不生效', stage: 'arbitration', end: 'awarded' },
    mediated:    { title: '调解书生效', stage: 'arbitration', end: 'settled' },
    refused:     { title: '不予受理', stage: 'arbitration', end: 'decided' },
    terminated:  { title: '终止仲裁', stage: 'arbitration', end: 'decided' },
    withdrawn:   { title: '撤回申请', stage: 'arbitration', end: 'withdrawn' },
  },
  steps: [
    // Whatever is applied for is registered: what does not belong here is refused in writing, with reasons (RLA 23).
    { do: 'open', title: '收到仲裁申请', law: [RLA('21')], from: 'new', to: 'received', by: ['desk'], input: { receivedOn: 'date?' } },
    { do: 'accept', title: '受理', law: [RLA('20'), RLA('22'), RLA('23')], from: ['received'], to: 'accepted', by: ['desk'], admits: true, needs: ['notAboutExpropriation'],
      input: { arbitrationNo: 'case-number?', exception: 'code?', ...proof }, leaves: [{ keep: 'decision' }, { paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'refuse', title: '不予受理', law: [RLA('2'), RLA('22'), RLA('23'), RLI('1')], from: ['received'], to: 'refused', by: ['desk'],
      input: { ground: [...BARS, 'not-arbitrable', 'limitation-passed'], reason: 'text', ...proof }, leaves: [{ keep: 'decision' }, { paper: 'non-acceptance-notice', to: 'every-party' }] },
    { do: 'find-bar', title: '发现应当终止仲裁的情形', law: [RLA('22')], from: [...LIVE, 'signing-receipt'], to: 'terminating', by: ['desk'], needs: ['foundSuitIsAnswered'],
      input: { ground: BARS, discoveredOn: 'date?', reason: 'text', ...proof }, leaves: [{ keep: 'decision' }] },
    // That a suit is there says not that it is this dispute: one mark, and one answer.
    { do: 'find-suit', title: '人民法院已受理诉讼,待认定是否同一纠纷', law: [RLA('22')], from: [...LIVE, 'signing-receipt'], to: 'same', by: { asSoonAs: 'landDisputeIsInCourt' }, leaves: [{ mark: 'suit-found', as: 'yes' }] },
    { do: 'find-no-bar', title: '所涉诉讼不是同一纠纷,仲裁继续', law: [RLA('22')], from: [...LIVE, 'signing-receipt'], to: 'same', by: ['desk'], needs: ['suitIsFound'], input: { reason: 'text', ...proof },
      leaves: [{ clear: ['suit-found'] }, { mark: 'no-bar', as: 'yes' }] },
    { do: 'notify-termination', title: '人民法院已受理同一纠纷,书面通知终止仲裁', law: [RLA('22'), RLA('23')], from: [...LIVE, 'signing-receipt'], to: 'terminated', by: ['desk'], needs: ['suitIsFound'], input: { note: 'text?', ...proof } },
    { do: 'notify-termination', title: '书面通知终止仲裁', law: [RLA('23')], from: ['terminating'], to: 'terminated', by: ['desk'], input: { note: 'text?', ...proof } },

    { do: 'send-application', title: '向被申请人送达申请书副本', law: [RLA('24')], from: [...LIVE], to: 'same', by: ['desk'], needs: ['partyIsRespondent', 'papersNotSentToParty', 'notByPost'], mayPrecede: true,
      input: served, leaves: [{ mark: 'application-served', as: 'method' }] },
    { do: 'record-answer', title: '收到答辩', law: [RLA('25')], from: [...LIVE], to: 'same', by: ['desk'], needs: ['partyIsRespondent', 'partyNotAnswered'], mayPrecede: true,
      input: { ...party, receivedOn: 'date?', oral: 'boolean?', ...proof }, leaves: [{ mark: 'answered', as: 'yes' }] },
    { do: 'send-answer', title: '向申请人送达答辩书副本', law: [RLA('25')], from: [...LIVE], to: 'same', by: ['desk'], needs: ['partyHasAnswered', 'notByPost'], mayPrecede: true,
      input: served, leaves: [{ mark: 'answer-sent', as: 'method' }] },
    { do: 'raise-counterclaim', title: '被申请人提出反请求', law: [RLA('33')], from: [...LIVE], to: 'same', by: ['desk'], needs: ['partyIsRespondent'],
      input: { ...party, note: 'text?', ...proof }, leaves: [{ mark: 'counterclaim', as: 'yes' }] },
    { do: 'withdraw-counterclaim', title: '被申请人撤回反请求', law: [RLA('33'), RLA('34')], from: [...LIVE, 'signing-receipt'], to: 'same', by: ['desk'], needs: ['partyIsRespondent', 'counterclaimStands'],
      input: { ...party, reason: 'text?', ...proof }, leaves: [{ clear: ['counterclaim'] }] },
    { do: 'form-tribunal', title: '组成仲裁庭', law: [RLA('27')], from: ['accepted'], to: 'tribunal', by: ['desk'],
      input: { tribunal: ['panel', 'sole'], arbitrators: 'items', ...proof }, leaves: [{ keep: 'decision' }] },
    { do: 'form-tribunal', title: '重新选定、指定仲裁员', law: [RLA('29'), RLA('27')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'], needs: ['arbitratorMissing'],
      input: { tribunal: ['panel', 'sole'], arbitrators: 'items', ...proof }, leaves: [{ clear: ['arbitrator-missing', 'tribunal-told'] }, { keep: 'decision' }] },
    { do: 'request-recusal', title: '当事人申请仲裁员回避', law: [RLA('28'), RLA('29')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'],
      input: { ...party, ground: RECUSALS, reason: 'text', arbitrator: 'short-text?', ...proof }, leaves: [{ mark: 'recusal-requested', as: 'ground' }] },
    { do: 'decide-recusal', title: '决定仲裁员回避', law: [RLA('28'), RLA('29')], from: ['tribunal', 'heard'], when: { granted: true }, to: 'same', by: ['desk'], needs: ['recusalOfArbitratorAsked'],
      input: { granted: 'boolean', decidedBy: ['commission-chair', 'whole-commission'], reason: 'text', ...proof }, leaves: [{ clear: ['recusal-requested'] }, { mark: 'arbitrator-missing', as: 'recused' }] },
    { do: 'decide-recusal', title: '驳回回避申请', law: [RLA('28'), RLA('29')], from: ['tribunal', 'heard'], when: { granted: false }, to: 'same', by: ['desk'], needs: ['recusalOfArbitratorAsked'],
      input: { granted: 'boolean', decidedBy: ['commission-chair', 'whole-commission'], reason: 'text', ...proof }, leaves: [{ clear: ['recusal-requested'] }] },
    { do: 'record-vacancy', title: '登记仲裁员自行回避或者不能履行职责', law: [RLA('28'), RLA('29')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'],
      input: { ground: ['recused-himself', 'unable-to-serve', 'dismissed'], reason: 'text', arbitrator: 'short-text?', ...proof }, leaves: [{ mark: 'arbitrator-missing', as: 'ground' }] },
    { do: 'notify-tribunal', title: '告知仲裁庭组成情况', law: [RLA('27')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'], needs: ['notByPost'], mayPrecede: true,
      input: served, leaves: [{ mark: 'tribunal-told', as: 'method' }] },
    { do: 'schedule-hearing', title: '确定或者改定开庭日期', law: [RLA('30'), RLA('31')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'],
      input: { hearingOn: 'date', place: 'text' }, leaves: [{ clear: ['hearing-told'] }, { mark: 'hearing-set', as: 'hearingOn' }] },
    { do: 'notify-hearing', title: '通知开庭的时间、地点', law: [RLA('31')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'], needs: ['hearingIsSet', 'notByPost'], mayPrecede: true,
      input: served, leaves: [{ mark: 'hearing-told', as: 'method' }] },
    { do: 'record-hearing', title: '登记开庭', law: [RLA('30'), RLA('43')], from: ['tribunal', 'heard'], to: 'heard', by: ['desk'], needs: ['noArbitratorChallenged', 'tribunalIsComplete'],
      input: { on: 'date', place: 'text?', absent: 'text?', ...proof }, leaves: [{ keep: 'session' }] },
    { do: 'rule-ahead', title: '依当事人申请先行裁定', law: [RLA('42')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'],
      input: { ...party, measure: ['keep-as-is', 'resume-farming', 'stop-digging-or-occupying'], note: 'text?', ...proof }, leaves: [{ mark: 'interim-ruling', as: 'measure' }, { paper: 'status-quo-notice', to: 'every-party' }] },
    { do: 'record-mediation', title: '仲裁庭调解,达成协议', law: [RLA('11')], from: ['tribunal', 'heard'], when: { result: 'agreed' }, to: 'signing-receipt', by: ['desk'], needs: ['noArbitratorChallenged', 'tribunalIsComplete'],
      input: { result: ['agreed'], documentNo: 'text?', performBy: 'date?', ...proof }, leaves: [{ mark: 'mediation-tried', as: 'result' }, { mark: 'perform-by', as: 'performBy' }, { keep: 'decision' }] },
    { do: 'record-mediation', title: '仲裁庭调解,调解不成', law: [RLA('11')], from: ['tribunal', 'heard'], when: { result: 'no-agreement' }, to: 'same', by: ['desk'],
      input: { result: ['no-agreement'], note: 'text?' }, leaves: [{ mark: 'mediation-tried', as: 'result' }] },
    { do: 'record-receipt', title: '当事人签收调解书', law: [RLA('11')], from: ['signing-receipt'], to: 'same', by: ['desk'], needs: ['receiptNotSigned', 'notByPost', 'foundSuitIsAnswered'],
      input: { ...party, servedOn: 'date', method: ['in-person', 'post', 'electronic'], ...proof }, leaves: [{ mark: 'paper-received', as: 'method' }] },
    { do: 'conclude-mediation', title: '调解书生效', law: [RLA('11'), RLI('2')], from: ['signing-receipt'], to: 'mediated', by: { asSoonAs: 'everyPartySignedReceipt' } },
    { do: 'retract', title: '调解书签收前反悔', law: [RLA('11')], from: ['signing-receipt'], to: 'previous', by: ['desk'],
      input: { ...party, reason: 'text?', ...proof }, leaves: [{ clear: ['paper-received', 'perform-by'] }] },

    { do: 'withdraw', title: '申请人撤回申请', law: [RLA('32'), RLA('34')], from: [...OPEN], to: 'same', by: ['desk'], needs: ['partyIsApplicant', 'partyNotWithdrawn'],
      input: { ...party, reason: 'text?', ...proof }, leaves: [{ mark: 'withdrawn', as: 'yes' }] },
    { do: 'deem-withdrawn', title: '视为撤回申请', law: [RLA('35')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'], needs: ['partyIsApplicant', 'partyNotWithdrawn', 'hearingIsSet', 'partyToldOfHearing'],
      input: { ...party, reason: 'text', ...proof }, leaves: [{ mark: 'withdrawn', as: 'deemed' }] },
    { do: 'end-withdrawn', title: '申请全部撤回,终止仲裁', law: [RLA('34'), RLA('35')], from: [...OPEN], to: 'withdrawn', by: { asSoonAs: 'everyApplicantWithdrew' } },

    { do: 'record-award', title: '作出裁决', law: [RLA('44'), RLA('45')], from: ['heard'], to: 'awarded', by: ['desk'], needs: ['mediationTried', { not: 'landDisputeIsInCourt' }, 'noArbitratorChallenged', 'tribunalIsComplete', 'foundSuitIsAnswered'],
      input: { on: 'date', awardNo: 'text', performBy: 'date?', ...proof }, leaves: [{ mark: 'perform-by', as: 'performBy' }, { keep: 'decision' }] },
    { do: 'record-service', title: '登记裁决书送达', law: [RLA('45'), RLA('48')], from: ['awarded', 'sued'], to: 'same', by: ['desk'], needs: ['awardNotServedOnParty', 'notByPost'], mayPrecede: true,
      input: served, leaves: [{ mark: 'award-served', as: 'method' }, { paper: 'suit-notice', to: 'this-party' }] },
    { do: 'all-served', title: '裁决书已送达各方', law: [RLA('45')], from: ['awarded'], to: 'served', by: { asSoonAs: 'everyPartyHasAward' } },
    { do: 'record-suit', title: '当事人不服裁决起诉', law: [RLA('48')], from: ['awarded', 'served'], to: 'sued', by: ['desk'], needs: ['partyHasAward', 'partyNotSued', { within: 'sue' }], mayPrecede: true,
      input: { ...party, filedOn: 'date', receiptNo: 'text?', ...proof }, leaves: [{ mark: 'sued', as: 'yes' }] },
    { do: 'record-suit', title: '登记其他当事人也起诉', law: [RLA('48')], from: ['sued'], to: 'same', by: ['desk'], needs: ['partyNotSued'], mayPrecede: true,
      input: { ...party, filedOn: 'date', receiptNo: 'text?', ...proof }, leaves: [{ mark: 'sued', as: 'yes' }] },
    // Filed within the thirty days, and written down when silence had already decided: the award is in no force.
    { do: 'record-suit', title: '补登期限内的起诉,裁决书未生效', law: [RLA('48'), RLI('2')], from: ['effective'], to: 'sued', by: ['desk'], needs: ['partyNotSued', 'partyHasAward', { within: 'sue' }, 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true,
      input: { ...party, filedOn: 'date', receiptNo: 'text?', ...proof }, leaves: [{ mark: 'sued', as: 'yes' }] },
    { do: 'take-effect', title: '逾期不起诉,裁决书生效', law: [RLA('48')], from: ['served'], to: 'effective', by: { expiryOf: 'sue' } },
  ],
  clocks: {
    accept:  { title: '决定是否受理', rule: 'land-arbitration.accept', kind: 'duty', starts: [{ by: ['open'], on: { input: 'receivedOn' } }], met: ['accept', 'refuse'] },
    'send-application': { title: '送达申请书副本', rule: 'land-arbitration.send-application', kind: 'duty', starts: [{ by: ['accept'] }], met: ['send-application'], metIf: 'everyRespondentHasPapers', stopped: ['record-award', 'find-bar'] },
    answer:  { title: '被申请人答辩', rule: 'land-arbitration.answer', kind: 'duty', owedBy: 'party', per: 'party', starts: [{ by: ['send-application'], on: { input: 'servedOn' } }], met: ['record-answer'], stopped: ['record-award', 'find-bar'] },
    'send-answer':   { title: '送达答辩书副本', rule: 'land-arbitration.send-answer', kind: 'duty', per: 'party', starts: [{ by: ['record-answer'], on: { input: 'receivedOn' } }], met: ['send-answer'], stopped: ['record-award', 'find-bar'] },
    'name-tribunal': { title: '告知仲裁庭组成', rule: 'land-arbitration.name-tribunal', kind: 'duty', starts: [{ by: ['form-tribunal'] }], met: ['notify-tribunal'], metIf: 'everyPartyKnowsTribunal', stopped: ['form-tribunal', 'record-hearing', 'find-bar'] },
    'hearing-notice': { title: '开庭五个工作日前通知', rule: 'land-arbitration.hearing-notice', kind: 'duty', starts: [{ by: ['schedule-hearing'], on: { input: 'hearingOn' } }],
               met: ['notify-hearing'], metIf: 'everyPartyToldOfHearing', stopped: ['schedule-hearing', 'record-hearing', 'find-bar'] },
    award:   { title: '作出裁决', rule: 'land-arbitration.award', kind: 'duty', starts: [{ by: ['accept'] }], met: ['record-award', 'conclude-mediation'], stopped: ['find-bar'] },
    terminate: { title: '通知终止仲裁', rule: 'land-arbitration.terminate', kind: 'duty', starts: [{ by: ['find-bar'], on: { input: 'discoveredOn' } }, { by: ['find-suit'] }], met: ['notify-termination', 'find-no-bar'] },
    serve:   { title: '送达裁决书', rule: 'land-arbitration.serve-award', kind: 'duty', starts: [{ by: ['record-award'], on: { input: 'on' } }], met: ['record-service'], metIf: 'everyPartyHasAward' },
    sue:     { title: '不服裁决起诉', rule: 'land-arbitration.sue', kind: 'right', per: 'party', starts: [{ by: ['record-service'], in: ['awarded', 'sued'], on: { input: 'servedOn' } }], met: ['record-suit'] },
    // RLA 49, CPL 250: from the last day that the award or the paper gives the debtor; where it gives none, from the day it is in force: the day
    // after the last right to sue passed unused (RLA 48), whenever that is noticed.
    enforcement: { title: '申请执行', rule: 'enforcement.apply', kind: 'right', starts: [{ entering: 'effective', on: { saidBy: 'perform-by', from: { dayAfter: 'sue' } } }, { entering: 'mediated', on: { saidBy: 'perform-by' } }],
               stopped: ['record-suit'], stoppedIf: 'awardIsInNoForce', met: ['enforcement:file'], back: ['enforcement:refuse', 'enforcement:abandon'] },
  },
});
