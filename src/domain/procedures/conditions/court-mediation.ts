/** Mediation that a court entrusts: who agreed, who mediates, for how long, who signed, and what the suit beside it has come to. */
import { type LegalDate, addDays } from '../../legal-date.js';
import { CPL, CPLI, SPC25, TY14, ZX23, house } from '../cites.js';
import { type ProceedingFacts, type SiblingFacts, markOf, stayingParties } from '../facts.js';
import { besideThem } from '../same-people.js';
import { type Condition, names, partiesOf, statement } from './shape.js';

const willing = (p: ProceedingFacts, partyId: string) => markOf(p, 'willing', partyId)?.value;
const isWilling = (p: ProceedingFacts, role: string) => partiesOf(p, role).some(({ id }) => willing(p, id) === 'yes');
const reluctant = (p: ProceedingFacts) => stayingParties(p).filter(({ id }) => willing(p, id) !== 'yes');
const without = (p: ProceedingFacts, mark: string) => stayingParties(p).filter(({ id }) => !markOf(p, mark, id));

/** States of a suit before the court has taken it in, and after it is over. */
const NOT_DOCKETED = ['referred', 'filed', 'docketing-refused', 'refusal-appealed', 'abandoned', 'not-docketed'];
const suits = (p: ProceedingFacts): SiblingFacts[] => besideThem(p).filter(({ procedure }) => procedure === 'litigation');

/** The two days in which the parties agree on a body, while they run. */
const choosing = (p: ProceedingFacts) => p.clocks.find(({ clock, endedAs }) => clock === 'choose' && endedAs === null);

/** The last day of the period as the law gives it: an agreed longer one is a clock of its own. */
const ownPeriod = (p: ProceedingFacts) => p.clocks.filter(({ clock }) => clock === 'conclude' || clock === 'by-judge').at(-1);
const periodNow = (p: ProceedingFacts) =>
  p.clocks.filter(({ clock, endedAs }) => (clock === 'extended' || clock === 'conclude' || clock === 'by-judge') && endedAs === null);
const lastDay = (p: ProceedingFacts): string =>
  periodNow(p)
    .map(({ dueDate }) => dueDate)
    .sort()
    .at(-1) ?? '';

/** The period whose last day has ended the talks. */
const periodPassed = (p: ProceedingFacts) =>
  p.clocks.filter(({ clock, endedAs }) => (clock === 'extended' || clock === 'conclude') && endedAs === 'expired').at(-1);

/** Since 2025 the parties may agree on thirty days more where the court has docketed the suit; before docketing there is no limit. */
function longestDay(p: ProceedingFacts): LegalDate | null {
  const own = ownPeriod(p);
  return own?.clock === 'conclude' && p.variant !== 'pre-filing' ? addDays(own.nominalDue, 30) : null;
}

const boundBy = (terms: unknown): string[] =>
  Array.isArray(terms)
    ? (terms as { debtorPartyIds: string[]; creditorPartyId: string }[]).flatMap(({ debtorPartyIds, creditorPartyId }) => [
        ...debtorPartyIds,
        creditorPartyId,
      ])
    : [];

// prettier-ignore
export const COURT_MEDIATION_CONDITIONS = {
  courtNamedAndAllAgree: statement({
    holds: (p) => p.seats['court'] !== undefined && p.parties.every(({ id }) => willing(p, id) !== undefined) && reluctant(p).length === 0 && isWilling(p, 'applicant') && isWilling(p, 'respondent'),
    otherwise: 'willingness-missing', law: CPL('125'), facts: (p) => ({ names: names(reluctant(p)) }) }),
  everyPartyReached: statement({
    holds: (p) => p.parties.every(({ id }) => willing(p, id) !== undefined),
    otherwise: 'party-not-asked', law: ZX23('15'), facts: (p) => ({ names: names(p.parties.filter(({ id }) => willing(p, id) === undefined)) }) }),
  somebodyNotReached: statement({
    holds: (p) => p.parties.some(({ id }) => willing(p, id) === undefined), otherwise: 'party-not-asked', law: ZX23('15'), facts: () => ({ names: '' }) }),
  staysAndAgrees: statement({
    holds: (p) => reluctant(p).length === 0, otherwise: 'willingness-missing', law: TY14('2'), facts: (p) => ({ names: names(reluctant(p)) }) }),
  bothSidesAgree: statement({
    holds: (p) => isWilling(p, 'applicant') && isWilling(p, 'respondent'), otherwise: 'no-willing-pair', law: TY14('2') }),
  oneSideAgrees: statement({
    holds: (p) => p.parties.some(({ id }) => willing(p, id) === 'yes'), otherwise: 'party-not-asked', law: TY14('11'), facts: (p) => ({ names: names(p.parties) }) }),
  courtNamesWhoMediates: statement({
    holds: (p) => p.variant === 'pre-filing' && p.seats['court'] !== undefined && p.parties.some(({ id }) => willing(p, id) === 'yes'), otherwise: 'party-not-asked', law: ZX23('10'), facts: (p) => ({ names: names(p.parties) }) }),
  staysInMediation: statement({
    holds: (p, asked) => !asked || stayingParties(p).some(({ id }) => id === asked.input['partyId']), otherwise: 'party-has-left', law: ZX23('25') }),

  bodyIsSeated: statement({ holds: (p) => p.seats['body'] !== undefined, otherwise: 'no-mediation-body', law: ZX23('10') }),
  bodyHasNotAnswered: statement({ holds: (p) => markOf(p, 'unanswered') !== undefined, otherwise: 'body-may-still-answer', law: ZX23('12') }),
  // Both have asked it to name one, or could not agree on one in their two days.
  leftToTheCourt: statement({
    holds: (p, asked) => !asked || asked.input['askedOfTheCourt'] === true || choosing(p) === undefined || asked.on > choosing(p)!.dueDate, otherwise: 'parties-may-still-choose', law: ZX23('10'),
    facts: (p) => ({ due: choosing(p)?.dueDate ?? '' }) }),
  partiesMayStillChoose: statement({
    holds: (p) => choosing(p) !== undefined, otherwise: 'no-mediation-body', law: ZX23('10') }),

  somebodyMediates: statement({
    holds: (p) => p.handler !== null || markOf(p, 'outside-mediator') !== undefined, otherwise: 'no-handler', law: TY14('13') }),
  bodyReplacedFor: statement({
    holds: (p, asked) => !asked || markOf(p, 'body-objected', String(asked.input['partyId'])) !== undefined, otherwise: 'no-replacement-yet', law: ZX23('14') }),
  bodyNotReplacedFor: statement({
    holds: (p, asked) => !asked || markOf(p, 'body-objected', String(asked.input['partyId'])) === undefined, otherwise: 'replaced-once-already', law: ZX23('14') }),
  bodyStillAcceptable: statement({
    holds: (p, asked) => !asked || !p.marks.some(({ mark, value }) => mark === 'body-objected' && value === asked.input['organisationId']),
    otherwise: 'body-objected-to', law: ZX23('14') }),

  mediatorWasDesignated: statement({ holds: (p) => markOf(p, 'chosen-jointly') === undefined, otherwise: 'mediator-chosen-jointly', law: TY14('12') }),
  mediatorStillAcceptable: statement({
    holds: (p, asked) => !asked || !p.objectedMediatorIds.includes(String(asked.input['mediatorId'])), otherwise: 'mediator-objected-to', law: ZX23('14') }),
  nobodyAskedForRecusal: statement({
    holds: (p) => !p.marks.some(({ mark }) => mark === 'recusal-requested'), otherwise: 'recusal-undecided', law: TY14('15') }),
  recusalAsked: statement({
    holds: (p) => p.marks.some(({ mark }) => mark === 'recusal-requested'), otherwise: 'no-recusal-asked', law: TY14('15') }),
  relationAccepted: statement({
    holds: (p) => markOf(p, 'disclosed') === undefined || without(p, 'disclosure-accepted').length === 0,
    otherwise: 'relation-not-accepted', law: TY14('15'), facts: (p) => ({ names: names(without(p, 'disclosure-accepted')) }) }),
  relationDisclosed: statement({ holds: (p) => markOf(p, 'disclosed') !== undefined, otherwise: 'nothing-disclosed', law: ZX23('13') }),
  partyHasObjected: statement({
    holds: (p, asked) => !asked || markOf(p, 'objected', String(asked.input['partyId'])) !== undefined, otherwise: 'no-replacement-yet', law: ZX23('14') }),
  partyHasNotObjected: statement({
    holds: (p, asked) => !asked || markOf(p, 'objected', String(asked.input['partyId'])) === undefined, otherwise: 'replaced-once-already', law: ZX23('14') }),

  longerAgreed: statement({ holds: (p) => markOf(p, 'longer-agreed') !== undefined, otherwise: 'not-extended-yet', law: TY14('27') }),
  agreedAfterTheJudgesDays: statement({
    holds: (p) => p.clocks.some(({ clock, endedAs, suspended, dueDate }) => clock === 'by-judge' && endedAs === null && !suspended && (markOf(p, 'longer-agreed')?.on ?? '') > dueDate),
    otherwise: 'not-extended-yet', law: TY14('27') }),
  everyPartyAgreesToThatDay: statement({
    holds: (p, asked) => !asked || stayingParties(p).every(({ id }) => markOf(p, 'longer-consent', id)?.value === asked.input['until']),
    otherwise: 'extension-not-agreed-by-all', law: TY14('27'),
    facts: (p, asked) => ({ names: names(stayingParties(p).filter(({ id }) => !asked || markOf(p, 'longer-consent', id)?.value !== asked.input['until'])) }) }),
  thatDayIsLater: statement({
    holds: (p, asked) => !asked || String(asked.input['until']) > lastDay(p), otherwise: 'extension-not-longer', law: TY14('27'), facts: (p) => ({ due: lastDay(p) }) }),
  atMostThirtyDaysMore: statement({
    holds: (p, asked) => !asked || String(asked.input['until']) <= (longestDay(p) ?? '9999'),
    otherwise: 'extension-beyond-thirty-days', law: SPC25('三'), facts: (p) => ({ most: longestDay(p) ?? '' }) }),

  partySignsOnce: statement({
    holds: (p, asked) => !asked || markOf(p, 'signed', String(asked.input['partyId'])) === undefined, otherwise: 'already-signed', law: TY14('24') }),
  mediatorSignsOnce: statement({ holds: (p) => markOf(p, 'mediator-signed') === undefined, otherwise: 'already-signed', law: TY14('24') }),
  sealedOnce: statement({ holds: (p) => markOf(p, 'sealed') === undefined, otherwise: 'already-signed', law: TY14('24') }),
  allHaveSigned: statement({
    holds: (p) => without(p, 'signed').length === 0 && markOf(p, 'mediator-signed') !== undefined && markOf(p, 'sealed') !== undefined,
    otherwise: 'signature-missing', law: TY14('24'),
    facts: (p) => ({ names: [names(without(p, 'signed')), ...(markOf(p, 'mediator-signed') ? [] : ['调解员']), ...(markOf(p, 'sealed') ? [] : ['调解组织印章'])].filter(Boolean).join('、') }) }),
  bindsOnlyWhoSigned: statement({
    holds: (p, asked) => !asked || boundBy(asked.input['terms']).every((id) => markOf(p, 'signed', id) !== undefined),
    otherwise: 'binds-who-did-not-sign', law: TY14('24') }),
  bindsOnlyWhoStayed: statement({
    holds: (p, asked) => !asked || boundBy(asked.input['terms']).every((id) => stayingParties(p).some((one) => one.id === id)),
    otherwise: 'binds-who-did-not-sign', law: TY14('24') }),
  signedBeforeItLapsed: statement({
    holds: (p, asked) => { const passed = periodPassed(p); return passed !== undefined && (!asked || asked.on <= passed.dueDate); },
    otherwise: 'not-signed-in-time', law: ZX23('25'), facts: (p) => ({ due: periodPassed(p)?.dueDate ?? '' }) }),

  statementNotReceived: statement({
    holds: (p, asked) => !asked || markOf(p, 'received', String(asked.input['partyId'])) === undefined, otherwise: 'statement-received', law: CPL('100') }),
  everyPartyReceived: statement({
    holds: (p) => without(p, 'received').length === 0, otherwise: 'statement-not-received', law: CPLI('149'), facts: (p) => ({ names: names(without(p, 'received')) }) }),

  // the suit beside it
  aSuitIsDocketed: statement({
    holds: (p) => suits(p).some(({ state, ended }) => !ended && !NOT_DOCKETED.includes(state)), otherwise: 'no-docketed-suit', law: TY14('11') }),
  theSuitIsOver: statement({
    holds: (p) => suits(p).length > 0 && suits(p).every(({ ended }) => ended), otherwise: 'no-docketed-suit', law: house }),
} as const satisfies Record<string, Condition>;
