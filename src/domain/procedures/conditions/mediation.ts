/** People's mediation: willingness, the mediator, the agreement and its marks, performance. */
import type { Cite } from '../../refusals.js';
import { ESL, LMA, MED, PML, RLA, XF, house } from '../cites.js';
import { type InstalmentFacts, type ProceedingFacts, instalmentsOf, markOf, stayingParties } from '../facts.js';
import { type Asked, type Condition, names, partiesOf, statement } from './shape.js';

const willing = (facts: ProceedingFacts, partyId: string) => markOf(facts, 'willing', partyId)?.value;

/** Who stays and has not said since a court docketed the suit that he still wants to be mediated: what was said last stands last. */
function notAskedSince(facts: ProceedingFacts) {
  const suit = facts.marks.findIndex(({ mark }) => mark === 'suit-docketed');
  return stayingParties(facts).filter(
    ({ id }) => suit > facts.marks.findIndex(({ mark, partyId }) => mark === 'willing' && partyId === id),
  );
}

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

/** Who has not confirmed in writing the paper that is named; without one, who has confirmed none. */
const unconfirmed = (facts: ProceedingFacts, asked: Asked | null) =>
  stayingParties(facts).filter(({ id }) => {
    const paper = markOf(facts, 'facts-confirmed', id)?.value;
    return paper === undefined || (asked !== null && paper !== asked.input['documentId']);
  });
const MEDIATION_PAIR = ['applicant', 'respondent'] as const;

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

/** The period in which this mediation is to come to an end. */
const periodsRunning = (p: ProceedingFacts) => p.clocks.filter(({ clock, endedAs }) => clock === 'conclude' && endedAs === null);

// prettier-ignore
export const MEDIATION_CONDITIONS = {
  everyPartyAsked: statement({
    holds: (p) => p.parties.every(({ id }) => willing(p, id) !== undefined),
    otherwise: 'party-not-asked', law: PML('17'), facts: (p) => ({ names: names(p.parties.filter(({ id }) => willing(p, id) === undefined)) }) }),
  aWillingPairIsThere: statement({
    holds: (p) => partiesOf(p, 'applicant').some(({ id }) => willing(p, id) === 'yes') && partiesOf(p, 'respondent').some(({ id }) => willing(p, id) === 'yes'),
    otherwise: 'no-willing-pair', law: PML('17') }),
  everyStayingPartyWilling: statement({
    holds: (p) => stayingParties(p).every(({ id }) => willing(p, id) === 'yes'),
    otherwise: 'willingness-missing', law: PML('17'), facts: (p) => ({ names: names(stayingParties(p).filter(({ id }) => willing(p, id) !== 'yes')) }) }),
  everyoneAskedSinceTheSuit: statement({
    holds: (p) => notAskedSince(p).length === 0, otherwise: 'ask-again-beside-suit', law: PML('17'), facts: (p) => ({ names: names(notAskedSince(p)) }) }),
  noWillingPairIsLeft: statement({
    holds: (p) => (['applicant', 'respondent'] as const).some((side) => partiesOf(p, side).length > 0 && partiesOf(p, side).every(({ id }) => willing(p, id) === 'no')),
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

  everyPartyConfirmedThatPaper: statement({
    holds: (p, asked) => (!asked || unconfirmed(p, asked).length === 0) && MEDIATION_PAIR.every((role) => partiesOf(p, role).some(({ id }) => markOf(p, 'facts-confirmed', id) !== undefined)),
    otherwise: 'facts-not-confirmed', law: house, facts: (p, asked) => ({ names: names(unconfirmed(p, asked)) }) }),

  agreedDayIsLater: statement({
    holds: (p, asked) => !asked || periodsRunning(p).every(({ dueDate }) => String(asked.input['until']) > dueDate),
    otherwise: 'extension-not-longer', law: MED('38'), facts: (p) => ({ due: periodsRunning(p)[0]?.dueDate ?? '' }) }),
} as const satisfies Record<string, Condition>;
