/** Watches over the limitation of claims: a period for each claim whose day is known, begun anew by whatever interrupts it. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import type { LegalDate } from '../domain/legal-date.js';
import { effectOf, guardsOf, type Interruption, interruptionBy, restartsAtItsEnd } from '../domain/limitation.js';
import type { Play } from '../domain/procedures/play.js';
import { refuse } from '../domain/refusals.js';
import { type DeadlineRow, deadlinesOf } from '../persistence/deadline.queries.js';
import { claimsPursued } from '../persistence/limitation.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { DeadlineClerk } from './deadline-clerk.js';

export const LIMITATION = 'limitation';

export interface Interrupted {
  kind: Interruption;
  on: LegalDate;
  documentId?: string | null;
  /** Of one claim, or of all that have a guard. */
  claimId?: string;
  by: ActorStamp;
}

@Injectable()
export class LimitationGuard {
  constructor(private readonly clerk: DeadlineClerk) {}

  /** Claims with a day of their own: it is the claimant's own request, from which the period runs. */
  start(
    batch: Batch,
    { id, now, organisationId, disputeType }: { id: string; now: Date; organisationId: string; disputeType: string },
    claims: readonly { id: string; requestedOn: string | null }[],
  ): void {
    for (const claim of claims)
      if (claim.requestedOn)
        for (const ruleId of guardsOf(disputeType))
          this.clerk.start(batch, now, {
            caseId: id,
            ownerKind: 'case-intake',
            ownerId: id,
            subjectKind: 'claim',
            subjectId: claim.id,
            clock: LIMITATION,
            kind: 'right',
            ruleId,
            start: claim.requestedOn as LegalDate,
            organisationId,
            owedBy: 'party',
          });
  }

  /** What a move of a road means for the claims: nothing is asked of the database where it means nothing. */
  async heed(tx: Tx, batch: Batch, subject: LockedCase, { facts, left }: Play, by: ActorStamp): Promise<void> {
    const acts = left.flatMap((one) => {
      if (one.kind !== 'event') return [];
      const kind = interruptionBy(facts.procedure, one.step.do, one.input);
      return kind ? [{ kind, on: one.on }] : [];
    });
    if (facts.ended && left.some((one) => one.kind === 'event' && one.from !== one.to) && restartsAtItsEnd(facts.procedure))
      acts.push({ kind: 'procedure-ended', on: facts.lastStepOn });
    if (acts.length === 0) return;
    const guards = await this.guards(tx, subject.id);
    const pursued = await claimsPursued(tx, subject.id);
    for (const act of acts) this.record(batch, subject, guards, pursued, { ...act, by });
  }

  /** Somebody shows what interrupted a claim. Refuses a claim without a guard, and what came when the time was over. */
  async interrupt(tx: Tx, batch: Batch, subject: LockedCase, what: Interrupted & { claimId: string }): Promise<void> {
    const guards = (await this.guards(tx, subject.id)).filter(({ subjectId }) => subjectId === what.claimId);
    if (guards.length === 0) throw refuse('claim-without-guard');
    const due = guards.map(({ dueDate }) => dueDate).sort()[0]!;
    const pursued = await claimsPursued(tx, subject.id);
    if (guards.every((guard) => effectOf(guard, what.on, ends(what, pursued, guard)) === 'too-late'))
      throw refuse('limitation-over', { due });
    this.record(batch, subject, guards, pursued, what);
  }

  /** The case is closed: nobody is reminded of it any more. */
  async stop(tx: Tx, batch: Batch, subject: LockedCase, on: LegalDate): Promise<void> {
    this.clerk.end(batch, subject.now, await this.guards(tx, subject.id), 'stopped', on);
  }

  /** It is open again, and the time went on meanwhile. */
  async runOn(tx: Tx, batch: Batch, subject: LockedCase): Promise<void> {
    for (const guard of await this.guards(tx, subject.id, 'stopped')) this.clerk.giveBack(batch, subject.now, guard);
  }

  private record(batch: Batch, subject: LockedCase, guards: DeadlineRow[], pursued: ReadonlySet<string>, what: Interrupted): void {
    const { kind, on, documentId = null, by } = what;
    for (const [index, guard] of guards.entries()) {
      const effect = effectOf(guard, on, ends(what, pursued, guard));
      if (effect === 'too-late') continue;
      batch.insert('limitation_interruptions', {
        id: uuid(),
        caseId: subject.id,
        claimId: guard.subjectId,
        kind,
        onDay: on,
        documentId,
        eventSeq: subject.eventSeq + 1,
        recordedBy: by,
      });
      if (effect === 'runs-anew') guards[index] = this.clerk.restart(batch, subject.now, guard, on);
    }
  }

  private async guards(tx: Tx, caseId: string, endedAs: DeadlineRow['endedAs'] = null): Promise<DeadlineRow[]> {
    const rows = await deadlinesOf(tx, { id: caseId, caseId });
    return rows.filter((row) => row.clock === LIMITATION && row.endedAs === endedAs);
  }
}

const ends = ({ kind }: Pick<Interrupted, 'kind'>, pursued: ReadonlySet<string>, guard: DeadlineRow): boolean =>
  kind === 'procedure-ended' && guard.subjectId !== null && pursued.has(guard.subjectId);
