/** Shows one body, and ends one: who goes on with its duties takes what it had (信访工作条例 24). */
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../domain/actor.js';
import { roadTitle } from '../../domain/procedures/roads.js';
import { fieldFault } from '../../domain/field-faults.js';
import { theRoad } from '../../domain/procedures/roads.js';
import { Refused, refuse } from '../../domain/refusals.js';
import { Succession } from '../../casework/succession.js';
import {
  answersForSome,
  type Body,
  heirOf,
  lockOrganisation,
  organisationState,
  type OrganisationState,
  roadsAt,
} from '../../persistence/organisation.queries.js';
import { organisationNamed } from '../../persistence/proceeding.queries.js';
import { Batch } from '../../platform/batch.js';
import { type Answer, answer, replay } from '../../platform/http/answer.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { claim, type Repeat } from '../../platform/idempotency.js';
import { type Tx, Work } from '../../platform/work.js';
import { EndOrganisationDto } from './organisation.dto.js';
import { organisationDetailView, type OrganisationDetailView } from './organisation.view.js';

/** For so long a person of the body may still be taken for one who works there: what he began is looked for once more. */
const LAST_STEPS_MS = 1_500;

const END = `UPDATE organisations SET active = false, successor_id = $2, ended_reason = $3, ended_on = legal_today(), version = version + 1 WHERE id = $1`;

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly work: Work,
    private readonly succession: Succession,
  ) {}

  one(actor: Actor, id: string): Promise<{ view: OrganisationDetailView; version: number }> {
    return this.work.read(actor, async (tx) => {
      const row = await organisationState(tx, id);
      if (!row) throw refuse('not-found');
      return { view: organisationDetailView(row), version: row.version };
    });
  }

  /** First nobody can hand it anything any more; then, case by case, what it had goes over. */
  async end(actor: Actor, id: string, request: { form: Form; ifMatch: string | undefined; repeat: Repeat | null }): Promise<Answer> {
    const done = await this.work.run(actor, (tx) => this.close(tx, actor, id, request));
    if ('replayed' in done) return done.replayed;
    await this.succession.passOn(actor, done.ended);
    await wait(LAST_STEPS_MS);
    await this.succession.passOn(actor, done.ended);
    return this.work.run(actor, async (tx) => {
      const stored = await claim(tx, actor.id, request.repeat);
      if (stored) return replay(stored);
      const row = (await organisationState(tx, id))!;
      const batch = new Batch();
      const made = answer(batch, actor.id, request.repeat, { version: row.version, view: organisationDetailView(row) });
      await batch.send(tx);
      return made;
    });
  }

  private async close(
    tx: Tx,
    actor: Actor,
    id: string,
    { form, ifMatch, repeat }: { form: Form; ifMatch: string | undefined; repeat: Repeat | null },
  ): Promise<{ replayed: Answer } | { ended: OrganisationState }> {
    const organisation = await lockOrganisation(tx, id);
    if (!organisation) throw refuse('not-found');
    const stored = await claim(tx, actor.id, repeat);
    if (stored) return { replayed: replay(stored) };
    const dto = form.read(EndOrganisationDto);
    const { successorOrganisationId: successorId = null, reason } = dto;
    const successor = successorId ? await organisationNamed(tx, successorId) : undefined;
    if (successorId && (!successor || successorId === id))
      throw new Refused({ code: 'invalid' }, [fieldFault('/successorOrganisationId', 'unknown-reference')]);
    expectVersion(ifMatch, organisation.version);
    if (actor.kind !== 'user' || !hasRole(actor, 'system-admin')) throw refuse('role-missing', { who: '系统管理员' });
    if (!organisation.active) {
      if (successorId && successorId !== organisation.successor?.id) throw refuse('organisation-ended');
      // Ended before: whatever still names it is passed on now.
      return { ended: organisation };
    }
    await this.judge(tx, organisation, successor);
    await tx.run(END, [id, successorId, reason]);
    return { ended: organisation };
  }

  /** Procedures under way need somebody who may go on with them; cases need somebody who says where they go. */
  private async judge(tx: Tx, organisation: OrganisationState, successor: Pick<Body, 'name' | 'kind'> | undefined): Promise<void> {
    const roads = await roadsAt(tx, organisation.id);
    const count = roads.reduce((sum, one) => sum + one.count, 0);
    if (!successor) {
      const needsHeir = count > 0 || ((await answersForSome(tx, organisation.id)) && !(await heirOf(tx, organisation)));
      if (needsHeir) throw refuse('successor-needed', { count });
      return;
    }
    const closed = roads.filter(({ procedure }) => !mayHold(procedure, organisation.kind, successor.kind));
    if (closed.length === 0) return;
    const names = closed.map(({ procedure }) => roadTitle(procedure)).join('、');
    throw refuse('successor-cannot-take', { name: successor.name, roads: names });
  }
}

/** Every seat of the road that the one kind may fill, the other may too. */
const mayHold = (procedure: string, was: string, is: string): boolean =>
  Object.values(theRoad(procedure).seats)
    .filter(({ kinds }) => kinds.includes(was))
    .every(({ kinds }) => kinds.includes(is));
