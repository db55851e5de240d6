/** Judicial confirmation: what it rests on, who joined, which court, what the court was asked. */
import { CPL, CPLI, JC5, LMI, PML, TY14 } from '../cites.js';
import { confirmationClauses } from '../competent-courts.js';
import { type ProceedingFacts, type SeatFacts, markOf } from '../facts.js';
import { type Condition, names, statement } from './shape.js';

/** One of the clauses of CPL 205 stands by itself, or is the one that who files has named: addresses are free text. */
function mayConfirm(p: ProceedingFacts, court: SeatFacts, competence: unknown): boolean {
  const inviting = p.basis?.seats?.['court'];
  const holder = Object.values(p.seats).find(({ organisationId }) => organisationId === p.organisationId);
  const { disputeType, areaCode } = p.case;
  const agreement = {
    disputeType,
    bodyArea: holder?.areaCode ?? null,
    caseArea: areaCode,
    invitedBy: inviting === undefined ? [] : [inviting],
  };
  const clauses = confirmationClauses({ id: court.organisationId, areaCode: court.areaCode }, agreement);
  return clauses.some(({ clause, certain }) => certain || clause === competence);
}

// prettier-ignore
export const CONFIRMATION_CONDITIONS = {
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
  agreementIsOutsideTheSuit: statement({
    holds: (p) => p.basis?.procedure !== 'court-mediation' || p.basis.variant === 'pre-filing', otherwise: 'court-issues-statement', law: TY14('20') }),
  everyPartyJoined: statement({
    holds: (p) => p.parties.every(({ id }) => markOf(p, 'joined', id) !== undefined),
    otherwise: 'application-not-joint', law: PML('33'), facts: (p) => ({ names: names(p.parties.filter(({ id }) => !markOf(p, 'joined', id))) }) }),
  partyNotJoined: statement({
    holds: (p, asked) => !asked || markOf(p, 'joined', String(asked.input['partyId'])) === undefined, otherwise: 'already-joined', law: CPLI('351') }),
  courtIsCompetent: statement({
    holds: (p, asked) => !asked?.organisations?.['courtId'] || mayConfirm(p, asked.organisations['courtId'], asked.input['competence']),
    otherwise: 'court-not-competent', law: (p) => (p.case.disputeType === 'labour' && p.basis?.seats?.['court'] === undefined ? LMI('52') : CPL('205')) }),
  withdrawalRequested: statement({ holds: (p) => p.marks.some(({ mark }) => mark === 'withdrawal-requested'), otherwise: 'withdrawal-not-requested', law: CPLI('357') }),
  reviewNotExtended: statement({ holds: (p) => markOf(p, 'review-extended') === undefined, otherwise: 'already-extended', law: JC5('5') }),
  partyNotServed: statement({
    holds: (p, asked) => !asked || markOf(p, 'served', String(asked.input['partyId'])) === undefined, otherwise: 'already-served', law: CPLI('372') }),
  somebodyObjects: statement({
    holds: (p) => p.marks.some(({ mark }) => mark === 'objected' || mark === 'outsider-objected'), otherwise: 'no-objection-open', law: CPLI('372') }),
  rulingWasRevoked: statement({ holds: (p) => markOf(p, 'revoked') !== undefined, otherwise: 'ruling-revoked', law: CPLI('372') }),
  supplementRequested: statement({ holds: (p) => markOf(p, 'supplement-requested')?.value === 'open', otherwise: 'no-supplement-asked', law: CPLI('126') }),
  supplementNotRequested: statement({ holds: (p) => markOf(p, 'supplement-requested')?.value !== 'open', otherwise: 'supplement-open', law: CPLI('126') }),
} as const satisfies Record<string, Condition>;
