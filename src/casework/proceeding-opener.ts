/** Prepares a proceeding before its first step: which road, which parties, who sits where, and what it rests on. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { fieldFault } from '../domain/field-faults.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { unmet } from '../domain/procedures/decide.js';
import type { PartyFacts, SeatFacts } from '../domain/procedures/facts.js';
import type { AnyRoad } from '../domain/procedures/grammar.js';
import { basesFor, firstStep, mayTake, openingFacts, partiesFor, subjectRefusals, variantFor } from '../domain/procedures/opening.js';
import { exceptionsOf } from '../domain/procedures/road-order.js';
import { roadOf } from '../domain/procedures/roads.js';
import { isAlive } from '../domain/procedures/same-people.js';
import { type Refusal, Refused, refuse } from '../domain/refusals.js';
import {
  type CaseBasics,
  type LoadedProceeding,
  type LockedCase,
  type NamedOrganisation,
  caseBasics,
  loadProceeding,
  organisationNamed,
  standingOrganisation,
} from '../persistence/proceeding.queries.js';
import type { Tx } from '../platform/work.js';
import { refusedByOrder } from './order.js';
import type { Opening } from './proceeding-mover.js';

export interface OpeningRequest {
  procedure: string;
  variant?: string;
  basedOn?: string;
  caseSource?: string;
  receivedOn?: LegalDate;
  occurredOn?: LegalDate;
  /** Whom it concerns, where not all. */
  partyIds?: string[];
  claimIds?: string[];
  /** Which exception of the order between roads opens it. */
  exception?: string;
  /** What the suit is about, where that decides which road comes first. */
  concerns?: string[];
}

@Injectable()
export class ProceedingOpener {
  /**
   * Everything but the first step's own rules.
   * @throws Refused 400 for what the request names wrongly, 409 where the road is open already, 422 where this body cannot take it
   */
  async prepare(tx: Tx, subject: LockedCase, organisationId: string, request: OpeningRequest): Promise<Opening> {
    const road = roadOf(request.procedure);
    if (!road) throw refuse('road-not-available');
    const basics = await caseBasics(tx, subject.id);
    const organisation = await standingOrganisation(tx, organisationId);
    const variant = this.variant(road, request, basics, organisation?.subjects);
    const basis = await this.basis(tx, road, request, basics);
    const parties = await this.parties(tx, subject, request, basics, basis);
    const today = dayOf(subject.now);
    const on = request.occurredOn ?? request.receivedOn ?? today;
    for (const name of ['occurredOn', 'receivedOn'] as const)
      if (request[name] && request[name] > today) throw new Refused({ code: 'invalid' }, [fieldFault(`/${name}`, 'in-the-future')]);
    if (request.exception && !exceptionsOf(road.code).includes(request.exception))
      throw new Refused({ code: 'invalid' }, [fieldFault('/exception', 'not-a-choice', { choices: exceptionsOf(road.code).join(', ') })]);
    const opener = this.opener(road, variant, organisation);
    const { procedure: _p, variant: _v, basedOn: _b, occurredOn: _o, partyIds: _i, ...opening } = request;
    const facts = openingFacts({ id: uuid(), road, variant, opener, basis: basis?.facts ?? null, parties, opening, on, case: basics.case });
    const { step, input } = firstStep(road, variant, opening);
    return {
      road,
      step,
      facts,
      input,
      on,
      isOpenAlready: isAlive(facts),
      basedOnId: basis?.facts.id ?? null,
    };
  }

  /**
   * Why an offer names a wrong road: what the order between roads says, and what the road rests on. The first step's own needs are judged when the
   * offer is accepted. Nothing is said of a road that is not there: no body takes it.
   * @throws Refused 409 where the road is open already
   */
  async wrongRoad(tx: Tx, subject: LockedCase, request: OpeningRequest): Promise<Refusal[]> {
    const road = roadOf(request.procedure);
    if (!road) return [];
    const basics = await caseBasics(tx, subject.id);
    const basis = await this.basis(tx, road, request, basics);
    const variant = this.variant(road, request, basics);
    const opener = seatAt((await organisationNamed(tx, subject.responsibleOrganisationId))!);
    const { procedure: _p, variant: _v, partyIds: _i, ...opening } = request;
    const on = dayOf(subject.now);
    const parties = partiesOf(request, basics.parties, basis);
    const facts = openingFacts({ id: uuid(), road, variant, opener, basis: basis?.facts ?? null, parties, opening, on, case: basics.case });
    if (isAlive(facts)) throw refuse('road-open-already');
    return [
      ...(await refusedByOrder(tx, road, facts, { at: 'opening', on })),
      ...unmet(road, facts, road.restsOn?.needs ?? [], { input: opening, on }, on),
    ];
  }

  /** The variant follows from the kind of dispute, and from who opens it where he is known, where the caller does not name one. */
  private variant(road: AnyRoad, { variant }: OpeningRequest, { case: { disputeType } }: CaseBasics, subjects?: readonly string[]): string {
    if (variant === undefined) return variantFor(road, disputeType, subjects);
    if (Object.hasOwn(road.variants, variant)) return variant;
    throw new Refused({ code: 'invalid' }, [fieldFault('/variant', 'not-a-choice', { choices: Object.keys(road.variants).join(', ') })]);
  }

  /** What it rests on: named, or the newest that there is. A road that needs one and has none is refused by its own needs. */
  private async basis(
    tx: Tx,
    road: AnyRoad,
    { basedOn }: OpeningRequest,
    { case: { siblings } }: CaseBasics,
  ): Promise<LoadedProceeding | null> {
    if (!road.restsOn && basedOn === undefined) return null;
    const candidates = road.restsOn ? basesFor(road, siblings) : siblings;
    if (basedOn !== undefined && !candidates.some(({ id }) => id === basedOn))
      throw new Refused({ code: 'invalid' }, [fieldFault('/basedOn', 'unknown-reference')]);
    const id = basedOn ?? candidates.at(-1)?.id;
    return id ? ((await loadProceeding(tx, id)) ?? null) : null;
  }

  /** All parties of the case; of the agreement, those who stayed; or those the request names. */
  private async parties(
    tx: Tx,
    subject: LockedCase,
    request: OpeningRequest,
    { parties }: CaseBasics,
    basis: LoadedProceeding | null,
  ): Promise<PartyFacts[]> {
    const strangers = (request.partyIds ?? []).flatMap((id, n) =>
      parties.some((party) => party.id === id) ? [] : [fieldFault(`/partyIds/${n}`, 'not-a-party')],
    );
    if (request.claimIds && request.claimIds.length > 0) {
      const known = await tx.rows<{ id: string }>('SELECT id FROM claims WHERE case_id = $1', [subject.id]);
      strangers.push(
        ...request.claimIds.flatMap((id, n) =>
          known.some((claim) => claim.id === id) ? [] : [fieldFault(`/claimIds/${n}`, 'unknown-reference')],
        ),
      );
    }
    if (strangers.length > 0) throw new Refused({ code: 'invalid' }, strangers);
    return partiesOf(request, parties, basis);
  }

  /** The first seat is the body that opens the road; it must be of a kind that may, and competent for the subject. */
  private opener(road: AnyRoad, variant: string, organisation: NamedOrganisation | undefined): SeatFacts {
    if (!organisation) throw refuse('organisation-dissolved');
    if (!mayTake(road, organisation.kind)) throw refuse('organisation-cannot-receive');
    const refusals = subjectRefusals(road, variant, organisation.subjects);
    if (refusals.length > 0) throw new Refused(refusals);
    return seatAt(organisation);
  }
}

/** Of the agreement, those who stayed; else whom the request names; else those of what it rests on. Whoever names another document rests on nothing here. */
function partiesOf({ partyIds, basedOn, exception }: OpeningRequest, parties: PartyFacts[], basis: LoadedProceeding | null): PartyFacts[] {
  const rests = basis?.facts ?? null;
  if (rests?.agreement) return partiesFor(rests, parties);
  if (partyIds) return parties.filter(({ id }) => partyIds.includes(id));
  return exception && !basedOn ? parties : partiesFor(rests, parties);
}

const seatAt = ({ id, subjects: _subjects, ...rest }: NamedOrganisation): SeatFacts => ({ organisationId: id, ...rest });
