/** 司法确认: both parties ask, one filing, and from then on only the court moves it. */
import { CPL, CPLI, JC5, PML } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
/** 裁定不予受理, in the order of CPLI 355. */
const REFUSE_GROUNDS = [
  'outside-court-scope',
  'not-this-court',
  'status-relation',
  'other-special-procedure',
  'title-or-ip-ownership',
] as const;
/** 裁定驳回申请: CPLI 358, and 355 found after acceptance. */
const REJECT_GROUNDS = [
  'against-mandatory-law',
  'harms-others',
  'against-public-morals',
  'not-voluntary',
  'unclear-content',
  'other-not-confirmable',
  ...REFUSE_GROUNDS,
] as const;
const BEFORE_RULING = ['filed', 'supplementing', 'accepted'] as const;

// prettier-ignore
export const judicialConfirmation = road({
  code: 'judicial-confirmation', version: 1, since: '2024-01-01', title: '司法确认', law: [CPL('205'), CPL('206'), PML('33')],
  variants: { general: { title: '一般', law: [CPL('205')] } },
  seats: {
    holder: { title: '调解组织', kinds: ['people-mediation-committee', 'docking-centre'] },
    court:  { title: '人民法院', kinds: ['court'] },
  },
  actors: {
    registrar: { title: '调解组织登记员', seat: 'holder', role: 'registrar' },
    handler:   { title: '承办调解员', seat: 'holder', role: 'mediator', inPerson: true },
    docking:   { title: '诉调对接人员', seat: 'holder', role: 'docking-clerk', attends: true },
    court:     { title: '人民法院', seat: 'court', roles: ['clerk', 'officer'], scope: 'court.event:write', mirroredBy: 'docking' },
  },
  marks: {
    joined:                 { title: '共同申请', per: 'party' },
    'withdrawal-requested': { title: '申请撤回', per: 'party' },
    'review-extended':      { title: '审查延长', per: 'road' },
    served:                 { title: '裁定送达', per: 'party' },
    objected:               { title: '对确认裁定提出异议', per: 'party' },
    'outsider-objected':    { title: '利害关系人对确认裁定提出异议', per: 'road' },
    revoked:                { title: '确认裁定被撤销', per: 'road' },
  },
  restsOn: { procedures: ['people-mediation', 'court-mediation'], needs: ['agreementIsOutsideTheSuit', 'agreementInForce', 'agreementInWriting', 'agreementSettlesNoTitle', 'labourAgreementIsOnPaymentOnly'] },
  states: {
    prepared:      { title: '准备申请', stage: 'judicial-confirmation', owes: [{ if: 'everyPartyJoined', who: 'registrar', next: ['file', 'abandon'] }, { who: 'party', next: ['join-application', 'abandon'] }], clocks: ['prepare', 'basis.confirmation'] },
    filed:         { title: '已提交法院', stage: 'judicial-confirmation', owes: [{ who: 'court', next: ['accept', 'refuse', 'request-supplement'] }], clocks: ['accept'] },
    supplementing: { title: '补充材料', stage: 'judicial-confirmation', owes: [{ who: 'registrar', next: ['supplement'] }], clocks: ['supplement'] },
    accepted:      { title: '法院已受理', stage: 'judicial-confirmation', owes: [{ who: 'court', next: ['confirm', 'reject', 'schedule-inquiry', 'request-supplement', 'extend-review'] }], clocks: ['review'] },
    confirmed: { title: '裁定调解协议有效', stage: 'judicial-confirmation', end: 'confirmed' },
    rejected:  { title: '裁定驳回申请', stage: 'judicial-confirmation', end: 'decided' },
    refused:   { title: '裁定不予受理', stage: 'judicial-confirmation', end: 'decided' },
    withdrawn: { title: '已撤回', stage: 'judicial-confirmation', end: 'withdrawn' },
  },
  steps: [
    { do: 'open', title: '准备司法确认申请', law: [PML('33'), CPL('205')], from: 'new', to: 'prepared', by: ['registrar', 'handler', 'docking'], needs: [{ within: 'basis.confirmation' }] },
    { do: 'join-application', title: '当事人参加共同申请', law: [CPL('205'), CPLI('351'), CPLI('353')], from: ['prepared'], to: 'same', by: ['registrar', 'handler', 'docking'], needs: ['partyNotJoined'],
      input: { ...party, oral: 'boolean?', documentId: 'document?', byRepresentativeId: 'representative?' }, leaves: [{ mark: 'joined', as: 'yes' }] },
    { do: 'file', title: '向人民法院提出申请', law: [CPL('205'), CPLI('354')], from: ['prepared'], to: 'filed', by: ['registrar', 'handler', 'docking'],
      needs: ['everyPartyJoined', 'partyDataIsSound', 'courtIsCompetent', { within: 'basis.confirmation' }],
      input: { courtId: 'court', filedOn: 'date?', competence: 'competence?' }, leaves: [{ seat: 'court', from: 'courtId' }, { keep: 'court' }] },
    { do: 'abandon', title: '当事人不再申请', law: [PML('33')], from: ['prepared'], to: 'withdrawn', by: ['registrar', 'handler', 'docking'], input: { reason: 'text' } },

    { do: 'accept', title: '法院受理', law: [JC5('4')], from: ['filed'], to: 'accepted', by: ['court'], input: { courtCaseNo: 'case-number', judge: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'refuse', title: '裁定不予受理', law: [CPLI('355'), JC5('4')], from: ['filed'], to: 'refused', by: ['court'],
      input: { ground: REFUSE_GROUNDS, note: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'request-supplement', title: '通知补充材料', law: [CPLI('354'), CPLI('356')], from: ['filed', 'accepted'], to: 'supplementing', by: ['court'],
      input: { items: 'items', until: 'date?', documentId: 'document?' }, leaves: [{ keep: 'pending' }] },
    { do: 'supplement', title: '补充材料', law: [CPLI('354'), CPLI('356')], from: ['supplementing'], to: 'previous', by: ['registrar', 'handler', 'docking'],
      input: { note: 'text?', documentId: 'document?' }, leaves: [{ forget: 'pending' }] },
    { do: 'schedule-inquiry', title: '通知双方共同到场询问', law: [CPLI('356')], from: ['accepted'], to: 'same', by: ['court'],
      input: { at: 'instant', place: 'text', documentId: 'document?' }, leaves: [{ keep: 'session' }] },
    { do: 'extend-review', title: '延长审查期限', law: [JC5('5')], from: ['accepted'], to: 'same', by: ['court'], needs: ['reviewNotExtended', 'ruledDayIsLater'],
      input: { until: 'date?', approvedBy: 'text?', documentId: 'document?' }, leaves: [{ mark: 'review-extended', as: 'yes' }] },
    { do: 'confirm', title: '裁定调解协议有效', law: [CPL('206')], from: ['accepted'], to: 'confirmed', by: ['court'],
      input: { rulingNo: 'text', rulingDate: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'reject', title: '裁定驳回申请', law: [CPL('206'), CPLI('358')], from: ['accepted'], to: 'rejected', by: ['court'],
      input: { ground: REJECT_GROUNDS, rulingNo: 'text?', rulingDate: 'date?', note: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'request-withdrawal', title: '当事人申请撤回', law: [CPLI('357'), JC5('5')], from: [...BEFORE_RULING], to: 'same', by: ['registrar', 'handler', 'docking'],
      input: { ...party, reason: 'text?', documentId: 'document?' }, leaves: [{ mark: 'withdrawal-requested', as: 'yes' }] },
    { do: 'permit-withdrawal', title: '裁定准许撤回', law: [CPLI('357'), JC5('5')], from: [...BEFORE_RULING], to: 'withdrawn', by: ['court'], needs: ['withdrawalRequested'],
      input: { note: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'deem-withdrawn', title: '按撤回申请处理', law: [CPLI('357'), JC5('6')], from: ['supplementing', 'accepted'], to: 'withdrawn', by: ['court'],
      input: { note: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-service', title: '登记裁定送达', law: [CPLI('372')], from: ['confirmed', 'rejected', 'refused'], to: 'same', by: ['court'], needs: ['partyNotServed'],
      input: { ...party, servedOn: 'date', method: ['in-person', 'post', 'electronic', 'left', 'public-notice'], documentId: 'document?' }, leaves: [{ mark: 'served', as: 'method' }] },
    { do: 'record-objection', title: '当事人对确认裁定提出异议', law: [CPLI('372')], from: ['confirmed'], to: 'same', by: ['registrar', 'handler', 'docking', 'court'], needs: [{ not: 'rulingWasRevoked' }, { within: 'object' }],
      input: { ...party, reason: 'text?', documentId: 'document?' }, leaves: [{ mark: 'objected', as: 'yes' }] },
    // Whether the six months from the day he knew are over is the court's to say: they may not be counted by what he told a desk.
    { do: 'record-outsider-objection', title: '利害关系人对确认裁定提出异议', law: [CPLI('372')], from: ['confirmed'], to: 'same', by: ['registrar', 'handler', 'docking', 'court'], needs: [{ not: 'rulingWasRevoked' }],
      input: { knownOn: 'date?', reason: 'text?', documentId: 'document?' }, leaves: [{ mark: 'outsider-objected', as: 'yes' }] },
    { do: 'record-objection-outcome', title: '异议不成立,裁定驳回', law: [CPLI('372')], from: ['confirmed'], when: { onObjection: 'dismissed' }, to: 'same', by: ['court'], needs: ['somebodyObjects'],
      input: { onObjection: ['dismissed'], documentNo: 'text?', documentId: 'document?' }, leaves: [{ clear: ['objected', 'outsider-objected'] }, { keep: 'court' }] },
    { do: 'record-objection-outcome', title: '异议成立或者部分成立,裁定改变原裁定', law: [CPLI('372')], from: ['confirmed'], when: { onObjection: 'changed' }, to: 'same', by: ['court'], needs: ['somebodyObjects'],
      input: { onObjection: ['changed'], documentNo: 'text', note: 'text', documentId: 'document?' }, leaves: [{ clear: ['objected', 'outsider-objected'] }, { keep: 'court' }] },
    { do: 'record-objection-outcome', title: '异议成立或者部分成立,裁定撤销原裁定', law: [CPLI('372')], from: ['confirmed'], when: { onObjection: 'revoked' }, to: 'same', by: ['court'], needs: ['somebodyObjects'],
      input: { onObjection: ['revoked'], documentNo: 'text', documentId: 'document?' }, leaves: [{ clear: ['objected', 'outsider-objected'] }, { mark: 'revoked', as: 'yes' }, { keep: 'court' }] },
  ],
  clocks: {
    // The thirty days are the agreement's and may be over: until somebody files or gives up, the body has a day to see to it.
    prepare:    { title: '办妥申请或者登记不再申请', rule: 'judicial-confirmation.prepare', kind: 'target', starts: [{ by: ['open'] }], met: ['file', 'abandon'] },
    accept:     { title: '法院决定是否受理', rule: 'judicial-confirmation.accept', kind: 'duty', owedBy: 'court', starts: [{ by: ['file'], on: { input: 'filedOn' } }], met: ['accept', 'refuse'] },
    supplement: { title: '补充材料', rule: 'judicial-confirmation.supplement', kind: 'duty', owedBy: 'party', starts: [{ by: ['request-supplement'], on: { input: 'receivedOn' } }], until: { input: 'until' }, met: ['supplement'] },
    review:     { title: '法院审查', rule: 'judicial-confirmation.review', kind: 'duty', owedBy: 'court', starts: [{ by: ['accept'] }], longer: ['extend-review'], met: ['confirm', 'reject'] },
    object:     { title: '对裁定提出异议', rule: 'judicial-confirmation.object', kind: 'right', owedBy: 'party', per: 'party', starts: [{ by: ['record-service'], in: ['confirmed'], on: { input: 'servedOn' } }], met: ['record-objection'] },
    enforcement: { title: '申请执行', rule: 'enforcement.apply', kind: 'right', owedBy: 'party', starts: [{ by: ['confirm'], on: 'last-performance-day' }], stopped: ['record-objection-outcome'], stoppedIf: 'rulingWasRevoked', met: ['enforcement:file'], back: ['enforcement:refuse', 'enforcement:abandon'] },
  },
});
