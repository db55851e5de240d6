/** Opens and moves proceedings: the only hand that changes a proceeding's state. Rules decide, this writes. */
import { asSibling } from '../domain/procedures/opening.js';
import { v7 as uuid } from 'uuid';
import { Injectable } from '@nestjs/common';
import { type Actor, type ActorStamp, stamp } from '../domain/actor.js';
import { isMediating } from '../domain/helpers.js';
import { dayOf, type LegalDate } from '../domain/legal-date.js';
import { type Asked } from '../domain/procedures/conditions.js';
import { needHolds, owed, unmet } from '../domain/procedures/decide.js';
import type { ProceedingFacts } from '../domain/procedures/facts.js';
import type { AnyRoad, AnyStep } from '../domain/procedures/grammar.js';
import { type Hands, type Play, heed, play } from '../domain/procedures/play.js';
import { theRoad } from '../domain/procedures/roads.js';
import { agreementFrom } from '../domain/procedures/terms.js';
import { Refused, refuse } from '../domain/refusals.js';
import type { DeadlineRow } from '../persistence/deadline.queries.js';
import {
  type LoadedFacts,
  type LoadedProceeding,
  type LockedCase,
  loadProceeding,
  lockCaseById,
} from '../persistence/proceeding.queries.js';
import { Batch } from '../platform/batch.js';
import type { Tx } from '../platform/work.js';
import { CaseKeeper, systemStamp } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import type { ExpiryStep } from './ladder.js';
import { LimitationGuard } from './limitation-guard.js';
import { MoveWriter } from './move-writer.js';
import { refusedByOrder } from './order.js';
import { Sealer } from './sealer.js';

/** A proceeding as it is after a move, with its new version. */
export interface Moved {
  facts: LoadedFacts;
  version: number;
}

export interface Opening {
  road: AnyRoad;
  /** The road's first step, as the request asks for it. */
  step: AnyStep;
  /** The facts before the first step: parties, seats, what it rests on. Its state is `new`. */
  facts: ProceedingFacts;
  input: Record<string, unknown>;
  on: LegalDate;
  /** A run of this road for the same people is alive: another is refused. */
  isOpenAlready: boolean;
  basedOnId: string | null;
}

@Injectable()
export class ProceedingMover implements ExpiryStep {
  constructor(
    private readonly writer: MoveWriter,
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
    private readonly limitation: LimitationGuard,
    private readonly sealer: Sealer,
  ) {}

  /** Opens a proceeding: its first step, its parties, its seats. Refuses what the order between roads or the road's own needs refuse. */
  async open(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { road, step, facts, input, on, basedOnId, isOpenAlready }: Opening,
  ): Promise<Moved> {
    await this.clerk.ready();
    if (isOpenAlready) throw refuse('road-open-already');
    const asked: Asked = { input, on };
    const refusals = [
      ...(await refusedByOrder(tx, road, facts, { at: 'opening', on })),
      ...unmet(road, facts, [...(road.restsOn?.needs ?? []), ...(step.needs ?? [])], asked, dayOf(subject.now), step),
    ];
    if (refusals.length > 0) throw new Refused(refusals);

    const played = play(road, facts, step, asked, hands(null));
    batch.insert('proceedings', {
      id: facts.id,
      caseId: subject.id,
      procedure: road.code,
      procedureVersion: road.version,
      organisationId: facts.organisationId,
      basedOnId,
      opening: facts.opening,
      openedAt: subject.now.toISOString(),
      openedOn: facts.openedOn,
      ...columnsOf(road, played.facts, subject.now),
      version: 1,
    });
    batch.insert('proceeding_parties', ...facts.parties.map(({ id }) => ({ proceedingId: facts.id, partyId: id })));
    batch.insert(
      'proceeding_seats',
      ...Object.entries(facts.seats).map(([seat, { organisationId }]) => ({ proceedingId: facts.id, seat, organisationId })),
    );
    if (played.facts.handler) this.keeper.grant(batch, subject.id, [played.facts.handler.userId], 'content');
    await this.keeper.routed(tx, batch, subject);
    return this.finish(tx, batch, subject, played, stamp(actor), false, 1, true);
  }

  /** Takes a step that `decide` allowed. */
  async move(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    step: AnyStep,
    facts: LoadedFacts,
    version: number,
    how: { asked: Asked; mirrored: boolean; handler: ProceedingFacts['handler'] },
  ): Promise<Moved> {
    await this.clerk.ready();
    // What a closed case came to stands until it is opened again.
    if (step.takesBack && subject.closedAt) throw refuse('case-closed');
    if (step.admits) {
      const moment = { at: 'admission', exception: how.asked.input['exception'], on: how.asked.on } as const;
      const refusals = await refusedByOrder(tx, theRoad(facts.procedure), facts, moment);
      if (refusals.length > 0) throw new Refused(refusals);
    }
    const played = play(theRoad(facts.procedure), facts, step, how.asked, hands(how.handler));
    // Who read the proceeding before does not learn from its version that something was told in confidence.
    return this.written(tx, batch, subject, facts, played, stamp(actor), how.mirrored, version, step.unseen ? version : version + 1);
  }

  /** Another mediator goes on with it, where it stands: no state moves and no date. */
  async rehand(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { facts, version }: { facts: LoadedFacts; version: number },
    handler: NonNullable<ProceedingFacts['handler']>,
    reason: string,
  ): Promise<Moved> {
    await this.clerk.ready();
    const data = { fromMediatorId: facts.handler?.mediatorId ?? null, toMediatorId: handler.mediatorId, reason };
    const news = { type: 'handler-changed', proceedingId: facts.id, occurredOn: dayOf(subject.now), actor: stamp(actor), data };
    this.keeper.record(batch, subject, [news]);
    return this.written(tx, batch, subject, facts, { facts: { ...facts, handler }, left: [], steps: [] }, stamp(actor), false, version);
  }

  /**
   * What the passing of a clock's last day does: the step the rows name for it, or a right that lapses. The case is locked by who fires; the
   * deadline may have been met meanwhile: then nothing.
   */
  async expire(tx: Tx, proceedingId: string, clock: string): Promise<void> {
    await this.clerk.ready();
    const loaded = (await loadProceeding(tx, proceedingId))!;
    const { facts, version } = loaded;
    const subject = (await lockCaseById(tx, facts.caseId))!;
    const on = dayOf(subject.now);
    const passed = facts.clocks.filter((one) => one.clock === clock && one.endedAs === null && !one.suspended && one.dueDate < on);
    if (passed.length === 0) return;
    const batch = new Batch();
    const by = systemStamp(facts.organisationId);
    const road = theRoad(facts.procedure);
    // Where each party has its own day, the state moves at the last of them.
    const isLast = facts.clocks.every((one) => one.clock !== clock || one.endedAs !== null || passed.includes(one));
    const step = road.steps.find(
      (one) =>
        isLast &&
        isExpiryOf(one, clock) &&
        (!one.only || one.only.includes(facts.variant)) &&
        (one.from as string[]).includes(facts.state) &&
        (one.needs ?? []).every((need) => needHolds(need, facts)),
    );
    // The passing of time raises no version: who read the proceeding yesterday may still act on it, and is judged by what it is now.
    if (step) {
      await this.written(tx, batch, subject, facts, play(road, facts, step, { input: {}, on }, hands(null)), by, false, version, version);
      // Whether another date is left is asked of the database: what this step started must be there.
      await batch.send(tx);
    }
    const rights = passed.filter(({ kind }) => kind === 'right');
    if (rights.length > 0) {
      this.clerk.end(batch, subject.now, rights, 'lapsed', on);
      const news = rights.map((one) => ({
        type: 'right-lapsed',
        proceedingId: facts.id,
        occurredOn: on,
        actor: by,
        data: { deadlineId: one.id, ruleId: one.ruleId, partyId: one.subjectKind === 'party' ? one.subjectId : null, due: one.dueDate },
      }));
      this.keeper.record(batch, subject, news);
      // A date that the step has left behind is in this batch, and looked for in the database.
      if (step) await batch.send(tx);
      else await this.followLapse(tx, batch, subject, loaded, rights, by);
      await this.keeper.leaveADate(tx, batch, subject, rights, on);
    }
    await batch.send(tx);
  }

  /** What happens as soon as nobody has a right any more. */
  private async followLapse(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    { facts, version }: LoadedProceeding,
    rights: readonly { id: string }[],
    by: ActorStamp,
  ): Promise<void> {
    const on = dayOf(subject.now);
    const ids = new Set(rights.map(({ id }) => id));
    const clocks = (facts.clocks as DeadlineRow[]).map((one): DeadlineRow =>
      ids.has(one.id) ? { ...one, endedAs: 'lapsed', endedOn: on } : one,
    );
    const lapsed: LoadedFacts = { ...facts, clocks };
    const played = heed(theRoad(facts.procedure), lapsed, on, hands(null));
    if (played.left.length === 0) return;
    await batch.send(tx);
    await this.written(tx, batch, subject, lapsed, played, by, false, version, version);
    await batch.send(tx);
  }

  private async written(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    before: LoadedFacts,
    played: Play,
    by: ActorStamp,
    mirrored: boolean,
    version: number,
    next: number = version + 1,
  ): Promise<Moved> {
    const { facts } = played;
    batch.update('proceedings', facts.id, { ...columnsOf(theRoad(facts.procedure), facts, subject.now), version: next });
    // It is alive again: nobody has to say any more where the case goes instead.
    if (before.ended && !facts.ended) await this.keeper.routed(tx, batch, subject);
    if (isMediating(before) && !isMediating(facts))
      batch.statement(HELPERS_LEAVE, [facts.id, facts.lastStepOn, JSON.stringify(by), '调解已经结束']);
    if (before.handler?.userId !== facts.handler?.userId) {
      if (before.handler) this.keeper.revoke(batch, subject.id, before.handler.userId, facts.id);
      if (facts.handler) this.keeper.grant(batch, subject.id, [facts.handler.userId], 'content');
    }
    return this.finish(tx, batch, subject, played, by, mirrored, next, next !== version);
  }

  private async finish(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    played: Play,
    by: ActorStamp,
    mirrored: boolean,
    version: number,
    raises = true,
  ): Promise<Moved> {
    const first = new Batch();
    const { facts, news } = this.writer.write(first, batch, subject, played, by, mirrored);
    const answerable = played.left.flatMap((left) => (left.kind === 'answerable' ? [left.organisationId] : []));
    for (const organisationId of answerable) await this.keeper.answersFrom(tx, batch, subject, organisationId);
    // Who answers has moved with the claims and the routing: what is looked up and restarted below must see it, and one statement changes no row twice.
    if (answerable.length > 0) {
      await first.send(tx);
      await batch.send(tx);
    }
    await this.limitation.heed(tx, batch, subject, played, by);
    await this.sealer.heed(tx, batch, subject, played, by, (ruleId, start, organisationId) =>
      this.clerk.reckoner.dayBy(ruleId, start, organisationId),
    );
    await this.keeper.settle(tx, batch, subject, facts);
    this.keeper.record(batch, subject, news);
    if (raises) this.keeper.raise(batch, subject);
    await first.send(tx);
    await this.writer.meetBeside(tx, batch, subject.now, { ...played, facts });
    await this.tellOthers(tx, batch, subject, facts);
    return { facts: facts as LoadedFacts, version };
  }

  /** Roads of the case that look at this one: what its move means for their clocks and states happens in the same transaction. */
  private async tellOthers(tx: Tx, batch: Batch, subject: LockedCase, moved: ProceedingFacts): Promise<void> {
    const {
      id,
      procedure,
      case: { siblings },
    } = moved;
    const beside = asSibling(moved);
    for (const other of siblings) {
      if (other.ended || !theRoad(other.procedure).heeds?.includes(procedure)) continue;
      // What stands in this batch is not in the database yet.
      await batch.send(tx);
      const loaded = (await loadProceeding(tx, other.id))!;
      const all = loaded.facts.case.siblings.filter((one) => one.id !== id);
      const facts: LoadedFacts = { ...loaded.facts, case: { ...loaded.facts.case, siblings: [...all, beside] } };
      const played = heed(theRoad(facts.procedure), facts, dayOf(subject.now), hands(null));
      if (played.left.length === 0) continue;
      await this.written(tx, batch, subject, facts, played, systemStamp(facts.organisationId), false, loaded.version);
    }
  }
}

/** Third parties were asked into this mediation, and their part in it ends with it (人民调解法 20). */
const HELPERS_LEAVE = `UPDATE case_helpers SET left_on = greatest(joined_on, $2::date), left_by = $3::jsonb, left_reason = $4, version = version + 1
  WHERE proceeding_id = $1 AND left_on IS NULL`;

const isExpiryOf = ({ by }: AnyStep, clock: string): boolean => !Array.isArray(by) && 'expiryOf' in by && by.expiryOf === clock;

const hands = (handler: ProceedingFacts['handler']): Hands => ({
  id: uuid,
  handler: () => handler,
  agreement: (input, form, on) => agreementFrom(input, form, on, uuid),
});

/** The columns of a proceeding that follow from its facts. */
function columnsOf(road: AnyRoad, facts: ProceedingFacts, now: Date) {
  const next = facts.ended ? null : owed(road, facts);
  if (!facts.ended && !next) throw new Error(`${road.code}: nobody owes the next step in ${facts.state}`);
  return {
    variant: facts.variant,
    state: facts.state,
    previousState: facts.previousState,
    handlerId: facts.handler?.mediatorId ?? null,
    pending: facts.pending,
    court: facts.court,
    decision: facts.decision,
    courtCaseNo: (facts.court['courtCaseNo'] as string | undefined) ?? null,
    lastStepOn: facts.lastStepOn,
    endedAt: facts.ended ? now.toISOString() : null,
    outcome: facts.outcome,
    owedBy: next?.by ?? null,
    owedOrganisationId: next?.organisationId ?? null,
    owedUserId: next?.userId ?? null,
    owedSteps: next?.next ?? [],
  };
}
