/** The order between roads: which must come first. Judged when a road is opened and again when it is taken in, since two roads opened early can meet later. */
import { roadInTheWayOfAll } from '../handoff-scope.js';
import type { LegalDate } from '../legal-date.js';
import type { Cite, Refusal } from '../refusals.js';
import { holds } from './decide.js';
import { type Bases, OF_ANOTHER_KIND, basisOf, isOfAnotherKind, isOffered, missingAtTheDoor, notFor } from './door.js';
import { OTHERS } from './conditions/other-roads.js';
import type { PartyFacts, ProceedingFacts, SiblingFacts } from './facts.js';
import type { AnyRoad, ProcedureCode, RoadOrder } from './grammar.js';
import { asSibling, mayTake, openingFacts, partiesFor, variantFor } from './opening.js';
import { ROAD_ORDER } from './road-order-rows.js';
import { ROADS, roadOf, roadTitle, theRoad } from './roads.js';
import { isAlive, sharesADispute } from './same-people.js';

/** Exceptions a caller may name for this road, with the rule they belong to. */
export const exceptionsOf = (procedure: string): string[] => [
  ...new Set([
    ...ROAD_ORDER.filter(({ road }) => road === procedure).flatMap(({ exceptions }) => Object.keys(exceptions)),
    ...(Object.values(roadOf(procedure)?.offered ?? {}).some((offer) => offer?.noOthers) ? Object.keys(OF_ANOTHER_KIND.exceptions) : []),
  ]),
];

/** When the order is judged, and which exception is named then; one that was named at the opening goes on to count. */
export interface Moment extends Known {
  at: 'opening' | 'admission';
  exception?: unknown;
}
/** What is known of the case beside the facts: which day it is, and what its roads may rest on. */
export interface Known {
  on?: LegalDate;
  bases?: Bases | null;
}
const OPENING: Moment = { at: 'opening' };

/** What the dispute is registered as counts like the variant: whoever names another variant for it does not get round the rule. */
const isAbout = ({ only }: RoadOrder, { variant, case: { disputeType } }: ProceedingFacts): boolean =>
  !only || only.includes(variant) || only.includes(disputeType);

/** Rules that keep this road closed now. A named exception of a rule opens it; what a party has done on its own is recorded, never refused. */
export const closedBy = (road: Pick<AnyRoad, 'code'>, facts: ProceedingFacts, { at, exception }: Moment = OPENING): RoadOrder[] =>
  ROAD_ORDER.filter(
    (rule) =>
      rule.road === road.code &&
      (rule.at === undefined || rule.at === at) &&
      isAbout(rule, facts) &&
      (rule.appliesIf ?? []).every((condition) => holds(condition, facts, null)) &&
      isClosed(rule, facts) &&
      ![exception, facts.opening['exception']].some((name) => typeof name === 'string' && Object.hasOwn(rule.exceptions, name)),
  );

/** The same holds of the road it looks at. */
const looksAt = ({ other, otherOnly, otherIf }: RoadOrder, one: SiblingFacts, disputeType: string): boolean =>
  one.procedure === other &&
  (!otherOnly || otherOnly.includes(one.variant) || otherOnly.includes(disputeType)) &&
  (otherIf ?? []).every((code) => OTHERS[code](one));

/** Where the rule looks. What was done for others is nothing to these parties: of two workers in one case, each goes to arbitration for himself. */
const lookedAt = (rule: RoadOrder, { parties, case: { disputeType, siblings, kin } }: ProceedingFacts): SiblingFacts[] =>
  (rule.reach === 'matter' ? [...siblings, ...kin] : siblings).filter(
    (other) => looksAt(rule, other, disputeType) && sharesADispute(parties, other, rule.kind !== 'not-beside'),
  );

const opensBy =
  ({ unless }: RoadOrder) =>
  (other: SiblingFacts): boolean =>
    unless?.some((code) => OTHERS[code](other)) === true;

/** Applicants for whom what must come first has not come; where nobody is named as one, everybody. */
function behind(rule: RoadOrder, facts: ProceedingFacts): PartyFacts[] {
  const opens = opensBy(rule);
  const gone = lookedAt(rule, facts).filter((other) => opens(other) || (rule.after ? rule.after.includes(other.state) : other.ended));
  if (gone.some(({ parties }) => !parties)) return [];
  const applicants = facts.parties.filter(({ role }) => role === 'applicant');
  if (applicants.length === 0) return gone.length > 0 ? [] : [...facts.parties];
  return applicants.filter(({ id }) => !gone.some(({ parties }) => parties!.some((one) => one.id === id)));
}

/** Whether the other road is where the rule looks for it: not yet gone before for everybody who asks, alive beside, or come to an end that bars. */
function isClosed(rule: RoadOrder, facts: ProceedingFacts): boolean {
  const opens = opensBy(rule);
  const closing = lookedAt(rule, facts).filter((other) => !opens(other));
  switch (rule.kind) {
    case 'comes-first':
      return behind(rule, facts).length > 0;
    case 'not-beside':
      return closing.some(({ state, ended }) => (rule.while ? rule.while.includes(state) : !ended));
    case 'bars-after':
      return closing.some(({ state }) => rule.while?.includes(state));
  }
}

/** Whom a road is open for where what must come first has come for some of its applicants only; null where that parts nobody. */
export function thoseAhead(road: Pick<AnyRoad, 'code'>, facts: ProceedingFacts): PartyFacts[] | null {
  const rules = closedBy(road, facts).filter(({ kind }) => kind === 'comes-first');
  const waiting = new Set(rules.flatMap((rule) => behind(rule, facts)).map(({ id }) => id));
  const ahead = facts.parties.filter(({ id }) => !waiting.has(id));
  return waiting.size > 0 && ahead.some(({ role }) => role === 'applicant') ? ahead : null;
}

/** A road that stands open, and as which variant; null: as the one that follows from the dispute. */
export interface OpenInstead {
  procedure: ProcedureCode;
  variant: string | null;
}

/** Of the roads that are named, as which variants each would open: as the dispute has it where it would, else as every other that is there for such a dispute. */
export const openAmong = (
  named: readonly ProcedureCode[],
  disputeType: string,
  opens: (road: AnyRoad, variant: string) => boolean,
): OpenInstead[] =>
  named.flatMap((procedure): OpenInstead[] => {
    const road = theRoad(procedure);
    if (opens(road, variantFor(road, disputeType))) return [{ procedure, variant: null }];
    return Object.keys(road.variants).flatMap((variant) => (opens(road, variant) ? [{ procedure, variant }] : []));
  });

/** Roads a rule names instead, without those that would be refused today: under way already, closed by another rule, or missing something themselves. */
export const openInstead = (
  { instead }: Pick<RoadOrder, 'instead'>,
  facts: ProceedingFacts,
  { on = facts.openedOn, bases = null }: Known = {},
): OpenInstead[] =>
  openAmong(instead, facts.case.disputeType, (road, variant) => {
    const procedure = road.code;
    // What is refused when it is to be taken in is one of the roads of the case all the same.
    const siblings = facts.state === 'new' ? facts.case.siblings : [...facts.case.siblings, asSibling(facts)];
    const basis = basisOf(road, { ...facts.case, siblings }, bases);
    const { concerns } = facts.opening;
    const opener = Object.values(facts.seats)[0]!;
    const asked = openingFacts({
      id: facts.id,
      road,
      variant,
      opener,
      basis,
      parties: partiesFor(basis, facts.parties),
      opening: concerns ? { concerns } : {},
      on,
      case: { ...facts.case, siblings },
    });
    return (
      !isAlive(asked) &&
      // Another body would have to be offered it. Whoever is of the kind that opens it himself may do so beside.
      (mayTake(road, opener.kind) || !roadInTheWayOfAll(siblings, facts.parties, procedure)) &&
      isOffered(road, asked) &&
      closedBy(road, asked).length === 0 &&
      missingAtTheDoor(road, asked, on).length === 0
    );
  });

export const exceptionList = ({ exceptions }: Pick<RoadOrder, 'exceptions'>): { code: string; title: string; law: Cite }[] =>
  Object.entries(exceptions).map(([code, { title, law }]) => ({ code, title, law }));

export const orderRefusals = (road: AnyRoad, facts: ProceedingFacts, moment: Moment = OPENING): Refusal[] => [
  ...kindRefusals(road, facts, moment),
  ...closedBy(road, facts, moment).map((rule): Refusal => {
    const open = openTitled(rule, facts, moment);
    return {
      code: rule.refusal,
      law: rule.law.find(({ article }) => article !== ''),
      facts: {
        road: road.title,
        other: roadOf(rule.other)?.title ?? rule.title,
        exceptions: {
          zh: `${namedExceptions(rule)}${[rule.tells, rule.unsettled, stillBehind(rule, facts)].map((text) => (text ? `。${text}` : '')).join('')}`,
          en: Object.keys(rule.exceptions).join(', ') || 'none',
        },
        instead: open.map(({ title }) => title).join('、') || '无',
      },
      closed: { ruleId: rule.id, exceptions: exceptionList(rule), open },
    };
  }),
];

/** Who holds the others up. */
function stillBehind(rule: RoadOrder, facts: ProceedingFacts): string | null {
  if (rule.kind !== 'comes-first' || !thoseAhead({ code: facts.procedure }, facts)) return null;
  const names = behind(rule, facts).map(({ name }) => name);
  return `${names.join('、')}尚未经过该程序,可以只就其他当事人提出(partyIds)`;
}

/** Of what kind a dispute is, is judged where somebody opens or offers the road; whether it is taken in, by the rows of the road. */
function kindRefusals(road: AnyRoad, facts: ProceedingFacts, moment: Moment): Refusal[] {
  if (moment.at !== 'opening' || !isOfAnotherKind(road, facts)) return [];
  const open = openTitled({ instead: ROADS.map(({ code }) => code) }, facts, moment);
  const { id, exceptions } = OF_ANOTHER_KIND;
  const told = {
    why: notFor(road, facts),
    exceptions: { zh: namedExceptions({ exceptions }), en: Object.keys(exceptions).join(', ') },
    instead: open.map(({ title }) => title).join('、') || '无',
  };
  return [
    {
      code: id,
      law: road.variants[facts.variant]!.law.find(({ article }) => article),
      facts: told,
      closed: { ruleId: id, exceptions: exceptionList({ exceptions }), open },
    },
  ];
}

const openTitled = (rule: Pick<RoadOrder, 'instead'>, facts: ProceedingFacts, known: Known) =>
  openInstead(rule, facts, known).map((one) => ({ ...one, title: openTitle(one) }));

/** Whether anything keeps it closed, without saying what is open instead. */
export const isClosedNow = (road: AnyRoad, facts: ProceedingFacts, moment: Moment): boolean =>
  closedBy(road, facts, moment).length > 0 || (moment.at === 'opening' && isOfAnotherKind(road, facts));

export const openTitle = ({ procedure, variant }: OpenInstead): string =>
  variant ? `${roadTitle(procedure)}(${theRoad(procedure).variants[variant]!.title})` : roadTitle(procedure);

/** Each exception with its code and its article, as a clerk can read and name it. */
const namedExceptions = ({ exceptions }: Pick<RoadOrder, 'exceptions'>): string =>
  Object.entries(exceptions)
    .map(([code, { title, law }]) => `${title}(${code}${law.article ? `,${law.law}第${law.article}条` : ''})`)
    .join(';') || '无';
