/** 强制执行: of a confirmed ruling, a judgment, a statement, an order, an award. The court acts; the house helps to apply and mirrors. */
import { CPL, CPLI, EXR } from './cites.js';
import { road } from './grammar.js';

/** 裁定不予受理: EXR 16. */
const REFUSE_GROUNDS = ['document-not-in-force', 'not-the-creditor', 'nothing-definite', 'already-performed', 'not-this-court'] as const;
/** 中止执行, in the order of CPL 267. */
const STAYS = ['creditor-agrees', 'outsider-objects', 'party-died', 'organisation-ended', 'other'] as const;
/** 终结执行: CPL 268, and a settlement on which the application was withdrawn (CPLI 464). */
const ENDS = [
  'application-withdrawn',
  'document-revoked',
  'document-not-in-force',
  'debtor-died-without-estate',
  'support-creditor-died',
  'debtor-destitute',
  'settled',
  'other',
] as const;
/** Applied for at the court, and not over. */
const AT_THE_COURT = ['filed', 'docketed', 'suspended', 'settled'] as const;

// prettier-ignore
export const enforcement = road({
  code: 'enforcement', version: 1, since: '2024-01-01', title: '强制执行', law: [CPL('235'), CPL('250')],
  variants: { general: { title: '一般', law: [CPL('235')] } },
  seats: {
    holder: { title: '引导单位', kinds: [] },
    court:  { title: '执行法院', kinds: ['court'] },
  },
  actors: {
    desk:    { title: '窗口或登记员', seat: 'holder', roles: ['registrar', 'clerk', 'officer', 'docking-clerk'] },
    witness: { title: '窗口或登记员(凭据登记)', seat: 'holder', roles: ['registrar', 'clerk', 'officer', 'docking-clerk'], withPaper: true },
    docking: { title: '诉调对接人员', seat: 'holder', role: 'docking-clerk', attends: true },
    court:   { title: '执行法院', seat: 'court', roles: ['clerk', 'officer'], scope: 'court.event:write', mirroredBy: 'docking' },
  },
  marks: {
    'notice-sent':      { title: '发出执行通知', per: 'road' },
    'part-executed':    { title: '部分执行', per: 'road' },
    'upper-court-open': { title: '可以向上一级人民法院申请执行', per: 'road' },
    'basis-undone':     { title: '据以执行的法律文书尚未生效或者已被撤销,待法院处理', per: 'road' },
    'property-found':   { title: '发现可供执行的财产,可以再次申请', per: 'road' },
  },
  restsOn: { procedures: ['judicial-confirmation', 'litigation', 'court-mediation', 'payment-order', 'labour-arbitration', 'land-arbitration'], needs: ['restsOnSomethingEnforceable'] },
  // An appeal, an objection or a suit against an award made in time and typed late takes the force of the document back, and so does the court that revokes its
  // confirming ruling: what follows for this road stands in its rows.
  heeds: ['litigation', 'payment-order', 'judicial-confirmation', 'labour-arbitration', 'land-arbitration'],
  states: {
    prepared:  { title: '准备申请执行', stage: 'performance', owes: [{ who: 'party', next: ['file', 'abandon'] }], clocks: ['file'] },
    filed:     { title: '已申请执行', stage: 'performance', owes: [{ if: 'basisWasUndone', who: 'court', next: ['refuse', 'find-in-force'] }, { who: 'court', next: ['docket', 'refuse'] }], clocks: ['docket'] },
    docketed:  { title: '执行中', stage: 'performance', owes: [{ if: 'basisWasUndone', who: 'court', next: ['terminate', 'find-in-force'] }, { who: 'court', next: ['record-execution', 'send-notice', 'end-this-run', 'terminate'] }], clocks: ['execute', 'notice'] },
    suspended: { title: '中止执行', stage: 'performance', owes: [{ if: 'basisWasUndone', who: 'court', next: ['terminate', 'find-in-force'] }, { who: 'court', next: ['resume', 'terminate'] }], clocks: ['execute'] },
    settled:   { title: '执行和解', stage: 'performance', owes: [{ if: 'basisWasUndone', who: 'court', next: ['terminate', 'find-in-force'] }, { who: 'party', next: ['record-execution', 'resume', 'terminate'] }], clocks: ['settlement'] },
    executed:  { title: '执行完毕', stage: 'performance', end: 'settled-performed' },
    'run-ended': { title: '终结本次执行', stage: 'performance', end: 'not-settled' },
    terminated: { title: '终结执行', stage: 'performance', end: 'decided' },
    denied:    { title: '裁定不予执行', stage: 'performance', end: 'decided' },
    refused:   { title: '裁定不予受理', stage: 'performance', end: 'decided' },
    abandoned: { title: '不再申请执行', stage: 'performance', end: 'withdrawn' },
  },
  steps: [
    { do: 'open', title: '引导申请执行', law: [CPL('235'), EXR('17')], from: 'new', to: 'prepared', by: ['desk'] },
    // Late is no bar: the court dockets it, and looks at the two years only where the debtor objects (CPLI 481).
    { do: 'file', title: '登记已申请执行', law: [CPL('250'), CPLI('460'), EXR('18')], from: ['prepared'], to: 'filed', by: ['desk'], mayPrecede: true, input: { courtId: 'court', filedOn: 'date', receiptNo: 'text?', documentId: 'document?' }, leaves: [{ seat: 'court', from: 'courtId' }, { keep: 'court' }] },
    { do: 'abandon', title: '当事人不再申请', law: [EXR('17')], from: ['prepared'], to: 'abandoned', by: ['desk'], input: { reason: 'text' } },
    // Once it is docketed, the court ends the enforcement on the withdrawal (CPL 268).
    { do: 'abandon', title: '申请人撤回执行申请', law: [CPL('13'), CPL('250')], from: ['filed'], to: 'abandoned', by: ['desk', 'court'], input: { reason: 'text', documentId: 'document?' } },
    { do: 'docket', title: '执行立案', law: [EXR('16'), CPLI('481')], from: ['filed'], to: 'docketed', by: ['court'], input: { courtCaseNo: 'case-number', docketedOn: 'date?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'refuse', title: '裁定不予受理', law: [EXR('16'), CPLI('461')], from: ['filed'], to: 'refused', by: ['court'], input: { ground: REFUSE_GROUNDS, documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    // The court rules on it: nothing that is in no force is enforced (CPL 235). Where it comes into force after all, the court goes on.
    { do: 'note-basis-undone', title: '期限内的上诉、异议、起诉已补登,据以执行的法律文书尚未生效', law: [CPL('235'), EXR('16')], from: ['prepared', ...AT_THE_COURT], to: 'same', by: { asSoonAs: 'basisLostItsForce' }, leaves: [{ mark: 'basis-undone', as: 'yes' }] },
    { do: 'note-basis-undone', title: '确认裁定已被撤销,据以执行的法律文书失去效力', law: [CPLI('372'), CPL('268')], from: ['prepared', ...AT_THE_COURT], to: 'same', by: { asSoonAs: 'basisWasRevoked' }, leaves: [{ mark: 'basis-undone', as: 'yes' }] },
    { do: 'find-in-force', title: '据以执行的法律文书已经生效,执行继续', law: [CPL('235')], from: ['prepared', ...AT_THE_COURT], to: 'same', by: ['court', 'witness'], needs: ['basisWasUndone', 'basisIsInForceAgain'], input: { note: 'text?', documentId: 'document?' }, leaves: [{ clear: ['basis-undone'] }] },
    { do: 'send-notice', title: '发出执行通知', law: [CPLI('480'), EXR('22')], from: ['docketed'], to: 'same', by: ['court'], input: { on: 'date', documentId: 'document?' }, leaves: [{ mark: 'notice-sent', as: 'on' }] },
    { do: 'record-part-execution', title: '登记部分执行', law: [EXR('24')], from: ['docketed', 'settled'], to: 'same', by: ['court', 'witness'], input: { on: 'date', amount: 'money?', documentId: 'document?' }, leaves: [{ mark: 'part-executed', as: 'on' }] },
    { do: 'record-execution', title: '执行完毕', law: [EXR('64'), CPLI('465')], from: ['docketed', 'settled'], to: 'executed', by: ['court'], input: { on: 'date', amount: 'money?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-settlement', title: '登记执行和解', law: [CPL('241'), CPLI('464'), CPLI('466')], from: ['docketed', 'suspended'], to: 'settled', by: ['court'], input: { until: 'date', documentId: 'document?' } },
    { do: 'suspend', title: '裁定中止执行', law: [CPL('267')], from: ['docketed'], to: 'suspended', by: ['court'], input: { ground: STAYS, documentId: 'document?' } },
    { do: 'resume', title: '恢复执行', law: [CPL('267'), CPL('241'), CPLI('465')], from: ['suspended', 'settled'], to: 'docketed', by: ['court'], input: { documentId: 'document?' } },
    { do: 'open-upper-court', title: '六个月未执行,可以向上一级人民法院申请', law: [CPL('237')], from: ['docketed'], to: 'same', by: { expiryOf: 'execute' }, leaves: [{ mark: 'upper-court-open', as: 'yes' }] },
    { do: 'end-this-run', title: '裁定终结本次执行程序', law: [CPLI('517')], from: ['docketed', 'suspended'], to: 'run-ended', by: ['court'], input: { on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'terminate', title: '裁定终结执行', law: [CPL('268'), CPLI('464')], from: ['docketed', 'suspended', 'settled'], to: 'terminated', by: ['court'], input: { ground: ENDS, on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'deny', title: '裁定不予执行', law: [CPLI('481')], from: ['docketed', 'suspended'], to: 'denied', by: ['court'], input: { on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'note-property', title: '登记发现可供执行的财产', law: [CPLI('517')], from: ['run-ended'], to: 'same', by: ['desk', 'court'], input: { documentId: 'document?' }, leaves: [{ mark: 'property-found', as: 'yes' }] },
  ],
  clocks: {
    file:       { title: '申请执行', rule: 'enforcement.file', kind: 'target', owedBy: 'party', starts: [{ by: ['open'] }], met: ['file', 'abandon'] },
    docket:     { title: '执行立案', rule: 'enforcement.docket', kind: 'duty', owedBy: 'court', starts: [{ by: ['file'], on: { input: 'filedOn' } }], met: ['docket', 'refuse'] },
    notice:     { title: '发出执行通知', rule: 'enforcement.notice', kind: 'duty', owedBy: 'court', starts: [{ by: ['file'], on: { input: 'filedOn' } }], met: ['send-notice'] },
    // Six months from the application: their passing opens the way to the upper court, and ends nothing.
    execute:    { title: '执行(关注)', rule: 'enforcement.execute', kind: 'target', owedBy: 'court', starts: [{ by: ['file'], on: { input: 'filedOn' } }], waits: [{ in: 'suspended' }, { in: 'settled' }], met: ['record-execution', 'terminate', 'end-this-run', 'deny'] },
    settlement: { title: '履行执行和解协议', rule: 'performance.instalment', kind: 'duty', owedBy: 'party', starts: [{ by: ['record-settlement'] }], until: { input: 'until' }, met: ['terminate'], stopped: ['resume'] },
  },
});
