/** 行政调解: an organ mediates within its duty. It never takes the place of enforcement, and nobody loses another road by it. */
import { CON20, CON26, ESL, MED, PSP, TRF, XF, house } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
const IN_MEDIATION = ['accepted', 'mediating', 'paused', 'signing'] as const;
const OPEN = ['applied', ...IN_MEDIATION] as const;
const LIVING = ['agreed', 'defaulted'] as const;
const METHODS = ['handwritten', 'fingerprint', 'seal', 'electronic'] as const;
/** Variants that end without an agreement in one step. Consumers are told of the end first; before the police the penalty takes its place. */
const ENDS_AT_ONCE = ['general', 'medical', 'traffic'] as const;
const BY_WILLINGNESS = ['general', 'medical', 'consumer'] as const;
const CIVIL = [...ENDS_AT_ONCE, 'consumer'] as const;
// prettier-ignore
const GROUNDS = ['party-unwilling', 'no-agreement', 'no-contact', 'party-sued', 'absent-without-reason', 'walked-out', 'withdrawn-or-settled', 'no-agreement-on-expert',
  'accepted-elsewhere', 'found-inadmissible', 'other'] as const;
// prettier-ignore
const DECLINE_GROUNDS = ['party-unwilling', 'outside-duty', 'already-accepted-elsewhere', 'already-decided', 'not-for-living', 'older-than-three-years', 'materials-missing',
  'not-applied-jointly', 'out-of-time', 'no-offence', 'other'] as const;
const NO_CASE_GROUNDS = ['outside-duty', 'already-accepted-elsewhere', 'already-decided', 'no-offence', 'other'] as const;
const NO_CASE = ['general', 'medical', 'traffic', 'consumer'] as const;
/** PSP 179, and what 183 and 185 leave to the penalty. */
// prettier-ignore
const PENALTY_GROUNDS = ['no-agreement', 'not-performed', 'party-unwilling', 'hired-assault', 'gang-or-provocation', 'repeated-offences', 'new-offence', 'suspect-fled', 'other'] as const;
const FACTS = ['funeral-over', 'treatment-over', 'disability-fixed', 'loss-fixed'] as const;
const routes = [{ paper: 'routes-notice', to: 'every-party' }] as const;

// prettier-ignore
export const administrativeMediation = road({
  code: 'administrative-mediation', version: 1, since: '2019-01-01', title: '行政调解', law: [XF('37'), house],
  variants: {
    general:           { title: '一般纠纷', law: [house] },
    medical:           { title: '医疗纠纷', law: [MED('40'), MED('41')], subject: 'health' },
    traffic:           { title: '交通事故损害赔偿', law: [TRF('84'), TRF('90')], subject: 'public-security' },
    consumer:          { title: '消费投诉', law: [CON20('16'), CON26('23')], subject: 'market-regulation' },
    'public-security': { title: '治安调解', law: [PSP('178'), PSP('185')], subject: 'public-security' },
  },
  offered: {
    general:           { organ: 'of-the-dispute' },
    medical:           { disputes: ['medical'], noOthers: true, organ: 'health' },
    traffic:           { disputes: ['traffic'], noOthers: true, organ: 'public-security' },
    consumer:          { disputes: ['consumer'], noOthers: true, organ: 'market-regulation' },
    'public-security': { disputes: ['marriage-family', 'neighbour', 'damages', 'other'], or: { if: 'violenceIsTold', title: '有殴打、损毁财物等违反治安管理行为的' }, organ: 'public-security' },
  },
  seats:  { agency: { title: '行政机关', kinds: ['agency'] } },
  actors: { officer: { title: '行政机关经办人', seat: 'agency', role: 'officer' } },
  marks: {
    willing:            { title: '调解意愿', per: 'party' },
    determination:      { title: '收到事故认定书等文书', per: 'road' },
    'committee-ended':  { title: '人民调解委员会终止调解', per: 'road' },
    joint:              { title: '各方一致书面申请', per: 'road' },
    accepted:           { title: '受理', per: 'road' },
    death:              { title: '造成死亡', per: 'road' },
    injury:             { title: '造成受伤', per: 'road' },
    disability:         { title: '因伤致残', per: 'road' },
    loss:               { title: '造成财产损失', per: 'road' },
    'funeral-over':     { title: '丧葬事宜时间结束', per: 'road' },
    'treatment-over':   { title: '治疗终结', per: 'road' },
    'disability-fixed': { title: '定残', per: 'road' },
    'loss-fixed':       { title: '确定损失', per: 'road' },
    'not-public':       { title: '申请不公开调解', per: 'road' },
    guardian:           { title: '未成年人的监护人', per: 'party' },
    agent:              { title: '委托他人参加调解', per: 'party' },
    'second-session':   { title: '再次调解', per: 'road' },
    'undisputed-facts': { title: '书面确认的无争议事实', per: 'road' },
    'facts-confirmed':  { title: '书面确认无争议事实', per: 'party' },
    signed:             { title: '当事人签名', per: 'party' },
    sealed:             { title: '加盖机关印章', per: 'road' },
    'suit-docketed':    { title: '法院已立案,须重新征求各方意愿', per: 'road' },
  },
  heeds: ['litigation', 'people-mediation'],
  states: {
    applied:   { title: '已申请', stage: 'mediation', owes: [{ who: 'officer', next: ['record-willingness', 'accept', 'decline'] }], clocks: ['accept'] },
    accepted:  { title: '已受理', stage: 'mediation', owes: [{ who: 'officer', next: ['open-mediation', 'schedule-session', 'terminate', 'to-penalty'] }], clocks: ['conclude', 'issue', 'progress'] },
    mediating: { title: '调解中', stage: 'mediation', owes: [{ who: 'officer', next: ['draft-agreement', 'terminate', 'to-penalty'] }], clocks: ['conclude', 'issue', 'second'] },
    paused:    { title: '中止调解', stage: 'mediation', owes: [{ who: 'officer', next: ['resume', 'terminate'] }], clocks: ['conclude'] },
    signing:   { title: '待签名盖章', stage: 'mediation', owes: [{ if: 'everyPartyHasSigned', who: 'officer', next: ['sign', 'redraft'] }, { who: 'party', next: ['sign', 'redraft', 'terminate'] }], clocks: ['sign'] },
    agreed:    { title: '调解协议生效', stage: 'performance', owes: [{ who: 'party', next: ['record-performance', 'record-default', 'record-visit', 'close-unperformed', 'confirm-kept'] }], clocks: ['visit'] },
    defaulted: { title: '逾期未履行', stage: 'performance', owes: [{ who: 'officer', next: ['record-visit', 'record-performance', 'close-unperformed'] }], clocks: ['visit'] },
    telling:   { title: '已决定终止,待告知', stage: 'mediation', owes: [{ who: 'officer', next: ['tell-end'] }], clocks: ['tell-end'] },
    'penalty-track': { title: '转依法处罚', stage: 'adjudication', owes: [{ who: 'officer', next: ['record-decision', 'accept-settlement'] }], clocks: ['decide', 'handle'] },
    performed:    { title: '已履行', stage: 'performance', end: 'settled-performed' },
    'no-penalty': { title: '协议已履行,不予处罚', stage: 'performance', end: 'settled-performed' },
    unperformed:  { title: '未履行结案', stage: 'performance', end: 'settled' },
    declined:     { title: '不予受理', stage: 'mediation', end: 'out-of-scope' },
    terminated:   { title: '终止调解', stage: 'mediation', end: 'not-settled' },
    decided:      { title: '已作处理决定', stage: 'adjudication', end: 'decided' },
  },
  steps: [
    { do: 'open', title: '收到调解申请', law: [house, MED('40'), TRF('86'), CON20('14')], from: 'new', to: 'applied', by: ['officer'], input: { receivedOn: 'date?' } },

    { do: 'record-willingness', title: '登记愿意调解', law: [house, CON20('16')], from: [...OPEN], when: { willing: true }, to: 'same', by: ['officer'], mayPrecede: true,
      input: { ...party, willing: 'boolean', noticeVersion: 'notice' }, leaves: [{ mark: 'willing', as: 'yes' }] },
    { do: 'record-willingness', title: '登记不愿调解', law: [house, PSP('179'), TRF('94')], from: [...OPEN], when: { willing: false }, to: 'same', by: ['officer'], mayPrecede: true,
      input: { ...party, willing: 'boolean', noticeVersion: 'notice?', note: 'text?' }, leaves: [{ mark: 'willing', as: 'no' }, { paper: 'routes-notice', to: 'this-party' }] },
    { do: 'end-unwilling', title: '无人再愿调解,终止', law: [house], only: ['general', 'medical'], from: [...OPEN], to: 'terminated', by: { asSoonAs: 'noWillingPairIsLeft' }, leaves: [...routes] },
    { do: 'end-unwilling', title: '被投诉人拒绝调解,终止', law: [CON20('21'), CON26('23')], only: ['consumer'], from: [...OPEN], to: 'telling', by: { asSoonAs: 'noWillingPairIsLeft' } },
    { do: 'end-left', title: '一方退出调解,终止', law: [TRF('94')], only: ['traffic'], from: [...OPEN], to: 'terminated', by: { asSoonAs: 'aPartyHasLeft' }, leaves: [...routes] },
    { do: 'enter-penalty', title: '当事人不愿调解,依法处理', law: [PSP('179'), PSP('185')], only: ['public-security'], from: [...OPEN], to: 'penalty-track', by: { asSoonAs: 'aPartyHasLeft' }, leaves: [...routes] },
    { do: 'end-docketed', title: '法院已受理,终止调解', law: [MED('40')], only: ['medical'], from: [...IN_MEDIATION], to: 'terminated', by: { asSoonAs: 'courtHasDocketed' }, leaves: [...routes] },
    { do: 'end-docketed', title: '法院已受理,终止调解', law: [CON20('21'), CON20('15'), CON26('16')], only: ['consumer'], from: [...IN_MEDIATION], to: 'telling', by: { asSoonAs: 'courtHasDocketed' } },
    // No law known here ends it, and none of the local rules on 行政调解 was read. House rule, confidence low: it stands, as a committee's does.
    { do: 'note-suit', title: '法院已立案,重新征求各方是否继续调解', law: [house], only: ['general'], from: ['applied', 'accepted', 'mediating', 'paused'], to: 'same', by: { asSoonAs: 'courtHasDocketed' },
      leaves: [{ mark: 'suit-docketed', as: 'yes' }] },
    { do: 'end-elsewhere', title: '医疗纠纷人民调解委员会已受理,终止调解', law: [MED('40')], only: ['medical'], from: [...IN_MEDIATION], to: 'terminated', by: { asSoonAs: 'otherMedicalMediationHasAccepted' }, leaves: [...routes] },
    { do: 'end-sued', title: '一方提起民事诉讼,终止调解', law: [TRF('94')], only: ['traffic'], from: [...IN_MEDIATION], to: 'terminated', by: { asSoonAs: 'aPartyHasSued' }, leaves: [...routes] },

    { do: 'record-determination', title: '登记收到事故认定书等文书之日', law: [TRF('86')], only: ['traffic'], from: ['applied'], to: 'same', by: ['officer'], needs: [{ not: 'determinationReceived' }],
      input: { paper: ['determination', 'certificate', 'review-upheld'], paperReceivedOn: 'date', documentId: 'document?' }, leaves: [{ mark: 'determination', as: 'paper' }] },
    { do: 'record-committee-end', title: '登记人民调解委员会终止调解之日', law: [TRF('85')], only: ['traffic'], from: ['applied'], to: 'same', by: ['officer'], needs: [{ not: 'committeeHasEnded' }],
      input: { committeeEndedOn: 'date', documentId: 'document?' }, leaves: [{ mark: 'committee-ended', as: 'yes' }] },
    { do: 'record-joint-application', title: '登记各方一致书面申请(认定书送达后)', law: [TRF('86')], only: ['traffic'], from: ['applied'], when: { within: ['determination'] }, to: 'same', by: ['officer'], mayPrecede: true,
      needs: ['determinationReceived', { within: 'apply' }], input: { within: ['determination'], filedOn: 'date', documentId: 'document?' }, leaves: [{ mark: 'joint', as: 'within' }] },
    { do: 'record-joint-application', title: '登记各方一致书面申请(人民调解不成后)', law: [TRF('85')], only: ['traffic'], from: ['applied'], when: { within: ['committee'] }, to: 'same', by: ['officer'], mayPrecede: true,
      needs: ['committeeHasEnded', { within: 'apply-after-committee' }], input: { within: ['committee'], filedOn: 'date', documentId: 'document?' }, leaves: [{ mark: 'joint', as: 'within' }] },
    ...FACTS.map((fact, n) => ({ do: 'record-fact' as const, title: ['登记丧葬事宜时间结束', '登记治疗终结', '登记定残', '登记损失确定'][n]!, law: [TRF('90')], only: ['traffic' as const], from: ['applied' as const, 'accepted' as const],
      when: { fact: [fact] }, to: 'same' as const, by: ['officer' as const], mayPrecede: true as const, needs: ['anAccidentFactIsAwaited' as const], input: { fact: [fact], on: 'date' as const, documentId: 'document?' as const }, leaves: [{ mark: fact, as: 'yes' }] })),

    { do: 'accept', title: '受理', law: [house, MED('40')], only: ['general', 'medical'], from: ['applied'], to: 'accepted', by: ['officer'], admits: true, needs: ['everyPartyAsked', 'aWillingPairIsThere'],
      leaves: [{ paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'accept', title: '受理投诉', law: [CON20('14'), CON20('15'), CON26('16')], only: ['consumer'], from: ['applied'], to: 'accepted', by: ['officer'], admits: true,
      needs: ['complaintIsForLiving', 'complaintIsComplete', 'complaintWithinThreeYears'], input: { forLiving: 'boolean', materialsComplete: 'boolean', knownOn: 'date' }, leaves: [{ paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'accept', title: '受理交通事故损害赔偿调解', law: [TRF('86'), TRF('90')], only: ['traffic'], from: ['applied'], to: 'accepted', by: ['officer'], admits: true,
      needs: ['appliedJointly', 'everyPartyAsked', 'everyStayingPartyWilling', 'accidentHarmIsNamed'], input: { death: 'boolean', injury: 'boolean', disability: 'boolean', loss: 'boolean' },
      leaves: [{ mark: 'accepted', as: 'yes' }, { mark: 'death', as: 'death' }, { mark: 'injury', as: 'injury' }, { mark: 'disability', as: 'disability' }, { mark: 'loss', as: 'loss' }, { paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'accept', title: '决定调解处理', law: [PSP('178'), PSP('179')], only: ['public-security'], from: ['applied'], to: 'accepted', by: ['officer'], admits: true,
      needs: ['everyPartyAsked', 'everyStayingPartyWilling', 'offenceIsMinor', 'mediationIsNotExcluded'],
      input: { minorOffence: 'boolean', circumstance: ['acquainted', 'provoked', 'other-fit'], exclusion: ['none', 'hired-assault', 'gang-or-provocation', 'repeated-offences', 'other-unfit'] } },
    // Nothing of it is left to be performed: what was agreed is kept, or it is not this row.
    { do: 'settle-on-the-spot', title: '当场调解并当场履行,不予处罚', law: [PSP('178'), PSP('179'), PSP('185')], only: ['public-security'], from: ['applied'], to: 'no-penalty', by: ['officer'], admits: true,
      needs: ['everyPartyAsked', 'everyStayingPartyWilling', 'offenceIsMinor', 'mediationIsNotExcluded', 'fitForTheSpot', 'guardiansAreThere', 'sessionsAreSeparate', 'noExitIsOwed'],
      input: { minorOffence: 'boolean', circumstance: ['acquainted', 'provoked', 'other-fit'], exclusion: ['none', 'hired-assault', 'gang-or-provocation', 'repeated-offences', 'other-unfit'],
        factsAreClear: 'boolean', lossIsUndisputed: 'boolean', performedAtOnce: 'boolean', settlement: 'text', form: ['written', 'recorded'], separately: 'boolean?', documentId: 'document' }, leaves: [{ keep: 'decision' }] },
    { do: 'decline', title: '不予受理', law: [house, MED('40'), CON20('15'), CON26('16'), PSP('178')], only: [...NO_CASE], from: ['applied'], to: 'declined', by: ['officer'],
      input: { ground: DECLINE_GROUNDS, note: 'text?' }, leaves: [{ paper: 'non-acceptance-notice', to: 'every-party' }, ...routes] },
    // Where nobody is willing the case itself goes on, in its own time (PSP 165, 185): that is no ground to decline.
    { do: 'decline', title: '不予受理', law: [PSP('178'), house], only: ['public-security'], from: ['applied'], to: 'declined', by: ['officer'],
      input: { ground: NO_CASE_GROUNDS, note: 'text?' }, leaves: [{ paper: 'non-acceptance-notice', to: 'every-party' }, ...routes] },
    { do: 'record-progress', title: '登记进展', law: [house], only: ['traffic', 'public-security'], from: ['accepted'], to: 'same', by: ['officer'], input: { note: 'text' } },

    { do: 'schedule-session', title: '约定调解时间、地点', law: [TRF('88')], only: ['traffic'], from: ['accepted', 'mediating'], to: 'same', by: ['officer'], needs: ['noticeCanBeInTime', 'sessionsAreSeparate'],
      input: { at: 'instant', place: 'text', separately: 'boolean?', note: 'text?' }, leaves: [{ keep: 'session' }] },
    { do: 'schedule-session', title: '约定调解时间、地点', law: [CON20('18'), house], only: [...BY_WILLINGNESS], from: ['accepted', 'mediating'], to: 'same', by: ['officer'], needs: ['sessionsAreSeparate'],
      input: { at: 'instant', place: 'text', separately: 'boolean?', note: 'text?' }, leaves: [{ keep: 'session' }] },
    { do: 'record-notice', title: '登记已通知各方', law: [TRF('88')], only: ['traffic'], from: ['accepted', 'mediating'], to: 'same', by: ['officer'], input: { how: ['written', 'oral', 'by-phone', 'electronic'] } },
    { do: 'ask-new-time', title: '登记请求变更调解时间', law: [TRF('88')], only: ['traffic'], from: ['accepted', 'mediating'], to: 'same', by: ['officer'], needs: [{ within: 'ask-new-time' }], input: { ...party, reason: 'text' } },
    { do: 'record-guardian', title: '登记监护人到场', law: [PSP('181')], only: ['public-security'], from: ['applied', 'accepted', 'mediating'], when: { guardian: ['present'] }, to: 'same', by: ['officer'],
      input: { ...party, guardian: ['present'], note: 'text?' }, leaves: [{ mark: 'guardian', as: 'guardian' }] },
    { do: 'record-guardian', title: '登记未成年人同意不通知监护人', law: [PSP('181')], only: ['public-security'], from: ['applied', 'accepted', 'mediating'], when: { guardian: ['left-out'] }, to: 'same', by: ['officer'],
      needs: ['guardianMayBeLeftOut'], input: { ...party, guardian: ['left-out'], overSixteen: 'boolean', livesOnOwnWork: 'boolean', agrees: 'boolean' }, leaves: [{ mark: 'guardian', as: 'guardian' }] },
    { do: 'record-agent', title: '登记被侵害人的委托', law: [PSP('181')], only: ['public-security'], from: ['applied', 'accepted', 'mediating'], to: 'same', by: ['officer'], needs: ['partyIsNotSuspect'],
      input: { ...party, powers: 'text', documentId: 'document?' }, leaves: [{ mark: 'agent', as: 'yes' }] },

    { do: 'open-mediation', title: '开始调解', law: [house, MED('40'), CON20('16')], only: [...BY_WILLINGNESS], from: ['accepted'], to: 'mediating', by: ['officer'], needs: ['everyStayingPartyWilling', 'aWillingPairIsThere', 'everyoneAskedSinceTheSuit', 'sessionsAreSeparate'],
      input: { place: 'text?', separately: 'boolean?' }, leaves: [{ keep: 'session' }] },
    { do: 'open-mediation', title: '开始调解', law: [TRF('87'), TRF('89'), TRF('90')], only: ['traffic'], from: ['accepted'], to: 'mediating', by: ['officer'], needs: ['everyStayingPartyWilling', 'everyAccidentFactIsThere', 'atMostThreeASide', 'sessionsAreSeparate'],
      input: { place: 'text?', separately: 'boolean?', applicantSide: 'integer', respondentSide: 'integer', thirdSide: 'integer?', notPublic: 'boolean?' }, leaves: [{ keep: 'session' }, { mark: 'not-public', as: 'notPublic' }] },
    { do: 'open-mediation', title: '第一次调解', law: [PSP('180'), PSP('181'), PSP('183')], only: ['public-security'], from: ['accepted'], to: 'mediating', by: ['officer'], needs: ['everyStayingPartyWilling', 'guardiansAreThere', 'sessionsAreSeparate'],
      input: { place: 'text?', separately: 'boolean?' }, leaves: [{ keep: 'session' }] },
    { do: 'hold-second-session', title: '再次调解', law: [PSP('183')], only: ['public-security'], from: ['mediating'], to: 'same', by: ['officer'], needs: ['noSecondSession', { within: 'second' }, 'guardiansAreThere', 'sessionsAreSeparate'],
      input: { place: 'text?', separately: 'boolean?' }, leaves: [{ keep: 'session' }, { mark: 'second-session', as: 'yes' }] },
    { do: 'pause', title: '中止调解', law: [MED('40')], only: ['medical'], from: ['accepted', 'mediating'], when: { basis: ['appraisal', 'other'] }, to: 'paused', by: ['officer'], input: { basis: ['appraisal', 'other'], note: 'text?' }, leaves: [{ keep: 'pending' }] },
    { do: 'pause', title: '中止调解', law: [CON20('19'), CON20('20'), house], only: ['general', 'consumer'], from: ['accepted', 'mediating'], when: { basis: ['appraisal', 'inspection', 'recusal', 'other'] }, to: 'paused', by: ['officer'],
      input: { basis: ['appraisal', 'inspection', 'recusal', 'other'], note: 'text?' }, leaves: [{ keep: 'pending' }] },
    { do: 'resume', title: '恢复调解', law: [CON20('19'), house], from: ['paused'], to: 'previous', by: ['officer'], needs: ['sessionsAreSeparate'], input: { note: 'text?', separately: 'boolean?' }, leaves: [{ forget: 'pending' }] },
    { do: 'split-report', title: '举报内容另行处理', law: [CON20('7'), CON20('23'), CON20('33')], only: ['consumer'], from: [...OPEN, ...LIVING, 'telling'], to: 'same', by: ['officer'], unseen: true,
      input: { report: 'text' }, leaves: [{ sealed: 'report', for: 'agency', due: 'market-lead.verify' }] },

    { do: 'confirm-facts', title: '当事人书面确认无争议事实', law: [house], from: ['mediating', 'paused', 'signing'], to: 'same', by: ['officer'], needs: ['partyStays'],
      input: { ...party, documentId: 'document' }, leaves: [{ mark: 'facts-confirmed', as: 'documentId' }] },
    { do: 'record-undisputed-facts', title: '登记各方书面确认的无争议事实', law: [house], from: ['mediating', 'paused', 'signing'], to: 'same', by: ['officer'], needs: ['everyPartyConfirmedThatPaper'],
      input: { facts: 'text', documentId: 'document' }, leaves: [{ mark: 'undisputed-facts', as: 'yes' }] },

    { do: 'draft-agreement', title: '制作调解书', law: [MED('41'), TRF('93'), CON20('22'), PSP('184'), house], from: ['mediating'], to: 'signing', by: ['officer'], needs: ['everyStayingPartyWilling', 'aWillingPairIsThere', 'everyoneAskedSinceTheSuit'],
      input: { form: ['written'], facts: 'text', disputedPoints: 'text?', responsibilities: 'responsibilities?', terms: 'terms', settlesTitle: 'boolean?', copies: 'integer?' }, leaves: [{ keep: 'agreement' }] },
    { do: 'record-agreement', title: '登记调解结果,不制作调解书', law: [CON20('22')], only: ['consumer'], from: ['mediating'], to: 'agreed', by: ['officer'], needs: ['everyStayingPartyWilling', 'aWillingPairIsThere', 'noExitIsOwed'],
      input: { why: ['performed-at-once', 'both-agree'], facts: 'text', terms: 'terms' }, leaves: [{ keep: 'oral-agreement' }, { effective: 'the-day' }] },
    { do: 'redraft', title: '修改协议,已签作废', law: [house], from: ['signing'], to: 'mediating', by: ['officer'], input: { reason: 'text' }, leaves: [{ clear: ['signed', 'sealed'] }] },
    { do: 'sign', title: '当事人签名', law: [MED('41'), TRF('93'), CON20('22'), ESL('3')], only: [...CIVIL], from: ['signing'], when: { signer: 'party' }, to: 'same', by: ['officer'],
      needs: ['partyStays', 'partyNotSigned', 'electronicAllowed', 'partiesAgreeToElectronic', 'partyDataIsSound', 'noExitIsOwed'],
      input: { signer: ['party'], ...party, representativeId: 'representative?', method: METHODS, documentSha256: 'sha256?' }, leaves: [{ mark: 'signed', as: 'method' }] },
    { do: 'sign', title: '当事人签名', law: [PSP('181'), PSP('184'), ESL('3')], only: ['public-security'], from: ['signing'], when: { signer: 'party' }, to: 'same', by: ['officer'],
      needs: ['partyStays', 'partyNotSigned', 'suspectComesInPerson', 'electronicAllowed', 'partiesAgreeToElectronic', 'partyDataIsSound', 'noExitIsOwed'],
      input: { signer: ['party'], ...party, representativeId: 'representative?', method: METHODS, documentSha256: 'sha256?' }, leaves: [{ mark: 'signed', as: 'method' }] },
    { do: 'sign', title: '加盖机关印章', law: [CON20('22'), house], only: ['general', 'consumer'], from: ['signing'], when: { signer: 'seal' }, to: 'same', by: ['officer'], needs: ['notSealed', 'noExitIsOwed'],
      input: { signer: ['seal'], method: METHODS, documentSha256: 'sha256?' }, leaves: [{ mark: 'sealed', as: 'method' }] },
    { do: 'take-effect', title: '协议生效', law: [MED('41'), TRF('93'), PSP('184')], only: ['medical', 'traffic', 'public-security'], from: ['signing'], to: 'agreed', by: { asSoonAs: 'everyPartyHasSigned' }, leaves: [{ effective: { lastOf: ['signed'] } }] },
    { do: 'take-effect', title: '协议生效', law: [CON20('22'), house], only: ['general', 'consumer'], from: ['signing'], to: 'agreed', by: { asSoonAs: 'everyPartyHasSignedAndItIsSealed' }, leaves: [{ effective: { lastOf: ['signed', 'sealed'] } }] },

    { do: 'record-performance', title: '登记履行', law: [PSP('185'), house], from: [...LIVING], to: 'same', by: ['officer'], needs: ['instalmentNotPerformed', 'amountWithinInstalment'],
      input: { instalmentId: 'instalment?', termId: 'term?', on: 'date', amount: 'money?', documentId: 'document?' }, leaves: [{ instalment: 'performed' }] },
    { do: 'complete', title: '全部履行', law: [house], only: [...CIVIL], from: [...LIVING], to: 'performed', by: { asSoonAs: 'everythingPerformed' } },
    { do: 'complete', title: '全部履行,不予处罚', law: [PSP('185')], only: ['public-security'], from: ['agreed'], to: 'no-penalty', by: { asSoonAs: 'everythingPerformed' } },
    { do: 'confirm-kept', title: '确认协议已遵守,不予处罚', law: [PSP('185')], only: ['public-security'], from: ['agreed'], to: 'no-penalty', by: ['officer'], needs: ['nothingFallsDue'], input: { on: 'date', note: 'text' } },
    { do: 'record-default', title: '登记逾期未履行', law: [PSP('185'), house], from: [...LIVING], to: 'defaulted', by: ['officer'], needs: ['instalmentNotPerformed', 'instalmentIsOverdue'],
      input: { instalmentId: 'instalment?', termId: 'term?', on: 'date', amount: 'money?', documentId: 'document?' }, leaves: [{ instalment: 'defaulted' }, { paper: 'default-routes-notice', to: 'every-party' }] },
    { do: 'enter-penalty', title: '达成协议后不履行,依法处罚', law: [PSP('185')], only: ['public-security'], from: ['defaulted'], to: 'penalty-track', by: { asSoonAs: 'somethingIsDefaulted' } },
    { do: 'record-visit', title: '登记回访', law: [house], from: [...LIVING, 'performed', 'unperformed'], to: 'same', by: ['officer'], input: { on: 'date', result: 'text' } },
    { do: 'close-unperformed', title: '未履行结案', law: [house], only: [...CIVIL], from: [...LIVING], to: 'unperformed', by: ['officer'], input: { reason: 'text' } },

    { do: 'to-penalty', title: '不适用调解或者调解不成,依法处罚', law: [PSP('179'), PSP('183'), PSP('185')], only: ['public-security'], from: [...OPEN], to: 'penalty-track', by: ['officer'],
      input: { ground: PENALTY_GROUNDS, note: 'text?' }, leaves: [...routes] },
    // What has a day is in default by that day, and goes there by itself.
    { do: 'to-penalty', title: '协议没有须逐项履行的内容而未遵守,依法处罚', law: [PSP('185')], only: ['public-security'], from: ['agreed'], to: 'penalty-track', by: ['officer'], needs: ['nothingFallsDue'],
      input: { ground: ['not-performed'], note: 'text?' }, leaves: [...routes] },
    // PSP 183 gives what is not settled in one session seven working days, and 185 punishes where no agreement was reached; that it goes there by itself is the house's.
    { do: 'end-without-agreement', title: '第一次调解后七个工作日内未达成协议,依法处罚', law: [PSP('183'), PSP('185'), house], only: ['public-security'], from: ['mediating', 'signing'], to: 'penalty-track', by: { expiryOf: 'second' },
      leaves: [{ clear: ['signed'] }, ...routes] },
    { do: 'record-agreement', title: '补登七个工作日内达成的协议', law: [PSP('183'), PSP('184')], only: ['public-security'], from: ['penalty-track'], to: 'agreed', by: ['officer'], mayPrecede: true, needs: ['agreedBeforeItLapsed', 'noExitIsOwed'],
      input: { on: 'date', facts: 'text', terms: 'terms', documentId: 'document' }, leaves: [{ keep: 'agreement' }, { effective: 'the-day' }] },
    { do: 'accept-settlement', title: '认可当事人的和解、人民调解,不予处罚', law: [PSP('186'), PSP('178')], only: ['public-security'], from: ['applied', 'accepted', 'penalty-track'], to: 'no-penalty', by: ['officer'], needs: ['offenceIsMinor', 'noExitIsOwed'],
      input: { settledBy: ['people-mediation', 'themselves'], performedOn: 'date', minorOffence: 'boolean', circumstance: ['acquainted', 'provoked', 'other-fit'], documentId: 'document' } },
    { do: 'record-decision', title: '登记处理决定', law: [PSP('165'), PSP('172'), PSP('185')], only: ['public-security'], from: ['penalty-track'], to: 'decided', by: ['officer'],
      input: { kind: ['penalty', 'no-penalty', 'other-decision'], decisionNo: 'text', on: 'date', documentId: 'document?' }, leaves: [{ keep: 'decision' }, ...routes] },

    { do: 'terminate', title: '终止调解', law: [house, MED('40')], only: ['general', 'medical'], from: [...OPEN], to: 'terminated', by: ['officer'], input: { ground: GROUNDS, note: 'text?' }, leaves: [...routes] },
    { do: 'terminate', title: '受理前终止', law: [house], only: ['traffic'], from: ['applied'], to: 'terminated', by: ['officer'], input: { ground: GROUNDS, note: 'text?' }, leaves: [...routes] },
    { do: 'terminate', title: '终止调解,制作调解终结书', law: [TRF('93'), TRF('94')], only: ['traffic'], from: [...IN_MEDIATION], to: 'terminated', by: ['officer'], input: { ground: GROUNDS, note: 'text?' },
      leaves: [{ paper: 'mediation-end-notice', to: 'every-party' }, ...routes] },
    { do: 'terminate', title: '决定终止调解', law: [CON20('21'), CON26('23')], only: ['consumer'], from: [...OPEN], to: 'telling', by: ['officer'], input: { ground: GROUNDS, note: 'text?' } },
    { do: 'lapse', title: '逾期视为调解不成', law: [MED('40')], only: ['medical'], from: [...IN_MEDIATION], to: 'terminated', by: { expiryOf: 'conclude' }, leaves: [...routes] },
    { do: 'lapse', title: '逾期未达成协议,终止调解', law: [CON20('21'), CON26('23')], only: ['consumer'], from: [...IN_MEDIATION], to: 'telling', by: { expiryOf: 'conclude' } },
    { do: 'tell-end', title: '告知双方终止调解', law: [CON20('21')], only: ['consumer'], from: ['telling'], to: 'terminated', by: ['officer'], input: { how: ['written', 'oral', 'by-phone', 'electronic'] }, leaves: [...routes] },
  ],
  clocks: {
    accept:   { title: '决定是否受理', kind: 'duty', starts: [{ by: ['open'], on: { input: 'receivedOn' } }], met: ['accept', 'decline', 'to-penalty', 'accept-settlement'], stopped: ['terminate', 'end-unwilling', 'enter-penalty'],
                rule: { general: 'administrative-mediation.accept', medical: 'medical-administrative.accept', traffic: 'administrative-mediation.accept', consumer: 'consumer-complaint.accept', 'public-security': 'administrative-mediation.accept' } },
    apply:    { title: '一致书面申请调解', rule: { traffic: 'traffic-mediation.apply' }, kind: 'right', starts: [{ by: ['record-determination'], on: { input: 'paperReceivedOn' } }], met: ['record-joint-application'], stopped: ['decline', 'terminate', 'end-left'] },
    'apply-after-committee': { title: '人民调解不成后一致书面申请调解', rule: { traffic: 'traffic-mediation.apply-after-committee' }, kind: 'right', starts: [{ by: ['record-committee-end'], on: { input: 'committeeEndedOn' } }],
                met: ['record-joint-application'], stopped: ['decline', 'terminate', 'end-left'] },
    progress: { title: '查看能否开始调解', rule: { traffic: 'administrative-mediation.progress', 'public-security': 'administrative-mediation.progress' }, kind: 'duty', starts: [{ by: ['accept'] }], again: ['record-progress'], met: ['open-mediation', 'to-penalty', 'terminate'],
                stopped: ['enter-penalty'] },
    conclude: { title: '调解期限', kind: 'duty', starts: [{ by: ['accept'] }], waits: [{ in: 'paused', basis: ['appraisal', 'inspection', 'recusal'] }], met: ['take-effect', 'record-agreement', 'terminate'], stopped: ['end-unwilling'],
                rule: { general: 'administrative-mediation.conclude', medical: 'medical-administrative.conclude', consumer: 'consumer-complaint.conclude' } },
    issue:    { title: '制作调解书或者终结书', rule: { traffic: 'traffic-mediation.conclude' }, kind: 'duty', met: ['take-effect', 'terminate'],
                starts: [{ by: ['accept', 'record-fact'], in: ['accepted'], if: 'everyAccidentFactIsThere', on: { lastOf: [...FACTS, 'accepted'] } }] },
    notice:   { title: '三日前通知当事人', rule: { traffic: 'traffic-mediation.notice' }, kind: 'duty', starts: [{ by: ['schedule-session'], on: { input: 'at' } }], met: ['record-notice'], stopped: ['schedule-session', 'take-effect'] },
    'ask-new-time': { title: '请求变更调解时间', rule: { traffic: 'traffic-mediation.ask-new-time' }, kind: 'right', starts: [{ by: ['schedule-session'], on: { input: 'at' } }], met: ['ask-new-time'],
                stopped: ['schedule-session', 'open-mediation', 'take-effect', 'terminate', 'end-left', 'end-sued'] },
    second:   { title: '再次调解', rule: { 'public-security': 'public-security-mediation.second' }, kind: 'duty', starts: [{ by: ['open-mediation'] }], met: ['take-effect', 'to-penalty'], stopped: ['enter-penalty'] },
    sign:     { title: '签名盖章', rule: 'people-mediation.sign', kind: 'target', starts: [{ by: ['draft-agreement'] }], met: ['take-effect'], stopped: ['redraft', 'to-penalty', 'enter-penalty', 'end-without-agreement', 'lapse', 'terminate', 'end-unwilling'] },
    instalment: { title: '履行', rule: 'performance.instalment', kind: 'duty', owedBy: 'party', per: 'instalment', starts: [{ entering: 'agreed' }], until: 'instalment-day', met: ['record-performance'], stopped: ['record-default'] },
    visit:    { title: '回访', rule: 'performance.visit', kind: 'duty', starts: [{ entering: 'agreed' }], again: ['record-visit'], met: ['complete', 'close-unperformed', 'confirm-kept'], stopped: ['to-penalty', 'enter-penalty'] },
    'tell-end': { title: '告知终止调解', rule: { consumer: 'consumer-complaint.tell-end' }, kind: 'duty', starts: [{ entering: 'telling' }], met: ['tell-end'] },
    // The period of the case runs from its receipt (PSP 165). Only a case that was mediated begins anew, on the day nothing came of it (PSP 185).
    handle:   { title: '办理治安案件', rule: { 'public-security': 'public-security-case.decide' }, kind: 'duty', starts: [{ by: ['open'], on: { input: 'receivedOn' } }], met: ['record-decision', 'accept-settlement', 'settle-on-the-spot'], stopped: ['open-mediation'] },
    decide:   { title: '办理治安案件', rule: { 'public-security': 'public-security-mediation.decide' }, kind: 'duty', met: ['record-decision', 'accept-settlement'], stopped: ['record-agreement'],
                starts: [{ by: ['end-without-agreement'], if: 'receiptCountsNoMore', on: { endOf: 'second' } }, { entering: 'penalty-track', if: 'receiptCountsNoMore' }] },
  },
});
