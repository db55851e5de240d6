/** Hands a court what it needs with a proceeding. It holds full identifiers, so who took it stands on the chain. */
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, hasScope, stamp } from '../../domain/actor.js';
import { dayOf } from '../../domain/legal-date.js';
import { refuse } from '../../domain/refusals.js';
import { Almanac } from '../../casework/almanac.js';
import { CaseKeeper } from '../../casework/case-keeper.js';
import { packageOf } from '../../persistence/package.queries.js';
import { loadProceeding, lockCaseOfProceeding } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { Work } from '../../platform/work.js';
import { type PackageView, packageView } from './package.view.js';
import { proceedingView } from './proceeding.view.js';

@Injectable()
export class PackageService {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
    private readonly almanac: Almanac,
  ) {}

  async read(actor: Actor, proceedingId: string): Promise<PackageView> {
    const { book } = await this.almanac.fresh();
    return this.work.run(actor, async (tx) => {
      const subject = await lockCaseOfProceeding(tx, actor, proceedingId);
      if (!subject) throw refuse('not-found');
      const { facts } = (await loadProceeding(tx, proceedingId))!;
      const court = Object.values(facts.seats).find(({ kind }) => kind === 'court');
      if (!court || !mayTake(actor, court)) throw refuse('role-missing', { who: '受理法院' });
      const view = packageView(proceedingView(book, facts, dayOf(subject.now)), (await packageOf(tx, proceedingId))!);
      const batch = new Batch();
      this.keeper.record(batch, subject, [
        { type: 'package-read', proceedingId, occurredOn: dayOf(subject.now), actor: stamp(actor), data: {} },
      ]);
      await batch.send(tx);
      return view;
    });
  }
}

/** The court itself; for one without an account, the docking staff who mirror it. */
function mayTake(actor: Actor, court: { organisationId: string; hasAccount: boolean }): boolean {
  if (actor.organisationId === court.organisationId)
    return actor.kind === 'client' ? hasScope(actor, 'court.packet:read') : hasRole(actor, 'clerk', 'officer');
  return !court.hasAccount && hasRole(actor, 'docking-clerk');
}
