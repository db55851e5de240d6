/** Petitions: whose paper it is, which road the law has for it, who is competent, who was served, and what is final. */
import { covers } from '../../areas.js';
import { XF, house } from '../cites.js';
import { type MarkFacts, type ProceedingFacts, type SiblingFacts, markOf } from '../facts.js';
import { type Condition, names, partiesOf, statement } from './shape.js';

/** The items of art. 31 before the sixth, in its order. */
const ITEMS = ['judicial', 'arbitration', 'party-appeal', 'administrative', 'duty'];
/** Where a petition is being handled or can still be taken further: art. 19 (3). */
const UNDER_WAY = new Set([
  'handling',
  'decided',
  'answered',
  'reviewing',
  'review-decided',
  'review-answered',
  'rechecking',
  'hearing',
  'recheck-decided',
]);
/** Art. 36 (3). */
const FINAL = new Set(['terminal', 'caring', 'not-accepted-again']);
/** What a mediation beside has come to. Its terms are no business of the petition's. */
const MEDIATED: Readonly<Record<string, { settled: readonly string[]; failed: readonly string[] }>> = {
  'people-mediation': { settled: ['effective', 'defaulted', 'performed', 'unperformed'], failed: ['declined', 'terminated'] },
  'administrative-mediation': {
    settled: ['agreed', 'defaulted', 'performed', 'unperformed', 'no-penalty'],
    failed: ['declined', 'terminated', 'telling', 'penalty-track', 'decided'],
  },
  'court-mediation': {
    settled: ['agreed', 'defaulted', 'performed', 'unperformed', 'statement-effective', 'suit-withdrawn', 'settled-privately'],
    failed: ['failed', 'returned'],
  },
};
const MOST_REPRESENTATIVES = 5;

/** Who petitions: those written down as asking, or all where nobody is; who has withdrawn in writing petitions no more. */
const petitioners = (p: ProceedingFacts) => {
  const asking = partiesOf(p, 'applicant');
  return asking.length > 0 ? asking : p.parties;
};
const staying = (p: ProceedingFacts) => petitioners(p).filter(({ id }) => !markOf(p, 'withdrawn', id));
const category = (p: ProceedingFacts): string | undefined => markOf(p, 'category')?.value;
const kept = (p: ProceedingFacts, mark: string): MarkFacts[] => p.marks.filter((one) => one.mark === mark);
const petitionsOf = (others: readonly SiblingFacts[]): SiblingFacts[] => others.filter(({ procedure }) => procedure === 'petition');
const everywhere = (p: ProceedingFacts): SiblingFacts[] => petitionsOf([...p.case.siblings, ...p.case.kin]);
/** Where the mediation that began last stands. */
const lastMediation = (p: ProceedingFacts): SiblingFacts | undefined =>
  p.case.siblings.filter(({ procedure }) => Object.hasOwn(MEDIATED, procedure)).at(-1);
const mediationIs = (p: ProceedingFacts, how: 'settled' | 'failed'): boolean => {
  const last = lastMediation(p);
  return last !== undefined && MEDIATED[last.procedure]![how].includes(last.state);
};

const everyOneHas =
  (mark: string): Condition['holds'] =>
  (p) =>
    staying(p).length > 0 && staying(p).every(({ id }) => markOf(p, mark, id));
const thisOneHas =
  (mark: string): Condition['holds'] =>
  (p, asked) =>
    !asked || markOf(p, mark, String(asked.input['partyId'])) !== undefined;
const thisOneHasNot =
  (mark: string): Condition['holds'] =>
  (p, asked) =>
    !asked || markOf(p, mark, String(asked.input['partyId'])) === undefined;
const unserved =
  (mark: string): Condition['facts'] =>
  (p) => ({ names: names(staying(p).filter(({ id }) => !markOf(p, mark, id))) });
/** Nobody reviews what he has decided himself. */
const namesNoneOf =
  (...seats: string[]): Condition['holds'] =>
  (p, asked) => {
    const named = asked?.organisations?.['organisationId']?.organisationId;
    return named === undefined || seats.every((seat) => p.seats[seat]?.organisationId !== named);
  };
const runs = (p: ProceedingFacts, clock: string): boolean =>
  p.clocks.some((one) => one.clock === clock && one.endedAs === null && staying(p).some(({ id }) => id === one.subjectId));
const ANSWERS = ['opinion-served', 'review-served', 'recheck-served'];
const everyOneHasAll: Condition['holds'] = (p, asked) => ANSWERS.every((mark) => everyOneHas(mark)(p, asked));
const inCommon = ([first = [], ...others]: readonly (readonly string[])[]): string[] =>
  first.filter((id) => others.every((chain) => chain.includes(id)));
/** Who decides between the bodies that both said it is not theirs: the next above both of them, else the joint meeting of the place. */
const isTheirCoordinator: Condition['holds'] = (p, asked) => {
  const named = asked?.organisations?.['organisationId'];
  if (!named) return true;
  const disputing = [markOf(p, 'returned')?.value, p.seats['organ']?.organisationId].filter((id) => id !== undefined);
  const [next] = inCommon(disputing.map((id) => asked.superiors?.[id] ?? []));
  return next !== undefined
    ? named.organisationId === next
    : named.kind === 'petition-joint-meeting' && covers(named.areaCode, p.case.areaCode);
};
/** The next body above the one on this seat. Where the register knows of none, whoever is named has at least its area: nobody loses his review over that. */
const namesNextAbove =
  (seat: string): Condition['holds'] =>
  (p, asked) => {
    const named = asked?.organisations?.['organisationId'];
    const below = p.seats[seat];
    // That nobody reviews himself is said elsewhere.
    if (!named || !below || named.organisationId === below.organisationId) return true;
    const [next] = asked.superiors?.[below.organisationId] ?? [];
    return next !== undefined ? named.organisationId === next : covers(named.areaCode, below.areaCode);
  };
const answersAsked = (asked: { input: Record<string, unknown> } | null): number => {
  const item = asked?.input['item'];
  return typeof item === 'string' ? ITEMS.indexOf(item) : ITEMS.length;
};

// prettier-ignore
export const PETITION_CONDITIONS = {
  registeredAtPetitionOffice: statement({ holds: (p) => p.seats['office']?.kind === 'petition-office', otherwise: 'not-the-petition-office', law: XF('22') }),
  registeredAtOrgan: statement({ holds: (p) => p.seats['office']?.kind !== 'petition-office', otherwise: 'only-direct-petitions', law: XF('23') }),
  organNamed: statement({ holds: (p) => p.seats['organ'] !== undefined, otherwise: 'no-organ-named', law: XF('22') }),

  // what it is about
  categorised: statement({ holds: (p) => category(p) !== undefined, otherwise: 'category-missing', law: XF('22') }),
  isClaim: statement({ holds: (p) => [undefined, 'claim'].includes(category(p)), otherwise: 'not-a-claim', law: XF('31') }),
  isSuggestion: statement({ holds: (p) => category(p) === 'suggestion', otherwise: 'not-a-suggestion', law: XF('29') }),
  isReport: statement({ holds: (p) => category(p) === 'report', otherwise: 'not-a-report', law: XF('30') }),
  isNoReport: statement({ holds: (p) => category(p) !== 'report', otherwise: 'report-goes-sealed', law: XF('30') }),
  reportsTakenOut: statement({ holds: (_, asked) => !asked || asked.input['noReportInside'] === true, otherwise: 'report-part-inside', law: XF('30') }),
  everyEarlierItemAnswered: statement({
    holds: (_, asked) => !asked || (Array.isArray(asked.input['whyNotEarlier']) && asked.input['whyNotEarlier'].length === answersAsked(asked)),
    otherwise: 'earlier-items-unanswered', law: XF('31'), facts: (_, asked) => ({ count: answersAsked(asked) }) }),

  // who is competent
  competenceNotRuled: statement({ holds: (p) => markOf(p, 'competence-ruled') === undefined, otherwise: 'competence-ruled', law: XF('24') }),
  objectionIsFirst: statement({ holds: (p) => markOf(p, 'objection-answered') === undefined, otherwise: 'competence-ruling-needed', law: XF('24') }),
  objectionIsRepeated: statement({ holds: (p) => markOf(p, 'objection-answered') !== undefined, otherwise: 'objection-is-first', law: XF('23') }),
  coordinatorNamed: statement({ holds: isTheirCoordinator, otherwise: 'not-the-common-superior', law: XF('24') }),
  superiorNamed: statement({ holds: (p) => p.seats['superior'] !== undefined, otherwise: 'no-superior-named', law: XF('24') }),
  superiorNotNamed: statement({ holds: (p) => p.seats['superior'] === undefined, otherwise: 'superior-named', law: XF('24') }),
  reportTermSet: statement({ holds: (p) => markOf(p, 'report-term') !== undefined, otherwise: 'no-report-term', law: XF('22') }),
  noReportTermYet: statement({ holds: (p) => markOf(p, 'report-term') === undefined, otherwise: 'report-term-set', law: XF('22') }),
  leaderAssigned: statement({ holds: (p) => markOf(p, 'leader') !== undefined, otherwise: 'no-leader-assigned', law: XF('18') }),

  // who petitions
  isPetitioner: statement({ holds: (p, asked) => !asked || petitioners(p).some(({ id }) => id === asked.input['partyId']), otherwise: 'not-a-petitioner', law: XF('17') }),
  representativesAtMostFive: statement({
    holds: (p, asked) => kept(p, 'representative').filter(({ partyId }) => partyId !== asked?.input['partyId']).length < MOST_REPRESENTATIVES,
    otherwise: 'too-many-representatives', law: XF('20') }),
  /** A group that came in person elects who speaks for it; five are a group that can speak for itself. */
  groupIsRepresented: statement({
    holds: (p) => p.case.channel !== 'visit' || staying(p).length <= MOST_REPRESENTATIVES || kept(p, 'representative').length > 0,
    otherwise: 'representatives-missing', law: XF('20') }),
  petitionerNotWithdrawn: statement({ holds: thisOneHasNot('withdrawn'), otherwise: 'withdrawn-already', law: house }),
  everyPetitionerWithdrew: statement({ holds: (p) => petitioners(p).length > 0 && staying(p).length === 0, otherwise: 'petitioner-stays', law: house }),

  // the matter
  matterIsFinal: statement({ holds: (p) => everywhere(p).some(({ state }) => FINAL.has(state)), otherwise: 'matter-is-not-final', law: XF('36') }),
  sameMatterUnderWay: statement({ holds: (p) => everywhere(p).some(({ state }) => UNDER_WAY.has(state)), otherwise: 'no-petition-under-way', law: XF('19') }),
  simplifiedOnlyAtFirst: statement({ holds: (p) => p.variant !== 'simplified' || everywhere(p).length === 0, otherwise: 'not-first-petition', law: house }),
  mediationBesideSettled: statement({ holds: (p) => mediationIs(p, 'settled'), otherwise: 'no-mediation-result', law: XF('33') }),
  mediationBesideFailed: statement({ holds: (p) => mediationIs(p, 'failed'), otherwise: 'no-mediation-result', law: XF('33') }),

  // the written answers
  opinionNotServed: statement({ holds: thisOneHasNot('opinion-served'), otherwise: 'already-served', law: XF('35') }),
  reviewNotServed: statement({ holds: thisOneHasNot('review-served'), otherwise: 'already-served', law: XF('36') }),
  recheckNotServed: statement({ holds: thisOneHasNot('recheck-served'), otherwise: 'already-served', law: XF('36') }),
  petitionerHasOpinion: statement({ holds: thisOneHas('opinion-served'), otherwise: 'petitioner-not-served', law: XF('35') }),
  petitionerHasReview: statement({ holds: thisOneHas('review-served'), otherwise: 'petitioner-not-served', law: XF('36') }),
  everyPetitionerHasOpinion: statement({ holds: everyOneHas('opinion-served'), otherwise: 'petitioner-left-unserved', law: XF('35'), facts: unserved('opinion-served') }),
  everyPetitionerHasReview: statement({ holds: everyOneHas('review-served'), otherwise: 'petitioner-left-unserved', law: XF('36'), facts: unserved('review-served') }),
  everyPetitionerHasRecheck: statement({ holds: everyOneHas('recheck-served'), otherwise: 'petitioner-left-unserved', law: XF('36'), facts: unserved('recheck-served') }),
  everyPetitionerHasAll: statement({ holds: everyOneHasAll, otherwise: 'petitioner-left-unserved', law: XF('36'), facts: unserved('recheck-served') }),
  recheckLeftUnserved: statement({ holds: (p, asked) => !everyOneHas('recheck-served')(p, asked), otherwise: 'already-served', law: XF('36') }),
  // A right of one of several petitioners that still runs keeps the matter from being closed over his head.
  noReviewRightRuns: statement({ holds: (p) => !runs(p, 'request-review'), otherwise: 'petitioner-may-still-ask', law: XF('35') }),
  noRecheckRightRuns: statement({ holds: (p) => !runs(p, 'request-recheck'), otherwise: 'petitioner-may-still-ask', law: XF('36') }),
  finalForEveryPetitioner: statement({
    holds: (p, asked) => everyOneHasAll(p, asked) && !runs(p, 'request-review') && !runs(p, 'request-recheck'), otherwise: 'petitioner-may-still-ask', law: XF('36') }),
  reviewAskedAnew: statement({ holds: (p) => markOf(p, 'review-asked-anew') !== undefined, otherwise: 'not-asked-anew', law: XF('35') }),
  recheckAskedAnew: statement({ holds: (p) => markOf(p, 'recheck-asked-anew') !== undefined, otherwise: 'not-asked-anew', law: XF('36') }),
  reviewedByAnotherBody: statement({ holds: namesNoneOf('organ'), otherwise: 'same-body-reviews', law: XF('35') }),
  reviewedByNextAbove: statement({ holds: namesNextAbove('organ'), otherwise: 'not-the-next-above', law: XF('35') }),
  recheckedByNextAbove: statement({ holds: namesNextAbove('reviewer'), otherwise: 'not-the-next-above', law: XF('36') }),
  recheckedByAnotherBody: statement({ holds: namesNoneOf('organ', 'reviewer'), otherwise: 'same-body-reviews', law: XF('36') }),
} as const satisfies Record<string, Condition>;
