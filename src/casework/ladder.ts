/**
 * Fires rungs: the one place where the passing of time does something. The queue's worker, the sweep and demo time all come here, and whoever
 * comes second finds nothing to do.
 */
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { ActorStamp } from '../domain/actor.js';
import { toldBy } from '../domain/deadlines/told.js';
import { dayOf } from '../domain/legal-date.js';
import {
  type FiredRung,
  fireArmed,
  lockCases,
  lockFreeCases,
  matterOf,
  noteEffect,
  placesOf,
  type RungPlace,
  staffOf,
} from '../persistence/rung.queries.js';
import { Batch } from '../platform/batch.js';
import { isDatabaseAway } from '../platform/database-faults.js';
import { describe, log } from '../platform/logging.js';
import { type Tx, Work } from '../platform/work.js';
import { appendEvents, type CaseHead, type News } from './chain.js';

/** What silence does to the owner of a clock: the step of its rows that answers the expiry. Its case is locked; the rung has fired. */
export interface ExpiryStep {
  expire(tx: Tx, ownerId: string, clock: string): Promise<void>;
}
/** By the kind of the clock's owner. */
export type ExpirySteps = Readonly<Record<string, ExpiryStep>>;
export const EXPIRY_STEPS = Symbol('ExpirySteps');

/** Looks at dates that were just told to be late, in the same transaction; what it adds to the chains, it adds to these heads. */
export interface RungFollower {
  follow(tx: Tx, batch: Batch, heads: Map<string, CaseHead>, deadlineIds: readonly string[], now: Date): Promise<void>;
}
export const RUNG_FOLLOWER = Symbol('RungFollower');

export interface Climbed {
  fired: number[];
  /** Duplicate, stale or early: rightly nothing. */
  notNeeded: number;
  /** These threw, each alone. */
  failed: number[];
}

interface Climb {
  fired: number[];
  failed: number[];
  /** Their cases were locked by somebody else. */
  held: RungPlace[];
}

/** As many cases as one transaction should lock. */
const BATCH = 500;

type LockCases = (tx: Tx, ids: readonly string[]) => Promise<ReadonlySet<string>>;

/** Whoever holds one case, alive or not, holds up no other: first all that are free are done, then he is waited for. */
const LOCK = { free: lockFreeCases, wait: lockCases } satisfies Record<string, LockCases>;

const EVENT = { reminder: 'deadline-reminded', escalation: 'deadline-escalated' } as const;

@Injectable()
export class Ladder {
  constructor(
    private readonly work: Work,
    @Optional() @Inject(EXPIRY_STEPS) private readonly expiry: ExpirySteps = {},
    @Optional() @Inject(RUNG_FOLLOWER) private readonly follower?: RungFollower,
  ) {}

  /** The sentence is what an operator sees beside the job. Throws when a rung could not be fired, after all others were. */
  async fire(ids: readonly number[]): Promise<string> {
    const { fired, notNeeded, failed } = await this.climb(ids);
    return this.report(fired.length, notNeeded, failed);
  }

  report(fired: number, notNeeded: number, failed: readonly number[]): string {
    if (failed.length > 0) throw new Error(`rungs could not be fired: ${failed.join(', ')}`);
    return fired === 0
      ? `无需提醒:已办结、已改期或已提醒 / not needed (${notNeeded}): ended, moved or fired before`
      : `已提醒 ${fired} 项,无需提醒 ${notNeeded} 项 / fired ${fired}, not needed ${notNeeded}`;
  }

  async climb(ids: readonly number[]): Promise<Climbed> {
    const result: Climbed = { fired: [], notNeeded: ids.length, failed: [] };
    for (let from = 0; from < ids.length; from += BATCH) {
      const { fired, failed } = await this.climbBatch(ids.slice(from, from + BATCH));
      result.fired.push(...fired);
      result.failed.push(...failed);
    }
    result.notNeeded -= result.fired.length + result.failed.length;
    return result;
  }

  private async climbBatch(ids: readonly number[]): Promise<Climb> {
    const places = await this.work.read(null, (tx) => placesOf(tx, ids));
    const told = places.filter(({ kind }) => kind !== 'expiry');
    const expiring = places.filter(({ kind }) => kind === 'expiry');
    const climb: Climb = { fired: [], failed: [], held: [] };
    try {
      await this.tell(told, climb);
    } catch (fault) {
      if (isEverybodysFault(fault)) throw fault;
      // One bad row stops nobody: each alone.
      for (const place of told) await alone(climb, place, () => this.tell([place], climb));
    }
    for (const place of expiring) await alone(climb, place, () => this.lapse(place, climb));
    await this.wait(climb);
    return climb;
  }

  /** Somebody holds these cases. He is waited for once, together; whoever has no turn by then comes again with a later sweep. */
  private async wait(climb: Climb): Promise<void> {
    const held = climb.held.splice(0);
    const told = held.filter(({ kind }) => kind !== 'expiry');
    const turns = [told, ...held.filter(({ kind }) => kind === 'expiry').map((place) => [place])].filter(({ length }) => length > 0);
    while (turns.length > 0) {
      const places = turns.shift()!;
      try {
        await (places[0]!.kind === 'expiry' ? this.lapse(places[0]!, climb, LOCK.wait) : this.tell(places, climb, LOCK.wait));
      } catch (fault) {
        if (isEverybodysFault(fault)) throw fault;
        const left = isKeptTooLong(fault) ? [places, ...turns.splice(0)].flat() : places;
        log.warn({ rungs: left.length, ...describe(fault) }, 'somebody keeps these cases; their rungs are left to a later sweep');
        climb.failed.push(...left.map(({ id }) => id));
      }
    }
  }

  /** Reminders and escalations, set-based: one transaction, however many. */
  private async tell(places: readonly RungPlace[], climb: Climb, lock: LockCases = LOCK.free): Promise<void> {
    if (places.length === 0) return;
    const { fired, held } = await this.work.run(null, async (tx) => {
      const locked = await lock(tx, [...new Set(places.map(({ caseId }) => caseId))]);
      const [mine, others] = partedBy(places, ({ caseId }) => locked.has(caseId));
      const rungs = await fireArmed(
        tx,
        mine.map(({ id }) => id),
      );
      if (rungs.length > 0) await this.record(tx, rungs);
      return { fired: rungs.map(({ id }) => id), held: others };
    });
    climb.fired.push(...fired);
    climb.held.push(...held);
  }

  /** An expiry moves a state: a transaction of its own. Matter before case, as everybody locks. */
  private async lapse(place: RungPlace, climb: Climb, lock: LockCases = LOCK.free): Promise<void> {
    const done = await this.work.run(null, async (tx) => {
      const matterId = await matterOf(tx, place.caseId);
      for (const id of new Set([matterId ?? place.caseId, place.caseId])) if (!(await lock(tx, [id])).has(id)) return 'held';
      const [rung] = await fireArmed(tx, [place.id]);
      if (!rung) return 'not needed';
      const step = this.expiry[rung.ownerKind];
      if (!step) throw new Error(`nobody answers the expiry of ${rung.ruleId}`);
      await step.expire(tx, rung.ownerId, rung.clock);
      await noteEffect(tx, rung.id);
      return 'fired';
    });
    if (done === 'fired') climb.fired.push(place.id);
    if (done === 'held') climb.held.push(place);
  }

  private async record(tx: Tx, rungs: readonly FiredRung[]): Promise<void> {
    const staff = await staffOf(tx, [
      ...new Set(rungs.flatMap((rung) => [rung.organisationId, ...(rung.senderOrganisationId ? [rung.senderOrganisationId] : [])])),
    ]);
    const heads = new Map<string, CaseHead>();
    const batch = new Batch();
    for (const rung of rungs) {
      const head = heads.get(rung.caseId) ?? { caseId: rung.caseId, seq: rung.eventSeq, hash: rung.eventHash };
      heads.set(rung.caseId, appendEvents(batch, head, rung.now, [newsOf(rung, staff)]));
    }
    const late = [...new Set(rungs.filter(({ kind }) => kind === 'escalation').map(({ deadlineId }) => deadlineId))];
    await this.follower?.follow(tx, batch, heads, late, rungs[0]!.now);
    await batch.send(tx);
  }
}

async function alone(climb: Climb, place: RungPlace, fire: () => Promise<void>): Promise<void> {
  try {
    await fire();
  } catch (fault) {
    // When the database is away, so it is for the next rung: the whole job comes back later.
    if (isEverybodysFault(fault)) throw fault;
    log.error({ rungId: place.id, ...describe(fault) }, 'a rung could not be fired');
    climb.failed.push(place.id);
  }
}

function partedBy<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

const isKeptTooLong = (fault: unknown): boolean => (fault as { code?: string }).code === '55P03';

/** A database that is away is away for the next rung too. A lock that somebody keeps too long is one case's trouble. */
const isEverybodysFault = (fault: unknown): boolean =>
  isDatabaseAway(fault) && !['55P03', '40P01'].includes((fault as { code?: string }).code ?? '');

/** Nobody did it: the seat of the organisation the date lies on. */
const seat = ({ organisationId, organisationName }: FiredRung): ActorStamp => ({
  kind: 'system',
  id: organisationId,
  name: organisationName,
  organisationId,
});

function newsOf(rung: FiredRung, staff: ReadonlyMap<string, ReadonlySet<string>>): News {
  const { organisationId, handlerUserId, handlerOrganisationId, senderOrganisationId } = rung;
  const handler = handlerUserId && handlerOrganisationId ? { userId: handlerUserId, organisationId: handlerOrganisationId } : null;
  return {
    type: EVENT[rung.kind === 'escalation' ? 'escalation' : 'reminder'],
    proceedingId: rung.ownerKind === 'proceeding' ? rung.ownerId : null,
    occurredOn: dayOf(rung.now),
    actor: seat(rung),
    data: {
      deadlineId: rung.deadlineId,
      ruleId: rung.ruleId,
      revision: rung.revision,
      rung: rung.rung,
      told: toldBy(rung.tell, { organisationId, handler, senderOrganisationId }, staff),
    },
  };
}
