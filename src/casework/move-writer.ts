/** Turns what a move left behind into rows of the batch, and into the deadlines as they run from now on. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import { numbersIn } from '../domain/case-numbers.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { basisClockChanges, type ClockChange, usesRightsBeside } from '../domain/procedures/clocks.js';
import { actDay, type ProceedingFacts } from '../domain/procedures/facts.js';
import { decidedForThem } from '../domain/procedures/same-people.js';
import type { Left, Play } from '../domain/procedures/play.js';
import { theRoad } from '../domain/procedures/roads.js';
import type { DeadlineRow } from '../persistence/deadline.queries.js';
import { type LockedCase, loadProceeding } from '../persistence/proceeding.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import type { News } from './chain.js';
import { DeadlineClerk } from './deadline-clerk.js';

/** Held in tables of their own; an event names the act, not the whole paper. */
const NOT_IN_EVENTS = new Set(['terms', 'facts', 'responsibilities', 'disputedPoints', 'request', 'reasons', 'opinion', 'whyNotEarlier']);

const VOID_MARKS = `UPDATE marks SET voided_at = $3 WHERE proceeding_id = $1 AND mark = ANY($2::text[]) AND voided_at IS NULL AND ($4::boolean OR party_id IS NOT DISTINCT FROM $5::uuid)`;
const NUMBER = 'INSERT INTO case_numbers (case_id, system, number) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
const ANOTHER_VERSION = 'UPDATE proceedings SET version = version + 1 WHERE id = $1';
const LEAVE_SEAT = 'UPDATE proceeding_seats SET left_at = $3 WHERE proceeding_id = $1 AND seat = $2';
const SEAT = `INSERT INTO proceeding_seats (proceeding_id, seat, organisation_id) VALUES ($1, $2, $3)
  ON CONFLICT (proceeding_id, seat) DO UPDATE SET organisation_id = EXCLUDED.organisation_id, left_at = NULL`;

@Injectable()
export class MoveWriter {
  constructor(private readonly clerk: DeadlineClerk) {}

  /**
   * Adds every row; returns the facts with the deadlines as they are then, and the news for the chain.
   * @param first rows that must be there before the batch: a mark is voided before its successor stands
   */
  write(
    first: Batch,
    batch: Batch,
    subject: LockedCase,
    play: Play,
    actor: ActorStamp,
    mirrored: boolean,
  ): { facts: ProceedingFacts; news: News[] } {
    const { now } = subject;
    const news: News[] = [];
    let facts = play.facts;
    // Rows that name the event that made them stand under the number it will get.
    let seq = subject.eventSeq + 1;
    for (const left of play.left) {
      if (left.kind === 'event') {
        news.push(newsOf(left, facts, actor, mirrored));
        facts = this.toBasis(batch, now, facts, left);
        seq += 1;
      } else if (left.kind === 'clock') facts = { ...facts, clocks: this.clock(batch, now, facts, left.change, actor) };
      else if (left.kind === 'void-marks')
        first.statement(VOID_MARKS, [facts.id, left.marks, now.toISOString(), left.partyId === undefined, left.partyId ?? null]);
      else if (left.kind !== 'answerable' && left.kind !== 'sealed' && left.kind !== 'kept') this.row(batch, now, facts, left, actor, seq);
    }
    return { facts, news };
  }

  private row(
    batch: Batch,
    now: Date,
    facts: ProceedingFacts,
    left: Exclude<Left, { kind: 'event' | 'clock' | 'void-marks' | 'answerable' | 'sealed' | 'kept' }>,
    madeBy: ActorStamp,
    eventSeq: number,
  ): void {
    const proceedingId = facts.id;
    switch (left.kind) {
      case 'mark': {
        const { mark, partyId, value, on, detail } = left.mark;
        batch.insert('marks', { id: uuid(), proceedingId, mark, partyId, value, madeOn: on, detail, madeBy, eventSeq });
        return;
      }
      case 'agreement': {
        const { terms, ...agreement } = left.agreement;
        batch.insert('agreements', { proceedingId, ...agreement });
        for (const { instalments, ...term } of terms) {
          batch.insert('terms', { agreementId: agreement.id, ...term });
          batch.insert('instalments', ...instalments.map((instalment) => ({ termId: term.id, ...instalment })));
        }
        return;
      }
      case 'void-agreement':
        batch.update('agreements', left.id, { voidedAt: now.toISOString() });
        return;
      case 'agreement-effective':
        batch.update('agreements', left.id, { effectiveOn: left.on });
        return;
      case 'instalment': {
        const { id, performedOn, performedAmount, defaultedOn } = left.instalment;
        batch.update('instalments', id, { performedOn, performedAmount, defaultedOn });
        batch.insert('performances', {
          id: uuid(),
          instalmentId: id,
          kind: left.how,
          onDay: left.on,
          amount: left.amount,
          documentId: left.documentId,
          eventSeq,
        });
        return;
      }
      case 'paper':
        batch.insert('papers', { proceedingId, ...left.paper, eventSeq });
        return;
      case 'session':
        batch.insert('sessions', {
          id: uuid(),
          proceedingId,
          kind: left.sort,
          heldAt: left.heldAt,
          heldOn: left.heldOn,
          place: left.place,
          separately: left.separately,
          eventSeq,
        });
        return;
      case 'seat':
        if (left.organisation) batch.statement(SEAT, [proceedingId, left.seat, left.organisation.organisationId]);
        else batch.statement(LEAVE_SEAT, [proceedingId, left.seat, now.toISOString()]);
        return;
      case 'ruling': {
        const { kind: _, on, ...ruling } = left;
        const { disputeType, areaCode } = facts.case;
        batch.insert('competence_rulings', {
          id: uuid(),
          caseId: facts.caseId,
          disputeType,
          areaCode,
          procedure: facts.procedure,
          ...ruling,
          ruledBy: madeBy,
          ruledAt: now.toISOString(),
          ruledOn: on,
        });
      }
    }
  }

  private clock(batch: Batch, now: Date, facts: ProceedingFacts, change: ClockChange, actor: ActorStamp): DeadlineRow[] {
    const clocks = facts.clocks as DeadlineRow[];
    const replace = (row: DeadlineRow) => clocks.map((one) => (one.id === row.id ? row : one));
    switch (change.how) {
      case 'start': {
        const { how: _, of: _of, used, ...start } = change;
        const begun = this.clerk.start(batch, now, {
          ...start,
          caseId: facts.caseId,
          ownerKind: 'proceeding',
          ownerId: facts.id,
          organisationId: this.deskOf(facts, change),
          grade: facts.case.riskGrade,
        });
        const row = used ? this.usedAlready(batch, now, begun, used) : begun;
        return [...clocks.filter(({ id }) => id !== row.id), row];
      }
      case 'end': {
        this.clerk.end(batch, now, change.running, change.as, change.on);
        const ended = new Set(change.running.map(({ id }) => id));
        return clocks.map((one) => (ended.has(one.id) ? { ...one, endedAs: change.as, endedOn: change.on } : one));
      }
      case 'restart':
        return replace(this.clerk.restart(batch, now, change.running, change.start));
      case 'rerule':
        return this.reruled(batch, now, facts, change, actor);
      case 'suspend':
        return replace(this.clerk.suspend(batch, now, change.running as DeadlineRow, { basis: change.basis, from: change.from, actor }));
      case 'resume':
        return replace(this.clerk.resume(batch, now, change.running as DeadlineRow, change.on));
      case 'extend':
        return replace(this.extend(batch, now, change, actor));
    }
  }

  /** What was used before it was written down is over: in time, or too late. */
  private usedAlready(batch: Batch, now: Date, row: DeadlineRow, on: LegalDate): DeadlineRow {
    const endedAs = on <= row.dueDate ? 'met' : 'lapsed';
    this.clerk.end(batch, now, [row], endedAs, on);
    return { ...row, endedAs, endedOn: on };
  }

  /** An agreed day, or what the rule itself allows at most. */
  private extend(batch: Batch, now: Date, change: Extract<ClockChange, { how: 'extend' }>, actor: ActorStamp): DeadlineRow {
    const bounds = change.until ? { until: change.until } : this.clerk.reckoner.extensionOf(change.running);
    return this.clerk.extend(batch, now, change.running as DeadlineRow, {
      ...bounds,
      basis: 'ordered',
      documentId: change.documentId,
      approvedOn: change.on,
      actor,
    });
  }

  /** Another rule, the same start: what was excluded stays excluded. */
  private reruled(
    batch: Batch,
    now: Date,
    facts: ProceedingFacts,
    { running, ruleId }: Extract<ClockChange, { how: 'rerule' }>,
    actor: ActorStamp,
  ): DeadlineRow[] {
    const old = running as DeadlineRow;
    this.clerk.end(batch, now, [old], 'stopped', dayOf(now));
    const { caseId, ownerKind, ownerId, clock, kind, subjectKind, subjectId, organisationId, owedBy, expires, grade } = old;
    const same = { caseId, ownerKind, ownerId, clock, kind, subjectKind, subjectId, organisationId, owedBy, expires, grade };
    let row = this.clerk.start(batch, now, { ...same, ruleId, start: old.startDate, until: old.untilDate });
    for (const { basis, from, to, documentId } of old.suspensions) {
      row = this.clerk.suspend(batch, now, row, { basis, from, documentId, actor });
      if (to) row = this.clerk.resume(batch, now, row, to);
    }
    return [
      ...(facts.clocks as DeadlineRow[]).map((one) =>
        one.id === old.id ? { ...old, endedAs: 'stopped' as const, endedOn: dayOf(now) } : one,
      ),
      row,
    ];
  }

  /** The date lies on the desk of who must act; what a party or a court owes is watched by the body that holds the road. */
  private deskOf(facts: ProceedingFacts, { owedBy, of }: { owedBy: string; of: string | null }): string {
    if (of && facts.seats[of]) return facts.seats[of].organisationId;
    const holder = Object.keys(theRoad(facts.procedure).seats)[0]!;
    return owedBy === 'court' ? facts.organisationId : (facts.seats[holder]?.organisationId ?? facts.organisationId);
  }

  /** The numbers it names find the case from now on; and what it means for the clocks of the proceeding this one rests on. */
  private toBasis(batch: Batch, now: Date, facts: ProceedingFacts, { step, on, input }: Extract<Left, { kind: 'event' }>): ProceedingFacts {
    for (const { system, number } of numbersIn(step.input ?? {}, input, facts)) batch.statement(NUMBER, [facts.caseId, system, number]);
    if (!facts.basis) return facts;
    const { met, back } = basisClockChanges(theRoad(facts.basis.procedure), facts.basis.clocks, facts, step.do, on, input);
    if (met.length + back.length === 0) return facts;
    for (const row of met) this.clerk.end(batch, now, [row], 'met', actDay(row, on, input));
    for (const row of back) this.clerk.giveBack(batch, now, row);
    batch.statement(ANOTHER_VERSION, [facts.basis.id]);
    return facts;
  }

  /** Rights that other roads of the case left open to these parties and that this move uses: a suit filed, a reconsideration applied for. */
  async meetBeside(tx: Tx, batch: Batch, now: Date, { facts, left, steps }: Play): Promise<void> {
    const road = theRoad(facts.procedure);
    for (const { id, procedure } of decidedForThem(facts)) {
      if (!usesRightsBeside(road, facts, theRoad(procedure), steps)) continue;
      // What stands in this batch is not in the database yet.
      await batch.send(tx);
      const other = (await loadProceeding(tx, id))!.facts;
      let met = 0;
      for (const one of left) {
        if (one.kind !== 'event') continue;
        const rights = basisClockChanges(theRoad(procedure), other.clocks, facts, one.step.do, one.on, one.input).met;
        for (const row of rights) this.clerk.end(batch, now, [row], 'met', actDay(row, one.on, one.input));
        met += rights.length;
      }
      if (met > 0) batch.statement(ANOTHER_VERSION, [id]);
    }
  }
}

function newsOf(
  { step, from, to, on, input }: Extract<Left, { kind: 'event' }>,
  facts: ProceedingFacts,
  actor: ActorStamp,
  mirrored: boolean,
): News {
  const told = Object.fromEntries(Object.entries(input).filter(([name]) => !NOT_IN_EVENTS.has(name)));
  const data = {
    procedure: facts.procedure,
    action: step.do,
    title: step.title,
    from,
    to,
    ...told,
    ...(mirrored ? { mirrored: true } : {}),
  };
  return { type: `${facts.procedure}.${step.do}`, proceedingId: facts.id, occurredOn: on, actor, data };
}
