/** 行政裁决: a government or an organ decides a dispute between others; above all who owns or may use land. */
import { ARL, TDL, house } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
const METHODS = ['handwritten', 'fingerprint', 'seal', 'electronic'] as const;
const SERVICE = ['in-person', 'post', 'electronic', 'left', 'public-notice'] as const;
/** Why it is not taken in; where nobody disputes a title, the use of the land need not stand still. */
const REFUSE_GROUNDS = ['out-of-competence', 'already-decided', 'no-clear-party', 'other'] as const;
/** How it ended elsewhere: looked at in substance, or not at all. */
const LOOKED_AT = ['upheld', 'decision-changed'] as const;
const NOT_LOOKED_AT = ['remedy-not-accepted', 'remedy-withdrawn'] as const;
const AT_WORK = ['accepted', 'investigating', 'mediating'] as const;

// prettier-ignore
export const administrativeAdjudication = road({
  code: 'administrative-adjudication', version: 1, since: '2020-01-01', title: '行政裁决', law: [TDL('14')],
  variants: {
    'land-title': { title: '土地权属争议', law: [TDL('14')] },
    general:      { title: '其他事项', law: [house] },
  },
  offered: {
    'land-title': { disputes: ['forest-land', 'housing-homestead', 'neighbour', 'land-contract'], or: { if: 'concernsLandTitle', title: '涉及土地权属、院界的' }, noOthers: true, organ: 'government' },
    // 专利侵权等: no other kind of dispute here is known to have an organ that decides it.
    general: { disputes: ['intellectual-property'], noOthers: true, organ: 'of-the-dispute' },
  },
  seats: {
    authority:  { title: '承办机关', kinds: ['agency'] },
    government: { title: '作出处理决定的人民政府', kinds: ['agency'] },
  },
  actors: {
    officer: { title: '承办机关经办人', seat: 'authority', role: 'officer' },
    head:    { title: '裁决机关负责人', seat: 'authority', role: 'organisation-head' },
    decider: { title: '作出决定的人民政府', seat: 'government', roles: ['officer', 'organisation-head'], mirroredBy: 'officer' },
  },
  marks: {
    'status-quo':       { title: '维持土地利用现状', per: 'road' },
    'application-sent': { title: '申请书副本已发送', per: 'road' },
    answered:           { title: '已答辩', per: 'party' },
    signed:             { title: '调解书签名', per: 'party' },
    served:             { title: '处理决定送达', per: 'party' },
    'remedy-sought':    { title: '申请复议或者起诉', per: 'party' },
    withdrawn:          { title: '撤回申请', per: 'party' },
  },
  // What becomes of the decision elsewhere is seen in the roads beside this one.
  heeds: ['administrative-reconsideration', 'litigation'],
  states: {
    applied:       { title: '已申请', stage: 'adjudication', owes: [{ who: 'officer', next: ['accept', 'refuse'] }], clocks: ['accept'] },
    accepted:      { title: '已受理', stage: 'adjudication', owes: [{ if: 'applicationSent', who: 'officer', next: ['investigate', 'withdraw'] }, { who: 'officer', next: ['send-application'] }], clocks: ['send', 'opinion'] },
    investigating: { title: '调查', stage: 'adjudication', owes: [{ who: 'officer', next: ['record-investigation', 'start-mediation', 'submit-opinion', 'adjudicate'] }], clocks: ['opinion', 'opinion-anew'] },
    mediating:     { title: '调解', stage: 'adjudication', owes: [{ who: 'officer', next: ['seal-settlement', 'end-mediation'] }], clocks: ['opinion', 'opinion-anew'] },
    proposed:      { title: '已报请人民政府决定', stage: 'adjudication', owes: [{ who: 'decider', next: ['decide', 'return-opinion'] }], clocks: ['decide'] },
    decided:       { title: '已决定,送达中', stage: 'adjudication', owes: [{ who: 'officer', next: ['record-service'] }], clocks: ['serve'] },
    served:        { title: '已送达,救济期间', stage: 'adjudication', owes: [{ who: 'party', next: ['record-remedy'] }], clocks: ['reconsider', 'sue'] },
    remedy:        { title: '复议或者诉讼中', stage: 'adjudication', owes: [{ who: 'officer', next: ['record-remedy-outcome', 'reopen'] }], clocks: ['remedy'] },
    effective:     { title: '决定生效', stage: 'adjudication', end: 'decided' },
    mediated:      { title: '调解书生效', stage: 'adjudication', end: 'settled' },
    refused:       { title: '不予受理', stage: 'adjudication', end: 'out-of-scope' },
    withdrawn:     { title: '已撤回', stage: 'adjudication', end: 'withdrawn' },
  },
  steps: [
    // 土地管理法 14 (4) binds from the dispute on, whatever becomes of the application.
    { do: 'open', title: '收到土地权属争议处理申请', law: [TDL('14')], only: ['land-title'], from: 'new', to: 'applied', by: ['officer'],
      input: { receivedOn: 'date?' }, leaves: [{ mark: 'status-quo', as: 'in-force' }, { paper: 'status-quo-notice', to: 'every-party' }] },
    { do: 'open', title: '收到行政裁决申请', law: [house], only: ['general'], from: 'new', to: 'applied', by: ['officer'], input: { receivedOn: 'date?' } },

    { do: 'accept', title: '受理', law: [TDL('14'), house], from: ['applied'], to: 'accepted', by: ['officer'], admits: true, leaves: [{ paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'refuse', title: '不予受理', law: [house], from: ['applied'], when: { ground: [...REFUSE_GROUNDS] }, to: 'refused', by: ['officer'],
      input: { ground: REFUSE_GROUNDS, note: 'text?' }, leaves: [{ paper: 'non-acceptance-notice', to: 'every-party' }] },
    { do: 'refuse', title: '不属于权属争议,不予受理', law: [TDL('14')], from: ['applied'], when: { ground: 'no-title-dispute' }, to: 'refused', by: ['officer'],
      input: { ground: ['no-title-dispute'], note: 'text?' }, leaves: [{ clear: ['status-quo'] }, { paper: 'non-acceptance-notice', to: 'every-party' }] },
    { do: 'send-application', title: '发送申请书副本', law: [house], from: ['accepted'], to: 'same', by: ['officer'], needs: ['applicationNotSent'], leaves: [{ mark: 'application-sent', as: 'yes' }] },
    { do: 'record-answer', title: '登记答辩', law: [house], from: [...AT_WORK], to: 'same', by: ['officer'], needs: ['applicationSent'],
      input: { ...party, note: 'text?', documentId: 'document?' }, leaves: [{ mark: 'answered', as: 'yes' }] },
    { do: 'investigate', title: '开始调查', law: [house], from: ['accepted'], to: 'investigating', by: ['officer'], needs: ['applicationSent', 'twoInvestigators'],
      input: { investigators: 'items', note: 'text?' } },
    { do: 'record-investigation', title: '登记调查', law: [house], from: ['investigating', 'mediating'], to: 'same', by: ['officer'], needs: ['twoInvestigators'],
      input: { on: 'date', investigators: 'items', place: 'text?', findings: 'text?', documentId: 'document?' }, leaves: [{ keep: 'session' }] },
    { do: 'start-mediation', title: '组织调解', law: [TDL('14'), house], from: ['investigating'], to: 'mediating', by: ['officer'], needs: ['sessionsAreSeparate'], input: { place: 'text?', separately: 'boolean?' }, leaves: [{ keep: 'session' }] },
    { do: 'end-mediation', title: '调解不成', law: [house], from: ['mediating'], to: 'investigating', by: ['officer'], input: { reason: 'text' }, leaves: [{ clear: ['signed'] }] },
    { do: 'sign-settlement', title: '当事人在调解书上签名', law: [house], from: ['mediating'], to: 'same', by: ['officer'], needs: ['partyStaysInAdjudication', 'settlementNotSignedBy', 'noExitIsOwed'],
      input: { ...party, method: METHODS, documentId: 'document?' }, leaves: [{ mark: 'signed', as: 'method' }] },
    { do: 'seal-settlement', title: '调解书盖章生效', law: [TDL('14'), house], from: ['mediating'], to: 'mediated', by: ['officer'], needs: ['everyPartySignedSettlement', 'noExitIsOwed'],
      input: { text: 'text', documentId: 'document?' }, leaves: [{ keep: 'decision' }, { clear: ['status-quo'] }] },

    { do: 'submit-opinion', title: '提出处理意见,报请人民政府决定', law: [TDL('14')], only: ['land-title'], from: ['investigating'], to: 'proposed', by: ['officer'], needs: ['deciderIsCompetent'],
      input: { deciderId: 'organisation', note: 'text', documentId: 'document?' }, leaves: [{ seat: 'government', from: 'deciderId' }] },
    { do: 'decide', title: '人民政府作出处理决定', law: [TDL('14')], only: ['land-title'], from: ['proposed'], to: 'decided', by: ['decider'],
      input: { on: 'date', documentNo: 'text', result: 'text', documentId: 'document?' }, leaves: [{ keep: 'decision' }, { paper: 'decision-notice', to: 'every-party' }] },
    { do: 'return-opinion', title: '人民政府退回处理意见,补充调查', law: [house], only: ['land-title'], from: ['proposed'], to: 'investigating', by: ['decider'],
      input: { reason: 'text', documentId: 'document?' } },
    { do: 'adjudicate', title: '作出裁决', law: [house], only: ['general'], from: ['investigating'], to: 'decided', by: ['officer', 'head'],
      input: { on: 'date', documentNo: 'text', result: 'text', approvedBy: 'text', documentId: 'document?' }, leaves: [{ keep: 'decision' }, { paper: 'decision-notice', to: 'every-party' }] },
    { do: 'record-service', title: '登记决定送达', law: [TDL('14')], from: ['decided'], to: 'same', by: ['officer'], needs: ['adjudicationNotServed', 'notByPost'],
      input: { ...party, servedOn: 'date', method: SERVICE, documentId: 'document?' }, leaves: [{ mark: 'served', as: 'method' }] },
    { do: 'all-served', title: '全部送达', law: [TDL('14')], from: ['decided'], to: 'served', by: { asSoonAs: 'everyPartyHasDecision' } },
    { do: 'record-remedy', title: '登记当事人申请复议或者起诉', law: [TDL('14'), ARL('20'), ARL('23')], from: ['decided', 'served', 'remedy'], to: 'same', by: ['officer'], needs: ['appliedForReconsiderationInTime', 'suedOverTheDecisionInTime'], mayPrecede: true,
      input: { ...party, remedy: ['reconsideration', 'suit'], on: 'date', documentId: 'document?' }, leaves: [{ mark: 'remedy-sought', as: 'remedy' }] },
    // Sought in its days (TDL 14, ARL 20), and written down when silence had already decided: the decision waits for what becomes of it, and the land stays as it is.
    { do: 'record-remedy', title: '补登期限内的复议申请,决定未生效', law: [ARL('20')], only: ['land-title'], from: ['effective'], when: { remedy: 'reconsideration' }, to: 'remedy', by: ['officer'], needs: ['partyHasDecision', { within: 'reconsider' }, 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true,
      input: { ...party, remedy: ['reconsideration'], on: 'date', documentId: 'document?' }, leaves: [{ mark: 'remedy-sought', as: 'remedy' }, { mark: 'status-quo', as: 'in-force' }] },
    { do: 'record-remedy', title: '补登期限内的复议申请,决定未生效', law: [ARL('20')], only: ['general'], from: ['effective'], when: { remedy: 'reconsideration' }, to: 'remedy', by: ['officer'], needs: ['partyHasDecision', { within: 'reconsider' }, 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true,
      input: { ...party, remedy: ['reconsideration'], on: 'date', documentId: 'document?' }, leaves: [{ mark: 'remedy-sought', as: 'remedy' }] },
    { do: 'record-remedy', title: '补登期限内的起诉,决定未生效', law: [TDL('14')], only: ['land-title'], from: ['effective'], when: { remedy: 'suit' }, to: 'remedy', by: ['officer'], needs: ['partyHasDecision', { within: 'sue' }, 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true,
      input: { ...party, remedy: ['suit'], on: 'date', documentId: 'document?' }, leaves: [{ mark: 'remedy-sought', as: 'remedy' }, { mark: 'status-quo', as: 'in-force' }] },
    { do: 'record-remedy', title: '补登期限内的起诉,决定未生效', law: [house], only: ['general'], from: ['effective'], when: { remedy: 'suit' }, to: 'remedy', by: ['officer'], needs: ['partyHasDecision', { within: 'sue' }, 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true,
      input: { ...party, remedy: ['suit'], on: 'date', documentId: 'document?' }, leaves: [{ mark: 'remedy-sought', as: 'remedy' }] },
    { do: 'await-remedy', title: '等待复议、诉讼结果', law: [TDL('14'), ARL('23')], from: ['served'], to: 'remedy', by: { asSoonAs: 'remedyIsSought' } },
    // Each party has days of his own (TDL 14), whatever has become of another's remedy: in force when nobody has any left and nothing is under way.
    { do: 'record-remedy-outcome', title: '救济程序结束,他人期限亦满,决定生效', law: [TDL('14')], from: ['remedy'], when: { kind: [...LOOKED_AT] }, to: 'effective', by: ['officer'], needs: ['noRemedyIsAlive', 'nobodyMaySeekRemedy'],
      input: { kind: LOOKED_AT, on: 'date', documentNo: 'text?', documentId: 'document?' }, leaves: [{ clear: ['status-quo'] }] },
    { do: 'record-remedy-outcome', title: '复议、起诉未获受理或者已撤回,他人期限亦满,决定生效', law: [TDL('14'), ARL('20')], from: ['remedy'], when: { kind: [...NOT_LOOKED_AT] }, to: 'effective', by: ['officer'], needs: ['noRemedyIsAlive', 'nobodyMaySeekRemedy'],
      input: { kind: NOT_LOOKED_AT, on: 'date', documentNo: 'text?', documentId: 'document?' }, leaves: [{ clear: ['status-quo'] }] },
    { do: 'reopen', title: '决定被撤销,重新处理', law: [TDL('14')], from: ['remedy'], to: 'investigating', by: ['officer'],
      input: { on: 'date', documentNo: 'text?', documentId: 'document?' }, leaves: [{ clear: ['served', 'remedy-sought'] }] },
    // Whoever has two ways, to reconsideration and to court, has used none only when the longer period is over.
    { do: 'take-effect', title: '期满无人申请复议或者起诉,决定生效', law: [TDL('14'), ARL('20')], only: ['land-title'], from: ['served'], to: 'effective', by: { expiryOf: 'reconsider' }, needs: [{ not: 'remedyIsSought' }], leaves: [{ clear: ['status-quo'] }] },
    { do: 'take-effect', title: '期满无人申请复议或者起诉,裁决生效', law: [ARL('20'), house], only: ['general'], from: ['served'], to: 'effective', by: { expiryOf: 'sue' }, needs: [{ not: 'remedyIsSought' }] },
    // Sought in another case of the same matter, which this road is not told of.
    { do: 'await-remedy', title: '期满时复议、诉讼尚未结束,等待结果', law: [TDL('14'), ARL('23')], only: ['land-title'], from: ['served'], to: 'remedy', by: { expiryOf: 'reconsider' }, needs: ['remedyIsSought'] },
    { do: 'await-remedy', title: '期满时复议、诉讼尚未结束,等待结果', law: [ARL('23'), house], only: ['general'], from: ['served'], to: 'remedy', by: { expiryOf: 'sue' }, needs: ['remedyIsSought'] },
    { do: 'withdraw', title: '申请人撤回申请', law: [house], from: ['applied', ...AT_WORK, 'proposed'], to: 'same', by: ['officer'], needs: ['partyAppliedForAdjudication', 'partyStaysInAdjudication'],
      input: { ...party, reason: 'text', documentId: 'document?' }, leaves: [{ mark: 'withdrawn', as: 'yes' }] },
    { do: 'end-withdrawn', title: '申请人均已撤回', law: [house], from: ['applied', ...AT_WORK, 'proposed'], to: 'withdrawn', by: { asSoonAs: 'nobodyAppliesForAdjudication' } },
  ],
  clocks: {
    accept:  { title: '决定是否受理', rule: { 'land-title': 'adjudication.accept', general: 'adjudication.local-accept' }, kind: 'duty', starts: [{ by: ['open'], on: { input: 'receivedOn' } }], met: ['accept', 'refuse'] },
    send:    { title: '发送申请书副本', rule: { 'land-title': 'adjudication.send-application', general: 'adjudication.local-send-application' }, kind: 'duty', starts: [{ by: ['accept'] }], met: ['send-application'] },
    answer:  { title: '被申请人答辩', rule: { 'land-title': 'adjudication.answer', general: 'adjudication.local-answer' }, kind: 'duty', owedBy: 'party', starts: [{ by: ['send-application'], on: { input: 'receivedOn' } }],
               met: ['record-answer'], stopped: ['submit-opinion', 'adjudicate'] },
    opinion: { title: '调查处理', rule: { 'land-title': 'adjudication.opinion', general: 'adjudication.local-decide' }, kind: 'duty',
               starts: [{ by: ['accept'] }, { by: ['reopen'] }], met: ['submit-opinion', 'adjudicate', 'seal-settlement'] },
    // The six months were met when the opinion came: what the government sends back has a house period of its own.
    'opinion-anew': { title: '退回后重新提出处理意见', rule: { 'land-title': 'adjudication.opinion-anew' }, kind: 'duty', starts: [{ by: ['return-opinion'], on: { input: 'receivedOn' } }], met: ['submit-opinion', 'seal-settlement'] },
    decide:  { title: '人民政府作出决定', rule: { 'land-title': 'adjudication.decide' }, kind: 'duty', of: 'government', starts: [{ by: ['submit-opinion'] }], met: ['decide'], stopped: ['return-opinion'] },
    serve:   { title: '送达决定', rule: 'decision.serve', kind: 'duty', starts: [{ by: ['decide', 'adjudicate'] }], met: ['all-served'] },
    reconsider: { title: '申请行政复议', rule: 'reconsideration.apply', kind: 'right', per: 'party', starts: [{ by: ['record-service'], on: { input: 'servedOn' } }],
               met: ['record-remedy', 'administrative-reconsideration:record-application'], stopped: ['reopen'] },
    sue:     { title: '起诉', rule: { 'land-title': 'adjudication.sue', general: 'administrative-suit.direct' }, kind: 'right', per: 'party', starts: [{ by: ['record-service'], on: { input: 'servedOn' } }],
               met: ['record-remedy', 'litigation:record-filing'], otherIf: 'isOnAnAct', stopped: ['reopen'] },
    remedy:  { title: '关注复议、诉讼结果', rule: 'adjudication.remedy', kind: 'target', starts: [{ entering: 'remedy' }], met: ['record-remedy-outcome', 'reopen'] },
  },
});
