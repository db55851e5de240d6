/** Ways that are too long to be found by looking around: by the road, for one of the circles of people. A number is days that pass; `kin` a road of another case of the same matter, `basis` where that which it rests on stands now, by its road. */
export type ScriptStep =
  [action: string, input?: Record<string, unknown>] | number | { kin: string } | { basis: Readonly<Record<string, string>> };

const [SUN, HENGZHU, EMPLOYER] = ['孙广田', '恒筑', '宏建达'];
const ZHOU = '周长顺';
const signs = (signer: string, more: Record<string, unknown> = {}) => ({
  signer,
  method: 'handwritten',
  documentSha256: undefined,
  ...more,
});
const by = (partyId: string, more: Record<string, unknown> = {}) => ({ partyId, ...more });

const bothWilling: ScriptStep[] = [SUN, ZHOU].map((partyId) => ['record-willingness', by(partyId, { willing: true, noticeVersion: '1' })]);
const bothSign: ScriptStep[] = [SUN, ZHOU].map((partyId) => ['sign', signs('party', by(partyId, { representativeId: undefined }))]);
// prettier-ignore
const everybodySigns: ScriptStep[] = [...bothSign, ['sign', signs('mediator')], ['sign', signs('seal')]];
const term = (kind: 'act' | 'refrain' | 'money', more: object) => ({
  terms: [{ debtorPartyIds: [ZHOU], creditorPartyId: SUN, kind, description: '赔礼道歉', ...more }],
});

// prettier-ignore
const agreed = (kind: 'act' | 'refrain' | 'money', more: object): ScriptStep[] => [
  ...bothWilling, ['accept', { exclusion: 'none' }], ['open-mediation'], ['draft-agreement', term(kind, more)], ...bothSign,
];

/** Of two petitioners the first asks for a review; both have its opinion, and the second has not yet the one that was reviewed. */
// prettier-ignore
const answered: ScriptStep[] = [
  ['classify', { category: 'claim' }], ['transfer'], ['notify-receipt'], ['accept', { whyNotEarlier: ['一', '二', '三', '四', '五'] }], ['issue-opinion'], ['serve-opinion', by(SUN)],
];
// prettier-ignore
const reviewed: ScriptStep[] = [
  ['classify', { category: 'claim' }], ['transfer'], ['notify-receipt'], ['accept', { whyNotEarlier: ['一', '二', '三', '四', '五'] }], ['issue-opinion'],
  ['serve-opinion', by(SUN)], ['request-review', by(SUN, { organisationId: 'petition reviewer' })], ['decide-review'], ['serve-review', by(SUN)], ['serve-review', by(HENGZHU)],
];
const INVESTIGATORS = { investigators: ['甲', '乙'] };
const investigated: ScriptStep[] = [['accept'], ['send-application'], ['investigate', INVESTIGATORS]];
const served: ScriptStep[] = [
  ['record-service', by(SUN)],
  ['record-service', by(ZHOU)],
];
const docketed: ScriptStep[] = [['record-filing', { courtId: 'litigation court' }], ['record-docketing']];
// prettier-ignore
const ordered: ScriptStep[] = [['file', { courtId: 'payment-order court' }], ['accept'], ['issue'], ['serve', by(ZHOU)], 20];

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
    // The second is served the opinion last of all: his right to ask for its review outlives every other.
    { circle: 2, steps: [...reviewed, 5, ['serve-opinion', by(HENGZHU)], 70] },
    { circle: 2, steps: [...reviewed, ['request-recheck', by(SUN, { organisationId: 'petition rechecker' })], ['decide-recheck'], ['serve-recheck', by(SUN)], ['serve-recheck', by(HENGZHU)],
      5, ['serve-opinion', by(HENGZHU)], 70] },
    // The second hears of the review last of all: his right to ask for its recheck outlives every other.
    { circle: 2, steps: [...reviewed.slice(0, 6), ['serve-opinion', by(HENGZHU)], ...reviewed.slice(6, 9), ['request-recheck', by(SUN, { organisationId: 'petition rechecker' })],
      ['decide-recheck'], ['serve-recheck', by(SUN)], ['serve-recheck', by(HENGZHU)], 5, ['serve-review', by(HENGZHU)], 70] },
    // Nobody asks for a review, nor for a recheck, as far as the desk knows.
    { circle: 0, steps: [...answered, 70] },
    { circle: 0, steps: [...answered, ['request-review', by(SUN, { organisationId: 'petition reviewer' })], ['decide-review'], ['serve-review', by(SUN)], 70] },
    // What was final in another case is not taken up again; who came with it is looked after.
    { circle: 0, steps: [{ kin: 'petition ordinary terminal' }, ['classify', { category: 'claim' }], ['answer-terminal'], ['record-care'], ['close-care']] },
  ],
  // Silence has ended a suit, a refusal to docket and a payment order: what was done in time is typed now.
  litigation: ['ordinary', 'administrative'].flatMap((variant) => [
    { circle: 0, variant, steps: [...docketed, ['record-judgment'], ...served, 20] },
    { circle: 0, variant, steps: [['record-filing', { courtId: 'litigation court' }], ['record-refusal'], ['record-service', by(SUN)], 20] },
  ]),
  'payment-order': [
    { circle: 0, variant: 'general', steps: ordered },
    // He has objected late before, and the court has rejected it.
    { circle: 0, variant: 'general', steps: [...ordered, ['record-objection', by(ZHOU, { written: true })], ['reject-objection']] },
    // He has taken his objection back, and the order can be enforced.
    { circle: 0, variant: 'general', steps: [...ordered.slice(0, -1), ['record-objection', by(ZHOU, { written: true })], ['withdraw-objection', by(ZHOU)], 20] },
    { circle: 0, variant: 'general', steps: [...ordered.slice(0, -1), ['record-objection', by(ZHOU, { written: true })], ['uphold-objection'], ['serve-ruling', by(SUN)], 20] },
  ],
  // The decision is contested in another case of the same matter, which is seen on the last day.
  'administrative-adjudication': [
    { circle: 0, variant: 'land-title', steps: [...investigated, ['submit-opinion', { deciderId: 'administrative-adjudication government' }], ['decide'], ...served, 40,
      { kin: 'administrative-reconsideration ordinary accepted' }, 40] },
    { circle: 0, variant: 'general', steps: [...investigated, ['adjudicate'], ...served, 70, { kin: 'litigation administrative docketed' }, 180] },
  ],
  // What is enforced was taken back and is in force again.
  enforcement: [
    { circle: 0, steps: [{ basis: { litigation: 'appealed', 'payment-order': 'objected' } }, { basis: { litigation: 'concluded', 'payment-order': 'enforceable' } }, ['find-in-force']] },
  ],
  // One worker was served days after the other, whose right has lapsed when he sues.
  'labour-arbitration': [
    { circle: 2, steps: [['accept'], ['form-tribunal'], ['record-hearing'], ['record-mediation', { result: 'no-agreement' }], ['record-award', { finality: 'non-final' }],
      ['record-service', by(SUN)], ['record-service', by(EMPLOYER)], 6, ['record-service', by(HENGZHU)], 13, ['record-suit', by(HENGZHU, { share: 'own-part' })]] },
  ],
  // An agreement on who may use the land, which no court confirms.
  'people-mediation': [
    { circle: 0, steps: [...bothWilling, ['accept'], ['appoint-mediator'], ['open-mediation'], ['draft-agreement', { settlesTitle: true }], ...everybodySigns] },
  ],
  // Money to be paid, agreed before the court took the suit in.
  'court-mediation': [
    { circle: 0, variant: 'pre-filing', steps: [['refer', { courtId: 'court-mediation court' }], ...bothWilling, ['choose-body', { organisationId: 'court-mediation body' }], ['confirm-receipt'],
      ['appoint-mediator'], ['open-mediation'], ['draft-agreement'], ...everybodySigns, ['record-agreement', term('money', { amount: '800.00', dueDate: '2026-05-06' })]] },
    // The judge's days are over, and then the parties agree on longer ones.
    { circle: 0, variant: 'invited', steps: [['refer', { courtId: 'court-mediation court' }], ...bothWilling, ['choose-body', { organisationId: 'court-mediation body' }], ['confirm-receipt'],
      20, ...[SUN, ZHOU].map((partyId): ScriptStep => ['consent-to-longer', by(partyId, { until: '2026-06-01' })]), ['agree-longer', { until: '2026-06-01' }]] },
  ],
  // What was agreed before the police is done, or there is nothing to be done by a day.
  'administrative-mediation': [
    { circle: 0, variant: 'public-security', steps: [...agreed('act', { dueDate: '2026-05-06' }), ['record-performance']] },
    { circle: 0, variant: 'public-security', steps: [...agreed('act', { dueDate: '2026-05-06' }), 70, ['record-default']] },
    { circle: 0, variant: 'public-security', steps: [...agreed('refrain', {}), ['confirm-kept']] },
    // Money to be paid, of which too much is written down.
    { circle: 0, variant: 'public-security', steps: agreed('money', { amount: '800.00', dueDate: '2026-05-06' }) },
    // An accident with a death, an injury and a loss: the mediation waits for what of each has to be over.
    { circle: 0, variant: 'traffic', steps: [['record-determination'], ['record-joint-application', { within: 'determination' }], ...bothWilling, ['accept'], ['record-fact', { fact: 'funeral-over' }], ['record-fact', { fact: 'disability-fixed' }], ['record-fact', { fact: 'loss-fixed' }],
      ['schedule-session'], ['open-mediation']] },
  ],
  // The decision goes out with a letter that asks for a report.
  'administrative-reconsideration': [
    { circle: 0, steps: [['record-application', by(SUN, { told: true })], ['accept', { mode: 'ordinary' }], ['send-copy'], ['submit-answer'], ['hear-opinions', by(SUN)], ['issue-opinion-letter'], ['decide'],
      ['record-service', by(SUN)], ['record-service', by(ZHOU)], ['report-back']] },
  ],
};
