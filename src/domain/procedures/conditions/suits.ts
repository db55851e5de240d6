/** Suits, payment orders and enforcement: whom the papers reached, what may be appealed, what can be enforced. */
import type { LegalDate } from '../../legal-date.js';
import { ALL, CPL, CPLI, LMA } from '../cites.js';
import { type BasisFacts, type ProceedingFacts, type SiblingFacts, type TermFacts, markOf } from '../facts.js';
import { besideThem, decidedForThem } from '../same-people.js';
import { type Condition, names, partiesOf, statement } from './shape.js';

const unserved = (p: ProceedingFacts) => p.parties.filter(({ id }) => !markOf(p, 'served', id));
/** Who is written down as having sued, and whoever stands on his side; else who asks in the case. */
function plaintiffs(p: ProceedingFacts) {
  const filer = p.parties.find(({ id }) => id === p.court['partyId']);
  return partiesOf(p, filer?.role ?? 'applicant');
}
const debtors = (p: ProceedingFacts) => partiesOf(p, 'respondent');
/** Who asked for the order; all of them, where nobody is written down as asking. */
const creditors = (p: ProceedingFacts) => (partiesOf(p, 'applicant').length > 0 ? partiesOf(p, 'applicant') : p.parties);
const withoutRuling = (p: ProceedingFacts) => creditors(p).filter(({ id }) => !markOf(p, 'ruling-served', id));
const unreached = (p: ProceedingFacts) => debtors(p).filter(({ id }) => !markOf(p, 'order-served', id));
/** Something of it was to be paid before this day, and was not. */
const isOverdue = ({ instalments, dueDate }: TermFacts, on: LegalDate): boolean =>
  instalments.some((one) => one.performedOn === null && (one.defaultedOn !== null || (one.dueDate ?? dueDate ?? '') < on));
const objectClocks = (p: ProceedingFacts) => p.clocks.filter(({ clock }) => clock === 'object');

/** Given to the court, and not over. */
const isFiled = ({ procedure, state, ended }: SiblingFacts): boolean => procedure === 'litigation' && !ended && state !== 'referred';
/** CPLI 430 (1): a suit on the same debt, unless the order was asked for on another, or the court has found that it is no bar. */
const isSuedFor = (p: ProceedingFacts): boolean =>
  p.opening['exception'] !== 'another-debt' && markOf(p, 'no-bar') === undefined && besideThem(p).some(isFiled);
const mayStand = (p: ProceedingFacts): boolean => !isSuedFor(p) && markOf(p, 'creditor-sued') === undefined;

/** Where a road has left something that a court enforces. */
const ENFORCEABLE: Readonly<Record<string, readonly string[]>> = {
  'judicial-confirmation': ['confirmed'],
  litigation: ['concluded'],
  'court-mediation': ['statement-effective'],
  'payment-order': ['enforceable'],
  'labour-arbitration': ['effective', 'final', 'final-served', 'mediated'],
  'land-arbitration': ['effective', 'mediated'],
};
/**
 * A suit may be over with nothing to enforce: only where the court's decision was recorded to be in effect is there something. An award that a court has
 * set aside is none any more (LMA 49), nor a confirming ruling that it has revoked on an objection (CPLI 372).
 */
export const isEnforceable = ({
  procedure,
  state,
  marks = [],
}: Pick<SiblingFacts | BasisFacts, 'procedure' | 'state' | 'marks'>): boolean =>
  ENFORCEABLE[procedure]?.includes(state) === true &&
  (procedure !== 'litigation' || marks.includes('in-effect')) &&
  !marks.includes('set-aside') &&
  !marks.includes('revoked');

// prettier-ignore
export const SUIT_CONDITIONS = {
  everyPartyServed: statement({ holds: (p) => unserved(p).length === 0, otherwise: 'not-served-yet', law: CPL('171'), facts: (p) => ({ names: names(unserved(p)) }) }),
  partyNotYetServed: statement({
    holds: (p, asked) => !asked || markOf(p, 'served', String(asked.input['partyId'])) === undefined, otherwise: 'already-served', law: CPL('171') }),
  partyWasServed: statement({
    holds: (p, asked) => !asked || markOf(p, 'served', String(asked.input['partyId'])) !== undefined, otherwise: 'not-served-yet', law: CPL('171'), facts: (p) => ({ names: names(unserved(p)) }) }),
  partyIsPlaintiff: statement({
    holds: (p, asked) => !asked || plaintiffs(p).some(({ id }) => id === asked.input['partyId']), otherwise: 'not-the-plaintiff',
    law: ({ variant }) => (variant.startsWith('administrative') ? ALL('51') : CPL('126')) }),
  // No court has said how it ended: a result that one has recorded is no silence.
  suitEndedInSilence: statement({
    holds: (p) => ['served', 'docketing-refused'].includes(p.previousState ?? '') && p.court['kind'] === undefined, otherwise: 'not-ended-in-silence', law: CPL('171') }),
  // Who is served after the withdrawal has his days before him: the service takes the mark away.
  nobodyMayAppealAfterWithdrawal: statement({
    holds: (p) => markOf(p, 'appeal-withdrawn') !== undefined && !p.clocks.some(({ clock, endedAs }) => clock.startsWith('appeal-') && endedAs === null),
    otherwise: 'others-may-appeal', law: CPL('171') }),
  somebodyIsNotServed: statement({ holds: (p) => unserved(p).length > 0, otherwise: 'already-served', law: CPL('171') }),
  complaintNotServed: statement({
    holds: (p, asked) => !asked || markOf(p, 'complaint-served', String(asked.input['partyId'])) === undefined, otherwise: 'already-served', law: CPL('128') }),
  decidedByRuling: statement({ holds: (p) => markOf(p, 'decided-by')?.value === 'ruling', otherwise: 'not-a-ruling', law: CPL('171') }),
  decidedByJudgment: statement({ holds: (p) => markOf(p, 'decided-by')?.value === 'judgment', otherwise: 'not-a-judgment', law: CPL('171') }),
  somebodyIsServed: statement({ holds: (p) => p.parties.some(({ id }) => markOf(p, 'served', id)), otherwise: 'not-served-yet', law: CPL('171'), facts: (p) => ({ names: names(unserved(p)) }) }),
  upperCourtIsSeated: statement({ holds: (p) => p.seats['upper'] !== undefined, otherwise: 'no-upper-court', law: CPL('171') }),
  effectNotRecorded: statement({ holds: (p) => markOf(p, 'in-effect') === undefined, otherwise: 'effect-recorded', law: CPL('250') }),

  // payment orders
  wageAgreementIsThere: statement({
    holds: (p) => p.variant !== 'labour' || (p.basis?.agreement?.effectiveOn != null && p.basis.agreement.terms.some(({ kind }) => kind === 'money')),
    otherwise: 'wage-agreement-missing', law: LMA('16') }),
  // LMA 16: where the employer does not perform within the time agreed. What has no day of its own is due at once.
  wageAgreementIsNotKept: statement({
    holds: (p, asked) => p.variant !== 'labour' || p.basis?.agreement?.effectiveOn == null || p.basis.agreement.terms.some((term) => term.kind === 'money' && isOverdue(term, asked?.on ?? p.openedOn)),
    otherwise: 'wages-not-due', law: LMA('16') }),
  everyDebtorReached: statement({ holds: (p) => debtors(p).length > 0 && unreached(p).length === 0, otherwise: 'not-served-yet', law: CPL('227'), facts: (p) => ({ names: names(unreached(p)) }) }),
  isDebtor: statement({
    holds: (p, asked) => !asked || debtors(p).some(({ id }) => id === asked.input['partyId']), otherwise: 'not-the-debtor', law: CPL('227') }),
  debtorNotReached: statement({
    holds: (p, asked) => !asked || markOf(p, 'order-served', String(asked.input['partyId'])) === undefined, otherwise: 'already-served', law: CPL('227') }),
  debtorWasReached: statement({
    holds: (p, asked) => !asked || markOf(p, 'order-served', String(asked.input['partyId'])) !== undefined, otherwise: 'not-served-yet', law: CPL('227'), facts: (p) => ({ names: names(unreached(p)) }) }),
  // His silence has been taken back once: it was decided on, whether the court rejected it or let him withdraw it.
  hasNotObjectedLate: statement({
    holds: (p, asked) => !asked || markOf(p, 'objected', String(asked.input['partyId']))?.value !== 'late', otherwise: 'objected-late-already', law: CPL('227') }),
  // Of several who objected, the one whose objection the court looks at is the newest.
  objectionIsBeforeTheCourt: statement({
    holds: (p, asked) => !asked || p.marks.findLast(({ mark }) => mark === 'objected')?.partyId === asked.input['partyId'], otherwise: 'has-not-objected', law: CPLI('437') }),
  hasNotWithdrawnAnObjection: statement({
    holds: (p, asked) => !asked || markOf(p, 'objection-withdrawn', String(asked.input['partyId'])) === undefined, otherwise: 'objection-withdrawn', law: CPLI('437') }),
  isCreditor: statement({
    holds: (p, asked) => !asked || creditors(p).some(({ id }) => id === asked.input['partyId']), otherwise: 'not-the-creditor', law: CPLI('438') }),
  creditorHasNoRuling: statement({
    holds: (p, asked) => !asked || markOf(p, 'ruling-served', String(asked.input['partyId'])) === undefined, otherwise: 'already-served', law: CPLI('438') }),
  everyCreditorHasRuling: statement({
    holds: (p) => withoutRuling(p).length === 0, otherwise: 'not-served-yet', law: CPLI('438'), facts: (p) => ({ names: names(withoutRuling(p)) }) }),
  timeToObjectIsOver: statement({
    holds: (p) => mayStand(p) && objectClocks(p).length > 0 && objectClocks(p).every(({ endedAs }) => endedAs !== null), otherwise: 'may-still-object', law: CPL('227') }),
  debtIsSuedFor: statement({ holds: isSuedFor, otherwise: 'creditor-has-not-sued', law: CPLI('430') }),
  creditorHasSued: statement({ holds: (p) => markOf(p, 'creditor-sued') !== undefined, otherwise: 'creditor-has-not-sued', law: CPLI('430') }),
  noSuitOnTheDebt: statement({ holds: mayStand, otherwise: 'creditor-has-sued', law: CPLI('430') }),
  deemedSuitIsFiled: statement({ holds: (p) => besideThem(p).some(isFiled), otherwise: 'deemed-suit-missing', law: CPLI('439') }),
  paymentOrderBecameSuit: statement({
    holds: (p) => besideThem(p).some(({ procedure, state }) => procedure === 'payment-order' && state === 'became-suit'), otherwise: 'no-deemed-suit', law: CPLI('439') }),

  // enforcement
  nothingEnforceableIsThere: statement({
    holds: (p) => !decidedForThem(p).some(isEnforceable), otherwise: 'nothing-to-enforce', law: CPL('235') }),
  // An appeal, an objection or a suit in time that was typed late has taken the force of it back (CPL 158, 227, LMA 50, RLA 48); what another document was named for stands.
  basisLostItsForce: statement({
    holds: (p) => p.opening['exception'] === undefined && p.basis !== null && ENFORCEABLE[p.basis.procedure]?.includes(p.basis.state) === false, otherwise: 'basis-in-force', law: CPL('235') }),
  basisWasRevoked: statement({
    holds: (p) => p.opening['exception'] === undefined && p.basis?.marks?.includes('revoked') === true, otherwise: 'basis-in-force', law: CPLI('372') }),
  basisWasUndone: statement({ holds: (p) => markOf(p, 'basis-undone') !== undefined, otherwise: 'basis-in-force', law: CPL('235') }),
  basisIsInForceAgain: statement({ holds: (p) => p.basis !== null && isEnforceable(p.basis), otherwise: 'basis-not-enforceable', law: CPL('235') }),
  restsOnSomethingEnforceable: statement({
    holds: (p) => p.opening['exception'] !== undefined || p.basis === null || isEnforceable(p.basis), otherwise: 'basis-not-enforceable', law: CPL('235') }),
} as const satisfies Record<string, Condition>;
