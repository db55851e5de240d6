/** Mediation by an organ: what the accident waits for, who may be mediated by the police, which complaints are taken in, and who else has the dispute. */
import { type LegalDate, addDays, addMonths, dayOf, isLegalDate } from '../../legal-date.js';
import { CON20, MED, PSP, TRF, house } from '../cites.js';
import { isUnderAge } from '../../safety/exits.js';
import { type ProceedingFacts, type SiblingFacts, instalmentsOf, markOf, stayingParties } from '../facts.js';
import { besideThem } from '../same-people.js';
import { MEDIATION_CONDITIONS } from './mediation.js';
import { DOCKETED, IN_SUIT } from '../suit-states.js';
import { type Asked, type Condition, statement } from './shape.js';

/** What each harm of an accident has to wait for (TRF 90). Who is disabled waits for the disability to be fixed, no longer for the treatment to end. */
const AWAITED = [
  { harm: 'death', fact: 'funeral-over', zh: '丧葬事宜时间结束' },
  { harm: 'injury', fact: 'treatment-over', zh: '治疗终结', unless: 'disability' },
  { harm: 'disability', fact: 'disability-fixed', zh: '定残' },
  { harm: 'loss', fact: 'loss-fixed', zh: '确定损失' },
] as const;
const HARMS = ['death', 'injury', 'disability', 'loss'] as const;

const factsMissing = (p: ProceedingFacts) =>
  AWAITED.filter(
    (row) =>
      markOf(p, row.harm) !== undefined && !('unless' in row && markOf(p, row.unless) !== undefined) && markOf(p, row.fact) === undefined,
  );
const isReady = (p: ProceedingFacts): boolean => markOf(p, 'accepted') !== undefined && factsMissing(p).length === 0;

/** The last day of so many years from a day that the input names; null where it names none. */
export function lastDayOfYears(asked: Asked | null, input: string, years: number): LegalDate | null {
  const day = asked?.input[input];
  return isLegalDate(day) ? addMonths(day, 12 * years) : null;
}

/** The day of the request: when it was received, else when the road was opened. */
export const requestedOn = ({ opening, openedOn }: ProceedingFacts): string => String(opening['receivedOn'] ?? openedOn);

const TAKEN_IN = ['accepted', 'mediating', 'paused', 'signing', 'agreed', 'effective', 'oral-effective', 'defaulted'];
const suits = (p: ProceedingFacts): SiblingFacts[] => besideThem(p).filter(({ procedure }) => procedure === 'litigation');

/** Each of those known to be under eighteen that day has one; where somebody has only said that there is a minor, and not all are known to be grown up, at least one has. */
function guardiansCome(p: ProceedingFacts, on: LegalDate): boolean {
  const people = stayingParties(p).filter(({ kind }) => kind === 'person');
  const minors = people.filter(({ bornOn = null }) => isUnderAge(bornOn, on));
  if (minors.length > 0) return minors.every(({ id }) => markOf(p, 'guardian', id) !== undefined);
  const isOnlySaid = p.case.riskFlags.includes('minor') && people.some(({ bornOn = null }) => bornOn === null);
  return !isOnlySaid || p.marks.some(({ mark }) => mark === 'guardian');
}
const isSuspect = (p: ProceedingFacts, partyId: unknown): boolean =>
  p.parties.some(({ id, role }) => id === partyId && role === 'respondent');

/** The seven working days after the first session, where they have passed without an agreement. */
const sevenDaysPassed = (p: ProceedingFacts) => p.clocks.filter(({ clock, endedAs }) => clock === 'second' && endedAs === 'expired').at(-1);

// prettier-ignore
export const ADMINISTRATIVE_MEDIATION_CONDITIONS = {
  // traffic
  determinationReceived: statement({ holds: (p) => markOf(p, 'determination') !== undefined, otherwise: 'determination-missing', law: TRF('86') }),
  committeeHasEnded: statement({ holds: (p) => markOf(p, 'committee-ended') !== undefined, otherwise: 'committee-end-missing', law: TRF('85') }),
  appliedJointly: statement({ holds: (p) => markOf(p, 'joint') !== undefined, otherwise: 'not-applied-jointly', law: TRF('86') }),
  accidentHarmIsNamed: statement({ holds: (_, asked) => !asked || HARMS.some((harm) => asked.input[harm] === true), otherwise: 'accident-harm-missing', law: TRF('90') }),
  everyAccidentFactIsThere: statement({
    holds: isReady, otherwise: 'accident-facts-missing', law: TRF('90'), facts: (p) => ({ facts: factsMissing(p).map(({ zh }) => zh).join('、') || '受理' }) }),
  anAccidentFactIsAwaited: statement({ holds: (p) => !isReady(p), otherwise: 'accident-facts-complete', law: TRF('90') }),
  atMostThreeASide: statement({
    holds: (_, asked) => !asked || ['applicantSide', 'respondentSide', 'thirdSide'].every((side) => Number(asked.input[side] ?? 0) <= 3),
    otherwise: 'too-many-on-a-side', law: TRF('89') }),
  // Working days are the clock's to count; three days of the calendar are never more than they.
  noticeCanBeInTime: statement({
    holds: (_, asked) => {
      const at = new Date(String(asked?.input['at']));
      return !asked || Number.isNaN(at.getTime()) || dayOf(at) >= addDays(asked.on, 3);
    },
    otherwise: 'notice-too-late', law: TRF('88') }),
  aPartyHasLeft: statement({
    holds: (p) => p.parties.some(({ id }) => markOf(p, 'willing', id)?.value === 'no'), otherwise: 'willing-pair-is-left', law: TRF('94') }),
  aPartyHasSued: statement({ holds: (p) => suits(p).some(({ state }) => IN_SUIT.includes(state)), otherwise: 'nothing-elsewhere', law: TRF('94') }),

  // medical: one of the two mediations, and none once the court has docketed; consumers likewise; any other mediation is asked for anew
  courtHasDocketed: statement({ holds: (p) => suits(p).some(({ state }) => DOCKETED.includes(state)), otherwise: 'nothing-elsewhere', law: MED('40') }),
  otherMedicalMediationHasAccepted: statement({
    holds: (p) => besideThem(p).some(({ procedure, variant, state }) => ['people-mediation', 'administrative-mediation'].includes(procedure) && variant === 'medical' && TAKEN_IN.includes(state)),
    otherwise: 'nothing-elsewhere', law: MED('40') }),

  // consumers
  complaintIsForLiving: statement({ holds: (_, asked) => !asked || asked.input['forLiving'] !== false, otherwise: 'not-a-consumer', law: CON20('15') }),
  complaintIsComplete: statement({ holds: (_, asked) => !asked || asked.input['materialsComplete'] !== false, otherwise: 'complaint-incomplete', law: CON20('15') }),
  complaintWithinThreeYears: statement({
    holds: (p, asked) => { const last = lastDayOfYears(asked, 'knownOn', 3); return last === null || requestedOn(p) <= last; },
    otherwise: 'complaint-too-old', law: CON20('15'), facts: (_, asked) => ({ due: lastDayOfYears(asked, 'knownOn', 3) ?? '' }) }),
  isUnderTheRulesOf2020: statement({ holds: (p) => requestedOn(p) < '2026-04-15', otherwise: 'nothing-elsewhere', law: CON20('15') }),

  // public security
  offenceIsMinor: statement({ holds: (_, asked) => !asked || asked.input['minorOffence'] !== false, otherwise: 'offence-not-minor', law: PSP('178') }),
  mediationIsNotExcluded: statement({ holds: (_, asked) => !asked || [undefined, 'none'].includes(asked.input['exclusion'] as string | undefined), otherwise: 'mediation-excluded', law: PSP('179') }),
  guardiansAreThere: statement({ holds: (p, asked) => guardiansCome(p, asked?.on ?? p.lastStepOn), otherwise: 'guardian-missing', law: PSP('181') }),
  guardianMayBeLeftOut: statement({
    holds: (_, asked) => !asked || ['overSixteen', 'livesOnOwnWork', 'agrees'].every((name) => asked.input[name] === true), otherwise: 'guardian-must-come', law: PSP('181') }),
  partyIsNotSuspect: statement({ holds: (p, asked) => !asked || !isSuspect(p, asked.input['partyId']), otherwise: 'suspect-must-come', law: PSP('181') }),
  suspectComesInPerson: statement({
    // A minor's guardian is no agent.
    holds: (p, asked) => !asked?.input['representativeId'] || !isSuspect(p, asked.input['partyId']) || markOf(p, 'guardian', String(asked.input['partyId'])) !== undefined,
    otherwise: 'suspect-must-come', law: PSP('181') }),
  fitForTheSpot: statement({
    holds: (_, asked) => !asked || ['factsAreClear', 'lossIsUndisputed', 'performedAtOnce'].every((name) => asked.input[name] === true), otherwise: 'not-for-the-spot', law: PSP('178') }),
  receiptCountsNoMore: statement({
    holds: (p) => !p.clocks.some(({ clock, endedAs }) => clock === 'handle' && endedAs === null), otherwise: 'nothing-elsewhere', law: PSP('185') }),
  agreedBeforeItLapsed: statement({
    holds: (p, asked) => { const passed = sevenDaysPassed(p); return passed !== undefined && (!asked || asked.on <= passed.dueDate); },
    otherwise: 'not-signed-in-time', law: PSP('183'), facts: (p) => ({ due: sevenDaysPassed(p)?.dueDate ?? '' }) }),
  noSecondSession: statement({ holds: (p) => markOf(p, 'second-session') === undefined, otherwise: 'second-session-held', law: PSP('183') }),
  somethingIsDefaulted: statement({
    holds: (p) => instalmentsOf(p.agreement).some(({ defaultedOn, performedOn }) => defaultedOn && !performedOn), otherwise: 'instalment-not-due', law: PSP('185'), facts: () => ({ due: '' }) }),
  nothingFallsDue: statement({ holds: (p) => instalmentsOf(p.agreement).length === 0, otherwise: 'something-falls-due', law: PSP('185') }),

  // the paper
  everyPartyHasSignedAndItIsSealed: statement({
    holds: (p, asked) => MEDIATION_CONDITIONS.everyPartyHasSigned.holds(p, asked) && markOf(p, 'sealed') !== undefined,
    otherwise: 'signature-missing', law: house, facts: () => ({ names: '机关印章' }) }),
} as const satisfies Record<string, Condition>;
