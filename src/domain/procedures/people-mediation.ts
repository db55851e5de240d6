/** 人民调解: from the application to an agreement that is kept, or to the notice of the other roads. */
import { ESL, LMA, MED, PML, house } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
const OPEN = ['applied', 'initiated', 'accepted', 'mediating', 'paused', 'signing'] as const;
const IN_MEDIATION = ['accepted', 'mediating', 'paused'] as const;
const LIVING = ['effective', 'oral-effective', 'defaulted'] as const;
const METHODS = ['handwritten', 'fingerprint', 'seal', 'electronic'] as const;
const GROUNDS = ['party-unwilling', 'no-agreement', 'no-contact', 'party-sued', 'suspected-sham', 'other'] as const;
const DECLINE_GROUNDS = ['party-unwilling', 'reserved-for-another-body', 'already-accepted-elsewhere', 'already-decided', 'other'] as const;

// prettier-ignore
export const peopleMediation = road({
  code: 'people-mediation', version: 1, since: '2011-01-01', title: '人民调解', law: [PML('2')],
  variants: {
    general: { title: '一般纠纷', law: [PML('2')] },
    labour:  { title: '劳动争议', law: [LMA('10'), LMA('14')] },
    medical: { title: '医疗纠纷', law: [MED('31'), MED('38')] },
  },
  seats:  { committee: { title: '人民调解委员会', kinds: ['people-mediation-committee'] } },
  actors: {
    registrar: { title: '调委会登记员', seat: 'committee', role: 'registrar' },
    handler:   { title: '承办调解员', seat: 'committee', role: 'mediator', inPerson: true },
  },
  heeds: ['litigation', 'administrative-mediation'],
  marks: {
    willing:           { title: '调解意愿', per: 'party' },
    indivisible:       { title: '请求不可分', per: 'road' },
    objected:          { title: '要求更换调解员', per: 'party' },
    signed:            { title: '当事人签名', per: 'party' },
    'mediator-signed': { title: '调解员签名', per: 'road' },
    sealed:            { title: '加盖印章', per: 'road' },
    'undisputed-facts': { title: '书面确认的无争议事实', per: 'road' },
    'facts-confirmed':  { title: '书面确认无争议事实', per: 'party' },
    'arbitration-open': { title: '可以申请劳动仲裁', per: 'road' },
    'suit-docketed':    { title: '法院已立案,须重新征求各方意愿', per: 'road' },
  },
  states: {
    applied:   { title: '已申请', stage: 'mediation', owes: [{ who: 'registrar', next: ['record-willingness', 'accept', 'decline'] }], clocks: ['accept'] },
    initiated: { title: '主动介入', stage: 'mediation', owes: [{ who: 'registrar', next: ['record-willingness', 'accept', 'decline'] }], clocks: ['accept'] },
    accepted:  { title: '已受理', stage: 'mediation', owes: [{ if: 'handlerAppointed', who: 'handler', next: ['open-mediation', 'terminate'] }, { who: 'registrar', next: ['appoint-mediator', 'choose-mediator'] }], clocks: ['conclude'] },
    mediating: { title: '调解中', stage: 'mediation', owes: [{ if: 'handlerAppointed', who: 'handler', next: ['draft-agreement', 'record-oral-agreement', 'terminate'] }, { who: 'registrar', next: ['appoint-mediator'] }], clocks: ['conclude'] },
    paused:    { title: '暂停调解', stage: 'mediation', owes: [{ if: 'handlerAppointed', who: 'handler', next: ['resume', 'terminate'] }, { who: 'registrar', next: ['appoint-mediator'] }], clocks: ['conclude'] },
    signing:   { title: '待签名盖章', stage: 'mediation', owes: [{ if: 'mediatorHasSigned', who: 'registrar', next: ['sign', 'terminate'] }, { if: 'everyPartyHasSigned', who: 'handler', next: ['sign', 'redraft'] }, { who: 'party', next: ['sign', 'redraft', 'terminate'] }], clocks: ['sign'] },
    effective:        { title: '协议生效', stage: 'performance', owes: [{ who: 'party', next: ['record-performance', 'record-default', 'record-visit', 'close-unperformed'] }], clocks: ['visit'] },
    'oral-effective': { title: '口头协议生效', stage: 'performance', owes: [{ who: 'party', next: ['record-performance', 'record-default', 'record-visit', 'close-unperformed'] }], clocks: ['visit'] },
    defaulted: { title: '逾期未履行', stage: 'performance', owes: [{ who: 'registrar', next: ['record-visit', 'record-performance', 'close-unperformed'] }], clocks: ['visit'] },
    performed:   { title: '已履行', stage: 'performance', end: 'settled-performed' },
    unperformed: { title: '未履行结案', stage: 'performance', end: 'settled' },
    declined:    { title: '不予受理', stage: 'mediation', end: 'out-of-scope' },
    terminated:  { title: '终止调解', stage: 'mediation', end: 'not-settled' },
  },
  steps: [
    { do: 'open', title: '收到调解申请', law: [PML('17')], from: 'new', when: { caseSource: ['application', 'entrusted'] }, to: 'applied', by: ['registrar'],
      input: { caseSource: ['application', 'entrusted'], receivedOn: 'date?' } },
    { do: 'open', title: '主动调解', law: [PML('17')], from: 'new', when: { caseSource: 'initiative' }, to: 'initiated', by: ['registrar'],
      input: { caseSource: ['initiative'], receivedOn: 'date?' } },

    { do: 'record-willingness', title: '登记愿意调解', law: [PML('17')], from: [...OPEN], when: { willing: true }, to: 'same', by: ['registrar', 'handler'], mayPrecede: true,
      input: { ...party, willing: 'boolean', noticeVersion: 'notice' }, leaves: [{ mark: 'willing', as: 'yes' }] },
    { do: 'record-willingness', title: '登记不愿调解', law: [PML('17'), PML('23'), PML('26')], from: [...OPEN], when: { willing: false }, to: 'same', by: ['registrar', 'handler'], mayPrecede: true,
      input: { ...party, willing: 'boolean', noticeVersion: 'notice?', indivisible: 'boolean?', note: 'text?' },
      leaves: [{ mark: 'willing', as: 'no' }, { mark: 'indivisible', as: 'indivisible' }, { paper: 'routes-notice', to: 'this-party' }] },
    { do: 'end-unwilling', title: '无人再愿调解,终止', law: [PML('23'), PML('26')], from: [...OPEN], to: 'terminated', by: { asSoonAs: 'noWillingPairIsLeft' },
      leaves: [{ paper: 'routes-notice', to: 'every-party' }] },
    { do: 'end-indivisible', title: '请求不可分,终止', law: [PML('23'), PML('26')], from: [...OPEN], to: 'terminated', by: { asSoonAs: 'claimCannotBeDivided' },
      leaves: [{ paper: 'routes-notice', to: 'every-party' }] },

    { do: 'end-docketed', title: '法院已受理,终止调解', law: [MED('31')], only: ['medical'], from: [...IN_MEDIATION, 'signing'], to: 'terminated', by: { asSoonAs: 'courtHasDocketed' },
      leaves: [{ paper: 'routes-notice', to: 'every-party' }] },
    { do: 'end-elsewhere', title: '卫生主管部门已受理,终止调解', law: [MED('31')], only: ['medical'], from: [...IN_MEDIATION, 'signing'], to: 'terminated', by: { asSoonAs: 'otherMedicalMediationHasAccepted' },
      leaves: [{ paper: 'routes-notice', to: 'every-party' }] },
    // No law ends it: PML 3 and 23 leave it to the parties, and 司法部令第75号 22, doubtful since 2011, speaks of what is not taken in. House rule, confidence low: it stands,
    // and nothing is agreed, until everybody who stays has said since the docketing that he still wants it; whoever does not, leaves by the rows above.
    { do: 'note-suit', title: '法院已立案,重新征求各方是否继续调解', law: [house, PML('17'), PML('23')], only: ['general', 'labour'], from: ['applied', 'initiated', ...IN_MEDIATION], to: 'same',
      by: { asSoonAs: 'courtHasDocketed' }, leaves: [{ mark: 'suit-docketed', as: 'yes' }] },

    { do: 'accept', title: '受理', law: [PML('17')], from: ['applied', 'initiated'], to: 'accepted', by: ['registrar'], admits: true, needs: ['everyPartyAsked', 'aWillingPairIsThere'] },
    { do: 'decline', title: '不予受理', law: [house], from: ['applied', 'initiated'], to: 'declined', by: ['registrar'],
      input: { ground: DECLINE_GROUNDS, note: 'text?' }, leaves: [{ paper: 'routes-notice', to: 'every-party' }] },

    { do: 'choose-mediator', title: '当事人选定调解员', law: [PML('19'), PML('23')], from: [...IN_MEDIATION], to: 'same', by: ['registrar'], needs: ['partyStays', 'mediatorNotObjectedTo'],
      input: { ...party, mediatorId: 'mediator' }, leaves: [{ handler: 'mediatorId' }] },
    { do: 'appoint-mediator', title: '指定调解员', law: [PML('19')], from: [...IN_MEDIATION], to: 'same', by: ['registrar'], needs: ['mediatorNotObjectedTo'],
      input: { mediatorId: 'mediator' }, leaves: [{ handler: 'mediatorId' }] },
    { do: 'object-to-mediator', title: '更换调解员', law: [PML('19'), PML('23')], from: [...IN_MEDIATION], to: 'accepted', by: ['registrar', 'handler'], needs: ['handlerAppointed', 'partyStays'],
      input: { ...party, reason: 'text' }, leaves: [{ mark: 'objected', as: 'the-handler' }, { handler: 'none' }] },

    { do: 'open-mediation', title: '开始调解', law: [PML('17'), PML('22')], from: ['accepted'], to: 'mediating', by: ['handler'], needs: ['everyStayingPartyWilling', 'aWillingPairIsThere', 'everyoneAskedSinceTheSuit', 'sessionsAreSeparate'],
      input: { place: 'text?', separately: 'boolean?' }, leaves: [{ keep: 'session' }] },
    { do: 'pause', title: '暂停调解', law: [MED('38'), house], from: ['mediating'], to: 'paused', by: ['handler'],
      input: { basis: ['appraisal', 'investigation', 'parties-request', 'other'], note: 'text?' }, leaves: [{ keep: 'pending' }] },
    { do: 'resume', title: '恢复调解', law: [house], from: ['paused'], to: 'mediating', by: ['handler'], needs: ['sessionsAreSeparate'],
      input: { separately: 'boolean?' }, leaves: [{ forget: 'pending' }] },
    { do: 'agree-longer', title: '约定延长调解期限', law: [MED('38')], only: ['medical'], from: ['mediating', 'paused'], to: 'same', by: ['registrar', 'handler'], needs: ['agreedDayIsLater'],
      input: { until: 'date', documentId: 'document' } },

    // They travel to the next road because the parties wrote them down together; what was conceded in the talks does not.
    { do: 'confirm-facts', title: '当事人书面确认无争议事实', law: [house], from: ['mediating', 'paused', 'signing'], to: 'same', by: ['registrar', 'handler'], needs: ['partyStays'],
      input: { ...party, documentId: 'document' }, leaves: [{ mark: 'facts-confirmed', as: 'documentId' }] },
    { do: 'record-undisputed-facts', title: '登记各方书面确认的无争议事实', law: [house], from: ['mediating', 'paused', 'signing'], to: 'same', by: ['handler'], needs: ['everyPartyConfirmedThatPaper'],
      input: { facts: 'text', documentId: 'document' }, leaves: [{ mark: 'undisputed-facts', as: 'yes' }] },
    { do: 'draft-agreement', title: '制作调解协议书', law: [PML('28'), PML('29')], from: ['mediating'], to: 'signing', by: ['handler'], needs: ['everyStayingPartyWilling', 'aWillingPairIsThere', 'everyoneAskedSinceTheSuit'],
      input: { form: ['written'], facts: 'text', disputedPoints: 'text?', responsibilities: 'responsibilities?', terms: 'terms', settlesTitle: 'boolean?', copies: 'integer?' },
      leaves: [{ keep: 'agreement' }] },
    { do: 'redraft', title: '修改协议,已签作废', law: [PML('23'), house], from: ['signing'], to: 'mediating', by: ['handler'],
      input: { reason: 'text' }, leaves: [{ clear: ['signed', 'mediator-signed', 'sealed'] }] },
    { do: 'sign', title: '当事人签名', law: [PML('29'), ESL('3')], from: ['signing'], when: { signer: 'party' }, to: 'same', by: ['registrar', 'handler'],
      needs: ['partyStays', 'partyNotSigned', 'electronicAllowed', 'partiesAgreeToElectronic', 'partyDataIsSound', 'noExitIsOwed'],
      input: { signer: ['party'], ...party, representativeId: 'representative?', method: METHODS, documentSha256: 'sha256?' }, leaves: [{ mark: 'signed', as: 'method' }] },
    { do: 'sign', title: '调解员签名', law: [PML('29'), ESL('3')], from: ['signing'], when: { signer: 'mediator' }, to: 'same', by: ['handler'],
      needs: ['mediatorNotSigned', 'electronicAllowed', 'partiesAgreeToElectronic', 'noExitIsOwed'],
      input: { signer: ['mediator'], method: METHODS, documentSha256: 'sha256?' }, leaves: [{ mark: 'mediator-signed', as: 'method' }] },
    { do: 'sign', title: '加盖调解委员会印章', law: [PML('29')], from: ['signing'], when: { signer: 'seal' }, to: 'same', by: ['registrar'], needs: ['notSealed', 'noExitIsOwed'],
      input: { signer: ['seal'], method: METHODS, documentSha256: 'sha256?' }, leaves: [{ mark: 'sealed', as: 'method' }] },
    { do: 'take-effect', title: '协议生效', law: [PML('29'), PML('33')], from: ['signing'], to: 'effective', by: { asSoonAs: 'everyMarkIsThere' },
      leaves: [{ effective: { lastOf: ['signed', 'mediator-signed', 'sealed'] } }, { paper: 'confirmation-notice', to: 'every-party' }] },
    { do: 'record-oral-agreement', title: '登记口头协议', law: [PML('28'), PML('30')], from: ['mediating'], to: 'oral-effective', by: ['handler'],
      needs: ['everyStayingPartyWilling', 'aWillingPairIsThere', 'everyoneAskedSinceTheSuit', 'writingNotRequired', 'noExitIsOwed'], input: { facts: 'text', terms: 'terms' }, leaves: [{ keep: 'oral-agreement' }, { effective: 'the-day' }] },

    { do: 'record-performance', title: '登记履行', law: [PML('31')], from: [...LIVING], to: 'same', by: ['handler', 'registrar'], needs: ['instalmentNotPerformed', 'amountWithinInstalment'],
      input: { instalmentId: 'instalment?', termId: 'term?', on: 'date', amount: 'money?', documentId: 'document?' }, leaves: [{ instalment: 'performed' }] },
    { do: 'complete', title: '全部履行', law: [PML('31')], from: [...LIVING], to: 'performed', by: { asSoonAs: 'everythingPerformed' } },
    { do: 'record-default', title: '登记逾期未履行', law: [PML('31'), PML('32')], from: [...LIVING], to: 'defaulted', by: ['handler', 'registrar'], needs: ['instalmentNotPerformed', 'instalmentIsOverdue'],
      input: { instalmentId: 'instalment?', termId: 'term?', on: 'date', amount: 'money?', documentId: 'document?' },
      leaves: [{ instalment: 'defaulted' }, { paper: 'default-routes-notice', to: 'every-party' }] },
    { do: 'record-visit', title: '登记回访', law: [PML('31'), house], from: [...LIVING, 'performed', 'unperformed'], to: 'same', by: ['handler', 'registrar'], input: { on: 'date', result: 'text' } },
    { do: 'close-unperformed', title: '未履行结案', law: [PML('32'), house], from: [...LIVING], to: 'unperformed', by: ['registrar'], input: { reason: 'text' } },

    { do: 'terminate', title: '终止调解', law: [PML('26')], from: [...OPEN], to: 'terminated', by: ['handler', 'registrar'],
      input: { ground: GROUNDS, note: 'text?' }, leaves: [{ paper: 'routes-notice', to: 'every-party' }] },
    { do: 'lapse', title: '逾期视为调解不成', law: [MED('38')], only: ['medical'], from: ['accepted', 'mediating', 'paused', 'signing'], to: 'terminated', by: { expiryOf: 'conclude' },
      leaves: [{ paper: 'routes-notice', to: 'every-party' }] },
    { do: 'open-arbitration', title: '逾期未达成协议,可以申请仲裁', law: [LMA('14')], only: ['labour'], from: ['applied', 'initiated', 'accepted', 'mediating', 'paused', 'signing'], to: 'same', by: { expiryOf: 'conclude' },
      leaves: [{ mark: 'arbitration-open', as: 'yes' }, { paper: 'arbitration-notice', to: 'every-party' }] },
  ],
  clocks: {
    accept:   { title: '决定是否受理', rule: 'people-mediation.accept', kind: 'duty', starts: [{ by: ['open'], on: { input: 'receivedOn' } }], met: ['accept', 'decline'] },
    conclude: { title: '调解期限', rule: { general: 'people-mediation.target', labour: 'labour-mediation.conclude', medical: 'medical-mediation.conclude' }, kind: 'target',
                starts: [{ by: ['accept'], only: ['general', 'medical'] }, { by: ['open'], only: ['labour'], on: { input: 'receivedOn' } }],
                waits: [{ in: 'paused', basis: ['appraisal'] }], longer: ['agree-longer'], met: ['take-effect', 'record-oral-agreement', 'terminate', 'decline'] },
    sign:     { title: '签名盖章', rule: 'people-mediation.sign', kind: 'target', starts: [{ by: ['draft-agreement'] }], met: ['take-effect'], stopped: ['redraft'] },
    confirmation: { title: '申请司法确认', rule: 'judicial-confirmation.apply', kind: 'right', starts: [{ by: ['take-effect'], on: { lastOf: ['signed', 'mediator-signed', 'sealed'] } }],
                met: ['judicial-confirmation:file'], back: ['judicial-confirmation:refuse', 'judicial-confirmation:permit-withdrawal', 'judicial-confirmation:deem-withdrawn'] },
    instalment: { title: '履行', rule: 'performance.instalment', kind: 'duty', owedBy: 'party', per: 'instalment', starts: [{ entering: 'effective' }, { entering: 'oral-effective' }], until: 'instalment-day',
                met: ['record-performance'], stopped: ['record-default'] },
    visit:    { title: '回访', rule: 'performance.visit', kind: 'duty', starts: [{ entering: 'effective' }, { entering: 'oral-effective' }], again: ['record-visit'], met: ['complete', 'close-unperformed'] },
  },
});
