/** 诉讼: the plaintiff's own choice. The house refers and mirrors; the court decides its own states. */
import { CPL, CPLI, PML } from './cites.js';
import { road } from './grammar.js';

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

// prettier-ignore
export const litigation = road({
  code: 'litigation', version: 1, since: '2024-01-01', title: '诉讼', law: [CPL('126'), PML('3')],
  variants: { civil: { title: '民事', law: [CPL('126')] } },
  seats: {
    holder: { title: '引导单位', kinds: [] },
    court:  { title: '人民法院', kinds: ['court'] },
  },
  actors: {
    desk:    { title: '窗口或登记员', seat: 'holder', roles: ['registrar', 'clerk', 'officer', 'docking-clerk'] },
    docking: { title: '诉调对接人员', seat: 'holder', role: 'docking-clerk' },
    court:   { title: '人民法院', seat: 'court', roles: ['clerk', 'officer'], scope: 'court.event:write', mirroredBy: 'docking' },
  },
  marks: { 'supplement-requested': { title: '通知补正', per: 'road' } },
  states: {
    referred:       { title: '已引导起诉', stage: 'litigation', owes: [{ who: 'party', next: ['record-filing', 'abandon'] }], clocks: ['file'] },
    filed:          { title: '已提交起诉状', stage: 'litigation', owes: [{ if: 'supplementRequested', who: 'party', next: ['supplement'] }, { who: 'court', next: ['record-docketing', 'record-refusal', 'request-supplement'] }], clocks: ['docket', 'supplement'] },
    docketed:       { title: '法院已立案', stage: 'litigation', owes: [{ who: 'court', next: ['record-outcome'] }], clocks: ['outcome'] },
    'not-docketed': { title: '不予受理', stage: 'litigation', end: 'decided' },
    concluded:      { title: '诉讼终结', stage: 'litigation', end: 'judged' },
    abandoned:      { title: '不再起诉', stage: 'litigation', end: 'withdrawn' },
  },
  steps: [
    { do: 'open', title: '引导起诉', law: [PML('3'), PML('26')], from: 'new', to: 'referred', by: ['desk'] },
    { do: 'record-filing', title: '登记当事人已起诉', law: [CPL('126')], from: ['referred'], to: 'filed', by: ['desk', 'court'], mayPrecede: true,
      input: { courtId: 'court', filedOn: 'date', receiptNo: 'text?' }, leaves: [{ seat: 'court', from: 'courtId' }, { keep: 'court' }] },
    { do: 'abandon', title: '当事人不再起诉', law: [PML('3')], from: ['referred', 'filed'], to: 'abandoned', by: ['desk'], input: { reason: 'text' } },
    { do: 'request-supplement', title: '通知补正', law: [CPLI('126')], from: ['filed'], to: 'same', by: ['court'], needs: ['supplementNotRequested'],
      input: { items: 'items', until: 'date?', documentId: 'document?' }, leaves: [{ mark: 'supplement-requested', as: 'open' }, { keep: 'pending' }] },
    { do: 'supplement', title: '补正起诉材料', law: [CPLI('126')], from: ['filed'], to: 'same', by: ['desk'], needs: ['supplementRequested'],
      input: { note: 'text?', documentId: 'document?' }, leaves: [{ mark: 'supplement-requested', as: 'done' }, { forget: 'pending' }] },
    { do: 'record-docketing', title: '立案', law: [CPL('126')], from: ['filed'], to: 'docketed', by: ['court'],
      input: { courtCaseNo: 'case-number', docketedOn: 'date?', division: 'text?', judge: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-refusal', title: '裁定不予受理', law: [CPL('126'), CPL('127')], from: ['filed'], to: 'not-docketed', by: ['court'],
      input: { ground: GROUNDS, note: 'text?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
    { do: 'record-outcome', title: '登记诉讼结果', law: [CPL('152')], from: ['docketed'], to: 'concluded', by: ['court'],
      input: { kind: OUTCOMES, on: 'date', documentNo: 'text?', effectiveOn: 'date?', documentId: 'document?' }, leaves: [{ keep: 'court' }] },
  ],
  clocks: {
    file:    { title: '起诉', rule: 'litigation.file', kind: 'target', owedBy: 'party', starts: [{ by: ['open'] }], met: ['record-filing', 'abandon'] },
    // CPLI 126: counted again from the day after the corrected papers reached the court; while they are awaited nobody's seven days run.
    docket:  { title: '法院立案', rule: 'litigation.docket', kind: 'duty', owedBy: 'court', starts: [{ by: ['record-filing'], on: { input: 'filedOn' } }, { by: ['supplement'], on: { input: 'receivedOn' } }],
               stopped: ['request-supplement'], met: ['record-docketing', 'record-refusal'] },
    supplement: { title: '补正起诉材料', rule: 'litigation.supplement', kind: 'duty', owedBy: 'party', starts: [{ by: ['request-supplement'], on: { input: 'receivedOn' } }], until: { input: 'until' },
               met: ['supplement', 'record-docketing', 'record-refusal'] },
    outcome: { title: '一审审限(关注)', rule: 'litigation.outcome', kind: 'target', owedBy: 'court', starts: [{ by: ['record-docketing'], on: { input: 'docketedOn' } }], met: ['record-outcome'] },
  },
});
