/** 诉讼: the plaintiff's own choice. The house refers and mirrors; the court decides its own states. What it did is never lost: where the order forbids it, it is said by name. */
import { ALL, CPL, CPLI, PML } from './cites.js';
import { road } from './grammar.js';

const party = { partyId: 'party' } as const;
const OUTCOMES = [
  'judgment',
  'claim-dismissed',
  'suit-dismissed',
  'mediation',
  'withdrawn',
  'deemed-withdrawn',
  'transferred',
  'terminated',
] as const;
/** 不予受理, by CPL 122 and 127. */
const GROUNDS = [
  'no-standing',
  'no-defendant',
  'no-claim-or-facts',
  'outside-court-scope',
  'not-this-court',
  'arbitration-agreed',
  'other-organ',
  'already-decided',
  'barred-for-now',
  'other',
] as const;
const SERVED_BY = ['in-person', 'post', 'electronic', 'left', 'public-notice'] as const;
/** 中止, in the order of CPL 153. */
const STAYS = ['party-died', 'party-lost-capacity', 'organisation-ended', 'force-majeure', 'other-case-first', 'other'] as const;
/** Time that CPLI 243 leaves out of the six months of CPL 152. */
const NOT_COUNTED = ['public-notice', 'appraisal', 'settlement', 'jurisdiction-objection'] as const;
const CIVIL = ['civil', 'ordinary', 'summary', 'small-claims'] as const;
const ADMINISTRATIVE = ['administrative', 'administrative-summary'] as const;
const FIRST_INSTANCE = ['docketed', 'not-counted'] as const;
/** The rights to appeal: from a judgment or from a ruling, by the law of the suit. */
const APPEALS = ['appeal-judgment', 'appeal-ruling', 'appeal-judgment-administrative', 'appeal-ruling-administrative'] as const;
const BEFORE_EFFECT = [...FIRST_INSTANCE, 'suspended', 'pronounced', 'served', 'appealed', 'second-instance'] as const;

// prettier-ignore
export const litigation = road({
  code: 'litigation', version: 1, since: '2024-01-01', title: '诉讼', law: [CPL('126'), PML('3')],
  variants: {
    civil:          { title: '民事', law: [CPL('126')] },
    ordinary:       { title: '民事(普通程序)', law: [CPL('152')] },
    summary:        { title: '民事(简易程序)', law: [CPL('160'), CPL('164')] },
    'small-claims': { title: '民事(小额诉讼)', law: [CPL('165'), CPL('168')] },
    administrative: { title: '行政诉讼', law: [ALL('51'), ALL('81')] },
    'administrative-summary': { title: '行政诉讼(简易程序)', law: [ALL('82'), ALL('83')] },
  },
  offered: {
    administrative:           { disputes: ['expropriation'], or: { if: 'anActIsContested', title: '对行政行为不服的' } },
    'administrative-summary': { disputes: ['expropriation'], or: { if: 'anActIsContested', title: '对行政行为不服的' } },
  },
  seats: {
    holder: { title: '引导单位', kinds: [] },
    court:  { title: '人民法院', kinds: ['court'] },
    upper:  { title: '第二审人民法院', kinds: ['court'] },
  },
  actors: {
    desk:    { title: '窗口或登记员', seat: 'holder', roles: ['registrar', 'clerk', 'officer', 'docking-clerk'] },
    docking: { title: '诉调对接人员', seat: 'holder', role: 'docking-clerk', attends: true },
    court:   { title: '人民法院', seat: 'court', roles: ['clerk', 'officer'], scope: 'court.event:write', mirroredBy: 'docking' },
    upper:   { title: '第二审人民法院', seat: 'upper', roles: ['clerk', 'officer'], scope: 'court.event:write', mirroredBy: 'docking' },
  },
  marks: {
    'supplement-requested': { title: '通知补正', per: 'road' },
    'complaint-served':     { title: '起诉状副本送达', per: 'party' },
    answered:               { title: '提出答辩状', per: 'party' },
    'fee-notified':         { title: '通知交纳案件受理费', per: 'road' },
    'decided-by':           { title: '一审裁判', per: 'road' },
    served:                 { title: '裁判文书送达', per: 'party' },
    appealed:               { title: '提起上诉', per: 'party' },
    'appeal-withdrawn':     { title: '撤回上诉', per: 'road' },
    'in-effect':            { title: '裁判生效', per: 'road' },
    'retrial-noted':        { title: '再审情况', per: 'road' },
  },
  heeds: ['court-mediation'],
  states: {
    referred:       { title: '已引导起诉', stage: 'litigation', owes: [{ who: 'party', next: ['record-filing', 'abandon'] }], clocks: ['file'] },
    filed:          { title: '已提交起诉状', stage: 'litigation', owes: [{ if: 'supplementRequested', who: 'party', next: ['supplement'] }, { who: 'court', next: ['record-docketing', 'record-refusal', 'request-supplement'] }], clocks: ['docket', 'supplement'] },
    docketed:       { title: '法院已立案', stage: 'litigation', owes: [{ who: 'court', next: ['record-outcome', 'record-judgment', 'record-dismissal', 'determine-procedure'] }], clocks: ['outcome'] },
    'not-counted':  { title: '扣除审限期间', stage: 'litigation', owes: [{ who: 'court', next: ['count-again', 'record-outcome', 'record-judgment'] }], clocks: ['outcome'] },
    suspended:      { title: '诉讼中止', stage: 'litigation', owes: [{ who: 'court', next: ['resume', 'record-outcome'] }], clocks: ['outcome', 'appeal-trial', 'appeal-trial-ruling', 'appeal-trial-administrative'] },
    pronounced:     { title: '一审已裁判,待送达', stage: 'litigation', owes: [{ who: 'court', next: ['record-service', 'record-outcome'] }], clocks: ['send-judgment'] },
    served:         { title: '一审裁判已送达,上诉期内', stage: 'litigation', owes: [{ who: 'party', next: ['record-appeal', 'record-outcome'] }], clocks: [...APPEALS] },
    appealed:       { title: '已上诉', stage: 'litigation', owes: [{ who: 'court', next: ['record-appeal-docketing', 'record-outcome'] }], clocks: ['appeal-docket', 'appeal-trial-administrative'] },
    'second-instance': { title: '第二审审理中', stage: 'litigation', owes: [{ if: 'upperCourtIsSeated', who: 'upper', next: ['record-appeal-outcome'] }, { who: 'court', next: ['record-appeal-outcome', 'record-outcome'] }], clocks: ['appeal-trial', 'appeal-trial-ruling', 'appeal-trial-administrative'] },
    'docketing-refused': { title: '裁定不予受理,上诉期内', stage: 'litigation', owes: [{ if: 'somebodyIsServed', who: 'party', next: ['record-appeal', 'abandon'] }, { who: 'court', next: ['record-service'] }], clocks: ['send-refusal', 'appeal-ruling', 'appeal-ruling-administrative'] },
    'refusal-appealed':  { title: '对不予受理的裁定已上诉', stage: 'litigation', owes: [{ if: 'upperCourtIsSeated', who: 'upper', next: ['record-appeal-outcome'] }, { who: 'court', next: ['record-appeal-outcome'] }], clocks: ['appeal-docket'] },
    'not-docketed': { title: '不予受理', stage: 'litigation', end: 'decided' },
    concluded:      { title: '诉讼终结', stage: 'litigation', end: 'judged' },
    abandoned:      { title: '不再起诉', stage: 'litigation', end: 'withdrawn' },
  },
  steps: [
    { do: 'open', title: '引导起诉', law: [PML('3'), PML('26')], from: 'new', to: 'referred', by: ['desk'] },
    { do: 'record-filing', title: '登记当事人已起诉', law: [CPL('126')], from: ['referred'], to: 'filed', by: ['desk', 'court'], mayPrecede: true,
      input: { partyId: 'party?', courtId: 'court', filedOn: 'date', receiptNo: 'text?' }, leaves: [{ seat: 'court', from: 'courtId' }, { keep: 'court' }] },
    { do: 'record-deemed-filing', title: '支付令失效,视为起诉', law: [CPLI('439')], from: ['referred'], to: 'filed', by: ['desk', 'court'], needs: ['paymentOrderBecameSuit'],
      input: { courtId: 'court', suedOn: 'date', documentId: 'document?' }, leaves: [{ seat: 'court', from: 'courtId' }, { keep: 'court' }] },
    { do: 'abandon', title: '当事人不再起诉', law: [PML('3')], from: ['referred', 'filed', 'docketing-refused'], to: 'abandoned', by: ['desk'], input: { reason: 'text' } },
    { do: 'request-supplement', title: '通知补正', law: [CPLI('126')], from: ['filed'], to: 'same', by: ['court'], needs: ['supplementNotRequested'],
      input: { items: 'items', until: 'date?', documentId: 'document?' }, leaves: [{ mark: 'supplement-requested', as: 'open' }, { keep: 'pending' }] },
    { do: 'supplement', title: '补正起诉材料', law: [CPLI('126')], from: ['filed'], to: 'same', by: ['desk'], needs: ['supplementRequested'],
      input: { note: 'text?', documentId: 'document?' }, leaves: [{ mark: 'supplement-requested', as: 'done' }, { forget: 'pending' }] },
    // Who takes the act in first has it (ALI 57): not docketed beside a reconsideration that was accepted, unless it is said that the court has done so all the same.
    { do: 'record-docketing', title: '立案', law: [CPL('126'), ALL('51')], from: ['filed'], to: 'docketed', by: ['court'], admits: true,
      input: { courtCaseNo: 'case-number', docketedOn: 'date?', division: 'text?', judge: 'text?', exception: 'code?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-refusal', title: '裁定不予受理', law: [CPL('126'), CPL('127')], from: ['filed'], to: 'docketing-refused', by: ['court'],
      input: { ground: GROUNDS, note: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }, { mark: 'decided-by', as: 'ruling' }] },

    // Which procedure the court tries it by, and 转为普通程序: the limit is counted from docketing again (CPLI 258).
    { do: 'determine-procedure', title: '适用普通程序', law: [CPL('152'), CPL('169'), CPL('170'), CPLI('258')], only: [...CIVIL], from: ['docketed'], when: { trial: 'ordinary' }, to: 'same', by: ['court'], input: { trial: ['ordinary'], documentId: 'document?' }, leaves: [{ becomes: 'ordinary' }] },
    { do: 'determine-procedure', title: '适用简易程序', law: [CPL('160'), CPL('169')], only: [...CIVIL], from: ['docketed'], when: { trial: 'summary' }, to: 'same', by: ['court'], input: { trial: ['summary'], documentId: 'document?' }, leaves: [{ becomes: 'summary' }] },
    { do: 'determine-procedure', title: '适用小额诉讼程序', law: [CPL('165')], only: [...CIVIL], from: ['docketed'], when: { trial: 'small-claims' }, to: 'same', by: ['court'], input: { trial: ['small-claims'], documentId: 'document?' }, leaves: [{ becomes: 'small-claims' }] },
    { do: 'determine-procedure', title: '适用行政诉讼普通程序', law: [ALL('81'), ALL('84')], only: [...ADMINISTRATIVE], from: ['docketed'], when: { trial: 'ordinary' }, to: 'same', by: ['court'], input: { trial: ['ordinary'], documentId: 'document?' }, leaves: [{ becomes: 'administrative' }] },
    { do: 'determine-procedure', title: '适用行政诉讼简易程序', law: [ALL('82'), ALL('83')], only: [...ADMINISTRATIVE], from: ['docketed'], when: { trial: 'summary' }, to: 'same', by: ['court'], input: { trial: ['summary'], documentId: 'document?' }, leaves: [{ becomes: 'administrative-summary' }] },
    { do: 'serve-complaint', title: '登记起诉状副本送达', law: [CPL('128'), ALL('67')], from: ['docketed'], to: 'same', by: ['court'], needs: ['complaintNotServed'], input: { ...party, servedOn: 'date', method: SERVED_BY, documentId: 'document?' }, leaves: [{ mark: 'complaint-served', as: 'method' }] },
    { do: 'record-answer', title: '登记答辩', law: [CPL('128'), ALL('67')], from: ['docketed'], to: 'same', by: ['court'], input: { ...party, documentId: 'document?' }, leaves: [{ mark: 'answered', as: 'yes' }] },
    { do: 'notify-fee', title: '通知交纳案件受理费', law: [CPLI('213')], only: [...CIVIL], from: ['docketed'], to: 'same', by: ['court'], input: { until: 'date?', documentId: 'document?' }, leaves: [{ mark: 'fee-notified', as: 'yes' }] },
    { do: 'extend-trial', title: '批准延长审理期限', law: [CPL('152'), CPL('164'), CPL('168'), ALL('81')], only: [...CIVIL, 'administrative'], from: ['docketed'], to: 'same', by: ['court'], input: { until: 'date', approvedBy: 'text?', documentId: 'document?' } },
    { do: 'extend-appeal-trial', title: '批准延长二审审理期限', law: [CPL('183'), CPLI('339'), ALL('88')], from: ['second-instance'], to: 'same', by: ['court', 'upper'], input: { until: 'date', approvedBy: 'text?', documentId: 'document?' } },
    // CPLI 243 speaks of the limit of CPL 152 alone.
    { do: 'stop-counting', title: '公告、鉴定、和解、管辖异议期间不计入审限', law: [CPLI('243')], only: ['civil', 'ordinary'], from: ['docketed'], to: 'not-counted', by: ['court'], input: { basis: NOT_COUNTED, documentId: 'document?' } },
    { do: 'count-again', title: '恢复计算审限', law: [CPLI('243')], only: ['civil', 'ordinary'], from: ['not-counted'], to: 'docketed', by: ['court'], input: { documentId: 'document?' } },
    { do: 'suspend', title: '裁定中止诉讼', law: [CPL('153'), ALL('61')], from: ['docketed', 'second-instance'], to: 'suspended', by: ['court', 'upper'], input: { ground: STAYS, documentId: 'document?' } },
    { do: 'resume', title: '恢复诉讼', law: [CPL('153')], from: ['suspended'], to: 'previous', by: ['court', 'upper'], input: { documentId: 'document?' } },

    // Small claims end with one judgment (CPL 165); every other first judgment waits for the last party's time to appeal.
    { do: 'record-judgment', title: '一审判决', law: [CPL('151'), ALL('81')], only: ['civil', 'ordinary', 'summary', ...ADMINISTRATIVE], from: [...FIRST_INSTANCE], to: 'pronounced', by: ['court'], input: { documentNo: 'text?', on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }, { mark: 'decided-by', as: 'judgment' }] },
    { do: 'record-judgment', title: '小额诉讼判决,一审终审', law: [CPL('165')], only: ['small-claims'], from: [...FIRST_INSTANCE], to: 'concluded', by: ['court'], input: { documentNo: 'text?', on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }, { mark: 'decided-by', as: 'final' }] },
    { do: 'record-dismissal', title: '裁定驳回起诉', law: [CPL('157'), CPL('171'), ALL('85')], from: [...FIRST_INSTANCE], to: 'pronounced', by: ['court'], input: { documentNo: 'text?', on: 'date', documentId: 'document?' }, leaves: [{ keep: 'court' }, { mark: 'decided-by', as: 'ruling' }] },
    { do: 'record-service', title: '登记裁判文书送达', law: [CPL('171'), ALL('85')], from: ['pronounced', 'appealed', 'second-instance', 'docketing-refused', 'concluded'], to: 'same', by: ['court'], needs: ['partyNotYetServed'], input: { ...party, servedOn: 'date', method: SERVED_BY, documentId: 'document?' }, leaves: [{ mark: 'served', as: 'method' }, { clear: ['appeal-withdrawn'] }] },
    { do: 'all-served', title: '各方均已送达', law: [CPL('171')], from: ['pronounced'], to: 'served', by: { asSoonAs: 'everyPartyServed' } },
    { do: 'record-appeal', title: '登记上诉', law: [CPL('171'), CPL('172'), ALL('85')], from: ['pronounced', 'served', 'appealed'], to: 'appealed', by: ['desk', 'court'], needs: ['partyWasServed', { within: [...APPEALS] }], mayPrecede: true, input: { ...party, filedOn: 'date', upperCourtId: 'court?', documentId: 'document?' }, leaves: [{ mark: 'appealed', as: 'yes' }, { seat: 'upper', from: 'upperCourtId' }] },
    { do: 'record-appeal', title: '登记其他当事人也上诉', law: [CPL('171'), CPL('172'), ALL('85')], from: ['second-instance'], to: 'same', by: ['desk', 'court'], needs: ['partyWasServed', { within: [...APPEALS] }], mayPrecede: true, input: { ...party, filedOn: 'date', documentId: 'document?' }, leaves: [{ mark: 'appealed', as: 'yes' }] },
    { do: 'record-appeal', title: '对不予受理的裁定上诉', law: [CPL('126'), CPL('171'), ALL('51')], from: ['docketing-refused', 'refusal-appealed'], to: 'refusal-appealed', by: ['desk', 'court'], needs: ['partyIsPlaintiff', 'partyWasServed', { within: [...APPEALS] }], mayPrecede: true, input: { ...party, filedOn: 'date', upperCourtId: 'court?', documentId: 'document?' }, leaves: [{ mark: 'appealed', as: 'yes' }, { seat: 'upper', from: 'upperCourtId' }] },
    // Posted or handed in before the last day (CPL 85), and written down when silence had already decided: it is in no force (CPL 158), and an enforcement that
    // rests on it is told. Who has the act now is judged again, as when the court dockets.
    { do: 'record-appeal', title: '补登期限内的上诉,一审裁判未生效', law: [CPL('171'), CPL('172'), CPL('85'), ALL('85')], from: ['concluded'], to: 'appealed', by: ['desk', 'court'], needs: ['partyWasServed', 'suitEndedInSilence', { within: [...APPEALS] }, 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true, admits: true,
      input: { ...party, filedOn: 'date', upperCourtId: 'court?', exception: 'code?', documentId: 'document?' }, leaves: [{ mark: 'appealed', as: 'yes' }, { seat: 'upper', from: 'upperCourtId' }, { clear: ['in-effect'] }] },
    { do: 'record-appeal', title: '补登期限内对不予受理的裁定的上诉', law: [CPL('126'), CPL('171'), CPL('85'), ALL('51'), ALL('85')], from: ['not-docketed'], to: 'refusal-appealed', by: ['desk', 'court'], needs: ['partyIsPlaintiff', 'partyWasServed', 'suitEndedInSilence', { within: [...APPEALS] }, 'noOtherRunIsAlive'], mayPrecede: true, takesBack: true,
      input: { ...party, filedOn: 'date', upperCourtId: 'court?', documentId: 'document?' }, leaves: [{ mark: 'appealed', as: 'yes' }, { seat: 'upper', from: 'upperCourtId' }] },
    // Each party has his own days from his own service (CPL 171): withdrawn, the first decision waits for whom it has not reached, and for whoever may still appeal.
    { do: 'withdraw-appeal', title: '撤回上诉', law: [CPL('180')], from: ['appealed', 'second-instance'], to: 'pronounced', by: ['court', 'upper'], input: { on: 'date', documentId: 'document?' }, leaves: [{ mark: 'appeal-withdrawn', as: 'yes' }] },
    { do: 'take-effect', title: '上诉已撤回,一审裁判生效', law: [CPL('171'), CPL('180'), ALL('85')], from: ['served'], to: 'concluded', by: { asSoonAs: 'nobodyMayAppealAfterWithdrawal' } },
    { do: 'withdraw-appeal', title: '撤回上诉,不予受理的裁定生效', law: [CPL('180')], from: ['refusal-appealed'], to: 'not-docketed', by: ['court', 'upper'], input: { on: 'date', documentId: 'document?' } },
    { do: 'record-appeal-outcome', title: '维持不予受理的裁定', law: [CPL('177'), ALL('89')], from: ['refusal-appealed'], when: { result: ['upheld'] }, to: 'not-docketed', by: ['court', 'upper'], input: { result: ['upheld'], on: 'date', documentNo: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-appeal-outcome', title: '撤销不予受理的裁定,指令立案受理', law: [CPLI('330'), ALL('89')], from: ['refusal-appealed'], when: { result: ['docketing-ordered'] }, to: 'filed', by: ['court', 'upper'], input: { result: ['docketing-ordered'], on: 'date', documentNo: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }, { clear: ['supplement-requested', 'decided-by', 'served', 'appealed'] }] },
    { do: 'record-appeal-docketing', title: '第二审立案', law: [CPL('183')], from: ['appealed'], to: 'second-instance', by: ['court', 'upper'], input: { appealCaseNo: 'case-number?', docketedOn: 'date?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-appeal-outcome', title: '第二审裁判', law: [CPL('177'), CPL('182'), ALL('89')], from: ['second-instance'], when: { result: ['upheld', 'changed', 'settled'] }, to: 'concluded', by: ['court', 'upper'], input: { result: ['upheld', 'changed', 'settled'], on: 'date', documentNo: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-appeal-outcome', title: '发回重审', law: [CPL('177'), ALL('89')], from: ['second-instance'], when: { result: ['remanded'] }, to: 'docketed', by: ['court', 'upper'], input: { result: ['remanded'], on: 'date', documentNo: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }, { clear: ['decided-by', 'served', 'appealed', 'appeal-withdrawn'] }] },
    { do: 'take-effect', title: '无人上诉,不予受理的裁定生效', law: [CPL('171')], only: [...CIVIL], from: ['docketing-refused'], to: 'not-docketed', by: { expiryOf: 'appeal-ruling' } },
    { do: 'take-effect', title: '逾期不上诉,不予立案的裁定生效', law: [ALL('85')], only: [...ADMINISTRATIVE], from: ['docketing-refused'], to: 'not-docketed', by: { expiryOf: 'appeal-ruling-administrative' } },
    { do: 'take-effect', title: '无人上诉,一审判决生效', law: [CPL('171')], only: [...CIVIL], from: ['served'], to: 'concluded', by: { expiryOf: 'appeal-judgment' } },
    { do: 'take-effect', title: '无人上诉,一审裁定生效', law: [CPL('171')], only: [...CIVIL], from: ['served'], to: 'concluded', by: { expiryOf: 'appeal-ruling' } },
    { do: 'take-effect', title: '逾期不上诉,一审判决生效', law: [ALL('85')], only: [...ADMINISTRATIVE], from: ['served'], to: 'concluded', by: { expiryOf: 'appeal-judgment-administrative' } },
    { do: 'take-effect', title: '逾期不上诉,一审裁定生效', law: [ALL('85')], only: [...ADMINISTRATIVE], from: ['served'], to: 'concluded', by: { expiryOf: 'appeal-ruling-administrative' } },

    { do: 'record-outcome', title: '登记诉讼结果', law: [CPL('152')], from: [...BEFORE_EFFECT], to: 'concluded', by: ['court'],
      input: { kind: OUTCOMES, on: 'date', documentNo: 'text?', effectiveOn: 'date?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-effect', title: '登记裁判生效和履行期限', law: [CPL('250'), CPL('235')], from: ['concluded'], to: 'same', by: ['court'], needs: ['effectNotRecorded'], input: { effectiveOn: 'date', until: 'date', documentId: 'document?' }, leaves: [{ mark: 'in-effect', as: 'effectiveOn' }] },
    { do: 'note-retrial', title: '登记再审情况', law: [CPL('216')], from: ['concluded'], to: 'same', by: ['court', 'desk'], input: { on: 'date', note: 'text' }, leaves: [{ mark: 'retrial-noted', as: 'on' }] },
  ],
  clocks: {
    file:    { title: '起诉', rule: 'litigation.file', kind: 'target', owedBy: 'party', starts: [{ by: ['open'] }], met: ['record-filing', 'record-deemed-filing', 'abandon'] },
    // CPLI 126: counted again from the day after the corrected papers reached the court; while they are awaited nobody's seven days run.
    docket:  { title: '法院立案', rule: { civil: 'litigation.docket', ordinary: 'litigation.docket', summary: 'litigation.docket', 'small-claims': 'litigation.docket', administrative: 'administrative-suit.docket', 'administrative-summary': 'administrative-suit.docket' },
               kind: 'duty', owedBy: 'court', starts: [{ by: ['record-filing'], on: { input: 'filedOn' } }, { by: ['record-deemed-filing'], on: { input: 'receivedOn' } }, { by: ['supplement'], on: { input: 'receivedOn' } }, { by: ['record-appeal-outcome'], in: ['filed'] }],
               stopped: ['request-supplement'], met: ['record-docketing', 'record-refusal'] },
    supplement: { title: '补正起诉材料', rule: 'litigation.supplement', kind: 'duty', owedBy: 'party', starts: [{ by: ['request-supplement'], on: { input: 'receivedOn' } }], until: { input: 'until' },
               met: ['supplement', 'record-docketing', 'record-refusal'] },
    'send-copy': { title: '发送起诉状副本', rule: { ordinary: 'litigation.send-copy', summary: 'litigation.send-copy', 'small-claims': 'litigation.send-copy', administrative: 'administrative-suit.send-copy', 'administrative-summary': 'administrative-suit.send-copy' },
               kind: 'target', owedBy: 'court', starts: [{ by: ['record-docketing'], on: { input: 'docketedOn' } }], met: ['serve-complaint', 'record-outcome', 'record-judgment', 'record-dismissal'] },
    answer:  { title: '答辩', rule: { civil: 'litigation.answer', ordinary: 'litigation.answer', summary: 'litigation.answer', 'small-claims': 'litigation.answer', administrative: 'administrative-suit.answer', 'administrative-summary': 'administrative-suit.answer' },
               kind: 'target', owedBy: 'party', per: 'party', starts: [{ by: ['serve-complaint'], on: { input: 'servedOn' } }], met: ['record-answer'] },
    // The court's limit by the procedure it tries the suit by; where nobody knows it, six months are watched and no more. Only the agreed longer time of a mediation
    // that the court entrusted is not counted (法释〔2016〕14号 27), and what CPLI 243 and CPL 153 leave out.
    outcome: { title: '一审审限(关注)', rule: { civil: 'litigation.outcome', ordinary: 'litigation.try-ordinary', summary: 'litigation.try-summary', 'small-claims': 'litigation.try-small-claims', administrative: 'administrative-suit.try-ordinary', 'administrative-summary': 'administrative-suit.try-summary' },
               kind: 'target', owedBy: 'court', starts: [{ by: ['record-docketing'], on: { input: 'docketedOn' } }, { by: ['record-appeal-outcome'], in: ['docketed'] }], longer: ['extend-trial'],
               waits: [{ in: 'not-counted', basis: [...NOT_COUNTED] }, { in: 'suspended' }, { beside: 'court-mediation', in: ['contacting', 'received', 'mediating', 'appraising', 'signing', 'suspended'], only: ['ordinary', 'summary', 'invited', 'invited-summary'], marked: 'in-extension' }],
               met: ['record-outcome', 'record-judgment', 'record-dismissal'] },
    'send-judgment': { title: '发送裁判文书', rule: 'litigation.send-judgment', kind: 'target', owedBy: 'court', starts: [{ by: ['record-judgment', 'record-dismissal'], in: ['pronounced'], on: { input: 'on' } }, { by: ['withdraw-appeal'], in: ['pronounced'], if: 'somebodyIsNotServed' }], met: ['all-served', 'record-appeal', 'record-outcome'] },
    'send-refusal': { title: '发送不予受理裁定书', rule: 'litigation.send-judgment', kind: 'target', owedBy: 'court', starts: [{ by: ['record-refusal'] }], met: ['record-service', 'record-appeal', 'abandon'] },
    'appeal-judgment': { title: '对一审判决上诉', rule: { civil: 'litigation.appeal-judgment', ordinary: 'litigation.appeal-judgment', summary: 'litigation.appeal-judgment' }, kind: 'right', owedBy: 'party', per: 'party',
               starts: [{ by: ['record-service'], in: ['pronounced', 'appealed', 'second-instance'], if: 'decidedByJudgment', on: { input: 'servedOn' } }], met: ['record-appeal'], stopped: ['record-appeal-outcome'] },
    'appeal-ruling': { title: '对一审裁定上诉', rule: { civil: 'litigation.appeal-ruling', ordinary: 'litigation.appeal-ruling', summary: 'litigation.appeal-ruling', 'small-claims': 'litigation.appeal-ruling' }, kind: 'right', owedBy: 'party', per: 'party',
               starts: [{ by: ['record-service'], in: ['pronounced', 'appealed', 'second-instance', 'docketing-refused'], if: 'decidedByRuling', on: { input: 'servedOn' } }], met: ['record-appeal'], stopped: ['record-appeal-outcome'] },
    'appeal-judgment-administrative': { title: '对行政一审判决上诉', rule: { administrative: 'administrative-suit.appeal-judgment', 'administrative-summary': 'administrative-suit.appeal-judgment' }, kind: 'right', owedBy: 'party', per: 'party',
               starts: [{ by: ['record-service'], in: ['pronounced', 'appealed', 'second-instance'], if: 'decidedByJudgment', on: { input: 'servedOn' } }], met: ['record-appeal'], stopped: ['record-appeal-outcome'] },
    'appeal-ruling-administrative': { title: '对行政一审裁定上诉', rule: { administrative: 'administrative-suit.appeal-ruling', 'administrative-summary': 'administrative-suit.appeal-ruling' }, kind: 'right', owedBy: 'party', per: 'party',
               starts: [{ by: ['record-service'], in: ['pronounced', 'appealed', 'second-instance', 'docketing-refused'], if: 'decidedByRuling', on: { input: 'servedOn' } }], met: ['record-appeal'], stopped: ['record-appeal-outcome'] },
    'appeal-docket': { title: '二审立案(关注)', rule: 'litigation.appeal-docket', kind: 'target', owedBy: 'court', starts: [{ by: ['record-appeal'], entering: 'appealed', on: { input: 'filedOn' } }, { by: ['record-appeal'], entering: 'refusal-appealed', on: { input: 'filedOn' } }], met: ['record-appeal-docketing', 'record-appeal-outcome', 'withdraw-appeal', 'record-outcome'] },
    'appeal-trial': { title: '二审审限(关注)', rule: { civil: 'litigation.try-appeal', ordinary: 'litigation.try-appeal', summary: 'litigation.try-appeal' }, kind: 'target', owedBy: 'court',
               starts: [{ by: ['record-appeal-docketing'], if: 'decidedByJudgment', on: { input: 'docketedOn' } }], longer: ['extend-appeal-trial'], waits: [{ in: 'suspended' }], met: ['record-appeal-outcome', 'withdraw-appeal', 'record-outcome'] },
    'appeal-trial-ruling': { title: '二审审限(对裁定的上诉,关注)', rule: { civil: 'litigation.try-appeal-ruling', ordinary: 'litigation.try-appeal-ruling', summary: 'litigation.try-appeal-ruling', 'small-claims': 'litigation.try-appeal-ruling' }, kind: 'target', owedBy: 'court',
               starts: [{ by: ['record-appeal-docketing'], if: 'decidedByRuling', on: { input: 'docketedOn' } }], longer: ['extend-appeal-trial'], waits: [{ in: 'suspended' }], met: ['record-appeal-outcome', 'withdraw-appeal', 'record-outcome'] },
    // Counted from the day the court received the appeal, not from a second docketing (ALL 88).
    'appeal-trial-administrative': { title: '行政二审审限(关注)', rule: { administrative: 'administrative-suit.try-appeal', 'administrative-summary': 'administrative-suit.try-appeal' }, kind: 'target', owedBy: 'court',
               starts: [{ by: ['record-appeal'], entering: 'appealed', on: { input: 'filedOn' } }], longer: ['extend-appeal-trial'], waits: [{ in: 'suspended' }], met: ['record-appeal-outcome', 'withdraw-appeal', 'record-outcome'] },
    // From the last day for performance that the judgment names; the day it took effect, where it names none (CPL 250).
    enforcement: { title: '申请执行', rule: 'enforcement.apply', kind: 'right', owedBy: 'party', starts: [{ by: ['record-effect'], on: { input: 'until' } }], stopped: ['record-appeal'], met: ['enforcement:file'], back: ['enforcement:refuse', 'enforcement:abandon'] },
  },
});
