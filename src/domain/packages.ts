/**
 * What goes along when a road begins elsewhere: one row a road, each a list of what may go. Whatever no section names stays: notes of sessions, private
 * talks, what was conceded, drafts that nobody signed, why somebody would or would not mediate, what was told in confidence (人民法院在线调解规则 18).
 */
import type { AgreementFacts, TermFacts } from './procedures/facts.js';
import { CPL, CPLI, house, LMA, PIPL, RLA, TY14, ZX23 } from './procedures/cites.js';
import { codesOf } from './code-list.js';
import type { ProcedureCode } from './procedures/codes.js';
import { maskAddress, maskIdNumber, maskPhone } from './masking.js';
import type { Cite } from './refusals.js';

export const PACKAGE_SECTIONS = [
  'registration',
  'parties',
  'claims',
  'agreement',
  'undisputed-facts',
  'evidence',
  'failure-report',
] as const;
export type PackageSection = (typeof PACKAGE_SECTIONS)[number];

export type PackageReceiver = 'court' | 'arbitrator' | 'agency' | 'mediator';

/** What is handed in about the dispute itself, whatever road it takes. A record of what was said in a mediation is of none of these kinds: it is kept with its proceeding. */
// prettier-ignore
export const EVIDENCE_KINDS = codesOf({ evidence: '证据', authorisation: '授权委托', appraisal: '鉴定意见', ruling: '裁定', award: '裁决', decision: '决定' });
export const CASE_DOCUMENT_KINDS = codesOf({ ...EVIDENCE_KINDS.labels, 'undisputed-facts': '无争议事实' });

export interface PackageRow {
  readonly receiver: PackageReceiver;
  readonly sections: readonly PackageSection[];
  /** Whole where the law asks for them in the papers that open the road; else as every desk sees them. */
  readonly identifiers: 'full' | 'masked';
  readonly law: readonly Cite[];
}

// prettier-ignore
export const PACKAGES: Readonly<Record<ProcedureCode, PackageRow>> = {
  'people-mediation':              { receiver: 'mediator',   identifiers: 'masked', law: [PIPL('6')],                sections: ['registration', 'parties', 'claims', 'evidence'] },
  'administrative-mediation':      { receiver: 'agency',     identifiers: 'masked', law: [PIPL('6')],                sections: ['registration', 'parties', 'claims', 'evidence', 'failure-report'] },
  'court-mediation':               { receiver: 'mediator',   identifiers: 'masked', law: [PIPL('6')],                sections: ['registration', 'parties', 'claims', 'evidence', 'failure-report'] },
  'judicial-confirmation':         { receiver: 'court',      identifiers: 'full',   law: [CPLI('354')],              sections: ['parties', 'claims', 'agreement', 'evidence'] },
  'litigation':                    { receiver: 'court',      identifiers: 'full',   law: [CPL('124'), ZX23('18'), ZX23('21'), TY14('21')], sections: ['registration', 'parties', 'claims', 'agreement', 'undisputed-facts', 'evidence', 'failure-report'] },
  'labour-arbitration':            { receiver: 'arbitrator', identifiers: 'full',   law: [LMA('28')],                sections: ['registration', 'parties', 'claims', 'agreement', 'undisputed-facts', 'evidence', 'failure-report'] },
  'land-arbitration':              { receiver: 'arbitrator', identifiers: 'full',   law: [RLA('21')],                sections: ['registration', 'parties', 'claims', 'agreement', 'undisputed-facts', 'evidence', 'failure-report'] },
  'administrative-adjudication':   { receiver: 'agency',     identifiers: 'masked', law: [PIPL('6')],                sections: ['registration', 'parties', 'claims', 'undisputed-facts', 'evidence', 'failure-report'] },
  'administrative-reconsideration': { receiver: 'agency',    identifiers: 'masked', law: [PIPL('6')],                sections: ['registration', 'parties', 'claims', 'evidence'] },
  'petition':                      { receiver: 'agency',     identifiers: 'masked', law: [PIPL('6')],                sections: ['registration', 'parties', 'claims', 'evidence', 'failure-report'] },
  'enforcement':                   { receiver: 'court',      identifiers: 'full',   law: [house],                    sections: ['parties', 'agreement', 'evidence'] },
  'payment-order':                 { receiver: 'court',      identifiers: 'full',   law: [CPL('225')],               sections: ['parties', 'claims', 'agreement', 'evidence'] },
  'administrative-duty':           { receiver: 'agency',     identifiers: 'masked', law: [PIPL('6')],                sections: ['registration', 'parties', 'evidence'] },
};

/** A road that a county adds by its rows alone: what any agency needs, and no more. */
const OTHERWISE: PackageRow = {
  receiver: 'agency',
  identifiers: 'masked',
  law: [PIPL('6')],
  sections: ['registration', 'parties', 'claims', 'evidence'],
};

export const packageRowOf = (procedure: string): PackageRow =>
  Object.hasOwn(PACKAGES, procedure) ? PACKAGES[procedure as ProcedureCode] : OTHERWISE;

export interface SourceParty {
  readonly id: string;
  readonly role: string;
  readonly kind: string;
  readonly name: string;
  readonly idType: string | null;
  readonly idNumber: string | null;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly serviceAddress: string | null;
  readonly eServiceConsent: boolean | null;
  readonly representative: {
    readonly name: string;
    readonly kind: string;
    readonly idNumber?: string | null;
    readonly phone?: string | null;
  } | null;
}

export interface SourceDocument {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What there is to choose from. A package is made of this and of nothing else. */
export interface PackageSource {
  readonly caseNo: string;
  readonly channel: string;
  readonly disputeType: string;
  readonly title: string;
  readonly facts: string;
  readonly areaCode: string;
  readonly registeredOn: string;
  readonly source: { readonly system: string; readonly number: string } | null;
  readonly parties: readonly SourceParty[];
  /** Whose whereabouts are given to nobody outside. */
  readonly withheldPartyIds: readonly string[];
  readonly claims: readonly {
    readonly id: string;
    readonly description: string;
    readonly amount: string | null;
    readonly requestedOn: string | null;
  }[];
  readonly agreement: AgreementFacts | null;
  /** Facts that all parties confirmed in writing: the paper itself. */
  readonly undisputedFacts: readonly SourceDocument[];
  readonly evidence: readonly SourceDocument[];
  readonly failure: {
    readonly procedure: string;
    readonly organisation: string;
    readonly openedOn: string;
    readonly endedOn: string;
    readonly ground: string | null;
  } | null;
}

const pick = <T extends object, K extends keyof T>(from: T, ...names: K[]): Pick<T, K> =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;

const documentOf = (one: SourceDocument): SourceDocument => pick(one, 'id', 'kind', 'name', 'mediaType', 'size', 'sha256');

export interface PackageParty extends SourceParty {
  readonly whereaboutsWithheld: boolean;
}

/** Who needs the address of a person in danger asks for it; it does not lie in a file that the other side may read. */
function partyOf(party: SourceParty, isFull: boolean, whereaboutsWithheld: boolean): PackageParty {
  const own = pick(party, 'id', 'role', 'kind', 'name', 'idType', 'eServiceConsent');
  const seen = <T>(value: T, masked: (value: T) => T): T => (isFull ? value : masked(value));
  const { representative } = party;
  return {
    ...own,
    idNumber: seen(party.idNumber, maskIdNumber),
    birthDate: isFull ? party.birthDate : null,
    phone: whereaboutsWithheld ? maskPhone(party.phone) : seen(party.phone, maskPhone),
    address: whereaboutsWithheld ? null : seen(party.address, maskAddress),
    serviceAddress: whereaboutsWithheld ? null : seen(party.serviceAddress, maskAddress),
    representative: representative && {
      ...pick(representative, 'name', 'kind'),
      idNumber: seen(representative.idNumber ?? null, maskIdNumber),
      phone: seen(representative.phone ?? null, maskPhone),
    },
    whereaboutsWithheld,
  };
}

const termOf = ({ instalments, ...term }: TermFacts): TermFacts => ({
  ...pick(
    term,
    'id',
    'ordinal',
    'debtorPartyIds',
    'liability',
    'creditorPartyId',
    'kind',
    'amount',
    'manner',
    'place',
    'description',
    'dueDate',
    'acceleration',
  ),
  instalments: instalments.map((one) => pick(one, 'id', 'ordinal', 'dueDate', 'amount', 'performedOn', 'performedAmount', 'defaultedOn')),
});

/** What everybody signed. What was drafted and never came into force is what somebody was ready to give: it stays. */
const agreementOf = (agreement: AgreementFacts | null): AgreementFacts | null =>
  agreement?.effectiveOn
    ? {
        ...pick(agreement, 'id', 'form', 'facts', 'disputedPoints', 'settlesTitle', 'copies', 'draftedOn', 'effectiveOn'),
        responsibilities: agreement.responsibilities.map((one) => pick(one, 'partyId', 'text')),
        terms: agreement.terms.map(termOf),
      }
    : null;

export interface Package {
  procedure: string;
  receiver: PackageReceiver;
  identifiers: 'full' | 'masked';
  sections: readonly PackageSection[];
  caseNo: string;
  registration: Pick<PackageSource, 'channel' | 'disputeType' | 'title' | 'facts' | 'areaCode' | 'registeredOn' | 'source'> | null;
  parties: PackageParty[];
  claims: { id: string; description: string; amount: string | null; requestedOn: string | null }[];
  agreement: AgreementFacts | null;
  undisputedFacts: SourceDocument[];
  evidence: SourceDocument[];
  failureReport: PackageSource['failure'];
}

/** Field by field: what a row does not name is not there, and neither is what the source should not have held. */
export function packageFor(procedure: string, source: PackageSource): Package {
  const { receiver, identifiers, sections } = packageRowOf(procedure);
  const goes = (section: PackageSection): boolean => sections.includes(section);
  return {
    procedure,
    receiver,
    identifiers,
    sections,
    caseNo: source.caseNo,
    registration: goes('registration')
      ? {
          ...pick(source, 'channel', 'disputeType', 'title', 'facts', 'areaCode', 'registeredOn'),
          source: source.source && pick(source.source, 'system', 'number'),
        }
      : null,
    parties: goes('parties')
      ? source.parties.map((party) => partyOf(party, identifiers === 'full', source.withheldPartyIds.includes(party.id)))
      : [],
    claims: goes('claims') ? source.claims.map((one) => pick(one, 'id', 'description', 'amount', 'requestedOn')) : [],
    agreement: goes('agreement') ? agreementOf(source.agreement) : null,
    undisputedFacts: goes('undisputed-facts') ? source.undisputedFacts.map(documentOf) : [],
    evidence: goes('evidence') ? source.evidence.map(documentOf) : [],
    failureReport:
      goes('failure-report') && source.failure ? pick(source.failure, 'procedure', 'organisation', 'openedOn', 'endedOn', 'ground') : null,
  };
}
