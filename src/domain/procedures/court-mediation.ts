/**
 * 诉调对接: a court entrusts a dispute to a mediating body, before it dockets the suit (委派, the practice until 2025) or after (委托), or invites one to help (邀请).
 * What somebody conceded has no field here: a draft stays on paper until everybody has signed it, since the court sits in this proceeding from its first day.
 */
import { CPL, CPLI, ESL, PML, SPC25, TY14, ZX23, house } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
const WITH_BODY = ['contacting', 'received', 'mediating', 'appraising', 'signing', 'suspended'] as const;
const IN_TALKS = ['contacting', 'received', 'mediating', 'signing'] as const;
const OPEN = ['applied', 'choosing', 'offered', ...WITH_BODY] as const;
const LIVING = ['agreed', 'defaulted'] as const;
const AFTER_DOCKETING = ['ordinary', 'summary', 'invited', 'invited-summary'] as const;
const METHODS = ['handwritten', 'fingerprint', 'seal', 'electronic'] as const;
/** Which of the eight grounds of ZX23 25 somebody has to state; agreement, settlement and the end of the period are steps of their own. */
const GROUNDS = ['no-contact', 'party-unwilling', 'wide-gap', 'refuses-to-sign', 'other'] as const;
const RELATIONS = ['near-relative', 'interest', 'other-relation'] as const;
const NOT_ACCEPTING = ['outside-its-field', 'beyond-its-expertise', 'other'] as const;
/** What ends the talks, and with them every period that ran for them; the last day of a period ends that one by itself. */
const BROKEN_OFF = ['end-unwilling', 'end-indivisible', 'end-docketed', 'end-with-suit', 'end-as-sham', 'terminate'] as const;
const PEOPLE = ['docking', 'body', 'handler'] as const;

const SIGNATURES: ('signed' | 'mediator-signed' | 'sealed')[] = ['signed', 'mediator-signed', 'sealed'];
const OF_THE_MEDIATOR: ('disclosed' | 'disclosure-accepted' | 'recusal-requested' | 'outside-mediator' | 'chosen-jointly')[] = [
  'disclosed',
  'disclosure-accepted',
  'recusal-requested',
  'outside-mediator',
  'chosen-jointly',
];
/** What was agreed and counted with one body is not carried to another. */
const OF_THE_BODY: ('longer-consent' | 'longer-agreed' | 'in-extension')[] = ['longer-consent', 'longer-agreed', 'in-extension'];
/** While a request for recusal is open, or a disclosed relation is not accepted by all, nothing is drafted, signed or recorded (TY14 15, ZX23 13). */
const UNQUESTIONED = ['nobodyAskedForRecusal', 'relationAccepted'] as const;
/** Who was replaced or recused is not named again. */
const HE_GOES = [{ mark: 'not-him', as: 'the-handler' }, { clear: OF_THE_MEDIATOR }, { handler: 'none' }] as const;

// prettier-ignore
export const courtMediation = road({
  code: 'court-mediation', version: 1, since: '2022-01-01', title: '诉调对接', law: [CPL('125'), TY14('1'), SPC25('二')],
  variants: {
    'pre-filing':      { title: '立案前委派调解(2025年1月1日起符合条件的应当先立案,仅供法院仍作委派的情形)', law: [TY14('11'), ZX23('10')] },
    ordinary:          { title: '立案后委托调解(普通程序)', law: [TY14('11'), SPC25('三')] },
    summary:           { title: '立案后委托调解(简易程序)', law: [TY14('11'), SPC25('三')] },
    invited:           { title: '法院邀请协助调解(普通程序)', law: [CPL('98')] },
    'invited-summary': { title: '法院邀请协助调解(简易程序)', law: [CPL('98')] },
  },
  seats: {
    centre: { title: '诉调对接中心', kinds: ['docking-centre'] },
    court:  { title: '人民法院', kinds: ['court'] },
    body:   { title: '调解组织', kinds: [] },
  },
  actors: {
    docking: { title: '诉调对接人员', seat: 'centre', role: 'docking-clerk', attends: true },
    court:   { title: '人民法院', seat: 'court', roles: ['clerk', 'officer'], scope: 'court.event:write', mirroredBy: 'docking' },
    body:    { title: '调解组织登记员', seat: 'body', roles: ['registrar', 'clerk', 'officer'], mirroredBy: 'docking' },
    handler: { title: '承办调解员', seat: 'body', role: 'mediator', inPerson: true },
  },
  marks: {
    willing:               { title: '调解意愿', per: 'party' },
    indivisible:           { title: '请求不可分', per: 'road' },
    unanswered:            { title: '逾期未确认接受', per: 'road' },
    objected:              { title: '申请更换调解员', per: 'party' },
    'not-him':             { title: '不再由其调解的调解员', per: 'road' },
    'body-objected':       { title: '申请更换调解组织', per: 'party' },
    'chosen-jointly':      { title: '双方共同选定的调解员', per: 'road' },
    'outside-mediator':    { title: '名册外的调解员', per: 'road' },
    disclosed:             { title: '已披露的关系', per: 'road' },
    'disclosure-accepted': { title: '披露后仍同意', per: 'party' },
    'recusal-requested':   { title: '申请回避', per: 'party' },
    'sham-reported':       { title: '疑似虚假调解,已报告', per: 'road' },
    'undisputed-facts':    { title: '书面确认的无争议事实', per: 'road' },
    'facts-confirmed':     { title: '书面确认无争议事实', per: 'party' },
    'longer-consent':      { title: '同意延长至', per: 'party' },
    'longer-agreed':       { title: '约定延长至', per: 'road' },
    'in-extension':        { title: '延长的调解期限内', per: 'road' },
    signed:                { title: '当事人签名', per: 'party' },
    'mediator-signed':     { title: '调解员签名', per: 'road' },
    sealed:                { title: '调解组织印章', per: 'road' },
    deposited:             { title: '提交法院备案', per: 'road' },
    received:              { title: '签收调解书', per: 'party' },
  },
  heeds: ['litigation'],
  states: {
    applied:    { title: '待法院委派、委托', stage: 'mediation', owes: [{ if: 'courtNamesWhoMediates', who: 'court', next: ['designate', 'record-willingness'] }, { who: 'docking', next: ['record-willingness', 'refer'] }], clocks: ['designate'] },
    choosing:   { title: '待选定、指定调解组织', stage: 'mediation', owes: [{ if: 'partiesMayStillChoose', who: 'party', next: ['choose-body', 'designate'] }, { who: 'court', next: ['designate', 'choose-body'] }], clocks: ['choose', 'designate'] },
    offered:    { title: '待调解组织确认接受', stage: 'mediation', owes: [{ who: 'body', next: ['confirm-receipt', 'decline-receipt'] }], clocks: ['confirm'] },
    contacting: { title: '已接受,联系对方当事人', stage: 'mediation', owes: [{ if: 'handlerAppointed', who: 'handler', next: ['record-willingness', 'terminate'] }, { who: 'body', next: ['record-willingness', 'appoint-mediator', 'terminate'] }], clocks: ['contact', 'conclude', 'extended', 'by-judge'] },
    received:   { title: '已接受,待调解', stage: 'mediation', owes: [{ if: 'handlerAppointed', who: 'handler', next: ['open-mediation', 'terminate'] }, { who: 'body', next: ['appoint-mediator', 'name-mediator', 'open-mediation'] }], clocks: ['conclude', 'extended', 'by-judge'] },
    mediating:  { title: '调解中', stage: 'mediation', owes: [{ if: 'handlerAppointed', who: 'handler', next: ['draft-agreement', 'terminate'] }, { who: 'body', next: ['draft-agreement', 'terminate'] }], clocks: ['conclude', 'extended', 'by-judge'] },
    appraising: { title: '等待鉴定评估', stage: 'mediation', owes: [{ if: 'handlerAppointed', who: 'handler', next: ['appraisal-back', 'terminate'] }, { who: 'body', next: ['appraisal-back', 'terminate'] }], clocks: ['conclude', 'extended'] },
    suspended:  { title: '疑似虚假调解,中止', stage: 'mediation', owes: [{ who: 'body', next: ['resume', 'end-as-sham'] }], clocks: ['conclude', 'extended', 'by-judge'] },
    signing:    { title: '待签名盖章', stage: 'mediation', owes: [{ who: 'party', next: ['sign', 'resume-talks', 'terminate'] }], clocks: ['conclude', 'extended', 'by-judge'] },
    // Agreed, and before docketing in force (TY14 24): no last day and no change of mind undoes it any more. What is left is to write it down.
    signed:     { title: '各方已签,待登记协议', stage: 'mediation', owes: [{ if: 'allHaveSigned', who: 'body', next: ['record-agreement'] }, { who: 'body', next: ['sign'] }], clocks: ['record'] },
    failed:     { title: '调解不成,待退回法院', stage: 'mediation', owes: [{ if: 'bodyIsSeated', who: 'body', next: ['return-to-court'] }, { who: 'docking', next: ['return-to-court'] }], clocks: ['return'] },

    agreed:     { title: '协议生效', stage: 'performance', owes: [{ who: 'party', next: ['record-performance', 'record-default', 'record-visit', 'close-unperformed'] }], clocks: ['visit'] },
    defaulted:  { title: '逾期未履行', stage: 'performance', owes: [{ who: 'party', next: ['record-performance', 'record-default', 'record-visit', 'close-unperformed'] }], clocks: ['visit'] },
    performed:   { title: '履行完毕', stage: 'performance', end: 'settled-performed' },
    unperformed: { title: '未履行结案', stage: 'performance', end: 'settled' },

    'court-review': { title: '法院审查协议', stage: 'litigation', owes: [{ who: 'court', next: ['issue-statement', 'record-suit-withdrawal', 'refuse-statement'] }], clocks: ['review'] },
    serving:        { title: '调解书待签收', stage: 'litigation', owes: [{ who: 'court', next: ['record-receipt', 'record-repudiation'] }], clocks: ['review'] },
    'statement-effective': { title: '调解书生效', stage: 'litigation', end: 'settled' },
    'suit-withdrawn':      { title: '达成协议后撤诉', stage: 'litigation', end: 'settled' },
    'settled-privately':   { title: '自行和解,撤回调解', stage: 'mediation', end: 'settled' },
    returned:              { title: '调解不成,已退回法院', stage: 'mediation', end: 'not-settled' },
  },
  steps: [
    { do: 'open', title: '收到委派、委托调解材料', law: [TY14('11'), ZX23('8')], from: 'new', to: 'applied', by: ['docking'] },
    { do: 'refer', title: '登记委派、委托的法院', law: [TY14('11')], from: ['applied'], to: 'same', by: ['docking'], input: { courtId: 'court', courtCaseNo: 'case-number?' }, leaves: [{ seat: 'court', from: 'courtId' }, { keep: 'court' }] },
    { do: 'record-willingness', title: '登记同意调解', law: [CPL('125'), TY14('11'), ZX23('4')], from: [...OPEN], when: { willing: true }, to: 'same', by: ['docking', 'court', 'body', 'handler'], mayPrecede: true,
      input: { ...party, willing: 'boolean', noticeVersion: 'notice', documentId: 'document?' }, leaves: [{ mark: 'willing', as: 'yes' }] },
    { do: 'record-willingness', title: '登记不愿调解', law: [CPL('125'), ZX23('25')], from: [...OPEN], when: { willing: false }, to: 'same', by: ['docking', 'court', 'body', 'handler'], mayPrecede: true,
      input: { ...party, willing: 'boolean', noticeVersion: 'notice?', indivisible: 'boolean?', documentId: 'document?' },
      leaves: [{ mark: 'willing', as: 'no' }, { mark: 'indivisible', as: 'indivisible' }, { paper: 'routes-notice', to: 'this-party' }] },
    { do: 'end-unwilling', title: '无人再愿调解,终结', law: [ZX23('25'), ZX23('15')], from: [...OPEN], to: 'failed', by: { asSoonAs: 'noWillingPairIsLeft' }, leaves: [{ clear: SIGNATURES }, { paper: 'routes-notice', to: 'every-party' }] },
    { do: 'end-indivisible', title: '请求不可分,终结', law: [ZX23('25')], from: [...OPEN], to: 'failed', by: { asSoonAs: 'claimCannotBeDivided' }, leaves: [{ clear: SIGNATURES }, { paper: 'routes-notice', to: 'every-party' }] },
    // 委派 is mediation before docketing: once the court has docketed the suit, another rule applies.
    { do: 'end-docketed', title: '法院已立案,委派调解终结', law: [TY14('11'), SPC25('二')], only: ['pre-filing'], from: [...OPEN], to: 'failed', by: { asSoonAs: 'aSuitIsDocketed' }, leaves: [{ clear: SIGNATURES }, { paper: 'routes-notice', to: 'every-party' }] },
    { do: 'end-with-suit', title: '诉讼已经终结,调解随之终结', law: [house], only: [...AFTER_DOCKETING], from: [...OPEN], to: 'failed', by: { asSoonAs: 'theSuitIsOver' }, leaves: [{ clear: SIGNATURES }, { paper: 'routes-notice', to: 'every-party' }] },

    { do: 'everybody-agrees', title: '各方同意调解', law: [ZX23('10'), SPC25('二')], from: ['applied'], to: 'choosing', by: { asSoonAs: 'courtNamedAndAllAgree' } },
    { do: 'choose-body', title: '双方共同选定调解组织', law: [ZX23('10'), TY14('12')], from: ['choosing'], to: 'offered', by: ['docking', 'court'], needs: ['staysAndAgrees', 'bothSidesAgree', 'bodyStillAcceptable'],
      input: { organisationId: 'organisation', documentId: 'document?' }, leaves: [{ seat: 'body', from: 'organisationId' }] },
    { do: 'choose-body', title: '逾期未确认,双方重新选定', law: [ZX23('12')], from: ['offered'], to: 'same', by: ['docking', 'court'], needs: ['staysAndAgrees', 'bothSidesAgree', 'bodyHasNotAnswered', 'bodyStillAcceptable'],
      input: { organisationId: 'organisation', documentId: 'document?' }, leaves: [{ clear: ['unanswered'] }, { seat: 'body', from: 'organisationId' }] },
    { do: 'designate', title: '法院指定调解组织', law: [ZX23('10'), TY14('12')], only: ['pre-filing'], from: ['applied'], to: 'offered', by: ['court'], needs: ['oneSideAgrees'],
      input: { organisationId: 'organisation', documentId: 'document?' }, leaves: [{ seat: 'body', from: 'organisationId' }] },
    { do: 'designate', title: '法院指定调解组织', law: [ZX23('10'), TY14('12')], from: ['choosing'], to: 'offered', by: ['court'], needs: ['leftToTheCourt', 'bodyStillAcceptable'],
      input: { organisationId: 'organisation', askedOfTheCourt: 'boolean?', documentId: 'document?' }, leaves: [{ clear: ['unanswered'] }, { seat: 'body', from: 'organisationId' }] },
    { do: 'designate', title: '逾期未确认,法院重新指定', law: [ZX23('12')], from: ['offered'], to: 'same', by: ['court'], needs: ['bodyHasNotAnswered', 'bodyStillAcceptable'],
      input: { organisationId: 'organisation', documentId: 'document?' }, leaves: [{ clear: ['unanswered'] }, { seat: 'body', from: 'organisationId' }] },
    { do: 'confirm-receipt', title: '调解组织确认接受', law: [ZX23('12'), TY14('27')], from: ['offered'], to: 'contacting', by: ['body'], admits: true, needs: ['oneSideAgrees'],
      input: { documentId: 'document?' }, leaves: [{ clear: ['unanswered'] }, { answerable: 'body' }] },
    { do: 'decline-receipt', title: '调解组织不予接受', law: [ZX23('12')], from: ['offered'], to: 'choosing', by: ['body'],
      input: { ground: NOT_ACCEPTING, reason: 'text', documentId: 'document?' }, leaves: [{ clear: ['unanswered'] }, { seat: 'body', from: 'none' }] },
    { do: 'leave-unanswered', title: '逾期未确认,可以重新选定、指定', law: [ZX23('12')], from: ['offered'], to: 'same', by: { expiryOf: 'confirm' }, leaves: [{ mark: 'unanswered', as: 'yes' }] },
    { do: 'all-reached', title: '各方均已联系', law: [ZX23('15')], from: ['contacting'], to: 'received', by: { asSoonAs: 'everyPartyReached' } },

    { do: 'appoint-mediator', title: '确定调解员', law: [TY14('12'), ZX23('10')], from: ['contacting', 'received', 'mediating'], to: 'same', by: ['body'], needs: ['mediatorStillAcceptable'],
      input: { mediatorId: 'mediator', chosenJointly: 'boolean?', documentId: 'document?' }, leaves: [{ clear: OF_THE_MEDIATOR }, { mark: 'chosen-jointly', as: 'chosenJointly' }, { handler: 'mediatorId' }] },
    { do: 'name-mediator', title: '登记本系统以外的调解员', law: [TY14('6'), TY14('13')], from: ['contacting', 'received', 'mediating'], to: 'same', by: ['body'], needs: [{ not: 'handlerAppointed' }],
      input: { mediatorName: 'text', chosenJointly: 'boolean?', documentId: 'document?' },
      leaves: [{ clear: OF_THE_MEDIATOR }, { mark: 'outside-mediator', as: 'mediatorName' }, { mark: 'chosen-jointly', as: 'chosenJointly' }] },
    { do: 'object-to-mediator', title: '申请更换调解员', law: [TY14('13'), ZX23('14')], from: ['received', 'mediating'], to: 'received', by: [...PEOPLE], needs: ['somebodyMediates', 'staysInMediation', 'partyHasNotObjected'],
      input: { ...party, reason: 'text' }, leaves: [{ mark: 'objected', as: 'yes' }, ...HE_GOES] },
    { do: 'refuse-replacement', title: '更换后仍不同意且拒绝自行选择,视为拒绝调解', law: [ZX23('14')], from: ['received', 'mediating'], to: 'same', by: [...PEOPLE], needs: ['somebodyMediates', 'staysInMediation', 'partyHasObjected'],
      input: { ...party, documentId: 'document?' }, leaves: [{ mark: 'willing', as: 'no' }, { paper: 'routes-notice', to: 'this-party' }] },
    // Two rules, and the party has both: who was designated may be refused at once, which is refusing mediation (TY14 12), or replaced for a reason (TY14 13, ZX23 14).
    { do: 'refuse-designated', title: '不同意指定的调解员,视为不同意调解', law: [TY14('12')], from: ['received', 'mediating'], to: 'same', by: [...PEOPLE], needs: ['somebodyMediates', 'mediatorWasDesignated', 'staysInMediation'],
      input: { ...party, documentId: 'document?' }, leaves: [{ mark: 'willing', as: 'no' }, { paper: 'routes-notice', to: 'this-party' }] },
    // The new body has the period of its own acceptance (ZX23 24); the rules do not say what becomes of the days gone by.
    { do: 'object-to-body', title: '申请更换调解组织', law: [ZX23('14')], from: ['contacting', 'received', 'mediating'], to: 'choosing', by: [...PEOPLE, 'court'], needs: ['staysInMediation', 'bodyNotReplacedFor'],
      input: { ...party, reason: 'text', documentId: 'document?' },
      leaves: [{ mark: 'body-objected', as: 'the-body-on:body' }, { clear: OF_THE_MEDIATOR }, { clear: OF_THE_BODY }, { handler: 'none' }, { answerable: 'centre' }, { seat: 'body', from: 'none' }] },
    { do: 'refuse-new-body', title: '更换调解组织后仍不同意且拒绝自行选择,视为拒绝调解', law: [ZX23('14')], from: ['offered', 'contacting', 'received', 'mediating'], to: 'same', by: [...PEOPLE], needs: ['staysInMediation', 'bodyReplacedFor'],
      input: { ...party, documentId: 'document?' }, leaves: [{ mark: 'willing', as: 'no' }, { paper: 'routes-notice', to: 'this-party' }] },
    { do: 'disclose', title: '披露与当事人的关系', law: [ZX23('13'), TY14('15')], from: [...IN_TALKS], to: 'same', by: ['handler', 'body'], input: { relation: RELATIONS, note: 'text?' },
      leaves: [{ clear: ['disclosure-accepted'] }, { mark: 'disclosed', as: 'relation' }] },
    { do: 'accept-disclosure', title: '披露后仍同意由其调解', law: [ZX23('13'), TY14('15')], from: [...IN_TALKS], to: 'same', by: [...PEOPLE], needs: ['relationDisclosed', 'staysInMediation'], input: { ...party, documentId: 'document?' }, leaves: [{ mark: 'disclosure-accepted', as: 'yes' }] },
    { do: 'recuse', title: '自行回避', law: [TY14('15')], from: ['received', 'mediating', 'signing'], to: 'received', by: ['handler'], input: { relation: RELATIONS }, leaves: [...HE_GOES, { clear: SIGNATURES }] },
    { do: 'request-recusal', title: '当事人申请回避', law: [TY14('15')], from: ['received', 'mediating', 'signing'], to: 'same', by: [...PEOPLE], needs: ['somebodyMediates', 'staysInMediation'], input: { ...party, relation: RELATIONS, reason: 'text?' }, leaves: [{ mark: 'recusal-requested', as: 'relation' }] },
    { do: 'decide-recusal', title: '决定回避', law: [TY14('15')], from: ['received', 'mediating', 'signing'], when: { granted: true }, to: 'received', by: ['body', 'court'], needs: ['recusalAsked'], input: { granted: 'boolean', documentId: 'document?' }, leaves: [...HE_GOES, { clear: SIGNATURES }] },
    { do: 'decide-recusal', title: '驳回回避申请', law: [TY14('15')], from: ['received', 'mediating', 'signing'], when: { granted: false }, to: 'same', by: ['body', 'court'], needs: ['recusalAsked'], input: { granted: 'boolean', documentId: 'document?' }, leaves: [{ clear: ['recusal-requested'] }] },

    { do: 'open-mediation', title: '告知权利义务,开始调解', law: [TY14('14'), ZX23('17')], from: ['received'], to: 'mediating', by: ['handler', 'body'], needs: ['staysAndAgrees', 'bothSidesAgree', 'somebodyMediates', 'nobodyAskedForRecusal', 'relationAccepted', 'sessionsAreSeparate'],
      input: { noticeVersion: 'notice', place: 'text?', separately: 'boolean?' }, leaves: [{ keep: 'session' }] },
    // The rules know no interruption (中断): a line that breaks is another appointment, and the clock runs on.
    { do: 'record-technical-break', title: '登记技术故障,另行约定时间', law: [ZX23('16')], from: ['mediating'], to: 'same', by: ['handler', 'body'], needs: ['sessionsAreSeparate'], input: { at: 'instant', place: 'text?', separately: 'boolean?' }, leaves: [{ keep: 'session' }] },
    { do: 'send-for-appraisal', title: '等待诉前鉴定评估', law: [ZX23('26')], only: ['pre-filing'], from: ['mediating'], to: 'appraising', by: ['handler', 'body'], input: { basis: ['appraisal'], documentId: 'document?' }, leaves: [{ keep: 'pending' }] },
    { do: 'appraisal-back', title: '鉴定评估完成', law: [ZX23('26')], only: ['pre-filing'], from: ['appraising'], to: 'mediating', by: ['handler', 'body'], input: { documentId: 'document?' }, leaves: [{ forget: 'pending' }] },
    { do: 'suspend-as-sham', title: '疑似虚假调解,中止并报告', law: [TY14('18')], from: ['received', 'mediating', 'signing'], to: 'suspended', by: ['handler', 'body'], input: { basis: ['sham-suspected'], note: 'text' }, leaves: [{ mark: 'sham-reported', as: 'basis' }] },
    { do: 'resume', title: '审查后恢复调解', law: [TY14('18')], from: ['suspended'], to: 'previous', by: ['court', 'body'], needs: ['sessionsAreSeparate'], input: { note: 'text?', separately: 'boolean?', documentId: 'document?' } },
    { do: 'end-as-sham', title: '审查后终结', law: [TY14('18'), TY14('26')], from: ['suspended'], to: 'failed', by: ['court', 'body'], input: { note: 'text?', documentId: 'document?' }, leaves: [{ clear: SIGNATURES }, { paper: 'routes-notice', to: 'every-party' }] },
    { do: 'confirm-facts', title: '当事人书面确认无争议事实', law: [ZX23('22'), ZX23('18')], from: ['mediating', 'appraising', 'signing'], to: 'same', by: ['handler', 'body'], needs: ['staysInMediation'],
      input: { ...party, documentId: 'document' }, leaves: [{ mark: 'facts-confirmed', as: 'documentId' }] },
    { do: 'record-undisputed-facts', title: '登记双方书面确认的无争议事实', law: [ZX23('22'), ZX23('18'), TY14('22')], from: ['mediating', 'appraising', 'signing'], to: 'same', by: ['handler', 'body'], needs: ['everyPartyConfirmedThatPaper'],
      input: { facts: 'text', documentId: 'document' }, leaves: [{ mark: 'undisputed-facts', as: 'yes' }, { keep: 'decision' }] },

    { do: 'consent-to-longer', title: '当事人同意延长调解期限', law: [TY14('27'), SPC25('三')], from: [...WITH_BODY], to: 'same', by: [...PEOPLE], needs: ['staysInMediation', 'thatDayIsLater', 'atMostThirtyDaysMore'],
      input: { ...party, until: 'date', documentId: 'document?' }, leaves: [{ mark: 'longer-consent', as: 'until' }] },
    { do: 'agree-longer', title: '双方约定延长调解期限', law: [TY14('27'), ZX23('24'), SPC25('三')], from: [...WITH_BODY], to: 'same', by: [...PEOPLE], needs: [{ not: 'longerAgreed' }, { within: 'conclude' }, 'thatDayIsLater', 'atMostThirtyDaysMore', 'everyPartyAgreesToThatDay'],
      input: { until: 'date', documentId: 'document?' }, leaves: [{ mark: 'longer-agreed', as: 'until' }] },
    { do: 'agree-still-longer', title: '双方再次约定延长', law: [TY14('27'), ZX23('24'), SPC25('三')], from: [...WITH_BODY], to: 'same', by: [...PEOPLE], needs: ['longerAgreed', { within: 'extended' }, 'thatDayIsLater', 'atMostThirtyDaysMore', 'everyPartyAgreesToThatDay'],
      input: { until: 'date', documentId: 'document?' }, leaves: [{ mark: 'longer-agreed', as: 'until' }] },
    { do: 'go-on-longer', title: '原期限届满,进入延长的调解期限', law: [TY14('27'), SPC25('三')], from: [...IN_TALKS], to: 'same', by: { expiryOf: 'conclude' }, needs: ['longerAgreed'], leaves: [{ mark: 'in-extension', as: 'yes' }] },
    { do: 'go-on-longer', title: '原期限届满,进入延长的调解期限', law: [TY14('27'), SPC25('三')], from: [...IN_TALKS], to: 'same', by: { expiryOf: 'by-judge' }, needs: ['longerAgreed'], leaves: [{ mark: 'in-extension', as: 'yes' }] },
    // The judge's days end nothing, so that the parties may agree when they are over.
    { do: 'go-on-longer', title: '期满后约定,进入延长的调解期限', law: [TY14('27')], only: ['invited', 'invited-summary'], from: [...IN_TALKS], to: 'same', by: { asSoonAs: 'agreedAfterTheJudgesDays' }, leaves: [{ mark: 'in-extension', as: 'yes' }] },
    { do: 'lapse', title: '调解期限届满,终结', law: [ZX23('25'), SPC25('五')], only: ['pre-filing', 'ordinary', 'summary'], from: [...IN_TALKS], to: 'failed', by: { expiryOf: 'conclude' }, needs: [{ not: 'longerAgreed' }], leaves: [{ clear: SIGNATURES }, { paper: 'routes-notice', to: 'every-party' }] },
    { do: 'lapse', title: '延长的调解期限届满,终结', law: [ZX23('25'), SPC25('五')], from: [...IN_TALKS], to: 'failed', by: { expiryOf: 'extended' }, leaves: [{ clear: SIGNATURES }, { paper: 'routes-notice', to: 'every-party' }] },

    { do: 'draft-agreement', title: '拟出协议书,交各方签名', law: [TY14('23'), ZX23('19')], from: ['mediating'], to: 'signing', by: ['handler', 'body'], needs: ['staysAndAgrees', 'bothSidesAgree', ...UNQUESTIONED] },
    { do: 'resume-talks', title: '未签成,继续调解', law: [TY14('17')], from: ['signing'], to: 'mediating', by: ['handler', 'body'], leaves: [{ clear: SIGNATURES }] },
    { do: 'sign', title: '当事人签名、盖章或者捺印', law: [TY14('24'), ZX23('19'), ESL('3')], from: ['signing'], when: { signer: 'party' }, to: 'same', by: [...PEOPLE], needs: ['staysInMediation', 'partySignsOnce', 'electronicAllowed', 'partiesAgreeToElectronic', 'partyDataIsSound', ...UNQUESTIONED, 'noExitIsOwed'],
      input: { signer: ['party'], ...party, representativeId: 'representative?', method: METHODS, documentSha256: 'sha256?' }, leaves: [{ mark: 'signed', as: 'method' }] },
    { do: 'sign', title: '调解员签名', law: [TY14('24'), ZX23('19')], from: ['signing', 'signed'], when: { signer: 'mediator' }, to: 'same', by: ['handler', 'body'], needs: ['somebodyMediates', 'mediatorSignsOnce', 'electronicAllowed', ...UNQUESTIONED, 'noExitIsOwed'],
      input: { signer: ['mediator'], method: METHODS, documentSha256: 'sha256?' }, leaves: [{ mark: 'mediator-signed', as: 'method' }] },
    { do: 'sign', title: '加盖调解组织印章', law: [TY14('24'), ZX23('19')], from: ['signing', 'signed'], when: { signer: 'seal' }, to: 'same', by: ['body'], needs: ['sealedOnce', ...UNQUESTIONED, 'noExitIsOwed'], input: { signer: ['seal'], method: METHODS, documentSha256: 'sha256?', documentId: 'document?' }, leaves: [{ mark: 'sealed', as: 'method' }] },
    { do: 'all-signed', title: '各方当事人均已签名', law: [TY14('24'), ZX23('19')], from: ['signing'], to: 'signed', by: { asSoonAs: 'everyPartyHasSigned' } },
    { do: 'record-agreement', title: '登记签成的调解协议', law: [TY14('24'), ZX23('19')], only: ['pre-filing'], from: ['signed'], to: 'agreed', by: ['handler', 'body'], needs: ['allHaveSigned', 'bindsOnlyWhoSigned', 'noExitIsOwed'],
      input: { facts: 'text', disputedPoints: 'text?', terms: 'terms', settlesTitle: 'boolean?', copies: 'integer?', documentId: 'document?' },
      leaves: [{ keep: 'agreement' }, { effective: { lastOf: ['signed'] } }, { paper: 'confirmation-notice', to: 'every-party' }] },
    { do: 'record-agreement', title: '登记签成的调解协议,提交法院审查', law: [TY14('20'), ZX23('20')], only: [...AFTER_DOCKETING], from: ['signed'], to: 'court-review', by: ['handler', 'body'], needs: ['allHaveSigned', 'bindsOnlyWhoSigned', 'noExitIsOwed'],
      input: { facts: 'text', disputedPoints: 'text?', terms: 'terms', settlesTitle: 'boolean?', copies: 'integer?', documentId: 'document?' }, leaves: [{ keep: 'agreement' }, { answerable: 'centre' }] },
    // Signed in time and written down late: the paper shows it, and the period that passed in the books has ended nothing.
    { do: 'record-agreement', title: '补登期限内签成的调解协议', law: [TY14('24'), ZX23('19')], only: ['pre-filing'], from: ['failed'], to: 'agreed', by: ['handler', 'body'], mayPrecede: true, needs: ['signedBeforeItLapsed', 'bindsOnlyWhoStayed', 'noExitIsOwed'],
      input: { on: 'date', facts: 'text', disputedPoints: 'text?', terms: 'terms', settlesTitle: 'boolean?', copies: 'integer?', documentId: 'document' },
      leaves: [{ keep: 'agreement' }, { effective: 'the-day' }, { paper: 'confirmation-notice', to: 'every-party' }] },
    { do: 'record-agreement', title: '补登期限内签成的调解协议,提交法院审查', law: [TY14('20'), ZX23('20')], only: [...AFTER_DOCKETING], from: ['failed'], to: 'court-review', by: ['handler', 'body'], mayPrecede: true, needs: ['signedBeforeItLapsed', 'bindsOnlyWhoStayed', 'noExitIsOwed'],
      input: { on: 'date', facts: 'text', disputedPoints: 'text?', terms: 'terms', settlesTitle: 'boolean?', copies: 'integer?', documentId: 'document' }, leaves: [{ keep: 'agreement' }, { answerable: 'centre' }] },

    { do: 'withdraw-settled', title: '自行和解,撤回调解', law: [ZX23('25')], from: [...OPEN], to: 'settled-privately', by: [...PEOPLE], input: { documentId: 'document?' }, leaves: [{ clear: SIGNATURES }, { answerable: 'centre' }] },
    { do: 'terminate', title: '终结调解', law: [ZX23('25'), TY14('26')], from: [...OPEN], to: 'failed', by: [...PEOPLE], input: { ground: GROUNDS }, leaves: [{ clear: SIGNATURES }, { paper: 'routes-notice', to: 'every-party' }] },
    { do: 'return-to-court', title: '书面报告,退回法院', law: [ZX23('21'), TY14('21'), TY14('26')], from: ['failed'], to: 'returned', by: ['body', 'handler', 'docking'],
      input: { basics: 'text', cause: 'text', costRaisingConduct: 'text?', flags: 'text?', documentId: 'document?' }, leaves: [{ keep: 'decision' }, { paper: 'failure-report', to: { seat: 'court' } }, { answerable: 'centre' }] },

    { do: 'deposit-agreement', title: '协议提交法院备案', law: [TY14('19')], from: ['agreed', 'defaulted', 'performed', 'unperformed'], to: 'same', by: [...PEOPLE], input: { documentId: 'document?' }, leaves: [{ mark: 'deposited', as: 'yes' }] },
    { do: 'record-performance', title: '登记履行', law: [ZX23('19'), ZX23('20')], from: [...LIVING], to: 'same', by: [...PEOPLE], needs: ['instalmentNotPerformed', 'amountWithinInstalment'],
      input: { instalmentId: 'instalment?', termId: 'term?', on: 'date', amount: 'money?', documentId: 'document?' }, leaves: [{ instalment: 'performed' }] },
    { do: 'complete', title: '全部履行', law: [ZX23('20')], from: [...LIVING], to: 'performed', by: { asSoonAs: 'everythingPerformed' } },
    { do: 'record-default', title: '登记逾期未履行', law: [TY14('25')], from: [...LIVING], to: 'defaulted', by: [...PEOPLE], needs: ['instalmentNotPerformed', 'instalmentIsOverdue'],
      input: { instalmentId: 'instalment?', termId: 'term?', on: 'date', amount: 'money?', documentId: 'document?' }, leaves: [{ instalment: 'defaulted' }, { paper: 'default-routes-notice', to: 'every-party' }] },
    { do: 'record-visit', title: '登记回访', law: [PML('31'), house], from: [...LIVING, 'performed', 'unperformed'], to: 'same', by: [...PEOPLE], input: { on: 'date', result: 'text' } },
    { do: 'close-unperformed', title: '未履行结案', law: [TY14('25'), house], from: [...LIVING], to: 'unperformed', by: ['body', 'docking'], input: { reason: 'text' } },

    { do: 'issue-statement', title: '法院制作调解书', law: [TY14('20'), CPL('100')], from: ['court-review'], to: 'serving', by: ['court'], input: { documentNo: 'text', on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-receipt', title: '当事人签收调解书', law: [CPL('100'), CPLI('133'), CPLI('149')], from: ['serving'], to: 'same', by: ['court'], needs: ['statementNotReceived'],
      input: { ...party, method: ['in-person', 'named-receiver'], documentId: 'document?' }, leaves: [{ mark: 'received', as: 'method' }] },
    { do: 'take-effect', title: '双方签收,调解书生效', law: [CPL('100'), CPLI('149')], from: ['serving'], to: 'statement-effective', by: { asSoonAs: 'everyPartyReceived' }, leaves: [{ effective: { lastOf: ['received'] } }] },
    { do: 'record-repudiation', title: '送达前反悔,转入审判', law: [CPL('102')], only: [...AFTER_DOCKETING], from: ['signed', 'court-review', 'serving'], to: 'returned', by: ['court', 'docking'], needs: ['statementNotReceived'],
      input: { ...party, on: 'date', documentId: 'document?' }, leaves: [{ clear: ['signed', 'mediator-signed', 'sealed', 'received'] }, { answerable: 'centre' }] },
    { do: 'refuse-statement', title: '法院审查不予出具调解书', law: [TY14('20'), ZX23('23')], from: ['court-review'], to: 'returned', by: ['court'], input: { note: 'text?', documentId: 'document?' }, leaves: [{ clear: SIGNATURES }] },
    { do: 'record-suit-withdrawal', title: '裁定准许撤诉', law: [TY14('20'), ZX23('20'), SPC25('四')], from: ['court-review'], to: 'suit-withdrawn', by: ['court'], input: { documentNo: 'text?', on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
  ],
  clocks: {
    designate: { title: '法院指定', rule: 'court-mediation.designate', kind: 'duty', owedBy: 'court', starts: [{ by: ['open'], on: { input: 'receivedOn' } }, { by: ['decline-receipt', 'object-to-body'] }], met: ['designate', 'choose-body'], stopped: [...BROKEN_OFF] },
    choose:    { title: '双方共同选定', rule: 'court-mediation.choose', kind: 'target', owedBy: 'party', starts: [{ by: ['everybody-agrees'] }], met: ['choose-body', 'designate'], stopped: [...BROKEN_OFF] },
    confirm:   { title: '确认是否接受', rule: 'court-mediation.confirm-receipt', kind: 'duty', of: 'body', starts: [{ by: ['choose-body', 'designate'], on: { input: 'receivedOn' } }], stopped: ['choose-body', 'designate', ...BROKEN_OFF], met: ['confirm-receipt', 'decline-receipt'] },
    contact:   { title: '联系对方当事人', rule: { 'pre-filing': 'court-mediation.contact' }, kind: 'duty', of: 'body', starts: [{ by: ['confirm-receipt'], if: 'somebodyNotReached', on: { input: 'receivedOn' } }], met: ['all-reached'], stopped: ['object-to-body', ...BROKEN_OFF] },
    conclude:  { title: '调解期限', rule: { 'pre-filing': 'court-mediation.pre-filing', ordinary: 'court-mediation.ordinary', summary: 'court-mediation.summary' }, kind: 'target', of: 'body',
                 starts: [{ by: ['confirm-receipt'], on: { input: 'receivedOn' } }], waits: [{ in: 'appraising', basis: ['appraisal'] }, { in: 'suspended' }], stopped: ['go-on-longer', 'object-to-body', ...BROKEN_OFF], met: ['all-signed'] },
    'by-judge': { title: '答辩期满前调解期限', rule: { invited: 'court-mediation.by-judge-ordinary', 'invited-summary': 'court-mediation.by-judge-summary' }, kind: 'target', owedBy: 'court',
                 starts: [{ by: ['everybody-agrees'] }], waits: [{ in: 'suspended' }], stopped: ['go-on-longer', 'lapse', ...BROKEN_OFF], met: ['all-signed'] },
    // Counted on its own, from the end of the period the law gives: only this time is not counted in the court's trial limit.
    extended:  { title: '延长的调解期限', rule: 'court-mediation.extended', kind: 'target', of: 'body', starts: [{ by: ['agree-longer'], only: ['pre-filing', 'ordinary', 'summary'], on: { endOf: 'conclude' } },
                 { by: ['agree-longer'], only: ['invited', 'invited-summary'], on: { endOf: 'by-judge' } }], until: { input: 'until' }, longer: ['agree-still-longer'],
                 waits: [{ in: 'appraising', basis: ['appraisal'] }, { in: 'suspended' }], met: ['all-signed'], stopped: ['object-to-body', ...BROKEN_OFF] },
    record:    { title: '登记签成的协议', rule: 'court-mediation.record-agreement', kind: 'duty', of: 'body', starts: [{ by: ['all-signed'], on: { lastOf: ['signed'] } }], met: ['record-agreement'], stopped: ['record-repudiation'] },
    return:    { title: '退回法院', rule: 'court-mediation.return', kind: 'duty', of: 'body', starts: [{ entering: 'failed' }], met: ['return-to-court'], stopped: ['record-agreement'] },
    review:    { title: '法院审查(关注)', rule: { ordinary: 'court-mediation.review', summary: 'court-mediation.review', invited: 'court-mediation.review', 'invited-summary': 'court-mediation.review' }, kind: 'target', owedBy: 'court', of: 'court', starts: [{ entering: 'court-review' }], met: ['take-effect', 'record-suit-withdrawal', 'record-repudiation', 'refuse-statement'] },
    confirmation: { title: '申请司法确认', rule: { 'pre-filing': 'judicial-confirmation.apply' }, kind: 'right', starts: [{ entering: 'agreed', on: { lastOf: ['signed'] } }],
                 met: ['judicial-confirmation:file'], back: ['judicial-confirmation:refuse', 'judicial-confirmation:permit-withdrawal', 'judicial-confirmation:deem-withdrawn'] },
    instalment: { title: '履行', rule: { 'pre-filing': 'performance.instalment' }, kind: 'duty', owedBy: 'party', per: 'instalment', starts: [{ entering: 'agreed' }], until: 'instalment-day', met: ['record-performance'], stopped: ['record-default'] },
    visit:     { title: '回访', rule: { 'pre-filing': 'performance.visit' }, kind: 'duty', of: 'body', starts: [{ entering: 'agreed' }], again: ['record-visit'], met: ['complete', 'close-unperformed'] },
    enforcement: { title: '申请执行', rule: { ordinary: 'enforcement.apply', summary: 'enforcement.apply', invited: 'enforcement.apply', 'invited-summary': 'enforcement.apply' }, kind: 'right', owedBy: 'party', starts: [{ by: ['take-effect'], on: 'last-performance-day' }], met: ['enforcement:file'], back: ['enforcement:refuse', 'enforcement:abandon'] },
  },
});
