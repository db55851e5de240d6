/** What a row may require. A condition is a statement about the facts; it carries its refusal and its law with it. */
import type { LegalDate } from '../legal-date.js';
import type { Cite, RefusalCode, RefusalFacts } from '../refusals.js';
import { CPL, CPLI, ESL, JC5, LMA, LMI, MED, PML, RLA, TDL, XF, house } from './cites.js';
import { type InstalmentFacts, type ProceedingFacts, type SeatFacts, instalmentsOf, markOf, stayingParties } from './facts.js';

/** What the step is asked with: its input, and the day it happened. */
export interface Asked {
  input: Record<string, unknown>;
  on: LegalDate;
  /** The organisation that an input of type `court` names. */
  court?: SeatFacts;
}

export interface Condition {
  /** A condition about the input holds where there is no input yet: `GET …/actions` asks without one. */
  holds: (facts: ProceedingFacts, asked: Asked | null) => boolean;
  otherwise: RefusalCode;
  law: Cite | ((facts: ProceedingFacts) => Cite);
  facts?: (facts: ProceedingFacts, asked: Asked | null) => RefusalFacts;
}

const willing = (facts: ProceedingFacts, partyId: string) => markOf(facts, 'willing', partyId)?.value;
const of = (facts: ProceedingFacts, role: string) => facts.parties.filter((party) => party.role === role);
const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).join('、');

/** The instalment the input names, by its own id or by its term's. */
export function instalmentNamed(facts: ProceedingFacts, input: Record<string, unknown>): InstalmentFacts | undefined {
  if (input['instalmentId']) return instalmentsOf(facts.agreement).find(({ id }) => id === input['instalmentId']);
  const term = facts.agreement?.terms.find(({ id }) => id === input['termId']);
  return term?.instalments.find(({ performedOn }) => !performedOn) ?? term?.instalments.at(-1);
}

/** Who has to sign: everybody who stays, and everybody whom the draft binds or favours. One who left and is still named in it can only be drafted out. */
const signatories = (facts: ProceedingFacts) => {
  const named = new Set(facts.agreement?.terms.flatMap(({ debtorPartyIds, creditorPartyId }) => [...debtorPartyIds, creditorPartyId]));
  const staying = new Set(stayingParties(facts).map(({ id }) => id));
  return facts.parties.filter(({ id }) => staying.has(id) || named.has(id));
};

const unsigned = (facts: ProceedingFacts) => signatories(facts).filter(({ id }) => !markOf(facts, 'signed', id));

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** By which article this agreement must be on paper, if any. */
export function writingRequiredBy(facts: ProceedingFacts): Cite | null {
  if (facts.case.disputeType === 'labour' || facts.variant === 'labour') return LMA('14');
  if (facts.case.disputeType === 'land-contract') return RLA('10');
  if (facts.case.disputeType === 'medical' || facts.variant === 'medical') return MED('39');
  const insidePetition =
    facts.case.channel === 'petition' || facts.case.siblings.some(({ procedure, ended }) => procedure === 'petition' && !ended);
  return insidePetition ? XF('33') : null;
}

const county = (areaCode: string): string => areaCode.slice(0, 6);

/**
 * CPL 205 (2): the basic court of a party's domicile, of the subject matter, or of the committee's seat. Addresses are free text, so the domicile
 * is named by who files. Labour agreements: the committee's seat only (法释〔2020〕26号 52).
 */
function mayConfirm(p: ProceedingFacts, court: SeatFacts, competence: unknown): boolean {
  const holder = Object.values(p.seats).find(({ organisationId }) => organisationId === p.organisationId);
  if (holder && county(court.areaCode) === county(holder.areaCode)) return true;
  if (p.case.disputeType === 'labour') return false;
  return county(court.areaCode) === county(p.case.areaCode) || competence === 'party-domicile' || competence === 'subject-matter';
}

/** The period in which this mediation is to come to an end. */
const periodsRunning = (p: ProceedingFacts) => p.clocks.filter(({ clock, endedAs }) => clock === 'conclude' && endedAs === null);

const statement = (condition: Condition): Condition => condition;

// prettier-ignore
export const CONDITIONS = {
  everyPartyAsked: statement({
    holds: (p) => p.parties.every(({ id }) => willing(p, id) !== undefined),
    otherwise: 'party-not-asked', law: PML('17'), facts: (p) => ({ names: names(p.parties.filter(({ id }) => willing(p, id) === undefined)) }) }),
  aWillingPairIsThere: statement({
    holds: (p) => of(p, 'applicant').some(({ id }) => willing(p, id) === 'yes') && of(p, 'respondent').some(({ id }) => willing(p, id) === 'yes'),
    otherwise: 'no-willing-pair', law: PML('17') }),
  everyStayingPartyWilling: statement({
    holds: (p) => stayingParties(p).every(({ id }) => willing(p, id) === 'yes'),
    otherwise: 'willingness-missing', law: PML('17'), facts: (p) => ({ names: names(stayingParties(p).filter(({ id }) => willing(p, id) !== 'yes')) }) }),
  noWillingPairIsLeft: statement({
    holds: (p) => (['applicant', 'respondent'] as const).some((side) => of(p, side).length > 0 && of(p, side).every(({ id }) => willing(p, id) === 'no')),
    otherwise: 'willing-pair-is-left', law: PML('23') }),
  claimCannotBeDivided: statement({
    holds: (p) => markOf(p, 'indivisible') !== undefined,
    otherwise: 'willing-pair-is-left', law: PML('23') }),

  handlerAppointed: statement({
    holds: (p) => p.handler !== null, otherwise: 'no-handler', law: PML('19') }),
  mediatorNotObjectedTo: statement({
    holds: (p, asked) => !asked || !p.objectedMediatorIds.includes(String(asked.input['mediatorId'])),
    otherwise: 'mediator-objected-to', law: PML('23') }),
  partyStays: statement({
    holds: (p, asked) => !asked || stayingParties(p).some(({ id }) => id === asked.input['partyId']),
    otherwise: 'party-has-left', law: PML('23') }),

  writingNotRequired: statement({
    holds: (p) => writingRequiredBy(p) === null,
    otherwise: 'writing-required', law: (p) => writingRequiredBy(p) ?? PML('28') }),
  electronicAllowed: statement({
    holds: (p, asked) => asked?.input['method'] !== 'electronic' || p.case.disputeType !== 'marriage-family',
    otherwise: 'electronic-not-for-status', law: ESL('3') }),
  partiesAgreeToElectronic: statement({
    holds: (p, asked) => asked?.input['method'] !== 'electronic' || stayingParties(p).every(({ agreesToElectronic }) => agreesToElectronic),
    otherwise: 'electronic-not-agreed', law: ESL('3') }),
  partyNotSigned: statement({
    holds: (p, asked) => !asked || markOf(p, 'signed', String(asked.input['partyId'])) === undefined, otherwise: 'already-signed', law: PML('29') }),
  mediatorNotSigned: statement({ holds: (p) => markOf(p, 'mediator-signed') === undefined, otherwise: 'already-signed', law: PML('29') }),
  notSealed: statement({ holds: (p) => markOf(p, 'sealed') === undefined, otherwise: 'already-signed', law: PML('29') }),
  everyPartyHasSigned: statement({
    holds: (p) => unsigned(p).length === 0,
    otherwise: 'signature-missing', law: PML('29'), facts: (p) => ({ names: names(unsigned(p)) }) }),
  mediatorHasSigned: statement({ holds: (p) => markOf(p, 'mediator-signed') !== undefined, otherwise: 'signature-missing', law: PML('29'), facts: () => ({ names: '调解员' }) }),
  everyMarkIsThere: statement({
    holds: (p) => unsigned(p).length === 0 && markOf(p, 'mediator-signed') !== undefined && markOf(p, 'sealed') !== undefined,
    otherwise: 'signature-missing', law: PML('29'), facts: () => ({ names: '' }) }),
  partyDataIsSound: statement({
    holds: (p) => stayingParties(p).every(({ hasDefects }) => !hasDefects),
    otherwise: 'party-data-defective', law: house, facts: (p) => ({ names: names(stayingParties(p).filter(({ hasDefects }) => hasDefects)) }) }),

  instalmentNotPerformed: statement({
    holds: (p, asked) => !asked || !instalmentNamed(p, asked.input)?.performedOn, otherwise: 'instalment-performed', law: PML('31') }),
  instalmentIsOverdue: statement({
    holds: (p, asked) => {
      const due = asked && instalmentNamed(p, asked.input)?.dueDate;
      return !asked || !due || String(asked.input['on']) > due;
    },
    otherwise: 'instalment-not-due', law: PML('31'), facts: (p, asked) => ({ due: (asked && instalmentNamed(p, asked.input)?.dueDate) ?? '' }) }),
  amountWithinInstalment: statement({
    holds: (p, asked) => {
      const instalment = asked && instalmentNamed(p, asked.input);
      if (!instalment || !asked.input['amount'] || !instalment.amount) return true;
      return cents(String(asked.input['amount'])) + cents(instalment.performedAmount) <= cents(instalment.amount);
    },
    otherwise: 'amount-exceeds-instalment', law: PML('31') }),
  everythingPerformed: statement({
    holds: (p) => instalmentsOf(p.agreement).length > 0 && instalmentsOf(p.agreement).every(({ performedOn }) => performedOn !== null),
    otherwise: 'not-all-performed', law: PML('31') }),

  agreedDayIsLater: statement({
    holds: (p, asked) => !asked || periodsRunning(p).every(({ dueDate }) => String(asked.input['until']) > dueDate),
    otherwise: 'extension-not-longer', law: MED('38'), facts: (p) => ({ due: periodsRunning(p)[0]?.dueDate ?? '' }) }),

  ruledDayIsLater: statement({
    holds: (p, asked) => !asked?.input['until'] || p.clocks.every(({ clock, endedAs, dueDate }) => clock !== 'review' || endedAs !== null || String(asked.input['until']) > dueDate),
    otherwise: 'extension-not-longer', law: JC5('5'), facts: (p) => ({ due: p.clocks.find(({ clock, endedAs }) => clock === 'review' && endedAs === null)?.dueDate ?? '' }) }),

  // what judicial confirmation rests on
  agreementInForce: statement({
    holds: (p) => p.basis?.agreement?.effectiveOn != null, otherwise: 'agreement-not-effective', law: PML('33') }),
  agreementInWriting: statement({
    holds: (p) => p.basis?.agreement?.form === 'written', otherwise: 'written-agreement-missing', law: JC5('3') }),
  agreementSettlesNoTitle: statement({
    holds: (p) => p.basis?.agreement?.settlesTitle !== true, otherwise: 'agreement-settles-title', law: CPLI('355') }),
  labourAgreementIsOnPaymentOnly: statement({
    holds: (p) => p.case.disputeType !== 'labour' || (p.basis?.agreement?.terms.every(({ kind }) => kind === 'money') ?? true),
    otherwise: 'labour-confirmation-payment-only', law: LMI('52') }),
  everyPartyJoined: statement({
    holds: (p) => p.parties.every(({ id }) => markOf(p, 'joined', id) !== undefined),
    otherwise: 'application-not-joint', law: PML('33'), facts: (p) => ({ names: names(p.parties.filter(({ id }) => !markOf(p, 'joined', id))) }) }),
  partyNotJoined: statement({
    holds: (p, asked) => !asked || markOf(p, 'joined', String(asked.input['partyId'])) === undefined, otherwise: 'already-joined', law: CPLI('351') }),
  courtIsCompetent: statement({
    holds: (p, asked) => !asked?.court || mayConfirm(p, asked.court, asked.input['competence']),
    otherwise: 'court-not-competent', law: (p) => (p.case.disputeType === 'labour' ? LMI('52') : CPL('205')) }),
  withdrawalRequested: statement({ holds: (p) => p.marks.some(({ mark }) => mark === 'withdrawal-requested'), otherwise: 'withdrawal-not-requested', law: CPLI('357') }),
  reviewNotExtended: statement({ holds: (p) => markOf(p, 'review-extended') === undefined, otherwise: 'already-extended', law: JC5('5') }),
  partyNotServed: statement({
    holds: (p, asked) => !asked || markOf(p, 'served', String(asked.input['partyId'])) === undefined, otherwise: 'already-served', law: CPLI('372') }),
  supplementRequested: statement({ holds: (p) => markOf(p, 'supplement-requested')?.value === 'open', otherwise: 'no-supplement-asked', law: CPLI('126') }),
  supplementNotRequested: statement({ holds: (p) => markOf(p, 'supplement-requested')?.value !== 'open', otherwise: 'supplement-open', law: CPLI('126') }),

  // between roads
  disputeIsLabour: statement({ holds: (p) => p.case.disputeType === 'labour', otherwise: 'arbitration-first', law: LMA('5') }),
  concernsLandTitle: statement({
    holds: (p) => Array.isArray(p.opening['concerns']) && p.opening['concerns'].includes('land-title'), otherwise: 'decision-first', law: TDL('14') }),
} as const satisfies Record<string, Condition>;

export type ConditionCode = keyof typeof CONDITIONS;
