/** Offers the pilot's agreement to one member, and drafts it there once the member has accepted. Nobody is bound by an offer, nor by silence. */
import { Injectable } from '@nestjs/common';
import { type Actor } from '../domain/actor.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { fitted, type Share } from '../domain/mass-terms.js';
import type { Asked } from '../domain/procedures/conditions.js';
import { decide, mayOpen } from '../domain/procedures/decide.js';
import type { AgreementFacts, PartyFacts, ProceedingFacts } from '../domain/procedures/facts.js';
import type { AnyRoad, AnyStep } from '../domain/procedures/grammar.js';
import { mayTake } from '../domain/procedures/opening.js';
import { theRoad } from '../domain/procedures/roads.js';
import { termFaults } from '../domain/procedures/term-faults.js';
import type { Refusal, RefusalCode } from '../domain/refusals.js';
import { caseOfOffer, settleOffer, waitingOffer } from '../persistence/mass-offer.queries.js';
import {
  caseBasics,
  hasOpenOffer,
  type LoadedProceeding,
  loadProceeding,
  type LockedCase,
  lockCaseById,
} from '../persistence/proceeding.queries.js';
import { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { ProceedingMover } from './proceeding-mover.js';
import { ProceedingOpener } from './proceeding-opener.js';

/** The pilot's agreement, where it is in force. */
export const agreementInForce = ({ agreement }: ProceedingFacts): AgreementFacts | null => (agreement?.effectiveOn ? agreement : null);

@Injectable()
export class MassDesk {
  constructor(
    private readonly keeper: CaseKeeper,
    private readonly opener: ProceedingOpener,
    private readonly mover: ProceedingMover,
  ) {}

  /** The same offer twice, by two workers or after a crash, is one offer. */
  async offerTo(tx: Tx, id: number): Promise<'offered' | 'failed' | 'not needed'> {
    const caseId = await caseOfOffer(tx, id);
    const subject = caseId && (await lockCaseById(tx, caseId));
    const offer = subject ? await waitingOffer(tx, id) : undefined;
    if (!subject || offer?.state !== 'waiting') return 'not needed';
    const pilot = (await loadProceeding(tx, offer.proceedingId))!;
    const failure = hinders(subject, offer, pilot);
    await settleOffer(tx, id, failure, subject.now);
    if (failure) return 'failed';
    const batch = new Batch();
    const { massId, offerId } = offer;
    this.keeper.record(batch, subject, [
      { type: 'mass-offer-made', occurredOn: dayOf(subject.now), actor: offer.offeredBy, data: { massId, offerId } },
    ]);
    await batch.send(tx);
    return 'offered';
  }

  /**
   * The member's own road, of the kind of the pilot's: the one that is open, or a new one where this body may open it now. None where another body has
   * to, or where the order between roads closes it: the acceptance stands all the same.
   */
  async openRoad(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, procedure: string, on: LegalDate): Promise<string | null> {
    const road = theRoad(procedure);
    const alive = await this.alive(tx, subject.id, road);
    if (alive) return alive;
    if (!mayTake(road, actor.organisationKind) || (await hasOpenOffer(tx, subject.id))) return null;
    if ((await this.opener.wrongRoad(tx, subject, { procedure })).length > 0) return null;
    const opening = await this.opener.prepare(tx, subject, actor.organisationId, { procedure, receivedOn: on });
    if (mayOpen(road, opening.facts, opening.step, actor)) return null;
    return (await this.mover.open(tx, batch, subject, actor, opening)).facts.id;
  }

  alive = async (tx: Tx, caseId: string, { code }: Pick<AnyRoad, 'code'>): Promise<string | null> =>
    (await caseBasics(tx, caseId)).case.siblings.findLast(({ procedure, ended }) => procedure === code && !ended)?.id ?? null;

  /** What hinders the draft now; null where it was drafted. The step's own row decides who may, in which state and on what. */
  async draft(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { proceedingId, pilot, share, facts: told }: { proceedingId: string; pilot: LoadedProceeding; share: Share; facts: string },
  ): Promise<Refusal[] | null> {
    const { facts, version } = (await loadProceeding(tx, proceedingId))!;
    const road = theRoad(facts.procedure);
    const step = draftStep(road);
    const agreement = agreementInForce(pilot.facts);
    if (!step || !agreement) return [{ code: 'pilot-agreement-not-in-force' }];
    const fit = fitted({ parties: pilot.facts.parties, terms: agreement.terms }, facts.parties, share);
    if (!fit.fits) return [{ code: fit.why }];
    const partyIds = facts.parties.map(({ id }) => id);
    if (termFaults(fit.terms, partyIds).length > 0) return [{ code: 'sums-do-not-fit' }];
    const asked: Asked = {
      input: inputFor(step, { facts: told, terms: fit.terms, settlesTitle: agreement.settlesTitle }),
      on: dayOf(subject.now),
    };
    const decision = decide(road, facts, step.do, actor, asked, asked.on);
    if (!decision.allowed) return decision.refusals;
    await this.mover.move(tx, batch, subject, actor, decision.step, facts, version, { asked, mirrored: decision.mirrored, handler: null });
    return null;
  }
}

/** Why the pilot's agreement cannot be offered to this member. */
function hinders(
  { closedAt, mergedIntoId }: LockedCase,
  {
    hasLeft,
    agreementId,
    parties,
    share,
  }: { hasLeft: boolean; agreementId: string; parties: Pick<PartyFacts, 'id' | 'role' | 'name'>[]; share: Share },
  pilot: LoadedProceeding,
): RefusalCode | null {
  if (hasLeft) return 'mass-member-left';
  if (mergedIntoId) return 'case-merged';
  if (closedAt) return 'case-closed';
  const agreement = agreementInForce(pilot.facts);
  if (agreement?.id !== agreementId) return 'pilot-agreement-not-in-force';
  const fit = fitted({ parties: pilot.facts.parties, terms: agreement.terms }, parties, share);
  return fit.fits ? null : fit.why;
}

/** The step of a road that puts an agreement on paper, to be signed afterwards. */
const draftStep = (road: AnyRoad): AnyStep | undefined =>
  road.steps.find(({ by, leaves = [] }) => Array.isArray(by) && leaves.some((effect) => 'keep' in effect && effect.keep === 'agreement'));

/** Only what the row asks for; of a choice, the one it names. */
const inputFor = ({ input = {} }: AnyStep, given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, row]) =>
      typeof row !== 'string' ? [[name, row[0]]] : name in given ? [[name, given[name]]] : [],
    ),
  );
