/** Prepares a proceeding before its first step: which road, which parties, who sits where, and what it rests on. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { fieldFault } from '../domain/field-faults.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { matches } from '../domain/procedures/decide.js';
import type { BasisFacts, PartyFacts, ProceedingFacts } from '../domain/procedures/facts.js';
import type { AnyRoad } from '../domain/procedures/grammar.js';
import { exceptionsOf } from '../domain/procedures/road-order.js';
import { roadOf } from '../domain/procedures/roads.js';
import { Refused, refuse } from '../domain/refusals.js';
import {
  type CaseBasics,
  type LoadedProceeding,
  type LockedCase,
  caseBasics,
  loadProceeding,
  standingOrganisation,
} from '../persistence/proceeding.queries.js';
import type { Tx } from '../platform/work.js';
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
    const variant = this.variant(road, request, basics);
    const basis = await this.basis(tx, road, request, basics);
    const parties = await this.parties(tx, subject, request, basics, basis);
    const today = dayOf(subject.now);
    const on = request.occurredOn ?? request.receivedOn ?? today;
    for (const name of ['occurredOn', 'receivedOn'] as const)
      if (request[name] && request[name] > today) throw new Refused({ code: 'invalid' }, [fieldFault(`/${name}`, 'in-the-future')]);
    if (request.exception && !exceptionsOf(road.code).includes(request.exception))
      throw new Refused({ code: 'invalid' }, [fieldFault('/exception', 'not-a-choice', { choices: exceptionsOf(road.code).join(', ') })]);
    const seats = await this.seats(tx, road, organisationId);
    const { procedure: _p, variant: _v, basedOn: _b, occurredOn: _o, partyIds: _i, ...opening } = request;
    const facts: ProceedingFacts = {
      id: uuid(),
      caseId: subject.id,
      procedure: road.code,
      procedureVersion: road.version,
      variant,
      state: 'new',
      previousState: null,
      organisationId,
      // Who mediated goes on with it at his own body; another body's people are not his to stand in for.
      handler: basis?.facts.organisationId === organisationId ? basis.facts.handler : null,
      opening,
      pending: null,
      openedOn: on,
      lastStepOn: on,
      ended: false,
      outcome: null,
      seats,
      parties,
      marks: [],
      objectedMediatorIds: [],
      agreement: null,
      clocks: [],
      papers: [],
      court: {},
      decision: {},
      basis: basis ? basisFacts(basis) : null,
      case: basics.case,
    };
    const asksSource = road.steps.some((one) => one.from === 'new' && one.when && 'caseSource' in one.when);
    const input = { ...opening, ...(asksSource ? { caseSource: request.caseSource ?? 'application' } : {}) };
    const step = road.steps.find((one) => one.from === 'new' && matches(one.when, input))!;
    return {
      road,
      step,
      facts,
      input,
      on,
      isOpenAlready: this.isOpenAlready(road, request, basics, basis),
      basedOnId: basis?.facts.id ?? null,
    };
  }

  /** The variant follows from the kind of dispute where the caller does not name one. */
  private variant(road: AnyRoad, { variant }: OpeningRequest, { case: { disputeType } }: CaseBasics): string {
    if (variant === undefined) return Object.hasOwn(road.variants, disputeType) ? disputeType : Object.keys(road.variants)[0]!;
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
    const candidates = road.restsOn ? siblings.filter(({ procedure }) => road.restsOn!.procedures.includes(procedure)) : siblings;
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
    if (basis?.facts.agreement) {
      const left = new Set(basisFacts(basis).leftPartyIds);
      return basis.facts.parties.filter(({ id }) => !left.has(id));
    }
    return request.partyIds ? parties.filter(({ id }) => request.partyIds!.includes(id)) : parties;
  }

  /** One run of a road at a time for the same people. */
  private isOpenAlready(
    road: AnyRoad,
    { partyIds }: OpeningRequest,
    { case: { siblings } }: CaseBasics,
    basis: LoadedProceeding | null,
  ): boolean {
    const live = siblings.filter(({ procedure, ended }) => procedure === road.code && !ended);
    return live.length > 0 && (basis !== null || partyIds === undefined);
  }

  /** The first seat is the body that opens the road; it must be of a kind that may. */
  private async seats(tx: Tx, road: AnyRoad, organisationId: string): Promise<ProceedingFacts['seats']> {
    const [name, seat] = Object.entries(road.seats)[0]!;
    const organisation = await standingOrganisation(tx, organisationId);
    if (!organisation) throw refuse('organisation-dissolved');
    if (seat.kinds.length > 0 && !seat.kinds.includes(organisation.kind)) throw refuse('organisation-cannot-receive');
    const { id, ...rest } = organisation;
    return { [name]: { organisationId: id, ...rest } };
  }
}

const basisFacts = ({ facts }: LoadedProceeding): BasisFacts => ({
  id: facts.id,
  procedure: facts.procedure,
  variant: facts.variant,
  state: facts.state,
  agreement: facts.agreement,
  clocks: facts.clocks,
  leftPartyIds: facts.marks
    .filter(({ mark, value }) => mark === 'willing' && value === 'no')
    .flatMap(({ partyId }) => (partyId ? [partyId] : [])),
});
