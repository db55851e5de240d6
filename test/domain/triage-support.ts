/** A case to be triaged, and the bodies of a small county. */
import { legalDate } from '../../src/domain/legal-date.js';
import type { ProceedingFacts, SiblingFacts } from '../../src/domain/procedures/facts.js';
import type { Body } from '../../src/domain/triage/bodies.js';
import { DEFAULT_TRIAGE_RULES } from '../../src/domain/triage/default-rules.js';
import type { CaseAtHand, Opener } from '../../src/domain/triage/judge-roads.js';
import type { Matter } from '../../src/domain/triage/matter.js';
import type { TriageFacts } from '../../src/domain/triage/rule-shape.js';
import { type Triage, triage } from '../../src/domain/triage/suggest.js';
import { nearest } from '../../src/domain/handoff-proposals.js';
import { aParty, aProceeding } from './support.js';

// prettier-ignore
const body = (id: string, kind: string, areaCode: string, ...subjects: string[]): Body => ({ id, name: id, kind, areaCode, subjects, hasAccount: true });

// prettier-ignore
export const COUNTY: readonly Body[] = [
  body('县综治中心', 'centre', '230522'), body('友谊镇调委会', 'people-mediation-committee', '230522100000'), body('红旗村调委会', 'people-mediation-committee', '230522100201'),
  body('兴盛乡调委会', 'people-mediation-committee', '230522200000'), body('县人民政府', 'agency', '230522', 'government'), body('友谊镇人民政府', 'agency', '230522100', 'government'),
  body('市人民政府', 'agency', '230500', 'government'), body('县人社局', 'agency', '230522', 'human-resources'), body('县公安局', 'agency', '230522', 'public-security'),
  body('县卫健局', 'agency', '230522', 'health'), body('县市场监管局', 'agency', '230522', 'market-regulation'), body('县生态环境局', 'agency', '230522', 'ecology'),
  body('县仲裁委', 'labour-arbitration', '230522'), body('县土地仲裁委', 'land-arbitration', '230522'), body('县复议机构', 'reconsideration', '230522'), body('县信访局', 'petition-office', '230522'),
  body('友谊县法院', 'court', '230522'), body('四方台区法院', 'court', '230505'), body('诉调对接中心', 'docking-centre', '230522'),
];

export const seat = (name: string): Opener => {
  const { id, kind, areaCode, hasAccount, subjects } = COUNTY.find((one) => one.id === name)!;
  return { organisationId: id, name: id, kind, areaCode, hasAccount, subjects };
};

export interface ToldMatter extends Partial<TriageFacts> {
  holder?: string;
  siblings?: SiblingFacts[];
  bases?: ProceedingFacts[];
  more?: Partial<Matter>;
}

export function aMatter({ holder = '友谊镇调委会', siblings = [], bases = [], more = {}, ...told }: ToldMatter = {}): Matter {
  const facts: TriageFacts = {
    disputeType: 'contract',
    areaCode: '230522100000',
    channel: 'window',
    riskFlags: [],
    stage: 'intake',
    amount: null,
    parties: [
      { role: 'applicant', kind: 'person' },
      { role: 'respondent', kind: 'person' },
    ],
    concerns: [],
    proceedings: siblings,
    ...told,
  };
  const { disputeType, areaCode, channel, riskFlags } = facts;
  const ofCase = { disputeType, areaCode, channel, riskFlags: [...riskFlags], responsibleOrganisationId: holder, siblings };
  const at: CaseAtHand = {
    case: aProceeding({ case: ofCase }).case,
    parties: facts.parties.map(({ role, kind }, n) => aParty(`当事人${n}`, role as 'applicant', { kind: kind as 'person' })),
    bases: new Map(bases.map((one) => [one.id, one])),
    holder: seat(holder),
    others: nearest(COUNTY, areaCode).map(({ id }) => seat(id)),
    concerns: facts.concerns,
    on: legalDate('2026-03-20'),
  };
  return { facts, at, bodies: COUNTY, rights: [], past: [], invitedBy: [], ...more };
}

export const triaged = (told: ToldMatter = {}): Triage => triage(DEFAULT_TRIAGE_RULES, aMatter(told));
/** Suggestions in a word: the rule and the body. */
export const suggested = (told: ToldMatter = {}): string[] =>
  triaged(told).suggestions.map(({ rule, organisation }) => `${rule.id} ${organisation?.name ?? '-'}`);
