/** 支付令 (督促程序): the creditor's own choice; who objects in writing and is heard turns it into a suit, unless the creditor does not want one. */
import { CPL, CPLI, LMA, LMI } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
/** 不予受理, in the order of CPLI 427, and where what CPLI 426 asked for did not come. */
const REFUSE_GROUNDS = [
  'not-money-or-securities',
  'not-due-or-uncertain',
  'counter-performance',
  'debtor-abroad-or-missing',
  'cannot-be-served',
  'not-this-court',
  'preservation-asked',
  'materials-not-completed',
] as const;
/** 驳回申请: CPL 227 and CPLI 428. */
const REJECT_GROUNDS = ['not-established', 'no-standing', 'interest-not-agreed', 'unlawful-gain', 'not-due-or-uncertain'] as const;
/** 终结督促程序 without an objection: CPLI 430. */
const END_GROUNDS = ['creditor-sued', 'not-served-in-time', 'withdrawn-before-receipt'] as const;
const SERVED_BY = ['in-person', 'post', 'electronic', 'left', 'public-notice'] as const;
/** The court has the application, and has not done with it. */
const AT_THE_COURT = ['accepted', 'issued', 'served', 'objected'] as const;

// prettier-ignore
export const paymentOrder = road({
  code: 'payment-order', version: 1, since: '2024-01-01', title: '支付令', law: [CPL('225'), CPL('227')],
  variants: {
    general: { title: '一般债权', law: [CPL('225'), LMI('13')] },
    labour:  { title: '劳动争议调解协议', law: [LMA('16'), LMI('13')] },
  },
  offered: {
    // Wages as well: without an agreement by 劳动合同法 30 (2), as LMI 13 (1) has it; on one by LMA 16, which is a variant of its own.
    general: { disputes: ['contract', 'labour', 'production', 'consumer', 'property-management', 'tourism', 'internet', 'other'], or: { if: 'moneyWasPromised', title: '调解协议约定给付金钱的' }, noOthers: true },
    labour:  { disputes: ['labour'], noOthers: true },
  },
  seats: {
    holder: { title: '引导单位', kinds: [] },
    court:  { title: '人民法院', kinds: ['court'] },
  },
  actors: {
    desk:    { title: '窗口或登记员', seat: 'holder', roles: ['registrar', 'clerk', 'officer', 'docking-clerk'] },
    witness: { title: '窗口或登记员(凭据登记)', seat: 'holder', roles: ['registrar', 'clerk', 'officer', 'docking-clerk'], withPaper: true },
    docking: { title: '诉调对接人员', seat: 'holder', role: 'docking-clerk', attends: true },
    court:   { title: '人民法院', seat: 'court', roles: ['clerk', 'officer'], scope: 'court.event:write', mirroredBy: 'docking' },
  },
  marks: {
    'order-served':   { title: '支付令送达', per: 'party' },
    objected:         { title: '书面异议', per: 'party' },
    'objection-withdrawn': { title: '已撤回异议', per: 'party' },
    'oral-objection': { title: '口头异议(无效)', per: 'party' },
    paid:             { title: '债务人清偿', per: 'party' },
    'ruling-served':  { title: '终结督促程序裁定送达', per: 'party' },
    'suit-deemed':    { title: '视为起诉', per: 'road' },
    'creditor-sued':  { title: '债权人就同一债权债务又起诉', per: 'road' },
    'no-bar':         { title: '所涉诉讼不影响支付令', per: 'road' },
  },
  restsOn: { procedures: ['people-mediation', 'court-mediation'], needs: ['wageAgreementIsThere', 'wageAgreementIsNotKept'] },
  // The creditor's own suit on the same debt ends this road (CPLI 430); a suit that the law takes to be filed has to be registered (CPLI 439).
  heeds: ['litigation'],
  states: {
    prepared:   { title: '准备申请', stage: 'litigation', owes: [{ who: 'party', next: ['file', 'abandon'] }], clocks: ['apply'] },
    filed:      { title: '已申请支付令', stage: 'litigation', owes: [{ who: 'court', next: ['accept', 'refuse', 'request-supplement'] }], clocks: ['accept'] },
    supplementing: { title: '补正申请', stage: 'litigation', owes: [{ who: 'party', next: ['supplement', 'abandon'] }], clocks: ['supplement'] },
    accepted:   { title: '法院已受理', stage: 'litigation', owes: [{ if: 'creditorHasSued', who: 'court', next: ['end-procedure', 'find-no-bar'] }, { who: 'court', next: ['issue', 'reject'] }], clocks: ['issue', 'end'] },
    issued:     { title: '已发出,待送达', stage: 'litigation', owes: [{ if: 'creditorHasSued', who: 'court', next: ['end-procedure', 'find-no-bar'] }, { who: 'court', next: ['serve', 'end-procedure'] }], clocks: ['serve', 'end'] },
    served:     { title: '已送达,异议期内', stage: 'litigation', owes: [{ if: 'creditorHasSued', who: 'court', next: ['end-procedure', 'find-no-bar'] }, { who: 'party', next: ['record-objection', 'record-payment'] }], clocks: ['object', 'end'] },
    objected:   { title: '法院审查异议', stage: 'litigation', owes: [{ if: 'creditorHasSued', who: 'court', next: ['end-procedure', 'find-no-bar'] }, { who: 'court', next: ['uphold-objection', 'reject-objection'] }], clocks: ['review-objection', 'end'] },
    lapsed:     { title: '支付令失效,待申请人表明是否起诉', stage: 'litigation', owes: [{ if: 'everyCreditorHasRuling', who: 'party', next: ['decline-suit'] }, { who: 'court', next: ['serve-ruling'] }], clocks: ['serve-ruling', 'decline-suit'] },
    'became-suit': { title: '视为起诉,待登记诉讼', stage: 'litigation', owes: [{ who: 'witness', next: ['register-suit'] }], clocks: ['register'] },
    enforceable:   { title: '支付令生效,可以申请执行', stage: 'litigation', end: 'decided' },
    'in-suit':     { title: '视为起诉,已转入诉讼程序', stage: 'litigation', end: 'transferred-out' },
    'suit-declined': { title: '支付令失效,申请人不同意起诉', stage: 'litigation', end: 'not-settled' },
    paid:       { title: '债务已清偿', stage: 'performance', end: 'settled-performed' },
    ended:      { title: '督促程序终结', stage: 'litigation', end: 'decided' },
    rejected:   { title: '裁定驳回申请', stage: 'litigation', end: 'decided' },
    refused:    { title: '不予受理', stage: 'litigation', end: 'decided' },
    abandoned:  { title: '不再申请', stage: 'litigation', end: 'withdrawn' },
  },
  steps: [
    { do: 'open', title: '引导申请支付令', law: [CPL('225'), LMA('16')], from: 'new', to: 'prepared', by: ['desk'] },
    { do: 'file', title: '登记已申请支付令', law: [CPL('225'), CPLI('425')], from: ['prepared'], to: 'filed', by: ['desk'], mayPrecede: true, input: { courtId: 'court', filedOn: 'date', receiptNo: 'text?', documentId: 'document?' }, leaves: [{ seat: 'court', from: 'courtId' }, { keep: 'court' }] },
    { do: 'abandon', title: '当事人不再申请', law: [CPL('225')], from: ['prepared'], to: 'abandoned', by: ['desk'], input: { reason: 'text' } },
    // Once it is accepted, the court ends the procedure on the withdrawal (CPLI 430 (3)).
    { do: 'abandon', title: '申请人撤回支付令申请', law: [CPL('225'), CPL('13')], from: ['filed', 'supplementing'], to: 'abandoned', by: ['desk', 'court'], input: { reason: 'text', documentId: 'document?' } },
    { do: 'request-supplement', title: '通知补正', law: [CPLI('426')], from: ['filed'], to: 'supplementing', by: ['court'], input: { items: 'items', until: 'date?', documentId: 'document?' }, leaves: [{ keep: 'pending' }] },
    { do: 'supplement', title: '补正申请', law: [CPLI('426')], from: ['supplementing'], to: 'filed', by: ['desk'], input: { note: 'text?', documentId: 'document?' }, leaves: [{ forget: 'pending' }] },
    { do: 'accept', title: '法院受理', law: [CPL('226'), CPLI('427')], from: ['filed'], to: 'accepted', by: ['court'], input: { courtCaseNo: 'case-number', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'refuse', title: '法院不予受理', law: [CPLI('426'), CPLI('427')], from: ['filed', 'supplementing'], to: 'refused', by: ['court'], input: { ground: REFUSE_GROUNDS, documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'issue', title: '发出支付令', law: [CPL('227')], from: ['accepted'], to: 'issued', by: ['court'], input: { documentNo: 'text', on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'reject', title: '裁定驳回申请', law: [CPL('227'), CPLI('428')], from: ['accepted'], to: 'rejected', by: ['court'], input: { ground: REJECT_GROUNDS, documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'serve', title: '支付令送达债务人', law: [CPL('227'), CPLI('429')], from: ['issued'], to: 'same', by: ['court'], needs: ['isDebtor', 'debtorNotReached'], input: { ...party, servedOn: 'date', method: ['in-person', 'post', 'left'], documentId: 'document?' }, leaves: [{ mark: 'order-served', as: 'method' }] },
    { do: 'all-served', title: '各债务人均已送达', law: [CPL('227')], from: ['issued'], to: 'served', by: { asSoonAs: 'everyDebtorReached' } },
    { do: 'record-objection', title: '债务人提出书面异议', law: [CPL('227'), CPL('228'), CPLI('437')], from: ['issued', 'served'], when: { written: true }, to: 'objected', by: ['court'], needs: ['isDebtor', 'debtorWasReached', { within: 'object' }, 'hasNotWithdrawnAnObjection'],
      input: { ...party, written: 'boolean', documentId: 'document?' }, leaves: [{ mark: 'objected', as: 'yes' }] },
    { do: 'record-objection', title: '口头异议无效,如实登记', law: [CPLI('436')], from: ['issued', 'served'], when: { written: false }, to: 'same', by: ['court'], needs: ['isDebtor', 'debtorWasReached'],
      input: { ...party, written: 'boolean', documentId: 'document?' }, leaves: [{ mark: 'oral-objection', as: 'yes' }] },
    // Handed in within the fifteen days, and written down when silence had already decided; rejected, the order is as enforceable as before. A suit that the
    // creditor has filed since ends it by the rows below. Each debtor takes the order's force back once.
    { do: 'record-objection', title: '补登期限内的书面异议,支付令尚不能执行', law: [CPL('227'), CPL('228'), CPL('85'), CPLI('437')], from: ['enforceable'], when: { written: true }, to: 'objected', by: ['court'], needs: ['isDebtor', 'debtorWasReached', { within: 'object' }, 'hasNotObjectedLate', 'hasNotWithdrawnAnObjection', 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true,
      input: { ...party, written: 'boolean', documentId: 'document?' }, leaves: [{ mark: 'objected', as: 'late' }] },
    // The order loses its force by the suit itself; that it is over is for the court to rule, and whether that suit is about this debt.
    { do: 'note-suit', title: '债权人就同一债权债务又起诉,支付令失效,待裁定终结', law: [CPLI('430')], from: [...AT_THE_COURT], to: 'same', by: { asSoonAs: 'debtIsSuedFor' }, leaves: [{ mark: 'creditor-sued', as: 'yes' }] },
    { do: 'find-no-bar', title: '所涉诉讼不是债权人就同一债权债务提起,督促程序继续', law: [CPLI('430'), CPLI('431')], from: [...AT_THE_COURT], to: 'same', by: ['court'], needs: ['creditorHasSued'], input: { note: 'text?', documentId: 'document?' }, leaves: [{ clear: ['creditor-sued'] }, { mark: 'no-bar', as: 'yes' }] },
    { do: 'uphold-objection', title: '异议成立,支付令自行失效', law: [CPL('228'), CPLI('435')], from: ['objected'], to: 'lapsed', by: ['court'], input: { documentNo: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }, { paper: 'suit-notice', to: 'every-party' }] },
    { do: 'reject-objection', title: '裁定驳回异议', law: [CPLI('436')], from: ['objected'], to: 'previous', by: ['court'], input: { documentId: 'document?' } },
    { do: 'withdraw-objection', title: '准许撤回异议', law: [CPLI('437')], from: ['objected'], to: 'previous', by: ['court'], needs: ['objectionIsBeforeTheCourt'], input: { ...party, documentId: 'document?' }, leaves: [{ mark: 'objection-withdrawn', as: 'yes' }] },
    { do: 'record-payment', title: '登记债务人清偿', law: [CPL('227')], from: ['issued', 'served', 'objected', 'lapsed'], to: 'paid', by: ['desk', 'court'], needs: ['isDebtor'], input: { ...party, on: 'date', documentId: 'document?' }, leaves: [{ mark: 'paid', as: 'yes' }] },
    { do: 'become-enforceable', title: '期满未异议,支付令可以执行', law: [CPL('227')], from: ['served'], to: 'enforceable', by: { expiryOf: 'object' }, needs: ['noSuitOnTheDebt'] },
    { do: 'become-enforceable', title: '期限已满,异议已驳回或者所涉诉讼不影响,支付令可以执行', law: [CPL('227'), CPLI('436')], from: ['served'], to: 'enforceable', by: { asSoonAs: 'timeToObjectIsOver' } },
    { do: 'end-procedure', title: '裁定终结督促程序', law: [CPLI('430')], from: [...AT_THE_COURT], to: 'ended', by: ['court'], input: { ground: END_GROUNDS, documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'serve-ruling', title: '登记终结督促程序裁定送达申请人', law: [CPLI('438'), CPLI('439')], from: ['lapsed'], to: 'same', by: ['court'], needs: ['isCreditor', 'creditorHasNoRuling'], input: { ...party, servedOn: 'date', method: SERVED_BY, documentId: 'document?' }, leaves: [{ mark: 'ruling-served', as: 'method' }] },
    { do: 'decline-suit', title: '申请人表明不同意起诉', law: [CPL('228'), CPLI('438')], from: ['lapsed'], to: 'suit-declined', by: ['desk', 'court'], input: { documentId: 'document?' } },
    { do: 'decline-suit', title: '补登期限内表明不同意起诉', law: [CPL('228'), CPLI('438'), CPL('85')], from: ['became-suit'], to: 'suit-declined', by: ['desk', 'court'], needs: [{ within: 'decline-suit' }], mayPrecede: true, input: { documentId: 'document?' }, leaves: [{ clear: ['suit-deemed'] }] },
    // Silence: CPLI 439 says 视为起诉, and the day of the application is the day of the suit.
    { do: 'become-suit', title: '期满未表明不同意,视为起诉', law: [CPL('228'), CPLI('439')], from: ['lapsed'], to: 'became-suit', by: { expiryOf: 'decline-suit' }, leaves: [{ mark: 'suit-deemed', as: 'yes' }] },
    { do: 'reach-suit', title: '诉讼已登记,督促程序转入诉讼', law: [CPLI('439')], from: ['became-suit'], to: 'in-suit', by: { asSoonAs: 'deemedSuitIsFiled' } },
    { do: 'register-suit', title: '登记法院对视为起诉的立案', law: [CPLI('439')], from: ['became-suit'], to: 'in-suit', by: ['court', 'witness'], input: { courtCaseNo: 'case-number', docketedOn: 'date?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
  ],
  clocks: {
    apply:      { title: '申请支付令', rule: 'payment-order.apply', kind: 'target', owedBy: 'party', starts: [{ by: ['open'] }], met: ['file', 'abandon'] },
    accept:     { title: '决定是否受理', rule: 'payment-order.accept', kind: 'duty', owedBy: 'court', starts: [{ by: ['file'], on: { input: 'filedOn' } }, { by: ['supplement'], on: { input: 'receivedOn' } }], stopped: ['request-supplement'], met: ['accept', 'refuse'] },
    supplement: { title: '补正申请', rule: 'litigation.supplement', kind: 'duty', owedBy: 'party', starts: [{ by: ['request-supplement'], on: { input: 'receivedOn' } }], until: { input: 'until' }, met: ['supplement'] },
    issue:      { title: '发出支付令', rule: 'payment-order.issue', kind: 'duty', owedBy: 'court', starts: [{ by: ['accept'] }], met: ['issue', 'reject', 'end-procedure'] },
    serve:      { title: '送达债务人', rule: 'payment-order.serve', kind: 'target', owedBy: 'court', starts: [{ by: ['issue'], on: { input: 'on' } }], met: ['all-served', 'end-procedure'] },
    object:     { title: '清偿或者书面异议', rule: 'payment-order.object', kind: 'right', owedBy: 'party', per: 'party', starts: [{ by: ['serve'], on: { input: 'servedOn' } }], stopped: ['uphold-objection', 'record-payment', 'end-procedure'] },
    'review-objection': { title: '审查异议(关注)', rule: 'payment-order.review-objection', kind: 'target', owedBy: 'court', starts: [{ by: ['record-objection'], in: ['objected'], on: { input: 'receivedOn' } }], met: ['uphold-objection', 'reject-objection', 'withdraw-objection'] },
    'serve-ruling': { title: '送达终结督促程序裁定(关注)', rule: 'litigation.send-judgment', kind: 'target', owedBy: 'court', starts: [{ by: ['uphold-objection'] }], met: ['serve-ruling'], metIf: 'everyCreditorHasRuling' },
    // CPLI 438: from the receipt of the ruling; of several who asked, the last one's.
    'decline-suit': { title: '表明不同意起诉', rule: 'payment-order.decline-suit', kind: 'right', owedBy: 'party', starts: [{ by: ['serve-ruling'], if: 'everyCreditorHasRuling', on: { lastOf: ['ruling-served'] } }], met: ['decline-suit'], stopped: ['record-payment'] },
    end:        { title: '裁定终结督促程序(关注)', rule: 'payment-order.end', kind: 'target', owedBy: 'court', starts: [{ by: ['note-suit'] }], met: ['end-procedure', 'find-no-bar'] },
    register:   { title: '登记视为提起的诉讼', rule: 'payment-order.register-suit', kind: 'target', starts: [{ by: ['become-suit'] }], met: ['reach-suit', 'register-suit'] },
    enforcement: { title: '申请执行', rule: 'enforcement.apply', kind: 'right', owedBy: 'party', starts: [{ entering: 'enforceable', on: { endOf: 'object' } }], stopped: ['record-objection'], met: ['enforcement:file'], back: ['enforcement:refuse', 'enforcement:abandon'] },
  },
});
