/** Which courts are competent, each by its clause: for confirming an agreement (CPL 205), and for a suit. */
import type { Cite } from '../refusals.js';
import { ALL, CPL, CPLI, LMI } from './cites.js';

// prettier-ignore
export const CONFIRMATION_CLAUSES = {
  'inviting-court': { title: '邀请调解组织开展先行调解的人民法院', law: CPL('205') },
  'mediation-body': { title: '调解组织所在地', law: CPL('205') },
  'subject-matter': { title: '标的物所在地', law: CPL('205') },
  'party-domicile': { title: '当事人住所地', law: CPL('205') },
} as const satisfies Record<string, { title: string; law: Cite }>;
export type ConfirmationClause = keyof typeof CONFIRMATION_CLAUSES;

/** What decides who may confirm an agreement. */
export interface AgreementPlace {
  disputeType: string;
  /** Where the body that mediated sits; null where there is none yet. */
  bodyArea: string | null;
  caseArea: string;
  /** Courts that invited the body to mediate: then nobody else. */
  invitedBy: readonly string[];
}

export interface Competent<C extends string = string> {
  clause: C;
  law: Cite;
  /** False where it rests on an address or a thing that a person has to look at. */
  certain: boolean;
}

/** What these are about lies somewhere; money and the like have no such place, and a thing that moves has to be looked for. */
const PLACE_BOUND: readonly string[] = [
  'housing-homestead',
  'neighbour',
  'forest-land',
  'land-contract',
  'expropriation',
  'property-management',
];

const county = (areaCode: string): string => areaCode.slice(0, 6);

/** By which clauses this court may confirm; none where it may not. Labour agreements: the committee's seat only (法释〔2020〕26号 52). */
export function confirmationClauses(
  { id, areaCode }: { id: string; areaCode: string },
  { disputeType, bodyArea, caseArea, invitedBy }: AgreementPlace,
): Competent<ConfirmationClause>[] {
  if (invitedBy.length > 0) return invitedBy.includes(id) ? [{ clause: 'inviting-court', law: CPL('205'), certain: true }] : [];
  const atBody = bodyArea !== null && county(areaCode) === county(bodyArea);
  if (disputeType === 'labour') return atBody ? [{ clause: 'mediation-body', law: LMI('52'), certain: true }] : [];
  return [
    ...(atBody ? [{ clause: 'mediation-body', law: CPL('205'), certain: true } as const] : []),
    { clause: 'subject-matter', law: CPL('205'), certain: PLACE_BOUND.includes(disputeType) && county(areaCode) === county(caseArea) },
    { clause: 'party-domicile', law: CPL('205'), certain: false },
  ];
}

export interface SuitClause {
  title: string;
  law: Cite;
  /** The place of the dispute decides; else a party's domicile does, which a person has to look at. */
  place: boolean;
  /** False where the case may belong to an intermediate court. */
  basic: boolean;
}

const TORT: SuitClause = { title: '侵权行为地或者被告住所地', law: CPL('29'), place: true, basic: true };
const LAND: SuitClause = { title: '不动产所在地(专属管辖)', law: CPL('34'), place: true, basic: true };
const CONTRACT: SuitClause = { title: '被告住所地或者合同履行地', law: CPL('24'), place: true, basic: true };
const DOMICILE: SuitClause = { title: '被告住所地', law: CPL('22'), place: false, basic: true };

// prettier-ignore
const BY_DISPUTE: Readonly<Record<string, SuitClause>> = {
  'housing-homestead': LAND, neighbour: { ...LAND, law: CPLI('28') }, 'forest-land': LAND, 'land-contract': { ...LAND, law: CPLI('28') },
  labour: { title: '用人单位所在地或者劳动合同履行地', law: LMI('3'), place: true, basic: true },
  traffic: { title: '事故发生地或者被告住所地', law: CPL('30'), place: true, basic: true },
  damages: TORT, pollution: TORT, medical: TORT, contract: CONTRACT, consumer: CONTRACT, 'property-management': CONTRACT, tourism: CONTRACT, production: CONTRACT,
  expropriation: { title: '不动产所在地;对县级以上地方人民政府的行政行为起诉的,由中级人民法院管辖', law: ALL('15'), place: true, basic: false },
};

/** Suits against an organ about something else than land that was taken. Acts of a county's government go to an intermediate court (ALL 15). */
const ACT: SuitClause = {
  title:
    '最初作出行政行为的行政机关所在地,经复议的也可以由复议机关所在地;因不动产提起的由不动产所在地;被告是县级以上地方人民政府的,由中级人民法院管辖',
  law: ALL('18'),
  place: false,
  basic: true,
};

/** By which clause a suit about such a dispute finds its court. */
export const suitClause = (disputeType: string, variant: string | null = null): SuitClause =>
  BY_DISPUTE[disputeType]?.basic !== false && variant?.startsWith('administrative') ? ACT : (BY_DISPUTE[disputeType] ?? DOMICILE);
