/** The ways out of danger of a case: opened, made more pressing, answered, dissolved, and what a court said of them. Which flag opens which is a row (`domain/safety`). */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, stamp } from '../domain/actor.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { EXIT_STEPS, type ExitAction, type ExitStep, kindTitle } from '../domain/safety/exit-steps.js';
import { type OpenedExit, ruleOfExit } from '../domain/safety/exits.js';
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
  readonly mandatory: boolean;
}

const ANSWER = 'answer';
const DECISION = 'court-decision';
const LASTS = 'protection';

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
    return { id, kind, mandatory };
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

  /** The court has taken the application in: its hours run from that moment (DV 28), and this body asks after it. */
  private awaitCourt(batch: Batch, subject: LockedCase, { id, imminent }: ExitRow, acceptedAt: Date): void {
    this.clerk.start(batch, subject.now, {
      caseId: subject.id,
      ownerKind: 'safety-exit',
      ownerId: id,
      clock: DECISION,
      kind: 'duty',
      ruleId: imminent ? 'protection-order.decide-urgent' : 'protection-order.decide',
      start: dayOf(acceptedAt),
      startAt: acceptedAt,
      organisationId: subject.responsibleOrganisationId,
      owedBy: 'court',
    });
  }

  /** What the court ruled: mirrored. An order in force lasts until its day, six months at most (DV 30). */
  private recordOrder(
    batch: Batch,
    subject: LockedCase,
    exit: ExitRow,
    clocks: Parameters<DeadlineClerk['end']>[2],
    input: Record<string, unknown>,
    on: LegalDate,
  ): void {
    const { granted, until = null, documentId = null } = input as { granted: boolean; until?: LegalDate; documentId?: string };
    batch.update('safety_exits', exit.id, { courtOrder: { granted, on, until, documentId }, version: exit.version + 1 });
    const awaited = clocks.filter(({ clock }) => clock === DECISION);
    this.clerk.end(batch, subject.now, awaited, 'met', on);
    if (!granted || clocks.some(({ clock }) => clock === LASTS)) return;
    this.clerk.start(batch, subject.now, {
      caseId: subject.id,
      ownerKind: 'safety-exit',
      ownerId: exit.id,
      clock: LASTS,
      kind: 'right',
      ruleId: 'protection-order.lasts',
      start: on,
      until,
      organisationId: subject.responsibleOrganisationId,
      owedBy: 'party',
    });
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
    if (action === 'record-order') this.recordOrder(batch, subject, exit, clocks, input, on);
    else {
      batch.update('safety_exits', exit.id, {
        state: step.to,
        answeredOn: on,
        answeredAt: subject.now.toISOString(),
        answeredBy: stamp(actor),
        toWhom: (input['to'] as string | undefined) ?? null,
        partyId: (input['partyId'] as string | undefined) ?? null,
        reason: (input['reason'] as string | undefined) ?? null,
        note: (input['note'] as string | undefined) ?? null,
        documentId: (input['documentId'] as string | undefined) ?? null,
        version: exit.version + 1,
      });
      const own = clocks.filter(({ clock }) => clock === ANSWER);
      this.clerk.end(batch, subject.now, own, step.to === 'made' ? 'met' : 'stopped', on);
      if (typeof input['acceptedAt'] === 'string') this.awaitCourt(batch, subject, exit, new Date(input['acceptedAt']));
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
