/** Adjudication: who investigates, who may decide, who was told, and whether the decision is contested elsewhere. */
import { ALL, ARL, TDL, house } from '../cites.js';
import { type ClockFacts, type PartyFacts, type ProceedingFacts, actDay, markOf } from '../facts.js';
import { concernsAnAct } from './other-roads.js';
import { type Asked, type Condition, names, partiesOf, statement } from './shape.js';

/** 230522 is a county, 230522100 a township: a government at the level of a county or above. */
const isOfCountyOrAbove = (areaCode: string): boolean => areaCode.length === 6;

/** A reconsideration that was applied for, or a suit on an act that the court has been given, and not over: in this case or in another of the same matter. */
const remedyIsAlive = ({ case: { siblings, kin } }: ProceedingFacts): boolean =>
  [...siblings, ...kin].some(
    (other) =>
      !other.ended &&
      (other.procedure === 'administrative-reconsideration' ||
        (other.procedure === 'litigation' && other.state !== 'referred' && concernsAnAct(other))),
  );
const rightsLeft = ({ clocks }: ProceedingFacts): ClockFacts[] =>
  clocks.filter(({ clock, endedAs }) => (clock === 'sue' || clock === 'reconsider') && endedAs === null);

/** The right a party says it has used, by the newest service; none where it was not served what was decided anew, or uses another. */
const rightUsed = (p: ProceedingFacts, asked: Asked | null, remedy: string, right: string): ClockFacts | undefined =>
  asked?.input['remedy'] === remedy
    ? p.clocks.findLast(({ clock, subjectId, endedAs }) => clock === right && subjectId === asked.input['partyId'] && endedAs !== 'stopped')
    : undefined;
const inTime = (asked: Asked | null, right: ClockFacts | undefined): boolean =>
  !asked || !right || actDay(right, asked.on, asked.input) <= right.dueDate;

/** Who has not taken back his application: who has, signs nothing and is served nothing. */
const staying = ({ parties, marks }: ProceedingFacts): PartyFacts[] =>
  parties.filter(({ id }) => !marks.some(({ mark, partyId }) => mark === 'withdrawn' && partyId === id));
const stayingWithout = (p: ProceedingFacts, mark: string): PartyFacts[] => staying(p).filter(({ id }) => !markOf(p, mark, id));

// prettier-ignore
export const ADJUDICATION_CONDITIONS = {
  applicationSent: statement({ holds: (p) => markOf(p, 'application-sent') !== undefined, otherwise: 'application-not-sent', law: house }),
  applicationNotSent: statement({ holds: (p) => markOf(p, 'application-sent') === undefined, otherwise: 'sent-already', law: house }),
  twoInvestigators: statement({
    holds: (_, asked) => !asked || (Array.isArray(asked.input['investigators']) && new Set(asked.input['investigators']).size >= 2),
    otherwise: 'too-few-investigators', law: house }),
  deciderIsCompetent: statement({
    holds: (p, asked) => {
      const decider = asked?.organisations?.['deciderId'];
      return !decider || p.parties.some(({ kind }) => kind === 'person') || isOfCountyOrAbove(decider.areaCode);
    },
    otherwise: 'government-not-competent', law: TDL('14') }),
  settlementNotSignedBy: statement({
    holds: (p, asked) => !asked || markOf(p, 'signed', String(asked.input['partyId'])) === undefined, otherwise: 'already-signed', law: house }),
  everyPartySignedSettlement: statement({
    holds: (p) => stayingWithout(p, 'signed').length === 0, otherwise: 'signature-missing', law: house, facts: (p) => ({ names: names(stayingWithout(p, 'signed')) }) }),
  adjudicationNotServed: statement({
    holds: (p, asked) => !asked || markOf(p, 'served', String(asked.input['partyId'])) === undefined, otherwise: 'already-served', law: TDL('14') }),
  partyHasDecision: statement({
    holds: (p, asked) => !asked || markOf(p, 'served', String(asked.input['partyId'])) !== undefined, otherwise: 'not-served', law: TDL('14'), facts: (p) => ({ names: names(stayingWithout(p, 'served')) }) }),
  everyPartyHasDecision: statement({
    holds: (p) => stayingWithout(p, 'served').length === 0, otherwise: 'not-served', law: house, facts: (p) => ({ names: names(stayingWithout(p, 'served')) }) }),
  appliedForReconsiderationInTime: statement({
    holds: (p, asked) => inTime(asked, rightUsed(p, asked, 'reconsideration', 'reconsider')), otherwise: 'deadline-passed', law: ARL('20'),
    facts: (p, asked) => ({ due: rightUsed(p, asked, 'reconsideration', 'reconsider')?.dueDate ?? '' }) }),
  suedOverTheDecisionInTime: statement({
    holds: (p, asked) => inTime(asked, rightUsed(p, asked, 'suit', 'sue')), otherwise: 'deadline-passed', law: ({ variant }) => (variant === 'general' ? ALL('46') : TDL('14')),
    facts: (p, asked) => ({ due: rightUsed(p, asked, 'suit', 'sue')?.dueDate ?? '' }) }),
  remedyIsSought: statement({
    holds: (p) => p.marks.some(({ mark }) => mark === 'remedy-sought') || remedyIsAlive(p), otherwise: 'no-remedy-sought', law: TDL('14') }),
  noRemedyIsAlive: statement({ holds: (p) => !remedyIsAlive(p), otherwise: 'remedy-under-way', law: TDL('14') }),
  nobodyMaySeekRemedy: statement({
    holds: (p) => rightsLeft(p).length === 0, otherwise: 'remedy-still-open', law: TDL('14'),
    facts: (p) => ({ due: rightsLeft(p).map(({ dueDate }) => dueDate).sort().at(-1) ?? '' }) }),
  partyAppliedForAdjudication: statement({
    holds: (p, asked) => !asked || partiesOf(p, 'applicant').some(({ id }) => id === asked.input['partyId']), otherwise: 'not-the-applicant', law: house }),
  partyStaysInAdjudication: statement({
    holds: (p, asked) => !asked || staying(p).some(({ id }) => id === asked.input['partyId']), otherwise: 'application-withdrawn', law: house }),
  nobodyAppliesForAdjudication: statement({
    holds: (p) => partiesOf(p, 'applicant').length > 0 && !staying(p).some(({ role }) => role === 'applicant'), otherwise: 'applicant-left-over', law: house }),
} as const satisfies Record<string, Condition>;
