/** Judges every road for a case without opening it: the same facts, the same rules as when it is opened. */
import type { LegalDate } from '../legal-date.js';
import { type Subject, organOf } from '../organisation-subjects.js';
import { type Bases, basisOf, isOffered, missingAtTheDoor, offerOf } from '../procedures/door.js';
import type { CaseFacts, PartyFacts, ProceedingFacts, SeatFacts } from '../procedures/facts.js';
import type { AnyRoad, RoadOrder } from '../procedures/grammar.js';
import { mayTake, openingFacts, partiesFor, subjectMissing, variantFor } from '../procedures/opening.js';
import { roadInTheWayOfAll } from '../handoff-scope.js';
import { closedBy, thoseAhead } from '../procedures/road-order.js';
import { ROADS, roadOf } from '../procedures/roads.js';
import { isAlive } from '../procedures/same-people.js';
import type { Refusal } from '../refusals.js';

/** A body that may open a road, with what it is competent for. */
export interface Opener extends SeatFacts {
  subjects: readonly string[];
}

/** A case as the roads are judged by it. */
export interface CaseAtHand {
  case: CaseFacts;
  parties: PartyFacts[];
  /** What a road may rest on, by its id. Without it the needs of a road that rests on something are not judged. */
  bases: Bases | null;
  /** The body that answers for the case. */
  holder: Opener;
  /** Who else may open a road of the case, the nearest first. */
  others: readonly Opener[];
  concerns: readonly string[];
  on: LegalDate;
}

export interface Asking {
  procedure: string;
  variant?: string;
  exception?: string;
  concerns?: readonly string[];
}

export interface JudgedRoad {
  procedure: string;
  /** Null where this program has no such road. */
  road: AnyRoad | null;
  variant: string | null;
  /** It is there for such disputes. */
  isOffered: boolean;
  /** The body that would open it: the one that answers where it may, else the nearest whose subject it is. */
  opener: Opener | null;
  /** What an organ has to be competent for to open it; null: any body of its seat's kinds. */
  organ: Subject | null;
  /** Somebody of the kind its seat wants is registered at all. */
  isTaken: boolean;
  isAlive: boolean;
  /** The road under way for which every offer of this one to another body is refused; null where the body that answers opens it itself. */
  inTheWay: ReturnType<typeof roadInTheWayOfAll>;
  /** Rules of the order between roads that close it. */
  rules: RoadOrder[];
  /** Whom it is open for, where not all of the case: what must come first has come for these alone. */
  partyIds: string[] | null;
  /** What the road itself misses. */
  missing: Refusal[];
  facts: ProceedingFacts;
}

/** Open by itself and by the law, whoever opens it and whatever the kind of the dispute: a rule that suggests it speaks of both. */
export const mayBeSuggested = ({ road, isTaken, isAlive: alive, inTheWay, rules, missing }: JudgedRoad): boolean =>
  rules.length === 0 && missing.length === 0 && !alive && !inTheWay && (road === null || isTaken);

export const isOpen = (one: JudgedRoad): boolean => mayBeSuggested(one) && one.isOffered && (one.road === null || one.opener !== null);

/** One road, for one way of asking. */
export function judgeRoad(at: CaseAtHand, { procedure, variant, exception, concerns = at.concerns }: Asking): JudgedRoad {
  const road = roadOf(procedure) ?? null;
  const { siblings, disputeType } = at.case;
  const opening = { ...(exception ? { exception } : {}), ...(concerns.length > 0 ? { concerns: [...concerns] } : {}) };
  const chosen = road && (variant ?? variantFor(road, disputeType));
  const offer = road ? offerOf(road, chosen!) : {};
  const organ = offer.organ === 'of-the-dispute' ? organOf(disputeType) : (offer.organ ?? null);
  const takes = ({ kind, subjects }: Opener) => road !== null && mayTake(road, kind) && !subjectMissing(road, chosen!, subjects);
  const isCompetent = (one: Opener) => takes(one) && (one.kind !== 'agency' || organ === null || one.subjects.includes(organ));
  const isFirst = ({ kind }: Opener) => !offer.kinds || (offer.kinds as readonly string[]).includes(kind);
  const opener = isCompetent(at.holder) ? at.holder : (at.others.find((one) => isCompetent(one) && isFirst(one)) ?? null);
  const basis = road && basisOf(road, at.case, at.bases);
  const whole = openingFacts({
    id: '',
    // A road that is not written here is still judged by the order: it may be closed by the law all the same.
    road: road ?? { ...ROADS[0]!, code: procedure as AnyRoad['code'] },
    variant: chosen ?? '',
    opener: opener ?? at.holder,
    basis,
    parties: partiesFor(basis, at.parties),
    opening,
    on: at.on,
    case: at.case,
  });
  const ahead = thoseAhead({ code: whole.procedure }, whole);
  const facts = ahead ? { ...whole, parties: ahead } : whole;
  return {
    procedure,
    road,
    variant: chosen,
    isOffered: road === null || isOffered(road, facts),
    opener,
    organ,
    isTaken: [at.holder, ...at.others].some(takes),
    isAlive: isAlive(facts),
    inTheWay: opener === at.holder ? null : roadInTheWayOfAll(siblings, at.parties, procedure),
    rules: closedBy({ code: facts.procedure }, facts),
    partyIds: ahead?.map(({ id }) => id) ?? null,
    missing: road && at.bases ? missingAtTheDoor(road, facts, at.on) : [],
    facts,
  };
}

/**
 * Every road there is; one entry for all its variants that are there for such a dispute where they share their fate, else one for each. A road of which
 * no variant is there for it has one entry that says so.
 */
export const judgeRoads = (
  at: CaseAtHand,
  concerns: readonly string[] = at.concerns,
  /** What else tells variants apart. */
  sign: (procedure: string, variant: string) => string = () => '',
): JudgedRoad[] =>
  ROADS.flatMap((road) => {
    const own = judgeRoad(at, { procedure: road.code, concerns });
    const each = Object.keys(road.variants)
      .map((variant) => judgeRoad(at, { procedure: road.code, variant, concerns }))
      .filter((one) => one.isOffered);
    const fate = (one: JudgedRoad) =>
      [
        ...one.rules.map(({ id }) => id),
        ...one.missing.map(({ code }) => code),
        one.opener?.organisationId,
        one.partyIds?.join(),
        one.isAlive,
        sign(one.procedure, one.variant ?? ''),
      ].join();
    // Whoever names no variant opens the one that the dispute has: where that is not there for it, each that is goes by its name.
    if (each.length > 0 && (!own.isOffered || new Set(each.map(fate)).size > 1)) return each;
    return [{ ...own, variant: null }];
  });
