/**
 * A body was dissolved, merged or divided: whoever goes on with its duties takes what it had (信访工作条例 24); where nobody does, its cases go to the
 * body above it or to the centre of its area, which has to say where they go. Case by case, each in a transaction of its own, and each at any
 * instant with exactly one body that answers for it.
 */
import { Injectable } from '@nestjs/common';
import { type ActorStamp, type Actor, stamp } from '../domain/actor.js';
import { dayOf } from '../domain/legal-date.js';
import { deadlinesOf } from '../persistence/deadline.queries.js';
import { handoffState } from '../persistence/handoff.queries.js';
import { type Body, casesWithPart, heirOf, partIn, type PartInCase, successorOf } from '../persistence/organisation.queries.js';
import { hasLiveRoad, hasOpenOffer, type LockedCase, lockCaseById } from '../persistence/proceeding.queries.js';
import { Batch } from '../platform/batch.js';
import { type Tx, Work } from '../platform/work.js';
import { CaseKeeper } from './case-keeper.js';
import { DeadlineClerk } from './deadline-clerk.js';
import { HandoffDesk, named, refusalOfBody } from './handoff-desk.js';

const SEATS = 'UPDATE proceeding_seats SET organisation_id = $2 WHERE organisation_id = $1 AND proceeding_id = ANY($3::uuid[])';
// Counted again by the ladders and closures of the body that has it now.
const DATES = `UPDATE deadlines SET organisation_id = $2, local_version = -1 WHERE case_id = $3 AND organisation_id = $1 AND ended_at IS NULL`;
const CARDS = `UPDATE supervisions SET addressee_organisation_id = $2 WHERE case_id = $3 AND addressee_organisation_id = $1 AND state IN ('awaiting-reply', 'replied')`;
const OFFERS_FROM = `UPDATE handoffs SET from_organisation_id = $2 WHERE case_id = $3 AND from_organisation_id = $1 AND state = 'offered'`;
const KEEPS = `UPDATE cases SET kept_for = $2 WHERE id = $3 AND kept_for = $1`;
const READS_TOO = `INSERT INTO case_readers (reader_id, case_id, level) SELECT $2, case_id, level FROM case_readers WHERE reader_id = $1 AND ($3::uuid IS NULL OR case_id = $3)
  ON CONFLICT (reader_id, case_id) DO UPDATE SET level = EXCLUDED.level WHERE EXCLUDED.level = 'content'`;

const LAW = '信访工作条例第二十四条';

@Injectable()
export class Succession {
  constructor(
    private readonly work: Work,
    private readonly keeper: CaseKeeper,
    private readonly clerk: DeadlineClerk,
    private readonly handoffs: HandoffDesk,
  ) {}

  /** Everything the body had a part in. May be run again: what is done is found no more. @returns how many cases were passed on */
  async passOn(actor: Actor, ended: Pick<Body, 'id' | 'name' | 'areaCode'>): Promise<number> {
    const { ids, goesOn } = await this.work.read(actor, async (tx) => {
      const followed = await tx.row(`SELECT FROM organisations WHERE id = $1 AND successor_id IS NOT NULL`, [ended.id]);
      return { ids: await casesWithPart(tx, ended.id, followed !== undefined), goesOn: followed !== undefined };
    });
    await this.clerk.ready();
    for (const id of ids) await this.work.run(actor, (tx) => this.passOnCase(tx, id, ended, stamp(actor), actor));
    if (goesOn)
      await this.work.run(actor, async (tx) => {
        const successor = await successorOf(tx, ended.id);
        if (successor) await tx.run(READS_TOO, [ended.id, successor.id, null]);
      });
    return ids.length;
  }

  private async passOnCase(
    tx: Tx,
    caseId: string,
    ended: Pick<Body, 'id' | 'name' | 'areaCode'>,
    by: ActorStamp,
    actor: Actor,
  ): Promise<void> {
    const subject = (await lockCaseById(tx, caseId))!;
    const successor = await successorOf(tx, ended.id);
    const heir = successor ?? (await heirOf(tx, ended));
    if (!heir) throw new Error(`nobody takes over from ${ended.name}`);
    const on = dayOf(subject.now);
    const batch = new Batch();
    const part = await partIn(tx, caseId, ended.id);
    await this.offers(tx, batch, subject, actor, part, ended, successor);
    if (successor) this.procedures(batch, part, ended.id, successor.id);
    for (const { id, version } of part.assistances) {
      if (successor) batch.update('assistances', id, { organisationId: successor.id, version: version + 1 });
      else {
        batch.update('assistances', id, { state: 'withdrawn', answeredOn: on, answerReason: `${ended.name}已撤销`, version: version + 1 });
        this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id, caseId }), 'stopped', on);
      }
    }
    for (const { id, version } of part.requests) {
      batch.update('handoff_requests', id, {
        state: 'declined',
        answeredOn: on,
        answerReason: `${ended.name}已撤销`,
        version: version + 1,
      });
      this.clerk.end(batch, subject.now, await deadlinesOf(tx, { id, caseId }), 'stopped', on);
    }
    const answered = subject.responsibleOrganisationId === ended.id;
    if (answered) await this.keeper.answerable(tx, batch, subject, heir.id);
    const data = { fromOrganisationId: ended.id, toOrganisationId: heir.id, responsibleOrganisationId: subject.responsibleOrganisationId };
    this.keeper.record(batch, subject, [{ type: 'body-succeeded', occurredOn: on, actor: by, data }]);
    this.keeper.raise(batch, subject);
    await batch.send(tx);
    // What stood before is written: now whatever still names the body that ended goes over.
    for (const text of [DATES, CARDS, OFFERS_FROM, KEEPS]) await tx.run(text, [ended.id, heir.id, caseId]);
    await tx.run(READS_TOO, [ended.id, heir.id, caseId]);
    if (answered) await this.route(tx, batch, subject, heir, successor !== undefined);
    await batch.send(tx);
  }

  /** An offer to a body that is no more goes to who goes on with its duties, or back to the sender. */
  private async offers(
    tx: Tx,
    batch: Batch,
    subject: LockedCase,
    actor: Actor,
    { offerId }: PartInCase,
    ended: Pick<Body, 'id' | 'name'>,
    successor: Body | undefined,
  ): Promise<void> {
    const offer = offerId ? await handoffState(tx, offerId) : undefined;
    if (!offer || offer.toOrganisationId !== ended.id) return;
    const on = dayOf(subject.now);
    const reason = successor ? `${ended.name}已撤销,由${successor.name}继续行使其职权` : `${ended.name}已撤销`;
    const goes =
      successor && successor.id !== subject.responsibleOrganisationId && (await refusalOfBody(tx, successor.id, subject, offer)) === null;
    if (!goes) return this.handoffs.end(tx, batch, subject, actor, offer, 'withdrawn', { reason, on });
    const { procedure, variant } = offer;
    const next = { toOrganisationId: successor.id, procedure, variant: variant ?? undefined, reason, legalBasis: LAW, ...named(offer), on };
    await this.handoffs.redesignate(tx, batch, subject, actor, offer, next);
  }

  private procedures(batch: Batch, { proceedings }: PartInCase, endedId: string, successorId: string): void {
    const followed = (id: string | null) => (id === endedId ? successorId : id);
    for (const { id, version, organisationId, owedOrganisationId } of proceedings) {
      const bodies = { organisationId: followed(organisationId), owedOrganisationId: followed(owedOrganisationId) };
      batch.update('proceedings', id, { ...bodies, version: version + 1 });
    }
    if (proceedings.length > 0) batch.statement(SEATS, [endedId, successorId, proceedings.map(({ id }) => id)]);
  }

  /** Who does not go on with the duties has to say where the case goes; so has a successor where nothing else moves it. */
  private async route(tx: Tx, batch: Batch, subject: LockedCase, heir: Body, goesOn: boolean): Promise<void> {
    this.keeper.grant(batch, subject.id, [heir.id], 'content');
    if (subject.closedAt) return;
    const isMoving = (await hasLiveRoad(tx, subject.id)) || (await hasOpenOffer(tx, subject.id));
    if (!goesOn || !isMoving) await this.keeper.awaitRouting(tx, batch, subject, dayOf(subject.now));
  }
}
