/** Appointments that fall on a day a house is shut: nobody can be there, so who made them is told to make another. */
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf, inShanghai } from '../domain/legal-date.js';
import { lockCaseById } from '../persistence/proceeding.queries.js';
import { appointmentsOn } from '../persistence/publication.queries.js';
import { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';

@Injectable()
export class Appointments {
  constructor(private readonly keeper: CaseKeeper) {}

  /** An event on each case, of which its road's desk and its handler hear. Cases are locked in the order of their ids. */
  async fallOnClosure(
    tx: Tx,
    actor: Actor,
    organisationId: string,
    { from, to, reason }: { from: string; to: string; reason: string },
  ): Promise<void> {
    for (const { caseId, proceedingId, heldAt } of await appointmentsOn(tx, organisationId, from, to)) {
      const subject = (await lockCaseById(tx, caseId))!;
      const batch = new Batch();
      const data = { at: inShanghai(heldAt), organisationId, reason };
      this.keeper.record(batch, subject, [
        { type: 'appointment-on-closed-day', proceedingId, occurredOn: dayOf(subject.now), actor: stamp(actor), data },
      ]);
      await batch.send(tx);
    }
  }
}
