/** How a body may be reminded of what it owes, and by whom: which form is open by its kind, and which instrument rests on which law. */
import type { Confidence } from './deadlines/rule-shape.js';
import type { OrganisationKind } from './organisation-kinds.js';
import { PML, TING16, XF } from './procedures/cites.js';
import type { Cite, RefusalCode } from './refusals.js';

/**
 * `order`: a card with a duty to reply. `guidance`: a suggestion to a body of the people, which nobody commands. `enquiry`: facts to the body's own
 * case management, kept in the register, without a duty to answer. `none`: it supervises, audits or runs the machines itself.
 */
export type OversightForm = 'order' | 'guidance' | 'enquiry' | 'none';

interface OversightRow {
  readonly form: OversightForm;
  readonly why: string;
}

// prettier-ignore
export const OVERSIGHT = {
  'petition-office':            { form: 'order',    why: '党委和政府的信访工作机构' },
  'village-desk':               { form: 'order',    why: '乡镇政府设在村(社区)的服务窗口' },
  'centre':                     { form: 'order',    why: '县级综治中心' },
  'farm':                       { form: 'order',    why: '农垦单位,承担辖区内的管理职责' },
  'people-mediation-committee': { form: 'guidance', why: '群众性组织,由司法行政部门指导' },
  'agency':                     { form: 'order',    why: '行政机关' },
  'labour-arbitration':         { form: 'enquiry',  why: '依法独立仲裁' },
  'land-arbitration':           { form: 'enquiry',  why: '依法独立仲裁' },
  'reconsideration':            { form: 'order',    why: '行政机关内部的复议机构' },
  'court':                      { form: 'enquiry',  why: '依法独立行使审判权' },
  'docking-centre':             { form: 'enquiry',  why: '人民法院的工作机构' },
  'procuratorate':              { form: 'enquiry',  why: '依法独立行使检察权' },
  'discipline-organ':           { form: 'enquiry',  why: '依规依纪依法独立行使监督权' },
  'justice-office':             { form: 'order',    why: '行政机关' },
  'petition-joint-meeting':     { form: 'none',     why: '本身是督促机构' },
  'county-supervision':         { form: 'none',     why: '本身是督促机构' },
  'audit':                      { form: 'none',     why: '独立审计' },
  'data-centre':                { form: 'none',     why: '只管系统运行,不办理事项' },
} as const satisfies Record<OrganisationKind, OversightRow>;

/** Of a kind that a county has added for itself nothing is known: nothing is open until a row says so. */
export const oversightOf = (kind: string): OversightRow =>
  Object.hasOwn(OVERSIGHT, kind) ? OVERSIGHT[kind as OrganisationKind] : { form: 'none', why: '未作规定' };

/** Why a form other than the asked one is open, in the order in which a row may be wrong. */
// prettier-ignore
export const INSTEAD: Readonly<Record<'order' | 'guidance', Readonly<Record<OversightForm, RefusalCode | null>>>> = {
  order:    { order: null, guidance: 'mass-body-has-no-card', enquiry: 'body-decides-for-itself', none: 'no-oversight-of-this-body' },
  guidance: { order: 'guidance-is-for-mass-bodies', guidance: null, enquiry: 'body-decides-for-itself', none: 'no-oversight-of-this-body' },
};

export type InstrumentCode = 'order' | 'guidance' | 'circular' | 'interview' | 'listing';

interface Entitlement {
  readonly law: Cite;
  /** How sure we are that this body may: `high` where the article itself was read. */
  readonly confidence: Confidence;
  /** Only where the case is a petition, or came by one. */
  readonly onlyPetitions: boolean;
}

interface InstrumentRow {
  readonly title: string;
  readonly by: Readonly<Partial<Record<OrganisationKind, Entitlement>>>;
}

const petitions = (law: Cite): Entitlement => ({ law, confidence: 'high', onlyPetitions: true });
/** The commission's power to do so was not verified: shown with every instrument that rests on it. */
const commission: Entitlement = { law: TING16, confidence: 'low', onlyPetitions: false };

// prettier-ignore
export const INSTRUMENTS = {
  order:     { title: '督办',     by: { 'petition-office': petitions(XF('40')), 'county-supervision': commission } },
  guidance:  { title: '业务指导', by: { 'justice-office': { law: PML('5'), confidence: 'high', onlyPetitions: false } } },
  circular:  { title: '通报',     by: { 'petition-joint-meeting': petitions(XF('39')), 'county-supervision': commission } },
  interview: { title: '约谈',     by: { 'petition-joint-meeting': petitions(XF('39')), 'county-supervision': commission } },
  listing:   { title: '挂牌督办', by: { 'petition-joint-meeting': petitions(XF('39')), 'county-supervision': commission } },
} as const satisfies Record<InstrumentCode, InstrumentRow>;

/** What the body rests the instrument on; null where it has none. */
export function entitlementOf(instrument: InstrumentCode, organisationKind: string): Entitlement | null {
  const { by }: InstrumentRow = INSTRUMENTS[instrument];
  return Object.hasOwn(by, organisationKind) ? by[organisationKind as OrganisationKind]! : null;
}
