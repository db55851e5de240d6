/** 行政查处(履职): an organ is asked to investigate or to protect (信访工作条例 31 (5)). Where it stays silent the way to reconsideration opens, and only after that to court (行政复议法 23 (1)(3)); nothing is decided by silence. */
import { ALL, ARL, CON20, LMA, LSI, PSP, XF, house } from './cites.js';
import { road } from './grammar.js';

const LIVE = ['received', 'investigating'] as const;
/** Whose request it is: theirs are the papers, and the right that opens. A lead that came by a report has no party to be told here. */
const REQUESTED = ['general', 'labour-inspection', 'public-security'] as const;
const NOT_GROUNDS = ['not-competent', 'other-procedure', 'too-old', 'no-violation', 'other'] as const;
const TRANSFER_GROUNDS = ['not-competent', 'suspected-crime', 'to-mediation', 'other-procedure', 'other'] as const;
const KINDS = [
  'penalty',
  'correction',
  'administrative-order',
  'performed',
  'refused',
  'no-penalty',
  'docket-withdrawn',
  'other-decision',
] as const;
const decision = { kind: KINDS, on: 'date', decisionNo: 'text?', summary: 'text?', documentId: 'document?' } as const;

// prettier-ignore
export const administrativeDuty = road({
  code: 'administrative-duty', version: 1, since: '2017-07-01', title: '行政查处(履职)', law: [XF('31'), ALL('47')],
  variants: {
    general:             { title: '申请履行法定职责', law: [ALL('47')] },
    'labour-inspection': { title: '劳动保障监察', law: [LSI('10'), LSI('17'), LMA('9')] },
    'public-security':   { title: '治安案件', law: [PSP('60'), PSP('61'), PSP('165')] },
    market:              { title: '市场监管违法线索', law: [CON20('23'), CON20('31')] },
  },
  offered: {
    general:             { organ: 'of-the-dispute' },
    'labour-inspection': { disputes: ['labour'], organ: 'human-resources', byDefault: true },
    'public-security':   { disputes: ['marriage-family', 'neighbour', 'damages', 'other'], or: { if: 'violenceIsTold', title: '有违反治安管理行为的' }, organ: 'public-security' },
    market:              { disputes: ['consumer', 'intellectual-property'], organ: 'market-regulation' },
  },
  seats:  { agency: { title: '行政机关', kinds: ['agency'] } },
  actors: { officer: { title: '行政机关经办人', seat: 'agency', role: 'officer' } },
  marks: {
    'reconsideration-open': { title: '可以就不履行职责申请行政复议', per: 'road' },
    elsewhere: { title: '已有调解、仲裁或者诉讼,待认定是否同一事项', per: 'road' },
    'no-bar':  { title: '与该调解、仲裁或者诉讼不是同一事项', per: 'road' },
    told: { title: '已告知实名举报人', per: 'road' },
  },
  heeds: ['labour-arbitration', 'people-mediation', 'litigation'],
  states: {
    received:      { title: '已收到', stage: 'adjudication', owes: [{ if: 'matterIsElsewhere', who: 'officer', next: ['yield', 'find-no-bar'] }, { who: 'officer', next: ['accept', 'not-accept', 'transfer'] }], clocks: ['accept', 'verify', 'act'] },
    investigating: { title: '查处中', stage: 'adjudication', owes: [{ if: 'matterIsElsewhere', who: 'officer', next: ['yield', 'find-no-bar'] }, { who: 'officer', next: ['decide', 'record-progress', 'transfer'] }], clocks: ['act', 'progress'] },
    decided:        { title: '已作处理', stage: 'adjudication', end: 'decided' },
    'not-accepted': { title: '不予受理(不予立案)', stage: 'adjudication', end: 'out-of-scope' },
    transferred:    { title: '已移送或者告知其他程序', stage: 'adjudication', end: 'transferred-out' },
    withdrawn:      { title: '申请人撤回', stage: 'adjudication', end: 'withdrawn' },
  },
  steps: [
    { do: 'open', title: '收到查处(履职)申请', law: [XF('31'), ALL('47'), LSI('9'), PSP('60')], from: 'new', to: 'received', by: ['officer'], input: { receivedOn: 'date?' } },

    { do: 'accept', title: '受理', law: [ALL('47'), house], only: ['general'], from: ['received'], to: 'investigating', by: ['officer'], admits: true, leaves: [{ paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'accept', title: '立案', law: [LSI('14'), LSI('20'), LSI('21')], only: ['labour-inspection'], from: ['received'], to: 'investigating', by: ['officer'], admits: true, needs: ['violationWithinTwoYears', 'elsewhereIsAnswered'],
      input: { violationEndedOn: 'date?' }, leaves: [{ paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'accept', title: '受案', law: [PSP('61')], only: ['public-security'], from: ['received'], to: 'investigating', by: ['officer'], admits: true, leaves: [{ paper: 'acceptance-notice', to: 'every-party' }] },
    { do: 'accept', title: '决定立案', law: [CON20('23'), CON20('31')], only: ['market'], from: ['received'], to: 'investigating', by: ['officer'], admits: true },
    { do: 'not-accept', title: '不予受理', law: [LSI('21'), PSP('61'), house], only: [...REQUESTED], from: ['received'], to: 'not-accepted', by: ['officer'],
      input: { ground: NOT_GROUNDS, note: 'text?' }, leaves: [{ paper: 'non-acceptance-notice', to: 'every-party' }] },
    { do: 'not-accept', title: '决定不予立案', law: [CON20('31')], only: ['market'], from: ['received'], to: 'not-accepted', by: ['officer'], input: { ground: NOT_GROUNDS, note: 'text?' } },
    { do: 'tell-reporter', title: '告知实名举报人', law: [CON20('31'), CON20('33')], only: ['market'], from: ['investigating', 'decided', 'not-accepted'], to: 'same', by: ['officer'],
      input: { how: ['written', 'oral', 'by-phone', 'electronic'] }, leaves: [{ mark: 'told', as: 'how' }] },
    { do: 'transfer', title: '移送或者告知其他程序', law: [LSI('18'), LSI('21'), PSP('61'), house], from: [...LIVE], to: 'transferred', by: ['officer'],
      input: { ground: TRANSFER_GROUNDS, transferredTo: 'text?', note: 'text?' } },
    // That he is before another body says not that it is the same matter: one mark, and one answer.
    { do: 'note-elsewhere', title: '已有调解、仲裁或者诉讼,待认定是否同一事项', law: [LSI('21')], only: ['labour-inspection'], from: [...LIVE], to: 'same', by: { asSoonAs: 'labourDisputeIsElsewhere' },
      leaves: [{ mark: 'elsewhere', as: 'yes' }] },
    { do: 'yield', title: '已申请调解、仲裁或者已起诉,告知按该程序办理', law: [LSI('21')], only: ['labour-inspection'], from: [...LIVE], to: 'transferred', by: ['officer'], needs: ['matterIsElsewhere'],
      input: { note: 'text?' }, leaves: [{ paper: 'non-acceptance-notice', to: 'every-party' }] },
    { do: 'find-no-bar', title: '与该程序不是同一事项,继续查处', law: [LSI('21')], only: ['labour-inspection'], from: [...LIVE], to: 'same', by: ['officer'], needs: ['matterIsElsewhere'],
      input: { reason: 'text' }, leaves: [{ clear: ['elsewhere'] }, { mark: 'no-bar', as: 'yes' }] },
    { do: 'withdraw', title: '申请人撤回', law: [house], only: ['general', 'labour-inspection'], from: [...LIVE], to: 'withdrawn', by: ['officer'], input: { reason: 'text' } },

    { do: 'record-progress', title: '登记进展', law: [house], from: ['investigating'], to: 'same', by: ['officer'], input: { note: 'text' } },
    { do: 'decide', title: '作出处理', law: [LSI('18'), PSP('172'), ALL('47')], only: [...REQUESTED], from: ['investigating'], to: 'decided', by: ['officer'], needs: ['elsewhereIsAnswered'], input: decision,
      leaves: [{ keep: 'decision' }, { paper: 'decision-notice', to: 'every-party' }] },
    { do: 'decide', title: '作出处理', law: [CON20('31')], only: ['market'], from: ['investigating'], to: 'decided', by: ['officer'], input: decision, leaves: [{ keep: 'decision' }] },
    { do: 'accept-settlement', title: '认可当事人的和解、人民调解,不予处罚', law: [PSP('186'), PSP('178')], only: ['public-security'], from: ['investigating'], to: 'decided', by: ['officer'], needs: ['offenceIsMinor', 'noExitIsOwed'],
      input: { settledBy: ['people-mediation', 'themselves'], performedOn: 'date', minorOffence: 'boolean', circumstance: ['acquainted', 'provoked', 'other-fit'], documentId: 'document' }, leaves: [{ keep: 'decision' }] },

    // ARL 23 (1)(3): against a failure to act reconsideration comes first. Whoever asked is told; who was complained of has nothing to apply for.
    { do: 'open-reconsideration', title: '逾期不履行职责,可以申请行政复议', law: [ARL('23'), ARL('20'), ALL('47')], only: ['general'], from: [...LIVE], to: 'same', by: { expiryOf: 'act' },
      leaves: [{ mark: 'reconsideration-open', as: 'overdue' }, { paper: 'reconsideration-notice', to: 'applicants' }] },
    { do: 'open-reconsideration', title: '逾期未办结,可以申请行政复议', law: [ARL('23'), ARL('20'), LSI('17'), PSP('165')], only: ['labour-inspection', 'public-security'], from: ['investigating'], to: 'same', by: { expiryOf: 'act' },
      leaves: [{ mark: 'reconsideration-open', as: 'overdue' }, { paper: 'reconsideration-notice', to: 'applicants' }] },
    { do: 'record-urgency', title: '紧急情况,不受两个月限制', law: [ALL('47'), ARL('23')], only: ['general', 'public-security'], from: [...LIVE], to: 'same', by: ['officer'], input: { reason: 'text' },
      leaves: [{ mark: 'reconsideration-open', as: 'urgent' }, { paper: 'reconsideration-notice', to: 'applicants' }] },
  ],
  clocks: {
    accept:   { title: '决定是否受理(立案)', rule: { general: 'administrative-duty.accept', 'labour-inspection': 'administrative-duty.accept', 'public-security': 'administrative-duty.accept' }, kind: 'duty',
                starts: [{ by: ['open'], on: { input: 'receivedOn' } }], met: ['accept', 'not-accept', 'transfer', 'yield'] },
    verify:   { title: '核查违法线索', rule: { market: 'market-lead.verify' }, kind: 'duty', starts: [{ by: ['open'], on: { input: 'receivedOn' } }], met: ['accept', 'not-accept', 'transfer'] },
    tell:     { title: '告知实名举报人是否立案', rule: { market: 'market-lead.tell' }, kind: 'duty', starts: [{ by: ['accept'] }], met: ['tell-reporter'] },
    act:      { title: '履行职责(办结)', kind: 'duty', met: ['decide', 'not-accept', 'transfer', 'yield', 'accept-settlement'],
                rule: { general: 'administrative-suit.inaction', 'labour-inspection': 'labour-inspection.investigate', 'public-security': 'public-security-case.decide' },
                starts: [{ by: ['open'], only: ['general'], on: { input: 'receivedOn' } }, { by: ['accept'], only: ['labour-inspection', 'public-security'] }] },
    progress: { title: '查看查处进展', rule: { market: 'administrative-duty.progress' }, kind: 'duty', starts: [{ by: ['accept'] }], again: ['record-progress'], met: ['decide', 'transfer'] },
    reconsider: { title: '就不履行职责申请行政复议', rule: { general: 'reconsideration.apply', 'labour-inspection': 'reconsideration.apply', 'public-security': 'reconsideration.apply' }, kind: 'right',
                // A day that the calendar moved on is over a second time: the right is counted from there.
                starts: [{ by: ['open-reconsideration'], on: { endOf: 'act' } }], met: ['administrative-reconsideration:record-application'], stopped: ['open-reconsideration'] },
  },
});
