/** Keeps the case whole: its stage follows from its live proceedings, its readers from who works on it, and it is never without a date somebody owes. */
import { Injectable } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import { dayOf, latest, type LegalDate } from '../domain/legal-date.js';
import type { ProceedingFacts } from '../domain/procedures/facts.js';
import type { Stage } from '../domain/procedures/grammar.js';
import { theRoad } from '../domain/procedures/roads.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import { exitClocks } from '../persistence/safety.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { appendEvents, type News } from './chain.js';
import { DeadlineClerk } from './deadline-clerk.js';

const GRANT = `INSERT INTO case_readers (reader_id, case_id, level) SELECT r, $2, $3 FROM unnest($1::uuid[]) r
  ON CONFLICT (reader_id, case_id) DO UPDATE SET level = EXCLUDED.level`;
// Who reads more already goes on reading it.
const GRANT_CARD = `INSERT INTO case_readers (reader_id, case_id, level) SELECT r, $2, 'card' FROM unnest($1::uuid[]) r ON CONFLICT DO NOTHING`;
// Somebody may handle another proceeding of the same case: that stays in his sight.
const HANDLES_ANOTHER = `EXISTS (SELECT FROM proceedings p JOIN mediators m ON m.id = p.handler_id
    WHERE p.case_id = r.case_id AND m.user_id = r.reader_id AND p.ended_at IS NULL AND p.id IS DISTINCT FROM $3::uuid)`;
const REVOKE = `DELETE FROM case_readers r WHERE r.reader_id = $1 AND r.case_id = $2 AND NOT ${HANDLES_ANOTHER}`;
const PUT_BACK = `UPDATE case_readers r SET level = 'card' FROM mediators h WHERE r.case_id = $2 AND r.level = 'content' AND h.user_id = r.reader_id
  AND h.organisation_id <> $1 AND NOT ${HANDLES_ANOTHER}`;

// That a claim will be barred one day, that somebody owes his supervisor a reply or has a danger to report, moves no case on.
// So it is with what a body was asked to assist in, asked to be given, or does as its part of a plan.
const ANOTHER_DATE = `SELECT FROM deadlines WHERE case_id = $1 AND ended_at IS NULL AND clock <> 'limitation'
  AND owner_kind NOT IN ('supervision', 'safety-exit', 'assistance', 'handoff-request', 'work-plan')
  AND id <> ALL($2::uuid[]) LIMIT 1`;

// Its own ladders are looked at when the date is counted again, for which no version is its own.
const CLAIMS_FOLLOW = `UPDATE deadlines SET organisation_id = $2, local_version = -1
  WHERE case_id = $1 AND (clock = 'limitation' OR owner_kind = 'handoff-request') AND ended_at IS NULL`;

@Injectable()
export class CaseKeeper {
  constructor(private readonly clerk: DeadlineClerk) {}

  /** The reader sees the case from now on: `content` the dispute itself, `card` only where it stands. */
  grant(batch: Batch, caseId: string, readerIds: readonly string[], level: 'content' | 'card'): void {
    batch.statement(GRANT, [readerIds, caseId, level]);
  }

  /** The same for who needs the card alone: it takes nothing from who reads more. */
  grantCard(batch: Batch, caseId: string, readerIds: readonly string[]): void {
    if (readerIds.length > 0) batch.statement(GRANT_CARD, [readerIds, caseId]);
  }

  /** A mediator handles this proceeding no more. */
  revoke(batch: Batch, caseId: string, readerId: string, proceedingId: string): void {
    batch.statement(REVOKE, [readerId, caseId, proceedingId]);
  }

  /** Another body has the case: mediators elsewhere, who handle nothing in it any more, read its card as their own bodies do. */
  putBack(batch: Batch, caseId: string, organisationId: string): void {
    batch.statement(PUT_BACK, [organisationId, caseId, null]);
  }

  /**
   * From now on this body answers for the case: it tells the party of what threatens his claims, answers who asks to be handed it, and owes what keeps
   * people in it safe. Call `clerk.ready()` before.
   */
  async answerable(tx: Tx, batch: Batch, subject: LockedCase, organisationId: string): Promise<void> {
    subject.responsibleOrganisationId = organisationId;
    batch.update('cases', subject.id, { responsibleOrganisationId: organisationId, responsibleSince: subject.now.toISOString() });
    batch.statement(CLAIMS_FOLLOW, [subject.id, organisationId]);
    await this.exitsFollow(tx, batch, subject, organisationId);
  }

  /** Who answers for the case owes the ways out of danger, its own time counted from this moment. */
  private async exitsFollow(tx: Tx, batch: Batch, subject: LockedCase, organisationId: string): Promise<void> {
    for (const row of await exitClocks(tx, subject.id)) {
      if (row.endedAs !== null || row.organisationId === organisationId) continue;
      if (row.owedBy === 'organisation') this.clerk.restart(batch, subject.now, { ...row, organisationId }, dayOf(subject.now));
      else batch.update('deadlines', row.id, { organisationId, localVersion: -1 });
    }
  }

  /** Events on the case's chain, and its version raised: an action happened. */
  record(batch: Batch, subject: LockedCase, news: readonly News[]): void {
    const head = appendEvents(batch, { caseId: subject.id, seq: subject.eventSeq, hash: subject.eventHash }, subject.now, news);
    subject.eventSeq = head.seq;
    subject.eventHash = head.hash;
  }

  /**
   * Another body answers for the case from now on: it reads the case, is told of what threatens its claims, and owes where it goes next. Who
   * answered before keeps what he reads.
   */
  async answersFrom(tx: Tx, batch: Batch, subject: LockedCase, organisationId: string): Promise<void> {
    if (subject.responsibleOrganisationId === organisationId) return;
    await this.routed(tx, batch, subject);
    await this.answerable(tx, batch, subject, organisationId);
    this.grant(batch, subject.id, [organisationId], 'content');
  }

  /** An action of a person: the case's ETag moves. */
  raise(batch: Batch, subject: LockedCase): void {
    batch.update('cases', subject.id, { version: subject.version + 1 });
  }

  /**
   * After a proceeding moved: the stage of the live proceeding opened last. When none is left alive, somebody owes where the case goes next
   * (house rule case.route), so that it is never without a date.
   */
  async settle(tx: Tx, batch: Batch, subject: LockedCase, facts: ProceedingFacts): Promise<void> {
    // A court may serve its ruling on a case that is closed: that is recorded, and the case stays closed.
    if (subject.closedAt) return;
    const all = [...facts.case.siblings, { id: facts.id, procedure: facts.procedure, state: facts.state, ended: facts.ended }];
    const stageOf = ({ procedure, state }: (typeof all)[number]): Stage => theRoad(procedure).states[state]!.stage;
    // Ids are made in the order of time.
    const last = all
      .filter(({ ended }) => !ended)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .at(-1);
    const rest: Stage = all.some((one) => stageOf(one) === 'performance') ? 'performance' : 'intake';
    const stage = last ? stageOf(last) : rest;
    if (stage !== subject.stage) batch.update('cases', subject.id, { stage });
    subject.stage = stage;
    if (!last) await this.awaitRouting(tx, batch, subject, latest(facts.lastStepOn, facts.openedOn));
  }

  /** The responsible body has to say where the case goes: another road, another body, or the close. */
  async awaitRouting(tx: Tx, batch: Batch, subject: LockedCase, from: LegalDate): Promise<void> {
    const running = (await this.routing(tx, subject)).filter(({ endedAs }) => endedAs === null);
    if (running.length > 0) return;
    this.startRouting(batch, subject, from);
  }

  /**
   * Rights have lapsed, and what waited for them may wait for nothing now: an application that was prepared and never filed. Where no other date
   * is left in an open case, somebody has to say where it goes.
   */
  async leaveADate(tx: Tx, batch: Batch, subject: LockedCase, ended: readonly { id: string }[], from: LegalDate): Promise<void> {
    if (subject.closedAt) return;
    const ids = ended.map(({ id }) => id);
    if (!(await tx.row(ANOTHER_DATE, [subject.id, ids]))) this.startRouting(batch, subject, from);
  }

  startRouting(
    batch: Batch,
    subject: Pick<LockedCase, 'id' | 'now' | 'responsibleOrganisationId'> & { riskGrade?: LockedCase['riskGrade'] },
    from: LegalDate,
  ): void {
    this.clerk.start(batch, subject.now, {
      caseId: subject.id,
      ownerKind: 'case-intake',
      ownerId: subject.id,
      clock: 'route',
      kind: 'duty',
      ruleId: 'case.route',
      start: from,
      organisationId: subject.responsibleOrganisationId,
      owedBy: 'organisation',
      grade: subject.riskGrade,
    });
  }

  /** It has been said: routed, or closed. */
  async routed(tx: Tx, batch: Batch, subject: LockedCase, on: LegalDate = dayOf(subject.now)): Promise<void> {
    this.clerk.end(batch, subject.now, await this.routing(tx, subject), 'met', on);
  }

  private async routing(tx: Tx, subject: LockedCase) {
    return (await deadlinesOf(tx, { id: subject.id, caseId: subject.id })).filter(({ clock }) => clock === 'route');
  }
}

export const systemStamp = (organisationId: string): ActorStamp => ({ kind: 'system', id: organisationId, name: '系统', organisationId });
