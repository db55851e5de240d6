/** Merges two cases that are one dispute, and takes a merge back. Both histories stay whole: the later case is closed, never emptied. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf } from '../domain/legal-date.js';
import { isGraver } from '../domain/risk-grade.js';
import type { DeadlineRow } from '../persistence/deadline.queries.js';
import { lockMatters } from '../persistence/link.queries.js';
import {
  casesOfMatter,
  deadlinesToGiveBack,
  type MergeRow,
  readersOfOneOnly,
  receiptsOf,
  REVOKE_GRANTED,
} from '../persistence/merge.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import { openDeadlinesOfCase } from '../persistence/risk-grade.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { PartyCarrier } from './party-carrier.js';
import { RiskDesk } from './risk-desk.js';
import { RunKeeper } from './run-keeper.js';
import { SafetyDesk } from './safety-desk.js';

/**
 * A right of a party, the limitation of its claims too, what is owed to a supervisor, and what a court owes or ordered for somebody's safety do not end
 * because two files become one.
 */
const endsWithTheCase = ({ ownerKind, kind, owedBy }: DeadlineRow): boolean =>
  ownerKind !== 'supervision' && kind !== 'right' && !(ownerKind === 'safety-exit' && owedBy !== 'organisation');

/** By a date of these somebody owes where the case goes. */
const movesItOn = ({ ownerKind, kind }: DeadlineRow): boolean => kind !== 'right' && !['safety-exit', 'work-plan'].includes(ownerKind);

const GIVE_BACK_MATTER = 'UPDATE cases SET matter_id = $2 WHERE id = ANY($1::uuid[]) AND matter_id = $3';

@Injectable()
export class MergeDesk {
  constructor(
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
    private readonly runs: RunKeeper,
    private readonly parties: PartyCarrier,
    private readonly safety: SafetyDesk,
    private readonly risk: RiskDesk,
  ) {}

  /** Which of the two goes on: the one that came to a public door first. */
  async order(tx: Tx, one: LockedCase, other: LockedCase): Promise<{ survivor: LockedCase; merged: LockedCase }> {
    const [first] = await receiptsOf(tx, [one.id, other.id]);
    return first!.id === one.id ? { survivor: one, merged: other } : { survivor: other, merged: one };
  }

  /** Both are locked and open, and the later one has nothing under way. @returns the id of the merge */
  async merge(tx: Tx, batch: Batch, survivor: LockedCase, merged: LockedCase, actor: Actor, reason: string): Promise<string> {
    await this.clerk.ready();
    const { now } = merged;
    const today = dayOf(now);
    const id = uuid();
    await lockMatters(tx, [survivor.id, merged.id]);
    const stopped = (await openDeadlinesOfCase(tx, merged.id)).filter(endsWithTheCase);
    this.clerk.end(batch, now, stopped, 'stopped', today);
    const matters = new Map((await receiptsOf(tx, [survivor.id, merged.id])).map((row) => [row.id, row.matterId]));
    const [matterId, previousMatterId] = [matters.get(survivor.id)!, matters.get(merged.id)!];
    const moved = matterId === previousMatterId ? [] : await casesOfMatter(tx, previousMatterId);
    for (const caseId of moved) batch.update('cases', caseId, { matterId });
    const granted = await readersOfOneOnly(tx, merged.id, survivor.id);
    // Whoever held the duplicate is led to the case that goes on, and sees where it stands.
    if (granted.length > 0) this.keeper.grant(batch, survivor.id, granted, 'card');
    batch.insert('case_merges', {
      id,
      survivorId: survivor.id,
      mergedId: merged.id,
      reason,
      mergedBy: stamp(actor),
      mergedAt: now.toISOString(),
      previousStage: merged.stage,
      previousOutcome: merged.outcome,
      previousMatterId,
      matterCaseIds: moved,
      stoppedDeadlineIds: stopped.map((row) => row.id),
      grantedReaderIds: granted,
    });
    const carried = await this.parties.carry(tx, batch, id, merged, survivor);
    batch.update('cases', merged.id, {
      stage: 'closed',
      outcome: 'duplicate',
      closedAt: now.toISOString(),
      closing: { mergeId: id, caseNo: survivor.caseNo },
      mergedIntoId: survivor.id,
    });
    this.runs.end(batch, merged, 'duplicate', today);
    await this.safety.carry(tx, batch, merged, survivor, actor, carried);
    if (isGraver(merged.riskGrade, survivor.riskGrade))
      await this.risk.grade(tx, batch, survivor, actor, { grade: merged.riskGrade, reason: `随重复事项 ${merged.caseNo} 并入` });
    this.tell(batch, 'case-merged', actor, id, survivor, merged, { carriedParties: carried.came.length });
    return id;
  }

  /** The case that was a duplicate is open again as it was: its stage, its dates, its numbers, its matter. A warning that came with it stays until somebody lowers it. Both are locked. */
  async undo(tx: Tx, batch: Batch, merge: MergeRow, survivor: LockedCase, merged: LockedCase, actor: Actor, reason: string): Promise<void> {
    await this.clerk.ready();
    const { now } = merged;
    // Before the batch, which changes one of these rows too. What was moved on meanwhile by another merge, or given back by its undoing, stays.
    const matterId = (await receiptsOf(tx, [survivor.id]))[0]!.matterId;
    await tx.run(GIVE_BACK_MATTER, [merge.matterCaseIds, merge.previousMatterId, matterId]);
    batch.update('cases', merged.id, {
      stage: merge.previousStage,
      outcome: merge.previousOutcome,
      closedAt: null,
      closing: null,
      mergedIntoId: null,
    });
    await this.runs.goOn(tx, batch, merged);
    const given = await deadlinesToGiveBack(tx, merge.stoppedDeadlineIds);
    for (const row of given) this.clerk.giveBack(batch, now, row);
    if (!given.some(movesItOn)) await this.keeper.leaveADate(tx, batch, { ...merged, closedAt: null }, [], dayOf(now));
    if (merge.grantedReaderIds.length > 0) batch.statement(REVOKE_GRANTED, [survivor.id, merge.grantedReaderIds]);
    batch.update('case_merges', merge.id, {
      undoneAt: now.toISOString(),
      undoneBy: stamp(actor),
      undoReason: reason,
      version: merge.version + 1,
    });
    const keptParties = await this.parties.takeBack(tx, batch, merge, survivor, actor);
    this.tell(batch, 'case-merge-undone', actor, merge.id, survivor, merged, { keptParties });
  }

  /** Why, stands with the merge, and on no chain: what is said there of one of the two is read by who reads the other. */
  private tell(batch: Batch, type: string, actor: Actor, mergeId: string, survivor: LockedCase, merged: LockedCase, more: object): void {
    const numbers = { mergeId, survivor: survivor.caseNo, merged: merged.caseNo, ...more };
    for (const subject of [survivor, merged]) {
      this.keeper.record(batch, subject, [{ type, occurredOn: dayOf(subject.now), actor: stamp(actor), data: numbers }]);
      this.keeper.raise(batch, subject);
    }
  }
}
