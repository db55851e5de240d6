/** Ways that are too long to be found by looking around: by the road, for one of the circles of people. A number is days that pass. */
export type ScriptStep = [action: string, input?: Record<string, unknown>] | number;

const [SUN, HENGZHU, EMPLOYER] = ['孙广田', '恒筑', '宏建达'];
const ZHOU = '周长顺';
const by = (partyId: string, more: Record<string, unknown> = {}) => ({ partyId, ...more });

// prettier-ignore
const agreed = (kind: 'act' | 'refrain', more: object): ScriptStep[] => [
  ['record-willingness', by(SUN, { willing: true, noticeVersion: '1' })], ['record-willingness', by(ZHOU, { willing: true, noticeVersion: '1' })], ['accept', { exclusion: 'none' }], ['open-mediation'],
  ['draft-agreement', { terms: [{ debtorPartyIds: [ZHOU], creditorPartyId: SUN, kind, description: '赔礼道歉', ...more }] }],
  ['sign', { signer: 'party', partyId: SUN, method: 'handwritten', representativeId: undefined }], ['sign', { signer: 'party', partyId: ZHOU, method: 'handwritten', representativeId: undefined }],
];

// prettier-ignore
export const SCRIPTS: Readonly<Record<string, { circle: number; variant?: string; steps: ScriptStep[] }[]>> = {
  // An organ objects to its competence a second time: then the common superior decides.
  petition: [
    { circle: 0, steps: [['classify', { category: 'claim' }], ['transfer'], ['object'], ['agree-return'], ['transfer'], ['object'],
      ['refer-competence', { organisationId: 'petition superior' }], ['rule-competence']] },
    // Two petitioners: the second asks for the review and the recheck that the first has asked for.
    { circle: 2, steps: [['classify', { category: 'claim' }], ['transfer'], ['notify-receipt'], ['accept', { whyNotEarlier: ['一', '二', '三', '四', '五'] }], ['issue-opinion'],
      ['serve-opinion', by(SUN)], ['serve-opinion', by(HENGZHU)], ['request-review', by(SUN, { organisationId: 'petition reviewer' })], ['request-review', by(HENGZHU)], ['decide-review'],
      ['serve-review', by(SUN)], ['serve-review', by(HENGZHU)], ['request-recheck', by(SUN, { organisationId: 'petition rechecker' })], ['request-recheck', by(HENGZHU)]] },
  ],
  // One worker was served days after the other, whose right has lapsed when he sues.
  'labour-arbitration': [
    { circle: 2, steps: [['accept'], ['form-tribunal'], ['record-hearing'], ['record-mediation', { result: 'no-agreement' }], ['record-award', { finality: 'non-final' }],
      ['record-service', by(SUN)], ['record-service', by(EMPLOYER)], 6, ['record-service', by(HENGZHU)], 13, ['record-suit', by(HENGZHU, { share: 'own-part' })]] },
  ],
  // What was agreed before the police is done, or there is nothing to be done by a day.
  'administrative-mediation': [
    { circle: 0, variant: 'public-security', steps: [...agreed('act', { dueDate: '2026-05-06' }), ['record-performance']] },
    { circle: 0, variant: 'public-security', steps: [...agreed('act', { dueDate: '2026-05-06' }), 70, ['record-default']] },
    { circle: 0, variant: 'public-security', steps: [...agreed('refrain', {}), ['confirm-kept']] },
  ],
  // The decision goes out with a letter that asks for a report.
  'administrative-reconsideration': [
    { circle: 0, steps: [['record-application', by(SUN, { told: true })], ['accept', { mode: 'ordinary' }], ['send-copy'], ['submit-answer'], ['hear-opinions', by(SUN)], ['issue-opinion-letter'], ['decide'],
      ['record-service', by(SUN)], ['record-service', by(ZHOU)], ['report-back']] },
  ],
};
