/** Closes a case and opens it again: each run has its own time, outcome and proceedings, and those of the run before stay what they were. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { OUTCOME_LABELS } from '../domain/codes.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { Outcome } from '../domain/procedures/codes.js';
import { roadsOfADefault } from '../domain/procedures/roads-open.js';
import { refuse } from '../domain/refusals.js';
import type { ReopeningGround } from '../domain/reopening.js';
import { metBy, type VisitKind, visitsOwedAfter } from '../domain/visits.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import { caseBasics, type LockedCase } from '../persistence/proceeding.queries.js';
import { lastRun } from '../persistence/visit.queries.js';
import { planClocks } from '../persistence/work-plan.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { LimitationGuard } from './limitation-guard.js';
import { ExitDesk } from './exit-desk.js';

export interface Reopening {
  readonly ground: ReopeningGround;
  readonly reason: string;
  readonly documentId?: string;
}

export interface Visit {
  readonly on: LegalDate;
  readonly kind: VisitKind;
  readonly result: string;
  readonly performed: boolean | null;
  readonly satisfied: boolean | null;
  readonly hiddenRisk: boolean | null;
}

const GO_ON = `UPDATE case_runs SET closed_at = NULL, closed_on = NULL, outcome = NULL WHERE id = $1`;
const END_OF_RUN = `UPDATE case_runs SET closed_at = $2, closed_on = greatest(opened_on, $3::date), outcome = $4 WHERE case_id = $1 AND closed_at IS NULL`;

@Injectable()
export class RunKeeper {
  constructor(
    private readonly clerk: DeadlineClerk,
    private readonly keeper: CaseKeeper,
    private readonly limitation: LimitationGuard,
    private readonly exits: ExitDesk,
  ) {}

  /** The run ends with an outcome; what is owed from now on is to ask after the parties, where such an outcome is visited at all. */
  async close(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    { outcome, closing }: { outcome: Outcome; closing: object },
    on: LegalDate,
  ): Promise<void> {
    const closedAt = subject.now.toISOString();
    batch.update('cases', subject.id, { stage: 'closed', outcome, closedAt, closing });
    this.end(batch, subject, outcome, on);
    await this.keeper.routed(tx, batch, subject, on);
    await this.limitation.stop(tx, batch, subject, on);
    await this.exits.stop(tx, batch, subject, on);
    this.clerk.end(batch, subject.now, await planClocks(tx, subject.id), 'stopped', on);
    const run = await lastRun(tx, subject.id);
    for (const ruleId of run ? visitsOwedAfter(outcome) : [])
      this.clerk.start(batch, subject.now, {
        caseId: subject.id,
        ownerKind: 'visit',
        ownerId: run!.id,
        clock: ruleId.slice('case.'.length),
        kind: 'duty',
        ruleId,
        start: on,
        organisationId: subject.responsibleOrganisationId,
        owedBy: 'organisation',
        grade: subject.riskGrade,
      });
  }

  /** The run alone is over, with what it came to. */
  end(batch: Batch, subject: LockedCase, outcome: Outcome, on: LegalDate): void {
    batch.statement(END_OF_RUN, [subject.id, subject.now.toISOString(), on, outcome]);
  }

  /** What ended the run is taken back: it goes on as if it had never ended, and no new one begins. */
  async goOn(tx: Tx, batch: Batch, subject: LockedCase): Promise<void> {
    const run = await lastRun(tx, subject.id);
    if (run) batch.statement(GO_ON, [run.id]);
  }

  /** A new run begins. Of a default the parties are told which roads stand open; visits of the run before are asked for no more. */
  async open(tx: Tx, batch: Batch, subject: LockedCase, { ground, reason, documentId }: Reopening, on: LegalDate): Promise<void> {
    const before = await lastRun(tx, subject.id);
    const outcome = subject.outcome as Outcome;
    const roads = ground === 'default' ? roadsOfADefault(outcome, await caseBasics(tx, subject.id)) : [];
    if (roads === null) throw refuse('no-default-without-outcome', { outcome: OUTCOME_LABELS[outcome] });
    batch.insert('case_runs', {
      id: uuid(),
      caseId: subject.id,
      number: (before?.number ?? 0) + 1,
      openedAt: subject.now.toISOString(),
      openedOn: on,
      ground,
      reason,
      documentId: documentId ?? null,
      roads,
    });
    batch.update('cases', subject.id, { stage: 'intake', outcome: null, closedAt: null, closing: null });
    if (before) this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id: before.id, caseId: subject.id }), 'stopped', on);
    await this.keeper.awaitRouting(tx, batch, subject, on);
    await this.limitation.runOn(tx, batch, subject);
    await this.exits.runOn(tx, batch, subject);
  }

  /** Somebody has asked after the parties of a closed case: the next visit owed is made, and those whose day had come too. */
  async visited(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, runId: string, visit: Visit): Promise<void> {
    const met = metBy(await deadlinesOf(tx, { id: runId, caseId: subject.id }), visit.on);
    this.clerk.end(batch, subject.now, met, 'met', visit.on);
    const meets = met.map(({ ruleId }) => ruleId);
    const { on: madeOn, ...found } = visit;
    // What was found stands with the visit, not on the chain that other bodies read.
    this.keeper.record(batch, subject, [
      { type: 'case-visited', occurredOn: madeOn, actor: stamp(actor), data: { kind: visit.kind, meets } },
    ]);
    const row = { id: uuid(), caseId: subject.id, runId, madeOn, ...found, meets, madeBy: stamp(actor), eventSeq: subject.eventSeq };
    batch.insert('case_visits', row);
    this.keeper.raise(batch, subject);
  }
}
