/**
 * The only hand that changes deadlines. A date is always derived (`deadline-reckoner.ts`), and every change of it is a new revision whose rungs are
 * armed again.
 */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import type { RuleId } from '../domain/deadlines/deadline-rules.js';
import type { TermUnit } from '../domain/deadlines/rule-shape.js';
import type { LegalDate } from '../domain/legal-date.js';
import type { ClockFacts } from '../domain/procedures/facts.js';
import { refuse } from '../domain/refusals.js';
import type { RiskGrade } from '../domain/risk-grade.js';
import type { ArmedRung, DeadlineRow, Extension, Suspension } from '../persistence/deadline.queries.js';
import type { Batch } from '../platform/batch.js';
import { Almanac } from './almanac.js';
import { type Budget, DeadlineReckoner, lapses, momentOf } from './deadline-reckoner.js';

export interface StartOfDeadline {
  caseId: string;
  ownerKind: ClockFacts['ownerKind'];
  ownerId: string;
  subjectKind?: ClockFacts['subjectKind'];
  subjectId?: string | null;
  clock: string;
  kind: ClockFacts['kind'];
  ruleId: RuleId;
  start: LegalDate;
  /** The moment, where the period is one of hours; now, when it is left out and the day is today. */
  startAt?: Date | null;
  /** A day somebody set, instead of the rule's period. */
  until?: LegalDate | null;
  organisationId: string;
  owedBy: ClockFacts['owedBy'];
  /** Silence has a consequence: an expiry rung stands at the end. */
  expires?: boolean;
  /** How grave the case is; green where nobody says so. */
  grade?: RiskGrade;
}

export interface NewSuspension {
  basis: string;
  from: LegalDate;
  documentId?: string | null;
  actor: ActorStamp;
}

export interface NewExtension {
  quantity?: number | null;
  unit?: TermUnit | null;
  until?: LegalDate | null;
  basis: string;
  documentId?: string | null;
  approvedOn: LegalDate;
  actor: ActorStamp;
}

const CANCEL = `UPDATE deadline_rungs SET state = 'cancelled' WHERE deadline_id = ANY($1::uuid[]) AND state = 'armed'`;

// What ended stands still no more: its last day is shown again.
const CLOSE_SUSPENSIONS =
  'UPDATE deadline_suspensions SET to_date = greatest(from_date, $2::date) WHERE deadline_id = ANY($1::uuid[]) AND to_date IS NULL';

// What lay ahead when the deadline ended, armed for the revision that begins now. The end itself comes even where its time has passed meanwhile.
const ARM_AGAIN = `INSERT INTO deadline_rungs (deadline_id, case_id, revision, rung, kind, tell, fire_at)
  SELECT deadline_id, case_id, revision + 1, rung, kind, tell, fire_at FROM deadline_rungs
  WHERE deadline_id = $1 AND revision = $2::int AND (fire_at > $3 OR kind = 'expiry')`;

@Injectable()
export class DeadlineClerk {
  /** Deadlines ended by a batch that is not yet sent: one that starts again in it is the same row, or it would meet itself in `one_running_deadline`. */
  private readonly endedIn = new WeakMap<Batch, ClockFacts[]>();

  /** What it goes by; whoever only wants to know asks it. */
  readonly reckoner: DeadlineReckoner;

  constructor(private readonly almanac: Almanac) {
    this.reckoner = new DeadlineReckoner(almanac);
  }

  /** Call once before the work: what follows counts days without waiting for anybody. */
  ready(): Promise<unknown> {
    return this.almanac.fresh();
  }

  start(batch: Batch, now: Date, s: StartOfDeadline): DeadlineRow {
    const again = this.endedIn
      .get(batch)
      ?.find((old) => old.ownerId === s.ownerId && old.ruleId === s.ruleId && old.subjectId === (s.subjectId ?? null));
    if (again) return this.runAgain(batch, now, { ...again, organisationId: s.organisationId, owedBy: s.owedBy }, s);

    const rule = this.reckoner.ruleOn(s.ruleId, s.start);
    const budget: Budget = {
      ownerKind: s.ownerKind,
      startDate: s.start,
      startAt: momentOf(rule, s, now),
      untilDate: s.until ?? null,
      organisationId: s.organisationId,
      suspensions: [],
      extensions: [],
    };
    const row: DeadlineRow = {
      id: uuid(),
      caseId: s.caseId,
      ownerId: s.ownerId,
      subjectKind: s.subjectKind ?? 'none',
      subjectId: s.subjectId ?? null,
      clock: s.clock,
      kind: s.kind,
      ruleId: s.ruleId,
      revision: 1,
      ...budget,
      ...this.reckoner.derive(rule, budget),
      owedBy: s.owedBy,
      grade: s.grade ?? 'green',
      endedAs: null,
      endedOn: null,
      suspended: false,
      expires: lapses(rule, s),
      postedInTime: rule.postedInTime === true,
      fired: [],
    };
    const { suspended: _, expires: _e, fired: _f, suspensions: _s, extensions: _x, ...columns } = row;
    batch.insert('deadlines', { ...columns, startedAt: now.toISOString() });
    this.arm(batch, now, row);
    return row;
  }

  /** The duty is done, the road ended, the last day passed. Armed rungs are cancelled: nobody is told about what is over. */
  end(batch: Batch, now: Date, rows: readonly ClockFacts[], as: NonNullable<ClockFacts['endedAs']>, on: LegalDate): void {
    // A right that lapsed because its use was typed late was met after all.
    const running = rows.filter(({ endedAs }) => endedAs === null || (endedAs === 'lapsed' && as === 'met'));
    if (running.length === 0) return;
    const still = running.filter(({ suspended }) => suspended).map(({ id }) => id);
    if (still.length > 0) batch.statement(CLOSE_SUSPENSIONS, [still, on]);
    for (const { id } of running) batch.update('deadlines', id, { endedAt: now.toISOString(), endedAs: as, endedOn: on });
    this.cancelRungs(
      batch,
      running.map(({ id }) => id),
    );
    this.endedIn.set(batch, [...(this.endedIn.get(batch) ?? []), ...running]);
  }

  /** An ended deadline runs again with its old date, as a withdrawn filing gives the thirty days back. */
  giveBack(batch: Batch, now: Date, row: ClockFacts): void {
    if (row.endedAs === null) return;
    batch.update('deadlines', row.id, { endedAt: null, endedAs: null, endedOn: null, revision: row.revision + 1 });
    batch.statement(ARM_AGAIN, [row.id, row.revision, now.toISOString()]);
  }

  /** The clock stands still from `from`. Nothing is due while it does, so no rung is armed. */
  suspend(batch: Batch, now: Date, row: DeadlineRow, { basis, from, documentId = null, actor }: NewSuspension): DeadlineRow {
    this.refuseEnded(row);
    if (row.suspended) throw refuse('deadline-suspended');
    const suspension: Suspension = { id: uuid(), basis, from, to: null, documentId };
    batch.insert('deadline_suspensions', { id: suspension.id, deadlineId: row.id, basis, fromDate: from, documentId, actor });
    return this.revise(batch, now, { ...row, suspended: true, suspensions: [...row.suspensions, suspension] });
  }

  /** It runs on from `on`: the days it stood still are not counted. */
  resume(batch: Batch, now: Date, row: DeadlineRow, on: LegalDate): DeadlineRow {
    this.refuseEnded(row);
    const open = row.suspensions.find(({ to }) => to === null);
    if (!open) throw refuse('deadline-not-suspended');
    batch.update('deadline_suspensions', open.id, { toDate: on });
    const suspensions = row.suspensions.map((one) => (one === open ? { ...one, to: on } : one));
    return this.revise(batch, now, { ...row, suspended: false, suspensions });
  }

  extend(batch: Batch, now: Date, row: DeadlineRow, extension: NewExtension): DeadlineRow {
    this.refuseEnded(row);
    const { quantity = null, unit = null, until = null, documentId = null, basis, approvedOn, actor } = extension;
    const added: Extension = { id: uuid(), quantity, unit, until, basis, documentId, approvedOn };
    batch.insert('deadline_extensions', {
      id: added.id,
      deadlineId: row.id,
      quantity,
      unit,
      untilDate: until,
      basis,
      documentId,
      approvedOn,
      actor,
    });
    return this.revise(batch, now, { ...row, extensions: [...row.extensions, added] });
  }

  /** The clock of a duty that comes back (the next return visit): done for this time, and running from a new day. It is the same row, a revision later. */
  restart(batch: Batch, now: Date, row: ClockFacts, start: LegalDate, until: LegalDate | null = null): DeadlineRow {
    return this.runAgain(batch, now, row, {
      ruleId: row.ruleId as RuleId,
      start,
      until,
      expires: 'expires' in row && row.expires === true,
    });
  }

  /**
   * The same deadline counted again by what stands now; under the rule it was born under.
   * @param armed its armed rungs, where the ladder itself may have changed
   * @returns the row as it is then; its revision has moved only where a date or a rung did
   */
  recount(batch: Batch, now: Date, row: DeadlineRow, armed: readonly ArmedRung[] | null = null): DeadlineRow {
    const dated = this.reckoner.derive(this.reckoner.ruleOf(row), row);
    const isTheSame = dated.dueDate === row.dueDate && dated.nominalDue === row.nominalDue && dated.dueAt === row.dueAt;
    const next = { ...row, ...dated };
    if (isTheSame && (!armed || this.reckoner.hasItsRungs(next, armed, now))) {
      const { calendarVersion, localVersion, provisional } = dated;
      batch.update('deadlines', row.id, { calendarVersion, localVersion, provisional });
      return next;
    }
    return this.revise(batch, now, row);
  }

  /** Its case is graver, or less so: another ladder by the same date. A date that stands still or is over has none now. */
  regrade(batch: Batch, now: Date, row: DeadlineRow, grade: RiskGrade): void {
    if (row.grade === grade || row.endedAs !== null) return;
    batch.update('deadlines', row.id, { grade });
    this.revise(batch, now, { ...row, grade });
  }

  private runAgain(
    batch: Batch,
    now: Date,
    row: ClockFacts,
    s: Pick<StartOfDeadline, 'ruleId' | 'start' | 'startAt' | 'until' | 'expires'>,
  ): DeadlineRow {
    const rule = this.reckoner.ruleOn(s.ruleId, s.start);
    // Suspensions and extensions belonged to the time that is over.
    const next: DeadlineRow = {
      dueAt: null,
      localVersion: 0,
      grade: 'green',
      ...row,
      ruleVersion: rule.version,
      startDate: s.start,
      startAt: momentOf(rule, s, now),
      untilDate: s.until ?? null,
      endedAs: null,
      endedOn: null,
      suspended: false,
      expires: lapses(rule, s),
      postedInTime: rule.postedInTime === true,
      fired: [],
      suspensions: [],
      extensions: [],
    };
    const changes = {
      startDate: next.startDate,
      startAt: next.startAt,
      untilDate: next.untilDate,
      startedAt: now.toISOString(),
      organisationId: row.organisationId,
      owedBy: row.owedBy,
      postedInTime: next.postedInTime,
    };
    batch.update('deadlines', row.id, { ...changes, endedAt: null, endedAs: null, endedOn: null });
    if ('suspended' in row && row.suspended)
      batch.statement('UPDATE deadline_suspensions SET to_date = $2::date WHERE deadline_id = $1 AND to_date IS NULL', [row.id, s.start]);
    return this.revise(batch, now, next);
  }

  private revise(batch: Batch, now: Date, row: DeadlineRow): DeadlineRow {
    const dated = this.reckoner.derive(this.reckoner.ruleOf(row), row);
    const next: DeadlineRow = { ...row, ...dated, revision: row.revision + 1 };
    batch.update('deadlines', row.id, { ...dated, revision: next.revision });
    this.cancelRungs(batch, [row.id]);
    if (!next.suspended) this.arm(batch, now, next);
    return next;
  }

  private arm(batch: Batch, now: Date, row: DeadlineRow): void {
    batch.insert(
      'deadline_rungs',
      ...this.reckoner.rungsFor(row, now).map(({ rung, kind, tell, fireAt }) => ({
        deadlineId: row.id,
        caseId: row.caseId,
        revision: row.revision,
        rung,
        kind,
        tell,
        fireAt: fireAt.toISOString(),
        state: 'armed',
      })),
    );
  }

  private cancelRungs(batch: Batch, ids: readonly string[]): void {
    batch.gather(CANCEL, ids);
    batch.amend('deadline_rungs', (rung) => rung.state === 'armed' && ids.includes(rung.deadline_id as string), { state: 'cancelled' });
  }

  private refuseEnded(row: ClockFacts): void {
    if (row.endedAs !== null) throw refuse('deadline-ended');
  }
}
