/** Arbitration of labour and of land disputes: who is who in it, what has been sent and served, and whose right to sue is left. */
import type { Cite } from '../../refusals.js';
import { LMA, LMI, RLA } from '../cites.js';
import { type ClockFacts, type PartyFacts, type ProceedingFacts, actDay, markOf } from '../facts.js';
import { besideThem } from '../same-people.js';
import { DOCKETED } from '../suit-states.js';
import { concernsAnAct } from './other-roads.js';
import { type Asked, type Condition, names, partiesOf, statement } from './shape.js';

/** Both commissions know the step, each by its own article. */
const either =
  (labour: Cite, land: Cite) =>
  ({ seats }: ProceedingFacts): Cite =>
    seats['commission']?.kind === 'land-arbitration' ? land : labour;

const partyIn = (p: ProceedingFacts, asked: Asked | null): PartyFacts | undefined =>
  p.parties.find(({ id }) => id === asked?.input['partyId']);

/** Whether a mark is missing for the party the step is about. */
const lacks = (mark: string) => (p: ProceedingFacts, asked: Asked | null) =>
  !asked || markOf(p, mark, String(asked.input['partyId'])) === undefined;

/** Parties that a mark is still missing for, of those that are in it. */
const without = (p: ProceedingFacts, mark: string, of: readonly PartyFacts[] = staying(p)) => of.filter(({ id }) => !markOf(p, mark, id));

/** Who has not taken back his application, nor is taken to have. */
const staying = (p: ProceedingFacts): PartyFacts[] => p.parties.filter(({ id }) => !markOf(p, 'withdrawn', id));

/** What the commission has found a party to be; until it has said so, a person is the worker and an organisation the employer. */
function sideOf(p: ProceedingFacts, { id, kind, role }: PartyFacts): string {
  const found = markOf(p, 'side', id)?.value;
  if (found) return found;
  if (role === 'third-party') return 'third-party';
  return kind === 'person' ? 'worker' : 'employer';
}

const workersIn = (p: ProceedingFacts): PartyFacts[] => staying(p).filter((party) => sideOf(p, party) === 'worker');
const sued = (p: ProceedingFacts, id: string): boolean => markOf(p, 'sued', id) !== undefined;
const lapsed = (p: ProceedingFacts, id: string): boolean =>
  p.clocks.some(({ clock, subjectId, endedAs }) => clock === 'sue' && subjectId === id && endedAs === 'lapsed');
const rightsToSue = (p: ProceedingFacts, partyId: unknown): ClockFacts[] =>
  p.clocks.filter(({ clock, subjectId }) => clock === 'sue' && subjectId === partyId);
const runs = (p: ProceedingFacts, name: string, partyId: unknown = null): boolean =>
  p.clocks.some(({ clock, subjectId, endedAs }) => clock === name && subjectId === partyId && endedAs === null);

/** Docketed, and not over; a filing alone is no docketing. Who opened or was taken in as another dispute than that suit is another dispute. */
const isInCourt = (p: ProceedingFacts): boolean =>
  !p.marks.some(({ mark }) => mark === 'no-bar') &&
  ![p.opening['exception'], p.decision['exception']].includes('another-dispute') &&
  [...besideThem(p), ...p.case.kin].some(
    ({ procedure, state, ended }) =>
      procedure === 'litigation' && !ended && !['referred', 'filed', 'docketing-refused', 'refusal-appealed'].includes(state),
  );

/** The same of a labour dispute, within the case: a suit against an organ, on what it did, is another dispute. */
const isLabourInCourt = (p: ProceedingFacts): boolean =>
  markOf(p, 'no-bar') === undefined &&
  ![p.opening['exception'], p.decision['exception']].some((name) => name === 'another-dispute' || name === 'wage-iou') &&
  besideThem(p).some((other) => other.procedure === 'litigation' && DOCKETED.includes(other.state) && !concernsAnAct(other));

const challenged = (p: ProceedingFacts): boolean => p.marks.some(({ mark }) => mark === 'recusal-requested');

// prettier-ignore
export const ARBITRATION_CONDITIONS = {
  // who is who
  partyIsApplicant: statement({ holds: (p, asked) => !asked || partyIn(p, asked)?.role === 'applicant', otherwise: 'not-the-applicant', law: either(LMA('41'), RLA('34')) }),
  partyIsRespondent: statement({ holds: (p, asked) => !asked || partyIn(p, asked)?.role === 'respondent', otherwise: 'not-the-respondent', law: either(LMA('30'), RLA('25')) }),
  partyIsWorker: statement({
    holds: (p, asked) => !asked || (partyIn(p, asked) !== undefined && sideOf(p, partyIn(p, asked)!) === 'worker'), otherwise: 'only-the-worker', law: LMA('48') }),
  partyIsEmployer: statement({
    holds: (p, asked) => !asked || (partyIn(p, asked) !== undefined && sideOf(p, partyIn(p, asked)!) === 'employer'), otherwise: 'only-the-employer', law: LMA('49') }),
  workersAreTenOrMore: statement({
    holds: (p) => workersIn(p).length >= 10, otherwise: 'fewer-than-ten-workers', law: LMA('7'), facts: (p) => ({ count: workersIn(p).length }) }),

  // what is taken in
  notAboutExpropriation: statement({ holds: (p) => p.case.disputeType !== 'expropriation', otherwise: 'expropriation-not-arbitrated', law: RLA('2'), instead: ['administrative-reconsideration', 'litigation'] }),

  suitIsFound: statement({ holds: (p) => markOf(p, 'suit-found') !== undefined, otherwise: 'nothing-elsewhere', law: either(LMI('12'), RLA('22')) }),
  foundSuitIsAnswered: statement({ holds: (p) => markOf(p, 'suit-found') === undefined, otherwise: 'bar-unanswered', law: either(LMI('12'), RLA('22')) }),
  labourDisputeIsInCourt: statement({ holds: isLabourInCourt, otherwise: 'court-has-it', law: LMI('12') }),
  landDisputeIsInCourt: statement({ holds: isInCourt, otherwise: 'court-has-it', law: RLA('22') }),

  // papers and the hearing
  papersNotSentToParty: statement({ holds: lacks('application-served'), otherwise: 'already-served', law: either(LMA('30'), RLA('24')) }),
  everyRespondentHasPapers: statement({
    holds: (p) => without(p, 'application-served', partiesOf(p, 'respondent')).length === 0,
    otherwise: 'papers-not-sent', law: either(LMA('30'), RLA('24')), facts: (p) => ({ names: names(without(p, 'application-served', partiesOf(p, 'respondent'))) }) }),
  partyNotAnswered: statement({ holds: lacks('answered'), otherwise: 'already-answered', law: either(LMA('30'), RLA('25')) }),
  partyHasAnswered: statement({ holds: (p, asked) => !asked || !lacks('answered')(p, asked), otherwise: 'no-answer-yet', law: either(LMA('30'), RLA('25')) }),
  recusalOfArbitratorAsked: statement({ holds: challenged, otherwise: 'no-recusal-asked', law: either(LMA('33'), RLA('29')) }),
  noArbitratorChallenged: statement({ holds: (p) => !challenged(p), otherwise: 'recusal-undecided', law: either(LMA('33'), RLA('29')) }),
  arbitratorMissing: statement({ holds: (p) => markOf(p, 'arbitrator-missing') !== undefined, otherwise: 'tribunal-complete', law: either(LMA('33'), RLA('29')) }),
  tribunalIsComplete: statement({ holds: (p) => markOf(p, 'arbitrator-missing') === undefined, otherwise: 'tribunal-incomplete', law: either(LMA('33'), RLA('29')) }),
  everyPartyKnowsTribunal: statement({
    holds: (p) => without(p, 'tribunal-told').length === 0, otherwise: 'tribunal-not-told', law: RLA('27'), facts: (p) => ({ names: names(without(p, 'tribunal-told')) }) }),
  hearingIsSet: statement({ holds: (p) => markOf(p, 'hearing-set') !== undefined, otherwise: 'no-hearing-set', law: either(LMA('35'), RLA('31')) }),
  // A day that was put off has to be told anew.
  partyToldOfHearing: statement({
    holds: (p, asked) => !asked || !lacks('hearing-told')(p, asked), otherwise: 'hearing-not-told', law: either(LMA('36'), RLA('35')),
    facts: (p, asked) => ({ names: names(p.parties.filter(({ id }) => id === asked?.input['partyId'])) }) }),
  everyPartyToldOfHearing: statement({
    holds: (p) => without(p, 'hearing-told').length === 0,
    otherwise: 'hearing-not-told', law: either(LMA('35'), RLA('31')), facts: (p) => ({ names: names(without(p, 'hearing-told')) }) }),

  // withdrawal
  partyNotWithdrawn: statement({ holds: lacks('withdrawn'), otherwise: 'party-has-withdrawn', law: either(LMA('41'), RLA('34')) }),
  counterclaimStands: statement({ holds: (p) => markOf(p, 'counterclaim') !== undefined, otherwise: 'no-counterclaim', law: RLA('33') }),
  everyApplicantWithdrew: statement({
    holds: (p) => partiesOf(p, 'applicant').length > 0 && without(p, 'withdrawn', partiesOf(p, 'applicant')).length === 0 && markOf(p, 'counterclaim') === undefined,
    otherwise: 'applicant-stays', law: either(LMA('41'), RLA('34')) }),

  // mediation inside
  mediationTried: statement({ holds: (p) => markOf(p, 'mediation-tried') !== undefined, otherwise: 'mediation-not-tried', law: either(LMA('42'), RLA('11')) }),
  receiptNotSigned: statement({ holds: lacks('paper-received'), otherwise: 'already-served', law: either(LMA('42'), RLA('11')) }),
  everyPartySignedReceipt: statement({
    holds: (p) => without(p, 'paper-received').length === 0,
    otherwise: 'mediation-paper-not-received', law: either(LMA('42'), RLA('11')), facts: (p) => ({ names: names(without(p, 'paper-received')) }) }),

  // silence
  suitIsOpen: statement({ holds: (p) => markOf(p, 'suit-open') !== undefined, otherwise: 'suit-not-open', law: LMA('43') }),
  noSuitRightRuns: statement({ holds: (p) => !runs(p, 'sue-without-award'), otherwise: 'right-runs-already', law: LMA('29') }),

  // the award, and whose right is left
  awardNotServedOnParty: statement({ holds: lacks('award-served'), otherwise: 'already-served', law: either(LMA('50'), RLA('45')) }),
  partyHasAward: statement({
    holds: (p, asked) => !asked || !lacks('award-served')(p, asked), otherwise: 'award-not-served', law: either(LMA('50'), RLA('48')),
    facts: (p) => ({ names: names(without(p, 'award-served')) }) }),
  everyPartyHasAward: statement({
    holds: (p) => without(p, 'award-served').length === 0,
    otherwise: 'award-not-served', law: either(LMA('50'), RLA('45')), facts: (p) => ({ names: names(without(p, 'award-served')) }) }),
  partyNotSued: statement({ holds: lacks('sued'), otherwise: 'already-sued', law: either(LMA('50'), RLA('48')) }),
  partySuedInTime: statement({
    holds: (p, asked) => !asked || rightsToSue(p, asked.input['partyId']).some((one) => actDay(one, asked.on, asked.input) <= one.dueDate),
    otherwise: 'deadline-passed', law: either(LMA('50'), RLA('48')), facts: (p, asked) => ({ due: rightsToSue(p, asked?.input['partyId']).at(-1)?.dueDate ?? '' }) }),
  partyIsOneOfSeveralWorkers: statement({
    holds: (p, asked) => workersIn(p).length > 1 && (!asked || workersIn(p).some(({ id }) => id === asked.input['partyId'])), otherwise: 'not-one-of-several-workers', law: LMI('17') }),
  everyWorkerSued: statement({ holds: (p) => workersIn(p).length > 0 && workersIn(p).every(({ id }) => sued(p, id)), otherwise: 'others-may-sue', law: LMI('17') }),
  nobodyElseMaySue: statement({ holds: (p) => staying(p).length > 0 && staying(p).every(({ id }) => sued(p, id) || lapsed(p, id)), otherwise: 'others-may-sue', law: LMI('17') }),

  // a final award
  setAsideAsked: statement({ holds: (p) => p.marks.some(({ mark }) => mark === 'set-aside-asked'), otherwise: 'set-aside-not-asked', law: LMA('49') }),
  awardWasSetAside: statement({ holds: (p) => markOf(p, 'set-aside') !== undefined, otherwise: 'award-not-set-aside', law: LMA('49') }),
  // Set aside by a court, or sued against in time.
  awardIsInNoForce: statement({ holds: (p) => markOf(p, 'set-aside') !== undefined || p.state === 'sued', otherwise: 'award-not-set-aside', law: either(LMA('50'), RLA('48')) }),
  rulingNotServedOnParty: statement({ holds: lacks('ruling-served'), otherwise: 'already-served', law: LMA('49') }),
  mayAskToSetAsideAgain: statement({
    holds: (p, asked) => !asked || (partyIn(p, asked) !== undefined && sideOf(p, partyIn(p, asked)!) === 'employer' && !runs(p, 'employer-sets-aside', asked.input['partyId'])),
    otherwise: 'only-the-employer', law: LMI('21') }),
} as const satisfies Record<string, Condition>;
