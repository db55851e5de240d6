/** A proceeding as it stands: everything the rows may be judged by, and everything its view shows. Read once under the case's lock; `play` makes the next one. */
import type { RiskGrade } from '../risk-grade.js';
import type { LegalDate } from '../legal-date.js';
import type { Outcome, ProcedureCode } from './codes.js';

export interface PartyFacts {
  id: string;
  role: 'applicant' | 'respondent' | 'third-party';
  kind: 'person' | 'organisation';
  name: string;
  /** Something typed wrong by a machine is still to be mended. */
  hasDefects: boolean;
  /** Agreed to papers and signatures by electronic means. */
  agreesToElectronic: boolean;
  representativeId: string | null;
  /** The day a person was born, said or written in his resident's number; null where it is not known. */
  bornOn?: LegalDate | null;
}

export interface MarkFacts {
  mark: string;
  partyId: string | null;
  value: string;
  on: LegalDate;
  detail: Record<string, unknown>;
}

export interface InstalmentFacts {
  id: string;
  ordinal: number;
  dueDate: LegalDate | null;
  /** Yuan, two digits; null for what is not money. */
  amount: string | null;
  performedOn: LegalDate | null;
  performedAmount: string;
  defaultedOn: LegalDate | null;
}

export interface TermFacts {
  id: string;
  ordinal: number;
  debtorPartyIds: string[];
  liability: 'separate' | 'joint' | 'first-payer' | null;
  creditorPartyId: string;
  kind: 'money' | 'act' | 'refrain';
  amount: string | null;
  manner: string | null;
  place: string | null;
  description: string;
  dueDate: LegalDate | null;
  acceleration: string | null;
  instalments: InstalmentFacts[];
}

export interface AgreementFacts {
  id: string;
  form: 'written' | 'oral';
  facts: string;
  disputedPoints: string | null;
  responsibilities: { partyId: string; text: string }[];
  /** It settles who owns or may use something: a court cannot confirm that (CPLI 355 (5)). */
  settlesTitle: boolean;
  copies: number | null;
  draftedOn: LegalDate;
  effectiveOn: LegalDate | null;
  terms: TermFacts[];
}

/** A deadline of this proceeding, as its row has it. */
export interface ClockFacts {
  id: string;
  caseId: string;
  ownerKind:
    'proceeding' | 'handoff' | 'supervision' | 'case-intake' | 'safety-exit' | 'assistance' | 'handoff-request' | 'visit' | 'work-plan';
  ownerId: string;
  subjectKind: 'none' | 'party' | 'instalment' | 'claim' | 'member';
  subjectId: string | null;
  clock: string;
  kind: 'duty' | 'right' | 'target';
  ruleId: string;
  ruleVersion: number;
  calendarVersion: string;
  revision: number;
  startDate: LegalDate;
  untilDate: LegalDate | null;
  nominalDue: LegalDate;
  dueDate: LegalDate;
  provisional: boolean;
  organisationId: string;
  owedBy: 'organisation' | 'party' | 'court';
  endedAs: 'met' | 'stopped' | 'expired' | 'lapsed' | null;
  endedOn: LegalDate | null;
  suspended: boolean;
  /** For what it stands still, while it does. */
  suspendedBy?: string | null;
  /** Papers posted before its end are in time: the day of dispatch is the day of the act (CPL 85). */
  postedInTime: boolean;
}

export interface SeatFacts {
  organisationId: string;
  name: string;
  kind: string;
  areaCode: string;
  /** A user or a client of its own acts for it. */
  hasAccount: boolean;
  /** What the organ is competent for: asked when it opens a road, and kept nowhere else. */
  subjects?: readonly string[];
}

export interface PaperFacts {
  id: string;
  kind: string;
  /** None: it is for the body on a seat. */
  partyId: string | null;
  madeOn: LegalDate;
}

/** What of the case the rows of any of its roads may be judged by. */
export interface CaseFacts {
  id: string;
  disputeType: string;
  channel: string;
  areaCode: string;
  sourceSystem: string | null;
  riskFlags: string[];
  riskGrade: RiskGrade;
  /** Ways out of mediation that must still be taken, by their kind. */
  exitsOwed?: readonly string[];
  responsibleOrganisationId: string;
  /** Its other proceedings, oldest first. */
  siblings: SiblingFacts[];
  /** Proceedings of other cases about the same matter. */
  kin: SiblingFacts[];
}

export interface SiblingParty {
  id: string;
  role: PartyFacts['role'];
  /** By refusing further mediation. */
  left: boolean;
}

/** Another proceeding, as far as the rows of this one may look at it. */
export interface SiblingFacts {
  id: string;
  procedure: ProcedureCode;
  variant: string;
  state: string;
  ended: boolean;
  /** What it said it is about, where it was opened with that. */
  concerns?: string[];
  /** Marks of the road itself that stand, by name; what a party has said is no other road's business. */
  marks?: string[];
  /** Rights of its parties that are running, by the name of the clock. */
  rights?: string[];
  /** Of a suit: how it ended, by the outcome that was recorded, else by what the first court decided with. */
  courtSaid?: string | null;
  /** Who is in it, or has left it, where it is a road of the same case; left out: not known here. */
  parties?: SiblingParty[] | null;
  /** What it rests on, where it rests on something. */
  basedOnId?: string | null;
  /** Claims it deals with; left out: all. */
  claimIds?: string[] | null;
}

/** What a later road may know of the one it rests on. */
export interface BasisFacts {
  id: string;
  procedure: ProcedureCode;
  variant: string;
  state: string;
  agreement: AgreementFacts | null;
  clocks: ClockFacts[];
  /** Marks of the road itself that stand, by name. */
  marks?: string[];
  /** Who has left, by refusing further mediation. */
  leftPartyIds: string[];
  /** Who sat where, by the name of the seat. */
  seats?: Record<string, string>;
}

export interface ProceedingFacts {
  id: string;
  caseId: string;
  procedure: ProcedureCode;
  procedureVersion: number;
  variant: string;
  state: string;
  previousState: string | null;
  organisationId: string;
  handler: { mediatorId: string; userId: string; name: string } | null;
  opening: Record<string, unknown>;
  pending: Record<string, unknown> | null;
  openedOn: LegalDate;
  lastStepOn: LegalDate;
  ended: boolean;
  outcome: Outcome | null;
  seats: Record<string, SeatFacts>;
  parties: PartyFacts[];
  marks: MarkFacts[];
  /** Mediators somebody objected to, in this proceeding. */
  objectedMediatorIds: string[];
  agreement: AgreementFacts | null;
  clocks: ClockFacts[];
  papers: PaperFacts[];
  /** What the court said, by name of the input: its case number, its ruling's number and day. */
  court: Record<string, unknown>;
  /** What any other deciding body said: its opinion, award or decision. */
  decision: Record<string, unknown>;
  basis: BasisFacts | null;
  case: CaseFacts;
}

/** The day of an act for a clock: when the papers were posted, where that counts and somebody says so, else when it happened. */
export const actDay = ({ postedInTime }: ClockFacts, on: LegalDate, input: Readonly<Record<string, unknown>>): LegalDate =>
  postedInTime && typeof input['dispatchedOn'] === 'string' && input['dispatchedOn'] < on ? (input['dispatchedOn'] as LegalDate) : on;

export const markOf = (facts: ProceedingFacts, mark: string, partyId: string | null = null): MarkFacts | undefined =>
  facts.marks.find((one) => one.mark === mark && one.partyId === partyId);

/** Parties that have not left: a refusal ends the mediation for that party, not for the others. */
export const stayingParties = (facts: ProceedingFacts): PartyFacts[] =>
  facts.parties.filter(({ id }) => markOf(facts, 'willing', id)?.value !== 'no');

/** The body the proceeding runs at: of its seats the one it was opened from, whoever else has sat down since. */
export const holderOf = ({ seats, organisationId }: ProceedingFacts): SeatFacts =>
  Object.values(seats).find((seat) => seat.organisationId === organisationId)!;

export const instalmentsOf = (agreement: AgreementFacts | null): InstalmentFacts[] =>
  agreement?.terms.flatMap(({ instalments }) => instalments) ?? [];

/** The last day of performance: of the last instalment, else of the agreement itself (CPL 250). */
export function lastPerformanceDay(agreement: AgreementFacts | null): LegalDate | null {
  const days = instalmentsOf(agreement).flatMap(({ dueDate }) => (dueDate ? [dueDate] : []));
  return days.sort().at(-1) ?? agreement?.effectiveOn ?? null;
}
