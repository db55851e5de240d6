/** 行政复议: an act of an organ is looked at again, from the application to a decision in force; every period and every silence by the law of 2023. */
import { ALL, ARL, CPL } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
const METHODS = ['handwritten', 'fingerprint', 'seal', 'electronic'] as const;
const SERVICE = ['in-person', 'post', 'electronic', 'left', 'public-notice'] as const;
/** ARL 30 (1), in its order. */
const NOT_ADMISSIBLE = [
  'no-clear-party',
  'no-interest',
  'no-request-or-reasons',
  'out-of-time',
  'outside-reconsideration',
  'not-this-organ',
  'dealt-with-before',
] as const;
/** ARL 53. */
const SUMMARY = [
  'done-on-the-spot',
  'warning-or-criticism',
  'up-to-three-thousand',
  'government-information',
  'all-parties-agree',
] as const;
/** ARL 39 (1) items 1 to 8 and 10; item 9 is the review of a document, which has steps of its own. */
const SUSPENSIONS = [
  'applicant-died',
  'applicant-incapable',
  'applicant-missing',
  'applicant-ended',
  'unable-to-attend',
  'mediation-agreed',
  'law-in-question',
  'other-case-pending',
  'other-suspension',
] as const;
/** ARL 41 item 5: sixty days end the proceeding for items 1, 2 and 4 alone. */
const ENDS_AFTER_SIXTY_DAYS = ['applicant-died', 'applicant-incapable', 'applicant-ended'] as const;
/** ARL 23 (1), or none of it. */
const PRECEDENCE = [
  'on-the-spot-penalty',
  'natural-resource-right',
  'failure-to-act',
  'government-information',
  'reconsideration-by-law',
  'no-precedence',
] as const;
/** ARL 64 to 67, open also where the act counts as one without evidence (ARL 70). */
const AGAINST_THE_ACT = ['revoke', 'revoke-in-part', 'revoke-and-redo', 'confirm-unlawful', 'confirm-invalid', 'perform'] as const;
const FOR_THE_ACT = ['change', 'maintain', 'dismiss-request'] as const;
const ON_AGREEMENTS = ['agreement-duty', 'agreement-compensation'] as const;
/** ARL 42. */
const STAYS = ['stay-by-respondent', 'stay-by-organ', 'stay-on-application', 'stay-by-law'] as const;

const LIVE = ['accepted', 'suspended', 'document-review'] as const;
const DECISION = {
  on: 'date',
  documentNo: 'text',
  result: 'text',
  approvedBy: 'text',
  until: 'date?',
  compensation: 'money?',
  documentId: 'document?',
} as const;
const APPLICATION = {
  ...party,
  filedOn: 'date',
  act: 'text',
  madeOn: 'date',
  knownOn: 'date',
  immovable: 'boolean',
  precedence: PRECEDENCE,
  respondentId: 'organisation',
  requests: 'text?',
  documentId: 'document?',
} as const;
const BEFORE_DECISION = [
  { not: 'suitStoodBeside' },
  'answeredOrSilent',
  'opinionsHeard',
  'hearingHeldWhereMajor',
  'committeeConsultedWhereMajor',
] as const;

// prettier-ignore
export const administrativeReconsideration = road({
  code: 'administrative-reconsideration', version: 1, since: '2024-01-01', title: '行政复议', law: [ARL('2')],
  variants: {
    ordinary: { title: '普通程序', law: [ARL('48'), ARL('62')] },
    summary:  { title: '简易程序', law: [ARL('53'), ARL('62')] },
  },
  offered: { every: { disputes: ['expropriation'], or: { if: 'anActIsContested', title: '对行政行为不服的' }, noOthers: true } },
  seats: {
    body:            { title: '行政复议机构', kinds: ['reconsideration'] },
    respondent:      { title: '被申请人', kinds: [] },
    'document-body': { title: '规范性文件制定机关或者有权处理机关', kinds: [] },
    addressee:       { title: '行政复议意见书的收件机关', kinds: [] },
  },
  actors: {
    desk:            { title: '行政复议机构', seat: 'body', roles: ['clerk', 'officer', 'organisation-head'] },
    respondent:      { title: '被申请人', seat: 'respondent', roles: ['clerk', 'officer', 'organisation-head'] },
    'document-body': { title: '处理规范性文件的机关', seat: 'document-body', roles: ['clerk', 'officer', 'organisation-head'] },
    addressee:       { title: '收到意见书的机关', seat: 'addressee', roles: ['clerk', 'officer', 'organisation-head'] },
  },
  marks: {
    application:            { title: '申请复议的行政行为', per: 'party' },
    'obstacle-recognised':  { title: '因正当理由耽误申请期限', per: 'party' },
    'supplement-asked':     { title: '已通知补正', per: 'road' },
    'deemed-accepted':      { title: '期满视为受理', per: 'road' },
    'suit-beside':          { title: '视为受理时法院已受理,应当驳回申请', per: 'road' },
    'copy-sent':            { title: '申请书副本已发送', per: 'road' },
    answered:               { title: '被申请人已答复', per: 'road' },
    'no-evidence':          { title: '未答复,视为没有证据、依据', per: 'road' },
    'third-party-evidence': { title: '第三人提供证据', per: 'party' },
    heard:                  { title: '听取意见', per: 'party' },
    'on-paper':             { title: '因当事人原因书面审理', per: 'road' },
    major:                  { title: '重大、疑难、复杂', per: 'road' },
    consulted:              { title: '行政复议委员会咨询意见', per: 'road' },
    'hearing-notified':     { title: '已通知听证', per: 'road' },
    'hearing-held':         { title: '已听证', per: 'road' },
    'hearing-waived':       { title: '放弃听证', per: 'party' },
    'enforcement-stayed':   { title: '停止执行', per: 'road' },
    'document-answered':    { title: '规范性文件处理意见', per: 'road' },
    'document-found':       { title: '规范性文件审查结论', per: 'road' },
    'withdrawal-requested': { title: '申请撤回', per: 'party' },
    withdrawn:              { title: '准予撤回', per: 'party' },
    signed:                 { title: '调解书签名', per: 'party' },
    'respondent-signed':    { title: '被申请人在调解书上签章', per: 'road' },
    'suit-open':            { title: '期满未作决定,可以起诉', per: 'road' },
    served:                 { title: '决定送达', per: 'party' },
    'opinion-letter':       { title: '行政复议意见书', per: 'road' },
    reported:               { title: '已报送纠正情况', per: 'road' },
  },
  states: {
    applied:           { title: '已收到申请', stage: 'reconsideration', owes: [{ if: 'applicationRecorded', who: 'desk', next: ['accept', 'not-accept', 'request-supplement'] }, { who: 'desk', next: ['record-application', 'not-accept', 'request-supplement'] }], clocks: ['review'] },
    supplementing:     { title: '待补正', stage: 'reconsideration', owes: [{ who: 'party', next: ['supplement'] }], clocks: ['supplement'] },
    accepted:          { title: '审理中', stage: 'reconsideration', owes: [{ if: 'suitStoodBeside', who: 'desk', next: ['dismiss-application', 'correct-review-day'] }, { if: 'copySent', who: 'desk', next: ['decide', 'hear-opinions', 'schedule-hearing', 'seal-settlement'] }, { if: 'applicationRecorded', who: 'desk', next: ['send-copy'] }, { who: 'desk', next: ['record-application', 'dismiss-application'] }], clocks: ['decide'] },
    suspended:         { title: '中止', stage: 'reconsideration', owes: [{ who: 'desk', next: ['resume', 'terminate'] }], clocks: ['decide'] },
    'document-review': { title: '中止,规范性文件审查', stage: 'reconsideration', owes: [{ if: 'documentIsWithAnother', who: 'document-body', next: ['answer-document'] }, { who: 'desk', next: ['conclude-document-review', 'notify-maker', 'forward-document'] }],
                         clocks: ['review-document', 'forward-document', 'answer-forwarded', 'decide'] },
    decided:           { title: '已决定,送达中', stage: 'reconsideration', owes: [{ who: 'desk', next: ['record-service'] }], clocks: ['serve'] },
    reporting:         { title: '决定生效,待报送纠正情况', stage: 'reconsideration', owes: [{ who: 'addressee', next: ['report-back'] }], clocks: ['report-back'] },
    effective:           { title: '决定生效', stage: 'reconsideration', end: 'decided' },
    mediated:            { title: '调解书生效', stage: 'reconsideration', end: 'settled' },
    dismissed:           { title: '驳回申请', stage: 'reconsideration', end: 'decided' },
    'not-accepted':      { title: '不予受理', stage: 'reconsideration', end: 'out-of-scope' },
    abandoned:           { title: '视为放弃申请', stage: 'reconsideration', end: 'withdrawn' },
    withdrawn:           { title: '撤回申请,终止', stage: 'reconsideration', end: 'withdrawn' },
    'withdrawn-settled': { title: '和解后撤回,终止', stage: 'reconsideration', end: 'settled' },
    terminated:          { title: '终止', stage: 'reconsideration', end: 'decided' },
  },
  steps: [
    { do: 'open', title: '收到行政复议申请', law: [ARL('22')], from: 'new', to: 'applied', by: ['desk'], input: { receivedOn: 'date?' } },
    // Told of the right, the organ and the period, sixty days run from the act; untold, from when these were known, one year from the act at most.
    { do: 'record-application', title: '登记申请和所针对的行政行为,已告知救济途径', law: [ARL('19'), ARL('20'), ARL('22')], from: ['applied', 'supplementing', 'accepted'], when: { told: true }, to: 'same', by: ['desk'], mayPrecede: true,
      input: { ...APPLICATION, told: 'boolean' }, leaves: [{ seat: 'respondent', from: 'respondentId' }, { mark: 'application', as: 'act' }] },
    { do: 'record-application', title: '登记申请和所针对的行政行为,未告知救济途径', law: [ARL('19'), ARL('20'), ARL('22')], from: ['applied', 'supplementing', 'accepted'], when: { told: false }, to: 'same', by: ['desk'], mayPrecede: true,
      input: { ...APPLICATION, told: 'boolean', toldOn: 'date?' }, leaves: [{ seat: 'respondent', from: 'respondentId' }, { mark: 'application', as: 'act' }] },
    { do: 'recognise-obstacle', title: '认定因不可抗力或者其他正当理由耽误申请期限', law: [ARL('20')], from: ['applied', 'supplementing'], to: 'same', by: ['desk'],
      input: { ...party, reason: 'text', documentId: 'document?' }, leaves: [{ mark: 'obstacle-recognised', as: 'reason' }] },

    { do: 'accept', title: '受理,适用普通程序', law: [ARL('30'), ARL('36')], from: ['applied'], when: { mode: 'ordinary' }, to: 'accepted', by: ['desk'], admits: true, needs: ['applicationRecorded', 'appliedInTime', 'noSuitOnTheAct'],
      input: { mode: ['ordinary'], documentId: 'document?' }, leaves: [{ becomes: 'ordinary' }, { paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'accept', title: '受理,适用简易程序', law: [ARL('30'), ARL('53')], from: ['applied'], when: { mode: 'summary' }, to: 'accepted', by: ['desk'], admits: true, needs: ['applicationRecorded', 'appliedInTime', 'noSuitOnTheAct'],
      input: { mode: ['summary'], ground: SUMMARY, documentId: 'document?' }, leaves: [{ becomes: 'summary' }, { paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'not-accept', title: '不予受理', law: [ARL('30')], from: ['applied'], to: 'not-accepted', by: ['desk'], needs: ['competentOrganNamed'],
      input: { ground: NOT_ADMISSIBLE, note: 'text', competentOrgan: 'text?', documentId: 'document?' }, leaves: [{ paper: 'non-acceptance-notice', to: 'every-party' }] },
    // Decided within the five days and typed afterwards: the silence never was.
    { do: 'correct-review-day', title: '补录期限内作出的不予受理决定', law: [ARL('30')], from: ['accepted'], to: 'not-accepted', by: ['desk'], mayPrecede: true, needs: ['decidedWithinReview', 'competentOrganNamed'],
      input: { ground: NOT_ADMISSIBLE, note: 'text', competentOrgan: 'text?', documentId: 'document?' }, leaves: [{ clear: ['deemed-accepted'] }, { paper: 'non-acceptance-notice', to: 'every-party' }] },
    { do: 'request-supplement', title: '一次性通知补正', law: [ARL('31')], from: ['applied'], to: 'supplementing', by: ['desk'], needs: ['supplementNeverAsked'],
      input: { items: 'items', documentId: 'document?' }, leaves: [{ mark: 'supplement-asked', as: 'yes' }, { keep: 'pending' }] },
    { do: 'supplement', title: '申请人提交补正材料', law: [ARL('31')], from: ['supplementing'], to: 'applied', by: ['desk'], input: { note: 'text?', documentId: 'document?' }, leaves: [{ forget: 'pending' }] },
    { do: 'deem-abandoned', title: '无正当理由逾期不补正,视为放弃申请', law: [ARL('31')], from: ['supplementing'], to: 'abandoned', by: { expiryOf: 'supplement' }, leaves: [{ forget: 'pending' }] },
    { do: 'deem-accepted', title: '审查期限届满,视为受理', law: [ARL('30')], from: ['applied'], to: 'accepted', by: { expiryOf: 'review' }, needs: ['noSuitOnTheAct'],
      leaves: [{ becomes: 'ordinary' }, { mark: 'deemed-accepted', as: 'yes' }, { paper: 'acceptance-notice', to: 'every-party' }] },
    // Silence takes it in even where a court has the act already: what is owed then is to dismiss it, and nothing is decided.
    { do: 'deem-accepted', title: '审查期限届满,视为受理(法院已受理,应当驳回申请)', law: [ARL('29'), ARL('30'), ARL('33')], from: ['applied'], to: 'accepted', by: { expiryOf: 'review' }, needs: [{ not: 'noSuitOnTheAct' }],
      leaves: [{ becomes: 'ordinary' }, { mark: 'deemed-accepted', as: 'yes' }, { mark: 'suit-beside', as: 'yes' }, { paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'dismiss-application', title: '受理后发现不符合受理条件,驳回申请', law: [ARL('33')], from: [...LIVE], to: 'dismissed', by: ['desk'],
      input: { ground: NOT_ADMISSIBLE, note: 'text', on: 'date', documentNo: 'text', documentId: 'document?' }, leaves: [{ keep: 'decision' }, { paper: 'decision-notice', to: 'every-party' }] },
    { do: 'to-ordinary', title: '转为普通程序', law: [ARL('55')], only: ['summary'], from: ['accepted'], to: 'same', by: ['desk'], input: { approvedBy: 'text', reason: 'text' }, leaves: [{ becomes: 'ordinary' }] },

    { do: 'send-copy', title: '向被申请人发送申请书副本', law: [ARL('48'), ARL('54')], from: ['accepted'], to: 'same', by: ['desk'], needs: ['applicationRecorded', 'copyNotSent'], leaves: [{ mark: 'copy-sent', as: 'yes' }] },
    { do: 'submit-answer', title: '被申请人提出书面答复并提交证据', law: [ARL('48'), ARL('54')], from: ['accepted'], to: 'same', by: ['respondent', 'desk'], needs: ['copySent', 'notAnswered'],
      input: { note: 'text?', documentId: 'document?' }, leaves: [{ mark: 'answered', as: 'yes' }] },
    { do: 'no-answer', title: '被申请人逾期未答复,视为没有证据、依据', law: [ARL('70')], from: ['accepted'], to: 'same', by: { expiryOf: 'answer' }, leaves: [{ mark: 'no-evidence', as: 'yes' }] },
    { do: 'correct-answer-day', title: '补录期限内的答复', law: [ARL('48'), ARL('88'), CPL('85')], from: ['accepted'], to: 'same', by: ['desk'], mayPrecede: true, needs: ['answeredInTime'],
      input: { filedOn: 'date', documentId: 'document' }, leaves: [{ clear: ['no-evidence'] }, { mark: 'answered', as: 'yes' }] },
    { do: 'record-third-party-evidence', title: '登记第三人提供的证据', law: [ARL('70')], from: ['accepted'], to: 'same', by: ['desk'], needs: ['partyIsAThirdParty'], input: { ...party, note: 'text', documentId: 'document?' }, leaves: [{ mark: 'third-party-evidence', as: 'yes' }] },
    { do: 'hear-opinions', title: '听取当事人意见', law: [ARL('49')], from: ['accepted'], to: 'same', by: ['desk'], input: { ...party, manner: ['face-to-face', 'internet', 'telephone'], note: 'text' }, leaves: [{ mark: 'heard', as: 'manner' }] },
    { do: 'review-on-paper', title: '因当事人原因不能听取意见,书面审理', law: [ARL('49')], from: ['accepted'], to: 'same', by: ['desk'], input: { reason: 'text' }, leaves: [{ mark: 'on-paper', as: 'reason' }] },
    { do: 'note-major', title: '认定案情重大、疑难、复杂', law: [ARL('50'), ARL('52')], from: ['accepted'], to: 'same', by: ['desk'], input: { reason: 'text' }, leaves: [{ mark: 'major', as: 'reason' }] },
    { do: 'record-consultation', title: '登记行政复议委员会的咨询意见', law: [ARL('52')], from: ['accepted'], to: 'same', by: ['desk'], input: { opinion: 'text', documentId: 'document?' }, leaves: [{ mark: 'consulted', as: 'opinion' }] },
    { do: 'schedule-hearing', title: '确定听证', law: [ARL('50'), ARL('51')], from: ['accepted'], to: 'same', by: ['desk'], input: { hearingOn: 'date', place: 'text', matters: 'text' }, leaves: [{ clear: ['hearing-notified'] }] },
    { do: 'notify-hearing', title: '书面通知听证的时间、地点和事项', law: [ARL('51')], from: ['accepted'], to: 'same', by: ['desk'], needs: ['hearingScheduled', { within: 'hearing-notice' }], leaves: [{ mark: 'hearing-notified', as: 'yes' }] },
    { do: 'hold-hearing', title: '登记听证', law: [ARL('50'), ARL('51')], from: ['accepted'], to: 'same', by: ['desk'], needs: ['hearingNotified', 'hearingPanelIsFull', 'headAttendsOrSaysWhy'],
      input: { on: 'date', place: 'text?', presider: 'text', panel: 'items', recorder: 'text', headAttended: 'boolean', headAbsence: 'text?', documentId: 'document?' }, leaves: [{ mark: 'hearing-held', as: 'yes' }, { keep: 'session' }] },
    { do: 'waive-hearing', title: '申请人无正当理由拒不参加听证,视为放弃', law: [ARL('51')], from: ['accepted'], to: 'same', by: ['desk'], needs: ['hearingNotified', 'hearingIsWaivedByAnApplicant'], input: { ...party, note: 'text' }, leaves: [{ mark: 'hearing-waived', as: 'yes' }] },
    { do: 'order-stay', title: '停止执行行政行为', law: [ARL('42')], from: [...LIVE], to: 'same', by: ['desk'], input: { ground: STAYS, note: 'text?' }, leaves: [{ mark: 'enforcement-stayed', as: 'ground' }] },

    { do: 'suspend', title: '中止', law: [ARL('39')], from: ['accepted'], to: 'suspended', by: ['desk'], input: { basis: SUSPENSIONS, note: 'text', documentId: 'document?' }, leaves: [{ keep: 'pending' }, { paper: 'suspension-notice', to: 'every-party' }] },
    { do: 'resume', title: '恢复审理', law: [ARL('39')], from: ['suspended'], to: 'accepted', by: ['desk'], input: { reason: 'text' }, leaves: [{ forget: 'pending' }, { paper: 'resumption-notice', to: 'every-party' }] },
    { do: 'end-suspended', title: '中止满六十日原因仍未消除,终止', law: [ARL('41'), ARL('39')], from: ['suspended'], to: 'terminated', by: { expiryOf: 'suspended-too-long' }, leaves: [{ forget: 'pending' }, { paper: 'termination-notice', to: 'every-party' }] },
    { do: 'terminate', title: '终止', law: [ARL('41')], from: [...LIVE], to: 'terminated', by: ['desk'],
      input: { ground: ['no-heir', 'no-successor', 'criminal-measure'], note: 'text', documentId: 'document?' }, leaves: [{ forget: 'pending' }, { paper: 'termination-notice', to: 'every-party' }] },

    { do: 'open-document-review', title: '审查有权处理的规范性文件或者依据,中止', law: [ARL('56'), ARL('57'), ARL('39')], from: ['accepted'], when: { authority: 'own' }, to: 'document-review', by: ['desk'],
      input: { authority: ['own'], motion: ['on-application', 'of-its-own'], basis: ['document-in-review'], document: 'text' }, leaves: [{ keep: 'pending' }, { clear: ['document-answered'] }, { paper: 'suspension-notice', to: 'every-party' }] },
    { do: 'open-document-review', title: '无权处理规范性文件或者依据,转送审查,中止', law: [ARL('56'), ARL('57'), ARL('39')], from: ['accepted'], when: { authority: 'another' }, to: 'document-review', by: ['desk'],
      input: { authority: ['another'], motion: ['on-application', 'of-its-own'], basis: ['document-in-review'], document: 'text' }, leaves: [{ keep: 'pending' }, { clear: ['document-answered'] }, { paper: 'suspension-notice', to: 'every-party' }] },
    { do: 'notify-maker', title: '通知制定机关书面答复', law: [ARL('58')], from: ['document-review'], to: 'same', by: ['desk'], needs: ['documentIsOurs'], input: { bodyId: 'organisation' }, leaves: [{ seat: 'document-body', from: 'bodyId' }] },
    { do: 'forward-document', title: '转送有权处理的机关', law: [ARL('56'), ARL('57')], from: ['document-review'], to: 'same', by: ['desk'], needs: ['documentIsForAnother'], input: { bodyId: 'organisation' }, leaves: [{ seat: 'document-body', from: 'bodyId' }] },
    { do: 'answer-document', title: '答复或者回复处理意见', law: [ARL('58'), ARL('60')], from: ['document-review'], to: 'same', by: ['document-body', 'desk'], needs: ['documentIsWithAnother'], input: { opinion: 'text', documentId: 'document?' }, leaves: [{ mark: 'document-answered', as: 'opinion' }] },
    { do: 'conclude-document-review', title: '规范性文件审查结束,恢复审理', law: [ARL('59'), ARL('60'), ARL('39')], from: ['document-review'], to: 'accepted', by: ['desk'], needs: ['forwardedDocumentAnswered'],
      input: { finding: ['document-lawful', 'document-unlawful'], note: 'text' }, leaves: [{ mark: 'document-found', as: 'finding' }, { seat: 'document-body', from: 'none' }, { forget: 'pending' }, { paper: 'resumption-notice', to: 'every-party' }] },

    { do: 'request-withdrawal', title: '申请人申请撤回', law: [ARL('41')], from: ['applied', 'supplementing', ...LIVE], when: { settled: false }, to: 'same', by: ['desk'], needs: ['partyAppliedForReconsideration', 'partyStaysInReconsideration'],
      input: { ...party, settled: 'boolean', reason: 'text?', documentId: 'document?' }, leaves: [{ mark: 'withdrawal-requested', as: 'without-settlement' }] },
    { do: 'request-withdrawal', title: '当事人和解,申请人申请撤回', law: [ARL('74')], from: ['applied', 'supplementing', ...LIVE], when: { settled: true }, to: 'same', by: ['desk'], needs: ['partyAppliedForReconsideration', 'partyStaysInReconsideration'],
      input: { ...party, settled: 'boolean', reason: 'text?', documentId: 'document?' }, leaves: [{ mark: 'withdrawal-requested', as: 'after-settlement' }] },
    // Each applicant takes back his own. The last one, or the only one, need not be named.
    { do: 'permit-withdrawal', title: '准予撤回', law: [ARL('41')], from: ['applied', 'supplementing', ...LIVE], when: { settled: false }, to: 'same', by: ['desk'], needs: ['namedWhereSeveralStay', 'withdrawalWithoutSettlement'],
      input: { partyId: 'party?', settled: 'boolean', documentId: 'document?' }, leaves: [{ mark: 'withdrawn', as: 'without-settlement' }] },
    { do: 'permit-withdrawal', title: '和解后准予撤回', law: [ARL('74'), ARL('41')], from: ['applied', 'supplementing', ...LIVE], when: { settled: true }, to: 'same', by: ['desk'], needs: ['namedWhereSeveralStay', 'withdrawalAfterSettlement'],
      input: { partyId: 'party?', settled: 'boolean', documentId: 'document?' }, leaves: [{ mark: 'withdrawn', as: 'after-settlement' }] },
    { do: 'end-withdrawn', title: '申请全部撤回,终止', law: [ARL('41')], from: ['applied', 'supplementing', ...LIVE], to: 'withdrawn', by: { asSoonAs: 'everyApplicantLeft' },
      leaves: [{ forget: 'pending' }, { paper: 'termination-notice', to: 'every-party' }] },
    // Who has not settled is not kept from applying again because the others have: so only where all of them did.
    { do: 'end-withdrawn', title: '申请人均和解后撤回,终止', law: [ARL('74'), ARL('41')], from: ['applied', 'supplementing', ...LIVE], to: 'withdrawn-settled', by: { asSoonAs: 'everyApplicantLeftSettled' },
      leaves: [{ forget: 'pending' }, { paper: 'termination-notice', to: 'every-party' }] },

    { do: 'sign-settlement', title: '当事人在调解书上签名', law: [ARL('73')], from: ['accepted'], to: 'same', by: ['desk'], needs: ['partyStaysInReconsideration', 'reconsiderationSettlementNotSignedBy'], input: { ...party, method: METHODS, documentId: 'document?' }, leaves: [{ mark: 'signed', as: 'method' }] },
    { do: 'respondent-signs', title: '被申请人在调解书上签章', law: [ARL('73')], from: ['accepted'], to: 'same', by: ['respondent', 'desk'], needs: ['copySent'], input: { method: METHODS, documentId: 'document?' }, leaves: [{ mark: 'respondent-signed', as: 'method' }] },
    { do: 'renounce-settlement', title: '调解书生效前反悔,继续审理', law: [ARL('73')], from: ['accepted'], to: 'same', by: ['desk'], input: { ...party, note: 'text?' }, leaves: [{ clear: ['signed', 'respondent-signed'] }] },
    { do: 'seal-settlement', title: '行政复议调解书盖章生效', law: [ARL('73')], from: ['accepted'], to: 'mediated', by: ['desk'], needs: ['everybodySignedSettlement'],
      input: { on: 'date', documentNo: 'text', text: 'text', documentId: 'document?' }, leaves: [{ keep: 'decision' }, { paper: 'decision-notice', to: 'every-party' }] },

    { do: 'decide', title: '决定撤销、确认违法无效或者责令履行', law: [ARL('61'), ARL('64'), ARL('65'), ARL('66'), ARL('67'), ARL('70')], from: ['accepted'], when: { kind: [...AGAINST_THE_ACT] }, to: 'decided', by: ['desk'], needs: [...BEFORE_DECISION],
      input: { kind: AGAINST_THE_ACT, ...DECISION }, leaves: [{ keep: 'decision' }, { paper: 'decision-notice', to: 'every-party' }] },
    { do: 'decide', title: '决定变更、维持或者驳回复议请求', law: [ARL('61'), ARL('63'), ARL('68'), ARL('69')], from: ['accepted'], when: { kind: [...FOR_THE_ACT] }, to: 'decided', by: ['desk'], needs: [...BEFORE_DECISION, 'actHasEvidence'],
      input: { kind: FOR_THE_ACT, ...DECISION }, leaves: [{ keep: 'decision' }, { paper: 'decision-notice', to: 'every-party' }] },
    { do: 'decide', title: '就行政协议作出决定', law: [ARL('61'), ARL('71')], from: ['accepted'], when: { kind: [...ON_AGREEMENTS] }, to: 'decided', by: ['desk'], needs: [...BEFORE_DECISION],
      input: { kind: ON_AGREEMENTS, ...DECISION }, leaves: [{ keep: 'decision' }, { paper: 'decision-notice', to: 'every-party' }] },
    // Silence opens the way to court and ends nothing: the organ still owes its decision.
    { do: 'open-suit', title: '期满未作决定,申请人可以起诉', law: [ARL('34'), ALL('45')], from: ['accepted'], to: 'same', by: { expiryOf: 'decide' }, leaves: [{ mark: 'suit-open', as: 'yes' }, { paper: 'suit-notice', to: 'every-party' }] },
    { do: 'record-service', title: '登记送达', law: [ARL('75'), ARL('88')], from: ['decided', 'not-accepted', 'dismissed', 'mediated'], to: 'same', by: ['desk'], needs: ['reconsiderationNotServed', 'notByPost'],
      input: { ...party, servedOn: 'date', method: SERVICE, documentId: 'document?' }, leaves: [{ mark: 'served', as: 'method' }] },
    { do: 'take-effect', title: '送达生效', law: [ARL('75')], from: ['decided'], to: 'effective', by: { asSoonAs: 'servedAndNothingToReport' } },
    { do: 'await-report', title: '送达生效,等待报送纠正情况', law: [ARL('75'), ARL('76')], from: ['decided'], to: 'reporting', by: { asSoonAs: 'servedAndToReport' } },
    { do: 'issue-opinion-letter', title: '制发行政复议意见书', law: [ARL('76')], from: ['accepted', 'decided'], to: 'same', by: ['desk'], needs: ['noOpinionLetter'],
      input: { addresseeId: 'organisation', opinion: 'text', documentId: 'document?' }, leaves: [{ seat: 'addressee', from: 'addresseeId' }, { mark: 'opinion-letter', as: 'opinion' }] },
    { do: 'report-back', title: '报送纠正情况', law: [ARL('76')], from: ['accepted', 'decided', 'reporting'], to: 'same', by: ['addressee', 'desk'], needs: ['opinionLetterIssued'], input: { note: 'text', documentId: 'document?' }, leaves: [{ mark: 'reported', as: 'yes' }] },
    { do: 'close-report', title: '纠正情况已报送', law: [ARL('76')], from: ['reporting'], to: 'effective', by: { asSoonAs: 'reportIsThere' } },
  ],
  clocks: {
    apply:                 { title: '申请行政复议', rule: 'reconsideration.apply', kind: 'right', per: 'party',
                             starts: [{ by: ['record-application'], when: { told: true }, on: { input: 'knownOn' }, used: { input: 'filedOn' } }, { by: ['record-application'], when: { told: false }, on: { input: 'toldOn' }, used: { input: 'filedOn' } }] },
    'apply-untold':        { title: '未告知的,最长一年', rule: 'reconsideration.apply-untold', kind: 'right', per: 'party', starts: [{ by: ['record-application'], when: { told: false }, on: { input: 'knownOn' }, used: { input: 'filedOn' } }] },
    'apply-at-most':       { title: '最长五年', rule: 'reconsideration.apply-at-most', kind: 'right', per: 'party', starts: [{ by: ['record-application'], when: { immovable: false }, on: { input: 'madeOn' }, used: { input: 'filedOn' } }] },
    'apply-at-most-land':  { title: '不动产最长二十年', rule: 'reconsideration.apply-at-most-immovable', kind: 'right', per: 'party', starts: [{ by: ['record-application'], when: { immovable: true }, on: { input: 'madeOn' }, used: { input: 'filedOn' } }] },
    // ARL 31 (3): counted anew from the day the corrected papers came.
    review:                { title: '审查申请', rule: 'reconsideration.review', kind: 'duty', starts: [{ by: ['open'], on: { input: 'receivedOn' } }, { by: ['supplement'], on: { input: 'receivedOn' } }], met: ['accept', 'not-accept'], stopped: ['request-supplement'] },
    supplement:            { title: '申请人补正', rule: 'reconsideration.supplement', kind: 'duty', owedBy: 'party', starts: [{ by: ['request-supplement'], on: { input: 'receivedOn' } }], met: ['supplement'] },
    send:                  { title: '发送申请书副本', rule: { ordinary: 'reconsideration.send-ordinary', summary: 'reconsideration.send-summary' }, kind: 'duty', starts: [{ by: ['accept'] }, { by: ['deem-accepted'], on: { endOf: 'review' } }],
                             met: ['send-copy'], waits: [{ in: 'suspended' }, { in: 'document-review' }] },
    answer:                { title: '被申请人答复', rule: { ordinary: 'reconsideration.answer-ordinary', summary: 'reconsideration.answer-summary' }, kind: 'duty', owedBy: 'party', of: 'respondent', starts: [{ by: ['send-copy'], on: { input: 'receivedOn' } }],
                             met: ['submit-answer', 'correct-answer-day'], stopped: ['decide'], waits: [{ in: 'suspended' }, { in: 'document-review' }] },
    decide:                { title: '行政复议决定', rule: { ordinary: 'reconsideration.decide-ordinary', summary: 'reconsideration.decide-summary' }, kind: 'duty', starts: [{ by: ['accept'] }, { by: ['deem-accepted'], on: { endOf: 'review' } }],
                             met: ['decide', 'dismiss-application', 'seal-settlement'], waits: [{ in: 'suspended' }, { in: 'document-review' }] },
    'hearing-notice':      { title: '听证五日前通知', rule: 'reconsideration.hearing-notice', kind: 'duty', starts: [{ by: ['schedule-hearing'], on: { input: 'hearingOn' } }], met: ['notify-hearing'], stopped: ['schedule-hearing', 'decide'] },
    'suspended-too-long':  { title: '中止满六十日', rule: 'reconsideration.suspended-too-long', kind: 'duty', starts: [{ by: ['suspend'], when: { basis: [...ENDS_AFTER_SIXTY_DAYS] } }], stopped: ['resume'] },
    'review-document':     { title: '处理规范性文件', rule: 'reconsideration.review-document', kind: 'duty', starts: [{ by: ['open-document-review'], when: { authority: 'own' }, on: { input: 'receivedOn' } }], met: ['conclude-document-review'] },
    'notify-maker':        { title: '通知制定机关', rule: 'reconsideration.notify-maker', kind: 'duty', starts: [{ by: ['open-document-review'], when: { authority: 'own' } }], met: ['notify-maker'], stopped: ['conclude-document-review'] },
    'maker-answer':        { title: '制定机关答复', rule: 'reconsideration.maker-answer', kind: 'duty', of: 'document-body', starts: [{ by: ['notify-maker'], on: { input: 'receivedOn' } }], met: ['answer-document'], stopped: ['notify-maker', 'conclude-document-review'] },
    'forward-document':    { title: '转送规范性文件', rule: 'reconsideration.forward-document', kind: 'duty', starts: [{ by: ['open-document-review'], when: { authority: 'another' }, on: { input: 'receivedOn' } }], met: ['forward-document'] },
    'answer-forwarded':    { title: '回复转送', rule: 'reconsideration.answer-forwarded', kind: 'duty', of: 'document-body', starts: [{ by: ['forward-document'], on: { input: 'receivedOn' } }], met: ['answer-document'], stopped: ['forward-document'] },
    serve:                 { title: '送达决定书', rule: 'decision.serve', kind: 'duty', starts: [{ by: ['decide'] }], met: ['take-effect', 'await-report'] },
    sue:                   { title: '对复议决定起诉', rule: 'administrative-suit.after-reconsideration', kind: 'right', per: 'party',
                             starts: [{ by: ['record-service'], in: ['decided'], if: 'servedPartyMaySue', on: { input: 'servedOn' } }, { by: ['record-service'], in: ['not-accepted', 'dismissed'], if: 'reconsiderationHadToComeFirst', on: { input: 'servedOn' } }], met: ['litigation:record-filing'], otherIf: 'isOnAnAct' },
    'sue-on-silence':      { title: '期满未作决定,起诉', rule: 'administrative-suit.after-reconsideration', kind: 'right', starts: [{ by: ['open-suit'], on: { endOf: 'decide' } }], met: ['litigation:record-filing'], otherIf: 'isOnAnAct', stopped: ['open-suit'] },
    'report-back':         { title: '报送纠正情况', rule: 'reconsideration.report-back', kind: 'duty', of: 'addressee', starts: [{ by: ['issue-opinion-letter'], on: { input: 'receivedOn' } }], met: ['report-back'] },
  },
});
