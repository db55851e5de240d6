/** Raises and lowers flags, opens what they open, and keeps how each exit was answered. It changes nothing else in the case. */
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, stamp } from '../domain/actor.js';
import { RISK_FLAGS } from '../domain/codes.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { Refused, refuse } from '../domain/refusals.js';
import { EXIT_STEPS, type ExitAction, exitNames, type ExitStep, kindTitle } from '../domain/safety/exit-steps.js';
import { type Capacity, exitsFor, isOpenedAnew, type OpenedExit, type RaisedFlag, ruleOfExit } from '../domain/safety/exits.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import type { LockedCase } from '../persistence/proceeding.queries.js';
import { exitClocks, type ExitRow, exitsOf, type FlagRow, flagsOf } from '../persistence/safety.queries.js';
import type { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper, systemStamp } from './case-keeper.js';
import type { News } from './chain.js';
import { DeadlineClerk } from './deadline-clerk.js';

export interface NewFlag {
  readonly flag: string;
  readonly reason: string;
  readonly imminent: boolean;
  readonly partyId: string | null;
  readonly capacity: Capacity | null;
}

/** Where an exit is opened. */
interface Place {
  readonly id: string;
  readonly now: Date;
  readonly organisationId: string;
  /** How grave the case is; green at registration. */
  readonly riskGrade?: LockedCase['riskGrade'];
}

const ANSWER = 'answer';
const DECISION = 'court-decision';
const LASTS = 'protection';

const ADD_FLAG = 'UPDATE cases SET risk_flags = array_append(risk_flags, $2) WHERE id = $1 AND NOT $2 = ANY(risk_flags)';
const TAKE_FLAG = 'UPDATE cases SET risk_flags = array_remove(risk_flags, $2) WHERE id = $1';

@Injectable()
export class SafetyDesk {
  constructor(
    private readonly clerk: DeadlineClerk,
    private readonly keeper: CaseKeeper,
  ) {}

  /** A case that comes in with flags: nobody has said yet whom they are about. @returns its events, for the chain that begins */
  atRegistration(batch: Batch, place: Place, actor: Actor, flags: readonly string[]): News[] {
    const raised = flags.map((flag) => ({ flag, reason: '登记时标记', imminent: false, partyId: null, capacity: null }));
    for (const one of raised) this.keepFlag(batch, place, actor, one);
    const exits = exitsFor(raised).map((one) => this.open(batch, place, one));
    return raised.map((one) => raisedNews(place, one, exits));
  }

  /**
   * A danger is seen, seen anew, or said of whom. What must be taken may only become more: who thinks it less than it was said to be is the head.
   * Call `clerk.ready()` before.
   */
  async raise(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, flag: NewFlag): Promise<void> {
    const place = placeOf(subject);
    const live = standing(await flagsOf(tx, subject.id));
    const isNew = !live.some((one) => one.flag === flag.flag);
    // The word about somebody takes the place of the last word about him, and of the one about nobody.
    const replaced = live.filter((one) => one.flag === flag.flag && (one.partyId === flag.partyId || one.partyId === null));
    for (const one of replaced) this.endFlag(batch, subject.now, actor, one, 'named-anew', null);
    // Two words that stand about one person would meet in `one_live_flag`.
    if (replaced.length > 0) await batch.send(tx);
    this.keepFlag(batch, place, actor, flag);

    const opened = exitsFor([...live.filter((one) => !replaced.includes(one)), flag]);
    const exits = await exitsOf(tx, subject.id);
    const isHead = hasRole(actor, 'organisation-head');
    const news: OpenRef[] = [];
    for (const one of opened) {
      const known = exits.findLast(({ kind }) => kind === one.kind);
      if (known?.state === 'owed') await this.press(tx, batch, subject, known, one, isHead);
      else if (!known || isOpenedAnew(known, one, flag, isNew)) news.push(this.open(batch, place, one));
    }
    // What nothing opens any more is optional again for the head who says so.
    if (isHead)
      for (const known of exits.filter(({ state, kind }) => state === 'owed' && !opened.some((one) => one.kind === kind)))
        await this.dissolve(tx, batch, subject, actor, known, flag.reason);
    batch.statement(ADD_FLAG, [subject.id, flag.flag]);
    await batch.send(tx);
    this.tell(batch, subject, [raisedNews(place, flag, news)]);
  }

  /** That a case is one of many opens no way out: the word alone is kept. `risk_flags` is the caller's to write. */
  keepWord(batch: Batch, subject: LockedCase, actor: Actor, flag: string, reason: string): void {
    this.keepFlag(batch, placeOf(subject), actor, { flag, reason, imminent: false, partyId: null, capacity: null });
  }

  /** The word that was kept at that moment stands no more. @returns whether the flag falls with it: nobody else's word stands for it */
  async takeWordBack(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, flag: string, since: Date, reason: string): Promise<boolean> {
    const live = standing(await flagsOf(tx, subject.id)).filter((one) => one.flag === flag);
    const own = live.filter(({ raisedAt }) => raisedAt.getTime() === since.getTime());
    for (const one of own) this.endFlag(batch, subject.now, actor, one, 'lowered', reason);
    return own.length === live.length;
  }

  /** The head says that it stands no more. Refused while something that must be taken for it is owed. */
  async lower(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, flag: string, reason: string): Promise<void> {
    const live = standing(await flagsOf(tx, subject.id));
    if (!live.some((one) => one.flag === flag)) throw refuse('flag-not-raised');
    const left = exitsFor(live.filter((one) => one.flag !== flag));
    const owed = (await exitsOf(tx, subject.id)).filter(({ state }) => state === 'owed');
    const orphans = owed.filter(({ kind }) => !left.some((one) => one.kind === kind));
    const musts = orphans.filter(({ mandatory }) => mandatory);
    if (musts.length > 0) throw new Refused({ code: 'safety-exit-owed', facts: exitNames(musts.map(({ kind }) => kind)) });
    for (const one of live.filter((raised) => raised.flag === flag)) this.endFlag(batch, subject.now, actor, one, 'lowered', reason);
    for (const exit of orphans) await this.dissolve(tx, batch, subject, actor, exit, reason);
    for (const exit of owed.filter((one) => one.flag === flag && !orphans.includes(one)))
      batch.update('safety_exits', exit.id, { flag: left.find(({ kind }) => kind === exit.kind)!.flag, version: exit.version + 1 });
    batch.statement(TAKE_FLAG, [subject.id, flag]);
    await batch.send(tx);
    this.tell(batch, subject, [newsOf(placeOf(subject), 'safety-flag-lowered', { flag, title: titleOf(flag) })]);
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
    this.tell(batch, subject, [
      { ...newsOf(placeOf(subject), step.event, { exitId: exit.id, kind, flag, title: kindTitle(kind) }), occurredOn: on },
    ]);
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

  private keepFlag(batch: Batch, { id, now }: Place, actor: Actor, { flag, reason, imminent, partyId, capacity }: NewFlag): void {
    batch.insert('safety_flags', {
      id: uuid(),
      caseId: id,
      flag,
      imminent,
      partyId,
      capacity,
      reason,
      raisedBy: stamp(actor),
      raisedOrganisationId: actor.organisationId,
      raisedAt: now.toISOString(),
      raisedOn: dayOf(now),
    });
  }

  private endFlag(batch: Batch, now: Date, actor: Actor, flag: FlagRow, endedAs: 'named-anew' | 'lowered', endReason: string | null): void {
    batch.update('safety_flags', flag.id, {
      endedAt: now.toISOString(),
      endedAs,
      endedOn: dayOf(now),
      endedBy: stamp(actor),
      endReason,
      version: flag.version + 1,
    });
  }

  private open(batch: Batch, place: Place, exit: OpenedExit): OpenRef {
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
  private async press(tx: Tx, batch: Batch, subject: LockedCase, known: ExitRow, next: OpenedExit, isHead: boolean): Promise<void> {
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

  private async dissolve(tx: Tx, batch: Batch, subject: LockedCase, actor: Actor, exit: ExitRow, reason: string): Promise<void> {
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

  private tell(batch: Batch, subject: LockedCase, news: readonly News[]): void {
    this.keeper.record(batch, subject, news);
    this.keeper.raise(batch, subject);
  }
}

interface OpenRef {
  readonly id: string;
  readonly kind: string;
  readonly mandatory: boolean;
}

const placeOf = ({ id, now, riskGrade, responsibleOrganisationId }: LockedCase): Place => ({
  id,
  now,
  riskGrade,
  organisationId: responsibleOrganisationId,
});
const standing = (flags: readonly FlagRow[]): FlagRow[] => flags.filter(({ endedAs }) => endedAs === null);
const titleOf = (flag: string): string => RISK_FLAGS.labels[flag as keyof typeof RISK_FLAGS.labels];

/** Titles only: no reason, no person; and the seat of the answering body in place of who reported. */
const newsOf = ({ now, organisationId }: Place, type: string, data: Record<string, unknown>): News => ({
  type,
  occurredOn: dayOf(now),
  actor: systemStamp(organisationId),
  data,
});

const raisedNews = (place: Place, { flag, imminent }: RaisedFlag, exits: readonly OpenRef[]): News =>
  newsOf(place, 'safety-flag-raised', {
    flag,
    title: titleOf(flag),
    imminent,
    exits: exits.map(({ id, kind, mandatory }) => ({ exitId: id, kind, title: kindTitle(kind), mandatory })),
  });
