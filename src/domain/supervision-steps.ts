/** How a supervision goes on: rows like those of a road, judged the same way for whoever asks and for whoever asks what he may do. */
import { type Actor, hasRole, type Role } from './actor.js';
import { codesOf } from './code-list.js';
import { entitlementOf, type InstrumentCode, INSTRUMENTS } from './oversight.js';
import { house, XF } from './procedures/cites.js';
import type { InputRows } from './procedures/fields.js';
import type { Cite, Refusal, RefusalCode } from './refusals.js';

export const SUPERVISION_STATES = codesOf({ 'awaiting-reply': '待回复', replied: '已回复', lifted: '已销号', given: '已送达' });
export type SupervisionState = (typeof SUPERVISION_STATES.codes)[number];

export const SUPERVISION_CARDS = codesOf({ yellow: '提醒函', red: '督办函' });
export type Card = (typeof SUPERVISION_CARDS.codes)[number];

export const SUPERVISION_KINDS = codesOf({ order: '督办', guidance: '指导' });
export type SupervisionKind = (typeof SUPERVISION_KINDS.codes)[number];

export interface SupervisionFacts {
  readonly kind: SupervisionKind;
  /** Guidance has none. */
  readonly card: Card | null;
  readonly state: SupervisionState;
  readonly issuerOrganisationId: string;
  readonly addresseeOrganisationId: string;
  /** A body it was brought before, because only that body has the stronger instrument. */
  readonly referredOrganisationId: string | null;
  readonly isPetitionMatter: boolean;
}

type Side = 'addressee' | 'issuer';

export interface SupervisionStep {
  readonly title: string;
  readonly law: readonly Cite[];
  readonly from: readonly SupervisionState[];
  /** Only while it is this card. */
  readonly card?: Card;
  readonly to: SupervisionState | 'same';
  readonly turns?: 'red';
  /** By a side of it, by whoever is entitled to the instrument, or by the passing of the reply day. */
  readonly by: Side | { readonly instrument: InstrumentCode } | { readonly expiryOf: 'reply' };
  /** What the clock of the reply does: it is met, it runs anew from this day, or nothing. */
  readonly reply?: 'met' | 'anew';
  /** Said instead of "not in this state" where a reader should know more. */
  readonly otherwise?: Partial<Readonly<Record<SupervisionState, RefusalCode>>>;
  readonly event: string;
  readonly input: InputRows;
}

// prettier-ignore
export const SUPERVISION_STEPS = {
  reply:              { title: '回复督办', law: [house],     from: ['awaiting-reply', 'replied'], to: 'replied', by: 'addressee', reply: 'met', event: 'supervision-replied',
                        input: { text: 'text', measures: 'text?', documentId: 'document?' } },
  lift:               { title: '销号',     law: [house],     from: ['replied'], to: 'lifted', by: 'issuer', otherwise: { 'awaiting-reply': 'reply-missing' }, event: 'supervision-lifted',
                        input: { text: 'text', documentId: 'document?' } },
  'ask-again':        { title: '要求补充回复', law: [house], from: ['replied'], to: 'awaiting-reply', by: 'issuer', reply: 'anew', otherwise: { 'awaiting-reply': 'reply-missing' }, event: 'supervision-asked-again',
                        input: { reason: 'text' } },
  escalate:           { title: '升为督办函', law: [house], from: ['awaiting-reply', 'replied'], card: 'yellow', to: 'awaiting-reply', turns: 'red', by: 'issuer', reply: 'anew', event: 'supervision-escalated',
                        input: { reason: 'text' } },
  refer:              { title: '提请有权机关处理', law: [house], from: ['awaiting-reply', 'replied'], card: 'red', to: 'same', by: 'issuer', event: 'supervision-referred',
                        input: { toOrganisationId: 'organisation', reason: 'text' } },
  'issue-circular':   { title: '通报',     law: [XF('39')], from: ['awaiting-reply', 'replied'], card: 'red', to: 'same', by: { instrument: 'circular' },  event: 'supervision-circular-issued',
                        input: { text: 'text', documentId: 'document?' } },
  'issue-interview':  { title: '约谈',     law: [XF('39')], from: ['awaiting-reply', 'replied'], card: 'red', to: 'same', by: { instrument: 'interview' }, event: 'supervision-interview-issued',
                        input: { text: 'text', at: 'instant', place: 'text', documentId: 'document?' } },
  'issue-listing':    { title: '挂牌督办', law: [XF('39')], from: ['awaiting-reply', 'replied'], card: 'red', to: 'same', by: { instrument: 'listing' },   event: 'supervision-listing-issued',
                        input: { text: 'text', until: 'date', documentId: 'document?' } },
  // the passing of the reply day
  'turn-red':         { title: '逾期未回复,升为督办函', law: [house], from: ['awaiting-reply'], card: 'yellow', to: 'same', turns: 'red', by: { expiryOf: 'reply' }, reply: 'anew', event: 'supervision-turned-red', input: {} },
  'stay-unanswered':  { title: '督办函逾期未回复', law: [house],       from: ['awaiting-reply'], card: 'red',    to: 'same', by: { expiryOf: 'reply' }, event: 'supervision-unanswered', input: {} },
} as const satisfies Record<string, SupervisionStep>;

export type SupervisionStepCode = keyof typeof SUPERVISION_STEPS;

const rows = Object.entries(SUPERVISION_STEPS) as [SupervisionStepCode, SupervisionStep][];

const isOfPeople = ({ by }: SupervisionStep): boolean => !(typeof by === 'object' && 'expiryOf' in by);

/** What somebody does; the rest does itself. */
export const SUPERVISION_ACTIONS: readonly SupervisionStepCode[] = rows.filter(([, step]) => isOfPeople(step)).map(([code]) => code);

export const isSupervisionAction = (text: string): text is SupervisionStepCode => (SUPERVISION_ACTIONS as readonly string[]).includes(text);

/** What the passing of the reply day does to it as it stands. */
export const expiryStepOf = (facts: Pick<SupervisionFacts, 'state' | 'card'>): SupervisionStepCode | undefined =>
  rows.find(([, step]) => !isOfPeople(step) && step.from.includes(facts.state) && step.card === facts.card)?.[0];

/** Who acts for a body: its desk, its head; at the county its supervisor. */
export const SUPERVISING_ROLES: readonly Role[] = [
  'clerk',
  'registrar',
  'officer',
  'docking-clerk',
  'organisation-head',
  'county-supervisor',
];

export const speaksForBody = (actor: Actor): boolean => actor.kind === 'user' && hasRole(actor, ...SUPERVISING_ROLES);

const WHO = '本单位窗口、经办人或负责人';

/** Why the step may not be taken: whoever may not hears that alone; then the state; then every rule that refuses. Empty where it may. */
export function supervisionRefusals(code: SupervisionStepCode, facts: SupervisionFacts, actor: Actor): Refusal[] {
  const step: SupervisionStep = SUPERVISION_STEPS[code];
  const stranger = strangerTo(step, facts, actor);
  if (stranger) return [stranger];
  if (!speaksForBody(actor)) return [{ code: 'role-missing', facts: { who: WHO } }];
  if (!step.from.includes(facts.state)) return [notNow(step, facts)];
  if (step.card && step.card !== facts.card) return [{ code: step.card === 'yellow' ? 'card-is-red-already' : 'card-is-not-red' }];
  return rulesAgainst(step, facts, actor);
}

function strangerTo({ by }: SupervisionStep, facts: SupervisionFacts, actor: Actor): Refusal | null {
  if (by === 'addressee') return actor.organisationId === facts.addresseeOrganisationId ? null : { code: 'not-the-addressee' };
  if (by === 'issuer') return actor.organisationId === facts.issuerOrganisationId ? null : { code: 'not-the-issuer' };
  if ('instrument' in by && !entitlementOf(by.instrument, actor.organisationKind))
    return { code: 'not-entitled-to-instrument', facts: { instrument: INSTRUMENTS[by.instrument].title } };
  return null;
}

const notNow = ({ title, otherwise }: SupervisionStep, { state }: SupervisionFacts): Refusal => {
  const code = otherwise?.[state];
  return code ? { code } : { code: 'not-in-this-state', facts: { state: SUPERVISION_STATES.labels[state], action: title } };
};

function rulesAgainst({ by }: SupervisionStep, { isPetitionMatter }: SupervisionFacts, actor: Actor): Refusal[] {
  if (typeof by === 'string' || !('instrument' in by)) return [];
  const { law, onlyPetitions } = entitlementOf(by.instrument, actor.organisationKind)!;
  return onlyPetitions && !isPetitionMatter ? [{ code: 'only-petition-matters', law }] : [];
}
