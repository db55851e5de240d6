/** Hands over what a road elsewhere begins with. It may hold whole identifiers, so who looked at it, and who took it, stands on the chain. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, hasScope, stamp } from '../../domain/actor.js';
import { DESK_WHO, isAtDesk } from '../../domain/assistance-steps.js';
import { dayOf } from '../../domain/legal-date.js';
import { packageFor } from '../../domain/packages.js';
import { refuse } from '../../domain/refusals.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { caseOfHandoff, handoffState } from '../../persistence/handoff.queries.js';
import { documentsOfProceeding, hidesTermsFrom, packageSource } from '../../persistence/package.queries.js';
import { loadProceeding, type LockedCase, lockCase, lockCaseById, lockCaseOfProceeding } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { readQuery } from '../../platform/http/form.js';
import { type Tx, Work } from '../../platform/work.js';
import { PreviewQuery } from './package.dto.js';
import { type PackageView, packageView } from './package.view.js';

@Injectable()
export class PackagesService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
  ) {}

  /** A court takes what it needs with a proceeding it sits in. */
  ofProceeding(actor: Actor, proceedingId: string): Promise<PackageView> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCaseOfProceeding(tx, actor, proceedingId);
      if (!subject) throw refuse('not-found');
      const { facts, basedOnId } = (await loadProceeding(tx, proceedingId))!;
      const court = Object.values(facts.seats).find(({ kind }) => kind === 'court');
      if (!court || !mayTake(actor, court)) throw refuse('role-missing', { who: '受理法院' });
      const claimIds = ownClaims(facts.opening);
      const partyIds = facts.parties.map(({ id }) => id);
      const source = await packageSource(tx, subject.id, { partyIds, claimIds, basedOnId });
      const documents = await documentsOfProceeding(tx, proceedingId);
      await this.note(tx, actor, subject, 'package-read', {}, proceedingId);
      return packageView(packageFor(facts.procedure, source), documents, proceedingId);
    });
  }

  /**
   * Before it offers the case, the sender sees exactly what the receiver will get; but who handles a petition does not see by this way the terms that a
   * mediation beside it came to.
   */
  preview(actor: Actor, caseId: string, query: unknown): Promise<PackageView> {
    return this.work.run(actor, async (tx) => {
      const subject = await lockCase(tx, actor, caseId);
      if (!subject || subject.level !== 'content') throw refuse('not-found');
      const { procedure } = readQuery(PreviewQuery, query);
      if (subject.responsibleOrganisationId !== actor.organisationId) throw refuse('not-responsible');
      if (!isAtDesk(actor)) throw refuse('role-missing', { who: DESK_WHO });
      await this.note(tx, actor, subject, 'package-previewed', { procedure });
      const source = await packageSource(tx, caseId, {});
      const isHidden = source.agreement !== null && (await hidesTermsFrom(tx, actor, caseId));
      return packageView(packageFor(procedure, isHidden ? { ...source, agreement: null } : source), [], null);
    });
  }

  /** Once it has accepted, the receiver takes what the preview showed, as far as the offer reaches. */
  ofHandoff(actor: Actor, handoffId: string): Promise<PackageView> {
    return this.work.run(actor, async (tx) => {
      const place = await caseOfHandoff(tx, actor, handoffId);
      if (!place) throw refuse('not-found');
      const subject = (await lockCaseById(tx, place.caseId))!;
      const handoff = (await handoffState(tx, handoffId))!;
      if (handoff.toOrganisationId !== actor.organisationId) throw refuse('not-the-receiver');
      const isDesk = actor.kind === 'client' ? hasScope(actor, 'handoff:answer') : isAtDesk(actor);
      if (!isDesk) throw refuse('role-missing', { who: DESK_WHO });
      // Until it has accepted, the card is all there is.
      if (handoff.state !== 'accepted') throw refuse('not-found');
      await this.note(tx, actor, subject, 'package-read', { handoffId });
      return packageView(packageFor(handoff.procedure, await packageSource(tx, subject.id, handoff)), [], null);
    });
  }

  private async note(
    tx: Tx,
    actor: Actor,
    subject: LockedCase,
    type: string,
    data: Record<string, unknown>,
    proceedingId?: string,
  ): Promise<void> {
    const batch = new Batch();
    this.keeper.record(batch, subject, [{ type, proceedingId, occurredOn: dayOf(subject.now), actor: stamp(actor), data }]);
    await batch.send(tx);
  }
}

/** The claims that a road was opened for; null for all of the case. */
const ownClaims = ({ claimIds }: Record<string, unknown>): string[] | null =>
  Array.isArray(claimIds) && claimIds.length > 0 ? (claimIds as string[]) : null;

/** The court itself; for one without an account, the docking staff who mirror it. */
function mayTake(actor: Actor, court: { organisationId: string; hasAccount: boolean }): boolean {
  if (actor.organisationId === court.organisationId)
    return actor.kind === 'client' ? hasScope(actor, 'court.packet:read') : hasRole(actor, 'clerk', 'officer');
  return !court.hasAccount && hasRole(actor, 'docking-clerk');
}
