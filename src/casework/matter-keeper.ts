/** Says of two cases, for a person who has looked at both, that they are one matter or have to do with one another. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf } from '../domain/legal-date.js';
import { refuse } from '../domain/refusals.js';
import { joinsMatters, type LinkKind } from '../domain/same-matter.js';
import { JOIN_MATTERS, linkBetween } from '../persistence/link.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';

@Injectable()
export class MatterKeeper {
  constructor(private readonly keeper: CaseKeeper) {}

  /** The cases of both matters are locked. */
  async link(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { caseId, kind, reason }: { caseId: string; kind: LinkKind; reason: string },
  ): Promise<void> {
    const known = await linkBetween(tx, subject.id, caseId);
    if (known?.confirmedAt && known.kind === kind) throw refuse('linked-already');
    const said = { kind, reason, confirmedBy: stamp(actor), confirmedAt: subject.now.toISOString() };
    if (known) batch.update('case_links', known.id, said);
    else batch.insert('case_links', { id: uuid(), caseId: subject.id, otherCaseId: caseId, madeAt: subject.now.toISOString(), ...said });
    // Which the other is stands with the link: the chain is read by bodies that may not know of it.
    this.keeper.record(batch, subject, [{ type: 'case-linked', occurredOn: dayOf(subject.now), actor: stamp(actor), data: { kind } }]);
    this.keeper.raise(batch, subject);
    await batch.send(tx);
    if (joinsMatters(kind)) await tx.run(JOIN_MATTERS, [caseId, subject.id]);
  }
}
