/** Reconsideration: what was applied for and when, what the respondent answered, what a decision has to rest on, and which suit stands in the way. */
import { ARL } from '../cites.js';
import { type MarkFacts, type PartyFacts, type ProceedingFacts, markOf } from '../facts.js';
import { BETWEEN_ROADS } from './between-roads.js';
import { mandatoryCodes } from './other-roads.js';
import { type Asked, type Condition, names, statement } from './shape.js';

const applications = (p: ProceedingFacts): MarkFacts[] => p.marks.filter(({ mark }) => mark === 'application');

/** The days its periods run from, as the newest record of the application has them: an older record that was mended counts no more. */
function startsOf({ detail }: MarkFacts): Record<string, unknown> {
  const knewHow = detail['told'] === true ? detail['knownOn'] : (detail['toldOn'] ?? detail['filedOn']);
  return { apply: knewHow, 'apply-untold': detail['knownOn'], 'apply-at-most': detail['madeOn'], 'apply-at-most-land': detail['madeOn'] };
}

/** A recognised obstacle holds up the sixty days (ARL 20 (2)), never the longest periods. */
const late = (p: ProceedingFacts): PartyFacts[] =>
  p.parties.filter(({ id }) => {
    const application = markOf(p, 'application', id);
    const starts = application && startsOf(application);
    const excused = markOf(p, 'obstacle-recognised', id) !== undefined;
    return p.clocks.some(
      ({ clock, subjectId, startDate, endedAs }) =>
        subjectId === id && endedAs === 'lapsed' && starts?.[clock] === startDate && !(clock === 'apply' && excused),
    );
  });

const newest = (p: ProceedingFacts, clock: string) => p.clocks.filter((one) => one.clock === clock).at(-1);
const pendingIs = (p: ProceedingFacts, authority: string): boolean => p.pending?.['authority'] === authority;
const allServed = (p: ProceedingFacts): boolean => staying(p).every(({ id }) => markOf(p, 'served', id));
const unserved = (p: ProceedingFacts) => ({ names: names(staying(p).filter(({ id }) => !markOf(p, 'served', id))) });
const owesReport = (p: ProceedingFacts): boolean => markOf(p, 'opinion-letter') !== undefined && markOf(p, 'reported') === undefined;
/** The organ whose act it is may stand among the parties of the case: by its name. */
const isTheOrgan = (p: ProceedingFacts, partyId: unknown): boolean =>
  p.parties.some(({ id, kind, name }) => id === partyId && kind === 'organisation' && name === p.seats['respondent']?.name);
/** Who applied, and whoever stands on his side, though his own application is not yet recorded. */
function applicants(p: ProceedingFacts): PartyFacts[] {
  const recorded = p.parties.filter(({ id }) => markOf(p, 'application', id));
  const asking = p.parties.filter(({ role }) => role === 'applicant');
  if (recorded.length > 0 && !recorded.some(({ role }) => role === 'applicant')) return recorded;
  return [...asking, ...recorded.filter(({ role }) => role !== 'applicant')];
}
const staying = (p: ProceedingFacts): PartyFacts[] => p.parties.filter(({ id }) => !markOf(p, 'withdrawn', id));
const stayingApplicants = (p: ProceedingFacts): PartyFacts[] => applicants(p).filter(({ id }) => !markOf(p, 'withdrawn', id));
const hasApplied = (p: ProceedingFacts, asked: Asked | null): boolean =>
  !asked || applicants(p).some(({ id }) => id === asked.input['partyId']);
/** Whose withdrawal is permitted: the one who is named, else the one who is left. */
const leavingOf = (p: ProceedingFacts, asked: Asked | null): readonly string[] =>
  typeof asked?.input['partyId'] === 'string' ? [asked.input['partyId']] : stayingApplicants(p).map(({ id }) => id);
const askedToLeave = (p: ProceedingFacts, asked: Asked | null, how: string): boolean =>
  leavingOf(p, asked).some((id) => !markOf(p, 'withdrawn', id) && markOf(p, 'withdrawal-requested', id)?.value === how);
/** A permission that names nobody was the last one's. */
const everyApplicantLeft = (p: ProceedingFacts): boolean =>
  applicants(p).length > 0 && stayingApplicants(p).length <= (markOf(p, 'withdrawn') ? 1 : 0);
const allSettled = (p: ProceedingFacts): boolean =>
  p.marks.every(({ mark, value }) => mark !== 'withdrawn' || value === 'after-settlement');
const signers = (p: ProceedingFacts) => staying(p).filter(({ id }) => !isTheOrgan(p, id));
const unsigned = (p: ProceedingFacts): string[] => [
  ...signers(p).flatMap(({ id, name }) => (markOf(p, 'signed', id) ? [] : [name])),
  ...(markOf(p, 'respondent-signed') ? [] : ['被申请人']),
];

// prettier-ignore
export const RECONSIDERATION_CONDITIONS = {
  applicationRecorded: statement({ holds: (p) => applications(p).length > 0, otherwise: 'application-not-recorded', law: ARL('30') }),
  appliedInTime: statement({ holds: (p) => late(p).length === 0, otherwise: 'applied-too-late', law: ARL('20'), facts: (p) => ({ names: names(late(p)) }) }),
  noSuitOnTheAct: statement({
    holds: (p) => !BETWEEN_ROADS.suitOnAnActIsThere.holds(p, null),
    otherwise: 'suit-docketed', law: ARL('29') }),
  suitStoodBeside: statement({ holds: (p) => markOf(p, 'suit-beside') !== undefined, otherwise: 'suit-docketed', law: ARL('29') }),
  competentOrganNamed: statement({
    holds: (_, asked) => asked?.input['ground'] !== 'not-this-organ' || typeof asked.input['competentOrgan'] === 'string', otherwise: 'competent-organ-missing', law: ARL('30') }),
  decidedWithinReview: statement({
    holds: (p, asked) => markOf(p, 'deemed-accepted') !== undefined && (!asked || asked.on <= (newest(p, 'review')?.dueDate ?? '')), otherwise: 'review-over', law: ARL('30'),
    facts: (p) => ({ due: newest(p, 'review')?.dueDate ?? '' }) }),
  supplementNeverAsked: statement({ holds: (p) => markOf(p, 'supplement-asked') === undefined, otherwise: 'supplement-asked-already', law: ARL('31') }),

  copySent: statement({ holds: (p) => markOf(p, 'copy-sent') !== undefined, otherwise: 'copy-not-sent', law: ARL('48') }),
  copyNotSent: statement({ holds: (p) => markOf(p, 'copy-sent') === undefined, otherwise: 'sent-already', law: ARL('48') }),
  notAnswered: statement({ holds: (p) => markOf(p, 'answered') === undefined, otherwise: 'answered-already', law: ARL('48') }),
  answeredInTime: statement({
    holds: (p, asked) => markOf(p, 'no-evidence') !== undefined && (!asked || asked.on <= (newest(p, 'answer')?.dueDate ?? '')), otherwise: 'answer-not-in-time', law: ARL('70'),
    facts: (p) => ({ due: newest(p, 'answer')?.dueDate ?? '' }) }),
  answeredOrSilent: statement({
    holds: (p) => markOf(p, 'answered') !== undefined || markOf(p, 'no-evidence') !== undefined, otherwise: 'answer-awaited', law: ARL('48'),
    facts: (p) => ({ due: newest(p, 'answer')?.dueDate ?? '' }) }),
  actHasEvidence: statement({
    holds: (p) => markOf(p, 'no-evidence') === undefined || p.marks.some(({ mark }) => mark === 'third-party-evidence'), otherwise: 'act-without-evidence', law: ARL('70') }),
  // Whatever he is called in the case: whoever is in it beside the applicants and the organ.
  partyIsAThirdParty: statement({
    holds: (p, asked) => !asked || !(hasApplied(p, asked) || isTheOrgan(p, asked.input['partyId'])), otherwise: 'not-a-third-party', law: ARL('70') }),
  opinionsHeard: statement({
    holds: (p) => p.variant === 'summary' || markOf(p, 'on-paper') !== undefined || p.marks.some(({ mark }) => mark === 'heard'), otherwise: 'opinions-not-heard', law: ARL('49') }),
  hearingHeldWhereMajor: statement({
    holds: (p) => markOf(p, 'major') === undefined || p.marks.some(({ mark }) => mark === 'hearing-held' || mark === 'hearing-waived'), otherwise: 'hearing-missing', law: ARL('50') }),
  committeeConsultedWhereMajor: statement({
    holds: (p) => markOf(p, 'major') === undefined || markOf(p, 'consulted') !== undefined, otherwise: 'consultation-missing', law: ARL('52') }),
  hearingScheduled: statement({
    holds: (p) => p.clocks.some(({ clock, endedAs }) => clock === 'hearing-notice' && endedAs === null), otherwise: 'hearing-not-scheduled', law: ARL('51') }),
  hearingNotified: statement({ holds: (p) => markOf(p, 'hearing-notified') !== undefined, otherwise: 'hearing-not-notified', law: ARL('51') }),
  hearingPanelIsFull: statement({
    holds: (_, asked) => !asked || (Array.isArray(asked.input['panel']) && new Set(asked.input['panel']).size >= 2), otherwise: 'hearing-panel-too-small', law: ARL('50') }),
  hearingIsWaivedByAnApplicant: statement({ holds: hasApplied, otherwise: 'not-the-applicant', law: ARL('51') }),
  headAttendsOrSaysWhy: statement({
    holds: (_, asked) => asked?.input['headAttended'] !== false || typeof asked.input['headAbsence'] === 'string', otherwise: 'head-absence-unexplained', law: ARL('51') }),

  documentIsOurs: statement({ holds: (p) => pendingIs(p, 'own'), otherwise: 'document-not-ours', law: ARL('58') }),
  documentIsForAnother: statement({ holds: (p) => pendingIs(p, 'another'), otherwise: 'document-is-ours', law: ARL('56') }),
  documentIsWithAnother: statement({
    holds: (p) => p.seats['document-body'] !== undefined && markOf(p, 'document-answered') === undefined, otherwise: 'document-with-nobody', law: ARL('60') }),
  forwardedDocumentAnswered: statement({
    holds: (p) => pendingIs(p, 'own') || markOf(p, 'document-answered') !== undefined, otherwise: 'document-answer-awaited', law: ARL('60') }),

  partyAppliedForReconsideration: statement({ holds: hasApplied, otherwise: 'not-the-applicant', law: ARL('41') }),
  partyStaysInReconsideration: statement({
    holds: (p, asked) => !asked || markOf(p, 'withdrawn', String(asked.input['partyId'])) === undefined, otherwise: 'application-withdrawn', law: ARL('41') }),
  namedWhereSeveralStay: statement({
    holds: (p, asked) => !asked || typeof asked.input['partyId'] === 'string' || stayingApplicants(p).length < 2, otherwise: 'withdrawal-of-whom', law: ARL('41'),
    facts: (p) => ({ names: names(stayingApplicants(p)) }) }),
  withdrawalAfterSettlement: statement({ holds: (p, asked) => askedToLeave(p, asked, 'after-settlement'), otherwise: 'no-such-withdrawal', law: ARL('74') }),
  withdrawalWithoutSettlement: statement({ holds: (p, asked) => askedToLeave(p, asked, 'without-settlement'), otherwise: 'no-such-withdrawal', law: ARL('41') }),
  everyApplicantLeft: statement({ holds: (p) => everyApplicantLeft(p) && !allSettled(p), otherwise: 'applicant-left-over', law: ARL('41') }),
  everyApplicantLeftSettled: statement({ holds: (p) => everyApplicantLeft(p) && allSettled(p), otherwise: 'applicant-left-over', law: ARL('74') }),
  reconsiderationSettlementNotSignedBy: statement({
    holds: (p, asked) => !asked || markOf(p, 'signed', String(asked.input['partyId'])) === undefined, otherwise: 'already-signed', law: ARL('73') }),
  everybodySignedSettlement: statement({
    holds: (p) => unsigned(p).length === 0, otherwise: 'signature-missing', law: ARL('73'), facts: (p) => ({ names: unsigned(p).join('、') }) }),

  reconsiderationNotServed: statement({
    holds: (p, asked) => !asked || markOf(p, 'served', String(asked.input['partyId'])) === undefined, otherwise: 'already-served', law: ARL('75') }),
  servedAndNothingToReport: statement({ holds: (p) => allServed(p) && !owesReport(p), otherwise: 'not-served', law: ARL('75'), facts: unserved }),
  servedAndToReport: statement({ holds: (p) => allServed(p) && owesReport(p), otherwise: 'not-served', law: ARL('76'), facts: unserved }),
  opinionLetterIssued: statement({ holds: (p) => owesReport(p), otherwise: 'no-opinion-letter', law: ARL('76') }),
  reportIsThere: statement({ holds: (p) => markOf(p, 'reported') !== undefined, otherwise: 'no-report', law: ARL('76') }),
  noOpinionLetter: statement({ holds: (p) => markOf(p, 'opinion-letter') === undefined, otherwise: 'opinion-letter-issued', law: ARL('76') }),
  servedPartyMaySue: statement({ holds: (p, asked) => !isTheOrgan(p, asked?.input['partyId']), otherwise: 'no-such-right', law: ARL('10') }),
  reconsiderationHadToComeFirst: statement({
    holds: (p, asked) => !isTheOrgan(p, asked?.input['partyId'])
      && (applications(p).some(({ detail }) => mandatoryCodes.has(String(detail['precedence']))) || (p.opening['concerns'] as string[] | undefined)?.some((code) => mandatoryCodes.has(code)) === true),
    otherwise: 'no-such-right', law: ARL('34') }),
} as const satisfies Record<string, Condition>;
