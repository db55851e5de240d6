/** The ways out of danger of a case: opened, made more pressing, answered, dissolved, and what a court said of them. Which flag opens which is a row (`domain/safety`). */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { EXIT_STEPS, type ExitAction, type ExitStep, kindTitle } from '../domain/safety/exit-steps.js';
import { type OpenedExit, ruleOfExit } from '../domain/safety/exits.js';
import { type Ruling, takesEffectOn } from '../domain/safety/protection-order.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import { exitClocks, type ExitRow, exitsOf } from '../persistence/safety.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper, systemStamp } from './case-keeper.js';
import type { News } from './chain.js';
import { DeadlineClerk } from './deadline-clerk.js';

/** Where an exit is opened. */
export interface Place {
  readonly id: string;
  readonly now: Date;
  readonly organisationId: string;
  /** How grave the case is; green at registration. */
  readonly riskGrade?: LockedCase['riskGrade'];
}

export interface OpenRef {
  readonly id: string;
  readonly kind: string;
  readonly flag: string;
  readonly mandatory: boolean;
}

const ANSWER = 'answer';
const DECISION = 'court-decision';
const LASTS = 'protection';
const REVIEW = 'review';
/** To whom it was made, where somebody went to court himself and the house learns of it from the ruling. */
const COURT = '人民法院';

export const placeOf = ({ id, now, riskGrade, responsibleOrganisationId }: LockedCase): Place => ({
  id,
  now,
  riskGrade,
  organisationId: responsibleOrganisationId,
});

/** Titles only: no reason, no person; and the seat of the answering body in place of who reported. */
export const newsOf = ({ now, organisationId }: Place, type: string, data: Record<string, unknown>): News => ({
  type,
  occurredOn: dayOf(now),
  actor: systemStamp(organisationId),
  data,
});

/** The last day of a protection order that protects somebody today. */
export const orderUntil = (exits: readonly ExitRow[], today: LegalDate): LegalDate | null =>
  exits
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ clock, endedAs, due }) => clock === LASTS && endedAs === null && due >= today)
    .map(({ due }) => due)
    .toSorted()
    .at(-1) ?? null;

@Injectable()
export class ExitDesk {
  constructor(
    private readonly clerk: DeadlineClerk,
    private readonly keeper: CaseKeeper,
  ) {}

  open(batch: Batch, place: Place, exit: OpenedExit): OpenRef {
    const id = uuid();
    const { kind, flag, mandatory, imminent, law } = exit;
    const openedOn = dayOf(place.now);
    const row = { id, caseId: place.id, kind, flag, mandatory, imminent, law, state: 'owed', version: 1 };
    batch.insert('safety_exits', { ...row, openedAt: place.now.toISOString(), openedOn });
    this.startClock(batch, place, id, exit);
    return { id, kind, flag, mandatory };
  }

  private startClock(batch: Batch, { id, now, organisationId, riskGrade }: Place, ownerId: string, exit: OpenedExit): void {
    const clock = { caseId: id, ownerKind: 'safety-exit', ownerId, clock: ANSWER, kind: 'duty' } as const;
    this.clerk.start(batch, now, {
      ...clock,
      ruleId: ruleOfExit(exit),
      start: dayOf(now),
      startAt: now,
      organisationId,
      owedBy: 'organisation',
      grade: riskGrade,
    });
  }

  /** An exit that is owed already, as it is now: a danger that presses more has a shorter time, from now. */
  async press(tx: Tx, batch: Batch, subject: LockedCase, known: ExitRow, next: OpenedExit, isHead: boolean): Promise<void> {
    const mandatory = next.mandatory || (known.mandatory && !isHead);
    const imminent = next.imminent || (known.imminent && !isHead);
    if (mandatory === known.mandatory && imminent === known.imminent) return;
    const { flag, law } = next.mandatory || !mandatory ? next : known;
    batch.update('safety_exits', known.id, { mandatory, imminent, flag, law, version: known.version + 1 });
    const [before, after] = [known, { ...next, mandatory, imminent }].map((one) => ruleOfExit(one as OpenedExit));
    if (before === after) return;
    this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id: known.id, caseId: subject.id }), 'stopped', dayOf(subject.now));
    this.startClock(batch, placeOf(subject), known.id, { ...next, mandatory, imminent });
  }

  async dissolve(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, exit: ExitRow, reason: string): Promise<void> {
    const on = dayOf(subject.now);
    const answered = { answeredOn: on, answeredAt: subject.now.toISOString(), answeredBy: stamp(actor) };
    batch.update('safety_exits', exit.id, { ...answered, state: 'not-needed', mandatory: false, reason, version: exit.version + 1 });
    this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id: exit.id, caseId: subject.id }), 'stopped', on);
  }

  /** The court has taken the application in: its hours run from that moment (DV 28), and this body asks after it. Whether it is urgent the court says; else the danger does. */
  private awaitCourt(batch: Batch, subject: LockedCase, { id, imminent }: ExitRow, acceptedAt: Date, urgent = imminent): void {
    this.clerk.start(batch, subject.now, {
      caseId: subject.id,
      ownerKind: 'safety-exit',
      ownerId: id,
      clock: DECISION,
      kind: 'duty',
      ruleId: urgent ? 'protection-order.decide-urgent' : 'protection-order.decide',
      start: dayOf(acceptedAt),
      startAt: acceptedAt,
      organisationId: subject.responsibleOrganisationId,
      owedBy: 'court',
    });
  }

  /**
   * What the court ruled: mirrored, whoever asked it. An order in force lasts until its day, six months at most (DV 30), a later one until its own; and
   * either way somebody may ask for review once (DV 31).
   */
  private recordOrder(
    batch: Batch,
    subject: LockedCase,
    exit: ExitRow,
    clocks: Parameters<DeadlineClerk['end']>[2],
    ruling: Ruling & { documentId?: string | null },
    answered: object,
  ): void {
    const { granted, on, until = null, documentId = null } = ruling;
    const effectiveOn = takesEffectOn(ruling);
    batch.update('safety_exits', exit.id, {
      ...(exit.state === 'made' ? {} : { ...answered, state: 'made', toWhom: COURT }),
      courtOrder: { granted, on, until, effectiveOn, documentId },
      version: exit.version + 1,
    });
    const end = (name: string, as: 'met' | 'stopped'): void =>
      this.clerk.end(batch, subject.now, clocks.filter(({ clock }) => clock === name), as, on); // prettier-ignore
    end(DECISION, 'met');
    end(ANSWER, 'met');
    const right = {
      caseId: subject.id,
      ownerKind: 'safety-exit',
      ownerId: exit.id,
      kind: 'right',
      organisationId: subject.responsibleOrganisationId,
      owedBy: 'party',
    } as const;
    end(REVIEW, 'stopped');
    this.clerk.start(batch, subject.now, { ...right, clock: REVIEW, ruleId: 'protection-order.review', start: effectiveOn });
    // Who is refused an extension keeps what protects him until its day.
    if (!granted) return;
    end(LASTS, 'stopped');
    this.clerk.start(batch, subject.now, { ...right, clock: LASTS, ruleId: 'protection-order.lasts', start: on, until });
  }

  /** An answer that its row allows. */
  async answer(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    exit: ExitRow,
    action: ExitAction,
    input: Record<string, unknown>,
    on: LegalDate,
  ): Promise<void> {
    await this.clerk.ready();
    const step: ExitStep = EXIT_STEPS[action];
    const clocks = await deadlinesOf(tx, { id: exit.id, caseId: subject.id });
    const answered = { answeredOn: on, answeredAt: subject.now.toISOString(), answeredBy: stamp(actor) };
    if (action === 'record-order') this.recordOrder(batch, subject, exit, clocks, { ...(input as { granted: boolean }), on }, answered);
    else {
      // Who decided against it, and why, stays known where it is taken after all.
      batch.update('safety_exits', exit.id, {
        ...answered,
        state: step.to,
        toWhom: (input['to'] as string | undefined) ?? null,
        partyId: (input['partyId'] as string | undefined) ?? exit.partyId,
        reason: (input['reason'] as string | undefined) ?? exit.reason,
        note: (input['note'] as string | undefined) ?? null,
        documentId: (input['documentId'] as string | undefined) ?? exit.documentId,
        version: exit.version + 1,
      });
      const own = clocks.filter(({ clock }) => clock === ANSWER);
      this.clerk.end(batch, subject.now, own, step.to === 'made' ? 'met' : 'stopped', on);
      const { acceptedAt, urgent } = input as { acceptedAt?: string; urgent?: boolean };
      if (acceptedAt) this.awaitCourt(batch, subject, exit, new Date(acceptedAt), urgent);
    }
    const { kind, flag } = exit;
    const news = newsOf(placeOf(subject), step.event, { exitId: exit.id, kind, flag, title: kindTitle(kind) });
    this.keeper.record(batch, subject, [{ ...news, occurredOn: on }]);
    this.keeper.raise(batch, subject);
  }

  /** The case is closed: nobody is reminded of what may still be offered. */
  async stop(tx: Tx, batch: Batch, subject: LockedCase, on: LegalDate): Promise<void> {
    const open = (await exitClocks(tx, subject.id)).filter(({ clock, endedAs }) => clock === ANSWER && endedAs === null);
    this.clerk.end(batch, subject.now, open, 'stopped', on);
  }

  /** It is open again, and what was owed is owed. */
  async runOn(tx: Tx, batch: Batch, subject: LockedCase): Promise<void> {
    const owed = new Set((await exitsOf(tx, subject.id)).filter(({ state }) => state === 'owed').map(({ id }) => id));
    for (const one of await exitClocks(tx, subject.id))
      if (one.clock === ANSWER && one.endedAs === 'stopped' && owed.has(one.ownerId)) this.clerk.giveBack(batch, subject.now, one);
  }
}
