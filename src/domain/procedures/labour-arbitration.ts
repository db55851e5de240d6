/**
 * 劳动仲裁: from the application to an award that each side may answer in its own way. Silence of the commission opens the court and ends nothing; a non-final
 * award takes effect when the last party's fifteen days have passed, a final one is in force when made.
 */
import { LMA, LMI, LMR, house } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
const proof = { documentId: 'document?' } as const;
const METHODS = ['in-person', 'post', 'electronic', 'left', 'public-notice'] as const;
const LIVE = ['accepted', 'tribunal', 'heard'] as const;
/** Where the tribunal has the dispute before it. */
const AT_WORK = [...LIVE, 'signing-receipt', 'suspended'] as const;
const OPEN = ['received', 'supplementing', ...LIVE, 'signing-receipt', 'suspended'] as const;
const IN_FORCE = ['final', 'final-served'] as const;
/** LMR 31 was read in a secondary text; LMI 5 to 7 say what the court does with each. */
const REFUSE_GROUNDS = [
  'not-a-labour-dispute',
  'not-this-commission',
  'wrong-party',
  'no-request-or-facts',
  'already-decided',
  'materials-not-completed',
  'other',
] as const;
/** LMR 46. */
const RESTARTS = ['party-added', 'claim-changed', 'counterclaim-joined', 'jurisdiction-transferred'] as const;
const suit = { ...party, filedOn: 'date', receiptNo: 'text?', ...proof } as const;

/** Why an arbitrator may be challenged (LMA 33). */
const RECUSALS = ['near-relative', 'interest', 'other-relation', 'met-or-feasted'] as const;

// prettier-ignore
export const labourArbitration = road({
  code: 'labour-arbitration', version: 1, since: '2008-05-01', title: '劳动仲裁', law: [LMA('5'), LMA('27')],
  variants: { labour: { title: '劳动争议', law: [LMA('2')] } },
  offered: { every: { disputes: ['labour'], noOthers: true } },
  seats:  { commission: { title: '劳动人事争议仲裁委员会', kinds: ['labour-arbitration'] } },
  actors: { desk: { title: '仲裁委经办人', seat: 'commission', roles: ['clerk', 'officer'] } },
  marks: {
    side:                 { title: '当事人身份', per: 'party' },
    representatives:      { title: '推举代表', per: 'road' },
    'application-served': { title: '申请书副本送达', per: 'party' },
    answered:             { title: '提交答辩书', per: 'party' },
    'answer-sent':        { title: '答辩书副本送达申请人', per: 'party' },
    'recusal-requested': { title: '申请仲裁员回避', per: 'party' },
    'arbitrator-missing': { title: '仲裁员须重新选定、指定', per: 'road' },
    'hearing-set':        { title: '开庭日期', per: 'road' },
    'hearing-told':       { title: '开庭通知', per: 'party' },
    'postponement-asked': { title: '请求延期开庭', per: 'party' },
    'mediation-tried':    { title: '裁决前先行调解', per: 'road' },
    'paper-received':     { title: '签收调解书', per: 'party' },
    withdrawn:            { title: '撤回申请', per: 'party' },
    'suit-open':          { title: '可以向人民法院起诉', per: 'road' },
    'perform-by':         { title: '履行期限的最后一日', per: 'road' },
    'award-served':       { title: '裁决书送达', per: 'party' },
    sued:                 { title: '已起诉', per: 'party' },
    'set-aside-asked':    { title: '申请撤销裁决', per: 'party' },
    'set-aside':          { title: '裁决被撤销', per: 'road' },
    'ruling-served':      { title: '撤销裁定送达', per: 'party' },
    'suit-found':         { title: '人民法院已受理的诉讼,待认定是否同一争议', per: 'road' },
    'no-bar':             { title: '所涉诉讼不是同一争议', per: 'road' },
  },
  heeds: ['litigation'],
  states: {
    received:      { title: '已收到申请', stage: 'arbitration', owes: [{ who: 'desk', next: ['accept', 'refuse', 'request-supplement'] }], clocks: ['accept'] },
    supplementing: { title: '待补正材料', stage: 'arbitration', owes: [{ who: 'party', next: ['supplement', 'withdraw'] }], clocks: ['supplement'] },
    accepted:      { title: '已受理', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['end-for-suit', 'find-no-bar'] }, { who: 'desk', next: ['form-tribunal', 'send-application'] }], clocks: ['award', 'name-tribunal', 'send-application'] },
    tribunal:      { title: '仲裁庭已组成', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['end-for-suit', 'find-no-bar'] }, { if: 'recusalOfArbitratorAsked', who: 'desk', next: ['decide-recusal'] }, { if: 'arbitratorMissing', who: 'desk', next: ['form-tribunal'] }, { if: 'hearingIsSet', who: 'desk', next: ['record-hearing', 'notify-hearing', 'record-mediation'] }, { who: 'desk', next: ['schedule-hearing', 'record-hearing', 'record-mediation'] }], clocks: ['award', 'hearing-notice'] },
    heard:         { title: '已开庭', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['end-for-suit', 'find-no-bar'] }, { if: 'recusalOfArbitratorAsked', who: 'desk', next: ['decide-recusal'] }, { if: 'arbitratorMissing', who: 'desk', next: ['form-tribunal'] }, { if: 'mediationTried', who: 'desk', next: ['record-award'] }, { who: 'desk', next: ['record-mediation'] }], clocks: ['award'] },
    'signing-receipt': { title: '调解书待签收', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['end-for-suit', 'find-no-bar'] }, { who: 'desk', next: ['record-receipt', 'retract'] }], clocks: ['award'] },
    suspended:     { title: '中止审理', stage: 'arbitration', owes: [{ if: 'suitIsFound', who: 'desk', next: ['end-for-suit', 'find-no-bar'] }, { who: 'desk', next: ['resume'] }], clocks: ['award'] },
    awarded:       { title: '非终局裁决送达中', stage: 'arbitration', owes: [{ who: 'desk', next: ['record-service'] }], clocks: ['serve', 'sue'] },
    served:        { title: '裁决书已送达各方', stage: 'arbitration', owes: [{ who: 'party', next: ['record-suit'] }], clocks: ['sue'] },
    final:         { title: '终局裁决已生效,送达中', stage: 'arbitration', owes: [{ who: 'desk', next: ['record-service'] }], clocks: ['serve'] },
    effective:      { title: '裁决生效', stage: 'arbitration', end: 'awarded' },
    sued:           { title: '当事人已起诉,裁决不生效', stage: 'arbitration', end: 'awarded' },
    'final-served': { title: '终局裁决已生效', stage: 'arbitration', end: 'awarded' },
    mediated:       { title: '调解书生效', stage: 'arbitration', end: 'settled' },
    refused:        { title: '不予受理', stage: 'arbitration', end: 'decided' },
    withdrawn:      { title: '撤回申请', stage: 'arbitration', end: 'withdrawn' },
    'sued-without-award': { title: '未经裁决,当事人已起诉', stage: 'arbitration', end: 'transferred-out' },
  },
  steps: [
    { do: 'open', title: '收到仲裁申请', law: [LMA('28')], from: 'new', to: 'received', by: ['desk'], input: { receivedOn: 'date?' } },
    { do: 'request-supplement', title: '通知补正材料', law: [LMR('46'), LMA('28')], from: ['received'], to: 'supplementing', by: ['desk'],
      input: { items: 'items', until: 'date?', ...proof }, leaves: [{ keep: 'pending' }] },
    { do: 'supplement', title: '收到补正材料', law: [LMR('46')], from: ['supplementing'], to: 'received', by: ['desk'],
      input: { receivedOn: 'date?', note: 'text?', ...proof }, leaves: [{ forget: 'pending' }] },
    { do: 'accept', title: '受理', law: [LMA('29')], from: ['received'], to: 'accepted', by: ['desk'], admits: true,
      input: { arbitrationNo: 'case-number?', exception: 'code?', ...proof }, leaves: [{ clear: ['suit-open'] }, { keep: 'decision' }, { paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'refuse', title: '不予受理', law: [LMA('29'), LMI('5'), LMI('6'), LMI('7')], from: ['received', 'supplementing'], to: 'refused', by: ['desk'],
      input: { ground: REFUSE_GROUNDS, reason: 'text', ...proof },
      leaves: [{ mark: 'suit-open', as: 'refused' }, { keep: 'decision' }, { paper: 'non-acceptance-notice', to: 'every-party' }, { paper: 'suit-notice', to: 'every-party' }] },
    { do: 'open-suit-undecided', title: '逾期未决定是否受理,可以起诉', law: [LMA('29'), LMI('12')], from: ['received'], to: 'same', by: { expiryOf: 'accept' },
      leaves: [{ mark: 'suit-open', as: 'undecided' }, { paper: 'suit-notice', to: 'every-party' }] },

    { do: 'name-side', title: '登记当事人身份', law: [LMA('22'), LMA('23')], from: [...OPEN, 'awarded', 'final'], to: 'same', by: ['desk'],
      input: { ...party, side: ['worker', 'employer', 'third-party'] }, leaves: [{ mark: 'side', as: 'side' }] },
    { do: 'choose-representatives', title: '劳动者推举代表', law: [LMA('7')], from: [...OPEN], to: 'same', by: ['desk'], needs: ['workersAreTenOrMore'],
      input: { names: 'items', ...proof }, leaves: [{ mark: 'representatives', as: 'names' }] },

    { do: 'send-application', title: '向被申请人送达申请书副本', law: [LMA('30')], from: [...LIVE], to: 'same', by: ['desk'], needs: ['partyIsRespondent', 'papersNotSentToParty', 'notByPost'], mayPrecede: true,
      input: { ...party, servedOn: 'date', method: METHODS, ...proof }, leaves: [{ mark: 'application-served', as: 'method' }] },
    { do: 'record-answer', title: '收到答辩书', law: [LMA('30')], from: [...LIVE], to: 'same', by: ['desk'], needs: ['partyIsRespondent', 'partyNotAnswered'], mayPrecede: true,
      input: { ...party, receivedOn: 'date?', ...proof }, leaves: [{ mark: 'answered', as: 'yes' }] },
    { do: 'send-answer', title: '向申请人送达答辩书副本', law: [LMA('30')], from: [...LIVE], to: 'same', by: ['desk'], needs: ['partyHasAnswered', 'notByPost'], mayPrecede: true,
      input: { ...party, servedOn: 'date', method: METHODS, ...proof }, leaves: [{ mark: 'answer-sent', as: 'method' }] },
    { do: 'form-tribunal', title: '组成仲裁庭并书面通知', law: [LMA('31'), LMA('32')], from: ['accepted'], to: 'tribunal', by: ['desk'],
      input: { tribunal: ['panel', 'sole'], arbitrators: 'items', ...proof }, leaves: [{ keep: 'decision' }] },
    { do: 'form-tribunal', title: '重新选定、指定仲裁员', law: [LMA('33'), LMA('31')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'], needs: ['arbitratorMissing'],
      input: { tribunal: ['panel', 'sole'], arbitrators: 'items', ...proof }, leaves: [{ clear: ['arbitrator-missing'] }, { keep: 'decision' }] },
    { do: 'request-recusal', title: '当事人申请仲裁员回避', law: [LMA('33')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'],
      input: { ...party, ground: RECUSALS, reason: 'text', arbitrator: 'short-text?', ...proof }, leaves: [{ mark: 'recusal-requested', as: 'ground' }] },
    { do: 'decide-recusal', title: '决定仲裁员回避', law: [LMA('33')], from: ['tribunal', 'heard'], when: { granted: true }, to: 'same', by: ['desk'], needs: ['recusalOfArbitratorAsked'],
      input: { granted: 'boolean', reason: 'text?', ...proof }, leaves: [{ clear: ['recusal-requested'] }, { mark: 'arbitrator-missing', as: 'recused' }] },
    { do: 'decide-recusal', title: '驳回回避申请', law: [LMA('33')], from: ['tribunal', 'heard'], when: { granted: false }, to: 'same', by: ['desk'], needs: ['recusalOfArbitratorAsked'],
      input: { granted: 'boolean', reason: 'text?', ...proof }, leaves: [{ clear: ['recusal-requested'] }] },
    { do: 'record-vacancy', title: '登记仲裁员自行回避或者不能履行职责', law: [LMA('33')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'],
      input: { ground: ['recused-himself', 'unable-to-serve', 'dismissed'], reason: 'text', arbitrator: 'short-text?', ...proof }, leaves: [{ mark: 'arbitrator-missing', as: 'ground' }] },
    { do: 'schedule-hearing', title: '确定或者改定开庭日期', law: [LMA('35')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'],
      input: { hearingOn: 'date', place: 'text' }, leaves: [{ clear: ['hearing-told'] }, { mark: 'hearing-set', as: 'hearingOn' }] },
    { do: 'notify-hearing', title: '书面通知开庭', law: [LMA('35')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'], needs: ['hearingIsSet', 'notByPost'], mayPrecede: true,
      input: { ...party, servedOn: 'date', method: METHODS, ...proof }, leaves: [{ mark: 'hearing-told', as: 'method' }] },
    { do: 'request-postponement', title: '当事人请求延期开庭', law: [LMA('35')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'], needs: ['hearingIsSet'],
      input: { ...party, reason: 'text', ...proof }, leaves: [{ mark: 'postponement-asked', as: 'yes' }] },
    { do: 'record-hearing', title: '登记开庭', law: [LMA('36'), LMA('40')], from: ['tribunal', 'heard'], to: 'heard', by: ['desk'], needs: ['noArbitratorChallenged', 'tribunalIsComplete'],
      input: { on: 'date', place: 'text?', absent: 'text?', ...proof }, leaves: [{ keep: 'session' }] },
    { do: 'record-mediation', title: '裁决前调解,达成协议', law: [LMA('42')], from: ['tribunal', 'heard'], when: { result: 'agreed' }, to: 'signing-receipt', by: ['desk'], needs: ['noArbitratorChallenged', 'tribunalIsComplete'],
      input: { result: ['agreed'], documentNo: 'text?', performBy: 'date?', ...proof }, leaves: [{ mark: 'mediation-tried', as: 'result' }, { mark: 'perform-by', as: 'performBy' }, { keep: 'decision' }] },
    { do: 'record-mediation', title: '裁决前调解,调解不成', law: [LMA('42')], from: ['tribunal', 'heard'], when: { result: 'no-agreement' }, to: 'same', by: ['desk'],
      input: { result: ['no-agreement'], note: 'text?' }, leaves: [{ mark: 'mediation-tried', as: 'result' }] },
    { do: 'record-receipt', title: '当事人签收调解书', law: [LMA('42')], from: ['signing-receipt'], to: 'same', by: ['desk'], needs: ['receiptNotSigned', 'notByPost', 'foundSuitIsAnswered'],
      input: { ...party, servedOn: 'date', method: ['in-person', 'post', 'electronic'], ...proof }, leaves: [{ mark: 'paper-received', as: 'method' }] },
    { do: 'conclude-mediation', title: '调解书生效', law: [LMA('42'), LMI('11')], from: ['signing-receipt'], to: 'mediated', by: { asSoonAs: 'everyPartySignedReceipt' } },
    { do: 'retract', title: '调解书送达前反悔', law: [LMA('42')], from: ['signing-receipt'], to: 'previous', by: ['desk'],
      input: { ...party, reason: 'text?', ...proof }, leaves: [{ clear: ['paper-received', 'perform-by'] }] },

    { do: 'suspend', title: '中止审理', law: [LMR('46')], from: [...LIVE], to: 'suspended', by: ['desk'],
      input: { basis: ['another-case', 'disability-rating', 'appraisal', 'party-unable', 'other'], note: 'text?', ...proof }, leaves: [{ keep: 'pending' }] },
    { do: 'resume', title: '恢复审理', law: [LMR('46')], from: ['suspended'], to: 'previous', by: ['desk'], leaves: [{ forget: 'pending' }] },
    { do: 'begin-anew', title: '仲裁期限重新计算', law: [LMR('46')], from: [...LIVE], to: 'same', by: ['desk'], needs: [{ within: 'award' }],
      input: { event: RESTARTS, note: 'text?', ...proof } },
    { do: 'open-suit-overdue', title: '逾期未作出裁决,可以起诉', law: [LMA('43'), LMI('12')], from: [...LIVE, 'signing-receipt'], to: 'same', by: { expiryOf: 'award' },
      leaves: [{ mark: 'suit-open', as: 'award-overdue' }, { paper: 'suit-notice', to: 'every-party' }] },
    // No article says what the commission does beside a court that has taken the dispute in (house): that a suit is there says not that it is this dispute. One mark, and one answer.
    { do: 'find-suit', title: '人民法院已受理诉讼,待认定是否同一争议', law: [house, LMI('12'), LMI('14')], from: [...AT_WORK], to: 'same', by: { asSoonAs: 'labourDisputeIsInCourt' }, leaves: [{ mark: 'suit-found', as: 'yes' }] },
    { do: 'find-no-bar', title: '所涉诉讼不是同一争议,仲裁继续', law: [LMI('14'), LMI('15')], from: [...AT_WORK], to: 'same', by: ['desk'], needs: ['suitIsFound'], input: { reason: 'text', ...proof },
      leaves: [{ clear: ['suit-found'] }, { mark: 'no-bar', as: 'yes' }] },
    { do: 'end-for-suit', title: '人民法院已受理同一争议,仲裁终结', law: [house, LMA('29'), LMA('43'), LMI('12')], from: [...AT_WORK], to: 'sued-without-award', by: ['desk'], needs: ['suitIsFound'], input: { note: 'text?', ...proof } },
    { do: 'sue-overdue', title: '当事人就该争议起诉,仲裁终结', law: [LMA('29'), LMA('43'), LMI('12')], from: [...OPEN], to: 'sued-without-award', by: ['desk'], needs: ['suitIsOpen'], mayPrecede: true,
      input: suit, leaves: [{ mark: 'sued', as: 'yes' }] },
    { do: 'sue-overdue', title: '不予受理后当事人起诉', law: [LMA('29')], from: ['refused', 'sued-without-award'], to: 'same', by: ['desk'], needs: ['partyNotSued'], mayPrecede: true,
      input: suit, leaves: [{ mark: 'sued', as: 'yes' }] },

    { do: 'withdraw', title: '申请人撤回申请', law: [LMA('41')], from: [...OPEN], to: 'same', by: ['desk'], needs: ['partyIsApplicant', 'partyNotWithdrawn'],
      input: { ...party, reason: 'text?', ...proof }, leaves: [{ mark: 'withdrawn', as: 'yes' }] },
    { do: 'deem-withdrawn', title: '视为撤回申请', law: [LMA('36')], from: ['tribunal', 'heard'], to: 'same', by: ['desk'], needs: ['partyIsApplicant', 'partyNotWithdrawn', 'hearingIsSet', 'partyToldOfHearing'],
      input: { ...party, reason: 'text', ...proof }, leaves: [{ mark: 'withdrawn', as: 'deemed' }] },
    { do: 'end-withdrawn', title: '申请全部撤回,仲裁终结', law: [LMA('41'), LMA('36')], from: [...OPEN], to: 'withdrawn', by: { asSoonAs: 'everyApplicantWithdrew' } },

    { do: 'record-award', title: '作出非终局裁决', law: [LMA('43'), LMA('46'), LMI('18'), LMI('20')], from: ['heard'], when: { finality: ['non-final', 'not-stated'] }, to: 'awarded', by: ['desk'], needs: ['mediationTried', 'noArbitratorChallenged', 'tribunalIsComplete', 'foundSuitIsAnswered'],
      input: { finality: ['non-final', 'not-stated'], on: 'date', awardNo: 'text', performBy: 'date?', ...proof }, leaves: [{ mark: 'perform-by', as: 'performBy' }, { keep: 'decision' }] },
    { do: 'record-award', title: '作出终局裁决', law: [LMA('47'), LMA('46'), LMI('19')], from: ['heard'], when: { finality: 'final' }, to: 'final', by: ['desk'], needs: ['mediationTried', 'noArbitratorChallenged', 'tribunalIsComplete', 'foundSuitIsAnswered'],
      input: { finality: ['final'], on: 'date', awardNo: 'text', performBy: 'date?', ...proof }, leaves: [{ mark: 'perform-by', as: 'performBy' }, { keep: 'decision' }] },
    { do: 'record-service', title: '登记裁决书送达', law: [LMA('48'), LMA('49'), LMA('50')], from: ['awarded', 'final', 'sued'], to: 'same', by: ['desk'], needs: ['awardNotServedOnParty', 'notByPost'], mayPrecede: true,
      input: { ...party, servedOn: 'date', method: METHODS, ...proof }, leaves: [{ mark: 'award-served', as: 'method' }, { paper: 'suit-notice', to: 'this-party' }] },
    { do: 'all-served', title: '裁决书已送达各方', law: [LMA('50')], from: ['awarded'], to: 'served', by: { asSoonAs: 'everyPartyHasAward' } },
    { do: 'all-served', title: '终局裁决已送达各方', law: [LMA('47')], from: ['final'], to: 'final-served', by: { asSoonAs: 'everyPartyHasAward' } },

    { do: 'record-suit', title: '当事人不服裁决起诉', law: [LMA('50'), LMI('16')], from: ['awarded', 'served'], when: { share: 'whole' }, to: 'sued', by: ['desk'], needs: ['partyHasAward', 'partyNotSued', { within: 'sue' }], mayPrecede: true,
      input: { ...suit, share: ['whole'] }, leaves: [{ mark: 'sued', as: 'share' }] },
    { do: 'record-suit', title: '部分劳动者起诉', law: [LMA('50'), LMI('17')], from: ['awarded', 'served'], when: { share: 'own-part' }, to: 'same', by: ['desk'], needs: ['partyIsOneOfSeveralWorkers', 'partyHasAward', 'partyNotSued', { within: 'sue' }], mayPrecede: true,
      input: { ...suit, share: ['own-part'] }, leaves: [{ mark: 'sued', as: 'share' }] },
    { do: 'record-suit', title: '登记其他当事人也起诉', law: [LMA('50'), LMI('4')], from: ['sued'], when: { share: ['whole', 'own-part'] }, to: 'same', by: ['desk'], needs: ['partyNotSued'], mayPrecede: true,
      input: { ...suit, share: ['whole', 'own-part'] }, leaves: [{ mark: 'sued', as: 'share' }] },
    // Filed within the fifteen days, and written down when silence had already decided: the award is in no force (LMI 16); of several workers, for whoever sued (LMI 17).
    { do: 'record-suit', title: '补登期限内的起诉,裁决书未生效', law: [LMA('50'), LMI('16')], from: ['effective'], when: { share: 'whole' }, to: 'sued', by: ['desk'], needs: ['partyNotSued', 'partyHasAward', { within: 'sue' }, 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true,
      input: { ...suit, share: ['whole'] }, leaves: [{ mark: 'sued', as: 'share' }] },
    { do: 'record-suit', title: '补登部分劳动者期限内的起诉', law: [LMA('50'), LMI('17')], from: ['effective'], when: { share: 'own-part' }, to: 'same', by: ['desk'], needs: ['partyNotSued', 'partySuedInTime', 'partyIsOneOfSeveralWorkers'], mayPrecede: true,
      input: { ...suit, share: ['own-part'] }, leaves: [{ mark: 'sued', as: 'share' }] },
    { do: 'record-suit', title: '登记对终局裁决的起诉', law: [LMA('48'), LMA('49'), LMI('18')], from: [...IN_FORCE], when: { share: ['whole', 'own-part'] }, to: 'same', by: ['desk'], mayPrecede: true,
      input: { ...suit, share: ['whole', 'own-part'] }, leaves: [{ mark: 'sued', as: 'share' }] },
    { do: 'end-all-sued', title: '劳动者均已起诉,裁决不生效', law: [LMI('16'), LMI('17')], from: ['awarded', 'served'], to: 'sued', by: { asSoonAs: 'everyWorkerSued' } },
    { do: 'take-effect-for-others', title: '对未起诉的当事人生效', law: [LMI('17')], from: ['served'], to: 'effective', by: { asSoonAs: 'nobodyElseMaySue' } },
    { do: 'take-effect', title: '期满不起诉,裁决书生效', law: [LMA('50')], from: ['served'], to: 'effective', by: { expiryOf: 'sue' } },

    { do: 'request-set-aside', title: '用人单位申请撤销终局裁决', law: [LMA('49')], from: [...IN_FORCE, 'sued'], to: 'same', by: ['desk'], needs: ['partyIsEmployer'], mayPrecede: true,
      input: suit, leaves: [{ mark: 'set-aside-asked', as: 'yes' }] },
    { do: 'record-set-aside', title: '中级人民法院裁定撤销裁决', law: [LMA('49'), LMI('22')], from: [...IN_FORCE, 'sued'], when: { ruling: 'set-aside' }, to: 'same', by: ['desk'], needs: ['setAsideAsked'], mayPrecede: true,
      input: { ruling: ['set-aside'], rulingNo: 'text', rulingDate: 'date', ...proof }, leaves: [{ mark: 'set-aside', as: 'yes' }, { keep: 'decision' }] },
    { do: 'record-set-aside', title: '中级人民法院驳回撤销申请', law: [LMI('21'), LMI('22')], from: [...IN_FORCE, 'sued'], when: { ruling: 'dismissed' }, to: 'same', by: ['desk'], needs: ['setAsideAsked'], mayPrecede: true,
      input: { ruling: ['dismissed'], rulingNo: 'text', rulingDate: 'date', ...proof }, leaves: [{ clear: ['set-aside-asked'] }, { keep: 'decision' }] },
    { do: 'record-ruling-service', title: '登记撤销裁定送达', law: [LMA('49')], from: [...IN_FORCE, 'sued'], to: 'same', by: ['desk'], needs: ['awardWasSetAside', 'rulingNotServedOnParty'], mayPrecede: true,
      input: { ...party, servedOn: 'date', method: METHODS, ...proof }, leaves: [{ mark: 'ruling-served', as: 'method' }] },
    { do: 'record-suit-ended', title: '起诉终结,用人单位可以申请撤销裁决', law: [LMI('18'), LMI('21')], from: [...IN_FORCE, 'sued'], to: 'same', by: ['desk'], needs: ['partyIsEmployer'], mayPrecede: true,
      input: { ...party, ground: ['worker-suit-ended', 'refused-as-final'], receivedOn: 'date?', ...proof } },
  ],
  clocks: {
    accept:     { title: '决定是否受理', rule: 'labour-arbitration.accept', kind: 'duty', starts: [{ by: ['open'], on: { input: 'receivedOn' } }, { by: ['supplement'], on: { input: 'receivedOn' } }],
                  stopped: ['request-supplement'], met: ['accept', 'refuse'] },
    supplement: { title: '补正材料', rule: 'arbitration.supplement', kind: 'duty', owedBy: 'party', starts: [{ by: ['request-supplement'], on: { input: 'receivedOn' } }], until: { input: 'until' }, met: ['supplement'], stopped: ['refuse'] },
    'send-application': { title: '送达申请书副本', rule: 'labour-arbitration.send-application', kind: 'duty', starts: [{ by: ['accept'] }], met: ['send-application'], metIf: 'everyRespondentHasPapers', stopped: ['record-award'] },
    answer:     { title: '被申请人答辩', rule: 'labour-arbitration.answer', kind: 'duty', owedBy: 'party', per: 'party', starts: [{ by: ['send-application'], on: { input: 'servedOn' } }], met: ['record-answer'], stopped: ['record-award'] },
    'send-answer':   { title: '送达答辩书副本', rule: 'labour-arbitration.send-answer', kind: 'duty', per: 'party', starts: [{ by: ['record-answer'], on: { input: 'receivedOn' } }], met: ['send-answer'], stopped: ['record-award'] },
    'name-tribunal': { title: '书面通知仲裁庭组成', rule: 'labour-arbitration.name-tribunal', kind: 'duty', starts: [{ by: ['accept'] }], met: ['form-tribunal'] },
    'hearing-notice': { title: '开庭五日前书面通知', rule: 'labour-arbitration.hearing-notice', kind: 'duty', starts: [{ by: ['schedule-hearing'], on: { input: 'hearingOn' } }],
                  met: ['notify-hearing'], metIf: 'everyPartyToldOfHearing', stopped: ['schedule-hearing', 'record-hearing'] },
    'ask-postponement': { title: '请求延期开庭', rule: 'labour-arbitration.ask-postponement', kind: 'right', starts: [{ by: ['schedule-hearing'], on: { input: 'hearingOn' } }],
                  met: ['request-postponement'], stopped: ['schedule-hearing', 'record-hearing'] },
    // LMR 46: what is added or transferred starts the whole period anew, a suspension stands still in it; a public notice is excluded through the deadline's own actions.
    award:      { title: '作出裁决', rule: 'labour-arbitration.award', kind: 'duty', starts: [{ by: ['accept'] }], again: ['begin-anew'], waits: [{ in: 'suspended' }], met: ['record-award', 'conclude-mediation'] },
    serve:      { title: '送达裁决书', rule: 'labour-arbitration.serve-award', kind: 'duty', starts: [{ by: ['record-award'], on: { input: 'on' } }], met: ['record-service'], metIf: 'everyPartyHasAward' },
    sue:        { title: '不服裁决起诉', rule: 'labour-arbitration.sue', kind: 'right', per: 'party', starts: [{ by: ['record-service'], in: ['awarded', 'sued'], on: { input: 'servedOn' } }], met: ['record-suit'] },
    'worker-sues': { title: '劳动者不服终局裁决起诉', rule: 'labour-arbitration.worker-sues', kind: 'right', per: 'party', starts: [{ by: ['record-service'], in: ['final'], if: 'partyIsWorker', on: { input: 'servedOn' } }], met: ['record-suit'] },
    'employer-sets-aside': { title: '用人单位申请撤销终局裁决', rule: 'labour-arbitration.employer-sets-aside', kind: 'right', per: 'party',
                  starts: [{ by: ['record-service'], in: ['final'], if: 'partyIsEmployer', on: { input: 'servedOn' } }, { by: ['record-suit-ended'], if: 'mayAskToSetAsideAgain', on: { input: 'receivedOn' } }], met: ['request-set-aside'] },
    'sue-after-set-aside': { title: '裁决被撤销后起诉', rule: 'labour-arbitration.sue-after-set-aside', kind: 'right', per: 'party', starts: [{ by: ['record-ruling-service'], on: { input: 'servedOn' } }], met: ['record-suit'] },
    'sue-without-award': { title: '未经裁决起诉', rule: 'labour-arbitration.sue-without-award', kind: 'right', starts: [
                    { by: ['open-suit-undecided'], if: 'noSuitRightRuns', on: { endOf: 'accept' } }, { by: ['open-suit-overdue'], if: 'noSuitRightRuns', on: { endOf: 'award' } }, { by: ['refuse'], if: 'noSuitRightRuns' }],
                  stopped: ['accept', 'record-award'], met: ['sue-overdue', 'end-for-suit'] },
    // LMA 51, CPL 250: from the last day that the award or the paper gives the debtor; where it gives none, from the day it is in force: the
    // day after the last right to sue passed unused (LMA 50), whenever that is noticed. Set aside, there is nothing to enforce.
    enforcement: { title: '申请执行', rule: 'enforcement.apply', kind: 'right', starts: [
                    { by: ['record-award'], when: { finality: 'final' }, on: { saidBy: 'perform-by', from: { input: 'on' } } },
                    { entering: 'effective', on: { saidBy: 'perform-by', from: { dayAfter: 'sue' } } }, { entering: 'mediated', on: { saidBy: 'perform-by' } }],
                  stopped: ['record-set-aside', 'record-suit'], stoppedIf: 'awardIsInNoForce', met: ['enforcement:file'], back: ['enforcement:refuse', 'enforcement:abandon'] },
  },
});
